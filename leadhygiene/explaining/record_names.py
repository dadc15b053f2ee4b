"""Find the record that a person means: by its id in the result, or by the way a CRM writes it."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from leadhygiene.errors import UnknownRecordError
from leadhygiene.tables.table import Table
from leadhygiene.writeback import salesforce_ids

#: Length of a Salesforce identifier without its checksum.
_SHORT = 15


def resolved(known: pl.Series, given: object, where: str) -> str:
    """Return the record id that a text stands for.

    Salesforce's 15 and 18 characters are the same record. Nothing else is guessed.

    Args:
        known: Record ids (``lh_record_id``).
        given: What was asked for; a number is read as its text.
        where: What to say of the place that was looked in.

    Raises:
        UnknownRecordError: There is no such record; the sentence says how records are named.

    Examples:
        >>> known = pl.Series(["00Q5f1ump4TFTLQ", "lead:7", "contact:7"])
        >>> resolved(known, "00Q5f1ump4TFTLQEA5", "here")
        '00Q5f1ump4TFTLQ'
        >>> resolved(known, "7", "here")
        Traceback (most recent call last):
        leadhygiene.errors.UnknownRecordError: there is no record '7' here: did you mean 'contact:7' or 'lead:7'?
    """
    given = str(given)
    if (known == given).any():
        return given
    if len(given) in {_SHORT, _SHORT + 3}:
        whole = salesforce_ids.repaired(pl.Series([given]))["id"][0]
        if whole is not None:
            same = known.filter(known.is_in([whole, whole[:_SHORT]])).to_list()
            if len(same) == 1:
                return str(same[0])
    near = sorted(known.filter(known.str.ends_with(f":{given}")).to_list())
    if near:
        raise UnknownRecordError(
            f"there is no record {given!r} {where}: did you mean {' or '.join(map(repr, near))}?"
        )
    raise UnknownRecordError(
        f"there is no record {given!r} {where}; records are named by the column lh_record_id of "
        "the written rows, such as leads.csv"
    )


def meant(tables: Sequence[Table], ids: Sequence[pl.Series], given: object, where: str) -> str:
    """Return the record id that a text stands for, with the input's own numbers as a hint.

    Args:
        tables: The inputs.
        ids: Record ids of the rows of each.
        given: What was asked for.
        where: What to say of the place that was looked in.

    Raises:
        UnknownRecordError: There is no such record. Where a column that is no identifier of a CRM
            has that text in one row, the sentence names the row's record id.
    """
    given = str(given)
    try:
        return resolved(pl.concat(ids), given, where)
    except UnknownRecordError as error:
        for table, names in zip(tables, ids, strict=True):
            for column in table.unmapped:
                cells = table.frame[column].str.strip_chars()
                rows = (cells == given).fill_null(value=False).arg_true()
                if len(rows) == 1 and not cells.is_duplicated().any():
                    raise UnknownRecordError(
                        f"there is no record {given!r} {where}; the row with it in the column "
                        f"{column!r} is the record {names[int(rows[0])]!r} (lh_record_id)"
                    ) from error
        raise
