"""Read amounts and bands: "1,001-5,000", "10k+", "$4.5M", "5 Mio. EUR", "₹5 crore", "3 億円"."""

from __future__ import annotations

import re
import unicodedata

_SCALES = (
    (r"e(?=ft\b)|ezer(?= ?ft\b)", 1e3), (r"m(?=ft\b)", 1e6), (r"(?:mrd|mld)(?=ft\b)", 1e9),
    (r"(?:trillions?|trn|tn|bio\.?|billionen)\b", 1e12), (r"m(?=(?:sek|nok|dkk|eur|chf|usd|gbp|pln|czk|huf|rub|aud|cad|inr)\b)", 1e6), (r"t(?=(?:sek|nok|dkk|eur|chf|usd|gbp|pln)\b)", 1e3),
    (r"(?:bn|billions?|b|mrd\.?|milliarden?|milliards?|md|miliardi|miliardo|miliardy?|mld|mil millones|bilh(?:ao|oes))\b", 1e9),
    (r"(?:mm|mn|mio\.?|millions?|millionen?|m|mln|millones|millon|milioni|milione|mi|milhoes|milhao|miljoen|mil(?:ion|iony|ionow)|miljoner|mill\.?|mil\.(?= )|millioner|miljoonaa)(?:\b|$|(?<=\.))", 1e6),
    (r"(?:crores?|cr)\b", 1e7), (r"(?:lakhs?|lacs?)\b", 1e5),
    (r"(?:k|thousand|tsd\.?|tausend|mille|mil|tys\.?|duizend|тыс\.?)\b", 1e3),
    (r"億|亿|억", 1e8), (r"万|萬|만", 1e4), (r"млн\.?|м(?:ил|і)льйон\w*|миллион\w*", 1e6), (r"млрд\.?|м(?:ил|і)льярд\w*|миллиард\w*", 1e9), (r"兆|조", 1e12), (r"천만", 1e7), (r"백만|百万|百萬", 1e6),
    (r"трлн\.?", 1e12), (r"тисяч\w*|тысяч\w*", 1e3), (r"t(?= ?(?:€|eur\b|chf\b|usd\b))|t€", 1e3),
    (r"(?:miliar|milyar|ty|tỷ|miliarde?|milliard|milijard\w*)\b", 1e9), (r"(?:juta|milyon|trieu|triệu|milijon\w*|milli?o|milioane)\b", 1e6), (r"(?:ribu|bin|nghin|nghìn|ngàn|ezer|tisic)\b", 1e3),
    (r"พันล้าน", 1e9), (r"ล้าน", 1e6), (r"مليون", 1e6), (r"مليار", 1e9), (r"מיליון", 1e6), (r"מיליארד", 1e9), (r"लाख", 1e5), (r"करोड़", 1e7),
)  # fmt: skip
_NUMBER = r"\d{1,3}(?:[.,'\u2019 ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?"
_CURRENCIES = (
    (r"r\$|\bbrl\b|\breais\b|\breal\b", "BRL"), (r"\bus\$|\busd\b|\bus dollars?\b", "USD"), (r"\bca\$|c\$|\bcad\b", "CAD"), (r"\ba\$|au\$|\baud\b", "AUD"),
    (r"€|\b[mt]?eur\b|\beuros?\b", "EUR"), (r"£|\bgbp\b|\bpounds?\b", "GBP"), (r"₹|\binr\b|\brs\.?\b|\brupees?\b|\bcrores?\b|\blakhs?\b", "INR"),
    (r"¥|円|\bjpy\b|\byen\b", "JPY"), (r"元|\bcny\b|\brmb\b|人民币", "CNY"), (r"₩|원|\bkrw\b|\bwon\b", "KRW"), (r"\bchf\b|\bfr\.\b|\bsfr\b", "CHF"),
    (r"\b[mt]?sek\b", "SEK"), (r"\b[mt]?nok\b", "NOK"), (r"\b[mt]?dkk\b", "DKK"), (r"\bpln\b|\bzł\b|\bzl\b", "PLN"), (r"\bczk\b|\bkč\b|\bkc\b", "CZK"), (r"\bhuf\b|\b(?:m|e|mrd|mld)?ft\b", "HUF"),
    (r"₽|\brub\b|руб", "RUB"), (r"₺|\btry\b|\btl\b", "TRY"), (r"₪|\bils\b|\bnis\b", "ILS"), (r"\bmxn\b", "MXN"), (r"\bgrn\b|\bгрн\b|₴|\buah\b|грив", "UAH"), (r"₫|\bvnd\b|\bđồng\b|\bdong\b", "VND"), (r"\brp\b|\bidr\b|\brupiah\b", "IDR"), (r"฿|บาท|\bthb\b|\bbaht\b", "THB"), (r"\bsgd\b|s\$", "SGD"), (r"\bhkd\b|hk\$", "HKD"), (r"\bzar\b", "ZAR"), (r"\baed\b", "AED"), (r"\$|\bdollars?\b", "USD"),
)  # fmt: skip
_MONTHS = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
           "oct": 10, "nov": 11, "dec": 12, "okt": 10, "dez": 12, "mai": 5, "mei": 5, "maj": 5, "dic": 12, "ago": 8, "ene": 1, "abr": 4,
           "gen": 1, "ott": 10, "giu": 6, "lug": 7, "set": 9, "out": 10, "fev": 2, "avr": 4}  # fmt: skip
