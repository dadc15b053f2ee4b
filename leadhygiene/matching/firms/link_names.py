"""Score the names of people's employers and of accounts in bits, each distinct pair compared once."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.matching.firms import names, words
from leadhygiene.matching.firms.link_keys import DESCRIBES, reading, sounds_of
from leadhygiene.matching.firms.name_relation import Relation, relate
from leadhygiene.matching.firms.near import within_slip
from leadhygiene.matching.firms.rows import designators, name_words
from leadhygiene.matching.firms.short_names import loose_initials
from leadhygiene.standards.firms import firm_words, known_firms, town_halls, trade_words
from leadhygiene.standards.places import cities


def compare_names(table: pl.DataFrame) -> list[pl.Series]:
    """Return level and bits of the name comparison, each distinct pair of names compared once."""
    columns = ["core", "core_b", "name_b", "country_b", "label_b"]
    same = (pl.col("key") == pl.col("key_b")).fill_null(value=False)
    frame = table.select(*columns, "key", "key_b", "rest", same=same)
    frame = frame.with_columns(_slip_or_hopeless(frame))
    plain = pl.col("same") | (pl.col("quick") == "typo")
    weights = (
        frame.filter(plain)
        .select("key_b", "core_b")
        .unique(["key_b"], keep="first", maintain_order=True)
    )
    whole = [_whole_bits(core) for core in weights["core_b"].to_list()]
    weights = weights.select("key_b", whole=pl.Series(whole, dtype=pl.Float64))
    asked = ~pl.col("same") & pl.col("quick").is_null() & pl.col("core").is_not_null()
    where = frame.select(asked.alias("asked"))["asked"].arg_true()
    part = frame.select(columns)[where]
    distinct = part.unique().sort(columns)
    answers = [_name_bits(*row) for row in distinct.iter_rows()]
    scored = distinct.with_columns(
        level=pl.Series([level for level, _ in answers], dtype=pl.String),
        bits=pl.Series([bits for _, bits in answers], dtype=pl.Float64),
    )
    found = part.join(scored, on=columns, how="left", nulls_equal=True, maintain_order="left")
    none = pl.repeat(None, frame.height, dtype=pl.String, eager=True)
    zero = pl.zeros(frame.height, dtype=pl.Float64, eager=True)
    joined = frame.select("same", "quick", "key_b").with_columns(
        level=none.scatter(where, found["level"]), bits=zero.scatter(where, found["bits"])
    )
    joined = joined.join(weights, on="key_b", how="left", maintain_order="left")
    return joined.select(
        name_level=pl.when("same")
        .then(pl.lit("same"))
        .otherwise(pl.coalesce("quick", "level", pl.lit("missing"))),
        name_bits=pl.when("same")
        .then("whole")
        .when(pl.col("quick") == "typo")
        .then(pl.col("whole") - 3.0)
        .when(pl.col("quick") == "shared")
        .then(_SHARED_AT_MOST)
        .otherwise("bits"),
    ).get_columns()


#: Most bits that names can give which differ in words on both sides.
_SHARED_AT_MOST = 3.0


#: Least bits of a link; :class:`LinkConfig` may ask for more, never for less.
LEAST = 6.0


def _slip_or_hopeless(frame: pl.DataFrame) -> pl.Series:
    """Mark long names that are a slip apart, and pairs that no comparison of names could save.

    A pair is hopeless when each name has a whole word that the other lacks, the names are no slip
    of each other, and all other evidence together is too weak.
    """
    unequal = frame.select("key", "key_b", "core", "core_b", "rest", at=~pl.col("same"))
    where = (
        unequal["at"] & unequal["key"].is_not_null() & unequal["key_b"].is_not_null()
    ).arg_true()
    part = unequal[where].with_columns(
        short=pl.min_horizontal(pl.col("key", "key_b").str.len_chars()),
        weak=pl.col("rest") + _SHARED_AT_MOST < LEAST,
    )
    part = part.with_columns(near=pl.Series(within_slip(part["key"], part["key_b"])))
    near = part["near"].arg_true()
    told = designators(part["core"][near]) != designators(part["core_b"][near])
    part = part.with_columns(
        near=part["near"].scatter(near.filter(told.fill_null(value=False)), False)
    )
    pairs = part.filter(pl.col("weak") & ~pl.col("near")).select("core", "core_b").unique()
    words_a = name_words(pairs["core"]).select("core", a=_word_list())
    words_b = name_words(pairs["core_b"]).select(core_b="core", b=_word_list())
    pairs = pairs.join(words_a, on="core").join(words_b, on="core_b")
    mine = pl.col("a").list.set_difference("b")
    theirs = pl.col("b").list.set_difference("a")
    shared = pl.col("a").list.set_intersection("b").list.len() > 0
    apart = shared & _has_whole_word(mine) & _has_whole_word(theirs)
    hopeless = pairs.select("core", "core_b", hopeless=apart)
    part = part.join(hopeless, on=["core", "core_b"], how="left", maintain_order="left")
    quick = part.select(
        quick=pl.when(pl.col("near") & (pl.col("short") >= 10))
        .then(pl.lit("typo"))
        .when(pl.col("weak") & pl.col("hopeless").fill_null(value=False))
        .then(pl.lit("shared"))
    ).to_series()
    none = pl.Series("quick", [None], dtype=pl.String).new_from_index(0, frame.height)
    return none.scatter(where, quick) if len(where) else none


def _word_list() -> pl.Expr:
    return pl.col("words").str.split(" ").list.eval(pl.element().str.strip_suffix("s"))


def _has_whole_word(extra: pl.Expr) -> pl.Expr:
    """Whether a list holds a word too long to be initials or a short form, and not one of many for a town hall."""
    halls = sorted({word.removesuffix("s") for word in town_halls.words()})
    whole = (pl.element().str.len_chars() >= 5) & ~pl.element().is_in(halls)
    return extra.list.eval(whole).list.any()


#: Most bits that the words of a name can be worth.
_MOST = 14.0


@cache
def _whole_bits(core: str) -> float:
    """Return the bits of two names that are equal."""
    tokens = words.plain_words(core)
    whole = 2.0 if len(tokens) != 1 or words.kind_of(tokens[0]) == "rare" else 0.0
    return min(words.weight_of(tuple(tokens)), _MOST) + whole


def _name_bits(
    core: str, core_b: str | None, name_b: str | None, country_b: str | None, label_b: str | None
) -> tuple[str, float]:
    lead, filler, desk = _read_lead(core)
    if filler:
        return "missing", 0.0
    if desk and (not name_b or lead.key != names.read_core(core_b or name_b, None).key):
        return "desk", 0.0
    if name_b is None:
        return "missing", 0.0
    account = reading(name_b, country_b, core_b or name_b)
    level, weight = _relation_bits(lead, account)
    if not label_b or level in _NAMED_IN_FULL:
        return level, weight
    label = _label_bits(lead, label_b, foreign=lead.latin and not account.latin)
    if label > 0.0 and _other_line(lead, account):
        label -= _OTHER_LINE
    if label > 0.0 and loose_initials(names.read_core(label_b, None), account):
        label += 3.0
    return ("label", label) if label > weight else (level, weight)


#: Kinds of agreement that the label of a domain cannot better.
_NAMED_IN_FULL = frozenset({"same", "alias", "typo", "shorter", "longer", "numbers"})


@cache
def _read_lead(core: str) -> tuple[names.FirmName, bool, bool]:
    """Return the name of a lead's firm, whether it is a filler, and whether it only names a desk."""
    name = names.read_core(core, None)
    filler = "".join(name.tokens) in firm_words.FILLERS
    desk = all(t in firm_words.DESKS or t in firm_words.UNITS or len(t) < 3 for t in name.tokens)
    return name, filler, desk


