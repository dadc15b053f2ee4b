"""Names of two elements of which each makes another name: Rajinder, Ravinder, Rajpreet of the Punjab; own lists."""

from __future__ import annotations

import re
from functools import lru_cache

#: First elements; the second ones, by how they sound.
_FIRST = (
    "am|amar|amrit|bal|bar|bhup|dal|dav|dev|dil|gagan|gur|har|jag|jai|jas|jog|kal|kar|karam|kiran|kul|lakh|lov|mah|mal|"
    "man|mohan|nar|nav|nir|par|param|parm|prabh|prem|raj|ram|ran|ranj|rav|roop|rup|sarab|sarb|sat|sim|simran|sukh|sur|swar|tar|tej|var"
)
_SECOND = {
    "inder": "w?inder|vinder|indar|indra?|vindr", "pinder": "pinder|pindar", "jit": "jit|jeet", "prit": "prit|preet", "dip": "deep|dip", "bir": "bir|veer|vir|beer",
    "pal": "pal|paul", "want": "want|vant", "mit": "meet|mit", "jot": "jot", "dev": "dev", "dyal": "dyal|dayal", "lin": "leen|lin", "rup": "roop|rup",
}  # fmt: skip
_NAME = re.compile(
    rf"^(?P<first>{_FIRST})(?:{'|'.join(f'(?P<{name}>{forms})' for name, forms in _SECOND.items())})(?:kaur|singh)?$"
)


@lru_cache(maxsize=1 << 14)
def elements(name: str) -> tuple[str, str] | None:
    """Return the two elements of a Punjabi name, the second by how it sounds; takes folded words.

    Examples:
        >>> elements("rajinder"), elements("sukhjeet"), elements("peter")
        (('raj', 'inder'), ('sukh', 'jit'), None)
    """
    found = _NAME.match(name)
    if not found:
        return None
    return found["first"], next(second for second in _SECOND if found[second])


def differ(a: str, b: str) -> bool:
    """Whether two names are made of other elements, so that they are no two spellings.

    Examples:
        >>> differ("rajinder", "ravinder"), differ("gurjit", "gurjeet"), differ("rajinder", "rajindr")
        (True, False, False)
    """
    one = elements(a)
    other = elements(b) if one else None
    return one is not None and other is not None and one != other
