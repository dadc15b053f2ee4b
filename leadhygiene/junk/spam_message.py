"""An offer that bots paste into every form: pills, casinos, loans, dating, links, quick money."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import pitches
from leadhygiene.standards import row_words as words

CODE = "spam_message"
MEANING = (
    "Message, name or firm carry an offer that is sent to everybody (pills, casino, backlinks)."
)
INPUTS = ("message", "first_name", "last_name", "full_name", "company", "email__parts", "website")
SCOPE = "row"
_HOSTS = r"\.(?:xyz|top|click|icu|bet|buzz|loan|win|bid|pw|cyou|sbs|monster|gq|tk|ml|cf|ga|rest|quest|cam|surf)$"
_HOST_WORDS = r"casino|poker|viagra|pharm|pill|bitcoin|btc|crypto|earn|cash|loan|dating|escort|porn|sex|seo|backlink|rank|traffic|link|spam|promo|lawyer-?fund|diplom|fapiao|fp\d{3}"
_OFFERS = r"(?:casino|poker|viagra|pill|bitcoin|btc|crypto|earn|cash|loan|dating|escort|porn|sexy|seo|backlink|traffic|links?|spam|diplom|fapiao)"


def flag(row: Row) -> pl.Expr:
    """Return score and evidence."""
    said = words.message(row).str.contains(pitches.SPAM).fill_null(value=False)
    link = words.message(row).str.contains(r"https?://|\bwww\.|href=").fill_null(value=False)
    name = (
        words.raw_name(row)
        .str.to_lowercase()
        .str.contains(pitches.SPAM_NAMES)
        .fill_null(value=False)
    )
    known = words.mail_names_firm(row)
    host, label = words.domain(row), words.domain(row).str.replace(r"\.[^.]+$", "")
    odd = host.str.contains(_HOSTS).fill_null(value=False)
    talk = (
        label.str.contains(r"(?:^|[-.\d])" + _OFFERS + r"|" + _OFFERS + r"(?:[-.\d]|$)")
    ).fill_null(value=False)
    site = (
        row["website"]
        .str.contains(
            r"(?i)^https?://[^/]+\.(?:xyz|top|click|icu|bet|buzz|loan|win|bid|pw|cyou|sbs|monster|gq|tk|ml)/?$"
        )
        .fill_null(value=False)
    )
    firm = (
        words.company(row)
        .str.contains(r"^(?:google|yandex|facebook|bing|web|amazon|microsoft|nokia|aliexpress)$")
        .fill_null(value=False)
        & ~known
    )
    kept = (
        (1 - pl.when(said & link).then(0.92).when(said).then(0.85).otherwise(0.0))
        * (1 - pl.when(name & ~words.mail_names_firm(row)).then(0.85).when(name).then(0.2).otherwise(0.0))
        * (1 - pl.when(talk & odd).then(0.7).when(talk & ~known).then(0.35).when(odd & ~known).then(0.25).otherwise(0.0))
        * (1 - pl.when(site).then(0.4).otherwise(0.0))
        * (1 - pl.when(firm).then(0.3).otherwise(0.0))
    )  # fmt: skip
    return words.hit(
        1 - kept, "name ", words.name(row), ", mail domain ", host, ", message ",
        words.message(row).str.extract("(" + pitches.SPAM + ")"),
    )  # fmt: skip
