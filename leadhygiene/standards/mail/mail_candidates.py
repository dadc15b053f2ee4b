"""What a cell that is not an ordinary mail address may mean: readings from the most literal to the most repaired."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

#: Signs and words for the at sign and the full stop, as people spell them in many languages.
_AT_WORD = r"at|ät|arroba|chez|chiocciola|apenstaartje|snabel-?a|kukac|małpa|zavin[aá]č|собака"
_DOT_WORD = r"dot|punkt|point|punto|ponto|prik|punct|pont|kropka|tečka|bodka|točka|piste|nokta|точка|крапка|τελεία"
#: Every cell in which such a word may stand for a sign has this, in small letters.
SPELLED = rf"(?:^|[^\p{{L}}])(?:{_AT_WORD.replace('?', '')}|snabela|a|{_DOT_WORD})(?:[^\p{{L}}]|$)"
_AT = re.compile(
    rf"\s*[\[({{<]\s*(?:{_AT_WORD}|a|@)\s*[\])}}>]\s*|\s+at\s+(?=[\w-]+\s*(?:\.|[\[({{<]?\s*dot))"
    rf"|\s+(?:{_AT_WORD})\s+(?=[\w-]+(?:\s+(?:{_DOT_WORD})\s+[\w-]+|\.[\w-]+)+\s*$)",
    re.IGNORECASE,
)
_DOT = re.compile(rf"\s*[\[({{<]\s*(?:{_DOT_WORD}|\.)\s*[\])}}>]\s*", re.IGNORECASE)
_DOT_BARE = re.compile(rf"(?<=\w)\s+(?:{_DOT_WORD})\s+(?=\w)", re.IGNORECASE)
#: Signs for which scanners take the at sign: a letter in a ring, between a name and a domain.
SCANNED = "©®Ⓐⓐ"
_SCANNED = re.compile(rf"(?<=[\w.-])\s*[{SCANNED}]\s*(?=[\w-]+\.[\w.-]+$)")
_WRAPPED = re.compile(
    r"[<\[(]\s*((?:mailto:)?[^<>()\[\]\s]+@[^<>()\[\]\s]+?)\s*[>\])]", re.IGNORECASE
)
_LINKED = re.compile(r"""(?i)\bhref\s*=\s*["']?mailto:([^"'\s>?]+)""")
_LEAD = re.compile(
    r"^(?:[\s<\"'(\[]|mailto:|smtp:|https?://|www\.(?=[\w-]{2})|e-?mail\s*[:=]\s*)+", re.IGNORECASE
)
_QUERY = re.compile(r"^(\s*<?\s*mailto:[^?\s]+)\?.*$", re.IGNORECASE | re.DOTALL)
_TRAIL = re.compile(r"(?:[\s>\"')\],;.:]|</?(?:br|p|a|div|span)\s*/?>)+$", re.IGNORECASE)
#: An address as a form's query has it.
_ENCODED = re.compile(r"%40|^(?:%20|\+)+(?=\S+@)|(?:%20)+$", re.IGNORECASE)
_COMMA_ENDING = re.compile(r"(?<=[A-Za-z0-9]),(?=[a-z]{2,4}(?:[.,][a-z]{2})?$)", re.IGNORECASE)
#: One address behind a label, or behind the name of its owner.
_LABELLED = re.compile(
    r"^(?P<words>(?:[^\W\d_][\w.'’-]*,?\s+){0,4}[^\W\d_][\w.'’-]*)(?P<sign>\s*[:=|]+\s*|\s+[–—-]+\s+|,?\s+)[<\[(]?(?P<inner>[^\s@<>()\[\]:=,;]+@[^\s@<>()\[\],;]+)[>\])]?\s*$"
)
#: Words that say that the address is none any more, or that more than an address follows.
_LABELS = re.compile(
    r"(?i)^(?:e-?mail|mail|correo|courriel|posta|e-?posta|sähköposti|почта|мейл)(?:[- ]?(?:address|adress?e|id|электронная))?$"
)
_DENIED = re.compile(
    r"(?i)\b(?:no|not|non|nicht|kein\w*|never|old|former|formerly|ex|alt|ehemals|wrong|invalid|falsch|bounced?|left|dead|longer|instead|cc|bcc|via|c/o|by|per|or|and|at|statt|"
    r"ancien\w*|antes|antigu\w*|vecchi\w*|oud\w*|pas|sans|sin|sem|senza|geen|ingen|ikke|inte|nie|без|не|стар\w*)\b"
)
_AROUND_AT = re.compile(r"\s*@\s*")
_BEFORE_POINT = re.compile(r"\s+\.")
_AROUND_POINT = re.compile(r"\s*[.,]\s*")
_MANY = re.compile(r"\s*[;,|/]\s*|\s+")


def _without_blanks(text: str) -> str:
    """Close the gaps around the at sign and the points; a blank behind a point may end a sentence."""
    local, _, domain = text.rpartition("@")
    local = _BEFORE_POINT.sub(".", _AROUND_AT.sub("@", local)).rstrip()
    return local + "@" + _AROUND_POINT.sub(lambda found: found[0].strip(), domain.lstrip())


def _leads(led: re.Match[str]) -> bool:
    """Whether the words before an address are a label or the owner's name, and no part of it."""
    words = led["words"]
    if _DENIED.search(words):
        return False
    if led["sign"].strip(" ,") or _LABELS.match(words):
        return True
    names = re.findall(r"[^\W\d_]+", words)
    local = led["inner"].partition("@")[0]
    owned = any(len(name) > 2 and name.lower() in local for name in names)
    return len(names) > 1 and all(name.istitle() for name in names) and owned


def candidates(text: str) -> Iterator[tuple[str | None, str]]:
    """Yield readings of a cell from the most literal to the most repaired."""
    yield None, text
    if "%" in text and _ENCODED.search(text):
        yield "email_respelled", unquote(text).strip()
    wrapped = [_LEAD.sub("", inner) for inner in _LINKED.findall(text) or _WRAPPED.findall(text)]
    if wrapped:
        fix = "email_unwrapped" if len(set(wrapped)) == 1 else "email_first_of_many"
        yield fix, wrapped[0]
        yield "email_respelled", _COMMA_ENDING.sub(".", wrapped[0])
    asked = _QUERY.match(text) if "?" in text else None
    bare = _TRAIL.sub("", _LEAD.sub("", asked[1] if asked else text))
    yield "email_unwrapped", bare
    if "@" not in bare and len(_SCANNED.findall(bare)) == 1:
        yield "email_respelled", _SCANNED.sub("@", bare)
    spelled = _DOT_BARE.sub(".", _DOT.sub(".", _AT.sub("@", bare)))
    if spelled != bare and "@" in spelled:
        yield "email_respelled", _without_blanks(spelled)
    if "@" in bare:
        closed = _without_blanks(bare)
        yield "email_blanks", closed
        yield "email_respelled", _COMMA_ENDING.sub(".", closed)
        led = _LABELLED.match(text)
        if led and _leads(led):
            yield "email_unwrapped", _TRAIL.sub("", led["inner"])
        words = [_TRAIL.sub("", _LEAD.sub("", word)) for word in _MANY.split(text)]
        if "@" in words[0]:
            many = sum("@" in word for word in words) > 1
            yield "email_first_of_many" if many else "email_unwrapped", words[0]
