"""Read dates as exports write them (ISO 8601 and the rest); the order of day and month is a setting."""

from __future__ import annotations

import calendar
import re
import unicodedata
from datetime import UTC, datetime, timedelta

from leadhygiene.standards.numbers import months

#: Months of the Thai calendar go with the years of the Buddhist era.
_THAI_ERA = 543
_THAI = re.compile("[\u0e01-\u0e3a]")
#: Years of that era as numbers: nobody plans five hundred years ahead.
_THAI_YEARS = range(2470, 2643)
_ISO = re.compile(
    r"^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?)?\s*(Z|UTC|[+-]\d{2}:?\d{0,2})?(?:[+-]\d{4})?$"
)
_NUMERIC = re.compile(
    r"^(\d{1,4})\s*[./-]\s*(\d{1,2})\s*[./-]\s*['’]?(\d{1,4})\.?(?:[,T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?.*)?$",
    re.IGNORECASE,
)
_EAST = re.compile(r"^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})(?:\s*[日일号號]|$)")
_WORDS = re.compile(
    r"^(?:[a-z]{2,10}\.?,?\s+)?(?P<d1>\d{1,2})?(?:st|nd|rd|th|\.|er|º|o)?[\s-]*(?:de |of |d[’'])?(?P<m>[^\s\d.,/-]{3,14})\.?[\s,-]*(?:de |del )?(?:(?P<d2>\d{1,2})(?!\d))?(?:st|nd|rd|th)?[\s,-]*(?:de |del )?(?P<y>\d{4}|'?\d{2})(?!\d)\.?(?:\s*(?:г|р|г\.|р\.|m\.|года|року|год|година|године|roku|r\.|yil|yili|il))?(?:[,\s]+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?.*)?$"
)
#: The year first: "2023. november 9.", "2023 Nov 9", "2023 m. lapkričio 9 d.", "2023. gada 9. novembris".
_YEAR_FIRST = re.compile(
    r"^(?P<y>\d{4})\.?,?[\s/-]*(?:m\.|gada|de|ko|оны|жылы|жылғы|ж\.)?[\s/-]*(?:(?P<d1>\d{1,2})\.?[\s/-]*)?(?P<m>[^\s\d.,/-]{3,14})\.?[\s/,-]*(?:(?P<d2>\d{1,2})(?:st|nd|rd|th|-[a-z]{1,2})?)?\.?\s*(?:d\.?)?"
    r"(?:[,\s]+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?.*)?$"
)
#: Months by number, as Vietnamese and Chinese name them.
_NUMBERED = re.compile(r"^(?:ngay )?(\d{1,2}) thang (\d{1,2}),? (?:nam )?(\d{4})$")
#: The day of the week before or behind a date, in short or whole, and in brackets.
_DAYS = (
    "mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lun|mar|mer|jeu|ven|sam|dim|"
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mie|mié|jue|vie|sab|sáb|dom|gio|ma|wo|za|zo|pn|wt|śr|sr|czw|pt|sob|nd|ndz|po|út|ut|st|čt|ct|pá|pa|ne|пн|вт|ср|чт|пт|сб|вс"
)
_WEEKDAY = re.compile(
    rf"^(?:{_DAYS})\.?,?\s+(?=\d{{1,4}}[./-]\d{{1,2}}[./-]\d)|\s*[(（](?:(?:{_DAYS})\.?|[月火水木金土日]|[월화수목금토일])[)）]",
    re.IGNORECASE,
)
#: Years of East Asian eras: Reiwa, Heisei and Showa, and those of the Republic of China.
_ERA = re.compile(
    r"^(?P<era>令和|平成|昭和|大正|明治|民國|民国|中華民國|[RHS](?=\d))\s*(?P<y>\d{1,3}|元)\s*(?P<sep>年|[./-])\s*(?P<m>\d{1,2})\s*(?:月|[./-])\s*(?P<d>\d{1,2})\s*日?$"
)
_BEFORE = {
    "令和": 2018,
    "R": 2018,
    "平成": 1988,
    "H": 1988,
    "昭和": 1925,
    "大正": 1911,
    "明治": 1867,
    "S": 1925,
    "民國": 1911,
    "民国": 1911,
    "中華民國": 1911,
}
#: What programs write: milliseconds in words of JSON, and fourteen digits from year to second.
_PACKED = re.compile(
    r"^(?:/Date\((\d{12,13})(?:[+-]\d{4})?\)/|((?:19|20)\d{6})([0-2]\d)([0-5]\d)[0-5]\d)$"
)
#: A time of day with a point, behind the word for it.
_CLOCK = re.compile(
    r",? (?:klo|kl|um|ore|alle ore|à|o godz|godz|v)\.? (\d{1,2})[.:h](\d{2})(?: uhr)?$",
    re.IGNORECASE,
)
#: Dates that stand for "never entered": the zero of a calendar or of a clock.
EPOCHS = frozenset(
    {
        "1900-01-01",
        "1970-01-01",
        "1899-12-30",
        "1899-12-31",
        "0001-01-01",
        "1753-01-01",
        "1601-01-01",
        "1904-01-01",
    }
)


