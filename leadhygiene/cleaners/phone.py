"""Clean phone numbers to ITU-T E.164, with extension, region and type as libphonenumber sees them."""

from __future__ import annotations

import re
from typing import Any

import polars as pl

from leadhygiene.standards.lookup.distinct import per_distinct, put, staged
from leadhygiene.standards.phones import phone_columns
from leadhygiene.standards.phones.numbering_plans import understand
from leadhygiene.standards.text.text_repair import repaired, repaired_cell

KIND = "phone"
CONTEXT: tuple[str, ...] = ("country", "state", "default_country", "likely_country")
FIXES = {
    "phone_e164": "a valid number was written in its international form",
    "phone_country_code_added": "a national number was written in its international form",
    "phone_extension_split": "an extension was set apart",
    "phone_excel_repaired": "what a spreadsheet puts around a number, or behind it, was taken off",
    "phone_scientific_repaired": "a number written as a power of ten, without loss, was written out",
    "phone_letters_to_digits": "letters became the digits they stand for on a keypad",
    "phone_second_number": "the first of two numbers was kept; the other is in the finding",
    "phone_renumbered": "a number of an older plan of its country became the one that it is now",
    "phone_repaired": "white space or characters were repaired",
}
FINER = {
    "phone_e164": (
        (r"^\s*[=']|\d[.,]0\s*$", "", "phone_excel_repaired"),
        (r"^\s*\+?\d(?:[.,]\d+)?[eE]\+?\d+\s*$", "", "phone_scientific_repaired"),
        ("", " ext[.] ", "phone_extension_split"),
        (r"(?i)^[^a-z]*\d[^a-z]*[a-z]{3,}[\s-]*[a-z\d-]*$", "", "phone_letters_to_digits"),
        (r"^[^+]*\d[^+]*$", "", "phone_country_code_added"),
    ),
}
_PARTS = {
    "e164": pl.String, "ext": pl.String, "region": pl.String, "type": pl.String,
    "region_source": pl.String, "valid": pl.Boolean, "lossy": pl.Boolean, "fictional": pl.Boolean,
    "patterned": pl.Boolean, "second": pl.String, "toll_free": pl.Boolean, "vanity": pl.Boolean,
    "extra": pl.Boolean, "main": pl.Boolean, "old_plan": pl.Boolean,
}  # fmt: skip
_READ = (
    "e164",
    "ext",
    "region",
    "type",
    "region_source",
    "valid",
    "lossy",
    "fictional",
    "patterned",
    "extra",
    "main",
)
_DTYPE = pl.Struct(_PARTS)
_MEMBERS = {"value": pl.String, **_PARTS, "why": pl.String, "fix": pl.String}
#: Digits without which a cell is no number, or too short for one, and the most that it may have.
_LEAST, _SHORTEST, _LONGEST = 3, 7, 17
#: The country of a state (ISO 3166-2), and a number that names its own.
_PLACE = r"^([A-Z]{2})-"
_ABROAD = r"^\(?\s*(?:\+|00)"


