"""Decide what two records of firms are to each other; the rules are ordered, each says why."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from rapidfuzz.distance import OSA

from leadhygiene.matching import account_names as names
from leadhygiene.matching.account_names import FirmName
from leadhygiene.matching.account_names import Relation as NameRelation
from leadhygiene.matching.account_profile import Profile, Web, read_profile, same_street
from leadhygiene.matching.types import Comparison, Evidence, Relation
from leadhygiene.standards import cities, firm_words, known_firms

Domains = Literal[
    "same", "unit", "sibling", "related", "lookalike", "guest", "tenant", "apart", "missing"
]
Places = Literal["address", "city", "state", "apart", "abroad", "country", "unknown"]

#: Bits of evidence, prior included, below which a pair of equal names is left to a person.
RARE = 9.0
_PRIOR = -14.0
_SITE_BITS = {"same": 14.0, "unit": 6.0, "sibling": 6.0, "related": 3.0, "lookalike": -2.0, "guest": -3.0,
              "tenant": 5.0, "apart": -4.0, "missing": 0.0}  # fmt: skip
_PLACE_BITS = {"address": 8.0, "city": 4.0, "state": 1.5, "country": 0.5, "unknown": 0.0, "apart": -4.0,
               "abroad": -4.0}  # fmt: skip
_HOMOGLYPHS = str.maketrans("01345", "oleas")


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer of one rule.

    Attributes:
        relation: What the two are to each other.
        reason: One sentence.
        rule: Name of the rule that decided.
        parent: ``a``, ``b`` or ``sister`` for ``subsidiary_of``; the later side for
            ``rebranded_to``; else empty.
    """

    relation: Relation
    reason: str
    rule: str
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What was observed about a pair before any rule looks at it."""

    a: Profile
    b: Profile
    name: NameRelation
    site: Domains
    place: Places
    phone: bool | None
    weight: float


def domains_relate(a: Profile, b: Profile) -> Domains:
    """Return how the web addresses of two records relate."""
    own_a, own_b = a.own, b.own
    if own_a is None or own_b is None:
        return "missing"
    if own_a.domain == own_b.domain:
        if (a.web is None or a.web.shared) != (b.web is None or b.web.shared):
            return "same"
        return "unit" if own_a.unit != own_b.unit else "same"
    if own_a.hosted or own_b.hosted:
        return "tenant" if _bare(own_a.label) == _bare(own_b.label) else "apart"
    for x, y in ((a, b), (b, a)):
        if x.mail and x.web and y.own and x.mail.domain == y.own.domain != x.web.domain:
            return "guest"
    left, right = _bare(own_a.label), _bare(own_b.label)
    if left == right:
        return "sibling"
    if _lookalike(left, right):
        return "lookalike"
    if min(len(left), len(right)) >= 4 and (left.startswith(right) or right.startswith(left)):
        return "related"
    return "apart"


def _bare(label: str) -> str:
    return label.replace("-", "")


def _lookalike(left: str, right: str) -> bool:
    """Whether one label imitates or misspells the other."""
    if left.translate(_HOMOGLYPHS) == right.translate(_HOMOGLYPHS):
        return True
    return min(len(left), len(right)) >= 6 and OSA.distance(left, right, score_cutoff=1) == 1


def places_relate(a: Profile, b: Profile) -> Places:
    """Return how near the addresses of two records are."""
    if a.country and b.country and a.country != b.country:
        return "abroad"
    city = _same_town(a, b)
    if same_street(a, b) and city is not False:
        return "address"
    if city:
        return "apart" if a.state and b.state and a.state != b.state else "city"
    if city is False:
        return "apart"
    if a.state and b.state:
        return "state" if a.state == b.state else "apart"
    return "country" if a.country and b.country else "unknown"


def _same_town(a: Profile, b: Profile) -> bool | None:
    if a.postal and b.postal and a.postal == b.postal:
        return True
    if not a.city or not b.city:
        return None
    if a.city == b.city:
        return True
    return len(a.city) > 4 and OSA.distance(a.city, b.city, score_cutoff=1) <= 1


def observe(a: Profile, b: Profile) -> Facts:
    """Compare two profiles field by field."""
    relation = names.relate(a.name, b.name) if a.name and b.name else NameRelation("missing")
    shared = relation.shared if relation.level not in {"unlike", "missing", "acronym"} else ()
    phone = a.phone == b.phone if a.phone and b.phone else None
    return Facts(
        a, b, relation, domains_relate(a, b), places_relate(a, b), phone, names.weight_of(shared)
    )


def decide(facts: Facts) -> Verdict:
    """Apply the rules in order; the first that answers decides."""
    for rule in (_by_missing_name, _by_history, _by_imitation, _by_number, _by_owner, _by_equal_name, _by_slip,
                 _by_initials, _by_longer_name, _by_shared_head):  # fmt: skip
        found = rule(facts)
        if found is not None:
            return found
    return _by_unlike_names(facts)


def _near(facts: Facts) -> bool:
    """Whether both records are reached at one number or stand at one address."""
    return facts.phone is True or facts.place == "address"


def _by_missing_name(facts: Facts) -> Verdict | None:
    if facts.name.level != "missing":
        return None
    if facts.site == "same":
        if facts.place not in {"apart", "abroad"} or facts.phone:
            return Verdict("duplicate", "one website; one record has no name", "site_without_name")
        return Verdict(
            "review",
            "one website, but one record has no name and the places differ",
            "site_without_name",
        )
    if _near(facts):
        return Verdict("review", "phone or address agree, but one record has no name", "no_name")
    label = next((p.own.label for p in (facts.a, facts.b) if p.name is None and p.own), None)
    name = facts.a.name or facts.b.name
    if (label and name and names.expanded(name.text) == _bare(label)) or (
        label and name and name.key == _bare(label)
    ):
        return Verdict(
            "review", "a name without a website and a website of that name", "name_as_domain"
        )
    return Verdict("different", "one record has no name and nothing else agrees", "no_name")


def _keys(name: FirmName) -> tuple[str, ...]:
    plain = " ".join(name.tokens)
    return (plain, f"{plain} {name.form}".strip())


def _by_history(facts: Facts) -> Verdict | None:
    """Former names that a record tells, and renamings and owners of public record."""
    a, b = facts.a.name, facts.b.name
    if a is None or b is None:
        return None
    if facts.name.level == "former":
        return Verdict("rebranded_to", "one record gives the other's name as its former or later name",
                       "former_name", facts.name.later)  # fmt: skip
    for left, right, later, parent in ((a, b, "b", "b"), (b, a, "a", "a")):
        for x in _keys(left):
            for y in _keys(right):
                if known_firms.was_renamed(x, y):
                    return Verdict(
                        "rebranded_to",
                        "the firm is known to have changed its name",
                        "known_renaming",
                        later,
                    )
                if known_firms.is_owned(x, y):
                    return Verdict(
                        "subsidiary_of",
                        "one firm is known to belong to the other",
                        "known_owner",
                        parent,
                    )
    return None


def _by_imitation(facts: Facts) -> Verdict | None:
    """Names in which digits stand for letters of another firm's name."""
    a, b = facts.a.name, facts.b.name
    if a is None or b is None or facts.site in {"same", "unit"}:
        return None
    for x, y in ((a, b), (b, a)):
        for token in x.tokens:
            plain = token.translate(_HOMOGLYPHS)
            if (
                any(c.isdigit() for c in token)
                and not token.isdigit()
                and plain != token
                and plain in y.tokens
                and token not in y.tokens
            ):
                return Verdict(
                    "different", "a look-alike name: digits stand for letters", "look_alike"
                )
    for x, y in ((facts.a, facts.b), (facts.b, facts.a)):
        if x.own and y.own and y.name and x.name and _bait(x.own, y.own):
            return Verdict(
                "different",
                "the domain borrows the other firm's name on a cheap ending",
                "look_alike",
            )
    return None


