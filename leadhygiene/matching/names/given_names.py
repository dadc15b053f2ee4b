"""What two given names are to each other: one name, a call name, a slip, an initial, or two people.

Two names that both exist are two names, however near they look (Maria, Mario); a slip of the
keyboard makes something that is hardly a name. Takes folded text, words apart by one blank.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz.distance import JaroWinkler

from leadhygiene.matching.names import joined_names
from leadhygiene.matching.names.abbreviations import abbreviates, joins
from leadhygiene.matching.names.own_names import two_names
from leadhygiene.matching.names.slips import COMMON, is_name, is_slip, misread
from leadhygiene.standards.lookup.text_pairs import TextPairs
from leadhygiene.standards.people import (
    arabic_spelling,
    call_forms,
    caspian_spelling,
    compound_names,
    couples,
    ethiopian_names,
    nicknames,
)
from leadhygiene.standards.people.given_sexes import is_told, lengthens_mans, sex, two_sexes
from leadhygiene.standards.people.malay_spelling import reformed
from leadhygiene.standards.people.name_sound import skeleton, spelling_key
from leadhygiene.standards.people.person_names import frequency, is_listed
from leadhygiene.standards.text.han_variants import unify
from leadhygiene.standards.text.lost_letters import can_be

CONFLICT, UNSURE, INITIAL, PART, SLIP, AMBIGUOUS, CALL, SPELLING, EQUAL = range(9)
#: Endings that make the name of a woman from that of a man (or the other way round).
_ENDINGS = re.compile(
    r"^(?:[aeioy]|i[ae]|iya|iia|ija|ja|ya|ina|ine|ette|etta|elle?|ella|l[ae]|ll[ae]|n[ae]|nn[ae]|ka|ita|is|us|os|eh|ech"
    r"|an[ae]?|en|in|ny|n[iy]|veig|run|bjorg|hild|frid|laug|dis|a?ndra|(?:in|i|y)?ah|dra|ique|eline|isa|ise|(?P<last>[a-z])[ae])$"
)
#: Endings by which Spanish and Portuguese call somebody little.
DIMINUTIVE = r"(?:c?it[oa]s?|z?inh[oa]s?|ill[oa])$"
_DIMINUTIVE = re.compile(rf"(?<=\w\w){DIMINUTIVE}")
#: Endings that make other names of a Japanese name: Jun, Junko.
_JAPANESE = re.compile(r"^(?:ko|mi|ji|ta|ya|to|ka|na|ichi|suke|taro|hiro|nori|o|e|ki|hei)$")
#: A syllable of Korean or Chinese in Latin letters.
_SYLLABLE = re.compile(
    r"^(?:[b-df-hj-np-tv-z]|[cs]h|zh|kk|tt|pp)?[wy]?[aeiou]{1,2}[iou]?(?:ng?|[kmlptr])?$"
)
#: Names before which the one that people go by stands second.
SAINTS = frozenset(["maria", "jose", "joao", "ana", "juan", "luis", "jean", "marie",
                    "mohammed", "muhammad", "mohamed", "mohammad", "muhammed", "mohd", "md", "mhd", "muhd", "siti", "sri", "nur", "abdul"])  # fmt: skip
#: First of two given names that Spanish draws together, of which people go by the second too.
_DRAWN = frozenset(["jose", "juan", "luis", "maria", "miguel", "ana", "pedro", "carlos", "francisco", "rosa", "marco"])  # fmt: skip
BEHIND_SAINT = rf"^(?:{'|'.join(sorted(SAINTS))}) \S+$"
#: Letters from which two spellings are surely one name.
_TELLING = 4
#: Similarity (Jaro-Winkler) below which no spelling, slip or short form brings two words together.
UNLIKE = 0.55


def compare(a: str, b: str) -> int:
    """Return what two given names of one script are to each other.

    Examples:
        >>> compare("bob", "robert") == CALL, compare("robin", "robert") == CONFLICT
        (True, True)
        >>> compare("maria", "mario") == CONFLICT, compare("guilaume", "guillaume") == SPELLING
        (True, True)
        >>> compare("ma carmen", "maria del carmen") == SPELLING, compare("j prescott", "prescott") == CALL
        (True, True)
        >>> compare("ma carmen", "maricarmen") == SPELLING, compare("j randall", "randy") == CALL
        (True, True)
        >>> compare("juan manuel", "juanma") == compare("jose ramon", "joserra") == CALL, compare("juan manuel", "juanca") == CALL
        (True, False)
        >>> compare("soeparno", "suparno") == compare("md", "mohammad") == SPELLING, compare("mohd zulkifli", "zul") == compare("md rafiqul", "rafiqul") == CALL
        (True, True)
        >>> compare("jean", "jean marc") == compare("betty", "mary elizabeth") == PART, compare("j", "jean") == INITIAL, compare("m eugenia", "matias") == CONFLICT
        (True, True, True)
        >>> compare("peter ka ming", "ka ming") == PART, compare("peter ka ming", "ka wing") == compare("jae ho", "jae hoon") == CONFLICT
        (True, True)
    """
    if a == b:
        return EQUAL
    if not (a.isascii() and b.isascii()):
        return SPELLING if unify(a) == unify(b) or can_be(a, b) else CONFLICT
    a, b = sorted((plain(a), plain(b)))
    if a == b:
        return SPELLING
    return compare_words(a, b)


@lru_cache(maxsize=1 << 15)
def compare_words(a: str, b: str) -> int:
    """Return the same of two names in Latin letters that :func:`plain` wrote, the first in the order of letters before the other."""
    one, other = a.split(" "), b.split(" ")
    if (" " in a or " " in b) and a.replace(" ", "") == b.replace(" ", ""):
        two_cuts = min(len(one), len(other)) > 1 and min(map(len, (*one, *other))) == 1
        return CONFLICT if two_cuts else SPELLING
    if len(one) == len(other) == 1:
        return _wife(a, b) if a.endswith("ne") or b.endswith("ne") else _word(a, b)
    called = _called(a, b)
    if called:
        return called
    if ethiopian_names.shortens(a, b):
        return AMBIGUOUS
    if couples.are_two(one) is not couples.are_two(other):
        return CONFLICT
    if len(one) == len(other):
        if _is_cut(*sorted((a, b), key=len)):
            return SLIP
        found = [_word(x, y) for x, y in zip(one, other, strict=True)]
        letters = all(len(word) == 1 for word in one) or all(len(word) == 1 for word in other)
        told = (max(found) >= SPELLING or letters) and min(found) == INITIAL
        if told and min(map(len, (*one, *other))) > 1 and is_syllables(a) and is_syllables(b):
            return CONFLICT
        return CALL if told else min(found)
    if spelling_key(a) == spelling_key(b):
        return SPELLING
    short, long = sorted((one, other), key=len)
    if long[0] in call_forms.FORMULAIC and _all_one(short, long[1:]):
        return CALL
    if len(short) == 1 and len(short[0]) > 1 and _initials(short[0], long):
        return CALL
    if len(short) == 1 and len(long) == 2 and len(long[0]) > 1 and _other_syllable(short[0], *long):
        return CONFLICT
    if len(short) == 1 and len(long) == 2 and long[0] in call_forms.FORMULAIC:
        behind = _word(*sorted((short[0], long[1])))
        if behind in {AMBIGUOUS, CALL}:
            return behind
    if len(long[0]) == 1 and short == [word for word in long if len(word) > 1]:
        return CALL
    if len(short) == 1 and len(long) == 2 and long[0] in SAINTS and calls(long[1], short[0]):
        return CALL
    if (
        len(short) == 1
        and len(long) == 2
        and len(long[0]) == 1
        and len(short[0]) >= _TELLING
        and _word(long[1], short[0]) in {CALL, SPELLING}
    ):
        return CALL
    if len(short) == 1 and long[0] == "maria" and short[0] == f"mari{''.join(long[1:])}":
        return SPELLING  # Maricarmen
    if len(short) == 1 and len(long) == 2 and _contracts(short[0], *long):
        return CALL
    if long[0] in KUNYA and len(long) > 2 and len(short) == 1:
        return min(_word(short[0], long[-1]), CALL)
    if len(short[0]) > 1 and len(long) > 1 and max(map(len, long)) == 1 and long[-1] == short[0][0]:
        return INITIAL  # W. A. R. of Ruwan, whose own name stands last
    heads = [_word(x, y) for x, y in zip(short, long, strict=False)]
    if min(heads) > INITIAL:
        return PART if max(map(len, short)) > 1 else INITIAL
    if min(heads) == INITIAL:
        led = len(short) == 1 < len(short[0]) and len(long[0]) == 1 < len(long[1])
        kept = short[0] in SAINTS and long[1] in {"maria", "jose", "marie"}  # José María
        return CONFLICT if led and not kept else INITIAL  # M. Eugenia is no Marta
    if len(short) == 1:
        known = short[0] in long or any(_called(short[0], word) == CALL for word in long[1:])
        return PART if len(short[0]) > 2 and known else CONFLICT
    return PART if short == long[-len(short) :] and len(short[-1]) > 1 else CONFLICT


def _all_one(one: list[str], other: list[str]) -> bool:
    """Whether names are the same, each in some spelling."""
    return len(one) == len(other) and all(
        len(x) > 1 and _word(x, y) >= SPELLING for x, y in zip(one, other, strict=True)
    )


def _is_cut(short: str, long: str) -> bool:
    """Whether several names are others cut off by a narrow field: jean philipp, jean philippe."""
    if len(short) < _CUT or not long.startswith(short):
        return False
    left, whole = (name.rpartition(" ")[2] for name in (short, long))
    return frequency(left)[0] < 1 or left == whole or _word(left, whole) >= SPELLING


#: Letters from which the beginning of several names tells which they are.
_CUT = 9


def is_syllables(name: str) -> bool:
    """Whether a name is two or three syllables of Chinese or Korean, apart.

    Examples:
        >>> is_syllables("wing yan"), is_syllables("vivian"), is_syllables("anna maria")
        (True, False, False)
    """
    words = name.split(" ")
    return 1 < len(words) < _MANY_SYLLABLES and all(map(_SYLLABLE.match, words))


_MANY_SYLLABLES = 4


def _other_syllable(word: str, first: str, second: str) -> bool:
    """Whether two names of two syllables begin alike and go on unlike: jeongil, jeong hun."""
    rest = word.removeprefix(first)
    if rest == word or not (_SYLLABLE.match(rest) and _SYLLABLE.match(second)):
        return False
    return spelling_key(rest) != spelling_key(second)


def _contracts(word: str, first: str, second: str) -> bool:
    """Whether a word is drawn together of two names as in Spanish: Juanma of Juan Manuel, Joserra of José Ramón; Gianluca of G. Luca."""
    if first not in _DRAWN or len(word) < _CONTRACTED:
        return joins(word, first, second)
    ends = (
        (word[:at], word[at:].replace("rr", "r"))
        for at in range(_PART_OF_NAME, len(word) - _PART_OF_NAME + 1)
    )
    return any(first.startswith(one) and second.startswith(other) for one, other in ends)


#: Letters that each of two names drawn together leaves at least, and of both together.
_PART_OF_NAME, _CONTRACTED = 2, 5


def _initials(word: str, names: list[str]) -> bool:
    """Whether a word is the initials of several names: jp of jean pierre."""
    return word == "".join(name[0] for name in names)


def _word(x: str, y: str) -> int:
    if x == y:
        return EQUAL
    if len(x) == 1 or len(y) == 1 or not call_forms.WRITTEN_OUT.isdisjoint((x, y)):
        return INITIAL if x.startswith(y) or y.startswith(x) else CONFLICT
    if call_forms.bare(x) == y or call_forms.bare(y) == x:
        return CALL
    if compound_names.differ(x, y) or _other_servant(x, y):
        return CONFLICT
    told = (is_told(x) and is_told(y)) or x[:-1] == y[
        :-1
    ]  # else the ending of what is no name tells no sex
    if _man_and_woman(x, y) and (told or not is_slip(x, y)):
        return CONFLICT
    called = _called(x, y)
    if called:
        return called
    groups = nicknames.spellings()
    if groups.get(x, frozenset()) & groups.get(y, frozenset()):
        # Ann and Anne, Jon and John are two names as often as two spellings of one.
        vague = min(len(x), len(y)) < _TELLING and not {x, y} <= call_forms.FORMULAIC
        return AMBIGUOUS if vague else SPELLING
    if arabic_spelling.one_name(x, y):
        return SPELLING
    if caspian_spelling.one_name(x, y):
        both = min(frequency(x)[0], frequency(y)[0]) >= COMMON
        return AMBIGUOUS if both else SPELLING
    if reformed(x) == reformed(y):
        return SPELLING if min(len(x), len(y)) > _TELLING else AMBIGUOUS
    if abbreviates(*sorted((x, y), key=len)):
        return INITIAL
    if JaroWinkler.similarity(x, y) < UNLIKE:
        return CONFLICT
    if x.replace("rn", "m") == y.replace("rn", "m"):  # as a scanner reads them
        return SLIP
    if spelling_key(x) == spelling_key(y):
        both = min(frequency(x)[0], frequency(y)[0]) >= COMMON
        vague = both or min(len(x), len(y)) < _TELLING or _double_l(x, y)
        return AMBIGUOUS if vague else SPELLING
    short, long = sorted((x, y), key=len)
    if _DIMINUTIVE.sub("", long) in {short, short.rstrip("aeos")} and not is_listed(long):
        return CALL
    if long.startswith(short) and len(short) >= 3:
        return _shortened(short, long)
    return SLIP if is_slip(x, y) or misread(x, y) else CONFLICT


def _other_servant(x: str, y: str) -> bool:
    """Whether two names say whom their bearers serve, and name another one: Abdulhamid, Abdulmajid."""
    if not (x.startswith(_SERVANT) and y.startswith(_SERVANT)):
        return False
    one, other = x.removeprefix(_SERVANT), y.removeprefix(_SERVANT)
    known = is_name(one) and is_name(other)
    return known and skeleton(one) != skeleton(other) and _word(one, other) <= INITIAL


_SERVANT = "abdul"


def _wife(a: str, b: str) -> int:
    """Compare words of which one may be a husband's name as his wife bears it, which leaves open what she is called."""
    found = _word(a, b)
    if found >= SPELLING:
        return found
    husbands = [call_forms.wife_of(name) for name in (a, b)]
    if not any(husbands):
        return found
    called = a if husbands[1] else b
    man = sex(called) == "m" or call_forms.is_husbands(called)
    return CONFLICT if all(husbands) or man else PART


