"""Call names of the world, per language; own collection.

Each line: a given name, a colon, and what its bearers are called. A line says nothing about two
call names of one line: Tina of Christina is not Chris of Christina.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

NICKNAMES: Final = MappingProxyType(
    {
        "en": """
william: wm; charles: chas; george: geo; james: jas; thomas: thos; robert: robt; john: jno; joseph: jos
benjamin: benj; samuel: saml; daniel: danl; edward: edw; alexander: alexr; richard: richd; mary: ma
robert: bob bobby rob robbie bert; william: bill billy will willie liam wil
richard: rick ricky dick rich richie
james: jim jimmy jamie jem; john: jack johnny jon jackie; joseph: joe joey jo
charles: chuck charlie chas chip chaz
thomas: tom tommy thom; michael: mike mikey mick mickey micky mitch; david: dave davey davie
daniel: dan danny
lee: leigh; matthew: matt matty; andrew: andy drew; anthony: tony ant; edward: ed eddie ted teddy ned eddy
edwin: ed eddie ned
edmund: ed eddie ned; christopher: chris kit topher kris; steven: steve stevie
stephen: steve stevie steph
kenneth: ken kenny; ronald: ron ronnie; donald: don donnie; gregory: greg gregg; jeffrey: jeff
geoffrey: geoff jeff
lawrence: larry laurie lawrie; laurence: larry laurie; raymond: ray; nicholas: nick nicky nico
nicolas: nick nico
alexander: alex al sandy xander lex alec sasha; benjamin: ben benny benji; samuel: sam sammy
timothy: tim timmy
patrick: pat paddy rick; peter: pete; philip: phil pip; phillip: phil; gerald: gerry jerry
gerard: gerry
leonard: len lenny leo; walter: walt wally; frederick: fred freddie freddy rick fritz
albert: al bert bertie
alfred: al alf fred alfie; arthur: art artie; harold: harry hal; henry: hank harry hal
eugene: gene; stanley: stan
douglas: doug; vincent: vince vinny vin; francis: frank fran frankie; franklin: frank
theodore: ted teddy theo
zachary: zach zack zac; joshua: josh; jonathan: jon jonny john nathan; nathaniel: nate nathan nat
nathan: nate
jacob: jake jay; maxwell: max; maximilian: max; abraham: abe; bartholomew: bart; bernard: bernie
bradley: brad
calvin: cal; cameron: cam; clifford: cliff; clinton: clint; curtis: curt; dennis: denny den
dominic: dom nick
emmanuel: manny; frederic: fred; gabriel: gabe; gilbert: gil; harrison: harry; herbert: herb bert
isaac: ike zac
jeremiah: jerry jem; jeremy: jerry jem; jerome: jerry; julian: jules; leroy: roy; lewis: lou lew
louis: lou louie
luke: lucas; marcus: marc mark; martin: marty; marvin: marv; melvin: mel; mitchell: mitch
montgomery: monty
norman: norm; oliver: ollie olly; oscar: oz ozzie; randall: randy; randolph: randy
reginald: reg reggie
rodney: rod; roderick: rod rick; roger: rodge; russell: russ; salvatore: sal; sidney: sid
simon: si; solomon: sol
spencer: spence; stuart: stu; stewart: stu; sylvester: sly; terence: terry; terrence: terry
tobias: toby
victor: vic; virgil: virge; wesley: wes; winston: win; wilfred: wilf fred; quentin: quent
cornelius: neil con
elizabeth: liz lizzie beth betty betsy eliza lisa libby bess ellie elsie lizzy liza bettie
elisabeth: lisa beth liz elsa
catherine: cathy kate katie cat kitty cath; katherine: kate kathy katie kat kay kit kitty katy
kathleen: kathy kate katie kath
kathryn: kathy kate katie kat
margaret: maggie meg peggy marge margie greta rita daisy peg madge maisie mags
mary: molly polly mamie may mae; patricia: pat patty trish tricia patsy trisha
susan: sue susie suzy suzie; suzanne: sue suzy
jennifer: jen jenny jenn jennie; jessica: jess jessie; deborah: deb debbie debby
debra: deb debbie; barbara: barb babs barbie
dorothy: dot dottie dolly dorrie; rebecca: becky becca beck bex; victoria: vicky vicki tori vickie
pamela: pam; sandra: sandy sandi
christine: chris chrissy tina christy; christina: chris tina chrissy christy; cynthia: cindy
kimberly: kim kimmy; amanda: mandy amy
melissa: mel missy lissa; stephanie: steph stevie; samantha: sam sammy
alexandra: alex sandra lexi sasha sandy; alexandria: alex lexi
nicole: nikki nicky; nicola: nicky nikki nic nicci; abigail: abby gail abbie; angela: angie; josephine: jo josie
jacqueline: jackie jacqui; judith: judy jude
eleanor: ellie nell nora ellen nellie lenore; ellen: nell nellie ellie; helen: nell nellie lena
frances: fran frannie frankie francie
florence: flo florrie; gabrielle: gabby gaby; isabella: bella izzy isa; isabel: izzy bel
jane: janie jenny; janet: jan; joan: joanie
joanna: jo; joanne: jo; julia: jules julie; lillian: lily lil; linda: lindy lynn; louise: lou
lucille: lucy; madeline: maddie
madeleine: maddie; martha: marty patty; matilda: tilly mattie; melanie: mel; mildred: millie
miranda: mandy randy; nancy: nan
natalie: nat; olivia: liv livvy ollie; penelope: penny; philippa: pippa pip; priscilla: cilla
roberta: bobbie; rosemary: rose rosie
roxanne: roxy; sarah: sally sadie; shirley: shirl; theresa: terry tess tessa; teresa: terry tess
tiffany: tiff; valerie: val
veronica: ronnie vera roni; virginia: ginny ginger; vivian: viv; wilhelmina: mina wilma
winifred: winnie freda; yvonne: vonnie
zoe: zo; caroline: carrie caro carol; carolyn: carrie; charlotte: charlie lottie char
constance: connie; cordelia: delia
elizabeth: buffy elspeth lilibet tibby; james: jimbo jock; william: wills; robert: rab
eleanor: lenny; cornelius: connie; augustus: augie; archibald: baldie; penelope: nell
florence: flossie; josephine: fifi; wilhelmina: billie; millicent: millie; henrietta: hettie
harriet: hettie; rosamund: roz rosie; rosalind: roz; susannah: sukie; antoinette: toni
hamish: jamie
""",
        "de": """
