"""Find the notes beside a firm's name that hold further names: trading, former and later ones, owners; own rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from leadhygiene.matching.firms import note_words
from leadhygiene.standards.firms.company_parser import parse_company

Slot = Literal["later", "former", "alias", "owner", "host"]

_NAME = r"(?P<name>[^()\[\]]{2,}?)\s*[)\]]?\s*$"
_OPEN = r"[(\[,;–-]\s*"
_YEAR = r"(?:\d{1,2}[./])?(?:\d{1,2}[./])?(?:19|20)\d\d(?:\s*(?:r|р|г|год[ау]?|року|рік|godine|г)\b\.?)?"
_SINCE = "seit|ab|since|from|depuis|dès|desde|dal|sinds|vanaf|sedan|siden|fra|från|od|de la|din|с|з"
#: Words that say "formerly" wherever they stand in a name.
_FORMERLY = (
    r"formerly(?: known as)?|f\s*/?\s*k\s*/?\s*a|previously(?: known as)?|vormals|ehemals|früher|ehem|anciennement|"
    r"antes|anteriormente|già|precedentemente|voorheen|voormalig|v/h|tidligere|tidl|dawniej|poprzednio|fd|f\.d|tidigare|"
    r"förut|ex|olim|eks|dříve|predtým|prej|prije|ranije|bivši|korábban|fosta?|fostul|eski adı|önceki adı|entinen|ent|"
    r"d/h|πρώην|ранее|бывш\w*|бивш\w*|раніше|колишн\w*"
)
#: Words that say it only at the start of a note: elsewhere they belong to names.
_ONCE = (
    r"vorher|zuvor|davor|früherer name|alter name|firmierte bis \d{4} als|earlier|previous name|old name|was|ancien nom|avant|"
    r"auparavant|autrefois|jadis|nombre anterior|antiguamente|ex nome|prima|in precedenza|eerder|oude naam|gammalt namn|"
    r"tidligere navn|dawna nazwa|původně|původní název|nome anterior|antigo nome|régi név|eski unvan|"
    r"áður|endine|endise nimega|agrāk|bijušais|bijusī|anksčiau|buvęs|buvusi|nekdaj|abans|anteriorment|lehen|gynt|dahulu|dulu|sebelumnya|dahulunya|dating|"
    r"zamani|trước đây(?: là)?|tiền thân(?: là)?|eski(?: ad[ıi]\w*)?|keçmiş|sobiq|бұрынғы|мурдагы|поранешен|поранешна|преди|былая|былы|ყოფილი|նախկին|سابقا|سابقاً|سابق|לשעבר|më parë|volt"
)
_FORMER = re.compile(rf"(?i)\b(?:{_FORMERLY})\b\.?[:,]?\s+{_NAME}")
_FORMER_NOTE = re.compile(
    rf"(?i){_OPEN}(?:(?:{_SINCE})\s+{_YEAR}\s*[,;:]?\s*)?(?:{_FORMERLY}|{_ONCE})\b\.?[:,]?\s*{_NAME}"
)
_LATER = re.compile(
    rf"(?i){_OPEN}(?:now(?: known as)?|today|currently|nyní|teraz|sada|obecnie|nykyisin|nyk|acum|yeni adı|şimdi|ныне|"
    rf"теперь|сейчас|heute|jetzt|maintenant|ahora|ora|adesso|nu|nå|numera|numer|nuvarande|i ?dag|nuværende|nåværende|heutig\w*|actuellement|actualmente|atualmente|attualmente|tegenwoordig|thans|nunmehr|désormais|agora|zdaj|dabar|tagad|нині|тепер|renamed(?: to)?|became)"
    rf"\b\.?[:,]?\s+{_NAME}"
)
_TRADING = re.compile(
    r"(?i)[\s,;(\[-]*\b(?:d\s*/?\s*b\s*/?\s*a|doing business as|t\s*/\s*as?|ta|trading as|trading name|a\s*/?\s*k\s*/?\s*a|also known as|"
    r"handelnd als|handelnd unter|auftretend als|auch bekannt als|filialname|geschäftsbezeichnung|nombre comercial|"
    r"que opera como|operando como|conocid[ao] como|bajo el nombre(?: comercial)?|nome fantasia|nome de fantasia|"
    r"conhecid[ao] como|sob o nome|nom commercial|enseigne|exerçant sous(?: l['’]enseigne| le nom(?: commercial)?)?|"
    r"connue? sous le nom(?: de)?|marchio|insegna|sotto il nome|nota come|brand|operating as|o\s*/\s*a|handelsnaam|"
    r"h\.?\s?o\.?\s?d\.?\s?n\.?|handelend onder(?: de naam)?|ook bekend als|firmierend als|pod nazwą|pod marką|"
    r"działając[ya] jako|bifirma|markedsført som|aputoiminimi|obchodní název|márkanév|屋号)"
    r"[\s:.]+[\"„“«']?(?P<name>[^()\[\]\"“”»]{2,}?)[\"“”»']?\s*[)\]]?\s*$"
)
_SIGN_FORMER = re.compile(
    r"[(（]\s*(?:旧社名|旧名|旧|舊名|舊|原名|原|前身|구|옛)\s*[:：]?\s*(?P<name>[^()（）]{2,}?)\s*[)）]\s*$"
)
_SIGN_LATER = re.compile(
    r"[(（]\s*(?:現社名|現名|现名|现|現|현)\s*[:：]?\s*(?P<name>[^()（）]{2,}?)\s*[)）]\s*$"
)
_PATTERNS: tuple[tuple[re.Pattern[str], Slot], ...] = (
    (_FORMER_NOTE, "former"), (_LATER, "later"), (_SIGN_LATER, "later"), (_FORMER, "former"),
    (_SIGN_FORMER, "former"), (_TRADING, "alias"),
)  # fmt: skip
BRACKET = re.compile(r"\s*[(\[](?P<note>[^()\[\]]{2,60})[)\]]\s*$")


def notes_of(text: str) -> Iterator[tuple[Slot, str, str]]:
    """Yield slot, further name and what stands before it, from the end of a name on.

    Examples:
        >>> list(notes_of("Kaltwerk AG (seit 2022, vorher Saalwerk Textil)"))
        [('former', 'Saalwerk Textil', 'Kaltwerk AG')]
        >>> list(notes_of("Oderflux GmbH (bis 2020 Kabelwerk Oder)"))
        [('former', 'Kabelwerk Oder', 'Oderflux GmbH')]
        >>> list(notes_of("Jansma VOF h.o.d.n. De Hooiberg"))
        [('alias', 'De Hooiberg', 'Jansma VOF')]
        >>> list(notes_of("Bar Prima Vera"))
        []
    """
    for slot, name, rest in _told(text):
        yield slot, name, rest
        text = rest
    for pattern, slot in _PATTERNS:
        found = pattern.search(text)
        if not found or found.start() < 2:
            continue
        name = found["name"].strip(" ,;.\"'„“”«»")
        rest = text[: found.start()].strip(' ,;([-–"')
        if not name or not rest:
            continue
        yield slot, name, rest
        text = rest


#: What tells of a host, an owner or a new name, in the order asked; a bracket or a sign opens most of them.
_HINT = re.compile(
    r"[(\[（,;–—]|\s-|[/\\℅]|(?i:\b(?:care of|att|attn|presso|per adress?e?|z\.|zu h|do rąk|k rukám))"
)


def _told(text: str) -> Iterator[tuple[Slot, str, str]]:
    """Yield hosts of letters, owners and new names that a note tells of."""
    if not _HINT.search(text):
        return
    for pattern, slot in (
        *((note_words.care_of(), "host"), (note_words.renamed(), "later")),
        *((note_words.dated("since"), "later"), (note_words.dated("until"), "former")),
        *((note_words.dated_behind(), "later"), (note_words.joined(), "owner")),
        (note_words.joined_behind(), "owner"),
    ):
        found = pattern.search(text)
        if not found or found.start() < 2:
            continue
        if pattern is note_words.dated_behind() and not parse_company(found["name"]).legal_form:
            continue  # "Member since 2014" is no name
        groups = found.groupdict()
        name = (groups["name"] or groups["company"]).strip(" ,;.\"'„“”«»")
        rest = text[: found.start()].strip(' ,;([-–"')
        if name and rest and note_words.beside_words().isdisjoint(name.casefold().split()):
            yield slot, name, rest  # type: ignore[misc]  # the slots of the table above
            text = rest
