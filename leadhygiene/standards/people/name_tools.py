"""What tools and letters put around names: devices, forms of address of a letter, codes of a directory. Own lists.

A webinar shows ``iPad von Anneliese``, a directory ``Weber Klaus DE/MUC (Gast)``, a letter ``Sehr geehrte Frau Weber``.
"""

from __future__ import annotations

import re
from typing import Final

from leadhygiene.standards.lookup.wording import words
from leadhygiene.standards.people.name_affixes import bare, is_suffixes
from leadhygiene.standards.people.name_words import PREFIXES
from leadhygiene.standards.people.person_names import frequency, leaning
from leadhygiene.standards.text.transliteration import fold_text

_DEVICE: Final = (
    r"(?:ipad|iphone|ipod|macbook|imac|mac mini|(?:samsung )?galaxy(?: (?:s|a|note|tab|z)? ?\w{1,5})?|samsung|huawei(?: \w{1,5})?|xiaomi(?: \w{1,5})?"
    r"|redmi(?: note)?(?: \w{1,5})?|google pixel|pixel \d\w?|oneplus(?: \w{1,5})?|oppo(?: \w{1,5})?|motorola|surface|thinkpad|chromebook|android|laptop|handy|tablet|mobile phone)"
    r"(?: (?:pro|air|max|mini|plus|ultra|se|\d{1,2}))*"
)
#: A device and whose it is: with a word between, or behind the name.
_DEVICE_OF: Final = re.compile(
    rf"^(?:the |das |der |l'|el |le |o |il )?({_DEVICE}) (?:(?:von|van|vom|de|di|do|da|del|of|fra|af|av|från|od|des?) |d'|-+ |– |\()(?=\w)",
    re.IGNORECASE,
)
#: Devices that no word of another meaning is.
_SURE_DEVICE: Final = re.compile(
    r"^(?:ipad|iphone|ipod|macbook|imac|chromebook|(?:samsung |)galaxy \w*\d|.* (?:von|van|de|di|do|da|del|of|fra|af|av|från|od)$)",
    re.IGNORECASE,
)
_DEVICE_HALF: Final = re.compile(
    rf"^(?:the )?({_DEVICE})(?: (?:von|van|de|di|do|da|del|of|fra|af|av|från|od))?$", re.IGNORECASE
)
_OF_DEVICE: Final = re.compile(
    rf"^(\S.*?)(['’]s|['’]|s)?(?: -| –)? \(?({_DEVICE})(?:['’-]\w{{1,3}})?\)?(?: \(\d\))?$",
    re.IGNORECASE,
)
#: Words that open a letter and are nobody's name; others need a title or two names behind them.
_LETTERS: Final = words(
    """
    geehrte geehrter geehrtes hochgeehrte hochgeehrter hochgeehrtes geachte estimado estimada estimados estimadas distinguido
    distinguida apreciado apreciada egregio egregia gentilissimo gentilissima prezado prezada prezados prezadas excelentissimo
    excelentissima szanowny szanowna vážený vážená vazeny vazena tisztelt kedves kjære kære käre kära bästa arvoisa stimate
    stimată stimata poštovani poštovana poštovano spoštovani уважаемый уважаемая шановний шановна
    """
)
_GREETINGS: Final = words(
    "dear hello hi hallo hej hei liebe lieber liebes werte werter wertes querido querida olá hola ciao bonjour"
)
_SURE: Final = (
    f"{'|'.join(_LETTERS)}|sehr geehrte[rs]?|sehr verehrte[rs]?|spett(?:\\.|\\.le|abile)|exm[oa]\\.|wielce szanown[ya]"
    "|mon cher|ma chère|chère?s?(?= (?:m\\.|mme|madame|monsieur|mr))"
)
_GREETING: Final = "|".join(_GREETINGS)
_DOUBTFUL: Final = "beste|cher|chère|gentile|car[oa]|milý|milá|drogi|droga|hyvä|sayın"
#: Words that may open a letter, one by one.
OPENINGS: Final = frozenset([*_LETTERS, *_GREETINGS, *"sehr spettabile wielce cher chère".split()])
_SALUTED: Final = re.compile(
    rf"^(?:({_SURE})|({_GREETING})|{_DOUBTFUL})[ ,]\s*(?=\w)", re.IGNORECASE
)
#: Nobody in particular.
_ALL: Final = frozenset(
    words(
        "damen und herren and or et y e oder sir sirs madam madame team all alle kunde kundin customer client kollegen colleagues señores senores messieurs mesdames signori heer meneer"
    )
)
#: A code of a directory behind a name: land and town, firm and department.
_CODE: Final = re.compile(r"(?<=\w)\s+([A-Z]{2,5}[/_][^\s/]{2,}(?:[/_][^\s/]+)*)$")
_CODED: Final = re.compile(r"^[A-Z]{2,5}(?:[/_-][\w.&äöüÄÖÜ-]{2,})+$")
#: What tools put in brackets behind the name of a guest.
_GUESTS: Final = frozenset(
    words(
        "guest gast gæst gjest gäst invité invitée invitado invitada ospite convidado convidada host presenter attendee panelist organizer organiser moderator unverified ext extern external contractor"
    )
)
#: A cheap sign of what is meant here, for small and large letters alike.
HINT: Final = (
    r"\b(?:ipad|iphone|ipod|macbook|imac|galaxy|samsung|huawei|xiaomi|redmi|pixel|oneplus|oppo|motorola|surface|thinkpad|chromebook|android|laptop|handy|tablet)\b"
    rf"|^(?:{_SURE.split('|mon cher')[0]}|mon cher|ma chère|chère?s?|{_GREETING}|{_DOUBTFUL})[ ,]"
    r"|\s[A-Za-z]{2,5}[/_]\S{2,}$"
)


