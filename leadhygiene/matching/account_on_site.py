"""Rules for two records on one website whose names differ in words."""

from __future__ import annotations

from leadhygiene.matching.account_facts import RARE, Facts, Verdict, bare, near
from leadhygiene.matching.account_profile import Web
from leadhygiene.matching.account_roles import Role, extra_kind
from leadhygiene.standards import firm_words, trade_words


def _in_label(extra: tuple[str, ...], web: Web | None) -> bool:
    """Whether the firm's own domain spells the additional words."""
    return web is not None and all(token in bare(web.label) for token in extra)


def longer_on_site(
    facts: Facts, role: Role, extra: tuple[str, ...], parent: str, child: str
) -> Verdict:
    """One name is longer and the website is the same."""
    if role == "place":
        name = facts.a.name
        signs = name is not None and name.signs and facts.place not in {"apart", "abroad"}
        if facts.phone or facts.place == "address" or signs:
            return Verdict(
                "duplicate", "one outlet, with and without its town", "branch_written_twice"
            )
        return Verdict("franchise_branch", "a location and the brand", "branch_town")
    if role == "number":
        return Verdict("review", "one of the names lacks the number", "number_missing")
    if role == "holding":
        return Verdict("subsidiary_of", "a holding and its firm on one website", "holding", parent)
    longer = facts.a if facts.name.extra_a else facts.b
    if role in {"unit", "division", "region"} and not _in_label(extra, longer.own):
        if facts.phone and role != "region":
            return Verdict("duplicate", "a desk of the firm at its own number", "desk")
        return Verdict(
            "subsidiary_of", "a part of the firm on the firm's website", "part_on_site", child
        )
    if role == "name" and facts.site == "unit":
        return Verdict("subsidiary_of", "a part with a page of its own", "part_on_site", child)
    if role == "name" and facts.phone is not True and facts.place in {"apart", "abroad"}:
        return Verdict("franchise_branch", "one brand, two places", "branch_town")
    return Verdict("duplicate", "one website; one name is longer", "longer_name_on_site")


#: What a town calls itself and its hall.
_CIVIC = frozenset(
    [
        "mairie",
        "ville",
        "commune",
        "comune",
        "municipio",
        "municipalita",
        "citta",
        "stadt",
        "gemeinde",
        "city",
        "town",
        "townhall",
        "hall",
        "ayuntamiento",
        "ajuntament",
        "concello",
        "prefeitura",
        "camara",
        "municipal",
        "kommun",
        "kommune",
        "gmina",
        "urzad",
        "miasto",
        "miasta",
        "mesto",
        "obec",
        "onkormanyzat",
        "primaria",
        "municipality",
        "municipal",
        "council",
        "village",
        "of",
    ]
)


def shared_on_site(facts: Facts, role_a: Role, role_b: Role) -> Verdict:
    """Names that share words and differ in words on both sides, on one website."""
    a, b = facts.a.name, facts.b.name
    if a is None or b is None:
        return Verdict("review", "a name is missing", "no_name")
    if a.latin != b.latin or a.signs != b.signs:
        return Verdict("duplicate", "one website, the name in two scripts", "two_scripts")
    if facts.phone and facts.place == "city" and role_a != "number" != role_b:
        return Verdict("duplicate", "one website and phone in one town", "site_and_phone")
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
    owners = {"holding", "group"}
    if (role_a in owners) != (role_b in owners):
        return Verdict(
            "subsidiary_of",
            "a group and a part of it on one website",
            "group_and_part",
            "a" if role_a in owners else "b",
        )
    if facts.site == "unit":
        return Verdict("subsidiary_of", "two parts behind one domain", "sister_parts", "sister")
    same_words = {firm_words.SHORT_FORMS.get(t, t) for t in facts.name.extra_a} & {
        firm_words.SHORT_FORMS.get(t, t) for t in facts.name.extra_b
    }
    if (
        role_a in {"unit", "division", "region"}
        and role_b in {"unit", "division", "region"}
        and not same_words
    ):
        return Verdict(
            "subsidiary_of", "two parts of one firm on its website", "sister_parts", "sister"
        )
    if all(words_ and set(words_) <= _CIVIC for words_ in (facts.name.extra_a, facts.name.extra_b)):
        return Verdict("duplicate", "two words for one town on its website", "civic_words")
    numbered = "number" in {role_a, role_b}
    one_trade = trade_words.one_trade(facts.name.extra_a, facts.name.extra_b)
    if one_trade is False and not near(facts):
        return Verdict(
            "subsidiary_of",
            "two lines of business of one firm on its website",
            "sister_parts",
            "sister",
        )
    if (
        one_trade
        and facts.weight >= (3.5 if facts.site == "same" else 6.0)
        and not numbered
        and facts.place not in {"apart", "abroad"}
    ):
        return Verdict(
            "duplicate", "one website, one name with two words for one trade", "trade_words"
        )
    if role_a == "trade" == role_b and not same_words and not near(facts):
        return Verdict(
            "subsidiary_of",
            "two lines of business of one firm on its website",
            "sister_parts",
            "sister",
        )
    named = "name" in {role_a, role_b} and not _spelt_alike(facts)
    if (
        facts.weight >= RARE
        and facts.place not in {"apart", "abroad"}
        and not numbered
        and not named
    ):
        return Verdict(
            "duplicate", "one website and a rare name, written differently", "name_and_site"
        )
    return Verdict("review", "one website, names that agree in part", "site_and_part_of_name")


def _spelt_alike(facts: Facts) -> bool:
    """Whether the words that differ are short forms of each other, or one side's are descriptors."""
    left, right = facts.name.extra_a, facts.name.extra_b
    plain = [
        all(extra_kind(t) in {"descriptor", "trade"} for t in extra) for extra in (left, right)
    ]
    firsts = len(left) == len(right) and all(x[0] == y[0] for x, y in zip(left, right, strict=True))
    return firsts or all(plain)


def apex(facts: Facts) -> str:
    """Return the side that stands on the domain itself while the other stands below it."""
    own_a, own_b = facts.a.own, facts.b.own
    if own_a is None or own_b is None or own_a.domain != own_b.domain:
        return ""
    if own_a.unit and not own_b.unit:
        return "b"
    return "a" if own_b.unit and not own_a.unit else ""
