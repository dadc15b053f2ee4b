"""Postal codes that a spreadsheet took for a number: `1139` beside `01139` is the same, damaged."""

from __future__ import annotations

import polars as pl


def mended(values: pl.Series, codes: pl.Series, chosen: pl.Series) -> pl.Series:
    """Return chosen postal codes with the leading zeros that a row of the same cluster still has.

    Args:
        values: ``String``, one per row.
        codes: Number of each row's cluster, from 0.
        chosen: ``String``, one per cluster.

    Examples:
        >>> values, codes = pl.Series(["1139", "01139", "1010", "0202"]), pl.Series([0, 0, 1, 1])
        >>> mended(values, codes, pl.Series(["1139", "1010"])).to_list()
        ['01139', '1010']
    """
    rows = pl.DataFrame({"code": codes, "whole": values}).filter(
        pl.col("whole").str.contains(r"^0\d+$")
    )
    if not rows.height:
        return chosen
    rows = rows.with_columns(
        pl.col("code").cast(pl.Int64), bare=pl.col("whole").str.strip_chars_start("0")
    )
    longest = rows.group_by("code", "bare").agg(
        pl.col("whole").max_by(pl.col("whole").str.len_bytes())
    )
    best = (
        pl.DataFrame({"chosen": chosen})
        .with_row_index("code")
        .with_columns(
            pl.col("code").cast(pl.Int64), bare=pl.col("chosen").str.strip_chars_start("0")
        )
    )
    found = best.join(longest, on=["code", "bare"], how="left", maintain_order="left")
    longer = pl.col("whole").str.len_bytes() > pl.col("chosen").str.len_bytes()
    return found.select(
        pl.when(longer).then("whole").otherwise("chosen").alias(chosen.name)
    ).to_series()
