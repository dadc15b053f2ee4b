"""Clean plain text: Unicode form, invisible characters, white space, mojibake, HTML references."""

from __future__ import annotations

from typing import Any

import polars as pl

from leadhygiene.standards.lookup.distinct import staged
from leadhygiene.standards.text.text_repair import repaired, repaired_cell

KIND = "text"
CONTEXT: tuple[str, ...] = ()
FIXES = {
    "text_trimmed": "white space at the ends was taken off",
    "text_spaces_joined": "white space of any kind became single blanks",
    "text_nfc": "letters and marks were composed (Unicode NFC)",
    "text_invisible_removed": "characters of no width were taken out",
    "text_control_removed": "control characters were taken out",
    "text_entities_decoded": "references of HTML became the characters they stand for",
    "text_width_folded": "full-width or half-width forms became ordinary ones",
    "text_mojibake_fixed": "text that was decoded wrongly was decoded right",
    "text_repaired": "several of these, or white space, invisible or wrongly decoded characters",
}
FINER = {
    "text_repaired": (
        (r"&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z]+\d*);?", "", "text_entities_decoded"),
        (
            r"[\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2064}\x{FEFF}\x{00AD}\x{2066}-\x{2069}]",
            "",
            "text_invisible_removed",
        ),
        (r"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]", "", "text_control_removed"),
        (r"[\x{FF01}-\x{FF9F}]", "", "text_width_folded"),
        (
            r"[ÃÂâÐÑÅÄåæçèéïðŸ][\x{0080}-\x{00BF}\x{2010}-\x{203A}\x{20AC}\x{0152}-\x{0192}\x{02C6}\x{02DC}\x{2122}]",
            "",
            "text_mojibake_fixed",
        ),
    )
}


def parse(value: pl.Expr) -> pl.Expr:
    """Return ``{value, text, fix}``, one per row; null where nothing was given.

    Examples:
        >>> frame = pl.DataFrame({"x": [" two   blanks ", "fine", None]})
        >>> frame.select(clean(pl.col("x")))["x"].to_list()
        ['two blanks', 'fine', None]
    """
    return staged({"raw": value}, _stages, dict.fromkeys(("value", "text", "fix"), pl.String))


def parse_one(raw: str | None) -> dict[str, Any]:
    """Return the members of :func:`parse` for one cell.

    Examples:
        >>> parse_one(" two   blanks ")
        {'value': 'two blanks', 'text': 'two blanks', 'fix': 'text_repaired'}
    """
    text = repaired_cell(raw)
    return {"value": text, "text": text, "fix": None if text == raw else "text_repaired"}


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    frame = frame.with_columns(value=repaired(pl.col("raw")))
    changed = pl.col("value").ne_missing(pl.col("raw"))
    return frame.with_columns(text="value", fix=pl.when(changed).then(pl.lit("text_repaired")))


def clean(value: pl.Expr) -> pl.Expr:
    """Return only the cleaned text."""
    return parse(value).struct.field("value").name.keep()
