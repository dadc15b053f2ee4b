"""Find the canonical field of each column, with a confidence, from its header and its values."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from leadhygiene.connector import GENERIC, Connector, connectors, fold, get
from leadhygiene.fields import BY_NAME, FIELDS, IDENTIFYING

#: Objects whose rows are people.
PEOPLE = frozenset({"lead", "contact", "attendee", "unknown"})
#: Fields that a row of any other object may have (opportunities, campaign members, users).
_OF_ANY = frozenset({"id", "account_id", "owner", "status", "created", "modified", "lead_source"})
#: Words before and behind a header that do not change what it means.
_OWNERS = frozenset({"contact", "lead", "person", "customer", "prospect", "attendee", "user", "registrant",
                     "your", "kontakt", "kunde", "contacto", "cliente"})  # fmt: skip
_LAST = frozenset({"required", "optional", "mandatory", "pflichtfeld", "obligatoire", "obligatorio",
                   "obrigatório", "1"})  # fmt: skip

#: Values that a column of a field must look like for the mapping to be believed.
_LOOKS = {
    "email": re.compile(r"[@＠]|^(none|n/?a|-|unknown)$", re.IGNORECASE),
    "website": re.compile(r"\.[a-z]{2,}|^(none|n/?a|-)$", re.IGNORECASE),
    "phone": re.compile(r"\d{3}|^(none|n/?a|-)$|e\+", re.IGNORECASE),
    "mobile": re.compile(r"\d{3}|^(none|n/?a|-)$|e\+", re.IGNORECASE),
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
    kind = kind or _object(frozenset(folded.values()), profiles)
    sample = values(frame) if sample is None else sample
    taken: dict[str, tuple[str, float]] = {}
    used: set[str] = set()
    columns = _by_header(folded)
    trimmed = _by_header({name: _trimmed(header) for name, header in folded.items()})
    own = profiles or ([hint] if hint else [])
    ids = [header for profile in own for header in profile.headers_of("id", kind)]
    strict = bool(ids)
    #: A format that may fit also says which column is the identifier, where it has one.
    identifiers = own if any(header in columns for header in ids) else profiles
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
        found = _find(item.name, kind, columns, trimmed, speak, sample, used, shared=shared)
        if found:
            taken[item.name] = found
            used.add(found[0])
    if kind in PEOPLE:
        for name, column in _by_value(sample, used, taken).items():
            taken[name] = (column, 0.6)
            used.add(column)
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
    trimmed: Mapping[str, Sequence[str]],
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
    return _first(canonical, [(h, 0.8) for h, _ in own], trimmed, sample, used)


def _first(
    canonical: str,
    aliases: Sequence[tuple[str, float]],
    folded: Mapping[str, Sequence[str]],
    sample: Mapping[str, Sequence[str]],
    used: set[str],
) -> tuple[str, float] | None:
    """Return the first column that an alias names and whose values may be of the field."""
    best: tuple[str, float] | None = None
    for alias, confidence in aliases:
        for column in folded.get(alias, ()):
            if column in used:
                continue
            if _believable(canonical, sample[column]):
                return column, confidence
            #: The format itself says what the column is, even where its values are masked.
            if confidence == 1.0 or canonical not in _LOOKS:
                best = best or (column, 0.6 if confidence == 1.0 else 0.4)
    return best


def _trimmed(header: str) -> str:
    """Return a header without words that only say whose the value is, or that it is required."""
    words = header.split()
    while len(words) > 1 and words[-1] in _LAST:
        words.pop()
    while len(words) > 1 and words[0] in _OWNERS:
        words = words[1:]
    text = " ".join(words)
    return text if text != header else ""


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


def _object(folded: frozenset[str], profiles: Sequence[Connector]) -> str:
    """Tell people from accounts by the headers."""
    for profile in profiles:
        found = profile.object_of(folded)
        if found != "unknown":
            return found
    generic = get(GENERIC)
    person = sum(bool(folded & set(generic.headers_of(name, "lead"))) for name in _PERSON_FIELDS)
    firm = bool(folded & {*generic.headers_of("name", "account"), "email domain"})
    telling = {header.replace(" ", "") for header in generic.objects["account"]}
    account = bool({header.replace(" ", "") for header in folded} & telling)
    if account and "name" in folded:
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