def _man_and_woman(x: str, y: str) -> bool:
    """Whether one is surely a man and the other a woman: neither a call name of both nor told to be the other's."""
    if not two_sexes(x, y) or {x, y} & nicknames.unisex() or (x, y) in nicknames.own_pairs():
        return False
    groups = nicknames.spellings()
    return not groups.get(x, frozenset()) & groups.get(y, frozenset())


def _double_l(x: str, y: str) -> bool:
    """Whether one could be Daniele and the other Danielle."""
    return x != y and {x[-3:], y[-3:]} == {"ele", "lle"}


def _shortened(short: str, long: str) -> int:
    """Return whether a name is the other cut off, or another name of the same stem."""
    rest = long[len(short) :]
    if len(rest) == 1 and rest == short[-1] and rest not in "aeiouy":
        return SLIP
    ending = _ENDINGS.match(rest)
    if ending and ending["last"] in {None, short[-1]}:
        return CONFLICT
    if lengthens_mans(short, long):
        return CONFLICT
    if _JAPANESE.match(rest) and frequency(short)[0] > 1:
        return CONFLICT
    if len(rest) < 2:
        return SLIP if is_slip(short, long) else CONFLICT
    if len(short) == 3:
        return AMBIGUOUS
    both = min(frequency(short)[0], frequency(long)[0])
    return CONFLICT if both >= COMMON else AMBIGUOUS


