"""Read vCards 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350) as address books really write them.

Tolerated: parameters without a name, quoted-printable with soft line breaks and no character set,
base64 that is not indented, groups (``item1.EMAIL``), cards without a name, cards that never end.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import polars as pl

from leadhygiene.tables.codepage import code_page

_BEGIN = re.compile(
    rb"(?:\A|(?<=[\r\n]))[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*(?=[\r\n]|\Z)", re.IGNORECASE
)
_END = re.compile(rb"(?<=[\r\n])[ \t]*END[ \t]*:[ \t]*VCARD[ \t]*(?:\r*\n|\r|\Z)", re.IGNORECASE)
_NAME = re.compile(r'^(?:([\w-]+)\.)?([\w-]+)((?:;(?:"[^"]*"|[^:;"])*)*):(.*)$', re.DOTALL)
_PARAM = re.compile(r';((?:"[^"]*"|[^;"])*)')
#: Values that hold no text: pictures, sounds, keys.
_BINARY = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
_BASE64 = re.compile(r"^[A-Za-z0-9+/=\s]+$")
#: Columns of the table, in order; others follow under the property's own name.
_ORDER = ("UID", "Full Name", "Prefix", "First Name", "Middle Name", "Last Name", "Suffix", "Nickname",
          "Company", "Department", "Job Title", "Email", "Phone", "Mobile", "Fax", "Street", "City",
          "State", "Postal Code", "Country", "Website", "Categories", "Note", "Birthday", "Revision")  # fmt: skip
_PLAIN = {"FN": "Full Name", "NICKNAME": "Nickname", "TITLE": "Job Title", "URL": "Website",
          "NOTE": "Note", "UID": "UID", "REV": "Revision", "CATEGORIES": "Categories",
          "BDAY": "Birthday"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Property:
    """One line of a card.

    Attributes:
        name: Name in capitals, its group left out.
        types: Parameter values in lower case.
        value: The text, decoded but not unescaped.
    """

    name: str
    types: frozenset[str]
    value: str


@dataclass(slots=True)
class _Row:
    cells: dict[str, str] = field(default_factory=dict)

    def add(self, column: str, value: str) -> None:
        """Put a value into the first free column of that name."""
        value = value.strip()
        if not value:
            return
        name, number = column, 1
        while name in self.cells:
            if self.cells[name] == value:
                return
            number += 1
            name = f"{column} {number}"
        self.cells[name] = value


def looks_like(body: bytes) -> bool:
    """Whether a text begins with a card."""
    return bool(_BEGIN.match(body[:400].lstrip(b"\xef\xbb\xbf\r\n\t ")))


def cut(body: bytes) -> list[tuple[int, int]]:
    r"""Return where each card begins, and where it ends with its line end.

    Examples:
        >>> cut(b"BEGIN:VCARD\nFN:A\nEND:VCARD\nBEGIN:VCARD\nFN:B\nEND:VCARD\n")
        [(0, 27), (27, 54)]
    """
    spans = []
    begins = [match.start() for match in _BEGIN.finditer(body)]
    for start, following in pairwise([*begins, len(body)]):
        end = _END.search(body, start, following)
        spans.append((start, end.end() if end else following))
    return spans


def frame(body: bytes) -> pl.DataFrame:
    r"""Return one row per card; a second e-mail stands in ``Email 2`` and so on.

    Args:
        body: UTF-8 text.

    Examples:
        >>> card = b"BEGIN:VCARD\nVERSION:3.0\nN:Doe;Ann;;;\nEMAIL;TYPE=work:ann@acme.io\nEND:VCARD\n"
        >>> frame(card).to_dicts()
        [{'First Name': 'Ann', 'Last Name': 'Doe', 'Email': 'ann@acme.io'}]
    """
    rows = []
    for start, end in cut(body):
        row = _Row()
        _fill(row, list(properties(body[start:end])))
        rows.append(row.cells)
    names = {name for row in rows for name in row}
    columns = sorted(names, key=_place)
    data = {
        name: pl.Series(name, [row.get(name) for row in rows], dtype=pl.String) for name in columns
    }
    return (
        pl.DataFrame(data)
        if data
        else pl.DataFrame({"Full Name": [None] * len(rows)}, schema={"Full Name": pl.String})
    )


def _place(name: str) -> tuple[int, int, str]:
    base, _, number = name.rpartition(" ")
    known = base if number.isdigit() and base in _ORDER else name
    place = _ORDER.index(known) if known in _ORDER else len(_ORDER)
    return place, int(number) if number.isdigit() else 1, name


def properties(card: bytes) -> Iterator[Property]:
    """Return the properties of one card, its first and last line left out."""
    for line in _logical(card.decode("utf-8", errors="replace")):
        match = _NAME.match(line)
        if match is None:
            continue
        name, value = match[2].upper(), match[4]
        if name in {"BEGIN", "END", "VERSION"}:
            continue
        types, charset, quoted = _parameters(match[3])
        if name in _BINARY:
            continue
        if quoted:
            value = _quoted_printable(value, charset)
        yield Property(name, types, value)


def _logical(text: str) -> Iterator[str]:
    """Join folded lines, soft line breaks and base64 that stands on lines of its own."""
    current: str | None = None
    for line in re.split(r"\r\n|\n|\r", text):
        if current is None:
            current = line
        elif line[:1] in {" ", "\t"} and line.strip():
            current += line[1:] if not _is_quoted(current) else line[1:].lstrip()
        elif current.endswith("=") and _is_quoted(current):
            current = current[:-1] + line
        elif not line.strip() or (_is_base64(current) and ":" not in line and _BASE64.match(line)):
            continue
        else:
            yield current
            current = line
    if current:
        yield current


def is_soft(line: str) -> bool:
    """Whether a line goes on in the next one by a soft line break (quoted-printable)."""
    return line.rstrip("\r\n").endswith("=") and _is_quoted(line)


def head_of(line: str) -> str:
    """Return what stands before the value of a property: group, name and parameters.

    Examples:
        >>> head_of('item1.TEL;TYPE="a:b":+49')
        'item1.TEL;TYPE="a:b"'
    """
    match = _NAME.match(line)
    return line[: match.start(4) - 1] if match else ""


def _is_quoted(line: str) -> bool:
    return "QUOTED-PRINTABLE" in line.partition(":")[0].upper()


def _is_base64(line: str) -> bool:
    return bool(re.search(r"BASE64|ENCODING=B\b", line.partition(":")[0], re.IGNORECASE))


def _parameters(text: str) -> tuple[frozenset[str], str, bool]:
    """Return types, character set and whether the value is quoted-printable."""
    types: set[str] = set()
    charset, quoted = "", False
    for match in _PARAM.finditer(text):
        key, _, value = match[1].rpartition("=")
        key, value = key.strip().upper(), value.strip().strip('"')
        if key == "CHARSET":
            charset = value
        elif value.upper() == "QUOTED-PRINTABLE":
            quoted = True
        elif key in {"", "TYPE"}:
            types.update(part.strip().lower() for part in value.split(","))
        elif key == "PREF":
            types.add("pref")
    return frozenset(types), charset, quoted


def _quoted_printable(value: str, charset: str) -> str:
    data = quopri.decodestring(value.encode("utf-8", errors="replace"))
    for codec in (charset, "utf-8", code_page(data)):
        try:
            return data.decode(codec) if codec else data.decode("utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", errors="replace")


def unescape(value: str) -> str:
    r"""Take the backslashes off (RFC 6350, 3.4).

    Examples:
        >>> unescape(r"Acme\, Inc.\nParis")
        'Acme, Inc.\nParis'
    """
    return re.sub(r"\\([nN,;:\\])", lambda m: "\n" if m[1] in "nN" else m[1], value)


def _parts(value: str) -> list[str]:
    """Split at semicolons that no backslash stands before."""
    return [unescape(part).strip() for part in re.split(r"(?<!\\);", value)]


def _fill(row: _Row, found: list[Property]) -> None:
    """Put the properties of one card into columns."""
    preferred = sorted(found, key=lambda item: "pref" not in item.types)
    for item in found:
        if item.name == "N":
            columns = ("Last Name", "First Name", "Middle Name", "Prefix", "Suffix")
            if "Last Name" not in row.cells and "First Name" not in row.cells:
                for column, value in zip(columns, _parts(item.value), strict=False):
                    row.add(column, value)
        elif item.name == "ORG":
            company, *rest = _parts(item.value)
            row.add("Company", company)
            row.add("Department", ", ".join(filter(None, rest)))
        elif item.name in _PLAIN:
            row.add(_PLAIN[item.name], unescape(item.value))
    for item in preferred:
        if item.name == "EMAIL":
            row.add("Email", unescape(item.value).removeprefix("mailto:"))
        elif item.name == "TEL":
            row.add(_line(item.types), unescape(item.value).removeprefix("tel:"))
    addresses = [item for item in preferred if item.name == "ADR"]
    for item in sorted(addresses, key=lambda item: "work" not in item.types):
        parts = (_parts(item.value) + [""] * 7)[:7]
        if any(parts):
            street = "\n".join(filter(None, (parts[2], parts[1], parts[0])))
            for column, value in zip(
                ("Street", "City", "State", "Postal Code", "Country"),
                (street, *parts[3:]),
                strict=True,
            ):
                row.add(column, value)


def _line(types: frozenset[str]) -> str:
    """Return the column of a telephone number by its types."""
    if types & {"cell", "mobile", "iphone", "textphone"}:
        return "Mobile"
    return "Fax" if types & {"fax", "pager", "modem", "telex"} else "Phone"
