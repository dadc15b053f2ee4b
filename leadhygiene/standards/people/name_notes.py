"""Notes in cells for names that say something of a person or to the reader: who he is to others, when to call.

Such a note is no call name and no name at birth, and a person in it is somebody else. Own lists
(``data/own/name_notes.txt``); what the notes of :mod:`pitches` say of a person stays where it is.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from leadhygiene.standards.lookup import own_lists
from leadhygiene.standards.people import attention, name_tools
from leadhygiene.standards.people.name_signs import is_team
from leadhygiene.standards.people.person_names import is_known
from leadhygiene.standards.phrases import pitches
from leadhygiene.standards.text.transliteration import fold_text

_SUBJECT: Final = "name_notes"
#: Signs for pictures: flags, faces, check marks; a cross tells of a death.
PICTURES: Final = (
    "[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u26ff\u2700-\u2718\u2720-\u27bf\u2b00-\u2bff]"
    "[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u26ff\u2700-\u2718\u2720-\u27bf\u2b00-\u2bff\ufe0f\u200d\u20e3]*"
)
#: What a cell with a note has, beside signs that divide; ``(?i)`` holds for words alone.
_SIGNS: Final = (
    r"[(\[{*]|[!?]{2}|\s[-–—|/•·]|[|;]|,\s(?-i:[a-zà-ÿ])|^(?-i:EXT|Ext|DNC|DNU|NLE|VIP|TBC)"
)
_PICTURES: Final = re.compile(PICTURES)
_BRACKETS: Final = re.compile(r"\s*[(\[{]+([^()\[\]{}]{2,200})[)\]}]+\s*")
#: The reading of a name in Han, as cards and forms of Japan have it beside the name.
_READING: Final = re.compile(
    "(?<=[\u4e00-\u9fff々])\\s*[(（]\\s*[\u3041-\u30ff\uff66-\uff9f\\s・]+[)）]\\s*"
)
_OPEN: Final = re.compile(r"\s*[(\[{]([^()\[\]{}]{2,200})$")
_STARS: Final = re.compile(r"\s*(?:\*{2,}|(?<=\s)\*+)\s*(\w[^*]{2,200}?)\s*\**\s*$")
_STARS_FIRST: Final = re.compile(r"\s*\*+\s*(\w[^*]{2,200}?)\s*\*+\s*")
_DIVIDED: Final = re.compile(r"\s+[-–—|/•·]+\s*(?=\S)|\s*[|;]+\s*(?=\S)|\s+//\s*")
_COMMA: Final = re.compile(r",\s+(?=\S)")
_LETTER: Final = re.compile(r"[^\W\d_]{2}")
_TOLD: Final = re.compile(rf"{pitches.DECEASED}|{pitches.LEFT}", re.IGNORECASE)
#: What marks a name at birth or a former one, and a generation.
_NAMED: Final = re.compile(
    r"(?i)^(?:n[ée]e?|geb\w*|born|formerly|previously|prev|was|tidl\w*|antes|dawniej|dříve|voorheen|ent|avant|vorm\w*|now|also|aka|f/?k/?a|dite?|roz\w*|z\s?d\w*|ur|os|born|jetzt|früher|ex|the|d|der|die|den|de|il|el|le|o)\b"
)


@cache
def hint() -> str:
    """Return a pattern that every cell with a note matches; quicker to look for."""
    strong = "|".join(map(re.escape, own_lists.phrases(_SUBJECT, "strong")))
    return rf"(?i){_SIGNS}|（|{PICTURES}|{strong}|{name_tools.HINT}|{attention.HINT}"


@cache
def _hint() -> re.Pattern[str]:
    return re.compile(hint())


@lru_cache(maxsize=1 << 12)
def take(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a name cell without its notes, and the notes in their order.

    A cell that would have no name left stays as it is.

    Examples:
        >>> take("Siobhan K (met at Farnborough, call after Easter)")
        ('Siobhan K', ('met at Farnborough, call after Easter',))
        >>> take("Bajwa (son of Mr. Gurinder Bajwa)"), take("[EXT] Lee, Ann")
        (('Bajwa', ('son of Mr. Gurinder Bajwa',)), ('Lee, Ann', ('EXT',)))
        >>> take("Front Desk - Ann Lee"), take("**DO NOT CALL** Ann Lee")
        (('Ann Lee', ('Front Desk',)), ('Ann Lee', ('DO NOT CALL',)))
        >>> take("Ann (Annie) Lee"), take("Lee (née Son)"), take("Jean - Luc")
        (('Ann (Annie) Lee', ()), ('Lee (née Son)', ()), ('Jean - Luc', ()))
    """
    if text.isalpha() or len(text) > _LONGEST or not _hint().search(text):
        return text, ()
    notes: list[str] = []
    rest = text
    for step in (
        _without_reading,
        _without_front,
        _without_pictures,
        _without_brackets,
        _without_tail,
        _without_tools,
    ):
        rest = step(rest, notes)
    rest = " ".join(rest.split()).strip(" ,;:|-–—/")
    if not notes or not _LETTER.search(rest):
        return text, ()
    return rest, tuple(notes)


