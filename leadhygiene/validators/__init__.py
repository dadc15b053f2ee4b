"""Validators: one module per kind of value, ``CODES`` and ``check``."""
