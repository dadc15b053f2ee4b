"""The level at which two mailboxes, and two phone numbers, agree."""

from __future__ import annotations

import re
from functools import partial

import numpy as np
import polars as pl
from rapidfuzz.distance import OSA

from leadhygiene.matching.columns.coded import FEW, Bools, Column, Floats, Ints
from leadhygiene.matching.columns.compare import (
    both,
    by_value,
    edits,
    flags,
    is_equal,
    pairs_where,
    texts,
)
from leadhygiene.matching.levels.mail_hosts import (
    apart_hosts,
    as_seen,
    host_slips,
    one_host,
    unmarked,
)
from leadhygiene.standards.text.transliteration import fold_text

MAIL = (
    "missing", "same", "same_shared", "domain_slip", "one_slip", "same_local", "same_host_like",
    "same_host_other", "other",
)  # fmt: skip
PHONE = (
    "missing", "same_mobile", "same", "same_shared", "same_extension", "other_extension",
    "one_digit", "other",
)  # fmt: skip
_MAIL_WORDS = re.compile(r"[._\-+]+")


def mail_level(
    columns: dict[str, Column], role: Bools, shared: Bools, left: Ints, right: Ints, alike: Bools
) -> Ints:
    """Return the level of each pair of mailboxes, as a number into :data:`MAIL`.

    Args:
        columns: ``mailbox, local, host``.
        role: Per row, whether the mailbox is that of a function.
        shared: Per distinct mailbox, whether several people carry it.
        left: Left rows.
        right: Right rows.
        alike: Whether the names can be one person's; only then may two mailboxes at one host be one.
    """
    mailbox, local, host = (columns[name] for name in ("mailbox", "local", "host"))
    known = both(mailbox, left, right)
    known &= is_equal(mailbox, left, right) | ~(role[left] | role[right])
    out = np.where(known, MAIL.index("other"), MAIL.index("missing")).astype(np.int8)
    same = is_equal(mailbox, left, right)
    at_host = known & ~same & is_equal(host, left, right)
    out[at_host] = MAIL.index("same_host_other")
    some = np.flatnonzero(at_host & alike)
    if len(some):
        likeness = np.nan_to_num(by_value(local, local, left[some], right[some], _locals, 3.0))
        out[some[likeness >= 1]] = MAIL.index("same_host_like")
        out[some[likeness >= 2]] = MAIL.index("one_slip")
        out[some[likeness >= 3]] = MAIL.index("domain_slip")
    twin = known & ~same & ~at_host & is_equal(local, left, right)
    out[twin] = MAIL.index("same_local")
    some = np.flatnonzero(twin)
    if len(some):
        slips = by_value(
            host, host, left[some], right[some], host_slips, 1.0, partial(apart_hosts, host)
        )
        out[some[slips == 1]] = MAIL.index("domain_slip")
    marked = flags(local, r"[^\x00-\x7f]")
    if marked.any():
        asked = known & ~same & ~at_host & ~twin
        asked &= marked[local.codes[left]] | marked[local.codes[right]]
        one = pairs_where(columns, ("local", "host"), left, right, asked, _one_box)
        out[one] = MAIL.index("domain_slip")
    out[same] = MAIL.index("same")
    out[same & (shared[np.maximum(mailbox.codes[left], 0)] | role[left] | role[right])] = (
        MAIL.index("same_shared")
    )
    return out


def second_boxes(
    columns: dict[str, Column], left: Ints, right: Ints, some: Bools, out: Ints
) -> None:
    """Let the mailbox that is the second one of the other row, or of both, count where two rows can be one person's."""
    mailbox, second = columns["mailbox"], columns["second_mailbox"]
    if len(second.values):
        found = _crossed(mailbox, second, left, right) | is_equal(second, left, right)
        out[some & found & ~is_equal(mailbox, left, right)] = MAIL.index("same")


def _one_box(local: str, other: str, host: str, other_host: str) -> bool:
    """Whether two addresses are one that is written with its marks and without: jørn@bølge.no, joern@boelge.no."""
    return _local(*sorted((local, other))) > 1 and one_host(*sorted((host, other_host))) == 1


def _locals(a: list[str], b: list[str]) -> Floats:
    if len(a) <= FEW:
        return np.array([_local(*sorted(pair)) for pair in zip(a, b, strict=True)], dtype=float)
    out = np.zeros(len(a))
    for at in _not_numbered_apart(a, b):
        out[at] = _local(*sorted((a[at], b[at])))
    return out


