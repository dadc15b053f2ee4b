"""Rules for two firms whose names share words: parts, branches, holdings, neighbours."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from leadhygiene.matching import account_words as words
from leadhygiene.matching.account_facts import RARE, Facts, Verdict, bare, near
from leadhygiene.matching.account_names import FirmName
from leadhygiene.matching.account_profile import Profile, Web
from leadhygiene.matching.account_rules import general_partner, other_trades
from leadhygiene.standards import cities, firm_words, trade_words

Role = Literal[
    "none",
    "place",
    "region",
    "holding",
    "group",
    "unit",
    "division",
    "descriptor",
    "trade",
    "name",
    "number",
]


def role_of(extra: tuple[str, ...], name: FirmName, profile: Profile) -> Role:
    """Return what the words that only one name has make of the firm."""
    if not extra:
        return "none"
    if profile.city and profile.city in {" ".join(extra), cities.town(" ".join(extra))}:
        return "place"
    kinds = [_extra_kind(token) for token in extra]
    joined = " ".join(extra)
    if name.branch or any(town in name.places and _mentions(joined, town) for town in name.places):
        return "place"
    if profile.city and any(token in profile.city.split() and len(token) > 3 for token in extra):
        return "place"
    for kind in ("holding", "number", "unit", "region", "group", "division"):
        if kind in kinds:
            return kind
    if all(kind == "descriptor" for kind in kinds):
        return "descriptor"
    return "trade" if all(kind in {"trade", "descriptor"} for kind in kinds) else "name"


def _mentions(joined: str, town: str) -> bool:
    return any(cities.town(" ".join(part)) == town for part in _runs(joined.split()))


def _runs(words: list[str]) -> list[list[str]]:
    return [words[i:j] for i in range(len(words)) for j in range(i + 1, min(i + 4, len(words)) + 1)]


@lru_cache(maxsize=1 << 14)
def _extra_kind(token: str) -> str:
    full = firm_words.SHORT_FORMS.get(token, token)
    both = {token, full}
    if firm_words.as_number(token):
        return "number"
    if full in {
        "group",
        "gruppe",
        "groupe",
        "grupo",
        "gruppo",
        "groep",
        "system",
        "koncern",
        "konzern",
        "grupa",
    }:
        return "group"
    if firm_words.is_holding(full):
        return "holding"
    if full in firm_words.DESCRIPTORS:
        return "descriptor"
    if token in cities.regions():
        return "region"
    if both & firm_words.DIVISIONS:
        return "division"
    if both & firm_words.UNITS or firm_words.ends_as_unit(token):
        return "unit"
    kind = words.kind_of(token)
    return "trade" if kind in {"trade", "cliche"} else kind


def _in_label(extra: tuple[str, ...], web: Web | None) -> bool:
    """Whether the firm's own domain spells the additional words."""
    return web is not None and all(token in bare(web.label) for token in extra)


def by_longer_name(facts: Facts) -> Verdict | None:
    """One name is the other with words added."""
    if facts.name.level != "extends":
        return None
    a, b = facts.a.name, facts.b.name
    if a and b and general_partner(a) != general_partner(b):
        return Verdict(
            "review", "a general partner and its partnership are two legal persons", "legal_form"
        )
    longer, shorter, parent, child = (
        (facts.a, facts.b, "a", "b") if facts.name.extra_a else (facts.b, facts.a, "b", "a")
    )
    extra = facts.name.extra_a or facts.name.extra_b
    if longer.name is None or shorter.name is None:
        return None
    role = role_of(extra, longer.name, longer)
    rare = facts.weight >= 6.0
    if facts.site in {"same", "unit"}:
        return _longer_on_site(facts, role, extra, parent, child)
    if facts.site == "guest":
        return Verdict("different", "a guest mailbox at a customer", "guest_mailbox")
    if role == "number":
        return Verdict("review", "one of the names lacks the number", "number_missing")
    if role == "holding":
        if rare and facts.site != "lookalike":
            return Verdict("subsidiary_of", "a holding of the same rare name", "holding", parent)
        return Verdict(
            "review" if facts.place not in {"apart", "abroad"} else "different",
            "a common name with and without holding",
            "holding",
        )
    if near(facts) and role not in {"unit", "division", "region"}:
        if facts.phone is True and facts.place != "address" and facts.weight < RARE:
            return Verdict("review", "common names at one phone", "longer_name")
        return Verdict(
            "duplicate", "one name is longer; phone or address agree", "longer_name_and_contact"
        )
    if near(facts):
        return Verdict(
            "review", "a part of the firm or the firm itself, one phone or address", "longer_name"
        )
    if facts.site in {"related", "apart"} and facts.place == "abroad" and other_trades(facts):
        return Verdict(
            "different", "a word in common, two trades in two countries", "word_in_common"
        )
    if (
        facts.site in {"sibling", "related"}
        and rare
        and role in {"unit", "division", "region", "group", "trade"}
    ):
        side = parent if role == "group" else child
        return Verdict(
            "subsidiary_of", "a part of the firm on a domain of its own", "part_on_own_domain", side
        )
    if facts.weight >= RARE and role == "unit":
        return Verdict(
            "subsidiary_of", "a part of the firm of a rare name", "part_of_rare_name", child
        )
    if role == "place" and facts.weight >= RARE and facts.site == "missing":
        return Verdict("franchise_branch", "a rare brand with and without a town", "branch_town")
    if role == "region" and facts.weight >= RARE and facts.site == "missing":
        return Verdict(
            "subsidiary_of", "a national company of a rare name", "national_company", child
        )
    if facts.site == "missing" and facts.place not in {"apart", "abroad"}:
        if (
            facts.place == "city"
            and facts.weight >= RARE
            and role in {"descriptor", "trade", "group", "none"}
        ):
            return Verdict(
                "duplicate", "a rare name in one town, written longer", "longer_name_and_town"
            )
        return (
            Verdict("review", "one name is longer, nothing else to compare", "longer_name")
            if rare
            else Verdict("different", "common words agree, nothing else", "common_words")
        )
    return Verdict("different", "a word in common, nothing else", "word_in_common")


