"""Indonesian and Malay names in the spelling before the reform of 1972 and after it: Soetanto, Sutanto; Djaja, Jaya."""

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
