"""Rules for two firms of which one bears the other's name with words added: a part, a town, a holding."""

from __future__ import annotations

from dataclasses import dataclass

from leadhygiene.matching.firms.equal_name import other_trades
from leadhygiene.matching.firms.everywhere import is_shop, recurs
from leadhygiene.matching.firms.facts import GUEST, RARE, Facts, Verdict, bare, beside, near
from leadhygiene.matching.firms.home_zone import is_home, zone
from leadhygiene.matching.firms.profile import Profile
from leadhygiene.matching.firms.roles import Role, role_of
from leadhygiene.standards.firms import firm_words

_PARTS = frozenset({"unit", "division", "region"})


@dataclass(frozen=True, slots=True)
class _Longer:
    """A pair seen from its additional words.

    Attributes:
        facts: What was observed.
        role: What the additional words make of the firm.
        extra: The additional words.
        owner: The record of the longer name.
        long: The side of the longer name.
        short: The other side.
    """

    facts: Facts
    role: Role
    extra: tuple[str, ...]
    owner: Profile
    long: str
    short: str

    @property
    def telling(self) -> bool:
        """Whether the name they share is not one of many."""
        return self.facts.weight >= 6.0


def by_longer_name(facts: Facts) -> Verdict | None:
    """One name is the other with words added."""
    a, b = facts.a.name, facts.b.name
    if facts.name.level != "extends" or a is None or b is None:
        return None
    if facts.name.extra_a:
        extra = facts.name.extra_a
        pair = _Longer(facts, role_of(extra, a, facts.a), extra, facts.a, "a", "b")
    else:
        extra = facts.name.extra_b
        pair = _Longer(facts, role_of(extra, b, facts.b), extra, facts.b, "b", "a")
    if not firm_words.SATELLITES.isdisjoint(extra) and not facts.far:
        return Verdict(
            "review", "a body of friends, alumni or pensions beside the other", "satellite"
        )
    if facts.one_site:
        return _on_site(pair)
    if facts.site == "guest":
        return GUEST
    if (
        facts.name.typos
        and facts.site in {"apart", "related", "sibling", "lookalike"}
        and not near(facts)
    ):
        return Verdict("different", "a letter apart, and words added", "one_letter_apart")
    for rule in (_number, _holding, _one_contact, _two_trades, _part, _unplaced):
        found = rule(pair)
        if found is not None:
            return found
    return Verdict("different", "a word in common, nothing else", "word_in_common")


def _number(pair: _Longer) -> Verdict | None:
    if pair.role != "number":
        return None
    return Verdict("review", "one of the names lacks the number", "number_missing")


def _holding(pair: _Longer) -> Verdict | None:
    if pair.role != "holding":
        return None
    if pair.telling and pair.facts.site != "lookalike":
        return Verdict("subsidiary_of", "a holding of the same rare name", "holding", pair.long)
    return Verdict(
        "review" if not pair.facts.far else "different",
        "a common name with and without holding",
        "holding",
    )


def _one_contact(pair: _Longer) -> Verdict | None:
    """Phone or address agree."""
    facts = pair.facts
    if not near(facts):
        return None
    if pair.role in _PARTS:
        return Verdict(
            "review", "a part of the firm or the firm itself, one phone or address", "longer_name"
        )
    if facts.phone is True and facts.place != "address" and facts.weight < RARE:
        return Verdict("review", "common names at one phone", "longer_name")
    return Verdict(
        "duplicate", "one name is longer; phone or address agree", "longer_name_and_contact"
    )


def _two_trades(pair: _Longer) -> Verdict | None:
    facts = pair.facts
    elsewhere = facts.place == "abroad" or (facts.place == "apart" and pair.role == "trade")
    if facts.site in {"related", "apart"} and elsewhere and other_trades(facts):
        return Verdict("different", "a word in common, two trades in two places", "word_in_common")
    return None


