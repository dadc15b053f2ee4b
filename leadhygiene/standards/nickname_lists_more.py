"""More call names by language, beside those of :mod:`nickname_lists` (own collection): ``name: call names``."""

from __future__ import annotations

from typing import Final

MORE_NICKNAMES: Final = {
    "fr": "jacques: jacky; antoine: tony; gérard: gégé; michel: mimi; georges: jojo; bernard: nanard; robert: bébert; marcel: marco",
    "es": "gonzalo: chalo; hortensia: tencha; jorge: koke; yolanda: yoli; leopoldo: polo; hipólito: polo; socorro: coco",
    "pt": (
        "josé: zezinho; gilberto: giba; gustavo: guto guga; conceição: ceição; fátima: fafá; madalena: lena;"
        "helena: leninha; raimundo: mundico mundinho; domingos: mingo; tereza: teca; benedita: dita; benedito: dito"
    ),
    "it": "raffaele: lele; maddalena: lena; assunta: susy; rosaria: sara; cosimo: mino; teresa: resi; giuseppe: pippo",
    "de": (
        "georg: görg; wilhelm: helmi; reinhold: reini; reinhard: reini; leonhard: hartl; margarete: margit; elisabeth: liesl;"
        "helene: hella; walburga: burgi; brigitte: gitta; gertrud: trudi; gertraud: traudl; hans-joachim: hajo; rolf: rolli;"
        "dietmar: didi; dieter: didi; eduard: edi edy; xaver: xaverl; alois: lois; kreszenz: zenzi; cornelia: conny;"
        "constanze: conny; konstantin: konsti; jakob: jackl köbi; reto: retli; ruedi: ruedli; rudolf: ruedi; walter: walti;"
        "ulrich: ueli; heinrich: heiri; verena: vreni; margrit: gritli; regula: regi; kaspar: chäpp"
    ),
    "nl": (
        "willem: willy; adriaan: arie; antonius: tonnie; franciscus: cis; gijsbert: bert; hubertus: huib;"
        "theodorus: door; martinus: rien; marinus: rien; nicolaas: niek; josephus: jef sjef; jozef: zef; diederik: dirk;"
        "lodewijk: wiek; engelbertus: bert; stephanus: stef fanus; johanna: anneke; maria: miep; wilhelmina: minke;"
        "elisabeth: bep; elizabeth: bep; catharina: trijntje tine; gertruda: truus; cornelia: cokkie; petronella: nelleke;"
        "jacoba: coba co; adriana: jana; antonia: toos; margaretha: greetje marga; magdalena: leen; helena: leen leentje;"
        "theodora: door; aleida: alie aly"
    ),
    "fi": (
        "kalervo: kalle; kustaa: kusti; pietari: pekka; eemeli: eemi; eino: eikka; lauri: lare; olavi: olli; oskari: osku okko;"
        "risto: rike; sakari: sake saku; veikko: veka; vilhelmi: ville; yrjö: yka; jorma: jomppe; kari: kartsa; petteri: pete;"
        "kristiina: kirsti; sofia: sohvi; susanna: suski; valpuri: vappu; tellervo: tellu; riikka: riksu; fredrika: riikka;"
        "henriikka: riikka; ulriikka: riikka; tuomas: tumppi"
    ),
    "hu": (
        "józsef: joci; lászló: lackó; györgy: gyurka; jános: janika; ferenc: fecó; sándor: sanyika; imre: imus; lajos: lajcsi;"
        "tamás: tomika; vilmos: vili; balázs: bazsi; árpád: árpi; dénes: déni; dezső: dezsi; ede: edi; erzsébet: erzsike bori;"
        "ilona: ilus ilcsi; mária: manci; margit: gitta; katalin: katica kató; julianna: julcsi juliska; teréz: teri;"
        "terézia: terka; anna: anci nusi; éva: évike; judit: juci; magdolna: magda; veronika: vercsi; borbála: borka;"
        "anikó: anka; dorottya: dóri dorka; franciska: fanni"
    ),
    "pl": (
        "małgorzata: gocha; zbigniew: zbych; józef: józio; kazimierz: kazek; tadeusz: tadzik; krzysztof: krzychu; piotr: piotruś;"
        "ryszard: rychu; bogdan: bodzio; bogusław: bodek; bronisław: bronek; leszek: lesio; zenon: zenek; zygmunt: zyga;"
        "jadwiga: jadzia jaga; janina: janka; jolanta: jolka; krystyna: kryśka; maria: maryśka; marianna: marysia;"
        "marta: martusia; patrycja: patka; renata: renia; stanisława: stasia; teresa: renia; wanda: wandzia; zofia: zośka;"
        "zuzanna: zuzia"
    ),
    "el": (
        "konstantinos: ntinos; dimitrios: jimmy; athanasios: thanos; christos: kitsos; evangelos: vagelis; spyridon: pipis;"
        "efstratios: stratis; efthimios: makis; theodoros: doros; apostolos: lakis; aristotelis: telis; anastasios: sakis;"
        "andreas: andrikos; charalampos: babis haris; charalambos: babis haris; matthaios: manthos; polychronis: polis;"
        "prodromos: makis; sotirios: sakis; tilemachos: tilos; triantafyllos: lakis filios; ekaterini: katerina;"
        "despoina: depy debbie; evangelia: lia; ioanna: yanna; konstantina: nantia ntina; paraskevi: vivi; panagiota: yota;"
        "vasiliki: vasoula; chrysoula: soula; stavroula: voula roula; eftychia: efi; garyfallia: lia; fotini: fofi fay"
    ),
    "tr": (
        "abdulkadir: kadir; abdurrahman: apo; fatma: fadime; ramazan: ramo; recep: reco; sabahattin: sabo; muhammet: memo;"
        "mahmut: mamo; serkan: sero; sinan: sino; meryem: mero; hülya: hülos"
    ),
    "cs": (
        "jaroslav: jára; jan: jeník; vladislav: vláďa; zdeněk: zdeňa; miroslav: míra; miroslava: mirka; rostislav: rostík;"
        "bohuslav: slávek; vít: víťa; vítězslav: víťa; oldřich: olin; milan: milda; miloslav: míla; pavel: pavlík; matěj: máťa;"
        "david: dejv; alois: lojza; anna: anička andula; eva: evička; hana: hanička; ludmila: luda lída; božena: božka;"
        "veronika: verča; barbora: bára barča barka; pavla: pavlínka; monika: monča; gabriela: gábina; dagmar: dáša;"
        "drahomíra: dráha; jitka: jituška; jindřiška: jindra; štěpánka: štěpka; radoslav: radek ráďa; radomír: radek;"
        "břetislav: břéťa; richard: ríša; vilém: vilda; vlastimil: vlastík; šimon: šíma"
    ),
    "ru": (
        "aleksey: alyosha lyosha; anatoly: tolik; anton: antosha; artyom: tyoma; yegor: yegorka; lev: lyova; leonid: lyonya;"
        "sergei: seryozha; sergey: seryoga; stepan: styopa; zoya: zoyka"
    ),
    "ro": (
        "gheorghe: ghiță gicu; constantin: costică; ioan: ionuț; nicolae: nicușor; vasile: sile; alexandru: alecu; mihail: mișu;"
        "mihai: mihăiță; ștefan: fănel; marian: marinică; daniel: dănuț; laurențiu: lauri; petre: petrică; toader: todirică;"
        "valeriu: vali; victor: vicu; ilie: ilică; elena: lenuța leana nuți; maria: măricica; ecaterina: catinca; ana: anuța;"
        "constanța: tanța; ștefania: fani; viorica: rica; paraschiva: chiva"
    ),
    "sv": (
        "lars-erik: lasse; karl-gustav: kalle; johan: jompa; jan-erik: janne; per-olof: pelle; peter: pelle; andreas: adde;"
        "fredrik: frippe; christian: chrille; christoffer: stoffe; kristoffer: stoffe; marcus: macke; joakim: jocke; jörgen: jögge;"
        "ulf: uffe; olof: uffe; patrik: putte; rikard: ricke; richard: ricke; rolf: roffe; urban: ubbe; bengt: bengan;"
        "bernt: benke; birger: biggan; börje: bojan; daniel: danne; david: dadde; håkan: hacke; jesper: jeppe; kent: kenta;"
        "kenneth: kenta; kjell: kjelle; ludvig: ludde; stig: stickan; tommy: tompa; karin: kajsa; ann-charlotte: lotta;"
        "anna: anki; ann-kristin: anki; ann-christine: anki; pernilla: nilla; magdalena: malin; marianne: majsan;"
        "josefin: jossan; josefine: jossan; ulrika: ulla; yvonne: vonne; agneta: neta; britt-marie: bitte; emelie: emmy;"
        "fredrika: rika; ingeborg: bojan; louise: lollo; matilda: tilda"
    ),
    "da": (
        "mikael: mikkel; anne-marie: mie; marie: mie; kirstine: stine; dorthea: thea; henriette: jette; josefine: fine;"
        "karoline: line; caroline: line; marianne: nanna; mathilde: tilde; pernille: nille; vibeke: vibs; wilhelmine: mine;"
        "søren: søs; christian: kris"
    ),
    "hr": (
        "petar: perica; josip: bepo; antun: tuna; anton: tone; tomislav: tomi; vladimir: vladek; zvonimir: zvonko;"
        "branimir: branko; branislav: brane; berislav: bero; damir: dado; davor: dado; darko: dare; dragan: gagi; franjo: franc;"
        "gordana: goga; juraj: jura jurica; krešimir: krešo; mihael: miho; nenad: neša; radovan: rade; siniša: sine;"
        "slobodan: boban; svetozar: toša; velimir: veljko; željko: žele; dušan: duca dule; đorđe: đole đoka; ana: anica;"
        "jelena: jela; jadranka: jaca; ljubica: ljuba; mirjana: mima; nevenka: nena; snježana: snježa; aleksandra: sanja"
    ),
}  # fmt: skip
