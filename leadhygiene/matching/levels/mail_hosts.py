"""Whether two mail domains are one: a slip of the keyboard, marks that are written out, an ending that is none."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import OSA

from leadhygiene.matching.columns.coded import Bools, Column, Floats, Ints
from leadhygiene.matching.texts import edits_within
from leadhygiene.standards.mail import public_suffixes
from leadhygiene.standards.mail.mail_domains import is_free
from leadhygiene.standards.text.transliteration import fold_text


@dataclass(frozen=True)
class _Marks:
    """Of each distinct domain: hashes of name and ending, letters of the name, and whether it is not plain."""

    name: Ints
    ending: Ints
    size: Ints
    odd: Bools


def apart_hosts(host: Column, a: Ints, b: Ints) -> Bools:
    """Whether no slip of the keyboard makes one of two domains the other: other name, and other ending or far."""
    if "hosts" not in host.memo:
        values = host.values
        name, ending = (
            values.str.extract(r"^([^.]*)").fill_null(""),
            values.str.extract(r"\.(.*)$").fill_null(""),
        )
        plain = (values.str.len_chars() == values.str.len_bytes()) & ~values.str.contains(
            "xn--", literal=True
        )
        host.memo["hosts"] = (name, _Marks(
            name.hash(0).to_numpy(), ending.hash(0).to_numpy(),
            name.str.len_chars().to_numpy().astype(np.int64), ~plain.to_numpy(),
        ))  # fmt: skip
    name, marks = host.memo["hosts"]
    apart: Bools = (marks.name[a] != marks.name[b]) & ~(marks.odd[a] | marks.odd[b])
    near = (marks.ending[a] == marks.ending[b]) & (np.abs(marks.size[a] - marks.size[b]) <= 1)
    some = np.flatnonzero(apart & near)
    one, other = (name.gather(codes[some]).to_list() for codes in (a, b))
    apart[some] = edits_within(one, other, 1) > 1
    return apart


def host_slips(a: list[str], b: list[str]) -> Floats:
    """Return 1 for each two domains of which one is the other with a slip, else 0."""
    return np.array([one_host(*sorted(pair)) for pair in zip(a, b, strict=True)], dtype=float)


def one_host(x: str, y: str) -> int:
    """Return 1 where one domain is the other with one letter wrong, lost or exchanged, or its marks written out.

    Examples:
        >>> one_host("larkmoor.com", "larkmoor.corn"), one_host("mueller.de", "müller.de"), one_host("larkmoor.com", "ostwick.com")
        (1, 1, 0)
    """
    plain_x, plain_y = _plain(x), _plain(y)
    if plain_x == plain_y or (
        (plain_x, plain_y) != (x, y) and unmarked(plain_x) == unmarked(plain_y)
    ):
        return 1
    name_x, _, ending_x = x.partition(".")
    name_y, _, ending_y = y.partition(".")
    if name_x == name_y:
        if as_seen(ending_x) == as_seen(ending_y):  # com, corn
            return 1
        same_letters = sorted(ending_x) == sorted(ending_y)
        cut = _cut(ending_x, ending_y) or _branch(ending_x, ending_y)
        return int(same_letters or cut or _no_ending(ending_x, ending_y))
    if (
        as_seen(ending_x) == as_seen(ending_y)
        and as_seen(name_x) == as_seen(name_y)
        and len(name_x) >= _LONG_HOST
    ):
        return 1
    least = _SHORT_HOST if is_free(x) != is_free(y) else _LONG_HOST
    return int(ending_x == ending_y and min(len(name_x), len(name_y)) >= least and OSA.distance(name_x, name_y) == 1
               and not re.search(r"\d", name_x + name_y))  # fmt: skip


#: Letters from which one edit of a domain is a slip: of a provider's, which is typed by heart, and of another.
_SHORT_HOST, _LONG_HOST = 4, 6


def _cut(x: str, y: str) -> bool:
    """Whether an ending lost its last letter and is none any more: d, f."""
    short, long = sorted((x, y), key=len)
    return len(short) == 1 and long.startswith(short) and len(long) == 2


def _no_ending(x: str, y: str) -> bool:
    """Whether one ending is no registry's, and the other, a letter apart, is: con, co.k."""
    if OSA.distance(x, y, score_cutoff=1) > 1:
        return False
    return sum(part.rpartition(".")[2] in public_suffixes.tops() for part in (x, y)) == 1


def _branch(x: str, y: str) -> bool:
    """Whether a slip made an ending that no registry has of one that it has: cm.br, comm.au."""
    (one, _, land), (other, _, second) = x.rpartition("."), y.rpartition(".")
    known = (one in _BRANCHES) + (other in _BRANCHES)
    return land == second and known == 1 and bool(one and other) and OSA.distance(one, other) == 1


#: What many registries of countries have below their ending (Public Suffix List).
_BRANCHES = frozenset(["com", "net", "org", "edu", "gov", "gob", "gouv", "mil"])


def _plain(host: str) -> str:
    if host.isascii() and "xn--" not in host:
        return host
    text = host
    if "xn--" in host:
        try:
            text = host.encode("ascii").decode("idna")
        except UnicodeError:
            return host
    return fold_text(text)


def unmarked(text: str) -> str:
    """Return a text with umlauts, ø and å that are written in two letters in one.

    Examples:
        >>> unmarked("joergen.braaten")
        'jorgen.braten'
    """
    for two in ("ae", "oe", "ue", "aa"):
        text = text.replace(two, two[0])
    return text


_LOOK_ALIKE = str.maketrans("015", "ols")


def as_seen(text: str) -> str:
    """Return a text as it is easily misread.

    Examples:
        >>> as_seen("corn0")
        'como'
    """
    return text.translate(_LOOK_ALIKE).replace("rn", "m")
