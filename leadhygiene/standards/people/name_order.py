"""Decide which words of a name are the family name: by country, script and lexicon; own rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from leadhygiene.standards.lookup.wording import words
from leadhygiene.standards.people.call_forms import wife_of
from leadhygiene.standards.people.couples import BETWEEN, SMALL, SURE
from leadhygiene.standards.people.given_sexes import sex
from leadhygiene.standards.people.name_words import PATRONYMIC, PATRONYMIC_LATIN
from leadhygiene.standards.people.person_names import frequency, leaning, names_of
from leadhygiene.standards.phrases.salutations import sex_of
from leadhygiene.standards.text.transliteration import fold_text

#: Bearers in a million from which a word is a usual given name.
_USUAL: Final = 20.0
#: Romanised family names of East Asia: the dominant ones, then other frequent ones.
_EAST: Final = {
    "VN": (
        "nguyen tran le pham hoang huynh phan vu vo dang bui do",
        """ho ngo duong ly truong dinh doan lam mai trinh dao cao ha luong thai chau ta phung quach
        to la vuong tang luu kieu mac tong nghiem au""",
    ),
    "KR": (
        "kim lee park choi yi",
        """jung jeong chung kang cho yoon yun jang chang lim rim im han oh seo suh shin kwon
        hwang ahn an
        song yoo ryu yu you hong jeon chun moon son sohn yang bae baek paik heo hur nam sim shim
        noh roh
        ha joo ju woo koo ku gu min jin na ji eom um chae won cheon bang kong gong hyun ham yeo
        choo chu
        do so seok sun sung seong byun no ko go cha pyo kwak""",
    ),
    "CN": (
        """wang li zhang liu chen yang huang zhao wu zhou lin chang chan wong lau leung chow xu
        ma zhu hu guo
        cheung tsai hsu lee chou ho""",
        """sun he gao luo zheng liang xie song tang deng han feng cao peng zeng xiao tian dong
        pan yuan
        cai jiang yu du ye cheng wei su lu lü ding ren shen yao cui zhong tan fan jin shi liao
        jia xia fu
        fang bai zou meng xiong qin qiu yin xue yan duan lei hou long tao hao gu mao gong shao
        wan qian
        dai lai ouyang sima zhuge shangguan ng lam chu tse kwok yip tsang hung yeung tam ho mok
        siu fung
        cheng kwan poon choi hui tang tong chiu chung yuen yu lo hsieh chiang tseng kuo hsiao
        teng chuang
        shih chou chiu hsueh peng kao tsao yeh su pan tu wen lim tan goh teo koh ong chua toh
        sim ang
        chong chin chua kang yap low foo loh seah quek ying""",
    ),
    "JP": ("", ""),
}  # fmt: skip
_GROUP: Final = {
    "VN": "VN", "KR": "KR", "KP": "KR", "CN": "CN", "TW": "CN", "HK": "CN", "MO": "CN", "SG": "CN",
    "MY": "CN",
}  # fmt: skip
_TIER: Final = {
    group: {name: tier for tier, names in ((1, low), (2, top)) for name in names.split()}
    for group, (top, low) in _EAST.items()
}
_SYLLABLE: Final = re.compile(
    r"(?:(?:zh|ch|sh|ts|hs|kw|gw|th|tr|ng|nh|ph|kh|gi|[bpmfdtnlgkhjqxzcsryvw])?"
    r"(?:iang|iong|uang|yang|yong|yeong|yeon|young|hyun|[aeiou]{1,3}(?:ng|n|h|k|m|p|l|r|t)?))"
)
#: Letters that only Vietnamese writes.
VIETNAMESE: Final = "[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộơớờởỡợụủưứừửữựỳỵỷỹẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘƠỚỜỞỠỢỤỦƯỨỪỬỮỰỲỴỶỸ]"
_VIETNAMESE: Final = re.compile(VIETNAMESE)
_PATRONYMIC: Final = re.compile(PATRONYMIC)
_PATRONYMIC_LATIN: Final = re.compile(PATRONYMIC_LATIN)
_EAST_SLAVIC: Final = frozenset(
    words(
        """
    RU BY UA KZ KG UZ TJ TM MD AM GE AZ
    """
    )
)
_SLAVIC_FAMILY: Final = re.compile(
    r"(?i)(?:ов|ова|ев|ева|ёв|ёва|ин|ина|ын|ына|ский|ская|цкий|цкая|ський|ська|цький|цька|енко|чук|ук|юк|як|"
    r"ко|ых|их|ян|дзе|швили)$"
)


def east_tier(word: str, country: str | None = None) -> int:
    """Return 2 for a dominant romanised family name of East Asia, 1 for a frequent one, else 0.

    Examples:
        >>> east_tier("Nguyễn"), east_tier("Wei", "CN"), east_tier("Smith"), east_tier("Do", "KR")
        (2, 1, 0, 1)
    """
    folded = fold_text(word)
    group = _GROUP.get(country or "")
    if group:
        return _TIER[group].get(folded, 0)
    return max(tiers.get(folded, 0) for tiers in _TIER.values())


def east_names() -> frozenset[str]:
    """Return every romanised family name of East Asia that has a tier."""
    return frozenset(name for tiers in _TIER.values() for name in tiers)


@lru_cache(maxsize=1 << 12)
def is_east_syllables(word: str) -> bool:
    """Whether a word could be one to three romanised syllables of Chinese or Korean."""
    parts = _SZE.sub("si", fold_text(word).replace("'", "")).split("-")
    return all(re.fullmatch(f"(?:{_SYLLABLE.pattern}){{1,2}}", part) for part in parts)


#: The syllable that Hong Kong writes without a vowel: Sze, Tsz.
_SZE: Final = re.compile("^(?:sze|tsze?|sz)(?=$|-)|(?<=-)(?:sze|tsze?|sz)$")


def couple_size(words: Sequence[str]) -> int:
    """Return how many words the given names of two people take: Mónica y Javier Ezcurra; 0 where there is one person.

    Examples:
        >>> couple_size("Mónica y Javier Ezcurra".split()), couple_size("Ana Ortega y Gasset".split())
        (3, 0)
    """
    joined = len(words) > 3 and (words[1].lower() in SURE | SMALL or words[1] in BETWEEN)
    given = (frequency(fold_text(word))[0] for word in (words[0], *words[2:3]))
    return 3 if joined and all(known >= _USUAL for known in given) else 0


def is_vietnamese(words: Sequence[str]) -> bool:
    """Whether a name is written with letters that only Vietnamese has.

    Examples:
        >>> is_vietnamese(["Nguyễn", "Dũng"]), is_vietnamese(["Nguyen", "Dung"]), is_vietnamese(["João", "Melo"])
        (True, False, False)
    """
    return bool(_VIETNAMESE.search(" ".join(words)))


def is_patronymic(word: str, country: str | None) -> bool:
    """Whether a word is an East Slavic or Turkic patronymic; in Latin letters by country only.

    Examples:
        >>> is_patronymic("Олегович", None), is_patronymic("Abramovich", "US")
        (True, False)
    """
    if _PATRONYMIC.search(word):
        return True
    return country in _EAST_SLAVIC and bool(_PATRONYMIC_LATIN.search(word))


def family_first(words: Sequence[str], country: str | None) -> bool:
    """Return whether the first of two or more words, already free of titles, is the family name.

    Examples:
        >>> family_first(["Nagy", "Krisztián"], "HU"), family_first(["Krisztián", "Nagy"], "HU")
        (True, False)
        >>> family_first(["Park", "Ji-hoon"], "KR"), family_first(["Wei", "Lun", "Wang"], "TW")
        (True, False)
        >>> family_first(["Nguyễn", "Văn", "Dũng"], None), family_first(["Dũng", "Nguyễn"], None)
        (True, False)
        >>> family_first(["Kelemen", "Béláné"], None), family_first(["Anna", "Simoné"], None)
        (True, False)
        >>> family_first(["Tan", "Wei", "Ming"], None), family_first(["Wei", "Ming", "Tan"], None)
        (True, False)
    """
    first, last = words[0], words[-1]
    if initials_last(words, country):
        return True
    if len(words) == 3 and is_patronymic(last, country):
        return not is_patronymic(words[1], country)
    if "\u0400" <= first[0] <= "\u04ff":
        return _slavic_first(words)
    if any(len(word.rstrip(".")) == 1 for word in words[1:-1]):
        return False
    if country == "HU":
        return _hungarian_first(first, last)
    if country == "JP":
        return _japanese_first(first, last)
    if country in _GROUP:
        return _east_first(words, country)
    if country is None and is_vietnamese(words):
        return _east_first(words, "VN")
    if country is None and "-" in last and len(words) == 2:
        return east_tier(first) > 0 and is_east_syllables(last) and leaning(first) < 1
    if country is None and (_is_east_alone(words) or _is_wife(words)):
        return True
    return _against_the_lexicon(words)


def _is_wife(words: Sequence[str]) -> bool:
    """Whether two words are the name of a Hungarian wife, her husband's family name first: Kelemen Béláné."""
    first, *husband = words
    told = len(husband) == 1 and husband[0].endswith("né") and wife_of(fold_text(husband[0]))
    return bool(told) and sex(fold_text(first)) != "f"


