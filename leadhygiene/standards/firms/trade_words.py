"""Words of several languages that name one trade: butcher, Metzgerei, Fleischerei, boucherie; own collection.

All words are in the folded form of :func:`leadhygiene.standards.text.transliteration.fold_text`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

_TRADES = """
butcher: butcher butchers butchery metzgerei metzger fleischerei fleischer fleischhauerei schlachterei schlachter boucherie boucher macelleria macellaio carniceria slagerij slager acougue talho karamvir kasap hentesuzlet macelleriasalumeria mesar mesnica klobasarna slachterei fleischwaren wedliny uzenine uzeniny kjott slaktarn
    rzeznik masarnia reznictvi slagter slakteri slakter lihakauppa hentes meats charcuterie salumeria charcuteria wursterei
bakery: bakery bakers baker bakehouse backerei baeckerei backer backstube boulangerie boulanger panaderia panadero panificio panetteria panettiere fornaio forno padaria panificadora bakkerij bakker konditorei konditori cukiernia
    piekarnia pekarna pekarstvi bageri bagare bageriet leipomo pekseg pekara brutarie furun
pastry: konditorei patisserie patissier pasteleria pasticceria confectionery confectioner cukiernia cukrarna cukraszda banketbakkerij konditori confeitaria pastelaria cakes
printing: printing printers printer print press druckerei buchdruckerei druck imprimerie imprimeur impression impressions imprenta impresores graficas grafica grafiche tipografia stamperia stampa drukkerij
    drukarnia tiskarna tiskarstvi tlaciaren trykkeri tryckeri tryk nyomda tipografie matbaa kirjapaino
joinery: joinery joiners joiner carpentry carpenters carpenter woodwork woodworks woodworking schreinerei schreiner tischlerei tischler zimmerei menuiserie menuisier ebenisterie charpente charpentier meubelmakerij dulger marangoz stolarija stolarska stolarsky tisleri puusepanliike snekkeri snickare schreinermeister bautischlerei timmerwerk charpentier charpenterie
    carpinteria carpintero ebanisteria falegnameria falegname carpintaria marcenaria timmerwerken timmerbedrijf timmerman schrijnwerkerij stolarnia stolarstwo truhlarstvi truhlarna stolarstvo snickeri
    snedker tomrer snekker tomrermester asztalos puuseppa
hairdresser: hairdresser hairdressers hairdressing barber barbers barbershop hair friseur frisor frisorsalon friseursalon coiffeur coiffure coiffeurs peluqueria parrucchiere parrucchieri acconciature cabeleireiro
    kapper kapsalon kappers fryzjer kadernictvi frisorsalong kampaamo fodraszat salon
pharmacy: pharmacy pharmacies chemist chemists drugstore apotheke apotheken pharmacie farmacia apteka apotheek lekarna lekaren apotek apteekki gyogyszertar farmacie eczane vaistine parapharmacie parafarmacia parafarmacie
brewery: brewery brewing brewers brauerei brauhaus brau brasserie birrificio cerveceria cervejaria brouwerij browar pivovar bryggeri panimo sorfozde
plumbing: plumbing plumbers plumber sanitar installateur heizungsbau klempnerei spenglerei plomberie plombier sanitaire fontaneria fontanero idraulica idraulico loodgieter loodgietersbedrijf instalacje instalacyjne hydraulika idraulici vvsteknik rorservice putki putkiasennus vizszerelo tesisat sanitaire voda topenar
    hydraulik instalatorstvi vvs rorlegger rorlaggare
law: ra rae law lawyers lawyer attorneys attorney solicitors solicitor legal rechtsanwalt rechtsanwalte rechtsanwaelte anwalte anwaltskanzlei anwaltsburo avocat avocats avvocato avvocati legale abogado abogados ugyvedi ugyvediiroda avukat avukatlik odvjetnik odvjetnicki odvetnik odvetniska advokati advokaat abogacia juridico juristen kanzlei rechtsanwaltskanzlei
    advogado advogados advocacia advocaten advocaat advokat advokater advokatfirma advokatbyra adwokat adwokaci adwokacka adwokackie kancelaria radca radcy prawny asianajotoimisto ugyved advocatenkantoor advocatuur advokatfirman advokatkontor advokatpartnerselskab lakiasiaintoimisto logmenn logmannsstofa
