"""Gather the facts of pairs of people's records from their columns and levels, subject by subject."""

from __future__ import annotations

import numpy as np

from leadhygiene.matching.columns import birth_dates
from leadhygiene.matching.columns.coded import Bools
from leadhygiene.matching.columns.compare import both, flags, is_equal
from leadhygiene.matching.levels import box_marks
from leadhygiene.matching.levels.names_by_generation import NUMBERED
from leadhygiene.matching.levels.people_levels import (
    marked_boxes,
)
from leadhygiene.matching.relations import boxes, closer_look, han_boxes, lent_boxes, shared_signs
from leadhygiene.matching.relations.asked import ALONE, RARE, Asked
from leadhygiene.matching.relations.closer_look import (
    misheard,
    one_line,
    own_names,
    said_former,
)
from leadhygiene.matching.relations.crowd_jobs import CROWD, OF_MANY
from leadhygiene.matching.relations.facts import Facts
from leadhygiene.matching.relations.seen import Seen


def gather(seen: Seen) -> Facts:
    """Return the facts of each pair."""
    pairs = Asked(seen.people, seen.left, seen.right, seen.found, seen.p, seen.veto)
    alone = np.full(len(seen.left), seen.people.frame.height <= ALONE)
    subjects = _names(pairs), _mailboxes(pairs), _signs_in_mailboxes(pairs), _numbers(pairs), _firms(pairs), _places(pairs), _jobs(pairs)  # fmt: skip
    told = {name: fact for subject in subjects for name, fact in subject.items()}
    return Facts(alone=alone, veto=seen.veto, **told)


def _names(p: Asked) -> dict[str, Bools]:
    suffix_conflict, half_suffix = p.generations
    named, nameless = p.known("given", "family"), p.name("missing")
    one_person = p.phone("same_mobile", "same_extension") | (p.box_same & ~p.role)
    given = p.columns["given"]
    junior = flags(given, NUMBERED)
    on_a_line = p.conflict & p.phone("same_mobile", "same", "same_extension")
    return {
        "two_people": p.two_people,
        "kin": p.name("given_conflict") | (p.fits & (suffix_conflict | p.east)),
        **one_line(p.columns["given"], p.left, p.right, on_a_line),
        "misheard": misheard(*p.rows, p.name("given_conflict") & one_person),
        "suffix_conflict": suffix_conflict,
        "half_suffix": half_suffix & ~(p.name("call_name") & (junior[given.codes[p.left]] | junior[given.codes[p.right]])),
        "middle_conflict": p.middles,
        "two_births": p.births[0],
        "one_birth": birth_dates.one_day(p.columns["born"], *p.rows[1:]),
        "two_ages": p.births[1],
        "fits": p.fits & ~suffix_conflict & ~p.east,
        "exact": p.exact & ~p.turned & ~suffix_conflict,
        "spelled": p.name("variant") & ~p.read_aloud,
        "call": p.name("call_name"),
        "ambiguous": p.name("ambiguous"),
        "own_names": own_names(*p.rows, p.name("ambiguous") & p.contact, p.name("swapped") & p.contact),
        "addressed": closer_look.addressed(given, p.left, p.right, p.name("initial") & p.contact),
        "initial": p.name("initial"),
        "slip": p.name("slip"),
        "turned_letters": closer_look.turned_letters(*p.rows, p.name("slip") & p.phone("same")),
        "longer": p.name("family_part") & ~p.sexes_apart,
        "either_sex": shared_signs.either_sex(*p.rows, p.name("family_part") & p.contact),
        "compound": p.name("given_part"),
        "unsure": p.name("unsure"),
        "near_name": p.name("near"),
        "born": p.name("born"),
        "changed": p.name("family_changed"),
        "two_seconds": closer_look.two_seconds(*p.rows, p.name("family_changed") & p.contact),
        "one_part": p.name("one_part"),
        "nameless": nameless,
        "no_names": nameless & ~named[0] & ~named[1],
        "given_known": both(p.columns["given"], p.left, p.right),
        "one_family": p.equal("family"),
        "turned": p.name("swapped"),
        "turned_room": p.turned,
        "rare": p.chance < RARE,
        "very_rare": p.chance < _VERY_RARE,
        "common": p.chance > _COMMON,
        "everyday": p.chance > np.where(p.afar | p.mail("same_host_other", "other"), _COMMON, _EVERYDAY),
    }  # fmt: skip


