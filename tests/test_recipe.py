"""Recipes: TOML in and out, and one sentence for each thing that does not exist."""

from __future__ import annotations

from pathlib import Path

import pytest

from leadhygiene.errors import RecipeError
from leadhygiene.gates import Gate
from leadhygiene.recipe import Recipe
from leadhygiene.step import Clean


def test_default_recipe_survives_toml() -> None:
    """The shipped recipe, written and read back, is the same recipe."""
    shipped = Recipe.default()
    assert Recipe.from_toml(shipped.to_toml()) == shipped


def test_default_recipe_names_every_step_once() -> None:
    """The shipped recipe has every step that exists."""
    names = [step.use for step in Recipe.default().steps]
    assert len(names) == len(set(names))
    assert names[0] == "clean"
    assert names[-1] == "consolidate"


def test_gates_are_read() -> None:
    """A gate becomes a Gate."""
    recipe = Recipe.from_toml(
        'version = 1\n[gates.either]\nwarn = 0.2\n[[steps]]\nuse = "validate"\n'
    )
    assert recipe.gates == {"either": Gate(warn=0.2)}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('version = 1\nstep = 1\n[[steps]]\nuse = "clean"', "did you mean 'steps'?"),
        ('[[steps]]\nuse = "claen"', "did you mean 'clean'?"),
        ('[[steps]]\nuse = "clean"\nfield = ["email"]', "did you mean 'fields'?"),
        ('[[steps]]\nuse = "clean"\nfields = ["emial"]', "did you mean 'email'?"),
        ('[[steps]]\nuse = "append"\nsources = ["domain_from_emial"]', "domain_from_email"),
        ('[[steps]]\nuse = "junk"\nrules = ["celebrty"]', "did you mean 'celebrity'?"),
        ('[[steps]]\nuse = "clean"\nfields = 3', "fields"),
        ('version = 2\n[[steps]]\nuse = "clean"', "version 2 is unknown"),
        ("version = 1\nsteps = 3", "[[steps]] tables"),
        ("[gates.not_usabel]\nwarn = 0.1", "did you mean 'not_usable'?"),
        ("[gates.either]\nfail = 12", "from 0 to 1"),
        ("[gates.either]\nwarn = 0.2\nfail = 0.1", "below warn"),
        ('[[steps]]\nuse = "validate"\n[steps.action]\nphone_lozzy = "review"', "'phone_lossy'"),
        ('[[steps]]\nuse = "match_people"\nmax_wrong_merge_rate = 2', "from 0 to 1"),
        ('[[steps]]\nuse = "clean"\ndefault_country = "Germny"', "no country"),
        ('[[steps]]\nuse = "clean"\ndate_order = "DDMMYY"', "one of DMY"),
        ('[[steps]]\nuse = "claen"\n[[steps]]\nuse = "jnuk"', "'junk'"),
        ("version = ", "not valid TOML"),
        ('[gates.either]\nwarm = 1\n[[steps]]\nuse = "clean"', "did you mean 'warn'?"),
    ],
)
def test_what_does_not_exist_is_named(text: str, sentence: str) -> None:
    """Each fault is one sentence that names the nearest thing that exists."""
    with pytest.raises(RecipeError) as caught:
        Recipe.from_toml(text)
    assert sentence in str(caught.value)
    assert "\n" not in str(caught.value).strip()


def test_missing_recipe_file_is_named(tmp_path: Path) -> None:
    """A path that is not there is an error about that path."""
    with pytest.raises(RecipeError, match=r"nowhere\.toml"):
        Recipe.load(tmp_path / "nowhere.toml")


def test_the_shipped_recipe_is_read_back() -> None:
    """Every setting that is written is understood again."""
    shipped = Recipe.default()
    assert Recipe.from_toml(shipped.to_toml()) == shipped


def test_a_recipe_without_steps_has_the_shipped_ones() -> None:
    """Columns and gates alone are a recipe; a country may be named as people name it."""
    assert Recipe.from_toml('[columns]\nemail = "Postfach"').steps == Recipe.default().steps
    clean = Recipe.from_toml('[[steps]]\nuse = "clean"\ndefault_country = "Deutschland"').steps[0]
    assert clean == Clean(default_country="DE")
