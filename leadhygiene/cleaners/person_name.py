"""Take a person's name apart, from one cell or from the cells for given and family name."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.standards.distinct import per_distinct, where
from leadhygiene.standards.name_cells import read_cells, recased
from leadhygiene.standards.name_order import east_names
from leadhygiene.standards.name_signs import TELLING
from leadhygiene.standards.name_words import COMPOUND, CREDENTIALS, PARTICLES, PREFIXES
from leadhygiene.standards.person_names import doubtful_order, names_of
from leadhygiene.standards.scripts import script
from leadhygiene.standards.text_repair import repaired

KIND = "person_name"
CONTEXT: tuple[str, ...] = ("first_name", "last_name", "country")
FIXES = {
    "person_name_case": "a name typed in one case got capitals where they belong",
    "person_name_repaired": "white space or damaged characters of a name were repaired",
}
_MEMBERS = ("prefix", "given", "middle", "family", "suffix", "nickname", "signs")
_DTYPE = pl.Struct(dict.fromkeys(_MEMBERS, pl.String))
_PARSED = pl.Struct(dict.fromkeys(("value", *_MEMBERS[:-1], "script", "signs", "fix"), pl.String))
#: One ordinary word: a given or family cell of this shape is taken as read.
_PLAIN = r"^\p{Lu}[\p{Ll}']+(?:-\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+)?$"
#: Two such words, or two and an initial or a third word between them, in one cell.
_PLAIN_WHOLE = (
    r"^(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?) "
    r"(?:([A-DF-NP-XZ]\.?|[A-Z]\.|\p{Lu}\p{Ll}{2,}) )?"
    r"(\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)$"
)
#: Countries in which a second word of ordinary shape is a middle name.
_MIDDLE_NAMES = ("US", "GB", "CA", "AU", "NZ", "IE", "ZA")
#: Scripts and countries whose order of words the slow path must judge.
_OTHER_ORDER = ("CN", "HK", "HU", "JP", "KP", "KR", "MO", "MY", "SG", "TW", "VN")
_CYRILLIC = r"[\x{400}-\x{52f}]"
_MISSING = "\x00"


def parse(value: pl.Expr, first_name: pl.Expr, last_name: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return ``{value, prefix, given, middle, family, suffix, nickname, script, signs, fix}``.

    ``signs`` names what is odd about the cells (see the validator), joined and closed by ``;``.

    Args:
        value: The cell for the whole name; null where there is none.
        first_name: The cell for the given name. Where ``value`` is null the name is read from
            these two; where it is not, they only tell where to split it.
        last_name: The cell for the family name.
        country: ISO 3166-1 alpha-2 or null; decides the order of words where they leave it open.

    Examples:
        >>> frame = pl.DataFrame({"x": ["DR. ANNE VAN DEN BOSSCHE"]})
        >>> none = pl.lit(None, pl.String)
        >>> parts = frame.select(x=parse(pl.col("x"), none, none, none))["x"][0]
        >>> parts["value"], parts["prefix"], parts["given"], parts["family"]
        ('Dr. Anne van den Bossche', 'Dr.', 'Anne', 'van den Bossche')
    """
    cells = pl.struct(
        repaired(value).alias("text"),
        value.alias("raw"),
        first_name.cast(pl.String).alias("first"),
        last_name.cast(pl.String).alias("last"),
        country.cast(pl.String).alias("country"),
    )
    return cells.map_batches(_parse, return_dtype=_PARSED, is_elementwise=True)


def _parse(column: pl.Series) -> pl.Series:
    """Read one batch of cells; each intermediate column is computed once."""
    text, first, last = pl.col("text"), pl.col("first"), pl.col("last")
    cells = column.struct.unnest().with_columns(_groups(text))
    ordinary, parts = _ordinary(text, first, last, pl.col("country"))
    known = text.is_not_null() | first.is_not_null() | last.is_not_null()
    cells = cells.with_columns(ordinary.alias("ordinary"), known.alias("known"))
    odd = ~pl.col("ordinary")
    key = where(pl.col("known") & odd, text.fill_null(_MISSING))
    slow = per_distinct([key, where(odd, first), where(odd, last), pl.col("country")], _one, _DTYPE)
    shouted = (text == text.str.to_uppercase()) | (text == text.str.to_lowercase())
    one_case = where(odd & shouted & (text.str.len_bytes() < 400), text)
    letters = pl.coalesce(text, pl.concat_str([first, last], ignore_nulls=True))
    cells = cells.with_columns(
        slow.alias("slow"),
        pl.coalesce(per_distinct([one_case, pl.col("country")], recased, pl.String), text).alias(
            "value"
        ),
        where(pl.col("known"), script(letters)).alias("script"),
    )
    quick = pl.col("ordinary")
    members = {
        name: pl.when(quick)
        .then(parts.get(name, pl.lit(None, pl.String)))
        .otherwise(pl.col("slow").struct.field(name))
        for name in _MEMBERS
    }
    signs = members.pop("signs")
    changed = pl.col("value").ne_missing(pl.col("raw")) & pl.col("value").is_not_null()
    case = pl.when(pl.col("value") != text).then(pl.lit("person_name_case"))
    return cells.select(
        pl.struct(
            "value",
            *(expr.alias(name) for name, expr in members.items()),
            "script",
            signs.alias("signs"),
            where(changed, case.otherwise(pl.lit("person_name_repaired"))).alias("fix"),
        ).alias("parts")
    )["parts"]


