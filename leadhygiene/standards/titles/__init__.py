"""Job titles: rank, role, office, writing."""
