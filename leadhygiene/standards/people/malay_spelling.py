"""Indonesian and Malay names in the spelling before the reform of 1972 and after it, and with short words for a daughter.

Soetanto is Sutanto, Djaja is Jaya; Bt. Osman and bte Osman are binti Osman, whose brother is bin Osman.
"""

from __future__ import annotations

import re

_OLD = re.compile(r"dj|tj|sj|nj|oe")
#: How such names end; others with these letters are German, Dutch or Scandinavian.
_ENDS = re.compile(r"(?:[aiou]|[aio]h|man|wan|din|at|to|no)$")
_NEW = (("dj", "J"), ("tj", "c"), ("sj", "sy"), ("nj", "ny"), ("j", "y"), ("J", "j"), ("oe", "u"))


def reformed(name: str) -> str:
    """Return a name, folded to small ASCII letters, in the spelling of today; another one as it is.

    Examples:
        >>> reformed("soetanto"), reformed("djojodiningrat"), reformed("widjaja"), reformed("koehler")
        ('sutanto', 'joyodiningrat', 'wijaya', 'koehler')
    """
    if not (_OLD.search(name) and _ENDS.search(name)):
        return name
    for old, new in _NEW:
        name = name.replace(old, new)
    return name


_DAUGHTER = re.compile(r"^(?:bte?|binte) (?=[a-z]{2})")


def daughter(name: str) -> str:
    """Return a father's name, folded to small letters, with ``binti`` for its short forms; another one as it is.

    Examples:
        >>> daughter("bt osman"), daughter("bte osman"), daughter("bin osman"), daughter("btissam")
        ('binti osman', 'binti osman', 'bin osman', 'btissam')
    """
    return _DAUGHTER.sub("binti ", name)
