"""What a pair of people's records shows, as plain yes and no; the rules of relations read it."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Column, Ints
from leadhygiene.matching.columns.compare import at_level, both, flags, is_equal, texts
from leadhygiene.matching.levels import box_marks
from leadhygiene.matching.levels.contact_levels import MAIL, PHONE
from leadhygiene.matching.levels.misheard import may_be_one
from leadhygiene.matching.levels.name_scale import NAME
from leadhygiene.matching.levels.people_levels import (
    People,
    east_conflict,
    marked_boxes,
    middle_conflict,
)
from leadhygiene.matching.levels.title_levels import TITLE
from leadhygiene.matching.levels.work_levels import ORGANISATION, PLACE, firm
from leadhygiene.matching.relations import boxes, shared_signs
from leadhygiene.standards.people.person_names import frequency


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
    two_extensions: Bools
    fits: Bools
    exact: Bools
    spelled: Bools
    call: Bools
    ambiguous: Bools
    initial: Bools
    slip: Bools
    longer: Bools
    compound: Bools
    unsure: Bools
    near_name: Bools
    born: Bools
    changed: Bools
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
    free_slip: Bools
    box_host: Bools
    box_like: Bools
    two_boxes: Bools
    twin_box: Bools
    one_local: Bools
    foreign_box: Bools
    own_boxes: Bools
    named_boxes: Bools
    box_spells: Bools
    box_agrees: Bools
    family_only_box: Bools
    family_firm: Bools
    both_in_box: Bools
    nobody_in_box: Bools
    alias_boxes: Bools
    one_family: Bools
    initial_box: Bools
    phone_same: Bools
    phone_other: Bools
    line: Bools
    fixed: Bools
    mobile: Bools
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
    job_other: Bools
    profile: Bools
    said_former: Bools
    far_careers: Bools
    house_box: Bools


def gather(people: People, left: Ints, right: Ints, found: dict[str, Ints], veto: Bools) -> Facts:
    """Return the facts of each pair."""
    columns, frame = people.columns, people.frame
    name, mail, phone, org = (found[key] for key in ("name", "email", "phone", "organisation"))
    roles, frees = people.role, people.free
    given, family, country, street, _title, profile = (
        columns[key] for key in ("given", "family", "country", "street", "title", "profile")
    )
    said = _known(left, right, columns["company"])
    firms = _known(left, right, columns["company"], columns["domain"])
    suffix_conflict, half_suffix = box_marks.generations(columns, left, right)
    conflict = at_level(name, NAME, "given_conflict", "conflict")
    east = east_conflict(people, left, right) & ~at_level(name, NAME, "swapped", "variant")
    exact = at_level(name, NAME, "equal_rare", "equal", "equal_common", "swapped")
    swapped = at_level(name, NAME, "swapped")
    turned = _turned_room(given, family, left, swapped)
    box_same = at_level(mail, MAIL, "same", "same_shared")
    one_box = is_equal(columns["mailbox"], left, right)
    role = roles[left] & one_box
    changed = at_level(name, NAME, "family_changed")
    one_part, nameless = at_level(name, NAME, "one_part"), at_level(name, NAME, "missing")
    abroad = both(country, left, right) & ~is_equal(country, left, right)
    place = found["place"]
    boxed = _known(left, right, columns["mailbox"])
    personal = boxed[0] & boxed[1] & ~(roles[left] | roles[right] | frees[left] | frees[right])
    other_firm = at_level(org, ORGANISATION, "other")
    line = at_level(phone, PHONE, "same")
    vague = at_level(name, NAME, "call_name", "initial", "slip", "family_part", "ambiguous")
    middles = middle_conflict(columns, left, right)
    fits = exact | at_level(name, NAME, "variant", "call_name", "ambiguous", "initial", "slip",
                       "family_part", "given_part", "unsure", "unverified", "near", "born")  # fmt: skip
    chance = np.maximum(people.rarity[left], people.rarity[right])
    pooled = swapped & (frame.height > _ALONE)  # a pool counts a name turned round as a rare one
    chance[pooled] = np.minimum(people.rarity[left], people.rarity[right])[pooled]
    named = _known(left, right, given, family)
    two_people = conflict | (fits & (suffix_conflict | east))
    one_firm = at_level(org, ORGANISATION, "same", "similar")
    afar = at_level(place, PLACE, "other") | abroad
    borrowed = shared_signs.two_firms(columns, left, right, two_people & box_same & one_firm & afar)
    one_firm, other_firm = one_firm & ~borrowed, other_firm | borrowed
    told_apart = shared_signs.boxes_told_apart(
        columns, left, right, changed & at_level(mail, MAIL, "one_slip")
    )
    contact = box_same | at_level(phone, PHONE, *_SAME_NUMBER)
    one_street = is_equal(street, left, right)
    one_street |= shared_signs.one_street(columns, left, right, two_people & contact & ~other_firm)
    fixed = flags(columns["line"], "^fixed_line$")
    return Facts(
        alone=np.full(len(left), frame.height <= _ALONE),
        veto=veto,
        two_people=two_people,
        kin=at_level(name, NAME, "given_conflict") | (fits & (suffix_conflict | east)),
        **_one_line(given, left, right, conflict & at_level(phone, PHONE, "same_mobile", "same", "same_extension")),
        misheard=_misheard(columns, left, right, at_level(name, NAME, "given_conflict")
                           & (at_level(phone, PHONE, "same_mobile", "same_extension") | (box_same & ~role))),
        suffix_conflict=suffix_conflict,
        half_suffix=half_suffix,
        marked_boxes=marked_boxes(people, left, right, found),
        middle_conflict=middles,
        two_extensions=at_level(phone, PHONE, "other_extension"),
        fits=fits & ~suffix_conflict & ~east,
        exact=exact & ~turned & ~suffix_conflict,
        spelled=at_level(name, NAME, "variant"),
        call=at_level(name, NAME, "call_name"),
        ambiguous=at_level(name, NAME, "ambiguous"),
        initial=at_level(name, NAME, "initial"),
        slip=at_level(name, NAME, "slip"),
        longer=at_level(name, NAME, "family_part"),
        compound=at_level(name, NAME, "given_part"),
        unsure=at_level(name, NAME, "unsure"),
        near_name=at_level(name, NAME, "near"),
        born=at_level(name, NAME, "born"),
        changed=changed,
        one_part=one_part,
        nameless=nameless,
        no_names=nameless & ~named[0] & ~named[1],
        given_known=both(given, left, right),
        turned=swapped,
        turned_room=turned,
        turned_boxes=box_marks.turned(columns, left, right, turned & personal & ~box_same),
        rare=chance < 1.3,
        very_rare=chance < _VERY_RARE,
        common=chance > 6.0,
        everyday=chance > np.where(afar | at_level(mail, MAIL, "same_host_other", "other"), 6.0, 25.0),
        box_same=box_same,
        role=role,
        free=(frees[left] | (frees[right] & ~one_box)) & box_same,
        box_slip=at_level(mail, MAIL, "one_slip", "domain_slip") & ~told_apart,
        domain_slip=at_level(mail, MAIL, "domain_slip"),
        free_slip=at_level(mail, MAIL, "domain_slip") & (frees[left] | frees[right]),
        box_host=(at_level(mail, MAIL, "same_host_other", "same_host_like") | told_apart) & ~frees[left],
        box_like=at_level(mail, MAIL, "same_host_like", "same_local"),
        two_boxes=(at_level(mail, MAIL, "same_host_other", "same_host_like", "other")
                   | (at_level(mail, MAIL, "one_slip") & middles) | told_apart)
        & personal,
        foreign_box=boxes.foreign_box(columns, left, right, exact & ~frees[left] & at_level(mail, MAIL, "same_host_other")
                                 & at_level(org, ORGANISATION, "same", "similar")),
        own_boxes=boxes.own_boxes(columns, left, right, exact, at_level(mail, MAIL, "same_host_other"),
                             at_level(mail, MAIL, "one_slip", "same_host_like", "same_host_other")
                             & at_level(found["title"], TITLE, "other") & personal
                             & (exact | at_level(name, NAME, "variant", "call_name", "ambiguous", "near", "unsure"))),
        named_boxes=boxes.own_boxes(columns, left, right, exact, np.zeros(len(left), dtype=bool), personal & ~box_same
                             & at_level(mail, MAIL, "one_slip", "same_host_like", "same_host_other")
                             & at_level(name, NAME, "ambiguous", "given_part", "slip", "unsure", "call_name")),
        one_local=at_level(mail, MAIL, "same_local"),
        twin_box=at_level(mail, MAIL, "same_local", "same_host_like"),
        box_spells=boxes.box_spells(columns, left, right, box_same & ~role & (changed | one_part | nameless)),
        box_agrees=boxes.box_agrees(people, left, right, line & vague, at_level(name, NAME, "call_name")),
        initial_box=boxes.initial_box(columns, left, right, box_same & frees[left] & at_level(name, NAME, "ambiguous")),
        family_only_box=boxes.family_box(columns, left, right, box_same & ~role & (~exact | half_suffix)),
        family_firm=boxes.family_firm(columns, left, right, box_same & ~role & at_level(name, NAME, "ambiguous")),
        one_family=is_equal(family, left, right),
        both_in_box=boxes.both_in_box(columns, left, right, box_same & ~role & conflict),
        nobody_in_box=boxes.nobody_in_box(columns, left, right, box_same & ~frees[left] & at_level(name, NAME, "given_conflict")),
        alias_boxes=boxes.alias_boxes(columns, left, right, exact & personal & at_level(mail, MAIL, "same_host_other")),
        phone_same=at_level(phone, PHONE, *_SAME_NUMBER),
        phone_other=at_level(phone, PHONE, "other"),
        line=line,
        fixed=fixed[columns["line"].codes[left]] | fixed[columns["line"].codes[right]],
        mobile=at_level(phone, PHONE, "same_mobile"),
        extension=at_level(phone, PHONE, "same_extension"),
        one_firm=one_firm,
        related_firm=at_level(org, ORGANISATION, "related"),
        other_firm=other_firm,
        both_firms=firms[0] & firms[1],
        said_firms=said[0] | said[1],
        no_firms=~firms[0] & ~firms[1],
        one_private=firms[0] ^ firms[1],
        near=at_level(place, PLACE, "same", "same_city") & ~abroad,
        afar=afar,
        abroad=abroad,
        street=one_street & ~at_level(place, PLACE, "other"),
        job_same=at_level(found["title"], TITLE, "same", "similar") & ~flags(columns["title"], _OF_MANY)[columns["title"].codes[left]],
        job_other=at_level(found["title"], TITLE, "other"),
        profile=is_equal(profile, left, right),
        said_former=_said_former(columns, left, right, exact & other_firm),
        far_careers=shared_signs.far_careers(columns, left, right, exact & box_same & one_firm),
        house_box=shared_signs.house_box(columns, left, conflict & box_same),
    )  # fmt: skip


def _misheard(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether one of two given names may be what a phone or a machine made of the other."""
    out = np.zeros(len(left), dtype=bool)
    where = np.flatnonzero(some)
    names = (
        texts(columns[key], rows[where]) for key in ("given", "local") for rows in (left, right)
    )
    for at, x, y, box, other in zip(where.tolist(), *names, strict=True):
        out[at] = may_be_one(x, y, (box, other))
    return out


