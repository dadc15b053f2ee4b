"""Make a list of people without contact data, many damaged rows each, with the truth.

    python benchmarks/historical_like.py SEED OUT.parquet [--persons 5156]

A stand-in for ``historical_50k`` of splink_datasets, which cannot be shipped here: the same columns, number of
rows and kinds of damage, after the generator that made the original (moj-analytical-services/
splink_synthetic_data, MIT): alternative, short and cut names, titles that stand where names should, slips of the
keyboard, days that became a 1 January, neighbouring and former postal codes, wards instead of towns, gaps. The more
rows a person has, the worse they are. The amount of damage was set so that Splink 5 with the settings of its
tutorial for the original reaches the same F1 at its thresholds. Names come from what the library ships, places
from syllables.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import polars as pl

from leadhygiene.standards.people.nicknames import pairs as nickname_pairs
from leadhygiene.standards.people.person_names import lexicon

COLUMNS = (
    "unique_id", "cluster", "full_name", "first_and_surname", "first_name", "surname", "dob", "birth_place",
    "postcode_fake", "gender", "occupation",
)  # fmt: skip
#: Probability of damage or of a gap in the first copy of a person, and in the last.
_DAMAGE = {"name": (0.1, 0.7), "dob": (0.0, 0.57), "place": (0.4, 0.8), "code": (0.5, 0.95), "job": (0.1, 0.6)}  # fmt: skip
_GAP = {"name": 0.45, "dob": 0.35, "place": 0.5, "code": 0.45, "job": 0.45}
_MALE = (
    "william john thomas george henry charles robert james edward richard francis frederick arthur david joseph alexander walter "
    "samuel philip peter hugh alfred herbert harold ernest andrew daniel benjamin edmund anthony ralph michael albert percy reginald "
    "nicholas stephen matthew simon patrick lewis leonard roger gilbert geoffrey martin christopher kenneth donald archibald sidney "
    "stanley duncan lawrence cecil jonathan isaac nathaniel humphrey evan owen"
)
_FEMALE = (
    "mary elizabeth anne margaret jane sarah catherine alice dorothy frances charlotte helen florence emily caroline harriet eleanor "
    "edith louisa isabella agnes ethel maria emma lucy susan ellen rachel grace barbara"
)
_BEGINS = (
    "ash nor bram kir ches wal stan hart lang thorn wood mar brad har whit black oak el ember burn ketter hin wel dun gran mel pen tre "
    "lan ab ar bal inver kil glen car had ing rad sel shef tad up wed yar"
)
_ENDS = (
    "ton ham ford ley bury by worth field combe wick stead well borough mouth don ster low more burgh side bridge minster cliffe "
    "hurst thorpe"
)
_AREAS = "ab al ba bd bh bl bn br ca cb cf ch co ct cv da de dh dl dn dt dy en ex fk gl gu ha hd hr hu ip iv kt ky la le ll ln lu me ml nn np nr ol ox pa pe ph pl po pr rg sa sg sl sn so sr st sw ta td tn tq tr ts wa wd wn wr yo"
_TRADES = (
    "politician,writer,cricketer,painter,lawyer,military personnel,association football player,actor,journalist,architect,poet,"
    "clergyman,physician,composer,historian,botanist,engineer,photographer,novelist,businessperson,diplomat,judge,naturalist,"
    "university teacher,sculptor,explorer,economist,priest,rugby union player,mathematician,banker,philosopher,astronomer,chemist,"
    "geologist,entomologist,antiquarian,theologian,translator,playwright,singer,illustrator,merchant,physicist,naval officer,"
    "zoologist,publisher,librarian,missionary,surgeon,inventor,archaeologist,golfer,rower,philanthropist,organist,printer"
)
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890")
_LETTERS = "abdefghjlnpqrstuwxyz"


def _zipf(count: int, power: float, shift: float) -> list[float]:
    return [1 / (rank + shift) ** power for rank in range(count)]


@dataclass
class _Place:
    """A town: its name, what else its people are said to come from, and five neighbouring postal codes."""

    names: list[str]
    codes: list[str]


@dataclass
class _Clan:
    """What relatives share."""

    family: str
    home: _Place
    trade: str
    year: int
    noble: bool


@dataclass
class _Person:
    """One person, undamaged, with what damaged rows say instead."""

    label: str
    others: list[str]
    born: date
    places: list[str]
    codes: list[str]
    moves: list[str]
    sex: str
    jobs: list[str]
    known: dict[str, bool]


@dataclass
class World:
    """Names, places and trades, and the dice.

    Attributes:
        dice: The source of chance.
    """

    dice: random.Random
    nicknames: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Load the names, and found the towns."""
        known = lexicon()
        families = known.filter((pl.col("family_ppm") > 12) & pl.col("name").str.contains("^[a-z]{3,12}$"))  # fmt: skip
        self.families = families.sort("family_ppm", "name", descending=True)["name"].to_list()[:6000]  # fmt: skip
        given = known.filter((pl.col("given_ppm") > 25) & pl.col("name").str.contains("^[a-z]{3,11}$"))  # fmt: skip
        self.seldom = given.sort("given_ppm", "name", descending=True)["name"].to_list()[60:1400]
        for name, short, locale in nickname_pairs().iter_rows():
            if locale == "en":
                self.nicknames.setdefault(name, []).append(short)
        self.given = {"male": _MALE.split(), "female": _FEMALE.split()}
        self.trades = _TRADES.split(",")
        self.towns = [self._town() for _ in range(1725)]

    def chance(self, share: float) -> bool:
        """Whether something of some probability happens."""
        return self.dice.random() < share

    def one_of(self, values: Sequence[str], power: float, shift: float) -> str:
        """Draw by Zipf's law."""
        return self.dice.choices(values, _zipf(len(values), power, shift))[0]

    def word(self) -> str:
        """Return the name of a place."""
        return self.dice.choice(_BEGINS.split()) + self.dice.choice(_ENDS.split())

    def _town(self) -> _Place:
        area, name = self.dice.choice(_AREAS.split()), self.word()
        sector = f"{area}{self.dice.randint(1, 20)} {self.dice.randint(1, 9)}"
        codes = [sector + self.dice.choice(_LETTERS) + self.dice.choice(_LETTERS) for _ in range(5)]
        parish = name if self.chance(0.5) else self.word()
        return _Place([name, self.word(), self.word(), parish], codes)

    def town(self) -> _Place:
        """Draw a town: one in twenty people is of one of the cities."""
        if self.chance(0.05):
            return self.dice.choices(self.towns[:25], _zipf(25, 1.1, 1))[0]
        return self.dice.choices(self.towns[25:], _zipf(1700, 0.8, 20))[0]

    def first(self, sex: str) -> str:
        """Draw a given name."""
        if self.chance(0.16):
            return self.dice.choice(self.seldom)
        return self.one_of(self.given[sex], 1.0, 3.5)

    def job(self) -> str:
        """Draw a trade."""
        return self.one_of(self.trades, 1.15, 1.2)

    def family(self) -> str:
        """Draw a family name."""
        return self.one_of(self.families, 0.75, 30)

    def slip(self, text: str) -> str:
        """Return a text with one key beside the right one."""
        places = [place for place, sign in enumerate(text) if sign.isascii() and sign.isalnum()]
        if not places:
            return text
        at = self.dice.choice(places)
        row = next(keys for keys in _KEYS if text[at] in keys)
        place = min(max(row.index(text[at]) + self.dice.choice((-1, 1)), 0), len(row) - 1)
        return text[:at] + row[place] + text[at + 1 :]


