"""The rule for a partnership and the firm that is its general partner, or that holds for another: two legal persons."""

from __future__ import annotations

from collections import Counter

from leadhygiene.matching.firms import words
from leadhygiene.matching.firms.facts import Facts, Verdict
from leadhygiene.matching.firms.names import FirmName
from leadhygiene.standards.firms import firm_words, form_kinds


def by_partner(facts: Facts) -> Verdict | None:
    """One name is that of the general partner, trustee or nominee of the other."""
    a, b = facts.a.name, facts.b.name
    if a is None or b is None or facts.far:
        return None
    for x, y in ((a, b), (b, a)):
        if _serves(x, y):
            return Verdict(
                "review",
                "a general partner and its partnership are two legal persons",
                "legal_form",
            )
    return None


def _serves(partner: FirmName, firm: FirmName) -> bool:
    """Whether the first is the firm of the second's name with a word for a general partner."""
    told = _words_of(partner, firm)
    if not told or told & _words_of(firm, partner):
        return False
    mine = Counter(t for t in partner.tokens if t not in told)
    theirs = Counter(firm.tokens)
    more, less = mine - theirs, theirs - mine
    if told == {"beteiligungs"} and (more or less):
        return False  # a firm of another trade is owned, not led
    plain = all(words.kind_of(t) == "trade" or t in _PENSIONS for t in (*more, *less))
    return bool(mine & theirs) and plain and not (more and less)


#: What trustees hold, which their name says besides.
_PENSIONS = frozenset(["pension", "pensions"])


def _words_of(name: FirmName, other: FirmName) -> frozenset[str]:
    """Return the words, also those of its form, by which a firm is the general partner of another."""
    opening = next(
        (w for w in sorted(firm_words.PARTNERS) if name.form.startswith(f"{w}gesellschaft")), ""
    )
    told = {t for t in name.tokens[-1:] + name.tokens[:1] if t in firm_words.PARTNERS}
    if form_kinds.is_partnership(other.form) and not form_kinds.is_partnership(name.form):
        told |= {t for t in name.tokens[1:] if t in firm_words.MANAGERS}
        if name.tokens[-2:] == ("general", "partner"):
            told |= {"general", "partner"}
    return frozenset(told | ({opening} if opening else set()))
