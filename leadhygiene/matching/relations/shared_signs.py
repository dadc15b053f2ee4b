"""Signs beside one mailbox or one number: two firms that share it, one home, careers too far apart to be one."""

from __future__ import annotations

import re
from typing import Final

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import Bools, Column, Ints
from leadhygiene.matching.columns.compare import both, flags, is_equal, pairs_where
from leadhygiene.matching.levels.work_levels import SMALL_WORDS, firm
from leadhygiene.matching.names import family_names
from leadhygiene.matching.names.slips import is_name
from leadhygiene.standards.people import profile_pages
from leadhygiene.standards.people.given_sexes import is_told, sex
from leadhygiene.standards.people.nicknames import unisex
from leadhygiene.standards.places.street_words import alike
from leadhygiene.standards.text.scripts import script_of

#: Folded titles of those who begin, and of those who own or lead a firm.
_BEGINNER: Final = (
    r"\b(?:trainee|apprentice|intern|student|working student|summer job|lehrling|azubi|auszubildende[rn]?|praktikant(?:in)?|werkstudent(?:in)?"
    r"|volontar(?:in)?|stagiair(?:e)?|apprenti(?:e)?|alternante?|laerling|larling|leerling|elev|lehrtochter|praktykant(?:ka)?|stazysta|uczen|tirocinante"
    r"|stagista|apprendista|aprendiz|becari[oa]|practicante|pasante|estagiari[oa]|ucen|gyakornok|harjoittelija|praktikantas|stazher|uchenik|stajyer|cirak)\b"
)
_LEADER: Final = (
    r"\b(?:founder|co founder|founding|owner|proprietor|president|chair(?:man|woman)?|ceo|chief executive|managing director|senior partner"
    r"|(?:firmen|unternehmens)?grunder(?:in)?|grundlaegger|grundlegger|grundare|inhaber(?:in)?|seniorchef(?:in)?|geschaftsfuhrer(?:in)?|eigentumer(?:in)?"
    r"|fondateur|fondatrice|gerant|pdg|proprietaire|patron|fundador(?:a)?|dueno|duena|propietari[oa]|gerente general|fondatore|titolare|amministratore"
    r"|proprietari[oa]|socio gerente|oprichter|eigenaar|zakladatel|majitel|zalozyciel|wlasciciel|prezes|perustaja|toimitusjohtaja|alapito|tulajdonos"
    r"|ugyvezeto|ejer|indehaver|eier|daglig leder|agare|kurucu|sahibi|osnovatel|direktor)\b"
)
_FEWEST: Final = 4
_TWICE: Final = re.compile(r"(.)\1+")


