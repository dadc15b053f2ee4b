"""Further columns that a recipe names as evidence: date of birth, place, number of a document ...

Each has a kind that says how two values are compared. How often two strangers agree is counted on the
pool itself; how often one person agrees with themselves starts from a shipped guess that EM moves.
An agreement weighs more the rarer its value is (term frequency, Winkler 1989).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import polars as pl

from leadhygiene.errors import RecipeError, did_you_mean
from leadhygiene.matching.columns.coded import Column, Floats, Ints
from leadhygiene.matching.columns.compare import assign
from leadhygiene.matching.columns.folding import words
from leadhygiene.matching.extras import extra_sets as sets
from leadhygiene.matching.extras.kinds import Kind, kind_of
from leadhygiene.matching.extras.nearness import nearness
from leadhygiene.matching.model import CLASSES
from leadhygiene.standards.numbers.dates import EPOCHS, learn_order
from leadhygiene.standards.numbers.dates import read as date_read
from leadhygiene.standards.text.text_repair import repaired

#: Kinds whose cells hold several values: what people do together, so that colleagues share them.
MANY: Final = ("set", "words")
LEVELS: Final = ("missing", "equal", "near", "part", "close", "other")
_OTHER: Final = LEVELS.index("other")
#: The level of each kind of nearness.
_BY_NEARNESS: Final = np.array(
    [_OTHER, *(LEVELS.index(name) for name in ("close", "part", "near"))], np.int8
)
#: Probability of a level that no pair reaches, in each class: only dates have parts.
_UNUSED: Final = 1e-4
#: Probability of each level but ``missing`` for one person, where both values are known.
_SELF: Final[Mapping[str, tuple[float, float, float, float, float]]] = {
    "text": (0.79, 0.12, _UNUSED, 0.04, 0.05),
    "exact": (0.91, 0.04, _UNUSED, 0.02, 0.03),
    "date": (0.84, 0.08, 0.02, 0.02, 0.04),
    "number": (0.78, 0.10, _UNUSED, 0.05, 0.07),
    "set": (0.15, 0.20, _UNUSED, 0.25, 0.40),
    "words": (0.15, 0.20, _UNUSED, 0.25, 0.40),
}
#: Pairs of strangers that are drawn to count chance agreement.
_DRAWN: Final = 50_000
#: Bounds of the term-frequency adjustment, as natural logarithms.
_CLIP: Final = 4.0


@dataclass(frozen=True, slots=True)
class Extra:
    """One further column.

    Attributes:
        column: Header of the column in the input, or a canonical field that matching does not read.
        kind: ``text`` (folded words, slips allowed), ``exact`` (an identifier; one slip is near, two
            are close, and so is one beginning, as postal codes of one district have, or a code with more signs),
            ``date`` (any order; swapped day and month or one wrong digit is near, one wrong part is a level
            of its own, two wrong digits are close; where the first of January is too frequent it is a year without a
            day, which is near to all days of the year), ``number`` (within two per cent is near, within ten close),
            ``set`` (several values apart by semicolons, bars or commas, like co-workers or interests) or
            ``words`` (the words of a text, like the title of a work). The last two compare what both
            cells hold, each value by its rarity; a row's own name in its set does not count. By default
            what the values are like.
        blocks: Whether rows that agree in it are compared; by default all but numbers, sets and words do.
        because: Why it was taken, where the recipe names none.
    """

    column: str
    kind: Kind | None = None
    blocks: bool | None = None
    because: str | None = None

    @property
    def compared(self) -> Kind:
        """How two values are compared, once it is known."""
        return self.kind or "text"


def name_of(extra: Extra) -> str:
    """Return the name under which the column stands in levels, models and explanations."""
    return f"extra:{extra.column}"


def source_of(extra: Extra, columns: Sequence[str]) -> str:
    """Return the column of a pool that an extra column is read from.

    Raises:
        RecipeError: The pool has no such column.
    """
    for name in (name_of(extra), extra.column):
        if name in columns:
            return name
    known = [
        name.removeprefix("extra:")
        for name in columns
        if "__" not in name and not name.startswith("lh_")
    ]
    raise RecipeError(
        f"match_people, extra: no input has a column {extra.column!r}: {did_you_mean(extra.column, known)}"
    )


def settled(extra: Extra, column: Column) -> Extra:
    """Return a further column with its kind, which its values tell where the recipe does not."""
    return extra if extra.kind else replace(extra, kind=kind_of(column.values.cast(pl.String)))


def folded(column: Column, kind: Kind, columns: Mapping[str, Column]) -> Column:
    """Return the column in the form in which it is compared.

    Args:
        column: The cells.
        kind: Their kind.
        columns: ``given`` and ``family`` of the rows.
    """
    column = column.derive(repaired)
    if kind == "text":
        return column.derive(words)
    if kind == "set":
        return sets.without_own(sets.listed(column), columns["given"], columns["family"])
    if kind == "words":
        return sets.worded(column)
    if kind == "exact":
        whole = pl.col("v").str.replace(r"^([0-9]+)\.0+$", "${1}")
        return column.derive(lambda _v: whole.str.to_lowercase().str.replace_all(r"[\s\-./]", ""))
    if kind == "date":
        return _dated(column.changed(_dates(column.values.cast(pl.String))))
    number = pl.col("v").str.replace_all(r"[,\s]", "").cast(pl.Float64, strict=False)
    return column.derive(lambda _v: number.cast(pl.String))


def _dates(values: pl.Series) -> pl.Series:
    """Return eight digits, year first where that can be told, day and month as the column has them."""
    told = values.drop_nulls()  # a date that begins with the year proves no order
    order = learn_order(told.filter(~told.str.contains(r"^\s*[0-9]{3}")).to_list())
    spelled = values.str.contains(r"\p{L}{3,}|年").fill_null(value=False)
    texts = values.set(spelled, None).to_frame("v").select(_date(pl.col("v"), order)).to_series()
    read = [date_read(v, order, None)[0] for v in values.filter(spelled)]
    whole = pl.Series(read, dtype=pl.String).str.replace_all("-", "")
    return texts.scatter(spelled.arg_true(), whole) if len(whole) else texts


def _date(value: pl.Expr, order: str | None) -> pl.Expr:
    """Return eight digits of dates that are written in digits."""
    digits = value.str.replace_all(r"\D", "")
    places = (3, 1, 2) if order == "MDY" else (3, 2, 1)
    iso = value.str.extract(r"^(\d{4})\D(\d{1,2})\D(\d{1,2})", 1)
    parts = [value.str.extract(r"^(\d{4})\D(\d{1,2})\D(\d{1,2})", n).str.zfill(2) for n in (2, 3)]
    late = [value.str.extract(r"^(\d{1,2})\D(\d{1,2})\D(\d{4})", n) for n in places]
    turned = pl.concat_str([late[0], late[1].str.zfill(2), late[2].str.zfill(2)])
    text = pl.coalesce(pl.concat_str([iso, *parts]), turned, digits)
    return pl.when(text.str.len_bytes() >= 4).then(text)


def _dated(column: Column) -> Column:
    """Return dates without fillers; the first of January is but a year where too many have it."""
    met = dict(zip(column.values.cast(pl.String).to_list(), column.counts.tolist(), strict=True))
    none = [day for day in _FILLERS if day in met]
    column = column.derive(lambda v: pl.when(~v.is_in(none)).then(v))
    first = column.values.cast(pl.String).str.contains(r"^\d{4}0101$").to_numpy()
    if column.counts[first].sum() <= max(_NEW_YEAR * column.counts.sum(), _NEW_YEARS):
        return column
    return column.derive(lambda v: v.str.replace(r"^(\d{4})0101$", "${1}"))


def level(column: Column, kind: Kind, left: Ints, right: Ints) -> Ints:
    """Return the level of each pair, as a number into :data:`LEVELS`."""
    a, b = column.codes.take(left), column.codes.take(right)
    both = (a | b) >= 0
    out: Ints = both * np.int8(_OTHER)
    if kind in MANY:
        known = np.flatnonzero(both)
        shared = sets.shared(column, left[known], right[known])
        for name, least in sets.LEAST.items():
            out[known[shared >= least]] = LEVELS.index(name)
        return out
    equal = both & (a == b)
    assign(out, equal, LEVELS.index("equal"))
    known = np.flatnonzero(both ^ equal)
    if len(known):
        near = nearness(column, kind, a.take(known), b.take(known))
        out[known] = _BY_NEARNESS.take(near.astype(np.intp))
    return out


#: Days that stand for none.
_FILLERS: Final = sorted(day.replace("-", "") for day in EPOCHS)
#: Share of dates that are the first of January, and number of them, above which it stands for an unknown day.
_NEW_YEAR: Final = 0.02
_NEW_YEARS: Final = 10


def table(
    column: Column, kind: Kind, *, home: bool = False, chance: float | None = None
) -> dict[str, tuple[float, ...]]:
    """Return level probabilities in each class, the first that of a match: the anchor for one pool.

    Args:
        column: The folded column.
        kind: Its kind.
        home: Whether those of one household share it.
        chance: How often strangers agree in it; counted on all pairs of rows where it is not told.
    """
    rows = np.flatnonzero(column.codes >= 0)
    share = len(rows) / max(len(column.codes), 1)
    both = min(max(share * share, 0.01), 0.99)
    counts = column.counts.astype(float)
    if chance is None:
        chance = float((counts * (counts - 1)).sum() / max(len(rows) * (len(rows) - 1), 1))
    near = part = close = 0.0
    if len(rows) > 1:
        draw = np.random.default_rng(0)  # a fixed seed: the same pool gives the same table
        size = min(_DRAWN, len(rows) * (len(rows) - 1) // 2)
        found = level(column, kind, draw.choice(rows, size), draw.choice(rows, size))
        shares = np.bincount(found, minlength=len(LEVELS)) / size
        near, part, close = (
            float(shares[LEVELS.index(name)]) for name in ("near", "part", "close")
        )
        if kind in MANY:
            chance = float((found == LEVELS.index("equal")).mean())
    chance = min(max(chance, 1e-5), 0.9)
    near, part, close = (min(max(share, _UNUSED), 0.5) for share in (near, part, close))
    other = max(1 - chance - near - part - close, 0.05)
    total = chance + near + part + close + other
    strangers = [v / total for v in (chance, near, part, close, other)]
    out: dict[str, tuple[float, ...]] = {"missing": (1 - both,) * len(CLASSES)}
    for name, mine, theirs in zip(LEVELS[1:], _SELF[kind], strangers, strict=True):
        shared = [mine if home and group == "household" else theirs for group in CLASSES[1:]]
        out[name] = (both * mine, *(both * share for share in shared))
    return out


def frequency(column: Column, rows: Ints) -> Floats:
    """Return how much more (or less) an agreement on the value of each row says than one on a usual value."""
    if "says" not in column.memo:
        counts = column.counts.astype(float)
        usual = float((counts * counts).sum()) / max(counts.sum(), 1.0)
        says = np.clip(np.log(usual / np.maximum(counts, 1.0)), -_CLIP, _CLIP)
        column.memo["says"] = says
    weights: Floats = column.memo["says"][column.codes[rows]]
    return weights