def _not_numbered_apart(a: list[str], b: list[str]) -> list[int]:
    """Return the places of pairs that are not surely two: other digits, and no letters that look like digits."""
    texts = pl.Series([*a, *b], dtype=pl.String).to_frame("v")
    value = pl.col("v")
    seen = value.str.replace_many(["0", "1", "5", "rn"], ["o", "l", "s", "m"])
    digits = value.str.replace_all(r"\D+", " ").str.strip_chars()
    told = texts.select(seen=seen, digits=digits, tag=value.str.contains("+", literal=True))
    one, other = told.head(len(a)), told.tail(len(b))
    apart = (one["digits"] != other["digits"]) & (one["seen"] != other["seen"])
    return (~(apart & ~one["tag"] & ~other["tag"])).arg_true().to_list()


def _local(x: str, y: str) -> int:
    """Return 3 for one mailbox with and without a tag, 2 for one slip, 1 for two ways of writing one name, 0 for others."""
    if ("+" in x or "+" in y) and x.partition("+")[0] == y.partition("+")[0] != "":
        return 3
    if not (x.isascii() and y.isascii()):  # letters of a keyboard that a mailbox hardly has: ışıl
        x, y = fold_text(x), fold_text(y)
        if x == y:
            return 2
    one_number = _DIGITS.findall(x) == _DIGITS.findall(y)
    if min(len(x), len(y)) >= 5 and (
        as_seen(x) == as_seen(y)
        or (
            one_number
            and OSA.distance(x, y, score_cutoff=1) <= 1
            and _MAIL_WORDS.sub("", x) != _MAIL_WORDS.sub("", y)
        )
    ):
        return 2
    if not one_number:
        return 0
    xs, ys = _MAIL_WORDS.split(x), _MAIL_WORDS.split(y)
    if len(xs) == len(ys) > 1 and xs != ys and "".join(xs) == "".join(ys) and _one_off(xs, ys):
        return 2
    if min(len(x), len(y)) >= _WRITTEN and unmarked(x) == unmarked(y):
        return 2
    long_x, long_y = max(xs, key=len), max(ys, key=len)
    spelled = "".join(xs) == "".join(ys) or (
        len(xs) > 1 and len(ys) > 1 and sorted(xs) == sorted(ys)
    )
    named = len(long_x) > 3 and (long_x == long_y or long_x in y or long_y in x) and x[0] == y[0]
    if not spelled and named and len(xs) == len(ys) > 1:
        # Two names written in one way: anna.x and anne.x are two people.
        first = [word for word in xs if word != long_x], [word for word in ys if word != long_y]
        named = all(p.startswith(q) or q.startswith(p) for p, q in zip(*first, strict=False))
    return int(spelled or named)


def _one_off(xs: list[str], ys: list[str]) -> bool:
    """Whether the point between two long words slipped by one letter: wendell.olsen, wendel.lolsen."""
    shifted = abs(len(xs[0]) - len(ys[0])) == 1
    return len(xs) == _NAMES and shifted and min(map(len, (*xs, *ys))) >= _WORD


#: Letters of a mailbox in which an umlaut is written in one way or another.
_WRITTEN = 6
#: Words of a mailbox that names a person, and letters from which each is a whole name.
_NAMES, _WORD = 2, 4
_DIGITS = re.compile(r"\d+")


#: Digits at either end of a number of which one edit leaves one end as it is.
_END = 5


def _one_end(phone: Column, left: Ints, right: Ints) -> Bools:
    """Whether numbers begin alike or end alike, as two must that are one edit apart; short ones may overlap."""
    if len(phone.values) <= FEW:
        return np.ones(len(left), dtype=bool)
    if "ends" not in phone.memo:
        texts = phone.values.cast(pl.String)
        phone.memo["ends"] = (
            texts.str.slice(0, _END).hash(0).to_numpy(), texts.str.tail(_END).hash(0).to_numpy(),
            (texts.str.len_chars() <= 2 * _END).to_numpy(),
        )  # fmt: skip
    head, tail, short = phone.memo["ends"]
    a, b = phone.codes[left], phone.codes[right]
    alike: Bools = (head[a] == head[b]) | (tail[a] == tail[b]) | short[a] | short[b]
    return alike


