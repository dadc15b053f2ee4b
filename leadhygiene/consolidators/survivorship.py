"""Survivorship: which of several values of one field a golden record keeps, as data per field.

A value that was found valid beats a faulty one; then the field's strategy decides; then the order
of the records in the cluster (best record first). Nothing depends on the order of the rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import polars as pl

from leadhygiene.consolidators import (
    fullest,
    lost_zero,
    mail_slips,
    name_slips,
    own_cells,
    quality,
    spelled,
)
from leadhygiene.consolidators.strategies import GROUPS, Strategy, SurvivorshipConfig
from leadhygiene.fields import OBJECT, SOURCE

#: A record whose group has one of these outranks one that has none of them.
_TELLING: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"person": ("last_name", "full_name"), "address": ("city", "postal_code")}
)

#: Cells of a yes-or-no field, lower case. Any other text counts as in between.
TRUE = ("1", "true", "t", "yes", "y", "x", "on", "opted out", "opt-out", "opt out", "unsubscribed")
FALSE = ("0", "false", "f", "no", "n", "off", "opted in", "opt-in", "opt in", "subscribed")

#: Fields that name a firm.
FIRMS = frozenset({"company", "name"})

CODE = "_code"
ROW = "_row"
DATE = "_date"
FILLED = "_filled"
RANK = "_rank"

#: Strategies that build a value instead of picking one.
FOLDS = frozenset({"concat", "mean", "never", "sum", "unanimous", "union"})
#: Strategies that rank the value itself, so that its quality must not outrank it.
_BY_VALUE = frozenset({"all_true", "any_true", "max", "min"})

Keys = list[tuple[pl.Expr, bool]]
"""Sort keys, most important first, each with whether larger is better."""


def dated(schema: Mapping[str, pl.DataType]) -> pl.Expr:
    """Return the day of the last change of a row as ISO 8601 text, null where unknown."""
    found = []
    for name in ("modified", "created"):
        iso = quality.member(schema, name, "iso")
        if iso is not None:
            found.append(iso)
        elif name in schema:
            found.append(pl.col(name).str.extract(r"^(\d{4}-\d\d-\d\d.*)$"))
    return pl.coalesce(found) if found else pl.lit(None, pl.String)


def input_place(name: str) -> int | None:
    """Return the number, from 0, of the input that a source names; ``None`` where it names an object.

    Examples:
        >>> input_place("input 1"), input_place("0"), input_place("contact")
        (0, 0, None)
    """
    number = name.removeprefix("input ")
    if not number.isdigit():
        return None
    return int(number) - (number != name)


def source_rank(schema: Mapping[str, pl.DataType], sources: Sequence[str]) -> pl.Expr:
    """Return the place of a row's source in a list of sources; unlisted ones come last."""
    rank = pl.lit(len(sources), pl.Int32)
    for place, name in reversed(list(enumerate(sources))):
        number = input_place(name)
        column, value = (OBJECT, name) if number is None else (SOURCE, str(number))
        if column in schema:
            rank = (
                pl.when(pl.col(column).cast(pl.String) == value)
                .then(pl.lit(place, pl.Int32))
                .otherwise(rank)
            )
    return rank


def survive(
    rows: pl.DataFrame, fields: Sequence[str], config: SurvivorshipConfig
) -> dict[str, pl.Series]:
    """Choose the value of every field for every cluster.

    Args:
        rows: Pool rows with the work columns of :func:`leadhygiene.consolidators.master.ordered`,
            sorted by cluster code, best record first.
        fields: Fields to choose, all present in ``rows``.
        config: Strategies.

    Returns:
        Field -> ``String``, one value per cluster, in the order of ``fields``; null where no row has one.
    """
    clusters = int(rows[CODE][-1]) + 1 if rows.height else 0
    chosen: dict[str, pl.Series] = {}
    for name, members in GROUPS.items():
        present = [item for item in members if item in fields]
        if present:
            chosen |= _group(rows, name, present, config, clusters)
    for name in fields:
        if name not in chosen:
            chosen[name] = _single(rows, name, config, clusters)
    if "postal_code" in chosen:
        code = chosen["postal_code"]
        chosen["postal_code"] = lost_zero.mended(rows["postal_code"], rows[CODE], code)
    return {name: chosen[name] for name in fields}


def _single(rows: pl.DataFrame, name: str, config: SurvivorshipConfig, clusters: int) -> pl.Series:
    strategy = config.strategy(name)
    if strategy in FOLDS:
        return _fold(rows, name, strategy, clusters)
    keys = _keys(rows.schema, name, strategy)
    if strategy not in _BY_VALUE:
        keys = [(quality.score(rows.schema, name), True), *keys]
    row = best(rows, pl.col(name).is_not_null(), keys, clusters)
    if strategy == "fullest":
        row = fullest.chosen(rows, name, CODE, row)
    if name in FIRMS and (strategy == "fullest" or name not in config.strategies):
        row = spelled.mended(rows, name, CODE, row)
    if name == "email" and name not in config.strategies:
        row = mail_slips.mended(rows, CODE, row)
    return rows[name].gather(row)


