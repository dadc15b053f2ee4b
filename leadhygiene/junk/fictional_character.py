"""A figure of fiction in the place of a person; namesakes are counted before it is believed."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.fame import characters, fame_tables
from leadhygiene.standards.fame.namesakes import look_up
from leadhygiene.standards.rows import hits, routes, row_names
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.text import word_lists

CODE = "fictional_character"
MEANING = "The name is that of a figure of fiction, or firm and mailbox lie in a world of fiction."
INPUTS = ("first_name", "last_name", "full_name", "company", "email__parts", "title")
SCOPE = "row"
ALARMS = ("name_listed", "firm_world", "firm_listed", "mail_words", "title")
#: The list that its evidence comes from: ``standards/fame/fame_tables.py``.
LIST = "fame_tables"
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
#: How much is left of fame at the firm's own mailbox of that name, where others bear it too; and of
#: a lesser figure's at any good mailbox of that name.
_AT_WORK = 0.6
#: The same where the name is one word: somewhere it is what somebody is called.
_CALLED = 0.3
#: The same with a number and a mailbox of that name, or where nothing but the name is known: for review, not thrown away.
_REACHED = 0.9
#: How much is left of fame that is shared where nothing but the name is known, and where a birth date, a number or an
#: address tells who it is.
_SILENT, _SETTLED = 0.66, 0.4


#: How a phrase behind a name begins, and no family name does.
_PHRASE = r"^(?:und|and|et|och|og|im|aus|vom|the|of|from)\s"
#: Scores of a word that is a figure's name and nobody else's, in one cell or in both.
_BOTH, _STRANGE, _BESIDE = 1.0, 0.93, 0.45
#: Fame from which hardly anybody else bears a name; how much is left of less at a good mailbox.
_UNIQUE, _SHARED = 0.95, 0.8
#: Letters with which both cells begin where one is made of the other: Krtek Krteček.
_STEM = 4
#: How much is left of a figure of one word at any good mailbox: somewhere it is a given name.
_SOMEWHERE = 0.38


#: From where a name is likely a figure's, so that the wider lists of places and titles count.
_LIKELY = 0.3


@cache
def _fiction() -> pl.Series:
    return word_lists.keys(characters.WORLDS)


#: What a name that a list has, however many bear it, says at a firm that exists in fiction only.
_PLAYED = 0.95


@cache
def _houses() -> pl.Series:
    return word_lists.keys(characters.FIRMS)


@cache
def _titles() -> pl.Series:
    return word_lists.keys(characters.RANKS)


def _alone(row: Row) -> pl.Expr:
    """Return the score of a figure of one word in one of the cells for a name."""
    first = word_lists.among(words.first_key(row), fame_tables.figures_alone())
    last = word_lists.among(words.last_key(row), fame_tables.figures_alone())
    start = words.first_key(row).str.slice(0, _STEM)
    alike = words.last_key(row).str.starts_with(start) & (
        words.first_key(row) != words.last_key(row)
    )
    phrase = words.last(row).str.contains(_PHRASE).fill_null(value=False)
    return (
        pl.when(first & (last | alike.fill_null(value=False)))
        .then(_BOTH)
        .when(
            (first & (phrase | ~row_names.family_known(row))) | (last & ~row_names.given_known(row))
        )
        .then(_STRANGE)
        .when(first | last)
        .then(_BESIDE)
        .otherwise(0.0)
    )


def _name() -> pl.Expr:
    """Return how far a name is a figure's, after what speaks for a person of that name."""
    plain, known = pl.col("plain"), pl.col("known")
    private = plain & pl.col("private")
    alone = pl.col("alone") * pl.when(private & (pl.col("alone") < _BOTH)).then(
        _SOMEWHERE
    ).otherwise(1.0)
    lesser = pl.col("lesser") * pl.when(private).then(_AT_WORK).otherwise(1.0)
    lesser = pl.max_horizontal(lesser, alone)
    shared = private & known & (pl.col("famous") < _UNIQUE)
    famous = pl.col("famous") * pl.when(shared).then(_SHARED).otherwise(1.0)
    name = pl.max_horizontal(famous, lesser)
    shielded = pl.col("both") & plain & pl.col("backed")
    reached = plain & pl.col("backed") & pl.col("reached") & known
    work = (
        pl.when(shielded & (pl.col("single") | (lesser == name)))
        .then(_CALLED)
        .when(shielded & known)
        .then(_AT_WORK)
        .when(reached)
        .then(_REACHED)
        .when(plain & pl.col("silent") & pl.col("called"))
        .then(_CALLED)
        .when(plain & pl.col("settled") & (name < _UNIQUE))
        .then(_SETTLED)
        .when(plain & pl.col("silent") & (name < _UNIQUE))
        .then(_SILENT)
        .when(plain & pl.col("silent"))
        .then(_REACHED)
    )
    return name * work.otherwise(1.0)


