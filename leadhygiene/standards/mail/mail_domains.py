"""What kind of mail a domain serves: free, disposable, relay, academic, government, placeholder.

Free and disposable domains come from a table (see its first line); relays, placeholders and the
spelling mistakes of well-known providers are an own collection. A relay forwards to a real person
and is never disposable; a misspelt provider is a misspelling, whatever list it stands on.
"""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz.distance import OSA

from leadhygiene.standards.lookup.tables import table
from leadhygiene.standards.mail import public_suffixes

#: Providers that are misspelt often enough to be worth a suggestion.
PROVIDERS = tuple(
    """gmail.com googlemail.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es
    yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.co.in yahoo.co.jp yahoo.com.br
    outlook.com outlook.de outlook.fr outlook.es icloud.com live.com aol.com msn.com web.de gmx.de
    gmx.net t-online.de freenet.de orange.fr wanadoo.fr free.fr laposte.net libero.it comcast.net
    verizon.net sbcglobal.net bellsouth.net protonmail.com btinternet.com rediffmail.com naver.com
    mail.ru yandex.ru rambler.ru seznam.cz terra.com.br uol.com.br bigpond.com earthlink.net""".split()
)
#: Domains of a profession or a public service, whose mailboxes their owners keep from one employer to the next.
CARRIED = frozenset(
    """nhs.net nhs.scot hscni.net cjsm.net mail.mil notaires.fr mssante.fr apicrypt.org istruzione.it pec.it legalmail.it
    arubapec.it postecert.it pecprofessionisti.it xtec.cat""".split()
)
#: The same in the patterns of whole columns.
MISREAD = r"\.(?:c0\.[a-z]{2}|[a-z]*(?:rn|0)[a-z]*)$"
#: An ending in which a scanner may have misread a letter, and what stands before it.
_SCANNED = re.compile(r"(.*[^.])(\.(?:c0\.[a-z]{2}|[a-z]*(?:rn|0)[a-z]*))")
#: Real domains one slip away from a provider: never a suggestion.
_GUARD = frozenset(
    """mail.com ymail.com email.com email.de gail.com fmail.com amail.com hmail.com imail.com cloud.com
    icloud.de me.com mac.com live.nl gmx.com gmx.at gmx.ch gmx.fr gmx.us gmx.org gmx.eu gmx.co.uk
    yandex.com yandex.by yandex.kz mail.de freemail.hu freenet.am outlook.it web.com web.dk web.es aon.at
    aol.de aol.fr aol.it msn.de free.de fre.fr orange.es orange.com orange.pl liberto.it
    homail.jp inbox.ru list.ru bk.ru never.com laposte.fr naver.jp terra.es terra.cl""".split()
)
_SLIPPED_ENDINGS = frozenset(
    "con cmo ocm comm coom vom xom cpm cim c0m clm cok con. comn come nte ent ner dee dde ddee frr ffr itt iit ess ocm om".split()
) - {"om"}
#: Providers with mailboxes under one ending only, of which a slip is no other provider.
_OWN_ENDING = {
    "seznam": "cz", "centrum": "cz", "wp": "pl", "onet": "pl", "interia": "pl", "orange": "fr", "wanadoo": "fr", "laposte": "net", "free": "fr", "libero": "it", "tiscali": "it", "virgilio": "it", "web": "de",
    "freenet": "de", "bluewin": "ch", "telenet": "be", "skynet": "be", "ziggo": "nl", "kpnmail": "nl", "freemail": "hu", "citromail": "hu", "abv": "bg", "ukr": "net", "uol": "com.br", "naver": "com", "rambler": "ru",
    "sapo": "pt", "azet": "sk", "inbox": "lv", "telia": "com", "btinternet": "com", "comcast": "net", "verizon": "net", "aol": "com", "protonmail": "com",
}  # fmt: skip
#: Providers that have mailboxes of their own under many endings.
FAMILIES = frozenset({"yahoo", "hotmail", "outlook", "live", "gmx", "yandex"})
RELAYS = frozenset(
    """duck.com mozmail.com relay.firefox.com privaterelay.appleid.com passmail.net passinbox.com
    simplelogin.com simplelogin.co simplelogin.fr aleeas.com slmail.me silomails.com anonaddy.com
    anonaddy.me addy.io erine.email mailer.me opayq.com burnermail.io""".split()
)
#: Domains of examples and of people who do not want to give an address (RFC 2606, RFC 6761, own).
PLACEHOLDERS = frozenset(
    """example.com example.org example.net example.edu example.co test.com test.de test.fr test.org
    test.net test.test testing.com tester.com none.com none.none none.net none.org noemail.com noemail.net
    nomail.com no-email.com noreply.com nobody.com nowhere.com nothing.com na.com n-a.com no.com no.no nil.com null.com
    domain.com domain.de yourdomain.com mydomain.com yourcompany.com company.com firma.de empresa.com
    email.email mail.mail abc.abc a.com a.a aa.aa aa.com aaa.com b.com x.x x.com.x xx.xx xxx.xxx xxx.com asdf.com asd.com asdfasdf.com asdf.de
    qwerty.com qwe.com qwer.com fake.com fakeemail.com fakemail.com notreal.com unknown.com invalid.com
    notanemail.com dontknow.com noneofyourbusiness.com sample.com placeholder.com dummy.com foo.com bar.com foobar.com
    foo.bar blah.com blabla.com whatever.com 123.com 1234.com temp.com temp.temp ejemplo.com exemple.com
    beispiel.de muster.de musterfirma.de mustermann.de esempio.it voorbeeld.nl not.com nope.com none.de keine.de""".split()
)
_GOVERNMENT = re.compile(
    r"(^|\.)(gov|mil|gob|gouv|govt|gub|go|gv|bund)\.[a-z]{2}$|\.(gov|mil)$|\.gc\.ca$|(^|\.)europa\.eu$|(^|\.)bund\.de$|\.nhs\.uk$"
)
_ACADEMIC = re.compile(
    r"\.edu$|\.(edu|ac)\.[a-z]{2}$|(^|\.)(uni|tu|fh|hs|th)-[a-z-]+\.(de|at)$|(^|\.)univ-[a-z0-9-]+\.fr$|\.school$|\.university$"
)
#: Reserved names that never receive mail (RFC 2606, RFC 6761, RFC 6762).
RESERVED_ENDINGS = frozenset("test example invalid localhost local internal lan home corp".split())
#: Providers at which a plus tag does not make another mailbox.
_PLUS = re.compile(
    r"^(gmail\.com|googlemail\.com|outlook\.[a-z.]+|hotmail\.[a-z.]+|live\.[a-z.]+|msn\.com|icloud\.com|me\.com|mac\.com|"
    r"fastmail\.[a-z.]+|proton\.me|protonmail\.(com|ch)|pm\.me)$"
)


