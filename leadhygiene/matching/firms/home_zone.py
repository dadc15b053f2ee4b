"""Whether a firm's name has the country of its own domain in it: at home, the name with the country is the firm's."""

from __future__ import annotations

from leadhygiene.standards.mail.hosts import GENERIC_ENDINGS
from leadhygiene.standards.places import countries


def zone(domain: str | None) -> str | None:
    """Return the country in whose zone a domain is (ISO 3166-1 alpha-2); none for endings that are sold to everybody.

    Examples:
        >>> zone("larkmoor.com.gh"), zone("larkmoor.co.uk"), zone("larkmoor.io"), zone("larkmoor.com")
        ('GH', 'GB', None, None)
    """
    ending = (domain or "").rpartition(".")[2]
    if len(ending) != len("uk") or ending in GENERIC_ENDINGS:
        return None
    return "GB" if ending == "uk" else countries.iso2(ending)


def is_home(extra: tuple[str, ...], land: str | None) -> bool:
    """Whether all that a name has besides is the country of its domain.

    Args:
        extra: The additional words, folded.
        land: What :func:`zone` returns for the domain.

    Examples:
        >>> is_home(("ghana",), "GH"), is_home(("kenya",), "GH"), is_home(("ghana", "gold"), "GH"), is_home((), "GH")
        (True, False, False, False)
    """
    return land is not None and bool(extra) and countries.iso2(" ".join(extra)) == land
