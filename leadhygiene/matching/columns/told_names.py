"""The name that a mailbox tells where its row lacks it, whole or in part: ``emil.koc@`` is Emil Koc.

Only what is plain: two words apart by a sign, the rest of a mailbox that begins or ends with the part of the
name which the row has. So a row without a name meets those of the person whose mailbox it holds.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import Column, Ints, code
from leadhygiene.matching.columns.encode import Features
from leadhygiene.standards.mail.mail_local_parts import is_role_cell
from leadhygiene.standards.people.person_names import frequency

#: Rows that have no pool around them.
_ALONE = 2
#: Letters of a word that is cut off a mailbox without a sign between, and of a mailbox that is cut in two.
_CUT, _WHOLE = 4, 8
#: Frequency per million from which a word is known as a name.
_KNOWN = 2.0


#: Name of a column that keeps the names as their cells have them.
WRITTEN = "written:{}"


def with_told_names(known: Features, *, keep: bool = False) -> Features:
    """Return the features of a pool in which mailboxes fill in the names that rows lack.

    Args:
        known: The features of a pool.
        keep: Whether the names stay as their cells have them as well, in columns of their own.
    """
    given, family, local, mailbox = (
        known.columns[name] for name in ("given", "family", "local", "mailbox")
    )
    whole = (given.codes >= 0) & (family.codes >= 0)
    named = np.zeros(len(mailbox.values) + 1, dtype=bool)  # a named row tells whose mailbox it is
    named[mailbox.codes[whole & (mailbox.codes >= 0)]] = True
    lacks = ~whole & (local.codes >= 0) & ~named[mailbox.codes]
    rows = np.flatnonzero(lacks & ~known.frame["role"].to_numpy())
    if known.frame.height <= _ALONE or not len(rows):
        return known
    names = [_of(given, rows), _of(family, rows), local.texts(local.codes[rows])]
    told = [_told(*words) for words in zip(*names, strict=True)]
    firsts, lasts = ([name[place] for name in told] for place in (0, 1))
    columns = {"given": _filled(given, rows, firsts), "family": _filled(family, rows, lasts)}
    if keep:
        columns |= {WRITTEN.format("given"): given, WRITTEN.format("family"): family}
    return replace(known, columns={**known.columns, **columns})


def _of(column: Column, rows: Ints) -> list[str]:
    """Return the values of some rows; empty where one is missing."""
    codes = column.codes[rows]
    out = np.full(len(rows), "", dtype=object)
    out[codes >= 0] = column.texts(codes[codes >= 0])
    found: list[str] = out.tolist()
    return found


def _filled(column: Column, rows: Ints, told: list[str]) -> Column:
    """Return a column with values put into the rows that lack one."""
    lacking = column.codes[rows] < 0
    words = pl.Series([told[at] if lacking[at] else "" for at in range(len(rows))], dtype=pl.String)
    size = len(column.values)
    both = code(pl.concat([column.values.cast(pl.String), words]))
    codes = column.codes.copy()
    codes[rows[lacking]] = both.codes[size:][lacking]
    return Column(codes, both.values).at(np.arange(len(codes)))


@lru_cache(maxsize=1 << 15)
def _told(given: str, family: str, local: str) -> tuple[str, str]:
    """Return the given and the family name that a mailbox tells beside the one that is known, if any.

    Examples:
        >>> _told("", "", "danielle.redding"), _told("jens", "", "jens.backlund"), _told("", "koch", "sandrakoch")
        (('danielle', 'redding'), ('jens', 'backlund'), ('sandra', 'koch'))
        >>> _told("", "", "office.berlin"), _told("jens", "", "sales")
        (('', ''), ('jens', ''))
    """
    words = [word for word in re.split(r"[._\-]+", re.sub(r"\d+$", "", local.lower())) if word]
    plain = all(word.isascii() and word.isalpha() for word in words)
    if not plain or any(len(word) > 1 and is_role_cell(word) for word in words):
        return given, family
    if given:
        own = given.replace(" ", "")
        return given, _rest(own, words) or _family_alone(own, words)
    if family:
        own = family.replace(" ", "")
        rest = _rest(own, words)
        return (rest if frequency(rest)[0] >= _KNOWN else _given_alone(own, words)), family
    if len(words) == 1:
        return _cut(words[0])
    return _in_order(*words) if len(words) == 2 else ("", "")


def _rest(own: str, words: list[str]) -> str:
    """Return what a mailbox holds beside one name; empty where that is no whole word."""
    if len(words) == 2 and own in words:
        rest = next((word for word in words if word != own), "")
        return rest if len(rest) > 1 else ""
    joined = words[0] if len(words) == 1 else ""
    if len(own) < _CUT or not joined:
        return ""
    rest = joined.removeprefix(own) if joined.startswith(own) else joined.removesuffix(own)
    return rest if _CUT <= len(rest) < len(joined) and not is_role_cell(rest) else ""


def _family_alone(given: str, words: list[str]) -> str:
    """Return the family name of a mailbox that is nothing else, or holds an initial beside it; empty where it is none."""
    word = words[-1] if len(words) == 1 or (len(words) == 2 and words[0] == given[0]) else ""
    first, last = frequency(word)
    return word if len(word) >= _CUT and last >= _KNOWN and last > 4 * first else ""


def _given_alone(family: str, words: list[str]) -> str:
    """Return the given name of a mailbox that holds only the initial of the family name beside it; empty where it is none."""
    word = words[0] if len(words) == 2 and words[1] == family[0] else ""
    if len(words) == 1 and words[0].endswith(family[0]) and frequency(words[0])[0] < _KNOWN:
        word = words[0][:-1]
    return word if len(word) >= _CUT - 1 and frequency(word)[0] >= _KNOWN else ""


def _in_order(one: str, other: str) -> tuple[str, str]:
    """Return two words as given and family name, of which a letter in front is a given one; empty where neither is known."""
    (one_given, one_family), (other_given, other_family) = frequency(one), frequency(other)
    if len(one) == 1 < len(other):
        return (one, other) if other_family >= _KNOWN else ("", "")
    if len(other) == 1:
        return "", ""
    if one_given * other_family < other_given * one_family:
        one, other, one_given = other, one, other_given
    return (one, other) if one_given >= _KNOWN else ("", "")


def _cut(word: str) -> tuple[str, str]:
    """Return the given and the family name that a mailbox is written together of, where two known names fit."""
    best, told = 0.0, ("", "")
    for place in range(3, len(word) - 2) if len(word) >= _WHOLE else ():
        one, other = frequency(word[:place])[0], frequency(word[place:])[1]
        if min(one, other) >= _KNOWN and one * other > best:
            best, told = one * other, (word[:place], word[place:])
    return told
