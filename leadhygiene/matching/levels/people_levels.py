"""The comparison levels of two people: name, mailbox, phone, organisation, place, title."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np
import polars as pl

from leadhygiene.matching.columns import birth_dates
from leadhygiene.matching.columns.coded import FEW, Bools, Column, Floats, Ints, combine, distinct
from leadhygiene.matching.columns.compare import (
    at_level,
    both,
    by_value,
    flags,
    is_equal,
    jaro_winkler,
)
from leadhygiene.matching.columns.encode import Features
from leadhygiene.matching.levels import box_marks
from leadhygiene.matching.levels.contact_levels import (
    MAIL,
    PHONE,
    mail_level,
    phone_level,
    second_boxes,
)
from leadhygiene.matching.levels.middle import fits
from leadhygiene.matching.levels.misheard import heard_firms, misheard
from leadhygiene.matching.levels.name_levels import in_han, name_level
from leadhygiene.matching.levels.name_rarity import chance_of
from leadhygiene.matching.levels.name_scale import NAME
from leadhygiene.matching.levels.names_by_tongue import translated
from leadhygiene.matching.levels.title_levels import TITLE, title_level
from leadhygiene.matching.levels.work_levels import (
    ORGANISATION,
    PLACE,
    organisation_level,
    place_level,
)
from leadhygiene.standards.text.han_variants import unify

FIELDS = {"name": NAME, "email": MAIL, "phone": PHONE, "organisation": ORGANISATION,
          "place": PLACE, "title": TITLE}  # fmt: skip
_EAST = "^(?:han|hangul|kana)$"


#: Rows up to which there is no pool around a pair, and all of it is compared.
_ALONE = 2
#: Columns that tell each field; where no row has any of them, its level is the first, missing.
_READ = {
    "email": ("mailbox", "second_mailbox"), "phone": ("phone", "mobile"), "organisation": ("domain", "company", "alias"),
    "place": ("postal", "city", "street"), "title": ("title",),
}  # fmt: skip
#: Levels of names that are those of two people.
_APART = ("conflict", "given_conflict")


@dataclass(frozen=True)
class People:
    """The coded columns of a pool and the roles of its values.

    Attributes:
        frame: ``id``, ``created``, and the flags ``role`` and ``free`` of the mailbox.
        columns: Name -> coded column.
        shared_mailbox: Per distinct mailbox, whether it is that of a function or of several people.
        shared_phone: Per distinct number, whether several people carry it.
        shared_mobile: The same of each distinct second number.
        on_line: Per distinct number, how many people carry it.
        rarity: Per row, how many people of its name chance would put into the pool.
        role: Per row, whether its mailbox is that of a function.
        free: Per row, whether its mailbox is with a provider of free ones.
        size: Rows of the pool, of which ``frame`` may be a part.
        of_many: Per row, whether its address is that of a house of many; null where nothing tells.
    """

    frame: pl.DataFrame
    columns: dict[str, Column]
    shared_mailbox: Bools
    shared_phone: Bools
    shared_mobile: Bools
    on_line: Ints
    rarity: Floats
    role: Bools
    free: Bools
    size: int
    of_many: Bools | None = None

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
        shared_mailbox = (_carriers(mailbox, letters) >= 3) | (_carriers(mailbox, person) >= 3)
        role, free = (known.frame[name].to_numpy() for name in ("role", "free"))
        shared_mailbox |= _marked(mailbox, role)
        on_line = _carriers(phone, person)
        shared_phone = on_line >= 3
        rows = size or known.frame.height
        if rows > 2:
            shared_phone |= _carriers(phone, letters) >= 2
        line = columns["line"]
        shared_phone |= _marked(phone, flags(line, "^main$")[line.codes])
        rarity = chance_of(columns, rows)
        return cls(
            known.frame, columns, shared_mailbox, shared_phone,
            np.zeros(max(len(columns["mobile"].values), 1), dtype=bool), on_line, rarity, role, free, rows,
        )  # fmt: skip

    def beside(self, left: Ints, right: Ints) -> tuple[People, Ints, Ints]:
        """Return the pool with the rows of some pairs side by side, and their places: memory is read in order.

        Only ``frame`` is that of the whole pool still.
        """
        if len(left) <= FEW:
            return self, left, right
        rows, places = np.concatenate([left, right]), np.arange(2 * len(left))
        near = replace(
            self, columns=_Parts(self.columns, rows), rarity=self.rarity[rows],
            role=self.role[rows], free=self.free[rows],
            of_many=None if self.of_many is None else self.of_many[rows],
        )  # fmt: skip
        return near, places[: len(left)], places[len(left) :]


class _Parts(dict[str, Column]):
    """Some rows of columns, each picked when it is first asked for."""

    def __init__(self, columns: Mapping[str, Column], rows: Ints) -> None:
        super().__init__()
        self._columns, self._rows = columns, rows

    def __missing__(self, name: str) -> Column:
        self[name] = part = self._columns[name].part(self._rows)
        return part


def _carriers(column: Column, person: Column) -> Ints:
    """Per value, how many distinct people carry it."""
    known = (column.codes >= 0) & (person.codes >= 0)
    size = int(person.codes.max(initial=0)) + 1
    pairs = distinct(column.codes[known].astype(np.int64) * size + person.codes[known])
    counts = np.bincount(pairs // size, minlength=max(len(column.values), 1))
    return counts.astype(np.int32)


def _marked(column: Column, flags: Bools) -> Bools:
    marked = np.zeros(max(len(column.values), 1), dtype=bool)
    marked[column.codes[(column.codes >= 0) & flags]] = True
    return marked


def levels(people: People, left: Ints, right: Ints) -> dict[str, Ints]:
    """Return the level of each field for each pair, as numbers into :data:`FIELDS`."""
    columns = people.columns
    name = name_level(columns, people.rarity, left, right)
    phone = phone_level(columns, people.shared_phone, people.shared_mobile, left, right)
    own = at_level(phone, PHONE, "same_mobile", "same_extension")
    box = is_equal(columns["mailbox"], left, right) & ~(people.role[left] | people.role[right])
    translated(columns, left, right, own & box, name)
    own |= box
    heard = misheard(columns, left, right, own, name)
    may_be_one = ~at_level(name, NAME, *_APART)
    alike = may_be_one | (people.size <= _ALONE)

    def mail() -> Ints:
        out = mail_level(columns, people.role, people.shared_mailbox, left, right, alike)
        second_boxes(columns, left, right, may_be_one, out)
        return out

    def employers() -> Ints:
        out = organisation_level(columns, left, right, alike)
        heard_firms(columns["company"], left, right, heard, out)
        return out

    others: dict[str, Callable[[], Ints]] = {
        "email": mail,
        "phone": lambda: phone,
        "organisation": employers,
        "place": lambda: place_level(columns, left, right),
        "title": lambda: title_level(columns, left, right, alike),
    }
    found = {"name": name}
    for field, level in others.items():
        known = any(len(columns[one].values) for one in _READ[field])
        found[field] = level() if known else np.zeros(len(left), dtype=np.int8)
    return found


def vetoes(people: People, left: Ints, right: Ints, found: dict[str, Ints]) -> dict[str, Bools]:
    """Return the reasons that forbid a merge whatever the weight."""
    name, mail, phone = found["name"], found["email"], found["phone"]
    two_generations, one_marked = box_marks.generations(people.columns, left, right)
    one_line = at_level(phone, PHONE, "same_mobile", "same", "same_extension")
    two_boxes = at_level(mail, MAIL, "same_host_other", "same_host_like", "other")
    at_one_host = at_level(mail, MAIL, "same_host_other")
    vague = at_level(name, NAME, "call_name", "ambiguous", "initial", "slip", "family_part", "given_part", "near", "unsure",
                "unverified", "family_changed")  # fmt: skip
    return {
        "given_names_conflict": at_level(name, NAME, "given_conflict", "conflict"),
        "generation_suffix_conflict": two_generations,
        "mailboxes_marked_apart": marked_boxes(people, left, right, found),
        "middle_names_conflict": middle_conflict(people.columns, left, right)
        & ~at_level(mail, MAIL, "same"),
        "birth_dates_conflict": birth_dates.apart(people.columns["born"], left, right)[0],
        "extensions_conflict": at_level(phone, PHONE, "other_extension")
        & ~at_level(mail, MAIL, "same"),
        "two_mailboxes_at_one_host": (at_one_host & ~one_line & ~at_level(name, NAME, "born"))
        | (at_level(mail, MAIL, "same_host_like") & vague & ~one_line),
        "two_boxes_and_another_generation": two_boxes & one_marked,
        "east_asian_names_differ": east_conflict(people, left, right)
        & ~at_level(name, NAME, "swapped", "variant"),
    }


def marked_boxes(people: People, left: Ints, right: Ints, found: Mapping[str, Ints]) -> Bools:
    """Whether two mailboxes at one domain differ by a generation, or at a firm by a number, and no mobile joins them."""
    two = at_level(found["email"], MAIL, "same_host_other", "same_host_like", "one_slip")
    two &= ~at_level(found["name"], NAME, *_APART)
    local = people.columns["local"]
    may = box_marks.may_be_marked(local)
    two &= ~people.free[left] | may[local.codes[left]] | may[local.codes[right]]
    kind = box_marks.apart(
        people.columns, left, right, two
    )  # numbers tell nothing at a free provider
    personal = at_level(found["phone"], PHONE, "same_mobile", "same_extension")
    numbered = (kind == box_marks.NUMBER) & ~people.free[left] & ~personal
    out: Bools = numbered | (kind == box_marks.WORD)
    return out


def middle_conflict(columns: dict[str, Column], left: Ints, right: Ints) -> Bools:
    """Whether the middle names are two names, or begin with two letters, and neither stands in another field of the other."""
    middle = columns["middle"]
    clash = both(middle, left, right) & ~is_equal(middle, left, right)
    some = np.flatnonzero(clash)
    if len(some):
        clash[some] = by_value(middle, middle, left[some], right[some], _middle_names) == 0
    for name in ("given", "family"):
        for a, b in ((left, right), (right, left)):
            some = np.flatnonzero(clash)
            clash[some] = by_value(middle, columns[name], a[some], b[some], _held) != 1
    return clash


def two_middle_names(columns: dict[str, Column], left: Ints, right: Ints) -> Bools:
    """Whether the middle names are two whole names, no slips of each other; who has none makes them no one person."""
    middle = columns["middle"]
    whole = flags(middle, rf"^\w{{{_WHOLE},}}")
    out = middle_conflict(columns, left, right)
    out &= whole[middle.codes[left]] & whole[middle.codes[right]]
    some = np.flatnonzero(out)
    if len(some):
        out[some] = by_value(middle, middle, left[some], right[some], jaro_winkler) < _SLIP
    return out


def _held(middle: list[str], names: list[str]) -> Floats:
    """Whether the first of some middle names is a word of another name."""
    words = (
        (x.split(" ", maxsplit=1)[0], y.split(" ")) for x, y in zip(middle, names, strict=True)
    )
    return np.array([len(word) >= _WHOLE and word in held for word, held in words], dtype=float)


#: Letters from which a word is a name and no initial.
_WHOLE = 3
#: Similarity from which a middle name is a slip of another.
_SLIP = 0.8


def _middle_names(a: list[str], b: list[str]) -> Floats:
    return np.array([fits(x, y) for x, y in zip(a, b, strict=True)], dtype=float)


def east_conflict(people: People, left: Ints, right: Ints) -> Bools:
    """Whether two East Asian names in one script differ at all; every letter counts there."""
    script, given = people.columns["script"], people.columns["given"]
    east = flags(script, _EAST)
    han = in_han(given)
    conflict: Bools = east[script.codes[left]] & is_equal(script, left, right)
    conflict &= both(given, left, right) & ~is_equal(given, left, right)
    conflict &= han[given.codes[left]] == han[given.codes[right]]
    some = np.flatnonzero(conflict)
    if len(some):
        conflict[some] = by_value(given, given, left[some], right[some], _one_shape) == 0
    return conflict


def _one_shape(a: list[str], b: list[str]) -> Floats:
    return np.array([unify(x) == unify(y) for x, y in zip(a, b, strict=True)], dtype=float)
