"""Tell cheaply which rows a junk rule could say anything about; the others need not be asked.

An alarm is a necessary condition: a row that raises none has a score of 0 by every rule that names
its alarms. A test holds the promise. ``quiet.py`` says the same of one record in plain Python: what
changes here changes there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.lookup.distinct import flagged, sparse, where
from leadhygiene.standards.phrases import pitches
from leadhygiene.standards.rows import alarm_cells as cells
from leadhygiene.standards.rows import mash, row_hosts, row_names
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.text import word_lists

#: Mailboxes of tests and programs.
BOX = r"test|^qa|[._+-]qa|uat|monitor|health|prueba|essai|daemon|postmaster|crawl|spider|bot|scan|nessus|acunetix|burp|sqlmap|netsparker|wvs|nikto|repl|bounce|devnull|repondr|antwort|antwoord|respond|rispond|odpowiad|odpov|valaszol|raspund|svara|svar.?ikke|vastaa|otvech|yanitla|cevapla|^sample"
_HEARD = (
    pitches.SPAM, pitches.VENDOR, pitches.JOB_SEEKER, pitches.STUDENT_MESSAGE, pitches.RIVAL,
    pitches.LEFT, pitches.DECEASED, "died", "test", "ignor", "prueba", "essai", "тест",
)  # fmt: skip
#: What a message says that a rule listens to.
SAID = "|".join(_HEARD)
#: Invalid numbers that may be kept for films, stock examples, repeated or too short to be numbers.
NUMBERS = r"^\d{0,5}$|555|7700900|2079460|7010|1632960|491570|^0?(?:199|261|353|465|536|639)\d00|8675309|13800138000|0000$|1111$|2222$|3333$|4444$|5555$|6666$|7777$|8888$|9999$"
#: Websites of spam.
SITE = r"(?i)\.(?:xyz|top|click|icu|bet|buzz|loan|win|bid|pw|cyou|sbs|monster|gq|tk|ml)/?$"
#: A mailbox that is named after two words.
TWO_WORDS = r"^[a-z]{3,}[._][a-z]{3,}$"
#: Least score of a cell that can make up a score of a rule together with what raises no alarm.
MASHED = 0.08
MASHED_FIRM = 0.2


def name_missing(row: Row) -> pl.Expr:
    """Return whether nobody is named."""
    return (words.name_key(row).str.len_bytes() > 0).fill_null(value=False).not_()


def name_marked(row: Row) -> pl.Expr:
    """Return whether the name has digits, signs, notes or repetitions."""
    return (
        cells.first_marked(row) | cells.last_marked(row) | flagged(row["full_name"], cells.marked)
    )


def name_keys(row: Row) -> pl.Expr:
    """Return whether the name may be keys hit at random."""
    return (mash.mash_first(row) >= MASHED) | (mash.mash_last(row) >= MASHED)


def name_words(row: Row) -> pl.Expr:
    """Return whether a word of a doubtful name is one of refusals, roles, tests or a curse."""
    odd = row_names.first_odd(row) | row_names.last_odd(row)
    return row_names.doubtful(row) & (cells.first_doubtful(row) | cells.last_doubtful(row) | odd)


def name_listed(row: Row) -> pl.Expr:
    """Return whether the name, or one of its cells, is one that a list knows."""
    turned = pl.concat_str([words.last_key(row), words.first_key(row)])
    return (
        word_lists.among(words.name_key(row), cells.phrases())
        | word_lists.among(turned, cells.phrases())
        | cells.first_listed(row)
        | cells.last_listed(row)
    )


def name_twice(row: Row) -> pl.Expr:
    """Return whether the cells of the name are alike, or the firm is the same or begins with them."""
    first, whole, firm = words.first_key(row), words.name_key(row), words.firm_key(row)
    begun = (first.str.len_bytes() > 2) & firm.str.starts_with(first) & ~row_names.name_known(row)
    return pl.any_horizontal(
        first == words.last_key(row), whole == words.company_key(row), whole == firm,
        begun & words.last_key(row).is_not_null(),
    ).fill_null(value=False) | (first == firm).fill_null(value=False)  # fmt: skip


def _apart(row: Row, sign: pl.Expr) -> pl.Expr:
    return sign & ~words.mail_names_firm(row)


def firm_marked(row: Row) -> pl.Expr:
    """Return whether a firm that no mailbox confirms has odd signs or capitals."""
    return _apart(row, cells.firm_marked(row))


def firm_words(row: Row) -> pl.Expr:
    """Return whether a word of a firm that no mailbox confirms is one of tests or a curse."""
    return _apart(row, cells.firm_doubtful(row))


def firm_listed(row: Row) -> pl.Expr:
    """Return whether a firm that no mailbox confirms says that there is none."""
    return _apart(row, cells.firm_listed(row) | cells.core_listed(row))


def firm_keys(row: Row) -> pl.Expr:
    """Return whether a firm that no mailbox confirms may be keys hit at random."""
    return mash.mash_firm(row) >= MASHED_FIRM


def mail_bad(row: Row) -> pl.Expr:
    """Return whether no mail can reach the address, or nobody's."""
    listed = [words.flag(row, "email", part) for part in ("disposable", "placeholder")]
    bad = pl.any_horizontal(
        ~words.flag(row, "email", "valid"),
        *listed,
        words.part(row, "email", "suggest").is_not_null(),
        row_hosts.bad_ending(row),
        row_hosts.throw_away(row) | row_hosts.example_host(row) | row_hosts.vague_mail(row),
    )
    return words.part(row, "email", "value").is_not_null() & bad.fill_null(value=False)


