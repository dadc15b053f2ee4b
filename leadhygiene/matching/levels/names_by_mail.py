"""What mailboxes tell of the names beside them: who stands behind a call name, an initial or a bare family name."""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np
from rapidfuzz import fuzz

from leadhygiene.matching.columns.coded import (
    Column,
    Ints,
)
from leadhygiene.matching.columns.compare import is_equal, texts
from leadhygiene.matching.levels.name_scale import NAME, is_level
from leadhygiene.matching.names import family_names, given_names
from leadhygiene.standards.mail.mail_local_parts import is_role_cell
from leadhygiene.standards.people import nicknames
from leadhygiene.standards.people.given_sexes import is_told
from leadhygiene.standards.people.given_sexes import sex as sex_of
from leadhygiene.standards.people.name_sound import spelling_key
from leadhygiene.standards.people.person_names import frequency

_G, _F = given_names, family_names


def told_by_mail(columns: dict[str, Column], left: Ints, right: Ints, out: Ints) -> None:
    """Let mailboxes tell which name stands behind a call name, an initial or a bare family name."""
    given, family, local = (columns[name] for name in ("given", "family", "local"))
    told = (local.codes[left] >= 0) | (local.codes[right] >= 0)
    told &= ~is_equal(local, left, right) | is_level(out, "one_part")
    vague = is_level(out, "ambiguous", "initial", "call_name", "one_part")
    vague |= (
        is_level(out, "equal", "equal_rare", "equal_common") & given.marks.unisex[given.codes[left]]
    )
    some = np.flatnonzero(told & vague)
    fields = (given, family, local)
    names = (texts(column, rows[some]) for rows in (left, right) for column in fields)
    for at, *words in zip(some.tolist(), *names, strict=True):
        if NAME[out[at]] == "one_part":
            level = _completed(words[:3], words[3:]) or _missing_part(words[:3], words[3:])
            if level:
                out[at] = NAME.index(level)
            if level or not (words[1] and words[4]):
                continue
        if _G.is_syllables(words[0]) is not _G.is_syllables(words[3]):
            continue  # an East Asian name, and the initial of a Western one beside it
        if words[0] == words[4] != "" or words[3] == words[1] != "":
            continue  # turned round
        one, other = _behind(*words[:3]), _behind(*words[3:])
        if min(len(one), len(other)) < 3:
            continue
        found = _G.compare(one, other)
        if found == _G.CONFLICT:
            if (one, other) != (words[0], words[3]):  # else a call name stands beside them
                out[at] = NAME.index("given_conflict")
        elif found >= _G.CALL and NAME[out[at]] in {"ambiguous", "initial"}:
            out[at] = NAME.index("call_name")


def _completed(one: list[str], other: list[str]) -> str:
    """Return the level of two names of which the mailbox of the shorter spells what is missing; empty if it does not.

    Args:
        one: Given name, family name and local part of a record.
        other: Those of the other.
    """
    short, (given, family, _) = (one, other) if not (one[0] and one[1]) else (other, one)
    letters = re.sub("[^a-z]", "", short[2].lower())
    name = family.replace(" ", "")
    if len(letters) > 3 and letters == given.replace(" ", "") and short[1]:
        return "variant"
    if not given or len(name) < 4 or name not in letters:
        return ""
    rest = letters.replace(name, "", 1)
    if len(rest) > 2:
        found = _G.compare(rest, given)
        return "variant" if found >= _G.SPELLING else "call_name" if found == _G.CALL else ""
    if rest and rest[0] != given[0]:
        return ""
    return "variant" if short[0] else "initial" if rest else ""


def _missing_part(one: list[str], other: list[str]) -> str:
    """Return the level of two names of which one lacks a family name that its mailbox tells; empty where it tells nothing.

    Args:
        one: Given name, family name and local part of a record.
        other: Those of the other.
    """
    if one[2] == other[2] or not (one[0] and other[0]):
        return ""
    told = [family or _family_told(given, local) for given, family, local in (one, other)]
    found = _as_told(*told)
    if found is None:
        return ""
    return ("variant" if one[0] == other[0] else "call_name") if found else "family_changed"


#: Frequency per million from which a word is a name.
_NAME = 2.0


