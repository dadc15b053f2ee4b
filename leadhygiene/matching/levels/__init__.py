"""The level at which two people agree, field by field."""
