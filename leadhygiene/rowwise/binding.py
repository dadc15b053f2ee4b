"""The row-wise steps that change cells: clean and append. They work on any batch of rows.

A row's result depends on that row alone, and on the profile that was learned beforehand.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

import polars as pl

from leadhygiene.fields import FIELDS, PERSON_NAME, RECORD_ID, SOURCE, Field, parts_column
from leadhygiene.findings.table import finding, stack
from leadhygiene.machine import pieces
from leadhygiene.machine.pieces import Tick
from leadhygiene.rowwise import misplaced, modules, repairs
from leadhygiene.rowwise.faults import validate
from leadhygiene.rowwise.rows import row_of, row_view, with_column
from leadhygiene.standards.lookup.distinct import per_distinct
from leadhygiene.standards.numbers import date_profile
from leadhygiene.standards.numbers.date_profile import DateColumn
from leadhygiene.standards.phones import bare_codes
from leadhygiene.standards.phrases import null_tokens, real_words

NAME_COLUMNS = ("full_name", "first_name", "last_name")

#: Appenders of the default recipe, in the order in which they may fill.
SOURCES = (
    "country_from_state",
    "country_from_phone",
    "domain_from_website",
    "domain_from_email_domain",
    "domain_from_email",
    "country_from_domain",
)

#: Kind -> fields that tell the country of a row that names none; a wrong guess finds no valid number.
TELLING: Mapping[str, tuple[str, ...]] = {"phone": ("domain", "website", "email_domain", "email")}

Batch = tuple[pl.DataFrame, pl.DataFrame]
"""A pool frame and the findings about it."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What was learned from whole columns before the row-wise steps run.

    Attributes:
        dates: Date field -> number of the input table -> what that column tells about its cells.
        default_country: ISO 3166-1 alpha-2, used for rows that name no country.
    """

    dates: Mapping[str, Mapping[int, DateColumn]] = field(default_factory=dict)
    default_country: str | None = None


def learn(
    frame: pl.DataFrame,
    default_country: str | None = None,
    date_order: str | None = None,
    as_of: str | None = None,
) -> Profile:
    """Learn the profile of a pool frame, the date columns of each input table by themselves.

    Args:
        frame: Canonical columns of ``String``.
        default_country: ISO 3166-1 alpha-2 for rows that name no country.
        date_order: Order of day and month where a column proves none.
        as_of: ISO 8601, or ``today``; later days are in the future. Learned from each column when not
            given.
    """
    tables = frame[SOURCE].unique().sort().to_list() if SOURCE in frame.columns else [0]
    names = [item.name for item in FIELDS if item.kind == "date" and item.name in frame.columns]
    learned: dict[str, dict[int, DateColumn]] = {name: {} for name in names}
    for table in tables if names else ():
        own = frame.filter(pl.col(SOURCE) == table) if len(tables) > 1 else frame
        for name, column in date_profile.learn_table({n: own[n] for n in names}).items():
            learned[name][table] = told(column, date_order, as_of)
    return Profile(learned, default_country)


def profile_of(
    dates: Mapping[str, DateColumn],
    default_country: str | None,
    order: str | None,
    as_of: str | None,
) -> Profile:
    """Return the profile of one table from what its date columns tell and what a recipe adds."""
    return Profile(
        {name: {0: told(column, order, as_of)} for name, column in dates.items()}, default_country
    )


def told(column: DateColumn, date_order: str | None, as_of: str | None) -> DateColumn:
    """Return a date column with what a recipe adds: the order where it proves none, and the day.

    The clock is read where ``as_of`` is ``today``, and nowhere else.
    """
    if as_of == "today":
        as_of = datetime.now(UTC).date().isoformat()
    order = column.order
    if date_order and order in {None, "MIXED"}:
        order = date_order
    return replace(column, order=order, latest=as_of or column.latest)


def clean(
    frame: pl.DataFrame,
    names: Sequence[str] = (),
    profile: Profile | None = None,
    tick: Tick = pieces.quiet,
    *,
    told: bool = True,
) -> Batch:
    """Clean the fields of a pool frame in place and take them apart.

    Args:
        frame: Canonical columns of ``String``; null means "not given".
        names: Fields to clean; empty means all.
        profile: What was learned from whole columns; learned from this frame when not given.
        tick: Progress.
        told: Whether findings are wanted; naming a repair takes a good part of making it.

    Returns:
        The frame with cleaned values and a ``<field>__parts`` struct per field (none for plain
        text), and one finding per cell that changed.
    """
    known = learn(frame) if profile is None else profile
    frame, moved = misplaced.move(frame) if not names else (frame, stack([]))
    done = pieces.each(frame, lambda piece, step: _clean(piece, names, known, step, told), tick)
    found = zip(*(changes for _, changes in done), strict=True)
    return pieces.join([piece for piece, _ in done]), stack(
        [moved, *(part for parts in found for part in parts)]
    )


def _clean(
    frame: pl.DataFrame, names: Sequence[str], profile: Profile, tick: Tick, told: bool
) -> tuple[pl.DataFrame, list[pl.DataFrame]]:
    """Clean one piece; the findings of each field apart, in the order of the fields."""
    wanted = [
        item for item in FIELDS if item.name in frame.columns and (not names or item.name in names)
    ]
    if any(name in frame.columns for name in NAME_COLUMNS):
        wanted.append(PERSON_NAME)
    found: dict[str, pl.DataFrame] = {}
    for wave in waves(wanted):
        cleaned = [_clean_field(frame, item, profile, told=told) for item in wave]
        frame = frame.with_columns(column for columns, _ in cleaned for column in columns)
        found |= {item.name: changes for item, (_, changes) in zip(wave, cleaned, strict=True)}
        tick(len(found) / len(wanted))
    return frame, [found[item.name] for item in wanted]


def waves(items: Sequence[Field]) -> list[list[Field]]:
    """Part fields into groups whose members need nothing of each other, in order."""
    waves: list[list[Field]] = []
    placed: dict[str, int] = {}
    for item in sorted(items, key=lambda item: item.kind in TELLING):
        context = (*modules.load("cleaners", item.kind).CONTEXT, *TELLING.get(item.kind, ()))
        placed[item.name] = 1 + max((placed.get(name, -1) for name in context), default=-1)
        waves += [[]] * (placed[item.name] + 1 - len(waves))
        waves[placed[item.name]] = [*waves[placed[item.name]], item]
    return waves


def _clean_field(
    frame: pl.DataFrame, item: Field, profile: Profile, *, told: bool
) -> tuple[list[pl.Series], pl.DataFrame]:
    """Return the columns of one cleaned field and the findings about it."""
    cleaner = modules.load("cleaners", item.kind)
    source = "full_name" if item is PERSON_NAME else item.name
    raw = pl.col(source) if source in frame.columns else pl.lit(None, pl.String)
    context = {name: _context(frame, item, name, profile) for name in cleaner.CONTEXT}
    said = real_words.witness(item.kind, raw, frame.columns)
    if said is not None:
        context[_WITNESS] = said
    cells = frame.select(raw.alias("before"), **context)
    out = cells.select("before").hstack(_per_distinct(cells, lambda some: _read(some, item)))
    parts = parts_column(item.name)
    if item is PERSON_NAME:
        return [out["parts"].alias(parts)], stack([])
    plain = item.kind == "text"
    after = pl.col("parts").struct.field("value")
    kept = [after.alias(item.name)] + ([] if plain else [_told(out.schema["parts"]).alias(parts)])
    findings = _repairs(out, frame[RECORD_ID], cleaner, item) if told else stack([])
    return out.select(kept).get_columns(), findings


def _repairs(
    out: pl.DataFrame,
    ids: pl.Series,
    cleaner: Any,  # noqa: ANN401 - a module
    item: Field,
) -> pl.DataFrame:
    """Return one finding per cell of a field that changed."""
    read = out["parts"].struct
    changed = out["before"].ne_missing(read.field("value")).arg_true()
    columns = [ids, out["before"], out["null"], read.field("value"), read.field("fix")]
    told = pl.DataFrame([column.gather(changed) for column in columns])
    null = pl.when("null").then(pl.lit("null_token"))
    fix = repairs.named(cleaner, pl.col("before"), pl.col("value"), pl.col("fix"))
    code = pl.coalesce(null, fix)
    before = repairs.told(cleaner, pl.col("before"), pl.col("fix"))
    return told.select(
        finding("clean", item.name, code, "info", before=before, after=pl.col("value"))
    )


def _read(cells: pl.DataFrame, item: Field) -> pl.DataFrame:
    """Return which cells mean "missing", and the parts of the others."""
    if cells.height == 1:
        return _remembered(item.kind, tuple(cells.columns), cells.row(0))
    return _read_all(cells, item.kind)


def _read_all(cells: pl.DataFrame, kind: str) -> pl.DataFrame:
    """Return the same in two steps: one expression would look for null tokens twice."""
    null, parsed = _reading(modules.load("cleaners", kind), kind, heard=_WITNESS in cells.columns)
    return cells.with_columns(null).select("null", parsed)


def parts_of(
    kind: str, cell: str | None, context: Mapping[str, str | None], witness: str = ""
) -> dict[str, Any]:
    """Return the parts of one cell, as :func:`clean` reads them.

    Args:
        kind: Module of ``cleaners``.
        cell: The cell as it stands there.
        context: What the cleaner names in ``CONTEXT``.
        witness: What may speak for a word that means "missing" elsewhere.

    Examples:
        >>> parts_of("city", " new york ", {"country": "US"})["value"]
        'New York'
    """
    if witness:
        context = {**context, _WITNESS: witness}
    found = _remembered(kind, ("before", *context), (cell, *context.values()))["parts"]
    parts: dict[str, Any] = found.item()
    return parts


@lru_cache(1 << 13)
def _remembered(kind: str, names: tuple[str, ...], cells: tuple[str | None, ...]) -> pl.DataFrame:
    """Return the same for one record; records that come one by one repeat each other's cells."""
    one = pl.DataFrame([cells], schema=dict.fromkeys(names, pl.String), orient="row")
    return _read_all(one, kind)


