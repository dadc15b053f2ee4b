"""Words beside a name that tell the father from the son: Jr., père, sen., hijo, ml., ifj., мл., 父; own lists.

Many of these words are family names too (Sen, Neto, de Jonge, Cadet). A word counts only where the way it
is written, in brackets, behind a comma, small beside words in ordinary case, or with its point, leaves no doubt.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from leadhygiene.standards.lookup.wording import words
from leadhygiene.standards.people.name_order import is_east_syllables
from leadhygiene.standards.people.name_words import GENERATION

ELDER, YOUNGER = "sr", "jr"
#: Words that nobody is called, whatever their case, where a name stands before them.
_LONG: Final = {
    ELDER: words("aîné ainé starší starszy starsza старший старшая vanhempi idősb idősebb sénior sênior シニア"),
    YOUNGER: words("mladší młodszy młodsza младший младшая nuorempi ifjabb júnior ジュニア"),
}  # fmt: skip
#: Words that are written small, where the name beside them is not.
_SMALL: Final = {
    ELDER: words(
        "sen st ст id père pere mère mere padre madre pai mãe ojciec otec starsi idosb starshiy starshy starshyi "
        "starshii senior snr sr"
    ),
    YOUNGER: words(
        "jun ml mł мл ifj fils fille cadet cadette hijo hija figlio figlia filho syn mladsi mlodszy mladshiy mladshy "
        "mladshii junior jnr jr"
    ),
}  # fmt: skip
#: Short forms with their point, whatever their case.
_POINTED: Final = {
    ELDER: words("sen snr sr st ст vanh id"),
    YOUNGER: words("jun jnr jr ml mł мл nuor ifj"),
}
#: Several words, and letters with points; articles are written small.
_PHRASES: Final = {
    ELDER: (
        r"d\. ?(?:[ÄäÆæ]|[Aa]e)\.?", r"d\. ?e\.", r"(?:der|die) (?:Ä|ä|Ae|ae)ltere", r"den (?:[ÆæÄä]ldre|[Ee]ldre)",
        "de oude(?:re)?", "the [Ee]lder", "il [Vv]ecchio", "el [Vv]iejo", "o [Vv]elho", "l'a[iî]née?", "le vieux",
    ),
    YOUNGER: (
        r"d\. ?[JjYy]\.", r"d\.[jy]", r"(?:der|die) (?:J|j)(?:ü|ue)ngere", "den [Yy]ngre", "de jonge(?:re)?",
        "the [Yy]ounger", "il [Gg]iovane", "el (?:[Jj]oven|[Mm]ozo)", "o [Nn]ovo", "le jeune", "(?:le |la )cadet(?:te)?",
    ),
}  # fmt: skip
#: Words that count in brackets, or small behind a comma.
_CLOSED: Final = {
    ELDER: words("p P elder far mor apa pai 父 父親 母 爸爸 お父さん 先代 初代 baba"),
    YOUNGER: words("h H son younger fia oğul ogul 子 息子 儿子 兒子 娘 二代目"),
}
#: Words that count there whatever their case.
_KIN: Final = {
    ELDER: words(
        "father mother vater mutter отец vader moeder ojciec otec père pere mère padre madre mãe abuelo nonno avô pai"
    ),
    YOUNGER: words(
        "daughter sohn tochter сын zoon dochter søn sønn datter syn fils fille hijo hija figlio figlia filho filha nieto "
        "nipote"
    ),
}  # fmt: skip
_NUMBERS: Final = {
    "ii": words("ii 2nd segundo"), "iii": words("iii 3rd terceiro"), "iv": words("iv 4th"), "v": words("v 5th"), "vi": words("vi 6th"),
}  # fmt: skip
_PORTUGUESE: Final = words("filho neto sobrinho bisneto")
#: Words that are marks however they are written.
SURE: Final = frozenset(word for group in _LONG.values() for word in group)
#: Whole titles that are no jobs.
TITLES: Final = (
    r"(?i)^\(?(?:sen|jun|snr|jnr|sr|jr|senior|junior|s[eé]nior|j[uú]nior|père|fils|padre|hijo|figlio|pai|filho|st|ml|mł|"
    r"ст|мл|старший|младший|id|ifj)\.?\)?$"
)
#: Words of a family cell that are marks although the cell does not show it.
UNMARKED: Final = (
    r"(?i) (sen|jun|pere|père|padre|hijo|figlio|figlia|filho|f[º°]|segundo|terceiro)\.?$"
)


def _any(table: dict[str, tuple[str, ...]], *, least: int = 1) -> str:
    """Return the words of a table as a pattern, without those that :mod:`name_affixes` takes."""
    forms = {
        re.escape(word)
        for group in table.values()
        for word in group
        if len(word) >= least and word not in GENERATION
    }
    return "|".join(sorted(forms, key=lambda form: (-len(form), form)))


_PHRASE: Final = "|".join(phrase for group in _PHRASES.values() for phrase in group)
_SURE: Final = rf"(?i:{_any(_LONG)})|(?i:{_any(_POINTED)})\.|(?:{_any(_SMALL)})\.?|{_PHRASE}"
_GROWN: Final = "старший|младший|старшая|младшая|ст\\.|мл\\.|père|fils|senior|junior|sen\\.|jun\\."
_AT_END: Final = re.compile(rf"(?<=\w)(?:\.?\s+(?P<apart>{_SURE})|-(?P<grown>{_GROWN}))(?=,|$)")
_COMMA: Final = re.compile(rf"(?<=\w)\s*,\s*({_SURE}|{_any(_CLOSED)}|(?i:{_any(_KIN)}))(?=,|$)")
_BRACKETS: Final = re.compile(
    rf"\s*[(（\[]\s*({_SURE}|{_any(_CLOSED)}|(?i:{_any(_KIN)}|{_any(_SMALL, least=4)}"
    rf"|jr|sr|jnr|snr|junior|senior|fils|père|filho|neto|sobrinho|ii|iii|iv|2nd|3rd|4th)\.?)\s*[)）\]]\s*"
)
_IN_FRONT: Final = re.compile(
    r"(?:^|(?<=^[dD]r\. )|(?<=^[dD]r ))((?i:ifj|id)\.|(?i:ifjabb|idősb|idősebb)|ifj)\s+(?=\w)"
)
_LOWER: Final = re.compile(_any(_SMALL))
#: What every name with a mark has: a bracket, comma or point, a word that begins small or as a sure mark does.
_MAY: Final = re.compile(
    rf"[(（\[,.]|^(?i:ifj|id)|[\s-](?:[^\W\d_A-Z]|[{''.join(sorted({word[0].upper() for word in SURE}))}](?i:"
    rf"{'|'.join(sorted({re.escape(word[1:3]) for word in SURE}))}))"
)


def take(text: str, least: int = 1, *, given: bool = False) -> tuple[str, str]:
    """Return a name without the word that tells the generation, and the word; empty where there is none.

    Jr., II, Filho and their like at the end of a name are left to :func:`name_affixes.take_suffix`.

    Args:
        text: A cell with a name or a part of one.
        least: Words of the name that have to be left.
        given: Whether the cell holds given names only, so that a capital in brackets begins a call name.

    Examples:
        >>> take("Hinterholzer sen."), take("Ramón Echegaray (hijo)", 2), take("ifj. Kelemen Árpád", 2)
        (('Hinterholzer', 'sen.'), ('Ramón Echegaray', 'hijo'), ('Kelemen Árpád', 'ifj.'))
        >>> take("de Jonge"), take("Hans de Jonge", 2), take("Sjoerd Terpstra de jonge", 2)
        (('de Jonge', ''), ('Hans de Jonge', ''), ('Sjoerd Terpstra', 'de jonge'))
    """
    if text.isalpha() or not _MAY.search(text):
        return text, ""
    for pattern in (_BRACKETS, _COMMA, _AT_END, _IN_FRONT):
        found = pattern.search(text)
        if not found:
            continue
        mark = found[1] or found["grown"]
        if text.islower() and _LOWER.fullmatch(mark):
            continue
        called = mark[0].isupper() and mark.lower() in _CALLED
        if called and pattern is _BRACKETS and (given or text[found.end() :].strip(" ,")):
            continue
        rest = f"{text[: found.start()]} {text[found.end() :]}"
        rest = " ".join(rest.split()).replace(" ,", ",").strip(" ,")
        names = [word for word in rest.split() if word[0].isalpha()]
        if mark in _SYLLABLES and all(map(is_east_syllables, names)):
            continue
        if len(names) >= (1 if pattern is _BRACKETS else least):
            return rest, mark
    return text, ""


#: Marks that, with a capital, may be what somebody is called, unless they end the cell.
_CALLED: Final = frozenset(
    word for table in (_KIN, _CLOSED) for group in table.values() for word in group
)
#: Marks that are syllables of Korean and Chinese names.
_SYLLABLES: Final = frozenset({"jun", "sen"})


def _meanings() -> dict[str, str]:
    tables = (_SMALL, _POINTED, _LONG, _CLOSED, _KIN, _NUMBERS)
    found = {
        word: meaning for table in tables for meaning, group in table.items() for word in group
    }
    return found | {word: word for word in _PORTUGUESE} | dict.fromkeys(("fº", "f°"), "filho")


_MEANING: Final = _meanings()
_READ: Final = {
    meaning: re.compile(rf"^(?:{'|'.join(group)})$") for meaning, group in _PHRASES.items()
}


@lru_cache(maxsize=1 << 12)
def meaning(suffix: str) -> str | None:
    """Return the generation that a suffix tells: ``sr, jr, ii, iii, iv, v, vi, filho, neto, sobrinho, bisneto``.

    Examples:
        >>> meaning("Jr., MD"), meaning("d. Ä."), meaning("мл."), meaning("3rd"), meaning("PhD")
        ('jr', 'sr', 'jr', 'iii', None)
    """
    text = suffix.strip(" ,")
    for told, pattern in _READ.items():
        if pattern.match(text):
            return told
    found = (_MEANING.get(word.strip(".,-()").lower()) for word in text.split())
    return next(filter(None, found), None)


_TITLES: Final = re.compile(TITLES)
_UNMARKED: Final = re.compile(UNMARKED)


def told(
    suffix: str | None, family: str | None, title: str | None, column: str | None = None
) -> str:
    """Return what may tell the generation: suffixes, a last word of the family name, a title that is no job.

    Examples:
        >>> told("PhD", "Abel Jun", "Sales"), told(None, "Sen", "Senior")
        ('PhD Jun', 'Senior')
    """
    last = _UNMARKED.search(family) if family else None
    marked = title if title and _TITLES.match(title) else None
    return " ".join(filter(None, (suffix, column, last and last[1], marked)))
