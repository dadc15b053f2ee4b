"""Notes at the end of firms' names as whole columns: other names, branches, places."""

from __future__ import annotations

import polars as pl

from leadhygiene.standards.firms import company_notes as notes
from leadhygiene.standards.firms.company_ends import first_words, forms, keys, tails
from leadhygiene.standards.lookup.distinct import changed, per_distinct, put

_FIRST = r"\dA-Za-zÀ-ÖØ-öø-žȘ-ț"
_INNER = _FIRST + r"&'’.,+!/:@%*$ -"
#: Latin words, divided by single blanks, that open and close with a letter, number or full stop.
ORDINARY = rf"^[{_FIRST}][{_INNER}]{{0,118}}[{_FIRST}.!]$"
#: The same with a note in brackets.
_WHOLE = rf"^[{_FIRST}][()\[\]{_INNER}]{{0,118}}[{_FIRST}.!)\]]$"
#: Brackets that belong to a form.
_BRACKETS = r"(?i) \((p|publ|haftungsbeschr(?:a|ä|ae)nkt)\)"
#: Signs and words that the parser looks at more closely.
_RARE = (
    r"liqui|likw|likv|administration|receivership|konkurs|insolv|dissolved|felsz|abwick|recupera|au capital|i\.\s?l\.| di |"
    r"^m/s|^messrs|^a b |\binh(?:[.:]|aber)|\bc/o\b"
)
_SPECIAL = (
    rf"(?i){_RARE}|\)\w|,\S|,\s*the\b|\.(?:inc|corp|llc|ltd|gmbh)\.?$|-(?:g?gmbh|ag|kg|ohg|ug|gbr)$"
    r"|  |-,|, -"
)
#: What any name has that is more than a name and a form.
ODD = (
    rf"{notes.ALIAS_HINT}|{notes.HINT.removeprefix('(?i)')}|{_RARE}|[,()\[\]]|\s[–—-]\s|\.(?:inc|corp|llc|ltd|gmbh)"
    r"|-(?:g?gmbh|ag|kg|ohg|ug|gbr)|  "
)
#: A form behind a comma without a blank.
_GLUED = r"(?i)([^\s(,.]),((?:inc|llc|ltd|corp|lp|pc|co)\.?)$"
_NOTED = r",|\s[–—-]\s|\)$"
#: What a note stands in, in the order in which it is looked for.
_NOTES = {"(": notes.BRACKET, "-": notes.DASHED, ",": notes.COMMA}
#: What is kept of a note until the name before it is read.
_OPEN = ("note", "sign", "whole")
_TOLD = pl.Struct({"other": pl.String, "place": pl.String})
_NULL = pl.Series([None], dtype=pl.String)


def told(value: pl.Series) -> pl.DataFrame:
    """Return ``name``, ``text``, ``alias``, ``branch``, ``plain``, ``note``, ``sign`` and ``whole``.

    ``text`` is the ``name`` before a note, null where the parser must have a closer look; ``plain``
    says that no note is looked for where no form ends it. The last three are given where the form
    before a note decides what the note is: see :func:`decided`.

    Args:
        value: ``String`` without nulls, each with something that :data:`ODD` finds.

    Examples:
        >>> told(pl.Series(["Larkmoor, Inc. (Leeds)"])).select("text", "branch").rows()
        [('Larkmoor, Inc.', 'Leeds')]
    """
    nothing = dict.fromkeys(("alias", "branch", *_OPEN), pl.lit(None, pl.String))
    frame = pl.DataFrame({"name": value}).with_columns(settled=pl.lit(value=False), **nothing)
    rows = value.str.contains(notes.ALIAS).arg_true()
    if len(rows):
        cell = pl.col("name")
        head = cell.str.replace(notes.ALIAS, "")
        name = head.str.strip_chars(" ,;(-–[")
        alias = cell.str.extract(notes.ALIAS, 1).str.strip_chars(" ,;.)")
        kept = (head.str.len_chars() > 1) & name.str.contains(r"[\p{L}\d]")
        kept &= alias.str.len_bytes() > 0
        some = frame.select("name")[rows].select(name=pl.when(kept).then(name), alias=alias)
        frame = put(frame, rows, some)
    rows = frame["name"].str.contains(notes.HINT).fill_null(value=False).arg_true()
    if len(rows):
        text = frame["name"].gather(rows)
        frame = put(
            frame, rows, text.zip_with(~text.str.contains(notes.BRANCH), _NULL).to_frame("name")
        )
    rows = frame["name"].str.contains(r",\s|\s[–—-]\s|[)\]]$").fill_null(value=False).arg_true()
    if len(rows):
        frame = put(frame, rows, _without_place(frame["name"].gather(rows)))
    text = frame["name"]
    glued = text.str.contains(",", literal=True).fill_null(value=False)
    glued = changed(text, glued, lambda some: some.str.replace(_GLUED, "$1, $2"))
    shown = glued.str.replace(_BRACKETS, " $1")
    ordinary = shown.str.contains(ORDINARY) & ~glued.str.contains(_SPECIAL)
    return frame.with_columns(
        text=glued.zip_with(ordinary.fill_null(value=False), _NULL),
        plain=pl.col("settled") | ~pl.col("name").str.contains(_NOTED),
    )


def _without_place(text: pl.Series) -> pl.DataFrame:
    """Return what is told of names with a note in brackets, behind a dash or a comma."""
    whole, words = pl.col("name"), pl.col("_keys").list
    frame = text.to_frame("name").with_columns(_keys=keys(text).str.split(" "))
    bare = whole.str.contains(_WHOLE) & ~whole.str.contains(_SPECIAL)
    last, before = words.last(), words.get(-2, null_on_oob=True)
    bare &= ~last.is_in(forms()) & ~(before + last).is_in(tails()).fill_null(value=False)
    bare &= ~words.first().is_in(first_words())
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
        name=pl.when(pl.col("_kind") != "part").then("_head").otherwise(whole),
        branch=pl.when(pl.col("_kind") == "place").then("_note"),
        settled=pl.col("_kind").is_not_null(),
        note=pl.when(unsure).then("_note"),
        sign=pl.when(unsure).then("_sign"),
        whole=pl.when(unsure).then(whole),
    )


def decided(frame: pl.DataFrame) -> pl.DataFrame:
    """Return ``form``, ``head``, ``alias`` and ``branch`` of names whose note depends on the name before it.

    Args:
        frame: What :func:`told` tells, and of the name ``form`` and the ``head`` before it.
    """
    named = pl.when(pl.col("form").is_not_null()).then(pl.lit("form"))
    given = [pl.col("name"), pl.col("note"), pl.col("sign"), named]
    frame = frame.with_columns(_told=per_distinct(given, _told, _TOLD)).unnest("_told")
    part = pl.col("other").is_null() & pl.col("place").is_null()
    return frame.select(
        form=pl.when(~part).then("form"),
        head=pl.when(part).then("whole").otherwise("head"),
        alias=pl.coalesce("alias", "other"),
        branch="place",
    )


def _told(head: str, note: str, sign: str, named: str | None) -> dict[str, str | None]:
    other, place = notes.told(head, note, sign, named=named is not None)
    return {"other": other, "place": place}
