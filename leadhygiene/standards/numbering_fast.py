"""The ordinary case of libphonenumber, from its own metadata: plain digits, one plain prefix.

Whatever could be read in two ways (an exit code, the own calling code without a plus sign, a
prefix with a rule) is left to the library; a test holds the rest equal to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata, PhoneNumberDesc

#: Types in the order in which the library asks for them, before fixed line and mobile.
_SPECIAL = (
    "premium_rate",
    "toll_free",
    "shared_cost",
    "voip",
    "personal_number",
    "pager",
    "uan",
    "voicemail",
)
_PLAIN_PREFIX = re.compile(r"^[\d|?:()\[\]\-]+$")


@dataclass(frozen=True, slots=True)
class _Desc:
    """One kind of number of a region."""

    pattern: re.Pattern[str]
    lengths: frozenset[int]

    def fits(self, number: str) -> bool:
        """Whether a national number is of this kind."""
        if self.lengths and len(number) not in self.lengths:
            return False
        return self.pattern.fullmatch(number) is not None


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is needed of one region's metadata."""

    region: str
    code: int
    general: _Desc
    lengths: frozenset[int]
    local: frozenset[int]
    special: tuple[tuple[str, _Desc], ...]
    fixed: _Desc | None
    mobile: _Desc | None
    one_pattern: bool
    leading: re.Pattern[str] | None
    prefix: re.Pattern[str] | None
    simple: bool
    exit: re.Pattern[str] | None


def _desc(source: PhoneNumberDesc | None) -> _Desc | None:
    if source is None or not source.national_number_pattern:
        return None
    lengths = frozenset(n for n in source.possible_length if n > 0)
    return _Desc(re.compile(source.national_number_pattern), lengths)


def _local(source: PhoneNumberDesc | None) -> frozenset[int]:
    return frozenset(source.possible_length_local_only if source is not None else ())


@cache
def _plan(region: str) -> _Plan | None:
    """Read one region's metadata; ``None`` where the library has none."""
    data = PhoneMetadata.metadata_for_region(region, None)
    general = _desc(data.general_desc) if data is not None else None
    if data is None or general is None or data.country_code is None:
        return None
    special = [(name, _desc(getattr(data, name))) for name in _SPECIAL]
    prefix = data.national_prefix_for_parsing or ""
    simple = data.national_prefix_transform_rule is None and (
        not prefix or (_PLAIN_PREFIX.match(prefix) is not None and re.compile(prefix).groups == 0)
    )
    return _Plan(
        region=region,
        code=data.country_code,
        general=general,
        lengths=general.lengths,
        local=_local(data.general_desc),
        special=tuple((name, desc) for name, desc in special if desc is not None),
        fixed=_desc(data.fixed_line),
        mobile=_desc(data.mobile),
        one_pattern=bool(data.same_mobile_and_fixed_line_pattern),
        leading=re.compile(data.leading_digits) if data.leading_digits else None,
        prefix=re.compile(prefix) if prefix else None,
        simple=simple,
        exit=re.compile(data.international_prefix) if data.international_prefix else None,
    )


def _type(plan: _Plan, number: str) -> str | None:
    """Return the type of a national number, ``None`` where it is not valid."""
    if not plan.general.fits(number):
        return None
    for name, desc in plan.special:
        if desc.fits(number):
            return name
    if plan.fixed is not None and plan.fixed.fits(number):
        both = plan.one_pattern or (plan.mobile is not None and plan.mobile.fits(number))
        return "fixed_line_or_mobile" if both else "fixed_line"
    if not plan.one_pattern and plan.mobile is not None and plan.mobile.fits(number):
        return "mobile"
    return None


def _stripped(plan: _Plan, number: str) -> str:
    """Take the national prefix off where the library does."""
    if plan.prefix is None:
        return number
    found = plan.prefix.match(number)
    if not found or not found.group():
        return number
    rest = number[found.end() :]
    if plan.general.pattern.fullmatch(number) and not plan.general.pattern.fullmatch(rest):
        return number
    size = len(rest)
    if size in plan.lengths:
        return rest
    if size in plan.local or size < min(plan.lengths) or size <= max(plan.lengths):
        return number
    return rest


def understand(text: str, digits: str, region: str | None) -> tuple[str, str, str] | None:
    """Return E.164, region and type of a number that is certainly valid, else ``None``.

    Args:
        text: The number as written: digits, blanks, brackets, points, dashes, strokes.
        digits: Its digits.
        region: ISO 3166-1 alpha-2 for numbers without a plus sign.

    Examples:
        >>> understand("(415) 555-2671", "4155552671", "US")
        ('+14155552671', 'US', 'fixed_line_or_mobile')
        >>> understand("00441134960000", "00441134960000", "GB") is None
        True
    """
    if not 6 <= len(digits) <= 15:
        return None
    if text.startswith("+"):
        return _international(digits)
    plan = _plan(region) if region else None
    if plan is None or not plan.simple or digits.startswith(str(plan.code)):
        return None
    if plan.exit is not None and plan.exit.match(digits):
        return None
    return _valid(plan.code, _stripped(plan, digits))


def _international(digits: str) -> tuple[str, str, str] | None:
    for size in (1, 2, 3):
        code = int(digits[:size])
        regions = COUNTRY_CODE_TO_REGION_CODE.get(code)
        if regions is None or digits[0] == "0":
            continue
        plan = _plan(regions[0])
        if plan is None or not plan.simple:
            return None
        return _valid(code, _stripped(plan, digits[size:]))
    return None


def _valid(code: int, number: str) -> tuple[str, str, str] | None:
    """Find the region of a national number among those that share its calling code."""
    if number.startswith("0") and code not in {39, 225, 241, 242, 379}:
        return None
    regions = COUNTRY_CODE_TO_REGION_CODE.get(code, ())
    for region in regions:
        plan = _plan(region)
        if plan is None:
            return None
        if len(regions) > 1 and plan.leading is not None:
            if not plan.leading.match(number):
                continue
            kind = _type(plan, number)
            return None if kind is None else (f"+{code}{number}", region, kind)
        kind = _type(plan, number)
        if kind is not None:
            return f"+{code}{number}", region, kind
    return None
