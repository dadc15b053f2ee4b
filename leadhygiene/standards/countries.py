"""Countries by code, name, alias and language (ISO 3166-1; names from Unicode CLDR)."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from leadhygiene.standards.tables import table

#: What people write and CLDR does not: own collection.
_ALIASES = {
    "US": "usa|u s|u s a|united states of america|the united states|us of a|america|united state|untied states|etats unis|vereinigte staaten von amerika|eua|ee uu|eeuu|stati uniti d america|u s of america|unitedstates|usa united states|сша|美国|米国|アメリカ",
    "GB": "uk|u k|great britain|britain|england|scotland|wales|northern ireland|united kingdom of great britain and northern ireland|großbritannien|grossbritannien|grande bretagne|gran bretaña|regno unito|inghilterra|england uk|gb uk|united kindom|angleterre|inglaterra|vk",
    "DE": "brd|bundesrepublik deutschland|federal republic of germany|germania|deutchland|ger|d|allemange",
    "NL": "holland|the netherlands|nederland|hollande|olanda|países bajos|paises bajos|niederland|netherland",
    "CH": "switzerland ch|svizzera|swiss|schweitz|confoederatio helvetica|swiss confederation",
    "CZ": "czech republic|czech rep|the czech republic|tschechien|republique tcheque|ceska republika|česká republika|czechoslovakia cz",
    "KR": "south korea|korea south|republic of korea|korea republic of|korea rep|rok|korea republic|s korea|한국|대한민국",
    "KP": "north korea|korea north|dprk|korea democratic people s republic of|democratic people s republic of korea",
    "CD": "democratic republic of the congo|dr congo|drc|congo democratic republic|congo kinshasa|congo the democratic republic of the|zaire|rdc",
    "CG": "republic of the congo|congo brazzaville|congo republic|congo rep",
    "CI": "ivory coast|cote divoire|cote d ivoire",
    "RU": "russian federation|russia federation|российская федерация|рф|russland",
    "TR": "turkey|turkiye|türkei|turquie|turquía",
    "AE": "uae|u a e|emirates|united arab emirates the|الإمارات|vae|emirats arabes unis",
    "CN": "prc|p r china|china pr|people s republic of china|mainland china|p r c|中华人民共和国",
    "TW": "taiwan|taiwan roc|chinese taipei|taiwan province of china|republic of china",
    "HK": "hong kong|hongkong|hong kong sar|hong kong china",
    "MO": "macau|macao",
    "VN": "viet nam|vietnam|vietnam socialist republic of",
    "IR": "iran islamic republic of|iran|persia",
    "SY": "syrian arab republic|syria",
    "LA": "lao people s democratic republic|laos|lao pdr",
    "MM": "burma|myanmar",
    "SZ": "swaziland|eswatini",
    "MK": "macedonia|north macedonia|former yugoslav republic of macedonia|fyrom",
    "CV": "cape verde|cabo verde",
    "BO": "bolivia plurinational state of|bolivia",
    "VE": "venezuela bolivarian republic of|venezuela",
    "TZ": "tanzania united republic of|tanzania",
    "MD": "moldova republic of|republic of moldova|moldavia",
    "BN": "brunei darussalam|brunei",
    "VA": "holy see|vatican|vatican city state",
    "PS": "palestine|palestinian territory occupied|palestinian territories|state of palestine",
    "FM": "micronesia federated states of|micronesia",
    "IE": "republic of ireland|eire|éire|irish republic|ireland republic of|irland",
    "AT": "oesterreich|osterreich|autriche",
    "ES": "espana|spain es|hiszpania",
    "IT": "italie|italien|italia it",
    "BR": "brazil br|brésil|brasile",
    "IN": "bharat|republic of india|hindustan",
    "GR": "hellas|hellenic republic|grece",
    "SE": "sverige|schweden",
    "DK": "danmark|dänemark|danemark",
    "NO": "norge|norwegen",
    "PL": "rzeczpospolita polska|polen|pologne",
    "PH": "the philippines|republic of the philippines|pilipinas",
    "TH": "ประเทศไทย|siam",
    "GM": "the gambia", "BS": "the bahamas", "SA": "ksa|kingdom of saudi arabia",
    "ZA": "rsa|republic of south africa|south afrika", "NZ": "aotearoa|n z|nz",
    "AU": "aus|oz|australia au", "CA": "canada ca|can", "JP": "nippon|nihon|japan jp",
    "MX": "méxico|mejico|estados unidos mexicanos|mex", "SG": "singapore sg|s pore",
    "ID": "indonesia id|republic of indonesia", "MY": "malaysia my",
}  # fmt: skip
#: Names that more than one country, or a country and a state, go by; the value is the likelier.
AMBIGUOUS = {"georgia": "GE", "congo": "CG", "korea": "KR", "ireland": "IE", "guinea": "GN",
             "america": "US", "micronesia": "FM", "jersey": "JE"}  # fmt: skip
_REALLY_AMBIGUOUS = frozenset({"georgia", "congo", "korea", "jersey"})
_JOINT = re.compile(r"""[\s.,;:()\[\]{}'’`´\-–_/\\"&*]+""")


def fold(text: str) -> str:
    """Return a country name as the look-up spells it: small letters, no marks, no articles."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c) or ord(c) > 0x036F)
    words = _JOINT.sub(" ", unicodedata.normalize("NFC", plain)).split()
    return " ".join(word for word in words if word not in {"the", "of", "and", "&"})


@cache
def lookup() -> dict[str, str]:
    """Return folded name, alpha-2, alpha-3 or numeric code -> alpha-2."""
    found: dict[str, str] = {}
    rows = table("countries")
    for code, codes, names in rows.iter_rows():
        found[code.casefold()] = code
        for alias in (codes or "").split("|"):
            if alias:
                found.setdefault(alias.casefold(), code)
        for name in names.split("|"):
            found.setdefault(fold(name), code)
    for code, aliases in _ALIASES.items():
        for alias in aliases.split("|"):
            found.setdefault(fold(alias), code)
    return found | AMBIGUOUS


def iso2(text: str) -> str | None:
    """Return the alpha-2 code of a country as people write it, or ``None``.

    Examples:
        >>> iso2("U.S.A."), iso2("Deutschland"), iso2("840"), iso2("Korea, Republic of")
        ('US', 'DE', 'US', 'KR')
        >>> iso2("Europe") is None
        True
    """
    folded = fold(text)
    codes = lookup()
    if folded in codes:
        return codes[folded]
    joined = folded.replace(" ", "")
    if len(joined) <= 3 and len(folded.split()) == len(joined) and joined in codes:
        return codes[joined]
    inner = re.match(r"^(.{2,40}?)\s*[(\[/,-]\s*([A-Za-z]{2,3})\s*[)\]]?$", text.strip())
    if inner and (first := codes.get(fold(inner[1]))) and codes.get(fold(inner[2])) == first:
        return first
    turned = text.split(",")
    if len(turned) == 2 and (code := codes.get(fold(f"{turned[1]} {turned[0]}"))):
        return code
    return None


def is_ambiguous(text: str) -> bool:
    """Whether a name fits more than one country, or a country and a state."""
    return fold(text) in _REALLY_AMBIGUOUS
