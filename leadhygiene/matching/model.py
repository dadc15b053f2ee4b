"""A latent-class model of comparison patterns: match, colleague, stranger, household (Fellegi and Sunter 1969).

The tables below were counted on generated pools with known truth. EM (Winkler 1988) moves them
towards the pool at hand, held by them as a Dirichlet prior, so that fifty rows work and classes
cannot change places. It runs on the counts of the patterns, so it sees every pair.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Floats, Ints, grouped
from leadhygiene.matching.model_holds import NEVER, hold_known, hold_missing

CLASSES = ("match", "colleague", "stranger", "household")
#: Weight of the shipped tables, in pairs.
_ANCHOR = 3000.0
_ROUNDS = 50
#: Shares of that weight where a pool has columns that the shipped tables know nothing of; a firmer one is
#: taken where a looser one learns a class of pairs that are not one person.
_LOOSE = (0.01, 0.02, 0.1, 1.0)
#: Share that the shipped tables keep of a pool with very many pairs of one person, however loose: columns that
#: go together, as town and firm do, would else make pairs of two names into pairs of one person.
_KEPT = 0.2
#: Share of the pairs of one person whose names may be those of two, and where names stand on many rows.
_MOST_UNLIKE, _OF_WORKS = 0.5, 0.1
#: The class that may be known from elsewhere than the pairs, and those learned beside it.
_STRANGER = CLASSES.index("stranger")
_OTHERS = [place for place in range(len(CLASSES)) if place != _STRANGER]
#: The classes of two names, whose pairs a further column alone may have brought together.
_TWO_NAMES = [CLASSES.index(name) for name in ("colleague", "household")]
#: Weight of a labelled pair, in pairs.
_LABEL = 10.0


@dataclass(frozen=True)
class Model:
    """What a pool's pairs look like.

    Attributes:
        tables: Field -> level name -> probability of the level in each class.
        classes: Share of each class among the candidate pairs.
        rounds: EM rounds run.
        converged: Whether the last round changed the shares by less than 1e-5.
        new_titles: How often the titles of one person at one employer are two jobs, where name and mailbox
            tell that it is one person.
    """

    tables: Mapping[str, Mapping[str, tuple[float, ...]]]
    classes: tuple[float, ...]
    rounds: int = 0
    converged: bool = True
    new_titles: float = 0.0

    def to_dict(self) -> dict[str, Any]:
        """Return plain lists, ready for JSON."""
        return {
            "classes": dict(zip(CLASSES, (round(c, 9) for c in self.classes), strict=True)),
            "rounds": self.rounds,
            "converged": self.converged,
            "new_titles": round(self.new_titles, 6),
            "class_order": list(CLASSES),
            "fields": sorted(self.tables),
            "tables": {
                field: {level: [round(p, 9) for p in row] for level, row in table.items()}
                for field, table in self.tables.items()
            },
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], like: Model) -> Model:
        """Read what :meth:`to_dict` wrote; fields and levels take the order of another model.

        Files of older versions name neither the order of the classes nor the fields.

        Raises:
            KeyError: A level or a class is missing.
            ValueError: A table is missing, a probability is none, or the shares do not add up to 1.
        """
        order = list(data.get("class_order", CLASSES))
        if sorted(order) != sorted(CLASSES):
            raise ValueError(f"class_order: {', '.join(CLASSES)} are needed, not {order}")
        lost = sorted({*data.get("fields", ())} - {*data["tables"]})
        if lost:
            raise ValueError(f"tables: that of the field {lost[0]!r} is missing")
        places = [order.index(name) for name in CLASSES]
        tables = {
            field: {
                level: _chances(_told(data["tables"][field], level), f"{field}, {level}", places)
                for level in table
            }
            for field, table in like.tables.items()
            if field in data["tables"]
        }
        shares = _chances([data["classes"][name] for name in CLASSES], "classes")
        if abs(sum(shares) - 1) > _OFF:
            raise ValueError(f"classes: the shares add up to {sum(shares):.4g}, not to 1")
        titles = float(data.get("new_titles", 0.0))
        return cls(tables, shares, int(data["rounds"]), bool(data["converged"]), titles)

    def logs(self, field: str) -> Floats:
        """Return the log-probabilities of a field, levels by classes."""
        table: Floats = np.log(np.array(list(self.tables[field].values())))
        return table

    def probabilities(self, found: Mapping[str, Ints]) -> Floats:
        """Return the probability of ``match`` for each pair."""
        match, place = self.by_pattern(found)
        return match[place]

    def by_pattern(self, found: Mapping[str, Ints]) -> tuple[Floats, Ints]:
        """Return the probability of ``match`` for each pattern, and the pattern of each pair."""
        patterns = Patterns.of(self, found)
        tables = {field: self.logs(field) for field in patterns.levels}
        shares = patterns.shares(np.log(np.array(self.classes)), tables)
        match: Floats = shares[0] / shares.sum(axis=0)
        return match, patterns.place

    def weights(self, found: Mapping[str, Ints]) -> dict[str, Floats]:
        """Return each field's weight for ``match`` against the other classes, in bits."""
        others = np.array(self.classes[1:]) / sum(self.classes[1:])
        out: dict[str, Floats] = {}
        for field in self.tables:
            if field in found:
                table = np.exp(self.logs(field))
                out[field] = np.log2(table[:, 0] / (table[:, 1:] @ others))[found[field]]
        prior = np.log2(self.classes[0] / (1 - self.classes[0]))
        out["prior"] = np.full(len(next(iter(found.values()))), prior)
        return out


