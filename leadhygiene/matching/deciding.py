"""What each compared pair of people is: by rule, by the sum where further columns decide, and as the pool has it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Floats, Ints
from leadhygiene.matching.extras import extra as extras
from leadhygiene.matching.extras import given_slips, identified, two_people, weights
from leadhygiene.matching.extras.further import Further
from leadhygiene.matching.levels.name_rarity import ENOUGH
from leadhygiene.matching.levels.name_scale import EQUAL
from leadhygiene.matching.levels.people_levels import FIELDS
from leadhygiene.matching.model import Model
from leadhygiene.matching.relations import review_band
from leadhygiene.matching.relations.pool import HELD, settle
from leadhygiene.matching.relations.pool import REASONS as POOL_REASONS
from leadhygiene.matching.relations.rulebook import (
    BY_SUM,
    NUMBER,
    REASONS,
    RULES,
    reason_of,
    relation_of,
)
from leadhygiene.matching.relations.rules import rule_of
from leadhygiene.matching.relations.seen import Seen
from leadhygiene.matching.rules import templates
from leadhygiene.matching.scoring import Scorer

#: Why one name is not one person, of pairs that are left open or apart.
_TWO_AT_HOME = "one name, but a birth date, an age, a sex or a mark like Jr. tells two people"
_OPEN = ("review", "different")
#: Bearers of a name that chance gives a pool, below which a name is that of one.
_NO_NAMESAKE = 1.3
#: Bits that extra columns must give before they outweigh names that do not fit.
_IDENTIFIES = 3.0
#: Bits that extra columns must give to count as something personal beside the name.
_SUPPORTS = 4.0


@dataclass(frozen=True, slots=True)
class Decider:
    """A coded pool, its model and its threshold, which together say what a pair is.

    Attributes:
        scorer: The pool, profiled.
        model: The model.
        merge_at: Probability from which a pair may merge unseen.
    """

    scorer: Scorer
    model: Model
    merge_at: float

    def relations(self, seen: Seen) -> tuple[Ints, Floats]:
        """Return the relation of each pair, and its probability as far as the pool knows better.

        Args:
            seen: The pairs.
        """
        return self.ruled(seen)[:2]

    def ruled(self, seen: Seen) -> tuple[Ints, Floats, Ints]:
        """Return what :meth:`relations` does, and the rule that decides each pair as if there were no pool.

        Args:
            seen: The pairs.
        """
        seen = self._of_leads(seen)
        near = seen.near
        rule = self.rules(seen)
        out, _ = settle(near, rule, self.merge_at, self.model.new_titles)
        p = seen.p
        if self.scorer.extra and self.scorer.summed:
            self._sum(self.scorer.extra, seen, out)
        else:
            p = self._banded(near, rule, out)
            out[self._bare(seen) & (out == NUMBER["different"])] = NUMBER["review"]
        told = self.scorer.config.rules
        if told != "model":
            by_rule = templates.holds(told, near.people, near.left, near.right, seen.found)
            if not told.startswith("salesforce"):
                by_rule &= ~seen.veto
            out[(out == NUMBER["duplicate"]) & ~by_rule] = NUMBER["review"]
            out[by_rule] = NUMBER["duplicate"]
        return out, p, rule

    def _of_leads(self, seen: Seen) -> Seen:
        """Return pairs of leads without what further columns say for them that colleagues share."""
        extra = self.scorer.extra
        if not extra or self.scorer.summed:
            return seen
        personal = extra.personal()
        shared = [one for one, _ in extra.columns if one not in personal]
        bits = np.maximum(weights.bits(self.model, seen.found, shared), 0.0)
        sure = np.clip(seen.p.astype(np.float64), 1e-12, 1 - 1e-12)
        odds = np.log(sure) - np.log1p(-sure) - bits * np.log(2)
        return replace(seen, p=1 / (1 + np.exp(-odds)))

    def rules(self, seen: Seen) -> Ints:
        """Return the rule that decides each pair as if there were no pool, as a number.

        Args:
            seen: The pairs.
        """
        extra = self.scorer.extra
        if not extra:
            return rule_of(seen.near, self.merge_at, self.scorer.config.open_from)
        rule = self._once_ruled(extra, seen)
        return rule if self.scorer.summed else identified.ruled(extra, self.model, seen, rule)

    def reason(self, relation: str, seen: Seen, rule: Ints | None = None) -> str:
        """Say in one sentence why one pair has its relation.

        Args:
            relation: The relation.
            seen: The pair.
            rule: The rule that decides it as if there were no pool, where that is known.
        """
        scorer, seen = self.scorer, self._of_leads(seen)
        if scorer.extra and relation in _OPEN:
            at_home = two_people.two_at_home(scorer.extra, seen.found, seen.left, seen.right)
            if (seen.at("name", *EQUAL) & at_home)[0]:
                return _TWO_AT_HOME
        rule = self.rules(seen) if rule is None else rule
        told = relation_of(int(rule[0]))
        if told == relation:
            return reason_of(int(rule[0]))
        _, merged = settle(seen, rule, self.merge_at, self.model.new_titles)
        for name, some in merged.items():
            if some[0] and relation == "duplicate":
                return POOL_REASONS[name]
        if relation == "moved_from":
            return REASONS[relation]
        if told == "review" and relation != "duplicate":
            return review_band.REASON
        if scorer.config.rules != "model":
            if relation == "review":
                return REASONS[relation]
            return f"the rules {scorer.config.rules!r} decide: {REASONS[relation]}"
        if relation == "review" and self._bare(seen).any():
            return RULES["same_name"][1]
        if relation == "review" and not scorer.summed:
            return HELD
        return BY_SUM.get(relation, f"with the extra columns: {REASONS[relation]}")

    def _sum(self, extra: Further, seen: Seen, out: Ints) -> None:
        """Let the sum decide where further columns are: what it says changes relations in place."""
        joined = np.flatnonzero((out == NUMBER["duplicate"]) & (seen.p < self.merge_at))
        columns = [one for one, _ in extra.columns]
        against = weights.bits(self.model, seen.part(joined).found, columns) < -_SUPPORTS
        for one, _ in extra.aged():
            level = seen.found[extras.name_of(one)][joined]
            against |= level == extras.LEVELS.index("other")
        out[joined[against]] = NUMBER["review"]
        open_from = self.scorer.config.open_from
        out[(out == NUMBER["different"]) & (seen.p >= open_from)] = NUMBER["review"]
        barred = seen.veto | seen.at("name", "family_changed")
        tied = ~barred
        open_to = np.flatnonzero(barred & (seen.p >= self.merge_at))
        tied[open_to] = _tied(extra, self.model, seen.part(open_to))
        out[(seen.p >= self.merge_at) & tied] = NUMBER["duplicate"]

    def _banded(self, seen: Seen, rule: Ints, out: Ints) -> Floats:
        """Keep pairs apart that are not worth a look, and return the probability of each pair."""
        likely = review_band.expected(seen, rule)
        likely[out == NUMBER["duplicate"]] = seen.p[out == NUMBER["duplicate"]]
        low, instead = review_band.apart(seen, rule, likely, self.scorer.config.open_from)
        kept = out[low] == NUMBER["review"]
        out[np.flatnonzero(low)[kept]] = instead[kept]
        return likely

    def _bare(self, seen: Seen) -> Bools:
        """Return which pairs have one name and nothing to compare but a place that agrees, as their lists have it."""
        scorer = self.scorer
        if scorer.unasked is None or scorer.summed:
            return np.zeros(len(seen.left), dtype=bool)
        out: Bools = scorer.unasked[seen.left] & scorer.unasked[seen.right] & ~seen.veto
        out &= seen.at("name", *EQUAL) & ~seen.at("place", "other")
        for field in ("email", "phone", "organisation", "title"):
            out &= seen.at(field, "missing")
        if scorer.rows >= ENOUGH:
            out &= scorer.people.rarity[seen.left] < _NO_NAMESAKE
        return out

    def _once_ruled(self, extra: Further, seen: Seen) -> Ints:
        """Return the same where further columns tell rows apart, of which no rule knows: like pairs are decided once."""
        name, look_from = seen.found["name"].astype(np.int64), self.scorer.config.open_from
        told = 1 * (seen.p >= self.merge_at) + 2 * (seen.p >= look_from)
        told = len(FIELDS["name"]) * told + name
        place, firsts = extra.like_pairs(seen.left, seen.right, told, 4 * len(FIELDS["name"]))
        some = replace(seen, found={field: seen.found[field] for field in FIELDS}).part(firsts)
        return rule_of(some.near, self.merge_at, look_from)[place]


def _tied(extra: Further, model: Model, seen: Seen) -> Bools:
    """Return which pairs further columns make one person although their names forbid it."""
    conflict = seen.at("name", "given_conflict", "near")
    misspelt = given_slips.misspelt(extra.names["given"], conflict, seen.left, seen.right)
    personal = extra.personal()
    if not personal:
        return misspelt
    tells = weights.bits(model, seen.found, extra.unshared()) >= _IDENTIFIES
    return misspelt | (tells & (weights.bits(model, seen.found, personal) >= 0))
