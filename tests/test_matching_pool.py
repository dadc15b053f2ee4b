"""Laws of people matching: what must not change the clusters, and what must not break it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.errors import InputError, RecipeError
from leadhygiene.inputs.intake import inputs_of
from leadhygiene.inputs.pool import pools
from leadhygiene.matching.blocking import pairs
from leadhygiene.matching.blocking.block import WINDOW, of_key
from leadhygiene.matching.blocking.key import CAP, Key
from leadhygiene.matching.clusters import decision_file
from leadhygiene.matching.columns import coded, numbering
from leadhygiene.matching.extras.extra import Extra
from leadhygiene.matching.people import PeopleConfig, match_people
from leadhygiene.matching.preview import preview_people
from leadhygiene.matching.types import Matching
from leadhygiene.rowwise import binding

_GIVEN = ("Ann", "Robert", "Bob", "Maria", "Giulia", "Ingrid", "Oluwaseun", "Thomas", "Tom", "Yuki")
_FAMILY = (
    "Lee",
    "Okafor",
    "Garcia",
    "Lindqvist",
    "Petrov",
    "Moreau",
    "Tanaka",
    "Novak",
    "Brandt",
    "Silva",
)


def _leads(rows: int, seed: int = 1) -> pl.DataFrame:
    """Make leads of which about a third repeat an earlier person with small changes."""
    draw = np.random.default_rng(seed)
    out = []
    for at in range(rows):
        if out and draw.random() < 0.33:
            row = dict(out[int(draw.integers(len(out)))])
            change = int(draw.integers(4))
            if change == 0:
                row["Last Name"] = row["Last Name"].upper()
            elif change == 1:
                row["Email"] = None
            elif change == 2:
                row["Phone"] = None
        else:
            given, family = _GIVEN[int(draw.integers(10))], _FAMILY[int(draw.integers(10))]
            firm = f"firm{int(draw.integers(60))}"
            row = {
                "First Name": given, "Last Name": family, "Company": f"{firm} Inc",
                "Email": f"{given}.{family}{int(draw.integers(30))}@{firm}.com".lower(),
                "Phone": f"+1415555{int(draw.integers(1000, 9999))}", "City": "Oakland", "Title": "Buyer",
            }  # fmt: skip
        row["Id"] = f"L{at:05d}"
        out.append(row)
    return pl.DataFrame(out).select("Id", *(name for name in out[0] if name != "Id"))


def _pool(frame: pl.DataFrame) -> pl.DataFrame:
    return binding.clean_frame(pools(inputs_of(frame)).people)[0]


def _match(frame: pl.DataFrame, **settings: object) -> Matching:
    return match_people(_pool(frame), PeopleConfig(**settings))  # type: ignore[arg-type]  # settings of each test


@pytest.fixture(scope="module")
def leads() -> pl.DataFrame:
    """Return a pool with repeats."""
    return _leads(600)


@pytest.fixture(scope="module")
def matched(leads: pl.DataFrame) -> Matching:
    """Return the matching of the pool."""
    return _match(leads)


def test_the_pool_has_something_to_find(matched: Matching) -> None:
    """The laws below would hold for a matcher that finds nothing."""
    assert 200 < matched.clusters["cluster_id"].n_unique() < 550


def test_row_order_changes_nothing(leads: pl.DataFrame, matched: Matching) -> None:
    """Shuffled rows give the same clusters, pairs and model."""
    again = _match(leads.sample(fraction=1.0, shuffle=True, seed=3))
    assert again.clusters.equals(matched.clusters)
    assert again.pairs.equals(matched.pairs)
    assert again.model == matched.model


def test_chunk_size_changes_nothing(
    leads: pl.DataFrame, matched: Matching, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pairs compared seven at a time give the same clusters."""
    monkeypatch.setattr(pairs, "CHUNK", 7)
    assert _match(leads).clusters.equals(matched.clusters)


