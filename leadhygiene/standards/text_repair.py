"""Repair text that encodings, spreadsheets and web forms damaged, and leave all other text alone.

Unicode 16.0: NFC (annex 15), default-ignorable characters, white space. HTML 5 character
references. UTF-8 that was read as Windows-1252 is put back byte by byte, only where the bytes
form a whole character.
"""

from __future__ import annotations

import html
import re
import unicodedata

import polars as pl

from leadhygiene.standards.distinct import per_distinct, staged, where

#: What ordinary text never holds; everything else takes the vectorised path.
_SUSPICIOUS = r"[^\x21-\x7e ]|^ | $|  |&[#A-Za-z][#0-9A-Za-z]*;"
_SPACE = re.compile(r"[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_INVISIBLE = re.compile(r"[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
_JOINER = re.compile(r"[\u200c\u200d]")
_WIDE = re.compile(r"[\uff01-\uff5e\uff61-\uff9f\uffe0-\uffe6\ufb00-\ufb06]+")
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_LOST_BLANK = re.compile(r"(?<=[a-zà-ÿ])Â(?= )")

#: Windows-1252 character -> byte, with the five undefined bytes read as C1 controls.
_BYTE = {bytes([b]).decode("cp1252", "ignore") or chr(b): b for b in range(0x80, 0x100)}
_BYTE |= {chr(b): b for b in range(0x80, 0xA0)}
_TRAIL = "".join(re.escape(char) for char, byte in _BYTE.items() if 0x80 <= byte <= 0xBF)
_MOJIBAKE = re.compile(f"[Â-ß][{_TRAIL}]|[à-ï][{_TRAIL}]{{2}}|[ð-ô][{_TRAIL}]{{3}}")


def repair(text: str) -> str:
    r"""Return the repaired text; a second call changes nothing.

    Examples:
        >>> repair(" MÃ¼ller &amp;  Söhne\u200b")
        'Müller & Söhne'
        >>> repair("AT&T"), repair("Ângela"), repair("São João")
        ('AT&T', 'Ângela', 'São João')
    """
    for _ in range(6):
        once = _once(text)
        if once == text:
            break
        text = once
    return text


def _once(text: str) -> str:
    if "&" in text:
        text = _REFERENCE.sub(lambda match: html.unescape(match.group()), text)
    if not text.isascii():
        text = _LOST_BLANK.sub("", _MOJIBAKE.sub(_decode, text))
        text = _WIDE.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
        text = _INVISIBLE.sub("", text)
        text = _JOINER.sub(lambda match: _joiner(match, text), text)
        text = unicodedata.normalize("NFC", text)
    text = _CONTROL.sub("", _SPACE.sub(" ", text))
    return text.strip(" ")


def _decode(match: re.Match[str]) -> str:
    """Read the characters as the bytes they were; keep them where that gives no character."""
    found = match.group()
    try:
        letter = bytes(_BYTE[char] for char in found).decode("utf-8")
    except (UnicodeDecodeError, KeyError):
        return found
    usable = unicodedata.category(letter)[0] in "LPSZ" and letter not in _BYTE.keys() - set(letter)
    return letter if usable or unicodedata.category(letter)[0] == "L" else found


def _joiner(match: re.Match[str], text: str) -> str:
    """Keep a joiner where a script needs it; drop it between Latin letters and at the ends."""
    before = text[match.start() - 1 : match.start()]
    after = text[match.end() : match.end() + 1]
    return match.group() if before > "\u02ff" and after > "\u02ff" else ""


def repaired(value: pl.Expr) -> pl.Expr:
    """Return the repaired column: ``String``, null where nothing is left or nothing was given."""
    return staged({"raw": value}, _stages, {"text": pl.String}).struct.field("text")


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    raw = pl.col("raw")
    frame = frame.with_columns(odd=raw.str.contains(_SUSPICIOUS))
    slow = per_distinct([where(pl.col("odd"), raw)], repair, pl.String)
    frame = frame.with_columns(text=pl.when("odd").then(slow).otherwise(raw))
    return frame.with_columns(text=pl.when(pl.col("text").str.len_bytes() > 0).then("text"))
