"""Capitals and small letters under Turkish rules: I and ı, İ and i (Unicode SpecialCasing, tr and az)."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

import polars as pl

from leadhygiene.standards.lookup.wording import words
from leadhygiene.standards.people.person_names import is_spelt, lists_of

#: Countries whose languages have both letters.
COUNTRIES: Final = ("TR", "AZ")
_ROMANIAN: Final = ("RO", "MD")
#: Letters of no other language that is typed with I; ş is Romanian as well, but not beside ö or ü.
_SURE: Final = "[ğĞıİ]|[şŞ].*[öÖüÜ]|[öÖüÜ].*[şŞ]"
_SURELY: Final = re.compile(_SURE, re.DOTALL)
_DOTS: Final = str.maketrans({"I": "ı", "İ": "i"})
#: Letters that rules for other languages do not know as theirs -> what stands for them.
_PLAIN: Final = str.maketrans("İÇŞĞıçşğ", "ICSGicsg")
_KEYBOARD: Final = re.compile("[ÇĞİÖŞÜçğıöşü]")
_WORD: Final = re.compile(r"[^\W\d_]+")
#: Spellings that no Turkish word has: foreign letters, pairs of letters, vowels beside each other.
_FOREIGN: Final = re.compile(r"[WQX]|CK|PH|TH|SCH|CH|SH|CR|[AEIOUÖÜ]{2}")
_SONS: Final = re.compile("OGL[UA].*")
#: Vowels of one word agree: behind these I is an i, and so it is before them where it is the first one.
_FRONT: Final = frozenset("EÖÜ")
_VOWELS: Final = frozenset("AEOUÖÜ")
#: First words of names that are written together, after which vowels need not agree: ÖZKILIÇ.
_COMPOUND: Final = re.compile(
    "(?:ÖZ|ER|GÖK|GÜL|GÜN|GÜR|TÜRK|TEK|ÜN)[^AEOUÖÜ]*I[^AEOUÖÜI]+I[^AEOUÖÜ]*"
)
#: Given names from Arabic and Persian whose vowels do not agree either, all with an i.
_LOANS: Final = frozenset(
    words(
        """
        ali alim aziz cahit cihangir faik fatih filiz galip habib habip halil halit hamdi hilal ibrahim ismail kadir kamil
        mahir naci nafiz nail nihal nihat nuri rasim ruhi sabri sait salih salim sinan şakir şamil tahir talip vahit vasfi yasin zahit
        """
    )
)
#: Lists of names of other languages from which a name is theirs.
_MANY: Final = 4
#: Towns and words of firms and jobs, as they are written.
_KNOWN: Final = words(
    """
    Adıyaman Ağrı Aydın Balıkesir Bilecik Bitlis Çankırı Denizli Diyarbakır Edirne Elazığ Erzincan Eskişehir Gaziantep
    Giresun Iğdır Isparta İstanbul İzmir İzmit Kayseri Kırıkkale Kırklareli Kırşehir Kilis Kocaeli Manisa Mardin Mersin
    Nevşehir Niğde Rize Siirt Sinop Sivas Şanlıurfa Şırnak Tekirdağ Tunceli Bartın Alibeyköy Altındağ Ataşehir Avcılar
    Bağcılar Bahçelievler Bakırköy Başakşehir Beylikdüzü Beyoğlu Bayraklı Çerkezköy Çiğli Çınarcık Darıca Dalaman Esenyurt
    Fethiye Gebze İnegöl İskenderun Kadıköy Kağıthane Karşıyaka Kartal Kemalpaşa Körfez Küçükçekmece Kuşadası Maltepe
    Nazilli Nilüfer Pendik Polatlı Sarıyer Seyhan Silivri Söke Sincan Şişli Tarsus Turgutlu Ümraniye Ünye Yenişehir
    Zeytinburnu Ayvalık Alanya Manavgat Akhisar Salihli Bandırma Lüleburgaz Çatalca Çankaya Yenimahalle
    San. Tic. Şti. İnş. Paz. Gıda Sanayi Sanayii Ticaret İnşaat Yapı Tarım Yazılım Bilişim Bakım Dış Sağlık Danışmanlık Dağıtım
    Taşımacılık Ortaklığı Kalıp Kağıt Matbaacılık Bankası Yatırım Katılım Sigortacılık Altın Işık Isı Kırtasiye Hırdavat
    Satış Satın Yardımcısı İşletme İşleri İşlem İş Bilgi Başkanı Uzmanı Sorumlusu Kurucu Ortak Mali İdari Halkla İlişkiler
    İnsan Kaynakları Kıdemli Yazılımcı Planlama İthalat İhracat Pazarlama Finans Sigorta Tekstil Kimya Makina
    """
)
_SMALL_WORDS: Final = ("ve", "ile")


_SAME: Final = str.maketrans("ıİ", "ii", "\u0307")


def folded(text: str) -> str:
    """Return a text in small letters, in which ı and i are one.

    Examples:
        >>> folded("DİYARBAKIR") == folded("Diyarbakır")
        True
    """
    return text.translate(_SAME).lower().translate(_SAME)


def told(text: str, country: str | None = None) -> bool:
    """Whether a text is Turkish: its row is, or its letters say so.

    Args:
        text: The text.
        country: ISO 3166-1 alpha-2 of its row, where it is known.

    Examples:
        >>> told("KIRIKKALE"), told("KIRIKKALE", "TR"), told("DİYARBAKIR"), told("IAŞI", "RO")
        (False, True, True, False)
    """
    return country in COUNTRIES or (not text.isascii() and bool(_SURELY.search(text)))


def rows(text: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return :func:`told` of columns."""
    lands = country.is_in(pl.lit(pl.Series(COUNTRIES)).implode()).fill_null(value=False)
    return lands | text.str.contains(f"(?s){_SURE}").fill_null(value=False)


