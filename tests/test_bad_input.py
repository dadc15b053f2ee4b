"""Unusable input: one sentence that says what is wrong and what to do, exit code 3, nothing written."""

from __future__ import annotations

import datetime
import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene import cli
from leadhygiene.fields import BY_NAME

CASES: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda _: None, "does not exist"),
    "directory": (lambda p: p.mkdir(), "folder"),
    "empty": (lambda p: p.write_bytes(b""), "empty"),
    "blank": (lambda p: p.write_bytes(b"\n\n  \n"), "empty"),
    "header_only": (lambda p: p.write_bytes(b"Email,Name\n"), "no rows"),
    "binary": (lambda p: p.write_bytes(os.urandom(4000)), "not a text file"),
    "no_identity": (lambda p: p.write_bytes(b"colour,size\nred,1\nblue,2\n"), "identifies"),
    "old_workbook": (lambda p: p.write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 600), "XLS"),
    "truncated_workbook": (lambda p: p.write_bytes(_workbook()[:900]), "workbook"),
    "damaged_parquet": (lambda p: p.write_bytes(b"PAR1" + b"x" * 50), "Parquet"),
    "zip_bomb": (lambda p: p.write_bytes(_bomb()), "not read"),
    "entities": (lambda p: p.write_bytes(_entities()), "entities"),
}  # fmt: skip


def _workbook() -> bytes:
    packed = io.BytesIO()
    pl.DataFrame({"Email": ["a@x.io"], "First Name": ["Ann"]}).write_excel(packed)
    return packed.getvalue()


def _bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as container:
        container.writestr("xl/worksheets/sheet1.xml", b"<x>" + b" " * 60_000_000)
    return packed.getvalue()


def _entities() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as container:
        container.writestr(
            "xl/workbook.xml", b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
        )
    return packed.getvalue()


