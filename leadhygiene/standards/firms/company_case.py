"""Capitals of firms' names: repair what was typed in one case, keep acronyms; own rules and lists.

A name in one case is touched only where something says that the case was not chosen: several words of
which one can be spoken, or a legal form that is never written so. Each word then needs evidence of its
own: words that cannot be spoken, and short ones that no list knows, keep their capitals.
"""

from __future__ import annotations

import re
from functools import cache

from leadhygiene.standards.firms import firm_words
from leadhygiene.standards.firms.legal_forms import key, suffixes
from leadhygiene.standards.people.name_case import INNER_CAPITALS
from leadhygiene.standards.people.person_names import given_names

#: Acronyms that can be spoken, or are too short for a rule: firms, and words of trades and places.
ACRONYMS = frozenset(
    """ibm sap bmw aol ups dhl tnt fbi nasa nato unicef unesco ikea basf bayer-ag bhp bp bt cbs nbc abc hbo cnn bbc ard zdf rtl mtv espn ing axa abb ubs
    aig amd arm att asml asus benq dell-emc emc eni edf engie-sa enel-x eon e.on fiat gea ge gm gmc hp hpe hsbc htc iag icbc inps jbl jvc kfc kia klm kpmg kpn lg
    lvmh man mci msci nec nxp omv otis-sa ovh pnc psa pwc ral rci rwe saab seat sas sncf sony-bmg ssab stihl-ag swift tcs tdk tui uab upc usaa vw vwr wpp
    zf zte ey bcg bnp bbva bnsf csx cvs adp adt aaa aarp ada afl cio ama api aws bae bdo bsi caci cdw cgi cma cnh cpi crh csc ctc dsm dsv dxc ebay ecco
    eads ecolab-inc epam esri fis fmc ftd gap gfk gls gsk h&m h&r hcl hdi hdfc icici idc iff ihg ihs ing isg itt jll jtb jysk kkr kla kbr kbc lbbw ldc lic
    mks mol mtn ncr nhs nrg nsk ntn ntt nyse ntnu ogc okq orf pge pko pzu qbe qvc rbc rbs rci rsa rte rtx sage-ag sap sbb sca sgs ska skf slb smc sme
    snc ssi stc std tcl tds tfi tjx trw tsmc tvs uni-x upm utc vfs vodacom-x vtb wto ymca ywca ymha
    usa uk eu uae us la nyc dc sf it hr hvac cnc led lcd atm erp crm tv dj bbq rv cpa gps vr ar ai ml bi pr qa pc pa md pllc cad cam rfid iot gis
    oem osb diy fx ac ict ngo npo bpo csr esg kyc ip lng lpg cng ev dna rna mri ct xr ux ui api sms vip b2b b2c dna adhd asap
    ii iii iv vi vii viii ix xi xii xiii xiv xv mbh eg ev ek kg ag gbr ohg""".split()
)
#: Words of up to three letters, and a few of four without the sound of words, that are words or names.
SHORT = frozenset(
    """the and of for in at on to by with der die das und von zum zur am im le la les et du de des au aux en y el los las del al e i il lo da do dos das di
    van den het een och og ok
    new old one two six ten all any our own big top red sun sky sea air oil gas ice hot dry wet raw joy fun art ace arc ark arm ash bar bay bed bee bet bio
    box boy bud bus buy cab cap car cat cow cup cut day dog dot ear eco egg elk elm end eye far fig fin fir fit fix fly fog fox fry gem geo god gum gun gym
    ham hat hay hen her his hop hub hug ink inn ion jam jar jaw jet job jug key kid kit lab lap law let leg lid lip log lot low mad man map mat max may med
    men met mix mob mom mud mug neo net nut oak off oil out owl own pad pan pet pie pig pin pit pop pot pro pub rag rat ray rib rim rod row rub rug run
    rye saw set she sit ski son spa spy sub tap tax tea tie tin tip toe ton toy try tub use van vet via vow wax way web wet win you zen zip zoo
    lee kim roy ray joe jim tom bob ben dan ron don ted ann amy eve ian max leo lou sam tim guy hal jan jay jon kay ken kit len mac mel meg ned pam pat peg
    rob rod roy sal sid sue val vic wes zoe eva ida ina lea mia noa uwe ute udo kai jan ole per leif lia ana eli abe ali abu ben bin ibn koh lim tan ong ang
    low lau lam law lai liu luo lin xu wu ma li yu he hu fu du su zhu hsu cho choi oh ahn seo han kwon yoo ito abe ono san st mt ft dr mr mrs fa la mc st.
    rio san fe bel bon mar sol paz luz rey oro las vía via voz gen nor sud est ost süd alt neu rot tor hof see bau eis uhr öl gut rad bad ohr tür zug
    dar bab ain bir bou bni oued ksar souk
    art mer feu eau roi sel thé vin riz clé été pré bois oro zia mio tuo più sud giù amo blu oro""".split()
)
SMALL = frozenset(
    "and of the for in at on to by with und von zum zur im et du de des aux da do dos di del della dei degli van het voor och og para por sur sous der".split()
)
#: Joining letters and articles that are small where the name is plainly of a Romance language.
ROMANCE_SMALL = frozenset("y e i la las los le les en".split())
ROMANCE = re.compile(
    r"(?i)\b(?:de|del|du|des|di|della|dos|da|hermanos|hijos|fils|figli|filhos|c[ií]a|cie|s\.?l\.?u?|s\.?r\.?l\.?s?|ltda|eireli|sarl)\b"
)
#: Trades by which a name is plainly of a Romance language, so that ``la`` before another word is its article, not Los Angeles.
ARTICLE_TOLD = re.compile(
    r"(?i)\b(?:restaurante|ristorante|trattoria|pizzer[ií]a|osteria|locanda|panader[ií]a|panificio|pasticceria|pasteler[ií]a|boulangerie|p[âa]tisserie|brasserie|auberge|"
    r"farmacia|pharmacie|cl[ií]nica|clinique|librer[ií]a|libreria|librairie|ferreter[ií]a|ferramenta|cafeter[ií]a|cervecer[ií]a|carnicer[ií]a|boucherie|peluquer[ií]a|taberna|bodegas?|cantina|"
    r"hostal|finca|hacienda|fattoria|agriturismo|azienda|officin[ae]|autofficina|carrozzeria|immobiliare|inmobiliaria|immobili[èe]re|editorial|editions|[ée]ditions|imprenta|imprimerie|"
    r"menuiserie|carpinter[ií]a|falegnameria|talleres|construcciones|costruzioni|transportes|trasporti|industrias|industrie|soci[ée]t[ée]|sociedad|societ[àa]|compa[ñn][ií]a|compagnie|"
    r"coop[ée]rative|cooperativa|hermanos|fratelli|f\.lli|grupo|groupe|gruppo|domaine|ch[âa]teau|maison|colegio|escuela|scuola|[ée]cole|asociaci[óo]n|associazione|fundaci[óo]n|fondazione)\b"
)
#: That article, or Los Angeles.
LA = re.compile(r"(?i)\bla\b")
#: Words behind which that article is small: de la Fuente, but Hotel La Perla.
_BEFORE_LA = frozenset(
    "de en por para con sin y e i a à et sur sous dans pour chez bajo entre tra su".split()
)
#: Legal forms by key, as they are usually written; others keep their capitals.
FORMS = {
    "gmbh": "GmbH", "ggmbh": "gGmbH", "mbh": "mbH", "inc": "Inc", "incorporated": "Incorporated", "ltd": "Ltd", "limited": "Limited", "corp": "Corp",
    "corporation": "Corporation", "co": "Co", "company": "Company", "plc": "PLC", "llc": "LLC", "llp": "LLP", "lp": "LP", "pty": "Pty", "pte": "Pte",
    "pvt": "Pvt", "private": "Private", "public": "Public", "sdn": "Sdn", "bhd": "Bhd", "berhad": "Berhad", "tbk": "Tbk", "oy": "Oy", "oyj": "Oyj", "aps": "ApS",
    "ohg": "OHG", "gbr": "GbR", "kgaa": "KGaA", "ag": "AG", "kg": "KG", "se": "SE", "ug": "UG", "eg": "eG", "ev": "e.V.", "ek": "e.K.", "sa": "SA", "sas": "SAS",
    "sasu": "SASU", "sarl": "SARL", "eurl": "EURL", "srl": "SRL", "srls": "SRLS", "spa": "SpA", "snc": "SNC", "sl": "SL", "slu": "SLU", "bv": "BV", "nv": "NV",
    "vof": "VOF", "bvba": "BVBA", "ab": "AB", "as": "AS", "asa": "ASA", "kft": "Kft", "zrt": "Zrt", "nyrt": "Nyrt", "bt": "Bt", "doo": "d.o.o.", "dd": "d.d.",
    "sro": "s.r.o.", "spol": "spol", "ltda": "Ltda", "eireli": "EIRELI", "cia": "Cía", "cie": "Cie", "proprietary": "Proprietary", "trust": "Trust",
    "cooperative": "Cooperative", "cv": "CV", "kk": "KK", "ulc": "ULC", "pllc": "PLLC", "pc": "PC", "pa": "PA", "aktiengesellschaft": "Aktiengesellschaft",
    "sicav": "SICAV", "gie": "GIE", "sca": "SCA", "scop": "SCOP", "ooo": "OOO", "zao": "ZAO", "pao": "PAO", "jsc": "JSC", "ojsc": "OJSC", "as ": "AS", "ad": "AD",
    "eood": "EOOD", "ood": "OOD", "oü": "OÜ", "uab": "UAB", "sia": "SIA", "ehf": "ehf", "hf": "hf", "fzco": "FZCO", "fze": "FZE", "wll": "WLL", "saog": "SAOG",
}  # fmt: skip
#: Forms that are hardly ever written in capitals, or never in small letters, by somebody who chose the case.
TELLING = frozenset(
    "gmbh ggmbh inc incorporated ltd limited corp corporation co company pty pte pvt private sdn bhd oy oyj aps kgaa kft zrt ltda cia cie gbr aktiengesellschaft".split()
)
_ORDINAL = re.compile(r"(?i)(?<=\d)(?:st|nd|rd|th)\b")
_WORD = re.compile(
    r"(?:[^\W\d_]{1,2}&)+[^\W\d_]{1,2}(?![^\W_])|[^\W\d_]+(?:['’][^\W\d_]+)*\.?(?:[^\W\d_]\.)*"
)
SPOKEN = re.compile(
    r"^(?:[bcdfghjklmnpqrstvwxz]{1,2}|s(?:ch|cr|hr|pl|pr|tr)|ch[rl]|th?r|phr?|thw|kn|wr|gn|ps|sz|cz)?(?:[aeiouyäöüáéíóúàèìòùâêîôûåæøãõœñ]+"
    r"(?:[bcdfghjklmnpqrstvwxzçñß]{1,3}|[bcdfghjklmnpqrstvwxz]?(?:sch|tsch|ch|th|ck|ng|nk)[a-z]?)?)+$"
)
#: Domains and addresses, and Czech forms of several words.
_NOT_PROSE = re.compile(r"(?i)[a-z0-9]\.[a-z]{2,}\b|@|//|\bs\.?\s?r\.\s?o\.?$")
_LETTERS = re.compile(r"[\W\d_]+")
_VOWELS = re.compile(r"[aeiouyäöüáéíóúàèìòùâêîôûåæøãõœ]")