def _part(pair: _Longer) -> Verdict | None:
    """A rare name, and words that make a part, a branch or a national company of it."""
    facts, role = pair.facts, pair.role
    own_domain = facts.site in {"sibling", "related"} and pair.telling
    plain = role in {"trade", "division"} and facts.place == "abroad"
    if own_domain and plain and is_shop(pair.extra):
        return Verdict("different", "a word in common, a shop abroad", "word_in_common")
    if own_domain and role in _PARTS | {"group", "trade"}:
        side = pair.long if role == "group" else pair.short
        return Verdict(
            "subsidiary_of", "a part of the firm on a domain of its own", "part_on_own_domain", side
        )
    if own_domain and role == "place" and facts.site == "sibling":
        return Verdict(
            "franchise_branch", "a location of a brand on its national domain", "branch_town"
        )
    if facts.weight < RARE or (facts.site == "apart" and facts.place == "abroad"):
        return None
    if role == "unit":
        return Verdict(
            "subsidiary_of", "a part of the firm of a rare name", "part_of_rare_name", pair.short
        )
    if role == "place" and facts.site == "missing" and pair.owner.name and recurs(pair.owner.name):
        if facts.place == "city" and pair.owner.city in pair.owner.name.places:
            return Verdict(
                "duplicate", "one body of the town that its name says", "longer_name_and_town"
            )
        return Verdict("review", "a body with and without a town", "same_name")
    if role == "place" and facts.site == "missing":
        return Verdict("franchise_branch", "a rare brand with and without a town", "branch_town")
    if role == "region" and facts.site == "missing":
        return Verdict(
            "subsidiary_of", "a national company of a rare name", "national_company", pair.short
        )
    return None


def _unplaced(pair: _Longer) -> Verdict | None:
    """Nothing but the names, and no two towns that speak against them."""
    facts = pair.facts
    if facts.site != "missing" or facts.far:
        return None
    same_firm = pair.role in {"descriptor", "trade", "group", "none"}
    if facts.place == "city" and facts.weight >= RARE and same_firm:
        return Verdict(
            "duplicate", "a rare name in one town, written longer", "longer_name_and_town"
        )
    if pair.telling:
        return Verdict("review", f"one name is longer; {beside(facts)}", "longer_name")
    return Verdict("different", "common words agree, nothing else", "common_words")


def _in_two_streets(facts: Facts) -> bool:
    """Whether both records give a street, two of them, and a name names the town."""
    named = any(profile.name and profile.name.places for profile in (facts.a, facts.b))
    return bool(named and facts.a.street and facts.b.street) and facts.place == "city"


def _on_site(pair: _Longer) -> Verdict:
    """One name is longer and the website is the same."""
    facts, role = pair.facts, pair.role
    if firm_words.SITES.issuperset(pair.extra):
        return Verdict(
            "duplicate", "one website, one name with a word for its site", "branch_written_twice"
        )
    if role == "place":
        return _town_on_site(facts)
    own = facts.a.own or facts.b.own
    if role == "region" and own and is_home(pair.extra, zone(own.domain)):
        return Verdict("duplicate", "one website; one name is longer", "longer_name_on_site")
    if role == "number":
        return Verdict("review", "one of the names lacks the number", "number_missing")
    if role == "holding":
        return Verdict(
            "subsidiary_of", "a holding and its firm on one website", "holding", pair.long
        )
    if role in _PARTS and not _in_label(pair):
        if facts.phone and role != "region":
            return Verdict("duplicate", "a desk of the firm at its own number", "desk")
        return Verdict(
            "subsidiary_of", "a part of the firm on the firm's website", "part_on_site", pair.short
        )
    if role == "name" and facts.site == "unit":
        return Verdict("subsidiary_of", "a part with a page of its own", "part_on_site", pair.short)
    if role == "name" and facts.phone is not True and facts.far:
        return Verdict("franchise_branch", "one brand, two places", "branch_town")
    if role == "name" and facts.phone is not True and _in_two_streets(facts):
        return Verdict("franchise_branch", "one brand, two streets of one town", "branch_town")
    return Verdict("duplicate", "one website; one name is longer", "longer_name_on_site")


def _town_on_site(facts: Facts) -> Verdict:
    """One name has a town besides, on one website."""
    name = facts.a.name
    signs = name is not None and name.signs and not facts.far
    if facts.phone or facts.place == "address" or signs:
        return Verdict("duplicate", "one outlet, with and without its town", "branch_written_twice")
    return Verdict("franchise_branch", "a location and the brand", "branch_town")


def _in_label(pair: _Longer) -> bool:
    """Whether the firm's own domain spells the additional words."""
    own = pair.owner.own
    return own is not None and all(token in bare(own.label) for token in pair.extra)