def _mailboxes(p: Asked) -> dict[str, Bools]:
    left_free, right_free = p.free
    unlike = p.mail("same_host_other", "same_host_like", "other")
    return {
        "box_same": p.box_same,
        "role": p.role,
        "free": (left_free | (right_free & ~p.one_box)) & p.box_same,
        "box_slip": p.mail("one_slip", "domain_slip") & ~p.told_apart,
        "domain_slip": p.mail("domain_slip"),
        "meant_box": p.mail("domain_slip") & p.equal("host"),
        "misspelt_box": boxes.misspelt_box(*p.rows, p.mail("one_slip") & p.exact)
        | boxes.misread_box(*p.rows, p.mail("one_slip") & (p.exact | p.name("variant", "slip"))),
        "free_slip": p.mail("domain_slip") & (left_free | right_free),
        "box_host": (p.mail("same_host_other", "same_host_like") | p.told_apart) & ~left_free,
        "box_like": p.mail("same_host_like", "same_local"),
        "two_boxes": (unlike | (p.mail("one_slip") & p.middles) | p.told_apart) & p.personal,
        "renamed_host": p.mail("other") & ~p.equal("company") & np.logical_or(*p.known("alias")),
        "one_local": p.mail("same_local"),
        "twin_box": p.mail("same_local", "same_host_like"),
        "marked_boxes": marked_boxes(p.people, p.left, p.right, p.found),
    }


def _signs_in_mailboxes(p: Asked) -> dict[str, Bools]:
    no = np.zeros(len(p.left), dtype=bool)
    one_host = p.mail("one_slip", "same_host_like", "same_host_other")
    vague = p.name("call_name", "initial", "slip", "family_part", "ambiguous")
    one_function = p.title("missing") & is_equal(p.people.columns["function"], p.left, p.right)
    other_job = p.title("other") | (one_function & ~p.exact)
    other_job &= one_host & p.personal & (
        p.exact | p.name("variant", "call_name", "ambiguous", "near", "unsure")
    )  # fmt: skip
    named = p.personal & ~p.box_same & one_host & p.name("variant", "ambiguous", "given_part", "slip", "unsure", "call_name")  # fmt: skip
    unlike, own = p.mail("same_host_other"), p.box_same & ~p.role
    han = own & ~p.free[0] & p.unread
    silent = p.name("family_changed") | p.name("one_part") | p.name("missing")
    at_firm = p.exact & ~p.free[0] & unlike & p.firm("same", "similar")
    alone = p.people.size <= ALONE
    two_of_own = p.personal & ~p.box_same & p.name("given_conflict")
    two_of_own |= p.mail("same_host_like", "same_host_other", "other") & p.name(
        "call_name", "ambiguous"
    )
    forms = (p.name("variant", "given_part") & p.title("same", "similar")) | p.name("call_name")
    housed = (
        (p.exact | p.name("variant")) & (p.chance < RARE) & ~p.title("same", "similar", "other")
    )
    housed |= p.name("call_name") & p.phone("same") & alone
    return {
        "turned_boxes": box_marks.turned(*p.rows, p.turned & p.personal & ~p.box_same),
        "foreign_box": lent_boxes.foreign_box(*p.rows, at_firm),
        "own_boxes": boxes.own_boxes(*p.rows, p.exact, unlike, other_job),
        "named_boxes": boxes.own_boxes(*p.rows, p.exact, no, named),
        "own_givens": boxes.own_boxes(*p.rows, no, no, two_of_own & p.phone(*_SAME_NUMBER)),
        "box_spells": boxes.box_spells(*p.rows, own & silent),
        "given_only_box": lent_boxes.given_only_box(*p.rows, own & p.name("family_changed")),
        "given_in_box": boxes.given_in_box(*p.rows, own & (p.name("ambiguous", "swapped", "initial", "family_part", "given_part") | p.generations[1])),
        "box_agrees": boxes.box_agrees(p.people, p.left, p.right, p.phone("same") & vague, p.name("call_name")),
        "initial_box": boxes.initial_box(*p.rows, p.box_same & p.free[0] & p.name("ambiguous")),
        "family_only_box": boxes.family_box(*p.rows, own & (~p.exact | p.generations[1])),
        "family_firm": boxes.family_firm(*p.rows, own & (p.name("ambiguous") | p.generations[1])),
        "shop_box": lent_boxes.shop_box(*p.rows, own & (silent | p.name("given_part", "ambiguous"))),
        "branch_box": lent_boxes.branch_box(*p.rows, own & p.name("missing")),
        "others_initials": lent_boxes.others_initials(*p.rows, own & p.name("unsure")),
        "family_house": boxes.family_firm(*p.rows, p.firm("same") & housed),
        "two_forms": boxes.two_forms(*p.rows, (own | p.phone("same")) & ~p.exact),
        "tagged_apart": boxes.tagged_apart(*p.rows, own & ~p.exact),
        "both_in_box": boxes.both_in_box(*p.rows, own & p.conflict),
        "nobody_in_box": boxes.nobody_in_box(*p.rows, p.box_same & ~p.exact),
        "unread_box": boxes.unread_box(*p.rows, han) | han_boxes.foreign(*p.rows, han) | han_boxes.uncounted(*p.rows, han & p.name("unverified")),
        "alias_boxes": boxes.alias_boxes(*p.rows, p.personal & ((p.exact & unlike) | (forms & p.mail("same_host_like", "same_host_other")))),
        "guest_box": shared_signs.guest_box(*p.rows, own & p.other_firm & ~p.free[0]),
        "several_box": boxes.several_box(p.columns, p.left, own & p.middles),
        "house_box": boxes.house_box(p.columns, p.left, p.box_same & ~p.exact),
    }  # fmt: skip


