"""Hold the identifiers of rows against the form that the CRM gives them."""

from __future__ import annotations

import functools
import operator

import numpy as np
import polars as pl

from leadhygiene.profiles.target import TargetObject
from leadhygiene.writeback import salesforce_ids
from leadhygiene.writeback.codes import BAD_ID

#: Rows that the processor's cache holds.
_BLOCK = 1 << 16
#: RFC 9562, with or without hyphens and braces.
_GUID = r"^\{?([0-9A-Fa-f]{8})-?([0-9A-Fa-f]{4})-?([0-9A-Fa-f]{4})-?([0-9A-Fa-f]{4})-?([0-9A-Fa-f]{12})\}?$"


def checked(given: pl.Series, obj: TargetObject) -> pl.DataFrame:
    """Return the identifier that a file for the CRM must carry, or why there is none.

    Args:
        given: ``String`` as read; null where the row has none.
        obj: What is known of the object.

    Returns:
        ``id`` (null where there is none) and ``fault``: ``missing_id``, ``bad_id``,
        ``id_of_other_object`` or null.

    Examples:
        >>> lead = TargetObject("lead", id_kind="digits")
        >>> checked(pl.Series([" 51", "51.0", "4.41E+11", None]), lead).rows()
        [('51', None), ('51', None), (None, 'bad_id'), (None, 'missing_id')]
    """
    blocks = range(0, len(given), _BLOCK) or (0,)
    return pl.concat(_checked(given.slice(first, _BLOCK), obj) for first in blocks)


def _checked(given: pl.Series, obj: TargetObject) -> pl.DataFrame:
    plain = given.cast(pl.String)
    if not _printable(plain):
        plain = plain.str.strip_chars("\u200b\ufeff\u3000 \t\r\n\xa0")
    filled = plain.fill_null("") if plain.null_count() else plain
    missing = filled.str.len_bytes() == 0
    if obj.id_kind == "salesforce":
        frame = salesforce_ids.repaired(filled)
    else:
        shaped = pl.DataFrame({"x": filled}).select(_shaped(obj).alias("id"))
        fault = pl.when(pl.col("id").is_null()).then(pl.lit(BAD_ID))
        frame = shaped.with_columns(fault.alias("fault"))
    if obj.id_pattern:
        odd = ~frame["id"].str.contains(f"^(?:{obj.id_pattern})$")
        frame = _with_fault(frame, odd, BAD_ID)
    if obj.id_prefixes:
        mine = [frame["id"].str.starts_with(start) for start in obj.id_prefixes]
        other = frame["fault"].is_null() & ~functools.reduce(operator.or_, mine)
        frame = _with_fault(frame, other, "id_of_other_object")
    frame = _with_fault(frame, missing, "missing_id")
    if frame["fault"].null_count() == frame.height:
        return frame
    return frame.select(id=pl.when(pl.col("fault").is_null()).then("id"), fault="fault")


def _with_fault(frame: pl.DataFrame, bad: pl.Series, code: str) -> pl.DataFrame:
    """Give the rows that are bad a fault; the frame itself where none is."""
    if not bad.any():
        return frame
    return frame.with_columns(fault=pl.when(bad).then(pl.lit(code)).otherwise("fault"))


def _printable(cells: pl.Series) -> bool:
    """Return whether all letters are ASCII and none is a blank."""
    letters = np.frombuffer(cells.str.join("").cast(pl.Binary).item() or b"", dtype=np.uint8)
    return not len(letters) or bool(letters.min() > 32 and letters.max() < 127)


def _shaped(obj: TargetObject) -> pl.Expr:
    """Return the identifier in the CRM's own writing, null where it has another form."""
    x = pl.col("x")
    if obj.id_kind == "digits":
        whole = x.str.replace(r"\.0+$", "")
        return pl.when(whole.str.contains(r"^[0-9]{1,20}$")).then(whole)
    if obj.id_kind == "guid":
        return pl.when(x.str.contains(_GUID)).then(
            x.str.replace(_GUID, "$1-$2-$3-$4-$5").str.to_lowercase()
        )
    return pl.when(x != "").then(x)
