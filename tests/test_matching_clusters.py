"""Components are closed to clusters that hold together, whatever their size."""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl

import leadhygiene as lh
from leadhygiene.matching.blocking.block import Plan
from leadhygiene.matching.blocking.key import Key
from leadhygiene.matching.clusters.bridges import (
    ALIKE,
    BY_FIRM,
    BY_NAME,
    CONTACT,
    JOINS,
    LEFT,
    ONE_FIRM,
    RIGHT,
    SILENT,
)
from leadhygiene.matching.clusters.cluster import close
from leadhygiene.matching.clusters.linkage import LARGEST
from leadhygiene.matching.clusters.rescoring import Rescored


def _by(kind: np.ndarray):  # noqa: ANN202 - a function of two arrays
    def rescore(left: np.ndarray, right: np.ndarray) -> Rescored:
        same = kind[left] == kind[right]
        return np.where(same, 0.9, 0.1), *np.zeros((3, len(left)), dtype=np.int8)

    return rescore


def test_a_bridge_between_two_people_is_cut() -> None:
    """Two groups of rows that one wrong link joins stay two, and say how firmly they hold."""
    kind = np.array([0, 0, 0, 1, 1, 1])
    left, right = np.array([0, 1, 2, 3, 4]), np.array([1, 2, 3, 4, 5])
    found = close(6, left, right, np.full(5, 0.95), _by(kind))
    assert found.label.tolist() == [0, 0, 0, 3, 3, 3]
    assert np.allclose(found.cohesion, 0.9)
    assert np.allclose(found.weakest, 0.9)


def test_a_component_over_the_cap_is_grown_and_split() -> None:
    """A chain of thousands of rows gives clusters under the cap, of one kind each."""
    rows = 5000
    kind = np.arange(rows) // 40
    left = np.arange(rows - 1)
    found = close(rows, left, left + 1, np.full(rows - 1, 0.97), _by(kind))
    sizes = np.bincount(found.label)
    assert found.oversized == rows
    assert sizes.max() <= LARGEST
    assert all(len(np.unique(kind[found.label == label])) == 1 for label in np.flatnonzero(sizes))
    assert (sizes > 0).sum() < rows / 10


def test_a_large_component_is_closed_as_if_it_were_alone() -> None:
    """Components of about one size are closed together, and none of them changes by it."""
    draw = np.random.default_rng(3)
    sizes = [33, 36, 40, 52, 53]
    rows = sum(sizes)
    start = np.repeat(np.cumsum([0, *sizes[:-1]]), sizes)
    kind = start + draw.integers(0, 5, rows)
    score = np.clip(np.where(kind[:, None] == kind, 0.75, 0.25) + draw.normal(0, 0.25, (rows, rows)), 0, 1)  # fmt: skip
    score = (score + score.T) / 2
    never = draw.random((rows, rows)) < 0.01

    def rescore(left: np.ndarray, right: np.ndarray) -> Rescored:
        two, ties = np.zeros((2, len(left)), dtype=np.int16)
        return score[left, right], never[left, right], two, ties

    left, right = np.triu_indices(rows, 1)
    some = (start[left] == start[right]) & ((right == left + 1) | (draw.random(len(left)) < 0.2))
    for link in ("best", "mean"):

        def closed(keep: np.ndarray, link: Any = link) -> Any:  # noqa: ANN401
            a, b = left[keep], right[keep]
            return close(rows, a, b, score[a, b], rescore, link)

        whole = closed(some)
        for first, size in zip(np.unique(start).tolist(), sizes, strict=True):
            alone, part = closed(some & (start[left] == first)), slice(first, first + size)
            assert len(np.unique(alone.label[part])) > 1
            for name in ("label", "cohesion", "weakest"):
                assert np.array_equal(getattr(alone, name)[part], getattr(whole, name)[part])


def test_records_of_one_who_moved_hang_together_by_the_ones_between() -> None:
    """With the best links, a chain of records that share less and less stays one; a bridge is cut still."""

    def near(left: np.ndarray, right: np.ndarray) -> Rescored:
        return np.where(np.abs(left - right) <= 2, 0.9, 0.37), *np.zeros(
            (3, len(left)), dtype=np.int8
        )

    left = np.arange(11)
    whole, parted, grown = (
        np.bincount(close(12, left, left + 1, np.full(11, 0.9), near, link, largest).label)
        for link, largest in (("best", 60), ("mean", 60), ("best", 7))
    )
    assert whole.max() > parted.max()
    assert parted.max() <= grown.max() <= 7
    kind = np.array([0, 0, 0, 1, 1, 1])
    found = close(6, left[:5], left[1:6], np.full(5, 0.95), _by(kind), "best")
    assert found.label.tolist() == [0, 0, 0, 3, 3, 3]


