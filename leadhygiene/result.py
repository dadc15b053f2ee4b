"""What a run gives: the rows, the findings, who is who, the golden records, the report, a way back."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Unpack

import polars as pl

from leadhygiene import journal
from leadhygiene.consolidators.golden import roles_alone
from leadhygiene.consolidators.hierarchy import families
from leadhygiene.consolidators.proposed_accounts import proposed_accounts
from leadhygiene.errors import OutputError
from leadhygiene.fields import OBJECT, RECORD_ID
from leadhygiene.findings import gates
from leadhygiene.matching.types import PAIRS, Comparison, Kind
from leadhygiene.outputs import folder
from leadhygiene.outputs.written import Output, faults_of, in_kind, output_names, output_of
from leadhygiene.report import figures, html, review, roles
from leadhygiene.steps.state import State
from leadhygiene.tables.set_aside import set_aside
from leadhygiene.tables.table import Table
from leadhygiene.tables.write import ENDINGS, write
from leadhygiene.writeback import writing
from leadhygiene.writeback.records import Asked
from leadhygiene.writeback.sheet import Cleaned
from leadhygiene.writeback.writing import WriteBack


@dataclass(frozen=True, slots=True)
class Result:
    """The result of a run.

    Attributes:
        leads: The first table of people (or the first table) with cleaned values in place and the
            columns ``lh_record_id, lh_verdict, lh_reasons, lh_person_id, lh_account_id,
            lh_person_role``; the kind of frame, or the records, that went in.
        findings: One row per change or verdict.
        clusters: ``lh_record_id, person_id, account_id, role`` of every row, and of its person the lowest
            mean link (``person_cohesion``) and the lowest link of any two rows (``person_weakest``).
        accounts: One golden record per firm.
        people: One golden record per person.
        proposed_accounts: Firms of people that no account record stands behind, with evidence.
        hierarchy: Every firm that has a parent or a child: its way up and the evidence for it.
        account_links: The account of each lead, where the recipe links leads to accounts.
        relations: Typed relations that are not merges; ``probability`` and ``weight`` are those of a duplicate.
        review: What a person should look at, most valuable first.
        value_roles: Mailboxes, numbers, domains and addresses that several rows carry or the recipe names, what each is, and why.
        set_aside: Records of the inputs that became no rows: ``input, record, reason, text``.
        report: The figures of the run, ready for JSON.
        headline: The first line of the report.
        outputs: Every input as it is written back.
        recipe: The recipe as run, TOML.
        model: What ``explain`` needs to give the same numbers later.
    """

    leads: Any
    findings: pl.DataFrame
    clusters: pl.DataFrame
    accounts: pl.DataFrame
    people: pl.DataFrame
    proposed_accounts: pl.DataFrame
    hierarchy: pl.DataFrame
    account_links: pl.DataFrame
    relations: pl.DataFrame
    review: pl.DataFrame
    value_roles: pl.DataFrame
    set_aside: pl.DataFrame
    report: dict[str, Any]
    headline: str
    outputs: tuple[Output, ...]
    recipe: str
    model: Mapping[str, Any]
    explainer: Callable[[str, str, Kind | None], Comparison]
    junk: Callable[[str], list[dict[str, Any]]]

    def __repr__(self) -> str:
        """Say the headline; the tables would fill pages."""
        return f"Result({self.headline})"

    def explain(self, id_a: str, id_b: str, kind: Kind | None = None) -> Comparison:
        """Say why two records were, or were not, put together; see :func:`leadhygiene.explain`.

        Raises:
            UnknownRecordError: There is no record of that id.
            InputError: Both ids are of one record, or there is no such kind.
        """
        return self.explainer(id_a, id_b, kind)

    def write(self, path: str | Path, *, overwrite: bool = False) -> Path:
        """Write the result folder, whole or not at all; see ``docs/result-folder.md``.

        Raises:
            OutputError: The folder exists, or cannot be written.
        """
        target = Path(path)
        folder.write_whole(target, self._fill, overwrite=overwrite)
        return target

    def write_back(self, to: str | Path | None = None, **asked: Unpack[Asked]) -> WriteBack:
        """Write what changed as files that the CRM takes; see :func:`leadhygiene.write_back`.

        Raises:
            OutputError: No input has a way back into a CRM, or the folder cannot be written.
            InputError: An input was changed since the run.
        """
        for output in self.outputs:
            _original(output.table, output.name)
        inputs = [Cleaned(o.name, o.table, o.frame) for o in self.outputs]
        golden = {"person": self.people, "account": self.accounts}
        return writing.carried_out(inputs, self.findings, golden, self.recipe, to, asked)

    def _fill(self, home: Path) -> None:
        """Write every file; the journal last, for it knows the others."""
        for output in self.outputs:
            name = f"{output.name}.{ENDINGS[output.table.kind]}"
            write(output.frame, home / name, output.table.kind, output.headers)
        write(self.people, home / "golden_people.csv", "csv")
        write(self.accounts, home / "golden_accounts.csv", "csv")
        write(self.proposed_accounts, home / "proposed_accounts.csv", "csv")
        write(self.hierarchy, home / "account_hierarchy.csv", "csv")
        if self.account_links.width:
            write(self.account_links, home / "account_links.csv", "csv")
        write(self.review, home / "review.csv", "csv")
        write(self.relations, home / "relations.csv", "csv")
        write(self.value_roles, home / "value_roles.csv", "csv")
        write(self.set_aside, home / "set_aside.csv", "csv")
        # The bytes follow the chunks, and those the number of threads.
        findings = self.findings.rechunk()
        findings.write_parquet(home / "findings.parquet", compression="zstd", statistics=False)
        (home / "recipe.toml").write_text(self.recipe, encoding="utf-8")
        (home / "report.json").write_text(_json(self.report), encoding="utf-8")
        (home / "report.html").write_text(html.render(self.report), encoding="utf-8")
        (home / "model.json").write_text(_json(self.model), encoding="utf-8")
        with (home / journal.NAME).open("wb") as file:
            self._journal(journal.Writer(file), home)

    def _journal(self, lines: journal.Writer, home: Path) -> None:
        for number, output in enumerate(self.outputs):
            lines.input(number, *_original(output.table, output.name))
        for kind, golden, key in (
            ("person", self.people, "person_id"),
            ("account", self.accounts, "account_id"),
        ):
            if "n_sources" not in golden.columns:
                continue
            merged = golden.filter(pl.col("n_sources") > 1).select(key, "source_ids")
            for cluster, sources in merged.iter_rows():
                lines.line({"kind": kind, "id": cluster, "sources": sources.split(";")})
        for path in sorted(home.iterdir()):
            if path.name != journal.NAME:
                lines.line({"kind": "file", "name": path.name, "sha256": journal.sha256(path)})
        lines.end()


def _json(data: Any) -> str:  # noqa: ANN401 - any JSON value
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _original(table: Table, name: str) -> tuple[str, Any]:
    """Return the name and the bytes of an input."""
    if table.path is None:
        packed = io.BytesIO()
        table.frame.write_parquet(packed, compression="zstd", statistics=False)
        return f"{name}.parquet", [packed.getvalue()]
    if not table.path.is_file() or journal.sha256(table.path) != table.sha256:
        raise OutputError(f"{table.path} changed while the run was going on; run again")
    return table.path.name, journal.chunks(table.path)


def assemble(
    tables: Sequence[Table],
    state: State,
    findings: pl.DataFrame,
    recipe: str,
    gate: Mapping[str, gates.Gate],
    explainer: Callable[[str, str, Kind | None], Comparison],
    junk: Callable[[str], list[dict[str, Any]]],
) -> Result:
    """Put the result of a run together.

    Args:
        tables: The inputs.
        state: What the last step left.
        findings: All findings.
        recipe: The recipe as run, TOML.
        gate: Gates of the recipe.
        explainer: Answers ``explain``.
        junk: Answers ``explain_junk``.
    """
    clusters = _clusters(state)
    faults = faults_of(findings)
    names = output_names(tables)
    outputs = tuple(
        output_of(number, table, name, state, clusters, faults)
        for number, (table, name) in enumerate(zip(tables, names, strict=True))
    )
    pairs = [m.pairs for m in (state.people_match, state.account_match) if m is not None]
    every = pl.concat(pairs) if pairs else pl.DataFrame(schema=PAIRS)
    relations = every.filter(~pl.col("relation").is_in(["duplicate", "review"]))
    people = state.golden_people.records if state.golden_people else pl.DataFrame()
    accounts = state.golden_accounts.records if state.golden_accounts else pl.DataFrame()
    listed = review.review(state)
    firms = state.account_match
    matched = state.people_match
    value_roles = roles.explained(matched.roles if matched else pl.DataFrame())
    report = figures.build(tables, state, findings, clusters, listed, relations)
    if matched is not None:
        report["value_roles"] = roles.figures(value_roles)
    shares = figures.shares(report)
    report["gates"] = gates.hold(shares, gate)
    first = outputs[names.index("leads")] if "leads" in names else outputs[0]
    return Result(
        leads=in_kind(first),
        findings=findings,
        clusters=clusters,
        accounts=accounts,
        people=people,
        proposed_accounts=proposed_accounts(state.people, firms) if firms else pl.DataFrame(),
        hierarchy=families(firms) if firms else pl.DataFrame(),
        account_links=pl.DataFrame() if state.account_links is None else state.account_links,
        relations=relations.sort("relation", "id_a", "id_b"),
        review=listed,
        value_roles=value_roles,
        set_aside=set_aside(tables, names),
        report=report,
        headline=figures.headline(report),
        outputs=outputs,
        recipe=recipe,
        model={
            "people": state.people_match.model if state.people_match else {},
            "accounts": state.account_match.model if state.account_match else {},
        },
        explainer=explainer,
        junk=junk,
    )


#: Columns of the table of clusters.
CLUSTER_COLUMNS = (
    "lh_record_id",
    "person_id",
    "account_id",
    "role",
    "person_cohesion",
    "person_weakest",
)


def _clusters(state: State) -> pl.DataFrame:
    """Return person, account and role of every row, and how firmly its person holds together."""
    ids = pl.concat(
        [state.people.select(RECORD_ID, OBJECT), state.accounts.select(RECORD_ID, OBJECT)]
    )
    out = ids.rename({RECORD_ID: "lh_record_id"} if RECORD_ID != "lh_record_id" else {})
    nothing = pl.lit(None, pl.String)
    if state.golden_people is not None:
        own = state.golden_people.roles
        out = out.join(own, on="lh_record_id", how="left", maintain_order="left")
    elif state.people_match is not None:
        own = roles_alone(state.people_match.clusters)
        out = out.join(own, on="lh_record_id", how="left", maintain_order="left")
    else:
        out = out.with_columns(nothing.alias("person_id"), nothing.alias("role"))
    if state.account_match is not None:
        firms = state.account_match.clusters.select(
            "lh_record_id", pl.col("cluster_id").alias("account_id")
        )
        out = out.join(firms, on="lh_record_id", how="left", maintain_order="left")
    else:
        out = out.with_columns(nothing.alias("account_id"))
    if state.people_match is not None:
        links = state.people_match.clusters.select(
            "lh_record_id", pl.col("cohesion", "weakest").round(4).name.prefix("person_")
        )
        out = out.join(links, on="lh_record_id", how="left", maintain_order="left")
    else:
        firm = pl.lit(None, pl.Float64)
        out = out.with_columns(firm.alias("person_cohesion"), firm.alias("person_weakest"))
    return out.select(*CLUSTER_COLUMNS).sort("lh_record_id")
