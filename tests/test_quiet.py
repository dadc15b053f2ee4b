"""A record is called quiet in plain Python only where the columns of the junk rules say so."""

from __future__ import annotations

import csv
import random
from collections.abc import Sequence
from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.judging.signs import JunkConfig, signs
from leadhygiene.judging.verdict import judge, trusts_quiet
from leadhygiene.rowwise import binding, modules
from leadhygiene.standards.fame import fame_tables
from leadhygiene.standards.people.known_names import family_names, given_names
from leadhygiene.standards.rows import alarm_cells, row_hosts, row_names
from leadhygiene.standards.rows.quiet import quiet

HERE = Path(__file__).parent
FIELDS = (
    "first_name", "last_name", "full_name", "email", "phone", "mobile", "company", "website",
    "title", "street", "city", "state", "postal_code", "country", "message", "status",
)  # fmt: skip
Lead = dict[str, str | None]


def examples(name: str, rows: int) -> list[Lead]:
    """Return the first leads of an example export by canonical field."""
    table = lh.read(HERE.parent / "examples" / f"{name}.csv")
    header = {field: table.mapping[field] for field in FIELDS if field in table.mapping}
    leads = table.frame.head(rows).select(
        pl.col(name).replace("", None) for name in header.values()
    )
    return [dict(zip(header, row, strict=True)) for row in leads.rows()]


