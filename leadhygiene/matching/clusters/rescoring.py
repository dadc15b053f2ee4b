"""Score any pairs of rows once more, as clusters need them: also those that no key had brought together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from leadhygiene.machine.threads import on_threads
from leadhygiene.matching.clusters.linkage import Link
from leadhygiene.matching.columns.coded import Bools, Floats, Ints

Rescored = tuple[Floats, Bools, Floats, Ints]
Rescore = Callable[[Ints, Ints], Rescored]
"""Returns, of any pairs, the link, whether they must not be joined, how far they are two people
(``SURE`` where a rule says so, 1 where more speaks for two than for one, else 0), and what they are to
others (:func:`leadhygiene.matching.clusters.bridges.ties`)."""

#: What a rule says of two people; one such pair is enough in a large cluster, others count by their share.
SURE = np.inf
#: Pairs that one thread rescores at once.
_PART = 150_000


@dataclass(frozen=True)
class Rule:
    """How links are made, and from which size on components are grown instead.

    Attributes:
        rescore: Scores any pairs.
        link: How the pairs of two clusters make their link.
        largest: Rows of a component up to which all its pairs are rescored.
    """

    rescore: Rescore
    link: Link
    largest: int

    def rescored(self, left: Ints, right: Ints) -> Rescored:
        """Rescore pairs, parts of a bounded size side by side."""
        if len(left) <= _PART:
            return self.rescore(left, right)
        starts = range(0, len(left), _PART)
        parts = on_threads(
            lambda at: self.rescore(left[at : at + _PART], right[at : at + _PART]),
            starts,
        )
        score, veto, two, ties = (np.concatenate(column) for column in zip(*parts, strict=True))
        return score, veto, two, ties
