r"""Read `Larkmoor, Inc` that stands without quotes: the commonest record of more cells than its header.

It is read only where nothing else can have happened: there is one cell too many, the one behind the
firm is a legal form and nothing else, neither is quoted, and every cell whose kind its header tells
is of that kind when the two are one, while one of them would not be if they were two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from leadhygiene.standards.firms import legal_forms
from leadhygiene.tables.told_cells import fields_of, fits


@dataclass(frozen=True, slots=True)
class Columns:
    """What a header tells.

    Attributes:
        firm: Number of the column of the firm.
        fields: Field of each column, ``None`` where its header tells none.
    """

    firm: int
    fields: tuple[str | None, ...]


def columns(titles: Sequence[str], delimiter: str) -> Columns | None:
    """Return what a header tells, ``None`` where no record can be mended: no firm, no comma.

    Examples:
        >>> columns(["Name", "Company", "E-Mail"], ",")
        Columns(firm=1, fields=('full_name', 'company', 'email'))
    """
    if delimiter != ",":
        return None
    fields = fields_of(titles)
    firm = next((field for field in ("company", "name") if field in fields), None)
    return None if firm is None else Columns(fields.index(firm), fields)


def joined(written: Sequence[bytes], cells: Sequence[str], known: Columns) -> list[str] | None:
    """Return the cells of a record with its firm and legal form in one, ``None`` without a proof.

    Args:
        written: The cells as the file has them, quotes and all.
        cells: Their text.
        known: What the header tells.

    Examples:
        >>> known = columns(["Name", "Company", "E-Mail"], ",")
        >>> record = ["Ann Lee", "Larkmoor", " Inc", "ann@larkmoor.io"]
        >>> joined([cell.encode() for cell in record], record, known)
        ['Ann Lee', 'Larkmoor, Inc', 'ann@larkmoor.io']
        >>> record = ["Lee", "Ann", "Larkmoor", "ann@larkmoor.io"]
        >>> joined([cell.encode() for cell in record], record, known)
    """
    firm = known.firm
    if len(cells) != len(known.fields) + 1 or not cells[firm].strip():
        return None
    if b'"' in written[firm] + written[firm + 1] or not _is_form(cells[firm + 1].strip()):
        return None
    found = [*cells[:firm], f"{cells[firm]},{cells[firm + 1]}", *cells[firm + 2 :]]
    told = [fits(field, cell) for field, cell in zip(known.fields, found, strict=True)]
    if False in told:
        return None
    last = firm == len(known.fields) - 1
    as_two = [fits(field, cell) for field, cell in zip(known.fields, cells, strict=False)]
    return found if last or False in as_two[firm + 1 :] else None


def _is_form(text: str) -> bool:
    """Whether a cell is a legal form and cannot be a code of two letters."""
    folded, pointed = legal_forms.key(text), "." in text.rstrip(".")
    return (len(folded) > 2 or pointed) and legal_forms.ends(folded, None, pointed=pointed)