_ALONE = re.compile(
    r"^(self[- ]?employed|freelanc\w*|sole (trader|proprietor)|just me|only me|myself|one[- ]man|selbst[aä]ndig|einzelunternehm\w*|freiberuf\w*|ind[eé]pendant|aut[oó]nomo|zzp)\b",
    re.IGNORECASE,
)


#: Words in front of a number that is not exact.
_ABOUT = re.compile(
    r"^\s*(?:about|around|approx\.?|approximately|roughly|circa|ca\.?|c\.|some|nearly|almost|est\.?|estimated|etwa|ungef[aä]hr|rund|zirka|knapp|gut|"
    r"environ|env\.?|autour de|quelque|pr[eè]s de|unos|unas|aproximadamente|aprox\.?|alrededor de|cerca de|casi|circa|quasi|pressappoco|ongeveer|"
    r"zo'n|rond|oko[lł]o|ok\.|przib\w*|asi|p[rř]ibli[zž]n[eě]|k[oö]r[uü]lbel[uü]l|kb\.?|cirka|omkring|omtrent|runt|noin|yakla[sş][iı]k|"
    r"около|примерно|приблизно|約|约|大约|약)\s*(?=[\d$€£])"
)


def _value(text: str, scale: float) -> float | None:
    """Read one number; three digits after a sign are thousands, unless a scale follows."""
    text = re.sub(r"['’\s]", "", text)
    grouped = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", text)
    if grouped and not (scale > 1 and text.count(".") + text.count(",") == 1 and scale >= 1e6):
        return float(re.sub(r"[.,]", "", text))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d+", text):
        return float(text.replace(".", "").replace(",", "."))
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+\.\d+", text):
        return float(text.replace(",", ""))
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


#: A year, with which a figure is dated.
_YEAR = re.compile(r"\(\s*(?:19|20)\d\d\s*\)|\b(?:19|20)\d\d\s*:")
#: Words and signs between the two ends of a band; a tilde in front of a number only says "about".
_TO = re.compile(
    r"\bto\b|\bbis\b|\bthrough\b|\bjusqu.à\b|\btot\b|\btill?\b|\b(?:и|до)\b|\baž\b|\bdo\b|\b(?:e|y|et|i|en|och|og)\b|から|\bà\b|\ba\b|\bhasta\b|\bund\b|\band\b|–|—|[〜～](?=\d)|~(?= ?[\d$€£¥])|to(?=\d)"
)
#: Signs and words for "at most" and for "at least".
_BELOW = re.compile(
    r"^\s*(<|≤|under|less than|up to|below|unter|weniger als|moins de|menos de|meno di|fewer than|minder dan|mniej ni[zż]|m[eé]n[eě] ne[zž]|kevesebb mint|mindre (?:än|enn|end)|alle|menos que|inferior a|inferiore a|moins que|jusqu.?à|fino a|hasta|até|bis zu|tot|до|менее|меньше|maximum|no more than|not more than|at most|höchstens|m[aá]x\.?|maks\.?|bis(?= ?\d)|do(?= ?\d)|"
    r"poni[zż]ej|manje od|manj kot|menej ako|mai pu[tţț]in de|sub(?= ?\d)|p[aâ]n[aă] la|onder(?: de)?(?= ?\d)|inf[eé]rieur|upp till|op til|opp til|under|enint[aä][aä]n|alati(?= ?\d)|legfeljebb|alatt|κάτω από|λιγότερο από|έως|"
    r"kurang dari|hingga(?= ?\d)|dưới|tối đa|по-малко от|най-много|менше|не более|не больше|少于|不到|不超过|최대)|以下|未満|以内|以內|미만|이하"
)
_ABOVE = re.compile(
    r"^\s*(>|≥|over|more than|above|über|ueber|mehr als|plus de|más de|mas de|mais de|più di|piu di|oltre|superior a|meer dan|ponad|powyżej|v[ií]ce ne[zž]|viac ako|több mint|mer än|mer enn|mere end|over|yli|üzeri|более|больше|свыше|от|au moins|al menos|almeno|pelo menos|minstens|mindestens|co najmniej|from|à partir de|a partir de|desde|da|at least|ab|min\.?)|(?<=[\w.)])\s*\+|\b(?:or|and|oder|und|ou|et|o|y|e|of|en) (?:more|mehr|plus|over|above|mas|piu|mais|meer|daruber)\b|\bplus$|以上"
)
_FEWER = re.compile(
    r"^\s*(?:<(?!=)|fewer|less|under|below|unter|weniger als|kleiner als|moins de|moins que|menos de|menos que|meno di|meno che|minder dan|onder|mniej ni|ponizej|"
    r"m[eé]n[eě] nez|menej ako|kevesebb mint|mindre (?:an|enn|end)|under|alle|alati|manj kot|manje od|mai putin de|sub|λιγοτερο|κατω απο|менее|меньше|менше|по-малко|kurang dari|duoi|inferior a|inferiore a|inferieur a)|未満|미만|不到|少于|以內(?!下)"
)
#: A wave dash is "up to" in front of a number, as 50 is in 〜50名, and "from" behind it, as a tilde is there.
_UP_TO_WAVE, _FROM_WAVE = re.compile(r"\s*[〜～]"), re.compile(r"[〜～~]\s*$")
_AMOUNTS = re.compile(rf"({_NUMBER})\s*(?:([^\d\s\-+<>]*)\s*)")


