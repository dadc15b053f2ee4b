"""Notes behind the name of a firm: another name, a branch, a place. Own rules and words."""

from __future__ import annotations

import re

from leadhygiene.standards import countries, firm_words
from leadhygiene.standards.cities import town_names
from leadhygiene.standards.legal_forms import key, suffixes
from leadhygiene.standards.transliteration import fold_text

#: Marks of a trading or former name; the second group counts only behind a sign that divides.
_ALIAS = re.compile(
    r"(?:\b(?:d\s?[/.]\s?b\s?[/.]\s?a\b\.?|dba\b|doing business as|t/as?\b|trading as|trading name|trades as|operating as|o/a\b|"
    r"a\s?[/.]\s?k\s?[/.]\s?a\b\.?|aka\b|also known as|f\s?[/.]\s?k\s?[/.]\s?a\b\.?|fka\b|formerly known as|formerly|previously known as|"
    r"previously|n/k/a\b|nka\b|now known as|ehemals|vormals|handelnd als|firmierend als|anciennement|nom commercial|nombre comercial|antes conocida? como|"
    r"nome fantasia|già denominata|handelend onder de naam|voorheen|tidligere|tidigare|dawniej|poprzednio|dříve|korábban|entinen|eski adıyla|бывш(?:ее|ая|ий))"
    r"|[,;(\[–-]\s*(?:now|früher|frueher|ex\.?|antes|già|ehem\.?|vorm\.?|fd\.?|f\.d\.|tidl\.?|fhv\.?|h\.?\s?o\.?\s?d\.?\s?n\.?|aka|known as|brand|marke|marque|marca)\b)"
    r"[\s:\"“„«]+(?P<alias>[^()\[\]]{2,}?)[)\]\"”“»]*\s*$",
    re.IGNORECASE,
)
_UNIT = (
    r"(?:filiale|niederlassung|zweigniederlassung|zweigstelle|zweigwerk|standort|geschäftsstelle|betriebsstätte|branch office|branch|sales office|"
    r"succursale|agence|établissement|sucursal|delegación|filial|vestiging|oddział|pobočka|fióktelep|location|filialname)"
)
_BRANCH = re.compile(
    rf"\s*[,(–-]?\s*\b{_UNIT}\s*:?\s+(?:(?:de|d['’]|in|en|di|w|we|da|do|von|of)\s+)?(?P<after>[^(),\d]{{2,40}}?)\)?$|"
    r"\s*[,(–-]\s*(?P<before>[^(),–-]{2,30}?)\s+(?:branch office|branch|office|store|location|site|niederlassung|filiale|plant|factory)\)?$|"
    r"\s+(?P<bare>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?)\s+(?:Branch Office|Branch|Niederlassung|Filiale)$"
)
_BRANCH_ANY = re.compile(_BRANCH.pattern, re.IGNORECASE)
_EAST_BRANCH = re.compile(
    r"^(?P<core>.*(?:公司|会社|회사|\(株\)|㈱|\(주\)|㈜).*?[\s　]+)(?P<a>[^\s　]{1,12}?)(?:支店|支社|営業所|工場|本社|本店|事業所|지점|지사)$|"
    r"^(?P<core2>.*公司)(?P<b>[^\s]{1,12}?)(?:分公司|分店|办事处|辦事處)$"
)
_HINT = re.compile(
    r"(?i)filial|niederlass|zweig|standort|branch|office|store|location|site|succursale|agence|établiss|sucursal|delegac|vestiging|oddzia|"
    r"pobočka|fióktelep|betriebsst|geschäftsst|plant|factory"
)
_NUMBERED = re.compile(
    r"(?i)^(?P<core>.{3,}?)[\s,–(-]*(?:\b(?:store|shop|unit|branch|location|filiale|no\.?)\s*)?#\s?(?P<number>\d{1,6})\)?$"
)
_BRACKET = re.compile(r"^(?P<core>.+?)\s*[(\[](?P<note>[^()\[\]]{2,50})[)\]]$")
_DASHED = re.compile(r"^(?P<core>.*\w.*?)\s+[–—-]\s+(?P<tail>[^–—]{2,40})$")
_COMMA = re.compile(r"^(?P<core>.*\w.*?),\s*(?P<tail>[^,]{2,30}(?:,\s*[A-Z]{2,3})?)$")
_CAPITAL = re.compile(r"^[A-ZÀ-ÞŁŚŠŽ][\w'’.-]+(?:\s[A-ZÀ-ÞŁŚŠŽ][\w'’.-]+)?$")
_STATUS = re.compile(
    r"(?i)liquida|insolv|administration|receivership|dissolved|likw|likv|konkurs|inactive|closed|defunct"
)


