"""Score pairs of people and accounts: name, domain, place, phone and trade in bits, columnwise."""

from __future__ import annotations

from functools import cache

import numpy as np
import polars as pl
from rapidfuzz import process
from rapidfuzz.distance import OSA

from leadhygiene.matching.firms.facts import CHEAP_ENDINGS
from leadhygiene.matching.firms.link_keys import FOREIGN
from leadhygiene.matching.firms.link_names import compare_names


def score(pairs: pl.DataFrame, people: pl.DataFrame, accounts: pl.DataFrame) -> pl.DataFrame:
    """Return each pair with its name, site and place evidence in bits, and their sum."""
    mine = people.select(
        "lead",
        "core",
        "key",
        "domain",
        "label",
        "host",
        "mail",
        "country",
        "state",
        "city",
        "postal",
        "phone",
        "street",
        "title",
        "guest",
        "metro",
    )
    other = accounts.select("account_row", *(pl.col(c).alias(f"{c}_b") for c in (
        "name", "core", "key", "domain", "label", "host", "unit", "country", "state", "city", "postal", "phone", "street", "industry")))  # fmt: skip
    table = pairs.join(mine, on="lead", maintain_order="left").join(
        other, on="account_row", maintain_order="left"
    )
    table = table.with_columns(_sites(table))
    table = table.with_columns(_places(), _phones(), _trades(table))
    rest = pl.sum_horizontal("site_bits", "place_bits", "phone_bits", "trade_bits")
    # a national unit beside its group: what names and domains say together is added later
    hope = pl.when(pl.col("site_level") == "sibling").then(rest + 6.0).otherwise(rest)
    table = table.with_columns(compare_names(table.with_columns(rest=hope)))
    unnamed = pl.col("name_level").is_in(["unlike", "missing", "shared"])
    elsewhere = pl.col("guest") & (pl.col("site_level") == "apart")
    guest = pl.when(pl.col("guest") & unnamed).then(-8.0).when(elsewhere).then(5.0).otherwise(0.0)
    table = table.with_columns(_together())
    joint = pl.col("name_level").is_in(["same", "alias"]) & (pl.col("site_bits") >= 12.0)
    total = (
        pl.when(joint).then(3.0).otherwise(0.0)
        + pl.sum_horizontal(
            "name_bits", "site_bits", "place_bits", "phone_bits", "trade_bits", "together_bits"
        )
        + guest
    )
    return table.with_columns(total=total)


def _together() -> pl.Expr:
    """Bits that a name and another field say together.

    A branch's town in its name is confirmed by the lead's town; an old domain goes with an old
    name; a slip in a name is doubtful in another town.
    """
    town = pl.col("city_b").str.replace_all(" ", "")
    branch = (pl.col("key_b") == pl.concat_str(["key", town])) & (_equal("city") | _equal("postal"))
    of_town = pl.col("key_b").str.ends_with(town) & pl.col("key_b").str.starts_with(pl.col("key"))
    of_town = of_town & ~branch & (_equal("city") | _equal("postal")) & (pl.col("key") != town)
    of_post = pl.col("key_b").str.starts_with(pl.col("key")) & (pl.col("key_b") != pl.col("key"))
    of_post = of_post & _equal("postal") & pl.col("city").is_null()
    no_site = pl.col("site_level").is_in(["missing", "apart"])
    old_site = pl.col("key").str.starts_with(pl.col("label")) & (
        pl.col("label").str.len_chars() >= 6
    )
    renamed = (pl.col("name_level") == "alias") & (pl.col("site_level") == "apart")
    renamed = renamed & ((pl.col("label") == pl.col("key")) | old_site)
    doubtful = (pl.col("name_level") == "typo") & no_site & _clash("city") & ~_equal("postal")
    doubtful = doubtful & ~pl.col("core_b").str.contains(FOREIGN)
    own_firm = (pl.col("name_level") == "longer") & (pl.col("site_level") == "missing")
    own_firm = own_firm & (pl.col("label") == pl.col("key"))
    national = (pl.col("name_level") == "shorter") & pl.col("site_level").is_in(["sibling"])
    national = national & _clash("country")
    bits = (
        pl.when(branch)
        .then(7.0)
        .when(of_town | of_post)
        .then(3.0)
        .when(renamed)
        .then(9.0)
        .when(doubtful)
        .then(-6.0)
        .when(own_firm)
        .then(-2.5)
        .when(national)
        .then(3.0)
        .otherwise(0.0)
    )
    return bits.fill_null(0.0).alias("together_bits")


