"""Take a person's whole name apart: prefix, given, middle, family, suffix, nickname.

Own rules over the words of :mod:`name_words`; country and lexicon decide what the words leave open.
"""

from __future__ import annotations

import re
from typing import Final

from leadhygiene.standards.lookup.wording import words
from leadhygiene.standards.people import birth_names
from leadhygiene.standards.people.couples import is_joined
from leadhygiene.standards.people.credentials import GIVEN_TOO
from leadhygiene.standards.people.east_asian_names import (
    beside_east_asian,
    is_east_asian,
    split_east_asian,
)
from leadhygiene.standards.people.family_place import (
    RANKS,
    SERVANTS,
    family_position,
    leading_family,
)
from leadhygiene.standards.people.name_affixes import (
    NameParts,
    bare,
    is_suffixes,
    take_prefix,
    take_suffix,
)
from leadhygiene.standards.people.name_case import is_one_case
from leadhygiene.standards.people.name_notes import is_department, is_note
from leadhygiene.standards.people.name_order import (
    addressed_last,
    east_tier,
    initials_last,
    is_east_syllables,
    is_patronymic,
    is_vietnamese,
)
from leadhygiene.standards.people.name_parts_case import cased
from leadhygiene.standards.people.name_prepositions import moved_to_family
from leadhygiene.standards.people.name_signs import (
    is_firm,
    is_job,
    is_team,
    split_notes,
    strip_foreign,
)
from leadhygiene.standards.people.name_words import (
    COMPOUND,
    CREDENTIAL_NAMES,
    MONONYMS,
    NO_MIDDLE,
    NOTES,
    PARTICLES,
    PREFIX_GIVEN,
)
from leadhygiene.standards.people.person_names import frequency, leaning
from leadhygiene.standards.people.two_families import is_compound
from leadhygiene.standards.text.transliteration import fold_text

Name = NameParts

_QUOTES: Final = str.maketrans(
    dict.fromkeys("’‘`´ʼ′", "'") | dict.fromkeys("“”„«»″‟", '"') | {"（": "(", "）": ")", "，": ","}
)
_NICKNAME: Final = re.compile(
    r"""\s*(?:"([^"]{1,40})"|\(([^()]{1,60})\)|(?<=\s)'([^']{2,30})'(?=\s|$))\s*"""
)
_AT_LAW: Final = re.compile(
    r"(?i),?\s+(?:attorney|atty\.?|counsell?or|avocat|rechtsanwalt)\s+at\s+law\.?$"
)
_PRONOUNS: Final = re.compile(r"(?i)^(?:he|she|they|ze|xe|er|sie|elle|il|ella|él)\b(?:\s*[/|].*)?$")
_O_APART: Final = re.compile(r"(?<!\w)([OoDd])'\s+(?=\w)")
#: A title behind the name, with its point, and a number that counts copies.
_TITLE_LAST: Final = re.compile(
    r"^(\S+ \S+(?: \S+)?),? ((?:Dr|Prof|Mgr|Ing|Mag|Bc|MUDr|JUDr|PhDr|RNDr|MVDr|Dipl\.?-?\s?Ing|Doc)\.(?:[- ](?:Dr|Ing|arch)\.)*)$",
    re.IGNORECASE,
)
#: Letters behind a comma with a blank between them: Roy, P. Eng.
LETTERS_APART: Final = re.compile(r"(?<=, )([PC])\. (Eng|Geo|Ag|Log|Dir)(?=\.|,|$)")
#: Letters without a vowel, behind a whole name: CRRT, FRMS; accountants and advisers of the Netherlands.
_CODE: Final = re.compile(r"[B-DF-HJ-NP-TV-XZ]{3,6}[®™]?|RA|AA|RB")
_NUMBERED: Final = re.compile(r"(?<=[^\W\d_]{2}) (?:\d{1,2}|\(\d{1,2}\)|#\d+)$")
#: Two family names with blanks around the hyphen, of which the second has a particle.
_APART: Final = re.compile(
    r"(?<=[^\W\d_]{2})\s+[-–]\s*(?=(?:(?:van|de|den|der|von|vom|ter|ten|te|zu|zum|zur|du|del|della|di|da|dos|das)\s+)+[^\W\d_]+\s*(?:$|,))"
)
#: The same between two given names.
_DOUBLE: Final = re.compile(r"^([^\W\d_]{2,}) [-–] ([^\W\d_]{2,})(?= [^\W\d_]{2,}$)")
#: A point between a name and the initial behind it: KARTHIKEYAN.S
_POINTED: Final = re.compile(r"(?<=[^\W\d_]{3})\.(?=[^\W\d_]\.?$)")
#: A point between an initial and the name behind it: M.Ali
_CLOSE: Final = re.compile(r"^([^\W\d_]\.)(?=[^\W\d_]{3})")
#: A form of address in brackets: Farid Amiri (Mr.)
_ADDRESSED: Final = re.compile(r"M(?:r|rs|s|iss|x|dm)\.?")
#: What stands in brackets behind a name without being one.
_NO_CALL_NAMES: Final = frozenset(
    words(
        "jefe jefa dueno duena encargado encargada patron patronne padrone titolare "
        "compras ventas vendas privat private home work alt old neu new fh ba tu univ uni "
        "deceased retired inactive left test copy duplicate"
    )
)


