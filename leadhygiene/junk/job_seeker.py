"""Somebody who looks for work and does not buy."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import junk_words as words

CODE = "job_seeker"
MEANING = "title or message say that this is a job seeker"
INPUTS = ("title", "title__parts", "message")
SCOPE = "row"
FLOOR = "review"


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    titled = row["title__parts"].struct.field("non_buyer") == "job_seeker"
    asks = pl.concat_str(
        [row["title"], row["message"]], separator=" ", ignore_nulls=True
    ).str.to_lowercase()
    says = asks.str.contains(
        r"\b(my (cv|resume)|attached (is )?my|any (vacancy|vacancies|openings?)|job opening|apply for|application for the position|bewerbung als|busco (empleo|trabajo)|fresher|open to work|looking for (a )?(job|work)|candidature|curriculum vitae|hiring)\b"
    )
    hit = words.true(titled) | words.true(says)
    return words.flagged(pl.when(hit).then(0.55), pl.lit("title or message"))
