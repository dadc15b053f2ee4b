"""Whatever is read as a whole column is what the cell-by-cell reading gives."""

from __future__ import annotations

import random

import polars as pl

from leadhygiene.cleaners import domain, email, person_name
from leadhygiene.standards.mail import (
    host_columns,
    mail_columns,
    mail_domain_columns,
    mail_domains,
    public_suffixes,
    suffix_columns,
)
from leadhygiene.standards.numbers import date_columns, dates
from leadhygiene.standards.people import name_cell_columns, name_columns
from leadhygiene.standards.people.name_cell_case import family_cell, given_cell
from leadhygiene.standards.people.person_names import lexicon
from leadhygiene.standards.phrases import null_tokens
from leadhygiene.standards.places import postal_columns, postal_formats
from leadhygiene.standards.text.text_repair import repair, repaired

RNG = random.Random(11)
COUNTRIES = [None, "US", "GB", "DE", "NL", "ES", "BR", "CN", "TR", "IN", "HU"]


def hosts() -> list[str]:
    """Hosts at, above and below every rule of the Public Suffix List."""
    found = set()
    for rule in public_suffixes.rules(private=True):
        base = rule.lstrip("!").replace("*", "foo")
        above = base.partition(".")[2] or base
        found |= {base, f"acme.{base}", f"www.acme.{base}", f"a.b.c.{base}", f"x.{above}", above}
    return sorted(name for name in found if name.isascii())


def test_registrable_domains() -> None:
    """Every rule of the list, wildcards and exceptions too."""
    read = suffix_columns.split(pl.DataFrame({"host": hosts()})).filter(
        pl.col("domain").is_not_null()
    )
    assert read.height > 10_000
    for row in read.select("host", "domain", "suffix", "shared").iter_rows():
        assert public_suffixes.split(row[0]) == row[1:], row


def test_web_addresses() -> None:
    """Schemes, paths, tracking and capitals around hosts of all kinds."""
    some = [*RNG.sample(hosts(), 4000), "facebook.com/acme", "gmail.com", "wwww.acme.com", "a.b"]
    heads, tails = ["", "http://", "https:/", "HTTPS://www.", "www."], ["", "/", "/a/b", "?utm_x=1"]
    cells = [RNG.choice(heads) + host + RNG.choice(tails) for host in some]
    read = host_columns.read(pl.DataFrame({"text": cells})).filter(pl.col("url").is_not_null())
    assert read.height > 1000
    for row in read.iter_rows(named=True):
        slow = domain.read_one(row.pop("text"))
        assert slow == {**row, "social": False, "free": False}, row


def test_mail_domains() -> None:
    """Slips for providers, classes, lists: nothing that needs a closer look is called ordinary."""
    near = {
        f"{slip}.{ending}"
        for name, _, ending in (provider.partition(".") for provider in mail_domains.PROVIDERS)
        for slip in RNG.sample(sorted(mail_domain_columns.slips(name)), 60)
    }
    classed = {"x.gov.uk", "uni-bonn.de", "army.mil", "sub.mailinator.com", "a.example", "fh-x.at"}
    names = sorted(near | classed | {f"acme{n}.{end}" for n in range(300) for end in ("com", "de")})
    frame = pl.DataFrame({"x": names}).filter(mail_domain_columns.ordinary(pl.col("x")))
    assert 600 <= frame.height < len(names)
    for name in frame["x"]:
        facts = email.domain_facts(name)
        assert facts.pop("ok")
        assert not any(facts.values()), name


def test_mail_cells() -> None:
    """Blanks, commas, brackets, second addresses and words around the at sign."""
    signs = [".", ",", " ", " , ", "@", "; ", " / ", "(at)", " dot ", "mailto:", "é", '"']
    cells = []
    for _ in range(12_000):
        cell = RNG.choice(
            ["ann.lee+x@acme.co.uk", "r2-d2@acme.com", "bo@acme.de", "none", "bo@gmx"]
        )
        for _ in range(RNG.choice([0, 1, 1, 2])):
            near = cell.rfind(RNG.choice("@.")) + RNG.randint(0, 1)
            at = RNG.choice([RNG.randint(0, len(cell)), max(near, 0)])
            cell = cell[:at] + RNG.choice(signs) + cell[at + RNG.randint(0, 1) :]
        cells.append(cell + RNG.choice(["", "", "; bo@acme.com", " , bo@acme.com", ","]))
    texts = pl.Series([cell.strip(" ") for cell in cells])
    read = mail_columns.read(texts.str.to_lowercase()).with_columns(text=texts)
    assert read["inner"].is_not_null().sum() > 2000
    assert read["none"].sum() > 300
    for row in read.filter(pl.col("inner").is_not_null() | pl.col("none")).iter_rows(named=True):
        slow = email._slow(row["text"])
        expected = {"address": row["inner"], "valid": not row["none"], "fix": row["how"]}
        assert slow == expected or (row["plain"] and slow["address"] == row["inner"]), row


