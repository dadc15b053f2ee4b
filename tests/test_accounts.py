"""Firms of a pool: bad input, given hierarchies, proposals, official numbers, named lists, links."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.consolidators.hierarchy import read_edges, tops
from leadhygiene.consolidators.link_config import LinkConfig
from leadhygiene.errors import InputError, RecipeError, UnknownRecordError
from leadhygiene.matching.accounts import AccountConfig, match_accounts_pool
from leadhygiene.matching.firms.hierarchy import one_way_up

LEADS = pl.DataFrame({
    "id": ["L1", "L2", "L3", "L4", "L5"],
    "first_name": ["Ann", "Bob", "Cyd", "Dan", "Eve"],
    "last_name": ["Lee", "Moss", "Nye", "Orr", "Poe"],
    "email": ["ann@larkmoor.com", "bob@larkmoor.com", "cyd@gmail.com", "dan@zilverberg.nl", "eve@zilverberg.nl"],
    "company": ["Larkmoor Fasteners", None, None, "Zilverberg BV", "Zilverberg"],
    "title": ["CFO", "IT Manager", None, "Sales Director", "Buyer"],
})  # fmt: skip
ACCOUNTS = pl.DataFrame(
    {
        "account_id": ["A1", "A2", "A3"],
        "name": ["Larkmoor Fasteners Inc.", "Larkmoor Holdings", "Tamarind Brewing"],
        "website": ["larkmoor.com", None, "tamarindbrewing.com"],
        "parent_id": ["A2", None, None],
    }
)


def accounts_run(frame: pl.DataFrame, **settings: str) -> lh.Result:
    """Run the steps that need no people on a list of accounts."""
    recipe = {
        "steps": [
            {"use": "clean"},
            {"use": "append"},
            {"use": "match_accounts", **settings},
            {"use": "consolidate"},
        ]
    }
    return lh.run({"accounts": frame}, recipe)


def firms_of(result: lh.Result) -> dict[str, str]:
    """Return record id -> firm."""
    return dict(result.clusters.select("lh_record_id", "account_id").iter_rows())


def test_faults_of_a_given_hierarchy_are_findings() -> None:
    """Self-parents, circles and unknown parents are named; the run goes on."""
    frame = pl.DataFrame(
        {
            "account_id": ["A", "B", "C", "D", "E"],
            "name": ["Larkmoor", "Zilverberg", "Tamarind", "Quorndal", "Vextrolane"],
            "website": [
                "larkmoor.com",
                "zilverberg.nl",
                "tamarind.io",
                "quorndal.se",
                "vextrolane.de",
            ],
            "parent_id": ["A", "C", "B", "B", "nobody"],
        }
    )
    result = accounts_run(frame)
    found = (
        result.findings.filter(pl.col("step") == "match_accounts")
        .select("record_id", "code")
        .rows()
    )
    assert sorted(found) == [
        ("A", "hierarchy_self_parent"),
        ("B", "hierarchy_cycle"),
        ("E", "hierarchy_unknown_parent"),
    ]
    up = dict(result.accounts.select("account_id", "ultimate_parent_id").iter_rows())
    assert up["A-D"] == up["A-C"] == up["A-B"] == "A-B"
    assert up["A-A"] == "A-A"


def test_several_parents_are_reported_and_one_is_followed(tmp_path: Path) -> None:
    """A table of edges beside the parent column gives a second parent."""
    edges = tmp_path / "edges.csv"
    edges.write_text("child_id,parent_id\nA1,A3\n", encoding="utf-8")
    result = accounts_run(ACCOUNTS, hierarchy=str(edges))
    codes = result.findings.filter(pl.col("step") == "match_accounts")["code"].to_list()
    assert codes == ["hierarchy_several_parents"]
    row = result.hierarchy.filter(pl.col("account_id") == "A-A1").row(0, named=True)
    assert row["parent_account_id"] == "A-A3"
    assert row["other_parent_ids"] == "A-A2"
    assert "table of edges" in row["evidence"]


def test_a_relationship_file_speaks_of_leis(tmp_path: Path) -> None:
    """A file in the form of GLEIF level 2 is read by the numbers of its nodes."""
    child, parent = "529900T8BM49AURSDO55", "5493001KJTIIGC8Y1R12"
    frame = pl.DataFrame(
        {
            "account_id": ["1", "2"],
            "name": ["Zilverberg NV", "Larkmoor Inc"],
            "lei": [child, parent],
        }
    )
    edges = tmp_path / "rr.csv"
    edges.write_text(
        "Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,Relationship.RelationshipType,Relationship.RelationshipStatus\n"
        f"{child},{parent},IS_DIRECTLY_CONSOLIDATED_BY,ACTIVE\n{parent},{child},IS_FUND-MANAGED_BY,ACTIVE\n",
        encoding="utf-8",
    )
    result = accounts_run(frame, hierarchy=str(edges))
    assert result.hierarchy.select("account_id", "parent_account_id").rows() == [
        ("A-2", None),
        ("A-1", "A-2"),
    ]


@pytest.mark.parametrize("text", [None, "a,b\n1,2\n", ""])
def test_an_unusable_table_of_edges_is_one_sentence(tmp_path: Path, text: str | None) -> None:
    """A missing file, other columns and an empty file say what is wanted."""
    path = tmp_path / "edges.csv"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"hierarchy|edges"):
        read_edges(path)


def test_a_parent_is_never_merged_into_its_child() -> None:
    """Two records that a comparison would merge stay two when one names the other as its parent."""
    frame = pl.DataFrame(
        {
            "account_id": ["A", "B"],
            "name": ["Larkmoor", "Larkmoor"],
            "website": ["larkmoor.com"] * 2,
        }
    )
    assert len(set(firms_of(accounts_run(frame)).values())) == 1
    told = frame.with_columns(parent_id=pl.Series([None, "A"]))
    result = accounts_run(told)
    assert len(set(firms_of(result).values())) == 2
    assert (
        result.hierarchy.filter(pl.col("account_id") == "A-B")["parent_account_id"].item() == "A-A"
    )


def test_roll_up_survives_deep_and_circular_edges() -> None:
    """A chain of ten thousand is rolled up; a circle is cut."""
    names = [f"{n:05}" for n in range(10_000)]
    chain = pl.DataFrame({"cluster_id": names, "parent_id": [None, *names[:-1]]})
    assert tops(chain)["depth"].max() == 9_999
    circle = [("a", "b"), ("b", "c"), ("c", "a")]
    parents, faults = one_way_up(circle, frozenset(circle))
    assert len(parents) == 2
    assert [code for _, code, _ in faults] == ["hierarchy_cycle"]


def test_official_numbers_join_and_hold_apart() -> None:
    """One VAT number is one firm under two names; two LEIs are two firms under one name."""
    frame = pl.DataFrame(
        {
            "account_id": ["1", "2", "3", "4"],
            "name": [
                "Zilverberg BV",
                "Van den Zilverberg Holding Exploitatie",
                "Larkmoor Inc",
                "Larkmoor Inc",
            ],
            "website": [None, None, "larkmoor.com", "larkmoor.com"],
            "country": ["NL", "NL", "US", "US"],
            "vat_id": ["NL001234567B01", "NL 0012.34.567.B01", None, None],
            "lei": [None, None, "529900T8BM49AURSDO55", "5493001KJTIIGC8Y1R12"],
        }
    )
    firms = firms_of(accounts_run(frame))
    assert firms["1"] == firms["2"]
    assert firms["3"] != firms["4"]


def test_fifty_thousand_accounts_of_one_name_stay_apart() -> None:
    """A word that everybody bears joins nobody, and costs no square of comparisons."""
    size = 50_000
    frame = pl.DataFrame(
        {
            "lh_record_id": [f"{n:05}" for n in range(size)],
            "name": ["Consulting"] * size,
            "id": [str(n) for n in range(size)],
        }
    )
    matching = match_accounts_pool(pl.DataFrame(), frame)
    assert matching.clusters["cluster_id"].drop_nulls().n_unique() == size
    sited = frame.with_columns(website=pl.format("firm{}.com", "id"))
    assert match_accounts_pool(pl.DataFrame(), sited).clusters["cluster_id"].n_unique() == size


def test_leads_of_a_common_word_fit_none_of_fifty_thousand() -> None:
    """A lead that names the word fifty thousand accounts bear is linked to none of them."""
    size = 50_000
    frame = pl.DataFrame(
        {"account_id": [str(n) for n in range(size)], "name": ["Consulting"] * size}
    )
    leads = pl.DataFrame({"id": ["1", "2"], "company": ["Consulting", "Consulting Ltd"], "email": ["ann@gmail.com", None]})  # fmt: skip
    found = lh.match_accounts(leads, frame)
    assert found["account_id"].to_list() == [None, None]
    assert set(found["grade"].to_list()) <= {"none", "ambiguous"}


def test_repeated_ids_in_a_run_are_told(tmp_path: Path) -> None:
    """An account id that stands twice in a file: both rows are kept under ids of their own, or one sentence says so."""
    twice = pl.concat([ACCOUNTS, ACCOUNTS.head(1)])
    result = accounts_run(twice)
    assert result.clusters["lh_record_id"].n_unique() == twice.height
    target = tmp_path / "accounts.csv"
    twice.write_csv(target)
    assert lh.run({"accounts": target}).clusters["lh_record_id"].n_unique() == twice.height


def test_a_list_without_any_name_links_by_website_or_not_at_all() -> None:
    """Accounts whose names are all missing."""
    frame = pl.DataFrame({"account_id": ["1", "2"], "name": [None, ""], "website": ["larkmoor.com", None]})  # fmt: skip
    found = lh.match_accounts(LEADS, frame)
    assert found["account_id"].to_list()[:3] == ["1", "1", None]
    assert found["grade"].to_list()[2] == "none"


def test_the_mailbox_providers_name_is_no_employer() -> None:
    """A provider typed as the company of its mailbox, and an account of that name."""
    frame = pl.DataFrame({"account_id": ["1"], "name": ["Yahoo Mail"], "website": ["yahoo.com"]})
    leads = pl.DataFrame({"email": ["ann@yahoo.com", "bob@gmail.com"], "company": ["Yahoo Mail", "Gmail"]})  # fmt: skip
    assert lh.match_accounts(leads, frame)["account_id"].to_list() == [None, None]


def test_a_mail_provider_as_everybodys_website_joins_nobody() -> None:
    """All websites equal to gmail.com: the names decide."""
    names = [
        f"{word} {trade}"
        for word in ("Larkmoor", "Zilverberg", "Quorndal", "Tamarind")
        for trade in ("Tyres", "Pumps")
    ]
    frame = pl.DataFrame(
        {"account_id": [str(n) for n in range(8)], "name": names, "website": ["gmail.com"] * 8}
    )
    assert len(set(firms_of(accounts_run(frame)).values())) == 8
    leads = pl.DataFrame({"email": ["ann@gmail.com"]})
    assert lh.match_accounts(leads, frame)["grade"].to_list() == ["none"]


def test_missing_names_are_no_reason_to_join() -> None:
    """Accounts without a name are told apart by their websites, and left alone without one."""
    frame = pl.DataFrame({"account_id": ["1", "2", "3", "4"], "name": [None, "", None, " "], "website": ["larkmoor.com", "www.larkmoor.com", None, None]})  # fmt: skip
    firms = firms_of(accounts_run(frame))
    assert firms["1"] == firms["2"]
    assert firms["3"] is None
    assert firms["4"] is None


def test_an_empty_account_list_links_nobody_and_says_so() -> None:
    """No account: one row per lead, grade none, a reason."""
    found = lh.match_accounts(LEADS, ACCOUNTS.clear())
    assert found["grade"].to_list() == ["none"] * 5
    assert found["reason"].unique().to_list() == ["there is no account to link to"]
    assert lh.match_accounts(LEADS.clear(), ACCOUNTS).height == 0


def test_repeated_account_ids_are_one_sentence() -> None:
    """An id that stands in the list twice is named."""
    twice = pl.concat([ACCOUNTS, ACCOUNTS.head(1)])
    with pytest.raises(InputError, match="'A1' stands in the list twice"):
        lh.match_accounts(LEADS, twice)


def test_people_without_an_account_are_proposed_with_evidence() -> None:
    """The firm of two people is proposed once; nobody is proposed for a free mailbox."""
    result = lh.run({"leads": LEADS, "accounts": ACCOUNTS})
    proposed = result.proposed_accounts
    assert proposed.select("name", "domain", "n_people", "grade").rows() == [
        ("Zilverberg", "zilverberg.nl", 2, "strong")
    ]
    assert "name and domain agree: 2" in proposed["evidence"].item()
    assert proposed["sample_ids"].item() == "L4;L5"
    golden = result.accounts.filter(pl.col("account_id") == proposed["account_id"].item())
    assert golden["proposed"].to_list() == [True]


def test_the_link_step_is_one_answer_everywhere(tmp_path: Path) -> None:
    """The step gives the answer of the function, the firms follow it, the folder holds it."""
    recipe = {
        "steps": [
            {"use": "clean"},
            {"use": "append"},
            {"use": "match_accounts"},
            {"use": "link_accounts"},
            {"use": "consolidate"},
        ]
    }
    result = lh.run({"leads": LEADS, "accounts": ACCOUNTS}, recipe)
    answer = lh.match_accounts(LEADS, ACCOUNTS)
    assert (
        result.account_links.sort("id")
        .select(answer.columns)
        .equals(answer.sort("id"), null_equal=True)
    )
    firms = firms_of(result)
    for lead, account in answer.select("id", "account_id").iter_rows():
        if account is not None:
            assert firms[lead] == firms[account]
    folder = result.write(tmp_path / "out")
    assert (folder / "account_links.csv").is_file()
    assert (
        (folder / "proposed_accounts.csv")
        .read_text(encoding="utf-8")
        .startswith("account_id,name,domain")
    )


TIED = pl.DataFrame(
    {
        "account_id": ["old", "rich", "busy"],
        "name": ["Larkmoor Fasteners"] * 3,
        "website": ["larkmoor.com"] * 3,
        "created": ["2010-01-01", "2020-01-01", "2021-01-01"],
        "open_opportunities": ["0", "3", "0"],
        "contacts": ["1", "2", "9"],
        "Health Score": ["5", "1", "2"],
    }
)


@pytest.mark.parametrize(
    ("tie_breakers", "settings", "wanted", "trace"),
    [
        ((), {}, None, None),
        (("oldest",), {}, "old", "oldest 3>1"),
        (("newest",), {}, "busy", "newest 3>1"),
        (("open_opportunity", "oldest"), {}, "rich", "open_opportunity 3>1"),
        (("most_contacts",), {}, "busy", "most_contacts 3>1"),
        (("fewest_contacts",), {}, "old", "fewest_contacts 3>1"),
        (
            ("named_list", "oldest"),
            {"named": frozenset(["rich", "busy"])},
            "rich",
            "named_list 3>2; oldest 2>1",
        ),
        (("max:health_score",), {}, "old", "max:health_score 3>1"),
        (("min:health_score",), {}, "rich", "min:health_score 3>1"),
    ],
)
def test_tie_breakers_are_asked_in_order_and_traced(
    tie_breakers: tuple[str, ...], settings: dict[str, Any], wanted: str | None, trace: str | None
) -> None:
    """Each tie-breaker says how many it left; without any the answer is ambiguous."""
    lead = pl.DataFrame({"email": ["ann@larkmoor.com"], "company": ["Larkmoor Fasteners"]})
    row = lh.match_accounts(lead, TIED, tie_breakers=tie_breakers, **settings).row(0, named=True)
    assert row["account_id"] == wanted
    assert row["trace"] == trace
    assert (row["grade"] == "ambiguous") == (wanted is None)


def test_unknown_settings_name_the_nearest() -> None:
    """Tie-breakers, words and settings that do not exist are refused with the nearest one."""
    with pytest.raises(InputError, match="oldest"):
        LinkConfig(tie_breakers=("eldest",))
    with pytest.raises(InputError, match="fallback"):
        LinkConfig(domain_only="falback")  # type: ignore[arg-type]
    with pytest.raises(InputError, match="tie_breakers"):
        lh.match_accounts(LEADS, ACCOUNTS, tie_breaker=("oldest",))
    with pytest.raises(InputError, match="health_score"):
        lh.match_accounts(LEADS, ACCOUNTS, tie_breakers=("max:health_score",))
    with pytest.raises(InputError, match="merge"):
        AccountConfig(name_only="merged")  # type: ignore[arg-type]
    with pytest.raises(RecipeError, match="name_only"):
        accounts_run(ACCOUNTS, name_onl="merge")


@pytest.mark.parametrize(
    ("policy", "wanted"), [("off", None), ("fallback", "A1"), ("always", "A1")]
)
def test_a_domain_alone_may_do_what_the_policy_says(policy: str, wanted: str | None) -> None:
    """A lead that gives nothing but a mailbox at the account's domain."""
    lead = pl.DataFrame({"email": ["bob@larkmoor.com"]})
    assert lh.match_accounts(lead, ACCOUNTS, domain_only=policy)["account_id"].to_list() == [wanted]


