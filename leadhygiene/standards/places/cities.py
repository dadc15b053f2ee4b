"""Towns whose names stand in names of branches, with their names in other languages; own list.

Names are in the folded form of :func:`leadhygiene.standards.text.transliteration.fold_text`; a list to
recognise a branch by, not a gazetteer.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from leadhygiene.standards.text.transliteration import fold_text

#: Towns that have several names, the usual English one first.
_EXONYMS = """
munich munchen muenchen;cologne koln koeln colonia;vienna wien vienne viena;lisbon lisboa lisbonne lissabon;rome roma rom;milan milano mailand;florence firenze florenz
venice venezia venedig;naples napoli neapel;turin torino;genoa genova genua;prague praha prag;warsaw warszawa warschau varsovie;krakow cracow krakau;wroclaw breslau;gdansk danzig;lodz
copenhagen kobenhavn koebenhavn kopenhagen;gothenburg goteborg goeteborg;geneva geneve genf ginevra;zurich zuerich zurigo;basel bale basle;bern berne;lucerne luzern;antwerp antwerpen anvers
brussels bruxelles brussel;ghent gent gand;bruges brugge;liege luttich;the hague den haag s-gravenhage haag;moscow moskva moskau;saint petersburg st petersburg sankt peterburg;kiev kyiv;athens athina athen
bucharest bucuresti bukarest;belgrade beograd;sofia sofija;istanbul;ankara;izmir;cairo al qahirah le caire;alexandria;casablanca;marrakech marrakesh;tunis;algiers alger;beirut beyrouth;damascus;jerusalem;tel aviv
riyadh;jeddah;dubai;abu dhabi;doha;kuwait city;manama;muscat;tehran;baghdad;seville sevilla;saragossa zaragoza;mexico city ciudad de mexico;sao paulo;rio de janeiro;beijing peking pekin;shanghai;shenzhen;guangzhou canton
tokyo;osaka;kyoto;nagoya;yokohama;sapporo;fukuoka;kobe;hiroshima;sendai;seoul;busan;incheon;daegu;ulsan;bangkok krung thep krungthep;phuket phuukt phuket;chiang mai chiangmai;pattaya;hanoi;ho chi minh city saigon;manila;cebu;jakarta;surabaya;bandung
singapore;kuala lumpur;penang;ipoh;johor bahru;mumbai bombay;delhi new delhi;bengaluru bangalore;chennai madras;kolkata calcutta;hyderabad;pune poona;ahmedabad;jaipur;kochi cochin;lucknow;nagpur;surat;karachi;lahore;islamabad;dhaka;colombo;kathmandu
nuremberg nurnberg nuernberg;hanover hannover;brunswick braunschweig;dusseldorf duesseldorf;frankfurt frankfurt am main;braunschweig;regensburg;strasbourg strassburg;nice nizza;marseille marseilles;lyon lyons;salzburg;innsbruck;graz;linz
porto oporto;malaga;cordoba;la coruna a coruna;bilbao bilbo;san sebastian donostia;valencia;barcelona;madrid;palma palma de mallorca;helsinki helsingfors;turku abo;tampere;reykjavik;tallinn;riga;vilnius;kaunas
"""
#: Other towns; blanks inside a name are underscores.
_PLAIN = """
london manchester birmingham leeds sheffield liverpool bristol newcastle nottingham leicester coventry bradford hull plymouth wolverhampton derby southampton portsmouth brighton
reading oxford cambridge york bath exeter norwich cardiff swansea edinburgh glasgow aberdeen dundee belfast inverness dublin cork galway limerick waterford peterborough milton_keynes luton swindon ipswich gloucester worcester
chester lancaster preston blackpool bolton stockport warrington huddersfield wakefield doncaster rotherham barnsley sunderland middlesbrough darlington carlisle durham croydon watford slough guildford crawley hastings eastbourne canterbury maidstone
berlin hamburg stuttgart dortmund essen leipzig bremen dresden duisburg bochum wuppertal bielefeld bonn munster muenster karlsruhe mannheim augsburg wiesbaden monchengladbach gelsenkirchen chemnitz aachen kiel halle magdeburg freiburg krefeld
lubeck luebeck oberhausen erfurt mainz rostock kassel hagen saarbrucken hamm potsdam ludwigshafen oldenburg leverkusen osnabruck solingen heidelberg darmstadt paderborn wurzburg wuerzburg ingolstadt heilbronn ulm wolfsburg gottingen offenbach pforzheim
bremerhaven recklinghausen remscheid bottrop reutlingen koblenz erlangen bergisch_gladbach trier jena moers salzgitter siegen hildesheim cottbus gera celle worms gutersloh zwickau passau landshut bamberg bayreuth konstanz tubingen rosenheim fulda
paris toulouse nantes montpellier bordeaux lille rennes reims toulon grenoble dijon angers nimes villeurbanne clermont_ferrand le_havre saint_etienne le_mans aix_en_provence brest limoges tours amiens perpignan metz besancon orleans rouen mulhouse caen nancy avignon poitiers pau la_rochelle annecy cannes
amsterdam rotterdam utrecht eindhoven tilburg groningen almere breda nijmegen enschede haarlem arnhem zwolle maastricht leiden dordrecht delft deventer leuven namur charleroi mons kortrijk hasselt mechelen aalst oostende luxembourg
alicante murcia granada vitoria gijon oviedo santander salamanca burgos leon valladolid logrono pamplona huelva cadiz jerez almeria tarragona lleida girona badajoz toledo albacete castellon cartagena vigo braga coimbra aveiro faro funchal setubal
bologna bari catania verona messina padova padua trieste brescia parma modena prato reggio_emilia perugia livorno ravenna cagliari foggia rimini salerno ferrara sassari siracusa pescara bergamo vicenza trento novara piacenza ancona udine pisa lecce siena como lucca palermo
poznan szczecin bydgoszcz lublin bialystok katowice gdynia czestochowa radom sosnowiec torun kielce rzeszow gliwice zabrze olsztyn opole brno ostrava plzen olomouc liberec bratislava kosice budapest debrecen szeged pecs gyor cluj cluj_napoca timisoara iasi constanta brasov sibiu oradea
stockholm malmo uppsala vasteras orebro linkoping helsingborg jonkoping norrkoping lund umea gavle boras sundsvall karlstad vaxjo kalmar skelleftea lulea kiruna oslo bergen trondheim stavanger drammen tromso kristiansand bodo aarhus odense aalborg esbjerg randers kolding horsens vejle espoo vantaa oulu jyvaskyla lahti kuopio vaasa
zagreb split rijeka osijek dubrovnik ljubljana maribor sarajevo skopje tirana novi_sad nis plovdiv varna burgas thessaloniki patras heraklion nicosia limassol valletta novosibirsk yekaterinburg kazan samara omsk chelyabinsk rostov ufa krasnoyarsk perm voronezh volgograd odessa odesa kharkiv lviv dnipro minsk almaty astana tashkent tbilisi yerevan baku
lausanne winterthur st_gallen sankt_gallen lugano biel olten zug chur schaffhausen neuchatel fribourg klagenfurt villach wels bregenz dornbirn steyr leoben
new_york los_angeles chicago houston phoenix philadelphia san_antonio san_diego dallas san_jose austin jacksonville fort_worth columbus charlotte san_francisco indianapolis seattle denver washington boston el_paso nashville detroit oklahoma_city portland las_vegas memphis louisville baltimore milwaukee
albuquerque tucson fresno sacramento kansas_city mesa atlanta omaha colorado_springs raleigh miami long_beach virginia_beach oakland minneapolis tulsa tampa arlington new_orleans wichita cleveland bakersfield aurora anaheim honolulu santa_ana riverside corpus_christi lexington stockton henderson saint_paul st_paul cincinnati st_louis saint_louis pittsburgh
greensboro lincoln anchorage plano orlando irvine newark durham chula_vista toledo fort_wayne st_petersburg laredo jersey_city chandler madison lubbock scottsdale reno buffalo gilbert glendale north_las_vegas winston_salem chesapeake norfolk suffolk fremont garland irving hialeah richmond boise spokane baton_rouge des_moines tacoma san_bernardino modesto fontana santa_clarita
fayetteville shreveport akron dayton canton columbia augusta mobile little_rock amarillo huntington_beach grand_rapids salt_lake_city tallahassee huntsville knoxville worcester providence newport_news chattanooga brownsville fort_lauderdale tempe oceanside ontario overland_park frisco sioux_falls peoria eugene salem springfield pasadena torrance hayward sunnyvale pomona escondido naperville joliet rockford
savannah syracuse hartford bridgeport new_haven stamford waterbury allentown erie scranton harrisburg trenton camden wilmington dover annapolis charleston greenville asheville roanoke lynchburg macon albany rochester yonkers utica burlington montpelier manchester nashua concord bangor lansing ann_arbor flint kalamazoo green_bay duluth fargo bismarck rapid_city cheyenne casper billings missoula helena bozeman boulder
fort_collins pueblo santa_fe las_cruces flagstaff yuma provo ogden idaho_falls spokane yakima bellevue everett olympia bend medford monterey santa_barbara ventura palo_alto mountain_view santa_clara berkeley napa santa_rosa redding chico visalia palm_springs temecula carlsbad galveston waco tyler mckinney denton round_rock mcallen midland odessa abilene wichita_falls biloxi jackson gulfport montgomery pensacola gainesville
sarasota naples fort_myers clearwater boca_raton west_palm_beach key_west daytona_beach topeka lawrence springdale bentonville davenport cedar_rapids iowa_city evansville south_bend bloomington terre_haute lafayette champaign decatur paducah bowling_green
toronto montreal vancouver calgary edmonton ottawa winnipeg quebec quebec_city hamilton kitchener victoria halifax oshawa windsor saskatoon regina st_johns barrie kelowna abbotsford kingston sudbury sherbrooke moncton fredericton charlottetown mississauga brampton surrey laval markham burnaby gatineau longueuil
sydney melbourne brisbane perth adelaide canberra hobart darwin newcastle gold_coast wollongong geelong townsville cairns toowoomba ballarat bendigo launceston wagga_wagga auckland wellington christchurch hamilton tauranga dunedin queenstown
johannesburg cape_town durban pretoria port_elizabeth bloemfontein nairobi mombasa lagos abuja accra kampala dar_es_salaam addis_ababa dakar abidjan kinshasa luanda maputo harare lusaka
buenos_aires rosario mendoza la_plata mar_del_plata salta montevideo asuncion santiago valparaiso concepcion lima arequipa bogota medellin cali barranquilla quito guayaquil caracas maracaibo la_paz santa_cruz brasilia salvador fortaleza belo_horizonte curitiba manaus recife porto_alegre belem goiania campinas florianopolis natal vitoria guadalajara monterrey puebla tijuana leon juarez queretaro merida cancun toluca panama guatemala san_salvador havana kingston santo_domingo san_juan
hong_kong macau taipei kaohsiung taichung chengdu chongqing tianjin wuhan nanjing hangzhou xian suzhou qingdao dalian shenyang harbin xiamen ningbo zhengzhou changsha kunming jinan fuzhou hefei nanchang wuxi dongguan foshan ulaanbaatar phnom_penh vientiane yangon almaty
"""
#: Towns written in their own signs at the start of names: city -> folded Latin name.
_SIGNS = """北京 上海 广州 深圳 成都 重庆 天津 武汉 南京 杭州 西安 苏州 青岛 大连 沈阳 哈尔滨 厦门 宁波 郑州 长沙 昆明 济南 福州 合肥 南昌 无锡 东莞 佛山 珠海 中山 温州 东京 東京 大阪 京都 名古屋 横浜
札幌 福岡 神戸 広島 仙台 新潟 서울 부산 인천 대구 울산 대전 광주 수원 台北 高雄 台中 香港 澳門 澳门"""
#: Countries and regions in names of national companies.
_REGIONS = """
usa us america americas amerika amerique uk gb britain england scotland wales ireland deutschland germany france frankreich canada australia india nederland netherlands holland espana spain italia italy brasil brazil
mexico schweiz suisse svizzera switzerland sverige sweden polska poland singapore japan china korea taiwan europe europa european eu emea apac latam iberia nordic nordics scandinavia benelux dach austria osterreich oesterreich belgium belgie belgique
portugal danmark denmark norge norway suomi finland russia rossiya turkey turkiye turkiye ukraine romania hungary magyarorszag czech cesko slovakia greece hellas israel egypt africa asia pacific malaysia thailand indonesia vietnam philippines
argentina chile colombia peru uae emirates gulf arabia mena nigeria kenya ghana morocco maroc pakistan bangladesh lanka zealand international overseas
"""


@cache
def town_names() -> Mapping[str, str]:
    """Return folded name of a town -> its usual English name (blanks kept).

    Examples:
        >>> town_names()["lisboa"], town_names()["muenchen"], town_names()["palo alto"]
        ('lisbon', 'munich', 'palo alto')
    """
    found = {name.replace("_", " "): name.replace("_", " ") for name in _PLAIN.split()}
    for line in _EXONYMS.strip().replace("\n", ";").split(";"):
        words = line.split(" ")
        head = _head(line)
        for name in _variants(words):
            found[name] = head
    for signs, name in _OTHER_LETTERS.items():
        found[fold_text(signs)] = name
    return found


#: Names in scripts whose romanisation differs from the English name.
_OTHER_LETTERS = {
    "เชียงใหม่": "chiang mai", "ภูเก็ต": "phuket", "กรุงเทพ": "bangkok", "กรุงเทพมหานคร": "bangkok", "พัทยา": "pattaya",
    "Москва": "moscow", "Санкт-Петербург": "saint petersburg", "Киев": "kiev", "Київ": "kiev", "Αθήνα": "athens",
    "القاهرة": "cairo", "دبي": "dubai", "الرياض": "riyadh", "جدة": "jeddah", "תל אביב": "tel aviv", "ירושלים": "jerusalem",
    "東京": "tokyo", "大阪": "osaka", "北京": "beijing", "上海": "shanghai", "深圳": "shenzhen", "서울": "seoul", "부산": "busan",
    "दिल्ली": "delhi", "मुंबई": "mumbai",
}  # fmt: skip
_TWO_WORDS = frozenset(
    """the_hague den_haag saint_petersburg st_petersburg sankt_peterburg tel_aviv abu_dhabi kuwait_city mexico_city ciudad_de_mexico sao_paulo rio_de_janeiro al_qahirah le_caire krung_thep
    chiang_mai ho_chi_minh_city kuala_lumpur johor_bahru new_delhi frankfurt_am_main la_coruna a_coruna san_sebastian palma_de_mallorca""".split()
)


def _variants(words: list[str]) -> list[str]:
    names, position = [], 0
    while position < len(words):
        for length in (4, 3, 2):
            joined = "_".join(words[position : position + length])
            if joined in _TWO_WORDS:
                names.append(joined.replace("_", " "))
                position += length
                break
        else:
            names.append(words[position])
            position += 1
    return names


def _head(line: str) -> str:
    return _variants(line.split(" "))[0]


@cache
def longest() -> int:
    """Return the largest number of words in the name of a town."""
    return max(name.count(" ") for name in town_names()) + 1


@cache
def regions() -> frozenset[str]:
    """Return words for countries and regions in names of national companies."""
    return frozenset(_REGIONS.split())


@cache
def sign_towns() -> tuple[str, ...]:
    """Return towns in Chinese, Japanese and Korean writing, longest first."""
    return tuple(sorted(_SIGNS.split(), key=lambda town: (-len(town), town)))
