"""The row-wise kernels on Spark: the same cells as on one machine, whatever the partitions.

The only file that names pyspark (extra ``spark``). What needs whole columns, their meaning and the
order of day and month, is decided once on the driver; the batches then run with ``mapInArrow``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import polars as pl

from leadhygiene import frames
from leadhygiene.engines import rowplan
from leadhygiene.fields import BY_NAME
from leadhygiene.standards.numbers import date_profile
from leadhygiene.tables.detected import table_of
from leadhygiene.tables.table import Table

if TYPE_CHECKING:
    from pyspark.sql import DataFrame
    from pyspark.sql.types import StructType

#: Rows from which the meaning of the columns is read.
_SAMPLE = 2_000
_Batches = Iterable[Any]


def is_frame(value: object) -> bool:
    """Whether a value is a Spark frame; loads nothing.

    Examples:
        >>> is_frame(pl.DataFrame())
        False
    """
    kind = type(value)
    return kind.__module__.startswith("pyspark.sql") and kind.__name__ == "DataFrame"


def clean(frame: DataFrame, steps: Sequence[Any], mapped: Callable[[Table], Table]) -> DataFrame:
    """Clean a Spark frame; lazy but for what has to be learned from whole columns.

    Args:
        frame: Any columns that :func:`leadhygiene.read` would map.
        steps: Steps of a recipe; those that need all rows at once are left out.
        mapped: Maps the columns that a recipe names.

    Returns:
        The frame with cleaned values in place and ``lh_verdict`` and ``lh_reasons`` at its end.

    Raises:
        NoIdentityError: No column is known.
        InputError: The frame has no column of a header that the recipe names.
    """
    plan = _plan(frame, steps, mapped)
    out = _schema(frame.schema)

    def batches(given: _Batches) -> Iterator[Any]:
        from pyspark.sql.pandas.types import to_arrow_schema  # noqa: PLC0415 - an optional extra

        names, target = set(out.names), to_arrow_schema(out)
        for batch in given:
            rows = pl.DataFrame(pl.from_arrow(batch))
            cells = rowplan.clean(frames.to_text(rows), plan)
            done = rows.with_columns(
                column.alias(name) for name, column in cells.items() if name in names
                and (name in rowplan.ADDED or rows.schema[name] == pl.String)
            ).select(out.names)  # fmt: skip
            table = done.to_arrow(compat_level=pl.CompatLevel.oldest()).cast(target)
            yield from table.to_batches()

    return frame.mapInArrow(batches, out)


def _plan(
    frame: DataFrame, steps: Sequence[Any], mapped: Callable[[Table], Table]
) -> rowplan.RowPlan:
    """Decide what the columns mean, from rows that do not depend on the partitions."""
    from pyspark.sql import functions as f  # noqa: PLC0415 - an optional extra

    texts = [f.col(f"`{name}`").cast("string") for name in frame.columns]
    some = frame.orderBy(f.xxhash64(*texts), *texts).limit(_SAMPLE)
    sample = frames.to_text(pl.DataFrame(pl.from_arrow(some.toArrow())))
    table = mapped(table_of(sample, sample))
    steps = tuple(step for step in steps if step.scope == "row" or step.use == "junk")
    plan = rowplan.RowPlan.of(table, steps)
    return rowplan.RowPlan(plan.object, dict(plan.mapping), steps, _dates(frame, plan), plan.facts)


def _dates(frame: DataFrame, plan: rowplan.RowPlan) -> dict[str, date_profile.DateColumn]:
    """Learn what the columns that hold dates as text tell about their cells."""
    from pyspark.sql import functions as f  # noqa: PLC0415 - an optional extra

    found = dict[str, pl.Series]()
    for name, header in plan.mapping.items():
        if BY_NAME[name].kind != "date" or dict(frame.dtypes)[header] != "string":
            continue
        column = f.col(f"`{header}`").alias("value")
        distinct = frame.select(column).where(column.isNotNull()).distinct()
        step = max(distinct.count() // date_profile.SAMPLE, 1)
        ranked = distinct.orderBy("value").rdd.zipWithIndex()
        some = ranked.filter(lambda item, step=step: item[1] % step == 0).keys()
        found[name] = pl.Series([row["value"] for row in some.collect()], dtype=pl.String)
    return date_profile.learn_table(found)


def _schema(given: StructType) -> StructType:
    """Return the columns that come back: those that went in, and the added ones."""
    from pyspark.sql.types import StringType, StructField, StructType  # noqa: PLC0415 - an optional extra

    kept = [item for item in given.fields if item.name not in rowplan.ADDED]
    added = [StructField(name, StringType()) for name in rowplan.ADDED]
    return StructType([*kept, *added])
