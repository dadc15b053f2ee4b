"""Nothing to reach anybody by, or nobody named."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.rows import hits, routes
from leadhygiene.standards.rows import row_words as words

CODE = "too_thin"
MEANING = "The row names nobody and no firm, or gives no mailbox and no number at which to ask."
INPUTS = ("first_name", "last_name", "full_name", "company", "email__parts", "phone__parts", "mobile__parts")  # fmt: skip
SCOPE = "row"
ALARMS = ("thin", "name_missing")
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {"country": "US"},
    {"first_name": "Ed", "last_name": "Smith", "country": "US"},
)
SPARES = ({"first_name": "Ann", "last_name": "Clark", "phone": "+1 419 533 6751", "country": "US"},)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence: 1 for an empty row, less the more is known; a list without contact data, or without names, lacks none."""
    mail = words.flag(row, "email", "valid") | words.stray_mail(row) | routes.mail_near(row)
    mail |= routes.shifted(row)
    good = routes.mail_ok(row) | routes.mail_near(row)
    call = pl.any_horizontal(
        [
            ~words.flag(row, field, "patterned")
            & (
                words.flag(row, field, "valid")
                | (words.part(row, field, "value").str.count_matches(r"\d") >= 6)
            )
            for field in ("phone", "mobile")
        ]
    ).fill_null(value=False)  # fmt: skip
    route = mail | call
    named = words.name_key(row).str.len_chars().fill_null(0) > 0
    whole = (
        (words.first_key(row).str.len_chars() > 0) & (words.last_key(row).str.len_chars() > 0)
    ).fill_null(value=False)
    firm = (routes.firm_named(row) | routes.website(row)).fill_null(value=False)
    told = pl.any_horizontal(
        routes.identified(row), *(row[cell].is_not_null() for cell in ("title", "street", "city"))
    )
    score = (
        pl.when(routes.unasked(row))
        .then(0.0)
        .when(~named & ~routes.unnamed(row) & ~firm & ~good & ~call)
        .then(1.0)
        .when(~route & ~named & ~routes.unnamed(row))
        .then(0.5)
        .when(~route & ~firm & whole & ~told)
        .then(0.42)
        .when(~route & ~firm & ~whole & ~told)
        .then(0.1)
        .when(~route & ~firm)
        .then(0.25)
        .when(~route & ~whole)
        .then(0.15)
        .when(~named & ~routes.unnamed(row) & ~firm & ~(mail & ~words.flag(row, "email", "free")))
        .then(0.35)
        .otherwise(0.0)
    )
    return hits.hit(score, "no ", pl.when(~route).then(pl.lit("mailbox or number; ")), pl.when(~named).then(pl.lit("name; ")), pl.when(~firm).then(pl.lit("firm")))  # fmt: skip
