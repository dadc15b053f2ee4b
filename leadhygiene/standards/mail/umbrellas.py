"""Domains below which, or on which, many public bodies have their mailboxes: no sign of one body; own collection."""

from __future__ import annotations

#: States, ministries, courts, health services and schools of a land, each with bodies of its own below or on its domain.
_BODIES = """
AT: justiz.gv.at bildung.gv.at
AU: nsw.gov.au act.gov.au nt.gov.au det.nsw.edu.au
BE: fgov.be just.fgov.be fed.be vlaanderen.be wallonie.be belgium.be police.belgium.eu
BG: government.bg justice.bg
BR: educacao.sp.gov.br
CA: canada.ca ontario.ca gov.on.ca gov.bc.ca gov.ab.ca gov.mb.ca gov.sk.ca saskatchewan.ca gov.ns.ca novascotia.ca gov.nl.ca gov.pe.ca gnb.ca gov.nt.ca gov.nu.ca
    gov.yk.ca yukon.ca gouv.qc.ca ssss.gouv.qc.ca
CH: admin.ch
CZ: justice.cz
DE: bund.de polizei.bund.de bayern.de polizei.bayern.de bwl.de justiz.bwl.de polizei.bwl.de berlin.de polizei.berlin.de brandenburg.de bremen.de hamburg.de hessen.de justiz.hessen.de
    mv-regierung.de mv-justiz.de niedersachsen.de justiz.niedersachsen.de polizei.niedersachsen.de nrw.de justiz.nrw.de polizei.nrw.de fv.nrw.de fin-nrw.de schule.nrw.de nrw.schule
    rlp.de saarland.de justiz.saarland.de sachsen.de justiz.sachsen.de polizei.sachsen.de sachsen-anhalt.de justiz.sachsen-anhalt.de schleswig-holstein.de landsh.de schule.landsh.de
    thueringen.de justiz.thueringen.de justiz.brandenburg.de justiz.bremen.de justiz.hamburg.de justiz.rlp.de justiz.landsh.de justiz.de
DK: domstol.dk
ES: juntadeandalucia.es madrid.org salud.madrid.org educa.madrid.org gva.es edu.gva.es gencat.cat xtec.cat xunta.gal xunta.es edu.xunta.gal jcyl.es educa.jcyl.es jccm.es
    gobiernodecanarias.org
EU: europa.eu
FI: oikeus.fi
FR: justice.gouv.fr
GB: nhs.net nhs.scot wales.nhs.uk hscni.net cjsm.net pnn.police.uk gsi.gov.uk gsx.gov.uk gcsx.gov.uk gse.gov.uk hwbcymru.net c2kni.org.uk c2kschools.net
GR: sch.gr
HU: birosag.hu
IT: giustizia.it istruzione.it posta.istruzione.it interno.it difesa.it beniculturali.it
KR: korea.kr
LU: etat.lu education.lu
NL: rechtspraak.nl
NO: domstol.no statsforvalteren.no
PH: deped.gov.ph
PT: min-saude.pt
RO: gov.ro just.ro
RU: mos.ru sudrf.ru
SE: dom.se
SG: schools.gov.sg
SI: gov.si
TR: adalet.gov.tr saglik.gov.tr meb.gov.tr meb.k12.tr
UA: court.gov.ua
US: mail.mil uscourts.gov myflorida.com fl.gov texas.gov
"""
#: The states of the USA, with domains such as ``state.oh.us`` and ``oh.gov`` or ``ohio.gov``.
_STATES = """al alabama ak alaska az arizona ar arkansas ca california co colorado ct connecticut de delaware dc ga georgia hi hawaii id idaho il illinois in indiana ia iowa ks kansas
ky kentucky la louisiana me maine md maryland ma mass mi michigan mn minnesota ms mississippi mo missouri mt montana ne nebraska nv nevada nh nj newjersey nm ny nc nd oh ohio ok oklahoma
or oregon pa ri sc sd tn tennessee tx ut utah vt vermont virginia wa washington wv wi wisconsin wy wyo""".split()
DOMAINS = frozenset(
    name for line in _BODIES.split("\n") for name in line.partition(": ")[2].split() or line.split()
) | frozenset(name for state in _STATES for name in (f"{state}.gov", f"state.{state}.us"))
#: Those of which a part is no domain of its own: the states of the USA, whose names are what is registered.
_WHOLE = frozenset(f"{state}.gov" for state in _STATES)
#: Hosts of the umbrella itself.
_FRONT = frozenset("www web mail email m mx smtp imap webmail portal".split())


def below(host: str) -> tuple[str, str] | None:
    """Return the domain of a body below an umbrella, and the umbrella; nothing for any other host.

    Examples:
        >>> below("mail.ag-kiel.justiz.bwl.de"), below("bayern.de"), below("www.bayern.de"), below("acme.de")
        (('ag-kiel.justiz.bwl.de', 'justiz.bwl.de'), None, ('bayern.de', 'de'), None)
        >>> below("dot.ohio.gov"), "ohio.gov" in DOMAINS
        (None, True)
    """
    labels = host.split(".")
    for at in range(1, len(labels) - 1):
        tail = ".".join(labels[at:])
        if tail in DOMAINS and tail not in _WHOLE:
            if labels[at - 1] in _FRONT:
                return tail, tail.partition(".")[2]
            return f"{labels[at - 1]}.{tail}", tail
    return None
