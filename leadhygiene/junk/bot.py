"""A program filled the form, or tried to break it."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import junk_words as words

CODE = "bot"
MEANING = "markup, script or code in a field, or the shape of a form robot"
INPUTS = ("first_name", "last_name", "full_name", "company", "message", "email", "website")
SCOPE = "row"


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    cells = [
        row[name].str.to_lowercase() for name in ("first_name", "last_name", "full_name", "company")
    ]
    code = r"<[a-z/!][^>]*>?|\[url|</|javascript:|\{\{|\$\{|drop table|union select|' or '?1|--$|\.\./|^=|^@sum|^\+\d+$|onerror=|/etc/passwd|sleep\(|';"
    attack = pl.any_horizontal(words.true(cell.str.contains(code)) for cell in cells)
    markup = words.true(row["message"].str.to_lowercase().str.contains(r"<a href|\[url|<script"))
    twin = words.true(row["first_name"].str.to_lowercase() == row["last_name"].str.to_lowercase())
    page = words.true(
        row["website"]
        .str.to_lowercase()
        .str.contains(r"\.(ru|top|xyz|click|icu|online|site|buzz|pw)(/|$)")
    )
    glued = words.true(row["first_name"].str.contains(r"^[A-Z][a-z]+(?:[A-Z][a-z]{2,})$")) & twin
    link = words.true(row["message"].str.contains(r"https?://|t\.me/"))
    score = (
        pl.when(attack)
        .then(0.96)
        .when(markup & (page | twin))
        .then(0.95)
        .when(page & link)
        .then(0.93)
        .when(glued | (twin & link))
        .then(0.85)
        .when(markup)
        .then(0.8)
        .when(twin & page)
        .then(0.8)
    )
    return words.flagged(
        score,
        pl.when(attack).then(pl.lit("code in a field")).otherwise(pl.lit("shape of a form robot")),
    )
