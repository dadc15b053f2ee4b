"""Tell what the letters of a name field betray, as column expressions; own rules."""

from __future__ import annotations

import polars as pl

#: Code ending -> meaning, for faults that every name field can have.
SHARED: dict[str, str] = {
    "contains_email": "the cell holds an e-mail address",
    "contains_url": "the cell holds a web address",
    "contains_html": "the cell holds mark-up",
    "contains_digits": "the cell holds digits",
    "mixed_script": "one word mixes letters of scripts that no language mixes",
    "letters_lost": "question marks stand within a word, where an encoding had no place for its letters",
    "random_case": "capitals stand at random inside a word",
    "too_long": "the cell is longer than names are",
}
#: Code ending -> meaning, for what the words of a cell say.
WORDS: dict[str, str] = {
    "is_title": "the cell holds a job title and no name",
    "contains_title": "a job title stands beside the name",
    "is_company": "the cell holds a firm, or a firm stands beside the name",
    "is_team": "the cell names a team or mailbox and no person",
    "multi_person": "the cell names more than one person",
}
_FOREIGN = r"[\p{Cyrillic}\p{Greek}\p{Arabic}\p{Hebrew}\p{Devanagari}\p{Thai}]"


def shared_faults(value: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column for each code ending of ``SHARED``.

    Examples:
        >>> frame = pl.DataFrame({"x": ["ann@lee.com", "Ann3", "Аnna", "O'Brien"]})
        >>> flags = frame.select(**shared_faults(pl.col("x")))
        >>> [name for name in flags.columns if flags[name].any()]
        ['contains_email', 'contains_url', 'contains_digits', 'mixed_script']
    """
    return {
        "contains_email": value.str.contains(r"[^\s@]@[^\s@]+\.[^\s@]"),
        "contains_url": value.str.contains(
            r"(?i)https?:|www\.|\w\.(?:com|net|org|info|biz|io|ru)\b"
        ),
        "contains_html": value.str.contains(r"(?i)<[a-z/!]|\[/?url|&lt;|href\s*="),
        "contains_digits": value.str.contains(r"\d")
        & ~value.str.contains(r"(?i)^[^\d]*\b[1-9](?:st|nd|rd|th)\b[^\d]*$"),
        "mixed_script": value.str.contains(rf"\p{{Latin}}{_FOREIGN}|{_FOREIGN}\p{{Latin}}"),
        "letters_lost": value.str.contains(r"\p{L}\?+\p{L}"),
        "random_case": value.str.contains(
            r"\p{Ll}\p{Lu}\pL*\p{Ll}\p{Lu}\pL*\p{Ll}\p{Lu}|\p{Ll}\p{Lu}\p{Ll}\p{Lu}\p{Lu}"
        ),
        "too_long": value.str.len_chars() > 80,
    }


def sign(signs: pl.Expr, ending: str) -> pl.Expr:
    """Return whether a sign is among those that reading the name found."""
    return (";" + signs).str.contains(f";{ending};", literal=True)


def given_initial(value: pl.Expr) -> pl.Expr:
    """Return whether a given name is initials only: ``J.``, ``J``, ``J. R.``."""
    return value.str.contains(r"^(?:\p{Lu}\.\s?){1,3}$|^[\p{Latin}\p{Cyrillic}\p{Greek}]$")


def family_initial(value: pl.Expr) -> pl.Expr:
    """Return whether a family name is an initial only; O, E, U and others are real names."""
    return value.str.contains(r"^(?:\p{Lu}\.\s?){1,3}$|^[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz]$")
