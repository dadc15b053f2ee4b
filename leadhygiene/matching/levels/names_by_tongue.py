"""Given names in two tongues of one country, where the family name changes tongue too: Irish, Gaelic and Welsh beside English, East Slavic."""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np

from leadhygiene.matching.columns.coded import Column, Ints
from leadhygiene.matching.columns.compare import texts
from leadhygiene.matching.levels.name_scale import NAME, is_level
from leadhygiene.matching.names.family_names import is_one_elsewhere
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
def _pairs() -> frozenset[tuple[str, str]]:
    found = set()
    for entry in _TOLD.replace("\n", "|").split("|"):
        english, _, forms = entry.partition(":")
        found |= {(english, form) for form in forms.split()} | {
            (form, english) for form in forms.split()
        }
    return frozenset(found)


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
    for at, one, mine, other, theirs in zip(some.tolist(), *names, strict=True):
        gaelic = (one, other) in _pairs() and is_one_elsewhere(mine, theirs)
        if gaelic or (told_by_family(one, other) and one_family(mine, theirs)):
            out[at] = NAME.index("near")
