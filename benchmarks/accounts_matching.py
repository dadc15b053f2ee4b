"""Accounts and lead-to-account links: time, memory and F1, beside peers measured in the same run.

    python benchmarks/accounts_matching.py [--er ../shared/data/er] [--pool LEADS TRUTH ACCOUNTS] [--peers VENV | --no-peers]

Without ``--peers`` an environment for the peers is made under ``build/peers_accounts`` with pip.
Peers get every threshold that they leave to the caller and are quoted at their best one; ours runs
at its shipped settings with ``name_only = "merge"``, the setting for lists that hold only names.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import polars as pl

from leadhygiene import rowwise
from leadhygiene.consolidators.lead_to_account import link
from leadhygiene.matching.accounts import AccountConfig, match_accounts_pool
from leadhygiene.pipeline import inputs_of
from leadhygiene.pool import pools
from leadhygiene.step import Append, Clean, State

HOME = Path(__file__).resolve().parents[1]
SHARED = HOME.parent / "shared"
PEERS = ("string_grouper", "splink", "goldenmatch", "dedupe")
#: Versions that were measured; dedupe 3.0.3 needs BTrees below 6.
PACKAGES = (
    "splink==5.0.0",
    "goldenmatch==3.22.0",
    "dedupe==3.0.3",
    "string_grouper==0.8.0",
    "BTrees==5.2",
    "pandas<3",
    "pyarrow",
)
PLACE = {
    "country": "country",
    "state": "state",
    "city": "city",
    "website": "website",
    "postal_code": "zipcode",
    "industry": "industry",
}
#: Set -> columns of the source by canonical field.
SETS = {
    "employer_names": {"name": "name"},
    "listed_company_names": {"name": "name", **PLACE},
    "affiliations_ror": {"name": "affiliation"},
    "patstat_applicants_nl": {"name": "person_name"},
}


def quiet(_stage: str, _share: float) -> None:
    """Report progress to nobody."""


def cleaned(tables: object) -> State:
    """Read, clean and complete tables."""
    pool = pools(inputs_of(tables))
    return Append().run(Clean().run(State(pool.people, pool.accounts), quiet), quiet)


def pairs(frame: pl.DataFrame, *keys: str) -> int:
    """Count the pairs of rows that agree on the keys."""
    sizes = frame.group_by(*keys).len()["len"].cast(pl.Int64)
    return int((sizes * (sizes - 1) // 2).sum())


def score(truth: pl.Series, found: pl.Series) -> dict[str, float]:
    """Return pairwise precision, recall and F1 over labelled rows."""
    frame = pl.DataFrame({"t": truth, "f": found}).filter(pl.col("t").fill_null("") != "")
    both, mine, theirs = pairs(frame, "t", "f"), pairs(frame, "f"), pairs(frame, "t")
    p, r = both / max(mine, 1), both / max(theirs, 1)
    return {
        "precision": round(p, 4),
        "recall": round(r, 4),
        "f1": round(2 * p * r / max(p + r, 1e-12), 4),
    }


def ours(records: pl.DataFrame, columns: dict[str, str]) -> tuple[pl.Series, float]:
    """Group one set and return its clusters and the seconds, cleaning included."""
    frame = records.select(
        account_id="id", **{k: pl.col(v) for k, v in columns.items() if v in records.columns}
    )
    began = time.perf_counter()
    state = cleaned({"accounts": frame})
    matching = match_accounts_pool(state.people, state.accounts, AccountConfig(name_only="merge"))
    took = time.perf_counter() - began
    of = state.accounts.select("lh_record_id", "id").join(matching.clusters, on="lh_record_id")
    joined = records.select("id").join(of, on="id", how="left", maintain_order="left")
    return joined.select(pl.coalesce("cluster_id", pl.format("s{}", "id"))).to_series(), took


def environment(given: str | None) -> Path:
    """Return the interpreter of the peers' environment; make it where there is none."""
    home = Path(given) if given else HOME / "build" / "peers_accounts"
    python = home / "bin" / "python"
    if not python.is_file():
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    return python


def peer(python: Path, name: str, path: Path, truth: pl.Series, limit: int) -> dict[str, object]:
    """Run one peer on one set; return its best outcome over its settings."""
    with tempfile.TemporaryDirectory() as place:
        target = Path(place) / "out.parquet"
        began = time.perf_counter()
        script = HOME / "benchmarks" / "accounts_peers.py"
        try:
            done = subprocess.run([str(python), str(script), name, str(path), str(target)],
                                  capture_output=True, text=True, timeout=limit, check=False)  # fmt: skip
        except subprocess.TimeoutExpired:
            return {"failed": f"no answer within {limit} s"}
        took = round(time.perf_counter() - began, 1)
        if not target.is_file():
            return {
                "failed": (done.stderr.strip().splitlines() or ["no output"])[-1][:120],
                "seconds": took,
            }
        out = pl.read_parquet(target)
        settings = [c for c in out.columns if c not in {"id", "__index_level_0__"}]
        best = max(
            ({"setting": c, **score(truth, out[c])} for c in settings), key=lambda s: float(s["f1"])
        )
        return {**best, "seconds": took, "settings": len(settings)}


