"""What a whole pool adds to the rules for two records: how rare a name is, and calibrated odds.

Two records alone leave a name at one employer to review. In a pool it is known how many people bear the
name, so that the model's probability may decide where no rule speaks against the merge.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np
from rapidfuzz.distance import OSA

from leadhygiene.matching.columns.coded import Bools, Floats, Ints
from leadhygiene.matching.columns.compare import is_equal, pairs_where, texts
from leadhygiene.matching.levels.names_by_mail import given_in
from leadhygiene.matching.levels.people_levels import People
from leadhygiene.matching.names import given_names
from leadhygiene.matching.relations.asked import is_at, is_ruled
from leadhygiene.matching.relations.boxes import family_firm
from leadhygiene.matching.relations.halves import further, told_by_half
from leadhygiene.matching.relations.new_titles import told_by_name
from leadhygiene.matching.relations.rulebook import NUMBER, RELATION_OF, RULE_NAMES
from leadhygiene.standards.people.person_names import frequency

#: Rule of two records -> probability from which a pool merges the pair, at least; counted on pools of two generators.
_OPEN: Final = {
    "same_name_firm": 0.9, "vague_name_firm": 0.9, "slip_unsure": 0.99, "line_unsure": 0.0, "box_unsure": 0.0,
    "same_name": 0.0, "part_of_name": 0.98, "private_or_work": 0.95, "surname_changed": 0.9,
}  # fmt: skip
REASONS: Final = {
    "pool": "the names agree, and in this pool chance would hardly give two people what the records share",
    "typed": "one personal mailbox, and the given names differ by a slip of the keyboard",
    "turned": "one personal mailbox, and given and family name stand in each other's field",
    "new_title": "a rare name at one employer; that its titles differ is usual for one person in this pool",
    "half": "the half of a name that both give is so rare that the employer hardly has two people of it",
    "rare_home": "a rare name at one address; the employer is only written otherwise",
    "same_job": "one name, one private contact, one job and place; the employer is only written otherwise",
}
#: Bearers of a name that chance would put into the pool, below which one town, or a private and a work record, may be one person.
_RARE: Final = 0.05
#: Probability from which a rare name at one address is one person, whatever the employers are called.
_HOME: Final = 0.95
#: Further people of a name at an employer from which a pair is no matter of course, and probability from which it is.
_FURTHER, _SURE = 0.0003, 0.98
#: Sentence of two records that fit, and whose people do not.
ODD_ONE: Final = "the two fit, but a record that fits the one does not fit the other"
#: Sentence of a pair that the rules of two records merge, and the pool does not.
HELD: Final = (
    "the names fit, but jobs, mailboxes or family names differ, and in a pool nothing else decides"
)


def settle(
    people: People,
    left: Ints,
    right: Ints,
    found: Mapping[str, Ints],
    rule: Ints,
    p: Floats,
    merge_at: float,
    new_titles: float = 0.0,
) -> tuple[Ints, dict[str, Bools]]:
    """Return the relation of each pair in its pool.

    Args:
        people: The coded pool.
        left: Left rows.
        right: Right rows.
        found: Levels of the pairs.
        rule: The rule that decided each pair as if there were no pool.
        p: Probability of ``match``.
        merge_at: Probability from which a pair may merge unseen.
        new_titles: How often one person's titles are two jobs in the pool.

    Returns:
        Relations as numbers, and which pairs each of :data:`REASONS` merged.
    """
    relation: Ints = RELATION_OF[rule]
    if people.size <= 2:
        return relation, {}
    odds = np.full(len(RULE_NAMES), np.inf)
    for name, least in _OPEN.items():
        odds[RULE_NAMES.index(name)] = max(least, merge_at)
    apart = is_at(found, "email", "same_host_like", "same_host_other")
    bare = is_at(found, "name", "near", "unverified") & is_at(found, "email", "missing")
    other_job = is_at(found, "title", "other")
    bare |= is_ruled(rule, "box_unsure", "same_name_firm", "vague_name_firm") & other_job
    afar = is_ruled(rule, "same_name_firm", "vague_name_firm")
    afar &= is_at(found, "place", "other") & is_at(found, "phone", "other")
    bare |= family_firm(people.columns, left, right, afar)  # many families have such a firm
    silent = is_at(found, "title", "missing") & is_at(found, "email", "missing", "other")
    bare |= is_ruled(rule, "part_of_name") & silent & is_at(found, "phone", "missing", "other")
    rare = np.maximum(people.rarity[left], people.rarity[right]) < _RARE
    bare |= is_ruled(rule, "same_name") & _name_alone(found, rare)
    bare |= is_ruled(rule, "private_or_work") & ~rare
    relation[is_ruled(rule, "rare_job") & is_at(found, "name", "family_part") & (p < merge_at)] = NUMBER["review"]  # fmt: skip
    relation[is_ruled(rule, "line") & other_job & apart] = NUMBER["review"]
    relation[is_ruled(rule, "slip") & _own_slips(found)] = NUMBER["review"]
    met = _met_at_firm(people, left, right, found, rule, p)
    relation[met & is_ruled(rule, "strong_sum")] = NUMBER["review"]
    merged = {
        "pool": (p >= odds[rule]) & ~apart & ~bare & ~met,
        "typed": _typed(people, left, right, found, rule),
        "turned": _turned(people, left, right, found, rule),
        "rare_home": is_ruled(rule, "rare_trade")
        & is_at(found, "place", "same")
        & is_at(found, "name", "equal_rare")
        & ~is_at(found, "phone", "other")
        & (p >= _HOME),
        "same_job": _same_job(people, left, right, found, rule),
        "new_title": is_ruled(rule, "same_name_firm", "vague_name_firm")
        & ~apart
        & told_by_name(people, left, right, found, p, new_titles),
    }
    half = np.flatnonzero(is_ruled(rule, "part_of_name") & ~merged["pool"])
    merged["half"] = np.zeros(len(rule), dtype=bool)
    merged["half"][half] = told_by_half(
        people,
        left[half],
        right[half],
        {name: level[half] for name, level in found.items()},
        p[half],
    )
    for some in merged.values():
        relation[some] = NUMBER["duplicate"]
    elsewhere = is_ruled(rule, "line_elsewhere") & is_at(
        found, "name", "equal_rare", "equal", "equal_common", "variant", "swapped", "call_name", "ambiguous", "initial",
        "slip", "family_part",
    )  # fmt: skip
    relation[elsewhere] = NUMBER["moved_from"]
    return relation, merged


def _name_alone(found: Mapping[str, Ints], rare: Bools) -> Bools:
    """Whether nothing beside a name agrees, or a town alone and the pool may have another one of the name there."""
    firm = is_at(found, "organisation", "same", "similar", "related")
    job = is_at(found, "title", "same", "similar")
    home = is_at(found, "place", "same")
    contact = ~is_at(found, "email", "missing", "other") | ~is_at(
        found, "phone", "missing", "other"
    )
    town = is_at(found, "place", "same_city") & rare
    alone: Bools = ~(firm | job | home | contact | town)
    return alone


def _met_at_firm(
    people: People, left: Ints, right: Ints, found: Mapping[str, Ints], rule: Ints, p: Floats
) -> Bools:
    """Whether an employer is so large that it may have two people of a name, which nothing else ties together."""
    out = is_ruled(rule, "same_name_firm", "vague_name_firm", "strong_sum") & (p < _SURE)
    out &= ~is_at(found, "title", "same", "similar") & ~is_at(found, "email", "same_local")
    out &= ~is_at(found, "phone", "same_shared", "one_digit")
    some = np.flatnonzero(out)
    out[some] = further(people, left[some], right[some]) >= _FURTHER
    return out


def _own_slips(found: Mapping[str, Ints]) -> Bools:
    """Whether two names differ as their mailboxes do, and nothing else agrees: Holm, holm@ and Holmman, holmman@."""
    alone = ~is_at(found, "title", "same", "similar") & is_at(found, "phone", "missing", "other")
    named = is_at(found, "name", "equal_rare", "equal", "equal_common", "swapped")
    told = alone & (~named | ~is_at(found, "title", "missing"))
    out: Bools = is_at(found, "email", "one_slip") & (
        told | (is_at(found, "title", "other") & ~named)
    )
    return out


def _typed(people: People, left: Ints, right: Ints, found: Mapping[str, Ints], rule: Ints) -> Bools:
    """Given names a letter or two apart, or both said otherwise, on one mailbox that is nobody else's."""
    out = is_ruled(rule, "box_two_kin", "family_box", "borrowed_box") & is_at(
        found, "name", "given_conflict"
    )
    out &= ~people.role[left]
    at_home = is_ruled(rule, "family_box")
    given, family, local = (people.columns[name] for name in ("given", "family", "local"))
    some = np.flatnonzero(out)
    words = texts(given, left[some]), texts(given, right[some]), texts(local, left[some])
    for at, x, y, box, name in zip(some.tolist(), *words, texts(family, left[some]), strict=True):
        out[at] = _one_typed(x, y, box, name, at_home=bool(at_home[at]))
    return out


