"""Rules for two firms whose names share words: parts, branches, holdings, neighbours."""

from __future__ import annotations

from leadhygiene.matching import account_words as words
from leadhygiene.matching.account_equal_name import general_partner, other_trades
from leadhygiene.matching.account_facts import RARE, Facts, Verdict, bare, beside, near
from leadhygiene.matching.account_names import FirmName
from leadhygiene.matching.account_on_site import apex, longer_on_site, shared_on_site
from leadhygiene.matching.account_roles import Role, role_of
from leadhygiene.standards import cities, firm_words, trade_words


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
        return longer_on_site(facts, role, extra, parent, child)
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
            Verdict("review", f"one name is longer; {beside(facts)}", "longer_name")
            if rare
            else Verdict("different", "common words agree, nothing else", "common_words")
        )
    return Verdict("different", "a word in common, nothing else", "word_in_common")


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
        return shared_on_site(facts, role_a, role_b)
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


#: Regions that are no country's: the head of a firm may bear them.
_WORLDWIDE = frozenset(["international", "overseas", "europe", "europa", "eu"])


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


_SAYS_TRADE = frozenset({"trade", "descriptor", "division", "unit"})


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
        head = apex(facts)
        if head:
            return Verdict(
                "subsidiary_of", "one stands on the domain, the other below it", "host_below", head
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
