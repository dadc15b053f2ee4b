"""Candidate pairs, with their cost known before any is built."""
