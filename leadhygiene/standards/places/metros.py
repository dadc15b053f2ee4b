"""Whether a cell for a town names a region around one, or several towns; own collection."""

from __future__ import annotations

import re
from functools import cache

from leadhygiene.standards.places import cities
from leadhygiene.standards.places.city_names import town
from leadhygiene.standards.text.transliteration import fold_text

_WORD = re.compile(r"[^\W_]+")
#: Words around a town's name that make it the region of the town.
_AROUND = re.compile(
    r"^(?:greater|metro|metropolitan|grossraum|raum|region|regio|regione|metropolregion|umgebung|umland von|nahe|grand|grande|gran|area metropolitana (?:de|di|do|da)|"
    r"area metropolitana|citta metropolitana di|agglomeration de|metropole de|aglomeracja|okolice|okoli|wielki|velky|oblast|stor|suur|buyuk|near|around|outside)\s+"
    r"|\s+(?:metro|metro area|metropolitan area|metropolitan region|metroplex|bay area|area|region|regio|and (?:area|surroundings|suburbs)|suburbs|surroundings|umgebung|"
    r"und umgebung|en omgeving|e o|et (?:environs|sa region|alentours)|y alrededores|e dintorni|i okolice|a okoli|es kornyeke|ve cevresi|metropol\w*|aglomeracja)$"
)
#: Regions that are called otherwise than a town.
_REGIONS = frozenset(
    "ile de france|region parisienne|region lyonnaise|bay area|silicon valley|sf bay area|dc metro|dmv|tri state area|delmarva|inland empire|south florida|home counties|west midlands|tyneside|merseyside|thames valley|"
    "ruhrgebiet|ruhrpott|rhein main|rhein main gebiet|rhein neckar|rhein ruhr|randstad|deutschschweiz|suisse romande|romandie|grossraum zurich|hovedstadsomradet|hovedstaden|oresund|paakaupunkiseutu|"
    "ncr|delhi ncr|national capital region|gta|greater toronto area|lower mainland|klang valley|jabodetabek|metro manila|cdmx area|zona metropolitana|abc paulista|gba|amba|baixada santista|"
    "shutoken|kanto|kansai|kinki|sudogwon|trojmiasto|gorny slask|pearl river delta|yangtze river delta|首都圏|関東|関西|수도권|珠三角|长三角".split(
        "|"
    )
)


@cache
def is_metro(cell: str | None) -> bool:
    """Whether a town field names several towns or a region.

    Args:
        cell: The town as given; null is none.

    Examples:
        >>> is_metro("Minneapolis-St. Paul"), is_metro("Greater Boston"), is_metro("Île-de-France")
        (True, True, True)
        >>> is_metro("Grand Rapids"), is_metro("Boston"), is_metro(None)
        (False, False, False)
    """
    if not cell:
        return False
    folded = " ".join(_WORD.findall(fold_text(cell)))
    if folded in _REGIONS or cell in _REGIONS:
        return True
    if folded in cities.town_names():
        return False
    rest = _AROUND.sub("", folded)
    if rest != folded and (
        rest in cities.town_names() or town(rest) != rest or _ADJECTIVES.fullmatch(rest)
    ):
        return True
    if not any(sign in cell for sign in "-/&,"):
        return False
    parts = re.split(r"[-/&,]", cell)
    return (
        sum(" ".join(_WORD.findall(fold_text(part))) in cities.town_names() for part in parts) >= 2
    )


#: Towns as adjectives beside "region".
_ADJECTIVES = re.compile(r"\w+(?:aise|ienne|oise|ine|aine|er)")
