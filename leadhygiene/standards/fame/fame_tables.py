"""The tables that tell figures of fiction and famous people by name, from all collections."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.standards.fame import celebrities, characters, famous_people
from leadhygiene.standards.fame.namesakes import anybodys, weigh
from leadhygiene.standards.lookup import own_lists
from leadhygiene.standards.phrases import jokes
from leadhygiene.standards.text import folding, word_lists

#: Figures that are known to readers and players rather than to everybody.
_FIGURES = tuple(
    name
    for kind in ("screen", "series", "comedy", "books", "lore", "other_scripts")
    for name in own_lists.phrases("figures", kind)
)
#: How many namesakes make it even whether a row means the bearer everybody knows.
_CLASSIC, _KNOWN, _LEGEND, _STAR, _RULER, _LOCAL = 600.0, 40.0, 800.0, 250.0, 100.0, 60.0
#: Seats of the famous: the firm or mail domain of somebody who plays one.
_SEATS = """
hollywood bollywood whitehouse kremlin elysee elyseepalace bundestag bundeskanzleramt buckinghampalace buckingham downingstreet 10downingstreet vatican vaticancity heaven graceland
neverland waterloo kingofpop queen rome spqr romanempire empireromain grandearmee thebeatles beatles nirvana rollingstones fcbarcelona realmadrid psg manchesterunited equipedefrance nationalmannschaft chicagobulls
lalakers lakers dallascowboys newyorkyankees maga trumptower trumporganization trump obama spacex tesla doge reich drittesreich nsdap sowjetunion ussr cccp politburo alqaeda taliban isis globetheatre globe hall of fame
erastour theerastour swifties dprk northkorea goldenhorde mongolempire mongolhorde ancientegypt ancientrome ancientgreece monalisa mausoleum mavzolej kremlin kreml saray bellatrix thewall
blackpearl redcarpet billboard motown apollotheater royalfamily royalpalace houseofwindsor houseofcommons houseoflords congress senate ovaloffice airforceone gestapo stasi kgb nkvd reichstag reichskanzlei bundeskanzler chancellery quirinale quirinal moncloa zarzuela planalto casarosada knesset duma supremeleader dearleader
goat thegoat oldtrafford campnou santiagobernabeu juventus acmilan bayernmunchen fcbayern manchestercity arsenal chelsea liverpoolfc intermiami alnassr lakersnation goldenstate goldenstatewarriors patriots formula1 ferrari scuderiaferrari redbullracing wimbledon rolandgarros
rocknroll rockandroll superbowl nba nfl fifa mcdonalds moulinrouge cinecitta seleccion selecao premierleague worldcup oscars oscar grammy mtv disney pixar marvel dccomics nintendo sega playstation
""".split()


def _best(*tables: pl.DataFrame) -> pl.DataFrame:
    return (
        pl.concat(tables)
        .group_by("key", maintain_order=True)
        .agg(pl.col("score").max())
        .filter(pl.col("score") >= 0.05)
    )


@cache
def figures() -> pl.DataFrame:
    """Return ``key`` and ``score`` of figures that everybody knows, as :func:`fame.weigh` does.

    Examples:
        >>> table = figures()
        >>> table.filter(pl.col("key") == "pippilangstrumpf")["score"][0] > 0.9
        True
    """
    return _best(weigh(characters.NAMES, fame=_CLASSIC))


@cache
def more_figures() -> pl.DataFrame:
    """Return ``key`` and ``score`` of figures that readers, viewers and players know.

    Examples:
        >>> more_figures().columns
        ['key', 'score']
    """
    return _best(weigh(_FIGURES, fame=_KNOWN, spare=True))


@cache
def stars() -> pl.DataFrame:
    """Return ``key`` and ``score`` of people whom the whole world knows.

    Examples:
        >>> table = stars()
        >>> table.filter(pl.col("key") == "barackobama")["score"][0] > 0.9
        True
    """
    return _best(weigh(celebrities.NAMES, fame=_STAR), weigh(celebrities.LEGENDS, fame=_LEGEND))


@cache
def more_stars() -> pl.DataFrame:
    """Return ``key`` and ``score`` of people whom one country or one field knows.

    Examples:
        >>> more_stars().columns
        ['key', 'score']
    """
    return _best(
        weigh(famous_people.RULERS, fame=_RULER, spare=True),
        weigh(famous_people.NAMES, fame=_LOCAL, spare=True),
    )


@cache
def figures_alone() -> pl.Series:
    """Return the keys of figures of one word that is nobody's name.

    Examples:
        >>> table = figures_alone()
        >>> table.is_in(["cheburashka", "rapunzel", "garfield"]).sum() >= 1
        True
    """
    single = (*characters.NAMES, *_FIGURES)
    return word_lists.keys(name for name in single if name.split() == [name] and not anybodys(name))


#: Letters of a firm's name that is taken for a joke.
_FIRM = 6


@cache
def joke_firms() -> tuple[str, ...]:
    """Return firms that are jokes, without those that are short words.

    Examples:
        >>> "my moms basement" in joke_firms(), "mars" in joke_firms()
        (True, False)
    """
    return tuple(firm for firm in jokes.FIRMS if len(folding.key_text(firm)) >= _FIRM)


@cache
def worlds() -> pl.Series:
    """Return the keys of places, houses and firms of fiction, and of firms that are jokes."""
    return word_lists.keys([*characters.WORLDS, *characters.FIRMS, *joke_firms()])


@cache
def seats() -> pl.Series:
    """Return the keys of firms and mail domains at which a famous person is played."""
    return word_lists.keys([*characters.WORLDS, *characters.FIRMS, *_SEATS])


@cache
def ranks() -> pl.Series:
    """Return the keys of job titles that are jokes."""
    return word_lists.keys([*characters.RANKS, *jokes.TITLES])
