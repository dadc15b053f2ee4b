"""Write leadhygiene/matching/people_prior.py: the anchor of the people model, counted on pools with truth.

    python update/people_prior.py LEADS.csv TRUTH.csv [LEADS.csv TRUTH.csv ...]

The truth names for each ``Id`` the ``person_id``, the ``account_id`` and the ``dup_kind``; rows whose
kind is ``weak`` or ``job_change`` are left out; ``phone_kind`` ``family`` and ``email_kind`` ``shared`` mark
what a household shares. Levels are counted over all candidate pairs.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import polars as pl

import leadhygiene
from leadhygiene.inputs import intake
from leadhygiene.inputs.pool import pools
from leadhygiene.matching.blocking.block import candidates
from leadhygiene.matching.blocking.people_keys import keys
from leadhygiene.matching.columns.encode import features
from leadhygiene.matching.levels.people_levels import FIELDS, People, levels
from leadhygiene.matching.model import CLASSES
from leadhygiene.recipe import Recipe
from leadhygiene.steps.state import State

TARGET = Path(leadhygiene.__file__).parent / "matching" / "people_prior.py"
#: No level is impossible.
FLOOR = 0.0002
HEAD = '''"""The anchor of the people model: level probabilities counted on generated pools with known truth."""

from __future__ import annotations

from collections.abc import Mapping

#: Field -> level -> probability in (match, colleague, stranger, household); written by update/people_prior.py.
TABLES: Mapping[str, Mapping[str, tuple[float, ...]]] = {
'''


def main() -> None:
    """Count and write."""
    counts = {field: np.zeros((len(names), len(CLASSES))) for field, names in FIELDS.items()}
    shares = np.zeros(len(CLASSES))
    for leads, truth in zip(sys.argv[1::2], sys.argv[2::2], strict=True):
        found, kind = _pairs(leads, truth)
        for number in range(len(CLASSES)):
            some = kind == number
            shares[number] += some.sum()
            for field, codes in found.items():
                counts[field][:, number] += np.bincount(codes[some], minlength=len(FIELDS[field]))
    lines = [HEAD]
    for field, names in FIELDS.items():
        table = np.maximum(counts[field] / counts[field].sum(axis=0), FLOOR)
        lines.append(f'    "{field}": {{\n')
        for name, row in zip(names, table, strict=True):
            numbers = ", ".join(f"{p:.4f}".rstrip("0") for p in row)
            lines.append(f'        "{name}": ({numbers}),\n')
        lines.append("    },\n")
    lines.append("}\n")
    share = ", ".join(f"{s:.3f}" for s in shares / shares.sum())
    lines.append(f"SHARES = ({share})\n")
    TARGET.write_text("".join(lines), encoding="utf-8")
    print(f"{TARGET.name}: {int(shares.sum()):,} pairs")


def _pairs(leads: str, truth: str) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """Return the levels of all candidate pairs, and what they are, as numbers into CLASSES."""
    pool = _cleaned(leads)
    people = People.of(features(pool.filter(pl.col("lh_verdict") != "unusable")))
    known = pl.read_csv(truth, infer_schema=False).select(
        "Id", "person_id", "account_id", "dup_kind", "phone_kind", "email_kind"
    )
    names = pool.select("lh_record_id", "id")
    rows = people.frame.select("id").join(
        names, left_on="id", right_on="lh_record_id", how="left", maintain_order="left"
    )
    facts = rows.join(known, left_on="id_right", right_on="Id", how="left", maintain_order="left")
    packed, _ = candidates(keys(people), people.frame.height)
    left, right = packed // people.frame.height, packed % people.frame.height
    person, account, kind = (
        facts[name].fill_null("").to_numpy() for name in ("person_id", "account_id", "dup_kind")
    )
    same = person[left] == person[right]
    odd = np.isin(kind, ["weak", "job_change"])
    keep = ~(odd[left] | odd[right])
    left, right, same = left[keep], right[keep], same[keep]
    mates = (account[left] == account[right]) & (account[left] != "")
    home = np.zeros(len(left), dtype=bool)
    for column, field, mark in (
        ("phone", "phone_kind", "family"),
        ("mailbox", "email_kind", "shared"),
    ):
        of_home = facts[field].fill_null("").to_numpy() == mark
        codes = people.columns[column].codes
        home |= of_home[left] & of_home[right] & (codes[left] >= 0) & (codes[left] == codes[right])
    kinds = np.where(same, 0, np.where(home, 3, np.where(mates, 1, 2)))
    return levels(people, left, right), kinds


def _cleaned(leads: str) -> pl.DataFrame:
    if leads.endswith(".parquet"):
        return pl.read_parquet(leads)
    tables = pools(intake.inputs_of(leads))
    state = State(tables.people, tables.accounts)
    for step in Recipe.load(None).steps:
        if type(step).__name__.startswith(("Match", "Consolidate")):
            break
        state = step.run(state, lambda _stage, _share: None)
    return state.people


if __name__ == "__main__":
    main()
