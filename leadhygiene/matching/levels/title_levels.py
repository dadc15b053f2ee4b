"""The level at which two job titles agree."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from leadhygiene.matching.columns.coded import Bools, Column, Ints
from leadhygiene.matching.columns.compare import both, by_value, is_equal
from leadhygiene.matching.columns.pair_memo import PairMemo
from leadhygiene.matching.levels.work_levels import OTHER, SAME, SIMILAR, SMALL_WORDS, each, unread
from leadhygiene.standards.titles.offices import OFFICES, canonical

TITLE = ("missing", "same", "similar", "other")


def title_level(columns: dict[str, Column], left: Ints, right: Ints, alike: Bools) -> Ints:
    """Return the level of each pair of job titles.

    Args:
        columns: ``title, function``. Two titles of one function and level may be one job, so they tell nothing.
        left: Left rows.
        right: Right rows.
        alike: Whether the names can be one person's; the titles of two people are compared as they
            stand.
    """
    title = columns["title"]
    found = np.where(both(title, left, right), float(OTHER), np.nan)
    found[is_equal(title, left, right)] = SAME
    some = np.flatnonzero(alike)
    memo = title.memo.setdefault(
        "jobs", PairMemo(len(title.values))
    )  # few titles meet again and again
    found[some] = by_value(title, title, left[some], right[some], each(job), SAME, memo=memo)
    out = np.full(len(left), TITLE.index("missing"), dtype=np.int8)
    one_function = alike & is_equal(columns["function"], left, right)
    out[(found == OTHER) & ~one_function & ~unread(title, left, right)] = TITLE.index("other")
    out[found == SIMILAR] = TITLE.index("similar")
    out[found == SAME] = TITLE.index("same")
    return out


_SHORT = {
    "mgr": "manager", "dir": "director", "sr": "senior", "jr": "junior", "vp": "vicepresident",
    "eng": "engineer", "asst": "assistant", "assoc": "associate", "mktg": "marketing", "exec": "executive",
    "ops": "operations", "acct": "account", "dept": "department", "mgmt": "management", "rep": "representative",
    "svp": "vicepresident", "evp": "vicepresident", "tech": "technician", "admin": "administrator",
    "leiterin": "leiter", "leitung": "leiter", "shareholder": "partner",
}  # fmt: skip


@lru_cache(maxsize=1 << 15)
def job(x: str, y: str) -> int:
    """Return 3 for one title, 2 for two ways of writing a job, 0 for two jobs.

    Examples:
        >>> job("head exports", "export head"), job("plant mgr", "plant manager"), job("welder", "hr director")
        (2, 3, 0)
        >>> job("netzleitstelle", "leitstelle netz"), job("broker", "managing broker")
        (2, 2)
        >>> job("cfo", "chief financial officer"), job("cfo", "directeur financier"), job("group cfo", "group cto")
        (3, 3, 0)
    """
    (one, held), (other, theirs) = _named(x), _named(y)
    if held and theirs and held.isdisjoint(theirs):
        return OTHER
    return _job(x, y) if (one, other) == (x, y) else max(_job(x, y), _job(one, other))


@lru_cache(maxsize=1 << 15)
def _named(title: str) -> tuple[str, frozenset[str]]:
    """Return a title with its offices as one word each, and those offices."""
    text = canonical(title)
    return text, OFFICES.intersection(text.split(" "))


def _job(x: str, y: str) -> int:
    one, other = _job_words(x), _job_words(y)
    if one.words == other.words:
        return SAME
    if not one.words or not other.words:
        return OTHER
    if one.stems <= other.stems or other.stems <= one.stems:
        return SIMILAR
    same_size = len(one.words) == len(other.words)
    if same_size and one.stems & other.stems and all(map(_cut_off, one.words, other.words)):
        return SIMILAR
    if (
        one.letters == other.letters
        or OSA.normalized_similarity(one.joined, other.joined, score_cutoff=_ALIKE) > _ALIKE
    ):
        return SIMILAR
    if len(one.words) == len(other.words) == 1 and _one_stem(one.joined, other.joined):
        return SIMILAR
    if any(word in other.stems and _is_head(one, other, word) for word in one.stems):
        return SIMILAR
    if _are_initials(x, y) or _are_initials(y, x):
        return SIMILAR
    if _grown_together(one, other) or _grown_together(other, one):
        return SIMILAR if fuzz.token_set_ratio(x, y) > 60 else OTHER
    return OTHER


def _are_initials(short: str, long: str) -> bool:
    """Whether one title is the initials of the other's words, with the small ones or without: dst, directeur des services techniques."""
    if not 2 <= len(short) <= _INITIALS or " " in short or " " not in long:
        return False
    words = long.split(" ")
    told = (words, [word for word in words if word not in SMALL_WORDS])
    return any(short == "".join(word[0] for word in part) for part in told)


#: Most letters of a title that was written as initials.
_INITIALS = 5


def _grown_together(one: _Title, other: _Title) -> bool:
    """Whether a long word of one title is a part of a longer word of the other."""
    return any(
        word in other.text and any(len(v) > len(word) and word in v for v in other.words)
        for word in one.long
    )


def _is_head(one: _Title, other: _Title, shared: str) -> bool:
    """Whether two titles of two words share one, and the other word ends in the other's: hno arzt, facharzt hno."""
    if not len(one.words) == len(other.words) == len(one.stems) == len(other.stems) == _TWO:
        return False
    (x,), (y,) = one.stems - {shared}, other.stems - {shared}
    short, long = sorted((x, y), key=len)
    return len(short) > _CUT_OFF and long.endswith(short)


_TWO = 2


def _cut_off(x: str, y: str) -> bool:
    """Whether one word is the other or its beginning: vet, veterinary."""
    short, long = sorted((x, y), key=len)
    return short == long or (len(short) >= _CUT_OFF and long.startswith(short))


def _one_stem(x: str, y: str) -> bool:
    """Whether one word is the other cut off, or both are one stem with short endings: inkoop, inkoper."""
    shared = next(
        (at for at, (a, b) in enumerate(zip(x, y, strict=False)) if a != b), min(len(x), len(y))
    )
    rests = len(x) - shared, len(y) - shared
    return (min(rests) == 0 and shared >= _CUT_OFF) or (
        shared > _CUT_OFF and max(rests) <= _CUT_OFF
    )


#: Similarity (optimal string alignment) from which two titles are one job.
_ALIKE = 0.82
#: Letters of a word that was cut off, and most letters of an ending.
_CUT_OFF = 3


class _Title(NamedTuple):
    """The words that count in a title, their stems, the words with and without blanks, their letters in order, and the long ones."""

    words: tuple[str, ...]
    stems: frozenset[str]
    text: str
    joined: str
    letters: str
    long: tuple[str, ...]


@lru_cache(maxsize=1 << 15)
def _job_words(title: str) -> _Title:
    words = tuple(_SHORT.get(word, word) for word in title.split(" ") if word not in SMALL_WORDS)
    joined = "".join(words)
    stems, long = frozenset(map(_stem, words)), tuple(word for word in words if len(word) > 4)
    return _Title(words, stems, " ".join(words), joined, "".join(sorted(joined)), long)


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 4 and word[-1] in "sn" else word
