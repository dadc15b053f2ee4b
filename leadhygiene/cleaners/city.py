"""Clean the names of towns: case typed in one piece, and a form to compare across languages."""

from __future__ import annotations

import operator
import re
from typing import Any

import polars as pl

from leadhygiene.standards.lookup.distinct import per_distinct, staged, where
from leadhygiene.standards.people import turkish_case
from leadhygiene.standards.places.city_names import AROUND, city_names
from leadhygiene.standards.text.text_repair import repaired, repaired_cell, settled
from leadhygiene.standards.text.transliteration import fold, fold_text

KIND = "city"
CONTEXT: tuple[str, ...] = ("country",)
FIXES = {
    "city_case": "a name typed in one case got capitals where they belong",
    "city_repaired": "white space, damaged characters or marks around the name were repaired",
}
_MEMBERS = dict.fromkeys(("value", "key", "fix"), pl.String)
#: Words inside names of towns that stay small.
_SMALL = frozenset(
    [
        "de",
        "del",
        "la",
        "las",
        "los",
        "le",
        "les",
        "du",
        "des",
        "da",
        "do",
        "dos",
        "das",
        "di",
        "della",
        "upon",
        "on",
        "under",
        "the",
        "of",
        "an",
        "am",
        "der",
        "im",
        "in",
        "bei",
        "ob",
        "and",
        "y",
        "e",
        "en",
        "sur",
        "sous",
        "aux",
        "van",
        "den",
        "на",
    ]
)
#: The name of a town in that of the area around it, as professional networks and directories name it; folded.
_AREA = (
    r"^(?:(?:the )?greater (?P<greater>.{3,}?)(?: metropolitan)?(?: area| region)?|(?P<area>.{3,}?)(?: bay| metro| metropolitan)* area|(?P<metro>.{3,}?) metropolitan region|"
    r"(?:grossraum|metropolregion|umgebung|regio|region|area metropolitana|agglomeration|aglomeracja|okolice|omgeving|stor)(?: de| du| of| di| da| do| d'| von)* (?P<around>.{3,}?)|"
    r"(?P<beside>.{3,}?) (?:et (?:peripherie|environs|alentours|sa region)|y (?:alrededores|area metropolitana)|e (?:dintorni|arredores|regiao)|und umgebung|en omgeving|og omegn|med omnejd|i okolice)"
    r")(?:, .*)?$"
)
_TOWN = "".join(f"${{{name}}}" for name in ("greater", "area", "metro", "around", "beside"))
_AREA_ONE = re.compile(_AREA)
#: Names of towns that read like areas.
_NO_AREAS = frozenset(["greater noida", "bay area"])
_MARKS = " ,;*_|"
_SAINT = r"\bst[. ]+"
_POINTS = r"[-.,]+"
_AROUND_ONE, _SAINT_ONE, _POINTS_ONE = map(re.compile, (AROUND, _SAINT, _POINTS))
#: Letters and signs that either dialect of patterns reads alike.
_ALIKE = re.compile(r"[ -~´·–’À-žΆ-ώЀ-џẠ-ỹぁ-ゖァ-ヺー一-鿿가-힣]+")
_MC = re.compile(r"(?i)mc[b-df-gj-np-tv-z]\w{3,}|mcallen|mcalester|mcewen|mcintosh")
#: Letters with points: N.Y.C.
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?")
_APOSTROPHES = frozenset("'’")
#: What stands before the letter of 's-Gravenhage and 't Zand when it is taken apart.
_DUTCH = ("", "'")
#: Articles before a vowel: Villeneuve-d'Ascq, Reggio nell'Emilia.
_ELIDED = frozenset(["d", "l", "nell", "dell", "dall", "all", "sull"])
#: Letters without a vowel, which no town is called: HCMC.
_LETTERS = re.compile("[B-DF-HJ-NP-TV-XZ]{4,}")
_SHORT = frozenset({"NYC", "LA", "SF", "DC", "NY", "CDMX", "HK", "KL", "UK", "USA", "TX", "CA"})


