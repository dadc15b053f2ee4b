"""The quick way of telling names apart agrees with the full comparison."""

from __future__ import annotations

import random

import numpy as np
import polars as pl
import pytest

from leadhygiene.matching.columns.coded import code
from leadhygiene.matching.levels import mail_hosts, work_levels
from leadhygiene.matching.levels.east_names import romanised
from leadhygiene.matching.levels.firm_marks import apart_crossed, apart_firm, apart_site
from leadhygiene.matching.levels.name_scale import NAME
from leadhygiene.matching.levels.names_by_mail import told_by_mail
from leadhygiene.matching.names import family_names, given_names
from leadhygiene.matching.names.spelled import Spelled
from leadhygiene.standards.people import nicknames

_SEVERAL = [f"{a} {b}" for a, b in sorted(nicknames.pair_set())[::37]]
_SLIPS = [name[:2] + name[3:] for name in sorted(nicknames.spellings())[::11] if len(name) > 4]
_NAMES = sorted(
    {name for pair in nicknames.pair_set() for name in pair}
    | set(nicknames.spellings())
    | {"al rashid", "alrashid", "rashid", "tschechow", "chekhov", "yevtushenko", "evtushenko", "kowalski",
       "kowalska", "jonsson", "jonsdottir", "smithson", "srnithson", "xu", "hsu", "j", "王", "li wei", "jp",
       "jean pierre", "van der berg", "vandenberg", "berg", "bergh", "de la cruz", "cruz", "moura lobato",
       "ouassim", "wassim", "djordje", "dorde", "cvetkova", "tsvetkova", "ma carmen", "maria del carmen", "j prescott", "prescott",
       "m da conceicao", "maria da conceicao", "abu laith ziyad", "ziyad",
       "tomasz", "tomas", "lukasz", "lukas", "szymkiewicz", "simkevic", "steinberger", "shteinberger", "yankovskiy", "jankowski", "kuznecovs",
       "kuznetsov", "visnevskis", "vishnevsky", "stankevicius", "stankiewicz", "lacis", "lace", "vl", "vladimira", "abdr", "abd al rahman", "abdelrahman",
       "aksyonov", "axenov", "kuznecov", "scherbakova", "shcherbakova", "scerbakova", "gorbachov", "gorbachev", "rodionov"}
    | {*_SEVERAL, *_SLIPS}
)  # fmt: skip
#: Pairs that both ways must find.
_MET = [
    ("kuznecovs", "kuznetsov"),
    ("visnevskis", "vishnevsky"),
    ("stankevicius", "stankiewicz"),
    ("lacis", "lace"),
    ("aksyonov", "axenov"),
    ("kuznecov", "kuznetsov"),
    ("scherbakova", "shcherbakova"),
    ("scerbakova", "shcherbakova"),
    ("gorbachev", "gorbachov"),
    ("vl", "vladimira"),
    ("abdr", "abd al rahman"),
]


def _pairs(size: int) -> tuple[np.ndarray, np.ndarray]:
    draw = random.Random(5)
    pairs = [sorted(draw.sample(range(len(_NAMES)), 2)) for _ in range(size)]
    numbers = {name: at for at, name in enumerate(_NAMES)}
    pairs += [sorted((numbers[a], numbers[b])) for a, b in sorted(nicknames.pair_set())[:5000]]
    pairs += [sorted((numbers[a], numbers[b])) for a, b in _MET]
    near = [(at, at + step) for at in range(0, len(_NAMES) - 4, 5) for step in (1, 3)]
    pairs += [list(pair) for pair in near]
    left, right = np.array(pairs, dtype=np.int64).T
    return left, right


