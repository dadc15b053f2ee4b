"""How far a text is characters that a program drew: odd capitals, hexadecimal digits, digits alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.lookup.distinct import where
from leadhygiene.standards.rows import hits
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.rows.gibberish import gibberish

#: A digit, or a capital behind a small letter or among many: never in an ordinary name.
_LOOK = r"\d|[a-z][A-Z]|[A-Z]{3}[A-Za-z]*[a-z]|^[a-f]{10,}$"
_TANGLED = re.compile(
    r"(?:[a-z][A-Z]+[a-z]*){2,}|^[a-z][A-Za-z]*[A-Z]{2,}[A-Za-z]*[a-z]|[A-Z]{3,}[a-z]+[A-Z]"
)
_PREFIXED = re.compile(
    r"(?:Mc|Mac|De|Di|La|Le|Van|Von|Fitz|O|D|Da|Du|El|Al|St|San|Ap|Mhic|Nic|Te|Lo)[A-Z][a-z]+"
)
_CODED = re.compile(r"[0-9a-f]{8,}|[0-9a-f]{4,}-[0-9a-f-]{4,}|(?:[a-z]{1,3}\d{1,3}){3,}[a-z]?")


def randomness(texts: Sequence[str]) -> list[float]:
    """Return how far each text as written is a random string.

    Examples:
        >>> [score > 0.9 for score in randomness(["NjKhTgVwQz", "4f9a0c27e1b3d", "McDonald"])]
        [True, True, False]
    """
    scores = [_shape(text.strip()) for text in texts]
    tangled = [n for n, score in enumerate(scores) if score is None]
    letters = gibberish([texts[n].strip().lower()[:40] for n in tangled])
    for n, likeness in zip(tangled, letters.tolist(), strict=True):
        scores[n] = 0.75 + 0.24 * likeness
    return [score or 0.0 for score in scores]


def _shape(word: str) -> float | None:
    """Return what the shape of a text tells, ``None`` where its letters have to."""
    lower = word.lower()
    mixed = any(char.isdigit() for char in lower) and any(char.isalpha() for char in lower)
    if mixed and _CODED.fullmatch(lower):
        return 0.95
    if len(word) >= 6 and word.isascii() and word.isalpha():
        return None if _TANGLED.search(word) and not _PREFIXED.fullmatch(word) else 0.0
    return 0.6 if len(lower) >= 2 and lower.isdigit() else 0.0


def _cell(value: pl.Expr) -> pl.Expr:
    return hits.rarely(value, _LOOK, randomness)


@words.shared("random_first")
def random_first(row: Row) -> pl.Expr:
    """Return how far the given name is a random string."""
    return _cell(row["first_name"])


@words.shared("random_last")
def random_last(row: Row) -> pl.Expr:
    """Return how far the family name is a random string."""
    return _cell(row["last_name"])


@words.shared("random_whole")
def random_whole(row: Row) -> pl.Expr:
    """Return how far the whole name is a random string."""
    return _cell(row["full_name"])


@words.shared("random_firm")
def random_firm(row: Row) -> pl.Expr:
    """Return how far a firm that its mail domain does not confirm is a random string."""
    return _cell(where(~words.mail_names_firm(row), row["company"]))


#: Columns that the verdict shares among rules, after those of ``row_words``.
COLUMNS: Mapping[str, Callable[[Row], pl.Expr]] = {
    "random_first": random_first, "random_last": random_last, "random_whole": random_whole,
    "random_firm": random_firm,
}  # fmt: skip
