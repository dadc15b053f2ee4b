"""Which pairs that the rules leave open are worth a look in a pool: those of which enough will be one person.

Two records alone say nothing of how often chance gives two people the same. A pool does: how many bear
a name, and how many of one given name an employer would have. What falls below the band stays apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Floats, Ints
from leadhygiene.matching.columns.compare import is_equal
from leadhygiene.matching.levels.name_rarity import ENOUGH
from leadhygiene.matching.levels.people_levels import FIELDS, People
from leadhygiene.matching.relations.asked import is_at, is_ruled
from leadhygiene.matching.relations.rulebook import NUMBER

#: Rules that know of one name, and of nothing personal.
_NAME_ALONE: Final = ("rare_trade", "private_or_work")
#: Rules of one employer and a name that fits: the probability of the model says what they are worth.
_AT_FIRM: Final = ("same_name_firm", "vague_name_firm")
#: Odds that two records are one person where chance would give the name to one more; counted on generated pools.
_AGAIN = 0.0025
#: The same of two family names, where chance would give the employer one more of the given name.
_MARRIED = 0.0003  #: Sentence that says why.
REASON: Final = "what the two share is what chance often gives two people in a pool of this size"
#: What place and job add to those odds, as factors.
_PLACES: Final = {"missing": 1.0, "same": 500.0, "same_city": 8.0, "other": 0.5}
_JOBS: Final = {"missing": 1.0, "same": 4.0, "similar": 2.0, "other": 0.1}
_JOBS_AT_FIRM: Final = {"missing": 1.0, "same": 30.0, "similar": 15.0, "other": 0.1}


def expected(
    people: People, left: Ints, right: Ints, found: Mapping[str, Ints], rule: Ints, p: Floats
) -> Floats:
    """Return the probability of one person of each pair, where a pool knows better than the model's levels.

    Args:
        people: The coded pool.
        left: Left rows.
        right: Right rows.
        found: Levels of the pairs.
        rule: The rule that decides each pair as if there were no pool.
        p: Probability of ``match`` of each pair.
    """
    if people.size < ENOUGH:
        return p
    out = p.copy()
    personal = _personal(found, rule)
    some = np.flatnonzero(is_ruled(rule, *_NAME_ALONE) & ~personal)
    a, b = left[some], right[some]
    odds = _AGAIN / np.maximum(people.rarity[a], people.rarity[b])
    odds[is_at(found, "email", "same_local")[some]] *= (
        2  # most spell the name, which is known already
    )
    out[some] = _with(odds, found, some, _JOBS, _PLACES)
    some = np.flatnonzero(is_ruled(rule, "surname_changed") & ~personal)
    a, b = left[some], right[some]
    out[some] = _with(_MARRIED / _of_given_name(people, a, b), found, some, _JOBS_AT_FIRM)
    return out


def apart(
    people: People, found: Mapping[str, Ints], rule: Ints, p: Floats, review_at: float
) -> tuple[Bools, Ints]:
    """Return which pairs of a pool are not worth a look, and what they are instead.

    Args:
        people: The coded pool.
        found: Levels of the pairs.
        rule: The rule that decides each pair as if there were no pool.
        p: What :func:`expected` returned.
        review_at: Probability from which a pair is worth a look.
    """
    if people.size < ENOUGH:
        return np.zeros(len(p), dtype=bool), np.empty(0, np.int8)
    personal = _personal(found, rule)
    out = is_ruled(rule, *_NAME_ALONE, *_AT_FIRM, "surname_changed") & (p < review_at) & ~personal
    other_job = is_at(found, "title", "other")
    two_boxes = is_at(found, "email", "one_slip", "same_host_like", "same_host_other")
    firm = is_at(found, "organisation", "same", "similar", "related")
    unnamed = is_ruled(rule, "part_of_name") & firm & ~personal & (p < review_at)
    out |= unnamed & (other_job | two_boxes)
    colleagues = is_at(found, "organisation", "same", "similar")[out]
    return out, np.where(colleagues, NUMBER["colleague"], NUMBER["different"]).astype(np.int8)


def _with(
    odds: Floats, found: Mapping[str, Ints], some: Ints, jobs: Mapping[str, float], places: Mapping[str, float] | None = None
) -> Floats:  # fmt: skip
    """Return probabilities from odds, place and job."""
    odds = odds * np.array([jobs[level] for level in FIELDS["title"]])[found["title"][some]]
    if places:
        odds = odds * np.array([places[level] for level in FIELDS["place"]])[found["place"][some]]
    chances: Floats = odds / (1 + odds)
    return chances


def _of_given_name(people: People, left: Ints, right: Ints) -> Floats:
    """Return how many more people of the given name chance would give the employer of each pair."""
    given = people.columns["given"]
    counts = np.append(given.counts, 1)
    share = np.maximum(counts[given.codes[left]], counts[given.codes[right]]) / people.size
    staff = np.full(len(left), 2, dtype=np.int64)
    for name in ("company", "domain"):
        column = people.columns[name]
        same = np.flatnonzero(is_equal(column, left, right))
        staff[same] = np.maximum(staff[same], column.counts[column.codes[left[same]]])
    expected_more: Floats = share * staff
    return expected_more


def _personal(found: Mapping[str, Ints], rule: Ints) -> Bools:
    """Whether a mailbox or a number is shared that may be one person's."""
    out = is_at(found, "email", "same", "same_shared", "domain_slip")
    out |= is_at(found, "phone", "same_mobile", "same", "same_extension", "one_digit")
    named = is_ruled(rule, *_NAME_ALONE)
    out |= is_at(found, "email", "same_local") & ~named
    out |= (is_at(found, "phone", "same_shared") | is_at(found, "email", "same_host_like")) & named
    return out
