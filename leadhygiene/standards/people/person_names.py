"""Lexicons of the world's given and family names, with their frequency where a census gives it."""

from __future__ import annotations

import math
from array import array
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

import polars as pl

from leadhygiene.standards.lookup.sorted_texts import SortedTexts
from leadhygiene.standards.lookup.tables import keys, table
from leadhygiene.standards.text.transliteration import fold_text

#: Frequency per million that a name of a list without counts is taken to have.
_LISTED = 20.0
#: Frequency per million of a name that no list has.
_ABSENT = 0.3


def lexicon(only: pl.Series | None = None) -> pl.DataFrame:
    """Return every known name, one per row.

    Args:
        only: Names to return, where not all are wanted; those that are not known are left out.

    Returns:
        ``name`` (lower case, in its own script and romanised), ``given`` and ``family`` (blank
        separated languages of the lists that have it, ``us`` for census lists; null where none),
        ``given_ppm`` and ``family_ppm`` (frequency per million in the United States; null where
        not counted).

    Examples:
        >>> lexicon().filter(pl.col("name") == "tanaka")["family"].item()
        'ja us'
    """
    known = table("person_names")
    if only is not None:
        known = known.filter(pl.col("name").is_in(only.implode()))
    return known.with_columns(pl.col("given_ppm", "family_ppm").cast(pl.Float64, strict=False))


@cache
def given_names() -> AbstractSet[str]:
    """Return every known given name in lower case, also romanised.

    Examples:
        >>> "mickey" in given_names(), "xqzt" in given_names()
        (True, False)
    """
    return _column("given")


@cache
def family_names() -> AbstractSet[str]:
    """Return every known family name in lower case, also romanised.

    Examples:
        >>> "null" in family_names(), "test" in family_names()
        (True, True)
    """
    return _column("family")


def _column(column: str) -> AbstractSet[str]:
    known = table("person_names").filter(pl.col(column).str.len_bytes() > 0)
    return keys(known["name"].to_list())


@cache
def names_of(column: str, place: str) -> frozenset[str]:
    """Return the ``given`` or ``family`` names of one language; ``us`` means census lists."""
    found = table("person_names").filter(pl.col(column).str.split(" ").list.contains(place))
    return frozenset(found["name"].to_list())


@cache
def _names() -> SortedTexts:
    return SortedTexts(table("person_names")["name"])


@cache
def _frequencies() -> tuple[array[float], array[float]]:
    """Return each name's frequency per million as a given and as a family name, by its place."""
    known = lexicon()
    listed = pl.col("v").str.replace(r"\bus\b", "").str.count_matches(r"[a-z]+") * _LISTED
    some = pl.col("v").str.len_bytes().clip(0, 1).cast(pl.Float64)
    both = known.select(
        pl.max_horizontal(
            pl.col(f"{part}_ppm").fill_null(0.0),
            _by_lists(part, pl.max_horizontal(listed, some), 0.0),
        )
        + _ABSENT
        for part in ("given", "family")
    )
    given, family = (array("d", one.to_numpy().tobytes()) for one in both.get_columns())
    return given, family


def _by_lists(part: str, told: pl.Expr, none: float) -> pl.Series:
    """Return what the lists of languages that have a name tell of it, by its place; few such lists differ."""
    lists = table("person_names")[part]
    distinct = lists.drop_nulls().unique().to_frame("v").with_columns(told.alias("told"))
    return lists.replace_strict(
        distinct["v"], distinct["told"], default=none, return_dtype=distinct["told"].dtype
    )


def frequency(name: str) -> tuple[float, float]:
    """Return a folded name's frequency per million as a given and as a family name, roughly.

    A name that no list has gets 0.3, one of a list without counts 20 for each list.

    Examples:
        >>> frequency("keller")[1] > 100, frequency("xqzt")
        (True, (0.3, 0.3))
    """
    place = _names().place(name)
    if place < 0:
        return _ABSENT, _ABSENT
    given, family = _frequencies()
    return given[place], family[place]


@cache
def _listed() -> bytes:
    """Return, for each name by its place, whether a list of given names of some language has it, beside censuses."""
    named = pl.col("v").str.replace_all(r"\b(?:us|br)\b", "").str.contains("[a-z]")
    return _by_lists("given", named.cast(pl.UInt8), 0).to_numpy().tobytes()


def is_listed(name: str) -> bool:
    """Whether a folded word is a given name on a list of names, and not only counted in a census.

    Examples:
        >>> is_listed("stephane"), is_listed("stehpanie")
        (True, False)
    """
    place = _names().place(name)
    return place >= 0 and _listed()[place] > 0


def is_borne_in(name: str, column: str, place: str) -> bool:
    """Whether a list of ``given`` or ``family`` names of one language has a folded name.

    Examples:
        >>> is_borne_in("sato", "family", "ja"), is_borne_in("keller", "family", "ja")
        (True, False)
    """
    at = _names().place(name)
    found: str | None = table("person_names")[column][at] if at >= 0 else None
    return found is not None and place in found.split(" ")


#: From this leaning on, a first word is a given name.
LEANS_TO_GIVEN = 0.3


@lru_cache(maxsize=1 << 15)
def leaning(name: str) -> float:
    """Return how much a word leans to being a given name: log10 of the ratio, 0 when unknown.

    Examples:
        >>> leaning("Robert") > 1, leaning("Merkel") < -1, leaning("Xqzt")
        (True, True, 0.0)
    """
    given, family = frequency(fold_text(name))
    return math.log10(given / family)


def is_known(name: str) -> bool:
    """Whether a word is a given or a family name of any list.

    Examples:
        >>> is_known("Ng"), is_known("qwrtp")
        (True, False)
    """
    return _names().place(fold_text(name)) >= 0


def is_spelt(name: str) -> bool:
    """Whether a list has a name in just this spelling, in small letters.

    Examples:
        >>> is_spelt("yılmaz"), is_spelt("alı")
        (True, False)
    """
    return _names().place(name) >= 0


def lists_of(name: str) -> frozenset[str]:
    """Return the languages whose lists have a name, given or family, in just this spelling.

    Examples:
        >>> sorted(lists_of("yılmaz")), lists_of("xqzt")
        (['tr'], frozenset())
    """
    place, known = _names().place(name), table("person_names")
    some = (known[part][place] for part in ("given", "family")) if place >= 0 else ()
    return frozenset(one for told in some for one in (told or "").split())


@cache
def doubtful_order() -> tuple[pl.Series, pl.Series]:
    """Return folded names that are surely given, and those that are surely family names."""
    names = table("person_names")["name"]
    given, family = (pl.Series(some, dtype=pl.Float64) for some in _frequencies())
    lean = (given / family).log(10)
    return names.filter(lean > _SURELY_GIVEN), names.filter(lean < _SURELY_FAMILY)


#: Leanings from which a first word is surely a given name, and a family name.
_SURELY_GIVEN, _SURELY_FAMILY = 1.29, -0.89
