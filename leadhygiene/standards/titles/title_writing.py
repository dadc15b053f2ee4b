"""Write job titles out: abbreviations in full, one case made the usual one (own lists)."""

from __future__ import annotations

import re
from functools import cache

_FULL = {
    "sr": "Senior", "snr": "Senior", "jr": "Junior", "jnr": "Junior", "mgr": "Manager", "mngr": "Manager", "mgrs": "Managers",
    "mgmt": "Management", "mgt": "Management", "mktg": "Marketing", "mrktg": "Marketing", "mkting": "Marketing",
    "asst": "Assistant", "assoc": "Associate", "exec": "Executive", "ops": "Operations", "engr": "Engineer",
    "engring": "Engineering", "engrg": "Engineering", "dept": "Department", "intl": "International", "natl": "National",
    "svcs": "Services", "svc": "Service", "acctg": "Accounting", "purch": "Purchasing", "mfg": "Manufacturing",
    "mfr": "Manufacturing", "proj": "Project", "supv": "Supervisor", "supvr": "Supervisor", "supt": "Superintendent",
    "tech support": "Technical Support",
    "acct mgr": "Account Manager", "acct exec": "Account Executive", "acct executive": "Account Executive",
    "acct manager": "Account Manager", "biz dev": "Business Development", "bus dev": "Business Development",
    "bizdev": "Business Development", "info tech": "Information Technology", "gen mgr": "General Manager",
    "gen manager": "General Manager", "hr mgr": "HR Manager", "cust svc": "Customer Service", "cust serv": "Customer Service",
    "vice pres": "Vice President", "v pres": "Vice President", "admin asst": "Administrative Assistant",
    "exec asst": "Executive Assistant", "exec dir": "Executive Director", "sales rep": "Sales Representative",
    "service rep": "Service Representative", "mgng dir": "Managing Director", "mng dir": "Managing Director",
}  # fmt: skip
#: Abbreviations that are something else in other languages: only where every other word may be English.
_ENGLISH = {
    "dir": "Director", "coord": "Coordinator", "spec": "Specialist", "rep": "Representative", "pres": "President", "bd": "Business Development",
    "mktg": "Marketing", "chrmn": "Chairman", "treas": "Treasurer", "secy": "Secretary", "prof": "Professor",
}  # fmt: skip
_GERMAN = {
    "kfm": "kaufmännische", "techn": "technische", "stv": "stellvertretende", "stellv": "stellvertretende",
    "gf": "Geschäftsführ", "ltr": "Leiter", "abt": "Abteilungs", "abtltr": "Abteilungsleiter",
}  # fmt: skip
_FOREIGN = frozenset(
    "de del du des la le les el los las un di della dei delle der die das dem den und fur y et e da do dos das van voor en og och ja "
    "commercial comercial commerciale ventas compras general generale geral tecnico technique financier financiero finanziario regional "
    "marketingu adjoint adjunto ejecutivo administrativo amministrativo vertrieb einkauf leiter leiterin obra departamento".split()
)
_ACRONYMS = frozenset(
    "ceo cfo cto coo cio cmo cro chro ciso cpo cdo cso cco clo cao cbo cxo vp svp evp avp gvp rvp it hr pr qa qc ux ui seo sem emea apac latam "
    "dach uk us usa eu uae bi erp crm sap pmo hse ehs qhse kam sdr bdr gm md dba ict csr esg b2b b2c m&a fp&a l&d r&d ai ml gis hvac rn lpn mba pga "
    "rh dg pdg daf dsi drh dga nsm rsm aws sre api bim cad cam gmp rpa sql ii iii iv vi vii viii ae csm ea pa po pmp cpa dpo mro npi oem plc pcb hrbp "
    "vc pe ip tv ngo fmcg cpg nhs senco sendco hlta gp rgn".split()
)  # fmt: skip
_FIXED = {"phd": "PhD", "devops": "DevOps", "saas": "SaaS", "iot": "IoT", "ph.d": "Ph.D", "mlops": "MLOps", "secops": "SecOps", "ecommerce": "eCommerce",
          "wordpress": "WordPress", "javascript": "JavaScript", "linkedin": "LinkedIn", "hubspot": "HubSpot", "devsecops": "DevSecOps", "ios": "iOS"}  # fmt: skip
_SMALL = frozenset(
    "of and the for to in at on by with de du des la le les el los las del y et e di della dei delle do da dos das der die das dem den des "
    "und fur für van voor en og och ved von vom zur zum im a au aux à i z w pour per con para por sur ds d l do dell".split()
)
#: Words of up to three letters that are no acronyms.
_SHORT = frozenset(
    "new key web law tax sub art lab bar spa car bus air sea oil gas job day non top pro war men box van fax sex own old big pet zoo gym ink war out "
    "pre co ex una uno jr sr gas agt med bio eco geo ann jan tom tim bob ted sam ben leo max roy amy eva zoe ten one two tea ice wet dry met win red".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:&[^\W\d_]+)?")
_INITIALS = re.compile(r"\b(?:[A-Za-z]\.){2,4}(?![\w.])")
_GENDERS = re.compile(r"\((?:[mwfdx]\s*[/|,]\s*){1,3}[mwfdx]\)", re.IGNORECASE)


