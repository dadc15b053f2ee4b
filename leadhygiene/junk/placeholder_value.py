"""A field holds what a form shows as an example, or a filler."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import junk_words as words

CODE = "placeholder_value"
MEANING = "a name, mailbox, number or firm stands for no value"
INPUTS = ("first_name", "last_name", "full_name", "email__parts", "phone__parts", "company")
SCOPE = "row"


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    name = words.name(row)
    first = words.plain(row["first_name"])
    same = (first == words.plain(row["last_name"])) & (first.str.len_chars() <= 2)
    named = words.among(name, words.PLACEHOLDER_NAMES) | words.true(same)
    header = words.true(words.plain(row["email"]).is_in(["email", "e mail", "email address"]))
    mailbox = words.true(row["email__parts"].struct.field("placeholder"))
    number = words.true(row["phone__parts"].struct.field("patterned"))
    zeros = words.true(
        row["phone"].str.replace_all(r"[^0-9]", "").str.contains(r"^(0+|1?2345\d*|9+)$")
    )
    firm = words.among(words.plain(row["company"]), words.PLACEHOLDER_FIRMS)
    weak = mailbox.cast(pl.Int8) + (number | zeros).cast(pl.Int8) + firm.cast(pl.Int8)
    score = (
        pl.when(named | header)
        .then(0.92)
        .when(weak >= 2)
        .then(0.8)
        .when(mailbox)
        .then(0.6)
        .when(firm)
        .then(0.35)
        .when(weak == 1)
        .then(0.3)
    )
    seen = pl.concat_str(
        [
            pl.when(named).then(pl.lit("name")),
            pl.when(mailbox | header).then(pl.lit("mailbox")),
            pl.when(number | zeros).then(pl.lit("number")),
            pl.when(firm).then(pl.lit("firm")),
        ],
        separator=", ",
        ignore_nulls=True,
    )
    return words.flagged(score, pl.format("filler in: {}", seen))
