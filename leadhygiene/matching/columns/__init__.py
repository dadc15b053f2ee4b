"""A pool as coded columns, and the comparison of their distinct values."""
