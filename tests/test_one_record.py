"""A record alone takes a road without frames; it must lead where the columns lead."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import leadhygiene as lh
from leadhygiene.engines import rowplan, single
from leadhygiene.findings.policy import Policy
from leadhygiene.judging.verdict import JunkConfig
from leadhygiene.recipe import Recipe
from leadhygiene.rowwise import modules
from leadhygiene.step import Junk
from leadhygiene.tables.detected import table_of

_EXAMPLES = Path(__file__).parents[1] / "examples" / "salesforce_leads.csv"
_STEPS = Recipe.default().steps
_CELLS = {
    "First Name": ["ANN", "Rosa", "Test", "Jean-Luc", "李", "Mickey", "dr. hans", "Ann ann@larkmoor.io", None],
    "Last Name": ["LEE", "O'BRIEN", "Mouse", "van der berg", "Müller jr.", "asdf", "Lee, CFO", None],
    "Email": ["Ann.Lee@Larkmoor.io", "rosa@gmial.com", "info@larkmoor.io", "x@mailinator.com", "no", "a@b,de", None],
    "Phone": ["+49 30 90123344", "(415) 555-0100", "030 90123344", "4.15555E+11", "123", "+1 212 736 5000 x12", None],
    "Company": ["Larkmoor GmbH & Co. KG", "test", "LARKMOOR LTD", "None", "Acme", None],
    "Title": ["VP, Sales", "student", "geschäftsführer", "n/a", None],
    "Country": ["Germany", "USA", "georgia", "Atlantis", None],
    "State": ["CA", "Bavaria", "x", None],
    "Postal Code": ["94105", "501", "SW1A 1AA", "??", None],
    "City": ["new york", "ST. LOUIS", None],
    "Street": ["12 main st, suite 4", "Musterstr. 1", None],
    "Website": ["https://www.larkmoor.io/x?utm_source=a", "facebook.com/larkmoor", "larkmoor", None],
    "Created Date": ["2024-03-05", "31/12/2023", "1970-01-01", "soon", None],
    "Lead Source": ["Web Form", "x", None],
}  # fmt: skip
RECORDS = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from(cells) for name, cells in _CELLS.items()}
).filter(lambda record: any(record.values()) and {"Email", "Last Name", "Phone"} & set(record))


def _both(frame: pl.DataFrame) -> tuple[list[dict[str, str | None]], list[dict[str, str | None]]]:
    """Return the rows of a frame cleaned one by one, and all at once, by one plan."""
    plan = rowplan.RowPlan.of(table_of(frame, frame), _STEPS)
    alone = [
        pl.DataFrame(rowplan.clean(row, plan)).row(0, named=True) for row in frame.iter_slices(1)
    ]
    twice = pl.concat([frame, frame])
    return alone, pl.DataFrame(rowplan.clean(twice, plan)).head(frame.height).to_dicts()


def test_rows_of_an_export_alone_and_together() -> None:
    """Every cell, verdict and reason is the same."""
    frame = pl.read_csv(_EXAMPLES, infer_schema=False).gather_every(23).head(40)
    alone, together = _both(frame)
    assert alone == together


@settings(max_examples=6, deadline=None, derandomize=True)
@given(records=st.lists(RECORDS, min_size=1, max_size=6))
def test_odd_records_alone_and_together(records: list[dict[str, str | None]]) -> None:
    """Also where something moves, fails, is missing or is junk."""
    names = dict.fromkeys(name for record in records for name in record)
    frame = pl.DataFrame(
        {name: [record.get(name) for record in records] for name in names},
        schema=dict.fromkeys(names, pl.String),
    )
    alone, together = _both(frame)
    assert alone == together


def test_the_road_knows_every_error() -> None:
    """A validator with a new error would be overheard; the road is closed then, and this says so."""
    shipped = modules.available("validators")
    codes = {code for kind in shipped for code in modules.load("validators", kind).CODES}
    assert set(single.ERRORS) == {code for code in codes if Policy().of(code) == "error"}


@pytest.mark.parametrize("name", sorted(modules.available("appenders")))
def test_every_shipped_kernel_has_the_road(name: str) -> None:
    """An appender without it would send every record over the columns."""
    assert hasattr(modules.load("appenders", name), "append_one")


def test_other_settings_are_answered_by_columns() -> None:
    """What the road does not know, it does not guess."""
    lead = {"first_name": "Rosa", "last_name": "Keller", "email": "rosa.keller@larkmoor.io"}
    assert single.read(lead, _STEPS, {}) is not None
    assert (
        single.read(lead, Recipe.load('[[steps]]\nuse = "clean"\nfields = ["email"]').steps, {})
        is None
    )
    assert single.read({**lead, "last_name": "Keller rosa@larkmoor.io"}, _STEPS, {}) is None
    strict = JunkConfig(deny_domains=("larkmoor.io",))
    row = single.read(lead, _STEPS, {})
    assert row is not None
    assert single.judge(row, strict, "lead") == ("unusable", "denied")
    recipe = '[[steps]]\nuse = "clean"\n[[steps]]\nuse = "junk"\ndeny_domains = ["larkmoor.io"]\n'
    assert lh.clean(dict(lead), recipe)["lh_verdict"] == "unusable"


def test_settings_given_as_lists_are_settings() -> None:
    """A list of domains is as good as a tuple of them, for one record and for a batch."""
    strict = JunkConfig(deny_domains=["larkmoor.io"])  # type: ignore[arg-type]
    steps = tuple(Junk(strict) if isinstance(step, Junk) else step for step in _STEPS)
    lead = {"First Name": "Rosa", "Last Name": "Keller", "Email": "rosa.keller@larkmoor.io"}
    assert lh.clean(lead, Recipe(steps))["lh_verdict"] == "unusable"
    assert lh.clean([lead, lead], Recipe(steps))[1]["lh_verdict"] == "unusable"


def test_records_are_cleaned_on_many_threads() -> None:
    """What a web server does: the answers are those of one thread."""
    frame = pl.read_csv(_EXAMPLES, infer_schema=False).gather_every(97).head(24)
    records = frame.to_dicts()
    alone = [lh.clean(record) for record in records]
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(lh.clean, records)) == alone
