"""What the words in names of firms say: trade, unit, group, article, number; own collection.

All words are in the folded form of :func:`leadhygiene.standards.transliteration.fold_text`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

#: Joining words; an equal name may have them, lack them or write "&".
CONNECTORS = frozenset("and und et y e i og och en ve va kai".split())
#: Articles and prepositions: they tell nothing apart and do not count in initials.
ARTICLES = frozenset(
    """the a an of for in at on to by with der die das des dem den von vom zu zur zum fur im am le la les l du de d
    des aux au pour el los las del lo il lo gli i della delle dei degli dello di da do dos das o os as em no na
    van het een voor te ten ter den det af til av for i pa al""".split()
)
#: Articles that may open a name.
LEADING = frozenset("the der die das le la les el los las il lo gli o os as de het".split())
#: Opening articles that are part of the name when a place follows in English.
SHORT_FORMS: Mapping[str, str] = {
    short: full
    for full, shorts in {
        "international": "intl intnl internat int", "manufacturing": "mfg manuf mfr manufg",
        "brothers": "bros brs", "services": "svcs svc serv svs", "service": "srv", "technologies": "techs",
        "technology": "tech technol", "associates": "assoc assocs assocts", "association": "assn asn ass",
        "engineering": "engr eng engrg engg", "construction": "constr const construct", "group": "grp",
        "national": "natl nat nal naz", "center": "ctr centre cntr cent", "company": "co comp cie cia",
        "department": "dept dpt dep", "saint": "st ste", "university": "univ uni", "hospital": "hosp",
        "gebruder": "gebr gebrueder gbr", "etablissements": "ets etabs", "cooperative": "coop cooperativa co-op",
        "corporation": "corp", "products": "prod prods", "production": "prodn", "industries": "ind inds indus",
        "industrial": "indl indust", "management": "mgmt mgt mngmt", "systems": "sys", "distribution": "distr",
        "distributors": "dist distrib", "development": "dev devel dvlpmt", "developments": "devs",
        "insurance": "ins insur", "financial": "fin finl", "government": "govt gov",
        "laboratories": "labs laboratory lab laboratorien", "communications": "comm comms commun",
        "equipment": "equip eqpt", "electric": "elec elect", "electronics": "electr",
        "properties": "props", "property": "prop", "investments": "inv invs invest", "enterprises": "ent entr",
        "federal": "fed", "first": "1st erste erster", "second": "2nd", "third": "3rd", "northwestern": "nw", "northwest": "nwest",
        "northeast": "ne neast", "southwest": "sw", "southeast": "se seast", "mountain": "mtn mt", "county": "cnty cty",
        "chemical": "chem", "chemicals": "chems", "pharmaceuticals": "pharma pharm pharmaceutical",
        "automotive": "auto automobile", "transportation": "transp transportations", "transport": "trans", "logistics": "log logist",
        "consulting": "conslt consult", "consultants": "consltnts", "solutions": "soln solns sol",
        "restaurant": "rest ristorante restaurante", "hotel": "htl", "marketing": "mktg mkt", "advertising": "adv advtg",
        "supply": "sup", "supplies": "sups", "environmental": "env envir environ", "institute": "inst", "institut": "instit",
        "american": "amer", "christian": "chr", "professional": "prof", "partners": "ptnrs prtnrs", "building": "bldg",
        "buildings": "bldgs", "church": "ch", "school": "sch", "schools": "schs", "district": "dist", "library": "lib", "street": "str",
        "limited": "ltd", "agricola": "agr", "agricultural": "agri", "maschinenbau": "masch", "gesellschaft": "ges",
        "handelsgesellschaft": "handelsges", "vereinigung": "ver", "organisation": "org organization", "foundation": "fdn found fndn",
        "fundacion": "fund", "committee": "cmte", "commission": "commn", "executive": "exec", "general": "gen gral",
        "maritime": "marit", "medical": "med", "veterinary": "vet", "consiglio": "cons", "nazionale": "naz",
        "machine": "mach", "machinery": "machy", "works": "wks", "publishing": "publ pub", "productions": "prodns",
        "metropolitan": "metro", "municipal": "mun", "municipality": "munic", "township": "twp", "heights": "hts",
        "kommunal": "komm", "stiftung": "stift", "werkstatt": "werkst", "fabrik": "fabr", "societe": "ste soc", "sociedad": "sdad",
        "hermanos": "hnos", "fratelli": "flli", "freres": "frs", "gebroeders": "gebrs", "fils": "fs", "junior": "jr", "senior": "sr",
        "doctor": "dr", "international airport": "intl arpt", "airport": "aeropuerto arpt aeroport flughafen aeroporto",
    }.items()
    for short in shorts.split()
    if " " not in full
}  # fmt: skip
#: Words that say "a part of a bigger whole": faculty, department, board, foundation ...
UNITS = frozenset(
    """radiologie kardiologie neurologie chirurgie onkologie padiatrie urologie gynakologie cardiologie neurologia radiologia
    cardiologia oncologia pediatria chirurgia geriatrie psychiatrie psychiatry dermatologie orthopadie orthopedie pneumologie
    gastroenterology anesthesiology hematology nephrology ophthalmology rektorat dekanat bibliothek bibliotheque biblioteca
    admissions registrar department dept division faculty school college institute institut institute instituto istituto fakultat
    fakultaet facultad faculte facolta faculdade fachbereich lehrstuhl wydzial katedra instytut fakulta faculteit
    bereich abteilung dezernat amt referat office bureau board committee council commission secretariat ministry
    direction direccion direzione direcao direktion direktorat sekretariat secretariado segreteria kanzlei caritas diakonie
    redaktion redaction editorial newsroom athletics alumni foundation stiftung fundacion fondation fundacao fundacja
    fondazione stichting trust endowment museum press library bookstore hospital clinic centre center laboratory
    laboratories lab labs unit section branch group team desk workshop agency service services administration
    directorate departamento departement dipartimento abt sekcja oddzial zaklad racing academy akademie academia
    cardiology oncology radiology pediatrics paediatrics neurology orthopedics orthopaedics surgery dermatology
    urology maternity pharmacy nursing emergency rehabilitation physiotherapy dental urgent imaging pathology
    purchasing procurement accounting finance payroll hr personnel legal it helpdesk support sales marketing
    engineering operations logistics shipping warehouse training research chemistry physics biology law economics
    medicine mathematics history philosophy anglistik germanistik informatik physik chemie biologie jura""".split()
)
#: Words that on their own, with nothing else, name a desk and not a firm.
DESKS = frozenset(
    """marketing sales accounting accounts finance payroll hr human resources personnel legal it helpdesk support purchasing
    procurement operations logistics reception office headquarters hq head dept department team division customer service
    services vertrieb einkauf buchhaltung verwaltung personal abteilung ventes achats comptabilite compras ventas
    contabilidad vendite acquisti engineering production warehouse management administration admin""".split()
)
#: Words of firms that own firms.
HOLDINGS = frozenset(
    """holding holdings group gruppe groupe grupo gruppo groep grupa gruppen koncern konzern concern international
    global worldwide corporate corporation beteiligungen beteiligung beteiligungs beteiligungsgesellschaft parent
    participations companies capital ventures system enterprises hldg hldgs""".split()
)
_STRONG_HOLDINGS = frozenset(
    """holding holdings group gruppe groupe grupo gruppo groep grupa konzern koncern beteiligungen beteiligungs
    beteiligungsgesellschaft beteiligung participations companies system hldg hldgs""".split()
)
#: Lines of business that big firms give to a company of their own.
DIVISIONS = frozenset(
    """health healthcare logistics logistik logistica logistique financial finance energy energie energia digital foods food
    services industrial aerospace solutions retail realty labs insurance rail marine pharma animal racing sports
    motors aviation defense defence systems media capital bank leasing mobility power water wasser gas netz netze
    grid propulsion windows chemicals plastics paper packaging textiles filati cement steel metals mining oil
    consulting ventures technologies technology tech software cloud data security telecom mobile electronics robotics
    engineering construction real estate properties immobilien trading export import distribution shipping cargo
    freight express transport parcel automotive trucks tires tyres parts tools machinery equipment agri agro
    agriculture farms beverages dairy bakery meat wine brewery cosmetics beauty fashion sport toys furniture home
    kitchen garden pet pets vet veterinary education academy university school publishing press verlag books news radio tv
    television film studios pictures music games entertainment travel tours hotels resorts restaurants catering
    events recycling environmental waste facility cleaning staffing hr legal tax audit advisory wealth asset
    investment investments credit pay payments card cards direct online shop store stores outlet wholesale
    medical dental surgical diagnostics biotech biosciences sciences nutrition pharmacy vision optics hearing
    care senior home services elektro electric electrical solar wind nuclear hydraulics pneumatics bearings
    fertilizer seeds crop animal cargo wealth""".split()
)
#: What a firm is, said once more: adding one of these does not make another firm.
DESCRIPTORS = frozenset(
    """advogados abogados avocats avvocati attorneys solicitors lawyers law rechtsanwalte rechtsanwaelte anwalte
    notare notaires architekten architects arquitectos architectes architetti arquitetos ingenieure steuerberater
    wirtschaftsprufer steuerberatung associates partners hotel spa resort inn cafe restaurant ristorante bar bistro smokehouse grill
    company firm business enterprise official online website shop store webshop incorporated corporation
    firma cie compania compagnie co corp house workshop werkstatt sons family bros brothers""".split()
)
#: Words of trade and form that thousands of firms use; they hardly tell two firms apart.
TRADES = frozenset(
    """consulting consultants consultancy solutions services service systems system technologies technology tech group
    partners associates international global national regional local corporation company enterprises industries
    industrial industry manufacturing products production supply supplies distribution distributors logistics
    transport transportation trucking freight shipping express cargo moving storage construction builders building
    contractors contracting development developers properties property realty estate homes home housing interiors
    design designs studio studios architects engineering engineers electric electrical electronics plumbing heating cooling
    roofing painting flooring landscaping lawn garden nursery nurseries farm farms agriculture foods food bakery
    baker bakers cafe coffee restaurant bar grill pizza pizzeria kitchen catering brewing brewery wine wines hotel
    hotels motel inn resort resorts travel tours tourism airlines airways aviation marine boats yacht auto
    automotive motors cars car rental rentals hire leasing tire tires repair garage service parts dealers trading
    traders import export imports exports wholesale retail store stores shop shops market markets outlet mart
    fashion clothing apparel textiles textile shoes jewelry jewellery cosmetics beauty salon spa hair health
    healthcare medical medicine clinic clinics hospital hospitals dental dentistry dentist dentists doctors care pharmacy
    pharma pharmaceuticals biotech labs laboratory laboratories diagnostics vision optics optical eye veterinary
    vet pet pets insurance assurance mutual bank banking credit union savings trust capital finance financial
    investments investment wealth advisors advisory asset fund funds holding holdings ventures equity accounting
    accountants tax bookkeeping payroll staffing recruitment recruiting talent legal law attorneys lawyers notary
    solicitors marketing advertising media communications agency digital creative web software computers computer
    computing data analytics cloud security network networks telecom telecommunications wireless mobile internet
    energy power solar wind oil gas petroleum mining minerals metals steel iron castings foundry tools machine
    machinery equipment hydraulics pumps valves bearings fasteners plastics rubber chemical chemicals packaging
    paper printing print press publishing books music film entertainment events sports fitness gym yoga school
    schools college university academy education training institute learning research foundation association
    society club church ministries hospitality cleaning cleaners laundry waste recycling environmental water
    utilities fire safety government city county state department ministry library museum public district
    community center centre house works world online direct plus pro best first general united american premier
    quality family sons brothers daughters new old big great north south east west northern southern eastern western central
    bau holzbau hochbau tiefbau maschinenbau elektrotechnik metallbau druckerei verlag spedition handel
    handels handelsgesellschaft vertrieb vertriebs technik werkstatt autohaus autowerkstatt backerei baeckerei metzgerei
    brauerei brauhaus apotheke optik gasthof gasthaus kellerei gartner gartnerei steuerberatung beratung immobilien verwaltung verwaltungs
    bank sparkasse raiffeisenbank volksbank versicherung stadtwerke klinikum krankenhaus kreiskrankenhaus
    landratsamt stadt gemeinde universitat hochschule schule verein verband bund zentrum haus werke werk
    fabrik maschinenfabrik farben armaturen software systeme losungen dienstleistungen gebaudereinigung logistik
    transporte reisen reiseburo tourismus energie wasser umwelt mode textil mobel moebel entreprise entreprises etablissements
    societe groupe transports batiment construction conseil conseils ingenierie assurances immobilier boulangerie
    patisserie pharmacie clinique hopital centre hospitalier ecole universite lycee mairie ville commune imprimerie editions
    cabinet garage menuiserie plomberie emballages conserves restauration traiteur vins construcciones
    distribuidora distribuciones comercial comercializadora industrias servicios transportes logistica consultores consultoria
    asesores asesoria seguros inmobiliaria hotel hospital clinica colegio escuela universidad ayuntamiento farmacia
    panaderia talleres muebles alimentos conservas bodegas editorial grupo gruppo impresa costruzioni ceramiche panetteria
    officina officine trasporti servizi consulenza assicurazioni farmacia ospedale clinica scuola universita comune
    vetreria gelati azienda agricola cooperativa importadora exportadora comercio industria construtora engenharia
    contabilidade advogados marmoaria oficina salao installatie bouw bouwbedrijf drukkerij baggerwerken brouwerij
    groep handel transport advies verzekeringen ziekenhuis school gemeente bakkerij meble firma przedsiebiorstwo
    zaklad uslugi handlowe budownictwo odlewnia hurtownia sklep apteka szpital szkola uniwersytet urzad verkstad
    entreprenor bygg fastigheter konsult maskin mekaniska skola sjukhus kommun sparbank oppdrett konepaja sahko
    visserye nursing support helpdesk desk office team store motel hotels cleaning tutors lifts scientific precision
    business businesses commerce commercial corporate strategic strategy innovation innovations innovative
    eetcafe cafetaria horeca kapsalon slijterij traiteur snackbar imbiss imbiss kiosk kantine mensa weinstube weinhaus weinhandlung feinkost reformhaus naturkost buchladen kopierladen copyshop
    childcare daycare creche nursery asilo kita kinderkrippe guarderia infanzia przedszkole skolka barnehage forskola
    acupuncture adventures alarm alarms antiques apartments aquarium arts assembly athletic attorney auction auctions autobody
    awnings barbershop barber bike bikes bicycle bicycles billing blinds boutique bowling bridal brick bricks bus butcher cabinets cable
    camp camps candles carpentry carpet carpets castings caterers ceramic ceramics chiropractic cinema cinemas climbing coach coaching
    coatings collision concrete copying copiers couriers courier crane cranes cutlery dance decking decor delivery detailing diner disposal
    doors drainage drilling drones drywall ecommerce embroidery employment escrow excavation eyewear fabrics fabrication
    factory factories fencing fish fisheries fishing fleet floors florist florists flowers forestry forge forwarding framing fruit fruits funeral
    furnishings furniture gallery galleries games gaming gifts glass golf graphics graphic greenhouse greenhouses grocery groceries guitars gutters hardware hauling
    herbs hobbies homecare horses hosting hvac imaging implants inspection inspections insulation ironworks irrigation janitorial
    jewelers jewellers kennels kitchens knives ladders lamps landscape language languages leather lending lighting limousine linen liquor
    livestock loans locksmith locksmiths lumber machining magazine maintenance management marina masonry massage mattress mattresses meat meats mechanical
    memorial merchants millwork mills mill mortgage mortgages motorcycles nails newspaper nuts nutrition organics orthodontics outdoor outdoors
    outfitters paint paints pallets parking party pathology patio pavers paving pest photo photos photography physio physiotherapy pianos picture
    pipe pipes pipeline planning plants plating playground playgrounds podiatry pools pool pottery poultry printers produce producers promotions
    psychology pump quarry quarries quilts radio rail railway railways ranch realtors realtor record records refinery refrigeration rehab
    removals renovation renovations research residential robotics roofs rugs sale sales salvage sand sawmill scaffolding scales
    scrap seafood seeds seed septic sewing ship shipyard shutters siding sign signs skin smiles snacks soap soaps soccer
    stables staging stationery structural supplements surf surgery surveyors surveying surveys sushi swim tailor tailors tanning tattoo
    tea teas teaching tents theater theatre therapy therapeutics tickets tile tiles timber timbers title tobacco tooling towing toys tractor tractors trailers
    translation translations transmission treatment tree trees trophies truck trucks tuition tutoring tutor uniforms upholstery vacation
    vacations vape vending ventilation video videos vineyard vineyards vitamins wash watch watches waterproofing wedding weddings welding wellness
    wheels windows window wire wool woodworks woodworking yacht yachts yarn zoo cellars clocks kites tooling
    baptist lutheran methodist presbyterian catholic episcopal evangelical orthodox pentecostal adventist chapel temple mosque
    parish cathedral congregation synagogue christ jesus ministry mission monastery elementary middle high primary
    secondary kindergarten preschool police sheriff court courthouse chamber rotary lions legion veterans ymca elks
    moose lodge guild league federation council authority agency trustees townhall assembly embassy consulate
    township borough village bureau lake office offices stiftung kirche pfarrei gymnasium grundschule realschule
    feuerwehr gericht konsulat botschaft kindergarten museum theater kino notar notariat praxis zahnarzt arzt tierarzt
    tieraerztin zahnaerztin arztpraxis schreinerei tischlerei zimmerei dachdecker spenglerei schlosserei glaserei
    malerei maler elektriker installateur sanitar heizung friseur blumen florist konditorei cafe pension weingut winzer
    hof obsthof reiterhof landwirtschaft agrar forst sagewerk baumarkt getranke getraenke reisebuero fahrschule
    buchhandlung schmuck juwelier uhren optiker hoergeraete sanitatshaus pflege pflegedienst altenheim seniorenheim
    kanzlei notaria abogado restaurante tienda ferreteria libreria zapateria peluqueria carniceria fruteria pescaderia
    supermercado gasolinera taller carpinteria fontaneria pintura limpieza gestoria autoescuela academia clinicas
    distribuidores inversiones promociones proyectos ingenieria arquitectura obras minera canteras
    boucherie charcuterie poissonnerie epicerie fleuriste coiffure librairie bijouterie opticien notaire huissier
    plombier electricien macon peintre couverture carrelage chauffage terrassement paysagiste agence auberge brasserie
    traiteurs domaine chateau caves vignobles laiterie ferme scierie
    macelleria salumeria gelateria pizzeria trattoria osteria albergo agriturismo cantina caseificio frantoio ferramenta
    falegnameria carrozzeria autofficina elettrauto idraulica impianti edilizia immobiliare studio notaio dentista
    estetica parrucchiere profumeria gioielleria cartoleria tipografia tabaccheria
    padaria acougue mercearia livraria papelaria drogaria laboratorio clinica odontologia imobiliaria construtora
    restaurante pousada fazenda transportadora autopecas materiais
    slagerij groothandel kapper bloemen schilders timmerwerken loodgieter garagebedrijf makelaars notariskantoor
    industries dynamics concepts ideas resources resource materials components control controls automation
    instruments technical technics products brands goods home living lifestyle kids baby""".split()
)
#: Words that a great many unrelated firms choose as their proper name.
CLICHES = frozenset(
    """integrated associated consolidated amalgamated affiliated combined incorporated interstate intercontinental intercity midtown downtown uptown midwest southland northland westland lowland upland inland
    overland homeland motherland fatherland heartland wonderland dreamland fairyland timberland greenfield greenland atlantis eldorado utopia camelot shangri olympus odyssey argonaut hercules achilles ulysses odysseus
    minerva artemis demeter eros fortuna ceres diana aphrodite poseidon helios selene gaia chronos kronos cronos hyperion prometheus icarus daedalus pandora hydra thor odin freya loki valhalla asgard isis
    osiris horus anubis krishna shiva ganesh lakshmi buddha karma nirvana samurai ninja sensei kaiser rex imperator caesar augustus cicero plato socrates aristotle archimedes galileo newton einstein
    copernicus kepler tesla edison gutenberg magellan marco polo robin hood sherlock aladdin sinbad sesame excalibur merlin lancelot arthur guinevere juliet romeo hamlet othello
    krone hirschen ochsen ochse lamm baren rossli rossle schwanen anker schiff bahnhof kreuz weisses weisse weisser goldener goldene goldenes roter rote rotes schwarzer schwarze blauer blaue gruner grune alte alter
    altes neue neuer neues zentral gare soleil croix cheval blanc noir rouge vert bleu etoile lune fleur fontaine paix stazione sole leone aquila cavallo bianco rosso nero verde azzurro stella fiore nido
    oro playa estrella luz mar cielo montana camino puerta torre castillo reina rey blanco rojo negro plata anchor plough swan bull lamb hounds railway station crossing junction terminal depot
    korona arany ezust zlaty zlata zloty zlota bily bila biala bialy czarny cerny slunce slonce hvezda gwiazda orel orzel lew lev medved kotva kotwica
    markt marktplatz platz rathaus dom brucke bruecke tor stadttor berg tal wald waldchen park garten hafen ufer insel strand schloss burg turm muhle brunnen kreisel ring allee promenade schanze graben wall anger wiese
    marche place mairie pont port rive plage ile foret bois parc jardin chateau moulin tour rempart colline vallee mercato duomo municipio ponte riva spiaggia isola bosco parco giardino mulino colle valle
    mercado ayuntamiento catedral puente puerto ribera isla parque jardin molino colina rynek plac ratusz most brama gora dolina ogrod zamek wieza mlyn namesti trh radnice hora udoli zahrada hrad vez
    torg torget stortorget bro havn strand skov park slot taarn kirke kirkja haven dijk gracht plein brug poort toren kasteel molen duin polder
    noor nour nur salam salaam amal baraka barakah fajr madina madinah medina jazeera jazira khaleej khalij rayan rawda rawdah wafa hilal shams qamar nahda nahdah ittihad amanah amana iman islam makkah quds
    ganesh ganesha laxmi sai balaji durga shakti shanti om jai hind bharat hindustan krishna radha ganga surya chandra vijay ashoka royal taj mahal
    dragon lotus jade bamboo panda mandarin oriental fortune lucky dynasty imperial great wall
    poseidon akropolis acropolis parthenon delphi mykonos santorini korfu kreta rhodos zorbas dionysos bacchus
    bella vista bellavista bella belvedere panorama miramar buenavista bonavista montevista altavista riviera marina lido corso piazza
    advent bethel bethany zion calvary trinity gethsemane emmanuel immanuel redeemer savior saviour ascension nativity assumption resurrection covenant
    optimal maximal minimal total global vital mutual actual annual virtual neutral formal formula format forum fora agora tribune chronicle herald gazette courier observer monitor mirror reporter
    initiative incentive objective perspective prospective collective connective executive decisive proactive reactive creative cooperative alternative innovative
    trailblazer pathfinder pathway trailhead headway gateway runway highway railway waterway causeway stairway archway parkway broadway midway
    brightside riverbend riverbank riverfront waterfront lakefront oceanfront beachfront mountainview seaview bayview lakeview riverview fairview grandview clearview cityview skyview
    coldwater whitewater blackwater stillwater deepwater sweetwater freshwater redstone bluestone greystone whitestone blackstone sandstone limestone flagstone ironstone brimstone gemstone moonstone sunstone
    blackbird bluebird redbird songbird hummingbird thunderbird snowbird firebird seabird redfish bluefish goldfish starfish swordfish kingfish catfish crawfish
    windmill watermill treadmill sawhorse workhorse seahorse warhorse racehorse packhorse bulldog watchdog underdog topdog greenway blueprint footprint fingerprint imprint
    sunflower mayflower wildflower cornflower wallflower moonlight sunlight starlight daylight twilight candlelight firelight spotlight highlight limelight headlight searchlight torchlight
    snowflake snowball snowfall rainfall waterfall windfall nightfall downfall landfall rainforest brainstorm sandstorm snowstorm firestorm
    freeway shortcut roundabout turnaround breakthrough walkthrough passthrough throughput output input offset onset reset sunset upset asset preset
    blacksmith goldsmith silversmith locksmith wordsmith songsmith toolbox sandbox jukebox lunchbox mailbox inbox outbox blackbox whitebox bluebox redbox greenbox
    playbook guidebook handbook notebook logbook scrapbook sketchbook storybook cookbook lookbook brandbook textbook
    mastermind brainchild brainwave brainpower horsepower manpower willpower firepower waterpower windpower sunpower empower superpower
    skyline coastline shoreline baseline headline deadline lifeline pipeline streamline mainline frontline hotline timeline guideline outline
    skyward forward onward upward eastward westward northward southward homeward seaward inward outward
    unique universal united ultra vibrant vivid vista vital wonder zen zip zoom able absolute access accent acclaim accord accurate acme action active acute adept
    adventure aegis agile airy alert alpine amazing amber ambition ample angel apogee apple arcade arch archer arena argo aries armor arrow artisan ascend ascent ash aspire asset
    astra astral astro athena atom attic august avalanche avalon avid awesome azure badger balance bamboo banner basil basin bastion bay beam bear beaver bedrock bee bell belle bold bolt bond
    bonsai boost border boulder boulevard bound breeze brick brilliant brisk broad brook buffalo butterfly cactus cadence calm camel cameo candle candor canopy cape cardinal carnival castle cat
    catalyst caravan cavalier century chalk challenge chapter charm charter chase cheetah cherry chief chrome cinder cipher circle clarity clarion cliff clockwork cloud cobalt cobra colt comet comfort
    common complete concord condor confidence connect copper corner cosmic cottage cougar courier cove coyote craft crane crater creative crescent crest cricket crimson crossroads crow crystal cub curious cypress
    dawn daybreak deer delight desert destiny diligent discovery distinct dog dolphin dome dove dragonfly drift drum duck dune dusk dusty dynasty eager earnest east eastern easton easy echo eclipse edge eden effective
    efficient ember eminent empire endeavor endless energy enigma envoy epic epoch equity era essence essential ever everest evolution evolve exact excel excellence excellent exclusive exotic expert extra fable fair fairway falcon
    famous fancy fantasy far fast favorite feather fern fiesta finch finest first flame fleet flint flora foundry fountain four freedom friendly frog frost full fun gale gallant galleon game garnet gazelle gem gemini giant glacier
    glad glen glimmer globe glory goat golden goldfinch good goose grand grasshopper gravity great greyhound griffin grit ground grove guide gull hare harmony harvest haven hawk hazel heather heights helix heron hexagon high
    highland highlander hill hobby hollow home honest hook horse hound hub hummingbird hunter icon ideal ignite image imagine impala imperial inspire instant insight intelligent interval invent invincible island ivory jade jaguar jasmine
    jet jewel jolly journey jubilee juniper just keen kestrel kettle key kind kindred kingfisher kiwi koala ladder lagoon lamp lantern lark laurel lava leaf leap leopard level liberty light lilac lime limitless limited linden link lion lively
    llama local loft lone loom lucid lunar lynx macaw magic magnet magnolia magpie main majestic major mammoth manor mantis maple mark marvel master maverick max maximum mayfair meridian merit merry midas midland midnight mint miracle mirage
    modest moment moose morning mosaic moss motion mountain mule myth narrow native nature neat nest new nickel nifty night nimble nimbus noble nomad noon north northern northstar notch nova novel nugget oak oasis obsidian ocean octagon octopus old
    olive omega one onyx opal open optimum opus oracle orange orbit orca osprey otter outback outlook owl ox oxford palace palm panda panorama panther paper parade paragon parallel parrot passage passion path patriot peacock peak pearl pebble
    pegasus pelican penguin people pepper peregrine perennial petal petrel pheasant picnic pigeon pilgrim pillar pine pink pixel platinum plaza plenty plum plus pointer polar pony poplar poppy portal positive practical preferred prestige
    primrose prism prodigy profile promise prosper prosperity proud prudent puffin puma pumpkin puzzle quail quartz quest quiet quill rabbit radiant radius rainbow ram ranger raptor raven ready real redwood reef reflection regal regency regent reliable
    reliance renaissance renown resolute rhino rhythm rising robin rocket rodeo root rover rustic sage sail salmon salute sapling savvy scarlet scout seal season secret select sequoia serene serenity seven shadow shark sharp shine shore shrewd
    sigma signal silk silver simplex sincere six skylark slate sleek snug social solace solid solitaire sonic sparrow special spectra spectrum speedy sphinx spice spider splendid spot spruce squire stag stallion stampede standard star starling
    steadfast steel stellar stork stout straight strategic stride strike student studio stunning sublime success sugar summer superb supremacy sure surge swallow swan sycamore symphony tamarack tango tassel tempo ten terrace thistle three thrive
    tidal tide timber time timeless tiny toad together top topaz torch tornado tortoise total totem trail tranquil treasure trek trend trident trillium true trusted tulip tundra turtle twilight twin two ultimate unicorn unified uplift upper urbane
    valiant valor value vantage vega velvet venture verdant versatile vertical vibe victor view village vine vintage violet viper virtue vivo vole vortex voyage vulcan walnut warrior wave wealth weasel west western whale wheat whisper white
    wild wildcat willow wind winner winter wisdom wise wizard wolf wonderful woodland woodpecker wren yeti young zebra zenith zephyr zeppelin zest zodiac summit apex pinnacle phoenix delta horizon atlas vanguard elite star royal citizens farmers silver gold golden
    quick matrix nova monarch dove polo lotus ajax corona meta orion titan zenith alpha beta gamma omega sigma
    epsilon vector quantum fusion synergy paragon premier prime superior supreme ideal perfect ultimate advanced
    precision progressive dynamic liberty freedom patriot eagle falcon hawk lion tiger bear wolf fox phoenix dragon
    mustang stallion bull diamond ruby emerald sapphire crystal pearl platinum bronze iron granite marble stone rock
    mountain hill valley river lake ocean sea bay harbor harbour coast coastal island beach forest wood woods oak pine maple
    cedar elm willow birch aspen evergreen green blue red white black grey gray orange yellow purple bright sun sunny
    sunrise sunset moon lunar solar sky cloud storm thunder lightning rain snow ice fire flame arctic polar pacific
    atlantic baltic mediterranean alpine nordic scandinavian euro europa europe asia america american anglo
    global universal world worldwide planet earth terra cosmos galaxy stellar infinity eternal legacy heritage
    classic modern future next first one single double triple trinity union unity united allied alliance
    partner cornerstone keystone milestone landmark gateway bridge tower castle crown king kings queen prince
    knight champion victory triumph pioneer frontier explorer voyager navigator compass beacon lighthouse anchor
    pilot captain commander spirit spark flash swift rapid fast express direct smart clever wise genius bright
    clear pure fresh natural organic eco bio vital active life lifeline vita sacred heart saint holy grace faith hope trust
    true honest loyal noble honor guardian shield fortress secure safe sentinel shepherd sterling capital capitol
    central metro urban city town village country rural national regional federal state colonial republic
    independent community home house family friends people human hand eye mind brain body soul dream vision
    insight focus core center point edge line circle square cube pyramid spiral wave pulse flow stream source
    spring fountain oasis paradise eden garden rose lily daisy iris orchid lotus ivy clover jade amber coral
    hermes apollo zeus hera athena mars venus mercury jupiter saturn neptune pluto aurora luna sol nexus axis
    vertex integra optima maxima magna novus veritas fidelity integrity quality value choice select preferred
    signature advantage benefit bonus plus ultra super mega mini micro macro nano hyper omni multi poly uni
    general standard basic simple easy happy lucky joy smile sweet honey lumen arc ace art ark origin genesis
    enterprise venture concept idea innova inova momentum velocity impact impulse force power energy vigor strong solid
    stable steady firm castle atlas olympia olympic olympus spartan trojan roman viking celtic
    rosewood westwood oakwood lakeside riverside hillside brightwater pinnacle ridge pike parcel area engine
    squadron solarpark windpark coworking local union lot orchard meadow prairie mesa canyon cascade sierra
    tannenhof waldhof berghof lindenhof sonnenhof rosenhof adler hirsch krone lowen loewen schwan stern sonne
    traube engel linde eiche falke weiss mondial continental inter trans tele tri quattro penta hexa""".split()
)
#: Family names that so many people bear that a firm named after one is hardly told by it.
COMMON_SURNAMES = frozenset(
    """smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson
    thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young
    allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts
    gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers
    gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez
    wood james bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez
    muller mueller schmidt schneider fischer weber meyer maier meier mayer wagner becker schulz schulze hoffmann schafer koch bauer
    richter klein wolf schroder neumann schwarz zimmermann braun kruger hofmann hartmann lange schmitt werner krause lehmann
    kohler huber gruber steiner moser berger bernard dubois durand leroy moreau simon laurent lefebvre michel roux petit
    fernandez gonzales moreno munoz alonso rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno
    silva santos oliveira souza pereira costa ferreira almeida rodrigues lima gomes ribeiro carvalho jansen janssen dejong
    devries bakker visser smit meijer mulder peeters maes jacobs mertens claes nowak kowalski wisniewski kaminski
    novak svoboda novotny horvath nagy kovacs szabo toth ivanov petrov smirnov kuznetsov popov andersson johansson karlsson
    nilsson eriksson larsson olsson persson svensson hansen olsen larsen jensen nielsen pedersen andersen christensen
    virtanen korhonen yilmaz kaya demir singh kumar sharma gupta khan ali ahmed hussain shah das reddy tan lim wong chan
    wang li zhang liu chen yang huang zhao wu zhou sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi park choi""".split()
)
#: What parsers of legal forms leave behind at the end of a name.
FORM_TAILS = frozenset(
    "limitada ltda beperk eiendoms me epp mei eireli unipessoal ltd limited inc llc gmbh jsc pjsc plc".split()
)
#: Ends of German, Dutch and Scandinavian compounds that say what a part of a body or a trade is.
_UNIT_ENDS = (
    "amt",
    "abteilung",
    "referat",
    "fakultat",
    "lehrstuhl",
    "klinik",
    "kliniken",
    "seminar",
    "institut",
    "avdelning",
    "afdeling",
    "kontoret",
    "stelle",
    "sekretariat",
    "vikariat",
    "ordinariat",
    "dezernat",
)
_TRADE_ENDS = (
    "technik", "handel", "logistik", "versicherung", "versicherungen", "apotheke", "backerei", "baeckerei", "metzgerei", "fleischerei", "schreinerei",
    "tischlerei", "gartnerei", "brauerei", "druckerei", "spedition", "handlung", "werkstatt", "beratung", "vertrieb", "anlagenbau", "maschinenbau",
    "holzbau", "stahlbau", "tiefbau", "hochbau", "metallbau", "gartenbau", "fahrzeugbau", "apparatebau", "hydraulik", "elektronik", "mechanik", "optik",
    "teknik", "handel", "byggeri", "bouw", "techniek", "makelaardij", "drukkerij", "bakkerij", "slagerij",
)  # fmt: skip


def ends_as_unit(token: str) -> bool:
    """Whether a compound names a part of a body.

    Examples:
        >>> ends_as_unit("schulamt"), ends_as_unit("augenklinik"), ends_as_unit("amt"), ends_as_unit("larkmoor")
        (True, True, False, False)
    """
    return len(token) > 6 and token.endswith(_UNIT_ENDS)


def ends_as_trade(token: str) -> bool:
    """Whether a compound names a line of business.

    Examples:
        >>> ends_as_trade("fordertechnik"), ends_as_trade("kaltwerk")
        (True, False)
    """
    return len(token) > 7 and token.endswith(_TRADE_ENDS)


#: Words that make a firm the common child of two others.
VENTURES = frozenset("jv joint".split())
#: Numbers below twenty and round ones, by their word; ordinals as digits with a point.
_COUNTS = """
zero null zero cero zero nul|one eins un uno um een jeden ett|two zwei deux dos due dois twee dwa tva|three drei trois tres tre drie trzy
four vier quatre cuatro quattro quatro cztery fyra|five funf fuenf cinq cinco cinque vijf piec fem|six sechs seis sei zes szesc sex
seven sieben sept siete sette sete zeven siedem sju|eight acht huit ocho otto oito osiem atta|nine neun neuf nueve nove negen dziewiec nio
ten zehn dix diez dieci dez tien dziesiec tio|eleven elf onze once undici|twelve zwolf zwoelf douze doce dodici doze twaalf
thirteen dreizehn treize trece tredici|fourteen vierzehn quatorze catorce|fifteen funfzehn quinze quince quindici
sixteen sechzehn seize dieciseis sedici|seventeen siebzehn diciassette|eighteen achtzehn diciotto|nineteen neunzehn diciannove
"""
_TENS = {
    20: "twenty zwanzig vingt veinte venti vinte twintig", 30: "thirty dreissig trente treinta trenta trinta dertig",
    40: "forty vierzig quarante cuarenta quaranta quarenta veertig", 50: "fifty funfzig cinquante cincuenta cinquanta cinquenta vijftig",
    60: "sixty sechzig soixante sesenta sessanta", 70: "seventy siebzig setenta settanta", 80: "eighty achtzig ochenta ottanta oitenta",
    90: "ninety neunzig noventa novanta", 100: "hundred hundert cent cien ciento cento honderd sto hundra",
    1000: "thousand tausend mille mil duizend tysiac tusen",
}  # fmt: skip
#: Tens and units of languages that write them as two words, language by language.
_APART = (
    ("twenty thirty forty fifty sixty seventy eighty ninety", "one two three four five six seven eight nine"),
    ("vingt trente quarante cinquante soixante septante octante nonante", "un deux trois quatre cinq six sept huit neuf"),
    ("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", "uno dos tres cuatro cinco seis siete ocho nueve"),
    ("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", "um dois tres quatro cinco seis sete oito nove"),
    ("dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat osiemdziesiat dziewiecdziesiat",
     "jeden dwa trzy cztery piec szesc siedem osiem dziewiec"),
    ("dvacet tricet ctyricet padesat sedesat sedmdesat osmdesat devadesat", "jedna dva tri ctyri pet sest sedm osm devet"),
)  # fmt: skip


@cache
def _apart() -> Mapping[tuple[str, str], str]:
    """Return (tens, unit) -> digits."""
    return {
        (tens, unit): str(20 + 10 * n + m)
        for line, units in _APART
        for n, tens in enumerate(line.split())
        for m, unit in enumerate(units.split(), 1)
    }


def with_unit(tens: str, unit: str) -> str | None:
    """Return the number that a word for tens and one for a unit make together.

    Examples:
        >>> with_unit("vingt", "deux"), with_unit("sixty", "six"), with_unit("sixty", "deux")
        ('22', '66', None)
    """
    return _apart().get((tens, unit))


_ORDINALS = (
    "first erste premier primero primo",
    "second zweite deuxieme segundo secondo",
    "third dritte troisieme tercero terzo",
    "fourth vierte quatrieme cuarto quarto",
    "fifth funfte cinquieme quinto",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
)
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_ITALIAN = re.compile(
    r"(?:(?P<mille>mille|duemila|tremila))?(?:(?P<unit>due|tre|quattro|cinque|sei|sette|otto|nove)?(?P<cento>cento))?(?P<rest>.*)"
)


def _compounds() -> list[tuple[str, str]]:
    """Return number words from 21 to 99 that languages write as one word, with the number."""
    german = dict(
        zip("ein zwei drei vier funf sechs sieben acht neun".split(), range(1, 10), strict=True)
    )
    dutch = dict(
        zip("een twee drie vier vijf zes zeven acht negen".split(), range(1, 10), strict=True)
    )
    spanish = dict(
        zip("uno dos tres cuatro cinco seis siete ocho nueve".split(), range(1, 10), strict=True)
    )
    italian = dict(
        zip("uno due tre quattro cinque sei sette otto nove".split(), range(1, 10), strict=True)
    )
    swedish = dict(zip("ett tva tre fyra fem sex sju atta nio".split(), range(1, 10), strict=True))
    out: list[tuple[str, str]] = []
    for tens, words in _TENS.items():
        if tens >= 100:
            continue
        each = words.split()
        out.extend((f"{unit}und{each[1]}", str(tens + n)) for unit, n in german.items())
        out.extend((f"{unit}{'en'}{each[-1]}", str(tens + n)) for unit, n in dutch.items())
        out.extend((f"{word}{unit}", str(tens + n)) for word in each for unit, n in italian.items())
        out.extend(
            (f"{word[:-1]}{unit}", str(tens + n))
            for word in each
            for unit, n in italian.items()
            if unit[0] in "uo"
        )
    out.extend((f"veinti{unit}", str(20 + n)) for unit, n in spanish.items())
    out.extend(
        (f"{word}{unit}", str(tens + n))
        for tens, word in ((20, "tjugo"), (30, "trettio"), (40, "fyrtio"), (50, "femtio"))
        for unit, n in swedish.items()
    )
    return out


@cache
def number_words() -> Mapping[str, str]:
    """Return number word -> digits; ordinals end in a point.

    Examples:
        >>> number_words()["seven"], number_words()["vier"], number_words()["second"]
        ('7', '4', '2.')
    """
    found: dict[str, str] = {}
    for value, line in enumerate(
        part for row in _COUNTS.split("\n") for part in row.split("|") if part
    ):
        for word in line.split():
            found.setdefault(word, str(value))
    for value, words in _TENS.items():
        for word in words.split():
            found.setdefault(word, str(value))
    found.update({word: number for word, number in _compounds() if word not in found})
    for value, words in enumerate(_ORDINALS, 1):
        for word in words.split():
            found.setdefault(word, f"{value}.")
    for word in (
        "un",
        "um",
        "uno",
        "mil",
        "sto",
        "cent",
        "sex",
        "sei",
        "tre",
        "tres",
        "elf",
        "once",
        "null",
        "premier",
        "primo",
    ):
        found.pop(word, None)
    return found


@lru_cache(maxsize=1 << 16)
def as_number(token: str) -> str | None:
    """Return the number that a word of a name stands for, as digits; ordinals end in a point.

    Examples:
        >>> as_number("iv"), as_number("017"), as_number("2nd"), as_number("millenovecento")
        ('4', '17', '2.', '1900')
        >>> as_number("mix"), as_number("i")
        (None, None)
    """
    if token.isdigit():
        return token.lstrip("0") or "0"
    if re.fullmatch(r"\d+(?:st|nd|rd|th|e|er|eme|o|a)", token):
        return f"{re.match(r'[0-9]+', token)[0].lstrip('0') or '0'}."  # type: ignore[index] # matched above
    known = number_words().get(token)
    if known:
        return known
    if len(token) > 1 and token not in {"vi", "xi", "mi"} and _ROMAN.fullmatch(token):
        return str(_roman(token))
    return _italian(token)


def _roman(token: str) -> int:
    values = {"i": 1, "v": 5, "x": 10}
    total = 0
    for letter, after in zip(token, [*token[1:], ""], strict=True):
        value = values[letter]
        total += -value if after and values[after] > value else value
    return total


def _italian(token: str) -> str | None:
    """Read a year written as one Italian word."""
    found = _ITALIAN.fullmatch(token) if token.startswith(("mille", "duemila")) else None
    if not found or len(token) < 8:
        return None
    total = {"mille": 1000, "duemila": 2000}.get(found["mille"] or "", 0)
    units = "due tre quattro cinque sei sette otto nove".split()
    if found["cento"]:
        total += 100 * (units.index(found["unit"]) + 2 if found["unit"] else 1)
    rest = found["rest"]
    if rest:
        more = number_words().get(rest)
        if more is None:
            return None
        total += int(more.rstrip("."))
    return str(total)


def is_holding(token: str) -> bool:
    """Whether a word names a firm that owns firms beyond doubt.

    Examples:
        >>> is_holding("holdings"), is_holding("international")
        (True, False)
    """
    return token in _STRONG_HOLDINGS


#: Cells of a company column that name no firm, folded and written together; own collection.
FILLERS = frozenset(
    """self selfemployed selfemploye home individual retired student none na null nil unemployed freelance freelancer freelancing
    zzp private personal personalaccount unknown notapplicable nocompany company mycompany firma keine ninguno ninguna aucun
    aucune nessuna geen brak test testing homemaker housewife consumer privat privatperson particulier particular
    autonomo independent independant indépendant independiente jubilado rentner student student schuler various na na
    tbd tba notprovided notavailable notgiven x xx xxx abc gmail googlemail yahoo hotmail outlook icloud aol me myself
    mailcom webde gmx sole soleproprietor soletrader anonymous nothing anything hidden undisclosed employed job jobseeker""".split()
)
