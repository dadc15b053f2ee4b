"""Rules for two firms whose names are equal, a slip apart, initials, renamed, numbered or imitated."""

from __future__ import annotations

from functools import lru_cache

from leadhygiene.matching.firms import note_words, words
from leadhygiene.matching.firms.equal_name import other_trades
from leadhygiene.matching.firms.everywhere import keeps_houses
from leadhygiene.matching.firms.facts import (
    CHEAP_ENDINGS,
    HOMOGLYPHS,
    RARE,
    Facts,
    Verdict,
    bare,
    beside,
    lookalike,
    near,
)
from leadhygiene.matching.firms.ids import other_id, same_id
from leadhygiene.matching.firms.name_relation import relate
from leadhygiene.matching.firms.names import FirmName
from leadhygiene.matching.firms.profile import Profile, Web
from leadhygiene.matching.firms.short_names import (
    cut_short,
    drawn,
    loose_initials,
    main_initials,
    of_syllables,
)
from leadhygiene.matching.firms.typed import one_slip
from leadhygiene.standards.firms import firm_words, known_firms
from leadhygiene.standards.mail import umbrellas
from leadhygiene.standards.places import cities


def by_number_of_register(facts: Facts) -> Verdict | None:
    """One official number is one legal person, whatever the names say."""
    shared = same_id(facts.a.ids, facts.b.ids)
    return Verdict("duplicate", f"one {shared}", "official_number") if shared else None


def hold_numbers_apart(facts: Facts, verdict: Verdict) -> Verdict:
    """Leave records to a person that other signs would merge and official numbers tell apart."""
    other = other_id(facts.a.ids, facts.b.ids)
    if other is None or verdict.relation != "duplicate":
        return verdict
    return Verdict(
        "review",
        f"{verdict.reason}, but two {other}s: two legal persons",
        "official_numbers_differ",
    )


def by_missing_name(facts: Facts) -> Verdict | None:
    """One record has no name: the website decides."""
    if facts.name.level != "missing":
        return None
    own = facts.a.own
    shared = own is not None and not own.unit and own.domain in umbrellas.DOMAINS
    if facts.site == "same" and not shared:
        if not facts.far or facts.phone:
            return Verdict("duplicate", "one website; one record has no name", "site_without_name")
        return Verdict(
            "review",
            "one website, but one record has no name and the places differ",
            "site_without_name",
        )
    if near(facts):
        return Verdict("review", "phone or address agree, but one record has no name", "no_name")
    label = next((p.own.label for p in (facts.a, facts.b) if p.name is None and p.own), None)
    name = facts.a.name or facts.b.name
    if label and name and bare(label) in {words.expanded(name.text), name.key}:
        return Verdict(
            "review", "a name without a website and a website of that name", "name_as_domain"
        )
    return Verdict("different", "one record has no name and nothing else agrees", "no_name")


@lru_cache(maxsize=1 << 16)
def _keys(name: FirmName) -> tuple[str, ...]:
    """Return the ways in which the tables of known firms may hold a name; none where they do not."""
    plain = " ".join(name.tokens)
    bare_name = list(name.tokens)
    while len(bare_name) > 1 and _says_nothing(bare_name[-1]):
        bare_name.pop()
    ways = (plain, f"{plain} {name.form}".strip(), " ".join(bare_name))
    return tuple(way for way in ways if way in known_firms.named())


def _says_nothing(word: str) -> bool:
    """Whether the last word of a known firm's name may be left out."""
    return word in cities.regions() or firm_words.is_holding(word) or word == "interactive"


def by_history(facts: Facts) -> Verdict | None:
    """Former names that a record tells, and renamings and owners of public record."""
    a, b = facts.a.name, facts.b.name
    if a is None or b is None:
        return None
    if facts.name.level == "former":
        return Verdict("rebranded_to", "one record gives the other's name as its former or later name",
                       "former_name", facts.name.later)  # fmt: skip
    short = any(f(x, y) for x, y in ((a, b), (b, a)) for f in (loose_initials, of_syllables))
    if facts.one_site and short:
        return None
    for left, right, later, parent in ((a, b, "b", "b"), (b, a, "a", "a")):
        for x in _keys(left):
            for y in _keys(right):
                if known_firms.is_also(x, y):
                    here = facts.site == "sibling" and facts.place != "abroad"
                    known = facts.site in {"same", "unit", "missing"} or here or near(facts)
                    if other_trades(facts) and not known:
                        continue
                    return Verdict(
                        "duplicate" if known else "review",
                        "the firm is known by both names",
                        "known_names",
                    )
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


