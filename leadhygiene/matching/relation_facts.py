"""What a pair of people's records shows, as plain yes and no; the rules of relations read it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from leadhygiene.matching import box_marks, given_names
from leadhygiene.matching.coded import Bools, Column, Floats, Ints
from leadhygiene.matching.compare import at_level, both, by_value, flags, is_equal, texts
from leadhygiene.matching.contact_levels import MAIL, PHONE
from leadhygiene.matching.name_levels import NAME
from leadhygiene.matching.people_levels import (
    People,
    east_conflict,
    marked_boxes,
    middle_conflict,
)
from leadhygiene.matching.work_levels import ORGANISATION, PLACE, TITLE, firm
from leadhygiene.standards.name_sound import spelling_key
from leadhygiene.standards.person_names import frequency


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
    turned_room: Bools
    turned_boxes: Bools
    rare: Bools
    very_rare: Bools
    common: Bools
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
    box_spells: Bools
    box_agrees: Bools
    family_only_box: Bools
    both_in_box: Bools
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


def gather(people: People, left: Ints, right: Ints, found: dict[str, Ints], veto: Bools) -> Facts:
    """Return the facts of each pair."""
    columns, frame = people.columns, people.frame
    name, mail, phone, org = (found[key] for key in ("name", "email", "phone", "organisation"))
    roles, frees = people.role, people.free
    given, family, country, street, title, profile = (
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
    role = roles[left] & box_same
    changed = at_level(name, NAME, "family_changed")
    one_part, nameless = at_level(name, NAME, "one_part"), at_level(name, NAME, "missing")
    abroad = both(country, left, right) & ~is_equal(country, left, right)
    place = found["place"]
    boxes = _known(left, right, columns["mailbox"])
    personal = boxes[0] & boxes[1] & ~(roles[left] | roles[right] | frees[left] | frees[right])
    other_firm = at_level(org, ORGANISATION, "other")
    line = at_level(phone, PHONE, "same")
    vague = at_level(name, NAME, "call_name", "initial", "slip", "family_part", "ambiguous")
    middles = middle_conflict(columns["middle"], left, right)
    fits = exact | at_level(name, NAME, "variant", "call_name", "ambiguous", "initial", "slip",
                       "family_part", "given_part", "unsure", "unverified", "near", "born")  # fmt: skip
    chance = np.where(swapped, np.minimum(people.rarity[left], people.rarity[right]),
                      np.maximum(people.rarity[left], people.rarity[right]))  # fmt: skip
    named = _known(left, right, given, family)
    fixed = flags(columns["line"], "^fixed_line$")
    return Facts(
        alone=np.full(len(left), frame.height <= 2),
        veto=veto,
        two_people=conflict | (fits & (suffix_conflict | east)),
        kin=at_level(name, NAME, "given_conflict") | (fits & (suffix_conflict | east)),
        **_one_line(given, left, right, conflict & at_level(phone, PHONE, "same_mobile", "same", "same_extension")),
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
        turned_room=turned,
        turned_boxes=box_marks.turned(columns, left, right, turned & personal & ~box_same),
        rare=chance < 1.3,
        very_rare=chance < _VERY_RARE,
        common=chance > 6.0,
        box_same=box_same,
        role=role,
        free=frees[left] & box_same,
        box_slip=at_level(mail, MAIL, "one_slip", "domain_slip"),
        domain_slip=at_level(mail, MAIL, "domain_slip"),
        free_slip=at_level(mail, MAIL, "domain_slip") & (frees[left] | frees[right]),
        box_host=at_level(mail, MAIL, "same_host_other", "same_host_like") & ~frees[left],
        box_like=at_level(mail, MAIL, "same_host_like", "same_local"),
        two_boxes=(at_level(mail, MAIL, "same_host_other", "same_host_like", "other")
                   | (at_level(mail, MAIL, "one_slip") & middles))
        & personal,
        foreign_box=_foreign_box(columns, left, right, exact & ~frees[left] & at_level(mail, MAIL, "same_host_other")
                                 & at_level(org, ORGANISATION, "same", "similar")),
        own_boxes=_own_boxes(columns, left, right, exact, at_level(mail, MAIL, "same_host_other"),
                             at_level(mail, MAIL, "one_slip", "same_host_like", "same_host_other")
                             & at_level(found["title"], TITLE, "other") & personal
                             & (exact | at_level(name, NAME, "variant", "call_name", "ambiguous", "near", "unsure"))),
        one_local=at_level(mail, MAIL, "same_local"),
        twin_box=at_level(mail, MAIL, "same_local", "same_host_like"),
        box_spells=_box_spells(columns, left, right, box_same & ~role & (changed | one_part | nameless)),
        box_agrees=_box_agrees(people, left, right, line & vague, at_level(name, NAME, "call_name")),
        initial_box=_box_and_name(columns, ("family",), left, right, box_same & frees[left] & at_level(name, NAME, "ambiguous"), _only_initial),
        family_only_box=_family_box(columns, left, right, box_same & ~role & ~exact),
        one_family=is_equal(family, left, right),
        both_in_box=_both_in_box(columns, left, right, box_same & ~role & conflict),
        phone_same=at_level(phone, PHONE, "same_mobile", "same", "same_shared", "same_extension", "other_extension"),
        phone_other=at_level(phone, PHONE, "other"),
        line=line,
        fixed=fixed[columns["line"].codes[left]],
        mobile=at_level(phone, PHONE, "same_mobile"),
        extension=at_level(phone, PHONE, "same_extension"),
        one_firm=at_level(org, ORGANISATION, "same", "similar"),
        related_firm=at_level(org, ORGANISATION, "related"),
        other_firm=other_firm,
        both_firms=firms[0] & firms[1],
        said_firms=said[0] | said[1],
        no_firms=~firms[0] & ~firms[1],
        one_private=firms[0] ^ firms[1],
        near=at_level(place, PLACE, "same", "same_city") & ~abroad,
        afar=at_level(place, PLACE, "other") | abroad,
        abroad=abroad,
        street=is_equal(street, left, right) & ~at_level(place, PLACE, "other"),
        job_same=at_level(found["title"], TITLE, "same", "similar"),
        job_other=at_level(found["title"], TITLE, "other"),
        profile=is_equal(profile, left, right),
        said_former=_said_former(title, columns["company"], left, right, exact & other_firm),
    )  # fmt: skip


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


#: Expected namesakes below which a name at one employer needs no job or address beside it.
_VERY_RARE = 0.05
#: Frequency per million, as a given and as a family name, of words that may stand for either.
_ORDINARY = 15.0


def _bare(local: str) -> str:
    return re.sub(r"[^a-z]", "", local)


def _box_spells(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether a shared mailbox spells a family name or a given name of the two."""
    return _box_and_name(columns, ("family", "given"), left, right, some, _spells)


