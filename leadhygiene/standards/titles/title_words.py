"""Words of job titles: level and function in the languages of business (own collection)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from leadhygiene.standards.lookup import word_patterns
from leadhygiene.standards.titles import title_words_more

#: Level -> patterns over the folded title, the first level that matches wins.
_LEVELS: Sequence[tuple[str, str]] = (
    ("intern", r"\b(intern|internship|trainee|apprentice|praktikant(in)?|werkstudent(in)?|azubi|auszubildende[rn]?|volontar(in)?|stagiaire|"
               r"alternante?|apprenti|becari[oa]|pasante|practicante|tirocinante|stagista|estagiari[oa]|stagiair|stazyst(a|ka)|student(in)?|etudiante?|estudiante|"
               r"studente|working student|aprendiz|praktikan|стажер|интерн|インターン|实习生|인턴)\b"),
    ("individual", r"\b(?:(?:gepkocsi|jarmu|mozdony|auto)vezeto|(?:auto|rongi|bussi|veoauto)juht)\b|\b(referent(in)?|mitarbeiter(in)?|referentka|medewerk(er|ster)) (der|des|van de) (geschaftsfuhrung|geschaftsleitung|vorstands?|directie)\b|"
                   r"\b(principal|staff) (software|product|data|systems?|design|research|security)?\s?(engineer|consultant|architect|scientist|developer|analyst|designer|researcher)\b|\b(principal|staff) (software|data) \w+|\blead gen\w*|"
                   r"\b(assistant|assistante|assistent(in)?|assistenz|asistente|asistent(ka)?|assistente|secretary|sekretar(in)?|secretaire|secretari[oa]|segretari[oa]|"
                   r"secretaresse|pa|ea)\s+(to|of|der|des|du|de|del|della|do|da|van|dyr|zarzadu|general de|managing)\b|"
                   r"\bexecutive (assistant|secretary)\b|\bassistenz der\b|\bpersonal assistant\b|"
                   r"\b(product|process|project|scrum|data|systems?|service|risk|control|asset|application|app|content|platform|budget|cost|policy|portfolio|feature|category|domain|solution|api|issue|report) owner\b|\baccount executive\b|\bsales executive\b|\bmarketing executive\b|"
                   r"\bbusiness partner\b|\bchief of party\b|\bpartner manager\b^|\bclient executive\b|\bexecutive (chef|producer|recruiter|sous)\b"),
    ("vp", r"\b(e|s|a|r|g)?vp\b|\bvice[- ]president\w*\b|\bvice[- ]presidente?\b|\bvizeprasident(in)?\b|\bvice[- ]presidenza\b|\bwakil presiden|вице-?президент|віце-?президент|副総裁|副总裁|副社長|부사장|סמנכ\"?ל"),
    ("board", r"\b(?:styre(?:leder|medlem)|bestyrelses(?:medlem|formand|leder))\b|\b(?:member|mitglied|membre|miembro|membro|lid|czlonek|clen|medlem|jasen|tag)\b.{0,24}\b(?:board|aufsichtsrat\w*|beirat\w*|verwaltungsrat\w*|conseil|consejo|consiglio|conselho|raad|rady|styrelsen?|styret|bestyrelsen|hallituksen|igazgatosag)\b|"
              r"\b(board (member|of directors|director|chair(man|woman|person)?|advisor)|member of the board|non[- ]executive director|ned|chair(man|woman|person)( of the board)?|"
              r"aufsichtsrat\w*|beirat\w*|verwaltungsrat\w*|administrateur independant|consejer[oa](?! delegad)|conselheir[oa]|consigliere(?! delegat)|president[ea]? (do conselho|del consiglio|del consejo|du conseil)|commissaris|advisory board|trustee|"
              r"rada nadzorcza|styrelse(ledamot|ordforande)|hallituksen (jasen|puheenjohtaja)|член совета|社外取締役|監査役|董事长|董事|감사)\b|董事|監査役"),
    ("owner", r"\b(owner|co-?owner|proprietor|founder|co-?founder|cofounder|founding partner|managing partner|senior partner|equity partner|inhaber(in)?|eigentumer(in)?|"
              r"grunder(in)?|mitgrunder(in)?|gesellschafter(in)?|proprietaire|fondateur|fondatrice|co-?fondat(eur|rice)|associe gerant|duen[oa]|propietari[oa]|"
              r"fundador(a)?|cofundador(a)?|soci[oa][ -](fundador|director|gerente|administrador)a?|titolare|proprietari[oa]|fondat(ore|rice)|soci[oa] fondatore|propriet[aá]ri[oa]|eigenaar|oprichter|"
              r"mede-?oprichter|wlasciciel(ka)?|zalozyciel(ka)?|wspolwlasciciel|agare|grundare|ejer|eier|grunnlegger|yrittaja|perustaja|omistaja|majitel(ka)?|tulajdonos|"
              r"vlasnik|self[- ]employed|freelance owner|sole trader|principal owner|владелец|(?:со)?основатель|собственник|учредитель|индивидуальный предприниматель|店主|创始人|老板|창업자)\b|"
              r"^(partner|principal|inhaber)$|オーナー|創業者|创始人|老板|창업자"),
    ("c_level", r"\bc[a-z]o\b(?<!cpo)(?<!cvo\b)|\b(cdao|csco|caio|cpto|cito|consigliere delegato)\b|\bchief\b(?! (engineer|architect|accountant|accounting officer|clerk|nurse|editor|mechanic|inspector|estimator|technician|steward|chemist|pilot|resident|surgeon|mate|officer\b$|cook|petty|warrant|master|purser|boatswain|ranger|dispatcher|operator|photographer|flight|driver|usher|meteorologist))(?<!fire chief)(?<!editor in chief)(?<!police chief)(?<!bureau chief)(?<!section chief)(?<!crew chief)(?<!battalion chief)\b.*|"
                r"\b(ceo|cfo|cto|coo|cio|cmo|chro|cro|ciso|cpo|cdo|cso|cco|clo|cao|pdg|dg|daf|dsi|drh)\b|"
                r"\bpresident\b|\bprasident(in)?\b|\bmanaging director\b|\bgeschaftsfuhr(er|erin|end\w*|ung)\b|\bgeschaeftsfuehr(er|erin|end\w*|ung)\b|\bgf\b|\bvorstand\w*\b|"
                r"\bdirec(teur|trice) generale?\b|\bpresidente?(-directeur.*)?\b|\bgerante?\b|\bdirector(a)? (general|ejecutiv[oa])\b|\bgerente general\b|\bconsejer[oa] delegad[oa]\b|"
                r"\badministrador(a)?( unico)?\b(?! de)|\bamministra(tore|trice)( delegat[oa]| unic[oa])?\b|\bdirettore generale\b|\bdiretor(a)?[- ](geral|executiv[oa]|presidente)\b|\bcountry manager\b^|"
                r"\b(algemeen directeur|bestuurder|directeur[- ]grootaandeelhouder|dga|zaakvoerder|gedelegeerd bestuurder)\b|\bprezes( zarzadu)?\b|\bdyrektor (generalny|zarzadzajacy)\b|\bczlonek zarzadu\b|"
                r"\bvd\b|\bverkstallande direktor\b|\bdaglig leder\b|\badm(inistrerende)?\.? dire[kc]tor\b|\badm\.? dir\b|\bdirektor (generalny|kompanii)\b|\btoimitusjohtaja\b|\bjednatel(ka)?\b|\bgeneralni reditel(ka)?\b|\bugyvezeto( igazgato)?\b|\bvezerigazgato\b|"
                r"\bgenel mudur\b|\bdirector general\b|генеральный директор|исполнительный директор|президент|代表取締役|取締役社長|社長|総裁|総经理|总经理|首席|总裁|董事总经理|대표이사|대표|사장|المدير (العام|التنفيذي)|الرئيس التنفيذي|(?<!ס)מנכ\"?ל|\b(?:representante legal|representant legal|(?:legale )?rappresentante(?: legale)?)\b(?<!\brappresentante)|"
                r"\bexecutive director\b|\bgeneral director\b|\bdirectora? ejecutiva?\b|\bgeneralsekretar\b|\bgeneral manager europe\b^|\bchief of staff\b"),
    ("director", r"\b(general counsel|sub-?director(a)?|vice-?direct(or|ora|eur)|vicedirettore|directors?|dir|head(?! nurse| chef| cook| coach| barista| baker| bartender| brewer| cashier| gardener| groundskeeper| greenkeeper| housekeeper| porter| waiter| waitress| warder| roaster| butcher| clerk| librarian| stewardess| lifeguard)|global head|group head|directora|direc(teur|trice)|direktor(in)?|direttore|direttrice|diretor(a)?|directeur|bereichsleiter(in)?|hauptabteilungsleiter(in)?|prokurist(in)?|"
                 r"dyrektor(ka)?|direktor|reditel(ka)?|igazgato|direktorius|johtaja|\w+johtaja|direktoren|direktör|dean|provost|superintendent|mudur yardimcisi|leiter(in)? (des|der) bereichs?)\b|директор|本部長|事業部長|총괄|이사|总监|مدير عام|\w+direktor\b|\w+igazgato\b"),
    ("manager", r"^resp\b|\b(manager|\w+manager(in)?|(editor in chief|redacteur en chef|chefredakteur(in)?)|(fire|police|bureau|section|crew|battalion) chief|chief (mate|officer|cook|petty officer|warrant officer|master sergeant|purser|dispatcher|pilot|steward)|mgr|mngr|managers|managing|supervisor|lead|team ?lead(er)?|teamleiter(in)?|teamleitung|leiter(in)?|\w+leiter(in)?|leitung|\w+leitung|abteilungsleiter(in)?|gruppenleiter(in)?|"
                r"chef(fe)?|responsable|gestionnaire|encargad[oa]|gerente|jef[ea]|coordinador general|capo|responsabile|responsavel|gestor(a)?|supervisor(a)?|hoofd|\w+leider|glown[ya] ksiegow\w*|hlavni ucetni|fokonyvelo|bedrijfsleider|"
                r"kierowni(k|czka)|menedzer(ka)?|manazer(ka)?|vedouci|vezeto|\w+vezeto|paallikko|\w+paallikko|\w+chef|leder|\w+leder|\w+sjef|yonetici(si)?|mudur[u]?|foreman|vorarbeiter|meister(in)?|superintendent|administrator general|"
                r"chief (engineer|architect|accountant|accounting officer|clerk|nurse|editor|mechanic|inspector|estimator)|controller|comptroller|principal(?! (software|data|product|systems?|engineer|consultant|architect|scientist|developer|analyst|designer|researcher))|captain|head (?:nurse|chef|cook|coach|barista|baker|bartender|brewer|cashier|gardener|groundskeeper|greenkeeper|housekeeper|porter|waiter|waitress|warder|roaster|butcher|clerk|librarian|stewardess|lifeguard)|head teacher|school principal|postmaster)\b|"
                r"начальник|руководитель|менеджер|заведующ|управляющ|главный|部長|課長|係長|マネージャー|店長|主任|经理|主管|部长|팀장|부장|과장|مدير|מנהל"),
)  # fmt: skip
#: Function -> patterns; where several match, the earliest word of the title wins, then this order.
_FUNCTIONS: Sequence[tuple[str, str]] = (
    ("hr", r"\b(hr|human resources?|people( operations| & culture| and culture| partner)?|talent|recruit\w*|personal(wesen|abteilung|leit\w*|referent\w*|chef\w*|entwickl\w*|sachbearb\w*)?(?! assistant| trainer| banker)|rh|rrhh|recursos humanos|ressources humaines|risorse umane|"
           r"personeel\w*|p&o|hrbp|chro|drh|kadr\w*|personal?ist(a|ka)|personalist\w*|payroll|compensation|benefits|staffing|personal(?=chef|direktor|ansvarig)|henkilosto\w*|lohn\w*|insan kaynak\w*|zamestnanc\w*|munkaugy\w*|resurse umane|ljudski resursi|people and talent|workforce)\b|кадр|персонал|(?<![個个])人事|인사|人力资源|الموارد البشرية"),
    ("procurement", r"\b(procurement|purch\w*|buyer|buying|sourcing|category manager|\w*einkauf\w*|einkaufer(in)?|beschaffung\w*|achats?|acheteu(r|se)|compras|comprador(a)?|acquisti|buyer|inkoop\w*|inkoper|zakup\w*|zaopatrz\w*|nakup\w*|beszerz\w*|inkop\w*|innkjop\w*|indkob\w*|hankinta\w*|osto\w*|satinalma|strategic sourcing|vendor manag\w*|supply buyer)\b|закуп|снабжен|購買|調達|采购|구매|المشتريات"),
    ("sales", r"\b(sales|account (executive|manager|director|exec)|key account\w*|business develop\w*|bizdev|bdr|sdr|ae|revenue|cro|\w*vertrieb\w*|\w*verkauf\w*|verkaufer(in)?|aussendienst\w*|kundenberat\w*|"
              r"commercial(e|es)?|vent(e|es)|vendeu(r|se)|technico-?commercial\w*|charge d affaires|ventas|comercial|vendedor(a)?|vendit\w*|commerciale|vendas|verkoop\w*|verkoper|accountmanager|sprzedaz\w*|handlow\w*|prodej\w*|obchod\w*|ertekesit\w*|"
              r"salg\w*|selger|salj\w*|forsaljning\w*|myynti\w*|satis\w*|territory manager|presales|pre-sales|inside sales|bid manager|tenders?|estate agent|partner manager|channel\w*|partnerships?|real estate agent|realtor|broker|export manager|kam|client (partner|director|executive))\b|продаж|сбыт|коммерческ|комерційн|збут|εμπορικ|πωλησ|営業|销售|(?<!자)영업|المبيعات|מכירות"),
    ("marketing", r"\b(market(ing|er)\w*|cmo|brand\w*|communications?|pr|public relations|content|editor in chief|e-?commerce|seo|sem|social media|media|digital market\w*|growth|demand gen\w*|lead gen\w*|campaign\w*|advertising|creative|copywriter|event\w*|werbung|kommunikation\w*|offentlichkeitsarbeit|"
                  r"communication|mercadeo|mercadotecnia|comunicacion|publicidad|comunicazione|marketingu|redak\w*|pressesprecher(in)?|graphic\w*|designer|webmaster|markkinointi\w*|viestinta\w*|markedsforing\w*|marknads\w*|pazarlama)\b|маркет|реклам|マーケティング|広報|宣伝|市场|마케팅|홍보|التسويق|שיווק"),
    ("finance", r"\b(financ\w*|cfo|account(ant|ing|s|ancy)( payable| receivable)?|controller|controlling|comptroller|treasur\w*|audit\w*|tax|bookkeep\w*|book-keeper|billing|credit|investment\w*|investor relations|actuar\w*|buchhalt\w*|finanz\w*|steuer(berat\w*|fach\w*)?|rechnungswesen|"
                r"comptab\w*|financi(er|ere|ero|era)|contab\w*|contador(a)?|tesorer\w*|contabil\w*|ragionier\w*|finanziari\w*|(?<!consigliere di )(?<!consiglio di )amministrazione|amministrativ[oa]|financeir[oa]|boekhoud\w*|financieel|fakturist\w*|ksiegow\w*|finans\w*|ucetni|penzugy\w*|ekonom\w*|redovisning\w*|"
                r"okonomi\w*|regnskap\w*|talous\w*|muhasebe|daf|bank\w*|loan\w*|mortgage|underwriter|wealth|analyst finance|fp&a|claims|controleur de gestion|controladoria|controladora?|control de gestion|controllo di gestione|cobranzas|tresor\w*|quants?|ucto\w*|konyvel\w*)\b|финанс|бухгалтер|経理|財務|会计|财务|회계|재무|المالية|כספים|חשב"),
    ("legal", r"\b((?<!representante )(?<!representant )legal|counsel|bedrijfsjurist\w*|lawyer|attorney|paralegal|compliance|jurist(in)?|justiziar(in)?|rechtsanwalt|rechtsanwaltin|rechtsabteilung|anwalt|notar(in)?|notaire|notari[oa]|notary|notaris|juriste|juridique|avocate?|abogad[oa]|juridic[oa]|(?<!rappresentante )legale(?! rappresentante)|avvocat[oa]|advogad[oa]|jurist|advocaat|prawnik|radca prawny|pravnik|jogasz|"
              r"advokat|lakimies|avukat|hukuk|solicitor|barrister|data protection|datenschutz\w*|privacy|contracts? manag\w*|regulatory|patent\w*|law)\b|юрист|юридическ|адвокат|法務|弁護士|法务|律师|법무|변호사|القانوني|משפטי"),
    ("medical", r"\b(nurse|rn|lpn|nursing|physician|doctor|md|surgeon|dentist\w*|dental|pharmac\w*|therap\w*|medical|clinical|clinic|hospital|veterinar\w*|paramedic|midwife|optometr\w*|radiolog\w*|psycholog\w*|psychiatr\w*|chiropract\w*|arzt|arztin|\w+arzt|\w+arztin|pflege\w*|krankenschwester|apotheker(in)?|"
                r"medecin|infirmi(er|ere)|pharmacien\w*|medic[oa]|enfermer[oa]|farmaceutic[oa]|infermier[ea]|arts|verpleeg\w*|apotheker|lekarz|pielegniarka|lekar(ka)?|orvos|lakare|lege|laege|laakari|hoitaja|sairaanhoitaja|doktor|hemsire|caregiver|health ?care|hygienist|dietitian|nutritionist|anesthe\w*|cardiolog\w*|pathologist|oncolog\w*)\b|врач|медсестр|фармац|医師|看護|薬剤師|医生|护士|의사|간호사|طبيب|רופא"),
    ("education", r"\b(teacher|professor|lecturer|instructor|educator|tutor|faculty|principal(?! (software|data|product|systems?|engineer|consultant|architect|scientist|developer|analyst|designer|researcher|buyer|owner|account))|dean|provost|school|teaching|education\w*|training|trainer|l&d|learning|academic|librarian|lehrer(in)?|\w*lehrer(in)?|dozent(in)?|professorin|ausbild\w*|enseignant\w*|professeur\w*|formateur|formatrice|"
                  r"profesor(a)?|docente|maestr[oa]|formador(a)?|insegnante|professore(ssa)?|formatore|professor(a)|leraar|docent|nauczyciel(ka)?|wykladowca|ucitel(ka)?|tanar|larare|laerer|opettaja|opinto\w*|ogretmen|coach|curriculum|headmaster|headteacher|adjunct|admissions?|registrar|bursar|enrollment|enrolment|campus|student (affairs|services|life|success|activities)|studies|kita\w*|erzieher(in)?|schul\w*|universit\w*|universid\w*|fakultat\w*|szkol\w*|skol\w*|koulu\w*)\b|учител|преподават|教授|教師|講師|老师|教师|교사|교수|معلم|מורה"),
    ("research", r"\b(research\w*|scientist|r&d|r & d|r\+d|laborator\w*|lab|chemist|biologist|physicist|forschung\w*|forscher(in)?|wissenschaft\w*|entwicklung|chercheu(r|se)|recherche|investigador(a)?|investigacion|ricerc\w*|pesquis\w*|onderzoek\w*|badan\w*|vyzkum\w*|kutato\w*|forsk(?!ol)\w*|tutk\w*|geolog\w*|statistic\w*|economist|postdoc\w*|phd)\b|исследов|научн|研究(?!生$)|연구|باحث|חוקר"),
    ("product", r"\b(product (owner|manager|management|director|lead|marketing|designer|design|analyst|specialist|development)|product|cpo|produktmanag\w*|produktmanager(in)?|chef de produit|produit|producto|prodotto|produto|productmanager|product-?owner|produktu|produktchef|produktsjef|tuotepaallikko|ux|ui|scrum master|user experience|produktleit\w*)\b|продукт|プロダクト|产品|제품"),
    ("it", r"\b(it|i\.t\.|information (technology|systems?|security|officer)|cio|ciso|sysadmin|system(s)? (admin\w*|engineer|analyst)|network\w*|infrastructure|help ?desk|desktop support|devops|cyber\w*|security (analyst|engineer|officer|architect)|data (analyst|engineer|scientist|architect|warehouse|base|manager)|database|dba|business intelligence|bi|erp|sap|cloud|"
           r"edv\w*|informatik\w*|informatique|dsi|systeme[s]? d information|sistemas|informatic[oa]|tecnologia( da informacao| de la informacion)?|ti|sistemi informativi|ict|informatiker(in)?|systemadmin\w*|systeembeheer\w*|applicatiebeheer\w*|netwerkbeheer\w*|informatyk\w*|administrator\w* (?:sieci|sistem\w*|system\w*|sust\w*|mrez\w*|de (?:sistem\w*|retea))|(?:sistem\w*|systemov\w*) administrator\w*|spravc[ea] (?:sit|it)\w*|informacn\w*|informatikai|tietohallinto\w*|bilgi (islem|teknoloji\w*)|web ?(developer|master)|digital transformation|technical support|salesforce admin\w*|crm admin\w*|analytics|data)\b|информацион|систем\w* администратор|айти|情報システム|情報|信息|정보|전산|تقنية المعلومات|מחשוב"),
    ("engineering", r"\b(engineer\w*|engr|developer|develop\w*|programmer|software|architect|cto|technical|technology|technolog\w*|technician|mechanic\w*|electric\w*|civil|qa|test(er|ing)|design engineer|hardware|firmware|tech(nical)? lead|architekt(in)?|architecte|arquitect[oa]|architett[oa]|full ?stack|front ?end|back ?end|ingenieur(in)?|\w*ingenieur\w*|entwickler(in)?|konstrukt\w*|technik\w*|techniker(in)?|technisch\w*|entwicklungs\w*|"
                    r"ingenieure|technique|technicien\w*|developpeu(r|se)|ingenier[oa]|ingenieria|desarrollador(a)?|tecnic[oa]|programador(a)?|ingegner[ei]\w*|sviluppat\w*|tecnico|engenheir[oa]|engenharia|desenvolvedor(a)?|ontwikkelaar|inzynier\w*|programist\w*|konstruktor|technolog|inzenyr|vyvojar\w*|mernok|fejleszto|ingenjor|utvecklare|ingenior|utvikler|udvikler|insinoori|kehittaja|muhendis\w*|yazilim|welder|machinist|electrician|projektant\w*|progettist[aei]|projektuotoj\w*|projektetaj\w*|projekteerij\w*|plumber|surveyor|draft\w*|cad|staff engineer|mechatron\w*)\b|инженер|разработч|программист|конструктор|техническ|технолог|エンジニア|技術|開発|工程师|技术|开发|엔지니어|개발|기술|مهندس|מהנדס|מפתח"),
    ("support", r"\b(support|customer (service|success|support|care|experience|relations)|client (service|services|success|support)|service desk|call cent(er|re)|contact cent(er|re)|kundenservice|kundendienst|kundenbetreu\w*|service( manager| technician| delivery)?|after[- ]?sales|service client|sav|atencion al cliente|servicio al cliente|assistenza( clienti)?|servizio clienti|atendimento|suporte|klantenservice|obsluga klienta|zakaznick\w*|ugyfelszolgalat\w*|kundtjanst|kundeservice|asiakaspalvelu\w*|musteri hizmetleri|cx|csm)\b|поддержк|клиент|サポート|カスタマー|客服|고객|خدمة العملاء|שירות"),
    ("operations", r"\b(operations?|ops|coo|logisti\w*|supply chain|warehouse|production|manufactur\w*|plant|facilit\w*|maintenance|quality|hse|ehs|safety|project|program(me)?|pmo|process|planning|planner|fleet|transport\w*|shipping|dispatch\w*|inventory|lean|construction|site|store|customs|sustainability|restaurant|hotel|branch|general manager|office manager^|"
                   r"betriebs?\w*|werk(s)?leit\w*|produktion\w*|fertigung\w*|lager\w*|logistik\w*|qualitat\w*|instandhaltung\w*|projekt\w*|disponent(in)?|exploitation|production|logistique|qualite|usine|chantier|projet|operaciones|produccion|logistica|calidad|planta|proyectos?|operazioni|produzione|qualita|stabilimento|progett\w*|"
                   r"operacoes|producao|qualidade|projetos?|productie|logistiek|kwaliteit|bedrijfs\w*|planner|produkcj\w*|logistyk\w*|jakosc\w*|magazyn\w*|vyrob\w*|kvalit\w*|logistik\w*|termeles\w*|uzem\w*|drift\w*|produktions?\w*|tuotanto\w*|laatu\w*|uretim|lojistik|kalite|operasyon|chef|cook|driver|security guard|farmer|foreman|delivery manager|procurement ops|almacen\w*|bodega|officina|magazzin\w*|armazem|hausmeister(in)?|caretaker|janitor|custodian|guardia|vigilante|cociner[oa]|cuoco|cuisini(er|ere)|koch|kochin|kok|chofer|chauffeur|\w*fahrer(in)?|camionero|autista|motorista|kierowca|mate|boatswain|purser|skipper|vessel|ship|crew|marine|superintendent|estimat\w*|risk|continuous improvement|six sigma|merchandis\w*|housekeep\w*|kitchen|food|beverage|catering|pilot|captain|polier|bauleit\w*|obra|cantiere|byggled\w*|budow\w*|stavby\w*|kierownik zmiany|schicht\w*)\b|производств|логист|склад|качеств|операцион|эксплуатац|生産|製造|物流|品質|工場|运营|生产|质量|物流|생산|품질|물류|운영|العمليات|תפעול"),
    ("admin", r"\b(referent(in)? der geschaft\w+|admin|(?<!conseil d )administrat(or|ion|ive|ive assistant)|office (manager|administrator|assistant|coordinator)|secretary|receptionist|clerk|executive assistant|personal assistant|pa|ea|assistant to|assistenz|assistent(in)?|sekretar(iat|in)?|sachbearbeit\w*|verwaltung\w*|buro\w*|bueroleit\w*|empfang\w*|assistante?( de direction| administrati(f|ve))?|secretaire|secretariat|accueil|"
              r"administrativ[oa]|secretari[oa]|recepcionista|asistente|auxiliar|segretari[oa]|segreteria|impiegat[oa]|recepcao|secretaresse|receptioniste|administratief|sekretarka|asystent(ka)?|biuro\w*|asistent(ka)?|titkar\w*|sekreterare|administratör|sekretaer|sihteeri|toimisto\w*|sekreter|typist|data entry|chief of staff)\b|секретар|администратор|делопроизводит|秘書|事務|総務|秘书|行政|文员|비서|총무|سكرتير|מזכיר"),
    ("executive", r"\b(ceo|president|prasident(in)?|presidente|managing (director|partner|member)|general (manager|director)|executive director|owner|founder|cofounder|co-founder|partner|chair\w*|board|vorstand\w*|geschaftsfuhr\w*|geschaeftsfuehr\w*|inhaber(in)?|gesellschafter(in)?|grunder(in)?|prokurist(in)?|aufsichtsrat|beirat|direc(teur|trice) generale?|pdg|dg|gerante?|fondat\w*|proprietaire|"
                  r"director(a)? (general|ejecutiv[oa])|gerente general|consejer[oa]|duen[oa]|propietari[oa]|fundador(a)?|soci[oa]|administrador(a)?|amministra(tore|trice)\w*|direttore generale|titolare|proprietari[oa]|diretor(a)?[- ](geral|executiv[oa]|presidente)|directeur|bestuurder|eigenaar|oprichter|dga|zaakvoerder|prezes\w*|zarzad\w*|wlasciciel\w*|dyrektor (generalny|zarzadzajacy)|"
                  r"vd|daglig leder|adm\.? dire[kc]tor|agare|grundare|toimitusjohtaja|yrittaja|johtaja|jednatel\w*|majitel\w*|ugyvezeto\w*|vezerigazgato|tulajdonos|genel mudur|proprietor|principal|trustee|chief executive\w*|chief of staff|chief operating|evp|svp|vice president|self[- ]employed|mayor|member)\b|генеральный директор|директор|владелец|президент|основатель|代表取締役|社長|会長|取締役|总经理|总裁|董事|创始人|대표|사장|회장|المدير (العام|التنفيذي)|الرئيس|מנכ"),
)  # fmt: skip
#: What follows "student" in the job of somebody who works for students.
_SERVES_STUDENTS = re.compile(
    r" (?:\w+ )?(?:affairs|isler\w*|activit\w*|advis\w*|counsel\w*|dean|life|housing|success|services?|support|recruit\w*|admissions?|"
    r"outreach|development|engagement|finance\w*|accounts?|loans?|records|experience|coordinator|manager|director|officer|"
    r"specialist|teacher|union|programs?)\b"
)
NON_BUYER: Sequence[tuple[str, str]] = (
    ("student", r"\b(student(in|ka)?|doktorand(in)?|elev|eleve|lyceen(ne)?|alumn[oa]|uczen|zak|diak|hallgato|tanulo|studierende[rn]?|undergrad|(phd|mba|doctoral|masters?) candidate|etudiante?|estudiante|studente(ssa)?|pupil|schuler(in)?|undergraduate|graduate student|phd (student|candidate)|college student|studerende|opiskelija|ogrenci|learner)\b|студент|学生|학생|طالب|סטודנט"),
    ("retired", r"\b(retired|retiree|in rente|i\.? ?r\.?$|en retraite|a la retraite|in pensione|na emeryturze|v duchodu|nyugdijas|elakkeella|pensjonist|folkepensionist|penzista|duchodce|pensionado|pensionad[oa]|reforma do|reformad[oa]|rentner(in)?|pensionar(in)?|im ruhestand|retraitee?|jubilad[oa]|pensionat[oa]|aposentad[oa]|gepensioneerd|emeryt(ka)?|emeritus|pensionist|elakelainen|emekli)\b|пенсионер|定年|退休|은퇴"),
    ("job_seeker", r"\b(job ?seeker|seeking (a )?(new )?(job|position|opportunit\w*|employment)|looking for (a )?(new )?(job|work|position|opportunit\w*)|unemployed|between (jobs|roles|positions)|open to (work|opportunities|new opportunities)|not (currently )?(working|employed)|laid off|in transition|available immediately|on the job market|recent graduate|buscando (empleo|trabajo)|en paro|sin empleo|a la recherche d un emploi|procurando emprego|a procura de emprego|in cerca di|werkloos|op zoek naar werk|poszukuj\w* pracy|szukam pracy|hledam praci|nezamestnan\w*|allaskereso|munkanelkuli|arbetslos|arbetssokande|arbeidsledig|jobbsoker|ledig|jobsogende|tyoton|tyonhakija|issiz|is ariyor\w*|arbeitssuchend|arbeitslos|auf jobsuche|en recherche d emploi|demandeur d emploi|sans emploi|en bus(queda|ca) de (un )?(empleo|trabajo)|desemplead[oa]|in cerca di (lavoro|occupazione)|disoccupat[oa]|desempregad[oa]|werkzoekend|bezrobotn[ya]|job hunting|actively seeking)\b|безработн|求職|求职|구직"),
)  # fmt: skip


@cache
def _compiled(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    groups = {"level": _LEVELS, "function": _FUNCTIONS, "non_buyer": NON_BUYER}[name]
    return tuple((label, re.compile(pattern)) for label, pattern in groups)


@cache
def _compiled_more(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the same with the words of further languages; those of levels stand alone."""
    if name == "level":
        given = title_words_more.LEVELS
        return tuple((label, _more(label, given)) for label in _FURTHER_LEVELS)
    further = title_words_more.FUNCTIONS
    return tuple((label, _more(label, further, before)) for label, before in _FUNCTIONS)