def written(text: str) -> tuple[str, str | None]:
    """Return a title written out, and the repair: ``title_expanded``, ``title_case`` or ``None``.

    Case is touched only where a title has one case throughout; acronyms keep their capitals.

    Examples:
        >>> written("sr. mgr., mktg"), written("V.P. of Engring"), written("Dir. of H.R.")
        (('Senior Manager, Marketing', 'title_expanded'), ('VP of Engineering', 'title_expanded'), ('Director of HR', 'title_expanded'))
        >>> written("HEAD OF IT AND QA"), written("chief financial officer")
        (('Head of IT and QA', 'title_case'), ('Chief Financial Officer', 'title_case'))
        >>> written("Dir. de Ventas"), written("iOS Developer")
        (('Dir. de Ventas', None), ('iOS Developer', None))
    """
    if len(text) > 200:
        return text, None
    full = _expanded(text)
    cased = _cased(full, text)
    if full != text:
        return cased, "title_expanded"
    return (cased, "title_case") if cased != text else (text, None)


@cache
def _short_forms(*, english: bool) -> dict[str, list[tuple[int, re.Pattern[str], str]]]:
    """Return the short forms by their first word: rank, the longest first, pattern and full form."""
    known = {**_FULL, **(_ENGLISH if english else {})}
    found: dict[str, list[tuple[int, re.Pattern[str], str]]] = {}
    for rank, short in enumerate(sorted(known, key=len, reverse=True)):
        words = r"\b\.?\s+".join(map(re.escape, short.split()))
        pattern = re.compile(rf"(?<![\w&.-]){words}\b(?!['’&-])\.?", re.IGNORECASE)
        found.setdefault(short.partition(" ")[0], []).append((rank, pattern, known[short]))
    return found


def _expanded(text: str) -> str:
    plain = _INITIALS.sub(lambda found: _joined(found.group()), text)
    words = [word.casefold() for word in _WORD.findall(plain)]
    english = plain.isascii() and not _FOREIGN.intersection(words)
    short_forms = _short_forms(english=english)
    for _, pattern, full in sorted(form for word in {*words} for form in short_forms.get(word, ())):
        plain = pattern.sub(full, plain)
    if english and "eng" in words:
        heads = r"\b(?:of|vp|director|manager|head|dept)\b"
        word = "Engineering" if re.search(heads, plain, re.IGNORECASE) else "Engineer"
        plain = re.sub(r"(?<![\w&.-])eng\b\.?", word, plain, flags=re.IGNORECASE)
    return _german(plain)


def _joined(initials: str) -> str:
    """Return initials without points where they are a known acronym."""
    bare = initials.replace(".", "")
    return bare.upper() if bare.casefold() in _ACRONYMS else initials


def _german(text: str) -> str:
    """Write out what stands before a German head, which tells the ending."""
    found = re.search(
        r"(?i)\b(kfm|techn|stv|stellv)\.?\s+(?=(\w*(?:leiter|gesch\w+ftsf\w+hrer|direktor|angestellte)(in)?r?)\b)",
        text,
    )
    if not found:
        return text
    ending = "" if found[3] or found[2].endswith("angestellte") else "r"
    word = _GERMAN[found[1].casefold()] + ending
    at_start = found.start() == 0
    return (
        text[: found.start()]
        + (word.capitalize() if at_start else word)
        + " "
        + text[found.end() :]
    )


def _cased(text: str, typed: str) -> str:
    """Return the title with capitals where they belong, if it was typed in one case."""
    if typed.isascii() and not (typed.isupper() or typed.islower()):
        return (
            _WORD.sub(lambda found: _acronym(found.group()), text)
            if typed.upper() != typed
            else text
        )
    letters = [char for char in typed if char.isalpha() and char.lower() != char.upper()]
    if len(letters) < 2:
        return text
    loud = all(char.isupper() for char in letters)
    quiet = all(char.islower() for char in letters)
    if not (loud or quiet):
        return _WORD.sub(lambda found: _acronym(found.group()), text)
    if any(ord(char) > 0x24F for char in letters):
        return text[:1].upper() + (text[1:].lower() if loud else text[1:])
    words = [found.group() for found in _WORD.finditer(text)]
    if (
        loud
        and len(words) == 1
        and len(words[0]) <= 4
        and words[0].casefold() not in {"chef", "head", "lead", "rep"}
    ):
        return text
    fixed = _WORD.sub(lambda found: _word(found.group(), found.start(), text, loud=loud), text)
    return _GENDERS.sub(lambda found: found.group().lower(), fixed)


def _acronym(word: str) -> str:
    return (
        word.upper()
        if word in {"vp", "svp", "evp", "avp", "ceo", "cfo", "cto", "coo", "cio", "cmo", "hr"}
        else word
    )


def _word(word: str, start: int, text: str, *, loud: bool) -> str:
    low = word.casefold() if word.isascii() else word.lower()
    if low in _FIXED:
        return _FIXED[low]
    if low in _ACRONYMS:
        return low.upper()
    if word[:1].isupper() and word[1:].islower() and len(word) > 1:
        return word
    before = text[:start].rstrip()
    if low in _SMALL and before and before[-1] not in ",;:/|-–(":
        return low
    if text[max(start - 1, 0) : start] in {"'", "’"} and len(low) == 1:
        return low
    if (
        loud
        and low not in _SHORT
        and (len(low) <= 3 or (len(low) == 4 and not re.search(r"[aeiouyäöü]", low)))
    ):
        return word
    return low[:1].upper() + low[1:]
