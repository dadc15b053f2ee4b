"""Clean name cells as whole columns: ordinary ones at once, the others one by one, with equal results."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import polars as pl

from leadhygiene.standards.lookup.distinct import per_distinct, staged, where
from leadhygiene.standards.people.name_case import INNER_CAPITALS
from leadhygiene.standards.people.name_signs import TELLING
from leadhygiene.standards.text import text_repair

#: Letters, points, hyphens and plain apostrophes, divided by single blanks.
_SHAPE = r"^[\p{L}][\p{L}.' -]*[\p{L}.]$|^\p{L}$"
#: Two people, a note behind the name, or a word that a lexicon knows more about.
_SPECIAL = r"(?i) (?:and|und|et|och|og|en|at|-+) |  |[ .'-][.'-]|^\p{L}{4,}\.$"
#: One word in one case, in which only the first letter is large.
_ONE_CASE = r"^(?:[A-Z]{4,}|[a-z]{4,})$"
_MARKS = " _*~^|;,"
_INSIDE = r"(?i)^(?:mc|mac|di|ij)|^[ivx]+$"
_MEMBERS = dict.fromkeys(("value", "signs", "fix"), pl.String)
_CLOSER = pl.Struct(dict.fromkeys(("value", "signs"), pl.String))


def read(
    value: pl.Expr, country: pl.Expr, kind: str, closer: Callable[..., dict[str, str | None]]
) -> pl.Expr:
    """Return ``{value, signs, fix}`` of name cells; null where nothing was given.

    Args:
        value: The cell.
        country: ISO 3166-1 alpha-2 or null; decides on the case of particles.
        kind: Kind of the cell, which its repairs are called after.
        closer: Takes the text of a cell that is not ordinary and the country, returns ``value`` and
            ``signs``; must be pure.
    """

    def stages(frame: pl.DataFrame) -> pl.DataFrame:
        text, value = pl.col("text"), pl.col("value")
        frame = frame.with_columns(text=without_marks(text_repair.repaired(pl.col("raw"))))
        frame = frame.with_columns(known=cell(text, pl.col("country")))
        odd = where(pl.col("known").is_null(), text)
        frame = frame.with_columns(slow=per_distinct([odd, pl.col("country")], closer, _CLOSER))
        slow = pl.col("slow").struct
        frame = frame.with_columns(
            value=pl.coalesce("known", slow.field("value")), signs=slow.field("signs")
        )
        same = value.str.to_lowercase() == text.str.to_lowercase()
        recased = pl.when(same & (value != text)).then(pl.lit(f"{kind}_case"))
        fix = recased.otherwise(pl.lit(f"{kind}_repaired"))
        return frame.with_columns(fix=where(value.ne_missing(pl.col("raw")), fix))

    return staged({"raw": value, "country": country}, stages, _MEMBERS)


def read_one(
    raw: str | None, country: str | None, kind: str, closer: Callable[..., dict[str, str | None]]
) -> dict[str, str | None]:
    """Return what :func:`read` does, for one cell."""
    text = text_repair.repaired_cell(raw)
    text = text and (text.strip(_MARKS) or text)
    if text is None:
        return {**dict.fromkeys(_MEMBERS), "fix": None if raw is None else f"{kind}_repaired"}
    found = closer(text, country)
    value, fix = found["value"], None
    if value != raw:
        same = value is not None and value != text and value.lower() == text.lower()
        fix = f"{kind}_case" if same else f"{kind}_repaired"
    return {**found, "fix": fix}


def without_marks(text: pl.Expr) -> pl.Expr:
    """Return a cell without the signs that people put around a name to mark a row.

    Examples:
        >>> cells = pl.DataFrame({"x": ["Ann*", "_Lee_", "*", "J."]})
        >>> cells.select(without_marks(pl.col("x")))["x"].to_list()
        ['Ann', 'Lee', '*', 'J.']
    """
    bare = text.str.strip_chars(_MARKS)
    return pl.when(bare.str.len_bytes() > 0).then(bare).otherwise(text)


def cell(text: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return the cell with its case repaired where nothing needs a closer look, null elsewhere.

    Args:
        text: One name cell, repaired.
        country: ISO 3166-1 alpha-2 or null.

    Examples:
        >>> cells = pl.DataFrame({"x": ["MARGARET", "McDonald", "MCDONALD", "Sales Team", "Ann B."]})
        >>> cells.select(cell(pl.col("x"), pl.lit(None, pl.String)))["x"].to_list()
        ['Margaret', 'McDonald', None, None, 'Ann B.']
    """
    upper, lower = text.str.to_uppercase(), text.str.to_lowercase()
    last = text.str.extract(r"([^ ]+)$").str.strip_chars(".").str.to_lowercase()
    shaped = text.str.contains(_SHAPE) & ~text.str.contains(_SPECIAL) & ~last.is_in(_telling())
    mixed = (upper == lower) | ((text != upper) & (text != lower)) | (text.str.len_bytes() < 2)
    turkic = country.is_in(pl.lit(pl.Series(["TR", "AZ"])).implode()).fill_null(value=False)
    single = text.str.contains(_ONE_CASE) & ~text.str.contains(_INSIDE)
    single &= ~lower.is_in(_inner()) & ~turkic
    capital = pl.concat_str(upper.str.head(1), lower.str.slice(1))
    return pl.when(shaped & mixed).then(text).when(shaped & single).then(capital)


@cache
def _telling() -> pl.Expr:
    return pl.lit(pl.Series(sorted(TELLING))).implode()


@cache
def _inner() -> pl.Expr:
    return pl.lit(pl.Series(sorted(INNER_CAPITALS))).implode()
