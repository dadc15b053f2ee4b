"""Write word lists as running text."""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """Return the blank-separated words of a text.

    Examples:
        >>> words("van von der")
        ('van', 'von', 'der')
    """
    return tuple(text.split())
