"""Sets of rules for those who want rules instead of a model."""
