"""National numbering plans (ITU-T E.164) as libphonenumber knows them, and numbers that are nobody's.

Validity, type and region are those of ``phonenumbers``. Numbers reserved for drama are listed by
the regulators: NANPA (555-01xx), Ofcom, ACMA, Arcep, Bundesnetzagentur, PTS.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType

from leadhygiene.standards.phones import bare_codes, old_plans
from leadhygiene.standards.phones.phone_reading import read

TYPES = {
    value: name.lower()
    for name, value in vars(PhoneNumberType).items()
    if isinstance(value, int) and not name.startswith("_")
}
#: Countries, and what named each.
Homes = tuple[tuple[str, str], ...]
#: Numbers reserved for films and books.
FICTIONAL = (
    r"^\+(?:1[2-9]\d{2}55501\d{2}"
    r"|44(?:11[3-8]496|1[2-6]1496|191498)0\d{3}|442079460\d{3}|44(?:28964960|29201800)\d{2}|4429201[8]0\d{3}"
    r"|441632960\d{3}|447700900\d{3}|448081570\d{3}|449098790\d{3}|443069990\d{3}|442896496\d{3}"
    r"|61(?:491570(?:006|156|157|158|159|110|313|737|266)|49157[1-9]\d{3}|[2378](?:5550|7010)\d{4}|1800160401|180097571\d)"
    r"|33(?:19900|26191|35301|46571|53649|63998)\d{4}"
    r"|49(?:3023125|6990009|4066969|2214710|8999998)\d{3}|4917139200\d{2}|4917299259\d{2}|49152288173\d{2}"
    r"|46(?:313900[67]\d{2}|4062804\d{2}|8465004\d{2}|701740[67]\d{2}|9803192\d{2}))$"
)
#: A number, and what the last digits of another one are.
_ENDINGS = re.compile(r"^(.*\d{2})\s*/\s*(\d{1,2})$")
_FICTIONAL = re.compile(FICTIONAL)


def is_fictional(e164: str) -> bool:
    """Whether a number is reserved for films and books.

    Examples:
        >>> is_fictional("+12125550123"), is_fictional("+442079460000"), is_fictional("+12125551234")
        (True, True, False)
    """
    return bool(_FICTIONAL.match(e164))


def is_patterned(digits: str) -> bool:
    """Whether the last digits are one digit repeated, a sequence, or a pair repeated.

    Examples:
        >>> is_patterned("4155555555"), is_patterned("1234567890"), is_patterned("4155552671")
        (True, True, False)
    """
    tail = digits[-7:]
    if len(tail) < 7:
        return len(set(digits)) <= 1
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(tail)}
    if steps in ({0}, {1}, {9}):
        return True
    whole = digits[-10:]
    rising = {(int(b) - int(a)) % 10 for a, b in pairwise(whole)}
    pair = len(digits) >= 8 and digits[-8:] == digits[-2:] * 4
    return rising in ({0}, {1}, {9}) or pair


def understand(
    text: str,
    country: str | None,
    state_country: str | None,
    default: str | None = None,
    likely: str | None = None,
) -> dict[str, Any]:
    """Return every part of one phone cell; see :mod:`leadhygiene.cleaners.phone`."""
    reading = read(text)
    homes = _homes(country, state_country, likely, default)
    out: dict[str, Any] = {
        "e164": None, "ext": reading.extension or None, "region": None, "type": None,
        "region_source": None, "valid": False, "lossy": reading.lossy, "fictional": False,
        "patterned": False, "second": None, "toll_free": False,
        "vanity": reading.vanity, "extra": reading.extra, "main": reading.main, "old_plan": False,
    }  # fmt: skip
    if not reading.number:
        return out
    digits = re.sub(r"\D", "", reading.number)
    source, number, kind = _parse(reading.number, digits, homes)
    second = reading.second
    if number is None and reading.whole:
        whole = re.sub(r"\D", "", reading.whole)
        source, number, kind = _parse(reading.whole, whole, homes)
        second = second if number is None else ""
    ending = _ENDINGS.match(reading.number) if number is None else None
    if ending:
        head, other = ending[1], ending[1][: -len(ending[2])] + ending[2]
        digits = re.sub(r"\D", "", head)
        source, number, kind = _parse(head, digits, homes)
        second = "" if number is None else other
    if number is None and second.startswith("+") and not reading.number.startswith("+"):
        source, number, kind = _parse(reading.number, digits, _beside(second, digits))
    if number is None and not second:
        source, number, kind = _renumbered(reading.number, digits, homes)
        out["old_plan"] = number is not None
    if number is None:
        out["patterned"] = len(digits) >= 5 and is_patterned(digits)
    else:
        e164 = phonenumbers.format_number(number, PhoneNumberFormat.E164)
        out |= {
            "e164": e164, "valid": True, "region": phonenumbers.region_code_for_number(number),
            "type": kind, "region_source": source, "fictional": is_fictional(e164),
            "patterned": is_patterned(str(number.national_number)), "toll_free": kind == "toll_free",
        }  # fmt: skip
        if number.extension and not reading.extension:
            out["ext"] = number.extension
    if second:
        out["second"] = _second(second, homes)
    return out


def _homes(
    country: str | None, state_country: str | None, likely: str | None, default: str | None
) -> Homes:
    """Return the countries in which a number is read, in order, and what named each."""
    told = [("country", country)]
    told += [("state", state_country)] if state_country != country else []
    if not country and not state_country:
        told += [("row", likely), ("default", default)]
    return tuple((source, land) for source, land in told if land)


def _beside(second: str, digits: str) -> Homes:
    """Return the country of a cell's second number where the first is written as one dials there: with 0, or where no 0 is dialled."""
    _, number, _ = _parse(second, re.sub(r"\D", "", second), ())
    land = None if number is None else phonenumbers.region_code_for_number(number)
    trunk = phonenumbers.ndd_prefix_for_region(land, strip_non_digits=True) if land else None
    dialled = trunk is None or trunk == "1" or digits.startswith(trunk)
    return (("row", land),) if land and dialled else ()