def _names(world: World, clan: _Clan, sex: str) -> tuple[str, list[str]]:
    """Return the label of a person, and other ways to write it."""
    dice, family, first = world.dice, clan.family, world.first(sex)
    more = [world.first(sex) for _ in range(dice.choices((0, 1, 2), (0.55, 0.37, 0.08))[0])]
    number = dice.choice(("1st", "2nd", "3rd", "4th", "5th"))
    if clan.noble and world.chance(0.7):
        seat, kind = clan.home.names[0], dice.random()
        if kind < 0.4:
            rank = dice.choice(("baron", "earl", "viscount", "marquess", "duke"))
            title = f"{number} {rank} {dice.choice((f'of {seat}', f'{family} of {seat}', family))}"
            return f"{first} {family}, {title}", [title, f"{first} {family}", f"lord {seat}", f"{first} {seat}"]  # fmt: skip
        if kind < 0.8:
            label = f"sir {' '.join([first, *more])} {family}, {number} baronet"
            return label, [f"sir {first} {family}", f"{first} {family}", f"sir {first} {family}, {number} bt"]  # fmt: skip
        return f"{dice.choice(('sir', 'lord', 'lady', 'hon.'))} {first} {family}", [f"{first} {family}"]  # fmt: skip
    whole, short = " ".join([first, *more, family]), f"{first} {family}"
    label = whole if world.chance(0.55) else short
    initials = " ".join([*(name[0] + "." for name in (first, *more)), family])
    others = [whole, short, initials, f"{more[0] if more else first[0] + '.'} {family}"]
    others = [name for name in dict.fromkeys(others) if name != label]
    if sex == "female" and world.chance(0.4):
        others.append(f"{first} {world.family()}")
    return label, others if world.chance(0.35) else []


