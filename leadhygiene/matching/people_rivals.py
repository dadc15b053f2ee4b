"""Which records of a pool fit two people alike, by names that leave room or by what tells these apart."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import numpy as np
from rapidfuzz.distance import OSA

from leadhygiene.matching.clusters.fitting_two import Barred, fit_two
from leadhygiene.matching.columns.coded import Bools, Column, Floats, Ints
from leadhygiene.matching.columns.compare import at_level, pairs_where
from leadhygiene.matching.levels.contact_levels import MAIL, PHONE
from leadhygiene.matching.levels.misheard import is_known
from leadhygiene.matching.levels.name_rarity import ENOUGH
from leadhygiene.matching.levels.name_scale import EQUAL, NAME
from leadhygiene.matching.levels.title_levels import TITLE
from leadhygiene.matching.levels.work_levels import ORGANISATION, PLACE
from leadhygiene.matching.people_output import Judged
from leadhygiene.matching.relations.employers import two_mobiles
from leadhygiene.matching.relations.rulebook import NUMBER
from leadhygiene.matching.scoring import Scorer

#: Bits by which a record must fit one person better than another, and those of a decision, a mailbox or a number of its own.
_LEAD, _OWN = 4.0, 50.0
#: Letters of a town in which a slip makes another one too easily.
_SHORT = 4
#: What two people are to each other.
_TWO = [NUMBER["colleague"], NUMBER["household"]]
#: Levels of names that two people may have to one record.
_VAGUE = ("initial", "call_name", "ambiguous", "given_part", "one_part")


def fitting_two(scorer: Scorer, judged: Judged, joins: Bools, decided: Bools) -> Ints:
    """Return the places of the pairs that do not merge, as one of the two fits somebody else as well.

    Args:
        scorer: The pool.
        judged: Its pairs, judged.
        joins: Which of them may be merged.
        decided: Which of these a person decided; a rival of theirs goes that has no mailbox or number in common.
    """
    pairs = judged.pairs
    links = np.flatnonzero(joins)
    found = pairs.found(links)
    bits = sum(judged.model.weights(found).values(), np.zeros(len(links)))
    own = at_level(found["email"], MAIL, "same", "domain_slip", "one_slip")
    own |= at_level(found["phone"], PHONE, "same_mobile", "same_extension")
    vague = at_level(found["name"], NAME, *_VAGUE)
    by_hand = decided[links]

    def among(some: Bools, strength: Floats) -> Ints:
        part, ends = links[some], pairs.ends(links[some])
        told = fit_two(pairs.rows, ends, strength[some], vague[some], own[some], _barred(scorer, judged, joins), _LEAD)  # fmt: skip
        return part[told]

    out = among(~by_hand, bits + _OWN * own)
    if not by_hand.any():
        return out
    return np.union1d(out, among(by_hand | ~own, bits + _OWN * by_hand))


def _barred(scorer: Scorer, judged: Judged, joins: Bools) -> Iterator[Barred]:
    """Yield the pairs that are surely two people, part by part."""
    pairs, relation = judged.pairs, judged.relation
    columns = scorer.people.columns
    for part in pairs.chunks():
        twice = _told_twice(columns, judged, part)
        mobiles = np.zeros(len(twice), dtype=bool)
        if scorer.people.size < ENOUGH:
            mobiles = _on_two_mobiles(columns, judged, part) & ~twice
        twice |= mobiles
        two = np.isin(relation[part], _TWO) | pairs.veto[part] | twice | _handed(judged, part)
        two &= ~joins[part] & (relation[part] != NUMBER["duplicate"])
        some = np.flatnonzero(two)
        named = (pairs.veto[part] | twice)[some]
        may_be_one = mobiles[some]
        some += part.start
        left, right = pairs.ends(some)
        named &= at_level(pairs.levels["name"][some], NAME, *EQUAL)
        yield Barred(left, right, named, may_be_one, partial(_known, columns, left, right))


def _told_twice(columns: dict[str, Column], judged: Judged, part: slice) -> Bools:
    """Return which pairs that are left to review differ in two things that one person hardly has two of: a job and a contact, or all of home and contact."""
    found = judged.pairs.found(part)
    boxes = at_level(found["email"], MAIL, "other", "same_host_other")
    out: Bools = judged.relation[part] == NUMBER["review"]
    job = at_level(found["title"], TITLE, "other")
    afar = at_level(found["place"], PLACE, "other") & at_level(found["phone"], PHONE, "other")
    some = np.flatnonzero(out & job & ~boxes)
    left, right = judged.pairs.ends(some + part.start)
    mobile = columns["mobile"].codes
    one, other = mobile[left], mobile[right]
    job[some] = (one >= 0) & (other >= 0) & (one != other)
    afar &= out & boxes
    afar &= ~pairs_where(columns, ("city",), *judged.pairs.ends(part), afar, _one_slip)
    out &= job | afar
    return out


def _on_two_mobiles(columns: dict[str, Column], judged: Judged, part: slice) -> Bools:
    """Return which pairs that are left to review have one name, one employer and two mobiles; only a small pool leaves those open."""
    found = judged.pairs.found(part)
    out: Bools = judged.relation[part] == NUMBER["review"]
    out &= at_level(found["organisation"], ORGANISATION, "same", "similar")
    out &= ~judged.pairs.veto[part]
    some = np.flatnonzero(out)
    left, right = judged.pairs.ends(some + part.start)
    out[some] = two_mobiles(columns, left, right, found["phone"][some])
    return out


def _one_slip(town: str, other: str) -> bool:
    """Whether two towns are one slip of a finger apart, which tells no two homes apart."""
    return min(len(town), len(other)) > _SHORT and OSA.distance(town, other, score_cutoff=1) == 1


def _handed(judged: Judged, part: slice) -> Bools:
    """Return which pairs that are left to review have two family names on one mailbox, which the next one of that given name may have got."""
    found = judged.pairs.found(part)
    changed = at_level(found["name"], NAME, "family_changed")
    open_still: Bools = judged.relation[part] == NUMBER["review"]
    return (
        open_still & changed & at_level(found["email"], MAIL, "same", "same_shared", "domain_slip")
    )


def _known(columns: dict[str, Column], left: Ints, right: Ints, places: Ints) -> Bools:
    """Whether both given names of some pairs are names, so that neither is a slip of the other."""
    every = np.ones(len(places), dtype=bool)
    return pairs_where(columns, ("given",), left[places], right[places], every, _both_known)


def _both_known(given: str, other: str) -> bool:
    return is_known(given) and is_known(other)
