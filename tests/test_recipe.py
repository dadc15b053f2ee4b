"""Recipes: TOML in and out, and one sentence for each thing that does not exist."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.errors import InputError, LeadHygieneError, RecipeError
from leadhygiene.findings.gates import Gate
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
        ('[[steps]]\nstep = "clean"', "write use = 'clean' for step = 'clean'"),
        ('[[steps]]\nfields = ["email"]', "named by the key use: use = one of: clean,"),
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
        (
            '[[steps]]\nuse = "match_people"\nextra = "all"',
            "\"none\" or a list of columns is needed, not 'all'",
        ),
        (
            '[[steps]]\nuse = "match_people"\nextra = [{column = "Born", kind = "dat"}]',
            "did you mean 'date'?",
        ),
        ('[[steps]]\nuse = "match_people"\nextra = [{colum = "Born"}]', 'column = "its header"'),
        (
            '[[steps]]\nuse = "match_people"\nextra = [{column = "Born", knd = "date"}]',
            "did you mean 'kind'?",
        ),
        (
            '[[steps]]\nuse = "match_people"\nroles = {"larkmoor.com" = "free_mial"}',
            "did you mean 'free_mail'?",
        ),
        (
            '[gates.dupicate]\nwarn = 0.1\n[columns]\nemial = "x"\n[[steps]]\nuse = "claen"',
            "did you mean 'clean'?",
        ),
        (
            '[gates.dupicate]\nwarn = 0.1\n[columns]\nemial = "x"\n[[steps]]\nuse = "claen"',
            "did you mean 'duplicate'?",
        ),
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


def test_settings_without_a_value_are_shown() -> None:
    """What ``leadhygiene recipe`` prints is the shipped recipe, and what it leaves out stands there as a comment."""
    text = Recipe.default().spelled_out()
    assert Recipe.from_toml(text) == Recipe.default()
    for name in ("max_wrong_merge_rate", "review_at", "model", "decisions"):
        assert f"\n# {name} = " in text
    whole = text.replace("# max_wrong", "max_wrong").replace("# review_at", "review_at")
    assert Recipe.from_toml(whole) != Recipe.default()


def test_the_folder_tells_which_defaults_held(tmp_path: Path) -> None:
    """Also of what was not set; run again with it, every byte of the folder is the same."""
    ann = {"First Name": "Ann", "Last Name": "Lee", "Email": "ann.lee@larkmoor.io", "Team": "North"}
    leads = pl.DataFrame([ann, {**ann, "Team": "South"}])
    first = lh.run(leads).write(tmp_path / "first")
    text = (first / "recipe.toml").read_text(encoding="utf-8")
    assert text.startswith(f"# The recipe as run by leadhygiene {lh.__version__}.")
    for said in ("review_at = 0.35", "max_wrong_merge_rate = 0.002", 'title = "fullest"', "all other fields: most_recent"):  # fmt: skip
        assert f"# {said}" in text
    again = lh.run(leads, first / "recipe.toml").write(tmp_path / "again")
    for path in first.iterdir():
        assert (again / path.name).read_bytes() == path.read_bytes(), path.name
    kept = text.replace('# title = "f', 'title = "f').replace("# review_at", "review_at")
    assert Recipe.from_toml(kept) != Recipe.from_toml(text) == Recipe.default()


LEADS = [
    {"Id": "1", "Name": "Ann Lee", "Kontakt-Adresse": "ann@larkmoor.io", "Email": "ann@larkmoor.io"}
]
PEOPLE = {"steps": [{"use": "clean"}, {"use": "match_people"}, {"use": "consolidate"}]}


def _with(step: int, **settings: object) -> dict[str, object]:
    steps = [dict(one) for one in PEOPLE["steps"]]
    steps[step] |= settings
    return {"steps": steps}


@pytest.mark.parametrize(
    ("recipe", "sentence"),
    [
        ({**PEOPLE, "columns": {"email": "Kontakt-Adrese"}}, "no input has a column 'Kontakt-Adrese': did you mean"),
        ({**PEOPLE, "columns": {"email": "Postfach"}}, "the headers are: Id, Name"),
        (_with(2, sources=["2"]), "'2' is the place of no input; there is 1"),
        (_with(2, sources=["input 2"]), "the first is 'input 1'"),
        (_with(1, extra=[{"column": "Birthplace"}]), "known are: (?!.*lh_)"),
        (_with(1, model="none.json"), r"model none\.json cannot be read: there is no such file"),
    ],
)  # fmt: skip
def test_what_inputs_do_not_have_is_said(recipe: dict[str, object], sentence: str) -> None:
    """A header, a place of an input, a further column or a file that is not there is an error, not a silence."""
    with pytest.raises(LeadHygieneError, match=sentence):
        lh.run(LEADS, recipe)


@pytest.mark.parametrize("given", [LEADS, LEADS[0], pl.DataFrame(LEADS), pl.DataFrame(LEADS).to_pandas()])  # fmt: skip
def test_cleaning_alone_says_it_too(given: object) -> None:
    """A header that a frame does not have is an error for ``clean`` as for ``run``; one that it has is followed."""
    recipe = {"columns": {"email": "Kontakt-Adrese"}}
    with pytest.raises(InputError, match="no input has a column 'Kontakt-Adrese': did you mean"):
        lh.clean(given, recipe)
    lh.clean(given, {"columns": {"email": "Kontakt-Adresse"}})


def test_a_missing_model_is_found_before_anything_is_read(tmp_path: Path) -> None:
    """So is one that is no JSON or holds no model."""
    path = tmp_path / "model.json"
    for text, sentence in (
        (None, "no such file"),
        ("", "is no JSON file"),
        ("[]", "holds no model"),
    ):
        if text is not None:
            path.write_text(text, encoding="utf-8")
        with pytest.raises(LeadHygieneError, match=sentence):
            lh.run(tmp_path / "leads.csv", _with(1, model=str(path)))


def test_places_of_inputs_count_from_one() -> None:
    """``input 1`` is the first input for ``sources`` and for ``reference``; bare numbers stay what they were."""
    first = [{"Id": "1", "Name": "Ann Lee", "Email": "ann.lee@larkmoor.io", "Title": "Buyer"}]
    second = [
        {
            "Id": "2",
            "Name": "Ann Lee",
            "Email": "ann.lee@larkmoor.io",
            "Title": "Head of Purchasing",
        }
    ]
    for sources, title in (
        (["input 2"], "Head of Purchasing"),
        (["1"], "Head of Purchasing"),
        (["input 1"], "Buyer"),
        (["0"], "Buyer"),
    ):
        recipe = _with(
            2, sources=sources, master=["source_rank"], strategies={"title": "first_non_null"}
        )
        found = lh.run([first, second], recipe)
        assert found.people["title"].to_list() == [title]
