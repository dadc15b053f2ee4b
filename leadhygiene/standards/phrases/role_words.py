"""Words that name a department, a function or a form of address instead of a person (own collection)."""

from __future__ import annotations

#: A name of nothing but these words names no person.
WORDS = """
sales salesteam marketing purchasing purchase procurement buying buyer buyers accounts account accounting payable receivable billing invoice invoices finance financial
office front back desk reception receptionist info information help helpdesk support service services customer client care contact contacts us
hr human resources personnel recruiting recruitment jobs career careers team teams group dept department division unit section manager managers management director directors
owner owners proprietor president ceo cfo cto coo cio vp admin administrator administration administrative assistant secretary staff employee employees supervisor head chief executive officer
general main central shop store warehouse logistics shipping receiving operations ops maintenance facilities it tech technical engineering legal compliance press media public relations pr board committee council
school parish library clinic practice surgery pharmacy hotel restaurant webmaster postmaster hostmaster noreply mailer daemon newsletter subscriptions orders order booking bookings reservations enquiries enquiry inquiry inquiries quality
dear hi hello attn attention the of to for and whom it may concern sir madam madame mr mrs ms miss mister dr person charge responsible decision maker
einkauf einkaufsabteilung verkauf vertrieb vertriebsteam buchhaltung personalabteilung personal empfang zentrale sekretariat verwaltung abteilung geschäftsführung geschäftsleitung geschäftsführer leitung kundendienst kundenservice rezeption lager werkstatt versand technik marketingabteilung itabteilung rechnungswesen herr frau damen und herren sehr geehrte
service achat achats comptabilite commercial commerciale ventes vente direction accueil secretariat ressources humaines rh responsable monsieur madame mademoiselle equipe bureau standard service
compras ventas contabilidad recursos humanos administracion atencion al cliente recepcion gerencia gerente departamento oficina equipo senor senora de la el los direccion facturacion logistica taller
acquisti vendite ufficio amministrazione contabilita segreteria direzione risorse umane responsabile servizio clienti signor signora gentile commerciale
vendas financeiro diretoria secretaria recepcao atendimento equipe setor escritorio gerencia departamento
inkoop verkoop administratie receptie klantenservice afdeling directie personeelszaken boekhouding heer mevrouw
zakupy sprzedaz biuro ksiegowosc sekretariat kadry dzial dyrekcja recepcja obsluga klienta pan pani
inkop forsaljning innkjop salg kundeservice kundtjanst ekonomi avdeling avdelning kontor osto myynti toimisto asiakaspalvelu
obchod nakup uctarna recepce podpora beszerzes ertekesites iroda titkarsag konyveles achizitii vanzari contabilitate secretariat
satis satinalma muhasebe yonetim insan kaynaklari
отдел продаж продажи закупки отдел закупок бухгалтерия секретарь приемная директор менеджер администратор администрация кадры отдел кадров офис поддержка служба
総務部 総務 営業部 営業 経理部 経理 人事部 人事 購買部 購買 担当者 担当 ご担当者様 採用担当 受付 事務局 広報 御中 采购部 销售部 财务部 人事部 行政部 前台 客服 市场部 负责人 经理 총무부 영업부 담당자 인사부 구매부 고객센터
""".split()
#: Words that people have as a name, or particles of names: alone they say nothing.
ALSO_NAMES = """
sales head chief president director office dear care hi main store shop the of to for and de la el los al und pan us it hr legal press group central parish general school desk buyer person maker
frau herr dr mr mrs ms miss buying owner manager staff order section service major prince queen king doctor sir miss lady lord bureau front back board public human
""".split()
