"""Open the collections that are kept by hand: plain text in ``leadhygiene/data/own``, a file per subject.

The first line says source, licence and date, as in every table. A list begins with its name in square
brackets; what its lines hold is for its reader to say.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

#: Remarks stand on lines of their own.
_REMARK = re.compile(r"^# .*\n", re.MULTILINE)


@cache
def lists(subject: str) -> Mapping[str, str]:
    """Return the lists of a subject: name -> its lines.

    Examples:
        >>> lists("firm_words")["ventures"].split()
        ['jv', 'joint']
    """
    text = files("leadhygiene").joinpath(f"data/own/{subject}.txt").read_text("utf-8")
    parts = (part.partition("]\n") for part in _REMARK.sub("", text).split("[")[1:])
    return {name: lines for name, _, lines in parts}


def words(subject: str, name: str) -> tuple[str, ...]:
    """Return the words of one list in their order, which blanks and line ends divide."""
    return tuple(lists(subject)[name].split())


def phrases(subject: str, name: str) -> tuple[str, ...]:
    """Return the phrases of one list in their order, each once; bars and line ends divide them.

    Examples:
        >>> "mickey mouse" in phrases("characters", "names")
        True
    """
    found = lists(subject)[name].rstrip("\n").replace("\n", "|").split("|")
    return tuple(dict.fromkeys(found))
