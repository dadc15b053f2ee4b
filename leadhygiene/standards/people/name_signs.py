"""Find in a name field what is no name: mailboxes, links, numbers, jobs, firms; own word lists."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from leadhygiene.standards.lookup.wording import words as listed
from leadhygiene.standards.people.person_names import LEANS_TO_GIVEN, is_known, leaning

EMAIL: Final = re.compile(
    r"(?i)(?:mailto:)?[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
)
URL: Final = re.compile(
    r"(?i)(?:https?://|www\.)\S+|\b[a-z0-9-]{2,63}\.(?:com|net|org|io|co|info|biz|de|fr|uk|ru|eu|us)\b(?:/\S*)?"
)
PHONE: Final = re.compile(r"(?:\+|\b00|\()?\d(?:[\d\s().\-/]{5,24})\d")
HTML: Final = re.compile(r"(?i)</?[a-z!][^<>]{0,200}>|\[/?(?:url|b|i|img)\b[^\]]{0,200}\]")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’.&-][^\W\d_]+)*\.?")

#: Words of job titles that are not family names, or that count beside another such word.
JOBS: Final = frozenset(
    listed(
        """
        ceo cto cfo coo cmo cio ciso cpo chro cro vp svp evp avp md gm ceo/founder founder
        cofounder co-founder owner president vice chief officer executive director manager mgr
        head lead leader supervisor coordinator assistant associate analyst engineer developer
        programmer architect consultant specialist administrator representative advisor adviser
        accountant controller bookkeeper buyer planner recruiter secretary receptionist technician
        operator partner principal managing general senior junior intern trainee student professor
        lecturer teacher nurse physician doctor attorney lawyer of the and for regional global
        national area district deputy acting sales marketing finance operations purchasing
        procurement engineering product project program account accounts payable receivable
        customer success service support hr it human resources business development technology
        information technical quality digital brand communications relations legal logistics
        supply chain production research commercial content geschäftsführer geschäftsführerin
        leiter leiterin abteilungsleiter vertriebsleiter einkauf vertrieb prokurist inhaber
        inhaberin vorstand assistentin sekretariat buchhaltung directeur directrice gérant gérante
        responsable commercial commerciale président assistante chargé chargée ingénieur achats
        comptable gerente director directora jefe jefa presidente responsable ventas compras
        administrador direttore responsabile amministratore titolare vendite acquisti diretor
        gerente vendas directeur bestuurder eigenaar verkoop inkoop kierownik dyrektor prezes
        notaris notaire notar notarin notario notaria notaio notariusz advocaat avocat avocate advokat abogado abogada avvocato
        avvocata advogado advogada adwokat asianajaja lögmaður rechtsanwalt rechtsanwältin steuerberater steuerberaterin
        registeraccountant belastingadviseur fiscalist revisor tilintarkastaja endurskoðandi advokatfullmektig jurist juriste
        """
    )
)
#: Words of a job or a team that nobody is called.
SURE_JOBS: Final = frozenset(
    listed(
        """
        ceo cto cfo coo cmo cio ciso vp svp evp avp cofounder co-founder founder owner director
        manager mgr supervisor coordinator executive engineer developer accountant receptionist
        geschäftsführer geschäftsführerin vertriebsleiter abteilungsleiter prokurist directeur
        directrice gérant ingénieur gerente direttore responsabile dyrektor kierownik vorstand
        inhaber consultant specialist administrator analyst
        notaris notaire notar notarin notario notaria notaio notariusz advocaat avocat avocate advokat abogado abogada avvocato
        avvocata advogado advogada adwokat asianajaja lögmaður rechtsanwalt rechtsanwältin steuerberater steuerberaterin
        registeraccountant belastingadviseur fiscalist revisor tilintarkastaja endurskoðandi advokatfullmektig jurist juriste
        """
    )
)
#: Words that name a team or a mailbox and not a person.
_TEAMS: Final = frozenset(
    listed(
        """
        team department dept office desk helpdesk admin administration info information reception
        sales marketing support service services accounts accounting payable receivable billing
        invoice invoices purchasing procurement enquiries inquiries contact contacts hr recruiting
        recruitment careers jobs customer client care general main front webmaster postmaster
        hostmaster newsletter media press office@ group staff human resources it security
        operations finance management vertrieb einkauf buchhaltung sekretariat zentrale
        kundenservice personal personalabteilung rechnung rechnungen compras ventas administracion
        administración ventes achats comptabilité accueil vendite acquisti amministrazione
        segreteria contabilidade financeiro vendas inkoop verkoop administratie the of and und y
        et
        """
    )
)
#: Team words that no lexicon of names has a claim to.
_SURE_TEAMS: Final = frozenset(
    listed(
        """
        team department dept helpdesk admin info reception accounts accounting payable receivable
        purchasing procurement enquiries inquiries webmaster postmaster hostmaster newsletter
        recruitment buchhaltung sekretariat kundenservice personalabteilung compras ventas achats
        comptabilité acquisti amministrazione segreteria contabilidade financeiro vendas
        """
    )
)
#: Endings of firm names that no family name has.
_FIRMS: Final = frozenset(
    listed(
        """
        inc incorporated llc llp ltd limited corp corporation company plc gmbh mbh ohg kgaa srl
        spa sarl sas bv nv pty pvt oy oyj ab a/s aps sp.zo.o zoo ooo ooo. kft sro s.r.o ltda eirl
        sapi kk k.k holdings holding solutions technologies technology enterprises industries
        systems consulting consultants associates partners group services logistics university
        college school hospital clinic church ministries foundation institute agency bank studios
        restaurant hotel
        """
    )
)
_SURE_FIRMS: Final = frozenset(
    listed(
        """
        inc incorporated llc llp ltd corp corporation plc gmbh ohg kgaa sarl pvt oyj ltda s.r.o
        holdings solutions technologies enterprises industries
        """
    )
)
_SEPARATED: Final = re.compile(r"\s+[|/–—]\s*|\s+-\s+|\s*[;|]\s*|\s+@\s+| at (?=[A-Z])")


#: Words that make a second look at a name necessary.
TELLING: Final = JOBS | _TEAMS | _FIRMS


@lru_cache(maxsize=1 << 12)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case."""
    return tuple([word.lower().strip(".") for word in _WORD.findall(text)])


