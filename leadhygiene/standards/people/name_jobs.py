"""Jobs, departments and firms that stand beside a name in its cell: behind a sign, or with none at all."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from leadhygiene.standards.lookup.wording import words
from leadhygiene.standards.people.name_notes import is_department
from leadhygiene.standards.people.name_signs import JOBS, SURE_JOBS, is_firm, is_job, split_notes
from leadhygiene.standards.people.person_names import LEANS_TO_GIVEN, is_listed, leaning
from leadhygiene.standards.text.transliteration import fold_text


class Beside(NamedTuple):
    """A name, and the job or firm that stands beside it; ``None`` where there is none."""

    rest: str | None = None
    job: str | None = None
    firm: str | None = None


#: Short forms of words of titles, and those of them that make a title of the words before.
_SHORT: Final = frozenset(
    words(
        "asst assoc exec mktg ops acct coord supv spvr tech admin dept sr jr hd rep mgmt purch proc dy jt gen regl natl intl "
        "dir mgr eng engr svp evp avp vp gm dgm agm md"
    )
)
#: Departments and parts that phone books put behind a name in small letters: Ana Ruiz compras.
_SMALL: Final = frozenset(
    words(
        "compras ventas vendas contabilidad contabilidade administración administracion almacén cocina encargado encargada dueño dueña jefe jefa achats "
        "compta comptabilité patron patronne acquisti vendite contabilità titolare magazzino einkauf verkauf vertrieb buchhaltung lager inkoop verkoop"
    )
)
_SHORT_SURE: Final = frozenset(words("mgr dir supv spvr coord dgm agm gm vp svp evp avp"))
#: Words that say that somebody holds a job since or for a while.
_NEW: Final = re.compile(
    r"(?i)^(?:new|acting|interim|former|future|neuer?|kommissarische[rn]?|nouveau|nouvelle|nuevo|nueva|nuovo|nuova|novo|nova|nieuwe|ny|nye|nya|nowy|nowa)\s+"
)
#: A firm and who runs it, and somebody and the name he trades under.
_RUN_BY: Final = re.compile(
    r"(?i)^(?P<firm>[^\W\d_].+?),?\s+\(?(?:v/|inh(?:\.|aber(?:in)?)?:?(?=\s)|prop(?:\.|rietor):?(?=\s)|titolare:?|titular:?|właściciel:?|maj\.?:)\s*"
    r"(?P<name>[^\W\d_][^()]+?)\)?$"
)
_TRADING: Final = re.compile(
    r"(?i)^(?P<name>[^\W\d_].+?),?\s+\(?(?:t/a|d/b/a|dba|trading as|doing business as|handelnd als|handelnd onder de naam|h\.?o\.?d\.?n\.?)\s+"
    r"(?P<firm>[^\W\d_][^()]+?)\)?$"
)
_SIGNS: Final = re.compile(r"[^\w\s.&'’-]|\s[-_&.]+\s|\d")
_LONGEST: Final = 300
_FEWEST: Final = 2


@cache
def hint() -> str:
    """Return a pattern that every cell with a job beside a name without a sign matches."""
    return rf"(?i)\b(?:{'|'.join(map(re.escape, sorted(SURE_JOBS | _SHORT_SURE | _SMALL)))})\b"


@lru_cache(maxsize=1 << 12)
def beside(text: str) -> Beside:
    """Return a name and the job or firm beside it.

    Examples:
        >>> beside("Ann Lee - Sales Manager").job, beside("Ann Lee (Larkmoor GmbH)").firm
        ('Sales Manager', 'Larkmoor GmbH')
        >>> beside("Pellegrini, Ornella - Ufficio Tecnico").job, beside("Ann Lee, Bob").job
        ('Ufficio Tecnico', None)
        >>> beside("Tang VVS v/ Palle Lund"), beside("Ann Lee t/a Lee Joinery")
        (Beside(rest='Palle Lund', job=None, firm='Tang VVS'), Beside(rest='Ann Lee', job=None, firm='Lee Joinery'))
    """
    text = text[:_LONGEST]
    for pattern in (_RUN_BY, _TRADING):
        if (told := pattern.match(text)) and len(told["name"].split()) >= _FEWEST:
            return Beside(told["name"], firm=told["firm"])
    head, apart = split_notes(text)
    if not apart:
        head, _, tail = text.partition(",")
        if not tail:
            head, _, tail = text.partition("(")
    else:
        tail = text[len(head) :]
    tail = tail.strip(" -|/–—;@(),").removeprefix("at ").strip()
    if tail and head.strip():
        if is_job(_NEW.sub("", tail)) or (apart and is_department(tail)):
            return Beside(head.strip(), job=tail)
        if is_firm(tail):
            return Beside(head.strip(), firm=tail)
    return undivided(text)


def undivided(text: str) -> Beside:
    """Return a name and the job that stands in front of it or behind it without any sign.

    Examples:
        >>> undivided("PROCUREMENT MGR FIONA MCATEER").rest, undivided("Ann Lee Sales Manager").rest
        ('FIONA MCATEER', 'Ann Lee')
        >>> undivided("Ann Manager"), undivided("Grace Church Lee").job
        (Beside(rest=None, job=None, firm=None), None)
        >>> undivided("Ana Ruiz Gil compras").rest, undivided("Ana Ruiz Jefe").rest
        ('Ana Ruiz Gil', None)
    """
    pieces = text.split()
    if len(pieces) <= _FEWEST or not _sure(pieces) or _SIGNS.search(text):
        return Beside()
    told = [_is_word(piece) for piece in pieces]
    front = told.index(False) if False in told else len(told)
    if len(pieces) - front < _FEWEST or not front:
        back = told[::-1].index(False) if False in told else len(told)
        front, pieces, told = back, pieces[::-1], told[::-1]
        turned = True
    else:
        turned = False
    job, rest = pieces[:front], pieces[front:]
    if not job or len(rest) < _FEWEST or any(told[front:]) or not _sure(job):
        return Beside()
    if turned:
        job, rest = job[::-1], rest[::-1]
    if not _may_be_given(rest[0]):
        return Beside()
    return Beside(" ".join(rest), " ".join(job))


def _bare(piece: str) -> str:
    return piece.lower().strip(".,")


def _is_word(piece: str) -> bool:
    return _bare(piece) in JOBS or _bare(piece) in _SHORT or piece in _SMALL


def _sure(pieces: list[str]) -> bool:
    return any(
        _bare(piece) in SURE_JOBS or _bare(piece) in _SHORT_SURE or piece in _SMALL
        for piece in pieces
    )


def _may_be_given(word: str) -> bool:
    return leaning(word) > LEANS_TO_GIVEN or is_listed(fold_text(word))
