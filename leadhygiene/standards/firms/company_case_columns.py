"""Capitals of firms' names as whole columns; equal to :mod:`company_case` wherever it answers."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import polars as pl

from leadhygiene.standards.firms import company_case as case
from leadhygiene.standards.firms.legal_forms import SIGNS, suffixes
from leadhygiene.standards.lookup.distinct import per_distinct, where
from leadhygiene.standards.people.name_case import INNER_CAPITALS
from leadhygiene.standards.text.text_repair import ODD

#: Latin letters whose capitals are one letter each.
_LETTER = "A-Za-zÀ-ÖØ-Þà-öø-įĲĳĴ-ľŁ-ňŊ-žȘ-ț"
#: Words divided by single blanks, without signs that join two words.
_SIMPLE = rf"^[{_LETTER}0-9&(][{_LETTER}0-9&'’.,() -]*$"
_TWISTED = r"[ßİıĸĿŀŉ]|  |[_]"
#: One word with what stands around it; or none at all.
_TOKEN = rf"^(?P<before>\(?)(?P<word>[{_LETTER}]+(?:['’][{_LETTER}]+)*\.?(?:[{_LETTER}]\.)*)(?P<after>[,)]*)$"
_WORDLESS = r"^[0-9&.,-]+$"
_PROSE = r"(?i)[a-z0-9]\.[a-z]{2,}\b|@|//|\bs\.?\s?r\.\s?o\.?$"
_VOWEL = "[aeiouyäöüáéíóúàèìòùâêîôûåæøãõœ]"
_REST = "[^aeiouyäöüáéíóúàèìòùâêîôûåæøãõœ]"
_ROOMY = "|".join(
    "".join(_VOWEL if mark == "v" else _REST for mark in marks)
    for marks in ("cvcv", "cvcc", "cvvc", "ccvc", "vccv", "vcvc", "ccvv")
)
_SPOKEN = case.SPOKEN.pattern
#: Words by which a name looks typed without care.
_TWO = 2


def cased(name: pl.Series) -> pl.Series:
    """Return names with capitals where they belong, null where a closer look is needed.

    Args:
        name: ``String`` without nulls, each in capitals or in small letters alone.

    Examples:
        >>> cased(pl.Series(["ACME LOGISTICS GMBH", "IBM", "larkmoor fasteners", "HARROW-LANE LTD"])).to_list()
        ['Acme Logistics GmbH', 'IBM', 'Larkmoor Fasteners', None]
    """
    x = pl.col("name")
    loud = x == x.str.to_uppercase()
    simple = (
        x.str.contains(_SIMPLE)
        & ~x.str.contains(case.LA.pattern)
        & ~x.str.contains(_TWISTED)
        & (x.str.len_chars() <= 150)
    )
    kept = x.str.contains(_PROSE) | (x.str.count_matches(rf"[{_LETTER}]") < 3)
    frame = name.to_frame("name").select(
        x, loud=loud, simple=simple, kept=kept, romance=x.str.contains(case.ROMANCE.pattern)
    )
    asked = frame.with_row_index("row").filter(pl.col("simple") & ~pl.col("kept"))
    new = _names(asked)
    out = frame.select(where(pl.col("kept") & pl.col("simple"), x)).to_series()
    return out.scatter(asked["row"], _settled(asked.select("name").hstack([new])))


def _settled(frame: pl.DataFrame) -> pl.Series:
    """Return the repaired names where a second look changes nothing."""
    old, new = pl.col("name"), pl.col("new")
    again = (new == new.str.to_uppercase()) | (new == new.str.to_lowercase())
    sure = (new == old) | ~(again | new.str.contains(ODD))
    return frame.select(where(sure, new)).to_series()


def _facts(token: pl.Series) -> pl.DataFrame:
    """Return what is known about each distinct token, whatever stands around it."""
    frame = token.alias("token").to_frame()
    parts = pl.col("token").str.extract_groups(_TOKEN).struct
    frame = frame.with_columns(
        before=parts.field("before"), word=parts.field("word"), after=parts.field("after"),
        wordless=pl.col("token").str.contains(_WORDLESS),
    )  # fmt: skip
    word, low = pl.col("word"), pl.col("low")
    frame = frame.with_columns(
        low=word.str.to_lowercase(), key=word.str.to_lowercase().str.replace_all(SIGNS, "")
    )
    frame = frame.with_columns(
        bare=low.str.strip_chars_end("."),
        size=word.str.len_chars(),
        said=low.str.replace_all("['’]", "").str.strip_chars_end("."),
    )
    said = pl.col("said")
    celtic = said.str.starts_with("mc") & (said.str.len_chars() > 5)
    frame = frame.with_columns(said=pl.when(celtic).then(said.str.slice(2)).otherwise(said))
    key, bare = pl.col("key"), pl.col("bare")
    telling = key.is_in(sorted(case.TELLING))
    linked = key.is_in(["und", "and"])
    form = key.is_in(sorted(case.FORMS))
    ending = key.is_in(_suffixes()) | (key.str.len_chars() <= 4) | telling
    frame = frame.with_columns(
        telling=telling.fill_null(value=False),
        linked=linked.fill_null(value=False),
        run=((form & ending) | linked).fill_null(value=False),
        spoken=_is_spoken(said),
        known=low.is_in(_known()),
        bare_known=bare.is_in(_known()),
        acronym=bare.is_in(sorted(case.ACRONYMS)),
        inner=word.str.contains(r"\..*[^.]"),
        form=per_distinct([where(form, word)], case._form, pl.String),  # noqa: SLF001
        capital=_capital(low),
    )
    length = bare.str.len_chars()
    roomy = bare.str.contains(rf"^(?:{_ROOMY})$|^a{_REST}{{3}}$")
    odd = (length <= 3) | ~pl.col("spoken") | ((length == 4) & ~roomy)
    upper = word.str.to_uppercase()
    either = pl.when(pl.col("acronym")).then(upper)
    return frame.with_columns(
        plain_word=~pl.col("acronym") & (length >= 4) & pl.col("spoken"),
        loud_out=pl.when("inner").then(upper).otherwise(
            either.when((length == 1) | (~pl.col("bare_known") & odd)).then(
                pl.when(length == 1).then(upper).otherwise(word)
            ).otherwise("capital")
        ),
        quiet_out=pl.when("inner").then(word).otherwise(either.otherwise("capital")),
        small=(~pl.col("inner") & ~pl.col("acronym") & low.is_in(sorted(case.SMALL))).fill_null(value=False),
        romance_small=(
            ~pl.col("inner") & ~pl.col("acronym") & low.is_in(sorted(case.ROMANCE_SMALL))
        ).fill_null(value=False),
    )  # fmt: skip


def _names(asked: pl.DataFrame) -> pl.Series:
    """Return the ``new`` names, null where a token is not simple."""
    if not asked.height:
        return pl.Series("new", dtype=pl.String)
    words = asked["name"].str.split(" ")
    sizes = words.list.len().to_numpy().astype(np.int64)
    starts = np.cumsum(sizes) - sizes
    number = np.repeat(np.arange(len(sizes)), sizes)
    tokens = words.explode(empty_as_null=True).alias("token").to_frame()
    tokens = tokens.join(
        _facts(tokens["token"].unique()), on="token", how="left", maintain_order="left"
    )

    def flag(value: pl.Expr) -> np.ndarray[Any, np.dtype[np.bool_]]:
        return tokens.select(value.fill_null(value=False)).to_series().to_numpy()

    def count(hit: np.ndarray[Any, np.dtype[np.bool_]]) -> np.ndarray[Any, np.dtype[np.int64]]:
        return np.add.reduceat(hit.astype(np.int64), starts)

    worded = flag(pl.col("word").is_not_null())
    before = np.cumsum(worded) - worded
    at = before + 1 - before[starts][number]
    stop = np.maximum.reduceat(np.where(worded & ~flag(pl.col("run")), at, 0), starts)
    ends = worded & (at > np.maximum(stop[number], 1)) & ~flag(pl.col("linked"))
    named = worded & ~ends
    loud, telling = asked["loud"].to_numpy(), flag(pl.col("telling"))
    plain = named & (tokens["size"].fill_null(0).to_numpy() >= np.where(loud[number], 4, 3))
    plain &= flag(pl.col("spoken"))
    told, several = count(ends & telling) > 0, count(plain)
    known = count(plain & flag(pl.col("known"))) > 0
    change = told | ((count(named) >= _TWO) & (known | (several >= _TWO)))
    change &= (count(named) > 0) & (~loud | told | (count(named & flag(pl.col("plain_word"))) > 0))
    unread = count(~worded & ~flag(pl.col("wordless"))) > 0
    tokens = tokens.with_columns(
        ends=pl.Series(ends | ((at > 1) & telling)),
        first=pl.Series(np.arange(len(number)) == starts[number]),
        loud=pl.Series(loud[number]),
        romance=pl.Series(asked["romance"].to_numpy()[number]),
        row=pl.Series(number).set_sorted(),
    )
    written = tokens.select("row", new=_written()).group_by("row", maintain_order=True)
    new = written.agg("new")["new"].list.join(" ")
    frame = pl.DataFrame(
        [asked["name"], new, pl.Series("change", change), pl.Series("unread", unread)]
    )
    change_it = pl.when("change").then("new").otherwise("name")
    return frame.select(new=pl.when(~pl.col("unread")).then(change_it)).to_series()


def _written() -> pl.Expr:
    """Return each token as it is written in a name that is changed."""
    word = pl.col("word")
    as_form = pl.when(pl.col("loud") | ~pl.col("inner")).then("form").otherwise(word)
    small = ~pl.col("first") & (pl.col("small") | (pl.col("romance") & pl.col("romance_small")))
    new = (
        pl.when("ends")
        .then(as_form)
        .when(small)
        .then("low")
        .when("loud")
        .then("loud_out")
        .otherwise("quiet_out")
    )
    return pl.when(word.is_null()).then("token").otherwise(pl.concat_str("before", new, "after"))


def _is_spoken(said: pl.Expr) -> pl.Expr:
    """Return :func:`company_case._spoken` of words in small letters, without signs and a leading Mc."""
    easy = said.is_in(_known()) | (said.str.len_chars() > 6) | said.str.contains(_SPOKEN)
    return said.str.contains(_VOWEL) & easy


def _capital(low: pl.Expr) -> pl.Expr:
    """Return :func:`company_case._capital` of words in small letters."""
    head = low.str.head(1).str.to_uppercase()
    plain = pl.concat_str(head, low.str.slice(1))
    mark = low.str.contains("^[^'’]['’][^'’]{3}") | low.str.contains("^[^'’]['’][^'’]+['’]")
    celtic = (low.str.len_chars() > 5) & low.str.contains("^mc[^aeiouh]")
    third = low.str.slice(2, 1).str.to_uppercase()
    inner = {word: text for word, text in INNER_CAPITALS.items() if text}
    return (
        pl.when(low.is_in(sorted(inner)))
        .then(low.replace_strict(inner, default=None, return_dtype=pl.String))
        .when(celtic)
        .then(pl.concat_str(pl.lit("Mc"), third, low.str.slice(3)))
        .when(mark)
        .then(pl.concat_str(head, low.str.slice(1, 1), third, low.str.slice(3)))
        .otherwise(plain)
    )


@cache
def _known() -> pl.Series:
    return pl.Series(sorted(case.SHORT | case._vocabulary())).implode()  # noqa: SLF001


@cache
def _suffixes() -> pl.Series:
    return pl.Series(sorted(suffixes())).implode()
