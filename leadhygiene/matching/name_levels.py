"""The level at which two people's names agree, and the names that mailboxes give away."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
import polars as pl

from leadhygiene.matching import family_names, given_names
from leadhygiene.matching.coded import (
    FEW,
    Bits,
    Bools,
    Column,
    Floats,
    Ints,
    code,
    combine,
    grouped,
)
from leadhygiene.matching.compare import (
    assign,
    at_level,
    both,
    by_value,
    is_equal,
    texts,
)
from leadhygiene.matching.east_names import romanised
from leadhygiene.matching.pair_memo import PairMemo
from leadhygiene.matching.turned_names import half_turned
from leadhygiene.standards import nicknames
from leadhygiene.standards.given_sexes import sex as sex_of
from leadhygiene.standards.name_sound import spelling_key

NAME = (
    "missing", "equal_rare", "equal", "equal_common", "variant", "swapped", "call_name", "ambiguous",
    "initial", "slip", "family_part", "given_part", "unsure", "unverified", "near", "born", "family_changed", "given_conflict",
    "conflict", "one_part",
)  # fmt: skip
_G, _F = given_names, family_names
#: Levels of names that may still be one in two systems of romanisation.
_OPEN = ("given_conflict", "conflict", "family_changed", "near", "unsure")


def _is(codes: Ints, *names: str) -> Bools:
    return at_level(codes, NAME, *names)


def name_level(columns: dict[str, Column], chance: Floats, left: Ints, right: Ints) -> Ints:
    """Return the level of each pair, as a number into :data:`NAME`.

    Args:
        columns: ``given, middle, family, script, call, birth, local, sex``.
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
    put((g == _G.CONFLICT) & kin, "given_conflict")
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
    put((g == _G.AMBIGUOUS) & (f == _F.OTHER_SEX), "given_conflict")
    put((g == _G.INITIAL) & (kin | (f == _F.OTHER_SEX)), "initial")
    put((g == _G.CALL) & same_family, "call_name")
    put((g >= _G.SPELLING) & same_family, "variant")
    exact = (g == _G.EQUAL) & (f == _F.EQUAL)
    low = np.minimum(chance[left], chance[right])
    put(exact, "equal")
    put(exact & (low < 1.3), "equal_rare")
    put(exact & (low > 6.0), "equal_common")
    one = no_g & ~no_f & (f > _F.UNSURE)
    one |= no_f & ~no_g & (g > _G.UNSURE)
    put(no_g | no_f, "missing")
    put(no_g & ~no_f & (f <= _F.CONFLICT), "conflict")
    put(no_f & ~no_g & (g == _G.CONFLICT), "conflict")
    put(one, "one_part")
    put(born & (g >= _G.CALL), "born")
    for place, level in romanised(
        columns["given"], columns["family"], left, right, _is(out, *_OPEN)
    ):
        out[place] = NAME.index(level)
    _turn(columns, left, right, g, f, out)
    _whole(columns, left, right, out)
    _told_by_mail(columns, left, right, out)
    _told_by_address(columns, left, right, out)
    return out


def _parts(columns: dict[str, Column], left: Ints, right: Ints) -> tuple[Floats, Floats, Bools]:
    """Return what given and family names are (NaN: missing), and whether a name at birth agrees."""
    given, family, script = (columns[name] for name in ("given", "family", "script"))
    g, f = (
        by_value(
            column, column, left, right, _pairwise(compare), equal, apart,
            column.memo.setdefault("pairs", PairMemo()),  # names meet again in the next part
        )
        for column, compare, equal, apart in (
            (given, _G.compare, _G.EQUAL, given.marks.apart_given), (family, _F.compare, _F.EQUAL, family.marks.apart_family),
        )
    )  # fmt: skip
    unlike = both(script, left, right) & ~is_equal(script, left, right)
    for column, found, least in ((given, g, _G.PART), (family, f, _F.PART)):
        han = in_han(column)
        crossed = unlike | (han[column.codes[left]] != han[column.codes[right]])
        again = np.flatnonzero(crossed & (found < least))
        if len(again):
            found[again] = _foreign(column, left[again], right[again], found is f)
    _call_names(columns, left, right, g)
    birth = columns["birth"]
    born = np.zeros(len(left), dtype=bool)
    for a, b in ((left, right), (right, left)):
        some = np.flatnonzero(birth.codes[a] >= 0)
        if len(some):
            former = by_value(birth, family, a[some], b[some], _pairwise(_F.compare), _F.EQUAL)
            born[some] |= former >= _F.SLIP
    return g, f, born