def test_always_lets_the_domain_overrule_the_name() -> None:
    """Name and domain point to two accounts: only ``always`` decides."""
    lead = pl.DataFrame({"email": ["bob@larkmoor.com"], "company": ["Tamarind Brewing"]})
    assert lh.match_accounts(lead, ACCOUNTS)["grade"].to_list() == ["ambiguous"]
    assert lh.match_accounts(lead, ACCOUNTS, domain_only="always")["account_id"].to_list() == ["A1"]


def test_a_link_is_explained_by_the_sum_that_decided() -> None:
    """The terms add up to the total; an account that lost is explained too."""
    told = lh.explain_link(LEADS, ACCOUNTS, "L1")
    assert told.linked_id == "A1"
    assert sum(term.weight for term in told.evidence) == pytest.approx(told.total)
    lost = lh.explain_link(LEADS, ACCOUNTS, "L1", "A3")
    assert lost.linked_id == "A1"
    assert lost.total is not None
    assert told.total is not None
    assert lost.total < lost.needed < told.total
    assert lost.to_dict()["rivals"][0]["account_id"] == "A1"
    with pytest.raises(UnknownRecordError, match="'nobody'"):
        lh.explain_link(LEADS, ACCOUNTS, "nobody")
    with pytest.raises(UnknownRecordError, match="'A9'"):
        lh.explain_link(LEADS, ACCOUNTS, "L1", "A9")


