"""Notice how columns write several values in one cell, and dates, so that both can be restored."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from leadhygiene.profiles.headers import fold

#: Separators that need no other sign, most telling first.
_SEPARATORS = (" ::: ", "||", ";", "|")
#: Headers of columns that hold several values, parted by commas.
_MANY = frozenset({"tags", "tag", "labels", "label", "lists", "list", "groups", "categories", "keywords",
                   "technologies", "departments", "interests", "group membership", "segments",
                   "associated company ids", "associated contact ids"})  # fmt: skip
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_DATES = ("%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%SZ",
          "%Y-%m-%dT%H:%M:%S.%fZ", "%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M:%S.%f%z", "%Y-%m-%d %H:%M:%S UTC",
          "%d.%m.%Y", "%d.%m.%Y %H:%M", "%d.%m.%Y %H:%M:%S", "%d.%m.%y", "%m/%d/%Y", "%d/%m/%Y", "%m/%d/%Y %H:%M",
          "%d/%m/%Y %H:%M", "%m/%d/%Y %I:%M %p", "%m/%d/%y", "%d/%m/%y", "%m/%d/%y %H:%M", "%d-%m-%Y",
          "%d-%m-%Y %H:%M:%S", "%m-%d-%Y", "%d %b %Y", "%b %d, %Y", "%b %d, %Y %H:%M:%S",
          "%m/%d/%Y %I:%M:%S %p", "%Y/%m/%d", "%Y/%m/%d %H:%M:%S")  # fmt: skip


def separators(sample: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return column -> what separates several values in one cell.

    Args:
        sample: Column -> some of its values, empty cells left out.

    Examples:
        >>> separators({"Tags": ["a, b", "c"], "Mail": ["a@x.io;b@x.io"], "City": ["Rye, NY", "Bonn"]})
        {'Tags': ', ', 'Mail': ';'}
    """
    found = {}
    for name, cells in sample.items():
        mark = next((mark for mark in _SEPARATORS if _parts(cells, mark)), None)
        if mark is None and (fold(name) in _MANY or _addresses(cells)):
            mark = next((mark for mark in (", ", ",") if _parts(cells, mark)), None)
        if mark is not None:
            found[name] = mark
    return found


def _parts(cells: Sequence[str], mark: str) -> bool:
    """Whether some cells hold several values, and those that do are short lists."""
    several = [cell.split(mark) for cell in cells if mark in cell]
    return bool(several) and all(
        all(part.strip() and len(part) < 80 and "\n" not in part for part in parts)
        for parts in several
    )


def _addresses(cells: Sequence[str]) -> bool:
    several = [cell for cell in cells if "," in cell]
    return bool(several) and all(
        _ADDRESS.fullmatch(part.strip()) for cell in several for part in cell.split(",")
    )


def date_forms(sample: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return column -> ``strftime`` form that all dates of a sample have and no other form fits.

    Args:
        sample: Column -> some of its values, empty cells left out.

    Examples:
        >>> date_forms({"A": ["2024-03-01"], "B": ["03/04/2024", "01/02/2024"], "C": ["13/01/2024", "x"]})
        {'A': '%Y-%m-%d'}
    """
    found = {}
    for name, cells in sample.items():
        if not cells or not all(6 <= len(cell) <= 32 and re.search(r"\d", cell) for cell in cells):
            continue
        fitting = [form for form in _DATES if all(_fits(cell, form) for cell in cells)]
        if len(fitting) == 1:
            found[name] = fitting[0]
    return found


def _fits(cell: str, form: str) -> bool:
    try:
        datetime.strptime(cell, form)  # noqa: DTZ007 - only the form is asked
    except ValueError:
        return False
    return True
