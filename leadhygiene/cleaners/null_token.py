"""Recognise words that mean "missing", in the light of the field and of the rest of the row."""

from __future__ import annotations

import re

import polars as pl

from leadhygiene.fields import BY_NAME
from leadhygiene.standards.lookup.distinct import per_distinct
from leadhygiene.standards.phrases.null_tokens import is_null
from leadhygiene.standards.phrases.real_words import is_real

KIND = "null_token"
CONTEXT: tuple[str, ...] = ("target_field", "other_fields")
FIXES = {"null_token": "a word that means missing was taken as missing"}
#: Fields outside the canonical ones whose values are codes, never words.
_CODES = ("id", "score", "opt_out", "code", "number")
#: Questions with an answer of yes or no, and the ways to say so.
_ASKED = re.compile(
    r"opt_?(?:in|out)|consent|subscri|newsletter|gdpr|permission|agree|^(?:is|has|do|wants)_|_(?:flag|yn)$"
)
_ANSWERS = frozenset(
    [
        "no",
        "nein",
        "non",
        "não",
        "nao",
        "nee",
        "nej",
        "ei",
        "нет",
        "いいえ",
        "否",
        "x",
        "n",
        "none",
        "never",
        "false",
        "0",
    ]
)
#: What testers enter for a firm; one is called so only where a mailbox or website says it as well.
_TESTS = frozenset(
    [
        "test",
        "test test",
        "testing",
        "test company",
        "testfirma",
        "prueba",
        "teste",
        "prova",
        "essai",
        "тест",
        "テスト",
        "测试",
        "테스트",
    ]
)


def parse(value: pl.Expr, target_field: pl.Expr, other_fields: pl.Expr) -> pl.Expr:
    """Return ``{value, is_null, fix}``.

    Args:
        value: ``String`` cells.
        target_field: The canonical field each cell stands in.
        other_fields: The rest of the row as text, null where nothing is known.

    Examples:
        >>> frame = pl.DataFrame({"x": ["none"], "f": ["company"], "o": ["none-studio.dk"]})
        >>> out = frame.select(parse(pl.col("x"), pl.col("f"), pl.col("o")).alias("out"))["out"]
        >>> out.struct.field("is_null").item()
        False
    """
    found = per_distinct([value, target_field, other_fields], _one, pl.Boolean)
    return pl.struct(
        pl.when(~found).then(value).alias("value"),
        found.alias("is_null"),
        pl.when(found).then(pl.lit("null_token")).alias("fix"),
    )


def _one(value: str, field: str | None, others: str | None) -> bool:
    """Judge one cell with everything that is known about it."""
    name = field or ""
    codes = name not in BY_NAME and any(
        name == code or name.endswith(f"_{code}") for code in _CODES
    )
    if codes:
        return not value.strip()
    word = value.strip().casefold()
    if _ASKED.search(name) and word in _ANSWERS:
        return False
    if name == "city" and is_real("city", value, others):
        return False
    if name == "company" and word in _TESTS:
        return word not in (others or "").casefold()
    kind = BY_NAME[name].kind if name in BY_NAME else name or "text"
    evidence = None if others is None else pl.lit(others.lower())
    return bool(pl.select(is_null(pl.lit(value), kind, evidence)).item())


def clean(value: pl.Expr, target_field: pl.Expr, other_fields: pl.Expr) -> pl.Expr:
    """Return the cell, null where it means missing."""
    return parse(value, target_field, other_fields).struct.field("value").name.keep()
