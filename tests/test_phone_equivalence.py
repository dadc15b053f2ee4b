"""The columns of phone numbers say what libphonenumber says, in every region."""

from __future__ import annotations

import random
import re

import phonenumbers
import polars as pl
import pytest
from phonenumbers import PhoneNumberFormat

from leadhygiene.standards.phones import bare_codes, phone_columns
from leadhygiene.standards.phones.numbering_plans import is_patterned, understand

REGIONS = sorted(phonenumbers.SUPPORTED_REGIONS)
PARTS = (
    "e164",
    "ext",
    "region",
    "type",
    "region_source",
    "valid",
    "lossy",
    "fictional",
    "patterned",
    "extra",
    "main",
)
TAILS = (
    "",
    "",
    "",
    " x12",
    " ext. 4711",
    "Ext:9",
    "x31",
    ", extension 55",
    ".0",
    " #7",
    " (HQ)",
    " [main office]",
    " (reception)",
    "E+10",
)
HEADS = ("", "", "", "", "", "Tel: ", "ph ", "'", "M. ", "T", "O", "+")


def variants(region: str, rng: random.Random) -> list[str]:
    """Write numbers of a region in many ways, valid ones and near misses."""
    out = []
    code = str(phonenumbers.country_code_for_region(region))
    for kind in (0, 1, 2, 3, 4, 6, 7):
        example = phonenumbers.example_number_for_type(region, kind)
        if example is None:
            continue
        out.append(phonenumbers.format_number(example, PhoneNumberFormat.E164))
        out.append(phonenumbers.format_number(example, PhoneNumberFormat.NATIONAL))
        out.append(phonenumbers.format_number(example, PhoneNumberFormat.INTERNATIONAL))
        out.append(out[-1].replace(code, code + " (0)", 1))
        digits = list(re.sub(r"\D", "", out[-3]))
        for _ in range(3):
            digits[rng.randrange(len(digits))] = rng.choice("0123456789")
            plain = "".join(digits)
            out += [plain, "+" + code + plain.lstrip("0"), code + plain, code + plain.lstrip("0")]
            out += ["00" + code + plain.lstrip("0"), "0" + plain, "1" + plain]
        out += ["".join(digits)[:-1], "".join(digits)[:4], "1.2E+9", "no phone"]
        out.append("".join(digits) + rng.choice("0123456789"))
    dashed = [text.replace("-", rng.choice("-‑–")) for text in dict.fromkeys(out)]
    lettered = [
        text.replace("0", rng.choice("oO"), rng.randint(1, 3)) for text in dashed if "0" in text
    ]
    return [rng.choice(HEADS) + text + rng.choice(TAILS) for text in (*dashed, *lettered)]


def written(region: str) -> list[tuple[str | None, ...]]:
    """Return numbers of a region, each with it as its country and with something else that tells one, or nothing."""
    rng = random.Random(region)
    rows = []
    for text in variants(region, rng):
        rows.append((text, region, None, rng.choice(REGIONS)))
        rows.append(
            rng.choice(
                [
                    (text, None, None, None),
                    (text, None, None, region),
                    (text, None, region, None),
                    (text, rng.choice(REGIONS), region, None),
                ]
            )
        )
    return [(*row, rng.choice([None, None, "RU", "GR"])) for row in rows]


GIVEN = ("text", "country", "place", "default", "likely")


@pytest.fixture(scope="module")
def columns() -> pl.DataFrame:
    """Return what the columns say of the numbers of every region."""
    rows = [(*row, region) for region in REGIONS for row in written(region)]
    schema = dict.fromkeys((*GIVEN, "of"), pl.String)
    return phone_columns.read(pl.DataFrame(rows, schema=schema, orient="row"))


