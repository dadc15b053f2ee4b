"""Take a person's name apart, from one cell or from the cells for given and family name."""

from __future__ import annotations

import polars as pl

from leadhygiene.standards.lookup.distinct import FEW, per_distinct, staged, where
from leadhygiene.standards.people import name_columns
from leadhygiene.standards.people.name_cell_case import recased
from leadhygiene.standards.people.name_cells import read_cells
from leadhygiene.standards.text.scripts import script, script_one
from leadhygiene.standards.text.text_repair import repaired, repaired_cell, settled

KIND = "person_name"
CONTEXT: tuple[str, ...] = ("first_name", "last_name", "country")
FIXES = {
    "person_name_case": "a name typed in one case got capitals where they belong",
    "person_name_repaired": "white space or damaged characters of a name were repaired",
}
_MEMBERS = ("prefix", "given", "middle", "family", "suffix", "nickname", "signs")
_DTYPE = pl.Struct(dict.fromkeys(_MEMBERS, pl.String))
_STRUCT = dict.fromkeys(("value", *_MEMBERS[:-1], "script", "signs", "fix"), pl.String)
_MISSING = "\x00"
#: Bytes from which on a cell keeps its capitals.
_LONGEST = 400


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
    inputs = {"raw": value, "first": first_name, "last": last_name, "country": country}
    return staged(inputs, _stages, _STRUCT)


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    text, first, last = pl.col("text"), pl.col("first"), pl.col("last")
    frame = frame.with_columns(text=repaired(pl.col("raw")))
    if frame.height < FEW:
        unread = dict.fromkeys(_MEMBERS[:5], pl.lit(None, pl.String))
        no = dict.fromkeys(("ordinary", "moved"), pl.lit(value=False))
        frame = frame.with_columns(**no, **unread)
    else:
        frame = name_columns.read(frame)
    known = text.is_not_null() | first.is_not_null() | last.is_not_null()
    frame = frame.with_columns(known=known)
    odd = ~pl.col("ordinary")
    key = where(pl.col("known") & odd, text.fill_null(_MISSING))
    slow = per_distinct(
        [key, where(odd, first), where(odd, last), pl.col("country")], read_one, _DTYPE
    )
    shouted = (text == text.str.to_uppercase()) | (text == text.str.to_lowercase())
    one_case = where(odd & shouted & (text.str.len_bytes() < _LONGEST), text)
    letters = pl.coalesce(text, pl.concat_str([first, last], ignore_nulls=True))
    value = per_distinct([one_case, pl.col("country")], _recased, pl.String)
    frame = frame.with_columns(
        slow=slow,
        value=pl.coalesce(value, text),
        script=where(pl.col("known"), script(letters)),
    )
    nothing = pl.lit(None, pl.String)
    moved = pl.when("moved").then(pl.lit("whole_name_in_one_field;"))
    frame = frame.with_columns(
        pl.when("ordinary")
        .then({"nickname": nothing, "signs": moved}.get(name, pl.col(name)))
        .otherwise(pl.col("slow").struct.field(name))
        .alias(name)
        for name in _MEMBERS
    )
    changed = pl.col("value").ne_missing(pl.col("raw")) & pl.col("value").is_not_null()
    case = pl.when(pl.col("value") != text).then(pl.lit("person_name_case"))
    fix = where(changed, case.otherwise(pl.lit("person_name_repaired")))
    return frame.with_columns(fix=fix)


def parse_one(
    raw: str | None, first_name: str | None, last_name: str | None, country: str | None
) -> dict[str, str | None] | None:
    """Return the same for one name, ``None`` for a name in letters beyond Latin.

    Examples:
        >>> parse_one("MARY O'NEILL", None, None, None)["value"]
        "Mary O'Neill"
    """
    text = repaired_cell(raw)
    if text is None and first_name is None and last_name is None:
        return dict.fromkeys(_STRUCT)
    letters = f"{first_name or ''}{last_name or ''}" if text is None else text
    written = script_one(letters)
    if written is None or len(letters) >= _LONGEST:
        return None
    value = text
    if text is not None and text in {text.upper(), text.lower()}:
        value = _recased(text, country)
    fix = None
    if value is not None and value != raw:
        fix = "person_name_case" if value != text else "person_name_repaired"
    found = read_one(text, first_name, last_name, country)
    return {**found, "value": value, "script": written, "fix": fix}


def read_one(
    text: str | None, first: str | None, last: str | None, country: str | None
) -> dict[str, str | None]:
    """Take one name apart, from the whole or from its two cells."""
    name, signs = read_cells(None if text == _MISSING else text, first, last, country)
    found = {key: getattr(name, key) or None for key in _MEMBERS[:-1]}
    return {**found, "signs": "".join(f"{sign};" for sign in signs) or None}


def _recased(text: str, country: str | None) -> str:
    return settled(text, lambda name: recased(name, country))


def clean(value: pl.Expr, first_name: pl.Expr, last_name: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return only the cleaned whole name."""
    return parse(value, first_name, last_name, country).struct.field("value").name.keep()
