"""A curse or a mocking name; curses that are somebody's name are not held against them."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.lookup.distinct import listed, where
from leadhygiene.standards.people.known_names import family_names, given_names
from leadhygiene.standards.phrases import curses, form_talk
from leadhygiene.standards.rows import hits, routes, row_names
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.text import folding, word_lists

CODE = "profanity"
MEANING = "The name or the firm is a curse or a mocking name; Dick, Butts and Fuchs are names."
INPUTS = ("first_name", "last_name", "full_name", "company", "email__parts")
SCOPE = "row"
ALARMS = ("name_listed", "name_words", "firm_words", "mail_words")
#: The list that its evidence comes from: ``standards/phrases/form_talk.py``.
LIST = "form_talk"
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {"first_name": "Kiss My", "last_name": "Butt"},
    {"first_name": "Seymour", "last_name": "Butts"},
)
SPARES = (
    {
        "first_name": "Dick",
        "last_name": "Butts",
        "email": "dick.butts@harborlogistics.com",
        "company": "Harbor Logistics",
    },
    {"first_name": "Im", "last_name": "Hui-sik", "email": "im.huisik@gmail.com"},
)


#: Syllables of many languages are curses of another.
_SHORT = 3
_SEVERAL = 2
_NAME = (
    pl.when(pl.col("sure") & pl.col("borne"))
    .then(0.5)
    .when(pl.col("sure") & pl.col("spelled"))
    .then(0.75)
    .when("sure")
    .then(0.92)
    .when(pl.col("pun") & pl.col("own") & pl.col("known"))
    .then(0.3)
    .when(pl.col("pun") & pl.col("known") & pl.col("reached"))
    .then(0.5)
    .when("pun")
    .then(0.92)
    .when(pl.col("one") & pl.col("agrees"))
    .then(0.25)
    .when(pl.col("one") & (pl.col("named") | pl.col("own")))
    .then(0.3)
    .when(pl.col("one") & pl.col("rare") & pl.col("reached"))
    .then(0.33)
    .when("one")
    .then(0.8)
    .otherwise(0.0)
)
_SCORE = 1 - (1 - _NAME) * (1 - 0.6 * pl.col("firm")) * (1 - 0.5 * pl.col("box"))


def _listed() -> tuple[str, ...]:
    return (*form_talk.CURSES, *curses.WORDS)


def _sign(key: str) -> bool:
    """Whether a curse is written in signs that are words: two of them are enough."""
    return len(key) > 1 and not key.isascii()


def _told(word: str) -> bool:
    """Whether a curse tells on its own: it is not short, and nobody's name."""
    keys = folding.key_spellings(word)
    known = not (given_names().isdisjoint(keys) and family_names().isdisjoint(keys))
    return not known and all(len(key) > _SHORT for key in keys)


@cache
def _curses() -> tuple[pl.Series, pl.Series]:
    """Return curses that no lexicon of names has, and those that one has."""
    names = given_names() | family_names()
    keys = [key for key in word_lists.keys(_listed()).to_list() if len(key) > _SHORT or _sign(key)]
    return (
        pl.Series([key for key in keys if key not in names], dtype=pl.String),
        pl.Series([key for key in keys if key in names], dtype=pl.String),
    )


@cache
def _common() -> pl.Series:
    """Return the curses that everybody knows; of rarer ones, many are a name somewhere."""
    return word_lists.keys(form_talk.CURSES)


@cache
def _puns() -> pl.Series:
    return word_lists.keys(form_talk.PUNS)


@cache
def _rude() -> pl.Series:
    return word_lists.keys(form_talk.RUDE_NAMES)


@cache
def _cursing() -> tuple[frozenset[str], frozenset[str]]:
    """Return curses that tell on their own, and the words that go with them."""
    listed = _listed()
    telling = word_lists.parts(word for word in listed if _told(word))
    return telling, word_lists.parts([*listed, *curses.COMPANIONS]) - telling


@cache
def _every_curse() -> frozenset[str]:
    """Return curses of more than a syllable, also those that are somebody's name."""
    return frozenset(word for word in word_lists.parts(_listed()) if len(word) > _SHORT)


