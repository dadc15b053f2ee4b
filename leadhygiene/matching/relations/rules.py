"""When each rule of :mod:`rulebook` decides what two people's records are to each other; a later rule overrules an earlier.

Each pair starts as ``different``. The rule that had the last word gives the pair its relation and its reason.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Floats, Ints
from leadhygiene.matching.columns.compare import assign, at_level, both
from leadhygiene.matching.relations.births import two_births
from leadhygiene.matching.relations.facts import Facts
from leadhygiene.matching.relations.gathering import gather
from leadhygiene.matching.relations.rulebook import RELATION_OF, RELATIONS, RULES, is_ruled
from leadhygiene.matching.relations.seen import Seen

_PLACE: Final = {name: number for number, name in enumerate(RULES)}


def rule_of(seen: Seen, merge_at: float, review_at: float) -> Ints:
    """Return the deciding rule of each pair, as a number into :data:`RULES`.

    Args:
        seen: The pairs.
        merge_at: Probability from which a pair without a contact in common may be merged.
        review_at: Probability from which such a pair is worth a look.
    """
    whole = np.full(len(seen.left), _PLACE["names_differ"], dtype=np.int8)
    some = np.flatnonzero(~_nothing_shared(seen))
    f = gather(seen.part(some))
    out: Ints = np.zeros(len(some), dtype=np.int8)
    _two_people(f, out)
    _vague(f, out)
    _one_name(f, out, seen.p[some], merge_at, review_at)
    _contact(f, out)
    _own_contact(f, out)
    _forbidden(f, out)
    merged = at_level(RELATION_OF[out], RELATIONS, "duplicate")
    one_contact = f.mobile | (f.box_same & ~f.role & ~f.family_only_box)
    _put(out, merged & f.two_pages & ~one_contact, "two_pages")
    whole[some] = out
    return whole


def _nothing_shared(seen: Seen) -> Bools:
    """Whether names are in conflict, and no mailbox, number, employer or home could join the two."""
    apart = seen.at("name", "given_conflict", "conflict")
    for field in ("email", "phone", "organisation"):
        apart &= seen.at(field, "missing", "other")
    home = seen.at("name", "given_conflict") & seen.at("organisation", "missing")
    home &= seen.at("place", "same", "same_city") & both(
        seen.columns["street"], seen.left, seen.right
    )
    return apart & ~seen.equal("street") & ~home


def _put(out: Ints, where: Bools, rule: str) -> None:
    assign(out, where, _PLACE[rule])


def _two_people(f: Facts, out: Ints) -> None:
    """Names in conflict: what joins the two is a firm, a mailbox or a home."""
    two = f.two_people
    _put(out, two, "names_differ")
    _put(out, two & f.phone_same & f.other_firm, "handed_on")
    _put(out, two & f.one_firm, "two_at_firm")
    _put(out, two & f.related_firm & f.box_host, "two_at_firm")
    _put(out, two & f.one_firm & f.suffix_conflict, "two_generations")
    _put(out, two & f.one_firm & f.middle_conflict, "two_middles")
    away = two & ~f.one_firm
    _put(out, away & f.street & f.phone_same & ~f.both_firms, "one_home")
    _put(out, away & f.kin & f.street, "family_home")
    _put(
        out,
        away & f.kin & f.phone_same & (~f.both_firms | (f.street & f.one_family)),
        "family_line",
    )
    own_line = f.mobile | f.extension | (f.line & f.job_same)
    one_job = f.kin & f.one_firm & ~f.job_other & ~f.two_boxes & ~f.suffix_conflict
    may_be_one = (f.job_same & ~f.two_known) | f.call_like | f.misheard
    may_be_one &= ~(f.own_givens & ~f.misheard)
    _put(out, one_job & own_line & ~f.middle_conflict & may_be_one, "line_two_kin")
    moved = two & f.kin & f.mobile & f.other_firm & ~f.suffix_conflict & ~f.middle_conflict
    _put(out, moved & may_be_one, "moved_slip")
    box = two & f.box_same
    _put(out, box & ~f.role & f.other_firm, "copied_box")
    _put(out, box & ~f.role & f.one_firm, "borrowed_box")
    _put(out, box & ~f.role & ~f.one_firm & ~f.other_firm & ~f.kin, "box_two_names")
    _put(out, box & ~f.role & ~f.one_firm & ~f.other_firm & ~f.kin & f.street, "one_home")
    _put(out, box & ~f.role & f.street & ~f.said_firms, "one_home")
    _put(out, box & f.role & ~f.other_firm, "role_box")
    private = f.free | ~f.one_firm | (~f.said_firms & (f.street | f.family_only_box))
    kin_box = box & ~f.role & f.kin & ~f.free
    _put(out, kin_box & f.one_firm, "box_two_kin")
    _put(out, kin_box & f.one_firm & f.nobody_in_box & f.job_other & ~f.misheard, "role_box")
    _put(out, box & ~f.role & f.kin & private & (~f.other_firm | (f.free & f.street)), "family_box")
    _put(out, box & f.kin & (f.both_in_box | f.house_box), "family_box")
    _put(out, box & f.free & f.both_in_box & ~f.said_firms & ~f.kin, "couple_box")
    _put(out, box & f.kin & f.one_firm & f.suffix_conflict & ~f.free, "two_generations")
    _put(out, box & ~f.role & f.misheard & ~f.other_firm & ~f.job_other, "box_two_kin")
    one_desk = (
        box & f.kin & f.mobile & f.job_same & f.one_firm & ~f.suffix_conflict & ~f.both_in_box
    )
    _put(out, one_desk, "line_two_kin")  # a wife at the desk, or Jun, who is Jason abroad
    at_home = is_ruled(out, "family_box", "family_line", "family_home")
    _put(out, at_home & f.suffix_conflict, "family_generation")


def _vague(f: Facts, out: Ints) -> None:
    """Records without a whole name, and family names that may have changed."""
    one = f.nameless & ~f.veto
    some = f.one_part & ~f.veto
    _put(out, one & f.no_names & f.one_firm, "no_person")
    _put(out, one & f.no_names & f.one_firm & ~f.abroad & f.alone, "unnamed")
    _put(out, one & (f.box_same | f.phone_same | (f.alone & f.one_firm & f.job_same)), "unnamed")
    told = f.box_spells & ~f.family_only_box & ~f.shop_box
    _put(out, one & f.box_same & ~f.role & told, "unnamed_box")
    quiet = ~f.other_firm & ~f.phone_other & ~f.job_other
    _put(out, one & f.no_names & f.box_same & ~f.role & ~f.branch_box & quiet, "unnamed_boxes")
    own = f.one_firm & f.two_boxes & f.box_host & ~f.box_like & ~f.mobile
    _put(out, own & (f.no_names | f.one_part), "two_boxes")
    tied = f.one_firm | f.box_same | f.phone_same | (f.alone & ~f.both_firms)
    _put(out, some & tied, "part_of_name")
    own_box = f.box_same & ~f.role & ~f.family_only_box
    _put(out, some & own_box & f.given_known & ~f.other_firm, "part_box")
    _put(out, some & f.mobile & f.given_known & (f.one_firm | f.near) & ~f.job_other, "part_line")
    one_desk = some & (f.line | f.mobile | f.extension) & f.one_firm & ~f.job_other
    _put(out, one_desk & f.one_local, "two_domains")
    changed = f.changed & ~f.veto
    _put(out, changed & f.one_firm & f.alone, "surname_changed")
    _put(out, f.changed & f.one_firm & (f.two_boxes | f.box_host), "two_boxes")
    others = ((f.two_boxes & f.box_host) | (f.box_slip & ~f.phone_same)) & f.job_other & ~f.mobile
    _put(out, changed & f.one_firm & others, "two_boxes")
    _put(out, changed & (f.phone_same | f.box_same | f.box_slip) & ~others, "surname_changed")


def _one_name(f: Facts, out: Ints, p: Floats, merge_at: float, review_at: float) -> None:
    """One name, no contact in common."""
    fits = f.fits & ~f.veto
    exact = f.exact & ~f.veto
    _put(out, fits & f.other_firm, "another_firm")
    _put(out, fits & f.related_firm & (f.exact | f.rare), "same_name_firm")
    _put(out, exact & f.other_firm & f.rare & ~f.job_other & ~(f.turned & f.abroad), "rare_trade")
    _put(out, fits & f.related_firm & f.two_boxes & f.job_other, "two_jobs")
    one_private = exact & f.one_private
    _put(out, one_private, "another_place")
    _put(out, one_private & (f.near | (f.rare & ~f.abroad)), "private_or_work")
    _put(out, fits & ~f.exact & f.one_private & f.near & f.rare, "private_or_work")
    private = exact & f.no_firms
    _put(out, private & (f.alone | (p >= review_at)), "same_name")
    _put(out, private & f.afar, "another_place")
    _put(out, private & f.afar & f.rare & ~f.abroad & ~f.two_boxes, "same_name")
    _put(out, exact & f.one_birth & ~f.one_firm, "one_birth")
    at_firm = fits & f.one_firm
    _put(out, at_firm, "vague_name_firm")
    _put(out, at_firm & f.exact, "same_name_firm")
    _put(out, at_firm & f.near_name & f.two_boxes, "two_boxes")
    two_boxes = at_firm & f.two_boxes & ~f.renamed_host
    _put(out, two_boxes & (f.job_other | (f.afar & ~f.box_like)), "two_jobs")
    _put(out, two_boxes & ~f.exact, "two_boxes")
    _put(out, at_firm & f.box_host & ~f.box_like, "two_boxes")
    aliases = at_firm & _aliases(f)
    _put(out, aliases, "vague_name_firm")
    _put(out, aliases & f.exact, "same_name_firm")
    quiet = at_firm & ~f.two_boxes & ~f.box_host & ~f.job_other & ~f.afar
    named = quiet & (f.exact | f.spelled | f.longer)
    _put(out, named & f.very_rare, "rare_at_firm")
    tied = (f.job_same & ~f.crowd_job) | f.street | f.family_house
    _put(out, named & f.rare & tied, "rare_job")
    _put(out, at_firm & f.born, "said_born")
    _put(
        out,
        at_firm
        & f.exact
        & f.one_local
        & ~f.job_other
        & (f.rare | (f.job_same & ~f.common) | (f.street & ~f.everyday))
        & ~(f.afar & f.phone_other),
        "two_domains",
    )
    strong = quiet & (p >= merge_at) & ~f.alone
    strong &= ~((f.everyday | f.common) & f.phone_other) | f.named_post
    _put(out, strong & (f.exact | f.call) & (f.job_same | f.street | f.rare), "strong_sum")
    _put(out, f.fits & ~f.veto & ~f.other_firm & f.profile, "profile")
    _put(out, f.fits & ~f.veto & f.other_firm & f.profile, "moved_profile")
    _put(out, (exact | (fits & f.longer & f.rare)) & f.other_firm & f.said_former, "moved_said")


def _aliases(f: Facts) -> Bools:
    """Whether two mailboxes of one employer are ways of writing the names, and one job, one name or a rare one leaves it open whether it is one person's."""
    one_job = f.job_same & ~f.crowd_job
    return f.alias_boxes & ~f.afar & (one_job | ((f.exact | (f.call & f.rare)) & ~f.job_other))


