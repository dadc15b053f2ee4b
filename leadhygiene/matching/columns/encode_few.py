"""The coded columns of a handful of rows, without the cost of building tables for them.

Gives what :func:`leadhygiene.matching.columns.encode.features` gives; a test holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from unicodedata import category

import polars as pl

from leadhygiene.matching.columns import birth_dates, phone_tails, raw_columns, translated
from leadhygiene.matching.columns.coded import code_few
from leadhygiene.matching.columns.encode import Features
from leadhygiene.matching.columns.people_details import bare_firm, bare_site, fillers
from leadhygiene.standards.people import generations
from leadhygiene.standards.phrases import salutations
from leadhygiene.standards.text.lost_letters import mark_text
from leadhygiene.standards.text.transliteration import fold_text

Raw = Mapping[str, Any]
_GAPS = re.compile(r"[\W_]+")


def raw_rows(pool: pl.DataFrame) -> list[Raw]:
    """Return, for each row of a cleaned pool, what matching needs of it, not folded yet."""
    return list(pool.select(raw_columns.raw(pool)).iter_rows(named=True))


def few(rows: Sequence[Raw]) -> Features:
    """Return the coded columns of raw rows, which keep their order."""
    columns = {name: code_few([_words(row, name) for row in rows]) for name in raw_columns.WORDS}
    for name in translated.COLUMNS:
        translated.note_few(name, columns[name], [(row[name], _words(row, name)) for row in rows])
    columns |= {name: code_few([row[name] for row in rows]) for name in raw_columns.PLAIN}
    columns["suffix"] = code_few([generations.meaning(row["suffix"] or "") for row in rows])
    columns["sex"] = code_few([salutations.sex_of(row["sex"] or "") for row in rows])
    columns["postal"] = code_few([_each(row["postal"], _postal) for row in rows])
    columns["phone"] = code_few(_phones(rows))
    born = code_few([row["born"] for row in rows])
    columns["born"] = birth_dates.told(born, columns["given"], columns["family"])
    columns["function"] = code_few([None] * len(rows))  # only a pool reads it
    kept = ("id", "source", "object", "created", "role", "free")
    frame = pl.DataFrame({name: [row[name] for row in rows] for name in kept})
    return Features(frame, columns)


def _each(value: str | None, change: Callable[[str], str | None]) -> str | None:
    return change(value) if value else None


def _fold(value: str | None) -> str | None:
    """Fold to small ASCII letters and digits, words apart by one blank."""
    if not value:
        return None
    bare = mark_text(fold_text(value).replace("'", "").replace(".", ""))
    if bare.isascii():
        return _GAPS.sub(" ", bare).strip() or None
    return " ".join(_unmarked(bare).split()) or None


def _words(row: Raw, name: str) -> str | None:
    """Return one value folded, or none where it is a filler."""
    value = row[name]
    change = {"alias": bare_firm, "company": bare_site}.get(name)
    text = _fold(change(value) if value and change else value)
    return None if text in fillers(name) else text


def _unmarked(text: str) -> str:
    """Put a blank for signs that are neither letters, nor vowels upon them, nor digits."""
    return "".join(c if c.isalnum() or category(c)[0] == "M" else " " for c in text)


def _postal(value: str) -> str:
    return re.sub(r"\W", "", value.upper())


def _phones(rows: Sequence[Raw]) -> list[str | None]:
    """Return the numbers; one that is not valid by its last digits, or by the valid one it ends like."""
    meant = _meant(rows)
    known = {*meant.values(), *(row["mobile"] for row in rows if row["mobile"])}
    out: list[str | None] = []
    for row in rows:
        digits = re.sub(r"\D", "", row["written"] or "")
        if row["phone"] or len(digits) < phone_tails.FEWEST_DIGITS:
            out.append(meant.get(row["phone"]))
            continue
        tail = digits[-phone_tails.TAIL :]
        full = [number for number in known if phone_tails.ends_so(number, tail)]
        number = full[0] if len(full) == 1 else "~" + tail
        out.append(None if number == row["mobile"] else number)
    return out


def _meant(rows: Sequence[Raw]) -> dict[str, str]:
    """Return, for each valid number, the one that is meant where a country was only guessed."""
    numbers = sorted({row["phone"] for row in rows if row["phone"]})
    said = {row["phone"] for row in rows if row["phone"] and not row["guessed"]}
    out = {}
    for number in numbers:
        alike = [
            other for other in numbers if other[-phone_tails.TAIL :] == number[-phone_tails.TAIL :]
        ]
        sure = [other for other in alike if other in said]
        out[number] = number if len(sure) > 1 else (sure or alike)[0]
    return out
