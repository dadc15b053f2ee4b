"""Names of one firm in two spellings, two tongues or two scripts, and names of two."""

from __future__ import annotations

import polars as pl
import pytest

import leadhygiene as lh


def _level(one: str, other: str) -> str:
    person = {"First Name": "Ilona", "Last Name": "Varkesh"}
    told = lh.compare({**person, "Company": one}, {**person, "Company": other})
    return next((term.level for term in told.evidence if term.field == "organisation"), "missing")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Larnbridge Valve Co.", "Lambridge Valve Company"),
        ("Viña Torvalle", "Vinos Torvalle SpA"),
        ("Xanlar Neft MMC", "Khanlar Neft LLC"),
        ("PT Tjakra Djaja", "PT. Cakra Jaya"),
        ("IJsselvoort", "Ysselvoort B.V."),
        ("Services financiers Tavish", "Tavish Financial Services"),
        ("АО «Келвар Системы»", "Kelvar Systems JSC"),
        ("주식회사 코렌트테크", "Corent Tech Co., Ltd."),
        ("株式会社ノルタテック", "Norta Tech Co., Ltd."),
        ("深圳岚桥科技有限公司", "Shenzhen Lanqiao Technology Co., Ltd."),
    ],
)
def test_two_spellings_are_similar(one: str, other: str) -> None:
    """What differs in writing alone is one employer."""
    assert _level(one, other) == _level(other, one) == "similar"


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("Hornberg Bau", "Homberg Bau", "other"),
        ("Corvelle Enterprises", "Tavish Enterprises", "other"),
        ("Viña Torvalle", "Vinos Santa Brisa", "other"),
        ("АО «Келвар Системы»", "Norvex Systems JSC", "other"),
        ("深圳岚桥科技有限公司", "Shenzhen Orvane Trading", "missing"),
    ],
)
def test_a_word_that_differs_tells_two_firms(one: str, other: str, level: str) -> None:
    """Another word is another employer; what is translated and not read says nothing."""
    assert _level(one, other) == level


def test_the_script_of_a_firm_is_known_where_rows_repeat() -> None:
    """A pool with repeated rows still knows that a name is translated: no move between two employers is told."""
    rows = [
        {"Id": f"{side}{n}", "Name": name, "Company": firm, "Email": mail, "Phone": "+86 10 6119 5772"}
        for n, (han, latin, mail) in enumerate(
            [("曾岚", "Lan Zeng", "7719204418@qq.com"), ("李桥", "Qiao Li", "6620418833@qq.com")]
        )
        for side, name, firm in (
            ("a", han, "深圳岚桥科技有限公司"),
            ("b", latin, "Shenzhen Orvane Trading Co., Ltd."),
            ("c", latin, "Shenzhen Orvane Trading Co., Ltd."),
        )
    ]  # fmt: skip
    told = lh.run(pl.DataFrame(rows)).explain("a0", "b0")
    assert told.relation != "moved_from"
    assert all(term.field != "organisation" or term.level == "missing" for term in told.evidence)


def _accounts(rows: list[tuple[str, str, str, str]]) -> list[str | None]:
    listed = [
        {"Id": f"{n}", "First Name": "Ann", "Last Name": f"Orvik{n}", "Company": firm, "City": town, "Email": mail, "Country": land}
        for n, (firm, town, mail, land) in enumerate(rows)
    ]  # fmt: skip
    found = lh.run(pl.DataFrame(listed)).clusters.sort("lh_record_id")
    return found["account_id"].to_list()


def test_leads_of_a_firm_in_two_scripts_meet_in_one_town() -> None:
    """One account where the reading and the town agree; another name is another account."""
    found = _accounts(
        [
            ("深圳岚桥科技有限公司", "深圳", "", "CN"),
            ("Shenzhen Lanqiao Technology Co., Ltd.", "Shenzhen", "", "CN"),
            ("АО «Келвар Системы»", "Казань", "", "RU"),
            ("Kelvar Systems JSC", "Kazan", "", "RU"),
            ("ООО «Норвекс Логистика»", "Казань", "", "RU"),
        ]
    )
    assert found[0] == found[1]
    assert found[2] == found[3]
    assert len({found[0], found[2], found[4]}) == 3


def test_offices_of_a_brand_are_in_one_account_however_the_town_is_written() -> None:
    """A town behind a brand says where the row is; one row with a dash makes no branch of the brand."""
    found = _accounts(
        [
            *((("Wrenfield & Harle", town, f"ann{n}@wrenfieldharle.co.uk", "GB") for n, town in enumerate(("Ilkley", "Ripon", "Otley")))),
            ("Wrenfield & Harle - Ilkley", "Ilkley", "bob@wrenfieldharle.co.uk", "GB"),
            ("Wrenfield & Harle Ripon", "Ripon", "eve@wrenfieldharle.co.uk", "GB"),
            ("Wrenfield & Harle Otley", "Otley", "joe@wrenfieldharle.co.uk", "GB"),
        ]
    )  # fmt: skip
    assert len({*found}) == 1
