"""Change cells of a workbook in place (ECMA-376 part 1, 18.3): all other parts stay as they are.

The sheet's XML is edited as bytes, so that hidden columns and sheets, validations, styles, tables
and everything that no library knows survive. Changed cells become inline strings, or numbers and
dates where the cell held one.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from xml.sax.saxutils import escape

import polars as pl

from leadhygiene.errors import OutputError
from leadhygiene.tables import sheet_parts, workbook
from leadhygiene.tables.refusal import CellError
from leadhygiene.tables.table import Table

_ROW = re.compile(rb"<(?P<p>(?:\w+:)?)row\b(?P<attrs>[^>]*?)(?P<empty>/?)>")
_CELL = re.compile(
    rb"<(?P<p>(?:\w+:)?)c\b(?P<attrs>[^>]*?)(?:/>|>(?P<body>.*?)</(?P=p)c>)", re.DOTALL
)
_REF = re.compile(rb'\sr="([A-Z]{1,3})?(\d+)?"')
_STYLE = re.compile(rb'\ss="(\d+)"')
_TYPE = re.compile(rb'\st="(\w+)"')
#: Control characters that XML 1.0 cannot hold.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?")

#: Column number -> new text of each changed cell of a row.
Edits = dict[int, str | None]
#: Row and column of a cell that cannot be written -> the sentence that says why.
Refused = dict[tuple[int, int], str]


def edited(
    data: bytes, table: Table, old: pl.DataFrame, new: pl.DataFrame, names: list[str]
) -> bytes:
    """Return a workbook with changed cells.

    Args:
        data: The workbook.
        table: The table that was read from it.
        old: Cells as read.
        new: Cells to write.
        names: Columns with changes.

    Raises:
        CellError: Changed cells hold a formula or are too long.
        OutputError: The sheet is not as it was read.
    """
    rows: dict[int, Edits] = {}
    numbers = table.records.to_list() if table.records is not None else []
    for name in names:
        column = old.columns.index(name)
        before, after = old[name].fill_null(""), new[name].fill_null("")
        for place in (before != after).arg_true().to_list():
            rows.setdefault(numbers[place], {})[column] = new[name][place] or None
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        part, epoch = _sheet_part(container, table.sheet or "")
        sheet = container.read(part)
    dates = frozenset(
        old.columns.index(name) for name in names if table.types.get(name, ("",))[0] == "date"
    )
    refused: Refused = {}
    result = with_parts(data, {part: b"".join(_patched(sheet, rows, dates, epoch, refused))})
    if not refused:
        _verify(result, table, new, numbers, refused)
    if refused:
        places = {number: place for place, number in enumerate(numbers)}
        cells = [(places[number], old.columns[column]) for number, column in refused]
        raise CellError(next(iter(refused.values())), cells)
    return result


def with_parts(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return a ZIP container with some of its files replaced, the others as they are."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(packed, "w") as after:
        for info in before.infolist():
            content = parts.get(info.filename)
            after.writestr(info, before.read(info) if content is None else content)
    return packed.getvalue()


def _sheet_part(container: zipfile.ZipFile, name: str) -> tuple[str, datetime]:
    """Return the file of a sheet in its container, and the day that dates are counted from."""
    path = sheet_parts.paths(container).get(name)
    if path is None:
        raise OutputError(f"the workbook has no sheet {name!r} any more; read it again")
    return path, sheet_parts.epoch(container)


def _patched(
    sheet: bytes,
    rows: Mapping[int, Edits],
    dates: frozenset[int],
    epoch: datetime,
    refused: Refused,
) -> Iterator[bytes]:
    """Give the XML of a sheet piece by piece, the cells of some rows replaced."""
    written, number, done = 0, -1, 0
    for match in _ROW.finditer(sheet):
        given = _REF.search(match["attrs"])
        number = int(given[2]) - 1 if given and given[2] else number + 1
        edits = rows.get(number)
        if edits is None:
            continue
        if match["empty"]:
            raise OutputError(f"row {number + 1} of the sheet is empty; read the workbook again")
        end = sheet.index(b"</" + match["p"] + b"row>", match.end())
        yield sheet[written : match.end()]
        yield _row(sheet[match.end() : end], match["p"], number, edits, dates, epoch, refused)
        written = end
        done += 1
    if done < len(rows):
        raise OutputError("the sheet has fewer rows than were read from it; read it again")
    yield sheet[written:]


def _row(
    body: bytes, prefix: bytes, number: int, edits: Edits, dates: frozenset[int], epoch: datetime,
    refused: Refused,
) -> bytes:  # fmt: skip
    """Return the cells of one row, some replaced, missing ones put in their place."""
    parts: list[bytes] = []
    waiting = dict(sorted(edits.items()))
    for long in [key for key, text in waiting.items() if len(text or "") > workbook.MAX_CELL]:
        refused[number, long] = (
            f"cell {letters(long)}{number + 1} would hold more than {workbook.MAX_CELL:,} characters"
        )
        waiting.pop(long)
    column = -1
    written = 0
    for match in _CELL.finditer(body):
        ref = _REF.search(match["attrs"])
        column = sheet_parts.column(ref[1]) if ref and ref[1] else column + 1
        parts.append(body[written : match.start()])
        written = match.end()
        parts += [
            _cell(prefix, number, other, waiting.pop(other), b"", b"", as_date=False, epoch=epoch)
            for other in [key for key in waiting if key < column]
        ]
        if column not in waiting:
            parts.append(match[0])
            continue
        inner = match["body"] or b""
        if re.search(rb"<(?:\w+:)?f\b", inner):
            waiting.pop(column)
            refused[number, column] = (
                f"cell {letters(column)}{number + 1} holds a formula and is not overwritten"
            )
            parts.append(match[0])
            continue
        parts.append(
            _cell(prefix, number, column, waiting.pop(column), match["attrs"], inner,
                  as_date=column in dates, epoch=epoch)
        )  # fmt: skip
    parts += [
        _cell(prefix, number, other, text, b"", b"", as_date=False, epoch=epoch)
        for other, text in waiting.items()
    ]
    return b"".join([*parts, body[written:]])


def _cell(
    p: bytes, row: int, column: int, text: str | None, attrs: bytes, inner: bytes, *,
    as_date: bool, epoch: datetime,
) -> bytes:  # fmt: skip
    """Return one cell with its old style."""
    style = _STYLE.search(attrs)
    head = b'<%sc r="%s%d"%s' % (
        p, letters(column).encode(), row + 1, style[0] if style else b"",
    )  # fmt: skip
    if text is None:
        return head + b"/>"
    kind = _TYPE.search(attrs)
    numeric = bool(inner) and (kind is None or kind[1] == b"n")
    value = _serial(text, epoch) if as_date and numeric else None
    if value is None and numeric and not as_date and _NUMBER.fullmatch(text):
        value = text
    if value is not None:
        return head + b"><%sv>%s</%sv></%sc>" % (p, value.encode(), p, p)
    safe = escape(_UNFIT.sub("", text)).replace("\r", "&#13;").encode()
    return head + b' t="inlineStr"><%sis><%st xml:space="preserve">%s</%st></%sis></%sc>' % (
        p, p, safe, p, p, p,
    )  # fmt: skip


def _serial(text: str, epoch: datetime) -> str | None:
    """Return a date as days since the epoch, ``None`` where the text is none."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    passed = moment.replace(tzinfo=None) - epoch
    return repr(passed.days + passed.seconds / 86400) if passed.seconds else str(passed.days)


def letters(column: int) -> str:
    """Return the letters of a column, from 0.

    Examples:
        >>> letters(0), letters(25), letters(26), letters(702)
        ('A', 'Z', 'AA', 'AAA')
    """
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def _shown(text: str | None) -> str:
    return _UNFIT.sub("", text or "").replace("\r\n", "\n")


def _verify(
    data: bytes, table: Table, new: pl.DataFrame, numbers: list[int], refused: Refused
) -> None:
    """Read the workbook that was made and hold every cell against what it should be."""
    name = table.path.name if table.path else "the workbook"
    sheet = next((s for s in workbook.sheets(data, name) if s.name == table.sheet), None)
    wanted = {name: new[name].to_list() for name in new.columns}
    for position, column in enumerate(new.columns):
        there = sheet is not None and position < sheet.cells.width
        shown = sheet.cells.to_series(position).to_list() if sheet and there else []
        for place, number in enumerate(numbers):
            found = shown[number] if number < len(shown) else None
            if _shown(found) != _shown(wanted[column][place]):
                refused[number, position] = (
                    f"cell {letters(position)}{number + 1} of {name} cannot be changed in place"
                )
