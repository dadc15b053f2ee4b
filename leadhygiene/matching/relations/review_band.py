"""Which pairs that the rules leave open are worth a look in a pool: those of which enough will be one person.

Two records alone say nothing of how often chance gives two people the same. A pool does: how many bear
a name, and how many of one given name an employer would have. What falls below the band stays apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Floats, Ints
from leadhygiene.matching.levels.name_rarity import ENOUGH
from leadhygiene.matching.levels.people_levels import FIELDS
from leadhygiene.matching.relations.rulebook import NUMBER, is_ruled
from leadhygiene.matching.relations.seen import Seen

#: Rules that know of one name, and of nothing personal.
_NAME_ALONE: Final = ("rare_trade", "private_or_work")
#: Rules of one employer and a name that fits: the probability of the model says what they are worth.
_AT_FIRM: Final = ("same_name_firm", "vague_name_firm")
#: Odds that two records are one person where chance would give the name to one more; counted on generated pools.
_AGAIN = 0.0025
#: The same of two family names, where chance would give the employer one more of the given name.
_MARRIED = 0.0003
#: Sentence that says why.
REASON: Final = "what the two share is what chance often gives two people in a pool of this size"
#: What place and job add to those odds, as factors.
_PLACES: Final = {"missing": 1.0, "same": 500.0, "same_city": 8.0, "other": 0.5}
_JOBS: Final = {"missing": 1.0, "same": 4.0, "similar": 2.0, "other": 0.1}
_JOBS_AT_FIRM: Final = {"missing": 1.0, "same": 30.0, "similar": 15.0, "other": 0.1}


def expected(seen: Seen, rule: Ints) -> Floats:
    """Return the probability of one person of each pair, where a pool knows better than the model's levels.

    Args:
        seen: The pairs.
        rule: The rule that decides each pair as if there were no pool.
    """
    people = seen.people
    if people.size < ENOUGH:
        return seen.p
    out = seen.p.copy()
    personal = _personal(seen, rule)
    some = np.flatnonzero(is_ruled(rule, *_NAME_ALONE) & ~personal)
    named = seen.part(some)
    odds = _AGAIN / np.maximum(people.rarity[named.left], people.rarity[named.right])
    odds[named.at("email", "same_local")] *= 2  # most spell the name, which is known already
    out[some] = _with(odds, named, _JOBS, _PLACES)
    some = np.flatnonzero(is_ruled(rule, "surname_changed") & ~personal)
    married = seen.part(some)
    out[some] = _with(_MARRIED / _of_given_name(married), married, _JOBS_AT_FIRM)
    return out


def apart(seen: Seen, rule: Ints, p: Floats, review_at: float) -> tuple[Bools, Ints]:
    """Return which pairs of a pool are not worth a look, and what they are instead.

    Args:
        seen: The pairs.
        rule: The rule that decides each pair as if there were no pool.
        p: What :func:`expected` returned.
        review_at: Probability from which a pair is worth a look.
    """
    if seen.people.size < ENOUGH:
        return np.zeros(len(p), dtype=bool), np.empty(0, np.int8)
    personal = _personal(seen, rule)
    out = is_ruled(rule, *_NAME_ALONE, *_AT_FIRM, "surname_changed") & (p < review_at) & ~personal
    other_job = seen.at("title", "other")
    two_boxes = seen.at("email", "one_slip", "same_host_like", "same_host_other")
    firm = seen.at("organisation", "same", "similar", "related")
    unnamed = is_ruled(rule, "part_of_name") & firm & ~personal & (p < review_at)
    out |= unnamed & (other_job | two_boxes)
    colleagues = seen.at("organisation", "same", "similar")[out]
    return out, np.where(colleagues, NUMBER["colleague"], NUMBER["different"]).astype(np.int8)


def _with(
    odds: Floats, seen: Seen, jobs: Mapping[str, float], places: Mapping[str, float] | None = None
) -> Floats:
    """Return probabilities from odds, place and job."""
    odds = odds * np.array([jobs[level] for level in FIELDS["title"]])[seen.found["title"]]
    if places:
        odds = odds * np.array([places[level] for level in FIELDS["place"]])[seen.found["place"]]
    chances: Floats = odds / (1 + odds)
    return chances


def _of_given_name(seen: Seen) -> Floats:
    """Return how many more people of the given name chance would give the employer of each pair."""
    left, right, given = seen.left, seen.right, seen.columns["given"]
    counts = np.append(given.counts, 1)
    share = np.maximum(counts[given.codes[left]], counts[given.codes[right]]) / seen.people.size
    staff = np.full(len(left), 2, dtype=np.int64)
    for name in ("company", "domain"):
        column = seen.columns[name]
        same = np.flatnonzero(seen.equal(name))
        staff[same] = np.maximum(staff[same], column.counts[column.codes[left[same]]])
    expected_more: Floats = share * staff
    return expected_more


def _personal(seen: Seen, rule: Ints) -> Bools:
    """Whether a mailbox or a number is shared that may be one person's."""
    out = seen.at("email", "same", "same_shared", "domain_slip")
    out |= seen.at("phone", "same_mobile", "same", "same_extension", "one_digit")
    named = is_ruled(rule, *_NAME_ALONE)
    out |= seen.at("email", "same_local") & ~named
    out |= (seen.at("phone", "same_shared") | seen.at("email", "same_host_like")) & named
    return out
