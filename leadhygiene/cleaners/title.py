"""Clean job titles and tell level and function, in the languages of business."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import cast

import polars as pl

from leadhygiene.standards.lookup.distinct import per_distinct, staged, where
from leadhygiene.standards.people import turkish_case
from leadhygiene.standards.text.text_repair import repair, repaired, repaired_cell, settled
from leadhygiene.standards.titles import title_bosses, title_roles, title_words
from leadhygiene.standards.titles.title_writing import written

KIND = "title"
CONTEXT: tuple[str, ...] = ("country",)
FIXES = {
    "title_expanded": "abbreviations were written out, and one case made the usual one",
    "title_case": "a title typed in one case got capitals where they belong",
    "title_repaired": "white space or characters were repaired",
}
_PARTS = {
    "shown": pl.String, "repair": pl.String, "level": pl.String, "function": pl.String, "confidence": pl.Float64, "token": pl.String,
    "non_buyer": pl.String,
}  # fmt: skip
_MEMBERS = {"value": pl.String, **dict(list(_PARTS.items())[2:]), "fix": pl.String}
#: Functions that another function's words are often part of; they lose against it.
_GENERAL = ("executive", "admin", "operations", "engineering", "it")
_ABBREVIATIONS = {
    r"\bsr\b\.?": "senior", r"\bjr\b\.?": "junior", r"\bmgr\b\.?": "manager", r"\bdir\b\.?": "director",
    r"\bv\.?\s?p\.?\b": "vp", r"\bmktg\b\.?": "marketing", r"\beng\b\.?": "engineering",
    r"\bassoc\b\.?": "associate", r"\basst\b\.?": "assistant", r"\bmgmt\b\.?": "management",
    r"\bexec\b\.?": "executive", r"\bdept\b\.?": "department", r"\bacct\b\.?": "account",
    r"\bops\b\.?": "operations", r"\beng?rg\b\.?|\bengring\b": "engineering", r"\bh\.\s?r\b\.?": "hr", r"\bi\.\s?t\b\.?": "it",
    r"\b(biz|bus\.?|business) dev\b\.?|^bd(?= )|(?<= )bd(?= m| d|$)": "business development", r"\binfo\.? tech\b\.?": "information technology",
    r"\bsnr\b\.?": "senior", r"\bmngr\b\.?": "manager", r"\bc\.e\.o\.?": "ceo", r"\bc\.f\.o\.?": "cfo", r"\bc\.t\.o\.?": "cto",
    r"\bc\.o\.o\.?": "coo",
}  # fmt: skip
_ABBREVIATED = re.compile(
    "|".join(f"(?P<w{number}>{pattern})" for number, pattern in enumerate(_ABBREVIATIONS))
)
_WORDS = {f"w{number}": word for number, word in enumerate(_ABBREVIATIONS.values())}
_DIVIDERS = re.compile(r"[/,;:|()\[\]*_]+")
#: Between Latin letters and East Asian signs: IT経理.
_BESIDE_SIGNS = re.compile("(?<=[a-z])(?=[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af])")
_LATIN_MARK = re.compile(r"([a-z])[\u0300-\u036f]+")
#: An adjective of a rank, not an assistant.
_DEPUTY = re.compile(
    r"\b(assistant|associate|deputy|assistante?|vice)\s+(?=(vice )?(president|vp|director|manager|professor|"
    r"general|controller|dean|principal|head|superintendent|treasurer|store|branch)\b)"
)
#: Two letters that stand for one with a mark, where a keyboard has none.
_UMLAUT = re.compile(r"([aou])e(?![aeio])")
_MARKS = {
    "ß": "ss",
    "ł": "l",
    "ø": "o",
    "æ": "ae",
    "đ": "d",
    "ı": "i",
    "ð": "d",
    "þ": "th",
    "ə": "e",
}


def parse(value: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return ``{value, level, function, confidence, token, non_buyer, fix}``.

    ``level`` is one of c_level, owner, vp, director, manager, individual, intern, board, unknown;
    ``function`` one of executive, sales, marketing, finance, hr, it, engineering, operations,
    procurement, legal, product, support, research, medical, education, admin, unknown. ``token`` is
    the words that told them. ``value`` is the title with abbreviations written out, and with the
    usual capitals where it had one case throughout.

    Args:
        value: ``String``; null means "not given".
        country: ISO 3166-1 alpha-2 or null; in Turkish rows I and İ are kept apart.

    Examples:
        >>> frame = pl.DataFrame({"x": ["Sr. Dir., Mktg", "Geschäftsführer", None]})
        >>> out = frame.select(parse(pl.col("x"), pl.lit(None, pl.String)))["x"]
        >>> out.struct.field("level").to_list(), out.struct.field("function").to_list()
        (['director', 'c_level', 'unknown'], ['marketing', 'executive', 'unknown'])
    """
    return staged({"raw": value, "country": country}, _stages, _MEMBERS)


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    frame = frame.with_columns(text=repaired(pl.col("raw")))
    text, country = pl.col("text"), pl.col("country")
    land = where(turkish_case.rows(text, country), country)
    found = per_distinct([text, land], _one, pl.Struct(_PARTS))
    frame = frame.with_columns(found=found).unnest("found")
    frame = frame.with_columns(
        pl.col("level", "function").fill_null("unknown"), value=pl.coalesce("shown", "text")
    )
    changed = pl.col("value").ne_missing(pl.col("raw"))
    return frame.with_columns(
        fix=pl.when(changed).then(pl.coalesce("repair", pl.lit("title_repaired")))
    )