_LONGEST: Final = 400


def _without_reading(text: str, notes: list[str]) -> str:
    """Take away how a name in Han is read; 慎一(しんいち) is 慎一."""
    found = _READING.search(text)
    if found:
        notes.append(found[0].strip(" ()（）"))
        return text[: found.start()] + " " + text[found.end() :]
    return text


def _without_front(text: str, notes: list[str]) -> str:
    stars = _STARS_FIRST.match(text)
    if stars and (is_note(stars[1]) or _is_mark(stars[1])) and _LETTER.search(text[stars.end() :]):
        notes.append(stars[1])
        return text[stars.end() :]
    found = _front().match(text)
    if found and _LETTER.search(text[found.end() :]):
        notes.append(next(filter(None, found.groups())))
        return text[found.end() :]
    return text


def _is_mark(piece: str) -> bool:
    """Whether a piece between stars marks a row: no name, or one short word in capitals."""
    return (piece.isupper() and len(piece) <= _MARK) or not any(map(is_known, piece.split()))


_MARK: Final = 5


def _without_tools(text: str, notes: list[str]) -> str:
    for step in (
        name_tools.without_code,
        name_tools.without_device,
        name_tools.without_salutation,
        attention.without,
    ):
        rest, note = step(" ".join(text.split()))
        if note and _LETTER.search(rest):
            text = rest
            notes.append(note)
    return text


def _without_pictures(text: str, notes: list[str]) -> str:
    pictures = _PICTURES.findall(text)
    if pictures and _LETTER.search(text):
        notes.extend(pictures)
        return _PICTURES.sub(" ", text)
    return text


def _without_brackets(text: str, notes: list[str]) -> str:
    for pattern in (_BRACKETS, _OPEN):
        for found in [*pattern.finditer(text)][::-1]:
            inner = found[1].strip()
            head, _, tail = inner.partition(",")
            last = not text[found.end() :].strip()
            if (is_note(inner) or (last and name_tools.is_tag(inner))) and not _TOLD.search(inner):
                text = f"{text[: found.start()]} {text[found.end() :]}"
                notes.append(inner)
            elif tail and is_department(tail) and _LETTER.search(head):
                text = f"{text[: found.start()]} ({head.strip()}) {text[found.end() :]}"
                notes.append(tail.strip())
    return text


def _without_tail(text: str, notes: list[str]) -> str:
    stars = _STARS.search(text)
    if stars and not _TOLD.search(stars[1]) and _LETTER.search(text[: stars.start()]):
        notes.append(stars[1])
        return text[: stars.start()]
    for pattern in (_DIVIDED, _COMMA):
        for found in pattern.finditer(text):
            tail = text[found.end() :].strip(" *-–—|/")
            if not _LETTER.search(text[: found.start()]) or _TOLD.search(tail):
                continue
            head = text[: found.start()].strip()
            if pattern is _DIVIDED and _is_desk(head) and not (_is_desk(tail) or is_note(tail)):
                notes.append(head)
                return text[found.end() :]
            if _is_kin(_folded(tail)) if pattern is _COMMA else is_note(tail):
                notes.append(tail)
                return text[: found.start()]
    strong = _strong().search(text)
    if strong and _LETTER.search(text[: strong.start()]):
        notes.append(text[strong.start() :].strip(" *"))
        return text[: strong.start()]
    return text


