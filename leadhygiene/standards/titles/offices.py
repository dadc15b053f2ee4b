"""Offices at the head of a firm, and the departments of titles, by all their names in eight languages (own lists).

English, German, French, Spanish, Italian, Portuguese, Dutch and Polish. Names are folded: small letters
without marks; ``(in)`` and ``(e)`` stand for the endings of women's forms. A name stands for one office only.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

_NAMES = {
    "ceo": "chief executive officer|chief executive|chief exec|vorstandsvorsitzende[rn]?|vorsitzende[r]? der geschaftsfuhrung|"
    "geschaftsfuhrer(in)?|geschaeftsfuehrer(in)?|gf|president(e)? directeur general|presidente directrice generale|pdg|"
    "direct(eur|rice) general(e)?|dg|director(a)? general|director(a)? ejecutiv[oa]|gerente general|consejer[oa] delegad[oa]|"
    "amministrat(ore|rice) delegat[oa]|direttore generale|direttrice generale|diretor(a)? geral|diretor(a)? executiv[oa]|"
    "algemeen directeur|prezes zarzadu|prezes|dyrektor generalny|managing director|md",
    "cfo": "chief financial officer|chief finance officer|finanzvorstand|finanzchef(in)?|finanzdirektor(in)?|"
    "kaufmannische[rn]? (geschaftsfuhrer(in)?|leiter(in)?|leitung)|kaufmaennische[rn]? (geschaeftsfuehrer(in)?|leiter(in)?)|leiter(in)? finanzen|"
    "direct(eur|rice) financi(er|ere)|daf|direct(eur|rice) administrati(f|ve) et financi(er|ere)|director(a)? financier[oa]|"
    "director(a)? de finanzas|director(a)? administrativ[oa] y financier[oa]|dirett(ore|rice) finanziari[oa]|"
    "dirett(ore|rice) amministrativ[oa] e finanziari[oa]|diretor(a)? financeir[oa]|financieel directeur|"
    "financieel directrice|dyrektor (do spraw |ds )?finans(owy|ow)",
    "cto": "chief technology officer|chief technical officer|technische[rn]? (geschaftsfuhrer(in)?|leiter(in)?|direktor(in)?|leitung)|"
    "technikvorstand|direct(eur|rice) technique|director(a)? tecnic[oa]|director(a)? de tecnologia|dirett(ore|rice) tecnic[oa]|"
    "diretor(a)? tecnic[oa]|diretor(a)? de tecnologia|technisch directeur|dyrektor (techniczny|do spraw technicznych|ds technicznych)",
    "cio": "chief information officer|it leiter(in)?|leiter(in)? it|it leitung|edv leiter(in)?|direct(eur|rice) informatique|dsi|"
    "direct(eur|rice) des systemes d information|director(a)? de sistemas|director(a)? de informatica|direttore (it|dei sistemi informativi)|"
    "diretor(a)? de (ti|informatica)|it directeur|dyrektor (it|informatyki)",
    "coo": "chief operating officer|chief operations officer|direct(eur|rice) des operations|"
    "director(a)? de operaciones|dirett(ore|rice) operativ[oa]|diretor(a)? de operacoes|operationeel directeur|dyrektor operacyjny",
    "cmo": "chief marketing officer|marketingdirektor(in)?|marketingvorstand|direct(eur|rice) (du )?marketing|"
    "director(a)? de (marketing|mercadeo|mercadotecnia)|dirett(ore|rice) marketing|diretor(a)? de marketing|"
    "marketing directeur|marketingdirecteur|dyrektor (do spraw |ds )?marketingu",
    "chro": "chief human resources officer|chief people officer|chief hr officer|personalvorstand|personaldirektor(in)?|personalleiter(in)?|"
    "leiter(in)? personal|leiter(in)? hr|direct(eur|rice) des ressources humaines|drh|director(a)? de recursos humanos|director(a)? de rrhh|"
    "dirett(ore|rice) (del personale|delle risorse umane|risorse umane|hr)|diretor(a)? de recursos humanos|diretor(a)? de rh|"
    "hr directeur|directeur personeelszaken|dyrektor (hr|personalny|do spraw personalnych|ds personalnych)",
    "cso": "chief sales officer|vertriebsvorstand|vertriebsdirektor(in)?|direct(eur|rice) commercial(e)?|direct(eur|rice) des ventes|director(a)? comercial|"
    "director(a)? de ventas|dirett(ore|rice) commerciale|dirett(ore|rice) vendite|diretor(a)? comercial|diretor(a)? de vendas|"
    "commercieel directeur|verkoopdirecteur|dyrektor (handlowy|sprzedazy|ds sprzedazy|do spraw sprzedazy)",
    "cpo": "chief product officer", "cro": "chief revenue officer", "cco": "chief commercial officer", "cdo": "chief digital officer",
    "clo": "chief legal officer", "ciso": "chief information security officer", "cao": "chief administrative officer",
}  # fmt: skip
#: Words of titles and departments that are often written as initials; they are no office by themselves.
_WORDS = {
    "vp": "vice president(e)?|vice prasident(in)?|vicepresidente|svp|evp",
    "humanresources": "human resources?|hr", "ressourceshumaines": "ressources humaines|rh",
    "recursoshumanos": "recursos humanos|rrhh", "informationtechnology": "information technology|it",
    "publicrelations": "public relations|pr", "qualityassurance": "quality assurance|qa",
    "researchdevelopment": "research and development|research development|r d|rnd", "businessdevelopment": "business development|biz dev|bizdev",
    "personalassistant": "personal assistant|pa", "executiveassistant": "executive assistant|ea",
}  # fmt: skip
#: The offices: a title that names two of them is another job than one that names a third.
OFFICES = frozenset(_NAMES)


@cache
def _pattern() -> re.Pattern[str]:
    every = {**_NAMES, **_WORDS}
    named = [
        (name, alternative) for name, text in every.items() for alternative in (*_split(text), name)
    ]
    named.sort(key=lambda entry: (-len(entry[1]), entry))
    by_letter: dict[str, list[str]] = {}  # a title then meets only the names that begin as it does
    for n, (name, alternative) in enumerate(named):
        by_letter.setdefault(alternative[0], []).append(f"(?P<{name}_{n}>{alternative})")
    parts = [f"(?={letter})(?:{'|'.join(own)})" for letter, own in sorted(by_letter.items())]
    return re.compile(rf"\b(?:{'|'.join(parts)})\b")


def _split(text: str) -> list[str]:
    """Part a text at the bars that stand in no bracket."""
    out, depth, start = [], 0, 0
    for place, char in enumerate(text):
        depth += {"(": 1, ")": -1}.get(char, 0)
        if char == "|" and not depth:
            out.append(text[start:place])
            start = place + 1
    return [*out, text[start:]]


@lru_cache(maxsize=1 << 15)
def canonical(title: str) -> str:
    """Return a folded title with the names of offices and departments as one word each.

    Examples:
        >>> canonical("chief financial officer"), canonical("directrice financiere"), canonical("hr manager")
        ('cfo', 'cfo', 'humanresources manager')
        >>> canonical("group cfo"), canonical("financial controller")
        ('group cfo', 'financial controller')
    """
    return _pattern().sub(lambda found: (found.lastgroup or "").partition("_")[0], title)