def parse_one(raw: str | None, country: str | None = None) -> dict[str, object]:
    """Return the same for one cell.

    Args:
        raw: The cell; ``None`` means "not given".
        country: ISO 3166-1 alpha-2 or ``None``.

    Examples:
        >>> parse_one("VP, SALES")["level"]
        'vp'
    """
    text = repaired_cell(raw)
    if text is None:
        nothing = dict.fromkeys(_MEMBERS) | {"level": "unknown", "function": "unknown"}
        return nothing | {"fix": None if raw is None else "title_repaired"}
    found = _one(text, country if turkish_case.told(text, country) else None)
    value = found["shown"] or text
    parts = {name: found[name] for name in list(_PARTS)[2:]}
    fix = (found["repair"] or "title_repaired") if value != raw else None
    return {"value": value, **parts, "fix": fix}


def clean(value: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return only the title, written out."""
    return parse(value, country).struct.field("value").name.keep()


def fold(text: str) -> str:
    """Return a title in small letters without marks and with abbreviations written out."""
    return _undivided(_plain(text))


def _undivided(plain: str) -> str:
    return " ".join(_DIVIDERS.sub(" ", plain).split())


def _plain(text: str) -> str:
    """Return the same with the signs that divide it."""
    lower = text[:120].casefold()
    plain = _LATIN_MARK.sub(r"\1", unicodedata.normalize("NFKD", lower))
    plain = "".join(_MARKS.get(char, char) for char in plain)
    plain = unicodedata.normalize("NFC", plain).replace("'", " ").replace("’", " ")
    plain = _ABBREVIATED.sub(lambda found: _WORDS[found.lastgroup or ""], plain)
    return plain if plain.isascii() else _BESIDE_SIGNS.sub(" ", plain)


@lru_cache(maxsize=1 << 15)
def _one(text: str, country: str | None) -> dict[str, object]:
    full, fix = _written(text, country)
    full = full if full.isascii() else repair(full)
    shown = text if full == text else settled(full, lambda title: _written(title, country)[0])
    return {"shown": shown, "repair": fix, **_read(text)}


def _written(text: str, country: str | None) -> tuple[str, str | None]:
    """Return :func:`written`, with I and İ kept apart in a Turkish title."""
    if not (turkish_case.told(text, country) and text in (text.upper(), text.lower())):
        return written(text)
    full = turkish_case.changed(text, lambda title: written(title)[0], country)
    _, fix = written(text)
    return (full, fix or "title_case") if full != text else (text, None)


def _read(text: str) -> dict[str, object]:
    """Tell level and function; words with ae for ä, and slips, are tried where nothing else tells."""
    plain = _plain(text)
    folded = _undivided(plain)
    tried = [folded]
    found = _told(folded)
    if (own := title_bosses.without_boss(plain)) is not None:
        function = found["function"]
        found = dict(_told(_undivided(own)))
        if found["function"] == "unknown" and function != "executive":
            found["function"] = function
        return dict(found)
    if found["level"] in {"unknown", "individual"} or found["function"] == "unknown":
        tried += [_UMLAUT.sub(r"\1", folded), title_roles.respelled(folded)]
    for other in dict.fromkeys(tried[1:]):
        if other != folded:
            again = _told(other)
            sure = round(0.8 * cast("float", again["confidence"]), 2)
            found = max(found, {**again, "confidence": sure}, key=_worth)
    if _open(found) or not folded.isascii():
        found = max(found, _told(folded, wide=True), key=_worth)
    return dict(found)


def _open(found: Mapping[str, object]) -> bool:
    """Whether a rank or a function is not told."""
    return found["level"] in {"unknown", "individual"} or found["function"] in {
        "unknown",
        "executive",
    }


def _worth(found: Mapping[str, object]) -> tuple[bool, bool, bool, bool]:
    """Rank readings: a rank, a level at all, a function; the first of equals stays."""
    level = found["level"]
    return (
        level not in {"unknown", "individual"},
        level != "unknown",
        found["function"] not in {"unknown", "executive"} or level in {"c_level", "owner", "board"},
        found["function"] != "unknown",
    )


@lru_cache(maxsize=1 << 15)
def _told(folded: str, *, wide: bool = False) -> Mapping[str, object]:
    level, level_words = title_words.level(folded, wide=wide)
    whole = folded
    folded = _DEPUTY.sub("", folded)
    found = title_words.functions(folded, wide=wide)
    if level in {"individual", "intern"}:
        found = [entry for entry in found if entry[0] != "executive"]
    function, function_words = _choose(found, folded)
    if level == "intern" and title_words.serves_students(whole):
        level, level_words = title_words.level(whole.replace("student", "").strip())
    if not level:
        level_words = title_roles.role(folded) or (title_words.further_role(folded) if wide else "")
        if function == "executive" and level_words:
            function, function_words = "", ""
        level = "individual" if function or level_words else "unknown"
    if level == "intern" and function in {"education", "executive"}:
        function, function_words = "", ""
    if function == "" and level in {"c_level", "owner", "board"}:
        function = "executive"
    confidence = 0.5 + 0.3 * bool(level_words) + 0.2 * bool(function_words)
    return {
        "level": level, "function": function or "unknown",
        "confidence": round(confidence if level != "unknown" else 0.0, 2),
        "token": "; ".join(filter(None, [level_words, function_words])) or None,
        "non_buyer": title_words.non_buyer(folded),
    }  # fmt: skip


def _choose(found: list[tuple[str, str, int]], folded: str) -> tuple[str, str]:
    """Choose among several functions: special before general, then the earliest, then the longest."""
    if not found:
        return "", ""
    special = [entry for entry in found if entry[0] not in _GENERAL]
    if re.search(
        r"\b(assistant|assistenz|secretary|asistente|assistante?|assistente|assistent(?:in)?|segretari\w+)\b.*\b(to|der|of the|du|de la|del|della|ceo|director)\b",
        folded,
    ):
        return next(
            ((name, words) for name, words, _ in found if name == "admin"), ("admin", "assistant")
        )
    if special:
        best = min(special, key=lambda entry: (entry[2], -len(entry[1])))
        return best[0], best[1]
    order = {"it": 0, "engineering": 1, "operations": 2, "admin": 3, "executive": 4}
    best = min(found, key=lambda entry: order.get(entry[0], 9))
    return best[0], best[1]