def _score() -> pl.Expr:
    """Return the score from the name and the setting: firm, mail domain or title of a world."""
    name = pl.col("name")
    alike = name > _LIKELY
    fiction = pl.col("fiction") | (alike & pl.col("world"))
    rank = pl.col("rank") & (alike | pl.col("titled"))
    setting = (
        pl.when("played")
        .then(_PLAYED)
        .when(fiction & rank)
        .then(0.7)
        .when(fiction | rank)
        .then(0.3)
        .otherwise(0.0)
    )
    return 1 - (1 - 0.97 * name) * (1 - setting * pl.when(alike).then(1.0).otherwise(0.7))


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; firm, mail domain or title of the same world add to the name."""
    turned = pl.concat_str([words.last_key(row), words.first_key(row)])
    host, firm, title = words.domain_key(row), words.company_key(row), words.title_key(row)
    world = (
        word_lists.among(firm, fame_tables.worlds())
        | word_lists.among(host, fame_tables.seats())
        | word_lists.among(host, fame_tables.figures_alone())
    )
    rank = word_lists.among(title, fame_tables.ranks())
    free = routes.mail_ok(row) & words.flag(row, "email", "free")
    listed = pl.any_horizontal(
        word_lists.among(words.name_key(row), fame_tables.figures()["key"]),
        word_lists.among(words.name_key(row), fame_tables.more_figures()["key"]),
        word_lists.among(words.name_key(row), fame_tables.stars()["key"]),
        word_lists.among(words.first_key(row), fame_tables.figures_alone()),
        word_lists.among(words.last_key(row), fame_tables.figures_alone()),
    )
    name = hits.formula(
        _name(),
        famous=pl.max_horizontal(
            look_up(words.name_key(row), fame_tables.figures()),
            look_up(turned, fame_tables.figures()) * 0.9,
        ),
        alone=_alone(row),
        lesser=pl.max_horizontal(
            look_up(words.name_key(row), fame_tables.more_figures()),
            look_up(turned, fame_tables.more_figures()) * 0.9,
        ),
        plain=~world & ~rank,
        private=free | (routes.mail_person(row) & routes.backed(row)),
        backed=routes.backed(row),
        both=routes.mail_both(row),
        single=words.first(row).is_null() | words.last(row).is_null(),
        reached=routes.reached(row),
        known=row_names.name_known(row),
        silent=routes.silent(row),
        settled=routes.settled(row),
        called=row_names.called(row),
    )
    score = hits.formula(
        _score(),
        name=name,
        world=world,
        rank=rank,
        fiction=word_lists.among(firm, _fiction()) | word_lists.among(host, _fiction()),
        titled=word_lists.among(title, _titles()),
        played=listed & (word_lists.among(firm, _houses()) | word_lists.among(host, _houses())),
    )
    return hits.hit(score, "name ", words.name(row), ", firm ", words.company(row))
