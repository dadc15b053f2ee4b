"""Give cleaned values the writing that their column has in the CRM.

A result holds ISO codes and ISO dates; a CRM's own list of countries, or its dates, must not be
replaced by them. So a cell counts as changed only where its value, not its form, was repaired.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl

from leadhygiene.fields import BY_NAME
from leadhygiene.standards import countries, subdivisions
from leadhygiene.standards.tables import table as reference

#: Country, code and style (0 name, 2 or 3 letters) -> spelling.
_Name = Callable[[str, str, int], str]
#: Keys below this are looked up in a table.
_SMALL = 1 << 20
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
    kind = BY_NAME[name].kind if name in BY_NAME else "text"
    if kind == "date" or name in KEPT:
        return before
    if kind not in {"country", "state"}:
        return after
    if kind == "country":
        return _respelled(before, after, None, _country_name)
    return _respelled(before, after, country, _state_name)


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


def _style(text: pl.Expr) -> pl.Expr:
    """Return 2 or 3 for a code of so many letters, 0 for a name."""
    length = pl.when(text.str.contains(r"^[A-Za-z]{2,3}$")).then(text.str.len_bytes())
    return length.otherwise(0)


def _respelled(
    before: pl.Series, after: pl.Series, place: pl.Series | None, name_of: _Name
) -> pl.Series:
    """Replace codes by the spelling that the column has for them, country by country."""
    old, new = _numbered(before), _numbered(after)
    at = _numbered(place) if place is not None else np.zeros(len(after), dtype=np.int64)
    pair = new * (int(at.max(initial=0)) + 1) + at
    groups = _counted(pair, old)
    rows = groups["row"]
    groups = groups.with_columns(
        before=before.gather(rows), after=after.gather(rows),
        place=place.gather(rows).fill_null("") if place is not None else pl.lit(""),
    ).filter(pl.col("after").str.contains("^[A-Z0-9]{2,3}$"))  # fmt: skip
    if not groups.height:
        return after
    seen = groups.filter(pl.col("before").is_not_null()).with_columns(
        style=_style(pl.col("before"))
    )
    styles = (
        seen.group_by("style").agg(pl.col("n").sum()).sort("n", "style", descending=[True, False])
    )
    style = int(styles["style"][0]) if styles.height else 0
    text = pl.col("before")
    small = (text.str.to_lowercase() == text) & (text.str.to_uppercase() != text)
    low = seen.select(pl.col("n").filter(small).sum() * 2 > pl.col("n").sum()).item()
    if not low:  # in a column of names with capitals, "deutschland" is a slip, not its spelling
        seen = seen.filter(~small)
    kinds = seen.group_by("pair").agg(pl.struct("before", "n", "style").alias("seen"))
    codes = groups.select("pair", "place", "after").unique().sort("pair")
    codes = codes.join(kinds, on="pair", how="left", maintain_order="left")
    spelt = [
        _spelling(name_of(place, code, style), style, known or [])
        for place, code, known in codes.select("place", "after", "seen").iter_rows()
    ]
    found = pl.Series(spelt, dtype=pl.String).gather(_places(codes["pair"].to_numpy(), pair))
    return pl.select(pl.coalesce(found, after)).to_series() if found.null_count() else found


def _counted(pair: npt.NDArray[np.int64], old: npt.NDArray[np.int64]) -> pl.DataFrame:
    """Return each pair with each old value it stands beside: ``pair, row, n``; one row of each."""
    span = int(old.max(initial=0)) + 1
    if (int(pair.max(initial=0)) + 1) * span < 1 << 62:
        #: One number is counted several times faster than two.
        frame, keys = pl.DataFrame({"key": pair * span + old}), ["key"]
    else:
        frame, keys = pl.DataFrame({"pair": pair, "old": old}), ["pair", "old"]
    counted = frame.with_row_index("row").group_by(keys).agg(pl.first("row"), pl.len().alias("n"))
    rows = counted["row"]
    return counted.select(pl.Series("pair", pair[rows.to_numpy()]), "row", "n")


def _numbered(cells: pl.Series) -> npt.NDArray[np.int64]:
    """Return one number for each distinct text, 0 for an empty cell."""
    codes = cells.cast(pl.Categorical(pl.Categories.random())).to_physical()
    return (codes + 1).fill_null(0).to_numpy().astype(np.int64)


def _places(known: npt.NDArray[np.int64], keys: npt.NDArray[np.int64]) -> pl.Series:
    """Return the place of each key among the known ones, which are sorted; null where it is none."""
    if known[-1] < _SMALL:
        table = np.full(_SMALL + 1, -1, dtype=np.int32)
        table[known] = np.arange(len(known))
        found = table[np.minimum(keys, _SMALL)]
    else:
        found = np.minimum(np.searchsorted(known, keys), len(known) - 1)
        found = np.where(known[found] == keys, found, -1)
    places = pl.Series(found)
    return places.set(places < 0, None).cast(pl.UInt32)


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
    row = reference("countries").filter(pl.col("iso2") == code)
    if not row.height or style == 2:
        return code
    if style == 3:
        longer = [c for c in (row["codes"][0] or "").split("|") if len(c) == 3 and c.isalpha()]
        return longer[0] if longer else code
    name = str(row["names"][0]).split("|")[0]
    return name if countries.iso2(name) == code else code


def _state_name(place: str, code: str, style: int) -> str:
    return code if style else subdivisions.names().get(f"{place}-{code}", code)
