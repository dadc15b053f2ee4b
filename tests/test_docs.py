"""Generated pages are those that the modules give."""

from __future__ import annotations

import doctest
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from leadhygiene.recipe import Recipe

HOME = Path(__file__).resolve().parents[1]


def test_codes_page_is_up_to_date() -> None:
    """``make docs`` would change nothing."""
    done = subprocess.run(
        [sys.executable, str(HOME / "docs" / "generate.py"), "--check"], check=False
    )
    assert done.returncode == 0, "run `make docs`"


PAGES = [HOME / "docs" / "junk.md", *sorted((HOME / "docs" / "fields").glob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_examples_of_a_page_say_what_happens(page: Path) -> None:
    """Every example of the page runs and gives what stands below it."""
    failed, tried = doctest.testfile(str(page), module_relative=False)
    assert failed == 0
    assert tried or ">>>" not in page.read_text(encoding="utf-8")


def test_the_house_of_the_architecture_is_that_of_the_contract() -> None:
    """Every room stands in the table, in the order in which the linter stacks them."""
    settings = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    told = (HOME / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = re.findall(r"^\| \d \| ([^|]+) \|", told, re.MULTILINE)
    rooms = [
        re.findall(r"`([a-z_]+)/?`", floor) for floor in re.split(r";| over ", ";".join(table))
    ]
    assert [set(floor) for floor in rooms] == [set(layer.split(" | ")) for layer in layers]
    there = {
        path.stem for path in (HOME / "leadhygiene").iterdir() if not path.name.startswith("_")
    }
    assert {room for floor in rooms for room in floor} == there - {"data", "py"}


TOML = [
    pytest.param(block, id=f"{page.stem}-{place}")
    for page in sorted((HOME / "docs").glob("*.md"))
    for place, block in enumerate(
        re.findall(r"```toml\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    )
]


@pytest.mark.parametrize("block", TOML)
def test_recipes_of_the_pages_are_recipes(block: str) -> None:
    """Every TOML block loads, and says the same after a round."""
    recipe = Recipe.load(block)
    assert Recipe.load(recipe.to_toml()) == recipe
