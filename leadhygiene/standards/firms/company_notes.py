"""Notes behind the name of a firm: another name, a branch, a place. Own rules and words."""

from __future__ import annotations

import re

from leadhygiene.standards.firms import firm_words
from leadhygiene.standards.firms.legal_forms import key, suffixes
from leadhygiene.standards.places import countries
from leadhygiene.standards.places.cities import town_names
from leadhygiene.standards.text.transliteration import fold_text

#: Patterns that both the parser and the column path use.
#: Marks of a trading or former name; the second group counts only behind a sign that divides.
_MARK = (
    r"(?:\b(?:d\s?[/.]\s?b\s?[/.]\s?a\b\.?|dba\b|doing business as|t/as?\b|trading as|trading name|trades as|operating as|o/a\b|"
    r"a\s?[/.]\s?k\s?[/.]\s?a\b\.?|aka\b|also known as|f\s?[/.]\s?k\s?[/.]\s?a\b\.?|fka\b|formerly known as|formerly called|formerly trading as|formerly|previously known as|"
    r"previously called|previously|n/k/a\b|nka\b|now known as|ehemals|vormals|vormalig|handelnd als|firmierend als|anciennement|anct\.|nom commercial|nombre comercial|nombre de fantas[ií]a|denominaci[oó]n comercial|nome de fantasia|nome comercial|denominazione commerciale|nume comercial|handelsnaam|handelsname|"
    r"geschäftsbezeichnung|markenname|marketed as|trade name|trade style|brand name|store name|marca comercial|all['’]insegna|à l['’]enseigne|nazwa handlowa|obchodní (?:název|jméno)|obchodné meno|trgovsko ime|"
    r"kereskedelmi név|márkanév|ticar[iî] [uü]nvan[ıi]?|marka adı|коммерческое название|торговое название|торговая марка|торговельна марка|търговска марка|διακριτικ[όο]ς τ[ίι]τλος|δ\.τ\.|aputoiminimi|bifirma|binavne?|"
    r"nama dagang|nama komersial|tên thương mại|屋号|商号|商標|商标|ブランド名|상호|브랜드|الاسم التجاري|العلامة التجارية|שם מסחרי|antes conocida? como|"
    r"anteriormente|nome fantasia|già denominata|precedentemente|handelend onder de naam|voorheen|voormalig|tidligere|tidl\.|tidigare|dawniej|poprzednio|dříve|predtým|prije|ranije|korábban|entinen|"
    r"eski adıyla|önceki adıyla|v/h\b|бывш(?:ее|ая|ий)|ранее|раніше|колишн(?:є|я|ій)|πρώην)"
    r"|\b(?:vorm|ehem|fhv|fd)\.|(?:[,;(\[]|\s[–-])\s*(?:now|früher|frueher|ex|antes|già|ehem|vorm|fd|f\.d|tidl|fhv|ent|anct|eks|bivš[aei]?|v\.?\s?h|бывш|t?\.?\s?h\.?\s?o\.?\s?d\.?\s?n|aka|known as|brand name|brand|marke|marque|marca comercial|marca|enseigne|insegna|бренд|тм|firmiert als|auftretend als)\b"
    r"|[(\[]\s*(?:was|once|earlier|old name|ancien nom|avant|autrefois|prima|in precedenza|eerder|förut|původně|fost(?:ul|a)?|olim|antigu[ao]|vorher|zuvor|alter name|antiguamente|"
    r"áður|endine|endise nimega|agrāk|bijušais|bijusī|anksčiau|buvęs|buvusi|nekdaj|prej|abans|anteriorment|lehen|gynt|dahulu|dulu|sebelumnya|dahulunya|dating|"
    r"zamani|trước đây(?: là)?|tiền thân(?: là)?|eski(?: ad[ıi]\w*)?|keçmiş|sobiq|бұрынғы|мурдагы|поранешен|поранешна|преди|былая|былы|ყოფილი|նախկին|سابقا|سابقاً|سابق|לשעבר|më parë|volt|"
    r"nu|nå|numera|numer|nuvarande|i ?dag|nuværende|nåværende|heutig\w*|actuellement|actualmente|atualmente|attualmente|tegenwoordig|thans|jetzt|heute|nunmehr|maintenant|désormais|aujourd['’]hui|ahora|hoy|agora|hoje|adesso|oggi|ora|nyní|dnes|teraz|dziś|obecnie|sada|danas|zdaj|danes|most|ma|"
    r"nykyisin|nyk|acum|azi|ныне|теперь|сейчас|тепер|нині|сега|σήμερα|πλέον|şimdi|artık|yeni adı|tagad|dabar|nüüd)\b"
    r"|[(\[（]\s*구\b)"
)
#: The same of China and Japan, behind which no room is left.
_EAST_MARK = r"[(\[（]\s*(?:旧社名|旧商号|旧称|旧名|舊名|舊稱|原名|曾用名)[\s:：]*"
ALIAS = rf"(?i)(?:{_MARK}[\s:.\"“„«-]+|{_EAST_MARK})(?P<alias>[^()\[\]]{{2,}}?)[)\]\"”“»]*\s*$"
#: Every name with such a mark has this; quicker to look for.
ALIAS_HINT = "(?i)" + _MARK.replace(r"\b", "") + "|" + _EAST_MARK
_ALIAS = re.compile(ALIAS)
_PLACE = r"\s*:?\s+(?:(?:de|d['’]|in|en|di|w|we|da|do|von|of)\s+)?(?P<{}>[^(),\d]{{2,40}}?)\)?$"
#: Words that open the note of a branch; the second group needs a sign before it.
BRANCH = (
    r"(?i)\s*[,(–-]?\s*\b(?:zweigniederlassung|niederlassung|filiale|zweigstelle|zweigwerk|filialname|betriebsstätte|succursale|sucursal|"
    r"vestiging|oddział|pobočka|fióktelep|telephelye|sucursala|punct de lucru|podružnica|poslovnica|punto vendita|unità locale|филиал в|подразделение|υποκατάστημα|chi nhánh|cabang|cawangan)"
    + _PLACE.format("after")
    + r"|\s*[,(–-]\s*(?:branch office|branch|sales office|office|standort|geschäftsstelle|agence|établissement|delegación|filial|location|site|werk|sede|podružnice|filijala|filiaal|филиал|філія)"
    + _PLACE.format("behind")
    + r"|\s*[,(–-]\s*(?:agenzia|agencia|agência|unidade|unidad|bureau|dépôt|depot|antenne|magasin|boutique|avdelning|avdeling|avd\.?|afdeling|afd\.?|kontor|kantoor|"
    r"toimipiste|konttori|myymälä|placówka|placowka|biuro|sklep|provozovna|provoz|prodejna|prevádzka|üzlet|iroda|punto de venta|tienda|loja|negozio|ufficio|stabilimento|planta|"
    r"офис|магазин|відділення|клон|офис в|представительство|ogranak|magasinet|butik|butikk|werkplaats|warehouse|showroom)"
    + _PLACE.format("loose")
    + r"|\s*[,(–-]\s*(?P<before>[^(),–-]{2,30}?)\s+(?:branch office|branch|office|store|location|site|niederlassung|filiale|plant|factory|vestiging|filiaal|şubesi|subesi|fióktelep|telephely|fiókja|филиал|филијала)\)?$"
    r"|\s*[,(–-]\s*(?P<near>[^(),–-]{2,30}?)\s+(?:depot|warehouse|showroom|campus|works|kontor|avdelning|avdeling|afdeling|ofisi|mağazası|toimipiste|konttori|офис)\)?$"
    r"|\s+(?P<bare>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?)\s+(?:branch office|branch|niederlassung|filiale|şubesi|subesi|vestiging)$"
)
_BRANCH = re.compile(BRANCH)
_EAST_BRANCH = re.compile(
    r"^(?P<core>.*(?:公司|会社|회사|\(株\)|㈱|\(주\)|㈜).*?[\s　]+)(?P<a>[^\s　]{1,12}?)(?:支店|支社|営業所|工場|本社|本店|事業所|지점|지사)$|"
    r"^(?P<core2>.*公司)(?P<b>[^\s]{1,12}?)(?:分公司|分店|办事处|辦事處)$"
)
#: Every name with such a note has this; quicker to look for.
HINT = (
    r"(?i)filial|niederlass|zweig|branch|succursale|sucursal|vestiging|oddzia|pobočka|fióktelep|telephely|betriebsst|punct de lucru|podružnica|poslovnica|punto vendita|unità locale|"
    r"филиал|подразделение|υποκατάστημα|chi nhánh|cabang|cawangan|[şs]ubesi|"
    r"[,(–-].*(?:standort|office|store|location|site|agen|établiss|delegac|geschäftsst|plant|factory|werk|sede|unidad|bureau|d[ée]p[oô]t|antenne|magasin|boutique|avd|afd|kontor|kanto|filiaal|toimip|kontt|myym|"
    r"plac[oó]wk|biuro|sklep|provoz|prodej|prevádz|üzlet|iroda|punto de|tienda|loja|negozio|uffici|stabilim|planta|офис|магазин|філія|відділ|клон|представ|podružn|filij|ogranak|butik|warehouse|showroom|campus|works|ofis|mağaz|fiókja)"
)
_HINT = re.compile(HINT)
_NUMBERED = re.compile(
    r"(?i)^(?P<core>.{3,}?)[\s,–(-]*(?:\b(?:store|shop|unit|branch|location|filiale|no\.?)\s*)?#\s?(?P<number>\d{1,6})\)?$"
)
BRACKET = r"^(?P<core>.+?)\s*[(\[](?P<note>[^()\[\]]{2,50})[)\]]$"
DASHED = r"^(?P<core>.*\w.*?)\s+[–—-]\s+(?P<note>[^–—]{2,40})$"
COMMA = r"^(?P<core>.*\w.*?),\s*(?P<note>[^,]{2,30}(?:,\s*[A-Z]{2,3})?)$"
#: What makes a note the name of the group that the firm belongs to, and the words before that name.
_OWNER = re.compile(
    r"(?i)^(?:groupe?|gruppe|gruppo|grupo|grupa|koncern|konzern|part of|member of|division of|a division of|subsidiary of|owned by|teil der|teil von|"
    r"tochter der|filiale (?:de|du)|filial de|del gruppo|du groupe|del grupo|do grupo|onderdeel van|del av|en del af|część)\s+\w|^an? [\w&' -]+ company$|\w\s+(?:group|gruppe|groep|gruppen|konzern|koncernen|grup|holding)$"
)
_OWNED = re.compile(
    r"(?i)^(?:part of|member of|a division of|division of|subsidiary of|owned by|teil (?:der|von)|tochter der|filiale (?:de|du)|filial de|del(?= gruppo| grupo)|du(?= groupe)|do(?= grupo)|"
    r"onderdeel van|(?:en )?del a[vf]|część|an?(?= [\w&' -]+ company$))\s+(?:the )?|\s+company$"
)
_CAPITAL = re.compile(r"^[A-ZÀ-ÞŁŚŠŽ][\w'’.-]+(?:\s[A-ZÀ-ÞŁŚŠŽ][\w'’.-]+)?$")
_STATUS = re.compile(
    r"(?i)liquida|insolv|administration|receivership|dissolved|likw|likv|konkurs|inactive|closed|defunct|duplicate|do not|^(?:old|new|main|test|hq|headquarters|main office|head office)$"
)


