"""An address that no mail can reach: no address by syntax, or an ending that is no domain."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.lookup.distinct import where
from leadhygiene.standards.rows import hits, routes, row_hosts
from leadhygiene.standards.rows import row_words as words

CODE = "undeliverable"
MEANING = "No mail can reach the address: broken syntax, an ending that does not exist, no-reply."
INPUTS = ("email__parts", "company__parts", "website__parts")
SCOPE = "row"
ALARMS = ("mail_bad", "mail_words")
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {"first_name": "Nadia", "last_name": "Clark", "email": "nadia@@gmail"},
    {"first_name": "Raj", "last_name": "Nair", "email": "raj@nair.invalid"},
)
SPARES = (
    {
        "first_name": "Happy",
        "last_name": "Nkosi",
        "email": "happy.nkosi@karoobok.co.za",
        "company": "Karoobok",
    },
)
_PROVIDER = r"(?i)^[^@\s]+[.\d][^@\s]*@(?:gmail|googlemail|yahoo|hotmail|outlook|icloud|aol|gmx|web|comcast|orange|live|msn|free|libero|qq|163|mail|yandex)$"
_NOBODY = r"@(?:company|domain|mail|email|example|test|firma|empresa|none|gmail)$"
#: Endings that are kept for tests and for the own network (RFC 2606, RFC 6761, RFC 6762).
_RESERVED = r"@(?:.*\.)?(?:invalid|test|example|localhost|localdomain|local|internal|lan)\.?$"
_NO_ENDING = r"^[^@\s]+@[^@\s.]+$"
#: How much is left where somebody is told by a birth date or number, in a list that is not kept for contact data.
_IDENTIFIED = 0.5
_SCORE = (
    pl.when("reserved")
    .then(0.8)
    .when(pl.col("broken") & (pl.col("near") | pl.col("own") | pl.col("provider")))
    .then(0.15)
    .when(pl.col("no_ending") & pl.col("named"))
    .then(0.3)
    .when("shifted")
    .then(0.3)
    .when("no_ending")
    .then(0.5)
    .when("broken")
    .then(0.65)
    .when("typo")
    .then(0.2)
    .when("lost")
    .then(0.7)
    .when("deaf")
    .then(0.7)
    .when("slip")
    .then(0.2)
    .otherwise(0.0)
)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence."""
    given, valid = words.part(row, "email", "value"), words.flag(row, "email", "valid")
    broken = where(given.is_not_null() & ~valid, given).str.to_lowercase()
    start = words.company_key(row).str.slice(0, 5)
    site = words.part(row, "website", "domain").str.slice(0, 5)
    own = [
        broken.str.contains(text, literal=True) & (text.str.len_chars() >= 4)
        for text in (start, site)
    ]
    score = hits.formula(
        _SCORE,
        broken=broken.is_not_null(),
        reserved=broken.str.contains(_RESERVED),
        near=routes.mail_near(row),
        own=own[0].fill_null(value=False) | own[1].fill_null(value=False),
        shifted=routes.shifted(row),
        provider=broken.str.contains(_PROVIDER),
        no_ending=broken.str.contains(_NO_ENDING),
        named=broken.str.contains(words.last_key(row), literal=True)
        & (words.last_key(row).str.len_chars() >= 4)
        & ~broken.str.contains(_NOBODY),
        typo=row_hosts.slipped_ending(row),
        lost=row_hosts.lost_ending(row),
        deaf=routes.deaf(row) & ~words.flag(row, "email", "placeholder"),
        slip=words.part(row, "email", "suggest").is_not_null(),
    )
    known = routes.unasked(row) & routes.identified(row)
    score *= pl.when(known).then(_IDENTIFIED).otherwise(1.0)
    return hits.hit(score, "address ", given)
