"""What a whole pool adds to the rules for two records: how rare a name is, and calibrated odds.

Two records alone leave a name at one employer to review. In a pool it is known how many people bear the
name, so that the model's probability may decide where no rule speaks against the merge.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from rapidfuzz.distance import OSA

from leadhygiene.matching.columns.coded import Bools, Ints
from leadhygiene.matching.columns.compare import flags
from leadhygiene.matching.levels.misheard import is_known
from leadhygiene.matching.levels.name_rarity import ENOUGH
from leadhygiene.matching.levels.name_scale import EQUAL
from leadhygiene.matching.levels.names_by_mail import given_in
from leadhygiene.matching.names import family_endings, given_names
from leadhygiene.matching.relations.boxes import family_firm, own_boxes
from leadhygiene.matching.relations.closer_look import own_names
from leadhygiene.matching.relations.employers import (
    SMALL,
    at_employer,
    bearers,
    further,
    staff,
)
from leadhygiene.matching.relations.halves import told_by_half
from leadhygiene.matching.relations.lent_boxes import given_only_box
from leadhygiene.matching.relations.new_titles import told_by_name
from leadhygiene.matching.relations.rulebook import NUMBER, RELATION_OF, RULE_NAMES, is_ruled
from leadhygiene.matching.relations.seen import Seen
from leadhygiene.matching.relations.shared_signs import posts
from leadhygiene.standards.people.call_forms import wife_of
from leadhygiene.standards.people.person_names import frequency

#: Rule of two records -> probability from which a pool merges the pair, at least; counted on pools of two generators.
_OPEN: Final = {
    "same_name_firm": 0.9, "vague_name_firm": 0.9, "slip_unsure": 0.99, "line_unsure": 0.0, "number_unsure": 0.0,
    "mobile_part": 0.0, "box_unsure": 0.0,
    "same_name": 0.0, "part_of_name": 0.98, "private_or_work": 0.95, "surname_changed": 0.9,
}  # fmt: skip
#: Rules of a number that may be several people's.
_LINES: Final = ("line_unsure", "number_unsure", "mobile_part")
REASONS: Final = {
    "pool": "the names agree, and in this pool chance would hardly give two people what the records share",
    "typed": "one personal mailbox, and the given names differ by a slip of the keyboard",
    "turned": "one personal mailbox, and given and family name stand in each other's field",
    "new_title": "a rare name at one employer; that its titles differ is usual for one person in this pool",
    "small_firm": "one name and one job at a small employer, and its number and address",
    "one_post": "one name and one post of which a firm has one; one of the mailboxes is somebody else's",
    "namesake": "one name at one small employer, which would hardly have two people of it",
    "half": "the half of a name that both give is so rare that the employer hardly has two people of it",
    "rare_home": "a rare name at one address; the employer is only written otherwise",
    "same_job": "one name, one private contact, one job and place; the employer is only written otherwise",
}
#: Bearers of a name that chance would put into the pool, below which one town, or a private and a work record, may be one person.
_RARE: Final = 0.05
#: Bearers among a million from which two numbers leave a name at one employer open in a small pool.
_COMMON: Final = 6.0
#: Probability from which a rare name at one address is one person, whatever the employers are called.
_HOME: Final = 0.95
#: Further people of a name at an employer from which a pair is no matter of course, and probability from which it is.
_FURTHER, _SURE = 0.0003, 0.98
#: Further people of a name at a small employer below which two records are one person's.
_HARDLY: Final = 0.0002
#: Sentence of two records that fit, and whose people do not.
ODD_ONE: Final = "the two fit, but a record that fits the one does not fit the other"
#: Sentence of a pair that the rules of two records merge, and the pool does not.
HELD: Final = (
    "the names fit, but jobs, mailboxes or family names differ, and in a pool nothing else decides"
)


def settle(
    seen: Seen, rule: Ints, merge_at: float, new_titles: float = 0.0
) -> tuple[Ints, dict[str, Bools]]:
    """Return the relation of each pair in its pool.

    Args:
        seen: The pairs.
        rule: The rule that decided each pair as if there were no pool.
        merge_at: Probability from which a pair may merge unseen.
        new_titles: How often one person's titles are two jobs in the pool.

    Returns:
        Relations as numbers, and which pairs each of :data:`REASONS` merged.
    """
    relation: Ints = RELATION_OF[rule]
    if seen.people.size <= 2:
        return relation, {}
    met = _met_at_firm(seen, rule)
    relation[_held(seen, rule, met, merge_at)] = NUMBER["review"]
    merged = _merged(seen, rule, met, merge_at, new_titles)
    for some in merged.values():
        relation[some] = NUMBER["duplicate"]
    elsewhere = is_ruled(rule, "line_elsewhere") & seen.at(
        "name", "equal_rare", "equal", "equal_common", "variant", "swapped", "call_name", "ambiguous", "initial",
        "slip", "family_part",
    )  # fmt: skip
    relation[elsewhere] = NUMBER["moved_from"]
    return relation, merged


def _held(seen: Seen, rule: Ints, met: Bools, merge_at: float) -> Bools:
    """Return which pairs a pool leaves to review though the rules of two records merge them."""
    two_boxes = seen.at("email", "same_host_like", "same_host_other")
    part = (
        is_ruled(rule, "rare_at_firm", "rare_job")
        & seen.at("name", "family_part")
        & (seen.p < merge_at)
    )
    line = is_ruled(rule, "line") & seen.at("title", "other") & two_boxes
    slip = is_ruled(rule, "slip") & _own_slips(seen)
    return part | line | slip | (met & is_ruled(rule, "strong_sum"))


def _merged(
    seen: Seen, rule: Ints, met: Bools, merge_at: float, new_titles: float
) -> dict[str, Bools]:
    """Return which pairs each of :data:`REASONS` merges."""
    odds = np.full(len(RULE_NAMES), np.inf)
    for name, least in _OPEN.items():
        odds[RULE_NAMES.index(name)] = max(least, merge_at)
    at_firm = is_ruled(rule, "same_name_firm", "vague_name_firm")
    two_boxes = seen.at("email", "same_host_like", "same_host_other")
    home = is_ruled(rule, "rare_trade") & seen.at("place", "same") & seen.at("name", "equal_rare")
    merged = {
        "pool": (seen.p >= odds[rule]) & ~two_boxes & ~_too_little(seen, rule) & ~met,
        "typed": _typed(seen, rule),
        "turned": _turned(seen, rule),
        "rare_home": home & ~seen.at("phone", "other") & (seen.p >= _HOME),
        "same_job": _same_job(seen, rule),
        "small_firm": is_ruled(rule, "same_name_firm") & ~two_boxes & _at_small_firm(seen),
        "one_post": is_ruled(rule, "one_post"),
        "namesake": _no_namesake(seen, rule),
        "new_title": at_firm & ~two_boxes & told_by_name(seen, new_titles),
    }
    half = np.flatnonzero(is_ruled(rule, "part_of_name") & ~merged["pool"])
    merged["half"] = np.zeros(len(rule), dtype=bool)
    merged["half"][half] = told_by_half(seen.part(half))
    return merged


def _no_namesake(seen: Seen, rule: Ints) -> Bools:
    """Whether chance would hardly give a small employer two people of one name, and nothing speaks for two."""
    out = is_ruled(rule, "same_name_firm") & (seen.p >= _LIKELY) & ~seen.at("title", "other")
    out &= seen.at("name", *EQUAL) & at_employer(seen)
    # Antonio and Antonio Jesús may be father and son
    out &= seen.equal("given") & ~_second_names(seen)
    some = np.flatnonzero(out)
    out[some] = further(seen.people, seen.left[some], seen.right[some]) < _HARDLY
    return out


def _second_names(seen: Seen) -> Bools:
    """Whether only one record of a pair has a middle name, and that is more than an initial."""
    middle = seen.columns["middle"]
    named = flags(middle, "..")
    one, other = middle.codes[seen.left], middle.codes[seen.right]
    return (named[one] & (other < 0)) | (named[other] & (one < 0))


def _at_small_firm(seen: Seen) -> Bools:
    """Whether all but a mailbox of their own agrees at an employer that hardly has two people of one name, and is no family's."""
    title = seen.columns["title"]
    there = seen.at("place", "same") | (
        posts(title)[title.codes[seen.left]] & ~seen.at("place", "other")
    )
    out = seen.at("name", *EQUAL) & seen.at("title", "same") & there
    out &= seen.at("phone", "same", "same_shared") & (seen.p >= _LIKELY)
    some = np.flatnonzero(out)
    out[some] = staff(seen.people, seen.left[some], seen.right[some]) <= SMALL
    out &= ~family_firm(seen.columns, seen.left, seen.right, out)
    return out


