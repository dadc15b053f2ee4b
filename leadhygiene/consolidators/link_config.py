"""How leads are linked to accounts: the settings and their words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from leadhygiene.errors import InputError, did_you_mean
from leadhygiene.matching.firms.link_names import LEAST

DomainOnly = Literal["off", "fallback", "always"]


#: Tie-breakers by name; ``max:<column>`` and ``min:<column>`` ask any column of the accounts.
TIE_BREAKERS = (
    "named_list", "open_opportunity", "hierarchy_level", "most_contacts", "fewest_contacts", "oldest", "newest",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LinkConfig:
    """How leads are linked to accounts.

    Attributes:
        domain_only: What a mail domain alone may do: ``off`` (nothing), ``fallback`` (decide where
            no name speaks against it) or ``always`` (decide against the name as well).
        tie_breakers: Asked in this order where the best accounts are within ``margin``: names of
            :data:`TIE_BREAKERS`, ``max:<column>`` or ``min:<column>``.
        margin: Bits by which the best account must lead.
        weak: Bits from which an account is a candidate at all.
        strong: Bits from which a link counts as strong.
        named: Record ids of the named account list, for the tie-breaker ``named_list``.
        opportunities: Column of the accounts that counts open opportunities.
        contacts: Column of the accounts that counts their contacts.
    """

    domain_only: DomainOnly = "fallback"
    tie_breakers: tuple[str, ...] = ("named_list", "open_opportunity", "hierarchy_level")
    margin: float = 2.0
    weak: float = 6.5
    strong: float = 13.0
    named: frozenset[str] = frozenset()
    opportunities: str = "open_opportunities"
    contacts: str = "contacts"

    def __post_init__(self) -> None:
        """Refuse unknown words."""
        if self.domain_only not in {"off", "fallback", "always"}:
            raise InputError(
                f"domain_only is {self.domain_only!r}: {did_you_mean(self.domain_only, ('off', 'fallback', 'always'))}"
            )
        if self.weak < LEAST:
            raise InputError(f"weak is {self.weak}; less than {LEAST} bits never make a link")
        for name in self.tie_breakers:
            kind, _, column = name.partition(":")
            if name not in TIE_BREAKERS and not (kind in {"max", "min"} and column):
                raise InputError(
                    f"no tie-breaker is called {name!r}: {did_you_mean(name, TIE_BREAKERS)}, or max:<column>, min:<column>"
                )
