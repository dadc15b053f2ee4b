"""Which numbers of a pool are one, told by their last digits where a country or the whole number is not sure."""

from __future__ import annotations

import re
from typing import Final

import numpy as np
import polars as pl
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

from leadhygiene.matching.columns.coded import Bools, Column
from leadhygiene.matching.columns.numbers import numbers

#: Last digits by which numbers are told from each other where a country may be wrong.
TAIL = 9
#: Digits from which a number that is not valid can still be told from others.
FEWEST_DIGITS = 7
#: Numbers of plans that have fewer digits than :data:`TAIL`: Singapore, Hong Kong, Denmark, Costa Rica ...
_SHORT: Final = rf"^\+(?:{'|'.join(sorted(map(str, COUNTRY_CODE_TO_REGION_CODE)))})([0-9]{{{FEWEST_DIGITS},{TAIL - 1}}})$"
_SHORT_PLAN: Final = re.compile(_SHORT)
#: What stands before the last digits of a number that is no valid one.
UNKNOWN = "~"


def one_country(phone: Column, guessed: Bools) -> Column:
    """Read numbers of which the address gave the country as the one number that is written with it.

    A number without its country code takes that of the address, which may be the new employer's. Where
    exactly one number of the pool ends in the same digits and says its country, that one is meant;
    where none does, the numbers are taken for one.
    """
    said = np.zeros(len(phone.values), dtype=bool)
    said[phone.codes[(phone.codes >= 0) & ~guessed]] = True
    if said.all():
        return phone
    tails = phone.values.str.tail(TAIL)
    alike = tails.is_duplicated().arg_true().to_numpy()
    table = pl.DataFrame({
        "tail": tails.gather(alike), "full": phone.values.gather(alike), "said": said[alike], "number": alike,
    }).sort("full")  # fmt: skip
    alone = table.group_by("tail").agg(
        pl.col("number").filter(pl.col("said")).first().alias("one"), pl.col("number").first().alias("low"),
        pl.col("said").sum().alias("sure"),
    ).filter(pl.col("sure") < 2)  # fmt: skip
    meant = table.join(alone, on="tail").select("number", pl.coalesce("one", "low").alias("meant"))
    goes = np.arange(len(phone.values) + 1, dtype=np.int32)
    goes[-1] = -1
    goes[meant["number"].to_numpy()] = meant["meant"].to_numpy()
    return Column(goes[phone.codes], phone.values).at(np.arange(len(phone.codes)))


def with_unknown(phone: Column, written: Column, second: Column) -> Column:
    """Add numbers that are no valid E.164 by their last digits.

    Where exactly one valid number of the pool, in whichever field, ends in the same digits, that number is
    meant; the second number of the same row is none that it lacks. ``6838 4471`` is a whole number of Singapore.
    """
    digits = written.derive(last_digits)
    if not len(digits.values):
        return phone
    both, place = numbers(phone, second)
    tails = both.values.str.tail(TAIL)
    ends = pl.DataFrame({"tail": tails, "full": np.arange(len(tails))})
    short = ends.select(tail=both.values.cast(pl.String).str.extract(_SHORT), full="full")
    named = digits.values.to_frame("tail").with_row_index("digits")
    full = pl.concat([ends, short.drop_nulls()], how="vertical_relaxed").join(named, on="tail")
    only = full.filter(pl.col("tail").is_unique())
    goes = np.arange(len(digits.values) + 1, dtype=np.int32) + np.int32(len(tails))
    goes[-1] = -1
    goes[only["digits"].to_numpy()] = only["full"].to_numpy()
    values = pl.concat([both.values.cast(pl.String), UNKNOWN + digits.values.cast(pl.String)])
    codes = np.where(phone.codes >= 0, phone.codes, goes[digits.codes])
    own = np.append(place, np.int32(-1))[second.codes]
    codes = np.where((codes == own) & (phone.codes < 0), np.int32(-1), codes).astype(np.int32)
    return Column(codes, values).at(np.arange(len(codes)))


def ends_so(number: str, digits: str) -> bool:
    """Whether a valid number ends in the last digits of one that is not, or is those behind its calling code.

    Examples:
        >>> ends_so("+6568384471", "68384471"), ends_so("+493068384471", "068384471"), ends_so("+493068384471", "68384471")
        (True, True, False)
    """
    short = _SHORT_PLAN.match(number)
    return number[-TAIL:] == digits or (short is not None and short[1] == digits)


def last_digits(value: pl.Expr) -> pl.Expr:
    """Return the last digits of numbers that have enough of them."""
    digits = value.str.replace_all(r"\D", "")
    return pl.when(digits.str.len_bytes() >= FEWEST_DIGITS).then(digits.str.tail(TAIL))
