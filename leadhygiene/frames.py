"""The door: pandas, Polars and Arrow frames in, the same kind out.

The only file that names pandas or pyarrow. The caller's frame is never changed: mapped columns
are copied in, results are put into a shallow copy, and columns that no cleaner reads are never
converted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar, cast

import polars as pl

from leadhygiene.errors import InputError

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

AnyFrame = TypeVar("AnyFrame")

_KINDS = {"polars": "polars", "pandas": "pandas", "pyarrow": "arrow"}


def kind_of(frame: object) -> str:
    """Return ``polars``, ``pandas`` or ``arrow``: the library that made the frame.

    Raises:
        InputError: The value is no eager frame.

    Examples:
        >>> kind_of(pl.DataFrame({"email": ["a@b.com"]}))
        'polars'
    """
    if isinstance(frame, pl.LazyFrame):
        raise InputError("a LazyFrame has no rows yet; collect() it first")
    name = type(frame).__name__
    kind = _KINDS.get(type(frame).__module__.partition(".")[0])
    if kind is None or name not in {"DataFrame", "Table", "GeoDataFrame"}:
        raise InputError(f"a {name} is no frame; give a pandas, Polars or Arrow table, or a path")
    return kind


def is_frame(value: object) -> bool:
    """Whether a value is one of the frames that the door takes."""
    try:
        kind_of(value)
    except InputError:
        return False
    return True


def columns(frame: object) -> list[str]:
    """Return the column names as text, in order.

    Raises:
        InputError: The value is no frame, or two columns have one name.
    """
    if kind_of(frame) == "arrow":
        names = list(cast("pa.Table", frame).column_names)
    else:
        names = [str(name) for name in cast("pl.DataFrame", frame).columns]
    if len(set(names)) != len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise InputError(f"two columns are called {twice!r}; rename one of them")
    return names


def height(frame: object) -> int:
    """Return the number of rows."""
    if kind_of(frame) == "arrow":
        return int(cast("pa.Table", frame).num_rows)
    return len(cast("pl.DataFrame", frame))


def to_text(frame: object, names: Sequence[str] | None = None) -> pl.DataFrame:
    """Copy columns (all, unless named) into a Polars frame of ``String``; missing stays null.

    Whole numbers lose a trailing ``.0`` (an integer column with holes is a float column in
    pandas); dates and times become ISO 8601.

    Examples:
        >>> to_text(pl.DataFrame({"zip": [501.0, None]}))["zip"].to_list()
        ['501', None]
    """
    kind = kind_of(frame)
    data: dict[str, pl.Series] = {}
    for name in columns(frame) if names is None else names:
        if kind == "polars":
            column = cast("pl.DataFrame", frame)[name]
        elif kind == "pandas":
            column = _from_pandas(cast("pd.DataFrame", frame), name)
        else:
            column = cast("pl.Series", pl.from_arrow(cast("pa.Table", frame).column(name)))
        data[name] = _as_text(column).alias(name)
    return pl.DataFrame(data)


def _from_pandas(frame: pd.DataFrame, name: str) -> pl.Series:
    """Copy one pandas column, whatever its cells hold."""
    position = [str(label) for label in frame.columns].index(name)
    series = frame.iloc[:, position]
    try:
        return pl.Series(name, pl.from_pandas(series.reset_index(drop=True)))
    except (
        Exception
    ) as error:  # a mixed object column: pyarrow, polars and pandas each raise their own
        if isinstance(error, MemoryError):
            raise
        missing = series.isna().tolist()
        cells = [
            None if gone else _sound(str(cell))
            for cell, gone in zip(series.tolist(), missing, strict=True)
        ]
        return pl.Series(name, cells, dtype=pl.String)


def _sound(text: str) -> str:
    r"""Put U+FFFD where broken decoding left half a character.

    Examples:
        >>> _sound("A\udfff") == "A\ufffd"
        True
    """
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _as_text(column: pl.Series) -> pl.Series:
    """Cast one column to ``String`` the way a person would have typed it."""
    dtype = column.dtype
    if dtype == pl.String:
        return column
    if dtype.is_float():
        return _float_text(column)
    if isinstance(dtype, pl.Datetime):
        text = column.dt.to_string("iso:strict").str.replace(r"\.0+", "")
        return text.str.replace(r"T00:00:00$", "")
    if dtype in {pl.Object, pl.Binary}:
        cells = [
            cell.decode("utf-8", "replace") if isinstance(cell, bytes) else cell for cell in column
        ]
        texts = [None if cell is None else _sound(str(cell)) for cell in cells]
        return pl.Series(texts, dtype=pl.String)
    if isinstance(dtype, pl.List | pl.Array):
        return column.cast(pl.List(pl.String)).list.join(";")
    if isinstance(dtype, pl.Struct):
        return column.struct.json_encode()
    return column.cast(pl.String)


def _float_text(column: pl.Series) -> pl.Series:
    """Write whole floats without a decimal point, the others as they are; NaN is missing."""
    value = pl.col("value").fill_nan(None)
    whole = value.is_finite() & (value == value.round()) & (value.abs() < 2**53)
    text = (
        pl.when(whole)
        .then(value.cast(pl.Int64, strict=False).cast(pl.String))
        .otherwise(value.cast(pl.String))
    )
    return column.to_frame("value").select(text)["value"]


def put(frame: AnyFrame, new: Mapping[str, pl.Series]) -> AnyFrame:
    """Return a copy of a frame with columns replaced, or added at the end; its index is kept."""
    kind = kind_of(frame)
    if kind == "pandas":
        return cast("AnyFrame", _put_pandas(cast("pd.DataFrame", frame), new))
    if kind == "arrow":
        return cast("AnyFrame", _put_arrow(cast("pa.Table", frame), new))
    columns_ = [series.alias(name) for name, series in new.items()]
    return cast("AnyFrame", cast("pl.DataFrame", frame).with_columns(columns_))


def _put_pandas(frame: pd.DataFrame, new: Mapping[str, pl.Series]) -> pd.DataFrame:
    copy = frame.copy(deep=False)
    labels = {str(label): label for label in copy.columns}
    for name, series in new.items():
        column = series.to_pandas()
        column.index = copy.index
        copy[labels.get(name, name)] = column
    return copy


def _put_arrow(table: pa.Table, new: Mapping[str, pl.Series]) -> pa.Table:
    for name, series in new.items():
        array = series.to_arrow(compat_level=pl.CompatLevel.oldest())
        if name in table.column_names:
            table = table.set_column(table.column_names.index(name), name, array)
        else:
            table = table.append_column(name, array)
    return table


def like(frame: object, result: pl.DataFrame) -> object:
    """Return a Polars result as the kind of frame that ``frame`` is."""
    kind = kind_of(frame)
    if kind == "pandas":
        return result.to_pandas()
    return result.to_arrow() if kind == "arrow" else result


def holds_text(frame: object, name: str) -> bool:
    """Whether the caller's column holds text, and may therefore be written back as text."""
    kind = kind_of(frame)
    if kind == "polars":
        return cast("pl.DataFrame", frame).schema[name] in {pl.String, pl.Categorical, pl.Null}
    if kind == "pandas":
        table = cast("pd.DataFrame", frame)
        dtype = str(table.dtypes.iloc[[str(label) for label in table.columns].index(name)])
        return dtype in {"object", "str", "category"} or dtype.startswith("string")
    return "string" in str(cast("pa.Table", frame).schema.field(name).type)