def test_texts() -> None:
    """White space and invisible characters around marks, references and wrongly decoded letters."""
    some = [
        *"abZ &;#.",
        "\t",
        "\x1c",
        "\x85",
        "\xa0",
        "\xad",
        "\u200b",
        "\u200d",
        "\u2028",
        "\u3000",
        "\ufeff",
        *"éÃÂÄ™’ŠÈš",
    ]
    cells = ["".join(RNG.choices(some, k=RNG.randint(0, 9))) for _ in range(30_000)]
    found = pl.DataFrame({"x": cells}).select(repaired(pl.col("x"))).to_series().to_list()
    for cell, text in zip(cells, found, strict=True):
        assert text == (repair(cell) or None), ascii(cell)


def test_words_for_missing() -> None:
    """Every such word, with brackets and with blanks of every kind around, inside and doubled."""
    blanks = " \t\x0b\x85\xa0\u1680\u2003\u200b\u2028\u3000\ufeff"
    forms = ["{}", "({})", "[{}", "<{}>", "{}.", "{}?", " {} ", "{{{}}}", "({}) x", "-{}-"]
    for kind in ("phone", "company_name", "family_name", "text", "title"):
        words = [*null_tokens.tokens(kind), "xxx", "no phone", "(415) 555-2671", "Ann  Lee", "---"]
        cells = [RNG.choice(forms).format(word) for word in words for _ in range(6)]
        cells += ["".join(RNG.choice(blanks) if sign == " " else sign for sign in x) for x in cells]
        cells += [x.upper() + RNG.choice(blanks) for x in cells]
        column = pl.DataFrame({"x": cells}).select(x=null_tokens.is_null(pl.col("x"), kind))["x"]
        assert 0 < column.sum() < len(cells)
        assert column.to_list() == [null_tokens.missing(kind, cell) for cell in cells]


def test_postal_codes() -> None:
    """Digits and capitals of every length in every country, with marks, letters and zeros in front."""
    cells = []
    for country in sorted(postal_formats.countries()):
        for _ in range(200):
            body = RNG.choices("0123456789", k=RNG.randint(3, 7))
            for _ in range(RNG.choice((0, 0, 0, 1, 2))):
                body[RNG.randrange(len(body))] = RNG.choice(f"ABCEHKTWX {country}0")
            front = RNG.choice(("", "", "", "", country, RNG.choice("DFIEBLSNAH"), "00"))
            cells.append((front + "".join(body), country))
        cells += [
            (code, country) for code in ("EC2A 3AY", "K1A 0B6", "1011 AB", "00000", "EC2A3AY")
        ]
    text, country = pl.DataFrame(cells, schema=["x", "c"], orient="row").get_columns()
    read = postal_columns.read(text, country).to_list()
    assert 2000 < sum(code is not None for code in read) < len(cells)
    for (cell, place), code in zip(cells, read, strict=True):
        written = {postal_formats.write(cell, place, state) for state in (None, "US-MA")}
        assert code is None or written == {(code, True)}, cell


def test_dates() -> None:
    """Days that exist and days that do not, in every order."""
    rows = []
    for _ in range(8000):
        year, month, day = (
            RNG.choice([1999, 2024, 0, 1, 9999]),
            RNG.randint(0, 13),
            RNG.randint(0, 32),
        )
        iso = f"{year:04}-{month:02}-{day:02}" + RNG.choice(
            ["", "T10:22:33Z", " 23:59:59", "T25:00:00"]
        )
        sign = RNG.choice("./-")
        other = f"{day}{sign}{month:02}{sign}{year:04}" + RNG.choice(["", " 9:11", " 10:22:59"])
        rows.append((RNG.choice([iso, other]), RNG.choice(["DMY", "MDY", "YMD", None])))
    frame = pl.DataFrame(rows, schema=["text", "order"], orient="row")
    read = date_columns.read(frame).filter("known")
    assert read.height > 2000
    for row in read.iter_rows(named=True):
        day_of, clock, ambiguous = dates.read(row["text"], row["order"], None)
        shown = f"{day_of}T{clock}" if day_of and clock else day_of
        assert (day_of, shown, ambiguous) == (row["iso"], row["shown"], row["ambiguous"]), row


