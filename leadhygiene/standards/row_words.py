"""The words of a row as junk rules compare them: small letters, romanised, without signs.

Every function takes a row and returns an expression. What the verdict has already computed stands
in the row under ``lh_junk_<name>`` and is taken from there, so that many rules share one column.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.distinct import sparse
from leadhygiene.standards.transliteration import fold_text

#: Prefix of shared columns.
SHARED = "lh_junk_"
_SIGNS = r"[^\p{L}\p{N}]+"
_SIGNS_PYTHON = re.compile(r"[\W_]+")
_REGISTERED = (
    r"([^.]+)(?:(?:\.(?:co|com|org|net|ac|edu|gov|or|ne|go|gob|gouv|asso|nom))?\.[^.]{2,})?$"
)


def key_text(text: str) -> str:
    """Return a phrase as it is compared: small ASCII where romanised, letters and digits only.

    Examples:
        >>> key_text("None of your Business!"), key_text("Микки Маус")
        ('noneofyourbusiness', 'mikkimaus')
    """
    return _SIGNS_PYTHON.sub("", fold_text(text))


#: Letters of a cell that are looked at: a name or firm that is longer is none.
_LONGEST = 300


def fold(value: pl.Expr) -> pl.Expr:
    """Return ``fold_text`` of a ``String`` column's beginning, at the price of small letters where it is ASCII.

    Examples:
        >>> pl.DataFrame({"x": ["Zoë", "ANN", None]}).select(fold(pl.col("x")))["x"].to_list()
        ['zoe', 'ann', None]
    """
    return value.map_batches(_fold, return_dtype=pl.String, is_elementwise=True)


def _fold(column: pl.Series) -> pl.Series:
    if column.dtype != pl.String:
        column = column.cast(pl.String)
    lower = column.str.slice(0, _LONGEST).str.to_lowercase()
    foreign = (lower.str.len_bytes() != lower.str.len_chars()).arg_true()
    if not len(foreign):
        return lower
    words = lower.gather(foreign)
    distinct = words.unique()
    table = {word: fold_text(word) for word in distinct.to_list()}
    folded = pl.Series([table[word] for word in words.to_list()], dtype=pl.String)
    return lower.scatter(foreign, folded)


def bare(value: pl.Expr) -> pl.Expr:
    """Return the letters and digits of a ``String`` column.

    Examples:
        >>> pl.DataFrame({"x": ["a b", "ab", "a-b", "é c"]}).select(bare(pl.col("x")))["x"].to_list()
        ['ab', 'ab', 'ab', 'éc']
    """
    return value.map_batches(_bare, return_dtype=pl.String, is_elementwise=True)


def _bare(column: pl.Series) -> pl.Series:
    if column.dtype != pl.String:
        column = column.cast(pl.String)
    return _without(column.str.replace_all(" ", "", literal=True), "[^a-z0-9]", _SIGNS)


def _letters(column: pl.Series) -> pl.Series:
    if column.dtype != pl.String:
        column = column.cast(pl.String)
    return _without(column, "[^a-z]", r"[^\p{L}]+")


def _without(column: pl.Series, look: str, signs: str) -> pl.Series:
    """Return a column without some signs, which are taken out only where ``look`` sees one."""
    rows = column.str.contains(look).arg_true()
    if not len(rows):
        return column
    return column.clone().scatter(rows, column.gather(rows).str.replace_all(signs, ""))


def key(value: pl.Expr) -> pl.Expr:
    """Return :func:`key_text` of a ``String`` column; null stays null."""
    return bare(fold(value))


_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})


def spellings(phrase: str) -> tuple[str, ...]:
    """Return a phrase with its marks dropped, and with its umlauts spelled out.

    Examples:
        >>> spellings("Max Müller"), spellings("Max Miller")
        (('max muller', 'max mueller'), ('max miller',))
    """
    lower = phrase.lower()
    if lower.isascii():
        return (lower,)
    both = (fold_text(lower), fold_text(lower.translate(_SPELLED_OUT)))
    return tuple(dict.fromkeys(both))


def keys(phrases: Iterable[str]) -> pl.Series:
    """Return the distinct keys of phrases, to look keys up in."""
    found = {
        _SIGNS_PYTHON.sub("", spelling) for phrase in phrases for spelling in spellings(phrase)
    }
    return pl.Series(sorted(found - {""}), dtype=pl.String)


def among(value: pl.Expr, phrases: pl.Series) -> pl.Expr:
    """Return whether a key is one of :func:`keys`; null counts as false."""
    return value.is_in(phrases.implode()).fill_null(value=False)


_GAP = r"[^\p{L}\p{N}]+"
_EDGE = r"[^\p{L}\p{N}]*"


def _alternatives(phrases: Iterable[str]) -> str:
    listed = {spelling for phrase in phrases for spelling in spellings(phrase.strip())} - {""}
    return "|".join(re.escape(one) for one in sorted(listed, key=len, reverse=True))


def all_words(phrases: Iterable[str], *, numbers: bool = False) -> str:
    """Return the pattern of a text in small romanised letters that consists of listed words.

    Args:
        phrases: The words.
        numbers: Whether numbers may stand behind and between them.

    Examples:
        >>> frame = pl.DataFrame({"x": ["sales-team", "sales smith"]})
        >>> frame.select(pl.col("x").str.contains(all_words(["sales", "team"])))["x"].to_list()
        [True, False]
    """
    word = f"(?:{_alternatives(phrases)})"
    if numbers:
        word = rf"(?:{word}\d*|\d+)"
    return f"^{_EDGE}{word}(?:{_GAP}{word})*{_EDGE}$"


_LETTERS = re.compile(r"[^\W\d_]+")


def parts(phrases: Iterable[str]) -> frozenset[str]:
    """Return the phrases of one word, romanised, as :func:`made_of` compares them.

    Examples:
        >>> sorted(parts(["Prüfung", "qa 1", "go away"]))
        ['pruefung', 'prufung']
    """
    spelled = (spelling for phrase in phrases for spelling in spellings(phrase.strip()))
    return frozenset(text for text in spelled if _LETTERS.fullmatch(text))


def made_of(
    value: pl.Expr, telling: frozenset[str], others: frozenset[str], least: int = 1
) -> pl.Expr:
    """Return whether a text is made of listed words, numbers aside, one of which tells.

    Args:
        value: ``String`` in small romanised letters; null gives false.
        telling: Words of which there is one at least, from :func:`parts`.
        others: Words that may stand beside them.
        least: How many words there are at least.

    Examples:
        >>> frame = pl.DataFrame({"x": ["test lead 3", "test smith", "lead", None]})
        >>> seen = made_of(pl.col("x"), frozenset(["test"]), frozenset(["lead"]))
        >>> frame.select(seen)["x"].to_list()
        [True, False, False, False]
    """
    return made_of_any(value, (telling, others, least))


def made_of_any(value: pl.Expr, *kinds: tuple[frozenset[str], frozenset[str], int]) -> pl.Expr:
    """Return whether :func:`made_of` holds for one of several ``telling, others, least``."""

    def made(text: str) -> bool:
        found = _LETTERS.findall(text[:120])
        return any(
            len(found) >= least
            and not telling.isdisjoint(found)
            and all(word in telling or word in others for word in found)
            for telling, others, least in kinds
        )

    every = sorted(frozenset().union(*(telling for telling, _, _ in kinds)))

    def compute(column: pl.Series) -> pl.Series:
        none = pl.Series([False]).new_from_index(0, len(column))
        if column.dtype != pl.String or column.null_count() == len(column):
            return none
        near = column.str.contains_any(every).fill_null(value=False).arg_true()
        distinct = column.gather(near).unique().to_list()
        hits = pl.Series([text for text in distinct if made(text)], dtype=pl.String)
        return column.is_in(hits.implode()).fill_null(value=False) if len(hits) else none

    return value.map_batches(compute, return_dtype=pl.Boolean)


def any_word(phrases: Iterable[str]) -> str:
    """Return the pattern of a text in small romanised letters that holds one of the listed words."""
    return rf"(?:^|[^\p{{L}}\p{{N}}])(?:{_alternatives(phrases)})\d*(?:$|[^\p{{L}}\p{{N}}])"


def rarely(
    value: pl.Expr, look: str, function: Callable[[Sequence[str]], Sequence[float]]
) -> pl.Expr:
    """Return ``function`` of the texts that match a cheap pattern, 0 for all others.

    Args:
        value: ``String``; null gives 0.
        look: Pattern that every text must match of which the function is not 0.
        function: Takes distinct texts, each by itself; must be pure.
    """

    def compute(column: pl.Series) -> pl.Series:
        out = pl.Series([0.0]).new_from_index(0, len(column))
        if column.dtype != pl.String:
            return out
        rows = column.str.contains(look).fill_null(value=False).arg_true()
        if not len(rows):
            return out
        texts = column.gather(rows).str.slice(0, 200).to_list()
        distinct = list(dict.fromkeys(texts))
        table = dict(zip(distinct, function(distinct), strict=True))
        return out.scatter(rows, pl.Series([table[text] for text in texts], dtype=pl.Float64))

    return value.map_batches(compute, return_dtype=pl.Float64, is_elementwise=True)


def formula(result: pl.Expr, **signs: pl.Expr) -> pl.Expr:
    """Return ``result``, an expression over the names of signs, each of which is computed once.

    Args:
        result: ``Float64``, of ``pl.col(<sign>)``.
        signs: Name -> Boolean or number; null counts as false or 0.

    Examples:
        >>> frame = pl.DataFrame({"x": ["a", "b", None]})
        >>> score = formula(pl.col("is_a").cast(pl.Float64) / 2, is_a=pl.col("x") == "a")
        >>> frame.select(score).to_series().to_list()
        [0.5, 0.0, 0.0]
    """

    def compute(column: pl.Series) -> pl.Series:
        frame = column.struct.unnest().with_columns(
            pl.col(pl.Boolean).fill_null(value=False), pl.col(pl.Float64).fill_null(0.0)
        )
        return frame.select(result.cast(pl.Float64).alias("score")).to_series()

    packed = pl.struct([expr.alias(name) for name, expr in signs.items()])
    return packed.map_batches(compute, return_dtype=pl.Float64, is_elementwise=True)


def at_least(score: pl.Expr, least: float) -> pl.Expr:
    """Return a score, and 0 where it is too low to be told."""

    def cut(column: pl.Series) -> pl.Series:
        return column.to_frame("x").select(
            pl.when(pl.col("x") >= least).then("x").otherwise(0.0)
        ).to_series()  # fmt: skip

    return score.map_batches(cut, return_dtype=pl.Float64, is_elementwise=True)


_SCORE, _EVIDENCE = "score", "evidence"
_WANTED: ContextVar[str | None] = ContextVar("wanted", default=None)


@contextmanager
def wanted(member: str | None) -> Iterator[None]:
    """Let rules that are asked inside give only ``score``, or only ``evidence`` of rows that they hit."""
    token = _WANTED.set(member)
    try:
        yield
    finally:
        _WANTED.reset(token)


def hit(score: pl.Expr, *evidence: pl.Expr | str) -> pl.Expr:
    """Return the struct of a junk rule from a score and the pieces of its evidence.

    Args:
        score: ``Float64``; null counts as 0.
        evidence: Texts and ``String`` columns that are joined; null pieces are left out.
    """
    seen, only = score.fill_null(0.0).cast(pl.Float64), _WANTED.get()
    if only == _SCORE:
        return pl.struct(seen.alias("score"), pl.lit(None, pl.String).alias("evidence"))
    pieces = [pl.lit(piece) if isinstance(piece, str) else piece for piece in evidence]
    text = pl.concat_str(pieces, ignore_nulls=True).str.slice(0, 120)
    if only == _EVIDENCE:
        return pl.struct(pl.lit(None, pl.Float64).alias("score"), text.alias("evidence"))
    return pl.struct(seen.alias("score"), pl.when(seen > 0).then(text).alias("evidence"))


def part(row: Row, field: str, member: str) -> pl.Expr:
    """Return one member of a parts column."""
    alone = member_column(field, member)
    return row[alone] if alone in row else row[f"{field}__parts"].struct.field(member)


def member_column(field: str, member: str) -> str:
    """Return the column in which the verdict keeps one member of a parts column by itself."""
    return f"{SHARED}{field}__{member}"


def flag(row: Row, field: str, member: str) -> pl.Expr:
    """Return one Boolean member of a parts column; null counts as false."""
    return part(row, field, member).fill_null(value=False)


def shared(name: str) -> Callable[[Callable[[Row], pl.Expr]], Callable[[Row], pl.Expr]]:
    """Let a builder take the shared column of that name where the verdict has computed it."""

    def wrap(build: Callable[[Row], pl.Expr]) -> Callable[[Row], pl.Expr]:
        def read(row: Row) -> pl.Expr:
            column = SHARED + name
            return row[column] if column in row else build(row)

        read.__doc__ = build.__doc__
        return read

    return wrap


@shared("first")
def first(row: Row) -> pl.Expr:
    """Return the given name cell in small romanised letters."""
    return fold(written_first(row)).str.strip_chars()


@shared("last")
def last(row: Row) -> pl.Expr:
    """Return the family name cell in small romanised letters."""
    return fold(written_last(row)).str.strip_chars()


def written_first(row: Row) -> pl.Expr:
    """Return the given name as written, from its own cell or from the whole name."""
    whole = row["full_name"].is_not_null() & row["last_name"].is_null()
    given = pl.when(whole).then(part(row, "person_name", "given"))
    return pl.coalesce(row["first_name"], given)


def written_last(row: Row) -> pl.Expr:
    """Return the family name as written, from its own cell or from the whole name."""
    whole = row["full_name"].is_not_null() & row["first_name"].is_null()
    family = pl.when(whole).then(part(row, "person_name", "family"))
    return pl.coalesce(row["last_name"], family)


@shared("first_key")
def first_key(row: Row) -> pl.Expr:
    """Return the key of the given name."""
    return bare(first(row))


@shared("last_key")
def last_key(row: Row) -> pl.Expr:
    """Return the key of the family name."""
    return bare(last(row))


@shared("name_key")
def name_key(row: Row) -> pl.Expr:
    """Return the key of the whole name, given name first; null where no name was given."""
    joined = pl.concat_str([first_key(row), last_key(row)], ignore_nulls=True)
    both_null = first_key(row).is_null() & last_key(row).is_null()
    return pl.when(~both_null).then(joined).otherwise(key(row["full_name"]))


@shared("name")
def name(row: Row) -> pl.Expr:
    """Return the whole name in small romanised letters, words apart."""
    joined = pl.concat_str([first(row), last(row)], separator=" ", ignore_nulls=True)
    both_null = first(row).is_null() & last(row).is_null()
    return pl.when(~both_null).then(joined).otherwise(fold(row["full_name"]))


@shared("raw_name")
def raw_name(row: Row) -> pl.Expr:
    """Return the whole name as written, words apart; null where none was given."""
    joined = pl.concat_str([row["first_name"], row["last_name"]], separator=" ", ignore_nulls=True)
    none = row["first_name"].is_null() & row["last_name"].is_null()
    return pl.when(~none).then(joined).otherwise(row["full_name"])


@shared("stray_mail")
def stray_mail(row: Row) -> pl.Expr:
    """Return whether a mail address stands in a name cell: columns that were shifted."""
    seen = (first_at(row) & row["first_name"].is_not_null()) | (
        last_at(row) & row["last_name"].is_not_null()
    )
    address = r"[^\s@]@[^\s@]+\.[a-zA-Z]{2,}"
    found = sparse(pl.when(seen).then(raw_name(row)), lambda x: x.str.contains(address))
    return found.fill_null(value=False)


@shared("first_at")
def first_at(row: Row) -> pl.Expr:
    """Return whether the given name holds the sign of mail addresses."""
    return written_first(row).str.contains("@", literal=True).fill_null(value=False)


@shared("last_at")
def last_at(row: Row) -> pl.Expr:
    """Return whether the family name holds the sign of mail addresses."""
    return written_last(row).str.contains("@", literal=True).fill_null(value=False)


@shared("company")
def company(row: Row) -> pl.Expr:
    """Return the firm in small romanised letters."""
    return fold(row["company"]).str.strip_chars()


@shared("company_key")
def company_key(row: Row) -> pl.Expr:
    """Return the key of the firm's name without its legal form."""
    return key(company_core(row))


