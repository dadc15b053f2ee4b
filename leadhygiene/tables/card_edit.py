"""Change values in vCards in place (2.1, RFC 2426, RFC 6350): other properties keep every byte."""

from __future__ import annotations

import quopri
import re
from dataclasses import dataclass

import polars as pl

from leadhygiene.errors import OutputError
from leadhygiene.tables import vcard
from leadhygiene.tables.refusal import CellError

#: Columns of a whole property, and of parts of one (their place in it).
_WHOLE = {"Full Name": "FN", "Nickname": "NICKNAME", "Job Title": "TITLE", "Website": "URL",
          "Note": "NOTE", "Email": "EMAIL", "Phone": "TEL", "Mobile": "TEL", "Fax": "TEL",
          "Categories": "CATEGORIES", "Birthday": "BDAY"}  # fmt: skip
_PART = {"Last Name": ("N", 0), "First Name": ("N", 1), "Middle Name": ("N", 2), "Prefix": ("N", 3),
         "Suffix": ("N", 4), "Company": ("ORG", 0), "Department": ("ORG", 1), "Street": ("ADR", 2),
         "City": ("ADR", 3), "State": ("ADR", 4), "Postal Code": ("ADR", 5), "Country": ("ADR", 6)}  # fmt: skip
#: Octets of a line, its end not counted (RFC 6350, 3.2).
_WIDTH = 75
_LINE = re.compile(rb"[^\r\n]*(?:\r*\n|\r|\Z)")


@dataclass(slots=True)
class _Line:
    """One logical line: its bytes, folds and all."""

    data: bytes

    def property(self) -> vcard.Property | None:
        """Return what stands in it."""
        return next(vcard.properties(self.data), None)

    def head(self) -> str:
        """Return what stands before the value."""
        return vcard.head_of(self.data.decode("utf-8", errors="replace"))


def edited(body: bytes, old: pl.DataFrame, new: pl.DataFrame, names: list[str]) -> bytes:
    """Return cards with changed values.

    Args:
        body: The cards, UTF-8.
        old: Cells as read.
        new: Cells to write.
        names: Columns with changes.

    Raises:
        OutputError: A value stands where it cannot be changed alone.
    """
    parts: list[bytes] = []
    written = 0
    for number, (start, end) in enumerate(vcard.cut(body)):
        changes = {
            name: (old[name][number] or "", new[name][number] or "")
            for name in names
            if (old[name][number] or "") != (new[name][number] or "")
        }
        if changes:
            parts += [body[written:start], _card(body[start:end], changes, number)]
            written = end
    result = b"".join([*parts, body[written:]])
    again = vcard.frame(result)
    wanted = new.with_columns(pl.all().fill_null(""))
    refused: list[tuple[int, str]] = []
    for name in new.columns:
        empty = pl.Series(name, [""] * new.height)
        found = again[name].fill_null("") if name in again.columns else empty
        if again.height != new.height:
            raise OutputError(
                "the cards cannot be changed in place; change them in the address book"
            )
        differ = found != wanted[name].str.strip_chars()
        refused += [(row, name) for row in differ.arg_true().to_list()]
    changed = [
        (row, name) for row, name in refused
        if name in names and (old[name][row] or "") != (new[name][row] or "")
    ]  # fmt: skip
    if refused:
        rows = {row for row, _ in refused}  # a cell that moved another one goes with it
        others = [(row, name) for row in sorted(rows) for name in names
                  if (old[name][row] or "") != (new[name][row] or "")]  # fmt: skip
        name = refused[0][1]
        raise CellError(
            f"the value of {name!r} cannot be changed alone in some card", changed or others
        )
    return result


