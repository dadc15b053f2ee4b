"""Reading equals the standard CSV reader on every regular text, and raw records are the file."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leadhygiene.errors import LeadHygieneError
from leadhygiene.tables import records, structure
from leadhygiene.tables.decode import decode
from leadhygiene.tables.delimited import fast, parse
from leadhygiene.tables.head import plain_head
from leadhygiene.tables.plain import is_plain
from leadhygiene.tables.raw import raw_text
from leadhygiene.tables.written import dialect_of

_CELL = st.text(alphabet='aé1 ,;"\n\tß@.', max_size=8)
_ROWS = st.lists(st.lists(_CELL, min_size=3, max_size=3), min_size=1, max_size=8)


def _written(rows: list[list[str]], delimiter: str, quoting: int, line_end: str) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, quoting=quoting, lineterminator=line_end)
    writer.writerow(["First Name", "Last Name", "Email"])
    writer.writerows(rows)
    return text.getvalue().encode()


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    rows=_ROWS,
    delimiter=st.sampled_from(",;\t|"),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    line_end=st.sampled_from(["\n", "\r\n", "\r\r\n"]),
)
def test_cells_are_those_of_the_standard_reader(
    rows: list[list[str]], delimiter: str, quoting: int, line_end: str
) -> None:
    """Every cell and record number is the one that was written."""
    data = _written(rows, delimiter, quoting, line_end)
    expected = [row for row in rows if any(cell.strip() for cell in row)]
    if not expected:
        return
    parsed = parse(data, "x.csv", frozenset({"first name", "last name", "email"}))
    assert parsed.delimiter == delimiter
    assert parsed.header_row == 0
    found = [[cell or "" for cell in row] for row in parsed.frame.rows()]
    assert found == expected
    assert not any((parsed.frame == "").sum().row(0))
    kept = [number for number, row in enumerate(rows, start=1) if any(c.strip() for c in row)]
    assert parsed.records.to_list() == kept


def _counted(data: bytes, end: int) -> records.Count:
    """Count byte by byte."""
    edges = {b",", bytes([end]), b'"', b""}
    inside, regular, pairs, lines, splits = False, True, False, 0, 0
    for place in range(len(data)):
        letter, before = data[place : place + 1], data[max(place - 1, 0) : place]
        after = data[place + 1 : place + 2]
        if letter == b'"':
            closes = after in edges or (end == 10 and data[place + 1 : place + 3] == b"\r\n")
            regular &= closes if inside else before in edges
            inside = not inside
            pairs |= before == b'"'
        elif not inside:
            lines += letter == bytes([end])
            splits += letter == b","
    returns = end == 10 and data.count(b"\r") != data.count(b"\r\n")
    lines += bool(data) and data[-1] != end
    if inside or not regular:
        return records.Count(0, 0, False, pairs, returns)
    return records.Count(lines, splits, True, pairs, returns)


_PARTS = st.lists(
    st.sampled_from(
        [b"a", b"ab" * 20, b",", b"\n", b"\r\n", b"\r", b'"', b'""', b'","', b'"a,b"', b'"x\r\ny"']
    ),
    max_size=40,
)


@settings(max_examples=600, deadline=None)
@given(parts=_PARTS, end=st.sampled_from([10, 13]), piece=st.sampled_from([64, 128, 1 << 19]))
def test_counting_by_words_is_counting_by_bytes(parts: list[bytes], end: int, piece: int) -> None:
    """Records, delimiters and the rules of quoting are those of a look at each byte."""
    data = b"".join(parts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(structure, "PIECE", piece)
        found, expected = records.count(data, b",", end), _counted(data, end)
    if expected.regular:
        assert found == expected
    assert found.regular == expected.regular


@pytest.mark.parametrize("odd", [b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xc0\xaf", b"\xe2\x82"])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_fast_parser_checks_that_every_cell_is_utf8(odd: bytes, place: int) -> None:
    """The encoding is told of the whole file, wherever the odd byte stands."""
    lines = [[b"First Name", b"Last Name", b"Email"], *[[b"Ann", b"Lee", b"a@acme.io"]] * 500]
    lines[400][place] += odd
    body = b"\n".join(map(b",".join, lines))
    head = plain_head(body, "x.csv", frozenset())
    assert head is not None
    assert fast(body, head) is None
    assert decode(body, "x.csv").body != body


@settings(max_examples=300, deadline=None)
@given(data=st.text(alphabet='ab,;"\n\r', max_size=60).map(str.encode))
def test_records_and_cells_together_are_the_text(data: bytes) -> None:
    """Cutting loses no byte."""
    end = records.line_byte(data)
    cut = records.cut(data, b",", end)
    pieces = [data[a:b] for a, b in zip(cut.starts, cut.starts[1:], strict=False)]
    assert b"".join(pieces) == data
    for piece, number in zip(pieces, cut.cells, strict=True):
        cells, tail = records.cells(piece, b",", end)
        assert b",".join(cells) + tail == piece
        assert len(cells) == number


@pytest.mark.parametrize(
    ("encoding", "bom"),
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("cp1252", b""), ("utf-16-le", b"\xff\xfe"),
     ("utf-16-be", b"\xfe\xff"), ("utf-16-le", b""), ("utf-32-le", b"\xff\xfe\x00\x00")],
)  # fmt: skip
def test_raw_records_are_the_bytes_of_the_file(encoding: str, bom: bytes) -> None:
    """Untouched records can be written back in any encoding."""
    text = 'First Name;E-Mail\r\n"Zoë;\nB";zoe@acme.io\r\n\r\nAnn;ann@acme.io'
    data = bom + text.encode(encoding)
    decoded = decode(data, "x.csv")
    assert (decoded.codec, decoded.bom) == (encoding, bom)
    parsed = parse(decoded.body, "x.csv")
    dialect = dialect_of(decoded, parsed)
    raw = raw_text(data, dialect.encoding, dialect.delimiter, dialect.bom)
    assert raw.file([raw.record(n) for n in range(len(raw))]) == data
    assert parsed.records.to_list() == [1, 3]
    assert dialect.line_end == "\r\n"
    assert dialect.header == "First Name;E-Mail\r\n".encode(encoding)
    assert not dialect.final_line_end


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=200))
def test_any_bytes_give_a_table_or_a_sentence(data: bytes) -> None:
    """Nothing but a clear error comes of bytes that are no table."""
    try:
        parse(decode(data, "x").body, "x")
    except LeadHygieneError as error:
        said = str(error)
    else:
        said = "x "
    assert said.startswith("x ")


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    rows=_ROWS,
    delimiter=st.sampled_from(",;"),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
    line_end=st.sampled_from(["\n", "\r\n", "\r\r\n"]),
    tail=st.sampled_from([b"", b"\n", b"Total\n", b"x"]),
    cut=st.booleans(),
    piece=st.sampled_from([64, 1 << 19]),
)
def test_a_text_taken_for_plain_is_what_the_plain_writer_writes(
    rows: list[list[str]], delimiter: str, quoting: int, line_end: str, tail: bytes, piece: int,
    *, cut: bool,
) -> None:  # fmt: skip
    """Writing all rows anew gives the same bytes, or the text is not taken for plain."""
    data = _written(rows, delimiter, quoting, line_end) + tail
    if cut:
        data = data.removesuffix(line_end.encode())
    try:
        parsed = parse(data, "x.csv", frozenset({"first name", "last name", "email"}))
    except LeadHygieneError:
        return
    text = decode(data, "x.csv")
    if text.codec != "utf-8" or parsed.delimiter != delimiter:
        return
    dialect = dialect_of(text, parsed)
    start = len(dialect.preamble + dialect.header)
    file = io.BytesIO()
    parsed.frame.write_csv(
        file, include_header=False, separator=delimiter, line_terminator=dialect.line_end,
        quote_style="always" if dialect.quoting == "all" else "necessary",
    )  # fmt: skip
    written = file.getvalue()
    if not dialect.final_line_end:
        written = written.removesuffix(dialect.line_end.encode())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(structure, "PIECE", piece)
        assert is_plain(data, start, dialect, parsed.frame) == (data[start:] == written)
