"""A firm, street or town of a form's example."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.fame import fame_tables
from leadhygiene.standards.phrases import placeholders
from leadhygiene.standards.rows import alarm_cells, hits
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.text import word_lists

CODE = "placeholder_company"
MEANING = "Firm, street or town are those of a form's example (Your Company, 123 Main St, Anytown)."
INPUTS = ("company", "street", "city", "postal_code", "email__parts", "website__parts")
SCOPE = "row"
ALARMS = ("firm_listed", "place")
#: The list that its evidence comes from: ``standards/phrases/placeholders.py``.
LIST = "placeholders"
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {
        "first_name": "Ann",
        "last_name": "Clark",
        "company": "Your Company",
        "street": "123 Main St",
        "city": "Anytown",
    },
)
SPARES = (
    {
        "first_name": "Ann",
        "last_name": "Clark",
        "company": "Acme Tools Inc",
        "email": "ann.clark@acmetools.com",
        "street": "125 Main St",
        "city": "Springfield",
    },
    {
        "first_name": "Ann",
        "last_name": "Clark",
        "company": "Self employed",
        "email": "ann.clark@gmail.com",
    },
)
_ZIPS = r"^(?:0{4,}|00-000|12345|123456|1234|99999|11111|90210|x+)(?:-0000)?$"


_PLACE = pl.col("street") | pl.col("town")
_SCORE = 1 - (
    (1 - 0.5 * pl.col("firm"))
    * (1 - 0.4 * pl.col("street"))
    * (1 - 0.4 * pl.col("town"))
    * (1 - 0.4 * (pl.col("code") & (_PLACE | pl.col("firm"))))
)


@cache
def _firms() -> pl.Series:
    listed = {*placeholders.COMPANIES, *fame_tables.joke_firms()}
    return word_lists.keys(listed - set(placeholders.STATUS))


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; a firm that its mail domain confirms is none."""
    alone = ~words.mail_names_firm(row)
    firm = alone & (
        word_lists.among(words.firm_key(row), _firms())
        | word_lists.among(words.company_key(row), _firms())
    )
    street = alarm_cells.street_listed(row)
    town = alarm_cells.city_listed(row)
    code = row["postal_code"].str.contains(_ZIPS).fill_null(value=False)
    score = hits.formula(_SCORE, firm=firm, street=street, town=town, code=code)
    seen = pl.concat_str(
        [row["company"], row["street"], row["city"]], separator=", ", ignore_nulls=True
    )
    return hits.hit(score, seen)