def test_thread_count_changes_nothing(
    leads: pl.DataFrame, matched: Matching, tmp_path: Path
) -> None:
    """One thread gives the same clusters as two."""
    other = "2" if pl.thread_pool_size() == 1 else "1"
    source, out = tmp_path / "leads.parquet", tmp_path / "clusters.parquet"
    _pool(leads).write_parquet(source)
    program = (
        "import sys, polars as pl; from leadhygiene.matching.people import match_people; "
        "match_people(pl.read_parquet(sys.argv[1])).clusters.write_parquet(sys.argv[2])"
    )
    subprocess.run(
        [sys.executable, "-c", program, str(source), str(out)],
        env={**os.environ, "POLARS_MAX_THREADS": other, "OMP_NUM_THREADS": other,
             "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}, check=True,
    )  # fmt: skip
    assert pl.read_parquet(out).equals(matched.clusters)


def test_rows_that_came_twice_join_their_twin_and_move_nobody(
    leads: pl.DataFrame, matched: Matching
) -> None:
    """Every row doubled: each copy is with its twin, and nobody else's cluster changes."""
    twice = pl.concat([leads, leads.with_columns(pl.format("Z{}", "Id").alias("Id"))])
    found = _match(twice).clusters
    names = dict(found.select("lh_record_id", "cluster_id").iter_rows())
    named = leads.filter(pl.col("Email").is_not_null() | pl.col("Phone").is_not_null())
    apart = [i for i in named["Id"].to_list() if names[i] != names[f"Z{i}"]]
    assert apart == []
    before = matched.clusters.group_by("cluster_id").agg("lh_record_id")["lh_record_id"].to_list()
    split = [rows for rows in before if len({names[row] for row in rows}) > 1]
    assert split == []


_BASE = {"First Name": "Maria", "Last Name": "Garcia", "Email": "maria@firm.com", "Phone": "+14155550123",
         "Company": "LTD", "City": "Leeds"}  # fmt: skip
_BAD = {
    "nothing but one name": pl.DataFrame({"First Name": ["Ann"] + [None] * 9, "Last Name": [None] * 10}, schema_overrides={"Last Name": pl.String}),
    "one row": pl.DataFrame([_BASE]),
    "all rows equal": pl.DataFrame([_BASE] * 400),
    "one column of one value": pl.DataFrame({"Last Name": ["LTD"] * 500}),
    "one mailbox": pl.DataFrame([{**_BASE, "First Name": f"A{n}x", "Last Name": f"B{n}y"} for n in range(3000)]),
    "ids that repeat": pl.DataFrame([{**_BASE, "Id": str(n % 3)} for n in range(30)]),
}  # fmt: skip


@pytest.mark.parametrize("name", _BAD)
def test_bad_input_is_matched_at_a_cost_that_grows_with_the_rows(name: str) -> None:
    """No exception, every row once, and no more pairs than the caps allow."""
    frame = _BAD[name]
    found = _match(frame)
    assert found.clusters.height == frame.height
    assert found.clusters["lh_record_id"].is_unique().all()
    assert found.plan["pairs"] <= frame.height * 20 * (CAP + WINDOW)


def test_a_name_that_everybody_bears_is_cut_and_said_so() -> None:
    """Twenty thousand namesakes cost a number of pairs that grows with the rows, and the plan says so."""
    rows = 20_000
    frame = pl.DataFrame({"First Name": ["Maria"] * rows, "Last Name": ["Garcia"] * rows,
                          "Email": [f"m{n}@firm{n % 7000}.com" for n in range(rows)]})  # fmt: skip
    found = _match(frame)
    assert found.plan["pairs"] < rows * CAP
    assert "cut by further keys" in found.plan["sentence"]
    assert found.clusters["cluster_id"].n_unique() > rows * 0.99


def test_plan_counts_before_it_builds(matched: Matching) -> None:
    """The plan's pairs are those of its keys, without what several keys share."""
    assert matched.plan["pairs"] == sum(key["new"] for key in matched.plan["keys"])
    assert all(
        key["pairs"] <= key["cost_uncapped"] or key["windowed"] for key in matched.plan["keys"]
    )


def test_bands_say_what_is_merged_and_what_is_left(matched: Matching) -> None:
    """The bands count the pairs that the tables hold."""
    bands = matched.model["bands"]
    kinds = matched.pairs["relation"].value_counts()
    counts = dict(kinds.iter_rows())
    assert bands["merged_pairs"] == counts["duplicate"]
    assert bands["review_pairs"] == counts.get("review", 0)
    assert 0.95 < bands["expected_precision"] <= 1


def test_roles_tell_a_switchboard_from_a_direct_line() -> None:
    """A number of eight people is a switchboard; a mailbox of two spellings is personal; an override wins."""
    people = [{"First Name": f"{g}", "Last Name": f"{f}", "Company": "Larkmoor", "Phone": "+14155552671",
               "Email": f"{g}.{f}@larkmoor.com".lower()} for g, f in zip(_GIVEN, _FAMILY, strict=True)]  # fmt: skip
    people += [{**people[1], "Last Name": "Okafr"}, {**people[2], "Phone": "+14155552677"}]
    roles = {value: role for _, value, role, *_ in _match(pl.DataFrame(people)).roles.iter_rows()}
    assert roles["+14155552671"] == "switchboard"
    assert roles["robert.okafor@larkmoor.com"] == "personal"
    told = _match(pl.DataFrame(people), roles={"+14155552671": "direct_line"})
    assert {r[1]: r[2] for r in told.roles.iter_rows()}["+14155552671"] == "direct_line"
    with pytest.raises(RecipeError, match="switchbord"):
        _match(pl.DataFrame(people), roles={"+14155552671": "switchbord"})


def _two(leads: pl.DataFrame) -> tuple[str, str]:
    rows = leads.unique("Email", keep="first", maintain_order=True)["Id"].to_list()
    return rows[3], rows[9]


def test_decisions_win_and_survive_new_ids(
    leads: pl.DataFrame, matched: Matching, tmp_path: Path
) -> None:
    """A pair that was decided is joined, or parted, also after reordering and under new ids."""
    file = tmp_path / "decisions.csv"
    known = _pool(leads)
    a, b = _two(leads)
    merged = matched.pairs.filter(pl.col("relation") == "duplicate").row(0)
    decision_file.append(file, decision_file.line(known, a, b, "same"))
    decision_file.append(file, decision_file.line(known, merged[0], merged[1], "different"))
    for frame, rename in (
        (leads, str),
        (leads.reverse().with_columns(pl.format("N{}", "Id").alias("Id")), "N{}".format),
    ):
        found = _match(frame, decisions=str(file))
        names = dict(found.clusters.select("lh_record_id", "cluster_id").iter_rows())
        assert names[rename(a)] == names[rename(b)]
        assert names[rename(merged[0])] != names[rename(merged[1])]
    gone = _match(leads.filter(pl.col("Id") != a), decisions=str(file)).model["decisions"]
    assert gone["counts"]["stale"] == 1
    assert gone["not_applied"][0]["id_a"] == a


def test_files_of_decisions_that_cannot_be_used_are_refused(
    leads: pl.DataFrame, tmp_path: Path
) -> None:
    """A missing file, a missing column and an unknown word are errors with a sentence."""
    with pytest.raises(InputError, match="cannot be read"):
        _match(leads, decisions=str(tmp_path / "none.csv"))
    bad = tmp_path / "bad.csv"
    bad.write_text("id_a,id_b,decision\n1,2,maybe\n")
    with pytest.raises(InputError, match="same"):
        _match(leads, decisions=str(bad))


def test_links_leave_the_reference_alone() -> None:
    """Contacts are never joined with each other; one-to-one gives each lead at most one contact."""
    ann = {"First Name": "Ann", "Last Name": "Lee", "Email": "ann.lee@larkmoor.com"}
    contacts = pl.DataFrame([{**ann, "Id": n} for n in ("c1", "c2")])
    leads = pl.DataFrame([{**ann, "Id": n} for n in ("l1", "l2")])
    pool = binding.clean_frame(pools(inputs_of({"leads": leads, "contacts": contacts})).people)[0]
    sizes = {}
    for mode in ("dedupe", "link", "link_only", "one_to_one"):
        found = match_people(pool, PeopleConfig(link=mode, reference="contact"))  # type: ignore[arg-type]  # each mode
        names = dict(found.clusters.select("lh_record_id", "cluster_id").iter_rows())
        sizes[mode] = found.clusters["cluster_id"].n_unique()
        ids = sorted(names)
        if mode != "dedupe":
            assert len({names[i] for i in ids[:2]}) == 2, f"{mode} joined two contacts"
    assert sizes["dedupe"] == 1
    assert sizes["one_to_one"] == 2
    with pytest.raises(RecipeError, match="reference"):
        match_people(pool, PeopleConfig(link="link", reference="3"))
    with pytest.raises(RecipeError, match="joins nothing"):
        match_people(pool.with_columns(lh_object=pl.lit("contact")), PeopleConfig(link="link"))


def test_extra_columns_count_as_evidence() -> None:
    """A date of birth tells two namesakes apart and finds a person whose name was misspelled."""
    rows = [{"First Name": g, "Last Name": f, "City": "Leeds", "Born": f"19{40 + n}-0{1 + n % 9}-1{n % 9}"}
            for n, (g, f) in enumerate((g, f) for g in _GIVEN for f in _FAMILY[:5])]  # fmt: skip
    rows += [{**rows[0], "Last Name": "Le"}, {**rows[4], "Born": "1999-12-31"}]
    frame = pl.DataFrame(rows)
    pool = binding.clean_frame(pools(inputs_of(frame), ("Born",)).people)[0]
    found = match_people(pool, PeopleConfig(extra=(Extra("Born", "date"),)))
    assert "extra:Born" in found.model["tables"]
    with pytest.raises(RecipeError, match="Birn"):
        match_people(pool, PeopleConfig(extra=(Extra("Birn", "date"),)))


def test_templates_are_ordered_and_previewed(leads: pl.DataFrame) -> None:
    """Looser rules take more pairs; each line says its expected precision; a run merges what it said."""
    lines = {line["rules"]: line for line in preview_people(_pool(leads))}
    counts = [lines[name]["pairs"] for name in ("rigid", "standard", "loose", "very_loose")]
    assert counts == sorted(counts)
    assert counts[0] > 0
    alike = [
        {"First Name": "Ann", "Last Name": "Lee", "Email": f"ann.lee@{host}.com"}
        for host in ("larkmoor", "ostwick")
    ]
    two = {line["rules"]: line["pairs"] for line in preview_people(_pool(pl.DataFrame(alike)))}
    assert two["loose"] == two["very_loose"] == 1  # one local part
    assert all(
        line["expected_precision"] is None or 0 <= line["expected_precision"] <= 1
        for line in lines.values()
    )
    rigid = _match(leads, rules="rigid")
    assert (
        rigid.clusters["cluster_id"].n_unique()
        >= _match(leads, rules="loose").clusters["cluster_id"].n_unique()
    )


def test_the_model_of_one_run_serves_another(leads: pl.DataFrame, tmp_path: Path) -> None:
    """A written model is read back as it was, and gives the same clusters."""
    result = lh.run(leads)
    folder = result.write(tmp_path / "out")
    again = lh.run(leads, {"steps": [{"use": "clean"}, {"use": "append"}, {"use": "junk"},
                                     {"use": "match_people", "model": str(folder / "model.json")}, {"use": "consolidate"}]})  # fmt: skip
    assert again.clusters["person_id"].to_list() == result.clusters["person_id"].to_list()


def test_explain_gives_the_numbers_of_the_run(leads: pl.DataFrame, tmp_path: Path) -> None:
    """Probability and weight of a pair are those of the tables, from memory and from the folder."""
    result = lh.run(leads)
    folder = result.write(tmp_path / "out")
    pool = _pool(leads)
    found = match_people(pool)
    agreed = 0
    for id_a, id_b, relation, probability, weight, _ in found.pairs.head(12).iter_rows():
        told = result.explain(id_a, id_b)
        assert told.weight == pytest.approx(weight, abs=1e-3)
        assert sum(line.weight for line in told.evidence) == pytest.approx(told.weight)
        assert told.keys_shared
        if told.relation == relation:  # else the rest of the cluster had the last word
            assert told.probability == pytest.approx(probability, abs=1e-4)
            agreed += 1
    assert agreed >= 8
    assert lh.explain(folder, id_a, id_b).weight == pytest.approx(weight, abs=1e-3)


def test_codes_number_values_by_their_first_row_whatever_their_hashes() -> None:
    """Hashes that begin alike, or are one, change nothing; rows in another order are numbered anew."""
    texts = [f"v{number % 97}" if number % 5 else None for number in range(2000)]
    column = coded.code(pl.Series(texts))
    places: dict[str, int] = {}
    expected = [places.setdefault(text, len(places)) if text else -1 for text in texts]
    assert column.codes.tolist() == expected
    assert column.values.to_list() == list(places)
    rows = np.random.default_rng(1).permutation(2000)[:700]
    again = coded.code(pl.Series([texts[row] for row in rows.tolist()]))
    turned = column.at(rows)
    assert turned.codes.tolist() == again.codes.tolist()
    assert turned.values.to_list() == again.values.to_list()
    kinds = np.arange(500) * 7 % 12
    found, firsts = numbering.numbered(
        (kinds // 3).astype(np.uint64) << np.uint64(40), kinds.astype(np.uint64) * np.uint64(5)
    )
    met: dict[int, int] = {}
    assert found.tolist() == [met.setdefault(kind, len(met)) for kind in kinds.tolist()]
    assert kinds[firsts].tolist() == list(met)


def test_a_block_gives_all_its_pairs_and_a_key_that_nobody_has_gives_none() -> None:
    """Every two rows of a block are a pair once, the earlier row first; rows without a part of the key have none."""
    draw = np.random.default_rng(5)
    codes = draw.integers(-1, 40, 300)
    left, right, _ = of_key(Key("some", (codes, codes % 7)))
    expected = [(a, b) for a in range(300) for b in range(a + 1, 300) if codes[a] == codes[b] >= 0]
    assert sorted(zip(left.tolist(), right.tolist(), strict=True)) == expected
    none = np.full(300, -1)
    left, right, entry = of_key(Key("none", (codes, none)))
    assert len(left) == len(right) == entry["blocks"] == 0


@pytest.mark.parametrize("shift", [0, 20, 50])
def test_numbers_without_sorting_are_those_of_sorting(shift: int) -> None:
    """Numbers of any size, groups and pairs of rows come out as sorting would have them."""
    draw = np.random.default_rng(shift)
    keys = draw.integers(-40, 900, 3000) << shift
    found, firsts = numbering.numbered(keys)
    met: dict[int, int] = {}
    assert found.tolist() == [met.setdefault(key, len(met)) for key in keys.tolist()]
    assert keys[firsts].tolist() == list(met)
    order, ends = numbering.in_groups(found, len(firsts))
    assert order.tolist() == np.argsort(found, kind="stable").tolist()
    assert ends.tolist() == [0, *np.cumsum(np.bincount(found)).tolist()]
    left, right = (draw.integers(0, 60, 2000).astype(np.int32) for _ in range(2))
    marks = (np.arange(2000) // 10).astype(np.uint8)
    packed, told = numbering.pairs_in_order(left, right, marks, 60)
    turn = np.lexsort((marks, right, left))
    assert packed.tolist() == (left * 60 + right)[turn].tolist()
    assert told.tolist() == marks[turn].tolist()


def test_review_band_asks_about_names_as_rare_as_they_must_be() -> None:
    """A name that many bear is no reason to look at two employers; one that nobody else bears is."""
    draw = np.random.default_rng(3)
    vowels, consonants = "aeiou", "bdfgklmnprstv"

    def word() -> str:
        return "".join(
            consonants[int(draw.integers(13))] + vowels[int(draw.integers(5))] for _ in range(4)
        ).title()

    families = [word() for _ in range(200)]
    rows = []
    for at in range(2600):
        given, family = _GIVEN[at % 10], families[int(draw.integers(200))] if at % 2 else word()
        firm = word()
        rows.append({"Id": f"L{at:05d}", "First Name": given, "Last Name": family, "Company": f"{firm} Inc",
                     "Email": f"{given}.{family}@{firm}.com".lower()})  # fmt: skip
    rare = {**rows[0], "Id": "L90000", "First Name": "Oluwatobiloba", "Last Name": "Zzyrkovsky"}
    again = {**rare, "Id": "L90001", "Company": "Vellamo Oy", "Email": "z@vellamo.fi"}
    found = _match(pl.DataFrame([*rows, rare, again])).pairs.filter(pl.col("relation") == "review")
    asked = set(found.select("id_a", "id_b").rows())
    ends = [row.split(":")[-1] for pair in asked for row in pair]
    assert {"L90000", "L90001"} <= set(ends)
    named = dict(pl.DataFrame(rows).select("Id", "Last Name").iter_rows())
    assert not [row for row in ends if named.get(row) in families]
    assert (found["probability"] >= PeopleConfig().look_from).all()


def test_clusters_bear_the_smallest_id_of_their_rows(leads: pl.DataFrame) -> None:
    """Rows stand by name inside a run; ids stand by themselves outside."""
    matching = _match(leads)
    named = matching.clusters.group_by("cluster_id").agg(least=pl.col("lh_record_id").min())
    assert named.filter(pl.col("cluster_id") != "P-" + pl.col("least")).is_empty()
    assert (matching.pairs.filter(pl.col("relation") != "moved_from").select(pl.col("id_a") < pl.col("id_b")).to_series()).all()  # fmt: skip


@pytest.mark.parametrize("factor", [1, 1 << 30, (1 << 62) // 700])
def test_rows_are_grouped_alike_whatever_the_size_of_their_codes(factor: int) -> None:
    """Codes that leave room for places, and those that do not, give the same blocks and numbers."""
    small = np.random.default_rng(5).integers(-1, 700, 4000)
    codes = np.where(small < 0, -1, small * factor)
    values, place = coded.grouped(codes)
    assert (values[place] == codes).all()
    assert (np.diff(values) > 0).all()
    pairs, expected = (of_key(Key("key", (one,))) for one in (codes, small))
    assert {*zip(*pairs[:2], strict=True)} == {*zip(*expected[:2], strict=True)}
    assert len(pairs[0]) > 0


def test_codes_that_cut_a_block_together_must_agree_together() -> None:
    """Of a number that many carry, those of one name and one initial are candidates."""
    number, name, initial = np.zeros(9, int), np.array([1, 1, 1, *range(2, 8)]), np.arange(9) // 2
    crowd = np.full(9, 5)
    key = Key("phone", (number,), ((name, initial),), chance=2, expected=crowd)
    left, right, entry = of_key(key)
    assert set(zip(left.tolist(), right.tolist(), strict=True)) == {(0, 1)}
    assert entry["cut"] == 1


def test_a_block_that_chance_fills_is_cut_and_a_rare_one_is_not() -> None:
    """Two of many that bear one name at a place of many are no candidates; two of a rare name there are."""
    name = np.array([0] * 60 + [1, 1] + [2] * 38)
    place = np.array([*[0] * 4, *range(1, 57), 0, 0, *range(57, 95)])
    door = np.array([7, 7, *range(8, 106)])
    left, right, entry = of_key(Key("name + place", (name, place), (door,), chance=0.5))
    pairs = set(zip(left.tolist(), right.tolist(), strict=True))
    assert {(0, 1), (60, 61)} <= pairs
    assert entry["cut"] > 0
    plain = of_key(Key("name + place", (name, place), (door,)))
    assert {(0, 1), (60, 61), (0, 2), (2, 3)} <= set(
        zip(plain[0].tolist(), plain[1].tolist(), strict=True)
    )
    assert (0, 2) not in pairs


def _of_one_firm(titles: tuple[str, str]) -> pl.DataFrame:
    """Return people who each gave one mailbox twice, and one who gave none, with two titles each."""
    rows = []
    for number in range(60):
        person = {
            "First Name": _GIVEN[number % len(_GIVEN)] if number else "Thaddea",
            "Last Name": f"{_FAMILY[number % 9]}{'abcdefg'[number % 7]}quist{'nmlk'[number % 4]}",
            "Company": f"Larkmoor {'abcdefghijklmnopqrst'[number % 20] * 4}",
        }
        mail = f"{person['First Name']}.{person['Last Name']}@firm{number % 20}.com".lower()
        for place, title in enumerate(titles):
            rows.append({**person, "Email": mail if number else None, "Title": title})
            rows[-1]["Id"] = f"{number}-{place}"
    return pl.DataFrame(rows)


@pytest.mark.parametrize(
    ("titles", "joined"),
    [(("Sales Director", "Plant Manager"), True), (("Sales Director", "Sales Director"), None)],
)
def test_a_pool_tells_whether_one_person_has_two_titles(
    titles: tuple[str, str], joined: bool | None
) -> None:
    """Where mailboxes show that titles change, a rare name at one employer is one person whatever its titles."""
    result = lh.run(_of_one_firm(titles))
    share = result.model["people"]["new_titles"]
    assert (share > 0.5) is (joined is True)
    people = dict(zip(*result.clusters.select("lh_record_id", "person_id"), strict=True))
    if joined:
        assert people["0-0"] == people["0-1"]


def test_a_second_title_tells_two_people_where_people_keep_theirs() -> None:
    """One pair with two titles stays apart where all others keep theirs."""
    kept = _of_one_firm(("Sales Director", "Sales Director")).with_columns(
        pl.when(pl.col("Id") == "0-1")
        .then(pl.lit("Plant Manager"))
        .otherwise(pl.col("Title"))
        .alias("Title")
    )
    result = lh.run(kept)
    people = dict(zip(*result.clusters.select("lh_record_id", "person_id"), strict=True))
    assert people["0-0"] != people["0-1"]


def _firm(rows: list[dict[str, str]], **shared: str) -> list[str]:
    """Return the people of a few records of one employer, by their numbers."""
    listed = [{"Id": str(n), **shared, **row} for n, row in enumerate(rows, 1)]
    return [str(person) for person in lh.run(listed).clusters.sort("lh_record_id")["person_id"]]


def test_a_chief_entered_with_the_mailbox_of_an_assistant_is_one_person() -> None:
    """A firm has one of them; a buyer of the name may be another one."""
    for title, people in (("CEO", ["P-1", "P-1", "P-3"]), ("Buyer", ["P-1", "P-2", "P-3"])):
        chief = {"First Name": "Moira", "Last Name": "Cobbold", "Title": title}
        rows = [
            {**chief, "Email": "moira.cobbold@larkmoor.co.uk"}, {**chief, "Email": "sophie.gallagher@larkmoor.co.uk"},
            {"First Name": "Sophie", "Last Name": "Gallagher", "Title": "Executive Assistant", "Email": "sophie.gallagher@larkmoor.co.uk"},
        ]  # fmt: skip
        assert _firm(rows, Company="Larkmoor Ltd", Country="GB") == people


def test_a_cell_with_the_whole_name_brings_no_two_people_together() -> None:
    """A family name in capitals stands before given names, though the cell is that of the family name."""
    one = {
        "First Name": "Yao Jean-Marc",
        "Last Name": "KONAN",
        "Title": "Gérant",
        "Mobile": "+225 07 64 82 96 35",
    }
    rows = [
        one, {"First Name": "Yves-Roland", "Last Name": "KONAN", "Title": "Commercial", "Mobile": "+225 07 38 81 93 60"},
        {**one, "First Name": "", "Last Name": "KONAN Yao Jean-Marc"},
    ]  # fmt: skip
    people = _firm(rows, Company="Ets Larkmoor", Email="y.konan@larkmoor.ci", Country="CI")
    assert people == ["P-1", "P-2", "P-1"]


def test_rows_that_name_a_job_and_nobody_are_not_one_person() -> None:
    """Two practices of one name in one town, each with its manager."""
    rows = [
        {"Email": f"manager@{host}.co.uk", "Phone": phone, "Street": street}
        for host, phone, street in (("larkmoor-bath", "+44 1225 932688", "56 High Street"), ("larkmoordental", "+44 1225 793024", "159 London Road"))
    ]  # fmt: skip
    shared = {
        "First Name": "Practice",
        "Last Name": "Manager",
        "Company": "Larkmoor Dental Care",
        "City": "Bath",
        "Country": "GB",
    }
    assert _firm(rows, **shared) == ["P-1", "P-2"]


@pytest.mark.parametrize("around", [1, 40, 400])
def test_more_rows_of_others_do_not_take_a_pair_apart(around: int) -> None:
    """One full name, job, number and address at a small employer, with its mailbox and with one of her own."""
    givens, families = (
        ("Anna", "Peter", "Julia", "Stefan", "Petra", "Thomas"),
        ("Weber", "Wagner", "Becker", "Koch", "Richter"),
    )
    practice = {
        "Company": "Praxis am Markt",
        "Phone": "0251 94389",
        "Street": "Domplatz 41",
        "Postal Code": "48143",
        "City": "Münster",
        "Country": "DE",
    }
    her = {"First Name": "Verena", "Last Name": "Krüger", "Title": "Ärztin", **practice}
    rows = [
        {**her, "Email": "verena.krueger@praxis-markt.de"}, {**her, "Email": "mail@praxis-markt.de"},
        {**practice, "First Name": "Ina", "Last Name": "Thoma", "Title": "Assistenz", "Email": "mail@praxis-markt.de"},
    ]  # fmt: skip
    rows += [
        {
            "First Name": givens[n % 6], "Last Name": families[n % 5], "Company": f"Praxis {n // 4}", "Email": f"mail@praxis{n // 4}.de", "Title": "Arzt",
            "Phone": f"0421 {30000 + n // 4}", "Street": f"Weg {n // 4}", "City": "Bremen", "Country": "DE",
        }
        for n in range(around)
    ]  # fmt: skip
    found = lh.run([{"Id": str(n), **row} for n, row in enumerate(rows)]).clusters
    told = dict(found.select("lh_record_id", "person_id").iter_rows())
    assert told["0"] == told["1"] != told["2"]


@pytest.mark.parametrize(("given", "other"), [("Jean", "Jean-Claude"), ("Raj", "Rajesh")])
def test_a_shops_mailbox_is_nobodys_own(given: str, other: str) -> None:
    """Two names that one person or two of a family may have, on the mailbox that is called like their shop."""
    shop = {"Company": "Garage Morel", "Email": "garage.morel@orange.fr", "Last Name": "Morel"}
    rows = [{**shop, "First Name": given}, {**shop, "First Name": other}]
    rows += [{"First Name": name, "Last Name": "Ek", "Email": f"{name}@larkmoor{n}.com", "Company": f"Larkmoor {n}"} for n, name in enumerate(("Ann", "Bo", "Cy", "Di"))]  # fmt: skip
    people = _firm(rows, Country="FR")
    assert people[0] != people[1]


_BILLED = {"Company": "Vantrell Studio", "Country": "US", "Title": ""}


@pytest.mark.parametrize(
    ("names", "boxes", "people"),
    [
        (("Vantrell Studio", "Vantrell Studio"), ("dora.finch", "abel.stroud"), ["P-1", "P-2", "P-3", "P-4"]),
        (("Vantrell Studio LLC", "Dora Finch"), ("dora.finch", "dora.finch"), ["P-1", "P-1", "P-3", "P-4"]),
        (("mossowl42", "Dora Finch"), ("dora.finch", "dora.finch"), ["P-1", "P-1", "P-3", "P-4"]),
        (("Dora Finch", "Dora Finch"), ("dora", "dora"), ["P-1", "P-1", "P-3", "P-4"]),
    ],
)  # fmt: skip
def test_a_firm_or_a_handle_in_the_cell_for_the_name_is_no_person(
    names: tuple[str, str], boxes: tuple[str, str], people: list[str]
) -> None:
    """Two who pay for one firm are two; one mailbox is one person's, whatever stands for the name."""
    rows = [
        {"Name": name, "Email": f"{box}@vantrell.studio"}
        for name, box in zip(names, boxes, strict=True)
    ]
    others = [
        {"Name": "Hollis Verrick", "Email": "hollis.verrick@vantrell.studio"},
        {"Name": "Ines Calloway", "Email": "ines.calloway@vantrell.studio"},
    ]
    assert _firm([*rows, *others], **_BILLED) == people


@pytest.mark.parametrize("name", ["Brunhelma Rasmussen", "Zbyhnev Krtkov"])
def test_who_has_a_firm_of_their_own_name_keeps_it(name: str) -> None:
    """A rare given name with a usual family name or with a rare one, on a number of their own."""
    mobile = "+49 171 231 8204"
    trader = {"Name": name, "Company": name, "Mobile Phone": mobile}
    others = [
        {"Name": name, "Email": f"{box}@larkmoor.de", "Company": "Larkmoor GmbH"}
        for name, box in (("Ivo Quandt", "ivo"), ("Ines Calloway", "ines"))
    ]
    people = _firm([trader, trader | {"Email": "info@rasmussen-klang.de"}, *others], Country="DE")
    assert people == ["P-1", "P-1", "P-3", "P-4"]


@pytest.mark.parametrize(("box", "people"), [("nadja", ["P-1", "P-2", "P-3", "P-4"]), ("nadja.tollmann", ["P-1", "P-1", "P-3", "P-1"])])  # fmt: skip
def test_a_mailbox_of_a_given_name_alone_is_no_sign_of_marriage(
    box: str, people: list[str]
) -> None:
    """The next Nadja takes nadja@ over, and a record without a family name is nobody's; a mailbox with the former family name stays one person's."""
    shared = {"Company": "Dornfeld Optik", "Email": f"{box}@dornfeld-optik.de", "Country": "DE"}
    rows = [
        {"First Name": "Nadja", "Last Name": "Tollmann"},
        {"First Name": "Nadja", "Last Name": "Rieseweg"},
        {"First Name": "Ivo", "Last Name": "Quandt", "Email": "ivo.quandt@dornfeld-optik.de"},
        {"First Name": "Nadja"},
    ]
    assert _firm(rows, **shared) == people