accounting: stb kanzlei accounting accountants accountant accountancy bookkeeping bookkeepers cpa cpas steuerberater steuerberatung steuerkanzlei treuhand comptabilite comptable comptables contabilidad contabilidade contadores
    commercialista commercialisti accountantskantoor administratiekantoor ksiegowosc ucetnictvi revision revisor tilitoimisto konyveles registeraccountant registeraccountants boekhouding boekhoudkantoor
    belastingadviseurs revisorer revisionsfirma revisionsfirmaet revisjon regnskap regnskapskontor redovisning redovisningsbyra revisionsbyra tilintarkastus endurskodun bokhald fiduciaire audit auditors
architects: architects architect architecture architekt architekten architektur architekturburo architecte architectes arquitecto arquitectos arquitectura architetto architetti architettura arquiteto
    arquitetos arquitetura architecten architektonicka architekci arkitekt arkitekter arkitektkontor arkkitehdit
dentist: praxis za zapraxis dentist dentists dental dentistry zahnarzt zahnarztin zahnaerztin zahnarzte zahnarztpraxis dentiste dentaire dentista dentisti odontologia odontologica odontoiatria tandarts tandartsen tandlaege tandlakare zubny zubna zubni zubar zubar zubariya stomatologie stomatologicka stomatologiczna stomatoloska stomatoloski zubarska ortodoncie ortodonzia orthodontics kieferorthopadie tannklinikk tandklinik tannlegesenter tandvard hambaravi zobarstniecibas zobozdravstvo odontologijos fogorvos fogorvosi disci dis dent
    tannlege stomatologia stomatolog stomatologie zubni hammaslaakari fogaszat
physician: arztpraxis hausarzt arzt cabinet medecin ambulatorio huisarts lekarz ordinace lekar lekari lekarz lekarze ambulance ambulancia ordinacija ordinatsioon doctor doctors medico medicos medici dokter huisartsen huisartsenpraktijk laege laegehus legesenter legekontor lakarmottagning vardcentral laakari laakariasema orvos orvosi rendelo praxis gp surgery poliklinika poliklinik przychodnia ordination doktor
vet: praxis vet vets veterinary veterinarian veterinaria veterinario veterinaire tierarzt tierarztpraxis tierklinik dierenarts weterynarz veterina dyrlaege veterinar elainlaakari veterinarni veterinarna veterinara veterinarska weterynaryjny weterynaryjna weterynaryjne veterinarklinik dyreklinik djurklinik dyrehospital allatorvos allatorvosi veteriner dierenkliniek kleintierpraxis tierarztin veterinaires veterinarios
garage: garage autowerkstatt werkstatt kfz kfzwerkstatt autoreparatur karosserie carrosserie officina autofficina carrozzeria taller talleres oficina mecanica garagebedrijf autobedrijf warsztat autoservis autoservice werkplaats autoelektrik bilservice bilvaerksted korjaamo autokorjaamo autoszerelo servis oto tamir karosseriebau lakiererei lackiererei meccanica mechaniker motors
    verkstad vaerksted autorepair autocare autobody bilverkstad
dealer: autohaus dealership dealer concessionnaire concesionario concessionaria autodealer bilhus bilforhandler autosalon
shipping: shipping shipowners shipmanagement reederei schiffahrt schifffahrt armement armateurs naviera navieras navegacion navegacao navigazione armatori rederij rederi rederiet zegluga armator armatorska plovba
    plovidba brodarstvo denizcilik gemicilik pelayaran perkapalan sudokhodnaya sudokhodstvo sudoplavna sudnoplavna sudnoplavstvo korabna naftiliaki naftiliakes nautiliaki varustamo hajozasi laevandus kugnieciba laivininkyste
