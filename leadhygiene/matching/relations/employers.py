"""How many people of a name an employer may have: the pool counts its rows, and lists tell how many bear a name.

Where a firm bears the name of a family, its family name tells nobody from his kin.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Column, Floats, Ints
from leadhygiene.matching.columns.compare import at_level, both, flags
from leadhygiene.matching.levels.contact_levels import PHONE
from leadhygiene.matching.levels.name_rarity import ENOUGH
from leadhygiene.matching.levels.people_levels import People
from leadhygiene.matching.names.family_endings import mens_forms
from leadhygiene.matching.names.family_names import PARTICLES
from leadhygiene.matching.relations.boxes import family_firm
from leadhygiene.matching.relations.seen import Seen
from leadhygiene.standards.people.east_asian_spelling import korean_families
from leadhygiene.standards.people.han_families import in_latin
from leadhygiene.standards.people.nicknames import usual_families, vietnamese_families

#: People among whom lists have one of a name, people of an employer for a row of a small pool, and the fewest.
_ALL, _IN_A_HUNDRED, _AT_LEAST = 3.2e9, 100, 1000
#: By how much a name may be commoner that is to be one person's at one employer: the people whom an employer of ten
#: thousand may be mistaken for are few beside all the world, for which lists count.
_AT_EMPLOYER: Final = 30.0
#: Rows that have no pool around them, and rows of an employer up to which it is small.
_ALONE, SMALL = 2, 40


def expected(people: People, left: Ints, right: Ints, name: str) -> Floats:
    """Return how many further people of the left row's name chance would put at the employer of each pair.

    Args:
        people: The coded pool.
        left: Left rows.
        right: Right rows.
        name: ``given`` or ``family``.
    """
    counts = np.append(people.columns[name].counts, 0)
    share = counts[people.columns[name].codes[left]] / max(people.size, 1)
    found: Floats = share * staff(people, left, right)
    return found


def further(people: People, left: Ints, right: Ints) -> Floats:
    """Return how many further people of the whole name of each pair chance would put at its employer.

    Args:
        people: The coded pool.
        left: Left rows.
        right: Right rows.
    """
    rarity = np.maximum(people.rarity[left], people.rarity[right])
    rows = staff(people, left, right)
    if people.size < ENOUGH:  # lists tell how many bear a name, and no pool how many work there
        return rarity / _ALL * np.maximum(_IN_A_HUNDRED * rows, _AT_LEAST)
    found: Floats = rarity / max(people.size, 1) * rows
    return found


def staff(people: People, left: Ints, right: Ints) -> Ints:
    """Return the rows that the pool holds of the employer of each pair."""
    found = np.full(len(left), 2, dtype=np.int64)
    for column in (people.columns["company"], people.columns["domain"]):
        rows = np.append(column.counts, 0)
        for side in (left, right):
            found = np.maximum(found, rows[column.codes[side]])
    return found


def bearers(seen: Seen, chance: Floats) -> Floats:
    """Return how many further people may bear the name of each pair, fewer where a small pool knows their employer.

    Lists tell how many people of a name there are; where two records give one small employer that is no
    family's, in one town, and no two mailboxes of it or mobiles, only those who work there can be meant. Of the commonest
    family names of a country lists hardly say how common they are.

    Args:
        seen: The pairs.
        chance: How many people of the name chance would put into the pool.
    """
    return np.where(at_employer(seen), chance / _AT_EMPLOYER, chance)


def at_employer(seen: Seen) -> Bools:
    """Return which pairs of a small pool one small employer ties, where only those who work there can be meant.

    Args:
        seen: The pairs.
    """
    if not _ALONE < seen.people.size < ENOUGH:
        return np.zeros(len(seen.left), dtype=bool)
    country = seen.columns["country"]
    tied = seen.at("organisation", "same", "similar") & ~seen.at("place", "other")
    tied &= ~(both(country, seen.left, seen.right) & ~seen.equal("country"))
    tied &= ~seen.at("email", "same_host_like", "same_host_other") & ~two_mobiles(
        seen.columns, seen.left, seen.right, seen.found["phone"]
    )
    some = np.flatnonzero(tied)
    tied[some] = staff(seen.people, seen.left[some], seen.right[some]) <= SMALL
    tied &= ~family_firm(seen.columns, seen.left, seen.right, tied)
    family = seen.columns["family"]
    usual = _usual(family)
    return tied & ~(usual[family.codes[seen.left]] | usual[family.codes[seen.right]])


def two_mobiles(columns: dict[str, Column], left: Ints, right: Ints, phone: Ints) -> Bools:
    """Return which pairs have a mobile each, and no number in common.

    Args:
        columns: The columns of the records.
        left: Left rows.
        right: Right rows.
        phone: How their numbers agree.
    """
    line = columns["line"]
    moving = flags(line, "^mobile$")
    two: Bools = moving[line.codes[left]] & moving[line.codes[right]]
    return two & at_level(phone, PHONE, "other")


def _usual(family: Column) -> Bools:
    """Return, per distinct family name and last for none, whether many people of one employer may bear it."""
    if "usual" not in family.memo:
        told = [_is_usual(name) for name in family.values.to_list()]
        family.memo["usual"] = np.array([*told, False])
    found: Bools = family.memo["usual"]
    return found


def _is_usual(family: str) -> bool:
    words = [word for word in family.split(" ") if word not in PARTICLES]
    if not family.isascii():  # of other scripts there is no list
        return True
    if len(words) != 1:  # two families say who is meant
        return False
    forms = (words[0], *mens_forms(words[0]))
    return any(not names().isdisjoint(forms) for names in (usual_families, korean_families, vietnamese_families, in_latin))  # fmt: skip