@cache
def _calls() -> TextPairs:
    """Return the pairs of name and call name, as they are written and by their spelling keys."""
    keys = joined_names.call_keys()
    return TextPairs(keys["a"], keys["b"])


def calls(name: str, other: str) -> bool:
    """Whether the other is what a bearer of the name is called.

    Examples:
        >>> calls("christopher", "chris"), calls("chris", "christopher")
        (True, False)
    """
    keys = _calls()
    return (name, other) in keys or (spelling_key(name), spelling_key(other)) in keys


def _called(a: str, b: str) -> int:
    """Return CALL or AMBIGUOUS where one is the other's call name, else 0."""
    keys = (spelling_key(a), spelling_key(b)) if min(len(a), len(b)) > 2 else (a, b)
    if min(map(len, keys)) <= 2:
        keys = (a, b)  # too little is left of Joh., which is no Jo
    calls = _calls()
    short, long = sorted((a, b), key=len)
    if long[:-1] == short and long[-1] in "aeo" and (a, b) not in nicknames.pair_set():
        return 0
    names = [call for name, call, pair in ((a, b, keys), (b, a, keys[::-1])) if pair in calls]
    if not names:
        return 0
    told = (a, b) in calls or (b, a) in calls or min(frequency(a)[0], frequency(b)[0]) < COMMON
    groups = nicknames.spellings()
    told = told or bool(groups.get(a, frozenset()) & groups.get(b, frozenset()))
    sure = told and not nicknames.unisex() & {*names} and not two_names(a, b)
    return CALL if sure else AMBIGUOUS


