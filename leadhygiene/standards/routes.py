"""What speaks for a row: routes by which somebody can be reached, and fields that agree."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import (
    characters,
    curses,
    form_talk,
    placeholders,
    refusals,
    role_words,
    word_lists,
)
from leadhygiene.standards import row_words as words
from leadhygiene.standards.distinct import flagged, listed, sparse, where
from leadhygiene.standards.keyboards import runs
from leadhygiene.standards.known_names import family_names, given_names
from leadhygiene.standards.public_suffixes import split

#: Mailbox names at which nobody reads.
DEAF = r"^(?:no-?_?\.?reply|do-?_?\.?not-?_?\.?reply|mailer-?daemon|bounces?|devnull)(?:[+._-].*)?$"


@cache
def _hollow() -> pl.Series:
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
#: Numbers of old films and of inquiries that everybody knows (North America).
_STOCK = pl.Series(["5551212", "8675309"]).implode()


@cache
def vague_boxes() -> pl.Series:
    """Return the keys of mailboxes that are fillers at such a provider."""
    return word_lists.keys(
        [*placeholders.HOSTS, *placeholders.EXAMPLES, *form_talk.TEST_WORDS, "your", "notprovided"]
    )


#: Forms of address before a name, numbers and degrees behind it.
_BEFORE = r"^(?:(?:mr|mrs|ms|miss|dr|prof|sr|sra|srta|mme|mlle|herr|frau|sir|ing|dipl)\b\.?\s+)*"
_BEHIND = r"(?:[\s,]+(?:jr|sr|ii|iii|iv|junior|senior|filho|esq|cpa|mba|p\.?h\.?d|m\.?d|p\.?e|r\.?n|d\.?d\.?s|j\.?d)\.?)*$"
#: The word of a given name, and of a family name, that a list is asked for.
GIVEN_WORD = _BEFORE + r"([\p{L}\p{M}']+)"
FAMILY_WORD = r"([\p{L}\p{M}']+)" + _BEHIND


@words.shared("given_known")
def given_known(row: Row) -> pl.Expr:
    """Return whether the given name, or its first word, is one on a list."""
    plain = listed(words.first(row), given_names)
    several = where(~plain & words.first(row).str.contains("[^a-z]"), words.first(row))
    word = sparse(several, lambda x: x.str.extract(GIVEN_WORD), pl.String)
    return plain | listed(word, given_names)


@words.shared("family_known")
def family_known(row: Row) -> pl.Expr:
    """Return whether the family name, or its last word, is one on a list."""
    plain = listed(words.last(row), family_names)
    several = where(~plain & words.last(row).str.contains("[^a-z]"), words.last(row))
    word = sparse(several, lambda x: x.str.extract(FAMILY_WORD), pl.String)
    return plain | listed(word, family_names)


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
    names = pl.Series(sorted(given_names()), dtype=pl.String)
    plain = names.filter(~names.is_in(word_lists.keys(telling).implode()))
    return odd_words().filter(~odd_words().is_in(plain.implode()))


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


@words.shared("odd_firm")
def odd_firm(row: Row) -> pl.Expr:
    """Return the firm in small romanised letters where no mail domain confirms it."""
    return pl.when(~words.mail_names_firm(row)).then(words.company(row))


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
    return word_lists.among(words.domain_key(row), _hollow())


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


@words.shared("mail_ok")
def mail_ok(row: Row) -> pl.Expr:
    """Return whether the mailbox exists by its form and is neither a filler nor thrown away."""
    hollow = host_hollow(row) & ~words.mail_names_firm(row)
    hollow = (hollow & ~words.flag(row, "email", "free")) | example_host(row)
    deaf = words.part(row, "email", "local").str.contains(DEAF).fill_null(value=False)
    deaf &= ~words.mail_names_person(row)
    return (
        words.flag(row, "email", "valid")
        & ~vague_mail(row)
        & ~throw_away(row)
        & ~words.flag(row, "email", "placeholder")
        & ~words.flag(row, "email", "disposable")
        & ~hollow
        & ~deaf
    ) | words.stray_mail(row)


#: Addresses of which one blank, comma or bracket has to go, or one sign is another.
_NEARLY = r"^[a-z0-9][a-z0-9._+-]*(?:@+|\(at\)|\[at\]|[2#])[a-z0-9][a-z0-9-]+(?:[.,][a-z0-9-]+)*[.,][a-z]{2,}[.,;>]?$"


@words.shared("mail_near")
def mail_near(row: Row) -> pl.Expr:
    """Return whether an address only has to lose a blank or a doubled sign to be one."""
    given = words.part(row, "email", "value")
    broken = where(~words.flag(row, "email", "valid"), given)
    near = sparse(
        broken, lambda x: x.str.to_lowercase().str.replace_all(r"\s+", "").str.contains(_NEARLY)
    )
    return near.fill_null(value=False)


@words.shared("shifted")
def shifted(row: Row) -> pl.Expr:
    """Return whether a person's name stands in the cell of the address: columns that were shifted."""
    given = words.part(row, "email", "value")
    broken = where(~words.flag(row, "email", "valid"), given)
    return sparse(broken, _person).fill_null(value=False)


def _person(cells: pl.Series) -> pl.Series:
    value = pl.col("x").str.to_lowercase()
    frame = cells.alias("x").to_frame()
    return frame.select(listed(value, given_names) | listed(value, family_names)).to_series()


def mail_work(row: Row) -> pl.Expr:
    """Return whether it is a good mailbox at a domain of its own."""
    return mail_ok(row) & ~words.flag(row, "email", "free")