def _sites(table: pl.DataFrame) -> list[pl.Series]:
    """Return level and bits of the domain comparison."""
    frame = table.select("domain", "domain_b", "label", "label_b", "host", "host_b", "unit_b")
    slips = _slips(frame)
    frame = frame.with_columns(slips)
    same = (pl.col("domain") == pl.col("domain_b")).fill_null(value=False)
    below = (pl.col("host_b") != pl.col("domain_b")) & same
    in_unit = below & (
        (pl.col("host") == pl.col("host_b"))
        | pl.col("host").str.ends_with(pl.format(".{}", "host_b"))
    )
    path = pl.col("unit_b").str.starts_with("/") & same
    sibling = ((pl.col("label") == pl.col("label_b")) & ~same).fill_null(value=False)
    sibling = sibling | (_of_the_group() & ~same).fill_null(value=False)
    wide = pl.col("label").str.len_chars() >= 7
    level = (
        pl.when(in_unit)
        .then(pl.lit("host"))
        .when(below)
        .then(pl.lit("other_host"))
        .when(path)
        .then(pl.lit("path"))
        .when(same)
        .then(pl.lit("same"))
        .when(pl.col("slip") == "bait")
        .then(pl.lit("bait"))
        .when(sibling)
        .then(pl.when(wide).then(pl.lit("sibling")).otherwise(pl.lit("short_sibling")))
        .when(pl.col("slip") == "slip")
        .then(pl.lit("slip"))
        .when(pl.col("domain").is_not_null() & pl.col("domain_b").is_not_null())
        .then(pl.lit("apart"))
        .otherwise(pl.lit("missing"))
    )
    bits = {"host": 16.0, "other_host": 7.0, "path": 12.0, "same": 13.0, "bait": -20.0, "sibling": 3.0, "short_sibling": 0.0,
            "slip": 2.0, "apart": -5.0, "missing": 0.0}  # fmt: skip
    out = frame.select(site_level=level).with_columns(
        site_bits=pl.col("site_level").replace_strict(bits, return_dtype=pl.Float64)
    )
    return out.get_columns()


#: What the domain of a group adds to the name of its firms.
_GROUP = "group|gruppe|groupe|grupo|gruppo|groep|holding|holdings|corp|corporate|international|intl|global|worldwide|inc|hq|plc"


def _of_the_group() -> pl.Expr:
    """Whether the account's label is the lead's with a word for a group."""
    rest = pl.col("label_b").str.replace(rf"(?:{_GROUP})$", "").str.replace(rf"^(?:{_GROUP})", "")
    return (rest == pl.col("label")) & (pl.col("label_b") != rest) & (rest.str.len_chars() >= 6)


#: Words that domains add to a firm's name to have its people type their passwords or its payers pay.
_LURES = (
    "secure|security|login|signin|sso|verify|verification|account|accounts|billing|payroll|payment|payments|pay|invoice|invoices|invoicing|support|helpdesk|update|updates|"
    "alert|alerts|refund|wallet|auth|password|webmail|owa|office365|o365|sharefile|docs|document|documents|remit|remittance|treasury|bonus|hr|benefits|rechnung|zahlung|konto|"
    "facture|factura|fattura|pagos|cobranza"
)
_LURE = rf"^(.+?)-(?:{_LURES})(?:-\w+)?\."
_LURE_FIRST = rf"^(?:{_LURES})-(.+?)\."


def _unmasked(column: str) -> pl.Expr:
    """Return a label with signs that look alike as one: 1, l and i, 0 and o, rn and m, vv and w."""
    plain = pl.col(column).str.replace_many(list("01345"), list("oieas"))
    return plain.str.replace_many(["rn", "vv", "l", "ii"], ["m", "w", "i", "i"])


