"""Name what makes a text of any field unusable: signs of broken decoders, and cells that are no cells."""

from __future__ import annotations

import polars as pl

KIND = "text"
CODES = {
    "text_undecoded": "a broken decoder left U+FFFD, a noncharacter or a character for private use; "
    "what stood there is lost",
    "text_too_long": "over 100,000 characters: a file or a page was pasted into the cell",
}
#: Unicode 16, sections 23.5, 23.7 and 23.8: private use, noncharacters, the replacement character.
_LOST = r"[\x{FFFD}\x{E000}-\x{F8FE}\x{FDD0}-\x{FDEF}\x{FFFE}\x{FFFF}\x{F0000}-\x{10FFFF}]"


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; a missing text has no fault.

    Args:
        parts: A struct whose member ``value`` is the cleaned text of any field.

    Examples:
        >>> frame = pl.DataFrame({"p": [{"value": "M\ufffdller"}, {"value": "Müller"}]})
        >>> frame.select(**check(pl.col("p")))["text_undecoded"].to_list()
        [True, False]
    """
    value = parts.struct.field("value")
    return {
        "text_undecoded": value.str.contains(_LOST),
        "text_too_long": value.str.len_bytes() > 100_000,
    }
