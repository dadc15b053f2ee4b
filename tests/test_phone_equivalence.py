"""The fast path of phone numbers says what libphonenumber says, in every region."""

from __future__ import annotations

import random
import re

import phonenumbers
import pytest
from phonenumbers import PhoneNumberFormat

from leadhygiene.standards import numbering_fast
from leadhygiene.standards.numbering_plans import TYPES

REGIONS = sorted(phonenumbers.SUPPORTED_REGIONS)


def variants(region: str, rng: random.Random) -> list[str]:
    """Write numbers of a region in many ways, valid ones and near misses."""
    out = []
    for kind in (0, 1, 2, 3, 4, 6, 7):
        example = phonenumbers.example_number_for_type(region, kind)
        if example is None:
            continue
        for _ in range(6):
            number = phonenumbers.PhoneNumber()
            number.merge_from(example)
            out.append(phonenumbers.format_number(number, PhoneNumberFormat.E164))
            out.append(phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL))
            out.append(phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL))
            digits = list(re.sub(r"\D", "", out[-2]))
            for _ in range(3):
                digits[rng.randrange(len(digits))] = rng.choice("0123456789")
                out.append("".join(digits))
                out.append(
                    "+"
                    + str(phonenumbers.country_code_for_region(region))
                    + "".join(digits).lstrip("0")
                )
            out.append("".join(digits)[:-1])
            out.append("".join(digits) + rng.choice("0123456789"))
    return out


@pytest.mark.parametrize("region", REGIONS)
def test_fast_path_equals_the_library(region: str) -> None:
    """Whatever the fast path answers, the library answers too."""
    rng = random.Random(region)
    for text in variants(region, rng):
        digits = re.sub(r"\D", "", text)
        if not re.fullmatch(r"\+?[\d\s().\-/]+", text):
            continue
        quick = numbering_fast.understand(text, digits, region)
        if quick is None:
            continue
        number = phonenumbers.parse(text, region)
        assert phonenumbers.is_valid_number(number), (text, quick)
        slow = (
            phonenumbers.format_number(number, PhoneNumberFormat.E164),
            phonenumbers.region_code_for_number(number),
            TYPES[phonenumbers.number_type(number)],
        )
        assert quick == slow, text


def test_fast_path_takes_ordinary_numbers() -> None:
    """Ordinary numbers of large markets do not need the library."""
    ordinary = {"US": "(415) 555-2671", "GB": "020 7946 0018", "DE": "030 1234567", "FR": "01 42 68 53 00",
                "NL": "020 624 1111"}  # fmt: skip
    for region, text in ordinary.items():
        assert numbering_fast.understand(text, re.sub(r"\D", "", text), region) is not None
