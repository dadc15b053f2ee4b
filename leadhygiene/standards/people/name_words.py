"""The words that stand around a name: titles, degrees, generations, particles; own lists."""

from __future__ import annotations

from typing import Final

from leadhygiene.standards.lookup.wording import words
from leadhygiene.standards.people.credentials import CAPITAL, LETTERS, POINTED

#: Forms of address and titles before a name, without points, in lower case.
PREFIXES: Final = frozenset(
    words(
        """
        mr mrs ms miss mx messrs mister madam mssr sir dame lord lady dr doctor drs prof professor
        professors rev reverend revd fr hon honorable honourable rt herr herrn frau hr fräulein
        frl dipl-ing dipl-kfm dipl-kffr dipl-inf dipl-phys dipl-chem dipl-math dipl-volksw
        dipl-betriebsw dipl-psych dipl-wirt-ing dring dr-ing ing mag dipl univ-prof dkfm pd
        priv-doz ra rain m mme mlle monsieur madame mademoiselle maître maitre me docteur
        professeur sr sra srta señor señora señorita senor senora senorita don doña dona ilmo ilma
        excmo excma licenciado licenciada lic arq cp c.p dra profa prof.a prof.ª eng engª enga
        exmo exma sig sigra signor signora signorina sig.ra dott dottssa dott.ssa dottore
        dottoressa avv arch geom rag cav comm on dr.ssa prof.ssa dhr mevr mw mevrouw meneer ir jhr
        jonkheer ingr mgr bc mudr judr phdr rndr paeddr mvdr doc csc pan pani pán paní shri smt
        sri shree kumari km thiru selvi ustad pandit maulana dato datuk datin tan puan encik cik
        haji hadji hajah hajji alhaj alhajj hj sheikh shaikh sheikha shaykh sayyid syed eng engr ar capt captain maj
        major col colonel lt lieutenant sgt sergeant cpl corporal gen general cmdr commander adm
        admiral pvt private gov governor pres president sen senator rep representative congressman
        congresswoman amb ambassador judge justice mayor councillor cllr councilman councilwoman
        alderman state father brother sister bro pastor rabbi imam bishop archbishop cardinal
        deacon chief princess fru fröken frøken froken fröknar herra rouva neiti hra rva tohtori
        slečna slecna inż inz dypl domnul doamna domnișoara domnisoara dl dna gospodin gospodja gospođa
        gospodična gđa g-din g-đa úr kisasszony bay bayan sayın sayin mdm bapak bpk ibu pak bu ông ong bà khun sn
        kyrios kyria k.k. ms. mrs. ca adv ing-arch dipl.-ing meester mej juffrouw advokat direktør г-н г-жа господин госпожа пан пані д-р проф κ κος κα κυρία κύριος δρ
        καθ السيد السيدة الأستاذ الأستاذة الدكتور الدكتورة د أ م מר גב' גברת ד"ר פרופ' פרופ श्री
        श्रीमती डॉ कुमारी सुश्री सौ श्रीमान นาย นาง นางสาว นส ดช ดญ คุณ ดร ผศ รศ प्रो
        canon venerable msgr monsignor monsignore mons revdo rvdo rvda révérend rév ks ksiądz ksiadz abp bp pfr pfarrer
        pfarrerin pastorin diakonin pater suor fra frei padre madre abbé soeur sœur père frère chanoine irmã hermana
        dominee pst evang evangelist rebbe отец протоиерей иеромонах игумен архимандрит הרב
        sqn ldr wg gp cdr brig brigadier lcdr ltcol cpt rdm radm vadm oberst oberstlt oberstleutnant oberleutnant
        hptm hauptmann leutnant cdt adjt lcl gén gral cnel tte teniente coronel capitán comandante ten cel płk ppłk mjr
        kpt ppor sierż kmdr plk kapt overste oblt stfw hfw ofw ssgt tsgt msgt csm rsm flt wo1 wo2 cw2 cw3 cw4 cw5 dci dsi supt insp
        adj cap kap cne mllo marllo subedar havildar risaldar övlt lkol полковник подполковник полк подполк майор капитан лейтенант
        bgm bgmin labg engº arqº ins
        adw doç uzm yrd öğr gör op av dña licda licdo mtro mtra ingª notaria barr barrister alhaji alhaja hajia hajiya
        otunba yb yab ustaz ustadz ust ts er arc surv pgs pgsts gs gsts ths akad akademik thdr thlic rsdr pharmdr
        cand candmed candjur candmerc candpolyt candmag candpsych stud siving siviling civing sivøk docent dosent
        kommerzialrat kommerzialrätin kommr hofrat hofrätin regierungsrat medizinalrat kr ia ppa vitéz özv
        rechtsanwalt rechtsanwältin stadtrat stadträtin bürgermeister bürgermeisterin buergermeister buergermeisterin
        dgkp dgks adir
        ddr mmag oä chefarzt chefärztin oberarzt oberärztin primarius primaria facharzt fachärztin assistenzarzt assistenzärztin privatdozent privatdozentin
        lek mec abg atty alh pharm kum ผศดร รศดร ศดร นพ พญ ทพ ทพญ ภก ภญ
        inh inhaber inhaberin prop proprietor titolare gérant gérante stb stbin rain rae
        burmistrz wójt starosta prefeito prefeita vereador vereadora deputado deputada alcalde alcaldesa
        инж доц акад ктн дтн кмн дмн кэн кфмн інж أد مهندس المهندس دكتور أستاذ الحاج الشيخ دکتر آقای خانم עו"ד רו"ח
        """
    )
)
#: Of these, the ones that are also names or initials: titles only with a point or before two words.
PREFIX_NAMES: Final = frozenset(
    words(
        """
        don dona doña lord lady dame master major general judge justice mayor bishop chief prince
        princess king sister brother father private state president governor father pastor deacon
        cardinal captain colonel sergeant fr me m d km sri shree pan pani mag gen col maj sen rep
        lt ar ir arch on bro sheikh shaikh sheikha shaykh sayyid syed haji hadji hajji alhaj alhajj hj tan eng rag mw
        ra rain me comm cav bc doc kumari puan lic hr hon pd pres gov adm amb rt cp state pandit
        ustad rabbi imam thiru selvi mister sig ing pvt ca adv
        canon venerable pfarrer pastorin pater padre madre soeur frère chanoine hermana evangelist brigadier oberst hauptmann
        teniente coronel comandante ten cel op av ts er arc surv gs ths barr starosta alcalde kr ia ppa suor fra frei plk
        lek mec abg alh pharm kum นพ ทพ ภก
        ins prop inh stb titolare mons bp cand stud ks adj cap kap cdt lcl tte cpt abbé père kapt docent vitéz ust alhaji
        """
    )
)
#: Titles that go with a given name: one word after them is a given name.
PREFIX_GIVEN: Final = frozenset(
    words(
        """
        sir dame don doña dona sister brother sr. fr father shri smt bro
        suor fra frei pater padre madre soeur sœur père frère abbé irmã hermana ks ksiądz bpk khun bapak ibu pak bu
        """
    )
)
#: Words that belong to a title once one was found.
PREFIX_TAIL: Final = frozenset(
    words(
        """
        seri h c hc med rer nat phil jur pol oec theol techn soc agr vet dent mult habil ing
        dr-ing sc hab inż inz nadzw zw farm stom
        the de heer gen col commander of rt hon honorable honourable revd reverend
        canon em emer emeritus ad retd sri paduka wira cel capt cdr ldr adm admiral lcdr gör med merc polyt iur utr publ ind lav
        """
    )
)
GENERATION: Final = frozenset(
    words(
        """
        jr sr ii iii iv vi vii viii jnr snr 1st 2nd 3rd 4th 5th 6th junior senior filho neto
        sobrinho bisneto fils père júnior
        """
    )
)
#: Degrees, orders and professional letters after a name, without points.
CREDENTIALS: Final = (
    LETTERS
    | POINTED
    | CAPITAL
    | frozenset(
        words(
            """
        csc drsc dis esq esquire md phd mba emba cpa dds dmd dvm rn bsn msn lpn msc bsc ma ba bs ms beng meng
        jd llm llb edd edm pe pmp cfa cissp cism cisa cfp do od facs facp fca aca acca cma np pa
        pa-c lcsw lmft lpc lmhc pharmd dphil dba cscp shrm-cp shrm-scp sphr phr gphr cphr cebs
        chfc clu cfe caia frm cia ret retd usn usmc usaf usa uscg obe mbe cbe kbe dbe qc kc sc mp
        mep frcs mrcp mrcgp frics mrics riba arb ccna ccnp ccie mcse csm cspo aia faia leed
        frcr frca frcog mrcog mrcpch frcpch frcpath mrcpath frcem mrcem frcophth mrcpsych frcpsych fds fficm
        leed-ap cae cmp csp ccim crs gri sior cpim cpsm six dc dpm dpt ot otr pt crna aprn fnp
        psyd mph mpa mpp msw mfa mdiv dmin thd stm mlis bcom bba bca mca btech mtech dipl cpo ceng
        mieee fieee iet miet lnnc lncc atc aicp asla pls se csw fache faan facc facep mbbs mbchb
        bds frcp mrcs mcips fcips fcipd mcipd assoc acma cgma fcma cima cim fcim mcim fia fsa asa
        fcas maaa ea enrolled phdc drph jsd sjd cfre cce ifa cfm msci mres pgce atty attorney
        """
        )
    )
)
#: Of these, the ones that are also family or given names or initials.
CREDENTIAL_NAMES: Final = CAPITAL | frozenset(
    words(
        """
        ma ba bs do od np ms pe mp kc qc sc pa pt ot dc ret csm aia leed aca dba se ea six usa arb
        ifa asa fia cia cim cae crs fsa iet atc clu cma cfa cmp csp cpo cce gri mca bca assoc jd
        md ed
        """
    )
)
#: Phrases after a name that say what somebody is, not how he is called.
NOTES: Final = frozenset(
    words(
        """
        deceased executor executrix administrator trustee guardian retired ret retd acting interim
        mr mrs ms miss dr prof herr frau mme sra
        """
    )
)
#: Words that open a family name wherever they stand inside a name.
PARTICLES: Final = frozenset(
    words(
        """
        van von v.d. v/d v.d vd v.d.h. der den de del della dello dei degli delle di da das do dos du la las le les los
        freiherr freifrau freiin reichsfreiherr
        des el al as ad bin binti binte bte bte. bt bt. bint ibn ben bat abu ter ten te zu zum zur af av ní ni nic ó uí
        ui mac und vom vander vande vanden opden op 't 's st st. ste ste. saint sainte san santa
        santo santos dal dalla dallo dalle dai lo delos dela ap ab ferch y e ul oude abdul
        abdel بن ابن بنت ابو أبو آل בן בת ван фон де
        дер да ди бин ибн аль эль
        """
    )
)
#: Of these, the ones that are also given names, surnames or initials of their own.
WEAK_PARTICLES: Final = frozenset(
    words(
        """
        e y o op ap ab ad as do mac lo bat ben ni nic san santa santo santos saint la le al el ul
        te av da du di de van bin abu ter dai dal
        """
    )
)
#: Irish stems after a detached O.
O_STEMS: Final = frozenset(
    words(
        """
        brien briain connor conor connell neill neal neil sullivan reilly riley donnell donoghue
        donovan grady hara keefe keeffe leary malley mahony mahoney meara rourke shea shaughnessy
        toole dwyer callaghan driscoll farrell flaherty gorman halloran hanlon loughlin dea dowd
        """
    )
)
#: Words before an apostrophe after which a capital stands.
ELISIONS: Final = frozenset(
    words(
        """
        o d l m n c j dell dall nell sull all degl dagl sant de da la le ja t g
        """
    )
)
#: First words of given names that are two words in everyday use, with their second words.
COMPOUND: Final = {
    "en": (
        frozenset(
            words(
                """
            mary billy bobby bobbie peggy betty jim jimmy joe john-paul
            """
            )
        ),
        frozenset(
            words(
                """
                beth ann anne jo lou kate ellen jane pat sue bob ray joe lynn grace alice lena
                bell dean jean lee pat frances clare katherine margaret
                """
            )
        ),
    ),
    "fr": (
        frozenset(["jean", "marie", "anne", "pierre"]),
        frozenset(
            words(
                """
                baptiste pierre paul luc marc claude michel françois francois jacques yves louis
                philippe christophe charles noël noel marie rené rene robert sebastien sébastien
                christine hélène helene thérèse therese laure sophie claire france josé jose ange
                line odile louise cécile cecile élisabeth elisabeth antoinette dominique
                """
            )
        ),
    ),
    "de": (
        frozenset(
            words(
                """
            hans karl heinz ernst anna eva maria klaus rolf wolf jan
            """
            )
        ),
        frozenset(
            words(
                """
                peter jürgen juergen heinz georg dieter joachim werner ulrich josef friedrich otto
                günter günther lena maria luise katharina dieter rüdiger
                """
            )
        ),
    ),
    "es": (
        frozenset(
            words(
                """
                maría maria josé jose juan luis ana carlos miguel rosa marco jorge víctor victor
                francisco
                """
            )
        ),
        frozenset(
            words(
                """
                josé jose maría maria luis carlos pablo manuel miguel antonio ángel angel alberto
                andrés andres ignacio enrique fernando eduardo francisco javier teresa isabel
                luisa belén belen paula lucía lucia clara cristina elena carmen jesús jesus
                dolores pilar mar laura victoria alejandra sofía sofia beatriz fernanda gabriela
                eugenia concepción mercedes rosa del ramón
                """
            )
        ),
    ),
    "it": (
        frozenset(["gian", "pier", "anna", "maria", "giovanni"]),
        frozenset(
            words(
                """
                luca paolo carlo franco marco maria battista luigi pietro giacomo antonio laura
                rita grazia teresa chiara cristina
                """
            )
        ),
    ),
    "pt": (
        frozenset(
            words(
                """
            ana maria joão joao josé jose luiz luís luis pedro carlos
            """
            )
        ),
        frozenset(
            words(
                """
                paula clara pedro carlos luiz luís luis eduarda beatriz carolina lúcia lucia
                cristina paulo vitor vítor guilherme gabriel henrique felipe filipe eduardo
                alberto antónio antônio antonio miguel luísa luisa júlia julia rita sofia inês
                ines augusto fernanda aparecida helena laura alice
                """
            )
        ),
    ),
}

