"""Clean street lines and take them apart: house number, unit, post-office box, a form to compare.

Words are spelled out as in USPS Publication 28 and its like elsewhere; the line itself stays as it
was written.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import polars as pl

from leadhygiene.standards.lookup.distinct import staged
from leadhygiene.standards.places import street_words
from leadhygiene.standards.text.text_repair import repaired, repaired_cell
from leadhygiene.standards.text.transliteration import fold, fold_text

KIND = "street"
CONTEXT: tuple[str, ...] = ("country",)
FIXES = {"street_repaired": "white space or characters were repaired"}
_MEMBERS = dict.fromkeys(("value", "number", "unit", "po_box", "military", "key", "fix"), pl.String)
_BOX = (
    r"(?i)\b(?:p\.?\s?o\.?\s*box|post(?:al)?\s*(?:office)?\s*box|pobox|postfach|bo[iî]te postale|b\.\s?p\.|bp|apartado(?: postal)?|"
    r"apdo\.?|casella postale|c\.\s?p\.|caixa postal|postbus|postboks|skrytka pocztowa|gpo box|locked bag|private bag|а/я)"
    r"\s*(?:no\.?|nr\.?|n[o°º]|#)?\s*:?\s*([0-9][0-9 ]{0,9}[0-9]|[0-9])"
)
_UNIT = (
    r"(?i)(?:^|[\s,/(])(?:apartment|apt\.?|suite|ste\.?|unit|room|rm\.?|flat|office|level|lvl\.?|floor|fl\.?|etage|étage|og|stock|piso|"
    r"planta|scala|int\.?|top|lok\.?|shop|bldg\.?|building|#)\s*(?:no\.?|nr\.?|#)?\s*([0-9]{1,5}[a-z]?|[a-z][0-9]{0,4}|[a-z]-?[0-9]{1,4})(?:$|[\s,)])"
)
_FLOOR = r"(?i)\b([0-9]{1,2})(?:st|nd|rd|th|\.|e|er|º|°)?\s*(?:floor|fl\.?|etage|étage|stock|og|piso|planta|piano)\b"
_FIRST = (
    r"(?i)^(?:no\.?\s*|nr\.?\s*)?([0-9]{1,6}(?:\s?[-/–]\s?[0-9]{1,5})?\s?[a-z]?)(?:\s*,)?\s+\p{L}"
)
_LAST = r"(?i)\p{L}(?:[.,]?,?\s+|,)(?:n[o°º.]*\s*|nr\.?\s*)?([0-9]{1,5}\s?[a-z]?(?:\s?[-/–]\s?[0-9]{1,5}\s?[a-z]?)?)(?:\s*,.*|[\s.;*_~^|]+)?$"
_MILITARY = r"\b((?:APO|FPO|DPO)(?:[ ,]+(?:AE|AP|AA))?)\b"

_PO_BOX = r"\bp\.?\s?o\.?\s*box\b"
_SUITE = r"\bste\.?\s+(#?\s?[a-z]?\d|[a-z]$)"
_SIGNS = r"[.,;:#()'’`/\"\s]+"
_STRASSE = r"(\pL)str(?:asse)?\b"
_APART = r"(\pL) strasse\b"
#: Letters and signs that either dialect of patterns reads alike, once a dot on an i makes no difference.
_ALIKE = re.compile(r"[ -~ª°´·º–‐’“”„À-žΆ-ώЀ-џẠ-ỹぁ-ゖァ-ヺー一-鿿가-힣]+")
_DOTS = str.maketrans("ıİ", "ĸĸ")
_LETTER = re.compile(r"\\pL|\\p\{L\}")


def parse(value: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return ``{value, number, unit, po_box, military, key, fix}``, one per row.

    ``key`` is the line in small letters with its words spelled out, for comparison only; missing
    parts are null.

    Args:
        value: ``String``; null means "not given".
        country: ISO 3166-1 alpha-2 or null; decides what short forms mean.

    Examples:
        >>> lines = ["22 N. Airport Pky, Suite 4B", "Hauptstr. 5a", "P.O. Box 1170", None]
        >>> frame = pl.DataFrame({"x": lines})
        >>> out = frame.select(parse(pl.col("x"), pl.lit(None, pl.String)))["x"].struct
        >>> out.field("key").to_list()
        ['22 north airport parkway suite 4b', 'hauptstrasse 5a', 'po box 1170', None]
        >>> out.field("unit").to_list(), out.field("po_box").to_list(), out.field("number").to_list()
        (['4B', None, None, None], [None, None, '1170', None], ['22', '5a', None, None])
    """
    return staged({"raw": value, "country": country}, _stages, _MEMBERS)


