"""An answer that refuses the question instead of naming a person."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.people.known_names import family_names, given_names
from leadhygiene.standards.phrases import form_talk, refusals
from leadhygiene.standards.rows import hits, routes, row_names
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.text import word_lists

CODE = "evasive"
MEANING = "The name is a refusal, a question or laughter (None of your business, Just Looking)."
INPUTS = ("first_name", "last_name", "full_name", "company", "email__parts")
SCOPE = "row"
ALARMS = ("name_listed", "name_words", "firm_listed", "mail_words")
#: The list that its evidence comes from: ``standards/phrases/form_talk.py``.
LIST = "form_talk"
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {"first_name": "None of your", "last_name": "business"},
    {"first_name": "Just", "last_name": "Looking", "email": "justlooking@gmail.com"},
)
SPARES = (
    {
        "first_name": "Mona",
        "last_name": "Nonobashvili",
        "email": "mona@kartvelo.ge",
        "company": "Kartvelo",
    },
)
#: Sentences of refusal, which no name of two words is.
_REFUSAL = (
    r"\b(?:none|not|no|nobody|never|dont|do not|don't|stop|leave|why|wont|won't|cant|will not|without)\b.*\b(?:business|interested|"
    r"telling|tell|spam|spamming|call|calling|contact|email|emails|mail|mails|thanks|thank you|concern|alone|asking|ask|bother|me|say|saying|mind|needed|necessary|required|care)\b|"
    r"\b(?:mind|none of) your\b|\b(?:i|we) (?:hate|dont|do not|wont|will not|prefer)\b|\bjust (?:looking|browsing|curious|checking|want|need|let|give)\b|\bspam me\b|\bgive me\b|"
    r"\b(?:geht|geh|lass|lasst|will|mag|sag|sage|bitte|keine?)\b.*\b(?:nichts|nix|nicht|weg|ruhe|werbung|spam|angaben?|lust|ahnung|interesse)\b|"
    r"\b(?:no|nao)\b.*\b(?:importa|informar|dizer|decir|responder|preencher|interesa|interessa|quiero|quero|digo|gracias|obrigado|llamar|molestar|se|sei)\b|"
    r"\b(?:ne|pas|non|n'est)\b.*\b(?:regarde|interesse|merci|riguarda|interessa|grazie|voglio|dico|appeler|deranger)\b|"
    r"\b(?:gaat|geen|niet|nee)\b.*\b(?:aan|interesse|bellen|bedankt|dank|nodig|zin)\b|\bnie\b.*\b(?:sprawa|interes|dziekuje|chce|powiem)\b"
)


@cache
def _telling() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return words of refusals: those that tell, those of them that are nobody's name, all others."""
    telling = word_lists.parts(refusals.TELLING)
    return (
        telling,
        telling - given_names() - family_names(),
        word_lists.parts(refusals.COMPANIONS),
    )


#: How much is left of a refusal at the firm's mailbox that is made of both its words.
_OWN = 0.3
#: The same at a mailbox of the firm that bears a whole name: somebody kept his to himself and can be reached.
_NAMED = 0.6
#: Words of a refusal, and of one whose telling word is also somebody's name.
_TWO, _LONG = 2, 3


@cache
def _said() -> pl.Series:
    return word_lists.keys(form_talk.EVASIONS)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; one evasive word beside a real name weighs little."""
    whole = word_lists.among(words.name_key(row), _said())
    odd = row_names.odd_name(row)
    whole |= odd.str.contains(_REFUSAL).fill_null(value=False)
    telling, sure, others = _telling()
    whole |= word_lists.made_of(odd, sure, telling | others, _TWO)
    whole |= word_lists.made_of(odd, telling, others, _LONG)
    raw = words.raw_name(row)
    whole |= raw.str.contains(refusals.UNSPACED).fill_null(value=False)
    first = word_lists.among(words.first_key(row), _said())
    last = word_lists.among(words.last_key(row), _said())
    firm = word_lists.among(words.firm_key(row), _said()) & ~words.mail_names_firm(row)
    joined = pl.concat_str([words.local_key(row), words.domain_key(row)])
    box = word_lists.among(joined, _said()) | word_lists.among(words.domain_key(row), _said())
    box = (
        box
        & ~words.mail_names_firm(row)
        & ~row_names.given_known(row)
        & ~row_names.family_known(row)
    )
    sole = (first & words.last(row).is_null()) | (last & words.first(row).is_null())
    alone = sole & ~row_names.given_known(row) & ~row_names.family_known(row)
    pair = first & last & ~(row_names.given_known(row) & row_names.family_known(row))
    name = (
        pl.when(whole | pair | alone)
        .then(0.9)
        .when(first)
        .then(0.15)
        .when(last)
        .then(0.05)
        .otherwise(0.0)
    )
    own = routes.mail_both(row) & words.mail_names_both(row)
    other = routes.mail_somebody(row)
    name = name * pl.when(own).then(_OWN).when(other).then(_NAMED).otherwise(1.0)
    score = 1 - (
        (1 - name)
        * (1 - pl.when(firm).then(0.4).otherwise(0.0))
        * (1 - pl.when(box).then(0.5).otherwise(0.0))
    )
    return hits.hit(score, "name ", words.name(row), ", firm ", words.company(row))
