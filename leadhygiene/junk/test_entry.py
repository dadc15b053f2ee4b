"""A row that tests a form: its name, firm or mailbox says so and no real name contradicts it."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.lookup.distinct import where
from leadhygiene.standards.phrases import form_talk, refusals
from leadhygiene.standards.rows import hits, routes, row_names
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.text import word_lists

CODE = "test_entry"
MEANING = "The row tests a form; the surname Test beside an ordinary given name does not."
INPUTS = ("first_name", "last_name", "full_name", "company", "email__parts", "message")
SCOPE = "row"
ALARMS = ("name_words", "name_marked", "name_listed", "firm_words", "mail_words", "text")
#: The list that its evidence comes from: ``standards/phrases/form_talk.py``.
LIST = "form_talk"
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {"first_name": "Test", "last_name": "Lead 3", "email": "test3@testing.com"},
    {"first_name": "Testvorname", "last_name": "Testnachname"},
)
SPARES = (
    {
        "first_name": "Henning",
        "last_name": "Test",
        "email": "h.test@weserkamp.de",
        "company": "Weserkamp GmbH",
    },
)
_MESSAGE = r"^\W*(?:this is )?(?:just )?(?:a |another )?(?:test(?:ing)?|ignore(?: this)?|please ignore|bitte ignorieren|prueba|essai|тест)\b[\s\w.!]{0,25}$"


def _score() -> pl.Expr:
    """Return the score as an expression over the signs of a test."""
    name = (
        pl.when("whole")
        .then(0.9)
        .when(pl.col("sure") & pl.col("first"))
        .then(0.35)
        .when(pl.col("sure") & pl.col("last"))
        .then(0.1)
        .otherwise(0.0)
    )
    firm = pl.when("firm_known").then(0.5).when("firm_sure").then(0.35).otherwise(0.0)
    named = pl.when("named").then(0.1).otherwise(0.45)
    box = pl.when("box").then(named).otherwise(0.0)
    kept = (1 - name) * (1 - firm) * (1 - box)
    kept = kept * (1 - 0.5 * pl.col("host")) * (1 - 0.7 * pl.col("said"))
    return pl.when(kept <= 0.92).then(1 - kept).otherwise(0.0)


_SCORE = _score()


#: Letters of a word for tests that another cell bends: Testi Testinen.
_STEM = 4


@cache
def _sure() -> pl.Series:
    return word_lists.keys(form_talk.TEST_WORDS)


@cache
def _smell() -> str:
    return word_lists.any_word(form_talk.TEST_WORDS)


@cache
def _vocabulary() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return words for tests, requests to ignore a row, and words that go with both."""
    return (
        word_lists.parts(form_talk.TEST_WORDS),
        word_lists.parts(refusals.IGNORE),
        word_lists.parts(form_talk.TEST_COMPANIONS),
    )


@cache
def _names() -> pl.Series:
    return word_lists.keys(form_talk.TEST_NAMES)


def _bare(value: pl.Expr) -> pl.Expr:
    """Return a key without the numbers at its end."""
    return value.str.replace(r"\d+$", "")


def _tests(value: pl.Expr) -> tuple[pl.Expr, pl.Expr]:
    """Return whether a word of a text is a test word, and whether all its words go with tests."""
    sure = value.str.contains(_smell()).fill_null(value=False)
    tests, _, others = _vocabulary()
    return sure, word_lists.made_of(where(sure, value), tests, others)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence."""
    sure, known = _tests(row_names.odd_name(row))
    whole = word_lists.among(words.name_key(row), _names())
    whole |= word_lists.among(words.first_key(row), _names()) & word_lists.among(
        words.last_key(row), _names()
    )
    odd = row_names.odd_name(row)
    tests, ignored, others = _vocabulary()
    whole |= word_lists.made_of(odd, ignored, tests | others)
    firm_sure, firm_known = _tests(routes.odd_firm(row))
    box = words.part(row, "email", "local").str.contains(
        r"^(?:qa|test|tests|testing|tester|uat|webtest|formtest|monitoring|healthcheck)(?:[+._-].*|\d*)$"
        r"|(?:^|[+._-])(?:test|qa|prueba|essai|webform-?test)(?:[+._-]|\d*$)"
    ).fill_null(value=False)  # fmt: skip
    host = word_lists.among(words.domain_key(row), _sure()) & ~words.mail_names_firm(row)
    said = words.message(row).str.contains(_MESSAGE).fill_null(value=False)
    first = word_lists.among(_bare(words.first_key(row)), _sure())
    last = word_lists.among(_bare(words.last_key(row)), _sure())
    unknown = first & ~row_names.given_known(row)
    inflected = words.last_key(row).str.starts_with(words.first_key(row).str.slice(0, _STEM))
    tail = word_lists.among(words.last(row).str.extract(r"([\p{L}]+)$"), _sure())
    twice = unknown & (inflected.fill_null(value=False) | tail)
    tested = words.company(row).str.contains(_smell()).fill_null(value=False)
    every = sure & (first | last) & tested & word_lists.among(words.domain_key(row), _sure())
    score = hits.formula(
        _SCORE, whole=whole | known | twice | every, sure=sure, first=first, last=last, firm_known=firm_known,
        firm_sure=firm_sure, box=box, named=words.mail_names_person(row), host=host, said=said,
    )  # fmt: skip
    return hits.hit(
        score, "name ", words.name(row), ", mailbox ", words.part(row, "email", "local"),
        ", firm ", words.company(row),
    )  # fmt: skip