def _relation_bits(lead: names.FirmName, account: names.FirmName) -> tuple[str, float]:
    relation = relate(account, lead)
    shared = min(words.weight_of(relation.shared), _MOST)
    whole = 2.0 if len(lead.tokens) > 1 or words.kind_of(lead.tokens[0]) == "rare" else 0.0
    if relation.level == "same":
        return "same", shared + whole
    if relation.level in {"alias", "former"}:
        return "alias", shared + whole
    if relation.level == "typo":
        return "typo", shared - 3.0
    if town := town_halls.one_body(lead.tokens, account.tokens):
        return "alias", min(words.weight_of(town), _MOST) + _HALL
    if known := _known(lead, account):
        return "alias", known
    if account.latin != lead.latin and not account.signs:
        heard = _sound_bits(lead, account)
        if heard:
            return "script", heard
    if (
        relation.level == "acronym"
        or loose_initials(lead, account)
        or loose_initials(account, lead)
    ):
        return "acronym", 4.5
    if relation.level == "numbers":
        return "numbers", -12.0
    if relation.level == "extends":
        return _extended(relation, shared)
    if relation.level == "shared":
        return _partly(relation, shared, account)
    if account.latin != lead.latin or account.signs != lead.signs:
        return "script", 0.0
    return "unlike", -4.0


