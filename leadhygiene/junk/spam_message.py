"""An offer that bots paste into every form: pills, casinos, loans, dating, links, quick money."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.lookup.distinct import where
from leadhygiene.standards.phrases import pitches
from leadhygiene.standards.rows import hits, routes, row_names
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.text import word_lists

CODE = "spam_message"
MEANING = (
    "Message, name or firm carry an offer that is sent to everybody (pills, casino, backlinks)."
)
INPUTS = ("message", "first_name", "last_name", "full_name", "company", "email__parts", "website")
SCOPE = "row"
ALARMS = ("name_words", "text", "place", "mail_words", "firm_listed", "firm_marked", "name_marked")
#: The list that its evidence comes from: ``standards/phrases/pitches.py``.
LIST = "pitches"
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {
        "first_name": "Monica",
        "last_name": "Clark",
        "email": "monica.clark@outlook.com",
        "message": "We put your website on the first page of Google, 300 backlinks for $89",
    },
)
SPARES = (
    {
        "first_name": "Thomas",
        "last_name": "Poker",
        "email": "thomas.poker@gmail.com",
        "message": "Please send a quote for 7 seats",
    },
)
#: Firms that bots name because the field must not be empty.
_BRANDS = (
    "google",
    "yandex",
    "facebook",
    "bing",
    "web",
    "amazon",
    "microsoft",
    "nokia",
    "aliexpress",
)
_SAID = pl.when(pl.col("said") & pl.col("link")).then(0.92).when("said").then(0.85).otherwise(0.0)
_NAME = pl.when(pl.col("name") & ~pl.col("known")).then(0.85).when("name").then(0.2).otherwise(0.0)
_HOST = (
    pl.when(pl.col("talk") & pl.col("odd"))
    .then(0.7)
    .when("talk")
    .then(0.35)
    .when("odd")
    .then(0.25)
    .otherwise(0.0)
)
_SCORE = 1 - (1 - _SAID) * (1 - _NAME) * (1 - _HOST) * (1 - 0.4 * pl.col("site")) * (
    1 - 0.3 * pl.col("firm")
)


#: Words of such offers that are also surnames.
_SURNAMES = pl.Series(["poker", "loan", "profit", "winner"], dtype=pl.String)


@cache
def _offered() -> frozenset[str]:
    """Return words that stand before such a surname in an offer."""
    return frozenset(
        [
            "online",
            "free",
            "best",
            "play",
            "video",
            "strip",
            "texas",
            "holdem",
            "win",
            "real",
            "money",
            "live",
            "mobile",
            "net",
            "royal",
            "big",
            "mega",
            "vip",
            "top",
            "new",
            "quick",
            "fast",
            "easy",
            "personal",
            "payday",
            "home",
            "student",
            "business",
            "cheap",
            "instant",
            "bad",
            "credit",
            "car",
            "auto",
            "daily",
            "huge",
            "sure",
            "onlinepoker",
            "casino",
            "slot",
            "slots",
            "game",
            "games",
            "bet",
            "betting",
            "lucky",
            "jackpot",
            "bonus",
        ]
    )


def flag(row: Row) -> pl.Expr:
    """Return score and evidence."""
    said = words.message(row).str.contains(pitches.SPAM).fill_null(value=False)
    link = words.message(row).str.contains(r"https?://|\bwww\.|href=").fill_null(value=False)
    written = where(row_names.odd_name(row).is_not_null(), words.raw_name(row)).str.to_lowercase()
    sums = where(written.str.contains("[0-9]"), written).str.contains(pitches.AMOUNTS)
    name = (written.str.contains(pitches.SPAM_NAMES) | sums.fill_null(value=False)).fill_null(
        value=False
    )
    ordinary = row_names.given_known(row) & row_names.family_known(row)
    name &= ~(ordinary | (row_names.given_known(row) & words.mail_names_person(row)))
    offered = word_lists.made_of(words.first(row), _offered(), _offered())
    lone = word_lists.among(words.last_key(row), _SURNAMES) & ~offered
    name &= ~lone
    known = words.mail_names_firm(row)
    school = words.flag(row, "email", "academic") & words.mail_names_person(
        row
    )  # Porn is a Thai name
    own = ~words.flag(row, "email", "free") & ~words.flag(row, "email", "disposable")
    host = where(own & ~known, words.domain(row))
    label = host.str.replace(r"\.[^.]+$", "")
    odd = host.str.contains(pitches.SPAM_HOSTS).fill_null(value=False)
    talk = (
        label.str.contains(
            r"(?:^|[-.\d])" + pitches.OFFERS + r"|" + pitches.OFFERS + r"(?:[-.\d]|$)"
        )
        & ~label.str.contains(pitches.NO_OFFERS)
    ).fill_null(value=False)
    site = (
        row["website"]
        .str.contains(
            r"(?i)^https?://[^/]+\.(?:xyz|top|click|icu|bet|buzz|loan|win|bid|pw|cyou|sbs|monster|gq|tk|ml)/?$"
        )
        .fill_null(value=False)
    )
    firm = routes.odd_firm(row).is_in(pl.Series(_BRANDS).implode()).fill_null(value=False)
    score = hits.formula(
        _SCORE,
        said=said,
        link=link,
        name=name,
        known=known | school,
        talk=talk,
        odd=odd,
        site=site,
        firm=firm,
    )
    return hits.hit(
        score, "name ", words.name(row), ", mail domain ", host, ", message ",
        words.message(row).str.extract("(" + pitches.SPAM + ")"),
    )  # fmt: skip
