"""Fields that speak against each other: mailbox and person, mail domain and firm, phone and place."""

from __future__ import annotations

import re
from functools import cache

import polars as pl
from rapidfuzz import fuzz

from leadhygiene.kernel import Row
from leadhygiene.standards.firms.firm_words import ARTICLES, TRADES, UNITS
from leadhygiene.standards.lookup.distinct import listed, per_distinct, where
from leadhygiene.standards.people.known_names import family_names, given_names
from leadhygiene.standards.people.name_sound import skeleton
from leadhygiene.standards.phrases import role_words
from leadhygiene.standards.rows import alarm_cells, hits, routes, row_names
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.text import folding, word_lists

CODE = "contradiction"
MEANING = "Mailbox and person, mail domain and firm, or phone and country speak against each other."
INPUTS = ("first_name", "last_name", "email__parts", "company__parts", "website__parts", "phone__parts", "country__parts", "street", "city", "person_name__parts")  # fmt: skip
SCOPE = "row"
ALARMS = ("mail_foreign", "mail_nobody", "phone", "place", "name_marked")
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {
        "first_name": "Nina",
        "last_name": "Rossi",
        "email": "nina@castlerock-engineering.co.uk",
        "company": "Brunaldi Ceramiche",
    },
)
SPARES = (
    {
        "first_name": "Nina",
        "last_name": "Rossi",
        "email": "nina.rossi@gmail.com",
        "company": "Brunaldi Ceramiche",
    },
)
#: Scripts whose romanisation is a guess.
_NO_LETTERS = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Arabic}\p{Hebrew}\p{Thai}]"
_WORDS = re.compile(r"[a-z0-9]+")
_UMLAUT = re.compile("([aou])e")


#: How brands are written that are said alike: Кайт and kite, Оникс and onyx; read before their classes of consonants.
_SAID = (
    (re.compile("dzh|dg(?=[eiy])"), "j"), (re.compile("c(?=[eiy])"), "s"), (re.compile("x"), "ks"), (re.compile("tch"), "ch"),
    (re.compile("qu"), "kv"), (re.compile("wh?"), "v"), (re.compile("gh(?=t|$)"), ""), (re.compile("^kn"), "n"),
)  # fmt: skip
#: Scripts that write foreign brands by their sound.
_BY_SOUND = r"[\p{Cyrillic}\p{Greek}\p{Georgian}\p{Armenian}]"
#: Consonants from which a word is heard in a domain, and from which the first word is at its beginning.
_CLASSES, _FEW = 3, 2


def _sound(word: str) -> str:
    for pattern, said in _SAID:
        word = pattern.sub(said, word)
    return skeleton(word)


def _sounds_alike(label: str, firm: str) -> bool:
    """Whether a domain label may be a foreign word of a firm's name that is written as it is said.

    Examples:
        >>> _sounds_alike("onyxtech", "oniks"), _sounds_alike("zephyr", "zefir"), _sounds_alike("kite", "kait")
        (True, True, True)
        >>> _sounds_alike("brunaldi", "oniks soft")
        False
    """
    heard = {_sound(label), _sound(label.replace("ch", "k"))}
    for at, word in enumerate(_WORDS.findall(firm)):
        said = _sound(word)
        breathed = _sound(word.replace("kh", "h"))
        if any(len(own) >= _CLASSES and own in one for own in (said, breathed) for one in heard):
            return True
        first = at == 0 and len(said) == _FEW and (label[0] in "aeiouy") == (word[0] in "aeiouy")
        if first and any(one.startswith(said) for one in heard):
            return True
    return False


