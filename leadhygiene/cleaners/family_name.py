"""Clean the cell for the family name: damaged characters, white space, case typed in one piece."""

from __future__ import annotations

import polars as pl

from leadhygiene.standards.distinct import per_distinct, staged, where
from leadhygiene.standards.name_case import fix_case
from leadhygiene.standards.text_repair import repaired

KIND = "family_name"
CONTEXT: tuple[str, ...] = ()
FIXES = {
    "family_name_case": "a name in one case got capitals where they belong",
    "family_name_repaired": "white space or characters of a name were repaired",
}
#: One ordinary word in ordinary case needs no second look.
_PLAIN = r"^\p{Lu}\p{Ll}+$"


def parse(value: pl.Expr) -> pl.Expr:
    """Return ``{value, fix}``, one per row; null where nothing was given.

    Examples:
        >>> frame = pl.DataFrame({"x": [" MCDONALD ", "van der Berg", "Ng", None]})
        >>> frame.select(clean(pl.col("x")))["x"].to_list()
        ['McDonald', 'van der Berg', 'Ng', None]
    """
    return staged({"raw": value}, _stages, {"value": pl.String, "fix": pl.String})


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    text, value = pl.col("text"), pl.col("value")
    frame = frame.with_columns(text=repaired(pl.col("raw")))
    odd = ~text.str.contains(_PLAIN)
    fixed = per_distinct([where(odd, text)], _one, pl.String)
    frame = frame.with_columns(value=pl.when(odd).then(fixed).otherwise(text))
    fix = (
        pl.when(value != text)
        .then(pl.lit("family_name_case"))
        .otherwise(pl.lit("family_name_repaired"))
    )
    return frame.with_columns(fix=pl.when(value.ne_missing(pl.col("raw"))).then(fix))


def _one(text: str) -> str:
    """Repair one cell; typographic apostrophes become plain ones."""
    bare = text.translate({0x2019: "'", 0x2018: "'", 0x60: "'", 0xB4: "'"}).strip(" ,;")
    return fix_case(bare, opens=not _opens_with_particle(bare)) or text


def _opens_with_particle(text: str) -> bool:
    return " " in text


def clean(value: pl.Expr) -> pl.Expr:
    """Return only the cleaned text."""
    return parse(value).struct.field("value").name.keep()
