"""Read ordinary names as whole columns; equal to :func:`name_cells.read_cells` wherever it answers."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.standards.lookup.distinct import per_distinct, put
from leadhygiene.standards.people import generations
from leadhygiene.standards.people.name_affixes import CAPITALS
from leadhygiene.standards.people.name_order import VIETNAMESE, east_names
from leadhygiene.standards.people.name_signs import TELLING
from leadhygiene.standards.people.name_tools import OPENINGS
from leadhygiene.standards.people.name_words import (
    COMPOUND,
    CREDENTIALS,
    GENERATION,
    NO_MIDDLE,
    PARTICLES,
    PREFIXES,
)
from leadhygiene.standards.people.person_names import (
    LEANS_TO_GIVEN,
    doubtful_order,
    leaning,
    names_of,
)
from leadhygiene.standards.text.transliteration import fold

#: One ordinary word: a given or family cell of this shape is taken as read.
_WORD = r"\p{Lu}[\p{Ll}']+(?:-\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+)?"
_PLAIN = rf"^{_WORD}$"
#: A given cell: an initial, or a word and a second word or initial.
_GIVEN = (
    rf"^(?:([A-CE-LN-Z]\.?)|(?:(Mrs?\.?|Ms\.?|Dr\.?|Prof\.?|Miss|Herr|Frau) )?"
    rf"({_WORD})(?: (?:([A-HJ-UWYZ]\.?)|({_WORD})))?)$"
)
#: A family cell: small particles or a first word before the last.
_FAMILY = (
    r"^(?:(?:van (?:de[rn]?|het)|von de[rm]|de l[ao]s?|d[aeio]s?|del|della|van|von|zu|ter|ten) |"
    rf"({_WORD}) )?({_WORD})(?:,? (MBA|M\.D\.|MD|Ph\.D\.|PhD|CPA|P\.E\.|PE|CFA|Esq\.|Jr\.?|Sr\.?|II|III))?$"
)
#: Two such words, or two and an initial or a third word between them, in one cell.
_WHOLE = (
    r"^(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?) "
    r"(?:([A-DF-NP-XZ]\.?|[A-Z]\.|\p{Lu}\p{Ll}{2,}) )?"
    r"(\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)$"
)
#: A family name, a comma, a given name.
_REVERSED = r"^(\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?), (\p{Lu}\p{Ll}{2,})$"
#: Countries in which a second word of ordinary shape is a middle name.
_MIDDLE_NAMES = ("US", "GB", "CA", "AU", "NZ", "IE", "ZA")
#: Scripts and countries whose order of words the slow path must judge.
_OTHER_ORDER = ("CN", "HK", "HU", "JP", "KP", "KR", "MO", "MY", "SG", "TW", "VN")
#: Columns of the words of a whole name.
_WORDS = ("_word1", "_word2", "_word3")
_CYRILLIC = r"[\x{400}-\x{52f}]"


def read(frame: pl.DataFrame) -> pl.DataFrame:
    """Return the frame with ``ordinary`` (whether it is answered), the parts of the name, and ``moved``.

    ``moved`` says that one of two cells holds the whole name.

    Args:
        frame: ``String`` columns ``text``, ``first``, ``last`` and ``country``.

    Examples:
        >>> cells = {"text": None, "first": ["Ruth A.", "Jo (Joanna)"], "last": ["de Vries", "Lee"]}
        >>> names = pl.DataFrame(cells).with_columns(pl.lit("NL").alias("country"))
        >>> read(names.cast(pl.String)).select("ordinary", "given", "middle", "family").rows()
        [(True, 'Ruth', 'A.', 'de Vries'), (False, None, None, None)]
    """
    frame = _one_cell(_alone(_two_cells(frame)))
    ordinary = (pl.col("_two") | pl.col("_one") | pl.col("_lone")).fill_null(value=False)
    frame = frame.with_columns(ordinary=ordinary, moved=pl.col("_one") & pl.col("text").is_null())
    nothing = pl.lit(None, pl.String)
    parts = {
        "prefix": ("_prefix", nothing),
        "given": ("_given", pl.col("_word1")),
        "middle": ("_middle", pl.col("_word2")),
        "family": ("_family", pl.col("_word3")),
        "suffix": ("_suffix", nothing),
    }
    parts["family"] = (
        parts["family"][0],
        pl.coalesce(parts["family"][1], pl.when("_lone").then("last")),
    )
    whole = ~pl.col("_two")
    return frame.with_columns(
        pl.when("ordinary").then(pl.when(whole).then(one).otherwise(two)).alias(name)
        for name, (two, one) in parts.items()
    ).select(pl.exclude("^_.*$"))


def _two_cells(frame: pl.DataFrame) -> pl.DataFrame:
    """Add ``_two``: whether the cells for given and family name are ordinary, and their parts."""
    first, last = pl.col("first"), pl.col("last")
    apart = pl.col("text").is_null() & first.is_not_null() & last.is_not_null()
    frame = frame.with_columns(
        _f=pl.when(apart & first.str.contains(_PLAIN)).then(first),
        _l=pl.when(apart & last.str.contains(_PLAIN)).then(last),
    )
    frame = frame.with_columns(
        _first=pl.when(apart & pl.col("_f").is_null()).then(first).str.extract_groups(_GIVEN),
        _last=pl.when(apart & pl.col("_l").is_null()).then(last).str.extract_groups(_FAMILY),
    )
    initial, prefix, head, second, inner = (
        pl.col("_first").struct.field(str(n)) for n in range(1, 6)
    )
    before, end, suffix = (pl.col("_last").struct.field(str(n)) for n in range(1, 4))
    frame = frame.with_columns(
        _initial=initial, _head=pl.coalesce("_f", head), _second=pl.coalesce(second, inner),
        _inner=inner, _before=before, _end=pl.coalesce("_l", end), _prefix=prefix, _suffix=suffix,
    )  # fmt: skip
    kept = last.str.len_chars() - pl.col("_suffix").str.len_chars()
    bare = last.str.head(kept).str.strip_chars_end(" ,")
    frame = frame.with_columns(
        _family=pl.when(pl.col("_suffix").is_null()).then(last).otherwise(bare)
    )
    head, inner, before, end = (pl.col(name) for name in ("_head", "_inner", "_before", "_end"))
    simple = pl.col("_l").is_not_null()
    here = pl.col("country").is_in(_series(NO_MIDDLE)).fill_null(value=False)
    both_given = inner.is_not_null() & here
    good = pl.coalesce("_head", "_initial").is_not_null() & end.is_not_null()
    for word in (head, inner, before, end):
        good &= ~_reserved(word).fill_null(value=False)
    good &= ~_titled(head) & ~_swapped(head, pl.col("_family")).fill_null(value=False)
    doubled = inner.is_not_null()
    unclear = head.is_in(_heads()) | fold(end).is_in(_east())
    good &= ~(doubled & unclear.fill_null(value=False))
    good &= ~(inner.str.to_lowercase() == head.str.to_lowercase()).fill_null(value=False)
    plain = pl.col("_f").is_not_null() & simple
    same = pl.coalesce(inner, head).str.to_lowercase() == end.str.to_lowercase()
    good &= ~same.fill_null(value=False) | plain
    good &= ~(head.str.to_lowercase() == before.str.to_lowercase()).fill_null(value=False)
    both = pl.concat_str(head, inner, separator=" ")
    return frame.with_columns(
        _two=good.fill_null(value=False),
        _given=pl.when(both_given).then(both).otherwise(pl.coalesce("_head", "_initial")),
        _middle=pl.when(~both_given).then("_second"),
    )


def _alone(frame: pl.DataFrame) -> pl.DataFrame:
    """Add ``_cell``, the cell that may hold the whole name, and ``_lone``: an ordinary family name alone."""
    text, first, last = (pl.col(name) for name in ("text", "first", "last"))
    lone = pl.when(text.is_null() & first.is_null()).then(last)
    opening = lone.str.extract(r"^(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?) \p{Lu}")
    given = per_distinct([opening], _leans_to_given, pl.Boolean)
    reversed_ = lone.str.contains(_REVERSED)
    held = pl.when(given.fill_null(value=False) | reversed_).then(lone)
    only = pl.when(text.is_null() & last.is_null()).then(first)
    return frame.with_columns(
        _cell=pl.coalesce(text, only, held),
        _lone=(lone.str.contains(_PLAIN) & ~_reserved(lone)).fill_null(value=False),
    )


def _leans_to_given(word: str) -> bool:
    return leaning(word) > LEANS_TO_GIVEN


def _one_cell(frame: pl.DataFrame) -> pl.DataFrame:
    """Add ``_one``: whether the cell for the whole name is ordinary, and ``_word1`` to ``_word3``, its words."""
    none = pl.repeat(None, pl.len(), dtype=pl.String)
    frame = frame.with_columns(_one=pl.lit(value=False), **dict.fromkeys(_WORDS, none))
    rows = frame["_cell"].is_not_null().arg_true()
    if not len(rows):
        return frame
    some = frame.select("first", "last", "country", text="_cell")[rows]
    words = some["text"].str.replace(_REVERSED, "$2 $1").str.extract_groups(_WHOLE)
    some = some.hstack(words.struct.rename_fields(list(_WORDS)).struct.unnest())
    text, first, last, country = (pl.col(name) for name in ("text", "first", "last", "country"))
    start, inner, end = (pl.col(name) for name in _WORDS)
    one = end.is_not_null() & ~country.is_in(_series(_OTHER_ORDER)).fill_null(value=False)
    one &= (
        ~text.str.contains(_CYRILLIC)
        & ~text.str.contains(VIETNAMESE)
        & ~_reserved(start)
        & ~_titled(start)
        & ~_swapped(start, end)
    )
    one &= (first.is_null() | last.is_null()) & ~_reserved(end)
    one &= (inner.str.len_bytes().fill_null(0) < 3) | _is_middle(start, inner, end, country)
    return put(frame, rows, some.select(*_WORDS, _one=one.fill_null(value=False)))


def _is_middle(start: pl.Expr, inner: pl.Expr, end: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Whether the second of three ordinary words can only be a middle name."""
    english = country.is_in(_series(_MIDDLE_NAMES))
    nowhere = country.is_null() & ~start.is_in(_spanish()) & ~fold(start).is_in(_east())
    apart = ~start.is_in(_heads()) & ~_reserved(inner) & ~fold(end).is_in(_east())
    return (english | nowhere).fill_null(value=False) & apart


