"""Keys hit at random instead of a name, a firm or a mailbox, on any common keyboard."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.rows import hits, mash, routes, spelled
from leadhygiene.standards.rows import row_words as words

CODE = "keyboard_mash"
MEANING = "Keys hit at random or in a row (asdf, lkjlkj, йцукен) stand in the place of a name."
INPUTS = ("first_name", "last_name", "full_name", "company", "email__parts")
SCOPE = "row"
ALARMS = ("name_keys", "firm_keys", "mail_nobody")
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {"first_name": "asdf", "last_name": "jkl"},
    {"first_name": "sdkfjh", "last_name": "weoiru"},
    {"first_name": "йцукен", "last_name": "фыва"},
)
SPARES = (
    {"first_name": "Brendan", "last_name": "Dougherty", "email": "bdougherty@gmail.com"},
    {
        "first_name": "Vlk",
        "last_name": "Smrž",
        "email": "vlk.smrz@brnokov.cz",
        "company": "Brno Kov s.r.o.",
    },
)


#: From where a cell is keys at random for sure.
_SURE = 0.849
#: How much is left at a mailbox made of both names.
_OWN = 0.7
#: The most that one cell says of somebody whom a birth date or number tells: for review, not thrown away.
_IDENTIFIED = 0.8
#: From where the other cell agrees with one that is keys at random for sure, and the score of both in a row that
#: holds nothing else to judge by.
_AGREES, _NOTHING_ELSE = 0.3, 0.9
#: The score of two cells that are keys at random for sure.
_BOTH = 0.95


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; one mashed cell beside a real name weighs half."""
    first = spelled.unvouched(row, spelled.FIRST, mash.mash_first(row))
    last = spelled.unvouched(row, spelled.LAST, mash.mash_last(row))
    firm = mash.mash_firm(row)
    score = hits.formula(
        _score(), first=first, last=last, firm=firm,
        local=mash.mash_local(row), host=mash.mash_host(row),
        half=words.first(row).is_null() | words.last(row).is_null(),
        spelled=words.mail_names_both(row) & routes.mail_ok(row),
        told=routes.identified(row) & routes.unasked(row),
        silent=routes.silent(row),
    )  # fmt: skip
    seen = hits.at_least(score, 0.2)
    cell = (
        pl.when(pl.max_horizontal(first, last) >= 0.5)
        .then(pl.concat_str([pl.lit("name "), words.name(row)]))
        .when(firm >= 0.5)
        .then(pl.concat_str([pl.lit("company "), words.company(row)]))
        .otherwise(pl.concat_str([pl.lit("mailbox "), words.local_key(row), pl.lit("@"), words.domain(row)]))
    )  # fmt: skip
    return hits.hit(seen, cell, ": letters of no language")


def _score() -> pl.Expr:
    """Return the score of a row from those of its cells."""
    first, last, told = pl.col("first"), pl.col("last"), pl.col("told")
    most, least = pl.max_horizontal(first, last), pl.min_horizontal(first, last)
    name = pl.when("half").then(most).otherwise(1 - (1 - 0.6 * first) * (1 - 0.7 * last))
    name = name * pl.when(pl.col("spelled") & (most < _SURE)).then(_OWN).otherwise(1.0)
    name = pl.when(told).then(pl.min_horizontal(name, pl.lit(_IDENTIFIED))).otherwise(name)
    both = pl.col("silent") & ~told & (most >= _SURE) & (least >= _AGREES)
    name = pl.when(both).then(pl.max_horizontal(name, pl.lit(_NOTHING_ELSE))).otherwise(name)
    name = pl.when(least >= _SURE).then(_BOTH).otherwise(name)
    rest = (1 - 0.5 * pl.col("firm")) * (1 - 0.35 * pl.col("local")) * (1 - 0.5 * pl.col("host"))
    return 1 - (1 - name) * rest
