"""Observe two records of firms field by field: domains, places, names, phone, and what each is worth."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import OSA

from leadhygiene.matching.firms import words
from leadhygiene.matching.firms.ids import other_id, same_id
from leadhygiene.matching.firms.name_relation import Relation as NameRelation
from leadhygiene.matching.firms.name_relation import relate
from leadhygiene.matching.firms.profile import Profile, same_street
from leadhygiene.matching.types import Evidence, Relation
from leadhygiene.standards.firms import firm_words

Domains = Literal[
    "same", "unit", "sibling", "related", "lookalike", "guest", "tenant", "apart", "missing"
]


Places = Literal["address", "city", "state", "apart", "abroad", "country", "unknown"]


#: Bits of evidence, prior included, below which a pair of equal names is left to a person.
RARE = 9.0


_SITE_BITS = {"same": 14.0, "unit": 6.0, "sibling": 6.0, "related": 3.0, "lookalike": -2.0, "guest": -3.0,
              "tenant": 5.0, "apart": -4.0, "missing": 0.0}  # fmt: skip


_PLACE_BITS = {"address": 8.0, "city": 4.0, "state": 1.5, "country": 0.5, "unknown": 0.0, "apart": -4.0,
               "abroad": -4.0}  # fmt: skip


#: Endings on which domains that imitate others are bought.
CHEAP_ENDINGS = (
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
#: Digits that stand for letters in imitated names.
HOMOGLYPHS = str.maketrans("01345", "oleas")


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

    @property
    def one_site(self) -> bool:
        """Whether both stand on one domain, on one host of it or on two."""
        return self.site in {"same", "unit"}

    @property
    def far(self) -> bool:
        """Whether the two are in two places."""
        return self.place in {"apart", "abroad"}


#: What a record says whose mailbox belongs to one firm and whose website to another.
GUEST = Verdict("different", "a guest mailbox at a customer", "guest_mailbox")


def domains_relate(a: Profile, b: Profile) -> Domains:
    """Return how the web addresses of two records relate."""
    own_a, own_b = a.own, b.own
    if own_a is None or own_b is None:
        return "missing"
    if own_a.domain == own_b.domain:
        if (a.web is None or a.web.shared) != (b.web is None or b.web.shared):
            return "same"
        return "unit" if own_a.unit != own_b.unit else "same"
    for x, y in ((a, b), (b, a)):
        if x.web and x.web.hosted and x.mail and y.own and x.mail.domain == y.own.domain:
            return "same" if bare(x.web.label) == bare(x.mail.label) else "guest"
    if own_a.hosted or own_b.hosted:
        same = bare(own_a.label) == bare(own_b.label) or (_spells(a) and _spells(b))
        return "tenant" if same else "apart"
    for x, y in ((a, b), (b, a)):
        if x.mail and x.web and y.own and x.mail.domain == y.own.domain != x.web.domain:
            return "sibling" if bare(x.web.label) == bare(y.own.label) else "guest"
    left, right = bare(own_a.label), bare(own_b.label)
    if left == right:
        return "sibling"
    if lookalike(left, right):
        return "lookalike"
    if min(len(left), len(right)) >= 4 and (left.startswith(right) or right.startswith(left)):
        return "related"
    return "apart"


def _spells(profile: Profile) -> bool:
    """Whether the label is the name, links left out on both sides."""
    if profile.name is None or profile.own is None:
        return False
    parts = [word for word in profile.own.label.split("-") if word not in firm_words.CONNECTORS]
    label = "".join(parts)
    linked = {
        link.join(profile.name.tokens) for link in ("", "and", "und", "et", "y", "e", "en", "og")
    }
    return label in linked


def bare(label: str) -> str:
    """Return a domain label without hyphens."""
    return label.replace("-", "")


def lookalike(left: str, right: str) -> bool:
    """Whether one label imitates or misspells the other."""
    if left.translate(HOMOGLYPHS) == right.translate(HOMOGLYPHS):
        return True
    return min(len(left), len(right)) >= 6 and OSA.distance(left, right, score_cutoff=1) == 1


def places_relate(a: Profile, b: Profile) -> Places:
    """Return how near the addresses of two records are."""
    if a.country and b.country and a.country != b.country:
        return "abroad"
    city = _same_town(a, b)
    if same_street(a, b) and (city is not False or _one_in_other(a.city, b.city)):
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
    if a.country == b.country and a.country in _CITY_STATES:
        return None
    if a.city[:3] == b.city[:3] and (told := _by_river(a.city, b.city)) != (False,):
        return told[0]
    if _heard(a.city) == _heard(b.city):
        return True
    return len(a.city) > 4 and OSA.distance(a.city, b.city, score_cutoff=1) <= 1


#: Countries and regions of one town, whose towns are quarters of it.
_CITY_STATES = frozenset({"GI", "HK", "MC", "MO", "SG", "VA"})


def _one_in_other(left: str | None, right: str | None) -> bool:
    """Whether one town opens the name of the other: Titisee, Titisee-Neustadt."""
    one, other = sorted(re.split(r"[\W_]+", town or "") for town in (left, right))
    return len(one[0]) >= _TOWN and one == other[: len(one)]


#: Letters of a town's first word from which it tells the town.
_TOWN = 4


def _heard(town: str) -> str:
    """Return a town without what tells one romanisation from another: Čačak, Чачак (Chachak)."""
    return re.sub(r"([csz])h", r"\1", town).replace("kh", "h").replace("ts", "c").replace("j", "y")


#: A town and what it lies at: Mühlheim am Main, Mühlheim/Main, Mühlheim (Main), Mühlheim a.M.
_AT = re.compile(
    r"^(?P<town>[^/()]{3,}?)(?:\s*[/(]\s*|\s+(?:am|a|an der|a d|bei|b|im|i|in der|i d|ob der|o d|vor der|v d|unter|u|upon|on|sur|sous|aan den|aan de|nad|pod|pri|sul|sulla)\s+)(?P<at>[a-z .]+?)\)?$"
)


def _by_river(left: str, right: str) -> tuple[bool | None]:
    """Return whether two towns of one name are one by what they lie at; unknown where only one says it."""
    one, other = _AT.match(left), _AT.match(right)
    if one is None and other is None:
        return (False,)
    for found, text in ((one, right), (other, left)):
        if (
            found and text == f"{found['town']} {found['at']}"
        ):  # a stroke that was taken for a blank
            return (True,)
    heads = [found["town"] if found else text for found, text in ((one, left), (other, right))]
    if heads[0] != heads[1]:
        return (False,)
    if one is None or other is None:
        return (None,)
    short, long = sorted((one["at"].split()[-1], other["at"].split()[-1]), key=len)
    return (True,) if long.startswith(short) else (False,)


def observe(a: Profile, b: Profile) -> Facts:
    """Compare two profiles field by field."""
    relation = relate(a.name, b.name) if a.name and b.name else NameRelation("missing")
    shared = relation.shared if relation.level not in {"unlike", "missing", "acronym"} else ()
    phone = a.phone == b.phone if a.phone and b.phone else None
    return Facts(
        a, b, relation, domains_relate(a, b), places_relate(a, b), phone, words.weight_of(shared)
    )


def near(facts: Facts) -> bool:
    """Whether both records are reached at one number or stand at one address."""
    return facts.phone is True or facts.place == "address"


def coined(facts: Facts) -> bool:
    """Whether the shared words hold a coined one, or several family names."""
    kinds = [words.kind_of(token) for token in facts.name.shared]
    return "rare" in kinds or kinds.count("surname") > 1


_BESIDE = {
    "city": "only the town agrees beside it", "state": "only the state agrees beside it", "country": "only the country agrees beside it",
}  # fmt: skip


def beside(facts: Facts) -> str:
    """Say what there is beside two names."""
    return _BESIDE.get(facts.place, "nothing else to compare")


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
    shared, other = same_id(facts.a.ids, facts.b.ids), other_id(facts.a.ids, facts.b.ids)
    if shared or other:
        terms.append(
            Evidence(
                "official_number",
                "same" if shared else "apart",
                25.0 if shared else -25.0,
                shared or other or "",
            )
        )
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


def apex(facts: Facts) -> str:
    """Return the side that stands on the domain itself while the other stands below it."""
    own_a, own_b = facts.a.own, facts.b.own
    if own_a is None or own_b is None or own_a.domain != own_b.domain:
        return ""
    if own_a.unit and not own_b.unit:
        return "b"
    return "a" if own_b.unit and not own_a.unit else ""
