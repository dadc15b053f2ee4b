"""Rules for two firms whose names share words and differ in words on both sides: branches, parts, neighbours."""

from __future__ import annotations

from dataclasses import dataclass

from leadhygiene.matching.firms import words
from leadhygiene.matching.firms.equal_name import other_trades
from leadhygiene.matching.firms.everywhere import recurs
from leadhygiene.matching.firms.facts import GUEST, RARE, Facts, Verdict, bare
from leadhygiene.matching.firms.names import FirmName
from leadhygiene.matching.firms.roles import Role, role_of
from leadhygiene.matching.firms.shared_site import shared_on_site
from leadhygiene.standards.firms import firm_words, town_halls, trade_words
from leadhygiene.standards.people.person_names import given_names
from leadhygiene.standards.places import cities


@dataclass(frozen=True, slots=True)
class _Shared:
    """A pair seen from the words that only one side has.

    Attributes:
        facts: What was observed.
        a: Name of the first.
        b: Name of the second.
        role_a: What the first's own words make of it.
        role_b: The same for the second.
    """

    facts: Facts
    a: FirmName
    b: FirmName
    role_a: Role
    role_b: Role

    @property
    def telling(self) -> bool:
        """Whether the words they share are not those of many."""
        return self.facts.weight >= 6.0

    @property
    def say_trades(self) -> bool:
        """Whether the words of both sides say a trade."""
        return self.role_a in _SAYS_TRADE and self.role_b in _SAYS_TRADE


_SAYS_TRADE = frozenset({"trade", "descriptor", "division", "unit"})


def by_shared_head(facts: Facts) -> Verdict | None:
    """Names that share words and differ in words on both sides."""
    a, b = facts.a.name, facts.b.name
    if facts.name.level != "shared" or a is None or b is None:
        return None
    role_a = role_of(facts.name.extra_a, a, facts.a)
    role_b = role_of(facts.name.extra_b, b, facts.b)
    if facts.one_site:
        return shared_on_site(facts, role_a, role_b)
    pair = _Shared(facts, a, b, role_a, role_b)
    if facts.site == "guest":
        return _holding(pair) or GUEST
    for rule in (
        *(
            _two_towns,
            _town_hall,
            _national,
            _public_body,
            _holding,
            _joint_venture,
            _own_domain,
            _location,
        ),
        *(_one_address, _one_phone),
    ):
        found = rule(pair)
        if found is not None:
            return found
    return Verdict("different", "words in common, but not the firm", "words_in_common")


def _two_towns(pair: _Shared) -> Verdict | None:
    facts = pair.facts
    towns = pair.role_a == "place" == pair.role_b
    if towns and recurs(pair.a) and recurs(pair.b):
        return Verdict("different", "bodies of one name in two towns", "two_towns")
    if towns and facts.site in {"missing", "sibling"} and facts.weight >= RARE:
        return Verdict("franchise_branch", "one brand, two towns", "branch_town")
    return None


def _town_hall(pair: _Shared) -> Verdict | None:
    """A town as a body and its hall."""
    facts = pair.facts
    if facts.far or not town_halls.one_body(pair.a.tokens, pair.b.tokens):
        return None
    if facts.place in {"city", "address"} and facts.site != "apart":
        return Verdict("duplicate", "two words for one town as a body", "civic_words")
    return Verdict(
        "review", "two words for a town as a body; others may bear its name", "civic_words"
    )


#: Regions that are no country's: the head of a firm may bear them.
_WORLDWIDE = frozenset(["international", "overseas", "europe", "europa", "eu"])


def _national(pair: _Shared) -> Verdict | None:
    """Firms of one brand on its national domains, of which one names a country or a town."""
    facts = pair.facts
    own_a, own_b = facts.a.own, facts.b.own
    if facts.site != "sibling" or own_a is None or own_b is None or facts.place == "address":
        return None
    label = bare(own_a.label)
    if label != "".join(facts.name.shared) or (len(label) < 4 and facts.place != "abroad"):
        return None
    roles = {pair.role_a, pair.role_b}
    if "place" in roles:
        return Verdict(
            "franchise_branch", "a location of a brand on its national domain", "branch_town"
        )
    if "region" not in roles:
        return _one_trade_abroad(pair)
    lands = [
        set(extra) & cities.regions() - _WORLDWIDE
        for extra in (facts.name.extra_a, facts.name.extra_b)
    ]
    if not any(lands):
        return None
    side = "sister" if all(lands) else "b" if lands[0] else "a"
    return Verdict(
        "subsidiary_of",
        "a national company on the brand's national domain",
        "national_company",
        side,
    )


def _one_trade_abroad(pair: _Shared) -> Verdict | None:
    """One coined name with a word for one trade in two languages, in two countries."""
    facts = pair.facts
    if facts.place != "abroad" or facts.weight < RARE:
        return None
    one_trade = trade_words.one_trade(facts.name.extra_a, facts.name.extra_b)
    if one_trade is False or other_trades(facts):
        return Verdict("different", "one name, two trades in two countries", "words_in_common")
    same = facts.a.industry is not None and facts.a.industry == facts.b.industry
    if one_trade or same:
        return Verdict(
            "subsidiary_of", "national companies of one coined name", "sibling_domain", "sister"
        )
    return None


