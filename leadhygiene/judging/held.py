"""Carry out the actions of a policy: rows with certain codes go to review or are set aside.

What was found before the junk step waits in a column of its own; verdicts are only ever made worse,
and a row on an allow list stays usable.
"""

from __future__ import annotations

import polars as pl

from leadhygiene.fields import RECORD_ID
from leadhygiene.findings.policy import Policy

#: Column of the codes that wait, and of the verdict that they bring about.
_CODES, _RANK = "lh_held_codes", "lh_held_rank"
_RANKS = {"keep": 0, "review": 1, "quarantine": 2}
_VERDICTS = ("usable", "review", "unusable")


def hold(frame: pl.DataFrame, findings: pl.DataFrame, policy: Policy) -> pl.DataFrame:
    """Return the pool frame with worse verdicts where a policy's action asks for them.

    Args:
        frame: Pool frame of people.
        findings: What a step found about it.
        policy: Actions by code.

    Examples:
        >>> pool = pl.DataFrame({"lh_record_id": ["a", "b"]})
        >>> found = pl.DataFrame({"record_id": ["b"], "code": ["email_role"]})
        >>> hold(pool, found, Policy(action={"email_role": "review"}))["lh_verdict"].to_list()
        ['usable', 'review']
    """
    ranks = {code: _RANKS[action] for code, action in policy.action.items() if action != "keep"}
    new = findings.filter(pl.col("code").is_in(sorted(ranks)))
    if not ranks or not new.height:
        return frame
    rank = pl.col("code").replace_strict(ranks, return_dtype=pl.Int8)
    worst = new.group_by("record_id").agg(
        pl.col("code").unique(maintain_order=True).str.join(";").alias("_codes"),
        rank.max().alias("_rank"),
    )
    frame = frame.join(
        worst, left_on=RECORD_ID, right_on="record_id", how="left", maintain_order="left"
    )
    frame = _worse(frame, "_codes", "_rank")
    if _CODES in frame.columns:
        both = pl.concat_str([_CODES, "_codes"], separator=";", ignore_nulls=True)
        frame = frame.with_columns(
            pl.when(both != "").then(both).alias("_codes"),
            pl.max_horizontal(_RANK, "_rank").alias("_rank"),
        ).drop(_CODES, _RANK)
    return frame.rename({"_codes": _CODES, "_rank": _RANK})


def raised(frame: pl.DataFrame) -> pl.DataFrame:
    """Return a frame that was just judged, with the verdicts that earlier findings ask for."""
    return _worse(frame, _CODES, _RANK) if _CODES in frame.columns else frame


def once(reasons: pl.Expr) -> pl.Expr:
    """Return reasons without those that stand twice."""
    return reasons.str.split(";").list.unique(maintain_order=True).list.join(";")


def _worse(frame: pl.DataFrame, codes: str, rank: str) -> pl.DataFrame:
    blank = pl.lit(None, pl.String)
    verdict = pl.col("lh_verdict") if "lh_verdict" in frame.columns else pl.lit("usable")
    reasons = pl.col("lh_reasons") if "lh_reasons" in frame.columns else blank
    allowed = reasons.str.starts_with("allowed").fill_null(value=False)
    held = pl.col(codes).is_not_null() & ~allowed
    order = {name: place for place, name in enumerate(_VERDICTS)}
    now = verdict.replace_strict(order, return_dtype=pl.Int8)
    worst = pl.max_horizontal(now, pl.col(rank))
    names = dict(enumerate(_VERDICTS))
    both = pl.concat_str([reasons, pl.col(codes)], separator=";", ignore_nulls=True)
    return frame.with_columns(
        pl.when(held)
        .then(worst.replace_strict(names, return_dtype=pl.String))
        .otherwise(verdict)
        .alias("lh_verdict"),
        pl.when(held).then(once(both)).otherwise(reasons).alias("lh_reasons"),
    )
