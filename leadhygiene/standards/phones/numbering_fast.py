"""The ordinary case of libphonenumber as whole columns, from the library's own metadata.

What could be read in two ways (an exit code, a carrier code that rewrites the number, a calling
code without a region) is left to the library; a test holds the rest equal to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

import polars as pl
from phonenumbers import (
    COUNTRY_CODE_TO_REGION_CODE,
    SUPPORTED_REGIONS,
    PhoneMetadata,
    PhoneNumberDesc,
)

from leadhygiene.standards.lookup.distinct import put
from leadhygiene.standards.phones import old_plans

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


#: What the library calls the region of calling codes that belong to none.
_NO_REGION = "001"
#: Digits are ASCII ones, which makes patterns small.
_ASCII = "(?-u)"
#: Rows of a region, among many of others, for which its patterns are worth compiling.
_WORTH, _SMALL = 25, 5_000
_KINDS = ("fixed_line", "mobile", "fixed_line_or_mobile", *_SPECIAL)


@dataclass(frozen=True, slots=True)
class _Desc:
    """One kind of number of a region."""

    pattern: str
    lengths: tuple[int, ...]

    def matches(self, number: pl.Expr) -> pl.Expr:
        """Whether national numbers have the form of this kind, whatever their length."""
        return number.str.contains(f"{_ASCII}^(?:{self.pattern})$")

    def fits(self, number: pl.Expr) -> pl.Expr:
        """Whether national numbers are of this kind."""
        if not self.lengths:
            return self.matches(number)
        return number.str.len_bytes().is_in(list(self.lengths)) & self.matches(number)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is needed of one region's metadata."""

    code: str
    general: _Desc
    local: tuple[int, ...]
    special: tuple[tuple[str, _Desc], ...]
    fixed: _Desc | None
    mobile: _Desc | None
    one_pattern: bool
    leading: str | None
    prefix: str
    rewrites: bool
    exit: str


def _desc(source: PhoneNumberDesc | None) -> _Desc | None:
    if source is None or not source.national_number_pattern:
        return None
    return _Desc(source.national_number_pattern, tuple(n for n in source.possible_length if n > 0))


@cache
def _plan(region: str) -> _Plan | None:
    """Read the metadata of one region, or of one calling code of no region; ``None`` where there are none."""
    if region.isdigit():
        data = PhoneMetadata.metadata_for_nongeo_region(int(region), None)
    else:
        data = PhoneMetadata.metadata_for_region(region, None)
    general = _desc(data.general_desc) if data is not None else None
    if data is None or general is None or data.country_code is None:
        return None
    special = [(name, _desc(getattr(data, name))) for name in _SPECIAL]
    return _Plan(
        code=str(data.country_code),
        general=general,
        local=tuple(getattr(data.general_desc, "possible_length_local_only", ())),
        special=tuple((name, desc) for name, desc in special if desc is not None),
        fixed=_desc(data.fixed_line),
        mobile=_desc(data.mobile),
        one_pattern=bool(data.same_mobile_and_fixed_line_pattern),
        leading=data.leading_digits or None,
        prefix=data.national_prefix_for_parsing or "",
        rewrites=bool(data.national_prefix_transform_rule),
        exit=data.international_prefix or "",
    )


@cache
def _codes() -> dict[str, str]:
    """Return the calling code of every opening of three digits."""
    known = {str(code) for code in COUNTRY_CODE_TO_REGION_CODE}
    openings = (f"{n:03}" for n in range(100, 1000))
    found = {o: next((o[:n] for n in (1, 2, 3) if o[:n] in known), None) for o in openings}
    return {opening: code for opening, code in found.items() if code}


def _regions(code: str) -> tuple[str, ...]:
    """Return the regions of a calling code, the code itself where it belongs to none."""
    regions = COUNTRY_CODE_TO_REGION_CODE.get(int(code), ())
    return tuple(code if region == _NO_REGION else region for region in regions)


