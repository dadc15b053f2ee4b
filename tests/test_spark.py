"""Spark gives the cells that one machine gives, whatever the partitions; ``make test-spark`` runs it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import leadhygiene as lh

pytest.importorskip("pyspark", reason="the extra `spark` is not installed")
if shutil.which("java") is None:
    pytest.skip("Spark needs Java", allow_module_level=True)
pytestmark = pytest.mark.filterwarnings("ignore")
HOME = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """Start Spark on this machine only, and stop it."""
    from pyspark.sql import SparkSession  # noqa: PLC0415 - an optional extra

    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["PYTHONPATH"] = os.pathsep.join([str(HOME), str(HOME / "connectors")])
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "3")
        .getOrCreate()
    )
    yield session
    session.stop()


def local(frame: Any) -> pl.DataFrame:  # noqa: ANN401 - a Spark frame
    """Bring a Spark frame here."""
    return pl.DataFrame(pl.from_arrow(frame.toArrow()))


@pytest.mark.parametrize("partitions", [1, 7])
def test_spark_and_one_machine_agree(spark: Any, partitions: int) -> None:  # noqa: ANN401 - a session
    """Every cell, verdict and reason of an export."""
    leads = pl.read_csv(HOME / "examples" / "hubspot_contacts.csv", infer_schema=False)
    given = spark.createDataFrame(leads.to_arrow()).repartition(partitions)
    key = leads.columns[0]
    found, wanted = local(lh.clean(given)).sort(key), lh.clean(leads).sort(key)
    assert found.columns == wanted.columns
    assert found.equals(wanted, null_equal=True)


def test_day_and_month_are_learned_from_the_whole_column(spark: Any) -> None:  # noqa: ANN401 - a session
    """One row proves the order for all partitions; typed columns keep their type."""
    leads = pl.DataFrame(
        {
            "Email": [f"ann{n}@larkmoor.io" for n in range(40)],
            "Created Date": ["05/03/2024"] * 39 + ["25/12/2023"],
            "score": list(range(40)),
        }
    )
    given = spark.createDataFrame(leads.to_arrow()).repartition(8)
    found = local(lh.clean(given)).sort("score")
    assert found["Created Date"].to_list() == ["2024-03-05"] * 39 + ["2023-12-25"]
    assert found.schema["score"] == pl.Int64


def test_a_recipe_maps_columns_on_spark(spark: Any) -> None:  # noqa: ANN401 - a session
    """As elsewhere; a header that is not there is an error."""
    leads = pl.DataFrame({"First Name": ["Ann"], "Last Name": ["Lee"], "Box": [" ANN@larkmoor.io"]})
    given = spark.createDataFrame(leads.to_arrow())
    recipe = {"columns": {"email": "Box"}}
    assert local(lh.clean(given, recipe)).equals(lh.clean(leads, recipe), null_equal=True)
    with pytest.raises(lh.InputError, match="did you mean 'Box'"):
        lh.clean(given, {"columns": {"email": "Bxo"}})


def test_a_whole_run_on_spark_is_refused_in_one_sentence(spark: Any) -> None:  # noqa: ANN401 - a session
    """Matching needs the pool in one place."""
    given = spark.createDataFrame(pl.DataFrame({"Email": ["ann@larkmoor.io"]}).to_arrow())
    with pytest.raises(lh.InputError, match="frame"):
        lh.run(given)