johannes: hannes hans jo; johann: hans; friedrich: fritz fred friedel; wilhelm: willi willy helm
heinrich: heinz heiner hein
karl: kalle charly; maximilian: max maxi; alexander: alex; andreas: andi andy
michael: michi micha mike; matthias: matze hias
christian: chris; christoph: chris stoffel; sebastian: basti bastian wastl; thomas: tom
stefan: steff; stephan: steff
wolfgang: wolf wolfi; günther: günni; guenter: guenni; hans-peter: hp; hans-jürgen: hajo
karl-heinz: kalle kh; josef: sepp jupp beppo jo
joseph: sepp beppo; georg: schorsch; franz: franzl; anton: toni; ludwig: lutz wiggerl
konrad: conny kurt; konstantin: kosta
benedikt: bene; benjamin: ben; dominik: domi; florian: flo; gerhard: gerd; gottfried: friedel
jakob: jaki; joachim: jochen achim jo
klaus: klausi; leonhard: leo hardy; lorenz: lenz; manfred: manni fred; markus: mark
martin: maddin; nikolaus: klaus niko nick; oliver: oli olli
philipp: phil; rainer: rai; reinhard: hardy; robert: robi; rudolf: rudi rolf
siegfried: siggi sigi; tobias: tobi; ulrich: uli ulli; ulrike: uli ulli rike
valentin: vali; viktor: vik; vinzenz: zenz; werner: werni
elisabeth: lisa lisl elsa ilse bettina liesel sissi; katharina: kathi katja kati käthe kathrin
margarete: grete gretel gretchen marga; margarethe: grete gretel; maria: mia mitzi
magdalena: lena leni magda; helene: lene leni; johanna: hanna hanni
susanne: susi sanne; sabine: bine; christine: christl tina; christina: tina; angelika: geli angie
barbara: babsi bärbel; brigitte: gitte biggi
charlotte: lotte; dorothea: dora thea dorle; eleonore: lore nora; eva: evi; franziska: franzi
friederike: rike fritzi; gabriele: gabi; gertrud: traudl trude gerti
hildegard: hilde; jacqueline: jacky; josefine: josi; josephine: josi; juliane: jule
karoline: lina; kunigunde: gundi; mathilde: tilda hilde; michaela: michi; monika: moni
nicole: nicki; petra: peti; regina: gina; renate: rena nate; rosemarie: rosi; sibylle: bille
stefanie: steffi; stephanie: steffi; theresia: resi; therese: resi; ursula: uschi ulla
veronika: vroni; victoria: vicky; viktoria: vicky; waltraud: traudl; antonia: toni
alexandra: alex sandra; andrea: andi
ferdinand: ferdl ferdi; johann: hansl hannes hansi; josef: seppl pepi beppi; franz: franzi
georg: girgl jörg; ludwig: luggi; alois: loisl; matthias: matti; leopold: poldi poldl; karl: karli
friedrich: fiete; heinrich: heini hinnerk; katharina: trine; elisabeth: elsbeth; theresia: thesi
barbara: wawi; margarete: gretl gitta; maximilian: maxl; michael: michl; stefan: steffl
andreas: anderl; anton: tonl; jakob: jockel joggi; kreszentia: zenzi; walburga: burgl wally
dorothea: dörte; gottfried: friedl; eberhard: ebi hardy; bernhard: bernd berni hardy; gerhard: hardy
manfred: fredi; alfred: fredi; dietrich: dieter; waltraud: traude; annemarie: annemie anni
hildegard: hildi; irmgard: irmi; ursula: ursel; brigitte: gitti
""",
        "fr": """
alexandre: alex; alexandra: alex; antoine: toine tonio; augustin: gus; baptiste: bapt
jean-baptiste: jb jean-ba; jean-pierre: jp jean-pi; jean-luc: jl; jean-claude: jc
jean-françois: jef jf; jean-marc: jm; jean-michel: jm; jean-paul: jp; benjamin: ben
catherine: cathy cath; charlotte: lotte chacha; christophe: chris tof; christian: chris
clémence: clem
dominique: dom; édouard: doudou ed; élisabeth: babeth lise zabeth; emmanuel: manu
emmanuelle: manue manu; florence: flo; florian: flo; françois: fanfan; françoise: fanchon fanfan
frédéric: fred
frédérique: fred; gabriel: gab; gabrielle: gaby; geneviève: ginette; grégory: greg; guillaume: gui
henri: riri; isabelle: isa zaza; jacqueline: jackie; jacques: jacquot; joseph: jo; joséphine: jo
laurence: lolo; laurent: lolo; madeleine: mado; margaux: margot; marguerite: margot
marie-christine: mc; marie-claude: mc; marie-hélène: mh; mathieu: mat; matthieu: mat
maximilien: max; maxime: max
michel: mich; mickaël: mika; nathalie: nath; nicolas: nico; olivier: olive; pascal: pasco
patricia: pat; patrick: pat; philippe: phil; pierre: pierrot; raphaël: raph; rémi: rem
sébastien: seb
simone: momone; sophie: soph; stéphane: steph; stéphanie: steph; suzanne: suzy suzon; sylvain: syl
théodore: theo; thérèse: tess; thibault: tib; thierry: titi; thomas: tom; valérie: val
véronique: vero
victoire: vic; victor: totor; vincent: vince; virginie: nini; yvonne: vonette; caroline: caro
cécile: cess; delphine: del; élodie: lodie
françois: fanch; joseph: jojo; bernadette: nadette; élisabeth: babette lisette; marguerite: guite
emmanuel: mano; emmanuelle: manuelle; philippe: philou; guillaume: guill guigui; stéphane: stef
stéphanie: stef fanny; dominique: domi; antoinette: toinette; madeleine: mad; henriette: riette
bertrand: bébert; albert: bébert; robert: bébert; eugénie: nini; françoise: soizic
""",
        "es": """
