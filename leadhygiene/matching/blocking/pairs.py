"""All candidate pairs of a pool, compared chunk by chunk and kept in a few bytes each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from threading import Lock

import numpy as np

from leadhygiene.machine.threads import on_threads, threads
from leadhygiene.matching.columns.coded import Bools, Ints

#: Pairs that are compared at once; the peak of memory beside the pool depends on it.
CHUNK = 300_000


@dataclass(frozen=True)
class Pairs:
    """Candidate pairs and their comparison levels.

    Attributes:
        packed: ``left * rows + right`` of each pair, sorted.
        rows: Rows of the pool.
        levels: Field -> level of each pair (``uint8``).
        veto: Whether a rule forbids the merge whatever the weight.
    """

    packed: Ints
    rows: int
    levels: Mapping[str, Ints]
    veto: Bools

    def __len__(self) -> int:
        """Return the number of pairs."""
        return len(self.packed)

    def ends(self, where: slice | Ints | Bools) -> tuple[Ints, Ints]:
        """Return left and right rows of some pairs."""
        packed = self.packed[where]
        size = max(self.rows, 1)
        left = packed // size
        return left, packed - left * size

    def places(self, left: Ints, right: Ints) -> tuple[Ints, Bools]:
        """Return the place of each of some pairs of rows, and whether it is one of these pairs at all."""
        packed = left * self.rows + right
        place = np.minimum(np.searchsorted(self.packed, packed), max(len(self) - 1, 0))
        return place, self.packed[place] == packed

    def chunks(self) -> Iterator[slice]:
        """Yield consecutive parts of one size, so many that no thread is left with a last one."""
        parts = -(-len(self) // CHUNK)
        if parts > 1:
            parts = -(-parts // threads()) * threads()
        step = -(-len(self) // max(parts, 1))
        for start in range(0, len(self), max(step, 1)):
            yield slice(start, start + step)

    def found(self, where: slice | Ints | Bools) -> dict[str, Ints]:
        """Return the levels of some pairs."""
        return {field: codes[where] for field, codes in self.levels.items()}


def compare_all(
    packed: Ints,
    rows: int,
    compare: Callable[[Ints, Ints], tuple[Mapping[str, Ints], Bools]],
    tell: Callable[[float], None],
) -> Pairs:
    """Compare all pairs, a chunk at a time.

    Args:
        packed: ``left * rows + right`` of each pair.
        rows: Rows of the pool.
        compare: Returns levels by field, and vetoes, of some pairs.
        tell: Is told the share that is done.
    """
    levels: dict[str, Ints] = {}
    veto = np.empty(len(packed), dtype=bool)
    pairs = Pairs(packed, rows, levels, veto)
    none = np.empty(0, np.int64)
    for field in compare(none, none)[0]:
        levels[field] = np.empty(len(packed), dtype=np.int8)
    lock, done = Lock(), [0]

    def one(part: slice) -> None:
        found, never = compare(*pairs.ends(part))
        for field, codes in found.items():
            levels[field][part] = codes
        veto[part] = never
        with lock:
            done[0] += len(never)
            tell(done[0] / len(packed))

    on_threads(one, pairs.chunks())
    return pairs
