"""What EM may not teach of a pool's pairs: each holds one table of the model, in place, after a round."""

from __future__ import annotations

import numpy as np

from leadhygiene.matching.columns.coded import Floats

#: Probability of what a class cannot have.
NEVER = 1e-9
#: Pairs for which it counts that a further column that is missing tells nothing.
_SILENT = 1000.0


def hold_missing(table: Floats, place: int, sums: Floats) -> None:
    """Make a value that is missing as frequent in each class, in place: it tells nothing of two people."""
    told = np.delete(np.arange(len(table)), place)
    share = float(sums[place].sum() / sums.sum())
    mass = sums.sum(axis=0)
    missing = (mass * table[place] + _SILENT * share) / (mass + _SILENT)
    missing = np.clip(missing, NEVER, 1 - NEVER)
    table[told] *= (1 - missing) / table[told].sum(axis=0)
    table[place] = missing


def hold_known(table: Floats, levels: list[str], anchor: Floats) -> None:
    """Hold what no pool can teach otherwise, in place.

    Two people of one employer have one name by chance alone, and a record of one person gives the mailbox
    of all as often as a colleague's does.
    """
    for level in _ONE_NAME:
        if level in levels:
            place = levels.index(level)
            table[place, 1] = min(table[place, 1], anchor[place, 1])
    if _OF_ALL in levels and _OWN in levels:
        place = levels.index(_OF_ALL)
        table[place, 0] = max(table[place, 0], table[place, 1])
    table /= table.sum(axis=0)


#: Levels of equal names, that of what many carry, and one that mailboxes alone have.
_ONE_NAME, _OF_ALL, _OWN = ("equal_rare", "equal", "equal_common"), "same_shared", "same_local"