francisco: fco; fernando: fdo; guillermo: gmo; antonio: anto; josé: jse; juan: jn; maría: ma mª; mercedes: mdes
josé: pepe pepito chepe; josefa: pepa; josefina: fina pepa
francisco: paco pancho curro quico fran kiko; francisca: paca paqui; manuel: manolo manu lolo
manuela: manoli
antonio: toño toni antón; antonia: toñi; ignacio: nacho iñaki; concepción: concha conchita inma
inmaculada: inma; dolores: lola loli; mercedes: merche meche; guadalupe: lupe lupita
rosario: charo
consuelo: chelo; pilar: pili; jesús: chuy chus suso; enrique: quique kike; eduardo: lalo edu
gerardo: lalo; alejandro: alex ale jandro sandro; alejandra: ale alex sandra; alberto: beto tito
roberto: beto rober
humberto: beto; gilberto: beto; guillermo: memo guille; fernando: fer nando; ricardo: richi rica
rafael: rafa; rafaela: rafi; miguel: mike micky migue; luis: lucho; luisa: lucha; vicente: chente
gregorio: goyo
santiago: santi chago; sebastián: sebas; salvador: chava salva; ernesto: neto; refugio: cuca
isabel: isa chabela; elizabeth: eli; margarita: marga rita mago; graciela: chela
cecilia: ceci chila; beatriz: bea betty
carmen: menchu carmencita; maría: mari maruja ma; maría josé: majo; maría teresa: maite marité
maría jesús: chus; maría luisa: marisa; maría isabel: maribel; juan carlos: juanca
josé luis: pepelu; josé maría: chema
josé antonio: pepetoño; teresa: tere; patricia: pati; gabriela: gaby gabi; gabriel: gabo
daniel: dani; daniela: dani; david: davi; diego: dieguito; andrés: andy; cristina: cris
cristian: cris; cristóbal: tobal; victoria: vicky
verónica: vero; valentina: vale; susana: susi; sofía: sofi; soledad: sole; silvia: silvi
rosa: rosi; rosalía: lía; ramón: moncho; raúl: rulo; pedro: perico; pablo: pablito; nicolás: nico
natalia: nati; monserrat: montse
montserrat: montse; milagros: mila; leticia: leti; leonardo: leo; joaquín: quino; jorge: coque
javier: javi; juan: juancho juanito; hernán: nano; federico: fede; felipe: pipe feli
encarnación: encarni; elena: nena; agustín: agus tin; agustina: agus
adrián: adri; amparo: amparito; ana: anita; ascensión: chon; asunción: asun; bartolomé: bartolo
benjamín: benja; carlos: charly carlitos; catalina: cata; esperanza: espe; eugenia: geni
facundo: facu; florencia: flor; gonzalo: gonza; lorena: lore; marcelo: chelo; martín: tincho
matías: mati; maximiliano: maxi; rodrigo: rodri; tomás: tomi
jesús: chucho; francisco: paquito; concepción: conchi; dolores: lolita; rosario: chayo
mercedes: mecha; alfonso: poncho fonso foncho; isabel: chavela; gertrudis: tula; luis: luisito
refugio: cuco; soledad: chole; trinidad: trini; hernando: nando; roberto: tito; norberto: beto
antonio: antoñito; antonia: toña; josefa: chepa fina; josefina: pepita; rodolfo: fito rodo
adolfo: fito; sergio: checo; julián: juli; encarnación: encarna; remedios: reme; purificación: puri
joaquín: chimo; cayetano: tano; sebastián: chano; emiliano: emi; domingo: mingo; anastasio: tacho
""",
        "pt": """
josé: zé zeca; josé carlos: zeca; joão: joca jão; francisco: chico xico; francisca: chica
antónio: tó toni; antônio: toninho tonho; manuel: manel nelo; manoel: mané; joaquim: quim
eduardo: edu dudu; roberto: beto; alberto: beto
carlos: carlinhos cacá; luís: lula; luiz: luizinho lula; alexandre: xande alex; fernando: nando
fernanda: nanda fê; rafael: rafa; rafaela: rafa; gabriel: biel gabi; gabriela: gabi; daniel: dani
daniela: dani; isabel: bel; isabela: isa bela
beatriz: bia; maria: mariazinha; maria josé: zezé; maria de lourdes: lurdinha; ana: aninha
aparecida: cida; conceição: são; guilherme: gui; gustavo: guga gu; henrique: rique; leonardo: leo
marcelo: celo; mariana: mari; margarida: guida; mateus: teus
paulo: paulinho; pedro: pedrinho; ricardo: rica; rodrigo: digo rô; sebastião: tião bastião
teresa: teca; terezinha: teca; tiago: ti; vinícius: vini; vitória: vivi; augusto: guto
benedito: bené dito; caroline: carol; carolina: carol; cristina: cris; deolinda: linda
helena: lena; juliana: ju; letícia: lê; luciana: lu; patrícia: pati; raimundo: mundo
severino: biu; valdemar: valdo; filipe: lipe; filomena: mena; bernardo: bê
josé: juca; joão: janjão; manuel: neca mané; ricardo: rico cadu; alexandre: alê; fátima: fatinha
isabel: belinha; cristina: tina; catarina: cata; teresa: tetê; joaquim: quinzinho
raimundo: mundinho; geraldo: gegê; matheus: teteu; fabiana: fabi
""",
        "it": """
giuseppe: beppe peppe pino peppino; giuseppina: pina giusy; francesco: franco cecco ciccio checco
francesca: franca cesca; giovanni: gianni nanni vanni; giovanna: gianna vanna
antonio: tonio toni nino totò; antonia: tonia; antonella: anto nella
alessandro: ale sandro; alessandra: ale sandra; luigi: gigi gino; luigia: gina
domenico: mimmo nico; domenica: mimma; salvatore: totò turi salvo; vincenzo: enzo cenzo
lorenzo: enzo renzo; vincenza: enza; roberto: robi; roberta: roby; michele: michi lino
michelangelo: michel; raffaele: lello raf; raffaella: lella raffa; gabriele: gabri lele
emanuele: lele manu; daniele: dani lele; daniela: dani; stefano: ste; stefania: stefy
federico: fede ico; federica: fede; matteo: teo; tommaso: tommi maso; nicola: nico; niccolò: nico
filippo: pippo
leonardo: leo nardo; riccardo: ricky; edoardo: edo; eduardo: edo; enrico: rico
elisabetta: betta lisa elisa; caterina: cate rina; margherita: marghe rita; maria: mariuccia
maria teresa: maite; concetta: tina titti; carmela: lina mela; carmelo: melo; angelo: lino
angela: lina; benedetta: bene; beatrice: bea bice; valentina: vale; valeria: vale; veronica: vero
cristina: cri; simona: simo; simone: simo; sebastiano: seba; pasquale: lino pasqualino
pietro: piero; giacomo: jack mino; gianfranco: franco; gianluca: luca; massimiliano: max massi
massimo: max; maurizio: mauri; eleonora: ele nora; ludovica: ludo; ludovico: ludo; rosalia: lia
teresa: terry; tiziana: tizi; agostino: tino; costantino: tino; martino: tino; guglielmo: memo
ferdinando: nando
giuseppe: beppino geppi; giovanni: nino; salvatore: tore; vincenzo: vincio; antonio: tonino
domenico: mico menico; gaetano: tano; federico: chicco; elisabetta: betti; giuseppina: pinuccia
concetta: cetty; annunziata: nunzia; immacolata: imma titina; carmela: melina; rosario: saro
calogero: lillo gero; girolamo: momo mommo; bartolomeo: meo bartolo; tommaso: masino tommy
umberto: berto; alberto: berto albi; roberto: berto; nicola: cola; massimo: massi; margherita: ghita
benedetta: benny
""",
        "nl": """
