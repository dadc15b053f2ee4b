"""Salesforce record identifiers: 15 characters that tell case, or 18 with three of checksum.

For each block of five characters bit *i* is set where character *i* is a capital letter; the sum
indexes ``ABCDEFGHIJKLMNOPQRSTUVWXYZ012345``. Source: help.salesforce.com, record ids of 15 and 18
characters; holds for the published pair ``001C000000o4OOI`` -> ``IA2``.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt
import polars as pl

from leadhygiene.writeback.codes import BAD_ID

_ALPHABET = np.frombuffer(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ012345", dtype=np.uint8)
_BITS = np.array([1, 2, 4, 8, 16], dtype=np.uint8)
Bytes = npt.NDArray[np.uint8]
#: Letter -> its number in the alphabet; other bytes are no checksum.
_ALPHABET_INDEX = np.full(256, -1 << 20, dtype=np.int64)
_ALPHABET_INDEX[_ALPHABET] = np.arange(32)
_ALNUM = np.array([chr(byte).isalnum() and byte < 128 for byte in range(256)])
#: What a capital letter adds to the number of the three characters of checksum.
_WEIGHTS = np.array([2**bit << shift for shift in (10, 5, 0) for bit in range(5)], dtype=np.float32)
#: Rows that the processor's cache holds.
_BLOCK = 1 << 14
_UPPER = np.array([65 <= byte <= 90 for byte in range(256)])
#: A letter or digit that an identifier has: 1 for a capital; another byte makes any number too large.
_CAPITAL = np.where(_ALNUM, _UPPER, 1 << 15).astype(np.float32)


def repaired(ids: pl.Series) -> pl.DataFrame:
    """Return each identifier with 18 characters, or why it is none.

    A checksum that does not fit is believed only where the letters before it have lost their case
    (all small or all capital), for then it still tells which were capitals.

    Args:
        ids: ``String``, none null.

    Returns:
        ``id`` (null where it is none) and ``fault`` (``bad_id`` or null).

    Examples:
        >>> given = ["001C000000o4OOI", "001c000000o4ooiia2", "001C000000o4OOIIB2", "001C000000o4OO"]
        >>> repaired(pl.Series(given))["id"].to_list()
        ['001C000000o4OOIIA2', '001C000000o4OOIIA2', None, None]
    """
    sizes = ids.str.len_bytes().to_numpy()
    good = np.zeros(len(ids), dtype=np.bool_)
    whole_ids = ids.clone()  # scattering changes a series in place
    for size in (15, 18):
        rows = np.flatnonzero(sizes == size)
        if not len(rows):
            continue
        every = len(rows) == len(ids)
        some = ids if every else ids.gather(rows)
        built, right = _whole(some, _matrix(some, size))
        good[rows] = right
        if built is not some:
            whole_ids = built if every else whole_ids.scatter(rows, built)
    if good.all():
        return pl.DataFrame(
            {
                "id": whole_ids,
                "fault": pl.Series([None], dtype=pl.String).new_from_index(0, len(ids)),
            }
        )
    return pl.DataFrame({"id": whole_ids, "good": good}).select(
        id=pl.when("good").then("id"), fault=pl.when(~pl.col("good")).then(pl.lit(BAD_ID))
    )


def _whole(ids: pl.Series, given: Bytes) -> tuple[pl.Series, npt.NDArray[np.bool_]]:
    """Return identifiers of one length with 18 characters, and which are right."""
    numbers = _numbers(given)
    right = numbers < len(_suffixes())
    if given.shape[1] == 15:
        return ids + _suffixes().gather(np.where(right, numbers, 0)), right
    right &= _tails()[np.where(right, numbers, 0)] == _tail(given)
    odd = np.flatnonzero(~right)
    if not len(odd):
        return ids, right
    some = ids.gather(odd)
    built, right[odd] = _mended(some, given[odd])
    return ids if built is some else ids.clone().scatter(odd, built), right


def _mended(ids: pl.Series, given: Bytes) -> tuple[pl.Series, npt.NDArray[np.bool_]]:
    """Return identifiers of 18 characters in the case that they had, and which are right."""
    plain: npt.NDArray[np.bool_] = np.logical_and.reduce(_ALNUM[given], axis=1)
    whole, right, mended = _check(given)
    mended = mended[plain[mended]]
    if not len(mended) and (whole[:, 15:] == given[:, 15:]).all():
        return ids, right & plain
    tail = np.maximum(_ALPHABET_INDEX[whole[:, 15:]], 0) @ np.array([1024, 32, 1])
    body = ids.str.slice(0, 15)
    if len(mended):
        spelt = np.ascontiguousarray(whole[mended, :15]).view("S15").reshape(-1)
        body = body.scatter(mended, pl.Series(spelt.astype("U15"), dtype=pl.String))
    return body + _suffixes().gather(tail), right & plain


@cache
def _suffixes() -> pl.Series:
    """Return every checksum of three characters."""
    letters = _ALPHABET.tobytes().decode()
    return pl.Series([a + b + c for a in letters for b in letters for c in letters])


@cache
def _tails() -> npt.NDArray[np.uint32]:
    """Return every checksum as one number."""
    return _tail(_matrix("0" * 15 + _suffixes(), 18))


def _tail(given: Bytes) -> npt.NDArray[np.uint32]:
    """Return the last three of 18 characters as one number."""
    first, second, third = (given[:, place].astype(np.uint32) for place in (15, 16, 17))
    number: npt.NDArray[np.uint32] = (first << np.uint32(16)) | (second << np.uint32(8)) | third
    return number


def _matrix(ids: pl.Series, width: int) -> Bytes:
    joined = ids.str.join("").cast(pl.Binary).item()
    return np.frombuffer(joined, dtype=np.uint8).reshape(-1, width)


def _check(given: Bytes) -> tuple[Bytes, npt.NDArray[np.bool_], npt.NDArray[np.int64]]:
    """Return 18 characters for 18, whether they are right, and which rows got their case back."""
    body = given[:, :15].copy()
    tail = given[:, 15:] - np.uint8(32) * ((given[:, 15:] >= 97) & (given[:, 15:] <= 122))
    right = (_checksum(body) == tail).all(axis=1)
    if right.all():
        return np.hstack([body, tail]), right, np.zeros(0, dtype=np.int64)
    letters = _is_upper(body) | _is_lower(body)
    one_case = ~(_is_upper(body).any(axis=1) & _is_lower(body).any(axis=1))
    wanted = _capitals(tail)
    restorable = ~right & one_case & (letters | ~wanted).all(axis=1)
    small = body + np.uint8(32) * _is_upper(body)
    restored = small - np.uint8(32) * (wanted & _is_lower(small))
    body[restorable] = restored[restorable]
    return np.hstack([body, tail]), right | restorable, np.flatnonzero(restorable)


def _numbers(given: Bytes) -> npt.NDArray[np.uint32]:
    """Return the place of each checksum among :func:`_suffixes`, a larger number where it has none."""
    found = np.empty(len(given), dtype=np.uint32)
    for first in range(0, len(given), _BLOCK):
        body = given[first : first + _BLOCK, :15]
        capital = _is_upper(body)
        if (capital | _is_lower(body) | ((body >= 48) & (body <= 57))).all():
            found[first : first + _BLOCK] = capital.astype(np.float32) @ _WEIGHTS
        else:
            found[first : first + _BLOCK] = _CAPITAL[body] @ _WEIGHTS
    return found


def _is_upper(body: Bytes) -> npt.NDArray[np.bool_]:
    return (body >= 65) & (body <= 90)


def _is_lower(body: Bytes) -> npt.NDArray[np.bool_]:
    return (body >= 97) & (body <= 122)


def _checksum(body: Bytes) -> Bytes:
    upper = _UPPER[body].view(np.uint8)
    index = upper[:, 0::5].copy()
    for place in range(1, 5):
        index |= upper[:, place::5] << np.uint8(place)
    found: Bytes = _ALPHABET[index]
    return found


def _capitals(tail: Bytes) -> npt.NDArray[np.bool_]:
    """Return which of the 15 characters the three of checksum say to be capitals."""
    index = np.where(tail >= 65, tail - 65, tail - 48 + 26).astype(np.uint8)
    bits = (index[:, :, None] & _BITS) > 0
    return bits.reshape(-1, 15)
