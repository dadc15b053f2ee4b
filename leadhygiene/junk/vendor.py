"""Somebody who sells to firms through their forms: no buyer, but a real sender."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.phrases import pitches
from leadhygiene.standards.rows import hits
from leadhygiene.standards.rows import row_words as words

CODE = "vendor"
MEANING = "The sender offers services instead of asking for them; not a buyer."
INPUTS = ("message", "company", "email__parts", "vendor_domain")
SCOPE = "row"
ALARMS = ("text", "firm_trades", "recipe")
#: The list that its evidence comes from: ``standards/phrases/pitches.py``.
LIST = "pitches"
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {
        "first_name": "Steph",
        "last_name": "Clark",
        "email": "steph@clarksoftware.com",
        "company": "Clark Software",
        "message": "We are an offshore development company and would love to offer our services",
    },
)
SPARES = (
    {
        "first_name": "Steph",
        "last_name": "Clark",
        "email": "steph@clarksoftware.com",
        "company": "Clark Software",
        "message": "We need a quote for your services",
    },
)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; domains of the recipe's list are known sellers."""
    offer = words.message(row).str.contains(pitches.VENDOR).fill_null(value=False)
    trade = words.company(row).str.contains(pitches.VENDOR_FIRMS).fill_null(value=False)
    told = words.message(row).is_not_null()
    score = (
        pl.when(row["vendor_domain"].is_not_null())
        .then(0.7)
        .when(offer)
        .then(0.6)
        .when(trade & told)
        .then(0.55)
        .when(trade)
        .then(0.3)
        .otherwise(0.0)
    )
    return hits.hit(score, "firm ", words.company(row), ", message ", words.message(row).str.extract("(" + pitches.VENDOR + ")"))  # fmt: skip
