"""Rules for two firms whose names are equal: legal form, website, place and trade decide."""

from __future__ import annotations

import re

from leadhygiene.matching.firms import words
from leadhygiene.matching.firms.everywhere import keeps_houses, of_each_town, recurs
from leadhygiene.matching.firms.facts import RARE, Facts, Verdict, beside, coined, near
from leadhygiene.matching.firms.names import FirmName
from leadhygiene.matching.firms.profile import Profile
from leadhygiene.standards.firms import firm_words, form_kinds, known_firms, trade_words

#: Legal forms that one firm can be written with; forms of two groups are two legal persons.
_FORM_KIN = (
    {"inc", "corp", "co", "ltd", "plc", "coinc", "coltd", "incltd", "ptyltd", "pvtltd", "pteltd", "privateltd", "privatelimited",
     "sdnbhd", "sendirianberhad", "proprietarylimited", "ulc", "ltee", "limitee"},
    {"llc", "fzllc", "coltdllc"}, {"gmbh", "ggmbh", "ug", "mbh"}, {"gmbhcokg", "kg", "cokg", "agcokg"},
    {"ag", "se", "sa", "spa", "nv", "as", "asa", "ab", "publ", "abpubl", "oyj", "oy"},
    {"lp", "llp"}, {"trust"}, {"ev", "eg"},
)  # fmt: skip


def forms_conflict(a: str, b: str) -> bool:
    """Whether two legal forms cannot belong to one legal person.

    Examples:
        >>> forms_conflict("inc", "llc"), forms_conflict("ltd", "pvtltd"), forms_conflict("", "gmbh")
        (True, False, False)
    """
    if not a or not b or a == b:
        return False
    group_a = next((i for i, group in enumerate(_FORM_KIN) if a in group), None)
    group_b = next((i for i, group in enumerate(_FORM_KIN) if b in group), None)
    return group_a is not None and group_b is not None and group_a != group_b


def by_equal_name(facts: Facts) -> Verdict | None:
    """Equal names: legal form, website and place decide."""
    if facts.name.level not in {"same", "alias"}:
        return None
    a, b = facts.a.name, facts.b.name
    if a is None or b is None:
        return None
    conflict = forms_conflict(a.form, b.form) or _trust(a) != _trust(b)
    if not facts.one_site and form_kinds.two_kinds(a.form, b.form):
        companies = form_kinds.is_company(a.form) and form_kinds.is_company(b.form)
        conflict = conflict or not (companies and near(facts))
    if a.latin != b.latin or facts.name.level == "alias":
        conflict = False
    if facts.one_site:
        if conflict and facts.phone is not True:
            return Verdict("review", "one name and website, but two legal forms", "legal_form")
        if _outlets(facts):
            return Verdict(
                "franchise_branch", "outlets of one chain in two towns", "outlets_of_a_chain"
            )
        return Verdict("duplicate", "name and website agree", "name_and_site")
    if (
        facts.name.level == "alias"
        and facts.site == "missing"
        and facts.place in {"country", "unknown"}
        and not facts.phone
    ):
        return Verdict("review", "a trading name agrees, nothing else confirms it", "alias_only")
    return _equal_name_apart(facts, conflict=conflict)


def _outlets(facts: Facts) -> bool:
    """Whether two records of one name and website are houses of a chain in two towns."""
    a, b = facts.a, facts.b
    if a.name is None or not a.city or not b.city or facts.place != "apart" or facts.phone:
        return False
    return keeps_houses(a.name) or " ".join(a.name.tokens) in known_firms.chains()


def _trust(name: FirmName) -> bool:
    return "trust" in name.tokens


def _equal_name_apart(facts: Facts, *, conflict: bool) -> Verdict:
    """Equal names that do not share a website."""
    rare = facts.weight >= RARE
    if facts.place == "abroad" and _of_state(facts.a) and _of_state(facts.b):
        return Verdict("different", "bodies of two states", "two_states")
    strangers = facts.place == "abroad" and facts.site in {"apart", "lookalike"}
    if strangers and not facts.phone and (not rare or other_trades(facts)):
        return Verdict("different", "one name in two countries on two websites", "same_name_apart")
    if conflict and facts.site != "sibling":
        return Verdict("review", "one name, but two legal forms", "legal_form")
    if facts.phone or facts.place == "address":
        return Verdict("duplicate", "name and phone or address agree", "name_and_contact")
    if facts.site == "lookalike" and facts.place != "apart":
        return Verdict("review", "one name, but the domains differ by one letter", "look_alike")
    if facts.site == "tenant":
        return Verdict(
            "duplicate" if rare or len(facts.name.shared) > 1 else "review",
            "a rare name and its page on a shared host",
            "name_and_tenant",
        )
    if facts.site == "sibling":
        return _siblings(facts, rare=facts.weight >= RARE - 1, conflict=conflict)
    if facts.site == "apart" and other_trades(facts) and not rare:
        return Verdict(
            "different", "one common name, two websites and two trades", "same_name_two_trades"
        )
    if facts.place == "city" and rare:
        return Verdict("duplicate", "a rare name in one town", "rare_name_and_town")
    if facts.place == "city" and facts.site == "missing" and _named_in_full(facts):
        return Verdict(
            "duplicate",
            "a name of several words and its legal form, in one town",
            "name_form_and_town",
        )
    if facts.far:
        a = facts.a.name
        common = a is not None and (
            words.kind_of(a.tokens[0]) not in {"rare", "cliche"} or recurs(a)
        )
        if facts.site == "missing" and facts.place == "apart" and common:
            return Verdict("different", "one name in two places", "same_name_apart")
        if (
            facts.site == "missing"
            and (facts.place == "abroad" or rare)
            and not (facts.a.city and facts.b.city and not rare)
        ):
            return Verdict("review", "one name in two places, nothing else to compare", "same_name")
        return Verdict("different", "one name in two places", "same_name_apart")
    if facts.site == "missing" and facts.a.web and facts.b.web:
        return Verdict("review", "one name, and pages on hosts of many tenants", "pages_of_tenants")
    if facts.site == "missing":
        several = len(facts.name.shared) > 1
        telling = coined(facts) and several and facts.weight >= RARE + 2
        telling = telling and _entered(facts) and not (facts.a.name and of_each_town(facts.a.name))
        if telling and facts.place in {"state", "country"}:
            return Verdict("duplicate", "a rare name in one country", "rare_name")
        return Verdict("review", f"a name that others may bear; {beside(facts)}", "same_name")
    if facts.place == "city":
        return Verdict("review", "a common name in one town, with two websites", "same_name")
    return Verdict("review", "one name, two websites", "same_name_two_sites")


