"""Several cells that say what nobody means; one of them alone says nothing."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.fame import fame_tables
from leadhygiene.standards.phrases import form_talk, jokes, placeholders
from leadhygiene.standards.rows import alarm_cells, hits, routes, row_names
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.text import folding, word_lists

CODE = "absurd"
MEANING = "Name, title, firm, mailbox, number and place are jokes together (Captain Nobody, CEO and Janitor, Moon)."
INPUTS = ("first_name", "last_name", "email__parts", "company", "title", "phone__parts", "city", "postal_code")  # fmt: skip
SCOPE = "row"
ALARMS = ("name_listed", "title", "place", "phone", "firm_listed", "mail_words")
#: The list that its evidence comes from: ``standards/phrases/jokes.py``.
LIST = "jokes"
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {
        "first_name": "Captain",
        "last_name": "Chaos",
        "email": "boss@nasa.com",
        "company": "Unemployed",
        "title": "King of the World",
        "city": "Mars",
    },
)
SPARES = (
    {
        "first_name": "King",
        "last_name": "Adeyemi",
        "email": "k.adeyemi@harborlogistics.com",
        "company": "Harbor Logistics",
        "title": "Star",
        "phone": "+1 419 533 6751",
        "country": "US",
    },
)
#: Titles of the top and of the bottom in one.
_TOP = r"\b(?:ceo|cto|cfo|president|chief|owner|boss|director|chairman|king|queen|chef|direktor|pdg|jefe|capo)\b"
_BOTTOM = r"\b(?:janitor|cleaner|intern|dishwasher|dogwalker|peasant|slave|nobody|minion|unemployed|homeless|praktikant|putzmann|putzfrau|stagiaire|becario|stagista)\b"
_CODES = r"^(?:0{3,}|12345|123456|99999|x+)$"
#: Digits too few for a number, or nothing but one digit behind a country's.
_NUMBER = r"^\d{1,6}$|^\d{1,3}(?:0{4,}|1{4,}|9{4,})$"
#: Signs from which a row is doubtful, and from which it is a joke.
_SCORES = {2: 0.5, 3: 0.85, 4: 0.95}
#: Signs against which two ordinary words in the cells for a name do not help.
_MANY = 4


@cache
def _addresses() -> tuple[pl.Series, pl.Series]:
    return word_lists.keys(jokes.ADDRESSES), word_lists.keys([*jokes.NOBODIES, *jokes.ADDRESSES])


@cache
def _brands() -> pl.Series:
    return word_lists.keys(jokes.BRANDS)


@cache
def _functions() -> pl.Series:
    return word_lists.keys(jokes.FUNCTIONS)


@cache
def _firms() -> pl.Series:
    return word_lists.keys([*placeholders.STATUS, *fame_tables.joke_firms(), *form_talk.EVASIONS])


def _score(size: int) -> pl.Expr:
    """Return the score from the number of signs, 0 where somebody can be reached."""
    count = pl.sum_horizontal(pl.col(f"sign{n}").cast(pl.Int8) for n in range(size))
    real = pl.col("reached") | (pl.col("known") & (count < _MANY))
    told = pl.when(~real).then(count).otherwise(0)
    score = pl.when(told >= 4).then(_SCORES[4]).when(told == 3).then(_SCORES[3])
    return score.when(told == 2).then(_SCORES[2]).otherwise(0.0)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence, from the number of cells that are jokes."""
    ranks, nobodies = _addresses()
    title = words.title(row)
    host, firm = words.domain_key(row), words.firm_key(row)
    company, job = words.company_key(row), words.title_key(row)
    lofty = word_lists.among(host, _brands())
    given = words.part(row, "phone", "value")
    digits = given.str.replace_all(r"[^0-9]+", "")
    signs = [
        word_lists.among(words.first_key(row), ranks) & word_lists.among(words.last_key(row), nobodies),
        word_lists.among(job, fame_tables.ranks()) | (title.str.contains(_TOP) & title.str.contains(_BOTTOM)),
        alarm_cells.city_listed(row),
        ~words.flag(row, "phone", "valid") & digits.str.contains(_NUMBER),
        lofty & word_lists.among(company, _brands()) & (host != company),
        word_lists.among(words.local_key(row), _functions()) & (lofty | ~words.mail_names_firm(row)),
        lofty & (host != company),
        word_lists.among(firm, _firms()) | word_lists.among(company, _firms()),
        folding.key(row["postal_code"]).str.contains(_CODES),
    ]  # fmt: skip
    score = hits.formula(
        _score(len(signs)),
        reached=routes.phone_ok(row) | (routes.mail_both(row) & ~lofty),
        known=row_names.name_known(row),
        **{f"sign{n}": sign for n, sign in enumerate(signs)},
    )
    seen = pl.concat_str(
        [words.name(row), title, words.company(row), row["city"]], separator=", ", ignore_nulls=True
    )
    return hits.hit(score, seen)
