"""What one record says about a firm: its name, web presence, phone and place, read for comparing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from leadhygiene.matching.firms.ids import read_ids
from leadhygiene.matching.firms.names import FirmName, read_name
from leadhygiene.standards.lookup import wording
from leadhygiene.standards.mail import hosts, mail_domains
from leadhygiene.standards.mail.public_suffixes import split
from leadhygiene.standards.places import countries
from leadhygiene.standards.places.city_names import AROUND, town
from leadhygiene.standards.text.transliteration import fold_text

_AROUND = re.compile(AROUND)
_WORD = re.compile(r"[^\W_]+")
#: Hosts below a domain that are the firm's own front door.
_FRONT = frozenset(wording.words(
    "www www2 www1 web m mobile shop store webshop boutique tienda negozio en de fr es it pt nl us uk eu home go "
    "get app blog news mail email post smtp mx portal my secure ww info corporate corp about online"
))  # fmt: skip
_STREET_WORDS = {
    short: full
    for full, shorts in {
        "street": "st str strasse straat street u utca ulice", "avenue": "ave av avenida", "road": "rd", "boulevard": "blvd bd boul",
        "drive": "dr", "lane": "ln", "court": "ct", "place": "pl plaza platz", "square": "sq", "highway": "hwy",
        "parkway": "pkwy", "rua": "r", "ulica": "ul ulitsa", "calle": "c cl", "suite": "ste", "route": "rte rt", "rue": "",
        "north": "n", "south": "s", "east": "e", "west": "w", "piazza": "pza p.za", "viale": "vle", "gatan": "g",
    }.items()
    for short in shorts.split()
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Web:
    """An address on the web or behind an @.

    Attributes:
        domain: Registrable domain; the tenant's host on a shared host.
        label: The part of the domain that its owner chose.
        unit: What stands in front of the domain or behind it and names a part of the firm.
        hosted: Whether the domain belongs to a host of many tenants.
        shared: Whether it is a social page, a mail provider or unknown: no evidence.
    """

    domain: str
    label: str
    unit: str
    hosted: bool
    shared: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """One record, read. Everything may be missing."""

    name: FirmName | None
    web: Web | None
    mail: Web | None
    phone: str | None
    street: tuple[frozenset[str], frozenset[str]]
    city: str | None
    state: str | None
    postal: str | None
    country: str | None
    industry: str | None
    ids: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def own(self) -> Web | None:
        """The firm's own address: its site, or else its mail domain."""
        for address in (self.web, self.mail):
            if address and not address.shared:
                return address
        return None


def read_profile(record: Mapping[str, Any]) -> Profile:
    """Read one record; parts columns are used where a cleaner has left them.

    Args:
        record: Canonical account fields (``name`` or ``company``), as text, null or empty.

    Examples:
        >>> read_profile({"name": "Acme Ltd", "website": "www.acme.co.uk/rail"}).web.unit
        '/rail'
    """
    country = _part(record, "country", "iso2") or _country(_text(record, "country"))
    name = _text(record, "name") or _text(record, "company")
    read = read_name(name, country) if name and _WORD.search(name) else None
    return Profile(
        name=read,
        web=_own_page(read, read_web(_text(record, "website"))),
        mail=_own_page(read, read_web(_text(record, "email_domain") or _mail_domain(record))),
        phone=_phone(record),
        street=street_key(_text(record, "street") or ""),
        city=city_key(_text(record, "city")),
        state=_state(record),
        postal=_squeeze(
            _part(record, "postal_code", "postal_code") or _text(record, "postal_code")
        ),
        country=country,
        industry=_squeeze(_text(record, "industry")),
        ids=read_ids(record, country),
    )


def _own_page(name: FirmName | None, web: Web | None) -> Web | None:
    """Let a network's or marketplace's domain count for the firm that bears its name."""
    if name is None or web is None or not web.shared or web.unit:
        return web
    own = name.tokens[0] == web.label and not mail_domains.is_free(web.domain)
    return replace(web, shared=False) if own else web


def _text(record: Mapping[str, Any], field: str) -> str | None:
    value = record.get(field)
    text = str(value).strip() if value is not None else ""
    return text or None


def _part(record: Mapping[str, Any], field: str, member: str) -> str | None:
    parts = record.get(f"{field}__parts")
    value = parts.get(member) if isinstance(parts, Mapping) else None
    return str(value) if value else None


def _country(text: str | None) -> str | None:
    if text is None:
        return None
    return text.upper() if len(text) == 2 and text.isalpha() else countries.iso2(text)


def _mail_domain(record: Mapping[str, Any]) -> str | None:
    email = _text(record, "email")
    return email.rpartition("@")[2] if email and "@" in email else None


def _squeeze(text: str | None) -> str | None:
    return "".join(_WORD.findall(fold_text(text))) or None if text else None


def _state(record: Mapping[str, Any]) -> str | None:
    code = _part(record, "state", "code") or _text(record, "state")
    return _squeeze(code.rpartition("-")[2]) if code else None


def _phone(record: Mapping[str, Any]) -> str | None:
    """Return the digits by which two ways of writing one number agree."""
    number = _part(record, "phone", "e164") or _text(record, "phone")
    digits = re.sub(r"\(0\)|\D", "", number or "")
    return digits.lstrip("0")[-8:] if len(digits) >= 7 else None


