"""Take a person's whole name apart: prefix, given, middle, family, suffix, nickname.

Own rules over the words of :mod:`person_names`; the country decides what the words leave open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from leadhygiene.standards.name_case import fix_case, is_one_case
from leadhygiene.standards.person_names import (
    _WEAK_PARTICLES,
    COMPOUND,
    CREDENTIAL_NAMES,
    CREDENTIALS,
    EAST_FAMILY,
    FAMILY_FIRST,
    GENERATION,
    HAN_COMPOUND,
    HANGUL_COMPOUND,
    LUSOPHONE,
    PARTICLES,
    PATRONYMIC,
    PREFIX_NAMES,
    PREFIXES,
    TWO_FAMILY,
    given_names,
    names_of,
)
from leadhygiene.standards.transliteration import fold_text


@dataclass(frozen=True, slots=True)
class Name:
    """The parts of one name; missing parts are empty."""

    prefix: str = ""
    given: str = ""
    middle: str = ""
    family: str = ""
    suffix: str = ""
    nickname: str = ""


_QUOTES = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
)
_NICKNAME = re.compile(
    r"""\s*(?:"([^"]{1,30})"|\(([^()]{1,40})\)|(?<=\s)'([^']{2,20})'(?=\s))\s*"""
)
_MAIDEN = re.compile(
    r"\s*[,(]?\s*\b(?:née|nee|né|geb\.?|geborene|geboren|born|z domu|roz\.|o\.s\.|f/k/a|fka|formerly)\s+[\w'-].*$",
    re.IGNORECASE,
)
_HAN = re.compile(r"^[\u3400-\u9fff々]{2,5}$")
_HANGUL = re.compile(r"^[\uac00-\ud7a3]{2,5}$")
_EAST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_PATRONYMIC = re.compile(PATRONYMIC)
_GLUED_SUFFIX = re.compile(r"(?<=[a-z])(?:,)?(Jr|Sr)\.?$")


def _bare(word: str) -> str:
    return word.lower().replace(".", "").strip(",")


def parse_name(text: str, country: str | None = None) -> Name:
    """Return the parts of a whole name.

    Args:
        text: One person's name, already free of damaged characters.
        country: ISO 3166-1 alpha-2, where known.

    Examples:
        >>> parse_name("Dr. Ludwig van der Heijden Jr.")
        Name(prefix='Dr.', given='Ludwig', middle='', family='van der Heijden', suffix='Jr.', nickname='')
        >>> parse_name("김민수").family, parse_name("Nagy Krisztián", "HU").family
        ('김', 'Nagy')
    """
    text = " ".join(text.translate(_QUOTES).split()).strip(" ,;")
    text = _MAIDEN.sub("", text)
    nickname = ""
    found = _NICKNAME.search(text)
    if found:
        nickname = next(filter(None, found.groups()), "")
        text = " ".join((text[: found.start()] + " " + text[found.end() :]).split())
    if _EAST.search(text):
        return replace(_east_asian(text, country), nickname=nickname)
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not parts:
        return Name(nickname=nickname)
    suffixes = []
    while len(parts) > 1 and _all_suffixes(parts[-1], after_comma=True):
        suffixes.insert(0, parts.pop())
    one_case = is_one_case(text)
    if len(parts) > 1:
        name = _family_comma_given(parts)
    else:
        name = _in_order(parts[0].split(), country, one_case=one_case)
    if suffixes:
        name = replace(name, suffix=" ".join([*suffixes, name.suffix]).strip())
    return replace(_cased(name, one_case=one_case), nickname=nickname)


def _cased(name: Name, *, one_case: bool) -> Name:
    if not one_case:
        return name
    return replace(
        name,
        prefix=fix_case(name.prefix),
        given=fix_case(name.given),
        middle=fix_case(name.middle),
        family=fix_case(name.family, opens=not name.given),
        suffix=fix_case(name.suffix) if _bare(name.suffix) in GENERATION else name.suffix,
    )