def is_one_case(text: str) -> bool:
    """Whether the Latin letters of a name are all capitals or all small, three at least.

    Examples:
        >>> is_one_case("ACME LOGISTICS"), is_one_case("Acme"), is_one_case("3M"), is_one_case("株式会社")
        (True, False, False, False)
    """
    if not (text.isupper() or text.islower()):
        return False
    letters = _LETTERS.sub("", text)
    return len(letters) >= 3 and (letters.isascii() or max(letters) <= "\u024f")


def cased(text: str) -> str:
    """Return a firm's name with capitals where they belong, or as it is where the case may be chosen.

    Examples:
        >>> cased("ACME LOGISTICS GMBH"), cased("IBM"), cased("SAP SE"), cased("KPMG AG")
        ('Acme Logistics GmbH', 'IBM', 'SAP SE', 'KPMG AG')
        >>> cased("LLS ENGINEERING USA INC."), cased("larkmoor fasteners inc"), cased("adidas")
        ('LLS Engineering USA Inc.', 'Larkmoor Fasteners Inc', 'adidas')
    """
    if len(text) > 150 or not is_one_case(text) or _NOT_PROSE.search(text):
        return text
    words = [found.group() for found in _WORD.finditer(text)]
    loud = text == text.upper()
    keys = [key(word) for word in words]
    forms = _form_words(keys)
    named = [word for place, word in enumerate(words) if place not in forms]
    told = any(keys[place] in TELLING for place in forms)
    if not named or not (told or _typed(named, loud=loud)):
        return text
    if loud and not told and not any(_is_word(word) for word in named):
        return text
    romance = bool(ROMANCE.search(text))
    told = bool(LA.search(text)) and (romance or bool(ARTICLE_TOLD.search(text)))
    out, place, number = [], 0, 0
    for found in _WORD.finditer(text):
        out.append(text[place : found.start()])
        first = not text[: found.start()].strip(" (\"'«„")
        word = found.group()
        if _ORDINAL.match(text, found.start()):
            out.append(word.lower())
        elif number in forms or (number and keys[number] in TELLING):
            out.append(_form(word) if loud or "." not in word.rstrip(".") else word)
        elif told and word.lower() == "la" and number + 1 < len(words) and number + 1 not in forms:
            out.append("la" if number and words[number - 1].lower() in _BEFORE_LA else "La")
        elif _joins_given(text, found, words, number):
            out.append(_capital(word.lower()))
        else:
            small = SMALL | ROMANCE_SMALL if romance else SMALL
            out.append(_one(word, small=not first and word.lower() in small, loud=loud))
        place, number = found.end(), number + 1
    return "".join([*out, text[place:]])


