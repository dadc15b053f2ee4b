"""How good a cell is, so that a valid value beats a faulty one before any strategy is asked.

A score is built from what the cleaner found in the cell (``<field>__parts``); a field whose cleaner
finds nothing to judge scores 0 everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import polars as pl

from leadhygiene.fields import BY_NAME, parts_column
from leadhygiene.matching.columns.people_details import EMPTY_FIRM
from leadhygiene.standards.mail import public_suffixes
from leadhygiene.validators.company_name import NOTHING

#: Kind -> its tests, most important first. ``!`` asks that a flag is not set, ``?`` that a part is
#: there, ``*`` that a domain has an ending that exists, ``~`` that the cell is no word for none,
#: a bare name that a flag is set. Accounts of a free mail provider are still mailboxes: in
#: B2B data a company address is the better one of two good addresses.
TESTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "email": (
            "valid",
            "*domain",
            "!placeholder",
            "!suggest",
            "!disposable",
            "!role",
            "!relay",
            "!free",
        ),
        "phone": ("valid", "!lossy", "!fictional", "!patterned", "!toll_free"),
        "domain": ("?domain", "!social", "!hosted", "!free"),
        "country": ("?iso2", "!ambiguous"),
        "state": ("?code", "!ambiguous"),
        "postal_code": ("valid",),
        "company_name": ("?core", "~"),
        "title": ("!non_buyer",),
        "date": ("?iso", "!ambiguous"),
        "employees": ("?min",),
        "revenue": ("?min",),
    }
)


def member(schema: Mapping[str, pl.DataType], field: str, name: str) -> pl.Expr | None:
    """Return one part of a field as an expression, or ``None`` where the frame lacks it."""
    parts = parts_column(field)
    dtype = schema.get(parts)
    if not isinstance(dtype, pl.Struct) or name not in {item.name for item in dtype.fields}:
        return None
    return pl.col(parts).struct.field(name)


def score(schema: Mapping[str, pl.DataType], field: str) -> pl.Expr:
    """Return an ``Int32`` column: larger is better; it orders cells, it measures nothing.

    Args:
        schema: Schema of a pool frame after the clean step.
        field: Canonical field.

    Examples:
        >>> parts = {"valid": [True, True, False], "role": [True, False, False]}
        >>> frame = pl.DataFrame({"email__parts": pl.DataFrame(parts).to_struct()})
        >>> frame.select(score(frame.schema, "email"))["quality"].to_list()
        [1, 2, 0]
    """
    tests = TESTS.get(BY_NAME[field].kind, ()) if field in BY_NAME else ()
    passed = [test for test in (_passed(schema, field, name) for name in tests) if test is not None]
    total = pl.lit(0, pl.Int32)
    for held in passed:
        total = total * 2 + held.cast(pl.Int32)
    if passed:  # a value that cannot be used has no better and worse kinds
        total = pl.when(passed[0]).then(total - 2 ** (len(passed) - 1) + 1).otherwise(0)
    return total.cast(pl.Int32).alias("quality")


def bare(test: str) -> str:
    """Return the part that a test is about."""
    return test.lstrip("!?*")


def _passed(schema: Mapping[str, pl.DataType], field: str, test: str) -> pl.Expr | None:
    if test == "~":
        word = pl.col(field).str.to_lowercase().str.strip_chars(" .!-")
        return ~(word.is_in(EMPTY_FIRM) | word.str.contains(NOTHING)).fill_null(value=False)
    name = bare(test)
    part = member(schema, field, name)
    if part is None:
        return None
    if test.startswith("*"):
        ending = part.str.extract(r"\.([^.]+)$")
        exists = ending.str.starts_with("xn--") | ending.is_in(public_suffixes.endings())
        return exists.fill_null(value=False)
    is_flag = member_type(schema, field, name) == pl.Boolean
    there = part.fill_null(value=False) if is_flag else part.is_not_null()
    return ~there if test.startswith("!") else there


def member_type(schema: Mapping[str, pl.DataType], field: str, name: str) -> pl.DataType:
    """Return the type of one part of a field."""
    dtype = schema[parts_column(field)]
    fields = dtype.fields if isinstance(dtype, pl.Struct) else []
    return next(
        item.dtype() if isinstance(item.dtype, type) else item.dtype
        for item in fields
        if item.name == name
    )
