"""Well-known firms that changed their name or belong to another; facts of public record, own list.

Only names that a coined brand makes unmistakable; compared in folded form, without legal form.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from leadhygiene.standards import firm_words

#: Older name -> newer name; the older one is no longer used for the firm itself.
_RENAMED = """
twitter>x|x corp;andersen consulting>accenture;philip morris companies>altria|altria group;weight watchers|weight watchers international>ww|ww international
facebook>meta|meta platforms;google inc>alphabet;square inc>block inc;datsun>nissan;lucky goldstar>lg;research in motion|rim>blackberry;apple computer>apple
bell atlantic>verizon|verizon communications;valujet|valujet airlines>airtran|airtran airways;scientific games>light and wonder|light wonder;international harvester>navistar
gmac>ally|ally financial;priceline|priceline com|priceline group>booking holdings;time warner>warnermedia;statoil>equinor;dong energy>orsted;gdf suez>engie;france telecom>orange
british petroleum>bp;ciba geigy>novartis;sprint nextel>sprint;suntrust|bb t|bbt>truist|truist financial;wellpoint>anthem|elevance health;anthem>elevance health
centurylink|century link>lumen|lumen technologies;symantec>nortonlifelock|gen digital;nortonlifelock>gen digital;dunkin donuts>dunkin;l brands>bath body works
coach inc>tapestry;michael kors holdings>capri holdings;daimler|daimler benz|daimlerchrysler>mercedes benz group|mercedes benz;kellogg|kellogg company>kellanova;transferwise>wise
philips lighting>signify;akzonobel specialty chemicals>nouryon;minnesota mining manufacturing>3m;haloid|haloid xerox>xerox;tokyo tsushin kogyo>sony
matsushita|matsushita electric|matsushita electric industrial>panasonic;computing tabulating recording>ibm|international business machines;quantum computer services>aol
voicestream|voicestream wireless>t mobile|t mobile usa|t mobile us;norwich union>aviva;abbey national>santander uk;midland bank>hsbc|hsbc uk;royal dutch shell>shell
burroughs|sperry>unisys;tyco healthcare>covidien;us airways group>american airlines group;siemens semiconductors>infineon|infineon technologies;hoechst|rhone poulenc>aventis
kpmg consulting>bearingpoint;veba|viag>eon|e on;preussag>tui;credit lyonnais>lcl;vivendi universal>vivendi;ppr|pinault printemps redoute>kering
generale eaux|compagnie generale eaux>veolia;lyonnaise eaux>suez;kraft foods>mondelez|mondelez international;worldcom>mci;hewlett packard>hp|hp inc
"""
#: Firm -> the firm that owns it.
_OWNED = """
google|youtube|waymo|deepmind|verily|fitbit|nest labs>alphabet;geico|dairy queen|duracell|netjets|see s candies|fruit of the loom|bnsf railway|clayton homes>berkshire hathaway
linkedin|github|activision blizzard|nuance|nuance communications|skype|mojang>microsoft;instagram|whatsapp|oculus>meta|meta platforms|facebook
whole foods|whole foods market|zappos|twitch|audible|imdb|ring|amazon web services|aws>amazon|amazon com;pixar|marvel|marvel entertainment|lucasfilm|espn|hulu|abc|american broadcasting company>disney|walt disney|walt disney company
slack|slack technologies|tableau|tableau software|mulesoft|heroku>salesforce|salesforce com;red hat>ibm|international business machines;vmware>broadcom;splunk|webex|meraki|duo security>cisco|cisco systems
mysql|netsuite|cerner|sun microsystems>oracle;concur|successfactors|ariba|qualtrics>sap;instacart shipt|shipt>target;sam s club|jet com|flipkart>walmart
audi|porsche|skoda|skoda auto|seat|bentley|lamborghini|bugatti|ducati|scania|man truck bus>volkswagen|volkswagen group;mini|rolls royce motor cars>bmw|bmw group|bayerische motoren werke;lexus|daihatsu|hino motors>toyota|toyota motor
chevrolet|cadillac|gmc|buick|cruise>general motors;lincoln|lincoln motor>ford|ford motor;jaguar land rover|jaguar|land rover>tata motors;volvo cars|volvo car>geely;kia>hyundai|hyundai motor
gillette|braun|oral b|pampers>procter gamble|procter and gamble;ben jerry s|dove unilever|lipton teas>unilever;nespresso|purina|nestle purina|perrier>nestle;tropicana|quaker oats|gatorade|frito lay>pepsico
louis vuitton|sephora|bulgari|tiffany|tiffany co|moet hennessy|christian dior>lvmh;gucci|balenciaga|bottega veneta>kering;tim hortons|burger king|popeyes>restaurant brands international;kfc|taco bell|pizza hut>yum brands|yum
merrill lynch>bank of america;chase|j p morgan|jpmorgan|jp morgan>jpmorgan chase;ing direct>ing;kayak|agoda|opentable|booking com>booking holdings;vrbo|hotels com|orbitz|travelocity>expedia|expedia group
aldi talk|hofer>aldi;kaufland|lidl>schwarz gruppe|schwarz group;mediamarkt|saturn>ceconomy;t systems|t mobile|t mobile us>deutsche telekom;klm|air france>air france klm;british airways|iberia|aer lingus|vueling>iag|international airlines group;swiss international air lines|austrian airlines|eurowings|brussels airlines>lufthansa|deutsche lufthansa
hbo|cnn|warner bros>warner bros discovery|warner media;nbc|nbcuniversal|sky|universal pictures|peacock>comcast;cbs|paramount pictures|mtv|nickelodeon>paramount|paramount global|viacom;fox news>fox corporation
genentech>roche;alcon labs|sandoz>novartis;janssen|janssen pharmaceuticals|depuy synthes>johnson johnson|johnson and johnson;aetna>cvs|cvs health;optum|unitedhealthcare>unitedhealth|unitedhealth group;medco|evernorth|express scripts>cigna
ups store>ups;tnt express>fedex;dhl>deutsche post|dhl group;arm holdings|softbank mobile>softbank;supercell|riot games>tencent;alipay lazada|lazada>alibaba;cainiao>alibaba;tiktok>bytedance;weixin|wechat>tencent
converse>nike;reebok>adidas|authentic brands;beats|beats electronics>apple;boston dynamics>hyundai|hyundai motor;harman>samsung|samsung electronics
"""


def _plain(name: str) -> str:
    """Return a name without the articles and links that reading names leaves out."""
    kept = [
        word for word in name.split() if word not in firm_words.ARTICLES | firm_words.CONNECTORS
    ]
    return " ".join(kept) or name


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    return frozenset(
        (_plain(left), _plain(right))
        for rule in text.replace("\n", ";").split(";")
        if ">" in rule
        for left in rule.split(">")[0].split("|")
        for right in rule.split(">")[1].split("|")
    )


@cache
def _renamed() -> frozenset[tuple[str, str]]:
    return _pairs(_RENAMED)


@cache
def _owned() -> frozenset[tuple[str, str]]:
    return _pairs(_OWNED)


@cache
def later_names() -> Mapping[str, tuple[str, ...]]:
    """Return older name -> newer names."""
    found: dict[str, tuple[str, ...]] = {}
    for old, new in sorted(_renamed()):
        found[old] = (*found.get(old, ()), new)
    return found


def was_renamed(older: str, newer: str) -> bool:
    """Whether a firm of the first name now goes by the second.

    Examples:
        >>> was_renamed("twitter", "x"), was_renamed("x", "twitter")
        (True, False)
    """
    return (older, newer) in _renamed()


def is_owned(child: str, parent: str) -> bool:
    """Whether the first firm is known to belong to the second.

    Examples:
        >>> is_owned("linkedin", "microsoft"), is_owned("microsoft", "linkedin")
        (True, False)
    """
    return (child, parent) in _owned()


@cache
def named() -> frozenset[str]:
    """Return every name that the tables hold."""
    return frozenset(name for pair in (*_renamed(), *_owned()) for name in pair)
