"""Accounts and lead-to-account links: time, memory and F1, beside peers measured in the same run.

    python benchmarks/accounts_matching.py [--er ../shared/data/er] [--pool LEADS TRUTH ACCOUNTS] [--peers VENV | --no-peers]

Without ``--peers`` an environment for the peers is made under ``build/peers_accounts`` with pip.
Peers get every threshold that they leave to the caller and are quoted at their best one; ours runs
at its shipped settings with ``name_only = "merge"``, the setting for lists that hold only names.
Writes ``docs/benchmarks-accounts.md`` and its figures as JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from accounts_page import page
from accounts_traps import traps
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from leadhygiene.consolidators.lead_to_account import link
from leadhygiene.inputs.intake import inputs_of
from leadhygiene.inputs.pool import pools
from leadhygiene.matching.accounts import AccountConfig, match_accounts_pool
from leadhygiene.rowwise import binding
from leadhygiene.step import Append, Clean
from leadhygiene.steps.state import State

HOME = Path(__file__).resolve().parents[1]
SHARED = HOME.parent / "shared"
PARTS = ("pool", "traps", "sets")
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
            return {"failed": f"no answer within the limit of {limit} s"}
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
            "versions": [p for p in PACKAGES if p.split("==")[0] in PEERS],
            "leadhygiene": {**score(records["cluster"], found), "seconds": round(took, 1)},
        }
        for other in PEERS if python else ():
            row[other] = peer(python, other, path, records["cluster"], limit)
        out.append(row)
        print(json.dumps(row), flush=True)
    return out


def clock() -> tuple[float, float]:
    """Return the time by the wall and the processor time of this process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return time.perf_counter(), used.ru_utime + used.ru_stime


def since(began: tuple[float, float]) -> dict[str, float]:
    """Return the seconds since a moment."""
    wall, cpu = clock()
    return {"seconds": round(wall - began[0], 1), "cpu_seconds": round(cpu - began[1], 1)}


def usual_rules(people: pl.DataFrame) -> dict[str, pl.Series]:
    """Group rows as scripts do: by mail domain or website, and by that or the name less legal form."""
    domain = (
        pl.col("domain")
        if "domain" in people.columns
        else pl.col("email__parts").struct.field("domain")
    )
    name = pl.col("company__parts").struct.field("core").str.to_lowercase()
    out = {}
    for title, keys in (("by_domain", [domain]), ("by_domain_or_name", [domain, name])):
        rows = np.arange(people.height)
        starts, ends, at = [rows], [rows], people.height
        for key in keys:
            codes = people.select(key.rank("dense").cast(pl.Int64)).to_series()
            known = codes.is_not_null().to_numpy()
            starts.append(rows[known])
            ends.append(at + codes.drop_nulls().to_numpy())
            at += int(codes.max() or 0) + 1  # type: ignore[arg-type]  # a count
        left, right = np.concatenate(starts), np.concatenate(ends)
        graph = coo_matrix((np.ones(len(left), dtype=np.int8), (left, right)), shape=(at, at))
        out[title] = pl.Series(connected_components(graph, directed=False)[1][: people.height])
    return out


def pool_figures(leads: str, truth: str, accounts: str, more: str | None) -> dict[str, Any]:
    """Measure the account step and the links on a generated pool."""
    state = cleaned(leads)
    known = pl.read_csv(truth, infer_schema=False)
    began = clock()
    matching = match_accounts_pool(state.people, pl.DataFrame())
    step = {"rows": state.people.height, **since(began)}
    up = dict(matching.entities.select("cluster_id", "parent_id").drop_nulls().iter_rows())

    def top(firm: str) -> str:
        while firm in up:
            firm = up[firm]
        return firm

    tops = {firm: top(firm) for firm in matching.entities["cluster_id"].to_list()}
    rules = usual_rules(state.people)
    found = state.people.select("lh_record_id", "id").with_columns(**rules)
    found = found.join(matching.clusters, on="lh_record_id")
    rows = known.join(found, left_on="Id", right_on="id", how="left").filter(
        (pl.col("is_junk") == "0") & (pl.col("account_known") == "1")
    )
    firm = pl.coalesce("cluster_id", pl.format("s{}", "Id"))
    rows = rows.with_columns(firm=firm).with_columns(family=pl.col("firm").replace(tops))
    out: dict[str, Any] = {
        "account_step": step,
        "accounts": score(rows["account_id"], rows["firm"]),
        "families": score(rows["parent_account_id"], rows["family"]),
        **{title: score(rows["account_id"], rows[title]) for title in rules},
    }
    del matching, found, rows
    out["links"] = link_figures(state.people, known, accounts, more)
    out["peak_gb"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6, 2)
    out["load"] = round(os.getloadavg()[0], 1)
    print(json.dumps(out), flush=True)
    return out


