"""Say of every row whether it is usable, and why: the sum of what the junk rules found.

The weights are those of ``data/junk_weights.tsv``: a logistic score over the rules' scores and over
what speaks for a row, learned by ``update/junk_weights.py``. Nothing is ever dropped here.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import polars as pl

from leadhygiene import modules
from leadhygiene.errors import RecipeError
from leadhygiene.fields import RECORD_ID
from leadhygiene.kernel import Row
from leadhygiene.rows import row_view
from leadhygiene.standards import mash, random_text, repetition, routes
from leadhygiene.standards import row_words as words

#: Verdicts from best to worst.
VERDICTS = ("usable", "review", "unusable")
#: Parts columns that the shared columns and good signs read.
_PARTS = (
    "email",
    "phone",
    "mobile",
    "company",
    "website",
    "country",
    "title",
    "person_name",
    "created",
)
_FOUND = {
    RECORD_ID: pl.String, "field": pl.String, "code": pl.String, "score": pl.Float64,
    "evidence": pl.String,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class JunkConfig:
    """Settings of the junk step.

    Attributes:
        rules: Modules of ``junk`` to run; ``None`` means all.
        review_at: Probability from which a row is for review.
        unusable_at: Probability from which a row is unusable.
        allow_names: Whole names that are usable whatever the rules say.
        allow_emails: Addresses, the same.
        allow_domains: Mail domains, the same.
        allow_companies: Firms, the same.
        deny_names: Whole names that are unusable whatever the rules say; ``allow`` wins over it.
        deny_emails: Addresses, the same.
        deny_domains: Mail domains, the same.
        deny_companies: Firms, the same.
        deny_limit: Share of a pool above which the deny lists stop the run.
        own_domains: Mail domains of the own staff; such rows are for review.
        competitor_domains: Mail domains of competitors; the same.
        vendor_domains: Mail domains of vendors; the same.
        honeypot_fields: Columns that people do not see; a filled one is a bot.
        seconds_field: Column with the seconds that a form was open.
        seconds_least: Fewer seconds than this are a bot.
    """

    rules: tuple[str, ...] | None = None
    review_at: float = 0.36
    unusable_at: float = 0.7
    allow_names: tuple[str, ...] = ()
    allow_emails: tuple[str, ...] = ()
    allow_domains: tuple[str, ...] = ()
    allow_companies: tuple[str, ...] = ()
    deny_names: tuple[str, ...] = ()
    deny_emails: tuple[str, ...] = ()
    deny_domains: tuple[str, ...] = ()
    deny_companies: tuple[str, ...] = ()
    deny_limit: float = 0.05
    own_domains: tuple[str, ...] = ()
    competitor_domains: tuple[str, ...] = ()
    vendor_domains: tuple[str, ...] = ()
    honeypot_fields: tuple[str, ...] = ()
    seconds_field: str | None = None
    seconds_least: float = 2.0


def rules(names: Sequence[str] | None = None) -> dict[str, Any]:
    """Return the junk rules by name: the modules of ``junk`` and those of entry points.

    Raises:
        RecipeError: There is no rule of a name; the sentence names the nearest.

    Examples:
        >>> list(rules(["celebrity", "bot"]))
        ['celebrity', 'bot']
    """
    wanted = modules.available("junk") if names is None else names
    return {name: modules.load("junk", name) for name in wanted}


@dataclass(frozen=True, slots=True)
class Weight:
    """One line of the table of weights.

    Attributes:
        weight: What a score of 1 adds to the log odds.
        floor: Verdict that a score of 0.5 or more brings about at least, or the empty string.
        ceiling: How many good routes must be left for the rule to bring about a review at most;
            0 where it is never held back.
    """

    weight: float
    floor: str = ""
    ceiling: int = 0


#: A rule of somebody else, which the table does not know.
_UNKNOWN = Weight(3.0)


@cache
def weights() -> Mapping[str, Weight]:
    """Return the table of weights: ``base``, rules and what speaks for a row."""
    text = files("leadhygiene").joinpath("data/junk_weights.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return {
        line["feature"]: Weight(float(line["weight"]), line["floor"], int(line["ceiling"]))
        for line in csv.DictReader(lines, delimiter="\t")
    }


#: Score of a sign that two good routes do not hold back, only three do.
_CLEAR = 0.9


def _ways(code: str) -> int:
    return _weight(code).ceiling or 9


def _weight(name: str) -> Weight:
    return weights().get(name, _UNKNOWN)


def judge(
    frame: pl.DataFrame, config: JunkConfig | None = None, *, whole: bool = True
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Judge every row of a pool frame of people.

    Args:
        frame: A pool frame after cleaning.
        config: Settings; the defaults when not given.
        whole: Whether the frame is the whole pool; rules of scope ``frame`` run only then.

    Returns:
        The frame with ``lh_verdict``, ``lh_reasons`` and ``lh_junk_score``, and one row per rule
        hit: ``lh_record_id, field, code, score, evidence``.

    Raises:
        RecipeError: The deny lists condemn more than ``deny_limit`` of a whole pool.
    """
    config = config or JunkConfig()
    found, loaded = signs(frame, config, whole=whole)
    codes = list(loaded)
    log_odds = pl.lit(weights()["base"].weight, pl.Float64)
    for code in codes:
        log_odds = log_odds + _score(code) * _weight(code).weight
    for name in routes.SUPPORTS:
        log_odds = log_odds + pl.col(f"_{name}").cast(pl.Float64) * _weight(name).weight
    found = found.with_columns(_listed(frame, config), _p=(1 / (1 + (-log_odds).exp())).round(4))
    _guard(found, config, whole=whole)
    judged = found.select(_columns(codes, config))
    return frame.with_columns(judged.get_columns()), _findings(frame, found, loaded)


