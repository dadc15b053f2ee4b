"""Put UTF-8 back that was read in another encoding, only where the letters around agree; own rules.

A letter pair such as ``Ã©`` is decoded when the result fits its neighbours: a small letter after
small letters, a capital where a word begins. Letters of other scripts must come in runs. So
``NESTLÉ®``, ``VOCÊ…`` and a lone ``Ã`` stay as they are.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from leadhygiene.standards.text import single_byte


def _bytes_of(codec: str) -> dict[str, int]:
    """Return character -> byte of the upper half; undefined bytes are read as C1 controls."""
    table = {chr(byte): byte for byte in range(0x80, 0xA0)}
    for byte in range(0x80, 0x100):
        char = bytes([byte]).decode(codec, "ignore")
        if char:
            table[char] = byte
    return table


#: Mac Roman comes first: its signs are no letters, and what Windows makes of UTF-8 is no text there.
_CODECS: Final = {
    name: _bytes_of(name) for name in ("mac_roman", "cp1252", "cp1250", "cp1251", "cp850", "cp437")
}


def _class(codec: str, low: int, high: int) -> str:
    chars = (char for char, byte in _CODECS[codec].items() if low <= byte <= high)
    return f"[{''.join(re.escape(char) for char in sorted(chars))}]"


def _unit(codec: str) -> str:
    trail = _class(codec, 0x80, 0xBF)
    return (
        f"(?:{_class(codec, 0xC2, 0xDF)}{trail}|{_class(codec, 0xE0, 0xEF)}{trail}{{2}}"
        f"|{_class(codec, 0xF0, 0xF4)}{trail}{{3}})"
    )


#: Sequences that could be UTF-8, per encoding they were read in, and runs of them.
_UNITS: Final = {codec: re.compile(_unit(codec)) for codec in _CODECS}
_RUNS: Final = {codec: re.compile(f"{_unit(codec)}+") for codec in _CODECS}
#: A cheap sign that a run of that encoding may be there.
_LEADS: Final = {
    "cp1252": re.compile("[Â-Ïâ×ØÙÚÛÐÑÕÖà-ïð]"),
    "cp1251": re.compile("[РСГВЕвРѓ]"),
    "cp1250": re.compile("[ĂĹÄâ]"),
    "mac_roman": re.compile("[√‚≈ƒ∆»·–—ŒœÿŸ◊‡„‰ÂÊÁËÈÍÎÏÌ]"),
    "cp850": re.compile("[├┼─]"),
    "cp437": re.compile("[├╨╤]"),
}
#: Letters that European names are written with, beyond Latin-1.
_LATIN: Final = frozenset(
    "ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŒœŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŸŹźŻżŽžƠơƯưȘșȚț"
)
_COMMON: Final = frozenset(chr(code) for code in range(0xC0, 0x100)) - {"×", "÷"}
_SCRIPTS: Final = (
    ("\u0400", "\u04ff", 2), ("\u0370", "\u03ff", 2), ("\u0590", "\u05ff", 3),
    ("\u0600", "\u06ff", 2), ("\u0900", "\u0dff", 2), ("\u0e00", "\u0e7f", 2),
    ("\u1000", "\u10ff", 2), ("\u0530", "\u058f", 3), ("\u3040", "\u30ff", 2),
    ("\u4e00", "\u9fff", 2), ("\uac00", "\ud7a3", 2),
)  # fmt: skip
_LOST_BLANK: Final = re.compile(r"(?<=[a-zà-ÿ.,])Â(?=\s|$)")
_LOST_A: Final = re.compile(
    r"(?:(?<=[a-z])|(?<=\s)|^)Ã(?=[ \u00a0]{2})|(?<=[a-z])Ã[ \u00a0](?=[a-z])"
)
_LOST_QUOTE: Final = re.compile("â€\ufffd")
#: Signs that Mac Roman shows for the first bytes of Latin letters; within a word nobody types them.
_MAC_LEADS: Final = frozenset("√≈ƒ∆»·")
#: Signs that may be two letters of another script, or dashes between letters: ``–Ö—Ä``.
_MAC_PAIR: Final = 4
#: Capitals that names begin with (``√âlodie``), without those whose root sign may be a tick: ``√Öffnung``, ``√évaluer``.
_MAC_CAPITALS: Final = frozenset("ÁÄÇÉÍÓÖØÚÜÞŁŚŞŠŽŻŹČĆĐİ")
#: The s of a genitive behind an apostrophe.
_OWNED: Final = re.compile(r"[sS](?![^\W\d_])")
_C1: Final = re.compile("[\x80-\x9f]")
_MANY_MARKS: Final = re.compile("[\u0080-\uffff]{2}|[ÃÂ]")


def unscramble(text: str) -> str:
    r"""Return the text with wrongly decoded letters put back; ASCII text is returned as it is.

    Examples:
        >>> unscramble("MÃ¼ller, Å\x81Ã³dÅº, â€œSergejâ€\x9d"), unscramble("Ð¡ÐµÑ€Ð³ÐµÐ¹")
        ('Müller, Łódź, “Sergej”', 'Сергей')
        >>> unscramble("NESTLÉ® VOCÊ… 10 Å—"), unscramble("LiĂ¨ge"), unscramble("Wa≈Çƒôsa –°–µ—Ä–≥–µ–π")
        ('NESTLÉ® VOCÊ… 10 Å—', 'Liège', 'Wałęsa Сергей')
    """
    if text.isascii() or not _MANY_MARKS.search(text):
        return text
    text = single_byte.unscramble(text)
    for codec, runs in _RUNS.items():
        if _LEADS[codec].search(text):
            text = _decode_runs(text, codec, runs)
    text = _LOST_QUOTE.sub("”", _LOST_BLANK.sub("", text))
    text = _LOST_A.sub(lambda found: "à" if len(found[0]) == 1 else "à ", text)
    return _C1.sub(lambda found: found[0].encode("latin-1").decode("cp1252", "ignore"), text)


def _decode_runs(text: str, codec: str, runs: re.Pattern[str]) -> str:
    """Decode every run of sequences that its surroundings confirm."""
    out: list[str] = []
    end = 0
    for found in runs.finditer(text):
        letters = _decoded(found[0], codec)
        if letters and (twice := _decoded_twice(letters, codec, runs)):
            letters = twice
        elif not letters or not _plausible(letters, found[0], text, found.span(), codec):
            letters = _piecewise(found, text, codec)
        out += (text[end : found.start()], letters)
        end = found.end()
    return "".join(out) + text[end:]


def _piecewise(found: re.Match[str], text: str, codec: str) -> str:
    """Decode those sequences of a run that are plausible one by one."""
    out = []
    for unit in _UNITS[codec].finditer(found[0]):
        letters = _decoded(unit[0], codec)
        span = (found.start() + unit.start(), found.start() + unit.end())
        good = letters and _plausible(letters, unit[0], text, span, codec)
        out.append(letters if good else unit[0])
    return "".join(out)


def _decoded(run: str, codec: str) -> str:
    try:
        return bytes(_CODECS[codec][char] for char in run).decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _decoded_twice(letters: str, codec: str, runs: re.Pattern[str]) -> str:
    """Return what a run that was decoded gives when it is decoded again; empty where that gives no letters."""
    again = _decoded(letters, codec) if runs.fullmatch(letters) else ""
    return again if again and all(map(_is_letter, again)) else ""


def _is_letter(char: str) -> bool:
    latin = char in _COMMON or char in _LATIN or _is_vietnamese(char)
    return latin or any(low <= char <= high for low, high, _ in _SCRIPTS)


def _plausible(letters: str, run: str, text: str, span: tuple[int, int], codec: str) -> bool:
    """Whether decoded letters fit each other and the text around them."""
    if any(unicodedata.category(char) in {"Cc", "Cn", "Co", "Cs", "Lm"} for char in letters):
        return letters == "\u0085" and codec == "cp1252"
    before, after = text[: span[0]][-1:], text[span[1] : span[1] + 1]
    if codec == "mac_roman" and run[0] != "‚":
        return _mac_fits(letters, run, before, text[span[1] : span[1] + 2])
    latin = [char for char in letters if char in _COMMON or char in _LATIN or _is_vietnamese(char)]
    if len(latin) == len(letters):
        owned = run[-1] in "’‘" and _OWNED.match(text, span[1]) and not run.endswith("Å‘")
        alone = not text[: max(span[0] - 1, 0)][-1:].isalpha()
        return not owned and _latin_fits(letters, run, before, after, codec, alone=alone)
    foreign = [char for char in letters if char.isalpha() and char not in latin]
    if not foreign:
        return _symbols_fit(letters, codec)
    for low, high, fewest in _SCRIPTS:
        inside = sum(low <= char <= high for char in letters)
        if inside >= fewest and all(low <= char <= high or not char.isalpha() for char in letters):
            return codec in {"cp1252", "cp1251", "cp437"}
    return False


def _mac_fits(letters: str, run: str, before: str, after: str) -> bool:
    """Whether letters that Mac Roman showed as signs fit: Latin ones in a word or as its capital, others as a word of their own."""
    if all(char in _COMMON or char in _LATIN or _is_vietnamese(char) for char in letters):
        if run[0] not in _MAC_LEADS or before == "Ã":  # Ãƒ: UTF-8 that Windows misread twice
            return False
        if before.isalpha():
            return not (letters[0].isupper() and before.islower())
        word = after[:1].islower() and (len(letters) > 1 or bool(after[1:].strip()))
        return word and run[0] != "»" and letters[0] in _MAC_CAPITALS
    if before.isalpha() or after[:1].isalpha() or len(run) <= _MAC_PAIR:
        return False
    for low, high, fewest in _SCRIPTS:
        inside = sum(low <= char <= high for char in letters)
        if inside >= fewest and all(low <= char <= high or not char.isalpha() for char in letters):
            return True
    return False


def _is_vietnamese(char: str) -> bool:
    return "\u1ea0" <= char <= "\u1ef9"


def _symbols_fit(letters: str, codec: str) -> bool:
    """Whether the result is punctuation or signs that people type."""
    if codec == "cp1252":
        return all(unicodedata.category(char)[0] in "PSZN" for char in letters)
    return codec == "mac_roman" and all("\u2010" <= char <= "\u2122" for char in letters)


def _latin_fits(
    letters: str, run: str, before: str, after: str, codec: str, *, alone: bool
) -> bool:
    """Whether Latin letters fit what stands around them; ``alone``: no letter stands before ``before``."""
    first, last = letters[0], letters[-1]
    shaped = letters.islower() or (letters.istitle() and not before.isalpha())
    if codec == "cp1252" and len(letters) > 2 and shaped and not after.isupper():
        return True
    doubtful = any(char in "ĢģĠġ" for char in letters)
    if codec != "cp1252" and (run[1].isalpha() or not before.isalpha() or doubtful):
        return False
    if codec in {"cp850", "cp437"} and "\u2500" <= run[1] <= "\u257f":
        return False
    if first.islower():
        fits = before.islower() or (not before.isalpha() and (after.islower() or after == " "))
        fits = (
            fits
            or (before.isupper() and (after.islower() or alone))
            or (len(letters) > 1 and (letters.islower() or not before.isupper()))
        )
        return fits and not (doubtful and not after.islower())
    if doubtful or (run[0] not in "ÃÅÄ" and codec == "cp1252" and not _is_vietnamese(first)):
        return first in "ȘȚ"
    if before.isalpha():
        return before.isupper() and _capital_inside(run, after)
    if before == "." == after:
        return True
    return after.islower() or (after.isupper() and last.isupper())


def _capital_inside(run: str, after: str) -> bool:
    """Whether a capital in a word of capitals is meant: ``OÃ™``, but not ``IRMÃ…``."""
    if not after.strip():
        return run[0] == "Ã" and run[-1] not in "”’…»"
    return run[0] == "Ã" or after.isupper()
