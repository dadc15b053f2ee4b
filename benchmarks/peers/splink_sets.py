"""Splink 5 on the public sets with truth: train, predict, cluster.

    python splink_sets.py SET|SET:documented RECORDS.parquet OUT.parquet

``documented``: ``fake_1000`` has the settings of the project's quick start, the Febrl sets those of its
example of deduplicating Febrl 3, ``historical_like`` those of its example of 50,000 historical people, all
clustered at 0.95. The others are tuned by hand: comparisons, keys and
training rules were tried against the truth, and those with the best F1 at any threshold kept.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Any

import pandas as pd
import splink.internals.comparison_library as cl
from splink import Linker, SettingsCreator, block_on
from splink.internals.duckdb.database_api import DuckDBAPI
from splink_common import measured


@dataclass(frozen=True)
class Setting:
    """The settings of one set: comparisons, blocking, certain rules and their recall, training rules."""

    comparisons: tuple[Any, ...]
    blocking: tuple[Any, ...]
    certain: tuple[Any, ...]
    recall: float
    training: tuple[Any, ...]
    threshold: float = 0.95
    least: float = 0.01
    pairs: float = 1e6


_TF = {"term_frequency_adjustments": True}
_FEBRL = Setting(
    (
        cl.NameComparison("given_name"), cl.NameComparison("surname"),
        cl.DateOfBirthComparison("date_of_birth", input_is_string=True, datetime_format="%Y%m%d"),
        cl.DamerauLevenshteinAtThresholds("soc_sec_id", [2]),
        cl.ExactMatch("street_number").configure(**_TF), cl.ExactMatch("postcode").configure(**_TF),
    ),
    tuple(block_on(name) for name in ("soc_sec_id", "given_name", "surname", "date_of_birth", "postcode")),
    (
        block_on("soc_sec_id"), block_on("given_name", "surname", "date_of_birth"),
        "l.given_name = r.surname and l.surname = r.given_name and l.date_of_birth = r.date_of_birth",
    ),
    0.9,
    (block_on("date_of_birth"), block_on("postcode")),
)  # fmt: skip
_ALL = ("1=1",)
_EDITS = cl.DamerauLevenshteinAtThresholds
DOCUMENTED = {
    "febrl1": _FEBRL, "febrl2": _FEBRL, "febrl3": _FEBRL,
    "splink_fake_1000": Setting(
        (
            cl.JaroWinklerAtThresholds("first_name", [0.9, 0.7]), cl.JaroAtThresholds("surname", [0.9, 0.7]),
            cl.DateOfBirthComparison("dob", input_is_string=True, datetime_metrics=["year", "month"], datetime_thresholds=[1, 1]),
            cl.ExactMatch("city").configure(**_TF), cl.EmailComparison("email"),
        ),
        (block_on("first_name"), block_on("surname")),
        (block_on("first_name", "surname"),),
        0.7,
        (block_on("first_name", "surname"), block_on("dob")),
    ),
    "historical_like": Setting(
        (
            cl.ForenameSurnameComparison("first_name", "surname", forename_surname_concat_col_name="first_name_surname_concat"),
            cl.DateOfBirthComparison("dob", input_is_string=True), cl.PostcodeComparison("postcode_fake"),
            cl.ExactMatch("birth_place").configure(**_TF), cl.ExactMatch("occupation").configure(**_TF),
        ),
        (
            block_on("substr(first_name,1,3)", "substr(surname,1,4)"), block_on("surname", "dob"), block_on("first_name", "dob"),
            block_on("postcode_fake", "first_name"), block_on("postcode_fake", "surname"), block_on("dob", "birth_place"),
            block_on("substr(postcode_fake,1,3)", "dob"), block_on("substr(postcode_fake,1,3)", "first_name"),
            block_on("substr(postcode_fake,1,3)", "surname"),
            block_on("substr(first_name,1,2)", "substr(surname,1,2)", "substr(dob,1,4)"),
        ),
        (
            block_on("first_name", "surname", "dob"), block_on("substr(first_name,1,2)", "surname", "substr(postcode_fake,1,2)"),
            block_on("dob", "postcode_fake"),
        ),
        0.6,
        (block_on("first_name", "surname"), block_on("dob")),
        pairs=5e6,
    ),
}  # fmt: skip
TUNED = {
    "splink_fake_1000": Setting(
        (
            cl.NameComparison("first_name"), cl.NameComparison("surname"), cl.DateOfBirthComparison("dob", input_is_string=True),
            cl.ExactMatch("city").configure(**_TF), cl.EmailComparison("email"),
        ),
        _ALL,
        (block_on("first_name", "surname"),),
        0.7,
        (block_on("first_name", "surname"), block_on("email"), block_on("dob")),
        threshold=0.5,
    ),
    "rldata500": Setting(
        (
            cl.JaroWinklerAtThresholds("fname_c1", [0.9, 0.8]).configure(**_TF),
            cl.JaroWinklerAtThresholds("lname_c1", [0.9, 0.8]).configure(**_TF), _EDITS("born", [1, 2]),
        ),
        _ALL,
        (block_on("fname_c1", "born"), block_on("lname_c1", "born"), block_on("fname_c1", "lname_c1")),
        0.5,
        (block_on("born"), block_on("fname_c1", "lname_c1")),
        threshold=0.5,
    ),
    "foreigners_pl_1000": Setting(
        (
            _EDITS("imie", [1, 2, 3]), _EDITS("nazwisko", [1, 2, 3]), cl.JaroWinklerAtThresholds("imie2", [0.9]),
            _EDITS("data_ur", [1, 2]), cl.JaroWinklerAtThresholds("gmina", [0.9]).configure(**_TF),
            cl.ExactMatch("kraj").configure(**_TF),
        ),
        _ALL,
        (block_on("imie", "data_ur"), block_on("nazwisko", "data_ur")),
        0.8,
        (block_on("data_ur"), block_on("imie", "kraj")),
        threshold=0.5,
    ),
    "patentsview_inventors": Setting(
        (
            cl.ForenameSurnameComparison("first", "last_name"), cl.ExactMatch("middle"),
            cl.JaroWinklerAtThresholds("company", [0.92, 0.8]).configure(**_TF),
            cl.JaroWinklerAtThresholds("city", [0.9]).configure(**_TF), cl.ExactMatch("state"), cl.ExactMatch("country"),
            cl.ArrayIntersectAtSizes("coinventors", [3, 2, 1]), cl.ArrayIntersectAtSizes("title", [4, 3, 2, 1]),
        ),
        (block_on("last_name", "substr(first,1,1)"),),
        (block_on("first", "last_name", "company"),),
        0.5,
        (block_on("first", "last_name"), block_on("company", "city")),
        threshold=0.9,
    ),
}  # fmt: skip


def prepared(name: str, path: str) -> pd.DataFrame:
    """Return the rows in small letters, empty cells as null."""
    data = pd.read_parquet(path).rename(columns={"id": "unique_id"})
    for column in data.columns.drop("unique_id"):
        data[column] = data[column].str.lower().str.strip().replace("", None)
    if name == "patentsview_inventors":
        parts = data["first_name"].str.replace(r"[.,]", "", regex=True).str.split(n=1, expand=True)
        data["first"], data["middle"] = parts[0], parts[1].str[:1]
        data["coinventors"] = [
            [one for one in (cell or "").split("; ") if one and one != own]
            for cell, own in zip(data["coinventors"], data["last_name"], strict=True)
        ]
        data["title"] = [
            sorted({w for w in (cell or "").split() if len(w) > 4}) for cell in data["title"]
        ]
    if name == "historical_like":
        data["first_name_surname_concat"] = data["first_name"] + " " + data["surname"]
    return data.astype(object).where(data.notna(), None)


def main() -> None:
    """Run the settings of one set."""
    kind, source, out = sys.argv[1:4]
    name, _, documented = kind.partition(":")
    setting = (DOCUMENTED if documented else TUNED)[name]
    made = SettingsCreator(
        link_type="dedupe_only",
        comparisons=list(setting.comparisons),
        blocking_rules_to_generate_predictions=list(setting.blocking),
    )
    linker = Linker(DuckDBAPI().register(prepared(name, source)), made)

    def train(training: Any) -> None:  # noqa: ANN401 - Splink's own
        training.estimate_probability_two_random_records_match(
            list(setting.certain), recall=setting.recall
        )
        training.estimate_u_using_random_sampling(max_pairs=setting.pairs, seed=2)
        for rule in setting.training:
            training.estimate_parameters_using_expectation_maximisation(rule)

    measured(linker, train, setting.threshold, setting.least, out)


if __name__ == "__main__":
    main()
