"""What the words in names of firms say: trade, unit, group, article (own collection).

All words are in the folded form of :func:`leadhygiene.standards.text.transliteration.fold_text`.
"""

from __future__ import annotations

from collections.abc import Mapping

from leadhygiene.standards.lookup import own_lists


def _words(name: str) -> frozenset[str]:
    return frozenset(own_lists.words("firm_words", name))


def _lines(name: str) -> list[str]:
    return own_lists.lists("firm_words")[name].splitlines()


#: Joining words; an equal name may have them, lack them or write "&".
CONNECTORS = _words("connectors")
#: Articles and prepositions: they tell nothing apart and do not count in initials.
ARTICLES = _words("articles")
#: Articles that may open a name.
LEADING = _words("leading")
#: Short form -> word; where one is short for two words, the later line counts.
SHORT_FORMS: Mapping[str, str] = {
    short: full
    for full, _, shorts in (line.partition(": ") for line in _lines("short_forms"))
    for short in shorts.split()
}
#: Words that say "a part of a bigger whole": faculty, department, board, foundation ...
UNITS = _words("units")
#: Words that on their own, with nothing else, name a desk and not a firm.
DESKS = _words("desks")
#: Words of firms that own firms, and those that say so beyond doubt.
HOLDINGS = _words("holdings")
_STRONG_HOLDINGS = _words("strong_holdings")
#: Lines of business that big firms give to a company of their own.
DIVISIONS = _words("divisions")
#: What a firm is, said once more: adding one of these does not make another firm.
DESCRIPTORS = _words("descriptors")
#: Words of trade and form that thousands of firms use; they hardly tell two firms apart.
TRADES = _words("trades")
#: Words that a great many unrelated firms choose as their proper name.
CLICHES = _words("cliches")
#: Family names that so many people bear that a firm named after one is hardly told by it.
COMMON_SURNAMES = _words("common_surnames")
#: What parsers of legal forms leave behind at the end of a name.
FORM_TAILS = _words("form_tails")
#: What a state, county or town calls itself.
BODIES = _words("bodies")
#: What a town calls itself and its hall.
CIVIC = _words("civic")
#: Words of the firm that is the general partner of a partnership, or holds for another; and those of one that may be.
PARTNERS = _words("partners")
MANAGERS = _words("managers")
#: Words of a firm that owns others, where one address or a common opening of two domains ties them.
INVESTORS = _words("investors")
#: Words of bodies that stand beside another and bear its name: its friends, its pensions, its alumni.
SATELLITES = _words("satellites")
#: What a firm's seat is called, written together: it is the firm, no branch of it.
SEATS = _words("seats")
#: Words for a place of business, and what such places are called after within a town.
SITES = _words("sites")
AREAS = _words("areas")
#: What each town has: a parish, a school, a pharmacy, a fire brigade; their names recur in every country.
EVERYWHERE = _words("everywhere")
#: Words that make a firm the common child of two others.
VENTURES = _words("ventures")
#: Cells of a company column that name no firm, folded and written together.
FILLERS = _words("fillers")
#: Ends of German, Dutch and Scandinavian compounds that say what a part of a body or a trade is.
_UNIT_ENDS = own_lists.words("firm_words", "unit_ends")
#: Openings of words for what a ward of a hospital treats, in all languages that took them from Greek or Latin.
_UNIT_STEMS = own_lists.words("firm_words", "unit_stems")
_TRADE_ENDS = own_lists.words("firm_words", "trade_ends")


def ends_as_unit(token: str) -> bool:
    """Whether a word names a part of a body: a compound, or what a ward treats.

    Examples:
        >>> ends_as_unit("schulamt"), ends_as_unit("urologii"), ends_as_unit("amt"), ends_as_unit("larkmoor")
        (True, True, False, False)
    """
    return len(token) > 6 and (token.endswith(_UNIT_ENDS) or token.startswith(_UNIT_STEMS))


def ends_as_trade(token: str) -> bool:
    """Whether a compound names a line of business.

    Examples:
        >>> ends_as_trade("fordertechnik"), ends_as_trade("kaltwerk")
        (True, False)
    """
    return len(token) > 7 and token.endswith(_TRADE_ENDS)


def is_holding(token: str) -> bool:
    """Whether a word names a firm that owns firms beyond doubt.

    Examples:
        >>> is_holding("holdings"), is_holding("international")
        (True, False)
    """
    return token in _STRONG_HOLDINGS
