"""Measure the junk verdict: generated leads, labelled rows, mashed strings and corpora of real names.

    python benchmarks/junk.py [--leads leads.csv --truth truth.csv] [--out docs]

Leads and their truth come from a lead generator (columns ``Id, is_junk, junk_kind``); labelled rows
and name corpora from the folder ``shared`` beside this checkout. What is absent is left out and said
so. Writes ``benchmarks-junk.md``, ``benchmarks-junk.json`` and ``junk-calibration.svg``.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import polars as pl
from junk_page import chart, page

import leadhygiene as lh
from leadhygiene.inputs import pool
from leadhygiene.judging import verdict
from leadhygiene.judging.signs import JunkConfig
from leadhygiene.rowwise import binding
from leadhygiene.standards.rows.keyboards import LAYOUTS
from leadhygiene.standards.text.transliteration import fold_text

HOME = Path(__file__).resolve().parents[1]
SHARED = HOME.parent / "shared"
_GIVEN = (
    "Anna",
    "Michael",
    "Laura",
    "Peter",
    "Susan",
    "David",
    "Maria",
    "Thomas",
    "Emily",
    "Robert",
)
_FAMILY = ("Miller", "Garcia", "Schmidt", "Brown", "Rossi", "Wilson", "Martin", "Clark", "Jensen")
_FIRMS = (
    ("Harbor Logistics Inc", "harborlogistics.com"), ("Kestrel Engineering Ltd", "kestrel-engineering.co.uk"),
    ("Lindner Hydraulik GmbH", "lindner-hydraulik.de"), ("Northfield Dental Group", "northfielddental.com"),
)  # fmt: skip
Rows = list[dict[str, str | None]]


def pooled(rows: Rows) -> pl.DataFrame:
    """Return a cleaned pool frame."""
    frame = pl.DataFrame(rows, infer_schema_length=None).cast(pl.String)
    ids = pl.int_range(pl.len()).cast(pl.String)
    raw = frame.with_columns(
        ids.alias("lh_record_id"), lh_object=pl.lit("lead"), lh_source=pl.lit(0, pl.Int32)
    )
    return binding.clean(raw, (), binding.Profile())[0]


# -- generated leads -----------------------------------------------------------------------


def leads(path: Path) -> pl.DataFrame:
    """Read, clean and complete a file of leads."""
    people = pool.pools([lh.read(path)]).people
    clean, _ = binding.clean(people, (), binding.learn(people))
    return binding.append(clean, binding.SOURCES)[0]


def generated(clean: pl.DataFrame, truth: pl.DataFrame) -> dict[str, Any]:
    """Return precision, recall, Brier score, calibration, and figures by kind and by rule."""
    judged, hits = verdict.judge(clean)
    told = truth.select(
        pl.col("Id").alias("lh_record_id"), (pl.col("is_junk") == "1").alias("junk"), "junk_kind"
    )
    both = judged.join(told, on="lh_record_id", how="left", maintain_order="left")
    junk = both["junk"]
    chance = both["lh_junk_score"]

    def found(flag: pl.Series) -> dict[str, float]:
        true = int((flag & junk).sum())
        return {
            "precision": round(true / max(int(flag.sum()), 1), 4),
            "recall": round(true / max(int(junk.sum()), 1), 4),
            "false_positives": int((flag & ~junk).sum()),
        }

    kinds = (
        both.filter("junk").group_by("junk_kind").agg(
            pl.len().alias("rows"),
            (pl.col("lh_verdict") == "unusable").mean().round(4).alias("unusable"),
            (pl.col("lh_junk_score") >= 0.5).mean().round(4).alias("probable"),
            (pl.col("lh_verdict") != "usable").mean().round(4).alias("found"),
        ).sort("junk_kind")
    )  # fmt: skip
    seen = hits.join(told, on="lh_record_id", how="left")
    rules = (
        seen.group_by("code").agg(
            pl.len().alias("hits"), pl.col("junk").mean().round(4).alias("precision"),
            (pl.col("junk").sum() / max(int(junk.sum()), 1)).round(4).alias("recall"),
            (~pl.col("junk")).sum().alias("false_positives"),
            (~pl.col("junk") & (pl.col("score") >= 0.5)).sum().alias("clear_false_positives"),
        ).sort("code")
    )  # fmt: skip
    bins = (
        both.with_columns(bin=(chance * 10).floor().clip(0, 9).cast(pl.Int8)).group_by("bin")
        .agg(pl.len().alias("rows"), pl.col("lh_junk_score").mean().round(4).alias("predicted"),
             pl.col("junk").mean().round(4).alias("observed")).sort("bin")
    )  # fmt: skip
    return {
        "rows": both.height,
        "junk": int(junk.sum()),
        "unusable": found(both["lh_verdict"] == "unusable"),
        "probable": found(chance >= 0.5),
        "unusable_or_review": found(both["lh_verdict"] != "usable"),
        "brier": round(float(((chance - junk.cast(pl.Float64)) ** 2).mean()), 5),  # type: ignore[arg-type]
        "kinds": kinds.to_dicts(),
        "rules": rules.to_dicts(),
        "calibration": bins.to_dicts(),
    }


def speed(clean: pl.DataFrame, repeats: int) -> dict[str, Any]:
    """Return the median wall and processor time of all row-wise rules together."""
    config = JunkConfig()
    verdict.judge(clean.head(2000), config, whole=False)
    walls, cpus = [], []
    for _ in range(repeats):
        wall, cpu = time.perf_counter(), time.process_time()
        verdict.judge(clean, config, whole=False)
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
    wall, cpu = statistics.median(walls), statistics.median(cpus)
    return {
        "rows": clean.height,
        "wall_seconds": round(wall, 2),
        "rows_per_second": round(clean.height / wall),
        "cpu_microseconds_per_row": round(cpu / clean.height * 1e6, 2),
        "load": round(os.getloadavg()[0], 1),
    }


# -- names ---------------------------------------------------------------------------------


def corpora() -> dict[str, list[tuple[str, str]]]:
    """Return real names as pairs, by corpus."""
    folder = SHARED / "data" / "validators"
    if not folder.is_dir():
        return {}
    real = pl.read_parquet(folder / "person_names_real.parquet")
    title = [name.title() if name.isascii() else name for name in real["name"].to_list()]
    part = real["part"].to_list()
    first = [n for n, p in zip(title, part, strict=True) if p == "first"]
    last = [n for n, p in zip(title, part, strict=True) if p == "last"]
    full = pl.read_parquet(folder / "person_full_names_real.parquet")
    legislators = pl.read_parquet(folder / "legislator_names.parquet")
    odd = pl.read_parquet(folder / "lead_names_junk_or_real.parquet").filter(
        pl.col("label") == "real"
    )
    mixed = list(first)
    random.Random(3).shuffle(mixed)
    return {
        "given names, with a common surname": [(n, _FAMILY[i % 9]) for i, n in enumerate(first)],
        "surnames, with a common given name": [(_GIVEN[i % 10], n) for i, n in enumerate(last)],
        "given names and surnames at random": [
            (mixed[i % len(mixed)], n) for i, n in enumerate(last)
        ],
        "inventors of many countries": list(zip(full["first"], full["last"], strict=True)),
        "legislators": list(zip(legislators["first"], legislators["last"], strict=True)),
        "odd-looking real names": list(zip(odd["first"], odd["last"], strict=True)),
    }


def named(pairs: list[tuple[str, str]], kind: str) -> Rows:
    """Return rows of those names: with a work mailbox and number, with a free mailbox, or alone."""
    rows: Rows = []
    for n, (first, last) in enumerate(pairs):
        firm, host = _FIRMS[n % len(_FIRMS)]
        local = (
            ".".join("".join(filter(str.isalpha, fold_text(w))) for w in (first, last) if w)
            or "office"
        )
        row: dict[str, str | None] = {
            "first_name": first, "last_name": last, "email": f"{local}{n % 97}@gmail.com",
            "phone": None, "company": None, "country": "US",
        }  # fmt: skip
        if kind == "work":
            row |= {
                "email": f"{local}@{host}",
                "phone": f"+1 419 533 {n % 9000 + 1000}",
                "company": firm,
            }
        if kind == "coded mailbox":
            row["email"] = f"k{n % 9000 + 100}@gmail.com"
        rows.append(row)
    return rows


# -- keys hit at random --------------------------------------------------------------------


def mashed(rnd: random.Random) -> dict[str, list[tuple[str, str]]]:
    """Return pairs of words as hands and programs make them, by style."""
    latin = [LAYOUTS[name][1:] for name in ("QWERTY", "QWERTY", "QWERTZ", "AZERTY")]
    styles = {
        "two hands": _burst, "rolled fingers": _roll, "one hand": _patch, "along a row": _swipe,
        "columns of keys": _column,
    }  # fmt: skip
    made = {
        name: [tuple(make(rnd, rnd.choice(latin)) for _ in range(2)) for _ in range(400)]
        for name, make in styles.items()
    }
    cyrillic = LAYOUTS["ЙЦУКЕН"]
    made["Cyrillic keys"] = [
        tuple(rnd.choice((_burst, _roll, _swipe))(rnd, cyrillic) for _ in range(2))
        for _ in range(400)
    ]
    letters = "abcdefghijklmnopqrstuvwxyz"
    made["random case"] = [
        tuple(
            "".join(rnd.choice(letters + letters.upper()) for _ in range(rnd.randint(8, 16)))
            for _ in range(2)
        )
        for _ in range(400)
    ]
    made["hexadecimal"] = [
        tuple(
            "".join(rnd.choice("0123456789abcdef") for _ in range(rnd.choice((12, 13, 16))))
            for _ in range(2)
        )
        for _ in range(400)
    ]
    return made  # type: ignore[return-value]  # pairs


def _burst(rnd: random.Random, rows: tuple[str, ...]) -> str:
    word, hand = "", rnd.randrange(2)
    for _ in range(rnd.randint(4, 9)):
        hand = 1 - hand if rnd.random() < 0.35 else hand
        row = rows[min(2, max(0, round(rnd.gauss(1, 0.45))))]
        word += row[min(len(row) - 1, max(0, round(rnd.gauss((2.0, 7.0)[hand], 1.3))))]
    return word


def _roll(rnd: random.Random, rows: tuple[str, ...]) -> str:
    row = rnd.choice(rows[:2])
    size = rnd.randint(3, 4)
    start = rnd.randrange(len(row) - size)
    keys = list(row[start : start + size])
    if rnd.random() < 0.4:
        keys.reverse()
    word = ""
    while len(word) < rnd.randint(4, 9):
        again = list(keys)
        if rnd.random() < 0.25:
            again[0], again[1] = again[1], again[0]
        word += "".join(again)
    return word[: rnd.randint(4, 10)]


def _patch(rnd: random.Random, rows: tuple[str, ...]) -> str:
    start = rnd.randrange(6)
    keys = rows[0][start : start + 4] + rows[1][start : start + 4]
    return "".join(rnd.choice(keys) for _ in range(rnd.randint(4, 9)))


def _swipe(rnd: random.Random, rows: tuple[str, ...]) -> str:
    row, size = rnd.choice(rows), rnd.randint(4, 9)
    start = rnd.randrange(max(1, len(row) - size))
    word = row[start : start + size]
    return word if rnd.random() < 0.7 else word[::-1]


def _column(rnd: random.Random, rows: tuple[str, ...]) -> str:
    place = rnd.randrange(min(map(len, rows)) - 1)
    one, two = ("".join(row[at] for row in rows) for at in (place, place + 1))
    return rnd.choice((one + two, one * 2, one + two[::-1]))


# -- all together --------------------------------------------------------------------------


def verdicts(rows: Rows) -> dict[str, Any]:
    """Return how many rows of a corpus are unusable, for review and found, and the rules that hit."""
    judged, hits = verdict.judge(pooled(rows), whole=False)
    told = judged["lh_verdict"]
    clear = (
        hits.filter(pl.col("score") >= 0.5)
        .group_by("code")
        .len()
        .sort("len", "code", descending=[True, False])
    )
    return {
        "rows": len(rows),
        "unusable": int((told == "unusable").sum()),
        "review": int((told == "review").sum()),
        "rules": dict(clear.head(3).iter_rows()),
    }


def labelled(path: Path) -> dict[str, Any]:
    """Return accuracy, real rows thrown away and unusable rows caught of a file of labelled rows."""
    frame = pl.read_csv(path, infer_schema=False)
    extra = ["trap_kind", "label", "junk_kinds", "flags", "also_accept", "reason"]
    out = lh.clean(frame.drop(extra))["lh_verdict"].to_list()
    right = thrown = caught = bad = 0
    for row, told in zip(frame.iter_rows(named=True), out, strict=True):
        right += told in {row["label"], *(row["also_accept"] or "").split("|")}
        thrown += row["label"] == "usable" and told == "unusable"
        bad += row["label"] == "unusable"
        caught += row["label"] == "unusable" and told == "unusable"
    return {"rows": frame.height, "accepted": round(right / frame.height, 4), "real_thrown_away": thrown,
            "unusable": bad, "unusable_caught": caught}  # fmt: skip


def main() -> None:
    """Measure what can be measured here and write page, figures and chart."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--leads", type=Path)
    parser.add_argument("--truth", type=Path)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--out", type=Path, default=HOME / "docs")
    args = parser.parse_args()
    figures: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        source, truth = args.leads, args.truth
        generator = SHARED / "tools" / "make_leads.py"
        if source is None and generator.is_file():
            source, truth = Path(folder) / "leads.csv", Path(folder) / "truth.csv"
            made = [
                "--rows",
                str(args.rows),
                "--seed",
                "23",
                "--out",
                str(source),
                "--truth",
                str(truth),
            ]
            subprocess.run(
                [sys.executable, str(generator), *made], check=True, stdout=subprocess.DEVNULL
            )
        if source is not None and truth is not None:
            clean = leads(source)
            figures["generated"] = generated(clean, pl.read_csv(truth, infer_schema=False))
            figures["speed"] = speed(clean, args.repeats)
    traps = SHARED / "data" / "traps" / "junk.csv"
    figures["labelled"] = {"labelled rows": labelled(traps)} if traps.is_file() else {}
    figures["names"] = {
        name: {
            kind: verdicts(named(pairs, kind)) for kind in ("work", "free mailbox", "coded mailbox")
        }
        for name, pairs in corpora().items()
    }
    figures["mashed"] = {
        style: verdicts([{"first_name": a, "last_name": b, "email": f"anna{n}@gmail.com", "phone": None} for n, (a, b) in enumerate(pairs)])
        for style, pairs in mashed(random.Random(41)).items()
    }  # fmt: skip
    args.out.mkdir(exist_ok=True)
    if "generated" in figures:
        (args.out / "junk-calibration.svg").write_text(
            chart(figures["generated"]["calibration"]), encoding="utf-8"
        )
    (args.out / "benchmarks-junk.json").write_text(
        json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    (args.out / "benchmarks-junk.md").write_text(page(figures), encoding="utf-8")


if __name__ == "__main__":
    main()