_CHEAP = (
    ".top",
    ".xyz",
    ".click",
    ".live",
    ".icu",
    ".buzz",
    ".monster",
    ".rest",
    ".cam",
    ".work",
    ".shop",
    ".online",
    ".site",
)


def _bait(bait: Web, real: Web) -> bool:
    return (
        bait.domain.endswith(_CHEAP)
        and bait.label != real.label
        and (
            bait.label.split("-")[0] == real.label
            or _lookalike(_bare(bait.label), _bare(real.label))
        )
    )


def _by_number(facts: Facts) -> Verdict | None:
    """Numbers in names are hard differences; outlets of one brand are branches."""
    if facts.name.level != "numbers":
        return None
    a, b = facts.a.name, facts.b.name
    if a and b and a.branch and b.branch and facts.site in {"same", "unit"}:
        return Verdict("franchise_branch", "two numbered outlets of one brand", "outlet_number")
    return Verdict("different", "the numbers in the names differ", "numbers_differ")


def _by_owner(facts: Facts) -> Verdict | None:
    """A firm in brackets behind the name of a part of it."""
    for x, y, parent in ((facts.a, facts.b, "b"), (facts.b, facts.a, "a")):
        if (
            x.name
            and y.name
            and x.name.owner
            and names.relate(x.name.owner, y.name).level in {"same", "typo"}
        ):
            return Verdict(
                "subsidiary_of",
                "one record names the other firm as its owner",
                "named_owner",
                parent,
            )
    return None


