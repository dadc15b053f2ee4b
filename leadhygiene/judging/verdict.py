"""Say of every row whether it is usable, and why: the sum of what the junk rules found.

The weights are those of ``data/junk_weights.tsv``: a logistic score over the rules' scores and over
what speaks for a row, learned by ``update/junk_weights.py``. Nothing is ever dropped here.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import Any

import polars as pl

from leadhygiene.errors import RecipeError
from leadhygiene.fields import RECORD_ID
from leadhygiene.judging.signs import JunkConfig, Signs, crowds, of_domain, rules, score, signs
from leadhygiene.kernel import Row
from leadhygiene.machine import pieces
from leadhygiene.machine.pieces import Tick
from leadhygiene.rowwise.rows import row_view
from leadhygiene.standards.lookup.tables import origin
from leadhygiene.standards.rows import alarms, routes
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.text import word_lists

__all__ = [
    "JunkConfig", "Weight", "contributions", "judge", "rules", "trusts_quiet", "weights",
]  # fmt: skip

_FOUND = {
    RECORD_ID: pl.String, "field": pl.String, "code": pl.String, "score": pl.Float64,
    "evidence": pl.String,
}  # fmt: skip


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


#: Rows of a piece at most: what a piece costs whatever its length is paid seldom.
_MOST = 500_000
#: Score of a sign that counts.
_TOLD = 0.5
#: Score above which a usable row names a sign among its reasons; fainter ones are findings only.
_SAID = 0.4
#: Routes that are counted.
_WAYS = ("mail_ok", "phone_ok", "mail_firm")
#: Score of a sign that two good routes do not hold back, only three do.
_CLEAR = 0.9


def _weight(name: str) -> Weight:
    return weights().get(name, _UNKNOWN)


def judge(
    frame: pl.DataFrame,
    config: JunkConfig | None = None,
    *,
    whole: bool = True,
    told: bool = True,
    tick: Tick = pieces.quiet,
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Judge every row of a pool frame of people.

    Args:
        frame: A pool frame after cleaning.
        config: Settings; the defaults when not given.
        whole: Whether the frame is the whole pool; rules of scope ``frame`` run only then.
        told: Whether the rule hits are wanted, too.
        tick: Progress.

    Returns:
        The frame with ``lh_verdict``, ``lh_reasons`` and ``lh_junk_score``, and one row per rule
        hit: ``lh_record_id, field, code, score, evidence``.

    Raises:
        RecipeError: The deny lists condemn more than ``deny_limit`` of a whole pool.
    """
    config = config or JunkConfig()
    listed = _listed(frame, config)
    _guard(listed, config, whole=whole)
    tagged = frame.with_columns(listed, *(crowds(frame, config) if whole else ()))

    def work(piece: pl.DataFrame, done: Tick) -> tuple[pl.DataFrame, list[pl.DataFrame]]:
        judged = _judge(piece, config, told=told)
        done(1.0)
        return judged

    judged = pieces.each(tagged, work, tick, most=_MOST)
    verdicts = pl.concat([columns for columns, _ in judged], rechunk=True)
    found = [part for parts in zip(*(hits for _, hits in judged), strict=True) for part in parts]
    return frame.with_columns(verdicts.get_columns()), pl.concat(
        [pl.DataFrame(schema=_FOUND), *found]
    )


def _judge(
    frame: pl.DataFrame, config: JunkConfig, *, told: bool
) -> tuple[pl.DataFrame, list[pl.DataFrame]]:
    """Return the columns of the verdict, and the hits of each rule."""
    seen = signs(frame, config, told=told)
    good = seen.supports.select(_odds_for().alias("_odds")).with_columns(frame["_listed"])
    near = pl.concat([good[seen.rows], seen.supports[seen.rows], seen.against], how="horizontal")
    ways = pl.sum_horizontal(pl.col(name).cast(pl.Int8) for name in _WAYS)
    standing = seen.standing.gather(seen.rows)
    near = near.with_columns(pl.max_horizontal(ways, standing).alias("_ways"))
    hit = [code for code in seen.rules if (near[code].struct.field("score") > 0).any()]
    if len(seen.rows) == frame.height:
        judged = _columns(near, hit, config)
    else:
        judged = _columns(good, [], config)
    if 0 < len(seen.rows) < frame.height:
        against = _columns(near, hit, config)
        columns = [
            column.scatter(seen.rows, against[column.name].cast(column.dtype))
            for column in judged.get_columns()
        ]
        judged = pl.DataFrame(columns)
    return judged, _findings(frame, seen) if told else []