#: Words for a town before its name, and what stands behind it: a district, a canton, a sign for a town.
_TOWN_WORDS = re.compile(
    r"^(?:(?:г|гор|м|гр|қ|ш|tp|t\.p|m)\.\s?|(?:город|місто|град|TP|[Tt]hành phố|[Kk]ota|[Mm]iasto|[Mm][ěe]sto|[Gg]emeente|[Cc]omune di|[Cc]ity of|Stadt)\s)\s*(?=\w{3})"
)
_TOWN_TAILS = re.compile(
    r"(?:[\s,]+(?:D\.?\s?[CF]\.?|CEDEX(?:\s+\d+)?|[Cc]edex(?:\s+\d+)?)|(?<=\w{3})[\s,]+[A-Z]{2}|(?<=\w)(?:市|특별시|광역시)|(?<=\w\w)시)$"
)


@lru_cache(maxsize=1 << 15)
def city_key(text: str | None) -> str | None:
    """Return a town as it is compared: folded, its usual English name where one is known.

    Examples:
        >>> city_key("München"), city_key("Lisboa "), city_key("St. Louis"), city_key("м. Київ"), city_key(None)
        ('munich', 'lisbon', 'saint louis', 'kiev', None)
        >>> city_key("г. Томск") == city_key("Томск"), city_key("Wil SG"), city_key("전주시") == city_key("전주")
        (True, 'wil', True)
    """
    if text is None:
        return None
    plain = _TOWN_WORDS.sub("", _TOWN_TAILS.sub("", _AROUND.sub("", text.strip())))
    folded = " ".join(_WORD.findall(fold_text(plain)))
    folded = re.sub(r"^(?:st|ste|sankt)(?= )", "saint", folded)
    return town(folded) or None


@lru_cache(maxsize=1 << 15)
def street_key(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the numbers and the words of a street line.

    Examples:
        >>> street_key("12 Pier Rd.") == street_key("12, Pier Road")
        True
    """
    folded = re.sub(r"str(?:\.|asse)?(?=\W|$)", " street ", fold_text(text))
    words = [_STREET_WORDS.get(word, word) for word in _WORD.findall(folded)]
    return frozenset(w for w in words if w[0].isdigit()), frozenset(
        w for w in words if not w[0].isdigit()
    )


@lru_cache(maxsize=1 << 16)
def read_web(text: str | None) -> Web | None:
    """Read a web address or a mail domain; null for anything else.

    Examples:
        >>> read_web("https://shop.acme.de/cart").unit, read_web("chem.uni-x.ac.uk").unit
        ('', 'chem')
        >>> read_web("facebook.com/acme").shared, read_web("acme.myshopify.com").hosted
        (True, True)
    """
    if not text:
        return None
    found = re.match(
        r"^(?:[a-z]+:/{1,3})?(?P<host>[^/?#:\s]+\.[^/?#:\s]+?)\.?(?::\d+)?(?P<path>/[^?#]*)?(?:[?#].*)?$",
        text.strip(),
        re.IGNORECASE,
    )
    if not found:
        return None
    host = _decoded(found["host"].lower().strip("."))
    domain, suffix, hosted = split(host, bodies=False)
    if not domain and host.count(".") >= 2:
        domain, suffix = host, host.partition(".")[2]
    if not domain:
        return None
    if domain in hosts.TENANTS and host.removeprefix("www.") != domain:
        domain, hosted, suffix = host.removeprefix("www."), True, domain
    shared = domain in hosts.SOCIAL or domain in hosts.SHORTENERS or mail_domains.is_free(domain)
    shared = (
        shared or mail_domains.is_placeholder(domain) or (domain in hosts.TENANTS and not hosted)
    )
    front = host[: len(host) - len(domain)].strip(".") if host.endswith(domain) else ""
    front = front.removeprefix("www.")
    unit = "" if front in _FRONT or hosted else front
    path = (found["path"] or "").strip("/").split("/")[0].lower()
    if not unit and path and not _is_page(path):
        unit = f"/{path}"
    return Web(
        domain,
        domain.removesuffix(suffix).strip(".").rpartition(".")[2] or domain,
        unit,
        hosted,
        shared,
    )


def _decoded(host: str) -> str:
    """Return a host with its ASCII-encoded labels as letters."""
    if "xn--" not in host:
        return host
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host


def _is_page(path: str) -> bool:
    """Whether the first step of a path is an ordinary page of the same firm."""
    return "." in path or path in {
        "en", "de", "fr", "es", "it", "us", "uk", "home", "index", "contact", "kontakt", "about", "cart", "shop",
        "collections", "collection", "catalog", "catalogue", "product", "store", "services", "team", "legal", "privacy", "faq", "login", "account", "inicio", "accueil",
        "startseite", "hjem", "etusivu", "all", "kontakte", "contacto", "contatti", "contato", "yhteystiedot", "o-nas", "ueber-uns", "uber-uns", "chi-siamo", "quienes-somos", "hakkimizda",
        "pl", "cs", "cz", "sv", "da", "fi", "nb", "no", "tr", "ru", "uk-ua", "ja", "zh", "ko", "pt-br", "id", "vi", "hu", "ro", "el", "he", "ar",
        "careers", "jobs", "news", "blog", "pages", "products", "en-us", "en-gb", "site", "main", "welcome", "impressum",
    }  # fmt: skip


def same_street(a: Profile, b: Profile) -> bool:
    """Whether two records stand at one house number of one street."""
    (numbers_a, words_a), (numbers_b, words_b) = a.street, b.street
    if not words_a or not words_b or numbers_a != numbers_b or not numbers_a:
        return bool(words_a) and words_a == words_b and numbers_a == numbers_b
    small, large = sorted((words_a, words_b), key=len)
    return small <= large or len(small & large) * 2 > len(small)
