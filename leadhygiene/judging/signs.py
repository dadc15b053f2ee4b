"""Ask the junk rules about the rows of a pool, and about what speaks for them.

Most rows raise no alarm (``standards/rows/alarms.py``); only the others are shown to the row-wise rules.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

import polars as pl

from leadhygiene.fields import UNASKED
from leadhygiene.kernel import Row
from leadhygiene.rowwise import modules
from leadhygiene.rowwise.rows import row_of, row_view
from leadhygiene.standards.lookup.distinct import coded
from leadhygiene.standards.rows import alarms, hits, mash, random_text, repetition, routes, spelled
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.rows.row_cells import CELLS, Build, Cell

_CONTACTS = ("email", "phone", "mobile")
#: The alarm of rules that are asked about every row.
_EVERY = "every row"
#: Prefix of the columns in which rules of scope ``frame`` have said their part.
CROWD = "lh_crowd_"
#: Parts columns that the shared columns and good signs read.
_PARTS = (
    "email",
    "phone",
    "mobile",
    "company",
    "website",
    "country",
    "title",
    "person_name",
    "created",
)


@dataclass(frozen=True, slots=True)
class JunkConfig:
    """Settings of the junk step.

    Attributes:
        rules: Modules of ``junk`` to run; ``None`` means all.
        review_at: Probability from which a row is for review.
        unusable_at: Probability from which a row is unusable.
        allow_names: Whole names that are usable whatever the rules say.
        allow_emails: Addresses, the same.
        allow_domains: Mail domains, the same.
        allow_companies: Firms, the same.
        deny_names: Whole names that are unusable whatever the rules say; ``allow`` wins over it.
        deny_emails: Addresses, the same.
        deny_domains: Mail domains, the same.
        deny_companies: Firms, the same.
        deny_limit: Share of a pool above which the deny lists stop the run.
        own_domains: Mail domains of the own staff; such rows are for review.
        competitor_domains: Mail domains of competitors; the same.
        vendor_domains: Mail domains of vendors; the same.
        honeypot_fields: Columns that people do not see; a filled one is a bot.
        seconds_field: Column with the seconds that a form was open.
        seconds_least: Fewer seconds than this are a bot.
    """

    rules: tuple[str, ...] | None = None
    review_at: float = 0.36
    unusable_at: float = 0.7
    allow_names: tuple[str, ...] = ()
    allow_emails: tuple[str, ...] = ()
    allow_domains: tuple[str, ...] = ()
    allow_companies: tuple[str, ...] = ()
    deny_names: tuple[str, ...] = ()
    deny_emails: tuple[str, ...] = ()
    deny_domains: tuple[str, ...] = ()
    deny_companies: tuple[str, ...] = ()
    deny_limit: float = 0.05
    own_domains: tuple[str, ...] = ()
    competitor_domains: tuple[str, ...] = ()
    vendor_domains: tuple[str, ...] = ()
    honeypot_fields: tuple[str, ...] = ()
    seconds_field: str | None = None
    seconds_least: float = 2.0

    def __post_init__(self) -> None:
        """Take lists for tuples: settings are remembered by what they say."""
        for item in fields(self):
            if isinstance(getattr(self, item.name), list):
                object.__setattr__(self, item.name, tuple(getattr(self, item.name)))


def rules(names: Sequence[str] | None = None) -> dict[str, Any]:
    """Return the junk rules by name: the modules of ``junk`` and those of entry points.

    Raises:
        RecipeError: There is no rule of a name; the sentence names the nearest.

    Examples:
        >>> list(rules(["celebrity", "bot"]))
        ['celebrity', 'bot']
    """
    wanted = modules.available("junk") if names is None else names
    return {name: modules.load("junk", name) for name in wanted}


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks against rows, and what for them.

    Attributes:
        rows: Places of the rows that a rule was asked about.
        against: One struct ``score, evidence`` per rule, one row per asked row.
        supports: One Boolean column per good sign, one row per row of the pool.
        standing: For how many good routes it counts that none was asked for, one row per row of the pool.
        rules: The rules by code, in their order.
    """

    rows: pl.Series
    against: pl.DataFrame
    supports: pl.DataFrame
    standing: pl.Series
    rules: Mapping[str, Any]


def score(code: str) -> pl.Expr:
    """Return the score of a rule from its struct column."""
    return pl.col(code).struct.field("score")


def crowds(frame: pl.DataFrame, config: JunkConfig) -> pl.DataFrame:
    """Return what the rules of scope ``frame`` say, one struct ``score, evidence`` per rule."""
    row = row_view(frame)
    asked = {name: rule for name, rule in rules(config.rules).items() if rule.SCOPE != "row"}
    return frame.select(rule.flag(row).alias(CROWD + name) for name, rule in asked.items())


