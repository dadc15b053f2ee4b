"""The main job on the example exports: the folder's contract, its bytes, and the way back."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.journal import NAME

HOME = Path(__file__).resolve().parents[1]
LEADS = HOME / "examples" / "salesforce_leads.csv"
CONTACTS = HOME / "examples" / "hubspot_contacts.csv"
ACCOUNTS = HOME / "examples" / "salesforce_accounts.csv"
ADDED = [
    "lh_record_id",
    "lh_verdict",
    "lh_reasons",
    "lh_person_id",
    "lh_account_id",
    "lh_person_role",
]
FILES = {
    "leads.csv", "contacts.csv", "accounts.csv", "golden_people.csv", "golden_accounts.csv", "proposed_accounts.csv", "account_hierarchy.csv", "findings.parquet",
    "review.csv", "relations.csv", "value_roles.csv", "set_aside.csv", "journal.jsonl", "recipe.toml", "report.html", "report.json", "model.json",
}  # fmt: skip


def small(path: Path, target: Path, rows: int, *, shuffle: int | None = None) -> Path:
    """Write the first rows of an export, perhaps in another order."""
    with path.open(encoding="utf-8", newline="") as file:
        records = list(csv.reader(file))
    header, body = records[0], [r for r in records[1:] if len(r) == len(records[0])][:rows]
    if shuffle is not None:
        random.Random(shuffle).shuffle(body)
    with target.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows([header, *body])
    return target


def digests(folder: Path) -> dict[str, str]:
    """Return the hash of every file."""
    return {
        p.name: hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(folder.iterdir())
        if p.is_file()
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Run all three examples once."""
    target = tmp_path_factory.mktemp("job") / "out"
    lh.run([LEADS, CONTACTS, ACCOUNTS]).write(target)
    return target


def test_every_promised_file_is_there(folder: Path) -> None:
    """The folder holds these files and no others."""
    assert {p.name for p in folder.iterdir() if p.is_file()} == FILES


@pytest.mark.parametrize(
    ("name", "source"), [("leads", LEADS), ("contacts", CONTACTS), ("accounts", ACCOUNTS)]
)
def test_inputs_come_back_row_by_row(folder: Path, name: str, source: Path) -> None:
    """Rows, their order, and the original columns stay; six columns follow."""
    table = lh.read(source)
    out = pl.read_csv(folder / f"{name}.csv", infer_schema=False)
    assert out.columns == [*table.headers, *ADDED]
    assert out.height == table.frame.height
    assert out["lh_record_id"].to_list() == table.frame[table.mapping["id"]].to_list()
    assert out["lh_record_id"].n_unique() == out.height


def test_people_have_a_verdict_a_person_and_a_role(folder: Path) -> None:
    """The closed lists of the contract hold, and every person has one golden row at most."""
    leads = pl.read_csv(folder / "leads.csv", infer_schema=False)
    both = pl.concat(
        [
            leads.select(ADDED),
            pl.read_csv(folder / "contacts.csv", infer_schema=False).select(ADDED),
        ]
    )
    assert set(both["lh_verdict"]) <= {"usable", "review", "unusable"}
    assert set(both["lh_person_role"]) <= {"golden", "duplicate", "single"}
    sizes = both.group_by("lh_person_id").agg(
        pl.len().alias("n"), (pl.col("lh_person_role") == "golden").sum().alias("g")
    )
    assert (sizes.filter(pl.col("n") > 1)["g"] == 1).all()
    assert (sizes.filter(pl.col("n") == 1)["g"] == 0).all()


def test_golden_people_are_the_usable_clusters(folder: Path) -> None:
    """One golden row per person, none for junk, and its sources are its rows."""
    golden = pl.read_csv(folder / "golden_people.csv", infer_schema=False)
    assert golden["person_id"].n_unique() == golden.height
    sources = golden["source_ids"].str.split(";").explode()
    assert sources.n_unique() == len(sources)
    unusable = pl.concat(
        [
            pl.read_csv(folder / f, infer_schema=False).select(ADDED)
            for f in ("leads.csv", "contacts.csv")
        ]
    ).filter(pl.col("lh_verdict") == "unusable")["lh_record_id"]
    assert not set(unusable) & set(sources)


def test_no_value_is_lost_in_consolidation(folder: Path) -> None:
    """Every mailbox and number of a usable row stands in its golden record."""
    golden = pl.read_csv(folder / "golden_people.csv", infer_schema=False).fill_null("")
    text = {
        row["person_id"]: "|".join(str(v) for v in row.values())
        for row in golden.iter_rows(named=True)
    }
    leads = pl.read_csv(folder / "leads.csv", infer_schema=False).filter(
        pl.col("lh_verdict") != "unusable"
    )
    for row in leads.iter_rows(named=True):
        for column in ("Email", "Phone", "Mobile", "Last Name", "Company / Account"):
            if row[column]:
                assert row[column] in text[row["lh_person_id"]]


