"""Columns that no field of the house covers, as evidence."""
