"""Read postal codes that are written plainly as whole columns; equal to ``postal_formats.write`` where it answers."""

from __future__ import annotations

import polars as pl

from leadhygiene.standards.places import postal_formats as formats

#: A code as people type it: digits alone, or digits and capitals, parted once at most.
_DIGITS = r"^[0-9]{1,40}$"
_LETTERED = r"^[0-9A-Z]{1,20}(?: [0-9A-Z]{1,20})?$"
#: What a closer look takes apart: a mark of the country before digits, and nothing but zeros.
_DOUBTFUL = r"^[A-Z]{1,3}[0-9]{3,7}$|^0+$"


def read(text: pl.Series, country: pl.Series) -> pl.Series:
    """Return valid codes as their country writes them; null where a closer look is needed.

    Args:
        text: ``String``, repaired; null means "not given".
        country: ISO 3166-1 alpha-2 or null, as many.

    Examples:
        >>> codes = pl.Series(["EC2A 3AY", "411001", "D-10115", "1234"])
        >>> read(codes, pl.Series(["GB", "IN", "DE", None])).to_list()
        ['EC2A 3AY', '411001', None, None]
    """
    lettered = text.str.contains(_LETTERED) & text.str.contains("[A-Z]")
    plain = (text.str.contains(_DIGITS) | lettered) & country.is_not_null()
    rows = plain.fill_null(value=False).arg_true()
    code = text.gather(rows).str.replace(" ", "", literal=True)
    cells = pl.DataFrame([rows.alias("row"), code.alias("code"), country.gather(rows).alias("in")])
    cells = cells.filter(~pl.col("code").str.contains(_DOUBTFUL))
    out = pl.Series([None], dtype=pl.String).new_from_index(0, len(text))
    for some in cells.partition_by("in"):
        land = some["in"][0]
        if formats.known(land) and land not in formats.FIVE_DIGITS:
            out = out.scatter(some["row"], _written(some["code"], land))
    return out


def _written(code: pl.Series, country: str) -> pl.Series:
    """Return codes of one country as it writes them, null where they are not of its form."""
    pattern, joint = formats.form(country)
    groups = code.str.extract_groups(f"^(?:{pattern})$").struct.unnest()
    parts = [pl.col(name) for name in groups.columns]
    first = pl.coalesce(parts)
    if joint in formats.PREFIXES:
        written = pl.concat_str(pl.lit(joint), first)
    else:
        written = pl.concat_str(parts, separator=joint, ignore_nulls=True)
    kept = first.is_not_null() & ~pl.lit(formats.may_lack(code, country))
    return groups.select(pl.when(kept).then(written)).to_series()