def test_findings_replay_to_the_output(folder: Path) -> None:
    """The findings of the clean and append steps, applied to the input, give the output."""
    table = lh.read(LEADS)
    out = pl.read_csv(folder / "leads.csv", infer_schema=False)
    findings = pl.read_parquet(folder / "findings.parquet").filter(
        pl.col("step").is_in(["clean", "append"])
    )
    assert set(findings.columns) == {
        "record_id",
        "field",
        "step",
        "code",
        "severity",
        "before",
        "after",
        "evidence",
    }
    for field, header in table.mapping.items():
        changes = findings.filter(pl.col("field") == field).select("record_id", "before", "after")
        last = changes.group_by("record_id", maintain_order=True).agg(
            pl.col("after").last(), pl.lit(value=True).alias("hit").first()
        )
        replayed = table.frame.select(pl.col(header).alias("x"), out["lh_record_id"]).join(
            last, left_on="lh_record_id", right_on="record_id", how="left", maintain_order="left"
        )
        result = replayed.select(
            pl.when(pl.col("hit").is_not_null()).then("after").otherwise("x").alias("x")
        )["x"]
        expected = out[header]
        assert result.equals(expected, null_equal=True), header


def test_undo_gives_the_inputs_back_byte_for_byte(folder: Path) -> None:
    """All three files, twice."""
    for _ in range(2):
        paths = lh.undo(folder)
        assert [p.name for p in paths] == [LEADS.name, CONTACTS.name, ACCOUNTS.name]
        for path, source in zip(paths, (LEADS, CONTACTS, ACCOUNTS), strict=True):
            assert path.read_bytes() == source.read_bytes()


def test_explain_answers_for_merges_and_non_merges(folder: Path) -> None:
    """A merged pair is a duplicate with a sum; two strangers have missing keys."""
    golden = pl.read_csv(folder / "golden_people.csv", infer_schema=False)
    a, b = golden.filter(pl.col("n_sources") == "2")["source_ids"][0].split(";")
    merged = lh.explain(folder, a, b)
    assert merged.keys_shared
    assert merged.evidence
    c = golden.filter(pl.col("n_sources") == "1")["source_ids"][-1]
    assert lh.explain(folder, a, c).relation in {
        "different",
        "colleague",
        "review",
        "household",
        "shares_inbox",
    }
    with pytest.raises(lh.UnknownRecordError):
        lh.explain(folder, a, "nobody")


def test_report_is_one_offline_page(folder: Path) -> None:
    """No script, no request, the headline on top, under two megabytes."""
    page = (folder / "report.html").read_text(encoding="utf-8")
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    assert len(page) < 2_000_000
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")
    assert f"{report['headline']['either']['share']:.1%}" in page
    low, high = report["headline"]["either"]["interval"]
    assert low <= report["headline"]["either"]["share"] <= high


@pytest.mark.parametrize("change", ["edit", "remove", "add", "journal"])
def test_undo_refuses_a_changed_folder(tmp_path: Path, change: str) -> None:
    """The sentence names the file."""
    out = tmp_path / "out"
    lh.run(small(LEADS, tmp_path / "leads.csv", 60)).write(out)
    name = {"edit": "review.csv", "remove": "recipe.toml", "add": "notes.txt", "journal": NAME}[
        change
    ]
    if change == "edit":
        (out / name).write_text("x")
    elif change == "remove":
        (out / name).unlink()
    elif change == "add":
        (out / name).write_text("mine")
    else:
        lines = (out / name).read_text().splitlines()
        (out / name).write_text("\n".join(lines[:1] + lines[2:]) + "\n")
    with pytest.raises(lh.UndoError, match=name.replace(".", r"\.")):
        lh.undo(out)
    assert not (out / "restored").exists()


def test_two_runs_and_one_thread_give_the_same_bytes(tmp_path: Path) -> None:
    """Threads and repetition leave no trace."""
    leads = small(LEADS, tmp_path / "leads.csv", 200)
    outs = []
    for number, threads in enumerate(("1", "2")):
        out = tmp_path / f"out{number}"
        subprocess.run(
            [sys.executable, "-m", "leadhygiene", "run", str(leads), "--out", str(out), "--quiet"],
            check=True, env={**os.environ, "POLARS_MAX_THREADS": threads, "PYTHONHASHSEED": str(number)},
            stdout=subprocess.DEVNULL,
        )  # fmt: skip
        outs.append(digests(out))
    assert outs[0] == outs[1]