def alias(text: str) -> tuple[str, str | None]:
    """Return the name without its trading or former name, and that name.

    Examples:
        >>> alias("Harrow Lane LLC (d/b/a Sundial Cafe)"), alias("Aka Sushi")
        (('Harrow Lane LLC', 'Sundial Cafe'), ('Aka Sushi', None))
    """
    found = _ALIAS.search(text)
    if found and found.start() > 1:
        head = text[: found.start()].strip(" ,;(-–[")
        if re.search(r"\w", head):
            return head, found["alias"].strip(" ,;.)")
    return text, None


def branch(text: str) -> tuple[str, str | None]:
    """Return the name without the note of a branch, and its place or number.

    Examples:
        >>> branch("Maupertuis SA, succursale de Lyon"), branch("Pizzeria Tramonto #14")
        (('Maupertuis SA', 'Lyon'), ('Pizzeria Tramonto', '14'))
    """
    if "#" in text and (store := _NUMBERED.match(text)):
        return store["core"].strip(" ,-–("), store["number"]
    if text.isascii() or not (east := _EAST_BRANCH.match(text)):
        if not _HINT.search(text):
            return text, None
        found = _BRANCH.search(text) or _BRANCH_ANY.search(text)
        if found and found.start() > 2:
            place = found["after"] or found["before"] or found["bare"]
            if found["bare"] and not _knows(found["bare"]):
                return text, None
            return text[: found.start()].strip(" ,;(-–"), place.strip(' "”“')
        return text, None
    return (east["core"] or east["core2"]).strip(), east["a"] or east["b"]


def tail(text: str) -> tuple[str, str | None, str | None]:
    """Return what stands before a note at the end, the other name in it, and the place in it."""
    found = _BRACKET.match(text)
    if found:
        head, note = found["core"], found["note"].strip()
        if key(note) in suffixes():
            return text, None, None
        if _STATUS.search(note):
            return head, None, None
        if _knows(note):
            return head, None, note
        if _stands_for(note, head):
            return head, note, None
        return text, None, None
    for pattern in (_DASHED, _COMMA):
        found = pattern.match(text)
        if found and found["tail"].casefold() != "the":
            return found["core"].rstrip(" ,;"), None, found["tail"].strip()
    return text, None, None


def is_place(head: str, place: str, *, named: bool) -> bool:
    """Whether words behind a dash or comma name a place: known, or shaped like one.

    Args:
        head: What stands before.
        place: The words.
        named: Whether a legal form ends ``head``.
    """
    if _knows(place):
        return True
    folded = fold_text(place).split()
    if not _CAPITAL.match(place) or any(word in _TRADES for word in folded):
        return False
    dashed = bool(re.search(r"\w\s?$", head))
    return (
        dashed
        and (named or len(head.split()) > 1)
        and not re.search(r"\b\w\.", head)
        and not place.isupper()
    )


def _knows(text: str) -> bool:
    """Whether a text is a town or a country that is written out."""
    folded = fold_text(text)
    if folded in town_names() or folded.split(",")[0].strip() in town_names():
        return True
    plain = text.replace(".", "")
    if len(plain) < 4 and plain not in {"UK", "USA", "UAE", "US", "EU", "UK&I"}:
        return False
    return countries.iso2(text) is not None or folded in {
        "europe",
        "emea",
        "apac",
        "north america",
        "international hq",
    }


def _stands_for(note: str, head: str) -> bool:
    """Whether a note holds the initials of a name."""
    letters = note.replace(".", "").replace("&", "")
    initials = [word[0] for word in re.findall(r"\w+", head)]
    capitals = [word[0] for word in re.findall(r"\w+", head) if word[0].isupper()]
    return len(letters) > 1 and letters.isupper() and list(letters) in (initials, capitals)


_TRADES = (
    firm_words.TRADES
    | firm_words.UNITS
    | firm_words.HOLDINGS
    | firm_words.DIVISIONS
    | firm_words.DESCRIPTORS
    | frozenset(
        """events shop europe emea apac team agency company architects advisors advisers attorneys accountants consultants engineers
    abogados avocats architekten architecture rechtsanwalte notaire official main headquarters hq test new old former inactive""".split()
    )
)
