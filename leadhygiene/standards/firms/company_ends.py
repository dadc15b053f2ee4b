"""Legal forms at the end of firms' names as whole columns.

Few endings end many names: the parser is asked once for each, and for each country where that decides.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import Any

import numpy as np
import polars as pl

from leadhygiene.standards.firms import legal_forms
from leadhygiene.standards.firms.company_parser import HOLLOW, JOINTS, WEAK, without_ending
from leadhygiene.standards.lookup.distinct import coded, put
from leadhygiene.standards.lookup.distinct_rows import once_per_row

Array = np.ndarray[Any, np.dtype[Any]]

#: Words of the longest ending that is asked for.
_LONGEST = 12
#: Letters of what may stand within a form, and the size of the table of their hashes.
_LETTERS, _PLACES = 12, 1 << 22
#: How an ending stands in its name: it is all of it, behind other words, behind words in capitals alone.
_ALONE, _BEHIND, _LOUD = 0, 1, 2
_HEADS = {_BEHIND: "Xx ", _LOUD: "XX "}


def read(text: pl.Series, country: pl.Series) -> pl.DataFrame:
    """Return ``form``, ``head`` (the name before the form) and ``sure``: the parser would say the same.

    Args:
        text: ``String``: words divided by single blanks; null is not sure.
        country: ISO 3166-1 alpha-2 or null.

    Examples:
        >>> names = pl.Series(["Larkmoor Fasteners, Inc.", "Fernbank & Co KG", "Oy Vey Bagels", "Lumi Spa"])
        >>> read(names, pl.Series([None, None, None, "US"])).rows()
        [('Inc.', 'Larkmoor Fasteners', True), ('Co KG', 'Fernbank', True), (None, 'Oy Vey Bagels', False), (None, 'Lumi Spa', True)]
    """
    given = text.is_not_null().to_numpy()
    words = text.fill_null("").str.split(" ")
    sizes = words.list.len().to_numpy().astype(np.int64)
    tokens, place = coded(words.explode(empty_as_null=False))
    number, last = place.to_numpy(), np.cumsum(sizes) - 1
    key = keys(tokens)
    known = _facts(tokens, key)
    sure = given & ~known["opens"][number[last - sizes + 1]]
    rows = np.flatnonzero(given & known["ends"][number[last]])
    frame = text.to_frame("head").with_columns(form=pl.lit(None, pl.String))
    if len(rows):
        size, length, how = _endings(number, last[rows], sizes[rows], known, key)
        index = pl.Series(rows.astype(np.uint32))
        name = text.gather(index)
        found = _asked(name.str.tail(pl.Series(length)), country.gather(index), how)
        cut = pl.lit(name).str.head(-pl.col("drop")).str.strip_chars_end(" ,;-–(")
        head = pl.when(pl.col("form").is_not_null()).then(cut).otherwise(pl.lit(name))
        found = found.select("form", "joined", head=head)
        open_ended = pl.col("joined") & pl.col("head").str.contains("[-–(]$")
        sure[rows] &= (size < _LONGEST) & ~found.select(open_ended).to_series().to_numpy()
        frame = put(frame, index, found.select("form", "head"))
    return frame.select("form", "head", sure=pl.Series(sure))


def _facts(tokens: pl.Series, keys: pl.Series) -> dict[str, Array]:
    """Return what is known of each distinct word, whatever stands beside it."""
    word, key = pl.col("word"), pl.col("key")
    joint = key.is_in(sorted({*HOLLOW, ""})) | word.is_in(sorted(JOINTS))
    frame = pl.DataFrame({"word": tokens, "key": keys}).select(
        opens=key.is_in(first_words()),
        ends=key.is_in(tails()) | (key == ""),
        loose=joint | key.is_in(tails()) | ~word.str.contains(r"\w"),
        weak=key.is_in(sorted(WEAK)),
        small=word.str.contains(r"^\p{L}*\p{Ll}\p{L}*$"),
        size=word.str.len_chars().cast(pl.Int64),
    )
    known = {column.name: column.to_numpy() for column in frame.get_columns()}
    return {**known, "inside": _inside(keys)}


def _endings(
    number: Array, last: Array, sizes: Array, known: dict[str, Array], keys: pl.Series
) -> tuple[Array, Array, Array]:
    """Return words and letters of each name's ending, and how it stands in the name.

    An ending is all words at the end of a name that end a form, stand within one or join two.
    """
    token = number[last]
    size, length = np.ones_like(last), known["size"][token].copy()
    weak, small = known["weak"][token], known["small"][token].astype(np.int64)
    rows = np.arange(len(last))
    for back in range(1, _LONGEST):
        rows = rows[sizes[rows] > back]
        token = number[last[rows] - back]
        part = known["loose"][token]
        open_ = np.flatnonzero(~part & known["inside"][token])
        if len(open_):
            behind = number[last[rows[open_]] - back + 1]
            part[open_] = _inside(keys.gather(token[open_]) + keys.gather(behind))
        rows, token = rows[part], token[part]
        if not len(rows):
            break
        size[rows] += 1
        length[rows] += known["size"][token] + 1
        weak[rows] |= known["weak"][token]
        small[rows] += known["small"][token]
    counted = np.cumsum(known["small"][number])
    first = last - sizes + 1
    in_all = counted[last] - counted[first] + known["small"][number[first]]
    how = np.where(weak & (in_all == small), _LOUD, _BEHIND)
    return size, length, np.where(size == sizes, _ALONE, how)


def _asked(ending: pl.Series, country: pl.Series, how: Array) -> pl.DataFrame:
    """Return ``form``, ``drop``: letters that it takes off the name, and ``joined``."""
    endings, place = coded(ending)
    local = pl.Series([_is_local(text) for text in endings], dtype=pl.Boolean).gather(place)
    nowhere = pl.Series([None], dtype=pl.String)
    asked = pl.DataFrame(
        {"ending": ending, "country": country.zip_with(local, nowhere), "how": how}
    )
    return once_per_row(_answered)(asked)


def _answered(asked: pl.DataFrame) -> pl.DataFrame:
    found = [_ending(*row) for row in asked.iter_rows()]
    schema = {"form": pl.String, "drop": pl.Int64, "joined": pl.Boolean}
    return asked.hstack(pl.DataFrame(found, schema=schema, orient="row"))


def _ending(ending: str, country: str | None, how: int) -> tuple[str | None, int, bool]:
    """Ask the parser; ``joined`` says that signs or joining words stood before the form."""
    text = _HEADS.get(how, "") + ending
    core, form = without_ending(text, country)
    if form is None:
        return None, 0, False
    return form, len(text) - len(core), bool(text[len(core) : -len(form)].strip(" ,;-–("))


def _is_local(ending: str) -> bool:
    """Whether words of an ending, one or several, are a form in some countries only."""
    folded = [legal_forms.key(word) for word in ending.split(" ")]
    places = combinations(range(len(folded) + 1), 2)
    return any("".join(folded[start:stop]) in _local() for start, stop in places)


def keys(text: pl.Series) -> pl.Series:
    """Return texts as forms are compared, their blanks kept: see :func:`legal_forms.key`.

    Examples:
        >>> keys(pl.Series(["Larkmoor, G.m.b.H."])).to_list()
        ['larkmoor gmbh']
    """
    folded = text.str.to_lowercase().str.replace_all("ß", "ss", literal=True)
    return folded.str.replace_all(legal_forms.SIGNS, "")


@cache
def everywhere() -> frozenset[str]:
    """Return forms that count in every country."""
    ends = legal_forms.ends
    forms = legal_forms.suffixes()
    return frozenset(
        f for f in forms if ends(f, None, pointed=False) and ends(f, "XX", pointed=False)
    )


@cache
def _local() -> frozenset[str]:
    return frozenset({*legal_forms.suffixes(), *legal_forms.local_suffixes()} - everywhere())


@cache
def tails() -> pl.Series:
    """Return every ending of every form, as one value."""
    return pl.Series(sorted(legal_forms.inner_tails())).implode()


def _inside(keys: pl.Series) -> Array:
    """Whether keys may stand within a form; a few that do not are let through."""
    return _hashes()[_place(keys.str.head(_LETTERS))]


@cache
def _hashes() -> Array:
    """Return by the place of a hash whether something within a form has it."""
    found = np.zeros(_PLACES, np.bool_)
    tails = pl.Series(sorted(legal_forms.inner_tails()))
    for size in range(_LETTERS + 1):
        found[_place(tails.str.head(size))] = True
    return found


def _place(text: pl.Series) -> Array:
    return (text.hash() % _PLACES).to_numpy()


@cache
def first_words() -> pl.Series:
    """Return first words of forms that open a name, as one value."""
    firsts = {legal_forms.key(form.split(" ")[0]) for form in legal_forms.opening_forms()}
    return pl.Series(sorted({*firsts, ""})).implode()


@cache
def forms() -> pl.Series:
    """Return all forms that end a name, as one value."""
    return pl.Series(sorted({*legal_forms.suffixes(), *legal_forms.local_suffixes()})).implode()