def _second(text: str, homes: Homes) -> str | None:
    digits = re.sub(r"\D", "", text)
    _, other, _ = _parse(text, digits, homes)
    return None if other is None else phonenumbers.format_number(other, PhoneNumberFormat.E164)


def _parse(
    text: str, digits: str, homes: Homes
) -> tuple[str | None, phonenumbers.PhoneNumber | None, str | None]:
    """Return the first valid reading and its type."""
    for source, number in _readings(text, digits, homes):
        kind = phonenumbers.number_type(number)
        if kind != PhoneNumberType.UNKNOWN:  # what the library's test of validity asks too
            return source, number, TYPES[kind]
    return None, None, None


def _renumbered(
    text: str, digits: str, homes: Homes
) -> tuple[str | None, phonenumbers.PhoneNumber | None, str | None]:
    """Return the first reading that was valid under an older plan, as the number it is now, and its type."""
    for source, number in _readings(text, digits, homes):
        national = phonenumbers.national_significant_number(number)
        now = old_plans.now(number.country_code or 0, national)
        if now is None:
            continue
        renewed = phonenumbers.parse(f"+{number.country_code}{now}")
        kind = phonenumbers.number_type(renewed)
        if kind != PhoneNumberType.UNKNOWN:
            return source, renewed, TYPES[kind]
    return None, None, None


def _readings(
    text: str, digits: str, homes: Homes
) -> Iterator[tuple[str, phonenumbers.PhoneNumber]]:
    """Yield the readings of a text: as written, in the row's country, with a plus sign."""
    tries: list[tuple[str, str | None]] = [("number", None)] if text.startswith("+") else []
    for source, region in (*tries, *homes):
        try:
            yield source, phonenumbers.parse(text, region)
        except NumberParseException:
            continue
    abroad = None
    if not text.startswith("+"):
        abroad = bare_codes.read(text, digits, homes[0][1] if homes else None)
    if abroad is not None:
        yield "number", abroad