def is_job(text: str) -> bool:
    """Whether a text is a job title and nothing else.

    Examples:
        >>> is_job("Sales Manager"), is_job("VP of Sales"), is_job("Sales"), is_job("Ann Manager")
        (True, True, False, False)
    """
    words = words_of(text)
    if not words or not all(word in JOBS for word in words):
        return False
    return any(word in SURE_JOBS for word in words)


def is_team(text: str) -> bool:
    """Whether a text names a team or mailbox and nothing else.

    Examples:
        >>> is_team("Sales Team"), is_team("Accounts"), is_team("Sales"), is_team("Jo Sales")
        (True, True, False, False)
    """
    words = words_of(text)
    if not words or not all(word in _TEAMS for word in words):
        return False
    return len(words) > 1 or words[0] in _SURE_TEAMS


def is_firm(text: str) -> bool:
    """Whether the last word of a text is one that only firms end with.

    Examples:
        >>> is_firm("Acme Tools Inc."), is_firm("Blue Solutions"), is_firm("Ann Church")
        (True, True, False)
    """
    words = words_of(text)
    if len(words) < 2:
        return False
    if (form := _CAPITALS.search(text)) and not any(map(_is_called, words[:-1])):
        return len(words) > _FEWEST or form[1] in _HARDLY_INITIALS
    return words[-1] in _SURE_FIRMS or (words[-1] in _FIRMS and not is_known(words[-1]))


#: Short legal forms in capitals behind words that are not: what they are in names is initials.
_CAPITALS: Final = re.compile(
    r"[^\W\d_a-z][a-zà-ÿ]\S*\s+(AB|AG|AS|ASA|SA|SL|SLU|BV|NV|OY|KG|SAS|SRL|SNC|KFT|SIA|UAB|SARL|SpA|ApS|GmbH)$"
)
_HARDLY_INITIALS: Final = frozenset(
    {"KG", "SRL", "SNC", "KFT", "UAB", "SARL", "SpA", "ApS", "GmbH", "SLU", "ASA"}
)
_FEWEST: Final = 2


def _is_called(word: str) -> bool:
    return leaning(word) > LEANS_TO_GIVEN


def strip_foreign(text: str) -> str:
    """Return a name without mailboxes, links, phone numbers and mark-up.

    Examples:
        >>> strip_foreign("Ann Lee <ann@lee.com> +1 212 555 0100")
        'Ann Lee'
    """
    if text.isalpha():
        return text
    for pattern in (HTML, EMAIL, URL, PHONE):
        if pattern is PHONE and not any(char.isdigit() for char in text):
            continue
        text = pattern.sub(" ", text)
    return " ".join(re.sub(r"[<>\[\]{}]|\(\s*\)", " ", text).split()).strip(" ,;:|-/")


def split_notes(text: str) -> tuple[str, bool]:
    """Return the name before a separator and whether a job or firm stood behind it.

    Examples:
        >>> split_notes("Ann Lee - Sales Manager"), split_notes("Ann Lee | Acme Inc")
        (('Ann Lee', True), ('Ann Lee', True))
        >>> split_notes("Ann-Marie Lee"), split_notes("Ann Lee")
        (('Ann-Marie Lee', False), ('Ann Lee', False))
    """
    found = _SEPARATED.search(text)
    if not found or not found.start():
        return text, False
    return text[: found.start()].strip(), True
