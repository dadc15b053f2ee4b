"""Well-known firms that changed their name or belong to another; facts of public record, own list.

Only names that a coined brand makes unmistakable; compared in folded form, without legal form.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from leadhygiene.standards import firm_words

#: Older name -> newer name; the older one is no longer used for the firm itself.
_RENAMED = """
twitter>x|x corp;andersen consulting>accenture;philip morris companies>altria|altria group;weight watchers|weight watchers international>ww|ww international
facebook>meta|meta platforms;google inc>alphabet;square inc>block inc;datsun>nissan;lucky goldstar>lg;research in motion|rim>blackberry;apple computer>apple
bell atlantic>verizon|verizon communications;valujet|valujet airlines>airtran|airtran airways;scientific games>light and wonder|light wonder;international harvester>navistar
gmac>ally|ally financial;priceline|priceline com|priceline group>booking holdings;time warner>warnermedia;statoil>equinor;dong energy>orsted;gdf suez>engie;france telecom>orange
british petroleum>bp;ciba geigy>novartis;sprint nextel>sprint;suntrust|bb t|bbt>truist|truist financial;wellpoint>anthem|elevance health;anthem>elevance health
centurylink|century link>lumen|lumen technologies;symantec>nortonlifelock|gen digital;nortonlifelock>gen digital;dunkin donuts>dunkin;l brands>bath body works
coach inc>tapestry;michael kors holdings>capri holdings;daimler|daimler benz|daimlerchrysler>mercedes benz group|mercedes benz;kellogg|kellogg company>kellanova;transferwise>wise
philips lighting>signify;akzonobel specialty chemicals>nouryon;minnesota mining manufacturing>3m;haloid|haloid xerox>xerox;tokyo tsushin kogyo>sony
matsushita|matsushita electric|matsushita electric industrial>panasonic;computing tabulating recording>ibm|international business machines;quantum computer services>aol
voicestream|voicestream wireless>t mobile|t mobile usa|t mobile us;norwich union>aviva;abbey national>santander uk;midland bank>hsbc|hsbc uk;royal dutch shell>shell
burroughs|sperry>unisys;tyco healthcare>covidien;us airways group>american airlines group;siemens semiconductors>infineon|infineon technologies;hoechst|rhone poulenc>aventis
total>totalenergies;gas natural|gas natural fenosa>naturgy;fiat chrysler|fiat chrysler automobiles|peugeot citroen|psa peugeot citroen|groupe psa>stellantis;united technologies|raytheon technologies|raytheon>rtx;corus>tata steel europe
thomson reuters financial risk|thomson reuters markets>refinitiv;mcgraw hill financial>s p global;standard life aberdeen|aberdeen standard investments>abrdn|aberdeen;royal bank scotland|royal bank of scotland|rbs>natwest|natwest group;lafargeholcim>holcim
areva>orano;dcns>naval group;technicolor>vantiva;vinci park>indigo;eads|european aeronautic defence space>airbus;ruhrgas>uniper;metallgesellschaft>gea;degussa>evonik|evonik industries;wincor nixdorf|diebold>diebold nixdorf;karstadt quelle|karstadtquelle>arcandor
nokia siemens networks>nokia networks|nokia solutions networks;sony ericsson|sony ericsson mobile communications>sony mobile;teliasonera>telia|telia company;posten danmark|post danmark>postnord;novozymes|chr hansen>novonesis|novonesis group;exxon|mobil>exxonmobil|exxon mobil
chevrontexaco|texaco>chevron;oath|verizon media>yahoo;blackwater>academi;valeant|valeant pharmaceuticals>bausch health;mylan|upjohn>viatris;computer sciences|csc>dxc|dxc technology;tyco international>johnson controls;united continental>united airlines
penn national gaming>penn entertainment;cbs|viacomcbs>paramount|paramount global;discovery|discovery communications>warner bros discovery;cb richard ellis>cbre;jones lang lasalle>jll;price waterhouse|coopers lybrand>pricewaterhousecoopers|pwc;booz company>strategy
ernst young>ey;caja madrid>bankia;banco santander central hispano>santander|banco santander;petrobras distribuidora|br distribuidora>vibra|vibra energia;companhia vale rio doce|vale rio doce|cvrd>vale;nippon oil|jxtg|jx nippon oil energy>eneos;toshiba memory>kioxia
olympus scientific solutions>evident;hitachi metals>proterial;showa denko|hitachi chemical>resonac;fuji heavy industries>subaru;yamanouchi|yamanouchi pharmaceutical|fujisawa|fujisawa pharmaceutical>astellas|astellas pharma;sankyo>daiichi sankyo;hynix|hyundai electronics|hynix semiconductor>sk hynix
daewoo shipbuilding|daewoo shipbuilding marine engineering>hanwha ocean;goldstar>lg electronics|lg;daewoo motor>gm korea;uti bank>axis bank;kraft foods group>kraft heinz;kimberly clark de mexico>kcm;hospira worldwide>hospira;amoco|bp amoco>bp;nabisco holdings>nabisco
nielsen holdings|nielsen media research>nielsen;equant>orange business services|orange business;gdf>engie;suez environnement>suez;accor services>edenred;bonduelle americas>taylor farms;pechiney>alcan;usinor|arbed|aceralia>arcelor;arcelor|mittal steel|mittal>arcelormittal
ucb celltech>celltech;smithkline beecham|glaxo wellcome|glaxo>glaxosmithkline|gsk;glaxosmithkline>gsk;astra|zeneca>astrazeneca;upjohn company|pharmacia upjohn>pharmacia;sandoz ag ciba>novartis;sanofi aventis|sanofi synthelabo>sanofi;bayer materialscience>covestro
bayer cropscience monsanto>bayer crop science;siemens healthcare>siemens healthineers;siemens gamesa|gamesa>siemens gamesa renewable energy;abb power grids|hitachi abb power grids>hitachi energy;philips healthcare informatics>philips;philips semiconductors>nxp|nxp semiconductors;motorola semiconductor|freescale>nxp|nxp semiconductors
agilent semiconductor|avago|avago technologies>broadcom;lucent microelectronics>agere;hewlett packard company>hp;hewlett packard enterprise services|eds|electronic data systems>dxc;lenovo legend|legend holdings>lenovo;peoplesoft>oracle;macromedia>adobe
sony computer entertainment>sony interactive entertainment;square enix holdings|squaresoft|enix>square enix;infogrames>atari;vivendi games>activision;overstock|overstock com>beyond;bed bath beyond>overstock;jcpenney|j c penney>penney;limited brands|limited>bath body works
federated department stores>macy s|macys;sears roebuck|kmart>sears|transformco;dayton hudson>target;woolworth|f w woolworth>foot locker|venator;philip morris>altria;rjr nabisco>reynolds american;imperial tobacco>imperial brands;british american tobacco us>reynolds american
american can>primerica;international paper xpedx|xpedx>veritiv;alcoa>howmet|howmet aerospace|arconic;arconic>howmet|howmet aerospace;united aircraft>united technologies;allied signal|alliedsignal>honeywell;rockwell international|rockwell>rockwell automation;litton|trw>northrop grumman
mcdonnell douglas>boeing;martin marietta|lockheed>lockheed martin;british aerospace|marconi electronic systems>bae systems;general dynamics it|csra>gdit;l 3 communications|l3|harris>l3harris|l3harris technologies;orbital atk|alliant techsystems>northrop grumman innovation systems
andersen worldwide>accenture;hay group>korn ferry;manpower>manpowergroup;kelly girl>kelly services;adia|ecco>adecco;vedior>randstad;reed elsevier>relx;international thomson|thomson corporation|thomson>thomson reuters;tribune publishing>tronc;news international>news uk
kpmg consulting>bearingpoint;veba|viag>eon|e on;preussag>tui;credit lyonnais>lcl;vivendi universal>vivendi;ppr|pinault printemps redoute>kering
generale eaux|compagnie generale eaux>veolia;lyonnaise eaux>suez;kraft foods>mondelez|mondelez international;worldcom>mci;hewlett packard>hp|hp inc
"""
#: Firm -> the firm that owns it.
_OWNED = """
google|youtube|waymo|deepmind|verily|fitbit|nest labs>alphabet;geico|dairy queen|duracell|netjets|see s candies|fruit of the loom|bnsf railway|clayton homes>berkshire hathaway
youtube|waymo|deepmind|fitbit|nest|nest labs|mandiant|looker|apigee|waze|doubleclick|adsense|kaggle|firebase>google;ikea>ingka|inter ikea;maybelline|garnier|lancome|kerastase|la roche posay|kiehl s|vichy>l oreal|loreal;actimel|evian|volvic|nutricia|activia|aptamil>danone
mandiant|looker>google cloud;hubspot clearbit|clearbit>hubspot;pardot|exacttarget|demandware|quip>salesforce;marketo|magento|figma frame io|frame io|workfront>adobe;eloqua|taleo|responsys|rightnow>oracle;mailchimp|credit karma|quickbooks|turbotax>intuit;trello|bitbucket|loom|statuspage>atlassian
sendgrid|segment>twilio;box notes>box;citrix|tibco|netscaler>cloud software|cloud software group;carbon black|airwatch|pivotal>vmware;sophos|darktrace|proofpoint|sailpoint|ping identity|forgerock>thoma bravo;solarwinds msp|n able>solarwinds;kronos|ultimate software>ukg;workday adaptive planning|adaptive insights|peakon>workday
dun bradstreet hoovers|hoovers|d b hoovers>dun bradstreet;zoominfo chorus|chorus ai|discoverorg>zoominfo;indeed|glassdoor>recruit|recruit holdings;monster worldwide|monster>randstad;capterra|software advice|getapp>gartner;cision|pr newswire>platinum equity;ancestry|refinitiv>lseg|london stock exchange
rimowa|fendi|celine|givenchy|loewe|kenzo|guerlain|dior|hublot|tag heuer|zenith watches|bvlgari|dom perignon|veuve clicquot>lvmh;cartier|montblanc|piaget|iwc|iwc schaffhausen|jaeger lecoultre|van cleef arpels|panerai>richemont;omega|longines|tissot|rado|breguet|blancpain|eta>swatch|swatch group
saint laurent|yves saint laurent|boucheron|alexander mcqueen|brioni>kering;zara|massimo dutti|pull bear|bershka|stradivarius|oysho>inditex;cos|weekday|monki|arket|other stories>h m|hennes mauritz|h m hennes mauritz;uniqlo|gu>fast retailing;vans|timberland|north face|supreme|dickies>vf|vf corporation
banana republic|old navy|athleta>gap;victoria s secret pink>victoria s secret;marshalls|homegoods|tk maxx|winners>tjx|tjx companies;bloomingdale s>macy s|macys;kroger fred meyer|fred meyer|harris teeter|ralphs|king soopers|smith s food>kroger;safeway|vons|jewel osco|acme markets|shaw s>albertsons
asda|argos>sainsbury s;argos|habitat>sainsbury|sainsbury s|j sainsbury;waitrose|john lewis>john lewis partnership;booker|one stop>tesco;morrisons>cd r;carrefour market|atacadao>carrefour;casino|monoprix|franprix>groupe casino;decathlon|leroy merlin|boulanger|kiabi|auchan>mulliez|adeo;leroy merlin|bricoman|weldom>adeo
penny|toom|billa|dertour|bipa>rewe;netto marken discount|netto>edeka;real|metro cash carry|makro>metro;obi|kik|tedi>tengelmann;dm|rossmann drogeriemarkt>rossmann;media markt|mediamarkt|saturn>mediamarktsaturn|ceconomy;otto versand|bonprix|hermes|about you|witt>otto|otto group;mytheresa|yoox net porter>mytheresa
opel|vauxhall|peugeot|citroen|fiat|alfa romeo|jeep|chrysler|dodge|ram|maserati|lancia|ds automobiles>stellantis;dacia|alpine|renault samsung>renault;infiniti|datsun>nissan;acura>honda;smart|maybach|mercedes amg>mercedes benz;freightliner|western star|detroit diesel|thomas built buses>daimler truck
peterbilt|kenworth|daf|daf trucks>paccar;mack|mack trucks|renault trucks|volvo penta|volvo trucks|volvo construction equipment>volvo|ab volvo|volvo group;iveco bus|heuliez bus|fpt industrial>iveco;case ih|new holland|steyr traktoren|case construction>cnh|cnh industrial;fendt|massey ferguson|valtra|challenger>agco
wirtgen|hamm|kleemann|voegele|vogele>john deere|deere;bobcat>doosan bobcat;solar turbines|perkins|perkins engines|caterpillar financial|mwm>caterpillar;jcb power systems>jcb;linde material handling|still|dematic>kion;hyster|yale>hyster yale;raymond|bt|vanderlande>toyota industries
bosch rexroth|dremel|bsh|bsh hausgerate|buderus|etas>bosch|robert bosch;siemens healthineers|siemens energy|siemens mobility|mentor graphics>siemens;festo didactic>festo;ina|fag|luk>schaeffler;vitesco>schaeffler;continental automotive|vdo>continental;hella>forvia;faurecia|hella>forvia;magneti marelli>marelli
kuka>midea;toshiba lifestyle>midea;ge appliances|hoover candy|candy>haier;whirlpool europe|bauknecht|indesit>beko europe;grundig|beko>arcelik;aeg|frigidaire|zanussi>electrolux;gaggenau|neff>bsh|bosch;dyson farming>dyson;kenwood|braun household|nutribullet>de longhi
schneider electric infrastructure|apc|square d|aveva|telemecanique>schneider electric;baldor|thomas betts|b r|b r automation>abb;rockwell allen bradley|allen bradley>rockwell automation;fisher rosemount|national instruments|ni|aspentech|aspen technology>emerson|emerson electric;fluke|hach|leica microsystems|beckman coulter|cepheid|cytiva|pall|sciex|danaher life sciences>danaher
fisher scientific|thermo scientific|life technologies|invitrogen|applied biosystems|patheon|ppd>thermo fisher|thermo fisher scientific;millipore|sigma aldrich|emd serono>merck kgaa|merck;msd|schering plough|organon>merck|merck sharp dohme;wyeth|pharmacia|hospira|seagen|warner lambert>pfizer;medimmune|alexion>astrazeneca
celgene|karuna>bristol myers squibb|bms;allergan|pharmacyclics>abbvie;kite|kite pharma>gilead|gilead sciences;genzyme|aventis>sanofi;actelion|ethicon|cordis|biosense webster>johnson johnson;covidien|minimed>medtronic;st jude medical|alere>abbott;carefusion|c r bard|bard>becton dickinson|bd;biomet>zimmer biomet;wright medical|mako>stryker
crop science|monsanto>bayer;syngenta|adama|pirelli tyre>chemchina;pioneer hi bred>corteva;nalco>ecolab;rohm haas|union carbide>dow;nouryon|akzo nobel>akzonobel;sherwin valspar|valspar>sherwin williams;rust oleum|dap>rpm|rpm international;tikkurila>ppg
colas|tf1|bouygues telecom|equans>bouygues;eurovia|cobra|vinci autoroutes|vinci energies>vinci;spie batignolles>spie;hochtief|turner|turner construction|cimic|dragados>acs;skanska usa>skanska;cadagua|webber>ferrovial;bilfinger tebodin|tebodin>bilfinger;jacobs ch2m|ch2m|ch2m hill>jacobs;urs>aecom
hampton|hampton inn|doubletree|embassy suites|conrad hotels|waldorf astoria|homewood suites>hilton|hilton worldwide;sheraton|westin|w hotels|ritz carlton|courtyard|st regis|fairfield inn|residence inn|starwood>marriott|marriott international;holiday inn|crowne plaza|kimpton|staybridge suites|candlewood suites>ihg|intercontinental hotels|intercontinental
ibis|novotel|mercure|sofitel|pullman|fairmont|raffles|adagio>accor;days inn|super 8|ramada|la quinta|howard johnson>wyndham;comfort inn|quality inn|econo lodge|radisson americas|clarion>choice hotels;hyatt place|andaz|park hyatt>hyatt;hertz dollar|dollar rent|thrifty>hertz;budget rent|budget|zipcar>avis|avis budget;enterprise rent|alamo|national car rental>enterprise|enterprise mobility|enterprise holdings
easyjet holidays>easyjet;transavia>air france klm;level|vueling|iberia express>iberia|iag;edelweiss air>swiss;discover airlines|lufthansa cargo|lufthansa technik|austrian>lufthansa;jetstar|qantaslink>qantas;scoot>singapore airlines;horizon air|hawaiian airlines|virgin america>alaska airlines|alaska air
giant|stop shop|food lion|hannaford|albert heijn|delhaize|bol|bol com|gall gall>ahold delhaize;jumbo|hema>van eerd;philips lighting>signify;lumileds>apollo;nn|nationale nederlanden>nn group;robeco>orix;fortis|abn amro clearing>abn amro;moneyou>abn amro;direktbank|ing diba|diba>ing
comdirect>commerzbank;postbank|dws>deutsche bank;hypovereinsbank|unicredit bank austria|bank austria>unicredit;bnl|fortis bank|consorsbank|hello bank|bnp paribas fortis>bnp paribas;boursorama|ald|credit du nord>societe generale;lcl|amundi|credit agricole cib|cariparma>credit agricole;natixis|banque populaire|caisse epargne>bpce
openbank|santander uk|banesto|banco popular|abbey>santander|banco santander;halifax|bank scotland|lloyds|scottish widows|mbna>lloyds banking|lloyds banking group;coutts|ulster bank|natwest markets|royal bank scotland>natwest|natwest group;barclaycard>barclays;first direct|hang seng bank>hsbc;virgin money>nationwide
charles schwab td ameritrade|td ameritrade>schwab|charles schwab;e trade|eaton vance>morgan stanley;marcus|greensky>goldman sachs;wachovia>wells fargo;countrywide|us trust>bank america|bank of america;bear stearns|washington mutual>jpmorgan chase;credit suisse>ubs;first republic>jpmorgan chase;capital one discover|discover financial>capital one
allianz trade|euler hermes|pimco|allianz global investors>allianz;axa xl|xl catlin|winterthur>axa;ergo|dkv>munich re|munchener ruck;farmers insurance>zurich|zurich insurance;liberty seguros|safeco>liberty mutual;progressive arrow>progressive;esurance|encompass|national general>allstate;aon hewitt|hewitt>aon;guy carpenter|mercer|oliver wyman>marsh mclennan|marsh
tnt|fedex ground|fedex freight|kinko s|fedex kinko s>fedex;coyote|coyote logistics|ups freight>ups;dhl express|dhl supply chain|dhl freight|deutsche post|blue dart>dhl|dhl group;schenker|db schenker|panalpina>dsv;agility gil|uti worldwide>dsv;hamburg sud|damco|apm terminals|sealand>maersk;apl|ceva|ceva logistics>cma cgm;xpo europe|menlo|con way>xpo;gxo clipper|clipper logistics|wincanton>gxo
linkedin|github|activision blizzard|nuance|nuance communications|skype|mojang>microsoft;instagram|whatsapp|oculus>meta|meta platforms|facebook
whole foods|whole foods market|zappos|twitch|audible|imdb|ring|amazon web services|aws>amazon|amazon com;pixar|marvel|marvel entertainment|lucasfilm|espn|hulu|abc|american broadcasting company>disney|walt disney|walt disney company
twitch interactive|whole foods market|mgm|metro goldwyn mayer|one medical|goodreads>amazon;slack|slack technologies|tableau|tableau software|mulesoft|heroku>salesforce|salesforce com;red hat>ibm|international business machines;vmware>broadcom;splunk|webex|meraki|duo security>cisco|cisco systems
mysql|netsuite|cerner|sun microsystems>oracle;concur|successfactors|ariba|qualtrics>sap;instacart shipt|shipt>target;sam s club|jet com|flipkart>walmart
audi|porsche|skoda|skoda auto|seat|bentley|lamborghini|bugatti|ducati|scania|man truck bus>volkswagen|volkswagen group;mini|rolls royce motor cars>bmw|bmw group|bayerische motoren werke;lexus|daihatsu|hino motors>toyota|toyota motor
chevrolet|cadillac|gmc|buick|cruise>general motors;lincoln|lincoln motor>ford|ford motor;jaguar land rover|jaguar|land rover>tata motors;volvo cars|volvo car>geely;kia>hyundai|hyundai motor
gillette|braun|oral b|pampers>procter gamble|procter and gamble;ben jerry s|dove unilever|lipton teas>unilever;nespresso|purina|nestle purina|perrier>nestle;tropicana|quaker oats|gatorade|frito lay>pepsico
louis vuitton|sephora|bulgari|tiffany|tiffany co|moet hennessy|christian dior>lvmh;gucci|balenciaga|bottega veneta>kering;tim hortons|burger king|popeyes>restaurant brands international;kfc|taco bell|pizza hut>yum brands|yum
merrill lynch>bank of america;chase|j p morgan|jpmorgan|jp morgan>jpmorgan chase;ing direct>ing;kayak|agoda|opentable|booking com>booking holdings;vrbo|hotels com|orbitz|travelocity>expedia|expedia group
aldi talk|hofer>aldi;kaufland|lidl>schwarz gruppe|schwarz group;mediamarkt|saturn>ceconomy;t systems|t mobile|t mobile us>deutsche telekom;klm|air france>air france klm;british airways|iberia|aer lingus|vueling>iag|international airlines group;swiss international air lines|austrian airlines|eurowings|brussels airlines>lufthansa|deutsche lufthansa
hbo|cnn|warner bros>warner bros discovery|warner media;nbc|nbcuniversal|sky|universal pictures|peacock>comcast;cbs|paramount pictures|mtv|nickelodeon>paramount|paramount global|viacom;fox news>fox corporation
genentech>roche;alcon labs|sandoz>novartis;janssen|janssen pharmaceuticals|depuy synthes>johnson johnson|johnson and johnson;aetna>cvs|cvs health;optum|unitedhealthcare>unitedhealth|unitedhealth group;medco|evernorth|express scripts>cigna
ups store>ups;tnt express>fedex;dhl>deutsche post|dhl group;arm holdings|softbank mobile>softbank;supercell|riot games>tencent;alipay lazada|lazada>alibaba;cainiao>alibaba;tiktok>bytedance;weixin|wechat>tencent
converse>nike;reebok>adidas|authentic brands;beats|beats electronics>apple;boston dynamics>hyundai|hyundai motor;harman>samsung|samsung electronics
"""


#: Chains of outlets that keep house in each town by itself.
_CHAINS = """
mcdonald s|mcdonalds|burger king|kfc|kentucky fried chicken|subway|starbucks|dunkin|dunkin donuts|pizza hut|domino s|domino s pizza|dominos|papa john s|taco bell|wendy s|wendys|chipotle|five guys|nando s|pret manger|pret a manger|costa|costa coffee|tim hortons|popeyes|arby s|dairy queen
baskin robbins|krispy kreme|panera|panera bread|chick fil|chick fil a|little caesars|jimmy john s|jersey mike s|nordsee|vapiano|backwerk|kamps|quick|paul|flunch|buffalo grill|courtepaille|la croissanterie|telepizza|100 montaditos|rodilla|old wild west|autogrill
premier inn|travelodge|holiday inn|holiday inn express|hampton inn|comfort inn|best western|motel one|ibis|ibis budget|novotel|mercure|formule 1|b b hotels|hilton|marriott|sheraton|westin|hyatt|radisson|radisson blu|nh hotels|melia|motel 6|super 8|days inn|ramada|la quinta|courtyard|fairfield inn|residence inn|courtyard marriott
ace hardware|7 eleven|seven eleven|circle k|spar|edeka|rewe|aldi|lidl|penny|netto|tesco|sainsbury s|asda|carrefour|intermarche|leclerc|e leclerc|super u|mercadona|dia|consum|conad|coop|esselunga|biedronka|zabka|albert heijn|jumbo|plus|ica|willys|rema 1000|kiwi
walgreens|cvs|cvs pharmacy|rite aid|boots|superdrug|dm|rossmann|muller|douglas|fielmann|apollo optik|specsavers|vision express|grand optical|afflelou|krys|obi|hornbach|bauhaus|toom|b q|homebase|leroy merlin|castorama|ikea|decathlon|intersport|mcfit|planet fitness|anytime fitness|curves|basic fit
re max|remax|century 21|keller williams|coldwell banker|engel volkers|era|snap on|jiffy lube|midas|meineke|kwik fit|norauto|feu vert|atu|a t u|euromaster|supercuts|great clips|sport clips|regis|jean louis david|franck provost|ups store|fedex office|mail boxes etc|kumon|sylvan learning|servpro|molly maid|merry maids
h r block|jackson hewitt|hertz|avis|europcar|sixt|enterprise rent car|enterprise rent a car|public storage|shurgard|u haul|extra space storage|shell|bp|esso|aral|total|texaco|q8|eni|repsol|cepsa|orlen
"""


@cache
def chains() -> frozenset[str]:
    """Return the names of chains.

    Examples:
        >>> "subway" in chains(), "larkmoor" in chains()
        (True, False)
    """
    return frozenset(
        _plain(name) for line in _CHAINS.strip().splitlines() for name in line.split("|")
    )


def _plain(name: str) -> str:
    """Return a name without the articles and links that reading names leaves out."""
    kept = [
        word for word in name.split() if word not in firm_words.ARTICLES | firm_words.CONNECTORS
    ]
    return " ".join(kept) or name


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    return frozenset(
        (_plain(left), _plain(right))
        for rule in text.replace("\n", ";").split(";")
        if ">" in rule
        for left in rule.split(">")[0].split("|")
        for right in rule.split(">")[1].split("|")
    )


@cache
def _renamed() -> frozenset[tuple[str, str]]:
    return _pairs(_RENAMED)


@cache
def _owned() -> frozenset[tuple[str, str]]:
    return _pairs(_OWNED)


@cache
def later_names() -> Mapping[str, tuple[str, ...]]:
    """Return older name -> newer names."""
    found: dict[str, tuple[str, ...]] = {}
    for old, new in sorted(_renamed()):
        found[old] = (*found.get(old, ()), new)
    return found


def was_renamed(older: str, newer: str) -> bool:
    """Whether a firm of the first name now goes by the second.

    Examples:
        >>> was_renamed("twitter", "x"), was_renamed("x", "twitter")
        (True, False)
    """
    return (older, newer) in _renamed()


def is_owned(child: str, parent: str) -> bool:
    """Whether the first firm is known to belong to the second.

    Examples:
        >>> is_owned("linkedin", "microsoft"), is_owned("microsoft", "linkedin")
        (True, False)
    """
    return (child, parent) in _owned()


@cache
def named() -> frozenset[str]:
    """Return every name that the tables hold."""
    return frozenset(name for pair in (*_renamed(), *_owned()) for name in pair)
