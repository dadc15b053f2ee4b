"""Formats of CRM exports: what a profile says, where profiles are found, which one fits.

A profile is a TOML file in ``leadhygiene_connectors`` or an entry point of the group
``leadhygiene.connectors``. Detection looks at the header and at values, never at the file's name.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.metadata import entry_points
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from leadhygiene.errors import FormatError, did_you_mean
from leadhygiene.fields import BY_NAME
from leadhygiene.profiles.headers import Headers, Shape, first_found, fold, shapes_of, share_of
from leadhygiene.profiles.labels import COMMON, Language, spoken, translated
from leadhygiene.profiles.target import Target

#: The profile whose header aliases hold for every format.
GENERIC = "generic"
#: Keys of a sample that hold the lines below the rows and above the header.
FOOTER, PREAMBLE = "lh footer", "lh preamble"


@dataclass(frozen=True, slots=True)
class Connector:
    """One format of one CRM's exports.

    Attributes:
        name: Name of the format, as ``--format`` takes it.
        title: What a person calls it.
        source: Where its facts come from.
        needs: Sets of folded headers; the format fits when all headers of any one set are there.
        shapes: Patterns of headers; the format also fits when one of these is there.
        first: Folded header that the first column must have, empty = any.
        last: Folded header that the last column must have, empty = any.
        never: Folded headers that rule the format out.
        never_shapes: Patterns of headers that rule it out.
        values: Folded header -> pattern that most of its values match, where the header is there.
        maybe: Like ``needs``, for headers that other tools write too: the format is a candidate, and
            is chosen only where ``proof`` holds.
        maybe_shapes: The same for patterns.
        proof: Folded header -> pattern that most values of at least one such column must match.
        footer: Pattern of a line below the rows that tells the format by itself.
        preamble: Pattern of a line above the header that tells the format by itself.
        objects: Object -> folded headers that tell it; the first object that fits is taken.
        rest_objects: The same, for headers that tell only where those of ``objects`` do not.
        default_object: Object where no header tells.
        mapping: Canonical field -> folded headers, best first.
        account_mapping: The same for tables of accounts, instead of ``mapping`` where given.
        object_mapping: Any other object -> the same; its fields are found under these headers alone.
        rank: Formats of a higher rank are preferred when several fit.
        crm: Name of the CRM or tool; formats of one CRM share it.
        write: What the CRM takes back in this format's own channel, ``None`` where it takes none.
        write_as: Format of the same CRM whose ``write`` holds for records of this one.
        labels: Table of the headers in other languages, in ``leadhygiene_connectors/labels``.
    """

    name: str
    title: str
    source: str = ""
    needs: tuple[frozenset[str], ...] = ()
    shapes: tuple[Shape, ...] = ()
    first: str = ""
    last: str = ""
    never: frozenset[str] = frozenset()
    never_shapes: tuple[Shape, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    maybe: tuple[frozenset[str], ...] = ()
    maybe_shapes: tuple[Shape, ...] = ()
    proof: Mapping[str, str] = field(default_factory=dict)
    footer: str = ""
    preamble: str = ""
    objects: Mapping[str, frozenset[str]] = field(default_factory=dict)
    rest_objects: Mapping[str, frozenset[str]] = field(default_factory=dict)
    default_object: str = "unknown"
    mapping: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    account_mapping: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    object_mapping: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    rank: int = 0
    crm: str = ""
    write: Target | None = None
    write_as: str = ""
    labels: str = ""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], origin: str) -> Connector:
        """Build a profile from TOML tables.

        Raises:
            FormatError: A key or canonical field that does not exist.
        """
        known = {"shapes", "first", "last", "never_shapes", "proof", "maybe", "maybe_shapes", "footer", "preamble", "name", "title", "source", "needs", "never", "values", "objects",
                 "rest_objects", "default_object", "mapping", "account_mapping", "object_mapping", "rank", "crm", "write",
                 "write_as", "labels"}  # fmt: skip
        for key in data:
            if key not in known:
                raise FormatError(f"{origin}: unknown key {key!r}: {did_you_mean(key, known)}")
        return cls(
            name=data["name"],
            title=data["title"],
            source=data.get("source", ""),
            needs=tuple(frozenset(map(fold, some)) for some in data.get("needs", [])),
            shapes=shapes_of(data.get("shapes", []), origin),
            first=fold(data.get("first", "")),
            last=fold(data.get("last", "")),
            never=frozenset(map(fold, data.get("never", []))),
            never_shapes=shapes_of(data.get("never_shapes", []), origin),
            values={fold(key): pattern for key, pattern in data.get("values", {}).items()},
            proof={fold(key): pattern for key, pattern in data.get("proof", {}).items()},
            maybe=tuple(frozenset(map(fold, some)) for some in data.get("maybe", [])),
            maybe_shapes=shapes_of(data.get("maybe_shapes", []), origin),
            footer=data.get("footer", ""),
            preamble=data.get("preamble", ""),
            objects=_telling(data.get("objects", {})),
            rest_objects=_telling(data.get("rest_objects", {})),
            default_object=data.get("default_object", "unknown"),
            mapping=_headers(data.get("mapping", {}), origin),
            account_mapping=_headers(data.get("account_mapping", {}), origin),
            object_mapping={
                kind: _headers(tables, origin)
                for kind, tables in data.get("object_mapping", {}).items()
            },
            rank=data.get("rank", 0),
            crm=data.get("crm", origin.removesuffix(".toml")),
            write=Target.from_dict(data["write"], f"{origin}: write") if "write" in data else None,
            write_as=data.get("write_as", ""),
            labels=data.get("labels", ""),
        )

    def fits(self, headers: Sequence[str], sample: Mapping[str, Sequence[str]]) -> Fit | None:
        """Return the evidence that a table is of this format, or ``None``.

        Args:
            headers: Headers of the table as written, in order.
            sample: Folded header -> some of its values.
        """
        return self._fits(Headers.of(headers), sample)

    def _fits(self, headers: Headers, sample: Mapping[str, Sequence[str]]) -> Fit | None:
        folded, there, written = headers.folded, headers.there, headers.written
        if there & self.never or any(shape.matches(written) for shape in self.never_shapes):
            return None
        if (self.first and folded[0] != self.first) or (self.last and folded[-1] != self.last):
            return None
        for header, pattern in self.values.items():
            if share_of(sample.get(header, ()), pattern) < 0.5:
                return None
        for key, pattern in ((FOOTER, self.footer), (PREAMBLE, self.preamble)):
            if pattern and any(re.search(pattern, line) for line in sample.get(key, ())):
                return Fit(f"{key.removeprefix('lh ')} of the tool")
        found = first_found(self.needs, self.shapes, there, written)
        weak = not found
        found = found or first_found(self.maybe, self.maybe_shapes, there, written)
        if not found:
            return None
        proven = [
            header
            for header, pattern in self.proof.items()
            if any(sample.get(header, ())) and share_of(sample[header], pattern) >= 0.5
        ]
        evidence = f"has {', '.join(sorted(found)[:6])}"
        if proven:
            evidence += f"; values of {', '.join(sorted(proven))} fit"
        return Fit(evidence, weak and not proven, frozenset(found), bool(proven))

    def headers_of(self, canonical: str, kind: str) -> tuple[str, ...]:
        """Return the folded headers of one canonical field for one object, best first."""
        own = self.object_mapping.get(kind, {})
        if canonical in own:
            return own[canonical]
        if kind == "account" and canonical in self.account_mapping:
            return self.account_mapping[canonical]
        return self.mapping.get(canonical, ())

    def language_of(self, headers: Sequence[str]) -> Language | None:
        """Return the language that a table of this format is in, ``None`` for the profile's own."""
        return spoken(self.labels, headers)

    def object_of(self, headers: frozenset[str]) -> str:
        """Return the object that the headers tell."""
        for told in (self.objects, self.rest_objects):
            for name, telling in told.items():
                if headers & telling:
                    return name
        return self.default_object