def _valid(year: int, month: int, day: int) -> bool:
    return (
        1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= calendar.monthrange(year, month)[1]
    )


def _year(text: str) -> int:
    year = int(text.lstrip("'"))
    if len(text.lstrip("'")) <= 2:
        return 2000 + year if year < 70 else 1900 + year
    return _common(year)


def _common(year: int) -> int:
    """Return a year of our era; a number of the next centuries is of the Buddhist one."""
    return year - _THAI_ERA if year in _THAI_YEARS else year


def _digits(text: str) -> str:
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.digit(c, 0)) if c.isdigit() and not c.isascii() else c for c in text
    )


def read(text: str, order: str | None, kind: str | None) -> tuple[str | None, str | None, bool]:
    """Return date, time of day, and whether day and month can be exchanged.

    Args:
        text: The cell.
        order: ``DMY``, ``MDY`` or ``YMD`` for numbers that leave it open.
        kind: ``excel_serial``, ``unix_seconds`` or ``unix_millis`` where the column is known to hold
            such numbers.

    Examples:
        >>> read("5. März 2024", None, None), read("05/03/2024", "DMY", None)
        (('2024-03-05', None, False), ('2024-03-05', None, False))
        >>> read("令和6年3月5日", None, None)[0], read("Di 05.03.2024", None, None)[0]
        ('2024-03-05', '2024-03-05')
        >>> read("05/03/2024", None, None), read("30/02/2024", None, None)
        ((None, None, True), (None, None, False))
    """
    text = _WEEKDAY.sub("", " ".join(_digits(text[:60]).split()))
    if packed := _PACKED.match(text):
        text = packed[1] or f"{packed[2]} {packed[3]}:{packed[4]}"
        if packed[1]:
            return _number(text, "unix_millis")
    text = _CLOCK.sub(r" \1:\2", text)
    if era := _ERA.match(text):
        return _of_era(era), None, False
    if re.fullmatch(r"\d{1,13}(\.\d+)?", text) and not re.fullmatch(r"(19|20)\d{6}", text):
        return _number(text, kind)
    found = _ISO.match(text)
    if found:
        year, month, day = _common(int(found[1])), int(found[2]), int(found[3])
        if not _valid(year, month, day):
            return None, None, False
        clock = None
        if found[4]:
            clock = f"{found[4]}:{found[5]}:{found[6] or '00'}{_zone(found[8])}"
        return f"{year:04}-{month:02}-{day:02}", clock, False
    found = _EAST.match(text)
    if found and _valid(*map(int, found.groups())):
        return f"{int(found[1]):04}-{int(found[2]):02}-{int(found[3]):02}", None, False
    found = _NUMERIC.match(text)
    if found:
        date, ambiguous = _numeric(found[1], found[2], found[3], order, dotted="." in text[:6])
        return date, _clock(found[4], found[5], found[6], found[7]) if date else None, ambiguous
    return _with_words(text)


def _of_era(found: re.Match[str]) -> str | None:
    """Return a day whose year is counted from the beginning of an era."""
    year = _BEFORE[found["era"]] + (1 if found["y"] == "元" else int(found["y"]))
    month, day = int(found["m"]), int(found["d"])
    return f"{year:04}-{month:02}-{day:02}" if _valid(year, month, day) else None


def _zone(text: str | None) -> str:
    if not text:
        return ""
    return "Z" if text in {"Z", "UTC"} else text


def _clock(
    hour: str | None, minute: str | None, second: str | None, half: str | None
) -> str | None:
    if hour is None or minute is None:
        return None
    number = int(hour)
    if half:
        number = number % 12 + (12 if half.lower().startswith("p") else 0)
    if number > 23 or int(minute) > 59:
        return None
    return f"{number:02}:{minute}:{second or '00'}"


