"""Read the collections of phrases: a line is a heading, a colon, and phrases parted by bars."""

from __future__ import annotations


def phrases(table: str) -> tuple[str, ...]:
    r"""Return the phrases of a collection without its headings, in their order, each once.

    Examples:
        >>> phrases("Disney: mickey mouse|goofy\nDC: batman")
        ('mickey mouse', 'goofy', 'batman')
    """
    lines = (line.partition(":")[2] for line in table.splitlines())
    found = (phrase.strip() for line in lines for phrase in line.split("|"))
    return tuple(dict.fromkeys(phrase for phrase in found if phrase))