def contributions(
    frame: pl.DataFrame, config: JunkConfig | None = None, *, whole: bool = True
) -> pl.DataFrame:
    """Return the sum behind every row's score, one line per summand that is not 0.

    Returns:
        ``lh_record_id, feature, score, weight, summand, evidence``; the log odds of a row are the
        sum of its summands, with ``base`` first.
    """
    config = config or JunkConfig()
    crowd = crowds(frame, config) if whole else pl.DataFrame()
    seen = signs(frame.with_columns(crowd.get_columns()), config, screened=False)
    nothing = pl.Series([None], dtype=pl.String)
    parts = [("base", pl.Series([1.0]), nothing)]
    parts += [
        (
            code,
            seen.against[code].struct.field("score"),
            seen.against[code].struct.field("evidence"),
        )
        for code in seen.rules
    ]
    parts += [(name, seen.supports[name].cast(pl.Float64), nothing) for name in routes.SUPPORTS]
    height = frame.height
    lines = [
        frame.select(
            pl.int_range(height).alias("_row"),
            RECORD_ID,
            pl.lit(name).alias("feature"),
            (value if len(value) == height else value.new_from_index(0, height)).alias("score"),
            pl.lit(_weight(name).weight).alias("weight"),
            (text if len(text) == height else text.new_from_index(0, height)).alias("evidence"),
        )
        for name, value, text in parts
    ]
    stacked = pl.concat(lines).filter(pl.col("score") != 0).sort("_row", maintain_order=True)
    return stacked.select(
        RECORD_ID, "feature", "score", "weight",
        (pl.col("score") * pl.col("weight")).alias("summand"), "evidence",
    )  # fmt: skip


def _odds_for() -> pl.Expr:
    """Return the log odds of a row against which no rule speaks."""
    odds = pl.lit(weights()["base"].weight, pl.Float64)
    for name in routes.SUPPORTS:
        odds = odds + pl.col(name).cast(pl.Float64) * _weight(name).weight
    return odds


def _columns(frame: pl.DataFrame, codes: list[str], config: JunkConfig) -> pl.DataFrame:
    """Return verdict, reasons and score from log odds, routes and the hits of the named rules.

    The first reason is the sign that adds most to the sum. What is missing in a row, or strange in its name, brings
    about nothing where no rule speaks against it: there would be no reason to name.
    """
    odds = pl.col("_odds")
    for code in codes:
        odds = odds + score(code) * _weight(code).weight
    p, listed = (1 / (1 + (-odds).exp())).round(4), pl.col("_listed")
    spoken = _any([score(code) > 0 for code in codes]).fill_null(value=False)
    verdict = (
        pl.when(listed == "allowed")
        .then(pl.lit("usable"))
        .when(listed == "denied")
        .then(pl.lit("unusable"))
        .when((p >= config.unusable_at) & spoken & ~_held_back(codes))
        .then(pl.lit("unusable"))
        .when(
            ((p >= config.review_at) & spoken)
            | _any([score(code) >= _TOLD for code in codes if _weight(code).floor == "review"])
        )
        .then(pl.lit("review"))
        .otherwise(pl.lit("usable"))
    )
    chance = pl.when(listed == "allowed").then(0.0).when(listed == "denied").then(1.0).otherwise(p)
    told = frame.with_columns(verdict.alias("lh_verdict"), chance.alias("lh_junk_score"))
    usable = pl.col("lh_verdict") == "usable"
    told = told.with_columns(pl.when(usable).then(_SAID).otherwise(0.0).alias("_said"))
    hit = told.select(_any([score(code) > pl.col("_said") for code in codes])).to_series()
    rows = hit.fill_null(value=False).arg_true()
    some = told[rows].with_columns(_heaviest(codes, pl.col("_said")).alias("_main"))
    others = [
        pl.when((score(code) > pl.col("_said")) & (pl.col("_main") != code)).then(pl.lit(code))
        for code in sorted(codes, key=lambda code: (-_weight(code).weight, code))
    ]
    reasons = pl.concat_str([listed, "_main", *others], separator=";", ignore_nulls=True)
    told = told.with_columns(listed.alias("lh_reasons"))
    told = told.with_columns(told["lh_reasons"].scatter(rows, some.select(reasons).to_series()))
    given = pl.when(pl.col("lh_reasons") != "").then("lh_reasons")
    return told.select("lh_verdict", given.alias("lh_reasons"), "lh_junk_score")


def _heaviest(codes: list[str], above: pl.Expr) -> pl.Expr:
    """Return the sign with the largest summand of those whose score is above a bound."""
    if not codes:
        return pl.lit(None, pl.String)
    summands = {
        code: pl.when(score(code) > above).then(score(code) * _weight(code).weight)
        for code in codes
    }
    most = pl.max_horizontal(*summands.values())
    return pl.coalesce(
        pl.when(summand == most).then(pl.lit(code)) for code, summand in summands.items()
    )


def _held_back(codes: list[str]) -> pl.Expr:
    """Return whether enough good routes are left for a review at most."""
    if not codes:
        return pl.lit(value=False)
    ways = pl.col("_ways")
    free = []
    for code in codes:
        ceiling = _weight(code).ceiling
        enough = ways >= (ceiling or len(_WAYS) + 1)
        clear = (score(code) >= _CLEAR) & (ceiling > 1) & (ways < len(_WAYS))
        free.append((score(code) >= _TOLD) & (~enough | clear))
    return (ways > 0) & ~_any(free)


