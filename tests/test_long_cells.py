"""One long cell costs what its length does, whatever it is made of; no such cell is changed for its length."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

import leadhygiene as lh
from leadhygiene.fields import BY_NAME

ANNA = {"company": "Oltmanns Bau GmbH", "full_name": "Anna Oltmanns", "email": "anna@oltmannsbau.de",
        "phone": "+49 471 4471 203", "title": "Leiterin"}  # fmt: skip
FIELDS = ("company", "full_name", "title", "street", "email", "website", "message")
UNITS = ("x", "a b ", "-.", "((", "7", "Ab, ")
SHORT = 800
#: Seconds within which the parts that do not depend on the length lie.
FLOOR = 0.4
#: A busy machine makes one measurement dear, not all of them; what grows with the square is dear each time.
TRIES = 8


def _cost(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _assert_grows_with_length(work: Callable[[str], object], unit: str, short: int) -> None:
    """Eight times the length takes far less than the sixty-four times that its square would."""
    brief, long = (unit * (n // len(unit)) for n in (short, 8 * short))
    measured = []
    for _ in range(TRIES):
        measured.append((_cost(lambda: work(brief)), _cost(lambda: work(long))))
        dearest = max(of_brief for of_brief, _ in measured)
        if min(of_long for _, of_long in measured) < max(24 * dearest, FLOOR):
            return
    pytest.fail(f"{unit!r}: seconds of {short} and {8 * short} characters {measured}")


def _compare(field: str, text: str) -> None:
    lh.compare({**ANNA, field: text}, ANNA)


def _parse(field: str, text: str) -> None:
    lh.parse("person_name" if field == "full_name" else BY_NAME[field].kind, text)


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("work", [_compare, _parse])
def test_cost_grows_with_the_length(work: Callable[[str, str], None], field: str) -> None:
    """Parsing and comparing one cell of each kind."""
    work(field, "warm")
    for unit in UNITS:
        _assert_grows_with_length(lambda text: work(field, text), unit, SHORT)


@pytest.mark.parametrize("unit", UNITS)
def test_cost_of_cleaning_a_record_grows_with_the_length(unit: str) -> None:
    """All cells are as long."""
    lh.clean([ANNA])
    _assert_grows_with_length(
        lambda text: lh.clean([{**ANNA, **dict.fromkeys(FIELDS, text)}]), unit, SHORT
    )


@pytest.mark.parametrize("unit", UNITS)
def test_cost_of_comparing_firms_grows_with_the_length(unit: str) -> None:
    """As for people; words with a point are looked for once each."""
    firm = {"name": "Oltmanns Bau GmbH", "website": "oltmannsbau.de"}
    lh.compare(firm, firm, kind="account")
    _assert_grows_with_length(
        lambda name: lh.compare({**firm, "name": name}, firm, kind="account"), unit, 2_000
    )


def test_white_space_within_a_long_name() -> None:
    """What trims the end of a name does not look for it from every blank."""
    assert _cost(lambda: _compare("company", "x" + " " * 1_200 + "x")) < 5


def test_a_long_name_stays_as_it_is() -> None:
    """A text that is no name is not taken apart."""
    text = "Larkmoor Fasteners GmbH, " * 20 + "Larkmoor GmbH"
    found = lh.parse("company", text)
    assert (found.value, found.parts["legal_form"]) == (text, "")
