"""Take titles off the front and degrees off the end of a name without eating the name itself."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from leadhygiene.standards.lookup.wording import words
from leadhygiene.standards.people.credentials import CAPITAL, POINTED
from leadhygiene.standards.people.name_words import (
    CREDENTIAL_NAMES,
    CREDENTIALS,
    GENERATION,
    PREFIX_NAMES,
    PREFIX_TAIL,
    PREFIXES,
)
from leadhygiene.standards.people.person_names import leaning


class NameParts(NamedTuple):
    """The parts of one name; missing parts are empty."""

    prefix: str = ""
    given: str = ""
    middle: str = ""
    family: str = ""
    suffix: str = ""
    nickname: str = ""


_ACADEMIC: Final = re.compile(
    r"(?i)(?:dr|prof|dipl|ing|mag|priv|univ)[.\-][\w.\-]*\.?|(?:ass|assoc|asst)\.?-prof\.?"
)
#: Ranks of universities and hospitals that are initials or names where no doctor or professor follows: OA Dr., apl. Prof., Prim. Univ.-Doz.
_BEFORE_DOCTOR: Final = frozenset(
    words(
        "pd oa oä ca cä aa aä fa fä loa loä ltd prim primar doz dir gen-dir gendir apl ao em hon ass assoc asst assist associate assistant adjunct"
    )
)
_DOCTOR: Final = frozenset(words("dr prof doz doc professor doctor"))
#: Titles of two words that are none apart: Per. Ind. (Italy), High Chief (Nigeria).
_PAIRS: Final = {"high": "chief", "per": "ind", "cons": "lav"}
#: Schools behind a title: Dipl. Ing. ETH.
_SCHOOLS: Final = frozenset({"ETH", "EPF", "EPFL", "FH", "HSG", "HTL", "TU", "TH"})
#: What a Polish doctor is doctor of: dr n. med.
_SCIENCES: Final = frozenset(
    words("med farm hum ekon praw techn tech roln wet chem fiz społ zdr kult")
)
#: What Spain calls everybody, in short: D. Luis Gil.
_SPANISH: Final = frozenset(["D.", "D.ª", "Dª", "Dª.", "D.a", "Da.", "Don", "Doña", "Dña", "Dña."])
#: Titles that need a country when they stand without being spelled out.
_LOCAL: Final = {
    "m": frozenset(["FR", "BE", "CH", "LU", "MC", "MA", "TN", "DZ", "SN", "CI", "CA"]),
    "me": frozenset(["FR", "BE", "CH", "CA"]),
    "d": frozenset(["ES", "MX", "AR", "CL", "CO", "PE"]),
    "km": frozenset({"IN"}),
    "ca": frozenset({"IN"}),
    "adv": frozenset({"IN", "PK", "BD", "NP", "ZA"}),
    "ra": frozenset({"DE", "AT"}),
    "ir": frozenset({"NL", "BE", "ID", "MY"}),
    "on": frozenset({"IT"}),
    "ar": frozenset({"IN", "MY", "PH"}),
    "tan": frozenset(),
    **dict.fromkeys(("pan", "pani", "pán", "paní", "slečna", "slecna"), frozenset({"PL", "CZ", "SK"})),
    **dict.fromkeys(("inz", "dypl"), frozenset({"PL"})),
    **dict.fromkeys(("herra", "rouva", "neiti", "hra", "rva", "tohtori"), frozenset({"FI"})),
    **dict.fromkeys(("dl", "dna"), frozenset({"RO", "MD"})),
    **dict.fromkeys(("gospodja", "g-din", "g-đa"), frozenset({"HR", "RS", "BA", "SI", "ME", "MK", "BG"})),
    **dict.fromkeys(("úr", "kisasszony"), frozenset({"HU"})),
    **dict.fromkeys(("bay", "bayan", "sayın", "sayin", "sn"), frozenset({"TR"})),
    **dict.fromkeys(("bapak", "ibu", "pak", "bu"), frozenset({"ID"})),
    **dict.fromkeys(("ông", "ong", "bà"), frozenset({"VN"})), "khun": frozenset({"TH"}),
    **dict.fromkeys(("kyrios", "kyria"), frozenset({"GR", "CY"})),
    **dict.fromkeys(("meester", "mej", "juffrouw"), frozenset({"NL", "BE"})),
    **dict.fromkeys(("advokat", "direktør"), frozenset({"DK", "NO", "SE"})),
    **dict.fromkeys(("ten", "cel"), frozenset({"BR", "PT", "IT", "AO", "MZ"})),
    **dict.fromkeys(("op", "av"), frozenset({"TR"})), "ts": frozenset({"MY", "VN"}),
    **dict.fromkeys(("gs", "ths"), frozenset({"VN"})), "er": frozenset({"IN", "NP", "LK"}),
    **dict.fromkeys(("arc", "surv"), frozenset({"NG", "GH"})), "ust": frozenset({"ID", "MY"}),
    "ks": frozenset({"PL", "VN"}), "kr": frozenset({"AT"}), **dict.fromkeys(("ia", "ppa"), frozenset({"DE", "AT", "CH"})),
    **dict.fromkeys(("cdt", "lcl"), frozenset({"FR", "BE", "CH", "LU"})),
    **dict.fromkeys(("soeur", "frère", "père"), frozenset({"FR", "BE", "CH", "LU", "CA"})),
}  # fmt: skip
#: Of these, the ones that no given name is cut to before another one, so that the point is enough.
_POINTED: Final = frozenset({"ir", "er", "adv", "ca", "ar", "av", "ts", "arc", "surv"})
#: Of these, the ones that hardly anybody is called: they count before two more words where no country is known.
_NOBODYS: Final = frozenset({"bapak", "ibu", "khun", "pani"})
#: Those that count before one more word in their own country.
_CLEAR: Final = frozenset(
    words("ca adv rouva neiti bayan dl dna hra rva pani paní slečna khun bapak ibu pak bu")
)
#: What Poles, Czechs and Slovaks write small before a name, which nobody does with a given name of his.
_SMALL: Final = frozenset({"pan", "pani", "pán", "paní", "slečna"})
#: Words that are titles when two more words follow, although somebody may be called so.
_SPOKEN: Final = frozenset(
    words(
        """
        dame lord lady general judge justice mayor bishop captain colonel sergeant pastor rabbi imam
        sister brother father president governor mister hon pandit ustad sheikh shaikh sheikha
        shaykh sri shree haji hadji hajji princess state private cardinal deacon puan kumari hr pan pani chief
        """
    )
)
#: Words that are titles when one more word follows in a cell for given names alone.
_RANKED: Final = frozenset(
    words(
        """
        canon venerable pfarrer pastorin pater padre madre chanoine hermana evangelist brigadier oberst hauptmann
        teniente coronel comandante starosta alcalde abbé mons bp cpt lt tte kapt docent vitéz suor fra frei alhaji alhaj alhajj chief
        """
    )
)
#: What a piece behind a comma holds that is no name.
_SUFFIXES: Final = GENERATION | CREDENTIALS | {"v"}
#: Professions whose capitals no name has: Rechtsanwältin, Steuerberater, Diplomingenieurin (Germany, Austria).
CAPITALS: Final = frozenset({"RAin", "RAe", "StB", "StBin", "WPin", "DIin", "RAuN", "OÄ"})
#: Forms of address of Burma and Ethiopia, which are names elsewhere.
_BURMESE: Final = frozenset({"u", "daw", "ko", "ma"})
_ETHIOPIAN: Final = frozenset({"ato", "w/ro", "w/rt", "woizero", "weizero", "woizerit"})
#: Titles of Malaysia, and what raises them.
_MALAY: Final = frozenset({"dato", "datuk", "datin"})
_HIGHER: Final = frozenset({"sri", "seri"})
#: What the letters LEED are followed by: AP, AP BD+C, Green Associate.
_LEED: Final = re.compile(
    r"\bLEED[ -](?:Fellow|GA|Green Assoc(?:iate|\.)?|AP(?:[ -](?:BD|ID|O|EB|ND|Homes|H)\+?[CMO]{0,2})?)(?![\w+])"
)
_JOINS: Final = frozenset({"&", "und", "and", "et", "y"})


def bare(word: str) -> str:
    """Return a word in lower case without points and commas."""
    return word.lower().replace(".", "").strip(",;:'®™")


def take_prefix(
    words: list[str], country: str | None, *, alone: bool = False, given: bool = False
) -> tuple[str, list[str]]:
    """Take titles off the front.

    Args:
        words: Words of a name.
        country: ISO 3166-1 alpha-2, where known.
        alone: Whether a title may be all there is.
        given: Whether they stand in a cell for given names, so that one word after a rank is enough.

    Examples:
        >>> take_prefix("Prof. Dr.-Ing. Falk Rau".split(), "DE")
        ('Prof. Dr.-Ing.', ['Falk', 'Rau'])
        >>> take_prefix("dr hab. inż. Jan Rau".split(), None)
        ('dr hab. inż.', ['Jan', 'Rau'])
        >>> take_prefix(["Don", "Lee"], "US"), take_prefix(["Judge", "Ann", "Lee"], "US")
        (('', ['Don', 'Lee']), ('Judge', ['Ann', 'Lee']))
        >>> take_prefix("Datuk Seri Azman Zain".split(), "MY")
        ('Datuk Seri', ['Azman', 'Zain'])
    """
    taken: list[str] = []
    while words and _is_title(words, country, 0 if given else 1, started=bool(taken)):
        if len(words) == 1 and not (alone and _sure(words[0])):
            break
        taken.append(words[0])
        words = words[1:]
        joined = len(words) > 2 and words[0].lower() in _JOINS and bare(words[1]) in PREFIXES
        of_science = len(words) > 2 and words[0] == "n." and bare(words[1]) in _SCIENCES
        honoured = len(words) > 1 and bare(taken[-1]) in _MALAY and bare(words[0]) in _HIGHER
        if honoured:  # one title: Datuk Seri
            taken.append(words[0])
            words = words[1:]
        elif joined or of_science:
            taken += words[:2]
            words = words[2:]
    return " ".join(taken), words


def _sure(word: str) -> bool:
    key = bare(word)
    pointed = word.endswith(".") and len(key) > len("dr")
    return word in CAPITALS or (key in PREFIXES and (key not in PREFIX_NAMES or pointed))


def _is_title(words: list[str], country: str | None, others: int, *, started: bool) -> bool:
    word, rest = bare(words[0]), len(words) - 1
    if country == "MM" and word in _BURMESE and not started:
        return rest > others and bare(words[1]) != word  # Ko Ko Aung is a name
    if country == "ET" and word in _ETHIOPIAN and not started:
        return rest > others
    if _ACADEMIC.fullmatch(words[0]):
        return True
    if word in _BEFORE_DOCTOR and rest > 1 and _is_doctor(words[1]):
        return True
    if rest > 1 and _PAIRS.get(word) == bare(words[1]):
        return True
    if started and words[0] in _SCHOOLS and rest > others and not words[1].isupper():
        return True
    if word == "pd":
        return False
    if word == "the" and rest > 1 and bare(words[1]) in PREFIXES | {"rt"}:
        return True
    if word in {"tan", "puan"} and rest > 1 and bare(words[1]) == "sri":
        return True
    if started and word in PREFIX_TAIL and (rest > 1 or words[0].endswith(".")):
        return word in PREFIXES or words[0].endswith(".") or words[0].islower() or rest > 2
    if words[0] == "DI":  # Diplom-Ingenieur, where the name is not in capitals too
        return rest > others and not words[1].isupper()
    if country == "ES" and words[0] in _SPANISH and rest > 1:
        return True
    if words[0] == "p." and rest > 1:  # pan, paní: an initial is a capital beside one
        return words[1][0].isupper()
    if word not in PREFIXES:
        return False
    if words[0] in _SMALL and rest and words[1][0].isupper():
        return True
    if words[0] in CAPITALS:
        return True
    if word in _LOCAL:
        clear = rest > 0 and (word in _CLEAR or (word == "me" and others == 0))
        if word in _POINTED and words[0] == f"{words[0][: len(word)]}." and rest > others:
            return True
        if word in _NOBODYS and country is None and rest > 1:
            return True
        return country in _LOCAL[word] and (words[0].endswith(".") or rest > 1 or clear)
    if word not in PREFIX_NAMES:
        return True
    if words[0].endswith("."):
        return True
    ranked = word in _RANKED and rest > others
    return (ranked or (word in _SPOKEN and rest > 1)) and leaning(words[0]) < 1


def _is_doctor(word: str) -> bool:
    return bare(word) in _DOCTOR or _ACADEMIC.fullmatch(word) is not None


def is_suffixes(part: str) -> bool:
    """Whether a piece that stands apart holds degrees or generations only.

    Examples:
        >>> is_suffixes("Jr."), is_suffixes("MD, PhD"), is_suffixes("Delphine"), is_suffixes("Ed")
        (True, True, False, False)
        >>> is_suffixes("P.Eng."), is_suffixes("Peng"), is_suffixes("CPA, CA"), is_suffixes("Ca")
        (True, False, True, False)
        >>> is_suffixes("LEED AP BD+C"), is_suffixes("CPM®, LEED Green Assoc.")
        (True, True)
    """
    given = _LEED.sub("LEED", part).replace(",", " ").replace("/", " ").split()
    words = [bare(word) for word in given]
    if not words or not _SUFFIXES.issuperset(words):
        return False
    if any(_is_name(word, key) for word, key in zip(given, words, strict=True)):
        return False
    doubtful = len(words) == 1 and words[0] in {"ed", "do", "assoc", "sc"} and not part.isupper()
    return not (doubtful and "." not in part)


def _is_name(word: str, key: str) -> bool:
    """Whether letters are written as the name that they are as well: Peng, Ca."""
    if key in POINTED:
        return "." not in word.rstrip(".")
    return key in CAPITAL and not word.isupper() and "." not in word


def are_letters(part: str) -> bool:
    """Whether a piece holds degrees or generations only, and none in the letters of a name.

    Examples:
        >>> are_letters("CPA, CA"), are_letters("P.Eng."), are_letters("MA"), are_letters("Ma")
        (True, True, True, False)
    """
    named = any(
        bare(word) in CREDENTIAL_NAMES and not word.isupper() and "." not in word
        for word in part.replace(",", " ").replace("/", " ").split()
    )
    return not named and is_suffixes(part)


def take_suffix(words: list[str], others: int, *, one_case: bool) -> tuple[str, list[str]]:
    """Take suffixes off the end while at least two names are left.

    Args:
        words: Words of a name without its prefix.
        others: How many words the name has besides.
        one_case: Whether the whole name was typed in one case, so that capitals mean nothing.

    Examples:
        >>> take_suffix("Joseph J Ma Sr".split(), 0, one_case=False)
        ('Sr', ['Joseph', 'J', 'Ma'])
        >>> take_suffix("Grace MA".split(), 0, one_case=False)
        ('', ['Grace', 'MA'])
    """
    taken: list[str] = []
    while len(words) + others > 1 and words:
        word, key = words[-1], bare(words[-1])
        left = len(words) + others - 1
        after = bool(taken) and bare(taken[0]) in CREDENTIALS
        if key in CAPITAL and not after:
            after = len(words) > 1 and (words[-2].endswith(",") or _is_sure(words[-2]))
            if not after:
                break
        if not _is_suffix(word, key, left, one_case=one_case, after=after):
            break
        taken.insert(0, word.strip(","))
        words = [*words[:-1]]
        if words:
            words[-1] = words[-1].rstrip(",") if words[-1] != "," else ""
            words = [w for w in words if w]
    return " ".join(taken), words


def _is_sure(word: str) -> bool:
    """Whether a word is letters that are no name."""
    key = bare(word)
    return key in CREDENTIALS and key not in CREDENTIAL_NAMES and key not in POINTED


def _is_suffix(word: str, key: str, left: int, *, one_case: bool, after: bool) -> bool:
    if key in GENERATION:
        if word in {"junior", "senior"} and not one_case:
            return True
        if key in {"junior", "senior", "filho", "neto", "sobrinho", "fils", "père", "júnior", "vi"}:
            return left > 1
        return left > 1 or key in {"jr", "sr", "ii", "iii", "2nd", "3rd", "4th", "iv"}
    if key == "v":
        return left > 1 and word == "V" and not one_case
    if key not in CREDENTIALS or left < 2:
        return False
    if key in POINTED:
        return "." in word.rstrip(".")
    if key not in CREDENTIAL_NAMES:
        return True
    dotted = "." in word.rstrip(".") or (word.endswith(".") and len(key) > 2)
    return dotted or (after and word.isupper()) or (word.isupper() and not one_case and left > 1)
