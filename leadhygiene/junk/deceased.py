"""A note that the person has died."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.phrases import pitches
from leadhygiene.standards.rows import hits
from leadhygiene.standards.rows import row_words as words

CODE = "deceased"
MEANING = "A note in a name, title or status says that the person has died."
INPUTS = ("first_name", "last_name", "full_name", "title", "status", "message")
SCOPE = "row"
ALARMS = ("name_marked", "title", "text")
#: The list that its evidence comes from: ``standards/phrases/pitches.py``.
LIST = "pitches"
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {
        "first_name": "Walter",
        "last_name": "Brandt (verstorben)",
        "email": "w.brandt@lindner-hydraulik.de",
        "company": "Lindner Hydraulik GmbH",
    },
)
SPARES = (
    {
        "first_name": "Tod",
        "last_name": "Lebewohl",
        "email": "tod.lebewohl@lindner-hydraulik.de",
        "company": "Lindner Hydraulik GmbH",
    },
)
#: The same in a message, where more words have another sense.
_TOLD = r"(?:deceased|passed away|has died|verstorben|décédée?|fallecid[oa]|falecid[oa]|decedut[oa]|overleden|zmarł[ay]?|avliden|скончал\w*|去世|별세)"


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; only a note counts, Dr. Tod and Mr. Dead are names."""
    name = words.raw_name(row).str.to_lowercase()
    noted = name.str.contains(r"[(\[*†,/-]") & name.str.contains(
        r"(?:[(\[*,/]\s*|\s-+\s*|-+\s+|†)[^)\]]*" + pitches.DECEASED + r"|†"
    )
    title = row["title"].str.to_lowercase().str.contains(r"^\W*" + pitches.DECEASED + r"\W*$")
    told = words.message(row).str.contains(pitches.BEFORE_NOTE + _TOLD)
    status = row["status"].str.to_lowercase().str.contains(r"^\W*" + pitches.DECEASED + r"\W*$")
    seen = (
        noted.fill_null(value=False)
        | told.fill_null(value=False)
        | title.fill_null(value=False)
        | status.fill_null(value=False)
    )
    return hits.hit(
        pl.when(seen).then(0.55).otherwise(0.0), words.raw_name(row), ", title ", row["title"]
    )
