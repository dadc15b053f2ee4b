"""Clean the names of firms and take them apart (legal forms by ISO 20275)."""

from __future__ import annotations

import re
from typing import Any

import polars as pl

from leadhygiene.standards.firms import company_case_columns, company_fast
from leadhygiene.standards.firms.company_case import cased
from leadhygiene.standards.firms.company_parser import parse_company
from leadhygiene.standards.lookup.distinct import FEW, changed, per_distinct, put, staged, where
from leadhygiene.standards.lookup.distinct_rows import once_per_row
from leadhygiene.standards.people import turkish_case
from leadhygiene.standards.text.text_repair import repaired, repaired_cell, settled

KIND = "company_name"
CONTEXT: tuple[str, ...] = ("country",)
FIXES = {
    "company_name_case": "a name typed in one case got capitals where they belong; acronyms keep theirs",
    "company_name_repaired": "white space, quotes or characters were repaired",
}
_PARTS = dict.fromkeys(
    ("core", "legal_form", "legal_form_code", "country_hint", "alias", "branch", "numbers"),
    pl.String,
)
_READ = ("core", "alias", "branch")
_MEMBERS = {"value": pl.String, **_PARTS, "fix": pl.String}
_QUOTED = r'^"([^"]+)"$'
_AROUND = " ,;*_~^|"
_QUOTED_ONE = re.compile(_QUOTED)


def parse(value: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return ``{value, core, legal_form, legal_form_code, country_hint, alias, branch, numbers, fix}``.

    ``value`` is the whole name, tidied, with the usual capitals where it was typed in one case; ``core``
    and the other parts are as written. ``core`` is the name without article and legal form and is
    never empty; ``alias`` is a trading or former name; ``numbers`` are the numbers in the core, by
    which funds and branches differ.

    Args:
        value: ``String``; null means "not given".
        country: ISO 3166-1 alpha-2 or null; decides on forms that are words elsewhere.

    Examples:
        >>> frame = pl.DataFrame({"x": ["Larkmoor Fasteners, Inc.", "株式会社北辰ギヤ", None]})
        >>> none = pl.lit(None, pl.String)
        >>> frame.select(parse(pl.col("x"), none))["x"].struct.field("core").to_list()
        ['Larkmoor Fasteners', '北辰ギヤ', None]
    """
    return staged({"raw": value, "country": country}, once_per_row(_stages), _MEMBERS)


def parse_one(raw: str | None, country: str | None = None) -> dict[str, Any]:
    """Return the members of :func:`parse` for one cell.

    Args:
        raw: The cell; ``None`` means "not given".
        country: ISO 3166-1 alpha-2 or ``None``.

    Examples:
        >>> parse_one(" LARKMOOR FASTENERS, INC. ")["value"]
        'Larkmoor Fasteners, Inc.'
    """
    text = repaired_cell(raw)
    if text is None:
        return {**dict.fromkeys(_MEMBERS), "fix": None if raw is None else "company_name_repaired"}
    typed = _QUOTED_ONE.sub(r"\1", text).strip(_AROUND) or text
    value = typed
    if typed in (typed.upper(), typed.lower()):
        value = _repaired_case(typed, country)
    fix = (
        None if value == raw else "company_name_case" if value != typed else "company_name_repaired"
    )
    return {"value": value, **_one(typed, country), "fix": fix}


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    frame = frame.with_columns(text=repaired(pl.col("raw")))
    quoted = frame["text"].str.starts_with('"').fill_null(value=False)
    bare = changed(frame["text"], quoted, lambda some: some.str.replace(_QUOTED, "$1"))
    tidy = pl.lit(bare.str.strip_chars(_AROUND))
    frame = frame.with_columns(value=pl.when(tidy.str.len_bytes() > 0).then(tidy).otherwise("text"))
    if frame.height < FEW:
        unread = dict.fromkeys((*_READ, "form"), pl.lit(None, pl.String))
        frame = frame.with_columns(read=pl.lit(value=False), **unread)
    else:
        frame = company_fast.read(frame)
    known = pl.col("read")
    codes = company_fast.codes(where(known, pl.col("form")), pl.col("country"))
    frame = frame.with_columns(_codes=codes, **{name: where(known, pl.col(name)) for name in _READ})
    frame = frame.with_columns(
        legal_form="form",
        legal_form_code=pl.col("_codes").struct.field("code"),
        country_hint=pl.col("_codes").struct.field("hint"),
        numbers=company_fast.numbers(frame["core"]),
    )
    rows = frame.select(~known & pl.col("value").is_not_null()).to_series().arg_true()
    if len(rows):
        asked = frame.select("value", "country")[rows]
        slow = per_distinct([pl.col("value"), pl.col("country")], _one, pl.Struct(_PARTS))
        frame = put(frame, rows, asked.select(slow.alias("_")).unnest("_"))
    typed = pl.col("value")
    one = (typed == typed.str.to_uppercase()) | (typed == typed.str.to_lowercase())
    rows = frame.select(one.fill_null(value=False)).to_series().arg_true()
    frame = frame.with_columns(_typed=typed)
    if len(rows):
        frame = put(frame, rows, _cased(frame["value"].gather(rows), frame["country"].gather(rows)))
    other = pl.col("value").ne_missing(pl.col("raw"))
    fix = (
        pl.when(pl.col("value").ne_missing(pl.col("_typed")))
        .then(pl.lit("company_name_case"))
        .otherwise(pl.lit("company_name_repaired"))
    )
    frame = frame.with_columns(fix=pl.when(other).then(fix))
    return frame.select("raw", "country", *_MEMBERS)


def _cased(name: pl.Series, country: pl.Series) -> pl.DataFrame:
    """Return ``value``: names in one case with capitals where they belong."""
    if len(name) < FEW:
        read = pl.Series([None], dtype=pl.String).new_from_index(0, len(name))
    else:
        read = company_case_columns.cased(name)
    frame = pl.DataFrame({"name": name, "read": read, "country": country})
    text, land = pl.col("name"), pl.col("country")
    turkish = turkish_case.rows(text, land)
    asked = pl.col("read").is_null() | turkish
    columns = [where(asked, text), where(turkish, land)]
    slow = per_distinct(columns, _repaired_case, pl.String)
    return frame.select(value=pl.coalesce(slow, "read"))


def _repaired_case(text: str, country: str | None) -> str:
    return settled(text, lambda name: turkish_case.changed(name, cased, country))


def _one(text: str, country: str | None) -> dict[str, str | None]:
    found = parse_company(text, country)
    return {name: getattr(found, name) for name in _PARTS}


def clean(value: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return only the tidied name."""
    return parse(value, country).struct.field("value").name.keep()