def _foreign(column: Column, left: Ints, right: Ints, family: bool) -> Floats:
    found = by_value(column, column, left, right, _pairwise(_G.across_scripts), _G.EQUAL)
    if not family:
        return found
    return np.select(
        [found >= _G.SPELLING, found >= _G.CALL, found > _G.CONFLICT],
        [float(_F.SPELLING), float(_F.SPELLING), float(_F.UNSURE)],
        float(_F.CONFLICT),
    )


def _pairwise(function: Callable[[str, str], int]) -> Callable[[list[str], list[str]], Floats]:
    return lambda a, b: np.array([function(x, y) for x, y in zip(a, b, strict=True)], dtype=float)


def _call_names(columns: dict[str, Column], left: Ints, right: Ints, g: Floats) -> None:
    """Let a call name in brackets, initials written together and middle names speak."""
    given, middle, call = (columns[name] for name in ("given", "middle", "call"))
    for a, b in ((left, right), (right, left)):
        some = np.flatnonzero((call.codes[a] >= 0) & (g < _G.CALL))
        if len(some):
            found = by_value(call, given, a[some], b[some], _pairwise(_G.compare), _G.EQUAL)
            g[some] = np.where(found >= _G.CALL, _G.CALL, g[some])
        some = np.flatnonzero((middle.codes[a] >= 0) & (g < _G.CALL))
        some = some[_may_hold(given, middle, a[some], b[some])]
        names = (texts(column, rows) for rows in (a[some], b[some]) for column in (given, middle))
        for at, *words in zip(some.tolist(), *names, strict=True):
            g[at] = max(_whole_given(g[at], *words), _with_middle(*words))


def _whole_given(found: float, own: str, more: str, other: str, theirs: str) -> float:
    """Return what two given names are once the second word of one is known to stand in the other's middle name."""
    if found != _G.PART or theirs or len(more) < 2 or " " not in other:
        return found
    return found if _G.compare(f"{own} {more}", other) else _G.CONFLICT


def _may_hold(given: Column, middle: Column, left: Ints, right: Ints) -> Bools:
    """Whether the left given and middle name can make up the right given name.

    They cannot where the latter is one word that begins as neither does, and no list joins it with the
    middle name.
    """
    if len(left) <= FEW:
        return np.ones(len(left), dtype=bool)
    both = _first_words(given, middle)
    size = np.int32(len(given.values))
    g, m = both.codes, np.append(both.codes[size:], -1)
    one, more, other = given.codes[left], middle.codes[left], given.codes[right]
    if "starts" not in given.memo:
        given.memo["starts"] = np.append(_sounding(both), -1)
    starts = given.memo["starts"]
    sound = starts[np.append(g[:size], -1)[other]]
    held: Bools = (sound == starts[np.append(g[:size], -1)[one]]) | (sound == starts[m[more]])
    held |= given.marks.first[one] == given.marks.first[other]
    held |= given.marks.several[other] | (one < 0) | (other < 0) | _lead_in(given)[one]
    some = np.flatnonzero(~held)
    x, y = m[more[some]], g[other[some]]
    held[some] = both.marks.listed(np.minimum(x, y), np.maximum(x, y))
    return held


def _lead_in(given: Column) -> Bools:
    """Per distinct given name, and last for none, whether it may only lead in another: an initial, Abu."""
    if "lead in" not in given.memo:
        values = given.values.cast(pl.String)
        told = (values.str.len_bytes() == 1) | values.is_in(sorted(_G.KUNYA))
        given.memo["lead in"] = np.append(told.to_numpy(), False)
    found: Bools = given.memo["lead in"]
    return found


def _first_words(given: Column, middle: Column) -> Column:
    """Return the first words of all given names and then of all middle names, as one column."""
    if "first words" not in given.memo:
        words = pl.concat([given.values, middle.values]).str.extract(r"^(\S+)")
        given.memo["first words"] = code(words)
    found: Column = given.memo["first words"]
    return found


def _sounding(words: Column) -> Ints:
    """Return the first letter of each word's spelling key, as a number."""
    return np.array([ord(spelling_key(word)[:1] or "~") for word in words.values.to_list()])