def _contact(f: Facts, out: Ints) -> None:
    """Compatible names, and mailboxes a slip apart or a line in common."""
    fits = f.fits & ~f.veto
    sure = f.exact | f.spelled
    _put(out, fits & f.box_slip, "slip_unsure")
    support = f.phone_same | f.job_same | (f.rare & ~f.afar)
    _put(out, fits & f.box_slip & sure & support & ~f.abroad & ~f.other_firm, "slip")
    _put(out, fits & f.misspelt_box & f.one_firm, "slip")
    _put(
        out, fits & f.box_slip & f.named_boxes & f.spelled & ~f.line & ~f.job_same, "slip_unsure"
    )  # Hanna, Hannah
    told = sure | f.longer | (f.call & (f.rare | f.one_firm))
    _put(
        out,
        fits & f.domain_slip & told & (f.rare | f.one_firm | f.near | f.meant_box) & ~f.abroad,
        "slip",
    )
    line = fits & f.line & ~f.other_firm
    _put(out, line, "line_unsure")
    tells = f.job_same & ~(f.crowd_job & f.alone)
    many = f.everyday | (f.crowd_job & f.alone & ~f.rare)
    main = many & ~tells & ~f.box_slip & f.one_firm
    main_line = f.alone & f.fixed & f.one_firm  # no pool tells whose number it is
    main |= main_line & f.common & f.job_other & ~f.box_slip
    _put(out, line & sure & ~f.turned_room & ~main, "line")
    _put(out, line & f.call & (f.job_same | f.box_agrees | (f.rare & ~main_line)), "line")
    _put(out, line & f.call & f.alone & f.family_house & ~f.box_agrees, "line_unsure")
    _put(out, line & f.longer & (f.job_same | f.box_agrees | f.rare), "line")
    _put(out, line & f.slip & (f.job_same | f.box_agrees | f.box_slip | f.rare), "line")
    told = (f.job_same & ~f.own_names) | (f.box_agrees & f.rare)
    _put(out, line & f.turned_letters & ~main, "line")
    _put(out, line & f.ambiguous & told, "line")
    _put(out, line & f.initial & f.box_agrees & (f.twin_box | f.job_same), "line")
    twin = line & f.initial & f.one_local & f.one_firm & f.rare & ~f.job_other
    _put(out, twin, "two_domains")
    _put(out, line & f.unsure & f.one_firm, "line")
    _put(out, line & f.unsure & main_line & ~f.job_same & ~f.rare, "line_unsure")
    two_spelt = f.unsure & (f.two_boxes | f.box_slip) & ~f.job_same & ~f.box_agrees
    _put(out, line & f.one_firm & two_spelt, "line_unsure")  # a desk of two, a mailbox for each
    _put(out, line & f.one_firm & ~f.exact & f.two_boxes & f.job_other, "own_boxes")
    _put(out, line & f.one_firm & f.two_mobiles & f.job_other & ~f.box_slip, "two_lines")
    _put(out, line & ~f.exact & f.two_forms & ~f.mobile & ~f.box_agrees, "own_names")
    _put(out, line & f.born & f.one_firm, "said_born")
    _put(out, line & f.one_firm & f.far_careers, "two_careers")
    named = line & f.named_boxes & f.one_firm
    _put(out, named & f.call & (~f.job_same | f.box_slip), "line_unsure")
    _put(out, named & f.slip, "slip_unsure")
    _put(out, named & ~f.call & ~f.slip & ~f.spelled, "two_boxes")
    _put(out, named & f.spelled & ~f.job_same, "slip_unsure")
    _put(out, is_ruled(out, "line_unsure") & ~f.one_firm, "number_unsure")
    _put(out, fits & f.line & f.other_firm, "line_elsewhere")
    two_signs = f.one_local & f.near & f.rare & ~f.job_other & (sure | f.call | f.ambiguous)
    _put(out, fits & f.line & f.other_firm & two_signs, "two_domains")
    _put(out, fits & f.line & f.other_firm & (sure | f.call) & ~f.fixed, "moved_contact")