def of_name(text: str, country: str | None) -> bool:
    """Whether a name is Turkish; ş says so too, but in Romanian rows.

    Examples:
        >>> of_name("IŞIK", None), of_name("IŞIK", "RO"), of_name("ŞTEFĂNIŢĂ", None)
        (True, False, False)
    """
    if told(text, country):
        return True
    cedilla = "ş" in text or "Ş" in text
    return cedilla and country not in _ROMANIAN and not re.search("[ĂăŢţÂâ]", text)


@lru_cache(1 << 12)
def is_foreign(word: str) -> bool:
    """Whether the I of a word in capitals is surely an i: no Turkish word, or one that a tool without İ put into capitals.

    Examples:
        >>> [is_foreign(word) for word in ("ÇELIK", "ŞIMŞEK", "ŞAHIN", "BEYAZIT", "ÖZKILIÇ")]
        [True, True, True, False, False]
        >>> [is_foreign(word) for word in ("TOLKIEN", "FRANÇOIS", "HASHIMI", "MARTIN", "ALI")]
        [True, True, True, True, True]
        >>> [is_foreign(word) for word in ("YILDIZ", "KILIÇ", "TARIK", "SARIOGLU", "FRANÇOİS")]
        [False, False, False, False, False]
    """
    if "I" not in word or "İ" in word:
        return False
    dotless, dotted = lower(word), word.lower()
    if is_spelt(dotless):
        return False
    if dotted in _LOANS or _is_front(word) or (not dotted.isascii() and is_spelt(dotted)):
        return True
    if any(char in "ĞŞ" for char in word):
        return False
    if _FOREIGN.search(_SONS.sub("", word)):
        return True
    told_by = lists_of(dotted)
    return "tr" in told_by or len(told_by - {"us", "az", "br"}) >= _MANY


def _is_front(word: str) -> bool:
    """Whether each I stands behind a front vowel, or before one where it is the first: ELIF, IREM."""
    behind, front = "", not _COMPOUND.fullmatch(word)
    for at, char in enumerate(word):
        if char == "I":
            next_one = next((each for each in word[at:] if each in _VOWELS), "")
            front &= (behind or next_one) in _FRONT
        elif char in _VOWELS:
            behind = char
    return front


def lower(word: str) -> str:
    """Return a Turkish word in small letters.

    Examples:
        >>> lower("DİYARBAKIR")
        'diyarbakır'
    """
    return word.translate(_DOTS).lower()


def changed(text: str, change: Callable[[str], str], country: str | None = None) -> str:
    """Return a text after a change of its case, with I and İ kept apart where it is Turkish.

    Args:
        text: A text in one case.
        change: Gives a text its usual capitals, by the rules of other languages.
        country: ISO 3166-1 alpha-2 of its row, where it is known.

    Examples:
        >>> changed("DİYARBAKIR", str.title), changed("KIRIKKALE", str.title, "TR"), changed("MARTIN", str.title)
        ('Diyarbakır', 'Kırıkkale', 'Martin')
    """
    if not told(text, country):
        return change(text)
    plain = text.translate(_PLAIN)
    new = change(plain)
    if new == plain:
        return text
    keyboard = bool(_KEYBOARD.search(text))
    given = [(found.start(), found.group()) for found in _WORD.finditer(text)]
    if len(new) == len(plain):
        out = list(new)
        for start, word in given:
            out[start : start + len(word)] = _spelt(
                word, new[start : start + len(word)], keyboard=keyboard, first=not start
            )
        return "".join(out)
    known = {word.translate(_PLAIN).lower(): word for _, word in given}
    return _WORD.sub(
        lambda found: _spelt(
            known.get(found.group().lower(), found.group()), found.group(),
            keyboard=keyboard, first=not found.start(),
        ),
        new,
    )  # fmt: skip


def _spelt(word: str, cased: str, *, keyboard: bool, first: bool) -> str:
    """Return a word as cased, with the letters that Turkish has.

    Args:
        word: The word as typed.
        cased: The same, plain, with its usual capitals.
        keyboard: Whether the text has letters of a Turkish keyboard.
        first: Whether it opens the text.
    """
    usual = _usual().get(word.translate(_PLAIN).lower())
    if usual is not None and word.isupper():
        cased = cased.lower()
        cased = cased if usual.islower() and not first else cased[0].upper() + cased[1:]
    dotless = usual is None and _has_dotless(word, keyboard=keyboard)
    letters = []
    for at, (old, new) in enumerate(zip(word, cased, strict=False)):
        if old in "çÇşŞğĞ":
            letters.append(old.upper() if new.isupper() else old.lower())
        elif new == "I" and (old == "İ" or (old == "i" and (keyboard or usual is not None))):
            letters.append("İ")
        elif new == "i" and (old == "ı" or (old == "I" and (dotless or _at(usual, at) == "ı"))):
            letters.append("ı")
        else:
            letters.append(new)
    return "".join(letters) + cased[len(letters) :]


def _has_dotless(word: str, *, keyboard: bool) -> bool:
    """Whether the I of a word is an ı."""
    if "İ" in word:
        return True
    if is_foreign(word):
        return False
    dotless = lower(word)
    return keyboard or is_spelt(dotless)


def _at(usual: str | None, at: int) -> str:
    """Return a letter of a known word in small."""
    return lower(usual)[at : at + 1] if usual else ""


@lru_cache(1)
def _usual() -> dict[str, str]:
    """Return the known words by their plain letters."""
    spelt = [word.rstrip(".") for word in (*_KNOWN, *_SMALL_WORDS)]
    return {lower(word).translate(_PLAIN): word for word in spelt}
