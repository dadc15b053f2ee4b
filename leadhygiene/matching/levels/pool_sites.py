"""Which domain an employer's staff write from, as the other rows of a pool have it."""

from __future__ import annotations

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Column, Ints

#: Rows that show the domain of a firm at least, their share of its rows with a domain, and of the domain's rows with a firm.
_FEWEST, _MOSTLY, _OF_DOMAIN = 2, 0.8, 0.1


def at_site(company: Column, domain: Column, a: Ints, b: Ints) -> Bools:
    """Return which pairs are a record with a firm and no domain, and one at the domain from which others of that firm write.

    Args:
        company: Names of firms, folded.
        domain: Domains of firms.
        a: Rows that may have the firm alone.
        b: Rows that may have the domain.
    """
    found: Bools = (company.codes[a] >= 0) & (domain.codes[a] < 0) & (domain.codes[b] >= 0)
    if found.any():
        found &= _sites(company.pool, domain.pool)[company.codes[a]] == domain.codes[b]
    return found


def _sites(company: Column, domain: Column) -> Ints:
    """Return the domain of each distinct firm, as a code; -2 where the rows of the pool show none, or several."""
    if "site of pool" not in company.memo:
        sites = np.full(len(company.values) + 1, -2)
        rows = (company.codes >= 0) & (domain.codes >= 0)
        firms, hosts = company.codes[rows].astype(np.int64), domain.codes[rows].astype(np.int64)
        of_firm = np.bincount(firms, minlength=len(sites))
        of_host = np.bincount(hosts, minlength=len(domain.values) + 1)
        size = len(domain.values) + 1
        pairs, count = np.unique(firms * size + hosts, return_counts=True)
        firm, host = np.divmod(pairs, size)
        sure = (count >= _FEWEST) & (count >= _MOSTLY * of_firm[firm])
        sure &= count >= _OF_DOMAIN * of_host[host]
        sites[firm[sure]] = host[sure]
        company.memo["site of pool"] = sites
    found: Ints = company.memo["site of pool"]
    return found
