"""Pull records from a CRM by its own client library; the caller has logged in.

``simple_salesforce.Salesforce`` and ``hubspot.HubSpot`` clients are understood. Nothing is written,
and no credential is seen here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import polars as pl

from leadhygiene.errors import InputError, did_you_mean
from leadhygiene.tables.sql import text_of

#: Canonical object -> what the CRM calls it.
_SALESFORCE = {
    "lead": "Lead",
    "contact": "Contact",
    "account": "Account",
    "opportunity": "Opportunity",
}
_HUBSPOT = {"contact": "contacts", "lead": "contacts", "account": "companies", "deal": "deals"}
#: Types of Salesforce fields that no single cell holds.
_COMPOUND = frozenset({"address", "location", "base64", "complexvalue"})
SCHEMES = frozenset({"salesforce", "hubspot"})


def frame(
    scheme: str,
    client: Any,  # noqa: ANN401 - a third library's client
    kind: str,
    columns: Iterable[str] | None = None,
) -> pl.DataFrame:
    """Return all records of one object, one column per field, as text.

    Args:
        scheme: ``salesforce`` or ``hubspot``.
        client: The logged-in client.
        kind: Canonical object.
        columns: Names of fields; all of them without it.

    Raises:
        InputError: The object is not known, or the CRM refuses.
    """
    if client is None:
        raise InputError(f"{scheme}:// needs a logged-in client; give it as client=...")
    known = _SALESFORCE if scheme == "salesforce" else _HUBSPOT
    if kind not in known:
        raise InputError(f"{scheme} has no object {kind!r}: {did_you_mean(kind, known)}")
    read = _salesforce if scheme == "salesforce" else _hubspot
    try:
        names, records = read(client, known[kind], list(columns) if columns else None)
        cells: dict[str, list[str | None]] = {name: [] for name in names}
        for record in records:
            for name in names:
                cells[name].append(text_of(record.get(name)))
    except InputError:
        raise
    except Exception as error:
        raise InputError(
            f"{scheme} refused to list {known[kind]} ({type(error).__name__}); check the login and "
            "the rights of its user"
        ) from error
    if not cells or not next(iter(cells.values())):
        raise InputError(f"{scheme} has no {known[kind]}")
    return pl.DataFrame(
        {name: pl.Series(name, column, dtype=pl.String) for name, column in cells.items()}
    )


def _salesforce(
    client: Any,  # noqa: ANN401 - a third library's client
    name: str,
    columns: list[str] | None,
) -> tuple[list[str], Iterable[Mapping[str, Any]]]:
    if columns is None:
        described = getattr(client, name).describe()
        columns = [field["name"] for field in described["fields"] if field["type"] not in _COMPOUND]
    return columns, client.query_all_iter(f"SELECT {', '.join(columns)} FROM {name}")  # noqa: S608 - names come from the CRM's own description


def _hubspot(
    client: Any,  # noqa: ANN401 - a third library's client
    name: str,
    columns: list[str] | None,
) -> tuple[list[str], Iterable[Mapping[str, Any]]]:
    if columns is None:
        listed = client.crm.properties.core_api.get_all(object_type=name)
        columns = [item.name for item in listed.results]
    wanted = ["hs_object_id", *(column for column in columns if column != "hs_object_id")]
    records = getattr(client.crm, name).get_all(properties=wanted)
    return wanted, ({**record.properties, "hs_object_id": record.id} for record in records)
