"""Laws that hold for every kernel at once; new modules are found by themselves."""

from __future__ import annotations

import datetime
import os
from typing import Any

import polars as pl
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import leadhygiene as lh
from leadhygiene.fields import BY_NAME
from leadhygiene.judging.signs import JunkConfig, crowds, signs
from leadhygiene.rowwise import modules, rows

#: Pieces of values that have broken cleaners before, joined in any order.
TROUBLE = st.lists(
    st.sampled_from(
        ["@", ".", "..", " ", "  ", "\t", "\n", "\u200b", "\u00a0", "ß", "İ", "ı", "Ǆ", "é", "e\u0301", "Ã¼",
         "&amp;", "+49", "0049", "(415)", "555", "0", "x12", "http://", "www.", "GmbH", "Inc.", "Co.",
         "KG", "Dr.", "Jr.", "van", "der", "O'", "Mc", "N/A", "-", "'", '"', '="', "1E+10", "株式会社",
         "Ltd", "ООО", "김", "王", "ا", "ש", "😀", "1/2/2024", "2024-13-45", "10k+", "€", "Mio.",
         "co.uk", "gmail.com", ",com", ";", "a", "B", "Ann", "LEE", "München", "\x00", "\ufeff"]
    ),
    max_size=6,
).map("".join)  # fmt: skip
CELLS = st.none() | TROUBLE | st.text(max_size=30)
COLUMNS = st.lists(CELLS, min_size=1, max_size=12)
KINDS = sorted(modules.available("cleaners"))
#: Cleaners that read a single cell without a column, too.
ALONE = [kind for kind in KINDS if hasattr(modules.load("cleaners", kind), "parse_one")]
CONTEXTS = {"country": "US", "state": "US-CA", "order": "DMY", "target_field": "company"}
#: ``make fuzz`` sets this: as many random examples, other ones each time.
FUZZ = os.environ.get("FUZZ_EXAMPLES")
SLOW = settings(
    max_examples=int(FUZZ or 15),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=not FUZZ,
)
#: For a law that parses every cell by itself.
SLOWER = settings(SLOW, max_examples=int(FUZZ or 8))


def parse(kind: str, cells: list[str | None], *, known: bool = True) -> pl.Series:
    """Run one cleaner on a column, with or without context."""
    cleaner = modules.load("cleaners", kind)
    frame = pl.DataFrame({"value": cells}, schema={"value": pl.String})
    context = {
        name: pl.lit(CONTEXTS.get(name) if known else None, pl.String) for name in cleaner.CONTEXT
    }
    return frame.select(cleaner.parse(pl.col("value"), **context).alias("parts"))["parts"]


def value(parts: pl.Series) -> list[Any]:
    """Return the cleaned cells."""
    return parts.struct.field("value").to_list()


@pytest.mark.parametrize("kind", KINDS)
def test_cleaner_has_its_names(kind: str) -> None:
    """A cleaner is its names: nothing is inherited, nothing registered."""
    cleaner = modules.load("cleaners", kind)
    assert kind == cleaner.KIND
    assert isinstance(cleaner.CONTEXT, tuple)
    assert all(code == "null_token" or code.startswith(kind) for code in cleaner.FIXES)
    fields = [item.name for item in parse(kind, ["x"]).dtype.fields]  # type: ignore[attr-defined]
    assert fields[0] == "value"
    assert fields[-1] == "fix"


@pytest.mark.parametrize("kind", KINDS)
@SLOW
@given(cells=COLUMNS)
def test_rows_and_nulls_are_kept(kind: str, cells: list[str | None]) -> None:
    """As many rows come out as went in, and a missing value stays missing."""
    parts = parse(kind, cells)
    assert len(parts) == len(cells)
    for cell, out in zip(cells, parts.to_list(), strict=True):
        if cell is None:
            assert out is None or (out["value"] is None and out["fix"] is None)


@pytest.mark.parametrize("kind", KINDS)
@SLOW
@given(cells=COLUMNS)
def test_cleaning_twice_changes_nothing_more(kind: str, cells: list[str | None]) -> None:
    """The cleaned value is a fixed point."""
    once = value(parse(kind, cells))
    assert value(parse(kind, once)) == once


@pytest.mark.parametrize("kind", KINDS)
@SLOWER
@given(cells=COLUMNS)
def test_rows_do_not_know_each_other(kind: str, cells: list[str | None]) -> None:
    """A row gives the same alone as among others, in any order."""
    together = parse(kind, cells, known=False).to_list()
    alone = [parse(kind, [cell], known=False).to_list()[0] for cell in cells]
    assert together == alone
    assert parse(kind, cells[::-1], known=False).to_list()[::-1] == together


