"""Put the signs of the junk rules together into one verdict per row, with its sum.

The signs are combined as a noisy-or and held against what speaks for the row: a mailbox at a firm,
a number that can be dialled, a mailbox that bears the name. A single weak sign never condemns.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from leadhygiene import modules
from leadhygiene.fields import BY_NAME, RECORD_ID
from leadhygiene.kernel import Row

#: What speaks for a row, in log-odds.
GOOD = {
    "work_mailbox": 1.6,
    "free_mailbox": 0.5,
    "phone": 1.0,
    "name_in_mailbox": 1.0,
    "firm_in_domain": 0.8,
}
#: Rules that good evidence does not outweigh: the row is not what it says, however well it says it.
_FIRM_RULES = frozenset({"bot", "spam_message", "url_in_name", "evasive", "profanity"})


@dataclass(frozen=True, slots=True)
class JunkConfig:
    """Settings of the junk step.

    Attributes:
        rules: Names of rules to run; all when not given.
        unusable_at: Probability from which a row is ``unusable``.
        review_at: Probability from which a row is put to ``review``.
        allow: Mail domains, addresses, firms or names (small letters) that are always usable.
        deny: The same, always unusable; ``allow`` wins.
        own_domains: Mail domains of the own staff: review.
        competitor_domains: Mail domains of competitors: review.
        vendor_domains: Mail domains of vendors: review.
    """

    rules: tuple[str, ...] | None = None
    unusable_at: float = 0.7
    review_at: float = 0.4
    allow: tuple[str, ...] = ()
    deny: tuple[str, ...] = ()
    own_domains: tuple[str, ...] = ()
    competitor_domains: tuple[str, ...] = ()
    vendor_domains: tuple[str, ...] = ()


_HITS = {"lh_record_id": pl.String, "field": pl.String, "code": pl.String, "score": pl.Float64,
         "evidence": pl.String}  # fmt: skip


def rules(names: Sequence[str] | None = None) -> dict[str, Any]:
    """Return the rules by name, all of them unless named.

    Raises:
        RecipeError: There is no such rule.
    """
    wanted = modules.available("junk") if names is None else names
    return {name: modules.load("junk", name) for name in wanted}


class _Columns(dict[str, pl.Expr]):
    """Columns of a frame; an absent one is a null literal of the right type."""

    def __missing__(self, name: str) -> pl.Expr:
        if not name.endswith("__parts"):
            return pl.lit(None, pl.String)
        base = name.removesuffix("__parts")
        kind = BY_NAME[base].kind if base in BY_NAME else base
        cleaner = modules.load("cleaners", kind)
        nothing = pl.lit(None, pl.String)
        parsed: pl.Expr = cleaner.parse(nothing, **dict.fromkeys(cleaner.CONTEXT, nothing))
        return parsed


def judge(
    frame: pl.DataFrame, config: JunkConfig, *, whole: bool = True
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Judge every row of a cleaned pool frame.

    Args:
        frame: Canonical columns with their parts.
        config: Settings.
        whole: Whether the frame is the whole pool; rules that need all rows run only then.

    Returns:
        The frame with ``lh_verdict``, ``lh_reasons`` and ``lh_junk_score``, and one row per rule
        that found something: ``lh_record_id, field, code, score, evidence``.
    """
    chosen = {n: r for n, r in rules(config.rules).items() if whole or r.SCOPE == "row"}
    row = _Columns({name: pl.col(name) for name in frame.columns})
    flags = frame.select(
        *(rule.flag(row).alias(name) for name, rule in chosen.items()),
        **_lists(row, config),
    )
    flags = flags.select(
        *(pl.col(name).struct.field("score").alias(f"{name}") for name in chosen),
        *(pl.col(name).struct.field("evidence").alias(f"{name}?") for name in chosen),
        "_allow", "_deny", "_other",
    )  # fmt: skip
    if flags.height != frame.height:
        flags = pl.concat([flags] * frame.height) if frame.height else flags.clear()
    good = frame.select(_good(row).alias("good"))
    flags = flags.with_columns(good=good["good"] if good.height == frame.height else 0.0)
    scored = flags.with_columns(_probability(chosen).alias("p"))
    scored = scored.with_columns(_verdict(chosen, config).alias("verdict"), _reasons(chosen))
    judged = frame.with_columns(
        scored["verdict"].alias("lh_verdict"),
        scored["reasons"].alias("lh_reasons"),
        scored["p"].round(6).alias("lh_junk_score"),
    )
    return judged, _hits(frame, scored, chosen)


