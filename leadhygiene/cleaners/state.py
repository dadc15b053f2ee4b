"""Clean states and provinces to ISO 3166-2; the country decides between equal names."""

from __future__ import annotations

import polars as pl

from leadhygiene.standards import subdivisions
from leadhygiene.standards.distinct import per_distinct
from leadhygiene.standards.text_repair import repaired

KIND = "state"
CONTEXT: tuple[str, ...] = ("country",)
FIXES = {
    "state_code": "a name or short form became the code, or the name, that addresses show",
    "state_repaired": "white space or characters were repaired",
}
_DTYPE = pl.Struct({"code": pl.String, "shown": pl.String, "ambiguous": pl.Boolean})


def parse(value: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return ``{value, code, ambiguous, fix}``; a text that is no state stays as it is.

    Args:
        value: ``String``; null means "not given".
        country: ISO 3166-1 alpha-2 or null.

    Examples:
        >>> frame = pl.DataFrame({"s": ["calif.", "WA", "Bavaria"], "c": ["US", "AU", "DE"]})
        >>> frame.select(parse(pl.col("s"), pl.col("c")))["s"].struct.field("code").to_list()
        ['US-CA', 'AU-WA', 'DE-BY']
    """
    text = repaired(value)
    found = per_distinct([text, country], _one, _DTYPE)
    cleaned = pl.coalesce(found.struct.field("shown"), text)
    fix = pl.when(cleaned.ne_missing(value)).then(
        pl.when(found.struct.field("code").is_not_null())
        .then(pl.lit("state_code"))
        .otherwise(pl.lit("state_repaired"))
    )
    return pl.struct(
        cleaned.alias("value"),
        found.struct.field("code").alias("code"),
        found.struct.field("ambiguous").alias("ambiguous"),
        fix.alias("fix"),
    )


def _one(text: str, country: str | None) -> dict[str, object]:
    code, ambiguous = subdivisions.find(text, country)
    shown = None
    if code:
        place, _, short = code.partition("-")
        shown = short if place in subdivisions.CODED else text
    return {"code": code, "shown": shown, "ambiguous": ambiguous}


def clean(value: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return only the state as addresses of its country show it."""
    return parse(value, country).struct.field("value").name.keep()