johannes: jan hans johan jo hannes; jan-willem: jw; johanna: jo annie hanneke joke jopie
hendrik: henk rik harry; hendrika: riek hennie rika; cornelis: kees cor nelis
cornelia: corrie nel lia; wilhelmus: wim willem; willem: wim pim; wilhelmina: willemijn mien willy mina wil
petrus: piet peter; pieter: piet; petronella: nel nellie petra; antonius: ton toon anton teun
anton: ton; antoon: toon; adrianus: ad arie adri janus; adriana: adri jaan
jacobus: jaap koos cobus jack; jacob: jaap; jacoba: coby; gerardus: gerard geert; gerrit: ger
gerhardus: gerard; theodorus: theo dorus; franciscus: frans; francisca: cisca
martinus: martin tinus; mattheus: theo; nicolaas: nico klaas; bernardus: ben bernard
willemina: willemijn mien mina; lambertus: bert; albertus: bert ab; hubertus: huub bert; everardus: evert
elisabeth: els lies betsy bets liesbeth; maria: ria mieke marijke mia rie
margaretha: greet gré greta; catharina: trijn toos rina katrien cathy ineke; anna: annie anneke
geertruida: truus geertje trudy; alida: ali; dirk: dick; leendert: leen; leonardus: leo
marinus: rinus; machteld: mach; sebastiaan: bas; alexander: sander lex; christiaan: chris
matthijs: thijs; mathijs: thijs; bartholomeus: bart; laurens: lau; maximiliaan: max
frederik: frits freek
jacobus: sjaak ko; johannes: joop; cornelis: cees; hendrikus: henk hein rik; hendrik: hein
gerardus: ger gerrit; franciscus: cisco; leonardus: leen nard; martinus: tijn; lambertus: bart
bartholomeus: mees; catharina: tineke; maria: marieke mies; margaretha: griet; cornelia: neeltje
adriana: jaantje sjaan; petronella: nelly; geertruida: trui; jozef: jef sjef; joseph: jef sjef
ludovicus: lode vic; alphonsus: fons; gijsbertus: gijs bert; matthijs: ties; mattheus: thijs theeuw
nicolaas: nick; albertus: appie
""",
        "pl": """
aleksander: olek alek; aleksandra: ola olka; andrzej: jędrek andrzejek; anna: ania anka andzia
agnieszka: aga agusia; barbara: basia baśka; bartłomiej: bartek; bartosz: bartek; beata: beatka
bogdan: boguś; bogumiła: bogusia; cezary: czarek; dariusz: darek; dominik: domin; dorota: dorotka
edward: edek; elżbieta: ela elka; ewa: ewka; franciszek: franek; grzegorz: grzesiek grzegorzek
halina: hala; henryk: heniek; irena: irka; jacek: jacuś; jakub: kuba; jan: janek jasiek jaś
jarosław: jarek; jerzy: jurek; joanna: asia aśka; józef: józek; julia: jula; justyna: justa
kamil: kamilek; karol: karolek; katarzyna: kasia kaśka; kazimierz: kazik; konrad: kondzio
krystyna: krysia; krzysztof: krzysiek krzyś; leszek: lech; łukasz: łukaszek; maciej: maciek
magdalena: magda; małgorzata: gosia małgosia gośka; marcin: marcinek; marek: mareczek
maria: marysia maryla; mariusz: mariuszek; mateusz: mati; michał: michałek; mieczysław: mietek
mikołaj: mikołajek; mirosław: mirek; natalia: natka; paweł: pawełek; piotr: piotrek
przemysław: przemek; rafał: rafałek; roman: romek; ryszard: rysiek; sławomir: sławek
stanisław: staszek stach; stefan: stefek; sylwia: sylwka; szymon: szymek; tadeusz: tadek
teresa: terenia; tomasz: tomek; wacław: wacek; waldemar: waldek; wiesław: wiesiek
wiktor: wiktorek; władysław: władek; włodzimierz: włodek; wojciech: wojtek; zbigniew: zbyszek
zdzisław: zdzisiek; zofia: zosia; zuzanna: zuza
joanna: joasia; stanisław: stasiek; józef: ziutek; grzegorz: grześ; michał: misiek; łukasz: łuki
bogusław: boguś; bolesław: bolek; czesław: czesiek; antoni: antek; sebastian: seba; monika: monia
urszula: ula; teresa: tereska; halina: halinka; danuta: danka; grażyna: grażka; bożena: bożenka
stefania: stefa; julia: julka; weronika: wera; wiktoria: wika; ewelina: ewela; wiesława: wiesia
genowefa: gienia; eugeniusz: gienek
""",
        "ru": """
александр: саша шура саня алекс; александра: саша шура; алексей: алёша лёша алекс
анастасия: настя стася; анатолий: толя; андрей: андрюша; анна: аня нюра; антон: тоша
антонина: тоня; арсений: арсен сеня; артём: тёма; артемий: тёма; борис: боря; вадим: вадик
валентин: валя; валентина: валя; валерий: валера; валерия: лера; варвара: варя; василий: вася
вера: верочка; вероника: ника; виктор: витя; виктория: вика; виталий: виталик
владимир: вова володя; владислав: влад; всеволод: сева; вячеслав: слава; галина: галя
геннадий: гена; георгий: гоша жора; григорий: гриша; даниил: даня; дарья: даша; денис: дениска
дмитрий: дима митя; евгений: женя; евгения: женя; екатерина: катя; елена: лена; елизавета: лиза
ефим: фима; зинаида: зина; иван: ваня; игорь: игорёк; илья: илюша; инна: инночка; ирина: ира
кирилл: кирюша; константин: костя; ксения: ксюша; лариса: лара; леонид: лёня; лидия: лида
любовь: люба; людмила: люда мила; максим: макс; маргарита: рита; марина: мариша
мария: маша маруся; михаил: миша; надежда: надя; наталья: наташа; наталия: наташа; никита: ник
николай: коля; оксана: ксана; олег: олежка; ольга: оля; павел: паша; пётр: петя; полина: поля
раиса: рая; роман: рома; ростислав: слава; руслан: русик; светлана: света; семён: сеня
сергей: серёжа; софья: соня; софия: соня; станислав: стас слава; степан: стёпа; тамара: тома
тарас: тарасик; татьяна: таня; тимофей: тима; ульяна: уля; фёдор: федя; юлия: юля; юрий: юра
яков: яша; ярослав: слава ярик
таисия: тася тая; анастасия: ася; анна: анюта нюша; владислав: слава; мария: муся; елена: алёна
наталья: ната; людмила: люся; оксана: ксюша; георгий: гера; даниил: данила; егор: гоша; игорь: гоша
лев: лёва; матвей: мотя; семён: сёма; тимур: тима; аркадий: аркаша; руслан: рус; кирилл: кира
василиса: вася; аполлинария: полина поля; пелагея: поля; евдокия: дуся дуня; ефросинья: фрося
прасковья: паша; клавдия: клава; серафима: сима; алла: аля; алина: аля; альбина: аля; инна: инуся
эдуард: эдик; марат: марик; ренат: рена; ильдар: ильдарик; вениамин: веня; иннокентий: кеша
эльвира: эля; элеонора: эля; снежана: снежка; кристина: кристя; жанна: жанночка
""",
        "uk": """
