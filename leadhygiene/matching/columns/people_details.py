"""Columns of a cleaned pool that tell people apart beside name, mailbox and number."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

import polars as pl

from leadhygiene.matching.names import given_names
from leadhygiene.standards.firms.company_parser import parse_company
from leadhygiene.standards.people.person_names import is_listed
from leadhygiene.standards.people.profile_pages import PROFILE
from leadhygiene.standards.phones.numbering_plans import understand
from leadhygiene.standards.phrases import placeholders
from leadhygiene.standards.text.transliteration import fold_text

Part = Callable[[str, str], pl.Expr]
Plain = Callable[[str], pl.Expr]

#: What stands before a name at birth or before a marriage.
_MARK = (
    r"(?:\bn[ée]e?\b\.?|\bgeb\b\.?|\bgeborene?\b|\bz\s?d\b\.?|\bz domu\b|\broz\b\.?|\brozen[áa]\b|\bsz\.|"
    r"\bwas\b|\bprev\b\.?|\bfka\b|\bf/k/a\b|\btidl\b\.?|\bantes\b|\bdříve\b|\bent\.|\bavant\b|"
    r"\bf[öø]dt?\b\.?|\bo\.?s\.?\b|\bformerly\b|\bpreviously\b|\bfrüher\b|\bvormals\b|\behem(?:als|\.)|[(\[]ex[- ]|\bancien(?:nement)?\b|\btidigare\b|\btidligere\b|\bvoorheen\b|\bdawniej\b|\bdite?\b|\b[ée]p(?:ouse|\.)|\bneé\b|\burozh?d?\b\.?|\bgeboren\b|\bur\.|\bdoğ\.|旧姓)"
)
_BIRTH = (
    rf"(?i){_MARK}"
    r"[\s:.]*([\p{L}'’\- ]{2,40}?)\s*[)\]]?\s*$"
)
#: A further name in brackets, after an abbreviation or by itself.
_BRACKETS = r"[(\[](?:[^()\[\]\s]{1,7}[.:]\s*)?(\p{Lu}[\p{L}'’\-]+)\s*[)\]]\s*$"
#: A Hungarian wife's own family name, behind the name of her husband: Molnár Péterné Szabadkai Ildikó.
_WIFE = r"^(?:\S+\.\s+)*\p{Lu}[\p{L}-]+\s\p{Lu}\p{Ll}{2,}né\s(\p{Lu}\p{L}+)\s\p{Lu}\p{L}+$"


def details(part: Part, plain: Plain, *, pooled: bool = False) -> list[pl.Expr]:
    """Return the further columns of a feature frame.

    Columns: ``call`` (call name in brackets), ``birth`` (former family name; ``pooled`` leaves it to :func:`at_birth`), ``profile`` (handle of
    a personal page), ``alias`` (further name of the firm).
    """
    raw_family = pl.coalesce(plain("last_name"), plain("full_name"))
    return [
        part("person_name", "nickname")
        .str.strip_prefix(pl.concat_str(part("person_name", "family"), pl.lit(" ")).fill_null(""))
        .alias("call"),  # Tony Wang (Wang Wei)
        (_two_names(raw_family) if pooled else at_birth(raw_family)).alias("birth"),
        pl.coalesce(plain(name).str.extract(PROFILE) for name in ("profile_page", "website"))
        .str.to_lowercase()
        .alias("profile"),
        part("company", "alias").alias("alias"),
    ]


def _two_names(family: pl.Expr) -> pl.Expr:
    """Return the family names beside which a former one may stand."""
    return pl.when(family.str.contains(r"[(\[]|né |(?i)" + _MARK)).then(family)


def at_birth(family: pl.Expr) -> pl.Expr:
    """Return the former family name that is written beside a family name."""
    return pl.coalesce(
        family.str.extract(_WIFE), family.str.extract(_BIRTH), family.str.extract(_BRACKETS)
    )


#: What stands in a cell of a firm where there is none, beside placeholders.
EMPTY_FIRM = (
    "na", "null", "nil", "nan", "nn", "void", "x", "xx", "xxx", "none", "nothing",
    "confidential", "company confidential", "undisclosed", "stealth", "stealth mode", "stealth startup", "vertraulich", "confidentiel", "confidencial",
)  # fmt: skip
#: The same in a cell of a family name.
_EMPTY_NAME = frozenset(["x", "xx", "xxx"])
#: The same in a cell of a job.
_EMPTY_TITLE = frozenset(["na"])


@cache
def no_firm() -> frozenset[str]:
    """Return the folded words that say that there is no firm: retired, self employed, null."""
    told = (*placeholders.STATUS, *placeholders.COMPANIES)
    words = (re.sub(r"[\W_]+", " ", fold_text(text)).strip() for text in told)
    return frozenset([*words, *EMPTY_FIRM])


@cache
def fillers(column: str) -> frozenset[str]:
    """Return the folded words that stand in a column and say nothing.

    Examples:
        >>> sorted(fillers("family")), "retired" in fillers("company"), sorted(fillers("title"))
        (['x', 'xx', 'xxx'], True, ['na'])
    """
    if column == "company":
        return no_firm()
    return {"family": _EMPTY_NAME, "title": _EMPTY_TITLE}.get(column, frozenset())


#: A domain that was typed for the name of a firm, whole.
_SITE = r"(?i)^(?:https?://)?(?:www\.)?([a-z0-9]{2}[a-z0-9-]*)\.(?:com|org|net|eu|info|biz|io|[a-z]{2}|(?:co|com|org|net|ltd)\.[a-z]{2})/?$"


def without_ending(company: pl.Expr) -> pl.Expr:
    """Return names of firms that are a domain without its ending: ``larkmoor.co.uk`` is Larkmoor."""
    return company.str.replace(_SITE, "${1}")


def bare_site(company: str) -> str:
    """Return what :func:`without_ending` makes of one name.

    Examples:
        >>> bare_site("www.lark-moor.co.uk"), bare_site("Larkmoor Inc.com Ltd")
        ('lark-moor', 'Larkmoor Inc.com Ltd')
    """
    return re.sub(_SITE, r"\1", company)


def bare_firm(name: str) -> str:
    """Return the further name of a firm without its legal form.

    Examples:
        >>> bare_firm("Larkmoor GmbH")
        'Larkmoor'
    """
    return parse_company(name).core


@lru_cache(1 << 12)
def second_mobile(e164: str) -> str | None:
    """Return a second number of a cell where it is a mobile one, which no desk shares.

    Examples:
        >>> second_mobile("+32475382906"), second_mobile("+3232814417")
        ('+32475382906', None)
    """
    return e164 if understand(e164, None, None, None)["type"] == "mobile" else None


#: Initials that nothing but points divide.
INITIALS = r"^(?:\p{L}\.){2,}$"
#: Forms of address, ranks and degrees that Thai writes together with the name, several in a row.
THAI_TITLE = (
    r"^(?:(?:นางสาว|นาย|นาง|น\.ส\.|คุณ|ด\.ช\.|ด\.ญ\.|ดร\.?|ผศ\.|รศ\.|ศ\.|อ\.|ผู้ช่วยศาสตราจารย์|รองศาสตราจารย์|ศาสตราจารย์|อาจารย์|"
    r"นพ\.|พญ\.|ทพ\.|ทพญ\.|ภก\.|ภญ\.|สพ\.|น\.สพ\.|(?:พล|พ|ร|ส|จ)\.[อทตส]\.(?:[อทต]\.)?|ว่าที่|หม่อมหลวง|ม\.ล\.|ม\.ร\.ว\.)\s*)+"
    r"([ก-ฮเแโใไ][\u0e00-\u0e7f]{2,})"
)


#: What stands between a name and that of the father, and may end the field of given names: Siti binti, Ganesan a/l.
CHILD_OF = r"(?i)^(.*[^\W\d_]{2}) (?:bin|binti|bte|bint|ibn|a/l|a/p|s/o|d/o)\.?$"


def without_title(given: pl.Expr) -> pl.Expr:
    """Return given names without a form of address that is grown together with them, and without what leads in the father's name.

    ``&`` and ``+`` are a word, as :func:`joined` says, each initial one.
    """
    given = given.str.replace(CHILD_OF, "$1")
    both = pl.when(given.str.contains("/", literal=True)).then(given)
    plain = given.str.replace_all(r"&| \+ ", " and ")
    apart = (
        pl.when(plain.str.contains(INITIALS))
        .then(plain.str.replace_all(".", " ", literal=True))
        .otherwise(plain)
    )
    return pl.coalesce(given.str.extract(THAI_TITLE), both.map_elements(joined, pl.String), apart)


@lru_cache(1 << 12)
def joined(given: str) -> str:
    """Return given names of two people, which a stroke divides, with a word between them.

    Examples:
        >>> joined("Anna / Pedro"), joined("Bill/William"), joined("Anna & Pedro"), joined("Ganesan a/l")
        ('Anna and Pedro', 'Bill/William', 'Anna  and  Pedro', 'Ganesan')
    """
    given = re.sub(CHILD_OF, r"\1", given)
    names = [name.strip() for name in given.split("/")]
    words = [fold_text(name) for name in names]
    two = len(words) > 1 and all(map(is_listed, words))
    if two and given_names.compare(*words[:2]) == given_names.CONFLICT:
        return " and ".join(names)
    return given.replace("&", " and ").replace(" + ", " and ")
