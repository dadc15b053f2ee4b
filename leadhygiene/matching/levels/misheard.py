"""Names that an ear, a scan, a hand or a machine made of another name; asked only where a contact of one person agrees.

``Shavawn Kyohan`` is Siobhan Keohane as she sounds, ``Jiirgen`` is Jürgen as a scanner reads it. That two names
sound alike proves nothing between colleagues; beside one mobile, extension or personal mailbox it does.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import numpy as np
from rapidfuzz.distance import OSA

from leadhygiene.matching.columns.coded import Bools, Column, Ints
from leadhygiene.matching.columns.compare import at_level, both, is_equal, texts
from leadhygiene.matching.levels.name_scale import NAME, is_level
from leadhygiene.matching.levels.names_by_tongue import in_two_tongues
from leadhygiene.matching.levels.turned_both import bare_family
from leadhygiene.matching.levels.work_levels import ORGANISATION
from leadhygiene.matching.names import family_names, fathers, given_names
from leadhygiene.matching.names.family_endings import derived
from leadhygiene.matching.names.slips import is_name
from leadhygiene.standards.people import nicknames
from leadhygiene.standards.people.east_asian_spelling import two_written
from leadhygiene.standards.people.given_sexes import is_womans_form, sex, two_sexes
from leadhygiene.standards.people.han_readings import syllables
from leadhygiene.standards.people.name_sound import spelling_key
from leadhygiene.standards.people.person_names import frequency

_G, _F = given_names, family_names
_OPEN: Final = ("given_conflict", "conflict", "family_changed", "near")
_NO, _LIKE, _SURE = range(3)


def misheard(columns: dict[str, Column], left: Ints, right: Ints, some: Bools, out: Ints) -> Bools:
    """Find names that may be one, heard or read in two ways; returns which pairs are.

    Args:
        columns: ``given, family, local, script, title``.
        left: Left rows.
        right: Right rows.
        some: Pairs with a contact of one person in common.
        out: Levels of the names, changed in place.
    """
    found = np.zeros(len(left), dtype=bool)
    script = columns["script"]
    crossed = both(script, left, right) & ~is_equal(script, left, right)
    where = np.flatnonzero(some & ~crossed & is_level(out, *_OPEN))
    if not len(where):
        return found
    fields = [columns[name] for name in ("given", "family", "local")]
    names = (texts(column, rows[where]) for rows in (left, right) for column in fields)
    one_job = is_equal(columns["title"], left, right)
    for at, given, family, local, other, borne, box in zip(where.tolist(), *names, strict=True):
        if not one_job[at] and (_two_endings(given, other) or _may_be_couple(given, other)):
            continue
        level = _level(given, family, other, borne, (local, box))
        if level:
            out[at] = NAME.index(level)
        found[at] = level == "unsure"
    return found


def heard_firms(company: Column, left: Ints, right: Ints, some: Bools, out: Ints) -> None:
    """Take two firms for one that sound alike, where the names of the people were misheard.

    Args:
        company: Names of firms.
        left: Left rows.
        right: Right rows.
        some: Pairs of misheard names.
        out: Levels of the employers, changed in place.
    """
    where = np.flatnonzero(some & at_level(out, ORGANISATION, "other"))
    names = (texts(company, rows[where]) for rows in (left, right))
    for at, x, y in zip(where.tolist(), *names, strict=True):
        if x and y and heard(x, y) and len(sound(x)) >= _TELLING:
            out[at] = ORGANISATION.index("similar")


#: Consonants from which two firms that sound alike are one.
_TELLING: Final = 5


def _level(given: str, family: str, other: str, borne: str, boxes: tuple[str, str]) -> str:
    """Return the level of two whole names; empty where it stays."""
    if not (given and family and other and borne):
        return ""
    g = _SURE if _G.compare(given, other) >= _G.SLIP else _NO
    f = _SURE if _F.compare(family, borne) >= _F.SLIP else _NO
    if g and f:
        return ""  # something else tells the two apart: forms of address, mailboxes
    if in_two_tongues(given, family, other, borne):
        return ""
    syllables_apart = _G.is_syllables(given) and _G.is_syllables(other)
    if syllables_apart or two_written(given, other, family):
        return ""  # Chi Keung, Chi Kong; Guoqiang, Guoqing
    if _is_east(family) or _is_east(borne) or fathers.are_two(family, borne):
        return ""
    in_front = given == other and bare_family(given) in nicknames.vietnamese_families()
    if in_front and is_known(family) and is_known(borne):
        return ""  # Nguyen Lan, Nguyen Loan: the family name stands in front
    if family == borne and (
        family in nicknames.vietnamese_families() or {given, other} <= syllables()
    ):
        return ""
    two = is_known(given) and is_known(other) and two_sexes(given, other)
    if two or is_womans_form(given, other) or is_womans_form(other, given):
        return ""
    if _two_endings(given, other) and not _heard_at_length(given, other):
        return ""
    both_heard = heard(given, other) and heard(family, borne)
    if g == f == _NO and both_heard and not derived(family, borne):
        return "unsure"
    if not f and not derived(family, borne):
        f = _SURE if read_alike(family, borne) else _LIKE if heard(family, borne) else _NO
    if f == _NO:
        return ""
    if not g and _one_unknown(given, other, boxes):
        g = _SURE if read_alike(given, other) or heard(given, other) else _NO
    if g:
        return "unsure"
    return "given_conflict" if f == _LIKE else ""


def _heard_at_length(given: str, other: str) -> bool:
    """Whether two names of unlike stems sound alike over three consonants, so that their endings are no man's and woman's."""
    if given.startswith(other) or other.startswith(given):
        return False
    unlike = OSA.distance(given[:-1], other[:-1]) > 1
    return unlike and len(sound(given)) >= _STEM and heard(given, other)


#: Consonants of a name that was heard, whatever its ending.
_STEM: Final = 3


def _two_endings(given: str, other: str) -> bool:
    """Whether two given names differ in a last vowel or an ending, which tells a man from a woman: Dewa, Dewi; Paul, Paula."""
    if not given or not other:
        return False
    if given != other and (given.startswith(other) or other.startswith(given)):
        return True
    return given[-1] != other[-1] and {given[-1], other[-1]} <= set("aeiouy")


def _may_be_couple(given: str, other: str) -> bool:
    """Whether one given name ends as women's do, the other as men's, and nothing tells that both are of one sex: Hinnerk, Hinrike."""
    if not given or not other or given[0] != other[0]:
        return False
    of_one = sex(given) is not None and sex(given) == sex(other)
    return (given[-1] in "aei") is not (other[-1] in "aei") and not of_one


def may_be_one(x: str, y: str, *boxes: str) -> bool:
    """Whether one of two given names may be what a phone or a machine made of the other.

    Args:
        x: Folded given name.
        y: That of the other record.
        boxes: Local parts of both mailboxes; where they spell one of the names, that one is meant.

    Examples:
        >>> may_be_one("horn", "jorn", "", "joern"), may_be_one("nagging", "ngozi", "ngozi", "ngozi")
        (True, True)
        >>> may_be_one("ana", "eva", "ana", ""), may_be_one("kiran", "karan", "", "")
        (False, False)
    """
    if min(len(x), len(y)) < 3 or (x[:3] == y[:3] and two_sexes(x, y)):
        return False
    told = [frequency(name.split(" ")[0])[0] for name in (x, y)]
    if min(told) > _HARDLY:
        return False
    near = heard(x, y) or OSA.normalized_similarity(x, y) >= _NEAR
    spelled = [any(_spells(box, name) for box in boxes) for name in (x, y)]
    if spelled[0] is not spelled[1]:
        unmeant = told[1] if spelled[0] else told[0]
        return (near or (x[0] == y[0] and all(boxes))) and unmeant <= _HARDLY
    return near and max(told) > _HARDLY


#: Frequency per million up to which a word is hardly a given name, and likeness from which two words are near.
_HARDLY: Final = 21.0
_NEAR: Final = 0.7


def _one_unknown(given: str, other: str, boxes: tuple[str, str]) -> bool:
    """Whether one of two given names is none, and the other is known, or spelled by a mailbox."""
    known = [is_known(name) for name in (given, other)]
    if known == [True, True]:
        return False
    spelled = [any(_spells(box, name) for box in boxes) for name in (given, other)]
    return any(known) or spelled[0] is not spelled[1]


def is_known(given: str) -> bool:
    """Whether every word of a given name is a name, or what somebody is called; takes folded text.

    Examples:
        >>> is_known("nelis"), is_known("stehpanie")
        (True, False)
    """
    called = nicknames.called()
    return all(is_name(word) or word in called for word in given.split(" "))


def _spells(box: str, name: str) -> bool:
    word, letters = spelling_key(name.replace(" ", "")), spelling_key(box.lower())
    return len(word) > 2 and word in letters


def _is_east(family: str) -> bool:
    return not family.isascii() or len(family) < 3


@lru_cache(maxsize=1 << 12)
def heard(x: str, y: str) -> bool:
    """Whether two names, or two firms, sound alike to an ear that knows neither; takes folded text.

    Examples:
        >>> heard("siobhan", "shavawn"), heard("xirgu", "sure goo"), heard("guillaume", "guiome")
        (True, True, True)
        >>> heard("mohamed", "ahmed"), heard("ute", "otto"), heard("nitesh", "ritesh")
        (False, False, False)
    """
    one, other = sound(x), sound(y)
    if one != other or len(one) < 2:
        return False
    a, b = x.replace(" ", ""), y.replace(" ", "")
    if spelling_key(a) == spelling_key(b):
        return True
    near = OSA.normalized_similarity(a, b)
    return near >= 0.5 or (len(one) > 2 and near >= 0.2)


#: Spellings of one sound, in order; later ones read what earlier ones made.
_SOUNDS: Final = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"szcz|shch|stsch", "st"), (r"(?<=[aeiou])[bm]h", "v"), (r"^(?:ph|pf)", "f"), (r"ph", "f"), (r"(?<=.)gh", ""),
        (r"tsch|tch|sch|sh|sz|zh|ch(?=[ei])|cz|ts|tz", "s"), (r"ck|qu|kw|cu(?=[aeio])|kh|ch|q", "k"), (r"gu(?=[ei])", "g"),
        (r"ill(?=[aeiou])", "i"), (r"c(?=[eiy])|x|z", "s"), (r"c", "k"), (r"wr", "r"), (r"kn", "n"), (r"bv|w(?=[aeiou])|b(?=v)", "v"),
        (r"th|dh", "t"), (r"gn", "n"), (r"[hwyj]", ""), (r"(?<=[aeiou])l(?=[kmdf])", ""),
    )
)  # fmt: skip


@lru_cache(maxsize=1 << 12)
def sound(name: str) -> str:
    """Return the consonants of a name as they are heard, with a mark for a vowel in front.

    Examples:
        >>> sound("szczepanski"), sound("stepansky"), sound("otto"), sound("keohane daly")
        ('stpnsk', 'stpnsk', 'Ot', 'kndl')
    """
    text = re.sub(r"[^a-z]", "", name)
    for pattern, heard_as in _SOUNDS:
        text = pattern.sub(heard_as, text)
    front = "O" if text[:1] in set("aeiou") else ""
    bare = re.sub(r"(.)\1+", r"\1", re.sub("[aeiou]", "", text))
    return front + bare


_READ: Final = tuple(
    zip(
        ("ii", "rn", "vv", "cl", "u", "0", "1", "5", "8"),
        ("n", "m", "w", "d", "n", "o", "l", "s", "b"),
        strict=True,
    )
)


@lru_cache(maxsize=1 << 12)
def read_alike(x: str, y: str) -> bool:
    """Whether a scan or a hand makes one name the other; takes folded text.

    Examples:
        >>> read_alike("jiirgen", "jurgen"), read_alike("steiubreuuer", "steinbrenner"), read_alike("0sterhagen", "osterhagen")
        (True, True, True)
        >>> read_alike("maria", "mario")
        False
    """
    one, other = x.replace(" ", ""), y.replace(" ", "")
    for old, new in _READ:
        one, other = one.replace(old, new), other.replace(old, new)
    return one == other and len(one) > 3