def _public_body(pair: _Shared) -> Verdict | None:
    """One is a state, county or town, and the other a department of it."""
    if pair.facts.far:
        return None
    for side, whole, part in (("a", pair.a, pair.b), ("b", pair.b, pair.a)):
        if _department_of(part, whole):
            return Verdict(
                "subsidiary_of",
                "a department and the public body it belongs to",
                "public_body",
                side,
            )
    return None


def _department_of(part: FirmName, whole: FirmName) -> bool:
    place = [t for t in whole.tokens if t not in firm_words.BODIES]
    if not place or len(place) == len(whole.tokens):
        return False
    extra = [t for t in part.tokens if t not in place]
    units = any(t in firm_words.UNITS or firm_words.ends_as_unit(t) for t in extra)
    named = all(t in part.tokens and words.kind_of(t) != "trade" for t in place)
    return units and named and firm_words.BODIES.intersection(part.tokens) <= set(whole.tokens)


def _holding(pair: _Shared) -> Verdict | None:
    if (pair.role_a == "holding") == (pair.role_b == "holding") or pair.facts.weight < 8.0:
        return None
    return Verdict(
        "subsidiary_of",
        "a holding and a firm of the same rare name",
        "holding",
        "a" if pair.role_a == "holding" else "b",
    )


def _joint_venture(pair: _Shared) -> Verdict | None:
    joint = [bool(firm_words.VENTURES & set(name.tokens)) for name in (pair.a, pair.b)]
    if joint[0] == joint[1] or not pair.telling:
        return None
    side = "b" if joint[0] else "a"
    return Verdict("subsidiary_of", "a joint venture and one of its owners", "joint_venture", side)


def _own_domain(pair: _Shared) -> Verdict | None:
    """The domain of one side is the words that both names share."""
    facts = pair.facts
    if facts.site != "related" or facts.weight < RARE:
        return None
    head = "".join(facts.name.shared)
    labels = {side: bare(p.own.label) for side, p in (("a", facts.a), ("b", facts.b)) if p.own}
    owners = [side for side, label in labels.items() if label == head]
    if len(owners) != 1:
        return None
    return Verdict(
        "subsidiary_of",
        "one stands on the domain of the rare name, the other on one of its own",
        "part_on_own_domain",
        owners[0],
    )


def _location(pair: _Shared) -> Verdict | None:
    if {pair.role_a, pair.role_b} == {"place", "group"} and pair.facts.site == "related":
        return Verdict(
            "franchise_branch", "a location and the group behind the brand", "branch_town"
        )
    return None


def _one_address(pair: _Shared) -> Verdict | None:
    facts = pair.facts
    if facts.place != "address":
        return None
    if _two_persons(facts):
        return Verdict(
            "same_site", "firms of two persons of one name at one address", "two_persons"
        )
    if facts.phone and pair.telling and facts.site != "apart":
        if trade_words.one_trade(facts.name.extra_a, facts.name.extra_b):
            return Verdict(
                "duplicate",
                "one name with two words for one trade, one phone and address",
                "trade_words",
            )
        if _one_person(pair):
            return Verdict(
                "duplicate",
                "a rare name at one phone and address, written differently",
                "name_and_contact",
            )
        if pair.say_trades:
            return Verdict(
                "review", "one name and two trades at one phone and address", "two_trades"
            )
    return Verdict("same_site", "two firms at one address", "address_only")


def _two_persons(facts: Facts) -> bool:
    """Whether each name has a given name of its own, and neither shortens the other's."""
    extras = (facts.name.extra_a, facts.name.extra_b)
    first, second = ({t for t in extra if len(t) > 1 and t in given_names()} for extra in extras)
    short = any(x[:3] == y[:3] for x in first for y in second)
    return bool(first and second) and not short


def _one_person(pair: _Shared) -> bool:
    """Whether nothing in the names says two trades, two parts or a firm that owns the other."""
    facts = pair.facts
    extras = (facts.name.extra_a, facts.name.extra_b)
    plain = {"trade", "descriptor", "name"}
    if facts.weight < RARE or not {pair.role_a, pair.role_b} <= plain or pair.say_trades:
        return False
    return not any(map(trade_words.trades_of, extras))


def _one_phone(pair: _Shared) -> Verdict | None:
    facts = pair.facts
    if not facts.phone:
        return None
    if (
        facts.place == "city"
        and pair.telling
        and facts.site != "apart"
        and trade_words.one_trade(facts.name.extra_a, facts.name.extra_b)
    ):
        return Verdict(
            "duplicate", "one name with two words for one trade, one phone and town", "trade_words"
        )
    rare = facts.weight >= RARE or (pair.say_trades and facts.weight >= 3.0)
    rare = rare or (facts.place == "city" and pair.telling)
    if rare and facts.place != "apart":
        return Verdict("review", "a word of the name and the phone agree", "phone_and_word")
    return None