def _joins_given(text: str, found: re.Match[str], words: list[str], number: int) -> bool:
    """Whether a word is the second of two given names, as in Jean-Luc."""
    joined = number > 0 and text[: found.start()].endswith(f"{words[number - 1]}-")
    return joined and all(word.lower() in given_names() for word in words[number - 1 : number + 1])


def _typed(named: list[str], *, loud: bool) -> bool:
    """Whether the words say that nobody chose the case: several, one at least a plain word."""
    plain = [word for word in named if len(word) >= (4 if loud else 3) and _spoken(word.casefold())]
    known = [word for word in plain if _known(word.casefold())]
    return len(named) >= 2 and (
        bool(known) or (len(plain) >= 2 and loud) or (not loud and len(plain) >= 2)
    )


def _form_words(keys: list[str]) -> set[int]:
    """Return the places of words that are a legal form at the end of a name, or one at its start."""
    places: set[int] = set()
    at = len(keys) - 1
    while at > 0 and (keys[at] in FORMS or keys[at] in {"und", "and"}) and _may_end(keys, at):
        places.add(at)
        at -= 1
    return {place for place in places if keys[place] not in {"und", "and"}}


def _may_end(keys: list[str], at: int) -> bool:
    return (
        keys[at] in {"und", "and"}
        or keys[at] in suffixes()
        or len(keys[at]) <= 4
        or keys[at] in TELLING
    )


