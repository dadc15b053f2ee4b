"""Bring people and a given list of accounts together: what each says, and pairs by selective keys."""

from __future__ import annotations

import polars as pl

from leadhygiene.matching.firms import outsiders
from leadhygiene.matching.firms.hierarchy import ends_of
from leadhygiene.matching.firms.profile import read_web
from leadhygiene.matching.firms.rows import firm_rows, name_keys
from leadhygiene.standards.places import metros


def people_side(leads: pl.DataFrame) -> pl.DataFrame:
    """Return what each lead says about its employer, one row per lead, in the order given."""
    rows = _with_branch(firm_rows(leads, pl.DataFrame(), bodies=False))
    blank = pl.lit(None, pl.String)

    def text(name: str) -> pl.Expr:
        return pl.col(name).cast(pl.String) if name in leads.columns else blank

    mail = text("email").str.extract(r"@([^@\s,;>]+)$").str.to_lowercase()
    more = leads.select(
        id="lh_record_id",
        host=pl.coalesce(
            text("website")
            .str.extract(r"^(?:[a-z]+:/+)?([^/?#:\s]+\.[^/?#:\s]+)")
            .str.to_lowercase(),
            mail,
        ),
        mail=mail,
        local=text("email").str.extract(r"^([^@]+)@"),
        title=text("title"),
    )
    rows = (
        more.select("id")
        .join(rows, on="id", how="left", maintain_order="left")
        .join(more, on="id", how="left", maintain_order="left")
    )
    front = r"^(?:www|mail|email|smtp|post|m|web|mx)\d?\."
    return rows.with_row_index("lead").with_columns(
        guest=outsiders.outside(pl.Series(_raw(leads, "company"), dtype=pl.String)),
        label=_label("domain"),
        host=pl.col("host").str.replace(front, "").str.strip_suffix("."),
        metro=pl.Series([metros.is_metro(c) for c in _raw(leads, "city")], dtype=pl.Boolean),
    )


def _with_branch(rows: pl.DataFrame) -> pl.DataFrame:
    """Count a branch that a cleaner has taken off as a part of the name again."""
    named = rows["branch"].is_not_null() & rows["core"].is_not_null() & rows["key"].is_not_null()
    if not named.any():
        return rows
    core = pl.when(named).then(pl.format("{} {}", "core", "branch")).otherwise("core")
    rows = rows.with_columns(core=core)
    return rows.with_columns(key=pl.when(named).then(name_keys(rows["core"])).otherwise("key"))


def _raw(frame: pl.DataFrame, name: str) -> list[str | None]:
    return frame[name].to_list() if name in frame.columns else [None] * frame.height


def _label(column: str) -> pl.Expr:
    return pl.col(column).str.extract(r"^([^.]+)\.").str.replace_all("-", "")


def account_side(accounts: pl.DataFrame) -> pl.DataFrame:
    """Return what each account says about itself, in the order given."""
    rows = _with_branch(firm_rows(pl.DataFrame(), accounts, bodies=False))
    order = accounts.select(id="lh_record_id")
    rows = order.join(rows, on="id", how="left", maintain_order="left").with_row_index(
        "account_row"
    )
    shown = pl.Series(_raw(accounts, "website"), dtype=pl.String)
    units, hosts = _below(shown, rows["domain"])
    return rows.with_columns(
        label=_label("domain"),
        unit=units,
        host=hosts,
        industry=pl.Series(_raw(accounts, "industry"), dtype=pl.String).str.to_lowercase(),
    )


def _below(sites: pl.Series, domains: pl.Series) -> tuple[pl.Series, pl.Series]:
    """Return the unit and the host of each site; most stand on the domain itself."""
    bare = (
        sites.str.to_lowercase()
        .str.replace(r"^(?:[a-z]+:/+)?(?:www\.)?", "")
        .str.strip_chars_end("/")
    )
    plain = (bare == domains).fill_null(value=False) | sites.is_null()
    units, hosts = [""] * len(sites), domains.to_list()
    for n in (~plain).arg_true().to_list():
        web = read_web(sites[n])
        if web is None or web.shared:
            hosts[n] = None
            continue
        units[n] = web.unit
        below = web.unit and not web.unit.startswith("/")
        hosts[n] = f"{web.unit}.{web.domain}" if below else web.domain
    return pl.Series(units, dtype=pl.String), pl.Series(hosts, dtype=pl.String)


def family_of(accounts: pl.DataFrame) -> dict[int, int]:
    """Return account row -> row of the top of its family, by the parent column."""
    index: dict[str, int] = {}
    for row, record_id, crm in accounts.select("account_row", "id", "crm_id").iter_rows():
        index.setdefault(record_id, row)
        if crm:
            index.setdefault(crm, row)
    above: dict[int, int] = {}
    for row, parent in accounts.select("account_row", "parent").iter_rows():
        up = index.get(parent) if parent else None
        if up is not None and up != row:
            above[row] = up
    return ends_of(above, accounts["account_row"].to_list())
