"""Clean web addresses (RFC 3986) and find the registrable domain of the firm behind them."""

from __future__ import annotations

import re
from typing import Any

import idna
import polars as pl

from leadhygiene.standards.lookup.distinct import per_distinct, staged, where
from leadhygiene.standards.mail import host_columns, hosts, mail_domains
from leadhygiene.standards.mail.logins import without_login
from leadhygiene.standards.mail.public_suffixes import split
from leadhygiene.standards.text.text_repair import repaired, repaired_cell

KIND = "domain"
CONTEXT: tuple[str, ...] = ()
FIXES = {
    "domain_from_email": "an e-mail address stood in the place of a web address",
    "domain_respelled": "scheme, commas or blanks were written right",
    "domain_first_of_many": "the first of several addresses was kept; the others are in the finding",
    "domain_login": "a log-in before the host was removed; the finding does not tell it",
    "domain_tidied": "capital letters, default ports, tracking or a last slash were removed",
}
#: Repair -> pattern and what is told in its place of the cell before.
HIDDEN = {"domain_login": (r"(?s)^(\s*[a-zA-Z]{2,6}\s*:\s*/\s*/+|\s*//+)?.*@", "${1}***@")}
_FOUND = {
    "url": pl.String, "domain": pl.String, "host": pl.String, "suffix": pl.String,
    "hosted": pl.Boolean, "social": pl.Boolean, "free": pl.Boolean, "why": pl.String,
}  # fmt: skip
_MEMBERS = {
    "value": pl.String, "domain": pl.String, "host": pl.String, "suffix": pl.String,
    "hosted": pl.Boolean, "social": pl.Boolean, "free": pl.Boolean, "fix": pl.String,
}  # fmt: skip
_SCHEME = re.compile(
    r"^\s*(?:[a-z]{2,6}\s*[:;.]?\s*/\s*/+|h?t+ps?\s*[:;]\s*/*|//+)\s*", re.IGNORECASE
)
_HOST = re.compile(r"^[^\s/?#:]+")
_LABEL = re.compile(r"^(?!-)[^\s.,:;/?#@<>()\[\]{}\"'|\\^`$!*=+~]{1,63}(?<!-)$")
#: Two addresses in one cell, and one with its scheme twice.
_ONE = r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/[^\s,;|]*)?"
_SEVERAL = re.compile(rf"^\s*({_ONE})\s*(?:[,;|]|\s)\s*({_ONE})\s*(?:[,;|].*)?$", re.IGNORECASE)
_TWICE = re.compile(r"^\s*https?:?/+(?=https?:?/+)", re.IGNORECASE)
_SPACED = re.compile(
    r"^([\w-]+) (com|net|org|de|fr|it|es|nl|ch|at|io|co\.uk|com\.au|com\.br)$", re.IGNORECASE
)
_TRACKING = re.compile(
    r"(?<=[?&])(?:utm_[a-z]+|gclid|fbclid|msclkid|mc_[ce]id|_hs\w+)=[^&#]*&?", re.IGNORECASE
)
#: A label before an address, and the only address of a cell with more around it.
_LABELLED = re.compile(
    r"^(?:[<(\[\"'«“]\s*)*(?:(?:company|our|my|firmen|unsere?|notre|nuestr[ao]|official|offizielle)\s+)?(?:web[- ]?(?:site|seite|page|adresse?|address|sted|plats|stránka|lap|stranica)?|"
    r"home[- ]?page|internet(?:seite|adresse)?|url|www|site(?:[- ](?:web|internet))?|si(?:to|tio)(?:[- ](?:web|internet))?|p[áa]gina(?:[- ]web)?|pagina web|page web|online|"
    r"hemsida|hjemmeside|heimasíða|kotisivut?|strona(?: www| internetowa)?|honlap|weboldal|spletna stran|adresa|сайт|веб-?сайт|ιστοσελίδα|ホームページ|网站|網站|官网|홈페이지)\s*[:=：]+\s*(?=\S)",
    re.IGNORECASE,
)
_AROUND = re.compile(r"^[\s<(\[\"'«“]+|[\s>)\]\"'»”;,]+$")
_LONE = re.compile(r"(?:https?://|\bwww\.)[^\s<>()\[\]\"'«»“”;,|]+", re.IGNORECASE)


def parse(value: pl.Expr) -> pl.Expr:
    """Return ``{value, domain, host, suffix, hosted, social, free, fix}``.

    ``domain`` is the registrable domain by the Public Suffix List; for a tenant of a shared host
    (``x.github.io``) the tenant's host; null for pages on social networks and for rubbish.
    ``hosted`` says that the page lives on somebody else's domain, ``free`` that the domain is a
    mail provider's. A text that is no address stays as it is.

    Examples:
        >>> frame = pl.DataFrame({"x": ["HTTP://www.Acme.co.uk/?utm_source=x", "n.a", None]})
        >>> frame.select(parse(pl.col("x")))["x"].struct.field("domain").to_list()
        ['acme.co.uk', None, None]
    """
    return staged({"raw": value}, _stages, _MEMBERS)


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    frame = frame.with_columns(text=repaired(pl.col("raw")))
    frame = host_columns.read(frame)
    known = pl.col("url").is_not_null()
    odd = where(~known, pl.col("text"))
    frame = frame.with_columns(_slow=per_distinct([odd], read_one, pl.Struct(_FOUND)))
    fast = {"social": pl.lit(value=False), "free": pl.lit(value=False)}
    frame = frame.with_columns(
        pl.when(known)
        .then(fast[name] if name in fast else pl.col(name))
        .otherwise(pl.col("_slow").struct.field(name))
        .alias(name)
        for name in _FOUND
    ).with_columns(value=pl.coalesce("url", "text"))
    changed = pl.col("value").ne_missing(pl.col("raw"))
    why = pl.coalesce("why", pl.lit("domain_tidied"))
    return frame.with_columns(fix=pl.when(changed).then(why))