@lru_cache(maxsize=1 << 15)
def _with_middle(own: str, more: str, other: str, theirs: str) -> int:
    """Return what two given names are once the middle names are read with them."""
    if not own or not other:
        return _G.CONFLICT
    if own[0] == other[0] and len(more) > 2 and more == theirs:
        return _G.SPELLING
    whole = f"{own} {more}"
    led_in = len(own) == 1 or own in _G.KUNYA
    if led_in or not _two_keys(whole, other):
        found = _G.compare(whole, other)
        if found >= (_G.CALL if led_in else _G.SPELLING):
            return min(found, _G.SPELLING)
    if len(other) > 1 and other == own[0] + "".join(word[0] for word in more.split(" ")):
        return _G.CALL
    for name in (more, more.split(" ", maxsplit=1)[0]):
        if len(other) > 2 and _G.compare(name, other) >= _G.SPELLING:
            return _G.CALL if len(own) == 1 else _G.PART
    return _G.CONFLICT


#: Names that are read in another way before they are compared.
_REREAD = re.compile(r"abd|m(?:a|aria)? ")


def _two_keys(whole: str, word: str) -> bool:
    """Whether several words and one word cannot be two spellings of one name, as their keys differ."""
    if " " in word or not (whole.isascii() and word.isascii()):
        return False
    if _REREAD.match(whole) or _REREAD.match(word):
        return False
    return spelling_key(whole) != spelling_key(word)


def _turn(
    columns: dict[str, Column], left: Ints, right: Ints, g: Floats, f: Floats, out: Ints
) -> None:
    """Find names whose parts stand in each other's field."""
    given, family = columns["given"], columns["family"]
    unlike = (np.nan_to_num(g, nan=0.0) <= _G.UNSURE) & (np.nan_to_num(f, nan=0.0) <= _F.UNSURE)
    whole = both(given, left, right) & both(family, left, right)
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
    one = by_value(given, family, a, b, _pairwise(_turned), _G.EQUAL)
    two = by_value(given, family, b, a, _pairwise(_turned), _G.EQUAL)
    out[some[np.minimum(one, two) >= _G.SPELLING]] = NAME.index("swapped")


def _whole(columns: dict[str, Column], left: Ints, right: Ints, out: Ints) -> None:
    """Find names that are the same words, put into other fields."""
    fields = [columns[name] for name in ("given", "middle", "family")]
    given, middle, family = fields
    several = given.marks.several
    split = (middle.codes[left] >= 0) != (middle.codes[right] >= 0)
    split |= several[given.codes[left]] != several[given.codes[right]]
    split &= _is(out, "conflict", "family_changed", "given_conflict")
    lacking = (given.codes[left] >= 0) != (given.codes[right] >= 0)
    lacking |= (family.codes[left] >= 0) != (family.codes[right] >= 0)
    lacking &= _is(out, "missing", "one_part", "conflict")
    if not (split.any() or lacking.any()):
        return
    some = np.flatnonzero(lacking | split)
    one, other = (
        np.sum([_letters(column)[column.codes[rows[some]]] for column in fields], axis=0)
        for rows in (left, right)
    )
    open_pairs = _may_share(fields, left[some], right[some], out[some])
    some = some[(lacking[some] & open_pairs) | (one == other)]
    first, place = _once_each(fields, left[some], right[some])
    names = (texts(column, rows[some[first]]) for rows in (left, right) for column in fields)
    told = np.array([_same_words(*words) for words in zip(*names, strict=True)], dtype=np.int8)
    told = told[place]
    out[some[told >= 0]] = told[told >= 0]


def _once_each(fields: list[Column], left: Ints, right: Ints) -> tuple[Ints, Ints]:
    """Return a place of each distinct pair of whole names, and for each pair which of these it is."""
    if len(left) <= FEW:
        return np.arange(len(left)), np.arange(len(left))
    rows = np.concatenate([left, right])
    _, name = grouped(combine(*(column.codes[rows] + np.int64(1) for column in fields)))
    kinds, place = grouped(name[: len(left)] * len(rows) + name[len(left) :])
    first = np.empty(len(kinds), dtype=np.int64)
    first[place[::-1]] = np.arange(len(left))[::-1]
    return first, place


