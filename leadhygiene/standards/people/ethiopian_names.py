"""Ethiopian and Eritrean names of two words, of which the first is written as one letter: H/Mariam, G/Michael, W/Giorgis.

The letter leaves open which word is meant (Habte, Haile), so that the short form is a part of the name and no spelling of it.
Own list.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from leadhygiene.standards.people.name_sound import spelling_key

_FIRST: Final = (
    "gebre gebra gabra gebru wolde woldu welde walda wold haile hayle hailu habte habta tekle takle takla teklu tesfa kidane kidana kinfe "
    "zera zere amde amda berhane birhane berhe sahle sahla fikre fekre mekonnen mebrahte akale aklile newaye niwaye"
).split()
_SECOND: Final = (
    "mariam maryam michael mikael mikail giorgis georgis giyorgis yohannes yohanis selassie sellassie sillassie silase slassie medhin medhen "
    "tsadik tsadkan meskel eyesus yesus iyesus egziabher egziabiher amlak hiwot kristos christos gabriel rufael ruphael amanuel senbet hanna "
    "kidan dingil libanos abib tsion sion markos"
).split()
#: What a short form looks like, folded.
SHORT: Final = rf"^[gwhtkzabsfmn] ?(?:{'|'.join(_SECOND)})$"
_SHORT: Final = re.compile(rf"([gwhtkzabsfmn]) ?({'|'.join(_SECOND)})$")


@lru_cache(maxsize=1 << 14)
def shortens(a: str, b: str) -> bool:
    """Whether one of two names is the other with its first word as a letter; takes folded text.

    Examples:
        >>> shortens("h mariam", "habtemariam"), shortens("g/mikael".replace("/", " "), "gebremichael")
        (True, True)
        >>> shortens("h mariam", "gebremariam"), shortens("h mariam", "hailemichael"), shortens("hailemariam", "habtemariam")
        (False, False, False)
    """
    for short, long in ((a, b), (b, a)):
        found = _SHORT.match(short)
        if found and long[:1] == found[1] and not _SHORT.match(long):
            joined = long.replace(" ", "")
            rests = (joined.removeprefix(first) for first in _FIRST if joined.startswith(first))
            if any(_one(rest, found[2]) for rest in rests):
                return True
    return False


def _one(rest: str, second: str) -> bool:
    """Whether two spellings write one second word."""
    plain = [word.replace("ch", "k") for word in (rest, second)]
    return len(rest) > 2 and spelling_key(plain[0]) == spelling_key(plain[1])