@cache
def _classes() -> dict[str, str]:
    return dict(table("mail_domains").iter_rows())


#: Providers that the table lacks.
_MORE_FREE = frozenset(
    """gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com
    rocketmail.com icloud.com me.com mac.com aol.com proton.me protonmail.com protonmail.ch pm.me
    fastmail.com fastmail.fm zoho.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de
    freenet.de mail.de posteo.de mailbox.org arcor.de 1und1.de online.de orange.fr wanadoo.fr free.fr
    laposte.net sfr.fr neuf.fr bbox.fr libero.it virgilio.it alice.it tin.it tiscali.it hotmail.it
    telefonica.net terra.es ya.com sapo.pt clix.pt iol.pt ziggo.nl kpnmail.nl planet.nl home.nl xs4all.nl
    telenet.be skynet.be bluewin.ch sunrise.ch hispeed.ch chello.at aon.at tele2.se telia.com comhem.se
    spray.se online.no start.no mail.dk stofanet.dk luukku.com suomi24.fi kolumbus.fi elisanet.fi
    wp.pl o2.pl onet.pl interia.pl op.pl poczta.onet.pl gazeta.pl tlen.pl seznam.cz email.cz centrum.cz post.cz atlas.cz
    centrum.sk azet.sk zoznam.sk freemail.hu citromail.hu indamail.hu abv.bg mail.bg mail.ru bk.ru
    inbox.ru list.ru yandex.ru ya.ru yandex.com rambler.ru ukr.net i.ua meta.ua walla.co.il walla.com
    qq.com 163.com 126.com sina.com sina.cn sohu.com foxmail.com yeah.net aliyun.com 139.com naver.com daum.net
    hanmail.net nate.com yahoo.co.jp ezweb.ne.jp docomo.ne.jp softbank.ne.jp i.softbank.jp biglobe.ne.jp nifty.com
    rediffmail.com sify.com uol.com.br bol.com.br terra.com.br ig.com.br globo.com r7.com
    comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com
    netzero.net optonline.net roadrunner.com rr.com windstream.net frontier.com centurylink.net
    btinternet.com sky.com virginmedia.com ntlworld.com talktalk.net blueyonder.co.uk tiscali.co.uk
    rogers.com shaw.ca sympatico.ca telus.net videotron.ca bigpond.com bigpond.net.au optusnet.com.au
    iinet.net.au tpg.com.au xtra.co.nz eircom.net tutanota.com tuta.io hey.com inbox.com mail.com
    inbox.lv inbox.lt inbox.eu tvnet.lv one.lv online.ee neti.ee takas.lt delfi.lt dir.bg gbg.bg net.hr inet.hr siol.net
    t-2.net in.com netcabo.pt bezeqint.net nana.co.il superonline.com pchome.com.tw hinet.net proximus.be broadpark.no
    bredband.net passagen.se otenet.gr hol.gr forthnet.gr in.gr cytanet.com.cy mweb.co.za telkomsa.net vodamail.co.za
    aliceadsl.fr club-internet.fr numericable.fr simnet.is internet.is voila.fr vtr.net fibertel.com.ar prodigy.net.mx
    cantv.net streamyx.com pldtdsl.net email.com usa.com engineer.com consultant.com hushmail.com yopmail.net gmx.fr caramail.com
    menara.ma iam.net.ma topnet.tn planet.tn gnet.tn hexabyte.tn djaweb.dz caramail.fr euskalnet.net euskaltel.net ono.com movistar.es
    jazztel.es auna.com eresmas.net retemail.es mundo-r.com netmadeira.com meo.pt mail.telepac.pt zonmail.pt dbmail.com cegetel.net
    bouygtel.fr 9online.fr noos.fr tele2.fr libertysurf.fr oi.com.br veloxmail.com.br superig.com.br globomail.com ibest.com.br
    fastwebnet.it tim.it teletu.it infinito.it iol.ie lineone.net orange.net tesco.net supanet.com onetel.com bredband2.com swipnet.se
    ownit.se glocalnet.net tdcadsl.dk webspeed.dk get2net.dk tiscali.dk youmail.dk jubii.dk ofir.dk frisurf.no lyse.net saunalahti.fi
    welho.com neostrada.pl buziaczek.pl interia.eu vsnl.net vsnl.com bsnl.in sancharnet.in dataone.in nifty.ne.jp plala.or.jp ocn.ne.jp
    so-net.ne.jp dion.ne.jp jcom.home.ne.jp infoseek.jp mopera.net vodafone.ne.jp ybb.ne.jp suddenlink.net mediacombb.net insightbb.com
    cogeco.ca eastlink.ca mts.net sasktel.net nb.sympatico.ca telusplanet.net sonic.net atlanticbb.net flash.net
    eim.ae emirates.net.ae batelco.com.bh qatar.net.qa omantel.net.om qualitynet.net saudi.net.sa nesma.net.sa netvigator.com pacific.net.sg
    starhub.net.sg tm.net.my jaring.my loxinfo.co.th indosat.net.id cbn.net.id hcm.vnn.vn chol.com hanafos.com dreamwiz.com empas.com
    paran.com kakao.com seed.net.tw 21cn.com absamail.co.za iafrica.com wananchi.com africaonline.co.ke volny.cz tiscali.cz quick.cz
    stonline.sk t-online.hu vipmail.hu chello.hu upcmail.hu rdslink.ro clicknet.ro k.ro eunet.rs ptt.rs sbb.rs mts.rs verat.net vip.hr
    globalnet.hr zg.t-com.hr t-com.hr estvideo.fr calixo.net rolmail.net brennercom.net dnet.it one.lt mail.lt delfi.lv vol.at utanet.at inode.at
    kabsi.at swissonline.ch vtxnet.ch speedy.com.ar ciudad.com.ar une.net.co etb.net.co entelchile.net 123.cl speedy.com.pe infonegocio.net.pe
    uai.com.br msa.hinet.net truemail.co.th ji-net.com indo.net.id cyber.net.pk brain.net.pk nexlinx.net.pk wol.net.pk""".split()
)