#: Legal forms that one firm can be written with; forms of two groups are two legal persons.
_FORM_KIN = (
    {"inc", "corp", "co", "ltd", "plc", "coinc", "coltd", "incltd", "ptyltd", "pvtltd", "pteltd", "privateltd", "privatelimited",
     "sdnbhd", "sendirianberhad", "proprietarylimited", "ulc", "ltee", "limitee"},
    {"llc", "fzllc", "coltdllc"}, {"gmbh", "ggmbh", "ug", "mbh"}, {"gmbhcokg", "kg", "cokg", "agcokg"},
    {"ag", "se", "sa", "spa", "nv", "as", "asa", "ab", "publ", "abpubl", "oyj", "oy"},
    {"lp", "llp"}, {"trust"}, {"ev", "eg"},
)  # fmt: skip
_OPEN_FORMS = {"llc", "inc", "corp", "co", "ltd"}


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


def _by_equal_name(facts: Facts) -> Verdict | None:
    if facts.name.level not in {"same", "alias"}:
        return None
    a, b = facts.a.name, facts.b.name
    if a is None or b is None:
        return None
    conflict = forms_conflict(a.form, b.form) or _trust(a) != _trust(b)
    if a.latin != b.latin or facts.name.level == "alias":
        conflict = False
    if _general_partner(a) != _general_partner(b):
        return Verdict(
            "review", "a general partner and its partnership are two legal persons", "legal_form"
        )
    if facts.site in {"same", "unit"}:
        if conflict and facts.phone is not True:
            return Verdict("review", "one name and website, but two legal forms", "legal_form")
        return Verdict("duplicate", "name and website agree", "name_and_site")
    if (
        facts.name.level == "alias"
        and facts.site == "missing"
        and facts.place in {"country", "unknown"}
        and not facts.phone
    ):
        return Verdict("review", "a trading name agrees, nothing else confirms it", "alias_only")
    return _equal_name_apart(facts, conflict=conflict)


def _trust(name: FirmName) -> bool:
    return "trust" in name.tokens


def _general_partner(name: FirmName) -> bool:
    return name.tokens[-1:] in {
        ("verwaltungs",),
        ("verwaltung",),
        ("komplementar",),
        ("beteiligungs",),
    }


