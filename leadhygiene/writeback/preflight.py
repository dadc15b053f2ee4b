"""Say of every cell, before it is sent, whether the CRM would refuse it, and why."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import polars as pl

from leadhygiene.fields import BY_NAME
from leadhygiene.profiles.target import Target, TargetObject
from leadhygiene.writeback.guard import runs

#: Kinds of fields whose cells often hold several values, of which a result keeps one.
SEVERAL = frozenset({"email", "phone"})
#: Fields in whose cells people also write that somebody wants no calls or mail.
NAMES = frozenset({"first_name", "last_name", "full_name"})
_WISH = (
    r"(?i)\b(?:do ?n[o']t|dont|dnc|dnu|no[- ](?:calls?|e-?mails?|mails?|phone|contact)|(?:call|e-?mail|mail) only|opt(?:ed)?[- ]?out|unsubscribed?"
    r"|keine? (?:anrufe?|mails?|werbung)|nicht (?:anrufen|kontaktieren)|ne pas (?:appeler|contacter)|no (?:llamar|contactar)|non (?:chiamare|contattare))\b"
)
#: Why cells are refused, and which, in the order in which the reasons count.
Rules = list[tuple[str, pl.Series]]


def refusals(cells: pl.Series, field: str, header: str, target: Target, obj: TargetObject) -> Rules:
    """Return why the CRM would refuse cells of a column; an empty cell is never refused.

    Args:
        cells: The cells to send.
        field: The canonical field.
        header: Header of the column in the file.
        target: The CRM.
        obj: The object.
    """
    for code, headers in (("read_only", obj.read_only), ("additive", obj.additive)):
        if header in headers:
            return [(code, cells.is_not_null())]
    rules: Rules = [("formula", runs(cells))]
    if not target.dialect.encoding.startswith("utf"):
        rules.append(("not_in_encoding", _unwritable(cells, target.dialect.encoding)))
    if target.forbidden_chars:
        letters = list(target.forbidden_chars)
        rules.append(("forbidden_character", cells.str.contains_any(letters)))
    most = [n for n in (obj.max_length.get(header), target.limits.cell_chars) if n is not None]
    if most and (cells.str.len_bytes() > min(most)).any():
        rules.append(("too_long", cells.str.len_chars() > min(most)))
    if header in obj.picklists:
        rules.append(("not_in_picklist", ~cells.is_in(list(obj.picklists[header]))))
    if header in obj.whole_numbers:
        rules.append(("not_a_whole_number", ~cells.str.contains(r"^-?\d{1,18}$")))
    if BY_NAME[field].kind == "email":
        rules.append(("not_valid", ~cells.str.contains(r"^[^\s@]+@[^\s@]+\.[^\s@]+$")))
    return rules


def first(rules: Rules) -> pl.Series | None:
    """Return the code of the first rule that holds for each cell, ``None`` where none holds at all.

    Examples:
        >>> first([("a", pl.Series([False, True])), ("b", pl.Series([True, True]))]).to_list()
        ['b', 'a']
    """
    held = [pl.when(mask).then(pl.lit(code)) for code, mask in rules if mask.any()]
    if not held:
        return None
    return pl.select(pl.coalesce(held)).to_series()


def lost(before: pl.Series, after: pl.Series, field: str) -> pl.Series:
    """Return whether a result kept one of several values of a cell, for kinds of ``SEVERAL``.

    Examples:
        >>> lost(pl.Series(["a@x.io; b@x.io", "A@x.io"]), pl.Series(["a@x.io"] * 2), "email").to_list()
        [True, False]
    """
    if BY_NAME[field].kind == "email":
        return pl.Series(_signs(before) > _signs(after)) & after.is_not_null()
    # a number of digits only, but for its plus, is shorter by one; most cells need no count
    longer = before.str.len_bytes().cast(pl.Int32) >= after.str.len_bytes().cast(pl.Int32) + 4
    odd = after.cast(pl.Int64, strict=False).is_null() & after.is_not_null()
    places = (longer | odd).arg_true()
    more = _digits(before.gather(places)) >= _digits(after.gather(places)) + 5
    mask = np.zeros(len(before), dtype=np.bool_)
    mask[places.to_numpy()[more]] = True
    return pl.Series(mask)


def without_wish(before: pl.Series, after: pl.Series) -> pl.Series:
    """Return whether a name lost a note that somebody wants no calls or mail, which the CRM keeps nowhere else.

    Examples:
        >>> without_wish(pl.Series(["Ann **DO NOT CALL**", "Ann (new)"]), pl.Series(["Ann"] * 2)).to_list()
        [True, False]
    """
    mask = np.zeros(len(before), dtype=np.bool_)
    shorter = before.str.len_bytes().cast(pl.Int32) >= after.str.len_bytes().cast(pl.Int32) + 3
    places = shorter.arg_true()
    mask[places.to_numpy()] = before.gather(places).str.contains(_WISH).to_numpy()
    return pl.Series(mask)


def _letters(cells: pl.Series) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.int64]]:
    """Return the bytes of all cells, and where each cell ends among them."""
    letters = np.frombuffer(cells.str.join("").cast(pl.Binary).item() or b"", dtype=np.uint8)
    return letters, cells.str.len_bytes().fill_null(0).cast(pl.Int64).cum_sum().to_numpy()


def _signs(cells: pl.Series) -> npt.NDArray[np.int64]:
    """Return how many ``@`` each cell has."""
    letters, ends = _letters(cells)
    of_cell = np.searchsorted(ends, np.flatnonzero(letters == ord("@")), side="right")
    return np.bincount(of_cell, minlength=len(cells))


def _digits(cells: pl.Series) -> npt.NDArray[np.int32]:
    """Return how many digits each cell has."""
    letters, ends = _letters(cells)
    running = np.zeros(len(letters) + 1, dtype=np.int32)
    np.cumsum((letters - np.uint8(48)) < 10, dtype=np.int32, out=running[1:])
    found: npt.NDArray[np.int32] = np.diff(running[ends], prepend=np.int32(0))
    return found


def _unwritable(cells: pl.Series, encoding: str) -> pl.Series:
    distinct = cells.unique().drop_nulls().to_list()
    return cells.is_in([cell for cell in distinct if not _encodes(cell, encoding)])


def _encodes(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def booleans(value: pl.Expr, words: tuple[str, str]) -> pl.Expr:
    """Return yes and no in the words of the CRM, null where a text is neither.

    Examples:
        >>> pl.DataFrame({"x": ["Yes", "0", "maybe"]}).select(
        ...     x=booleans(pl.col("x"), ("true", "false")))["x"].to_list()
        ['true', 'false', None]
    """
    low = value.str.strip_chars().str.to_lowercase()
    return (
        pl.when(low.is_in(["true", "yes", "y", "1", "on", "x", "t", "ja", "oui"]))
        .then(pl.lit(words[0]))
        .when(low.is_in(["false", "no", "n", "0", "off", "f", "nein", "non"]))
        .then(pl.lit(words[1]))
    )


def by_field(faults: pl.DataFrame) -> Mapping[str, list[str]]:
    """Return field -> records whose value still has a grave fault."""
    grave = faults.filter((pl.col("step") == "validate") & (pl.col("severity") == "error"))
    found = grave.group_by("field").agg(pl.col("record_id").unique())
    return dict(found.iter_rows())
