"""Name the faults of the names of towns."""

from __future__ import annotations

import polars as pl

KIND = "city"
CODES = {
    "city_placeholder": "the town of an example: Anytown, Musterstadt",
    "city_contact": "a mailbox, web address or phone number stands in the place of the town",
    "city_no_letters": "the name has no letter",
}


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; a missing town has no fault.

    Examples:
        >>> frame = pl.DataFrame({"p": [{"value": "Anytown", "key": "anytown"}]})
        >>> frame.select(**check(pl.col("p")))["city_placeholder"].item()
        True
    """
    value, key = parts.struct.field("value"), parts.struct.field("key")
    return {
        "city_placeholder": key.str.contains(
            r"^(?:any ?town|any ?city|some ?where|no ?where|musterstadt|musterhausen|test ?(?:town|city)?|city|town|stadt|ville|ciudad)$"
        ),
        "city_contact": value.str.contains(
            r"(?i)^\s*(?:https?://|www\.)|@\S+\.\w|^\+?[0-9 ()-]{8,}$"
        ),
        "city_no_letters": value.is_not_null() & ~value.str.contains(r"\p{L}"),
    }
