"""The comparison levels of two people: name, mailbox, phone, organisation, place, title."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from leadhygiene.matching.compare import both, by_value, edits, is_equal, jaro_winkler
from leadhygiene.matching.encode import Bools, Column, Features, Floats, Ints, combine, distinct
from leadhygiene.standards import nicknames

NAME = ("missing", "equal_rare", "equal", "equal_common", "variant", "initial", "family_typo",
        "variant_and_typo", "swapped", "family_changed", "given_conflict", "conflict", "one_part")  # fmt: skip
MAIL = (
    "missing",
    "same",
    "same_shared",
    "same_local",
    "one_slip",
    "same_host_like",
    "same_host_other",
    "other",
)
PHONE = (
    "missing",
    "same",
    "same_shared",
    "same_extension",
    "other_extension",
    "one_digit",
    "other",
)
ORGANISATION = ("missing", "same", "similar", "other")
PLACE = ("missing", "same", "same_city", "other")
TITLE = ("missing", "same", "other")
FIELDS = {"name": NAME, "email": MAIL, "phone": PHONE, "organisation": ORGANISATION,
          "place": PLACE, "title": TITLE}  # fmt: skip
_EAST = ("han", "hangul", "kana")


@dataclass(frozen=True)
class People:
    """The coded columns of a pool and the roles of its values."""

    frame: pl.DataFrame
    columns: dict[str, Column]
    shared_mailbox: Bools
    shared_phone: Bools
    rarity: Floats

    @classmethod
    def of(cls, known: Features, size: int | None = None) -> People:
        """Learn which mailboxes and numbers are shared.

        Args:
            known: The features of the pool, or of a part of it.
            size: Rows of the pool where the features are those of a part.
        """
        columns = known.columns
        given, family = columns["given"], columns["family"]
        letters = family.derive(lambda v: v.str.slice(0, 3))
        person = Column(
            combine(given.derive(lambda v: v.str.slice(0, 1)).codes, letters.codes), pl.Series()
        )
        mailbox, phone = columns["mailbox"], columns["phone"]
        shared_mailbox = _carriers(mailbox, letters, 2) | _carriers(mailbox, person, 3)
        shared_mailbox |= _marked(mailbox, known.frame["role"].to_numpy())
        shared_phone = _carriers(phone, letters, 2) | _carriers(phone, person, 3)
        rows = known.frame.height
        return cls(
            known.frame, columns, shared_mailbox, shared_phone, _rarity(columns, size or rows)
        )


def _carriers(column: Column, person: Column, least: int) -> Bools:
    """Per value, whether at least that many distinct people carry it."""
    known = (column.codes >= 0) & (person.codes >= 0)
    size = int(person.codes.max(initial=0)) + 1
    pairs = distinct(column.codes[known].astype(np.int64) * size + person.codes[known])
    counts = np.bincount(pairs // size, minlength=max(len(column.values), 1))
    return np.asarray(counts >= least)


def _marked(column: Column, flags: Bools) -> Bools:
    marked = np.zeros(max(len(column.values), 1), dtype=bool)
    marked[column.codes[(column.codes >= 0) & flags]] = True
    return marked


def _rarity(columns: dict[str, Column], size: int) -> Floats:
    """Per row, how many people of this name chance would put into the pool."""
    given, family = columns["given"], columns["family"]
    n = max(size, 1)
    g = np.where(given.codes >= 0, given.counts[given.codes] if len(given.values) else 0, n)
    f = np.where(family.codes >= 0, family.counts[family.codes] if len(family.values) else 0, n)
    chance: Floats = g.astype(float) * f.astype(float) / n
    return chance


def levels(people: People, left: Ints, right: Ints) -> dict[str, Ints]:
    """Return the level of each field for each pair, as numbers into :data:`FIELDS`."""
    return {
        "name": _name(people, left, right),
        "email": _mail(people, left, right),
        "phone": _phone(people, left, right),
        "organisation": _organisation(people, left, right),
        "place": _place(people, left, right),
        "title": _title(people, left, right),
    }


def _given(a: list[str], b: list[str]) -> Floats:
    """Return 3 variant, 2 initial, 1 slip, 0 conflict of two unequal given names."""
    pairs, groups = nicknames.pair_set(), nicknames.spellings()
    distance, jaro = edits(a, b), jaro_winkler(a, b)
    out = np.zeros(len(a))
    for at, (x, y) in enumerate(zip(a, b, strict=True)):
        first, second = x.split(" ")[0], y.split(" ")[0]
        if (first, second) in pairs or groups.get(first, frozenset()) & groups.get(
            second, frozenset()
        ):
            out[at] = 3
        elif len(first) == 1 or len(second) == 1:
            out[at] = 2 if first[0] == second[0] else 0
        elif first == second or x.replace(" ", "") == y.replace(" ", ""):
            out[at] = 3
        elif (
            min(len(x), len(y)) >= 4
            and distance[at] <= 1
            and x[0] == y[0]
            and len(x) == len(y) + 0
            and _letters(x, y)
        ) or (
            min(len(x), len(y)) >= 4
            and (distance[at] <= 1 or (jaro[at] >= 0.94 and distance[at] <= 2))
            and x[-1] == y[-1]
        ):
            out[at] = 1
        elif (
            min(len(first), len(second)) >= 3
            and (first.startswith(second) or second.startswith(first))
            and abs(len(first) - len(second)) >= 2
        ):
            out[at] = 2.5
    return out


def _letters(x: str, y: str) -> bool:
    """Whether two names of one length are the same letters with two exchanged."""
    return sorted(x) == sorted(y)


def _family(a: list[str], b: list[str]) -> Floats:
    """Return 2 part of the other, 1 slip, 0 conflict of two unequal family names."""
    distance, jaro = edits(a, b), jaro_winkler(a, b)
    out = np.zeros(len(a))
    for at, (x, y) in enumerate(zip(a, b, strict=True)):
        bare_x, bare_y = x.replace(" ", ""), y.replace(" ", "")
        if bare_x == bare_y:
            out[at] = 2
            continue
        short, long = sorted((set(x.split()), set(y.split())), key=len)
        if len(short) < len(long) and any(len(word) > 2 for word in short) and short <= long:
            out[at] = 2
        elif min(len(x), len(y)) >= 4 and (
            distance[at] <= 1
            or (distance[at] <= 2 and jaro[at] >= 0.93 and min(len(x), len(y)) >= 7)
        ):
            out[at] = 1
        elif _digraph(bare_x) == _digraph(bare_y):
            out[at] = 2
    return out


def _digraph(name: str) -> str:
    for pair, letter in (
        ("ae", "a"),
        ("oe", "o"),
        ("ue", "u"),
        ("ph", "f"),
        ("th", "t"),
        ("ck", "k"),
        ("ou", "u"),
        ("sch", "sh"),
        ("y", "i"),
        ("w", "v"),
        ("j", "i"),
    ):
        name = name.replace(pair, letter)
    return name


def _name(people: People, left: Ints, right: Ints) -> Ints:
    given, family = people.columns["given"], people.columns["family"]
    g = by_value(given, given, left, right, _given)
    f = by_value(family, family, left, right, _family)
    same_g, same_f = is_equal(given, left, right), is_equal(family, left, right)
    out = np.full(len(left), NAME.index("conflict"), dtype=np.int64)

    def put(where: Bools, name: str) -> None:
        out[where] = NAME.index(name)

    no_g, no_f = np.isnan(g), np.isnan(f)
    variant = ~same_g & ((g == 3) | (g == 1))
    initial = ~same_g & ((g == 2) | (g == 2.5))
    near_f = ~same_f & (f >= 1)
    put((g == 0) & same_f, "given_conflict")
    put((g == 0) & near_f, "given_conflict")
    put(same_g & (f == 0), "family_changed")
    put(same_g & near_f, "family_typo")
    put((variant | initial) & near_f, "variant_and_typo")
    put(initial & same_f, "initial")
    put(variant & same_f, "variant")
    exact = same_g & same_f
    chance = np.minimum(people.rarity[left], people.rarity[right])
    put(exact, "equal")
    put(exact & (chance < 1.3), "equal_rare")
    put(exact & (chance > 6.0), "equal_common")
    put((no_g & (same_f | near_f)) | (no_f & (same_g | variant)), "one_part")
    put((no_g & no_f) | (no_g & ~same_f & ~near_f) & no_f | (no_f & no_g), "missing")
    a, b = given.codes, family.codes
    if len(given.values) and len(family.values):
        lookup = {value: number for number, value in enumerate(given.values.to_list())}
        as_given = np.array(
            [lookup.get(value, -2) for value in family.values.to_list()], dtype=np.int64
        )
        fam = np.where(b >= 0, as_given[b], -3)
        put((fam[left] >= 0) & (fam[left] == a[right]) & (fam[right] == a[left]), "swapped")
    return out


def _mail(people: People, left: Ints, right: Ints) -> Ints:
    mailbox, local, host = (people.columns[name] for name in ("mailbox", "local", "host"))
    known = both(mailbox, left, right)
    out = np.where(known, MAIL.index("other"), MAIL.index("missing")).astype(np.int64)
    same = is_equal(mailbox, left, right)
    at_host = known & ~same & is_equal(host, left, right)
    out[at_host] = MAIL.index("same_host_other")
    likeness = np.zeros(len(left))
    likeness[at_host] = np.nan_to_num(
        by_value(local, local, left[at_host], right[at_host], _locals)
    )
    out[at_host & (likeness >= 1)] = MAIL.index("same_host_like")
    out[at_host & (likeness >= 2)] = MAIL.index("one_slip")
    twin = known & ~same & is_equal(local, left, right)
    role = people.frame["role"].to_numpy()
    out[twin & ~role[left]] = MAIL.index("same_local")
    out[same] = MAIL.index("same")
    shared = same & people.shared_mailbox[np.maximum(mailbox.codes[left], 0)]
    out[shared] = MAIL.index("same_shared")
    return out


def _locals(a: list[str], b: list[str]) -> Floats:
    """Return 2 for one slip, 1 for two ways of writing one name, 0 for others."""
    distance = edits(a, b)
    out = np.zeros(len(a))
    for at, (x, y) in enumerate(zip(a, b, strict=True)):
        if (
            min(len(x), len(y)) >= 5
            and distance[at] <= 1
            and not any(c.isdigit() for c in set(x) ^ set(y))
        ):
            out[at] = 2
            continue
        xs, ys = (
            x.replace("_", ".").replace("-", ".").split("."),
            y.replace("_", ".").replace("-", ".").split("."),
        )
        long_x, long_y = max(xs, key=len), max(ys, key=len)
        if (
            x.replace(".", "") == y.replace(".", "")
            or (len(xs) > 1 and len(ys) > 1 and sorted(xs) == sorted(ys))
            or (
                len(long_x) > 3
                and (long_x == long_y or long_x in y or long_y in x)
                and x[0] == y[0]
            )
        ):
            out[at] = 1
    return out


def _phone(people: People, left: Ints, right: Ints) -> Ints:
    phone, mobile, extension = (people.columns[name] for name in ("phone", "mobile", "ext"))
    known = both(phone, left, right)
    out = np.where(known, PHONE.index("other"), PHONE.index("missing")).astype(np.int64)
    same = is_equal(phone, left, right)
    near = known & ~same
    slips = np.full(len(left), 9.0)
    slips[near] = by_value(phone, phone, left[near], right[near], edits)
    out[near & (slips <= 1)] = PHONE.index("one_digit")
    out[same] = PHONE.index("same")
    shared = same & people.shared_phone[np.maximum(phone.codes[left], 0)]
    out[shared] = PHONE.index("same_shared")
    extended = same & both(extension, left, right)
    out[extended & is_equal(extension, left, right)] = PHONE.index("same_extension")
    out[extended & ~is_equal(extension, left, right)] = PHONE.index("other_extension")
    out[is_equal(mobile, left, right)] = PHONE.index("same")
    return out


def _firms(a: list[str], b: list[str]) -> Floats:
    """Return 1 where one firm's words are part of the other's or nearly equal, else 0."""
    jaro = jaro_winkler(a, b)
    out = np.zeros(len(a))
    for at, (x, y) in enumerate(zip(a, b, strict=True)):
        digits = {w for w in x.split() if w.isdigit()} != {w for w in y.split() if w.isdigit()}
        short, long = sorted((x.split(), y.split()), key=len)
        part = len(short[0]) > 3 and long[: len(short)] == short
        out[at] = float(
            not digits and (jaro[at] >= 0.93 or part or x.replace(" ", "") == y.replace(" ", ""))
        )
    return out


def _organisation(people: People, left: Ints, right: Ints) -> Ints:
    domain, company = people.columns["domain"], people.columns["company"]
    firms = by_value(company, company, left, right, _firms)
    same_domain, same_company = is_equal(domain, left, right), is_equal(company, left, right)
    known = both(domain, left, right) | both(company, left, right)
    out = np.where(known, ORGANISATION.index("other"), ORGANISATION.index("missing")).astype(
        np.int64
    )
    out[np.nan_to_num(firms) == 1] = ORGANISATION.index("similar")
    out[same_company | same_domain] = ORGANISATION.index("same")
    return out


def _place(people: People, left: Ints, right: Ints) -> Ints:
    postal, city, street = (people.columns[name] for name in ("postal", "city", "street"))
    known = both(postal, left, right) | both(city, left, right)
    out = np.where(known, PLACE.index("other"), PLACE.index("missing")).astype(np.int64)
    out[is_equal(city, left, right)] = PLACE.index("same_city")
    out[is_equal(postal, left, right) | is_equal(street, left, right)] = PLACE.index("same")
    return out


def _title(people: People, left: Ints, right: Ints) -> Ints:
    title = people.columns["title"]
    known = both(title, left, right)
    out = np.where(known, TITLE.index("other"), TITLE.index("missing")).astype(np.int64)
    out[is_equal(title, left, right)] = TITLE.index("same")
    return out


def vetoes(people: People, left: Ints, right: Ints, found: dict[str, Ints]) -> dict[str, Bools]:
    """Return the reasons that forbid a merge whatever the weight."""
    suffix, middle, script = (people.columns[name] for name in ("suffix", "middle", "script"))
    name = found["name"]
    initials = np.zeros(len(left), dtype=bool)
    clash = both(middle, left, right) & ~is_equal(middle, left, right)
    if clash.any():
        initials[clash] = by_value(middle, middle, left[clash], right[clash], _initial_clash) == 0
    two_boxes = np.isin(found["email"], [MAIL.index("same_host_other"), MAIL.index("other")])
    return {
        "given_names_conflict": np.isin(
            name, [NAME.index("given_conflict"), NAME.index("conflict")]
        ),
        "generation_suffix_conflict": both(suffix, left, right) & ~is_equal(suffix, left, right),
        "middle_names_conflict": initials & two_boxes,
        "extensions_conflict": (found["phone"] == PHONE.index("other_extension"))
        & (found["email"] != MAIL.index("same")),
        "two_mailboxes_at_one_host": (found["email"] == MAIL.index("same_host_other"))
        & ~np.isin(found["phone"], [PHONE.index("same"), PHONE.index("same_extension")]),
        "script_names_differ": _east_conflict(people, left, right, script),
    }


def _initial_clash(a: list[str], b: list[str]) -> Floats:
    return np.array([float(x[0] == y[0]) for x, y in zip(a, b, strict=True)])


def _east_conflict(people: People, left: Ints, right: Ints, script: Column) -> Bools:
    """Whether two East Asian names differ at all; every letter counts there."""
    east = np.array([value in _EAST for value in script.values.to_list()] + [False])
    is_east = east[script.codes[left]] & east[script.codes[right]]
    given = people.columns["given"]
    conflict: Bools = is_east & both(given, left, right) & ~is_equal(given, left, right)
    return conflict
