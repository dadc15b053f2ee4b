"""Strings that a program made up: capitals in random places, hexadecimal digits, digits in names."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import row_words as words
from leadhygiene.standards.mash import mashed

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
_HEX = r"^[0-9a-f]{10,}$|^[0-9a-f]{4,}-[0-9a-f-]{4,}$|^(?:[a-z]{1,3}\d{1,3}){3,}[a-z]?$"


def _cell(value: pl.Expr) -> pl.Expr:
    """Score one cell as written."""
    lower = value.str.to_lowercase()
    coded = lower.str.contains(_HEX) & lower.str.contains(r"\d") & lower.str.contains(r"[a-z]")
    odd = value.str.contains(r"\p{Ll}\p{Lu}|\p{Lu}{3}\p{L}*\p{Ll}")
    tangled = odd & value.str.contains(_CAPITALS) & ~value.str.contains(_PREFIXES)
    tangled = tangled & value.str.contains(r"^[A-Za-z]{6,}$")
    unlike = mashed(pl.when(tangled).then(lower), spare_names=True)
    return (
        pl.when(coded)
        .then(0.95)
        .when(tangled)
        .then(0.75 + 0.24 * unlike)
        .when(lower.str.contains(r"^\d{2,}$"))
        .then(0.6)
        .otherwise(0.0)
        .fill_null(0.0)
    )


def flag(row: Row) -> pl.Expr:
    """Return score and evidence, from both names and the firm."""
    first, last = _cell(row["first_name"]), _cell(row["last_name"])
    firm = _cell(pl.when(~words.mail_names_firm(row)).then(row["company"]))
    whole = _cell(row["full_name"])
    name = pl.max_horizontal(whole, 1 - (1 - 0.8 * first) * (1 - 0.8 * last))
    score = 1 - (1 - name) * (1 - 0.4 * firm)
    return words.hit(
        pl.when(score >= 0.2).then(score), "name ", words.raw_name(row), ": characters at random"
    )