#: How an Arab is called by the name of a child: Abu Laith, Umm Kulthum.
KUNYA = frozenset(["abu", "abou", "abo", "umm", "um", "oum", "om"])


def plain(name: str) -> str:
    """Write servants of God in one way (abd al rahman, abdelrahman), and what Mary is called of (ma del carmen).

    Thị, which says that a Vietnamese is a woman, is left out before her names, as are Ni and I of Bali.
    """
    if name.startswith("thi "):
        return name[4:]
    if name.startswith(("ni ", "i ")):
        return _BALINESE.sub("", name)
    if name.startswith(_ARTICLES):
        name = _ARTICLE.sub("", name)
    if name.startswith(("ma ", "maria ", "m d")):
        return _OF.sub(" ", re.sub("^(?:ma (?=[a-z]{4})|m (?=d[aeo]))", "maria ", name))
    if not name.startswith("abd"):
        return name
    name = _OF_ALLAH.sub("abdullah", name)
    return re.sub(r"^abd(?:[aeiuo]l|[aeou])?\s*(?:al|el|ul)?\s*(?=\w{4})", "abdul", name)


#: What says that a Balinese is a woman or a man, before the names of birth order.
_BALINESE = re.compile(
    r"^(?:ni|i) (?:luh )?(?=(?:wayan|putu|gede|made|kadek|nyoman|komang|ketut|luh)\b)"
)
#: The article of Arabic before a given name (El Mehdi), which the next record leaves out.
_ARTICLES = ("el ", "al ")
_ARTICLE = re.compile(r"^[ae]l (?=[a-z]{4}[a-z ]*$)")
#: Abdullah as people write him: Abdulla, Abdallah, Abd Allah, Abd el Lah.
_OF_ALLAH = re.compile(r"^abd(?:(?:[aeou]l)? (?:[aeou]ll|el l)|[aeiou]ll?)ah?\b")
_OF = re.compile(r" (?:de l[ao]s?|del?|d[ao]s?) (?=[a-z]{3})")