def _groups(text: pl.Expr) -> pl.Expr:
    """Return the words of a whole name of ordinary shape, null where it has another."""
    return text.str.extract_groups(_PLAIN_WHOLE).alias("groups")


def _ordinary(
    text: pl.Expr, first: pl.Expr, last: pl.Expr, country: pl.Expr
) -> tuple[pl.Expr, dict[str, pl.Expr]]:
    """Return where no second look is needed, and the parts there."""
    two = text.is_null() & first.str.contains(_PLAIN) & last.str.contains(_PLAIN)
    two &= ~_reserved(first) & ~_swapped(first, last)
    groups = pl.col("groups")
    start, inner, end = (groups.struct.field(number) for number in "123")
    one = end.is_not_null() & ~country.is_in(pl.Series(_OTHER_ORDER).implode()).fill_null(
        value=False
    )
    one &= ~text.str.contains(_CYRILLIC) & ~_reserved(start) & ~_swapped(start, end)
    one &= (first.is_null() | last.is_null()) & ~_reserved(end)
    one &= (inner.str.len_bytes().fill_null(0) < 3) | _middle(start, inner, end, country)
    ordinary = two.fill_null(value=False) | one.fill_null(value=False)
    return ordinary, {
        "given": pl.when(text.is_null()).then(first).otherwise(start),
        "middle": groups.struct.field("2"),
        "family": pl.when(text.is_null()).then(last).otherwise(end),
    }


def _middle(start: pl.Expr, inner: pl.Expr, end: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Whether the second of three ordinary words can only be a middle name."""
    english = country.is_in(pl.Series(_MIDDLE_NAMES).implode())
    spanish = country.is_null() & ~start.is_in(_spanish())
    apart = ~start.is_in(_heads()) & ~_reserved(inner) & ~end.is_in(_east())
    return (english | spanish).fill_null(value=False) & apart


@cache
def _spanish() -> pl.Series:
    return pl.Series(sorted(name.capitalize() for name in names_of("given", "es"))).implode()


@cache
def _heads() -> pl.Series:
    """Return the words that open a double given name."""
    heads = {head.capitalize() for first, _ in COMPOUND.values() for head in first}
    return pl.Series(sorted(heads | {"Abdul", "Abdel", "Abd"})).implode()


@cache
def _east() -> pl.Series:
    return pl.Series(sorted(name.capitalize() for name in east_names())).implode()


@cache
def _words() -> pl.Series:
    """Return the words that a name may have without being one."""
    words = {word.capitalize() for word in PREFIXES | PARTICLES | CREDENTIALS | TELLING}
    return pl.Series(sorted(words)).implode()


def _reserved(word: pl.Expr) -> pl.Expr:
    return (word.str.len_bytes() < 10) & word.is_in(_words())


def _swapped(first: pl.Expr, last: pl.Expr) -> pl.Expr:
    """Whether the lexicon leans to the other order; the slow path has the last word."""
    given, family = doubtful_order()
    return last.is_in(given.implode()) & first.is_in(family.implode())


def _one(
    text: str, first: str | None, last: str | None, country: str | None
) -> dict[str, str | None]:
    """Take one name apart, from the whole or from its two cells."""
    name, signs = read_cells(None if text == _MISSING else text, first, last, country)
    found = {key: getattr(name, key) or None for key in _MEMBERS[:-1]}
    return {**found, "signs": "".join(f"{sign};" for sign in signs) or None}


def clean(value: pl.Expr, first_name: pl.Expr, last_name: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return only the cleaned whole name."""
    return parse(value, first_name, last_name, country).struct.field("value").name.keep()
