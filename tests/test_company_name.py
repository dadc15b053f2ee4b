"""Names of firms: case table, labelled cases, both paths, and laws of the parts."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import polars as pl
import pytest

from leadhygiene.cleaners import company_name
from leadhygiene.rowwise import cell
from leadhygiene.standards.firms import company_fast, legal_forms
from leadhygiene.standards.firms.company_parser import parse_company
from leadhygiene.standards.firms.legal_form_lists import PREFIXES, SUFFIXES, by_country
from leadhygiene.validators import company_name as faults

CASES = Path(__file__).parent / "cases" / "company_name.tsv"
PARTS = ("core", "legal_form", "alias", "branch")


def table() -> list[dict[str, str]]:
    """Read the case table; its first line is a comment."""
    with CASES.open(encoding="utf-8", newline="") as handle:
        handle.readline()
        return list(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))


def parse(*rows: tuple[str | None, str | None]) -> list[dict[str, str]]:
    """Parse names with their countries."""
    frame = pl.DataFrame(rows, schema={"n": pl.String, "c": pl.String}, orient="row")
    parsed = frame.select(p=company_name.parse(pl.col("n"), pl.col("c")))
    return parsed["p"].to_list()


def test_a_name_comes_apart_as_the_table_says() -> None:
    """Core, legal form, alias and branch of every case."""
    cases = table()
    found = parse(*((case["name"], case["country"] or None) for case in cases))
    wrong = [
        (case["name"], [parts[part] or "" for part in PARTS])
        for case, parts in zip(cases, found, strict=True)
        if [parts[part] or "" for part in PARTS] != [case[part] for part in PARTS]
    ]
    assert not wrong


def test_labelled_cases(shared_dir: Path) -> None:
    """At least 99 of 100 labelled names come apart as a person would take them."""
    lines = (shared_dir / "data/traps/clean_cases.jsonl").read_text("utf-8").splitlines()
    cases = [case for case in map(json.loads, lines) if case["field"] == "company_name"]
    wrong = []
    for case in cases:
        parts = cell.parse("company_name", case["input"], **case["context"]).parts
        for key, want in case["expected"].items():
            wanted = want if isinstance(want, list) else [want]
            if str(parts[key]).lower() not in [word.lower() for word in wanted]:
                wrong.append(case["id"])
    assert len(wrong) <= 0.01 * len(cases), wrong


@pytest.mark.parametrize("country", [None, "US", "DE", "EE", "FR"])
def test_both_paths_agree(country: str | None) -> None:
    """The column path gives what the parser gives, or nothing."""
    names = [case["name"] for case in table() if case["name"]]
    names += [f"Zarnovia {name}" for name in names] + [f"{name}, Inc." for name in names]
    notes = (
        " - Leeds",
        ", Lyon",
        " (Berlin)",
        " (Quorvale)",
        " (ZM)",
        " (closed)",
        " - Quorvale Bay",
        " – ZRVM",
        " dba Blue Teapot",
        " & Company",
        " Co., Ltd.",
        " S. L.",
        " (P) Ltd.",
        " ag",
        " P/L",
        " A/S",
    )
    names += [f"Zarnovia Mills{first}{second}" for first in notes for second in ("", *notes)]
    names += [name.upper() for name in names] + [name.lower() for name in names]
    frame = pl.DataFrame({"value": names}).with_columns(country=pl.lit(country, pl.String))
    answered = company_fast.read(frame).filter("read")
    assert answered.height > 0.4 * frame.height
    for read in ("P/L", "ag", "& Company", "Co., Ltd. (Quorvale)", "- Quorvale Bay", "(ZM)"):
        assert f"Zarnovia Mills {read}" in answered["value"]
    for name, *parts in answered.select("value", "core", "form", "alias", "branch").iter_rows():
        found = parse_company(name, country)
        assert [found.core, found.legal_form, found.alias, found.branch] == parts, name


def test_the_core_is_never_empty() -> None:
    """No legal form, alone or in a row, may eat a whole name."""
    forms = [form for forms in by_country(SUFFIXES).values() for form in forms]
    forms += [form for forms in by_country(PREFIXES).values() for form in forms]
    names = [*forms, *(f"{form} {form}" for form in forms), "&", "-", "()", "The", "«»"]
    assert all(parts["core"] for parts in parse(*((name, None) for name in names)))


def test_every_listed_form_ends_a_name_at_home() -> None:
    """The list is live: every form of two letters and more is read behind a name at home."""
    pairs = [(c, form) for c, forms in by_country(SUFFIXES).items() for form in forms]
    found = parse(*((f"Zarnovia Werke {form}", country) for country, form in pairs))
    missed = [
        pair
        for pair, parts in zip(pairs, found, strict=True)
        if not parts["core"].startswith("Zarnovia Werke") or not parts["legal_form"]
    ]
    assert len(missed) <= 0.02 * len(pairs), missed


def test_forms_have_codes_and_countries() -> None:
    """ISO 20275 where the country is sure, the country where the form is."""
    found = parse(
        ("Larkmoor GmbH", "DE"), ("Larkmoor Kft.", None), ("Larkmoor SA", None), ("Larkmoor", "DE"),
        ("UAB Larkmoor", "LT"),
    )  # fmt: skip
    codes = [(parts["legal_form_code"], parts["country_hint"]) for parts in found]
    assert codes[0] == ("2HBR", "DE")
    assert codes[1][1] == "HU"
    assert codes[2:4] == [(None, None), (None, None)]
    assert codes[4][1] == "LT"


def test_numbers_tell_funds_apart() -> None:
    """Digits and Roman numerals of the core, none of the legal form."""
    found = parse(("Granite Fund III LP", "US"), ("Studio 54 GmbH", "DE"), ("Larkmoor", None))
    assert [parts["numbers"] for parts in found] == ["III", "54", None]


def test_names_are_kept_as_written() -> None:
    """Tidying is all that happens to the cell."""
    names = ["IBM", "SAP SE", "eBay Inc.", "7-Eleven", "E", "Yahoo!", "¡Hola! S.L.", "Smarthaus+"]
    assert [parts["value"] for parts in parse(*((name, None) for name in names))] == names
    tidied = parse(("  Larkmoor   Inc ;", None))[0]
    assert (tidied["value"], tidied["fix"]) == ("Larkmoor Inc", "company_name_repaired")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("www.larkmoor.com", "company_name_url"), ("info@larkmoor.com", "company_name_url"),
        ("?!", "company_name_no_letters"), ("GmbH", "company_name_form_only"),
        ("Lark " * 40, "company_name_too_long"), ("Larkmoor GmbH", None), ("SA", None),
    ],
)  # fmt: skip
def test_faults_are_named(name: str, code: str | None) -> None:
    """Every code can be reached, and an ordinary name has none."""
    frame = pl.DataFrame({"n": [name]}).select(p=company_name.parse(pl.col("n"), pl.lit(None)))
    flags = frame.select(**faults.check(pl.col("p"))).row(0, named=True)
    assert [key for key, flag in flags.items() if flag] == ([code] if code else [])
    assert set(flags) == set(faults.CODES)


def test_repeats_cost_nothing_and_change_nothing() -> None:
    """A column with many repeats is read once per name."""
    names = [(case["name"], case["country"] or None) for case in table()]
    once = parse(*names)
    assert parse(*(names * 7)) == once * 7


def test_openings_need_their_country() -> None:
    """What opens a name in one country is a word in another."""
    assert legal_forms.opens("AS", "EE")
    assert not legal_forms.opens("AS", "US")
    assert not legal_forms.opens("Sas", "NL")
