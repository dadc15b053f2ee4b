"""Cleaners: one module per kind of value, ``parse`` and ``clean``."""
