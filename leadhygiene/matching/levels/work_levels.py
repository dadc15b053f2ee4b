"""The level at which two employers, and two places, agree."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

import numpy as np
import polars as pl
from rapidfuzz.distance import OSA, JaroWinkler

from leadhygiene.matching.columns.coded import Bools, Column, Floats, Ints
from leadhygiene.matching.columns.compare import both, by_value, is_equal, pairs_where
from leadhygiene.matching.columns.translated import translated
from leadhygiene.matching.firms.words import kind_of
from leadhygiene.matching.levels.firm_marks import apart_crossed, apart_firm, apart_site
from leadhygiene.matching.levels.firm_scripts import are_two
from leadhygiene.matching.levels.firm_spellings import one_spelling
from leadhygiene.matching.levels.pool_sites import at_site
from leadhygiene.standards.firms.known_firms import is_owned, was_renamed
from leadhygiene.standards.firms.legal_forms import openings
from leadhygiene.standards.text.lost_letters import can_be

ORGANISATION = ("missing", "same", "similar", "related", "other")
PLACE = ("missing", "same", "same_city", "other")
#: Words between the words of a name or a title that say nothing.
SMALL_WORDS = frozenset(
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
#: How near two firms or titles are.
SAME, SIMILAR, RELATED, OTHER = 3, 2, 1, 0


def organisation_level(columns: dict[str, Column], left: Ints, right: Ints, alike: Bools) -> Ints:
    """Return the level of each pair of employers: domain and name of the firm count once.

    Args:
        columns: ``domain, company, alias, country, city``.
        left: Left rows.
        right: Right rows.
        alike: Whether the names can be one person's; the employers of others are compared as they stand.
    """
    best = _as_written(columns, left, right)
    some = np.flatnonzero(alike)
    best[some] = _employers(columns, left[some], right[some])
    silent = best == OTHER
    silent &= unread(columns["company"], left, right) & ~both(columns["domain"], left, right)
    silent &= ~_abroad(columns["country"], left, right)
    silent &= ~_two_in_scripts(columns, left, right, silent & alike)
    best[silent] = np.nan
    out = np.full(len(left), ORGANISATION.index("missing"), dtype=np.int8)
    for number, level in (
        (OTHER, "other"),
        (RELATED, "related"),
        (SIMILAR, "similar"),
        (SAME, "same"),
    ):
        out[best == number] = ORGANISATION.index(level)
    return out


def _two_in_scripts(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Which pairs of employers in two scripts are two all the same."""
    held = translated(columns["company"])
    turned = held[columns["company"].codes[right]]
    x, y = np.where(turned, right, left), np.where(turned, left, right)
    keys = ("company", "city", "country")
    return pairs_where(columns, keys, x, y, some, lambda a, b, c, d, e, f: are_two(a, b, (c, d), e or f))  # fmt: skip


def _abroad(country: Column, left: Ints, right: Ints) -> Bools:
    """Whether pairs stand in two countries, where a firm is hardly the translation of another."""
    return both(country, left, right) & ~is_equal(country, left, right)


def unread(column: Column, left: Ints, right: Ints) -> Bools:
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
    return np.where(same, float(SAME), np.where(known, float(OTHER), np.nan))


def _employers(columns: dict[str, Column], left: Ints, right: Ints) -> Floats:
    """Return what the employers of each pair are, as :func:`firm` does; NaN where none is known."""
    domain, company, alias = (columns[name] for name in ("domain", "company", "alias"))
    firms = by_value(company, company, left, right, each(firm), SAME, partial(apart_firm, company))
    hosts = by_value(domain, domain, left, right, each(site), SAME, partial(apart_site, domain))
    best = np.fmax(firms, hosts)
    best[~(best >= SIMILAR) & one_spelling(company, left, right)] = SIMILAR
    for a, b in ((left, right), (right, left)):
        best[~(best >= SIMILAR) & at_site(company, domain, a, b)] = SIMILAR
        some = np.flatnonzero((alias.codes[a] >= 0) & ~(best >= SIMILAR))
        if len(some):
            x, y = a[some], b[some]
            named = np.fmax(
                by_value(alias, company, x, y, each(_other_name), SAME),
                by_value(alias, alias, x, y, each(_other_name), SAME),
            )
            best[some] = np.fmax(best[some], named)
        lacking = (company.codes[b] < 0) | (domain.codes[a] < 0)
        some = np.flatnonzero(
            (domain.codes[b] >= 0) & (company.codes[a] >= 0) & ~(best >= SIMILAR) & lacking
        )
        if len(some):
            apart = partial(apart_crossed, company, domain)
            crossed = by_value(company, domain, a[some], b[some], each(_at_site), SAME, apart)
            best[some] = np.fmax(best[some], crossed)
    return best


