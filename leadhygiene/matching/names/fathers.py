"""Names that say whose child somebody is: bin Razak, binti Osman, a/l Muthu; the words behind are given names of a father.

No marriage changes them, and turned round they are the father's own: Omar bin Zaid is no Zaid bin Omar. Takes folded text.
"""

from __future__ import annotations

import re
from typing import Final

from leadhygiene.matching.names import given_names
from leadhygiene.matching.names.slips import is_name

#: Before the name of a father, and at the end of what stands before it.
OPENS: Final = r"^(?:bin|binti|binte|bte|bint|ibn) "
ENDS: Final = r"^(?:.* )?(?:bin|binti|binte|bte|bint|ibn|a[/ ]?[lp]|[sd][/ ]?o)$"
_OPENS: Final = re.compile(OPENS)


def father(family: str) -> str:
    """Return the name of the father that a family name holds; empty where it holds none.

    Examples:
        >>> father("bin razak"), father("razak"), father("bintoro")
        ('razak', '', '')
    """
    found = _OPENS.match(family)
    return family[found.end() :] if found else ""


def are_two(a: str, b: str) -> bool:
    """Whether two family names hold the names of two fathers.

    Examples:
        >>> are_two("binti hassan", "binti hussain"), are_two("bin yusof", "bin yusuf"), are_two("hassan", "hussain")
        (True, False, False)
    """
    one, other = father(a), father(b)
    if not (one and other):
        return False
    first, second = one.partition(" ")[0], other.partition(" ")[0]
    known = is_name(first) and is_name(second)
    return known and given_names.compare(first, second) == given_names.CONFLICT