@lru_cache(maxsize=1 << 15)
def _same_words(*words: str) -> int:
    """Return the level of two names, each given, middle and family; -1 where it stays."""
    one, other = (sorted(" ".join(part).split()) for part in (words[:3], words[3:]))
    if one == other and len(one) > 1:
        return NAME.index("variant")
    if min(len(one), len(other)) == 1 and {*one} & {*other}:
        return NAME.index("one_part")
    if _in_order(words[:3]) & _in_order(words[3:]):
        return NAME.index("variant")
    if (words[3] and not words[0] and _holds(one, other)) or (
        words[0] and not words[3] and _holds(other, one)
    ):
        return NAME.index("given_part")
    return -1


def _in_order(words: Sequence[str]) -> set[str]:
    """Return the letters of a name of given, middle and family name, as they stand and family name first."""
    given, middle, family = (word.replace(" ", "") for word in words)
    return {given + middle + family, family + given + middle} if given and family else set()


def _may_share(fields: list[Column], left: Ints, right: Ints, level: Ints) -> Bools:
    """Return the pairs whose names may have a word in common that their level does not tell already.

    A name of one word can but be a part of the other.
    """
    if len(left) <= FEW:
        return np.ones(len(left), dtype=bool)
    bits, counts = [], []
    for rows in (left, right):
        marks = [(column.codes[rows], *_word_marks(column)) for column in fields]
        bits.append(np.bitwise_or.reduce([of[codes] for codes, of, _ in marks]))
        counts.append(np.sum([of[codes] for codes, _, of in marks], axis=0))
    told = _is(level, "one_part") & (np.minimum(*counts) == 1)
    share: Bools = ((bits[0] & bits[1]) != 0) & ~told
    return share


def _word_marks(column: Column) -> tuple[Bits, Ints]:
    """Return of each distinct value, and at the end of none, a set of bits its words have, and their number."""
    if "word marks" not in column.memo:
        words = column.values.cast(pl.String).str.extract_all(r"\S+")
        counts = np.append(words.list.len().to_numpy().astype(np.int64), 0)
        each = words.explode().drop_nulls()
        bits = np.zeros(len(counts), dtype=np.uint64)
        shifts = each.hash().to_numpy() & np.uint64(63)
        np.bitwise_or.at(bits, np.repeat(np.arange(len(counts)), counts), np.uint64(1) << shifts)
        column.memo["word marks"] = bits, counts
    found: tuple[Bits, Ints] = column.memo["word marks"]
    return found


def _holds(whole: list[str], name: list[str]) -> bool:
    """Whether a name in one field holds all words of another and more, and is that of one person."""
    return len({*name}) > 1 and {*name} < {*whole} and not {*whole} & _JOINED


#: Words that join two people.
_JOINED = frozenset(["and", "und", "y", "e", "et", "i", "og", "och", "ja", "en", "ve", "u"])


def _letters(column: Column) -> Ints:
    """Return the number of letters of each distinct value, and at the end that of none."""
    if "letters" not in column.memo:
        bare = column.values.cast(pl.String).str.replace_all(" ", "").str.len_chars()
        column.memo["letters"] = np.append(bare.to_numpy().astype(np.int64), 0)
    found: Ints = column.memo["letters"]
    return found


def in_han(column: Column) -> Bools:
    """Per distinct value, and last for none, whether it is written in Han."""
    return column.marks.han


def _turned(a: str, b: str) -> int:
    """Return what two names are that stand in unlike fields, whatever their scripts."""
    a, b = (re.sub(" (?:van|thi)$", "", name) for name in (a, b))
    plain = _F.compare(a, b)
    if plain >= _F.SPELLING:
        return _G.SPELLING
    return (
        _G.SPELLING
        if a.isascii() != b.isascii() and _G.across_scripts(a, b) == _G.SPELLING
        else _G.CONFLICT
    )


def _initials_fit(given: Column, family: Column, left: Ints, right: Ints) -> Bools:
    """Whether the first letters allow that given and family name changed places."""
    first_g, first_f = given.marks.first, family.marks.first
    fit: Bools = first_g[given.codes[left]] == first_f[family.codes[right]]
    fit &= first_g[given.codes[right]] == first_f[family.codes[left]]
    return fit


