"""What single words in names of firms say, and how much it means to share one; own rules."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from leadhygiene.standards.firms import firm_numbers, firm_words, trade_words
from leadhygiene.standards.people.person_names import family_names, given_names
from leadhygiene.standards.places import cities
from leadhygiene.standards.text.transliteration import expand_text, fold_text

Kind = Literal["number", "place", "region", "holding", "unit", "trade", "cliche", "surname", "rare"]


#: Bits that an agreement on one word of a kind is worth when two firms are drawn at random.
BITS = {
    "number": 3.0, "place": 4.0, "region": 2.0, "holding": 1.0, "unit": 1.0, "trade": 1.5,
    "cliche": 3.5, "surname": 8.0, "rare": 11.0,
}  # fmt: skip


#: The same for a family name that very many people bear.
COMMON_BITS = 4.0
#: The same for a call name: in each town several firms are called by it.
GIVEN_BITS = 6.5


_WORD = re.compile(r"[^\W_]+")


#: Words of legal forms that stand in a name as if they named it.
_FORM_WORDS = frozenset(
    [
        "limited",
        "company",
        "corporation",
        "incorporated",
        "corp",
        "inc",
        "ltd",
        "compagnie",
        "gesellschaft",
        "sociedad",
        "societe",
    ]
)


#: Coined words that are made of the two pieces everybody makes them of.
_PIECES = re.compile(
    "(?:tec|tech|techno|tekno|tecno|info|inno|innova|inter|euro|trans|multi|uni|pro|net|soft|sys|data|digi|web|cyber|eco|bio|medi?|agri?o?|"
    "auto|electro|elektro|mega|meta|global|smart|trade|con|com|construct|build|clean|health|pharma|food|logi|fin|edu|energ[yo]|sol[ao]r?|"
    "aqua|hydro|therm[oa]?|dyna|power|mobi|cargo|ship|port|print|media|ad|market|plan|deco|home|inno)"
    "(?:nova|tech|tec|tek|soft|ware|sys|systems?|net|nets|com|media|plus|line|lines|tron|logic|logik|logix|matic|mark|gen|data|serv|max|max|trade|"
    "trans|form|plan|bau|med|pharma|trac|trak|point|pro|link|labs?|works?|group|hub|zone|world|star|flow|wise|path|base|cor[pe]|co|ex|el|al|ia)"
)


@lru_cache(maxsize=1 << 16)
def kind_of(token: str) -> Kind:
    """Return what one word of a name says.

    Examples:
        >>> kind_of("consulting"), kind_of("summit"), kind_of("iii"), kind_of("larkmoor")
        ('trade', 'cliche', 'number', 'rare')
    """
    if firm_numbers.as_number(token):
        return "number"
    if firm_words.is_holding(token):
        return "holding"
    full = firm_words.SHORT_FORMS.get(token, token)
    if full in firm_words.TRADES or full in firm_words.DESCRIPTORS or full in firm_words.DIVISIONS:
        return "trade"
    if full in firm_words.UNITS or firm_words.ends_as_unit(token):
        return "unit"
    if firm_words.ends_as_trade(token) or token in _FORM_WORDS:
        return "trade"
    if token in cities.regions():
        return "region"
    if full in firm_words.CLICHES or singular(full) in firm_words.CLICHES:
        return "cliche"
    if singular(full) in firm_words.TRADES:
        return "trade"
    if token in cities.town_names():
        return "place"
    if _PIECES.fullmatch(token):
        return "cliche"
    if len(token) > 2 and (token in family_names() or singular(token) in family_names()):
        return "surname"
    if trade_words.is_trade(token):
        return "trade"
    return "rare" if len(token) > 3 or not token.isascii() else "cliche"


def weight_of(tokens: tuple[str, ...]) -> float:
    """Return how many bits of evidence it is that two firms share these words.

    Examples:
        >>> weight_of(("larkmoor", "rail")), weight_of(("saint", "mary", "church"))
        (12.5, 8.0)
    """
    bits = sum(bits_of(token) for token in tokens)
    if bits > PATRON_BITS and not _SAINTS.isdisjoint(tokens):
        named_after = _PARISH.isdisjoint(trade_words.trades_of(tokens))
        return bits if named_after else PATRON_BITS
    return bits


#: Bits of the name of a church, school or hospital that is named after a patron.
PATRON_BITS = 8.0
_PARISH = frozenset(["church", "school", "hospital", "foundation", "academy"])


#: Words before the name of a patron, which a great many bodies share.
_SAINTS = frozenset(
    [
        "saint",
        "sainte",
        "st",
        "san",
        "santa",
        "santo",
        "sankt",
        "sint",
        "sao",
        "svaty",
        "svata",
        "sveti",
        "sveta",
        "swieta",
        "swiety",
        "swietego",
        "swietej",
        "szent",
        "sfantul",
    ]
)


_SKIPPED = firm_words.CONNECTORS | firm_words.ARTICLES


def plain_weight(text: str) -> float:
    """Return the bits of all words of a text, links and articles left out.

    Examples:
        >>> plain_weight("The Summit of Consulting")
        5.0
    """
    return sum(map(bits_of, plain_words(text)))


def plain_words(text: str) -> list[str]:
    """Return the folded words of a text, links and articles left out.

    Examples:
        >>> plain_words("The Summit of Zürich")
        ['summit', 'zurich']
    """
    return [word for word in _WORD.findall(fold_text(text)) if word not in _SKIPPED]


@lru_cache(maxsize=1 << 16)
def bits_of(token: str) -> float:
    """Return how many bits of evidence one shared word is.

    Examples:
        >>> bits_of("smith"), bits_of("consulting"), bits_of("larkmoor")
        (4.0, 1.5, 11.0)
    """
    if token in _ELIDED:
        return 0.5
    if token in firm_words.COMMON_SURNAMES:
        return COMMON_BITS
    kind = kind_of(token)
    return GIVEN_BITS if kind in {"surname", "rare"} and token in given_names() else BITS[kind]


#: What is left of an article before a vowel: d'Oro, l'Atelier.
_ELIDED = frozenset({"d", "l"})


def singular(token: str) -> str:
    """Return a word without the commonest plural endings.

    Examples:
        >>> singular("nurseries"), singular("timbers"), singular("glass")
        ('nursery', 'timber', 'glass')
    """
    if len(token) > 4 and token.endswith("ies"):
        return token[:-3] + "y"
    if len(token) > 3 and token.endswith("s") and not token.endswith(("ss", "us", "is")):
        return token[:-1]
    return token


def flat(key: str) -> str:
    """Return a key in which umlauts written out equal those left out."""
    return key.replace("ae", "a").replace("oe", "o").replace("ue", "u")


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """Return the folded words of a text, one blank apart."""
    return " ".join(_WORD.findall(fold_text(text)))


def expanded(text: str) -> str:
    """Return the key of a name with umlauts written out as two letters."""
    return "".join(_WORD.findall(expand_text(text)))