@lru_cache(256)
def _reading(cleaner: Any, kind: str, *, heard: bool) -> tuple[pl.Expr, pl.Expr]:  # noqa: ANN401 - a module
    """Return what tells null tokens of a kind, and what reads the other cells; building it takes longer than reading one."""
    null = null_tokens.is_null(pl.col("before"), kind)
    if heard:
        cells = [pl.col("before"), pl.col(_WITNESS)]
        real = per_distinct(cells, lambda *cell: real_words.is_real(kind, *cell), pl.Boolean)
        null &= pl.col(_WITNESS).is_null() | ~real.fill_null(value=False)
    given = {name: pl.col(name) for name in cleaner.CONTEXT}
    parsed = cleaner.parse(pl.when(~pl.col("null")).then("before"), **given)
    return null.alias("null"), parsed.alias("parts")


#: Column of what speaks for a word that means "missing" elsewhere.
_WITNESS = "_witness"
#: Rows that tell whether a column repeats itself, and the share of distinct ones that is worth it.
_LOOK, _OFTEN = 2_000, 0.5


def _per_distinct(
    cells: pl.DataFrame, read: Callable[[pl.DataFrame], pl.DataFrame]
) -> pl.DataFrame:
    """Return ``read`` of a frame of texts, row by row; rows that are often the same are read once."""
    if cells.height < 2 * _LOOK or cells.head(_LOOK).n_unique() > 0.95 * _LOOK:
        return read(cells)
    names = cells.columns
    some = cells.unique(maintain_order=True)
    if some.height > _OFTEN * cells.height:
        return read(cells)
    place = some.with_columns(_place=pl.int_range(pl.len(), dtype=pl.get_index_type()))
    places = cells.join(place, on=names, how="left", nulls_equal=True, maintain_order="left")
    return read(some)[places["_place"]]