#: Probability from which two records of a small employer may be one person.
_LIKELY = 0.5


def _too_little(seen: Seen, rule: Ints) -> Bools:
    """Return which pairs that the sum might merge have too little beside the name, or something against it."""
    rarity = np.maximum(seen.people.rarity[seen.left], seen.people.rarity[seen.right])
    rarity = bearers(seen, rarity)
    rare = rarity < _RARE
    no_box = seen.at("email", "missing", "other")
    no_line = seen.at("phone", "missing", "other")
    at_firm = is_ruled(rule, "same_name_firm", "vague_name_firm")
    out = seen.at("name", "near", "unverified") & seen.at("email", "missing")
    out |= (is_ruled(rule, "box_unsure") | at_firm) & seen.at("title", "other")
    afar = at_firm & seen.at("place", "other") & no_line
    if seen.people.size < ENOUGH:  # too few rows to tell how many bear a name: lists do
        out |= at_firm & seen.at("phone", "other") & (rarity >= _COMMON)
        beside = seen.at("title", "same", "similar") | seen.at("place", "same", "same_city")
        out |= at_firm & ~beside & no_line & (rarity >= _COMMON)
        out |= is_ruled(rule, "same_name") & no_box & no_line & (rarity >= _COMMON)
    out |= family_firm(seen.columns, seen.left, seen.right, afar)  # many families have such a firm
    part = is_ruled(rule, "part_of_name") & no_box & no_line
    out |= part & (seen.at("title", "missing") | seen.at("email", "other"))
    out |= is_ruled(rule, "same_name") & _name_alone(seen, rare)
    exact = seen.at("name", "equal_rare", "equal", "equal_common", "variant")
    out |= seen.at("organisation", "related") & ~exact  # firms of one family's name have kin
    changed = is_ruled(rule, "surname_changed")
    out |= changed & seen.at("email", "other") & no_line  # two private mailboxes
    handed = changed & seen.at("email", "same") & ~seen.at("phone", "same_mobile", "same_extension")
    out |= given_only_box(seen.columns, seen.left, seen.right, handed)  # the next one of that name
    out |= seen.where(("family",), changed, family_endings.derived)  # Kalns, Kalnins
    out |= own_names(
        seen.columns,
        seen.left,
        seen.right,
        seen.at("name", "ambiguous"),
        seen.at("name", "swapped"),
    )
    two_contacts = seen.at("email", "other") & seen.at("phone", "other")
    out |= is_ruled(rule, "same_name") & two_contacts & ~rare
    out |= _own_forms(seen, is_ruled(rule, *_LINES, "slip_unsure"))
    return out | (is_ruled(rule, "private_or_work") & ~rare)