#: Countries in which two family names are the rule.
TWO_FAMILY: Final = frozenset(
    words(
        """
    ES MX AR CO CL PE VE EC BO PY UY CR PA GT HN NI SV CU DO PR
    """
    )
)
LUSOPHONE: Final = frozenset(["PT", "BR", "AO", "MZ", "CV"])
#: Countries in which the first of two or more names before the family name is not a middle name.
NO_MIDDLE: Final = (
    TWO_FAMILY
    | LUSOPHONE
    | frozenset(
        words(
            """
    VN KR KP CN TW HK MO SG MY JP
    """
        )
    )
)
#: Countries whose particles are written with a capital.
CAPITAL_PARTICLES: Final = frozenset(["US", "CA", "GB", "AU", "NZ", "IE", "IT"])
#: Countries in which one name is a whole name.
MONONYMS: Final = frozenset(
    words(
        """
    ID IN MM AF BT MN LK PK BD MY TL ET
    """
    )
)
PATRONYMIC: Final = (
    r"(?i)(?:ович|евич|ьич|овна|евна|ична|инична|івна|ївна|йович|улы|ұлы|кызы|қызы|оглы)$"
)
PATRONYMIC_LATIN: Final = r"(?i)(?:ovich|evich|ovych|yovych|ovna|evna|ichna|ivna|yivna)$"