олександр: сашко олесь саша; олександра: леся сашка саша шура; олексій: льоша олекса алекс; андрій: андрійко
богдан: бодя; василь: васько; володимир: вова володя; в'ячеслав: слава; галина: галя
григорій: гриць; ганна: ганя галя аня; дмитро: діма митько; євген: женя; іван: івась ваня
ірина: іра; катерина: катя катруся; ксенія: оксана; марія: марійка маруся; микола: коля
михайло: мишко; наталія: наталка наташа; олена: лена оленка; ольга: оля; оксана: ксеня
павло: павлик паша; петро: петрик петя; роман: ромко; сергій: сергійко серьожа; степан: стьопа
тарас: тарасик; тетяна: таня; федір: федько; юлія: юля; юрій: юрко юра; ярослав: славко ярик
ярослава: слава; анастасія: настя; маргарита: рита; надія: надя; світлана: світа; софія: соня
вікторія: віка
василь: вася; дмитро: дмитрик
""",
        "cs": """
alexandra: saša; alena: alenka; antonín: tonda toník; bohumil: bohouš; bohuslav: bohouš
dominik: domča; eliška: elis; františek: franta fanda; hana: hanka; ivana: iva; jakub: kuba
jan: honza jenda; jana: janička; jaroslav: jarda; jindřich: jindra; jiří: jirka; josef: pepa
kateřina: katka káťa; karel: kája; ladislav: láďa; lucie: lucka; ludmila: lída; luboš: luba
magdaléna: magda; markéta: markétka; marie: maruška mája; martin: mára; michal: míša; milan: míla
miroslav: mirek; oldřich: olda; ondřej: ondra; pavel: pavlík; petr: péťa; petra: péťa
přemysl: přemek; rostislav: rosťa; rudolf: ruda; stanislav: standa; šárka: šári; tereza: terka
tomáš: tom; václav: vašek venca; věra: věrka; vladimír: vláďa; vlastimil: vlasta; vojtěch: vojta
zdeněk: zdenda; zuzana: zuzka; katarína: katka; michaela: miška; ján: janko; jozef: jožko
štefan: števo; juraj: ďuro; alžběta: běta bětka
josef: pepík jožka; jiří: jura; karel: karlík; vratislav: vráťa; božena: boža; jaroslava: jarka
marie: mařenka majka; jiřina: jiřka; magdaléna: majda; matěj: maty; květoslava: květa
lubomír: luboš; michaela: míša
""",
        "hu": """
andrás: andris bandi; anna: panni annus; antal: tóni; balázs: balu; borbála: bori; dániel: dani
erzsébet: erzsi bözsi zsóka; eszter: eszti; éva: évi; ferenc: feri ferkó; gabriella: gabi
gábor: gabi; györgy: gyuri; gyula: gyuszi; ilona: ili ica; imre: imi; istván: pista isti
jános: jani; józsef: józsi; judit: jutka; julianna: juli; katalin: kati; kálmán: kálmi
károly: karcsi; klára: klári; krisztina: kriszti; krisztián: krisz; lajos: lali; lászló: laci
magdolna: magdi; margit: manci; mária: mari marika; márton: marci; mátyás: matyi; mihály: misi
miklós: miki; péter: peti; rozália: rozi; sándor: sanyi; tamás: tomi; terézia: teri; tibor: tibi
veronika: vera; viktória: viki; zoltán: zoli; zsuzsanna: zsuzsa zsuzsi; zsófia: zsófi
istván: pisti; józsef: jóska; jános: jancsi; mihály: miska; zsigmond: zsiga; katalin: kata
mária: marcsi; ágnes: ági; endre: bandi; pál: pali; attila: ati; piroska: piri
""",
        "sv": """
alexander: alex; anders: adde; bengt: benke; bernhard: berra; birgitta: gittan; carl: kalle
karl: kalle; charlotta: lotta; charlotte: lotta; christer: chrille; christina: kicki stina
kristina: stina kicki; elisabet: lisa lisbet bettan; elisabeth: lisa bettan; erik: jerka
fredrik: fredde; gabriella: gabbi; gunilla: nilla; gustav: gurra; gustaf: gurra; göran: jöran
hans: hasse; henrik: henke; ingemar: ingo; johan: johnny; johannes: hannes; jonas: jonte
katarina: kattis kajsa katta; kerstin: kia; kristoffer: kricke; lars: lasse; leif: leffe
lennart: lelle; magdalena: lena malena; magnus: mange; margareta: greta maggan; margaretha: greta
maria: mia maja; marianne: majken; martin: marre; mats: matte; mattias: matte; mikael: micke
nils: nisse; ola: olle; olof: olle; oskar: ogge; per: pelle; peter: petter peppe; robert: robban
sebastian: sebbe basse; sigvard: sigge; staffan: steffo; stefan: steffe; sten: stene; sven: svenne
thomas: tompa; tomas: tompa; tobias: tobbe; torbjörn: tobbe; ulrika: ullis; ulla: ullis
viktoria: vickan; wilhelm: ville; vilhelm: ville
johan: janne jojje; jan: janne; fredrik: figge; gustav: gösta; birgitta: bibbi; mikael: mickan
anders: ante; bertil: berra; gunnar: gurra; claes: classe; kerstin: kicki; susanne: sussie
niklas: nicke nisse; christer: crille; christian: crille; alexander: sassa; viktor: vicke
""",
        "da": """
anders: andi; anne-marie: annemie; bent: bentemand; birgitte: gitte; bodil: bo; charlotte: lotte
christian: kris; kristian: kris; christoffer: stoffer; elisabeth: lis lisbeth; frederik: frede
frederikke: rikke; hans: hasse; henrik: rik; ingeborg: inge; jacob: jeppe; jakob: jeppe
jens: jensemand; johanne: hanne; jørgen: jønne; karen: kaja; katrine: trine; kirsten: kis
kristine: stine; lars: lasse; magdalene: lene malene; margrethe: grethe; mikkel: mik; niels: nisse
oliver: olli; peder: per; peter: per; poul: palle; rasmus: ras; søren: søs; thomas: tom
vilhelm: ville; tobias: tobber; sofie: fie; nikolaj: niko klaus; andreas: andy; mathias: thias
kristoffer: stoffer; jørn: jønne; alexander: alex; benjamin: ben
""",
        "fi": """