def is_only_note(text: str) -> bool:
    """Whether a name cell holds a note and nothing else.

    Examples:
        >>> is_only_note("[EXTERNAL]"), is_only_note("iPad von"), is_only_note("(Ann)"), is_only_note("Ann")
        (True, True, False, False)
    """
    found = _ALONE.fullmatch(text.strip())
    if found is None:
        return name_tools.is_half(text.strip())
    inner = found[1].strip()
    return is_note(inner) or name_tools.is_tag(inner) or bool(_front().match(f"[{inner}]"))


_ALONE: Final = re.compile(r"[(\[{*]+\s*([^()\[\]{}*]{2,60}?)\s*[)\]}*]+")


def is_note(piece: str) -> bool:
    """Whether a piece of a name cell says something of a person and does not name him.

    Examples:
        >>> is_note("decision maker!!"), is_note("Assistentin von Herrn Meier"), is_note("Boss's wife")
        (True, True, True)
        >>> is_note("Annie"), is_note("geb. Meier"), is_note("Son"), is_note("Mae West")
        (False, False, False, False)
    """
    folded = _folded(piece)
    if not folded or _NAMED.match(piece):
        return False
    if re.search(r"[!?]{2}|\w[!?]$", piece):
        return True
    if all(word[:1].isupper() and is_known(word) for word in piece.split()):
        return False
    return _is_kin(folded) or bool(_phrases().search(folded)) or bool(_TOLD.search(piece))


def _is_desk(piece: str) -> bool:
    """Whether a piece names a department or the place of its desk."""
    return is_department(piece) or is_team(piece)


def is_department(piece: str) -> bool:
    """Whether a piece names a department.

    Examples:
        >>> is_department("Ufficio Tecnico"), is_department("purchasing"), is_department("Lee")
        (True, True, False)
    """
    words = re.findall(r"[^\W\d_](?:[\w&]|(?<=\w)[-'](?=\w))*", fold_text(piece))
    if not words:
        return False
    if words[0] in _set("department_heads"):
        return len(words) > 1
    return len(words) < 3 and all(word in _set("departments") for word in words)


def _folded(piece: str) -> str:
    return " ".join(fold_text(piece.translate(_APOSTROPHES)).split()).strip(" .,;:*-")


_APOSTROPHES: Final = str.maketrans(dict.fromkeys("’‘`´ʼ′", "'"))


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(own_lists.words(_SUBJECT, name))


def _is_kin(folded: str) -> bool:
    return bool(_kin().match(folded))


@cache
def _kin() -> re.Pattern[str]:
    def any_of(name: str) -> str:
        return "|".join(map(re.escape, own_lists.words(_SUBJECT, name)))

    before = r"(?:the |his |her |der |die |le |la |el |il |lo |o |a |den |de |l')?"
    return re.compile(
        rf"^{before}(?:(?:{any_of('kin')}) (?:(?:{any_of('of')})\b|(?:d|dell)')"
        rf"|(?:{any_of('kin_alone')}) \w"
        rf"|(?:\S+ ){{1,4}}(?:{any_of('kin_behind')})$"
        rf"|(?:\S+ ){{0,3}}\S+(?:'s|s') (?:{any_of('kin')})$)"
    )


@cache
def _phrases() -> re.Pattern[str]:
    phrases = sorted(
        own_lists.phrases(_SUBJECT, "phrases"), key=lambda phrase: (-len(phrase), phrase)
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, phrases))})(?![\w-])")


@cache
def _strong() -> re.Pattern[str]:
    phrases = own_lists.phrases(_SUBJECT, "strong")
    return re.compile(rf"(?i)(?<!\w)(?:{'|'.join(map(re.escape, phrases))})\b")


@cache
def _front() -> re.Pattern[str]:
    words = "|".join(map(re.escape, own_lists.words(_SUBJECT, "fronts")))
    capitals = "|".join(re.escape(word.upper()) for word in own_lists.words(_SUBJECT, "fronts"))
    return re.compile(
        rf"^\s*(?:[(\[{{]\s*((?i:{words})\.?)\s*[)\]}}]\s*[:-]?|({capitals})\s*[:-]|({capitals})(?=\s+\S+\s+\S|\s+\S+,))\s*"
    )
