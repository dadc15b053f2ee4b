"""Read ordinary names of firms as whole columns; equal to the parser wherever it answers."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.standards import company_notes, legal_forms
from leadhygiene.standards.company_parser import JOINTS, NUMBERS, WEAK
from leadhygiene.standards.distinct import per_distinct

#: Latin words, divided by single blanks, that open and close with a letter, number or full stop.
_ORDINARY = (
    r"^[\dA-Za-zÀ-ÖØ-öø-žȘ-ț][\dA-Za-zÀ-ÖØ-öø-žȘ-ț&'’.,+!/:@%*$ -]{0,118}[\dA-Za-zÀ-ÖØ-öø-žȘ-ț.!]$"
)
#: Signs and words that the parser looks at more closely.
_SPECIAL = (
    r"(?i)liqui|likw|likv|administration|receivership|konkurs|insolv|dissolved|felsz|abwick|recupera|i\.\s?l\.| di |"
    r"^m/s|^messrs|,\S|,\s*the\b|\.(?:inc|corp|llc|ltd|gmbh)\.?$|-(?:g?gmbh|ag|kg|ohg|ug|gbr)$|  "
)
#: A form behind a comma without a blank.
_GLUED = r"(?i)([^\s(,.]),((?:inc|llc|ltd|corp|lp|pc|co)\.?)$"
_NOTED = r",|\s[–—-]\s|[/+]\S*$"
#: Words of the longest form that is looked for: ``GmbH & Co. KG``.
_LONGEST = 4
_HOLLOW = r"(?i)^(?:the|a|an|and|und|et|y)$"


def read(frame: pl.DataFrame) -> pl.DataFrame:
    """Return the frame with ``core``, ``form`` and ``read``: whether the row is answered.

    Args:
        frame: A ``String`` column ``value``, tidied, not null.

    Examples:
        >>> names = pl.DataFrame({"value": ["The Larkmoor Inc.", "Oy Vey Bagels"]})
        >>> read(names).select("core", "form", "read").rows()
        [('Larkmoor', 'Inc.', True), ('Oy Vey Bagels', None, False)]
    """
    frame = frame.with_columns(_text=pl.col("value").str.replace(_GLUED, "$1, $2"))
    text = pl.col("_text")
    ordinary = (
        text.str.contains(_ORDINARY)
        & ~text.str.contains(_SPECIAL)
        & ~text.str.contains(company_notes.ALIAS)
        & ~text.str.contains(company_notes.HINT)
    )
    frame = frame.with_columns(_words=pl.when(ordinary).then(text.str.split(" ")))
    words = pl.col("_words").list
    frame = frame.with_columns(_first=_key(words.first()), _k1=_key(words.last()))
    noted = text.str.contains(_NOTED)
    frame = frame.with_columns(
        _opens=~pl.col("_first").is_in(_first_words()),
        _ends=pl.col("_k1").is_in(_tails()).fill_null(value=False),
        _noted=noted,
    )
    found = _forms_at_end(frame.filter("_ends").select("_words", "_k1"))
    place = frame["_ends"].cum_sum() - 1
    place = place.zip_with(frame["_ends"], pl.Series([None], dtype=place.dtype))
    frame = frame.with_columns(
        form=found["form"].gather(place),
        _plain=found["_plain"].gather(place).fill_null(value=True) & ~pl.col("_noted"),
    )
    kept = text.str.len_chars() - pl.col("form").str.len_chars() - 1
    head = pl.when(pl.col("form").is_not_null()).then(
        text.str.head(kept).str.strip_chars_end(" ,;-–(")
    )
    frame = frame.with_columns(_head=pl.coalesce(head, "value"))
    answered = pl.col("_opens") & (pl.col("form").is_not_null() | pl.col("_plain"))
    named = ~pl.col("_head").str.contains(_HOLLOW) & pl.col("_head").str.contains(r"[\p{L}\d]")
    return frame.with_columns(
        core=pl.col("_head").str.replace(r"(?i)^the\s+(\S)", "$1").str.strip_chars(" ,;"),
        read=(answered & named).fill_null(value=False),
    ).select(pl.exclude("^_.*$"))


def _forms_at_end(frame: pl.DataFrame) -> pl.DataFrame:
    """Return ``form`` and ``_plain`` (no word is a form) for names whose last word may end one."""
    words = pl.col("_words").list
    frame = frame.with_columns(
        _end=words.last(),
        **{f"_k{n}": _key(words.get(-n, null_on_oob=True)) for n in range(2, _LONGEST + 3)},
    )
    k1, k2, k3 = (pl.col(f"_k{n}") for n in (1, 2, 3))
    end = pl.col("_end")
    strong = k1.is_in(_strong()) | (k1.is_in(_capital()) & end.str.contains(r"^[A-Z]{2,3}$|\."))
    strong &= ~end.str.contains(r"[/&+!'’*$%:@-]")
    frame = frame.with_columns(
        _strong=strong,
        _joined=(k2 + k1).is_in(_tails()),
        _chained=k2.is_in(_forms()) | (k3.fill_null("") + k2).is_in(_tails()) | k2.is_in(_joints()),
        **{f"_long{n}": _long(n) for n in range(2, _LONGEST + 1)},
    )
    single = pl.col("_strong") & ~pl.col("_chained") & ~pl.col("_joined")
    form: pl.Expr = pl.when(single).then(end)
    for n in range(2, _LONGEST + 1):
        whole = words.tail(n).list.join(" ")
        form = pl.when(pl.col(f"_long{n}") & ~single).then(whole).otherwise(form)
    plain = ~k1.is_in(_forms()) & ~pl.col("_joined").fill_null(value=False)
    return frame.select(form=form, _plain=plain)


def _long(size: int) -> pl.Expr:
    """Whether the last words, so many, are one form that no word before them belongs to."""
    keys = [pl.col(f"_k{n}") for n in range(1, size + 3)]
    whole = pl.concat_str(keys[size - 1 :: -1])
    before, further = keys[size], keys[size + 1].fill_null("")
    apart = ~(before + whole).is_in(_tails()) & ~before.is_in(_forms()) & ~before.is_in(_joints())
    apart &= keys[size - 1] != ""
    return whole.is_in(_long_forms()) & apart & ~(further + before).is_in(_tails())


def numbers(core: pl.Expr) -> pl.Expr:
    """Return the numbers in a core, divided by blanks; null where there is none."""
    found = core.str.extract_all(NUMBERS).list.join(" ")
    return pl.when(found.str.len_bytes() > 0).then(found)


def codes(form: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return a struct of the ISO 20275 code of a form and the country that it hints at."""
    dtype = pl.Struct({"code": pl.String, "hint": pl.String})
    return per_distinct([form, country], _code, dtype)