aleksi: ale; antti: ana; elisabet: liisa; elina: eltsu; eero: erkki; hannu: hane; heikki: heka
helena: leena hellu; ilkka: ile; jari: jartsa; johanna: hanna; johannes: juha hannu jussi
juhani: juha jussi; jukka: jukkis; kaarina: kaija; kalle: kape; kari: karde
katariina: kata katri kati; kristiina: kirsi tiina; kristina: tiina; lauri: late; leena: lenni
maija: maikki; margareeta: reetta; maria: maija; markku: make; matti: masa; mikael: mika miska
mikko: miksu; niilo: nipa; olli: ola; pekka: pexi; pentti: pena; petri: pete; risto: ripa
sami: samppa; samuli: sami; seppo: sepi; susanna: sanna; tapio: tapsa; teemu: temmu; timo: timppa
tuomas: tomi; veikko: vekku; ville: vilho
antero: antti; kaarlo: kalle; yrjö: yrkki; margareeta: marketta kreeta
aleksanteri: santeri alex ale; henrikki: henkka; tapani: tapsa
""",
        "el": """
εμμανουήλ: μανώλης μάνος μανόλης; ευθύμιος: θύμιος; αγγελική: κική αγγέλα; αικατερίνη: κατίνα κάτια; ηλίας: λιάκος
θεόφιλος: θεόφιλος φίλης; χρυσάνθη: χρύσα; κυριακή: κούλα κική; κυριάκος: κυρίτσης; λεωνίδας: λεό; γρηγόριος: γρηγόρης
ευριπίδης: ρίπης; μαργαρίτα: ρίτα; μιλτιάδης: μίλτος; νικολέτα: νίκη; παύλος: παυλάκης; περικλής: πέρης; πηνελόπη: πόπη
ευανθία: εύα; ευθυμία: έφη; ειρήνη: ρένα; στυλιανός: στέλιος; τιμολέων: τίμος; αλεξάνδρα: αλέκα; φωτεινή: φώφη
αθανάσιος: θανάσης νάσος σάκης; αικατερίνη: κατερίνα καίτη; αλέξανδρος: αλέκος αλέξης
ανάργυρος: αργύρης; αναστάσιος: τάσος αναστάσης; αναστασία: τασούλα νατάσα; ανδρέας: αντρέας
αντώνιος: αντώνης; απόστολος: αποστόλης τόλης; αριστείδης: άρης; βασίλειος: βασίλης μπίλης
βασιλική: βάσω βίκυ; γεώργιος: γιώργος; γεωργία: γωγώ; γρηγόριος: γρηγόρης
δημήτριος: δημήτρης μήτσος τάκης μίμης; δήμητρα: μιμή; διονύσιος: νιόνιος διονύσης
ελένη: λένα νίτσα; ελευθέριος: λευτέρης; ελευθερία: ρία; ευάγγελος: βαγγέλης; ευαγγελία: εύα λίτσα
ευστάθιος: στάθης; ευφροσύνη: φρόσω; θεόδωρος: θοδωρής; θεοδώρα: δώρα; θωμάς: τομ
ιωάννης: γιάννης; ιωάννα: γιάννα; ιωσήφ: σήφης; κωνσταντίνος: κώστας ντίνος; κωνσταντίνα: ντίνα
μαρία: μαίρη μαρίκα; μιχαήλ: μιχάλης; νικόλαος: νίκος; παναγιώτης: πάνος τάκης; παναγιώτα: γιώτα
παρασκευή: βούλα εύη; παρασκευάς: πάρης; σπυρίδων: σπύρος; σταύρος: σταυράκης; στέφανος: στεφανής
στυλιανός: στέλιος; στυλιανή: στέλλα; σωτήριος: σωτήρης; σωτηρία: σούλα
χαράλαμπος: μπάμπης χάρης λάμπης; χρήστος: χρηστάκης; χρυσούλα: χρύσα; χριστόφορος: χρίστος
δημήτριος: τζίμης; κωνσταντίνος: κωστής; θεόδωρος: θόδωρος; δέσποινα: δέσπω; στέφανος: στεφ
φώτιος: φώτης
""",
        "tr": """
abdullah: apo; ayşe: ayşegül; emine: emoş; fatma: fatoş; hatice: hatoş; hasan: haso; hüseyin: hüso
ibrahim: ibo; ismail: ismo; mehmet: memo; muhammed: memo; mustafa: mıstık musti; ömer: ömo
süleyman: sülo; yusuf: yusi; zeynep: zeyno; elif: elo; gülşen: gül; nurettin: nuri
selahattin: selo; şerife: şero; kemalettin: kemal; necmettin: neco; alparslan: alp; berkay: berk
mert can: mert

""",
        "he": """
yosef: yossi yosi sefi yos; avraham: avi; yitzhak: itzik itsik; yaakov: kobi yanki; shmuel: shmulik
moshe: moshik moish; eliyahu: eli; mordechai: moti motti; shlomo: momo shloimy; benjamin: beni benny
binyamin: beni benny bibi; yonatan: yoni; yehonatan: yoni; gavriel: gabi; rafael: rafi; rachel: racheli
miriam: miri; esther: esti; shoshana: shoshi; menachem: meni menny; michael: miki; zvi: zvika
אברהם: אבי אברום רמי; יצחק: איציק; יעקב: קובי יענקל'ה; יוסף: יוסי ספי; משה: מושיק מוישה
דוד: דודי דודו; שמואל: שמוליק מולי; אליהו: אלי; מרדכי: מוטי; מנחם: מני; חיים: חיימק'ה; שלמה: מומו
דניאל: דני; מיכאל: מיקי מיכה; רפאל: רפי; גבריאל: גבי; בנימין: בני; יהודה: יודה; אהרון: רוני
נחום: נחי; צבי: צביקה; יהונתן: יוני נתי; יונתן: יוני; אברהמי: אבי; אליעזר: אלי; עמנואל: עמי
רחל: רחלי; רבקה: רבקל'ה ריקי; שרה: שרי שרהל'ה; מרים: מירי; אסתר: אסתי; חנה: חני; שושנה: שושי
אביגיל: גילי; מיכל: מיכלי; תמר: תמי; שולמית: שולי; אפרת: אפי; יעל: יעלי
rivka: rivi riva; sarah: sari sarale; yosef: yoske; yaakov: yankele koby yaki; avraham: avrum
yitzhak: tzachi; moshe: moishe moshiko; shlomo: shloimi; david: dudi dudu dedi; shmuel: muli
yehuda: udi yudke; yehoshua: shuki shuka; menachem: nachi; mordechai: mordi; eliezer: eli lazer
elazar: eli; eliyahu: elik; yisrael: srulik; aharon: ahrale; chaim: haimke; raphael: rafi
michal: michali; yochanan: yochi; natanel: nati; netanel: nati; shimon: shimi; ephraim: efi
efraim: efi; tzvi: tzviki; ze'ev: zevik; rachel: ruchi; leah: leale; esther: etti; shoshana: shosh
elisheva: eli shevi; devorah: dvori; chana: hani chani; hannah: hani; yael: yaeli; tamar: tami
zehava: zivi
""",
        "ro": """