def test_row_order_does_not_matter(tmp_path: Path) -> None:
    """After sorting by id, a shuffled input gives the same rows in every file."""
    results = []
    for number, order in enumerate((None, 5)):
        leads = small(LEADS, tmp_path / f"leads{number}.csv", 350, shuffle=order)
        result = lh.run(leads)
        results.append(result)
    a, b = results
    assert a.leads.sort("lh_record_id").equals(b.leads.sort("lh_record_id"), null_equal=True)
    assert a.people.equals(b.people, null_equal=True)
    assert a.accounts.equals(b.accounts, null_equal=True)
    assert a.relations.equals(b.relations, null_equal=True)
    assert a.review.equals(b.review, null_equal=True)
    keys = ["record_id", "step", "field", "code"]
    assert a.findings.sort(keys).equals(b.findings.sort(keys), null_equal=True)
    assert {k: v for k, v in a.report.items() if k != "inputs"} == {
        k: v for k, v in b.report.items() if k != "inputs"
    }


def test_an_existing_folder_is_refused_unless_told(tmp_path: Path) -> None:
    """Nothing is overwritten by accident, and never what is no result folder."""
    result = lh.run(small(LEADS, tmp_path / "leads.csv", 50))
    out = tmp_path / "out"
    result.write(out)
    with pytest.raises(lh.OutputError, match="exists already"):
        result.write(out)
    result.write(out, overwrite=True)
    other = tmp_path / "photos"
    other.mkdir()
    (other / "cat.jpg").write_text("cat")
    with pytest.raises(lh.OutputError, match="no result folder"):
        result.write(other, overwrite=True)
    assert (other / "cat.jpg").read_text() == "cat"


def test_a_kill_leaves_the_whole_folder_or_none(tmp_path: Path) -> None:
    """Killed at any moment, the target is absent or complete."""
    leads = small(LEADS, tmp_path / "leads.csv", 200)
    for delay in (0.8, 1.6, 2.4):
        out = tmp_path / f"out{delay}"
        process = subprocess.Popen(
            [sys.executable, "-m", "leadhygiene", "run", str(leads), "--out", str(out), "--quiet"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.wait()
        if out.exists():
            assert lh.undo(out)


@pytest.mark.parametrize(("rows", "limit"), [(300, 20000), (1, 1000)])
def test_a_full_disk_is_one_sentence_and_nothing_is_left(
    tmp_path: Path, rows: int, limit: int
) -> None:
    """A limit on file size stands in for the full disk; the smaller one is met by a Parquet file."""
    leads = small(LEADS, tmp_path / "leads.csv", rows)
    script = (
        "import resource, signal, sys, leadhygiene.cli as c\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        f"sys.exit(c.main(['run', {str(leads)!r}, '--out', {str(tmp_path / 'out')!r}, '--quiet']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.returncode == 3, done.stderr
    assert "cannot be written" in done.stderr
    assert [p.name for p in tmp_path.iterdir()] == ["leads.csv"]


@pytest.mark.parametrize("kind", ["polars", "pandas", "arrow"])
def test_frames_come_back_as_they_went_in(kind: str) -> None:
    """Kind, index and untouched columns stay; the input is not changed."""
    data = {"Email": ["ANN@Larkmoor.io", "bob@larkmoor.io"], "score": [1.5, 2.5]}
    frame = {
        "polars": lambda: pl.DataFrame(data),
        "pandas": lambda: pl.DataFrame(data).to_pandas().set_index([["x", "y"]]),
        "arrow": lambda: pl.DataFrame(data).to_arrow(),
    }[kind]()
    before = str(frame)
    out = lh.run(frame).leads
    assert type(out) is type(frame)
    assert str(frame) == before
    assert type(lh.clean(frame)) is type(frame)
    if kind == "pandas":
        assert list(out.index) == ["x", "y"]


def test_parquet_and_workbook_come_back_in_kind(tmp_path: Path) -> None:
    """A Parquet input is written as Parquet, a workbook as a workbook."""
    frame = lh.read(LEADS).frame.head(40)
    frame.write_parquet(tmp_path / "in.parquet")
    frame.write_excel(tmp_path / "in.xlsx")
    for name in ("parquet", "xlsx"):
        source = tmp_path / f"in.{name}"
        out = lh.run(source).write(tmp_path / f"out_{name}")
        assert (out / f"leads.{name}").is_file()
        assert lh.undo(out)[0].read_bytes() == source.read_bytes()


def test_real_exports_of_others_run(tmp_path: Path, shared_dir: Path) -> None:
    """Exports that other people wrote run, and come back byte for byte."""
    samples = shared_dir / "data" / "crm_samples"
    names = ("constructed/sf_report_footer_cp1252.csv", "exact/sf_fivetran_lead.csv", "exact/hubspot_export_demo.csv",
             "exact/dynamics_contosocoffee_contacts.csv", "exact/linkedin_connections_4line_preamble.csv",
             "constructed/meta_lead_ads_utf16le_tab.csv", "constructed/pipedrive_people.xlsx",
             "exact/hubspot_fivetran_company.csv")  # fmt: skip
    for number, name in enumerate(names):
        out = lh.run(samples / name).write(tmp_path / str(number))
        assert lh.undo(out)[0].read_bytes() == (samples / name).read_bytes(), name