def test_explain_of_a_run_gives_the_link_decision(tmp_path: Path) -> None:
    """A lead and an account of a run that links them: one answer, in memory, from the folder and on the command line."""
    recipe = {
        "steps": [
            {"use": "clean"},
            {"use": "append"},
            {"use": "match_accounts"},
            {"use": "link_accounts", "margin": 3.0},
            {"use": "consolidate"},
        ]
    }
    result = lh.run({"leads": LEADS, "accounts": ACCOUNTS}, recipe)
    told = result.explain("L1", "A1")
    assert told.link is not None
    assert (told.link.grade, told.link.linked_id) == ("exact", "A1")
    assert told.reason.startswith("linked (exact): the domain agrees")
    assert result.explain("A1", "L1").link == told.link
    lost = result.explain("L1", "A3")
    assert lost.link is not None
    assert lost.reason.startswith("linked to another account")
    assert result.explain("L1", "L2").link is None
    folder = result.write(tmp_path / "out")
    assert lh.explain(folder, "L1", "A1").to_dict()["link"] == told.to_dict()["link"]
    plain = lh.run({"leads": LEADS, "accounts": ACCOUNTS})
    assert plain.explain("L1", "A1").link is None


def test_a_named_list_is_covered_by_functions_and_levels() -> None:
    """Coverage per target in the order of the list, gaps included; ambiguous names are listed."""
    targets = pl.DataFrame(
        {"account_id": ["T1", "T2", "T3", "T4"], "name": ["Zilverberg", "Larkmoor", "Quorndal", "Quorndal"], "website": ["zilverberg.nl", "larkmoor.com", None, None]}
    )  # fmt: skip
    found = lh.cover_accounts(LEADS, targets)
    rows = {row["account_id"]: row for row in found.coverage.iter_rows(named=True)}
    assert found.coverage["account_id"].to_list() == ["T1", "T2", "T3", "T4"]
    assert rows["T2"]["n_people"] == 2
    assert rows["T2"]["functions"] == "finance:1;it:1"
    assert "sales" in rows["T2"]["missing_functions"].split(";")
    assert rows["T3"]["n_people"] == 0
    assert found.ambiguous.filter(pl.col("kind") == "target")["id"].to_list() == ["T3", "T4"]
    with pytest.raises(InputError, match="named list is empty"):
        lh.cover_accounts(LEADS, targets.clear())