def by_further_name(facts: Facts) -> Verdict | None:
    """A trading name that is the other's name but for a word for the trade, on one website or at one phone."""
    a, b = facts.a.name, facts.b.name
    if a is None or b is None or not (facts.one_site or near(facts)):
        return None
    for x, y in ((a, b), (b, a)):
        for alias in x.aliases:
            relation = relate(alias, y)
            extra = relation.extra_a or relation.extra_b
            if (
                relation.level == "extends"
                and extra
                and all(words.kind_of(t) == "trade" for t in extra)
            ):
                return Verdict(
                    "duplicate",
                    "a trading name agrees but for a word for the trade",
                    "trading_name",
                )
    return None


def by_imitation(facts: Facts) -> Verdict | None:
    """Names in which digits stand for letters of another firm's name."""
    a, b = facts.a.name, facts.b.name
    if a is None or b is None or facts.one_site:
        return None
    for x, y in ((a, b), (b, a)):
        for token in x.tokens:
            plain = token.translate(HOMOGLYPHS)
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
    for left, right in ((facts.a, facts.b), (facts.b, facts.a)):
        if left.own and right.own and _bait(left.own, right.own):
            return Verdict(
                "different",
                "the domain borrows the other firm's name on a cheap ending",
                "look_alike",
            )
    return None


def _bait(bait: Web, real: Web) -> bool:
    return (
        bait.domain.endswith(CHEAP_ENDINGS)
        and bait.label != real.label
        and (
            bait.label.startswith(f"{real.label}-") or lookalike(bare(bait.label), bare(real.label))
        )
    )


def by_number(facts: Facts) -> Verdict | None:
    """Numbers in names are hard differences; outlets of one brand are branches."""
    if facts.name.level != "numbers":
        return None
    a, b = facts.a.name, facts.b.name
    if a is None or b is None:
        return None
    elsewhere = facts.place in {"apart", "unknown", "country", "state"} and a.places != b.places
    outlets = (a.branch and b.branch) or (a.places and b.places and elsewhere)
    outlets = outlets or (facts.place == "apart" and keeps_houses(a) and keeps_houses(b))
    if outlets and facts.one_site:
        return Verdict("franchise_branch", "two numbered outlets of one brand", "outlet_number")
    return Verdict("different", "the numbers in the names differ", "numbers_differ")


def by_owner(facts: Facts) -> Verdict | None:
    """A firm that a note names as the owner, or a firm in brackets that trades under the name."""
    for x, y, parent in ((facts.a, facts.b, "b"), (facts.b, facts.a, "a")):
        if x.name is None or y.name is None:
            continue
        owner, operator = x.name.owner, x.name.operator
        owned = owner is not None and _one_house(owner, y.name)
        operated = operator is not None and relate(operator, y.name).level in {"same", "typo"}
        if operator and operated and not owned and _trades_as(facts, x, operator):
            return Verdict(
                "duplicate",
                "a trading name and the firm behind it, one website, phone or address",
                "trading_name",
            )
        if owned or operated:
            return Verdict(
                "subsidiary_of",
                "one record names the other firm as its owner",
                "named_owner",
                parent,
            )
    return None


