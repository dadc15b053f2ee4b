"""Formats of CRM exports: one TOML profile each, code only where a format needs it."""