#: Jobs that many people of one place have, folded: they tell nobody from another.
_OF_MANY = (
    r"^(?:(?:student|pupil|schuler|schulerin|studierende|studentin|etudiante?|eleve|estudiante|alumn[oa]|aluno|aluna|estudante|studente|"
    r"studentessa|leerling|elev|opiskelija|uczen|uczennica|studentka|zak|zakyne|diak|hallgato|ogrenci|mahasiswa|mahasiswi|siswa|sinh vien|"
    r"hoc sinh|studentas|apprentice|trainee|azubi|auszubildender?|lehrling|praktikant|praktikantin|intern|volunteer|voluntario|"
    r"ehrenamtlich|member|mitglied|membre|miembro|socio|socia|medlem|parent|fan|visitor|besucher)\b)"
)


def _known(left: Ints, right: Ints, *columns: Column) -> tuple[Bools, Bools]:
    """Return whether the left rows, and the right ones, carry a value in any of some columns."""
    one, other = (
        np.logical_or.reduce([column.codes[rows] >= 0 for column in columns])
        for rows in (left, right)
    )
    return one, other


def _one_line(given: Column, left: Ints, right: Ints, some: Bools) -> dict[str, Bools]:
    """Tell what two given names on one number may be to each other.

    Returns:
        ``call_like``: they begin alike, and one of them is hardly a name of its own. ``two_known``: both
        are known names, and begin unlike.
    """
    call_like, two_known = np.zeros(len(left), dtype=bool), np.zeros(len(left), dtype=bool)
    where = np.flatnonzero(some)
    names = texts(given, left[where]), texts(given, right[where])
    for at, *words in zip(where.tolist(), *names, strict=True):
        one, other = (word.split(" ", maxsplit=1)[0] for word in words)
        known = min(frequency(one)[0], frequency(other)[0]) >= _KNOWN
        alike = one[:1] == other[:1]
        call_like[at], two_known[at] = alike and not known, known and not alike
    return {"call_like": call_like, "two_known": two_known}


