"""Countries by code, name, alias and language (ISO 3166-1; names from Unicode CLDR)."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from leadhygiene.standards.lookup.tables import table

#: What people write and CLDR does not: own collection.
_ALIASES = {
    "US": "usa|u s|u s a|united states of america|the united states|us of a|america|united state|untied states|etats unis|vereinigte staaten von amerika|eua|ee uu|eeuu|stati uniti d america|u s of america|unitedstates|usa united states|сша|美国|米国|アメリカ",
    "GB": "uk|u k|great britain|britain|england|scotland|wales|northern ireland|united kingdom of great britain and northern ireland|großbritannien|grossbritannien|grande bretagne|gran bretaña|regno unito|inghilterra|england uk|gb uk|united kindom|angleterre|inglaterra|vk",
    "DE": "brd|bundesrepublik deutschland|federal republic of germany|germania|deutchland|ger|d|allemange",
    "NL": "holland|the netherlands|nederland|hollande|olanda|países bajos|paises bajos|niederland|netherland",
    "CH": "switzerland ch|sui|svizzera|swiss|schweitz|confoederatio helvetica|swiss confederation",
    "CZ": "czech republic|czech rep|the czech republic|tschechien|republique tcheque|ceska republika|česká republika|czechoslovakia cz",
    "KR": "south korea|korea south|republic of korea|korea republic of|korea rep|rok|korea republic|s korea|한국|대한민국",
    "KP": "north korea|korea north|dprk|korea democratic people s republic of|democratic people s republic of korea",
    "CD": "democratic republic of the congo|dr congo|drc|congo democratic republic|congo kinshasa|congo the democratic republic of the|zaire|rdc",
    "CG": "republic of the congo|congo brazzaville|congo republic|congo rep",
    "CI": "ivory coast|cote divoire|cote d ivoire",
    "RU": "russian federation|russia federation|российская федерация|рф|russland",
    "TR": "turkey|turkiye|türkei|turquie|turquía",
    "AE": "uae|u a e|emirates|united arab emirates the|الإمارات|vae|emirats arabes unis",
    "CN": "prc|p r china|china pr|people s republic of china|mainland china|p r c|中华人民共和国|中国大陆|中國大陸",
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
    "AT": "oesterreich|osterr|aut|osterreich|autriche",
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
#: Everyday and official names whose word for the country is an adjective, or has another ending.
_MORE = {
    "GE": "საქართველო|sakartvelo|грузия", "SA": "السعودية|saudi|saudia", "TW": "臺灣|台灣|台湾|中華民國", "SK": "slovak republic|slovak rep",
    "KG": "kyrgyz republic|kirghizstan|kirgistan", "DO": "dominican rep|rep dominicana|republica dominicana", "CF": "car|central african rep",
    "EG": "arab republic of egypt|misr|مصر", "JO": "hashemite kingdom of jordan|الاردن", "UY": "oriental republic of uruguay",
    "AR": "argentine republic|argentine", "FR": "french republic", "IT": "italian republic", "PT": "portuguese republic",
    "SI": "slovenian republic", "TJ": "tadjikistan", "LU": "letzebuerg|lëtzebuerg", "FI": "suomi finland", "HR": "croatian republic",
    "HU": "magyarorszag|hungarian republic", "EE": "eesti", "LV": "latvija", "LT": "lietuva", "AL": "shqiperia|shqipëria", "AM": "hayastan|հայաստան",
    "CY": "kypros|κύπρος", "IS": "ísland", "MT": "malta mt", "MC": "principality of monaco", "GL": "grønland|kalaallit nunaat", "FO": "føroyar|faroe islands",
    "IL": "ישראל|state of israel", "LB": "لبنان|liban", "MA": "المغرب|maroc", "DZ": "الجزائر|algerie", "TN": "تونس", "IQ": "العراق", "KW": "الكويت",
    "QA": "قطر", "BH": "البحرين", "OM": "عمان", "YE": "اليمن", "LY": "ليبيا|libyan arab jamahiriya", "SD": "السودان", "PK": "پاکستان|islamic republic of pakistan",
    "BD": "বাংলাদেশ|bangla desh", "LK": "ශ්‍රී ලංකාව|ceylon", "NP": "नेपाल", "KH": "កម្ពុជា|kampuchea", "MN": "монгол улс|mongolei", "KZ": "қазақстан|kazakstan",
    "UZ": "oʻzbekiston|ozbekiston", "AZ": "azərbaycan|azerbaidjan", "BY": "belarus|byelorussia|weißrussland|weissrussland", "UA": "україна|ukraina",
    "RS": "srbija|србија", "BA": "bosna i hercegovina|bosnia herzegovina|bosnia", "ME": "crna gora", "XK": "kosova|kosovo", "TL": "east timor",
    "GB": "gb england|u k england|uk gb|united kingdom england|england united kingdom", "VG": "british virgin islands|bvi", "VI": "us virgin islands|usvi",
    "AE": "dubai uae|abu dhabi uae", "PR": "puerto rico usa", "SX": "st maarten", "KN": "st kitts", "LC": "st lucia", "VC": "st vincent",
    "TT": "trinidad", "AG": "antigua", "ST": "sao tome", "GW": "guinea bissau", "GQ": "equatorial guinea", "PG": "papua new guinea|png",
    "CK": "cook islands", "WS": "western samoa", "ZW": "rhodesia", "BF": "upper volta", "BJ": "dahomey", "RE": "la reunion", "NC": "nouvelle caledonie",
}  # fmt: skip
#: More everyday names, own names in other letters, and official names of one word.
_OTHERS = {
    "RU": "rossia|rossija|rossiya|rusland|rusko|rossiyskaya federatsiya", "HK": "香港|香港特別行政區|香港特别行政区", "MO": "澳門|澳门",
    "US": "etats unis amerique|etats unis d amerique|estados unidos da america|estados unidos de norteamerica|estados unidos america|norteamerica|unites states|united state|usa vereinigte staaten|vereinigte staaten v amerika|"
          "vereinigte staaten amerika|ameriska forenta stater|verenigde staten van amerika|spojene staty americke|spojene staty|stany zjednoczone ameryki|amerikai egyesult allamok|statele unite ale americii|"
          "sjedinjene americke drzave|zdruzene drzave amerike|abd|amerika birlesik devletleri|ηπα|соединённые штаты америки|соединенные штаты америки|сша америка|estats units|états-unis",
    "GB": "gran bretagna|gran bretana|velka britanie|velka britania|anglia|angleterre|inglaterra|inghilterra|engeland|anglie|англия|англія|n ireland|england uk|scotland uk|wales uk|united kingdom great britain|"
          "reino unido gran bretana|regno unito gran bretagna|royaume uni angleterre|grossbritannien|grossbritannien nordirland|schottland|ecosse|escocia|scozia|pays de galles|nordirland|regatul unit|kraljevina|nagy britannia|"
          "egyesult kiralysag|ingiltere|birlesik krallik|englanti|iso britannia|απο αγγλια|αγγλια|英国|英國|イギリス|영국",
    "CZ": "tschechische republik|republica checa|republique tcheque|repubblica ceca|chequia|tschechei|tjeckien|tjekkiet|tsjekkia|tsjechie|csehorszag|ceska rep|cesko|cr cesko|czech republik|república checa",
    "SK": "slowakei|slowakische republik|slovaquie|republica eslovaca|slovensko|slovenska republika", "CI": "elfenbeinkuste|elfenbeinkueste|ivory coast cote d ivoire|costa marfil",
    "CD": "congo drc|congo kinshasa|drc congo|dr congo|d r congo|democratic republic congo|rd congo|rdc|zaire", "CG": "congo brazzaville|republic congo",
    "TW": "taiwan r o c|taiwan roc|中華民國臺灣", "KN": "saint kitts|st kitts nevis|saint kitts nevis", "IM": "iom|mann", "IE": "roi|rep of ireland", "LT": "littland|lituania|litva", "CH": "confederazione svizzera|confederation helvetique|"
    "confoederatio helvetica|schweizerische eidgenossenschaft|suisse schweiz|svizzera suisse|swiss|elvetia", "CN": "zhongguo|zhonghua|chine|中國", "DE": "ddr|frg|frd|brd deutschland|deutchland|deutschl|alemanha|nemet|nemecko|niemcy rp|federal republic germany",
    "EE": "eesti vabariik|estonie", "FI": "suomen tasavalta|finlandia", "FK": "falklands|malvinas|falkland islands malvinas", "GA": "gabonese republic", "HU": "magyar|magyarorszag", "IL": "yisra el|yisrael", "JP": "nippon koku|日本国", "KP": "조선민주주의인민공화국",
    "MD": "moldovan republic", "NZ": "aotearoa new zealand|new zeland|new zealand aotearoa|nueva zelandia|neuseeland", "PT": "republica portuguesa", "SA": "saudia arabia|saudi arab|saudi arabien", "SC": "seychelles islands", "SS": "southern sudan|south sudanese republic",
    "TG": "togolese republic", "SM": "most serene republic san marino", "UA": "ukrayina|ukraine rsr", "NR": "naoero", "WF": "wallis futuna islands", "KR": "korea rep|rep korea|south korea republic|korea south|s korea|corea del sur|coree du sud|sudkorea|suedkorea|corea",
    "NL": "holland netherlands|the netherlands holland|nl nederland|niederlande holland|paises baixos", "PL": "polish republic|polonia|lengyelorszag", "BG": "bulgarie|bulgarien", "TR": "turkije|turska|turchia", "AT": "republik osterreich|ausztria",
    "AE": "u a emirates|uae emirates|emirati arabi|dubai|abu dhabi|sharjah", "BE": "belgium be|belgie belgique|belgique belgie", "DK": "danemarca|dinamarca", "SE": "suecia|svezia|zweden", "NO": "noorwegen|norvege|noruega", "MK": "fyr macedonia|macedonia fyr",
    "BA": "bosnia and herz|bosnia hercegovina|bosnien|bosnien herzegowina|bih", "VN": "viet nam socialist republic", "LK": "ceylon sri lanka|sri lanka ceylon", "CV": "cabo verde cape verde", "MM": "myanmar burma|burma myanmar", "TL": "timor leste east timor",
}  # fmt: skip
#: Names of statistics, banks and standards, with points and commas.
_OFFICIAL = {
    "HK": "hong kong sar prc|hksar", "MO": "macau sar|macao sar|macau sar china", "PS": "occupied palestinian territory|occupied palestinian territories|west bank gaza|west bank|gaza strip|palestinian authority|palestinian territory occupied",
    "VG": "virgin islands british", "MF": "saint martin french part|st martin french part", "SX": "sint maarten dutch part", "BQ": "bonaire|bonaire sint eustatius saba|caribbean netherlands",
    "KP": "dpr korea|korea dpr|korea dem peoples rep|korea dem people s rep|korea dem rep", "CD": "congo dem rep|congo dem republic", "VE": "venezuela rb|venezuela b r|rb venezuela", "FM": "micronesia fed sts|fed states micronesia",
    "RU": "russian fed|russ federation|russische foderation", "GB": "utd kingdom|u kingdom|united kdom", "TC": "turks caicos|turks caicos is", "XK": "kosovo unscr 1244|kosovo under unscr 1244 99", "TW": "taiwan china|chinese taipei|taiwan district",
    "CN": "china mainland|prc china|china prc", "LA": "lao pdr|lao dem rep|laos pdr", "SY": "syrian ar|syria arab rep", "BO": "bolivia plurinational state", "MK": "tfyr macedonia|macedonia tfyr|n macedonia", "CV": "cabo verde rep",
    "VC": "st vincent grenadines|saint vincent grenadines", "LC": "st lucia wi", "PM": "st pierre miquelon", "SH": "st helena", "KY": "cayman is|caymans", "MH": "marshall is", "SB": "solomon is", "CK": "cook is", "FK": "falkland is|falkland is malvinas",
    "VI": "us virgin is|virgin is us|usvi", "GG": "guernsey ci|guernsey channel islands", "JE": "jersey ci|jersey channel islands", "US": "united states us|usa us|u s america", "AE": "utd arab emirates|united arab em|united arab emir|u arab emirates", "SA": "k s a|saudi arabia kingdom",
    "CZ": "czech rep cr", "DO": "dom rep|dominican r", "CF": "central african r|centr african rep", "GQ": "eq guinea|equat guinea", "PG": "papua n guinea|p n g", "NZ": "n zealand", "ZA": "s africa|rep south africa", "KR": "s korea rep|rok|r o korea",
    "BA": "bosnia herzeg|bosnia herz", "TT": "trin tobago|trinidad tob", "AG": "antigua barb", "ST": "s tome principe", "LI": "liechtenst", "NL": "netherlands kingdom|kon nederlanden",
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
_FORMS = frozenset(
    """republic kingdom commonwealth state states principality federation federative federal democratic people peoples s islamic arab
    socialist emirate sultanate grand duchy plurinational bolivarian independent united cooperative co operative nation union
    confederation territory rep republik konigreich bundesrepublik furstentum grossherzogtum foderative demokratische volksrepublik
    islamische arabische staat vereinigtes sozialistische unabhangiger republique royaume principaute etat democratique populaire
    islamique arabe federale unie duche du de la le les des d l del della di el los las do da dos republica reino principado estado
    democratica popular islamica federativa plurinacional bolivariana oriental cooperativa repubblica regno principato popolare
    democratico republiek koninkrijk vorstendom staats republika krolestwo rzeczpospolita kralovstvi cumhuriyeti kralligi republikken
    kongeriket kongeriget konungariket republiken kuningaskunta tasavalta koztarsasag respublica republica tassavalta
    республика королевство княжество народная демократическая исламская федеративная социалистическая государство федерация
    республіка королівство جمهورية مملكة المملكة الجمهورية دولة سلطنة امارة الديمقراطية الاسلامية العربية الشعبية الاتحادية جمهوری اسلامی
    共和国 共和國 王国 공화국 der die das den und y e et i""".split()
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
#: Signs between the names of a country that is named twice.
_DIVIDES = re.compile(r"[(\[{/|,;)\]}\-–]")
#: A gap between two single letters.
_SPELLED = re.compile(r"(?<=\b\w) (?=\w\b)")
_JOINT = re.compile(r"""[\s.,;:()\[\]{}'’`´\-–_/\\"&*]+""")


def fold(text: str) -> str:
    """Return a country name as the look-up spells it: small letters, no marks, no articles."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c) or ord(c) > 0x036F)
    words = _JOINT.sub(" ", unicodedata.normalize("NFC", plain)).split()
    return " ".join(word for word in words if word not in {"the", "of", "and", "&"})


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
    for code, aliases in (*_ALIASES.items(), *_MORE.items(), *_OTHERS.items(), *_OFFICIAL.items()):
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
    spelled = _SPELLED.sub("", folded)
    if spelled in codes and len(spelled) > 3:
        return codes[spelled]
    joined = folded.replace(" ", "")
    if len(joined) <= 3 and len(folded.split()) == len(joined) and joined in codes:
        return codes[joined]
    inner = re.match(r"^(.{2,40}?)\s*[(\[/,-]\s*([A-Za-z]{2,3})\s*[)\]]?$", text.strip())
    if inner and (first := codes.get(fold(inner[1]))) and codes.get(fold(inner[2])) == first:
        return first
    named = [word for word in folded.split() if word not in _FORMS]
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
    """Return the country that a text names twice: "USA (Vereinigte Staaten)", "CH-Schweiz"."""
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
    if len(found) == 2:
        lands = [code for code in found if code and _SOVEREIGN.get(code) in found]
        return lands[0] if lands else None
    return found.pop() if len(parts) > 1 and len(found) == 1 else None


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
