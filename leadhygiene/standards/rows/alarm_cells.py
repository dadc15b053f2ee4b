"""What one cell says that a junk rule could listen to, found once per distinct value.

A sign here is a necessary condition: ``alarms.py`` puts them together, row by row.
"""

from __future__ import annotations

import re
from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.fame import characters, fame_tables
from leadhygiene.standards.lookup.distinct import FEW, sparse, where
from leadhygiene.standards.phrases import (
    curses,
    form_talk,
    jokes,
    pitches,
    placeholders,
    refusals,
    role_words,
)
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.rows.repetition import repetition
from leadhygiene.standards.text import folding, word_lists

#: Signs and capitals that no ordinary name has; also an initial that is no initial: ``x.com``.
SIGNS = r"\d|[a-z][A-Z]|[A-Z]{3}.*[a-z]|[()\[\]{}<>*†/@:$%=;|\\`_!?\"+]|\.\w{2}|--|^.$|^[a-f]{10,}$"
FIRM_SIGNS = r"\d|[a-z][A-Z]|[A-Z]{3}[A-Za-z]*[a-z]|[\[\]{}<>*@:$%=;|\\`_!?\"]|\.{2}|--|^.{1,3}$|^[a-f]{10,}$"
NOTES = f"{pitches.LEFT}|{pitches.DECEASED}"
#: Firms that compete or sell, or are none.
TRADES = f"{pitches.RIVAL_FIRMS}|{pitches.VENDOR_FIRMS}|competitor|konkurrent|rival|stud|etud"
#: Mail domains of scanners.
_SCANNERS = r"email\.tst$|burpcollaborator|oastify|interact\.sh$|oast\.\w+$"
#: Mail domains that say something, whatever the firm is called, and those that say it of no firm.
HOSTS = f"{pitches.STUDENT_MAIL}|{TRADES}|{_SCANNERS}"
OFFERED = f"{pitches.SPAM_HOSTS}|{pitches.OFFERS}"
#: Titles of nobody who buys, and those that hold a note.
TITLES = f"{NOTES}|{pitches.JOB_SEEKER_TITLE}|{pitches.STUDENT_TITLE}|student|étudiant|estud"
#: What no name holds, in small letters.
LOUD = f"{curses.LOUD}|{pitches.SPAM_NAMES}|{refusals.UNSPACED}"
_WORD = re.compile(r"[^\W\d_]+")
_NO_LETTER = re.compile(r"[\W\d_]+")
#: Least repetition of a cell that counts.
AGAIN = 0.2
#: Letters of a mail domain that is as short as a filler.
SHORT = 2


#: Words of refusals, and what labels of forms end with.
_REFUSALS = (
    "why stop leave geht geh lass lasst will mag sag sage bitte nao ne pas non gaat geen niet nee nie dont do don we i just "
    "none no not nobody never without wont cant keine kein mind hate prefer spam give name"
)
#: Particles of names that are words of departments, too.
_PARTICLE = 3
#: Letters of a curse that tells nothing by itself: syllables of many languages are curses of another.
_SYLLABLE = 3


@cache
def vocabulary() -> tuple[frozenset[str], frozenset[str]]:
    """Return words that make a name doubtful, and words that make a firm doubtful."""
    roles = [w for w in role_words.WORDS if w not in role_words.ALSO_NAMES or len(w) > _PARTICLE]
    cursing = {w for w in word_lists.parts(curses.WORDS) if len(w) > _SYLLABLE or not w.isascii()}
    loud = _parts([*form_talk.TEST_WORDS, *form_talk.CURSES]) | cursing
    asked = word_lists.parts([*refusals.TELLING, *refusals.IGNORE])
    return _parts([*roles, *_REFUSALS.split()]) | asked | loud, loud


def _parts(listed: list[str]) -> frozenset[str]:
    spelled = (spelling for phrase in listed for spelling in folding.spellings(phrase))
    return frozenset(word for text in spelled for word in _WORD.findall(text) if len(word) > 1)


@cache
def _odd_words(which: int) -> tuple[list[str], pl.Series]:
    """Return the words as they stand between blanks, and by themselves."""
    listed = sorted(vocabulary()[which])
    return [f" {word} " for word in listed], pl.Series(listed)


