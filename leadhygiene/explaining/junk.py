"""Say why a row is, or is not, usable: the sum behind its verdict, from a result or from its folder."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import polars as pl

from leadhygiene.explaining.record_names import meant, resolved
from leadhygiene.explaining.records import extra_columns, reread
from leadhygiene.fields import RECORD_ID
from leadhygiene.inputs.pool import pools
from leadhygiene.judging import signs
from leadhygiene.judging.verdict import JunkConfig, contributions
from leadhygiene.recipe import Recipe
from leadhygiene.result import Result
from leadhygiene.step import Append, Clean, Junk
from leadhygiene.steps.state import State


def junk_explainer(state: State, recipe: Recipe) -> Callable[[str], list[dict[str, Any]]]:
    """Return what a result answers when it is asked about a verdict."""
    found = [one for one in state.findings if (one["step"] == "junk").any()]
    return partial(_answer, state.people, pl.concat(found) if found else None, _config(recipe))


def explain_junk(result: Result | str | Path, record_id: str) -> list[dict[str, Any]]:
    """Return the sum behind one row's verdict: each sign, then what speaks for the row.

    Args:
        result: A result, or the folder that one was written to.
        record_id: ``lh_record_id`` of a lead or contact.

    Returns:
        One entry per summand: ``feature, score, weight, summand, evidence``; ``base`` comes first. The
        summands add up to the log odds of the probability that the row is junk.

    Raises:
        UndoError: The folder is none, or was changed.
        UnknownRecordError: There is no record of that id.

    Examples:
        >>> import leadhygiene as lh
        >>> result = lh.run([{"Id": "7", "First Name": "Mickey", "Last Name": "Mouse"}])
        >>> [(line["feature"], line["summand"] > 0) for line in explain_junk(result, "7")][:2]
        [('base', False), ('fictional_character', True)]
    """
    if isinstance(result, Result):
        return result.junk(record_id)
    return judged_in(Path(result), record_id)[2]


def judged_in(home: Path, record_id: str) -> tuple[str, JunkConfig, list[dict[str, Any]]]:
    """Return the verdict of one row of a result folder, the settings behind it, and :func:`explain_junk` of it.

    The verdict is empty where no step of the recipe judged.
    """
    tables, recipe = reread(home, ("findings.parquet",))
    pool = pools(tables, extra_columns(recipe))
    record_id = meant(tables, pool.ids, record_id, f"in {home}")
    state = State(pool.people.filter(pl.col(RECORD_ID) == record_id), pool.accounts.head(0))
    for step in recipe.steps:
        if isinstance(step, Clean | Append) and state.people.height:
            state = step.run(state, lambda _stage, _share: None)
    mine = (pl.col("record_id") == record_id) & (pl.col("step") == "junk")
    found = pl.scan_parquet(home / "findings.parquet").filter(mine).collect()
    told = _answer(state.people, found, _config(recipe), record_id)
    judges = any(isinstance(step, Junk) for step in recipe.steps)
    verdict = next(iter(found["after"].drop_nulls()), "usable") if judges else ""
    return verdict, _config(recipe), told


def _config(recipe: Recipe) -> JunkConfig:
    return next((step.config for step in recipe.steps if isinstance(step, Junk)), JunkConfig())


def _answer(
    people: pl.DataFrame, found: pl.DataFrame | None, config: JunkConfig, record_id: str
) -> list[dict[str, Any]]:
    record_id = resolved(people[RECORD_ID], record_id, "among the leads and contacts")
    row = people.filter(pl.col(RECORD_ID) == record_id)
    crowd = [] if found is None else _crowd(found.filter(pl.col("record_id") == record_id), config)
    told = contributions(row.with_columns(crowd), config, whole=False)
    return told.drop(RECORD_ID).to_dicts()


def _crowd(found: pl.DataFrame, config: JunkConfig) -> list[pl.Series]:
    """Return what the rules over the whole pool said of a row, as its findings have it."""
    told: dict[str, str | None] = dict(found.select("code", "evidence").iter_rows())
    columns = []
    for name, rule in signs.rules(config.rules).items():
        if rule.SCOPE == "row":
            continue
        evidence, _, score = (told.get(rule.CODE) or "").rpartition(" (score ")
        cell = {"score": float(score.rstrip(")") or 0.0), "evidence": evidence or None}
        dtype = pl.Struct({"score": pl.Float64, "evidence": pl.String})
        columns.append(pl.Series(signs.CROWD + name, [cell], dtype=dtype))
    return columns