def _as_told(one: str, other: str) -> bool | None:
    """Return whether two family names, of which mailboxes tell one or both, are one; None where that is open."""
    if not one or not other:
        return None
    short, long = sorted((one, other), key=len)
    if len(short) <= 2:
        fits = any(word.startswith(short[0]) for word in long.split(" "))
        return None if fits or len(short) == 2 else False
    found = _F.compare(one, other)
    if found >= _F.SLIP or (found == _F.PART and len(short) > 3):
        return True
    whole, begun = long.replace(" ", ""), short.replace(" ", "")
    if begun in whole or found > _F.CONFLICT:
        return (len(begun) > 3 and whole.startswith(begun)) or None
    return None if fuzz.partial_ratio(begun, whole) > _ALIKE else False


#: Likeness of two words, in a hundred, of which one may be the other written otherwise.
_ALIKE = 65


@lru_cache(maxsize=1 << 15)
def _family_told(given: str, local: str) -> str:
    """Return the family name, or its first letter, that a mailbox tells beside a given name; empty where it tells none."""
    letters, name = re.sub("[^a-z]", "", local.lower()), given.replace(" ", "")
    if len(name) < _WRITTEN or is_role_cell(local):
        return ""
    if letters.startswith(name):
        rest = letters[len(name) :]
    elif letters.endswith(name):
        rest = letters[: -len(name)]
    else:
        words = [word for word in re.split(r"[^a-z]+", local.lower()) if word]
        if len(words) == 2 and words[0] == name[0]:  # e.hollis
            return words[1]
        return next(
            (word for word in (letters, letters[1:]) if _is_family(word, name, letters)), ""
        )
    return "" if is_role_cell(rest) else rest


def _is_family(word: str, given: str, letters: str) -> bool:
    """Whether a mailbox is a family name, or one behind the initial of a given name."""
    first, last = frequency(word)
    told = len(word) > _WRITTEN and last >= _NAME and last > 4 * first
    return told and (word is letters or letters[0] == given[0])


#: Letters of a name from which a mailbox that holds them is meant for it.
_WRITTEN = 3


def told_by_address(columns: dict[str, Column], left: Ints, right: Ints, out: Ints) -> None:
    """Let forms of address tell a man from a woman where given names leave it open (Mr. R., Mrs. R., Ruth), and one from a couple."""
    sex, given = columns["sex"], columns["given"]
    told = (sex.codes[left] >= 0) | (sex.codes[right] >= 0)
    open_names = is_level(
        out, "initial", "ambiguous", "one_part", "equal", "equal_rare", "equal_common"
    )
    some = np.flatnonzero(told & open_names)
    names = (texts(column, rows[some]) for rows in (left, right) for column in (sex, given))
    for at, one, a, other, b in zip(some.tolist(), *names, strict=True):
        vague = min(len(a), len(b)) < _NAMED or NAME[out[at]] == "ambiguous"
        man_or_woman = {one or sex_of(a), other or sex_of(b)} if vague else set()
        two_said = {one, other} == {"m", "f"} and a == b and not sex_of(a)
        wife = any(
            said == "f"
            and not also
            and sex_of(x) == "m"
            and is_told(x)
            and x not in nicknames.unisex()
            for said, x, also in ((one, a, other), (other, b, one))
        )
        if man_or_woman == {"m", "f"} or two_said or wife or (one == "b") is not (other == "b"):
            out[at] = NAME.index("given_conflict")


#: Letters from which a given name is no initial.
_NAMED = 2


@lru_cache(maxsize=1 << 15)
def _behind(given: str, family: str, local: str) -> str:
    """Return the given name that a row's mailbox tells, or else the one that is written.

    The mailbox speaks where it holds the family name and one more word that can be the given name.
    """
    vague = len(given) < 2 or given in nicknames.unisex()
    if not local or not family or not vague:
        return given if len(given) > 1 else ""
    told = given_in(local, family)
    if len(told) < 3:
        return given if len(given) > 1 else ""
    if not given or _G.compare(told, given) != _G.CONFLICT:
        return told
    return given if len(given) > 1 else ""


def given_in(local: str, family: str) -> str:
    """Return the one word that a mailbox holds beside the family name; empty where there is no such word.

    Examples:
        >>> given_in("deborah.lee", "lee"), given_in("dlee", "lee")
        ('deborah', '')
    """
    words = [word for word in re.split(r"[._\-+\d]+", local.lower()) if word]
    if len(words) < 2:
        return ""
    own, key = family.split(" "), spelling_key(family.replace(" ", ""))
    rest = [word for word in words if word not in own and spelling_key(word) != key]
    return rest[0] if len(rest) == 1 < len(words) else ""
