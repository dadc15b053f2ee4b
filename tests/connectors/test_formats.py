"""Each format is recognised and read as it is; no format is taken for another."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import leadhygiene as lh
from leadhygiene.connector import connectors, target_of

HERE = Path(__file__).parent
EXPECT: dict[str, dict[str, Any]] = tomllib.loads((HERE / "expect.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", EXPECT)
def test_an_export_is_read_as_what_it_is(name: str) -> None:
    """Format, object, encoding, delimiter, header, rows and key columns are right."""
    expect = EXPECT[name]
    table = lh.read(HERE / name)
    assert table.format == expect["format"], table.candidates
    assert table.object == expect["object"]
    assert table.frame.height == expect["rows"]
    for key in ("encoding", "delimiter", "header_row", "member", "kind"):
        if key in expect:
            assert getattr(table, key) == expect[key]
    assert table.language == expect.get("language", "")
    written = dict(zip(table.frame.columns, table.headers, strict=True))
    found = {field: written[column] for field, column in table.mapping.items()}
    assert {field: found.get(field) for field in expect.get("columns", {})} == expect.get(
        "columns", {}
    )
    for field, value in expect.get("first", {}).items():
        assert table.frame[table.mapping[field]][0] == value
    for column, mark in expect.get("separators", {}).items():
        assert table.separators[column] == mark
    if "others" in expect:
        assert list(table.others) == expect["others"]
    footers = table.quarantined["reason"].to_list().count("footer")
    assert footers == expect.get("footer", 0)


def test_every_format_has_an_export_here() -> None:
    """A profile without a file of its own is not tested."""
    seen = {expect["format"] for expect in EXPECT.values()}
    shipped = {c.name for c in connectors().values() if c.name != "example_crm"}
    assert shipped - {"salesforce_bulk_ingest"} <= seen


def test_a_weak_match_is_named_and_not_chosen() -> None:
    """A file for loading without ids could be anybody's: generic, unless the caller says so."""
    path = HERE / "salesforce" / "bulk_ingest.csv"
    assert "salesforce_bulk_ingest" in dict(lh.read(path).candidates)
    table = lh.read(path, "salesforce_bulk_ingest")
    assert table.format == "salesforce_bulk_ingest"
    assert table.mapping["city"] == "BILLINGCITY"


@pytest.mark.parametrize("name", sorted(connectors()))
def test_a_profile_is_complete(name: str) -> None:
    """Facts have a source, and what is written to exists."""
    connector = connectors()[name]
    assert connector.title
    assert connector.source
    target = target_of(name)
    if target is not None:
        assert target.source
        assert target.as_of
        assert target.steps
        assert all(item.operations for item in target.objects.values())


def test_formats_of_different_tools_never_tie() -> None:
    """No two tools claim one file with the same right."""
    for name in EXPECT:
        table = lh.read(HERE / name)
        ranked = [connectors()[candidate] for candidate, _ in table.candidates]
        best = [c for c in ranked if c.rank == ranked[0].rank] if ranked else []
        assert len({c.crm for c in best}) <= 1, name
