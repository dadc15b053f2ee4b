"""The other ways in which a header may be worded: whose the value is, its place, no accents.

A header that no list of names knows is looked up again without the words that do not change what
it means: ``Kontakt: Straße (Büro)`` is a street.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from leadhygiene.profiles.headers import fold, plain

#: Words before a header that only say whose the value is, or ask for it.
_OWNERS = frozenset({
    "default", "address", "hq", "headquarters", "contact", "lead", "person", "customer", "prospect",
    "attendee", "user", "registrant", "client", "member", "invitee", "participant", "subscriber", "respondent", "guest", "applicant",
    "delegate", "visitor", "badge", "traits", "attributes", "properties", "fields", "your", "my", "what", "which", "is", "are",
    "please", "enter", "provide", "the", "and", "s", "kontakt", "kunde", "kontaktperson", "contacto",
    "cliente", "contatto", "contato", "personne", "persona", "pessoa", "persoon", "osoba", "henkilö",
    "человек", "контакт", "bitte", "was", "wie", "lautet", "ist", "ihr", "ihre", "dein", "deine",
    "quel", "quelle", "est", "votre", "cuál", "cual", "es", "su", "tu", "qual", "é", "o", "a", "seu",
    "sua", "wat", "uw", "je",
})  # fmt: skip
#: Who comes to an event, and who holds it.
_GUESTS = frozenset(
    {"invitee", "attendee", "registrant", "participant", "guest", "applicant", "respondent"}
)
_HOSTS = frozenset(
    {"user", "host", "organizer", "organiser", "owner", "agent", "sender", "interviewer"}
)
#: Words behind a header that say as little.
_LAST = frozenset({
    "value", "required", "optional", "mandatory", "pflichtfeld", "pflicht", "obligatoire", "obligatorio",
    "obrigatório", "obbligatorio", "verplicht", "1",
})  # fmt: skip
#: Words around a header that name the place of work or the firm.
_PLACES = frozenset({
    "company", "account", "organization", "organisation", "business", "work", "office", "corporate",
    "employer", "firm", "preferred", "billing", "mailing", "primary", "main", "current", "legal", "registered",
    "location", "address", "addresses", "of", "reg", "1", "hq", "headquarters", "person", "firma", "unternehmen",
    "geschäftlich", "dienstlich", "büro", "rechnungsadresse", "firmen", "société", "entreprise",
    "bureau", "travail", "adresse", "trabajo", "empresa", "oficina", "principal", "trabalho",
    "comercial", "lavoro", "ufficio", "uff", "azienda", "indirizzo", "dirección", "endereço", "werk",
    "zakelijk", "bedrijf", "organisatie", "praca", "praci", "firmy", "arbete", "arb", "рабочий",
    "служебный", "adres", "służbowy", "służbowa", "компании", "organización", "organizzazione", "organização", "organizacja",
})  # fmt: skip
#: Words for a place that is only the second choice.
_OTHERS = frozenset({
    "home", "private", "personal", "other", "privat", "sonstige", "sonstiger", "domicile", "autre",
    "particular", "otro", "otra", "outro", "casa", "abitazione", "privé", "thuis", "överig", "shipping",
})  # fmt: skip
#: Fields of a place or a firm, which those words leave as they are.
_OF_PLACE = frozenset({
    "country", "state", "postal_code", "city", "street", "phone", "mobile", "email", "website",
    "industry", "employees", "revenue", "owner", "created", "modified",
})  # fmt: skip
#: What stands in brackets behind a header and changes nothing: a time zone, a currency, a place.
_ASIDE = re.compile(
    r"\s*[(\[（](?:[A-Z]{2,5}|UTC[+-]?\d*|utc|work|business|office|primary|main|required|optional|mandatory"
    r"|if applicable|if known|pflichtfeld|obligatoire|obligatorio|geschäftlich|bureau|trabajo|会社|勤務先|account name"
    r"|account|company|contact|minutes|text|yyyy-mm-dd|dd/mm/yyyy|mm/dd/yyyy)[)\]）]",
    re.IGNORECASE,
)
#: The ending of the plural in brackets: Prénom(s), Vorname(n), Imię(ona).
_PLURAL = re.compile(
    r"(?<=[^\W\d_])(?: ?[(\[（]s|[(\[（](?:es|n|en|e|er|x|i|y|ona|a|ler|lar|е|ы|и))[)\]）](?=\W|$)",
    re.IGNORECASE,
)
_RELATED = re.compile(r"^\s*([^()]+?)\s*\(\1\)")
_SPELT = re.compile("[aou]e")


@dataclass(frozen=True, slots=True)
class Wording:
    """The headers of a table, worded otherwise.

    Attributes:
        columns: Header in that wording -> its columns, in order.
        confidence: How sure a column is that is found this way.
        fields: Fields that may be found this way, empty = any.
        plain: Turns the name of a field into the same wording.
        twins: Header in that wording -> what else stands in the cell, which must name the same field.
    """

    columns: Mapping[str, Sequence[str]]
    confidence: float
    fields: frozenset[str] = frozenset()
    plain: Callable[[str], str] | None = None
    twins: Mapping[str, str] = field(default_factory=dict)


def wordings(headers: Sequence[str], folded: Mapping[str, str]) -> tuple[Wording, ...]:
    """Return the other wordings of all headers, the surest first.

    Args:
        headers: Header cells as written, in the order of the columns.
        folded: Column -> folded header.
    """
    aside = {
        name: fold(_bare(header)) if folded[name] == fold(header) else folded[name]
        for name, header in zip(folded, headers, strict=True)
    }
    trimmed = {name: _trimmed(header) for name, header in aside.items()}
    placed = {name: _around(header, _PLACES | _OWNERS) for name, header in aside.items()}
    backed = {n: _around(h, _PLACES | _OWNERS, back=True) for n, h in aside.items()}
    second = {name: _around(header, _PLACES | _OWNERS | _OTHERS) for name, header in aside.items()}
    return (
        Wording(_changed(trimmed, folded), 0.8),
        Wording(_halves(headers, tuple(folded)), 0.8),
        _said_twice(headers, tuple(folded)),
        Wording(_changed(aside, folded), 0.8),
        Wording(by_header({n: skeleton(h) for n, h in trimmed.items()}), 0.75, plain=skeleton),
        Wording(_changed(placed, folded), 0.7, _OF_PLACE),
        Wording(by_header({n: skeleton(h) for n, h in placed.items()}), 0.7, _OF_PLACE, skeleton),
        Wording(_changed(backed, folded), 0.7, _OF_PLACE),
        Wording(_changed(second, folded), 0.65, _OF_PLACE),
        Wording(by_header({n: h.removesuffix("s") for n, h in trimmed.items()}), 0.7),
    )


def singular(header: str) -> str:
    """Return a header without endings of the plural in brackets.

    Examples:
        >>> singular("Prénom(s)"), singular("NAME(S) OF CONTACT"), singular("City (n)"), singular("Phone (s)")
        ('Prénom', 'NAME OF CONTACT', 'City (n)', 'Phone')
    """
    return _PLURAL.sub("", header) or header


def by_header(folded: Mapping[str, str]) -> dict[str, list[str]]:
    """Return header -> its columns, in order."""
    found: dict[str, list[str]] = {}
    for column, header in folded.items():
        if header:
            found.setdefault(header, []).append(column)
    return found


def without_common_word(folded: dict[str, str]) -> dict[str, str]:
    """Take off a first word that all headers share, as in ``src_name, src_city``.

    Examples:
        >>> without_common_word({"a": "src name", "b": "src city"})
        {'a': 'name', 'b': 'city'}
    """
    firsts = {header.partition(" ")[0] for header in folded.values()}
    if len(folded) < 2 or len(firsts) != 1 or not all(" " in h for h in folded.values()):
        return folded
    return {name: header.partition(" ")[2] for name, header in folded.items()}


def without_hosts(folded: dict[str, str]) -> dict[str, str]:
    """Leave out what is said of the host where the same is said of the guests of an event.

    Examples:
        >>> without_hosts({"a": "user email", "b": "invitee email", "c": "user id"})
        {'a': '', 'b': 'invitee email', 'c': 'user id'}
    """
    said = [header.partition(" ") for header in folded.values()]
    guests = {what for whose, _, what in said if what and whose in _GUESTS}
    if not guests & {"name", "email", "first name"}:
        return folded
    hosts = {f"{whose} {what}" for whose, _, what in said if whose in _HOSTS and what in guests}
    return {name: "" if header in hosts else header for name, header in folded.items()}


#: Headers of what programs that read the pages of networks note beside each page.
_SCRAPED = frozenset({
    "profile url", "default profile url", "linked in profile url", "linkedin profile url", "sales navigator profile url", "vmid",
    "connection degree", "shared connections count", "is open link",
})  # fmt: skip


def without_scrapes(folded: dict[str, str]) -> dict[str, str]:
    """Leave out the moment at which a page was read where others would take it for that at which a record was made.

    Examples:
        >>> without_scrapes({"a": "full name", "b": "profile url", "c": "timestamp"})
        {'a': 'full name', 'b': 'profile url', 'c': ''}
        >>> without_scrapes({"a": "full name", "c": "timestamp"})
        {'a': 'full name', 'c': 'timestamp'}
    """
    if _SCRAPED.isdisjoint(folded.values()):
        return folded
    return {name: "" if header == "timestamp" else header for name, header in folded.items()}


@lru_cache(1 << 14)
def skeleton(header: str) -> str:
    """Return a folded header without accents, umlauts written either way.

    Examples:
        >>> skeleton("téléphone"), skeleton("strasse geschaeftlich") == skeleton("strasse geschäftlich")
        ('telephone', True)
    """
    bare = unicodedata.normalize("NFKD", header)
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    bare = bare.translate(str.maketrans("łøđı", "lodi"))
    return _SPELT.sub(lambda match: match[0][0], bare) if bare.isascii() else bare


def _bare(header: str) -> str:
    """Return a header without brackets that change nothing."""
    return _ASIDE.sub("", _RELATED.sub(r"\1", header)) or header


def _changed(worded: Mapping[str, str], folded: Mapping[str, str]) -> dict[str, list[str]]:
    return by_header({n: header for n, header in worded.items() if header != folded[n]})


#: Whose the value is, behind it: nome del partecipante, prénom de l'élu, Name des Kunden.
_OF_WHOM = re.compile(
    r" (?:d(?:el|ella|ell|u|e la|e l|es|er|o|a)|des|der|van de|of the) (?:partecipante|participante?|client[ei]?"
    r"|kund(?:en|in)|kontakts?|contact|contacto|contato|contatto|contactpersoon|élue?|utente|utilisateur|usuario"
    r"|usuário|teilnehmers?|teilnehmerin|ansprechpartners?|personne|persona|pessoa|titulaire|titolare|titular"
    r"|dirigeant|responsable|responsabile|responsável|gérant|membre|membro|abonné|iscritto|inscrit|klant|attendee"
    r"|customer|participant|invitee|lead)$"
)


#: The number of the first of several, glued to its word: Company1, Job Title1.
_NUMBERED = re.compile(r"(?<=[^\W\d_]{3})1$")


def _trimmed(header: str) -> str:
    """Return a header without words that only say whose the value is, or that it is required."""
    parts = _NUMBERED.sub(" 1", _OF_WHOM.sub("", header)).split()
    while len(parts) > 1 and parts[-1] in _LAST:
        parts.pop()
    return " ".join(_first_off(parts, _OWNERS))


def _around(header: str, words: frozenset[str], *, back: bool = False) -> str:
    """Return a header without such words at either end, one end first."""
    parts = header.split()
    if back:
        return " ".join(_first_off(_last_off(parts, words), words))
    return " ".join(_last_off(_first_off(parts, words), words))


def _first_off(parts: list[str], words: frozenset[str]) -> list[str]:
    """Take such words off; a single letter (``a_name``, one of two) only behind another word."""
    start = 0
    while start + 1 < len(parts) and parts[start] in words and (start or len(parts[start]) > 1):
        start += 1
    return parts[start:]


def _last_off(parts: list[str], words: frozenset[str]) -> list[str]:
    while len(parts) > 1 and (parts[-1] in words or parts[-1] in _LAST):
        parts = parts[:-1]
    return parts


def _halves(headers: Sequence[str], names: Sequence[str]) -> dict[str, list[str]]:
    """Return either half of a header such as ``Company / Account``, or one in two scripts, -> its columns."""
    found: dict[str, list[str]] = {}
    for header, name in zip(headers, names, strict=True):
        scripts = _TWO_SCRIPTS.match(plain(header))
        halves = [part for part in scripts.groups() if part] if scripts else header.split("/")
        parts = [fold(part) for part in halves]
        #: A half with a comma names several fields, and the column holds them all: City, State / Country.
        whole = len(parts) == 2 and "id" not in parts and not any("," in half for half in halves)
        for part in parts if whole else ():
            if part:
                found.setdefault(part, []).append(name)
    return found


#: A header in a script of its own and in Latin letters: 姓 Last name, Company (会社名).
_OWN = r"[\u0370-\u07ff\u0900-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
_LATIN = r"[A-Za-z][A-Za-z .'\-]*[A-Za-z]"
_TWO_SCRIPTS = re.compile(
    rf"(?:({_OWN}(?:.*{_OWN})?)[\s(:\[（-]+({_LATIN})[)\]）]?|({_LATIN})[\s(:\[（-]+({_OWN}(?:.*{_OWN})?)[)\]）]?)$"
)
#: A header with another one in brackets.
_BRACKETS = re.compile(r"([^()\[\]（）]+?)\s*[(\[（]([^()\[\]（）]+)[)\]）]$")


def _said_twice(headers: Sequence[str], names: Sequence[str]) -> Wording:
    """Return the headers that name their field in two tongues, one of them in brackets: Apellidos (Surname)."""
    columns: dict[str, list[str]] = {}
    twins: dict[str, str] = {}
    for header, name in zip(headers, names, strict=True):
        said = _BRACKETS.match(plain(header))
        if said:
            one, other = map(fold, said.groups())
            columns.setdefault(one, []).append(name)
            twins.setdefault(one, other)
    return Wording(columns, 0.8, twins=twins)
