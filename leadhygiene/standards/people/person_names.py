"""Lexicons of the world's given and family names, with their frequency where a census gives it."""

from __future__ import annotations

import math
from functools import cache, lru_cache

import polars as pl

from leadhygiene.standards.lookup.tables import table
from leadhygiene.standards.text.transliteration import fold_text

#: Frequency per million that a name of a list without counts is taken to have.
_LISTED = 20.0
#: Frequency per million of a name that no list has.
_ABSENT = 0.3


def lexicon() -> pl.DataFrame:
    """Return every known name, one per row.

    Returns:
        ``name`` (lower case, in its own script and romanised), ``given`` and ``family`` (blank
        separated languages of the lists that have it, ``us`` for census lists; null where none),
        ``given_ppm`` and ``family_ppm`` (frequency per million in the United States; null where
        not counted).

    Examples:
        >>> lexicon().filter(pl.col("name") == "tanaka")["family"].item()
        'ja us'
    """
    return table("person_names").with_columns(
        pl.col("given_ppm", "family_ppm").cast(pl.Float64, strict=False)
    )


@cache
def given_names() -> frozenset[str]:
    """Return every known given name in lower case, also romanised.

    Examples:
        >>> "mickey" in given_names(), "xqzt" in given_names()
        (True, False)
    """
    return _column("given")


@cache
def family_names() -> frozenset[str]:
    """Return every known family name in lower case, also romanised.

    Examples:
        >>> "null" in family_names(), "test" in family_names()
        (True, True)
    """
    return _column("family")


def _column(column: str) -> frozenset[str]:
    known = table("person_names").filter(pl.col(column).str.len_bytes() > 0)
    return frozenset(known["name"].to_list())


@cache
def names_of(column: str, place: str) -> frozenset[str]:
    """Return the ``given`` or ``family`` names of one language; ``us`` means census lists."""
    found = table("person_names").filter(pl.col(column).str.split(" ").list.contains(place))
    return frozenset(found["name"].to_list())


@cache
def _frequencies() -> tuple[dict[str, int], list[float], list[float]]:
    """Return the place of each name, and per place its frequency per million as a given and as a family name."""
    frame = lexicon().select(
        "name",
        *(
            pl.max_horizontal(
                pl.col(f"{part}_ppm").fill_null(0.0),
                pl.col(part).str.replace(r"\bus\b", "").str.count_matches(r"[a-z]+").fill_null(0)
                * _LISTED,
                pl.col(part).str.len_bytes().clip(0, 1).fill_null(0).cast(pl.Float64),
            )
            + _ABSENT
            for part in ("given", "family")
        ),
    )
    names, given, family = (column.to_list() for column in frame.get_columns())
    return dict(zip(names, range(len(names)), strict=True)), given, family


def frequency(name: str) -> tuple[float, float]:
    """Return a folded name's frequency per million as a given and as a family name, roughly.

    A name that no list has gets 0.3, one of a list without counts 20 for each list.

    Examples:
        >>> frequency("keller")[1] > 100, frequency("xqzt")
        (True, (0.3, 0.3))
    """
    places, given, family = _frequencies()
    place = places.get(name)
    return (_ABSENT, _ABSENT) if place is None else (given[place], family[place])


@cache
def _listed() -> frozenset[str]:
    """Return the given names that a list of some language has, beside censuses."""
    known = table("person_names").filter(
        pl.col("given").str.replace_all(r"\b(?:us|br)\b", "").str.contains("[a-z]")
    )
    return frozenset(known["name"].to_list())


def is_listed(name: str) -> bool:
    """Whether a folded word is a given name on a list of names, and not only counted in a census.

    Examples:
        >>> is_listed("stephane"), is_listed("stehpanie")
        (True, False)
    """
    return name in _listed()


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
    return fold_text(name) in _frequencies()[0]


@cache
def doubtful_order() -> tuple[pl.Series, pl.Series]:
    """Return folded names that are surely given, and those that are surely family names."""
    rows = [
        (name, math.log10(one / other)) for name, one, other in zip(*_frequencies(), strict=True)
    ]
    given = sorted(name for name, lean in rows if lean > 1.29)
    family = sorted(name for name, lean in rows if lean < -0.89)
    return pl.Series(given, dtype=pl.String), pl.Series(family, dtype=pl.String)
