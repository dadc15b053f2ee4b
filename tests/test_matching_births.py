"""Lists of people with nothing but a name and a date of birth: few names, one slip in every repeat."""

from __future__ import annotations

import datetime
import random
from itertools import combinations

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.matching.columns.coded import code
from leadhygiene.matching.levels.name_rarity import Namesakes
from leadhygiene.matching.model import Model
from leadhygiene.matching.scoring import PRIOR

_GIVEN = ["Andreas", "Angelika", "Bernd", "Birgit", "Christine", "Detlef", "Dieter", "Elke", "Frank", "Gabriele", "Gerhard", "Gisela", "Helmut", "Ingrid", "Joachim", "Jutta", "Karin", "Klaus", "Manfred", "Monika", "Petra", "Rainer", "Renate", "Sabine", "Stefan", "Susanne", "Ulrike", "Ursula", "Werner", "Wolfgang"]  # fmt: skip
_FAMILY = ["Albrecht", "Bauer", "Baumann", "Becker", "Braun", "Fischer", "Franke", "Hartmann", "Hoffmann", "Keller", "Koch", "Kraus", "Lange", "Lehmann", "Maurer", "Neumann", "Otto", "Peters", "Richter", "Roth", "Schmidt", "Schneider", "Schubert", "Vogel", "Wagner", "Walter", "Weber", "Werner", "Winter", "Ziegler"]  # fmt: skip
_LETTERS = "abdefghiklmnoprstu"


def _misspelt(draw: random.Random, word: str) -> str:
    at = draw.randrange(1, len(word) - 1)
    dropped, changed = word[:at] + word[at + 1 :], word[:at] + draw.choice(_LETTERS) + word[at + 1 :]  # fmt: skip
    return draw.choice((dropped, changed, word[:at] + draw.choice(_LETTERS) + word[at:]))


def _people(size: int, seed: int) -> tuple[pl.DataFrame, dict[str, int]]:
    """Return rows of people, a tenth of whom have two, and whom each row is of."""
    draw = random.Random(seed)
    rows: list[tuple[int, str, str, datetime.date]] = []
    for person in range(size):
        born = datetime.date(1930, 1, 1) + datetime.timedelta(days=draw.randrange(28_000))
        given, family = draw.choice(_GIVEN), draw.choice(_FAMILY)
        rows.append((person, given, family, born))
        if person % 10 == 0:
            slip = draw.randrange(3)
            again = (
                _misspelt(draw, given) if slip == 0 else given,
                _misspelt(draw, family) if slip == 1 else family,
                born.replace(day=1 + (born.day + draw.randrange(1, 27)) % 28)
                if slip == 2
                else born,
            )
            rows.append((person, *again))
    draw.shuffle(rows)
    frame = pl.DataFrame(
        [
            {"Id": f"{at:05}", "First Name": given, "Last Name": family, "Born": str(born)}
            for at, (_, given, family, born) in enumerate(rows)
        ]
    )
    return frame, {f"{at:05}": person for at, (person, *_) in enumerate(rows)}


_RECIPE = {"steps": [{"use": "clean"}, {"use": "match_people", "extra": [{"column": "Born", "kind": "date"}]}, {"use": "consolidate"}]}  # fmt: skip


@pytest.mark.parametrize(("size", "least"), [(400, 0.85), (2000, 0.6), (6000, 0.6)])
def test_people_of_few_names(size: int, least: float) -> None:
    """Nine hundred names for all: what is merged is right, and most repeats are found, however many rows there are."""
    frame, of = _people(size, size)
    clusters = lh.run(frame, _RECIPE).clusters
    pairs = {
        (a, b)
        for ids in clusters.group_by("person_id").agg("lh_record_id")["lh_record_id"].to_list()
        for a, b in combinations(sorted(ids), 2)
    }
    right = sum(of[a] == of[b] for a, b in pairs)
    assert right / len(pairs) > 0.96
    assert right / (len(of) - size) > least


def test_one_date_and_two_names() -> None:
    """Among two thousand people chance gives many two names one date: no such pair is one person, another column or not."""
    frame, _ = _people(2000, 1)
    more = [
        {"Id": "a", "First Name": "Marta", "Last Name": "Ziegler", "Born": "1951-02-03"},
        {"Id": "b", "First Name": "Uwe", "Last Name": "Zieten", "Born": "1951-02-03"},
        {"Id": "c", "First Name": "Marta", "Last Name": "Olbrich", "Born": "1951-02-03"},
    ]
    people = dict(lh.run(pl.concat([frame, pl.DataFrame(more)]), _RECIPE).clusters.select("lh_record_id", "person_id").iter_rows())  # fmt: skip
    assert len({people[one] for one in "abc"}) == 3


def test_rows_with_dates_of_birth_are_people_where_chance_makes_their_names() -> None:
    """Many rows for each name are few people's works, or the rows of many people who have few names."""
    frame, _ = _people(6000, 2)
    columns = {name: code(frame[header]) for name, header in (("given", "First Name"), ("family", "Last Name"))}  # fmt: skip
    columns["middle"] = code(pl.Series([None] * len(frame), dtype=pl.String))
    assert Namesakes.known(columns, born=True) is None
    assert Namesakes.known(columns, born=False) is not None


def test_a_model_of_an_older_version_knows_no_parts_of_dates() -> None:
    """There a wrong part of a date was close."""
    row = (0.25, 0.25, 0.25, 0.25)
    like = Model({"extra:Born": dict.fromkeys(("missing", "equal", "near", "part", "close", "other"), row)}, PRIOR.classes)  # fmt: skip
    data = like.to_dict()
    del data["tables"]["extra:Born"]["part"]
    data["tables"]["extra:Born"]["close"] = [0.1, 0.2, 0.3, 0.4]
    assert Model.from_dict(data, like).tables["extra:Born"]["part"] == (0.1, 0.2, 0.3, 0.4)
