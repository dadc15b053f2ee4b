"""Legal forms of firms as everyday names write them, by country; own collection.

The codes of ISO 20275 stand in the table ``legal_forms``; this list knows the spellings of letter
heads and sign boards. One country per paragraph, forms divided by bars.
"""

from __future__ import annotations

#: Forms that end a name; compared without points, blanks and brackets.
SUFFIXES = """
AD: S.L.U.|S.A.
AE: FZE|FZ-LLC|FZCO|DMCC|PJSC|PSC|L.L.C|FZC|ذ.م.م|ش.م.ع|FZ|LLC-FZ|L.L.C. S.O.C.|LLC SP|L.L.C - S.P.C|DWC-LLC|Pvt. J.S.C.|Ltd FZE|ش.ذ.م.م|
    ش.م.ح|م.م.ح|ش.ش.و|منطقة حرة|Free Zone Establishment|Free Zone Company|Free Zone Co
AL: Sh.p.k.|Sh.a.|Sh.k.
AM: ՍՊԸ|ՓԲԸ|ԲԲԸ|LLC|CJSC|OJSC
AO: Lda|S.A.|(SU), Lda|Limitada
AR: S.R.L.|S.A.|S.A.S.|S.H.|S.A.I.C.|SACI|S.A.C.I.F.|S.C.A.|S.A.C.I.F.I.A.|S.A.C.I.F.I.|S.A.C.|S.A.I.|S.A.I.C.F.|S.A.C.e I.|S.C.S.|S.A.U.|Coop. Ltda.|
    S.C.
AT: e.U.|OG|FlexCo|GesmbH|Gesellschaft mbH|Ges.m.b.H. & Co KG|Gen.m.b.H.|reg.Gen.m.b.H.|GmbH & Co KG|GesbR|KEG|OEG
AU: Pty Ltd|Pty Limited|Proprietary Limited|Pty|P/L|Proprietary Ltd|NL|RNTBC
AW: N.V.|V.B.A.|A.V.V.
AZ: məhdud məsuliyyətli cəmiyyəti|məhdud məsuliyyətli cəmiyyət|açıq səhmdar cəmiyyəti|qapalı səhmdar cəmiyyəti|MMC|QSC|ASC|LLC|ATSC
BA: d.o.o.|d.d.|d.n.o.|s.p.|s.z.r.|o.d.
BD: (Pvt.) Ltd.|
BE: Société à responsabilité limitée|Besloten Vennootschap|Naamloze Vennootschap|Commanditaire Vennootschap|Association sans but lucratif|Vereniging zonder winstoogmerk|SPRL|BVBA|SRL|BV|NV|SA/NV|NV/SA|CVBA|SCRL|VZW|ASBL|CV|& Co NV|CommV|Comm. VA|SComm|BVBA-SO|BV/SRL|SRL/BV|VOF|AISBL|IVZW|GCV|EBVBA|SCS|
    Société Anonyme
BG: Еднолично дружество с ограничена отговорност|Дружество с ограничена отговорност|Акционерно дружество|EOOD|OOD|AD|EAD|ЕООД|ООД|АД|ЕАД|ET|ЕТ|КД|KD|СД|SD|АДСИЦ|ADSIC|ДЗЗД|ЕАДСИЦ|КДА|KDA
BH: W.L.L.|B.S.C.|B.S.C. (c)|S.P.C.|ش.م.ب
BM: Ltd
BO: S.R.L.|Ltda.|S.A.M.
BR: Ltda|Ltda ME|Ltda EPP|S/A|EIRELI|ME|EPP|MEI|Eireli - ME|Eireli - EPP|Limitada ME|Limitada EPP|SLU|Sociedade Limitada|Cia Ltda|
    S.A. - Em Recuperação Judicial|Sociedade Anônima|Sociedade Simples|S/S|S/S Ltda|S/C Ltda|Sociedade Individual de Advocacia
BW: (Pty) Ltd|(Proprietary) Limited
BY: ОДО|ЧУП|УП|ОАО|ООО|ЗАО|СООО|ИООО|КФХ|ИУП|ТАА|ААТ|ЗАТ
CA: Ltée|Ltee|Limitée|Inc|ULC|Incorporée|SENC|SENCRL|S.E.C.|Enr|Enrg|Limitee|Incorporee|Unlimited Liability Company|Corp Ltee|SRI
CD: SARLU|SARL|SA|SAS
CH: Einzelfirma|Einzelunternehmen|Kollektivgesellschaft|Kommanditgesellschaft|Société en nom collectif|Società anonima|Società a garanzia limitata|Genossenschaft|Sàrl|Sagl|GmbH|SA|AG|Ltd liab. Co.|GmbH in Liquidation|SA en liquidation|AG in Liquidation|KLG|KlG|KmG|AG & Co. KmG|GmbH & Co. KmG|AG & Co. KlG|GmbH & Co. KlG|
CI: SARLU|SARL|SA|SAU
CL: SpA|Ltda|EIRL|S.A.|Limitada|y Cía. Ltda.|y Compañía Limitada|Sociedad por Acciones|y Cia Ltda
CM: SARL|SA|Sarlu|Ets
CN: Co., Ltd.|Company Ltd|Limited Company|有限公司|有限责任公司|股份有限公司|合伙企业|Company Limited|责任有限公司|股份公司|有限合伙|普通合伙|特殊普通合伙|
    外商独资企业|个人独资企业|个体工商户|WFOE|有限責任公司
CO: S.A.S.|Ltda|E.U.|S. en C.|E.S.P.|S.A. E.S.P.|S.A.S. E.S.P.|Cía. Ltda.|y Cía. Ltda.|BIC S.A.S.|S.A.S. BIC|SCA|E.A.T.|& Cía. S. en C.
CR: S.R.L.|Ltda.
CW: N.V.|B.V.
CY: Ltd|ΛΤΔ|Λίμιτεδ|
CZ: s.r.o.|spol. s r.o.|společnost s ručením omezeným|a.s.|v.o.s.|k.s.|z.s.|o.p.s.|akciová společnost|s.r.o. v likvidaci|a.s. v likvidaci|kom. spol.|
    veřejná obchodní společnost|komanditní společnost|z.ú.|družstvo|akc. spol.|společnost s r.o.|akc. společnost|spol. s r. o., v likvidaci|s.p.|p.o.|
    n.o.
DE: Ges. m. beschr. Haftung|G.m.beschr. Haftung|G.m.besch. Haftung|mit beschr. Haftung|Akt.-Ges.|Akt. Ges.|eGen|e.Gen.|Unternehmerges.|Kommanditges.|Gesellschaft bürgerlichen Rechts|BGB-Gesellschaft|Anstalt öffentlichen Rechts|Körperschaft öffentlichen Rechts|Ges. bürgerlichen Rechts|Handelsges. mbH|Verwaltungsgesellschaft mbH|Gmhb|Gesellschaft mit beschränkter Haftng|Ges. mit beschr. Haftung|Ges. mit besch. Haftung|Aktiengeselschaft|
    GmbH|mbH|gGmbH|Gesellschaft mit beschränkter Haftung|Ges.m.b.H.|Gesellschaft m.b.H.|AG|Aktiengesellschaft|KG|OHG|GbR|e.K.|e.Kfm.|e.Kfr.|UG|
    UG (haftungsbeschränkt)|GmbH & Co. KG|GmbH & Co. KGaA|GmbH & Co. OHG|GmbH & Cie. KG|AG & Co. KG|AG & Co. KGaA|SE & Co. KG|SE & Co. KGaA|
    UG & Co. KG|UG (haftungsbeschränkt) & Co. KG|KGaA|& Co. KG|& Co. OHG|& Co|e.V.|eG|PartG|PartG mbB|mbB|Stiftung & Co. KG|gAG|VVaG|i.L.|i.G.|
    Ltd & Co. KG|GmbH & Co|GmbH und Co. KG|GmbH u. Co. KG|GmbH and Co. KG|mbH & Co. KG|mbH und Co. KG|GmbH & Co. KG i.L.|GmbH i.L.|GmbH i.G.|
    GmbH in Gründung|AG i.L.|gUG|gUG (haftungsbeschränkt)|UG i.G.|eGbR|Part mbB|Partnerschaft mbB|Partnerschaftsgesellschaft mbB|
    Partnerschaftsgesellschaft|KdöR|AöR|Unternehmergesellschaft|Unternehmergesellschaft (haftungsbeschränkt)|eingetragener Kaufmann|
    eingetragene Kauffrau|eingetragene Genossenschaft|eingetragener Verein|Kommanditgesellschaft|Offene Handelsgesellschaft|GmbHG|EWIV|
    Stiftung & Co. KGaA|VaG|gemeinnützige GmbH
DK: Partnerselskab|Medarbejderinvesteringsselskab|Erhvervsdrivende fond|A/S|ApS|IVS|I/S|K/S|P/S|Aktieselskab|Anpartsselskab|A.M.B.A.|F.M.B.A.|S/I|G/S|M/S|Ltd. ApS|Iværksætterselskab|Interessentskab|
    Kommanditselskab|Enkeltmandsvirksomhed
DO: S.R.L.|E.I.R.L.|C. por A.|S.A.S.
DZ: EURL|SPA|SARL|SNC|ش.ذ.م.م
EC: Cía. Ltda.|Cia. Ltda.|C. Ltda.|C.A.|S.A.S.
EE: OÜ|AS|MTÜ|TÜ|Osaühing|FIE|Aktsiaselts|Täisühing|Usaldusühing|UÜ|SA|Tulundusühistu|Mittetulundusühing|AS/OÜ|HÜ|KÜ
EG: S.A.E.|ش.م.م|L.L.C.|ش.ذ.م.م
ES: S.L.|S.A.|S.L.U.|S.A.U.|S.L.P.|S.L.L.|S.C.|S.Coop.|Sociedad Limitada|Sociedad Anónima|C.B.|SLNE|& Cía|y Cía|S.A.D.|S.A.L.|SCP|S. en C.|S.Com.|
    Sociedad Cooperativa|S. Coop. And.|S. Coop. Ltda.|SCCL|Sociedad Limitada Unipersonal|Sociedad Anónima Unipersonal|S.L. Unipersonal|AIE|SICAV SA|
    S.C.A.|Sociedad Limitada Profesional|S.L.P.U.
ET: PLC|S.C.|Share Company|Private Limited Company
EU: SE|SCE|EEIG|SCE mbH|EESV|EESV/GEIE|SE & Co
FI: Asunto-osakeyhtiö|Asunto Oy|Kiinteistö Oy|Oy|Oyj|Oy Ab|Ab Oy|Ky|Ay|Osk|Osakeyhtiö|Tmi|T:mi|Ry|Abp|Oy Ltd|Kommandiittiyhtiö|Avoin yhtiö|Toiminimi|Osuuskunta|rf|rp|sr|Säätiö sr|
    Julkinen osakeyhtiö|Ab Ltd|Kb|Öb|Oyj Abp|Andelslag
FO: P/F|Sp/f
FR: SA à directoire|S.A.S.U.|Société anonyme à directoire|Entreprise individuelle|Auto-entrepreneur|Micro-entreprise|SA|et Cie|& Cie|SAS|SASU|SARL|EURL|SNC|SCI|SCA|SCOP|SELARL|Société Anonyme|Société par actions simplifiée|EIRL|GIE|& Cie|SELAS|SELAFA|SCEA|GAEC|EARL|SEM|
    SAEM|SCIC|SCM|SCCV|SPFPL|Société à responsabilité limitée|Société civile immobilière|Société en nom collectif|
GB: NHS Foundation Trust|NHS Trust|NHS FT|NHSFT|NHS Found. Trust|Limited by Guarantee|Company Limited by Guarantee|Limited by Shares|Company Limited by Shares|Private Limited Company|Unlimited Company|PLCs|Limted|Limitd|Lmited|Limitied|Lmtd|Ltds|Public Limited Compnay|Public Lt. Co.|Public Lmtd Company|Ltd|Limited|Plc|Public Limited Company|Co Ltd|Company Limited|CIC|Unltd|Unlimited|LBG|Cyf|Cyfyngedig|CCC|Community Interest Company|Public Ltd Co|
    Public Limited Co|Public Ltd Company|and Co Ltd|Ltd Co|Limited Liability Partnership|Ltd LLP|BenCom
GE: შპს|სს|ი/მ|LLC|JSC
GG: PCC|ICC|LBG|PCC Limited
GH: Ltd
GL: A/S|ApS
GR: A.E.|ΑΕ|Ε.Π.Ε.|EPE|O.E.|Ο.Ε.|Ε.Ε.|IKE|ΙΚΕ|Μ.Ι.Κ.Ε.|S.A.|ΑΕΒΕ|AEBE|ΑΒΕΕ|ABEE|Μονοπρόσωπη ΙΚΕ|Μονοπρόσωπη ΕΠΕ|Μονοπρόσωπη Α.Ε.|MIKE|ΑΤΕ|E.E.|
    Ανώνυμη Εταιρεία|Ανώνυμη Εταιρία|ΑΕΕ|ΑΝΩΝΥΜΗ ΕΤΑΙΡΕΙΑ|& ΣΙΑ ΟΕ|& ΣΙΑ ΕΕ|& Σία Ο.Ε.|& SIA O.E.|& SIA E.E.|ΑΜΚΕ|ΣΥΝ.Π.Ε.|S.A.I.C.|S.M.S.A.|
    Single Member S.A.|Single Member P.C.|P.C.|Μ.Α.Ε.
GT: S.A.|Sociedad Anónima|y Cía. Ltda.
HK: Co Limited|有限公司|Co. Ltd.|無限公司|Company Ltd.|
HN: S. de R.L. de C.V.|S. de R.L.
HR: d.o.o.|j.d.o.o.|d.d.|k.d.|j.t.d.|obrt|društvo s ograničenom odgovornošću|dioničko društvo|t.d.|zadruga|s.p.
HU: Kft.|Zrt.|Nyrt.|Bt.|Kkt.|Korlátolt Felelősségű Társaság|Rt.|E.V.|Kht|Nonprofit Kft|Kft. f.a.|Kft. v.a.|Zártkörűen Működő Részvénytársaság|
    Nyilvánosan Működő Részvénytársaság|Betéti Társaság|Részvénytársaság|Egyéni Cég|e.c.|Nonprofit Zrt.|Szövetkezet|Egyéni vállalkozó
ID: Tbk|Persero|(Persero) Tbk|PT|CV|Tbk PT|Perum|Perseroan Terbatas|Koperasi
IE: Unlimited Company|Public Unlimited Company|Private Unlimited Company|Unlimited Co|DAC|Designated Activity Company|Teoranta|Teo|CLG|UC|cpt|CTR|Cuideachta Phoiblí Theoranta|ULC
IL: בע"מ|בע״מ|Ltd|שותפות מוגבלת|Limited
IN: Pvt Ltd|Private Limited|Pvt Limited|Private Ltd|P Ltd|Pvt|OPC Pvt Ltd|OPC Private Limited|Pvt Ltd Co|Private Ltd Co|P Limited|Ltd LLP
IQ: LLC|Ltd
IR: PJS|PJSC|LLC|Co. (P.J.S.)|سهامی خاص|سهامی عام|با مسئولیت محدود|P.J.S. Co.
IS: Hlutafélag|sameignarfélag|ehf.|hf.|slf.|sf.|ohf|svf.|slhf.|bs.|ses.|Einkahlutafélag
IT: S.p.A.|S.r.l.|S.r.l.s.|S.n.c.|S.a.s.|S.s.|Soc. Coop.|Soc. Coop. a r.l.|Società Cooperativa|Società per Azioni|S.c.a.r.l.|S.c.r.l.|Srl Unipersonale|
    S.r.l. a socio unico|S.p.A. a socio unico|Onlus|S.a.p.a.|S.r.l.u.|S.R.L. a s.u.|S.r.l. in liquidazione|S.p.A. in liquidazione|
    S.r.l. con unico socio|S.p.A. Unipersonale|S.r.l. Società Benefit|S.r.l. SB|S.c.p.a.|Soc. Coop. Agr.|Soc. Coop. Sociale|
    Società Cooperativa Sociale|Società Cooperativa a r.l.|Società a responsabilità limitata|Società a responsabilità limitata semplificata|
    Società in accomandita semplice|Società in nome collettivo|S.d.f.|S.s.a.|Soc. Agr. S.S.|& C. S.n.c.|& C. S.a.s.|e C. S.n.c.|e C. S.a.s.|
    A.S.D.|S.S.D. a r.l.|ETS|APS
JE: PCC
JO: P.S.C.|PLC|ذ.م.م|م.ع.م|LLC|ش.م.خ
JP: K.K.|G.K.|Y.K.|Kabushiki Kaisha|Kabushiki Gaisha|Godo Kaisha|Yugen Kaisha|Co., Ltd.|株式会社|有限会社|合同会社|合資会社|合名会社|(株)|㈱|(有)|㈲|Inc.|Corp.|LLC|NPO法人|
    Tokutei Mokuteki Kaisha|TMK|Gomei Kaisha|Goshi Kaisha|(同)|(合)|(名)|(資)|(一社)|(一財)|(公財)|(公社)|(医)|(学)|(福)|(特非)|特定非営利活動法人|有限責任事業組合|独立行政法人|協同組合|相互会社
KE: Ltd
KG: ОсОО|ЗАО|OsOO
KH: Co., Ltd.|Plc.
KR: 주식회사|(주)|㈜|유한회사|유한책임회사|(유)|Co., Ltd.|Inc.|Corp.|(사)|(재)|㈔|합자회사|합명회사|협동조합|농업회사법인|Jusik Hoesa|Chusik Hoesa|Yuhan Hoesa|Corp., Ltd.|(Ju)|(Yu)
KW: KSC|WLL|K.S.C.C.|KSCP|K.S.C. (Closed)|ش.م.ك|ش.م.ك.م|ذ.م.م
KY: SPC|LDC|Ltd SPC|SEZC
KZ: ТОО|АО|TOO|ЖШС|АҚ|ИП|LLP|JSC
LA: Co., Ltd.|Sole Co., Ltd.
LB: SAL|SARL|ش.م.ل|ش.م.م|
LI: Anstalt|Stiftung|Treuunternehmen reg.|Trust reg.|reg. Trust|Est.|Establishment
LK: (Pvt) Ltd|(Private) Limited|PLC|(Guarantee) Limited
LT: UAB|AB|MB|IĮ|VšĮ|TŪB|Uždaroji akcinė bendrovė|Akcinė bendrovė|Mažoji bendrija|Individuali įmonė|ŽŪB|KB|VĮ|KŪB|ZUB|TUB
LU: S.à r.l.|SARL|S.C.S.|SCSp|SICAV|S.à r.l.-S|SCA SICAV|S.C.A.|SICAV-SIF|S.e.c.s.|FCP|SARL-S|S.à r.l. & Co
LV: komandītsabiedrība|pilnsabiedrība|SIA|AS|PS|IK|Sabiedrība ar ierobežotu atbildību|Akciju sabiedrība|KS|Z/S|Zemnieku saimniecība
MA: SARL AU|SARL|SA|ش.م
MC: SAM|SARL|SCP
MD: S.R.L.|S.A.|Î.M.|Î.C.S.
ME: DOO|AD
MK: DOOEL|DOO|ДОО|ДООЕЛ|АД|AD|ЈП|ТП|TP
MM: Co., Ltd.|Ltd.
MN: ХХК|ХК|XXK|LLC|HHK
MO: Lda.|有限公司|Limitada
MT: Ltd|p.l.c.|Limited
MU: Ltée
MX: S.A. de C.V.|S. de R.L. de C.V.|S. de R.L.|S.A.P.I. de C.V.|S.A.B. de C.V.|S.C.|A.C.|S.A.B.|SAPI|S.A. de C.V., SOFOM, E.N.R.|SOFOM|S.P.R. de R.L.|
    S.P.R. de R.L. de C.V.|I.A.P.|S. de R.L. MI|Sociedad Anónima de Capital Variable|S.A.S. de C.V.|S.C. de R.L.|S.C. de R.L. de C.V.|S.N.C.|S.A.C.V.
MY: Sdn Bhd|Sendirian Berhad|Berhad|Bhd
MZ: Lda|S.A.|Limitada|E.I.|Sociedade Unipessoal Limitada
NA: (Pty) Ltd|CC|(Proprietary) Limited
NG: Nig Ltd|Plc|Ltd/Gte|Nig. Plc
NI: S.A.
NL: eenmanszaak|Coöperatie U.A.|Coöperatief U.A.|U.A.|W.A.|Besloten Vennootschap|Naamloze Vennootschap|B.V.|N.V.|V.O.F.|C.V.|Besloten Vennootschap|U.A.|Coöperatie U.A.|BV i.o.|Commanditaire Vennootschap|Naamloze Vennootschap|W.A.|B.A.|
    Vennootschap onder firma|Coöperatie|MTS|B.V. in oprichting
NO: AS|ASA|ANS|DA|ENK|BA|SA|NUF|KS|Aksjeselskap|Enkeltpersonforetak|SF|HF|IKS|RHF|Allmennaksjeselskap|A/L|STI|BBL|BRL|Ansvarlig selskap
NP: Pvt. Ltd.|P. Ltd.|प्रा. लि.
NZ: Ltd|Limited
OM: SAOG|SAOC|L.L.C|SPC|ش.م.ع.م
PA: S. de R.L.
PE: S.A.C.|E.I.R.L.|S.R.L.|S.A.A.|S.C.R.L.|SRLtda
PH: OPC|Inc.|Corp.|& Co.|Co., Inc.|
PK: (Pvt) Ltd|(Private) Limited|SMC-Pvt Ltd|(Pvt.) Limited
PL: Spółka z ogr. odp.|Sp. z ogr. odp.|Sp. z o.o. Sp. Kom.|Sp. Kom.|Spółka komandytowa|Sp. Akc.|Sp. z.o.o.|Sp. z o.o.|Spółka z o.o.|Spółka z ograniczoną odpowiedzialnością|Sp. z o.o. sp. k.|Sp. z o.o. S.K.A.|S.A.|Sp. j.|Sp. k.|S.C.|Sp. p.|S.K.A.|P.S.A.|
    Spółka Akcyjna|Spółka Jawna|Spółka Komandytowa|Spółka z o.o. Sp. k.|Sp. z o.o. S.K.|S.K.|Spółka cywilna|Spółka partnerska|
    Spółka komandytowo-akcyjna|Spółdzielnia|Prosta Spółka Akcyjna|Sp. z o.o. w likwidacji|Sp. z o.o. w upadłości|S.A. w likwidacji|
    Sp. z o.o. Spółka komandytowa|Spółka z ograniczoną odpowiedzialnością Sp. k.|Spółka z ograniczoną odpowiedzialnością spółka komandytowa
PR: Inc.|LLC|Corp.|CSP|P.S.C.
PT: Lda|Limitada|SGPS|S.A.|Unipessoal Lda|ACE|Sociedade Unipessoal, Lda|Soc. Unip. Lda|Unip. Lda|SGPS, S.A.|C.R.L.|E.P.E.|E.I.M.|
    Sociedade Anónima|Sociedade por Quotas|SAD
PY: S.R.L.|S.A.E.C.A.|E.A.S.
QA: QSC|QPSC|WLL|Q.S.T.P. LLC|ش.م.ق
RO: Întreprindere Individuală|Intreprindere Individuala|Persoană Fizică Autorizată|S.R.L.|S.A.|PFA|S.C.S.|SCA|SRL-D|S.N.C.|S.A. - în insolvență|PFI|I.I.|Î.I.|I.F.|S.R.L. Debutant|Societate cu răspundere limitată|
    Societate pe acțiuni
RS: akcionarsko društvo|društvo sa ograničenom odgovornošću|d.o.o.|a.d.|ortačko društvo|komanditno društvo|preduzetnik|d.o.o.|a.d.|o.d.|k.d.|pr|društvo sa ograničenom odgovornošću|ДОО|а.д.|ЈП|JP|ПР
RU: Joint Stock Co.|Joint Stock Company|Open Joint Stock Company|Open JSC|Closed Joint Stock Company|Public JSC|Public Joint Stock Company|
    ООО|ОАО|ЗАО|ПАО|АО|НАО|ИП|OOO|OAO|ZAO|PAO|AO|ЧП|ГУП|ФГУП|МУП|АНО|ТСЖ|НКО|ООО НПО|NAO|PJSC|OJSC|CJSC|JSC|LLC|СПАО|АКБ
SA: شركة مساهمة|JSC|W.L.L.|Co. Ltd.|C.J.S.C.|Est.|LLC|S.J.S.C.|المحدودة|شركة شخص واحد
SE: AB|Aktiebolag|Aktiebolaget|HB|KB|AB (publ)|(publ)|Handelsbolag|Kommanditbolag|Ek. för.|Ekonomisk förening|Ekon. för.|Ideell förening|
    AB i likvidation|AB i konkurs|Enskild firma|E.F.|Publikt Aktiebolag|Aktieb.
SG: Pte Ltd|Pte Limited|Private Limited|Pte
SI: d.o.o.|d.d.|s.p.|d.n.o.|družba z omejeno odgovornostjo|k.d.|z.o.o.|z.b.o.|so.p.|z.o.p.
SK: s.r.o.|a.s.|spol. s r.o.|j.s.a.|k.s.|v.o.s.|spoločnosť s ručením obmedzeným|akciová spoločnosť|verejná obchodná spoločnosť|n.o.|
    s.r.o. v likvidácii|o.z.|š.p.|kom. spol.
SM: S.r.l.|S.p.A.
SN: SUARL|SARL|SA|GIE|SAU
SR: N.V.
SV: S.A. de C.V.|Ltda. de C.V.
TH: จำกัด|จำกัด (มหาชน)|Co., Ltd.|PCL|Public Company Limited|Part., Ltd.|Ltd., Part.|Limited Partnership|Pub Co Ltd|Public Co., Ltd.|Plc.|
    หจก|บจก|บมจ
TJ: ҶДММ|ЧДММ|OOO
TM: HJ|ÝGPJ
TN: SUARL|SARL|SA
TR: A.Ş.|A.S.|Ltd. Şti.|Limited Şirketi|Anonim Şirketi|San. ve Tic. A.Ş.|San. ve Tic. Ltd. Şti.|Tic. Ltd. Şti.|Tic. A.Ş.|Sanayi ve Ticaret A.Ş.|
    Ltd. Sti.|San. Tic. Ltd. Şti.|Koll. Şti.|Limited Sti|Anonim Sirketi|San. Tic. A.Ş.|Sanayi ve Ticaret Ltd. Şti.|Sanayi ve Ticaret Limited Şirketi|
    Sanayi ve Ticaret Anonim Şirketi|Sanayi Ticaret A.Ş.|Sanayi Ticaret Ltd. Şti.|Tic. ve San. A.Ş.|Tic. ve San. Ltd. Şti.|Ticaret A.Ş.|
    Ticaret Ltd. Şti.|Dış Tic. Ltd. Şti.|İç ve Dış Tic. Ltd. Şti.|Kollektif Şirketi|Koop.|T.A.Ş.|San. ve Dış Tic. A.Ş.|San. ve Dış Tic. Ltd. Şti.|
    Tic. San. A.Ş.|Tic. San. Ltd. Şti.|Paz. A.Ş.|Paz. Ltd. Şti.|Paz. San. ve Tic. A.Ş.|Paz. San. ve Tic. Ltd. Şti.|San. A.Ş.|Şti.|A.O.|Kom. Şti.|
    Adi Ortaklığı|Komandit Şirketi
TW: 股份有限公司|有限公司|Co., Ltd.|Corp., Ltd.|Inc., Ltd.|有限合夥|企業社|兩合公司|無限公司
UA: ТОВ|ТЗОВ|ПрАТ|ПАТ|ФОП|АТ|ПП|TOV|LLC|ТДВ|ДП|КП|СФГ|ФГ|PrJSC|PJSC|JSC|TzOV
UG: SMC Limited
US: NFP|Inc NFP|D.P.C.|D/P/C|Incorprated|Incorporatd|Incorpoarted|Incroporated|Corportion|Corporatio|Limited Partership|Limted Liability Company|Limited Liablity Company|Limited Liability Compnay|LLLC|Statutory Trust|Benefit Corporation|Inc|Prof. Corp.|Professional Corp|Incoporated|Incorperated|Incorparated|Incorportated|Corportation|Coporation|Corporaton|Compnay|Compay|Limited Liabilty Company|Limited Liability Comp|LLCs|
    Corporation|Incorporated|Corp|LLC|Limited Liability Company|Ltd Liability Co|LP|LLP|LLLP|PLLC|PC|PA|Co|Company|N.A.|Co Inc|Company Inc|Co LLC|
    Professional Corporation|Incorp|Inc Ltd|LC|L3C|RLLP|RLLLP|PLC|PLLP|PBC|Public Benefit Corporation|Chartered|Limited Company|LLC PC|Co Ltd|Ltd Co|
    Limited Co|Limited Partnership|Limited Liability Partnership|General Partnership|Professional Limited Liability Company|Professional LLC|
    Limited Liability Co|Limited Liability Corporation|PSC|APC|A Professional Corporation|A Law Corporation|A Professional Law Corporation|
    National Association|LLC Co|Inc Co|Corp Inc
UY: S.A.|S.R.L.|SAS
UZ: mas'uliyati cheklangan jamiyat|aksiyadorlik jamiyati|oilaviy korxona|MCHJ|OAJ|AJ|XK|QK|OOO|МЧЖ|АЖ|LLC|JSC
VE: C.A.|S.A.|S.R.L.|R.L.|C.A. S.A.
VN: JSC|TNHH|Co., Ltd.|LLC|Joint Stock Company|Joint Stock Co.|Company Limited|CORP|MTV|One Member LLC|One Member Co., Ltd.|Single-Member LLC|PTE|DNTN
XK: Sh.p.k.|L.L.C.|N.T.P.
ZA: Pty Ltd|Proprietary Limited|(Pty) Limited|CC|NPC|BK|Bpk|Beperk|(Edms) Bpk|(Eiendoms) Beperk|Inc|SOC Ltd|RF Pty Ltd
ZM: Plc
ZW: (Pvt) Ltd|(Private) Limited
"""

