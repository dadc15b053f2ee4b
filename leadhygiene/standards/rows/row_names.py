"""The name of a row: whether its words are known names, and whether they are words of forms as well."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.lookup.distinct import listed, sparse, where
from leadhygiene.standards.people.known_names import family_names, given_names
from leadhygiene.standards.phrases import curses, form_talk, placeholders, refusals, role_words
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.text import word_lists

#: Forms of address before a name, numbers and degrees behind it.
_BEFORE = r"^(?:(?:mr|mrs|ms|miss|dr|prof|sr|sra|srta|mme|mlle|herr|frau|sir|ing|dipl)\b\.?\s+)*"
_BEHIND = r"(?:[\s,]+(?:jr|sr|ii|iii|iv|junior|senior|filho|esq|cpa|mba|p\.?h\.?d|m\.?d|p\.?e|r\.?n|d\.?d\.?s|j\.?d)\.?)*$"
#: The word of a given name, and of a family name, that a list is asked for.
GIVEN_WORD = _BEFORE + r"([\p{L}\p{M}']+)"
FAMILY_WORD = r"([\p{L}\p{M}']+)" + _BEHIND


@words.shared("given_known")
def given_known(row: Row) -> pl.Expr:
    """Return whether the given name, or its first word, is one on a list."""
    return _known(words.first(row), GIVEN_WORD, given_names)


@words.shared("family_known")
def family_known(row: Row) -> pl.Expr:
    """Return whether the family name, or its last word, is one on a list."""
    return _known(words.last(row), FAMILY_WORD, family_names)


def doubled(row: Row) -> pl.Expr:
    """Return whether a family name of two letters stands twice, which is no pair of labels: Ho Ho, beside Họ Tên."""
    last = words.last_key(row)
    twice = (words.first_key(row) == last) & (last.str.len_chars() == 2)
    return (twice & family_known(row)).fill_null(value=False)


def _known(name: pl.Expr, word: str, names: Callable[[], AbstractSet[str]]) -> pl.Expr:
    plain = listed(name, names)
    several = where(~plain & name.str.contains("[^a-z]"), name)
    return plain | listed(sparse(several, lambda x: x.str.extract(word), pl.String), names)


@cache
def odd_words() -> pl.Series:
    """Return words that make a name doubtful, whatever list has them."""
    return word_lists.keys(
        [
            *form_talk.TEST_WORDS, *form_talk.TEST_COMPANIONS, *form_talk.CURSES, *curses.WORDS, *role_words.WORDS,
            *(word for text in form_talk.EVASIONS for word in text.split() if len(text.split()) < 3),
            *placeholders.NAMES, *refusals.TELLING, *refusals.IGNORE,
        ]
    )  # fmt: skip


@cache
def odd_given() -> pl.Series:
    """Return the same for a cell of the given name: not John and Ann, which tell nothing by themselves."""
    telling = [text for text in form_talk.EVASIONS if " " not in text.strip()]
    telling += [*form_talk.TEST_WORDS, *form_talk.CURSES, *curses.WORDS, *refusals.TELLING]
    told, names, words = frozenset(word_lists.keys(telling)), given_names(), odd_words()
    return words.filter([word in told or word not in names for word in words])


@words.shared("odd_name")
def odd_name(row: Row) -> pl.Expr:
    """Return the name in small romanised letters where a word of it is doubtful, null elsewhere."""
    return pl.when(doubtful(row)).then(words.name(row))


@words.shared("doubtful")
def doubtful(row: Row) -> pl.Expr:
    """Return whether a name is given that is not made of known names, or is also something else."""
    plain = given_known(row) & family_known(row) & ~first_odd(row) & ~last_odd(row)
    named = words.first_key(row).is_not_null() | words.last_key(row).is_not_null()
    return ~plain & (named | row["full_name"].is_not_null())


@words.shared("first_odd")
def first_odd(row: Row) -> pl.Expr:
    """Return whether the given name is also a word of forms."""
    return word_lists.among(words.first_key(row), odd_given())


@words.shared("last_odd")
def last_odd(row: Row) -> pl.Expr:
    """Return whether the family name is also a word of forms."""
    return word_lists.among(words.last_key(row), odd_words())


def name_known(row: Row) -> pl.Expr:
    """Return whether given and family name are both on lists of names."""
    return given_known(row) & family_known(row)


def called(row: Row) -> pl.Expr:
    """Return whether one name alone is given, and it is on a list."""
    single = words.first(row).is_null() | words.last(row).is_null()
    return single & (given_known(row) | family_known(row))


def name_strange(row: Row) -> pl.Expr:
    """Return whether a name is given of which no part is on a list."""
    return words.name_key(row).is_not_null() & ~given_known(row) & ~family_known(row)