def _own_contact(f: Facts, out: Ints) -> None:
    """Compatible names and a mobile, an extension or a mailbox in common."""
    fits = f.fits & ~f.veto
    sure = f.exact | f.spelled
    mobile = fits & f.mobile
    _put(out, mobile & f.other_firm, "line_elsewhere")
    _put(
        out,
        mobile & f.other_firm & (sure | f.call | f.unsure | f.ambiguous | f.slip | f.longer),
        "moved_contact",
    )
    _put(out, mobile & ~f.other_firm & ~f.compound, "mobile")
    _put(out, mobile & ~f.other_firm & f.compound, "mobile_part")
    _put(out, mobile & f.one_firm & f.compound & f.job_same & f.rare, "mobile")
    two_owners = (f.call | f.ambiguous) & f.own_givens & f.job_other
    _put(out, mobile & f.one_firm & two_owners, "own_names")
    _put(out, mobile & f.other_firm & f.compound & (f.job_same | f.rare), "moved_contact")
    _put(out, fits & f.extension & ~f.other_firm, "extension")
    box = fits & f.box_same & ~f.role
    _put(out, box, "box")
    loose = ~sure & ~f.call & ~f.longer & ~f.born
    of_house = f.family_only_box | f.house_box
    loose_box = (of_house & loose & (~f.line | ~f.said_firms)) | f.tagged_apart
    _put(out, box & loose_box, "box_unsure")
    own_line = f.mobile | f.extension
    _put(out, box & f.nobody_in_box & f.one_firm & f.job_other & ~own_line & ~sure, "box_unsure")
    _put(out, box & f.unread_box & f.one_firm & ~own_line, "unread_box")
    elsewhere = f.two_mobiles | f.job_other
    _put(out, box & f.compound & ~f.given_in_box & ~own_line & elsewhere, "box_unsure")
    of_shop = (f.ambiguous | f.compound) & f.shop_box & ~f.job_same & ~f.given_in_box
    _put(out, box & ~own_line & (of_shop | f.others_initials), "lent_box")
    told = f.ambiguous & ~f.own_names & f.job_same & f.one_firm & ~f.free
    _put(out, box & f.family_only_box & told & ~f.family_firm, "box")
    _put(out, box & f.initial_box & f.ambiguous & ~f.said_firms, "box_unsure")
    _put(out, box & of_house & f.half_suffix & ~own_line, "generation_unsure")
    _put(out, box & f.other_firm & (f.free | f.guest_box), "moved_contact")
    doubt = f.own_names | f.either_sex | (f.addressed & ~(f.job_same & f.one_firm))
    personal = is_ruled(out, "mobile", "extension", "box", "moved_contact")
    own_desk = f.box_same & ~f.role & f.one_firm & ~f.free & ~f.family_only_box & ~f.nobody_in_box
    _put(out, fits & personal & doubt & ~f.given_in_box & ~own_desk, "own_names")
    _put(out, box & of_house & f.two_forms, "own_names")
    _put(out, box & f.far_careers & ~f.line & ~f.mobile, "two_careers")
    _put(out, fits & f.free_slip & sure & f.other_firm, "moved_contact")
    new_life = f.job_other & f.afar & ~f.one_firm & (f.exact | f.spelled | f.call)
    _put(out, box & f.free & new_life & ~f.alone, "moved_job")
    held = at_level(RELATION_OF[out], RELATIONS, "duplicate", "review")
    _put(out, fits & held & f.own_boxes & f.one_firm & ~f.mobile & ~f.extension, "own_boxes")
    changed = f.changed & ~f.veto & f.box_same & ~f.role
    _put(out, changed, "box_married")
    _put(
        out,
        changed & (~f.box_spells | f.shop_box | f.given_only_box | f.job_other),
        "surname_changed",
    )
    _put(out, changed & f.other_firm, "box_other_firm")
    mothers = f.two_seconds & ~f.veto & ~f.other_firm
    _put(out, mothers & (changed | f.phone_same) & ~(f.two_boxes & f.job_other), "two_seconds")


