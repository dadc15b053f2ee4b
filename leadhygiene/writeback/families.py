"""Records of one object that name another one as their parent: parents go first."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import polars as pl

from leadhygiene.writeback import ids
from leadhygiene.writeback.records import Step

#: Levels that are told apart; deeper ones, and circles, keep the order of the input.
_DEEPEST = 64


def parents_first(step: Step) -> Step:
    """Return a step whose records come after their parents; a delete, whose parents come last.

    Records of one level keep their order, so that a file cut into parts never has a parent in a
    later part than its child.
    """
    if "parent_id" not in step.sheet.before.columns or step.frame.height < 2:
        return step
    level = _levels(step)
    if not level.any():
        return step
    order = np.argsort(-level if step.operation == "delete" else level, kind="stable")
    return step.sorted(pl.Series(order))


def _levels(step: Step) -> npt.NDArray[np.int64]:
    """Return how many records of the step stand above each."""
    sheet, places = step.sheet, step.rows - 1
    given = pl.select(pl.coalesce(sheet.rows["id"], sheet.rows["given"])).to_series()
    if "id" in sheet.before.columns:
        given = pl.select(pl.coalesce(given, sheet.before["id"])).to_series()
    named = sheet.before["parent_id"]
    parent = pl.select(pl.coalesce(ids.checked(named, sheet.obj)["id"], named)).to_series()
    mine = pl.DataFrame({"id": given.gather(places)}).with_row_index("place")
    mine = mine.drop_nulls("id").unique("id", keep="first", maintain_order=True)
    joined = pl.DataFrame({"id": parent.gather(places)}).join(
        mine, on="id", how="left", maintain_order="left"
    )
    above = joined["place"].cast(pl.Int64).fill_null(-1).to_numpy()
    above = np.where(above == np.arange(len(above)), -1, above)
    level = np.zeros(len(above), dtype=np.int64)
    at = above.copy()
    for _ in range(_DEEPEST):
        climbing = at >= 0
        if not climbing.any():
            return level
        level[climbing] += 1
        at[climbing] = above[at[climbing]]
    return np.where(at >= 0, 0, level)  # circles
