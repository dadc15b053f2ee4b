"""An e-mail address that stands for none: reserved, a filler, or a word on both sides of the @."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.phrases import form_talk, placeholders
from leadhygiene.standards.rows import hits, row_hosts, row_names
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.text import word_lists

CODE = "placeholder_mail"
MEANING = "The address stands for none: none@none.com, name@company.com, nothanks@nothanks.com."
INPUTS = ("email__parts", "company", "first_name", "last_name")
SCOPE = "row"
ALARMS = ("mail_bad", "mail_words")
#: The list that its evidence comes from: ``standards/phrases/placeholders.py``.
LIST = "placeholders"
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {"first_name": "Ann", "last_name": "Clark", "email": "none@none.com"},
    {"email": "name@yourcompany.com"},
)
SPARES = (
    {"first_name": "Ann", "last_name": "Clark", "email": "ann@clark.com"},
    {
        "first_name": "Christopher",
        "last_name": "Null",
        "email": "chris@null.com",
        "company": "Nullmedia",
        "title": "Editor",
    },
)


@cache
def _words() -> pl.Series:
    return word_lists.keys(
        [*placeholders.HOSTS, *placeholders.EXAMPLES, *form_talk.EVASIONS, *form_talk.TEST_WORDS, *form_talk.CURSES, *placeholders.NAMES]
    )  # fmt: skip


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; an echo of the family's own domain is left alone."""
    local, host = words.local_key(row), words.domain_key(row)
    listed = words.flag(row, "email", "placeholder")
    known = word_lists.among(host, _words()) & ~words.mail_names_firm(row)
    known &= ~words.flag(row, "email", "free")
    known |= row_hosts.example_host(row) | row_hosts.vague_mail(row)
    echo = (local == host) & ~words.flag(row, "email", "role")
    own = (words.last_key(row) == host) | words.mail_names_firm(row)
    short = (
        ~words.flag(row, "email", "free")
        & (host.str.len_chars() <= 2)
        & (local.str.len_chars() <= 2)
    )
    own = own.fill_null(value=False)
    family = (
        (words.last_key(row) == host) & row_names.family_known(row) & row_names.given_known(row)
    )
    namesake = family & (local != host) & ~word_lists.among(local, _words())
    score = (
        pl.when(namesake & (listed | known))
        .then(0.15)
        .when(listed)
        .then(0.9)
        .when(known & (echo | word_lists.among(local, _words())))
        .then(0.9)
        .when(short & ~own)
        .then(0.7)
        .when(known)
        .then(0.6)
        .when(echo & ~own)
        .then(0.55)
        .when(echo)
        .then(0.15)
        .otherwise(0.0)
    )
    return hits.hit(score, words.part(row, "email", "value"))