def _entered(facts: Facts) -> bool:
    """Whether a name has the legal form of a firm: a country's register hardly holds two of one rare name."""
    return any(p.name is not None and form_kinds.is_firm(p.name.form) for p in (facts.a, facts.b))


#: Domains that a state keeps for its bodies.
_STATE = re.compile(
    r"(?:^|\.)(?:gov|gouv|gob|gub|govt|go|admin|bund|regjeringen|overheid)(?:\.[a-z]{2})?$"
)


def _of_state(profile: Profile) -> bool:
    """Whether a record is that of a ministry, or stands on a domain of a state."""
    ministry = profile.name is not None and "ministry" in trade_words.trades_of(profile.name.tokens)
    suffix = profile.own.domain.partition(".")[2] if profile.own else ""
    return ministry or bool(_STATE.search(suffix))


def other_trades(facts: Facts) -> bool:
    """Whether both records tell their industry and the two have no word in common."""
    left, right = facts.a.industry, facts.b.industry
    if not left or not right:
        return False
    return left[:5] != right[:5] and left not in right and right not in left


def _named_in_full(facts: Facts) -> bool:
    """Whether both names have the same legal form, and several words of which one may name a firm."""
    a, b = facts.a.name, facts.b.name
    if a is None or b is None or not a.form or not form_kinds.one_form(a.form, b.form):
        return False
    streets = all(any(side.street) for side in (facts.a, facts.b))
    if facts.phone is False or streets or other_trades(facts):
        return False
    kinds = [words.kind_of(token) for token in facts.name.shared]
    return facts.weight >= _SEVERAL and len(kinds) > 1 and bool({"surname", "rare"} & set(kinds))


#: Bits of a name of several words that hardly two firms of a town have with one legal form.
_SEVERAL = 5.5


def _siblings(facts: Facts, *, rare: bool, conflict: bool) -> Verdict:
    if facts.place in {"city", "address"} and not conflict:
        return Verdict(
            "duplicate", "one name in one town on two endings of one domain", "sibling_domain"
        )
    if facts.place in {"abroad", "apart"} and _towns(facts):
        return Verdict("different", "public bodies of two places of one name", "two_towns")
    if facts.place in {"abroad", "apart"}:
        same_trade = facts.a.industry and facts.a.industry == facts.b.industry
        if other_trades(facts):
            return Verdict(
                "different", "one name on two national domains, two trades", "sibling_domain"
            )
        if facts.place == "apart" and _of_state(facts.a) and _of_state(facts.b):
            return Verdict("different", "one name of two bodies of state", "sibling_domain")
        if rare and (same_trade or conflict):
            return Verdict(
                "subsidiary_of", "national companies of one coined name", "sibling_domain", "sister"
            )
        head = _worldwide(facts)
        known = " ".join(facts.name.shared) in known_firms.named()
        if rare and head and known and facts.place == "abroad":
            return Verdict(
                "subsidiary_of", "a national company of a coined name", "sibling_domain", head
            )
        if rare:
            return Verdict("review", "a rare name on two national domains", "sibling_domain")
        return Verdict("different", "a common name on two national domains", "sibling_domain")
    if rare and not conflict:
        return Verdict("duplicate", "a rare name on two endings of one domain", "sibling_domain")
    return Verdict("review", "one name on two endings of one domain", "sibling_domain")


def _towns(facts: Facts) -> bool:
    """Whether both names are those of a town, county or state, or of its hall."""
    civic = firm_words.CIVIC | firm_words.BODIES
    names = (facts.a.name, facts.b.name)
    return all(name is not None and not civic.isdisjoint(name.tokens) for name in names)


def _worldwide(facts: Facts) -> str:
    """Return the side on a domain for the world while the other's is that of its own country."""
    own_a, own_b = facts.a.own, facts.b.own
    if own_a is None or own_b is None:
        return ""
    ends = [own.domain.rpartition(".")[2] for own in (own_a, own_b)]
    home = [
        p.country is not None and end == p.country.lower()
        for p, end in zip((facts.a, facts.b), ends, strict=True)
    ]
    if ends[0] == "com" and home[1]:
        return "a"
    return "b" if ends[1] == "com" and home[0] else ""