def test_best_links_do_not_chain_namesakes() -> None:
    """Two crowds of rows stay apart where each row has one good link across, and all others speak against."""
    kind = np.repeat([0, 1], 8)

    def across(left: np.ndarray, right: np.ndarray) -> Rescored:
        score = np.where(kind[left] == kind[right], 0.95, np.where(right - left == 8, 0.8, 0.0))
        return score, *np.zeros((3, len(left)), dtype=np.int8)

    left, right = np.triu_indices(16, 1)
    score = across(left, right)[0]
    some = score > 0
    for largest in (60, 15):
        found = close(16, left[some], right[some], score[some], across, "best", largest)
        assert found.label.tolist() == [0] * 8 + [8] * 8


def test_two_large_people_are_told_apart_by_a_few_of_their_pairs() -> None:
    """Halves of one person join; others whom wrong links join stay apart, and only some of the pairs are looked at."""
    rows, size = 80, 20
    left, right = np.triu_indices(rows, 1)
    asked: set[tuple[int, int]] = set()

    def person(row: np.ndarray) -> np.ndarray:
        return np.maximum(row // size, 1)

    def rescore(a: np.ndarray, b: np.ndarray) -> Rescored:
        asked.update(zip(a.tolist(), b.tolist(), strict=True))
        two, ties = np.zeros((2, len(a)), dtype=np.int16)
        return np.where(person(a) == person(b), 0.9, 0.1), np.zeros(len(a), dtype=bool), two, ties

    some = (left // size == right // size) | ((right == left + 1) & (right % size == 0))
    found = close(rows, left[some], right[some], np.full(some.sum(), 0.9), rescore, "best", 70)
    assert found.oversized == rows
    assert (
        np.bincount(found.label).tolist() == np.bincount([0] * 40 + [40] * 20 + [60] * 20).tolist()
    )
    assert 0 < sum(a < 40 <= b for a, b in asked) < 40 * size


def test_a_forbidden_pair_keeps_two_clusters_apart_with_best_links_too() -> None:
    """One pair that must not be joined outweighs all good links."""

    def forbids(left: np.ndarray, right: np.ndarray) -> Rescored:
        return (
            np.full(len(left), 0.9),
            (left == 0) & (right == 3),
            *np.zeros((2, len(left)), np.int8),
        )

    found = close(4, np.array([0, 1, 2]), np.array([1, 2, 3]), np.full(3, 0.9), forbids, "best")
    assert found.label[0] != found.label[3]


def test_a_pair_that_a_rule_calls_two_people_bounds_clusters() -> None:
    """In a handful of rows the others may outweigh it; a larger cluster is not joined over it."""

    def ruled(left: np.ndarray, right: np.ndarray) -> Rescored:
        never = np.zeros(len(left), dtype=bool)
        apart = left % 2 != right % 2
        return np.full(len(left), 0.9), never, apart, np.zeros(len(left), np.int8)

    for rows, most in ((3, 3), (8, 7)):
        left = np.arange(rows - 1)
        found = close(rows, left, left + 1, np.full(rows - 1, 0.9), ruled)
        assert np.bincount(found.label).max() <= most
    assert len(np.unique(close(3, left[:2], left[1:3], np.full(2, 0.9), ruled).label)) == 1


def _told(told: dict[tuple[int, int], int]):  # noqa: ANN202 - a function of two arrays
    def rescore(left: np.ndarray, right: np.ndarray) -> Rescored:
        ties = np.array([told[pair] for pair in zip(left.tolist(), right.tolist(), strict=True)])
        apart = (ties & (BY_NAME | BY_FIRM | SILENT)) > 0
        return np.where(apart, 0.1, 0.9), apart, apart, ties

    return rescore


def test_a_record_that_agrees_with_both_explains_why_two_differ() -> None:
    """Rich and Rchard are one beside Richard; Jane and John are two beside J., who holds neither."""
    left, right, p = np.array([0, 0]), np.array([1, 2]), np.full(2, 0.9)
    for hub, apart, one in (
        (LEFT, BY_NAME, True),
        (RIGHT, BY_NAME, False),
        (ONE_FIRM, BY_FIRM, True),
        (ONE_FIRM, BY_NAME, False),
        (LEFT, BY_FIRM, False),
        (ALIKE | JOINS, BY_NAME, True),
        (JOINS, BY_NAME, False),
        (CONTACT, SILENT, True),
    ):
        found = close(3, left, right, p, _told({(0, 1): hub, (0, 2): hub, (1, 2): apart}))
        assert (len(np.unique(found.label)) == 1) is one


def test_an_initial_holds_no_two_names_and_a_status_is_no_firm() -> None:
    """What clusters say of whole leads."""
    base = {"Email": "rbailey@kenorlogix.com", "Company": "Kenorlogix Ltd", "Country": "GB"}
    names = ["Rchard", "Rich", "Richard"]
    rows = [{"Id": str(at), "First Name": name, "Last Name": "Bailey", **base} for at, name in enumerate(names)]  # fmt: skip
    names = ["Jane", "John", "J"]
    rows += [{"Id": f"1{at}", "First Name": name, "Last Name": "Moss", **base, "Email": "jmoss@kenorlogix.com"}
             for at, name in enumerate(names)]  # fmt: skip
    base = {"First Name": "Aimar", "Last Name": "Timpu", "Email": "aimartimpu@gmail.com", "Country": "ES"}  # fmt: skip
    rows += [{"Id": "20", **base, "Company": "Dakanlogix"}, {"Id": "21", **base, "Company": "Self-employed"}]  # fmt: skip
    base = {"Last Name": "Swartzbaugh", "Email": "deborah.swartzbaugh@salemparts.com", "Company": "Salem Parts"}  # fmt: skip
    rows += [{"Id": f"3{at}", "First Name": name, **base} for at, name in enumerate(["Debby", "Deborh"])]  # fmt: skip
    base = {"Last Name": "Setzer", "Email": "roy.setzer@freemantooling.com", "Company": "Freeman Tooling"}  # fmt: skip
    rows += [{"Id": f"4{at}", "First Name": name, **base} for at, name in enumerate(["Roy", "Ry", "Rory"])]  # fmt: skip
    found = lh.run(pl.DataFrame(rows)).leads
    people = dict(found.select("Id", "lh_person_id").iter_rows())
    assert people["0"] == people["1"] == people["2"]
    assert people["10"] != people["11"]
    assert people["20"] == people["21"]
    assert people["30"] == people["31"]
    assert people["40"] == people["41"] != people["42"]


def test_what_blocking_loses_is_estimated_from_keys_that_agree() -> None:
    """The estimate grows with the duplicates that only one key caught."""
    one, other = np.zeros(8, dtype=np.int64), np.array([0, 0, 0, 0, 1, 2, 3, 4])
    keys = [Key("one", (one,)), Key("other", (other,))]
    plan = Plan(8)
    plan.caught(keys, np.array([0, 1, 4, 4, 5]), np.array([1, 2, 5, 6, 7]))
    assert (plan.once, plan.twice, plan.found) == (3, 2, 5)
    assert 0 < plan.missed() < 0.5


def test_a_number_read_with_the_wrong_country_still_tells_who_moved() -> None:
    """One number without its country code, under the addresses of two employers in two countries."""
    base = {"First Name": "Kilian", "Last Name": "Osterwold"}
    rows = pl.DataFrame(
        [
            {"Id": "1", **base, "Phone": "639-727-2170", "Company": "Plagenera", "Country": "India",
             "Email": "k.osterwold@plagenera.in", "City": "Bengaluru"},
            {"Id": "2", **base, "Phone": "+1 639-727-2170", "Company": "Mitron Weaving", "Country": "Canada",
             "Email": "osterwold@mitronweaving.ca", "City": "Regina"},
            {"Id": "3", "First Name": "Ann", "Last Name": "Lee", "Phone": None, "Company": "Third", "Country": "Canada",
             "Email": "ann@third.ca", "City": "Regina"},
        ]
    )  # fmt: skip
    relations = lh.run(rows).relations
    assert relations["relation"].to_list() == ["moved_from"]
