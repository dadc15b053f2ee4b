"""Given names in two tongues of one country, where the family name changes tongue too: Irish, Gaelic and Welsh beside English, East Slavic."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Column, Ints
from leadhygiene.matching.columns.compare import pairs_where, texts
from leadhygiene.matching.levels.name_scale import NAME, is_level
from leadhygiene.matching.names.family_names import is_one_elsewhere
from leadhygiene.standards.lookup import own_lists
from leadhygiene.standards.people import nicknames
from leadhygiene.standards.people.east_slavic_spelling import one_family, told_by_family

#: English given name -> forms in the other tongue that are names of their own in English by now.
_TOLD: Final = """
john:sean eoin iain ian ioan ieuan evan|james:seamus hamish|william:liam uilliam gwilym|thomas:tomas|michael:micheal|patrick:padraig
mary:maire moira mairi mair|joan:siobhan|jane:sinead sine sian|catherine:caitriona caitlin catriona|kathleen:caitlin|bridget:brid brighid
anne:aine|ann:aine|helen:eibhlin eileen|eileen:eibhlin|elizabeth:eilis ealasaid|margaret:mairead|sarah:sorcha|agnes:una|julia:sile|sheila:sile
charles:cathal|denis:donncha donnacha|jeremiah:diarmuid|dermot:diarmuid|timothy:tadhg|eugene:eoghan|owen:eoghan|hugh:aodh|daniel:domhnall donal
donald:domhnall|roger:ruairi|rory:ruairi|edward:eamonn|edmund:eamonn|francis:proinsias|peter:peadar|paul:pol|richard:risteard|robert:roibeard
gerard:gearoid|joseph:seosamh iosef|stephen:stiofan|cornelius:conchubhar conor|conor:conchur|kevin:caoimhin|laurence:labhras|martin:mairtin
alexander:alasdair alistair|andrew:aindreas|angus:aonghas|duncan:donnchadh|kenneth:coinneach|malcolm:calum|norman:tormod|david:dafydd dai
"""


@cache
def _english() -> dict[str, frozenset[str]]:
    """Return the English names of each name in the other tongue."""
    found: dict[str, frozenset[str]] = {}
    for entry in _TOLD.replace("\n", "|").split("|"):
        english, _, forms = entry.partition(":")
        for form in forms.split():
            found[form] = found.get(form, frozenset()) | {english}
    return found


@lru_cache(maxsize=1 << 12)
def _is_told(one: str, other: str) -> bool:
    """Whether the lists join two given names, or one is what people are called whose name in English is the other."""
    called = nicknames.own_pairs()
    return any(
        far == english or (english, far) in called
        for near, far in ((one, other), (other, one))
        for english in _english().get(near, ())
    )


def told_by_tongue(columns: dict[str, Column], left: Ints, right: Ints, out: Ints) -> None:
    """Read two given names as one where each record writes the whole name in a tongue: Seán Ó Súilleabháin, John O'Sullivan.

    Args:
        columns: ``given, family``.
        left: Left rows.
        right: Right rows.
        out: Levels of the names, changed in place.
    """
    some = np.flatnonzero(is_level(out, "given_conflict"))
    given, family = columns["given"], columns["family"]
    unlike = family.codes[left[some]] != family.codes[right[some]]
    some = some[unlike]
    names = (texts(column, rows[some]) for rows in (left, right) for column in (given, family))
    for at, *words in zip(some.tolist(), *names, strict=True):
        if in_two_tongues(*words):
            out[at] = NAME.index("near")


def in_two_tongues(given: str, family: str, other: str, borne: str) -> bool:
    """Whether two whole names are one, each in a tongue of its own; takes folded text.

    Examples:
        >>> in_two_tongues("sean", "o briain", "jack", "obrien"), in_two_tongues("sean", "o briain", "james", "obrien")
        (True, False)
        >>> in_two_tongues("hanna", "lobanava", "anna", "lobanova")
        True
    """
    if family == borne:
        return False
    if _is_told(given, other) and is_one_elsewhere(family, borne):
        return True
    return told_by_family(given, other) and one_family(family, borne)


def translated(columns: dict[str, Column], left: Ints, right: Ints, some: Bools, out: Ints) -> None:
    """Let a family name translated be one that changed: Seán Mac Gabhann, John Smith.

    Args:
        columns: ``given, family``.
        left: Left rows.
        right: Right rows.
        some: Pairs with two contacts of one person in common.
        out: Levels of the names, changed in place.
    """
    open_pairs = some & is_level(out, "conflict")
    out[pairs_where(columns, ("given", "family"), left, right, open_pairs, _is_translated)] = (
        NAME.index("family_changed")
    )


def _is_translated(given: str, other: str, family: str, borne: str) -> bool:
    """Whether two given names are one in two tongues, and the one family name is the other translated."""
    known = _translated()
    told = borne in known.get(family, ()) or family in known.get(borne, ())
    return told and (given == other or _is_told(given, other))


@cache
def _translated() -> dict[str, frozenset[str]]:
    lines = own_lists.lists("family_names")["translated"].splitlines()
    return {
        name: frozenset(found.split())
        for name, _, found in (line.partition(": ") for line in lines)
    }
