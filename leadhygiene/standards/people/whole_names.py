"""Which of the cells of a name holds the whole of it, and where its family name ends."""

from __future__ import annotations

import re
from typing import Final

from leadhygiene.standards.people.call_forms import wife_of
from leadhygiene.standards.people.name_affixes import bare, take_prefix, take_suffix
from leadhygiene.standards.people.name_order import east_tier
from leadhygiene.standards.people.name_prepositions import opens_article
from leadhygiene.standards.people.name_signs import is_job
from leadhygiene.standards.people.name_words import (
    GENERATION,
    LUSOPHONE,
    PARTICLES,
    PREFIXES,
    TWO_FAMILY,
)
from leadhygiene.standards.people.person_names import LEANS_TO_GIVEN, frequency, is_known, leaning
from leadhygiene.standards.text.transliteration import fold_text

_TWICE: Final = 2
_SURELY_GIVEN: Final = 1.3
_HARDLY_GIVEN: Final = -0.45
#: What opens the rest of a firm's name in a cell for family names: & Son Electrical, und Söhne.
_AND_SONS: Final = re.compile(
    r"(?i)^(?:&|and|und|et|e|y|en|og|och)\s+(?:sons?|daughters?|brothers|bros|söhne|sohn|töchter|tochter|gebrüder|fils|frères|"
    r"filles|figli|figlio|fratelli|hijos|hermanos|filhos|irmãos|zonen|zoon|zn|sønn?er|sønn?|söner|associates|partners?|co)\b"
)


def holds_whole(words: list[str]) -> bool:
    """Whether the words of a family cell open with a given name, and so are a whole name.

    Examples:
        >>> holds_whole(["Maria", "Huber"]), holds_whole(["van", "Dyk"])
        (True, False)
    """
    if words[0].lower() in PARTICLES or opens_article(words, 0):
        return False
    _, rest = take_prefix(words, None)
    _, rest = take_suffix(rest, 1, one_case=False)
    return len(rest) > 1 and (leaning(rest[0]) > LEANS_TO_GIVEN or len(rest[0].rstrip(".")) == 1)


def family_first(words: list[str], country: str | None) -> str:
    """Return a whole name with a comma behind the family name, where that stands first; empty where it is none.

    A title between two words divides them (BERTAGNOLLI DOTT. GIANFRANCO); so does a word that nobody is
    called before one that is a given name and no family name (Huber Maria), save where two family names are the rule.

    Examples:
        >>> family_first(["Huber", "Maria"], "DE"), family_first(["Castro", "Moreno"], "ES")
        ('Huber, Maria', '')
        >>> family_first("BERTINI DOTT. GIANNI".split(), "IT")
        'BERTINI, DOTT. GIANNI'
    """
    for at, word in enumerate(words[1:-1], 1):
        if word.endswith(".") and bare(word) in PREFIXES and bare(word) not in GENERATION:
            return f"{' '.join(words[:at])}, {' '.join(words[at:])}"
    if len(words) != _TWICE or country in TWO_FAMILY | LUSOPHONE or words[0].lower() in PARTICLES:
        return ""
    told = leaning(words[1]) > _SURELY_GIVEN and leaning(words[0]) < _HARDLY_GIVEN
    return f"{words[0]}, {words[1]}" if told else ""


def shouts_first(words: list[str]) -> bool:
    """Whether a family name in capitals stands before given names that are written as usual.

    Examples:
        >>> shouts_first("KONAN Yao Jean-Marc".split()), shouts_first("DE SMET Jan".split())
        (True, True)
        >>> shouts_first(["VAN", "Damme"]), shouts_first(["KONAN", "YAO"]), shouts_first(["IBM", "Xqzt"])
        (False, False, False)
    """
    size = next((at for at, word in enumerate(words) if not word.isupper()), len(words))
    family, given = words[:size], words[size:]
    proper = [
        word
        for word in family
        if word.lower() not in PARTICLES and len(word) > 1 and word[-1] != "."
    ]
    if not proper or not given or not all(word[0].isupper() for word in given):
        return False
    parts = [part for word in given for part in word.split("-")]
    return any(is_known(part) and leaning(part) >= 0 for part in parts)