def _lists(row: Row, config: JunkConfig) -> dict[str, pl.Expr]:
    """Look a row up in the lists of the recipe."""
    domain = row["email__parts"].struct.field("domain")
    name = pl.concat_str([row["first_name"], row["last_name"]], separator=" ", ignore_nulls=True)
    keys = [
        domain,
        row["email"],
        row["company"].str.to_lowercase(),
        name.str.to_lowercase(),
        row["domain"],
    ]

    def listed(entries: Sequence[str], columns: Sequence[pl.Expr]) -> pl.Expr:
        if not entries:
            return pl.lit(value=False)
        series = pl.Series([entry.casefold() for entry in entries], dtype=pl.String)
        return pl.any_horizontal(column.is_in(series).fill_null(value=False) for column in columns)

    others = pl.concat_str(
        [
            pl.when(listed(entries, [domain, row["domain"]])).then(pl.lit(code))
            for code, entries in (
                ("own_staff", config.own_domains),
                ("competitor", config.competitor_domains),
                ("vendor", config.vendor_domains),
            )
        ],
        separator=";", ignore_nulls=True,
    )  # fmt: skip
    return {
        "_allow": listed(config.allow, keys),
        "_deny": listed(config.deny, keys),
        "_other": others,
    }


def _good(row: Row) -> pl.Expr:
    """Return what speaks for the row, in log-odds."""
    mail, phone = row["email__parts"].struct, row["phone__parts"].struct
    real = mail.field("valid") & ~mail.field("placeholder") & ~mail.field("disposable")
    work = real & ~mail.field("free") & ~mail.field("relay")
    dialled = phone.field("valid") & ~phone.field("fictional") & ~phone.field("patterned")
    local = mail.field("local").str.replace_all(r"[^\p{L}]", "")
    family = row["last_name"].str.to_lowercase().str.replace_all(r"[^\p{L}]", "")
    given = row["first_name"].str.to_lowercase().str.replace_all(r"[^\p{L}]", "")
    bears = real & (
        ((family.str.len_chars() >= 3) & local.str.contains(family, literal=True))
        | ((given.str.len_chars() >= 3) & local.str.contains(given, literal=True))
    )
    firm = row["company__parts"].struct.field("core").str.to_lowercase().str.extract(r"(\p{L}{4,})")
    agrees = work & mail.field("domain").str.contains(firm, literal=True)
    parts = {
        "work_mailbox": work, "free_mailbox": real & mail.field("free"), "phone": dialled,
        "name_in_mailbox": bears & (given != family), "firm_in_domain": agrees,
    }  # fmt: skip
    terms = [
        flag.fill_null(value=False).cast(pl.Float64) * GOOD[name] for name, flag in parts.items()
    ]
    return pl.sum_horizontal(terms)


def _probability(chosen: Mapping[str, Any]) -> pl.Expr:
    """Combine the signs as a noisy-or, then subtract what speaks for the row in log-odds."""
    nothing = pl.lit(1.0)
    for name in chosen:
        nothing = nothing * (1.0 - pl.col(name).clip(0.0, 0.99))
    p = (1.0 - nothing).clip(1e-4, 0.999)
    firm = pl.max_horizontal(
        [pl.col(name) for name in chosen if name in _FIRM_RULES] or [pl.lit(0.0)]
    )
    logit = (p / (1.0 - p)).log() - pl.col("good") * pl.when(firm >= 0.8).then(0.3).otherwise(1.0)
    return 1.0 / (1.0 + (-logit).exp())


