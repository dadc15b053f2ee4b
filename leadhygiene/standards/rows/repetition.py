"""How far a text is one character or one syllable again and again."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.lookup.distinct import where
from leadhygiene.standards.people.known_names import family_names, given_names
from leadhygiene.standards.rows import hits, row_names
from leadhygiene.standards.rows import row_words as words

#: Cheap sign of it: three equal characters, or a text so short that it may be all one.
_CANDIDATE = (
    r"aaa|bbb|ccc|ddd|eee|fff|ggg|hhh|iii|jjj|kkk|lll|mmm|nnn|ooo|ppp|qqq|rrr|sss|ttt|uuu|vvv|www|xxx|yyy|zzz"
    r"|000|111|222|333|444|555|666|777|888|999|\.\.\.|---|\*\*\*|\?\?\?|^.{1,2}$|[^\x00-\x7f]"
    r"|(?:ha){3}|(?:he){3}|(?:ja){3}|(?:la){3}|(?:na){3}|(?:bla){2}|(?:blah){2}|(?:xa){3}|(?:ho){3}|(?:lo){3}|(?:ba){3}|(?:da){3}"
)


_RUN = re.compile(r"(.)\1{3}")
#: Numbers behind a name: Louis II, Henry III.
_NUMERALS = frozenset(("ii", "iii"))
#: Scripts whose signs are words or syllables: two alike are a name.
_SYLLABLES = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_HELD, _MANY = re.compile(r"(.)\1\1"), re.compile(r"(.)\1\1+")
#: Letters of a name at least in which a key was held down.
_NAME = 3
_ALL = re.compile(r"(.{2,4}?)\1\1+.{0,3}")


def repetition_text(text: str) -> float:
    """Return how far a text in small letters is a repetition: 1 when it is nothing else.

    Examples:
        >>> [repetition_text(text) for text in ("aaaa", "hahaha", "xx", "anna", "llloyd")]
        [1.0, 1.0, 0.5, 0.0, 0.0]
    """
    bare = "".join(text[:60].split())
    if bare in _NUMERALS:
        return 0.0
    if len(set(bare)) == 1:
        if _SYLLABLES.match(bare):
            return 0.0 if len(bare) < 3 else 0.8
        return {1: 0.2, 2: 0.5}.get(len(bare), 1.0)
    again = _ALL.fullmatch(bare)
    if again and (again[1] * 30).startswith(bare):
        return 1.0
    return 0.9 if _RUN.search(text[:60]) else 0.0


def held(word: str, names: AbstractSet[str]) -> bool:
    """Whether a word is a name in which one key was held down.

    Args:
        word: In small letters.
        names: What is a name.

    Examples:
        >>> held("karinnnn", {"karin"}), held("wessssel", {"wessel"}), held("anna", {"ana"})
        (True, True, False)
    """
    if not _HELD.search(word):
        return False
    left = [_MANY.sub(keep, word) for keep in (r"\1", r"\1\1")]
    return any(len(name) >= _NAME and name in names for name in left)


def repetition(value: pl.Expr) -> pl.Expr:
    """Return :func:`repetition_text` of a ``String`` column; null gives 0."""
    return hits.rarely(value, _CANDIDATE, lambda texts: [repetition_text(text) for text in texts])


@words.shared("repeat_first")
def repeat_first(row: Row) -> pl.Expr:
    """Return how far the given name is a repetition."""
    return repetition(row["first_name"].str.to_lowercase())


@words.shared("repeat_last")
def repeat_last(row: Row) -> pl.Expr:
    """Return how far the family name is a repetition."""
    return repetition(row["last_name"].str.to_lowercase())


def held_first(row: Row) -> pl.Expr:
    """Return whether the given name is one in which a key was held down, beside a family name of a list."""
    return _held(words.first(row), given_names) & row_names.family_known(row)


def held_last(row: Row) -> pl.Expr:
    """Return whether the family name is one in which a key was held down, beside a given name of a list."""
    return _held(words.last(row), family_names) & row_names.given_known(row)


def _held(value: pl.Expr, names: Callable[[], AbstractSet[str]]) -> pl.Expr:
    return hits.rarely(
        value, _CANDIDATE, lambda texts: [float(held(text, names())) for text in texts]
    ) > 0  # fmt: skip


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
