"""States and provinces by code, name and alias (ISO 3166-2)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from leadhygiene.standards.lookup.tables import table
from leadhygiene.standards.places.countries import iso2
from leadhygiene.standards.text.transliteration import fold_text

#: Old short forms and everyday names: own collection.
_ALIASES = {
    "US": """AL ala|AK alas|AZ ariz|AR ark|CA calif,cal|CO colo|CT conn|DE del|FL fla|GA ga|HI hawaii|ID ida
    |IL ill,ills|IN ind|IA iowa|KS kans,kan|KY ken,kent|LA la|ME maine|MD md|MA mass|MI mich|MN minn
    |MS miss|MO mo|MT mont|NE neb,nebr|NV nev|NH n hampshire,n h|NJ n jersey,n j|NM n mexico,n mex,n m
    |NY n york,n y,new york state,nys|NC n carolina,n car,n c|ND n dakota,n dak,n d|OH o|OK okla|OR ore,oreg
    |PA penn,penna,pa|RI r i|SC s carolina,s car,s c|SD s dakota,s dak,s d|TN tenn|TX tex|UT ut|VT vt
    |VA va|WA wash,washington state,wn|WV w virginia,w va,w v|WI wis,wisc|WY wyo
    |DC washington dc,washington d c,d c,district columbia,dist of columbia,dist columbia,distr of columbia,dc,washington district of columbia,wash dc""",
    "CA": """BC brit columbia,british colombia,b columbia,colombie britannique|NB new brunswick,nouveau brunswick|NS nova scotia,nouvelle ecosse|PE prince edward,pr edward island|ON ontario ca,on ca|QC quebec,quebec qc|AB alta|BC b c|MB man|NB n b|NL nfld,newfoundland,nf,labrador|NS n s|NT n w t,nwt|NU nunavut
    |ON ont|PE p e i,pei|QC que,pq,qc,p q|SK sask|YT yukon,yk,yukon territory""",
    "AU": """NSW n s w|VIC vict|QLD q ld,qld|SA s a,s australia|WA w a,w australia|TAS tas|NT n t|ACT a c t""",
    "DE": """BE berlin|HH hamburg|HB bremen|SL saarland,saarl|BB brandenburg,brandenbg|NW north rhine westphalia,nordrhein westf,nrhein westf|BW ba wu,baden wurtt,b w|BY bay,freist bayern|NW nrw|BY bavaria,freistaat bayern|BW baden wurttemberg,baden wuerttemberg,bawu,bw|HE hesse|NI lower saxony
    |RP rhineland palatinate,rlp|SN saxony|ST saxony anhalt|TH thuringia|SH schleswig holstein|MV meck pomm,mecklenburg vorpommern""",
    "GB": "ENG england|SCT scotland|WLS wales|NIR northern ireland",
    "MX": "CMX cdmx,ciudad de mexico,mexico city,d f,df,distrito federal|MEX edomex,estado de mexico,edo mex|NLE n l,nl,nuevo leon|BCN baja california norte,b c",
    "IN": "TG telangana,ts|OR orissa|PY pondicherry|UT uttaranchal,uttarakhand|DL delhi,new delhi|CT chattisgarh|TN tamilnadu",
    "BR": "DF distrito federal,brasilia|SP s paulo,sao paolo|RJ rio,rio janeiro|MG minas|RS rio grande sul|MS mato grosso sul",
    "ES": "CT cataluna,catalunya,catalogne,katalonien|B barcelona,barna|MD comunidad de madrid|M madrid,comunidad madrid|V valencia|VC comunidad valenciana,comunitat valenciana,c valenciana|AN andalucia,andalusien|"
          "PV pais vasco,euskadi,basque country,baskenland|IB islas baleares,baleares,balearen,mallorca|CN canarias,islas canarias,kanaren|GA galicia,galizien|NC navarra|A alicante|BI vizcaya,bizkaia|SS guipuzcoa,gipuzkoa|VI alava,araba",
    "CH": "GE genf,ginevra|ZH zuerich,zurich|BE bern|VD waadt|VS wallis|TI tessin|NE neuenburg|LU luzern|SG st gallen,sankt gallen|GR graubuenden,buenden|BS basel,basel stadt|BL baselland|FR freiburg|AG argau",
    "AT": "1 burgenland,bgld|2 karnten,kaernten,ktn,carinthia|3 niederosterreich,niederoesterreich,noe,no,lower austria|4 oberosterreich,oberoesterreich,ooe,oo,upper austria|5 salzburg,sbg|6 steiermark,stmk,styria|7 tirol,tyrol|8 vorarlberg,vbg|9 wien,vienna,vienne",
    "FR": "IDF ile france,region parisienne|ARA rhone alpes,auvergne rhone alpes,auvergne|PAC paca,provence,provence alpes cote azur,cote azur|NAQ aquitaine,nouvelle aquitaine,poitou charentes,limousin|OCC occitanie,languedoc roussillon,midi pyrenees|GES alsace,"
          "lorraine,champagne ardenne,grand est|HDF nord pas calais,picardie,hauts france|NOR normandie,haute normandie,basse normandie|BFC bourgogne,franche comte|PDL pays loire|CVL centre val loire,centre|BRE bretagne,brittany|20R corse,corsica",
    "IT": "25 lombardia,lombardie,lombardei,lombardy|62 lazio,latium|72 campania|82 sicilia,sicily,sizilien|21 piemonte,piedmont,piemont|34 veneto,venetien|45 emilia romagna|52 toscana,tuscany,toskana|75 puglia,apulia,apulien|88 sardegna,sardinia,sardinien|42 liguria|MI milano,milan,mailand|RM roma,rome|TO torino,turin|NA napoli,naples",
    "NL": "NH noord holland,n holland,north holland|ZH zuid holland,z holland,south holland|NB noord brabant,north brabant,brabant|GE gelderland|UT utrecht|LI limburg|OV overijssel|FR friesland,fryslan",
    "JP": "13 东京,東京,tokio|27 大阪,osaka fu|14 神奈川|23 愛知|26 京都,kioto|40 福岡|01 北海道", "CN": "SH shanghai,上海|BJ beijing,peking,北京|GD guangdong,canton,kanton|SZ shenzhen",
    "PL": "14 mazowieckie,mazovia,masovia,masowien|12 malopolskie,lesser poland|24 slaskie,silesia,schlesien|02 dolnoslaskie,lower silesia|30 wielkopolskie,greater poland|22 pomorskie,pomerania|10 lodzkie|06 lubelskie",
    "AR": "B bs as,pcia bs as,provincia de buenos aires,buenos aires provincia|C caba,capital federal,ciudad autonoma de buenos aires,ciudad de buenos aires",
    "KE": "30 nairobi", "CL": "RM metropolitana,region metropolitana,santiago", "MY": "14 kuala lumpur,kl", "TH": "10 กรุงเทพฯ,กรุงเทพ,กทม,bangkok,bkk", "VN": "SG ho chi minh,hcm,hcmc,saigon|HN ha noi,hanoi",
    "PT": "11 lisboa,lisbon|13 porto,oporto", "TR": "34 istanbul|06 ankara|35 izmir",
    "IE": "D dublin,co dublin,county dublin,dublin city|CO cork,co cork|G galway,co galway|LK limerick,co limerick|KE kildare,co kildare",
}  # fmt: skip
#: Countries whose addresses show the code, not the name.
CODED = frozenset({"US", "CA", "AU", "BR", "IT", "MX"})
#: What kind of place it is, in front of a name or behind it; a word of relation between the two.
_DESIGNATION = re.compile(
    r"^(?:(?:state|commonwealth|province|region|prefecture|county|governorate|emirate|gov) of|"
    r"(?:provincia|provincie|province|provinz|prov|pcia|estado|edo|est|departamento|departement|dept|dpto|depto|dep|distrito|distretto|distr|district|distt|dist|comunidad(?: autonoma)?|region|regione|regiao|reg|regiunea|"
    r"judetul|jud|canton|kanton|kt|ktn|comte|wojewodztwo|woj|voivodeship|kraj|oblast|obl|respublika|resp|rep|republika|okrug|kray|tinh|tp|t p|thanh pho|"
    r"wilayah|wilaya|negeri|gouvernorat|gov|state|bundesland|land|freistaat|zupanija|maakond|apskritis|zemes|lan|fylke|il|eyaleti|co|county|w p|wp)(?: (?:de|di|del|do|da|of|du|d|della|des|van))?)\s+|"
    r"\s+(?:state|province|prefecture|pref|county|region|governorate|territory|oblast|oblasts|obl|krai|kray|kraj|to|ken|fu|do|sheng|lan|megye|maakond|ili|il|eyaleti|fylke|zupanija|province|provinsi|wilayah|"
    r"vilayeti|apskritis|rajons|okrug|darul \w+|changwat|judet|emirate|voivodeship|kanton|vojvodstvi|vojvodstvo)$"
)

#: Characters behind the name of a prefecture, province or city of East Asia.
_EAST = re.compile(
    r"(?:都|府|県|道|省|市|县|縣|自治区|特别行政区|特別市|광역시|특별시|특별자치시|특별자치도|도|시)$"
)


#: What stands before the name of a province of Thailand.
_THAI = re.compile(r"^(?:จ\.|จังหวัด)\s*")


def _plain(text: str) -> str:
    """Spell a name without marks, points and hyphens."""
    return " ".join(re.sub(r"[^\w ]+", " ", fold_text(text).replace("'", "")).split())


@cache
def by_country() -> Mapping[str, Mapping[str, str]]:
    """Return country -> folded name or code -> ISO 3166-2 code."""
    found: dict[str, dict[str, str]] = {}
    names: list[tuple[str, str, str]] = []
    for code, _, some in table("subdivisions").iter_rows():
        country, _, short = code.partition("-")
        found.setdefault(country, {})[short.casefold()] = code
        found[country][code.casefold().replace("-", " ")] = code
        names += [(country, _plain(name), code) for name in (some or "").split("|")]
    for country, name, code in names:
        if name and _DESIGNATION.sub("", f"{name} x") != "x":
            found[country].setdefault(name, code)
    _add_bare(found, names)
    for country, aliases in _ALIASES.items():
        for entry in aliases.replace("\n", "").split("|"):
            short, _, words = entry.strip().partition(" ")
            for word in words.split(","):
                found[country].setdefault(_plain(word), f"{country}-{short}")
    return found


def _add_bare(found: dict[str, dict[str, str]], names: list[tuple[str, str, str]]) -> None:
    """Add the names without what kind of place it is, where a country has only one such."""
    bare: dict[tuple[str, str], set[str]] = {}
    for country, name, code in names:
        short = _DESIGNATION.sub("", name)
        if short != name and len(short) > 3 and _DESIGNATION.sub("", f"{short} x") != "x":
            bare.setdefault((country, short), set()).add(code)
    for (country, short), codes in bare.items():
        if len(codes) == 1:
            found[country].setdefault(short, *codes)


@cache
def _only() -> Mapping[str, frozenset[str]]:
    """Return folded name -> every code of any country, for states without a country."""
    found: dict[str, set[str]] = {}
    for country in by_country().values():
        for name, code in country.items():
            if len(name) > 3:
                found.setdefault(name, set()).add(code)
    return {name: frozenset(codes) for name, codes in found.items()}


def find(text: str, country: str | None) -> tuple[str | None, bool]:
    """Return the ISO 3166-2 code of a state as people write it, and whether it is ambiguous.

    Args:
        text: The cell.
        country: ISO 3166-1 alpha-2 of the row, where known. Without it, two letters mean a state
            of the USA or a province of Canada, and a name must be unique in the world.

    Examples:
        >>> find("Calif.", "US"), find("N. Carolina", None), find("WA", "AU")
        (('US-CA', False), ('US-NC', False), ('AU-WA', False))
    """
    folded, short, tries = _tries(text)
    if country:
        return named(text, country) or _respelled(short, country), False
    for place in ("US", "CA"):
        names = by_country()[place]
        code = next((names[name] for name in tries if name in names), None)
        if code:
            elsewhere = _only().get(folded, frozenset()) - {code}
            return code, bool(elsewhere) and len(folded) > 2
    codes = _only().get(short) or _only().get(folded) or frozenset()
    return (next(iter(codes)), False) if len(codes) == 1 else (None, len(codes) > 1)


def named(text: str, country: str | None) -> str | None:
    """Return the ISO 3166-2 code of a state that a text names, or is a code of, without a slip.

    Examples:
        >>> named("N.Y.", "US"), named("Bavaria", "DE"), named("Californa", "US")
        ('US-NY', 'DE-BY', None)
    """
    if not country:
        code, ambiguous = find(text, None)
        return None if ambiguous else code
    names = by_country().get(country, {})
    code = next((names[name] for name in _tries(text)[2] if name in names), None)
    code = code or _said_twice(text, names, country)
    if code is None and (bare := _EAST.sub("", _THAI.sub("", text.strip()))) != text.strip():
        code = names.get(_plain(bare))
    return code


def _tries(text: str) -> tuple[str, str, tuple[str, str, str]]:
    """Return a name folded, the same without what kind of place it is, and what to look up."""
    folded = _plain(text)
    short = _DESIGNATION.sub("", folded)
    return folded, short, (folded, short, folded.replace(" ", "") if len(folded) <= 7 else folded)


def _said_twice(text: str, names: Mapping[str, str], country: str) -> str | None:
    """Return the state that a text names twice, or beside its country: "TX - Texas", "California, USA"."""
    parts = [_plain(part) for part in re.split(r"[(,/|)]|\s[-–]\s", text) if part.strip()]
    if len(parts) < 2:
        compact = _compact(country).get(_plain(text).replace(" ", ""))
        return compact if len(text) > 5 else None
    found = {names[part] for part in parts if part in names}
    rest = [part for part in parts if part not in names]
    return found.pop() if len(found) == 1 and all(iso2(part) == country for part in rest) else None


@cache
def _compact(country: str) -> Mapping[str, str]:
    return {
        name.replace(" ", ""): code
        for name, code in by_country().get(country, {}).items()
        if len(name) > 5
    }


@cache
def _respelled(folded: str, country: str) -> str | None:
    """Return the state that is one slip away, where the country has only one such."""
    if not 6 <= len(folded) <= 30 or not folded.isascii():
        return None
    known = [name for name in by_country().get(country, {}) if len(name) >= 6]
    near = extract(folded, known, scorer=OSA.distance, score_cutoff=1, limit=5)
    found = {by_country()[country][name] for name, _, _ in near}
    return found.pop() if len(found) == 1 else None


@cache
def names() -> Mapping[str, str]:
    """Return ISO 3166-2 code -> its first name."""
    return {code: some.split("|")[0] for code, _, some in table("subdivisions").iter_rows()}
