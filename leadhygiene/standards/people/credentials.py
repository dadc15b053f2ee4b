"""Letters that professions and honours put behind a name, by the country whose bodies grant them.

As the bodies themselves abbreviate them: Engineers Canada, CPA Canada and the Insurance Institute of Canada; RICS, CII, CIPD and the
Engineering Council (United Kingdom); Engineers Australia and the honours lists of Australia and New Zealand; ICSI and ICMAI
(India); The Institutes, NAR, PMI and HRCI, and of those who build and run houses BOMI, IREM, CAI, IFMA, CCIM, NAHB, CMAA and USGBC
(United States).
"""

from __future__ import annotations

from typing import Final

from leadhygiene.standards.lookup.wording import words

_CANADA: Final = words(
    "fcpa fca cga fcga crha chrp chrl chrle fcip caib fcsi icd.d icdd cet ctech asct mcip rpp pquant rpf rpbio frcpc frcsc"
)
_UNITED_KINGDOM: Final = words(
    """
    acii fcii acib fcib acipd mciob fciob mrtpi frtpi mice fice mimeche fimeche mistructe fistructe mciat ieng citp mbcs fbcs
    cmgr mcmi fcmi acmi frsa frse freng frs fcca maat fmaat cta mcsi fcsi apfs fpfs dippfs dipfa assocrics mnaea fnaea marla farla
    mirpm fcilt mcilt cmilt mriai mipav mscsi fscsi kcmg cmg kcb kcvo lvo mvo qpm frsc mrsc cphys cchem csci mcsp pgdip pgcert
    """
)
_AUSTRALIA: Final = words(
    "oam psm onzm mnzm cnzm qsm gaicd maicd faicd cpeng mieaust fieaust rpeq aipm maipm fami famp fahri cahri"
)
_INDIA: Final = words("fcs icwa icwai fcwa pgdm pgdbm")
_UNITED_STATES: Final = words(
    """
    cpcu cisr clcs crpc cdfa cepa cpwa ricp aams cltc lutcf fscp ccam sres aicp ncarb pmi-acp pmi-rmp pgmp itil prince2 cpsm ctsm
    chst cihm cih lmsw lcpc lcmhc rdn mha mhsa
    cpm rpa fma sma cmca pcam fmp sfp mcr slcr crx clsm dbia ccm cgc cbo cgp hccp leed-ga
    """
)
_ANYWHERE: Final = words("mphil mlitt mcom mdes")
#: Letters that nobody is called.
LETTERS: Final = frozenset((
    *_CANADA, *_UNITED_KINGDOM, *_AUSTRALIA, *_INDIA, *_UNITED_STATES, *_ANYWHERE,
))  # fmt: skip
#: Of two words with points, which are a name without them: P.Eng., P.Geo., P.Ag., C.Dir.
POINTED: Final = frozenset(words("peng pgeo pag plog cdir"))
#: Letters that are names as well: credentials only in capitals, behind a comma or behind other letters.
CAPITAL: Final = frozenset(
    words(
        "ca am ao ac cb jp acca att acs cic aai abr crb cem ctp ccp hons fami famp mice frs cih cet marla maat mha ieng "
        "rpa sma mcr ccm arm cam ams eit csi cdt mai acom"
    )
)
#: Of these, the ones that somebody is called: a name behind a comma and a family name alone.
GIVEN_TOO: Final = frozenset({"cam", "mai"})
