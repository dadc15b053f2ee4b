"""When two spellings write one name: keys for romanisation systems, for scripts, and for Han.

``spelling_key`` is equal for the ways in which one name is put into Latin letters (ISO 9, BGN/PCGN,
ELOT 743, German and French practice, umlauts written out). ``skeleton`` keeps only classes of
consonants; it is for comparing a name across scripts, where vowels are often not written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from leadhygiene.standards.people import han_readings
from leadhygiene.standards.people.east_asian_spelling import wade
from leadhygiene.standards.people.han_families import spoken_abroad
from leadhygiene.standards.people.person_names import given_names, is_borne_in, names_of

_SPELLING = (
    ("chtch", "SC"), ("tsch", "C"), ("dsch", "J"), ("shch", "SC"), ("sht", "SC"), ("ksh", "ks"), ("sch", "S"), ("tch", "C"), ("sh", "S"), ("tx", "C"),
    ("ch", "C"), ("zh", "Z"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"),
    ("bh", "b"), ("ck", "k"), ("tz", "ts"), ("cz", "C"), ("sz", "S"), ("ou", "u"), ("oo", "u"),
    ("ee", "i"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"), ("ei", "ai"), ("ey", "ai"),
    ("ay", "ai"), ("aj", "ai"), ("ej", "ai"), ("iy", "i"), ("yi", "i"), ("ij", "i"), ("q", "k"),
    ("w", "v"), ("y", "i"), ("j", "i"), ("x", "ks"), ("mp", "mb"), ("nt", "nd"),
)  # fmt: skip
#: French writes w before a vowel as ou (Ouassim), and Serbian đ is written dj where it is no d and j (Djordje).
_W = re.compile(r"^ou(?=[aei])", re.MULTILINE)
_DJ = re.compile(r"(?:^|(?<=[^aeiouy]))dj(?=[aeiou])", re.MULTILINE)
#: German and Polish write the Slavic kh as ch, in names in which they write v as w (Chodorkowski).
_KH = re.compile(
    r"ch(?<![stc]ch)(?![ei])(?=[a-z]{2,}w(?:a|sk[a-z]{1,3}|enko|icz|itsch)?$)", re.MULTILINE
)
#: South Slavic names end in -ica, written in Cyrillic as -ица (Milica, Militsa).
_ICA = re.compile("(?<=[a-z]{3})itsa$", re.MULTILINE)
_HARD = re.compile(r"c(?=[aouklrt]|$)", re.MULTILINE)
_BEGINNING, _ENDING = re.compile("^ie", re.MULTILINE), re.compile("ie$", re.MULTILINE)
_INNER_H = re.compile(r"(?<=[^\n])h")
_TWICE = re.compile(r"(.)\1+")
_CLASSES = str.maketrans("bpfvckqgxszjdtlrmnSCZJ", "PPPPKKKKKSSSTTLLNNSSSS")
_DIGRAPHS = (("shch", "S"), ("tsch", "S"), ("sch", "S"), ("sh", "S"), ("ch", "S"), ("zh", "S"),
             ("hs", "S"), ("ts", "S"), ("tz", "S"), ("dz", "S"), ("kh", "K"), ("gh", "K"),
             ("ph", "P"), ("ng", "N"))  # fmt: skip


class _Keys(dict[str, str]):
    """The spelling keys that were made last, for who asks again."""

    def __missing__(self, name: str) -> str:
        found = spelling_keys([name])[0]
        self.keep([name], [found])
        return found

    def keep(self, names: Sequence[str], keys: Sequence[str]) -> None:
        """Keep keys; all others are let go where there are too many."""
        if len(self) + len(names) > _KEPT:
            self.clear()
        self.update(zip(names, keys, strict=True))


#: Spelling keys that are kept at the most.
_KEPT = 1 << 17
_KEYS = _Keys()


def learn_keys(names: Iterable[str]) -> None:
    """Make the keys of many names at once, which is far faster than to make each when it is asked for.

    Args:
        names: Folded texts, none of which holds a line break.

    Examples:
        >>> learn_keys(["yevgeny", "evgeni"])
    """
    new = [name for name in dict.fromkeys(names) if name not in _KEYS]
    _KEYS.keep(new, spelling_keys(new))


def spelling_key(name: str) -> str:
    """Return a key that is equal for spellings of one name; takes folded text.

    Examples:
        >>> spelling_key("yevgeny") == spelling_key("evgeni"), spelling_key("juergen") == spelling_key("jurgen")
        (True, True)
        >>> spelling_key("ouassim") == spelling_key("wassim"), spelling_key("djordje") == spelling_key("dorde")
        (True, True)
        >>> spelling_key("cvetkova") == spelling_key("tsvetkova"), spelling_key("milica") == spelling_key("militsa")
        (True, True)
        >>> spelling_key("chodorkowski") == spelling_key("khodorkovsky"), spelling_key("chow") == spelling_key("khow")
        (True, False)
        >>> spelling_key("lakshman") == spelling_key("laxman"), spelling_key("dikshit") == spelling_key("dixit")
        (True, True)
        >>> spelling_key("maria") == spelling_key("mario"), spelling_key("khalid") == spelling_key("khalil")
        (False, False)
    """
    return _KEYS[name]


def spelling_keys(names: Sequence[str]) -> list[str]:
    """Return the key of each name, as :func:`spelling_key` does; many at once cost little more than one.

    Args:
        names: Folded texts, none of which holds a line break.
    """
    if not names:
        return []
    text = _DJ.sub("d", _W.sub("w", re.sub("[^a-z\n]", "", "\n".join(names))))
    text = _ICA.sub("ica", _KH.sub("kh", text))
    for old, new in _SPELLING:
        text = text.replace(old, new)
    text = _HARD.sub("k", text).replace("c", "ts")
    text = _ENDING.sub("i", _BEGINNING.sub("e", text.replace("iai", "ai")))
    return _TWICE.sub(r"\1", _INNER_H.sub("", text)).split("\n")


@lru_cache(maxsize=1 << 17)
def skeleton(name: str) -> str:
    """Return the classes of a name's consonants, each run once; takes folded text.

    Examples:
        >>> skeleton("steinberg") == skeleton("shtiynbrg"), skeleton("murugan") == skeleton("murukan")
        (True, True)
    """
    return skeletons([name])[0]


def skeletons(names: Sequence[str]) -> list[str]:
    """Return the skeleton of each name, as :func:`skeleton` does; many at once cost little more than one.

    Args:
        names: Folded texts, none of which holds a line break.

    Examples:
        >>> skeletons(["steinberg", "murugan"]) == [skeleton("steinberg"), skeleton("murugan")]
        True
    """
    text = re.sub("[^a-z\n]", "", "\n".join(names))
    for old, new in _DIGRAPHS:
        text = text.replace(old, new)
    found = _TWICE.sub(r"\1", re.sub("[aeiouyhw]", "", text).translate(_CLASSES)).split("\n")
    return found if names else []


@lru_cache(maxsize=1 << 16)
def reads_as(han: str, latin: str) -> bool:
    """Whether a name in Han can be read as a name in small Latin letters.

    Examples:
        >>> reads_as("欣怡", "hsin yi"), reads_as("建国", "jianguo"), reads_as("涼子", "ryoko")
        (True, True, True)
        >>> reads_as("健二", "takuya"), reads_as("嘉明", "ka ming"), reads_as("陳", "tan")
        (False, True, True)
        >>> reads_as("若梅", "jo mei"), reads_as("若梅", "jo lan"), reads_as("怡君", "yi chun")
        (True, False, True)
    """
    if latin in spoken_abroad(han) or _in_cantonese(han, re.sub("[^a-z]", "", latin)):
        return True
    if _in_mandarin(han, latin.split(" ")):
        return True
    text = latin.replace(" ", "").replace("'", "")
    plain = re.sub(r"[^a-z\u3400-\u9fff]", "", text)
    spoken = han_readings.mandarin(han)
    older = "".join(wade(han_readings.mandarin(char)) for char in han)
    if (
        plain == older
        or spoken in (plain, wade_giles(latin))
        or (len(spoken) > 3 and spelling_key(spoken) == spelling_key(plain))
    ):
        return True
    return _segments(han, _short_vowels(plain))


def _short_vowels(latin: str) -> str:
    """Return a Japanese name with its long vowels short: ohno, yuuko, satou."""
    text = latin.replace("ou", "o").replace("oo", "o").replace("uu", "u")
    return re.sub("oh(?![aiueo])", "o", text)


def other_syllable(han: str, latin: str) -> bool:
    """Whether two characters and two syllables, of Mandarin or Cantonese, agree in one of them and not in the other.

    Examples:
        >>> other_syllable("建国", "jianhua"), other_syllable("建国", "jianguo"), other_syllable("建国", "kenkoku")
        (True, False, False)
        >>> other_syllable("嘉明", "ka man"), other_syllable("嘉明", "ka ming")
        (True, False)
    """
    if len(han) != 2:
        return False
    if _in_cantonese(han, re.sub("[^a-z]", "", latin)):
        return False
    if _other_cantonese(han, latin):
        return True
    first, last = (han_readings.mandarin(char) for char in han)
    text = re.sub("[^a-z]", "", latin)
    known = han_readings.syllables()
    head, tail = text.removesuffix(last), text.removeprefix(first)
    return (tail not in {text, last} and tail in known) or (
        head not in {text, first} and head in known
    )


def other_syllables(han: str, latin: str) -> bool:
    """Whether two syllables of pinyin are another name than two characters: neither is a reading, and one begins otherwise.

    What is taken apart so may be a name of the West or of Japan, or a call name, and be borne beside the other: Lina, Emi, Cece.

    Examples:
        >>> other_syllables("慧敏", "weiming"), other_syllables("慧敏", "hwei min"), other_syllables("慧敏", "lina")
        (True, False, False)
    """
    text = re.sub("[^a-z]", "", latin)
    elsewhere = text in given_names() and not is_borne_in(text, "given", "zh")
    if len(han) != 2 or elsewhere or text in han_readings.japanese_given():
        return False
    known = han_readings.syllables()
    parts = [(text[:at], text[at:]) for at in range(1, len(text))]
    if " " in latin:
        parts = [two for two in parts if " ".join(two) == latin]
    parts = [two for two in parts if known.issuperset(two) and two[0] != two[1]]
    return bool(parts) and not any(_may_be_read(han, two) for two in parts)


def _may_be_read(han: str, parts: tuple[str, str]) -> bool:
    """Whether one of two syllables is a reading of its character, or both begin as the readings do in any spelling."""
    told = [
        (part, han_readings.mandarin_sounds(char), han_readings.cantonese(char))
        for char, part in zip(han, parts, strict=True)
    ]
    one = any(part in mandarin | cantonese for part, mandarin, cantonese in told)
    return one or all(
        part.translate(_BEGIN)[0] in {sound.translate(_BEGIN)[0] for sound in mandarin}
        for part, mandarin, _ in told
    )


#: Consonants that begin one syllable in pinyin and in older or southern spellings.
_BEGIN: Final = str.maketrans("bdgqjxzr", "ptkccscj")


def other_reading(han: str, latin: str) -> bool:
    """Whether a given name of two characters or more that is read as Japanese is another one than that in Latin letters.

    The first or the last character cannot be read so, and the letters are a Japanese name themselves.

    Examples:
        >>> other_reading("健太", "takuya"), other_reading("健太", "kenji"), other_reading("健太", "kenta")
        (True, True, False)
        >>> other_reading("健太", "kevin"), other_reading("美玲", "naomi"), other_reading("大翔", "haruto")
        (False, False, False)
    """
    plain = _short_vowels(re.sub("[^a-z]", "", latin))
    known = han_readings.japanese(han, "given")
    if len(han) < 2 or not known or plain in known or plain not in han_readings.japanese_given():
        return False
    first, last = _PARTS.get(han[0]), _PARTS.get(han[-1])
    western = plain in names_of("given", "de") or plain in names_of("given", "fr")
    if not first or not last or western or _FREELY.search(han):
        return False
    return not plain.startswith(tuple(first)) or not plain.endswith(tuple(last))


#: Characters that parents of today read as they like (大翔: Haruto, Hiroto).
_FREELY = re.compile("[翔心愛空海月星音羽颯碧蓮葵凛虹夢]")


def _in_cantonese(han: str, latin: str) -> bool:
    """Whether the Cantonese readings of the characters add up to the Latin letters."""
    if not han:
        return not latin
    return any(
        latin.startswith(sound) and _in_cantonese(han[1:], latin[len(sound) :])
        for sound in han_readings.cantonese(han[0])
    )


def _in_mandarin(han: str, words: list[str]) -> bool:
    """Whether each syllable written apart is pinyin or Wade-Giles of its character, as people of Taiwan mix them: Yi-Chun."""
    if len(words) != len(han):
        return False
    sounds = map(han_readings.mandarin_sounds, han)
    return all(
        word in known or word in map(wade, known) for word, known in zip(words, sounds, strict=True)
    )


def _other_cantonese(han: str, latin: str) -> bool:
    """Whether just one of two characters is read as the syllable written in its place, and the other is a syllable too."""
    words = latin.split(" ")
    if len(words) != len(han) or not {*words} <= han_readings.cantonese_syllables():
        return False
    told = [word in han_readings.cantonese(char) for char, word in zip(han, words, strict=True)]
    return any(told) and not all(told)


def _segments(han: str, latin: str) -> bool:
    """Whether the readings of the parts of a Japanese name add up to the Latin letters."""
    if not han:
        return not latin
    for size in range(len(han), 0, -1):
        part = han[:size]
        found = han_readings.japanese(part, "given") | han_readings.japanese(part, "family")
        found |= _PARTS.get(part, frozenset())
        for reading in found:
            if latin.startswith(reading) and _segments(han[size:], latin[len(reading) :]):
                return True
    return False


#: Readings of single characters that are frequent in names but no names by themselves.
_PARTS = {
    han: frozenset(found.split("|"))
    for han, _, found in (
        item.partition(":")
        for item in (
            "子:ko 美:mi|yoshi 恵:e|megu|kei 江:e 香:ka|kaori 奈:na 菜:na 花:ka|hana 里:ri|sato 理:ri"
            " 沙:sa 紗:sa 佐:sa 代:yo|shiro 世:yo|se 枝:e|eda 郎:ro 朗:ro|aki 太:ta 一:ichi|kazu"
            " 二:ji|tsugi 三:zo|mi 介:suke 助:suke 輔:suke 平:hei|hira 夫:o 男:o 雄:o|yu 彦:hiko"
            " 人:to|hito 斗:to 也:ya 哉:ya 弥:ya 樹:ki|itsuki 希:ki 紀:ki|nori 貴:ki|taka 輝:ki|teru"
            " 之:yuki 行:yuki 幸:yuki|ko|sachi 志:shi 司:ji|shi|tsukasa 次:ji|tsugu 治:ji|haru 正:masa|sho"
            " 雅:masa 昌:masa 政:masa 明:aki|mei 昭:aki|sho 秋:aki 和:kazu 博:hiro 弘:hiro 浩:hiro|ko"
            " 裕:hiro|yu 宏:hiro|ko 洋:hiro|yo 隆:taka|ryu 孝:taka 高:taka 健:ken|take 賢:ken 研:ken"
            " 憲:ken|nori 光:mitsu|ko 義:yoshi 良:yoshi|ryo 吉:yoshi|kichi 信:nobu|shin 伸:nobu|shin"
            " 真:ma|shin|masa 直:nao 尚:nao|hisa 智:tomo|chi 友:tomo|yu 朋:tomo 知:tomo|chi 千:chi"
            " 早:haya|sa 速:haya 隼:haya 優:yu|masa 由:yu|yoshi 結:yu 悠:yu|haru 春:haru|shun 晴:haru"
            " 陽:yo|haru 太:ta|dai 大:dai|hiro|o 山:yama 川:kawa|gawa 田:ta|da 村:mura 本:moto|hon 井:i"
            " 野:no 木:ki|gi 口:guchi|kuchi 原:hara|wara 島:shima|jima 崎:saki|zaki 沢:sawa|zawa 澤:sawa|zawa"
            " 藤:fuji|to|do 小:ko|o 中:naka 上:ue|kami 下:shita|shimo 内:uchi 石:ishi 林:hayashi|bayashi"
            " 森:mori 池:ike 橋:hashi|bashi 谷:tani|ya 岡:oka 松:matsu 竹:take 梅:ume 渡:wata|watari"
            " 辺:be 部:be 見:mi 津:tsu|zu 浦:ura 浜:hama 塚:tsuka|zuka 宮:miya 西:nishi 東:higashi|azuma"
            " 北:kita 南:minami 新:ara|shin|nii 古:furu 長:naga 久:hisa|ku 安:yasu|an 保:yasu|ho 康:yasu|ko"
            " 泰:yasu 靖:yasu 水:mizu 清:kiyo|kiyoshi 青:ao 白:shira|shiro 黒:kuro 赤:aka 金:kane 鈴:suzu"
            " 涼:ryo|suzu 亮:ryo 翔:sho 尾:o 鷲:washi 鷹:taka 熊:kuma 亀:kame 鶴:tsuru 馬:ma|ba 桜:sakura"
            " 路:ji|michi 道:michi 綾:aya 文:fumi|bun 史:fumi|shi 郁:iku|fumi 航:ko|wataru 拓:taku 海:kai|umi|mi 利:ri|toshi 乙:oto 女:me 鳥:tori 遊:asobi|yu 月:tsuki|zuki 咲:saki 晶:aki 悟:go|satoru 吾:go 孝:ko 佳:ka|yoshi 加:ka 歌:ka 華:ka|hana 衣:e|i 絵:e 那:na 菜:na 梨:ri 莉:ri 織:ori 音:ne|oto 葉:ha|yo 瀬:se 関:seki 杉:sugi 柳:yanagi 菊:kiku 今:ima 前:mae 後:go|ushiro 横:yoko 平:hira 福:fuku 近:kon 伊:i 加:ka 佐:sa 斎:sai 斉:sai 齋:sai 須:su 土:tsuchi|do 丸:maru 角:kado|sumi 大:o|dai|hiro 星:hoshi 光:hikari|mitsu"
        ).split()
    )
}

_WADE = (
    ("ts'", "c"), ("tz'", "c"), ("ch'i", "qi"), ("ch'ü", "qu"), ("ch'", "ch"), ("hs", "x"),
    ("tzu", "zi"), ("ts", "z"), ("tz", "z"), ("ssu", "si"), ("szu", "si"), ("jih", "ri"), ("j", "r"),
)  # fmt: skip


def wade_giles(latin: str) -> str:
    """Return small Wade-Giles letters as pinyin, as far as a name without marks allows.

    Examples:
        >>> wade_giles("hsin yi"), wade_giles("chuang")
        ('xinyi', 'zhuang')
    """
    out = []
    for syllable in re.split(r"[\s-]+", latin):
        text = syllable
        if re.fullmatch("chih|shih|jih", text):
            text = {"chih": "zhi", "shih": "shi", "jih": "ri"}[text]
        elif re.match("ch(i|ü)", text):
            text = re.sub("^ch", "j", text)
        elif re.match("ch[aeou]", text):
            text = re.sub("^ch", "zh", text)
        else:
            for old, new in _WADE:
                text = text.replace(old, new)
            text = re.sub("^k", "g", re.sub("^t(?!h)", "d", re.sub("^p(?!h)", "b", text)))
        text = re.sub("ung$", "ong", text)
        out.append(text.replace("'", ""))
    return "".join(out)