def by_aside(facts: Facts) -> Verdict | None:
    """A remark in brackets that ends with the other firm's name: where it is, or what it is to it."""
    if facts.name.level in {"same", "alias", "former"}:
        return None
    for x, y, parent in ((facts.a, facts.b, "b"), (facts.b, facts.a, "a")):
        if x.name is None or y.name is None or len(x.name.aside) <= len(y.name.tokens):
            continue
        size = len(y.name.tokens)
        if "".join(x.name.aside[-size:]) != y.name.key or set(x.name.tokens[:1]) & set(
            y.name.tokens
        ):
            continue
        before = x.name.aside[:-size]
        if facts.place == "address" and not facts.one_site:
            return Verdict("same_site", "a firm in the house of the other", "in_the_house")
        tied = facts.one_site and not note_words.of_words().isdisjoint(before)
        if tied and note_words.beside_words().isdisjoint(before):
            return Verdict(
                "subsidiary_of",
                "a remark ties the firm to the other, on one website",
                "remark",
                parent,
            )
    return None


def _one_house(named: FirmName, firm: FirmName) -> bool:
    """Whether two names are one but for words for a group."""
    if relate(named, firm).level in {"same", "typo", "alias"}:
        return True
    left, right = (
        [t for t in name.tokens if not firm_words.is_holding(t)] for name in (named, firm)
    )
    return bool(left) and "".join(left) == "".join(right)


def _trades_as(facts: Facts, named: Profile, firm: FirmName) -> bool:
    """Whether the firm in brackets is reached where the name before them is, and not on a site of its own name."""
    if not facts.one_site and not near(facts):
        return False
    label = bare(named.own.label) if named.own else ""
    name = named.name.tokens if named.name else ()
    proper = [t for t in firm.tokens if t not in name and words.kind_of(t) != "trade"]
    return firm.key not in label and not any(len(t) > 3 and t in label for t in proper)


def by_slip(facts: Facts) -> Verdict | None:
    """Names one slip apart: something else has to agree."""
    a, b = facts.a.name, facts.b.name
    if facts.name.level != "typo" or a is None or b is None:
        return None
    if facts.one_site:
        return Verdict("duplicate", "a slip in the name, one website", "slip_and_site")
    if near(facts):
        return Verdict(
            "duplicate", "a slip in the name; phone or address agree", "slip_and_contact"
        )
    if facts.site == "missing" and facts.place in {"city", "state", "country", "unknown"}:
        if facts.place == "city" and facts.weight >= RARE + 2 and one_slip(a, b):
            return Verdict("duplicate", "a slip in a rare name in one town", "slip_and_town")
        return Verdict("review", f"names one slip apart; {beside(facts)}", "slip")
    return Verdict("different", "names one letter apart and separate websites", "one_letter_apart")


#: Letters of a word from which it can hardly be drawn from another name by chance.
_LONG = 10


def _bears(facts: Facts, short: FirmName, full: FirmName) -> bool:
    """Whether the website bears a short name that is drawn from the long one."""
    if facts.a.own is None or (short.key != bare(facts.a.own.label) and len(short.key) < _LONG):
        return False
    opens = len(short.key) > 2 and any(found.startswith(short.key) for found in full.initials)
    return opens or main_initials(short, full) or drawn(short, full)


def by_initials(facts: Facts) -> Verdict | None:
    """Initials of a name: they fit many firms, so the website has to agree."""
    a, b = facts.a.name, facts.b.name
    if a is None or b is None:
        return None
    acronym = facts.name.level == "acronym"
    loose = acronym or loose_initials(a, b) or loose_initials(b, a)
    syllables = not loose and (of_syllables(a, b) or of_syllables(b, a))
    shortened = facts.one_site and not loose and cut_short(a, b)
    if facts.one_site:
        loose = loose or shortened or _bears(facts, a, b) or _bears(facts, b, a)
    if not loose and not syllables:
        return None
    told = "syllables" if syllables else "shortened words" if shortened else "initials"
    if facts.one_site or (facts.site == "sibling" and facts.place != "abroad"):
        return Verdict("duplicate", f"the {told} of the name, and one website", "initials_and_site")
    if not acronym or facts.site in {"apart", "guest", "related", "lookalike", "sibling"}:
        return (
            Verdict("different", "the initials fit, but the websites differ", "initials")
            if acronym
            else None
        )
    if near(facts):
        return Verdict(
            "duplicate", f"the {told} of the name; phone or address agree", "initials_and_contact"
        )
    return Verdict("review", "the initials fit, and those of many others", "initials")
