"""Numbers of national plans that were replaced, as the numbers they are now; facts of the regulators and of ITU's bulletins.

Exports and messengers keep them for years: ``+52 1 ...`` of Mexico, Brazilian mobiles of eight digits.
Only plans are listed in which the old number tells the new one, whoever the operator was or is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

#: Vietnam 2018: the mobile prefixes of eleven digits, and what each became (Ministry of Information and Communications).
_VIETNAM: Final = dict(
    pair.split(":")
    for pair in (
        "162:32 163:33 164:34 165:35 166:36 167:37 168:38 169:39 120:70 121:79 122:77 126:76 128:78 "
        "123:83 124:84 125:85 127:81 129:82 186:56 188:58 199:59"
    ).split()
)
#: Calling code -> patterns of old national numbers, and the new ones.
_PLANS: Final[Mapping[int, tuple[tuple[str, str], ...]]] = {
    # Mexico 2019-2020 (IFT): no mark of mobiles, no trunk prefix
    52: ((r"(?:04[45]|01|1)(\d{10})", r"\1"),),
    # Brazil 2012-2016 (Anatel, resolution 553): a ninth digit before mobiles, trunked radio left out
    55: ((r"(\d\d)([689]\d{7}|7[1-6]\d{6})", r"\g<1>9\2"),),
    # Chile 2012 (Subtel): eight digits in Santiago
    56: ((r"2([2-9]\d{6})", r"22\1"),),
    # Colombia 2021 (CRC, resolution 5826): 60 before landlines
    57: ((r"(?:0\d)?([1245678][2-8]\d{6})", r"60\1"),),
    # Vietnam 2018
    84: tuple((rf"{old}(\d{{7}})", rf"{new}\1") for old, new in _VIETNAM.items()),
    # Ivory Coast 2021 (ARTCI): by the second digit of mobiles, the third of landlines
    225: (
        (r"([04-9][0-3]\d{6})", r"01\1"), (r"([04-9][4-6]\d{6})", r"05\1"), (r"([04-9][7-9]\d{6})", r"07\1"),
        (r"([23]\d8\d{5})", r"21\1"), (r"([23]\d0\d{5})", r"25\1"), (r"([23]\d[1-79]\d{5})", r"27\1"),
    ),
    # Benin 2024 (ARCEP Bénin)
    229: ((r"([2-9]\d{7})", r"01\1"),),
    # Cameroon 2014 (ART): 6 before mobiles, 2 before landlines
    237: ((r"([5-9]\d{7})", r"6\1"), (r"([23]\d{7})", r"2\1")),
}  # fmt: skip
_READ: Final = {
    code: tuple((re.compile(old), new) for old, new in plans) for code, plans in _PLANS.items()
}
#: Calling codes of the countries whose old numbers are known.
CODES: Final = tuple(map(str, _PLANS))


def now(code: int, national: str) -> str | None:
    """Return the national number that an old one has become, or ``None`` where no plan says so.

    Args:
        code: The calling code of the country.
        national: The national significant number (ITU-T E.164), digits only.

    Examples:
        >>> now(55, "4198124471"), now(52, "15512345678"), now(225, "07080910"), now(49, "15112345678")
        ('41998124471', '5512345678', '0707080910', None)
    """
    for pattern, new in _READ.get(code, ()):
        found = pattern.fullmatch(national)
        if found:
            return found.expand(new)
    return None
