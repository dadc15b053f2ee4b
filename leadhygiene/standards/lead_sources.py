"""Where leads come from: raw texts to source and medium (own collection; UTM conventions)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from leadhygiene.standards.lookup import own_lists, word_patterns

_SUBJECT: Final = "lead_sources"

#: Source -> patterns over the folded text; the first source that matches wins.
_SOURCES: Sequence[tuple[str, str]] = (
    ("unknown", r"^(other|others|misc\w*|various|sonstige[rs]?|andere[rs]?|autre|otro|altro|outro|overig|inne|unknown|not set|none|not provided|tbd)$|^\W*$"),
    ("direct", r"^\(?direct\)?( traffic)?( ?/ ?\(?none\)?)?$|\bdirect (traffic|visit|type)\b|^direct_traffic$|^direkt$|\btyped (in )?(url|address|domain)\b|\bbookmark\w*\b|\burl (eingegeben|saisie)\b|\btype[- ]in\b"),
    ("paid_social", r"\b(facebook|fb|meta|instagram|ig|linkedin|twitter|x\.com|tiktok|xing|youtube|snapchat|pinterest|reddit|quora)\b.{0,12}\b(cpc|ppc|cpm|paid|ads?|sponsored)\b"),
    ("social", r"\b(facebook|fb|instagram|linkedin|twitter|tiktok|xing|youtube|pinterest|reddit|quora|snapchat|social)\b.{0,12}\b(organic|organique|organico|organisch)\b|\b(organic|organische?)\b.{0,12}\b(facebook|instagram|linkedin|twitter|tiktok|xing|youtube|social)\b"),
    ("website", r"^(request|get|ask for|book) (a |an )?(free )?(quote|demo|estimate|consultation|callback|call back|appointment|proposal|pricing|trial|offer)( form| page| request)?$|^(devis|demande de devis|angebotsanfrage|angebot anfordern|solicitud de presupuesto|richiesta (di )?preventivo|pedido de orcamento|offerteaanvraag)$"),
    ("webinar", r"\bwebinars?\b|\bweb ?cast\b|\bonline (seminar|event|workshop)\b|\bvirtual (event|summit)\b|\bwebseminar\b|\bgotowebinar\b|\bon24\b|ウェビナー|线上研讨会|вебинар"),
    ("referral", r"^wom$|\brefer(r?al|red|ence)\w*\b|\bword[- ]of[- ]mouth\b|\b\w*empfehlung\w*\b|\b(customer|client|kunde|cliente|client existant)$|\bweiterempfehl\w*\b|\brecommand\w*\b|\brecommend\w*\b|\brecomendaci\w*\b|\breferid\w*\b|\bindicac\w*\b|\bpassaparola\b|\bboca a boca\b|\bpolecen\w*\b|\bmund ?propaganda\b|\bbouche[- ]a[- ]oreille\b|\bvon mund zu mund\b|\bparrain\w*\b|\bmond[- ]tot[- ]mond\w*\b|\bap?adrin\w*\b|\bvia via\b|\bpresentat[oa] da\b|\bintroduc(ed|tion)\b|\bintroduction by\b|\bwarm intro\w*\b|\b(existing|current) (customer|client)\b|\bbestandskunde\w*\b|\bkunden werben kunden\b|\bmund[- ]zu[- ]mund\w*\b|\btips(et)? (fra|fran)\b|\banbefal\w*\b|\brekommend\w*\b|\bsuosit\w*\b|\btavsiye\b|\bajanl\w*\b|\bindicazion\w*\b|\bconsigliat\w*\b|\badvocate\b|\bde boca em boca\b|\bboca[- ]a[- ]boca\b|\bpassa ?parola\b|\bfriend\b|\bcolleague\b|\bcustomer intro\w*\b|\bdoporucen\w*\b|рекомендац|紹介|推荐|소개"),
    ("partner", r"\b(g2( crowd)?|capterra|trustpilot|getapp|software advice|gartner( peer insights)?|omr reviews|trustradius|clutch(\.co)?|yelp|tripadvisor|trustedshops|provenexpert|review site|bewertungsportal|comparison site|vergleichsportal)\b|\bpartners?\b(?! referral)|\breseller\w*\b|\bchannel\b|\baffiliate\w*\b|\bdistribut\w*\b|\bvar\b|\bmarketplace\b|\bappexchange\b|\balliance\b|\bhandelspartner\b|\bvertriebspartner\b|\bsocio\b|\bagency partner\b|\bdealer\b|\bintegrator\b|партнер|パートナー|合作伙伴|代理"),
    ("paid_search", r"\b(google|bing|yahoo|baidu|yandex|microsoft)[ _-]*(ads?|adwords|cpc|ppc|sem|direct)\b|\badwords\b|\b(cpc|ppc|sem)\b(?!.*(facebook|linkedin|instagram|twitter|meta|social))|\bpaid[ _-]?search\b|\bsearch ads?\b|\bsearch engine (marketing|advertising)\b|\bgoogle shopping\b|\bsuchmaschinenwerbung\b|\bsea\b|\bbezahlte suche\b|\bgads\b|директ"),
    ("paid_social", r"\b(facebook|fb|meta|instagram|ig|linkedin|li|twitter|tiktok|xing|youtube|snapchat|pinterest|reddit|quora)\b.*\b(ads?|lead ?ads?|lead gen( forms?)?|sponsored|cpc|ppc|paid|campaign|promoted|inmail|boost(ed)?|leadgen|anzeige\w*)\b|\bpaid[ _-]?social\b|\b(sponsored|promoted|paid)\b.*\b(facebook|fb|linkedin|instagram|twitter|tiktok|social)\b|\blead ?ads?\b|\bsocial ads?\b"),
    ("organic_search", r"(?<!twitter \()(?<!facebook )(?<!linkedin )(?<!instagram )\borganic\b(?!.*(social|post|twitter|facebook|linkedin|instagram))|\bseo\b|\bsearch engine\b|\b(google|bing|yahoo|duckduckgo|ecosia|baidu)( search| suche|\.com|\.de)?$|\bgoogle (my business|maps|business( profile)?)\b|\bgmb\b|\bgoogle ?/ ?organic\b|\bnatural search\b|\bsuchmaschine\b|\bmoteur de recherche\b|\bbuscador\b|\bgoogled\b|\bgoogle search\b|\binternet ?search\b|\bweb search\b|\bonline ?suche\b|\brecherche (google|internet)\b|поиск|検索|搜索|검색"),
    ("chat", r"\b(live ?)?chat(bot)?s?\b|\bsms( campaign)?\b|\btext message\b|\bdrift\b|\bintercom\b|\bwhats ?app\b|\btawk\b|\bzendesk chat\b|\blivechat\b|\bmessenger\b|\bbot\b|\bwechat\b|чат|チャット|在线客服"),
    ("social", r"\b(?:ig|insta) (?:story|stories|post|reel|dm|bio)\b|\b(facebook|fb|instagram|linkedin|twitter|x\.com|tiktok|xing|youtube|pinterest|reddit|quora|snapchat|social([ _-]?(media|network\w*|selling))?|soziale[ns]? (medien|netzwerke?)|reseaux sociaux|redes sociales|sns|weibo|vkontakte|vk|meetup group|community|forum|discord|slack community|organic social|podcast comment)\b|соцсет|ソーシャル|社交"),
    ("event", r"\bround[- ]?tables?\b|\bfairs?$|\b(trade ?shows?|trade ?fairs?|tradeshow|events?|conferences?|conf|expos?|exhibition\w*|booth|stand|badge scans?|messe\w*|\w*messe|kongress\w*|tagung|salon|foire|congr(es|eso|esso)|ferias?|fiera|fiere|feira|beurs|targi|veletrh\w*|vasar|kiallitas|massa|summit|seminars?|meet ?ups?|road ?show|workshops?|symposium|forum \d{4}|convention|dreamforce|ces|sxsw|mwc|cebit|dmexco|slush|saastr|inbound \d{4}|re:?invent|collision|viva ?tech|gitex|ifa|anuga|drupa|bauma|sxsw|ise|rsa|black ?hat|hannover|web summit|hackathon|dinner|luncheon|lunch (and|&) learn|networking|veranstaltung\w*|evenement\w*|eventos?|konferen\w*|user group|open house|hausmesse|speaking|business card|visitenkarte)\b|выставк|конференц|мероприят|展示会|セミナー|展会|会议|전시회|행사|معرض"),
    ("list_purchase", r"\badre(?:ss|sse)n?[- ]?(?:broker|handler|haendler|verlag|kauf)\w*|\b(purchased?|bought|rented|gekauft\w*|achet\w*|comprad\w*|acquistat\w*|kupion\w*|data ?base|datenbank)[ _-]*(lists?|data|listen?|leads?|contacts?|records)?\b|\b(csv|excel|data|bulk|manual|file)[ _-]?(uploads?|imports?)\b|^imports?( list)?$|^importiert$|^importado$|\b(zoom ?info|dun & bradstreet|d&b|dnb|hoovers|apollo(\.io)?|lusha|cognism|data ?\.?com|discoverorg|rocket ?reach|seamless(\.ai)?|lead411|uplead|clearbit|leadiq|adressliste|adresskauf|list (buy|purchase|rental|import|upload)|lists?|mailing list|third[- ]party|liste|kaltliste|data provider|content syndication list|echobot|dealfront|listed|jigsaw|infousa|kompass|list import)\b|名簿|购买"),
    ("content", r"\b(white ?papers?|e-?books?|guides?|reports?|case stud(y|ies)|content( (download|offer|syndication))?|downloads?|infographic\w*|blogs?|articles?|templates?|check ?lists?|toolkit|gated|asset|resource\w*|video|podcasts?|brochures?|datasheets?|research|study|studie|leitfaden|livre blanc|guia|katalog|catalog(ue)?|broschure|calculator|quiz|survey|umfrage|documentation|newsletter article|syndication)\b|資料|ダウンロード|白皮书|백서"),
    ("outbound", r"\b(cold[ _-]?(call\w*|e?-?mail\w*|outreach|contact)?|outbound|sdr|bdr|telemarketing|tele ?sales|tele ?prospect\w*|prospect(ing|ed)|call(ed|ing)? (list|campaign|center|out)|kaltakquise|akquise|telefonakquise|prospection|phoning|llamadas? (en frio)?|prospeccion|telefonat\w* a freddo|koude acquisitie|sales navigator|outreach|salesloft|door to door|canvassing|cadence|sequence|ae sourced|sales (generated|sourced|rep)|telefonmarketing|self[- ]?generated|inmail|linkedin message|bdm)\b|холодн|アウトバウンド|テレアポ|电话销售|콜드"),
    ("email", r"\b(e-?mails?( campaign| blast| marketing| newsletter)?|mailings?|newsletters?|mailchimp|nurture|drip|mailshot|edm|pardot email|marketo|serienmail|e-?mailing|courriel|correo|correo electronico|boletin|rundmail|email[ _-]\w+|hs_email|infolettre|nieuwsbrief)\b|рассылк|メール|邮件|이메일"),
    ("offline_ad", r"\b(radio|tv|television|fernsehen|print( ads?)?|magazines?|newspapers?|zeitung\w*|zeitschrift\w*|anzeige\w*|billboards?|plakat\w*|out[- ]of[- ]home|ooh|direct mail|postcard|flyers?|flugblatt|brief(mailing)?|prospekt|yellow pages|gelbe seiten|pages jaunes|inserat|press|presse|prensa|periodico|revista|journal|rivista|giornale|volantino|outdoor|vehicle|signage|sponsor(ship|ing)?|directory|advert(isement|ising)?|ads?|werbung|publicite|publicidad|offline( ad\w*)?|poster|leaflet|letter|cinema|catalogue ad|display|banner|trade press|podcast ad)\b|реклам|радио|広告|チラシ|杂志|广告|광고"),
    ("website", r"\b(web|web ?sites?|web ?forms?|web ?page|contact( us)?( form| page)?|kontakt(formular|seite)?|formular|formulario|formulaire|modulo( di contatto)?|landing ?pages?|home ?page|site( web)?|sitio web|pagina web|sito( web)?|inbound|demo( request)?|request (a )?demo|(free )?trial|qr[ -]?codes?|sign ?up|registration|pricing( page)?|quote request|rfq|online( form| inquiry| anfrage)?|internet|form( fill| submission)?|enquir(y|ies)|inquir(y|ies)|anfrage|callback|web to lead|web2lead|api|app( signup)?|portal|shop|online ?shop|www|strona( www)?|hjemmeside|hemsida|kotisivut?|webseite|self ?service|product signup|in-?app|phone inquiry|incoming call|inbound call|phone)\b|сайт|форма|お問い合わせ|ウェブ|网站|官网|홈페이지|웹사이트|موقع"),
)  # fmt: skip
_MEDIUM = {
    "paid_search": "cpc", "organic_search": "organic", "paid_social": "paid_social", "social": "social",
    "email": "email", "event": "event", "webinar": "event", "content": "content", "referral": "referral",
    "partner": "referral", "outbound": "outbound", "list_purchase": "list", "website": "website",
    "chat": "website", "direct": "none", "offline_ad": "offline",
}  # fmt: skip


@cache
def _compiled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(pattern)) for name, pattern in _SOURCES)


def classify(folded: str) -> tuple[str, str | None]:
    """Return source and medium of a folded text; ``unknown`` where no word tells.

    Examples:
        >>> classify("google / cpc"), classify("hannover messe"), classify("xyz")
        (('paid_search', 'cpc'), ('event', 'event'), ('unknown', None))
        >>> classify("webinaire"), classify("z polecenia")[0], classify("реклама google")[0]
        (('webinar', 'event'), 'referral', 'paid_search')
    """
    name = _further(folded, "first_") or _base(folded) or ""
    if not name:
        name = _further(folded, "") or "unknown"
    return name, _MEDIUM.get(name)


def _base(folded: str) -> str | None:
    return next((name for name, pattern in _compiled() if pattern.search(folded)), None)


def _further(folded: str, prefix: str) -> str | None:
    """Return the source by the lists of many languages; advertising on a network comes first."""
    if prefix and _list("advertising").search(folded):
        for network, source in (("social", "paid_social"), ("search", "paid_search")):
            if _list(f"networks_{network}").search(folded):
                return source
    named = (name for name in _MEDIUM if f"{prefix}{name}" in own_lists.lists(_SUBJECT))
    return next((name for name in named if _list(f"{prefix}{name}").search(folded)), None)


@cache
def _list(name: str) -> re.Pattern[str]:
    return re.compile(word_patterns.pattern(_SUBJECT, name))