def _told(dtype: pl.DataType) -> pl.Expr:
    """Return the parts without ``fix``, which the findings hold by now."""
    names = [item.name for item in dtype.fields] if isinstance(dtype, pl.Struct) else []
    return pl.struct(pl.col("parts").struct.field(name) for name in names if name != "fix")


def _context(frame: pl.DataFrame, item: Field, name: str, profile: Profile) -> pl.Expr:
    """Return one context value of a field as an expression on the pool frame."""
    if name.startswith("column_"):
        return _about_column(frame, profile.dates.get(item.name, {}), name.removeprefix("column_"))
    if name == "default_country":
        return pl.lit(profile.default_country, pl.String)
    if name == "country":
        told_apart = "default_country" in modules.load("cleaners", item.kind).CONTEXT
        default = pl.lit(None if told_apart else profile.default_country, pl.String)
        told = [_told_by_domain(frame)] if item.kind in TELLING else []
        if "country__parts" not in frame.columns:
            return pl.coalesce(*told, default)
        return pl.coalesce(pl.col("country__parts").struct.field("iso2"), *told, default)
    if name == "likely_country":
        return _likely_country(frame, item)
    if name == "state" and "state__parts" in frame.columns:
        return pl.col("state__parts").struct.field("code")
    return pl.col(name) if name in frame.columns else pl.lit(None, pl.String)