def _odd(folded: pl.Expr, which: int) -> pl.Expr:
    """Return whether a word of each text in small romanised letters is on a list."""

    def compute(column: pl.Series) -> pl.Series:
        if column.dtype != pl.String:
            return pl.Series([False]).new_from_index(0, len(column))
        if len(column) < FEW:
            return _odd_each(column, vocabulary()[which])
        apart, alone = _odd_words(which)
        several = column.str.contains("[^a-z]").fill_null(value=False).arg_true()
        text = column.gather(several)
        signs = text.str.contains("[^a-z ]").arg_true()
        text = text.scatter(signs, text.gather(signs).str.replace_all(r"[^\p{L}]+", " "))
        padded = pl.concat_str([pl.lit(" "), pl.col("x"), pl.lit(" ")])
        seen = text.to_frame("x").select(padded.str.contains_any(apart)).to_series()
        return column.is_in(alone.implode()).fill_null(value=False).scatter(several, seen)

    return folded.map_batches(compute, return_dtype=pl.Boolean)


def _odd_each(column: pl.Series, listed: frozenset[str]) -> pl.Series:
    """Return the same text by text: making ready for all words takes longer than a few texts."""
    return pl.Series([holds(text or "", listed) for text in column], dtype=pl.Boolean)


def holds(text: str, listed: frozenset[str]) -> bool:
    """Return whether a word of a text is on a list.

    Examples:
        >>> holds("ann-test 3", frozenset(["test"])), holds("testa", frozenset(["test"]))
        (True, False)
    """
    return not listed.isdisjoint(_NO_LETTER.sub(" ", text).split(" "))


@cache
def phrases_alone() -> pl.Series:
    """Return names of one cell that some rule knows, whatever the other cell holds."""
    known = word_lists.keys(
        [*placeholders.NAMES, *placeholders.COMPANIES, *placeholders.COMMON_EXAMPLES, *form_talk.RUDE_NAMES,
         *form_talk.TEST_NAMES, *form_talk.EVASIONS, *jokes.ADDRESSES,
         *curses.WORDS, *form_talk.CURSES, *form_talk.PUNS]
    )  # fmt: skip
    return pl.concat([known, fame_tables.figures_alone()]).unique(maintain_order=True)


@cache
def phrases() -> pl.Series:
    """Return whole names that some rule knows."""
    famous = (
        fame_tables.figures(), fame_tables.more_figures(), fame_tables.stars(),
        fame_tables.more_stars(),
    )  # fmt: skip
    return pl.concat([phrases_alone(), *(table["key"] for table in famous)]).unique(
        maintain_order=True
    )


@cache
def firms() -> pl.Series:
    """Return firms that are none."""
    return word_lists.keys(
        [*placeholders.COMPANIES, *form_talk.EVASIONS, *form_talk.TEST_WORDS, *characters.WORLDS, *characters.FIRMS,
         *fame_tables.joke_firms(), *placeholders.STATUS, *jokes.BRANDS]
    )  # fmt: skip


@cache
def worlds() -> pl.Series:
    """Return places of fiction and seats of the famous."""
    return pl.concat([fame_tables.seats(), fame_tables.worlds(), fame_tables.figures_alone()])


@cache
def fillers() -> pl.Series:
    """Return words of which a mail domain, alone or behind the mailbox, may be made in fun."""
    return word_lists.keys(
        [*placeholders.HOSTS, *placeholders.EXAMPLES, *placeholders.NAMES, *form_talk.EVASIONS,
         *form_talk.TEST_WORDS, *form_talk.CURSES, *curses.WORDS, *form_talk.RUDE_NAMES]
    )  # fmt: skip


@cache
def places() -> pl.Series:
    """Return streets and towns of examples and jokes."""
    return word_lists.keys(placeholders.PLACES)


@cache
def boxes() -> pl.Series:
    """Return mailboxes that are a function in jest."""
    return word_lists.keys(jokes.FUNCTIONS)


@cache
def brands() -> pl.Series:
    """Return mail domains in jest."""
    return word_lists.keys(jokes.BRANDS)


@cache
def said() -> pl.Series:
    """Return what mailbox and domain may say when they are read as one."""
    return word_lists.keys([*form_talk.EVASIONS, *form_talk.RUDE_NAMES])


def marked(value: pl.Expr) -> pl.Expr:
    """Return whether a name has signs, notes or repetitions that no ordinary name has."""
    note = sparse(
        where(value.str.contains("[-,]"), value),
        lambda x: x.str.to_lowercase().str.contains(NOTES),
    ).fill_null(value=False)
    again = repetition(value.str.to_lowercase()) >= AGAIN
    return (value.str.contains(SIGNS) | note | again).fill_null(value=False)