def parse(
    value: pl.Expr,
    country: pl.Expr,
    state: pl.Expr,
    default_country: pl.Expr,
    likely_country: pl.Expr | None = None,
) -> pl.Expr:
    """Return the number and its parts, one struct per row.

    Members: ``value, e164, ext, region, type, region_source, valid, lossy, fictional, patterned,
    second, toll_free, vanity, extra, main, old_plan, why, fix``. ``e164`` is null where the number is not valid,
    and ``why`` then says what is wrong: ``not_a_number``, ``too_short``, ``too_long``,
    ``no_region`` or ``unassigned``; ``lossy`` means that a spreadsheet destroyed digits;
    ``region_source`` is ``number``, ``country``, ``state``, ``row`` or ``default``; ``vanity`` and
    ``extra`` say that letters stood for digits, or words around them; ``main`` that these name a switchboard or a reception;
    ``old_plan`` that the number was written as an older numbering plan of its country had it.

    Args:
        value: ``String``; null means "not given".
        country: ISO 3166-1 alpha-2 of the row, or null.
        state: ISO 3166-2 of the row, or null; used where there is no country.
        default_country: ISO 3166-1 alpha-2 for rows that name neither, or null.
        likely_country: ISO 3166-1 alpha-2 whose plan the row's script or its other number makes likely;
            tried before the default where the row names neither.

    Examples:
        >>> frame = pl.DataFrame({"p": ["(415) 555-2671 x12", "4.9E+11"], "c": ["US", "DE"]})
        >>> none = pl.lit(None, pl.String)
        >>> frame.select(clean(pl.col("p"), pl.col("c"), none, none))["p"].to_list()
        ['+14155552671 ext. 12', '4.9E+11']
    """
    likely = pl.lit(None, pl.String) if likely_country is None else likely_country
    inputs = {
        "raw": value,
        "country": country,
        "state": state,
        "default": default_country,
        "likely": likely,
    }
    return staged(inputs, _stages, _MEMBERS)


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    frame = frame.with_columns(
        text=repaired(pl.col("raw")), place=pl.col("state").str.extract(_PLACE)
    )
    frame = phone_columns.read(frame)
    frame = frame.with_columns(
        toll_free=(pl.col("type") == "toll_free").fill_null(value=False),
        vanity=pl.lit(value=False),
        old_plan=pl.lit(value=False),
        second=pl.lit(None, pl.String),
        why=pl.lit(None, pl.String),
    )
    given = frame["text"].is_not_null()
    rows = (~frame["known"] & given).arg_true()
    if len(rows):
        inputs = [pl.col(name) for name in ("text", "country", "place", "default", "likely")]
        slow = frame[rows].select(_slow=per_distinct(inputs, understand, _DTYPE)).unnest("_slow")
        frame = put(frame, rows, slow)
    none = (~given).arg_true()
    if len(none):
        missing = {
            name: pl.repeat(None, len(none), dtype=dtype, eager=True)
            for name, dtype in _PARTS.items()
        }
        frame = put(frame, none, pl.DataFrame(missing))
    rows = (given & frame["e164"].is_null() & ~frame["lossy"]).arg_true()
    if len(rows):
        frame = put(frame, rows, frame[rows].select(why=_why()))
    number, extension = pl.col("e164"), pl.col("ext")
    suffix = pl.when(extension.is_not_null()).then(pl.format(" ext. {}", extension))
    written = pl.concat_str([number, suffix], ignore_nulls=True)
    frame = frame.with_columns(
        value=pl.when(number.is_not_null()).then(written).otherwise(pl.col("text"))
    )
    fix = (
        pl.when(pl.col("second").is_not_null())
        .then(pl.lit("phone_second_number"))
        .when("old_plan")
        .then(pl.lit("phone_renumbered"))
        .when(number.is_not_null())
        .then(pl.lit("phone_e164"))
        .otherwise(pl.lit("phone_repaired"))
    )
    return frame.with_columns(fix=pl.when(pl.col("value").ne_missing(pl.col("raw"))).then(fix))


def parse_one(
    raw: str | None,
    country: str | None,
    state: str | None,
    default_country: str | None,
    likely_country: str | None = None,
) -> dict[str, Any] | None:
    """Return the members of :func:`parse` for one cell, without a column.

    Examples:
        >>> parse_one("(415) 555-2671 x12", country="US", state=None, default_country=None)["value"]
        '+14155552671 ext. 12'
    """
    text = repaired_cell(raw)
    out: dict[str, Any] = dict.fromkeys(_MEMBERS)
    if text is None:
        return out if raw is None else out | {"fix": "phone_repaired"}
    found = re.match(_PLACE, state or "")
    place = found[1] if found else None
    out |= understand(text, country, place, default_country, likely_country)
    number, extension = out["e164"], out["ext"]
    out["value"] = text
    if number is not None:
        out["value"] = number if extension is None else f"{number} ext. {extension}"
    elif not out["lossy"]:
        named = any(code is not None for code in (country, place, default_country))
        out["why"] = _why_not(text, named=named)
    if out["value"] != raw:
        written = "phone_repaired" if number is None else "phone_e164"
        written = "phone_renumbered" if out["old_plan"] else written
        out["fix"] = written if out["second"] is None else "phone_second_number"
    return out


def _why_not(text: str, *, named: bool) -> str:
    """Return what :func:`_why` says of one cell; ``named``: something says which country it is of."""
    digits = len(re.findall(r"\d", text))
    if digits < _LEAST:
        return "not_a_number"
    if digits < _SHORTEST:
        return "too_short"
    if digits > _LONGEST:
        return "too_long"
    return "unassigned" if named or re.match(_ABROAD, text) else "no_region"


def _why() -> pl.Expr:
    """Name what keeps a cell from being a number; ITU-T E.164 allows fifteen digits."""
    digits = pl.col("text").str.count_matches(r"\d")
    somewhere = pl.any_horizontal(pl.col("country", "place", "default").is_not_null())
    somewhere |= pl.col("text").str.contains(_ABROAD)
    return (
        pl.when(digits < _LEAST)
        .then(pl.lit("not_a_number"))
        .when(digits < _SHORTEST)
        .then(pl.lit("too_short"))
        .when(digits > _LONGEST)
        .then(pl.lit("too_long"))
        .when(~somewhere)
        .then(pl.lit("no_region"))
        .otherwise(pl.lit("unassigned"))
    )


def clean(
    value: pl.Expr,
    country: pl.Expr,
    state: pl.Expr,
    default_country: pl.Expr,
    likely_country: pl.Expr | None = None,
) -> pl.Expr:
    """Return only the number in its international form, or the tidied text."""
    return (
        parse(value, country, state, default_country, likely_country)
        .struct.field("value")
        .name.keep()
    )
