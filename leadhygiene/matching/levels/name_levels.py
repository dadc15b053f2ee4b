"""The level at which two people's names agree."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain

import numpy as np

from leadhygiene.matching.columns.coded import (
    Bools,
    Column,
    Floats,
    Ints,
)
from leadhygiene.matching.columns.compare import (
    assign,
    both,
    by_value,
    is_equal,
    pairs_where,
    pairwise,
)
from leadhygiene.matching.columns.pair_memo import PairMemo
from leadhygiene.matching.levels.east_names import read_east, romanised
from leadhygiene.matching.levels.name_scale import COMMON, NAME, RARE, is_level
from leadhygiene.matching.levels.names_by_faith import told_by_faith
from leadhygiene.matching.levels.names_by_father import told_by_father
from leadhygiene.matching.levels.names_by_generation import told_by_generation
from leadhygiene.matching.levels.names_by_keyboard import told_by_keyboard
from leadhygiene.matching.levels.names_by_mail import told_by_address, told_by_mail
from leadhygiene.matching.levels.names_by_middle import told_by_middle
from leadhygiene.matching.levels.names_by_script import read_again, told_by_script
from leadhygiene.matching.levels.names_by_tongue import told_by_tongue
from leadhygiene.matching.levels.names_in_boxes import told_by_boxes
from leadhygiene.matching.levels.open_names import left_open, told_by_marks
from leadhygiene.matching.levels.same_words import same_words
from leadhygiene.matching.levels.turned_both import two_of_a_family
from leadhygiene.matching.levels.turned_names import half_turned
from leadhygiene.matching.names import family_names, given_names
from leadhygiene.matching.names.family_endings import is_wife_and_daughter
from leadhygiene.matching.names.given_across_scripts import across_scripts, families_across_scripts
from leadhygiene.standards.people.given_sexes import is_told, sex
from leadhygiene.standards.people.name_sound import learn_keys
from leadhygiene.standards.people.nicknames import unisex

_G, _F = given_names, family_names
#: Levels of names that may still be one in two systems of romanisation.
_OPEN = ("given_conflict", "conflict", "family_changed", "near", "unsure")
#: What else than the words of two names tells of them, in this order.
_FURTHER = (told_by_keyboard, told_by_mail, told_by_boxes, told_by_address, told_by_generation, told_by_father, told_by_tongue, told_by_faith, told_by_marks)  # fmt: skip


def name_level(columns: dict[str, Column], chance: Floats, left: Ints, right: Ints) -> Ints:
    """Return the level of each pair, as a number into :data:`NAME`.

    Args:
        columns: ``given, middle, family, script, call, birth, local, sex, suffix``.
        chance: Per row, how many people of its name chance would put into the pool.
        left: Left rows.
        right: Right rows.
    """
    g, f, born = _parts(columns, left, right)
    out = np.full(len(left), NAME.index("conflict"), dtype=np.int8)

    def put(where: Bools, name: str) -> None:
        assign(out, where, NAME.index(name))

    no_g, no_f = np.isnan(g), np.isnan(f)
    kin = f >= _F.NEAR
    kin &= f != _F.UNSURE
    same_family = f >= _F.SPELLING
    put(((g == _G.CONFLICT) & kin) | ((g == _G.AMBIGUOUS) & (f == _F.NEAR)), "given_conflict")
    put((g >= _G.SLIP) & (f == _F.CONFLICT), "family_changed")
    put((g >= _G.CALL) & ((f == _F.NEAR) | (f == _F.OTHER_SEX)), "near")
    put((g == _G.UNSURE) & (f == _F.UNSURE), "unverified")
    put(((g == _G.UNSURE) & kin) | ((f == _F.UNSURE) & (g > _G.UNSURE)), "unsure")
    mixed = (g >= _G.INITIAL) & (f >= _F.PART)
    put(mixed & ((f == _F.PART) | (f == _F.OTHER_SEX)), "family_part")
    put(mixed & (g == _G.PART), "given_part")
    put(mixed & ((g == _G.SLIP) | (f == _F.SLIP)), "slip")
    put((g == _G.PART) & (f == _F.NEAR), "unsure")
    put((g == _G.SLIP) & (f == _F.NEAR), "near")
    put((g == _G.AMBIGUOUS) & (f >= _F.PART), "ambiguous")
    named = (f == _F.OTHER_SEX) & _may_be_couple(columns["given"], left, g)
    put(named, "given_conflict")  # Karol Nowicki, Karolina Nowicka
    put(pairs_where(columns, ("given",), left, right, named, _one_sex), "family_part")
    two_women = pairs_where(columns, ("family",), left, right, mixed & (f == _F.OTHER_SEX), is_wife_and_daughter)  # fmt: skip
    put(two_women, "given_conflict")  # Rasa Butkienė, Rasa Butkaitė
    put((g == _G.INITIAL) & kin, "initial")
    put((g == _G.INITIAL) & (f == _F.OTHER_SEX), "given_conflict")
    put((g == _G.CALL) & same_family, "call_name")
    put((g >= _G.SPELLING) & same_family, "variant")
    exact = (g == _G.EQUAL) & (f == _F.EQUAL)
    low = np.minimum(chance[left], chance[right])
    put(exact, "equal")
    put(exact & (low < RARE), "equal_rare")
    put(exact & (low > COMMON), "equal_common")
    one = no_g & ~no_f & (f > _F.UNSURE)
    one |= no_f & ~no_g & (g > _G.UNSURE)
    put(no_g | no_f, "missing")
    put(no_g & ~no_f & (f <= _F.CONFLICT), "conflict")
    put(no_f & ~no_g & (g == _G.CONFLICT), "conflict")
    put(one, "one_part")
    put(born & (g >= _G.CALL), "born")
    for place, level in romanised(
        columns["given"], columns["family"], left, right, is_level(out, *_OPEN)
    ):
        out[place] = NAME.index(level)
    _turn(columns, left, right, g, f, out)
    two_of_a_family(columns, left, right, out)
    read_east(columns, left, right, out)
    same_words(columns, left, right, out)
    left_open(columns, left, right, out)
    for told in _FURTHER:
        told(columns, left, right, out)
    return out


def _one_sex(given: str, other: str) -> bool:
    """Whether both of two given names are women's, or men's; two spellings of a name that no table has are."""
    told = [None if name in unisex() else sex(name) for name in (given, other)]
    if None not in told:
        return told[0] == told[1]
    open_names = [name for name, one in zip((given, other), told, strict=True) if one is None]
    return _G.compare(given, other) == _G.SPELLING and not any(map(is_told, open_names))


def _may_be_couple(given: Column, left: Ints, g: Floats) -> Bools:
    """Whether given names leave open, beside a man's and a woman's family name, that they are two: call names, spellings, equal initials."""
    if "one letter" not in given.memo:
        given.memo["one letter"] = np.array([*(len(name) == 1 for name in given.values), False])
    found: Bools = (g == _G.AMBIGUOUS) | (g == _G.CALL) | (g == _G.SPELLING)
    found |= (g == _G.EQUAL) & given.memo["one letter"][given.codes[left]]
    return found


def _parts(columns: dict[str, Column], left: Ints, right: Ints) -> tuple[Floats, Floats, Bools]:
    """Return what given and family names are (NaN: missing), and whether a name at birth agrees."""
    given, family, script = (columns[name] for name in ("given", "family", "script"))
    g, f = (
        by_value(
            column, column, left, right, _of_names(compare), equal, apart,
            column.memo.setdefault("pairs", PairMemo(len(column.values))),  # names meet again in the next part
        )
        for column, compare, equal, apart in (
            (given, _G.compare, _G.EQUAL, given.marks.apart_given), (family, _F.compare, _F.EQUAL, family.marks.apart_family),
        )
    )  # fmt: skip
    unlike = both(script, left, right) & ~is_equal(script, left, right)
    for column, found, least, slip in ((given, g, _G.PART, _G.SLIP), (family, f, _F.PART, _F.SLIP)):
        han = in_han(column)
        crossed = unlike | (han[column.codes[left]] != han[column.codes[right]])
        again = np.flatnonzero(crossed & ((found < least) | (found == slip)))
        if len(again):
            read = _foreign(column, script, left[again], right[again], found is f)
            slips = found[again] == slip  # which may be vowels that the other script leaves out
            found[again] = np.where(slips, np.fmax(read, slip), read)
    told_by_script(columns, left, right, g)
    told_by_middle(columns, left, right, g)
    birth = columns["birth"]
    born = np.zeros(len(left), dtype=bool)
    for a, b in ((left, right), (right, left)):
        some = np.flatnonzero(birth.codes[a] >= 0)
        if len(some):
            former = by_value(birth, family, a[some], b[some], pairwise(_F.compare), _F.EQUAL)
            born[some] |= former >= _F.SLIP
    return g, f, born


def _foreign(column: Column, script: Column, left: Ints, right: Ints, family: bool) -> Floats:
    compare = families_across_scripts if family else across_scripts
    found = by_value(column, column, left, right, pairwise(compare), _G.EQUAL)
    read_again(column, script, left, right, found)
    if not family:
        return found
    return np.select(
        [found >= _G.SPELLING, found >= _G.CALL, found > _G.CONFLICT],
        [float(_F.SPELLING), float(_F.SPELLING), float(_F.UNSURE)],
        float(_F.CONFLICT),
    )


def _of_names(compare: Callable[[str, str], int]) -> Callable[[list[str], list[str]], Floats]:
    """Return a comparison of many names, whose spelling keys are made together."""
    each = pairwise(compare)

    def compared(a: list[str], b: list[str]) -> Floats:
        names = {*a, *b}
        learn_keys(chain(names, *(name.split(" ") for name in names if " " in name)))
        return each(a, b)

    return compared


def _turn(
    columns: dict[str, Column], left: Ints, right: Ints, g: Floats, f: Floats, out: Ints
) -> None:
    """Find names whose parts stand in each other's field."""
    given, family = columns["given"], columns["family"]
    unlike = (np.nan_to_num(g, nan=0.0) <= _G.UNSURE) & (np.nan_to_num(f, nan=0.0) <= _F.UNSURE)
    whole = both(given, left, right) & both(family, left, right)
    near = whole & ~unlike & (g != _G.EQUAL) & (f != _F.EQUAL)
    near &= _initials_fit(given, family, left, right)
    unlike |= pairs_where(columns, ("given", "family"), left, right, near, _crossed)
    some = np.flatnonzero(unlike & whole)
    if not len(some):
        return
    for place, level in half_turned(given, family, left[some], right[some]).items():
        out[some[place]] = NAME.index(level)
    script = columns["script"]
    crossed = (both(script, left, right) & ~is_equal(script, left, right))[some]
    exact = _initials_fit(given, family, left[some], right[some]) | crossed
    some = some[exact]
    if not len(some):
        return
    a, b = left[some], right[some]
    crossed = crossed[exact]
    one = by_value(given, family, a, b, pairwise(_turned), _G.EQUAL)
    two = by_value(given, family, b, a, pairwise(_turned), _G.EQUAL)
    far = np.flatnonzero(crossed)
    for found, x, y in (
        (one, a, b),
        (two, b, a),
    ):  # romanised, scripts without vowels are read as across scripts
        read = by_value(given, family, x[far], y[far], pairwise(across_scripts), _G.EQUAL)
        found[far] = np.fmax(found[far], read)
    least, most = np.minimum(one, two), np.maximum(one, two)
    out[some[least >= _G.SPELLING]] = NAME.index("swapped")
    apart = (least == _G.CONFLICT) & (most >= _G.SPELLING) & is_level(out[some], "unverified")
    out[some[apart]] = NAME.index("given_conflict")  # one family name, and a syllable differs


def _crossed(given: str, other_given: str, family: str, other_family: str) -> bool:
    """Whether two names are each other's turned round, however alike their parts are: Rosa Rossi, Rossi Rosa."""
    return given == other_family and family == other_given


def in_han(column: Column) -> Bools:
    """Per distinct value, and last for none, whether it is written in Han."""
    return column.marks.han


def _turned(a: str, b: str) -> int:
    """Return what two names are that stand in unlike fields, whatever their scripts; in one script, whether they are one."""
    a, b = (re.sub(" (?:van|thi)$", "", name) for name in (a, b))
    plain = _F.compare(a, b)
    if plain >= _F.SPELLING:
        return _G.SPELLING
    return across_scripts(a, b) if a.isascii() != b.isascii() else _G.UNSURE


def _initials_fit(given: Column, family: Column, left: Ints, right: Ints) -> Bools:
    """Whether the first letters allow that given and family name changed places."""
    first_g, first_f = given.marks.first, family.marks.first
    fit: Bools = first_g[given.codes[left]] == first_f[family.codes[right]]
    fit &= first_g[given.codes[right]] == first_f[family.codes[left]]
    return fit
