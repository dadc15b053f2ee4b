"""Countries, states, towns, streets and postal codes."""
