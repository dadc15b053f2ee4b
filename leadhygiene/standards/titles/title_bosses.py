"""Titles of people who work for a head of a firm and name that head: the PA of a director is none (own lists)."""

from __future__ import annotations

import re
from typing import Final

#: Heads, folded: small letters without marks.
_HEAD: Final = (
    r"(?:c[a-z]{1,2}o|chief [a-z]+(?: [a-z]+)? officer|chief executive|president|vice president|vp|svp|evp|chair(?:man|woman|person)?|(?:managing|executive|general|deputy|company|board) directors?|"
    r"directors?(?: general)?|general managers?|md|gm|board|governors?|mayor|minister|dean|provost|chancellor|vice chancellor|commissioner|general counsel|owners?|founders?|partners?|principal|"
    r"vorstand\w*|geschaftsfuhr\w*|geschaeftsfuehr\w*|geschaftsleitung|geschaeftsleitung|direktion|direktors?|prasident\w*|aufsichtsrat\w*|inhabers?|gf|"
    r"pdg|dg|direction(?: generale)?|direct(?:eur|rice)(?: generale?)?|presidente?s?|presidence|gerencia(?: general)?|gerente(?: general)?|direccion(?: general)?|director(?:a)?(?: general)?|presidencia|"
    r"diretoria|direcao|diretor(?:a)?(?: geral)?|direzione(?: generale)?|presidenza|amministrat(?:ore|rice)(?: delegat[oa])?|direttore(?: generale)?|ad|directie|bestuur|directeur|"
    r"vd|styrelsen?|direkt(?:ion|or)(?:en)?|adm dir|toimitusjohtajan|johtajan|johdon|hallituksen|prezesa|zarzadu|dyrektora?|dyrekcji|generalniho reditele|reditel(?:e|ky)|riaditel(?:a|ky)|jednatele|vedeni|"
    r"genel mudur(?:u)?|mudur(?:u)?|yonetici|baskan(?:i)?|yonetim kurulu(?: baskani)?|\w*igazgatoi?|ugyvezetoi?|vezetoi|direktora|uprave|directorului|giam doc|tong giam doc|direksi|direktur(?: utama)?)"
)
#: People who work for one head.
_HELPER: Final = (
    r"(?:(?:personal|executive|private|senior|junior|office|special|technical|virtual|administrative|team) )*"
    r"(?:assistants?|secretary|secretaries|pa|ea|aide|scheduler|diary manager|receptionist|driver|chauffeur|bodyguard|"
    r"assistent(?:in|e|ti|tti)?|assistenz|sekretar(?:in|iat|z|ka|ica|is)?|sekretaer(?:in)?|referent(?:in)?|fahrer(?:in)?|vorzimmer|"
    r"assistante?|secretaire|asistent(?:e|a|ka|ica)?|assistente|secretari[oae]t?|segretari[oae]t?|assistent|secretaresse|sekreterare|sihteeri|"
    r"asystent(?:ka)?|asistani|asistan|tro ly|thu ky|sekreteri|sekreter|asszisztens|titkar(?:no|noje)?|tajnica|tajnik|sekretarica|asisten)"
)
#: Every title that may name another person than its holder has this.
_HINT: Final = re.compile(
    r"assi|secret|sekr|segret|\b[pe]a\b|office|buro|buero|cabinet|bureau|oficina|gabinete|ufficio|driver|chauff|fahrer|referent|aide|"
    r"asyst|asist|asszi|titkar|tajn|tro ly|thu ky|sihteeri|schedul|diary|receptionist|bodyguard|vorzimmer|\bs (?:rep|wife|husb|son|daught|spouse|partner)|[^\x00-\x7f]"
)
#: Helpers in English, who stand behind the head unless a word stands between.
_ENGLISH: Final = re.compile(
    r"(?:[a-z]+ )*(?:assistants?|secretary|pa|ea|aide|driver|scheduler|receptionist)$"
)
_POSSESSED: Final = re.compile(
    rf"\b{_HEAD} s (?=(?:{_HELPER}|rep(?:resentative)?s?|wife|husband|spouse|sons?|daughters?)\b)"
)
_OFFICE: Final = re.compile(
    rf"\b(?:(?:office of|buro (?:des|der)|buero (?:des|der)|cabinet (?:du|de la)|bureau (?:du|de la|van de)|oficina del?|gabinete (?:do|da|del?)|ufficio del?) (?:the )?(?:[a-z]+ )?{_HEAD}|{_HEAD} (?:s )?office)(?![\w-])"
)
#: A head and a helper with nothing between them.
_BESIDE: Final = re.compile(rf"(?<![\w-])(?:[a-z&]+ )?{_HEAD}[ -](?={_HELPER}$)")
_BEHIND: Final = re.compile(
    rf"^({_HELPER})[ -](to (?:the )?|of (?:the )?|der |des |du |de la |de |del |della |di |do |da |van de )?(?:[a-z]+ )?{_HEAD}$"
)
_JOINED: Final = re.compile(
    r"\b(?:vorstands|geschaftsfuhrungs|geschaeftsfuehrungs|geschaftsleitungs|geschaeftsleitungs|direktions|chef|management|praesidial|prasidial|vorzimmer|office|team|projekt|direktor|direktors)"
    r"-?(assistent(?:in)?|assistenz|sekretar(?:in|iat)?|sekretaer(?:in|iat)?|referent(?:in)?)\b|\b(?:directie|management|bestuurs|direktion|direktions|direktor|vd|chefs|lednings)-?(secretaresse|secretariaat|assistente?|sekretaer|sekreterare)\b"
)
_DEPUTIES: Final = re.compile(r"^(?:assistant|associate|deputy|vice) ")
_SLAVIC: Final = re.compile(
    r"(?:помощник|помощница|секретар\w*|ассистент\w*|референт\w*|водитель|помічни\w+|асистент\w*)[ -](?:\w+ого |\w+ой )?(?:директора|президента|руководителя|руководства|председателя|главы|собственника|керівника|голови|дирекции|правления)"
)
_EAST: Final = re.compile(
    r"(?:社長|会長|役員|代表(?:取締役)?|取締役|総裁|所長|院長)室?(?:秘書|補佐|付)|(?:总经理|總經理|总裁|總裁|董事长|董事長|总监|總監|院长|校长|ceo|cfo|cto|coo)(?:办公室)?(?:行政)?(?:助理|特助|秘书|秘書|司机)|"
    r"(?:대표이사|대표|사장|회장|임원|부사장|ceo)\s?(?:수행)?(?:비서|기사)"
)
_ARABIC: Final = re.compile(r"(?:سكرتير\w*) (?:ال\w+)|(?:מזכיר\w*|עוזר\w*) (?:ה?מנכ|ה?נשיא|ה?יו)")