def parse(value: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return ``{value, key, fix}``, one per row.

    ``key`` is equal for the names that one town has in several languages (Köln, Cologne), and for
    Saint and St.; it is for comparison only.

    Args:
        value: ``String``; null means "not given".
        country: ISO 3166-1 alpha-2 or null; in Turkish rows I and İ are kept apart.

    Examples:
        >>> frame = pl.DataFrame({"x": ["  SAINT-JEAN-DE-LUZ ", "Köln", "cologne", "NYC", None]})
        >>> out = frame.select(parse(pl.col("x"), pl.lit(None, pl.String)))["x"].struct
        >>> out.field("value").to_list()
        ['Saint-Jean-de-Luz', 'Köln', 'Cologne', 'NYC', None]
        >>> out.field("key")[1] == out.field("key")[2]
        True
        >>> parse_one("HCMC")["value"], parse_one("BRNO")["value"]
        ('HCMC', 'Brno')
        >>> parse_one("Greater Kolkata Area")["key"], parse_one("Paris et périphérie")["key"]
        ('kolkata', 'paris')
    """
    return staged({"raw": value, "country": country}, _stages, _MEMBERS)


def parse_one(raw: str | None, country: str | None = None) -> dict[str, Any] | None:
    """Return the members of :func:`parse` for one cell, ``None`` for letters that patterns may read otherwise.

    Args:
        raw: The cell; ``None`` means "not given".
        country: ISO 3166-1 alpha-2 or ``None``.

    Examples:
        >>> parse_one("SAINT-JEAN-DE-LUZ")
        {'value': 'Saint-Jean-de-Luz', 'key': 'saint jean de luz', 'fix': 'city_case'}
    """
    text = repaired_cell(raw)
    if text is None:
        return {"value": None, "key": None, "fix": None if raw is None else "city_repaired"}
    if not _ALIKE.fullmatch(text):
        return None
    text = text.strip(_MARKS) or text
    one_case = (text == text.upper()) != (text == text.lower())
    value = _repaired_case(text, country) if one_case else text
    folded = _town_of(fold_text(_AROUND_ONE.sub("", value)))
    if "st" in folded:
        folded = _SAINT_ONE.sub("saint ", folded)
    key = " ".join(_POINTS_ONE.sub(" ", folded).split())
    case = value != text and turkish_case.folded(value) == turkish_case.folded(text)
    fix = "city_case" if case else "city_repaired"
    return {"value": value, "key": city_names().get(key, key), "fix": None if value == raw else fix}


def _town_of(folded: str) -> str:
    """Return the town that an area around it is named after."""
    found = None if folded in _NO_AREAS else _AREA_ONE.match(folded)
    return next(filter(None, found.groups())) if found else folded


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    text = repaired(pl.col("raw"))
    bare = text.str.strip_chars(_MARKS)
    frame = frame.with_columns(text=text, bare=bare)
    frame = frame.with_columns(
        text=pl.when(pl.col("bare").str.len_bytes() > 0).then("bare").otherwise("text")
    )
    text = pl.col("text")
    one_case = (text == text.str.to_uppercase()) != (text == text.str.to_lowercase())
    land = where(one_case & turkish_case.rows(text, pl.col("country")), pl.col("country"))
    cased = per_distinct([where(one_case, text), land], _repaired_case, pl.String)
    frame = frame.with_columns(value=pl.coalesce(cased, text))
    bare = fold(pl.col("value").str.replace_all(AROUND, ""))
    named = ~bare.is_in(pl.lit(pl.Series(sorted(_NO_AREAS))).implode())
    folded = (
        pl.when(named)
        .then(bare.str.replace(_AREA, _TOWN))
        .otherwise(bare)
        .str.replace_all(_SAINT, "saint ")
        .str.replace_all(_POINTS, " ")
    )
    frame = frame.with_columns(key=folded.str.replace_all(r"\s+", " ").str.strip_chars(" "))
    frame = frame.with_columns(key=pl.col("key").replace(city_names()))
    changed = pl.col("value").ne_missing(pl.col("raw"))
    small = (
        one.str.to_lowercase().str.replace_all("ı|i\u0307", "i") for one in (pl.col("value"), text)
    )
    case = (pl.col("value") != text) & operator.eq(*small)
    fix = pl.when(case).then(pl.lit("city_case")).otherwise(pl.lit("city_repaired"))
    return frame.with_columns(fix=pl.when(changed).then(fix))


def _repaired_case(text: str, country: str | None) -> str:
    return settled(text, lambda name: turkish_case.changed(name, _cased, country))


def _cased(text: str) -> str:
    """Give a name typed in one case its capitals; short forms and codes stay."""
    if (
        text in _SHORT
        or len(text) < 4
        or any(char.isdigit() for char in text)
        or "@" in text
        or len(text) > 80
        or _LETTERS.fullmatch(text)
    ):
        return text
    if _INITIALS.fullmatch(text):
        return text.upper()
    if _MC.fullmatch(text):
        return "Mc" + text[2:].capitalize()
    pieces = re.split(r"([\s\-'’/(),.]+)", text.lower())
    out = [
        piece if _is_small(pieces, at) else piece[:1].upper() + piece[1:]
        for at, piece in enumerate(pieces)
    ]
    cased = "".join(out)
    return cased if cased.lower() == text.lower() else text


def _is_small(pieces: list[str], at: int) -> bool:
    """Whether a piece of a name stays small: an article inside it, also an elided one, and the first of 's-Gravenhage."""
    behind = pieces[at + 1][:1] if at + 1 < len(pieces) else ""
    if at == len(_DUTCH) and pieces[1] in _APOSTROPHES:
        return not pieces[0] and pieces[at] in {"s", "t"} and behind in {"-", " "}
    inside = 0 < at < len(pieces) - 1
    return inside and (pieces[at] in _SMALL or (pieces[at] in _ELIDED and behind in _APOSTROPHES))


def clean(value: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return only the name of the town."""
    return parse(value, country).struct.field("value").name.keep()
