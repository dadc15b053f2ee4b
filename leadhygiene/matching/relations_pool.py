"""What a whole pool adds to the rules for two records: how rare a name is, and calibrated odds.

Two records alone leave a name at one employer to review. In a pool it is known how many people bear the
name, so that the model's probability may decide where no rule speaks against the merge.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from leadhygiene.matching import given_names
from leadhygiene.matching.coded import Bools, Floats, Ints
from leadhygiene.matching.compare import by_value, edits
from leadhygiene.matching.people_levels import FIELDS, People
from leadhygiene.matching.relations import NUMBER, RELATIONS, RULES

#: Rule of two records -> probability from which a pool merges the pair.
_OPEN: Final = {
    "same_name_firm": 0.0, "vague_name_firm": 0.0, "slip_unsure": 0.0, "line_unsure": 0.0, "box_unsure": 0.0,
    "same_name": 0.0, "part_of_name": 0.95, "private_or_work": 0.95, "surname_changed": 0.95,
}  # fmt: skip
REASONS: Final = {
    "pool": "the names agree, and in this pool chance would hardly give two people what the records share",
    "typed": "one personal mailbox, and the given names differ by a slip of the keyboard",
    "turned": "one personal mailbox, and given and family name stand in each other's field",
    "same_job": "one name, one private contact, one job and place; the employer is only written otherwise",
}
_RULES: Final = tuple(RULES)
_RELATION: Final = np.array(
    [RELATIONS.index(relation) for relation, _ in RULES.values()], dtype=np.int8
)


def _is(found: Mapping[str, Ints], field: str, *names: str) -> Bools:
    return np.isin(found[field], [FIELDS[field].index(name) for name in names])


def _ruled(rule: Ints, *names: str) -> Bools:
    return np.isin(rule, [_RULES.index(name) for name in names])


def settle(
    people: People,
    left: Ints,
    right: Ints,
    found: Mapping[str, Ints],
    rule: Ints,
    p: Floats,
    merge_at: float,
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

    Returns:
        Relations as numbers, and which pairs each of :data:`REASONS` merged.
    """
    relation: Ints = _RELATION[rule]
    if people.frame.height <= 2:
        return relation, {}
    odds = np.full(len(_RULES), np.inf)
    for name, least in _OPEN.items():
        odds[_RULES.index(name)] = max(least, merge_at)
    apart = _is(found, "email", "same_host_like", "same_host_other")
    bare = _is(found, "name", "near", "unverified") & _is(found, "email", "missing")
    bare |= _ruled(rule, "box_unsure") & _is(found, "title", "other")
    merged = {
        "pool": (p >= odds[rule]) & ~apart & ~bare,
        "typed": _typed(people, left, right, found, rule),
        "turned": _turned(people, left, right, found, rule),
        "same_job": _same_job(found, rule),
    }
    for some in merged.values():
        relation[some] = NUMBER["duplicate"]
    elsewhere = _ruled(rule, "line_elsewhere") & _is(
        found, "name", "equal_rare", "equal", "equal_common", "variant", "swapped", "call_name", "ambiguous", "initial",
        "slip", "family_part",
    )  # fmt: skip
    relation[elsewhere] = NUMBER["moved_from"]
    return relation, merged


def _typed(people: People, left: Ints, right: Ints, found: Mapping[str, Ints], rule: Ints) -> Bools:
    """Given names a letter or two apart, on one mailbox that is nobody else's."""
    out = _ruled(rule, "box_two_kin", "family_box", "borrowed_box") & _is(
        found, "name", "given_conflict"
    )
    out &= ~people.frame["role"].to_numpy()[left]
    some = np.flatnonzero(out)
    if len(some):
        given = people.columns["given"]
        slips = by_value(given, given, left[some], right[some], edits, 0.0)
        sizes = np.append(given.values.str.len_chars().to_numpy(), 0).astype(np.int64)
        size = np.minimum(sizes[given.codes[left[some]]], sizes[given.codes[right[some]]])
        local = _spells_one(people, left[some], right[some])
        out[some] = ((slips <= 1) & (size >= 4) | (slips <= 2) & (size >= 7)) & local
    return out


def _spells_one(people: People, left: Ints, right: Ints) -> Bools:
    """Whether the mailbox spells one of the two given names: then the other is the slip."""
    given, local = people.columns["given"], people.columns["local"]
    out = np.zeros(len(left), dtype=bool)
    for at, (a, b) in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
        box = local.values.item(int(local.codes[a])) if local.codes[a] >= 0 else ""
        names = {given.values.item(int(given.codes[row])).replace(" ", "") for row in (a, b)}
        out[at] = sum(name in box.replace(".", "").replace("_", "") for name in names) == 1
    return out


def _turned(
    people: People, left: Ints, right: Ints, found: Mapping[str, Ints], rule: Ints
) -> Bools:
    """Names turned round of which one part is also a call name, an initial or a slip."""
    out = _ruled(rule, "borrowed_box", "box_two_names", "copied_box") & _is(
        found, "name", "conflict"
    )
    given, family = people.columns["given"], people.columns["family"]
    known = (given.codes >= 0) & (family.codes >= 0)
    for at in np.flatnonzero(out).tolist():
        a, b = int(left[at]), int(right[at])
        if not (known[a] and known[b]):
            out[at] = False
            continue
        g, f = (
            [column.values.item(int(column.codes[row])) for row in (a, b)]
            for column in (given, family)
        )
        out[at] = any(
            one == other and given_names.compare(first, second) >= given_names.INITIAL
            for one, other, first, second in ((f[0], g[1], g[0], f[1]), (f[1], g[0], g[1], f[0]))
        )
    return out


def _same_job(found: Mapping[str, Ints], rule: Ints) -> Bools:
    moved = _ruled(rule, "moved_contact")
    job, place = _is(found, "title", "same", "similar"), _is(found, "place", "same", "same_city")
    home = _is(found, "place", "same") & ~_is(found, "title", "other")
    merged: Bools = moved & (
        (job & ~_is(found, "place", "other")) | home | (place & _is(found, "title", "missing"))
    )
    return merged
