"""Mailbox names that belong to a role or to nobody (RFC 2142 and everyday use; own collection)."""

from __future__ import annotations

import re
from functools import cache

import polars as pl

from leadhygiene.standards.lookup.distinct import per_distinct, where
from leadhygiene.standards.people.person_names import family_names

#: Mailboxes of a function, in the languages of business.
ROLES = frozenset(
    """info information infos contact contacts contactus contact-us hello hi hallo hola bonjour ciao mail email office
    offices admin administrator administration administracion administracao sysadmin root webmaster hostmaster
    postmaster abuse noc security support supportteam help helpdesk service services customerservice customer-service
    customercare customer.service customersupport care kundenservice kundendienst sales sale salesteam verkauf vertrieb ventas
    vendas vendite vente ventes commercial commerciale comercial comerciale marketing marketingteam pr press presse prensa
    media communications kommunikation newsletter news advertising ads werbung publicidad billing invoice invoices invoicing
    rechnung rechnungen facturation facturacion fatturazione accounting accounts account accountspayable
    accounts.payable ap ar buchhaltung contabilidad compta comptabilite contabilita finance finances finanzen payroll
    payments payment zahlung purchasing purchase procurement einkauf compras achats acquisti inkoop orders order
    bestellung bestellungen pedidos commandes ordini booking bookings reservations reservation reservas buchung
    reception frontdesk front.desk empfang recepcion hr humanresources human.resources personal personalabteilung rh
    recursoshumanos recruiting recruitment recruiter jobs job careers career karriere bewerbung empleo lavoro talent
    legal compliance privacy datenschutz dpo gdpr it itsupport it-support ithelp edv tech technical technik webteam web
    website team staff everyone all group board management geschaeftsfuehrung geschaeftsleitung direktion direction
    directie direccion direzione gerencia director ceo cfo cto president secretary secretariat secretaria sekretariat
    segreteria assistant operations ops logistics logistik logistica shipping versand dispatch warehouse lager
    export import quality events event training education school library studio shop store webshop boutique
    enquiries enquiry inquiries inquiry anfrage anfragen query queries questions feedback general central zentrale
    main mailbox post poczta biuro kontakt kontakty sekretariat sprzedaz handlowy zamowienia obchod prodej fakturace
    iroda ertekesites info.hu ufficio amministrazione amministrativo posta bureau accueil secretariat devis
    verwaltung leitung praxis kanzlei sklep zakupy kadry ksiegowosc myynti toimisto asiakaspalvelu salg faktura
    postkasse firmapost forsaljning kundtjanst eigyo soumu jinji keiri toiawase kouhou otoiawase ir investor investors
    investorrelations partners partner partnerships vendor vendors suppliers donations membership members noreply
    no-reply no.reply donotreply do-not-reply do.not.reply bounce mailer-daemon alerts notifications notification
    subscribe unsubscribe list lists usenet ftp www dns demo trial loja contato atendimento financeiro
    sav pec cskh kontor servis almacen tienda fiscal depot kasse stores parts winkel tender
    clerks vinothek weinstube hofladen werkstatt rezeption kundenbuero
    sala verslun upplysingar bokhald skrifstofa afgreidsla noliktava gramatvediba pardavimai buhalterija muuk raamatupidamine
    prodaja racunovodstvo nabava vanzari achizitii contabilitate secretariat provveditorato economato protocollo urp tributi
    labor lab mensa ausland magazin magasin dispo anagrafe cantina officina agriturismo mairie mairie-accueil urbanisme etude notaires cabinet atelier boulangerie boucherie
    ayuntamiento alcaldia taller despacho bufete notaria consultorio clinica veterinaria farmacia bodega cozinha
    vendite1 zakaz sekretar buh otdel priemnaya reklama snab zakupki pochta""".split()
)
#: Mailboxes that nobody means as an address.
PLACEHOLDERS = frozenset(
    """none noemail no-email no.email nomail no na n/a nil null nobody noone nowhere nothing notgiven
    notprovided unknown anonymous anon test tests testing tester test1 test2 test123 testtest asdf
    asdfasdf asdfgh asd qwerty qwertz qwer abc abcd xyz xxx xx x a aa aaa aaaa fake fakeemail dummy sample example
    placeholder user username youremail your.email email yourname your.name name firstname.lastname
    first.last blah foo bar foobar none1 keine nope nada donotcontact noemailaddress mustermann max.mustermann
    john.doe johndoe jdoe jane.doe janedoe spam nospam no-spam dontspam""".split()
)
#: The same with the number of a record behind it, which some systems must have: noemail4711@.
NUMBERED = r"^(?:no[-._]?e?-?mail|keine?[-._]?e?-?mail|sin[-._]?correo|pas[-._]?d?e?[-._]?mail|unknown|brak)[-._]?\d+$"
#: Of these, the ones that only count together with a placeholder or free domain.
WEAK_PLACEHOLDERS = frozenset(
    """john.doe johndoe jdoe jane.doe janedoe mustermann max.mustermann name email user x a aa xx no abc xyz test na
    anonymous sample""".split()
)

