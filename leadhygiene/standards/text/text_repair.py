"""Repair text that encodings, spreadsheets and web forms damaged, and leave all other text alone.

Unicode 16.0: NFC (annex 15), default-ignorable characters, white space. HTML 5 character
references, encoded words of mail headers (RFC 2047). Wrongly decoded letters are put back by :mod:`mojibake`.
"""

from __future__ import annotations

import binascii
import html
import re
import unicodedata
from collections.abc import Callable
from typing import Final

import polars as pl

from leadhygiene.standards.lookup.distinct import per_distinct, staged, where
from leadhygiene.standards.text.mojibake import unscramble

#: What a text may hold that needs no second look: ASCII, and composed letters of Latin, Greek,
#: Cyrillic, Kana, Han and Hangul; then signs that wrongly decoded text shows.
_UNUSUAL: Final = (
    r"[^\x20-\x7e\x{c0}-\x{24f}\x{386}-\x{3ce}\x{400}-\x{45f}\x{1ea0}-\x{1ef9}"
    r"\x{3041}-\x{3096}\x{30a1}-\x{30fc}\x{4e00}-\x{9fff}\x{ac00}-\x{d7a3}]"
)
_SUSPICIOUS: Final = (
    r"^ | $|  |&[#A-Za-z][#0-9A-Za-z]*;|[ÃÂ](?: |$)|[ÂÃÄÅÐÑ][ŠŒŽšœžŸƒ]|Ă[a-zşţłľż]|Èš"
    r"|(?:[РС][\x{400}-\x{45f}]){3}|[\x{c0}-\x{ff}]{4}|=\?[A-Za-z]"
)
ODD: Final = f"{_UNUSUAL}|{_SUSPICIOUS}"
#: The same pattern in the dialect of :mod:`re`.
_ODD: Final = re.compile(re.sub(r"\\x\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), ODD))
#: Text whose only damage is white space and invisible characters: no mark stands beside another, so that
#: none can be wrongly decoded, and there is no character reference.
_SPACED: Final = (
    r"^[\x09-\x0d\x20-\x7e\x{a0}-\x{24f}\x{2000}-\x{200f}\x{2010}-\x{2015}\x{2018}-\x{201f}\x{2022}\x{2026}\x{202f}"
    r"\x{2060}-\x{2064}\x{feff}]*$"
)
_ENTANGLED: Final = r"[^\x00-\x7f]{2}|[ÃÂ]|&[^;]*;|=\?[A-Za-z]"
_BLANKS: Final = r"[\x09-\x0d \x{a0}\x{2000}-\x{200a}\x{202f}]+"
_UNSEEN: Final = r"[\x{ad}\x{34f}\x{200b}-\x{200f}\x{2060}-\x{2064}\x{feff}]"
_SPACE: Final = re.compile(
    r"[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u2800\u3164\uffa0]+"
)
_INVISIBLE: Final = re.compile(
    r"[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064"
    r"\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_JOINER: Final = re.compile(r"[\u200c\u200d]+")
_WIDE: Final = re.compile(r"[\uff01-\uff5e\uff61-\uff9f\uffe0-\uffe6\ufb00-\ufb06]+")
_REFERENCE: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
#: An encoded word of a mail header (RFC 2047), and the blanks before the next one.
_ENCODED: Final = re.compile(
    r"=\?([\w-]{3,20})\?([bBqQ])\?([!->@-~]*)\?=(?:\s+(?==\?[\w-]{3,20}\?[bBqQ]\?))?"
)
_NESTED: Final = re.compile(r"&(?:amp;)+(?=#|[A-Za-z])")
_VIRAMAS: Final = frozenset(
    "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2"
)


def repair(text: str) -> str:
    r"""Return the repaired text; a second call changes nothing.

    Examples:
        >>> repair(" MÃ¼ller &amp;  Söhne\u200b")
        'Müller & Söhne'
        >>> repair("AT&T"), repair("Ângela"), repair("São João"), repair("M&amp;amp;S")
        ('AT&T', 'Ângela', 'São João', 'M&S')
    """
    for _ in range(12):
        once = _once(text)
        if once == text:
            break
        text = once
    return text


def repaired_cell(raw: str | None) -> str | None:
    """Return what :func:`repaired` makes of one cell, without a column.

    Examples:
        >>> repaired_cell("  Ann "), repaired_cell(" "), repaired_cell(None)
        ('Ann', None, None)
    """
    if not raw:
        return None
    return (repair(raw) or None) if _ODD.search(raw) else raw


def settled(text: str, change: Callable[[str], str]) -> str:
    """Return a text after a change, repaired again: other capitals may show wrong decoding.

    Examples:
        >>> settled("ã¶berg", str.capitalize)
        'Öberg'
    """
    for _ in range(3):
        new = change(text)
        if not new.isascii():
            new = repair(new)
        if new == text:
            break
        text = new
    return text


def _once(text: str) -> str:
    if "=?" in text:
        text = _ENCODED.sub(_word, text)
    if "&" in text:
        text = _REFERENCE.sub(_character, _NESTED.sub("&", text))
    if not text.isascii():
        text = unscramble(text)
        text = _WIDE.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
        text = _INVISIBLE.sub("", text)
        text = _JOINER.sub(lambda match: _joiner(match, text), text)
        text = unicodedata.normalize("NFC", text)
    return _CONTROL.sub("", _SPACE.sub(" ", text)).strip(" ")


def _word(match: re.Match[str]) -> str:
    """Return what an encoded word says; one that cannot be decoded stays as it is."""
    try:
        if match[2] in "bB":
            held = binascii.a2b_base64(match[3].encode("ascii"))
        else:
            held = binascii.a2b_qp(match[3].encode("ascii"), header=True)
        text = held.decode(match[1])
    except (ValueError, LookupError):
        return match[0]
    return text if text.isprintable() else match[0]


def _character(match: re.Match[str]) -> str:
    """Return the character of a reference; an unknown or forbidden one stays as it is."""
    char = html.unescape(match.group())
    return char if char and not "\ud800" <= char[0] <= "\udfff" else match.group()


def _joiner(match: re.Match[str], text: str) -> str:
    """Keep a joiner where a script or a picture needs it."""
    before = text[match.start() - 1 : match.start()] if match.start() else ""
    after = text[match.end() : match.end() + 1]
    if not before or not after:
        return ""
    shaped = "\u0600" <= before <= "\u08ff" or before in _VIRAMAS or "\u0900" <= before <= "\u0dff"
    picture = match.group()[0] == "\u200d" and before >= "\u203c" and after >= "\u203c"
    return match.group()[0] if shaped or picture else ""


def repaired(value: pl.Expr) -> pl.Expr:
    """Return the repaired column: ``String``, null where nothing is left or nothing was given."""
    return staged({"raw": value}, _stages, {"text": pl.String}).struct.field("text")


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    raw = frame["raw"]
    odd = raw.str.contains(ODD).fill_null(value=False)
    if odd.any():
        raw = raw.scatter(odd.arg_true(), _repaired(raw.filter(odd)))
    empty = raw.str.len_bytes() == 0
    if empty.any():
        raw = raw.set(empty, None)
    return frame.with_columns(raw.alias("text"))


def _repaired(odd: pl.Series) -> pl.Series:
    """Return :func:`repair` of each text; damage of white space alone is repaired as a whole column."""
    frame = odd.to_frame("raw")
    raw, plain = pl.col("raw"), pl.col("plain")
    frame = frame.with_columns(plain=raw.str.contains(_SPACED) & ~raw.str.contains(_ENTANGLED))
    seen = where(plain, raw).str.replace_all(_UNSEEN, "")
    joined = seen.str.replace_all(_BLANKS, " ").str.strip_chars(" ")
    closer = per_distinct([where(~plain, raw)], repair, pl.String)
    return frame.select(pl.coalesce(joined, closer)).to_series()
