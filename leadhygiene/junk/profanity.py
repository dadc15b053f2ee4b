"""A curse or a mocking name; curses that are somebody's name are not held against them."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import form_talk, routes
from leadhygiene.standards import row_words as words
from leadhygiene.standards.distinct import where
from leadhygiene.standards.person_names import family_names, given_names

CODE = "profanity"
MEANING = "The name or the firm is a curse or a mocking name; Dick, Butts and Fuchs are names."
INPUTS = ("first_name", "last_name", "full_name", "company", "email__parts")
SCOPE = "row"
ALARMS = ("name", "firm", "mail")
#: The list that its evidence comes from: ``standards/form_talk.py``.
LIST = "form_talk"
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {"first_name": "Kiss My", "last_name": "Butt"},
    {"first_name": "Seymour", "last_name": "Butts"},
)
SPARES = (
    {
        "first_name": "Dick",
        "last_name": "Butts",
        "email": "dick.butts@harborlogistics.com",
        "company": "Harbor Logistics",
    },
    {"first_name": "Im", "last_name": "Hui-sik", "email": "im.huisik@gmail.com"},
)


#: Syllables of many languages are curses of another.
_SHORT = 3
_NAME = (
    pl.when("sure")
    .then(0.92)
    .when(pl.col("one") & pl.col("agrees"))
    .then(0.25)
    .when(pl.col("one") & pl.col("named"))
    .then(0.3)
    .when("one")
    .then(0.8)
    .otherwise(0.0)
)
_SCORE = 1 - (1 - _NAME) * (1 - 0.6 * pl.col("firm")) * (1 - 0.5 * pl.col("box"))


@cache
def _curses() -> tuple[pl.Series, pl.Series]:
    """Return curses that no lexicon of names has, and those that one has."""
    names = given_names() | family_names()
    keys = [key for key in words.keys(form_talk.CURSES).to_list() if len(key) > _SHORT]
    return (
        pl.Series([key for key in keys if key not in names], dtype=pl.String),
        pl.Series([key for key in keys if key in names], dtype=pl.String),
    )


@cache
def _rude() -> pl.Series:
    return words.keys(form_talk.RUDE_NAMES)


#: Words that go with a curse: somebody to whom it is said, something that is worse for it.
_COMPANIONS = """
you your my me i a the is are this that it off up big small tiny fat ugly old dirty lick suck kiss eat bite go get little mr mrs mister sir lord king captain total complete
du dein deine mein meine ihr euch dich mich ein eine so blöder blöde dummer dumme fetter fette alter alte grosser grosse kleiner kleine leck herr frau gmbh
toi ta ton tes mon ma vous ta va te le la gros grosse sale petit petite espece de un une monsieur madame tu su mi el los las eres gran grande maldito pinche puto senor
tua tuo mia mio sei un una il brutto brutta pezzo di che seu sua o a um uma da do de jij je mijn jouw een ty twoja moj jestes ty ты твоя мой вы сам полный
"""


@cache
def _cursing() -> str:
    """Return the pattern of a name of nothing but curses and words that go with them."""
    return words.all_words([*form_talk.CURSES, *_COMPANIONS.split()])


@cache
def _curse_word() -> str:
    return words.any_word(word for word in form_talk.CURSES if len(word) > _SHORT)


@cache
def _loud() -> str:
    """Return the pattern of curses that no name holds as a part."""
    return r"fuck|motherf|asshole|bullshit|shithead|hurensohn|arschloch|vaffancul|hijoputa|hijodeput|cocksuck|dickhead|butthead|fartface|mcfart|пизд|еба[тлн]|хуй|хуе|씨발|傻逼|操你"


def _word(value: pl.Expr, listed: pl.Series) -> pl.Expr:
    return words.among(value, listed)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence."""
    sure, names = _curses()
    first, last = words.first_key(row), words.last_key(row)
    listed = routes.odd_name(row).str.contains(_cursing()).fill_null(value=False)
    whole = words.among(words.name_key(row), _rude()) | words.among(words.name_key(row), sure)
    whole |= listed & routes.odd_name(row).str.contains(_curse_word()).fill_null(value=False)
    loud = (
        where(routes.odd_name(row).is_not_null(), words.raw_name(row))
        .str.to_lowercase()
        .str.contains(_loud())
        .fill_null(value=False)
    )
    tail = routes.odd_name(row).str.extract(r"([\p{L}\p{N}]+)$")
    one = _word(first, sure) | _word(last, sure) | _word(tail, sure)
    named = (_word(first, sure) & routes.family_known(row)) | routes.given_known(row)
    both = (_word(first, sure) | _word(first, names)) & (_word(last, sure) | _word(last, names))
    joined = pl.concat_str([words.local_key(row), words.domain_key(row)])
    box = (
        words.among(joined, _rude()) | _word(words.domain_key(row), sure)
    ) & ~words.mail_names_firm(row)
    firm_word = routes.odd_firm(row).str.extract(r"^([\p{L}\p{N}]+)")
    firm = _word(firm_word, sure)
    score = words.formula(
        _SCORE,
        sure=whole | loud | both,
        one=one,
        agrees=words.mail_names_firm(row),
        named=named,
        firm=firm,
        box=box,
    )
    return words.hit(score, "name ", words.name(row))