def _is_east_alone(words: Sequence[str]) -> bool:
    """Whether three words are a family name of East Asia and two syllables, none of them a name of the West: Tan Wei Ming."""
    first, *own = words
    return (
        len(own) == _TWO_SYLLABLES
        and _outranks(first, own[-1])
        and leaning(first) < _CALLED
        and all(len(word) > 1 and is_east_syllables(word) for word in own)
    )


def _outranks(first: str, last: str) -> bool:
    """Whether a family name of East Asia stands before what is none, or before a seldom one that is rather a given name: Chan Ka Yan."""
    tier, other = east_tier(first), east_tier(last)
    return tier > other and (not other or (leaning(first) < 0 <= leaning(last)))


#: Syllables of a given name, and leaning from which a word is called a given name.
_TWO_SYLLABLES, _CALLED = 2, 0.5


def initials_last(words: Sequence[str], country: str | None) -> bool:
    """Whether a family name stands before the initials of given name and patronymic: Иванов И. П.

    Names that stand before the initials of fathers and houses (Subramanian K. R.) are given ones.

    Examples:
        >>> initials_last(["Иванов", "И.П."], None), initials_last(["Ivanenko", "O.", "M."], "UA")
        (True, True)
        >>> initials_last(["Jäckel", "A."], None), initials_last(["Korhonen", "M.K."], "FI"), initials_last(["Robert", "A."], None)
        (True, True, False)
        >>> initials_last(["Марина", "К."], None), initials_last(["Subramanian", "K.", "R."], "IN")
        (False, False)
    """
    first, rest = words[0], words[1:]
    if not 1 <= len(rest) <= _TWO_INITIALS or len(first) < 2 or first.endswith("."):
        return False
    if not all(map(_INITIALS.fullmatch, rest)):
        return False
    letters = sum(char.isalpha() for word in rest for char in word)
    if "\u0400" <= first[0] <= "\u04ff":
        given = names_of("given", "ru") | names_of("given", "uk")
        return (
            len(first) >= _SHORTEST
            and first.lower() not in given
            and bool(letters > 1 or _SLAVIC_FAMILY.search(first))
        )
    if not any("." in word for word in rest):
        return False
    if _is_borne(first, country):
        return True
    if letters != _TWO_INITIALS or leaning(first) > 0 or len(first) < _SHORTEST:
        return False
    return country in _EAST_SLAVIC or bool(_SLAVIC_LATIN.search(first))