def test_names_that_are_surely_apart_are_apart_when_looked_at() -> None:
    """No pair that the marks tell apart is a variant, a call name, a slip or a part of the other."""
    column = code(pl.Series(_NAMES))
    left, right = _pairs(20_000)
    a, b = (
        np.minimum(column.codes[left], column.codes[right]),
        np.maximum(column.codes[left], column.codes[right]),
    )
    for apart, compare in (
        (column.marks.apart_given, given_names.compare),
        (column.marks.apart_family, family_names.compare),
    ):
        told = apart(a, b)
        assert 0.3 < told.mean() < 1.0, "the quick way tells most pairs, but not all"
        wrong = [
            (_NAMES[x], _NAMES[y])
            for x, y, surely in zip(left.tolist(), right.tolist(), told.tolist(), strict=True)
            if surely and compare(_NAMES[x], _NAMES[y]) != 0
        ]
        assert wrong == []


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("scherbakova", "shcherbakova", family_names.SPELLING), ("scerbakova", "shcherbakova", family_names.SPELLING),
        ("roschin", "roshchin", family_names.SPELLING), ("tischenko", "tishchenko", family_names.SPELLING),
        ("kovalyov", "kovalev", family_names.SPELLING), ("kovaliov", "kovalev", family_names.SPELLING),
        ("solovyova", "soloviova", family_names.SPELLING), ("solovyev", "soloviev", family_names.SPELLING),
        ("semyonov", "semenov", family_names.SPELLING), ("gorbachov", "gorbachev", family_names.SPELLING),
        ("andreyev", "andreev", family_names.SPELLING), ("axenov", "aksyonov", family_names.SPELLING),
        ("belyy", "bely", family_names.SPELLING), ("maximov", "maksimov", family_names.SPELLING),
        ("kuznecov", "kuznetsov", family_names.SPELLING), ("xenofontov", "ksenofontov", family_names.SPELLING),
        ("shchukin", "shukin", family_names.CONFLICT), ("sholokhov", "shelekhov", family_names.NEAR),
        ("rodionov", "rodenov", family_names.NEAR), ("chernova", "chernin", family_names.CONFLICT),
    ],
)  # fmt: skip
def test_ways_to_write_a_russian_family_name_in_latin_letters(
    a: str, b: str, expected: int
) -> None:
    """Passports, embassies, libraries and people themselves write щ, ё, ый, ц and кс in several ways."""
    assert family_names.compare(a, b) == family_names.compare(b, a) == expected


_HOSTS = ["gmail.com", "gmial.com", "gmail.co", "gmail.c", "yahoo.com", "yaho.com", "larkmoor.com", "larkmoor.de",
          "larkmor.com", "l\u00e4rkmoor.com", "larkmoor1.com", "larkmoor2.com", "facebook.com", "meta.com"]  # fmt: skip
_FIRMS = ["acme tools", "tools acme", "facebook", "meta platforms", "lindquell wasser", "lindquell netz", "fund 3",
          "fund 4", "summit", "summitt", "sumit", "\u682a\u5f0f\u4f1a\u793e\u5c71\u7530", "\u5c71\u7530"]  # fmt: skip


def _many(words: list[str], of: str) -> list[str]:
    draw = random.Random(3)
    found = {draw.choice(words)[:9] + draw.choice(of) + draw.choice(words) for _ in range(250)}
    return sorted(found | set(words))


def test_domains_and_firms_that_are_surely_apart_are_apart_when_looked_at() -> None:
    """The quick ways for domains and firms agree with the full comparisons too."""
    for apart, compare, values in (
        (mail_hosts.apart_hosts, mail_hosts.one_host, _many(_HOSTS, ".-rn")),
        (apart_firm, work_levels.firm, _many(_FIRMS, "   as")),
        (apart_site, work_levels.site, _many(_HOSTS, "-rno")),
    ):
        column = code(pl.Series(values))
        left, right = np.triu_indices(len(values), 1)
        a, b = column.codes[left], column.codes[right]
        told = apart(column, a, b)
        assert 0.05 < told.mean() < 1.0
        wrong = [
            (values[x], values[y])
            for x, y in zip(left[told].tolist(), right[told].tolist(), strict=True)
            if compare(*sorted((values[x], values[y]))) != 0
        ]
        assert wrong == []