def contributions(
    frame: pl.DataFrame, config: JunkConfig | None = None, *, whole: bool = True
) -> pl.DataFrame:
    """Return the sum behind every row's score, one line per summand that is not 0.

    Returns:
        ``lh_record_id, feature, score, weight, summand, evidence``; the log odds of a row are the
        sum of its summands, with ``base`` first.
    """
    found, loaded = signs(frame, config or JunkConfig(), whole=whole)
    nothing = pl.Series([None], dtype=pl.String)
    parts = [("base", pl.Series([1.0]), nothing)]
    parts += [
        (code, found[code].struct.field("score"), found[code].struct.field("evidence"))
        for code in loaded
    ]
    parts += [(name, found[f"_{name}"].cast(pl.Float64), nothing) for name in routes.SUPPORTS]
    height = frame.height
    lines = [
        frame.select(
            pl.int_range(height).alias("_row"),
            RECORD_ID,
            pl.lit(name).alias("feature"),
            (score if len(score) == height else score.new_from_index(0, height)).alias("score"),
            pl.lit(_weight(name).weight).alias("weight"),
            (text if len(text) == height else text.new_from_index(0, height)).alias("evidence"),
        )
        for name, score, text in parts
    ]
    stacked = pl.concat(lines).filter(pl.col("score") != 0).sort("_row", maintain_order=True)
    return stacked.select(
        RECORD_ID, "feature", "score", "weight",
        (pl.col("score") * pl.col("weight")).alias("summand"), "evidence",
    )  # fmt: skip


def _shared(frame: pl.DataFrame, config: JunkConfig) -> pl.DataFrame:
    """Add the recipe's lists as columns, missing parts, and what many rules read."""
    row = row_view(frame)
    missing = [
        row[name].alias(name)
        for name in (f"{field}__parts" for field in _PARTS)
        if name not in frame.columns
    ]
    frame = frame.with_columns(*_settings(frame, config), *missing)
    for step in (
        *words.STEPS,
        *routes.STEPS,
        {**mash.COLUMNS, **repetition.COLUMNS, **random_text.COLUMNS},
    ):
        row = row_view(frame)
        frame = frame.with_columns(
            build(row).alias(words.SHARED + name) for name, build in step.items()
        )
    return frame