def test_lists_of_names_are_joined_only_when_asked() -> None:
    """Names alone: left to a person by default, joined on request, numbers apart in both."""
    names = [
        "Zilverberg Electronics NV",
        "Zilverberg NV",
        "Granite Harbor Fund III",
        "Granite Harbor Fund IV",
        "Koninklijke Zilverberg",
    ]
    frame = pl.DataFrame({"account_id": [str(n) for n in range(5)], "name": names})
    assert len(set(firms_of(accounts_run(frame)).values())) == 5
    firms = firms_of(accounts_run(frame, name_only="merge"))
    assert firms["0"] == firms["1"]
    assert firms["2"] != firms["3"]


def test_the_order_of_rows_has_no_meaning() -> None:
    """Shuffled rows give the same firms, parents and links."""
    first = lh.run({"leads": LEADS, "accounts": ACCOUNTS})
    turned = lh.run({"leads": LEADS.reverse(), "accounts": ACCOUNTS.reverse()})
    assert firms_of(first) == firms_of(turned)
    assert first.hierarchy.equals(turned.hierarchy, null_equal=True)
    assert first.proposed_accounts.equals(turned.proposed_accounts, null_equal=True)
    one, two = (lh.match_accounts(LEADS, a).sort("id") for a in (ACCOUNTS, ACCOUNTS.reverse()))
    assert one.equals(two, null_equal=True)


