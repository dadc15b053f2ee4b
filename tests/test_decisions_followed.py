"""Decisions follow the records they were made about: under new numbers, after repairs, whatever the recipe."""

from __future__ import annotations

import random
from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.errors import InputError
from leadhygiene.matching.clusters.content_keys import Likeness, content_keys
from leadhygiene.report.told import sentences

_NAMES = ["Anneke Brandvold", "Bartholomew Quist", "Carmela Ostrova", "Dietmar Falkner", "Eleni Marangou", "Fergus Tait",
          "Giulia Sartorelli", "Henrik Vestergren", "Ines Carvalhal", "Jolanta Wrona", "Kamil Horvat", "Lotte Deckers"]  # fmt: skip
_FIRMS = ["Quernmore", "Larkmoor", "Ostwick", "Fennimore", "Thistleby", "Saltburn"]


def _leads() -> pl.DataFrame:
    rows = []
    for place, name in enumerate(_NAMES):
        given, last = name.split()
        firm = _FIRMS[place % len(_FIRMS)]
        rows.append({
            "First Name": given, "Last Name": last, "Company": f"{firm} Works", "Website": f"www.{firm.lower()}.com",
            "Email": f"{given}.{last}@{firm.lower()}.com".lower(), "Phone": f"+1 415 555 26{place:02}",
        })  # fmt: skip
    twin = {
        "First Name": "Katherine",
        "Last Name": "Ambergate",
        "Email": "k.ambergate@larkmoor.com",
    }
    other = {"First Name": "Kay", "Last Name": "Ambergate", "Email": "kay.a@larkmoor.com"}
    table = [*rows, *({**rows[1], "Phone": None, **one} for one in (twin, other))]
    return pl.DataFrame(table).with_columns(
        Id=pl.Series([str(n) for n in range(1, len(table) + 1)])
    )


def _numbered(leads: pl.DataFrame) -> pl.DataFrame:
    return leads.with_columns(Id=pl.Series([str(n) for n in range(1, leads.height + 1)]))


