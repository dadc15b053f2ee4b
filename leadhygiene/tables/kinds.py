"""Tell what the rows of a table are: leads, contacts, accounts, or something else."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

import polars as pl

from leadhygiene.connector import GENERIC, Connector, connectors, get, target_of
from leadhygiene.tables.evidence import filled

#: Headers of people and of accounts, for tables whose format does not tell the object.
_LEAD = frozenset({"lead source", "leadsource", "lead status", "lead id", "lead owner", "message",
                   "utm source", "campaign", "form id", "how did you hear about us", "lead name", "lead no",
                   "lead quelle", "lead inhaber", "origen del candidato", "statut de la piste", "リードソース", "リード所有者",
                   "название лида", "source du lead", "origem do lead"})  # fmt: skip
#: The source of a record is kept for contacts as well; numbered columns are those of address books.
_SOURCE = frozenset({"lead source", "leadsource"})
_ADDRESS_BOOK = frozenset({"phone 1", "street address 1"})
_OF_PERSON = frozenset({"email", "e mail", "email address", "first name", "last name"})
_OF_CONTACT = frozenset({"contact id", "lead id", "mobile", "mobile phone", "title", "job title"})
#: Identifiers of Salesforce: 15 or 18 characters, the first three of which tell the object.
_RECORD = re.compile(r"0[0-9A-Za-z]{14}(?:[0-9A-Za-z]{3})?")
_PERSON_FIELDS = ("first_name", "last_name", "full_name", "email", "title", "mobile")
_FIRM_FIELDS = ("website", "industry", "employees", "revenue", "vat_id", "registry_id", "duns")


def by_identifier(
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


def by_shape(folded: Mapping[str, str], sample: Mapping[str, Sequence[str]]) -> Sequence[Connector]:
    """Return the format whose identifiers stand under ``Id``, where only its tools make such."""
    found = connectors().get("salesforce_dataloader")
    cells = [cell for name, header in folded.items() if header == "id" for cell in sample[name]]
    fits = found is not None and cells and all(map(_RECORD.fullmatch, cells))
    return [found] if fits and found is not None else []


def by_headers(
    columns: Mapping[str, str],
    profiles: Sequence[Connector],
    hint: Connector | None,
    frame: pl.DataFrame,
) -> str:
    """Tell people from accounts by the headers, and by what stands under ``Name``.

    Args:
        columns: Column -> folded header.
        profiles: The format of the table, where it is known.
        hint: A format that may fit, where it is not.
        frame: The table.
    """
    folded = frozenset(columns.values())
    for profile in profiles:
        found = profile.object_of(folded)
        if found != "unknown":
            return found
    book = folded >= _ADDRESS_BOOK
    if hint is not None and hint.crm == "salesforce" and "company" in folded and not book:
        found = hint.object_of(folded)
        if found == "lead":
            return found
    generic = get(GENERIC)
    if folded & generic.objects["opportunity"] and not folded & _OF_PERSON:
        return "opportunity"
    person = sum(bool(folded & set(generic.headers_of(name, "lead"))) for name in _PERSON_FIELDS)
    firm = bool(folded & {*generic.headers_of("name", "account"), "email domain"})
    #: The firm of a person, and what only a firm has.
    if not firm and person == 0 and folded & _of_firms():
        firm = bool(folded & set(generic.headers_of("company", "lead")))
    telling = {header.replace(" ", "") for header in generic.objects["account"]}
    told = {header.replace(" ", "") for header in folded} & telling
    account = bool(told)
    #: ``Name`` is the firm's where no other column is.
    beside = not folded.isdisjoint(_firm_headers()) and "email" in folded
    if account and "name" in folded and (not beside or repeats_firm(columns, frame)):
        person -= 1
        firm = True
    named = folded & {
        *generic.headers_of("first_name", "lead"),
        *generic.headers_of("last_name", "lead"),
    }
    #: A name with a web site, and nothing of a person, is a firm's.
    if person == 1 and "name" in folded and folded & set(generic.headers_of("website", "account")):
        account = firm = True
    if {"account id", "name"} <= folded and not folded & (_OF_PERSON | _OF_CONTACT):
        return "account"
    if firm and not named and (person == 0 or (person <= 1 and account)):
        return "account"
    lead = folded & (_LEAD - _SOURCE if book else _LEAD)
    whose = named or folded & {
        *generic.headers_of("full_name", "lead"),
        *generic.headers_of("title", "lead"),
    }
    #: What several columns say of the firm, and none of a person, a mailbox does not undo.
    if firm and len(told) > 2 and not whose and not lead:
        return "account"
    return "lead" if lead else "contact"


@cache
def _of_firms() -> frozenset[str]:
    """Return the headers of what firms have and people do not."""
    generic = get(GENERIC)
    return frozenset(
        header for name in _FIRM_FIELDS for header in generic.headers_of(name, "account")
    )


@cache
def _firm_headers() -> frozenset[str]:
    return frozenset(get(GENERIC).headers_of("name", "account")) - {"name"}


def repeats_firm(columns: Mapping[str, str], frame: pl.DataFrame) -> bool:
    """Whether ``Name`` holds the firm's name of its row and more, as in ``C70 Larkmoor Ltd``.

    Args:
        columns: Column -> folded header.
        frame: The table.
    """
    name = next((column for column, header in columns.items() if header == "name"), None)
    firm = next((column for column, header in columns.items() if header in _firm_headers()), None)
    if name is None or firm is None:
        return False
    rows = filled(frame.select(name, firm), name).head(200).rows()
    pairs = [(whole.casefold(), part.casefold()) for whole, part in rows if part and part.strip()]
    same = sum(part in whole for whole, part in pairs)
    longer = sum(part in whole and part != whole for whole, part in pairs)
    enough = len(pairs) > 2 and len(pairs) * 2 >= len(rows)
    return enough and same * 5 >= len(pairs) * 4 and longer * 2 > len(pairs)
