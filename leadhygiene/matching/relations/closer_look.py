"""A closer look at the texts of some pairs of people's records: names on one line, names turned round, former employers."""

from __future__ import annotations

import re

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Column, Ints
from leadhygiene.matching.columns.compare import flags, pairs_where, texts
from leadhygiene.matching.levels.misheard import may_be_one
from leadhygiene.matching.levels.open_names import KEYS, marked_apart
from leadhygiene.matching.levels.work_levels import firm
from leadhygiene.matching.names import family_names
from leadhygiene.matching.names.own_names import left_open, may_be_father
from leadhygiene.standards.people.given_sexes import two_sexes
from leadhygiene.standards.people.name_order import east_tier
from leadhygiene.standards.people.names_translated import is_translated
from leadhygiene.standards.people.person_names import frequency


def misheard(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether one of two given names may be what a phone or a machine made of the other."""
    return pairs_where(columns, ("given", "local"), left, right, some, may_be_one)


def own_names(
    columns: dict[str, Column], left: Ints, right: Ints, some: Bools, turned: Bools
) -> Bools:
    """Whether two given names that may be one are two people's as well: Anna, Hanna; turned round: Omar Zaid, Zaid Omar."""
    found = pairs_where(columns, KEYS, left, right, some, left_open)
    found |= pairs_where(columns, ("given", "family"), left, right, turned, may_be_father)
    return found | marked_apart(columns, left, right, some)


def turned_letters(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether two names have the same letters in each part, of which some changed places: Jospeh, Joseph."""
    return pairs_where(columns, ("given", "family"), left, right, some, _same_letters)


def _same_letters(given: str, other: str, family: str, borne: str) -> bool:
    return sorted(given) == sorted(other) and sorted(family) == sorted(borne)


def addressed(given: Column, left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether what stands for a given name may be a form of address: Fr. is a wife, a priest, Franz and Franziska."""
    held = flags(given, _ADDRESS)
    return some & (held[given.codes[left]] | held[given.codes[right]])


_ADDRESS = "^(?:[fhsbdpm]r|m[se]|hn)$"


def in_one(columns: dict[str, Column], left: Ints, right: Ints, scripts: str) -> Bools:
    """Whether just one of the two names is written in one of some scripts."""
    script = columns["script"]
    signs = flags(script, scripts)
    found: Bools = signs[script.codes[left]] ^ signs[script.codes[right]]
    return found


def known(left: Ints, right: Ints, *columns: Column) -> tuple[Bools, Bools]:
    """Return whether the left rows, and the right ones, carry a value in any of some columns."""
    one, other = (
        np.logical_or.reduce([column.codes[rows] >= 0 for column in columns])
        for rows in (left, right)
    )
    return one, other


def one_line(given: Column, left: Ints, right: Ints, some: Bools) -> dict[str, Bools]:
    """Tell what two given names on one number may be to each other.

    Returns:
        ``call_like``: they begin alike, and one of them is hardly a name of its own, or they are one in two
        languages. ``two_known``: both are known names, and begin unlike.
    """
    call_like, two_known = np.zeros(len(left), dtype=bool), np.zeros(len(left), dtype=bool)
    where = np.flatnonzero(some)
    names = texts(given, left[where]), texts(given, right[where])
    for at, *words in zip(where.tolist(), *names, strict=True):
        one, other = (word.split(" ", maxsplit=1)[0] for word in words)
        known = min(frequency(one)[0], frequency(other)[0]) >= _KNOWN
        alike = one[:1] == other[:1] and not two_sexes(one, other)
        translated = is_translated(one, other)
        call_like[at] = translated or (alike and not known)
        two_known[at] = known and not alike and not translated
    return {"call_like": call_like, "two_known": two_known}


#: Frequency per million from which a word is known as a given name.
_KNOWN = 2.0


def turned_room(columns: dict[str, Column], left: Ints, right: Ints, swapped: Bools) -> Bools:
    """Whether a name turned round is an ordinary name too: Thomas James, James Thomas."""
    return pairs_where(columns, ("given", "family"), left, right, swapped, _either_way)


def _either_way(given: str, _given: str, family: str, _family: str) -> bool:
    told = [frequency(word) for word in (given, family)]
    ordinary = all(min(one) >= _ORDINARY for one in told)
    two_given = all(one >= _GIVEN and other >= _BORNE for one, other in told)  # Balázs Gergely
    return ordinary or two_given or bool(east_tier(given) and east_tier(family))  # Yu Chen, Chen Yu


def two_seconds(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether two family names of two words begin with one and end in two: López García, López Ruiz."""
    return pairs_where(columns, ("family",), left, right, some, _two_mothers)


def _two_mothers(family: str, other: str) -> bool:
    one, two = (family_names.core(name).split(" ") for name in (family, other))
    return min(len(one), len(two)) > 1 and one[0] == two[0] and one[-1] != two[-1]


#: Frequency per million, as a given and as a family name, of words that may stand for either.
_ORDINARY = 15.0
#: The same of words that are given names first of all, and family names at times.
_GIVEN, _BORNE = 20.0, 1.0


_FORMER = (
    r"\b(?:former(?:ly)?|ex|previously|fruher|vormals|ehemals|ehem|anteriormente|antes|ancien(?:nement)?"
    r"|gia|tidigare|voorheen|byly|byla|dawniej|fd|f d|fhv|tidl|tidligere|ehm|emer|formals|eks|antigo|antiga|anterior|entinen|bivsi|bivsa"
    r"|byvaly|byvala|volt|fost|fosta|byvshii|byvshaia|kolyshnii|eski|bivshi|prej|prije|ranije|predtym|poprzednio|wczesniej|korabban|varem|anksciau|iepriek[s]?|aiemmin|onceden|anteriorment|sebelumnya|left|vorher|until|bis|jusqu|hasta|ate)\b(.*)"
)


def said_former(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether a title, or a note behind a name, names the other record's employer as the former one."""
    title, note, company = (columns[name] for name in ("title", "birth", "company"))
    out = np.zeros(len(left), dtype=bool)
    speaks = flags(title, _FORMER)
    for a, b in ((left, right), (right, left)):
        where = np.flatnonzero(some & (speaks[title.codes[a]] | (note.codes[a] >= 0)))
        names = texts(title, a[where]), texts(note, a[where]), texts(company, b[where])
        for at, text, noted, former in zip(where.tolist(), *names, strict=True):
            said = re.search(_FORMER, text)
            out[at] |= bool(former) and any(
                _names(told, former) for told in (said[1] if said else "", noted)
            )
    return out


def _names(told: str, former: str) -> bool:
    first = former.split(" ", maxsplit=1)[0]
    named = former in told or (len(first) > _SHORT_WORD and first in told.split(" "))
    return named or (bool(told.strip()) and firm(former, told.strip()) >= _WRITTEN_SO)


#: Letters of a word that is too short to name a firm by itself.
_SHORT_WORD = 3
#: From this number on, two names are ways of writing one firm.
_WRITTEN_SO = 2
