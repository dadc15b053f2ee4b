"""What the cells of a row say by themselves, found once per distinct value and given to every row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.rows import alarm_cells, mash, row_hosts, row_names
from leadhygiene.standards.rows import row_words as words

Build = Callable[[Row], pl.Expr]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell and what is found in it.

    Attributes:
        source: The cell of a row.
        column: Name of the column that the builders read in its place.
        steps: Shared columns, in steps that see each other's.
    """

    source: Build
    column: str
    steps: tuple[Mapping[str, Build], ...]


CELLS = (
    Cell(words.written_first, "first_name", (
        {"first": words.first, "first_at": words.first_at, "first_marked": alarm_cells.first_marked},
        {"first_key": words.first_key, "given_known": row_names.given_known,
         "first_doubtful": alarm_cells.first_doubtful},
        {"mash_first": mash.mash_first, "first_listed": alarm_cells.first_listed,
         "first_odd": row_names.first_odd},
    )),
    Cell(words.written_last, "last_name", (
        {"last": words.last, "last_at": words.last_at, "last_marked": alarm_cells.last_marked},
        {"last_key": words.last_key, "family_known": row_names.family_known,
         "last_doubtful": alarm_cells.last_doubtful},
        {"mash_last": mash.mash_last, "last_listed": alarm_cells.last_listed,
         "last_odd": row_names.last_odd},
    )),
    Cell(lambda row: row["company"], "company", (
        {"company": words.company, "firm_marked": alarm_cells.firm_marked},
        {"firm_key": words.firm_key, "firm_word": words.firm_word,
         "firm_single": words.firm_single,
         "firm_doubtful": alarm_cells.firm_doubtful, "firm_trades": alarm_cells.firm_trades},
        {"firm_listed": alarm_cells.firm_listed},
    )),
    Cell(words.company_core, "company", (
        {"company_key": words.company_key},
        {"core_listed": alarm_cells.core_listed, "core_world": alarm_cells.core_world},
    )),
    Cell(words.domain, words.SHARED + "domain", (
        {"domain_key": words.domain_key, "host_sounds": row_hosts.host_sounds,
         "slipped_ending": row_hosts.slipped_ending, "lost_ending": row_hosts.lost_ending},
        {"example_host": row_hosts.example_host, "host_hollow": row_hosts.host_hollow,
         "host_filler": alarm_cells.host_filler, "host_world": alarm_cells.host_world},
    )),
    Cell(lambda row: row["city"], "city", ({"city_listed": alarm_cells.city_listed},)),
    Cell(lambda row: row["street"], "street", ({"street_listed": alarm_cells.street_listed},)),
    Cell(lambda row: row["title"], "title", ({"title_said": alarm_cells.title_said},)),
)  # fmt: skip
