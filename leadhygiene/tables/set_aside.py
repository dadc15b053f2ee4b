"""Records of the inputs that became no rows: which, where they stood, and why."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from leadhygiene.tables.table import Table

#: Records that are rows all the same: listed, for they were not read as the standard says.
READ = "read as a row: "
COMMA, CUT = f"{READ}a firm's comma without quotes", f"{READ}empty cells at its end left out"
#: Columns of the list of all inputs' records that are no rows.
SCHEMA = {"input": pl.String, "record": pl.Int64, "reason": pl.String, "text": pl.String}
#: What exports write round their rows; anything else may be somebody.
ROUND_THE_ROWS = ("preamble", "footer", "repeated header", "ruler")
#: Records of the table itself that do not fit its header.
LONG, SHORT = "more cells than the header", "fewer cells than the header"
MISFITS = (LONG, SHORT, "not a row: one cell only")


def set_aside(tables: Sequence[Table], names: Sequence[str]) -> pl.DataFrame:
    r"""List the records of all inputs that became no rows.

    Args:
        tables: The inputs.
        names: How the result calls each.

    Returns:
        ``input, record, reason, text``; records are numbered from 1 over all of the file, header,
        preamble and blank ones too; the text is the record as the file has it.

    Examples:
        >>> import pathlib, tempfile
        >>> from leadhygiene.tables.read import read
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "leads.csv"
        >>> _ = path.write_text("Name,Email\nAnn,ann@acme.io\nBob,bob@acme.io,x\n")
        >>> set_aside([read(path)], ["leads"]).row(0)
        ('leads', 3, 'more cells than the header', 'Bob,bob@acme.io,x')
    """
    found = [
        table.quarantined.select(
            pl.lit(name).alias("input"), pl.col("record") + 1, "reason", "text"
        )
        for table, name in zip(tables, names, strict=True)
        if table.quarantined.height
    ]
    return pl.concat(found) if found else pl.DataFrame(schema=SCHEMA)