def parse_name(text: str, country: str | None = None) -> Name:
    """Return the parts of a whole name.

    Args:
        text: One person's name, already free of damaged characters.
        country: ISO 3166-1 alpha-2, where known.

    Examples:
        >>> name = parse_name("Dr. Ludwig van der Heijden Jr.")
        >>> name.prefix, name.given, name.family, name.suffix
        ('Dr.', 'Ludwig', 'van der Heijden', 'Jr.')
        >>> parse_name("김민수").family, parse_name("Nagy Krisztián", "HU").family
        ('김', 'Nagy')
    """
    text, nickname = _bare_text(text[:400], country)
    if not text:
        return Name(nickname=nickname)
    if is_east_asian(text):
        given, family = split_east_asian(text, country)
        called = take_prefix(beside_east_asian(text.split())[1].split(), country)[1]
        if len(called) == _TWO:  # the whole name once again: 何家輝 Simon Ho
            called = [word for word in called if leaning(word) > 0 and not east_tier(word)]
        if len(called) == 1:
            nickname = nickname or called[0]
        return Name(given=given, family=family, nickname=nickname)
    one_case = is_one_case(text)
    name = _by_commas(text, country, one_case=one_case)
    return cased(name, country, one_case=one_case)._replace(nickname=nickname)


def _bare_text(text: str, country: str | None) -> tuple[str, str]:
    """Return the text without what is no name, and the call name found in it."""
    text = text.translate(_QUOTES)
    if "." in text or "@" in text or "<" in text or any(char.isdigit() for char in text):
        text = strip_foreign(text)
    text = _DOUBLE.sub(_hyphened, _APART.sub("-", text))
    text = _CLOSE.sub(r"\1 ", _POINTED.sub(" ", text))
    text = _NUMBERED.sub("", _TITLE_LAST.sub(r"\2 \1", text.strip()))
    text = LETTERS_APART.sub(r"\1.\2", text)
    text = _O_APART.sub(r"\1'", " ".join(text.split()).strip(" ,;:|"))
    text = _AT_LAW.sub("", birth_names.without(text, country))
    nickname = ""
    while found := _NICKNAME.search(text):
        inner = next(filter(None, found.groups()), "").strip()
        rest = f"{text[: found.start()]} {text[found.end() :]}".strip()
        if not rest:
            text = inner
            break
        if _ADDRESSED.fullmatch(inner):
            rest = f"{inner} {rest}"
        elif is_suffixes(inner):
            rest = f"{rest}, {inner}"
        elif not nickname and _is_call_name(inner):
            nickname = inner
        text = " ".join(rest.split())
    return split_notes(text)[0].strip(" ,;"), nickname


def _hyphened(found: re.Match[str]) -> str:
    given = all(leaning(word) > 0 for word in found.groups())
    return f"{found[1]}-{found[2]}" if given else found[0]


def _is_call_name(inner: str) -> bool:
    if _PRONOUNS.match(inner) or is_job(inner) or is_team(inner) or is_firm(inner):
        return False
    if is_note(inner) or is_department(inner):
        return False
    words = inner.split()
    return len(words) < 3 and fold_text(inner) not in _NO_CALL_NAMES


