"""What a cell that is not an ordinary mail address may mean: readings from the most literal to the most repaired."""

from __future__ import annotations

import re
from collections.abc import Iterator

_AT = re.compile(
    r"\s*[\[({<]\s*(?:at|@|ät|arroba|chez)\s*[\])}>]\s*|\s+(?:at|AT)\s+(?=[\w-]+\s*(?:\.|[\[({<]?\s*dot))",
    re.IGNORECASE,
)
_DOT = re.compile(r"\s*[\[({<]\s*(?:dot|punkt|point|punto|\.)\s*[\])}>]\s*", re.IGNORECASE)
_WRAPPED = re.compile(r"<\s*([^<>\s]+@[^<>\s]+?)\s*>")
_LEAD = re.compile(
    r"^(?:[\s<\"'(\[]|mailto:|smtp:|https?://|www\.(?=[\w-]{2})|e-?mail\s*[:=]\s*)+", re.IGNORECASE
)
_QUERY = re.compile(r"^(\s*<?\s*mailto:[^?\s]+)\?.*$", re.IGNORECASE | re.DOTALL)
_TRAIL = re.compile(r"[\s>\"')\],;.:]+$")
_COMMA_ENDING = re.compile(r"(?<=[A-Za-z0-9]),(?=[a-z]{2,4}(?:[.,][a-z]{2})?$)", re.IGNORECASE)
_AROUND_AT = re.compile(r"\s*@\s*")
_BEFORE_POINT = re.compile(r"\s+\.")
_AROUND_POINT = re.compile(r"\s*[.,]\s*")
_MANY = re.compile(r"\s*[;,|/]\s*|\s+")


def _without_blanks(text: str) -> str:
    """Close the gaps around the at sign and the points; a blank behind a point may end a sentence."""
    local, _, domain = text.rpartition("@")
    local = _BEFORE_POINT.sub(".", _AROUND_AT.sub("@", local)).rstrip()
    return local + "@" + _AROUND_POINT.sub(lambda found: found[0].strip(), domain.lstrip())


def candidates(text: str) -> Iterator[tuple[str | None, str]]:
    """Yield readings of a cell from the most literal to the most repaired."""
    yield None, text
    wrapped = [_LEAD.sub("", inner) for inner in _WRAPPED.findall(text)]
    if wrapped:
        fix = "email_unwrapped" if len(wrapped) == 1 else "email_first_of_many"
        yield fix, wrapped[0]
        yield "email_respelled", _COMMA_ENDING.sub(".", wrapped[0])
    asked = _QUERY.match(text) if "?" in text else None
    bare = _TRAIL.sub("", _LEAD.sub("", asked[1] if asked else text))
    yield "email_unwrapped", bare
    spelled = _DOT.sub(".", _AT.sub("@", bare))
    if spelled != bare:
        yield "email_respelled", re.sub(r"(?<=\w)\s+dot\s+(?=\w)", ".", spelled)
    if "@" in bare:
        closed = _without_blanks(bare)
        yield "email_blanks", closed
        yield "email_respelled", _COMMA_ENDING.sub(".", closed)
        words = [_TRAIL.sub("", _LEAD.sub("", word)) for word in _MANY.split(text)]
        if "@" in words[0]:
            many = sum("@" in word for word in words) > 1
            yield "email_first_of_many" if many else "email_unwrapped", words[0]