def _one_typed(x: str, y: str, local: str, family: str, *, at_home: bool) -> bool:
    """Whether two given names on one mailbox are one: it spells one of them, or what both are meant for."""
    if x == y or not x or not y:  # what tells them apart stands beside the names
        return False
    slips = OSA.distance(x, y, score_cutoff=3)
    size = min(len(x), len(y))
    bare = local.replace(".", "").replace("_", "")
    spelled = sum(name.replace(" ", "") in bare for name in (x, y)) == 1
    if spelled and ((slips <= 1 and size >= 4) or (slips <= 2 and size >= 7)):
        return True
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


def _turned(
    people: People, left: Ints, right: Ints, found: Mapping[str, Ints], rule: Ints
) -> Bools:
    """Names turned round of which one part is also a call name, an initial or a slip."""
    out = is_ruled(rule, "borrowed_box", "box_two_names", "copied_box") & is_at(
        found, "name", "conflict"
    )
    return pairs_where(people.columns, ("given", "family"), left, right, out, _nearly_turned)


def _nearly_turned(given: str, other_given: str, family: str, other_family: str) -> bool:
    whole = given and other_given and family and other_family
    return bool(whole) and any(
        one == other and given_names.compare(first, second) >= given_names.INITIAL
        for one, other, first, second in (
            (family, other_given, given, other_family),
            (given, other_family, other_given, family),
        )
    )


def _same_job(
    people: People, left: Ints, right: Ints, found: Mapping[str, Ints], rule: Ints
) -> Bools:
    """Whether one job, or one place and no two jobs, tell that an employer is only written otherwise.

    Two titles of one function are two jobs where each employer gave a mailbox: who moves often stays in the trade.
    """
    moved = is_ruled(rule, "moved_contact")
    kept = is_at(found, "email", "other") & is_equal(people.columns["function"], left, right)
    silent = is_at(found, "title", "missing") & ~kept
    job, place = (
        is_at(found, "title", "same", "similar"),
        is_at(found, "place", "same", "same_city"),
    )
    home = is_at(found, "place", "same") & (job | silent)
    merged: Bools = moved & ((job & ~is_at(found, "place", "other")) | home | (place & silent))
    return merged
