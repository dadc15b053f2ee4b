"""Tell a word typed at random from a name: lexicon, keyboard path, letter model, random case."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from leadhygiene.standards.gibberish import gibberish
from leadhygiene.standards.keyboards import walk_share
from leadhygiene.standards.person_names import family_names, given_names


@lru_cache(maxsize=1 << 16)
def mash(token: str) -> float:
    """Return how sure it is that a word was typed at random, 0 to 1; a known name never was.

    Examples:
        >>> mash("asdfgh") > 0.8, mash("Krzysztof"), mash("Ng"), mash("McDonald")
        (True, 0.0, 0.0, 0.0)
    """
    bare = re.sub(r"[\W_]", "", token)
    lower = bare.casefold()
    if len(lower) < 3 or lower.isdigit() or lower in given_names() or lower in family_names():
        return 0.0
    share = walk_share(lower)[0]
    if not re.fullmatch("[a-z]+", lower):
        mixed = bool(re.fullmatch(r"[0-9a-f]{8,}", lower)) and any(c.isdigit() for c in lower)
        return 0.9 if mixed or (len(lower) >= 4 and share >= 0.8) else 0.0
    if _random_case(bare):
        return 0.9
    half = lower[: len(lower) // 2]
    if len(half) > 1 and half * 2 == lower and walk_share(half)[0] == 1:
        return 0.95
    if len(lower) == 3:
        return 0.35 if share == 1 else 0.0
    if share >= 0.99:
        return 0.95
    score = float(gibberish([lower])[0])
    return round(score, 3) if score >= 0.5 else 0.0


def _random_case(token: str) -> bool:
    """Whether capitals stand at random inside a word (McDonald and DiCaprio are not random)."""
    if len(token) < 7 or not token.isalpha() or token.isupper():
        return False
    changes = sum(a.islower() != b.islower() for a, b in pairwise(token))
    return changes >= 4