def band(text: str) -> tuple[float | None, float | None]:
    """Return the lower and upper end of an amount or band; ``None`` is open or unknown.

    Examples:
        >>> band("11 – 50"), band("10k+"), band("<10"), band("5 Mio."), band("2-Oct")
        ((11.0, 50.0), (10000.0, None), (0.0, 9.0), (5000000.0, 5000000.0), (2.0, 10.0))
        >>> band("100~200"), band("~200")
        ((100.0, 200.0), (200.0, 200.0))
        >>> band("〜50名"), band("50名〜")
        ((0.0, 50.0), (50.0, None))
    """
    if _ALONE.match(text.strip()):
        return 1.0, 1.0
    lower = unicodedata.normalize("NFKC", text[:80]).casefold().strip()
    if far := re.fullmatch(r"(\d{1,2})月(\d{1,2})日", lower):
        low, high = sorted((int(far[1]), int(far[2])))
        return (float(low), float(high)) if low < high else (None, None)
    if rupiah := re.fullmatch(r"((?:rp|idr)\.? ?[\d.,\s-]+)(m|t)", lower):
        lower = f"{rupiah[1]} {'miliar' if rupiah[2] == 'm' else 'trn'}"
    spoiled = re.fullmatch(r"(\d{1,2})-([a-z]{3})|([a-z]{3})-(\d{1,2})", lower)
    if spoiled:
        return _spoiled(spoiled)
    typed = _ABOUT.sub("", lower)
    lower = re.sub(r"([a-z])[\u0300-\u036f]+", r"\1", unicodedata.normalize("NFD", lower))
    lower = _YEAR.sub("", _ABOUT.sub("", unicodedata.normalize("NFC", lower)))
    if re.match(r"^\s*[-–−]\s*\d[\d.,]*\s*$", lower):
        return None, None
    lower = _TO.sub("-", lower.lstrip(" ~"))
    values = _amounts(lower)
    if len(values) == 2:
        return (values[0], values[1]) if values[0] <= values[1] and "-" in lower else (None, None)
    if len(values) != 1:
        return None, None
    if _BELOW.search(typed) or _UP_TO_WAVE.match(text):
        strict = (
            _FEWER.search(lower)
            and currency(text) is None
            and values[0] == int(values[0])
            and values[0] < 100_000
        )
        return 0.0, values[0] - 1 if strict else values[0]
    above = _ABOVE.search(typed) or _FROM_WAVE.search(text)
    return values[0], None if above else values[0]


def _amounts(lower: str) -> list[float]:
    """Return the one or two numbers of a text, scaled; none where they cannot be read."""
    found = list(_AMOUNTS.finditer(lower))
    numbers = [(match[1], _scale(lower[match.end(1) :])) for match in found]
    if len(numbers) > 2:
        return []
    if len(numbers) == 2 and numbers[0][1] == 1 < numbers[1][1]:
        #: "5-10 Mio.": the scale is that of both, unless the first has a sign of its own.
        own = re.search(r"\d\s*[kKmM]\b", found[0].group())
        numbers[0] = numbers[0] if own else (numbers[0][0], numbers[1][1])
    values = [(_value(number, scale), scale) for number, scale in numbers]
    read = [round(value * scale, 2) for value, scale in values if value is not None]
    return read if len(read) == len(values) else []


def _scale(rest: str) -> float:
    rest = rest.lstrip()
    for pattern, factor in _SCALES:
        if re.match(pattern, rest):
            return factor
    return 1.0


def _spoiled(match: re.Match[str]) -> tuple[float | None, float | None]:
    """Read a band that a spreadsheet took for a date: 2-10 became 2-Oct, 11-50 is lost."""
    day = int(match[1] or match[4])
    month = _MONTHS.get(match[2] or match[3])
    if month is None:
        return None, None
    low, high = sorted((day, month))
    return (float(low), float(high)) if low < high else (None, None)


def currency(text: str) -> str | None:
    """Return the ISO 4217 code of the currency that a text names.

    Examples:
        >>> currency("5 Mio. EUR"), currency("$4.5M"), currency("3 億円"), currency("12")
        ('EUR', 'USD', 'JPY', None)
    """
    lower = text.casefold()
    return next((code for pattern, code in _CURRENCIES if re.search(pattern, lower)), None)
