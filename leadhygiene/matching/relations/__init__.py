"""What two people's records are to each other, by rules in words."""