def _all_suffixes(part: str, *, after_comma: bool) -> bool:
    words = [_bare(word) for word in part.split()]
    known = GENERATION | CREDENTIALS | {"v"}
    if not words or not all(word in known for word in words):
        return False
    return after_comma or not any(word in CREDENTIAL_NAMES for word in words)


def _family_comma_given(parts: list[str]) -> Name:
    family, rest = parts[0], " ".join(parts[1:])
    prefix, words = _take_prefix(rest.split())
    before, family_words = _take_prefix(family.split())
    suffix, words = _take_suffix(words, len(family_words), one_case=False)
    more, family_words = _take_suffix(family_words, 1, one_case=False)
    given, middle = _given_middle(words)
    return Name(
        " ".join(filter(None, [before, prefix])), given, middle, " ".join(family_words),
        " ".join(filter(None, [more, suffix])),
    )  # fmt: skip


def _take_prefix(words: list[str]) -> tuple[str, list[str]]:
    taken = []
    while words:
        bare = _bare(words[0])
        titled = bare in PREFIXES and (bare not in PREFIX_NAMES or words[0].endswith("."))
        academic = bool(re.fullmatch(r"(?i)(dr|prof|dipl|ing|mag)[.\-][\w.\-]*\.?", words[0]))
        if not (
            titled or academic or (taken and bare in {"h", "c", "hc", "med", "rer", "nat", "phil"})
        ):
            break
        if len(words) == 1 and not taken and not (titled and bare not in PREFIX_NAMES):
            break
        taken.append(words[0])
        words = words[1:]
        if (
            words
            and words[0] in {"&", "und", "and"}
            and len(words) > 1
            and _bare(words[1]) in PREFIXES
        ):
            taken += words[:2]
            words = words[2:]
    return " ".join(taken), words


def _take_suffix(words: list[str], others: int, *, one_case: bool) -> tuple[str, list[str]]:
    """Take suffixes off the end while at least two names are left."""
    taken: list[str] = []
    while len(words) + others > 2 and words:
        word = words[-1]
        bare = _bare(word)
        certain = bare in GENERATION or (bare in CREDENTIALS and bare not in CREDENTIAL_NAMES)
        lettered = bare in CREDENTIAL_NAMES and not one_case and (word.isupper() and len(words) > 2)
        if not (certain or lettered or ("." in word and bare in CREDENTIALS)):
            break
        if bare in {"filho", "neto", "junior"} and len(words) + others < 3:
            break
        taken.insert(0, word)
        words = words[:-1]
    return " ".join(taken), words


def _in_order(words: list[str], country: str | None, *, one_case: bool) -> Name:
    """Read a name without commas."""
    prefix, words = _take_prefix(words)
    suffix, words = _take_suffix(words, 0, one_case=one_case)
    if not words:
        return Name(prefix=prefix, suffix=suffix)
    if len(words) == 1:
        return (
            Name(prefix, "", "", words[0], suffix)
            if prefix
            else Name(given=words[0], suffix=suffix)
        )
    family_at = _family_position(words, country)
    if family_at == 0:
        size = _leading_family(words)
        given, middle = " ".join(words[size:]), ""
        if _PATRONYMIC.search(words[-1]) and len(words) == 3:
            given, middle = words[1], words[2]
        family = " ".join(words[:size])
        if family.isupper() and not one_case:
            family = fix_case(family)
        return Name(prefix, given, middle, family, suffix)
    given, middle = _given_middle(words[:family_at], country)
    family = " ".join(words[family_at:])
    if len(family) > 3 and family.isupper() and not one_case and not given.isupper():
        family = fix_case(family, opens=False)
    return Name(prefix, given, middle, family, suffix)


def _leading_family(words: list[str]) -> int:
    """Return how many words a family name takes that stands first."""
    size = 1
    while size < len(words) - 1 and words[size].isupper() and words[0].isupper():
        size += 1
    return size


