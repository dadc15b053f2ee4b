"""Where the family name stands in a whole name without commas: in front, or from which word on behind."""

from __future__ import annotations

from typing import Final

from leadhygiene.standards.people.name_order import (
    couple_size,
    east_tier,
    family_first,
    is_east_syllables,
)
from leadhygiene.standards.people.name_prepositions import opens_article
from leadhygiene.standards.people.name_words import (
    LUSOPHONE,
    NO_MIDDLE,
    O_STEMS,
    PARTICLES,
    TWO_FAMILY,
    WEAK_PARTICLES,
)
from leadhygiene.standards.people.person_names import leaning
from leadhygiene.standards.people.two_families import family_start, looks_spanish
from leadhygiene.standards.text.transliteration import fold_text

#: First words of Arabic names that are one with the next.
SERVANTS: Final = frozenset({"abdul", "abdel", "abd", "عبد"})


def leading_family(words: list[str], country: str | None, *, one_case: bool) -> int:
    """Return how many words a family name takes that stands first; 0 where it stands last.

    Args:
        words: The name without titles and suffixes.
        country: ISO 3166-1 alpha-2 code, where known.
        one_case: Whether the whole name is written in one case.

    Examples:
        >>> leading_family(["KELLERMANN", "Ruth"], "DE", one_case=False), leading_family(["Ruth", "Kellermann"], "DE", one_case=False)
        (1, 0)
    """
    if not one_case:
        capitals = [_shouts(word) for word in words]
        size = capitals.index(False) if False in capitals else 0
        if size and not any(capitals[size:]):
            return size
    if country == "HU" and len(words) > 2 and words[0].endswith("né"):
        return len(words) - 1
    if family_first(words, country):
        return 1
    if words[0].islower() and not one_case and words[0] in PARTICLES:
        return len(words)
    return 0


#: Ranks that stand in front of a name in capitals.
RANKS: Final = frozenset(
    "ceo cfo cto coo cio cmo cro ciso chro cpo vp svp evp md gm hr it ing pdg daf drh dsi gf".split()
)


def _shouts(word: str) -> bool:
    """Whether a word in capitals marks a family name (and is not a pair of initials)."""
    letters = word.replace("-", "").replace("'", "")
    if word.casefold().strip(".,") in RANKS:
        return False
    if not (letters.isalpha() and letters.isupper()) or len(letters) < 2:
        return False
    return len(letters) > 3 or east_tier(word) > 0 or leaning(word) < -0.3


def family_position(words: list[str], country: str | None, *, one_case: bool) -> int:
    """Return the index of the first word of a family name that stands last.

    Args:
        words: The name without titles and suffixes, of two words or more.
        country: ISO 3166-1 alpha-2 code, where known.
        one_case: Whether the whole name is written in one case.

    Examples:
        >>> family_position(["Ruth", "van", "den", "Berg"], "NL", one_case=False), family_position(["Ruth", "Kellermann"], None, one_case=False)
        (1, 1)
    """
    last, couple = len(words) - 1, couple_size(words)
    if couple:
        return couple
    if not one_case and last > 1 and _shouts(words[last]):
        at = last
        while at > 1 and _shouts(words[at - 1]):
            at -= 1
        if at > 1 or _shouts(words[at]):
            return at
    starts = _unit_starts(words, country, one_case=one_case)
    double = any(map(_joins, words[1:-1]))
    if not double and (country in TWO_FAMILY | LUSOPHONE or looks_spanish(words, starts, country)):
        return family_start(words, starts, country)
    return next((at for at in starts[1:] if at < last and _opens_family(words, at, country)), last)


def _opens_family(words: list[str], at: int, country: str | None) -> bool:
    if words[at - 1].lower() in SERVANTS:  # one name with the article behind it: Abd El-Rahman
        return False
    return (
        _is_particle(words, at, country, one_case=False)
        or words[at].lower().startswith(("d'", "dell'", "al-", "el-", "dall'"))
        or _joins(words[at])
    )


_JOINED: Final = frozenset(
    "van de den der von vom ter ten te zu zum zur du del della di da dos das des".split()
)


def _joins(word: str) -> bool:
    """Whether a word is a family name with the particle of a second one: Jansen-de Vries."""
    first, _, particle = word.rpartition("-")
    return bool(first) and particle.lower() in _JOINED


def _unit_starts(words: list[str], country: str | None, *, one_case: bool) -> list[int]:
    """Return where each word begins, a particle and the word after it being one."""
    starts, at = [0], 1
    while at < len(words):
        starts.append(at)
        while at < len(words) - 1 and _is_particle(words, at, country, one_case=one_case):
            at += 1
        at += 1
    return starts


#: Particles that are also other words -> countries where they are particles in capitals too.
_LOCAL: Final = dict.fromkeys(("ap", "ab", "ad", "as", "av"), frozenset[str]()) | {
    "do": LUSOPHONE, "te": {"NL", "BE", "NZ"}, "op": {"NL", "BE"}, "ni": {"IE"}, "nic": {"IE"},
    "ben": {"IL", "MA", "TN", "DZ", "FR"}, "bat": {"IL"}, "lo": {"IT"}, "ul": {"PK", "IN", "BD"},
}  # fmt: skip


def _is_particle(words: list[str], at: int, country: str | None, *, one_case: bool) -> bool:
    """Whether the word at a place (neither first nor last) belongs to what follows."""
    word, following = words[at].lower(), words[at + 1]
    if word == "o":
        return fold_text(following) in O_STEMS
    if opens_article(words[:-1], at):
        return True
    if word == "عبد" and at == len(words) - 2:  # one name with the word behind it
        return True
    if word not in PARTICLES:
        return False
    if word not in WEAK_PARTICLES:
        return True
    if word in {"e", "y"}:
        return at > 1 and country in TWO_FAMILY | LUSOPHONE | {"PH"}
    here = 1 if country in NO_MIDDLE - TWO_FAMILY - LUSOPHONE else 2
    if east_tier(words[-1]) >= here and all(map(is_east_syllables, (words[0], words[at]))):
        return False
    if word == "lo" and country is None:  # Lo Presti of Palermo, and no Lo of Hong Kong
        return not is_east_syllables(following) or len(following) >= _LONGER
    if word in _LOCAL:
        return country in _LOCAL[word] or (words[at].islower() and not one_case and len(word) > 1)
    return True


#: Letters from which a word is no syllable of Chinese.
_LONGER: Final = 6
