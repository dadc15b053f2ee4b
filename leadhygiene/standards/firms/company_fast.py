"""Read ordinary names of firms as whole columns; equal to the parser wherever it answers."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.standards.firms import company_ends, legal_forms
from leadhygiene.standards.firms import company_note_columns as notes
from leadhygiene.standards.firms.company_ends import everywhere
from leadhygiene.standards.firms.company_parser import NUMBERS, WEAK
from leadhygiene.standards.lookup.distinct import changed, per_distinct, put

_NUMBERED = r"\d|[IVX](?:[^\p{Ll}]|$)"
_HOLLOW = r"(?i)^(?:the|a|an|and|und|et|y)$"
_ARTICLE = r"(?i)^the\s+"
_NULL = pl.Series([None], dtype=pl.String)


def read(frame: pl.DataFrame) -> pl.DataFrame:
    """Return the frame with ``core``, ``form``, ``alias``, ``branch`` and ``read``: whether the row is answered.

    Args:
        frame: ``String`` columns ``value``, tidied, and ``country``, an ISO 3166-1 alpha-2 code or null.

    Examples:
        >>> names = pl.DataFrame({"value": ["The Larkmoor Inc. t/a Fernbank", "Oy Vey Bagels"]})
        >>> read(names.with_columns(country=pl.lit("US"))).select("core", "form", "alias", "read").rows()
        [('Larkmoor', 'Inc.', 'Fernbank', True), ('Oy Vey Bagels', None, None, False)]
    """
    value = frame["value"]
    text = value.zip_with(value.str.contains(notes.ORDINARY), _NULL)
    odd = value.str.contains(notes.ODD).fill_null(value=False).arg_true()
    noted = notes.told(value.gather(odd))
    text = text.scatter(odd, noted["text"])
    nothing = dict.fromkeys(("alias", "branch"), pl.lit(None, pl.String))
    told = company_ends.read(text, frame["country"]).with_columns(**nothing)
    if len(odd):
        noted = noted.with_columns(told.select("form", "head", "sure")[odd])
        told = put(told, odd, _with_notes(noted))
    head = told["head"]
    named = ~pl.col("head").str.contains(_HOLLOW) & (pl.col("head").str.len_bytes() > 0)
    article = head.str.contains(rf"{_ARTICLE}\S").fill_null(value=False)
    core = changed(head, article, lambda some: some.str.replace(_ARTICLE, ""))
    return frame.hstack(
        told.select(
            "form",
            "alias",
            "branch",
            core=core.str.strip_chars(" ,;"),
            read=(pl.col("sure") & named).fill_null(value=False),
        )
    )


def _with_notes(noted: pl.DataFrame) -> pl.DataFrame:
    """Return ``form``, ``head``, ``alias``, ``branch`` and ``sure`` of names that have notes."""
    noted = noted.with_columns(
        sure=pl.col("sure") & (pl.col("form").is_not_null() | pl.col("plain"))
    )
    rows = noted.select(pl.col("sure") & pl.col("note").is_not_null()).to_series().arg_true()
    if len(rows):
        noted = put(noted, rows, notes.decided(noted[rows]))
    return noted.select("form", "head", "alias", "branch", "sure")


def numbers(core: pl.Series) -> pl.Series:
    """Return the numbers in cores, divided by blanks; null where there is none."""
    rows = core.str.contains(_NUMBERED).fill_null(value=False).arg_true()
    out = pl.repeat(None, len(core), dtype=pl.String, eager=True)
    if not len(rows):
        return out
    found = core.gather(rows).str.extract_all(NUMBERS).list.join(" ")
    return out.scatter(rows, found.set(found.str.len_bytes() == 0, None))


def codes(form: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return a struct of the ISO 20275 code of a form and the country that it hints at."""
    dtype = pl.Struct({"code": pl.String, "hint": pl.String})
    return per_distinct([form, country], _code, dtype)


def _code(form: str, country: str | None) -> dict[str, str | None]:
    code, hint = legal_forms.code_of(form, country)
    return {"code": code, "hint": hint}


def is_form(core: pl.Expr) -> pl.Expr:
    """Return whether a name is nothing but a legal form of more than two letters.

    Examples:
        >>> pl.DataFrame({"x": ["Inc.", "SA", "Larkmoor"]}).select(is_form(pl.col("x")))["x"].to_list()
        [True, False, False]
    """
    folded = core.str.to_lowercase().str.replace_all("ß", "ss", literal=True)
    folded = folded.str.replace_all(legal_forms.POINTS, "")
    return folded.is_in(_strong()) & (folded.str.len_chars() > 2)


@cache
def _strong() -> pl.Series:
    return pl.Series(sorted((everywhere() - WEAK) | {"co", "company"})).implode()
