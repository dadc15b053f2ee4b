"""Words that stand in forms and exports instead of a name or a firm (own collection)."""

from __future__ import annotations

#: Whole names that say "a name goes here", or the example person of a language.
NAMES = """
first last|first name last name|firstname lastname|first name|last name|firstname|lastname|given name
family name|given name family name|surname|forename|forename surname|name surname|name name|your name
full name|contact name|lead name|customer name|client name|my name|no name|noname|no first name
no last name|no name given|name unknown|unknown unknown|unknown|unknown user|unknown contact|unknown lead
unknown person|anonymous user|anonymous anonymous|sample sample|sample lead|sample user|sample contact
sample name|example example|example user|example name|example person|some name|some one|someone
some body|somebody|any one|anyone|any body|anybody|who ever|whoever|person name|person person|user user|user name|username
guest|guest user|guest guest|default user|default contact|default|dummy|dummy dummy|dummy user|dummy contact
dummy lead|dummy name|place holder|placeholder|placeholder name|lorem ipsum|ipsum lorem|dolor sit|lorem|foo bar|bar foo|foo foo
foo|foobar|bar baz|foo baz|blah blah|blah|bla bla|blabla|etc etc|whatever whatever|whatever|abc xyz|abc def|xyz abc|abc abc
xyz xyz|abc|xyz|a b|b a|x y|y z|x x|a a|aa bb|n a|na na|n n|tbd tbd|tbd|tba tba|tba|tbc tbc|tbc|to be determined|to be confirmed
none none|none|null null|nil nil|nan nan|undefined undefined|undefined|void void|nothing nothing
nothing|empty empty|empty|blank blank|blank name|missing missing|missing|missing name|not provided|not available|not applicable
not known|not given|not specified|not set|not disclosed|not sure|no data|no one|noone|no body|nobody
nobody nobody|nobody special|no contact|no value|no answer|sir madam|sir or madam|dear sir|madam sir|mr mrs|mr mr|ms ms|mrs mrs|mr x|mister x|mr nobody|mrs nobody|mr no name
john doe|jane doe|jon doe|johnny doe|john q public|joe public|joe bloggs|fred bloggs|john bloggs|joe blow|joe schmoe|john smith smith
joe sixpack|john johnson johnson|jane roe|richard roe|john roe|baby doe|j doe|jdoe doe|doe john|doe jane|ann other|a n other|an other
john citizen|jane citizen|tommy atkins|average joe|mary major
max mustermann|erika mustermann|maxi mustermann|max muster|maxima muster|petra muster|hans muster|erika musterfrau|max musterman|mustermann
musterfrau|otto normalverbraucher|lieschen mueller|vorname nachname|vorname name|nachname vorname|vorname|nachname|ihr name|dein name|kein name|ohne name
unbekannt unbekannt|unbekannt|beispiel beispiel|jemand|niemand|herr frau|platzhalter
prenom nom|nom prenom|prenom|votre nom|mon nom|sans nom|inconnu inconnu|inconnu|jean dupont dupont|monsieur tout le monde|monsieur x|madame x|pierre paul jacques|exemple exemple|monsieur madame|nom
nombre apellido|nombre apellidos|nombre|apellido|apellidos|apellido nombre|su nombre|sin nombre|tu nombre|mi nombre|fulano de tal|fulano detal|fulano|fulana de tal|fulanita|fulanito de tal|fulano mengano|mengano|zutano|perengano|juan perez perez|juan nadie|desconocido desconocido|desconocido|ejemplo ejemplo
nome cognome|cognome nome|nome|cognome|nome sobrenome|sobrenome|seu nome|fulano da silva|fulano de tal|beltrano|sicrano|ze ninguem|joao ninguem|senza nome|tizio caio|tizio caio sempronio|sconosciuto|pinco pallino|sem nome|meu nome|il mio nome
voornaam achternaam|achternaam|voornaam|jan modaal|jan met de pet|piet janssen janssen|onbekend onbekend|onbekend|uw naam|mijn naam|geen naam
imie nazwisko|imie|nazwisko|jan kowalski|nieznany|brak danych|bez nazwiska|jmeno prijmeni|prijmeni|jan novak novak|ukjent ukjent|ola nordmann|kari nordmann|fornavn etternavn|fornavn efternavn|foernamn efternamn|fornavn|etternavn|efternavn|foernamn|efternamn|medelsvensson|svenne banan|matti meikalainen|maija meikalainen|etunimi sukunimi|etunimi|sukunimi|teszt elek|minta janos|vezeteknev keresztnev|prenume nume|nume prenume|ad soyad|adi soyadi|ad soyadi|isim soyisim
имя фамилия|фамилия имя|имя|фамилия|ваше имя|иван иванов иванов|иван иванович иванов|иванов иван иванович|вася пупкин|василий пупкин|пупкин|неизвестно|неизвестный|без имени|нет имени
имя отчество|ім'я прізвище|όνομα επώνυμο|όνομα|επώνυμο
姓 名|姓名|名前|氏名|お名前|名字|山田 太郎|山田 花子|太郎 山田|花子 山田|名無し|ななし|名無しの権兵衛|匿名|无名|無名|张三|張三|李四|王五|某某|某某某|张三 李四|未知|不明|홍길동|홍 길동|길동 홍|이름|성명|성 이름|아무개|الاسم|اسم|الاسم الأول|مجهول|فلان الفلاني|فلان|שם פרטי|ישראל ישראלי|פלוני אלמוני|ชื่อ นามสกุล|ชื่อ|नाम|उपनाम
copy of|copy of copy of|copy paste|copy|header|total|totals|grand total|sum|subtotal|summe|gesamt|insgesamt|count|column 1|row 1|record 1|line 1|lead 1|contact 1|deleted|deleted user|deleted deleted|removed|removed removed|gdpr deleted|redacted|redacted redacted|anonymized|anonymised|anonymized user|do not use|dont use|duplicate|duplicate record|delete me|old record|inactive user|end of file|eof
""".replace("\n", "|").split("|")
#: Firms that say "a firm goes here".
COMPANIES = """
company|company name|companyname|my company|mycompany|your company|yourcompany|your company name|our company|the company|some company|some corp|some business|any company|anycompany|no company|company company|acompany|business|business name|organization|organisation|organization name|firm|firm name|employer|unknown company|unknown|none none|sample company|sample corp|sample inc|sample|example company|example corp|example inc|example|dummy company|dummy|demo company|demo|fake company|fake|placeholder|abc company|abc corp|abc inc|abc ltd|abc|abc company name|xyz company|xyz corp|xyz inc|xyz ltd|xyz|abc xyz|abcd|xyz company inc|foo|null|nil|nan|na|n a|none|void|no|nope|nix|keine|kein|nada|nichts|student|students|self|private|privat|prive|privado|personal|individual|foobar|foo bar|foo inc|bar inc|lorem ipsum|lorem|ipsum|consectetur|dolor|blah|bla|blabla|whatever|nothing|nowhere|none of your business|tbd|tba|x|xx|xxx|xxxx|y|z|a|aa|aaa|asdf|qwerty|123|1234|12345|111|000|0|1|acme|acme corp|acme inc|acme ltd|acme corporation|acme co|contoso|fabrikam|northwind traders|adventure works|initech|initrode|globex|globex corporation|hooli|pied piper|umbrella corporation|umbrella corp|stark industries|wayne enterprises|cyberdyne systems|cyberdyne|tyrell corporation|weyland yutani|weyland-yutani|oscorp|lexcorp|dunder mifflin|vandelay industries|wonka industries|aperture science|black mesa|massive dynamic|los pollos hermanos|monsters inc|planet express|bluth company|sterling cooper|virtucon|soylent corp|soylent|daily planet|daily bugle|hogwarts|ministry of magic|gringotts|krusty krab|kwik e mart|moes tavern|springfield nuclear power plant
firma|firmenname|meine firma|musterfirma|muster gmbh|musterfirma gmbh|beispielfirma|beispiel gmbh|ihre firma|keine firma|unternehmen|privat person
societe|ma societe|entreprise|mon entreprise|nom de societe|raison sociale|exemple|empresa|mi empresa|nombre de la empresa|compania|ejemplo|nome da empresa|azienda|ditta|nome azienda|esempio|bedrijf|bedrijfsnaam|voorbeeld|nazwa firmy|przyklad|foretag|virksomhed|yritys|sirket|sirket adi|компания|название компании|организация|пример|ооо ромашка
会社名|会社|株式会社サンプル|サンプル株式会社|株式会社テスト|テスト株式会社|〇〇株式会社|株式会社〇〇|公司|公司名称|某公司|某某公司|회사|회사명|شركة|اسم الشركة|חברה|שם חברה|บริษัท
""".replace("\n", "|").split("|")
#: Streets and towns of forms' examples.
PLACES = """
123 main street|123 main st|123 main|1234 main street|1234 main st|123 fake street|123 fake st|123 any street|123 any st|123 anystreet|123 street|123 test street|123 test st|1 test street|test street|test address|123 elm street|main street 1|any street|your street|your address|address|address line 1|street address|street|street name|street 1|some street|some address|no address|nowhere|742 evergreen terrace|221b baker street|12 grimmauld place|4 privet drive|1600 pennsylvania avenue|10 downing street|1313 mockingbird lane|musterstrasse 1|musterstr 1|musterstrasse|musterweg 1|beispielstrasse 1|teststrasse 1|strasse 1|adresse|rue de la paix test|1 rue exemple|calle falsa 123|calle ejemplo|direccion|via roma test|indirizzo|ul testowa 1|ul przykladowa 1
anytown|any town|anycity|any city|sometown|your city|your town|musterstadt|musterhausen|beispielstadt|teststadt|test city|testville|testtown|nowhere|nowheresville|neverland|gotham|gotham city|metropolis test|duckburg|entenhausen|hogwarts|hogsmeade|narnia|mordor|the shire|bikini bottom|wonderland|atlantis|north pole|springfield simpsons|city|town|city name|town name|ciudad|ville|stadt|ort
""".replace("\n", "|").split("|")