def _settings(frame: pl.DataFrame, config: JunkConfig) -> list[pl.Expr]:
    """Return what the recipe says about rows, as columns that rules read."""
    row = row_view(frame)
    host = row["email"].str.to_lowercase().str.extract(r"@([^@\s]+)$")
    lists = {
        "own_domain": config.own_domains,
        "competitor_domain": config.competitor_domains,
        "vendor_domain": config.vendor_domains,
    }
    columns = [
        pl.when(pl.any_horizontal([of_domain(host, domain) for domain in domains])).then(host).alias(name)
        for name, domains in lists.items()
        if domains
    ]  # fmt: skip
    if config.honeypot_fields:
        cells = [row[name].cast(pl.String) for name in config.honeypot_fields]
        columns.append(pl.concat_str(cells, ignore_nulls=True).alias("honeypot"))
    if config.seconds_field:
        columns.append(row[config.seconds_field].cast(pl.String).alias("form_seconds"))
        least = pl.lit(str(config.seconds_least), pl.String)
        columns.append(least.alias("form_seconds_least"))
    return columns


def signs(
    frame: pl.DataFrame, config: JunkConfig, *, whole: bool
) -> tuple[pl.DataFrame, dict[str, Any]]:
    """Run the rules over a cleaned frame.

    Returns:
        A struct column per rule, a Boolean column ``_<name>`` per good sign, and the rules.
    """
    loaded = {
        name: rule for name, rule in rules(config.rules).items() if whole or rule.SCOPE == "row"
    }
    wide = _shared(frame, config)
    row = row_view(wide)
    with words.brief():
        hits = [r.flag(row).alias(name) for name, r in loaded.items() if r.SCOPE == "row"]
    hits += [r.flag(row).alias(name) for name, r in loaded.items() if r.SCOPE != "row"]
    good = [
        build(row).fill_null(value=False).alias(f"_{name}")
        for name, build in routes.SUPPORTS.items()
    ]
    found = wide.select(*hits, *good)
    found = _with_evidence(found, wide, row, loaded)
    if not any(field in frame.columns for field in ("email", "phone", "mobile")):
        found = found.with_columns(_no_route=pl.lit(value=False))
        loaded.pop("too_thin", None)
    return found, loaded


def _with_evidence(
    found: pl.DataFrame, wide: pl.DataFrame, row: Row, loaded: Mapping[str, Any]
) -> pl.DataFrame:
    """Ask the rules again for the few rows that they hit, this time with their evidence."""
    codes = [code for code, rule in loaded.items() if rule.SCOPE == "row"]
    hit = pl.any_horizontal([pl.lit(value=False), *(_score(code) > 0 for code in codes)])
    seen = found.with_columns(hit.alias("_hit"))["_hit"].arg_true()
    if not len(seen):
        return found
    asked = [loaded[code].flag(row).alias(code) for code in codes]
    told = wide.select(pl.all().gather(seen)).select(asked)
    nothing = pl.Series("evidence", [None], dtype=pl.String).new_from_index(0, found.height)
    columns = []
    for code in codes:
        score = found[code].struct.field("score")
        evidence = told[code].struct.field("evidence")
        if evidence.null_count() < len(evidence):
            text = nothing.clone().scatter(seen, evidence).alias("evidence")
            columns.append(pl.DataFrame([score, text]).to_struct(code))
    return found.with_columns(columns)


def _score(code: str) -> pl.Expr:
    return pl.col(code).struct.field("score")