def _family_position(words: list[str], country: str | None) -> int:
    """Return the index of the first word of the family name; 0 where it stands first."""
    if _family_first(words, country):
        return 0
    last = len(words) - 1
    for at in range(1, last):
        word = words[at].lower()
        following = words[at + 1].lower() if at < last else ""
        if word in PARTICLES and (word not in _WEAK_PARTICLES or following in PARTICLES):
            return at
        if word.startswith(("d'", "dell'", "al-", "el-")):
            return at
    if last >= 2 and country in TWO_FAMILY | LUSOPHONE:
        second = fold_text(words[last - 1])
        lexicon = names_of("given", "es" if country in TWO_FAMILY else "pt")
        if not (last == 2 and second in lexicon) and len(words[last - 1].rstrip(".")) > 1:
            return last - 1
    return last


def _family_first(words: list[str], country: str | None) -> bool:
    if len(words) == 3 and _PATRONYMIC.search(words[2]) and not _PATRONYMIC.search(words[1]):
        return True
    if words[0].isupper() and len(words[0]) > 2 and not words[-1].isupper() and len(words) > 1:
        folded = fold_text(words[0])
        return country in FAMILY_FIRST | {"FR", "BE"} or folded not in given_names()
    if country not in FAMILY_FIRST:
        return False
    first, last = fold_text(words[0]), fold_text(words[-1])
    if country == "HU":
        given = names_of("given", "hu")
        return last in given and first not in given or first in names_of("family", "hu") - given
    if country == "JP":
        return first in names_of("family", "ja") and last not in names_of("family", "ja")
    places = {"VN": ("VN",), "KR": ("KR",), "KP": ("KR",)}.get(country or "", ("CN", "KR", "VN"))
    east = {name for place in places for name in EAST_FAMILY[place]}
    if first in east and last in east:
        return first not in given_names() or len(words) > 2
    return first in east


def _given_middle(words: list[str], country: str | None = None) -> tuple[str, str]:
    """Split what stands before the family name."""
    if len(words) < 2:
        return " ".join(words), ""
    if country in TWO_FAMILY | {"VN", "KR", "CN", "TW", "HK"}:
        return " ".join(words), ""
    first, second = fold_text(words[0]), fold_text(words[1])
    spanish = names_of("given", "es")
    for language, (heads, tails) in COMPOUND.items():
        if first not in heads:
            continue
        fits = (
            second in tails
            if tails
            else second in (spanish if language == "es" else names_of("given", "fr"))
        )
        if (
            fits
            and (language != "fr" or country in {"FR", "BE", "CH", "LU"})
            and (language != "en" or first not in {"anna", "sue", "lee"})
        ):
            return " ".join(words[:2]), " ".join(words[2:])
    return words[0], " ".join(words[1:])


def _east_asian(text: str, country: str | None) -> Name:
    """Read Han, Kana and Hangul: family first, with or without a blank."""
    if "・" in text or "·" in text:
        words = re.split(r"[・·]", text)
        return Name(given=words[0], family=words[-1])
    words = re.sub(r"(様|さん|殿|先生|氏|님|씨|先生|女士|小姐)$", "", text).split()
    if len(words) > 1:
        return Name(given=" ".join(words[1:]), family=words[0])
    word = words[0] if words else text
    if _HANGUL.match(word):
        size = 2 if word.startswith(HANGUL_COMPOUND) and len(word) > 2 else 1
    elif _HAN.match(word) and country != "JP":
        size = 2 if word.startswith(HAN_COMPOUND) and len(word) > 2 else 1
        if country is None and len(word) >= 4 and not word.startswith(HAN_COMPOUND):
            size = 2
    elif _HAN.match(word):
        size = _japanese_family(word)
    else:
        return Name(given=word)
    return Name(given=word[size:], family=word[:size])


def _japanese_family(word: str) -> int:
    """Return the length of the longest known family name at the start."""
    known = names_of("family", "ja")
    for size in range(min(3, len(word) - 1), 0, -1):
        if word[:size] in known:
            return size
    return 2 if len(word) > 2 else 1
