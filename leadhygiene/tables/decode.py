"""Turn the bytes of a text file into text, without guessing from its name.

Order: byte order mark (Unicode 16.0, 23.8), a mark that the rest of the file contradicts, UTF-16
without a mark, strict UTF-8 over the whole file, then the Windows code pages.
"""

from __future__ import annotations

import codecs

from leadhygiene.errors import InputError

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = frozenset(range(32)) - {9, 10, 11, 12, 13, 26, 27}
#: Letters that a Central European text has and a Western one has not, as code page 1250 puts them.
_CENTRAL = frozenset("ąćęłńśźżčďěňřšťůžőűăâîșțĄĆĘŁŃŚŹŻČĎĚŇŘŠŤŮŽŐŰĂ")


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Return the text of a file and the name of its encoding.

    Args:
        data: The whole file.
        name: How to call the file in an error.

    Raises:
        InputError: The bytes are not text.

    Examples:
        >>> decode("Müller".encode("cp1252"), "leads.csv")
        ('Müller', 'cp1252')
    """
    marked = _marked(data)
    if marked:
        return marked
    bare = _without_mark(data)
    if bare:
        return bare
    if _is_binary(data):
        raise InputError(
            f"{name} is not a text file; save it as CSV (UTF-8), XLSX or Parquet and try again"
        )
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _code_page(data)


def _marked(data: bytes) -> tuple[str, str] | None:
    """Follow the byte order mark, unless the file contradicts it."""
    for mark, encoding in _MARKS:
        if not data.startswith(mark):
            continue
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if text.count("\x00") * 4 > len(text):
            continue
        return text, encoding
    if data[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
        return _wide(data[2:])
    return None


def _wide(data: bytes) -> tuple[str, str] | None:
    """Read two or four bytes per letter, whichever gives letters."""
    for encoding in ("utf-32-be", "utf-32-le", "utf-16-be", "utf-16-le"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if text and "\x00" not in text and sum(c < "\u0250" for c in text) * 2 > len(text):
            return text, encoding
    return None


def _without_mark(data: bytes) -> tuple[str, str] | None:
    """Recognise UTF-16 and UTF-32 without a mark by their zero bytes."""
    head = data[:4096]
    return _wide(data) if len(head) >= 4 and head.count(0) * 4 > len(head) else None


def _is_binary(data: bytes) -> bool:
    """Whether more than a few bytes are control characters."""
    head = data[:65536]
    odd = sum(head.count(code) for code in _CONTROL)
    return odd * 50 > len(head) or (head.count(0) > 0 and odd * 500 > len(head) + 500)


def _code_page(data: bytes) -> tuple[str, str]:
    """Choose between the Western and the Central European code page by the letters they give."""
    western = data.decode("cp1252", errors="replace")
    central = data.decode("cp1250", errors="replace")
    odd = sum(central.count(letter) for letter in _CENTRAL)
    high = sum(1 for letter in western if letter > "\x7f")
    strange = sum(western.count(letter) for letter in "\ufffd¹³¿¼¾ªº£¥¡¶·¸×÷°")
    if strange * 3 > high and odd * 2 > high:
        return central, "cp1250"
    return western, "cp1252"