def parse_one(raw: str | None, country: str | None = None) -> dict[str, Any] | None:
    """Return the members of :func:`parse` for one cell, ``None`` for letters that patterns may read otherwise.

    Args:
        raw: The cell; ``None`` means "not given".
        country: ISO 3166-1 alpha-2 or ``None``.

    Examples:
        >>> parse_one("22 N. Airport Pky, Suite 4B")["key"]
        '22 north airport parkway suite 4b'
    """
    value = repaired_cell(raw)
    fix = None if value == raw else "street_repaired"
    if value is None:
        return {**dict.fromkeys(_MEMBERS), "fix": fix}
    if not _ALIKE.fullmatch(value):
        return None
    text = value[:200].translate(_DOTS)
    box = _one(_BOX).search(text)
    unit = _one(_UNIT).search(text) or _one(_FLOOR).search(text)
    military = _one(_MILITARY).search(text)
    number = None if box else _one(_FIRST).search(text) or _one(_LAST).search(text)
    return {
        "value": value,
        "number": number and number[1].replace(" ", ""),
        "unit": unit and unit[1],
        "po_box": box and box[1].replace(" ", ""),
        "military": military and military[1],
        "key": _key(fold_text(value[:200]), country),
        "fix": fix,
    }


@cache
def _one(pattern: str) -> re.Pattern[str]:
    """Return a pattern of columns in the dialect of :mod:`re`."""
    return re.compile(_LETTER.sub(r"[^\\W\\d_]", pattern))


def _key(plain: str, country: str | None) -> str:
    """Return a folded line with its words in one spelling."""
    plain = _one(_SUITE).sub(r"suite \1", _one(_PO_BOX).sub("po box", plain))
    words = _one(_SIGNS).sub(" ", plain).strip(" ").split(" ")
    known = _spellings(country if country in street_words.COUNTRIES else "")
    joined = " ".join(known.get(word, word) for word in words)
    return _one(_APART).sub(r"\1strasse", _one(_STRASSE).sub(r"\1strasse", joined))


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    frame = frame.with_columns(value=repaired(pl.col("raw")))
    text = pl.col("value").str.head(200)
    frame = frame.with_columns(
        po_box=text.str.extract(_BOX).str.replace_all(" ", "", literal=True),
        unit=pl.coalesce(text.str.extract(_UNIT), text.str.extract(_FLOOR)),
        military=text.str.extract(_MILITARY),
    )
    number = pl.coalesce(text.str.extract(_FIRST), text.str.extract(_LAST))
    number = number.str.replace_all(r"\s+", "")
    frame = frame.with_columns(number=pl.when(pl.col("po_box").is_null()).then(number))
    frame = frame.with_columns(_keys(frame))
    changed = pl.col("value").ne_missing(pl.col("raw"))
    return frame.with_columns(fix=pl.when(changed).then(pl.lit("street_repaired")))


def _keys(frame: pl.DataFrame) -> pl.Series:
    """Return the lines with their words in one spelling, each by the words of its country."""
    plain = fold(pl.col("value").str.head(200)).str.replace_all(_PO_BOX, "po box")
    plain = plain.str.replace_all(_SUITE, "suite $1")
    plain = plain.str.replace_all(_SIGNS, " ").str.strip_chars(" ")
    land = pl.when(pl.col("country").is_in(street_words.COUNTRIES)).then("country")
    frame = frame.select(words=plain.str.split(" "), land=land.fill_null("")).with_row_index("row")
    spelled = [
        some.select(
            "row",
            key=pl.col("words").list.eval(pl.element().replace(_spellings(name))).list.join(" "),
        )
        for (name,), some in frame.group_by("land")
    ]
    if not spelled:
        return pl.Series("key", [], dtype=pl.String)
    joined = pl.col("key").str.replace_all(_STRASSE, "${1}strasse")
    joined = joined.str.replace_all(_APART, "${1}strasse")
    return pl.concat(spelled).sort("row").select(joined).to_series()


@cache
def _spellings(land: object) -> dict[str, str]:
    return street_words.spellings() | street_words.local_spellings(str(land))


def clean(value: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return only the tidied line."""
    return parse(value, country).struct.field("value").name.keep()