def alias(text: str) -> tuple[str, str | None]:
    """Return the name without its trading or former name, and that name.

    Examples:
        >>> alias("Harrow Lane LLC (d/b/a Sundial Cafe)"), alias("Aka Sushi")
        (('Harrow Lane LLC', 'Sundial Cafe'), ('Aka Sushi', None))
    """
    found = _ALIAS.search(text)
    if found and found.start() > 1:
        head = text[: found.start()].strip(" ,;(-–[")
        if re.search(r"\w", head):
            return head, found["alias"].strip(" ,;.)")
    return text, None


def branch(text: str) -> tuple[str, str | None]:
    """Return the name without the note of a branch, and its place or number.

    Examples:
        >>> branch("Maupertuis SA, succursale de Lyon"), branch("Pizzeria Tramonto #14")
        (('Maupertuis SA', 'Lyon'), ('Pizzeria Tramonto', '14'))
    """
    if "#" in text and (store := _NUMBERED.match(text)):
        return store["core"].strip(" ,-–("), store["number"]
    if text.isascii() or not (east := _EAST_BRANCH.match(text)):
        if not _HINT.search(text):
            return text, None
        found = _BRANCH.search(text)
        if found is None or found.start() <= 2:
            return text, None
        groups = found.groupdict()
        place = next(filter(None, groups.values())).strip(' "”“')
        if (found["bare"] and not is_known(place)) or key(place.split()[-1]) in suffixes():
            return text, None
        head = text[: found.start()].strip(" ,;(-–")
        if (found["loose"] or found["near"]) and not _sure_place(head, place):
            return text, None
        return head, None if place.casefold() in {"main", "head", "central"} else place
    return (east["core"] or east["core2"]).strip(), east["a"] or east["b"]


