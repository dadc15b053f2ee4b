"""How far a text is one character or one syllable again and again."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import row_words as words
from leadhygiene.standards.distinct import where

#: Cheap sign of it: three equal characters, or a text so short that it may be all one.
_CANDIDATE = (
    r"aaa|bbb|ccc|ddd|eee|fff|ggg|hhh|iii|jjj|kkk|lll|mmm|nnn|ooo|ppp|qqq|rrr|sss|ttt|uuu|vvv|www|xxx|yyy|zzz"
    r"|000|111|222|333|444|555|666|777|888|999|\.\.\.|---|\*\*\*|\?\?\?|^.{1,2}$|[^\x00-\x7f]"
    r"|(?:ha){3}|(?:he){3}|(?:ja){3}|(?:la){3}|(?:na){3}|(?:bla){2}|(?:blah){2}|(?:xa){3}|(?:ho){3}|(?:lo){3}|(?:ba){3}|(?:da){3}"
)


_RUN = "|".join(char * 4 for char in "abcdefghijklmnopqrstuvwxyz0123456789")


def repetition(value: pl.Expr) -> pl.Expr:
    """Return how far a text in small letters is a repetition: 1 when it is nothing else.

    Examples:
        >>> frame = pl.DataFrame({"x": ["aaaa", "hahaha", "xx", "anna", "llloyd", None]})
        >>> frame.select(repetition(pl.col("x")))["x"].to_list()
        [1.0, 1.0, 0.5, 0.0, 0.0, 0.0]
    """
    bare = where(value.str.contains(_CANDIDATE), value).str.replace_all(r"\s+", "").str.slice(0, 60)
    size = bare.str.len_chars()
    one = bare.str.strip_chars(bare.str.slice(0, 1)) == ""
    again = pl.any_horizontal(
        [
            (size >= 3 * step) & (bare.str.slice(step) == bare.str.slice(0, size - step))
            for step in (2, 3, 4)
        ]
    )
    return (
        pl.when(one & (size == 1))
        .then(0.2)
        .when(one & (size == 2))
        .then(0.5)
        .when(one | again)
        .then(1.0)
        .when(bare.str.contains(_RUN))
        .then(0.9)
        .otherwise(0.0)
    )


@words.shared("repeat_first")
def repeat_first(row: Row) -> pl.Expr:
    """Return how far the given name is a repetition."""
    return repetition(row["first_name"].str.to_lowercase())


@words.shared("repeat_last")
def repeat_last(row: Row) -> pl.Expr:
    """Return how far the family name is a repetition."""
    return repetition(row["last_name"].str.to_lowercase())


@words.shared("repeat_firm")
def repeat_firm(row: Row) -> pl.Expr:
    """Return how far the firm is a repetition."""
    return repetition(words.company(row))


@words.shared("repeat_local")
def repeat_local(row: Row) -> pl.Expr:
    """Return how far a mailbox named after nobody is a repetition."""
    return repetition(where(~words.mail_names_person(row), words.local_key(row)))


@words.shared("repeat_host")
def repeat_host(row: Row) -> pl.Expr:
    """Return how far a mail domain that is not the firm's is a repetition."""
    return repetition(where(~words.mail_names_firm(row), words.domain_key(row)))


#: Columns that the verdict shares among rules, after those of ``row_words``.
COLUMNS: Mapping[str, Callable[[Row], pl.Expr]] = {
    "repeat_first": repeat_first, "repeat_last": repeat_last, "repeat_firm": repeat_firm,
    "repeat_local": repeat_local, "repeat_host": repeat_host,
}  # fmt: skip
