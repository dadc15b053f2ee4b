"""What a run leaves: the inputs as they are written, a folder whole or not at all, the way back."""