def company_sets(home: Path, python: Path | None, limit: int) -> list[dict[str, object]]:
    """Measure ours and the peers on every labelled set of company names."""
    out: list[dict[str, object]] = []
    for name, columns in SETS.items():
        path = home / name / "records.parquet"
        if not path.is_file():
            print(f"{name}: left out, {path} is not there")
            continue
        records = pl.read_parquet(path)
        found, took = ours(records, columns)
        row: dict[str, object] = {
            "set": name,
            "rows": records.height,
            "leadhygiene": {**score(records["cluster"], found), "seconds": round(took, 1)},
        }
        for other in PEERS if python else ():
            row[other] = peer(python, other, path, records["cluster"], limit)
        out.append(row)
        print(json.dumps(row), flush=True)
    return out


def pool_figures(leads: str, truth: str, accounts: str) -> list[dict[str, object]]:
    """Measure the account step and the links on a generated pool."""
    state = cleaned(leads)
    known = pl.read_csv(truth, infer_schema=False)
    began = time.perf_counter()
    matching = match_accounts_pool(state.people, pl.DataFrame())
    took = time.perf_counter() - began
    up = dict(matching.entities.select("cluster_id", "parent_id").drop_nulls().iter_rows())

    def top(firm: str) -> str:
        while firm in up:
            firm = up[firm]
        return firm

    tops = {firm: top(firm) for firm in matching.entities["cluster_id"].to_list()}
    found = state.people.select("lh_record_id", "id").join(matching.clusters, on="lh_record_id")
    rows = known.join(found, left_on="Id", right_on="id", how="left").filter(
        (pl.col("is_junk") == "0") & (pl.col("account_known") == "1")
    )
    firm = pl.coalesce("cluster_id", pl.format("s{}", "Id"))
    rows = rows.with_columns(firm=firm).with_columns(family=pl.col("firm").replace(tops))
    out: list[dict[str, object]] = [
        {"job": "account step", "rows": state.people.height, "seconds": round(took, 1)},
        {"job": "accounts", **score(rows["account_id"], rows["firm"])},
        {"job": "families", **score(rows["parent_account_id"], rows["family"])},
    ]
    table = pl.read_csv(accounts, infer_schema=False)
    shown = table.select("account_id", "name", website="domain", parent_id="parent_account_id", phone="phone", street="street",
                         city="city", state="state", postal_code="postal", country="country", industry="industry")  # fmt: skip
    firms, _ = rowwise.clean_frame(pools(inputs_of({"accounts": shown})).accounts)
    began = time.perf_counter()
    links = link(state.people, firms)
    took = time.perf_counter() - began
    answer = known.join(
        state.people.select("lh_record_id", "id"), left_on="Id", right_on="id"
    ).join(links, left_on="lh_record_id", right_on="id", how="left")
    told = answer.filter((pl.col("is_junk") == "0") & pl.col("account_id_right").is_not_null())
    head = dict(table.select("account_id", "parent_account_id").iter_rows())
    right = told.filter(pl.col("account_id") == pl.col("account_id_right")).height
    kin = sum(
        head.get(a) == head.get(b)
        for a, b in told.select("account_id", "account_id_right").iter_rows()
    )
    shown_rows = answer.filter((pl.col("is_junk") == "0") & (pl.col("account_known") == "1")).height
    out.append(
        {"job": "leads to accounts", "leads": state.people.height, "accounts": firms.height, "seconds": round(took, 1), "linked": told.height,
         "of_rows_that_show_a_firm": shown_rows, "right_account": round(right / max(told.height, 1), 4), "right_family": round(kin / max(told.height, 1), 4)}
    )  # fmt: skip
    out.append(
        {
            "job": "memory",
            "peak_gb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6, 2),
            "load": os.getloadavg()[0],
        }
    )
    for row in out:
        print(json.dumps(row), flush=True)
    return out


def main() -> None:
    """Run both parts and write the figures beside the other benchmarks."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--er", type=Path, default=SHARED / "data" / "er")
    parser.add_argument("--pool", nargs=3, metavar=("LEADS", "TRUTH", "ACCOUNTS"))
    parser.add_argument("--peers", help="environment of the peers; made where it is not given")
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument(
        "--limit", type=int, default=1800, help="seconds that a peer may take on one set"
    )
    parser.add_argument("--out", type=Path, default=HOME / "docs" / "benchmarks_accounts.json")
    args = parser.parse_args()
    python = None if args.no_peers else environment(args.peers)
    figures = {
        "company_sets": company_sets(args.er, python, args.limit) if args.er.is_dir() else []
    }
    if args.pool:
        figures["pool"] = pool_figures(*args.pool)
    elif (sample := SHARED / "data" / "leads").is_dir():
        figures["pool"] = pool_figures(
            *(str(sample / f"{kind}_20k.csv.gz") for kind in ("leads", "truth", "accounts"))
        )
    args.out.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
