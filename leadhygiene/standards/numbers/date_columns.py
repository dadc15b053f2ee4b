"""Read dates of the ordinary shapes as whole columns; equal to :func:`dates.read` wherever it answers."""

from __future__ import annotations

import polars as pl

_TIME = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]"
#: Of our era: numbers of the next centuries are of the Buddhist one.
_YEAR = "(?:[013-9][0-9]|2[0-37-9])[0-9]{2}"
#: ISO 8601, with a time of day to the second, as exports write it.
_ISO = rf"^{_YEAR}-[0-9][0-9]-[0-9][0-9](?:[T ]{_TIME}:[0-5][0-9]Z?)?$"
#: Three numbers, the year last and in full.
_NUMERIC = rf"^([0-9][0-9]?)[./-]([0-9][0-9]?)[./-]({_YEAR})(?: ({_TIME})(:[0-5][0-9])?)?$"


def read(frame: pl.DataFrame) -> pl.DataFrame:
    """Return the frame with ``iso``, ``shown``, ``ambiguous`` and ``known``: whether it is answered.

    Args:
        frame: ``String`` columns ``text`` (repaired) and ``order`` (``DMY``, ``MDY``, ``YMD``, null).

    Examples:
        >>> cells = pl.DataFrame({"text": ["2024-03-05T10:00:00Z", "5/3/2024", "5 March"]})
        >>> read(cells.with_columns(order=pl.lit("DMY")))["shown"].to_list()
        ['2024-03-05T10:00:00Z', '2024-03-05', None]
    """
    text = pl.col("text")
    frame = frame.with_columns(_iso=text.str.contains(_ISO).fill_null(value=False))
    rest = pl.when(~pl.col("_iso")).then(text)
    numeric = bool(frame.select(rest.str.contains(_NUMERIC).any()).item())
    day = pl.when("_iso").then(text.str.head(10))
    frame = frame.with_columns(iso=pl.when(_exists(day)).then(day))
    clock = pl.concat_str(pl.col("iso"), pl.lit("T"), text.str.slice(11))
    frame = frame.with_columns(
        shown=pl.when(text.str.len_bytes() > 10).then(clock).otherwise("iso"),
        ambiguous=pl.lit(value=False),
        known=pl.col("_iso"),
    )
    if numeric:
        frame = _numeric(frame.with_columns(_found=rest.str.extract_groups(_NUMERIC)))
    return frame.select(pl.exclude("^_.*$"))


def _exists(day: pl.Expr) -> pl.Expr:
    """Whether the calendar has a day of the form YYYY-MM-DD, from the year 1 on."""
    return day.str.to_date("%Y-%m-%d", strict=False).is_not_null() & ~day.str.starts_with("0000")


def _numeric(frame: pl.DataFrame) -> pl.DataFrame:
    """Answer for the rows that three numbers were found in."""
    one, two, year, minutes, seconds = (pl.col("_found").struct.field(str(n)) for n in range(1, 6))
    dmy = pl.concat_str(year, pl.lit("-"), two.str.zfill(2), pl.lit("-"), one.str.zfill(2))
    mdy = pl.concat_str(year, pl.lit("-"), one.str.zfill(2), pl.lit("-"), two.str.zfill(2))
    frame = frame.with_columns(
        _dmy=pl.when(_exists(dmy)).then(dmy), _mdy=pl.when(_exists(mdy)).then(mdy)
    )
    dmy, mdy = pl.col("_dmy"), pl.col("_mdy")
    dotted = pl.col("text").str.head(6).str.contains(".", literal=True)
    order = pl.col("order").fill_null("").replace("MIXED", "")
    day_first = (order == "DMY") | ((order == "") & dotted)
    either = dmy.is_not_null() & mdy.is_not_null() & (dmy != mdy)
    open_order = either & ~day_first & (order != "MDY")
    day = (
        pl.when(open_order)
        .then(None)
        .when(either & (order == "MDY"))
        .then(mdy)
        .otherwise(pl.coalesce(dmy, mdy))
    )
    clock = pl.concat_str(minutes, seconds.fill_null(":00"))
    found = year.is_not_null()
    frame = frame.with_columns(_day=day, _open=open_order.fill_null(value=False))
    shown = pl.concat_str(pl.col("_day"), pl.lit("T"), clock)
    return frame.with_columns(
        iso=pl.when(found).then("_day").otherwise("iso"),
        shown=pl.when(found).then(pl.coalesce(shown, pl.col("_day"))).otherwise("shown"),
        ambiguous=pl.when(found).then("_open").otherwise("ambiguous"),
        known=pl.col("known") | found,
    )