def signs(
    frame: pl.DataFrame, config: JunkConfig, *, screened: bool = True, told: bool = True
) -> Signs:
    """Run the row-wise rules over a cleaned frame.

    Args:
        frame: A pool frame after cleaning, with the columns of :func:`crowds` where those rules count.
        config: Settings.
        screened: Whether rows that raise no alarm of a rule are left out; the scores are the same.
        told: Whether hits come with their evidence.
    """
    crowd = frame.select(
        pl.col(name).alias(name.removeprefix(CROWD))
        for name in frame.columns
        if name.startswith(CROWD)
    )
    loaded = {
        name: rule
        for name, rule in rules(config.rules).items()
        if rule.SCOPE == "row" or name in crowd.columns
    }
    if UNASKED not in frame.columns and not any(name in frame.columns for name in _CONTACTS):
        frame = frame.with_columns(
            pl.repeat(value=True, n=pl.len(), dtype=pl.Boolean).alias(UNASKED)
        )
    wide = _columns(_told(_settled(frame, config)), *words.STEPS, *routes.STEPS, mash.CELLS)
    supports = wide.select(
        _expression(build, *wide.columns).fill_null(value=False).alias(name)
        for name, build in routes.SUPPORTS.items()
    )
    asked = {name: rule for name, rule in loaded.items() if rule.SCOPE == "row"}
    heard = _heard(wide, asked)
    seen = heard.select(pl.any_horizontal(pl.all()).alias("seen"))["seen"]
    for code in crowd.columns:
        seen |= crowd[code].struct.field("score") > 0
    rows = (seen if screened else pl.Series([True]).new_from_index(0, wide.height)).arg_true()
    more = (
        *words.MORE,
        *routes.MORE,
        {**mash.COLUMNS, **repetition.COLUMNS, **random_text.COLUMNS},
        spelled.COLUMNS,
    )
    read = [build for step in more for build in step.values()]
    near = _columns(_rows(wide, rows, [*read, *(rule.flag for rule in asked.values())]), *more)
    found = _ask(near, heard[rows] if screened else None, asked, told=told)
    against = pl.concat([found, crowd[rows]], how="horizontal") if crowd.width else found
    standing = wide.select(_expression(routes.standing, *wide.columns).alias("_")).to_series()
    return Signs(rows, against.select(list(loaded)), supports, standing, loaded)


@lru_cache(4096)
def _expression(build: Build, *columns: str, member: str | None = None) -> pl.Expr:
    """Return what a builder makes of a frame of these columns; building takes longer than asking."""
    with hits.wanted(member):
        return build(row_of(columns))


@lru_cache(4096)
def _reads(build: Build, *columns: str) -> frozenset[str]:
    """Return the columns of a frame that a builder reads."""
    return frozenset(_expression(build, *columns).meta.root_names())


def _alarms(rule: Any) -> tuple[str, ...]:  # noqa: ANN401 - a module
    """Return the alarms that a rule listens to; one that names none is asked about every row."""
    named: tuple[str, ...] = getattr(rule, "ALARMS", (_EVERY,))
    return named


def _heard(wide: pl.DataFrame, asked: Mapping[str, Any]) -> pl.DataFrame:
    """Return which rows raise an alarm that a rule listens to, one column per alarm."""
    every = pl.repeat(value=True, n=pl.len()).alias(_EVERY)
    named = sorted({name for rule in asked.values() for name in _alarms(rule)})
    raised = [
        every
        if name == _EVERY
        else _expression(alarms.ALARMS[name], *wide.columns).fill_null(value=False).alias(name)
        for name in named
    ]
    return wide.select(pl.repeat(value=False, n=pl.len()).alias("none"), *raised)


def _ask(
    near: pl.DataFrame, heard: pl.DataFrame | None, asked: Mapping[str, Any], *, told: bool
) -> pl.DataFrame:
    """Return score and evidence of every rule, asked about the rows that raise an alarm of its own.

    Evidence is made for the rows that a rule hits, and only where it is to be told.
    """
    some_of = asked
    if heard is not None and near.height == 1:  # one query for all rules of one row
        raised = {name for name in heard.columns if heard[name].item()}
        some_of = {code: rule for code, rule in asked.items() if raised & {*_alarms(rule)}}
        heard = None
    groups: dict[tuple[str, ...], list[str]] = {}
    for code, rule in some_of.items():
        groups.setdefault(_alarms(rule) if heard is not None else (), []).append(code)
    silent = pl.Series("score", [0.0]).new_from_index(0, near.height)
    nothing = pl.Series("evidence", [None], dtype=pl.String).new_from_index(0, near.height)
    none = pl.DataFrame([silent, nothing])
    columns = {}
    for names, codes in groups.items():
        some, places = near, None
        if heard is not None:
            places = heard.select(pl.any_horizontal(names).alias("any"))["any"].arg_true()
            if not len(places):
                continue
            some = _rows(near, places, [asked[code].flag for code in codes])
        scored = {
            code: _expression(asked[code].flag, *some.columns, member="score") for code in codes
        }
        found = some.select(expr.alias(code) for code, expr in scored.items())
        for code in codes:
            scores = found[code].struct.field("score")
            hits = (scores > 0).arg_true()
            if len(hits):
                at = hits if places is None else places.gather(hits)
                why = nothing
                if told:
                    text = _expression(asked[code].flag, *some.columns, member="evidence")
                    seen = some[hits].select(text).to_series()
                    why = nothing.clone().scatter(at, seen.struct.field("evidence"))
                columns[code] = none.with_columns(
                    silent.clone().scatter(at, scores.gather(hits)).alias("score"),
                    why.alias("evidence"),
                )
    return pl.DataFrame([columns.get(code, none).to_struct(code) for code in asked])