def _columns(codes: list[str], config: JunkConfig) -> list[pl.Expr]:
    """Return verdict, reasons and score from the columns of :func:`signs`."""
    p, listed = pl.col("_p"), pl.col("_listed")
    floors = [_score(code) >= 0.5 for code in codes if _weight(code).floor == "review"]
    ways = [pl.col(f"_{name}").cast(pl.Int8) for name in ("mail_ok", "phone_ok", "mail_firm")]
    free = [
        (_score(code) >= 0.5) & (pl.sum_horizontal(ways) < _ways(code))
        | (_score(code) >= _CLEAR) & (pl.sum_horizontal(ways) < 3)
        for code in codes
        if _weight(code).ceiling != 1
    ] + [
        (_score(code) >= 0.5) & (pl.sum_horizontal(ways) < 1)
        for code in codes
        if _weight(code).ceiling == 1
    ]
    capped = (pl.sum_horizontal(ways) > 0) & ~pl.any_horizontal([pl.lit(False), *free])
    verdict = (
        pl.when(listed == "allowed")
        .then(pl.lit("usable"))
        .when(listed == "denied")
        .then(pl.lit("unusable"))
        .when((p >= config.unusable_at) & ~capped)
        .then(pl.lit("unusable"))
        .when((p >= config.review_at) | pl.any_horizontal([pl.lit(False), *floors]))
        .then(pl.lit("review"))
        .otherwise(pl.lit("usable"))
    )
    score = pl.when(listed == "allowed").then(0.0).when(listed == "denied").then(1.0).otherwise(p)
    reasons = pl.concat_str(
        [listed, *(pl.when(_score(code) > 0).then(pl.lit(code)) for code in codes)],
        separator=";", ignore_nulls=True,
    )  # fmt: skip
    return [
        verdict.alias("lh_verdict"),
        pl.when(reasons != "").then(reasons).alias("lh_reasons"),
        score.alias("lh_junk_score"),
    ]


def _findings(frame: pl.DataFrame, found: pl.DataFrame, loaded: Mapping[str, Any]) -> pl.DataFrame:
    """Return one row per rule hit, in the order of the rules."""
    parts = []
    for code, rule in loaded.items():
        hits = found[code].struct.unnest()
        seen = (hits["score"] > 0).arg_true()
        if len(seen):
            field = rule.INPUTS[0].removesuffix("__parts") if rule.INPUTS else None
            parts.append(
                frame.select(pl.col(RECORD_ID).gather(seen)).with_columns(
                    pl.lit(field, pl.String).alias("field"),
                    pl.lit(code).alias("code"),
                    hits["score"].gather(seen),
                    hits["evidence"].gather(seen),
                )
            )
    return pl.concat(parts) if parts else pl.DataFrame(schema=_FOUND)


def _named(row: Row, config: JunkConfig, which: str) -> pl.Expr:
    """Return whether a row is on one of the lists ``allow_*`` or ``deny_*``."""
    lists = {
        kind: getattr(config, f"{which}_{kind}")
        for kind in ("names", "emails", "domains", "companies")
    }
    on = [pl.lit(False)]
    if lists["names"]:
        on.append(words.among(words.name_key(row), words.keys(lists["names"])))
    if lists["emails"]:
        plain = sorted(email.strip().lower() for email in lists["emails"])
        on.append(words.among(row["email"].str.to_lowercase(), pl.Series(plain, dtype=pl.String)))
    host = row["email"].str.to_lowercase().str.extract(r"@([^@\s]+)$")
    on += [of_domain(host, domain) for domain in lists["domains"]]
    if lists["companies"]:
        firms = words.keys(lists["companies"])
        on += [
            words.among(words.company_key(row), firms),
            words.among(words.firm_key(row), firms),
        ]
    return pl.any_horizontal(on)


def of_domain(host: pl.Expr, domain: str) -> pl.Expr:
    """Return whether a mail domain is a listed one or lies below it."""
    plain = domain.strip().lower().removeprefix("@")
    return ((host == plain) | host.str.ends_with("." + plain)).fill_null(value=False)


def _listed(frame: pl.DataFrame, config: JunkConfig) -> pl.Series:
    """Return ``allowed`` or ``denied`` for rows on the lists of the recipe, null for the rest."""
    row = row_view(frame)
    state = (
        pl.when(_named(row, config, "allow"))
        .then(pl.lit("allowed"))
        .when(_named(row, config, "deny"))
        .then(pl.lit("denied"))
        .otherwise(pl.lit(None, pl.String))
    )
    return frame.with_columns(state.alias("_listed"))["_listed"]


def _guard(found: pl.DataFrame, config: JunkConfig, *, whole: bool) -> None:
    """Stop when the deny lists condemn too much of a pool."""
    denied = int((found["_listed"] == "denied").sum())
    if whole and denied > max(1.0, config.deny_limit * found.height):
        raise RecipeError(
            f"the deny lists condemn {denied} of {found.height} rows, more than the "
            f"{config.deny_limit:.0%} that deny_limit allows; shorten the lists or raise deny_limit"
        )
