"""Clean countries to ISO 3166-1 alpha-2, from codes, names, aliases and many languages."""

from __future__ import annotations

from typing import Any

import polars as pl

from leadhygiene.standards.lookup.distinct import per_distinct, staged
from leadhygiene.standards.places import countries
from leadhygiene.standards.text.text_repair import repaired, repaired_cell

KIND = "country"
CONTEXT: tuple[str, ...] = ()
FIXES = {
    "country_code": "another code became the ISO 3166-1 alpha-2 code",
    "country_alias": "a name in any language, or another code of more letters, became the alpha-2 code",
    "country_repaired": "white space or characters were repaired",
}
FINER = {"country_code": ((r"\S{4,}|\S[^\x00-\x7f]|[^\x00-\x7f]|\S \S", "", "country_alias"),)}
_DTYPE = pl.Struct({"iso2": pl.String, "ambiguous": pl.Boolean})
_MEMBERS = {"value": pl.String, "iso2": pl.String, "ambiguous": pl.Boolean, "fix": pl.String}


def parse(value: pl.Expr) -> pl.Expr:
    """Return ``{value, iso2, ambiguous, fix}``; a text that is no country stays as it is.

    Examples:
        >>> frame = pl.DataFrame({"x": ["Deutschland", "u.s.a.", "EMEA", None]})
        >>> frame.select(clean(pl.col("x")))["x"].to_list()
        ['DE', 'US', 'EMEA', None]
    """
    return staged({"raw": value}, _stages, _MEMBERS)


def parse_one(raw: str | None) -> dict[str, Any]:
    """Return the members of :func:`parse` for one cell.

    Examples:
        >>> parse_one("Deutschland")["iso2"], parse_one("EMEA")["value"]
        ('DE', 'EMEA')
    """
    text = repaired_cell(raw)
    found = {"iso2": None, "ambiguous": None} if text is None else _one(text)
    value = found["iso2"] or text
    fix = "country_code" if found["iso2"] else "country_repaired"
    return {"value": value, **found, "fix": None if value == raw else fix}


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    frame = frame.with_columns(text=repaired(pl.col("raw")))
    frame = frame.with_columns(found=per_distinct([pl.col("text")], _one, _DTYPE)).unnest("found")
    frame = frame.with_columns(value=pl.coalesce("iso2", "text"))
    fix = (
        pl.when(pl.col("iso2").is_not_null())
        .then(pl.lit("country_code"))
        .otherwise(pl.lit("country_repaired"))
    )
    return frame.with_columns(fix=pl.when(pl.col("value").ne_missing(pl.col("raw"))).then(fix))


#: Longer cells name no country.
_LONGEST = 200


def _one(text: str) -> dict[str, object]:
    if len(text) > _LONGEST:
        return {"iso2": None, "ambiguous": False}
    code = countries.iso2(text) or countries.respelled(text)
    return {"iso2": code, "ambiguous": countries.is_ambiguous(text)}


def clean(value: pl.Expr) -> pl.Expr:
    """Return only the code, or the tidied text where it is no country."""
    return parse(value).struct.field("value").name.keep()
