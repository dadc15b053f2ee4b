"""Clean postal codes to the writing of their country; a lost zero comes back if the state agrees."""

from __future__ import annotations

import re
from typing import Any

import polars as pl

from leadhygiene.standards.lookup.distinct import per_distinct, staged, where
from leadhygiene.standards.places import postal_columns
from leadhygiene.standards.places.postal_formats import FIVE_DIGITS, write
from leadhygiene.standards.text.text_repair import repaired, repaired_cell

KIND = "postal_code"
CONTEXT: tuple[str, ...] = ("country", "state")
FIXES = {
    "postal_code_written": "a valid code was written as its country does",
    "postal_code_zero_restored": "a leading zero that a spreadsheet took was put back",
    "postal_code_repaired": "white space or characters were repaired",
}
_DTYPE = pl.Struct({"written": pl.String, "valid": pl.Boolean})
_MEMBERS = {
    "value": pl.String, "postal_code": pl.String, "valid": pl.Boolean, "fix": pl.String,
}  # fmt: skip

#: A code of digits, which may have lost its zero.
_DIGITS = r"^[\d\s.,-]+$"


def parse(value: pl.Expr, country: pl.Expr, state: pl.Expr) -> pl.Expr:
    """Return ``{value, postal_code, valid, fix}``; a code that is not valid stays as it is.

    Args:
        value: ``String``; null means "not given".
        country: ISO 3166-1 alpha-2 or null; without it nothing is judged.
        state: ISO 3166-2 or null.

    Examples:
        >>> frame = pl.DataFrame({"p": ["ec2a3ay", "01067", "12345"], "c": ["GB", "DE", "GB"]})
        >>> none = pl.lit(None, pl.String)
        >>> frame.select(clean(pl.col("p"), pl.col("c"), none))["p"].to_list()
        ['EC2A 3AY', '01067', '12345']
    """
    return staged({"raw": value, "country": country, "state": state}, _stages, _MEMBERS)


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    frame = frame.with_columns(text=repaired(pl.col("raw")))
    text, country = pl.col("text"), pl.col("country")
    number = where(text.str.contains("^[0-9]{5}$"), text).cast(pl.Int32)
    inside = [
        pl.when(country == name).then(number.is_between(*limits))
        for name, limits in FIVE_DIGITS.items()
    ]
    frame = frame.with_columns(inside=pl.coalesce(inside))
    known = pl.col("inside").is_not_null()
    plain = postal_columns.read(frame.select(where(~known, text)).to_series(), frame["country"])
    frame = frame.with_columns(plain=plain)
    inputs = [where(~known & pl.col("plain").is_null(), text), country, pl.col("state")]
    frame = frame.with_columns(found=per_distinct(inputs, _one, _DTYPE)).unnest("found")
    frame = frame.with_columns(
        written=pl.when(known)
        .then(where(pl.col("inside"), text))
        .otherwise(pl.coalesce("plain", "written")),
        valid=pl.coalesce(
            "inside", where(pl.col("plain").is_not_null(), pl.lit(value=True)), "valid"
        ),
    )
    frame = frame.with_columns(value=pl.coalesce("written", "text"))
    frame = frame.with_columns(postal_code=pl.col("value"))
    lacked = pl.col("text").str.count_matches(r"\d") < pl.col("value").str.count_matches(r"\d")
    digits = pl.col("text").str.contains(_DIGITS)
    fix = (
        pl.when(pl.col("written").str.contains("^0") & lacked & digits)
        .then(pl.lit("postal_code_zero_restored"))
        .when(pl.col("written").is_not_null())
        .then(pl.lit("postal_code_written"))
        .otherwise(pl.lit("postal_code_repaired"))
    )
    return frame.with_columns(fix=pl.when(pl.col("value").ne_missing(pl.col("raw"))).then(fix))


def parse_one(raw: str | None, country: str | None, state: str | None) -> dict[str, Any] | None:
    """Return the members of :func:`parse` for one cell, without a column.

    Examples:
        >>> parse_one("ec2a3ay", country="GB", state=None)["value"]
        'EC2A 3AY'
    """
    text = repaired_cell(raw)
    if text is None:
        fix = None if raw is None else "postal_code_repaired"
        return {"value": None, "postal_code": None, "valid": None, "fix": fix}
    written, valid = write(text[:40], country, state)
    value = text if written is None else written
    fix = None
    if value != raw:
        fix = "postal_code_repaired" if written is None else "postal_code_written"
        if value.startswith("0") and written is not None and re.match(_DIGITS, text):
            lacked = len(re.findall(r"\d", text)) < len(re.findall(r"\d", value))
            fix = "postal_code_zero_restored" if lacked else fix
    return {"value": value, "postal_code": value, "valid": valid, "fix": fix}


def _one(text: str, country: str | None, state: str | None) -> dict[str, object]:
    written, valid = write(text[:40], country, state)
    return {"written": written, "valid": valid}


def clean(value: pl.Expr, country: pl.Expr, state: pl.Expr) -> pl.Expr:
    """Return only the code as its country writes it, or the tidied text."""
    return parse(value, country, state).struct.field("value").name.keep()