def link_figures(
    people: pl.DataFrame, known: pl.DataFrame, accounts: str, more: str | None
) -> dict[str, object]:
    """Link the leads of a pool to its accounts, and to more accounts of which no lead is."""
    table = pl.read_csv(accounts, infer_schema=False)
    head = dict(table.select("account_id", "parent_account_id").iter_rows())
    if more:
        others = pl.read_csv(more, infer_schema=False).with_columns(
            pl.format("other-{}", pl.col(c)).alias(c) for c in ("account_id", "parent_account_id")
        )
        table = pl.concat([table, others.head(max(0, 200_000 - table.height))])
    shown = table.select("account_id", "name", website="domain", parent_id="parent_account_id", phone="phone", street="street",
                         city="city", state="state", postal_code="postal", country="country", industry="industry")  # fmt: skip
    firms, _ = binding.clean_frame(pools(inputs_of({"accounts": shown})).accounts)
    began = clock()
    links = link(people, firms)
    took = since(began)
    answer = known.join(people.select("lh_record_id", "id"), left_on="Id", right_on="id")
    answer = answer.join(links, left_on="lh_record_id", right_on="id", how="left")
    told = answer.filter((pl.col("is_junk") == "0") & pl.col("account_id_right").is_not_null())
    right = told.filter(pl.col("account_id") == pl.col("account_id_right")).height
    kin = sum(
        head.get(a) == head.get(b)
        for a, b in told.select("account_id", "account_id_right").iter_rows()
    )
    return {"leads": people.height, "accounts": firms.height, **took, "linked": told.height,
            "right_account": round(right / max(told.height, 1), 4), "right_family": round(kin / max(told.height, 1), 4)}  # fmt: skip


def main() -> None:
    """Run all parts and write the figures and their page beside the other benchmarks."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--er", type=Path, default=SHARED / "data" / "er")
    parser.add_argument("--pool", nargs=3, metavar=("LEADS", "TRUTH", "ACCOUNTS"))
    parser.add_argument("--more-accounts", help="accounts of another pool, up to 200,000 in all")
    parser.add_argument("--traps", type=Path, nargs="*", default=[SHARED / "data" / "traps"])
    parser.add_argument(
        "--parts",
        nargs="*",
        choices=PARTS,
        default=PARTS,
        help="measure these, keep the others' figures",
    )
    parser.add_argument("--peers", help="environment of the peers; made where it is not given")
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--limit", type=int, default=900, help="seconds a peer may take on one set")
    parser.add_argument("--out", type=Path, default=HOME / "docs" / "benchmarks-accounts.json")
    args = parser.parse_args()
    sample = [
        str(SHARED / "data" / "leads" / f"{kind}_20k.csv.gz")
        for kind in ("leads", "truth", "accounts")
    ]
    pool = args.pool or sample
    figures: dict[str, Any] = {}
    figures["machine"] = f"{os.cpu_count()} cores, Python {platform.python_version()}"
    if "pool" in args.parts and Path(pool[0]).is_file():
        measured = pool_figures(*pool, args.more_accounts)
        name = f"{measured['account_step']['rows']:,} generated leads"
        figures["pools"] = {name: measured}
    if "traps" in args.parts:
        figures["traps"] = {folder.name: traps(folder) for folder in args.traps if folder.is_dir()}
        print(json.dumps(figures["traps"]), flush=True)
    if "sets" in args.parts and args.er.is_dir():
        python = None if args.no_peers else environment(args.peers)
        figures["company_sets"] = company_sets(args.er, python, args.limit)
    if set(args.parts) != set(PARTS) and args.out.is_file():
        figures = {**json.loads(args.out.read_text(encoding="utf-8")), **figures}
    args.out.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    args.out.with_suffix(".md").write_text(page(figures), encoding="utf-8")


if __name__ == "__main__":
    main()
