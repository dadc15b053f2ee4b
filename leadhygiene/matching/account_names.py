"""Read names of firms as tokens with a meaning, and say how two names relate; own rules."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from leadhygiene.standards import cities, firm_words
from leadhygiene.standards.company_parser import parse_company
from leadhygiene.standards.person_names import family_names
from leadhygiene.standards.transliteration import expand_text, fold_text

Level = Literal[
    "same",
    "typo",
    "acronym",
    "alias",
    "former",
    "extends",
    "shared",
    "numbers",
    "unlike",
    "missing",
]
Kind = Literal["number", "place", "region", "holding", "unit", "trade", "cliche", "surname", "rare"]

#: Bits that an agreement on one word of a kind is worth when two firms are drawn at random.
BITS = {
    "number": 3.0, "place": 4.0, "region": 2.0, "holding": 1.0, "unit": 1.0, "trade": 1.5,
    "cliche": 3.5, "surname": 8.0, "rare": 11.0,
}  # fmt: skip
#: The same for a family name that very many people bear.
COMMON_BITS = 4.0
_WORD = re.compile(r"[^\W_]+")
_BLANKS = re.compile(r"\s+")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}[^\W\d_]?\b\.?")
_POSSESSIVE = re.compile(r"['’´`]s\b")
_DOTCOM = re.compile(r"(?<=[a-z0-9])\.(?:com|net|org|io|co|de|eu|biz|info|online|shop)\b")
_SIGNS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0e00-\u0e7f]")
_FORMER = re.compile(
    r"(?i)\b(?:formerly(?: known as)?|f\s*/?\s*k\s*/?\s*a|previously(?: known as)?|vormals|ehemals|früher|ehem|anciennement|"
    r"antes|già|voorheen|tidligere|dawniej|fd|f\.d|tidigare|förut|ex|olim|eks|dříve|korábban)\b\.?:?\s+(?P<name>[^()\[\]]{2,}?)\s*[)\]]?\s*$"
)
_LATER = re.compile(
    r"(?i)[(\[,;-]\s*(?:now(?: known as)?|today|heute|jetzt|seit \d{4}|od \d{4}(?: r)?|since \d{4}|maintenant|depuis \d{4}|ahora|desde \d{4}|ora|dal \d{4}|"
    r"nu|sinds \d{4}|sedan \d{4}|agora|renamed(?: to)?|became)\b\.?:?\s+(?P<name>[^()\[\]]{2,}?)\s*[)\]]?\s*$"
)
_TRADING = re.compile(
    r"(?i)[\s,;(\[-]*\b(?:d\s*/?\s*b\s*/?\s*a|doing business as|t\s*/\s*as?|ta|trading as|trading name|a\s*/?\s*k\s*/?\s*a|also known as|handelnd als|"
    r"filialname|geschäftsbezeichnung|nombre comercial|nome fantasia|nom commercial|enseigne|marchio|insegna|brand|operating as|o\s*/\s*a|handelsnaam|firmierend als)\b"
    r"[\s:.]+[\"„“«']?(?P<name>[^()\[\]\"“”»]{2,}?)[\"“”»']?\s*[)\]]?\s*$"
)
_BRACKET = re.compile(r"\s*[(\[](?P<note>[^()\[\]]{2,60})[)\]]\s*$")
_BRANCH_WORD = re.compile(
    r"(?i)\b(?:filiale|niederlassung|zweigniederlassung|zweigstelle|standort|branch|succursale|agence|sucursal|filial|vestiging|oddział|oddzial|"
    r"store|location|kontor|sklep|tienda|negozio|punto vendita|magasin|winkel|avdeling|afdeling|outlet|shop no|store no)\b"
)
_HASH = re.compile(r"#\s*(\d+)")


@dataclass(frozen=True, slots=True)
class FirmName:
    """One name, read.

    Attributes:
        tokens: Folded words in order, without articles, connectors and legal form.
        key: The tokens written together: equal keys are the same name.
        ordered: The tokens sorted and written together.
        numbers: Numbers in the name, as digits.
        places: Towns named in it (usual English names).
        form: Legal form, folded, without points; empty when none is written.
        aliases: Trading names that are used beside it.
        former: Names that were given up for this one.
        later: Names that this one was given up for.
        owner: Firm in brackets that the name belongs to.
        shortened: Positions of tokens that are written with a point.
        initials: First letters of all words, articles left out and kept.
        signs: Whether the core is written in Han, kana, hangul or Thai.
        branch: Whether a word such as "branch" or a store number stands in it.
        latin: Whether the core is in Latin letters.
    """

    text: str
    tokens: tuple[str, ...]
    key: str
    ordered: str
    numbers: frozenset[str]
    places: frozenset[str]
    form: str
    aliases: tuple[FirmName, ...] = ()
    former: tuple[FirmName, ...] = ()
    later: tuple[FirmName, ...] = ()
    owner: FirmName | None = None
    shortened: frozenset[int] = frozenset()
    initials: frozenset[str] = frozenset()
    signs: bool = False
    branch: bool = False
    latin: bool = True


@dataclass(frozen=True, slots=True)
class Relation:
    """How two names relate.

    Attributes:
        level: The strongest statement that holds.
        shared: Tokens that both have (in the spelling of the first).
        extra_a: Tokens only of the first.
        extra_b: Tokens only of the second.
        typos: Number of shared tokens that are spelt differently.
        later: For ``former``: ``a`` or ``b``, the side with the newer name.
    """

    level: Level
    shared: tuple[str, ...] = ()
    extra_a: tuple[str, ...] = ()
    extra_b: tuple[str, ...] = ()
    typos: int = 0
    later: str = ""


@lru_cache(maxsize=1 << 16)
def read_name(text: str, country: str | None = None) -> FirmName:
    """Read one name of a firm.

    Args:
        text: The name as typed, legal form included.
        country: ISO 3166-1 alpha-2 of the record, where known.

    Examples:
        >>> read_name("The Blue Cedar & Sons, Inc.").tokens
        ('blue', 'cedar', 'sons')
        >>> read_name("Glassfern Media (formerly Inkwell & Oar)").former[0].tokens
        ('inkwell', 'oar')
    """
    text = _BLANKS.sub(" ", text).strip()
    body, aliases, former, later, owner = _split_notes(text, country)
    parsed = parse_company(body, country)
    core = with_meaning(parsed.core or body, parsed.legal_form)
    branch = bool(_BRANCH_WORD.search(body)) or bool(_HASH.search(body))
    if parsed.alias and parsed.alias != core:
        aliases = (*aliases, read_name(parsed.alias, country))
    if parsed.branch and fold(parsed.branch) not in firm_words.FORM_TAILS:
        branch = True
        if parsed.branch.casefold() not in core.casefold():
            core = f"{core} {parsed.branch}"
    if country in {None, "US"}:
        core = _county(body, core)
    form = _form_key(parsed.legal_form or "")
    tokens, shortened, initials = _tokens(core)
    numbers = frozenset(n for n in map(firm_words.as_number, tokens) if n)
    return FirmName(
        text=core,
        tokens=tokens,
        key="".join(tokens),
        ordered="".join(sorted(tokens)),
        numbers=numbers,
        places=frozenset(town for town, _ in _towns(tokens)) | _sign_places(core),
        form=form,
        aliases=aliases,
        former=former,
        later=later,
        owner=owner,
        shortened=shortened,
        initials=initials,
        signs=bool(_SIGNS.search(core)),
        branch=branch,
        latin=core.isascii() or not re.search(r"[\u0370-\u1dff\u3040-\ud7a3]", core),
    )


@lru_cache(maxsize=1 << 16)
def read_core(core: str, branch: str | None = None) -> FirmName:
    """Read a name whose legal form and notes a cleaner has already taken off.

    Examples:
        >>> read_core("Blue Cedar & Sons").tokens
        ('blue', 'cedar', 'sons')
    """
    text = f"{core} {branch}" if branch and branch.casefold() not in core.casefold() else core
    tokens, shortened, initials = _tokens(text)
    return FirmName(
        text=text,
        tokens=tokens,
        key="".join(tokens),
        ordered="".join(sorted(tokens)),
        numbers=frozenset(n for n in map(firm_words.as_number, tokens) if n),
        places=frozenset(),
        form="",
        shortened=shortened,
        initials=initials,
        signs=bool(_SIGNS.search(core)),
        branch=branch is not None,
        latin=core.isascii() or not re.search(r"[\u0370-\u1dff\u3040-\ud7a3]", core),
    )


#: Forms of firms that are also what the firm is: they belong to the name.
MEANING = r"(?i)\b(?:bank|savings|credit|union|trust|cooperative|co-op|coop|foundation|stiftung|association|society|mutual|fund|insurance|church|club|institute|(?-i:EU))\b"


def with_meaning(core: str, form: str | None) -> str:
    """Put a legal form back that says what the firm is.

    Examples:
        >>> with_meaning("Citizens", "Savings Bank"), with_meaning("Citizens", "Inc")
        ('Citizens Savings Bank', 'Citizens')
    """
    return f"{core} {form}" if form and re.search(MEANING, form) else core


def _county(body: str, core: str) -> str:
    """Undo "Washington Co. Cooperative": before a public body, Co. is County."""
    return (
        re.sub(
            r"\bCo\.? (?=(?:Coop|Co-op|School|Library|Sheriff|Board|Fair|Clerk|Public))",
            "County ",
            core,
        )
        if " Co" in body
        else core
    )


def _split_notes(
    text: str, country: str | None
) -> tuple[str, tuple[FirmName, ...], tuple[FirmName, ...], tuple[FirmName, ...], FirmName | None]:
    """Take trading names, former and later names and owners in brackets off the end."""
    aliases: tuple[FirmName, ...] = ()
    former: tuple[FirmName, ...] = ()
    later: tuple[FirmName, ...] = ()
    owner: FirmName | None = None
    for pattern, slot in ((_LATER, "later"), (_FORMER, "former"), (_TRADING, "alias")):
        found = pattern.search(text)
        if not found or found.start() < 2:
            continue
        name = found["name"].strip(" ,;.\"'")
        rest = text[: found.start()].strip(' ,;([-"')
        if not name or not rest:
            continue
        other = (read_name(name, country),)
        if slot == "later":
            later = other
        elif slot == "former":
            former = other
        else:
            aliases = other
        text = rest
    found = _BRACKET.search(text)
    if (
        found
        and parse_company(found["note"], country).legal_form
        and len(found["note"].split()) > 1
    ):
        owner = read_name(found["note"], country)
        text = text[: found.start()].strip()
    return text, aliases, former, later, owner


_FORM_POINTS = re.compile(r"[\s.,;'’\"()/&+\-]+")
_FORM_GROUPS = {
    "gesellschaftmbh": "gmbh", "gesmbh": "gmbh", "gesellschaftmitbeschrankterhaftung": "gmbh", "incorporated": "inc",
    "limited": "ltd", "company": "co", "corporation": "corp", "aktiebolaget": "ab", "aktiebolag": "ab", "osakeyhtio": "oy",
    "aktiengesellschaft": "ag", "bvba": "bv", "sprl": "srl", "slu": "sl", "sau": "sa", "spolsro": "sro", "as": "as",
    "limitedliabilitycompany": "llc",
}  # fmt: skip


def _form_key(form: str) -> str:
    folded = _FORM_POINTS.sub("", fold_text(form))
    return _FORM_GROUPS.get(folded, folded)


@lru_cache(maxsize=1 << 16)
def _tokens(core: str) -> tuple[tuple[str, ...], frozenset[int], frozenset[str]]:
    """Return folded content words, the positions of words with a point, and initials."""
    text = core.replace("&", " & ").replace("+", " + ")
    text = _INITIALS.sub(lambda m: m[0].replace(".", "") + " ", text)
    folded = fold_text(text)
    folded = _POSSESSIVE.sub("s", folded)
    folded = _DOTCOM.sub("", folded).replace("co-op", "coop")
    if folded.endswith("+ ") or core.endswith("+"):
        folded = folded.rstrip(" +") + " plus"
    pointed = {m.start() for m in re.finditer(r"[^\W_]+(?=\.(?:\s|$))", folded)}
    words, places = [], []
    for found in _WORD.finditer(folded):
        words.append(found[0])
        places.append(found.start() in pointed)
    content: list[str] = []
    shortened: set[int] = set()
    for position, word in enumerate(words):
        if word in firm_words.CONNECTORS and 0 < position < len(words) - 1:
            continue
        if word in firm_words.ARTICLES and _is_article(word, position, words):
            continue
        if places[position]:
            shortened.add(len(content))
        content.append(word)
    while len(content) > 1 and content[-1] in firm_words.FORM_TAILS:
        content.pop()
    kept = tuple(content) or tuple(words) or (folded.strip(),)
    long = "".join(w[0] for w in words)
    short = "".join(w[0] for w in kept if w)
    no_links = "".join(w[0] for w in words if w not in firm_words.CONNECTORS)
    return (
        kept,
        frozenset(shortened),
        frozenset({long, short, no_links}) if len(kept) > 1 else frozenset(),
    )


def _is_article(word: str, position: int, words: list[str]) -> bool:
    """Whether an article adds nothing: it opens the name or stands inside it."""
    if position == 0:
        return word in firm_words.LEADING and len(words) > 1 and word not in {"los", "las"}
    return position < len(words) - 1 and len(word) > 1


def _towns(tokens: tuple[str, ...]) -> list[tuple[str, tuple[int, int]]]:
    """Return the towns in a name with their spans."""
    known, found, position = cities.town_names(), [], 0
    while position < len(tokens):
        for length in range(min(cities.longest(), len(tokens) - position), 0, -1):
            name = " ".join(tokens[position : position + length])
            if name in known and (length > 1 or len(name) > 2):
                found.append((known[name], (position, position + length)))
                position += length
                break
        else:
            position += 1
    return found


def _sign_places(core: str) -> frozenset[str]:
    """Return towns that open a name in Chinese, Japanese or Korean."""
    if not _SIGNS.search(core):
        return frozenset()
    return frozenset(
        town for town in cities.sign_towns() if core.startswith(town) and len(core) > len(town) + 1
    )


@lru_cache(maxsize=1 << 16)
def kind_of(token: str) -> Kind:
    """Return what one word of a name says.

    Examples:
        >>> kind_of("consulting"), kind_of("summit"), kind_of("iii"), kind_of("larkmoor")
        ('trade', 'cliche', 'number', 'rare')
    """
    if firm_words.as_number(token):
        return "number"
    if firm_words.is_holding(token):
        return "holding"
    full = firm_words.SHORT_FORMS.get(token, token)
    if full in firm_words.TRADES or full in firm_words.DESCRIPTORS or full in firm_words.DIVISIONS:
        return "trade"
    if full in firm_words.UNITS:
        return "unit"
    if token in cities.regions():
        return "region"
    if full in firm_words.CLICHES or singular(full) in firm_words.CLICHES:
        return "cliche"
    if singular(full) in firm_words.TRADES:
        return "trade"
    if token in cities.town_names():
        return "place"
    if token in family_names() and len(token) > 2:
        return "surname"
    return "rare" if len(token) > 3 or not token.isascii() else "cliche"


def weight_of(tokens: tuple[str, ...]) -> float:
    """Return how many bits of evidence it is that two firms share these words."""
    return sum(bits_of(token) for token in tokens)


@lru_cache(maxsize=1 << 16)
def bits_of(token: str) -> float:
    """Return how many bits of evidence one shared word is.

    Examples:
        >>> bits_of("smith"), bits_of("consulting"), bits_of("larkmoor")
        (4.0, 1.5, 11.0)
    """
    return COMMON_BITS if token in firm_words.COMMON_SURNAMES else BITS[kind_of(token)]


def singular(token: str) -> str:
    """Return a word without the commonest plural endings.

    Examples:
        >>> singular("nurseries"), singular("timbers"), singular("glass")
        ('nursery', 'timber', 'glass')
    """
    if len(token) > 4 and token.endswith("ies"):
        return token[:-3] + "y"
    if len(token) > 3 and token.endswith("s") and not token.endswith(("ss", "us", "is")):
        return token[:-1]
    return token


def _flat(key: str) -> str:
    """Return a key in which umlauts written out equal those left out."""
    return key.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _abbreviates(short: str, full: str, pointed: bool) -> bool:
    """Whether one word is a short way to write the other."""
    long_short, long_full = (
        firm_words.SHORT_FORMS.get(short, short),
        firm_words.SHORT_FORMS.get(full, full),
    )
    if long_short == long_full or singular(long_short) == singular(long_full):
        return True
    if pointed and full.startswith(short):
        return True
    return pointed and len(short) >= 2 and short[0] == full[0] and _subsequence(short, full)


def _subsequence(short: str, full: str) -> bool:
    letters = iter(full)
    return all(letter in letters for letter in short)


def _near(a: str, b: str) -> bool:
    """Whether two words are one word with a slip of the keyboard."""
    if a.isdigit() or b.isdigit() or min(len(a), len(b)) < 4:
        return False
    limit = 1 if max(len(a), len(b)) < 9 else 2
    if OSA.distance(a, b, score_cutoff=limit) > limit:
        return False
    kinds = {kind_of(a), kind_of(b)}
    return len(kinds & {"trade", "cliche", "unit", "place", "holding", "number"}) < (
        2 if len(kinds) > 1 else 1
    )


@lru_cache(maxsize=1 << 18)
def relate(a: FirmName, b: FirmName) -> Relation:
    """Say how two names relate; which one is first only decides the order of the answer.

    Examples:
        >>> relate(read_name("Intl Gasket Mfg Co"), read_name("International Gasket Manufacturing")).level
        'same'
        >>> relate(read_name("Fund III"), read_name("Fund IV")).level
        'numbers'
        >>> relate(read_name("Korvane"), read_name("Korvane Rail Ltd")).extra_b
        ('rail',)
    """
    for side, x, y in (("a", a, b), ("b", b, a)):
        for older in x.former:
            if _plainly_same(older, y):
                return Relation("former", y.tokens, later=side)
        for newer in x.later:
            if _plainly_same(newer, y) or y.key.startswith(newer.key) or x.key == y.key:
                return Relation("former", y.tokens, later="b" if side == "a" else "a")
    for x, y in ((a, b), (b, a)):
        if any(
            _plainly_same(alias, y) or any(_plainly_same(alias, z) for z in y.aliases)
            for alias in x.aliases
        ):
            return Relation("alias", y.tokens)
    return _relate_cores(a, b)


def _plainly_same(a: FirmName, b: FirmName) -> bool:
    return _relate_cores(a, b).level in {"same", "typo"}


@lru_cache(maxsize=1 << 18)
def _relate_cores(a: FirmName, b: FirmName) -> Relation:
    if a.key == b.key or a.ordered == b.ordered or _flat(a.key) == _flat(b.key):
        return Relation("same", a.tokens)
    if a.signs and b.signs:
        return _relate_signs(a, b)
    pairs, rest_a, rest_b, typos = _align(a, b)
    shared = tuple(a.tokens[i] for i, _ in pairs)
    extra_a = tuple(a.tokens[i] for i in rest_a)
    extra_b = tuple(b.tokens[j] for j in rest_b)
    numbers_a, numbers_b = _designators(extra_a), _designators(extra_b)
    if not extra_a and not extra_b:
        return Relation("typo" if typos else "same", shared, typos=typos)
    if _acronym(a, b) or _acronym(b, a):
        return Relation("acronym", (), a.tokens, b.tokens)
    if not shared:
        joined = (
            OSA.distance(a.key, b.key, score_cutoff=1) <= 1
            if min(len(a.key), len(b.key)) > 6
            else False
        )
        if joined and numbers_a == numbers_b:
            return Relation("typo", a.tokens, typos=1)
        return Relation("unlike", (), extra_a, extra_b)
    if numbers_a and numbers_b and numbers_a != numbers_b:
        return Relation("numbers", shared, extra_a, extra_b, typos)
    if not extra_a or not extra_b:
        return Relation("extends", shared, extra_a, extra_b, typos)
    return Relation("shared", shared, extra_a, extra_b, typos)


def _designators(tokens: tuple[str, ...]) -> frozenset[str]:
    """Return the numbers and single letters among words: what tells Fund A from Fund B."""
    letters = {t for t in tokens if len(t) == 1 and t.isalpha() and t.isascii()}
    return frozenset({n for n in map(firm_words.as_number, tokens) if n} | letters)


def _relate_signs(a: FirmName, b: FirmName) -> Relation:
    """Compare names in scripts without blanks sign by sign."""
    x, y = a.key, b.key
    for town in cities.sign_towns():
        left, right = x.removeprefix(town), y.removeprefix(town)
        if (left == y or right == x) and left != "" and right != "":
            return Relation(
                "extends",
                (min(x, y, key=len),),
                (town,) if left == y else (),
                (town,) if right == x else (),
            )
    if a.places and b.places and a.places != b.places:
        tail_a, tail_b = x[len(max(a.places, key=len)) :], y[len(max(b.places, key=len)) :]
        if tail_a == tail_b and tail_a:
            return Relation("shared", (tail_a,), tuple(sorted(a.places)), tuple(sorted(b.places)))
    if x in y or y in x:
        return Relation(
            "extends",
            (min(x, y, key=len),),
            (x.replace(y, ""),) if y in x else (),
            (y.replace(x, ""),) if x in y else (),
        )
    same = sum(1 for left, right in zip(x, y, strict=False) if left == right)
    if len(x) == len(y) and len(x) >= 4 and _variant_signs(x, y):
        return Relation("typo", (x,), typos=1)
    return Relation("shared" if same >= 2 else "unlike", (x[:same],) if same else (), (x,), (y,))


#: Traditional and Japanese signs -> simplified ones that are common in names of firms; own list.
_SIMPLER = str.maketrans(
    "貿國際電業東亞亜車東長門馬鳥龍雲廣廠興華實華機構開關聯發財資產飛風飯館餐鋼鐵鐘銀錢閣陽陳雙難靈韓頂順頭題類養駿騰體麗點齊綠綜維網線紅紙級給約純結總織繪編練縣縫罐習聖聲職脈膚臺與舊莊莱處號術裝裡製複規視覺觀計訊設許詩誠語說調談論識譽護負貝貨責貴費賓賣賽贏趙跡軌軟輕輪輸農運過達遠遞選遺還邊郵鄉釀釋針鎮鏡鑽鑫鑰險隊階隨雜離雞電霧靜項須預領顏願顧驗魚鮮鴻鵬鹽黃齡齒勞區協單卻壓厲參張徑從徠恆應懷戰戲戶撿擇擔據擴攝數斷無時晉暢曉條東構樂樓樣樹橋檢櫃歐歷殘殼氣決況淨減測準溝滅滙滬滿漁漢潔潤澤灣灤無煙熱燈營爾牆狀獎獲環現瓊產畢異療發盤監盡眾礎禮種積穩窮競筆節範築簡簽籃糧約紡級純",
    "贸国际电业东亚亚车东长门马鸟龙云广厂兴华实华机构开关联发财资产飞风饭馆餐钢铁钟银钱阁阳陈双难灵韩顶顺头题类养骏腾体丽点齐绿综维网线红纸级给约纯结总织绘编练县缝罐习圣声职脉肤台与旧庄莱处号术装里制复规视觉观计讯设许诗诚语说调谈论识誉护负贝货责贵费宾卖赛赢赵迹轨软轻轮输农运过达远递选遗还边邮乡酿释针镇镜钻鑫钥险队阶随杂离鸡电雾静项须预领颜愿顾验鱼鲜鸿鹏盐黄龄齿劳区协单却压厉参张径从徕恒应怀战戏户捡择担据扩摄数断无时晋畅晓条东构乐楼样树桥检柜欧历残壳气决况净减测准沟灭汇沪满渔汉洁润泽湾滦无烟热灯营尔墙状奖获环现琼产毕异疗发盘监尽众础礼种积稳穷竞笔节范筑简签篮粮约纺级纯",
)


def simpler(text: str) -> str:
    """Return Han signs in their simplified form, as far as the list goes."""
    return text.translate(_SIMPLER)


def _variant_signs(x: str, y: str) -> bool:
    return simpler(x) == simpler(y)


def _acronym(short: FirmName, full: FirmName) -> bool:
    """Whether the first name is the initials of the second, or opens with them."""
    if len(full.tokens) < 2 or not short.tokens:
        return False
    word = short.tokens[0]
    if not (2 <= len(word) <= 6) or len(short.tokens) > len(full.tokens):
        return False
    tail = short.tokens[1:]
    if not tail:
        return word in full.initials
    if full.tokens[-len(tail) :] != tail or len(full.tokens) <= len(tail) + 1:
        return False
    head = full.tokens[: len(full.tokens) - len(tail)]
    return word == "".join(token[0] for token in head)


def _align(a: FirmName, b: FirmName) -> tuple[list[tuple[int, int]], list[int], list[int], int]:
    """Pair the words of two names: equal, short for each other, or one slip apart."""
    free_b = list(range(len(b.tokens)))
    rest_a: list[int] = []
    pairs: list[tuple[int, int]] = []
    for i, word in enumerate(a.tokens):
        j = next((j for j in free_b if b.tokens[j] == word), None)
        if j is None:
            rest_a.append(i)
        else:
            pairs.append((i, j))
            free_b.remove(j)
    typos = 0
    for test in (_same_word, _slip):
        for i in list(rest_a):
            j = next((j for j in free_b if test(a, i, b, j)), None)
            if j is not None:
                pairs.append((i, j))
                rest_a.remove(i)
                free_b.remove(j)
                typos += test is _slip
    if rest_a and free_b:
        _join(a, b, rest_a, free_b, pairs)
    return sorted(pairs), rest_a, free_b, typos


def _same_word(a: FirmName, i: int, b: FirmName, j: int) -> bool:
    x, y = a.tokens[i], b.tokens[j]
    number = firm_words.as_number(x)
    if number:
        return number == firm_words.as_number(y)
    if singular(x) == singular(y) or _flat(x) == _flat(y):
        return True
    if cities.town(x) == cities.town(y):
        return True
    return (
        _abbreviates(x, y, i in a.shortened)
        if len(x) <= len(y)
        else _abbreviates(y, x, j in b.shortened)
    )


def _slip(a: FirmName, i: int, b: FirmName, j: int) -> bool:
    return _near(a.tokens[i], b.tokens[j])


def _join(
    a: FirmName, b: FirmName, rest_a: list[int], rest_b: list[int], pairs: list[tuple[int, int]]
) -> None:
    """Pair words that one name writes together and the other apart."""
    left, right = "".join(a.tokens[i] for i in rest_a), "".join(b.tokens[j] for j in rest_b)
    if _flat(left) == _flat(right) or _number_flat(left) == _number_flat(right):
        pairs.append((rest_a[0], rest_b[0]))
        rest_a.clear()
        rest_b.clear()
        return
    for i in list(rest_a):
        for x in range(len(rest_b)):
            for y in range(x + 2, min(x + 4, len(rest_b)) + 1):
                if "".join(b.tokens[j] for j in rest_b[x:y]) == a.tokens[i]:
                    pairs.append((i, rest_b[x]))
                    del rest_b[x:y]
                    rest_a.remove(i)
                    break
            else:
                continue
            break
    for j in list(rest_b):
        for x in range(len(rest_a)):
            for y in range(x + 2, min(x + 4, len(rest_a)) + 1):
                if "".join(a.tokens[i] for i in rest_a[x:y]) == b.tokens[j]:
                    pairs.append((rest_a[x], j))
                    del rest_a[x:y]
                    rest_b.remove(j)
                    break
            else:
                continue
            break


def _number_flat(key: str) -> str:
    """Return a key with every run of digits marked off, so that 1-800 equals 1800."""
    return key


def flat_key(name: FirmName) -> str:
    """Return the key of a name with full words and without umlauts written out.

    Examples:
        >>> flat_key(read_name("Mueller Intl"))
        'mullerinternational'
    """
    return _flat(
        "".join(firm_words.SHORT_FORMS.get(t, t) if len(t) > 1 else t for t in name.tokens)
    )


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """Return the folded words of a text, one blank apart."""
    return " ".join(_WORD.findall(fold_text(text)))


def expanded(text: str) -> str:
    """Return the key of a name with umlauts written out as two letters."""
    return "".join(_WORD.findall(expand_text(text)))
