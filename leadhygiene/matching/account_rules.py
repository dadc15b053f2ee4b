"""Rules for two firms whose names are equal, a slip apart, initials, renamed, numbered or imitated."""

from __future__ import annotations

from leadhygiene.matching import account_words as words
from leadhygiene.matching.account_facts import (
    CHEAP_ENDINGS,
    HOMOGLYPHS,
    RARE,
    Facts,
    Verdict,
    bare,
    coined,
    lookalike,
    near,
)
from leadhygiene.matching.account_ids import other_id, same_id
from leadhygiene.matching.account_name_relation import relate
from leadhygiene.matching.account_names import FirmName
from leadhygiene.matching.account_profile import Web
from leadhygiene.standards import cities, firm_words, known_firms


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
    if facts.site == "same":
        if facts.place not in {"apart", "abroad"} or facts.phone:
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
    if (label and name and words.expanded(name.text) == bare(label)) or (
        label and name and name.key == bare(label)
    ):
        return Verdict(
            "review", "a name without a website and a website of that name", "name_as_domain"
        )
    return Verdict("different", "one record has no name and nothing else agrees", "no_name")


def _keys(name: FirmName) -> tuple[str, ...]:
    plain = " ".join(name.tokens)
    bare_name = list(name.tokens)
    while len(bare_name) > 1 and _says_nothing(bare_name[-1]):
        bare_name.pop()
    return (plain, f"{plain} {name.form}".strip(), " ".join(bare_name))


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
    if facts.site in {"same", "unit"} and (loose_initials(a, b) or loose_initials(b, a)):
        return None
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


def by_further_name(facts: Facts) -> Verdict | None:
    """A trading name that is the other's name but for a word for the trade, on one website or at one phone."""
    a, b = facts.a.name, facts.b.name
    if a is None or b is None or not (facts.site in {"same", "unit"} or near(facts)):
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
    if a is None or b is None or facts.site in {"same", "unit"}:
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
            bait.label.split("-")[0] == real.label or lookalike(bare(bait.label), bare(real.label))
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
    if outlets and facts.site in {"same", "unit"}:
        return Verdict("franchise_branch", "two numbered outlets of one brand", "outlet_number")
    return Verdict("different", "the numbers in the names differ", "numbers_differ")


def by_owner(facts: Facts) -> Verdict | None:
    """A firm in brackets behind the name of a part of it."""
    for x, y, parent in ((facts.a, facts.b, "b"), (facts.b, facts.a, "a")):
        if (
            x.name
            and y.name
            and x.name.owner
            and relate(x.name.owner, y.name).level in {"same", "typo"}
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
    if a.latin != b.latin or facts.name.level == "alias":
        conflict = False
    if general_partner(a) != general_partner(b):
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


def general_partner(name: FirmName) -> bool:
    """Whether a name is that of the general partner of a partnership."""
    return name.tokens[-1:] in {
        ("verwaltungs",),
        ("verwaltung",),
        ("komplementar",),
        ("geschaftsfuhrungs",),
        ("geschaftsfuhrung",),
        ("beteiligungs",),
    }


def _equal_name_apart(facts: Facts, *, conflict: bool) -> Verdict:
    """Equal names that do not share a website."""
    rare = facts.weight >= RARE
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
    if facts.place in {"apart", "abroad"}:
        leading = words.kind_of(a.tokens[0]) if (a := facts.a.name) else "rare"
        if facts.site == "missing" and facts.place == "apart" and leading not in {"rare", "cliche"}:
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
        if (
            coined(facts)
            and several
            and facts.weight >= RARE + 2
            and facts.place in {"state", "country"}
        ):
            return Verdict("duplicate", "a rare name in one country", "rare_name")
        return Verdict(
            "review", "a name that others may bear, nothing else to compare", "same_name"
        )
    if facts.place == "city":
        return Verdict("review", "a common name in one town, with two websites", "same_name")
    return Verdict("review", "one name, two websites", "same_name_two_sites")


def other_trades(facts: Facts) -> bool:
    """Whether both records tell their industry and the two have no word in common."""
    left, right = facts.a.industry, facts.b.industry
    if not left or not right:
        return False
    return left[:5] != right[:5] and left not in right and right not in left


def _siblings(facts: Facts, *, rare: bool, conflict: bool) -> Verdict:
    if facts.place in {"city", "address"} and not conflict:
        return Verdict(
            "duplicate", "one name in one town on two endings of one domain", "sibling_domain"
        )
    if facts.place in {"abroad", "apart"}:
        same_trade = facts.a.industry and facts.a.industry == facts.b.industry
        if other_trades(facts):
            return Verdict(
                "different", "one name on two national domains, two trades", "sibling_domain"
            )
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


def by_slip(facts: Facts) -> Verdict | None:
    """Names one slip apart: something else has to agree."""
    if facts.name.level != "typo":
        return None
    if facts.site in {"same", "unit"}:
        return Verdict("duplicate", "a slip in the name, one website", "slip_and_site")
    if near(facts):
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
        >>> from leadhygiene.matching.account_names import read_name
        >>> loose_initials(read_name("BMO"), read_name("Bank of Montreal"))
        True
        >>> loose_initials(read_name("3M"), read_name("Minnesota Mining and Manufacturing"))
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


def by_initials(facts: Facts) -> Verdict | None:
    """Initials of a name: they fit many firms, so the website has to agree."""
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
    if near(facts):
        return Verdict(
            "duplicate", "the initials of the name; phone or address agree", "initials_and_contact"
        )
    return Verdict("review", "the initials fit, and those of many others", "initials")
