"""Words of several languages that name one trade: butcher, Metzgerei, Fleischerei, boucherie; own collection.

All words are in the folded form of :func:`leadhygiene.standards.text.transliteration.fold_text`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

_TRADES = """
butcher: butcher butchers butchery metzgerei metzger fleischerei fleischer fleischhauerei schlachterei schlachter boucherie boucher macelleria macellaio carniceria slagerij slager acougue talho
    rzeznik masarnia reznictvi slagter slakteri slakter lihakauppa hentes meats charcuterie salumeria charcuteria wursterei
bakery: bakery bakers baker bakehouse backerei baeckerei backer backstube boulangerie boulanger panaderia panadero panificio panetteria panettiere fornaio forno padaria panificadora bakkerij bakker
    piekarnia pekarna pekarstvi bageri bagare bageriet leipomo pekseg pekara brutarie furun
pastry: konditorei patisserie patissier pasteleria pasticceria confectionery confectioner cukiernia cukrarna cukraszda banketbakkerij konditori confeitaria pastelaria cakes
printing: printing printers printer print press druckerei buchdruckerei druck imprimerie imprimeur impression impressions imprenta impresores graficas grafica grafiche tipografia stamperia stampa drukkerij
    drukarnia tiskarna tiskarstvi tlaciaren trykkeri tryckeri tryk nyomda tipografie matbaa kirjapaino
joinery: joinery joiners joiner carpentry carpenters carpenter woodwork woodworks woodworking schreinerei schreiner tischlerei tischler zimmerei menuiserie menuisier ebenisterie charpente charpentier
    carpinteria carpintero ebanisteria falegnameria falegname carpintaria marcenaria timmerwerken timmerbedrijf timmerman schrijnwerkerij stolarnia stolarstwo truhlarstvi truhlarna stolarstvo snickeri
    snedker tomrer snekker tomrermester asztalos puuseppa
hairdresser: hairdresser hairdressers hairdressing barber barbers barbershop hair friseur frisor frisorsalon friseursalon coiffeur coiffure coiffeurs peluqueria parrucchiere parrucchieri acconciature cabeleireiro
    kapper kapsalon kappers fryzjer kadernictvi frisorsalong kampaamo fodraszat salon
pharmacy: pharmacy pharmacies chemist chemists drugstore apotheke apotheken pharmacie farmacia apteka apotheek lekarna lekaren apotek apteekki gyogyszertar farmacie eczane vaistine
brewery: brewery brewing brewers brauerei brauhaus brau brasserie birrificio cerveceria cervejaria brouwerij browar pivovar bryggeri panimo sorfozde
plumbing: plumbing plumbers plumber sanitar installateur heizungsbau klempnerei spenglerei plomberie plombier sanitaire fontaneria fontanero idraulica idraulico loodgieter loodgietersbedrijf
    hydraulik instalatorstvi vvs rorlegger rorlaggare
law: law lawyers lawyer attorneys attorney solicitors solicitor legal rechtsanwalt rechtsanwalte rechtsanwaelte anwalte anwaltskanzlei anwaltsburo avocat avocats avvocato avvocati legale abogado abogados
    advogado advogados advocacia advocaten advocaat advokat advokater advokatfirma advokatbyra adwokat adwokaci adwokacka adwokackie kancelaria radca radcy prawny asianajotoimisto ugyved
accounting: accounting accountants accountant accountancy bookkeeping bookkeepers cpa cpas steuerberater steuerberatung steuerkanzlei treuhand comptabilite comptable comptables contabilidad contabilidade contadores
    commercialista commercialisti accountantskantoor administratiekantoor ksiegowosc ucetnictvi revision revisor tilitoimisto konyveles
architects: architects architect architecture architekt architekten architektur architekturburo architecte architectes arquitecto arquitectos arquitectura architetto architetti architettura arquiteto
    arquitetos arquitetura architecten architektonicka architekci arkitekt arkitekter arkitektkontor arkkitehdit
dentist: dentist dentists dental dentistry zahnarzt zahnarztin zahnaerztin zahnarzte zahnarztpraxis dentiste dentaire dentista dentisti odontologia odontologica odontoiatria tandarts tandartsen tandlaege tandlakare
    tannlege stomatologia stomatolog stomatologie zubni hammaslaakari fogaszat
physician: arztpraxis hausarzt arzt cabinet medecin ambulatorio huisarts lekarz ordinace
vet: vet vets veterinary veterinarian veterinaria veterinario veterinaire tierarzt tierarztpraxis tierklinik dierenarts weterynarz veterina dyrlaege veterinar elainlaakari
garage: garage autowerkstatt werkstatt kfz kfzwerkstatt autoreparatur karosserie carrosserie officina autofficina carrozzeria taller talleres oficina mecanica garagebedrijf autobedrijf warsztat autoservis autoservice
    verkstad vaerksted autorepair autocare autobody bilverkstad
dealer: autohaus dealership dealer concessionnaire concesionario concessionaria autodealer bilhus bilforhandler autosalon
haulage: haulage haulier hauliers freight trucking transport transports transporte transportes trasporti transportbedrijf spedition spediteur logistics logistik logistique logistica logistiek cargo forwarding
    autotrasporti transportadora transportowa doprava spedice akeri vognmand kuljetus fuvarozas
builder: builder builders building construction constructions contractors contracting bau bauunternehmen bauunternehmung hochbau baugesellschaft batiment constructeur construcciones construccion constructora
    costruzioni edilizia construtora construcao bouw bouwbedrijf aannemer bouwonderneming budownictwo budowlana stavby stavebni bygg byggeri entreprenor rakennus epites