def _number(text: str, kind: str | None) -> tuple[str | None, str | None, bool]:
    value = float(text)
    if kind == "excel_serial" and 1 <= value < 2_958_466:
        moment = datetime(1899, 12, 30, tzinfo=UTC) + timedelta(seconds=round(value * 86_400))
        clock = moment.time().isoformat() if value % 1 else None
        return moment.date().isoformat(), clock, False
    if kind == "unix_millis":
        value, kind = value // 1000, "unix_seconds"
    if kind == "unix_seconds" and 0 <= value < 4_102_444_800:
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(value))
        return moment.date().isoformat(), moment.time().isoformat() + "Z", False
    return None, None, False


def _numeric(a: str, b: str, c: str, order: str | None, *, dotted: bool) -> tuple[str | None, bool]:
    """Read three numbers; the column's order decides only where the numbers do not."""
    if len(a) >= 3:
        year = _common(int(a))
        return (
            (f"{year:04}-{int(b):02}-{int(c):02}", False)
            if len(c) <= 2 and _valid(year, int(b), int(c))
            else (None, False)
        )
    if len(c) == 3 or (len(c) == 1 and order != "YMD"):
        return None, False
    year = _year(c)
    day_first, month_first = _valid(year, int(b), int(a)), _valid(year, int(a), int(b))
    if order == "YMD" and len(c) <= 2 and _valid(_year(a), int(b), int(c)):
        return f"{_year(a):04}-{int(b):02}-{int(c):02}", False
    if day_first and month_first and int(a) != int(b):
        if order == "DMY" or (order is None and dotted):
            month_first = False
        elif order == "MDY":
            day_first = False
        else:
            return None, True
    if day_first:
        return f"{year:04}-{int(b):02}-{int(a):02}", False
    if month_first:
        return f"{year:04}-{int(a):02}-{int(b):02}", False
    return None, False


def _with_words(text: str) -> tuple[str | None, str | None, bool]:
    plain = months.spelled(months.folded(text))
    if numbered := _NUMBERED.match(plain):
        parts = [int(part) for part in reversed(numbered.groups())]
        return ("{:04}-{:02}-{:02}".format(*parts) if _valid(*parts) else None), None, False
    found = _WORDS.match(plain) or _YEAR_FIRST.match(plain)
    if not found:
        return None, None, False
    month, day = months.number(found["m"]), found["d1"] or found["d2"]
    if (
        not found["d1"]
        and found["d2"]
        and re.search(r"\d{4}$", text)
        and not re.search(r"\d{1,2}\D+\d{4}$", text)
    ):
        return None, None, False
    if found["m"] == "listopada" and text.endswith("."):
        month = 10  # Croatian, which writes a full stop behind the year; Polish has none
    year = _year(found["y"])
    if _THAI.search(text) and found["y"].isdigit() and 43 <= int(found["y"]) < 100:
        year = 2500 + int(found["y"]) - _THAI_ERA
    if month is None and day is not None:
        return months.persian(year, found["m"], int(day)), None, False
    if month is None or day is None or not _valid(year, month, int(day)):
        return None, None, False
    clock = _clock(*found.groups()[-4:])
    return f"{year:04}-{month:02}-{int(day):02}", clock, False


def proves(text: str) -> str | None:
    """Return the order that one cell proves by itself: a number above 12 is no month.

    Dates with points are day first wherever they are written, and prove nothing about a column.

    Examples:
        >>> proves("25/12/2023"), proves("12-25-23"), proves("05/03/2024"), proves("25.12.2023")
        ('DMY', 'MDY', None, None)
    """
    found = _NUMERIC.match(_digits(text.strip()[:60]))
    if not found or len(found[1]) >= 3 or "." in text[:6]:
        return None
    if int(found[1]) > 12 >= int(found[2]):
        return "DMY"
    return "MDY" if int(found[2]) > 12 >= int(found[1]) else None


def learn_order(values: list[str]) -> str | None:
    """Return the order that the values of a column prove: ``DMY``, ``MDY``, ``MIXED`` or ``None``.

    An order is taken only if nearly nothing contradicts it.

    Examples:
        >>> learn_order(["05/03/2024", "25/12/2023"]), learn_order(["05/03/2024"])
        ('DMY', None)
        >>> learn_order(["13/02/2024", "02/13/2024"])
        'MIXED'
    """
    proven = [proves(text) for text in values]
    day_first, month_first = proven.count("DMY"), proven.count("MDY")
    if day_first > 20 * month_first:
        return "DMY"
    if month_first > 20 * day_first:
        return "MDY"
    return "MIXED" if day_first else None
