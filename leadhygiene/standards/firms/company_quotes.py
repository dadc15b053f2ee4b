"""Take the quotation marks off the name of a firm, whichever language they are of."""

from __future__ import annotations

import re
from collections.abc import Callable

#: Marks of which two enclose a name, and signs that are apostrophes as well.
_DOUBLE = '"«»“”„‟‹›「」『』《》〈〉″〝〞〟＂｢｣'
_SINGLE = "'‘’‚‛`´′"
_PAIRS = dict(zip("«»“„‹›「『《〈〝｢", "»«””›‹」』》〉〞｣", strict=True))
_TWO = r",,|''|``|‚‚|´´"
_EAST = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
#: A name between marks, and what stands behind the second one.
_ENCLOSED = re.compile(
    rf"^(?:[{_DOUBLE}]|{_TWO})\s*(?P<inner>[^{_DOUBLE}]+?)\s*(?:[{_DOUBLE}]|{_TWO})(?P<rest>(?:[\s,;]|[{_EAST}]).*)?$"
)
_APOSTROPHES = re.compile(
    rf"^[{_SINGLE}](?P<inner>[^\s{_SINGLE}](?:[^{_SINGLE}]|(?<=\w)[{_SINGLE}](?=\w))*?)(?<=\S)[{_SINGLE}](?P<rest>[\s,;].*)?$"
)
_WHOLE = re.compile(rf"^[{_DOUBLE}'‘‚’`´]+(?P<inner>[^{_DOUBLE}]+)[{_DOUBLE}'‘’`´]+$")
_BLANKS = " \u00a0\u202f,;"


def unquoted(text: str) -> str:
    """Return a name without the marks around it, and without one that has lost its other.

    Examples:
        >>> [unquoted(text) for text in ("„Odlewnia Grom”", "»Nordlicht«", "「星川精機」", "Odlewnia Grom”")]
        ['Odlewnia Grom', 'Nordlicht', '星川精機', 'Odlewnia Grom']
        >>> unquoted("«Завод „Гром“»"), unquoted("The Farmers'"), unquoted('Pipes 5"')
        ('Завод „Гром“', "The Farmers'", 'Pipes 5"')
    """
    text = text.strip()
    if not text or (text[0] not in _MARKS and text[-1] not in _MARKS):
        return text
    if found := _WHOLE.match(text):
        return found["inner"].strip(_BLANKS) or text
    inner = text[1:-1].strip(_BLANKS)
    if inner and _PAIRS.get(text[0]) == text[-1]:
        return inner
    marks = sum(char in _DOUBLE for char in text)
    if text[0] in _PAIRS and marks == 1:
        return text[1:].strip(_BLANKS) or text
    if text[-1] in _DOUBLE and marks == 1 and not text[-2:-1].isdigit():
        return text[:-1].strip(_BLANKS) or text
    return text


_MARKS = frozenset(_DOUBLE + _SINGLE + ",")


def uncovered(text: str, forms: Callable[[str], tuple[str, list[str]]]) -> str:
    """Return a name without marks where they enclose all of it but its legal form.

    Args:
        text: The whole name.
        forms: Takes a name, returns it without its legal forms, and those.

    Examples:
        >>> def forms(name): return (name.removesuffix(" GmbH"), ["GmbH"])
        >>> uncovered("„Kielbauer“ GmbH", forms), uncovered("„Blaue“ Tür GmbH", forms)
        ('Kielbauer GmbH', '„Blaue“ Tür GmbH')
    """
    if text[:1] not in _MARKS:
        return text
    found = _ENCLOSED.match(text) or _APOSTROPHES.match(text)
    if not found or not found["rest"]:
        return text
    inner, rest = found["inner"].strip(_BLANKS), found["rest"]
    joined = f"{inner}{'' if rest[0] in ' ,;' else ' '}{rest}"
    core, form = forms(joined)
    return joined if form and core.strip(_BLANKS) == inner else text
