"""Name the faults of phone numbers, beyond what "valid" means to libphonenumber."""

from __future__ import annotations

import polars as pl

KIND = "phone"
_WHY = {
    "not_a_number": "no digits, or words and dates where a number is expected",
    "too_short": "fewer digits than any number has",
    "too_long": "more digits than ITU-T E.164 allows",
    "no_region": "a national number, and nothing in the row tells its country",
    "unassigned": "of a possible length, but no number of its country's plan",
}
_FLAGS = {
    "fictional": "reserved for films and books; nobody has it",
    "patterned": "one digit repeated or a sequence; hardly anybody has it",
    "vanity": "letters stand for digits",
}
CODES = {
    "phone_lossy": "a spreadsheet turned the number into a power of ten; its digits are gone",
    "phone_invalid": "no number that can be dialled",
    **{f"phone_{why}": meaning for why, meaning in _WHY.items()},
    **{f"phone_{flag}": meaning for flag, meaning in _FLAGS.items()},
    "phone_sequential": "the digits count up or down",
    "phone_repeated_digits": "one digit throughout, or nearly",
    "phone_short_code": "three to six digits: an emergency or service number, or an extension alone",
    "phone_local_only": "a number without its area code, or too short for its country",
    "phone_extra_text": "words stand around the number",
    "phone_second_number": "the cell holds a second number",
    "phone_toll_free": "the caller does not pay; no person's own number",
    "phone_premium": "the caller pays extra; no person's own number",
}


#: Seven digits that count up or down, and seven of one kind.
_RUN = "1234567|2345678|3456789|7654321|8765432|9876543"
_ONE_DIGIT = "|".join(f"{digit}{{7}}" for digit in range(10))


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; a missing number has no fault.

    Args:
        parts: The struct of :func:`leadhygiene.cleaners.phone.parse`.
    """
    given = parts.struct.field("value").is_not_null()
    lossy, why = parts.struct.field("lossy"), parts.struct.field("why")
    kind, value = parts.struct.field("type"), parts.struct.field("value")
    odd = parts.struct.field("patterned") | (given & ~parts.struct.field("valid"))
    digits = pl.when(odd).then(value.str.replace_all(r"\D+", ""))
    return {
        "phone_lossy": given & lossy,
        "phone_invalid": given
        & ~parts.struct.field("valid")
        & ~lossy
        & why.ne_missing(pl.lit("no_region")),
        **{f"phone_{reason}": why == reason for reason in _WHY},
        **{f"phone_{flag}": parts.struct.field(flag) for flag in _FLAGS},
        "phone_sequential": digits.str.contains(_RUN),
        "phone_repeated_digits": digits.str.contains(_ONE_DIGIT),
        "phone_short_code": (why == "too_short") & value.str.contains(r"^\s*\+?\d{3,6}\s*$"),
        "phone_local_only": (why == "unassigned")
        & value.str.contains(r"^\s*(?:\d[ .-]?){5,7}\s*$"),
        "phone_extra_text": given & parts.struct.field("extra"),
        "phone_second_number": parts.struct.field("second").is_not_null(),
        "phone_toll_free": kind == "toll_free",
        "phone_premium": kind.is_in(["premium_rate", "shared_cost"]),
    }
