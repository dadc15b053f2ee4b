"""What speaks for a row, and what against it."""
