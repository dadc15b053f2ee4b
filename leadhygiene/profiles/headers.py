"""Header cells in the forms that profiles of formats ask for, and the patterns that they match."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from leadhygiene.errors import FormatError, did_you_mean

_INVISIBLE = re.compile(r"[\u200b-\u200f\u2060\ufeff]")
#: Pictures and arrows that people put before the names of columns.
_PICTURE = re.compile(r"[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]+")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_JOINT = re.compile(r"[\s_\-.:/>\\|()\[\]{}*#?!¿¡,;\"'’]+")


@lru_cache(1 << 13)
def fold(header: str) -> str:
    """Return a header the way profiles write it: lower case, words apart, no punctuation.

    Examples:
        >>> fold(" MailingPostalCode"), fold("Company / Account"), fold("E-Mail:")
        ('mailing postal code', 'company account', 'e mail')
    """
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", header))
    text = (
        _JOINT.sub(" ", _CAMEL.sub(" ", text).casefold()).strip().replace("whats app", "whatsapp")
    )
    return _JOINT.sub(" ", _PICTURE.sub(" ", text)).strip() or text


def plain(header: str) -> str:
    """Return a header without invisible characters, blanks collapsed, its letters kept.

    Examples:
        >>> plain("\u200b (Do Not Modify)  Contact")
        '(Do Not Modify) Contact'
    """
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", header))
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Shape:
    """A pattern that headers of a format have.

    Attributes:
        pattern: Regular expression, searched in each header as ``plain`` gives it.
        count: How many headers must match.
        share: Which part of the headers must match, 0 to 1.
        needs: Folded headers that must be there as well.
    """

    pattern: str
    count: int = 1
    share: float = 0.0
    needs: frozenset[str] = frozenset()

    def matches(self, headers: Sequence[str]) -> Sequence[str]:
        """Return the headers that match, none where too few do."""
        return _matching(self, tuple(headers))

    def _matches(self, headers: Sequence[str]) -> list[str]:
        found = [header for header in headers if header and re.search(self.pattern, header)]
        filled = sum(bool(header) for header in headers)
        if len(found) < self.count or len(found) < self.share * filled:
            return []
        return found if self.needs <= set(map(fold, headers)) else []


@dataclass(frozen=True, slots=True)
class Headers:
    """The headers of a table in the forms that profiles ask for.

    Attributes:
        folded: As ``fold`` gives them.
        there: The same as a set.
        written: As ``plain`` gives them.
    """

    folded: tuple[str, ...]
    there: frozenset[str]
    written: tuple[str, ...]

    @classmethod
    def of(cls, headers: Sequence[str]) -> Headers:
        """Fold headers once for all profiles."""
        return _headers(tuple(headers))


def folds(headers: Sequence[str]) -> tuple[str, ...]:
    """Return all headers of a table folded."""
    return Headers.of(headers).folded


@lru_cache(256)
def _headers(headers: tuple[str, ...]) -> Headers:
    folded = tuple(map(fold, headers))
    return Headers(folded, frozenset(folded), tuple(map(plain, headers)))


@lru_cache(1 << 13)
def _matching(shape: Shape, headers: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(shape._matches(headers))  # noqa: SLF001 - the same, remembered


def first_found(
    sets: Sequence[frozenset[str]],
    patterns: Sequence[Shape],
    there: frozenset[str],
    written: Sequence[str],
) -> Iterable[str]:
    """Return the headers of the first set or shape that is there."""
    for some in sets:
        if some <= there:
            return some
    return next(filter(None, (shape.matches(written) for shape in patterns)), ())


def share_of(cells: Sequence[str], pattern: str) -> float:
    """Return which part of the values matches, 1 where there are none."""
    filled = [cell for cell in cells if cell]
    return sum(bool(re.search(pattern, cell)) for cell in filled) / len(filled) if filled else 1.0


def shapes_of(tables: Sequence[Mapping[str, Any]], origin: str) -> tuple[Shape, ...]:
    """Build patterns from TOML tables.

    Raises:
        FormatError: A key that does not exist.
    """
    known = {"pattern", "count", "share", "needs"}
    for table in tables:
        for key in table:
            if key not in known:
                raise FormatError(f"{origin}: unknown key {key!r}: {did_you_mean(key, known)}")
    return tuple(
        Shape(**{**table, "needs": frozenset(map(fold, table.get("needs", [])))})
        for table in tables
    )