def _numbers(p: Asked) -> dict[str, Bools]:
    line = p.columns["line"]
    fixed = flags(line, "^fixed_line$")
    return {
        "two_extensions": p.phone("other_extension"),
        "phone_same": p.phone(*_SAME_NUMBER),
        "phone_other": p.phone("other"),
        "line": p.phone("same"),
        "fixed": fixed[line.codes[p.left]] | fixed[line.codes[p.right]],
        "mobile": p.phone("same_mobile"),
        "two_mobiles": both(p.columns["mobile"], p.left, p.right) & ~p.equal("mobile"),
        "extension": p.phone("same_extension"),
    }


def _firms(p: Asked) -> dict[str, Bools]:
    said, firms = p.known("company"), p.known("company", "domain")
    return {
        "one_firm": p.one_firm,
        "related_firm": p.firm("related"),
        "other_firm": p.other_firm,
        "both_firms": firms[0] & firms[1],
        "said_firms": said[0] | said[1],
        "no_firms": ~firms[0] & ~firms[1],
        "one_private": firms[0] ^ firms[1],
    }


def _places(p: Asked) -> dict[str, Bools]:
    firms = p.known("company", "domain")
    private = p.name("given_conflict") & ~firms[0] & ~firms[1]
    tied = p.box_same | p.phone(*_SAME_NUMBER) | private
    street = p.equal("street")
    street |= shared_signs.one_street(*p.rows, p.two_people & tied & ~p.other_firm)
    of_many = p.people.of_many
    if of_many is not None:  # such an address says no more than the firm or the town
        street &= ~(of_many[p.left] | of_many[p.right])
    return {
        "near": p.place("same", "same_city") & ~p.abroad,
        "afar": p.afar,
        "abroad": p.abroad,
        "street": street & ~p.place("other"),
    }


def _jobs(p: Asked) -> dict[str, Bools]:
    title = p.columns["title"]
    one, posts = p.title("same", "similar"), shared_signs.posts(title)
    return {
        "job_same": one & ~flags(title, OF_MANY)[title.codes[p.left]],
        "crowd_job": one & flags(title, CROWD)[title.codes[p.left]],
        "job_other": p.title("other"),
        "one_post": p.title("same") & shared_signs.leads(title)[title.codes[p.left]],
        "named_post": one & (posts[title.codes[p.left]] | posts[title.codes[p.right]]),
        "profile": p.equal("profile"),
        "two_pages": shared_signs.two_pages(*p.rows),
        "said_former": said_former(*p.rows, (p.exact | p.name("family_part")) & p.other_firm),
        "far_careers": shared_signs.far_careers(*p.rows, p.exact & p.contact & p.one_firm),
    }


#: Expected namesakes above which a name is common, and an everyday one.
_COMMON, _EVERYDAY = 6.0, 25.0
#: Expected namesakes below which a name at one employer needs no job or address beside it.
_VERY_RARE = 0.05
#: Levels of one number.
_SAME_NUMBER = ("same_mobile", "same", "same_shared", "same_extension", "other_extension")
