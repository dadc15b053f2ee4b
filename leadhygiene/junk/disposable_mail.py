"""A mailbox that is thrown away after one mail."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import routes
from leadhygiene.standards import row_words as words

CODE = "disposable_mail"
MEANING = "The mail domain serves throw-away mailboxes."
INPUTS = ("email__parts",)
SCOPE = "row"
ALARMS = ("mail",)
#: The table that its evidence comes from.
LIST = "mail_domains"
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = ({"first_name": "Kip", "last_name": "Kop", "email": "kip@mailinator.com"},)
SPARES = (
    {
        "first_name": "Kyle",
        "last_name": "Rossi",
        "email": "hj7kq92m@duck.com",
        "phone": "+1 415 586 2291",
        "country": "US",
    },
)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; a domain that only sounds like one scores less."""
    listed = words.flag(row, "email", "disposable")
    sounds = routes.throw_away(row)
    score = pl.when(listed).then(0.7).when(sounds).then(0.6).otherwise(0.0)
    return words.hit(score, "mail domain ", words.domain(row))