alexandru: alex sandu; alexandra: alex sanda; andreea: deea; andrei: andu; anton: toni
constantin: costel dinu titi; cristina: cristi; cristian: cristi; daniel: dani
dumitru: mitică mitu; elena: lena nuța; elisabeta: veta lisa; florin: florică; gabriel: gabi
gabriela: gabi; georgeta: geta; gheorghe: gigi gică; ion: ionel nelu; ioan: ionel nelu
iuliana: iulia; magdalena: magda; margareta: reta; maria: măriuca; mihai: mișu; mihaela: miha ela
nicolae: nicu nae; petru: petrică; ștefan: fane; teodor: teo; valentin: vali
vasile: vasilică lică; victor: vic; viorel: vio; adrian: adi; aurel: relu; camelia: cami
laurențiu: lari; octavian: tavi; răzvan: răzvi; roxana: roxi; veronica: vero; ecaterina: cati
""",
        "hr": """
aleksandar: aca saša sale aco; nikola: nidžo; dragan: gaga; zoran: zoki; miroslav: miki miro; slobodan: boba sloba
jovan: joca jova; ivan: ivica ivo; josip: joža joso jozo joško; katarina: kaća kata; jelena: jeca; marija: mara mica maca
milica: mica; svetlana: ceca; snežana: sneža; gordana: goca; ljiljana: ljilja; dušan: duško; vladimir: vlada vlado
petar: pera pero; stjepan: stipe štef; antun: ante tonči; tomislav: tomo; zvonimir: zvone; branimir: brane; branislav: bane
dragoslav: draža; ljubomir: ljuba; milan: mićo; mirjana: mira; nebojša: neša; predrag: peđa; radoslav: rade; srđan: srki
stanislav: stanko; vesna: vesnica; vojislav: voja; živorad: žika; zdravko: zdravo; mihajlo: miša; mihailo: miša
andrija: andro; danijela: dana; dubravka: duda; franjo: frane; ivana: iva ivka; kristina: kiki tina; magdalena: magda lena
""",
        "bg": """
георги: жоро гошо; димитър: митко митьо; николай: ники кольо; петър: пешо; христо: ицо; александър: сашо алекс
мария: мими мара; васил: васко; тодор: тошо; красимир: краси; кирил: киро; йордан: данчо; стефан: стефчо; борислав: боби
владимир: влади; елисавета: елица; екатерина: катя; антоанета: ани; радослав: ради; светослав: светльо; емил: емо
""",
        "sk": """
ján: jano janko; jozef: jožo; štefan: števo pišta; mária: majka marienka; katarína: katka; zuzana: zuzka; ľubomír: ľubo
ľudovít: ľudo; michal: mišo; peter: peťo; martin: maťo; vladimír: vlado; ondrej: ondro; eva: evka; anna: anka; jana: janka
alžbeta: betka; miroslav: miro; stanislav: stano; rastislav: rasťo; františek: fero; karol: karči; dušan: duško
""",
        "no": """
kristoffer: kris stoffer; elisabeth: lisbeth bitten; margrethe: grete; johannes: jon johs; håkon: håkki; kristian: kris
benjamin: benny; aleksander: alex sander; sebastian: basse; tor: totto; torstein: tosse; ingeborg: inga bolla
karl johan: kalle; per: pelle; ole: olle; nils: nisse; lars: lasse; sverre: sverrik; anne marie: annemor
ingebjørg: bjørg; ingeborg: borga; sigbjørn: siggen; torbjørn: tobben torb; gunhild: gunn
ragnhild: ragna; margrete: grete; mathilde: tilla; andreas: andis; elisabeth: lisbet
""",
        "in": """
rajesh: raju; rajendra: raju raja; vijay: viju; ashok: ashu; priyanka: priya pia; deepak: deepu; sanjay: sanju
venkatesh: venky venkat; venkataraman: venkat venky; subramaniam: subbu mani; subramanian: subbu; lakshmi: lucky
aishwarya: aish; siddharth: sid; abhishek: abhi; aditya: adi; harpreet: harry; gurpreet: guri; jaspreet: jassi
balasubramanian: bala; ramakrishnan: ram ramki; ramakrishna: rama ramki; chandrasekhar: chandra shekhar
satyanarayana: satya; anirudh: ani; anjali: anju; manoj: manu; vikram: vicky; vikas: vicky; sandeep: sandy
nikhil: nik; karthik: karthi; krishnamurthy: krishna murthy; gopalakrishnan: gopal; srinivasan: srini vasan; srinivas: srini
narasimhan: simha; muralidharan: murali; parthasarathy: partha; raghavendra: raghav raghu; shivakumar: shiva; meenakshi: meena
kalyani: kalyan; padmavathi: padma; bhuvaneshwari: bhuvana; rajalakshmi: raji; vijayalakshmi: viji; gayatri: gayu
rajesh: raj; rajendra: rajen raj; srinivasan: seenu; srinivas: seenu; krishnamurthy: kittu krish
krishnan: krish kichu; balasubramaniam: balu bala; subramanian: mani; ramachandran: ram chandru
jagadish: jaggi; jagdish: jaggu; gurpreet: preet; manpreet: mani; lakshmi: lachu; priyanka: pinky
siddharth: siddhu; vivek: viv; pradeep: deepu; kuldeep: deepu; narendra: naren; mahendra: mahi
shubhangi: shubhi
""",
        "ar": """
محمد: حمودي حمادة; عبد الله: عبود; مصطفى: درش; ابراهيم: برهوم; فاطمة: فطوم بطة; خديجة: خدوج
عائشة: عيوش; زينب: زنوبة; يوسف: جو; حسين: حسون; abdullah: abdul aboud; abdulrahman: abdul rahman
abdelrahman: abdou; mohammed: mo hamoudi hamada; muhammad: mo; ibrahim: barhoum; mustafa: mus
yousef: joe; khadija: khadouj; fatima: fatma fatoum; zainab: zeinab zozo
""",
        "ga": """
