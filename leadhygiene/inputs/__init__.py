"""What was given to a run: as tables, as pools, and what its columns and lists tell."""
