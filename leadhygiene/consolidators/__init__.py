"""What to do about it: golden records, survivorship, lead to account."""