haulage: haulage haulier hauliers freight trucking transport transports transporte transportes trasporti transportbedrijf spedition spediteur logistics logistik logistique logistica logistiek cargo forwarding kuljetukset fuvar fuvarozo nakliye transportes spedycja spedytor spedice dopravni prevoz prevozi akeri akeriet fragt vracht vrachtvervoer gruztransport transports camionnage carriers courier
    autotrasporti transportadora transportowa doprava spedice akeri vognmand kuljetus fuvarozas
builder: builder builders building construction constructions contractors contracting bau bauunternehmen bauunternehmung hochbau baugesellschaft batiment constructeur construcciones construccion constructora
    costruzioni edilizia construtora construcao bouw bouwbedrijf aannemer bouwonderneming budownictwo budowlana stavby stavebni bygg byggeri entreprenor rakennus epites
restaurant: restaurant restaurants ristorante trattoria restaurante restauracja restaurace speisegaststatte eatery diner grill steakhouse ravintola etterem eethuis
inn: inn pub tavern gasthof gasthaus wirtshaus wirtschaft landgasthof gaststatte auberge osteria taverna posada meson herberg gospoda hostinec kro krog vendeglo
hotel: hotel hotels motel albergo pousada hostal hotell hotelli szalloda hoteles otel szallo hotelli ubytovani noclegi ubytovanie pension pensione pensionen penzion pensjonat guesthouse hospedaria
cafe: cafe coffee coffeehouse kaffee kaffeehaus kaffeerosterei caffe caffetteria cafeteria cafetaria bistro bistrot eetcafe kawiarnia kavarna kavezo kahvila roasters
bar: bar wine winebar cocktailbar lounge taproom
pizzeria: pizzeria pizza pizzas
florist: florist florists flowers flower blumen blumenhaus floristik fleuriste fleurs flores floristeria floreria fiori fiorista fioraio floricultura bloemen bloemist kwiaciarnia kvetinarstvi blomster blommor virag
bookshop: books book bookshop bookstore booksellers buchhandlung bucher librairie libreria livraria boekhandel boeken ksiegarnia knihkupectvi boghandel bokhandel kirjakauppa konyvesbolt
optician: optician opticians optical optik optiker augenoptik opticien optique optica ottica opticians brillen optyk optika
jeweller: jeweller jewellers jewellery jeweler jewelers jewelry juwelier juweliere schmuck goldschmied goldschmiede bijouterie joaillerie bijoutier joyeria joyero gioielleria gioielli orefice joalheria juweliers
    jubiler zlatnictvi guldsmed
realty: realty realtors realtor properties property homes immobilien immobilier immobiliere inmobiliaria immobiliare agence makelaardij makelaars makelaar vastgoed nieruchomosci reality fastigheter
    fastighetsmakleri ejendomme eiendom imobiliaria ingatlan kiinteistot
insurance: insurance assurance assurances versicherung versicherungen versicherungsmakler versicherungsburo seguros aseguradora corredores assicurazioni verzekeringen assurantien ubezpieczenia pojistovna forsikring
    forsakring vakuutus biztosito
travel: travel travels tours reisen reiseburo reisebuero touristik voyages voyage viajes turismo viaggi viagens reizen reisbureau podroze cestovni rejser resor matkatoimisto utazas
winery: winery wines wine vineyard vineyards cellars weingut winzer kellerei weinbau domaine chateau vins vignobles vigneron bodega bodegas vinos cantina cantine vini azienda vinicola vinhos quinta wijnhuis
    winnica vinarstvi vinohrad pinceszet
nursery: nursery nurseries gartnerei gartenbau baumschule pepiniere pepinieres vivero viveros vivaio vivai viveiro kwekerij boomkwekerij szkolka zahradnictvi gartneri planteskole plantskola kerteszet
landscaping: landscaping landscape landscapes gartenbau landschaftsbau gartengestaltung paysagiste paysage jardineria jardinage giardinaggio hoveniers hovenier ogrody zahradni zahrada tradgard tradgardsanlaggning anlaggning anleggsgartner anlaegsgartner jardinier jardinero jardineros giardiniere giardini jardins tuinen tuinaanleg hage puutarha viherrakennus kerttervezes kertepites peyzaj ogrodnik ogrodnictwo
painter: painting painters painter decorators malerei maler malerbetrieb peinture peintre peintures pinturas pintor pintura tinteggiatura imbianchino schildersbedrijf schilders schilder malarz maleri malare
electrician: electrician electricians electric electrical elektro elektriker elektrotechnik elektroinstallation electricite electricien electricidad electricista electricas elettrica elettricista impianti
    eletrica elektrotechniek elektra elektryk elektromontaze elinstallation sahko villany