#: Initials and the number of an account: it counts no departments and is no year, as in hr2@ and hr2024@.
ACCOUNT = r"^[a-z]{2}(?:\d{3}|\d{5,}|[03-9]\d{3}|1[0-8]\d\d|2[1-9]\d\d)$"
#: Words of departments, functions and machines; a mailbox made of nothing else is a role's.
_WORDS = frozenset(
    """alarm alarms announcement announcements automated automation docs documents error errors reminder reminders invitation
    invitations invite invites schedule scheduling webinar webinars admissions advisor advisors adviser application applications archives
    backup benefits bulletin bulletins engagement innovation insights integrations internship internships invest lead links mentor mentors
    more notes portfolio produccion redaccion redazione revenue rnd supervisor supervisors volunteering vorstand webdev smtp signups
    professor principals trainers proveedores notificaciones announce diversity proveedor produktion entwicklung fiscal contador
    comunicaciones informatique informativo ingenieria form forms submission listings timesheets collaboration classroom
    account accounts accounting accountant ads adwords advert adverts advertise advertising advertisement affiliate affiliates
    agent agents alert alerts all alumni analytics app apps appointment appointments archive assistance associates audit author
    authors backend backoffice back billing bills blog board book booking bookings bookkeeping boss brand branding broker brokers building
    business busdev biz newbiz buyer buyers calendar call callcenter camp campaign campaigns campus care career careers catering center
    central channel charity chat chef chiefs circulation claims client clients clinic club coach coaching code collections comms
    comment comments commercial commerce committee communication communications community company competition complaint complaints
    compliance comunicacion concierge conference conferences connect consult consultant consultants consulting contact contacts contactme
    content contract contracts core corporate corp council counsel course courses coordinator creative crew crm custom customer
    customers daemon data dealer dealers debug delivery demo dept department design designer designers desk dev developer developers
    development devops digital director directors dispatch distribution domain domains donate donation donations download ecommerce
    editor editorial editors education emergency employee employees employer employment engineer engineering engineers enquire
    enquiries enquiry enterprise estimating estimates events event everyone exchange exec execs executive executives expo export
    facilities faculty family fax feedback field finance financial fleet forms forum founder founders franchise front fulfillment fund
    fundraising general gift gifts global goods government grants green group groups growth guest guests head heads headoffice health
    hello help helpdesk helpline hire hiring home honors host hosting hostmaster hotel hotline house hq hr human ideas import
    inbound inbox information info infos inquire inquiry inquiries inside insurance integration intern internal international internet interns
    inventory investment investments investor investors invoice invoices invoicing it job jobs join journal kitchen lab labs law leads
    leadership learn learning leasing legal letters library license licensing list lists live loans local logistics login loyalty
    machine mail mailbox mailer mailing main maintenance manage management manager managers managing manufacturing market marketing
    master materials media meet meeting meetings member members membership memberships merchandise messages metrics money monitor monitoring
    moderator network networks new news newsletter newsletters newsroom no noc not noreply notice notices notification notifications notify
    ofertas offer offers office officer officers official online onsite open operations operator ops order orders outreach owner owners page parents
    parking partner partners partnership partnerships parts passes pay payable payables payment payments payroll people performance permissions personal
    personnel phone photo photos planning plans platform podcast policy pool portal post postbox postmaster practice president
    press principal print printing privacy private procurement producer product production products professional program
    programming programs project projects promo promos promotion promotions properties property proposals public publications publicity
    publisher publishing purchase purchases purchasing qa quality queries query question questions quote quotes radio receipts
    receivable receivables reception receptionist record records recruit recruiter recruiters recruiting recruitment referral referrals
    refund refunds region register registrar registration relations reminder remove rental rentals repairs reply report reporting reports request
    requests research reservation reservations residents resource resources response restaurant results resume resumes retail returns review
    reviews rewards risk root rsvp safety sale sales scholarships school schools science secretary secretariat security send seminar seminars
    server service services shipping shop shopping show signup sites site social software solutions sponsor sponsors sponsorship
    staff staffing statement status stock store storage strategy student students studio studios submissions submit subscribe
    subscriber subscribers subscription subscriptions success suggestions supply supplier suppliers support survey surveys sys
    sysadmin system systems talent tax teachers teaching team teams tech technical technicalsupport technology tech-support telecom test
    testing tickets tips tour tours trade trading traffic training trainer transport travel treasurer treasury trial trustees tv union
    unsubscribe update updates user users ux vendor vendors video visa visit visitor visitors volunteer volunteers warehouse
    warranty web webdesign webmail webmaster website welcome wholesale work works workshop workshops writers you your ask me us our the of
    and for to do dont mailman listserv usenet abuse admins admin administration administrator administrators adm www ftp dns
    it-support asset assets aviso avisos bot bots cio cto cfo coo cmo ceos cs csr cx db dba dpo ea edi eng erp esg eu fin gm gmb hse ict
    id ir isp key keys kyc mis mkt mktg msp oem pa pm pmo po pr pt r rd re rma sec seo sms soc ti uat ui vip vp
    verkoop inkoop klantenservice klantcontact administratie boekhouding facturen secretariaat receptie bestellingen planning directie
    personeelszaken werkplaats magazijn balie verhuur vacatures solliciteren
    kundservice kundtjanst forsaljning ekonomi faktura fakturor lager personal reception ledning bokning order orderinfo vd salj
    kundeservice salg regnskab regnskap bogholderi okonomi ordre bestilling booking kontor lon personale indkob innkjop verksted vaerksted post
    asiakaspalvelu myynti laskutus laskut tilaukset toimisto taloushallinto rekrytointi huolto varaukset
    vertrieb einkauf verkauf buchhaltung rechnung rechnungen bewerbung bewerbungen personal personalabteilung auftrag bestellung bestellungen
    anfrage anfragen zentrale verwaltung sekretariat empfang leitung geschaeftsleitung technik werkstatt lager logistik versand
    sprechstunde praxisteam rezepte bauhof bauamt standesamt jugendamt ordnungsamt kaemmerei gemeinde rathaus hofladen vinothek
    kundendienst kundenservice kundenbetreuung service datenschutz presse redaktion hausverwaltung kanzlei praxis termine buero
    ventes vente achats achat comptabilite compta facturation factures commandes commande accueil direction secretariat contact
    recrutement rh clientele sav devis livraison logistique technique presse redaction commercial juridique
    ventas compras contabilidad administracion facturacion facturas pedidos atencion clientes atencionalcliente recepcion gerencia
    direccion rrhh recursos humanos cobranza cobranzas tesoreria logistica mercadeo mercadotecnia comunicacion informacion informes
    reservas reservaciones servicio servicioalcliente soporte secretaria laboratorio comercial contacto consultas oficina
    vendite acquisti amministrazione contabilita fatturazione fatture ordini ufficio segreteria direzione commerciale personale
    assistenza clienti logistica magazzino preventivi prenotazioni risorse umane stampa tecnico
    vendas compras contabil contabilidade financeiro faturamento cobranca atendimento suporte comercial diretoria recepcao pedidos
    recursoshumanos logistica marketing secretaria ouvidoria orcamento orcamentos
    sprzedaz zakupy ksiegowosc biuro sekretariat kadry faktury zamowienia obsluga klienta serwis dyrekcja rekrutacja handlowy
    prodej obchod nakup ucetni ucetnictvi fakturace kancelar objednavky podpora personalni vedeni ertekesites penzugy iroda
    rendeles ugyfelszolgalat prodaja nabava racunovodstvo vanzari achizitii contabilitate secretariat satis muhasebe bilgi destek insankaynaklari
    satinalma satin alma finans iletisim pazarlama ihracat ithalat lojistik uretim kalite teknik servis genel yonetim sekreterlik siparis
    musterihizmetleri musteri hizmetleri kurumsal basin hukuk bilgiislem santral planlama muhasebesi
    zarzad dyrektor prezes administracja recepcja kasa produkcja magazyn logistyka technika jakosc eksport hurt hurtownia spedycja reklamacje praca
    vyroba sklad reditel jednatel podatelna reklamace doprava expedice mzdy uctaren predaj obchodne riaditel uctovnictvo
    beszerzes konyveles titkarsag gyartas raktar szerviz logisztika munkaugy igazgatosag kozpont
    comenzi productie depozit relatiiclienti relatii resurseumane financiar conducere
    uprava tajnistvo komercijala skladiste proizvodnja podrska kadrovska narudzbe direkcija knjigovodstvo magacin veleprodaja maloprodaja
    prodazhi prodaji sbyt buhgalteria buhgalter direktor otdel prodazh otdelprodazh zakazy logist snabzhenie tender tenders tendering
    zvernennya kantselyariya kancelaria
    osto ostot varasto hallinto kirjaamo markkinointi palkat tilaus johto tuotanto hankinnat
    inkop verkstad kansli expedition registrator marknad leverans postmottak resepsjon drift hovedpostkasse raadhuset butik
    crediteuren debiteuren expeditie kantoor winkel welkom
    disposition dispo fibu lohnbuero lohnbuchhaltung poststelle gemeinde rathaus pforte bestellannahme warenannahme fertigung konstruktion ausbildung
    geschaeftsstelle anmeldung rezeption schule pfarramt pfarrbuero bauhof kasse rechnungseingang rechnungspruefung kreditoren debitoren
    lieferantenrechnung wareneingang xrechnung erechnung eingangsrechnung eingangsrechnungen bestellwesen disponent dispositionen
    atelier mairie standard paie qualite client gestion expeditions approvisionnement approvisionnements
    almacen taller calidad nomina nominas tienda ayuntamiento registro cotizaciones mostrador proveduria licitaciones
    fiscal producao qualidade expedicao almoxarifado geral encomendas apoiocliente tesouraria licitacao orcamentista
    produzione qualita fornitori officina spedizioni ufficiotecnico ufficioacquisti ufficiovendite ufficiocommerciale negozio protocollo
    pembelian penjualan keuangan pemasaran personalia gudang produksi layanan
    muahang banhang ketoan nhansu kinhdoanh phongkinhdoanh lienhe hanhchinh vanphong thumua hotro tuyendung
    koubai eigyou saiyo madoguchi honsha shisha
    epromitheies promitheies poliseis logistirio grammateia
    ostod myyk raamatupidamine tellimus juhataja pirkimai pardavimai buhalterija administracija sandelis uzsakymai
    iepirkumi pardosana gramatvediba birojs noliktava pasutijumi
    bookkeeper boxoffice clubhouse rectory vestry parish clerk townclerk cityclerk mayor chamber registry bursar groupbookings
    labor laboratoire laboratorium laboratory laborator laboratorija cardio cardiologie kardiologie cardiologia chirurgie chirurgia
    radiologie radiologia roentgen pediatrie paediatrie pediatria urologie neurologie gyneco gynaekologie maternite urgences ambulanz
    notaufnahme station ward apotheke pharmacie pharmacy farmacia krankenhaus klinik clinica museum bibliothek bibliotheque biblioteca
    mensa kantine cantine dekanat rektorat fakultaet scolarite spedition fuhrpark montage planung qualitaet haustechnik hausmeister
    facility verlag archiv ausland zoll customs douane aduana aftersales keuken cocina cuisine kueche baustelle tiefbau hochbau
    reservierung reservierungen rezerwacje veranstaltung veranstaltungen billetterie ticketing weingut
    beschaffung vergabe vergabestelle pflege pflegedienst pflegedienstleitung pflegedirektion medizintechnik medizininformatik informatik
    rechenzentrum zentralapotheke strahlentherapie nuklearmedizin onkologie neurochirurgie orthopaedie unfallchirurgie anaesthesie
    anaesthesiologie geburtshilfe dermatologie augenklinik psychiatrie pathologie mikrobiologie hygiene endoskopie intensivstation
    aufnahme patientenaufnahme sozialdienst lehrstuhl institut pruefungsamt studienberatung hauptamt sozialamt bauaufsicht stadtkasse
    stadtplanung buergerbuero buergermeister oberbuergermeister personalrat betriebsrat digitalisierung werkstoffkunde
    radiology oncology neurology urology dermatology orthopaedics orthopedics paediatrics pediatrics anaesthetics gynaecology gynecology
    obstetrics maternity psychiatry psychology pathology microbiology haematology hematology endocrinology gastroenterology nephrology
    rheumatology ophthalmology physiotherapy outpatients inpatients surgery cardiology secretaries nursing matron estates chemistry chem
    physics biology mathematics maths economics humanities deans provost rector
    kardiologia onkologia neurologia ortopedia ginekologia urologia dermatologia okulistyka laryngologia anestezjologia psychiatria apteka
    rejestracja przetargi zamowieniapubliczne pielegniarki dziekanat rektorat
    apotheek verpleging heelkunde polikliniek inkoopafdeling griffie raadsgriffie ruimtelijkeordening burgerzaken belastingen wethouder
    burgemeester gemeentesecretaris bestuurssecretariaat
    oncologie decanat ressourceshumaines etatcivil oncologia ginecologia prontosoccorso cirugia traumatologia urgencias enfermeria
    decanato rectorado
    remittance remittances remit ledger purchaseledger salesledger stores spares parts yard depot despatch goodsin goods
    air sea ocean freight cargo forwarding clearance shipment shipments container containers reefer demurrage trucking haulage linehaul
    chartering agency brokerage bunkers wharf gate pricing night shift duty casting castings publicist publicists tips mgmt
    chungtu ekspor impor recepce recepcia recepcio lekarna lekaren ljekarna apoteka patika gyogyszertar ordinace ordinacia nabavka
    daotao phongmua muasam tuyensinh xiaoshou caigou kefu haksa gumae yeongeop chongmu pengadaan humas akademik kemahasiswaan tatausaha kyomu gakumu
    harrera erreserbak hospedagem gabinete expositores oficinadeturismo grupos banquetes rececao eventos suap razosana gamyba priimamasis tootmine
    kantselei tiefbauamt merija linnavalitsus kanceleja lietvediba turizmas formacion weddings banqueting""".split()
)
#: Of these, the words that are also given or family names, or that say nothing alone.
_NOT_ALONE = frozenset(
    "chef page green post law you your me us our the of and for to do new key keys r re id eu no not live local home bill bills "
    "air sea ocean gate night field club family house camp book master intern general print private host show visit stock store call open".split()
)
_ROLE_SPLIT = re.compile(r"[-._+]+")


