"""Clean industries and find their NAICS sector where the words are clear."""

from __future__ import annotations

from typing import Any

import polars as pl

from leadhygiene.standards.firms import industries
from leadhygiene.standards.lookup.distinct import per_distinct, staged
from leadhygiene.standards.text.text_repair import repaired, repaired_cell
from leadhygiene.standards.text.transliteration import fold_text

KIND = "industry"
CONTEXT: tuple[str, ...] = ()
FIXES = {"industry_repaired": "white space or characters were repaired"}
_PARTS = {
    "sector": pl.String, "sector_title": pl.String, "confidence": pl.Float64, "token": pl.String,
}  # fmt: skip
_MEMBERS = {"value": pl.String, **_PARTS, "fix": pl.String}


def parse(value: pl.Expr) -> pl.Expr:
    """Return ``{value, sector, sector_title, confidence, token, fix}``.

    ``sector`` is the two-digit code of NAICS 2022 (``31-33`` for manufacturing), null where no
    word, or more than one, tells it; ``token`` is the word that did.

    Examples:
        >>> frame = pl.DataFrame({"x": ["Hospital & Health Care", "Maschinenbau", "Other", None]})
        >>> frame.select(parse(pl.col("x")))["x"].struct.field("sector").to_list()
        ['62', '31-33', None, None]
    """
    return staged({"raw": value}, _stages, _MEMBERS)


def parse_one(raw: str | None) -> dict[str, Any]:
    """Return the members of :func:`parse` for one cell.

    Examples:
        >>> parse_one("Maschinenbau")["sector"]
        '31-33'
    """
    text = repaired_cell(raw)
    found = dict.fromkeys(_PARTS) if text is None else _one(text)
    return {"value": text, **found, "fix": None if text == raw else "industry_repaired"}


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    frame = frame.with_columns(value=repaired(pl.col("raw")))
    found = per_distinct([pl.col("value")], _one, pl.Struct(_PARTS))
    frame = frame.with_columns(found=found).unnest("found")
    changed = pl.col("value").ne_missing(pl.col("raw"))
    return frame.with_columns(fix=pl.when(changed).then(pl.lit("industry_repaired")))


def _one(text: str) -> dict[str, object]:
    sector, confidence, token = industries.classify(fold_text(text[:120]))
    title = industries.title(sector) if sector else None
    return {"sector": sector, "sector_title": title, "confidence": confidence, "token": token}


def clean(value: pl.Expr) -> pl.Expr:
    """Return only the tidied text."""
    return parse(value).struct.field("value").name.keep()
