"""Name the faults of the cell for the family name; a short or odd name is none."""

from __future__ import annotations

import polars as pl

from leadhygiene.standards.people.name_faults import (
    SHARED,
    WORDS,
    family_initial,
    shared_faults,
    sign,
)

KIND = "family_name"
CODES = {
    **{f"{KIND}_{ending}": meaning for ending, meaning in SHARED.items()},
    **{f"{KIND}_{ending}": meaning for ending, meaning in WORDS.items()},
    "family_name_initial_only": "only an initial is known",
}


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; true where the fault is there.

    Args:
        parts: What ``cleaners.family_name.parse`` returned.

    Examples:
        >>> frame = pl.DataFrame({"p": [{"value": "J.", "signs": None}]}, schema_overrides={
        ...     "p": pl.Struct({"value": pl.String, "signs": pl.String})})
        >>> frame.select(check(pl.col("p"))["family_name_initial_only"]).item()
        True
    """
    value, signs = parts.struct.field("value"), parts.struct.field("signs")
    faults = {f"{KIND}_{ending}": expr for ending, expr in shared_faults(value).items()}
    faults |= {f"{KIND}_{ending}": sign(signs, ending) for ending in WORDS}
    faults["family_name_initial_only"] = family_initial(value)
    return {code: expr.fill_null(value=False) for code, expr in faults.items()}
