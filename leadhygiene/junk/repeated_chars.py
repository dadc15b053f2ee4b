"""One key held down, or one syllable typed again and again."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.rows import hits, spelled
from leadhygiene.standards.rows import repetition as again
from leadhygiene.standards.rows import row_words as words

CODE = "repeated_chars"
MEANING = "One character or syllable repeated (aaaa, hahaha) stands in the place of a name."
INPUTS = ("first_name", "last_name", "full_name", "company", "email__parts")
SCOPE = "row"
ALARMS = ("name_marked", "mail_nobody", "mail_foreign")
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {"first_name": "aaaa", "last_name": "bbbb"},
    {"first_name": "hahaha", "last_name": "hahaha"},
)
SPARES = (
    {
        "first_name": "Llloyd",
        "last_name": "Vassallo",
        "email": "lvassallo@kestrelbay.com",
        "company": "Kestrel Bay",
        "phone": "+1 813 769 3463",
        "country": "US",
    },
    {"first_name": "Lonne", "last_name": "Elder III", "email": "lonne.elder@gmail.com"},
)


#: What one cell says, and one that is a name of a list with one key held down, beside another name of a list.
_ONE, _SLIP = 0.75, 0.5


def flag(row: Row) -> pl.Expr:
    """Return score and evidence, from both names, the firm and the mailbox."""
    first = spelled.unvouched(row, spelled.FIRST, again.repeat_first(row))
    last = spelled.unvouched(row, spelled.LAST, again.repeat_last(row))
    firm = again.repeat_firm(row)
    local, host = again.repeat_local(row), again.repeat_host(row)
    both = pl.when((first >= 0.5) & (last >= 0.2) | (first >= 0.2) & (last >= 0.5)).then(1.0)
    slip = pl.when(again.held_first(row) | again.held_last(row)).then(_SLIP).otherwise(_ONE)
    name = pl.max_horizontal(both.fill_null(0.0), slip * first, slip * last)
    name = pl.when(name >= 0.3).then(name).otherwise(0.0)
    firm = pl.when(name > 0).then(firm).otherwise(0.3 * firm)
    score = 1 - (1 - 0.95 * name) * (1 - 0.4 * firm) * (1 - 0.25 * local) * (1 - 0.4 * host)
    return hits.hit(
        hits.at_least(score, 0.2), "name ", words.name(row), ", firm ", words.company(row)
    )