def phone_level(
    columns: dict[str, Column], shared: Bools, shared_second: Bools, left: Ints, right: Ints
) -> Ints:
    """Return the level of each pair of numbers, as a number into :data:`PHONE`.

    A number that is no valid one (``~`` and its last digits) proves as little as a shared one.

    Args:
        columns: ``phone, mobile, ext, line``.
        shared: Per distinct number, whether several people carry it.
        shared_second: The same of each distinct second number.
        left: Left rows.
        right: Right rows.
    """
    phone, mobile, extension, line = (columns[name] for name in ("phone", "mobile", "ext", "line"))
    known = both(phone, left, right)
    out = np.where(known, PHONE.index("other"), PHONE.index("missing")).astype(np.int8)
    same = is_equal(phone, left, right)
    near = np.flatnonzero(known & ~same)
    near = near[_one_end(phone, left[near], right[near])]
    if len(near):
        slips = by_value(phone, phone, left[near], right[near], edits)
        out[near[slips <= 1]] = PHONE.index("one_digit")
    out[_dialled_through(columns, left, right, known & ~same)] = PHONE.index("same_extension")
    out[same] = PHONE.index("same")
    crossed = _crossed(phone, mobile, left, right)
    seconds = is_equal(mobile, left, right)
    if not (same.any() or crossed.any() or seconds.any()):
        return out
    moving = flags(line, "^mobile$")
    out[same & (moving[line.codes[left]] | moving[line.codes[right]])] = PHONE.index("same_mobile")
    rough = flags(phone, "^~")
    weak = shared[np.maximum(phone.codes[left], 0)] | rough[phone.codes[left]]
    out[same & weak] = PHONE.index("same_shared")
    extended = same & both(extension, left, right)
    out[extended & is_equal(extension, left, right)] = PHONE.index("same_extension")
    out[extended & ~is_equal(extension, left, right)] = PHONE.index("other_extension")
    own = seconds & ~shared_second[np.maximum(mobile.codes[left], 0)]
    own |= _crossed(phone, mobile, left, right, shared)
    out[(seconds | crossed) & ~own & ~same] = PHONE.index("same_shared")
    out[own] = PHONE.index("same_mobile")
    return out


def _dialled_through(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether one number is the direct line of what the other gives as main number and extension: 692-1000 x8295, 692-8295."""
    phone, extension = columns["phone"], columns["ext"]
    if not len(extension.values):
        return np.zeros(len(left), dtype=bool)
    has = np.append(np.ones(len(extension.values), dtype=bool), False)
    one, other = has[extension.codes[left]], has[extension.codes[right]]
    ends = _last_digits(phone), _last_digits(extension)
    out = np.zeros(len(left), dtype=bool)
    for a, b, alone in ((left, right, one & ~other), (right, left, other & ~one)):
        asked = some & alone & (ends[0][phone.codes[b]] == ends[1][extension.codes[a]])
        where = np.flatnonzero(asked)
        told = texts(phone, a[where]), texts(extension, a[where]), texts(phone, b[where])
        out[where] = np.fromiter(map(_is_direct, *told), dtype=bool, count=len(where))
    return out


def _last_digits(column: Column) -> Ints:
    """Return the last two signs of each distinct value as a number, and at the end that of a missing one."""
    if "last" not in column.memo:
        told = column.values.cast(pl.String).str.tail(2).hash(0).to_numpy().astype(np.int64)
        column.memo["last"] = np.append(told, 0)
    last: Ints = column.memo["last"]
    return last


def _is_direct(main: str, extension: str, direct: str) -> bool:
    """Return whether an extension put in the place of a main number's last digits, or behind its digits, gives a direct line.

    Examples:
        >>> _is_direct("+16176921000", "8295", "+16176928295"), _is_direct("+49403018800", "25", "+49403018825")
        (True, True)
        >>> _is_direct("+16176921000", "8295", "+12126928295")
        False
    """
    if len(extension) < _SHORTEST:
        return False
    base = main.rstrip("0")
    return direct in {main[: -len(extension)] + extension, main + extension} or (
        direct == base + extension and len(base) > _END
    )


#: Digits from which an extension tells a line.
_SHORTEST = 2


def _crossed(
    first: Column, second: Column, left: Ints, right: Ints, shared: Bools | None = None
) -> Bools:
    """Whether the second value of one row is the first of the other, and none that is shared: a mobile number, a further mailbox."""
    if not len(second.values):
        return np.zeros(len(left), dtype=bool)
    as_first = second.places_in(first)
    out: Bools = np.zeros(len(left), dtype=bool)
    for a, b in ((left, right), (right, left)):
        held = as_first[second.codes[a]]
        met = (held >= 0) & (held == first.codes[b])
        out |= met if shared is None else met & ~shared[np.maximum(held, 0)]
    return out
