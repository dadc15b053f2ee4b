"""A celebrity in the place of a person; namesakes are counted before it is believed."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.fame import fame_tables
from leadhygiene.standards.fame.namesakes import look_up
from leadhygiene.standards.rows import hits, routes, row_names
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.text import word_lists

CODE = "celebrity"
MEANING = "The name is that of somebody whom everybody knows, and hardly anybody else bears it."
INPUTS = (
    "first_name",
    "last_name",
    "full_name",
    "company__parts",
    "email__parts",
    "title",
    "phone__parts",
    "street",
)
SCOPE = "row"
ALARMS = ("name_listed",)
#: The list that its evidence comes from: ``standards/fame/fame_tables.py``.
LIST = "fame_tables"
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
_AT_WORK = 0.5
#: The same at any good mailbox of that name: for review, not thrown away.
_PRIVATE = 0.66
#: The same where no firm is given and hardly anybody bears the name of a star: for review.
_FIRMLESS, _SURE = 0.9, 0.85
#: The same at one that names nobody.
_CODED = 0.58
#: The same where the name is one word: somewhere it is what somebody is called.
_CALLED = 0.3
#: The same where nobody else on the lists of names bears it: for review, not thrown away.
_ALONE = 0.9
#: The same where nothing but the name is known, and where a birth date, a number or an address tells who it is.
_SILENT, _SETTLED = 0.66, 0.4
#: The same at the number and in the street of a firm: for review.
_HOUSED = 0.6
#: Fame from which hardly anybody else bears a name.
_UNIQUE = 0.95


#: What firm, mail domain or title of the famous add to a name that is likely theirs.
_PLAYED = 0.6
_LIKELY = 0.3


def _score() -> pl.Expr:
    """Return the score from fame and setting, after what speaks for a person of that name."""
    fame, known = pl.max_horizontal("stars", "lesser"), pl.col("known")
    played = pl.col("stage") & (fame > _LIKELY)
    at_work = pl.col("both") & pl.col("backed") & ~played
    private = pl.col("private") & ~played & ~at_work
    work = (
        pl.when(at_work & pl.col("single"))
        .then(_CALLED)
        .when(at_work & known)
        .then(_AT_WORK)
        .when(at_work | (pl.col("reached") & known & ~played))
        .then(_ALONE)
        .when(played)
        .then(1.0)
        .when("housed")
        .then(_HOUSED)
        .when(pl.col("silent") & pl.col("called"))
        .then(_CALLED)
        .when(pl.col("settled") & (fame < _UNIQUE))
        .then(_SETTLED)
        .when(pl.col("silent") & (fame < _UNIQUE))
        .then(_SILENT)
        .when(pl.col("silent"))
        .then(_ALONE)
        .otherwise(1.0)
    )
    alone = pl.col("firmless") & (pl.col("stars") >= _SURE)
    kept = pl.when(alone).then(_FIRMLESS).when(pl.col("named")).then(_PRIVATE).otherwise(_CODED)
    fame = fame * pl.when(private).then(kept).otherwise(1.0)
    setting = pl.when(played).then(_PLAYED).otherwise(0.0)
    return 1 - (1 - fame * work * 0.95) * (1 - setting)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; a firm, mail domain or title of the famous adds to the name."""
    turned = pl.concat_str([words.last_key(row), words.first_key(row)])
    free = routes.mail_ok(row) & words.flag(row, "email", "free")
    score = hits.formula(
        _score(),
        stars=pl.max_horizontal(
            look_up(words.name_key(row), fame_tables.stars()),
            look_up(turned, fame_tables.stars()) * 0.9,
        ),
        lesser=pl.max_horizontal(
            look_up(words.name_key(row), fame_tables.more_stars()),
            look_up(turned, fame_tables.more_stars()) * 0.9,
        ),
        stage=word_lists.among(words.company_key(row), fame_tables.seats())
        | word_lists.among(words.domain_key(row), fame_tables.seats())
        | word_lists.among(words.title_key(row), fame_tables.ranks()),
        both=routes.mail_both(row),
        backed=routes.backed(row),
        private=free | (routes.mail_person(row) & routes.backed(row)),
        named=words.mail_names_person(row),
        firmless=row["company"].is_null() & row["title"].is_null() & free,
        single=words.first(row).is_null() | words.last(row).is_null(),
        reached=routes.reached(row),
        known=row_names.name_known(row),
        silent=routes.silent(row),
        settled=routes.settled(row),
        called=row_names.called(row),
        housed=routes.housed(row),
    )
    return hits.hit(hits.at_least(score, 0.1), "name ", words.name(row))
