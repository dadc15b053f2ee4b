"""Give cleaned values the writing that their column has in the CRM.

A result holds ISO codes and ISO dates; a CRM's own list of countries, or its dates, must not be
replaced by them. So a cell counts as changed only where its value, not its form, was repaired: one
that names the same country or state as before, in whatever language or code, stays as it was.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from leadhygiene.fields import BY_NAME
from leadhygiene.machine.threads import on_threads
from leadhygiene.standards.lookup.tables import table as reference
from leadhygiene.standards.places import countries, subdivisions

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
    name: str,
    before: pl.Series,
    after: pl.Series,
    country: pl.Series | None,
    allowed: Collection[str] | None = None,
) -> pl.Series:
    """Return cleaned cells of one field in the writing of their column.

    Args:
        name: The canonical field.
        before: Cells as read.
        after: Cells of the result.
        country: Cleaned countries of the rows, where the table has them.
        allowed: The only values that the CRM takes, where a list of them was given.

    Examples:
        >>> before = pl.Series(["Germany", "Germany", "deutschland", "Unknown", None])
        >>> after = pl.Series(["DE", "DE", "DE", "DE", "JP"])
        >>> restored("country", before, after, None).to_list()
        ['Germany', 'Germany', 'deutschland', 'Germany', 'Japan']
        >>> restored("country", before, after, None, ["Germany", "Japan"]).to_list()
        ['Germany', 'Germany', 'Germany', 'Germany', 'Japan']
    """
    if not _is_place(name):
        return before if kept(name) else after
    place = _numbered(country) if name == "state" and country is not None else None
    return _respelled(name, _numbered(before), _numbered(after), place, allowed)


def all_restored(
    before: pl.DataFrame, after: pl.DataFrame, allowed: Mapping[str, Collection[str]]
) -> pl.DataFrame:
    """Return cleaned cells of all fields in the writing of their columns; see :func:`restored`."""
    places = [name for name in after.columns if _is_place(name)]
    cells = [frame[name] for name in places for frame in (before, after)]
    numbered = on_threads(_numbered, cells)
    old, new = (dict(zip(places, numbered[side::2], strict=True)) for side in (0, 1))

    def one(name: str) -> pl.Series:
        return _respelled(name, old[name], new[name], new.get("country"), allowed.get(name))

    columns = {name: before[name] if kept(name) else after[name] for name in after.columns}
    return pl.DataFrame(columns | dict(zip(places, on_threads(one, places), strict=True)))


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


def _respelled(
    name: str,
    old: _Numbered,
    after: _Numbered,
    country: _Numbered | None,
    allowed: Collection[str] | None,
) -> pl.Series:
    """Return cells of countries or states in the writing of their column.

    A cell that names the same place as before stays. Others get the spelling that the column has
    for their code, states country by country.
    """
    is_country = BY_NAME[name].kind == "country"
    place = None if is_country else country
    known, pair = _paired(after.numbers, place.numbers if place is not None else None)
    texts, places = after.texts.to_list(), place.texts.to_list() if place is not None else [""]
    values = [_Place(places[at] or "", texts[code]) for code, at in known]
    befores = old.texts.to_list()
    found, rows = _distinct(_product(pair, len(befores), old.numbers))
    seen = [
        _Seen(number, befores[at], int(often))
        for (number, at), often in zip(
            (divmod(key, len(befores)) for key in found), np.bincount(rows), strict=True
        )
    ]
    same = [_is_same(each.before, values[each.place], is_country=is_country) for each in seen]
    names = [each for each, names_it in zip(seen, same, strict=True) if names_it]
    spelt = _spelt(values, names, _country_name if is_country else _state_name)
    cells = [
        each.before
        if names_it and (allowed is None or each.before in allowed)
        else spelt.get(each.place, values[each.place].text)
        for each, names_it in zip(seen, same, strict=True)
    ]
    return pl.Series(cells, dtype=pl.String).gather(pl.Series(rows))


def _is_same(before: str | None, place: _Place, *, is_country: bool) -> bool:
    """Whether a cell named, without a slip, the country or state that it has now."""
    if before is None or place.text is None or before == place.text:
        return before is not None and before == place.text
    if before != " ".join(before.split()):
        return False
    if is_country:
        code = countries.named(before)
        return code is not None and code == countries.named(place.text)
    code = subdivisions.named(before, place.country or None)
    return code is not None and code == subdivisions.named(place.text, place.country or None)


def _spelt(places: Sequence[_Place], seen: Iterable[_Seen], name_of: _Name) -> dict[int, str]:
    """Return the spelling that a column has for each place that its cells have as a code.

    Args:
        places: The places.
        seen: How they were written before.
        name_of: Returns the usual spelling.
    """
    codes = {
        number: (place.country, place.text)
        for number, place in enumerate(places)
        if place.text is not None and _CODE.fullmatch(place.text)
    }
    spellings: list[tuple[int, dict[str, Any], bool]] = [
        (number, {"before": text, "n": n, "style": _style(text)}, _small(text))
        for number, text, n in seen
        if number in codes and text is not None
    ]
    styles: Counter[int] = Counter()
    small = 0
    for _, spelling, low in spellings:
        styles[spelling["style"]] += spelling["n"]
        small += spelling["n"] if low else 0
    style = min(styles, key=lambda each: (-styles[each], each)) if styles else 0
    kinds: dict[int, list[dict[str, Any]]] = {}
    for number, spelling, low in spellings:
        #: In a column of names with capitals, "deutschland" is a slip, not its spelling.
        if small * 2 > styles.total() or not low:
            kinds.setdefault(number, []).append(spelling)
    return {
        number: _spelling(name_of(*code, style), style, kinds.get(number, []))
        for number, code in codes.items()
    }


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


class _Place(NamedTuple):
    """A country, or a state and its country, as a result has it."""

    country: str
    text: str | None


class _Seen(NamedTuple):
    """The number of a place, how cells wrote it, and how often."""

    place: int
    before: str | None
    often: int


class _Numbered(NamedTuple):
    """The distinct texts of cells (the last of them null), and which of them each cell is."""

    texts: pl.Series
    numbers: Numbers


def _numbered(cells: pl.Series) -> _Numbered:
    dtype = pl.Categorical(pl.Categories.random())
    known = cells.cast(dtype)
    codes = known.to_physical()
    most = codes.max()
    size = most + 1 if isinstance(most, int) else 0
    texts = pl.int_range(size, dtype=pl.UInt32, eager=True).cat.to(dtype).cast(pl.String)
    return _Numbered(texts.extend_constant(None, 1), codes.fill_null(size).to_numpy())


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