@pytest.mark.parametrize("region", REGIONS)
def test_columns_equal_the_library(columns: pl.DataFrame, region: str) -> None:
    """Whatever the columns answer, the library answers too."""
    read = columns.filter(pl.col("of") == region)
    assert read.height
    for row in read.filter("known").gather_every(5).iter_rows(named=True):
        slow = understand(*(row[name] for name in GIVEN))
        assert {part: row[part] for part in PARTS} == {part: slow[part] for part in PARTS}, row
        assert (slow["second"], slow["vanity"]) == (None, False), row


def test_ordinary_numbers_do_not_need_the_library() -> None:
    """Ordinary numbers of large markets, numbers without a country, extensions, floats."""
    ordinary = [("(415) 555-2671", "US"), ("1-415-555-2671 x7", "US"), ("020 7946 0018", "GB"), ("030 1234567", "DE"),
                ("01 42 68 53 00", "FR"), ("020 624 1111", "NL"), ("0459 668 645", "AU"), ("(11) 96123-4567", "BR"),
                ("0049 30 1234567", None), ("+44 (0)20 7946 0018", None), ("030 1234567", None), ("4155552671.0", "US"), ("(415) 555-2O71", "US"), ("2563932457x3198", "US"), ("Tel: (+49) 30 1234567 (HQ)", "DE"), ("'(415) 555‑2671 #7", "US")]  # fmt: skip
    frame = pl.DataFrame(ordinary, schema=["text", "country"], orient="row")
    none = pl.lit(None, pl.String)
    frame = pl.concat([frame.with_columns(place=none, likely=none, default=none)] * 50)
    read = phone_columns.read(frame)
    assert read.filter(~pl.col("known"))["text"].to_list() == []


def test_numbers_with_a_plus_sign_alone_can_be_read() -> None:
    """A column without a single national number is an ordinary one."""
    frame = pl.DataFrame({"text": ["+1 419 533 1234"] * 600, "country": ["US"] * 600})
    none = pl.lit(None, pl.String)
    read = phone_columns.read(frame.with_columns(place=none, likely=none, default=none))
    assert read["e164"].to_list() == ["+14195331234"] * 600


def test_dull_digits_are_told_alike() -> None:
    """Both readings of one digit, sequences and repeated pairs."""
    rng = random.Random(5)
    digits = [
        "".join(rng.choice("0123456789") for _ in range(rng.randint(1, 12))) for _ in range(500)
    ]
    digits += ["5" * n for n in range(1, 12)] + [
        "0123456789",
        "8901234567",
        "3210987",
        "12121212",
        "4155555555",
    ]
    frame = pl.DataFrame({"x": digits})
    told = frame.select(phone_columns.patterned(pl.col("x")))["x"].to_list()
    assert told == [is_patterned(text) for text in digits]


@pytest.mark.parametrize(
    ("number", "other", "country"),
    [
        ("079 605 41 18", "+41 44 605 41 00", "CH"), ("(079) 605 41 18", "0041 44 605 41 00", "CH"), ("806 4017", "+354 583 4100", "IS"),
        ("0803 960 0147", "+234 1 284 3200", "NG"), ("079 605 41 18", "044 605 41 00", None), ("0041 79 605 41 18", "+43 1 605410", None),
        ("+41 79 605 41 18", "+43 1 605410", None), ("8 (495) 305-26-81", "+7 916 215-31-77", "RU"), ("079 605 41 18", None, None),
        ("1300 655 506", "+800 1234 5678", None),
    ],
)  # fmt: skip
def test_the_other_number_tells_the_country(number: str, other: str | None, country: str | None) -> None:  # fmt: skip
    """Where a number has no calling code and the other one has; columns and single rows say the same."""
    frame = pl.DataFrame(
        {"s": ["Ann Lee"], "n": [number], "o": [other]}, schema=dict.fromkeys("sno", pl.String)
    )
    told = frame.select(bare_codes.likely_country(*(pl.col(name) for name in "sno"))).item()
    assert told == country == bare_codes.likely_country_one("Ann Lee", number, other)