def _recipe(file: Path, *steps: str) -> dict[str, list[dict[str, object]]]:
    names = steps or ("clean", "append", "match_people", "consolidate")
    more = {"match_people": {"decisions": str(file)}}
    return {"steps": [{"use": name, **more.get(name, {})} for name in names]}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The result of the first export."""
    return lh.run(_leads()).write(tmp_path_factory.mktemp("first") / "out")


def _pairs(result: lh.Result) -> list[list[str]]:
    """The names that stand in one cluster."""
    leads = result.leads.with_columns(name=pl.format("{} {}", "First Name", "Last Name"))
    groups = (
        leads.group_by("lh_person_id")
        .agg(pl.col("name").sort())
        .filter(pl.col("name").list.len() > 1)
    )
    return sorted(groups["name"].to_list())


def test_a_renumbered_export_is_followed_by_content(home: Path, tmp_path: Path) -> None:
    """The ids name strangers now; the pair that was meant is joined, and nobody else."""
    file = tmp_path / "dec.csv"
    lh.decide(home, "3", "8", "same", file)
    order = list(range(_leads().height))
    random.Random(5).shuffle(order)
    again = lh.run(_numbered(_leads()[order]), _recipe(file))
    assert again.model["people"]["decisions"]["counts"] == {"applied_by_key": 1}
    assert [_NAMES[2], _NAMES[7]] in _pairs(again)
    ids = dict(again.leads.select("Last Name", "lh_record_id").rows())
    assert again.explain("3", "8").in_run is None or "decided" not in str(
        again.explain("3", "8").reason
    )
    assert "decided by a person" in again.explain(ids["Ostrova"], ids["Vestergren"]).reason


def test_a_line_whose_records_are_gone_is_not_applied_to_strangers(
    home: Path, tmp_path: Path
) -> None:
    """It has a count of its own, and a sentence that says what to do."""
    file = tmp_path / "dec.csv"
    lh.decide(home, "3", "8", "same", file)
    left = _leads().filter(~pl.col("Id").is_in(["3", "8"]))
    again = lh.run(_numbered(left), _recipe(file))
    assert again.model["people"]["decisions"]["counts"] == {"other_record": 1}
    assert not [pair for pair in _pairs(again) if _NAMES[3] in pair]
    told = sentences(again.report)[-1]
    assert "an id now names another record" in told
    assert "decide them again" in told
    assert "decisions.not_applied" in told


@pytest.mark.parametrize(
    "repair",
    [{"Email": "carmela@quernmore.com"}, {"Phone": "+1 415 555 2671"}, {"Company": "Elmcote", "Website": None},
     {"Last Name": "Ostrova-Lind"}],
)  # fmt: skip
def test_a_repaired_row_is_still_meant(home: Path, tmp_path: Path, repair: dict[str, str]) -> None:
    """One changed cell makes no other person of it."""
    file = tmp_path / "dec.csv"
    lh.decide(home, "3", "8", "same", file)
    rows = [{**row, **(repair if row["Id"] == "3" else {})} for row in _leads().to_dicts()]
    again = lh.run(pl.DataFrame(rows), _recipe(file))
    assert again.model["people"]["decisions"]["counts"] == {"changed": 1}
    assert [row for row in _pairs(again) if _NAMES[7] in row]


def test_a_colleague_of_one_name_is_a_stranger() -> None:
    """Employer, number and family name are those of a couple; the given name and the mailbox tell them apart."""
    cells = {
        "phone": "+14155552671",
        "website__parts": {"domain": "larkmoor.com"},
        "company__parts": {"core": "Larkmoor"},
    }
    both = pl.DataFrame([
        {**cells, "person_name__parts": {"given": given, "family": "Lee"}, "email__parts": {"mailbox_key": mail}}
        for given, mail in (("Ann", "ann@larkmoor.com"), ("Bob", "bob@larkmoor.com"))
    ])  # fmt: skip
    one, other = content_keys(both)
    assert not Likeness(one, other).holds()
    assert Likeness(one, one).holds()


@pytest.mark.parametrize(
    "steps",
    [
        ("clean", "match_people", "consolidate"),
        ("clean", "validate", "append", "junk", "match_people"),
    ],
)
def test_a_key_is_that_of_the_cleaned_cells_whatever_the_recipe(
    home: Path, tmp_path: Path, steps: tuple[str, ...]
) -> None:
    """Decided on a run with all steps, found again by one with few, and the other way round."""
    file = tmp_path / "dec.csv"
    lh.decide(home, "3", "8", "same", file)
    short = lh.run(_leads(), {"steps": [{"use": name} for name in steps]}).write(tmp_path / "short")
    assert lh.decide(short, "3", "8", "same", tmp_path / "other.csv") == lh.decide(
        home, "3", "8", "same", file
    )
    renamed = _leads().with_columns(Id="N" + pl.col("Id"))
    counts = lh.run(renamed, _recipe(file, *steps)).model["people"]["decisions"]["counts"]
    assert counts == {"applied_by_key": 1}


def test_an_older_file_is_found_where_it_was(tmp_path: Path) -> None:
    """Its keys have no parts: of a record that has changed, only a decision that keeps apart still holds."""
    file = tmp_path / "dec.csv"
    keys = ("68c4414dd161495d", "572c38d598ac4c20")  # of the third and the eighth row
    lines = ["id_a,id_b,decision,key_a,key_b", f"3,8,same,{keys[0]},{keys[1]}"]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for leads, status in ((_leads(), "applied"), (_leads().with_columns(Id="N" + pl.col("Id")), "applied_by_key"),
                          (_numbered(_leads().reverse()), "applied_by_key")):  # fmt: skip
        found = lh.run(leads, _recipe(file))
        assert found.model["people"]["decisions"]["counts"] == {status: 1}
        assert [_NAMES[2], _NAMES[7]] in _pairs(found)
    for word, status in (("same", "other_record"), ("different", "changed")):
        file.write_text(f"{lines[0]}\n3,8,{word},{'0' * 16},{keys[1]}\n", encoding="utf-8")
        assert lh.run(_leads(), _recipe(file)).model["people"]["decisions"]["counts"] == {status: 1}


def test_a_record_that_is_not_usable_is_no_stale_one(tmp_path: Path) -> None:
    """It is in the file, but it is not matched: a word of its own, by id and by content."""
    file = tmp_path / "dec.csv"
    leads = pl.concat([_leads(), pl.DataFrame([{"First Name": "Mickey", "Last Name": "Mouse", "Email": "asdf@asdf.com",
                                                "Company": "test", "Id": "99"}])], how="diagonal")  # fmt: skip
    whole = lh.run(leads)
    assert whole.leads.filter(pl.col("Id") == "99")["lh_verdict"].item() == "unusable"
    lh.decide(whole.write(tmp_path / "out"), "3", "99", "same", file)
    for some in (leads, leads.with_columns(Id="N" + pl.col("Id"))):
        again = lh.run(some, _recipe(file, "clean", "append", "junk", "match_people"))
        assert again.model["people"]["decisions"]["counts"] == {"set_aside": 1}


def test_a_new_decision_replaces_the_one_about_the_same_records_only(
    home: Path, tmp_path: Path
) -> None:
    """Under ids that name others by now, the older line stays."""
    file = tmp_path / "dec.csv"
    lh.decide(home, "3", "8", "same", file)
    lh.decide(home, "8", "3", "different", file)
    assert pl.read_csv(file)["decision"].to_list() == ["different"]
    shuffled = lh.run(_numbered(_leads().reverse())).write(tmp_path / "second")
    lh.decide(shuffled, "3", "8", "same", file)
    assert pl.read_csv(file)["decision"].to_list() == ["different", "same"]


def test_words_and_headers_may_be_capitalised(tmp_path: Path) -> None:
    """A spreadsheet program writes them so; a wrong word is told with its line."""
    file = tmp_path / "dec.csv"
    file.write_text("ID_A;Id_B;Decision\n3;8;Same\n;;\n", encoding="utf-8")
    assert lh.run(_leads(), _recipe(file)).model["people"]["decisions"]["counts"] == {"applied": 1}
    file.write_text("id_a,id_b,decision\n3,8,same\n4,8,diferent\n", encoding="utf-8")
    with pytest.raises(
        InputError, match="line 3: 'diferent' is no decision: did you mean 'different'"
    ):
        lh.run(_leads(), _recipe(file))
    file.write_text("id_a,id_b,decision\n3,,same\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 2: id_b is empty"):
        lh.run(_leads(), _recipe(file))


_ANN = {"First Name": "Ann", "Last Name": "Lee", "Email": "ann.lee@larkmoor.io", "Phone": "+1 415 555 2699"}  # fmt: skip


def _twins(*ids: str) -> pl.DataFrame:
    """Rows that say the same, and one other."""
    return pl.DataFrame([*({"Id": one, **_ANN} for one in ids[:-1]), {**_leads().row(0, named=True), "Id": ids[-1]}],
                        schema=["Id", *_ANN])  # fmt: skip


@pytest.mark.parametrize(
    ("ids", "status", "people"),
    [
        (("1", "2", "3"), "applied", 3), (("11", "12", "13"), "applied_by_key", 3), (("3", "1", "2"), "applied_by_key", 3),
        (("1", "12", "13"), "applied_by_key", 3), (("11", "12", "14", "13"), "applied_by_key", 4), (("12", "13"), "one_record", 2),
    ],
)  # fmt: skip
def test_two_rows_that_say_the_same_stay_apart_under_new_ids(
    tmp_path: Path, ids: tuple[str, ...], status: str, people: int
) -> None:
    """A decision about them is one about any two of that content; the same decided is no worse off."""
    file, joined = tmp_path / "dec.csv", tmp_path / "same.csv"
    home = lh.run(_twins("1", "2", "3")).write(tmp_path / "out")
    lh.decide(home, "1", "2", "different", file)
    lh.decide(home, "1", "2", "same", joined)
    again = lh.run(_twins(*ids), _recipe(file))
    assert again.model["people"]["decisions"]["counts"] == {status: 1}
    assert again.leads["lh_person_id"].n_unique() == people
    same = lh.run(_twins(*ids), _recipe(joined))
    assert "not_applied" in str(same.model["people"]["decisions"])
    assert not same.model["people"]["decisions"]["not_applied"]
    assert same.leads["lh_person_id"].n_unique() == 2


def test_more_rows_of_one_content_than_copies_are_ambiguous(tmp_path: Path) -> None:
    """It is said, and nothing is applied."""
    file = tmp_path / "dec.csv"
    lh.decide(lh.run(_twins("1", "2", "3")).write(tmp_path / "out"), "1", "2", "different", file)
    again = lh.run(_twins(*(str(n) for n in range(100, 130))), _recipe(file))
    assert again.model["people"]["decisions"]["counts"] == {"ambiguous": 1}


def test_each_two_of_three_rows_that_say_the_same_are_decided(tmp_path: Path) -> None:
    """A second decision does not replace the first, but one under new ids does."""
    file = tmp_path / "dec.csv"
    home = lh.run(_twins("1", "2", "3", "4")).write(tmp_path / "out")
    for a, b in (("1", "2"), ("2", "3"), ("1", "3")):
        lh.decide(home, a, b, "different", file)
    assert lh.run(_twins("1", "2", "3", "4"), _recipe(file)).leads["lh_person_id"].n_unique() == 4
    new = lh.run(_twins("11", "12", "13")).write(tmp_path / "new")
    lh.decide(new, "11", "12", "same", file)
    assert pl.read_csv(file)["decision"].to_list() == ["same"]
