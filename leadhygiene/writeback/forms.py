"""Give cleaned values the writing that their column has in the CRM.

A result holds ISO codes and ISO dates; a CRM's own list of countries, or its dates, must not be
replaced by them. So a cell counts as changed only where its value, not its form, was repaired.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from leadhygiene.fields import BY_NAME
from leadhygiene.standards import countries, subdivisions
from leadhygiene.standards.tables import table as reference
from leadhygiene.writeback.threads import on_threads

#: Country, code and style (0 name, 2 or 3 letters) -> spelling.
_Name = Callable[[str, str, int], str]
Numbers = npt.NDArray[np.uint32]
Keys = npt.NDArray[np.uint32] | npt.NDArray[np.uint64]
#: Keys below this are looked up in a table.
_SMALL = 1 << 22
#: A code in a result.
_CODE = re.compile(r"[A-Z0-9]{2,3}")
#: Fields that a run never decides about: keys, people and times of the CRM itself.
KEPT = frozenset({"id", "account_id", "parent_id", "owner", "created", "modified", "opt_out"})


def restored(
    name: str, before: pl.Series, after: pl.Series, country: pl.Series | None
) -> pl.Series:
    """Return cleaned cells of one field in the writing of their column.

    Args:
        name: The canonical field.
        before: Cells as read.
        after: Cells of the result.
        country: Cleaned countries of the rows, where the table has them.

    Examples:
        >>> before = pl.Series(["Germany", "Germany", "deutschland", None])
        >>> restored("country", before, pl.Series(["DE", "DE", "DE", "JP"]), None).to_list()
        ['Germany', 'Germany', 'Germany', 'Japan']
    """
    if not _is_place(name):
        return before if kept(name) else after
    place = _numbered(country) if name == "state" and country is not None else None
    return _respelled(name, _numbered(before), _numbered(after), place)


def all_restored(before: pl.DataFrame, after: pl.DataFrame) -> pl.DataFrame:
    """Return cleaned cells of all fields in the writing of their columns; see :func:`restored`."""
    places = [name for name in after.columns if _is_place(name)]
    cells = [frame[name] for name in places for frame in (before, after)]
    numbered = on_threads(_numbered, cells)
    old, new = (dict(zip(places, numbered[side::2], strict=True)) for side in (0, 1))
    respelled = on_threads(
        lambda name: _respelled(name, old[name], new[name], new.get("country")), places
    )
    columns = {name: before[name] if kept(name) else after[name] for name in after.columns}
    return pl.DataFrame(columns | dict(zip(places, respelled, strict=True)))


def _is_place(name: str) -> bool:
    return not kept(name) and name in BY_NAME and BY_NAME[name].kind in {"country", "state"}


def kept(name: str) -> bool:
    """Return whether cells of a field stay as they were read."""
    return name in KEPT or (name in BY_NAME and BY_NAME[name].kind == "date")


def has_forms(name: str) -> bool:
    """Return whether cells of a field can differ in nothing that a CRM would show."""
    return name in BY_NAME and BY_NAME[name].kind == "domain"


def same(before: pl.Expr, after: pl.Expr) -> pl.Expr:
    """Return whether two web addresses differ in a last slash only.

    Examples:
        >>> cells = pl.DataFrame({"b": ["https://x.io/", "x.io/a"], "a": ["https://x.io", "x.io"]})
        >>> cells.select(same(pl.col("b"), pl.col("a"))).to_series().to_list()
        [True, False]
    """
    bare = before.str.strip_chars().str.strip_suffix("/")
    return (bare == after).fill_null(value=False)


def _style(text: str) -> int:
    """Return 2 or 3 for a code of so many letters, 0 for a name."""
    return len(text) if len(text) in {2, 3} and text.isascii() and text.isalpha() else 0


def _small(text: str) -> bool:
    """Whether a text that has capitals has none of them."""
    return text.lower() == text != text.upper()


def _respelled(name: str, old: _Numbered, after: _Numbered, country: _Numbered | None) -> pl.Series:
    """Replace codes by the spelling that the column has for them, states country by country."""
    is_country = BY_NAME[name].kind == "country"
    name_of: _Name = _country_name if is_country else _state_name
    place = None if is_country else country
    known, pair = _paired(after.numbers, place.numbers if place is not None else None)
    texts, places = after.texts.to_list(), place.texts.to_list() if place is not None else [""]
    codes = {
        number: (places[at] or "", texts[code])
        for number, (code, at) in enumerate(known)
        if texts[code] is not None and _CODE.fullmatch(texts[code])
    }
    if not codes:
        return after.cells
    seen = _seen(old, pair, codes)
    styles: Counter[int] = Counter()
    small = 0
    for _, spelling, low in seen:
        styles[spelling["style"]] += spelling["n"]
        small += spelling["n"] if low else 0
    style = min(styles, key=lambda each: (-styles[each], each)) if styles else 0
    kinds: dict[int, list[dict[str, Any]]] = {}
    for number, spelling, low in seen:
        #: In a column of names with capitals, "deutschland" is a slip, not its spelling.
        if small * 2 > styles.total() or not low:
            kinds.setdefault(number, []).append(spelling)
    spelt = {
        number: _spelling(name_of(*code, style), style, kinds.get(number, []))
        for number, code in codes.items()
    }
    written = [spelt.get(number, texts[code]) for number, (code, _) in enumerate(known)]
    cells = pl.Series(written, dtype=pl.String)
    return cells.gather(pl.Series(pair))


def _paired(numbers: Numbers, others: Numbers | None) -> tuple[list[tuple[int, int]], Numbers]:
    """Return the pairs of numbers that stand beside each other, and which of them each row has."""
    span = int(others.max(initial=0)) + 1 if others is not None else 1
    keys = numbers if others is None else _product(numbers, span, others)
    found, places = _distinct(keys)
    return [divmod(key, span) for key in found], places


def _product(numbers: Numbers, span: int, others: Numbers) -> Keys:
    """Return one number for each pair of numbers, the second ones below ``span``."""
    keys: Keys
    if (int(numbers.max(initial=0)) + 1) * span < 1 << 32:
        keys = numbers * np.uint32(span) + others
    else:
        keys = numbers.astype(np.uint64) * np.uint64(span) + others
    return keys


def _distinct(keys: Keys) -> tuple[list[int], Numbers]:
    """Return the distinct keys, and the place of each key among them."""
    most = int(keys.max(initial=0))
    if most >= _SMALL:
        found, places = np.unique(keys, return_inverse=True)
        return found.tolist(), places.astype(np.uint32)
    there = np.zeros(most + 1, dtype=np.bool_)
    there[keys] = True
    table = np.cumsum(there, dtype=np.uint32) - np.uint32(1)
    return np.flatnonzero(there).tolist(), table[keys]


def _counted(keys: Keys) -> Iterator[tuple[int, int]]:
    """Return the distinct keys, and how often each is there."""
    if int(keys.max(initial=0)) < _SMALL:
        often = np.bincount(keys)
        found = np.flatnonzero(often)
        return zip(found.tolist(), often[found].tolist(), strict=True)
    found, often = np.unique(keys, return_counts=True)
    return zip(found.tolist(), often.tolist(), strict=True)


def _seen(
    old: _Numbered, pair: Numbers, codes: Mapping[int, tuple[str, str]]
) -> list[tuple[int, dict[str, Any], bool]]:
    """Return how each code was written: its number, a text and how often, whether in small letters."""
    counted = _counted(_product(pair, len(old.texts), old.numbers))
    found = ((*divmod(key, len(old.texts)), n) for key, n in counted)
    texts = old.texts.to_list()
    return [
        (number, {"before": text, "n": n, "style": _style(text)}, _small(text))
        for number, at, n in found
        if number in codes and (text := texts[at]) is not None
    ]


class _Numbered(NamedTuple):
    """Cells, their distinct texts (the last of them null), and which of them each cell is."""

    cells: pl.Series
    texts: pl.Series
    numbers: Numbers


def _numbered(cells: pl.Series) -> _Numbered:
    codes = cells.cast(pl.Categorical(pl.Categories.random())).to_physical()
    most = codes.max()
    size = most + 1 if isinstance(most, int) else 0
    numbers = codes.fill_null(size).cast(pl.UInt32).to_numpy()
    row = np.zeros(size + 1, dtype=np.uint32)
    row[numbers] = np.arange(len(numbers), dtype=np.uint32)
    texts = cells.gather(pl.Series(row[:size])).extend_constant(None, 1)
    return _Numbered(cells, texts, numbers)


def _spelling(official: str, style: int, seen: list[dict[str, Any]]) -> str:
    """Return how a column writes one code.

    The spelling of four cells in five, else the most frequent one in the style that most of the
    column has (names, or codes of two or three letters), else the usual one in that style.
    """
    ranked = sorted(seen, key=lambda item: (-item["n"], item["before"].islower(), item["before"]))
    if ranked and ranked[0]["n"] * 5 >= 4 * sum(item["n"] for item in ranked):
        return str(ranked[0]["before"])
    fitting = [item for item in ranked if item["style"] == style]
    if not fitting:
        return official
    usual = next((item for item in fitting if item["before"] == official), None)
    if usual and usual["n"] * 2 >= fitting[0]["n"]:
        return official
    return str(fitting[0]["before"])


def _country_name(_place: str, code: str, style: int) -> str:
    known = _countries().get(code)
    if known is None or style == 2:
        return code
    if style == 3:
        longer = [c for c in known[0].split("|") if len(c) == 3 and c.isalpha()]
        return longer[0] if longer else code
    name = known[1].split("|")[0]
    return name if countries.iso2(name) == code else code


@cache
def _countries() -> Mapping[str, tuple[str, str]]:
    """Return the code of each country -> its other codes and its names."""
    rows = reference("countries").select("iso2", "codes", "names").iter_rows()
    return {code: (codes or "", names or "") for code, codes, names in reversed(list(rows))}


def _state_name(place: str, code: str, style: int) -> str:
    return code if style else subdivisions.names().get(f"{place}-{code}", code)