def far_careers(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether at a firm of the family one record is of a beginner and the other of its head.

    Args:
        columns: ``title, company, domain, family``.
        left: Left rows.
        right: Right rows.
        some: The pairs that are asked about.
    """
    title = columns["title"].codes
    begins, leads = (flags(columns["title"], pattern) for pattern in (_BEGINNER, _LEADER))
    begins = begins & ~leads
    far = (begins[title[left]] & leads[title[right]]) | (leads[title[left]] & begins[title[right]])
    keys = ("family", "company", "domain")
    return pairs_where(columns, keys, left, right, some & far, _firm_of)


def two_pages(columns: dict[str, Column], left: Ints, right: Ints) -> Bools:
    """Whether each of two rows has a personal page, and the pages are two of one kind."""
    page = columns["profile"]
    two: Bools = both(page, left, right) & ~is_equal(page, left, right)
    for kind in profile_pages.KINDS:
        told = flags(page, kind)
        two &= told[page.codes[left]] == told[page.codes[right]]
    return two


def leads(title: Column) -> Bools:
    """Per distinct title, and last for none, whether it is that of the one who leads a firm."""
    return flags(title, _HEAD)


def posts(title: Column) -> Bools:
    """Per distinct title, and last for none, whether it leads something that it names: head of human resources, regional sales manager."""
    if "posts" not in title.memo:
        words = title.values.cast(pl.String).str.replace_all(_SMALL, "").str.count_matches(r"\S+")
        named = np.append((words >= _NAMED).fill_null(value=False).to_numpy(), False)
        title.memo["posts"] = named & flags(title, _LEADS)
    found: Bools = title.memo["posts"]
    return found


#: Folded words of those who lead, and the words that a title has beside small ones to name what it leads.
_LEADS: Final = (
    r"\b(?:manager(?:in)?|mgr|direct(?:or|ora|eur|rice)|direktor(?:in)?|dirett(?:ore|rice)|diretora?|dir|head|vp|vice president|chief"
    r"|[a-z]*leit(?:er|erin|ung)|responsable|responsabile|gerente|jef[ea]|hoofd|chef|kierownik|dyrektor|vedouci|sjef)\b"
)
_NAMED: Final = 3
_SMALL: Final = rf"\b(?:{'|'.join(sorted(SMALL_WORDS))})\b"
_HEAD: Final = (
    r"^(?:ceo|chief (?:executive|financial|operating|technology|technical|information|marketing)(?: officer)?|cfo|coo|cto|cio|cmo|president|managing director"
    r"|geschaftsfuhrer(?:in)?|vorstandsvorsitzende[rn]?|pdg|directeur general|gerant|director(?:a)? general|gerente general|amministratore delegato"
    r"|algemeen directeur|verkstallande direktor|administrerende direktor|toimitusjohtaja|prezes(?: zarzadu)?|generalny dyrektor|generalni reditel|ugyvezeto|genel mudur)$"
)


def _firm_of(family: str, _family: str, company: str, _company: str, domain: str, _: str) -> bool:
    """Whether the left record's firm, or its domain, bears its family name."""
    word = family.replace(" ", "")
    return len(word) >= _FEWEST and word in f"{company} {domain}".replace(" ", "").replace("-", "")


def two_firms(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether the employers beside one mailbox bear unlike names, so that its domain is that of a third."""
    company = columns["company"]
    out = some & both(company, left, right) & ~is_equal(company, left, right)
    return pairs_where(columns, ("company",), left, right, out, _unlike)


def _unlike(one: str, other: str) -> bool:
    alike = firm(one, other) or script_of(one) != script_of(other)
    return not alike and not _shared(one, other)


def _shared(one: str, other: str) -> bool:
    """Whether two names of firms have a word, its beginning or their initials in common."""
    words = [[word for word in name.split(" ") if len(word) >= _FEWEST] for name in (one, other)]
    if any(x.startswith(y) or y.startswith(x) for x in words[0] for y in words[1]):
        return True
    initials = ["".join(word[0] for word in name.split(" ")) for name in (one, other)]
    return initials[0] in other.split(" ") or initials[1] in one.split(" ")


def one_street(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether two addresses are one in other words for the street."""
    street = columns["street"]
    out = some & both(street, left, right) & ~is_equal(street, left, right)
    return pairs_where(columns, ("street",), left, right, out, alike)


def letters_apart(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether the one letter by which two mailboxes differ begins each record's own family name, so that each exists."""
    return pairs_where(columns, ("local", "family"), left, right, some, _letter_apart)


def families_spelled_apart(
    columns: dict[str, Column], left: Ints, right: Ints, some: Bools
) -> Bools:
    """Whether two mailboxes differ as the family names that they spell do: Holm, holm@ and Hollm, hollm@."""
    return pairs_where(columns, ("local", "family"), left, right, some, _spell_apart)


def givens_spelled_apart(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether two given names differ by a letter as their mailboxes do: Tahmina, tahmina@ and Tahsina, tahsina@.

    Letters that changed places or stand twice are slips of a hand that wrote both cells.
    """
    return pairs_where(columns, ("local", "given"), left, right, some, _typed_apart)


def called_apart(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether two mailboxes spell two names, of which a given name that both records write leaves open which: Fran, francis@ and frances@."""
    return pairs_where(columns, ("local", "given"), left, right, some, _called_apart)


def sexes_apart(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether family names are those of a man and a woman, and no given name tells that one of them is miswritten."""
    return pairs_where(columns, ("given", "family"), left, right, some, _man_and_woman)


def either_sex(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether family names are those of a man and a woman, and the given name is one of both: Sasha Ivanov, Sasha Ivanova."""
    return pairs_where(columns, ("given", "family"), left, right, some, _either)


def _either(x: str, y: str, mine: str, theirs: str) -> bool:
    of_both = all(name in unisex() or (is_told(name) and not sex(name)) for name in (x, y))
    return of_both and family_names.compare(mine, theirs) == family_names.OTHER_SEX


def _man_and_woman(x: str, y: str, mine: str, theirs: str) -> bool:
    if mine == theirs or any(map(sex, {*x.split(), *y.split()} - unisex())):
        return False
    return family_names.compare(mine, theirs) == family_names.OTHER_SEX


def _called_apart(one: str, other: str, mine: str, theirs: str) -> bool:
    words, more = (re.split(r"[^a-z]+", box) for box in (one, other))
    if len(words) != len(more):
        return False
    apart = [pair for pair in zip(words, more, strict=True) if pair[0] != pair[1]]
    if len(apart) != 1 or {*apart[0]} & {*mine.split(), *theirs.split()}:
        return False
    return all(map(is_name, apart[0]))


def _letter_apart(one: str, other: str, mine: str, theirs: str) -> bool:
    if len(one) != len(other):
        return False
    apart = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(apart) == 1 and mine.startswith(apart[0][0]) and theirs.startswith(apart[0][1])


def _typed_apart(one: str, other: str, mine: str, theirs: str) -> bool:
    turned = sorted(mine) == sorted(theirs)
    doubled = _TWICE.sub(r"\1", mine) == _TWICE.sub(r"\1", theirs)
    return not (turned or doubled) and _spell_apart(one, other, mine, theirs)


def _spell_apart(one: str, other: str, mine: str, theirs: str) -> bool:
    x, y = mine.replace(" ", ""), theirs.replace(" ", "")
    if x == y or min(len(x), len(y)) <= len("lee"):
        return False
    a, b = (re.sub("[^a-z]", "", box) for box in (one, other))
    return x in a and a.replace(x, "\0", 1) == b.replace(y, "\0", 1)


def guest_box(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether one mailbox is at a domain that is named after neither of two employers: of a profession, a ministry, a health service."""
    company = columns["company"]
    out = some & both(company, left, right)
    return pairs_where(columns, ("company", "host"), left, right, out, _names_neither)


def _names_neither(one: str, other: str, domain: str, _domain: str) -> bool:
    label = domain.partition(".")[0].replace("-", "")
    words = [word for word in f"{one} {other}".split(" ") if len(word) >= _FEWEST]
    heads = ["".join(word[0] for word in name.split(" ")) for name in (one, other)]
    return not any(word in label for word in words) and not any(
        head.startswith(label) or label.startswith(head) for head in heads if len(head) > 1
    )
