"""Name the faults of a person's name, read from all its cells; a short or odd name is none."""

from __future__ import annotations

import polars as pl

from leadhygiene.standards.people.name_faults import (
    SHARED,
    WORDS,
    family_initial,
    given_initial,
    shared_faults,
    sign,
)

KIND = "person_name"
_SIGNS = {
    "swapped_suspected": "given and family name seem to stand in each other's column",
    "whole_name_in_one_field": "the cell for one name holds the whole name",
    "honorific_only": "a form of address and no name",
}
CODES = {
    **{f"{KIND}_{ending}": meaning for ending, meaning in SHARED.items()},
    **{f"{KIND}_{ending}": meaning for ending, meaning in {**WORDS, **_SIGNS}.items()},
    "person_name_initial_only": "only initials are known",
    "person_name_mononym": "the name is one word; many people have such a name",
    "person_name_same_given_family": "given and family name are the same word; some people have "
    "such a name",
}


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; true where the fault is there.

    Args:
        parts: What ``cleaners.person_name.parse`` returned.

    Examples:
        >>> from leadhygiene.cleaners.person_name import parse
        >>> none = pl.lit(None, pl.String)
        >>> frame = pl.select(p=parse(pl.lit("Merkel Robert - Sales Manager"), none, none, none))
        >>> flags = frame.select(**check(pl.col("p")))
        >>> [code for code in flags.columns if flags[code].any()]
        ['person_name_contains_title']
    """
    given, family = parts.struct.field("given"), parts.struct.field("family")
    both = pl.concat_str([given, family], separator=" ", ignore_nulls=True)
    text = pl.coalesce(parts.struct.field("value"), both)
    signs = parts.struct.field("signs")
    faults = {f"{KIND}_{ending}": expr for ending, expr in shared_faults(text).items()}
    faults |= {f"{KIND}_{ending}": sign(signs, ending) for ending in {**WORDS, **_SIGNS}}
    faults["person_name_initial_only"] = given_initial(given) & (
        family.is_null() | family_initial(family)
    ) | (given.is_null() & family_initial(family))
    faults["person_name_mononym"] = given.is_null() != family.is_null()
    faults["person_name_same_given_family"] = given.str.to_lowercase() == family.str.to_lowercase()
    return {code: expr.fill_null(value=False) for code, expr in faults.items()}
