"""Read records that do not fit their header, where they prove themselves what they mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from leadhygiene.tables import cut_short, legal_comma
from leadhygiene.tables.set_aside import COMMA, CUT, SHORT


@dataclass(frozen=True, slots=True)
class Mender:
    """What a file tells of its records that do not fit.

    Attributes:
        firms: Where a firm's comma may stand; ``None`` where no record can be mended by it.
        cut: Field of each column where the file leaves out empty cells at the end, else ``None``.
    """

    firms: legal_comma.Columns | None
    cut: tuple[str | None, ...] | None

    def read(
        self, record: Sequence[str], reason: str | None, written: Callable[[], Sequence[bytes]]
    ) -> tuple[Sequence[str], str] | None:
        """Return the cells of the row that a record is and how it was read, ``None`` without a proof.

        Args:
            record: Its cells.
            reason: Why it does not fit.
            written: Asked for the cells as the file has them, quotes and all.
        """
        if self.firms is not None and len(record) == len(self.firms.fields) + 1:
            whole = legal_comma.joined(written(), record, self.firms)
            return None if whole is None else (whole, COMMA)
        if reason == SHORT and self.cut and cut_short.is_row(record, self.cut):
            return record, CUT
        return None
