"""Official numbers of firms: LEI (ISO 17442), VAT number, number in a company register, D-U-N-S.

An equal number is the strongest sign that two records are one legal person, two numbers of one
register that they are not. Values that cannot be such a number say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import polars as pl

#: Canonical fields that hold a number, the most reliable first.
FIELDS = ("lei", "vat_id", "registry_id", "duns")
_JOINT = re.compile(r"[\W_]+")
_NAMES = {
    "lei": "LEI",
    "vat_id": "VAT number",
    "registry_id": "register number",
    "duns": "D-U-N-S number",
}


@lru_cache(maxsize=1 << 16)
def read_id(field: str, text: str | None, country: str | None = None) -> str | None:
    """Return a number in the form by which equal ones agree; null where it is none.

    Args:
        field: One of :data:`FIELDS`.
        text: The cell.
        country: ISO 3166-1 alpha-2; numbers of registers and VAT numbers without their letters
            count within it only.

    Examples:
        >>> read_id("lei", "5493 00AQ WGPS VEY2 1Z59"), read_id("lei", "549300AQWGPSVEY21Z58")
        (None, None)
        >>> read_id("vat_id", "DE 136.695.976"), read_id("vat_id", "136695976", "DE")
        ('DE136695976', 'DE136695976')
        >>> read_id("duns", "15-048-3782"), read_id("duns", "000000000")
        ('150483782', None)
    """
    plain = _JOINT.sub("", text or "").upper()
    digits = re.sub(r"\D", "", plain)
    if len(digits) < 2 or len(set(digits)) < 2 or digits in "01234567890123456789":
        return None
    if field == "lei":
        return plain if _is_lei(plain) else None
    if field == "duns":
        return digits.zfill(9) if 7 <= len(digits) <= 9 and plain == digits else None
    if field == "vat_id":
        known = plain if plain[:2].isalpha() else f"{country}{plain}" if country else None
        return known if known and 6 <= len(known) <= 17 else None
    return f"{country or ''}:{plain.lstrip('0')}" if 4 <= len(plain) <= 30 else None


def _is_lei(plain: str) -> bool:
    """Whether 20 signs pass the check digits of ISO 7064 (mod 97-10)."""
    if not re.fullmatch(r"[A-Z0-9]{18}\d\d", plain):
        return False
    return int("".join(str(int(sign, 36)) for sign in plain)) % 97 == 1


def read_ids(record: Mapping[str, Any], country: str | None) -> Mapping[str, str]:
    """Return the numbers that a record gives, by field."""
    found = {}
    for field in FIELDS:
        value = record.get(field)
        number = read_id(field, str(value), country) if value is not None else None
        if number:
            found[field] = number
    return found


def same_id(a: Mapping[str, str], b: Mapping[str, str]) -> str | None:
    """Return the name of a number that two records share."""
    return next((_NAMES[f] for f in FIELDS if f in a and a[f] == b.get(f)), None)


def other_id(a: Mapping[str, str], b: Mapping[str, str]) -> str | None:
    """Return the name of a number that shows two legal persons: one register, two numbers.

    D-U-N-S numbers are left out, for each site of a firm may have its own.

    Examples:
        >>> other_id({"vat_id": "DE1"}, {"vat_id": "DE2"}), other_id({"vat_id": "DE1"}, {"vat_id": "FR2"})
        ('VAT number', None)
    """
    for field in ("lei", "vat_id", "registry_id"):
        if field in a and field in b and a[field] != b[field]:
            places = (
                (a[field][:2], b[field][:2])
                if field == "vat_id"
                else _registers(a[field], b[field])
            )
            if field == "lei" or places[0] == places[1]:
                return _NAMES[field]
    return None


def _registers(a: str, b: str) -> tuple[str, str]:
    return a.partition(":")[0], b.partition(":")[0]


def id_keys(accounts: pl.DataFrame) -> pl.DataFrame:
    """Return ``id, key`` of the numbers of account records, for bringing records together."""
    parts = []
    for field in FIELDS:
        if field in accounts.columns:
            plain = (
                pl.col(field).cast(pl.String).str.to_uppercase().str.replace_all(r"[^A-Z0-9]", "")
            )
            key = pl.format("i{}:{}", pl.lit(field), plain.str.strip_chars_start("0"))
            told = accounts.filter(plain.str.len_chars() >= 4)
            parts.append(told.select(id=pl.col("lh_record_id"), key=key))
    return pl.concat(parts) if parts else pl.DataFrame(schema={"id": pl.String, "key": pl.String})