def _is_borne(first: str, country: str | None) -> bool:
    """Whether a word before initials is surely a family name, and no given one as South Indians have it before those of their fathers."""
    if country in _FATHERS or (country is None and _OF_FATHERS.search(first)):
        return False
    known = leaning(first)
    surely = _IN_EUROPE if country in _CENTRAL else _SURELY_BORNE
    return known < surely or (known < _HARDLY_CALLED and east_tier(first) > 0)


#: Leanings of a word that is surely a family name, the same in the middle and north of Europe, and of one that is rather one.
_SURELY_BORNE, _IN_EUROPE, _HARDLY_CALLED = -1.0, -0.6, -0.3
#: Countries of which hardly any given name is taken for a family name.
_CENTRAL: Final = frozenset(
    "DE AT CH LI LU NL BE DK NO SE FI IS EE LV LT PL CZ SK HU SI HR FR JP".split()
)
#: Countries whose people put initials of their fathers and houses behind their own name, and endings of such names.
_FATHERS: Final = frozenset("IN LK MY SG AE BH KW OM QA SA MV MU".split())
_OF_FATHERS: Final = re.compile(
    r"(?i)(?:an|am|thy|ha?rma|u|as|esh|ath|ar|raj|ani|ah|dd[iy]|rao|ai)$"
)
#: Initials of given name and patronymic, and letters of a family name before them.
_TWO_INITIALS, _SHORTEST = 2, 3
_INITIALS: Final = re.compile(r"[^\W\d_]\.?|(?:[^\W\d_]\.){2}|[^\W\d_]\.[^\W\d_]")
_SLAVIC_LATIN: Final = re.compile(
    r"(?i)(?:[oe]va?|yova?|ina?|yna?|[stc]k(?:y|iy|yy|yi|aya|aia|oy|oi|a)|enk[oa]|chuk|shchuk|iuk|yuk|ykh|ikh)$"
)