@cache
def _forms() -> frozenset[str]:
    """Return words for a form and its page, at which people swear."""
    return word_lists.parts(curses.FORMS)


@cache
def _loud_firms() -> pl.Series:
    """Return curses that no firm is called."""
    known = {"satan", "nazi", "setan"}
    listed = [word for word in form_talk.CURSES if word not in known and _told(word)]
    return word_lists.keys(word for word in listed if len(word) > _SHORT)


def _initialled(row: Row) -> pl.Expr:
    """Return whether a mailbox is the initial of a given name of a list and the other cell, whichever way round."""
    local, first, last = words.local_key(row), words.first_key(row), words.last_key(row)
    names = row_names.given_known(row) | listed(last, given_names)
    ways = (
        local == pl.concat_str([first.str.slice(0, 1), last]),
        local == pl.concat_str([last.str.slice(0, 1), first]),
    )
    return (names & pl.any_horizontal(ways)).fill_null(value=False)


def _spelled(row: Row) -> pl.Expr:
    """Return whether a mailbox has both cells of a name, the given one that of a list and no curse."""
    return (
        words.mail_names_both(row)
        & row_names.given_known(row)
        & ~_word(words.first_key(row), _common())
    )


def _word(value: pl.Expr, listed: pl.Series) -> pl.Expr:
    return word_lists.among(value, listed)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence."""
    sure, names = _curses()
    first, last = words.first_key(row), words.last_key(row)
    whole = word_lists.among(words.name_key(row), _rude()) | word_lists.among(
        words.name_key(row), sure
    )
    borne = words.local_key(row).str.ends_with(last) & routes.mail_work(row)
    whole &= ~(row_names.doubled(row) & borne.fill_null(value=False))  # Xi Xi
    telling, others = _cursing()
    every = telling | others
    ordinary = row_names.given_known(row) & row_names.family_known(row)
    whole |= word_lists.made_of(row_names.odd_name(row), telling, others, _SEVERAL)
    whole |= word_lists.made_of_any(
        where(~ordinary, row_names.odd_name(row)),
        (_every_curse(), every, _SEVERAL + 1),
        (_every_curse(), _forms(), _SEVERAL),
    )
    loud = (
        where(row_names.odd_name(row).is_not_null(), words.raw_name(row))
        .str.to_lowercase()
        .str.contains(curses.LOUD)
        .fill_null(value=False)
    )
    tail = row_names.odd_name(row).str.extract(r"([\p{L}\p{N}]+)$")
    one = _word(first, sure) | _word(last, sure) | _word(tail, sure)
    named = (_word(first, sure) & row_names.family_known(row)) | row_names.given_known(row)
    both = (_word(first, sure) | _word(first, names)) & (_word(last, sure) | _word(last, names))
    both &= ~ordinary | _word(first, sure) | _word(last, sure)
    joined = pl.concat_str([words.local_key(row), words.domain_key(row)])
    box = (
        word_lists.among(joined, _rude()) | _word(words.domain_key(row), sure)
    ) & ~words.mail_names_firm(row)
    firm_word = routes.odd_firm(row).str.extract(r"^([\p{L}\p{N}]+)")
    firm = _word(firm_word, _loud_firms())
    firm |= word_lists.made_of(routes.odd_firm(row), *_cursing(), least=_SEVERAL)
    score = hits.formula(
        _SCORE,
        sure=whole | loud | both,
        borne=~loud & routes.mail_firm(row) & _initialled(row),
        spelled=~loud & routes.mail_firm(row) & _spelled(row),
        one=one,
        agrees=words.mail_names_firm(row),
        named=named,
        pun=word_lists.among(words.name_key(row), _puns()),
        known=row_names.name_known(row),
        own=words.mail_names_both(row) & routes.mail_ok(row),
        rare=~_word(first, _common()) & ~_word(last, _common()) & ~_word(tail, _common()),
        reached=routes.mail_ok(row),
        firm=firm,
        box=box,
    )
    return hits.hit(score, "name ", words.name(row))
