"""Tell cheaply which rows a junk rule could say anything about; the others need not be asked.

An alarm is a necessary condition: a row that raises none has a score of 0 by every rule that names
its alarms. What a cell says is found once per distinct value. A test holds the promise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import (
    characters,
    curses,
    fame_tables,
    form_talk,
    jokes,
    mash,
    pitches,
    placeholders,
    refusals,
    role_words,
    routes,
)
from leadhygiene.standards import row_words as words
from leadhygiene.standards.distinct import flagged, where


def _alternatives(patterns: tuple[str, ...]) -> str:
    return "|".join(patterns)


#: Signs and capitals that no ordinary name has; also an initial that is no initial: ``x.com``.
_SIGNS = r"\d|[a-z][A-Z]|[A-Z]{3}.*[a-z]|[()\[\]{}<>*†/@:$%=;|\\`_!?\"+]|\.\w{2}|--"
_AGAIN = r"(?i)aaa|bbb|ccc|ddd|eee|fff|ggg|hhh|iii|jjj|kkk|lll|mmm|nnn|ooo|ppp|qqq|rrr|sss|ttt|uuu|vvv|www|xxx|yyy|zzz|^.$|^(?:aa|bb|cc|dd|ee|ff|gg|hh|ii|jj|kk|ll|mm|nn|oo|pp|qq|rr|ss|tt|uu|vv|ww|xx|yy|zz)$|(?:ha){3}|(?:he){3}|(?:ja){3}|(?:la){3}|(?:na){3}|(?:bla){2}|(?:blah){2}|(?:xa){3}|(?:ho){3}|(?:lo){3}|(?:ba){3}|(?:da){3}|^[a-f]{10,}$"
_FIRM_SIGNS = r"\d|[a-z][A-Z]|[A-Z]{3}[A-Za-z]*[a-z]|[\[\]{}<>*@:$%=;|\\`_!?\"]|\.{2}|--|^.{1,3}$"
_BOX = r"test|^qa|[._+-]qa|uat|monitor|health|prueba|essai|daemon|postmaster|crawl|spider|bot|scan|nessus|acunetix|burp|sqlmap|netsparker|wvs|nikto|reply|bounce|devnull|^sample"
_SAID = _alternatives(
    (pitches.SPAM, pitches.VENDOR, pitches.JOB_SEEKER, pitches.STUDENT_MESSAGE, pitches.RIVAL,
     pitches.LEFT, pitches.DECEASED, "died", "test", "ignor", "prueba", "essai", "тест")
)  # fmt: skip
_NOTES = _alternatives((pitches.LEFT, pitches.DECEASED))
_TITLED = _alternatives(
    (pitches.LEFT, pitches.DECEASED, pitches.JOB_SEEKER_TITLE, pitches.STUDENT_TITLE, "student")
)
_TRADES = _alternatives(
    (pitches.RIVAL_FIRMS, pitches.VENDOR_FIRMS, "competitor", "konkurrent", "rival", "stud", "etud")
)
#: Invalid numbers that may be kept for films, stock examples, repeated or too short to be numbers.
_NUMBERS = r"^\d{0,5}$|555|7700900|2079460|7010|1632960|491570|^0?(?:199|261|353|465|536|639)\d00|8675309|13800138000|0000$|1111$|2222$|3333$|4444$|5555$|6666$|7777$|8888$|9999$"
_SITE = r"(?i)\.(?:xyz|top|click|icu|bet|buzz|loan|win|bid|pw|cyou|sbs|monster|gq|tk|ml)/?$"
_WORD = re.compile(r"[^\W\d_]+")


#: Words of refusals, and what labels of forms end with.
_REFUSALS = (
    "why stop leave geht geh lass lasst will mag sag sage bitte nao ne pas non gaat geen niet nee nie dont do don we i just "
    "none no not nobody never without wont cant keine kein mind hate prefer spam give name"
)
#: Particles of names that are words of departments, too.
_PARTICLE = 3


@cache
def _vocabulary() -> tuple[frozenset[str], frozenset[str]]:
    """Return words that make a name doubtful, and words that make a firm doubtful."""
    roles = [w for w in role_words.WORDS if w not in role_words.ALSO_NAMES or len(w) > _PARTICLE]
    loud = _parts([*form_talk.TEST_WORDS, *form_talk.CURSES]) | words.parts(curses.WORDS)
    asked = words.parts([*refusals.TELLING, *refusals.IGNORE])
    return _parts([*roles, *_REFUSALS.split()]) | asked | loud, loud


def _parts(listed: list[str]) -> frozenset[str]:
    spelled = (spelling for phrase in listed for spelling in words.spellings(phrase))
    return frozenset(word for text in spelled for word in _WORD.findall(text) if len(word) > 1)


@cache
def _odd_words(which: int) -> list[str]:
    return [f" {word} " for word in sorted(_vocabulary()[which])]


def _odd(folded: pl.Expr, which: int) -> pl.Expr:
    """Return whether a word of each text in small romanised letters is on a list."""
    apart = folded.str.replace_all(r"[^\p{L}]+", "  ")
    padded = pl.concat_str([pl.lit(" "), apart, pl.lit(" ")])
    return padded.str.contains_any(_odd_words(which)).fill_null(value=False)


_NAME_WORDS = f"(?i){curses.LOUD}|{refusals.UNSPACED}|{pitches.SPAM_NAMES}"


def _signs(value: pl.Expr) -> pl.Expr:
    note = value.str.contains("[-,]") & value.str.to_lowercase().str.contains(_NOTES)
    return value.str.contains(_SIGNS) | value.str.contains(_AGAIN) | note


#: Least score of a cell that can make up a score of a rule together with what raises no alarm.
_MASHED = 0.08
_MASHED_FIRM = 0.2


@cache
def _phrases() -> pl.Series:
    """Return whole names that some rule knows."""
    known = words.keys(
        [*placeholders.NAMES, *placeholders.COMMON_EXAMPLES, *form_talk.RUDE_NAMES,
         *form_talk.TEST_NAMES, *form_talk.EVASIONS, *jokes.ADDRESSES,
         *(curse for curse in curses.WORDS if " " in curse)]
    )  # fmt: skip
    famous = (
        fame_tables.figures(), fame_tables.more_figures(), fame_tables.stars(),
        fame_tables.more_stars(), fame_tables.figures_alone().to_frame("key"),
    )  # fmt: skip
    return pl.concat([known, *(table["key"] for table in famous)]).unique(maintain_order=True)


@cache
def _firms() -> pl.Series:
    return words.keys(
        [*placeholders.COMPANIES, *form_talk.EVASIONS, *form_talk.TEST_WORDS, *characters.WORLDS,
         *fame_tables.joke_firms(), *placeholders.STATUS, *jokes.BRANDS]
    )  # fmt: skip


@cache
def _worlds() -> pl.Series:
    return pl.concat([fame_tables.seats(), fame_tables.worlds(), fame_tables.figures_alone()])


@cache
def _places() -> pl.Series:
    return words.keys(placeholders.PLACES)


def name(row: Row) -> pl.Expr:
    """Return whether the name is missing, unlike a name, or one that a list knows."""
    first, last = words.first_key(row), words.last_key(row)
    whole = words.name_key(row)
    doubtful = routes.odd_name(row).is_not_null()
    odd = [flagged(cell(row), lambda x: _odd(x, 0)) for cell in (words.first, words.last)]
    written = (words.written_first, words.written_last)
    loud = [flagged(cell(row), lambda x: x.str.contains(_NAME_WORDS)) for cell in written]
    signs = [flagged(row[cell], _signs) for cell in ("first_name", "last_name", "full_name")]
    mashed = [mash.mash_first(row) >= _MASHED, mash.mash_last(row) >= _MASHED]
    turned = pl.concat_str([last, first])
    firm = words.firm_key(row)
    return (
        (whole.str.len_bytes() > 0).fill_null(value=False).not_()
        | pl.any_horizontal(*signs, *mashed)
        | (doubtful & pl.any_horizontal(*odd, *loud))
        | words.among(whole, _phrases())
        | words.among(turned, _phrases())
        | words.among(first, _phrases())
        | words.among(last, _phrases())
        | pl.any_horizontal(first == last, whole == words.company_key(row), whole == firm, first == firm)
        .fill_null(value=False)
    )  # fmt: skip


def firm(row: Row) -> pl.Expr:
    """Return whether the firm's cell says something that is no firm, or a trade that sells to firms."""
    apart = ~words.mail_names_firm(row)
    folded, company = words.company(row), where(apart, row["company"])
    loose = pl.any_horizontal(
        company.str.contains(_FIRM_SIGNS),
        company.str.contains(_AGAIN),
        flagged(where(apart, folded), lambda x: _odd(x, 1)),
        words.among(where(apart, words.firm_key(row)), _firms()),
        mash.mash_firm(row) >= _MASHED_FIRM,
    ).fill_null(value=False)
    trade = folded.str.contains(_TRADES).fill_null(value=False)
    listed = words.among(words.company_key(row), _firms()) & apart
    world = words.among(words.company_key(row), _worlds())
    return loose | listed | trade | world


