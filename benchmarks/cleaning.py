"""Time the cleaners beside the libraries that people use for the same fields, in one run.

    python benchmarks/cleaning.py [--rows 1000000] [--sample 20000] [--numbers 200000]

Rows come from the lead generator of ``benchmarks/pipeline.py``. The libraries run as a loop over a
random sample of the same column, with their documented settings for use without a network; the
cleaners run over the whole column. Writes ``docs/benchmarks-cleaning.md`` and ``.json``.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import phonenumbers
import polars as pl
from cleanco import basename
from email_validator import EmailNotValidError, validate_email
from ftfy import fix_text
from nameparser import HumanName
from phonenumbers import PhoneNumberFormat
from pipeline import GENERATOR, HOME, make

import leadhygiene as lh
from leadhygiene.inputs import pool
from leadhygiene.machine import pieces
from leadhygiene.rowwise import modules
from leadhygiene.standards.phones.numbering_plans import TYPES

PAGE = HOME / "docs" / "benchmarks-cleaning"
NONE = pl.lit(None, pl.String)


def parse(kind: str, frame: pl.DataFrame, column: str, **context: pl.Expr) -> pl.Series:
    """Run one cleaner over a column, in pieces as the library does."""
    cleaner = modules.load("cleaners", kind)
    given = {name: context.get(name, NONE) for name in cleaner.CONTEXT}
    parsed = cleaner.parse(pl.col(column), **given).alias("parts")
    read = frame.select(parsed.meta.root_names())
    done = pieces.each(read, lambda piece, _: piece.select(parsed), pieces.quiet)
    return pieces.join(done)["parts"]


def seconds(work: Callable[[], object], times: int = 3) -> float:
    """Return the median time of some runs, the first left out: it loads the tables."""
    work()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return sorted(taken)[times // 2]


def loop(work: Callable[..., object], rows: Sequence[tuple[Any, ...]]) -> float:
    """Return the seconds that a library takes for some rows."""
    start = time.perf_counter()
    for row in rows:
        work(*row)
    return time.perf_counter() - start


def by_email_validator(text: str) -> str | None:
    """Return the library's normal form, ``None`` where it rejects the address."""
    try:
        return validate_email(text, check_deliverability=False).normalized
    except EmailNotValidError:
        return None


def by_phonenumbers(text: str, region: str | None) -> tuple[str, bool, str] | None:
    """Return E.164, validity and type as the library sees them."""
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    valid = phonenumbers.is_valid_number(number)
    e164 = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    return e164, valid, TYPES[phonenumbers.number_type(number)]