def each(function: Callable[[str, str], int]) -> Callable[[list[str], list[str]], Floats]:
    """Return a comparison of two values as one of many."""
    return lambda a, b: np.array([function(x, y) for x, y in zip(a, b, strict=True)], dtype=float)


def firm(x: str, y: str) -> int:
    """Return 3 for one firm, 2 for two ways of writing it, 1 for one family of firms, 0 for others.

    Examples:
        >>> firm("facebook", "meta platforms"), firm("lindquell wasser", "lindquell netz")
        (3, 1)
        >>> firm("tov vitrazhbud", "vitrazhbud"), firm("pro vitrazhbud", "vitrazhbud")
        (2, 0)
        >>> firm("loftgrain", "loftgrain furniture"), firm("summit", "apex"), firm("fund 3", "fund 4")
        (2, 0, 0)
        >>> firm("stiftung schlossgart", "stiftung schlossgarten mark"), firm("bsm banco sao mamede", "banco sao mamede")
        (2, 2)
    """
    if was_renamed(x, y) or was_renamed(y, x):
        return SAME
    if can_be(x, y):
        return SIMILAR
    xs, ys = x.split(" "), y.split(" ")
    if not (x.isascii() or y.isascii()) and min(len(x), len(y)) >= 4 and (x in y or y in x):
        return SIMILAR
    if {w for w in xs if w.isdigit()} != {w for w in ys if w.isdigit()}:
        return OTHER
    if x.replace(" ", "") == y.replace(" ", "") or sorted(xs) == sorted(ys):
        return SIMILAR
    if _is_acronym(xs, ys) or _is_acronym(ys, xs):
        return SIMILAR
    if _opened(xs, ys) or _opened(ys, xs):
        return SIMILAR
    bare = [[word for word in words if word not in _JOINERS] for words in (xs, ys)]
    if bare[0] == bare[1] and len(bare[0]) > 1:
        return SIMILAR
    if is_owned(x, y) or is_owned(y, x):
        return RELATED
    short, long = sorted((xs, ys), key=len)
    if len(short) < len(long) and long[: len(short)] == short and len(short[0]) > 3:
        return SIMILAR
    if _begins_alike(short, long):
        return SIMILAR
    if len(short) > 1 and len(short) < len(long) and long[-len(short) :] == short:
        return SIMILAR if _is_short(long[: -len(short)], short) else RELATED
    if _is_cut(*sorted((x, y), key=len)):
        return SIMILAR
    if JaroWinkler.similarity(x, y) >= 0.93 and OSA.distance(x, y) <= 3:
        return SIMILAR
    shared = xs[0] == ys[0] and len(xs[0]) > 3
    return RELATED if shared and kind_of(xs[0]) in {"rare", "surname"} else OTHER


def _opened(xs: list[str], ys: list[str]) -> bool:
    """Whether a name is another one behind a legal form, which only a row of its country is read without: tov vitrazh."""
    return xs[1:] == ys and len(ys[-1]) >= _LONG and xs[0] in openings()


def _is_short(front: list[str], words: list[str]) -> bool:
    """Whether a word in front of a name is its initials: bsm banco sao mamede."""
    told = "".join(word[0] for word in words if word not in SMALL_WORDS)
    return len(front) == 1 and front[0] in {told, "".join(word[0] for word in words)}


def _begins_alike(short: list[str], long: list[str]) -> bool:
    """Whether a name is how another begins, long words with a slip each: vizintn group, vizintin group sustavi."""
    pairs = list(zip(short, long, strict=False))
    if not any(len(x) > len("sons") for x, _ in pairs):
        return False
    return all(
        x == y or (min(len(x), len(y)) >= _LONG and OSA.distance(x, y) == 1 and (x + y).isalpha())
        for x, y in pairs
    ) and (len(short) == len(long) or len("".join(short)) >= _LONG)


#: Letters from which a word with a slip is still known.
_LONG = 6


def _is_acronym(short: list[str], words: list[str]) -> bool:
    """Whether a name of one word is the initials of another, small words counted or not: cgh, chicago general hospital."""
    if len(short) != 1 or not _ACRONYM <= len(short[0]) <= len(words) or short[0][0] != words[0][0]:
        return False
    told = "".join(word[0] for word in words if word not in SMALL_WORDS)
    return short[0] in {told, "".join(word[0] for word in words)}