def without_boss(plain: str) -> str | None:
    """Return a title without the head that its holder works for, none where it names no such head.

    Args:
        plain: The title in small letters without marks, with the signs that divide it.

    Examples:
        >>> without_boss("director s pa"), without_boss("office of the ceo, scheduling assistant")
        ('personal assistant', ', scheduling assistant')
        >>> without_boss("assistant director"), without_boss("president / secretary")
        (None, None)
    """
    if not _HINT.search(plain):
        return None
    for found in (_SLAVIC, _EAST, _ARABIC):
        if found.search(plain):
            return "personal assistant"
    bare = " ".join(plain.split())
    if _JOINED.search(bare):
        return _JOINED.sub("personal assistant", bare)
    freed = _POSSESSED.sub("", bare)
    freed = _OFFICE.sub("", freed)
    if not re.search(r"[^\W\d_]{2}", re.sub(r"\b(?:in|at|the|of|and)\b", "", freed)):
        return None
    if freed == bare and not _DEPUTIES.match(bare):
        freed = _BESIDE.sub("", freed)
    if freed == bare and (behind := _BEHIND.match(bare)) and not _DEPUTIES.match(bare):
        loose = behind[2] is None and _ENGLISH.match(behind[1])
        freed = bare if loose else behind[1]
    if freed == bare:
        return None
    return "personal assistant" if re.fullmatch(_HELPER, freed) and "driver" not in freed else freed
