"""Words that mean "missing", per kind of value: own collection from exports in many languages.

A word that is somebody's name, a country or a code is never a null token of that kind.
"""

from __future__ import annotations

import polars as pl

_SIGNS = {"", "-", "--", "---", ".", "..", "...", "?", "??", "???", "*", "**", "***", "_", "__",
          "/", "//", "\\", "#", "0x", "–", "—", "~", "'", '"', ",", ";", ":"}  # fmt: skip
_SURE = {
    "n/a", "n.a.", "n.a", "#n/a", "n\\a", "n-a", "not available", "not applicable", "not provided",
    "not given", "not known", "not specified", "not set", "not entered", "none given",
    "none provided", "no data", "no value", "no answer", "unspecified", "undefined", "unknown",
    "blank", "empty", "missing", "(none)", "(null)", "#null!", "#ref!", "#name?", "#value!",
    "#div/0!", "#num!", "<null>", "<none>", "null value", "tbd", "tba", "tbc", "to be determined",
    "to be defined", "please select", "-select-", "- select -", "select", "choose one",
    "-none-", "--none--", "- none -", "k.a.", "k. a.", "keine angabe", "keine angaben", "unbekannt",
    "nicht bekannt", "entfällt", "non renseigné", "non communiqué", "inconnu", "inconnue", "néant",
    "non disponible", "desconocido", "no disponible", "no aplica", "sin datos", "s/d", "s/n",
    "sconosciuto", "non applicabile", "non specificato", "desconhecido", "não informado",
    "não disponível", "onbekend", "niet bekend", "n.v.t.", "nvt", "nieznany", "nie dotyczy",
    "brak danych", "неизвестно", "не указано", "н/д", "отсутствует", "不明", "該当なし", "未定",
    "未知", "暂无", "不详", "없음", "미정", "غير معروف", "لا يوجد", "ukjent", "okänd", "ukendt",
    "ej angivet", "tuntematon", "bilinmiyor", "yok", "není", "neznámý", "nincs",
}  # fmt: skip
#: Words of everyday language, which are also names of people, firms or places.
_SPOKEN = {
    "na", "none", "null", "nil", "nan", "nul", "no", "nothing", "void", "keine", "kein", "keiner",
    "ohne", "nichts", "aucun", "aucune", "rien", "ninguno", "ninguna", "nada", "nessuno",
    "nessuna", "nenhum", "nenhuma", "geen", "brak", "нет", "なし", "無し", "無", "无", "没有", "x",
}  # fmt: skip
_NAMES = {"na", "nan", "nil", "no", "nul", "nada", "void", "null", "x", "無"}
#: Per kind, the spoken words that are real values of it.
_REAL = {
    "given_name": _NAMES,
    "family_name": _NAMES,
    "person_name": _NAMES,
    "company_name": {"nada", "void", "x", "無", "null", "nil", "nan"},
    "country": {"na", "no", "nan", "x"},
    "state": {"na", "no", "x"},
    "text": {"no", "nada", "x", "void"},
    "employees": {"x"},
    "postal_code": set(),
}
_EXTRA = {
    "phone": {"0", "00", "000", "no phone", "sin teléfono", "kein telefon", "pas de téléphone"},
    "email": {"no email", "noemail", "no mail", "sin correo", "keine email", "keine e-mail",
              "pas d'email", "no e-mail"},
    "domain": {"http://", "https://", "http", "https", "www", "www.", "http://www.", "no website",
               "keine website", "https://www."},
    "title": {"no title", "other", "sonstige"},
    "company_name": {"no company", "keine firma", "pas de société", "sin empresa"},
    "postal_code": set(),
    "date": {"0000-00-00", "00/00/0000", "0000-00-00 00:00:00"},
}  # fmt: skip
#: Three or more crosses, in any kind but names of firms.
_CROSSES = r"^[xX]{2,}$"


def tokens(kind: str) -> list[str]:
    """Return the null tokens of one kind, in lower case.

    Examples:
        >>> "none" in tokens("email"), "na" in tokens("country"), "null" in tokens("family_name")
        (True, False, False)
    """
    spoken = _SPOKEN - _REAL.get(kind, set())
    return sorted(_SIGNS | _SURE | spoken | _EXTRA.get(kind, set()))


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
    bare = value.str.to_lowercase().str.strip_chars().str.replace_all(r"[\s\u00a0]+", " ")
    inner = bare.str.strip_chars("[](){}<>")
    words = pl.Series(tokens(kind), dtype=pl.String)
    found = bare.is_in(words.implode()) | (
        inner.is_in(words.implode()) & (bare.str.len_bytes() > 2)
    )
    found = pl.when(value.str.len_bytes() > 40).then(pl.lit(value=False)).otherwise(found)
    if kind not in {"company_name", "given_name", "family_name", "person_name"}:
        found = found | bare.str.contains(_CROSSES)
    if evidence is not None:
        spoken = bare.is_in(pl.Series(sorted(_SPOKEN), dtype=pl.String).implode())
        supported = evidence.str.contains(inner, literal=True).fill_null(value=False)
        found = found & ~(spoken & supported)
    return pl.when(value.is_not_null()).then(found)