def mail_foreign(row: Row) -> pl.Expr:
    """Return whether the mail domain is its own, but not that of the firm."""
    own = ~words.flag(row, "email", "free") & ~words.mail_names_firm(row)
    return words.part(row, "email", "value").is_not_null() & own


def mail_nobody(row: Row) -> pl.Expr:
    """Return whether the mailbox is named after nobody of the row."""
    local, person = words.part(row, "email", "local"), words.mail_names_person(row)
    other = where(~person & words.mail_names_firm(row), local)
    split = other.str.contains(TWO_WORDS).fill_null(value=False)
    given = words.part(row, "email", "value").is_not_null()
    return given & ~person & (~words.mail_names_firm(row) | split)


def mail_words(row: Row) -> pl.Expr:
    """Return whether mailbox or domain are words that a list knows."""
    apart = ~words.mail_names_firm(row)
    echo = (words.local_key(row) == words.domain_key(row)).fill_null(value=False)
    box = words.part(row, "email", "local").str.contains(BOX).fill_null(value=False)
    return (
        cells.host_world(row)
        | (apart & cells.host_filler(row))
        | cells.box_listed(row, apart)
        | echo
        | box
    )


#: Ends of numbers that are examples, whether they are valid or not.
ENDS = r"612345678$|8675309$|5551212$|12345678\d?$|0{6}$|3456789\d?$|987654321\d?$"
#: Signs of a number that holds more than itself: an extension, a note.
MORE = r"[^\d\s()+./-]"


def _digits(numbers: pl.Series) -> pl.Series:
    return numbers.str.replace_all(r"[^0-9]+", "")


def phone(row: Row) -> pl.Expr:
    """Return whether a number is none, is kept for films or looks made up, or is one of abroad."""
    region, land = words.part(row, "phone", "region"), words.part(row, "country", "iso2")
    bad = [(region != land) & (words.part(row, "phone", "region_source") == "number")]
    for field in ("phone", "mobile"):
        value, valid = words.part(row, field, "value"), words.flag(row, field, "valid")
        more = value.str.contains(MORE)
        bad += [
            sparse(where(~valid, value), lambda x: _digits(x).str.contains(f"{NUMBERS}|{ENDS}")),
            sparse(where(valid & more, value), lambda x: _digits(x).str.contains(ENDS)),
            where(valid, words.part(row, field, "e164")).str.contains(ENDS),
            words.flag(row, field, "fictional"),
            words.flag(row, field, "patterned"),
        ]
    return pl.any_horizontal(bad).fill_null(value=False)


def place(row: Row) -> pl.Expr:
    """Return whether street or town are those of an example, or the site is one of spam."""
    site = row["website"].str.contains(SITE).fill_null(value=False)
    return site | cells.street_listed(row) | cells.city_listed(row)


def title(row: Row) -> pl.Expr:
    """Return whether the title is that of nobody who buys, or holds a note."""
    return words.part(row, "title", "non_buyer").is_not_null() | cells.title_said(row)


def text(row: Row) -> pl.Expr:
    """Return whether message or status say something that a rule listens to."""
    said = flagged(
        row["message"], lambda x: x.str.slice(0, 2000).str.to_lowercase().str.contains(SAID)
    )
    noted = flagged(row["status"], lambda x: x.str.to_lowercase().str.contains(cells.NOTES))
    return said | noted


def thin(row: Row) -> pl.Expr:
    """Return whether no mailbox or number is good."""
    mailed = words.flag(row, "email", "valid")
    called = [
        words.flag(row, f, "valid") & ~words.flag(row, f, "patterned") for f in ("phone", "mobile")
    ]
    return ~pl.any_horizontal(mailed, *called)


def recipe(row: Row) -> pl.Expr:
    """Return whether a list of the recipe speaks of the row."""
    listed = [row[f"{who}_domain"].is_not_null() for who in ("own", "competitor", "vendor")]
    filled = (row["honeypot"].str.len_bytes() > 0).fill_null(value=False)
    return pl.any_horizontal(*listed, filled, row["form_seconds"].is_not_null())


#: Alarms by the name that a rule's ``ALARMS`` uses.
ALARMS: Mapping[str, Callable[[Row], pl.Expr]] = {
    "name_missing": name_missing, "name_marked": name_marked, "name_keys": name_keys,
    "name_words": name_words, "name_listed": name_listed, "name_twice": name_twice,
    "firm_marked": firm_marked, "firm_words": firm_words, "firm_listed": firm_listed,
    "firm_keys": firm_keys, "firm_trades": cells.firm_trades, "firm_world": cells.core_world,
    "mail_bad": mail_bad, "mail_foreign": mail_foreign, "mail_nobody": mail_nobody,
    "mail_words": mail_words, "phone": phone, "place": place, "title": title, "text": text,
    "thin": thin, "recipe": recipe,
}  # fmt: skip
