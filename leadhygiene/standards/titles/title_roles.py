"""Job titles that name a role without a rank, and words that misspelled titles are read as (own lists)."""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

#: Words of somebody who works for others and leads nobody, over the folded title.
_ROLES = re.compile(
    r"\b(?:"
    r"consultants?|analysts?|specialists?|coordinators?|co-?ordinators?|associates?|representatives?|reps?|officers?|advis[oe]rs?|agents?|"
    r"estimators?|experts?|members?|employees?|staff|workers?|contractors?|freelancers?|freelance|volunteers?|generalists?|inspectors?|operators?|"
    r"assessors?|evaluators?|facilitators?|contributors?|professionals?|practitioners?|ambassadors?|evangelists?|liaisons?|translators?|interpreters?|"
    r"photographers?|artists?|musicians?|actors?|actress|authors?|writers?|editors?|journalists?|pilots?|pastors?|priests?|reverend|barbers?|"
    r"hairdressers?|stylists?|bakers?|waiter|waitress|bartenders?|cashiers?|housekeepers?|janitors?|custodians?|librarians?|archivists?|curators?|"
    r"correspondents?|reporters?|producers?|animators?|illustrators?|dispatchers?|examiners?|appraisers?|adjusters?|strategists?|advocates?|"
    r"buyers?|sellers?|tellers?|guards?|soldiers?|police(?:man|woman)?|firefighters?|bookkeepers?|hosts?|hostess|valets?|ushers?|fellows?|"
    r"berater(?:in)?|\w+berater(?:in)?|referent(?:in)?|\w+referent(?:in)?|mitarbeiter(?:in)?|\w+mitarbeiter(?:in)?|angestellte[rn]?|spezialist(?:in)?|"
    r"\w+spezialist(?:in)?|fachkraft|\w+fachkraft|expert(?:e|in)|beauftragte[rn]?|\w+beauftragte[rn]?|koordinator(?:in)?|analyst(?:in)?|"
    r"kauf(?:mann|frau|leute)|\w+kauf(?:mann|frau)|gutachter(?:in)?|betreuer(?:in)?|\w+betreuer(?:in)?|schreiner(?:in)?|tischler(?:in)?|"
    r"elektriker(?:in)?|monteur(?:in)?|fachinformatiker(?:in)?|kraftfahrer(?:in)?|"
    r"conseill(?:er|ere)s?|consultante?s?|charge(?:e)?|analystes?|specialistes?|collaborat(?:eur|rice)s?|employee?s?|experte?s?|"
    r"coordinat(?:eur|rice)s?|attachee?s?|redact(?:eur|rice)|animat(?:eur|rice)|"
    r"consultor(?:a)?|analistas?|especialistas?|asesor(?:a)?|coordinador(?:a)?|emplead[oa]|agentes?|tecnic[oa]s?|ejecutiv[oa]s?|"
    r"consulent[ei]|specialist[ai]|addett[oa]|coordinat(?:ore|rice)|collaborat(?:ore|rice)|assessor(?:a)?|coordenador(?:a)?|colaborador(?:a)?|"
    r"adviseurs?|\w+adviseur|medewerk(?:er|ster)|\w+medewerk(?:er|ster)|coordinator|analist|beheerder|\w+beheerder|vertegenwoordiger|deskundige|"
    r"specjalist(?:a|ka)|konsultant(?:ka)?|doradca|analityk|pracowni(?:k|ca)|koordynator(?:ka)?|przedstawiciel(?:ka)?|"
    r"konzultant(?:ka)?|poradce|referentka|analytik|pracovni(?:k|ce)|koordinatorka|zastupce|odborn(?:y|ik)|"
    r"szakerto|munkatars|eloado|tanacsado|elemzo|ugyintezo|koordinator|"
    r"konsult(?:er)?|konsulent|radgivare|radgiver|handlaggare|medarb(?:etare|ejder|eider)|sagsbehandler|saksbehandler|asiantuntija|konsultti|neuvoja|"
    r"suunnittelija|tyontekija|uzman[i]?|danisman[i]?|sorumlu(?:su)?|temsilci(?:si)?|gorevli(?:si)?|specialistul|consilier|inspector|"
    r"specialistas|konsultantas|specialists|konsultants|spetsialist|strucnjak|savjetnik|savetnik|svetovalec|saradnik|suradnik|sluzbenik"
    r")\b"
    r"|специалист|консультант|аналитик|эксперт|координатор|сотрудник|представител|фахівець|консультант|спеціаліст|аналітик"
    r"|担当|コンサルタント|アナリスト|スペシャリスト|専門|社員|专员|專員|顾问|顧問|分析师|助理|职员|사원|대리|컨설턴트|전문|담당"
    r"|مستشار|محلل|أخصائي|اخصائي|موظف|منسق|ממונה|יועצ|יועץ|אנליסט|מומחה|רכז|σύμβουλο|αναλυτ[ήέ]|υπάλληλο"
)
#: English words that name what somebody does by their ending, at the end of a title or before "of".
_OCCUPATION = re.compile(
    r"\b(?!(?:\w*(?:number|center|career|senior|junior|customer|computer|summer|order|paper|water|power|tower|letter|matter|never|ever|other|"
    r"river|silver|copper|rubber|timber|cover|partner|owner|founder|leader|under|over|after|super|inter|hyper|server|september|october|november|december)|"
    r"\w*(?:human|german|roman|asian|italian|indian|russian|australian|canadian|christian|civilian|median|guardian angel)|test\w*)\b)"
    r"[a-z]{3,}(?:er|tor|sor|ist|ian|man|woman|person|wright|smith)s?(?=$| (?:of|for|to|in|at|and|i{1,3}|iv|\d)\b)"
)
#: What a word of a title that nobody knows may be a slip for.
_WORDS = (
    "manager", "director", "president", "executive", "marketing", "engineer", "engineering", "operations", "supervisor",
    "assistant", "associate", "analyst", "consultant", "specialist", "coordinator", "administrator", "representative",
    "development", "developer", "purchasing", "procurement", "accounting", "accountant", "controller", "technician",
    "technology", "information", "communications", "production", "logistics", "customer", "founder", "principal",
    "receptionist", "secretary", "research", "scientist", "finance", "financial", "business", "compliance",
    "architect", "designer", "programmer", "treasurer", "recruiter", "estimator", "maintenance", "vertrieb", "einkauf",
    "leiter", "geschaftsfuhrer", "directeur", "commercial", "responsable", "gerente", "direttore", "responsabile", "diretor",
)  # fmt: skip
#: Words that are near one of those and are right.
_RIGHT = frozenset(
    "manage managed manages manor manner directory directors leader letter reiter leiten counter "
    "finances ranger researcher commerce commercials principle engineers officer consultants".split()
)


def role(folded: str) -> str:
    """Return the word of a folded title that names a role without a rank, or the empty string.

    Examples:
        >>> role("senior consultant"), role("specjalista ds sprzedazy"), role("larkmoor")
        ('consultant', 'specjalista', '')
    """
    found = _ROLES.search(folded) or _OCCUPATION.search(folded)
    return found.group() if found else ""


def respelled(folded: str) -> str:
    """Return a folded title with words that are one slip away from a word of titles written right.

    Examples:
        >>> respelled("office manger"), respelled("dirctor of sales"), respelled("car manner")
        ('office manager', 'director of sales', 'car manner')
    """
    return " ".join(_nearest(word) for word in folded.split())


@cache
def _nearest(word: str) -> str:
    if len(word) < 6 or not word.isascii() or word in _WORDS or word in _RIGHT:
        return word
    found = extractOne(word, _WORDS, scorer=OSA.distance, score_cutoff=1)
    return found[0] if found and found[0][0] == word[0] else word
