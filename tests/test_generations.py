"""Words that tell the father from the son are taken off names, in columns as in single cells; names are left alone."""

import polars as pl
import pytest

from leadhygiene.cleaners import person_name
from leadhygiene.standards.lookup.wording import words
from leadhygiene.standards.people.generations import meaning, take
from leadhygiene.standards.people.person_names import lexicon

MARKS = list(
    words(
        """
        sen. Sen jun. Jun senior Júnior fils Fils père mère hijo Hijo (hijo) (h) Pai Neto d.y. st. ml mł. мл.
        starší Starší Nuorempi (Pai) (Jr.) (II) (Jun) III cadet Cadet
        """
    )
)
MARKS += ["de jonge", "de Jonge", "den yngre", "d. J.", "le jeune", "Le Jeune", "the Elder"]


def test_a_column_gives_what_its_cells_give() -> None:
    """The fast path of columns leaves names with marks to the parser."""
    rows = [
        cells
        for family in ("Hinterholzer", "García López", "Kim", "MÜLLER", "silva")
        for given in ("Alois", "Min-jun", "Maria José")
        for mark in MARKS
        for country in (None, "DE", "HU")
        for cells in (
            (None, given, f"{family} {mark}", country), (None, f"{given} {mark}", family, country),
            (f"{given} {family} {mark}", None, None, country), (None, given, mark.strip("()"), country),
        )
    ]  # fmt: skip
    frame = pl.DataFrame(rows, schema=dict.fromkeys("tflc", pl.String), orient="row")
    column = frame.select(person_name.parse(*(pl.col(name) for name in "tflc")).alias("x"))["x"]
    cells = [person_name.parse_one(*row) for row in rows]
    assert [x for x, one in zip(column.to_list(), cells, strict=True) if one and one != x] == []


def test_names_of_the_lexicon_hold_no_mark() -> None:
    """No known name loses a part."""
    names = lexicon()["name"].to_list()
    assert [name for name in names if take(name.title())[1]] == []


@pytest.mark.parametrize(
    "name",
    [
        "Seo-jun",
        "Sofia Lindgren (Fia)",
        "Joe (H) Lee",
        "Kim Seo jun",
        "Hans de Jonge",
        "Lê Văn Sen",
        "Müller-Sen",
        "Le Jeune",
        "O'Neil II",
    ],
)
def test_names_are_no_marks(name: str) -> None:
    """Names and their parts that look like marks stay."""
    assert take(name, 2) == (name, "")


@pytest.mark.parametrize(
    ("suffix", "told"),
    [
        ("Sr.", "sr"),
        ("père", "sr"),
        ("d.ä.", "sr"),
        ("den Yngre", "jr"),
        ("PhD, Jnr", "jr"),
        ("2nd", "ii"),
        ("Filho", "filho"),
        ("MD", None),
    ],
)
def test_meanings(suffix: str, told: str | None) -> None:
    """Marks of all languages tell one of a few generations."""
    assert meaning(suffix) == told
