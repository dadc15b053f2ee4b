"""The blocking keys of people: any one of them brings two rows together."""

from __future__ import annotations

import math

import numpy as np
import polars as pl

from leadhygiene.machine.threads import on_threads
from leadhygiene.matching.blocking.key import Key
from leadhygiene.matching.columns.coded import Column, Ints, code, combine
from leadhygiene.matching.columns.numbering import numbered
from leadhygiene.matching.levels.people_levels import People


def keys(people: People) -> list[Key]:
    """Return the blocking keys of a pool, most selective first."""
    given, family = people.columns["given"], people.columns["family"]
    firms, boxes = people.columns["company"], people.columns["local"]
    role = people.role
    made = on_threads(
        lambda task: task[0].derive(task[1]),
        [
            (given, lambda v: v.str.extract(r"^(\S+)")),
            (family, lambda v: v.str.replace_all(" ", "", literal=True)),
            (given, lambda v: v.str.slice(0, 1)),
            (firms, lambda v: v.str.extract(r"^(\S+)")),
            (boxes.mask(~role), _mail_words),
        ],
    )
    first_word, whole = made[:2]
    first, f, initial, firm, local = (column.codes for column in made)
    letter, letters4, sound = (
        whole.derive(change).codes
        for change in (lambda v: v.str.slice(0, 1), lambda v: v.str.slice(0, 4), _skeleton)
    )
    one_name = ((letters4, initial), (sound, initial), (first, letter))
    low, high = _either_order(first_word, whole)
    domain, city, postal, host, phone, title = (
        people.columns[name].codes
        for name in ("domain", "city", "postal", "host", "phone", "title")
    )

    mobile = _either(people.columns["mobile"], people.columns["phone"])
    second_box = _either(people.columns["second_mailbox"], people.columns["mailbox"])
    site, employer = _one_code(firm, city), _employer(firms, people.columns["domain"])
    place = _employer(people.columns["domain"], firms)
    chance, crowd = (_CHANCE, _CROWD) if people.frame.height >= _LARGE else (math.inf, math.inf)
    every_box = people.columns["mailbox"]
    mailbox = every_box.mask(~role).codes
    return [
        Key("mailbox", (mailbox,), (letters4, initial)),
        Key("mailbox, role + family name", (every_box.codes, letters4), (f, initial)),
        Key("personal page", (people.columns["profile"].codes,), (letters4, initial)),
        Key("second mailbox", (second_box,), (letters4, initial)),
        Key("phone", (phone,), (f, *one_name, local), cap=12, chance=crowd,
            expected=np.append(people.on_line, np.int32(0))[phone]),
        Key("mobile", (mobile,), (f, initial)),
        Key("given and family name, either order", (low, high),
            (domain, employer, city, phone, title), cap=12, chance=chance),
        Key("family name and initial + domain", (f, initial, domain), (first,)),
        Key("family name and initial + firm", (f, initial, firm), (first, city, title), chance=chance),
        Key("sound of family name and initial + domain", (sound, initial, domain), (first, title), chance=chance),
        Key("sound of family name and initial + firm", (sound, initial, firm), (first, city, title), chance=chance),
        Key("family name + domain", (f, domain), (first, title), cap=8, chance=chance),
        Key("family name + firm and town", (f, site), (first, title), cap=8, chance=chance),
        Key("family name + company", (f, firms.codes), (first, title), cap=8, chance=chance),
        Key("given name + domain", (first, domain), (letters4, sound, title), cap=12, chance=chance),
        Key("given name + firm and town", (first, site), (letters4, sound, title), cap=12, chance=chance),
        Key("sound of family name and initial + beginning of domain or firm", (sound, initial, place),
            (first, title), chance=chance),
        Key("family name + beginning of domain or firm", (f, place), (first, title), cap=8, chance=chance),
        Key("given name + beginning of domain or firm", (first, place), (letters4, sound, title), cap=12, chance=chance),
        Key("beginnings of family name and domain or firm, and initial", (letters4, initial, place), (first, title), chance=chance),
        Key("local part of the mailbox", (local,), (firm, host), cap=_tighter(5, people),
            chance=chance * _SPELLED, expected=people.rarity),
        Key("family name and initial + postal code", (f, initial, postal), (first,)),
        Key("family name and initial + town", (f, initial, city), (first, firms.codes, title), cap=20, chance=chance),
    ]  # fmt: skip


