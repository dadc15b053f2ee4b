"""Group names of firms with one peer: ``accounts_peers.py PEER RECORDS.parquet OUT.parquet``.

Runs in an environment of its own that holds the peers. Every setting that a peer leaves to the
caller is swept and each outcome is written, so that the best one can be quoted for it; dedupe,
which learns from labels, gets labelled pairs of half of the clusters.
"""

from __future__ import annotations

import logging
import random
import re
import sys
import time
import warnings

import pandas as pd

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)

#: Column that holds the firm's name, by set; other columns are used where a set has them.
NAME = {"affiliations_ror": "affiliation", "patstat_applicants_nl": "person_name"}
EXTRA = ("country", "city", "website", "zipcode")
FORMS = r"\b(inc|incorporated|llc|ltd|limited|gmbh|corp|corporation|co|company|sa|ag|nv|bv|plc|pty|spa|srl|ab|as|oyj|se)\b"


def plain(text: str) -> str:
    """Return a name as the peers' guides advise: small letters, no signs, no legal form."""
    text = re.sub(r"[^\w ]", " ", text.lower())
    return re.sub(r"\s+", " ", re.sub(FORMS, " ", text)).strip() or text.strip()


def string_grouper(frame: pd.DataFrame) -> dict[str, list[str]]:
    """Group by the cosine of character trigrams, default settings, a range of thresholds."""
    from string_grouper import group_similar_strings  # noqa: PLC0415 - only this peer needs it

    out = {}
    names = pd.Series(frame["plain"].to_list(), index=frame["id"].to_list(), name="name")
    for limit in (0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        groups = group_similar_strings(names, min_similarity=limit)
        column = next(
            c for c in groups.columns if c.startswith("group_rep_") and c != "group_rep_name"
        )
        out[f"min_similarity={limit}"] = [str(v) for v in groups[column]]
    return out


def splink(frame: pd.DataFrame) -> dict[str, list[str]]:
    """Train without labels on the name (and place, where given); a range of thresholds."""
    import splink.internals.comparison_library as cl  # noqa: PLC0415 - only this peer needs it
    from splink import Linker, SettingsCreator, block_on  # noqa: PLC0415
    from splink.internals.duckdb.database_api import DuckDBAPI  # noqa: PLC0415

    table = frame.rename(columns={"id": "unique_id"}).copy()
    table["first_word"] = table["plain"].str.split().str[0]
    table["second_word"] = table["plain"].str.split().str[1]
    table["last_word"] = table["plain"].str.split().str[-1]
    comparisons = [
        cl.JaroWinklerAtThresholds("plain", [0.95, 0.9, 0.8]).configure(
            term_frequency_adjustments=True
        ),
        cl.ExactMatch("first_word").configure(term_frequency_adjustments=True),
    ]
    extra = [c for c in EXTRA if c in table.columns]
    comparisons += [cl.ExactMatch(c).configure(term_frequency_adjustments=True) for c in extra]
    keep = ["unique_id", "plain", "first_word", "second_word", "last_word", *extra]
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=comparisons,
        blocking_rules_to_generate_predictions=[
            block_on("first_word"), block_on("substr(plain,1,5)"), block_on("second_word", "last_word"),
            *([block_on("website")] if "website" in extra else []),
        ],
    )  # fmt: skip
    linker = Linker(DuckDBAPI().register(table[keep]), settings)
    training = linker.training
    training.estimate_probability_two_random_records_match(["l.plain = r.plain"], recall=0.5)
    training.estimate_u_using_random_sampling(max_pairs=1e6)
    training.estimate_parameters_using_expectation_maximisation(
        "substr(l.plain,1,5) = substr(r.plain,1,5)"
    )
    predicted = linker.inference.predict(threshold_match_probability=0.01)
    out = {}
    for limit in (0.05, 0.1, 0.2, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999):
        groups = linker.clustering.cluster_pairwise_predictions_at_threshold(
            predicted, threshold_match_probability=limit
        ).as_pandas_dataframe()
        of = dict(zip(groups["unique_id"], groups["cluster_id"], strict=True))
        out[f"threshold={limit}"] = [str(of[i]) for i in frame["id"]]
    return out


