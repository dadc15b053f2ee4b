"""A number that the regulator keeps for films and books (NANPA 555-01xx, Ofcom, ACMA, Arcep)."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.rows import hits, routes
from leadhygiene.standards.rows import row_words as words

CODE = "fictional_phone"
MEANING = "The number is reserved for films and books; nobody answers it."
INPUTS = ("phone", "phone__parts", "mobile", "mobile__parts")
SCOPE = "row"
ALARMS = ("phone",)
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {"first_name": "Ann", "last_name": "Clark", "phone": "(212) 555-0143", "country": "US"},
    {"first_name": "Ann", "last_name": "Clark", "phone": "+44 7700 900461", "country": "GB"},
)
SPARES = (
    {
        "first_name": "Ann",
        "last_name": "Clark",
        "phone": "(212) 555-4870",
        "country": "US",
        "email": "ann.clark@gmail.com",
    },
)
#: How much more it says where no other way in is left, and how much less beside the firm's mailbox.
_ONLY, _BESIDE = 1.6, 0.7
#: As written, where the country is not known: 555-01xx, 07700 900xxx, 020 7946 0xxx, (02) 5550 xxxx.
_WRITTEN = (
    r"^1?(?:[2-9]\d{2})?55501\d{2}$|^(?:44|0)7700900\d{3}$|^(?:44|0)2079460\d{3}$|^0?[2378]5550\d{4}$|"
    r"^0?[2378]7010\d{4}$|^(?:44|0)1632960\d{3}$|^0?491570(?:156|157|158|159|110)$|^0?(?:199|261|353|465|536|639)\d00\d{4}$"
)


def _cell(row: Row, field: str) -> pl.Expr:
    given = words.part(row, field, "value")
    digits = given.str.replace_all(r"[^0-9]+", "")
    written = ~words.flag(row, field, "valid") & digits.str.contains(_WRITTEN)
    local = digits.str.contains(r"^555\d{4}$") & ~words.flag(row, field, "valid")
    return (
        pl.when(words.flag(row, field, "fictional") | written)
        .then(0.6)
        .when(local)
        .then(0.5)
        .otherwise(0.0)
    )


def flag(row: Row) -> pl.Expr:
    """Return score and evidence, from the worse of both numbers."""
    score = pl.max_horizontal(_cell(row, "phone"), _cell(row, "mobile"))
    alone = ~routes.mail_ok(row) & ~routes.mail_near(row) & ~routes.phone_ok(row)
    left = pl.when(alone).then(_ONLY).when(routes.mail_firm(row)).then(_BESIDE)
    score = score * left.otherwise(1.0)
    return hits.hit(score, "phone ", pl.coalesce(row["phone"], row["mobile"]))