def _slavic_first(words: Sequence[str]) -> bool:
    if len(words) != 2 or not _SLAVIC_FAMILY.search(words[0]):
        return False
    given = names_of("given", "ru") | names_of("given", "uk")
    return words[1].lower() in given and words[0].lower() not in given


def _hungarian_first(first: str, last: str) -> bool:
    given = names_of("given", "hu")
    here, there = fold_text(first), fold_text(last)
    if (here in given) != (there in given):
        return there in given
    return leaning(first) < 0.5


def _japanese_first(first: str, last: str) -> bool:
    family, given = names_of("family", "ja"), names_of("given", "ja")
    here, there = fold_text(first), fold_text(last)
    forward = (here in family) + (there in given)
    backward = (here in given) + (there in family)
    return forward > backward


def _east_first(words: Sequence[str], country: str | None) -> bool:
    first, last = words[0], words[-1]
    here, there = east_tier(first, country), east_tier(last, country)
    if "-" in last and "-" not in first and len(words) == 2 and is_east_syllables(last):
        return leaning(first) < 1
    if here == 0:
        return False
    if leaning(first) > 1.5 and here < 2:
        return False
    if "-" in last:
        return True
    if country == "VN" and len(words) > 2:
        return here >= there or fold_text(words[1]) in {"van", "thi"}
    if here == there:
        return country == "VN" or (country in {"SG", "MY", "HK"} and len(words) > 2)
    return here > there


def _against_the_lexicon(words: Sequence[str]) -> bool:
    """Whether the lexicon is sure that the order is reversed: ``Merkel Robert``."""
    if len(words) == 3 and len(words[2].rstrip(".")) == 1:
        return leaning(words[0]) < 0 and leaning(words[1]) > 0.7
    if len(words) == 3 and leaning(words[0]) < _SURELY_BORNE:  # Treviño Jesús Alejandro
        return all(leaning(word) > _SURE and not east_tier(word) for word in words[1:])
    if len(words) != 2 or "-" in words[0]:
        return False
    return leaning(words[0]) < -0.9 and leaning(words[1]) > 1.3


#: Forms of address of those who name a wife by her husband, and whose family names serve as given ones.
_ENGLISH: Final = frozenset({"mr", "mrs", "ms", "miss", "mx", "sir"})


def addressed_last(prefix: str, words: Sequence[str]) -> bool:
    """Whether a form of address goes with the last of two words, which is the given name then: Sig.ra Nicolo Anna.

    Args:
        prefix: The titles before them.
        words: Two words.

    Examples:
        >>> addressed_last("Sig.ra", ["Nicolo", "Anna"]), addressed_last("Herr", ["Müller", "Hans"])
        (True, True)
        >>> addressed_last("Sig.", ["Michele", "Nicola"]), addressed_last("Mrs.", ["Robert", "Anna"])
        (False, False)
    """
    if len(words) != 2 or not prefix or prefix.lower().split()[0].strip(".") in _ENGLISH:
        return False
    said, (first, last) = sex_of(prefix), map(fold_text, words)
    if said not in {"m", "f"} or sex(last) != said:
        return False
    family, given = leaning(words[0]), leaning(words[1])
    if sex(first) not in {None, said} and given > _SURE:
        return True
    return given > _RATHER and family < (_RARELY if sex(first) is None else _HARDLY)


#: Leanings: surely a given name, rather one; seldom one where nobody is known to be called so, and hardly ever one.
_SURE, _RATHER, _RARELY, _HARDLY = 1.3, 0.3, -0.5, -2.0
