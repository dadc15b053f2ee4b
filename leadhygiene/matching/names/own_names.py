"""Usual given names one letter apart that no list joins: Anna and Hanna, Jon and Joan.

Their spelling keys may meet by a third name (Hana is Anna in one language). Beside a mobile or a mailbox of one person
that is enough; on a line that two may share it is not.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from leadhygiene.matching.names.slips import COMMON
from leadhygiene.standards.people import nicknames
from leadhygiene.standards.people.name_sound import spelling_key
from leadhygiene.standards.people.person_names import frequency

#: How English calls somebody by a name that ends in a consonant: Kate, Katie; Will, Willy.
_CALLED = re.compile(r"(?<=[^aeiouy])(?:ie|y)$")


@lru_cache(maxsize=1 << 12)
def two_names(a: str, b: str) -> bool:
    """Whether two given names are names of their own, however near they look.

    Args:
        a: Folded given name.
        b: That of the other record.

    Examples:
        >>> two_names("anna", "hanna"), two_names("anja", "anna"), two_names("jon", "joan")
        (True, True, True)
        >>> two_names("ana", "anna"), two_names("kate", "katie"), two_names("maria", "maira")
        (False, False, False)
    """
    if OSA.distance(a, b, score_cutoff=1) != 1 or sorted(a) == sorted(b):
        return False
    if min(frequency(a)[0], frequency(b)[0]) < COMMON or spelling_key(a) == spelling_key(b):
        return False
    short, long = sorted((a, b), key=len)
    if _CALLED.search(long) and _CALLED.sub("", long) == short.removesuffix("e"):
        return False
    groups = nicknames.spellings()
    listed = nicknames.pair_set()
    told = (a, b) in listed or (b, a) in listed
    return not (told or groups.get(a, frozenset()) & groups.get(b, frozenset()))
