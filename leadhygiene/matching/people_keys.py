"""The blocking keys of people: any one of them brings two rows together."""

from __future__ import annotations

import numpy as np
import polars as pl

from leadhygiene.matching.block import Key
from leadhygiene.matching.encode import Ints, code, combine
from leadhygiene.matching.people_levels import People


def keys(people: People) -> list[Key]:
    """Return the blocking keys of a pool, most selective first."""
    frame = people.frame
    given, family = pl.col("given"), pl.col("family")
    first = given.str.extract(r"^(\S+)")
    initial = given.str.slice(0, 1)
    longest = family.str.replace_all(" ", "")
    skeleton = (
        longest.str.replace_all(r"[aeiouyhw]", "")
        .str.replace_all(r"(ck|k|c|q)", "k")
        .str.replace_all(r"(sz|z|s)", "s")
        .str.replace_all(r"[dt]+", "t")
        .str.replace_all(r"[bpv f]+", "p")
    )
    firm = pl.col("company").str.extract(r"^(\S+)")
    mail_words = pl.col("local").str.replace_all(r"[^a-z]", "")

    def col(expr: pl.Expr) -> Ints:
        return code(frame.select(expr.alias("k"))["k"]).codes

    joined = pl.concat_str([first, longest], separator=" ")
    turned = (
        pl.when(first <= longest)
        .then(joined)
        .otherwise(pl.concat_str([longest, first], separator=" "))
    )
    family_initial = pl.concat_str([longest, initial], separator=" ")
    sound = pl.concat_str([skeleton, initial], separator=" ")
    domain, company, city, postal, host = (
        people.columns[name].codes for name in ("domain", "company", "city", "postal", "host")
    )
    phone, mobile = people.columns["phone"].codes, people.columns["mobile"].codes
    f, i = col(longest), col(initial)
    role = frame["role"].to_numpy()
    mailbox = np.where(role, -1, people.columns["mailbox"].codes)
    firm_code = col(firm)
    family3 = col(longest.str.slice(0, 4))
    return [
        Key("mailbox", mailbox, (combine(mailbox, family3), combine(mailbox, i))),
        Key(
            "mailbox, role + family name", combine(people.columns["mailbox"].codes, family3), (f, i)
        ),
        Key("phone", phone, (combine(f, i), family3, i), cap=12),
        Key("mobile", mobile, (f, i)),
        Key(
            "given and family name, either order",
            col(turned),
            (domain, company, city, postal, phone, host),
            cap=60,
        ),
        Key(
            "family name and initial + domain", combine(col(family_initial), domain), (col(first),)
        ),
        Key(
            "family name and initial + firm",
            combine(col(family_initial), firm_code),
            (col(first), city),
        ),
        Key("sound of family name and initial + domain", combine(col(sound), domain), (f,)),
        Key("sound of family name and initial + firm", combine(col(sound), firm_code), (f, city)),
        Key("given name + domain", combine(col(first), domain), (family3,), cap=12),
        Key("given name + firm and town", combine(col(first), firm_code, city), (family3,), cap=12),
        Key(
            "local part of the mailbox",
            col(pl.when(~pl.col("role") & (mail_words.str.len_chars() >= 6)).then(mail_words)),
            (f, i),
            cap=20,
        ),
        Key(
            "family name and initial + postal code",
            combine(col(family_initial), postal),
            (col(first),),
        ),
        Key(
            "family name and initial + town",
            combine(col(family_initial), city),
            (col(first), company),
            cap=20,
        ),
    ]
