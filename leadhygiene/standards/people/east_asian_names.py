"""Split names in Han, Kana and Hangul, family name first; own lists of two-character surnames."""

from __future__ import annotations

import re
from typing import Final

from leadhygiene.standards.lookup.wording import words
from leadhygiene.standards.people.person_names import names_of

_EAST: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_HAN: Final = re.compile(r"^[\u3400-\u9fff々ヶノ]{2,6}$")
_HANGUL: Final = re.compile(r"^[\uac00-\ud7a3]{2,5}$")
_HONORIFIC: Final = re.compile(
    r"\s*(?:様|さま|さん|くん|君|殿|先生|氏|部長|社長|님|씨|선생님|사장님|부장님|대표님|女士|小姐|先生|经理|總經理|总经理)$"
)
HAN_COMPOUND: Final = tuple(
    words(
        """
        欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 司徒
        夏侯 端木 独孤 獨孤 南宫 南宮 长孙 長孫 宇文 轩辕 軒轅 钟离 鍾離
        闾丘 呼延 申屠 公冶 太史 淳于 单于 赫连 赫連 澹台 濮阳 西门 西門 拓跋 百里 东郭 南门
        羊舌 微生 梁丘 左丘 完颜 完顏 耶律 纳兰 納蘭 叶赫 鲜于 鮮于 范姜
        張簡
        """
    )
)
HANGUL_COMPOUND: Final = words("남궁 황보 제갈 사공 선우 서문 독고 동방 망절 어금")
#: Frequent one-character family names of Chinese and Korean bearers that are also Japanese.
_CHINESE: Final = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭"
    "田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江"
    "尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯"
)


def is_east_asian(text: str) -> bool:
    """Whether a name holds Han, Kana or Hangul."""
    return not text.isascii() and bool(_EAST.search(text))


def split_east_asian(text: str, country: str | None) -> tuple[str, str]:
    """Return the given and the family name.

    Examples:
        >>> split_east_asian("欧阳晓峰", "CN"), split_east_asian("남궁서연", None)
        (('晓峰', '欧阳'), ('서연', '남궁'))
        >>> split_east_asian("早乙女 健太郎", "JP"), split_east_asian("佐藤健", "JP")
        (('健太郎', '早乙女'), ('健', '佐藤'))
    """
    text = re.sub(r"[a-zA-Z.,()]+", " ", text) if re.search("[a-zA-Z]", text) else text
    words = _HONORIFIC.sub("", text.replace(",", " ").replace("、", " ")).split()
    if not words:
        return text.strip(), ""
    if len(words) == 1 and re.search("[・·‧]", words[0]):
        parts = [part for part in re.split("[・·‧]", words[0]) if part]
        return " ".join(parts[:-1]), parts[-1] if len(parts) > 1 else ""
    if len(words) > 1:
        return " ".join(words[1:]), words[0]
    size = _family_size(words[0], country)
    return words[0][size:], words[0][:size]


def _family_size(word: str, country: str | None) -> int:
    """Return how many characters of an unbroken name are the family name; 0 where unknown."""
    if _HANGUL.match(word):
        return 2 if word.startswith(HANGUL_COMPOUND) and len(word) > 2 else 1
    if not _HAN.match(word):
        return _mixed_size(word)
    if word.startswith(HAN_COMPOUND) and len(word) > 2:
        return 2
    if country == "JP":
        return _japanese_size(word)
    if country is None and (word[0] not in _CHINESE or len(word) > 3):
        return _japanese_size(word)
    return 1


def _japanese_size(word: str) -> int:
    """Choose the split whose halves the lexicon knows; two characters where it knows neither."""
    families, givens = names_of("family", "ja"), names_of("given", "ja")
    splits = range(1, len(word))
    scores = {
        size: 2 * (word[:size] in families) + (word[size:] in givens) - abs(size - 2) / 10
        for size in splits
    }
    return max(splits, key=lambda size: scores[size]) if len(word) > 2 else 1


def _mixed_size(word: str) -> int:
    """Split Han from Kana: 高橋さくら."""
    found = re.match(r"^([\u3400-\u9fff々]{1,3})[\u3040-\u30ff]+$", word)
    return len(found[1]) if found else 0
