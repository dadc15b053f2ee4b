"""Text repair and null tokens: case tables, labelled cases, and what must never change."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import polars as pl
import pytest

from leadhygiene.cleaners import null_token, text
from leadhygiene.rowwise import cell
from leadhygiene.standards.people.person_names import lexicon
from leadhygiene.standards.phrases.null_tokens import is_null, tokens
from leadhygiene.standards.text.text_repair import repair, repaired

CASES = Path(__file__).parent / "cases"


def table(name: str) -> list[dict[str, str]]:
    """Read a case table; its first line is a comment."""
    with (CASES / f"{name}.tsv").open(encoding="utf-8", newline="") as handle:
        handle.readline()
        return list(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))


def plain(written: str) -> str:
    """Read a cell in which unseen signs are written as escapes."""
    if "\\" not in written:
        return written
    return written.encode("ascii").decode("unicode_escape")


def labelled(shared_dir: Path, field: str) -> list[dict[str, object]]:
    """Return the labelled cases of one field."""
    lines = (shared_dir / "data/traps/clean_cases.jsonl").read_text("utf-8").splitlines()
    return [case for case in map(json.loads, lines) if case["field"] == field]


@pytest.mark.parametrize("case", table("text"), ids=lambda case: case["text"])
def test_text_is_repaired(case: dict[str, str]) -> None:
    """The table holds for the function and for a column, and repaired text stays."""
    damaged, wanted = plain(case["text"]), plain(case["expected"])
    assert repair(damaged) == wanted
    assert repair(wanted) == wanted
    column = pl.DataFrame({"x": [damaged]}).select(x=repaired(pl.col("x")))
    assert column["x"].item() == wanted


@pytest.mark.parametrize("case", table("null_token"), ids=lambda c: f"{c['kind']}-{c['value']}")
def test_null_tokens(case: dict[str, str]) -> None:
    """A word is missing in one field and a value in another."""
    found = pl.select(is_null(pl.lit(case["value"]), case["kind"])).item()
    assert found is (case["is_null"] == "true")


def test_labelled_text(shared_dir: Path) -> None:
    """All but one labelled text, and each that must stay."""
    wrong = []
    for case in labelled(shared_dir, "text"):
        want = case["expected"]["text"]  # type: ignore[index]  # JSON
        got = cell.parse("text", case["input"]).value
        if got not in (want if isinstance(want, list) else [want]):
            wrong.append((case["trap_kind"], case["id"]))
    assert not [case for case in wrong if case[0] == "must_not_change"]
    assert len(wrong) <= 1, wrong


def test_labelled_null_tokens(shared_dir: Path) -> None:
    """All but one labelled cell."""
    wrong = [
        case["id"]
        for case in labelled(shared_dir, "null_token")
        if cell.parse("null_token", case["input"], **case["context"]).parts["is_null"]  # type: ignore[arg-type]  # JSON
        is not case["expected"]["is_null"]  # type: ignore[index]  # JSON
    ]
    assert len(wrong) <= 1, wrong


def test_names_of_the_lexicon_never_change() -> None:
    """No name of the world is damaged text."""
    column = lexicon().select(x=pl.col("name").str.replace_all("  +", " "))
    changed = column.filter(text.clean(pl.col("x")) != pl.col("x"))["x"].to_list()
    assert changed == []


def test_no_family_name_of_the_census_is_a_null_token() -> None:
    """Nobody is missing because of a name."""
    names = lexicon().filter(pl.col("family_ppm").is_not_null())
    lost = names.filter(is_null(pl.col("name"), "family_name"))["name"].to_list()
    assert lost == ["unavailable"]  # an entry of the census list that is no name


def test_a_word_that_the_row_supports_is_a_value() -> None:
    """The company None exists where its website says so."""
    frame = pl.DataFrame({"x": ["None", "None"], "o": ["none-studio.dk", "acme.dk"]})
    parts = frame.select(p=null_token.parse(pl.col("x"), pl.lit("company"), pl.col("o")))["p"]
    assert [part["is_null"] for part in parts] == [False, True]
    assert [part["value"] for part in parts] == ["None", None]


def test_token_lists_are_lower_case_and_sorted() -> None:
    """The lists can be compared with folded cells."""
    for kind in ("email", "family_name", "country", "text"):
        words = tokens(kind)
        assert words == sorted(set(words))
        assert [word for word in words if word != word.lower()] == []


@pytest.mark.parametrize(
    "cell_text",
    ["a" * 1_000_000, "é " * 300_000, "&amp;" * 100_000, "Ã©" * 200_000, "\u200d" * 1000, "\x00"],
    ids=["letters", "words", "references", "scrambled", "joiners", "control"],
)
def test_huge_cells_are_read(cell_text: str) -> None:
    """A megabyte is read in linear time and to a fixed point."""
    once = pl.DataFrame({"x": [cell_text]}).select(x=text.clean(pl.col("x")))["x"].item()
    assert once is None or repair(once) == once
