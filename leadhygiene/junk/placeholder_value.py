"""The example person of a form or of a language in the place of a name."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.fame.namesakes import look_up, weigh
from leadhygiene.standards.lookup.distinct import listed, where
from leadhygiene.standards.people.known_names import given_names
from leadhygiene.standards.phrases import placeholders
from leadhygiene.standards.rows import hits, routes, row_names
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.text import folding, word_lists

CODE = "placeholder_value"
MEANING = "The name is that of a form's field or of a language's example person (Max Mustermann)."
INPUTS = (
    "first_name",
    "last_name",
    "full_name",
    "company__parts",
    "email__parts",
    "title",
    "website__parts",
)
SCOPE = "row"
ALARMS = ("name_listed", "name_marked")
#: The list that its evidence comes from: ``standards/phrases/placeholders.py``.
LIST = "placeholders"
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {"first_name": "First Name", "last_name": "Last Name"},
    {"first_name": "Max", "last_name": "Mustermann"},
    {"first_name": "John", "last_name": "Doe"},
)
SPARES = (
    {
        "first_name": "Jane",
        "last_name": "Doerr",
        "email": "jane.doerr@lindquell.de",
        "company": "Lindquell AG",
    },
)
_SCALE = r"^(?:first|last|full|given|family|sur)?\s?name$|^\[.*\]$|^\{.*\}$|^<.*>$|^%.*%$|\$\{|\{\{"

#: What exports leave: copies, pages, rows and sheets with their number.
_COUNTED = r"^(?:copy|kopie|copie|copia|kopia|page|seite|pagina|página|row|line|zeile|ligne|fila|linha|sheet|tabelle|feuille|hoja|foglio|record|datensatz|slide|table)\s*(?:of\b|\(?\d+\)?).*$"

#: How much is left of a whole name of examples where a birth date, a number or an address tells who it is: for review.
_SETTLED = 0.9
#: The same at the firm's own mailbox of that name, with a job or a place, where no number or site says as much.
_EMPLOYED = 0.82
#: The same at a mailbox of the firm that bears another whole name, at which somebody reads: for review.
_REACHED = 0.6
#: The same for a name that people bear as well, with a job at a firm that stands somewhere: for review.
_BORNE = 0.3
#: What an ordinary name says that a language also uses in its examples.
_EXAMPLE = 0.3
#: What a firm of an example says in the place of a name, and its letters at least.
_FIRM, _LONG = 0.9, 7


@cache
def _table() -> pl.DataFrame:
    return weigh(placeholders.NAMES, fame=900.0)


@cache
def _common() -> pl.Series:
    return word_lists.keys(placeholders.COMMON_EXAMPLES)


@cache
def _firms() -> pl.Series:
    listed = set(placeholders.COMPANIES) - set(placeholders.STATUS)
    return word_lists.keys(firm for firm in listed if len(folding.key_text(firm)) >= _LONG)


@cache
def _names() -> pl.Series:
    return word_lists.keys(placeholders.NAMES)


def _borne(row: Row) -> pl.Expr:
    """Return whether a lone family name of two or three letters stands in a mailbox behind a given name: awa.ba@."""
    short = row["first_name"].is_null() & words.last_key(row).str.len_chars().is_between(2, 3)
    local = where(short, words.part(row, "email", "local"))
    given = listed(local.str.extract(r"^([a-z]{3,})[._-][a-z]+[0-9]*$"), given_names)
    return given & (local.str.extract(r"[._-]([a-z]+)[0-9]*$") == words.last_key(row))


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; a placeholder in one cell beside a real name weighs little."""
    turned = pl.concat_str([words.last_key(row), words.first_key(row)])
    whole = pl.max_horizontal(look_up(words.name_key(row), _table()), look_up(turned, _table()))
    common = word_lists.among(words.name_key(row), _common()) | word_lists.among(turned, _common())
    first = word_lists.among(words.first_key(row), _names())
    last = word_lists.among(words.last_key(row), _names())
    other = pl.when(routes.mail_somebody(row)).then(_REACHED).otherwise(1.0)
    both = pl.when(first & last & ~row_names.doubled(row)).then(0.95).otherwise(0.0) * other
    counted = words.raw_name(row).str.to_lowercase().str.contains(_COUNTED)
    template = (
        pl.when(counted)
        .then(0.9)
        .when(words.raw_name(row).str.to_lowercase().str.contains(_SCALE))
        .then(0.8)
    )
    digits = pl.when(words.name_key(row).str.contains(r"^\d+$")).then(0.8)
    example = pl.when(common).then(_EXAMPLE).otherwise(0.0)
    firm = word_lists.among(words.name_key(row), _firms()) & ~(
        row_names.given_known(row) & row_names.family_known(row)
    )
    named = pl.when(firm).then(_FIRM).otherwise(0.0)
    tied = routes.titled(row).fill_null(value=False) | routes.placed(row)
    own = routes.mail_firm(row) & words.mail_names_both(row) & tied & ~routes.website(row)
    whole *= pl.when(own & ~routes.phone_ok(row)).then(_EMPLOYED).otherwise(1.0)
    whole *= pl.when(routes.settled(row)).then(_SETTLED).otherwise(1.0) * other
    there = common & routes.firm_named(row) & routes.titled(row) & routes.placed(row)
    there &= ~routes.settled(row)
    whole *= pl.when(there.fill_null(value=False)).then(_BORNE).otherwise(1.0)
    whole *= pl.when(_borne(row).fill_null(value=False)).then(0.0).otherwise(1.0)
    whole *= (
        pl.when(row_names.doubled(row) & words.mail_names_both(row) & routes.mail_work(row))
        .then(_BORNE)
        .otherwise(1.0)
    )
    score = pl.max_horizontal(
        named, example, 0.97 * whole, both, template.fill_null(0.0), digits.fill_null(0.0)
    )
    return hits.hit(hits.at_least(score, 0.1), "name ", words.raw_name(row))