def _slips(frame: pl.DataFrame) -> pl.Series:
    """Mark labels that are a slip (or an imitation) of the account's."""
    where = (frame["label"] != frame["label_b"]).fill_null(value=False).arg_true()
    distance = process.cpdist(
        frame["label"][where].to_list(), frame["label_b"][where].to_list(), scorer=OSA.distance, score_cutoff=1, dtype=np.uint8,
    )  # fmt: skip
    marks = np.zeros(frame.height, dtype=np.bool_)
    marks[where.to_numpy()] = distance == 1
    near = pl.Series("near", marks)
    plain = [_unmasked(c) for c in ("label", "label_b")]
    digits = pl.col("label").str.contains(r"\d")
    long = pl.min_horizontal(pl.col("label", "label_b").str.len_chars()) >= 5
    unequal = pl.col("label") != pl.col("label_b")
    imitates = plain[0] == plain[1]
    cheap = pl.any_horizontal(pl.col("domain").str.ends_with(end) for end in CHEAP_ENDINGS)
    first = pl.col("domain").str.extract(r"^([^.-]{4,})-")
    baits = cheap & (pl.col("label_b").str.starts_with(first)).fill_null(value=False)
    lure = pl.col("domain").str.extract(_LURE, 1).str.replace_all("-", "")
    lure = pl.coalesce(lure, pl.col("domain").str.extract(_LURE_FIRST, 1).str.replace_all("-", ""))
    baits = baits | ((lure == pl.col("label_b")) & (lure.str.len_chars() >= 4)).fill_null(
        value=False
    )
    return (
        frame.with_columns(near)
        .select(
            slip=pl.when(unequal & (imitates | baits | (pl.col("near") & long & digits)))
            .then(pl.lit("bait"))
            .when(unequal & pl.col("near") & long)
            .then(pl.lit("slip"))
        )
        .to_series()
    )


def _equal(field: str) -> pl.Expr:
    return (pl.col(field) == pl.col(f"{field}_b")).fill_null(value=False)


def _clash(field: str) -> pl.Expr:
    return (pl.col(field) != pl.col(f"{field}_b")).fill_null(value=False)


def _places() -> pl.Expr:
    """Bits of the place; within one country the town counts, across countries nothing below."""
    land = pl.when(_clash("country")).then(-4.5).when(_equal("country")).then(1.0).otherwise(0.0)
    state = (
        pl.when(_clash("state") & ~_clash("country"))
        .then(-3.0)
        .when(_equal("state"))
        .then(1.5)
        .otherwise(0.0)
    )
    town = (
        pl.when(_equal("city") & ~_clash("state") & ~pl.col("metro"))
        .then(4.0)
        .when(_clash("city") & ~_equal("postal"))
        .then(pl.when(pl.col("metro")).then(-1.0).otherwise(-2.0))
        .otherwise(0.0)
    )
    elsewhere = _clash("postal") & pl.col("city").is_null() & ~_clash("country")
    code = pl.when(_equal("postal")).then(4.0).when(elsewhere).then(-2.0).otherwise(0.0)
    street = pl.when(_equal("street")).then(4.0).otherwise(0.0)
    return (land + state + town + code + street).alias("place_bits")


def _phones() -> pl.Expr:
    return (
        pl.when(
            (pl.col("phone").str.tail(9) == pl.col("phone_b").str.tail(9)).fill_null(value=False)
        )
        .then(7.0)
        .otherwise(0.0)
        .alias("phone_bits")
    )


def _trades(table: pl.DataFrame) -> pl.Series:
    """Bits of a job title that names the account's trade; looked at where no domain decides."""
    open_rows = (
        table["site_level"].is_in(["missing", "apart", "sibling", "short_sibling", "slip"])
        & table["title"].is_not_null()
    )
    where = open_rows.arg_true()
    part = table.select("title", "industry_b", "label_b")[where]
    bits = [_trade_bits(*row) for row in part.iter_rows()]
    plain = pl.zeros(table.height, dtype=pl.Float64, eager=True)
    return plain.scatter(where, pl.Series(bits, dtype=pl.Float64)).alias("trade_bits")


@cache
def _trade_bits(title: str | None, industry: str | None, label: str | None) -> float:
    """Bits of a title whose word is in the industry, or ends the domain's label."""
    if not title:
        return 0.0
    stems = {word[:4] for word in (industry or "").split() if len(word) >= 5}
    for word in title.lower().split():
        if len(word) >= 4 and (word[:4] in stems or (label and _ends_with(label, word))):
            return 2.5
    return 0.0


def _ends_with(label: str, word: str) -> bool:
    return len(label) > len(word) + 2 and label.endswith((word, f"{word}s"))