def without_device(text: str) -> tuple[str, str]:
    """Return a name without the device that it was given to, and the device.

    Examples:
        >>> without_device("iPad von Anneliese"), without_device("Marco's iPhone 13"), without_device("Ann Pixel")
        (('Anneliese', 'iPad von'), ('Marco', 'iPhone 13'), ('Ann Pixel', ''))
    """
    if found := _DEVICE_OF.match(text):
        return text[found.end() :].strip(" )"), text[: found.end()].strip(" (")
    found = _OF_DEVICE.match(text)
    if not found or _DEVICE_HALF.match(found[1]):
        return text, ""
    name, told = found[1], found[2]
    if not (told in {"'s", "’s"} or _SURE_DEVICE.match(found[3])):
        return text, ""
    if told == "s" and frequency(fold_text(f"{name}s"))[0] >= frequency(fold_text(name))[0]:
        name += "s"
    if told or len(name.split()) == 1:
        return name, found[3]
    return text, ""


def without_salutation(text: str) -> tuple[str, str]:
    """Return a name without the words that open a letter, and the words.

    Examples:
        >>> without_salutation("Sehr geehrte Frau Dr. Weber"), without_salutation("Dear Mr. Lee")
        (('Frau Dr. Weber', 'Sehr geehrte'), ('Mr. Lee', 'Dear'))
        >>> without_salutation("Cara Lee"), without_salutation("Dear Sir or Madam")
        (('Cara Lee', ''), ('Dear Sir or Madam', ''))
    """
    found = _SALUTED.match(text)
    rest = text[found.end() :].split() if found else []
    if not found or not rest or all(bare(word) in _ALL for word in rest):
        return text, ""
    titled = bare(rest[0]) in PREFIXES
    named = bool(found[2]) and len(rest) > 1 and leaning(rest[0]) > 0
    if found[1] or titled or named:
        return text[found.end() :], found[0].strip(" ,")
    return text, ""


def without_code(text: str) -> tuple[str, str]:
    """Return a name without the code of a directory behind it, and the code.

    Examples:
        >>> without_code("Weber Klaus DE/MUC"), without_code("Ann Lee MD/PhD")
        (('Weber Klaus', 'DE/MUC'), ('Ann Lee MD/PhD', ''))
    """
    found = _CODE.search(text)
    if not found or is_suffixes(found[1]) or " " not in text[: found.start()].strip():
        return text, ""
    return text[: found.start()], found[1]


def is_tag(piece: str) -> bool:
    """Whether a piece in brackets is what a tool or a directory puts there.

    Examples:
        >>> is_tag("Guest"), is_tag("DE/Köln/Vertrieb"), is_tag("Annie")
        (True, True, False)
    """
    return piece.lower() in _GUESTS or (bool(_CODED.match(piece)) and not is_suffixes(piece))


def is_half(text: str) -> bool:
    """Whether a cell holds a device or the words that open a letter and nothing of a name.

    Examples:
        >>> is_half("iPad von"), is_half("Sehr geehrte"), is_half("Anna")
        (True, True, False)
    """
    if text.isalpha():
        return False
    device = _DEVICE_HALF.match(text) and _SURE_DEVICE.match(text)
    return bool(device or re.fullmatch(_SURE, text, re.IGNORECASE))
