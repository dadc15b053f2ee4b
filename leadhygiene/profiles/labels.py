"""Headers in other languages: what each stands for among a tool's own, English ones.

A tool that speaks several languages writes one file with other headers. The tables in
``leadhygiene_connectors/labels`` translate them, so that needs, objects, columns and the way back of a
profile are written once, in English.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from leadhygiene.errors import FormatError, did_you_mean
from leadhygiene.profiles.headers import fold, folds
from leadhygiene.profiles.target import TargetObject

#: How many headers must be known in a language before a file counts as written in it.
_ENOUGH = 2
#: Headers that any tool has. In English their wording tells tools apart (``Create Date``, ``Created
#: Time``, ``Created On``); another language has one word for all of them.
COMMON = frozenset(map(fold, (
    "Id", "Record ID", "Record Id", "External ID", "Lead ID", "Contact ID", "Account ID", "Name", "First Name", "Last Name",
    "Full Name", "Email", "Email Address", "Phone", "Phone Number", "Mobile", "Mobile Phone", "Mobile Phone Number", "Company",
    "Company Name", "Account Name", "Title", "Job Title", "Position", "Website", "Website URL", "Street", "Street Address", "City",
    "State", "State/Region", "Postal Code", "Zip Code", "Country", "Country/Region", "Industry", "Lead Source", "Lead Status",
    "Status", "Stage", "Lead Owner", "Contact Owner", "Account Owner", "Company Owner", "Deal Owner", "Opportunity Owner", "Deal Name", "Deal Stage",
    "Pipeline", "Opportunity", "Opportunity ID", "Opportunity Name", "Close Date", "Create Date", "Created Date", "Created Time",
    "Modified Time", "Created By", "Modified By", "Last Activity", "Last Activity Date", "Tags", "Owner", "Contact", "IP", "IP Address",
    "Date Modified", "Date Entered", "Assigned To", "Assigned User Name", "Office Phone", "Billing Address Street", "Billing Address City",
    "Billing Street", "Billing City", "Billing Zip/Postal Code", "Billing State/Province", "Billing Country",
    "Date Created", "Last Updated Date", "Added Time", "Account", "Organization",
)))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Language:
    """The headers of a tool in one language.

    Attributes:
        name: Tag of the language (BCP 47), such as ``de`` or ``pt-BR``.
        words: Folded header -> the tool's English header.
        written: Folded English header -> header in this language.
        source: Where the headers come from.
        unverified: Headers that were not seen in a file, a page or code of others.
        telling: Folded headers that only this tool words so.
    """

    name: str
    words: Mapping[str, str] = field(default_factory=dict)
    written: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    unverified: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()


@cache
def languages(tool: str) -> Mapping[str, Language]:
    """Return the languages of a tool whose headers are known, by tag.

    Args:
        tool: Name of the table, as ``labels`` of a profile gives it; empty for none.

    Raises:
        FormatError: A key that does not exist.
    """
    if not tool:
        return MappingProxyType({})
    path = files("leadhygiene_connectors") / "labels" / f"{tool}.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return MappingProxyType({name: _language(name, table, tool) for name, table in tables.items()})


def _language(name: str, table: Mapping[str, Any], tool: str) -> Language:
    known = {"source", "labels", "unverified", "telling"}
    for key in table:
        if key not in known:
            raise FormatError(
                f"labels/{tool}.toml: unknown key {key!r}: {did_you_mean(key, known)}"
            )
    pairs = {**table.get("unverified", {}), **table.get("labels", {})}
    written: dict[str, str] = {}
    for header, english in (*table.get("labels", {}).items(), *pairs.items()):
        written.setdefault(fold(english), header)
    return Language(
        name,
        {fold(header): english for header, english in pairs.items()},
        written,
        table.get("source", ""),
        frozenset(table.get("unverified", {})),
        frozenset(map(fold, table.get("telling", []))),
    )


def spoken(tool: str, headers: Sequence[str]) -> Language | None:
    """Return the language that most headers of a table are in, ``None`` where that is English.

    Args:
        tool: Name of the tool's table.
        headers: Header cells as written.

    Examples:
        >>> spoken("hubspot", ["Datensatz-ID", "Vorname", "Lifecycle-Phase"]).name
        'de'
        >>> spoken("hubspot", ["Record ID", "First Name", "Position"]) is None
        True
    """
    index, english = _index(tool)
    there = frozenset(folds(headers))
    counts: dict[str, int] = {}
    for word in there.intersection(index):
        for name in index[word]:
            counts[name] = counts.get(name, 0) + 1
    if not counts:
        return None
    best, most = None, max(_ENOUGH, len(there & english) + 1)
    for name, language in languages(tool).items():
        found = counts.get(name, 0)
        #: One header that nobody else words so outweighs any number of English ones.
        if found and not there.isdisjoint(language.telling):
            found += len(there)
        if found >= most:
            best, most = language, found + 1
    return best


@cache
def _index(tool: str) -> tuple[Mapping[str, Sequence[str]], frozenset[str]]:
    """Return folded header -> the languages that know it, and the English headers that are translated."""
    index: dict[str, list[str]] = {}
    for name, language in languages(tool).items():
        for word in language.words:
            index.setdefault(word, []).append(name)
    english = frozenset(name for some in languages(tool).values() for name in some.written)
    return index, english


def translated(language: Language | None, headers: Sequence[str]) -> tuple[str, ...]:
    """Return headers in English where the language has them, the others as they are.

    Examples:
        >>> known = spoken("hubspot", ["Datensatz-ID", "Vorname"])
        >>> translated(known, ["Datensatz-ID", "Vorname", "Eigenes Feld"])
        ('Record ID', 'First Name', 'Eigenes Feld')
    """
    if language is None:
        return tuple(headers)
    return tuple(_meaning(language.words, header) for header in headers)


def _meaning(words: Mapping[str, str], header: str) -> str:
    """Return the English header; fields of related records are translated by their parts.

    Odoo parts them by a stroke (``Zugehöriges Unternehmen/Externe ID``), Zoho by a point before ``id``.
    """
    whole = words.get(fold(header))
    if whole is not None:
        return whole
    parts = [words.get(fold(part)) for part in header.split("/")]
    if len(parts) > 1 and all(parts):
        return "/".join(filter(None, parts))
    stem, point, rest = header.rpartition(".")
    return words.get(fold(stem), stem) + point + rest if rest == "id" else header


def worded(obj: TargetObject, language: Language, headers: Sequence[str]) -> TargetObject:
    """Return what a CRM takes of an object, under the headers of a file in another language.

    Args:
        obj: The object, with English headers.
        language: The language of the file.
        headers: The file's own header cells; they come before other words for the same.
    """
    own = {fold(_meaning(language.words, header)): header for header in headers}
    words = {**language.written, **own}

    def say(header: str) -> str:
        return words.get(fold(header), header)

    return replace(
        obj,
        id_column=say(obj.id_column),
        keys=tuple(map(say, obj.keys)),
        required=tuple(map(say, obj.required)),
        columns={name: say(header) for name, header in obj.columns.items()},
        read_only=tuple(map(say, obj.read_only)),
        max_length={say(header): most for header, most in obj.max_length.items()},
        whole_numbers=tuple(map(say, obj.whole_numbers)),
        picklists={say(header): values for header, values in obj.picklists.items()},
        additive=tuple(map(say, obj.additive)),
    )
