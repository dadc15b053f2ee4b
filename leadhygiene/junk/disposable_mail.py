"""A mailbox that is thrown away after one mail."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.rows import hits, routes, row_hosts
from leadhygiene.standards.rows import row_words as words

CODE = "disposable_mail"
MEANING = "The mail domain serves throw-away mailboxes."
INPUTS = ("email__parts", "company", "title", "website__parts", "street", "city")
SCOPE = "row"
ALARMS = ("mail_bad",)
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


#: Score beside a firm with a site, a job or an address, and without.
_KNOWN, _ALONE = 0.6, 0.9


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; a firm that can be found makes it less."""
    listed = words.flag(row, "email", "disposable")
    sounds = row_hosts.throw_away(row)
    firm = routes.firm_named(row) & ~routes.status_firm(row)
    known = firm & (routes.website(row) | routes.titled(row) | routes.placed(row))
    told = pl.when(known.fill_null(value=False)).then(_KNOWN).otherwise(_ALONE)
    score = pl.when(listed).then(told).when(sounds).then(0.6).otherwise(0.0)
    return hits.hit(score, "mail domain ", words.domain(row))