def _longer_on_site(
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


def by_shared_head(facts: Facts) -> Verdict | None:
    """Names that share words and differ in words on both sides."""
    if facts.name.level != "shared":
        return None
    a, b = facts.a.name, facts.b.name
    if a is None or b is None:
        return None
    role_a = role_of(facts.name.extra_a, a, facts.a)
    role_b = role_of(facts.name.extra_b, b, facts.b)
    rare = facts.weight >= 6.0
    if facts.site in {"same", "unit"}:
        return _shared_on_site(facts, role_a, role_b)
    if facts.site == "guest":
        return Verdict("different", "a guest mailbox at a customer", "guest_mailbox")
    if (
        role_a == "place"
        and role_b == "place"
        and rare
        and facts.site in {"missing", "sibling"}
        and facts.weight >= RARE
    ):
        return Verdict("franchise_branch", "one brand, two towns", "branch_town")
    national = _national(facts, role_a, role_b)
    if national:
        return national
    public = _public_body(a, b)
    if public and facts.place not in {"apart", "abroad"}:
        return Verdict(
            "subsidiary_of", "a department and the public body it belongs to", "public_body", public
        )
    if rare and ("holding" in {role_a, role_b}) and role_a != role_b and facts.weight >= 8.0:
        return Verdict(
            "subsidiary_of",
            "a holding and a firm of the same rare name",
            "holding",
            "a" if role_a == "holding" else "b",
        )
    joint = [side for side, name in (("a", a), ("b", b)) if firm_words.VENTURES & set(name.tokens)]
    if len(joint) == 1 and rare:
        side = "b" if joint == ["a"] else "a"
        return Verdict(
            "subsidiary_of", "a joint venture and one of its owners", "joint_venture", side
        )
    head = _head_owner(facts)
    if head and facts.weight >= RARE:
        return Verdict(
            "subsidiary_of",
            "one stands on the domain of the rare name, the other on one of its own",
            "part_on_own_domain",
            head,
        )
    if {role_a, role_b} == {"place", "group"} and facts.site == "related":
        return Verdict(
            "franchise_branch", "a location and the group behind the brand", "branch_town"
        )
    one_trade = trade_words.one_trade(facts.name.extra_a, facts.name.extra_b)
    if facts.place == "address":
        trades = role_a in _SAYS_TRADE and role_b in _SAYS_TRADE
        if facts.phone and rare and facts.site != "apart" and (trades or one_trade):
            said = Verdict(
                "duplicate",
                "one name with two words for one trade, one phone and address",
                "trade_words",
            )
            other = Verdict(
                "review", "one name and two trades at one phone and address", "two_trades"
            )
            return said if one_trade else other
        return Verdict("same_site", "two firms at one address", "address_only")
    trades = role_a in _SAYS_TRADE and role_b in _SAYS_TRADE
    if facts.phone and one_trade and facts.place == "city" and rare and facts.site != "apart":
        return Verdict(
            "duplicate", "one name with two words for one trade, one phone and town", "trade_words"
        )
    if (
        facts.phone
        and facts.place != "apart"
        and (facts.weight >= RARE or (trades and facts.weight >= 3.0))
    ):
        return Verdict("review", "a word of the name and the phone agree", "phone_and_word")
    return Verdict("different", "words in common, but not the firm", "words_in_common")


def _national(facts: Facts, role_a: Role, role_b: Role) -> Verdict | None:
    """Firms of one brand on its national domains, of which one names a country or a town."""
    own_a, own_b = facts.a.own, facts.b.own
    if facts.site != "sibling" or own_a is None or own_b is None or facts.place == "address":
        return None
    label = bare(own_a.label)
    if label != "".join(facts.name.shared) or (len(label) < 4 and facts.place != "abroad"):
        return None
    roles = {role_a, role_b}
    if "place" in roles:
        return Verdict(
            "franchise_branch", "a location of a brand on its national domain", "branch_town"
        )
    if "region" not in roles:
        return None
    side = "b" if role_a == "region" else "a"
    return Verdict(
        "subsidiary_of",
        "a national company on the brand's national domain",
        "national_company",
        side,
    )


#: What a state, county or town calls itself.
_BODIES = frozenset(
    [
        "state",
        "county",
        "city",
        "town",
        "township",
        "village",
        "borough",
        "commonwealth",
        "province",
        "kanton",
        "canton",
        "land",
        "landkreis",
        "kreis",
        "stadt",
        "ville",
        "departement",
        "region",
        "comune",
        "provincia",
        "regione",
        "ayuntamiento",
        "junta",
        "estado",
        "prefeitura",
        "gemeente",
        "provincie",
        "gmina",
        "powiat",
        "wojewodztwo",
        "kraj",
        "obec",
        "kommune",
        "kommun",
        "government",
    ]
)


def _public_body(a: FirmName, b: FirmName) -> str:
    """Return the side that is a state, county or town, where the other is a department of it."""
    for side, whole, part in (("a", a, b), ("b", b, a)):
        place = [t for t in whole.tokens if t not in _BODIES]
        body = len(place) < len(whole.tokens) and len(place) > 0
        extra = [t for t in part.tokens if t not in place]
        units = any(t in firm_words.UNITS or firm_words.ends_as_unit(t) for t in extra)
        named = all(t in part.tokens for t in place) and all(
            words.kind_of(t) != "trade" for t in place
        )
        if (
            body
            and named
            and units
            and not _BODIES & set(part.tokens) - _BODIES & set(whole.tokens)
        ):
            return side
    return ""


def _head_owner(facts: Facts) -> str:
    """Return the side whose domain is the words that both names share."""
    if facts.site != "related":
        return ""
    head = "".join(facts.name.shared)
    labels = {side: bare(p.own.label) for side, p in (("a", facts.a), ("b", facts.b)) if p.own}
    owners = [side for side, label in labels.items() if label == head]
    return owners[0] if len(owners) == 1 else ""


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
_SAYS_TRADE = frozenset({"trade", "descriptor", "division", "unit"})


def _shared_on_site(facts: Facts, role_a: Role, role_b: Role) -> Verdict:
    a, b = facts.a.name, facts.b.name
    if a is None or b is None:
        return Verdict("review", "a name is missing", "no_name")
    if a.latin != b.latin or a.signs != b.signs:
        return Verdict("duplicate", "one website, the name in two scripts", "two_scripts")
    if facts.phone and facts.place == "city" and role_a != "number" != role_b:
        return Verdict("duplicate", "one website and phone in one town", "site_and_phone")
    if "place" in {role_a, role_b}:
        return Verdict("franchise_branch", "one brand, two places", "branch_town")
    apex = _apex(facts)
    if apex:
        return Verdict(
            "subsidiary_of", "one stands on the domain, the other below it", "host_below", apex
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
    if (
        trade_words.one_trade(facts.name.extra_a, facts.name.extra_b)
        and facts.weight >= 6.0
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
        all(_extra_kind(t) in {"descriptor", "trade"} for t in extra) for extra in (left, right)
    ]
    firsts = len(left) == len(right) and all(x[0] == y[0] for x, y in zip(left, right, strict=True))
    return firsts or all(plain)


def _apex(facts: Facts) -> str:
    """Return the side that stands on the domain itself while the other stands below it."""
    own_a, own_b = facts.a.own, facts.b.own
    if own_a is None or own_b is None or own_a.domain != own_b.domain:
        return ""
    if own_a.unit and not own_b.unit:
        return "b"
    return "a" if own_b.unit and not own_a.unit else ""


def by_unlike_names(facts: Facts) -> Verdict:
    """Names with nothing in common: only the website or the address can tie them."""
    a, b = facts.a.name, facts.b.name
    desk = any(n is not None and all(t in firm_words.DESKS for t in n.tokens) for n in (a, b))
    if facts.site in {"same", "unit"}:
        if desk:
            return Verdict(
                "review", "one record names a department instead of the firm", "desk_name"
            )
        if a and b and (a.latin != b.latin or a.signs != b.signs):
            return Verdict("duplicate", "one website, the name in two scripts", "two_scripts")
        apex = _apex(facts)
        if apex:
            return Verdict(
                "subsidiary_of", "one stands on the domain, the other below it", "host_below", apex
            )
        if near(facts):
            return Verdict(
                "review", "one website and phone or address, two names", "two_names_on_site"
            )
        if facts.place in {"apart", "abroad"}:
            return Verdict("different", "two names in two towns on one website", "site_of_a_third")
        return Verdict("review", "one website, two names", "two_names_on_site")
    if facts.site == "guest":
        return Verdict("different", "a guest mailbox at a customer", "guest_mailbox")
    if facts.place == "address":
        return Verdict("same_site", "two firms at one address", "address_only")
    if facts.phone:
        return Verdict("different", "two names that one number answers for", "phone_only")
    return Verdict("different", "the names differ and nothing else ties them", "unlike")