def understand(digits: pl.Series, plus: pl.Series, region: pl.Series) -> pl.DataFrame:
    """Return the numbers that are certainly valid, one row per row.

    Args:
        digits: ``String``: the ASCII digits of a number that is written in the ordinary way: with
            blanks, brackets, points, dashes.
        plus: ``Boolean``: whether a plus sign or an exit code stood before them.
        region: ISO 3166-1 alpha-2 for numbers without a plus sign, or null.

    Returns:
        ``e164, region, type, national`` and ``invalid`` (``Boolean``: there is no such number, nor was there one); all
        null where the library has to be asked.

    Examples:
        >>> digits, plus = pl.Series(["4155552671", "441134960000"]), pl.Series([False, True])
        >>> understand(digits, plus, pl.Series(["US", None])).rows()[0]
        ('+14155552671', 'US', 'fixed_line_or_mobile', '4155552671', False)
    """
    frame = pl.DataFrame({"digits": digits, "plus": plus, "given": region}).with_row_index("row")
    frame = frame.filter(pl.col("digits").str.len_bytes().is_between(2, 15))
    abroad = _by_calling_code(frame.filter("plus"))
    lost = abroad["code"].is_null()
    sure = ~pl.col("digits").str.contains(rf"{_exits()}|^0")
    nowhere = (
        abroad.filter(lost).filter(sure).select(*_READ, region="code", kind=pl.lit(None, pl.UInt8))
    )
    abroad = abroad.filter(~lost)
    home = _at_home(frame.filter(~pl.col("plus") & pl.col("given").is_not_null()))
    read = pl.concat([abroad.select(_READ), home.select(_READ)])
    prefixed = read["national"].str.contains(_prefixes()) | read["plan"].is_in(_unmarked())
    rest = _per_group(read.filter(prefixed), "plan", _without_prefix)
    read = pl.concat([read.filter(~prefixed), rest.select(_READ)])
    read = _per_group(read, "code", _placed)
    kinds = dict(enumerate(_KINDS, 1))
    kind = pl.col("kind").replace_strict(kinds, default=None, return_dtype=pl.String)
    known = kind.is_not_null()
    read = pl.concat([read, nowhere]).select(
        "row",
        pl.when(known).then(pl.format("+{}{}", "code", "national")).alias("e164"),
        pl.when(known).then("region").alias("region"),
        kind.alias("type"),
        "national",
        (~known & ~pl.col("code").is_in(old_plans.CODES)).fill_null(value=True).alias("invalid"),
    )
    place = pl.repeat(None, len(digits), dtype=pl.get_index_type(), eager=True)
    order = pl.int_range(read.height, dtype=pl.get_index_type(), eager=True)
    place = place.scatter(read["row"], order)
    return pl.DataFrame([column.gather(place) for column in read.drop("row").get_columns()])


_READ = ("row", "code", "plan", "national")


def _per_group(
    frame: pl.DataFrame, key: str, function: Callable[[pl.DataFrame, str], pl.DataFrame | None]
) -> pl.DataFrame:
    """Apply a function to the rows of each value of a column; null values and ``None`` fall away."""
    groups = frame.filter(pl.col(key).is_not_null()).partition_by(key, as_dict=True)
    whole = frame.height < _SMALL
    done = [
        function(rows, str(value))
        for (value,), rows in groups.items()
        if whole or rows.height >= _WORTH
    ]
    kept = [rows for rows in done if rows is not None]
    if kept:
        return pl.concat(kept)
    nothing = dict.fromkeys((*_READ[1:], "region"), pl.String)
    return pl.DataFrame(schema={"row": pl.get_index_type(), **nothing, "kind": pl.UInt8})


def _by_calling_code(frame: pl.DataFrame) -> pl.DataFrame:
    """Split numbers with a plus sign into calling code and national number."""
    code = (
        pl.col("digits").str.head(3).replace_strict(_codes(), default=None, return_dtype=pl.String)
    )
    main = {code: _regions(code)[0] for code in set(_codes().values())}
    frame = frame.with_columns(code=code)
    return frame.select(
        "row",
        "code",
        "digits",
        plan=pl.col("code").replace_strict(main, default=None, return_dtype=pl.String),
        national=pl.col("digits").str.slice(pl.col("code").str.len_bytes()),
    )


@cache
def _exits() -> str:
    """Return a pattern of the exit codes of all regions."""
    return _any_of(plan.exit for plan in map(_plan, SUPPORTED_REGIONS) if plan)


@cache
def _prefixes() -> str:
    """Return a pattern of the national prefixes of all regions that mark something."""
    plans = [plan for region in SUPPORTED_REGIONS if (plan := _plan(region))]
    return _any_of(plan.prefix for plan in plans if not re.match(plan.prefix, ""))


@cache
def _unmarked() -> list[str]:
    """Return the regions whose national prefix may be empty."""
    plans = {region: plan for region in SUPPORTED_REGIONS if (plan := _plan(region))}
    return sorted(name for name, plan in plans.items() if plan.prefix and re.match(plan.prefix, ""))


def _any_of(patterns: Iterable[str]) -> str:
    """Return a pattern of texts that open with any of some patterns."""
    return f"{_ASCII}^(?:{'|'.join(sorted({pattern for pattern in patterns if pattern}))})"


def _at_home(frame: pl.DataFrame) -> pl.DataFrame:
    """Read numbers without a plus sign; only those that open with a code of some kind are looked at closer."""
    codes = {region: plan.code for region in SUPPORTED_REGIONS if (plan := _plan(region))}
    code = pl.col("given").replace_strict(codes, default=None, return_dtype=pl.String)
    frame = frame.with_columns(code=code).filter(pl.col("code").is_not_null())
    doubtful = pl.col("digits").str.starts_with(pl.col("code"))
    doubtful |= pl.col("digits").str.contains(_exits())
    frame = frame.with_columns(doubtful=doubtful)
    plain = frame.filter(~pl.col("doubtful"))
    closer = _per_group(frame.filter("doubtful").drop("code"), "given", _without_own_code)
    plain = plain.select("row", "code", plan="given", national="digits")
    return pl.concat([plain, closer.select(_READ)])


