"""Find the canonical field of each column, with a confidence, from its header and its values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

import polars as pl

from leadhygiene.connector import GENERIC, Connector, connectors, get
from leadhygiene.fields import BY_NAME, FIELDS, IDENTIFYING
from leadhygiene.profiles.headers import fold
from leadhygiene.profiles.labels import languages
from leadhygiene.standards.lookup import own_lists
from leadhygiene.tables.evidence import (
    believable,
    email_by_value,
    impossible,
    messenger_by_value,
    numbers_by_words,
    page_by_value,
    phone_by_value,
    settle_names,
    slips,
    vague_reference,
)
from leadhygiene.tables.firm_columns import firm_by_value, without_rare_legal_names
from leadhygiene.tables.kinds import by_headers, by_identifier, by_shape, repeats_firm
from leadhygiene.tables.whole_names import by_boxes, by_trade
from leadhygiene.tables.wording import (
    Wording,
    by_header,
    singular,
    without_common_word,
    without_hosts,
    without_scrapes,
    wordings,
)

#: Objects whose rows are people.
PEOPLE = frozenset({"lead", "contact", "attendee", "unknown"})
#: Objects whose rows name a person and what that person has to do with something else.
_MEMBERS = frozenset({"campaign_member", "member"})
#: Fields that a row of any other object may have (opportunities, users).
_OF_ANY = frozenset({"id", "account_id", "owner", "status", "created", "modified", "lead_source"})
_NAMES = ("first_name", "last_name", "full_name")
#: Identifiers that need not be those of the row in its own CRM.
_FOREIGN_IDS = frozenset({"contact id", "customer id", "company id", "account number", "external id",
                          "customer account", "kundennummer", "kunden id"})  # fmt: skip


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
    """Return some values of every column, none of them blank, spread over the whole frame."""
    step = max(frame.height // (limit * 5), 1)
    some = frame.gather_every(step).head(limit * 5).to_dict(as_series=False)
    return {
        name: [cell for cell in cells if cell and not cell.isspace()][:limit]
        for name, cells in some.items()
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
    if not profiles:
        headers = list(map(singular, headers))
    folded = dict(zip(frame.columns, map(fold, headers), strict=True))
    if not profiles:
        folded = without_scrapes(without_hosts(without_common_word(folded)))
        folded = without_rare_legal_names(folded, frame)
    sample = values(frame) if sample is None else sample
    rows = kind or by_identifier(profiles or by_shape(folded, sample), folded, sample)
    rows = rows or by_headers(folded, profiles, hint, frame)
    if rows == "account" and not profiles and repeats_firm(folded, frame):
        folded = {column: "" if header == "name" else header for column, header in folded.items()}
    search = _Search(rows, profiles, [hint] if hint is not None and not profiles else [], sample)
    search.by_name(by_header(folded))
    hollow = search.without_hollow(frame)
    search.by_wording(wordings(headers, folded), hollow)
    taken = search.taken
    if "id" in taken and vague_reference(folded[taken["id"][0]], sample[taken["id"][0]]):
        del taken["id"]
    if "second_email" in taken and not ("email" in taken and sample[taken["email"][0]]):
        taken["email"] = taken.pop("second_email")
    if rows in PEOPLE:
        if not {"email", "email_domain"} & set(taken) and (
            by := email_by_value(sample, search.used)
        ):
            taken["email"] = (by, 0.6)
        if "phone" not in taken and (by := phone_by_value(folded, sample, search.used)):
            taken["phone"] = (by, 0.6)
        free = next((name for name in ("mobile", "phone") if name not in taken), None)
        used = {column for column, _ in taken.values()}
        if free and (by := messenger_by_value(folded, sample, used)):
            taken[free] = (by, 0.6)
        if "profile_page" not in taken and (by := page_by_value(folded, sample, used)):
            taken["profile_page"] = (by, 0.6)
        used = {column for column, _ in taken.values()}
        for name, by in numbers_by_words(folded, sample, used, {*taken}).items():
            taken[name] = (by, 0.6)
        used = {column for column, _ in taken.values()}
        if "company" not in taken and (by := firm_by_value(folded, sample, used)):
            taken["company"] = (by, 0.6)
        _named_by_value(taken, folded, frame, sample)
        settle_names(taken, folded, frame, sample)
    known = rows in PEOPLE or rows == "account"
    if kind is None and not profiles and known and not set(taken) & IDENTIFYING:
        rows = "unknown"
    return _mapped(frame.columns, taken, rows)


def _named_by_value(
    taken: dict[str, tuple[str, float]],
    folded: Mapping[str, str],
    frame: pl.DataFrame,
    sample: Mapping[str, Sequence[str]],
) -> None:
    """Take whole names under a trade, or that the mailboxes bear, for the names of a table that has no others."""
    if any(name in taken and sample[taken[name][0]] for name in _NAMES):
        return
    used = {column for column, _ in taken.values()}
    boxes = sample[taken["email"][0]] if "email" in taken else ()
    by = by_trade(folded, sample, used, boxes)
    if not by and boxes:
        rest = [column for column, header in folded.items() if header and column not in used]
        by = by_boxes(rest, frame, taken["email"][0], sample)
    if by:
        for name in _NAMES:
            taken.pop(name, None)
        taken["full_name"] = (by, 0.6)


def _mapped(columns: Sequence[str], taken: Mapping[str, tuple[str, float]], kind: str) -> Mapped:
    """Return what was found, in the order of the columns."""
    order = {name: position for position, name in enumerate(columns)}
    ranked = sorted(taken.items(), key=lambda item: order[item[1][0]])
    used = {column for column, _ in taken.values()}
    return Mapped(
        {name: column for name, (column, _) in ranked},
        {name: confidence for name, (_, confidence) in ranked},
        tuple(name for name in columns if name not in used),
        kind,
    )


@dataclass(frozen=True, slots=True)
class _Search:
    """The columns found so far: each serves one field, and each field has one.

    Attributes:
        kind: Object of the rows.
        profiles: The format of the table, where it is known.
        hinted: A format that may fit, where it is not.
        sample: Column -> some of its values.
        taken: Canonical field -> column and confidence.
        used: The columns of ``taken``.
    """

    kind: str
    profiles: Sequence[Connector]
    hinted: Sequence[Connector]
    sample: Mapping[str, Sequence[str]]
    taken: dict[str, tuple[str, float]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    @property
    def strict(self) -> bool:
        """Whether the format itself says which column is the identifier."""
        return any(profile.headers_of("id", self.kind) for profile in self.profiles)

    @property
    def hints_salesforce(self) -> bool:
        """Whether a format that may fit is one of Salesforce."""
        return any(one.crm == "salesforce" for one in self.hinted)

    def look(
        self,
        canonical: str,
        aliases: Sequence[tuple[str, float]],
        columns: Mapping[str, Sequence[str]],
    ) -> bool:
        """Take the first column that an alias names; return whether there is one."""
        found = _first(canonical, aliases, columns, self.sample, self.used)
        if found:
            self.taken[canonical] = found
            self.used.add(found[0])
        return bool(found)

    def by_name(self, columns: dict[str, list[str]]) -> None:
        """Find the fields whose headers are known to the letter."""
        if self.hints_salesforce:
            columns.pop("account number", None)
            columns.pop("accountnumber", None)
        #: A format that may fit also says which column is the identifier, where it has one.
        told = any(h in columns for one in self.hinted for h in one.headers_of("id", self.kind))
        strict = self.strict
        for canonical in _wanted(self.kind):
            shared = canonical != "id" or not strict
            speak = self.hinted if canonical == "id" and told else self.profiles
            names = _names(canonical, self.kind, speak, shared=shared)
            if not self.look(canonical, names, columns) and not shared:
                generic = get(GENERIC).headers_of("id", self.kind)
                own = [(header, 0.9) for header in generic if header not in _FOREIGN_IDS]
                self.look("id", own, columns)
        for profile in self.profiles:
            for canonical in profile.object_mapping.get(self.kind, ()):
                if canonical not in self.taken:
                    own = _names(canonical, self.kind, self.profiles, shared=False)
                    self.look(canonical, own, columns)

    def without_hollow(self, frame: pl.DataFrame) -> dict[str, tuple[str, float]]:
        """Give identifying fields without any value back: another wording may have some."""
        hollow = {
            name: found
            for name, found in self.taken.items()
            if name in IDENTIFYING and not frame[found[0]].str.contains(r"\S").any()
        }
        for name in hollow:
            del self.taken[name]
        return hollow

    def by_wording(self, ways: Iterable[Wording], hollow: Mapping[str, tuple[str, float]]) -> None:
        """Find the fields that are still missing in other wordings of the headers."""
        told = self.strict or self.hints_salesforce
        missing = [name for name in _wanted(self.kind) if name not in self.taken]
        rest = [name for name in missing if name not in hollow and not (name == "id" and told)]
        for wording in ways:
            self._reworded(wording, [*rest, *hollow])
        for name, found in hollow.items():
            better = self.taken.get(name)
            if better is None or better[1] < 0.7 or not self.sample[better[0]]:
                self.taken[name] = found

    def _reworded(self, wording: Wording, rest: Sequence[str]) -> None:
        if not self.profiles and _every_name(self.kind, wording.plain).isdisjoint(wording.columns):
            return
        for canonical in rest:
            if canonical in self.taken or (wording.fields and canonical not in wording.fields):
                continue
            own = [
                header for header, _ in _names(canonical, self.kind, self.profiles, shared=False)
            ]
            spelt = map(wording.plain, own) if wording.plain else own
            ranks = _ranks(canonical, self.kind, wording.plain)
            known = sorted(ranks.keys() & wording.columns.keys(), key=ranks.__getitem__)
            told = [*(header for header in spelt if header in wording.columns), *known]
            if wording.twins:
                told = [one for one in told if wording.twins[one] in {*own, *ranks}]
            self.look(canonical, [(header, wording.confidence) for header in told], wording.columns)


def _wanted(kind: str) -> list[str]:
    """Return the fields that rows of an object have."""
    if kind in PEOPLE or kind in _MEMBERS:
        return [item.name for item in FIELDS if item.people]
    if kind == "account":
        return [item.name for item in FIELDS if item.accounts]
    return [item.name for item in FIELDS if item.name in _OF_ANY]


def _names(
    canonical: str, kind: str, profiles: Sequence[Connector], *, shared: bool = True
) -> list[tuple[str, float]]:
    """Return the headers of a field, best first, and how sure each is."""
    own: list[tuple[str, float]] = []
    for profile in profiles:
        own += [(header, 1.0) for header in profile.headers_of(canonical, kind)]
    own += [(header.replace(" ", ""), 0.9) for header, _ in own if " " in header]
    return [*own, *_shared_names(canonical, kind)] if shared else own


@cache
def _shared_names(canonical: str, kind: str) -> tuple[tuple[str, float], ...]:
    """Return the headers of a field in any format."""
    generic = get(GENERIC)
    own = [(fold(canonical), 1.0)]
    own += [(header, 0.95) for header in generic.headers_of(canonical, kind)]
    if canonical in own_lists.lists("person_columns"):
        own += [(header, 0.95) for header in own_lists.phrases("person_columns", canonical)]
    if canonical == "name":
        own += [(header, 0.9) for header in generic.headers_of("company", kind)]
    own += [(header.replace(" ", ""), 0.9) for header, _ in own if " " in header]
    return tuple(own)


@cache
def _every_name(kind: str, plain: Callable[[str], str] | None) -> frozenset[str]:
    """Return the headers of all fields in any format, in one wording."""
    names = {header for field in _wanted(kind) for header, _ in _shared_names(field, kind)}
    return frozenset(map(plain, names) if plain else names)


@cache
def _ranks(canonical: str, kind: str, plain: Callable[[str], str] | None) -> Mapping[str, int]:
    """Return each header of a field in any format, in one wording -> its place among them."""
    ranks: dict[str, int] = {}
    for number, (header, _) in enumerate(_shared_names(canonical, kind)):
        ranks.setdefault(plain(header) if plain else header, number)
    return ranks


def _first(
    canonical: str,
    aliases: Sequence[tuple[str, float]],
    folded: Mapping[str, Sequence[str]],
    sample: Mapping[str, Sequence[str]],
    used: set[str],
) -> tuple[str, float] | None:
    """Return the first column that an alias names and whose values may be of the field, few slips apart."""
    best: tuple[str, float] | None = None
    slip: tuple[str, float] | None = None
    empty: tuple[str, float] | None = None
    for alias, confidence in aliases:
        for column in folded.get(alias, ()):
            cells = sample[column]
            if column in used:
                continue
            ruled_out = impossible(canonical, cells)
            if not ruled_out and believable(canonical, cells):
                if cells:
                    return column, confidence
                #: An empty column is the last resort: another may hold the values.
                empty = empty or (column, confidence)
            elif slips(canonical, cells):
                slip = slip or (column, 0.6)
            #: The format itself says what the column is, even where its values are masked.
            elif confidence == 1.0 and not ruled_out:
                best = best or (column, 0.6)
    return best or slip or empty


@cache
def known_headers() -> frozenset[str]:
    """Return every folded header that some format or alias list knows."""
    found: set[str] = set()
    for connector in connectors().values():
        own = connector.object_mapping.values()
        for mapping in (connector.mapping, connector.account_mapping, *own):
            found.update(header for headers in mapping.values() for header in headers)
        for some in (*connector.needs, *connector.maybe):
            found |= some
        for language in languages(connector.labels).values():
            found |= language.words.keys()
    return frozenset(found | set(BY_NAME))