roofing: roofing roofers roofer dachdecker dachdeckerei bedachungen couverture couvreur tetti coperture tejados dakdekker dakwerken dekarz pokryvacstvi
metalwork: metalworks metalwork ironworks welding schlosserei schlosser metallbau stahlbau serrurerie metallerie ferronnerie ferreria carpenteria herreria cerrajeria serralheria smederij staalbouw slusarstwo rolling mill walzwerk valcovna
    zamecnictvi smedje smedja lakatos fabrication
cleaning: cleaning cleaners gebaudereinigung reinigung nettoyage proprete limpieza limpiezas pulizie limpeza schoonmaak schoonmaakbedrijf sprzatanie uklid rengoring stadning siivous takaritas
laundry: laundry laundries laundromat waescherei wascherei blanchisserie pressing lavanderia wasserij pralnia pradelna vaskeri tvatt
machinery: machinery machines maschinenbau maschinenfabrik maschinen mecanique machinefabriek maskinfabrik maskiner konepaja strojirny maszyn macchine maquinaria
software: software softwarehaus informatik informatique informatica datenverarbeitung edv ict informatyka programmering ohjelmistot yazilim szoftver ohjelmistot programvare mjukvara digital it itservice computers computer computing ordinateurs informatiques informaticos
fishmonger: fishmonger fishmongers fish seafood fischhandel fischerei poissonnerie pescaderia pescheria peixaria vishandel viswinkel fiskehandel
dairy: dairy dairies creamery cheese molkerei kaserei sennerei laiterie fromagerie lacteos queseria latteria caseificio laticinios queijaria zuivel kaasmakerij mleczarnia mlekarna mejeri meijeri
furniture: furniture furnishings mobel moebel mobelhaus meubles ameublement muebles mueblera mobili arredamenti mobilificio moveis meubelen meubel meble nabytek mobler huonekalut butor
mill: mill mills muhle mulino molino moinho moulin minoterie molen mlyn kvarn
sawmill: sawmill sawmills lumber timber timbers sagewerk holzhandel scierie bois aserradero maderas segheria legnami serraria madeiras zagerij houthandel tartak pila savvaerk sagverk saha
farm: farm farms farming hof bauernhof gut ferme agricole granja finca agricola fattoria fazenda boerderij gospodarstwo farma gard maatila agricole agricolas gardsbutik gazdasag ciftlik ciftligi bauernhof hofgut landwirtschaft agrarbetrieb exploitation earl gaec
bicycle: bicycle bicycles bike bikes cycles cycle fahrrad fahrrader fahrradladen velo velos cycliste bicicletas bicis cicli biciclette fietsen rijwielen rowery kola cykler cyklar
shoes: shoes shoe footwear schuhe schuhhaus chaussures zapatos zapateria calzature calzados sapatos calcados schoenen obuwie obuv sko kengat
clothing: clothing clothes apparel fashion fashions mode modehaus bekleidung vetements pret confection moda ropa abbigliamento roupas kleding odziez odevy toj klader vaatteet
university: university universities universitat universitaet universite universita universidad universidade universiteit uniwersytet univerzita univerzitet universitet yliopisto ulikool egyetem universitario universitaria universitaire universitari universitarni universytet universitet uniwersytecki akademicki universitas unibertsitatea prifysgol daihoc chuo hoc universitetet yliopiston
institute: institute institut instituto istituto instytut institutet instituutti intezet
academy: academy academie akademie akademia academia accademia akademi
school: school schools schule ecole escuela scuola escola skola skole szkola koulu iskola hoc
hospital: hospital hospitals krankenhaus klinikum klinik spital hopital hospitalier ospedale clinic clinique clinica ziekenhuis szpital nemocnice sjukhus sygehus sykehus sairaala korhaz hospitalet krankenanstalt spitalul bolnica bolnitsa klinika klinikos klinikum rumah sakit hastanesi hastane ligonine slimnica haigla benhvien spitali sykehuset sjukhuset sygehuset
bank: bank banks banque banco banca sparkasse caisse caja cassa pankki
museum: museum musee museo museu muzeum museet
library: library bibliothek bibliotheque biblioteca bibliotheek biblioteka knihovna bibliotek kirjasto konyvtar
church: church kirche eglise iglesia chiesa igreja kerk kosciol kostel kyrka kirke kirkko templom
foundation: foundation stiftung fondation fundacion fondazione fundacao stichting fundacja nadace stiftelse stiftelsen saatio alapitvany
association: association verband verein vereinigung asociacion associazione associacao vereniging stowarzyszenie sdruzeni forening forbund yhdistys egyesulet
cooperative: cooperative coop genossenschaft cooperativa cooperatie spoldzielnia druzstvo kooperativ osuuskunta szovetkezet
ministry: ministry ministerium ministere ministerio ministero ministerie ministerstwo ministerstvo ministeriet miniszterium
chamber: chamber kammer handelskammer chambre camara camera kamer izba komora kamara
airport: airport flughafen aeroport aeropuerto aeroporto luchthaven lotnisko letiste lufthavn flygplats
camping: camping campings campsite campground campingplatz glamping kemp kemping kempink campeggio campamento acampamento
gym: gym gyms fitness gimnasio gimnasios palestra ginasio sportschool fitnessstudio silownia posilovna crossfit
guesthouse: guesthouse guesthouses gastehaus gaestehaus penzion pensjonat
taxi: taxi taxis taksi taxibedrijf cabs
kindergarten: kindergarten kita kindertagesstatte creche guarderia przedszkole ovoda barnehage bornehave forskola paivakoti daycare
physiotherapy: praxis physio physiotherapy physiotherapie fysiotherapie krankengymnastik fisioterapia kinesitherapie fizjoterapia fyzioterapie fysioterapi fysioterapia
photography: photo photos photography photographer foto fotostudio fotografie fotograf photographe photographie fotografia fotografo fotograaf valokuvaamo
sons: sons son fils figli figlio filhos filho hijos hijo sohne soehne sohn zonen zoon synowie syn synove synovia sonner sonn soner fii fiul pojat poika fiai sinovi sin synovya synov ogullari oglu sinhvy sinowie seuns
brothers: brothers brother bros freres frere fratelli hermanos hermano irmaos gebruder gebrueder gebroeders bracia bratri bratia brodrene broderna bratya brata braca kardesler testverek veljekset frati
daughters: daughters daughter filles fille figlie hijas filhas tochter tochtern dochters corki dcery dotter dottrar dotre tyttaret lanyai
family: family familie famille familia famiglia rodina rodzina familj perhe csalad
solar: solar photovoltaic photovoltaics photovoltaik photovoltaique fotovoltaica fotovoltaico fotovoltaika fotowoltaika solartechnik solaire zonnepanelen zonneenergie solenergi solceller aurinkoenergia napelem solarenergie
irrigation: irrigation irrigations riego riegos rega regadios irrigazione irrigacao bewasserung beregnung beregening nawadnianie zavlahy bevatning vanding ontozes sulama arrosage
ceramics: ceramics ceramic pottery potteries keramik keramikk ceramique ceramiques ceramica ceramicas ceramiche keramiek ceramika keramika keramikos poterie alfareria olaria topferei pottemager seramik
textiles: textiles textile textil textilien tessuti tejidos tecidos textiel tkaniny textilie tekstil tekstiler tekstiili tekstylia weberei tissage tisserand tkalcovna vaveri veveri
glass: glass glas glazing glazier glaziers verre verrerie vitrerie vetro vetri vetreria vidrio vidrios cristaleria vidro vidros vidracaria glaserei glasbau glashandel glashutte szklo szklarz sklo sklenarstvi lasi glazenier glazenmakerij cam uveg
packaging: packaging emballage emballages embalajes envases embalagens imballaggi verpackung verpackungen verpakking verpakkingen opakowania obaly emballasje emballager pakkaus csomagolas ambalaj
plastics: plastics plastique plastiques plasturgie plasticos plastico plastica plastiche materieplastiche kunststoff kunststoffe kunststofftechnik kunststoffen tworzywa plasty plast plaster muovi muanyag plastik
pumps: pumps pump pumpen pompes pompe bombas bomba pompen pompy cerpadla pumper pumpar pumput szivattyu pompa
valves: valves valve armaturen ventile robinetterie vannes valvulas valvole rubinetterie afsluiters zawory armatury ventiler
steel: steel stahl stahlhandel acier aciers acero aceros acciaio acciai aco acos staal stal ocel stal teras acel celik
tools: tools tooling werkzeug werkzeuge werkzeugbau outillage outils herramientas utillaje utensili utensileria ferramentas gereedschap gereedschappen narzedzia narzedziownia nastroje nastrojarna verktyg verktoy vaerktoj tyokalut szerszam takim
engineering: ib engineering engineers ingenieurburo ingenieurbuero ingenieure ingenieurs ingenierie ingenieria ingegneria engenharia ingenieursbureau inzynieria inzenyrska inzenyring ingenjorer ingeniorer insinooritoimisto mernokiroda muhendislik
electronics: electronics electronic elektronik elektronikk electronique electronica elettronica eletronica elektronica elektronika elektroniikka
energy: energy energie energia energies energi energetika energetyka enerji energias
water: water wasser eau eaux agua aguas acqua acque woda voda vatten vand vann vesi viz
waste: waste recycling entsorgung abfall abfallwirtschaft dechets recyclage residuos reciclaje rifiuti riciclaggio reciclagem recykling odpady avfall affald kierratys hulladek geri scrap schrott ferraille chatarra rottami
chemicals: chemicals chemical chemie chimie quimica quimicas chimica chemia chemie kemi kemia vegyipari kimya
paper: paper papier papiere papel papeles carta cartiera papelera papir papper paperi papirgyar kagit papiernia papirna papeterie papeterias
publishing: publishing publishers publisher verlag editions editeur editorial ediciones edizioni editore editora uitgeverij wydawnictwo nakladatelstvi vydavatelstvo forlag forlaget kustantamo kustannus kiado yayinevi yayinlari editura
driving: drivingschool fahrschule fahrschulen autoecole autoescuela autoscuola autoescola rijschool autoskola koreskole trafikskola trafikkskole kjoreskole autokoulu autosiskola jazdy
funeral: funeral funerals undertaker undertakers bestattung bestattungen bestattungshaus bestatter pompesfunebres funeraire funerarias funeraria funebri pogrzebowe pogrzebowy pohrebni uitvaart uitvaartverzorging begrafenis begravningsbyra begravelsesbyra bedemand begravelser hautaustoimisto temetkezes cenaze
security: security securite seguridad sicurezza seguranca sicherheit sicherheitsdienst wachdienst bewachung gardiennage vigilancia vigilanza vigilancia beveiliging ochrona bezpecnost sikkerhed sikkerhet sakerhet bevakning turvallisuus vartiointi biztonsagi guvenlik guards
consulting: consulting consultancy consultants consultores consultoria consulenza consulenti conseil conseils unternehmensberatung beratung beratungsgesellschaft adviesbureau advies advisers asesores asesoria assessoria doradztwo poradenstvi konsult konsulter radgivning konsultointi tanacsado danismanlik consultanta
marketing: marketing werbung werbeagentur werbetechnik publicite communication publicidad publicidade pubblicita reclame reclamebureau reklama agencjareklamowa reklam reklamebyra reklambyra mainostoimisto markkinointi advertising advertisers reklamy reklamnaya
recruitment: recruitment recruiting staffing personalvermittlung personaldienstleistungen zeitarbeit interim recrutement seleccion lavoro uitzendbureau detachering rekrutacja personalni bemanning vikarbureau rekrytering rekruttering henkilosto
education: tutoring tutors nachhilfe soutien academie bijles korepetycje doucovani laxhjalp
music: music musik musique musica muziek muzyka hudba musikk musiikki zene muzik
film: film films filmproduktion cinema cine produktionsfirma video videos produccionesaudiovisuales kino
toys: toys toy spielwaren spielzeug jouets juguetes jugueteria giocattoli brinquedos speelgoed zabawki hracky leker legetoj leksaker lelut jatek oyuncak
sports: sports sport deportes esportes sportivi sportgeschaft sportartikel sportbutik sportbutikk urheilu sportowy spor
pets: pets pet petshop tiernahrung zoohandlung animalerie mascotas animali dierenwinkel zoologiczny chovatelske djurbutik dyrebutikk dyrehandel elaintarvike petcare
flooring: flooring floors floor bodenbelage parkett parquet parquets suelos pavimenti pisos vloeren podlogi parkiety podlahy golv gulv gulve lattiat padlo zemin tapijt carpets carpet teppich tapis alfombras
tiles: tiles tiling tile fliesen fliesenleger plattenleger carrelage carreleur azulejos piastrelle tegels tegelzetter plytki obklady flisor fliser kakel laatoitus csempe
heating: heating heizung heizungsbau heizungstechnik chauffage chauffagiste calefaccion riscaldamento aquecimento verwarming ogrzewanie vytapeni topenarstvi varme varmeteknik lammitys futes isitma
cooling: cooling refrigeration refrigeracion kaltetechnik kaelte kalte kuhltechnik froid frigoriste frio refrigerazione koeltechniek chlodnictwo chladirenska koleteknik kyl kylteknik kjoleteknikk kylmalaite hutes sogutma klima climatisation climatizacion climatizzazione airconditioning
windows: windows window fenster fensterbau fenetres fenetre ventanas finestre infissi serramenti janelas kozijnen ramen okna okien vinduer fonster ikkunat ablak pencere
stone: stone stonework masonry mason masons steinmetz naturstein steinmetzbetrieb marbrerie marbrier marbre pierre piedra marmoles marmol marmi pietra marmista marmoraria marmores natuursteen steenhouwerij kamieniarstwo kamenictvi stenhuggeri kivi mermer
beverages: beverages drinks getranke getraenke getrankehandel boissons bebidas bevande dranken drankenhandel napoje napoje napoju drikke drycker juomat italok icecek
food: food foods lebensmittel feinkost alimentaire alimentation alimentos alimentacion alimentari alimentos levensmiddelen voeding zywnosc spozywcze potraviny lahudky livsmedel matvarer fodevarer elintarvike elelmiszer gida delicatessen deli delikatessen delikatesy epicerie
catering: catering caterer caterers traiteur traiteurs partyservice cateringservice gastronomie gastronomia
beauty: beauty cosmetics kosmetik kosmetikstudio kosmetikk cosmetique cosmetiques estetica estetique esthetique institutdebeaute cosmetica cosmetici schoonheidssalon schoonheidsspecialiste kosmetyczny kosmetyczne kosmetyka kosmetika skonhedsklinik skonhetssalong hudpleie hudvard kauneushoitola kozmetika guzellik spa nails nagelstudio
boats: boats boat boatyard shipyard werft schiffbau bootsbau chantiernaval bateaux astillero astilleros barcos nautica nautico nautique cantierenavale cantieri barche estaleiro scheepswerf jachtbouw stocznia lodenice vaerft verft bateria batvarv varv telakka veneet hajo tersane yachts yacht marine
cars: cars autos automobile automobiles automoviles automobili automoveis autohandel samochody auto bilar biler autot autok otomotiv voitures coches carros
tyres: tyres tires tyre reifen reifendienst pneus pneu neumaticos llantas gomme gommista pneumatici bandenservice banden opony pneuservis dack daek dekk renkaat gumi gumiszerviz lastik wulkanizacja vulkanizace vulcanizadora gomista llantera vulkanizer vulkanizerska wulkanizacyjny abroncs abroncsok
metal: metal metals metall metaux metallerie metales metalli metais metalen metale metaly metaller metallien femek
moving: moving removals umzuge umzuege demenagement demenagements mudanzas traslochi mudancas verhuizingen verhuizers przeprowadzki stehovani flytt flytting flytning muutto koltoztetes nakliyat
childcare: childcare nursery preschool kinderkrippe
dentallab: dentallabor zahntechnik dentaltechnik prothesiste protesico odontotecnico tandtechniek
nursing: nursing carehome pflegeheim pflegedienst seniorenheim altenheim ehpad maisonderetraite residencia geriatrico casadiriposo lardeidosos verpleeghuis zorgcentrum thuiszorg opieka domopieki hospic domovseniu aldreboende sykehjem plejehjem hoivakoti idosekotthona
laboratory: laboratory laboratories labo laboratoire laboratoires laboratorio laboratorios laboratori laboratorium labor laboratorija laboratoriet laboratorio
authority: authority behorde autorite autoridad autorita autoridade mamlaka urzad urad myndighet styrelse viranomainen hivatal kurumu
notary: notare notarin notarkanzlei notary notaries notar notariat notaire notaires notaria notario notaio notariskantoor notaris notariaat notarissen notarisse notariusz notarialna notari kozjegyzo noter
museumshop: giftshop souvenirs souvenir geschenke cadeaux regalos regali presentes cadeaus prezenty darky gaver presenter lahjat ajandek
"""


@cache
def _trades() -> Mapping[str, frozenset[str]]:
    """Return word -> the trades that it names."""
    found: dict[str, set[str]] = {}
    trade = ""
    for line in _TRADES.strip().splitlines():
        head, colon, tail = line.partition(":")
        trade, words = (head, tail) if colon else (trade, line)
        for word in words.split():
            found.setdefault(word, set()).add(trade)
    return {word: frozenset(trades) for word, trades in found.items()}


def is_trade(word: str) -> bool:
    """Whether a word names a trade.

    Examples:
        >>> is_trade("pescheria"), is_trade("larkmoor")
        (True, False)
    """
    return word in _trades()


def trades_of(words: Iterable[str]) -> frozenset[str]:
    """Return the trades that some words name; compounds count by their last part.

    Examples:
        >>> sorted(trades_of(["metzgerei"])), sorted(trades_of(["landfleischerei"])), sorted(trades_of(["larkmoor"]))
        (['butcher'], ['butcher'], [])
    """
    return frozenset().union(*map(_trades_of, {*words}))


@lru_cache(maxsize=1 << 16)
def _trades_of(word: str) -> frozenset[str]:
    known = _trades()
    if word in known:
        return known[word]
    for at in range(3, len(word) - 5):
        if word[at:] in known:
            return known[word[at:]]
    head = next((word[: -len(end)] for end in _WORKS if word.endswith(end)), "")
    stems = (head, head.removesuffix("s"), head.removesuffix("en"))
    return next((known[stem] for stem in stems if len(stem) > 3 and stem in known), frozenset())


#: Ends of compounds that say only where a trade is carried on.
_WORKS = (
    *(
        "fabriek",
        "fabrik",
        "handel",
        "handlung",
        "haus",
        "huis",
        "werke",
        "werk",
        "zaak",
        "bedrijf",
        "betrieb",
        "laden",
        "winkel",
    ),
    *(
        "makerij",
        "groothandel",
        "geschaft",
        "studio",
        "center",
        "zentrum",
        "centrum",
        "service",
        "teknik",
        "technik",
        "techniek",
    ),
    *(
        "firma",
        "firmaet",
        "forretning",
        "butik",
        "butikk",
        "affar",
        "hus",
        "huset",
        "verksted",
        "verkstad",
        "vaerksted",
        "liike",
    ),
)


def one_trade(left: Iterable[str], right: Iterable[str]) -> bool | None:
    """Return whether two sets of words name one trade; null where one of them names none.

    Examples:
        >>> one_trade(["schreinerei"], ["tischlerei"]), one_trade(["metzgerei"], ["cafe"]), one_trade(["metzgerei"], [])
        (True, False, None)
    """
    a, b = trades_of(left), trades_of(right)
    return bool(a & b) if a and b else None
