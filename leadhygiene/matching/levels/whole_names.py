"""Two whole names, word by word: the same words in other fields, in another order, or the words of one among those of the other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from leadhygiene.matching.levels.name_scale import NAME
from leadhygiene.matching.names.given_names import is_syllables
from leadhygiene.standards.people.call_forms import FORMULAIC
from leadhygiene.standards.people.name_order import east_tier
from leadhygiene.standards.people.nicknames import vietnamese_families
from leadhygiene.standards.people.person_names import frequency

#: Bearers in a million from which a word is a given name as well.
_GIVEN = 20.0
#: Words of a whole name with a family name, a given one and what stands beside them.
_WHOLE = (3, 4)
#: Words that join two people.
_JOINED = frozenset(["and", "und", "y", "e", "et", "i", "og", "och", "ja", "en", "ve", "u"])


@lru_cache(maxsize=1 << 15)
def whole_names(*words: str) -> int:
    """Return the level of two names, each given, middle and family; -1 where it stays."""
    one, other = (sorted(" ".join(part).split()) for part in (words[:3], words[3:]))
    if one == other and len(one) > 1:
        turned = words[2] == words[5] and " ".join(words[:2]) != " ".join(words[3:5])
        given = words[0], words[3]
        single = all(given) and not (words[1] or words[4]) and " " not in "".join(given)
        # Ali bin Omar and Omar bin Ali; José María is a man, María José a woman
        crossed = single and not _in_order(words[:3]) & _in_order(words[3:])
        return -1 if turned or crossed else NAME.index("variant")
    if min(len(one), len(other)) == 1 and {*one} & {*other}:
        return NAME.index("one_part")
    if _in_order(words[:3]) & _in_order(words[3:]) and not _two_cuts(words):
        return NAME.index("variant")
    bare = [*_without_formula(words[:3]), *_without_formula(words[3:])]
    if bare != [*words] and _in_order(bare[:3]) & _in_order(bare[3:]):
        return NAME.index("call_name")
    if _longer_turned(words[:3], words[3:]) or _longer_turned(words[3:], words[:3]):
        return NAME.index("swapped")
    if (words[3] and not words[0] and _holds(one, other)) or (
        words[0] and not words[3] and _holds(other, one)
    ):
        return NAME.index("given_part")
    return -1


def _longer_turned(long: Sequence[str], short: Sequence[str]) -> bool:
    """Whether a name of three words or four begins with the family name of a shorter one: Szabó Péter László, Nguyen Van Minh.

    Hong Kong writes an English name behind the own one.
    """
    whole = " ".join(long).split()
    given, middle, family = short
    if not (given and family) or middle or " " in given + family or len(whole) not in _WHOLE:
        return False
    east = family in vietnamese_families()
    if family != whole[0] or given == family or len(given) == 1:
        return False
    own = " ".join(whole[1:-1])
    if given == whole[-1] and east_tier(family) and is_syllables(own) and not east_tier(given):
        return True  # Chan Tai Man, Peter
    if not east and frequency(family)[0] >= _GIVEN:  # Thomas James Lee, James Thomas
        return False
    return given in {whole[1], whole[-1] if east else whole[1]}


def _without_formula(words: Sequence[str]) -> Sequence[str]:
    """Return a name of given, middle and family name without what most men of a country are called first: Md. Abdul Karim."""
    first, _, more = words[0].partition(" ")
    if first not in FORMULAIC:
        return words
    rest = [*more.split(), *words[1].split(), *words[2].split()]
    return (rest[0], " ".join(rest[1:-1]), rest[-1]) if len(rest) > 1 else words


def _two_cuts(words: Sequence[str]) -> bool:
    """Whether the letters of given and middle names are cut in two ways, one of which ends in an initial: Jo Ed, Joe D."""
    one, other = (" ".join(part).split() for part in (words[:2], words[3:5]))
    return min(len(one), len(other)) > 1 and min(map(len, (*one, *other))) == 1


def _in_order(words: Sequence[str]) -> set[str]:
    """Return the letters of a name of given, middle and family name, as they stand and family name first."""
    given, middle, family = (word.replace(" ", "") for word in words)
    return {given + middle + family, family + given + middle} if given and family else set()


def _holds(whole: list[str], name: list[str]) -> bool:
    """Whether a name in one field holds all words of another and more, and is that of one person."""
    return len({*name}) > 1 and {*name} < {*whole} and not {*whole} & _JOINED
