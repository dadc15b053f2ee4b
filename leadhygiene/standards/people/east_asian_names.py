"""Split names in Han, Kana and Hangul, family name first; own lists of two-character surnames."""

from __future__ import annotations

import re
from typing import Final

from leadhygiene.standards.lookup.wording import words
from leadhygiene.standards.people.han_readings import japanese
from leadhygiene.standards.people.person_names import names_of
from leadhygiene.standards.text.romanization import HANGUL_SURNAMES

_EAST: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_HAN: Final = re.compile(r"^[\u3400-\u9fff々ヶノ]{2,6}$")
_HANGUL: Final = re.compile(r"^[\uac00-\ud7a3]{2,5}$")
#: What is said behind a name: forms of address and ranks. One sign alone may end a given name (文君), a rank none.
_RANKS: Final = (
    r"様|さま|さん|くん|ちゃん|殿|先生|氏|部長|社長|課長|係長|次長|主任|会長|専務|常務|取締役|女士|小姐|太太|老师|老師|教授|博士|医生|醫生|律师|律師|工程师|工程師"
    r"|(?:总|總)?(?:经理|經理|监|監|裁)|董事长|董事長|董事|主管|院长|院長|处长|處長|局长|局長|秘书|秘書"
    r"|(?:대표이사|대표|부사장|사장|회장|전무|상무|본부장|부장|차장|과장|대리|주임|팀장|실장|소장|원장|이사|사원|교수|박사|선생)?님|씨|대표이사|부사장|사장|회장|전무|상무|본부장|부장|차장|과장|대리|주임|팀장|실장"
)
_BEHIND: Final = re.compile(rf"(?:\s*(?:{_RANKS}))+$")
_HONORIFIC: Final = re.compile(rf"(?:\s*(?:{_RANKS}|君|[总總](?=$)))+$")
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
    "賴赖莊洪游尤簡简涂鐘柯詹施顏颜卓阮裴冼麥伍倪俞傅凌岑聂聶臧舒阎饶饒鲍鮑骆駱樊歐欧章童纪耿邢邬翟靳齐乔喬关冉刁单宁庞龐应焦狄瞿祁褚路迟隋霍项項鲁魯窦竇"
    "尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯"
)


def is_east_asian(text: str) -> bool:
    """Whether a name holds Han, Kana or Hangul."""
    return not text.isascii() and bool(_EAST.search(text))


def beside_east_asian(names: list[str]) -> tuple[list[str], str]:
    """Return the words of a name in its own script, and those in Latin letters beside them: what its bearer is called abroad.

    Examples:
        >>> beside_east_asian(["Grace", "雅静"]), beside_east_asian(["雅静"]), beside_east_asian(["Grace"])
        ((['雅静'], 'Grace'), (['雅静'], ''), (['Grace'], ''))
    """
    own = [name for name in names if is_east_asian(name)]
    latin = [name for name in names if name.isascii()]
    return (own, " ".join(latin)) if own and latin else (names, "")


def without_rank(cell: str) -> str:
    """Return a cell for one part of a name without the form of address or rank behind it, where something is left.

    Examples:
        >>> without_rank("恵子様"), without_rank("민준 과장님"), without_rank("雪梅女士"), without_rank("文君"), without_rank("先生")
        ('恵子', '민준', '雪梅', '文君', '先生')
    """
    if not is_east_asian(cell):
        return cell
    if len(cell) == _TWO and cell[1] in "总總":  # the head of a firm, by the family name
        return cell[0]
    return _BEHIND.sub("", cell) or cell


def is_whole(cell: str, country: str | None) -> bool:
    """Whether a cell for the family name holds, unbroken, a whole name: one sign or two are a family name, more hardly ever.

    Examples:
        >>> is_whole("吴雪梅", "CN"), is_whole("王伟", "CN"), is_whole("김민준", None), is_whole("中村恵子", "JP")
        (True, True, True, True)
        >>> is_whole("吴", "CN"), is_whole("欧阳", "CN"), is_whole("中村", None), is_whole("佐々木", "JP"), is_whole("남궁", "KR")
        (False, False, False, False, False)
    """
    cell = without_rank(cell)
    if _HANGUL.match(cell):
        return cell not in HANGUL_COMPOUND and cell[0] in HANGUL_SURNAMES
    if not _HAN.match(cell) or cell in HAN_COMPOUND or cell in names_of("family", "ja"):
        return False
    return len(cell) > _TWO or (country != "JP" and cell[0] in _CHINESE)


_TWO: Final = 2


#: Words in Latin letters beside a name in its own script, and marks around them: Min-su, Ōno, O'Hara.
_LATIN: Final = re.compile(r"[a-zA-Z\u00c0-\u024f][a-zA-Z\u00c0-\u024f.'’-]*|[.,()]+")


def split_east_asian(text: str, country: str | None) -> tuple[str, str]:
    """Return the given and the family name.

    Examples:
        >>> split_east_asian("欧阳晓峰", "CN"), split_east_asian("남궁서연", None)
        (('晓峰', '欧阳'), ('서연', '남궁'))
        >>> split_east_asian("早乙女 健太郎", "JP"), split_east_asian("佐藤健", "JP")
        (('健太郎', '早乙女'), ('健', '佐藤'))
        >>> split_east_asian("賴文惠", None), split_east_asian("柳田健", None)
        (('文惠', '賴'), ('健', '柳田'))
        >>> split_east_asian("蔡淑君", None), split_east_asian("佐藤健君", "JP")
        (('淑君', '蔡'), ('健', '佐藤'))
    """
    text = _LATIN.sub(" ", text) if re.search("[a-zA-Z]", text) else text
    text = text.replace(",", " ").replace("、", " ").strip()
    words = (_BEHIND if _is_jun(text, country) else _HONORIFIC).sub("", text).split()
    if not words:
        return text.strip(), ""
    if len(words) == 1 and re.search("[・·‧]", words[0]):
        parts = [part for part in re.split("[・·‧]", words[0]) if part]
        return " ".join(parts[:-1]), parts[-1] if len(parts) > 1 else ""
    if len(words) > 1:
        return " ".join(words[1:]), words[0]
    size = _family_size(words[0], country)
    return words[0][size:], words[0][:size]


def _is_jun(text: str, country: str | None) -> bool:
    """Whether the 君 at the end is a syllable of a Chinese name (郭怡君), and no form of address behind a Japanese one (田中君)."""
    own = text.replace(" ", "")
    ends = own.endswith("君") and country != "JP" and len(own) <= len("郭怡君")
    return ends and own[:-1] not in names_of("family", "ja")


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
    """Choose the longest family name that is known, unless it leaves what nobody is called: 久保田|智子, but 金子|恵子.

    Where a given name is known behind a shorter one alone, that one is meant; two characters where nothing is known.
    """
    if len(word) <= _TWO:
        return 1
    families = names_of("family", "ja")

    def sense(size: int) -> tuple[bool, bool, int]:
        own = word[size:]
        known = word[:size] in families and own not in _NO_GIVEN
        return known, _is_japanese_given(own), size if known else -abs(size - _TWO)

    return max(range(1, len(word)), key=sense)


#: Signs that end a given name and are none alone.
_NO_GIVEN: Final = frozenset("子郎男夫江代助介之太吉乃奈々ヶノ")


def _is_japanese_given(own: str) -> bool:
    return own in names_of("given", "ja") or bool(japanese(own, "given"))


def _mixed_size(word: str) -> int:
    """Split Han from Kana: 高橋さくら."""
    found = re.match(r"^([\u3400-\u9fff々]{1,3})[\u3040-\u30ff]+$", word)
    return len(found[1]) if found else 0
