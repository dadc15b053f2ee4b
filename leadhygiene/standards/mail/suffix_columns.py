"""Registrable domains of whole columns; equal to :func:`public_suffixes.split` wherever it answers."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import polars as pl

from leadhygiene.standards.lookup.distinct import coded
from leadhygiene.standards.mail import umbrellas
from leadhygiene.standards.mail.public_suffixes import rules


class _Rules(NamedTuple):
    """The Public Suffix List, sorted by what a column can do with it."""

    plain: pl.Expr
    private: pl.Expr
    special: pl.Expr


@cache
def _rules() -> _Rules:
    """Return the rules, and the names under which a rule has a wildcard or more than three labels, or bodies are."""
    every, public = rules(private=True), rules(private=False)
    special = {".".join(name.split(".")[-3:]) for name in umbrellas.DOMAINS}
    for rule in every:
        name = rule.removeprefix("!").removeprefix("*.")
        if name != rule:
            parents = {name, name.partition(".")[2]} if rule[0] == "!" else {name}
            special |= {".".join(parent.split(".")[-3:]) for parent in parents}
        elif rule.count(".") > 2:
            special.add(".".join(rule.split(".")[-3:]))
    plain = {rule for rule in every if rule[0] not in "!*" and rule.count(".") < 3}
    return _Rules(*(_series(names) for names in (plain, plain - public, special - {""})))


def _series(names: set[str]) -> pl.Expr:
    return pl.lit(pl.Series(sorted(names), dtype=pl.String)).implode()


def split(frame: pl.DataFrame) -> pl.DataFrame:
    """Return the frame with ``domain``, ``suffix`` and ``shared``; ``domain`` is null where unsure.

    Args:
        frame: A ``String`` column ``host`` of ASCII host names in small letters, or null.

    Examples:
        >>> hosts = pl.DataFrame({"host": ["shop.acme.co.uk", "hexpatch.github.io", "co.uk", None]})
        >>> split(hosts).select("domain", "suffix", "shared").rows()[:2]
        [('acme.co.uk', 'co.uk', False), ('hexpatch.github.io', 'github.io', True)]
    """
    hosts, places = coded(frame["host"])
    found = _split(hosts.to_frame("host"))
    return frame.with_columns(column.gather(places) for column in found.get_columns())


def _split(frame: pl.DataFrame) -> pl.DataFrame:
    """Return the columns of :func:`split` for distinct hosts; most hosts serve many rows."""
    known = _rules()
    frame = frame.with_columns(_labels=pl.col("host").str.split("."))
    labels = pl.col("_labels").list
    tails = {f"_t{n}": labels.tail(n).list.join(".") for n in (1, 2, 3)}
    frame = frame.with_columns(_size=labels.len(), **tails)
    size = pl.col("_size")
    rule = {n: pl.col(f"_t{n}").is_in(known.plain) & (size >= n) for n in (1, 2, 3)}
    odd = pl.any_horizontal(pl.col(f"_t{n}").is_in(known.special) for n in (1, 2, 3))
    longest = pl.when(rule[3]).then(3).when(rule[2]).then(2).when(rule[1]).then(1)
    frame = frame.with_columns(_length=pl.when(~odd).then(longest))
    length = pl.col("_length")
    suffix: pl.Expr = (
        pl.when(length == 3).then("_t3").when(length == 2).then("_t2").when(length == 1).then("_t1")
    )
    name: pl.Expr = pl.when(size > length).then(labels.tail(length + 1).list.join("."))
    return frame.select(domain=name, suffix=suffix, shared=suffix.is_in(known.private))
