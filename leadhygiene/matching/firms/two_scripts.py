"""Tell one firm under its names in two scripts by how they are read."""

from __future__ import annotations

from leadhygiene.matching.firms.facts import Facts, Verdict, near
from leadhygiene.matching.firms.names import FirmName
from leadhygiene.standards.firms.firm_spelling import read_alike


def by_reading(facts: Facts) -> Verdict | None:
    """A name in another script that is read as the other is written: town, number or website has to agree."""
    a, b = facts.a.name, facts.b.name
    if a is None or b is None or a.latin == b.latin or facts.name.level == "same":
        return None
    if facts.site in {"apart", "guest", "lookalike", "related"} or facts.far or not _one(a, b):
        return None
    if facts.one_site:
        return Verdict("duplicate", "one website, the name in two scripts", "two_scripts")
    if near(facts) or facts.place == "city":
        return Verdict(
            "duplicate", "one name in two scripts; phone, address or town agree", "two_scripts"
        )
    return Verdict("review", "one name in two scripts; nothing else to compare", "two_scripts")


def _one(a: FirmName, b: FirmName) -> bool:
    return read_alike(" ".join(a.tokens), " ".join(b.tokens))
