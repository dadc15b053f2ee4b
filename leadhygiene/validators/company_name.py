"""Name the faults of firms' names."""

from __future__ import annotations

import polars as pl

from leadhygiene.standards.company_fast import is_form

KIND = "company_name"
CODES = {
    "company_name_url": "a web or e-mail address stands in the place of the name",
    "company_name_no_letters": "the name has no letter",
    "company_name_form_only": "a legal form without a name",
    "company_name_too_long": "more text than a name: over 150 characters",
}


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; a missing name has no fault.

    Examples:
        >>> frame = pl.DataFrame({"p": [{"value": "GmbH", "core": "GmbH", "legal_form": None}]})
        >>> frame.select(**check(pl.col("p")))["company_name_form_only"].item()
        True
    """
    value = parts.struct.field("value")
    core = parts.struct.field("core")
    bare = parts.struct.field("legal_form").is_null() & value.str.len_chars().is_between(2, 60)
    return {
        "company_name_url": value.str.contains(r"(?i)^(https?://|www\.)|^[^@\s]+@[^@\s]+\.\w+$"),
        "company_name_no_letters": value.is_not_null() & ~value.str.contains(r"[\p{L}\d]"),
        "company_name_form_only": bare & is_form(core),
        "company_name_too_long": value.str.len_chars() > 150,
    }
