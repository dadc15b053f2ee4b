"""Junk rules: one module per sign, ``CODE``, ``INPUTS`` and ``flag``."""
