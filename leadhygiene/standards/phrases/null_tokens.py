"""Words that mean "missing", per kind of value: own collection from exports in many languages.

A word that is somebody's name, a country or a code is never a null token of that kind.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import polars as pl

from leadhygiene.standards.lookup.distinct import FEW, per_distinct, staged

#: Phrases that mean "missing" in every kind of value; parted by ``;``.
_SURE: Final = """
n/a; n.a.; n.a; n / a; #n/a; n\\a; n-a; n/a.; #na; n/d; n.d.; n.d; n/c; n.c.; n.c
not available; not applicable; not provided; not given; not known; not specified; not set
not entered; not defined; not found; not disclosed; not stated; not applicable.; none given
none provided; none specified; no data; no value; no answer; no info; no information
unspecified; undefined; unknown; unknwon; unkown; blank; empty; missing; unavailable; (none)
(null); #null!; #ref!; #name?; #value!; #div/0!; #num!; #spill!; #calc!; null value
undefined undefined; null null; none none; unknown unknown; n/a n/a; tbd; tba; tbc; t.b.d.
to be determined; to be defined; to be confirmed; please select; please choose; -select-
- select -; select; select one; choose one; select...; choose...; -none-; --none--; - none -
k.a.; k. a.; k.a; keine angabe; keine angaben; ohne angabe; nicht angegeben; nicht vorhanden
nicht zutreffend; unbekannt; nicht bekannt; entfällt; leer; bitte wählen; non renseigné
non renseignée; non communiqué; non précisé; non spécifié; inconnu; inconnue; néant
non disponible; non applicable; sans objet; s.o.; desconocido; desconocida; no disponible
no aplica; no tiene; no especificado; sin especificar; sin datos; sin información; s/d; s/n
no consta; sconosciuto; sconosciuta; non applicabile; non specificato; non presente
non disponibile; nessun dato; desconhecido; desconhecida; não informado; não informada
não disponível; não se aplica; não tem; não possui; nao informado; sem informação; onbekend
niet bekend; niet ingevuld; niet van toepassing; n.v.t.; nvt; nieznany; nieznane; nie dotyczy
nie podano; brak danych; неизвестно; неизвестен; не указано; не указан; не указана; не задано
н/д; отсутствует; нет данных; невідомо; не вказано; немає; 不明; 該当なし; 該当無し; 未定
未入力; 未設定; 特になし; 未知; 暂无; 暫無; 不详; 不詳; 未填写; 없음; 해당없음; 해당 없음
모름; 미입력; غير معروف; لا يوجد; غير متوفر; لاشيء; לא ידוע; לא רלוונטי; אין; अज्ञात
लागू नहीं; ไม่มี; ไม่ระบุ; ไม่ทราบ; không có; chưa có; tidak ada; belum ada; kosong; ukjent
okänd; okänt; ukendt; ej angivet; saknas; mangler; ikke oplyst; tuntematon; ei tiedossa
ei ole; bilinmiyor; belirtilmemiş; yok; není; neznámý; neuvedeno; nincs; nincs adat
ismeretlen; необхідно; nem ismert; nincs megadva; fără; niciunul; vide; non fourni; non fournie; à compléter; a completer; pas disponible; vacío; vacio; por definir; no definido; no informado; da definire; vuoto; vazio; a definir; não definido; leeg; onbekende; puste; nie podano; nie ma; brak informacji; нема; няма; невідомий; невідома; неопределено; неопределен; пусто; не определено; не знаю; отсутств.; nepoznato; neznámá; nevyplněno; neuvedené; neznano; ni podatka; teadmata; puudub; nav; nav zināms; nėra; nežinoma; bilinmeyen; boş; ikke relevant; ikke aktuelt; ikke angivet; ej relevant; ej tillämpligt; uppgift saknas; ei saatavilla; tyhjä; óþekkt; desconegut; ezezaguna; tidak diketahui; tiada; tidak tersedia; chưa biết; chưa cập nhật; ไม่มีข้อมูล; 無回答; 記入なし; 回答なし; 非公開; 无数据; 没有填写; 待定; 保密; 해당사항없음; 미정; 미상; 무응답; معلومات غير متوفرة; غير محدد; فارغ; לא צוין; ריק; not mentioned; not supplied; not listed; not recorded; not filled; not filled in; no response; n.k.; n/k; dnk; don't know; do not know; dont know; prefer not to say; rather not say; withheld; redacted; -- none --; - none -; please specify; to follow; pending; no entry; no record; nothing entered; field empty; #error!; #error; nan nan; [null]; [none]; <null>; <none>; {null}; (blank); (empty); (not set); (unknown); necunoscut; nu are; άγνωστο; δεν υπάρχει
ei mitään; ei tietoa; ei ilmoitettu; ikke oppgitt; ikke opplyst; pas de réponse; sin dato; sin respuesta; non indicato; nespecificat; nije navedeno; не е посочено; δεν δόθηκε; belirtilmedi
määramata; nav norādīts; nenurodyta; không có thông tin; tidak diisi; tidak ada data; 未記入; 未提供; 無資料; 미기재; غير مذكور; لا شيء; ללא; कोई नहीं; उपलब्ध नहीं; هیچ; ندارد; اطلاعات موجود نیست
არ არის; չկա; жоқ; yo'q; enginn; ekkert; žiadny; žiadna; žiadne; nemám; žádný; žádná; žádné; nemá; żaden; żadna; żadne; ingenting; keines; keins; ningún; niets; nimic; niciuna; ništa; nieko
нищо; ничего; нічого; καμία; κανένα; κανένας; τίποτα; hiçbiri; không; nicht bekannt
"""
#: Words of everyday language, which are also names of people, firms or places.
_SPOKEN: Final = """
na; none; null; nil; nan; nul; no; nothing; void; keine; kein; keiner; ohne; nichts; aucun
aucune; rien; ninguno; ninguna; nada; nessuno; nessuna; nenhum; nenhuma; geen; brak; ingen
inget; inga; nic; nema; niente; semmi; noben; nič; pole; nekas; engin; नहीं; არა; אין מידע; нет; なし; 無し; 無; 无; 没有; 沒有; 空; 무; x; n.n.; nn
"""
_NAMES: Final = (
    "na; nan; nil; no; nul; nada; void; null; x; 無; 무; nn; rien; geen; brak; kein; ohne; "
    "inga; ingen; nic; nema; niente; semmi; noben; nič; pole; nekas; engin; nemá; nieko; không; żaden; żadna; żadne; ništa; καμία; κανένα; κανένας; τίποτα; չկա; არა; "
    "nemám; žádný; žádná; žádné; žiadny; žiadna; žiadne; ingenting; keines; keins; ningún; niets; nimic; niciuna; нищо; ничего; нічого; hiçbiri; ekkert; enginn; 空; nav; vide; leeg; boş; tiada; vazio; vuoto; vacio; vacío; pending; puste; puudub; tyhjä; ריק; فارغ; 保密"
)
#: Per kind, the words above that are real values of it.
_REAL: Final = {
    "given_name": _NAMES,
    "family_name": _NAMES + "; blank; yok; select; leer",
    "person_name": _NAMES + "; blank; yok",
    "company_name": "nothing; nada; void; x; 無; null; nil; nan; na; nn; 空; 무; select; pending",
    "country": "na; no; nan; x",
    "state": "na; no; x; n.c.; n.c; n.d.; n.d",
    "text": "pending; nav; 保密; don't know; do not know; no; nada; x; void; y; nn; 空; 無; na; rien",
    "city": "nav; vide; boş; no; nada; y; nn; 空; 無; nil; nan; au; rien; void; pole; nema; nemá; engin",
    "street": "no; nada; x; void; y",
    "industry": "void",
    "interests": "no; nada; x; void",
    "lead_source": "no",
    "title": "no; na; nn; nav; pending",
    "employees": "x",
}
#: Words above that are firms where they have a capital: Ingen AS, NAV.
_CAPITALS: Final = {
    "company_name": frozenset(
        ["rien", "ingen", "nav", "vide", "leeg", "vuoto", "tyhjä", "boş", "nic", "nema", "niente", "semmi", "noben", "nič", "pole", "nekas", "engin",
         "nemá", "nieko", "không", "inga", "inget", "vacio", "vazio", "tiada"]
    ),
}  # fmt: skip
#: Words above that are real values where they open with one capital: Leer is a town in Lower Saxony, Nan a province of Thailand.
_CAPITALISED: Final = {"city": frozenset({"leer"}), "state": frozenset({"nan"})}
_EXTRA: Final = {
    "phone": "0; 00; 000; 0000000000; 000-000-0000; (000) 000-0000; +; +0; +1",
    "email": "@; 0; noemail; nomail; none@none; na@na",
    "domain": "http://; https://; http; https; www; www.; http://www.; https://www.; http://na; 0",
    "date": "0000-00-00; 00/00/0000; 0000-00-00 00:00:00; 0; 00.00.0000",
    "country": "zz; 0; --none--",
    "state": "zz; 0; --; n.a.",
    "postal_code": "0; 000; 0000; 00000; 000000; 00000-0000; 00000-000",
}
#: "no phone" and the like.
_WITHOUT: Final = (
    r"^(?:(?:no|kein|keinen?|ohne|sin|sans|pas de|sem|não tem|no tengo|geen|ingen|bez|без|нет"
    r"|brak|nessuna?|senza|does not have|don'?t have|has no|no business|no company|no work) |pas d')"
    r"(?:an? )?(?:e-?mail|mail|correo|courriel|email address|phone|phone number|number|telephone"
    r"|tel|telefon|telefono|teléfono|téléphone|telefone|telefoon|телефона|почты|mobile|cell|handy"
    r"|fax|website|web ?site|webseite|web|url|homepage|site|sitio web|company|firma|firm|empresa"
    r"|société|entreprise|azienda|bedrijf|title|job title|job|name|nombre|nom|namen|last name"
    r"|first name|address|street|city|position|data|info)$"
)
#: White space of Unicode, for a class of either dialect of patterns.
_SPACE: Final = "\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_SIGNS: Final = re.compile(rf"^[-–—−_.·•*?#/\\|~=+,;:'\"`´!…{_SPACE}]+$")
#: Two or more crosses, in any kind but names.
_CROSSES: Final = re.compile("^x{2,}$")
_ODD: Final = re.compile(rf"^[\[({{<]|[{_SPACE}][{_SPACE}]|" + "[\t\n\r\xa0\u3000\u200b\ufeff]")
_BLANK: Final = re.compile(f"[{_SPACE}\u200b\ufeff]+")
_ENCLOSED: Final = re.compile(r"^[\[({<].*[\])}>]$")
_PHRASES: Final = re.compile(_WITHOUT)
#: A word that may be a name.
_LONG_WORD: Final = re.compile(r"^[^\W\d_]{4,}$")
#: What such a word may be that is on no list, in small letters without blanks around it.
_FORMS: Final = f"^$|{_SIGNS.pattern}|{_CROSSES.pattern}|{_ENCLOSED.pattern}|{_PHRASES.pattern}"
_MAY_BE_CROSSES: Final = frozenset({"company_name", "given_name", "family_name", "person_name"})
_MAY_BE_PHRASES: Final = frozenset({"text", "country", "state", "date", "city", "interests"})
_LONGEST: Final = 60


@cache
def _list(text: str) -> frozenset[str]:
    return frozenset(item.strip() for item in re.split(r"[;\n]", text) if item.strip())


@cache
def tokens(kind: str) -> list[str]:
    """Return the null tokens of one kind, in lower case.

    Examples:
        >>> "none" in tokens("email"), "na" in tokens("country"), "null" in tokens("family_name")
        (True, False, False)
    """
    words = (_list(_SURE) | _list(_SPOKEN)) - _list(_REAL.get(kind, ""))
    return sorted(words | _list(_EXTRA.get(kind, "")))


@cache
def _known(kind: str) -> frozenset[str]:
    return frozenset(tokens(kind))


@cache
def _bracketed() -> frozenset[str]:
    """Return what means "missing" in brackets, in every kind of value."""
    return _list(_SURE) | _list(_SPOKEN)


def is_null(value: pl.Expr, kind: str, evidence: pl.Expr | None = None) -> pl.Expr:
    """Return whether each value is a word for "missing"; null stays null.

    Args:
        value: ``String``.
        kind: Kind of the value.
        evidence: Other cells of the row in lower case (website, mailbox); a word that stands in
            them too is a real value: the company None with the website ``none-studio.dk``.

    Examples:
        >>> frame = pl.DataFrame({"x": ["N/A", " - ", "Null", "[not provided]", None]})
        >>> frame.select(n=is_null(pl.col("x"), "family_name"))["n"].to_list()
        [True, True, False, True, None]
    """
    inputs = {"raw": value} if evidence is None else {"raw": value, "evidence": evidence}
    found = staged(inputs, lambda frame: _judge(frame, kind), {"null": pl.Boolean})
    return found.struct.field("null")


def _judge(frame: pl.DataFrame, kind: str) -> pl.DataFrame:
    """Add the column ``null``; only cells that may be such a word are looked at."""
    given = [pl.col(name) for name in ("raw", "evidence") if name in frame.columns]
    asked = per_distinct(given, lambda *cells: missing(kind, *cells), pl.Boolean)
    asked = asked.fill_null(value=False).alias("null")
    if frame.height < FEW:
        found = frame.select(asked).to_series()
    else:
        rows = _doubtful(frame["raw"], kind)
        found = pl.Series([False]).new_from_index(0, frame.height)
        if len(rows):
            found = found.scatter(rows, frame[rows].select(asked).to_series())
    return frame.with_columns(null=pl.when(pl.col("raw").is_not_null()).then(found))


def _doubtful(raw: pl.Series, kind: str) -> pl.Series:
    """Return the places of cells that may be such a word, also when blanks are the usual ones."""
    places = raw.str.contains(_candidates(kind)).fill_null(value=False).arg_true()
    plain = raw.gather(places).str.replace_all(_BLANK.pattern, " ").str.to_lowercase()
    word = plain.str.strip_chars(" ")
    return places.filter(word.is_in(tokens(kind)) | word.str.contains(_FORMS))


@cache
def _candidates(kind: str) -> str:
    """Return a pattern that every word for "missing" has, in one pass over the cell."""
    words = "|".join(re.escape(word) for word in tokens(kind))
    return rf"(?i)^ *(?:{words}|x{{2,}})? *$|{_SIGNS.pattern}|{_ODD.pattern}|^ *{_WITHOUT[1:-1]} *$"


def missing(kind: str, raw: str, evidence: str | None = None) -> bool:
    """Return whether one cell is a word for "missing", as :func:`is_null` says of a column.

    Examples:
        >>> missing("phone", "no phone"), missing("family_name", "Null")
        (True, False)
    """
    if len(raw) > _LONGEST or len(raw.encode()) > _LONGEST:
        return False
    word = raw.lower().strip(" ")
    enclosed = False
    if word in _CAPITALISED.get(kind, ()) and raw.strip(" ").istitle():
        return False
    if word in _CAPITALS.get(kind, ()) and raw.strip(" ") != word:
        return False
    if _ODD.search(raw):
        word = _BLANK.sub(" ", word).strip(" ")
        inner = word.strip("[](){}<> ")
        enclosed = bool(_ENCLOSED.search(word)) and (not inner or inner in _bracketed())
    found = (
        enclosed
        or word in _known(kind)
        or not word
        or bool(_SIGNS.search(word))
        or (kind not in _MAY_BE_CROSSES and bool(_CROSSES.search(word)))
        or (kind not in _MAY_BE_PHRASES and bool(_PHRASES.search(word)))
    )
    spoken = evidence is not None and (word in _list(_SPOKEN) or bool(_LONG_WORD.search(word)))
    return found and not (spoken and word in (evidence or ""))
