"""A second number of a row: it counts in a pool as it does for two records, and as little as a first one where it is shared."""

from __future__ import annotations

import polars as pl
import pytest

import leadhygiene as lh

_ROW = dict.fromkeys(["First Name", "Last Name", "Company", "Phone", "Mobile", "Country"])
_FIRST = [
    "Ada",
    "Bea",
    "Cleo",
    "Dora",
    "Edda",
    "Fay",
    "Gwen",
    "Hope",
    "Ines",
    "June",
    "Kyra",
    "Lola",
    "Maud",
    "Nell",
    "Opal",
    "Pia",
    "Rhea",
    "Sara",
    "Tess",
    "Una",
]
_LAST = [
    "Abney",
    "Birkett",
    "Cotgrave",
    "Dunstall",
    "Eastley",
    "Fenwick",
    "Gorsuch",
    "Hepworth",
    "Inskip",
    "Jolliffe",
]


def _pool(*asked: dict[str, str]) -> pl.DataFrame:
    """Return rows among those of firms whose people give the main number and a mobile of their own."""
    rows = []
    for place in range(200):
        first, last, firm = _FIRST[place % 20], _LAST[place // 20], place % 25
        row = {
            "First Name": first,
            "Last Name": last,
            "Company": f"{_LAST[firm % 10]} Pumps {firm}",
        }
        rows.append(
            row | {"Phone": f"+44 113 245 61{firm:02}", "Mobile": f"+44 7911 123{place:03}"}
        )
    named = [{**_ROW, "Country": "GB", **row} for row in (*rows, *asked)]
    return pl.DataFrame(named, schema=dict.fromkeys(_ROW, pl.String)).with_row_index("Id").with_columns(pl.col("Id").cast(pl.String))  # fmt: skip


_OLGA = {"First Name": "Olga", "Last Name": "Rietveld"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"Phone": "+44 7911 124555"}, {"Mobile": "07911 124555"}),
        ({"Mobile": "+44 7911 124555"}, {"Mobile": "07911 124555"}),
        ({"Phone": "+44 113 245 6103", "Mobile": "+44 7911 124555"}, {"Phone": "07911 124555"}),
        ({"Phone": "+44 113 245 6103", "Mobile": "+44 7911 124555"}, {"Mobile": "07911 124555"}),
        ({"Phone": "+44 113 245 6103", "Mobile": "07911 124555"}, {"Phone": "+44 113 245 6104", "Mobile": "07911 124555"}),
    ],
)  # fmt: skip
def test_a_mobile_ties_two_rows_in_whichever_field_it_stands(
    one: dict[str, str], other: dict[str, str]
) -> None:
    """Most first numbers of the pool are main numbers, which must not make one of a single mobile."""
    pool = _pool(_OLGA | one, _OLGA | other)
    ids = pool["Id"].to_list()[-2:]
    assert lh.run(pool).explain(*ids).relation == "duplicate"
    assert lh.run(pool.reverse()).explain(*ids).relation == "duplicate"


def test_a_mobile_field_that_many_share_ties_nobody() -> None:
    """A firm may have put its main number there, and a form a filler."""
    many = [
        {"First Name": first, "Last Name": last, "Company": "Rietveld Pumps", "Mobile": "+44 113 245 6777"}
        for first, last in zip(_FIRST, _LAST * 2, strict=True)
    ]  # fmt: skip
    anna = [{"First Name": name, "Last Name": "Hallam", "Company": "Rietveld Pumps", "Mobile": "+44 113 245 6777"} for name in ("A.", "Agnes")]  # fmt: skip
    pool = _pool(*many, *anna)
    result = lh.run(pool)
    assert result.explain(*pool["Id"].to_list()[-2:]).relation != "duplicate"
    filler = _pool(_OLGA | {"Mobile": "1111111111"}, _OLGA | {"Mobile": "1111111111"})
    assert lh.run(filler).explain(*filler["Id"].to_list()[-2:]).relation != "duplicate"


@pytest.mark.parametrize(
    ("cell", "first"),
    [
        ("(617) 906-8530, +1 415 744 0507", "+16179068530"),
        ("0172 7832 6390; 0049 351 374 2186", "+4917278326390"),
        ("617 906 8530 / +49 351 374 2186", ""),
    ],
)
def test_the_second_number_of_a_cell_tells_the_country_of_the_first(cell: str, first: str) -> None:
    """Where no country is told, and the first number is written as it is dialled in that of the second."""
    parts = lh.parse("phone", cell).parts
    assert (parts["e164"], bool(parts["second"])) == (first, True)