def _equal_name_apart(facts: Facts, *, conflict: bool) -> Verdict:
    """Equal names that do not share a website."""
    rare = facts.weight >= RARE
    if conflict and facts.site != "sibling":
        return Verdict("review", "one name, but two legal forms", "legal_form")
    if facts.phone or facts.place == "address":
        return Verdict("duplicate", "name and phone or address agree", "name_and_contact")
    if facts.site == "lookalike" and facts.place != "apart":
        return Verdict("review", "one name, but the domains differ by one letter", "look_alike")
    if facts.site == "tenant":
        return Verdict(
            "duplicate" if rare else "review",
            "a rare name and its page on a shared host",
            "name_and_tenant",
        )
    if facts.site == "sibling":
        return _siblings(facts, rare=rare, conflict=conflict)
    if facts.place == "city" and rare:
        return Verdict("duplicate", "a rare name in one town", "rare_name_and_town")
    if facts.place in {"apart", "abroad"}:
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
        if _coined(facts) and facts.weight >= RARE + 2 and facts.place in {"state", "country"}:
            return Verdict("duplicate", "a rare name in one country", "rare_name")
        return Verdict(
            "review", "a name that others may bear, nothing else to compare", "same_name"
        )
    if facts.place == "city":
        return Verdict("review", "a common name in one town, with two websites", "same_name")
    return Verdict("review", "one name, two websites", "same_name_two_sites")


def _siblings(facts: Facts, *, rare: bool, conflict: bool) -> Verdict:
    if facts.place in {"city", "address"} and not conflict:
        return Verdict(
            "duplicate", "one name in one town on two endings of one domain", "sibling_domain"
        )
    if facts.place in {"abroad", "apart"}:
        same_trade = facts.a.industry and facts.a.industry == facts.b.industry
        if rare and (same_trade or conflict):
            return Verdict(
                "subsidiary_of", "national companies of one coined name", "sibling_domain", "sister"
            )
        if rare:
            return Verdict("review", "a rare name on two national domains", "sibling_domain")
        return Verdict("different", "a common name on two national domains", "sibling_domain")
    if rare and not conflict:
        return Verdict("duplicate", "a rare name on two endings of one domain", "sibling_domain")
    return Verdict("review", "one name on two endings of one domain", "sibling_domain")


def _by_slip(facts: Facts) -> Verdict | None:
    if facts.name.level != "typo":
        return None
    if facts.site in {"same", "unit"}:
        return Verdict("duplicate", "a slip in the name, one website", "slip_and_site")
    if _near(facts):
        return Verdict(
            "duplicate", "a slip in the name; phone or address agree", "slip_and_contact"
        )
    if facts.site == "missing" and facts.place in {"city", "state", "country", "unknown"}:
        if facts.place == "city" and facts.weight >= RARE + 2:
            return Verdict("duplicate", "a slip in a rare name in one town", "slip_and_town")
        return Verdict("review", "names one slip apart, nothing else to compare", "slip")
    return Verdict("different", "names one letter apart and separate websites", "one_letter_apart")


def loose_initials(short: FirmName, full: FirmName) -> bool:
    """Whether a short name can be made of letters of the long one, each word giving its first.

    Examples:
        >>> loose_initials(names.read_name("BMO"), names.read_name("Bank of Montreal"))
        True
        >>> loose_initials(names.read_name("3M"), names.read_name("Minnesota Mining and Manufacturing"))
        True
    """
    if len(short.tokens) != 1 or len(full.tokens) < 2:
        return False
    word = short.tokens[0]
    if len(word) == 2 and word[0].isdigit():
        word = word[1] * int(word[0])
    if not 2 <= len(word) <= 7 or len(word) < len(full.tokens) - 1:
        return False
    position = 0
    for token in full.tokens:
        if position < len(word) and word[position] == token[0]:
            position += 1
            rest = token[1:]
            while (
                position < len(word)
                and (found := rest.find(word[position])) >= 0
                and not _opens_next(word, position, full, token)
            ):
                position += 1
                rest = rest[found + 1 :]
        else:
            return False
    return position == len(word)


