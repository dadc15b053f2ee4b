"""What kind of legal person a legal form makes: company small or big, partnership, sole trader; own collection.

Keys are legal forms folded and without points. A form of two kinds, or of other kinds in other countries, has all
of them: only forms without a kind in common are those of two legal persons.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

_KINDS = """
small: inc corp co ltd coltd coinc incltd ptyltd pvtltd pteltd sdnbhd ulc ltee limitee llc pllc cyf cyfyngedig teo teoranta bpk edmsbpk
    gmbh ggmbh ug mbh bv bvba sprl srl srls sarl sarlu sas sasu eurl sagl sl slu slne eirl lda limitada ltda unipessoallda sac sderldecv
    as ab oy oyab aboy aps ehf kft spzoo sro spolsro doo jdoo ood eood ooo too tov uab sia ou osauhing shpk mmc mchj xk
    wll clg dac kk gk yk ltdsti ltdst pt epe ike cia shirkat fze fzco fzc fzllc
    株式会社 有限会社 合同会社 주식회사 유한회사 有限公司 有限责任公司 有限責任公司 ооо тоо тов оод еоод доо
big: inc corp co ltd coltd coinc plc bhd berhad ag se sa spa nv sau saa saic saci asa as ab oy abp publ abpubl oyj hf ohf zrt nyrt dd ad ead oao zao pao ao nao pat prat at
    sh sha asc qsc aj jsc pjsc ojsc cjsc sae bsc kk pt tbk pcl ae aebe kgaa sas cia sadecv sapidecv fze
    株式会社 주식회사 股份有限公司 有限公司 оао зао пао ао ад еад
partnership: kg ohg gbr og snc scs sca vof cv maatschap hb kb ky ay ans da is ks ps spj spk sc spp bt kkt vos ks cb scp kd od jtd oe ee
    llp lp lllp rllp gp partg partgmbb sci gie kollektivgesellschaft slf sf sameignarfelag tu uu коммандитное
    scsp ska kmg klg kgaa sefc slp senc sencrl scomm commv 合資会社 合名会社 합자회사 합명회사 合伙企业 合夥
gmbhcokg: gmbhcokg gmbhcokgaa ugcokg agcokg cokg seco kggmbhco agcokmg gmbhcokmg spzoospk spzooska secokg stiftungcokg ltdcokg
sole: tmi enk ek efm ekfm ekfr eu einzelfirma einzelunternehmen eenmanszaak enkeltmandsvirksomhed enskildfirma ef obrt ei micro microentreprise
    autoentrepreneur fie ik ии ип фоп фізичнаособапідприємець индивидуальныйпредприниматель етк едноличентърговец ет sp szr pr ditta dittaindividuale pfa ii ip jdg
association: ev ry vzw asbl aisbl ong zs mtu foreningen rf
foundation: stiftung stichting fondation fundacion trust
cooperative: eg egen scoop sccl osk amba scrl cvba coop
"""

#: Abbreviations that stand for another kind in one country.
_AT_HOME = {
    ("sas", "IT"): "scs",
    ("sc", "RO"): "co",
    ("sp", "CZ"): "co",
    ("as", "TR"): "ag",
    ("cv", "NL"): "cv",
}


def at_home(form: str, country: str | None) -> str:
    """Return a form under the key of its kind in a country where it means another thing.

    Examples:
        >>> at_home("sas", "IT"), at_home("sas", "FR")
        ('scs', 'sas')
    """
    return _AT_HOME.get((form, country or ""), form)


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    kind = ""
    for line in _KINDS.strip().splitlines():
        head, colon, tail = line.partition(": ")
        kind, words = (head, tail) if colon else (kind, line)
        for word in words.split():
            found.setdefault(word, set()).add(kind)
    return {form: frozenset(kinds) for form, kinds in found.items()}


def two_kinds(a: str, b: str) -> bool:
    """Whether two forms are known to be those of two kinds of legal persons.

    Examples:
        >>> two_kinds("oy", "ky"), two_kinds("srl", "spa"), two_kinds("sarl", "sas"), two_kinds("gmbh", "xyz")
        (True, True, False, False)
    """
    left, right = _kinds().get(a), _kinds().get(b)
    return bool(left and right and left.isdisjoint(right))


def is_company(form: str) -> bool:
    """Whether a form is that of a company with shares, which may change into another such form.

    Examples:
        >>> is_company("srl"), is_company("snc"), is_company("")
        (True, False, False)
    """
    return bool(_kinds().get(form, frozenset()) & {"small", "big"})


def is_firm(form: str) -> bool:
    """Whether a form is there, and not that of an association.

    Examples:
        >>> is_firm("gmbh"), is_firm("ev"), is_firm("")
        (True, False, False)
    """
    return bool(form) and _kinds().get(form, frozenset()) != {"association"}


def is_partnership(form: str) -> bool:
    """Whether a form is that of a partnership only.

    Examples:
        >>> is_partnership("lp"), is_partnership("gmbhcokg"), is_partnership("gmbh"), is_partnership("")
        (True, True, False, False)
    """
    kinds = _kinds().get(form, frozenset())
    return bool(kinds) and kinds <= {"partnership", "gmbhcokg"}


def one_form(a: str, b: str) -> bool:
    """Whether two forms are one, as far as the list knows: equal, or one written out.

    Examples:
        >>> one_form("gmbh", "gmbh"), one_form("eg", "eingetragenegenossenschaft"), one_form("gmbh", "")
        (True, True, False)
    """
    known = _kinds()
    return bool(a and b) and (a == b or not (a in known and b in known))
