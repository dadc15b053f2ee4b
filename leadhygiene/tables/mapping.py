"""Find the canonical field of each column, with a confidence, from its header and its values."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from leadhygiene.connector import GENERIC, Connector, connectors, get, target_of
from leadhygiene.fields import BY_NAME, FIELDS, IDENTIFYING
from leadhygiene.headers import fold

#: Objects whose rows are people.
PEOPLE = frozenset({"lead", "contact", "attendee", "unknown"})
#: Fields that a row of any other object may have (opportunities, campaign members, users).
_OF_ANY = frozenset({"id", "account_id", "owner", "status", "created", "modified", "lead_source"})
#: Words before and behind a header that do not change what it means.
#: Identifiers that need not be those of the row in its own CRM.
_FOREIGN_IDS = frozenset({"contact id", "customer id", "company id", "account number", "external id",
                          "customer account", "kundennummer", "kunden id"})  # fmt: skip
_OWNERS = frozenset({"default", "address", "hq", "headquarters", "contact", "lead", "person", "customer", "prospect", "attendee", "user", "registrant",
                     "your", "what", "which", "is", "are", "please", "enter", "provide", "the", "kontakt", "kunde", "contacto", "cliente"})  # fmt: skip
_LAST = frozenset({"value", "required", "optional", "mandatory", "pflichtfeld", "obligatoire", "obligatorio",
                   "obrigatório", "1"})  # fmt: skip

#: Values that a column of a field must look like for the mapping to be believed.
_LOOKS = {
    "email": re.compile(r"[@＠]|^(none|n/?a|-|unknown)$", re.IGNORECASE),
    "website": re.compile(r"\.[a-z]{2,}|^(none|n/?a|-)$", re.IGNORECASE),
    "phone": re.compile(r"\d\D{0,2}\d\D{0,2}\d|^(none|n/?a|-)$|e\+", re.IGNORECASE),
    "mobile": re.compile(r"\d\D{0,2}\d\D{0,2}\d|^(none|n/?a|-)$|e\+", re.IGNORECASE),
    #: Anything but a form of address.
    "title": re.compile(
        r"^(?!(?:mr|mrs|ms|miss|mx|dr|prof|prof\. dr|herr|frau|hr|fr|m|mme|mlle|sr|sra|srta|sig|dott"
        r"|ing|pan|pani|dhr|mevr|monsieur|madame)\.?$)",
        re.IGNORECASE,
    ),
}
#: Headers of people and of accounts, for tables whose format does not tell the object.
_LEAD = frozenset({"lead source", "leadsource", "lead status", "lead id", "lead owner", "message",
                   "utm source", "campaign", "form id", "how did you hear about us"})  # fmt: skip
_PERSON_FIELDS = ("first_name", "last_name", "full_name", "email", "title", "mobile")


@dataclass(frozen=True, slots=True)
class Mapped:
    """The columns of a table by canonical field.

    Attributes:
        columns: Canonical field -> column.
        confidence: Canonical field -> 0 to 1.
        unmapped: The other columns.
        object: ``lead``, ``contact`` or ``account``.
    """

    columns: Mapping[str, str]
    confidence: Mapping[str, float]
    unmapped: tuple[str, ...]
    object: str


def values(frame: pl.DataFrame, limit: int = 200) -> dict[str, list[str]]:
    """Return some non-empty values of every column, spread over the whole frame."""
    step = max(frame.height // (limit * 5), 1)
    some = frame.gather_every(step).head(limit * 5).to_dict(as_series=False)
    return {
        name: [cell for cell in cells if cell is not None][:limit] for name, cells in some.items()
    }


def map_columns(
    frame: pl.DataFrame,
    headers: Sequence[str],
    connector: Connector | None = None,
    kind: str | None = None,
    hint: Connector | None = None,
    sample: Mapping[str, Sequence[str]] | None = None,
) -> Mapped:
    """Map the columns of a frame to canonical fields.

    Args:
        frame: ``String`` columns with unique names.
        headers: The header cells as written, in the order of the columns.
        connector: The format of the table; only the shared aliases without it.
        kind: Object of the table where the caller knows it.
        hint: A format that may fit; it says which columns are no identifiers.
        sample: Some values of each column, where the caller has them.

    Examples:
        >>> frame = pl.DataFrame({"Vorname": ["Ann"], "E-Mail": ["a@x.com"], "X": ["1"]})
        >>> mapped = map_columns(frame, frame.columns)
        >>> dict(mapped.columns), mapped.unmapped
        ({'first_name': 'Vorname', 'email': 'E-Mail'}, ('X',))
    """
    profiles = [connector] if connector and connector.name != GENERIC else []
    folded = dict(zip(frame.columns, map(fold, headers), strict=True))
    if not profiles:
        folded = _without_common_word(folded)
    asked = kind
    sample = values(frame) if sample is None else sample
    kind = kind or _by_identifier(profiles, folded, sample)
    kind = kind or _object(frozenset(folded.values()), profiles, hint)
    taken: dict[str, tuple[str, float]] = {}
    used: set[str] = set()
    columns = _by_header(folded)
    others = (
        _by_header({name: _trimmed(header) for name, header in folded.items()}),
        _halves(headers, frame.columns),
    )
    strict = any(profile.headers_of("id", kind) for profile in profiles)
    hinted = [hint] if hint is not None and not profiles else []
    if hinted and hinted[0].crm == "salesforce":
        columns.pop("account number", None)
        columns.pop("accountnumber", None)
    #: A format that may fit also says which column is the identifier, where it has one.
    told = any(header in columns for one in hinted for header in one.headers_of("id", kind))
    identifiers = hinted if told else profiles
    for item in FIELDS:
        if kind in PEOPLE:
            wanted = item.people
        elif kind == "account":
            wanted = item.accounts
        else:
            wanted = item.name in _OF_ANY
        if not wanted:
            continue
        shared = item.name != "id" or not strict
        speak = identifiers if item.name == "id" else profiles
        found = _find(item.name, kind, columns, others, speak, sample, used, shared=shared)
        if found is None and not shared:
            own = [h for h in get(GENERIC).headers_of("id", kind) if h not in _FOREIGN_IDS]
            found = _first("id", [(header, 0.9) for header in own], columns, sample, used)
        if found:
            taken[item.name] = found
            used.add(found[0])
    if kind in PEOPLE:
        for name, column in _by_value(sample, used, taken).items():
            taken[name] = (column, 0.6)
            used.add(column)
    if kind in PEOPLE and "first_name" in taken and "last_name" not in taken:
        _name_beside_first(taken, folded, sample)
    if kind in PEOPLE:
        _whole_name_as_first(taken, folded, sample)
    if asked is None and not profiles and not set(taken) & IDENTIFYING:
        kind = "unknown"
    order = {name: position for position, name in enumerate(frame.columns)}
    ranked = sorted(taken.items(), key=lambda item: order[item[1][0]])
    return Mapped(
        {name: column for name, (column, _) in ranked},
        {name: confidence for name, (_, confidence) in ranked},
        tuple(name for name in frame.columns if name not in used),
        kind,
    )


def _name_beside_first(
    taken: dict[str, tuple[str, float]],
    folded: Mapping[str, str],
    sample: Mapping[str, Sequence[str]],
) -> None:
    """Take a bare ``Name`` beside a first name for the family name, unless it repeats that."""
    column, confidence = taken.get("full_name", ("", 0.0))
    if folded.get(column) not in {"name", "nom", "nome", "naam", "navn", "namn", "nazwa"}:
        return
    firsts = sample[taken["first_name"][0]]
    pairs = list(zip(sample[column], firsts, strict=False))
    if pairs and sum(first in name for name, first in pairs) * 4 < len(pairs):
        del taken["full_name"]
        taken["last_name"] = (column, min(confidence, 0.8))


def _whole_name_as_first(
    taken: dict[str, tuple[str, float]],
    folded: Mapping[str, str],
    sample: Mapping[str, Sequence[str]],
) -> None:
    """Take a column such as ``Nome`` for the whole name where there is no other and it holds such."""
    if "first_name" not in taken or {"last_name", "full_name"} & set(taken):
        return
    column, confidence = taken["first_name"]
    if folded.get(column) not in {"nome", "nombre", "nombres", "ad", "имя", "имя клиента", "名"}:
        return
    cells = sample[column]
    if cells and sum(len(cell.split()) > 1 for cell in cells) * 2 > len(cells):
        del taken["first_name"]
        taken["full_name"] = (column, min(confidence, 0.8))


def _without_common_word(folded: dict[str, str]) -> dict[str, str]:
    """Take off a first word that all headers share, as in ``src_name, src_city``.

    Examples:
        >>> _without_common_word({"a": "src name", "b": "src city"})
        {'a': 'name', 'b': 'city'}
    """
    firsts = {header.partition(" ")[0] for header in folded.values()}
    if len(folded) < 2 or len(firsts) != 1 or not all(" " in h for h in folded.values()):
        return folded
    return {name: header.partition(" ")[2] for name, header in folded.items()}


def _by_header(folded: Mapping[str, str]) -> dict[str, list[str]]:
    """Return header -> its columns, in order."""
    found: dict[str, list[str]] = {}
    for column, header in folded.items():
        if header:
            found.setdefault(header, []).append(column)
    return found


def _find(
    canonical: str,
    kind: str,
    columns: Mapping[str, Sequence[str]],
    others: Sequence[Mapping[str, Sequence[str]]],
    profiles: Sequence[Connector],
    sample: Mapping[str, Sequence[str]],
    used: set[str],
    *,
    shared: bool = True,
) -> tuple[str, float] | None:
    """Return the column of one field and how sure that is."""
    own: list[tuple[str, float]] = []
    for profile in profiles:
        own += [(header, 1.0) for header in profile.headers_of(canonical, kind)]
    if shared:
        own += [(fold(canonical), 1.0)]
        own += [(header, 0.95) for header in get(GENERIC).headers_of(canonical, kind)]
        own += [(header.replace(" ", ""), 0.9) for header, _ in own if " " in header]
    best = _first(canonical, own, columns, sample, used)
    if best is not None or not shared:
        return best
    for columns_by in others:
        best = _first(canonical, [(h, 0.8) for h, _ in own], columns_by, sample, used)
        if best is not None:
            return best
    return None


def _first(
    canonical: str,
    aliases: Sequence[tuple[str, float]],
    folded: Mapping[str, Sequence[str]],
    sample: Mapping[str, Sequence[str]],
    used: set[str],
) -> tuple[str, float] | None:
    """Return the first column that an alias names and whose values may be of the field."""
    best: tuple[str, float] | None = None
    empty: tuple[str, float] | None = None
    for alias, confidence in aliases:
        for column in folded.get(alias, ()):
            if column in used:
                continue
            if _believable(canonical, sample[column]):
                if sample[column]:
                    return column, confidence
                #: An empty column is the last resort: another may hold the values.
                empty = empty or (column, confidence)
                continue
            #: The format itself says what the column is, even where its values are masked.
            if confidence == 1.0 or canonical not in _LOOKS:
                best = best or (column, 0.6 if confidence == 1.0 else 0.4)
    return best or empty


def _trimmed(header: str) -> str:
    """Return a header without words that only say whose the value is, or that it is required."""
    words = header.split()
    while len(words) > 1 and words[-1] in _LAST:
        words.pop()
    while len(words) > 1 and words[0] in _OWNERS:
        words = words[1:]
    text = " ".join(words)
    return text if text != header else ""


def _halves(headers: Sequence[str], names: Sequence[str]) -> dict[str, list[str]]:
    """Return either half of a header such as ``Company / Account`` -> its columns."""
    found: dict[str, list[str]] = {}
    for header, name in zip(headers, names, strict=True):
        parts = [fold(part) for part in header.split("/")]
        for part in parts if len(parts) == 2 else ():
            if part:
                found.setdefault(part, []).append(name)
    return found


def _believable(canonical: str, cells: Sequence[str]) -> bool:
    """Whether the values may be values of the field; an empty column may be anything."""
    pattern = _LOOKS.get(canonical)
    if pattern is None or not cells:
        return True
    return sum(bool(pattern.search(cell)) for cell in cells) * 5 >= len(cells)


def _by_value(
    sample: Mapping[str, Sequence[str]], used: set[str], taken: Mapping[str, object]
) -> dict[str, str]:
    """Find an e-mail column whose header says nothing: nearly all of its values are addresses."""
    if "email" in taken or "email_domain" in taken:
        return {}
    address = re.compile(r"^[^@\s]+@[^@\s]+\.[A-Za-z]{2,}$")
    for column, cells in sample.items():
        hits = sum(bool(address.match(cell.strip())) for cell in cells)
        if column not in used and hits >= 2 and hits * 5 >= len(cells) * 4:
            return {"email": column}
    return {}


def _by_identifier(
    profiles: Sequence[Connector],
    folded: Mapping[str, str],
    sample: Mapping[str, Sequence[str]],
) -> str | None:
    """Tell the object by identifiers that begin as only those of one object do (Salesforce)."""
    for profile in profiles:
        target = target_of(profile.name)
        headers = set(profile.headers_of("id", profile.default_object))
        cells = [
            cell for name, header in folded.items() if header in headers for cell in sample[name]
        ]
        for kind, item in target.objects.items() if target and cells else ():
            if item.id_prefixes and all(cell.startswith(tuple(item.id_prefixes)) for cell in cells):
                return kind
    return None


def _object(folded: frozenset[str], profiles: Sequence[Connector], hint: Connector | None) -> str:
    """Tell people from accounts by the headers."""
    for profile in profiles:
        found = profile.object_of(folded)
        if found != "unknown":
            return found
    if hint is not None and hint.crm == "salesforce" and "company" in folded:
        found = hint.object_of(folded)
        if found == "lead":
            return found
    generic = get(GENERIC)
    person = sum(bool(folded & set(generic.headers_of(name, "lead"))) for name in _PERSON_FIELDS)
    firm = bool(folded & {*generic.headers_of("name", "account"), "email domain"})
    telling = {header.replace(" ", "") for header in generic.objects["account"]}
    account = bool({header.replace(" ", "") for header in folded} & telling)
    #: ``Name`` is the firm's where no other column is.
    own = folded & (set(generic.headers_of("name", "account")) - {"name"})
    if account and "name" in folded and not (own and "email" in folded):
        person -= 1
        firm = True
    named = folded & {
        *generic.headers_of("first_name", "lead"),
        *generic.headers_of("last_name", "lead"),
    }
    if firm and not named and (person == 0 or (person <= 1 and account)):
        return "account"
    return "lead" if folded & _LEAD else "contact"


def known_headers() -> frozenset[str]:
    """Return every folded header that some format or alias list knows."""
    found: set[str] = set()
    for connector in connectors().values():
        for mapping in (connector.mapping, connector.account_mapping):
            found.update(header for headers in mapping.values() for header in headers)
        for some in (*connector.needs, *connector.maybe):
            found |= some
    return frozenset(found | set(BY_NAME))
