"""Open the tables that names are compared with before threads do, each of which would open them for itself."""

from __future__ import annotations

from leadhygiene.matching.names.given_names import calls
from leadhygiene.matching.names.joined_names import called, called_by_key
from leadhygiene.standards.people import nicknames
from leadhygiene.standards.people.given_sexes import sex
from leadhygiene.standards.people.han_readings import syllables
from leadhygiene.standards.people.person_names import frequency, is_listed

#: A name that all tables have.
_KNOWN = "maria"


def open_tables() -> None:
    """Open the tables of names; later calls do nothing.

    Examples:
        >>> open_tables()
    """
    for ask in (frequency, is_listed, sex):
        ask(_KNOWN)
    calls(_KNOWN, "mia")
    for table in (called, called_by_key, syllables, nicknames.own_pairs, nicknames.pair_set, nicknames.borne, nicknames.family_groups, nicknames.unisex):  # fmt: skip
        table()
