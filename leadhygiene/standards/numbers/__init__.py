"""Dates and amounts as exports write them."""
