"""A figure of fiction in the place of a person; namesakes are counted before it is believed."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import characters, routes
from leadhygiene.standards import row_words as words
from leadhygiene.standards.fame import look_up, weigh

CODE = "fictional_character"
MEANING = "The name is that of a figure of fiction, or firm and mailbox lie in a world of fiction."
INPUTS = ("first_name", "last_name", "full_name", "company", "email__parts", "title")
SCOPE = "row"
ALARMS = ("name", "firm", "mail", "title")
#: The list that its evidence comes from: ``standards/characters.py``.
LIST = "characters"
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {"first_name": "Mickey", "last_name": "Mouse"},
    {"first_name": "Pippi", "last_name": "Långstrump"},
)
SPARES = (
    {
        "first_name": "Mickey",
        "last_name": "O'Brien",
        "email": "mobrien@bellwickaviation.com",
        "company": "Bellwick Aviation",
    },
    {
        "first_name": "Donald",
        "last_name": "Duckworth",
        "email": "donald.duckworth@castelow.co.uk",
        "company": "Castelow plc",
    },
)
#: How much is left of fame at the firm's own mailbox of that name, where others bear it too.
_AT_WORK = 0.6


@cache
def _table() -> pl.DataFrame:
    return weigh(characters.NAMES, fame=600.0)


@cache
def _worlds() -> pl.Series:
    return words.keys(characters.WORLDS)


@cache
def _ranks() -> pl.Series:
    return words.keys(characters.RANKS)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; firm, mail domain or title of the same world add to the name."""
    turned = pl.concat_str([words.last_key(row), words.first_key(row)])
    name = pl.max_horizontal(
        look_up(words.name_key(row), _table()), look_up(turned, _table()) * 0.9
    )
    world = words.among(words.company_key(row), _worlds()) | words.among(
        words.domain_key(row), _worlds()
    )
    rank = words.among(words.title_key(row), _ranks())
    work = pl.when(routes.mail_both(row) & routes.name_known(row) & ~world).then(_AT_WORK)
    name = name * work.otherwise(1.0)
    setting = pl.when(world & rank).then(0.7).when(world | rank).then(0.3).otherwise(0.0)
    score = 1 - (1 - 0.97 * name) * (1 - setting * pl.when(name > 0).then(1.0).otherwise(0.7))
    return words.hit(score, "name ", words.name(row), ", firm ", words.company(row))