#: In the order in which they count.
_FURTHER_LEVELS = ("intern", "vp", "board", "owner", "c_level", "director", "manager")


def _more(label: str, given: Mapping[str, tuple[str, str]], *before: str) -> re.Pattern[str]:
    latin, other = given.get(label, ("", ""))
    own = (
        rf"\b(?:{latin})\b" if latin else "",
        word_patterns.folded(other),
        word_patterns.pattern("title_words", label),
    )
    return re.compile("|".join(filter(None, (*before, *own))))


def level(folded: str, *, wide: bool = False) -> tuple[str, str]:
    """Return the level of a folded title and the words that tell it.

    Args:
        folded: The title.
        wide: Whether words of further languages count where no other word tells a rank.
    """
    found = _level(folded, _compiled("level"))
    if wide and found[0] in {"", "individual", "director"}:
        further = _level(folded, _compiled_more("level"))
        return further if further[0] else found
    return found


def _level(folded: str, patterns: Sequence[tuple[str, re.Pattern[str]]]) -> tuple[str, str]:
    for label, pattern in patterns:
        found = pattern.search(folded)
        if found:
            return label, found.group()
    return "", ""


def functions(folded: str, *, wide: bool = False) -> list[tuple[str, str, int]]:
    """Return every function of a folded title: name, words, position."""
    out = []
    for label, pattern in _compiled_more("function") if wide else _compiled("function"):
        found = pattern.search(folded)
        if found:
            out.append((label, found.group(), found.start()))
    return out


def non_buyer(folded: str) -> str | None:
    """Return ``student``, ``retired`` or ``job_seeker`` where the title says so."""
    for label, pattern in _compiled("non_buyer"):
        found = pattern.search(folded)
        if found and not (label == "student" and _SERVES_STUDENTS.match(folded[found.end() :])):
            return label
    return "student" if _further("student").search(folded) else None


def further_role(folded: str) -> str:
    """Return the word of further languages that names a role without a rank, or the empty string."""
    found = _further("role").search(folded)
    return found.group() if found else ""


@cache
def _further(name: str) -> re.Pattern[str]:
    return re.compile(word_patterns.pattern("title_words", name))


def serves_students(folded: str) -> bool:
    """Whether the word student stands in the job of somebody who works for students."""
    found = re.search(r"\bstudents?\b", folded)
    return bool(found and _SERVES_STUDENTS.match(folded[found.end() :]))