def test_families_count_the_people_of_the_whole_family() -> None:
    """Every firm of a family shows the family's people."""
    result = lh.run({"leads": LEADS, "accounts": ACCOUNTS})
    rows = result.hierarchy.select(
        "account_id", "ultimate_parent_id", "n_people_family", "n_firms_family"
    ).rows()
    assert rows == [("A-A2", "A-A2", 2, 2), ("A-A1", "A-A2", 2, 2)]


def test_numerals_and_letters_tell_near_names_apart() -> None:
    """Fund V is no slip of Fund IV, and Series A none of Series B, for people as for accounts."""
    frame = pl.DataFrame({
        "account_id": ["A4", "AB"],
        "name": ["Rosewell Capital Fund IV", "Rosewell Property Series B"],
        "website": ["rosewell.com", "rosewell.com"],
    })  # fmt: skip
    leads = pl.DataFrame({"id": ["L5", "LA", "L4"], "email": [f"{n}@rosewell.com" for n in "xyz"],
                          "company": ["Rosewell Capital Fund V", "Rosewell Property Series A", "Rosewell Capital Fund IV"]})  # fmt: skip
    assert lh.match_accounts(leads, frame)["account_id"].to_list() == [None, None, "A4"]
    firms = firms_of(lh.run({"leads": leads, "accounts": frame}))
    assert firms["L5"] != firms["A4"]
    assert firms["LA"] != firms["AB"]


