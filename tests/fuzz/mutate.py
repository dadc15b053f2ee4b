"""Damage files as transport, spreadsheets, editors and hostile people do; the same seed, the same damage."""

from __future__ import annotations

import random
from collections.abc import Sequence

_PIECES = (b'"', b'""', b",", b";", b"\t", b"\n", b"\r", b"\r\n", b"\x00", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff",
           b"\xe2\x80\x8b", b"\xff", b"\x80", b"=cmd|' /C calc'!A0", b"sep=;\n", b"PK\x03\x04", b"BEGIN:VCARD\r\n",
           b"END:VCARD\r\n", b"<html><table>", b"=3D=\r\n", b'"' * 500, b"," * 3000, b"A" * 140_000)  # fmt: skip
_BREAK = b"\n"


def mutate(data: bytes, others: Sequence[bytes], seed: int) -> bytes:
    """Return the data with one to six kinds of damage.

    Args:
        data: A file.
        others: Files that pieces are taken from.
        seed: Decides everything.
    """
    dice = random.Random(seed)
    for _ in range(dice.randint(1, 6)):
        data = dice.choice(_KINDS)(data, others, dice)
    return data[: 1 << 22]


def _flip(data: bytes, _: Sequence[bytes], dice: random.Random) -> bytes:
    changed = bytearray(data)
    for _number in range(dice.randint(1, 12)):
        if changed:
            changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def _cut(data: bytes, _: Sequence[bytes], dice: random.Random) -> bytes:
    return data[: dice.randint(0, len(data))]


def _behead(data: bytes, _: Sequence[bytes], dice: random.Random) -> bytes:
    return data[dice.randint(0, min(len(data), 300)) :]


def _insert(data: bytes, _: Sequence[bytes], dice: random.Random) -> bytes:
    place = dice.randint(0, len(data))
    return data[:place] + dice.choice(_PIECES) * dice.randint(1, 3) + data[place:]


def _delete(data: bytes, _: Sequence[bytes], dice: random.Random) -> bytes:
    place = dice.randint(0, len(data))
    return data[:place] + data[place + dice.randint(1, 40) :]


def _repeat(data: bytes, _: Sequence[bytes], dice: random.Random) -> bytes:
    start = dice.randint(0, len(data))
    piece = data[start : start + dice.randint(1, 400)]
    return data[:start] + piece * dice.randint(2, 40) + data[start:]


def _splice(data: bytes, others: Sequence[bytes], dice: random.Random) -> bytes:
    other = dice.choice(others)
    return data[: dice.randint(0, len(data))] + other[dice.randint(0, len(other)) :]


def _shuffle(data: bytes, _: Sequence[bytes], dice: random.Random) -> bytes:
    lines = data.split(_BREAK)
    dice.shuffle(lines)
    return _BREAK.join(lines)


def _translate(data: bytes, _: Sequence[bytes], dice: random.Random) -> bytes:
    old, new = dice.sample([b",", b";", b"\t", b"|", b'"', b"\n", b"\r\n", b"\r", b" "], 2)
    return data.replace(old, new)


def _recode(data: bytes, _: Sequence[bytes], dice: random.Random) -> bytes:
    text = data.decode(dice.choice(["utf-8", "cp1252", "utf-16"]), errors="replace")
    return text.encode(
        dice.choice(["utf-16", "utf-16-be", "utf-32", "cp1252", "cp932", "utf-8-sig"]),
        errors="replace",
    )


_KINDS = (
    _flip,
    _cut,
    _behead,
    _insert,
    _insert,
    _delete,
    _repeat,
    _splice,
    _shuffle,
    _translate,
    _recode,
)
