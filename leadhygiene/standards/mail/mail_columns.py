"""Read ordinary mail addresses as whole columns, with what people write around them.

Equal to the cell-by-cell reading wherever it answers.
"""

from __future__ import annotations

import polars as pl

from leadhygiene.standards.lookup.distinct import FEW, where
from leadhygiene.standards.mail.mail_candidates import SCANNED, SPELLED

#: Addresses of this shape are valid by email-validator if their domain is.
_LOCAL = r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
_DOMAIN = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}"
PLAIN = rf"^{_LOCAL}@{_DOMAIN}$"
#: One such address in angle brackets or behind a scheme, and signs behind it.
UNWRAPPED = rf"^(?:(?:[^<>@\"']*<)?(?:mailto:)?)({_LOCAL}@{_DOMAIN})[>.,;]?$"
#: An address that somebody took for that of a page.
LED = rf"^www\.((?:[a-z0-9_+-]{{2,}})(?:\.[a-z0-9_+-]+)*@{_DOMAIN})$"
#: One at sign, blanks or commas somewhere; it opens with a letter or digit and closes with a letter.
_LOOSE = r"^[a-z0-9][a-z0-9._+-]*(?: +\.[a-z0-9._+-]+)* *@ *[a-z0-9][a-z0-9 .,-]*[a-z]$"
#: A whole address, a sign that divides, and another one; the first has no such sign in itself.
_MANY = rf"^([a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@{_DOMAIN})(?: *[;,|/] *| +)[^\s<>@\"'(){{}}\[\]]+@[a-z0-9.-]+$"
#: Nothing that could become an at sign or a point.
_HOPELESS = rf"^[^@{SCANNED}]*$|^[a-z0-9._+-]*@[a-z0-9-]*$|^@"


def read(lower: pl.Series) -> pl.DataFrame:
    """Return ``inner``, ``plain``, ``how`` and ``none`` of a column in small letters.

    Args:
        lower: ``String``, repaired, in small letters.

    Returns:
        ``inner``: the address, where its shape is ordinary; ``plain``: whether the cell is nothing else;
        ``how``: the repair that led to it (a name in ``FIXES`` of the cleaner), null for plain ones;
        ``none``: whether the cell certainly holds no address.

    Examples:
        >>> cells = ["z@b.io", "<z@b.io>", "z @b,io", "z@b.io; c@d.io", "none"] * 40
        >>> read(pl.Series(cells)).head(5).select("inner", "how", "none").rows()[1:4]
        [('z@b.io', 'email_unwrapped', False), ('z@b.io', 'email_respelled', False), ('z@b.io', 'email_first_of_many', False)]
    """
    plain = lower.str.contains(PLAIN).fill_null(value=False)
    frame = pl.DataFrame({"inner": lower.zip_with(plain, pl.Series([None], dtype=pl.String))})
    other = (~plain & lower.is_not_null()).arg_true()
    how = pl.repeat(None, len(lower), dtype=pl.String, eager=True)
    led = (plain & lower.str.starts_with("www.")).arg_true()
    if len(led):
        bare = lower.gather(led).str.extract(LED, 1)
        there = bare.is_not_null()
        led, bare = led.filter(there), bare.filter(there)
        frame = frame.with_columns(frame["inner"].scatter(led, bare))
        how = how.scatter(led, pl.repeat("email_unwrapped", len(led), eager=True))
    none = pl.repeat(value=False, n=len(lower), eager=True)
    if len(other):
        found = _closer(lower.gather(other), long=len(lower) >= FEW)
        frame = frame.with_columns(frame["inner"].scatter(other, found["inner"]))
        how = how.scatter(other, found["how"])
        none = none.scatter(other, found["none"])
    return frame.with_columns(plain.alias("plain"), how.alias("how"), none.alias("none"))


def _closer(text: pl.Series, *, long: bool) -> pl.DataFrame:
    """Return ``inner``, ``how`` and ``none`` of cells that are no plain address."""
    cell, loose = pl.col("cell"), pl.col("loose")
    frame = text.alias("cell").to_frame().with_columns(unwrapped=cell.str.extract(UNWRAPPED, 1))
    if not long:
        how = where(pl.col("unwrapped").is_not_null(), pl.lit("email_unwrapped"))
        return frame.select(inner="unwrapped", how=how, none=pl.lit(value=False))
    open_cell = where(pl.col("unwrapped").is_null() & ~cell.str.contains(SPELLED), cell)
    frame = frame.with_columns(cell=open_cell)
    frame = frame.with_columns(
        loose=where(cell.str.contains(_LOOSE), cell), many=cell.str.extract(_MANY, 1)
    )
    frame = frame.with_columns(
        closed=pl.concat_str(
            loose.str.extract(r"^([^@]*)@").str.strip_chars(" ").str.replace_all(r" +\.", "."),
            pl.lit("@"),
            loose.str.extract(r"@ *(.*)$").str.replace_all(r" *([.,]) *", "$1"),
        )
    )
    ending = r"([a-z0-9]),([a-z]{2,4})"
    closed = pl.col("closed")
    dotted = closed.str.replace(ending + r"[.,]([a-z]{2})$", "$1.$2.$3").str.replace(
        ending + "$", "$1.$2"
    )
    frame = frame.with_columns(dotted=dotted)
    told = {
        "unwrapped": "email_unwrapped", "closed": "email_blanks", "dotted": "email_respelled",
        "many": "email_first_of_many",
    }  # fmt: skip
    good = {name: pl.col(name).str.contains(PLAIN).fill_null(value=False) for name in told}
    return frame.select(
        inner=pl.coalesce(where(good[name], pl.col(name)) for name in told),
        how=pl.coalesce(where(good[name], pl.lit(code)) for name, code in told.items()),
        none=cell.str.contains(_HOPELESS).fill_null(value=False),
    )
