"""Whether a name is that of a body which each town has, and which is called alike in many of them; own rules."""

from __future__ import annotations

from leadhygiene.matching.firms import words
from leadhygiene.matching.firms.names import FirmName
from leadhygiene.standards.firms import firm_words, known_firms, trade_words
from leadhygiene.standards.people.known_names import family_names

#: Kinds of words that say what a firm does.
_TOLD = frozenset(["trade", "cliche", "unit"])

#: Trades whose firms keep house in each town by itself.
_HOUSES = frozenset(["hotel", "inn", "restaurant", "cafe", "pizzeria", "hairdresser", "pharmacy"])
#: Trades of small shops, which hardly are the business of a group of firms.
_SHOPS = frozenset(
    ["hairdresser", "beauty", "pizzeria", "taxi", "restaurant", "cafe", "bar", "inn", "bakery", "pastry", "butcher", "florist", "dentist", "physician", "physiotherapy",
     "vet", "gym", "laundry", "driving", "optician", "garage", "bookshop", "guesthouse", "photography", "childcare"]
)  # fmt: skip
#: Other trades whose customers come to a place of business near them.
_VISITED = _SHOPS | {
    "hospital",
    "university",
    "academy",
    "institute",
    "bank",
    "dealer",
    "cars",
    "camping",
    "nursing",
    "laboratory",
    "realty",
    "travel",
    "furniture",
}
#: Ends of German and Dutch compounds and of others that are written as one word.
_ENDS = (
    "schule",
    "gymnasium",
    "apotheke",
    "kirche",
    "gemeindehaus",
    "kindergarten",
    "skolan",
    "skolen",
    "school",
)


def keeps_houses(name: FirmName) -> bool:
    """Whether a name says a trade whose firms keep house in each town by itself."""
    return not _HOUSES.isdisjoint(trade_words.trades_of(name.tokens))


def of_each_town(name: FirmName) -> bool:
    """Whether a name is that of an inn, a pharmacy or a public body that each town has.

    Examples:
        >>> from leadhygiene.matching.firms.names import read_name
        >>> of_each_town(read_name("Gasthof Krone")), of_each_town(read_name("Larkmoor Fasteners"))
        (True, False)
    """
    return recurs(name) or keeps_houses(name)


def recurs(name: FirmName) -> bool:
    """Whether a name is that of a parish, a school or another body of which each town has its own.

    Examples:
        >>> from leadhygiene.matching.firms.names import read_name
        >>> recurs(read_name("Parafia św. Wojciecha")), recurs(read_name("Schillerschule"))
        (True, True)
        >>> recurs(read_name("Hotel Larkmoor"))
        False
    """
    if not firm_words.EVERYWHERE.isdisjoint(name.tokens):
        return True
    return any(len(token) > 7 and token.endswith(_ENDS) for token in name.tokens)


def visited(name: FirmName) -> bool:
    """Whether a name says a trade whose customers come to the place of business.

    Examples:
        >>> from leadhygiene.matching.firms.names import read_name
        >>> visited(read_name("Larkmoor Dental Clinic")), visited(read_name("Larkmoor Logistics"))
        (True, False)
    """
    return of_each_town(name) or not _VISITED.isdisjoint(trade_words.trades_of(name.tokens))


#: Words before the name of a saint, whose churches, schools, shops and clinics many towns have.
_SAINTS = frozenset(
    [
        "st",
        "saint",
        "sankt",
        "san",
        "sao",
        "santa",
        "santo",
        "sainte",
        "sant",
        "sint",
        "sveti",
        "sveta",
        "svaty",
        "szent",
        "swiety",
    ]
)


#: Crafts whose workshops bear the family name of their master, of which many towns have one.
_CRAFTS = frozenset(["joinery", "plumbing", "electrician", "painter", "roofing", "metalwork"])


def is_local(name: FirmName) -> bool:
    """Whether nothing in a name tells one such place of business from that of another town: no rare word, no chain.

    Examples:
        >>> from leadhygiene.matching.firms.names import read_name
        >>> [is_local(read_name(name)) for name in ("Padaria São José", "Truhlářství Dvořák", "Larkmoor Dental Clinic")]
        [True, True, False]
    """
    if recurs(name):
        return True
    if " ".join(name.tokens) in known_firms.chains():
        return False
    told = any(words.kind_of(token) == "rare" for token in name.tokens)
    local = visited(name) or not _CRAFTS.isdisjoint(trade_words.trades_of(name.tokens))
    return not told and (local or not _SAINTS.isdisjoint(name.tokens))


def is_namesake(name: FirmName) -> bool:
    """Whether a firm is called by a family name and by its trade or by nothing else, as many are that are no kin.

    Examples:
        >>> from leadhygiene.matching.firms.names import read_name
        >>> [is_namesake(read_name(name)) for name in ("Şahin", "Dąbrowski", "Corvex", "Dąbrowski Larkmoor", "Siemens")]
        [True, True, False, False, False]
    """
    if name.text.casefold() in known_firms.named() or " ".join(name.tokens) in known_firms.chains():
        return False
    proper = [token for token in name.tokens if words.kind_of(token) not in _TOLD]
    return len(proper) == 1 and proper[0] in family_names()


def is_shop(tokens: tuple[str, ...]) -> bool:
    """Whether words say the trade of a small shop.

    Examples:
        >>> is_shop(("nails", "beauty")), is_shop(("rail",))
        (True, False)
    """
    return not _SHOPS.isdisjoint(trade_words.trades_of(tokens))
