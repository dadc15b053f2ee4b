"""The level at which two employers, two titles and two places agree."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial
from typing import NamedTuple

import numpy as np
import polars as pl
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, JaroWinkler

from leadhygiene.matching.columns.coded import Bools, Column, Floats, Ints
from leadhygiene.matching.columns.compare import both, by_value, is_equal
from leadhygiene.matching.columns.pair_memo import PairMemo
from leadhygiene.matching.columns.translated import translated
from leadhygiene.matching.firms.words import kind_of
from leadhygiene.matching.levels.firm_marks import apart_crossed, apart_firm, apart_site
from leadhygiene.standards.firms.known_firms import is_owned, was_renamed
from leadhygiene.standards.text.lost_letters import can_be
from leadhygiene.standards.titles.offices import OFFICES, canonical

ORGANISATION = ("missing", "same", "similar", "related", "other")
PLACE = ("missing", "same", "same_city", "other")
TITLE = ("missing", "same", "similar", "other")
_SAME, _SIMILAR, _RELATED, _OTHER = 3, 2, 1, 0


def organisation_level(columns: dict[str, Column], left: Ints, right: Ints, alike: Bools) -> Ints:
    """Return the level of each pair of employers: domain and name of the firm count once.

    Args:
        columns: ``domain, company, alias``.
        left: Left rows.
        right: Right rows.
        alike: Whether the names can be one person's; the employers of others are compared as they stand.
    """
    best = _as_written(columns, left, right)
    some = np.flatnonzero(alike)
    best[some] = _employers(columns, left[some], right[some])
    best[
        (best == _OTHER)
        & _unread(columns["company"], left, right)
        & ~both(columns["domain"], left, right)
    ] = np.nan
    out = np.full(len(left), ORGANISATION.index("missing"), dtype=np.int8)
    for number, level in (
        (_OTHER, "other"),
        (_RELATED, "related"),
        (_SIMILAR, "similar"),
        (_SAME, "same"),
    ):
        out[best == number] = ORGANISATION.index(level)
    return out


def _unread(column: Column, left: Ints, right: Ints) -> Bools:
    """Whether one of two values was written in a script that is translated, and the other in another one."""
    held = translated(column)
    found: Bools = both(column, left, right)
    found &= held[column.codes[left]] != held[column.codes[right]]
    return found


def _as_written(columns: dict[str, Column], left: Ints, right: Ints) -> Floats:
    """Return 3 where firm or domain are equal, 0 where one of them differs, NaN where none is known."""
    domain, company = columns["domain"], columns["company"]
    known = both(domain, left, right) | both(company, left, right)
    same = is_equal(domain, left, right) | is_equal(company, left, right)
    return np.where(same, float(_SAME), np.where(known, float(_OTHER), np.nan))


def _employers(columns: dict[str, Column], left: Ints, right: Ints) -> Floats:
    """Return what the employers of each pair are, as :func:`firm` does; NaN where none is known."""
    domain, company, alias = (columns[name] for name in ("domain", "company", "alias"))
    firms = by_value(
        company, company, left, right, _each(firm), _SAME, partial(apart_firm, company)
    )
    hosts = by_value(domain, domain, left, right, _each(site), _SAME, partial(apart_site, domain))
    best = np.fmax(firms, hosts)
    for a, b in ((left, right), (right, left)):
        some = np.flatnonzero((alias.codes[a] >= 0) & ~(best >= _SIMILAR))
        if len(some):
            x, y = a[some], b[some]
            named = np.fmax(
                by_value(alias, company, x, y, _each(_other_name), _SAME),
                by_value(alias, alias, x, y, _each(_other_name), _SAME),
            )
            best[some] = np.fmax(best[some], named)
        lacking = (company.codes[b] < 0) | (domain.codes[a] < 0)
        some = np.flatnonzero(
            (domain.codes[b] >= 0) & (company.codes[a] >= 0) & ~(best >= _SIMILAR) & lacking
        )
        if len(some):
            apart = partial(apart_crossed, company, domain)
            crossed = by_value(company, domain, a[some], b[some], _each(_at_site), _SAME, apart)
            best[some] = np.fmax(best[some], crossed)
    return best


def _each(function: Callable[[str, str], int]) -> Callable[[list[str], list[str]], Floats]:
    return lambda a, b: np.array([function(x, y) for x, y in zip(a, b, strict=True)], dtype=float)


def firm(x: str, y: str) -> int:
    """Return 3 for one firm, 2 for two ways of writing it, 1 for one family of firms, 0 for others.

    Examples:
        >>> firm("facebook", "meta platforms"), firm("lindquell wasser", "lindquell netz")
        (3, 1)
        >>> firm("loftgrain", "loftgrain furniture"), firm("summit", "apex"), firm("fund 3", "fund 4")
        (2, 0, 0)
        >>> firm("stiftung schlossgart", "stiftung schlossgarten mark"), firm("bsm banco sao mamede", "banco sao mamede")
        (2, 2)
    """
    if was_renamed(x, y) or was_renamed(y, x):
        return _SAME
    if can_be(x, y):
        return _SIMILAR
    xs, ys = x.split(" "), y.split(" ")
    if not (x.isascii() or y.isascii()) and min(len(x), len(y)) >= 4 and (x in y or y in x):
        return _SIMILAR
    if {w for w in xs if w.isdigit()} != {w for w in ys if w.isdigit()}:
        return _OTHER
    if x.replace(" ", "") == y.replace(" ", "") or sorted(xs) == sorted(ys):
        return _SIMILAR
    bare = [[word for word in words if word not in _JOINERS] for words in (xs, ys)]
    if bare[0] == bare[1] and len(bare[0]) > 1:
        return _SIMILAR
    if is_owned(x, y) or is_owned(y, x):
        return _RELATED
    short, long = sorted((xs, ys), key=len)
    if len(short) < len(long) and long[: len(short)] == short and len(short[0]) > 3:
        return _SIMILAR
    if len(short) > 1 and len(short) < len(long) and long[-len(short) :] == short:
        return _SIMILAR if _is_short(long[: -len(short)], short) else _RELATED
    if _is_cut(*sorted((x, y), key=len)):
        return _SIMILAR
    if JaroWinkler.similarity(x, y) >= 0.93 and OSA.distance(x, y) <= 3:
        return _SIMILAR
    shared = xs[0] == ys[0] and len(xs[0]) > 3
    return _RELATED if shared and kind_of(xs[0]) in {"rare", "surname"} else _OTHER


def _is_short(front: list[str], words: list[str]) -> bool:
    """Whether a word in front of a name is its initials: bsm banco sao mamede."""
    told = "".join(word[0] for word in words if word not in _STOP)
    return len(front) == 1 and front[0] in {told, "".join(word[0] for word in words)}


def _is_cut(short: str, long: str) -> bool:
    """Whether one name is the other cut off by a narrow field."""
    return len(short) >= _NARROW and " " in short and long.startswith(short)


#: Letters of the narrowest field that cuts off the name of a firm.
_NARROW = 15
#: Words between the names of partners, which a sign stands for or nothing at all.
_JOINERS = frozenset(["and", "und", "et", "y", "e", "en", "og", "och", "i"])


def _other_name(x: str, y: str) -> int:
    return _SAME if x == y or firm(x, y) >= _SIMILAR else _OTHER


def site(x: str, y: str) -> int:
    """Return what two domains are to each other, as :func:`firm` does.

    Examples:
        >>> site("acmetools.com", "acmetools.de"), site("lindquell.de", "lindquell-netz.de")
        (2, 1)
    """
    one, other = x.partition(".")[0], y.partition(".")[0]
    if one == other:
        return _SIMILAR if len(one) >= 5 else _OTHER
    if was_renamed(one, other) or was_renamed(other, one):
        return _SAME
    if (
        min(len(one), len(other)) >= 6
        and OSA.distance(one, other) == 1
        and not re.search(r"\d", one + other)
    ):
        return _SIMILAR
    short, long = sorted((one, other), key=len)
    head = re.split("-", long)[0]
    return _RELATED if len(short) >= 6 and (long.startswith(short) or head == short) else _OTHER


def _at_site(name: str, domain: str) -> int:
    """Return whether a domain is named after a firm."""
    label = domain.partition(".")[0].replace("-", "")
    joined = name.replace(" ", "")
    words = name.split(" ")
    if label == joined or (len(words[0]) >= 5 and label == words[0]):
        return _SIMILAR
    if (
        len(label) >= 6
        and (joined.startswith(label) or label.startswith(joined))
        and len(joined) >= 5
    ):
        return _SIMILAR
    if len(joined) >= 8 and joined in label:
        return _SIMILAR
    if not name.isascii():
        return -1
    return _SIMILAR if label == "".join(word[0] for word in words) and len(words) > 2 else _OTHER


def title_level(columns: dict[str, Column], left: Ints, right: Ints, alike: Bools) -> Ints:
    """Return the level of each pair of job titles.

    Args:
        columns: ``title``.
        left: Left rows.
        right: Right rows.
        alike: Whether the names can be one person's; the titles of two people are compared as they
            stand.
    """
    title = columns["title"]
    found = np.where(both(title, left, right), float(_OTHER), np.nan)
    found[is_equal(title, left, right)] = _SAME
    some = np.flatnonzero(alike)
    memo = title.memo.setdefault("jobs", PairMemo())  # few titles meet again and again
    found[some] = by_value(title, title, left[some], right[some], _each(job), _SAME, memo=memo)
    out = np.full(len(left), TITLE.index("missing"), dtype=np.int8)
    out[(found == _OTHER) & ~_unread(title, left, right)] = TITLE.index("other")
    out[found == _SIMILAR] = TITLE.index("similar")
    out[found == _SAME] = TITLE.index("same")
    return out


_SHORT = {
    "mgr": "manager", "dir": "director", "sr": "senior", "jr": "junior", "vp": "vicepresident",
    "eng": "engineer", "asst": "assistant", "assoc": "associate", "mktg": "marketing", "exec": "executive",
    "ops": "operations", "acct": "account", "dept": "department", "mgmt": "management", "rep": "representative",
    "svp": "vicepresident", "evp": "vicepresident", "tech": "technician", "admin": "administrator",
    "leiterin": "leiter", "leitung": "leiter",
}  # fmt: skip
_STOP = frozenset(
    [
        "of",
        "the",
        "and",
        "for",
        "de",
        "des",
        "du",
        "la",
        "le",
        "der",
        "die",
        "das",
        "fur",
        "und",
        "di",
        "del",
        "e",
        "y",
        "van",
        "of",
    ]
)


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
        return _OTHER
    return _job(x, y) if (one, other) == (x, y) else max(_job(x, y), _job(one, other))


@lru_cache(maxsize=1 << 15)
def _named(title: str) -> tuple[str, frozenset[str]]:
    """Return a title with its offices as one word each, and those offices."""
    text = canonical(title)
    return text, OFFICES.intersection(text.split(" "))


def _job(x: str, y: str) -> int:
    one, other = _job_words(x), _job_words(y)
    if one.words == other.words:
        return _SAME
    if not one.words or not other.words:
        return _OTHER
    if one.stems <= other.stems or other.stems <= one.stems:
        return _SIMILAR
    same_size = len(one.words) == len(other.words)
    if same_size and one.stems & other.stems and all(map(_cut_off, one.words, other.words)):
        return _SIMILAR
    if (
        one.letters == other.letters
        or OSA.normalized_similarity(one.joined, other.joined, score_cutoff=_ALIKE) > _ALIKE
    ):
        return _SIMILAR
    if len(one.words) == len(other.words) == 1 and _one_stem(one.joined, other.joined):
        return _SIMILAR
    if any(word in other.stems and _is_head(one, other, word) for word in one.stems):
        return _SIMILAR
    if _grown_together(one, other) or _grown_together(other, one):
        return _SIMILAR if fuzz.token_set_ratio(x, y) > 60 else _OTHER
    return _OTHER


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
    words = tuple(_SHORT.get(word, word) for word in title.split(" ") if word not in _STOP)
    joined = "".join(words)
    stems, long = frozenset(map(_stem, words)), tuple(word for word in words if len(word) > 4)
    return _Title(words, stems, " ".join(words), joined, "".join(sorted(joined)), long)


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 4 and word[-1] in "sn" else word


def place_level(columns: dict[str, Column], left: Ints, right: Ints) -> Ints:
    """Return the level of each pair of addresses."""
    postal, city, street = (columns[name] for name in ("postal", "city", "street"))
    known = both(postal, left, right) | both(city, left, right)
    out = np.where(known, PLACE.index("other"), PLACE.index("missing")).astype(np.int8)
    out[is_equal(city, left, right) | _one_town(city, left, right)] = PLACE.index("same_city")
    other = both(city, left, right) & (out != PLACE.index("same_city"))
    unread = other & _unread(city, left, right) & ~both(postal, left, right)
    out[unread] = PLACE.index("missing")
    other &= ~unread
    near = is_equal(street, left, right) & ~other
    out[is_equal(postal, left, right) | near] = PLACE.index("same")
    return out


#: Codes of states that stand behind a town: the United States, Canada, Australia (ISO 3166-2).
_STATES = (
    "al|ak|az|ar|ca|co|ct|de|fl|ga|hi|id|il|in|ia|ks|ky|la|me|md|ma|mi|mn|ms|mo|mt|ne|nv|nh|nj|nm|ny|nc|nd|oh|ok|or|pa|ri|sc|sd|tn|tx|ut|vt|"
    "va|wa|wv|wi|wy|dc|ab|bc|mb|nb|nl|ns|on|pe|qc|sk|nsw|vic|qld|tas|act"
)
_BEHIND = rf"^(.{{3,}}) (?:{_STATES})$"


def _one_town(city: Column, left: Ints, right: Ints) -> Bools:
    """Whether one of two towns is the other with the code of a state behind it."""
    if "town" not in city.memo:
        bare = city.values.cast(pl.String).str.extract(_BEHIND)
        written = bare.is_not_null().to_numpy()
        every = pl.concat(
            [city.values.cast(pl.String), bare.fill_null(city.values.cast(pl.String))]
        )
        codes = every.rank("dense").fill_null(0).to_numpy().astype(np.int64)
        city.memo["town"] = codes[len(city.values) :], written
    town, behind = city.memo["town"]
    out = both(city, left, right) & ~is_equal(city, left, right)
    some = np.flatnonzero(out)
    a, b = city.codes[left[some]], city.codes[right[some]]
    out[some] = (town[a] == town[b]) & (behind[a] ^ behind[b])
    return out
