"""Names of people: words, parts, order, capitals, lexicons."""