def _code(form: str, country: str | None) -> dict[str, str | None]:
    code, hint = legal_forms.code_of(form, country)
    return {"code": code, "hint": hint}


def _key(word: pl.Expr) -> pl.Expr:
    folded = word.str.to_lowercase().str.replace_all("ß", "ss", literal=True)
    return folded.str.replace_all(legal_forms.POINTS, "")


@cache
def _tails() -> pl.Series:
    return pl.Series(sorted(legal_forms.inner_tails())).implode()


@cache
def _first_words() -> pl.Series:
    firsts = {legal_forms.key(form.split(" ")[0]) for form in legal_forms.opening_forms()}
    return pl.Series(sorted({*firsts, ""})).implode()


@cache
def _joints() -> pl.Series:
    return pl.Series(sorted({legal_forms.key(word) for word in JOINTS} | {""})).implode()


@cache
def _forms() -> pl.Series:
    forms = {*legal_forms.suffixes(), *legal_forms.local_suffixes()}
    return pl.Series(sorted(forms)).implode()


@cache
def _everywhere() -> frozenset[str]:
    """Return forms that count in every country."""
    ends = legal_forms.ends
    forms = legal_forms.suffixes()
    return frozenset(
        f for f in forms if ends(f, None, pointed=False) and ends(f, "XX", pointed=False)
    )


@cache
def _strong() -> pl.Series:
    return pl.Series(sorted((_everywhere() - WEAK) | {"co", "company"})).implode()


@cache
def _capital() -> pl.Series:
    """Return forms that count where they are written in capitals or with points."""
    return pl.Series(sorted((_everywhere() & WEAK) - {"co", "company"})).implode()


@cache
def _long_forms() -> pl.Series:
    """Return forms of more than one word that count everywhere."""
    return pl.Series(sorted(form for form in _everywhere() if len(form) > 4)).implode()


def is_form(core: pl.Expr) -> pl.Expr:
    """Return whether a name is nothing but a legal form of more than two letters.

    Examples:
        >>> pl.DataFrame({"x": ["Inc.", "SA", "Larkmoor"]}).select(is_form(pl.col("x")))["x"].to_list()
        [True, False, False]
    """
    folded = _key(core)
    return folded.is_in(_strong()) & (folded.str.len_chars() > 2)
