"""Figures of fiction and famous people whose names are typed into forms."""
