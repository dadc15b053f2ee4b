"""Marks of a name at birth or of a former one behind a whole name, in the languages of Europe (own list)."""

from __future__ import annotations

import re
from typing import Final

#: Marks that nobody is called, in any case.
_SURE: Final = (
    r"née|neé|geb\.|geborene?r?|z\s+domu|z\s+dom\.|z\s?d\.|zd\.|rozen[áa]|rozen[ýy]|roden[áa]|roden[ýy]|omaa\s+sukua|szül\.|született|"
    r"născută?|născ\.|ro[đd]en[aio]|rođ\.|djev\.|djevojačko|rojena|roj\.|urozen[áa]|mergautinė|merg\.|dzimus[iī]|dzim\.|sündinud|sünd\.|snd\.|neiuna|"
    r"k[ıi]zl[ıi]k(?:\s+soyad[ıi])?|fædd|född|født|fødd|nascid[ao]|de\s+solt(?:era|eira)|solteira|nacid[ao]|dříve|predtým|previously|formerly|f/k/a|fka|a\.k\.a\.|aka|"
    r"maiden\s+name|vorm\.|vormals|ehem\.|ehemals|verw\.|gesch\.|voorheen|tidigare|tidligere|"
    r"урожд\.|урожденн(?:ая|ый)|урождённ(?:ая|ый)|уроджен(?:а|ий)|рожд\.|рођена?|рођ\.|в\s+девичестве|девичья|дівоче|дів\.|до\s+шлюбу|旧姓|舊姓|до\s+брака|родена|τ[οό]\s+γ[έε]νος|to\s+genos"
)
#: Marks that are names or initials as well: in small letters, behind two words or a sign, before a capital.
_LOWER: Final = r"o\.\s?s\.?|nee|né|born|nata|nato|geb|roz\.?|rod\.|rođ|ur\.|os\.|ent\.|sz\.|dz\.|zd|dd\.|dj\.|ved\.|vdva\.|ур\.|род\.|dom\."
#: Single letters, by country.
_LETTERS: Final = {
    **dict.fromkeys(("DK", "NO", "SE", "IS", "FO"), r"f\.?\s?d?\.?"),
    **dict.fromkeys(("RO", "MD"), r"n\."),
    **dict.fromkeys(("HR", "RS", "BA", "SI", "ME"), r"r\."),
    "FI": r"(?:e\.|f\.?\s?d\.|(?i:o\.?s\.?))",
}
#: Marks before the name since a marriage.
_MARRIED: Final = re.compile(
    r"(?P<given>[^\W\d_][^(),]*?) [^\s(),]+,? (?:ép\.?|épouse|veuve|vve\.?|verh\.|verheiratete|now|jetzt|coniugata|provdaná|vydatá|"
    r"zamężna|casada con|gift|maintenant) (?P<family>[^\W\d_a-zß-ÿ].*)$"
)
_BEFORE: Final = r"\s*(?:(?P<sign>[,(（])\s*|(?<=\w|\.)\s)"
_ANY: Final = re.compile(rf"(?i){_BEFORE}(?:{_SURE})[\s:]*(?=[\w'’-]).*$")
_SMALL: Final = re.compile(rf"{_BEFORE}(?:{_LOWER})[\s:]+(?=[^\W\d_a-z]).*$")
#: A mark in small letters that is none of a name, also behind one word: Finnish for her own family.
_OWN: Final = re.compile(rf"{_BEFORE}o\.\s?s\.[\s:]+(?=[^\W\d_a-z]).*$")
_SINGLE: Final = {
    country: re.compile(rf"{_BEFORE}(?:{marks})\s+(?=[^\W\d_a-z]).*$")
    for country, marks in _LETTERS.items()
}


def without(text: str, country: str | None) -> str:
    """Return a whole name without the name at birth or the former name in it.

    Args:
        text: The name.
        country: ISO 3166-1 alpha-2, where known; it tells what a single letter means.

    Examples:
        >>> without("Halina Wrona z d. Gil", "PL"), without("Karin Lind, f. Ek", "SE")
        ('Halina Wrona', 'Karin Lind')
        >>> without("Nata Ricci", "IT"), without("Max Born", "DE"), without("Anna F. Ek", "SE")
        ('Nata Ricci', 'Max Born', 'Anna F. Ek')
    """
    if married := _MARRIED.match(text):
        text = f"{married['given']} {married['family']}"
    for pattern in filter(None, (_ANY, _OWN, _SMALL, _SINGLE.get(country or ""))):
        found = pattern.search(text)
        if found is None:
            continue
        before = text[: found.start()].strip()
        if before and (pattern in {_ANY, _OWN} or found["sign"] or " " in before):
            return before
    return text
