"""Name the faults of phone numbers, beyond what "valid" means to libphonenumber."""

from __future__ import annotations

import polars as pl

KIND = "phone"
CODES = {
    "phone_lossy": "a spreadsheet turned the number into a power of ten; its digits are gone",
    "phone_invalid": "no number that can be dialled, or its country is not known",
    "phone_fictional": "reserved for films and books; nobody has it",
    "phone_patterned": "one digit repeated or a sequence; hardly anybody has it",
    "phone_second_number": "the cell holds a second number",
}


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; a missing number has no fault.

    Args:
        parts: The struct of :func:`leadhygiene.cleaners.phone.parse`.
    """
    given = parts.struct.field("value").is_not_null()
    lossy = parts.struct.field("lossy")
    return {
        "phone_lossy": given & lossy,
        "phone_invalid": given & ~parts.struct.field("valid") & ~lossy,
        "phone_fictional": parts.struct.field("fictional"),
        "phone_patterned": parts.struct.field("patterned"),
        "phone_second_number": parts.struct.field("second").is_not_null(),
    }
