"""Countries by code, name, alias and language (ISO 3166-1; names from Unicode CLDR)."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from leadhygiene.standards.lookup import own_lists
from leadhygiene.standards.lookup.tables import table

#: What people write and CLDR does not.
_SUBJECT = "country_names"

#: Names of one letter or two with a mark, which another country's code is without it.
_MARKED = {
    "mỹ": "US",
    "ý": "IT",
    "úc": "AU",
    "nhật": "JP",
    "bỉ": "BE",
    "áo": "AT",
    "čr": "CZ",
    "aüe": "AE",
}
#: Initials of names in other languages that are words in small letters.
_INITIALS = {
    "SAD": "US", "ZDA": "US", "ASV": "US", "JAV": "US", "ΗΠΑ": "US", "BAE": "AE", "ZEA": "AE", "SAE": "AE", "ZAE": "AE", "JAE": "AE",
    "AAE": "AE", "UEA": "AE", "EAU": "AE", "SRN": "DE", "RFN": "DE", "NSZK": "DE", "NSR": "DE", "RPA": "ZA", "JAR": "ZA", "CHRL": "CN",
}  # fmt: skip
#: Territories, and the state that many write behind them.
_SOVEREIGN = {
    **dict.fromkeys(("PR", "GU", "VI", "AS", "MP", "UM"), "US"),
    **dict.fromkeys(("GI", "BM", "KY", "VG", "TC", "AI", "MS", "FK", "SH", "IM", "JE", "GG", "IO", "PN", "GS"), "GB"),
    **dict.fromkeys(("RE", "GP", "MQ", "GF", "YT", "PM", "BL", "MF", "NC", "PF", "WF", "TF"), "FR"),
    **dict.fromkeys(("AW", "CW", "SX", "BQ"), "NL"), **dict.fromkeys(("GL", "FO"), "DK"), **dict.fromkeys(("HK", "MO", "TW"), "CN"),
    **dict.fromkeys(("CX", "CC", "NF"), "AU"), **dict.fromkeys(("CK", "NU", "TK"), "NZ"), "AX": "FI", "SJ": "NO",
}  # fmt: skip
#: What states call themselves in front of or behind their name, folded, in many languages.
_FORMS = """republic kingdom commonwealth state states principality federation federative federal democratic people peoples s islamic arab
    socialist emirate sultanate grand duchy plurinational bolivarian independent united cooperative co operative nation union
    confederation territory rep republik konigreich bundesrepublik furstentum grossherzogtum foderative demokratische volksrepublik
    islamische arabische staat vereinigtes sozialistische unabhangiger republique royaume principaute etat democratique populaire
    islamique arabe federale unie duche du de la le les des d l del della di el los las do da dos republica reino principado estado
    democratica popular islamica federativa plurinacional bolivariana oriental cooperativa repubblica regno principato popolare
    democratico republiek koninkrijk vorstendom staats republika krolestwo rzeczpospolita kralovstvi cumhuriyeti kralligi republikken
    kongeriket kongeriget konungariket republiken kuningaskunta tasavalta koztarsasag respublica republica tassavalta
    республика королевство княжество народная демократическая исламская федеративная социалистическая государство федерация
    республіка королівство جمهورية مملكة المملكة الجمهورية دولة سلطنة امارة الديمقراطية الاسلامية العربية الشعبية الاتحادية جمهوری اسلامی
    共和国 共和國 王国 공화국 der die das den und y e et i
    ile iles isla islas isola isole ilha ilhas insel inseln island islands eiland eilanden остров острова о cong hoa nuoc република републіка"""
#: The same where no blank divides them from the name.
_TITLES = re.compile(
    "^ประเทศ|(?:人民)?(?:共和国|共和國|合众国|合眾國|王国|王國|联邦|聯邦|連邦)$|(?:민주|인민)?공화국$"
)
#: Names that more than one country, or a country and a state, go by; the value is the likelier.
AMBIGUOUS = {"georgia": "GE", "congo": "CG", "korea": "KR", "ireland": "IE", "guinea": "GN",
             "america": "US", "micronesia": "FM", "jersey": "JE"}  # fmt: skip
_REALLY_AMBIGUOUS = frozenset({"georgia", "congo", "korea", "jersey"})
#: Marks that cars carry abroad and that addresses put in front of a country.
_CAR_MARKS = {
    "d": "de",
    "a": "at",
    "f": "fr",
    "i": "it",
    "e": "es",
    "b": "be",
    "l": "lu",
    "p": "pt",
    "s": "se",
    "n": "no",
    "h": "hu",
    "gb": "gb",
    "fl": "li",
}
#: Codes and a name of countries that are as often a state of the USA, or of India, behind a town; towns of the country itself.
_STATES_TOO = """
AL tirana durres;AR buenos aires|cordoba|rosario|mendoza|la plata;AZ baku;CA toronto|montreal|vancouver|calgary|ottawa|edmonton|quebec|winnipeg|mississauga
CO bogota|bogota d c|medellin|cali|barranquilla|cartagena|bucaramanga;GA libreville;GE tbilisi|batumi|kutaisi;ID jakarta|surabaya|bandung|denpasar|medan|bali|semarang
IL tel aviv|tel aviv yafo|jerusalem|haifa|herzliya|ramat gan|petah tikva|netanya|rehovot
IN mumbai|bombay|delhi|new delhi|bengaluru|bangalore|chennai|hyderabad|pune|kolkata|ahmedabad|gurgaon|gurugram|noida|jaipur|kochi|coimbatore|indore|nagpur
KY george town;LA vientiane;MA casablanca|rabat|marrakech|marrakesh|tangier|tanger|fes|agadir|meknes;MD chisinau;ME podgorica;MH majuro;MN ulaanbaatar|ulan bator
MO macau|macao;MS;MT valletta|sliema|birkirkara|st julians;NC noumea;NE niamey;PA panama|panama city|ciudad panama|ciudad de panama;SC;SD khartoum;TN tunis|sfax|sousse;VA;LI vaduz|schaan
"""
_OWN_TOWNS = {
    one.partition(" ")[0]: frozenset(one.partition(" ")[2].split("|"))
    for one in _STATES_TOO.replace("\n", ";").split(";")
    if one
}
#: Towns of Delaware, whose code is that of Germany.
_DELAWARE = frozenset({"wilmington", "dover", "newark", "middletown", "new castle", "lewes", "rehoboth beach", "smyrna", "milford", "georgetown"})  # fmt: skip
#: Signs between the names of a country that is named twice.
_DIVIDES = re.compile(r"[(\[{/|,;)\]}\-–]")
#: A gap between two single letters.
_SPELLED = re.compile(r"(?<=\b\w) (?=\w\b)")
#: Vowels and the signs on letters that many leave out, and letters that have no mark to lose or stand for Arabic ones.
_MARKS = re.compile("[\u064b-\u0655\u0640]")
_LETTERS = str.maketrans("يىكةłøđıð", "ییکهlodid")
_JOINT = re.compile(r"""[\s.,;:()\[\]{}'’`´\-–_/\\"&*]+""")


def fold(text: str) -> str:
    """Return a country name as the look-up spells it: small letters, no marks, no articles."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c) or ord(c) > 0x036F)
    if not plain.isascii():
        plain = _MARKS.sub("", plain).translate(_LETTERS)
    words = _JOINT.sub(" ", unicodedata.normalize("NFC", plain)).split()
    return " ".join(word for word in words if word not in {"the", "of", "and", "&"})


@cache
def _forms() -> frozenset[str]:
    return frozenset(fold(_FORMS).split())


@cache
def _listed() -> dict[str, str]:
    """Return folded name, alpha-2, alpha-3 or numeric code of the standard -> alpha-2."""
    found: dict[str, str] = {}
    for code, codes, names in table("countries").iter_rows():
        found[code.casefold()] = code
        for alias in (codes or "").split("|"):
            if alias:
                found.setdefault(alias.casefold(), code)
        for name in names.split("|"):
            found.setdefault(fold(name), code)
    return found


@cache
def lookup() -> dict[str, str]:
    """Return folded name, alias, alpha-2, alpha-3 or numeric code -> alpha-2."""
    found = dict(_listed())
    for code in own_lists.lists(_SUBJECT):
        for alias in own_lists.phrases(_SUBJECT, code):
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
    bare = text.strip(" .")
    if marked := _MARKED.get(bare.casefold()) or _INITIALS.get(bare.replace(".", "")):
        return marked
    folded = fold(text)
    codes = lookup()
    if folded in codes:
        return codes[folded]
    if not text.isascii() and (name := _TITLES.sub("", folded)) in codes and len(name) > 1:
        return codes[name]
    spelled = _SPELLED.sub("", folded)
    if spelled in codes and len(spelled) > 3:
        return codes[spelled]
    joined = folded.replace(" ", "")
    if len(joined) <= 3 and len(folded.split()) == len(joined) and joined in codes:
        return codes[joined]
    inner = re.match(r"^(.{2,40}?)\s*[(\[/,-]\s*([A-Za-z]{2,3})\s*[)\]]?$", text.strip())
    if inner and (first := codes.get(fold(inner[1]))) and codes.get(fold(inner[2])) == first:
        return first
    named = [word for word in folded.split() if word not in _forms()]
    if named and len(named) < len(folded.split()):
        bare = " ".join(named)
        for name in (bare, f"ال{bare}", bare.removeprefix("ال")):
            if (
                len(name) > 3
                and name in codes
                and name not in _REALLY_AMBIGUOUS | {"china", "guinea"}
            ):
                return codes[name]
    turned = text.split(",")
    if len(turned) == 2 and (code := codes.get(fold(f"{turned[1]} {turned[0]}"))):
        return code
    return _twice(text)


def _twice(text: str) -> str | None:
    """Return the country that a text names twice, or behind a place: "USA (Vereinigte Staaten)", "CH-Schweiz", "Lyon, FR"."""
    if not _DIVIDES.search(text):
        return None
    parts = [
        fold(part)
        for part in re.split(r"[(\[{/|,;)\]}]|\s[-–]\s|^[A-Za-z]{1,3}-", text)
        if part.strip()
    ]
    mark = re.match(r"([A-Za-z]{1,3})-", text)
    parts += [fold(mark[1])] if mark else []
    found = {lookup().get(_CAR_MARKS.get(part, part)) for part in parts if part}
    if len(found) == 2 and None in found:
        code = next(code for code in found if code)
        return None if _state_behind(parts, code) else code
    if len(found) == 2:
        lands = [code for code in found if code and _SOVEREIGN.get(code) in found]
        return lands[0] if lands else None
    return found.pop() if len(parts) > 1 and len(found) == 1 else None


def _state_behind(parts: list[str], code: str) -> bool:
    """Whether what stands behind a place may be a state: Los Angeles, CA; Atlanta, Georgia; not Haifa, IL.

    Args:
        parts: Folded parts of a cell, one of which names a country, or is a code or a mark of one.
        code: The alpha-2 code of that country.
    """
    short = next(part for part in parts if lookup().get(_CAR_MARKS.get(part, part)) == code)
    places = {part for part in parts if part != short}
    if any(len(place) <= 3 for place in places):  # the state itself: Sudbury, ON, CA
        return False
    if short == "de":
        return not places.isdisjoint(_DELAWARE)
    if len(short) > 2 and short not in _REALLY_AMBIGUOUS:
        return False
    return code in _OWN_TOWNS and places.isdisjoint(_OWN_TOWNS[code])


@cache
def _english() -> dict[str, str]:
    """Return the names that slips are looked for among: long, and of widely used languages."""
    names: dict[str, str] = {}
    for code, _, row in table("countries").iter_rows():
        for name in row.split("|")[:5]:
            folded = fold(name)
            if len(folded) >= 7 and folded.isascii():
                names.setdefault(folded, code)
    return names


def respelled(text: str) -> str | None:
    """Return the country of a name that is one slip away from one country's names, and no other's.

    Examples:
        >>> respelled("Germnay"), respelled("Swizterland"), respelled("Austrlia"), respelled("Bavaria")
        ('DE', 'CH', None, None)
    """
    folded = fold(text)
    if not 7 <= len(folded) <= 40 or not folded.isascii():
        return None
    near = extract(folded, list(_english()), scorer=OSA.distance, score_cutoff=1, limit=5)
    found = {_english()[name] for name, _, _ in near}
    same = near and all(name[0] == folded[0] for name, _, _ in near)
    return found.pop() if same and len(found) == 1 else None


def named(text: str) -> str | None:
    """Return the alpha-2 code of a country that a text names, or is a code of, without a slip.

    Examples:
        >>> named("usa"), named("Deutschland"), named("Danmark"), named("Unites States")
        ('US', 'DE', 'DK', None)
    """
    code = iso2(text)
    slip = code is not None and fold(text) not in _listed() and respelled(text) == code
    return None if slip else code


def is_ambiguous(text: str) -> bool:
    """Whether a name fits more than one country, or a country and a state."""
    return fold(text) in _REALLY_AMBIGUOUS