#: Frequency per million from which a word is known as a given name.
_KNOWN = 2.0


def _turned_room(given: Column, family: Column, left: Ints, swapped: Bools) -> Bools:
    """Whether a name turned round is an ordinary name too: Thomas James, James Thomas."""
    out = np.zeros(len(left), dtype=bool)
    some = np.flatnonzero(swapped)
    rows = left[some]
    for at, *words in zip(some.tolist(), texts(given, rows), texts(family, rows), strict=True):
        out[at] = all(min(frequency(word)) >= _ORDINARY for word in words)
    return out


#: Rows that have no pool around them.
_ALONE = 2
#: Expected namesakes below which a name at one employer needs no job or address beside it.
_VERY_RARE = 0.05
#: Frequency per million, as a given and as a family name, of words that may stand for either.
_ORDINARY = 15.0


_FORMER = (
    r"\b(?:former(?:ly)?|ex|previously|fruher|vormals|ehemals|ehem|anteriormente|antes|ancien(?:nement)?"
    r"|gia|tidigare|voorheen|byly|byla|dawniej|fd|f d|fhv|tidl|tidligere|ehm|emer|formals|eks|antigo|antiga|anterior|entinen|bivsi|bivsa"
    r"|byvaly|byvala|volt|fost|fosta|byvshii|byvshaia|kolyshnii|eski|bivshi|left|vorher|until|bis|jusqu|hasta|ate)\b(.*)"
)


