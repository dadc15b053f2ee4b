"""Read ordinary phone cells as whole columns; equal to the cell-by-cell reading wherever it answers."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.standards.lookup.distinct import changed, put
from leadhygiene.standards.phones import bare_codes, main_lines, numbering_fast
from leadhygiene.standards.phones.numbering_plans import FICTIONAL

#: Digits with blanks, brackets, points, dashes and strokes between them.
_ORDINARY = r"^\+?[0-9(][0-9 ().\-/]{5,22}[0-9]$|^[0-9]{3,6}$"
#: Dates, addresses of machines, floats and two numbers, which are no numbers or are taken apart first.
_OTHER = (
    r"^\+?[0-9]+\.0+$|^(?:19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?: .*)?$|^[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:19|20)[0-9]{2}$|"
    r"^(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}$|^[0-9]{15}$|^[0-9]{18}$| / |/[0-9]{1,2}$|"
    r"^\+?\s*\(?\s*00\s*\)?\s*1\s*[01]"
)
_FLOAT = r"^([1-9][0-9]{6,14})[.,]0+$"
#: What is taken off or written plainly before a number is looked at.
_LABELLED = r"^(?i:tel|phone|ph|p|t|mobile|mob|m|cell)\s*[.:]*\s*([+(0-9].*)$"
_QUOTED = r"^'+([+(0-9])"
_BRACKETED = r"^\(\s*\+\s*([0-9]{1,3})\s*\)"
_NOTED = (
    r"^(.*[0-9])\s*(?:[(\[]\s*[A-Za-z][A-Za-z .]{0,20}[)\]]"
    r"|\s[-–]?\s*(?i:tel|phone|direct|mobile|mob|cell|work|office|home|main))$"
)
_WORDED = r"^[A-Za-z]|[)\]A-Za-z]$"
#: Ids of records, in which a letter is no label.
_ID = r"^(?:[0-9A-Za-z]{15}|[0-9A-Za-z]{18})$"
#: A letter O between digits is a zero; doubled, alone, at a stroke or behind a last point it may be something else.
_LETTER_O = r"^\+?[0-9(][0-9oO ().\-/]{5,22}[0-9oO]$"
_NO_ZERO = r"^[^oO]*$|[oO]{2}|\b[oO]\b|[/+][oO]|[oO]/|[.,][0oO]+$|^(?:[0-9oO]{15}|[0-9oO]{18})$"
#: A letter O before the first digit is not read.
_ZERO_FIRST = r"^[oO](0?[1-9][0-9oO ().\-/]{4})"
_DASHED = "^'|[‐‑–—−]"
_DASHES = "[‐‑–—−]"
_EXTENDED = r"^(\+?[0-9(][0-9oO ().\-/]{5,22}[0-9oO])\s*[,;(-]?\s*(?i:extension|extn?|ext|xt|x|#)\s*[.:=#]?\s*([0-9]{1,7})$"
#: An exit code as people write it.
_EXIT = r"^\+?\s*\(?\s*00\s*\)?\s*([1-9(])"
_TRUNK = r"\(\s*0\s*\)"
#: Words and signs without a digit.
_WORDS = r"^[A-Za-z .,#?/_*+-]*$"
#: A number as a power of ten.
_POWER = r"^\s*[+']?[0-9](?:[.,]([0-9]+))?\s*[eE]\s*\+?\s*([0-9]{1,2})\s*$"
_SIGNS = "+ ().-/"
#: Rows under which the patterns of all regions cost more than the library.
_FEW = 500
_PARTS = {
    "e164": pl.String, "ext": pl.String, "region": pl.String, "type": pl.String, "region_source": pl.String,
    "valid": pl.Boolean, "lossy": pl.Boolean, "fictional": pl.Boolean, "patterned": pl.Boolean, "extra": pl.Boolean, "main": pl.Boolean,
}  # fmt: skip


def read(frame: pl.DataFrame) -> pl.DataFrame:
    """Return the frame with ``known`` and the parts of every row that is known.

    Args:
        frame: ``String`` columns ``text`` (repaired), and ``country``, ``place`` (the country of
            the state), ``likely`` and ``default`` (read where both are null): ISO 3166-1 alpha-2 or null.

    Returns:
        The frame with ``known`` (``Boolean``; false where the cell needs a closer look), ``e164``,
        ``ext``, ``region``, ``type``, ``region_source``, ``valid``, ``lossy``, ``fictional``, ``patterned``, ``extra``, ``main``.

    Examples:
        >>> cells = pl.DataFrame({"text": ["(415) 555-2671 x12", "1-800-FLOWERS"]})
        >>> cells = cells.with_columns(country=pl.lit("US"), **dict.fromkeys(("place", "likely", "default"), pl.lit(None, pl.String)))
        >>> read(pl.concat([cells] * 500)).select("known", "e164", "ext").head(2).rows()
        [(True, '+14155552671', '12'), (False, None, None)]
    """
    if frame.height < _FEW:
        nothing = {name: pl.lit(None, dtype) for name, dtype in _PARTS.items()}
        return frame.with_columns(known=pl.lit(value=False), **nothing)
    frame = frame.hstack(_numbers(frame["text"]))
    plus = frame["_number"].str.starts_with("+").fill_null(value=False)
    digits = frame["_number"].str.replace_many(list(_SIGNS), [""] * len(_SIGNS))
    frame = frame.with_columns(digits.alias("_digits"), plus.alias("_plus"))
    home = pl.coalesce("country", "place", "likely", "default")
    bare = ~pl.col("_plus") & home.is_null()
    whole = (pl.col("_digits").str.len_bytes() >= 11) & ~pl.col("_digits").str.starts_with("0")
    source = (
        pl.when(pl.col("_plus") | (bare & whole))
        .then(pl.lit("number"))
        .when(pl.col("country").is_not_null())
        .then(pl.lit("country"))
        .when(pl.col("place").is_not_null())
        .then(pl.lit("state"))
        .when(pl.col("likely").is_not_null())
        .then(pl.lit("row"))
        .when(~bare)
        .then(pl.lit("default"))
    )
    frame = frame.with_columns(region_source=source)
    abroad = (frame["region_source"] == "number").fill_null(value=False)
    found = numbering_fast.understand(frame["_digits"], abroad, frame.select(home).to_series())
    frame = frame.with_columns(found.get_columns())
    once = pl.coalesce("place", "country") == pl.coalesce("country", "place")
    once = once.fill_null(value=True) & pl.any_horizontal(
        pl.col("country", "place").is_not_null(), pl.col("likely", "default").is_null()
    )
    again = frame.select(pl.col("invalid") & ~pl.col("_plus") & ~bare & whole & once)
    frame = _abroad(frame, again.to_series().fill_null(value=False).arg_true())
    guessed = ~pl.col("_plus") & (pl.col("region_source") == "number")
    guessed &= home.is_not_null() | bare_codes.doubtful(pl.col("_number"), pl.col("_digits"))
    guessed = (guessed & pl.col("e164").is_not_null()).fill_null(value=False)
    frame = frame.with_columns(e164=pl.when(~guessed).then("e164"), _guessed=guessed)
    valid = pl.col("e164").is_not_null()
    last = pl.col("_plus") | (bare & whole) | (pl.col("region_source") == "number")
    last |= once & ~whole
    untried = pl.col("_digits").is_not_null() & pl.col("region_source").is_null()
    hopeless = untried | (pl.col("invalid") & last) | pl.col("_none") | pl.col("lossy")
    long = pl.col("_digits").str.len_bytes() >= 5
    tested = (
        pl.when(valid)
        .then(pl.col("national").str.strip_chars_start("0"))
        .when(long)
        .then("_digits")
    )
    frame = frame.with_columns(
        known=(valid | (hopeless & ~pl.col("_guessed"))).fill_null(value=False),
        valid=valid,
        region_source=pl.when(valid).then("region_source"),
        fictional=pl.col("e164").str.contains("(?-u)" + FICTIONAL).fill_null(value=False),
        patterned=patterned(tested).fill_null(value=False),
        main=pl.lit(value=False),
    )
    return frame.select(pl.exclude("^_.*$", "national", "invalid"))


def _abroad(frame: pl.DataFrame, rows: pl.Series) -> pl.DataFrame:
    """Read numbers that are none at home, and long enough, as if a plus sign stood before them."""
    if not len(rows):
        return frame
    digits = frame["_digits"].gather(rows)
    plus = pl.repeat(value=True, n=len(rows), eager=True)
    found = numbering_fast.understand(
        digits, plus, pl.repeat(None, len(rows), dtype=pl.String, eager=True)
    )
    return put(frame, rows, found.with_columns(region_source=pl.lit("number")))


def _numbers(text: pl.Series) -> pl.DataFrame:
    """Return ``_number`` as it is written, ``ext``, ``extra``, ``lossy`` and ``_none``: no number at all."""
    text = text.str.strip_chars()
    plain = (text.str.contains(_ORDINARY) & ~text.str.contains(_OTHER)).fill_null(value=False)
    nothing = pl.Series([None], dtype=pl.String)
    frame = pl.DataFrame({"_number": text.zip_with(plain, nothing)}).with_columns(
        ext=pl.lit(None, pl.String),
        **dict.fromkeys(("extra", "lossy", "_none"), pl.lit(value=False)),
    )
    rows = (~plain & text.is_not_null()).arg_true()
    if len(rows):
        frame = put(frame, rows, _closer(text.gather(rows).to_frame("text")))
    number = frame["_number"]
    exits = number.str.contains(r"^\+?\s*\(?\s*00").fill_null(value=False)
    number = changed(number, exits, lambda some: some.str.replace(_EXIT, "+$1"))
    trunk = number.str.contains(r"^\+.*\(").fill_null(value=False)
    number = changed(number, trunk, lambda some: some.str.replace_all(_TRUNK, ""))
    return frame.with_columns(number.alias("_number"))


def _closer(frame: pl.DataFrame) -> pl.DataFrame:
    """Return the columns of :func:`_numbers` for cells with more than a number."""
    worded = pl.col("text").str.contains(r"\p{L}{2}")
    frame = frame.with_columns(
        _main=pl.when(worded)
        .then(pl.col("text").str.contains(main_lines.SAID))
        .fill_null(value=False)
    )
    none = pl.col("text").str.contains(_WORDS)
    power = pl.col("text").str.extract_groups(_POWER).struct
    digits = power.field("1").str.len_bytes().fill_null(0) + 1
    lossy = digits != power.field("2").cast(pl.Int64) + 1
    frame = _bare(frame.with_columns(_none=none, lossy=lossy.fill_null(value=False)))
    parts = pl.col("_text").str.extract_groups(_EXTENDED).struct
    frame = frame.with_columns(_body=parts.field("1"), ext=parts.field("2"))
    enough = pl.col("_body").is_null() | (pl.col("_body").str.count_matches("[0-9]") >= 6)
    number = pl.coalesce("_body", pl.col("_text").str.replace(_FLOAT, "$1"))
    zero = number.str.contains(_LETTER_O) & ~number.str.contains(_NO_ZERO)
    zero &= ~pl.col("_text").str.contains(_ID)
    zeros = pl.when(zero).then(number).str.replace_all("[oO]", "0")
    number = pl.when(enough).then(pl.coalesce(zeros, number))
    frame = frame.with_columns(_number=number)
    number = pl.col("_number")
    ordinary = number.str.contains(_ORDINARY) & ~number.str.contains(_OTHER)
    number = pl.when(ordinary & ~pl.col("_main")).then(number)  # the cell by itself says more
    return frame.select("ext", "extra", "lossy", "_none", _number=number).select(
        "_number", "ext", "extra", "lossy", "_none"
    )


def _bare(frame: pl.DataFrame) -> pl.DataFrame:
    """Add ``_text`` without labels, notes and quotes, and ``extra``: whether words were there."""
    text = pl.col("text")
    text = (
        pl.when(text.str.contains(rf"[.,]0+$|{_ID}"))
        .then(text)
        .otherwise(text.str.replace(_ZERO_FIRST, "$1"))
    )
    plain = text.str.replace_all(_DASHES, "-").str.replace(_QUOTED, "$1")
    frame = frame.with_columns(
        _text=pl.when(text.str.contains(_DASHED)).then(plain).otherwise(text)
    )
    text = pl.col("_text")
    worded = text.str.contains(_WORDED) & ~text.str.contains(_ID)
    worded = pl.when(worded).then(text)
    frame = frame.with_columns(_labelled=worded.str.extract(_LABELLED, 1))
    frame = frame.with_columns(_noted=pl.coalesce("_labelled", worded).str.extract(_NOTED, 1))
    bare = pl.coalesce("_noted", "_labelled", text)
    return frame.with_columns(
        _text=bare.str.replace(_BRACKETED, "+$1 "),
        extra=pl.any_horizontal(pl.col("_noted", "_labelled").is_not_null()),
    )


@cache
def _dull() -> tuple[list[str], list[str], list[str]]:
    """Return short runs of one digit, runs and sequences of seven, and pairs that repeat."""
    rising = "0123456789" * 2
    short = [digit * size for digit in rising[:10] for size in range(1, 7)]
    seven = [digit * 7 for digit in rising[:10]]
    seven += [rising[at : at + 7] for at in range(10)]
    seven += [rising[::-1][at : at + 7] for at in range(10)]
    return short, seven, [f"{pair:02}" * 4 for pair in range(100)]


def patterned(digits: pl.Expr) -> pl.Expr:
    """Return :func:`leadhygiene.standards.phones.numbering_plans.is_patterned` of a column."""
    short, seven, pairs = _dull()
    tail = digits.str.tail(7).is_in(seven) | digits.is_in(short)
    return tail | digits.str.tail(8).is_in(pairs) | (digits == "")
