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
SHORT, LONG = 800, 6_400
#: Seconds within which the parts that do not depend on the length lie.
FLOOR = 0.4


def _cost(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _compare(field: str, text: str) -> None:
    lh.compare({**ANNA, field: text}, ANNA)


def _parse(field: str, text: str) -> None:
    lh.parse("person_name" if field == "full_name" else BY_NAME[field].kind, text)


def _clean(field: str, text: str) -> None:
    lh.clean([{**ANNA, field: text}])


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("work", [_compare, _parse, _clean])
def test_cost_grows_with_the_length(work: Callable[[str, str], None], field: str) -> None:
    """Eight times the length takes far less than the sixty-four times that its square would."""
    work(field, "warm")
    for text in (lambda n, unit=unit: unit * (n // len(unit)) for unit in UNITS):
        short = _cost(lambda text=text: work(field, text(SHORT)))
        long = _cost(lambda text=text: work(field, text(LONG)))
        assert long < 24 * short or long < FLOOR, (text(4), short, long)


@pytest.mark.parametrize("unit", UNITS)
def test_cost_of_comparing_firms_grows_with_the_length(unit: str) -> None:
    """As for people; words with a point are looked for once each."""
    firm = {"name": "Oltmanns Bau GmbH", "website": "oltmannsbau.de"}
    lh.compare(firm, firm, kind="account")
    short, long = (
        _cost(
            lambda n=n: lh.compare({**firm, "name": unit * (n // len(unit))}, firm, kind="account")
        )
        for n in (2_000, 16_000)
    )
    assert long < 24 * short or long < FLOOR, (short, long)


def test_white_space_within_a_long_name() -> None:
    """What trims the end of a name does not look for it from every blank."""
    assert _cost(lambda: _compare("company", "x" + " " * 1_200 + "x")) < 5


def test_a_long_name_stays_as_it_is() -> None:
    """A text that is no name is not taken apart."""
    text = "Larkmoor Fasteners GmbH, " * 20 + "Larkmoor GmbH"
    found = lh.parse("company", text)
    assert (found.value, found.parts["legal_form"]) == (text, "")
