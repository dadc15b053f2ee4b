"""How many there are of something, in words."""

from __future__ import annotations


def amount(count: int, one: str, more: str) -> str:
    """Return a number with the words for one of a thing, or for any other number of it.

    Args:
        count: How many.
        one: What follows 1.
        more: What follows every other number, 0 among them.

    Examples:
        >>> amount(1, "pair fits", "pairs fit"), amount(1200, "pair fits", "pairs fit")
        ('1 pair fits', '1,200 pairs fit')
    """
    return f"{count:,} {one if count == 1 else more}"
