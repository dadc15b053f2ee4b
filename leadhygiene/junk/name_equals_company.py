"""One value in the cells for given name, family name and firm."""

from __future__ import annotations

import re
from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.firms.firm_words import (
    ARTICLES,
    DESCRIPTORS,
    TRADES,
    UNITS,
    ends_as_trade,
)
from leadhygiene.standards.lookup.distinct import per_distinct, where
from leadhygiene.standards.people.known_names import given_names, names
from leadhygiene.standards.rows import hits, routes, row_names
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.text import word_lists

CODE = "name_equals_company"
MEANING = "The name repeats the firm, or one word fills every cell; sole traders are spared."
INPUTS = (
    "first_name",
    "last_name",
    "full_name",
    "company__parts",
    "title",
    "email__parts",
    "website__parts",
)
SCOPE = "row"
ALARMS = ("name_twice",)
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {"first_name": "hello", "last_name": "hello", "company": "hello", "email": "hello@hello.com"},
)
SPARES = (
    {
        "first_name": "Harlow",
        "last_name": "Whitcombe",
        "company": "Harlow Whitcombe",
        "email": "harlow@whitcombe.com",
        "phone": "+1 802 622 3329",
        "country": "US",
    },
)


@cache
def _trade() -> str:
    """Return a pattern of names that are nothing but words of a trade."""
    return word_lists.all_words(sorted(TRADES | UNITS))


_WORDS = re.compile(r"[^\W\d_]+")
#: What a firm's name says that is spread over both cells, at a role's mailbox of the firm, and of words that are
#: on no list of names: for review, as the firm is reached.
_SPREAD, _STRANGE = 0.62, 0.42


@cache
def _of_trade() -> frozenset[str]:
    return TRADES | UNITS | DESCRIPTORS


def _trades(word: str) -> bool:
    return word in _of_trade() or ends_as_trade(word) or word.endswith("bau")


def _spread(name: str, firm: str | None, first: str | None) -> bool:
    """Whether a name is words of the firm, one of which is its trade and nobody's name there.

    Examples:
        >>> _spread("bayou tern marine", "bayou tern marine services inc", "bayou tern")
        True
        >>> _spread("marine delacourt", "marine delacourt conseil", "marine")
        False
    """
    told = [word for word in _WORDS.findall(name) if word not in ARTICLES]
    if len(told) < 2 or not set(told) <= set(_WORDS.findall(firm or "")):
        return False
    trade = [word for word in told if _trades(word)]
    if len(trade) > 1 or any(word not in names() for word in trade):
        return True
    given = not given_names().isdisjoint(_WORDS.findall(first or ""))
    return _trades(told[-1]) and not given


def flag(row: Row) -> pl.Expr:
    """Return score and evidence."""
    first, last, firm = words.first_key(row), words.last_key(row), words.company_key(row)
    twins = (first == last).fill_null(value=False)
    same = twins & (first == firm).fill_null(value=False)
    title = twins & (words.title_key(row) == first).fill_null(value=False)
    whole = (words.name_key(row) == firm).fill_null(value=False)
    formed = (words.name_key(row) == words.firm_key(row)).fill_null(value=False) & ~whole
    echo = (words.domain_key(row) == first).fill_null(value=False)
    titled = whole & (words.title_key(row) == words.name_key(row)).fill_null(value=False)
    trade = where(whole | titled, words.name(row)).str.contains(_trade()).fill_null(value=False)
    boxed = words.flag(row, "email", "role") | ~words.flag(row, "email", "valid")
    sited = words.part(row, "website", "domain").is_not_null()
    known = row_names.given_known(row) | row_names.family_known(row)
    role = words.flag(row, "email", "role") | ~words.mail_names_person(row)
    own = (
        role & words.local_key(row).is_not_null() & routes.mail_ok(row) & words.mail_names_firm(row)
    )
    asked = where(own, words.name(row))
    spread = per_distinct([asked, words.company(row), words.first(row)], _spread, pl.Boolean)
    spread = spread.fill_null(value=False) & ~row_names.name_known(row) & ~twins
    score = (
        pl.when(spread & ~row_names.name_strange(row))
        .then(_SPREAD)
        .when(spread)
        .then(_STRANGE)
        .when(same & title)
        .then(0.9)
        .when(same & (echo | ~known))
        .then(0.75)
        .when(title)
        .then(0.6)
        .when(trade & titled)
        .then(0.9)
        .when(titled & ~known)
        .then(0.75)
        .when(titled)
        .then(0.45)
        .when(formed & ~known & boxed.fill_null(value=False) & sited)
        .then(0.64)
        .when(formed & ~known & boxed.fill_null(value=False))
        .then(0.45)
        .when(whole & ~known)
        .then(0.5)
        .when(formed & ~known)
        .then(0.5)
        .when(same)
        .then(0.3)
        .when(whole)
        .then(0.02)
        .when(twins & ~known)
        .then(0.15)
        .otherwise(0.0)
    )
    return hits.hit(score, "name ", words.name(row), ", firm ", words.company(row))