restaurant: restaurant restaurants ristorante trattoria restaurante restauracja restaurace speisegaststatte eatery diner grill steakhouse ravintola etterem eethuis
inn: inn pub tavern gasthof gasthaus wirtshaus wirtschaft landgasthof gaststatte auberge osteria taverna posada meson herberg gospoda hostinec kro krog vendeglo
hotel: hotel hotels motel albergo pousada hostal hotell hotelli szalloda
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
landscaping: landscaping landscape landscapes gartenbau landschaftsbau gartengestaltung paysagiste paysage jardineria jardinage giardinaggio hoveniers hovenier ogrody
painter: painting painters painter decorators malerei maler malerbetrieb peinture peintre peintures pinturas pintor pintura tinteggiatura imbianchino schildersbedrijf schilders schilder malarz maleri malare
electrician: electrician electricians electric electrical elektro elektriker elektrotechnik elektroinstallation electricite electricien electricidad electricista electricas elettrica elettricista impianti
    eletrica elektrotechniek elektra elektryk elektromontaze elinstallation sahko villany
roofing: roofing roofers roofer dachdecker dachdeckerei bedachungen couverture couvreur tetti coperture tejados dakdekker dakwerken dekarz pokryvacstvi
metalwork: metalworks metalwork ironworks welding schlosserei schlosser metallbau stahlbau serrurerie metallerie ferronnerie ferreria carpenteria herreria cerrajeria serralheria smederij staalbouw slusarstwo
    zamecnictvi smedje smedja lakatos fabrication
cleaning: cleaning cleaners gebaudereinigung reinigung nettoyage proprete limpieza limpiezas pulizie limpeza schoonmaak schoonmaakbedrijf sprzatanie uklid rengoring stadning siivous takaritas
laundry: laundry laundries laundromat waescherei wascherei blanchisserie pressing lavanderia wasserij pralnia pradelna vaskeri tvatt
machinery: machinery machines maschinenbau maschinenfabrik maschinen mecanique machinefabriek maskinfabrik maskiner konepaja strojirny maszyn macchine maquinaria
software: software softwarehaus informatik informatique informatica datenverarbeitung edv ict informatyka programmering ohjelmistot
fishmonger: fishmonger fishmongers fish seafood fischhandel fischerei poissonnerie pescaderia pescheria peixaria vishandel viswinkel fiskehandel
dairy: dairy dairies creamery cheese molkerei kaserei sennerei laiterie fromagerie lacteos queseria latteria caseificio laticinios queijaria zuivel kaasmakerij mleczarnia mlekarna mejeri meijeri
furniture: furniture furnishings mobel moebel mobelhaus meubles ameublement muebles mueblera mobili arredamenti mobilificio moveis meubelen meubel meble nabytek mobler huonekalut butor
mill: mill mills muhle mulino molino moinho moulin minoterie molen mlyn kvarn
sawmill: sawmill sawmills lumber timber timbers sagewerk holzhandel scierie bois aserradero maderas segheria legnami serraria madeiras zagerij houthandel tartak pila savvaerk sagverk saha
farm: farm farms farming hof bauernhof gut ferme agricole granja finca agricola fattoria fazenda boerderij gospodarstwo farma gard maatila
bicycle: bicycle bicycles bike bikes cycles cycle fahrrad fahrrader fahrradladen velo velos cycliste bicicletas bicis cicli biciclette fietsen rijwielen rowery kola cykler cyklar
shoes: shoes shoe footwear schuhe schuhhaus chaussures zapatos zapateria calzature calzados sapatos calcados schoenen obuwie obuv sko kengat
clothing: clothing clothes apparel fashion fashions mode modehaus bekleidung vetements pret confection moda ropa abbigliamento roupas kleding odziez odevy toj klader vaatteet
university: university universities universitat universitaet universite universita universidad universidade universiteit uniwersytet univerzita univerzitet universitet yliopisto ulikool egyetem
institute: institute institut instituto istituto instytut institutet instituutti intezet
academy: academy academie akademie akademia academia accademia akademi
school: school schools schule ecole escuela scuola escola skola skole szkola koulu iskola
hospital: hospital hospitals krankenhaus klinikum klinik spital hopital hospitalier ospedale clinic clinique clinica ziekenhuis szpital nemocnice sjukhus sygehus sykehus sairaala korhaz
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
physiotherapy: physio physiotherapy physiotherapie fysiotherapie krankengymnastik fisioterapia kinesitherapie fizjoterapia fyzioterapie fysioterapi fysioterapia
photography: photo photos photography photographer foto fotostudio fotografie fotograf photographe photographie fotografia fotografo fotograaf valokuvaamo
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
    known = _trades()
    found: set[str] = set()
    for word in words:
        if word in known:
            found |= known[word]
            continue
        for at in range(3, len(word) - 5):
            if word[at:] in known:
                found |= known[word[at:]]
                break
    return frozenset(found)


def one_trade(left: Iterable[str], right: Iterable[str]) -> bool | None:
    """Return whether two sets of words name one trade; null where one of them names none.

    Examples:
        >>> one_trade(["schreinerei"], ["tischlerei"]), one_trade(["metzgerei"], ["cafe"]), one_trade(["metzgerei"], [])
        (True, False, None)
    """
    a, b = trades_of(left), trades_of(right)
    return bool(a & b) if a and b else None