def _unrelated(
    label: str, firm: str | None, host: str | None = None, said: bool | None = None
) -> bool:
    """Whether a domain label shares neither letters nor initials with a firm's name, nor its host a word.

    Umlauts that are written out count as such: Hölzl, Hoelzl and Holzl are one word. A host of several
    labels is that of a public body where one of them is a word of its name: ag-ulm.justiz.de. ``said``: the firm
    is written in a script that writes foreign brands by their sound. Articles and prepositions need not count in initials.

    Examples:
        >>> _unrelated("castelow", "brunaldi ceramiche"), _unrelated("ibm", "international business machines")
        (True, False)
        >>> _unrelated("hoelzlpassau", "steuerberatung holzl"), _unrelated("justiz", "amtsgericht ulm", "ag-ulm.justiz.de")
        (False, False)
        >>> _unrelated("ufam", "universidade federal do amapari"), _unrelated("bwexploration", "brunaldi warrego jv")
        (False, False)
    """
    label, bent = _UMLAUT.sub(r"\1", label), _UMLAUT.sub(r"\1", firm or "")
    split = _WORDS.findall(bent)
    if not split or len(label) < 4 or not (label.isascii() and bent.isascii()):
        return False
    below = _UMLAUT.sub(r"\1", host or "").rpartition(f"{label}.")[0]
    parts = _WORDS.findall(below)
    if any(part in split or any(len(w) > 2 and part.endswith(w) for w in split) for part in parts):
        return False
    for named in (
        split,
        [word for word in split if word not in ARTICLES],
        [word for word in split if word != "jv"],
    ):
        initials = "".join(word[0] for word in named)
        if len(initials) >= 2 and (initials in label or label[:3] == initials[:3]):
            return False
    telling = "".join(word[0] for word in split if word not in ARTICLES and word != "and")
    if len(telling) > 2 and _by_syllables(label, split[0], telling[1:]):
        return False
    whole = "".join(split)
    if any(whole[n : n + 3] == label[:3] for n in range(len(whole) - 2)):
        return False
    if any(len(word) >= 3 and word[:3] in label for word in split):
        return False
    if said and _sounds_alike(label, bent):
        return False
    return fuzz.partial_ratio(label, whole) < 60


def _by_syllables(label: str, first: str, rest: str) -> bool:
    """Whether a label is made of letters of a name's first word, the first of them ahead, and the initials of the others.

    Examples:
        >>> _by_syllables("hbust", "huabei", "ust"), _by_syllables("kanust", "huabei", "ust")
        (True, False)
    """
    head, found, behind = re.sub("(?:edu|univ?)$", "", label).rpartition(rest)
    letters = iter(first)
    told = bool(found) and not behind and head[:1] == first[0]
    return told and all(letter in letters for letter in head)


def _another(local: str, name: str | None) -> bool:
    """Whether no word of a mailbox name is like a word of a person's name.

    Examples:
        >>> _another("george.tumbridge", "rosamund pettifer"), _another("socorro.mello", "maria de mello")
        (True, False)
    """
    theirs = [word for word in _WORDS.findall(name or "") if len(word) > 1]
    ours = [word for word in _WORDS.findall(local) if len(word) > 1]
    return all(fuzz.ratio(a, b) < 60 and a[:3] != b[:3] for a in ours for b in theirs)


def _only_addressed(row: Row) -> pl.Expr:
    """Return whether a form of address and a family name are all of a name, and the firm's mailbox bears a whole other one."""
    lone = words.part(row, "person_name", "given").is_null()
    lone &= words.part(row, "person_name", "prefix").is_not_null() & routes.mail_firm(row)
    family = folding.fold(where(lone, words.part(row, "person_name", "family")))
    second = words.part(row, "email", "local").str.extract(r"[._]([a-z]{3,})$")
    borne = listed(family, family_names) & listed(where(lone, second), family_names)
    return borne & ~word_lists.among(second, _desks())


@cache
def _desks() -> pl.Series:
    return word_lists.keys([*TRADES, *UNITS, *role_words.WORDS])


