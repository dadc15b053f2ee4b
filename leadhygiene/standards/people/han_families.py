"""Family names in Han as their bearers write them in Latin letters outside of Mandarin, Cantonese and Japanese.

Hokkien, Teochew, Hakka and Hainanese spellings of South-East Asia, Korean ones and Vietnamese ones. Own collection.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from leadhygiene.standards.people.han_readings import of_characters
from leadhygiene.standards.text.han_variants import unify

_FAMILIES: Final = """
陳:tan tang ting chin dan tran jin 林:lim lum liem lam im 黃:ng ooi oey oei wee uy hoang huynh hwang wi 張:teo teoh tio tiong thio chong truong jang chang
李:lee dy lie ly yi rhee 王:ong heng vuong wang 吳:goh go gouw ngo oh 劉:low lew liew lauw liauw luu yoo ryu 蔡:chua chuah choa tjoa cua thai chae
楊:yeo yeoh yong duong yang 許:koh kho khoh khaw khouw hua heo hur huh 鄭:tay teh tee tey trinh jung jeong chung 郭:quek kuek kwek kwee kwik que quach kwak
何:hor hoe ha 洪:ang hong 周:chew chiew tjioe chu chau joo ju 葉:yap iap diep 曾:chan tjan tang 沈:sim sum tham shim 梁:neo nio leong liong luong yang
謝:chia cheah tjia seah sia ta 徐:chee swee seo suh 蘇:soh souw to 莊:chng ching trang 胡:foo aw ow ho 方:png pung fong phuong bang 羅:loh lor la na ra
傅:poh pho foo 高:kor koh cao ko go 彭:phang pang banh 杜:toh too do 呂:loo looi la yeo 潘:phua pua phan ban 余:ee eu yee du yeo 詹:chiam 趙:tiew trieu cho jo
鍾:cheong chong chung 馮:pang foong fong phung 范:fam hwan pham 阮:nguyen 武:vu vo 鄧:teng dang 裴:bui bae 黎:le lai 金:kim gim 朴:park pak bak
崔:choi choe 尹:yoon yun 姜:kang 申:shin sin 韓:han 安:ahn an 宋:song 全:jeon jun 文:moon van 孫:son sohn ton 白:baek paik bach 南:nam 柳:yoo ryu lieu
田:tien chan dien 丁:teng ting dinh 邱:khoo khu koo khoe 翁:ong ang 卓:toh tok 顏:gan 簡:kan kang 薛:see sih 魏:gwee nguy 戴:tai te 江:kang giang 賴:lua lye lai
侯:how hau 蕭:siow siew seow sio tieu 施:see sy si thi 柯:kua qua kwa 紀:kee ki 連:lian lien 符:foo phu 韋:wai vi 龔:keng kiong cung 湯:thng thong tng thang
"""


@cache
def _spoken() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    han = ""
    for part in _FAMILIES.split():
        head, colon, word = part.rpartition(":")
        han = unify(head) if colon else han
        found[han] = found.get(han, frozenset()) | {word}
    return found


def characters() -> frozenset[str]:
    """Return the family names whose spellings are known, in Han as :func:`unify` writes them.

    Examples:
        >>> "陈" in characters()
        True
    """
    return frozenset(_spoken())


def spoken_abroad(han: str) -> frozenset[str]:
    """Return the spellings of a family name; empty where none is known.

    Examples:
        >>> sorted(spoken_abroad("吴")), spoken_abroad("健二")
        (['go', 'goh', 'gouw', 'ngo', 'oh'], frozenset())
    """
    return _spoken().get(unify(han), frozenset())


@cache
def in_latin() -> frozenset[str]:
    """Return all spellings of these families, with those of Cantonese: each is one of the commonest of its country.

    Examples:
        >>> {"yeung", "kuek", "tjioe", "gwok"} <= in_latin(), "smith" in in_latin()
        (True, False)
    """
    spelled = frozenset[str]().union(*_spoken().values(), *of_characters(_spoken())[1].values())
    return frozenset(name for name in spelled if len(name) > 1)  # one letter is an initial