def is_free(domain: str) -> bool:
    """Whether a provider gives mailboxes at this domain to anybody.

    Examples:
        >>> is_free("gmail.com"), is_free("yahoo.co.uk"), is_free("meo.pt"), is_free("acme.com")
        (True, True, True, False)
    """
    if domain in _MORE_FREE:
        return True
    family = domain.partition(".")[0]
    if family in FAMILIES and domain.count(".") <= 2:
        return suggest(domain) is None and not _slipped(domain)
    return _classes().get(domain) == "free"


@cache
def listed() -> frozenset[str]:
    """Return every domain that a list gives a class, or guards against a suggestion."""
    return frozenset({*_classes(), *_MORE_FREE, *_GUARD, *RELAYS, *PLACEHOLDERS})


@cache
def free_domains() -> frozenset[str]:
    """Return every listed domain of a free provider."""
    return _MORE_FREE | {name for name, kind in _classes().items() if kind == "free"}


@cache
def disposable_domains() -> frozenset[str]:
    """Return every domain that the table calls disposable; :func:`is_disposable` knows slips and relays among them."""
    return frozenset(name for name, kind in _classes().items() if kind == "disposable")


def _slipped(domain: str) -> bool:
    return domain.rpartition(".")[2] in _SLIPPED_ENDINGS


