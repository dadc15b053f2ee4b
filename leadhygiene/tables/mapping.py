"""Find the canonical field of each column, with a confidence, from its header and its values."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from leadhygiene.connector import GENERIC, Connector, connectors, fold, get
from leadhygiene.fields import BY_NAME, FIELDS

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
    some = frame.gather_every(step).head(limit * 5)
    return {name: some[name].drop_nulls().head(limit).to_list() for name in frame.columns}


def map_columns(
    frame: pl.DataFrame,
    headers: Sequence[str],
    connector: Connector | None = None,
    kind: str | None = None,
) -> Mapped:
    """Map the columns of a frame to canonical fields.

    Args:
        frame: ``String`` columns with unique names.
        headers: The header cells as written, in the order of the columns.
        connector: The format of the table; only the shared aliases without it.
        kind: Object of the table where the caller knows it.

    Examples:
        >>> frame = pl.DataFrame({"Vorname": ["Ann"], "E-Mail": ["a@x.com"], "X": ["1"]})
        >>> mapped = map_columns(frame, frame.columns)
        >>> dict(mapped.columns), mapped.unmapped
        ({'first_name': 'Vorname', 'email': 'E-Mail'}, ('X',))
    """
    profiles = [connector] if connector and connector.name != GENERIC else []
    folded = dict(zip(frame.columns, map(fold, headers), strict=True))
    kind = kind or _object(frozenset(folded.values()), profiles)
    sample = values(frame)
    taken: dict[str, tuple[str, float]] = {}
    used: set[str] = set()
    for item in FIELDS:
        if not (item.accounts if kind == "account" else item.people):
            continue
        found = _find(item.name, kind, folded, profiles, sample, used)
        if found:
            taken[item.name] = found
            used.add(found[0])
    for name, column in _by_value(sample, used, taken).items():
        taken[name] = (column, 0.6)
        used.add(column)
    order = {name: position for position, name in enumerate(frame.columns)}
    ranked = sorted(taken.items(), key=lambda item: order[item[1][0]])
    return Mapped(
        {name: column for name, (column, _) in ranked},
        {name: confidence for name, (_, confidence) in ranked},
        tuple(name for name in frame.columns if name not in used),
        kind,
    )


def _find(
    canonical: str,
    kind: str,
    folded: Mapping[str, str],
    profiles: Sequence[Connector],
    sample: Mapping[str, Sequence[str]],
    used: set[str],
) -> tuple[str, float] | None:
    """Return the column of one field and how sure that is."""
    own = [(fold(canonical), 1.0)]
    for profile in profiles:
        own += [(header, 1.0) for header in profile.headers_of(canonical, kind)]
    own += [(header, 0.95) for header in get(GENERIC).headers_of(canonical, kind)]
    own += [(header.replace(" ", ""), 0.9) for header, _ in own if " " in header]
    best: tuple[str, float] | None = None
    for alias, confidence in own:
        for column, header in folded.items():
            if header != alias or column in used:
                continue
            if _believable(canonical, sample[column]):
                return column, confidence
            best = best or (column, 0.4)
    return best if best and canonical not in _LOOKS else None


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
        if found in {"lead", "contact", "account"}:
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
        for some in connector.needs:
            found |= some
    return frozenset(found | set(BY_NAME))
