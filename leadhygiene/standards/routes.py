"""What speaks for a row: routes by which somebody can be reached, and fields that agree."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import row_words as words


def mail_ok(row: Row) -> pl.Expr:
    """Return whether the mailbox exists by its form and is neither a filler nor thrown away."""
    return (
        words.flag(row, "email", "valid")
        & ~words.flag(row, "email", "placeholder")
        & ~words.flag(row, "email", "disposable")
    )


def mail_work(row: Row) -> pl.Expr:
    """Return whether it is a good mailbox at a domain of its own."""
    return mail_ok(row) & ~words.flag(row, "email", "free")


def mail_firm(row: Row) -> pl.Expr:
    """Return whether it is a good mailbox at the domain of the row's firm."""
    return mail_work(row) & words.mail_names_firm(row)


def mail_person(row: Row) -> pl.Expr:
    """Return whether it is a good mailbox named after the person."""
    return mail_ok(row) & words.mail_names_person(row)


def phone_ok(row: Row) -> pl.Expr:
    """Return whether a number is valid and neither fictional nor a pattern."""
    return pl.any_horizontal(
        [
            words.flag(row, field, "valid")
            & ~words.flag(row, field, "fictional")
            & ~words.flag(row, field, "patterned")
            for field in ("phone", "mobile")
        ]
    )


def no_route(row: Row) -> pl.Expr:
    """Return whether neither mailbox nor number will do."""
    return ~mail_ok(row) & ~phone_ok(row)


def firm_named(row: Row) -> pl.Expr:
    """Return whether a firm of at least five letters is named."""
    return row["company"].str.len_chars() >= 5


def placed(row: Row) -> pl.Expr:
    """Return whether a town and a postal code or a street are given."""
    return row["city"].is_not_null() & (
        row["postal_code"].is_not_null() | row["street"].is_not_null()
    )


SUPPORTS: Mapping[str, Callable[[Row], pl.Expr]] = {
    "mail_ok": mail_ok, "mail_work": mail_work, "mail_firm": mail_firm, "mail_person": mail_person,
    "phone_ok": phone_ok, "no_route": no_route, "firm_named": firm_named, "placed": placed,
}  # fmt: skip
