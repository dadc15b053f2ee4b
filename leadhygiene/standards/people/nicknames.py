"""Pairs of a given name and what its bearers are called, in more than ten languages.

A pair is not transitive: Chris belongs to Christopher and to Christina, who stay two people.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import polars as pl

from leadhygiene.standards.lookup import own_lists
from leadhygiene.standards.lookup.text_pairs import TextPairs
from leadhygiene.standards.text.transliteration import fold, fold_text


@cache
def pairs() -> pl.DataFrame:
    """Return ``a`` (given name), ``b`` (call name) and ``locale``: ``String``, lower-case ASCII.

    Each pair stands once, in the direction name to call name, sorted; no nulls. Names of other
    scripts are romanised as :func:`transliteration.fold_text` does.

    Examples:
        >>> frame = pairs()
        >>> frame.filter((pl.col("a") == "robert") & (pl.col("b") == "bob"))["locale"].to_list()
        ['en']
        >>> frame["locale"].n_unique() >= 10
        True
    """
    found = pl.concat([_own_pairs(), _shipped_pairs()]).filter(pl.col("a") != pl.col("b"))
    return found.unique(["a", "b"], keep="first").select("a", "b", "locale").sort("a", "b")


@cache
def pair_set() -> TextPairs:
    """Return the pairs in both directions, for look-ups.

    Examples:
        >>> ("bob", "robert") in pair_set(), ("christopher", "christina") in pair_set()
        (True, False)
    """
    return TextPairs.both_ways(pairs()["a"], pairs()["b"])


@cache
def spelling_groups() -> pl.DataFrame:
    """Return ``name`` and ``group`` of the names that are spelled in several ways, as :func:`spellings` has them."""
    names = ((name, number) for name, numbers in spellings().items() for number in numbers)
    name, group = zip(*names, strict=True)
    return pl.DataFrame({"name": name, "group": group})


@cache
def own_pairs() -> TextPairs:
    """Return the pairs of the own lists in both directions, without those of the shipped table; of each spelling of a name.

    Examples:
        >>> ("samantha", "sam") in own_pairs(), ("alexey", "lyosha") in own_pairs(), ("emily", "emil") in own_pairs()
        (True, True, False)
    """
    pairs, groups = _own_pairs().select("a", "b"), spelling_groups()
    alike = groups.join(groups, on="group").select(a="name", other="name_right")
    every = pl.concat([pairs, pairs.join(alike, on="a").select("b", a="other").select("a", "b")])
    return TextPairs.both_ways(every["a"], every["b"])


@cache
def spellings() -> dict[str, frozenset[int]]:
    """Return, for each name that is spelled in several ways, the numbers of its groups.

    Two names are spellings of one name when they share a number.

    Examples:
        >>> groups = spellings()
        >>> bool(groups["sergei"] & groups["serhii"]), bool(groups["ann"] & groups["mark"])
        (True, False)
    """
    found: dict[str, frozenset[int]] = {}
    for number, group in enumerate(own_lists.lists("given_names")["spellings"].splitlines()):
        for name in group.split():
            found[name] = found.get(name, frozenset()) | {number}
    return found


@cache
def borne() -> frozenset[str]:
    """Return the given names of the own lists, in lower-case ASCII: those that have call names or several spellings, and others.

    Examples:
        >>> {"sudesh", "oluwaseun", "robert"} <= borne(), "stehpanie" in borne()
        (True, False)
    """
    found = {*_own_pairs()["a"].unique().to_list(), *spellings()}
    for name in ("arabic", "nigerian", "hungarian_men", "borne"):
        found.update(own_lists.words("given_names", name))
    return frozenset(found)


@cache
def called() -> frozenset[str]:
    """Return the call names of the own lists, in lower-case ASCII.

    Examples:
        >>> {"nelis", "bob"} <= called(), "stehpanie" in called()
        (True, False)
    """
    return frozenset(_own_pairs()["b"].unique().to_list())


@cache
def family_groups() -> dict[str, int]:
    """Return, for each family name that several traditions spell in their own way, the number of its group.

    Examples:
        >>> groups = family_groups()
        >>> groups["banerjee"] == groups["bandyopadhyay"], "smith" in groups
        (True, False)
    """
    lines = own_lists.lists("family_names")["spellings"].splitlines()
    found = {name: number for number, line in enumerate(lines) for name in line.split()}
    return {**_gaelic_groups(len(lines)), **found}


def _gaelic_groups(number: int) -> dict[str, int]:
    """Return the Irish and Scottish Gaelic forms of family names, for men and women, with the English ones.

    A daughter's name, and a wife's, is softened: Ó Súilleabháin, Ní Shúilleabháin, Uí Shúilleabháin.
    English forms that several Gaelic names share join these too.
    """
    entries = []
    for line in own_lists.lists("family_names")["gaelic"].splitlines():
        name, _, english = line.partition(": ")
        son, _, stem = name.rpartition("_")
        soft = f"{stem[0]}h{stem[1:]}" if stem[0] in "bcdfgmpst" and stem[1] != "h" else stem
        forms = {f"{son.replace('_', ' ')} {stem}".strip(), *english.split()}
        for own, daughter, wife in (("o", "ni", "ui"), ("mac", "nic", "mhic")):
            if son in {"", own}:
                forms |= {
                    f"{own} {stem}",
                    f"{daughter} {soft}",
                    f"{wife} {soft}",
                    f"bean {wife} {soft}",
                }
        entries.append(forms | {f"o {form[1:]}" for form in english.split() if form[0] == "o"})
    found: dict[str, int] = {}
    for at, forms in enumerate(entries, number):
        known = {found[form] for form in forms if form in found}
        for name in [name for name, group in found.items() if group in known]:
            found[name] = at
        found |= dict.fromkeys(forms, at)
    return found


@cache
def common_families() -> frozenset[str]:
    """Return family names that half a per cent of a country or more bear, though lists of other countries hardly know them.

    Examples:
        >>> {"ndiaye", "khan", "yilmaz"} <= common_families()
        True
    """
    return frozenset(own_lists.lists("family_names")["common"].split())


@cache
def usual_families() -> frozenset[str]:
    """Return the commonest family names of countries, of which lists say no more than that they are borne there.

    Examples:
        >>> {"nielsen", "virtanen", "yilmaz"} <= usual_families(), "schumacher" in usual_families()
        (True, False)
    """
    return common_families() | frozenset(own_lists.lists("family_names")["usual"].split())


@cache
def vietnamese_families() -> frozenset[str]:
    """Return the common Vietnamese family names, folded.

    Examples:
        >>> "nguyen" in vietnamese_families(), "smith" in vietnamese_families()
        (True, False)
    """
    return frozenset(own_lists.words("family_names", "vietnamese"))


@cache
def _own_pairs() -> pl.DataFrame:
    """Return ``a``, ``b`` and ``locale`` of the own lists, folded, in their order; a blank stands between two names."""
    lists = own_lists.lists("nicknames")
    lines = pl.DataFrame({"locale": lists.keys(), "line": [text.splitlines() for text in lists.values()]})  # fmt: skip
    parts = lines.explode("line").select("locale", pl.col("line").str.split_exact(": ", 1)).unnest("line")  # fmt: skip
    calls = pl.col("field_1").str.extract_all(r"\S+").alias("b")
    each = parts.select("locale", calls, a="field_0").explode("b").drop_nulls("b")
    a, b = (fold(pl.col(name)).str.replace_all("-", " ", literal=True) for name in ("a", "b"))
    return each.select(a, b, "locale")


def _shipped_pairs() -> pl.DataFrame:
    """Return the same of the shipped table."""
    source = files("leadhygiene").joinpath("data", "nicknames_en.tsv")
    lines = (line.split("\t") for line in source.read_text("utf-8").splitlines()[2:])
    kept = [(name, call) for name, call in lines if not _other_sex(name, call)]
    frame = pl.DataFrame(kept, schema=["a", "b"], orient="row")
    return frame.select(fold(pl.col("a")), fold(pl.col("b")), locale=pl.lit("en"))


@cache
def apart() -> TextPairs:
    """Return, both ways, pairs of names that the shipped table joins, and that brothers and sisters bear: Floyd and Lloyd.

    Examples:
        >>> ("floyd", "lloyd") in apart(), ("emma", "emily") in apart(), ("bob", "robert") in apart()
        (True, True, False)
    """
    lines = [line.split() for line in own_lists.lists("given_names")["two_names"].splitlines()]
    found = pl.DataFrame(
        [(first, name) for first, *names in lines for name in names],
        schema=["a", "b"],
        orient="row",
    )
    return TextPairs.both_ways(found["a"], found["b"])


@cache
def unisex() -> frozenset[str]:
    """Return call names that alone tell nobody apart, in lower-case ASCII.

    Examples:
        >>> "chris" in unisex(), "peggy" in unisex()
        (True, False)
    """
    return frozenset(fold_text(own_lists.lists("given_names")["unisex"]).split())


def _other_sex(one: str, other: str) -> bool:
    """Whether two names are the man's and the woman's form of one name: louis, louise."""
    short, long = sorted((one, other), key=len)
    stem = long.startswith(short) and long[len(short) :] in _WOMANS
    return stem or (one[:-1] == other[:-1] and {one[-1], other[-1]} <= {"a", "e", "o"})


_WOMANS = frozenset({"a", "e", "ina", "ine", "elle", "ette", "na", "la", "le", "ia"})
