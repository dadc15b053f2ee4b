"""What speaks for a row: routes by which somebody can be reached, and fields that agree."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

import polars as pl

from leadhygiene.fields import IDENTIFIED, UNASKED, UNNAMED
from leadhygiene.kernel import Row
from leadhygiene.standards.lookup.distinct import listed, sparse, where
from leadhygiene.standards.people.known_names import family_names, given_names
from leadhygiene.standards.phrases import placeholders
from leadhygiene.standards.rows import row_hosts, row_names
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.text import word_lists

#: Mailbox names at which nobody reads.
DEAF = (
    r"^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|dont[-_.]?reply|no[-_.]?replies|mailer-?daemon|bounces?|devnull|"
    r"ne[-_.]?pas[-_.]?repondre|(?:bitte[-_.]?)?nicht[-_.]?antworten|keine?[-_.]?antwort(?:en)?|no[-_.]?responder?|nao[-_.]?respond(?:a|er)|non[-_.]?rispondere|geen[-_.]?antwoord|niet[-_.]?(?:be)?antwoorden|"
    r"nie[-_.]?odpowiadaj|neodpov[ei]d[ae]jte|ne[-_.]?valaszoljon|nu[-_.]?raspunde(?:ti)?|svara[-_.]?inte|svar[-_.]?ikke|ei[-_.]?vastausta|ala[-_.]?vastaa|ne[-_.]?otvechat|yanitlamayin|cevaplamayin)(?:[+._-].*)?$"
)
#: Names that are the label of such a mailbox, without blanks.
_DEAF_NAMES = r"^(?:noreply|donotreply|dontreply|mailerdaemon|nepasrepondre|(?:bitte)?nichtantworten|noresponder|naoresponda|nonrispondere|nietbeantwoorden|svarainte|svarikke|postmaster)$"
#: Numbers of old films and of inquiries that everybody knows (North America).
_STOCK = pl.Series(["5551212", "8675309"]).implode()


@words.shared("odd_firm")
def odd_firm(row: Row) -> pl.Expr:
    """Return the firm in small romanised letters where no mail domain confirms it."""
    return pl.when(~words.mail_names_firm(row)).then(words.company(row))


@words.shared("deaf")
def deaf(row: Row) -> pl.Expr:
    """Return whether nobody reads the mailbox, by its name; a person of that name may."""
    told = words.part(row, "email", "local").str.contains(DEAF).fill_null(value=False)
    label = where(told, words.name_key(row)).str.contains(_DEAF_NAMES).fill_null(value=False)
    return told & (label | ~words.mail_names_person(row))


@words.shared("mail_ok")
def mail_ok(row: Row) -> pl.Expr:
    """Return whether the mailbox exists by its form and is neither a filler nor thrown away."""
    hollow = row_hosts.host_hollow(row) & ~words.mail_names_firm(row)
    hollow = (hollow & ~words.flag(row, "email", "free")) | row_hosts.example_host(row)
    return (
        words.flag(row, "email", "valid")
        & ~row_hosts.vague_mail(row)
        & ~row_hosts.throw_away(row)
        & ~words.flag(row, "email", "placeholder")
        & ~words.flag(row, "email", "disposable")
        & ~hollow
        & ~deaf(row)
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
    echo = (host == words.first_key(row)) | (
        (host == words.last_key(row)) & ~row_names.family_known(row)
    )
    agrees = words.mail_names_firm(row) & ~echo.fill_null(value=False)
    return mail_work(row) & agrees & ~row_hosts.host_hollow(row)


def mail_somebody(row: Row) -> pl.Expr:
    """Return whether it is a good mailbox of the firm that bears a whole name, and not that of the row."""
    local = where(mail_firm(row) & ~words.mail_names_person(row), words.part(row, "email", "local"))
    pair = (local.str.extract(rf"^{_PAIR}$", n) for n in (1, 2))
    given, family = (
        listed(one, names) for one, names in zip(pair, (given_names, family_names), strict=True)
    )
    return (given & family).fill_null(value=False)


#: A given and a family name in a mailbox name.
_PAIR = "([a-z]{3,})[._]([a-z]{3,})"


def mail_both(row: Row) -> pl.Expr:
    """Return whether it is a good mailbox named after person and firm."""
    return mail_firm(row) & words.mail_names_person(row)


def mail_person(row: Row) -> pl.Expr:
    """Return whether it is a good mailbox named after a person whose name is on a list."""
    return (
        mail_ok(row)
        & words.mail_names_person(row)
        & (row_names.given_known(row) | row_names.family_known(row))
    )


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


def unasked(row: Row) -> pl.Expr:
    """Return whether the row comes from a list that is not kept for contact data."""
    return row[UNASKED].is_not_null()


def unnamed(row: Row) -> pl.Expr:
    """Return whether the row comes from a list that has no column for names."""
    return row[UNNAMED].is_not_null()


def identified(row: Row) -> pl.Expr:
    """Return whether a birth date or a number of their own tells who somebody is."""
    return row[IDENTIFIED].is_not_null()


def silent(row: Row) -> pl.Expr:
    """Return whether a row of such a list has no contact data, so that these speak neither for it nor against it."""
    given = [
        words.part(row, field, "value").is_not_null() for field in ("email", "phone", "mobile")
    ]
    return unasked(row) & ~pl.any_horizontal(given)


def settled(row: Row) -> pl.Expr:
    """Return whether, in such a list, a birth date, a number of their own or an address tells who somebody is."""
    return unasked(row) & (identified(row) | (silent(row) & placed(row)))


def standing(row: Row) -> pl.Expr:
    """Return for how many good routes it counts that nobody asked for any, or that somebody is identified."""
    two = silent(row) | (unasked(row) & identified(row))
    return pl.when(two).then(2).when(identified(row)).then(1).otherwise(0).cast(pl.Int8)


def no_route(row: Row) -> pl.Expr:
    """Return whether neither mailbox nor number will do where a list should have them."""
    bad = ~mail_ok(row) & ~mail_near(row) & ~phone_ok(row) & ~phone_maybe(row)
    return bad & ~unasked(row)


@cache
def _no_firm() -> pl.Series:
    return word_lists.keys([*placeholders.STATUS, *row_hosts.hollow().to_list()])


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


def housed(row: Row) -> pl.Expr:
    """Return whether a firm, a number that is good or may be, and a street or a place are given."""
    there = row["street"].is_not_null() | placed(row)
    return firm_named(row).fill_null(value=False) & (phone_ok(row) | phone_maybe(row)) & there


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
    "phone_ok": phone_ok, "phone_maybe": phone_maybe, "no_route": no_route, "name_known": row_names.name_known,
    "name_strange": row_names.name_strange, "firm_named": firm_named, "website": website, "titled": titled,
    "placed": placed, "identified": identified,
}  # fmt: skip
#: Columns that the verdict shares among rules, after those of ``row_words``.
STEPS: tuple[Mapping[str, Callable[[Row], pl.Expr]], ...] = (
    {"vague_mail": row_hosts.vague_mail, "throw_away": row_hosts.throw_away, "phone_ok": phone_ok},
    {"mail_ok": mail_ok, "phone_maybe": phone_maybe, "doubtful": row_names.doubtful},
    {"mail_near": mail_near, "shifted": shifted, "mail_firm": mail_firm},
)
#: What the verdict computes only for rows that raise an alarm, after that of ``row_words``.
MORE: tuple[Mapping[str, Callable[[Row], pl.Expr]], ...] = (
    {"odd_name": row_names.odd_name, "odd_firm": odd_firm},
)
