"""What mailboxes tell of two given names that are no spellings of each other: an alias, a wife's own name, a slip."""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np
from rapidfuzz.distance import OSA

from leadhygiene.matching.columns.coded import Bools, Column, Ints
from leadhygiene.matching.columns.compare import is_equal, texts
from leadhygiene.matching.levels.name_scale import NAME, is_level
from leadhygiene.matching.names.slips import COMMON, is_name
from leadhygiene.standards.people import call_forms, compound_names
from leadhygiene.standards.people.east_asian_spelling import two_written
from leadhygiene.standards.people.given_sexes import is_womans_form, sex, two_sexes
from leadhygiene.standards.people.name_sound import skeleton
from leadhygiene.standards.people.nicknames import borne
from leadhygiene.standards.people.person_names import frequency, is_listed

#: Letters from which a name in a mailbox tells who is meant, and from which two wrong ones are put up with.
_TELLING, _LONG = 4, 8


def told_by_boxes(columns: dict[str, Column], left: Ints, right: Ints, out: Ints) -> None:
    """Let a mailbox that spells one of two given names tell that the other is a slip, an alias or a wife's formal name.

    Szűcs Gáborné with barta.irma@ may be Barta Irma, whose family name her formal one leaves out.
    """
    given, family, local = (columns[name] for name in ("given", "family", "local"))
    wives = given.marks.wife[given.codes[left]] | given.marks.wife[given.codes[right]]
    asked = is_level(out, "given_conflict", "given_part") | (is_level(out, "conflict") & wives)
    some = np.flatnonzero(asked)
    a, b = left[some], right[some]
    asked = is_equal(local, a, b) | _may_name(given, local, a, b) | _may_name(given, local, b, a)
    some = some[asked]
    fields = (given, family, local)
    names = (texts(column, rows[some]) for rows in (left, right) for column in fields)
    for at, *words in zip(some.tolist(), *names, strict=True):
        level = _told(tuple(words[:3]), tuple(words[3:]))
        if level and NAME[out[at]] == "conflict":
            out[at] = NAME.index("family_changed")
        elif level and (NAME[out[at]] == "given_conflict" or level == "call_name"):
            out[at] = NAME.index(level)


def _may_name(given: Column, local: Column, left: Ints, right: Ints) -> Bools:
    """Whether the right mailbox may name the left one's given name: it begins so, or a wife is asked about."""
    first, box = given.marks.first, local.marks.first
    one, other = given.codes[left], given.codes[right]
    found: Bools = (
        (local.codes[right] >= 0)
        & (first[one] != first[other])
        & (first[one] == box[local.codes[right]])
    )
    return found | given.marks.wife[one] | given.marks.wife[other]


@lru_cache(maxsize=1 << 14)
def _told(one: tuple[str, str, str], other: tuple[str, str, str]) -> str:
    """Return the level that mailboxes give to two names, each given name, family name and local part; empty for none."""
    x, y = one[0], other[0]
    if min(len(x), len(y)) < 3 or " " in x + y:
        return ""
    for wife, box, (called, family, _) in ((x, one, other), (y, other, one)):
        if call_forms.wife_of(wife):
            man = sex(called) == "m" or call_forms.is_husbands(called)
            hers = not man and _names(box[2], box[1], family) == called
            return "call_name" if hers else ""
    if two_written(x, y, one[1]):
        return ""  # Zhiqiang, Zhigang
    boxes = {_names(one[2], one[1], other[1]), _names(other[2], other[1], one[1])}
    if one[2] == other[2]:
        told = x if x in boxes else y if y in boxes else ""
        if told and _is_written_wrong(y if told == x else x, told):
            return "slip"
    for own, theirs, (_, name, local), further in ((x, y, one, other[1]), (y, x, other, one[1])):
        if (
            len(theirs) >= _TELLING
            and _names(local, name, further) == theirs
            and _may_be_alias(own, theirs)
        ):
            return "call_name"
    return ""


def _names(local: str, *families: str) -> str:
    """Return what a mailbox holds beside a family name."""
    words = [word for word in re.split(r"[\W\d_]+", local.lower()) if word]
    for family in families:
        name = family.replace(" ", "")
        if len(words) > 1 and name in words:
            return "".join(word for word in words if word != name)
        joined = "".join(words)
        if (
            len(name) >= _TELLING
            and joined != name
            and (joined.startswith(name) or joined.endswith(name))
        ):
            return (
                joined.removeprefix(name) if joined.startswith(name) else joined.removesuffix(name)
            )
    return "".join(words)


def _is_written_wrong(name: str, told: str) -> bool:
    """Whether a word that is no known name is one edit from the name in the mailbox, or two where it is long."""
    size = min(len(name), len(told))
    if (
        size < _TELLING
        or frequency(name)[0] >= 1
        or is_listed(name)
        or name in borne()
        or compound_names.differ(name, told)
        or is_womans_form(told, name)
        or is_womans_form(name, told)
        or _other_ending(*sorted((name, told), key=len))
    ):
        return False
    most = 2 if size >= _LONG else 1
    if OSA.distance(name, told, score_cutoff=most) > most:
        return False
    return name[-1] == told[-1] or len(name) != len(told) or sorted(name) == sorted(told)


def _may_be_alias(name: str, told: str) -> bool:
    """Whether one name holds the other, or both have the same consonants, and they are not two known names."""
    if two_sexes(name, told) or is_womans_form(name, told) or is_womans_form(told, name):
        return False
    short, long = sorted((name, told), key=len)
    held = len(short) >= _TELLING and len(long) - len(short) >= _TELLING - 1 and short in long
    if held:
        return True
    if sorted(name) != sorted(told) and is_name(name) and is_name(told):
        return False
    if _other_ending(short, long) or min(frequency(name)[0], frequency(told)[0]) >= COMMON:
        return False
    return len(skeleton(name)) > 2 and skeleton(name) == skeleton(told)


def _other_ending(short: str, long: str) -> bool:
    """Whether two words differ in nothing but a last vowel, as a man's and a woman's name do, and none is a known name cut off."""
    if len(short) < len(long):
        cut = is_name(long) and not is_name(short)
        return long[:-1] == short and long[-1] in _VOWELS and not cut
    return short[:-1] == long[:-1] and {short[-1], long[-1]} <= _VOWELS


_VOWELS = frozenset("aeiouy")
