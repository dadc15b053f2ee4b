"""Write a frame as the kind of file its input was; the same frame gives the same bytes."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import polars as pl

from leadhygiene.tables import workbook

#: File ending of each kind of table.
ENDINGS = {"csv": "csv", "xlsx": "xlsx", "parquet": "parquet", "frame": "csv", "vcf": "csv", "html": "xlsx",
           "sql": "csv"}  # fmt: skip


def write(frame: pl.DataFrame, path: Path, kind: str, headers: Sequence[str] | None = None) -> None:
    """Write one table.

    Args:
        frame: The cells.
        path: The file.
        kind: ``csv`` (UTF-8, comma, RFC 4180 quoting, LF), ``xlsx`` (text cells) or ``parquet``.
        headers: Header cells where they differ from the column names (repeated headers).
    """
    titles = tuple(headers) if headers is not None else tuple(frame.columns)
    if ENDINGS[kind] == "xlsx":
        workbook.write(frame.with_columns(pl.all().cast(pl.String)), titles, path)
    elif kind == "parquet":
        frame.rechunk().write_parquet(path, compression="zstd", statistics=False)
    else:
        line = io.StringIO()
        csv.writer(line, lineterminator="\n").writerow(titles)
        with path.open("wb") as file:
            file.write(line.getvalue().encode())
            frame.write_csv(file, include_header=False)
