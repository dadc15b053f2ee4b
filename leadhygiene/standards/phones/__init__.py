"""Numbering plans (ITU-T E.164), and numbers as people write them."""