def _opens_next(word: str, position: int, full: FirmName, token: str) -> bool:
    """Whether the letter is needed as the first letter of the following word."""
    following = full.tokens[full.tokens.index(token) + 1 :]
    return bool(following) and len(word) - position <= len(following)


def _by_initials(facts: Facts) -> Verdict | None:
    a, b = facts.a.name, facts.b.name
    if a is None or b is None:
        return None
    acronym = facts.name.level == "acronym"
    loose = acronym or loose_initials(a, b) or loose_initials(b, a)
    if not loose:
        return None
    if facts.site in {"same", "unit", "sibling"}:
        return Verdict(
            "duplicate", "the initials of the name, and one website", "initials_and_site"
        )
    if not acronym or facts.site in {"apart", "guest", "related", "lookalike"}:
        return (
            Verdict("different", "the initials fit, but the websites differ", "initials")
            if acronym
            else None
        )
    if _near(facts):
        return Verdict(
            "duplicate", "the initials of the name; phone or address agree", "initials_and_contact"
        )
    return Verdict("review", "the initials fit, and those of many others", "initials")


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
            return kind  # type: ignore[return-value] # the six literals above
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
    if both & firm_words.UNITS:
        return "unit"
    kind = names.kind_of(token)
    return "trade" if kind in {"trade", "cliche"} else kind


def _in_label(extra: tuple[str, ...], web: Web | None) -> bool:
    """Whether the firm's own domain spells the additional words."""
    return web is not None and all(token in _bare(web.label) for token in extra)


