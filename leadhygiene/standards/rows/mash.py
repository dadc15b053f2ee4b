"""Tell words that hands made on a keyboard from words of a language, once per distinct value."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.people.known_names import names as known_names
from leadhygiene.standards.people.person_names import lexicon
from leadhygiene.standards.rows import row_names
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.rows.gibberish import gibberish
from leadhygiene.standards.rows.keyboards import LATIN, LAYOUTS, runs, walk_share, walks
from leadhygiene.standards.rows.repetition import held
from leadhygiene.standards.text.transliteration import fold_text

_LATIN_WORD = re.compile(r"[a-z]+")
_WORD = re.compile(r"[^\W\d_]+")
_OTHER = tuple(layout for layout in LAYOUTS if layout not in LATIN)
_DOUBTFUL = 0.2
_ZIGZAG = re.compile(r"(?:[a-z]\d){2,}|(?:\d[a-z]){2,}")
_JAMO = re.compile("^[\u3131-\u318e]{2,}$")
_SHORT = 3
#: Scripts that write no vowels: only the keys tell.
_ABJAD = re.compile("[\u0590-\u05ff\u0600-\u06ff]")
#: Two letters of the South Slavs that are one sound, or nearly so: Djurdjica, Dzelebdzic, Cvjetic.
_SOUND = re.compile("([bdlmnpstv])j(?=[aeiou])|d(z)(?=[aeiou])")
#: What stands behind a name.
_BEHIND = frozenset("ii iii iv jr sr phd md esq cpa dds mba rn pe dvm llm jd cfa".split())
#: A name of at least this frequency per million is one that others are slips of.
_FREQUENT = 40.0


def mashed(value: pl.Expr) -> pl.Expr:
    """Return the probability, 0 to 1, that each text is keys hit at random.

    Args:
        value: ``String`` in small letters; null gives 0.

    Examples:
        >>> frame = pl.DataFrame({"x": ["asdf", "dougherty", "йцукен", "lkjlkj", "anna", None]})
        >>> (frame.select(mashed(pl.col("x")))["x"] > 0.5).to_list()
        [True, False, True, True, False, False]
    """

    def compute(column: pl.Series) -> pl.Series:
        distinct = _doubtful(column.drop_nulls().unique())
        found = scores(distinct.to_list())
        keep = [n for n, score in enumerate(found) if score >= _LEAST]
        table = pl.DataFrame({"x": distinct[keep], "out": [found[n] for n in keep]},
                             schema={"x": pl.String, "out": pl.Float64})  # fmt: skip
        joined = column.alias("x").to_frame().join(table, on="x", how="left", maintain_order="left")
        return joined["out"].fill_null(0.0)

    return value.map_batches(compute, return_dtype=pl.Float64, is_elementwise=True)


#: Least score that is told.
_LEAST = 0.05


def _doubtful(distinct: pl.Series) -> pl.Series:
    """Return the texts without the words of ``a`` to ``z`` that their letters already acquit."""
    plain = distinct.str.contains(r"^[a-z]{1,40}$")
    single = distinct.filter(plain)
    seldom = pl.Series(gibberish(single.to_list()) >= _LEAST, dtype=pl.Boolean)
    keyed = single.is_in(pl.Series(sorted(runs()), dtype=pl.String).implode())
    return pl.concat([distinct.filter(~plain), single.filter(seldom | keyed)])


def scores(texts: list[str]) -> list[float]:
    """Score each text, in small letters, by its words, long words weighing more; a name on a list is a word."""
    cells = [
        _LATIN_WORD.findall(text if text.isascii() else fold_text(text[:80])) for text in texts
    ]
    listed = sorted({word for cell in cells for word in cell if 1 < len(word) <= 40})
    table = dict(zip(listed, gibberish(listed).tolist(), strict=True))
    voiced = [word for word in listed if _SOUND.search(word)]
    sounds = gibberish([_SOUND.sub(r"\1\2", word) for word in voiced]).tolist()
    table |= {word: min(table[word], one) for word, one in zip(voiced, sounds, strict=True)}
    for word in listed:
        table[word] = _word(word, table[word])
    return [_cell(text, cell, table) for text, cell in zip(texts, cells, strict=True)]


@cache
def _shortened() -> frozenset[str]:
    """Return frequent names, and what is left of each when one letter goes."""
    often = pl.max_horizontal(
        pl.col("given_ppm").fill_null(0.0), pl.col("family_ppm").fill_null(0.0)
    )
    frequent = lexicon().filter((often >= _FREQUENT) & (pl.col("name").str.len_chars() >= 5))[
        "name"
    ]
    return frozenset(form for name in frequent.to_list() for form in _shorter(name))


def _shorter(word: str) -> list[str]:
    return [word, *(word[:n] + word[n + 1 :] for n in range(len(word)))]


def _slip(word: str) -> bool:
    """Whether a word is a frequent name with one letter wrong, missing, doubled or exchanged.

    Examples:
        >>> _slip("micheal"), _slip("douglqs"), _slip("sdfkjh")
        (True, True, False)
    """
    return len(word) > 4 and not _shortened().isdisjoint(_shorter(word))


def _word(word: str, letters: float) -> float:
    """Return the score of one word from what its letters say."""
    names = known_names()
    if word in names or word in _BEHIND or held(word, names):
        return 0.0
    if word in runs() or word in walks():
        return 0.97 if len(word) > _SHORT else 0.85
    if len(word) < _SHORT:
        return 0.0
    if letters >= _DOUBTFUL and _slip(word):
        return letters * 0.3
    return min(letters, 0.6) if len(word) == _SHORT else letters


def _cell(text: str, latin: list[str], table: dict[str, float]) -> float:
    if not text.isascii():
        other = _WORD.findall(text[:80])
        if other and _JAMO.match(other[0]):
            return 0.9
        if other and (not latin or _ABJAD.match(other[0])):
            sizes = [len(word) for word in other if len(word) >= _SHORT]
            steps = [walk_share(word, _OTHER)[0] for word in other if len(word) >= _SHORT]
            near = sum(walk * size for walk, size in zip(steps, sizes, strict=True))
            return 0.9 if steps and near >= 0.75 * sum(map(len, other)) else 0.0
        if other and all(word in walks() for word in other):
            return 0.95 if len(other[0]) > _SHORT else 0.85
        if other and max(walk_share(word, ("ЙЦУКЕН", "Greek"))[0] for word in other) >= 0.8:
            longest = max(other, key=len)
            return 0.9 if len(longest) >= 4 and walk_share(longest, _OTHER)[0] >= 0.8 else 0.0
    if _ZIGZAG.search(text):
        return 0.9
    size = sum(len(word) for word in latin)
    if size < _SHORT:
        return 0.0
    return sum(table.get(word, 0.0) * len(word) for word in latin) / size


@words.shared("mash_first")
def mash_first(row: Row) -> pl.Expr:
    """Return how far the given name is keys at random."""
    cell = pl.coalesce(row["first_name"], words.first(row))
    return mashed(pl.when(~row_names.given_known(row)).then(cell).str.to_lowercase())


@words.shared("mash_last")
def mash_last(row: Row) -> pl.Expr:
    """Return how far the family name is keys at random."""
    cell = pl.coalesce(row["last_name"], words.last(row))
    return mashed(pl.when(~row_names.family_known(row)).then(cell).str.to_lowercase())


@words.shared("mash_firm")
def mash_firm(row: Row) -> pl.Expr:
    """Return how far a firm of one word, which its mail domain does not confirm, is keys at random."""
    return mashed(
        pl.when(words.firm_single(row) & ~words.mail_names_firm(row)).then(words.company(row))
    )


@words.shared("mash_local")
def mash_local(row: Row) -> pl.Expr:
    """Return how far a mailbox named after nobody is keys at random."""
    foreign = ~words.mail_names_person(row) & ~words.mail_names_firm(row)
    return _spelling_others(row, mashed(pl.when(foreign).then(words.local_key(row))))


@words.shared("mash_host")
def mash_host(row: Row) -> pl.Expr:
    """Return how far the mail domain of nobody known is keys at random."""
    foreign = ~words.mail_names_person(row) & ~words.mail_names_firm(row)
    own = foreign & ~words.flag(row, "email", "free")
    return _spelling_others(row, mashed(pl.when(own).then(words.domain_key(row))))


def _spelling_others(row: Row, score: pl.Expr) -> pl.Expr:
    """Return what is told of an address where a name is in signs that spell no letters of it: only runs of keys."""
    signs = words.raw_name(row).str.contains(_SIGNS).fill_null(value=False)
    return pl.when(signs & (score < _RUN)).then(0.0).otherwise(score)


#: Scripts in which a name does not say how its mailbox is written, and the least score of a run of keys.
_SIGNS, _RUN = r"[\p{Han}\p{Hangul}\p{Thai}]", 0.85


#: Columns of every row, after those of ``routes``.
CELLS: Mapping[str, Callable[[Row], pl.Expr]] = {"mash_firm": mash_firm}
#: Columns of rows that raise an alarm.
COLUMNS: Mapping[str, Callable[[Row], pl.Expr]] = {"mash_local": mash_local, "mash_host": mash_host}  # fmt: skip