def _told_by_domain(frame: pl.DataFrame) -> pl.Expr:
    """Return the country that the domain will tell of a row without one, as the appenders fill it."""
    appenders = [modules.load("appenders", name) for name in SOURCES]
    row = row_view(frame)
    hosts = [each.append(row) for each in appenders if each.FILLS == "domain"]
    row = with_column(frame, "domain", pl.coalesce(row["domain"], *hosts))
    placed = row["state__parts"].struct.field("code").is_not_null()
    return pl.when(~placed).then(modules.load("appenders", "country_from_domain").append(row))


def _likely_country(frame: pl.DataFrame, item: Field) -> pl.Expr:
    """Return the country whose plan a number of a row that names none is likely of."""
    given = [name for name in bare_codes.SAID if name in frame.columns]
    said = pl.concat_str(given, ignore_nulls=True) if given else pl.lit(None, pl.String)
    others = [name for name in bare_codes.NUMBERS if name in frame.columns and name != item.name]
    other = pl.col(others[0]) if others else pl.lit(None, pl.String)
    return bare_codes.likely_country(said, pl.col(item.name), other)


def _about_column(frame: pl.DataFrame, tables: Mapping[int, DateColumn], name: str) -> pl.Expr:
    """Return one thing that was learned about a date column, as an expression on the pool frame."""
    known: dict[int, str | None] = {table: getattr(c, name) for table, c in tables.items()}
    if len(set(known.values())) < 2 or SOURCE not in frame.columns:
        return pl.lit(next(iter(known.values()), None), pl.String)
    return pl.col(SOURCE).replace_strict(known, default=None, return_dtype=pl.String)


def append(
    frame: pl.DataFrame, sources: Sequence[str], tick: Tick = pieces.quiet, *, told: bool = True
) -> Batch:
    """Fill fields that are null from other fields of the same row; nothing is overwritten.

    Args:
        frame: A pool frame after cleaning.
        sources: Appenders, in the order in which they may fill.
        tick: Progress.
        told: Whether findings are wanted.
    """
    found = []
    for done, source in enumerate(sources):
        appender = modules.load("appenders", source)
        target = appender.FILLS
        held = pl.col(target) if target in frame.columns else pl.lit(None, pl.String)
        new = frame.select(
            RECORD_ID,
            pl.when(held.is_null()).then(_filling(source, *frame.columns)).alias("new"),
            held.alias("held"),
        )
        if told:
            filled = new.filter(pl.col("new").is_not_null())
            told_of = finding("append", target, source, "info", after=pl.col("new"))
            found.append(filled.select(told_of))
        value = new.select(pl.coalesce("held", "new").alias(target))[target]
        frame = frame.with_columns(value)
        tick((done + 1) / len(sources))
    return frame, stack(found)


@lru_cache(256)
def _filling(source: str, *columns: str) -> pl.Expr:
    """Return what an appender makes of a frame of these columns."""
    filling: pl.Expr = modules.load("appenders", source).append(row_of(columns))
    return filling


def clean_frame(frame: pl.DataFrame) -> Batch:
    """Run the shipped row-wise steps (clean, validate, append) on one pool frame.

    Returns:
        The cleaned frame with its parts columns, and the findings.
    """
    frame, cleaned = clean(frame, (), learn(frame, None))
    frame, faults = validate(frame)
    frame, appended = append(frame, SOURCES)
    return frame, stack([cleaned, faults, appended])
