"""The blocking keys of people: any one of them brings two rows together."""

from __future__ import annotations

import numpy as np
import polars as pl

from leadhygiene.matching.block import Key
from leadhygiene.matching.coded import Column, Ints, code
from leadhygiene.matching.people_levels import People


def keys(people: People) -> list[Key]:
    """Return the blocking keys of a pool, most selective first."""
    given, family = people.columns["given"], people.columns["family"]
    first_word = given.derive(lambda v: v.str.extract(r"^(\S+)"))
    whole = family.derive(lambda v: v.str.replace_all(" ", ""))
    first, f = first_word.codes, whole.codes
    initial = given.derive(lambda v: v.str.slice(0, 1)).codes
    letters4 = whole.derive(lambda v: v.str.slice(0, 4)).codes
    sound = whole.derive(_skeleton).codes
    low, high = _either_order(first_word, whole)
    domain, city, postal, host, phone, mobile = (
        people.columns[name].codes
        for name in ("domain", "city", "postal", "host", "phone", "mobile")
    )
    company = people.columns["company"]
    firm = company.derive(lambda v: v.str.extract(r"^(\S+)")).codes
    role = people.frame["role"].to_numpy()
    every_box = people.columns["mailbox"]
    mailbox = every_box.mask(~role).codes
    local = people.columns["local"].mask(~role).derive(_mail_words).codes
    return [
        Key("mailbox", (mailbox,), (letters4, initial)),
        Key("mailbox, role + family name", (every_box.codes, letters4), (f, initial)),
        Key("phone", (phone,), (f, letters4, first), cap=12),
        Key("mobile", (mobile,), (f, initial)),
        Key("given and family name, either order", (low, high),
            (domain, company.codes, city, postal, phone, host), cap=24),
        Key("family name and initial + domain", (f, initial, domain), (first,)),
        Key("family name and initial + firm", (f, initial, firm), (first, city)),
        Key("sound of family name and initial + domain", (sound, initial, domain), (f,)),
        Key("sound of family name and initial + firm", (sound, initial, firm), (f, city)),
        Key("family name + domain", (f, domain), (first,), cap=8),
        Key("family name + firm and town", (f, firm, city), (first,), cap=8),
        Key("family name + company", (f, company.codes), (first,), cap=8),
        Key("given name + domain", (first, domain), (letters4,), cap=12),
        Key("given name + firm and town", (first, firm, city), (letters4,), cap=12),
        Key("local part of the mailbox", (local,), (f, initial), cap=8),
        Key("family name and initial + postal code", (f, initial, postal), (first,)),
        Key("family name and initial + town", (f, initial, city), (first, company.codes), cap=20),
    ]  # fmt: skip


def _skeleton(value: pl.Expr) -> pl.Expr:
    """Return the consonants of a name, like sounds as one letter."""
    return (
        value.str.replace_all(r"[aeiouyhw]", "")
        .str.replace_all(r"ck|k|c|q", "k")
        .str.replace_all(r"sz|z|s", "s")
        .str.replace_all(r"[dt]+", "t")
        .str.replace_all(r"[bpvf]+", "p")
        .str.replace_all(r"k+", "k")
        .str.replace_all(r"s+", "s")
        .str.replace_all(r"l+", "l")
        .str.replace_all(r"r+", "r")
        .str.replace_all(r"m+|n+", "n")
    )


def _mail_words(value: pl.Expr) -> pl.Expr:
    text = value.str.replace_all(r"[^a-z]", "")
    return pl.when(text.str.len_bytes() >= 6).then(text)


def _either_order(first: Column, family: Column) -> tuple[Ints, Ints]:
    """Return two codes that are the same for ``ann lee`` and ``lee ann``."""
    one = code(pl.concat([first.values, family.values]))
    numbers = np.append(one.codes, np.int32(-1))
    a = numbers[first.codes]
    b = numbers[np.where(family.codes >= 0, family.codes + np.int32(len(first.values)), -1)]
    known = (a >= 0) & (b >= 0)
    return np.where(known, np.minimum(a, b), -1), np.where(known, np.maximum(a, b), -1)
