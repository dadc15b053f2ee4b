"""Clean states and provinces to ISO 3166-2; the country decides between equal names."""

from __future__ import annotations

from typing import Any

import polars as pl

from leadhygiene.standards.lookup.distinct import per_distinct, staged
from leadhygiene.standards.places import subdivisions
from leadhygiene.standards.text.text_repair import repaired, repaired_cell

KIND = "state"
CONTEXT: tuple[str, ...] = ("country",)
FIXES = {
    "state_code": "a name or short form became the code, or the name, that addresses show",
    "state_repaired": "white space or characters were repaired",
}
_MEMBERS = {"value": pl.String, "code": pl.String, "ambiguous": pl.Boolean, "fix": pl.String}
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
    return staged({"raw": value, "country": country}, _stages, _MEMBERS)


def parse_one(raw: str | None, country: str | None = None) -> dict[str, Any]:
    """Return the members of :func:`parse` for one cell.

    Args:
        raw: The cell; ``None`` means "not given".
        country: ISO 3166-1 alpha-2 or ``None``.

    Examples:
        >>> parse_one("calif.", "US")["code"]
        'US-CA'
    """
    text = repaired_cell(raw)
    if text is None:
        return {**dict.fromkeys(_MEMBERS), "fix": None if raw is None else "state_repaired"}
    found = _one(text, country)
    value = found.pop("shown") or text
    fix = "state_code" if found["code"] else "state_repaired"
    return {"value": value, **found, "fix": None if value == raw else fix}


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    frame = frame.with_columns(text=repaired(pl.col("raw")))
    inputs = [pl.col("text"), pl.col("country")]
    frame = frame.with_columns(found=per_distinct(inputs, _one, _DTYPE)).unnest("found")
    frame = frame.with_columns(value=pl.coalesce("shown", "text"))
    fix = (
        pl.when(pl.col("code").is_not_null())
        .then(pl.lit("state_code"))
        .otherwise(pl.lit("state_repaired"))
    )
    return frame.with_columns(fix=pl.when(pl.col("value").ne_missing(pl.col("raw"))).then(fix))


def _one(text: str, country: str | None) -> dict[str, object]:
    code, ambiguous = subdivisions.find(text, country)
    shown = None
    if code:
        place, _, short = code.partition("-")
        shown = short if place in subdivisions.CODED and short.isalpha() else text
    return {"code": code, "shown": shown, "ambiguous": ambiguous}


def clean(value: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return only the state as addresses of its country show it."""
    return parse(value, country).struct.field("value").name.keep()
