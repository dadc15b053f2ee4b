"""Read tables that programs save as ``.xls``: an HTML page, or SpreadsheetML 2003.

Some report exports to Excel are one or the other. Nothing in them is loaded or run.
"""

from __future__ import annotations

import html
import re

import polars as pl

from leadhygiene.errors import InputError

_HTML = re.compile(rb"<(?:!doctype\s+html|html|table)\b", re.IGNORECASE)
_SPREADSHEET = re.compile(
    rb"<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet", re.DOTALL
)
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_ROW = re.compile(r"<(?:\w+:)?(?:tr|Row)\b([^>]*)>(.*?)(?=<(?:\w+:)?(?:tr|Row)\b|</(?:\w+:)?(?:table|tr|Row)\b|\Z)",
                  re.IGNORECASE | re.DOTALL)  # fmt: skip
_CELL = re.compile(r"<(?:\w+:)?(td|th|Cell)\b([^>]*?)(?:/>|>(.*?)(?=<(?:\w+:)?(?:td|th|Cell)\b|</(?:\w+:)?(?:td|th|Cell|tr|Row)\b|\Z))",
                   re.IGNORECASE | re.DOTALL)  # fmt: skip
_TAG = re.compile(r"<[^>]*>")
_BREAK = re.compile(r"<br\s*/?>|</p>", re.IGNORECASE)
_INDEX = re.compile(r'\b(?:\w+:)?Index\s*=\s*"(\d{1,5})"')
_SPAN = re.compile(r'\bcolspan\s*=\s*"?(\d{1,3})', re.IGNORECASE)
#: Largest page that is read.
_MAX_BYTES = 1 << 28


def looks_like(body: bytes) -> bool:
    """Whether a text is such a page rather than delimited records."""
    head = body[:4096].lstrip(b"\xef\xbb\xbf\r\n\t ")
    if not head.startswith(b"<"):
        return False
    return bool(_HTML.search(head) or _SPREADSHEET.search(head))


def cells(body: bytes, name: str) -> pl.DataFrame:
    """Return the cells of all tables of the page, row by row.

    Raises:
        InputError: It has none, or defines entities.

    Examples:
        >>> cells(b"<table><tr><th>Name<th>City</tr><tr><td>A &amp; B</td><td>Bonn</td></tr></table>", "x.xls").rows()
        [('Name', 'City'), ('A & B', 'Bonn')]
    """
    if _ENTITY.search(body[:65536]):
        raise InputError(f"{name} defines XML entities and is not read")
    if len(body) > _MAX_BYTES:
        raise InputError(f"{name} is a web page of {len(body):,} bytes; save it as CSV or XLSX")
    text = body.decode("utf-8", errors="replace")
    found = []
    for row in _ROW.finditer(text):
        filled: list[str | None] = []
        for cell in _CELL.finditer(row[2]):
            index = _INDEX.search(cell[2])
            while index and len(filled) < int(index[1]) - 1:
                filled.append(None)
            filled.append(_text(cell[3] or ""))
            span = _SPAN.search(cell[2])
            filled.extend([None] * (min(int(span[1]), 500) - 1 if span else 0))
        found.append(filled)
    if not any(any(row) for row in found):
        raise InputError(f"{name} is a web page without a table; export it as CSV or XLSX")
    width = max(map(len, found))
    padded = [row + [None] * (width - len(row)) for row in found]
    return pl.DataFrame(
        padded, schema=dict.fromkeys(map(str, range(width)), pl.String), orient="row"
    )


def _text(cell: str) -> str | None:
    lines = html.unescape(_TAG.sub("", _BREAK.sub("\n", cell))).replace("\xa0", " ").split("\n")
    return "\n".join(" ".join(line.split()) for line in lines).strip() or None
