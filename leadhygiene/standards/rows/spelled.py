"""What somebody's own mailbox says of a name that looks odd: it spells it right, or it bears it as well.

A key that stuck, lost vowels or digits for letters are a slip where the mailbox has the name without
them; a name of letters that few languages have is a name where the firm's mailbox has it too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.fame import fame_tables
from leadhygiene.standards.lookup.distinct import per_distinct, where
from leadhygiene.standards.people.known_names import names
from leadhygiene.standards.rows import alarm_cells, mash, random_text, repetition, routes, row_names
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.rows.gibberish import gibberish
from leadhygiene.standards.rows.keyboards import LATIN, runs, walk_share, walks
from leadhygiene.standards.text.transliteration import fold_text

#: What is known of the cells: bits of the answer of :func:`vouched_for`.
FIRST, LAST = 1, 2
_WORDS = re.compile("[a-z]+")
_CELL = re.compile("[a-z0-9]+")
_RUN, _TRIPLE = re.compile(r"(.)\1+"), re.compile(r"(.)\1\1")
_SPELLED_OUT = re.compile("([aou])e")
_AGAIN = re.compile(r"(.{2,4})\1+.?.?$")
_VOWELS = re.compile("[aeiouy]+")
_LEET = str.maketrans("01345789", "oieastbg")
#: Letters of a word of a mailbox that is compared, and of a name that its consonants tell.
_LEAST = 3
#: From where a cell looks odd, and a host or a word of a mailbox is typed at random.
_ODD, _RANDOM = 0.2, 0.5
#: From where steps to the next key, and keys of the home row, are a hand's and no language's.
_WALK, _HOME = 0.41, 0.75


def _squeezed(text: str) -> str:
    """Return a word with every run of a letter cut to one, and umlauts that were spelled out as their vowel."""
    return _SPELLED_OUT.sub(r"\1", _RUN.sub(r"\1", text))


def _slip_of(cell: str, word: str) -> bool:
    """Whether a cell is a word with a key stuck, vowels lost, digits for letters, or a roll over the keys.

    Examples:
        >>> _slip_of("pippppa", "pippa"), _slip_of("brckmnn", "brockmann"), _slip_of("m1chael", "michael")
        (True, True, True)
        >>> _slip_of("oliverqwe", "oliver"), _slip_of("pippa", "pippa"), _slip_of("anna", "hanna")
        (True, False, False)
    """
    if len(word) < _LEAST or cell == word or _TRIPLE.search(word):
        return False
    plain = cell.translate(_LEET)
    if _squeezed(plain) == _squeezed(word):
        return True
    left, right = (_squeezed(_VOWELS.sub("", text)) for text in (plain, word))
    if left == right and len(left) >= _LEAST and len(plain) < len(word):
        return True
    rest = cell.removeprefix(word) if cell.startswith(word) else cell.removesuffix(word)
    return len(rest) < len(cell) and rest in runs()


def _by_hand(cell: str) -> bool:
    """Whether the keys of a cell lie as a hand hits them, whoever else may bear its letters.

    Examples:
        >>> [_by_hand(cell) for cell in ("sdkfjh", "qwerty", "xwqprd", "llwchwr", "zbgnw")]
        [True, True, True, False, False]
    """
    if (
        cell in runs()
        or cell in walks()
        or (len(cell) > _LEAST and walk_share(cell, LATIN)[0] >= _WALK)
    ):
        return True
    if not set(cell) & set("aeiouy") and set(cell) & set("qx"):
        return True
    home = sum(key in "sdfghjkl" for key in cell)
    return bool(_AGAIN.match(cell)) or (len(cell) > _LEAST + 1 and home >= _HOME * len(cell))


def vouched_for(first: str | None, last: str | None, local: str | None, own: str | None) -> int:
    """Return which cells of a name a mailbox vouches for.

    Args:
        first: Given name in small romanised letters.
        last: Family name, likewise.
        local: Mailbox name.
        own: ``"firm"`` where the mailbox is at a domain of its own, else it has to name both cells
            and to spell one of them in a way that lists of names have.

    Returns:
        The sum of ``FIRST`` and ``LAST``, 0 where it says nothing.

    Examples:
        >>> vouched_for("pippppa", "cholmondeston", "pippa.cholmondeston", None)
        3
        >>> vouched_for("karin", "wesssssel", "kwessel", "firm"), vouched_for("aaaa", "bbbb", "aaaa.bbbb", "firm")
        (3, 0)
    """
    split = _WORDS.findall((local or "").partition("+")[0])
    given, family = ("".join(_CELL.findall(cell or "")) for cell in (first, last))
    if not split or not (given or family) or _said(split):
        return 0
    told = (_told(given, _given_of(split, family)), _told(family, _family_of(split, given)))
    if own != "firm":
        fixed = [kind for kind in told if kind == _FIXED]
        known = any(len(word) > _LEAST and word in names() for word in split)
        return FIRST + LAST if fixed and all(told) and known else 0
    return _bits(given, family, split, told)


def _said(split: list[str]) -> bool:
    """Whether the words of a mailbox are ones of forms, or together a name that lists know."""
    odd = _odd_words().intersection(split)
    return "".join(split) in _phrases() or len(odd) == len(set(split)) or not odd <= names()


@cache
def _odd_words() -> frozenset[str]:
    return frozenset(row_names.odd_given().to_list())


@cache
def _phrases() -> frozenset[str]:
    return frozenset([*alarm_cells.phrases_alone(), *fame_tables.figures()["key"]])


#: What a mailbox says of a cell: nothing, the same name, or the name without its slip.
_NOTHING, _SAME, _FIXED = 0, 1, 2


def _bits(given: str, family: str, split: list[str], told: tuple[int, int]) -> int:
    joined = "".join(split)
    begun = (
        bool(given) and (joined.startswith(given[0]) or given[0] in split),
        bool(family) and (joined.endswith(family[0]) or family[0] in split),
    )
    found = 0
    for bit, cell, place in ((FIRST, given, 0), (LAST, family, 1)):
        kind, other = told[place], told[1 - place]
        alone = len(split) == 1 or not (given and family)
        told_so = kind == _FIXED or (kind and (other or alone or begun[1 - place]))
        plain = begun[place] and (repetition.held(cell, names()) or not _by_hand(cell))
        replaced = cell in runs() and _other_name(split, (given, family))
        if told_so or (other and (plain or replaced)):
            found |= bit
    return found


def _other_name(split: list[str], cells: tuple[str, str]) -> bool:
    """Whether a mailbox of two words has a name in the place of a cell of keys."""
    rest = [word for word in split if word not in cells]
    return len(split) == 2 and len(rest) == 1 and len(rest[0]) >= _LEAST and rest[0] in names()


def _given_of(split: list[str], family: str) -> list[str]:
    joined = "".join(split)
    ends = [joined.removesuffix(family), joined.removeprefix(family)] if family else []
    return [*split, *(word for word in ends if word != joined)]


def _family_of(split: list[str], given: str) -> list[str]:
    joined = "".join(split)
    found = [*split, joined]
    if given:
        ends = (joined.removeprefix(given), joined.removesuffix(given))
        found += [word for word in ends if word != joined]
        found += [word[1:] for word in (joined,) if word[0] == given[0]]
        found += [word[:-1] for word in (joined,) if word[-1] == given[0]]
    return found


def _told(cell: str, spelled: list[str]) -> int:
    if len(cell) < _LEAST:
        return _NOTHING
    if cell in spelled:
        return _NOTHING if _by_hand(cell) or _TRIPLE.search(cell) else _SAME
    right = (word for word in spelled if _slip_of(cell, word))
    return _FIXED if any(_sounds(word) for word in right) else _NOTHING


def _sounds(word: str) -> bool:
    return word in names() or gibberish([word])[0] < _RANDOM


@words.shared("vouched")
def vouched(row: Row) -> pl.Expr:
    """Return :func:`vouched_for` of rows whose name looks odd, 0 for all others."""
    first, last, host = words.first_key(row), words.last_key(row), words.domain_key(row)
    signs = (
        mash.mash_first(row), mash.mash_last(row), repetition.repeat_first(row),
        repetition.repeat_last(row), random_text.random_first(row), random_text.random_last(row),
    )  # fmt: skip
    odd = pl.max_horizontal(signs) >= _ODD
    typed = pl.max_horizontal(
        mash.mash_host(row), mash.mash_firm(row), repetition.repeat_host(row), repetition.repeat_firm(row)
    )  # fmt: skip
    firm = words.company_key(row)
    echo = pl.any_horizontal(
        first.str.contains(host, literal=True), last.str.contains(host, literal=True),
        firm == first, firm == last,
    ).fill_null(value=False)  # fmt: skip
    own = routes.mail_work(row) & ~echo & (typed < _RANDOM)
    local = where(odd & routes.mail_ok(row), words.part(row, "email", "local"))
    asked = [local, words.first(row), words.last(row), pl.when(own).then(pl.lit("firm"))]
    found = per_distinct(asked, _asked, pl.Int8)
    return found.fill_null(0)


def _asked(local: str, first: str | None, last: str | None, own: str | None) -> int:
    return vouched_for(first, last, fold_text(local), own)


def unvouched(row: Row, cell: int, score: pl.Expr) -> pl.Expr:
    """Return the score of a cell of the name, 0 where the mailbox vouches for it."""
    told = (vouched(row) & cell) > 0
    return pl.when(told).then(0.0).otherwise(score)


#: Columns that the verdict shares among rules, after those that it reads.
COLUMNS: Mapping[str, Callable[[Row], pl.Expr]] = {"vouched": vouched}