@words.shared("mail_firm")
def mail_firm(row: Row) -> pl.Expr:
    """Return whether it is a good mailbox at the domain of the firm, which is not just the name."""
    host = words.domain_key(row)
    echo = (host == words.first_key(row)) | ((host == words.last_key(row)) & ~family_known(row))
    agrees = words.mail_names_firm(row) & ~echo.fill_null(value=False)
    return mail_work(row) & agrees & ~host_hollow(row)


def mail_both(row: Row) -> pl.Expr:
    """Return whether it is a good mailbox named after person and firm."""
    return mail_firm(row) & words.mail_names_person(row)


def mail_person(row: Row) -> pl.Expr:
    """Return whether it is a good mailbox named after a person whose name is on a list."""
    return mail_ok(row) & words.mail_names_person(row) & (given_known(row) | family_known(row))


@words.shared("phone_ok")
def phone_ok(row: Row) -> pl.Expr:
    """Return whether a number is valid and neither fictional nor a pattern."""
    return pl.any_horizontal(
        [
            words.flag(row, field, "valid")
            & ~words.flag(row, field, "fictional")
            & ~words.flag(row, field, "patterned")
            & ~words.part(row, field, "e164").str.tail(7).is_in(_STOCK).fill_null(value=False)
            for field in ("phone", "mobile")
        ]
    )


@words.shared("phone_maybe")
def phone_maybe(row: Row) -> pl.Expr:
    """Return whether a number is plausible, though its country is not known."""
    return pl.any_horizontal(
        [
            ~words.flag(row, field, "valid")
            & ~words.flag(row, field, "patterned")
            & ~words.flag(row, field, "lossy")
            & sparse(
                where(~words.flag(row, field, "valid"), words.part(row, field, "value")), _long
            ).fill_null(value=False)
            for field in ("phone", "mobile")
        ]
    ) & ~phone_ok(row)


def _long(numbers: pl.Series) -> pl.Series:
    return numbers.str.replace_all(r"[^0-9]+", "").str.len_bytes().is_between(9, 15)


def no_route(row: Row) -> pl.Expr:
    """Return whether neither mailbox nor number will do."""
    return ~mail_ok(row) & ~mail_near(row) & ~phone_ok(row) & ~phone_maybe(row)


def name_known(row: Row) -> pl.Expr:
    """Return whether given and family name are both on lists of names."""
    return given_known(row) & family_known(row)


def name_strange(row: Row) -> pl.Expr:
    """Return whether a name is given of which no part is on a list."""
    return words.name_key(row).is_not_null() & ~given_known(row) & ~family_known(row)


@cache
def _no_firm() -> pl.Series:
    return word_lists.keys([*placeholders.STATUS, *_hollow().to_list()])


@words.shared("status_firm")
def status_firm(row: Row) -> pl.Expr:
    """Return whether the firm's cell says that there is none: retired, self employed, home."""
    return word_lists.among(words.firm_key(row), _status())


@cache
def _status() -> pl.Series:
    return word_lists.keys(placeholders.STATUS)


@words.shared("firm_named")
def firm_named(row: Row) -> pl.Expr:
    """Return whether a firm is named that is no placeholder."""
    return (row["company"].str.len_chars() >= 4) & ~word_lists.among(
        words.firm_key(row), _no_firm()
    )


def website(row: Row) -> pl.Expr:
    """Return whether a website of its own is given."""
    return words.part(row, "website", "domain").is_not_null()


def titled(row: Row) -> pl.Expr:
    """Return whether a job title of at least four letters is given."""
    return row["title"].str.len_chars() >= 4


def placed(row: Row) -> pl.Expr:
    """Return whether a town and a postal code, street or state are given."""
    more = [row[field].is_not_null() for field in ("postal_code", "street", "state")]
    return row["city"].is_not_null() & pl.any_horizontal(more)


def backed(row: Row) -> pl.Expr:
    """Return whether something besides the mailbox ties a person to a firm: a number, a site, a job, a place."""
    call = phone_ok(row) | phone_maybe(row)
    return call | website(row) | titled(row).fill_null(value=False) | placed(row)


def reached(row: Row) -> pl.Expr:
    """Return whether a good number and a good mailbox of that name are given, at whatever domain."""
    return phone_ok(row) & mail_ok(row) & words.mail_names_person(row)


SUPPORTS: Mapping[str, Callable[[Row], pl.Expr]] = {
    "mail_ok": mail_ok, "mail_work": mail_work, "mail_firm": mail_firm, "mail_person": mail_person,
    "mail_both": mail_both,
    "phone_ok": phone_ok, "phone_maybe": phone_maybe, "no_route": no_route, "name_known": name_known,
    "name_strange": name_strange, "firm_named": firm_named, "website": website, "titled": titled,
    "placed": placed,
}  # fmt: skip
#: Columns that the verdict shares among rules, after those of ``row_words``.
STEPS: tuple[Mapping[str, Callable[[Row], pl.Expr]], ...] = (
    {"vague_mail": vague_mail, "throw_away": throw_away, "phone_ok": phone_ok},
    {"mail_ok": mail_ok, "phone_maybe": phone_maybe, "doubtful": doubtful},
    {"mail_near": mail_near, "shifted": shifted, "mail_firm": mail_firm},
)
#: What the verdict computes only for rows that raise an alarm, after that of ``row_words``.
MORE: tuple[Mapping[str, Callable[[Row], pl.Expr]], ...] = (
    {"odd_name": odd_name, "odd_firm": odd_firm},
)
