"""How the pairs of a run are counted: one word for each count, the same on every surface."""

from __future__ import annotations

from typing import Any, Final

import polars as pl

from leadhygiene.matching.types import Matching

#: Word -> what it counts; ``docs/matching.md`` has an example.
WORDS: Final = {
    "compared": "pairs of rows that a key brings together; rows that say the same are one row here",
    "fitting": "pairs that the rules let merge, or that a person decided to be one, before groups are closed, and one for each row that says the same as another; what a preview counts",
    "merged": "compared pairs whose rows are one person once groups are closed, and one for each row that says the same as another",
    "review": "compared pairs left to a person: the pairs about a person in review.csv",
    "related": "compared pairs that are something else to each other: the pairs of people in relations.csv",
    "of_one_person": "all pairs of rows of one person, compared or not",
    "repeating_rows": "rows that repeat a person: all rows of a person but one",
}


def counted(matching: Matching | None) -> dict[str, int]:
    """Return the counts of the pairs of people, by the words of :data:`WORDS`; nothing where people were not matched.

    Args:
        matching: What matching of people gave.
    """
    if matching is None:
        return {}
    bands: dict[str, Any] = matching.model["bands"]
    related = matching.pairs.filter(~pl.col("relation").is_in(["duplicate", "review"])).height
    return {
        "compared": matching.plan["pairs"], "fitting": bands["fitting_pairs"], "merged": bands["merged_pairs"],
        "review": bands["review_pairs"], "related": related, "of_one_person": bands["pairs_of_one_person"],
        "repeating_rows": bands["repeating_rows"],
    }  # fmt: skip
