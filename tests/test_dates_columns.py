"""What a column of dates tells about its cells, and what a policy does with a finding."""

from __future__ import annotations

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.standards.numbers import date_profile

_STEPS = 'version = 1\n[[steps]]\nuse = "clean"\n{clean}[[steps]]\nuse = "validate"\n{validate}'


def _codes(cells: list[str], clean: str = "") -> list[tuple[str, ...]]:
    """Return value and date codes of each cell of a column."""
    mails = [f"p{n}@larkmoor.io" for n in range(len(cells))]
    frame = pl.DataFrame({"email": mails, "created": cells})
    result = lh.run(frame, recipe=_STEPS.format(clean=clean, validate=""))
    found = result.findings.filter((pl.col("field") == "created") & (pl.col("step") == "validate"))
    codes = {k[0]: g["code"].to_list() for k, g in found.group_by("record_id")}
    ids = result.leads["lh_record_id"]
    return [
        (value, *codes.get(i, []))
        for value, i in zip(result.leads["created"].to_list(), ids, strict=True)
    ]


def test_the_order_is_the_columns() -> None:
    """One cell that proves an order decides; two that disagree leave it open, and say so."""
    assert _codes(["05/03/2024", "25/12/2023"])[0] == ("2024-03-05",)
    assert _codes(["05/03/2024", "12/25/2023"])[0] == ("2024-05-03",)
    assert _codes(["05/03/2024"])[0] == ("05/03/2024", "date_ambiguous_order")
    mixed = _codes(["05/03/2024", "12/25/2023", "25/12/2023"])
    assert mixed[0] == ("05/03/2024", "date_ambiguous_order", "date_mixed_orders")
    most = _codes(
        [f"{day}/0{month}/2024" for month in (3, 5) for day in range(1, 32)] + ["03/31/2024"]
    )
    assert most[4] == ("2024-03-05",)
    assert most[-1] == ("2024-03-31", "date_mixed_orders")


@pytest.mark.parametrize(
    ("created", "modified", "expected"),
    [
        ("25/12/2023", "05/03/2024", "2024-03-05"),
        ("12/25/2023", "05/03/2024", "2024-05-03"),
        ("2023-12-25", "05/03/2024", "05/03/2024"),  # says nothing of the order
        ("04/03/2023", "05/03/2024", "05/03/2024"),
    ],
)
def test_the_columns_of_a_table_share_what_one_proves(
    created: str, modified: str, expected: str
) -> None:
    """One table was written in one way, unless its columns prove two."""
    frame = pl.DataFrame(
        {"email": ["ann@larkmoor.io"], "created": [created], "modified": [modified]}
    )
    assert lh.clean(frame)["modified"].to_list() == [expected]
    result = lh.run(frame, recipe=_STEPS.format(clean="", validate=""))
    assert result.leads["modified"].to_list() == [expected]


def test_columns_that_prove_two_orders_share_neither() -> None:
    """Nor do cells of two orders in one column tell how another was written."""
    day, month = pl.Series(["25/12/2023"]), pl.Series(["12/25/2023"])
    asked = {"asked": pl.Series(["05/03/2024"])}
    assert date_profile.learn_table({"a": day, "b": month} | asked)["asked"].order is None
    mixed = {"a": pl.concat([day, month]), "b": day}
    assert date_profile.learn_table(mixed | asked)["asked"].order is None


def test_each_table_has_its_own_order() -> None:
    """A European and an American export in one run do not disturb each other."""
    days = [["05/03/2024", "25/12/2023"], ["05/03/2024", "12/25/2023"]]
    frames = [
        pl.DataFrame({"email": [f"a{n}@larkmoor.io", f"b{n}@larkmoor.io"], "created": cells})
        for n, cells in enumerate(days)
    ]
    result = lh.run(frames, recipe=_STEPS.format(clean="", validate=""))
    first = [output.frame["created"][0] for output in result.outputs]
    assert first == ["2024-03-05", "2024-05-03"]