def _keys(schema: Mapping[str, pl.DataType], name: str, strategy: Strategy) -> Keys:
    """Return what a strategy that picks sorts by."""
    value = pl.col(name)
    keys: Mapping[str, Keys] = {
        "most_recent": [(pl.col(DATE), True)],
        "fullest": [(pl.col(DATE), True)],
        "oldest": [(pl.col(DATE), False)],
        "most_complete": [(pl.col(FILLED), True)],
        "source_rank": [(pl.col(RANK), False)],
        "longest": [(value.str.len_bytes(), True)],
        "shortest": [(value.str.len_bytes(), False)],
        "majority": [(pl.len().over(CODE, name), True)],
        "max": [(number(schema, name), True), (value, True)],
        "min": [(number(schema, name), False), (value, False)],
        "any_true": [(truth(value), True)],
        "all_true": [(truth(value), False)],
    }
    return keys.get(strategy, [])


def truth(value: pl.Expr) -> pl.Expr:
    """Return 2 for yes, 0 for no, 1 for a text that is neither.

    Examples:
        >>> pl.select(truth(pl.Series(["Yes", "0", "phone only"]))).to_series().to_list()
        [2, 0, 1]
    """
    text = pl.lit(value) if isinstance(value, pl.Series) else value
    word = text.str.strip_chars().str.to_lowercase()
    yes, no = word.is_in(list(TRUE)), word.is_in(list(FALSE))
    return pl.when(yes).then(2).when(no).then(0).otherwise(1).cast(pl.Int8)


def number(schema: Mapping[str, pl.DataType], name: str) -> pl.Expr:
    """Return a field as ``Float64``, null where it is no number (dates compare as text)."""
    part = quality.member(schema, name, "min")
    if part is not None:
        return part.cast(pl.Float64)
    return pl.col(name).str.replace_all(",", "", literal=True).cast(pl.Float64, strict=False)


def best(rows: pl.DataFrame, held: pl.Expr, keys: Keys, clusters: int) -> pl.Series:
    """Return the number of the best row of each cluster among those that hold a value."""
    names = [f"_key{place}" for place in range(len(keys))]
    table = rows.lazy().select(
        CODE,
        ROW,
        held.alias("_held"),
        *(key.alias(n) for (key, _), n in zip(keys, names, strict=True)),
    )
    table = table.filter("_held").drop("_held")
    if keys:
        descending = [False, *(larger for _, larger in keys), False]
        table = table.sort(CODE, *names, ROW, descending=descending, nulls_last=True)
    picked = table.select(CODE, ROW).unique(CODE, keep="first", maintain_order=True).collect()
    return spread(picked[CODE], picked[ROW], clusters)


def spread(code: pl.Series, value: pl.Series, clusters: int) -> pl.Series:
    """Return values by cluster code, null for the codes that are not given."""
    codes = pl.DataFrame({CODE: pl.int_range(clusters, dtype=pl.UInt32, eager=True)})
    given = pl.DataFrame({CODE: code, "value": value})
    return codes.join(given, on=CODE, how="left", maintain_order="left")["value"]


def _fold(rows: pl.DataFrame, name: str, strategy: Strategy, clusters: int) -> pl.Series:
    """Build one value per cluster from all of them."""
    held = (
        rows.lazy()
        .select(CODE, ROW, pl.col(name).alias("value"))
        .filter(pl.col("value").is_not_null())
    )
    if strategy == "never":
        return pl.repeat(None, clusters, dtype=pl.String, eager=True)
    if strategy in {"sum", "mean"}:
        return _arithmetic(rows, name, strategy, clusters)
    if strategy == "union":
        split = held.with_columns(pl.col("value").str.split(";")).explode("value")
        held = split.with_columns(pl.col("value").str.strip_chars()).filter(pl.col("value") != "")
    one = held.unique([CODE, "value"], keep="first").group_by(CODE)
    if strategy == "unanimous":
        built = one.agg(pl.col("value").first(), n=pl.len()).filter(pl.col("n") == 1)
    elif strategy == "union":
        built = one.agg(pl.col("value").sort().str.join(";"))
    else:
        built = one.agg(pl.col("value").sort_by(ROW).str.join("\n"))
    done = built.collect()
    return spread(done[CODE], done["value"], clusters)