#: Forms that open a name; Latin ones count only in capitals or as they are written here.
PREFIXES = """
AE: شركة|مؤسسة
AM: LLC|CJSC|ՍՊԸ
AZ: MMC|ASC|LLC
BD: M/s|M/s.
BE: SPRL|BVBA|NV|SA|ASBL|VZW|SRL|BV|SCRL|CVBA|SNC|SComm|CommV|VOF|Société Anonyme|Naamloze Vennootschap
BG: ЕТ|ET|ООД|ЕООД|АД|ЕАД|СД|Еднолично дружество с ограничена отговорност|Дружество с ограничена отговорност|Акционерно дружество|Еднолично акционерно дружество|Едноличен търговец
BY: ОДО|ЧУП|ООО|ОАО|ЗАО|УП|ИП|СООО|ИООО|Частное предприятие|Общество с дополнительной ответственностью|ТАА|LLC|JSC
CH: SA|Sàrl|SARL
CI: SARL
CM: SARL|ETS
CZ: Společnost s ručením omezeným|Akciová společnost
DE: Fa.
DK: A/S|ApS|Aktieselskabet|Anpartsselskabet|I/S|K/S
DZ: SARL|EURL|SPA|SNC|ETS
EE: OÜ|AS|FIE|MTÜ|TÜ|UÜ|SA|Aktsiaselts|Osaühing
EG: شركة
ES: Sociedad Limitada|Sociedad Anónima|Sociedad Cooperativa
FI: Asunto Oy|As. Oy|Kiinteistö Oy|Asunto-osakeyhtiö|Oy|Ab|Oyj|Ky|Osakeyhtiö|Tmi|T:mi|Osuuskunta
FR: SARL|SAS|EURL|SASU|SCI|SELARL|SNC|GIE|S.A.R.L.|S.A.S.|SA|S.A.|EARL|GAEC|SCEA|SCM|SCP|SELAS|SCIC|SCOP|EIRL|E.U.R.L.|S.C.I.|S.N.C.|
    Société à responsabilité limitée|Société anonyme|Société par actions simplifiée|Société civile immobilière
GE: შპს|სს|LLC|JSC
GR: Α.Ε.|Ανώνυμη Εταιρεία|Εταιρεία Περιορισμένης Ευθύνης
HR: Društvo s ograničenom odgovornošću|Obrt|Dioničko društvo
ID: PT|PT.|CV|CV.|UD|P.T.|PD|Perum|Koperasi|PERSERO
IN: M/s|M/s.|Messrs|Messrs.
IT: Soc. Coop.|Società Cooperativa|Società a responsabilità limitata|Società per azioni|Società semplice agricola|S.r.l.|A.S.D.|ASD|SSD
JP: 株式会社|有限会社|合同会社|(株)|（株）|㈱|(有)|（有）|㈲|一般社団法人|一般財団法人|医療法人|学校法人|社会福祉法人|Kabushiki Kaisha|特定非営利活動法人|NPO法人|独立行政法人|(医)|(学)|(福)|(一社)|（一社）|(同)|（同）|合資会社|合名会社|
    相互会社|公益財団法人|公益社団法人|宗教法人|国立大学法人|農業協同組合
KG: ОсОО|ЗАО|ОАО|LLC
KR: 주식회사|(주)|㈜|유한회사|(유)|재단법인|사단법인|(사)|（사）|(재)|（재）|합자회사|합명회사|유한책임회사|농업회사법인|영농조합법인|협동조합|사회적협동조합|의료법인|학교법인|사회복지법인
KZ: ТОО|TOO|АО|ИП|ЖШС|LLP|JSC|Товарищество с ограниченной ответственностью|Акционерное общество
LK: M/s
LT: UAB|MB|VšĮ|AB|IĮ|VĮ|UADB|ŽŪB|KB|Uždaroji akcinė bendrovė|Akcinė bendrovė|Mažoji bendrija|Viešoji įstaiga
LU: SARL|SA|S.A.
LV: SIA|AS|IK|ZS|Z/S|PS|Sabiedrība ar ierobežotu atbildību|Akciju sabiedrība
MA: SARL|SA|STE|Sté
MD: SRL|SC|S.C.|ÎM|ÎCS|Î.C.S.|S.R.L.|SA
ME: Društvo sa ograničenom odgovornošću
MK: ДОО|Друштво со ограничена одговорност|Акционерско друштво
NL: Stichting|Coöperatie|Coöperatieve|Vereniging van Eigenaars|VvE|VOF|B.V.|N.V.|Maatschap
NO: AS|A/S|Aksjeselskapet
PK: M/s|M/s.|Messrs
PL: Spółka z ograniczoną odpowiedzialnością|Spółka akcyjna|Spółka jawna|P.P.H.U.|PPHU|P.H.U.|PHU|F.H.U.|FHU|Spółka|P.P.U.H.|PPUH|P.U.H.|PUH|F.U.H.|FUH|Z.P.H.U.|ZPHU|Przedsiębiorstwo Handlowo-Usługowe|Firma Handlowa|
    Firma Usługowa|Przedsiębiorstwo Produkcyjno-Handlowe
PT: Sociedade por Quotas|Sociedade Anónima
QA: شركة
RO: SC|SC|S.C.|Societatea Comercială|PFA|ÎI|ONG|RA|CNAA
RU: AO|АО|ООО|ОАО|ЗАО|ПАО|АО|НАО|ИП|OOO|ZAO|OAO|PAO|Общество с ограниченной ответственностью|ЧП|НКО|АНО|ГУП|ФГУП|МУП|ФГБУ|АКБ|СПАО|LLC|JSC|PJSC|OJSC|CJSC|
    Публичное акционерное общество|Закрытое акционерное общество|Открытое акционерное общество|Акционерное общество|Непубличное акционерное общество|
    Индивидуальный предприниматель|Obshchestvo s ogranichennoy otvetstvennostyu|Автономная некоммерческая организация
RS: Друштво са ограниченом одговорношћу|Društvo sa ograničenom odgovornošću|Акционарско друштво|Preduzeće
SA: شركة|مؤسسة
SE: Aktiebolaget|AB|HB|KB|Handelsbolaget|Kommanditbolaget
SK: Spoločnosť s ručením obmedzeným|Akciová spoločnosť
SN: SARL
TH: บริษัท|ห้างหุ้นส่วนจำกัด|หจก.|บจก.|บจก|บมจ.|บมจ|หจก|ห้างหุ้นส่วนสามัญ|หสม.|หสน.
TN: SARL|SA|Sté
UA: ТОВ|ТзОВ|ПрАТ|ПАТ|ФОП|ПП|TOV|АТ|ДП|КП|ТДВ|LLC|JSC|PJSC|PrJSC|Товариство з обмеженою відповідальністю|Приватне акціонерне товариство|
    Публічне акціонерне товариство|Акціонерне товариство|Приватне підприємство|Фізична особа-підприємець|Державне підприємство
UZ: MChJ|AJ|XK|OOO|ООО|МЧЖ|АЖ|LLC|JSC
VN: Cty TNHH MTV|Công ty TNHH MTV|Công ty TNHH Một Thành Viên|Cty CP|Công ty TNHH|Công ty Cổ phần|Công ty CP|Cty TNHH|CTCP|Công ty TNHH MTV|Công ty TNHH Một thành viên|Công ty Trách nhiệm hữu hạn|CTY TNHH|Cty CP|
    Cty Cổ phần|Công ty Hợp danh|Doanh nghiệp tư nhân|DNTN|CONG TY TNHH|Cong ty Co phan|Cong ty CP|Công ty TNHH Thương mại và Dịch vụ
"""