def _forbidden(f: Facts, out: Ints) -> None:
    """Generation, middle names and extensions that leave room, or forbid."""
    open_names = f.fits & f.veto
    tied = open_names & (f.one_firm | f.box_same | f.phone_same)
    _put(out, tied & f.two_extensions, "extension_unsure")
    _put(out, tied & f.two_extensions & (f.two_boxes | f.own_boxes), "two_boxes")
    aliases = _aliases(f)
    _put(out, open_names & f.one_firm & f.box_host & ~f.line & ~aliases, "two_boxes")
    _put(out, open_names & f.one_firm & f.box_host & aliases, "vague_name_firm")
    _put(out, open_names & f.one_firm & f.box_host & aliases & f.exact, "same_name_firm")
    _put(out, open_names & f.one_firm & f.box_host & f.longer & ~f.job_other, "surname_changed")
    two_jobs = open_names & f.one_firm & f.two_boxes & f.exact & (f.job_other | f.afar)
    _put(out, two_jobs, "two_jobs")
    borrowed = open_names & f.one_firm & f.box_host & f.exact & f.foreign_box
    _put(out, borrowed, "same_name_firm")
    _put(out, borrowed & f.one_post & ~f.afar & ~f.middle_conflict & ~f.suffix_conflict, "one_post")
    _put(out, open_names & f.related_firm & f.middle_conflict & f.near & f.rare, "two_middles")
    tied = f.one_firm | ((f.mobile | f.line) & ~f.other_firm)
    _put(out, open_names & tied & f.middle_conflict, "middle_unsure")
    _put(out, open_names & f.one_firm & f.middle_conflict & f.two_boxes, "two_middles")
    _put(out, open_names & f.one_firm & f.half_suffix & f.two_boxes, "two_generations")
    half = f.fits & f.half_suffix & ~f.two_boxes & ~f.suffix_conflict
    own_box = f.box_same & ~f.role & f.given_in_box & ~f.job_other & ~f.two_mobiles
    one_post = f.box_same & ~f.role & f.one_firm & f.job_same & (f.line | f.mobile)
    own_box |= one_post & ~f.family_only_box & ~f.family_firm
    tied = f.one_firm | f.phone_same | (f.box_same & f.free)
    _put(out, half & tied & ~own_box & ~f.extension, "generation_unsure")
    _put(out, f.fits & f.turned_boxes & f.one_firm & ~f.mobile, "turned_boxes")
    _put(out, f.fits & f.marked_boxes & (f.phone_same | f.street | f.one_firm), "family_generation")
    _put(out, f.fits & f.marked_boxes & f.one_firm, "marked_boxes")
    _put(out, f.fits & f.box_same & ~f.role & f.middle_conflict & ~f.veto, "middle_unsure")
    _put(out, f.fits & f.middle_conflict & f.several_box & ~f.one_firm, "family_box")
    held = at_level(RELATION_OF[out], RELATIONS, "colleague", "household", "shares_inbox")
    for where, rule in two_births(f, held):
        _put(out, where, rule)