def _arithmetic(rows: pl.DataFrame, name: str, strategy: str, clusters: int) -> pl.Series:
    """Add or average numbers, in thousandths, so that the order of the rows cannot show."""
    milli = (number(rows.schema, name) * 1000).round().cast(pl.Int64, strict=False)
    held = rows.lazy().select(CODE, milli.alias("value")).filter(pl.col("value").is_not_null())
    total = pl.col("value").sum() if strategy == "sum" else pl.col("value").sum() // pl.len()
    done = held.group_by(CODE).agg(total).collect()
    whole = done["value"] // 1000
    text = (
        pl.when(pl.col("value") % 1000 == 0)
        .then(whole.cast(pl.String))
        .otherwise((pl.col("value") / 1000).cast(pl.String))
    )
    return spread(done[CODE], done.select(text.alias("value"))["value"], clusters)


def _group(
    rows: pl.DataFrame, name: str, members: Sequence[str], config: SurvivorshipConfig, clusters: int
) -> dict[str, pl.Series]:
    """Take several fields from one record; blanks are filled from one that contradicts none."""
    strategy = config.strategy(name)
    filled = pl.sum_horizontal(pl.col(item).is_not_null() for item in members)
    telling = [pl.col(item).is_not_null() for item in _TELLING[name] if item in members]
    text = pl.concat_str([pl.col(item) for item in members], ignore_nulls=True)
    frame = rows.with_columns(text.alias("_group"))
    keys: Keys = [(pl.any_horizontal(telling or [pl.lit(False)]), True)]
    if name == "person" and strategy == "fullest":
        rows = own_cells.bare(rows, CODE, members)
        frame = rows.with_columns(own_cells.apart(rows, CODE), text.alias("_group"))
        frame = frame.hstack(name_slips.misspelt(rows, CODE))
        slips = pl.sum_horizontal(f"_slip_{cell}" for cell in name_slips.CELLS)
        frame = frame.hstack(fullest.family(frame, CODE))
        keys += [(pl.col("_own"), True), (pl.col("_latest"), True), (slips, False)]
        keys.append((pl.col("_votes"), True))
        keys += _keys(frame.schema, "_group", "longest")
        keys.append((pl.col("_group") != pl.col("_group").str.to_uppercase(), True))
    keys += [*_keys(frame.schema, "_group", strategy), (filled, True)]
    row = best(frame, filled > 0, keys, clusters)
    second = _compatible(frame, members, row, clusters)
    return {item: _first(rows[item].gather(row), rows[item].gather(second)) for item in members}


def _first(values: pl.Series, others: pl.Series) -> pl.Series:
    """Return values, and others where there is none."""
    return values.zip_with(values.is_not_null(), others)


def _compatible(
    rows: pl.DataFrame, members: Sequence[str], row: pl.Series, clusters: int
) -> pl.Series:
    """Return the row that fills most blanks of a chosen group without contradicting it."""
    chosen = pl.DataFrame({item: rows[item].gather(row).gather(rows[CODE]) for item in members})
    judged = [
        name for name in ("_own", *(f"_slip_{item}" for item in members)) if name in rows.columns
    ]
    fills = pl.sum_horizontal(
        pl.col(item).is_not_null() & pl.col(f"_chosen_{item}").is_null() for item in members
    )
    beside = rows.select(CODE, ROW, *judged, *members).hstack(
        chosen.rename(lambda item: f"_chosen_{item}")
    )
    beside = beside.filter(fills > 0)
    pairs = [(_plain(pl.col(item)), _plain(pl.col(f"_chosen_{item}"))) for item in members]
    slips = [
        pl.col(f"_slip_{item}") if f"_slip_{item}" in judged else pl.lit(value=False)
        for item in members
    ]
    differs = pl.any_horizontal(
        own.ne(other).fill_null(value=False) & ~slip
        for (own, other), slip in zip(pairs, slips, strict=True)
    )
    shares = pl.any_horizontal(own.eq(other).fill_null(value=False) for own, other in pairs)
    fits = ~differs
    if {"first_name", "last_name"} <= set(members):  # no name twice
        for chosen_cell, cell in (("last_name", "first_name"), ("first_name", "last_name")):
            fits &= ~_holds(f"_chosen_{chosen_cell}", cell)
    own: Keys = [(pl.col(name), name == "_own") for name in judged]
    return best(beside, fits, [*own, (shares, True), (fills, True)], clusters)


def _holds(chosen: str, name: str) -> pl.Expr:
    """Whether a chosen cell has the words of a cell that would stand beside it."""
    long, short = (
        " " + _plain(pl.col(cell)).str.replace_all("-", " ", literal=True) + " "
        for cell in (chosen, name)
    )
    return long.str.contains(short, literal=True).fill_null(value=False)


def _plain(value: pl.Expr) -> pl.Expr:
    """Return a text for comparison: case and outer blanks do not make two values."""
    return value.str.strip_chars().str.to_lowercase()