@pytest.mark.parametrize("kind", KINDS)
@SLOW
@given(cells=COLUMNS)
def test_a_fix_is_named_when_and_only_when_a_value_changed(
    kind: str, cells: list[str | None]
) -> None:
    """Every change has a code of the closed list; an unchanged value has none."""
    fixes = modules.load("cleaners", kind).FIXES
    for cell, out in zip(cells, parse(kind, cells).to_list(), strict=True):
        if out is None or cell is None:
            continue
        assert out["fix"] is None or out["fix"] in fixes
        assert (out["fix"] is None) == (out["value"] == cell) or out["value"] is None


@pytest.mark.parametrize("kind", ALONE)
@pytest.mark.parametrize("known", [True, False])
@SLOW
@given(cells=COLUMNS)
@example(cells=["A..LtD", "Team .", "Lee.-Ltd"])
def test_one_cell_gives_what_the_column_gives(
    kind: str, known: bool, cells: list[str | None]
) -> None:
    """The road of single records and that of columns have one meaning, member by member."""
    cleaner = modules.load("cleaners", kind)
    context = {name: CONTEXTS.get(name) if known else None for name in cleaner.CONTEXT}
    for cell, column in zip(cells, parse(kind, cells, known=known).to_list(), strict=True):
        alone = cleaner.parse_one(cell, **context)
        assert alone is None or alone == column


@pytest.mark.parametrize("kind", sorted(modules.available("validators")))
@SLOW
@given(cells=COLUMNS)
def test_faults_come_from_a_closed_list_and_never_from_a_gap(
    kind: str, cells: list[str | None]
) -> None:
    """A validator names its codes; a missing value has no fault."""
    validator = modules.load("validators", kind)
    assert all(code.startswith(kind) for code in validator.CODES)
    frame = parse(kind, cells).to_frame("parts")
    checks = validator.check(pl.col("parts"))
    assert set(checks) <= set(validator.CODES)
    flags = frame.select(expr.alias(code) for code, expr in checks.items())
    missing = frame["parts"].struct.field("value").is_null()
    assert not flags.filter(missing).fill_null(value=False).to_numpy().any()


@pytest.mark.parametrize("name", sorted(modules.available("junk")))
def test_junk_rule_has_its_names_and_spares_an_empty_frame(name: str) -> None:
    """A rule is its names, gives a score and evidence, and takes any frame."""
    rule = modules.load("junk", name)
    assert name == rule.CODE
    assert rule.SCOPE in {"row", "frame"}
    frame = pl.DataFrame({"lh_record_id": ["a", "b"], "first_name": ["Ann", None]})
    config = JunkConfig(rules=(name,))
    asked = frame.hstack(crowds(frame, config).get_columns())
    out = signs(asked, config, screened=False).against.unnest(name)
    assert out.height == frame.height
    assert out["score"].is_between(0, 1).all()


@pytest.mark.parametrize("name", sorted(modules.available("appenders")))
def test_appender_fills_a_known_field(name: str) -> None:
    """An appender names its target and takes a frame that lacks its inputs."""
    appender = modules.load("appenders", name)
    assert appender.FILLS in BY_NAME or appender.FILLS == "domain"
    frame = pl.DataFrame({"lh_record_id": ["a"]})
    out = frame.select(appender.append(rows.row_view(frame)).alias("x"), pl.lit(1).alias("n"))
    assert out["x"].to_list() == [None]


@pytest.mark.parametrize("kind", KINDS)
def test_huge_cells_zero_rows_and_gaps_are_nothing_special(kind: str) -> None:
    """A megabyte in one cell, no rows, only gaps: columns come back."""
    assert len(parse(kind, [])) == 0
    assert value(parse(kind, [None, None])) == [None, None]
    assert len(parse(kind, ["x" * 1_000_000, "a@" * 50_000, "1" * 100_000])) == 3


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "cell",
    [
        "\ud800", "a\udfffb@x.com", "\x00", "\U0010ffff", "\u202e evil", "a\u0301" * 500, 0, -1, 3.5, float("nan"), True,
        datetime.date(2024, 2, 29), datetime.datetime(2024, 2, 29, 12, tzinfo=datetime.UTC), b"bytes", [], {},
    ],
    ids=repr,
)  # fmt: skip
def test_one_cell_of_any_type_has_an_answer(kind: str, cell: object) -> None:
    """Lone surrogates, numbers, dates: no exception, and a status."""
    assert lh.parse(kind, cell).status in {
        "ok",
        "repaired",
        "suspect",
        "invalid",
        "unknown",
        "missing",
    }
