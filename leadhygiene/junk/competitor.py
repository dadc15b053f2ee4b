"""A competitor who looks at prices and plans: a matter of policy, not junk."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.phrases import pitches
from leadhygiene.standards.rows import hits
from leadhygiene.standards.rows import row_words as words

CODE = "competitor"
MEANING = (
    "The firm sells what the library's user sells, or asks as rivals ask; the recipe lists domains."
)
INPUTS = ("company", "email__parts", "message", "competitor_domain")
SCOPE = "row"
ALARMS = ("firm_trades", "mail_words", "recipe")
#: The list that its evidence comes from: ``standards/phrases/pitches.py``.
LIST = "pitches"
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {
        "first_name": "Jo",
        "last_name": "Clark",
        "company": "LeadScrub Inc",
        "email": "jo@leadscrub.io",
        "message": "Please send your price list",
    },
)
SPARES = (
    {
        "first_name": "Jo",
        "last_name": "Clark",
        "company": "Harbor Logistics",
        "email": "jo.clark@harborlogistics.com",
        "title": "Competitive Intelligence Lead",
    },
)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence."""
    place = pl.concat_str([words.company(row), words.domain(row)], separator=" ", ignore_nulls=True)
    trade = place.str.contains(pitches.RIVAL_FIRMS).fill_null(value=False)
    asks = words.message(row).str.contains(pitches.RIVAL).fill_null(value=False)
    named = place.str.contains(r"\brival\b|competitor|konkurrent").fill_null(value=False)
    listed = row["competitor_domain"].is_not_null()
    score = (
        pl.when(listed).then(0.7).when(trade & asks).then(0.6).when(named).then(0.5).otherwise(0.0)
    )
    return hits.hit(score, "firm ", words.company(row))