def test_batches_change_no_link(monkeypatch: pytest.MonkeyPatch) -> None:
    """One lead at a time on one thread gives what all leads at once give."""
    whole = lh.match_accounts(LEADS, ACCOUNTS)
    monkeypatch.setattr("leadhygiene.consolidators.lead_to_account._BATCH", 1)
    monkeypatch.setattr("leadhygiene.consolidators.lead_to_account._WORKERS", 1)
    assert lh.match_accounts(LEADS, ACCOUNTS).equals(whole, null_equal=True)


def test_records_of_one_firm_are_one_account_to_a_run(tmp_path: Path) -> None:
    """Two records that the run takes for one firm: its people are linked to the first, in the folder too."""
    twice = pl.concat([ACCOUNTS, ACCOUNTS.head(1).with_columns(account_id=pl.lit("A9"))])
    steps = [
        {"use": name}
        for name in ("clean", "append", "match_accounts", "link_accounts", "consolidate")
    ]
    result = lh.run({"leads": LEADS, "accounts": twice}, {"steps": steps})
    first = result.account_links.row(0, named=True)
    assert (first["account_id"], first["grade"], first["trace"]) == (
        "A1",
        "exact",
        "named_list 2>2; open_opportunity 2>2; hierarchy_level 2>2; one_firm 2>1",
    )
    assert firms_of(result)["L1"] == firms_of(result)["A1"] == firms_of(result)["A9"]
    told = lh.explain(result.write(tmp_path / "out"), "L1", "A9").link
    assert told is not None
    assert (told.linked_id, told.grade) == ("A1", "exact")
    assert lh.match_accounts(LEADS, twice)["grade"][0] == "ambiguous"


@pytest.mark.parametrize(
    ("name", "firms"),
    [("Main Street Diner", 2), ("Gasthof Zur Post", 2), ("Padaria São José", 2), ("St. Mary's Church", 2), ("Şahin", 2), ("F.H.U. Dąbrowski", 2), ("Larkmoor Dental Clinic", 1)],
)  # fmt: skip
def test_what_each_town_has_is_one_firm_in_each(name: str, firms: int) -> None:
    """Leads without a domain of their own: an inn, a church or a shop of an everyday name is another one in another town."""
    towns = [("Tulsa", "OK", "+1 918 448 1818"), ("Boise", "ID", "+1 208 432 8403")]
    rows = [
        {"Id": f"{number}", "First Name": first, "Last Name": "Ostrander", "Email": f"{first}@gmail.com", "Company": name, "City": city,
         "State": state, "Country": "US", "Phone": phone}
        for number, (first, (city, state, phone)) in enumerate(zip(("Ann", "Bo", "Cy", "Di"), towns * 2, strict=True))
    ]  # fmt: skip
    found = lh.run(rows).clusters["account_id"].to_list()
    assert len(set(found)) == firms
    assert found[0] == found[2]
    assert found[1] == found[3]


