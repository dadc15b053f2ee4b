"""Given names read with what stands beside them: call names in brackets, initials written together, middle names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import FEW, Bools, Column, Floats, Ints, code
from leadhygiene.matching.columns.compare import both, by_value, is_equal, pairwise, texts
from leadhygiene.matching.names import given_names
from leadhygiene.standards.people.call_forms import FORMULAIC
from leadhygiene.standards.people.name_sound import spelling_key, spelling_keys

_G = given_names


def told_by_middle(columns: Mapping[str, Column], left: Ints, right: Ints, g: Floats) -> None:
    """Read given names again with call names and middle names.

    Args:
        columns: ``given, middle, call``.
        left: Left rows.
        right: Right rows.
        g: What the given names are to each other, changed in place.
    """
    _call_names(columns, left, right, g)
    _behind_formula(columns["given"], columns["middle"], left, right, g)


def _call_names(columns: Mapping[str, Column], left: Ints, right: Ints, g: Floats) -> None:
    """Let a call name in brackets, initials written together and middle names speak."""
    given, middle, call = (columns[name] for name in ("given", "middle", "call"))
    for a, b in ((left, right), (right, left)):
        some = np.flatnonzero((call.codes[a] >= 0) & (g < _G.CALL))
        if len(some):
            found = by_value(call, given, a[some], b[some], pairwise(_G.compare), _G.EQUAL)
            g[some] = np.where(found >= _G.CALL, _G.CALL, g[some])
        some = np.flatnonzero((middle.codes[a] >= 0) & (g < _G.CALL))
        some = some[_may_hold(given, middle, a[some], b[some])]
        names = (texts(column, rows) for rows in (a[some], b[some]) for column in (given, middle))
        for at, *words in zip(some.tolist(), *names, strict=True):
            g[at] = max(_whole_given(g[at], *words), _with_middle(*words))
    some = np.flatnonzero((g == _G.INITIAL) & both(middle, left, right))
    names = (texts(column, rows[some]) for rows in (left, right) for column in (given, middle))
    for at, own, more, other, theirs in zip(some.tolist(), *names, strict=True):
        if min(len(own), len(other)) == 1 == min(len(more), len(theirs)) and more[0] == theirs[0]:
            g[at] = _G.CALL  # two initials that fit: J. R. for John Robert


def _behind_formula(given: Column, middle: Column, left: Ints, right: Ints, g: Floats) -> None:
    """Let the second name decide where the first is what most of a country are called: Mohd Faiz, Mohd Faizal."""
    if "formula" not in given.memo:
        given.memo["formula"] = np.append(given.values.is_in(sorted(FORMULAIC)).to_numpy(), False)
    formula = given.memo["formula"]
    some = formula[given.codes[left]] & formula[given.codes[right]] & both(middle, left, right)
    where = np.flatnonzero(some & ~is_equal(middle, left, right))
    if len(where):
        found = by_value(middle, middle, left[where], right[where], pairwise(_G.compare), _G.EQUAL)
        g[where] = np.minimum(g[where], found)


def _whole_given(found: float, own: str, more: str, other: str, theirs: str) -> float:
    """Return what two given names are once the second word of one is known to stand in the other's middle name, or behind an initial."""
    if found == _G.INITIAL and len(own) == 1 and len(more) > 1:
        return found if _G.compare(f"{own} {more}", other) else _G.CONFLICT
    if found != _G.PART or theirs or len(more) < 2 or " " not in other:
        return found
    return found if _G.compare(f"{own} {more}", other) else _G.CONFLICT


