"""Signs beside one mailbox or one number: two firms that share it, one home, careers too far apart to be one."""

from __future__ import annotations

import re
from typing import Final

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Column, Ints
from leadhygiene.matching.columns.compare import both, flags, is_equal, texts
from leadhygiene.matching.levels.work_levels import firm
from leadhygiene.matching.names import family_names
from leadhygiene.standards.people.given_sexes import sex
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
    out: Bools = some & far
    where = np.flatnonzero(out)
    names = (texts(columns[name], left[where]) for name in ("family", "company", "domain"))
    for at, family, company, domain in zip(where.tolist(), *names, strict=True):
        word = family.replace(" ", "")
        told = f"{company} {domain}".replace(" ", "").replace("-", "")
        out[at] = len(word) >= _FEWEST and word in told
    return out


def two_firms(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether the employers beside one mailbox bear unlike names, so that its domain is that of a third."""
    company = columns["company"]
    out = some & both(company, left, right) & ~is_equal(company, left, right)
    where = np.flatnonzero(out)
    for at, one, other in zip(
        where.tolist(), texts(company, left[where]), texts(company, right[where]), strict=True
    ):
        out[at] = (
            firm(one, other) == 0 and script_of(one) == script_of(other) and not _shared(one, other)
        )
    return out


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
    where = np.flatnonzero(out)
    names = texts(street, left[where]), texts(street, right[where])
    for at, one, other in zip(where.tolist(), *names, strict=True):
        out[at] = alike(one, other)
    return out


def boxes_apart(
    columns: dict[str, Column], left: Ints, right: Ints, some: Bools, spelled: Bools
) -> Bools:
    """Whether two mailboxes differ as the family names of their records do, so that each exists.

    Args:
        columns: ``local, family``.
        left: Left rows.
        right: Right rows.
        some: Pairs asked whether the one letter that differs begins each record's own family name.
        spelled: Pairs asked whether each mailbox spells its family name: Holm, holm@ and Hollm, hollm@.
    """
    out = np.zeros(len(left), dtype=bool)
    where = np.flatnonzero(some | spelled)
    names = (
        texts(columns[name], rows[where]) for name in ("local", "family") for rows in (left, right)
    )
    for at, *told in zip(where.tolist(), *names, strict=True):
        out[at] = (some[at] and _letter_apart(*told)) or (spelled[at] and _spell_apart(*told))
    return out


def givens_spelled_apart(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether two given names differ by a letter as their mailboxes do: Tahmina, tahmina@ and Tahsina, tahsina@.

    Letters that changed places or stand twice are slips of a hand that wrote both cells.
    """
    out = np.zeros(len(left), dtype=bool)
    where = np.flatnonzero(some)
    names = (
        texts(columns[name], rows[where]) for name in ("local", "given") for rows in (left, right)
    )
    for at, one, other, mine, theirs in zip(where.tolist(), *names, strict=True):
        hand = sorted(mine) == sorted(theirs) or _TWICE.sub(r"\1", mine) == _TWICE.sub(
            r"\1", theirs
        )
        out[at] = not hand and _spell_apart(one, other, mine, theirs)
    return out


def sexes_apart(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether family names are those of a man and a woman, and no given name tells that one of them is miswritten."""
    out = np.zeros(len(left), dtype=bool)
    where = np.flatnonzero(some)
    names = (
        texts(columns[name], rows[where]) for name in ("given", "family") for rows in (left, right)
    )
    for at, x, y, mine, theirs in zip(where.tolist(), *names, strict=True):
        told = {*x.split(), *y.split()} - unisex()
        out[at] = (
            not any(map(sex, told))
            and mine != theirs
            and family_names.compare(mine, theirs) == family_names.OTHER_SEX
        )
    return out


def _letter_apart(one: str, other: str, mine: str, theirs: str) -> bool:
    if len(one) != len(other):
        return False
    apart = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(apart) == 1 and mine.startswith(apart[0][0]) and theirs.startswith(apart[0][1])


def _spell_apart(one: str, other: str, mine: str, theirs: str) -> bool:
    x, y = mine.replace(" ", ""), theirs.replace(" ", "")
    if x == y or min(len(x), len(y)) <= len("lee"):
        return False
    a, b = (re.sub("[^a-z]", "", box) for box in (one, other))
    return x in a and a.replace(x, "\0", 1) == b.replace(y, "\0", 1)


#: What a local part is at a firm that is a household.
_HOUSE: Final = r"^(?:die|the|la|de)?[._-]?(?:familie|family|fam|famille|famiglia|familia|familj|familjen|familien|rodzina|rodina|csalad|perhe|aile)(?:[._-]|$)"


def house_box(columns: dict[str, Column], left: Ints, some: Bools) -> Bools:
    """Whether a mailbox says that it is a family's."""
    found: Bools = some & flags(columns["local"], _HOUSE)[columns["local"].codes[left]]
    return found


def guest_box(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether one mailbox is at a domain that is named after neither of two employers: of a profession, a ministry, a health service."""
    company, host = columns["company"], columns["host"]
    out = some & both(company, left, right)
    where = np.flatnonzero(out)
    names = texts(company, left[where]), texts(company, right[where]), texts(host, left[where])
    for at, one, other, domain in zip(where.tolist(), *names, strict=True):
        label = domain.partition(".")[0].replace("-", "")
        words = [word for word in f"{one} {other}".split(" ") if len(word) >= _FEWEST]
        heads = ["".join(word[0] for word in name.split(" ")) for name in (one, other)]
        out[at] = not any(word in label for word in words) and not any(
            head.startswith(label) or label.startswith(head) for head in heads if len(head) > 1
        )
    return out
