"""Work on a machine with few cores and little memory."""
