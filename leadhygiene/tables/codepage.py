"""Choose the code page of text that is no UTF-8, by the letters that each page gives.

Spreadsheet programs save CSV in the code page of the computer: 1252 in Western Europe and the
Americas, 1250, 1251 and 1254 further east, 932, 936, 949 and 950 in East Asia, Mac Roman on old
Macintoshes. 1252 is preferred; another page must be plainly better.
"""

from __future__ import annotations

import re

#: How likely a letter beyond ASCII is in names and addresses of the page's languages, 0 to 1.
_WESTERN_WEIGHTS = {
    1.0: "éèáàäöüßíóúç",
    0.9: "ëâåñôêÉÄÖÜÁ",
    0.8: "ãæîÅÀÇÍÓÚÑ“”‘’–—€…•®©™°´«»",
    0.7: "ïøÃÆÂÊ",
    0.6: "šžŠŽØÈ",
    0.4: "ìòõùûýÔÎ",
    0.3: "œŒ",
    0.2: "ðþÿÐÞÝÕÛÙËÏ",
}
_CENTRAL_WEIGHTS = {
    1.0: "áéíó",
    0.9: "łúýöüäŁÁÉÖÜÄ",
    0.8: "čřšžąęśńżőČŘŠŽŚŻ“”‘’–—€…•®©™°´«»ô",
    0.7: "ěůćűßĆ",
    0.6: "ňźăâîđĐŹÎ",
    0.5: "şţľŞŢĽ",
    0.4: "ďťĎŤňŇ",
    0.2: "çëĚ",
}
_STRANGE = -0.5
#: Longest text that is looked at.
_SAMPLE = 1 << 20
_RUN = re.compile(rb"[\x80-\xff]+")
_CYRILLIC = re.compile("[а-яё]")
_MIXED = re.compile("[A-Za-z][\u0400-\ud7ff]|[\u0400-\ud7ff][a-z]")
#: Endings of names that only Central European languages have, as code page 1252 shows them.
_BALKAN = re.compile(r"i[æè]\b")
#: Accents at the end of a word, as Italian has them.
_ITALIAN = re.compile(r"[ìòù]\b")
#: Letters of each double-byte page's languages.
_COMMON = {
    "cp932": re.compile("[\u3040-\u30ff]|[\uff01-\uff5e]|[\u4e00-\u9fff]"),
    "cp949": re.compile("[\uac00-\ud7a3]"),
    "gb18030": re.compile("[\u4e00-\u9fff\u3000-\u3011\uff01-\uff5e]"),
    "big5": re.compile("[\u4e00-\u9fff\u3000-\u3011\uff01-\uff5e]"),
}


def code_page(data: bytes) -> str:
    """Return Python's name of the code page.

    Args:
        data: Bytes that are not UTF-8.

    Examples:
        >>> code_page("Zoë;Müller;Straße".encode("cp1252")), code_page("Łódź;Wróbel;Gdańsk".encode("cp1250"))
        ('cp1252', 'cp1250')
        >>> code_page("Имя;Фамилия;Компания".encode("cp1251"))
        'cp1251'
        >>> code_page("氏名;会社名;メール".encode("cp932"))
        'cp932'
    """
    sample = _spread(data)
    runs = _RUN.findall(sample)
    high = sum(map(len, runs))
    western = sample.decode("cp1252", errors="replace")
    score = _score(western, _WESTERN_WEIGHTS)
    #: Accents stand between ASCII letters; letters of other scripts stand side by side.
    together = sum(len(run) for run in runs if len(run) > 2)
    if together * 10 >= high * 6 or score < 0.2:
        found = _other_script(sample, data)
        if found:
            return found
    if _is_turkish(western):
        return "cp1254"
    central = _score(sample.decode("cp1250", errors="replace"), _CENTRAL_WEIGHTS)
    if high >= 3 and _score(sample.decode("mac_roman"), _WESTERN_WEIGHTS) > (
        max(score, central) + 0.2
    ):
        return "mac_roman"
    balkan = len(_BALKAN.findall(western))
    telling = balkan + _telling(western)
    if telling and central + balkan / max(high, 1) > score + 0.02:
        return "cp1250"
    return "cp1252"