def _verdict(chosen: Mapping[str, Any], config: JunkConfig) -> pl.Expr:
    floors = [name for name, rule in chosen.items() if getattr(rule, "FLOOR", None) == "review"]
    floor = pl.any_horizontal([pl.col(name) > 0 for name in floors] or [pl.lit(value=False)])
    hard = [name for name in chosen if name not in floors]
    strong = pl.max_horizontal([pl.col(name) for name in hard] or [pl.lit(0.0)]) >= 0.5
    return (
        pl.when("_allow").then(pl.lit("usable"))
        .when("_deny").then(pl.lit("unusable"))
        .when((pl.col("p") >= config.unusable_at) & strong).then(pl.lit("unusable"))
        .when((pl.col("p") >= config.review_at) | floor | (pl.col("_other") != ""))
        .then(pl.lit("review"))
        .otherwise(pl.lit("usable"))
    )  # fmt: skip


def _reasons(chosen: Mapping[str, Any]) -> pl.Expr:
    """List the codes that found something: strong signs always, weak ones where they mattered."""
    codes = [
        pl.when((pl.col(name) >= 0.5) | ((pl.col(name) > 0) & (pl.col("p") >= 0.2))).then(
            pl.lit(name)
        )
        for name in chosen
    ]
    other = pl.when(pl.col("_other") != "").then(pl.col("_other"))
    denied = pl.when("_deny").then(pl.lit("denied"))
    listed = pl.concat_str([*codes, other, denied], separator=";", ignore_nulls=True)
    return pl.when(pl.col("_allow")).then(pl.lit("")).otherwise(listed).alias("reasons")


def _hits(frame: pl.DataFrame, scored: pl.DataFrame, chosen: Mapping[str, Any]) -> pl.DataFrame:
    """Return one row per rule that found something."""
    ids = (
        frame[RECORD_ID]
        if RECORD_ID in frame.columns
        else pl.Series(range(frame.height)).cast(pl.String)
    )
    found = []
    for name, rule in chosen.items():
        hit = scored[name] > 0
        if not hit.any():
            continue
        found.append(
            pl.DataFrame(
                {
                    "lh_record_id": ids.filter(hit),
                    "field": [str(rule.INPUTS[0]).removesuffix("__parts")] * int(hit.sum()),
                    "code": [name] * int(hit.sum()),
                    "score": scored[name].filter(hit),
                    "evidence": scored[f"{name}?"].filter(hit),
                },
                schema=_HITS,
            )
        )
    return pl.concat(found) if found else pl.DataFrame(schema=_HITS)


def explain(judged: pl.DataFrame, hits: pl.DataFrame, record_id: str) -> list[dict[str, Any]]:
    """Return the sum behind one row's verdict: each sign in log-odds, then what speaks for it."""
    signs = hits.filter(pl.col("lh_record_id") == record_id).sort("score", descending=True)
    lines = [
        {"code": code, "score": score, "log_odds": round(math.log(score / (1 - min(score, 0.99))), 3),
         "evidence": evidence}
        for _, _, code, score, evidence in signs.iter_rows()
    ]  # fmt: skip
    row = judged.filter(pl.col(RECORD_ID) == record_id)
    if row.height:
        columns = _Columns({name: pl.col(name) for name in row.columns})
        good = float(row.select(_good(columns).alias("g"))["g"][0] or 0.0)
        lines.append(
            {
                "code": "speaks_for_the_row",
                "score": None,
                "log_odds": round(-good, 3),
                "evidence": None,
            }
        )
        lines.append(
            {
                "code": "total",
                "score": float(row["lh_junk_score"][0]),
                "log_odds": None,
                "evidence": str(row["lh_verdict"][0]),
            }
        )
    return lines
