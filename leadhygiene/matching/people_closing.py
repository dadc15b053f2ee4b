"""Close judged pairs to people: what holds two groups of records together, and what keeps them apart."""

from __future__ import annotations

import numpy as np

from leadhygiene.matching.clusters.bridges import Grounds, ties
from leadhygiene.matching.clusters.cluster import close
from leadhygiene.matching.clusters.linkage import LARGEST, Closed
from leadhygiene.matching.clusters.must_links import Links, as_packed, united
from leadhygiene.matching.clusters.rescoring import SURE, Rescore, Rescored
from leadhygiene.matching.columns.coded import Bools, Floats, Ints
from leadhygiene.matching.columns.compare import at_level
from leadhygiene.matching.deciding import Decider
from leadhygiene.matching.extras import identified
from leadhygiene.matching.levels.contact_levels import MAIL, PHONE
from leadhygiene.matching.levels.people_levels import two_middle_names
from leadhygiene.matching.levels.title_levels import TITLE
from leadhygiene.matching.levels.work_levels import ORGANISATION
from leadhygiene.matching.people_output import Judged
from leadhygiene.matching.relations.rulebook import NUMBER
from leadhygiene.matching.relations.seen import Seen
from leadhygiene.matching.scoring import Scorer, any_of

#: Vetoes that speak of nothing but names, or of mailboxes that follow from them.
_NAMES_ONLY = ("given_names_conflict", "two_mailboxes_at_one_host")
#: Rows of a component that is closed whole where further columns tell people apart: some are met often.
_LARGEST = 200
#: Lowest link of two rows that a rule joins, and highest of two that nothing joins.
_RULED, _OPEN = 0.6, 0.45
#: Probability below which two colleagues are surely two people.
_SURELY_TWO = 0.05
#: Natural logarithm of the odds at which one link counts full, for or against.
_CLIP = 2.0


def close_people(
    scorer: Scorer, judged: Judged, links: Bools, told: Links, reference: Bools
) -> Closed:
    """Return the people of a pool.

    Args:
        scorer: The pool.
        judged: Its pairs, judged.
        links: Which of them join two records.
        told: What a person decided, and what follows from it.
        reference: Which rows are of the reference of a link mode; no two of them join.
    """
    p = judged.p[links]
    closed = close(
        scorer.rows,
        *judged.pairs.ends(links),
        p if scorer.summed else _links(p, judged.pairs.veto[links]),
        _rescorer(scorer, judged, told, reference),
        link="best" if scorer.summed else "mean",
        largest=_LARGEST if scorer.summed else LARGEST,
    )
    return united(closed, told, reference)


def _clipped(p: Floats) -> Floats:
    """Return clipped match weights, scaled so that one half is even odds."""
    sure = np.clip(p.astype(np.float64), 1e-9, 1 - 1e-9)
    weight = np.clip(np.log(sure) - np.log1p(-sure), -_CLIP, _CLIP)
    scaled: Floats = 0.5 + weight / (2 * _CLIP)
    return scaled


def _links(p: Floats, veto: Bools) -> Floats:
    """Return how strongly pairs that a rule joins hold two groups: names that are nearly two hold them last."""
    strength: Floats = np.where(veto, _RULED, np.maximum(p, _RULED))
    return strength


def _two_jobs(found: dict[str, Ints]) -> Bools:
    """Return which pairs have two jobs and no contact in common."""
    one = at_level(found["email"], MAIL, "same", "domain_slip", "one_slip")
    one |= at_level(found["phone"], PHONE, "same_mobile", "same", "same_extension", "one_digit")
    two: Bools = at_level(found["title"], TITLE, "other") & ~one
    return two


def _probable(scorer: Scorer, judged: Judged, left: Ints, right: Ints) -> Floats:
    """Return the probability of ``match`` of any pairs; that of a candidate pair is known."""
    place, known = judged.pairs.places(left, right)
    p = np.empty(len(left))
    p[known] = judged.p[place[known]]
    new = np.flatnonzero(~known)
    if len(new):
        a, b = left[new], right[new]
        p[new] = scorer.probabilities(judged.model, scorer.levels(a, b), a, b)
    return p


def _rescorer(scorer: Scorer, judged: Judged, told: Links, reference: Bools) -> Rescore:
    """Return the function that scores pairs which no key had brought together."""
    rows = scorer.rows
    different = as_packed(told.never, rows)

    def rescore(left: Ints, right: Ints) -> Rescored:
        told_apart = np.isin(left * rows + right, different) | (reference[left] & reference[right])
        if scorer.summed:  # what the columns say together, names and all, is in the probability
            none = np.zeros(len(left), dtype=np.int16)
            p = _probable(scorer, judged, left, right)
            return _clipped(p), told_apart, none.astype(np.float64), none
        found, against = scorer.compare(left, right)
        p = scorer.probabilities(judged.model, found, left, right)
        never = any_of(against)
        seen = Seen(scorer.people, left, right, found, p, never)
        kind, _ = Decider(scorer, judged.model, judged.merge_at).relations(seen)
        joins = kind == NUMBER["duplicate"]
        score = np.where(joins, _links(p, never), np.minimum(p, _OPEN))
        named = against["given_names_conflict"] & ~any_of(
            {name: some for name, some in against.items() if name not in _NAMES_ONLY}
        )
        moved = kind == NUMBER["moved_from"]
        if scorer.extra:
            moved &= ~identified.tells(scorer.extra, judged.model, found)
        silent = (kind == NUMBER["different"]) & ~never
        silent &= ~at_level(found["organisation"], ORGANISATION, "other")
        grounds = Grounds(joins, named & ~joins, moved & ~never, silent)
        tied = ties(scorer.people, left, right, found, grounds)
        never = never & ~joins
        never |= moved | (kind == NUMBER["household"])
        never |= two_middle_names(scorer.people.columns, left, right) & ~joins
        sure = (kind == NUMBER["colleague"]) & (p < _SURELY_TWO)
        two = np.where(sure, SURE, _two_jobs(found))
        tied[told_apart] = 0
        return score, never | told_apart, two, tied

    return rescore