def _score(text: str, weights: dict[float, str]) -> float:
    """Return how likely the letters beyond ASCII are, on average."""
    by_letter = {letter: weight for weight, letters in weights.items() for letter in letters}
    high = [letter for letter in text if letter > "\x7f"]
    return sum(
        by_letter.get(letter, 0.3 if letter.isalpha() and letter < "\u0180" else _STRANGE)
        for letter in high
    ) / max(len(high), 1)


def _telling(western: str) -> int:
    """Count the letters that Western languages seldom have where these stand."""
    usual = "".join(letters for weight, letters in _WESTERN_WEIGHTS.items() if weight > 0.4)
    usual += "ðþýÐÞÝ"
    found = sum(letter > "\x7f" and letter not in usual for letter in _ITALIAN.sub("", western))
    if any(letter in western for letter in "íýìùò") and not any(c in western for c in "æåÅÆäÄ"):
        found += western.count("ø")
    return found


def _spread(data: bytes) -> bytes:
    """Return the lines that have letters beyond ASCII, up to the sample's size."""
    if len(data) <= _SAMPLE:
        return data
    found = []
    size = 0
    for match in re.finditer(rb"[^\n]*[\x80-\xff][^\n]*", data):
        found.append(match[0])
        size += len(match[0])
        if size > _SAMPLE:
            break
    return b"\n".join(found)


def _other_script(sample: bytes, data: bytes) -> str | None:
    """Return the page that reads the sample without a fault and gives the most usual letters."""
    best, best_share = None, 0.6
    for page, common in _COMMON.items():
        try:
            text = sample.decode(page)
        except UnicodeDecodeError:
            continue
        high = [letter for letter in text if letter > "\x7f"]
        if len(_MIXED.findall(text)) * 4 > len(high):
            continue
        share = sum(bool(common.match(letter)) for letter in high) / max(len(high), 1)
        share -= 0.5 * _rare(high, page)
        if page == "cp932":
            share += 0.2 * any("\u3040" <= letter <= "\u30ff" for letter in high)
            share -= sum("\uff61" <= letter <= "\uff9f" for letter in high) / max(len(high), 1)
        if share > best_share:
            best, best_share = page, share
    text = sample.decode("cp1251", errors="replace")
    high = [letter for letter in text if letter > "\x7f"]
    share = sum("\u0400" <= letter <= "\u04ff" for letter in high) / max(len(high), 1)
    lower = len(_CYRILLIC.findall(text)) / max(len(high), 1)
    mixed = len(_MIXED.findall(text)) * 10 > len(high)
    if share > 0.9 and lower > 0.5 and not mixed and (best is None or share > best_share):
        best = "cp1251"
    if best and best != "cp1251":
        try:
            data.decode(best)
        except UnicodeDecodeError:
            return None
    return best


def _rare(letters: list[str], page: str) -> float:
    """Return the share of ideographs that stand outside the page's frequent half."""
    first = {
        "cp932": (0x88, 0x97),
        "gb18030": (0xB0, 0xD7),
        "cp949": (0xB0, 0xC8),
        "big5": (0xA4, 0xC6),
    }[page]
    rare = 0
    for letter in letters:
        if letter < "\u4e00" and not "\uac00" <= letter <= "\ud7a3":
            continue
        code = letter.encode(page, errors="replace")
        rare += not (len(code) == 2 and first[0] <= code[0] <= first[1])
    return rare / max(len(letters), 1)


def _is_turkish(western: str) -> bool:
    """Whether Icelandic letters stand in text that has none of the language's other letters."""
    turkish = sum(western.count(letter) for letter in "ðýþÐÝÞ")
    return turkish >= 2 and not any(letter in western for letter in "áíóúæÁÍÓÚÆ")