def cases(path: Path, delimiter: str) -> list[Lead]:
    """Return the leads of a case table; an empty cell is missing."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file, delimiter=delimiter))
    return [{field: line.get(field) or None for field in FIELDS} for line in lines]


def told(leads: Sequence[Lead]) -> list[tuple[bool, bool]]:
    """Return what plain Python says of each lead, and whether the columns say the same."""
    frame = pl.DataFrame(list(leads), schema=dict.fromkeys(FIELDS, pl.String)).with_columns(
        pl.int_range(pl.len()).cast(pl.String).alias("lh_record_id"),
        lh_object=pl.lit("lead"), lh_source=pl.lit(0, pl.Int32),
    )  # fmt: skip
    frame, _ = binding.clean(frame, told=False)
    frame, _ = binding.append(frame, binding.SOURCES, told=False)
    asked = set(signs(frame, JunkConfig(), told=False).rows.to_list())
    judged, _ = judge(frame, whole=False, told=False)
    usable = (judged["lh_verdict"] == "usable") & judged["lh_reasons"].is_null()
    parts = [name for name in frame.columns if name.endswith("__parts")]
    cells = frame.select(field for field in FIELDS if field in frame.columns).to_dicts()
    taken = frame.select(pl.col(parts).name.map(lambda x: x.removesuffix("__parts"))).to_dicts()
    return [
        (quiet(row, members), good and place not in asked)
        for place, (row, members, good) in enumerate(zip(cells, taken, usable, strict=True))
    ]


def words() -> list[str]:
    """Return words that raise an alarm somewhere, from the lists that both roads share."""
    lists = (
        alarm_cells.phrases(), alarm_cells.firms(), alarm_cells.worlds(), alarm_cells.fillers(),
        alarm_cells.places(), alarm_cells.boxes(), alarm_cells.said(), alarm_cells.brands(),
        row_hosts.examples(), row_names.odd_words(), row_hosts.vague_boxes(), fame_tables.ranks(),
    )  # fmt: skip
    some = [word for listed in lists for word in listed.sample(40, seed=1).to_list()]
    return some + sorted(alarm_cells.vocabulary()[0])[::40]


def spoilt(leads: Sequence[Lead], strange: Sequence[Lead], seed: int) -> list[Lead]:
    """Return ordinary leads with cells of strange ones, listed words and slips of the keys in them."""
    draw, listed, out = random.Random(seed), words(), []
    names = [sorted(load())[::500] for load in (given_names, family_names)]
    for lead in leads:
        made, field, word = dict(lead), draw.choice(FIELDS), draw.choice(listed)
        made["first_name"], made["last_name"] = (draw.choice(some).title() for some in names)
        if draw.random() < 0.7:
            made["first_name"], made["last_name"] = lead["first_name"], lead["last_name"]
        kind, given = draw.random(), made.get(field)
        if kind < 0.2:
            host, ending = word.replace(" ", ""), draw.choice((".com", ".con", ".de", ".zzz"))
            made["email"], made["company"] = f"{made['last_name']}@{host}{ending}", f"{word} Ltd"
        elif kind < 0.4:
            made[field] = draw.choice(strange).get(field) or given
        elif kind < 0.7:
            forms = {
                "email": (f"{word}@gmail.com", f"ann.lee@{word}.de"),
                "website": (f"{word}.xyz",),
            }
            made[field] = draw.choice(forms.get(field, (word, word.title(), f"{word} {given}")))
        elif given:
            place = draw.randrange(len(given))
            made[field] = f"{given[:place]}{draw.choice('aqxz019. -,@!é’İß')}{given[place + 1 :]}"
        if draw.random() < 0.1:
            made["full_name"] = f"{made['first_name']} {made['last_name']}"
            made[draw.choice(("first_name", "last_name"))] = None
        out.append(made)
    return out


@pytest.mark.parametrize("name", ["salesforce_leads", "hubspot_contacts"])
def test_ordinary_leads_are_told_to_be_quiet(name: str) -> None:
    """No lead is called quiet wrongly, and hardly one that is quiet is missed."""
    both = told(examples(name, 600))
    right = sum(really for _, really in both)
    assert right > 400
    assert not [place for place, (said, really) in enumerate(both) if said and not really]
    assert sum(said for said, _ in both) >= 0.95 * right


@pytest.mark.parametrize("name", ["junk", "junk_known_failures"])
def test_junk_is_never_told_to_be_quiet(name: str) -> None:
    """The case tables of junk hold one of every kind."""
    both = told(cases(HERE / "cases" / f"{name}.tsv", "\t"))
    assert not [place for place, (said, really) in enumerate(both) if said and not really]


def test_what_the_pages_of_rules_catch_is_never_quiet() -> None:
    """The rows that the rules themselves name."""
    rules = [modules.load("junk", name) for name in modules.available("junk")]
    rows = [
        row for rule in rules for name in ("CATCHES", "SPARES") for row in getattr(rule, name, ())
    ]
    both = told([{field: row.get(field) for field in FIELDS} for row in rows])
    assert not [place for place, (said, really) in enumerate(both) if said and not really]


@pytest.mark.parametrize("seed", range(3))
def test_spoilt_leads_are_heard(seed: int) -> None:
    """A listed word, a strange cell or a slip in an ordinary lead is no quieter than in columns."""
    strange = cases(HERE / "cases" / "junk.tsv", "\t")
    both = told(spoilt(examples("salesforce_leads", 1_500)[seed::2], strange, seed))
    assert 50 < sum(said for said, _ in both) < len(both)
    assert not [place for place, (said, really) in enumerate(both) if said and not really]


def test_traps_are_never_told_to_be_quiet(shared_dir: Path) -> None:
    """The labelled traps, alone and in ordinary leads."""
    traps = cases(shared_dir / "data" / "traps" / "junk.csv", ",")
    both = told([*traps, *spoilt(examples("salesforce_leads", 600), traps, 7)])
    assert not [place for place, (said, really) in enumerate(both) if said and not really]


def test_settings_by_which_a_quiet_record_may_have_reasons() -> None:
    """Lists and low thresholds ask the columns, fewer rules do not."""
    assert trusts_quiet(JunkConfig(review_at=0.3, unusable_at=0.9, rules=("bot", "burst")))
    for changed in (
        {"deny_names": ("Ann Lee",)}, {"allow_companies": ("Larkmoor",)}, {"seconds_field": "t"},
        {"own_domains": ("larkmoor.io",)}, {"honeypot_fields": ("fax",)}, {"unusable_at": 0.2},
    ):  # fmt: skip
        assert not trusts_quiet(JunkConfig(**changed)), changed  # type: ignore[arg-type]
