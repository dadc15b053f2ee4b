"""Say in one sentence why a lead has its account, or none."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

NAME_SAYS: Mapping[str, str] = {
    "same": "the name agrees", "alias": "another name of the account agrees", "typo": "the name is a slip apart",
    "shorter": "the name is written shorter", "longer": "the name is written longer", "acronym": "the initials fit",
    "label": "the name is the account's domain label", "shared": "the names share words", "script": "the name is in another script",
    "unlike": "the name does not agree", "missing": "no name is given", "desk": "only a department is named", "numbers": "the numbers differ",
}  # fmt: skip


SITE_SAYS: Mapping[str, str] = {
    "host": "the host is the account's own", "same": "the domain agrees", "path": "the domain agrees", "other_host": "the domain agrees, the host does not",
    "sibling": "the domain has the account's label on another ending", "short_sibling": "the domain has the account's label on another ending",
    "slip": "the domain is a slip apart", "apart": "the domain is another one", "missing": "no own domain speaks", "bait": "the domain imitates the account's",
}  # fmt: skip


NO_KEY = "no account shares a domain, a name or a phone with the row"


def reason() -> pl.Expr:
    """Return the sentence on a decided lead."""
    name = pl.col("name_level").replace_strict(NAME_SAYS, default=None, return_dtype=pl.String)
    site = pl.col("site_level").replace_strict(SITE_SAYS, default=None, return_dtype=pl.String)
    place = (
        pl.when(pl.col("place_bits") >= 3.5)
        .then(pl.lit("; the place agrees"))
        .when(pl.col("place_bits") < -1.0)
        .then(pl.lit("; the place does not agree"))
        .otherwise(pl.lit(""))
    )
    phone = (
        pl.when(pl.col("phone_bits") > 0).then(pl.lit("; the phone agrees")).otherwise(pl.lit(""))
    )
    tie = (
        pl.when(pl.col("by").is_not_null())
        .then(pl.format("; of several, chosen by {}", "by"))
        .otherwise(pl.lit(""))
    )
    why = pl.concat_str(site, pl.lit("; "), name, place, phone, tie)
    several = pl.concat_str(pl.lit("several accounts fit alike: "), why)
    return (
        pl.when(pl.col("grade") == "ambiguous")
        .then(several)
        .when(pl.col("grade").is_null())
        .then(pl.lit("no account fits well enough"))
        .otherwise(why)
    )
