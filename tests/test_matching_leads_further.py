"""Further columns of leads: what rules decide by names and contact data, no town, region or trade overrules."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.errors import RecipeError

_GIVEN = (
    "Ann",
    "Anna",
    "Robert",
    "Bob",
    "Maria",
    "Marie",
    "Giulia",
    "Ingrid",
    "Thomas",
    "Tom",
    "A.",
    "R.",
)
_FAMILY = ("Lee", "Okafor", "Garcia", "Lindqvist", "Petrov", "Moreau", "Tanaka", "Novak", "Brandt", "Silva")  # fmt: skip


def _run(rows: pl.DataFrame, *columns: str) -> lh.Result:
    extra: Any = [{"column": name} for name in columns] or "none"
    steps = [{"use": "clean"}, {"use": "match_people", "extra": extra}, {"use": "consolidate"}]
    return lh.run(rows, {"steps": steps})


def _together(result: lh.Result) -> set[tuple[str, str]]:
    rows = result.clusters.select("lh_record_id", "person_id")
    both = rows.join(rows, on="person_id", suffix="_b")
    both = both.filter(pl.col("lh_record_id") < pl.col("lh_record_id_b"))
    return set(both.select("lh_record_id", "lh_record_id_b").iter_rows())


def _colleagues() -> pl.DataFrame:
    """Leads of firms of one state each, with few names, so that colleagues are alike in all but their mailbox."""
    draw = np.random.default_rng(5)
    out: list[dict[str, Any]] = []
    for at in range(900):
        given, family = _GIVEN[int(draw.integers(12))], _FAMILY[int(draw.integers(10))]
        firm = int(draw.integers(60))
        number = f"+1415555{int(draw.integers(1000, 9999))}"
        out.append(
            {
                "Id": f"L{at:05}", "First Name": given, "Last Name": family, "Company": f"Larkmoor{firm} Inc",
                "Email": f"{given.strip('.')}.{family}{at}@larkmoor{firm}.com".lower() if draw.random() < 0.6 else None,
                "Phone": number if draw.random() < 0.6 else f"+1415666{1000 + firm}",
                "Region": f"R{firm % 7}", "Trade": ("Steel", "Glass", "Wood")[firm % 3], "Account No": f"A-{firm + 5000}",
            }
        )  # fmt: skip
    return pl.DataFrame(out)


@pytest.mark.parametrize("columns", [("Region",), ("Trade",), ("Region", "Trade"), ("Account No",)])
def test_what_colleagues_share_joins_nobody(columns: tuple[str, ...]) -> None:
    """A column that says where somebody works may leave pairs open, and makes no two people one."""
    rows = _colleagues()
    assert _together(_run(rows, *columns)) <= _together(_run(rows))


def test_two_people_on_one_mailbox_stay_two_where_columns_are_named() -> None:
    """In a pool of eight rows neither a town in common nor a region that both lack joins two given names."""
    names = ["Gurpreet Singh Dhindhara", "Gurpreet Kaur Dhindhara", "Julia Weidenthal", "Julie Weidenthal",
             "Mirva Korpinen", "Mirja Korpinen", "Anna Lindqvist", "Anna Lindqvist"]  # fmt: skip
    mail = ["dhindhara.home@gmail.com", "familie.weidenthal@gmx.de", "korpinen.koti@luukku.com", "anna.lindqvist@norrtek.se"]  # fmt: skip
    rows = pl.DataFrame(
        {
            "Id": [str(number) for number in range(8)],
            "First Name": [name.split(" ", 1)[0] for name in names],
            "Last Name": [name.split(" ", 1)[1] for name in names],
            "Email": [one for one in mail for _ in range(2)],
            "City": [town for town in ("Ludhiana", "Bonn", "Oulu", "Stockholm") for _ in range(2)],
            "Country": [land for land in ("IN", "DE", "FI", "SE") for _ in range(2)],
            "Region": ["Punjab"] * 2 + ["NRW"] * 2 + [None] * 4,
        }
    )
    for columns in ((), ("Region",), ("City",), ("Region", "City")):
        assert _together(_run(rows, *columns)) == {("6", "7")}


_ADA = {"First Name": "Ada", "Last Name": "Horvat", "Company": "Larkmoor Ltd", "City": "Leeds"}


def _with_numbers(one: dict[str, Any], other: dict[str, Any]) -> pl.DataFrame:
    """Two rows among others of a list of leads, each of these with a mailbox, a birth date and a number of their own."""
    rest = [
        {
            "Id": f"x{at}", "First Name": _GIVEN[at % 10], "Last Name": f"{_FAMILY[at // 10]}{'aeiou'[at % 5]}k", "Company": f"Firm{at} Inc",
            "Email": f"p{at}@firm{at}.com", "Born": f"19{50 + at % 40}-0{1 + at % 9}-{10 + at % 18}", "Customer No": f"C-{at * 7919 % 90000 + 10000}",
        }
        for at in range(60)
    ]  # fmt: skip
    pair = [{**_ADA, **one, "Id": "a"}, {**_ADA, **other, "Id": "b"}]
    return pl.from_dicts([*pair, *rest], infer_schema_length=None)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ({"Born": "1971-04-02"}, {"Born": "02.04.1971"}, "duplicate"),
        ({"Customer No": "C-77"}, {"Customer No": "c 77"}, "duplicate"),
        ({"Born": "1971-04-02"}, {"Born": "1994-11-25"}, "apart"),
        ({"Born": "1971-04-02"}, {"Born": "1971-04-02", "First Name": "Hugo"}, "apart"),
        ({"Born": "1971-04-02"}, {"Born": "1971-04-02", "Company": "Wexmoor plc", "City": "Hull"}, "moved_from"),
        ({"Email": "ada.horvat@larkmoor.co.uk", "Customer No": "C-77"}, {"Email": "ada.horvat@larkmoor.co.uk", "Customer No": "C-18"}, "duplicate"),
        ({"Email": "ada.horvat@larkmoor.co.uk", "Born": "1971-04-02"}, {"Email": "ada.horvat@larkmoor.co.uk", "Born": "1994-11-25"}, "apart"),
    ],
)  # fmt: skip
def test_a_birth_date_or_a_number_of_the_person_tells(
    one: dict[str, Any], other: dict[str, Any], relation: str, tmp_path: Path
) -> None:
    """It joins two of one name whom nothing else does, across employers as well, and parts two of one mailbox."""
    rows = _with_numbers(one, other)
    result = _run(rows, *(name for name in ("Born", "Customer No") if name in {*one, *other}))
    together = ("a", "b") in _together(result)
    listed = result.relations.filter(pl.col("id_a").is_in(["a", "b"]))["relation"].to_list()
    assert (together, listed) == (
        relation == "duplicate",
        ["moved_from"] * (relation == "moved_from"),
    )
    result.write(tmp_path / "out")
    told = lh.explain(tmp_path / "out", "a", "b")
    assert (told.relation == "duplicate") == together


def test_two_dates_of_birth_forbid_a_merge_whatever_else_is_named() -> None:
    """A further column that tells nothing, or the date itself, switches no veto off; a filler of programs is no date."""
    rest = [{"Id": f"x{at}", "First Name": _GIVEN[at % 10], "Last Name": f"{_FAMILY[at]}ek", "Email": f"p{at}@firm{at}.com"} for at in range(8)]  # fmt: skip
    one = {"First Name": "Philip", "Last Name": "Bailey", "Email": "philip.bailey@gmail.com", "Const": "yes"}  # fmt: skip

    def merged(born: str, other: str, *columns: str) -> bool:
        pair = [{"Id": "a", **one, "Date of birth": born}, {"Id": "b", **one, "Date of birth": other}]  # fmt: skip
        rows = pl.from_dicts([*pair, *rest], infer_schema_length=None)
        return ("a", "b") in _together(_run(rows, *columns))

    for columns in ((), ("Const",), ("Date of birth",)):
        assert not merged("1951-04-07", "1983-11-22", *columns)
        assert merged("1951-04-07", "07.04.1951", *columns)
        assert merged("1970-01-01", "1974-07-20", *columns)


@pytest.mark.parametrize(("one", "other"), [("K5550001", "K5550002"), ("K5550001", "K8197342")])
def test_numbers_given_out_in_a_row_join_no_two_given_names(one: str, other: str) -> None:
    """Two people of one home, day and family, of whom each has a number."""
    home = {"Last": "Kincaid", "Date of birth": "1951-04-19", "Street": "3 Mill St", "Town": "Albany", "Sex": "M"}  # fmt: skip
    rows = pl.DataFrame([{"Id": "1", "First": "Carl", **home, "Member No": one}, {"Id": "2", "First": "Bruce", **home, "Member No": other}])  # fmt: skip
    assert not _together(_run(rows, "Date of birth", "Street", "Town", "Sex", "Member No"))


def test_columns_that_number_the_rows_or_say_the_same_of_all_are_not_used() -> None:
    """They tell nobody from another; the report says so."""
    rows = _colleagues().with_row_index("Row").with_columns(Const=pl.lit("yes"))
    used = _run(rows, "Row", "Const", "Region").model["people"]["columns"]
    assert [one["kind"].split(":")[0] for one in used] == ["not used", "not used", "exact"]
    with pytest.raises(RecipeError, match="did you mean 'Region'"):
        _run(rows, "Regoin")


def test_an_explanation_from_a_folder_weighs_a_missing_value_as_the_run_does(
    tmp_path: Path,
) -> None:
    """The levels of a further column stand in another order in a file, and are read by their names."""
    rows = _with_numbers({}, {"Title": "Clerk"})
    result = _run(rows, "Born", "Customer No")
    result.write(tmp_path / "out")
    told, again = lh.explain(tmp_path / "out", "a", "b"), result.explain("a", "b")
    assert (told.reason, told.evidence) == (again.reason, again.evidence)
    assert abs(next(one.weight for one in told.evidence if one.field == "extra:Born")) < 3
    for vanity in ("1-800-EMPFANG", "1-888-PBX-INFO"):
        assert lh.parse("phone", vanity, country="US").parts["e164"]


def test_a_number_that_colleagues_share_is_no_persons_and_the_others_still_tell() -> None:
    """Some firms are members as a whole; who changed employers is found by a number of their own, however it is written."""
    rest = _with_numbers({}, {}).filter(pl.col("Id").str.starts_with("x"))
    rest = rest.with_columns(
        pl.when(pl.int_range(pl.len()) % 20 < 2).then(pl.format("C-{}", 100 + pl.int_range(pl.len()) // 20)).otherwise("Customer No").alias("Customer No")
    )  # fmt: skip
    pairs = [
        {**_ADA, "Id": f"{side}{at}", "First Name": name, "Last Name": f"{name}sen", "Company": f"{firm}{at}", "Email": f"{name}@{firm}{at}.com", "Customer No": number}
        for at, name in enumerate(("Ebba", "Tove", "Runa", "Sigrun"))
        for side, firm, number in (("a", "Larkmoor", f"C-0{at}417"), ("b", "Wexmoor", f"{at}417.0" if at else "0417"))
    ]  # fmt: skip
    rows = pl.concat([pl.from_dicts(pairs), rest], how="diagonal")
    found = _run(rows, "Customer No").relations.filter(pl.col("relation") == "moved_from")
    assert sorted(found.select("id_a", "id_b").iter_rows()) == [
        (f"a{at}", f"b{at}") for at in range(4)
    ]