def email_differences(columns: pl.Series, size: int, rng: random.Random) -> tuple[int, int]:
    """Return how many addresses were compared and how many verdicts or normal forms differ."""
    base = columns.drop_nulls().unique().sort().to_list()
    texts = rng.sample(base, min(len(base), size * 3 // 4))
    signs = [
        ".",
        "..",
        "+",
        "-",
        "_",
        "@",
        " ",
        "é",
        "ü",
        "'",
        '"',
        "#",
        "x" * 60,
        "ß",
        "名",
        "%",
        ",",
    ]
    while len(texts) < size:
        text = rng.choice(base)
        at = rng.randrange(len(text) + 1)
        texts.append(text[:at] + rng.choice(signs) + text[at + rng.randint(0, 1) :])
    frame = pl.DataFrame({"x": texts})
    wrong = 0
    for text, parts in zip(texts, parse("email", frame, "x").to_list(), strict=True):
        expected = by_email_validator(text)
        if expected is None:
            wrong += bool(parts["valid"]) and parts["value"] == text
        else:
            wrong += not parts["valid"] or parts["address"] != expected.lower()
    return len(texts), wrong


def numbers(size: int, rng: random.Random) -> list[tuple[str, str]]:
    """Write numbers of every region: examples of every type, with digits changed."""
    out: list[tuple[str, str]] = []
    regions = sorted(phonenumbers.SUPPORTED_REGIONS)
    forms = (PhoneNumberFormat.E164, PhoneNumberFormat.NATIONAL, PhoneNumberFormat.INTERNATIONAL)
    examples = {
        region: [
            example
            for kind in range(11)
            if (example := phonenumbers.example_number_for_type(region, kind)) is not None
        ]
        for region in regions
    }
    while len(out) < size:
        for region in regions:
            example = rng.choice(examples[region])
            digits = list(str(example.national_number))
            for _ in range(rng.randint(0, 4)):
                digits[rng.randrange(len(digits))] = rng.choice("0123456789")
            number = phonenumbers.PhoneNumber(
                country_code=example.country_code, national_number=int("".join(digits)),
                italian_leading_zero=example.italian_leading_zero,
            )  # fmt: skip
            out.append((phonenumbers.format_number(number, rng.choice(forms)), region))
    return out


def phone_differences(size: int, rng: random.Random) -> tuple[int, int, int]:
    """Return numbers compared, regions, and differences in E.164, validity or type."""
    rows = numbers(size, rng)
    frame = pl.DataFrame(rows, schema=["x", "region"], orient="row")
    wrong = 0
    found = parse("phone", frame, "x", country=pl.col("region")).to_list()
    for (text, region), parts in zip(rows, found, strict=True):
        whole = parts["region_source"] == "number" and not text.startswith("+")
        expected = by_phonenumbers("+" + re.sub(r"\D", "", text) if whole else text, region)
        valid = expected is not None and expected[1]
        if valid != bool(parts["valid"]):
            wrong += 1
        elif expected is not None and valid:
            wrong += (parts["e164"], parts["type"]) != (expected[0], expected[2])
    return len(rows), len({region for _, region in rows}), wrong


def columns(pool_frame: pl.DataFrame, sample: int, rng: random.Random) -> list[dict[str, Any]]:
    """Time one column after the other, ours whole and the libraries on a sample."""
    coded = pool_frame.with_columns(
        land=parse("country", pool_frame, "country").struct.field("iso2")
    )
    some = coded.sample(min(sample, coded.height), seed=rng.randrange(2**31))
    out = []
    for name, kind, column, library, work in (
        ("e-mail", "email", "email", "email-validator", lambda text, _: by_email_validator(text)),
        ("phone", "phone", "phone", "phonenumbers", by_phonenumbers),
        ("company", "company_name", "company", "cleanco", lambda text, _: basename(text)),
        (
            "person's name",
            "person_name",
            "last_name",
            "nameparser",
            lambda text, _: HumanName(text),
        ),
        ("text", "text", "city", "ftfy", lambda text, _: fix_text(text)),
    ):
        rows = some.select(column, "land").drop_nulls(column).rows()
        theirs = loop(work, rows) / len(rows)
        context = {"country": pl.col("land")}
        if kind == "person_name":
            context |= {"first_name": pl.col("first_name"), "last_name": pl.col("last_name")}
            source = coded.with_columns(last_name=pl.col("last_name"), whole=NONE)
            ours = seconds(lambda s=source, c=context: parse("person_name", s, "whole", **c))
        else:
            ours = seconds(lambda k=kind, c=column, x=context: parse(k, coded, c, **x))
        filled = coded.height - coded[column].null_count()
        out.append(
            {
                "column": name, "values": filled, "seconds": round(ours, 2), "us": round(ours / filled * 1e6, 2),
                "library": library, "library_us": round(theirs * 1e6, 1),
                "times": round(theirs / (ours / filled), 1),
            }
        )  # fmt: skip
        print(out[-1], flush=True)
    return out


def usual_stack(pool_frame: pl.DataFrame, sample: int) -> float:
    """Return rows per second of the libraries together, row by row."""
    some = pool_frame.sample(min(sample, pool_frame.height), seed=3)
    rows = (
        some.select("email", "phone", "first_name", "last_name", "company", "city")
        .fill_null("")
        .rows()
    )

    def work(email: str, phone: str, first: str, last: str, company: str, city: str) -> None:
        by_email_validator(email)
        by_phonenumbers(phone, "US")
        HumanName(f"{first} {last}")
        basename(company)
        for text in (first, last, company, city):
            fix_text(text)

    return len(rows) / loop(work, rows)


def rowwise_run(path: Path) -> dict[str, Any]:
    """Run every row-wise step on one pool; called in a process of its own."""
    leads = lh.read(path).frame
    lh.clean(leads.head(30_000))
    start = time.perf_counter()
    lh.clean(leads)
    end = time.perf_counter()
    return {
        "rows": leads.height, "seconds": round(end - start, 2), "rows_per_second": round(leads.height / (end - start)),
        "peak_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }  # fmt: skip


def one_record(path: Path) -> dict[str, float]:
    """Return milliseconds of one record through ``lh.clean``, warm: each of 1,000 leads by itself, once."""
    records = pl.read_csv(path, n_rows=1_300, infer_schema=False).to_dicts()
    for record in records[:300]:
        lh.clean(record)
    taken, usable = [], 0
    for record in records[300:]:
        start = time.perf_counter()
        verdict = lh.clean(record)["lh_verdict"]
        taken.append((time.perf_counter() - start) * 1000)
        usable += verdict == "usable"
    taken.sort()
    at = {f"p{share}": round(taken[len(taken) * share // 100], 1) for share in (50, 75, 90)}
    return {
        **at,
        "mean": round(sum(taken) / len(taken), 1),
        "usable": usable,
        "records": len(taken),
    }


def page(data: dict[str, Any]) -> str:
    """Return the page."""
    lines = [
        "# Benchmarks of cleaning",
        "",
        (
            f"{data['machine']}; {data['rows']:,} generated leads. The machine was shared while this ran, so read the ratios: both "
            "sides of each ran side by side. `make bench-cleaning` makes this page."
        ),
        "",
        "| column | values | ours, s | ours, us | library | library, us | times |",
        "|---|---:|---:|---:|---|---:|---:|",
    ]
    lines += [
        f"| {c['column']} | {c['values']:,} | {c['seconds']} | {c['us']} | {c['library']} | {c['library_us']} | {c['times']}x |"
        for c in data["columns"]
    ]
    same = data["equality"]
    row, one = data["rowwise"], data["one_record_ms"]
    lines += [
        "",
        (
            "The library column is the time per value of a loop over a sample. Ours repairs, classes and explains as well; "
            "the libraries do only what their name says."
        ),
        "",
        "## Equality",
        "",
        (
            f"- E-mail: {same['emails']:,} addresses, generated and mutated: {same['email_differences']} differences from email-validator in "
            "verdict or normal form (letters in small case)."
        ),
        (
            f"- Phone: {same['phones']:,} numbers of {same['regions']} regions: {same['phone_differences']} differences from phonenumbers in "
            "E.164, validity and type."
        ),
        f"- Company: {same['companies']:,} names: {same['empty_cores']} empty cores.",
        "",
        "## All row-wise work",
        "",
        (
            f"{row['rows']:,} rows x 20 columns through `lh.clean` (clean, validate, append, junk): {row['seconds']} s, "
            f"**{row['rows_per_second']:,} rows/s**, peak {row['peak_mib']:,} MiB. The usual stack (email-validator, phonenumbers, nameparser, "
            f"cleanco, ftfy, row by row): {data['usual_stack']:,} rows/s in the same run."
        ),
        "",
        (
            f"One record through `lh.clean`, warm, {one['records']:,} different leads one by one: median **{one['p50']} ms**, three in four "
            f"{one['p75']} ms, nine in ten {one['p90']} ms, mean {one['mean']} ms. A lead of which a junk rule may have something to say takes the longer road."
        ),
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure and write the page."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--sample", type=int, default=20_000)
    parser.add_argument("--numbers", type=int, default=200_000)
    parser.add_argument("--generator", type=Path, default=GENERATOR)
    parser.add_argument("--pool", type=Path, help="a pool that was made before")
    parser.add_argument("--rowwise", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.rowwise:
        print(json.dumps(rowwise_run(options.rowwise)))
        return
    rng = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        path = options.pool or make(options.rows, Path(folder), options.generator)
        inner = [sys.executable, __file__, "--rowwise", str(path)]
        rows = json.loads(subprocess.run(inner, check=True, capture_output=True, text=True).stdout)
        print(rows, flush=True)
        people = pool.pools([lh.read(path)]).people
        data: dict[str, Any] = {
            "machine": f"{os.cpu_count()} cores, Python {platform.python_version()}, Polars {pl.__version__}",
            "rows": people.height,
            "rowwise": rows,
            "columns": columns(people, options.sample, rng),
            "usual_stack": round(usual_stack(people, options.sample // 4)),
            "one_record_ms": one_record(path),
        }
        emails, email_wrong = email_differences(people["email"], options.numbers, rng)
        phones, regions, phone_wrong = phone_differences(options.numbers, rng)
        cores = parse("company_name", people, "company").struct.field("core")
        data["equality"] = {
            "emails": emails, "email_differences": email_wrong, "phones": phones, "regions": regions,
            "phone_differences": phone_wrong, "companies": people.height - people["company"].null_count(),
            "empty_cores": int((cores.str.len_bytes() == 0).sum()),
        }  # fmt: skip
    print(data["equality"], data["one_record_ms"], data["usual_stack"])
    PAGE.with_suffix(".json").write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    PAGE.with_suffix(".md").write_text(page(data), encoding="utf-8")


if __name__ == "__main__":
    main()
