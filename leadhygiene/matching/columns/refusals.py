"""Mailboxes that are a refusal to give one, or a word at itself: they say nothing of a person."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import polars as pl

from leadhygiene.fields import RECORD_ID
from leadhygiene.machine import pieces
from leadhygiene.matching.columns.coded import Bools
from leadhygiene.standards.text.transliteration import fold

#: Local parts by which people refuse to give a mailbox, at whatever domain.
REFUSALS = (
    r"^(?:none|no|non|nope|na|n\.?a|null|nil|nobody|noone|noemail|nomail|no\.?e?-?mail|unknown|anonymous|notavailable|"
    r"notprovided|notgiven|not\.?applicable|donotcontact|do\.?not\.?(?:contact|email|call)|dontcontact|refused|declined|"
    r"notiene|no\.?tiene|ninguno|sincorreo|sin\.?correo|brak|niema|keine?|keinemail|ohne|aucune?|pasdemail|sansmail|"
    r"nessun[oa]?|nienteemail|geen|ingen|inget|ei|nincs|yok|nemam|semnemail|naotem|nao\.?tem|nenhum|test|testing|"
    r"asdf\w*|qwerty\w*|abc|abcd?|xyz|xxx+|aaa+|x|a)$"
)


def of_pool(pool: pl.DataFrame) -> pl.Series:
    """Return whether each row's mailbox is a refusal; names are read only where it may be one."""
    names = ("email__parts", "company__parts", "person_name__parts")
    known = [name for name in names if name in pool.columns]
    flags = np.zeros(pool.height, dtype=bool)
    if "email__parts" in known:
        flags = np.concatenate(pieces.each(pool.select(known), _of_piece, pieces.quiet))
    ends = np.cumsum(pool[RECORD_ID].chunk_lengths())[:-1]  # else a query copies the whole pool
    parts = [pl.Series("_filler", part) for part in np.split(flags, ends)]
    return pl.concat(parts, rechunk=False)


def _of_piece(pool: pl.DataFrame, _tick: pieces.Tick) -> Bools:
    flags = np.zeros(pool.height, dtype=bool)
    mail = pl.col("email__parts").struct
    some = pool.select(_may_be(mail.field("local"), mail.field("domain"))).to_series()
    rows = some.arg_true()
    if not len(rows):
        return flags

    def part(field: str, member: str) -> pl.Expr:
        column = f"{field}__parts"
        return (
            pl.col(column).struct.field(member)
            if column in pool.columns
            else pl.lit(None, pl.String)
        )

    found = pool[rows].select(pl.col("email__parts"), is_refusal(part).alias("_filler"))
    flags[rows.to_numpy()] = found["_filler"].to_numpy()
    return flags


def _may_be(local: pl.Expr, domain: pl.Expr) -> pl.Expr:
    """Return whether a mailbox is worth the look of :func:`is_refusal`; all with a tag are."""
    small = local.str.to_lowercase()
    echo = domain.str.to_lowercase().str.starts_with(small)
    tagged = local.str.contains("+", literal=True)
    return (echo | tagged | small.str.contains(REFUSALS)).fill_null(value=False)


def is_refusal(part: Callable[[str, str], pl.Expr]) -> pl.Expr:
    """Return whether a mailbox is a refusal, or a word at itself (``na@na.com``, ``x@x.com``)."""
    local = part("email", "local").str.to_lowercase().str.replace(r"\+.*$", "")
    label = part("email", "domain").str.to_lowercase().str.extract(r"^([^.]+)")
    firm, given, family = (
        (local == _letters(part(*cell))).fill_null(value=False)
        for cell in (("company", "core"), ("person_name", "given"), ("person_name", "family"))
    )
    named = given | family
    refused = (local == label) & ~firm | local.str.contains(REFUSALS)
    return (refused & ~named).fill_null(value=False)


def _letters(value: pl.Expr) -> pl.Expr:
    """Return a name folded, written together; none where nothing is left of it."""
    text = fold(value).str.replace_all(r"[^\p{L}\p{N}]+", "")
    return pl.when(text != "").then(text)
