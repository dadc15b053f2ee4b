"""Rows of lists that are not kept for contact data."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import polars as pl

from leadhygiene.fields import RECORD_ID, UNASKED
from leadhygiene.matching.columns.coded import Bools, Column
from leadhygiene.matching.columns.encode import Features


def rows_of(known: Features, pool: pl.DataFrame) -> Bools | None:
    """Return which rows are of such a list; none where no list is."""
    if UNASKED not in pool.columns:
        return None
    if pool[UNASKED].fill_null(value=False).all():
        return np.ones(known.frame.height, dtype=bool)
    ids = pool.filter(pl.col(UNASKED))[RECORD_ID]
    rows: Bools = known.frame["id"].is_in(ids.implode()).to_numpy()
    return rows


def without_hosts(known: Features) -> Features:
    """Return the features without domains, which tell no employer where none is asked for: the mailbox has them."""
    none = np.full(known.frame.height, -1, dtype=np.int32)
    domain = Column(none, pl.Series(dtype=pl.String))
    return replace(known, columns={**known.columns, "domain": domain})
