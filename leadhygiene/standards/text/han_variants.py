"""Write every shape of a Han character alike: traditional, simplified, Japanese, registers."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from functools import cache

from leadhygiene.standards.lookup.tables import table

#: Two characters that are written for one another in Japanese family names (Saitō), though they are no variants.
_IN_NAMES = tuple((char, "斎") for char in "斉齊齐")


@cache
def _groups() -> dict[int, str]:
    frame = table("han_variants")
    found = dict(frame.iter_rows())
    return str.maketrans({**found, **{char: found.get(one, one) for char, one in _IN_NAMES}})


def unify(text: str) -> str:
    """Return the text with one shape for each character; only good for comparing.

    Examples:
        >>> unify("鍾離") == unify("钟离"), unify("髙見澤") == unify("高見沢"), unify("志明") == unify("志銘")
        (True, True, False)
    """
    return unicodedata.normalize("NFKC", text).translate(_groups())


def shapes(chars: Collection[str]) -> list[str]:
    """Return every character that :func:`unify` writes as one of some, and those, sorted.

    Examples:
        >>> "鍾" in shapes({unify("钟")})
        True
    """
    return sorted({*chars, *(chr(char) for char, one in _groups().items() if one in chars)})
