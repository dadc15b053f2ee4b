"""The records of a text file byte by byte, for writing back what was not changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from leadhygiene.tables import records


@dataclass(frozen=True, slots=True)
class RawText:
    r"""A text file as it was written, record by record.

    Attributes:
        data: Its bytes behind the mark; as UTF-8 where the file's encoding is wide.
        starts: Where each record starts, the length of ``data`` last.
        delimiter: The delimiter.
        end: The byte that ends records.
        encoding: Encoding of the file.
        working: Encoding of ``data``.
        bom: The byte order mark.

    Examples:
        >>> raw = raw_text(b'\xef\xbb\xbfa,b\r\n"1, 2",3\r\n', "utf-8", ",", b"\xef\xbb\xbf")
        >>> len(raw), raw.cells(1)
        (2, ([b'"1, 2"', b'3'], b'\r\n'))
        >>> raw.file([raw.record(0), raw.record(1)]) == b'\xef\xbb\xbfa,b\r\n"1, 2",3\r\n'
        True
    """

    data: bytes
    starts: records.Offsets
    delimiter: bytes
    end: int
    encoding: str
    working: str
    bom: bytes

    def __len__(self) -> int:
        """Return the number of records."""
        return len(self.starts) - 1

    def record(self, number: int) -> bytes:
        """Return one record with its line end."""
        return self.data[self.starts[number] : self.starts[number + 1]]

    def cells(self, number: int) -> tuple[list[bytes], bytes]:
        """Return the cells of one record as written, and its line end."""
        return records.cells(self.record(number), self.delimiter, self.end)

    def encode(self, text: str) -> bytes:
        """Return text as it stands in ``data``.

        Raises:
            UnicodeEncodeError: The encoding of the file cannot write it.
        """
        return text.encode(self.working)

    def file(self, parts: Sequence[bytes | memoryview]) -> bytes:
        """Return the bytes of a file that is made of ``parts``."""
        body = b"".join(parts)
        if self.working != self.encoding:
            body = body.decode(self.working, "surrogatepass").encode(self.encoding, "surrogatepass")
        return self.bom + body


def raw_text(data: bytes, encoding: str, delimiter: str, bom: bytes = b"") -> RawText:
    """Cut the bytes of a file into records.

    Args:
        data: The file.
        encoding: Encoding behind the mark.
        delimiter: The delimiter.
        bom: The byte order mark.
    """
    body = data[len(bom) :]
    wide = encoding.startswith(("utf-16", "utf-32"))
    working = "utf-8" if wide else encoding
    if wide:
        body = body.decode(encoding, "surrogatepass").encode("utf-8", "surrogatepass")
    cut = delimiter.encode(working)
    end = records.line_byte(body)
    return RawText(body, records.starts(body, cut, end), cut, end, encoding, working, bom)
