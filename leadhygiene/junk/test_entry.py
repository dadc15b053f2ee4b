"""A row that tests a form: its name, firm or mailbox says so and no real name contradicts it."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import form_talk
from leadhygiene.standards import row_words as words
from leadhygiene.standards.row_words import key_text

CODE = "test_entry"
MEANING = "The row tests a form; the surname Test beside an ordinary given name does not."
INPUTS = ("first_name", "last_name", "full_name", "company", "email__parts", "message")
SCOPE = "row"
_MESSAGE = r"^\W*(?:this is )?(?:just )?(?:a |another )?(?:test(?:ing)?|ignore(?: this)?|please ignore|bitte ignorieren|prueba|essai|тест)\b[\s\w.!]{0,25}$"


def _plain(listed: list[str]) -> set[str]:
    return {key_text(word) for word in listed} - {""}


@cache
def _sure() -> pl.Series:
    return words.keys(form_talk.TEST_WORDS)


@cache
def _companions() -> pl.Series:
    return words.keys([*form_talk.TEST_WORDS, *form_talk.TEST_COMPANIONS])


@cache
def _names() -> pl.Series:
    return words.keys(form_talk.TEST_NAMES)


def _bare(value: pl.Expr) -> pl.Expr:
    """Return a key without the numbers at its end."""
    return value.str.replace(r"[\d]+$", "")


def _all_of(value: pl.Expr) -> tuple[pl.Expr, pl.Expr]:
    """Return whether any word of a text is a test word, and whether all go with tests."""
    parts = value.str.replace_all(r"[^\p{L}\p{N}]+", " ").str.strip_chars().str.split(" ")
    bare = parts.list.eval(pl.element().str.replace(r"^(\p{L}+)\d+$", "$1"))
    sure = bare.list.eval(pl.element().is_in(_sure().implode())).list.any()
    known = bare.list.eval(
        pl.element().is_in(_companions().implode()) | pl.element().str.contains(r"^\d+$")
    ).list.all()
    return sure.fill_null(value=False), known.fill_null(value=False)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence."""
    smell = words.name(row).str.contains(_smell())
    sure, known = _all_of(pl.when(smell).then(words.name(row)))
    whole = words.among(words.name_key(row), _names())
    firm_smell = words.company(row).str.contains(_smell()) & ~words.mail_names_firm(row)
    firm_sure, firm_known = _all_of(pl.when(firm_smell).then(words.company(row)))
    box = words.part(row, "email", "local").str.contains(
        r"^(?:qa|test|tests|testing|tester|uat|webtest|formtest|monitoring|healthcheck)(?:[+._-].*|\d*)$"
        r"|(?:^|[+._-])(?:test|qa|prueba|essai|webform-?test)(?:[+._-]|\d*$)"
    ).fill_null(value=False)  # fmt: skip
    host = words.among(words.domain_key(row), _sure()) & ~words.mail_names_firm(row)
    said = words.message(row).str.contains(_MESSAGE).fill_null(value=False)
    name = pl.when(whole | (sure & known)).then(0.9).otherwise(0.0)
    one = pl.when(sure & ~known & words.among(_bare(words.first_key(row)), _sure())).then(0.35)
    two = pl.when(sure & ~known & words.among(_bare(words.last_key(row)), _sure())).then(0.1)
    firm = pl.when(firm_sure & firm_known).then(0.5).when(
        firm_smell & words.company(row).str.contains(r"(?i)\(test\)|\btest\b")).then(0.4).otherwise(0.0)  # fmt: skip
    box_score = (
        pl.when(box & ~words.mail_names_person(row)).then(0.45).when(box).then(0.1).otherwise(0.0)
    )
    kept = (
        (1 - pl.max_horizontal(name, one.fill_null(0.0), two.fill_null(0.0)))
        * (1 - firm) * (1 - box_score)
        * (1 - pl.when(host).then(0.5).otherwise(0.0))
        * (1 - pl.when(said).then(0.7).otherwise(0.0))
    )  # fmt: skip
    score = 1 - kept
    return words.hit(
        pl.when(score >= 0.08).then(score),
        "name ", words.name(row), ", mailbox ", words.part(row, "email", "local"), ", firm ", words.company(row),
    )  # fmt: skip


@cache
def _smell() -> str:
    """Return the pattern of any word of a test, for a first look."""
    listed = sorted(_plain(form_talk.TEST_WORDS), key=lambda word: (-len(word), word))
    ascii_words = [word for word in listed if word.isascii()]
    others = [word for word in listed if not word.isascii()]
    return r"(?:^|[^\p{L}])(?:" + "|".join(ascii_words) + r")(?:[^\p{L}]|$)|" + "|".join(others)
