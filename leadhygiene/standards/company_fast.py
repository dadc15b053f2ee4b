"""Read ordinary names of firms as whole columns; equal to the parser wherever it answers."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.standards import company_notes as notes
from leadhygiene.standards import legal_forms
from leadhygiene.standards.company_parser import EVERYDAY, JOINTS, NUMBERS, WEAK
from leadhygiene.standards.distinct import changed, per_distinct, put

_FIRST = r"\dA-Za-zÀ-ÖØ-öø-žȘ-ț"
_INNER = _FIRST + r"&'’.,+!/:@%*$ -"
#: Latin words, divided by single blanks, that open and close with a letter, number or full stop.
_ORDINARY = rf"^[{_FIRST}][{_INNER}]{{0,118}}[{_FIRST}.!]$"
#: The same with a note in brackets.
_WHOLE = rf"^[{_FIRST}][()\[\]{_INNER}]{{0,118}}[{_FIRST}.!)\]]$"
#: Brackets that belong to a form.
_BRACKETS = r"(?i) \((p|publ|haftungsbeschr[aä]nkt)\)"
#: Signs and words that the parser looks at more closely.
_SPECIAL = (
    r"(?i)liqui|likw|likv|administration|receivership|konkurs|insolv|dissolved|felsz|abwick|recupera|au capital|i\.\s?l\.| di |"
    r"^m/s|^messrs|^a b |\)\w|,\S|,\s*the\b|\.(?:inc|corp|llc|ltd|gmbh)\.?$|-(?:g?gmbh|ag|kg|ohg|ug|gbr)$|  "
)
#: A form behind a comma without a blank.
_GLUED = r"(?i)([^\s(,.]),((?:inc|llc|ltd|corp|lp|pc|co)\.?)$"
_NUMBERED = r"\d|[IVX](?:[^\p{Ll}]|$)"
_NOTED = r",|\s[–—-]\s|[/+]\S*$|\)$"
#: What a note stands in, in the order in which it is looked for.
_NOTES = {"(": notes.BRACKET, "-": notes.DASHED, ",": notes.COMMA}
#: What is kept of a note until the name before it is read.
_OPEN = ("note", "sign", "whole")
_TOLD = pl.Struct({"other": pl.String, "place": pl.String})
#: Words of the longest form that is looked for: ``S. de R.L. de C.V.``.
_LONGEST = 5
_HOLLOW = r"(?i)^(?:the|a|an|and|und|et|y)$"
#: A form that may stand before another.
_BEFORE = [
    "co",
    "company",
    "corp",
    "corporation",
    "inc",
    "incorporated",
    "ltd",
    "limited",
    "llc",
    "llp",
]
_UNCLEAN = r"[/&+!'’*$%:@-]"
#: A form of two letters: ``P/L``.
_SLASHED = r"^[A-Za-z]/[A-Za-z]$"
#: A form written letter by letter.
_SPELLED = r"^(?:\w\. )+\w\.?$"


def read(frame: pl.DataFrame) -> pl.DataFrame:
    """Return the frame with ``core``, ``form``, ``alias``, ``branch`` and ``read``: whether the row is answered.

    Args:
        frame: A ``String`` column ``value``, tidied, not null.

    Examples:
        >>> names = pl.DataFrame({"value": ["The Larkmoor Inc. t/a Fernbank", "Oy Vey Bagels"]})
        >>> read(names).select("core", "form", "alias", "read").rows()
        [('Larkmoor', 'Inc.', 'Fernbank', True), ('Oy Vey Bagels', None, None, False)]
    """
    told = _without_notes(frame["value"])
    text = told["text"]
    glued = text.str.contains(",", literal=True).fill_null(value=False)
    glued = changed(text, glued, lambda some: some.str.replace(_GLUED, "$1, $2"))
    bracketed = glued.str.contains("(", literal=True).fill_null(value=False)
    shown = changed(glued, bracketed, lambda some: some.str.replace(_BRACKETS, " $1"))
    ordinary = shown.str.contains(_ORDINARY) & ~glued.str.contains(_SPECIAL)
    told = told.with_columns(_text=glued.zip_with(ordinary.fill_null(value=False), _NULL))
    told = told.with_columns(_keys=_keys(pl.col("_text")))
    keys = pl.col("_keys").list
    told = told.with_columns(
        _opens=~keys.first().is_in(_first_words()),
        _ends=keys.last().is_in(_tails()).fill_null(value=False),
        _plain=pl.col("settled") | ~pl.col("text").str.contains(_NOTED),
        form=pl.lit(None, pl.String),
        _head=pl.lit(None, pl.String),
    )
    rows = told["_ends"].arg_true()
    if len(rows):
        found = _forms_at_end(told.select("_text", "_keys", settled="_plain")[rows])
        told = put(told, rows, found)
    told = told.with_columns(
        _head=pl.coalesce("_head", "text"),
        _answered=pl.col("_opens") & (pl.col("form").is_not_null() | pl.col("_plain")),
    )
    rows = told.select(pl.col("note").is_not_null() & pl.col("_answered")).to_series().arg_true()
    if len(rows):
        told = put(told, rows, _noted(told[rows]))
    head = pl.col("_head")
    named = ~head.str.contains(_HOLLOW) & head.str.contains(r"[\p{L}\d]")
    article = told["_head"].str.contains(r"(?i)^the\s+\S").fill_null(value=False)
    core = changed(told["_head"], article, lambda some: some.str.replace(r"(?i)^the\s+", ""))
    return frame.hstack(
        told.select(
            "form",
            "alias",
            "branch",
            core=core.str.strip_chars(" ,;"),
            read=(pl.col("_answered") & named).fill_null(value=False),
        )
    )


_NULL = pl.Series([None], dtype=pl.String)


def _without_notes(value: pl.Series) -> pl.DataFrame:
    """Return ``text`` to parse, ``alias``, ``branch``, and ``settled``: no note is looked for any more.

    ``text`` is null where the parser must have a closer look; ``note``, ``sign`` and ``whole`` are
    given where the legal form before a note decides what the note is.
    """
    nothing = dict.fromkeys(("alias", "branch", *_OPEN), pl.lit(None, pl.String))
    frame = pl.DataFrame({"text": value}).with_columns(settled=pl.lit(value=False), **nothing)
    rows = value.str.contains(notes.ALIAS).arg_true()
    if len(rows):
        cell = pl.col("text")
        head = cell.str.replace(notes.ALIAS, "")
        name = head.str.strip_chars(" ,;(-–[")
        kept = (head.str.len_chars() > 1) & name.str.contains(r"[\p{L}\d]")
        alias = cell.str.extract(notes.ALIAS, 1).str.strip_chars(" ,;.)")
        some = frame.select("text")[rows].select(text=pl.when(kept).then(name), alias=alias)
        frame = put(frame, rows, some)
    rows = frame["text"].str.contains(notes.HINT).fill_null(value=False).arg_true()
    if len(rows):
        text = frame["text"].gather(rows)
        frame = put(
            frame, rows, text.zip_with(~text.str.contains(notes.BRANCH), _NULL).to_frame("text")
        )
    rows = frame["text"].str.contains(r",\s|\s[–—-]\s|[)\]]$").fill_null(value=False).arg_true()
    if len(rows):
        frame = put(frame, rows, _without_place(frame["text"].gather(rows)))
    return frame


def _without_place(text: pl.Series) -> pl.DataFrame:
    """Return what is told of names with a note in brackets, behind a dash or a comma."""
    whole, keys = pl.col("text"), pl.col("_keys").list
    frame = text.to_frame("text").with_columns(_keys=_keys(whole))
    bare = whole.str.contains(_WHOLE) & ~whole.str.contains(_SPECIAL)
    last, before = keys.last(), keys.get(-2, null_on_oob=True)
    bare &= ~last.is_in(_forms()) & ~(before + last).is_in(_tails()).fill_null(value=False)
    bare &= ~keys.first().is_in(_first_words())
    opened, closed = (whole.str.count_matches(sign, literal=True) for sign in "()")
    frame = frame.with_columns(_bare=bare & (opened <= closed))
    for sign, pattern in _NOTES.items():
        parts = pl.when("_bare").then(whole).str.extract_groups(pattern).struct
        named = parts.field("note").str.to_lowercase() != "the"
        found = pl.when(named).then(parts.field("note")).alias(sign)
        frame = frame.with_columns(found, parts.field("core").alias(f"{sign}head"))
    head: pl.Expr = pl.lit(None, pl.String)
    mark: pl.Expr = pl.lit(None, pl.String)
    for sign in reversed(list(_NOTES)):
        here = pl.col(sign).is_not_null()
        head = pl.when(here).then(pl.col(f"{sign}head")).otherwise(head)
        mark = pl.when(here).then(pl.lit(sign)).otherwise(mark)
    note = pl.coalesce(pl.col(sign) for sign in _NOTES).str.strip_chars()
    frame = frame.with_columns(_note=note, _head=head.str.strip_chars_end(" ,;"), _sign=mark)
    kind = per_distinct([pl.col("_note"), pl.col("_sign")], notes.kind_of, pl.String)
    frame = frame.with_columns(_kind=kind)
    unsure = pl.col("_kind") == "unsure"
    return frame.select(
        text=pl.when(pl.col("_kind") != "part").then("_head").otherwise(whole),
        branch=pl.when(pl.col("_kind") == "place").then("_note"),
        settled=pl.col("_kind").is_not_null(),
        note=pl.when(unsure).then("_note"),
        sign=pl.when(unsure).then("_sign"),
        whole=pl.when(unsure).then(whole),
    )


def _noted(frame: pl.DataFrame) -> pl.DataFrame:
    """Return ``_head``, ``form``, ``alias`` and ``branch`` of names whose note depends on the name before it."""
    named = pl.when(pl.col("form").is_not_null()).then(pl.lit("form"))
    given = [pl.col("text"), pl.col("note"), pl.col("sign"), named]
    frame = frame.with_columns(_told=per_distinct(given, _told, _TOLD)).unnest("_told")
    part = pl.col("other").is_null() & pl.col("place").is_null()
    return frame.select(
        _head=pl.when(part).then("whole").otherwise("_head"),
        form=pl.when(~part).then("form"),
        alias=pl.coalesce("alias", "other"),
        branch="place",
    )


def _told(head: str, note: str, sign: str, named: str | None) -> dict[str, str | None]:
    other, place = notes.told(head, note, sign, named=named is not None)
    return {"other": other, "place": place}


def _forms_at_end(frame: pl.DataFrame) -> pl.DataFrame:
    """Return ``form``, ``_head`` and ``_plain`` (no word is a form) for names whose last word may end one.

    Names of which the last word alone may be a form are many, and read first.
    """
    words, keys = pl.col("_words").list, pl.col("_keys").list
    frame = frame.with_columns(_words=pl.col("_text").str.split(" "))
    frame = frame.with_columns(
        _end=words.last(), **{f"_k{n}": keys.get(-n, null_on_oob=True) for n in (1, 2, 3)}
    )
    k1, k2, k3 = (pl.col(f"_k{n}") for n in (1, 2, 3))
    pairs = frame.select(k2 + k1, _k3=k3.fill_null("") + k2).get_columns()
    joined, before = _in_tails(pairs)
    frame = frame.with_columns(
        joined.fill_null(value=False).alias("_joined"),
        before.alias("_before"),
        _strong=_is_strong(),
    )
    chained = k2.is_in(_forms()) | pl.col("_before") | k2.is_in(_joints())
    frame = frame.with_columns(_chained=chained)
    alone = frame.select(pl.col("_joined") | pl.col("_chained")).to_series().fill_null(value=False)
    form = pl.when(pl.col("_strong") & k2.is_not_null()).then("_end")
    head = pl.col("_text").str.head(pl.col("_text").str.len_chars() - form.str.len_chars() - 1)
    frame = frame.with_columns(
        form=form,
        _head=head.str.strip_chars_end(" ,;-–("),
        _plain=pl.col("settled") & ~k1.is_in(_forms()),
    )
    rows = alone.arg_true()
    if len(rows):
        frame = put(frame, rows, _longer_forms(frame[rows]))
    return frame.select("form", "_head", "_plain")


def _in_tails(columns: list[pl.Series]) -> list[pl.Series]:
    """Return whether texts end some form, column by column; the long list is read once."""
    height = len(columns[0])
    found = pl.concat([column.alias("x") for column in columns]).is_in(_tails())
    return [found.slice(n * height, height) for n in range(len(columns))]


def _is_strong() -> pl.Expr:
    """Whether the last word is a form in every country, as it is written."""
    k1, end = pl.col("_k1"), pl.col("_end")
    slashed = end.str.contains(_SLASHED)
    pointed = end.str.contains(".", literal=True) | slashed
    capital = end.str.contains(r"^[A-Z]{2,3}$") | pointed | k1.is_in(sorted(EVERYDAY))
    strong = k1.is_in(_strong()) | (k1.is_in(_capital()) & capital)
    strong |= k1.is_in(_pointed()) & pointed
    return strong & (slashed | ~end.str.contains(_UNCLEAN))


def _longer_forms(frame: pl.DataFrame) -> pl.DataFrame:
    """Return ``form``, ``_head`` and ``_plain`` of names of which several words may belong to a form."""
    words, keys = pl.col("_words").list, pl.col("_keys").list
    last = _LONGEST + 2
    frame = frame.with_columns(
        **{f"_k{n}": keys.get(-n, null_on_oob=True) for n in range(4, last + 1)}
    )
    key = {n: pl.col(f"_k{n}") for n in range(1, last + 1)}
    pairs = {f"_pair{n}": key[n + 1].fill_null("") + key[n] for n in range(1, last)}
    runs = {f"_run{n}": pl.concat_str([key[m] for m in range(n, 0, -1)]) for n in range(2, last)}
    texts = frame.select(**pairs, **{f"{name}?": run for name, run in runs.items()}, **runs)
    names = [*pairs, *(f"{name}?" for name in runs)]
    found = [
        hit.alias(f"{name}?".replace("??", "?"))
        for name, hit in zip(names, _in_tails([texts[name] for name in names]), strict=True)
    ]
    frame = frame.hstack(found).hstack(texts.select(list(runs)))
    k1, k2, k3 = key[1], key[2], key[3]
    before = words.get(-2, null_on_oob=True)
    apart = ~k3.is_in(_forms()) & ~k3.is_in(_joints()) & ~pl.col("_pair3?") & ~pl.col("_run3?")
    lead = pl.col("_strong") & apart
    company = k1.is_in(["co", "company"])
    spelled = (k2 == "and") & ~pl.col("_pair2?") & ~pl.col("_pair1?")
    frame = frame.with_columns(
        _pair=lead & k2.is_in(_BEFORE) & ~before.str.contains(_UNCLEAN) & ~pl.col("_pair2?"),
        _and=lead & company & ((before == "&") | spelled),
        **{f"_long{n}": _long(n) for n in range(2, _LONGEST + 1)},
    )
    single = (pl.col("_strong") & ~pl.col("_chained") & ~pl.col("_joined")) | pl.col("_and")
    form: pl.Expr = pl.when(single).then("_end")
    form = pl.when(pl.col("_pair") & ~single).then(words.tail(2).list.join(" ")).otherwise(form)
    for n in range(2, _LONGEST + 1):
        whole = words.tail(n).list.join(" ")
        form = pl.when(pl.col(f"_long{n}") & ~single).then(whole).otherwise(form)
    frame = frame.with_columns(form=form)
    kept = pl.col("_text").str.len_chars() - pl.col("form").str.len_chars() - 1
    cut: pl.Expr = pl.when(pl.col("form").is_not_null()).then(pl.col("_text").str.head(kept))
    cut = cut.str.strip_chars_end(" ,;-–(")
    bare = cut.str.replace(r"\s+(?:&|(?i:and))$", "")
    head = pl.when("_and").then(bare).otherwise(cut)
    return frame.select("form", _head=head, _plain=pl.col("_plain") & ~pl.col("_joined"))


def _long(size: int) -> pl.Expr:
    """Whether the last words, so many, are one form that no word before them belongs to."""
    whole, before = pl.col(f"_run{size}"), pl.col(f"_k{size + 1}")
    apart = ~pl.col(f"_run{size + 1}?") & ~before.is_in(_forms()) & ~before.is_in(_joints())
    apart &= (pl.col(f"_k{size}") != "") & ~pl.col(f"_pair{size + 1}?")
    words = pl.col("_words").list
    first = words.get(-size, null_on_oob=True)
    pointed = first.str.contains(r"[./]") | pl.col("_end").str.contains(".", literal=True)
    spelled = ~whole.is_in(sorted(WEAK)) | words.tail(size).list.join(" ").str.contains(_SPELLED)
    form = whole.is_in(_long_forms()) | (whole.is_in(_pointed()) & pointed & spelled)
    return form & apart


def numbers(core: pl.Series) -> pl.Series:
    """Return the numbers in cores, divided by blanks; null where there is none."""
    rows = core.str.contains(_NUMBERED).fill_null(value=False).arg_true()
    out = pl.repeat(None, len(core), dtype=pl.String, eager=True)
    if not len(rows):
        return out
    found = core.gather(rows).str.extract_all(NUMBERS).list.join(" ")
    return out.scatter(rows, found.set(found.str.len_bytes() == 0, None))


def codes(form: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return a struct of the ISO 20275 code of a form and the country that it hints at."""
    dtype = pl.Struct({"code": pl.String, "hint": pl.String})
    return per_distinct([form, country], _code, dtype)


def _code(form: str, country: str | None) -> dict[str, str | None]:
    code, hint = legal_forms.code_of(form, country)
    return {"code": code, "hint": hint}


def _keys(text: pl.Expr) -> pl.Expr:
    """Return the keys of the words of a text, divided by blanks."""
    folded = text.str.to_lowercase().str.replace_all("ß", "ss", literal=True)
    return folded.str.replace_all(legal_forms.SIGNS, "").str.split(" ")


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
def _pointed() -> pl.Series:
    """Return forms that count where they are written with points."""
    return pl.Series(sorted(legal_forms.suffixes())).implode()


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
