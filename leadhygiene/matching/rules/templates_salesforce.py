"""Salesforce's standard contact and lead matching rules, as its help pages describe them.

Two records are compared where they share a match key; they match where all parts of any clause of the
equation reach their threshold (first name 85, last name 90, title 50, company 70, phone 80, e-mail and
address exact). Sources: help.salesforce.com, "Standard Contact Matching Rule", "Matching Algorithms
Used with Matching Methods", "Match Keys". Metaphone is stood in for by a consonant skeleton, so that a
few names that sound alike in English only are missed.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import polars as pl
from rapidfuzz import process
from rapidfuzz.distance import OSA

from leadhygiene.matching.blocking.key import Key
from leadhygiene.matching.columns.coded import Bools, Column, Floats, Ints
from leadhygiene.matching.columns.compare import by_value, is_equal, jaro_winkler
from leadhygiene.standards.people import nicknames


def keys(columns: Mapping[str, Column]) -> list[Key]:
    """Return the match keys of contacts and leads."""
    given, family = columns["given"], columns["family"]
    last = family.derive(lambda v: v.str.replace_all(" ", ""))
    initial = given.derive(lambda v: v.str.slice(0, 1)).codes
    firm = columns["company"].derive(lambda v: v.str.replace_all(" ", "").str.slice(1, 5)).codes
    number = columns["phone"].derive(
        lambda v: v.str.replace_all(r"\D", "").str.strip_prefix("1").str.head(-4)
    )
    return [
        Key("Salesforce: e-mail", (columns["mailbox"].codes,), (last.codes, initial)),
        Key("Salesforce: initial, sound of last name, e-mail domain",
            (initial, last.derive(_sound).codes, columns["host"].codes), (last.codes,)),
        Key("Salesforce: initial, last name, company", (initial, last.codes, firm), (columns["city"].codes,)),
        Key("Salesforce: initial, last name, phone", (initial, last.codes, number.codes), ()),
    ]  # fmt: skip


def _sound(value: pl.Expr) -> pl.Expr:
    bare = value.str.replace_all(r"[aeiouyhw]", "").str.replace_all(r"ck|k|c|q", "k")
    return (
        bare.str.replace_all(r"sz|z|s", "s")
        .str.replace_all(r"[dt]+", "t")
        .str.replace_all(r"[bpvf]+", "p")
    )


def holds(columns: Mapping[str, Column], left: Ints, right: Ints) -> Bools:
    """Return which pairs match by the equation."""
    name = _names(columns, left, right)
    title = _at_least(columns["title"], left, right, _titles, 50)
    firm = _at_least(columns["company"], left, right, _similarity, 70)
    phone = _at_least(columns["phone"], left, right, _phones, 80)
    email, street, city, postal = (
        is_equal(columns[field], left, right) for field in ("mailbox", "street", "city", "postal")
    )
    clauses = (
        (title & firm)
        | email
        | (phone & firm)
        | (street & (city | postal | phone))
        | (street & title)
        | phone
    )
    matched: Bools = name & clauses
    return matched


def _names(columns: Mapping[str, Column], left: Ints, right: Ints) -> Bools:
    """Return whether first and last name agree as they stand, or transposed."""
    given, family = columns["given"], columns["family"]
    straight = _at_least(given, left, right, _first, 85) & _at_least(family, left, right, _last, 90)
    crossed = by_value(given, family, left, right, _equal) + by_value(
        family, given, left, right, _equal
    )
    agree: Bools = straight | (np.nan_to_num(crossed) == 2)
    return agree


def _at_least(column: Column, left: Ints, right: Ints, function: object, least: float) -> Bools:
    score = by_value(column, column, left, right, function)  # type: ignore[arg-type]  # one of the functions below
    reached: Bools = (np.nan_to_num(score) >= least) | is_equal(column, left, right)
    return reached


def _equal(a: list[str], b: list[str]) -> Floats:
    return np.array([float(x == y) for x, y in zip(a, b, strict=True)])


def _first(a: list[str], b: list[str]) -> Floats:
    known = nicknames.pair_set()
    jaro = jaro_winkler(a, b) * 100
    sure = [
        (x, y) in known or (1 in {len(x), len(y)} and x[0] == y[0])
        for x, y in zip(a, b, strict=True)
    ]
    return np.where(sure, 100.0, jaro)


def _last(a: list[str], b: list[str]) -> Floats:
    return _similarity(a, b)


def _similarity(a: list[str], b: list[str]) -> Floats:
    return 100 * process.cpdist(a, b, scorer=OSA.normalized_similarity, dtype=np.float64)


def _titles(a: list[str], b: list[str]) -> Floats:
    return np.maximum(
        _similarity(a, b),
        [100.0 * (_initials(x) == y or _initials(y) == x) for x, y in zip(a, b, strict=True)],
    )


def _initials(text: str) -> str:
    return "".join(word[0] for word in text.split())


def _phones(a: list[str], b: list[str]) -> Floats:
    """Weigh country code 10, area code 50, next three digits 30, last four 10 per cent."""
    out = []
    for x, y in zip(a, b, strict=True):
        parts = (
            (x[:-10], y[:-10], 10),
            (x[-10:-7], y[-10:-7], 50),
            (x[-7:-4], y[-7:-4], 30),
            (x[-4:], y[-4:], 10),
        )
        out.append(float(sum(weight for one, other, weight in parts if one == other)))
    return np.array(out)
