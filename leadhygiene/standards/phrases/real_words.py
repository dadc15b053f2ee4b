"""Words that mean "missing" and are a name all the same, by what the rest of the row says: None in Piedmont, Ms None at m.none@."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

import polars as pl

#: Kind of value -> fields of the row that may speak for it.
WITNESSES: Final[Mapping[str, tuple[str, ...]]] = {
    "city": ("country", "state"),
    "family_name": ("email",),
}
_PLACES: Final = re.compile(r"[\w-]+")
_JOINTS: Final = re.compile(r"[^\W\d_]+")
_ITALY: Final = "it ita italy italia italien italie italië to torino turin piemonte piedmont"
#: Towns whose name is such a word, by the words of their state, province or country.
_TOWNS: Final[Mapping[str, str]] = {
    "none": _ITALY,
    "nothing": "az arizona us-az",
    "nada": "tx texas us-tx ky kentucky us-ky",
    "select": "ky kentucky us-ky",
    "ohne": "de deu germany deutschland allemagne niedersachsen ni bentheim",
    "aucun": "fr fra france frankreich occitanie hautes-pyrénées",
    "brak": "ly lby libya libyen libye",
}
#: Such words that are family names too: Italian, English, Japanese, Spanish, Dutch, German.
_FAMILIES: Final = frozenset(
    {"none", "nothing", "nada", "nichts", "keiner", "geen", "nessuno", "ninguno"}
)


@cache
def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def is_real(kind: str, raw: str | None, told: str | None) -> bool:
    """Return whether a word for "missing" is a name here.

    Args:
        kind: Kind of the value.
        raw: The cell.
        told: The cells of :data:`WITNESSES`, or more of the row, as one text.

    Examples:
        >>> is_real("city", "Nothing", "US AZ"), is_real("city", "Nothing", "US"), is_real("city", "none", "IT")
        (True, False, False)
        >>> is_real("family_name", "None", "m.none@hillcrest.it"), is_real("family_name", "None", "none@none.it")
        (True, False)
    """
    if raw is None or not told:
        return False
    word = raw.strip()
    if word != word.capitalize():
        return False
    word, told = word.casefold(), told.casefold()
    if kind == "city":
        return not _words(_TOWNS.get(word, "")).isdisjoint(_PLACES.findall(told))
    if kind == "family_name" and word in _FAMILIES:
        parts = _JOINTS.findall(told.partition("@")[0])
        return len(parts) > 1 and word in parts
    return False


def told(kind: str, cells: Iterable[str | None]) -> str:
    """Return the cells that may speak for a value of a kind as one text."""
    return " ".join(filter(None, cells)) if kind in WITNESSES else ""


def witness(kind: str, raw: pl.Expr, present: Iterable[str]) -> pl.Expr | None:
    """Return the same for a column: null but where a cell is such a word; ``None`` where nothing can speak.

    Args:
        kind: Kind of the value.
        raw: The cells.
        present: Columns of the frame.
    """
    fields = [name for name in WITNESSES.get(kind, ()) if name in present]
    if not fields:
        return None
    words = sorted(_TOWNS if kind == "city" else _FAMILIES)
    said = pl.concat_str([pl.col(name) for name in fields], separator=" ", ignore_nulls=True)
    return pl.when(raw.str.strip_chars().str.to_lowercase().is_in(words)).then(said)
