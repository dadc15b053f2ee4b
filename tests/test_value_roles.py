"""Whose values are: what a recipe says of them, what a run makes of it, and how it tells."""

from __future__ import annotations

import logging
from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene import cli
from leadhygiene.errors import RecipeError
from leadhygiene.inputs.intake import inputs_of
from leadhygiene.inputs.pool import pools
from leadhygiene.matching.people import PeopleConfig, match_people
from leadhygiene.report.told import sentences
from leadhygiene.result import Result
from leadhygiene.rowwise import binding

_GIVEN = ("Ann", "Robert", "Nadia", "Maria", "Giulia", "Ingrid", "Tomas", "Yuki")
_FAMILY = ("Lee", "Okafor", "Mensah", "Garcia", "Rossi", "Lindqvist", "Novak", "Tanaka")


def _people(**given: str) -> list[dict[str, str]]:
    """Return eight people of one firm with one number and one street, each with a mailbox, and two who share a further one."""
    rows = [
        {"First Name": first, "Last Name": last, "Company": "Larkmoor Ltd", "Email": f"{first}.{last}@larkmoor.com".lower(),
         "Phone": "(415) 555-2671", "Street": "12 Harbour Street", "Postal Code": "94107", "City": "San Francisco", **given}
        for first, last in zip(_GIVEN, _FAMILY, strict=True)
    ]  # fmt: skip
    rows += [{**rows[at], "Email": "team.north@larkmoor.com"} for at in (2, 3)]
    return [{"Id": f"L{at:02d}", **row} for at, row in enumerate(rows)]


def _run(rows: list[dict[str, str]], roles: dict[str, str], country: str | None = "US") -> Result:
    clean = {"use": "clean"} if country is None else {"use": "clean", "default_country": country}
    steps = [
        clean,
        {"use": "append"},
        {"use": "match_people", "roles": roles},
        {"use": "consolidate"},
    ]
    return lh.run(rows, {"steps": steps})  # fmt: skip


def _level(result: Result, field: str, one: str = "L00", other: str = "L01") -> str:
    return next(
        (e.level for e in result.explain(one, other).evidence if e.field == field), "missing"
    )


@pytest.mark.parametrize(
    ("written", "role", "value", "kind", "country"),
    [
        ("(415) 555-2671", "direct_line", "+14155552671", "phone", "US"),
        ("415.555.2671 ext. 12", "direct_line", "+14155552671", "phone", "US"),
        ("001 415 555 2671", "direct_line", "+14155552671", "phone", "US"),
        ("(415) 555-2671", "household", "~155552671", "phone", None),
        ("Team.North@Larkmoor.com", "personal", "team.north@larkmoor.com", "email", "US"),
        (" <mailto:TEAM.NORTH@larkmoor.com> ", "household", "team.north@larkmoor.com", "email", "US"),
        (" WWW.Larkmoor.COM ", "free_mail", "larkmoor.com", "domain", "US"),
        ("https://www.larkmoor.com/about", "shared", "larkmoor.com", "domain", "US"),
        ("12 Harbour Street, 94107", "personal", "12 harbour street, 94107", "address", "US"),
        ("12 HARBOUR STREET", "household", "12 harbour street, 94107", "address", "US"),
        ("LARKMOOR Ltd.", "placeholder", "larkmoor", "company", "US"),
    ],
)  # fmt: skip
def test_a_value_is_read_as_its_column_is(
    written: str, role: str, value: str, kind: str, country: str | None
) -> None:
    """What people write is cleaned, applied, and listed as said by the recipe."""
    result = _run(_people(), {written: role}, country)
    told = result.report["matching"]["people"]["model"]["told_roles"]
    assert told == {"counts": {"applied": 1}, "not_applied": []}
    listed = result.value_roles.filter(pl.col("by") == "recipe")
    assert listed.select("kind", "value", "role").rows() == [(kind, value, role)]
    assert listed["why"][0].startswith("the recipe says so; ")


def test_the_same_in_python() -> None:
    """The settings of matching alone read values as a recipe does."""
    pool, _ = binding.clean_frame(pools(inputs_of(pl.DataFrame(_people(Country="US")))).people)
    found = match_people(pool, PeopleConfig(roles={"(415) 555-2671": "direct_line"}))
    assert found.roles.filter(pl.col("by") == "recipe")["value"].to_list() == ["+14155552671"]