def company_core(row: Row) -> pl.Expr:
    """Return the firm as written, without its legal form."""
    return pl.coalesce(part(row, "company", "core"), row["company"])


@shared("firm_key")
def firm_key(row: Row) -> pl.Expr:
    """Return the key of the firm as written, legal form and all."""
    return bare(company(row))


@shared("title_key")
def title_key(row: Row) -> pl.Expr:
    """Return the key of the job title."""
    return bare(title(row))


@shared("local_key")
def local_key(row: Row) -> pl.Expr:
    """Return the letters of the mailbox name, without tag and digits."""
    local = part(row, "email", "local")
    return local.map_batches(_untagged, return_dtype=pl.String, is_elementwise=True)


def _untagged(column: pl.Series) -> pl.Series:
    if column.dtype != pl.String:
        column = column.cast(pl.String)
    tagged = column.str.contains("+", literal=True).arg_true()
    if len(tagged):
        column = column.clone().scatter(tagged, column.gather(tagged).str.replace(r"\+.*$", ""))
    return _letters(_fold(column).str.replace_all(".", "", literal=True))


@shared("domain")
def domain(row: Row) -> pl.Expr:
    """Return the mail domain."""
    return part(row, "email", "domain")


@shared("domain_key")
def domain_key(row: Row) -> pl.Expr:
    """Return the key of the name that was registered: ``acme`` of ``mail.acme.co.uk``."""
    return key(domain(row).str.extract(_REGISTERED))


