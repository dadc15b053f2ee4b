"""Rules for a firm that owns firms and one of them: one rare name, tied by an address or by a family of domains."""

from __future__ import annotations

import re

from leadhygiene.matching.firms.facts import Facts, Verdict, bare
from leadhygiene.standards.firms import firm_words
from leadhygiene.standards.places import cities

#: Bits of a name that few firms have.
_RARE = 8.0
#: Letters with which two labels open that are those of one family.
_OPENING = 6
#: Ends of names in Han, kana and hangul that say a firm owns firms.
_OWNS = re.compile(
    r"(?:ホールディングス|ホールディング|グループ本社|持株会社|HD|控股(?:集团|集團)?|集团控股|集團控股|홀딩스|지주)$"
)


def by_owner_of_one_name(facts: Facts) -> Verdict | None:
    """One name says that its firm owns firms, the other is a firm of the same rare name."""
    sides = _owner(facts)
    if not sides or facts.one_site:
        return None
    if facts.place == "address" or _one_family(facts):
        return Verdict(
            "subsidiary_of",
            "a holding and a firm of one name, one address or domains that open alike",
            "holding",
            sides,
        )
    if facts.a.name and facts.a.name.signs and facts.place == "city" and facts.site == "missing":
        return Verdict("review", "a holding and a firm of one name in one town", "holding")
    return None


def _owner(facts: Facts) -> str:
    """Return the side whose name says that its firm owns firms, while the other's does not."""
    a, b = facts.a.name, facts.b.name
    if a is None or b is None:
        return ""
    if a.signs and b.signs:
        heads = [_OWNS.sub("", name.text) for name in (a, b)]
        owns = [head != name.text for head, name in zip(heads, (a, b), strict=True)]
        head = heads[0] if owns[0] else heads[1]
        other = b.text if owns[0] else a.text
        proper = len(head) > 1 and head not in cities.sign_towns() and head not in _LANDS
        if owns[0] == owns[1] or not proper or not other.startswith(head):
            return ""
        return "a" if owns[0] else "b"
    if facts.name.level != "shared" or facts.weight < _RARE:
        return ""
    owns = [
        any(t in firm_words.INVESTORS or firm_words.is_holding(t) for t in extra)
        for extra in (facts.name.extra_a, facts.name.extra_b)
    ]
    return "" if owns[0] == owns[1] else "a" if owns[0] else "b"


#: Names of countries and regions in signs, which many firms open with.
_LANDS = frozenset(
    [
        "日本",
        "東京",
        "中国",
        "中國",
        "中华",
        "中華",
        "台灣",
        "臺灣",
        "台湾",
        "香港",
        "アジア",
        "한국",
        "대한",
        "서울",
        "東洋",
        "亚洲",
        "亞洲",
        "国際",
        "国际",
        "國際",
    ]
)


def _one_family(facts: Facts) -> bool:
    """Whether two domains open with one word, and neither is all of it."""
    own_a, own_b = facts.a.own, facts.b.own
    if own_a is None or own_b is None or facts.site in {"lookalike", "guest"}:
        return False
    heads = [own.label.partition("-")[0] for own in (own_a, own_b)]
    if heads[0] == heads[1] and len(heads[0]) >= _OPENING - 1:
        return True
    left, right = bare(own_a.label), bare(own_b.label)
    same = next(
        (n for n, (x, y) in enumerate(zip(left, right, strict=False)) if x != y),
        min(len(left), len(right)),
    )
    if facts.a.name and facts.a.name.signs:
        return same >= _OPENING
    return same >= _OPENING and left[:same].startswith("".join(facts.name.shared)[:same])