def test_firms_and_domains_that_are_surely_apart_are_apart_when_looked_at() -> None:
    """The quick way for a firm beside a domain agrees with the full comparison."""
    joined = [name.replace(" ", "") for name in _FIRMS if name.isascii()]
    sites = _many([*_HOSTS, *(f"{x}.com" for x in joined), *(f"the{x}.com" for x in joined)], "-rn")
    firms, hosts = _many(_FIRMS, "   as"), code(pl.Series(sites))
    company = code(pl.Series(firms))
    left, right = (axis.ravel() for axis in np.indices((len(firms), len(sites))))
    told = apart_crossed(company, hosts, company.codes[left], hosts.codes[right])
    assert 0.3 < told.mean() < 1.0
    wrong = [
        (firms[x], sites[y])
        for x, y in zip(left[told].tolist(), right[told].tolist(), strict=True)
        if work_levels._at_site(firms[x], sites[y]) != 0
    ]
    assert wrong == []


def test_two_systems_of_romanisation_write_one_name() -> None:
    """Korean, Mandarin and Japanese names are one in two spellings; other names of one family are not."""
    column = code(pl.Series(["lee", "yi", "kim", "gim", "zhang", "chang", "ohno", "ono", "smith"]))
    given = code(pl.Series(["ji hoon", "jihun", "minjun", "min joon", "zhiming", "chih ming", "yuichi", "yuichi", "jihun"]))  # fmt: skip
    left, right = np.array([0, 2, 4, 6, 0, 1]), np.array([1, 3, 5, 7, 3, 8])
    found = dict(romanised(given, column, left, right, np.ones(6, dtype=bool)))
    assert found == {0: "variant", 1: "variant", 2: "variant", 3: "near"}


@pytest.mark.parametrize(
    ("short", "full", "level"),
    [
        (("emil", None, "emil.korbut"), ("emil", "korbut", None), "variant"),
        (("emil", None, "emilsobota"), ("emil", "korbut", None), "family_changed"),
        (("emil", None, "emilk"), ("emil", "korbut", None), "one_part"),
        (("emil", None, "emilt"), ("emil", "korbut", None), "family_changed"),
        (("emil", None, "emil.sales"), ("emil", "korbut", None), "one_part"),
        (("emil", None, "e.korbut"), ("emil", "korbut", None), "variant"),
    ],
)
def test_a_mailbox_tells_the_part_of_a_name_that_a_row_lacks(
    short: tuple[str | None, ...], full: tuple[str | None, ...], level: str
) -> None:
    """What stands beside the written part in a mailbox is the other part, unless it is a function or no name."""
    columns = {
        name: code(pl.Series([short[place], full[place]], dtype=pl.String))
        for place, name in enumerate(("given", "family", "local"))
    }
    out = np.array([NAME.index("one_part")], dtype=np.int8)
    told_by_mail(columns, np.array([0]), np.array([1]), out)
    assert NAME[out[0]] == level


def test_names_sound_alike_column_by_column_as_text_by_text() -> None:
    """What is told of many names at once is what is told of two."""
    ways = (
        ("sch", "sh"),
        ("w", "v"),
        ("cz", "c"),
        ("sz", "s"),
        ("j", "y"),
        ("ou", "u"),
        ("t", "th"),
    )
    long = [name.replace(" ", "") for name in _NAMES if len(name) > 6]
    column = code(pl.Series([*long, *(name.replace(*way) for name in long for way in ways)]))
    marks, size = Spelled(column.values), len(column.values)
    left, right = np.divmod(np.arange(0, size * size, 41), size)
    left, right = (np.append(*both) for both in ((left, np.arange(size - 1)), (right, np.arange(1, size))))  # fmt: skip
    at = np.flatnonzero(marks.outline[left] == marks.outline[right])
    left, right = left[at], right[at]
    told = [family_names.sounds_like(x, y) for x, y in zip(marks.at(left), marks.at(right), strict=True)]  # fmt: skip
    assert any(told)
    assert marks.sound_alike(left, right).tolist() == told