def _series(words: object) -> pl.Expr:
    return pl.lit(pl.Series(sorted(words), dtype=pl.String)).implode()  # type: ignore[call-overload]  # an iterable


@cache
def _spanish() -> pl.Expr:
    return _series(name.capitalize() for name in names_of("given", "es"))


@cache
def _heads() -> pl.Expr:
    """Return the words that open a double given name."""
    heads = {head.capitalize() for first, _ in COMPOUND.values() for head in first}
    return _series(heads | {"Abdul", "Abdel", "Abd"})


@cache
def _east() -> pl.Expr:
    return _series(east_names())


@cache
def _words() -> pl.Expr:
    """Return the words that a name may have without being one."""
    words = PREFIXES | PARTICLES | CREDENTIALS | TELLING | GENERATION | generations.SURE | OPENINGS
    forms = {form for word in words for form in (word.capitalize(), word.title())}
    return _series(forms | CAPITALS)


def _reserved(word: pl.Expr) -> pl.Expr:
    """Whether a word needs a closer look: one that stands around names, or perhaps a Hungarian wife's."""
    return word.is_in(_words()) | word.str.contains(r"\p{Ll}{3}né$")


def _titled(word: pl.Expr) -> pl.Expr:
    """Whether a title opens a word with a hyphen."""
    title = word.str.extract("^([^-]+)-").str.to_lowercase()
    return title.is_in(_series(PREFIXES)).fill_null(value=False)


def _swapped(first: pl.Expr, last: pl.Expr) -> pl.Expr:
    """Whether the lexicon leans to the other order; the slow path has the last word."""
    given, family = doubtful_order()
    return fold(last).is_in(given.implode()) & fold(first).is_in(family.implode())
