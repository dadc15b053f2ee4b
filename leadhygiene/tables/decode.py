"""Turn the bytes of a text file into UTF-8, without guessing from its name.

Order: byte order mark (Unicode 16.0, 23.8), a mark that the rest of the file contradicts, UTF-16
without a mark, strict UTF-8 over the whole file, then the code pages that exports are saved in.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

import numpy as np

from leadhygiene.errors import InputError
from leadhygiene.tables.codepage import code_page

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)
_CONTROL = frozenset(range(32)) - {9, 10, 11, 12, 13, 26, 27, 28, 29, 30, 31}
#: Bytes that are decoded in one piece to check them, so that memory stays small.
_PIECE = 1 << 18


@dataclass(frozen=True, slots=True)
class Text:
    """A decoded file.

    Attributes:
        body: The text behind the mark, as UTF-8.
        encoding: Name of the encoding as people say it: ``utf-8-sig``, ``utf-16`` with a mark.
        codec: The encoding behind the mark.
        bom: The mark.
        odd: Bytes that are not of the encoding and were read as code page 1252.
    """

    body: bytes
    encoding: str
    codec: str
    bom: bytes = b""
    odd: int = 0


def decode(data: bytes, name: str) -> Text:
    """Return the text of a file and how it was encoded.

    Args:
        data: The whole file.
        name: How to call the file in an error.

    Raises:
        InputError: The bytes are not text.

    Examples:
        >>> text = decode("Müller".encode("cp1252"), "leads.csv")
        >>> text.body.decode(), text.encoding
        ('Müller', 'cp1252')
    """
    marked = _marked(data, name) or _without_mark(data)
    if marked:
        return marked
    if _is_binary(data):
        raise InputError(
            f"{name} is not a text file; save it as CSV (UTF-8), XLSX or Parquet and try again"
        )
    if is_utf8(data):
        return Text(data, "utf-8", "utf-8")
    mended = _mostly_utf8(data)
    if mended:
        return mended
    codec = code_page(data)
    return Text(data.decode(codec, errors="replace").encode(), codec, codec)


def presumed(data: bytes) -> Text | None:
    r"""Return a text whose beginning speaks for UTF-8, for a parser that checks the rest.

    Args:
        data: The whole file.

    Examples:
        >>> presumed(b"a,b").codec, presumed(codecs.BOM_UTF16_LE + b"a\x00")
        ('utf-8', None)
    """
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    others = (other for other, codec, _ in _MARKS if codec != "utf-8")
    if data.startswith(tuple(others)) or (not mark and _is_binary(data)):
        return None
    return Text(data[len(mark) :], "utf-8-sig" if mark else "utf-8", "utf-8", mark)


def is_utf8(data: bytes) -> bool:
    """Whether all bytes are UTF-8, looked at piece by piece."""
    if data.isascii():
        return True
    decoder = codecs.getincrementaldecoder("utf-8")()
    view = memoryview(data)
    try:
        for place in range(0, len(data), _PIECE):
            decoder.decode(view[place : place + _PIECE])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _marked(data: bytes, name: str) -> Text | None:
    """Follow the byte order mark, unless the file contradicts it."""
    for mark, codec, encoding in _MARKS:
        if not data.startswith(mark):
            continue
        body = data[len(mark) :]
        if codec == "utf-8":
            if is_utf8(body):
                return Text(body, encoding, codec, mark)
            mended = _mostly_utf8(body)
            if mended:
                return Text(mended.body, encoding, codec, mark, mended.odd)
            page = code_page(body)
            return Text(body.decode(page, errors="replace").encode(), page, page, mark)
        try:
            text = body.decode(codec)
        except UnicodeDecodeError:
            continue
        if text.count("\x00") * 4 > len(text):
            continue
        return Text(text.encode(), encoding, codec, mark)
    if data[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
        found = _wide(data[2:])
        if found:
            return Text(found.body, found.encoding, found.codec, data[:2])
        raise InputError(
            f"{name} begins like UTF-16 but is cut or damaged behind that; export it again"
        )
    return None


def _wide(data: bytes) -> Text | None:
    """Read two or four bytes per letter, whichever gives letters."""
    for codec in ("utf-32-be", "utf-32-le", "utf-16-be", "utf-16-le"):
        size = 4 if codec.startswith("utf-32") else 2
        if len(data) % size:
            continue
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        head = text[:65536]
        plain = sum(letter < "\u0250" for letter in head)
        if head and "\x00" not in head and plain * 2 > len(head):
            return Text(text.encode(), codec, codec)
    return None


def _without_mark(data: bytes) -> Text | None:
    """Recognise UTF-16 and UTF-32 without a mark by their zero bytes."""
    head = data[:4096]
    return _wide(data) if len(head) >= 4 and head.count(0) * 4 > len(head) else None


def _is_binary(data: bytes) -> bool:
    """Whether more than a few bytes are control characters."""
    head = data[:65536]
    odd = sum(head.count(code) for code in _CONTROL)
    return odd * 50 > len(head) + 200 or (head.count(0) > 0 and odd * 500 > len(head) + 500)


def _western(error: UnicodeError) -> tuple[str, int]:
    """Read one byte that is no UTF-8 as code page 1252."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    byte = error.object[error.start : error.start + 1]
    return byte.decode("cp1252", errors="replace"), error.start + 1


codecs.register_error("leadhygiene.western", _western)


_LATIN = frozenset("äöüßÄÖÜéèêëáàâãåæçñíîïóôõøúùûœšžýÉÁÓØÅ“”‘’–—€")


def _mostly_utf8(data: bytes) -> Text | None:
    """Read UTF-8 into which some cells of a code page were pasted."""
    view = np.frombuffer(data, dtype=np.uint8)
    leads = int(np.count_nonzero(view >= 0xC2)) if len(view) < (1 << 28) else 0
    if not leads:
        return None
    text = data.decode("utf-8", errors="replace")
    odd = text.count("\ufffd") - data.count("\ufffd".encode())
    valid = [letter for letter in text if letter > "\x7f" and letter != "\ufffd"]
    usual = sum(letter in _LATIN for letter in valid)
    #: Letters of Western Europe do not come out of another code page by chance, several times.
    strange = usual * 4 < len(valid) * 3 or usual * 20 < odd
    if len(valid) < 3 or (odd * 3 > len(valid) and strange):
        return None
    return Text(
        data.decode("utf-8", errors="leadhygiene.western").encode(), "utf-8", "utf-8", odd=odd
    )
