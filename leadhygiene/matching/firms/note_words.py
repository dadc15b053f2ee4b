"""Patterns of notes that tell of another firm beside a name, made of the phrases of ``data/own/firm_notes``."""

from __future__ import annotations

import re
from functools import cache

from leadhygiene.standards.lookup import own_lists

_OPEN = r"(?:[(\[（,;–—]|\s-)\s*"
_YEAR = r"(?:\w{1,8}\.?\s+)?(?:\d{1,2}[./-]){0,2}(?:19|20)\d\d(?:\s*r\.?|년|年)?"
#: What may close a note behind its name: a year, with or without a word before it.
_CLOSE = rf"(?:[\s,]+{_YEAR})?\s*[)\]）]?\s*$"
_NAME = r"(?P<name>[^()\[\]（）]{2,}?)"
#: Words between a verb and the new name.
_TO = (
    r"(?:(?:to|as|in|into|zu|till|til|naar|tot|na|en|a|para|em|en|como|comme|come|u|v|i|și|în|в|на|у|"
    r"σε|ke|menjadi|thành|に|へ|为|為)\s+)?"
)
_ARTICLE = r"(?:(?:the|der|die|das|la|le|les|el|il|lo|o|os|de|het|den|det|l['’])\s*(?<=[\s'’]))?"


def _any(name: str) -> str:
    """Return an alternative of the phrases of a list, the longest first; blanks may be several."""
    phrases = sorted(own_lists.phrases("firm_notes", name), key=lambda text: (-len(text), text))
    return "|".join(re.escape(text).replace(r"\ ", r"\s+") for text in phrases if text)


#: A year of our days, before which a month or a word for a year may stand, and behind which a sign for one.
_MONTH = r"(?:[^\W\d_]{1,9}\.?\s+)?(?:\d{1,2}[./-]\s?){0,2}"
_WHEN = (
    rf"{_MONTH}(?:19[89]\d|20\d\d)"
    r"(?:\.?\s*(?:r|р|г|год[ау]?|року|рік|godine|године|година|leta|gada|aastast|aasta|m|års|yil)\b)?\.?"
    r"(?:\s?[年년])?(?:\s?\d{1,2}\s?[月월])?(?:\s?\d{1,2}\s?[日일])?"
)
#: The start of a name, which no description of a firm has: a capital or a sign.
_PROPER = r"(?=[\"„“«'(]?(?-i:[^\Wa-zß-öø-ÿа-яёα-ωά-ώ]))"


@cache
def dated(when: str) -> re.Pattern[str]:
    """Return the pattern of a name with the year in which it began or ended.

    Args:
        when: ``since`` or ``until``.

    Examples:
        >>> dated("since").search("Alder Kft. (2022-től Larkmoor Kft.)")["name"]
        'Larkmoor Kft.'
        >>> dated("until").search("Alder GmbH (bis 2020 Larkmoor AG)")["name"]
        'Larkmoor AG'
        >>> dated("since").search("Alder GmbH (seit 1998 in Ulm)")
    """
    before = rf"(?:{_any(when)})\s+(?:the\s+|le\s+|el\s+|il\s+|1er\s+)?{_WHEN}"
    behind = rf"{_WHEN}\s?(?:{_any(f'{when}_behind')})"
    return re.compile(
        rf"(?i){_OPEN}(?:{before}|{behind})\s*[:,]?\s*{_PROPER}{_NAME}\s*[)\]）]?\s*$"
    )


@cache
def dated_behind() -> re.Pattern[str]:
    """Return the pattern of "(Larkmoor Ltd since 2022)"; whether it is a firm's name is to be asked.

    Examples:
        >>> dated_behind().search("Alder Ltd (Larkmoor Ltd since 2022)")["name"]
        'Larkmoor Ltd'
    """
    return re.compile(
        rf"(?i)[(\[（]\s*{_PROPER}{_NAME}[\s,]+(?:(?:{_any('since')})\s+{_WHEN}|{_WHEN}\s?(?:{_any('since_behind')}))\s*[)\]）]\s*$"
    )


@cache
def renamed() -> re.Pattern[str]:
    """Return the pattern of "(renamed to Larkmoor in 2021)" in many languages.

    Examples:
        >>> renamed().search("Alder AB (bytte namn 2021 till Larkmoor AB)")["name"]
        'Larkmoor AB'
    """
    return re.compile(
        rf"(?i){_OPEN}(?:{_any('renamed')})(?:\s+{_YEAR})?\s*[:,]?(?:(?<=[לに为為])|\s+){_TO}[\"„“«]?{_NAME}[\"”“»]?{_CLOSE}"
    )


@cache
def joined() -> re.Pattern[str]:
    """Return the pattern of "(part of Larkmoor)", "(acquired by Larkmoor in 2019)" in many languages.

    Examples:
        >>> joined().search("Alder GmbH (seit 2019 Teil der Larkmoor AG)")["name"]
        'Larkmoor AG'
    """
    verbs = rf"(?:(?:{_any('in_house')})\s+\w+\s+(?:{_any('of')})|{_any('joined')})"
    since = rf"(?:\w+\s+{_YEAR}\s*[,:]?\s*)?(?:now\s+|heute\s+|jetzt\s+|ahora\s+|nu\s+)?"
    return re.compile(
        rf"(?i){_OPEN}{since}{verbs}(?:\s+{_YEAR})?\s*:?(?:(?<=['’למ])|\s+){_ARTICLE}{_NAME}{_CLOSE}"
    )


@cache
def joined_behind() -> re.Pattern[str]:
    """Return the pattern of "(a Larkmoor company)", in languages that say so behind the name.

    Examples:
        >>> joined_behind().search("Alder Ltd (a Larkmoor company)")["company"]
        'Larkmoor'
    """
    plain = rf"[(\[（]\s*{_NAME}[\s'’-]*(?:{_any('joined_behind')})"
    company = rf"{_OPEN}(?:an?|ein|une?|et|en|ett)\s+{_NAME.replace('name', 'company')}[\s-]+(?:{_any('a_company')})"
    return re.compile(rf"(?i)(?:{plain}|{company})\s*[)\]）]?\s*$")


@cache
def care_of() -> re.Pattern[str]:
    """Return the pattern of "c/o Larkmoor": the firm only takes letters there.

    Examples:
        >>> care_of().search("Alder Ltd c/o Larkmoor Law")["name"]
        'Larkmoor Law'
    """
    return re.compile(
        rf"(?i)[\s,;(\[–-]+(?:{_any('care_of')})\s*:?\s+(?P<name>[^()\[\]]{{2,}}?)\s*[)\]]?\s*$"
    )


@cache
def beside_words() -> frozenset[str]:
    """Return words of notes that name a firm which is neither the same nor the owner."""
    return frozenset(own_lists.phrases("firm_notes", "beside"))


@cache
def of_words() -> frozenset[str]:
    """Return words of notes that say whose something is."""
    return frozenset(own_lists.phrases("firm_notes", "of"))
