"""The tables that ship: each says where it comes from, is read by some module, and is tidy."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from leadhygiene.standards.lookup import own_lists

HOME = Path(__file__).parents[1] / "leadhygiene"
TABLES = sorted(path for path in (HOME / "data").rglob("*") if path.is_file())
OWN = sorted(path.stem for path in (HOME / "data" / "own").glob("*.txt"))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_says_where_it_comes_from_and_is_read(path: Path) -> None:
    """The first line names the source; a module names the table."""
    raw = path.read_bytes()
    head = (gzip.decompress(raw) if path.suffix == ".gz" else raw).split(b"\n", 1)[0].decode()
    assert head.startswith("# ")
    if path.parent.name == "own":
        assert head.startswith("# Own collection (MIT); 20")
    name = path.name.partition(".")[0]
    sources = (file.read_text("utf-8") for file in HOME.rglob("*.py"))
    assert any(f'"{name}"' in text or f"{name}." in text for text in sources)


@pytest.mark.parametrize("subject", OWN)
def test_own_lists_are_tidy(subject: str) -> None:
    """Every list has entries, none of them empty or padded; a headed line stands once."""
    for name, lines in own_lists.lists(subject).items():
        entries = lines.rstrip("\n").replace("\n", "|").split("|")
        assert all(entry and entry == entry.strip() for entry in entries), name
        heads = [entry.partition(": ")[0] for entry in entries if ": " in entry]
        assert sorted(set(heads)) == sorted(heads), name
