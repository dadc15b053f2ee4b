"""Words and phrases that stand in cells instead of a value, or tell of a role."""
