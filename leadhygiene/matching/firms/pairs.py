"""Compare account records with each other: split those that a domain threw together, join the rest."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import polars as pl

from leadhygiene.matching.firms import ids as account_ids
from leadhygiene.matching.firms import words
from leadhygiene.matching.firms.compare import compare_profiles
from leadhygiene.matching.firms.facts import Verdict
from leadhygiene.matching.firms.link_keys import reading
from leadhygiene.matching.firms.profile import Profile, read_profile
from leadhygiene.matching.firms.read_alike import reading_keys
from leadhygiene.matching.firms.relations import LINKS

_FIELDS = (
    *account_ids.FIELDS, "name", "website", "email_domain", "phone", "street", "city", "state", "postal_code", "country", "industry", "employees",
)  # fmt: skip
#: Records of one firm, or of one block, that are compared with each other.
_CAP = 12
_TYPED = frozenset({"subsidiary_of", "same_site", "franchise_branch", "rebranded_to", "review"})


def settle_accounts(
    rows: pl.DataFrame, accounts: pl.DataFrame, edges: pl.DataFrame, *, across: bool
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return rows whose account records were compared pair by pair, and the relations found.

    Args:
        rows: Resolved rows.
        accounts: Pool frame of accounts.
        edges: Given edges between records: a parent is never merged into its child.
        across: Whether records without a common domain are compared too.
    """
    held = rows.filter(pl.col("account") & pl.col("firm").is_not_null())
    if not held.height:
        return rows, pl.DataFrame(schema=LINKS)
    book = _Book(accounts, edges)
    firm_of = dict(held.select("id", "firm").iter_rows())
    fresh = 3 * rows.height + 2
    verdicts: dict[tuple[str, str], tuple[Verdict, float]] = {}
    moved = _split(held, book, firm_of, fresh, verdicts)
    if across:
        _join_across(held, book, firm_of, verdicts)
    rows = _apply(rows, firm_of, moved)
    return rows, _relations(verdicts, firm_of)


class _Book:
    """Profiles of account records, read once each."""

    def __init__(self, accounts: pl.DataFrame, edges: pl.DataFrame) -> None:
        self.above = frozenset(edges.select("child_id", "parent_id").iter_rows())
        columns = [c for f in _FIELDS for c in (f, f"{f}__parts") if c in accounts.columns]
        self._rows = accounts.select("lh_record_id", *columns)
        self._index: Mapping[str, int] = {
            rid: n for n, rid in enumerate(accounts["lh_record_id"].to_list())
        }
        self.numbers = account_ids.id_keys(accounts)
        self.profile = cache(self._profile)

    def _profile(self, record_id: str) -> Profile:
        return read_profile(self._rows.row(self._index[record_id], named=True))


def _verdict(
    book: _Book, a: str, b: str, verdicts: dict[tuple[str, str], tuple[Verdict, float]]
) -> Verdict:
    key = (a, b) if a < b else (b, a)
    if key not in verdicts:
        comparison, verdict = compare_profiles(book.profile(key[0]), book.profile(key[1]))
        if key in book.above or key[::-1] in book.above:
            side = "b" if key in book.above else "a"
            verdict = Verdict(
                "subsidiary_of", "one record names the other as its parent", "given", side
            )
        verdicts[key] = (verdict, comparison.weight)
    return verdicts[key][0]


def _split(
    held: pl.DataFrame,
    book: _Book,
    firm_of: dict[str, int],
    fresh: int,
    verdicts: dict[tuple[str, str], tuple[Verdict, float]],
) -> dict[int, list[int]]:
    """Split firms whose account records are not duplicates; return old firm -> its new firms."""
    moved: dict[int, list[int]] = {}
    groups = (
        held.filter(pl.len().over("firm") > 1)
        .sort("firm", "id")
        .group_by("firm", maintain_order=True)
        .agg("id")
    )
    for firm, members in groups.iter_rows():
        heads: list[tuple[str, int]] = []
        for member in members:
            home = next(
                (
                    f
                    for head, f in heads[:_CAP]
                    if _verdict(book, head, member, verdicts).relation == "duplicate"
                ),
                None,
            )
            if home is None:
                home = firm if not heads else fresh
                fresh += 1
                heads.append((member, home))
            firm_of[member] = home
        if len(heads) > 1:
            moved[firm] = [f for _, f in heads]
    return moved


def _join_across(
    held: pl.DataFrame,
    book: _Book,
    firm_of: dict[str, int],
    verdicts: dict[tuple[str, str], tuple[Verdict, float]],
) -> None:
    """Compare records that share a phone, a rare word or a label but not a firm; join duplicates."""
    pairs = _candidates(held, book.numbers)
    duplicates = []
    for a, b in pairs:
        if firm_of[a] == firm_of[b]:
            continue
        if _verdict(book, a, b, verdicts).relation == "duplicate":
            duplicates.append((a, b))
    apart: set[tuple[int, int]] = set()
    for (a, b), (verdict, _) in verdicts.items():
        if verdict.relation != "duplicate":
            apart.add((firm_of[a], firm_of[b]))
    target: dict[int, int] = {}
    for a, b in duplicates:
        x, y = _end(target, firm_of[a]), _end(target, firm_of[b])
        if x == y or any(
            (_end(target, p), _end(target, q)) in {(x, y), (y, x)}
            for p, q in apart
            if {p, q} & {x, y, firm_of[a], firm_of[b]}
        ):
            continue
        target[max(x, y)] = min(x, y)
    for member, firm in list(firm_of.items()):
        firm_of[member] = _end(target, firm)