def test_serial_numbers_need_company() -> None:
    """Two numbers of the range are serials; one, or others among them, are not."""
    assert [row[0] for row in _codes(["45356", "45357.5"])] == ["2024-03-05", "2024-03-06T12:00:00"]
    assert next(row[0] for row in _codes(["1709596800", "1709596801"])) == "2024-03-05T00:00:00Z"
    assert (
        next(row[0] for row in _codes(["1709596800000", "1709596801000"])) == "2024-03-05T00:00:00Z"
    )
    assert _codes(["45356", "2024-03-05"])[0] == ("45356", "date_impossible")
    assert _codes(["45356", "45357", "7", "8"])[0] == ("45356", "date_impossible")


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("5.3.24", ("date_two_digit_year",)), ("05-Mar-24", ("date_two_digit_year",)), ("20240305", ()),
        ("1900-01-01", ("date_epoch_default",)), ("01.01.1970", ("date_epoch_default",)),
        ("2999-01-01", ("date_future",)), ("٥ مارس", ("date_impossible",)), ("2023-02-29", ("date_impossible",)),
    ],
)  # fmt: skip
def test_codes_of_single_cells(cell: str, codes: tuple[str, ...]) -> None:
    """Each code by the cell that must have it."""
    found = lh.parse("created", cell).codes
    assert tuple(code for code in found if code not in {"date_iso", "date_repaired"}) == codes


def test_the_future_is_what_recipe_or_column_say() -> None:
    """Without a day in the recipe, a date that runs two years ahead of its column is a slip."""
    assert _codes(["2026-12-01"], 'as_of = "2026-11-30"\n') == [("2026-12-01", "date_future")]
    assert _codes(["2026-11-30T23:59:59"], 'as_of = "2026-11-30"\n') == [("2026-11-30T23:59:59",)]
    days = [f"2024-{m:02}-{d:02}" for m in range(1, 13) for d in range(1, 11)]
    assert _codes([*days, "2042-06-01"])[-1] == ("2042-06-01", "date_future")
    assert _codes([*days, "2025-06-01"])[-1] == ("2025-06-01",)
    shuffled = pl.Series([*days, "2042-06-01"]).sample(fraction=1, shuffle=True, seed=3)
    assert date_profile.learn(shuffled) == date_profile.learn(pl.Series([*days, "2042-06-01"]))
    with pytest.raises(lh.RecipeError, match="as_of"):
        lh.run(
            pl.DataFrame({"email": ["a@b.io"]}),
            recipe={"steps": [{"use": "clean", "as_of": "soon"}]},
        )


def test_actions_of_a_policy_make_verdicts_worse_and_drop_nothing() -> None:
    """Review and quarantine, with and without the junk step; an allow list wins."""
    frame = pl.DataFrame({"email": ["info@larkmoor.io", "ann@larkmoor.io", "bob@larkmoor.io"],
                          "first_name": ["Ann", "Ann", "Bob"], "last_name": ["Lee", "Roe", "Ray"],
                          "phone": ["555-0100", "+14155552671", "+14155552672"], "country": ["US"] * 3})  # fmt: skip
    action = '[steps.action]\nemail_role = "review"\nphone_invalid = "quarantine"\n'
    recipe = _STEPS.format(clean="", validate=action)
    out = lh.clean(frame, recipe)
    assert out.height == 3
    assert out["lh_verdict"].to_list() == ["unusable", "usable", "usable"]
    assert set(out["lh_reasons"][0].split(";")) == {"email_role", "phone_invalid"}
    with_junk = recipe + '[[steps]]\nuse = "junk"\n'
    assert (
        lh.run(frame, recipe=with_junk).leads["lh_verdict"].to_list() == out["lh_verdict"].to_list()
    )
    allowed = with_junk + 'allow_emails = ["info@larkmoor.io"]\n'
    assert lh.clean(frame, allowed)["lh_verdict"].to_list() == ["usable"] * 3
    with pytest.raises(lh.RecipeError, match="action"):
        lh.clean(frame, _STEPS.format(clean="", validate='[steps.action]\nemail_role = "delete"\n'))