def _by_commas(text: str, country: str | None, *, one_case: bool) -> Name:
    parts = [part.strip() for part in text.split(",") if part.strip(" .")]
    if not parts:
        return Name()
    suffixes = [part for part in parts[1:] if is_suffixes(part)]
    if len(parts) == _TWO and bare(parts[1]) in CREDENTIAL_NAMES and east_tier(parts[0]):
        suffixes = []  # Chen, Ma
    if len(parts) == _TWO and bare(parts[1]) in GIVEN_TOO and " " not in parts[0]:
        suffixes = []
    if not one_case and " " in parts[0] and leaning(parts[0].split()[0]) > 0:
        first, *_, last = parts[0].split()
        named = leaning(last) < -1 and bare(first) not in PARTICLES  # Greta Lindholm, no Van Dyke
        is_letters = _is_letters if named else _CODE.fullmatch
        suffixes += [part for part in parts[1:] if is_letters(part) and part not in suffixes]
    if len(parts[0].split()) > _TWO or country == "ID":
        titled = country == "ID" or bare(parts[0].split()[0]) in _INDONESIAN_TITLES
        degrees = [part for part in parts[1:] if titled and _INDONESIAN.fullmatch(part)]
        suffixes += [part for part in degrees if part not in suffixes]
    parts = [part for part in parts if part not in suffixes or part is parts[0]]
    kept = [part for part in parts[1:] if not _is_note(part)]
    notes = [part for part in parts[1:] if bare(part) in {"mr", "mrs", "ms", "miss", "dr", "prof"}]
    whole = parts[0].split()
    if len(kept) == 1 and _is_called_behind(whole, kept[0], country):
        name = Name(given=kept[0], middle=" ".join(whole[1:]), family=whole[0])
    elif kept and len(whole) > 1 and not moved_to_family(kept[0].split()):  # Ann Veld, van der
        name = _in_order(whole, country, one_case=one_case)
        name = name._replace(family=f"{kept[0]} {name.family}".strip())
    elif kept:
        name = _family_comma_given(parts[0], kept[0], country)
    else:
        name = _in_order(parts[0].split(), country, one_case=one_case)
    return name._replace(
        prefix=" ".join(filter(None, [*notes, name.prefix])),
        suffix=" ".join(filter(None, [name.suffix, *suffixes])),
    )


def _is_letters(part: str) -> bool:
    """Whether capitals behind a given and a family name are no given name that many have: Ada Lund, ACE."""
    if _CODE.fullmatch(part):
        return True
    return bool(_CAPITALS.fullmatch(part)) and frequency(part.lower())[0] < _KNOWN


_CAPITALS: Final = re.compile("[A-Z]{3,5}")
#: Degrees of Indonesia behind a comma, which look like initials, and the titles that tell them: Dr. Ir. Dewi Santika, M.T.
_INDONESIAN: Final = re.compile(
    r"(?:[SM]\.\s?(?:T|E|H|M|Si|Kom|Pd|Sos|Ag|Hum|Kes|Kep|Farm|I\.?P|Psi|Ak|P|Eng|Ikom|I\.?Kom|Stat|Ked|Sc|A)|A\.Md|S\.K\.M|S\.T\.P|Ak)\.?"
)
_INDONESIAN_TITLES: Final = frozenset({"dr", "prof", "ir", "drs", "dra", "hj", "drg", "apt"})
#: Frequency per million from which people have a given name.
_KNOWN: Final = 50.0


def _is_note(part: str) -> bool:
    """Whether a piece after a comma says what somebody is."""
    words = [bare(word) for word in part.split()]
    return (
        words[-1] in {*NOTES, "representative"}
        or is_job(part)
        or is_team(part)
        or is_firm(part)
        or any(char.isdigit() for char in part)
    )


def _family_comma_given(family: str, rest: str, country: str | None) -> Name:
    prefix, words = take_prefix(rest.split(), country, alone=True)
    before, family_words = take_prefix(family.split(), country)
    suffix, words = take_suffix(words, len(family_words), one_case=False)
    more, family_words = take_suffix(family_words, 1, one_case=False)
    moved = max(moved_to_family(words), min(len(words), 1))
    family_words = words[moved:] + family_words
    given, middle = given_middle(words[:moved], country, " ".join(family_words))
    return Name(
        prefix=" ".join(filter(None, [before, prefix])),
        given=given,
        middle=middle,
        family=" ".join(family_words),
        suffix=" ".join(filter(None, [more, suffix])),
    )


def _in_order(words: list[str], country: str | None, *, one_case: bool) -> Name:
    """Read a name without commas."""
    if len(words) > 2 and not one_case and words[0].isupper() and words[0].casefold() in RANKS:
        words = words[1:]
    prefix, words = take_prefix(words, country, alone=True)
    if not prefix and country in _MALAY and len(words) > 1 and words[0] == "En.":
        prefix, words = words[0], words[1:]
    suffix = ""
    if not (words and initials_last(words, country)):  # the last of which may look like a number
        suffix, words = take_suffix(words, 0, one_case=one_case or country in NO_MIDDLE)
    if not suffix:
        suffix, words = _younger_inside(words)
    if not words:
        return Name(prefix=prefix, suffix=suffix)
    if len(words) == 1:
        return _one_word(prefix, words[0], suffix, country)
    if addressed_last(prefix, words):
        return Name(prefix=prefix, given=words[1], family=words[0], suffix=suffix)
    if _called_abroad(words, country):
        return Name(prefix, words[0], " ".join(words[2:]), words[1], suffix)
    size = leading_family(words, country, one_case=one_case)
    if size:
        given, middle = " ".join(words[size:]), ""
        if len(words) == 3 and is_patronymic(words[-1], country):
            given, middle = words[1], words[2]
        elif country not in NO_MIDDLE and (country or not is_vietnamese(words)):
            given, middle = given_middle(words[size:], country, " ".join(words[:size]))
        return Name(prefix, given, middle, " ".join(words[:size]), suffix)
    at = family_position(words, country, one_case=one_case)
    given, middle = given_middle(words[:at], country, " ".join(words[at:]))
    return Name(prefix, given, middle, " ".join(words[at:]), suffix)