#: Rows that chance may put into a block of name and place, and rows from which a pool is so large that it matters.
_CHANCE, _LARGE = 0.1, 50_000
#: Share of that where mailboxes spell the name: what chance gives the one, it gives the other.
_SPELLED = 0.1
#: People who carry a number up to which all pairs of its rows are compared in such a pool; more are an office.
_CROWD = 2
#: Rows from which the caps of keys that hold names alone get tighter.
_MANY = 1_000_000


def _tighter(cap: int, people: People) -> int:
    """Return the cap of a key whose blocks grow with the pool: more rows, more namesakes."""
    share: float = min(_MANY / max(people.frame.height, 1), 1.0) ** (1 / 3)
    return max(round(cap * share), 3)


def _one_code(*columns: Ints) -> Ints:
    """Return the values of several columns together as one code; -1 where any of them is missing."""
    codes = combine(*columns)
    number = numbered(codes)[0]
    number[codes < 0] = -1
    return number


def _employer(first: Column, second: Column) -> Ints:
    """Return a code of the first letters of each row's firm or domain, or of the other where the first is not known."""
    one, other = (
        column.derive(lambda v: v.str.replace_all("[ -]", "").str.slice(0, _BEGIN))
        for column in (first, second)
    )
    numbers = np.append(code(pl.concat([one.values, other.values])).codes, np.int32(-1))
    beside = np.where(other.codes >= 0, other.codes + np.int32(len(one.values)), -1)
    return numbers[np.where(one.codes >= 0, one.codes, beside)]


#: Letters by which an employer is known however its name goes on.
_BEGIN = 4


def _skeleton(value: pl.Expr) -> pl.Expr:
    """Return the consonants of a name, like sounds as one letter."""
    return (
        value.str.replace_all(r"[aeiouyhw]", "")
        .str.replace_all(r"ck|k|c|q", "k")
        .str.replace_all(r"sz|z|s", "s")
        .str.replace_all(r"[dt]+", "t")
        .str.replace_all(r"[bpvf]+", "p")
        .str.replace_all(r"k+", "k")
        .str.replace_all(r"s+", "s")
        .str.replace_all(r"l+", "l")
        .str.replace_all(r"r+", "r")
        .str.replace_all(r"m+|n+", "n")
    )


def _mail_words(value: pl.Expr) -> pl.Expr:
    text = value.str.replace_all(r"[^a-z]", "")
    return pl.when(text.str.len_bytes() >= 6).then(text)


def _either(second: Column, first: Column) -> Ints:
    """Return the code of the second value of each row, or of its first one where some row has that as the second."""
    if not len(second.values):
        return second.codes
    codes = np.full(len(first.values) + 1, -1, dtype=np.int32)
    places = second.places_in(first)[:-1]
    known = np.flatnonzero(places >= 0)
    codes[places[known]] = known
    return np.where(second.codes >= 0, second.codes, codes[first.codes])


def _either_order(first: Column, family: Column) -> tuple[Ints, Ints]:
    """Return two codes that are the same for ``ann lee`` and ``lee ann``."""
    one = code(pl.concat([first.values, family.values]))
    numbers = np.append(one.codes, np.int32(-1))
    a = numbers[first.codes]
    b = numbers[np.where(family.codes >= 0, family.codes + np.int32(len(first.values)), -1)]
    known = (a >= 0) & (b >= 0)
    return np.where(known, np.minimum(a, b), -1), np.where(known, np.maximum(a, b), -1)
