"""One value in the cells for given name, family name and firm."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.firms.firm_words import TRADES, UNITS
from leadhygiene.standards.lookup.distinct import where
from leadhygiene.standards.rows import hits, row_names
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
    score = (
        pl.when(same & title)
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
