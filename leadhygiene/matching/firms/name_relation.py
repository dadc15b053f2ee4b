"""Say how two names of firms relate: same, a slip, initials, longer, sharing words; own rules."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from leadhygiene.matching.firms import words
from leadhygiene.matching.firms.names import FirmName
from leadhygiene.standards.firms import firm_numbers, firm_spelling, firm_words
from leadhygiene.standards.places import cities, city_names

Level = Literal[
    "same",
    "typo",
    "acronym",
    "alias",
    "former",
    "extends",
    "shared",
    "numbers",
    "unlike",
    "missing",
]


@dataclass(frozen=True, slots=True)
class Relation:
    """How two names relate.

    Attributes:
        level: The strongest statement that holds.
        shared: Tokens that both have (in the spelling of the first).
        extra_a: Tokens only of the first.
        extra_b: Tokens only of the second.
        typos: Number of shared tokens that are spelt differently.
        later: For ``former``: ``a`` or ``b``, the side with the newer name.
    """

    level: Level
    shared: tuple[str, ...] = ()
    extra_a: tuple[str, ...] = ()
    extra_b: tuple[str, ...] = ()
    typos: int = 0
    later: str = ""


def _subsequence(short: str, full: str) -> bool:
    letters = iter(full)
    return all(letter in letters for letter in short)


def _near(a: str, b: str) -> bool:
    """Whether two words are one word with a slip of the keyboard."""
    short, long = sorted((len(a), len(b)))
    limit = 1 if long < 9 else 2
    if short < 4 or long - short > limit or OSA.distance(a, b, score_cutoff=limit) > limit:
        return False
    if a.isdigit() or b.isdigit():
        return False
    kinds = {words.kind_of(a), words.kind_of(b)}
    return len(kinds & {"trade", "cliche", "unit", "place", "holding", "number"}) < (
        2 if len(kinds) > 1 else 1
    )


def relate(a: FirmName, b: FirmName) -> Relation:
    """Say how two names relate; which one is first only decides the order of the answer.

    Examples:
        >>> from leadhygiene.matching.firms.names import read_name
        >>> relate(read_name("Intl Gasket Mfg Co"), read_name("International Gasket Manufacturing")).level
        'same'
        >>> relate(read_name("Fund III"), read_name("Fund IV")).level
        'numbers'
        >>> relate(read_name("Korvane"), read_name("Korvane Rail Ltd")).extra_b
        ('rail',)
    """
    if not (a.noted or b.noted):
        return _relate_cores(a, b)
    for side, x, y in (("a", a, b), ("b", b, a)):
        for older in x.former:
            if _plainly_same(older, y):
                return Relation("former", y.tokens, later=side)
        for newer in x.later:
            if _plainly_same(newer, y) or y.key.startswith(newer.key) or x.key == y.key:
                return Relation("former", y.tokens, later="b" if side == "a" else "a")
    for x, y in ((a, b), (b, a)):
        if any(
            _plainly_same(alias, y) or any(_plainly_same(alias, z) for z in y.aliases)
            for alias in x.aliases
        ):
            return Relation("alias", y.tokens)
    return _relate_cores(a, b)


def _plainly_same(a: FirmName, b: FirmName) -> bool:
    return _relate_cores(a, b).level in {"same", "typo"}


@lru_cache(maxsize=1 << 18)
def _relate_cores(a: FirmName, b: FirmName) -> Relation:
    if a.key == b.key or a.ordered == b.ordered or words.flat(a.key) == words.flat(b.key):
        return Relation("same", a.tokens)
    if a.signs and b.signs:
        return _relate_signs(a, b)
    pairs, rest_a, rest_b, typos = _align(a, b)
    shared = tuple(a.tokens[i] for i, _ in pairs)
    extra_a = tuple(a.tokens[i] for i in rest_a)
    extra_b = tuple(b.tokens[j] for j in rest_b)
    numbers_a, numbers_b = _designators(extra_a), _designators(extra_b)
    if numbers_a and "xi" in extra_b:
        numbers_b |= {"11"}
    if numbers_b and "xi" in extra_a:
        numbers_a |= {"11"}
    if not extra_a and not extra_b:
        return Relation("typo" if typos else "same", shared, typos=typos)
    if _acronym(a, b) or _acronym(b, a):
        return Relation("acronym", (), a.tokens, b.tokens)
    if not shared:
        joined = (
            OSA.distance(a.key, b.key, score_cutoff=1) <= 1
            if min(len(a.key), len(b.key)) > 6
            else False
        )
        if joined and numbers_a == numbers_b:
            return Relation("typo", a.tokens, typos=1)
        return Relation("unlike", (), extra_a, extra_b)
    if numbers_a and numbers_b and numbers_a != numbers_b:
        return Relation("numbers", shared, extra_a, extra_b, typos)
    if not extra_a or not extra_b:
        return Relation("extends", shared, extra_a, extra_b, typos)
    return Relation("shared", shared, extra_a, extra_b, typos)


def _designators(tokens: tuple[str, ...]) -> frozenset[str]:
    """Return the numbers and single letters among words: what tells Fund A from Fund B."""
    letters = {t for t in tokens if len(t) == 1 and t.isalpha() and t.isascii()}
    return frozenset({n for n in map(firm_numbers.as_number, tokens) if n} | letters)


def _relate_signs(a: FirmName, b: FirmName) -> Relation:
    """Compare names in scripts without blanks sign by sign."""
    x, y = a.key, b.key
    for town in cities.sign_towns():
        left, right = x.removeprefix(town), y.removeprefix(town)
        if (left == y or right == x) and left != "" and right != "":
            return Relation(
                "extends",
                (min(x, y, key=len),),
                (town,) if left == y else (),
                (town,) if right == x else (),
            )
    if a.places and b.places and a.places != b.places:
        tail_a, tail_b = x[len(max(a.places, key=len)) :], y[len(max(b.places, key=len)) :]
        if tail_a == tail_b and tail_a:
            return Relation("shared", (tail_a,), tuple(sorted(a.places)), tuple(sorted(b.places)))
    if x in y or y in x:
        return Relation(
            "extends",
            (min(x, y, key=len),),
            (x.replace(y, ""),) if y in x else (),
            (y.replace(x, ""),) if x in y else (),
        )
    same = sum(1 for left, right in zip(x, y, strict=False) if left == right)
    if len(x) == len(y) and len(x) >= 4 and _variant_signs(x, y):
        return Relation("typo", (x,), typos=1)
    return Relation("shared" if same >= 2 else "unlike", (x[:same],) if same else (), (x,), (y,))


#: Traditional and Japanese signs -> simplified ones that are common in names of firms; own list.
_SIMPLER = str.maketrans(
    "貿國際電業東亞亜車東長門馬鳥龍雲廣廠興華實華機構開關聯發財資產飛風飯館餐鋼鐵鐘銀錢閣陽陳雙難靈韓頂順頭題類養駿騰體麗點齊綠綜維網線紅紙級給約純結總織繪編練縣縫罐習聖聲職脈膚臺與舊莊莱處號術裝裡製複規視覺觀計訊設許詩誠語說調談論識譽護負貝貨責貴費賓賣賽贏趙跡軌軟輕輪輸農運過達遠遞選遺還邊郵鄉釀釋針鎮鏡鑽鑫鑰險隊階隨雜離雞電霧靜項須預領顏願顧驗魚鮮鴻鵬鹽黃齡齒勞區協單卻壓厲參張徑從徠恆應懷戰戲戶撿擇擔據擴攝數斷無時晉暢曉條東構樂樓樣樹橋檢櫃歐歷殘殼氣決況淨減測準溝滅滙滬滿漁漢潔潤澤灣灤無煙熱燈營爾牆狀獎獲環現瓊產畢異療發盤監盡眾礎禮種積穩窮競筆節範築簡簽籃糧約紡級純",
    "贸国际电业东亚亚车东长门马鸟龙云广厂兴华实华机构开关联发财资产飞风饭馆餐钢铁钟银钱阁阳陈双难灵韩顶顺头题类养骏腾体丽点齐绿综维网线红纸级给约纯结总织绘编练县缝罐习圣声职脉肤台与旧庄莱处号术装里制复规视觉观计讯设许诗诚语说调谈论识誉护负贝货责贵费宾卖赛赢赵迹轨软轻轮输农运过达远递选遗还边邮乡酿释针镇镜钻鑫钥险队阶随杂离鸡电雾静项须预领颜愿顾验鱼鲜鸿鹏盐黄龄齿劳区协单却压厉参张径从徕恒应怀战戏户捡择担据扩摄数断无时晋畅晓条东构乐楼样树桥检柜欧历残壳气决况净减测准沟灭汇沪满渔汉洁润泽湾滦无烟热灯营尔墙状奖获环现琼产毕异疗发盘监尽众础礼种积稳穷竞笔节范筑简签篮粮约纺级纯",
)


def simpler(text: str) -> str:
    """Return Han signs in their simplified form, as far as the list goes."""
    return text.translate(_SIMPLER)


def _variant_signs(x: str, y: str) -> bool:
    return simpler(x) == simpler(y)


def _acronym(short: FirmName, full: FirmName) -> bool:
    """Whether the first name is the initials of the second, or opens with them."""
    if len(full.tokens) < 2 or not short.tokens:
        return False
    word = short.tokens[0]
    if not (2 <= len(word) <= 6) or len(short.tokens) > len(full.tokens):
        return False
    tail = short.tokens[1:]
    if not tail:
        return word in full.initials
    if len(word) > 2 and word in full.initials and set(tail) <= set(full.tokens):
        return True  # CVW Veiling: the initials of Coöperatieve Veiling Westerzijl and its trade
    if full.tokens[-len(tail) :] != tail or len(full.tokens) <= len(tail) + 1:
        return False
    head = full.tokens[: len(full.tokens) - len(tail)]
    return word == "".join(token[0] for token in head)


def _align(a: FirmName, b: FirmName) -> tuple[list[tuple[int, int]], list[int], list[int], int]:
    """Pair the words of two names: equal, short for each other, or one slip apart."""
    left, right = a.tokens, b.tokens
    free_b = list(range(len(right)))
    rest_a: list[int] = []
    pairs: list[tuple[int, int]] = []
    for i, word in enumerate(left):
        for j in free_b:
            if right[j] == word:
                pairs.append((i, j))
                free_b.remove(j)
                break
        else:
            rest_a.append(i)
    if rest_a and free_b:
        for i in list(rest_a):
            for j in free_b:
                if _same_word(left[i], right[j], i in a.shortened, j in b.shortened):
                    pairs.append((i, j))
                    rest_a.remove(i)
                    free_b.remove(j)
                    break
    typos = 0
    if rest_a and free_b:
        for i in list(rest_a):
            for j in free_b:
                if _near(left[i], right[j]):
                    pairs.append((i, j))
                    rest_a.remove(i)
                    free_b.remove(j)
                    typos += 1
                    break
    if rest_a and free_b:
        _join(a, b, rest_a, free_b, pairs)
    return sorted(pairs), rest_a, free_b, typos


@lru_cache(maxsize=1 << 16)
def _forms(token: str) -> tuple[str | None, frozenset[str]]:
    """Return the number that a word stands for, and everything by which it equals other words."""
    full = firm_words.SHORT_FORMS.get(token, token)
    marks = {f"s:{words.singular(token)}", f"f:{words.flat(token)}", f"t:{city_names.town(token)}"}
    marks |= {f"e:{firm_spelling.meaning(token)}", f"o:{firm_spelling.scanned(token)}"}
    return firm_numbers.as_number(token), frozenset(
        marks | {f"l:{full}", f"m:{words.singular(full)}"}
    )


def _same_word(x: str, y: str, x_pointed: bool, y_pointed: bool) -> bool:
    """Whether two words are one, or one is a short way to write the other."""
    number, marks = _forms(x)
    other, more = _forms(y)
    if number:
        return number == other
    if not marks.isdisjoint(more):
        return True
    short, full, pointed = (x, y, x_pointed) if len(x) <= len(y) else (y, x, y_pointed)
    if not pointed:
        return False
    return full.startswith(short) or (
        len(short) >= 2 and short[0] == full[0] and _subsequence(short, full)
    )


def _join(
    a: FirmName, b: FirmName, rest_a: list[int], rest_b: list[int], pairs: list[tuple[int, int]]
) -> None:
    """Pair words that one name writes together and the other apart."""
    left, right = a.tokens, b.tokens
    whole_a, whole_b = "".join(left[i] for i in rest_a), "".join(right[j] for j in rest_b)
    if words.flat(whole_a) == words.flat(whole_b):
        pairs.append((rest_a[0], rest_b[0]))
        rest_a.clear()
        rest_b.clear()
        return
    for i in list(rest_a):
        start = _spelt_apart(left[i], b, rest_b)
        if start is not None:
            pairs.append((i, start))
            rest_a.remove(i)
    for j in list(rest_b):
        start = _spelt_apart(right[j], a, rest_a)
        if start is not None:
            pairs.append((start, j))
            rest_b.remove(j)


def _spelt_apart(word: str, name: FirmName, rest: list[int]) -> int | None:
    """Take two to four words that make up one word out of the rest; return the first of them."""
    tokens = name.tokens
    for x in range(len(rest) - 1):
        if not word.startswith(tokens[rest[x]]):
            continue
        for y in range(x + 2, min(x + 4, len(rest)) + 1):
            if "".join(tokens[j] for j in rest[x:y]) == word or (
                y == x + 2 and rest[x + 1] == rest[x] + 1 and _cut_short(word, name, rest[x])
            ):
                start = rest[x]
                del rest[x:y]
                return start
    return None


def _cut_short(word: str, name: FirmName, at: int) -> bool:
    """Whether a word with a point and the one behind it open and end a compound: Ing.-Büro, Ingenieurbüro."""
    if at not in name.shortened:
        return False
    short, end = name.tokens[at], words.flat(name.tokens[at + 1])
    return len(short) > 1 < len(end) - 1 and words.flat(word[len(short) :]).endswith(end)
