"""What two records are to each other where they are not merged: typed relations, in words."""

from __future__ import annotations

import numpy as np

from leadhygiene.matching.encode import Bools, Floats, Ints
from leadhygiene.matching.people_levels import (
    MAIL,
    NAME,
    ORGANISATION,
    PHONE,
    PLACE,
    TITLE,
    People,
)

#: Relation -> one sentence.
REASONS = {
    "duplicate": "one person at one employer: name and contact data agree",
    "moved_from": "one person, later record at a new employer: name and private contact data agree",
    "household": "two people of one household: family name and home data agree, given names do not",
    "shares_inbox": "two people of one employer who give the same mailbox",
    "colleague": "two people of one employer",
    "review": "the data do not decide",
    "different": "no relation that the data support",
}


#: Relations by number, as :func:`relate` returns them.
RELATIONS = tuple(REASONS)
NUMBER = {name: number for number, name in enumerate(RELATIONS)}


def _is(codes: Ints, names: tuple[str, ...], *wanted: str) -> Bools:
    return np.isin(codes, [names.index(name) for name in wanted])


def compatible_names(found: dict[str, Ints]) -> Bools:
    """Whether the names can be those of one person."""
    return _is(found["name"], NAME, "equal_rare", "equal", "equal_common", "variant", "initial",
               "family_typo", "variant_and_typo", "swapped")  # fmt: skip


def identity(found: dict[str, Ints]) -> Bools:
    """Whether anything beside the name ties the two together as one person."""
    contact = _is(found["email"], MAIL, "same", "one_slip") | _is(
        found["phone"], PHONE, "same", "same_extension"
    )
    name = found["name"]
    exact = _is(name, NAME, "equal_rare", "equal", "swapped")
    loose = _is(name, NAME, "variant", "family_typo", "initial", "variant_and_typo")
    firm = _is(found["organisation"], ORGANISATION, "same", "similar")
    home = _is(found["place"], PLACE, "same")
    title = _is(found["title"], TITLE, "same")
    likeness = _is(found["email"], MAIL, "same_host_like")
    one_sided = _is(found["email"], MAIL, "missing") & ~_is(found["title"], TITLE, "other")
    supported = (
        likeness
        | title
        | (one_sided & exact)
        | (_is(name, NAME, "equal_rare") & ~_is(found["email"], MAIL, "other"))
    )
    return (
        contact
        | (exact & firm & (supported | home))
        | (loose & firm & (title | likeness))
        | (_is(name, NAME, "equal_rare") & home)
    )


def relate(
    people: People, left: Ints, right: Ints, found: dict[str, Ints], p: Floats, veto: Bools,
    merge_at: float, review_at: float,
) -> Ints:  # fmt: skip
    """Return the relation of each pair, as a number into :data:`RELATIONS`."""
    name, mail, phone, firm = (found[key] for key in ("name", "email", "phone", "organisation"))
    out = np.full(len(left), NUMBER["different"], dtype=np.int8)
    fits = compatible_names(found) & ~veto
    same_firm = _is(firm, ORGANISATION, "same", "similar")
    other_firm = _is(firm, ORGANISATION, "other")
    private = _is(mail, MAIL, "same") | _is(phone, PHONE, "same")
    one_part = _is(name, NAME, "one_part", "missing") & ~veto
    changed = _is(name, NAME, "family_changed") & ~veto
    conflict = _is(name, NAME, "given_conflict", "conflict")
    shared_box = _is(mail, MAIL, "same", "same_shared")
    role = people.frame["role"].to_numpy()
    same_family = _is(name, NAME, "given_conflict")
    home_phone = _is(phone, PHONE, "same", "same_shared")
    at_home = (shared_box & ~role[left]) | (
        (home_phone | _is(found["place"], PLACE, "same")) & ~same_firm
    )
    box_host = _is(mail, MAIL, "same_host_other", "same_host_like")
    out[same_firm & (box_host | conflict | home_phone | shared_box)] = NUMBER["colleague"]
    out[same_firm & fits] = NUMBER["review"]
    out[same_firm & veto & ~conflict] = NUMBER["colleague"]
    out[conflict & shared_box & (same_firm | role[left])] = NUMBER["shares_inbox"]
    out[conflict & same_family & at_home] = NUMBER["household"]
    out[fits & (p >= review_at)] = NUMBER["review"]
    out[(one_part | changed) & (private | (p >= review_at))] = NUMBER["review"]
    out[
        fits
        & other_firm
        & (private | (_is(mail, MAIL, "same_local") & _is(name, NAME, "equal_rare")))
    ] = NUMBER["review"]
    out[fits & (p >= merge_at) & identity(found) & ~other_firm] = NUMBER["duplicate"]
    out[fits & private & ~other_firm & (p >= 0.5)] = NUMBER["duplicate"]
    out[fits & private & other_firm & _firms_known(people, left, right)] = NUMBER["moved_from"]
    strong = _is(name, NAME, "equal_rare", "equal", "variant", "swapped", "initial", "family_typo")
    out[fits & strong & private & other_firm & ~_firms_known(people, left, right)] = NUMBER[
        "duplicate"
    ]
    out[changed & _is(mail, MAIL, "same") & ~other_firm & (p >= 0.5)] = NUMBER["duplicate"]
    namesake = fits & _is(name, NAME, "equal_common", "equal") & ~identity(found) & (p < review_at)
    out[namesake] = NUMBER["different"]
    titles = _is(found["title"], TITLE, "other")
    two = _is(mail, MAIL, "same_host_other") & titles & same_firm
    out[two] = NUMBER["colleague"]
    return out


def _firms_known(people: People, left: Ints, right: Ints) -> Bools:
    """Whether both rows name an employer."""
    company, domain = people.columns["company"].codes, people.columns["domain"].codes
    return ((company[left] >= 0) & (company[right] >= 0)) | (
        (domain[left] >= 0) & (domain[right] >= 0)
    )
