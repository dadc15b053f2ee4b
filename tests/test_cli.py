"""The command line: what it prints, what it answers with, and that no cell value is in a log."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import leadhygiene as lh
from leadhygiene import cli

LEADS = (
    "Id,First Name,Last Name,Email,Company\n"
    "1,Ann,Zwickelberger,ann.zwickelberger@larkmoor.io,Larkmoor Inc.\n"
    "2,ANN,ZWICKELBERGER,Ann.Zwickelberger@Larkmoor.io,Larkmoor\n"
    "3,Mickey,Mouse,mickey@mouse.com,Disney\n"
    "4,Rowan,Feathers,rowan@brookfen.co.uk,Brookfen Ltd\n"
)


@pytest.fixture
def leads(tmp_path: Path) -> Path:
    """Hold a small export."""
    path = tmp_path / "leads.csv"
    path.write_text(LEADS, encoding="utf-8")
    return path


def run(*words: object) -> subprocess.CompletedProcess[str]:
    """Run the command as a user does."""
    return subprocess.run(
        [sys.executable, "-m", "leadhygiene", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
    )


def test_run_prints_the_headline_first_and_no_values(leads: Path, tmp_path: Path) -> None:
    """Headline, then the report's path; stages in the log; no cell in either."""
    done = run("run", leads, "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    first, second = done.stdout.splitlines()
    assert first.startswith(
        "50.0% duplicate or not usable (25.0% duplicate: 1 of 4; 25.0% not usable: 1 - "
    )
    assert second == str(tmp_path / "out" / "report.html")
    assert "match_people" in done.stderr
    for value in ("Zwickelberger", "larkmoor", "Rowan"):
        assert value.lower() not in (done.stdout + done.stderr).lower()


def test_json_on_every_command(
    leads: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each prints one JSON document."""
    out = tmp_path / "out"
    calls: list[list[str]] = [
        ["run", str(leads), "--out", str(out), "--json", "--quiet"],
        ["check", str(leads), "--json", "--quiet"],
        ["explain", str(out), "1", "2", "--json"],
        ["undo", str(out), "--json"],
        ["formats", "--json"],
        ["recipe", "--json"],
    ]
    answers = []
    for call in calls:
        cli.main(call)
        answers.append(json.loads(capsys.readouterr().out))
    assert answers[0]["duplicate"]["rows"] == 1
    assert answers[1]["status"] in {"ok", "warn", "fail"}
    assert answers[2]["relation"] == "duplicate"
    assert answers[3]["restored"] == [str(out / "restored" / "leads.csv")]
    assert {"name", "title", "source"} <= set(answers[4][0])
    assert answers[5]["version"] == 1


@pytest.mark.parametrize(("warn", "fail", "code"), [(0.9, 0.95, 0), (0.3, 0.9, 1), (0.1, 0.3, 2)])
def test_gates_decide_the_exit_code(
    leads: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    warn: float,
    fail: float,
    code: int,
) -> None:
    """0 ok, 1 warn, 2 fail, for check and for run."""
    recipe = tmp_path / "r.toml"
    assert cli.main(["recipe"]) == 0
    shipped = capsys.readouterr().out
    recipe.write_text(
        shipped.replace(
            "version = 1", f"version = 1\n[gates.either]\nwarn = {warn}\nfail = {fail}\n"
        )
    )
    assert cli.main(["check", str(leads), "--recipe", str(recipe), "--quiet"]) == code
    assert (
        cli.main(
            ["run", str(leads), "--out", str(tmp_path / "o"), "--recipe", str(recipe), "--quiet"]
        )
        == code
    )


def test_decisions_of_the_command_line_go_before_the_recipe(
    leads: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """They hold in the run, stand in the recipe as run, and what cannot be read is refused before anything is."""
    out, told = tmp_path / "out", tmp_path / "told.csv"
    words = ["run", str(leads), "--out", str(out), "--quiet", "--overwrite"]
    assert cli.main(words) == 0
    assert cli.main(["decide", str(out), "1", "2", "different", "--file", str(told)]) == 0
    assert f"--decisions {told}" in capsys.readouterr().out
    recipe = tmp_path / "recipe.toml"
    recipe.write_text('version = 1\n[[steps]]\nuse = "clean"\n[[steps]]\nuse = "match_people"\n'
                      'decisions = "others.csv"\n', encoding="utf-8")  # fmt: skip
    for more in ([], ["--recipe", str(recipe)]):
        assert cli.main([*words, "--decisions", str(told), *more]) == 0
        people = lh.explain(out, "1", "2")
        assert people.relation != "duplicate"
        assert "decided by a person" in people.reason
        assert str(told) in (out / "recipe.toml").read_text(encoding="utf-8")
    capsys.readouterr()
    assert cli.main([*words, "--decisions", str(tmp_path / "none.csv")]) == cli.USAGE
    assert "none.csv cannot be read" in capsys.readouterr().err
    recipe.write_text('version = 1\n[[steps]]\nuse = "clean"\n', encoding="utf-8")
    assert cli.main([*words, "--decisions", str(told), "--recipe", str(recipe)]) == cli.USAGE
    assert "match_people" in capsys.readouterr().err


def test_dry_run_writes_nothing(leads: Path, tmp_path: Path) -> None:
    """Everything but the folder."""
    assert cli.main(["run", str(leads), "--out", str(tmp_path / "o"), "--dry-run", "--quiet"]) == 0
    assert not (tmp_path / "o").exists()


def test_an_internal_error_names_a_place_and_no_value(
    leads: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 4; the message of the error, which may hold a cell, is not shown."""

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("Ann Zwickelberger")

    monkeypatch.setattr("leadhygiene.check", broken)
    assert cli.main(["check", str(leads), "--quiet"]) == 4
    said = capsys.readouterr().err
    assert "RuntimeError" in said
    assert "Zwickelberger" not in said


def test_forced_format_is_taken(leads: Path, tmp_path: Path) -> None:
    """A forced format is the one in the report."""
    out = tmp_path / "o"
    assert (
        cli.main(["run", str(leads), "--out", str(out), "--format", "hubspot_ui", "--quiet"]) == 0
    )
    assert json.loads((out / "report.json").read_text())["inputs"][0]["format"] == "hubspot_ui"


def test_errors_are_json_where_json_was_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """A script that reads JSON gets the sentence in it."""
    assert cli.main(["check", "nosuch.csv", "--json"]) == 3
    said = json.loads(capsys.readouterr().err)
    assert said["error"] == "InputError"
    assert "does not exist" in said["message"]
    for wrong in (
        ["check", "--json"],
        ["nosuch", "--json"],
        ["check", "x.csv", "--json", "--nosuch"],
    ):
        assert cli.main(wrong) == 3
        assert json.loads(capsys.readouterr().err)["error"] == "UsageError"


def test_an_error_in_the_middle_is_the_last_line(
    leads: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Progress stands above it."""
    recipe = tmp_path / "r.toml"
    recipe.write_text('[[steps]]\nuse = "junk"\ndeny_domains = ["larkmoor.io"]\n', encoding="utf-8")
    code = cli.main(["check", str(leads), "--recipe", str(recipe), "--json"])
    lines = capsys.readouterr().err.splitlines()
    assert code == 3
    assert len(lines) > 1
    assert json.loads(lines[-1])["error"] == "RecipeError"


def test_preview_shows_progress(leads: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line per stage, none where quiet was asked for."""
    assert cli.main(["preview", str(leads), "--json"]) == 0
    said = capsys.readouterr()
    assert "clean" in said.err
    assert "preview" in said.err
    assert json.loads(said.out)[0]["rules"] == "model"
    assert cli.main(["preview", str(leads), "--json", "--quiet"]) == 0
    assert capsys.readouterr().err == ""


def test_accounts_alone_have_a_headline_of_their_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """How many records repeat a firm is what such a list is run for."""
    accounts = tmp_path / "accounts.csv"
    accounts.write_text(
        "Account ID,Account Name,Website\n1,Larkmoor Inc,larkmoor.io\n"
        '2,"Larkmoor, Inc.",www.larkmoor.io\n3,Fenwick Partners,fenwick.co\n'
    )
    cli.main(["run", str(accounts), "--out", str(tmp_path / "out"), "--quiet"])
    assert capsys.readouterr().out.startswith(
        "33.3% of the accounts repeat a firm (1 of 3); no leads"
    )


def test_the_plan_is_said_before_pairs_are_compared(
    leads: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Once, on standard error, before the stage ends; page and JSON say it too, and whether the model settled."""
    assert cli.main(["run", str(leads), "--out", str(tmp_path / "out"), "--json"]) == 0
    done = capsys.readouterr()
    plan = done.err.index("0 of 1 pair is compared, of 2 rows: those judged unusable are left out")
    assert plan < done.err.index("match_people: ")
    assert done.err.count("of 1 pair is compared") == 1
    said = json.loads(done.out)["matching"]
    assert "of 1 pair is compared" in said[0]
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert all(sentence[:30] in page for sentence in said)


def test_a_run_says_what_its_inputs_lack(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A column that may be the missing given name is named, and none of its values."""
    path = tmp_path / "membres.csv"
    path.write_text(
        "Nom,Appel,E-mail\nZwickel,Anna,a.z@hagenort-bau.de\nLerchner,Peter,p@rehfeld-druck.de\n"
        "Tannhof,Maria,m@moorhof-saat.de\n",
        encoding="utf-8",
    )
    for words in (("run", path, "--dry-run", "--out", tmp_path / "out"), ("check", path)):
        cli.main([*map(str, words)])
        said = capsys.readouterr().out
        assert "membres.csv: there is a family name ('Nom'), but no given name" in said
        assert 'map it under [columns], first_name = "Appel"' in said
        assert "Lerchner" not in said
