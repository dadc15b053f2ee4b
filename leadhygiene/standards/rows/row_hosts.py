"""The mail domain of a row by its words: an example, none, thrown away, one slip away from a real one."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.fame import characters
from leadhygiene.standards.lookup.distinct import flagged, where
from leadhygiene.standards.mail.public_suffixes import split
from leadhygiene.standards.phrases import form_talk, placeholders
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.rows.keyboards import runs
from leadhygiene.standards.text import word_lists


@cache
def hollow() -> pl.Series:
    """Return words that make a mail domain no firm's: test, none, hogwarts."""
    return word_lists.keys(
        [
            *characters.WORLDS, *characters.FIRMS, *placeholders.COMPANIES, *placeholders.NAMES,
            *placeholders.HOSTS, *form_talk.TEST_WORDS, *runs(), *form_talk.EVASIONS, *form_talk.CURSES,
        ]
    )  # fmt: skip


@cache
def examples() -> pl.Series:
    """Return the keys of mail domains that stand for an example."""
    return word_lists.keys(placeholders.EXAMPLES)


@words.shared("example_host")
def example_host(row: Row) -> pl.Expr:
    """Return whether the mail domain is the word for an example or for "your company"."""
    return word_lists.among(words.domain_key(row), examples())


#: Providers whose own name people type instead of an address.
VAGUE = pl.Series(["email", "mail"], dtype=pl.String)


@cache
def vague_boxes() -> pl.Series:
    """Return the keys of mailboxes that are fillers at such a provider."""
    return word_lists.keys(
        [*placeholders.HOSTS, *placeholders.EXAMPLES, *form_talk.TEST_WORDS, "your", "notprovided"]
    )


#: Names that services of throw-away mailboxes give themselves.
SOUNDS = (
    r"(?i)(?:^|[.-])(?:(?:temp|tmp|trash|throwaway|disposable|fake|burner|guerrilla|spam|junk|10min|20min|one-?time|discard|drop|wegwerf)-?"
    r"(?:e?mail|inbox|box|minute|addr)|(?:spam|trash|junk|burner|throwaway|disposable)(?:gourmet|box|free|hole|bog|ex|cero|me|day|4|able|mail|er|avert|motel|spot|trap)|(?:mailinator|mailnull|mailcatch|yopmail|sharklasers|getnada|maildrop|minutemail|mailnesia|dispostable))"
)


@words.shared("throw_away")
def throw_away(row: Row) -> pl.Expr:
    """Return whether the mail domain is on no list, but named like a service of throw-away mail."""
    listed = words.flag(row, "email", "disposable") | words.flag(row, "email", "relay")
    return host_sounds(row) & ~listed & ~words.mail_names_firm(row)


@words.shared("host_sounds")
def host_sounds(row: Row) -> pl.Expr:
    """Return whether the mail domain is named like a service of throw-away mail."""
    return words.domain(row).str.contains(SOUNDS).fill_null(value=False)


@words.shared("host_hollow")
def host_hollow(row: Row) -> pl.Expr:
    """Return whether the mail domain is a word that is no firm's: test, none, hogwarts."""
    return word_lists.among(words.domain_key(row), hollow())


#: Endings one slip away from the most common ones.
SLIPS = r"\.(?:con|cmo|ocm|comm|coom|vom|xom|cpm|cim|clm|cok|comn|nte|ent|ner|neet|ogr|rog|orgg|dee|ukk)$"


@words.shared("slipped_ending")
def slipped_ending(row: Row) -> pl.Expr:
    """Return whether the mail domain ends in a slip of a common ending: acme.con."""
    return _by_domain(row, lambda domain: domain.str.contains(SLIPS))


@words.shared("lost_ending")
def lost_ending(row: Row) -> pl.Expr:
    """Return whether the mail domain ends in nothing that the Public Suffix List knows."""
    return _by_domain(row, _lost)


def bad_ending(row: Row) -> pl.Expr:
    """Return whether the mail domain has an ending that no domain has."""
    return slipped_ending(row) | lost_ending(row)


def _lost(domain: pl.Expr) -> pl.Expr:
    ending = domain.str.extract(r"\.([^.]{3,})$")
    dead = ending.map_elements(is_none, return_dtype=pl.Boolean)
    return dead.fill_null(value=False)


@cache
def is_none(ending: str) -> bool:
    """Whether a last label is no ending; those of countries, of two letters, all exist."""
    return not split(f"x.{ending}")[1]


def _by_domain(row: Row, build: Callable[[pl.Expr], pl.Expr]) -> pl.Expr:
    return flagged(words.domain(row), build)


@words.shared("vague_mail")
def vague_mail(row: Row) -> pl.Expr:
    """Return whether the address is that of the word mail: no@email.com, email@mail.com."""
    vague = where(word_lists.among(words.domain_key(row), VAGUE), words.local_key(row))
    return word_lists.among(vague, vague_boxes())
