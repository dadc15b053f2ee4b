"""Strings that a program made up: capitals in random places, hexadecimal digits, digits in names."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import mash
from leadhygiene.standards import row_words as words
from leadhygiene.standards.distinct import where

CODE = "random_string"
MEANING = (
    "A string that a program made up (NjKhTgVwQz, 4f9a0c27e1b3d) stands in the place of a name."
)
INPUTS = ("first_name", "last_name", "full_name", "company", "email__parts")
SCOPE = "row"
#: A capital after two small letters, or small letters between capitals, more than once.
_CAPITALS = (
    r"(?:\p{Ll}\p{Lu}+\p{Ll}*){2,}|^\p{Ll}\p{L}*\p{Lu}{2,}\p{L}*\p{Ll}|\p{Lu}{3,}\p{Ll}+\p{Lu}"
)
_PREFIXES = (
    r"^(?:Mc|Mac|De|Di|La|Le|Van|Von|Fitz|O|D|Da|Du|El|Al|St|San|Ap|Mhic|Nic|Te|Lo)\p{Lu}\p{Ll}+$"
)
#: Digits, or a capital behind a small letter or among many: cheap, and never in an ordinary name.
_FIRST_LOOK = r"\d|\p{Ll}\p{Lu}|\p{Lu}{3}\p{L}*\p{Ll}|^[a-f]{10,}$"
_HEX = r"^[0-9a-f]{10,}$|^[0-9a-f]{4,}-[0-9a-f-]{4,}$|^(?:[a-z]{1,3}\d{1,3}){3,}[a-z]?$"


def _cell(value: pl.Expr, unlike: pl.Expr | float) -> pl.Expr:
    """Score one cell as written; ``unlike`` says how far its letters are those of no name."""
    odd = where(value.str.contains(_FIRST_LOOK), value)
    lower = odd.str.to_lowercase()
    coded = lower.str.contains(_HEX) & lower.str.contains(r"\d") & lower.str.contains(r"[a-z]")
    tangled = odd.str.contains(_CAPITALS) & ~odd.str.contains(_PREFIXES)
    tangled = tangled & odd.str.contains(r"^[A-Za-z]{6,}$")
    return (
        pl.when(coded)
        .then(0.95)
        .when(tangled)
        .then(0.75 + 0.24 * unlike)
        .when(lower.str.contains(r"^\d{2,}$"))
        .then(0.6)
        .otherwise(0.0)
    )


def flag(row: Row) -> pl.Expr:
    """Return score and evidence, from both names and the firm."""
    first = _cell(row["first_name"], mash.mash_first(row))
    last = _cell(row["last_name"], mash.mash_last(row))
    firm = _cell(where(~words.mail_names_firm(row), row["company"]), 0.5)
    whole = _cell(row["full_name"], 0.5)
    name = pl.max_horizontal(whole, 1 - (1 - 0.8 * first) * (1 - 0.8 * last))
    score = 1 - (1 - name) * (1 - 0.4 * firm)
    return words.hit(
        pl.when(score >= 0.2).then(score), "name ", words.raw_name(row), ": characters at random"
    )