def mail(row: Row) -> pl.Expr:
    """Return whether the mailbox is bad, or named after nobody and no firm of the row."""
    given, local = words.part(row, "email", "value"), words.part(row, "email", "local")
    person, house = words.mail_names_person(row), words.mail_names_firm(row)
    own = ~words.flag(row, "email", "free")
    apart = words.domain(row).str.contains(pitches.STUDENT_MAIL + "|" + _TRADES)
    bad = [words.flag(row, "email", part) for part in ("disposable", "placeholder")]
    split = local.str.contains(r"^[a-z]{3,}[._][a-z]{3,}$")
    return given.is_not_null() & pl.any_horizontal(
        ~words.flag(row, "email", "valid"),
        *bad,
        words.part(row, "email", "suggest").is_not_null(),
        own & ~house,
        ~person & ~house,
        ~person & split,
        apart,
        words.local_key(row) == words.domain_key(row),
        local.str.contains(_BOX),
        routes.bad_ending(row),
        routes.throw_away(row) | routes.example_host(row) | routes.vague_mail(row),
        words.among(words.domain_key(row), _worlds()),
    ).fill_null(value=False)  # fmt: skip


def phone(row: Row) -> pl.Expr:
    """Return whether a number is none, is kept for films or looks made up, or is one of abroad."""
    region, land = words.part(row, "phone", "region"), words.part(row, "country", "iso2")
    bad = [(region != land) & (words.part(row, "phone", "region_source") == "number")]
    for field in ("phone", "mobile"):
        value = words.part(row, field, "value")
        digits = value.str.replace_all(r"[^0-9]+", "")
        invalid = where(value.is_not_null() & ~words.flag(row, field, "valid"), digits)
        bad += [
            invalid.str.contains(_NUMBERS),
            words.flag(row, field, "fictional"),
            words.flag(row, field, "patterned"),
            digits.str.contains(
                r"612345678$|8675309$|5551212$|12345678\d?$|0{6}$|3456789\d?$|987654321\d?$"
            ),
        ]
    return pl.any_horizontal(bad).fill_null(value=False)


def place(row: Row) -> pl.Expr:
    """Return whether street or town are those of an example, or the title is no job."""
    site = row["website"].str.contains(_SITE).fill_null(value=False)
    street = words.among(words.key(row["street"]), _places())
    town = flagged(row["city"], lambda x: words.among(words.key(x), _places()))
    return site | street | town


def title(row: Row) -> pl.Expr:
    """Return whether the title is that of nobody who buys, or holds a note."""
    told = words.part(row, "title", "non_buyer").is_not_null()
    note = flagged(
        row["title"],
        lambda x: (
            x.str.to_lowercase().str.contains(_TITLED)
            | words.among(words.key(x), fame_tables.ranks())
            | x.str.to_lowercase().str.contains("student|étudiant|estud")
        ),
    )
    return told | note


def text(row: Row) -> pl.Expr:
    """Return whether message or status say something that a rule listens to."""
    said = flagged(
        row["message"], lambda x: x.str.slice(0, 2000).str.to_lowercase().str.contains(_SAID)
    )
    return said | row["status"].is_not_null()


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
    "name": name, "firm": firm, "mail": mail, "phone": phone, "place": place, "title": title,
    "text": text, "thin": thin, "recipe": recipe,
}  # fmt: skip
