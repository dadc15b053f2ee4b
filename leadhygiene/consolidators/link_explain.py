"""Say why a lead was, or was not, linked to an account: every term of the sum in bits."""

from __future__ import annotations

from typing import Any

import polars as pl

from leadhygiene.consolidators.lead_to_account import link, scored_pairs
from leadhygiene.consolidators.link_config import LinkConfig
from leadhygiene.consolidators.link_reason import NAME_SAYS, SITE_SAYS
from leadhygiene.errors import UnknownRecordError
from leadhygiene.matching.types import Evidence, LinkExplanation

_TERMS = ("name", "site", "place", "phone", "trade")


def explain_link(
    leads: pl.DataFrame,
    accounts: pl.DataFrame,
    lead_id: str,
    account_id: str | None = None,
    config: LinkConfig | None = None,
) -> LinkExplanation:
    """Explain the decision on one lead, or one account's part in it.

    Args:
        leads: Pool frame of people, cleaned.
        accounts: Pool frame of accounts, cleaned.
        lead_id: ``lh_record_id`` of the lead.
        account_id: ``lh_record_id`` of an account; the best one when not given.
        config: The settings of the run.

    Raises:
        UnknownRecordError: There is no such lead or account.
    """
    config = config or LinkConfig()
    lead = leads.filter(pl.col("lh_record_id") == lead_id)
    if not lead.height:
        raise UnknownRecordError(f"there is no lead {lead_id!r}")
    if account_id is not None and not accounts.filter(pl.col("lh_record_id") == account_id).height:
        raise UnknownRecordError(f"there is no account {account_id!r}")
    answer = link(lead, accounts, config).row(0, named=True)
    table = scored_pairs(lead, accounts, config, account_id)
    ranked = table.sort("total", "id", descending=[True, False])
    rivals = tuple((row["id"], row["total"]) for row in ranked.head(5).iter_rows(named=True))
    wanted = account_id or answer["account_id"] or (rivals[0][0] if rivals else None)
    mine = ranked.filter(pl.col("id") == wanted)
    row = mine.row(0, named=True) if mine.height else None
    return LinkExplanation(
        lead_id, wanted, answer["account_id"], answer["grade"], row["total"] if row else None, config.weak,
        _evidence(row) if row else (), rivals, answer["reason"], answer["trace"],
    )  # fmt: skip


def _evidence(row: dict[str, Any]) -> tuple[Evidence, ...]:
    """Return the terms of one pair; what the sum holds beyond them is the interplay of name and mailbox."""
    notes = {
        "name": NAME_SAYS.get(row["name_level"], ""),
        "site": SITE_SAYS.get(row["site_level"], ""),
    }
    levels = {"name": row["name_level"], "site": row["site_level"]}
    terms = [
        Evidence(
            "website" if t == "site" else t,
            levels.get(t) or _sign(row[f"{t}_bits"]),
            row[f"{t}_bits"],
            notes.get(t, ""),
        )
        for t in _TERMS
    ]
    rest = row["total"] - sum(term.weight for term in terms)
    if abs(rest) > 1e-9:
        note = (
            "a guest mailbox"
            if row["guest"]
            else "name and website agree together"
            if rest > 0
            else "the rule for domains alone"
        )
        terms.append(Evidence("interplay", _sign(rest), rest, note))
    said = [t for t in terms if t.weight or t.level not in {"none", "missing"}]
    return tuple(sorted(said, key=lambda term: (-abs(term.weight), term.field)))


def _sign(bits: float) -> str:
    return "agrees" if bits > 0 else "differs" if bits < 0 else "none"