def _told_by_mail(columns: dict[str, Column], left: Ints, right: Ints, out: Ints) -> None:
    """Let mailboxes tell which name stands behind a call name, an initial or a bare family name."""
    given, family, local = (columns[name] for name in ("given", "family", "local"))
    told = (local.codes[left] >= 0) | (local.codes[right] >= 0)
    told &= ~is_equal(local, left, right) | _is(out, "one_part")
    vague = _is(out, "ambiguous", "initial", "call_name", "one_part")
    vague |= _is(out, "equal", "equal_rare", "equal_common") & given.marks.unisex[given.codes[left]]
    some = np.flatnonzero(told & vague)
    fields = (given, family, local)
    names = (texts(column, rows[some]) for rows in (left, right) for column in fields)
    for at, *words in zip(some.tolist(), *names, strict=True):
        if NAME[out[at]] == "one_part":
            if level := _completed(words[:3], words[3:]):
                out[at] = NAME.index(level)
            if level or not (words[1] and words[4]):
                continue
        one, other = _behind(*words[:3]), _behind(*words[3:])
        if min(len(one), len(other)) < 3:
            continue
        found = _G.compare(one, other)
        if found == _G.CONFLICT:
            out[at] = NAME.index("given_conflict")
        elif found >= _G.CALL and NAME[out[at]] in {"ambiguous", "initial"}:
            out[at] = NAME.index("call_name")


def _completed(one: list[str], other: list[str]) -> str:
    """Return the level of two names of which the mailbox of the shorter spells what is missing; empty if it does not.

    Args:
        one: Given name, family name and local part of a record.
        other: Those of the other.
    """
    short, (given, family, _) = (one, other) if not (one[0] and one[1]) else (other, one)
    letters = re.sub("[^a-z]", "", short[2].lower())
    name = family.replace(" ", "")
    if not given or len(name) < 4 or name not in letters:
        return ""
    rest = letters.replace(name, "", 1)
    if len(rest) > 2:
        found = _G.compare(rest, given)
        return "variant" if found >= _G.SPELLING else "call_name" if found == _G.CALL else ""
    if rest and rest[0] != given[0]:
        return ""
    return "variant" if short[0] else "initial" if rest else ""


def _told_by_address(columns: dict[str, Column], left: Ints, right: Ints, out: Ints) -> None:
    """Let forms of address tell a man from a woman where given names leave it open: Mr. R., Mrs. R., Ruth."""
    sex, given = columns["sex"], columns["given"]
    told = (sex.codes[left] >= 0) | (sex.codes[right] >= 0)
    open_names = _is(out, "initial", "ambiguous", "one_part", "equal", "equal_rare", "equal_common")
    some = np.flatnonzero(told & open_names)
    names = (texts(column, rows[some]) for rows in (left, right) for column in (sex, given))
    for at, one, a, other, b in zip(some.tolist(), *names, strict=True):
        vague = min(len(a), len(b)) < _NAMED or NAME[out[at]] == "ambiguous"
        man_or_woman = {one or sex_of(a), other or sex_of(b)} if vague else set()
        if man_or_woman == {"m", "f"}:
            out[at] = NAME.index("given_conflict")


#: Letters from which a given name is no initial.
_NAMED = 2


@lru_cache(maxsize=1 << 15)
def _behind(given: str, family: str, local: str) -> str:
    """Return the given name that a row's mailbox tells, or else the one that is written.

    The mailbox speaks where it holds the family name and one more word that can be the given name.
    """
    vague = len(given) < 2 or given in nicknames.unisex()
    if not local or not family or not vague:
        return given if len(given) > 1 else ""
    told = given_in(local, family)
    if len(told) < 3:
        return given if len(given) > 1 else ""
    if not given or _G.compare(told, given) != _G.CONFLICT:
        return told
    return given if len(given) > 1 else ""


def given_in(local: str, family: str) -> str:
    """Return the one word that a mailbox holds beside the family name; empty where there is no such word.

    Examples:
        >>> given_in("deborah.lee", "lee"), given_in("dlee", "lee")
        ('deborah', '')
    """
    words = [word for word in re.split(r"[._\-+\d]+", local.lower()) if word]
    if len(words) < 2:
        return ""
    own, key = family.split(" "), spelling_key(family.replace(" ", ""))
    rest = [word for word in words if word not in own and spelling_key(word) != key]
    return rest[0] if len(rest) == 1 < len(words) else ""