def whole_in_two(first: str, last: str) -> str | None:
    """Return the cell that holds the whole name although both are filled, or ``None``."""
    here, there = first.lower().split(), last.lower().split()
    if here == there and len(here) > 1:
        return first
    if len(there) > 1 and len(here) < len(there) and there[: len(here)] == here:
        return last
    if len(here) > 1 and len(there) < len(here) and here[-len(there) :] == there:
        return None if east_tier(last) or set(here) == set(there) else first
    return None


def beside_no_name(first: str, last: str) -> str | None:
    """Return the given cell where it holds the whole name, beside a job, an initial or the rest of a firm's name; else ``None``.

    A letter behind a family name is that of a father or a village, as in South India: Srinivas Iyer, M.

    Examples:
        >>> beside_no_name("Ruth Kettle", "Logistics Manager"), beside_no_name("D. Ward", "& Son Electrical")
        ('Ruth Kettle', 'D. Ward')
        >>> beside_no_name("Srinivas Iyer", "M"), beside_no_name("Mary Ann", "B")
        ('Srinivas Iyer', None)
        >>> beside_no_name("Mary Ann", "Baker")
    """
    if len(first.split()) < _TWICE:
        return None
    job = len(last.split()) > 1 and is_job(last) and not is_job(first)
    return first if job or father_last(f"{first} {last}")[1] or _AND_SONS.match(last) else None


def father_last(text: str) -> tuple[str, str]:
    """Return given and family name, and the letter behind them: that of a father or a village, or of a second family name.

    Examples:
        >>> father_last("Srinivas Iyer M"), father_last("Mary Ann B"), father_last("Iyer M")
        (('Srinivas Iyer', 'M'), ('', ''), ('', ''))
    """
    *words, last = text.split() or [""]
    if len(words) != _TWICE or len(last.rstrip(".")) != 1 or not last[0].isupper():
        return "", ""
    first, family = words
    if len(first.rstrip(".")) == 1 or leaning(family) >= min(_HARDLY_GIVEN, leaning(first)):
        return "", ""
    return f"{first} {family}", last


def hungarian_wife(text: str) -> tuple[str, str, str, str] | None:
    """Return title, husband's name, own family and own given name of a Hungarian wife; ``None`` where it is no such name.

    Examples:
        >>> hungarian_wife("Dr. Kiss Lászlóné Bartha Emese")
        ('Dr.', 'Kiss Lászlóné', 'Bartha', 'Emese')
        >>> hungarian_wife("Kiss Lászlóné")
    """
    if "né " not in text:
        return None
    prefix, words = take_prefix(text.split(), "HU")
    if len(words) != _WIFE or not words[1].endswith("né"):
        return None
    told = wife_of(fold_text(words[1]))
    return (prefix, " ".join(words[:2]), words[2], words[3]) if told else None


def wife_by_family(text: str) -> tuple[str, str, str] | None:
    """Return title, family names and given name of a Hungarian wife who bears her husband's family name and her own; ``None`` where it is no such name.

    Examples:
        >>> wife_by_family("Szabóné dr. Kertész Ilona")
        ('dr.', 'Szabóné Kertész', 'Ilona')
        >>> wife_by_family("René Dupont Marie"), wife_by_family("Daphné Claire Morel")
        (None, None)
    """
    if "né " not in text:
        return None
    prefix, words = take_prefix(text.split(), "HU")
    husband, *rest = words
    inner, rest = take_prefix(rest, "HU", given=True)
    if len(rest) != _TWICE or not husband.endswith("né"):
        return None
    name = fold_text(husband.removesuffix("né"))
    given, family = frequency(name)
    own, called = rest
    is_given = leaning(called) > LEANS_TO_GIVEN and leaning(own) < leaning(called)
    if len(name) < _STEM or family < _BORNE or family < given or not is_given:
        return None
    return " ".join(filter(None, (prefix, inner))), f"{husband} {own}", called


#: Letters of a family name of Hungary, and its frequency per million, from which a wife may bear it.
_STEM, _BORNE = 4, 2.0
#: Words of the name of a Hungarian wife who keeps her own.
_WIFE: Final = 4
