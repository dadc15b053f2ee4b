"""Mailbox names that belong to a role or to nobody (RFC 2142 and everyday use; own collection)."""

from __future__ import annotations

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
#: Of these, the ones that only count together with a placeholder or free domain.
WEAK_PLACEHOLDERS = frozenset(
    "john.doe johndoe jdoe jane.doe janedoe name email user x a aa xx no abc xyz test na anonymous sample".split()
)
