"""The names that one town has in several languages, for comparison."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from leadhygiene.standards.lookup.tables import table

#: What addresses put around the name of a town: a postal code, CEDEX, a state, the word for town.
AROUND: Final = (
    r"(?i)^(?:(?-i:[A-Za-z]){1,3}-)?\d{4,6}\s+|\s+cedex(?:\s*\d{1,2})?$|^(?:г|м|гор|гр|смт|пгт)\.\s*|^(?:thành phố|tp\.|ville de|comune di|gemeente|landeshauptstadt|hansestadt)\s+|市$|,?\s+(?-i:[A-Za-z]){2}\s+\d{5}(?:-\d{4})?$|,\s*(?-i:[A-Z]{2})$|"
    r"\s+\d{1,2}(?:e|er|eme|ème|º)?\s*(?:arr\w*\.?)?$"
)


@cache
def city_names() -> Mapping[str, str]:
    """Return folded name of a town -> the name by which it is compared, where that is another one.

    Examples:
        >>> names = city_names()
        >>> names["bozen"], names["abo"], names["lwow"], names["le caire"], names["lisboa"]
        ('bolzano', 'turku', 'lviv', 'cairo', 'lisbon')
        >>> "smallville" in names
        False
    """
    return dict(table("city_names").iter_rows())


def town(name: str) -> str:
    """Return the name by which a town is compared where its folded name is known, else the name.

    Examples:
        >>> town("koln"), town("brixen"), town("smallville")
        ('cologne', 'bressanone', 'smallville')
    """
    return city_names().get(name, name)
