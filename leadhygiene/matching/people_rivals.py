"""Which records of a pool fit two people alike, by names that leave room or by what tells these apart."""

from __future__ import annotations

import numpy as np

from leadhygiene.matching.clusters.fitting_two import fit_two
from leadhygiene.matching.columns.coded import Bools, Ints
from leadhygiene.matching.columns.compare import at_level, pairs_where
from leadhygiene.matching.levels.contact_levels import MAIL, PHONE
from leadhygiene.matching.levels.misheard import is_known
from leadhygiene.matching.levels.name_scale import EQUAL, NAME
from leadhygiene.matching.people_output import Judged
from leadhygiene.matching.relations.rulebook import NUMBER
from leadhygiene.matching.scoring import Scorer

#: Bits by which a record must fit one person better than another, and those of a mailbox or number of its own.
_LEAD, _OWN = 4.0, 50.0
#: Levels of names that two people may have to one record.
_VAGUE = ("initial", "call_name", "ambiguous", "given_part", "one_part")


def fitting_two(scorer: Scorer, judged: Judged, joins: Bools) -> Ints:
    """Return the places of the pairs that do not merge, as one of the two fits somebody else as well.

    Args:
        scorer: The pool.
        judged: Its pairs, judged.
        joins: Which of them may be merged.
    """
    pairs = judged.pairs
    links = np.flatnonzero(joins)
    two = np.isin(judged.relation, [NUMBER["colleague"], NUMBER["household"]]) | pairs.veto
    barred = np.flatnonzero(two & ~joins & (judged.relation != NUMBER["duplicate"]))
    found = pairs.found(links)
    bits = sum(judged.model.weights(found).values(), np.zeros(len(links)))
    own = at_level(found["email"], MAIL, "same", "domain_slip", "one_slip")
    own |= at_level(found["phone"], PHONE, "same_mobile", "same_extension")
    vague = at_level(found["name"], NAME, *_VAGUE)
    named = at_level(pairs.levels["name"][barred], NAME, *EQUAL) & pairs.veto[barred]

    def told(some: Ints) -> Bools:
        ends = pairs.ends(barred[some])
        return pairs_where(scorer.people.columns, ("given",), *ends, np.ones(len(some), bool), _both_known)  # fmt: skip

    left_out = fit_two(pairs.rows, pairs.ends(links), bits + _OWN * own, vague, pairs.ends(barred), named, told, _LEAD)  # fmt: skip
    return links[left_out]


def _both_known(given: str, other: str) -> bool:
    return is_known(given) and is_known(other)