@shared("title")
def title(row: Row) -> pl.Expr:
    """Return the job title in small romanised letters."""
    return fold(row["title"]).str.strip_chars()


@shared("message")
def message(row: Row) -> pl.Expr:
    """Return the start of the form's free text in small letters."""
    return row["message"].str.slice(0, 2000).str.to_lowercase()


def _inside(short: pl.Expr, long: pl.Expr, least: int) -> pl.Expr:
    """Return whether a key of at least ``least`` letters is part of another."""
    enough = short.str.len_chars() >= least
    return (enough & long.str.contains(short, literal=True)).fill_null(value=False)


@shared("mail_names_person")
def mail_names_person(row: Row) -> pl.Expr:
    """Return whether the mailbox name holds the given or the family name."""
    local, given, family = local_key(row), first_key(row), last_key(row)
    initials = pl.concat_str([given.str.slice(0, 1), family.str.slice(0, 1)])
    return (
        _inside(family.str.slice(0, 5), local, 2)
        | _inside(given.str.slice(0, 4), local, 2)
        | (local == initials).fill_null(value=False)
    )


@shared("mail_names_both")
def mail_names_both(row: Row) -> pl.Expr:
    """Return whether the mailbox name is made of given and family name, in either order."""
    local, given, family = local_key(row), first_key(row), last_key(row)
    joined = [pl.concat_str([given, family]), pl.concat_str([family, given])]
    several = (given.str.len_bytes() > 0) & (family.str.len_bytes() > 0)
    return (several & pl.any_horizontal(local == one for one in joined)).fill_null(value=False)


