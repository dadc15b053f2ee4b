"""Say of every cell, before it is sent, whether the CRM would refuse it, and why."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce

import polars as pl

from leadhygiene.fields import BY_NAME
from leadhygiene.target import Target, TargetObject
from leadhygiene.writeback.guard import runs


def marks(cells: pl.Series, target: Target) -> pl.Series:
    """Return ``formula`` or ``not_in_encoding`` for cells that no file for the CRM may hold.

    Args:
        cells: The cells to send.
        target: The CRM.
    """
    found = pl.when(runs(cells)).then(pl.lit("formula"))
    if not target.dialect.encoding.startswith("utf"):
        found = found.when(_unwritable(cells, target.dialect.encoding)).then(
            pl.lit("not_in_encoding")
        )  # type: ignore[assignment]  # a longer chain of the same kind
    return pl.select(found).to_series()


def cell_fault(
    value: pl.Expr, mark: pl.Expr, field: str, header: str, target: Target, obj: TargetObject
) -> pl.Expr:
    """Return why the CRM would refuse a value, null where it would not.

    Args:
        value: The cells to send.
        mark: What :func:`marks` says of them.
        field: The canonical field.
        header: Header of the column in the file.
        target: The CRM.
        obj: The object.
    """
    rules: list[tuple[str, pl.Expr]] = [
        ("read_only", pl.lit(header in obj.read_only)),
        ("additive", pl.lit(header in obj.additive)),
    ]
    if target.forbidden_chars:
        rules.append(("forbidden_character", _holds_any(value, target.forbidden_chars)))
    most = [n for n in (obj.max_length.get(header), target.limits.cell_chars) if n is not None]
    if most:
        rules.append(("too_long", value.str.len_chars() > min(most)))
    if header in obj.picklists:
        rules.append(("not_in_picklist", ~value.is_in(list(obj.picklists[header]))))
    if header in obj.whole_numbers:
        rules.append(("not_a_whole_number", ~value.str.contains(r"^-?\d{1,18}$")))
    if BY_NAME[field].kind == "email":
        rules.append(("not_valid", ~value.str.contains(r"^[^\s@]+@[^\s@]+\.[^\s@]+$")))
    return pl.coalesce(_first(rules[:2]), mark, _first(rules[2:]))


def lost(before: pl.Expr, after: pl.Expr, field: str) -> pl.Expr:
    """Return whether a result kept one of several values of a cell.

    Examples:
        >>> cells = pl.DataFrame({"b": ["a@x.io; b@x.io", "A@x.io"], "a": ["a@x.io", "a@x.io"]})
        >>> cells.select(lost(pl.col("b"), pl.col("a"), "email")).to_series().to_list()
        [True, False]
    """
    kind = BY_NAME[field].kind
    if kind == "email":
        return before.str.count_matches("@", literal=True) > after.str.count_matches(
            "@", literal=True
        )
    if kind == "phone":
        return before.str.count_matches("[0-9]").cast(pl.Int64) >= (
            after.str.count_matches("[0-9]").cast(pl.Int64) + 5
        )
    return pl.lit(False)


def _first(rules: list[tuple[str, pl.Expr]]) -> pl.Expr:
    """Return the code of the first rule that holds."""
    nothing = pl.lit(None, pl.String)
    return reduce(
        lambda rest, rule: pl.when(rule[1]).then(pl.lit(rule[0])).otherwise(rest),
        reversed(rules),
        nothing,
    )


def _holds_any(value: pl.Expr, letters: str) -> pl.Expr:
    return value.str.contains_any(list(letters))


def _unwritable(cells: pl.Series, encoding: str) -> pl.Series:
    distinct = cells.unique().drop_nulls().to_list()
    return cells.is_in([cell for cell in distinct if not _encodes(cell, encoding)])


def _encodes(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def booleans(value: pl.Expr, words: tuple[str, str]) -> pl.Expr:
    """Return yes and no in the words of the CRM, null where a text is neither.

    Examples:
        >>> pl.DataFrame({"x": ["Yes", "0", "maybe"]}).select(
        ...     x=booleans(pl.col("x"), ("true", "false")))["x"].to_list()
        ['true', 'false', None]
    """
    low = value.str.strip_chars().str.to_lowercase()
    return (
        pl.when(low.is_in(["true", "yes", "y", "1", "on", "x", "t", "ja", "oui"]))
        .then(pl.lit(words[0]))
        .when(low.is_in(["false", "no", "n", "0", "off", "f", "nein", "non"]))
        .then(pl.lit(words[1]))
    )


def by_field(faults: pl.DataFrame) -> Mapping[str, list[str]]:
    """Return field -> records whose value still has a grave fault."""
    grave = faults.filter((pl.col("step") == "validate") & (pl.col("severity") == "error"))
    found = grave.group_by("field").agg(pl.col("record_id").unique())
    return dict(found.iter_rows())