@cache
def _made_of_words(text: str) -> bool:
    """Whether a text of eight letters or more is two or three role words written together."""
    if len(text) < 8:
        return False
    found: list[int | None] = [0] + [None] * len(text)
    for end in range(3, len(text) + 1):
        for start in range(max(0, end - 16), end - 2):
            before = found[start]
            if before is not None and before < 3 and text[start:end] in _WORDS:
                found[end] = min(before + 1, found[end] or 9)
    return found[-1] is not None


@cache
def _is_role(local: str) -> bool:
    if local in family_names():
        return local in ROLES
    parts = [part.rstrip("0123456789") for part in _ROLE_SPLIT.split(local) if part]
    parts = [part for part in parts if part]
    if not parts:
        return False
    if not all(part in _WORDS or part in ROLES or _made_of_words(part) for part in parts):
        return False
    return len(parts) > 1 or parts[0] not in _NOT_ALONE


def is_role(local: pl.Expr) -> pl.Expr:
    """Return whether mailboxes belong to a function: every word of the name is one of a role.

    Args:
        local: Local parts in small letters, without a plus tag.

    Examples:
        >>> names = pl.DataFrame({"x": ["info", "customer-service", "newbusiness", "ann.sales", "post", "seaexport", "sean.port"]})
        >>> names.select(is_role(pl.col("x")))["x"].to_list()
        [True, True, True, False, True, True, False]
    """
    likely = local.str.contains(_likely())
    answered = per_distinct([where(likely, local)], _is_role, pl.Boolean)
    return pl.when(local.is_not_null()).then(answered.fill_null(value=False))