def _said_former(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether a title, or a note behind a name, names the other record's employer as the former one."""
    title, note, company = (columns[name] for name in ("title", "birth", "company"))
    out = np.zeros(len(left), dtype=bool)
    speaks = flags(title, _FORMER)
    for a, b in ((left, right), (right, left)):
        where = np.flatnonzero(some & (speaks[title.codes[a]] | (note.codes[a] >= 0)))
        names = texts(title, a[where]), texts(note, a[where]), texts(company, b[where])
        for at, text, noted, former in zip(where.tolist(), *names, strict=True):
            said = re.search(_FORMER, text)
            out[at] |= bool(former) and any(
                _names(told, former) for told in (said[1] if said else "", noted)
            )
    return out


def _names(told: str, former: str) -> bool:
    first = former.split(" ", maxsplit=1)[0]
    named = former in told or (len(first) > _SHORT_WORD and first in told.split(" "))
    return named or (bool(told.strip()) and firm(former, told.strip()) >= _WRITTEN_SO)


#: Letters of a word that is too short to name a firm by itself.
_SHORT_WORD = 3
#: Levels of one number.
_SAME_NUMBER = ("same_mobile", "same", "same_shared", "same_extension", "other_extension")
#: From this number on, two names are ways of writing one firm.
_WRITTEN_SO = 2
