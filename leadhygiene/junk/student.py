"""A student: reachable and real, but not a buyer."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.lookup.distinct import where
from leadhygiene.standards.phrases import pitches
from leadhygiene.standards.rows import hits
from leadhygiene.standards.rows import row_words as words

CODE = "student"
MEANING = "Title, message or mailbox are a student's; not a buyer. Professors and staff are."
INPUTS = ("title", "title__parts", "message", "email__parts", "company")
SCOPE = "row"
ALARMS = ("title", "text", "mail_words", "firm_trades")
#: The list that its evidence comes from: ``standards/phrases/pitches.py``.
LIST = "pitches"
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {
        "first_name": "Julia",
        "last_name": "Roth",
        "email": "julia.roth@stud.uni-jena.de",
        "title": "Studentin",
    },
)
SPARES = (
    {
        "first_name": "Hank",
        "last_name": "Miller",
        "email": "hank.miller@northpikesd.org",
        "company": "Northpike School District",
        "title": "Director, Student Services",
    },
)
#: People who work for students.
_STAFF = r"(?i)service|affair|director|\bdean\b|advis|counsel|recruit|relation|success|\blife\b|union|program|coordinat|manager|professor|teacher|lecturer|\bhead\b|housing|finance|support|office|admin|president|chief"
_SCORE = (
    pl.when(pl.col("title") | pl.col("said") | (pl.col("box") & pl.col("untitled")))
    .then(0.6)
    .when(pl.col("firm") & pl.col("untitled"))
    .then(0.3)
    .otherwise(0.0)
)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence."""
    told = where(words.part(row, "title", "non_buyer") == "student", row["title"])
    told = ~told.str.contains(_STAFF)
    title = told | row["title"].str.to_lowercase().str.strip_chars().str.contains(
        pitches.STUDENT_TITLE
    )
    box = words.domain(row).str.contains(pitches.STUDENT_MAIL)
    said = words.message(row).str.contains(pitches.STUDENT_MESSAGE)
    firm = words.company(row).str.contains(
        r"^(?:student|etudiante?|estudiante|studente|studentin|student at .*)$"
    )
    score = hits.formula(
        _SCORE, title=title, said=said, box=box, firm=firm, untitled=row["title"].is_null()
    )
    return hits.hit(score, "title ", row["title"], ", mailbox ", words.domain(row))