def goldenmatch(frame: pd.DataFrame) -> dict[str, list[str]]:
    """Zero configuration, and one fuzzy column at a range of thresholds."""
    import goldenmatch as gm  # noqa: PLC0415 - only this peer needs it
    import polars as pl  # noqa: PLC0415

    table = pl.from_pandas(frame[["id", "name", *(c for c in EXTRA if c in frame.columns)]])
    out = {}
    runs = [
        ("zero config", {}),
        *((f"fuzzy={t}", {"fuzzy": {"name": t}}) for t in (0.75, 0.8, 0.85, 0.9, 0.95)),
    ]
    for label, settings in runs:
        try:
            clusters = gm.dedupe_df(table, **settings).clusters
        except Exception as error:  # noqa: BLE001 - a peer that fails on a set is reported as such
            print(label, "failed:", type(error).__name__, str(error)[:200], file=sys.stderr)
            continue
        of = {row: str(key) for key, value in clusters.items() for row in value["members"]}
        out[label] = [of.get(row, f"s{row}") for row in range(len(frame))]
    return out


def dedupe(frame: pd.DataFrame) -> dict[str, list[str]]:
    """Learn from labelled pairs of half of the clusters; a range of thresholds."""
    import io  # noqa: PLC0415
    import json  # noqa: PLC0415

    import dedupe as dd  # noqa: PLC0415 - only this peer needs it
    from dedupe import variables  # noqa: PLC0415

    extra = [c for c in EXTRA if c in frame.columns]
    data = {
        row["id"]: {"plain": row["plain"] or None, **{c: row[c] or None for c in extra}}
        for row in frame.to_dict("records")
    }
    rng = random.Random(7)
    labelled = frame[frame["cluster"] != ""]
    truth = dict(labelled.groupby("cluster")["id"].apply(list).items())
    half = sorted(truth)[::2]
    match = [tuple(rng.sample(truth[c], 2)) for c in half if len(truth[c]) > 1]
    match = rng.sample(match, min(150, len(match)))
    firsts: dict[str, list[str]] = {}
    for row in frame.to_dict("records"):
        firsts.setdefault(row["plain"][:4], []).append(row["id"])
    of = dict(zip(frame["id"], frame["cluster"], strict=True))
    near = [
        (a, b)
        for ids in firsts.values()
        for a in ids[:6]
        for b in ids[:6]
        if a < b and of[a] != of[b] and of[a] and of[b]
    ]
    apart = rng.sample(near, min(100, len(near)))
    apart += [tuple(rng.sample(sorted(data), 2)) for _ in range(100)]
    apart = [(a, b) for a, b in apart if of[a] != of[b]]
    fields = [
        variables.String("plain", has_missing=True),
        variables.Text("plain", has_missing=True),
    ]
    fields += [variables.ShortString(c, has_missing=True) for c in extra]
    model = dd.Dedupe(fields, num_cores=2)
    pairs = {
        "match": [(data[a], data[b]) for a, b in match],
        "distinct": [(data[a], data[b]) for a, b in apart],
    }
    model.prepare_training(data, training_file=io.StringIO(json.dumps(pairs)), sample_size=1000)
    model.train(recall=0.9)
    out = {}
    for limit in (0.3, 0.5, 0.7, 0.9):
        found = {i: str(n) for n, (ids, _) in enumerate(model.partition(data, limit)) for i in ids}
        out[f"threshold={limit}"] = [found[i] for i in frame["id"]]
    return out


PEERS = {f.__name__: f for f in (string_grouper, splink, goldenmatch, dedupe)}


def main() -> None:
    """Run one peer on one set and write one column per setting."""
    peer, path, target = sys.argv[1:4]
    frame = pd.read_parquet(path).fillna("")
    folder = path.rsplit("/", 2)[-2]
    frame["name"] = frame[NAME.get(folder, "name")]
    frame["plain"] = [plain(t) for t in frame["name"]]
    for column in EXTRA:
        if column in frame.columns and peer != "dedupe":
            frame[column] = frame[column].replace("", None)
    began = time.perf_counter()
    found = PEERS[peer](frame)
    took = time.perf_counter() - began
    out = pd.DataFrame({"id": frame["id"], **found})
    out.attrs["seconds"] = took
    out.to_parquet(target)
    print(f"{peer} {folder}: {len(found)} settings in {took:.1f} s")


if __name__ == "__main__":
    main()
