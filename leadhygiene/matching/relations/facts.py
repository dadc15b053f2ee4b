"""What a pair of people's records shows, as plain yes and no; the rules of relations read it."""

from __future__ import annotations

from dataclasses import dataclass

from leadhygiene.matching.columns.coded import Bools


@dataclass(frozen=True)
class Facts:
    """One array of yes and no per fact, one place per pair.

    ``alone`` says that there is no pool around the two records.
    """

    alone: Bools
    veto: Bools
    two_people: Bools
    kin: Bools
    call_like: Bools
    misheard: Bools
    two_known: Bools
    suffix_conflict: Bools
    half_suffix: Bools
    marked_boxes: Bools
    middle_conflict: Bools
    two_births: Bools
    one_birth: Bools
    two_ages: Bools
    two_extensions: Bools
    fits: Bools
    exact: Bools
    spelled: Bools
    call: Bools
    ambiguous: Bools
    own_names: Bools
    addressed: Bools
    initial: Bools
    slip: Bools
    turned_letters: Bools
    longer: Bools
    either_sex: Bools
    compound: Bools
    unsure: Bools
    near_name: Bools
    born: Bools
    changed: Bools
    two_seconds: Bools
    one_part: Bools
    nameless: Bools
    no_names: Bools
    given_known: Bools
    turned: Bools
    turned_room: Bools
    turned_boxes: Bools
    rare: Bools
    very_rare: Bools
    common: Bools
    everyday: Bools
    box_same: Bools
    role: Bools
    free: Bools
    box_slip: Bools
    domain_slip: Bools
    meant_box: Bools
    misspelt_box: Bools
    free_slip: Bools
    box_host: Bools
    box_like: Bools
    two_boxes: Bools
    renamed_host: Bools
    twin_box: Bools
    one_local: Bools
    foreign_box: Bools
    own_boxes: Bools
    named_boxes: Bools
    own_givens: Bools
    box_spells: Bools
    given_in_box: Bools
    box_agrees: Bools
    family_only_box: Bools
    two_forms: Bools
    family_firm: Bools
    shop_box: Bools
    branch_box: Bools
    given_only_box: Bools
    others_initials: Bools
    family_house: Bools
    tagged_apart: Bools
    both_in_box: Bools
    nobody_in_box: Bools
    unread_box: Bools
    alias_boxes: Bools
    one_family: Bools
    initial_box: Bools
    phone_same: Bools
    phone_other: Bools
    line: Bools
    fixed: Bools
    mobile: Bools
    two_mobiles: Bools
    extension: Bools
    one_firm: Bools
    related_firm: Bools
    other_firm: Bools
    both_firms: Bools
    said_firms: Bools
    no_firms: Bools
    one_private: Bools
    near: Bools
    afar: Bools
    abroad: Bools
    street: Bools
    job_same: Bools
    one_post: Bools
    named_post: Bools
    crowd_job: Bools
    job_other: Bools
    profile: Bools
    two_pages: Bools
    said_former: Bools
    far_careers: Bools
    house_box: Bools
    several_box: Bools
    guest_box: Bools
