"""Clean the cell for the family name: damaged characters, white space, case typed in one piece."""

from __future__ import annotations

import polars as pl

from leadhygiene.standards.distinct import per_distinct, staged, where
from leadhygiene.standards.name_cell_columns import cell, without_marks
from leadhygiene.standards.name_cells import family_cell
from leadhygiene.standards.text_repair import repaired

KIND = "family_name"
CONTEXT: tuple[str, ...] = ("country",)
FIXES = {
    "family_name_case": "a name typed in one case got capitals where they belong",
    "family_name_repaired": "white space or damaged characters of a name were repaired",
}
_MEMBERS = dict.fromkeys(("value", "signs", "fix"), pl.String)
_DTYPE = pl.Struct(dict.fromkeys(("value", "signs"), pl.String))


def parse(value: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return ``{value, signs, fix}``, one per row; null where nothing was given.

    ``signs`` names what the words of the cell betray (see the validator), closed by ``;``.

    Args:
        value: The cell.
        country: ISO 3166-1 alpha-2 or null; decides on the case of particles.

    Examples:
        >>> frame = pl.DataFrame({"x": [" MCDONALD ", "van der Berg", "Ng", None]})
        >>> frame.select(clean(pl.col("x"), pl.lit(None, pl.String)))["x"].to_list()
        ['McDonald', 'van der Berg', 'Ng', None]
    """
    return staged({"raw": value, "country": country}, _stages, _MEMBERS)


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    text = pl.col("text")
    frame = frame.with_columns(text=without_marks(repaired(pl.col("raw"))))
    frame = frame.with_columns(known=cell(text, pl.col("country")))
    odd = where(pl.col("known").is_null(), text)
    frame = frame.with_columns(slow=per_distinct([odd, pl.col("country")], family_cell, _DTYPE))
    value = pl.coalesce("known", pl.col("slow").struct.field("value"))
    frame = frame.with_columns(value=value, signs=pl.col("slow").struct.field("signs"))
    same = pl.col("value").str.to_lowercase() == text.str.to_lowercase()
    recased = pl.when(same & (pl.col("value") != text)).then(pl.lit("family_name_case"))
    fix = recased.otherwise(pl.lit("family_name_repaired"))
    return frame.with_columns(fix=where(pl.col("value").ne_missing(pl.col("raw")), fix))


def clean(value: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return only the cleaned text."""
    return parse(value, country).struct.field("value").name.keep()
