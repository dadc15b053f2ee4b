"""The rule for two firms whose names have nothing in common: only a website or an address can tie them."""

from __future__ import annotations

from leadhygiene.matching.firms.facts import GUEST, Facts, Verdict, apex, near
from leadhygiene.matching.firms.names import FirmName
from leadhygiene.matching.firms.translated import translated
from leadhygiene.standards.firms import firm_words
from leadhygiene.standards.people import han_readings


def by_unlike_names(facts: Facts) -> Verdict:
    """Names with nothing in common: only the website or the address can tie them."""
    a, b = facts.a.name, facts.b.name
    desk = any(n is not None and all(t in firm_words.DESKS for t in n.tokens) for n in (a, b))
    if facts.one_site:
        if desk:
            return Verdict(
                "review", "one record names a department instead of the firm", "desk_name"
            )
        if a and b and (a.latin != b.latin or a.signs != b.signs):
            return Verdict("duplicate", "one website, the name in two scripts", "two_scripts")
        told = translated(facts)
        if told is not None:
            return told
        head = apex(facts)
        if head:
            return Verdict(
                "subsidiary_of", "one stands on the domain, the other below it", "host_below", head
            )
        if near(facts):
            return Verdict(
                "review", "one website and phone or address, two names", "two_names_on_site"
            )
        if facts.far:
            return Verdict("different", "two names in two towns on one website", "site_of_a_third")
        return Verdict("review", "one website, two names", "two_names_on_site")
    if facts.site == "guest":
        return GUEST
    if facts.place == "address":
        return Verdict("same_site", "two firms at one address", "address_only")
    if facts.site == "missing" and a and b and (_read_alike(a, b) or _read_alike(b, a)):
        return Verdict("review", "a name in signs and one that it may be read as", "read_alike")
    if facts.phone:
        return Verdict("different", "two names that one number answers for", "phone_only")
    return Verdict("different", "the names differ and nothing else ties them", "unlike")


def _read_alike(signs: FirmName, latin: FirmName) -> bool:
    """Whether a name in Han may be read as one in Latin letters, in China or Japan."""
    if not signs.signs or latin.signs or not 1 <= len(signs.key) <= _SIGNS:
        return False
    if latin.key == han_readings.mandarin(signs.key).replace(" ", "").lower():
        return True
    return latin.key in han_readings.japanese(signs.key, "family")


#: Signs of a name that is short enough to be read as a whole.
_SIGNS = 4
