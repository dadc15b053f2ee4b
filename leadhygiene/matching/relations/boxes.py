"""What the mailboxes of a pair of people's records show beside their names; the facts of relations read it."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import Bools, Column, Floats, Ints
from leadhygiene.matching.columns.compare import by_value, flags, pairs_where, texts
from leadhygiene.matching.levels.people_levels import People
from leadhygiene.matching.names import given_names
from leadhygiene.matching.names.slips import COMMON, misread
from leadhygiene.standards.lookup.wording import words
from leadhygiene.standards.people.call_forms import FORMULAIC
from leadhygiene.standards.people.name_sound import spelling_key
from leadhygiene.standards.people.nicknames import borne
from leadhygiene.standards.people.person_names import frequency

_NO_LETTERS = re.compile("[^a-z]+")


def letters(local: str) -> str:
    """Return the letters of a mailbox, without digits and what divides them."""
    return _NO_LETTERS.sub("", local)


def box_spells(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether a shared mailbox spells a family name or a given name of the two."""
    return _box_and_name(columns, ("family", "given"), left, right, some, _spells)


def given_in_box(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether a shared mailbox spells a given name of the two."""
    return _box_and_name(columns, ("given",), left, right, some, _spells)


def _spells(local: str, name: str) -> bool:
    """Whether a mailbox holds a name, or a long word of it, however its umlauts are written."""
    bare, word = letters(local), name.replace(" ", "")
    if len(word) > 2 and word in bare:
        return True
    held = _bent(bare)
    return any(len(part) > 3 and _bent(part) in held for part in name.split(" "))


#: The second letter of an umlaut that is written out.
_UMLAUT = re.compile("(?<=[aou])e|(?<=a)a")


def family_box(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether a shared mailbox holds the family name and nothing of a given name."""
    return pairs_where(columns, ("local", "given", "family"), left, right, some, _of_family)


def _of_family(local: str, _: str, given: str, first: str, family: str, last: str) -> bool:
    held = [name for name in (family, last) if name and _only_family(local, name)]
    turned = (
        held if _MARKED.search(letters(local)) else []
    )  # a family name may stand in the field of the given one
    givens = [name for name in (given, first) if name not in turned]
    return bool(held) and not any(_spells(local, name) for name in givens)


def misspelt_box(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether one of two mailboxes spells the one whole name, and the other all but a letter of it: herve.lambert@, herev.lambert@."""
    return pairs_where(columns, ("local", "given", "family"), left, right, some, _one_spells)


def _one_spells(a: str, b: str, given: str, _given: str, family: str, _family: str) -> bool:
    words = [name.replace(" ", "") for name in (given, family)]
    if min(map(len, words)) < _WORD:
        return False
    return sum(all(word in letters(local) for word in words) for local in (a, b)) == 1


def misread_box(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether one of two mailboxes has a digit within a word where a scanner, or a finger, took a letter for it: k0walska@."""
    return pairs_where(columns, ("local",), left, right, some, _misread)


def _misread(a: str, b: str) -> bool:
    return a[-1:] == b[-1:] and misread(a, b)


#: Letters of a given and a family name from which a mailbox that holds both is their bearer's.
_WORD = 4


def both_in_box(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether a shared mailbox holds the given names of both: walterandjune@."""
    return pairs_where(columns, ("local", "given"), left, right, some, _holds_both)


def _holds_both(local: str, _local: str, one: str, other: str) -> bool:
    x, y = (name.split(" ", maxsplit=1)[0] for name in (one, other))
    rest = letters(local).replace(x, "", 1) if x in letters(local) else ""
    return min(len(x), len(y)) > 2 and y in rest


def nobody_in_box(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether a shared mailbox spells nothing of two known given names and of the family name: circdesk@."""
    out = some & ~_box_and_name(columns, ("family", "given"), left, right, some, _opens)
    return pairs_where(columns, ("given",), left, right, out, _two_givens)


def unread_box(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether a shared mailbox spells nothing of two names that were not read as one: kwtower@ of 羅永康 and Siu Ming Chow."""
    return some & ~_box_and_name(columns, ("family", "given"), left, right, some, _reads)


def _reads(local: str, name: str) -> bool:
    return _opens(local, name.translate(_SCANNED))


#: Letters that a scanner reads as numbers: M0ri.
_SCANNED = str.maketrans("01", "ol")


def _two_givens(*names: str) -> bool:
    first = [name.split(" ")[0] for name in names]
    return all(frequency(name)[0] >= _GIVEN or name in borne() for name in first)


#: Frequency per million from which a word is surely a given name.
_GIVEN = 21.0


def _opens(local: str, name: str) -> bool:
    """Whether a mailbox holds the beginning of a name, or is too short to say what it stands for."""
    bare = letters(local)
    return len(bare) < 5 or any(word[:4] in bare for word in name.split(" ") if len(word) > 2)


def alias_boxes(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether two mailboxes at one host are both ways of writing the one name: th@ and thorarinn@ of Thorarinn Hjalm."""
    return pairs_where(columns, ("local", "given", "family"), left, right, some, _both_write)


def _both_write(a: str, b: str, given: str, first: str, family: str, last: str) -> bool:
    return _writes(letters(a), given, family) and _writes(letters(b), first, last)


def _writes(local: str, given: str, family: str) -> bool:
    """Whether a mailbox is a name, a part of it, or its initials."""
    first, *more = given.split(" ")
    words = family.split(" ")
    whole = family.replace(" ", "")
    if not (first and whole):
        return False
    heads = {first, first[0], first + "".join(more), first[0] + "".join(word[0] for word in more)}
    ends = {
        whole,
        whole[0],
        "".join(word[0] for word in words),
        *(word for word in words if len(word) > 3),
        "",
    }
    cut = {(first[:a], whole[:b]) for a in (2, 3) for b in (2, 3)}  # olpe of Oldrich Pelisek
    both = {*cut, *((a, b) for a in heads for b in ends)}
    return len(local) > 1 and local in {a + b for a, b in both} | {b + a for a, b in both} | ends


def _only_family(local: str, name: str) -> bool:
    """Whether a mailbox holds a family name, or a word of it, and else only what makes it a family's."""
    box, held = letters(local.partition("+")[0]), [name]
    if " " in name:
        held = [name.replace(" ", ""), *(word for word in name.split(" ") if len(word) > 3)]
    if any(_holds_only(box, word) for word in held):
        return True
    bent = _bent(box)
    return any(_holds_only(bent, _bent(word)) for word in held)


def _holds_only(box: str, word: str) -> bool:
    """Whether letters are a word and else only what makes it a family's."""
    if not word or word not in box:
        return False
    before, _, after = box.partition(word)
    return bool(_BEFORE.fullmatch(before) and _AFTER.fullmatch(after))


def _bent(text: str) -> str:
    """Return a text in which umlauts that are written out are single letters."""
    return _UMLAUT.sub("", text)


def two_forms(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether given names are two usual forms of one, of which sisters, or a mother and a daughter, may have one each: Anna and Anne, Ann and Anna."""
    return pairs_where(columns, ("given",), left, right, some, _both_usual)


def _both_usual(given: str, other: str) -> bool:
    x, y = (name.split(" ", maxsplit=1)[0] for name in (given, other))
    stem = x[:-1]
    unlike = x != y and bool(stem) and stem == y[:-1] and {x[-1], y[-1]} <= _VOWELS
    short, long = sorted((x, y), key=len)
    unlike |= bool(short) and long[:-1] == short and long[-1] in "ae" and short[-1] not in _VOWELS
    return unlike and min(frequency(x)[0], frequency(y)[0]) >= COMMON


_VOWELS = frozenset("aeiouy")


def tagged_apart(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether tags of one mailbox are two given names, each that of its record: huis+jo@ and huis+joe@."""
    return pairs_where(columns, ("local", "given"), left, right, some, _two_tags)


def _two_tags(local: str, other: str, given: str, other_given: str) -> bool:
    tags = [letters(box.partition("+")[2]) for box in (local, other)]
    return given != other_given and tags == [given, other_given]


def initial_box(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether a shared mailbox holds the family name and one letter of a given name."""
    return _box_and_name(columns, ("family",), left, right, some, _only_initial)


def _only_initial(local: str, name: str) -> bool:
    """Whether a mailbox holds the family name and one letter of a given name, which two people may share."""
    word = name.replace(" ", "")
    before, found, after = letters(local).partition(word) if word else ("", "", "")
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


def house_box(columns: dict[str, Column], left: Ints, some: Bools) -> Bools:
    """Whether a mailbox says that it is a family's: familie.@, mishpachat.@."""
    found: Bools = some & flags(columns["local"], _HOUSEHOLD)[columns["local"].codes[left]]
    return found


def several_box(columns: dict[str, Column], left: Ints, some: Bools) -> Bools:
    """Whether a mailbox says that several people of a family use it: ...twins@, ...family@, familia...@."""
    found: Bools = some & flags(columns["local"], _SEVERAL)[columns["local"].codes[left]]
    return found


#: Words for a family, and for a home.
_FAMILY = words(
    "family families fam familie familia familias famille famiglia familj familjen familien famila perhe perheen pere suku "
    "rodzina rodzinny rodina rodiny rodyna porodica obitelj druzina csalad csaladja semya simya semeystvo semeistvo semejstvo "
    "sem seimos seime gimene aile ailesi flia fa keluarga oikogeneia pamilya pamilyang familja familjare teulu teaghlach "
    "mishpacha mishpachat mishpaha mishpahat mispahat usra usrat aila ailat aela khanevade khanevadeh khandan parivar pariwar "
    "paribar kudumbam kutumbam krobkrua khrobkhrua giadinh jiating kazoku gajok ojakhi entanik gerbul otbasy"
)
_HOME = words(
    "casa haus house household home hogar lar maison hjem hus hem heima thuis huis huisgezin gezin koti kodu majas talo dom doma "
    "domov dum haz ev etxe rumah bayt beit ghar baan bahay team"
)
_ARTICLES = words("the thehappy los las les die de di la el gia")
_ENDS = words("s es i y lar ler ek ovi ovci twins boys girls kids clan parents")
_HOUSEHOLD = rf"^(?:{'|'.join(_ARTICLES)})?[._-]?(?:fam|{'|'.join(word for word in _FAMILY if len(word) > 5)})(?:[._-]|$)"
_SEVERAL = rf"{_HOUSEHOLD}|\w(?:twins|boys|girls|sisters|brothers|siblings|kids|{'|'.join(word for word in _FAMILY if len(word) > 5)})\d*$"
#: Shorter words of a family are given names as well: Pere, Sem, Aila.
_BEFORE = re.compile(rf"(?:{'|'.join((*_ARTICLES, *_FAMILY, *_HOME))})*")
_MARKED = re.compile(
    rf"^(?:the|los|las|les|die|{'|'.join(_FAMILY)})|(?:{'|'.join((*_FAMILY, *_HOME))})$"
)
_AFTER = re.compile(rf"(?:{'|'.join(_ENDS)})?(?:{'|'.join((*_FAMILY, *_HOME))})*")


def own_boxes(
    columns: dict[str, Column], left: Ints, right: Ints, exact: Bools, other: Bools, some: Bools
) -> Bools:
    """Whether each of two mailboxes spells the given name as its own record writes it, or one name has two.

    Args:
        columns: ``given, middle, local``.
        left: Left rows.
        right: Right rows.
        exact: Whether the names are equal.
        other: Whether the two mailboxes are no two ways of writing one.
        some: The pairs that are asked about.
    """
    keys = ("given", "middle", "local")
    return (some & exact & other) | pairs_where(columns, keys, left, right, some & ~exact, _two_own)


def _two_own(x: str, y: str, more: str, other_more: str, box_x: str, box_y: str) -> bool:
    one, two = _gone_by(x, more), _gone_by(y, other_more)
    told = min(len(one), len(two)) > 1 and sorted(one) != sorted(two)  # no letters turned round
    return told and one in letters(box_x) and two in letters(box_y) and box_x != box_y


def _gone_by(given: str, middle: str) -> str:
    """Return the given name that somebody goes by, without blanks."""
    first, _, rest = f"{given} {middle or ''}".strip().partition(" ")
    return (rest if rest and first in FORMULAIC else given).replace(" ", "")


def family_firm(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether the left employer, or its domain, bears the family name of either record."""
    out = np.zeros(len(some), dtype=bool)
    where = np.flatnonzero(some)
    if not len(where):
        return out
    names = {
        "one": run_together(columns["family"], left[where], " "),
        "other": run_together(columns["family"], right[where], " "),
    }
    firms = {
        key: run_together(columns[key], left[where], "[^a-z]")
        for key in ("company", "domain", "host")
    }
    told = [
        pl.col(firm).str.contains(pl.col(name), literal=True)
        & (pl.col(name).str.len_chars() >= _TELLING)
        for firm in firms
        for name in names
    ]
    out[where] = pl.DataFrame(names | firms).select(pl.any_horizontal(told).fill_null(value=False)).to_series().to_numpy()  # fmt: skip
    return out


#: Letters of a name from which a firm that holds it is likely called by it.
_TELLING = 3


def run_together(column: Column, rows: Ints, without: str) -> pl.Series:
    """Return the values of some rows without some letters, null where one is missing."""
    memo = f"without {without}"
    if memo not in column.memo:
        column.memo[memo] = column.values.cast(pl.String).str.replace_all(without, "")
    codes = pl.Series(column.codes[rows])
    found: pl.Series = column.memo[memo].gather(codes.set(codes < 0, None))
    return found


def box_agrees(people: People, left: Ints, right: Ints, some: Bools, call: Bools) -> Bools:
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