def _spells(local: str, name: str) -> bool:
    word = name.replace(" ", "")
    return len(word) > 2 and word in _bare(local)


def _family_box(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether a shared mailbox holds the family name and nothing of a given name."""
    out = _box_and_name(columns, ("family",), left, right, some, _only_family)
    out &= ~_box_and_name(columns, ("given",), left, right, out, _spells)
    return out


def _both_in_box(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether a shared mailbox holds the given names of both: walterandjune@."""
    out = np.zeros(len(left), dtype=bool)
    where = np.flatnonzero(some)
    rows = (left[where], right[where])
    names = texts(columns["local"], rows[0]), *(texts(columns["given"], row) for row in rows)
    for at, local, one, other in zip(where.tolist(), *names, strict=True):
        x, y = (name.split(" ", maxsplit=1)[0] for name in (one, other))
        rest = _bare(local).replace(x, "", 1) if x in _bare(local) else ""
        out[at] = min(len(x), len(y)) > 2 and y in rest
    return out


def _only_family(local: str, name: str) -> bool:
    word = name.replace(" ", "")
    before, found, after = _bare(local).partition(word) if word else ("", "", "")
    return bool(found) and before in _BEFORE and after in _AFTER


def _only_initial(local: str, name: str) -> bool:
    """Whether a mailbox holds the family name and one letter of a given name, which two people may share."""
    word = name.replace(" ", "")
    before, found, after = _bare(local).partition(word) if word else ("", "", "")
    return bool(found) and len(before + after) == 1


def _box_and_name(
    columns: dict[str, Column], names: tuple[str, ...], left: Ints, right: Ints, some: Bools,
    holds: Callable[[str, str], bool],
) -> Bools:  # fmt: skip
    """Whether something holds for the left mailbox and a name of either record, asked once per two values."""
    out = np.zeros(len(left), dtype=bool)
    where = np.flatnonzero(some)
    if not len(where):
        return out
    boxes, rows = np.tile(left[where], 2), np.concatenate([left[where], right[where]])
    for name in names:
        found = by_value(columns["local"], columns[name], boxes, rows, _each(holds)) == 1
        out[where] |= found[: len(where)] | found[len(where) :]
    return out


def _each(holds: Callable[[str, str], bool]) -> Callable[[list[str], list[str]], Floats]:
    return lambda a, b: np.array([holds(x, y) for x, y in zip(a, b, strict=True)], dtype=float)


_BEFORE = frozenset(["", "the", "thehappy", "los", "die", "fam", "family", "familie", "familia", "famille", "famiglia",
                     "rodzina", "casa", "haus", "house", "team"])  # fmt: skip
_AFTER = frozenset(["", "s", "es", "i", "y", "family", "families", "fam", "familie", "familia", "famille", "famiglia",
                    "rodzina", "casa", "home", "house", "haus", "twins", "boys", "girls", "kids", "clan", "team",
                    "maison", "hjem", "hem", "thuis", "koti"])  # fmt: skip


def _foreign_box(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether one of two mailboxes spells another person: petra.mohn@ of Bruno Stahlecker."""
    out = np.zeros(len(left), dtype=bool)
    where = np.flatnonzero(some)
    for rows in (left[where], right[where]):
        names = (
            texts(columns["local"], rows),
            texts(columns["given"], rows),
            texts(columns["family"], rows),
        )
        for at, local, given, family in zip(where.tolist(), *names, strict=True):
            words = [word for word in re.split(r"[._\-]+", local.lower()) if word]
            own = {word[:3] for word in f"{given} {family}".split()}
            told = len(words) > 1 and all(len(word) > 2 and word.isalpha() for word in words)
            known = told and (frequency(words[0])[0] > 1 or frequency(words[-1])[0] > 1)
            out[at] |= known and not any(word[:3] in own for word in words)
    return out


def _own_boxes(
    columns: dict[str, Column], left: Ints, right: Ints, exact: Bools, other: Bools, some: Bools
) -> Bools:
    """Whether each of two mailboxes spells the given name as its own record writes it, or one name has two.

    Args:
        columns: ``given, local``.
        left: Left rows.
        right: Right rows.
        exact: Whether the names are equal.
        other: Whether the two mailboxes are no two ways of writing one.
        some: The pairs that are asked about.
    """
    out = some & exact & other
    where = np.flatnonzero(some & ~exact)
    a, b = left[where], right[where]
    names = (texts(columns[key], rows) for key in ("given", "local") for rows in (a, b))
    for at, x, y, box_x, box_y in zip(where.tolist(), *names, strict=True):
        one, two = x.replace(" ", ""), y.replace(" ", "")
        told = len(one) > 1 and len(two) > 1 and one != two
        out[at] = told and one in _bare(box_x) and two in _bare(box_y) and box_x != box_y
    return out


def _box_agrees(people: People, left: Ints, right: Ints, some: Bools, call: Bools) -> Bools:
    """Whether one record's mailbox spells the name as the other record writes it."""
    out = np.zeros(len(left), dtype=bool)
    where = np.flatnonzero(some)
    if not len(where):
        return out
    given, family, local = (people.columns[key] for key in ("given", "family", "local"))
    for a, b in ((left[where], right[where]), (right[where], left[where])):
        names = (
            texts(local, a),
            texts(given, a),
            texts(given, b),
            texts(family, a),
            texts(family, b),
        )
        for at, row, box, own, other, *families in zip(
            where.tolist(), a.tolist(), *names, strict=True
        ):
            if box and not people.role[row]:
                out[at] |= _fits_other(box, own, other, {*families}, both=bool(call[at]))
    return out


def _fits_other(local: str, own: str, other: str, families: set[str], *, both: bool) -> bool:
    """Whether a mailbox tells the other's given name, or with ``both`` an initial that both have."""
    words = [word for word in re.split(r"[._\-+\d]+", local.lower()) if word]
    joined = "".join(words)
    for family in families - {""}:
        parts = [family.replace(" ", ""), *(word for word in family.split(" ") if len(word) > 3)]
        spelled = next((part for part in parts if part in joined), "")
        if not spelled:
            continue
        rest = joined.replace(spelled, "", 1)
        if len(rest) > 2 and given_names.compare(rest, other) >= given_names.SPELLING:
            return True
        initial = rest and len(rest) <= 2 and other.startswith(rest[0])
        if initial and (both or not own.startswith(rest[0]) or len(own) == 1):
            return True
    whole = len(words) == 1 and len(joined) > 3
    return whole and spelling_key(joined) == spelling_key(other.replace(" ", ""))


_FORMER = (
    r"\b(?:former(?:ly)?|ex|previously|fruher|vormals|ehemals|ehem|anteriormente|antes|ancien(?:nement)?"
    r"|gia|tidigare|voorheen|byly|dawniej)\b(.*)"
)


def _said_former(title: Column, company: Column, left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether a title names the other record's employer as the former one."""
    out = np.zeros(len(left), dtype=bool)
    speaks = flags(title, _FORMER)
    for a, b in ((left, right), (right, left)):
        where = np.flatnonzero(some & speaks[title.codes[a]])
        names = texts(title, a[where]), texts(company, b[where])
        for at, text, former in zip(where.tolist(), *names, strict=True):
            said = re.search(_FORMER, text)
            if said and former:
                first = former.split(" ")[0]
                named = former in said[1] or (len(first) > 3 and first in said[1].split(" "))
                out[at] |= named or firm(former, said[1].strip()) >= _WRITTEN_SO
    return out


#: From this number on, two names are ways of writing one firm.
_WRITTEN_SO = 2
