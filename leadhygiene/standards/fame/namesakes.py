"""How far a famous name is a joke: the fame of its bearer against the number of its namesakes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

import polars as pl

from leadhygiene.standards.people.known_names import family_names, given_names
from leadhygiene.standards.people.person_names import lexicon
from leadhygiene.standards.text.folding import key_spellings, key_text
from leadhygiene.standards.text.word_lists import among

#: People of whom one census lexicon gives the frequencies.
_PEOPLE = 3.3e8
#: Frequency per million that a name of a list without counts is taken to have.
_LISTED = 3.0
#: Bearers that a name has at least whose two words are ordinary in one country without a census.
_ORDINARY = 100.0
_WORDS = re.compile(r"[\s\-.']+")


#: Letters of a name of one word that is taken for a figure's, and of the parts of a run of syllables.
_LONG, _PART = 5, 2


def weigh(names: Iterable[str], fame: float, *, spare: bool = False) -> pl.DataFrame:
    """Return ``key`` and ``score`` of names: ``fame / (fame + namesakes)``.

    Args:
        names: Whole names, given name first.
        fame: How many namesakes make it even whether a row means the famous one.
        spare: Whether a name of one word is left out where the word is short or anybody's name, or,
            in a script without blanks, where it can be read as a family and a given name.

    Examples:
        >>> table = weigh(["Mickey Mouse", "Paul Simon"], fame=150)
        >>> dict(zip(table["key"], (table["score"] > 0.5).to_list()))
        {'mickeymouse': True, 'paulsimon': False}
    """
    phrases = sorted({name.strip() for name in names if name.strip()})
    if spare:
        phrases = [phrase for phrase in phrases if not anybodys(phrase)]
    words = [_WORDS.split(phrase.lower()) for phrase in phrases]
    wanted = pl.Series(sorted({word for split in words for word in split}), dtype=pl.String)
    listed = lexicon(wanted).select("name", "given", "family", "given_ppm", "family_ppm").rows()
    found = {
        row[0]: (
            row[3] if row[3] is not None else _LISTED * (row[1] is not None),
            row[4] if row[4] is not None else _LISTED * (row[2] is not None),
        )
        for row in listed
    }
    places = {row[0]: (_places(row[1]), _places(row[2])) for row in listed}
    nowhere: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    rows: dict[str, float] = {}
    for phrase, split in zip(phrases, words, strict=True):
        given, family = found.get(split[0], (0.0, 0.0))[0], found.get(split[-1], (0.0, 0.0))[1]
        bearers = _PEOPLE * given * family / 1e12 if len(split) == 2 else 0.0
        if places.get(split[0], nowhere)[0] & places.get(split[-1], nowhere)[1]:
            bearers = max(bearers, _ORDINARY)
        for key in key_spellings(phrase):
            rows[key] = round(fame / (fame + bearers), 3)
    rows.pop("", None)
    return pl.DataFrame({"key": list(rows), "score": list(rows.values())})


@cache
def _listed() -> tuple[AbstractSet[str], AbstractSet[str]]:
    return given_names(), family_names()


def anybodys(phrase: str) -> bool:
    """Whether a name of one word says too little to be held against anybody.

    Examples:
        >>> anybodys("garfield"), anybodys("rumpelstiltskin"), anybodys("peter pan"), anybodys("will.i.am")
        (True, False, False, True)
    """
    if re.search(r"\s", phrase):
        return False
    given, family = _listed()
    key = key_text(phrase)
    if key in given or key in family:
        return True
    if _WORDS.search(phrase):
        return False
    if len(key) < _LONG:
        return True
    return not phrase.isascii() and any(
        (key[:n] in family and key[n:] in given) or (key[:n] in given and key[n:] in family)
        for n in range(_PART, len(key) - _PART + 1)
    )


@lru_cache(maxsize=1 << 14)
def _places(languages: str | None) -> frozenset[str]:
    """Return the languages of a name's lists, without the census that has counts."""
    return frozenset((languages or "").split()) - {"us", "en"}


def look_up(value: pl.Expr, table: pl.DataFrame) -> pl.Expr:
    """Return the score of each key of a :func:`weigh` table, 0 where it has none."""
    known = among(value, table["key"])
    found = value.replace_strict(table["key"], table["score"], default=0.0, return_dtype=pl.Float64)
    return pl.when(known).then(found).otherwise(0.0)
