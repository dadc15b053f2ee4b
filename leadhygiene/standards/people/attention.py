"""Words that say who a letter is for, or through whom it goes: ``Attn: Ann Lee``, ``z. Hd. Frau Weber``, ``c/o``. Own list.

They stand before a name, behind a department, or behind the firm in the firm's cell.
"""

from __future__ import annotations

import re
from typing import Final

from leadhygiene.standards.people.name_signs import is_firm, is_team
from leadhygiene.standards.people.person_names import is_known

_FOR: Final = (
    r"attn?(?:ention)?\.?\s?:|attn\.?\s|f\.?a\.?o\.?[\s:]|for the attention of\b|z\.?\s?h(?:d|dn|änden|aenden)\b\.?|zu händen(?: von)?\b|t\.a\.v\.|ter attentie van\b"
    r"|à l['’]attention d(?:e\b|['’])|alla c(?:ortese )?\.?\s?a(?:ttenzione)?\.? d[iea]l?\b|a la atenci[óo]n de\b|aos cuidados de\b|do rąk\b|k rukám\b"
)
_CARE: Final = r"c\s?/\s?[od]\b\.?|care of\b|p\.a\.\s"
#: A cheap sign of what is meant here, for small and large letters alike; of cells of firms, the second.
HINT: Final = rf"(?:^|[\s,;:])(?:{_FOR}|{_CARE})"
FIRM_HINT: Final = rf"(?i){HINT}|\s[-–|/]\s(?:herrn?|hr\.|frau|fr\.)\s"
_BEFORE: Final = re.compile(
    rf"^(?:(.{{2,40}}?)[\s,;:–-]+)?(?:{_FOR}|{_CARE})[\s:]*(?=[^\W\d_])", re.IGNORECASE
)
_BEHIND: Final = re.compile(rf"^([^\W\d_].*?)[\s,;]+(?:{_CARE})\s*\S.*$", re.IGNORECASE)
_AT_FIRM: Final = re.compile(
    rf"^(\S.*?\S)[\s,;:|/–-]+(?:(?:{_FOR}|{_CARE})\s*|[-–|/]\s(?=(?:herrn?|hr\.|frau|fr\.)\s))(\S.*)$", re.IGNORECASE
)  # fmt: skip
#: Words that address somebody.
_ADDRESS: Final = re.compile(
    r"(?:(?:herrn?|hr\.|frau|fr\.|mrs?\.?|ms\.?|miss|m\.|mme|sig\.?(?:ra|na)?|sra?\.?|dhr\.|mevr\.|pan|pani|dr\.?|prof\.?|dipl\.?-?\w*\.?)\s+)*",
    re.IGNORECASE,
)
#: Words of a name at most.
_LONG: Final = 4


def without(text: str) -> tuple[str, str]:
    """Return a name without the words that say who a letter is for or through whom it goes, and the words.

    Examples:
        >>> without("Attn: Ann Lee"), without("Accounts c/o Ann")
        (('Ann Lee', 'Attn:'), ('Ann', 'Accounts c/o'))
        >>> without("Ann Lee c/o Larkmoor"), without("Fao Lee")
        (('Ann Lee', 'c/o Larkmoor'), ('Fao Lee', ''))
    """
    found = _BEFORE.match(text)
    if found and found[0].strip().istitle() and found[0].strip().isalpha():
        return text, ""
    if found and (not found[1] or is_team(found[1])):
        return text[found.end() :], found[0].strip()
    found = _BEHIND.match(text)
    if found:
        return found[1], text[found.end(1) :].strip(" ,;")
    return text, ""


def at_firm(text: str) -> tuple[str, str]:
    """Return the name of a firm without the person that its cell names for letters, and the person.

    Examples:
        >>> at_firm("Larkmoor GmbH z.Hd. Frau Anna Weber"), at_firm("Larkmoor Ltd, Attn: Accounts")
        (('Larkmoor GmbH', 'Frau Anna Weber'), ('Larkmoor Ltd, Attn: Accounts', ''))
        >>> at_firm("Larkmoor c/o Wexmoor Ltd"), at_firm("Larkmoor - Hr. Uwe Janßen")
        (('Larkmoor c/o Wexmoor Ltd', ''), ('Larkmoor', 'Hr. Uwe Janßen'))
    """
    found = _AT_FIRM.match(text)
    if not found:
        return text, ""
    firm, person = found[1].rstrip(" ,;:|/–-"), found[2].strip(" ,;:")
    addressed = _ADDRESS.match(person)
    bare = person[addressed.end() :] if addressed else person
    words = bare.split()
    capital = all(word[:1].isupper() for word in words)
    if (
        not words
        or len(words) > _LONG
        or not capital
        or is_team(bare)
        or is_firm(bare)
        or not is_known(words[0])
    ):
        return text, ""
    if len(words) == 1 and bare == person:
        return text, ""
    return firm, person
