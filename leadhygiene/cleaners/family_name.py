"""Clean the cell for the family name: damaged characters, white space, case typed in one piece."""

from __future__ import annotations

import polars as pl

from leadhygiene.standards.people.name_cell_case import family_cell
from leadhygiene.standards.people.name_cell_columns import read, read_one

KIND = "family_name"
CONTEXT: tuple[str, ...] = ("country",)
FIXES = {
    "family_name_case": "a name typed in one case got capitals where they belong",
    "family_name_repaired": "white space or damaged characters of a name were repaired",
}


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
    return read(value, country, KIND, family_cell)


def parse_one(raw: str | None, country: str | None) -> dict[str, str | None]:
    """Return the same for one cell.

    Examples:
        >>> parse_one("VAN DER BERG", None)["value"]
        'van der Berg'
    """
    return read_one(raw, country, KIND, family_cell)


def clean(value: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return only the cleaned text."""
    return parse(value, country).struct.field("value").name.keep()
