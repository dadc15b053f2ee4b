"""Registrable domains by the Public Suffix List snapshot that ``tldextract`` ships; no network."""

from __future__ import annotations

from functools import cache

import polars as pl
import tldextract

from leadhygiene.standards.mail import umbrellas


@cache
def _extract(*, private: bool) -> tldextract.TLDExtract:
    return tldextract.TLDExtract(
        cache_dir=None, suffix_list_urls=(), include_psl_private_domains=private
    )


@cache
def rules(*, private: bool) -> frozenset[str]:
    """Return the rules of the list, with or without those of private hosts.

    Examples:
        >>> "github.io" in rules(private=True), "github.io" in rules(private=False)
        (True, False)
    """
    return frozenset(_extract(private=private).tlds)


@cache
def tops() -> frozenset[str]:
    """Return every top-level domain of the list.

    Examples:
        >>> "uk" in tops(), "con" in tops()
        (True, False)
    """
    return frozenset(rule.rpartition(".")[2] for rule in rules(private=False))


@cache
def endings() -> pl.Series:
    """Return the same as one list for ``is_in``.

    Examples:
        >>> pl.select(pl.Series(["com", "con"]).is_in(endings())).to_series().to_list()
        [True, False]
    """
    return pl.Series(sorted(tops()), dtype=pl.String).implode()


def split(host: str, *, bodies: bool = True) -> tuple[str, str, bool]:
    """Return the registrable domain, its suffix, and whether a host serves many tenants.

    For a tenant of a shared host (``x.github.io``) the domain is the tenant's, for a public body below
    the domain of its state (``fa-hof.bayern.de``) the body's, unless ``bodies`` is false.

    Examples:
        >>> split("shop.acme.co.uk"), split("hexpatch.github.io"), split("co.uk")
        (('acme.co.uk', 'co.uk', False), ('hexpatch.github.io', 'github.io', True), ('', 'co.uk', False))
    """
    body = umbrellas.below(host)
    if bodies and body is not None:
        return *body, False
    private = _extract(private=True)(host)
    public = _extract(private=False)(host)
    domain = private.top_domain_under_public_suffix
    return domain, private.suffix, bool(domain) and private.suffix != public.suffix