def _person(world: World, clan: _Clan) -> _Person:
    dice = world.dice
    sex = "male" if world.chance(0.82) else "female"
    label, others = _names(world, clan, sex)
    year = min(max(int(dice.gauss(clan.year, 18)), 1560), 1990)
    born = date(year, 1, 1) if world.chance(0.1) else date(year, dice.randint(1, 12), dice.randint(1, 28))  # fmt: skip
    origin = clan.home if world.chance(0.6) else world.town()
    home = origin if world.chance(0.7) else world.town()
    moves = [world.town() for _ in range(3)] if world.chance(0.6) else [clan.home, origin, world.town()]  # fmt: skip
    country = dice.choice(("england", "scotland", "wales", "united kingdom"))
    places = origin.names if world.chance(0.75) else [*origin.names[:1] * 3, country]
    jobs = [clan.trade if world.chance(0.55) else world.job()]
    jobs += [world.job() for _ in range(dice.choices((0, 1, 2, 3), (0.45, 0.3, 0.15, 0.1))[0])]
    known = {name: world.chance(share) for name, share in (("dob", 0.97), ("code", 0.98), ("job", 0.97))}  # fmt: skip
    codes = [dice.choice(town.codes) for town in moves] + home.codes[:2]
    return _Person(label, dice.sample(others, min(len(others), dice.choice((1, 2, 3)))), born, places, home.codes,
                   codes, sex, jobs, known)  # fmt: skip


def _name(world: World, person: _Person, damaged: bool, cut: bool) -> str:
    """Return one way in which a row writes the name."""
    found, kind = person.label, world.dice.random()
    if damaged and kind < 0.45 and person.others:
        found = world.dice.choice(person.others)
    elif damaged and kind < 0.85:
        shorts = world.nicknames
        words = found.split()
        found = " ".join(world.dice.choice(shorts[w]) if w in shorts and world.chance(0.6) else w for w in words)  # fmt: skip
    elif damaged:
        found = world.slip(found)
    words = found.split()
    words = [w for at, w in enumerate(words) if at in {0, len(words) - 1} or world.chance(0.5)]
    if cut and len(words) > 1:
        words = words[1:] if world.chance(0.5) else words[:-1]
    return " ".join(words)


def _day(world: World, born: date) -> str:
    """Return a damaged day of birth."""
    kind = world.dice.random()
    if kind < 0.35:
        return str(born + timedelta(days=world.dice.randint(-30, 30)))
    if kind < 0.65:
        return str(born.replace(month=1, day=1))
    text = born.isoformat()
    return text[:2] + world.slip(text[2:])


def _copy(world: World, person: _Person, age: float) -> list[str | None]:
    """Return a damaged row; the older, the worse."""

    def hit(name: str) -> bool:
        first, last = _DAMAGE[name]
        return world.chance(first + age * (last - first))

    def given(name: str, value: Callable[[], str]) -> str | None:
        gone = world.chance(age * _GAP[name]) or not person.known.get(name, True)
        return None if gone else value()

    def code() -> str:
        if not hit("code"):
            return person.codes[0]
        kind = world.dice.random()
        near = world.dice.choice(person.codes) if kind < 0.85 else world.slip(person.codes[0])
        return world.dice.choice(person.moves) if kind < 0.35 else near

    return [
        _name(world, person, hit("name"), world.chance(age * _GAP["name"])),
        given("dob", lambda: _day(world, person.born) if hit("dob") else str(person.born)),
        given("place", lambda: world.dice.choice(person.places) if hit("place") else person.places[0]),
        given("code", code),
        person.sex if world.chance(0.65) else None,
        given("job", lambda: world.dice.choice(person.jobs) if hit("job") else person.jobs[0]),
    ]  # fmt: skip


def _row(cluster: str, number: int, cells: list[str | None]) -> list[str | None]:
    words = (cells[0] or "").split()
    first, last = words[0] if words else None, words[-1] if len(words) > 1 else None
    both = " ".join(word for word in (first, last) if word) or None
    return [f"{cluster}-{number}", cluster, cells[0], both, first, last, *cells[1:]]


def historical_like(seed: int, persons: int = 5156) -> pl.DataFrame:
    """Return the rows; ``cluster`` is the truth.

    Args:
        seed: The same seed gives the same rows.
        persons: People; each has 1 to 21 rows, about ten in the mean.
    """
    world = World(random.Random(seed))
    dice, rows, clan = world.dice, [], None
    for number in range(persons):
        if clan is None or not world.chance(0.12):
            clan = _Clan(world.family(), world.town(), world.job(), dice.randint(1620, 1930), world.chance(0.09))  # fmt: skip
        person, cluster = _person(world, clan), f"Q{number + 100}"
        known = person.known
        whole = [person.label, str(person.born) if known["dob"] else None, person.places[0],
                 person.codes[0] if known["code"] else None, person.sex, person.jobs[0] if known["job"] else None]  # fmt: skip
        rows.append(_row(cluster, 1, whole))
        copies = dice.randint(0, 16) if world.chance(0.92) else dice.randint(12, 20)
        for copy in range(copies):
            cells = _copy(world, person, copy / max(copies - 1, 1))
            rows.append(_row(cluster, copy + 2, cells))
    return pl.DataFrame(rows, schema=dict.fromkeys(COLUMNS, pl.String), orient="row")


def main() -> None:
    """Write the rows of one seed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("seed", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--persons", type=int, default=5156)
    args = parser.parse_args()
    historical_like(args.seed, args.persons).write_parquet(args.out)


if __name__ == "__main__":
    main()