def _form(word: str) -> str:
    """Return a legal form as it is usually written; points stay where they were."""
    folded = key(word)
    usual = FORMS[folded]
    if "." in word.rstrip(".") or "/" in word:
        return word.lower() if usual[0].islower() else word.upper()
    point = "." if word.endswith(".") and not usual.endswith(".") else ""
    if usual.endswith(".") and not word.endswith("."):
        usual = (
            usual if "." not in usual[:-1] else usual.replace(".", "") if word.isupper() else usual
        )
    return usual + point


def _is_word(word: str) -> bool:
    folded = word.casefold().rstrip(".")
    return folded not in ACRONYMS and len(folded) >= 4 and _spoken(folded)


def _one(word: str, *, small: bool, loud: bool) -> str:
    folded = word.lower()
    bare = folded.rstrip(".")
    if "." in word.rstrip("."):
        return word.upper() if loud else word
    if bare in ACRONYMS:
        return word.upper()
    if small:
        return folded
    if "&" in word or (loud and len(bare) == 1):
        return word.upper() if loud else word
    if (
        loud
        and not _known(bare)
        and (len(bare) <= 3 or not _spoken(bare) or (len(bare) == 4 and not _roomy(bare)))
    ):
        return word
    return _capital(folded)


def _capital(folded: str) -> str:
    """Return a word with its capital: McDonald, O'Neill, DeLuca; but Tom's."""
    inner = INNER_CAPITALS.get(folded)
    if inner:
        return inner
    if len(folded) > 5 and folded.startswith("mc") and folded[2] not in "aeiouh":
        return "Mc" + folded[2].upper() + folded[3:]
    head, sign, tail = folded.partition("'") if "'" in folded else folded.partition("’")
    if sign and len(head) == 1 and len(tail) > 2:
        return head.upper() + sign + tail[0].upper() + tail[1:]
    return folded[0].upper() + folded[1:]


@cache
def _known(folded: str) -> bool:
    """Whether a word is one of names of firms, or a short word or name."""
    return folded in SHORT or folded in _vocabulary()


@cache
def _vocabulary() -> frozenset[str]:
    short = {
        word for words in firm_words.SHORT_FORMS.values() for word in words.split() if len(word) > 3
    }
    return frozenset(
        word
        for word in {*firm_words.TRADES, *firm_words.UNITS, *firm_words.DESCRIPTORS, *firm_words.HOLDINGS, *firm_words.DIVISIONS,
                     *firm_words.CLICHES, *firm_words.COMMON_SURNAMES, *firm_words.SHORT_FORMS, *short}
        if len(word) > 3 and word not in ACRONYMS
    )  # fmt: skip


@cache
def _spoken(folded: str) -> bool:
    """Whether a word can be spoken: vowels where a language would have them."""
    bare = folded.replace("'", "").replace("’", "").rstrip(".")
    if bare.startswith("mc") and len(bare) > 5:
        bare = bare[2:]
    easy = _known(bare) or len(bare) > 6 or bool(SPOKEN.match(bare))
    return bool(_VOWELS.search(bare)) and easy


def _roomy(folded: str) -> bool:
    """Whether a word of four letters has the rhythm of a word: vowels and consonants by turns."""
    marks = "".join("v" if _VOWELS.match(char) else "c" for char in folded)
    return marks in {
        "cvcv",
        "cvcc",
        "cvvc",
        "ccvc",
        "vccv",
        "vcvc",
        "ccvv",
        "vccc" if folded[0] == "a" else "cvcv",
    }