def words() -> list[str]:
    """Names, and words that are names only sometimes."""
    names = [name for name in lexicon()["name"].sample(3000, seed=3) if name.isalpha()]
    return [*names, "sales", "team", "van", "mac", "test", "dr", "iii", "santa", "lee", "o'brien"]


def test_name_cells() -> None:
    """Cells in ordinary case, in one case, and with words of jobs, teams and firms."""
    cells, pool = [], words()
    for _ in range(6000):
        text = " ".join(RNG.choice(pool) for _ in range(RNG.choice([1, 1, 1, 2, 3])))
        cells.append(
            RNG.choice([str.title, str.upper, str.lower, str])(text) + RNG.choice(["", " J."])
        )
    countries = [RNG.choice(COUNTRIES) for _ in cells]
    frame = pl.DataFrame({"x": cells, "c": countries}, schema_overrides={"c": pl.String})
    read = frame.with_columns(fast=name_cell_columns.cell(pl.col("x"), pl.col("c")))
    assert read["fast"].is_not_null().sum() > 2000
    for text, country, fast in read.filter(pl.col("fast").is_not_null()).iter_rows():
        for slow in (given_cell, family_cell):
            assert slow(text, country) == {"value": fast, "signs": None}, (text, country)


def test_whole_names_in_one_of_two_cells() -> None:
    """Names in the cell for the given or for the family name, commas, titles, lone words."""
    pool = [word.title() for word in words()]
    shapes = [
        "{}",
        "{} {}",
        "{}, {}",
        "{} J. {}",
        "{} {} {}",
        "{}-{} {}",
        "{}, {}-{}",
        "Dipl-Ing {}",
    ]
    cells = [RNG.choice(shapes).format(*RNG.sample(pool, 3)) for _ in range(12_000)]
    rows = [RNG.choice([(None, text, None), (None, None, text)]) for text in cells]
    frame = pl.DataFrame(
        rows, schema=dict.fromkeys(("text", "first", "last"), pl.String), orient="row"
    )
    frame = frame.with_columns(country=pl.Series([RNG.choice(COUNTRIES) for _ in cells]))
    read = name_columns.read(frame).filter("ordinary")
    assert read["moved"].sum() > 2000
    for row in read.iter_rows(named=True):
        slow = person_name.read_one(None, row["first"], row["last"], row["country"])
        parts = {part: row[part] for part in ("prefix", "given", "middle", "family", "suffix")}
        signs = "whole_name_in_one_field;" if row["moved"] else None
        assert slow == {**parts, "nickname": None, "signs": signs}, row


def test_names_in_two_cells() -> None:
    """Titles, initials, second names, particles and degrees around names of all kinds."""
    pool = [word.title() for word in words()]
    given = ["{} J.", "{} {}", "Dr {}", "K.", "Mrs. {} {}", "{}", "{}", "{} V"]
    family = ["{}", "{}", "{}", "{} {}", "van der {}", "{}, MBA", "{} Jr.", "de {}"]
    rows = []
    for _ in range(12_000):
        first, last = (
            RNG.choice(shapes).format(RNG.choice(pool), RNG.choice(pool))
            for shapes in (given, family)
        )
        rows.append((None, first, last, RNG.choice(COUNTRIES)))
    frame = pl.DataFrame(
        rows, schema=dict.fromkeys(("text", "first", "last", "country"), pl.String), orient="row"
    )
    read = name_columns.read(frame).filter("ordinary")
    assert read.height > 5000
    for row in read.iter_rows(named=True):
        slow = person_name.read_one(None, row["first"], row["last"], row["country"])
        fast = {part: row[part] for part in ("prefix", "given", "middle", "family", "suffix")}
        assert slow == {**fast, "nickname": None, "signs": None}, row
