"""Whether a row is usable: the signs, their sum, and the actions of a policy."""
