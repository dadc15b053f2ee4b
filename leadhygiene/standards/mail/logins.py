"""The log-in that people leave in web addresses: a name and a password before the host (RFC 3986, 3.2.1)."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"^\s*(?:[a-z]{2,6}\s*:\s*/\s*/+|//+)", re.IGNORECASE)
_PORT = re.compile(r"[^:]*(?::\d{0,5})?")
_HOST = re.compile(r"[^\s:/?#@]+(?::\d{0,5})?(?:[/?#]\S*)?")
_PLAIN = re.compile(r"[^\s:/?#@]+")
#: What stands before a mail address and is nobody's log-in.
_MAIL = frozenset({"mailto", "mail", "email", "e-mail"})


def without_login(text: str) -> str | None:
    """Return a web address without its log-in, ``None`` where it has none.

    Args:
        text: The cell; a mail address alone has no log-in.

    Examples:
        >>> without_login("user:pw@intranet.larkmoor.io:8080/x"), without_login("https://a:b/c@larkmoor.io")
        ('intranet.larkmoor.io:8080/x', 'https://larkmoor.io')
        >>> without_login("info@larkmoor.io"), without_login("larkmoor.io:80/?to=a@b.io")
        (None, None)
    """
    if "@" not in text:
        return None
    found = _SCHEME.match(text)
    scheme = found[0] if found else ""
    rest = text[len(scheme) :].strip()
    authority = re.split(r"[/?#]", rest, maxsplit=1)[0]
    if "@" in authority:
        head = authority.rpartition("@")[0]
    elif _PORT.fullmatch(authority):
        return None
    else:
        head = rest.rpartition("@")[0]
    host = rest[len(head) + 1 :]
    if not _HOST.fullmatch(host) or re.search(r"\s", head):
        return None
    if not scheme and (
        head.partition(":")[0].lower() in _MAIL or (":" not in head and _PLAIN.fullmatch(host))
    ):
        return None
    return scheme + host
