"""Words that mean "missing" and are somebody's name or a town: kept in a whole run where the row says so, and said where not."""

from __future__ import annotations

import polars as pl
import pytest

import leadhygiene as lh

_KEPT = [
    {"First Name": "Christopher", "Last Name": "Null", "Email": "christopher.null@larkmoor.io", "City": "Nothing", "State": "AZ", "Country": "US"},
    {"First Name": "Maria", "Last Name": "None", "Email": "m.none@hillcrest.it", "City": "None", "State": "TO", "Country": "Italy"},
    {"First Name": "Giulia", "Last Name": "Rossi", "Email": "giulia.rossi@fabbri.it", "City": "None", "State": None, "Country": "IT"},
    {"First Name": "Uta", "Last Name": "Kruse", "Email": "uta.kruse@kahl.de", "City": "Ohne", "State": None, "Country": "Germany"},
    {"First Name": "Na", "Last Name": "Li", "Email": "na.li@ostwald.cn", "City": "Shanghai", "State": None, "Country": "China"},
    {"First Name": "Minjun", "Last Name": "Na", "Email": "minjun.na@seoulworks.kr", "City": "Seoul", "State": None, "Country": "Korea"},
    {"First Name": "Peter", "Last Name": "Nan", "Email": "peter.nan@kahl.de", "City": "Nan", "State": None, "Country": "Thailand"},
    {"First Name": "Jordi", "Last Name": "Nil", "Email": "jordi.nil@vallbona.es", "City": "Girona", "State": None, "Country": "Spain"},
    {"First Name": "Jan", "Last Name": "van der Test", "Email": "jan.vandertest@bakker.nl", "City": "Utrecht", "State": None, "Country": "Netherlands"},
    {"First Name": "Laura", "Last Name": "Test", "Email": "laura.test@dupont-fils.fr", "City": "Lyon", "State": None, "Country": "France"},
]  # fmt: skip
_NAMES = ["First Name", "Last Name", "City"]
_GONE = [
    ("Last Name", {"First Name": "Ann", "Last Name": "None", "Email": "ann@larkmoor.io"}),
    ("Last Name", {"First Name": "Ann", "Last Name": "None", "Email": "none@none.com"}),
    ("City", {"First Name": "Ann", "Last Name": "Lee", "Email": "ann@larkmoor.io", "City": "None", "Country": "US"}),
    ("City", {"First Name": "Ann", "Last Name": "Lee", "Email": "ann@larkmoor.it", "City": "none", "Country": "IT"}),
]  # fmt: skip


@pytest.mark.parametrize("times", [1, 400])
def test_people_and_towns_called_nothing_pass_a_whole_run(times: int) -> None:
    """Every cell of a name and a town as given, and every row usable; a record alone as well."""
    result = lh.run(pl.DataFrame(_KEPT * times))
    given = pl.DataFrame(_KEPT * times)
    assert result.leads.select(_NAMES).equals(given.select(_NAMES))
    assert set(result.leads["lh_verdict"]) == {"usable"}
    for row in _KEPT:
        cleaned = lh.clean(row)
        assert {name: cleaned[name] for name in _NAMES} == {name: row[name] for name in _NAMES}


@pytest.mark.parametrize(("field", "row"), _GONE)
def test_what_was_emptied_is_said(field: str, row: dict[str, str]) -> None:
    """The finding has the word that stood there."""
    result = lh.run([row])
    assert result.leads[0][field] is None
    told = result.findings.filter(pl.col("code") == "null_token")
    assert row[field] in told["before"].to_list()
    assert lh.clean(row)[field] is None


def test_one_cell_is_read_with_its_country() -> None:
    """As the row is."""
    assert lh.parse("city", "Nothing", state="AZ", country="US").value == "Nothing"
    assert lh.parse("city", "Nothing", country="DE").value is None
