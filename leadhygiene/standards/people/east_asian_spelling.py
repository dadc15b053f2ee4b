"""When two East Asian names in Latin letters are one name in two systems of romanisation.

Korean: Revised Romanization (2000), McCune-Reischauer (1939) and the spellings on passports. Mandarin:
pinyin (ISO 7098) and Wade-Giles (1892) without marks. Japanese: long vowels of Hepburn written as in
passports (Ohno, Itoh) or left out.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from leadhygiene.standards.people import han_readings

#: Ways of writing each Korean family name.
_FAMILIES = """
kim gim ghim;lee yi rhee ri li i;park bak pak;choi choe choy;jung jeong chung cheong jeoung;kang gang;cho jo joh;
yoon yun yune;jang chang;lim im rim leem;oh o;seo suh so suh;shin sin;kwon gwon kweon;hwang whang;ahn an;song;
ryu yoo yu lyu ryoo you;hong;jeon chun jun cheon jeun;ko go koh goh;moon mun;yang;son sohn;bae pae bai;
baek paek baik back paik;heo hur huh her;nam;shim sim;noh roh no ro;ha;kwak gwak;sung seong;cha;joo ju chu;
woo u wu;koo gu ku goo;min;jin chin;na ra la;um eom uhm;byun byeon;chae;won;bang pang;kong gong;hyun hyeon;
ki gi kee;eo eoh uh;yeo yuh yeoh;ban pan;keum geum;yook yuk;do doh;seok suk sok;sun seon;seol sul;ma;gil kil;pyo;myung myeong;ok;ham;eun;
namgung namkung;hwangbo;sunwoo seonu;jegal;han;wang
"""
#: Ways of writing the umlaut of pinyin.
_UMLAUTS = (frozenset(["lu", "lyu", "lv", "lue"]), frozenset(["nu", "nyu", "nv"]))
_SYLLABLES = re.compile(
    r"^(?:(?:ch|[gnbdmsjptlhz])?[wy]?(?:ae|eo|eu|oe|ui|[aeiou])(?:ng|[gnlmbd])?){1,3}$"
)
_SPOKEN = (
    ("kyoung", "gyeong"), ("kyung", "gyeong"), ("gyung", "gyeong"), ("young", "yeong"), ("yung", "yeong"),
    ("hyun", "hyeon"), ("byung", "byeong"), ("myung", "myeong"), ("sung", "seong"), ("jung", "jeong"), ("chul", "cheol"), ("duk", "deok"), ("bum", "beom"), ("hui", "hi"),
    ("sook", "suk"), ("seok", "suk"), ("sock", "suk"), ("woo", "u"), ("wu", "u"), ("oo", "u"), ("ou", "u"),
    ("ee", "i"), ("shi", "si"), ("ck", "k"), ("kk", "k"), ("ay", "ae"), ("ai", "ae"), ("hea", "hae"),
    ("k", "g"), ("r", "l"), ("ph", "p"), ("gg", "g"), ("ll", "l"), ("joo", "ju"), ("yeu", "yeo"),
)  # fmt: skip
#: What a careless ear takes for the same: plain and strong sounds, two vowels.
_LOOSE = (("ch", "j"), ("t", "d"), ("p", "b"), ("yeo", "yu"), ("eo", "u"), ("eu", "u"))
#: Spellings that people have for single syllables of their names.
_OWN_WAYS = (("eui", "ui"), ("youn", "yeon"), ("byul", "byeol"), ("hyuk", "hyeok"), ("june", "jun"))
#: The same, of one syllable beside its romanisation; yeo is written before eo.
_VOWELS = (
    ("yeo", "Y"),
    ("ch", "j"),
    ("t", "d"),
    ("p", "b"),
    ("eo", "u"),
    ("eu", "u"),
    ("oe", "e"),
    ("ae", "e"),
)
_MORAE = re.compile(
    r"^(?:(?:[kgnhbpmr]y|sh|ch|ts|[kgsztdnhbpmrwyjf])?(?:ou|oo|uu|[aiueo])h?|n(?![aiueo]))+$"
)
_LONG = re.compile(r"ou|oo|oh(?![aiueo])|(?<=u)u")


#: Syllables of Chinese, Japanese, Korean and Vietnamese, in all ways to write them in Latin letters.
_EASTERN = re.compile(
    r"^(?:park|lv|(?:ch)?h?ng|m|(?:(?:n?gh?|tch|t[sz]|sz|dz|[cdgjkprstwz]h|tr|nh|hs|kk|pp|tt|[b-df-hj-np-tv-z])?y?w?[aeiouy]+[wh]?(?:ng|nh|ch|rh|[nmkptrlc])?)+)$"
)


def is_eastern(name: str) -> bool:
    """Whether a name in Latin letters is made of syllables as East Asia has them; takes folded text.

    Examples:
        >>> is_eastern("sekiguchi"), is_eastern("nguyen"), is_eastern("kwok"), is_eastern("szeto"), is_eastern("hsieh")
        (True, True, True, True, True)
        >>> is_eastern("lindqvist"), is_eastern("albrecht"), is_eastern("krause")
        (False, False, False)
    """
    return all(map(_EASTERN.match, name.split(" ")))


def one_name(given_a: str, family_a: str, given_b: str, family_b: str) -> str:
    """Return ``same`` for one name in two systems, ``unsure`` where it may be, else an empty text.

    Names of 大 and 小, which long vowels left out make one (Ohno, Ono), are ``near`` each other.

    Takes folded text.

    Examples:
        >>> one_name("ji hoon", "lee", "jihun", "yi"), one_name("zhiming", "zhang", "chih ming", "chang")
        ('same', 'same')
        >>> one_name("yuichi", "ohno", "yuuichi", "ono"), one_name("minjun", "kim", "minho", "kim")
        ('near', '')
        >>> one_name("wei", "zhang", "wei", "chang"), one_name("jihun", "lee", "jihoon", "park")
        ('unsure', '')
    """
    if given_a == given_b and any({family_a, family_b} <= ways for ways in _UMLAUTS):
        return "unsure"
    for told in (_korean, _mandarin, _japanese):
        found = told(given_a, family_a, given_b, family_b)
        if found:
            return found
    return ""


def two_families(a: str, b: str, name: str) -> bool:
    """Whether two words in the field of given names may be two family names beside one given name, whatever the field says.

    Takes folded text.

    Examples:
        >>> two_families("zhang", "chang", "wei"), two_families("jung", "chung", "min"), two_families("koh", "ko", "ito")
        (True, True, False)
        >>> two_families("zhiming", "chih ming", "zhang"), two_families("wei", "wei", "zhang")
        (False, False)
    """
    if a == b or not {a, b} <= families():
        return False
    if _mandarin(name, a, name, b) == "unsure":
        return True
    return name in families() and _korean(name, a, name, b) == "unsure"


@cache
def families() -> frozenset[str]:
    """Return the family names that are written in several ways, short of the long vowels of Japanese."""
    mandarin = {name for sound in han_readings.syllables() for name in (sound, wade(sound))}
    return frozenset(_korean_families()) | mandarin | _UMLAUTS[0] | _UMLAUTS[1]


@cache
def korean_families() -> frozenset[str]:
    """Return the common Korean family names in all their spellings.

    Examples:
        >>> {"gwak", "leem", "rhee"} <= korean_families(), "smith" in korean_families()
        (True, False)
    """
    return frozenset(name for name in _korean_families() if len(name) > 1)


def is_japanese(name: str) -> bool:
    """Whether a family name may be Japanese and holds a long vowel.

    Examples:
        >>> is_japanese("ohno"), is_japanese("itoh"), is_japanese("kohl")
        (True, True, False)
    """
    return bool(_LONG.search(name)) and is_mora_word(name)


@cache
def _korean_families() -> dict[str, int]:
    lines = _FAMILIES.replace("\n", "").split(";")
    return {name: number for number, line in enumerate(lines) for name in line.split()}


def _korean(given_a: str, family_a: str, given_b: str, family_b: str) -> str:
    known = _korean_families()
    one, other = known.get(family_a, -1), known.get(family_b, -2)
    if one != other and family_a != family_b:
        return ""
    if one < 0:
        return ""
    a, b = hangul(given_a), hangul(given_b)
    if not a or not b:
        return ""
    if a == b:
        return _sure(given_a, family_a, given_b, family_b)
    return "unsure" if _loose(a) == _loose(b) else ""


@lru_cache(maxsize=1 << 14)
def hangul(given: str) -> str:
    """Return a Korean given name in one spelling; empty for what is none.

    Takes folded text.

    Examples:
        >>> hangul("ji hoon") == hangul("jihun"), hangul("margaret")
        (True, '')
    """
    text = re.sub("[^a-z]", "", given)
    for old, new in _SPOKEN:
        text = text.replace(old, new)
    return text if len(text) > 2 and _SYLLABLES.match(text) else ""


def is_other_korean(a: str, b: str) -> bool:
    """Whether two Korean given names, one as Hangul is romanised, differ in more than the customs of spelling.

    Takes folded text.

    Examples:
        >>> is_other_korean("minjeong", "minjun"), is_other_korean("seoyun", "seo yeon")
        (True, True)
        >>> is_other_korean("huijeong", "hee jung"), is_other_korean("jaehyeok", "jae hyuk"), is_other_korean("cheolsu", "chulsoo")
        (False, False, False)
    """
    for old, new in _OWN_WAYS:
        a, b = a.replace(old, new), b.replace(old, new)
    x, y = (hangul(name).replace("ui", "i") for name in (a, b))
    for old, new in _VOWELS:
        x, y = x.replace(old, new), y.replace(old, new)
    return bool(x and y) and x != y


def _loose(text: str) -> str:
    for old, new in _LOOSE:
        text = text.replace(old, new)
    return text


def _mandarin(given_a: str, family_a: str, given_b: str, family_b: str) -> str:
    for x, f, y, g in (
        (given_a, family_a, given_b, family_b),
        (given_b, family_b, given_a, family_a),
    ):
        if f not in han_readings.syllables() or wade(f) != g:
            continue
        name, written = _pinyin(x), _written(y)
        if not name or [wade(sound) for sound in name] != written:
            continue
        other = [wade(sound) != sound for sound in (f, *name)]
        return "same" if any(other[1:]) else "unsure"
    return ""


def two_written(a: str, b: str, family: str) -> bool:
    """Whether two given names of one family are two by their syllables: of Wade-Giles, written apart, or of pinyin.

    Takes folded text.

    Examples:
        >>> two_written("chih wei", "chi wei", "chang"), two_written("zhiming", "zhimin", "zhang")
        (True, True)
        >>> two_written("chihwei", "chiwei", "lin"), two_written("chihwei", "zhiwei", "lin")
        (True, False)
        >>> two_written("shu fen", "shufen", "hsu"), two_written("peihua", "beihua", "lin")
        (False, False)
        >>> two_written("wenjing", "wenjign", "liu"), two_written("shih ming", "shi ming", "chen")
        (False, False)
    """
    one, other = a.split(" "), b.split(" ")
    if len(one) > 1 and len(other) > 1:
        return one != other and {*one, *other} <= _wade_syllables()
    if len(one) == len(other) == 1:
        joined = [_cut(word, _wade_syllables()) for word in (a, b)]
        if len(joined[0]) == len(joined[1]) > 0:
            return joined[0] != joined[1]
    cuts = _pinyin(a), _pinyin(b)
    told = len(cuts[0]) == len(cuts[1]) > 1 and sorted(a) != sorted(b) and cuts[0] != cuts[1]
    return told and not one_name(a, family, b, family)


def _written(given: str) -> list[str]:
    """Return the syllables of a name in Wade-Giles, which are written apart."""
    parts = given.split(" ")
    return parts if len(parts) > 1 else _cut(given, _wade_syllables())


def _pinyin(given: str) -> list[str]:
    return _cut(given.replace(" ", ""), han_readings.syllables())


@cache
def _wade_syllables() -> frozenset[str]:
    return frozenset(wade(sound) for sound in han_readings.syllables())


@lru_cache(maxsize=1 << 14)
def _cut(text: str, known: frozenset[str]) -> list[str]:
    """Cut a word of up to two syllables."""
    if text in known:
        return [text]
    for at in range(len(text) - 1, 0, -1):
        if text[:at] in known and text[at:] in known:
            return [text[:at], text[at:]]
    return []


_WADE_WHOLE = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "szu", "yi": "i",
    "you": "yu", "yan": "yen", "ye": "yeh", "er": "erh", "guo": "kuo", "kuo": "kuo", "gui": "kuei", "kui": "kuei",
    "ge": "ko", "ke": "ko", "he": "ho", "yong": "yung", "shuo": "shuo", "huo": "huo",
}  # fmt: skip
_INITIALS = (("zh", "ch"), ("j", "ch"), ("q", "ch"), ("x", "hs"), ("z", "ts"), ("c", "ts"), ("b", "p"), ("d", "t"),
             ("g", "k"), ("r", "j"))  # fmt: skip


@lru_cache(maxsize=1 << 12)
def wade(syllable: str) -> str:
    """Return a pinyin syllable in Wade-Giles, without marks.

    Examples:
        >>> wade("zhang"), wade("xiao"), wade("guo"), wade("qiang"), wade("hong")
        ('chang', 'hsiao', 'kuo', 'chiang', 'hung')
    """
    if syllable in _WADE_WHOLE:
        return _WADE_WHOLE[syllable]
    text = syllable
    for old, new in _INITIALS:
        if text.startswith(old) and not text.startswith(("ch", "sh")):
            text = new + text[len(old) :]
            break
    text = re.sub("ong$", "ung", re.sub("iong$", "iung", text))
    text = re.sub("ian$", "ien", re.sub("ie$", "ieh", text))
    text = re.sub("ue$", "ueh", text)
    return re.sub("uo$", "o", text)


def _japanese(given_a: str, family_a: str, given_b: str, family_b: str) -> str:
    names = ((family_a, family_b), (given_a, given_b))
    if any(short(a) != short(b) for a, b in names):
        return ""
    words = (word.replace(" ", "") for pair in names for word in pair)
    told = all(is_mora_word(word) for word in words)
    if (
        told
        and family_a != family_b
        and {family_a[:1], family_b[:1]} == {"o"}
        and _two_heads(family_a, family_b)
    ):
        return "near"
    return _sure(given_a, family_a, given_b, family_b) if told else ""


def _two_heads(family_a: str, family_b: str) -> bool:
    """Whether one family name begins with a long o and the other with a short one, as 大 and 小 do: Ohno, Ono."""
    return bool(_LONG_O.match(family_a)) is not bool(_LONG_O.match(family_b))


_LONG_O = re.compile(r"o(?:h(?![aiueo])|[ou])")


def _sure(given_a: str, family_a: str, given_b: str, family_b: str) -> str:
    """Return what a name is of which the parts read alike: two family names beside one given name leave room."""
    one_given = given_a.replace(" ", "") == given_b.replace(" ", "")
    return "unsure" if one_given and family_a != family_b else "same"


def is_mora_word(name: str) -> bool:
    """Whether a folded word is made of the syllables of Japanese.

    Examples:
        >>> is_mora_word("yuuki"), is_mora_word("marta")
        (True, False)
    """
    return bool(_MORAE.match(name))


@lru_cache(maxsize=1 << 14)
def short(name: str) -> str:
    """Return a Japanese name with its long vowels short.

    Examples:
        >>> short("ohno"), short("yuuichi"), short("saitoh")
        ('ono', 'yuichi', 'saito')
    """
    bare = name.replace(" ", "")
    bare = re.sub("ou|oo", "o", re.sub("uu", "u", bare))
    return re.sub("oh(?![aiueo])", "o", bare)