def _sure_place(head: str, place: str) -> bool:
    """Whether words beside a word such as "office" are a place, and no trade or department of that name."""
    if is_known(place):
        return True
    formed = any(key(word) in suffixes() for word in head.split()[-3:])
    return formed and bool(_CAPITAL.match(place)) and not set(fold_text(place).split()) & _TRADES


def tail(text: str) -> tuple[str, str, str]:
    """Return what stands before a note at the end, the note, and the sign that divides them.

    Examples:
        >>> tail("Larkmoor Inc. (Leeds)"), tail("Larkmoor - Leeds"), tail("Larkmoor")
        (('Larkmoor Inc.', 'Leeds', '('), ('Larkmoor', 'Leeds', '-'), ('Larkmoor', '', ''))
    """
    for sign, pattern in (("(", BRACKET), ("-", DASHED), (",", COMMA)):
        found = re.match(pattern, text)
        if found and found["note"].casefold() != "the":
            return found["core"].rstrip(" ,;"), found["note"].strip(), sign
    return text, "", ""


def reading(head: str, note: str, sign: str, *, named: bool) -> tuple[str | None, str | None]:
    """Return the other name and the place that a note holds; both empty where it says neither.

    Args:
        head: What stands before the note.
        note: The note.
        sign: ``(``, ``-`` or ``,``; the empty string where there is no note.
        named: Whether a legal form ends ``head``.

    Returns:
        ``(None, None)`` where the note belongs to the name.
    """
    if not note or key(note) in suffixes():
        return None, None
    if _STATUS.search(note) and sign != ",":
        return "", None
    if is_known(note):
        return None, note
    if sign == ",":
        return None, None
    return told(head, note, sign, named=named)