def test_roles_count_in_the_comparison() -> None:
    """A number, a mailbox, a domain and a firm are what the recipe says they are."""
    assert _level(_run(_people(), {}), "phone") == "same_shared"
    assert _level(_run(_people(), {"415 555 2671": "direct_line"}), "phone") == "same"
    assert _level(_run(_people(), {"415 555 2671": "placeholder"}), "phone") in {
        "missing",
        "not_counted",
    }
    both = {"one": "L08", "other": "L09", "field": "email"}
    for role, level in (("role_mailbox", "same_shared"), ("personal", "same")):
        assert _level(_run(_people(), {"Team.North@Larkmoor.com": role}), **both) == level  # type: ignore[arg-type]  # texts
    shared = _run(_people(), {"Team.North@Larkmoor.com": "role_mailbox"})
    assert shared.explain("L08", "L09").relation == "shares_inbox"
    rows = _people(Company="")
    assert _level(_run(rows, {}), "organisation") == "same"
    assert _level(_run(rows, {"WWW.Larkmoor.com": "free_mail"}), "organisation") == "missing"
    rows = [{**row, "Email": row["Email"].replace("larkmoor.com", "gmx.de")} for row in rows]
    assert _level(_run(rows, {}), "organisation") == "missing"
    assert _level(_run(rows, {"GMX.de": "company_domain"}), "organisation") == "same"
    fillers = _run(_people(), {"larkmoor.com": "placeholder"})
    assert _level(fillers, "email") in {"missing", "not_counted"}  # fmt: skip


def test_what_cannot_be_followed_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """No row has it, it is no value, several numbers may be meant, or it was said before: the run goes on and says so, without values."""
    rows = [
        *_people(Country="US", Phone="+1 415 555 2671"),
        {**_people()[0], "Id": "L98", "Phone": "+49 4155 552671", "Country": "DE"},
    ]
    roles = {
        "nobody@larkmoor.com": "shared", "team.north@": "shared", "TEAM.north@larkmoor.com": "personal",
        "team.north@larkmoor.com ": "household", "12-12-12": "switchboard", "4155552671": "switchboard",
    }  # fmt: skip
    with caplog.at_level(logging.DEBUG):
        result = _run(rows, roles, None)
    told = result.report["matching"]["people"]["model"]["told_roles"]
    assert told["counts"] == {"ambiguous": 1, "applied": 1, "conflict": 1, "no_row": 1, "unread": 2}
    assert [line["place"] for line in told["not_applied"]] == [1, 2, 4, 5, 6]
    said = sentences(result.report)[-1]
    assert (
        "1 applied; 1 (number 1) not applied because no row that is matched has the value; 2 (numbers 2, 5)"
        in said
    )
    found = result.findings.filter(pl.col("code") == "role_not_applied")
    assert found["evidence"].to_list()[0] == "roles, number 1: shared, no_row"
    assert found["severity"].unique().to_list() == ["warning"]
    lines = result.value_roles.filter(pl.col("rows") == 0).sort("value")["value"].to_list()
    assert lines == sorted(text for text in roles if text != "TEAM.north@larkmoor.com")
    home = result.write(tmp_path / "result")
    for text in (
        caplog.text,
        said,
        *((home / name).read_text() for name in ("report.json", "report.html")),
    ):
        assert "nobody@" not in text
        assert "team.north" not in text.lower()
    leads, recipe = tmp_path / "leads.csv", tmp_path / "recipe.toml"
    pl.DataFrame(rows).write_csv(leads)
    recipe.write_text(
        '[[steps]]\nuse = "clean"\n[[steps]]\nuse = "match_people"\nroles = {"nobody@larkmoor.com" = "shared"}'
    )
    assert (
        cli.main(["run", str(leads), "--recipe", str(recipe), "--out", str(tmp_path / "out")]) == 0
    )
    err = capsys.readouterr().err
    assert "roles of the recipe: 0 applied; 1 (number 1) not applied" in err
    assert "nobody@" not in err  # fmt: skip


@pytest.mark.parametrize(
    ("value", "role", "sentence"),
    [
        ("+14155552671", "free_mail", "'free_mail' is no role of a telephone number, which may be direct_line, household, switchboard, shared or placeholder"),
        ("ann@larkmoor.com", "switchboard", "'switchboard' is no role of a mail address, which may be personal, household, role_mailbox, shared or placeholder"),
        ("larkmoor.com", "personal", "'personal' is no role of a domain, which may be company_domain, free_mail, disposable, shared or placeholder"),
        ("12 Harbour Street, 94107", "switchboard", "'switchboard' is no role of the name of a firm or an address"),
        ("larkmoor.com", "nonsense", "no role is called 'nonsense': a domain may be company_domain, free_mail, disposable, shared or placeholder"),
        ("larkmoor.com", "free_mial", "no role is called 'free_mial': did you mean 'free_mail'? a domain may be"),
    ],
)  # fmt: skip
def test_impossible_roles_are_refused(value: str, role: str, sentence: str) -> None:
    """A recipe says where it is wrong, and which roles that kind of value may have; so do the settings alone."""
    table = {"steps": [{"use": "match_people", "roles": {value: role, "x@y.de": "siwtchboard"}}]}
    with pytest.raises(RecipeError) as caught:
        lh.Recipe.from_dict({"steps": [{"use": "clean"}, *table["steps"]]})
    assert str(caught.value).startswith(f"step 'match_people', roles, {value!r}: {sentence}")
    assert "; roles, 'x@y.de': no role is called 'siwtchboard'" in str(caught.value)
    with pytest.raises(RecipeError, match="match_people, roles"):
        match_people(pl.DataFrame({"lh_record_id": ["1"]}), PeopleConfig(roles={value: role}))


