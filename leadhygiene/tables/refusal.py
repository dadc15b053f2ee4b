"""What a writer says of cells that a file cannot take."""

from __future__ import annotations

from collections.abc import Sequence

from leadhygiene.errors import OutputError


class CellError(OutputError):
    """Some changed cells cannot be written into the file; the others can.

    Attributes:
        cells: Row (from 0) and column of each.
    """

    def __init__(self, message: str, cells: Sequence[tuple[int, str]]) -> None:
        """Keep the sentence and the cells."""
        super().__init__(message)
        self.cells = tuple(cells)
