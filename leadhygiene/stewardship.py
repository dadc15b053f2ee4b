"""What a data steward does beside running: decide pairs for good, and try rules before they run."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import polars as pl

from leadhygiene.errors import InputError, UnknownRecordError
from leadhygiene.explaining.people import unusable
from leadhygiene.explaining.record_names import meant
from leadhygiene.explaining.records import extra_columns, people_settings, reread
from leadhygiene.fields import RECORD_ID
from leadhygiene.inputs.intake import fitting, inputs_of, ready, settled
from leadhygiene.inputs.pool import pools
from leadhygiene.kernel import Progress
from leadhygiene.matching.clusters import decision_file
from leadhygiene.matching.clusters.content_keys import content_keys
from leadhygiene.matching.preview import preview_people
from leadhygiene.recipe import Recipe, RecipeLike
from leadhygiene.step import Clean, MatchPeople
from leadhygiene.steps.state import State


def decide(
    folder: str | Path, id_a: str, id_b: str, decision: str, file: str | Path
) -> dict[str, str]:
    """Remember that two records of a result folder are one person, or two.

    The line names the records by id and by content key, so that it is found again after the rows were
    reordered, exported again, or given new ids, and is never applied to other records that bear the ids now. Name the file in a recipe: ``decisions = "..."`` in the
    step ``match_people``. A later decision about the same pair replaces the earlier one.

    Args:
        folder: The result folder.
        id_a: Record id of the one.
        id_b: Record id of the other.
        decision: ``same`` or ``different``.
        file: CSV file of decisions; made where it is missing.

    Returns:
        The line that was written: ``id_a, id_b, decision, key_a, key_b``.

    Raises:
        UndoError: The folder is none, or was changed.
        UnknownRecordError: There is no record of that id among the people.
        InputError: The decision is neither, or the file holds something else.

    Examples:
        >>> import tempfile
        >>> import leadhygiene as lh
        >>> ann = {"Id": "1", "First Name": "Ann", "Last Name": "Lee", "Email": "ann@larkmoor.io"}
        >>> with tempfile.TemporaryDirectory() as place:
        ...     home = lh.run([ann, {**ann, "Id": "2"}]).write(Path(place, "result"))
        ...     decide(home, "1", "2", "different", Path(place, "decisions.csv"))["decision"]
        'different'
    """
    tables, recipe = reread(Path(folder))
    pool = pools(tables)
    id_a, id_b = (meant(tables, pool.ids, one, f"in {folder}") for one in (id_a, id_b))
    if id_a == id_b:
        raise InputError(f"{id_a} is one record; a decision needs two")
    named = [id_a, id_b, *decision_file.of_twins(file)]
    people = pool.people.filter(pl.col(RECORD_ID).is_in(named))
    for record_id in (id_a, id_b):
        if not (people[RECORD_ID] == record_id).any():
            raise UnknownRecordError(f"{record_id!r} is an account; decisions are about people")
    state = State(people, people.clear())
    for step in recipe.steps:
        if isinstance(step, Clean):
            state = step.run(state, lambda _name, _done: None)
    entry = decision_file.line(state.people, id_a, id_b, decision)
    twins = []
    if entry["key_a"] == entry["key_b"]:
        keys = content_keys(state.people)
        twins = [
            one
            for one, key in zip(state.people[RECORD_ID], keys, strict=True)
            if key == entry["key_a"]
        ]
    decision_file.append(file, entry, twins)
    return entry


def in_vain(folder: str | Path, entry: Mapping[str, str]) -> str:
    """Say of a decision which of its records a result folder set aside as unusable; the empty text for none.

    Args:
        folder: The result folder.
        entry: The line that :func:`decide` wrote.
    """
    aside = set(unusable(Path(folder)).to_list())
    names = [one for one in (entry["id_a"], entry["id_b"]) if one in aside]
    return "".join(
        f"\n{one} was judged unusable and is not matched; the decision waits until it is usable"
        for one in names
    )


def preview(
    tables: Any,  # noqa: ANN401 - as pipeline.run
    recipe: RecipeLike = None,
    *,
    progress: Progress | None = None,
) -> list[dict[str, Any]]:
    """Say what each set of rules would merge on tables, and how well, before any of them runs.

    Args:
        tables: As in :func:`leadhygiene.run`. Nothing is written.
        recipe: As in :func:`leadhygiene.run`; its steps before ``match_people`` are run.
        progress: As in :func:`leadhygiene.run`.

    Returns:
        One entry for the model and for each template of rules: ``rules, meaning, pairs,
        expected_precision, expected_found``; ``pairs`` are those that fit, as a run with these rules counts them.

    Raises:
        InputError: As in :func:`leadhygiene.run`.
        RecipeError: As in :func:`leadhygiene.run`.

    Examples:
        >>> ann = {"First Name": "Ann", "Last Name": "Lee", "Email": "ann.lee@larkmoor.io"}
        >>> leads = pl.DataFrame([ann, ann, {**ann, "Last Name": "Loy", "Email": "a.loy@larkmoor.io"}])
        >>> [line["rules"] for line in preview(leads)][:3]
        ['model', 'rigid', 'standard']
    """
    tell = progress or (lambda _stage, _share: None)
    loaded = ready(Recipe.load(recipe))
    given = inputs_of(tables)
    fitting(given, loaded)
    loaded = settled(given, loaded)
    pool = pools(given, extra_columns(loaded))
    config = people_settings(loaded)
    state = State(pool.people, pool.accounts)
    for step in loaded.steps:
        if isinstance(step, MatchPeople):
            break
        state = step.run(state, tell)
    tell("preview", 0.0)
    lines = preview_people(state.people, config)
    tell("preview", 1.0)
    return lines