def clean(value: pl.Expr) -> pl.Expr:
    """Return only the tidied web address."""
    return parse(value).struct.field("value").name.keep()


def parse_one(raw: str | None) -> dict[str, Any] | None:
    """Return the members of :func:`parse` for one cell, without a column.

    Examples:
        >>> parse_one("HTTP://www.Acme.co.uk/?utm_source=x")["value"]
        'http://www.acme.co.uk'
    """
    text = repaired_cell(raw)
    found: dict[str, Any] = dict.fromkeys(_FOUND) if text is None else read_one(text)
    value = text if found["url"] is None else found["url"]
    fix = None if value == raw else found["why"] or "domain_tidied"
    return {**{name: found.get(name) for name in _MEMBERS}, "value": value, "fix": fix}


def read_one(text: str) -> dict[str, Any]:
    """Read one web address; what people write around it is left away where it hides the address."""
    if len(text) > 2000:
        return _nothing()
    bare = without_login(text)
    if bare is not None:
        found = _read(bare)
        return {**found, "url": found["url"] or bare, "why": "domain_login"}
    found = _read(text)
    if found["url"] is None and "." in text and (lone := _alone(text)) not in {None, text}:
        found = _read(str(lone))
        if found["url"] is not None:
            found["why"] = "domain_respelled"
    return found


def _nothing() -> dict[str, Any]:
    return {**dict.fromkeys(_FOUND), "hosted": False, "social": False, "free": False}


def _alone(text: str) -> str | None:
    """Return the address of a cell without a label, quotes and words around it."""
    lone = {found.rstrip(".:!?") for found in _LONE.findall(text)}
    if lone:
        return lone.pop() if len(lone) == 1 and "@" not in text else None
    return _AROUND.sub("", _LABELLED.sub("", text))


def _read(text: str) -> dict[str, Any]:
    why = None
    rest = text
    several = _SEVERAL.match(text)
    if several and all(_registrable(part) for part in several.groups()):
        rest, why = several[1], "domain_first_of_many"
    rest = _TWICE.sub("", rest)
    if why is None and re.fullmatch(r"[^@\s/]+@[^@\s/]+", text):
        rest, why = text.rpartition("@")[2], "domain_from_email"
    if "\\" in rest:
        rest, why = rest.replace("\\", "/"), why or "domain_respelled"
    scheme = _SCHEME.match(rest)
    secure = bool(scheme and re.match(r"\s*https", scheme[0], re.IGNORECASE))
    bare = rest[scheme.end() :] if scheme else rest
    host, tail = _cut(bare)
    if host is None:
        return _nothing()
    domain, suffix, shared = split(host)
    if not suffix or not domain:
        return _nothing()
    tenant = domain in hosts.TENANTS
    if tenant and host.removeprefix("www.") != domain:
        domain, shared = host.removeprefix("www."), True
    social = domain in hosts.SOCIAL or domain in hosts.SHORTENERS
    normal = scheme and re.fullmatch(r"(https?)://", scheme[0], re.IGNORECASE)
    if why is None and (not normal if scheme else bare.split("/")[0].lower() != host):
        why = "domain_respelled" if _respelled(bare, host) or scheme else None
    url = f"{'https' if secure else 'http'}://{host}{tail}" if scheme else f"{host}{tail}"
    return {
        "url": url, "domain": None if social else domain, "host": host, "suffix": suffix,
        "hosted": shared or social, "social": social, "free": mail_domains.is_free(domain),
        "why": why,
    }  # fmt: skip


def _registrable(text: str) -> bool:
    """Whether an address names a domain, and not only a public suffix."""
    host = _cut(_SCHEME.sub("", text))[0]
    return bool(host and split(host)[0] and split(host)[1])


def _respelled(bare: str, host: str) -> bool:
    return not bare.lower().startswith(host)


def _cut(bare: str) -> tuple[str | None, str]:
    """Return the host in small letters and the tidied rest of the address."""
    found = re.match(r"^([^/?#]*)(.*)$", bare.strip(), re.DOTALL)
    if not found:
        return None, ""
    host = re.sub(r":(?:[1-9]\d{0,4})?$", "", found[1].strip())
    host = re.sub(r"^w{2,4}[.,]", "www.", host, flags=re.IGNORECASE)
    host = re.sub(r"\s*[.,。．]+\s*", ".", _SPACED.sub(r"\1.\2", host)).strip(".").lower()
    host = re.sub(r"^(?:www\.){2,}", "www.", host)
    labels = host.split(".")
    if len(labels) < 2 or len(host) > 253 or not all(map(_LABEL.match, labels)):
        return None, ""
    if labels[-1].isdigit() or not re.search(r"[^\W\d_]", labels[-1]):
        return None, ""
    if not host.isascii() and not _encodable(host):
        return None, ""
    tail = re.sub(r"[?&](?=#|$)", "", _TRACKING.sub("", found[2]))
    return host, "" if tail == "/" else tail.strip()


def _encodable(host: str) -> bool:
    """Whether a name of other letters can be a domain (IDNA 2008, UTS 46)."""
    try:
        idna.encode(host, uts46=True)
    except (idna.IDNAError, UnicodeError):
        return False
    return True
