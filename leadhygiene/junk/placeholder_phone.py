"""A phone number that was typed to get past the field: one digit, a sequence, a stock number."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.rows import hits
from leadhygiene.standards.rows import row_words as words

CODE = "placeholder_phone"
MEANING = "The number is one digit repeated, a sequence, a stock example or no number at all."
INPUTS = ("phone", "phone__parts", "mobile", "mobile__parts")
SCOPE = "row"
ALARMS = ("phone",)
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {"first_name": "Ann", "last_name": "Clark", "phone": "123-456-7890", "country": "US"},
    {"first_name": "Ann", "last_name": "Clark", "phone": "111-222-3333", "country": "US"},
)
SPARES = (
    {
        "first_name": "Ann",
        "last_name": "Clark",
        "phone": "+40 264 444 444",
        "email": "ann.clark@gmail.com",
    },
)
_STOCK = (
    r"(?:^|\D)(?:1?8[0-9]{2}5551212|1?[2-9]\d{2}8675309|8675309|13800138000|0?612345678|"
    r"0?123456789\d?|1?234567890\d?|987654321\d?|0+|\d)$|^\+?\d{1,3}0{6,}$|^(?:555)+\d{0,4}$"
)

#: All ten digits in their order, with or without a country code: nobody's number, whatever a plan allows.
_TEN = r"9876543210$|1234567890$"
#: Three digits thrice, then one digit: 111-222-3333.
_BLOCKS = pl.Series([f"{a}" * 3 + f"{b}" * 3 for a in range(10) for b in range(10)]).implode()
_ENDS = pl.Series([f"{a}" * 4 for a in range(10)]).implode()


def _cell(row: Row, field: str) -> pl.Expr:
    given = words.part(row, field, "value")
    digits = given.str.replace_all(r"[^0-9]+", "")
    patterned, valid = words.flag(row, field, "patterned"), words.flag(row, field, "valid")
    stock = digits.str.contains(_STOCK) | digits.str.contains(
        r"612345678$|8675309$|5551212$|123456789$|1234567890$|9876543210$"
    )
    blocks = digits.str.tail(10).str.head(6).is_in(_BLOCKS) & digits.str.tail(4).is_in(_ENDS)
    patterned |= (blocks & ~valid).fill_null(value=False)
    return (
        pl.when(given.is_null() | words.flag(row, field, "lossy"))
        .then(0.0)
        .when(patterned & ~valid)
        .then(0.7)
        .when(digits.str.contains(_TEN))
        .then(0.85)
        .when(stock)
        .then(0.6)
        .when(patterned)
        .then(0.5)
        .when(~valid & (digits.str.len_bytes() == 0))
        .then(0.5)
        .when(~valid & (digits.str.len_bytes() <= 5))
        .then(0.4)
        .otherwise(0.0)
    )


def flag(row: Row) -> pl.Expr:
    """Return score and evidence, from the worse of both numbers."""
    score = pl.max_horizontal(_cell(row, "phone"), _cell(row, "mobile"))
    return hits.hit(score, "phone ", pl.coalesce(row["phone"], row["mobile"]))
