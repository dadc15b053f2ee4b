"""Rules for two records on one website whose names share words and differ in words on both sides."""

from __future__ import annotations

from leadhygiene.matching.firms.everywhere import visited
from leadhygiene.matching.firms.facts import RARE, Facts, Verdict, apex, coined, near
from leadhygiene.matching.firms.one_body import one_on_site, own_names
from leadhygiene.matching.firms.roles import Role, extra_kind
from leadhygiene.matching.firms.translated import translated
from leadhygiene.standards.firms import firm_words, trade_words

_PARTS = frozenset({"unit", "division", "region"})
_OWNERS = frozenset({"holding", "group"})
_TWO_LINES = Verdict(
    "subsidiary_of", "two lines of business of one firm on its website", "sister_parts", "sister"
)


def shared_on_site(facts: Facts, role_a: Role, role_b: Role) -> Verdict:
    """Names that share words and differ in words on both sides, on one website."""
    for rule in (
        _two_sites,
        _one_body,
        _one_record,
        _whole_and_part,
        _two_parts,
        _by_trade,
        _by_name,
    ):
        found = rule(facts, role_a, role_b)
        if found is not None:
            return found
    told = translated(facts)
    if told is not None:
        return told
    return Verdict("review", "one website, names that agree in part", "site_and_part_of_name")


def _two_sites(facts: Facts, _role_a: Role, _role_b: Role) -> Verdict | None:
    """Two places of business of one brand, called after parts of a town or in words for a site."""
    a, b = facts.a.name, facts.b.name
    if a is None or b is None:
        return None
    if firm_words.SITES.issuperset((*facts.name.extra_a, *facts.name.extra_b)):
        return Verdict(
            "duplicate", "one website, one site by two words for it", "branch_written_twice"
        )
    areas = firm_words.AREAS | firm_words.SITES
    called = areas.issuperset((*facts.name.extra_a, *facts.name.extra_b))
    if (a.branch and b.branch) or (called and visited(a) and visited(b)):
        return Verdict("franchise_branch", "two sites of one brand", "two_sites")
    return None


def _one_body(facts: Facts, _role_a: Role, _role_b: Role) -> Verdict | None:
    """Words for one trade, for a town and its hall, or a short word for a court."""
    a, b = facts.a.name, facts.b.name
    told = (
        one_on_site(a, b, facts.name)
        if a and b and facts.site == "same" and not facts.far
        else None
    )
    return Verdict("duplicate", f"one website, {told}", "one_body") if told else None


def _one_record(facts: Facts, role_a: Role, role_b: Role) -> Verdict | None:
    """Two scripts, or one phone in one town."""
    a, b = facts.a.name, facts.b.name
    if a is None or b is None:
        return Verdict("review", "a name is missing", "no_name")
    if a.latin != b.latin or a.signs != b.signs:
        return Verdict("duplicate", "one website, the name in two scripts", "two_scripts")
    if facts.phone and facts.place == "city" and role_a != "number" != role_b:
        return Verdict("duplicate", "one website and phone in one town", "site_and_phone")
    return None


def _whole_and_part(facts: Facts, role_a: Role, role_b: Role) -> Verdict | None:
    """Two places, the domain and a host below it, a group and a part of it."""
    if "place" in {role_a, role_b}:
        return Verdict("franchise_branch", "one brand, two places", "branch_town")
    head = apex(facts)
    if head:
        return Verdict(
            "subsidiary_of", "one stands on the domain, the other below it", "host_below", head
        )
    if (role_a == "unit") != (role_b == "unit") and facts.site == "unit":
        side = "b" if role_a == "unit" else "a"
        return Verdict(
            "subsidiary_of", "a part of the firm behind its domain", "part_on_site", side
        )
    if (role_a in _OWNERS) != (role_b in _OWNERS):
        side = "a" if role_a in _OWNERS else "b"
        return Verdict(
            "subsidiary_of", "a group and a part of it on one website", "group_and_part", side
        )
    return None


def _two_parts(facts: Facts, role_a: Role, role_b: Role) -> Verdict | None:
    """Two parts of one firm, or one town by two words."""
    if facts.site == "unit":
        return Verdict("subsidiary_of", "two parts behind one domain", "sister_parts", "sister")
    if role_a in _PARTS and role_b in _PARTS and not _word_in_common(facts):
        return Verdict(
            "subsidiary_of", "two parts of one firm on its website", "sister_parts", "sister"
        )
    if all(
        extra and firm_words.CIVIC.issuperset(extra)
        for extra in (facts.name.extra_a, facts.name.extra_b)
    ):
        return Verdict("duplicate", "two words for one town on its website", "civic_words")
    return None


def _by_trade(facts: Facts, role_a: Role, role_b: Role) -> Verdict | None:
    """One line of business by two words, or two lines of business."""
    one_trade = trade_words.one_trade(facts.name.extra_a, facts.name.extra_b)
    if one_trade is False and not near(facts):
        return _TWO_LINES
    least = 3.5 if facts.site == "same" else 6.0
    here = not facts.far and "number" not in {role_a, role_b}
    two_names = own_names(facts.name.extra_a) and own_names(facts.name.extra_b)
    one_trade = one_trade and not (two_names and not coined(facts))
    if one_trade and facts.weight >= least and here:
        return Verdict(
            "duplicate", "one website, one name with two words for one trade", "trade_words"
        )
    if one_trade and facts.weight >= RARE and "number" not in {role_a, role_b}:
        return Verdict(
            "duplicate", "one website, a rare name with two words for one trade", "trade_words"
        )
    trades = role_a == "trade" == role_b
    return _TWO_LINES if trades and not _word_in_common(facts) and not near(facts) else None


def _by_name(facts: Facts, role_a: Role, role_b: Role) -> Verdict | None:
    """A rare name, written differently."""
    here = not facts.far and "number" not in {role_a, role_b}
    if facts.weight < RARE or not here or ("name" in {role_a, role_b} and not _spelt_alike(facts)):
        return None
    return Verdict("duplicate", "one website and a rare name, written differently", "name_and_site")


def _word_in_common(facts: Facts) -> bool:
    """Whether a word that only one side has is a short form of one of the other's."""
    full = firm_words.SHORT_FORMS
    return not {full.get(t, t) for t in facts.name.extra_a}.isdisjoint(
        full.get(t, t) for t in facts.name.extra_b
    )


def _spelt_alike(facts: Facts) -> bool:
    """Whether the words that differ are short forms of each other, or one side's are descriptors."""
    left, right = facts.name.extra_a, facts.name.extra_b
    plain = [
        all(extra_kind(t) in {"descriptor", "trade"} for t in extra) for extra in (left, right)
    ]
    firsts = len(left) == len(right) and all(x[0] == y[0] for x, y in zip(left, right, strict=True))
    return firsts or all(plain)
