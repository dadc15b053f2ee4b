"""Words of street addresses in one spelling (USPS Publication 28, and everyday use elsewhere)."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

#: Spelling that is compared -> other spellings; small ASCII letters without points.
_SPELLINGS = {
    "avenue": "ave av aven avn", "boulevard": "blvd boul bvd bld", "street": "st str strt", "road": "rd", "drive": "dr drv",
    "lane": "ln", "court": "ct crt", "place": "pl", "square": "sq", "circle": "cir circ", "parkway": "pkwy pky parkwy pkway",
    "highway": "hwy hiway", "freeway": "fwy", "expressway": "expy expwy", "terrace": "ter terr", "trail": "trl", "turnpike": "tpke",
    "crescent": "cres crsnt", "close": "cl", "gardens": "gdns", "grove": "gr grv", "heights": "hts", "junction": "jct", "plaza": "plz",
    "point": "pt", "ridge": "rdg", "route": "rte rt", "station": "sta stn", "valley": "vly", "village": "vlg", "way": "wy",
    "center": "centre ctr cntr", "mount": "mt", "fort": "ft", "saint": "sainte ste", "north": "n", "south": "s", "east": "e",
    "west": "w", "northeast": "ne", "northwest": "nw", "southeast": "se", "southwest": "sw", "industrial": "ind indl",
    "estate": "est", "building": "bldg bld", "floor": "fl flr", "suite": "ste", "apartment": "apt appt", "room": "rm",
    "department": "dept", "calle": "c cl", "avenida": "avda avd", "carretera": "ctra", "plaza ": "pza", "paseo": "pso", "poligono": "pol",
    "rue": "r", "chemin": "ch chem", "impasse": "imp", "faubourg": "fbg fg", "quai": "q", "via": "v", "viale": "vle", "piazza": "pzza p zza",
    "corso": "cso c so", "strada": "str da", "rua": "r", "travessa": "tv trav", "largo": "lgo", "praca": "pca", "alameda": "al", "rodovia": "rod",
    "ulica": "ul", "aleja": "al", "osiedle": "os", "namesti": "nam", "utca": "u", "ulitsa": "ul", "prospekt": "pr pr-t prosp",
    "laan": "ln", "straat": "str", "weg": "wg", "platz": "pl", "allee": "al",
}  # fmt: skip
#: Language of the words of a country, where a short form means different things.
_BY_COUNTRY = {
    "ES": ("calle", "avenida", "carretera", "paseo", "poligono"), "MX": ("calle", "avenida", "carretera", "paseo"),
    "AR": ("calle", "avenida"), "CO": ("calle", "avenida", "carretera"), "CL": ("calle", "avenida"),
    "FR": ("rue", "chemin", "impasse", "faubourg", "quai"), "BE": ("rue", "chemin", "laan", "straat"),
    "IT": ("via", "viale", "piazza", "corso", "strada"), "BR": ("rua", "travessa", "largo", "praca", "alameda", "rodovia"),
    "PT": ("rua", "travessa", "largo", "praca"), "PL": ("ulica", "aleja", "osiedle"), "CZ": ("ulica", "namesti"),
    "HU": ("utca",), "RU": ("ulitsa", "prospekt"), "NL": ("laan", "straat"), "DE": ("platz", "weg"), "AT": ("platz", "weg"),
    "CH": ("platz", "weg"),
}  # fmt: skip
_LOCAL = frozenset(word for words in _BY_COUNTRY.values() for word in words)


def spellings() -> dict[str, str]:
    """Return short form -> spelling that is compared, for forms that mean one thing everywhere.

    Examples:
        >>> spellings()["blvd"], spellings()["pky"], "r" in spellings()
        ('boulevard', 'parkway', False)
    """
    found: dict[str, str] = {}
    for full, forms in _SPELLINGS.items():
        if full not in _LOCAL:
            for form in forms.split():
                found.setdefault(form, full)
    return found


def local_spellings(country: str) -> dict[str, str]:
    """Return the short forms of one country.

    Examples:
        >>> local_spellings("FR")["r"], local_spellings("IT")["v"]
        ('rue', 'via')
    """
    words = _BY_COUNTRY.get(country, ())
    return {form: full for full in words for form in _SPELLINGS[full].split()}


#: Countries with short forms of their own.
COUNTRIES = tuple(sorted(_BY_COUNTRY))


#: Words for a street or a part of a building, which languages and clerks put in front, behind, or nowhere.
_PLAIN: Final = frozenset(
    """
    street road avenue lane drive place square way boulevard calle kalea carrer rua via viale rue chemin
    ulica ulitsa utca gade vej vei gata gatan vag vagen katu tie straat laan weg gasse strasse str sokak
    sokagi cadde caddesi piso planta puerta apto apartado floor flat apartment apt unit suite stock og
    etage no nr num numero nummer n c m mieszkanie lok lokal byt
    """.split()
)
_NUMBER: Final = re.compile(r"\d+")
#: A part of a house behind its number, which one of two addresses may leave out.
_PART: Final = re.compile(
    r"(?<=\d) (?:bte|boite|bus|bp|apt|appt|apto|apartment|appartement|app|flat|unit|suite|ste|lgh|byt|lok|m|piso|planta|int|interno|kat|daire|tur|top) ?\w{1,4}$"
)


@cache
def _anywhere() -> dict[str, str]:
    """Return the short forms of all countries."""
    local = {full: forms for full, forms in _SPELLINGS.items() if full in _LOCAL}
    return {
        **spellings(),
        **{form: full for full, forms in local.items() for form in forms.split()},
    }


def alike(one: str, other: str) -> bool:
    """Whether two folded street addresses are one, but for the words for a street and their order.

    Examples:
        >>> alike("calle san juan 5 2o b", "san juan kalea 5 2 b"), alike("mill lane 5", "mill road 7")
        (True, False)
        >>> alike("rue godefroid 31 bte 2", "rue godefroid 31")
        True
    """
    words, other_words = _telling(one), _telling(other)
    if words != other_words and bool(_PART.search(one)) != bool(_PART.search(other)):
        words, other_words = (_telling(_PART.sub("", text)) for text in (one, other))
    return words == other_words and any(map(_NUMBER.search, words)) and len(words) > 1


def _telling(text: str) -> list[str]:
    """Return the words of an address that tell it from others, in order."""
    short = _anywhere()
    split = re.sub(r"(?<=\d)(?:st|nd|rd|th|[aoe])?(?=[^\d]|$)", " ", text).split()
    full = [short.get(word, word) for word in split]
    return sorted(word for word in full if word not in _PLAIN)