def _any(signs_: list[pl.Expr]) -> pl.Expr:
    return pl.any_horizontal([pl.lit(value=False), *signs_])


def trusts_quiet(config: JunkConfig) -> bool:
    """Return whether a record of which ``quiet`` is true is usable, without reasons, by these settings.

    It is not where a list, a honeypot or the time of a form is asked about, where a rule names no alarm
    of ours, and where thresholds are so low that what speaks for a row decides.

    Args:
        config: Settings of the junk step, for a batch that is not the whole pool.

    Examples:
        >>> trusts_quiet(JunkConfig()), trusts_quiet(JunkConfig(allow_domains=("larkmoor.io",)))
        (True, False)
        >>> trusts_quiet(JunkConfig(rules=("bot",))), trusts_quiet(JunkConfig(review_at=0.1))
        (True, False)
    """
    if any(getattr(config, name) for name in _ASIDE):
        return False
    row_wise = [rule for rule in rules(config.rules).values() if rule.SCOPE == "row"]
    if not all(set(getattr(rule, "ALARMS", ("",))) <= alarms.ALARMS.keys() for rule in row_wise):
        return False
    against = [_weight(name).weight for name in routes.SUPPORTS if name != "no_route"]
    odds = weights()["base"].weight + sum(weight for weight in against if weight > 0)
    return round(1 / (1 + math.exp(-odds)), 4) < min(config.review_at, config.unusable_at)


#: Settings by which a row without any sign may have reasons.
_ASIDE = (
    *(f"{state}_{kind}" for state in ("allow", "deny")
      for kind in ("names", "emails", "domains", "companies")),
    "own_domains", "competitor_domains", "vendor_domains", "honeypot_fields", "seconds_field",
)  # fmt: skip


@cache
def _source(rule: Any) -> str:  # noqa: ANN401 - a module
    """Return which list, and which version of it, the evidence of a rule comes from."""
    name = getattr(rule, "LIST", None)
    if name is None:
        return ""
    if files("leadhygiene").joinpath(f"data/{name}.tsv.gz").is_file():
        return f" [{name}: {origin(name).partition(';')[0]}]"
    return f" [{name}: leadhygiene {version('leadhygiene')}]"


def _findings(frame: pl.DataFrame, seen: Signs) -> list[pl.DataFrame]:
    """Return one row per hit, a frame per rule, in the order of the rules."""
    parts, none = [], pl.DataFrame(schema=_FOUND)
    for code, rule in seen.rules.items():
        hits = seen.against[code].struct.unnest()
        places = (hits["score"] > 0).arg_true()
        if not len(places):
            parts.append(none)
            continue
        field = rule.INPUTS[0].removesuffix("__parts") if rule.INPUTS else None
        parts.append(
            frame.select(pl.col(RECORD_ID).gather(seen.rows.gather(places))).with_columns(
                pl.lit(field, pl.String).alias("field"),
                pl.lit(code).alias("code"),
                hits["score"].gather(places),
                hits["evidence"].gather(places) + _source(rule),
            )
        )
    return parts


def _named(row: Row, config: JunkConfig, which: str) -> pl.Expr:
    """Return whether a row is on one of the lists ``allow_*`` or ``deny_*``."""
    lists = {
        kind: getattr(config, f"{which}_{kind}")
        for kind in ("names", "emails", "domains", "companies")
    }
    on = [pl.lit(False)]
    if lists["names"]:
        on.append(word_lists.among(words.name_key(row), word_lists.keys(lists["names"])))
    if lists["emails"]:
        plain = sorted(email.strip().lower() for email in lists["emails"])
        on.append(
            word_lists.among(row["email"].str.to_lowercase(), pl.Series(plain, dtype=pl.String))
        )
    host = row["email"].str.to_lowercase().str.extract(r"@([^@\s]+)$")
    on += [of_domain(host, domain) for domain in lists["domains"]]
    if lists["companies"]:
        firms = word_lists.keys(lists["companies"])
        on += [
            word_lists.among(words.company_key(row), firms),
            word_lists.among(words.firm_key(row), firms),
        ]
    return pl.any_horizontal(on)


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


def _guard(listed: pl.Series, config: JunkConfig, *, whole: bool) -> None:
    """Stop when the deny lists condemn too much of a pool."""
    denied = int((listed == "denied").sum())
    if whole and denied > max(1.0, config.deny_limit * len(listed)):
        raise RecipeError(
            f"the deny lists condemn {denied} of {len(listed)} rows, more than the "
            f"{config.deny_limit:.0%} that deny_limit allows; shorten the lists or raise deny_limit"
        )