@words.shared("first_marked")
def first_marked(row: Row) -> pl.Expr:
    """Return whether the given name has signs that no ordinary name has."""
    return marked(words.written_first(row))


@words.shared("last_marked")
def last_marked(row: Row) -> pl.Expr:
    """Return whether the family name has signs that no ordinary name has."""
    return marked(words.written_last(row))


def _doubtful(folded: pl.Expr, written: pl.Expr) -> pl.Expr:
    said = written.str.to_lowercase().str.contains(LOUD)
    return _odd(folded, 0) | said.fill_null(value=False)


@words.shared("first_doubtful")
def first_doubtful(row: Row) -> pl.Expr:
    """Return whether the given name holds a word that is also none."""
    return _doubtful(words.first(row), words.written_first(row))


@words.shared("last_doubtful")
def last_doubtful(row: Row) -> pl.Expr:
    """Return whether the family name holds a word that is also none."""
    return _doubtful(words.last(row), words.written_last(row))


@words.shared("first_listed")
def first_listed(row: Row) -> pl.Expr:
    """Return whether the given name alone is one that a list knows."""
    return word_lists.among(words.first_key(row), phrases_alone())


@words.shared("last_listed")
def last_listed(row: Row) -> pl.Expr:
    """Return whether the family name alone is one that a list knows."""
    return word_lists.among(words.last_key(row), phrases_alone())


@words.shared("firm_marked")
def firm_marked(row: Row) -> pl.Expr:
    """Return whether the firm has signs that few firms have."""
    return row["company"].str.contains(FIRM_SIGNS).fill_null(value=False)


@words.shared("firm_doubtful")
def firm_doubtful(row: Row) -> pl.Expr:
    """Return whether the firm holds a word of tests or a curse."""
    return _odd(words.company(row), 1)


@words.shared("firm_listed")
def firm_listed(row: Row) -> pl.Expr:
    """Return whether the firm as written says that there is none."""
    return word_lists.among(words.firm_key(row), firms())


@words.shared("firm_trades")
def firm_trades(row: Row) -> pl.Expr:
    """Return whether the firm may be a rival, a seller or a school."""
    return words.company(row).str.contains(TRADES).fill_null(value=False)


@words.shared("core_listed")
def core_listed(row: Row) -> pl.Expr:
    """Return whether the firm without its legal form says that there is none."""
    return word_lists.among(words.company_key(row), firms())


@words.shared("core_world")
def core_world(row: Row) -> pl.Expr:
    """Return whether the firm is a place of fiction or a seat of the famous."""
    return word_lists.among(words.company_key(row), worlds())


@words.shared("host_filler")
def host_filler(row: Row) -> pl.Expr:
    """Return whether the mail domain says something, unless a firm is called so."""
    offered = words.domain(row).str.contains(OFFERED)
    return (offered | word_lists.among(words.domain_key(row), fillers())).fill_null(value=False)


@words.shared("host_world")
def host_world(row: Row) -> pl.Expr:
    """Return whether the mail domain says something, whatever the firm is called."""
    host, domain = words.domain_key(row), words.domain(row)
    return pl.any_horizontal(
        domain.str.contains(HOSTS),
        host.str.len_chars() <= SHORT,
        word_lists.among(host, worlds()),
        word_lists.among(host, brands()),
    ).fill_null(value=False)


def box_listed(row: Row, asked: pl.Expr) -> pl.Expr:
    """Return whether the mailbox is a function in jest, alone or read with its domain."""
    local = pl.when(asked).then(words.local_key(row))
    joined = pl.concat_str([local, words.domain_key(row)])
    return word_lists.among(joined, said()) | word_lists.among(local, boxes())


@words.shared("street_listed")
def street_listed(row: Row) -> pl.Expr:
    """Return whether the street is one of examples and jokes."""
    return word_lists.among(folding.key(row["street"]), places())


@words.shared("city_listed")
def city_listed(row: Row) -> pl.Expr:
    """Return whether the town is one of examples and jokes."""
    return word_lists.among(folding.key(row["city"]), places())


@words.shared("title_said")
def title_said(row: Row) -> pl.Expr:
    """Return whether the title is that of nobody who buys, or holds a note."""
    lower = row["title"].str.to_lowercase()
    noted = lower.str.contains(TITLES).fill_null(value=False)
    rank = word_lists.among(folding.key(row["title"]), fame_tables.ranks())
    return noted | rank
