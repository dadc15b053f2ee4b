"""Record ids: the CRM's own where they are unique, made of the content where not, never by order."""

from __future__ import annotations

import polars as pl
import pytest

from leadhygiene.errors import NoIdentityError
from leadhygiene.inputs.pool import pools, record_ids
from leadhygiene.tables.table import Table


def table(frame: pl.DataFrame, kind: str = "lead", **mapping: str) -> Table:
    """Make a table of a frame."""
    return Table(frame=frame, mapping=mapping, object=kind)


def test_unique_ids_are_kept() -> None:
    """A re-export gives the same ids."""
    frame = pl.DataFrame({"Id": ["b", "a"], "Email": ["x@x.io", "y@y.io"]})
    assert record_ids(table(frame, id="Id", email="Email")).to_list() == ["b", "a"]


@pytest.mark.parametrize("ids", [["a", "a", None], [None, None, None], ["", " ", "a"]])
def test_made_ids_do_not_depend_on_the_order(ids: list[str | None]) -> None:
    """A row keeps its id when the rows are turned round."""
    frame = pl.DataFrame(
        {"Id": ids, "Email": ["x@x.io", "y@y.io", "z@z.io"]},
        schema={"Id": pl.String, "Email": pl.String},
    )
    there = dict(zip(frame["Email"], record_ids(table(frame, id="Id", email="Email")), strict=True))
    back = frame.reverse()
    again = dict(zip(back["Email"], record_ids(table(back, id="Id", email="Email")), strict=True))
    assert there == again
    assert len(set(there.values())) == 3


def test_rows_of_a_result_keep_their_ids() -> None:
    """What a first run named keeps its name, whatever it cleaned; another id of the CRM wins."""
    frame = pl.DataFrame({"Id": ["7", "7", None], "Email": ["X@x.io", "y@y.io", "Z@z.io"]})
    first = record_ids(table(frame, id="Id", email="Email"))
    result = frame.with_columns(pl.col("Email").str.to_lowercase(), first.alias("lh_record_id"))
    assert record_ids(table(result, id="Id", email="Email")).equals(first)
    assert record_ids(table(result.drop("Id"), email="Email")).equals(first)
    given = result.with_columns(Id=pl.Series(["7", "7", "9"]))
    assert record_ids(table(given, id="Id", email="Email")).to_list()[2] == "9"
    more = pl.concat([result, frame.tail(1).with_columns(lh_record_id=pl.lit(None, pl.String))])
    longer = record_ids(table(more, id="Id", email="Email"))
    assert longer.head(3).equals(first)
    assert longer.n_unique() == 4


def test_equal_rows_are_numbered() -> None:
    """Two rows that are equal to the letter are two records."""
    frame = pl.DataFrame({"Email": ["x@x.io", "x@x.io"]})
    ids = record_ids(table(frame, email="Email")).to_list()
    assert len(set(ids)) == 2
    assert ids[0].split("~")[0] == ids[1].split("~")[0]


def test_tables_that_use_the_same_ids_are_kept_apart() -> None:
    """Contact 1 and company 1 are two records."""
    people = table(
        pl.DataFrame({"Id": ["1", "2"], "Email": ["x@x.io", "y@y.io"]}),
        "contact",
        id="Id",
        email="Email",
    )
    firms = table(
        pl.DataFrame({"Id": ["1", "3"], "Name": ["X", "Y"]}), "account", id="Id", name="Name"
    )
    pool = pools([people, firms])
    assert pool.people["lh_record_id"].to_list() == ["contact:1", "contact:2"]
    assert pool.accounts["lh_record_id"].to_list() == ["account:1", "account:3"]


def test_a_table_about_nobody_is_refused() -> None:
    """Some column must say who or which firm a row is about."""
    with pytest.raises(NoIdentityError, match="identifies"):
        pools([table(pl.DataFrame({"City": ["Rome"]}), city="City")])
