"""Legal forms of firms: which words at the end or the start of a name are one (ISO 20275)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from leadhygiene.standards.firms.legal_form_lists import PREFIXES, SPELLED, SUFFIXES, by_country
from leadhygiene.standards.lookup.tables import table
from leadhygiene.standards.text.transliteration import expand_text, fold_text

#: Short forms that are known far from home; other short ones need their own country or points.
_WORLDWIDE = frozenset(
    """inc llc ltd corp co coltd plc lp llp lllp rllp pllc pc pa na gmbh mbh ag kg ohg gbr ek ug kgaa ev eg se sa sas sasu sarl eurl
    snc srl srls spa sl slu sau bv nv vof lda ltda ab as asa aps oy oyj abp kft zrt nyrt bt doo dd ood eood sro
    uab sia kk gk pty pvt pte bhd ulc dac jsc pjsc ojsc cjsc fze fzco fzc dmcc tbk pcl wll sae ksc ltee sprl bvba asbl
    vzw vos ehf osk spj spk spzoo cic opc ooo oao zao pao scarl tov enk ans nuf ivs sagl cvba scrl plt kda mtu psc plcs llcs ltds lmtd nfp""".split()
)
#: Names of institutions in the list of codes; they say what a firm is and stay in its name.
_INSTITUTIONS = re.compile(
    r"(?i)bank|banco|banque|banca|caixa|caisse|caja|банк|trust|fund|fond|association|verein|union|society|asocia|associa|"
    r"foundation|school|church|iglesia|universi|gobierno|public|estate|office|branch|filial|niederlassung|enterprise"
)
#: English forms of the list of codes: the own list has those that are written on letter heads.
_ENGLISH = re.compile(
    r"(?i)\b(company|corporation|limited|partnership|incorporated|society|trust|cooperative)\b"
)
#: Forms that are words elsewhere: they need their own country, or points.
_LOCAL_WORDS = frozenset(
    "unlimited spa chartered anstalt stiftung verein genossenschaft incorporation proprietary sanas ticas pazas".split()
)
#: Abbreviations of the list of codes that are everyday words.
_WORDS = frozenset("coop assoc assn son fon oth pool aa f a i or fa sic fup".split())
_SHORT = re.compile(r"^[^\s\d]{2,12}$|^(?:\w{1,5}[./]\s?)+\w{0,5}\.?$")
#: Forms of several countries, nearly all of whose firms are in one of them.
_MOSTLY = {
    form: country
    for country, forms in {
        "US": "inc incorporated llc corp corporation pllc", "GB": "plc", "DE": "gmbh kg ohg gmbhcokg ug ev eg",
        "FR": "sarl sasu eurl snc", "IT": "spa srls snc", "ES": "slu sl", "NL": "bv", "AU": "ptyltd ptylimited pty",
        "IN": "pvtltd privatelimited pvtlimited privateltd pltd", "SG": "pteltd", "MY": "sdnbhd bhd", "MX": "sadecv sderldecv",
        "BR": "ltda limitada ltdame eireli", "SE": "ab", "FI": "oy", "NO": "asa", "DK": "aps", "PL": "spzoo",
        "CZ": "sro spolsro", "JP": "kk", "RU": "ооо зао пао ooo zao", "CH": "sagl",
        "ID": "tbk", "HU": "kft zrt nyrt",
    }.items()
    for form in forms.split()
}  # fmt: skip
#: Openings that are words or names outside their own country, or when the country is not known.
_HOME_ONLY = frozenset(
    """ab oy sas snc sci gie sa nv mb cv et ud spółka stichting coöperatie too tov ao as sc scp scm scop scic hb kb ky ik
    zs ps ae bv srl vof ef mp pd pp iį vį xk aj pw ип ап дп кп уп ste sté ets asd ssd ra ong asc mmc vve spa sprl
    bvba asbl vzw gaec earl selas scea eirl llp tmi tü uü fie as aps perum koperasi maatschap""".split()
)
#: What a key leaves out.
SIGNS = r"[.,;:'’\"´`«»„“”״()（）\[\]/&+\-–]+"
POINTS = r"[\s" + SIGNS[1:]
_POINTS = re.compile(POINTS)


@lru_cache(maxsize=1 << 15)
def key(text: str) -> str:
    """Return a form as it is compared: small letters, no points, blanks or brackets."""
    return _POINTS.sub("", text.casefold())


#: Latin letters with their marks, digits and signs.
_LATIN = re.compile(r"[\u0000-\u024f\u1e00-\u1eff\u2019]+")


def _plain(form: str) -> tuple[str, ...]:
    """Return a form of several words as it is written without marks on its letters, where it has such."""
    if form.isascii() or " " not in form or not _LATIN.fullmatch(form):
        return ()
    plain = (fold_text(form), expand_text(form))
    return tuple(way for way in plain if way.isascii() and len(key(way)) > 4)


def _listed(*texts: str) -> Iterator[tuple[str, str]]:
    """Yield country and form of some lists, each form also without marks on its letters."""
    for text in texts:
        for country, forms in by_country(text).items():
            for form in forms:
                yield country, form
                yield from ((country, way) for way in _plain(form))


@cache
def suffixes() -> Mapping[str, frozenset[str]]:
    """Return form key -> countries, for forms that end a name."""
    found: dict[str, set[str]] = {}
    for country, form in _listed(SUFFIXES, SPELLED):
        found.setdefault(key(form), set()).add(country)
    for form, country, _ in table("legal_forms").iter_rows():
        english = _ENGLISH.search(form)
        for folded in map(key, (form, *_plain(form))):
            if len(folded) >= 9 and " " in form and not english and not _INSTITUTIONS.search(form):
                found.setdefault(folded, set()).add(country)
    found.pop("", None)
    return {form: frozenset(countries) for form, countries in found.items()}


@cache
def local_suffixes() -> Mapping[str, frozenset[str]]:
    """Return key of an abbreviation in the list of codes -> countries where it is a form."""
    found: dict[str, set[str]] = {}
    for form, country, _ in table("legal_forms").iter_rows():
        capitals = sum(char.isupper() for char in form)
        if _SHORT.match(form) and (capitals > 1 or "." in form) and key(form) not in _WORDS:
            found.setdefault(key(form), set()).add(country)
    found.pop("", None)
    return {form: frozenset(countries) for form, countries in found.items()}


def ends(folded: str, country: str | None, *, pointed: bool) -> bool:
    """Whether a key at the end of a name is a legal form for a firm of that country.

    Args:
        folded: What :func:`key` makes of the words.
        country: ISO 3166-1 alpha-2 of the row, where known.
        pointed: Whether the form is written with full stops or strokes.

    Examples:
        >>> ends("gmbh", "US", pointed=False), ends("sal", "LB", pointed=False)
        (True, True)
        >>> ends("sal", "US", pointed=False), ends("sal", None, pointed=True)
        (False, True)
    """
    homes = suffixes().get(folded)
    if folded in _LOCAL_WORDS:
        return pointed or (homes is not None and (country is None or country in homes))
    if homes is not None and (len(folded) > 4 or folded in _WORLDWIDE or not folded.isascii()):
        return True
    if homes is not None and (country in homes or pointed):
        return True
    return country is not None and country in local_suffixes().get(folded, ())


@cache
def inner_tails() -> frozenset[str]:
    """Return every ending of every key: a last word outside this set ends no form at all."""
    keys = {*suffixes(), *local_suffixes()}
    return frozenset(form[start:] for form in keys for start in range(len(form)))


@cache
def openings() -> Mapping[str, frozenset[str]]:
    """Return key -> countries, for forms that open a name."""
    found: dict[str, set[str]] = {}
    for country, form in _listed(PREFIXES, SPELLED):
        found.setdefault(key(form), set()).add(country)
    return {form: frozenset(countries) for form, countries in found.items()}


@cache
def opening_forms() -> tuple[str, ...]:
    """Return every form that opens a name, as it is written."""
    return tuple(form for _, form in _listed(PREFIXES, SPELLED))


@cache
def _openings_as_written() -> frozenset[str]:
    return frozenset(form.replace(".", "") for form in opening_forms())


def opens(words: str, country: str | None) -> bool:
    """Whether the words at the start of a name are a legal form for a firm of that country.

    Examples:
        >>> opens("PT", "ID"), opens("PT", "US"), opens("ООО", None), opens("SA", "AU")
        (True, False, True, False)
    """
    folded = key(words)
    homes = openings().get(folded)
    if homes is None:
        return False
    if len(folded) > 8 or not words.isascii():
        return folded not in _HOME_ONLY or country in homes
    plain = words.replace(".", "")
    if not plain.isupper() and plain not in _openings_as_written():
        return False
    if folded in {"llc", "ooo", "zao", "oao"} or words == "A/S":
        return True
    return folded not in _HOME_ONLY if country is None else country in homes


@cache
def _codes() -> Mapping[str, Mapping[str, str]]:
    """Return form key -> country -> ISO 20275 code."""
    found: dict[str, dict[str, str]] = {}
    for form, country, code in table("legal_forms").iter_rows():
        found.setdefault(key(form), {}).setdefault(country, code)
    return found


def code_of(form: str, country: str | None) -> tuple[str | None, str | None]:
    """Return the ISO 20275 code of a form and the country it hints at, where they are certain.

    Examples:
        >>> code_of("GmbH", "DE"), code_of("Kft.", None)
        (('2HBR', 'DE'), ('P9F2', 'HU'))
        >>> code_of("SA", None)
        (None, None)
    """
    folded = key(form)
    by_country = _codes().get(folded, {})
    if country is not None and country in by_country:
        return by_country[country], country
    homes = suffixes().get(folded) or openings().get(folded) or frozenset()
    if len(homes) == 1 or folded in _MOSTLY:
        home = _MOSTLY.get(folded) or next(iter(homes))
        return by_country.get(home), None if home == "EU" else home
    return None, None