def _without_own_code(frame: pl.DataFrame, region: str) -> pl.DataFrame | None:
    """Take the region's own calling code off where the library does."""
    plan = _plan(region)
    if plan is None:
        return None
    digits = pl.col("digits")
    if plan.exit:
        frame = frame.filter(~digits.str.contains(f"{_ASCII}^(?:{plan.exit})"))
    rest, certain = _strip(plan, digits.str.slice(len(plan.code)))
    frame = frame.with_columns(rest=rest, certain=certain)
    fits = ~plan.general.matches(digits) & plan.general.matches(pl.col("rest"))
    too_long = digits.str.len_bytes() > max(plan.general.lengths)
    too_long &= ~digits.str.len_bytes().is_in(list(plan.local))
    own = digits.str.starts_with(plan.code)
    frame = frame.with_columns(own=own & (fits | too_long)).filter(~own | pl.col("certain"))
    main = _regions(plan.code)[0]
    return frame.select(
        "row",
        code=pl.lit(plan.code),
        plan=pl.when("own").then(pl.lit(main)).otherwise(pl.lit(region)),
        national=pl.when("own").then("rest").otherwise("digits"),
    )


def _strip(plan: _Plan, number: pl.Expr) -> tuple[pl.Expr, pl.Expr]:
    """Return numbers without the national prefix, and whether nothing else is done to them."""
    if not plan.prefix:
        return number, pl.lit(value=True)
    prefix = f"{_ASCII}^(?:{plan.prefix})"
    rest = number.str.replace(prefix, "")
    viable = plan.general.matches(number) & ~plan.general.matches(rest)
    certain = pl.lit(value=True)
    if plan.rewrites:
        certain = number.str.extract(prefix, _groups(plan.prefix)).is_null()
    return pl.when(viable).then(number).otherwise(rest), certain


def _groups(pattern: str) -> int:
    """Count the capturing groups of a pattern of the metadata."""
    return pattern.count("(") - pattern.count("(?")


def _without_prefix(frame: pl.DataFrame, region: str) -> pl.DataFrame | None:
    """Take the national prefix off where what is left has a possible length."""
    plan = _plan(region)
    if plan is None:
        return None
    rest, certain = _strip(plan, pl.col("national"))
    frame = frame.with_columns(rest=rest, certain=certain).filter("certain")
    size, lengths = pl.col("rest").str.len_bytes(), list(plan.general.lengths)
    good = (size.is_in(lengths) | (size > max(lengths))) & ~size.is_in(list(plan.local))
    national = pl.when(good).then("rest").otherwise("national").alias("national")
    return frame.select("row", "code", "plan", national)


def _placed(frame: pl.DataFrame, code: str) -> pl.DataFrame | None:
    """Find the region and kind of national numbers among those that share a calling code.

    ``kind`` is a place in ``_KINDS``, counted from one; null where there is no such number.
    """
    regions = _regions(code)
    plans = {region: _plan(region) for region in regions}
    done = []
    for region, plan in plans.items():
        if plan is None:
            return None
        here = frame
        led = len(regions) > 1 and plan.leading is not None
        if led:
            mine = frame["national"].str.contains(f"{_ASCII}^(?:{plan.leading})")
            here, frame = frame.filter(mine), frame.filter(~mine)
        if not here.height:
            continue
        here = _with_kind(here, _NO_REGION if region == code else region, plan)
        if not led and len(regions) > 1:
            mine = here["kind"].is_not_null()
            here, frame = here.filter(mine), frame.filter(~mine)
        done.append(here)
        if not frame.height:
            break
    if len(regions) > 1:
        done.append(frame.with_columns(region=pl.lit(None, pl.String), kind=pl.lit(None, pl.UInt8)))
    return pl.concat(done)


def _with_kind(frame: pl.DataFrame, region: str, plan: _Plan) -> pl.DataFrame:
    """Add ``region`` and ``kind`` to national numbers of one region."""
    number, no = pl.col("national"), pl.lit(value=False)
    patterns = "|".join(desc.pattern for _, desc in plan.special)
    fixed = plan.fixed.fits(number) if plan.fixed else no
    both = fixed.cast(pl.UInt8) * pl.lit(3 if plan.one_pattern else 1, pl.UInt8)
    if plan.mobile and not plan.one_pattern:
        both += plan.mobile.fits(number).cast(pl.UInt8) * pl.lit(2, pl.UInt8)
    usual = pl.when(plan.general.fits(number) & (both > 0)).then(both)
    frame = frame.select(
        *_READ,
        region=pl.lit(region),
        kind=usual,
        special=number.str.contains(f"{_ASCII}^(?:{patterns})$") if patterns else no,
    )
    special = frame["special"]
    frame = frame.drop("special")
    rows = special.arg_true() if special.any() else special.head(0)
    if not len(rows):
        return frame
    kind = pl.col("kind")
    for name, desc in reversed(plan.special):
        kind = (
            pl.when(desc.fits(number))
            .then(pl.lit(_KINDS.index(name) + 1, pl.UInt8))
            .otherwise(kind)
        )
    return put(frame, rows, frame[rows].select(kind=pl.when(plan.general.fits(number)).then(kind)))
