"""A celebrity in the place of a person; namesakes are counted before it is believed."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import celebrities, routes
from leadhygiene.standards import row_words as words
from leadhygiene.standards.fame import look_up, weigh

CODE = "celebrity"
MEANING = "The name is that of somebody whom everybody knows, and hardly anybody else bears it."
INPUTS = ("first_name", "last_name", "full_name", "company__parts", "email__parts")
SCOPE = "row"
ALARMS = ("name",)
#: The list that its evidence comes from: ``standards/celebrities.py``.
LIST = "celebrities"
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {"first_name": "Elvis", "last_name": "Presley", "email": "elvis@graceland.com"},
    {"first_name": "Barack", "last_name": "Obama"},
)
SPARES = (
    {
        "first_name": "Michael",
        "last_name": "Jordan",
        "email": "mjordan@cuyahogahvac.com",
        "company": "Cuyahoga HVAC Inc",
    },
)
#: How much is left of fame at the firm's own mailbox of that name, where others bear it too.
_AT_WORK = 0.6
#: The same where nobody else on the lists of names bears it: for review, not thrown away.
_ALONE = 0.9


@cache
def _table() -> pl.DataFrame:
    both = pl.concat([weigh(celebrities.NAMES, fame=100.0), weigh(celebrities.LEGENDS, fame=800.0)])
    return both.group_by("key", maintain_order=True).agg(pl.col("score").max())


def flag(row: Row) -> pl.Expr:
    """Return score and evidence."""
    turned = pl.concat_str([words.last_key(row), words.first_key(row)])
    score = pl.max_horizontal(
        look_up(words.name_key(row), _table()), look_up(turned, _table()) * 0.9
    )
    at_work = routes.mail_both(row)
    shared = at_work & routes.name_known(row)
    work = pl.when(shared).then(_AT_WORK).when(at_work).then(_ALONE).otherwise(1.0)
    return words.hit(words.at_least(score * work * 0.95, 0.1), "name ", words.name(row))