@pytest.mark.parametrize(
    ("longer", "parent"),
    [("Larkmoor Freight Group Inc", None), ("Larkmoor Freight Gruppe", None), ("Larkmoor Freight Holding", "2"), ("Larkmoor Freight Canada", "1")],
)  # fmt: skip
def test_words_behind_the_name_of_one_domain(longer: str, parent: str | None) -> None:
    """A group on one domain is the firm; a holding owns it, and a national company is a part of it."""
    home = {"Website": "larkmoorfreight.com", "Phone": "+1 614 572 3418", "City": "Columbus", "Country": "US"}  # fmt: skip
    names = (("1", "Ann", "LARKMOOR FREIGHT"), ("2", "Bo", longer))
    rows = [{"Id": key, "First Name": first, "Last Name": "Ek", "Email": f"{first}@larkmoorfreight.com", "Company": firm, **home} for key, first, firm in names]  # fmt: skip
    found = lh.run(rows)
    told = found.relations.filter(pl.col("relation") == "subsidiary_of")["id_b"].to_list()
    assert told == ([] if parent is None else [parent])
    assert found.clusters["account_id"].n_unique() == (1 if parent is None else 2)


def _leads(*rows: tuple[str | None, str | None, str | None]) -> pl.DataFrame:
    """Return leads of some companies, mailboxes and towns."""
    names = ("Ruth Amsel", "Jonas Tarnow", "Meret Olbrich")
    return pl.DataFrame(
        {
            "Name": names[: len(rows)],
            "Company": [company for company, _, _ in rows],
            "Email": [mail for _, mail, _ in rows],
            "City": [city for _, _, city in rows],
        }
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ruth@ag-lauterstein.justiz.de", "jonas@ag-hollmark.justiz.de"),
        ("ruth@lg-hollmark.justiz.bwl.de", "jonas@fa-hollmark.bwl.de"),
        ("ruth@parks.nsw.gov.au", "jonas@treasury.nsw.gov.au"),
        ("ruth@water.ca.gov", "jonas@parks.ca.gov"),
        ("ruth@nhs.net", "jonas@nhs.net"),
        ("ruth@giustizia.it", "jonas@giustizia.it"),
        ("ruth@osoud.tvl.justice.cz", "jonas@osoud.mvd.justice.cz"),
    ],
)
def test_public_bodies_are_not_one_by_the_domain_of_their_state(first: str, second: str) -> None:
    """Ministries, courts and hospitals below one domain, or with mailboxes on it, are no firm of it."""
    near = first.replace("ruth", "jon")
    leads = _leads((None, first, None), (None, second, None), (None, near, None))
    clusters = lh.run(leads.with_columns(pl.Series("Id", ["1", "2", "3"]))).clusters
    found = clusters.sort("lh_record_id")["account_id"].to_list()
    assert found[0] != found[1] or found[:2] == [None, None]
    assert found[0] == found[2]


@pytest.mark.parametrize(
    ("a", "b", "domain"),
    [
        ("Kuzeyli Makine San. ve Tic. A.Ş.", "Kuzeyli Makine San. ve Tic. A.S.", "kuzeylimak.com.tr"),
        ("Gülbahçe Tekstil Limited Şirketi", "GULBAHCE TEKSTIL LIMITED SIRKETI", "gulbahce.com.tr"),
        ("Brzoza Stolarka Spółka z o.o.", "Brzoza Stolarka Spolka z o.o.", "brzoza-st.pl"),
        ("Vltavan Spoločnosť s ručením obmedzeným", "Vltavan spolocnost s rucenim obmedzenym", "vltavan.sk"),
    ],
)  # fmt: skip
def test_a_legal_form_without_its_marks_is_that_form(a: str, b: str, domain: str) -> None:
    """Letters typed without their marks make no second firm, and no part of the first."""
    result = lh.run(_leads((a, f"r.amsel@{domain}", None), (b, f"j.tarnow@{domain}", None)))
    assert result.clusters["account_id"].n_unique() == 1
    assert result.relations.height == 0


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("Al Marwa Scaffolding LLC", "Al Safwa Scaffolding LLC", False),
        ("Beskidpak Gdynia", "Beskidgaz Gdynia", False),
        ("Hansen Elektro", "Jansen Elektro", False),
        ("AK Scaffolding", "AKC Scaffolding", False),
        ("Beskidpol Gdynia", "Beskiddpol Gdynia", True),
        ("Al Marwah Scaffolding", "Al Marwwah Scaffolding", True),
    ],
)
def test_a_slip_is_one_letter_and_makes_no_other_word(a: str, b: str, one: bool) -> None:
    """Two letters, or a letter that makes another word or name, are another firm."""
    frame = _leads((a, "ruth@zzscaffold.eu", "Gdynia"), (b, "jon.tarnow77@gmail.com", "Gdynia"))
    found = lh.run(frame).clusters["account_id"]
    assert found.n_unique() == (1 if one else 2)


