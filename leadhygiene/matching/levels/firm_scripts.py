"""When two employers named in two scripts are surely two: the one is not how the other is read, and trade or town differ."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from leadhygiene.standards.firms.firm_spelling import spoken
from leadhygiene.standards.people.east_asian_spelling import is_mora_word
from leadhygiene.standards.people.han_readings import mandarin
from leadhygiene.standards.people.name_sound import skeleton
from leadhygiene.standards.places import cities

#: Words of trades that no firm carries on both of: in English, in Han, and in Korean as it is romanised.
_TRADES: Final = """
food: food foods beverage beverages dairy dairies bakery seafood seafoods fisheries fishery confectionery winery brewery 食品 饮料 飲料 水产 水産 乳业 乳業 製菓 酒造 sikpum eumryo susan jegwa yueop
textile: textile textiles apparel garment garments knitting weaving 纺织 服装 服饰 紡織 繊維 紡績 seomyu uiryu bangjik
pharma: pharma pharmaceutical pharmaceuticals hospital clinic medical 医药 制药 医院 醫藥 製薬 薬品 病院 医疗 jeyak byeongwon uiryo
building: construction builders architects 建设 建筑 建設 建築 工務店 geonseol geonchuk
transport: shipping logistics freight forwarding express airlines 物流 运输 航运 海运 船务 快递 運輸 海運 航空 倉庫 mulryu haeun unsu hanggong taekbae
finance: bank insurance securities 银行 保险 证券 銀行 保険 証券 eunhaeng boheom jeunggwon
furniture: furniture 家具 家居 gagu
making: machinery machines electronics semicon semiconductor semiconductors tools tooling valve valves battery batteries bearings steel metals pumps mold molds mould moulds chemical chemicals plastics optics instruments equipment materials automotive motors 机械 电子 电器 电气 阀门 模具 五金 化工 化学 塑料 塑胶 设备 器械 仪器 机电 钢铁 电池 材料 機械 機工 電機 電子 電器 鉄鋼 製鋼 製作所 器材 工具 轴承 汽车 自動車 jeonja gigye banchche cheolgang jegang hwahak geumhyeong baeteori jadongcha soje jeonggong
"""
#: What holds the word of a trade and is none.
_OTHERWISE: Final = re.compile("电子商务|電子商務|电子科技|电商|jeonjasanggeorae")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
#: Letters from which a word in another script is looked for within a name.
_WORD: Final = 4
#: Places that are a town and a state in one: what stands there as a town is a district.
_STATES: Final = frozenset(["HK", "MO", "SG"])


@cache
def _words() -> dict[str, str]:
    lines = (line.partition(": ") for line in _TRADES.strip().splitlines())
    return {word: trade for trade, _, words in lines for word in words.split()}


@lru_cache(maxsize=1 << 14)
def _trades(name: str, *, foreign: bool) -> frozenset[str]:
    """Return the trades a name tells; in another script they stand within a word."""
    known = _words()
    if _OTHERWISE.search(name):
        return frozenset()
    if foreign:
        return frozenset(
            trade
            for word, trade in known.items()
            if word in name and (not word.isascii() or len(word) > _WORD)
        )
    return frozenset(known[word] for word in name.split(" ") if word in known)


def are_two(foreign: str, latin: str, towns: tuple[str, str], country: str) -> bool:
    """Whether two firms are two, of which one is named in a script that names are translated from.

    Args:
        foreign: Folded name of the firm in that script: Han as it is, other letters romanised.
        latin: Folded name of the other.
        towns: Folded towns; empty where one is missing.
        country: Code of the country of either; empty where missing.

    Examples:
        >>> are_two("禾悦食品", "jinlan machinery", ("", ""), "CN"), are_two("禾悦食品", "heyue machinery", ("", ""), "CN")
        (True, False)
        >>> are_two("nuribaeteori", "daebit semicon", ("cheongju", "icheon"), "KR")
        True
        >>> are_two("nuribaeteori", "new world", ("", ""), "KR"), are_two("波間食品", "namima", ("osaka", "nagoya"), "JP")
        (False, False)
    """
    if _may_be_read(foreign, latin, country):
        return False
    trades = _trades(foreign, foreign=True), _trades(latin, foreign=False)
    if all(trades) and trades[0].isdisjoint(trades[1]):
        return True
    here, there = (mandarin(town) if country == "CN" else town for town in towns)
    apart = here and there and here != there and (here + there).isascii()
    return bool(apart) and country not in _STATES and not _one_begins(here, there)


def _one_begins(x: str, y: str) -> bool:
    """Whether one town begins with the other: dalian, dalian city."""
    return x.startswith(y) or y.startswith(x)


@lru_cache(maxsize=1 << 14)
def _may_be_read(foreign: str, latin: str, country: str) -> bool:
    """Whether a word of a name may be how the other is read; the signs of Japan, Hong Kong and Taiwan are read freely."""
    said = _words().keys() | cities.town_names().keys() | _REGIONS
    words = [word for word in latin.split(" ") if word not in said]
    if not words:
        return True
    if not _HAN.search(foreign):
        sound = skeleton(foreign)
        return any(
            skeleton(word) in sound if len(word) >= _WORD else sound.startswith(skeleton(word))
            for word in words
        )
    if country != "CN":
        return country != "JP" or any(map(is_mora_word, words))
    read = spoken(foreign)
    sounds, joined = {*map(skeleton, read.split())}, read.replace(" ", "")
    return any(word in joined or skeleton(word) in sounds for word in words)


#: Words that say only where a firm is.
_REGIONS: Final = frozenset(["japan", "china", "korea", "asia", "pacific", "east", "international", "global"])  # fmt: skip
