"""Tell one body under its names in two languages: the website bears the one, trade or place agree."""

from __future__ import annotations

from leadhygiene.matching.firms import words
from leadhygiene.matching.firms.facts import Facts, Verdict, bare
from leadhygiene.matching.firms.names import FirmName
from leadhygiene.standards.firms import firm_words, town_halls, trade_words
from leadhygiene.standards.places import cities, city_names


def translated(facts: Facts) -> Verdict | None:
    """Two names in two languages for one body: the website bears the one, and trade and place are one."""
    a, b, own = facts.a.name, facts.b.name, facts.a.own
    if a is None or b is None or own is None or facts.far:
        return None
    if facts.site != "same" or _part(a) != _part(b) or town_halls.two_kinds(a.tokens, b.tokens):
        return None
    label = bare(own.label)
    trades = [trade_words.trades_of(name.tokens) for name in (a, b)]
    spelt = any(
        label in name.initials or _spells(label, name) or any(label == x.key for x in name.aliases)
        for name in (a, b)
    )
    if not spelt or (all(trades) and trades[0].isdisjoint(trades[1])):
        return None
    bears = [label in name.initials or _spells(label, name) for name in (a, b)]
    others = [t for name, own_ in zip((a, b), bears, strict=True) if not own_ for t in name.tokens]
    if any(words.kind_of(t) == "surname" and t not in label for t in others) and not any(
        label in name.initials for name in (a, b)
    ):
        return None
    one_trade = not trades[0].isdisjoint(trades[1])
    if (one_trade and len(label) > 2) or (len(label) > 2 and _places(a) & _places(b)):
        return Verdict(
            "duplicate",
            "one website, one name in two languages: trade or place agree",
            "translated",
        )
    return None


def _part(name: FirmName) -> bool:
    return any(
        (t in firm_words.UNITS and t not in _WHOLES) or firm_words.ends_as_unit(t)
        for t in name.tokens
    )


#: Words for parts that are as often those for a whole.
_WHOLES = frozenset(
    ["hospital", "museum", "clinic", "institute", "institut", "instituto", "academy", "akademie", "academia", "foundation",
     "stiftung", "fundacion", "fondation", "centre", "center", "library", "bibliothek", "biblioteca", "agency", "service",
     "services", "board", "council", "commission", "ministry", "pharmacy", "bureau", "college", "school", "research"]
)  # fmt: skip


def _spells(label: str, name: FirmName) -> bool:
    """Whether a label is made of words of a name in their order."""
    rest = label
    for token in name.tokens:
        rest = rest.removeprefix(token)
    return rest == "" or label == name.key


def _places(name: FirmName) -> frozenset[str]:
    """Return the countries and towns in a name; a town may be written apart."""
    pairs = {"".join(pair) for pair in zip(name.tokens, name.tokens[1:], strict=False)}
    towns = {city_names.town(t) for t in (*name.tokens, *pairs) if t in cities.town_names()}
    return frozenset(towns | (cities.regions() & set(name.tokens)))