def _is_cut(short: str, long: str) -> bool:
    """Whether one name is the other cut off by a narrow field."""
    return len(short) >= _NARROW and " " in short and long.startswith(short)


#: Letters of the shortest name that is taken for initials.
_ACRONYM = 3
#: Letters of the narrowest field that cuts off the name of a firm.
_NARROW = 15
#: Words between the names of partners, which a sign stands for or nothing at all.
_JOINERS = frozenset(["and", "und", "et", "y", "e", "en", "og", "och", "i"])


def _other_name(x: str, y: str) -> int:
    return SAME if x == y or firm(x, y) >= SIMILAR else OTHER


def site(x: str, y: str) -> int:
    """Return what two domains are to each other, as :func:`firm` does.

    Examples:
        >>> site("acmetools.com", "acmetools.de"), site("lindquell.de", "lindquell-netz.de")
        (2, 1)
    """
    one, other = x.partition(".")[0], y.partition(".")[0]
    if one == other:
        return SIMILAR if len(one) >= 5 else OTHER
    if was_renamed(one, other) or was_renamed(other, one):
        return SAME
    if (
        min(len(one), len(other)) >= 6
        and OSA.distance(one, other) == 1
        and not re.search(r"\d", one + other)
    ):
        return SIMILAR
    short, long = sorted((one, other), key=len)
    head = re.split("-", long)[0]
    return RELATED if len(short) >= 6 and (long.startswith(short) or head == short) else OTHER


def _at_site(name: str, domain: str) -> int:
    """Return whether a domain is named after a firm."""
    label = _UMLAUT.sub("", domain.partition(".")[0].replace("-", ""))
    joined = _UMLAUT.sub("", name.replace(" ", ""))
    words = name.split(" ")
    if label == joined or (len(words[0]) >= 5 and label == words[0]):
        return SIMILAR
    if (
        len(label) >= 6
        and (joined.startswith(label) or label.startswith(joined))
        and len(joined) >= 5
    ):
        return SIMILAR
    if len(label) == len(joined) >= 7 and label.replace("e", "a") == joined.replace("e", "a"):
        return SIMILAR  # a letter that is written as either (Azerbaijani ə)
    if len(joined) >= 8 and joined in label:
        return SIMILAR
    if not name.isascii():
        return -1
    if min(len(label), len(joined)) >= _SLIPS and OSA.distance(label, joined) == 1:
        return OTHER if re.search(r"\d", label + joined) else SIMILAR
    if len(words) < _ACRONYM:
        return OTHER
    return (
        SIMILAR
        if label == "".join(word[0] for word in words) or _is_shortened(label, words)
        else OTHER
    )


def _is_shortened(label: str, words: list[str]) -> bool:
    """Whether a label is all words of a name, one by its beginning and the others by their first letters.

    Examples:
        >>> _is_shortened("larkmoorms", ["larkmoor", "marine", "services"])
        True
    """
    for at, word in enumerate(words):
        head, tail = ("".join(other[0] for other in part) for part in (words[:at], words[at + 1 :]))
        told = label.removeprefix(head).removesuffix(tail)
        if len(told) == len(label) - len(head) - len(tail) and len(told) >= _TOLD and word.startswith(told):  # fmt: skip
            return True
    return False


#: Letters of one word of a firm's name that tell it beside the first letters of the others.
_TOLD = 4
#: The second letter of an umlaut that is written out, of both names alike: mueller, müller.
_UMLAUT = re.compile("(?<=[aou])e|(?<=a)a")
#: Letters from which a domain may be a firm's name with a slip.
_SLIPS = 8


def place_level(columns: dict[str, Column], left: Ints, right: Ints) -> Ints:
    """Return the level of each pair of addresses."""
    postal, city, street = (columns[name] for name in ("postal", "city", "street"))
    known = both(postal, left, right) | both(city, left, right)
    out = np.where(known, PLACE.index("other"), PLACE.index("missing")).astype(np.int8)
    out[is_equal(city, left, right) | _one_town(city, left, right)] = PLACE.index("same_city")
    other = both(city, left, right) & (out != PLACE.index("same_city"))
    silent = other & unread(city, left, right) & ~both(postal, left, right)
    out[silent] = PLACE.index("missing")
    other &= ~silent
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
