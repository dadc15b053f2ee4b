"""Read a phone number out of a cell: what people, forms and spreadsheets write around the digits."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from leadhygiene.standards.phones import main_lines

#: A number that a spreadsheet turned into a power of ten.
_SCIENTIFIC = re.compile(r"^\s*[+']?(\d)(?:[.,](\d+))?\s*[eE]\s*\+?\s*(\d{1,2})\s*$")
_FLOAT = re.compile(r"^\s*(\d{7,15})[.,]0+\s*$")
_GUARD = re.compile(r'^\s*=\s*"?(.*?)"?\s*$')
_LABEL = re.compile(
    r"^\s*(?:\(?\s*(?:tel|telefon|telephone|téléphone|teléfono|telefono|phone|ph|p|t|m|mob|mobil|mobile|cell|cel|"
    r"telef|telf|tfno|tfn|tlf|tlfn|tél|tlf|puh|gsm|fax|fax\s*/\s*tel|tel\s*/\s*fax|tel\s*&\s*fax|mobiltelefon|numéro|numero|número|nummer|rufnummer|festnetz|fijo|fixe|portable|móvil|movil|cellulare|celular|"
    r"cep|movel|móvel|mobiel|komórka|kom|handynr|telnr|tel\s*nr|landline|direkt|durchwahl|direktwahl|ddi|did|direct\s*dial|ligne\s*directe|directo|diretto|line|contact|viber|hp|sms|text|voice|days?|evenings?|"
    r"handy|office|work|home|direct|main|fon|call|number|no|nr|whatsapp|wa|тел|моб|電話|电话)\s*[.:)/]*\s*)+(?=[+(\d０-９٠-٩])",
    re.IGNORECASE,
)
#: What stands before an extension, in the languages of the countries where people write it.
_EXTENSION_WORDS = (
    "extension|extensión|extensão|extensao|extensió|estensione|extn?|ext|x|xt|#|"
    "durchwahl|dw|apparat|app|appar|klappe|kl|nebenstelle|nst|intern|toestel|tst|tstl|poste int|poste|pst|p\\.|"
    "interno|interior|int|anexo|ramal|local|loc|lokal|lok|linje|anknytning|anknytn|ankn|alanumero|alanro|puhelin|sisetel|sise|"
    "linka|klapka|wewnętrzny|wewn|wew|w|mellék|dahili|dah|iç hat|(?<=\\s)r\\.|vid|iekšējais|iekš|pesawat|pes|sambungan|samb|"
    "добавочный|доб|дод|внутренний|внутр|вн|вътр|лок|εσωτ(?:ερικό)?|שלוחה|تحويلة|داخلی|"
    "số máy lẻ|máy lẻ|nhánh|ต่อ|内線|내선|分机|分機|转接|转|轉"
)
_EXTENSION = re.compile(
    rf"\s*[,;(/-]?\s*(?:{_EXTENSION_WORDS})\s*[.:=#]?\s*(?:no\.?\s*)?(\d{{1,7}})\s*\)?\s*$",
    re.IGNORECASE,
)
#: Three or four digits behind a stroke, and digits of a cell from which no country has a number that long.
_STROKED_EXTENSION = re.compile(r"(?<=\d)\s?/\s?(\d{3,4})$")
_TOO_LONG = 14
_BETWEEN = re.compile(
    r"\s*(?:[;|,\n]|\s/\s|\bor\b|\boder\b|\bou\b|\bo\b|\bund\b|\band\b|\by\b|&)\s*", re.IGNORECASE
)
#: A stroke between the groups of one number; what follows it does not begin as a number does.
_STROKED = re.compile(r"^[+(\d][\d ().-]*\s/\s[1-9][\d .-]*$")
_TAIL = re.compile(
    r"(?<=[\d)])(?:\s*[-–,:]?\s*[([]?\s*(?:tel|phone|ph|fon|direct|mobile|mob|cell|work|office|home|main|private|privat|handy|fax)"
    r"|\s+[([]?\s*[hwmodc]|[([][hwmodc])\s*[)\]]?\s*$",
    re.IGNORECASE,
)
#: A part of an address of a machine (IPv4), which never begins with a zero.
_OCTET = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
_NOT_PHONE = re.compile(
    r"^\s*(?:(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T].*)?|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d|"
    rf"(?:{_OCTET}\.){{3}}{_OCTET}|"
    r"-?\d{1,3}\.\d{3,}\s*[,;/]\s*-?\d{1,3}\.\d{3,}|"
    r"(?!(?i:ph|wa|nr|no))[A-Za-z]{2}\s?\d{8,12}|"
    r"(?!\d{6,14}(?i:x|ext?|extn)\d+\s*$)(?:[0-9A-Za-z]{15}|[0-9A-Za-z]{18})|.*@.*)\s*$"
)
#: Words in brackets behind a number: what it is for, or whose.
_NOTE = re.compile(r"\s*[(\[]\s*[^\W\d_][^()\[\]\d+]{0,30}[)\]]\s*$")
_LETTER_O = re.compile(r"(?<=[\d\s().-])[oO](?=[\d\s().-]|$)|(?<=\d)[oO](?=\d|$)")
#: A small l or a capital I typed for a one.
_LETTER_L = re.compile(r"(?<=\d)[lI](?=[\d\s().-]|$)|(?<=[\s().-])[lI](?=\d)")
_VANITY = re.compile(r"^\s*\+?(?:1[-. ]?)?\(?[28]\d{2}\)?[-. ]?[A-Za-z\d][A-Za-z\d.\- ]{5,14}$")


#: Digits of a whole number in North America, of which letters stand for some.
_WHOLE = 10
#: A number with nothing around it; dates, addresses of machines and ids take the long way.
_ORDINARY = re.compile(
    r"\+?(?!\d+\.0+$)(?!(?:19|20)\d\d[-/.])(?!\d{1,3}\.\d{1,3}\.\d)(?!\d{1,2}[-/.]\d{1,2}[-/.])[\d(][\d ().\-]{5,22}\d"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a cell says: the digits as written, an extension, a second number, or damage.

    Attributes:
        whole: Both numbers as one, where only a stroke stands between them.
        vanity: Letters stand for digits.
        extra: Words stood around the number.
        main: They say that it is a switchboard or a reception.
    """

    number: str = ""
    extension: str = ""
    second: str = ""
    whole: str = ""
    lossy: bool = False
    vanity: bool = False
    extra: bool = False
    main: bool = False