@pytest.mark.parametrize(
    ("a", "b", "domain"),
    [
        ("Steuerberatung Tarnow", "Steuerkanzlei Tarnow", "tarnow-tax.de"),
        ("Kanzlei Hollmark", "Rechtsanwälte Hollmark & Partner mbB", "hollmark-recht.de"),
        ("Praxis Dr. Olbrich", "Gemeinschaftspraxis Dr. Olbrich und Kollegen", "med-olbrich.de"),
        ("Zahnärzte Olbrich", "Zahnarztpraxis Dr. Olbrich", "dent-olbrich.de"),
        ("Studio Legale Fontelune", "Avvocati Fontelune e Associati", "fontelunelex.it"),
        ("Landkreis Görlitz", "Landratsamt Görlitz", "landkreis-gr.de"),
        ("Stadt Celle", "Stadtverwaltung Celle", "celle-stadt.de"),
        ("Hochschule Wismar", "HS Wismar", "hs-wismar.de"),
        ("Amtsgericht Celle", "AG Celle", "gericht-celle.de"),
    ],
)
def test_words_for_one_thing_are_one_firm_on_one_domain(a: str, b: str, domain: str) -> None:
    """A practice, a town and its hall, a court and its short word are no two firms, and no parts."""
    result = lh.run(_leads((a, f"r.amsel@{domain}", None), (b, f"j.tarnow@{domain}", None)))
    assert result.clusters["account_id"].n_unique() == 1
    assert result.relations.height == 0
    sites = [{"name": name, "website": domain} for name in (a, b)]
    assert lh.compare(sites[0], sites[1], kind="account").relation == "duplicate"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Praxis Dr. Amsel", "Gemeinschaftspraxis Dr. Tarnow"),
        ("Metzgerei Olbrich", "Hotel Olbrich"),
        ("Landkreis Celle", "Stadt Celle"),
        ("Rechtsanwalt Hans Olbrich", "Kanzlei Peter Olbrich"),
        ("Landkreis Celle", "Landkreis Celle, Kreiskasse"),
    ],
)
def test_two_names_trades_or_bodies_on_one_domain_stay_two(a: str, b: str) -> None:
    """Two doctors, two trades, a town and its county, a department."""
    domain = "zentrum-celle.de"
    result = lh.run(_leads((a, f"r.amsel@{domain}", None), (b, f"j.tarnow@{domain}", None)))
    assert result.clusters["account_id"].n_unique() == 2


def test_a_common_name_in_another_town_is_no_firm_of_one_row() -> None:
    """What two rows by themselves are, two firms of one common name, the run does not merge."""
    frame = _leads(
        ("Horizon Estates", "ruth@horizonestates.com", "Monroe"),
        ("Horizon Estates", None, "Lakeville"),
    )
    frame = frame.with_columns(Country=pl.lit("US"))
    assert lh.run(frame).clusters["account_id"].n_unique() == 2


def test_firms_of_one_person_in_two_scripts_are_for_review() -> None:
    """One mailbox and one mobile behind an Arabic and a Latin name of a firm."""
    frame = pl.DataFrame({
        "Full Name": ["Khalid Al Otaibi", "خالد العتيبي"], "Company": ["Al Rimal Lifting LLC", "شركة الرمال للرافعات"],
        "Email": ["khalid.otaibi551@gmail.com"] * 2, "Mobile": ["+966 55 113 8840"] * 2, "Country": ["Saudi Arabia"] * 2,
    })  # fmt: skip
    result = lh.run(frame)
    assert result.clusters["person_id"].n_unique() == 1
    listed = result.review.filter(pl.col("reason").str.contains("two scripts"))
    assert listed.height == 1
