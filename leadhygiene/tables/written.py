"""Tell how a text was written: quoting, line ends, what stands before and behind its rows."""

from __future__ import annotations

from collections import Counter

from leadhygiene.tables import dialect, records, structure
from leadhygiene.tables.decode import Text
from leadhygiene.tables.delimited import Delimited
from leadhygiene.tables.table import Dialect


def dialect_of(text: Text, parsed: Delimited) -> Dialect:
    """Describe how the text was written; its bytes are in the encoding of the file."""
    body = text.body
    split = parsed.delimiter.encode()
    end = records.line_byte(body)
    size = dialect.SAMPLE
    starts = records.cut(body[:size], split, end).starts
    while len(starts) <= parsed.header_row + 1 and size < len(body):
        size *= 16
        starts = records.cut(body[:size], split, end).starts
    place, behind = int(starts[parsed.header_row]), int(starts[parsed.header_row + 1])
    return Dialect(
        encoding=text.codec,
        delimiter=parsed.delimiter,
        bom=text.bom,
        quoting=_quoting(body[:size], split, end, starts),
        line_end=line_end_of(body[:size]),
        final_line_end=body.endswith((b"\n", b"\r")),
        preamble=_encoded(body[:place], text),
        header=_encoded(body[place:behind], text),
        footer=_encoded(body[len(body) - parsed.tail :], text),
    )


def line_end_of(body: bytes) -> str:
    """Return what ends most lines."""
    ends = _line_ends(body, records.line_byte(body))
    return max(ends, key=lambda line: (ends[line], line)) if ends else "\n"


def _encoded(body: bytes, text: Text) -> bytes:
    return (
        body
        if text.codec == "utf-8"
        else body.decode(errors="replace").encode(text.codec, errors="replace")
    )


def _line_ends(body: bytes, end: int) -> Counter[str]:
    if end == structure.RETURN:
        return Counter({"\r": body.count(b"\r")})
    both = body.count(b"\r\n")
    return Counter({"\r\n": both, "\n": body.count(b"\n") - both}) & Counter(
        {"\r\n": 1 << 62, "\n": 1 << 62}
    )


def _quoting(body: bytes, split: bytes, end: int, starts: records.Offsets) -> str:
    """Tell whether all cells are quoted, none, those that need it, or some others too."""
    quoted = plain = needless = 0
    for number in range(min(len(starts) - 1, 200)):
        for cell in records.cells(body[starts[number] : starts[number + 1]], split, end)[0]:
            if cell[:1] == b'"' and len(cell) > 1:
                quoted += 1
                needless += not any(mark in cell[1:-1] for mark in (split, b'"', b"\n", b"\r"))
            elif cell:
                plain += 1
    if not quoted:
        return "none"
    if not plain:
        return "all"
    return "mixed" if needless else "minimal"
