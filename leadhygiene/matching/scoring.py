"""One way to compare and judge pairs of people, for whole runs and for explanations alike."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import polars as pl

from leadhygiene.matching.blocking.block import WHOLE
from leadhygiene.matching.blocking.key import Key, roomy
from leadhygiene.matching.blocking.people_keys import keys
from leadhygiene.matching.clusters.bands import RATE
from leadhygiene.matching.columns import told_roles, unasked
from leadhygiene.matching.columns.coded import Bools, Floats, Ints, code
from leadhygiene.matching.columns.copies import Copies, collapse
from leadhygiene.matching.columns.crowds import without_crowds
from leadhygiene.matching.columns.encode import features
from leadhygiene.matching.columns.no_names import without_names_of_none
from leadhygiene.matching.columns.numbers import numbers
from leadhygiene.matching.columns.told_names import with_told_names
from leadhygiene.matching.columns.told_roles import NONE, ToldRoles
from leadhygiene.matching.extras import extra as extras
from leadhygiene.matching.extras import identity, one_date, two_people, weights
from leadhygiene.matching.extras.chosen import chosen
from leadhygiene.matching.extras.further import Further
from leadhygiene.matching.extras.identity import is_birth
from leadhygiene.matching.levels.name_shares import names_of
from leadhygiene.matching.levels.people_levels import FIELDS, People, levels, vetoes
from leadhygiene.matching.levels.same_names import same_names
from leadhygiene.matching.model import Model
from leadhygiene.matching.people_config import PeopleConfig
from leadhygiene.matching.people_prior import SHARES, TABLES
from leadhygiene.matching.rules import templates
from leadhygiene.matching.value_roles import Roles, profile

PRIOR = Model(TABLES, SHARES)
#: Rows of two records that are compared alone, around which there is no pool.
_PAIR = 2
#: Columns that hold a person's own contact data.
_CONTACTS = ("mailbox", "phone", "mobile")
#: Columns that name an employer.
_EMPLOYERS = frozenset({"company", "website"})
#: Share of rows with a contact above which a list is one of leads, and where most name an employer; share of those.
_MOSTLY, _FEW, _EMPLOYED = 0.9, 0.1, 0.5
#: Share of wrong merges where the sum of names and further columns decides.
_RATE_BARE = 0.02
#: Probability that two given names, each a usual one, leave where nothing but a date or an address joins them.
_APART = 0.4


@dataclass(frozen=True)
class Scorer:
    """A coded pool and the settings that decide how its pairs are judged.

    Attributes:
        people: The coded pool and the roles of its values.
        config: Settings.
        extra: The further columns that the recipe names.
        roles: What each mailbox, number, domain and address is.
        copies: Rows that repeat another row, which speaks for them.
        rest: Ids of the rows that take no part.
        unasked: Rows of lists that are not kept for contact data; none where there is no such list.
        told: The roles that the user gave.
    """

    people: People
    config: PeopleConfig
    extra: Further | None
    roles: Mapping[str, Roles]
    copies: Copies
    rest: pl.Series
    unasked: Bools | None = None
    told: ToldRoles = NONE

    @classmethod
    def coded(
        cls,
        pool: pl.DataFrame,
        config: PeopleConfig,
        *,
        keep: tuple[str, ...] = (),
        size: int | None = None,
        apart: Collection[str] = (),
    ) -> Scorer:
        """Code a cleaned pool, its values not profiled yet.

        Args:
            pool: Canonical columns with their parts.
            config: Settings.
            keep: Ids of rows that stay although their verdict is ``unusable``.
            size: Rows of the whole pool, where not all are given.
            apart: Ids of rows that stay rows of their own although they repeat another.
        """
        named = [
            (extras.name_of(one), extras.source_of(one, pool.columns)) for one in config.further
        ]
        known = features(pool, named, keep)
        told = told_roles.read(config.roles, pool, known)
        known = told_roles.applied(known, told)
        if known.frame.height > 2:
            known = without_names_of_none(without_crowds(known, told))
        known = with_told_names(known, keep=bool(config.decisions))
        if named and not _EMPLOYERS & {*pool.columns}:
            known = unasked.without_hosts(known)
        copies = Copies.none()
        if config.link == "dedupe" and known.frame.height > 2:
            known, copies = collapse(known, apart, identity.told(known, config.further, pool))
        people, further = People.of(known, size), chosen(known, config.further)
        of_lists = unasked.rows_of(known, pool)
        scorer = cls(people, config, further, {}, copies, known.rest, of_lists, told)
        return scorer._without_births()

    def _without_births(self) -> Scorer:
        """Return the pool without the dates of birth that the sum weighs: there they forbid nothing by themselves."""
        if not (self.extra and self.summed and any(is_birth(one) for one, _ in self.extra.columns)):
            return self
        columns = {
            **self.people.columns,
            "born": code(pl.Series([None] * self.rows, dtype=pl.String)),
        }
        return replace(self, people=replace(self.people, columns=columns))

    def profiled(self, means: Mapping[str, float] | None = None) -> Scorer:
        """Return the pool with the roles of its values, and the anchors of its further columns.

        Args:
            means: As :func:`leadhygiene.matching.value_roles.profile` takes them.
        """
        people = self.people
        extra = self.extra.anchored() if self.extra else None
        if people.size <= 2 and not self.config.roles:
            return replace(self, extra=extra)
        roles = profile(people.columns, people.frame, same_names(people), self.told, means)
        phone, mobile = people.columns["phone"], people.columns["mobile"]
        shared = roles["phone"].common()
        common = replace(
            people, shared_mailbox=_or_one(roles["email"].common()),
            shared_phone=_or_one(shared[: len(phone.values)]),
            shared_mobile=_or_one(shared[numbers(phone, mobile)[1]]),
            of_many=roles["address"].of_many,
        )  # fmt: skip
        return replace(self, people=common, roles=roles, extra=extra)

    def row_of(self, record_id: str) -> int:
        """Return the row that speaks for a record."""
        own = (self.people.frame["id"] == record_id).arg_true()
        if len(own):
            return int(own[0])
        return int(self.copies.rows[int((self.copies.ids == record_id).arg_true()[0])])

    @property
    def rows(self) -> int:
        """Rows of the pool that take part."""
        return self.people.frame.height

    @cached_property
    def summed(self) -> bool:
        """Whether the sum of all columns decides and no rule does: with further columns, in lists that are none of leads.

        Leads have a mailbox or a number in nine rows of ten, or in one of ten where most rows name an employer.
        """
        if not self.extra:
            return False
        columns = self.people.columns
        contact = np.logical_or.reduce([columns[name].codes >= 0 for name in _CONTACTS])
        reached = contact.mean() if len(contact) else 0.0
        employed = reached > _FEW and (columns["company"].codes >= 0).mean() > _EMPLOYED
        return not (reached > _MOSTLY or employed)

    def held(self) -> list[str]:
        """Return the fields in which chance tells how alike two people are: candidate pairs that they brought together do not."""
        if not self.extra or self.summed:
            return []
        return [extras.name_of(one) for one in self.extra.personal()]

    @property
    def rate(self) -> float:
        """Share of wrong merges that is put up with."""
        told = self.config.max_wrong_merge_rate
        if told is not None:
            return told
        return _RATE_BARE if self.summed else RATE

    def blocking_keys(self) -> list[Key]:
        """Return the blocking keys."""
        more = templates.keys(self.config.rules, self.people)
        if self.extra is None:
            return [*keys(self.people), *more]
        every = [*keys(self.people), *self.extra.keys(leads=not self.summed), *more]
        return [roomy(key, self.rows) for key in every] if self.summed else every

    def fields(self) -> dict[str, tuple[str, ...]]:
        """Return the names of the levels of each field."""
        return {**FIELDS, **(self.extra.fields() if self.extra else {})}

    def compare(self, left: Ints, right: Ints) -> tuple[dict[str, Ints], dict[str, Bools]]:
        """Return levels by field, and vetoes by name, of some pairs."""
        return self._compared(left, right, vetoes)

    def levels(self, left: Ints, right: Ints) -> dict[str, Ints]:
        """Return the levels alone of some pairs."""
        return self._compared(left, right, lambda *_: {})[0]

    def _compared(
        self, left: Ints, right: Ints, forbids: Callable[..., dict[str, Bools]]
    ) -> tuple[dict[str, Ints], dict[str, Bools]]:
        if not self.extra:
            people, a, b = self.people.beside(left, right)
            found = levels(people, a, b)
            return found, forbids(people, a, b, found)
        one, other, place = self.extra.each_once(left, right)
        people, a, b = self.people.beside(one, other)
        told = levels(people, a, b)
        against = forbids(people, a, b, told)
        found = {field: codes[place] for field, codes in told.items()}
        self.extra.compare(found, left, right, summed=self.summed)
        return found, {name: some[place] for name, some in against.items()}

    def prior(self, found: Mapping[str, Ints]) -> Model:
        """Return the anchor for these pairs; a field that no pair can compare is left out."""
        tables = {
            field: table
            for field, table in PRIOR.tables.items()
            if (found[field] != FIELDS[field].index("missing")).any()
        }
        of_works = self.summed and self.extra and self.extra.namesakes
        if "name" in tables and self.rows > _PAIR and not of_works:
            whole = self.summed and self.rows <= WHOLE
            tables["name"] = names_of(self.people.rarity, whole=whole)
        if self.extra:
            if self.extra.place:
                tables.pop("place", None)
            tables |= self.extra.anchors
        return Model(tables or PRIOR.tables, PRIOR.classes)

    def adjustment(self, model: Model, found: Mapping[str, Ints], rows: Ints) -> Floats:
        """Return what the values themselves add to the weight of each pair, in bits.

        Args:
            model: The model.
            found: Levels of the pairs.
            rows: Their left rows.
        """
        if not self.extra:
            return np.zeros(len(rows))
        rarity = weights.frequency(self.extra, found, rows) / np.log(2)
        bits: Floats = rarity - weights.shared_work(self.extra, model, found)
        bits -= weights.home_alone(self.extra, model, found)
        return bits

    def probabilities(
        self, model: Model, found: Mapping[str, Ints], left: Ints, right: Ints
    ) -> Floats:
        """Return the probability of ``match`` of each pair."""
        if not self.extra:
            return model.probabilities(found)
        p, place = model.by_pattern(found)
        with np.errstate(divide="ignore"):
            odds = (np.log(p) - np.log1p(-p))[place]
        odds += self.adjustment(model, found, left) * np.log(2)
        adjusted: Floats = 1 / (1 + np.exp(-np.clip(odds, -40, 40)))
        likely = np.flatnonzero(adjusted > _APART)
        two = two_people.apart(self.extra, _part(found, likely), left[likely], right[likely])
        two |= one_date.alone(self.extra, _part(found, likely))
        adjusted[likely[two]] = _APART
        return adjusted


def any_of(reasons: Mapping[str, Bools]) -> Bools:
    """Return whether any of the reasons holds, for each pair."""
    some: Bools = np.logical_or.reduce(list(reasons.values()))
    return some


def _part(found: Mapping[str, Ints], some: Ints) -> dict[str, Ints]:
    """Return the levels of some pairs."""
    return {field: codes[some] for field, codes in found.items()}


def _or_one(flags: Bools) -> Bools:
    """Return the flags of common values; never empty, so that a missing value can be looked up."""
    return flags if len(flags) else np.zeros(1, dtype=bool)