def _told(table: Mapping[str, Any], level: str) -> Any:  # noqa: ANN401 - of a file
    """Return what a table of a file says of a level; files of older versions know a part of a date as close."""
    return table[level if level in table or level != "part" else "close"]


def _chances(
    given: Sequence[Any], place: str, order: Sequence[int] = range(len(CLASSES))
) -> tuple[float, ...]:
    """Return the probabilities of a model file, one for each class; where each stands is told by the file."""
    good = len(given) == len(CLASSES) and all(
        isinstance(one, int | float) and 0 <= one <= 1 for one in given
    )
    if not good or not any(given):
        raise ValueError(f"{place}: {len(CLASSES)} probabilities are needed, not {given}")
    return tuple(max(float(given[at]), _LEAST) for at in order)


#: Difference from 1 that is more than rounding: the shipped shares have three decimals.
_OFF = 0.005
#: What a probability that was rounded to nothing stands for.
_LEAST = 1e-9


@dataclass(frozen=True)
class Patterns:
    """The distinct comparison patterns of some pairs.

    Attributes:
        levels: Field -> level of each pattern.
        counts: Pairs of each pattern.
        place: Per pair, its pattern.
    """

    levels: Mapping[str, Ints]
    counts: Ints
    place: Ints

    @classmethod
    def of(cls, model: Model, found: Mapping[str, Ints]) -> Patterns:
        """Count patterns: a table of all possible ones where that is small, else by sorting."""
        sizes = {field: len(table) for field, table in model.tables.items()}
        pairs = len(next(iter(found.values())))
        packed = np.zeros(pairs, dtype=np.int64)
        for field, size in sizes.items():
            packed *= size
            packed += found[field]
        room = math.prod(sizes.values())
        if room <= 1 << 22:
            all_counts = np.bincount(packed, minlength=room)
            patterns = np.flatnonzero(all_counts)
            lookup = np.empty(room, dtype=np.int32)
            lookup[patterns] = np.arange(len(patterns), dtype=np.int32)
            place: Ints = lookup[packed]
            counts = all_counts[patterns]
        else:
            patterns, place = grouped(packed)
            counts = np.bincount(place, minlength=len(patterns))
        levels: dict[str, Ints] = {}
        rest = patterns
        for field in reversed(sizes):
            levels[field] = rest % sizes[field]
            rest = rest // sizes[field]
        return cls({field: levels[field] for field in sizes}, counts, place)

    def shares(self, classes: Floats, tables: Mapping[str, Floats]) -> Floats:
        """Return how likely each pattern is in each class, classes by patterns, the likeliest being 1.

        Args:
            classes: Logarithms of the shares of the classes.
            tables: Field -> logarithms of the probabilities of its levels, levels by classes.
        """
        total = np.repeat(classes[:, None], len(self.counts), axis=1)
        for field, codes in self.levels.items():
            total += tables[field].T.take(codes, axis=1)
        total -= total.max(axis=0)
        found: Floats = np.exp(total)
        return found


def _labels(
    patterns: Patterns, same: Bools | None, different: Bools | None, shares: Floats
) -> Floats:
    """Return what labelled pairs add to each class and pattern."""
    size = len(patterns.counts)
    out = np.zeros((len(CLASSES), size))
    if same is not None and same.any():
        out[0] = _LABEL * np.bincount(patterns.place[same], minlength=size)
    if different is not None and different.any():
        others = shares[1:] / shares[1:].sum()
        told = np.bincount(patterns.place[different], minlength=size)
        out[1:] = _LABEL * told * others[:, None]
    return out


@dataclass(frozen=True)
class Known:
    """The class of strangers, where it is known from elsewhere than the pairs: those who bear one name.

    Attributes:
        share: Their share of the pairs.
        tables: Field -> level -> probability. What is not known of one row tells nothing, so ``missing`` is as
            frequent as in pairs of one person.
        own: Field -> levels that only they and pairs of one person reach.
    """

    share: float
    tables: Mapping[str, Mapping[str, float]]
    own: Mapping[str, tuple[str, ...]]

    def hold(self, tables: Mapping[str, Floats], like: Model) -> None:
        """Put what is known into tables, levels by classes, in place."""
        for field in self.tables.keys() & tables.keys():
            table, names = tables[field], list(like.tables[field])
            told = np.array([self.tables[field].get(name, 0.0) for name in names])
            if "missing" in names:
                place = names.index("missing")
                told[place] = 0.0
                told *= (1 - table[place, 0]) / told.sum()
                told[place] = table[place, 0]
            table[:, _STRANGER] = np.maximum(told / told.sum(), NEVER)
        for field in self.own.keys() & tables.keys():
            table, names = tables[field], list(like.tables[field])
            places = [names.index(name) for name in self.own[field]]
            for other in _OTHERS[1:]:
                table[places, other] = NEVER
                table[:, other] /= table[:, other].sum()

    def shared(self, shares: Floats) -> Floats:
        """Return the shares of the classes; theirs is the mean of what is known and what the pairs show."""
        out = shares.copy()
        out[_STRANGER] = (self.share + shares[_STRANGER]) / 2
        out[_OTHERS] *= (1 - out[_STRANGER]) / out[_OTHERS].sum()
        return out