def _may_hold(given: Column, middle: Column, left: Ints, right: Ints) -> Bools:
    """Whether the left given and middle name can make up the right given name.

    They cannot where the latter is one word that begins as neither does, and no list joins it with the
    middle name.
    """
    if len(left) <= FEW:
        return np.ones(len(left), dtype=bool)
    both = _first_words(given, middle)
    size = np.int32(len(given.values))
    g, m = both.codes, np.append(both.codes[size:], -1)
    one, more, other = given.codes[left], middle.codes[left], given.codes[right]
    if "starts" not in given.memo:
        given.memo["starts"] = np.append(_sounding(both), -1)
    starts = given.memo["starts"]
    sound = starts[np.append(g[:size], -1)[other]]
    held: Bools = (sound == starts[np.append(g[:size], -1)[one]]) | (sound == starts[m[more]])
    held |= given.marks.first[one] == given.marks.first[other]
    held |= sound == _sounding_last(middle)[more]
    held |= given.marks.several[other] | (one < 0) | (other < 0) | _lead_in(given)[one]
    some = np.flatnonzero(~held)
    x, y = m[more[some]], g[other[some]]
    held[some] = both.marks.listed(np.minimum(x, y), np.maximum(x, y))
    return held


def _sounding_last(middle: Column) -> Ints:
    """Return the first letter of the spelling key of the last word of each distinct middle name, and last for none."""
    if "last sound" not in middle.memo:
        last = middle.values.cast(pl.String).str.extract(r"(\S+)$").fill_null("")
        keys = spelling_keys(last.to_list())
        middle.memo["last sound"] = np.append([ord(key[:1] or "~") for key in keys], -2)
    found: Ints = middle.memo["last sound"]
    return found


def _lead_in(given: Column) -> Bools:
    """Per distinct given name, and last for none, whether it may only lead in another: initials, Abu."""
    if "lead in" not in given.memo:
        values = given.values.cast(pl.String)
        told = values.str.contains(f"^(?:{_LEADS.pattern})$") | values.is_in(sorted(_G.KUNYA))
        given.memo["lead in"] = np.append(told.to_numpy(), False)
    found: Bools = given.memo["lead in"]
    return found


def _first_words(given: Column, middle: Column) -> Column:
    """Return the first words of all given names and then of all middle names, as one column."""
    if "first words" not in given.memo:
        words = pl.concat([given.values, middle.values]).str.extract(r"^(\S+)")
        given.memo["first words"] = code(words)
    found: Column = given.memo["first words"]
    return found


def _sounding(words: Column) -> Ints:
    """Return the first letter of each word's spelling key, as a number."""
    return np.array([ord(key[:1] or "~") for key in spelling_keys(words.values.to_list())])


@lru_cache(maxsize=1 << 15)
def _with_middle(own: str, more: str, other: str, theirs: str) -> int:
    """Return what two given names are once the middle names are read with them."""
    if not own or not other:
        return _G.CONFLICT
    if own[0] == other[0] and len(more) > 2 and more == theirs:
        return _G.SPELLING
    whole = f"{own} {more}"
    led_in = bool(_LEADS.fullmatch(own)) or own in _G.KUNYA
    if led_in or not _two_keys(whole, other):
        found = _G.compare(whole, other)
        if found >= (_G.CALL if led_in else _G.SPELLING):
            return min(found, _G.SPELLING)
    if len(other) > 1 and other.replace(" ", "") == own[0] + "".join(
        word[0] for word in more.split(" ")
    ):
        return _G.CALL
    if own in _G.SAINTS and _G.calls(more, other):
        return _G.CALL
    if (
        len(more) == 1 < len(other)
        and other[0] == more
        and _G.is_syllables(own)
        and not _G.is_syllables(other)
    ):
        return _G.INITIAL  # Wing Yan V., called Vivian
    for name in (more, *more.split(" ")):
        if len(other) > 2 and _G.compare(name, other) >= _G.CALL:
            return _G.CALL if len(own) == 1 else _G.PART
    return _G.CONFLICT


#: What may stand before the name that its bearer goes by: initials, the Ni of Balinese women.
_LEADS = re.compile(r"[a-z](?: [a-z])*|ni")
#: Names that are read in another way before they are compared.
_REREAD = re.compile(r"abd|m(?:a|aria)? ")


def _two_keys(whole: str, word: str) -> bool:
    """Whether several words and one word cannot be two spellings of one name, as their keys differ."""
    if " " in word or not (whole.isascii() and word.isascii()):
        return False
    if _REREAD.match(whole) or _REREAD.match(word):
        return False
    return spelling_key(whole) != spelling_key(word)
