"""Open the collections that are kept by hand: plain text in ``leadhygiene/data/own``, a file per subject.

The first line says source, licence and date, as in every table. A list begins with its name in square
brackets; what its lines hold is for its reader to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def lists(subject: str) -> Mapping[str, str]:
    """Return the lists of a subject: name -> its lines.

    Examples:
        >>> lists("firm_words")["ventures"].split()
        ['jv', 'joint']
    """
    text = files("leadhygiene").joinpath(f"data/own/{subject}.txt").read_text("utf-8")
    parts = (part.partition("]\n") for part in text.split("\n[")[1:])
    return {name: lines for name, _, lines in parts}


def words(subject: str, name: str) -> frozenset[str]:
    """Return the words of one list, which blanks and line ends divide."""
    return frozenset(lists(subject)[name].split())
