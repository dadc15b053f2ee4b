"""What two names are to each other, word by word, before any pool is looked at."""