def read(text: str) -> Reading:
    """Return the number of a cell without labels, guards and extension.

    Examples:
        >>> found = read("Tel.: 0421 / 5653-220 ext. 7")
        >>> found.number, found.extension, found.extra
        ('0421 / 5653-220', '7', True)
        >>> read("4.47912E+11").lossy, read('="0049711"').number
        (True, '+49711')
    """
    text = text[:200].strip()
    if _ORDINARY.fullmatch(text):
        return Reading(_international(text))
    if not text.isascii():
        text = "".join(_plain(char) for char in text)
    power = _SCIENTIFIC.match(text)
    if power:
        return _from_power(power)
    floating = _FLOAT.match(text)
    if floating:
        return Reading(floating[1])
    guard = _GUARD.match(text)
    text = (guard[1] if guard else text).strip(" '\"\u200e")
    bare = re.sub(r"^(?:tel:|callto:|p:)", "", text, flags=re.IGNORECASE)
    if _NOT_PHONE.match(bare):
        return Reading()
    spelled = _VANITY.match(bare) and _digits(bare) < _WHOLE
    bare, main = (bare, False) if spelled else main_lines.without(bare)
    bare = _TAIL.sub("", _NOTE.sub("", _LABEL.sub("", bare)))
    lettered = bool(_VANITY.match(bare)) and bool(re.search("[A-Za-z]{2}", bare))
    vanity = lettered and not _EXTENSION.search(bare)
    extra, text = bare != text, _FLOAT.sub(r"\1", bare)
    parts = [part for part in _BETWEEN.split(text) if part]
    second = whole = ""
    if len(parts) > 1 and all(_digits(part) >= 6 for part in parts[:2]):
        whole = _international(text) if _STROKED.match(text) else ""
        text, second = parts[0], _LABEL.sub("", parts[1])
    found = _EXTENSION.search(text)
    if not found and _digits(text) >= _TOO_LONG:
        found = _STROKED_EXTENSION.search(text)
    extension = ""
    if found and _digits(text[: found.start()]) >= 6:
        extension, text = found[1], text[: found.start()]
    if not vanity:
        text = _TAIL.sub("", _NOTE.sub("", _LETTER_O.sub("0", _LETTER_L.sub("1", text))))
        if re.search(r"[A-Za-z]{2}", text):
            return Reading()
    number = _international(text)
    return Reading(
        number, extension, _international(second), whole, vanity=vanity, extra=extra, main=main
    )


def _plain(char: str) -> str:
    """Return the ASCII form of digits and signs of any script."""
    if char.isascii():
        return char
    if char.isdigit():
        return str(unicodedata.digit(char, ""))
    return {"－": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "（": "(", "）": ")", "＋": "+",
            "．": ".", "／": "/", "ー": "-", "−": "-", "\u00a0": " ", "\u3000": " "}.get(char, char)  # fmt: skip


def _digits(text: str) -> int:
    return sum(char.isdigit() for char in text)


def _from_power(match: re.Match[str]) -> Reading:
    """Rebuild a number from its power of ten where no digit is lost."""
    digits = match[1] + (match[2] or "")
    size = int(match[3]) + 1
    if len(digits) == size:
        return Reading(digits)
    return Reading(lossy=True)


def _international(text: str) -> str:
    """Write the international prefix as a plus sign: 00, +00, and a trunk zero in brackets."""
    text = re.sub(r"^\(\s*\+\s*(\d{1,3})\s*\)", r"+\1 ", text.strip())
    text = re.sub(r"^\s*\+?\s*\(?\s*00\s*\)?\s*(?=[2-9(]|1\s*[^01\s])", "+", text.strip())
    if text.startswith("+"):
        text = re.sub(r"\(\s*0\s*\)", "", text)
    return text.strip(" .,;:/-")