def is_role_cell(local: str) -> bool:
    """Return what :func:`is_role` says of one mailbox, without a column.

    Examples:
        >>> is_role_cell("customer-service"), is_role_cell("ann.sales")
        (True, False)
    """
    return _is_role(local) and _is_likely(local)


#: Openings of role words that are often written together with the next.
_JOINED = (
    r"^(?:account|admin|air|back|brand|business|campus|client|contact|content|core|corporate|customer|domain|front|general|head|help|"
    r"human|info|inside|intern|investor|isp|job|mail|market|media|member|new|night|no|ocean|office|online|order|partner|personal|press|"
    r"product|program|project|public|purchas|recurso|sale|sea|servic|shop|student|support|sys|team|tech|the|web|work|all|atencion)"
)


@cache
def _likely() -> str:
    """Return a pattern of mailboxes whose first word may be one of a role."""
    words = "|".join(sorted(re.escape(word) for word in _OPENINGS))
    return rf"^(?:{words})\d*(?:[-._+]|$)|{_JOINED}"


_OPENINGS = _WORDS | ROLES
_OPENS_JOINED = re.compile(_JOINED)


def _is_likely(local: str) -> bool:
    """Whether a mailbox has the pattern of :func:`_likely`, which is large, and slow to be built."""
    for end in [*(cut.start() for cut in re.finditer("[-._+]", local)), len(local)]:
        word = local[:end]
        while word not in _OPENINGS and word[-1:].isdecimal():
            word = word[:-1]
        if word in _OPENINGS:
            return True
    return bool(_OPENS_JOINED.match(local))