def test_the_table_says_why() -> None:
    """Who carries a value, or which list, gave its role."""
    rows = [
        *_people(),
        {**_people()[0], "Id": "L90", "Email": "a.lee@gmail.com", "First Name": "Abel"},
        {**_people()[0], "Id": "L91", "Email": "m.lee@gmail.com", "First Name": "Mo"},
        {**_people()[0], "Id": "L92", "Email": "sales@larkmoor.com", "First Name": "Abe"},
        {**_people()[1], "Id": "L93", "Email": "sales@larkmoor.com"},
    ]
    told = {row["value"]: row for row in _run(rows, {}).value_roles.iter_rows(named=True)}
    number = told["+14155552671"]
    assert (number["role"], number["by"]) == ("switchboard", "carriers")
    assert number["why"].startswith("14 rows with 11 names at 1 employer carry it; ")
    assert told["gmail.com"]["why"].startswith("on the list of providers of free mail; 2 rows")
    assert told["sales@larkmoor.com"]["by"] == "list"
    assert told["12 harbour street, 94107"]["role"] == "site"


def test_a_filler_of_websites_is_listed() -> None:
    """A website that a crowd of many employers gives is listed, and a recipe that knows better as well."""
    rows = []
    for at in range(120):
        first, last = _GIVEN[at % 8], f"{_FAMILY[at % 7]}{chr(97 + at // 5)}"
        rows.append({"Id": f"{at:03d}", "First Name": first, "Last Name": last, "Company": f"Firm {chr(65 + at % 26)}{at} Works",
                     "Email": f"{first}.{last}@firm{at}works.com".lower(), "Website": "www.bigseller.com"})  # fmt: skip
    for roles, said in (
        ({}, ("placeholder", "carriers")),
        ({"BigSeller.com": "company_domain"}, ("company_domain", "recipe")),
    ):
        table = _run(rows, roles).value_roles.filter(pl.col("kind") == "website")
        assert table.select("value", "role", "by").rows() == [("bigseller.com", *said)]
        assert table["rows"].to_list() == [120]  # fmt: skip


def test_the_report_counts_roles_and_shows_no_value(tmp_path: Path) -> None:
    """The page counts roles by kind, names the most shared values by their lines, and no value."""
    result = _run(_people(), {"415 555 2671": "household"})
    found = result.report["value_roles"]
    counts = {(line["kind"], line["role"]): line for line in found["counts"]}
    assert counts["phone", "household"] == {
        "kind": "phone", "role": "household", "values": 1, "rows": 10, "by_recipe": 1,
    }  # fmt: skip
    home = result.write(tmp_path / "result")
    page = (home / "report.html").read_text()
    assert "Whose the values are" in page
    for value in ("4155552671", "team.north", "harbour street", "larkmoor.com"):
        assert value not in page.lower()
    lines = (home / "value_roles.csv").read_text().splitlines()
    first = found["largest"][0]
    assert lines[first["line"] - 1].startswith(f"{first['kind']},")
    assert f",{first['rows']}," in lines[first["line"] - 1]


@pytest.mark.parametrize(("neighbours", "relation"), [(0, "household"), (6, None)])
def test_the_address_of_many_makes_no_household(neighbours: int, relation: str | None) -> None:
    """Two who share number and address of a home are a household; at the address of many firms they are not."""
    home = {"Street": "7 Alder Row", "Postal Code": "02110", "City": "Boston", "Country": "US"}
    rows = [
        {"Id": "1", "First Name": "Gail", "Last Name": "Tennick", "Email": "gail.t@gmail.com", "Phone": "+16176921000", **home},
        {"Id": "2", "First Name": "Orson", "Last Name": "Hale", "Email": "ohale@gmail.com", "Phone": "+16176921000", **home},
    ]  # fmt: skip
    rows += [
        {"Id": str(at + 3), "First Name": _GIVEN[at], "Last Name": _FAMILY[at], "Email": f"{_GIVEN[at]}@{_FAMILY[at]}works.com".lower(), **home}
        for at in range(neighbours)
    ]  # fmt: skip
    result = _run(rows, {})
    between = result.relations.filter(pl.col("id_a") == "1", pl.col("id_b") == "2")
    assert between["relation"].to_list() == ([relation] if relation else [])
    if neighbours:
        told = _run(rows, {"7 Alder Row, 02110": "household"}).relations
        assert "household" in told["relation"].to_list()