def _sound_bits(lead: names.FirmName, account: names.FirmName) -> float:
    """Bits of names in two scripts whose words have the same consonants."""
    mine, theirs = sounds_of(lead), sounds_of(account)
    both = set(mine) & set(theirs)
    if not both or len(both) < min(len(mine), 2):
        return 0.0
    letters = sum(map(len, both))
    return min(1.5 * letters, 9.0) if letters >= 3 else 0.0


#: Bits that two words for a town as a body are worth beside its name.
_HALL = 3.0
#: Bits from which a known firm's name is hardly another firm's.
_COINED = 6.0


def _known(lead: names.FirmName, account: names.FirmName) -> float:
    """Bits of a name that is known to be an older or shorter one of the account, or of a firm of it."""
    x, y = " ".join(lead.tokens), " ".join(account.tokens)
    if not (
        known_firms.was_renamed(x, y) or known_firms.is_owned(x, y) or known_firms.is_also(x, y)
    ):
        return 0.0
    return 8.0 if words.weight_of(lead.tokens) >= _COINED else 4.0


def _extended(relation: Relation, shared: float) -> tuple[str, float]:
    """Bits of a name that is the other with words added; ``a`` is the account."""
    extra = relation.extra_a or relation.extra_b
    town = len(extra) > 1 and " ".join(extra) in cities.town_names()
    kinds = ["place"] if town else [_kind(token) for token in extra]
    if relation.extra_b:
        cost = {
            "trade": 4.0,
            "place": 2.0,
            "region": 2.0,
            "unit": 2.0,
            "holding": 1.0,
            "number": 6.0,
        }
        return "longer", shared - sum(cost.get(kind, 5.0) for kind in kinds)
    cost = {"trade": 0.75, "place": 1.0, "region": 1.0, "unit": 1.5, "holding": 0.5, "number": 1.0}
    return "shorter", shared - sum(cost.get(kind, 3.0) for kind in kinds)


def _partly(relation: Relation, shared: float, account: names.FirmName) -> tuple[str, float]:
    """Bits of names that differ in words on both sides."""
    mine, theirs = relation.extra_b, relation.extra_a
    initials = "".join(token[0] for token in theirs)
    if len(mine) == 1 and mine[0] == initials and len(initials) > 1:
        return "acronym", shared + 1.0
    if (
        relation.shared
        and set(map(_kind, mine)) <= {"region", "unit"}
        and set(map(_kind, theirs)) <= {"holding", "trade", "region"}
        and shared >= 9.0
    ):
        return "shorter", shared - 5.0
    if mine and trade_words.one_trade(mine, theirs) and shared >= 9.0:
        return "shorter", shared - 5.0
    if mine and all(kind in {"trade", "unit"} for kind in map(_kind, mine)) and account.places:
        return "shared", shared / 2 - 4.0
    return "shared", shared / 2 - 7.0


def _kind(token: str) -> str:
    full = firm_words.SHORT_FORMS.get(token, token)
    if token in cities.regions():
        return "region"
    if full in {"group", "gruppe", "groupe", "grupo", "holding", "holdings", "system"}:
        return "holding"
    return words.kind_of(token)


#: What the label of a domain is worth less where lead and account say two lines of business behind it.
_OTHER_LINE = 4.0


def _other_line(lead: names.FirmName, account: names.FirmName) -> bool:
    """Whether both names open alike, and each ends with words of its own, the lead's with those of a trade."""
    mine = [t for t in lead.tokens if t not in account.tokens]
    theirs = [t for t in account.tokens if t not in lead.tokens]
    if lead.tokens[:1] != account.tokens[:1] or not mine or not theirs:
        return False
    told = trade_words.trades_of(mine)
    return (
        bool(told)
        and told.isdisjoint(trade_words.trades_of(theirs))
        and not any(_kind(token) in {"holding", "region", "unit", "place"} for token in theirs)
    )


def _label_bits(lead: names.FirmName, label: str, *, foreign: bool = False) -> float:
    """Bits of a lead's name that is the label of the account's domain."""
    proper = [t for t in lead.tokens if words.kind_of(t) not in DESCRIBES]
    joined = "".join(proper)
    if foreign and proper and len(proper[0]) >= 6 and label.startswith(proper[0]):
        return 6.0
    if joined and joined == label:
        extra = len(lead.tokens) - len(proper)
        size = 9.0 if len(label) >= 6 else 7.0 if len(label) >= 4 else 6.0
        return size - (0.5 * extra if len(label) >= 3 else 3.0)
    return 9.0 if lead.key == label and len(label) > 4 else -99.0