def _own_forms(seen: Seen, some: Bools) -> Bools:
    """Whether two forms of a given name each have a mailbox that spells it, and no job in common, or mailboxes a letter apart: Anna, anna@ and Anne, anne@."""
    some = some & seen.at("email", "one_slip", "same_host_like", "same_host_other")
    some &= seen.at("name", "variant", "call_name", "ambiguous")
    some &= ~seen.at("title", "same") | (
        seen.at("email", "one_slip") & seen.at("name", "call_name")
    )
    return own_boxes(seen.columns, seen.left, seen.right, np.zeros_like(some), some, some)


def _name_alone(seen: Seen, rare: Bools) -> Bools:
    """Whether nothing beside a name agrees, or a town alone and the pool may have another one of the name there."""
    firm = seen.at("organisation", "same", "similar", "related")
    job = seen.at("title", "same", "similar")
    home = seen.at("place", "same")
    contact = ~seen.at("email", "missing", "other") | ~seen.at("phone", "missing", "other")
    town = seen.at("place", "same_city") & rare
    return ~(firm | job | home | contact | town)


def _met_at_firm(seen: Seen, rule: Ints) -> Bools:
    """Whether an employer is so large that it may have two people of a name, which nothing else ties together."""
    out = is_ruled(rule, "same_name_firm", "vague_name_firm", "strong_sum") & (seen.p < _SURE)
    out &= ~seen.at("title", "same", "similar") & ~seen.at("email", "same_local")
    out &= ~seen.at("phone", "same_shared", "one_digit")
    some = np.flatnonzero(out)
    out[some] = further(seen.people, seen.left[some], seen.right[some]) >= _FURTHER
    return out


