"""One value in the cells for given name, family name and firm."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.rows import hits, row_names
from leadhygiene.standards.rows import row_words as words

CODE = "name_equals_company"
MEANING = "The name repeats the firm, or one word fills every cell; sole traders are spared."
INPUTS = ("first_name", "last_name", "full_name", "company__parts", "title", "email__parts")
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


def flag(row: Row) -> pl.Expr:
    """Return score and evidence."""
    first, last, firm = words.first_key(row), words.last_key(row), words.company_key(row)
    twins = (first == last).fill_null(value=False)
    same = twins & (first == firm).fill_null(value=False)
    title = twins & (words.title_key(row) == first).fill_null(value=False)
    whole = (words.name_key(row) == firm).fill_null(value=False)
    formed = (words.name_key(row) == words.firm_key(row)).fill_null(value=False) & ~whole
    echo = (words.domain_key(row) == first).fill_null(value=False)
    known = row_names.given_known(row) | row_names.family_known(row)
    score = (
        pl.when(same & title)
        .then(0.9)
        .when(same & (echo | ~known))
        .then(0.75)
        .when(title)
        .then(0.6)
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
