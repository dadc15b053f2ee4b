"""Words and names that people enter when they do not want to be known (own collection)."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row

_FICTION = """mickey mouse|minnie mouse|donald duck|daisy duck|daffy duck|bugs bunny|goofy goof|pluto dog|scrooge mcduck|homer simpson|
marge simpson|bart simpson|lisa simpson|maggie simpson|ned flanders|moe szyslak|peter griffin|lois griffin|stewie griffin|eric cartman|fred flintstone|
wilma flintstone|barney rubble|george jetson|scooby doo|shaggy rogers|spongebob squarepants|patrick star|squidward tentacles|bob sponge|sponge bob|winnie pooh|winnie thepooh|
peter pan|captain hook|tinker bell|snow white|cinderella|sleeping beauty|buzz lightyear|sheriff woody|darth vader|luke skywalker|han solo|leia organa|princess leia|obi wan kenobi|
obiwan kenobi|master yoda|kylo ren|boba fett|anakin skywalker|jar jar binks|chew bacca|james bond|jason bourne|ethan hunt|indiana jones|sherlock holmes|john watson|hercule poirot|harry potter|
hermione granger|ron weasley|albus dumbledore|severus snape|lord voldemort|tom riddle|draco malfoy|frodo baggins|bilbo baggins|gandalf grey|gandalf thegrey|samwise gamgee|aragorn elessar|
bruce wayne|clark kent|peter parker|tony stark|steve rogers|bruce banner|diana prince|lois lane|lex luthor|the joker|the batman|bat man|super man|spider man|iron man|captain america|wonder woman|natasha romanoff|
super mario|mario bros|luigi bros|princess peach|sonic hedgehog|sonic thehedgehog|donkey kong|pac man|lara croft|james kirk|jean luc picard|mister spock|mr spock|walter white|jesse pinkman|saul goodman|tony soprano|
michael corleone|vito corleone|don corleone|tyler durden|forrest gump|rocky balboa|john rambo|john wick|jack sparrow|captain sparrow|hannibal lecter|norman bates|freddy krueger|jason voorhees|michael scott|dwight schrute|
jim halpert|sheldon cooper|chandler bing|ron burgundy|austin powers|borat sagdiyev|ace ventura|inspector gadget|inspector clouseau|road runner|wile coyote|elmer fudd|porky pig|tweety bird|yosemite sam|speedy gonzales|
fozzie bear|kermit frog|kermit thefrog|miss piggy|big bird|cookie monster|charlie brown|pippi langstrumpf|pippi longstocking|asterix gallier|obelix gallier|tin tin|lucky luke|santa claus|father christmas|easter bunny|tooth fairy|
robin hood|king arthur|sir lancelot|merlin wizard|count dracula|doctor who|dr who|doctor strange|doctor evil|dr evil|mary poppins|willy wonka|charlie bucket|oliver twist|ebenezer scrooge|huckleberry finn|tom sawyer|
moby dick|captain ahab|captain nemo|phileas fogg|don quijote|don quixote|sancho panza|pinocchio|bambi deer|dumbo elephant|ariel mermaid|jon snow|daenerys targaryen|tyrion lannister|arya stark|ned stark|cersei lannister|katniss everdeen|
bella swan|edward cullen|jack bauer|dana scully|fox mulder|angus macgyver|gregory house|dexter morgan|rick sanchez|morty smith|bender rodriguez|philip fry|turanga leela|ash ketchum|pika chu|son goku|naruto uzumaki|monkey luffy|hello kitty|barbie doll|
ronald mcdonald|colonel sanders|uncle ben|tony tiger|jolly green|max mustermann x"""
_CELEBRITIES = """elvis presley|michael jackson|marilyn monroe|john lennon|paul mccartney|mick jagger|david bowie|freddie mercury|bob marley|kurt cobain|britney spears|lady gaga|taylor swift|justin bieber|kanye west|kim kardashian|
paris hilton|beyonce knowles|jay z|snoop dogg|donald trump|joe biden|barack obama|hillary clinton|bill clinton|george bush|george washington|abraham lincoln|john kennedy|ronald reagan|richard nixon|kamala harris|vladimir putin|angela merkel|olaf scholz|
emmanuel macron|boris johnson|rishi sunak|tony blair|winston churchill|margaret thatcher|queen elizabeth|king charles|prince william|prince harry|princess diana|meghan markle|nelson mandela|mahatma gandhi|fidel castro|che guevara|adolf hitler|
josef stalin|joseph stalin|vladimir lenin|karl marx|mao zedong|kim jong un|kim jongun|saddam hussein|osama bin laden|osama binladen|albert einstein|isaac newton|charles darwin|stephen hawking|nikola tesla|thomas edison|leonardo da vinci|leonardo davinci|pablo picasso|
wolfgang mozart|ludwig beethoven|william shakespeare|johann goethe|jane austen|mark twain|ernest hemingway|jesus christ|mother teresa|pope francis|dalai lama|julius caesar|napoleon bonaparte|christopher columbus|bill gates|steve jobs|elon musk|mark zuckerberg|
jeff bezos|warren buffett|tim cook|larry page|richard branson|jack ma|oprah winfrey|ellen degeneres|tom cruise|brad pitt|angelina jolie|leonardo dicaprio|johnny depp|tom hanks|george clooney|julia roberts|will smith x|bruce willis|arnold schwarzenegger|
sylvester stallone|chuck norris|bruce lee|jackie chan|clint eastwood|harrison ford x|robert deniro|al pacino|morgan freeman|denzel washington|scarlett johansson|jennifer lopez|jennifer aniston|emma watson|michael jordan|lebron james|kobe bryant|tiger woods|serena williams|
roger federer|rafael nadal|lionel messi|cristiano ronaldo|david beckham|diego maradona|zinedine zidane|usain bolt|mike tyson|muhammad ali|wayne gretzky|tom brady|babe ruth|neil armstrong|yuri gagarin|greta thunberg|edward snowden|julian assange|
dieter bohlen|helene fischer|thomas gottschalk|franz beckenbauer|gerard depardieu|edith piaf|johnny hallyday|julio iglesias|antonio banderas|penelope cruz|luciano pavarotti|silvio berlusconi|shah rukh khan|shahrukh khan|amitabh bachchan|narendra modi|xi jinping"""
_PLACEHOLDER_NAMES = """first last|first name|last name|firstname lastname|first name last name|name surname|name name|your name|my name|vorname nachname|vorname name|nom prenom|prenom nom|nombre apellido|nombre apellidos|nome cognome|nome sobrenome|voornaam achternaam|imie nazwisko|john doe|jane doe|
jon doe|joe bloggs|joe blow|john smith doe|max mustermann|maxi mustermann|erika mustermann|max muster|erika muster|hans mustermann|jean dupont x|jan kowalski x|mario rossi x|fulano tal|fulano detal|ivan ivanovich|vasya pupkin|вася пупкин|иван иванович|张三|李四|山田太郎 x|홍길동|
abc def|abc xyz|abc abc|xyz xyz|aaa bbb|a b|b c|x y|x x|a a|foo bar|bar foo|bla bla|blah blah|lorem ipsum|user name|user user|username|guest guest|guest user|customer customer|client client|lead lead|new lead|contact contact|sir madam|dear sir|some one|any one|someone else|no body|no one|nobody nobody|
nobody special|no name|noname noname|no lastname|unknown unknown|not known|not available|not provided|not given|none none|null null|undefined undefined|person person|copy of copy of|dummy dummy|dummy user|sample sample|sample user|example example|example user|placeholder placeholder|fake fake|fake name|fake person|blank blank|temp temp|temp user|total|
empty empty|missing missing|test person|demo demo|demo user|demo account|default default|default user|xx xx|n a|na na|asdf qwer"""
_REFUSALS = """none of your business|none of business|none your business|noneof yourbusiness|not telling|not tellingyou|not saying|not interested|not your business|no thanks|no thank you|no way|no comment|no name given|no contact|do not contact|dont contact|do not call|dont call|dont call me|do not email|stop emailing|stop spam|stop calling|stop it|leave me alone|
leave alone|go away|get lost|fuck off|piss off|buzz off|prefer not|prefer not to say|rather not say|rather not|private person|private private|privat privat|confidential confidential|anonymous anonymous|anonymous user|anonym anonym|anon anon|anony mous|mind your own|mind your business|mind your own business|who cares|whatever whatever|why ask|why do you need this|why do you care|
secret secret|top secret|just looking|just browsing|just curious|just downloading|free download|download only|i wont say|i dont know|dont know|dont ask|dont want|dont want to say|nicht sagen|sag ich nicht|sage ich nicht|geht dich nichts an|geht sie nichts an|geht euch nichts an|keine angabe|keine lust|kein interesse|kein name|keine werbung|privat person|no te importa|no importa|no quiero|no gracias|
no interesa|nao interessa|nao quero|nao obrigado|non merci|pas interesse|pas de nom|ne pas contacter|ca ne vous regarde pas|non ti interessa|non interessato|fatti i fatti tuoi|niet geinteresseerd|gaat je niks aan|nie podam|nie interesuje|nie twoja sprawa|не скажу|не ваше дело|не хочу|不 告诉你|不告诉你|秘密 秘密|ないしょ ないしょ|spam me not|no spam|nospam please|no spam please|
no email|no sales|no solicitation|not real|not a real person|nice try|ha ha|haha haha|lol lol|hahaha hahaha|bite me|get stuffed|go home|nope nope|nein danke|nothing nothing|leave blank|not applicable"""
_TEST = """test|tests|testing|tester|testuser|testlead|testname|testaccount|testcontact|testperson|testy|prueba|pruebas|essai|teste|testowy|testovaci|тест|тестовый|テスト|测试|測試|테스트|qa|staging|webform|monitor|dummy|sandbox|demo|uat|selenium|cypress|postman|loadtest|smoketest|probe|probando"""
_TEST_PARTNERS = """test|tests|testing|tester|user|lead|account|contact|person|name|company|record|entry|case|data|email|form|submission|one|two|three|only|please ignore|ignore|bot|check|tester|dummy|123|1234|12345|team|me|again|page|system|automation|qa|lead test|demo|123456|abc|new|run"""
_PROFANITY = """fuck|fucker|fucking|fuckyou|fuckoff|motherfucker|shit|shithead|bullshit|asshole|arsehole|dickhead|cocksucker|bitch|bastard|cunt|wanker|twat|bollocks|douchebag|dumbass|jackass|assface|assclown|pissoff|crap|turd|slut|whore|penis|vagina|boobs|tits|cum|jizz|dildo|blowjob|porno|nigger|nigga|faggot|retard|scheisse|scheiße|arschloch|wichser|fotze|hurensohn|ficken|fick|fickdich|verpiss|schlampe|drecksau|missgeburt|merde|connard|connasse|salope|putain|encule|enculé|niquetamere|bite couille|mierda|puta|puto|hijodeputa|cabron|gilipollas|pendejo|chingar|chinga|polla|joder|coño|cazzo|stronzo|vaffanculo|puttana|merda|troia|coglione|caralho|porra|foda|fodase|buceta|cuzao|kurwa|chuj|pierdol|jebac|spierdalaj|dupa|хуй|хуи|пизда|блядь|бля|ебать|сука|мудак|говно|жопа|kut|klootzak|hoer|godverdomme|perkele|vittu|paska|saatana|fan helvete|jävla|faen|lort"""
_DEPARTMENTS = """sales team|sales department|sales dept|sales manager x|the manager|the owner|the boss|info desk|help desk|front desk|customer service|customer support|to whom it may concern|to whom|it department|it dept|it support|hr department|human resources|accounts payable|accounts receivable|accounting department|accounts department|purchasing department|purchasing dept|office manager x|marketing team|marketing department|
support team|service team|team team|webmaster|postmaster|einkaufsabteilung|einkauf abteilung|vertriebsabteilung|personalabteilung|buchhaltung|geschäftsleitung|geschaftsleitung|verwaltung|sekretariat|zentrale|empfang|service desk|service commercial|service achats|service client|direction generale|departamento de compras|departamento compras|departamento ventas|ufficio acquisti|ufficio vendite|reception desk|office staff|admin admin|info info|sales sales|office office|kontakt kontakt|contact us|main office|head office|general inquiry|general enquiries|
purchasing manager x|manager manager|owner owner|reception reception|accounts team|finance department|legal department|procurement department|procurement team|operations team|recruiting team|web team|dear customer|valued customer|current resident|current occupant|the resident|the team"""


def words(text: str) -> frozenset[str]:
    """Return the entries of one of the lists above; those that end in `` x`` are real names."""
    entries = (" ".join(entry.split()) for entry in text.replace("\n", "").split("|"))
    return frozenset(entry for entry in entries if entry and not entry.endswith(" x"))


FICTION = words(_FICTION)
CELEBRITIES = words(_CELEBRITIES)
PLACEHOLDER_NAMES = words(_PLACEHOLDER_NAMES)
REFUSALS = words(_REFUSALS)
TESTS = words(_TEST)
TEST_PARTNERS = words(_TEST_PARTNERS)
PROFANITY = words(_PROFANITY)
DEPARTMENTS = words(_DEPARTMENTS)
PLACEHOLDER_FIRMS = words(
    """company|company name|your company|my company|the company|companyname|test|test company|test co|test inc|test gmbh|test corp|test ltd|testing|firma|meine firma|musterfirma|muster gmbh|mustermann gmbh|empresa|mi empresa|societe|entreprise|azienda|abc|abc company|abc corp|abc inc|abc ltd|xyz|xyz company|xyz corp|xyz inc|
    acme|acme inc|acme corp|acme company|asdf|asd|qwerty|none of your business|private|privat|personal|individual|self|myself|me|home|n a|no company|nocompany|none|unknown|not applicable|not employed|unemployed|retired|student|dummy|dummy company|sample company|example|example inc|example company|example gmbh|fake|fake company|foo|bar|foobar|foo bar|xx|xxx|xxxx|aa|aaa|aaaa|initech|globex|umbrella corporation|wayne enterprises|stark industries|
    hooli|vandelay industries|dunder mifflin|springfield nuclear|springfield nuclear power plant|wonka industries|cyberdyne systems|soylent corp|internal test|our company test|qa do not call|disney x|keine|keine firma|particulier|particular|privado|privato|prive|firm|org|organization|business|job|work|company ltd|company inc|copy of|a|b|c|x|y|z|1|12|123|1234|0|demo|demo company|demo inc|my business|your business|mind your own"""
)


def name(row: Row) -> pl.Expr:
    """Return the person's name in small letters, words apart by one blank, without signs.

    The whole-name cell is used where given and family name are empty. Null where there is none.
    """
    both = pl.concat_str([row["first_name"], row["last_name"]], separator=" ", ignore_nulls=True)
    text = pl.when(both.str.len_bytes() > 0).then(both).otherwise(row["full_name"])
    return plain(text)


def plain(text: pl.Expr) -> pl.Expr:
    """Return a text in small letters, words apart by one blank, without signs."""
    bare = text.str.to_lowercase().str.replace_all(r"['’`´]", "")
    return bare.str.replace_all(r"[^\p{L}\p{M}\p{N}]+", " ").str.strip_chars()


def flagged(score: pl.Expr, evidence: pl.Expr) -> pl.Expr:
    """Return the struct of a junk rule; no score is 0 and has no evidence."""
    value = score.cast(pl.Float64).fill_null(0.0)
    return pl.struct(value.alias("score"), pl.when(value > 0).then(evidence).alias("evidence"))


def among(value: pl.Expr, entries: frozenset[str]) -> pl.Expr:
    """Whether a folded text is one of the entries; null is not."""
    return value.is_in(pl.Series(sorted(entries))).fill_null(value=False)


def true(flag: pl.Expr) -> pl.Expr:
    """Return a Boolean column with null as false."""
    return flag.fill_null(value=False)
