"""One key held down, or one syllable typed again and again."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import row_words as words
from leadhygiene.standards.distinct import per_distinct, where

CODE = "repeated_chars"
MEANING = "One character or syllable repeated (aaaa, hahaha) stands in the place of a name."
INPUTS = ("first_name", "last_name", "full_name", "company", "email__parts")
SCOPE = "row"
#: Cheap sign of it: three equal characters, or a text so short that it may be all one.
_CANDIDATE = (
    r"aaa|bbb|ccc|ddd|eee|fff|ggg|hhh|iii|jjj|kkk|lll|mmm|nnn|ooo|ppp|qqq|rrr|sss|ttt|uuu|vvv|www|xxx|yyy|zzz"
    r"|000|111|222|333|444|555|666|777|888|999|\.\.\.|---|\*\*\*|\?\?\?|^.{1,2}$|[^\x00-\x7f]"
    r"|(?:ha){3}|(?:he){3}|(?:ja){3}|(?:la){3}|(?:na){3}|(?:bla){2}|(?:blah){2}|(?:xa){3}|(?:ho){3}|(?:lo){3}|(?:ba){3}|(?:da){3}"
)


def _share(text: str) -> float:
    """Return how far one cell is a repetition: 1 when it is nothing else.

    Examples:
        >>> _share("aaaa"), _share("hahaha"), _share("xx"), _share("anna"), _share("llloyd")
        (1.0, 1.0, 0.5, 0.0, 0.0)
    """
    bare = "".join(text[:60].split())
    if len(set(bare)) == 1:
        return {1: 0.2, 2: 0.5}.get(len(bare), 1.0)
    for size in (2, 3, 4):
        if len(bare) >= 3 * size and (bare[:size] * len(bare))[: len(bare)] == bare:
            return 1.0
    longest = run = 1
    for left, right in zip(bare, bare[1:], strict=False):
        run = run + 1 if left == right else 1
        longest = max(longest, run)
    return 0.9 if longest >= 4 else 0.0


def _cell(value: pl.Expr) -> pl.Expr:
    candidate = value.str.contains(_CANDIDATE)
    return per_distinct([where(candidate, value)], _share, pl.Float64).fill_null(0.0)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence, from both names, the firm and the mailbox."""
    first = _cell(row["first_name"].str.to_lowercase())
    last = _cell(row["last_name"].str.to_lowercase())
    firm = _cell(words.company(row))
    local = _cell(pl.when(~words.mail_names_person(row)).then(words.local_key(row)))
    host = _cell(pl.when(~words.mail_names_firm(row)).then(words.domain_key(row)))
    both = pl.when((first >= 0.5) & (last >= 0.2) | (first >= 0.2) & (last >= 0.5)).then(1.0)
    name = pl.max_horizontal(both.fill_null(0.0), 0.75 * first, 0.75 * last)
    name = pl.when(name >= 0.3).then(name).otherwise(0.0)
    score = 1 - (1 - 0.95 * name) * (1 - 0.4 * firm) * (1 - 0.25 * local) * (1 - 0.4 * host)
    return words.hit(
        pl.when(score >= 0.2).then(score), "name ", words.name(row), ", firm ", words.company(row)
    )
