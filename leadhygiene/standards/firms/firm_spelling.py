"""When two spellings write one name of a firm: words of one meaning, misread letters, old spellings, other scripts.

All names are folded as by :func:`leadhygiene.standards.text.transliteration.fold_text`, which leaves Han as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

import polars as pl

from leadhygiene.standards.firms import firm_words
from leadhygiene.standards.lookup import own_lists
from leadhygiene.standards.people.han_readings import mandarin
from leadhygiene.standards.people.malay_spelling import reformed
from leadhygiene.standards.people.person_names import family_names
from leadhygiene.standards.places import cities, city_names
from leadhygiene.standards.text.han_variants import unify


@cache
def _meanings() -> dict[str, str]:
    lines = own_lists.lists("firm_words")["one_meaning"].splitlines()
    found = {
        other: word
        for word, _, more in (x.partition(": ") for x in lines)
        for other in more.split()
    }
    return found | {
        word: found.get(full, full)
        for word, full in firm_words.SHORT_FORMS.items()
        if len(word) > 1
    }


def meaning(word: str) -> str:
    """Return the English word for a business word of another tongue, another word as it is.

    Examples:
        >>> meaning("entreprises"), meaning("financiers"), meaning("larkmoor")
        ('enterprises', 'financial', 'larkmoor')
    """
    return _meanings().get(word, word)


@cache
def _institutions() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    """Return what tells the name of an institution, and the English words for what such names hold."""
    kinds, beside = (
        {word: full for full, _, more in (x.partition(": ") for x in lines) for word in [full, *more.split()]}
        for lines in (own_lists.lists("firm_words")[name].splitlines() for name in ("institutions", "institutions_beside"))
    )  # fmt: skip
    short = {"tu": "polytechnic", "uni": "university"}
    words = {word: tuple(_POLYTECHNIC.get(full, full).split()) for word, full in (kinds | beside | short).items()}  # fmt: skip
    return re.compile(rf"^(?:{'|'.join(short)}) |\b(?:{'|'.join(kinds)})\b"), words


#: A polytechnic is a technical university.
_POLYTECHNIC = {"polytechnic": "university technical"}


def institution(name: str) -> str:
    """Return the name of a university, an institute or an academy with its kind and its town in English, each word once.

    Examples:
        >>> institution("technische universitat wien"), institution("tu wien"), institution("vienna university technology")
        ('technical university vienna', 'university technical vienna', 'vienna university technical')
    """
    words = _institutions()[1]
    plain = (words.get(word, (city_names.town(word),)) for word in name.split())
    return " ".join(dict.fromkeys(word for part in plain for word in part))


@cache
def _signs() -> dict[str, str]:
    lines = own_lists.lists("firm_words")["sign_words"].splitlines()
    return {
        unify(sign): word
        for word, _, more in (x.partition(": ") for x in lines)
        for sign in more.split()
    }


@cache
def _sign_pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_signs(), key=len, reverse=True)))


_HAN = re.compile(r"[\u3400-\u9fff]+")


def spoken(name: str) -> str:
    """Return a name with its Han in pinyin, words of trade in English and the town set off.

    Examples:
        >>> spoken("深圳岚桥科技"), spoken("larkmoor")
        ('shenzhen lanqiao technology', 'larkmoor')
    """
    return _HAN.sub(lambda found: _spoken(found[0]), name).strip()


def _spoken(signs: str) -> str:
    town = next((town for town in cities.sign_towns() if signs.startswith(town)), "")
    rest = _sign_pattern().sub(lambda m: f" {_signs()[m[0]]} ", unify(signs[len(town) :]))
    words = (mandarin(part) if _HAN.match(part) else part for part in rest.split())
    return f" {mandarin(town)} {' '.join(words)} "


#: What a scanner makes of a letter, or a letter of another: 0 of o, 1 of l, rn of m.
_MISREAD = (
    (r"([a-z])0([a-z])", "${1}o${2}"),
    (r"([a-z])1([a-z])", "${1}l${2}"),
    (r"([a-z]{2})rn([a-z]{3})", "${1}m${2}"),
    (r"([a-z]{3})rn([a-z]{2})", "${1}m${2}"),
)
_PYTHON = [(re.compile(pattern), re.sub(r"\$\{(\d)\}", r"\\\1", to)) for pattern, to in _MISREAD]


@lru_cache(maxsize=1 << 16)
def scanned(word: str) -> str:
    """Return a word as it was before a scanner read it; one that is a name as it stands.

    Examples:
        >>> scanned("kunstst0ff"), scanned("larnbridge"), scanned("hornberg"), scanned("barn")
        ('kunststoff', 'lambridge', 'hornberg', 'barn')
    """
    if word in family_names() or word in cities.town_names():
        return word
    for pattern, to in _PYTHON:
        word = pattern.sub(to, word)
    return word


#: Letters that are written in two ways: Dutch ij, Azerbaijani x for kh, German and Scandinavian umlauts.
_LETTERS = {"ij": "y", "kh": "h", "ae": "a", "oe": "o", "ue": "u"}
#: Legal forms that stay with a name, also as a scanner reads them.
_FORMS = r" (?:s r [il1]|sr[il1]|grnbh|gmbh|mmc|llc|ltd|inc|co|company|compagnie|jsc)$"
_LINKS = "|".join(sorted(firm_words.CONNECTORS | firm_words.ARTICLES))


def spellings(names: pl.Series) -> pl.Series:
    """Return a key of each name that is equal for the ways of writing it, whatever the order of its words.

    Examples:
        >>> spellings(pl.Series(["fraser services financiers", "fraser financial services"])).n_unique()
        1
        >>> spellings(pl.Series(["xazar neft mmc", "khazar neft", "tarnarack gear", "tamarack gear"])).to_list()
        ['hazar neft', 'hazar neft', 'gear tamarack', 'gear tamarack']
        >>> spellings(pl.Series(["universita corvane", "corvane university", "university corvane technology"])).n_unique()
        2
        >>> spellings(pl.Series(["pt tjahaja", "pt cahaya", "ijsselvoort", "ysselvoort"])).n_unique()
        2
    """
    names = names.cast(pl.String)
    names = _some(names, r"[\x{3400}-\x{9fff}]", spoken)
    names = _some(names, _institutions()[0].pattern, institution)
    names = _some(names, r"dj|tj|sj|nj|oe", lambda name: " ".join(map(reformed, name.split(" "))))
    known = {word: full for word, full in _meanings().items() if word.isascii()}
    text = pl.col("v").str.replace_all(r"[^\pL\pN]+", " ").str.strip_chars()
    text = (" " + text).str.replace(_FORMS, "") + " "
    text = text.str.replace_all(" ", "  ").str.replace_all(rf" (?:{_LINKS}) ", " ")
    text = text.str.replace_many([f" {w} " for w in known], [f" {w} " for w in known.values()])
    for pattern, to in _MISREAD:
        text = text.str.replace_all(pattern, to)
    text = text.str.replace_all(" x", " h").str.replace_many(
        list(_LETTERS), list(_LETTERS.values())
    )
    key = (
        text.str.strip_chars().str.replace_all(" +", " ").str.split(" ").list.sort().list.join(" ")
    )
    return names.to_frame("v").select(v=key)["v"]


def _some(names: pl.Series, pattern: str, change: Callable[[str], str]) -> pl.Series:
    """Change the few names that hold a pattern."""
    held = names.str.contains(pattern).fill_null(value=False)
    if not held.any():
        return names
    return names.scatter(held.arg_true(), [change(name) for name in names.filter(held).to_list()])


#: Classes of consonants; vowels and h are not written alike in two scripts.
_SOUNDS = (
    ("x", "ks"), ("tch", "S"), ("shch", "S"), ("sch", "S"), ("sh", "S"), ("ch", "S"), ("zh", "S"), ("ts", "S"), ("tz", "S"),
    ("kh", ""), ("ck", "k"), ("ph", "p"), ("ng", "n"),
)  # fmt: skip
_SOFT = re.compile(r"c(?=[eiy])")
_CLASSES = str.maketrans("bpfvwcgkqszjdtlrmn", "PPPPPKKKKSSSTTLLMN", "aeiouyh ")
_DOUBLE = re.compile(r"(.)\1+")
#: Consonants from which a name is known by them.
_ENOUGH = 5


@lru_cache(maxsize=1 << 16)
def sound(name: str) -> str:
    """Return the consonants of a name, by which it is known in another script; empty where they are too few.

    Examples:
        >>> sound("kobalteutekeu") == sound("cobalt tech"), sound("kheliks sistemy") == sound("helix systems")
        (True, True)
        >>> sound("ann lee"), sound("norveks sistemy") == sound("helix systems")
        ('', False)
    """
    text = " ".join(_HEARD.get(word, meaning(word)) for word in name.split(" "))
    for letters, to in _SOUNDS:
        text = text.replace(letters, to)
    found = _DOUBLE.sub(r"\1", _SOFT.sub("s", text)).translate(_CLASSES)
    return found if len(found) >= _ENOUGH else ""


#: Words of trade as they are heard: tech is tek in Korean and Japanese.
_HEARD = {"tech": "tek", "tec": "tek"}


def read_alike(one: str, other: str) -> bool:
    """Whether a folded name in another script and one in Latin letters are one.

    Examples:
        >>> read_alike("深圳岚桥科技", "shenzhen lanqiao technology"), read_alike("深圳岚桥科技", "shenzhen lanqiao trading")
        (True, False)
    """
    if _HAN.search(one) or _HAN.search(other):
        keys = spellings(pl.Series([one, other]))
        return bool(keys[0] == keys[1])
    return sound(one) == sound(other) != ""
