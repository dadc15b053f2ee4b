"""Names of people: lexicons of the world's given and family names, and the words around them."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.standards.tables import table
from leadhygiene.standards.transliteration import fold_text

#: Honorifics and academic titles that stand before a name, without points, in lower case.
PREFIXES = frozenset(
    """mr mrs ms miss mx master mister madam sir dame lord lady dr doctor prof professor rev reverend fr
    hon herr frau hr fr dipl-ing dring dr-ing ing mag dipl med phil rer nat habil univ-prof
    m mme mlle monsieur madame mademoiselle me maitre sr sra srta senor senora senorita don dona
    d sig signor signora signorina dott dottssa dott.ssa avv ing geom rag dhr mevr mw mevrouw de heer drs
    ir mgr bc pan pani pan.i shri smt sri km dato datuk haji hajji sheikh shaikh sayyid eng arch lic
    capt captain maj col lt sgt cpl gen cmdr adm gov pres sen rep amb ambassador bro sis br
    herrn prof.dr profdr dkfm pd""".split()
)
#: Of these, the ones that are also names; they count as titles only with a point.
PREFIX_NAMES = frozenset(
    """don sir lord lady dame master hon fr me m d km sri pan ing mag gen col maj sen rep lt br med
    phil nat arch bro sis de heer sheikh shaikh sayyid haji sr eng pres gov lic mw bc ir""".split()
)
GENERATION = frozenset("jr sr ii iii iv 2nd 3rd 4th 5th junior senior jnr snr filho neto".split())
#: Degrees and professional letters after a name, without points.
CREDENTIALS = frozenset(
    """esq md phd mba cpa dds dmd dvm rn msc bsc ma ba bs ms jd llm llb edd edm pe pmp cfa cissp cfp
    do od facs fca aca acca cma msn np pa-c lcsw pharmd dphil meng beng dba cscp shrm-cp sphr phr ret
    usn usmc usaf obe mbe cbe kbe qc kc mp frcs mrcp ccna csm aia leed""".split()
)
#: Of these, the ones that are also family names.
CREDENTIAL_NAMES = frozenset("ma ba do od np ms bs pe mp kc qc ret csm aia leed aca dba".split())
#: Words that open a family name.
PARTICLES = frozenset(
    """van von der den de del della dello dei degli di da das do dos du la las le los el al bin binti
    bint ibn ben bar abu ter ten te zu zum zur af av ní nic ó o mac mhic ua y e 't 's vom op aan in
    vander vande st. saint san santa d' dal dalla lo ap ab""".split()
)
#: Words that open a family name only when another particle follows or a country says so.
_WEAK_PARTICLES = frozenset("e y in o op aan do mac bar lo st. saint san santa te ab".split())
#: Countries in which two family names are the rule.
TWO_FAMILY = frozenset("ES MX AR CO CL PE VE EC BO PY UY CR PA GT HN NI SV CU DO PR".split())
LUSOPHONE = frozenset("PT BR AO MZ CV".split())
#: Countries whose names are written family name first.
FAMILY_FIRST = frozenset("CN TW HK MO JP KR KP VN HU SG MY".split())
PATRONYMIC = r"(?i)(ович|евич|ьич|овна|евна|ична|инична|івна|йович|ovich|evich|ovna|evna|ichna)$"
#: Spellings of frequent family names of East Asia, for given-name-first or family-name-first.
EAST_FAMILY = {
    "VN": """nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly truong dinh doan
    lam mai trinh dao cao ha luong thai chau ta phung quach""".split(),
    "KR": """kim lee park choi jung jeong kang cho yoon jang lim im han oh seo shin kwon hwang ahn an
    song yoo ryu yu hong jeon moon son yang bae baek heo nam sim noh ha joo woo koo gu min jin na
    ji eom chae won cheon bang gong hyun ham yeo choo do so seok seon byun no""".split(),
    "CN": """wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng
    liang xie song tang xu deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye
    cheng wei su lu ding ren shen yao lu jiang cui zhong tan lu wang fan jin shi liao jia xia fu
    fang bai zou meng xiong qin qiu jiang yin xue yan duan lei hou long shi tao li he gu mao hao
    gong shao wan qian ouyang sima zhuge shangguan wong chan cheung lau chow leung ng lam chu tse
    kwok yip tsang hung lai yeung tam ho mok siu fung""".split(),
}  # fmt: skip
HAN_COMPOUND = tuple(
    "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 独孤".split()
)
HANGUL_COMPOUND = tuple("남궁 황보 제갈 사공 선우 서문 독고 동방".split())
#: First words of given names that are two words in everyday use, and their second words.
COMPOUND = {
    "en": ("mary billy bobby peggy betty jo anna sue lee".split(),
           "beth ann anne jo lou kate ellen jane pat sue bob ray joe lynn grace alice lena".split()),
    "fr": ("jean marie anne".split(), None),
    "es": ("maria jose juan luis ana carlos miguel".split(), None),
}  # fmt: skip


@cache
def _names(column: str) -> frozenset[str]:
    names = (
        table("person_names")
        .filter(pl.col(column).is_not_null() & (pl.col(column) != ""))["name"]
        .to_list()
    )
    return frozenset(names) | frozenset(fold_text(name) for name in names if not name.isascii())


def given_names() -> frozenset[str]:
    """Return every known given name, case-folded, also in ASCII spelling.

    Examples:
        >>> "mickey" in given_names(), "xqzt" in given_names()
        (True, False)
    """
    return _names("given")


def family_names() -> frozenset[str]:
    """Return every known family name, case-folded, also in ASCII spelling.

    Examples:
        >>> "null" in family_names(), "test" in family_names()
        (True, True)
    """
    return _names("family")


@cache
def names_of(column: str, place: str) -> frozenset[str]:
    """Return the given or family names of one locale (two letters of language, ``us`` for census)."""
    found = (
        table("person_names")
        .filter(pl.col(column).str.split(" ").list.contains(place))["name"]
        .to_list()
    )
    return frozenset(found) | frozenset(map(fold_text, found))