def told(head: str, note: str, sign: str, *, named: bool) -> tuple[str | None, str | None]:
    """Return what :func:`reading` does of a note in brackets or behind a dash that no list knows."""
    if _stands_for(note, head, loosely=named):
        return note, None
    if sign == "(" and _OWNER.search(note):
        return owner(note), None
    if sign == "(":
        return (note, None) if named and len(note.split()) < 4 else (None, None)
    if named and note.isupper() and len(note) < 7 and note.isalpha():
        return note, None
    return None, note if _like_a_place(head, note, named=named) else None


def owner(note: str) -> str:
    """Return the name in a note without the words that say that it is the owner's.

    Examples:
        >>> owner("part of Kern Group"), owner("a Larkmoor company"), owner("Groupe Kern")
        ('Kern Group', 'Larkmoor', 'Groupe Kern')
    """
    return _OWNED.sub("", note)


def kind_of(note: str, sign: str | None) -> str:
    """Say of a note whether it is a place or a status whatever stands before it, or part of the name.

    Examples:
        >>> kind_of("Leeds", "-"), kind_of("Sons", ","), kind_of("closed", "("), kind_of("Sons", "(")
        ('place', 'part', 'status', 'unsure')
    """
    if key(note) in suffixes():
        return "part"
    if sign != "," and _STATUS.search(note):
        return "status"
    if is_known(note):
        return "place"
    return "part" if sign == "," else "unsure"


def _like_a_place(head: str, note: str, *, named: bool) -> bool:
    """Whether unknown words behind a dash have the shape of a place: capitals, no trade."""
    if not _CAPITAL.match(note) or any(word in _TRADES for word in fold_text(note).split()):
        return False
    return (
        (named or len(head.split()) > 1)
        and not re.search(r"\b\w\.", head)
        and not (note.isupper() and not (named and head.isupper()))
    )


_AREAS = frozenset({"europe", "emea", "apac", "north america", "latam"})


def is_known(text: str) -> bool:
    """Whether a text is a town or a country that is written out."""
    folded = fold_text(text)
    if folded in town_names() or folded.split(",")[0].strip() in town_names():
        return True
    plain = text.replace(".", "")
    if len(plain) < 4 and plain not in {"UK", "USA", "UAE", "US", "EU"}:
        return False
    return countries.iso2(text) is not None or folded in _AREAS


def _stands_for(note: str, head: str, *, loosely: bool) -> bool:
    """Whether a note holds the initials of a name, or is drawn from its letters."""
    letters = re.sub(r"[^\w]", "", note)
    words = re.findall(r"\w+", head)
    initials = [word[0] for word in words]
    capitals = [first for first in initials if first.isupper()]
    if len(letters) > 1 and letters.isupper() and list(letters) in (initials, capitals):
        return True
    if not loosely or len(letters) < 3 or " " in note or len(words) < 3:
        return False
    rest = iter(fold_text("".join(words)))
    drawn = fold_text(letters)
    return drawn[:1] == fold_text(words[0])[:1] and all(letter in rest for letter in drawn)


_TRADES = (
    firm_words.TRADES
    | firm_words.UNITS
    | firm_words.HOLDINGS
    | firm_words.DIVISIONS
    | firm_words.DESCRIPTORS
    | frozenset(
        """events shop europe emea apac team agency company architects advisors advisers attorneys accountants consultants engineers
    abogados avocats architekten architecture rechtsanwalte notaire official main headquarters hq test new old former inactive""".split()
    )
)