def _card(card: bytes, changes: dict[str, tuple[str, str]], number: int) -> bytes:
    """Return one card with changed values."""
    lines = _lines(card)
    ending = b"\r\n" if b"\r\n" in card else b"\n"
    old_style = b"VERSION:2.1" in card
    for column, (before, after) in changes.items():
        base = re.sub(r" \d+$", "", column)
        if base in _PART:
            _change_part(lines, *_PART[base], before, after, ending, old_style=old_style)
        elif base in _WHOLE:
            _change_whole(lines, _WHOLE[base], before, after, ending, old_style=old_style)
        else:
            raise CellError(
                f"card {number + 1:,}: {column!r} is no value that can be changed",
                [(number, column)],
            )
    return b"".join(line.data for line in lines)


def _lines(card: bytes) -> list[_Line]:
    """Cut a card into logical lines, as the reader joins them."""
    found: list[_Line] = []
    for match in _LINE.finditer(card):
        data = match[0]
        if not data:
            continue
        soft = bool(found) and vcard.is_soft(found[-1].data.decode("utf-8", errors="replace"))
        if found and (data[:1] in b" \t" or soft):
            found[-1].data += data
        else:
            found.append(_Line(data))
    return found


def _change_whole(
    lines: list[_Line], name: str, before: str, after: str, ending: bytes, *, old_style: bool
) -> None:
    """Replace, take away or add a property."""
    for line in lines:
        item = line.property()
        if item is None or item.name != name:
            continue
        plain = vcard.unescape(item.value)
        scheme = next((s for s in ("mailto:", "tel:") if plain.startswith(s)), "")
        if before and plain.removeprefix(scheme).strip() == before:
            value = scheme + _escape(after, old_style=old_style)
            line.data = _written(line.head(), value, ending) if after else b""
            return
    if not before:
        _add(lines, f"{name}:{_escape(after, old_style=old_style)}", ending)


def _change_part(
    lines: list[_Line], name: str, place: int, before: str, after: str, ending: bytes, *,
    old_style: bool,
) -> None:  # fmt: skip
    """Replace one part of a property of several."""
    for line in lines:
        item = line.property()
        if item is None or item.name != name:
            continue
        parts = re.split(r"(?<!\\);", item.value)
        parts += [""] * (place + 1 - len(parts))
        if vcard.unescape(parts[place]).strip() == before:
            parts[place] = _escape(after, old_style=old_style)
            line.data = _written(line.head(), ";".join(parts), ending)
            return
    if not before:
        _add(lines, f"{name}:{';' * place}{_escape(after, old_style=old_style)}", ending)


def _add(lines: list[_Line], text: str, ending: bytes) -> None:
    """Add a property before the end of the card."""
    head, _, value = text.partition(":")
    last = len(lines) - 1
    while last > 0 and not lines[last].data.strip().upper().startswith(b"END"):
        last -= 1
    lines.insert(last, _Line(_written(head, value, ending)))


def _escape(text: str, *, old_style: bool) -> str:
    """Write a value (RFC 6350, 3.4); 2.1 knows only the semicolon."""
    if old_style:
        return text.replace(";", "\\;")
    safe = re.sub(r"([\\;,])", r"\\\1", text)
    return safe.replace("\r\n", "\\n").replace("\n", "\\n")


def _written(head: str, value: str, ending: bytes) -> bytes:
    """Return a property as lines, folded, or quoted-printable where the head says so."""
    if "QUOTED-PRINTABLE" in head.upper():
        charset = re.search(r"CHARSET=([\w-]+)", head, re.IGNORECASE)
        data = value.replace("\n", "\r\n").encode(charset[1] if charset else "utf-8")
        soft = quopri.encodestring(data, quotetabs=True).replace(b"=\n", b"\x00")
        soft = soft.replace(b"\n", b"=0A").replace(b"\x00", b"=" + ending)
        return head.encode() + b":" + soft + ending
    left = head.encode() + b":" + value.encode()
    lines: list[bytes] = []
    while len(left) > _WIDTH:
        cut = _WIDTH - bool(lines)
        while left[cut] & 0xC0 == 0x80:
            cut -= 1
        lines.append(left[:cut])
        left = left[cut:]
    return (ending + b" ").join([*lines, left]) + ending
