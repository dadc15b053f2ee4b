"""What a kernel is: pure functions on Polars expressions, one module per field or rule.

Four contracts, each a set of names that a module must have. Nothing is inherited and nothing is
registered: a recipe names modules, so the module name is the registry. A kernel does no I/O,
reads no clock, keeps no state, and the result of a row never depends on another row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, runtime_checkable

import polars as pl

Row = Mapping[str, pl.Expr]
"""Canonical column name -> expression. A column that the frame lacks is present as nulls,
so that a kernel never asks what exists."""

Progress = Callable[[str, float], None]
"""Called with the name of a stage and the share of it that is done, 0 to 1."""


@runtime_checkable
class Cleaner(Protocol):
    """``leadhygiene/cleaners/<kind>.py``: repair one kind of value and take it apart.

    A cleaner may also say ``parse_one(cell, **context)``: what ``parse`` gives, member by member, for one
    cell in plain Python, or ``None`` for a cell that it leaves to ``parse``. Without it a single
    record takes milliseconds more.

    A cleaner may name ``FINER``, by which repairs are named more closely where a finding is made of
    them: repair code -> (pattern of the cell before, of the cell after, closer code).
    """

    KIND: str
    """The module's own name."""
    CONTEXT: tuple[str, ...]
    """Canonical fields whose *cleaned* values ``parse`` takes as keywords; may be empty."""
    FIXES: dict[str, str]
    """Closed list of repair codes -> meaning. Codes are snake_case and start with the kind."""

    def parse(self, value: pl.Expr, **context: pl.Expr) -> pl.Expr:
        """Return a struct column, one row per row.

        Its first member is ``value`` (``String``: the cleaned text, null where nothing is left);
        then come the parts of the kind; its last member is ``fix`` (``String``: one of ``FIXES``
        for the most telling repair, null where ``value`` equals the input).
        A null input gives null ``value`` and null ``fix``. ``parse`` of a cleaned value gives that
        value again (idempotent).
        """
        ...

    def clean(self, value: pl.Expr, **context: pl.Expr) -> pl.Expr:
        """Return only the cleaned text: ``parse(...).struct.field("value")``."""
        ...


@runtime_checkable
class Validator(Protocol):
    """``leadhygiene/validators/<kind>.py``: name every fault of a parsed value."""

    KIND: str
    CODES: dict[str, str]
    """Closed list of fault codes -> meaning. Codes are snake_case and start with the kind."""

    def check(self, parts: pl.Expr) -> dict[str, pl.Expr]:
        """Return one Boolean column per code, true = the fault is there.

        Args:
            parts: The struct column that the cleaner of the same kind returned.

        A missing value (null ``value``) has no fault; null counts as false.
        """
        ...


@runtime_checkable
class JunkRule(Protocol):
    """``leadhygiene/junk/<rule>.py``: one sign that a row is not usable.

    A rule may name ``ALARMS`` (keys of ``standards.rows.alarms.ALARMS``): where none of them is raised its
    score is 0, and it need not be asked. A rule without them is asked about every row. ``LIST`` names
    the list that its evidence comes from, ``CATCHES`` and ``SPARES`` are rows for the documentation.
    """

    CODE: str
    """The module's own name; appears in ``lh_reasons``."""
    MEANING: str
    """One sentence for the documentation."""
    INPUTS: tuple[str, ...]
    """Canonical columns and parts columns (``email__parts``) that the rule reads."""
    SCOPE: str
    """``"row"`` (any batch) or ``"frame"`` (needs all rows)."""

    def flag(self, row: Row) -> pl.Expr:
        """Return a struct ``{score: Float64, evidence: String}``, one row per row.

        ``score`` is the probability in [0, 1] that the row is not usable if this were the only
        sign; 0 (never null) where the sign is absent. ``evidence`` names what was seen (the list
        and the token, never more), null where the sign is absent.
        """
        ...


@runtime_checkable
class Appender(Protocol):
    """``leadhygiene/appenders/<source>.py``: fill one field from others.

    An appender may also say ``append_one(row)``: the same for one row of plain cells and parts.
    """

    FILLS: str
    """Canonical field that is filled where it is null."""
    INPUTS: tuple[str, ...]
    """Canonical columns and parts columns that are read."""
    MEANING: str

    def append(self, row: Row) -> pl.Expr:
        """Return a ``String`` column: the value to fill in, null where nothing is known."""
        ...