@cache
def _famous() -> tuple[pl.Series, pl.Series]:
    """Return addresses that everybody knows, all on the list of places, and their towns."""
    streets = ("10 Downing Street", "10 Downing St", "221B Baker Street", "221B Baker St", "1600 Pennsylvania Avenue",
               "1600 Pennsylvania Ave", "1600 Pennsylvania Ave NW", "1600 Pennsylvania Avenue NW", "4 Privet Drive",
               "742 Evergreen Terrace", "1 Infinite Loop", "1600 Amphitheatre Parkway", "55 Rue du Faubourg Saint-Honoré")  # fmt: skip
    towns = ("London", "Westminster", "Washington", "Washington DC", "Cupertino", "Mountain View", "Paris", "Springfield")  # fmt: skip
    return word_lists.keys(streets), word_lists.keys(towns)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence."""
    firm = pl.coalesce(words.part(row, "company", "core"), row["company"])
    former = words.part(row, "company", "alias")  # and what it is also called
    borne = pl.concat_str([firm, former], separator=" ", ignore_nulls=True)
    asked = (
        routes.mail_work(row)
        & ~words.flag(row, "email", "relay")
        & ~row["company"].str.contains(_NO_LETTERS).fill_null(value=False)
        & words.part(row, "email", "suggest").is_null()
        & ~words.mail_names_firm(row)
        & routes.firm_named(row)
    )
    start = where(asked, words.domain_key(row)).str.slice(0, 3)
    asked &= ~words.company_key(row).str.contains(start, literal=True).fill_null(value=False)
    strange = per_distinct(
        [
            where(asked, words.domain_key(row)), folding.fold(where(asked, borne)),
            where(asked & (words.domain(row).str.count_matches(".", literal=True) > 1), words.domain(row)),
            where(asked, row["company"].str.contains(_BY_SOUND)),
        ],
        _unrelated, pl.Boolean,
    ).fill_null(value=False)  # fmt: skip
    local = words.part(row, "email", "local")
    pair = local.str.extract(r"^([a-z]{3,})[._][a-z]{3,}$")
    known = listed(pair, given_names) & ~words.mail_names_person(row)
    known &= ~words.raw_name(row).str.contains(_NO_LETTERS).fill_null(value=False)
    named = row_names.given_known(row) & row_names.family_known(row)
    named |= known & _only_addressed(row)
    named |= row_names.given_known(row) & routes.mail_somebody(row)
    other = per_distinct(
        [where(known & named, local), words.name(row)], _another, pl.Boolean
    ).fill_null(value=False)
    region, land = words.part(row, "phone", "region"), words.part(row, "country", "iso2")
    abroad = ((region != land) & (words.part(row, "phone", "region_source") == "number")).fill_null(
        value=False
    )
    first_mail = row["first_name"].str.contains("@").fill_null(value=False)
    street = where(alarm_cells.street_listed(row), row["street"])
    elsewhere = word_lists.among(folding.key(street), _famous()[0]) & row["city"].is_not_null()
    town = folding.key(where(elsewhere, row["city"]))
    elsewhere &= ~word_lists.among(town, _famous()[1])
    kept = (
        (1 - pl.when(strange).then(0.5).otherwise(0.0))
        * (1 - pl.when(other).then(0.5).otherwise(0.0))
        * (1 - pl.when(abroad).then(0.12).otherwise(0.0))
        * (1 - pl.when(elsewhere).then(0.5).otherwise(0.0))
        * (1 - pl.when(first_mail).then(0.5).otherwise(0.0))
    )
    evidence = pl.concat_str(
        [
            where(strange, pl.format("mail domain {} is not of {}", words.domain(row), firm)),
            where(other, pl.format("mailbox {} is not of {}", local, words.name(row))),
            where(elsewhere, pl.format("{} in {}", row["street"], row["city"])),
            where(abroad, pl.format("phone of {} in {}", region, land)),
        ],
        separator="; ", ignore_nulls=True,
    )  # fmt: skip
    return hits.hit(1 - kept, evidence)