def _younger_inside(words: list[str]) -> tuple[str, list[str]]:
    """Take out a generation that stands behind the given name: Rogelio Jr. Ibarra, as in Mexico and the Philippines."""
    at = next((at for at in range(1, len(words) - 1) if words[at].lower() in _YOUNGER), 0)
    return (words[at], [*words[:at], *words[at + 1 :]]) if at else ("", words)


_YOUNGER: Final = frozenset({"jr", "jr.", "jnr", "jnr."})
#: Countries in which En. is Encik, Mr.
_MALAY: Final = frozenset({"MY", "BN", "SG"})
#: Countries whose Chinese have an English name before the family name, and their own one behind it.
_OVERSEAS: Final = frozenset({"MY", "SG", "BN", "HK", "MO", "TW", "CN", "ID", "PH", None})


def _called_abroad(words: list[str], country: str | None) -> bool:
    """Whether a name is an English one, a Chinese family name and two syllables: Kelvin Tan Wei Ming."""
    if len(words) != _FOUR or country not in _OVERSEAS:
        return False
    english, family, *own = words
    if east_tier(english) or leaning(english) < _SURELY_GIVEN or not east_tier(family):
        return False
    return all(map(_is_foreign_syllable, own))


def _is_called_behind(words: list[str], called: str, country: str | None) -> bool:
    """Whether a Chinese family name and two syllables stand before a comma, and an English name behind it: Tan Wei Ming, Kelvin."""
    if len(words) != _THREE or " " in called or country not in _OVERSEAS:
        return False
    if east_tier(called) or leaning(called) <= 0 or not east_tier(words[0]):
        return False
    return all(map(_is_foreign_syllable, words[1:]))


_TWO, _THREE, _FOUR = 2, 3, 4
#: Leaning from which a word is a given name.
_SURELY_GIVEN: Final = 0.8


def _one_word(prefix: str, word: str, suffix: str, country: str | None) -> Name:
    title = bare(prefix.rsplit(maxsplit=1)[-1]) if prefix else ""
    if prefix and title not in PREFIX_GIVEN:
        return Name(prefix=prefix, family=word, suffix=suffix)
    german = country in {"DE", "AT", "CH"}
    called = suffix in {"junior", "senior"} and (
        leaning(word) > 0 or (leaning(word) == 0 and not german)
    )
    if not prefix and not called and (suffix or (country not in MONONYMS and leaning(word) < -0.7)):
        return Name(family=word, suffix=suffix)
    return Name(prefix=prefix, given=word, suffix=suffix)


def given_middle(words: list[str], country: str | None, family: str) -> tuple[str, str]:
    """Split what stands before the family name into the given and the middle names.

    Examples:
        >>> given_middle(["Mary", "Beth"], "US", "Lee"), given_middle(["Ruth", "Ann"], "US", "Lee")
        (('Mary Beth', ''), ('Ruth', 'Ann'))
    """
    if len(words) < 2:
        return " ".join(words), ""
    if is_joined(words):
        return " ".join(words), ""
    initials = next(
        (at for at, w in enumerate(words) if at and len(w.rstrip(".")) == 1), len(words)
    )
    if country in NO_MIDDLE:
        return " ".join(words[:initials]), " ".join(words[initials:])
    if east_tier(family) and len(words) == 2 and all(map(_is_foreign_syllable, words)):
        return " ".join(words), ""
    if words[0].lower() in SERVANTS:
        return " ".join(words[:2]), " ".join(words[2:])
    languages = {"US": ("en",), "GB": ("en",)}.get(country or "", tuple(COMPOUND))
    if country is None:
        languages = ("en", "es")
    if any(is_compound(words[0], words[1], language) for language in languages):
        return " ".join(words[:2]), " ".join(words[2:])
    return words[0], " ".join(words[1:])


def _is_foreign_syllable(word: str) -> bool:
    return len(word) > 1 and is_east_syllables(word) and leaning(word) < 2.5
