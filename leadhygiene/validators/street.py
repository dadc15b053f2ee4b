"""Name the faults of street lines, and what a parcel service would want to know."""

from __future__ import annotations

import polars as pl

KIND = "street"
CODES = {
    "street_placeholder": "the street of an example: 123 Main St, Musterstraße 1",
    "street_contact": "a mailbox or web address stands in the place of the street",
    "street_no_letters": "the line has no letter",
    "street_repeated": "the line says the same twice",
    "street_unparsed": "no house number, unit or box could be read; the line is compared as a whole",
    "street_po_box": "a post-office box, where nobody can be visited",
    "street_military": "a military post office",
}
_PARTS = ("number", "unit", "po_box", "military")
_EXAMPLES = (
    r"^(?:12?3?4? (?:main|any|fake|test|sample|example|elm) street|123 any\w*(?: street)?|musterstrasse \d+|calle falsa 123|"
    r"(?:street|address|strasse|adresse|rue|calle)(?: (?:address|line))?(?: ?1)?|1 street)$"
)


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; a missing line has no fault.

    Examples:
        >>> from leadhygiene.cleaners.street import parse
        >>> frame = pl.select(p=parse(pl.lit("123 Main St."), pl.lit("US")))
        >>> frame.select(**check(pl.col("p")))["street_placeholder"].item()
        True
    """
    value, key = parts.struct.field("value"), parts.struct.field("key")
    half = key.str.len_chars() // 2
    contact = value.str.contains(r"(?i)^\s*(?:https?://|www\.)|^\S+@\S+\.\w+$")
    example, letters = key.str.contains(_EXAMPLES), value.str.contains(r"\p{L}")
    whole = pl.all_horizontal(parts.struct.field(name).is_null() for name in _PARTS)
    twice = (key.str.head(half) == key.str.tail(half)) & (half > 5)
    return {
        "street_placeholder": example,
        "street_contact": contact,
        "street_no_letters": value.is_not_null() & ~letters,
        "street_repeated": twice,
        "street_unparsed": letters & whole & ~contact & ~example,
        "street_po_box": parts.struct.field("po_box").is_not_null(),
        "street_military": parts.struct.field("military").is_not_null(),
    }
