"""Pairs of people's records, and what several subjects ask of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from leadhygiene.matching.columns import birth_dates
from leadhygiene.matching.columns.coded import Bools, Column, Floats, Ints
from leadhygiene.matching.columns.compare import both
from leadhygiene.matching.levels import box_marks
from leadhygiene.matching.levels.people_levels import (
    east_conflict,
    middle_conflict,
)
from leadhygiene.matching.relations import closer_look, lent_boxes, shared_signs
from leadhygiene.matching.relations.closer_look import (
    known,
)
from leadhygiene.matching.relations.employers import bearers
from leadhygiene.matching.relations.seen import Seen

#: Expected namesakes below which a name is rare.
RARE = 1.3
#: Rows that have no pool around them.
ALONE = 2


@dataclass(frozen=True)
class Asked(Seen):
    """Pairs of records, and what several subjects ask of them."""

    @property
    def rows(self) -> tuple[dict[str, Column], Ints, Ints]:
        """Columns, left rows and right rows."""
        return self.columns, self.left, self.right

    def name(self, *levels: str) -> Bools:
        """Which pairs have one of some levels of the name."""
        return self.at("name", *levels)

    def mail(self, *levels: str) -> Bools:
        """Which pairs have one of some levels of the mailbox."""
        return self.at("email", *levels)

    def phone(self, *levels: str) -> Bools:
        """Which pairs have one of some levels of the number."""
        return self.at("phone", *levels)

    def firm(self, *levels: str) -> Bools:
        """Which pairs have one of some levels of the employer."""
        return self.at("organisation", *levels)

    def place(self, *levels: str) -> Bools:
        """Which pairs have one of some levels of the place."""
        return self.at("place", *levels)

    def title(self, *levels: str) -> Bools:
        """Which pairs have one of some levels of the job."""
        return self.at("title", *levels)

    def known(self, *columns: str) -> tuple[Bools, Bools]:
        """Which left and which right rows know one of some columns."""
        return known(self.left, self.right, *(self.columns[name] for name in columns))

    @cached_property
    def generations(self) -> tuple[Bools, Bools]:
        """Two generations, and one that only one record tells."""
        return box_marks.generations(*self.rows)

    @cached_property
    def conflict(self) -> Bools:
        """Names of two people."""
        return self.name("given_conflict", "conflict")

    @cached_property
    def east(self) -> Bools:
        """Two East Asian names."""
        return east_conflict(self.people, self.left, self.right) & ~self.name("swapped", "variant")

    @cached_property
    def exact(self) -> Bools:
        """Names that are the same, in either order."""
        return self.name("equal_rare", "equal", "equal_common", "swapped")

    @cached_property
    def fits(self) -> Bools:
        """Names that may be one person's."""
        return self.exact | self.name("variant", "call_name", "ambiguous", "initial", "slip",
                       "family_part", "given_part", "unsure", "unverified", "near", "born")  # fmt: skip

    @cached_property
    def two_people(self) -> Bools:
        """Names, generations or syllables that tell two people."""
        return self.conflict | (self.fits & (self.generations[0] | self.east))

    @cached_property
    def unread(self) -> Bools:
        """A name in Han that was not read as the other, nor as another name than it."""
        return self.name("unverified", "unsure") & closer_look.in_one(*self.rows, "^han$")

    @cached_property
    def read_aloud(self) -> Bools:
        """A name in Han or Hangul and a reading of it that many names have, beside nothing but one number that may be the office's."""
        read = closer_look.in_one(*self.rows, "^(?:han|hangul)$")
        told = self.one_box | self.title("same", "similar")
        return read & self.phone("same") & ~told & (self.chance > RARE)

    @cached_property
    def turned(self) -> Bools:
        """Names turned round that are ordinary either way."""
        return closer_look.turned_room(*self.rows, self.name("swapped"))

    @cached_property
    def middles(self) -> Bools:
        """Two middle names."""
        return middle_conflict(*self.rows)

    @cached_property
    def births(self) -> tuple[Bools, Bools]:
        """Two dates of birth, and such a generation apart."""
        return birth_dates.apart(self.columns["born"], self.left, self.right)

    @cached_property
    def box_same(self) -> Bools:
        """One mailbox."""
        return self.mail("same", "same_shared")

    @cached_property
    def contact(self) -> Bools:
        """One mailbox, or a number that may be one person's."""
        return self.box_same | self.phone("same", "same_mobile", "same_extension")

    @cached_property
    def one_box(self) -> Bools:
        """One mailbox, letter by letter."""
        return self.equal("mailbox")

    @cached_property
    def role(self) -> Bools:
        """One mailbox, of a role."""
        return (self.people.role[self.left] | self.people.role[self.right]) & self.one_box

    @cached_property
    def free(self) -> tuple[Bools, Bools]:
        """Free mail, left and right."""
        return self.people.free[self.left], self.people.free[self.right]

    @cached_property
    def personal(self) -> Bools:
        """Two mailboxes, each of a person at a firm."""
        roles, boxed = self.people.role, self.known("mailbox")
        nobody = roles[self.left] | roles[self.right] | self.free[0] | self.free[1]
        return boxed[0] & boxed[1] & ~nobody

    @cached_property
    def told_apart(self) -> Bools:
        """Two mailboxes that spell two family names, or two given names that no list has, or those of a man and a woman."""
        slip = self.mail("one_slip")
        open_to = slip & ~self.phone("same_mobile", "same_extension")
        near = open_to & self.name("slip", "near", "variant", "family_part")
        unlisted = open_to & self.name("slip") & ~self.equal("given")
        told = shared_signs.letters_apart(*self.rows, slip & self.name("family_changed"))
        told |= shared_signs.families_spelled_apart(*self.rows, near)
        told |= shared_signs.called_apart(*self.rows, open_to & self.personal)
        return told | shared_signs.givens_spelled_apart(*self.rows, unlisted) | self.sexes_apart

    @cached_property
    def sexes_apart(self) -> Bools:
        """A man's and a woman's form of a family name, each with a mailbox, and no given name that says which is right."""
        some = self.name("family_part") & self.mail("same_host_other", "one_slip") & self.personal
        return shared_signs.sexes_apart(*self.rows, some)

    @cached_property
    def abroad(self) -> Bools:
        """Two countries."""
        country = self.columns["country"]
        return both(country, self.left, self.right) & ~self.equal("country")

    @cached_property
    def afar(self) -> Bools:
        """Two places."""
        return self.place("other") | self.abroad

    @cached_property
    def borrowed(self) -> Bools:
        """Two firms that look like one by a mailbox that neither owns."""
        some = self.two_people & self.box_same & self.firm("same", "similar") & self.afar
        return shared_signs.two_firms(*self.rows, some)

    @cached_property
    def own_business(self) -> Bools:
        """Two employers called by the family name of both records, beside a contact in common."""
        some = self.firm("other", "related") & self.equal("family") & self.contact & ~self.role
        return lent_boxes.own_business(*self.rows, some)

    @cached_property
    def one_firm(self) -> Bools:
        """One employer."""
        return (self.firm("same", "similar") | self.own_business) & ~self.borrowed

    @cached_property
    def other_firm(self) -> Bools:
        """Two employers."""
        return (self.firm("other") & ~self.own_business) | self.borrowed

    @cached_property
    def chance(self) -> Floats:
        """How many namesakes the rarer of the two names has; a pool counts a name turned round as a rare one."""
        rarity = self.people.rarity
        chance = np.maximum(rarity[self.left], rarity[self.right])
        pooled = self.name("swapped") & (self.people.size > ALONE)
        chance[pooled] = np.minimum(rarity[self.left], rarity[self.right])[pooled]
        return bearers(self, chance)