def _own_slips(seen: Seen) -> Bools:
    """Whether two names differ as their mailboxes do, and nothing else agrees: Holm, holm@ and Holmman, holmman@."""
    alone = ~seen.at("title", "same", "similar") & seen.at("phone", "missing", "other")
    named = seen.at("name", "equal_rare", "equal", "equal_common", "swapped")
    told = alone & (~named | ~seen.at("title", "missing"))
    return seen.at("email", "one_slip") & (told | (seen.at("title", "other") & ~named))


def _typed(seen: Seen, rule: Ints) -> Bools:
    """Given names a letter or two apart, or both said otherwise, on one mailbox that is nobody else's."""
    own = seen.at("name", "given_conflict") & ~(
        seen.people.role[seen.left] | seen.people.role[seen.right]
    )
    at_home = own & is_ruled(rule, "family_box")
    at_work = own & is_ruled(rule, "box_two_kin", "borrowed_box")

    def typed(some: Bools, *, at_home: bool) -> Bools:
        def test(x: str, y: str, local: str, _local: str, family: str, _family: str) -> bool:
            return _one_typed(x, y, local, family, at_home=at_home)

        return seen.where(("given", "local", "family"), some, test)

    return typed(at_home, at_home=True) | typed(at_work, at_home=False)


def _one_typed(x: str, y: str, local: str, family: str, *, at_home: bool) -> bool:
    """Whether two given names on one mailbox are one: it spells one of them, or what both are meant for."""
    if x == y or not x or not y:  # what tells them apart stands beside the names
        return False
    if wife_of(x) or wife_of(y):  # Istvánné is no slip of István
        return False
    slips = OSA.distance(x, y, score_cutoff=3)
    size = min(len(x), len(y))
    bare = local.replace(".", "").replace("_", "")
    spelled = sum(name.replace(" ", "") in bare for name in (x, y)) == 1
    if spelled and ((slips <= 1 and size >= 4) or (slips <= 2 and size >= 7)):
        return True
    if is_known(x) and is_known(y):
        return False
    rare, usual = sorted((frequency(x)[0], frequency(y)[0]))
    if slips <= 1 and rare < _NO_NAME and usual >= _A_NAME and (spelled or not at_home):
        return True
    if slips <= 2 and rare < _NO_NAME and x[0] == y[0] and size >= 4 and not at_home:
        return True
    told = given_in(local, family)
    return len(told) > 3 and all(_means(name, told) for name in (x, y))


def _means(name: str, told: str) -> bool:
    """Whether a name is the one a mailbox tells, a call name of it, or a slip."""
    if name == told or given_names.calls(told, name):
        return True
    return given_names.compare(name, told) in {given_names.SLIP, given_names.SPELLING}


#: Frequency per million below which a word is hardly a given name, and from which it is one.
_NO_NAME, _A_NAME = 2.0, 20.0


def _turned(seen: Seen, rule: Ints) -> Bools:
    """Names turned round of which one part is also a call name, an initial or a slip."""
    two = is_ruled(rule, "borrowed_box", "box_two_names", "copied_box")
    return seen.where(("given", "family"), two & seen.at("name", "conflict"), _nearly_turned)


def _nearly_turned(given: str, other_given: str, family: str, other_family: str) -> bool:
    whole = given and other_given and family and other_family
    return bool(whole) and any(
        one == other and given_names.compare(first, second) >= given_names.INITIAL
        for one, other, first, second in (
            (family, other_given, given, other_family),
            (given, other_family, other_given, family),
        )
    )


def _same_job(seen: Seen, rule: Ints) -> Bools:
    """Whether one job, or one place and no two jobs, tell that an employer is only written otherwise.

    Two titles of one function are two jobs where each employer gave a mailbox: who moves often stays in the trade.
    """
    kept = seen.at("email", "other") & seen.equal("function")
    silent = seen.at("title", "missing") & ~kept
    job, place = seen.at("title", "same", "similar"), seen.at("place", "same", "same_city")
    home = seen.at("place", "same") & (job | silent)
    told = (job & ~seen.at("place", "other")) | home | (place & silent)
    return is_ruled(rule, "moved_contact") & told
