"""Clean lead sources: the raw text stays, source, medium and detail stand beside it."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import polars as pl

from leadhygiene.standards.lead_sources import classify
from leadhygiene.standards.lookup.distinct import per_distinct, staged
from leadhygiene.standards.text.text_repair import repaired, repaired_cell

KIND = "lead_source"
CONTEXT: tuple[str, ...] = ()
FIXES = {"lead_source_repaired": "white space or characters were repaired"}
_PARTS = {"source": pl.String, "medium": pl.String, "detail": pl.String}
_MEMBERS = {"value": pl.String, **_PARTS, "fix": pl.String}
_LETTERS = str.maketrans(
    {"ß": "ss", "_": " ", "ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "ə": "e"}
)
_DETAIL = re.compile(r"^[^:–-]+?\s*(?::|\s[–-]\s)\s*(.+)$")


def parse(value: pl.Expr) -> pl.Expr:
    """Return ``{value, source, medium, detail, fix}``.

    ``source`` is one of paid_search, organic_search, paid_social, social, email, event, webinar,
    content, referral, partner, outbound, list_purchase, website, chat, direct, offline_ad, unknown;
    ``detail`` is what stands after a colon or dash.

    Examples:
        >>> frame = pl.DataFrame({"x": ["tradeshow - Hannover 2024", "google / cpc", None]})
        >>> frame.select(parse(pl.col("x")))["x"].struct.field("source").to_list()
        ['event', 'paid_search', 'unknown']
    """
    return staged({"raw": value}, _stages, _MEMBERS)


def parse_one(raw: str | None) -> dict[str, Any]:
    """Return the members of :func:`parse` for one cell.

    Examples:
        >>> parse_one("google / cpc")["source"]
        'paid_search'
    """
    text = repaired_cell(raw)
    found = {**dict.fromkeys(_PARTS), "source": "unknown"} if text is None else _one(text)
    return {"value": text, **found, "fix": None if text == raw else "lead_source_repaired"}


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    frame = frame.with_columns(value=repaired(pl.col("raw")))
    found = per_distinct([pl.col("value")], _one, pl.Struct(_PARTS))
    frame = frame.with_columns(found=found).unnest("found")
    frame = frame.with_columns(pl.col("source").fill_null("unknown"))
    changed = pl.col("value").ne_missing(pl.col("raw"))
    return frame.with_columns(fix=pl.when(changed).then(pl.lit("lead_source_repaired")))


def _one(text: str) -> dict[str, str | None]:
    lower = unicodedata.normalize("NFKD", text[:120].casefold())
    plain = re.sub(r"([a-z])[\u0300-\u036f]+", r"\1", lower).translate(_LETTERS)
    source, medium = classify(" ".join(unicodedata.normalize("NFC", plain).split()))
    found = _DETAIL.match(text)
    return {"source": source, "medium": medium, "detail": found[1] if found else None}


def clean(value: pl.Expr) -> pl.Expr:
    """Return only the tidied text."""
    return parse(value).struct.field("value").name.keep()