def fit(
    prior: Model,
    found: Mapping[str, Ints],
    same: Bools | None = None,
    different: Bools | None = None,
    known: Known | None = None,
    least: Mapping[str, float] | None = None,
    *,
    loose: bool = False,
    held: Collection[str] = (),
) -> Model:
    """Return the model moved towards the pairs of a pool by EM on their pattern counts.

    Args:
        prior: The anchor.
        found: Field -> level per pair.
        same: Pairs that a person said are one; each counts like :data:`_LABEL` pairs.
        different: Pairs that a person said are two.
        known: What is known of strangers from elsewhere.
        least: Field -> share of the pairs of two names that are equal in it, at least.
        loose: Whether the pool has so little of what the shipped tables know that it must tell itself.
        held: Fields of which the anchor tells how alike two people are, and the pairs how alike one.
    """
    model = prior
    for firm in _LOOSE if loose else (1.0,):
        model = _fitted(prior, found, same, different, known, least or {}, firm, held, loose=loose)
        if not loose or _unlike(model) <= (_OF_WORKS if known else _MOST_UNLIKE):
            break
    return model


def _unlike(model: Model) -> float:
    """Return the share of the pairs of one person whose names are two, where both are known."""
    table = model.tables.get("name", {})
    two = sum(table[level][0] for level in ("given_conflict", "conflict") if level in table)
    return two / max(1 - table["missing"][0], 1e-9) if "missing" in table else 0.0


def _fitted(
    prior: Model,
    found: Mapping[str, Ints],
    same: Bools | None,
    different: Bools | None,
    known: Known | None,
    least: Mapping[str, float],
    firm: float,
    held: Collection[str],
    *,
    loose: bool,
) -> Model:
    """Return the model that EM comes to, held by the anchor as firmly as said."""
    fields = list(prior.tables)
    sizes = [len(prior.tables[field]) for field in fields]
    if not len(found[fields[0]]):
        return prior
    patterns = Patterns.of(prior, found)
    levels, counts = patterns.levels, patterns.counts
    anchor = {field: np.array(list(prior.tables[field].values())) for field in fields}
    tables = {field: table.copy() for field, table in anchor.items()}
    shares = np.array(prior.classes)
    base = shares.copy()
    told = _labels(patterns, same, different, base)
    silent = {
        field: list(prior.tables[field]).index("missing")
        for field in fields
        if field.startswith("extra:")
    }
    if known:
        known.hold(tables, prior)
        shares[_STRANGER] = known.share
        shares = known.shared(shares)
    by_class = np.tile(
        np.arange(len(CLASSES)), len(counts)
    )  # counted in turn: sums that wait for none
    by_level = {field: np.repeat(levels[field] * len(CLASSES), len(CLASSES)) + by_class for field in fields}  # fmt: skip
    converged, rounds = False, 0
    while rounds < _ROUNDS and not converged:
        rounds += 1
        logs = {field: np.log(table) for field, table in tables.items()}
        posterior = patterns.shares(np.log(shares), logs)
        posterior *= counts / posterior.sum(axis=0)
        posterior += told
        each = posterior.T.ravel()
        mass = np.bincount(by_class, each)
        updated = (mass + 20 * base) / (mass.sum() + 20)
        updated = known.shared(updated) if known else updated
        kept = max(firm, _KEPT * mass[0] / (mass[0] + _ANCHOR))
        for field, size in zip(fields, sizes, strict=True):
            sums = np.bincount(by_level[field], each, size * len(CLASSES)).reshape(size, -1)
            strength = firm * _ANCHOR + kept * 0.5 * mass
            tables[field] = (sums + strength * anchor[field]) / (sums.sum(axis=0) + strength)
            if field in held:
                tables[field][:, 1:] = anchor[field][:, 1:]
            if not loose:
                hold_known(tables[field], list(prior.tables[field]), anchor[field])
            if field in silent:
                hold_missing(tables[field], silent[field], sums.astype(np.float64, copy=False))
        for field in least.keys() & tables.keys():
            row = tables[field][list(prior.tables[field]).index("equal")]
            row[_TWO_NAMES] = np.maximum(row[_TWO_NAMES], least[field])
        if known:
            known.hold(tables, prior)
        change = float(np.abs(updated - shares).max())
        shares = updated
        converged = change < 1e-5
    named = {
        field: {
            level: tuple(max(round(float(p), 9), NEVER) for p in row)
            for level, row in zip(prior.tables[field], tables[field], strict=True)
        }
        for field in fields
    }
    return Model(named, tuple(round(float(s), 9) for s in shares), rounds, converged)