def _rows(frame: pl.DataFrame, rows: pl.Series, read: Sequence[Build]) -> pl.DataFrame:
    """Return some rows of a frame, and of its columns those that builders read."""
    names = {name for build in read for name in _reads(build, *frame.columns)}
    kept = [name for name in frame.columns if name in names]
    return frame.select(kept or frame.columns[:1])[rows]


def _columns(frame: pl.DataFrame, *steps: Mapping[str, Callable[[Row], pl.Expr]]) -> pl.DataFrame:
    """Add what many rules read, in steps that see each other's columns."""
    for step in steps:
        columns = frame.columns
        frame = frame.with_columns(
            _expression(build, *columns).alias(words.SHARED + name) for name, build in step.items()
        )
    return frame


#: Rows under which a cell is looked at as often as it stands there.
_FEW = 1_000


def _told(frame: pl.DataFrame) -> pl.DataFrame:
    """Add what the cells of the rows say by themselves."""
    return frame.with_columns(column for cell in CELLS for column in _said(frame, cell))


def _said(frame: pl.DataFrame, cell: Cell) -> list[pl.Series]:
    """Return the shared columns of one cell; a distinct value is looked at once."""
    source = _expression(cell.source, *frame.columns)
    given = frame.select(source.cast(pl.String)).to_series()
    if len(given) == 1:
        return _remembered(CELLS.index(cell), given.item())
    if given.null_count() == len(given):
        return [one.new_from_index(0, len(given)) for one in _remembered(CELLS.index(cell), None)]
    distinct, places = (given, None) if len(given) < _FEW else coded(given)
    table = _columns(distinct.to_frame(cell.column), *cell.steps)
    found = [table[words.SHARED + name] for step in cell.steps for name in step]
    if places is None:
        return found
    said = pl.DataFrame([column.gather(places) for column in found])
    return said.with_columns(
        pl.col(pl.Boolean).fill_null(value=False), pl.col(pl.Float64).fill_null(0.0)
    ).get_columns()


@lru_cache(1 << 12)
def _remembered(place: int, value: str | None) -> list[pl.Series]:
    """Return what the cell of one record says; records that come one by one repeat each other."""
    cell = CELLS[place]
    one = pl.DataFrame({cell.column: [value]}, schema={cell.column: pl.String})
    table = _columns(one, *cell.steps)
    return [table[words.SHARED + name] for step in cell.steps for name in step]


def _settled(frame: pl.DataFrame, config: JunkConfig) -> pl.DataFrame:
    """Add the recipe's lists as columns, and missing parts."""
    whole = frame.with_columns(_added(config, *frame.columns))
    held = [(field, *_members(whole.schema[f"{field}__parts"])) for field in _PARTS]
    return whole.with_columns(_apart(*held))


@lru_cache(256)
def _added(config: JunkConfig, *columns: str) -> list[pl.Expr]:
    row = row_of(columns)
    wanted = (f"{field}__parts" for field in _PARTS)
    return [
        *_settings(row, config),
        *(row[name].alias(name) for name in wanted if name not in columns),
    ]


@lru_cache(256)
def _apart(*held: tuple[str, ...]) -> list[pl.Expr]:
    """Return the members of parts as columns by themselves; given are fields with their members."""
    return [
        pl.col(f"{field}__parts").struct.field(name).alias(words.member_column(field, name))
        for field, *names in held
        for name in names
    ]


def _members(dtype: pl.DataType) -> list[str]:
    return [item.name for item in dtype.fields] if isinstance(dtype, pl.Struct) else []


def _settings(row: Row, config: JunkConfig) -> list[pl.Expr]:
    """Return what the recipe says about rows, as columns that rules read."""
    host = row["email"].str.to_lowercase().str.extract(r"@([^@\s]+)$")
    lists = {
        "own_domain": config.own_domains,
        "competitor_domain": config.competitor_domains,
        "vendor_domain": config.vendor_domains,
    }
    columns = [
        pl.when(pl.any_horizontal([of_domain(host, domain) for domain in domains])).then(host).alias(name)
        for name, domains in lists.items()
        if domains
    ]  # fmt: skip
    if config.honeypot_fields:
        cells = [row[name].cast(pl.String) for name in config.honeypot_fields]
        columns.append(pl.concat_str(cells, ignore_nulls=True).alias("honeypot"))
    if config.seconds_field:
        columns.append(row[config.seconds_field].cast(pl.String).alias("form_seconds"))
        least = pl.lit(str(config.seconds_least), pl.String)
        columns.append(least.alias("form_seconds_least"))
    return columns


def of_domain(host: pl.Expr, domain: str) -> pl.Expr:
    """Return whether a mail domain is a listed one or lies below it."""
    plain = domain.strip().lower().removeprefix("@")
    return ((host == plain) | host.str.ends_with("." + plain)).fill_null(value=False)