@shared("firm_word")
def firm_word(row: Row) -> pl.Expr:
    """Return the first word of the firm of at least four letters."""
    return company(row).str.extract(r"([\p{L}\p{N}]{4,})")


@shared("firm_single")
def firm_single(row: Row) -> pl.Expr:
    """Return whether the firm is one word of four to twenty letters and digits."""
    return company(row).str.contains(r"^[\p{L}\d]{4,20}$").fill_null(value=False)


@shared("mail_names_firm")
def mail_names_firm(row: Row) -> pl.Expr:
    """Return whether the mail domain is that of the firm's name or website."""
    own = ~flag(row, "email", "free") & ~flag(row, "email", "disposable")
    label, firm = pl.when(own).then(domain_key(row)), company_key(row)
    word = firm_word(row)
    site = part(row, "website", "domain")
    return own & (
        _inside(label, firm, 3)
        | _inside(firm, label, 3)
        | _inside(word, label, 4)
        | (site.is_not_null() & (site == domain(row))).fill_null(value=False)
    )


#: What the verdict computes once for all rules, in steps that see each other's columns; what one cell
#: says comes before (``row_cells.py``).
STEPS: tuple[Mapping[str, Callable[[Row], pl.Expr]], ...] = (
    {"stray_mail": stray_mail, "local_key": local_key, "name_key": name_key},
    {"mail_names_person": mail_names_person, "mail_names_firm": mail_names_firm},
)
#: What the verdict computes only for rows that raise an alarm.
MORE: tuple[Mapping[str, Callable[[Row], pl.Expr]], ...] = (
    {
        "title": title,
        "message": message,
        "name": name,
        "raw_name": raw_name,
        "mail_names_both": mail_names_both,
    },
    {"title_key": title_key},
)
