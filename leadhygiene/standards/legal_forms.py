"""Legal forms of firms in the writing of everyday names (ISO 20275, and own collection)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from leadhygiene.standards.tables import table

#: Forms that end a name, by country of origin; keys are compared without points and blanks.
_SUFFIXES: Mapping[str, str] = {
    "US": "Inc|Incorporated|Corp|Corporation|LLC|L.L.C.|Limited Liability Company|Ltd Liability Co|LP|L.P.|LLP|LLLP|PLLC|PC|P.C.|PA|P.A.|"
          "Co|Company|N.A.|Co Inc|Company Inc|Co LLC|Professional Corporation|Incorp|Inc Ltd",
    "GB": "Ltd|Limited|Plc|Public Limited Company|Co Ltd|Company Limited|CIC|Unltd|Unlimited|LBG",
    "IE": "DAC|Designated Activity Company|Teoranta|Teo|CLG|UC",
    "CA": "Ltée|Ltee|Limitée|Inc|ULC|Incorporée",
    "AU": "Pty Ltd|Pty Limited|Proprietary Limited|Pty",
    "ZA": "Pty Ltd|Proprietary Limited|(Pty) Ltd|(Pty) Limited|CC|NPC",
    "IN": "Pvt Ltd|Private Limited|Pvt Limited|Private Ltd|P Ltd|(P) Ltd|Pvt|OPC Pvt Ltd",
    "SG": "Pte Ltd|Pte Limited|Private Limited|Pte", "MY": "Sdn Bhd|Sendirian Berhad|Berhad|Bhd",
    "HK": "Co Limited|HK Limited", "PH": "OPC", "NG": "Nig Ltd|Nigeria Limited",
    "DE": "GmbH|mbH|gGmbH|Gesellschaft mit beschränkter Haftung|Ges.m.b.H.|Gesellschaft m.b.H.|AG|Aktiengesellschaft|KG|OHG|GbR|"
          "e.K.|eK|e.Kfm.|e.Kfr.|UG|UG (haftungsbeschränkt)|UG haftungsbeschränkt|GmbH & Co. KG|GmbH & Co. KGaA|GmbH & Co. OHG|GmbH & Cie. KG|GmbH + Co. KG|"
          "AG & Co. KG|AG & Co. KGaA|SE & Co. KG|SE & Co. KGaA|UG & Co. KG|UG (haftungsbeschränkt) & Co. KG|KGaA|& Co. KG|& Co. OHG|& Co|e.V.|eV|eG|PartG|PartG mbB|PartGmbB|mbB|Stiftung & Co. KG|gAG|VVaG|i.L.|i.G.|Ltd & Co. KG|GmbH & Co",
    "AT": "e.U.|OG|FlexCo|GesmbH|Gesellschaft mbH|Ges.m.b.H. & Co KG", "CH": "Sàrl|Sagl|GmbH|SA|AG",
    "FR": "SA|S.A.|SAS|S.A.S.|SASU|SARL|S.A.R.L.|EURL|SNC|SCI|SCA|SCOP|SELARL|Société Anonyme|Société par actions simplifiée|EIRL|GIE",
    "BE": "SPRL|BVBA|SRL|BV|NV|SA/NV|NV/SA|CVBA|SCRL|VZW|ASBL|CV", "LU": "S.à r.l.|SARL|S.C.S.|SCSp|SICAV",
    "NL": "B.V.|BV|N.V.|NV|V.O.F.|VOF|C.V.|Besloten Vennootschap|U.A.|Coöperatie U.A.|BV i.o.",
    "ES": "S.L.|SL|S.A.|SA|S.L.U.|SLU|S.A.U.|SAU|S.L.P.|SLP|S.L.L.|S.C.|S.Coop.|Sociedad Limitada|Sociedad Anónima|C.B.|SLNE|S. Coop",
    "PT": "Lda|Lda.|Limitada|SGPS|S.A.|Unipessoal Lda|Unipessoal, Lda.|ACE", "BR": "Ltda|LTDA|Ltda ME|Ltda EPP|S/A|EIRELI|ME|EPP|MEI|S.A.",
    "MX": "S.A. de C.V.|SA de CV|S. de R.L. de C.V.|S de RL de CV|S. de R.L.|S.A.P.I. de C.V.|SAPI de CV|S.A.B. de C.V.|S.C.|A.C.|S.A.B.|SAPI",
    "AR": "S.R.L.|SRL|S.A.|S.A.S.|S.H.|S.A.I.C.|SACI|SAIC|S.A.C.I.F.", "CL": "SpA|Ltda|EIRL|S.A.", "CO": "S.A.S.|SAS|Ltda|E.U.|S. en C.",
    "PE": "S.A.C.|SAC|E.I.R.L.|S.R.L.|S.A.A.", "VE": "C.A.|CA|S.A.",
    "IT": "S.p.A.|SpA|S.r.l.|Srl|S.r.l.s.|Srls|S.n.c.|Snc|S.a.s.|Sas|S.s.|Soc. Coop.|Soc. Coop. a r.l.|Società Cooperativa|Società per Azioni|S.c.a.r.l.|Scarl|S.c.r.l.|Srl Unipersonale|S.r.l. a socio unico|S.p.A. a socio unico|Onlus|S.a.p.a.|di",
    "PL": "Sp. z o.o.|Spółka z o.o.|Spółka z ograniczoną odpowiedzialnością|Sp. z o.o. sp. k.|Sp. z o.o. Sp.k.|Sp. z o.o. S.K.A.|S.A.|Sp. j.|Sp.j.|Sp. k.|Sp.k.|S.C.|s.c.|Sp. p.|S.K.A.|P.S.A.|Spółka Akcyjna|Spółka Jawna|Spółka Komandytowa|Sp z oo sp k|sp zoo",
    "CZ": "s.r.o.|spol. s r.o.|společnost s ručením omezeným|a.s.|v.o.s.|k.s.|z.s.|o.p.s.|akciová společnost|spol s ro", "SK": "s.r.o.|a.s.|spol. s r.o.|j.s.a.|k.s.|v.o.s.",
    "HU": "Kft.|Kft|Zrt.|Zrt|Nyrt.|Nyrt|Bt.|Bt|Kkt.|Korlátolt Felelősségű Társaság|Rt.|E.V.|Kht|Nonprofit Kft",
    "RO": "S.R.L.|SRL|S.A.|SA|PFA|S.C.S.|SCA|SRL-D", "BG": "EOOD|OOD|AD|EAD|ЕООД|ООД|АД|ЕАД|ET|ЕТ",
    "HR": "d.o.o.|j.d.o.o.|d.d.|k.d.|j.t.d.|obrt", "SI": "d.o.o.|d.d.|s.p.|d.n.o.", "RS": "d.o.o.|a.d.|d.o.o|DOO|AD", "BA": "d.o.o.|d.d.", "MK": "DOOEL|DOO",
    "SE": "AB|Aktiebolag|Aktiebolaget|HB|KB|AB (publ)|(publ)|Handelsbolag|Kommanditbolag|Ek. för.|Ekonomisk förening",
    "NO": "AS|A/S|ASA|ANS|DA|ENK|BA|SA|NUF|KS|Aksjeselskap", "DK": "A/S|AS|ApS|IVS|I/S|K/S|P/S|Aktieselskab|Anpartsselskab|A.M.B.A.|Amba|F.M.B.A.|S/I",
    "FI": "Oy|Oyj|Oy Ab|Ab Oy|OY AB|Ky|Ay|Osk|Osakeyhtiö|Tmi|T:mi|Ry|Abp", "IS": "ehf.|ehf|hf.|hf|slf.|sf.|ohf",
    "EE": "OÜ|AS|MTÜ|TÜ|Osaühing|FIE", "LV": "SIA|AS|PS|IK", "LT": "UAB|AB|MB|IĮ|VšĮ|TŪB",
    "TR": "A.Ş.|AŞ|A.S.|Ltd. Şti.|Ltd Şti|Limited Şirketi|Anonim Şirketi|San. ve Tic. A.Ş.|San. ve Tic. Ltd. Şti.|Tic. Ltd. Şti.|Tic. A.Ş.|Sanayi ve Ticaret A.Ş.|Ltd. Sti.|San. Tic. Ltd. Şti.|Koll. Şti.",
    "GR": "A.E.|ΑΕ|Α.Ε.|Ε.Π.Ε.|ΕΠΕ|EPE|E.P.E.|O.E.|Ο.Ε.|Ε.Ε.|IKE|I.K.E.|ΙΚΕ|Ι.Κ.Ε.|Μ.Ι.Κ.Ε.|S.A.", "CY": "Ltd",
    "RU": "ООО|ОАО|ЗАО|ПАО|АО|НАО|ИП|OOO|OAO|ZAO|PAO|AO|ЧП", "UA": "ТОВ|ТЗОВ|ПрАТ|ПАТ|ФОП|АТ|ПП|TOV|LLC", "BY": "ОДО|ЧУП|УП|ОАО|ООО", "KZ": "ТОО|АО|TOO",
    "IL": 'בע"מ|בע״מ|בעמ|Ltd', "AE": "FZE|FZ-LLC|FZ LLC|FZCO|DMCC|PJSC|PSC|L.L.C|FZC|ذ.م.م|ش.م.ع", "SA": "شركة مساهمة|JSC", "EG": "S.A.E.|SAE|ش.م.م", "KW": "KSC|K.S.C.|WLL|W.L.L.", "QA": "QSC|QPSC|WLL",
    "CN": "Co., Ltd.|Co Ltd|Company Ltd|Limited Company|有限公司|有限责任公司|股份有限公司|集团有限公司|(集团)有限公司|合伙企业", "TW": "股份有限公司|有限公司|Co., Ltd.",
    "JP": "K.K.|KK|G.K.|GK|Y.K.|YK|Kabushiki Kaisha|Kabushiki Gaisha|Godo Kaisha|Yugen Kaisha|Co., Ltd.|株式会社|有限会社|合同会社|合資会社|合名会社|(株)|（株）|㈱|(有)|（有）|㈲",
    "KR": "주식회사|(주)|㈜|유한회사|유한책임회사|(유)|Co., Ltd.", "TH": "จำกัด|จำกัด (มหาชน)|Co., Ltd.|PCL|Public Company Limited", "VN": "JSC|TNHH|Co., Ltd.|LLC|Joint Stock Company",
    "ID": "Tbk|Tbk.|Persero|(Persero) Tbk|(Persero)", "EU": "SE|S.E.|SCE|EEIG", "UZ": "MCHJ|OAJ", "PK": "(Pvt) Ltd|(Private) Limited|SMC-Pvt Ltd|(SMC-Pvt) Ltd|(Pvt.) Limited", "KE": "Ltd", "GH": "Ltd",
}  # fmt: skip
#: Forms that open a name; Latin ones count only as they are written here.
_PREFIXES: Mapping[str, str] = {
    "ID": "PT|PT.|CV|CV.|UD|P.T.", "RU": "ООО|ОАО|ЗАО|ПАО|АО|НАО|ИП|OOO|ZAO|OAO|PAO|Общество с ограниченной ответственностью|ЧП",
    "UA": "ТОВ|ТзОВ|ПрАТ|ПАТ|ФОП|ПП|TOV", "KZ": "ТОО|TOO", "BY": "ОДО|ЧУП", "LT": "UAB|MB|VšĮ", "LV": "SIA", "EE": "OÜ",
    "SE": "Aktiebolaget|AB", "FI": "Oy", "FR": "SARL|SAS|EURL|SASU|SCI|SELARL|SNC|GIE|Société|S.A.R.L.|S.A.S.", "BE": "SPRL|BVBA|NV|SA|ASBL|VZW", "NL": "Stichting|Coöperatie",
    "JP": "株式会社|有限会社|合同会社|(株)|（株）|㈱|(有)|（有）|㈲|一般社団法人|一般財団法人|医療法人|学校法人|社会福祉法人|Kabushiki Kaisha",
    "KR": "주식회사|(주)|㈜|유한회사|(유)|재단법인|사단법인", "TH": "บริษัท|ห้างหุ้นส่วนจำกัด|หจก.", "VN": "Công ty TNHH|Công ty Cổ phần|Công ty CP|Cty TNHH|CTCP",
    "BG": "ЕТ|ET", "GR": "ΑΦΟΙ", "AE": "شركة", "CZ": "", "HU": "",
    "DE": "Firma|Fa.", "PL": "P.P.H.U.|PPHU|P.H.U.|PHU|F.H.U.|FHU|Spółka",
}  # fmt: skip
#: Prefixes that need their own country: elsewhere they are words or names.
_HOME_ONLY = frozenset({"AB", "Oy", "SAS", "SNC", "SCI", "GIE", "SA", "NV", "MB", "CV", "ET", "UD", "Spółka",
                        "Société", "Stichting", "Coöperatie", "TOO", "TOV", "AO"})  # fmt: skip
_POINTS = re.compile(r"[\s.,;'’\"´`«»„“”()（）\[\]/&+\-–]+")


def key(text: str) -> str:
    """Return a form as it is compared: small letters, no points, blanks or brackets."""
    return _POINTS.sub("", text.casefold())


@cache
def suffixes() -> Mapping[str, frozenset[str]]:
    """Return form key -> countries, for forms that end a name."""
    found: dict[str, set[str]] = {}
    for country, forms in _SUFFIXES.items():
        for form in forms.split("|"):
            found.setdefault(key(form), set()).add(country)
    for form, country, _ in table("legal_forms").iter_rows():
        folded = key(form)
        if len(folded) >= 9 and " " in form:
            found.setdefault(folded, set()).add(country)
    found.pop("", None)
    for word in ("di", "me", "ca", "da"):
        found.pop(word, None)
    return {form: frozenset(countries) for form, countries in found.items()}


@cache
def prefixes() -> Mapping[str, frozenset[str]]:
    """Return form as written -> countries, for forms that open a name."""
    found: dict[str, set[str]] = {}
    for country, forms in _PREFIXES.items():
        for form in filter(None, forms.split("|")):
            found.setdefault(form, set()).add(country)
    return {form: frozenset(countries) for form, countries in found.items()}


def opens(word: str, country: str | None) -> bool:
    """Whether a word at the start of a name is a legal form in that country."""
    countries = prefixes().get(word)
    if countries is None:
        return False
    return country in countries if word in _HOME_ONLY else True


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
        (('2HBR', 'DE'), ('BKUX', 'HU'))
        >>> code_of("SA", None)
        (None, None)
    """
    by_country = _codes().get(key(form), {})
    if country is not None and country in by_country:
        return by_country[country], country
    homes = suffixes().get(key(form), frozenset())
    if len(homes) == 1:
        home = next(iter(homes))
        return by_country.get(home), None if home == "EU" else home
    return None, None
