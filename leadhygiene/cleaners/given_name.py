"""Clean the cell for the given name: damaged characters, white space, case typed in one piece."""

from __future__ import annotations

import polars as pl

from leadhygiene.standards.people.name_cell_case import given_cell
from leadhygiene.standards.people.name_cell_columns import read, read_one

KIND = "given_name"
CONTEXT: tuple[str, ...] = ("country",)
FIXES = {
    "given_name_case": "a name typed in one case got capitals where they belong",
    "given_name_repaired": "white space or damaged characters of a name were repaired",
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
    return read(value, country, KIND, given_cell)


def parse_one(raw: str | None, country: str | None) -> dict[str, str | None]:
    """Return the same for one cell.

    Examples:
        >>> parse_one(" MCDONALD ", None)["value"]
        'McDonald'
    """
    return read_one(raw, country, KIND, given_cell)


def clean(value: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return only the cleaned text."""
    return parse(value, country).struct.field("value").name.keep()