pádraig: paddy páidí; seán: seánie; séamus: shay séimí; mícheál: mick; diarmuid: derry
donncha: donie; tadhg: tim; máire: máirín; caitríona: cáit catríona tríona; bríd: bridie
sinéad: shin; siobhán: shiv; eoghan: eoin; conchobhar: conor; ruairí: rory; caoimhín: kevin
dónal: dan; aodhán: aidan
""",
    }
)

#: One name, several spellings in Latin letters; all of a line are the same name.
SPELLINGS: Final = """
tomasz tomas; lukasz lukas; janusz janus; bartosz bartos; dariusz darius; mariusz marius; tadeusz tadeus; juliusz julius
mohammed mohamed muhammad mohammad muhammed mohamad mohd mehmed mehmet muhamad mohammod
ahmed ahmad ahmet ahmad; hussein hussain husain hossein hussien hosein huseyin; hassan hasan
youssef yousef yusuf yousuf yosef yussef
khaled khalid; omar omer umar; abdullah abdallah abdulla
abdulrahman abdelrahman abdurrahman abdul-rahman; ibrahim ebrahim; ismail ismael
mustafa mostafa mustapha moustafa; fatima fatimah fatema fatemeh fatma; aisha aysha ayesha aicha
maryam mariam meriem; zainab zeinab zaynab zeynep
sergei sergey serguei sergej sergii serhii sergiy serhiy; dmitry dmitri dmitriy dmitrii dimitri dimitry dmytro
alexei aleksei alexey aleksey oleksii oleksiy
alexander aleksandr alexandr aleksander alexandre oleksandr
andrei andrey andrej andrii andriy; yuri yury yuriy iurii yurii jurij
nikolai nikolay nikolaj mykola; mikhail michail mihail mykhailo
evgeny evgeni yevgeny evgeniy evgenii yevgeniy; vladimir wladimir volodymyr
yulia julia yuliya iuliia yuliia iulia; natalia natalya nataliya nataliia; tatiana tatyana tetiana
elena yelena olena; ekaterina yekaterina kateryna katerina
maria mariya mariia; anastasia anastasiya anastasiia; ksenia kseniya xenia
sofia sophia sofya sofiya zofia; anna ana; daria darya dariya dariia
vasily vasiliy vasilii vasyl; grigory grigori grigoriy hryhorii; leonid leonyd
georgy georgi georgiy georgii heorhii; oleg oleh; igor ihor; bogdan bohdan; galina halyna galyna; ganna hanna; pavel pavlo
peter pyotr petr petro piotr; artem artyom; fedor fyodor fedir; semyon semen; maxim maksim maksym
konstantin kostiantyn constantin

catherine katherine kathryn katharine cathryn catharine kathrine
katharine katharina catarina caterina katarina
sarah sara; rebecca rebekah rebeka; hannah hanna
steven stephen stephan stefan; geoffrey jeffrey jeffery; philip phillip filip philippe
jonathan jonathon; nicholas nicolas nikolas; eric erik erick
mark marc; lawrence laurence; ann anne; teresa theresa; kristin kristen; christian kristian
christina kristina; cristina kristina; christopher kristopher; karl carl; kathleen cathleen
allan alan allen; brian bryan; sean shaun shawn; stewart stuart
frederick fredrick frederic; jeffrey jeffery; matthew mathew matthieu mathieu
isabel isabelle isobel
george giorgos georgios yiorgos; ioannis yiannis giannis; dimitrios dimitris; nikolaos nikos
konstantinos kostas costas; panagiotis panayiotis; evangelos vangelis
joseph josef jozef yosef; jacob jakob; michael mikael mikhael mickael; thomas tomas; lucas lukas
marcus markus; oscar oskar; victor viktor; rafael raphael; gabriel gavriel; daniel daniil
micheal michael; johnathan johnathon jonathan jonathon; carol carole; elisabeth elizabeth elisabet
katherine kathrine katharine katheryn; svitlana svetlana; mahmoud mahmud mahmood; khadija khadijah
nour noor nur; yasmin yasmine yasmeen; amina aminah; said saeed saeid; rashid rachid rasheed
karim kareem; salim saleem; jamal gamal djamal; walid waleed oualid; tariq tarek tarik
osama usama; huda hoda; laila layla leila leyla; salma selma; suleiman sulaiman soliman suleyman
yasir yasser yaser; zaid zayd zeid; bilal belal; hamza hamzah; ayman aiman; faisal faysal feisal
jaafar jafar; qasim kassem qassem kasem; hisham hicham; nadia nadya nadiya; rania raniya
abdulaziz abdelaziz; abdulqader abdelkader; abdulkarim abdelkarim; abdulhamid abdelhamid
noura nora nura; hassan hasan hacen; samir sameer; nasser nasir nacer; majid majeed; hamid hameed
vyacheslav viacheslav vjacheslav viatcheslav; lyudmila liudmila ludmila; lyubov liubov lubov
evgenia yevgenia yevgeniya evgeniya evgeniia; dmitrij dmitry dmitri dmitriy; nikita mykyta
kirill kiril kyrylo; viktoria victoria viktoriya viktoriia viktorija; valery valeriy valerii valeri
vitaly vitaliy vitalii vitali; ilya ilia illia illya; timofey timofei tymofii
gennady gennadi gennadiy hennadii; arkady arkadi arkadiy; polina polyna; oksana oxana
sunita suneeta; rajiv rajeev; sushil susheel; manish maneesh; sandhya sandya; jyoti jyothi
anita aneeta; vinod vinodh; amit ameet; harish hareesh; girish gireesh; swati swathi; geeta gita
sita seeta; priyanka priyankaa; gurpreet gurprit; manpreet manprit; satish sateesh; dinesh deenesh
yannis ioannis giannis yiannis; giorgos yorgos georgios; eleni helen; efthymios efthimios
moshe mosche moses; chaim haim hayim; yitzhak yitzchak itzhak isaac; rivka rebecca; shlomo solomon
avraham abraham; yaakov jacob yakov
krishna krishnan; lakshmi laxmi; vijay bijay; srinivas shrinivas; sandip sandeep; sanjeev sanjiv
suresh sureshkumar; pooja puja; deepak dipak; deepika dipika; rakesh raakesh
muller mueller moeller; schmidt schmitt schmid
"""

#: Call names that women and men bear alike, or that shorten many names: alone they tell nobody apart.
UNISEX: Final = """
raju vicky sandy chris kris cris chrissy sam sammy alex alexi ale alexis pat patty nicky nicki nikki nick nic nico niko
dani danny danni jo joe jody sasha sacha sashka shura sanya sandy sandi terry teri lee leigh li robin
kim les lou mel max maxi mo ray ron ronnie roni bobbie bobby charlie charly charley frankie freddie
fred georgie jackie jacky jamie jess jessie jean kelly kit lindsay lindsey manu michi micha misha
pip ricky rene stevie steph toni tony val vali valya vic viki andi andy gabi gaby gabri gab fran fer
lupe trini dominique dom claude camille zhenya slava pasha tonya toma sal nat raj jay dee ash ali ari
del drew gerry jerry jem jules laurie lynn lyn morgan tracy tommie willie shai gal tal rob robbie
jan jen jenny stef joey gene cam cameron casey corey dale devon dusty eddie erin fe fred jordan
sid sidney syd tobi tobie uli vale vero adi eli gill jaime kay kerry lesley leslie logan loren
marty mattie mickey murph ollie perry quinn reese ricki riley roby robi rory rudy shawn shelby
skye stacy sunny taylor teddy theo tim toby tyler vivi wil will winnie
"""