@dataclass(frozen=True, slots=True)
class Fit:
    """Why a format fits.

    Attributes:
        evidence: The headers and values that tell.
        weak: Whether that is too little to choose the format by.
        headers: The folded headers that tell, or headers as written where a pattern told.
        proven: Whether values prove it.
    """

    evidence: str
    weak: bool = False
    headers: frozenset[str] = frozenset()
    proven: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A format that fits a table.

    Attributes:
        connector: The format.
        fit: Why.
        language: Language of the headers that it fits in, empty for the profile's own.
    """

    connector: Connector
    fit: Fit
    language: str = ""


def _telling(tables: Mapping[str, Sequence[str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(map(fold, headers)) for name, headers in tables.items()}


def _headers(tables: Mapping[str, Sequence[str]], origin: str) -> dict[str, tuple[str, ...]]:
    for canonical in tables:
        if canonical not in BY_NAME:
            raise FormatError(
                f"{origin}: no field is called {canonical!r}: {did_you_mean(canonical, BY_NAME)}"
            )
    return {name: tuple(dict.fromkeys(map(fold, some))) for name, some in tables.items()}


@cache
def connectors() -> Mapping[str, Connector]:
    """Return every profile by name: the shipped ones and those of other distributions.

    Raises:
        FormatError: Two profiles have one name; the sentence names both.
    """
    found: dict[str, tuple[Connector, str]] = {}
    shipped = sorted(files("leadhygiene_connectors").iterdir(), key=lambda path: path.name)
    for path in shipped:
        if path.name.endswith(".toml"):
            data = tomllib.loads(path.read_text(encoding="utf-8"))
            for table in data.get("format", [data]):
                _add(found, Connector.from_dict(table, path.name), path.name)
    for point in sorted(entry_points(group="leadhygiene.connectors"), key=lambda p: p.name):
        _add(found, point.load(), point.value)
    return MappingProxyType({name: found[name][0] for name in sorted(found)})


def _add(found: dict[str, tuple[Connector, str]], connector: Connector, origin: str) -> None:
    if connector.name in found:
        raise FormatError(
            f"format {connector.name!r} is offered by {found[connector.name][1]} and by {origin}; "
            "uninstall one of the two"
        )
    found[connector.name] = (connector, origin)


def get(name: str) -> Connector:
    """Return one profile by its name.

    Raises:
        FormatError: There is none; the sentence names the nearest.
    """
    known = connectors()
    if name not in known:
        raise FormatError(f"no format is called {name!r}: {did_you_mean(name, known)}")
    return known[name]


def target_of(name: str) -> Target | None:
    """Return what the CRM of a format takes back, ``None`` where nothing is known of that.

    Raises:
        FormatError: There is no such format, or its ``write_as`` names none.
    """
    connector = get(name)
    return connector.write or (get(connector.write_as).write if connector.write_as else None)


def detect(headers: Sequence[str], sample: Mapping[str, Sequence[str]]) -> tuple[Candidate, ...]:
    """Return the formats that fit a table, best first.

    Args:
        headers: Header cells as written.
        sample: Folded header -> some of its values.
    """
    forms = Headers.of(headers)
    fitting = [
        Candidate(connector, fit)
        for connector in connectors().values()
        if (fit := connector._fits(forms, sample)) is not None  # noqa: SLF001 - folded once
    ]
    if all(found.fit.weak for found in fitting):
        seen = {found.connector.name for found in fitting}
        fitting += [found for found in _abroad(headers, sample) if found.connector.name not in seen]
    return tuple(
        sorted(
            fitting,
            key=lambda found: (found.fit.weak, -found.connector.rank, found.connector.name),
        )
    )


def _abroad(headers: Sequence[str], sample: Mapping[str, Sequence[str]]) -> Iterator[Candidate]:
    """Return the formats that fit a table whose headers are in another language.

    Headers that any tool has in that language are too little to choose by, unless values prove them;
    of several tools the one is meant that knows most of the headers.
    """
    found = list(_translated(headers, sample))
    most = max((known for candidate, known in found if not candidate.fit.weak), default=0)
    for candidate, known in found:
        fit = replace(candidate.fit, weak=candidate.fit.weak or known < most)
        yield replace(candidate, fit=fit)


def _translated(
    headers: Sequence[str], sample: Mapping[str, Sequence[str]]
) -> Iterator[tuple[Candidate, int]]:
    """Return the formats that fit the translated headers, and how many of them their tool knows."""
    folded = Headers.of(headers).folded
    tools = {name: spoken(name, headers) for name in {c.labels for c in connectors().values()}}
    for connector in connectors().values():
        language = tools[connector.labels]
        if language is None:
            continue
        english = Headers.of(translated(language, headers))
        words = dict(zip(folded, english.folded, strict=True))
        known = {words.get(header, header): cells for header, cells in sample.items()}
        fit = connector._fits(english, known)  # noqa: SLF001 - folded once
        if fit is None:
            continue
        own = not language.telling.isdisjoint(folded)
        told = not fit.headers <= COMMON or any(
            some <= english.there and not some <= COMMON for some in connector.needs
        )
        evidence = f"{fit.evidence} (headers in {language.name!r})"
        weak = not (own or fit.proven or (told and not fit.weak))
        fit = replace(fit, evidence=evidence, weak=weak)
        yield Candidate(connector, fit, language.name), len(words.keys() & language.words.keys())


def choose(candidates: Sequence[Candidate]) -> Connector:
    """Return the format to read a table as: ``generic`` where no candidate is sure.

    Two formats of different tools that fit equally well are no answer either.
    """
    sure = [found.connector for found in candidates if not found.fit.weak]
    if not sure:
        return get(GENERIC)
    best = [found for found in sure if found.rank == sure[0].rank]
    return sure[0] if len({found.crm for found in best}) == 1 else get(GENERIC)


def formats() -> list[dict[str, str]]:
    """List the formats that can be read: name, title and where the facts come from.

    Examples:
        >>> [row["name"] for row in formats() if row["name"] == "generic"]
        ['generic']
    """
    return [
        {"name": connector.name, "title": connector.title, "source": connector.source}
        for connector in connectors().values()
    ]