def is_disposable(domain: str) -> bool:
    """Whether the domain serves mailboxes that are thrown away; relays and slips are not.

    Examples:
        >>> is_disposable("mailinator.com"), is_disposable("duck.com"), is_disposable("gmial.com")
        (True, False, False)
    """
    if domain in RELAYS or suggest(domain) is not None or is_free_listed(domain):
        return False
    while domain.count(".") >= 1:
        if _classes().get(domain) == "disposable":
            return True
        domain = domain.partition(".")[2]
    return False


def is_free_listed(domain: str) -> bool:
    """Whether the domain is on the own list of ordinary free providers."""
    return domain in _MORE_FREE


def is_relay(domain: str) -> bool:
    """Whether mail to the domain is forwarded to a person who hides their address."""
    return domain in RELAYS or domain.endswith((".duck.com", ".anonaddy.com", ".mozmail.com"))


def is_government(domain: str) -> bool:
    """Whether the domain is that of a state."""
    return bool(_GOVERNMENT.search(domain)) and not domain.endswith(".go.com")


def is_academic(domain: str) -> bool:
    """Whether the domain is that of a school or university."""
    return bool(_ACADEMIC.search(domain))


def is_placeholder(domain: str) -> bool:
    """Whether the domain stands for "no address"."""
    return domain in PLACEHOLDERS or domain.rpartition(".")[2] in RESERVED_ENDINGS


def drops_plus(domain: str) -> bool:
    """Whether the provider delivers ``name+tag`` to ``name``."""
    return bool(_PLUS.match(domain))


@cache
@cache
def real_ending(ending: str) -> bool:
    """Return whether the last label of an ending is on the list of public suffixes.

    Examples:
        >>> real_ending("co.uk"), real_ending("lp")
        (True, False)
    """
    return ending.rpartition(".")[2] in public_suffixes.rules(private=False)


def scanned(domain: str) -> str | None:
    """Return a domain with the ending for which a scanner took one that is none: rn for m, a zero for an o.

    Examples:
        >>> scanned("larkmoor.corn"), scanned("larkmoor.c0m"), scanned("larkmoor.c0.uk"), scanned("rnorn.com")
        ('larkmoor.com', 'larkmoor.com', 'larkmoor.co.uk', None)
    """
    found = _SCANNED.fullmatch(domain)
    if found is None or ("0" not in found[2] and real_ending(found[2].lstrip("."))):
        return None
    ending = found[2].replace("rn", "m").replace("0", "o")
    return found[1] + ending if real_ending(ending.lstrip(".")) else None


def suggest(domain: str) -> str | None:
    """Return the provider that was probably meant, or the domain with the ending that a scanner misread, or ``None``.

    Only one slip away (optimal string alignment), never for a domain that is real.

    Examples:
        >>> suggest("gmial.com"), suggest("web.dee"), suggest("mail.com"), suggest("live.nl")
        ('gmail.com', 'web.de', None, None)
        >>> suggest("gmail.corn"), suggest("larkmoor.c0m")
        ('gmail.com', 'larkmoor.com')
    """
    if domain in PROVIDERS or domain in _GUARD or domain in _MORE_FREE:
        return None
    name, _, ending = domain.partition(".")
    if name in _OWN_ENDING and not real_ending(ending):
        own = _OWN_ENDING[name]
        return f"{name}.{own}" if OSA.distance(ending, own, score_cutoff=1) <= 1 else None
    for provider in PROVIDERS:
        own, _, provider_ending = provider.partition(".")
        if name == own and ending in _SLIPPED_ENDINGS:
            if OSA.distance(ending, provider_ending, score_cutoff=1) <= 1:
                return provider
            continue
        alike = ending == provider_ending and len(own) >= 5 and name != own and len(name) >= 4
        if alike and OSA.distance(name, own, score_cutoff=1) <= 1:
            return provider
    slipped = ending in _SLIPPED_ENDINGS and name in {
        "gmail",
        "hotmail",
        "yahoo",
        "outlook",
        "icloud",
    }
    foreign = ending in {"co", "cm", "om", "de", "net"} and name in {"gmail", "icloud"}
    foreign |= ending == "cm" and name in {"yahoo", "hotmail", "outlook", "live", "msn", "aol"}
    return f"{name}.com" if slipped or foreign else scanned(domain)
