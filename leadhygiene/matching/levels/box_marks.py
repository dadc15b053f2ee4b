"""What tells namesakes apart in their mailboxes: ``holger.tb.jr@`` beside ``holger.tb@``, ``j.smith2@`` beside ``j.smith@``.

A mark counts only where it is no part of the name: ``renata.neto@`` of Renata Neto has none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import FEW, Bools, Column, Ints
from leadhygiene.matching.columns.compare import both, flags, is_equal, pairs_where, texts
from leadhygiene.standards.people.generations import meaning

_APART: Final = (
    "jr|jnr|jun|junior|sr|snr|sen|senior|ii|iii|iv|2nd|3rd|filho|neto|sobrinho|fils|pere|hijo|padre|figlio|pai|ml|st|ifj|id"
    "|mladsi|starsi|nuorempi|vanhempi"
)
_GROWN: Final = "junior|senior|jnr|snr|jr|sr|filho|sobrinho|fils|neto|iii|ii"
_FRONT: Final = "ifj|id|jr|jnr|sr|snr|jun|sen|junior|senior"
_LAST: Final = re.compile(rf"(?:[._\-](?P<apart>{_APART})|(?<=[^\W\d_]{{3}})(?P<grown>{_GROWN}))$")
_FIRST: Final = re.compile(rf"^({_FRONT})[._\-]")
#: Local parts that may hold a mark.
_MAY: Final = rf"(?i)^(?:{_FRONT})[._\-]|(?:[._\-](?:{_APART})|(?:{_GROWN}))[._\-]?\d*(?:\+|$)"
NONE, NUMBER, WORD = range(3)


@lru_cache(maxsize=1 << 14)
def read(local: str, given: str, family: str) -> tuple[str, str, str]:
    """Return the letters of a local part without its mark, its digits, and the generation that the mark tells.

    Args:
        local: Local part of a mailbox.
        given: Folded given name of the record.
        family: Folded family name.

    Examples:
        >>> read("wstricklerjr", "wendell", "strickler"), read("renata.neto", "renata", "neto")
        (('wstrickler', '', 'jr'), ('renataneto', '', ''))
        >>> read("j.smith2", "john", "smith"), read("id.kelemen", "arpad", "kelemen")
        (('jsmith', '2', ''), ('kelemen', '', 'sr'))
    """
    plain = local.lower().partition("+")[0]
    text = re.sub(r"[._\-]?\d+$", "", plain) if not plain.endswith(("2nd", "3rd")) else plain
    found = _LAST.search(text) or _FIRST.search(text)
    mark = next(filter(None, found.groups()), "") if found else ""
    if mark and any(
        word.startswith(mark) or word.endswith(mark) for word in f"{given} {family}".split()
    ):
        mark = ""
    if mark and found:
        text = text[: found.start()] + text[found.end() :]
    letters = re.sub(r"[\W\d_]", "", text)
    digits = " ".join(re.findall(r"\d+", plain)) if mark not in {"2nd", "3rd"} else ""
    return letters, digits, meaning(mark) or ""


def may_be_marked(local: Column) -> Bools:
    """Return whether each distinct local part may hold a mark, and at the end no for a missing one."""
    return flags(local, _MAY)


def apart(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Ints:
    """Return whether two mailboxes at one domain differ by a mark alone: NONE, NUMBER or WORD.

    Args:
        columns: ``local, host, mailbox, given, family, suffix``.
        left: Left rows.
        right: Right rows.
        some: The pairs that are asked about.
    """
    local, host, mailbox, suffix = (
        columns[name] for name in ("local", "host", "mailbox", "suffix")
    )
    marked = flags(local, _MAY) | flags(local, r"\d")
    some = some & (marked[local.codes[left]] | marked[local.codes[right]])
    some &= is_equal(host, left, right) & ~is_equal(mailbox, left, right)
    out = np.zeros(len(left), dtype=np.int8)
    where = np.flatnonzero(some)
    where = where[~_other_letters(local, left[where], right[where])]
    names = (
        texts(columns[key], rows[where])
        for rows in (left, right)
        for key in ("local", "given", "family")
    )
    for at, a, given_a, family_a, b, given_b, family_b in zip(where.tolist(), *names, strict=True):
        (x, one, mark), (y, other, theirs) = read(a, given_a, family_a), read(b, given_b, family_b)
        if x == y and x:
            out[at] = WORD if mark != theirs else NUMBER if one != other else NONE
    out[(out == WORD) & is_equal(suffix, left, right)] = NONE
    return out


def _other_letters(local: Column, left: Ints, right: Ints) -> Bools:
    """Whether two local parts without a mark surely have other letters, so that they differ by more than a number."""
    if len(left) <= FEW:
        return np.zeros(len(left), dtype=bool)
    may = flags(local, _MAY)
    plain = ~(may[local.codes[left]] | may[local.codes[right]])
    some = np.flatnonzero(plain & both(local, left, right))
    pairs = pl.DataFrame({
        "a": local.values.gather(local.codes[left[some]]), "b": local.values.gather(local.codes[right[some]]),
    })  # fmt: skip
    a, b = (
        value.str.to_lowercase().str.replace(r"\+.*$", "").str.replace_all(r"[^a-z]+", "")
        for value in (pl.col("a"), pl.col("b"))
    )
    ascii_ = pl.all_horizontal(pl.col("a", "b").str.len_bytes() == pl.col("a", "b").str.len_chars())
    out: Bools = np.zeros(len(left), dtype=bool)
    out[some] = pairs.select((a != b) & ascii_).to_series().to_numpy()
    return out


def generations(columns: dict[str, Column], left: Ints, right: Ints) -> tuple[Bools, Bools]:
    """Return whether two records tell two generations, and whether only one of them tells one.

    A suffix tells it, or else a mark in the mailbox; the first letters of a suffix behind the family name tell the same (Filho, F.).

    Args:
        columns: ``suffix, local, given, family``.
        left: Left rows.
        right: Right rows.
    """
    suffix, local = columns["suffix"], columns["local"]
    a, b = suffix.codes[left] >= 0, suffix.codes[right] >= 0
    conflict: Bools = a & b & ~is_equal(suffix, left, right)
    one: Bools = a ^ b
    one &= ~pairs_where(columns, ("suffix", "family"), left, right, one, _shortened)
    marked = flags(local, _MAY)
    told_a, told_b = marked[local.codes[left]] & ~a, marked[local.codes[right]] & ~b
    where = np.flatnonzero(told_a | told_b)
    names = (
        texts(columns[key], rows[where])
        for rows in (left, right)
        for key in ("suffix", "local", "given", "family")
    )
    for at, mark, box, g, f, theirs, other, h, e in zip(where.tolist(), *names, strict=True):
        x = mark or read(box, g, f)[2]
        y = theirs or read(other, h, e)[2]
        conflict[at] = bool(x and y) and x != y
        one[at] = bool(x) != bool(y)
    return conflict, one


def _shortened(mark: str, theirs: str, family: str, other: str) -> bool:
    """Whether one record has behind the family name the beginning of the other's suffix."""
    word, short, whole = (theirs, family, other) if theirs else (mark, other, family)
    rest, _, last = short.rpartition(" ")
    return word in _CUT and bool(last) and rest == whole and word.startswith(last)


#: Suffixes that are cut to their beginning; one that is cut has no other meaning where the family name is equal.
_CUT: Final = frozenset({"filho", "neto", "sobrinho", "bisneto", "jr"})


def turned(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether mailboxes spell names that are turned round as their own records have them: kelly.ryan@, ryan.kelly@."""
    out = np.zeros(len(left), dtype=bool)
    where = np.flatnonzero(some)
    names = (
        texts(columns[key], rows[where])
        for rows in (left, right)
        for key in ("local", "given", "family")
    )
    for at, a, given, family, b, first, last in zip(where.tolist(), *names, strict=True):
        one, other = (re.sub(r"[\W\d_]", "", box.lower().partition("+")[0]) for box in (a, b))
        for own, theirs in (
            (_spellings(given, family), _spellings(first, last)),
            (_spellings(family, given), _spellings(last, first)),
        ):
            out[at] |= one in own and other in theirs and one not in theirs and other not in own
    return out


def _spellings(first: str, second: str) -> set[str]:
    """Return the ways in which firms write a name before the @, the one part before the other."""
    x, y = first.replace(" ", ""), second.replace(" ", "")
    return {x + y, x[:1] + y, x + y[:1], x} if x and y else set()