def _by_longer_name(facts: Facts) -> Verdict | None:
    """One name is the other with words added."""
    if facts.name.level != "extends":
        return None
    a, b = facts.a.name, facts.b.name
    if a and b and _general_partner(a) != _general_partner(b):
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
    if _near(facts) and role not in {"unit", "division", "region"}:
        if facts.phone is True and facts.place != "address" and facts.weight < RARE:
            return Verdict("review", "common names at one phone", "longer_name")
        return Verdict(
            "duplicate", "one name is longer; phone or address agree", "longer_name_and_contact"
        )
    if _near(facts):
        return Verdict(
            "review", "a part of the firm or the firm itself, one phone or address", "longer_name"
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


def _by_shared_head(facts: Facts) -> Verdict | None:
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
    if facts.place == "address":
        trades = role_a in _SAYS_TRADE and role_b in _SAYS_TRADE
        if facts.phone and rare and facts.site != "apart" and trades:
            return Verdict(
                "duplicate",
                "one name with two words for the trade, one phone and address",
                "trade_words",
            )
        return Verdict("same_site", "two firms at one address", "address_only")
    if facts.phone and facts.weight >= RARE and facts.place != "apart":
        return Verdict("review", "a rare word and the phone agree", "phone_and_word")
    return Verdict("different", "words in common, but not the firm", "words_in_common")


def _head_owner(facts: Facts) -> str:
    """Return the side whose domain is the words that both names share."""
    if facts.site != "related":
        return ""
    head = "".join(facts.name.shared)
    labels = {side: _bare(p.own.label) for side, p in (("a", facts.a), ("b", facts.b)) if p.own}
    owners = [side for side, label in labels.items() if label == head]
    return owners[0] if len(owners) == 1 else ""


def _coined(facts: Facts) -> bool:
    """Whether the shared words hold a coined one, or several family names."""
    kinds = [names.kind_of(token) for token in facts.name.shared]
    return "rare" in kinds or kinds.count("surname") > 1


_SAYS_TRADE = frozenset({"trade", "descriptor", "division", "unit"})
_PARTS = frozenset({"unit", "division", "region", "trade"})


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
    numbered = "number" in {role_a, role_b}
    if facts.weight >= RARE and facts.place not in {"apart", "abroad"} and not numbered:
        return Verdict(
            "duplicate", "one website and a rare name, written differently", "name_and_site"
        )
    return Verdict("review", "one website, names that agree in part", "site_and_part_of_name")


def _apex(facts: Facts) -> str:
    """Return the side that stands on the domain itself while the other stands below it."""
    own_a, own_b = facts.a.own, facts.b.own
    if own_a is None or own_b is None or own_a.domain != own_b.domain:
        return ""
    if own_a.unit and not own_b.unit:
        return "b"
    return "a" if own_b.unit and not own_a.unit else ""


def _by_unlike_names(facts: Facts) -> Verdict:
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
        if _near(facts):
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


def evidence_of(facts: Facts) -> tuple[Evidence, ...]:
    """Return the terms of the sum, strongest first."""
    name_bits = {"same": facts.weight, "alias": facts.weight, "typo": facts.weight - 4, "acronym": 4.0, "former": 3.0,
                 "extends": facts.weight / 2 - 3, "shared": facts.weight / 3 - 5, "numbers": -14.0, "unlike": -9.0,
                 "missing": 0.0}[facts.name.level]  # fmt: skip
    terms = [
        Evidence("name", facts.name.level, name_bits, _NAME_NOTES[facts.name.level]),
        Evidence("domain", facts.site, _SITE_BITS[facts.site], _SITE_NOTES[facts.site]),
        Evidence("place", facts.place, _PLACE_BITS[facts.place], ""),
    ]
    if facts.phone is not None:
        terms.append(
            Evidence("phone", "same" if facts.phone else "apart", 8.0 if facts.phone else -1.0, "")
        )
    if facts.a.industry and facts.b.industry:
        same = facts.a.industry == facts.b.industry
        terms.append(Evidence("industry", "same" if same else "apart", 1.0 if same else -1.5, ""))
    return tuple(sorted(terms, key=lambda term: (-abs(term.weight), term.field)))


_NAME_NOTES = {
    "same": "the names are equal once legal form and spelling are undone", "typo": "the names are a slip apart",
    "acronym": "one is the initials of the other", "alias": "a trading name is the other's name",
    "former": "a former or later name is the other's name", "extends": "one name is the other with words added",
    "shared": "the names share words and differ in others", "numbers": "the numbers in the names differ",
    "unlike": "the names have nothing in common", "missing": "a name is missing",
}  # fmt: skip
_SITE_NOTES = {
    "same": "one domain", "unit": "one domain, other hosts or pages below it", "sibling": "one label on two endings",
    "related": "one label opens the other", "lookalike": "labels a letter apart", "guest": "a mailbox at the other's domain",
    "tenant": "the label on a shared host", "apart": "two domains", "missing": "no own domain on one side",
}  # fmt: skip


def compare_profiles(a: Profile, b: Profile) -> tuple[Comparison, Verdict]:
    """Compare two profiles; the verdict says which rule decided and who is the parent."""
    facts = observe(a, b)
    verdict = decide(facts)
    terms = evidence_of(facts)
    weight = _PRIOR + sum(term.weight for term in terms)
    vetoes = () if verdict.relation in {"duplicate", "review"} else (verdict.rule,)
    reason = verdict.reason
    if verdict.relation == "subsidiary_of":
        who = {"a": "the first is the parent", "b": "the second is the parent"}.get(
            verdict.parent, "sister firms"
        )
        reason = f"{reason}; {who}"
        terms = (*terms, Evidence("hierarchy", f"parent_{verdict.parent}", 0.0, who))
    probability = _probability(verdict.relation, weight)
    return Comparison(verdict.relation, weight, probability, terms, reason, vetoes), verdict


def _probability(relation: Relation, weight: float) -> float:
    """Return the probability of ``duplicate``; the rules bound what the sum may claim."""
    plain = 1.0 / (1.0 + math.exp2(-max(-60.0, min(60.0, weight))))
    low, high = {"duplicate": (0.95, 1.0), "review": (0.2, 0.8)}.get(relation, (0.0, 0.05))
    return min(max(plain, low), high)


def compare_records(a: Mapping[str, Any], b: Mapping[str, Any]) -> tuple[Comparison, Verdict]:
    """Compare two records of firms given as mappings of canonical fields."""
    return compare_profiles(read_profile(a), read_profile(b))