#: Forms written out in full, which stand before a name or behind it.
SPELLED = """
AT: eingetragenes Unternehmen|eingetragener Unternehmer|eingetragene Unternehmerin|eingetragenes Einzelunternehmen|eingetragener Kaufmann
AE: ذات مسؤولية محدودة|ذات المسؤولية المحدودة|المساهمة العامة|مساهمة عامة|مساهمة خاصة|شركة ذات مسؤولية محدودة|شركة مساهمة عامة
AL: Shoqëri me Përgjegjësi të Kufizuar|Shoqëri Aksionare
AM: Սահմանափակ պատասխանատվությամբ ընկերություն|Փակ բաժնետիրական ընկերություն
AR: Sociedad de Responsabilidad Limitada|Sociedad Anónima Unipersonal|Sociedad por Acciones Simplificada
AZ: Məhdud Məsuliyyətli Cəmiyyəti|Məhdud Məsuliyyətli Cəmiyyət|Açıq Səhmdar Cəmiyyəti
BA: Društvo sa ograničenom odgovornošću|Dioničko društvo
BE: Besloten Vennootschap met beperkte aansprakelijkheid|Société privée à responsabilité limitée|Coöperatieve vennootschap
BG: Еднолично дружество с ограничена отговорност|Дружество с ограничена отговорност|Акционерно дружество|Събирателно дружество
BR: Sociedade Limitada|Sociedade Anônima|Sociedade Limitada Unipessoal
BY: Таварыства з абмежаванай адказнасцю|Общество с дополнительной ответственностью
CL: Sociedad por Acciones|Empresa Individual de Responsabilidad Limitada|Sociedad de Responsabilidad Limitada
CO: Sociedad por Acciones Simplificada|Sociedad Anónima Simplificada|Sociedad en Comandita
CZ: Společnost s ručením omezeným|Akciová společnost|Veřejná obchodní společnost
DE: Gesellschaft mit beschränkter Haftung|Eingetragene Genossenschaft|Kommanditgesellschaft auf Aktien
DK: Anpartsselskabet|Aktieselskabet|Interessentskabet|Kommanditselskabet
EC: Compañía Anónima|Sociedad Anónima
EE: Osaühing|Aktsiaselts|Mittetulundusühing|Usaldusühing|Täisühing
EG: شركة مساهمة مصرية|مساهمة مصرية
ES: Societat Limitada|Societat Anònima|Societat Cooperativa Catalana Limitada|Societat Cooperativa|Sociedad Cooperativa Andaluza|Sociedad Limitada Unipersonal|Sociedad Limitada Profesional|Comunidad de Bienes|Sozietate Mugatua|Sociedade Limitada|Sociedad de Responsabilidad Limitada
FI: Rekisteröity yhdistys|Osakeyhtiö|Kommandiittiyhtiö|Avoin yhtiö|Toiminimi|Aktiebolag
FO: Partafelag|Smápartafelag
FR: Société à responsabilité limitée|Société par actions simplifiée|Société par actions simplifiée unipersonnelle|Entreprise unipersonnelle à responsabilité limitée|Société en nom collectif|Société civile immobilière|Société anonyme
GB: Cwmni Cyfyngedig|Cyfyngedig
GE: შეზღუდული პასუხისმგებლობის საზოგადოება|სააქციო საზოგადოება
GR: Εταιρεία Περιορισμένης Ευθύνης|Εταιρία Περιορισμένης Ευθύνης|Ανώνυμη Εταιρεία|Ανώνυμη Εταιρία|Ιδιωτική Κεφαλαιουχική Εταιρεία|Ομόρρυθμη Εταιρεία|Ετερόρρυθμη Εταιρεία|Ανώνυμος Εταιρεία|Μονοπρόσωπη Ιδιωτική Κεφαλαιουχική Εταιρεία
HR: Društvo s ograničenom odgovornošću|Jednostavno društvo s ograničenom odgovornošću|Dioničko društvo
HU: Korlátolt Felelősségű Társaság|Zártkörűen Működő Részvénytársaság|Nyilvánosan Működő Részvénytársaság|Betéti Társaság|Részvénytársaság
ID: Perseroan Terbatas|Persekutuan Komanditer|Usaha Dagang|Perusahaan Dagang
IE: Teoranta|Cuideachta Phríobháideach faoi Theorainn Scaireanna
IL: בעירבון מוגבל|בערבון מוגבל|חברה בע"מ
IS: Einkahlutafélagið|Hlutafélagið|Sameignarfélagið|Samlagsfélagið|Einkahlutafélag
IT: Società a responsabilità limitata|Società per azioni|Società a responsabilità limitata semplificata|Società in nome collettivo|Società in accomandita semplice|Società cooperativa
JP: 株式會社|合同會社
KG: Жоопкерчилиги чектелген коом
KZ: Жауапкершілігі шектеулі серіктестігі|Товарищество с ограниченной ответственностью|Акционерлік қоғамы
LT: Uždaroji akcinė bendrovė|Akcinė bendrovė|Mažoji bendrija|Individuali įmonė
LV: Sabiedrība ar ierobežotu atbildību|Akciju sabiedrība|Individuālais komersants
MD: Societatea cu Răspundere Limitată|Societate cu răspundere limitată
MK: Друштво со ограничена одговорност|Друштво за трговија и услуги
MN: Хязгаарлагдмал хариуцлагатай компани
MT: Kumpanija Pubblika Limitata
MX: Sociedad de Responsabilidad Limitada de Capital Variable|Sociedad Anónima de Capital Variable|Sociedad Anónima Promotora de Inversión de Capital Variable|Sociedad Anónima Bursátil de Capital Variable|Sociedad Civil
MY: Sendirian Berhad
NL: Besloten Vennootschap|Naamloze Vennootschap|Vennootschap onder firma|Commanditaire Vennootschap|Eenmanszaak
NO: Aksjeselskapet|Ansvarlig selskap|Enkeltpersonforetak|Aksjeselskap
PE: Sociedad Anónima Cerrada|Empresa Individual de Responsabilidad Limitada|Sociedad Comercial de Responsabilidad Limitada
PL: Spółka z ograniczoną odpowiedzialnością|Spółka akcyjna|Spółka jawna|Spółka komandytowa|Spółka cywilna|Prosta spółka akcyjna|Spółka z ograniczoną odpowiedzialnością spółka komandytowa
PT: Sociedade por Quotas|Sociedade Anónima|Unipessoal Limitada|Sociedade Unipessoal por Quotas
RO: Societatea cu Răspundere Limitată|Societate cu răspundere limitată|Societatea pe Acțiuni|Societate pe acțiuni|Societatea pe Acţiuni
RS: Društvo sa ograničenom odgovornošću|Друштво са ограниченом одговорношћу|Akcionarsko društvo|Акционарско друштво
RU: Общество с ограниченной ответственностью|Публичное акционерное общество|Закрытое акционерное общество|Открытое акционерное общество|Непубличное акционерное общество|Акционерное общество
SA: شركة شخص واحد ذات مسؤولية محدودة
SE: Aktiebolaget|Handelsbolaget|Kommanditbolaget|Aktiebolag|Ekonomisk förening
SI: Družba z omejeno odgovornostjo|Delniška družba|Samostojni podjetnik
SK: Spoločnosť s ručením obmedzeným|Akciová spoločnosť|Verejná obchodná spoločnosť|Komanditná spoločnosť
TJ: Ҷамъияти дорои масъулияти маҳдуд
TR: Anonim Şirketi|Limited Şirketi|Kollektif Şirketi|Komandit Şirketi
UA: Товариство з обмеженою відповідальністю|Приватне акціонерне товариство|Публічне акціонерне товариство|Приватне підприємство|Фізична особа-підприємець
UZ: Mas'uliyati cheklangan jamiyati|Mas’uliyati cheklangan jamiyati|Mas'uliyati cheklangan jamiyat|Масъулияти чекланган жамияти|Aksiyadorlik jamiyati
VN: Công ty Trách nhiệm hữu hạn|Công ty Trách nhiệm hữu hạn Một thành viên|Công ty Cổ phần
XK: Shoqëri me Përgjegjësi të Kufizuara
ZA: (Eiendoms) Beperk|Eiendoms Beperk
"""


def by_country(text: str) -> dict[str, list[str]]:
    r"""Return country -> forms of one of the two lists.

    Examples:
        >>> by_country("AA: x|\n    y\nBB: z")
        {'AA': ['x', 'y'], 'BB': ['z']}
    """
    found = {}
    for paragraph in text.strip().replace("\n    ", "").split("\n"):
        country, _, forms = paragraph.partition(": ")
        found[country] = [form for form in forms.split("|") if form]
    return found
