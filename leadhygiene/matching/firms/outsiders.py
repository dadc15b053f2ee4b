"""Whether a lead works for itself or for a third firm, though its mailbox is at the firm: contractors, guests, freelances."""

from __future__ import annotations

import re
from functools import cache

import polars as pl

from leadhygiene.matching.firms import words
from leadhygiene.standards.lookup import own_lists

#: Titles of people of the firm that hold such a word: what a firm says to the outside, or who looks after contractors.
_INSIDE = (
    r"(?i)\b(?:internal|intern|interne\w*|internes)\b|"
    r"\b(?:external|externe[nrs]?|extern|estern[aeio]|extern[ao]s?)\s+(?:affairs|relations?|comm\w*|kommunikation|beziehungen|komm\w*|partner\w*|sales|"
    r"funding|engagement|reporting|quality|innovation|services|trade|finance|pr|accounts?|affaires|audit|training|workforce|staffing)\b|"
    r"\b(?:(?:sub)?contractors?|agency|agencies|vendors?|prestataires?|freelancers?|freelance)\s+(?:manager|management|coordinat\w+|relations|supervisor|liaison|"
    r"lead|safety|support|recruit\w+|procurement|network|director|sales|partner\w*)\b|"
    r"\b(?:responsable|responsabile|head of|leiter\w*|leitung|manager of|gestion\w*|chargée? des?)\s.*\b(?:extern\w*|estern\w*|prestataires?|contractors|freelancers?|externos|externas)\b|"
    r"\b(?:relations|relazioni|relaciones|relações|communications?|comunicazione|comunicación|comunicação|affaires|audit|vztahy|kommunikation)\s+(?:extern\w*|estern\w*|externes)\b"
)
#: Hosts below a domain on which firms give mailboxes to people of others.
_HOSTS = r"^(?:ext|extern|external|partners?|guests?|contractors?|consultants?|vendors?|temp|freelance|prestataires?|externos?|esterni)\."
_SIGNS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def outside(company: pl.Series) -> pl.Expr:
    """Return whether mailbox, title or company say that a lead is not of the firm whose domain it writes from.

    Reads the columns ``local``, ``title``, ``mail`` (host of the mailbox) and ``domain``; any may be null.

    Args:
        company: The company of each row as given; null is none.

    Examples:
        >>> rows = pl.DataFrame({"local": ["jo.ext", "jo"], "title": [None, "Sales"], "mail": ["x.fr"] * 2, "domain": ["x.fr"] * 2})
        >>> rows.select(guest=outside(pl.Series(["X", None])))["guest"].to_list()
        [True, False]
    """
    box = pl.col("local").str.contains(_boxes()).fill_null(value=False)
    title = pl.col("title").str.contains(_titles()) & ~pl.col("title").str.contains(_INSIDE)
    below = pl.col("mail").str.contains(_HOSTS) & (pl.col("mail") != pl.col("domain"))
    own = pl.Series([_for_itself(text) for text in company.to_list()], dtype=pl.Boolean)
    inside = pl.col("title").str.contains(_INSIDE).fill_null(value=False)
    return (box & ~inside) | title.fill_null(value=False) | below.fill_null(value=False) | own


@cache
def _boxes() -> str:
    found = "|".join(own_lists.phrases("firm_notes", "guest_boxes"))
    return rf"(?i)(?:^|[._-])(?:{found})\d{{0,3}}(?:[._-]|$)|^[xv]-"


@cache
def _titles() -> str:
    found = own_lists.phrases("firm_notes", "guest_titles")
    signs = [text for text in found if _SIGNS.search(text)]
    plain = [re.escape(text) for text in found if text not in signs]
    return rf"(?i)(?:^|[^\pL])(?:{'|'.join(plain)})(?:[^\pL]|$)|{'|'.join(signs)}"


@cache
def _itself() -> frozenset[str]:
    return frozenset(
        words.fold(text).replace(" ", "")
        for text in own_lists.phrases("firm_notes", "self_employed")
    )


@cache
def _for_itself(company: str | None) -> bool:
    """Whether a company cell says only that somebody works for itself."""
    return company is not None and words.fold(company).replace(" ", "") in _itself()
