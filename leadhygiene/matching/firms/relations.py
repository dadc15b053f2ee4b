"""What firms are to each other by their names and domains: parts and national companies."""

from __future__ import annotations

import polars as pl

from leadhygiene.matching.firms import words
from leadhygiene.matching.firms.rows import name_words
from leadhygiene.standards.firms import firm_words
from leadhygiene.standards.places import cities

#: Schema of links between firms; ``child`` and ``other`` are firm numbers.
LINKS = pl.Schema({
    "child": pl.Int64, "other": pl.Int64, "relation": pl.String, "weight": pl.Float64, "reason": pl.String,
})  # fmt: skip


def links_between(rows: pl.DataFrame, firms: pl.DataFrame) -> pl.DataFrame:
    """Return the links that names and domains show, one per child, strongest first.

    Args:
        rows: Resolved rows with ``firm``, ``above``, ``key``, ``core``, ``domain`` and ``country``.
        firms: What :func:`profiles` returns for them.
    """
    found = [_on_one_domain(rows), _by_opening(firms)]
    links = pl.concat([link.cast(LINKS) for link in found]).filter(
        pl.col("child") != pl.col("other")
    )
    return links.sort("child", "weight", "other", descending=[False, True, False]).unique(
        ["child"], keep="first", maintain_order=True
    )


def profiles(rows: pl.DataFrame) -> pl.DataFrame:
    """Return one row per firm: its commonest name, domain and country, and its number of rows."""
    held = rows.filter(pl.col("firm").is_not_null())
    table = held.group_by("firm").agg(pl.len().alias("n")).sort("firm")
    for column in ("key", "core", "domain", "country"):
        table = table.join(commonest(held, column), on="firm", how="left", maintain_order="left")
    return table


def commonest(rows: pl.DataFrame, column: str) -> pl.DataFrame:
    """Return the most frequent value of a column per firm; ties go to the smallest value."""
    counts = rows.filter(pl.col(column).is_not_null()).group_by("firm", column).len()
    counts = counts.sort("firm", "len", column, descending=[False, True, False])
    return counts.unique(["firm"], keep="first", maintain_order=True).select("firm", column)


def _on_one_domain(rows: pl.DataFrame) -> pl.DataFrame:
    """Parts of a firm that use its domain."""
    pairs = rows.filter(pl.col("above").is_not_null() & pl.col("firm").is_not_null())
    pairs = commonest(pairs, "above")
    return pairs.select(
        child="firm", other="above", relation=pl.lit("subsidiary_of"), weight=pl.lit(8.0),
        reason=pl.lit("a part of the firm on the firm's domain; the second is the parent"),
    )  # fmt: skip


def _by_opening(firms: pl.DataFrame) -> pl.DataFrame:
    """Firms whose name is another firm's rare name and a line of business or a country."""
    heads = _heads(firms)
    if not heads.height:
        return pl.DataFrame(schema=LINKS)
    table = firms.select("firm", "core", "domain", "country").join(
        heads, on="core", maintain_order="left"
    )
    table = table.with_columns(label=_label("domain"))
    other = firms.select("key", "domain", "country", "n", above="firm").with_columns(
        label=_label("domain"), m=pl.len().over("key")
    )
    pairs = table.join(other.filter(pl.col("m") <= 40), on="key", suffix="_b").filter(
        pl.col("firm") != pl.col("above")
    )
    kin = (pl.col("label") == pl.col("label_b")).fill_null(value=False)
    opens = (
        pl.col("label").str.starts_with(pl.col("label_b"))
        & (pl.col("label_b").str.len_chars() >= 4)
    ).fill_null(value=False)
    home = (pl.col("country") == pl.col("country_b")).fill_null(value=False)
    weight = (
        pl.col("bits") + 10.0 * kin + 5.0 * opens + 1.0 * home - 2.0 * (pl.col("m") - 1).log1p()
    )
    pairs = pairs.with_columns(weight=weight, sole=pl.col("m") == 1)
    pairs = pairs.filter(kin | opens | (pl.col("sole") & (pl.col("bits") >= 6.0)))
    return pairs.select(
        child="firm", other="above", relation=pl.lit("subsidiary_of"), weight=pl.col("weight").cast(pl.Float64),
        reason=pl.lit("the name is another firm's rare name and a line of business or country; the second is the parent"),
    )  # fmt: skip


def _label(column: str) -> pl.Expr:
    return pl.col(column).str.extract(r"^([^.]+)\.").str.replace_all("-", "")


def _heads(firms: pl.DataFrame) -> pl.DataFrame:
    """Return ``core, key, bits``: openings that a line of business or country leaves, if a firm bears them."""
    bare = name_words(firms["core"]).with_columns(_list=pl.col("words").str.split(" "))
    found = []
    for cut in (1, 2):
        part = bare.filter(pl.col("_list").list.len() > cut).select(
            "core",
            head=pl.col("_list").list.head(pl.col("_list").list.len() - cut).list.join(" "),
            tail=pl.col("_list").list.tail(cut).list.join(" "),
        )
        tails = [t for t in part["tail"].unique().to_list() if all(map(_is_tail, t.split()))]
        part = part.filter(pl.col("tail").is_in(tails)).select("core", "head")
        key = pl.col("head").str.replace_all(" ", "").str.replace_many(*_UMLAUTS)
        part = part.with_columns(key=key)
        found.append(part.join(firms.select("key").unique(), on="key", how="semi"))
    heads = (
        pl.concat(found)
        .sort("core", "key")
        .unique(["core", "key"], keep="first", maintain_order=True)
    )
    bits = [words.weight_of(tuple(head.split())) for head in heads["head"].to_list()]
    return heads.select("core", "key", bits=pl.Series(bits, dtype=pl.Float64))


#: Umlauts written out, as in :func:`leadhygiene.matching.firms.rows.name_keys`.
_UMLAUTS = (["ae", "oe", "ue"], ["a", "o", "u"])


def _is_tail(word: str) -> bool:
    """Whether a word is a line of business or a country."""
    return word in firm_words.DIVISIONS or word in cities.regions()
