"""A note that the person has left the firm."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.phrases import pitches
from leadhygiene.standards.rows import hits
from leadhygiene.standards.rows import row_words as words

CODE = "left_company"
MEANING = "A note in a name, title or status says that the person has left."
INPUTS = ("first_name", "last_name", "full_name", "title", "status", "message")
SCOPE = "row"
ALARMS = ("name_marked", "title", "text")
#: The list that its evidence comes from: ``standards/phrases/pitches.py``.
LIST = "pitches"
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {
        "first_name": "Jill",
        "last_name": "Moor (left company)",
        "email": "jmoor@dunmarrow.com",
        "company": "Dunmarrow Inc",
    },
)
SPARES = (
    {
        "first_name": "Jill",
        "last_name": "Left",
        "email": "jill.left@dunmarrow.com",
        "company": "Dunmarrow Inc",
    },
)
_NOTED = r"[(\[*-]|^[^,]*\b(?:left|longer|former|ex|nicht mehr|ya no|uit dienst)"


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; in a title only as its beginning or in brackets."""
    name = words.raw_name(row).str.to_lowercase()
    said = name.str.contains(r"[(\[*,/ -]") & name.str.contains(
        r"[(\[*,/-]\s*[^)\]]*" + pitches.LEFT
    )
    title = row["title"].str.to_lowercase().str.contains(r"(?:^|[(\[*-]\s*)" + pitches.LEFT)
    told = words.message(row).str.contains(pitches.BEFORE_NOTE + pitches.LEFT)
    status = row["status"].str.to_lowercase().str.contains(pitches.LEFT)
    seen = (
        said.fill_null(value=False)
        | told.fill_null(value=False)
        | title.fill_null(value=False)
        | status.fill_null(value=False)
    )
    return hits.hit(
        pl.when(seen).then(0.5).otherwise(0.0), words.raw_name(row), ", title ", row["title"]
    )
