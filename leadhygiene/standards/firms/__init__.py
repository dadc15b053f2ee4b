"""Names of firms: words, legal forms, notes, numbers, trades."""