def _end(target: Mapping[int, int], firm: int) -> int:
    while firm in target:
        firm = target[firm]
    return firm


def _candidates(held: pl.DataFrame, numbers: pl.DataFrame) -> list[tuple[str, str]]:
    """Return pairs of record ids that share a selective key; blocks above the cap are left out."""
    keyed = [
        held.filter(pl.col("phone").is_not_null()).select(
            "id", key=pl.format("p{}", pl.col("phone").str.tail(8))
        )
    ]
    street = pl.col("street").str.to_lowercase().str.replace_all(r"[^\pL\pN]+", "")
    keyed.append(
        held.filter(pl.col("street").is_not_null() & pl.col("city").is_not_null()).select(
            "id", key=pl.format("s{}|{}", street.str.head(8), "city")
        )
    )
    keyed.append(
        held.filter(pl.col("domain").is_not_null()).select(
            "id",
            key=pl.format(
                "d{}",
                pl.col("domain").str.extract(r"^([^.]+)").str.replace_all("-", "").str.head(12),
            ),
        )
    )
    keyed.extend(
        [_words(held), reading_keys(held), numbers.join(held.select("id"), on="id", how="semi")]
    )
    table = pl.concat(keyed).unique().filter(pl.len().over("key").is_between(2, _CAP))
    pairs = table.join(table, on="key", suffix="_b").filter(pl.col("id") < pl.col("id_b"))
    return [(a, b) for a, b in pairs.select("id", "id_b").unique().sort("id", "id_b").iter_rows()]


def _words(held: pl.DataFrame) -> pl.DataFrame:
    """Return the distinctive words of each name as keys, in full and by their first letters."""
    out: list[tuple[str, str]] = []
    for record_id, name, core in held.select("id", "name", "core").iter_rows():
        if name is None:
            continue
        read = reading(name, None, core or name)
        tokens = {
            *read.tokens,
            *(t for other in (*read.aliases, *read.former, *read.later) for t in other.tokens),
        }
        out.extend(
            (record_id, f"w{words.singular(t)}")
            for t in sorted(tokens)
            if words.kind_of(t) in {"rare", "surname", "cliche"}
        )
        out.append((record_id, f"k{read.key}"))
        out.extend(
            (record_id, f"k{initials}")
            for initials in sorted(read.initials)
            if 3 <= len(initials) <= 6
        )
    return pl.DataFrame(out, schema={"id": pl.String, "key": pl.String}, orient="row")


def _apply(
    rows: pl.DataFrame, firm_of: Mapping[str, int], moved: Mapping[int, list[int]]
) -> pl.DataFrame:
    """Write the firms of the account records back and let people of a split firm follow by place."""
    table = pl.DataFrame(
        {"id": list(firm_of), "_firm": list(firm_of.values())},
        schema={"id": pl.String, "_firm": pl.Int64},
    )
    before = (
        rows.filter(pl.col("account") & pl.col("firm").is_not_null())
        .select("id", old="firm")
        .join(table, on="id")
    )
    merged = (
        before.filter(~pl.col("old").is_in(list(moved)))
        .group_by("old")
        .agg(pl.col("_firm").min().alias("_to"))
    )
    rows = rows.join(table, on="id", how="left", maintain_order="left")
    rows = rows.join(merged.rename({"old": "firm"}), on="firm", how="left", maintain_order="left")
    rows = rows.with_columns(firm=pl.coalesce("_firm", "_to", "firm")).drop("_firm", "_to")
    if not moved:
        return rows
    return _follow(rows, before.filter(pl.col("old").is_in(list(moved))))


def _follow(rows: pl.DataFrame, split: pl.DataFrame) -> pl.DataFrame:
    """Move people of a split firm to the account of their town, or of their name."""
    heads = (
        rows.filter(pl.col("account"))
        .join(split.select("id", "old"), on="id")
        .select("old", "firm", "key", "city", "country")
    )
    people = rows.filter(~pl.col("account") & pl.col("firm").is_in(split["old"].unique().implode()))
    pairs = people.select("id", old="firm", key="key", city="city", country="country").join(
        heads, on="old", suffix="_b"
    )
    score = sum(
        (
            (pl.col(c) == pl.col(f"{c}_b")).fill_null(value=False) * bonus
            for c, bonus in (("key", 4.0), ("city", 3.0), ("country", 1.0))
        ),
        pl.lit(0.0),
    )
    best = (
        pairs.with_columns(score=score)
        .sort("id", "score", "firm", descending=[False, True, False])
        .group_by("id", maintain_order=True)
        .first()
    )
    rows = rows.join(best.select("id", _to="firm"), on="id", how="left", maintain_order="left")
    return rows.with_columns(firm=pl.coalesce("_to", "firm")).drop("_to")


def _relations(
    verdicts: Mapping[tuple[str, str], tuple[Verdict, float]], firm_of: Mapping[str, int]
) -> pl.DataFrame:
    """Return the typed relations between the firms of compared records."""
    out: list[tuple[Any, ...]] = []
    for (a, b), (verdict, weight) in sorted(verdicts.items()):
        if verdict.relation not in _TYPED or firm_of[a] == firm_of[b]:
            continue
        child, other = firm_of[a], firm_of[b]
        relation = verdict.relation
        if (relation == "subsidiary_of" and verdict.parent == "a") or (
            relation == "rebranded_to" and verdict.parent == "b"
        ):
            child, other = other, child
        if relation == "subsidiary_of" and verdict.parent == "sister":
            relation = "review"
        out.append((child, other, relation, weight, verdict.reason))
    return pl.DataFrame(out, schema=LINKS, orient="row")
