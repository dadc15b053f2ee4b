"""Somebody who looks for work: reachable and real, but not a buyer."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.phrases import pitches
from leadhygiene.standards.rows import hits
from leadhygiene.standards.rows import row_words as words

CODE = "job_seeker"
MEANING = "Title or message ask for work; not a buyer. Recruiters are."
INPUTS = ("title", "title__parts", "message")
SCOPE = "row"
ALARMS = ("title", "text")
#: The list that its evidence comes from: ``standards/phrases/pitches.py``.
LIST = "pitches"
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {
        "first_name": "Paula",
        "last_name": "Diaz",
        "email": "paula.diaz@gmail.com",
        "title": "Busco empleo",
    },
)
SPARES = (
    {
        "first_name": "Carlo",
        "last_name": "Jobst",
        "email": "carlo.jobst@rothorn.ch",
        "company": "Rothorn AG",
        "title": "Head of Recruiting",
    },
)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence."""
    told = words.part(row, "title", "non_buyer") == "job_seeker"
    title = told | row["title"].str.to_lowercase().str.strip_chars().str.contains(
        pitches.JOB_SEEKER_TITLE
    )
    said = words.message(row).str.contains(pitches.JOB_SEEKER)
    score = (
        pl.when(title.fill_null(value=False) | said.fill_null(value=False)).then(0.6).otherwise(0.0)
    )
    return hits.hit(score, "title ", row["title"])
