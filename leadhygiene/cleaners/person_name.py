"""Take a person's name apart, from one cell or from the cells for given and family name."""

from __future__ import annotations

from dataclasses import asdict

import polars as pl

from leadhygiene.standards.distinct import per_distinct, staged
from leadhygiene.standards.name_parser import Name, parse_name
from leadhygiene.standards.scripts import script
from leadhygiene.standards.text_repair import repaired

KIND = "person_name"
CONTEXT: tuple[str, ...] = ("first_name", "last_name", "country")
FIXES = {
    "person_name_case": "a name in one case got capitals where they belong",
    "person_name_repaired": "white space, order or characters of a name were repaired",
}
_MEMBERS = ("prefix", "given", "middle", "family", "suffix", "nickname")
_DTYPE = pl.Struct(dict.fromkeys(_MEMBERS, pl.String))
_STRUCT = dict.fromkeys(("value", *_MEMBERS, "script", "fix"), pl.String)
#: A single ordinary word of Latin letters: given and family cells of this shape are taken as read.
_PLAIN = r"^\p{Lu}\p{Ll}+(?:[-']\p{Lu}\p{Ll}+)?$"


def parse(value: pl.Expr, first_name: pl.Expr, last_name: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return ``{value, prefix, given, middle, family, suffix, nickname, script, fix}``.

    Args:
        value: The cell for the whole name; null where there is none.
        first_name: The cell for the given name; used where ``value`` is null.
        last_name: The cell for the family name; used where ``value`` is null.
        country: ISO 3166-1 alpha-2 or null; decides the order of words where they leave it open.

    Examples:
        >>> frame = pl.DataFrame({"full": ["DR. ANNE VAN DEN BOSSCHE", None], "none": [None, None]},
        ...                      schema={"full": pl.String, "none": pl.String})
        >>> row = [pl.col("full"), pl.col("none"), pl.col("none"), pl.col("none")]
        >>> frame.select(parse(*row))["full"][0]["family"]
        'van den Bossche'
    """
    inputs = {"raw": value, "first": first_name, "last": last_name, "country": country}
    return staged(inputs, _stages, _STRUCT)


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    text, first, last = pl.col("text"), pl.col("first"), pl.col("last")
    frame = frame.with_columns(text=repaired(pl.col("raw")))
    plain = text.is_null() & first.str.contains(_PLAIN) & last.str.contains(_PLAIN)
    frame = frame.with_columns(odd=~plain.fill_null(value=False))
    known = text.is_not_null() | first.is_not_null() | last.is_not_null()
    odd = pl.col("odd")
    inputs = [
        pl.when(odd & known).then(pl.coalesce(text, pl.lit("\x00"))),
        pl.when(odd & text.is_null()).then(first),
        pl.when(odd & text.is_null()).then(last),
        pl.col("country"),
    ]
    frame = frame.with_columns(found=per_distinct(inputs, _one, _DTYPE)).unnest("found")
    frame = frame.with_columns(
        given=pl.when(odd).then("given").otherwise(first),
        family=pl.when(odd).then("family").otherwise(last),
    )
    one_case = (text == text.str.to_uppercase()) | (text == text.str.to_lowercase())
    words = [pl.col(name) for name in ("prefix", "given", "middle", "family", "suffix")]
    joined = pl.concat_str(words, separator=" ", ignore_nulls=True)
    same = joined.str.to_lowercase() == text.str.to_lowercase()
    frame = frame.with_columns(value=pl.when(one_case & same).then(joined).otherwise(text))
    value, raw = pl.col("value"), pl.col("raw")
    fix = (
        pl.when(value.str.to_lowercase() == raw.str.to_lowercase())
        .then(pl.lit("person_name_case"))
        .otherwise(pl.lit("person_name_repaired"))
    )
    letters = pl.coalesce(text, pl.concat_str([pl.col("given"), pl.col("family")], ignore_nulls=True))
    return frame.with_columns(
        script=script(letters), fix=pl.when(value.ne_missing(raw)).then(fix)
    )


def clean(value: pl.Expr, first_name: pl.Expr, last_name: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return only the cleaned whole name."""
    return parse(value, first_name, last_name, country).struct.field("value").name.keep()


def _one(
    text: str, first: str | None, last: str | None, country: str | None
) -> dict[str, str | None]:
    """Take one name apart, from the whole or from its two cells."""
    if text != "\x00":
        name = parse_name(text, country)
    elif first and last:
        name = _two_cells(first, last, country)
    else:
        name = parse_name(first or last or "", country)
        if last and not first and name.given and not name.family:
            name = Name(name.prefix, "", "", name.given, name.suffix, name.nickname)
    return {key: part or None for key, part in asdict(name).items()}


def _two_cells(first: str, last: str, country: str | None) -> Name:
    """Respect the two cells, but find titles, suffixes and middle names in them."""
    given = parse_name(f"X, {first}", country)
    family = parse_name(f"{last}, X", country)
    whole = parse_name(f"{last}, {first}", country)
    folded = (first.casefold(), last.casefold())
    if folded[0] == folded[1] and len(first.split()) > 1:
        return parse_name(first, country)
    if len(last.split()) > 1 and folded[1].startswith(folded[0] + " "):
        return parse_name(last, country)
    if len(first.split()) > 1 and folded[0].endswith(" " + folded[1]):
        return parse_name(first, country)
    return Name(
        whole.prefix, given.given or first, given.middle, family.family or last, whole.suffix,
        given.nickname or family.nickname,
    )  # fmt: skip