@pytest.mark.parametrize("name", CASES)
def test_one_sentence_and_exit_code_three(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command says what is wrong, and leaves nothing behind."""
    make, words = CASES[name]
    source = tmp_path / "in.csv"
    make(source)
    before = sorted(p.name for p in tmp_path.iterdir())
    code = cli.main(["run", str(source), "--out", str(tmp_path / "out"), "--quiet"])
    said = capsys.readouterr()
    assert code == 3
    assert words in said.err
    assert said.err.count("\n") == 1
    assert said.out == ""
    assert sorted(p.name for p in tmp_path.iterdir()) == before


def test_unknown_format_and_recipe_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The nearest known name is offered."""
    leads = tmp_path / "leads.csv"
    leads.write_text("Email\na@x.io\n")
    assert (
        cli.main(["run", str(leads), "--out", str(tmp_path / "o"), "--format", "salesforce_raport"])
        == 3
    )
    assert "salesforce_report" in capsys.readouterr().err
    recipe = tmp_path / "r.toml"
    recipe.write_text('[[steps]]\nuse = "claen"\n')
    assert cli.main(["run", str(leads), "--out", str(tmp_path / "o"), "--recipe", str(recipe)]) == 3
    assert "clean" in capsys.readouterr().err


def test_output_that_cannot_be_written_is_refused_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file in the way is found before the work, not after it."""
    leads = tmp_path / "leads.csv"
    leads.write_text("Email\na@x.io\n")
    (tmp_path / "file").write_text("x")
    assert cli.main(["run", str(leads), "--out", str(tmp_path / "file" / "out")]) == 3
    assert "cannot be" in capsys.readouterr().err


def test_usage_errors_are_exit_code_three(capsys: pytest.CaptureFixture[str]) -> None:
    """Unknown options and commands too."""
    assert cli.main(["run"]) == 3
    assert cli.main(["rum"]) == 3
    assert cli.main(["run", "--nothing"]) == 3
    assert cli.main(["--help"]) == 0
    capsys.readouterr()


ODD = {
    "utf16": ("Email,First Name\na@larkmoor.io,Ann\n".encode("utf-16"), 1),
    "cp1252": ("Email;Vorname\na@larkmoor.io;Jörg\n".encode("cp1252"), 1),
    "sep_line": (b"sep=;\nEmail;First Name\na@larkmoor.io;Ann\n", 1),
    "duplicate_headers": (b"Email,Email,Name\na@larkmoor.io,b@larkmoor.io,Ann Lee\n", 1),
    "ragged": (
        b"Email,First Name,Last Name\na@x.io,Ann,Lee\nb@x.io,Bob\nc@x.io,C,D,E\nd@x.io,Dan,Lee\n",
        2,
    ),
    "no_header_but_mail": (b"col1,col2\na@larkmoor.io,1\nb@larkmoor.io,2\nc@larkmoor.io,3\n", 3),
    "huge_cell": (b"Email,Message\na@larkmoor.io," + b"x" * 5_000_000 + b"\n", 1),
    "huge_names": (
        b"First Name,Last Name,Company,Title,Email,Phone,Country\n"
        + b",".join(
            [
                b"x" * 400_000,
                b"yz" * 200_000,
                b"a b " * 100_000,
                b"t" * 400_000,
                b"a" * 400_000 + b"@larkmoor.io",
                b"5" * 400_000,
                b"Q" * 400_000,
            ]
        )
        + b"\n",
        1,
    ),
    "nul_bytes": (b"Email,First Name\na@larkmoor.io,An\x00n\nb@larkmoor.io,Bob\n", 2),
    "crlf_quotes": (b'"Email","Street"\r\n"a@larkmoor.io","Main 1\r\nFloor 2"\r\n', 1),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_files_are_read(name: str, tmp_path: Path) -> None:
    """Odd, but readable: every row is there or set aside with its number."""
    data, rows = ODD[name]
    path = tmp_path / "in.csv"
    path.write_bytes(data)
    table = lh.read(path)
    assert table.frame.height == rows
    assert "email" in table.mapping
    result = lh.run(table)
    assert result.leads.height == rows
    assert lh.undo(result.write(tmp_path / "out"))[0].read_bytes() == data


def test_ragged_rows_are_set_aside_with_their_number(tmp_path: Path) -> None:
    """Nothing is shifted or dropped in silence."""
    path = tmp_path / "in.csv"
    path.write_bytes(ODD["ragged"][0])
    aside = lh.read(path).quarantined
    assert aside["record"].to_list() == [2, 3]
    assert aside["reason"].to_list() == [
        "fewer cells than the header",
        "more cells than the header",
    ]


def test_ten_thousand_columns_are_read(tmp_path: Path) -> None:
    """Wide, but a table."""
    path = tmp_path / "in.csv"
    names = ["Email", *(f"c{n}" for n in range(10_000))]
    path.write_text(",".join(names) + "\na@larkmoor.io" + ",1" * 10_000 + "\n")
    table = lh.read(path)
    assert table.frame.width == 10_001
    assert len(table.unmapped) == 10_000


def test_a_bad_cell_never_raises() -> None:
    """Numbers, dates and rubbish where text is expected become findings."""
    frame = pl.DataFrame(
        {"Email": ["@@@", "\ud7ff\x00", "x" * 10_000, "a@b@c"], "Phone": ["=1+1", "🤷", "9" * 400, "+"],
         "Country": ["", "Mars", "🇩🇪", "0"], "Created Date": ["32/13/0000", "99999999999", "-1", "soon"]}
    )  # fmt: skip
    result = lh.run(frame)
    assert result.leads.height == 4
    assert result.findings.filter(pl.col("code") == "email_syntax").height >= 3


def test_lost_characters_are_found_in_every_field() -> None:
    """Lone surrogates and private use: the cell stays and is named; noncharacters are taken out."""
    halves = pl.Series([b"Ann".decode(), "B\ufffdb", "C\ue001d", "D\ufdd0e", "Ren\u00e9e"])
    frame = pl.DataFrame({"First Name": halves, "City": halves, "Message": halves})
    found = lh.run(frame).findings.filter(pl.col("code") == "text_undecoded")
    assert found.group_by("field").len().sort("field").rows() == [
        ("city", 2), ("first_name", 2), ("message", 2),
    ]  # fmt: skip
    for field in ("email", "company", "title", "message", "created"):
        assert "text_undecoded" in lh.parse(field, "A\ud83d b").codes
        assert "text_undecoded" not in lh.parse(field, "A\ud83d\ude00 b").codes


def test_columns_of_nothing_and_tables_without_rows() -> None:
    """All null, all blank, no rows: the columns come back, nothing is found."""
    for height in (0, 3):
        empty = {name: pl.Series([None] * height, dtype=pl.String) for name in BY_NAME}
        out = lh.clean(pl.DataFrame(empty))
        assert out.height == height
        assert all(out[name].null_count() == height for name in BY_NAME)
    typed = pl.DataFrame(
        {"email": [1, 2], "phone": [4155552671.0, None], "company": [datetime.date(2024, 2, 1)] * 2,
         "created": [datetime.datetime(2024, 2, 1, tzinfo=datetime.UTC)] * 2, "title": [True, False],
         "country": [[1], []], "city": [b"M\xff", b"x"]},
        schema_overrides={"city": pl.Binary},
    )  # fmt: skip
    out = lh.clean(typed)
    assert out.height == 2
    assert out["lh_reasons"].str.contains("email_syntax").all()


def test_cells_of_a_megabyte_are_answered() -> None:
    """A field of every kind, two of four shapes: an answer, and a finding that the cell is too long."""
    shapes = {
        "x": "x" * 10**6,
        "words": "ab c, " * 170_000,
        "digits": "1 " * 500_000,
        "at": "a@b." * 250_000,
    }
    fields = sorted({field.kind: name for name, field in BY_NAME.items()}.values())
    for place, field in enumerate(fields):
        for text in list(shapes.values())[place % 2 :: 2]:
            assert "text_too_long" in lh.parse(field, text).codes
