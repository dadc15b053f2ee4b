"""Appenders: one module per source, filling one field from others without the network."""
