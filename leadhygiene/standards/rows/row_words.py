"""The words of a row as junk rules compare them: small letters, romanised, without signs.

Every function takes a row and returns an expression. What the verdict has already computed stands
in the row under ``lh_junk_<name>`` and is taken from there, so that many rules share one column.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.lookup.distinct import sparse
from leadhygiene.standards.text.folding import bare, fold, fold_column, key, letters_of

#: Prefix of shared columns.
SHARED = "lh_junk_"
REGISTERED = r"([^.]+)(?:(?:(?:\.[^.]{2})?\.(?:gov|gob)|\.(?:co|com|org|net|ac|edu|or|ne|go|gouv|asso|nom))?\.[^.]{2,})?$"


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
    return letters_of(fold_column(column).str.replace_all(".", "", literal=True))


@shared("domain")
def domain(row: Row) -> pl.Expr:
    """Return the mail domain."""
    return part(row, "email", "domain")


@shared("domain_key")
def domain_key(row: Row) -> pl.Expr:
    """Return the key of the name that was registered: ``acme`` of ``mail.acme.co.uk``, ``ilheus`` of ``ilheus.ba.gov.br``."""
    return key(domain(row).str.extract(REGISTERED))


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


def firm_last_word(row: Row) -> pl.Expr:
    """Return the last word of the firm of at least five letters: ``rehfeld`` of Drehteile Rehfeld e.K."""
    return company(row).str.extract(r".*\b([\p{L}\p{N}]{5,})")


@shared("firm_single")
def firm_single(row: Row) -> pl.Expr:
    """Return whether the firm is one word of four to twenty letters and digits."""
    told = company(row)
    fits = told.str.len_chars().is_between(4, 20) & told.str.contains(r"^[\p{L}\d]+$")
    return fits.fill_null(value=False)


@shared("mail_names_firm")
def mail_names_firm(row: Row) -> pl.Expr:
    """Return whether the mail domain is that of the firm's name or website."""
    own = ~flag(row, "email", "free") & ~flag(row, "email", "disposable")
    label, firm = pl.when(own).then(domain_key(row)), company_key(row)
    word = firm_word(row)
    site = part(row, "website", "domain")
    spelled = pl.when(label.str.contains(_UMLAUT)).then(_bent(label))
    return own & (
        _inside(label, firm, 3)
        | _inside(spelled, _bent(firm), 4)
        | _inside(_bent(firm), spelled, 4)
        | _inside(firm, label, 3)
        | _inside(word, label, 4)
        | _inside(firm_last_word(row), label, 5)
        | (site.is_not_null() & (site == domain(row))).fill_null(value=False)
    )


#: An umlaut that is written out, as domains have it: fruehling-gartenbau.de.
_UMLAUT = "[aou]e"


def _bent(text: pl.Expr) -> pl.Expr:
    return text.str.replace_all(r"([aou])e", "${1}")


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
