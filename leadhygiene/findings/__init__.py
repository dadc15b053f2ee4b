"""What is said of a cell or of a run, and what follows from it."""
