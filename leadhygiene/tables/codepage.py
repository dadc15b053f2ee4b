"""Choose the code page of text that is no UTF-8, by the letters that each page gives.

Spreadsheet programs save CSV in the code page of the computer: 1252 in Western Europe and the
Americas, 1250, 1251 and 1254 further east, 932, 936, 949 and 950 in East Asia, Mac Roman on old
Macintoshes, 1253 to 1257, 874 and KOI8-R for Greek, Hebrew, Arabic, Baltic, Thai and Russian.
Names of columns tell best. Without them 1252 is preferred; another page must be plainly better.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from leadhygiene.profiles.headers import fold
from leadhygiene.tables.mapping import known_headers

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
#: Pages that the names of columns are looked up in, the commoner first.
_PAGES = (
    "cp1252", "cp1250", "cp1251", "cp1254", "cp932", "gb18030", "cp949", "big5", "mac_roman", "cp1253",
    "cp1255", "cp1256", "cp1257", "cp874", "koi8-r",
)  # fmt: skip
_CELL = re.compile(rb"[\r,;\t|^\"]+")
#: Longest text that is looked at.
_SAMPLE = 1 << 20
_RUN = re.compile(rb"[\x80-\xff]+")
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


@dataclass(frozen=True, slots=True)
class _Script:
    """The letters of a single-byte page that is not Latin.

    Attributes:
        letters: All of them.
        frequent: The dozen that make up more than half of running text and of names.
        floor: Which share those must have.
    """

    letters: re.Pattern[str]
    frequent: frozenset[str]
    floor: float

    def share(self, text: str) -> float:
        """Return which share of the letters beyond ASCII fits, 0 where the page is out of question."""
        high = [letter for letter in text if letter > "\x7f"]
        own = [letter for letter in high if self.letters.match(letter)]
        if len(own) * 10 <= len(high) * 9 or len(_MIXED.findall(text)) * 10 > len(high):
            return 0.0
        usual = sum(letter.lower() in self.frequent for letter in own) / len(own)
        odd = sum(a.islower() and b.isupper() for a, b in pairwise(text)) / len(own)
        return len(own) / len(high) * usual if usual >= self.floor and odd < 0.15 else 0.0


_CYRILLIC = _Script(re.compile("[Ѐ-ӿ№]"), frozenset("оеаинтсрвлкмдя"), 0.55)
_SCRIPTS = {
    "cp1251": _CYRILLIC,
    "koi8-r": _CYRILLIC,
    "cp1253": _Script(re.compile("[Ά-ώ]"), frozenset("αάοόιίεέστνηήυρκςλ"), 0.6),
    "cp1255": _Script(re.compile("[א-ת]"), frozenset("יוהלאמרתבנשחד"), 0.6),
    "cp1256": _Script(re.compile("[ء-ي]"), frozenset("اليمونترسبةدع"), 0.6),
    "cp874": _Script(re.compile("[ก-ฺเ-๛]"), frozenset("านรอกเงมยลวด่้ีทสิัต์ะ"), 0.55),
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
    told = _by_headers(data)
    if told:
        return told
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


def _by_headers(data: bytes) -> str | None:
    """Return the page in which the names of columns are words that formats know, if only one is."""
    head = data[: 1 << 14].split(b"\n", 25)[:25]
    cells = {cell for line in head for cell in _CELL.split(line) if not cell.isascii()}
    counts = {
        page: sum(fold(cell.decode(page, errors="replace")) in known_headers() for cell in cells)
        for page in _PAGES
    }
    most = max(counts.values())
    best = [page for page, count in counts.items() if count == most]
    return best[0] if most and (len(best) == 1 or most > counts["cp1252"]) else None


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
    for page, script in _SCRIPTS.items():
        share = script.share(sample.decode(page, errors="replace"))
        if share and (best is None or best in _SCRIPTS or share > best_share):
            best, best_share = page, share
    if best and best not in _SCRIPTS:
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
