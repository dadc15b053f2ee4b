"""Names of months in many languages, also of those of several words, and of the Persian calendar (names from Unicode CLDR)."""

from __future__ import annotations

import datetime
import re
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Final

#: Names of months, folded: small letters, Latin ones without marks. Where two languages give one word to two months
#: (listopad), the month of the more widely used language counts.
_MONTHS: Final = {
    1: "january jan januar janvier janv jan enero ene gennaio gen janeiro januari styczen stycznia sty январь января янв leden ledna januar tammikuu tammikuuta januari ocak oca jänner jaenner janner "
       "januára januara janar sijecanj sijecnja ianuarie ian jaanuar janvaris janvari sausis sausio gener januarja yanvar janeiro januarie januaro enero "
       "січень січня январу януари ян јануар јануари јан ιανουαριος ιανουαριου ιαν студзень студзеня қаңтар يناير جانفي ינואר בינואר มกราคม जनवरी",
    2: "february feb februar fevrier fevr fev febrero febbraio fevereiro februari luty lutego lut февраль февраля фев unor unora februar helmikuu helmikuuta subat sub "
       "februara shkurt veljaca veljace februarie veebruar februaris februari vasaris vasario febrer fevral pebrero feber "
       "лютий лютого февруари фебруар фебруари φεβρουαριος φεβρουαριου φεβ φεβρ люты лютага ақпан فبراير فيفري פברואר בפברואר กุมภาพันธ์ फरवरी",
    3: "march mar marz maerz mars marzo marco maart marzec marca март марта мар brezen brezna marts maaliskuu maaliskuuta mart mrz mrt "
       "marec marcius martie marts kovas kovo ozujak ozujka mart marc maret mac marso mero "
       "березень березня μαρτιος μαρτιου μαρ сакавік сакавіка наурыз مارس מרץ במרץ มีนาคม मार्च",
    4: "april apr avril avr abril abr aprile aprilis kwiecien kwietnia kwi апрель апреля апр duben dubna huhtikuu huhtikuuta nisan nis "
       "aprila prill travanj travnja aprilie aprill aprilis balandis balandzio aprel abrile "
       "квітень квітня април απριλιος απριλιου απρ красавік красавіка сәуір أبريل ابريل אפריל באפריל เมษายน अप्रैल",
    5: "may mai mayo maggio mag maio mei maj maja май мая kveten kvetna toukokuu toukokuuta mayis "
       "majus maja svibanj svibnja maijs maija geguze geguzes maig mayıs mae "
       "травень травня мај μαιος μαιου μαϊος μαϊου травень мамыр مايو ماي מאי במאי พฤษภาคม मई",
    6: "june jun juni juin junio giugno giu junho czerwiec czerwca cze июнь июня июн cerven cervna kesakuu kesakuuta haziran haz "
       "junius juna qershor lipanj lipnja iunie iun juuni junijs junija birzelis birzelio juny iyun junij hunyo "
       "червень червня юни јун јуни ιουνιος ιουνιου ιουν чэрвень чэрвеня маусым يونيو جوان יוני ביוני มิถุนายน जून",
    7: "july jul juli juillet juil juilet julio luglio lug julho lipiec lipca lip июль июля июл cervenec cervence heinakuu heinakuuta temmuz tem "
       "julius jula korrik srpnja iulie iul juuli julijs julija liepa liepos juliol iyul julij julai hulyo "
       "липень липня юли јул јули ιουλιος ιουλιου ιουλ ліпень ліпеня шілде يوليو جويلية יולי ביולי กรกฎาคม जुलाई",
    8: "august aug aout agosto ago augustus sierpien sierpnia sie август августа авг srpen srpna elokuu elokuuta agustos agu "
       "augusztus augusta gusht kolovoz kolovoza augusts augusta rugpjutis rugpjucio agost avgust avgusta avqust agustus ogos agost "
       "серпень серпня аугуст αυγουστος αυγουστου αυγ жнівень жніўня тамыз أغسطس اغسطس أوت אוגוסט באוגוסט สิงหาคม अगस्त",
    9: "september sep sept septembre septiembre settembre set setembro wrzesien wrzesnia wrz сентябрь сентября сен сент zari syyskuu syyskuuta eylul eyl "
       "szeptember szept septembra shtator rujan rujna septembrie septembris septembri rugsejis rugsejo setembre sentyabr sentabr setyembre setiembre "
       "вересень вересня септември септембар σεπτεμβριος σεπτεμβριου σεπ σεπτ верасень верасня қыркүйек سبتمبر ספטמבר בספטמבר กันยายน सितंबर",
    10: "october oct okt oktober octobre octubre ottobre ott outubro out pazdziernik pazdziernika paz октябрь октября окт rijen rijna lokakuu lokakuuta ekim eki "
        "oktobra tetor octombrie oktoober oktobris oktobri spalis spalio oktyabr oktabr oktobar oktubre "
        "жовтень жовтня октомври октобар οκτωβριος οκτωβριου οκτ кастрычнік кастрычніка қазан أكتوبر اكتوبر אוקטובר באוקטובר ตุลาคม अक्टूबर",
    11: "november nov novembre noviembre novembro listopad listopada lis ноябрь ноября ноя нояб listopadu marraskuu marraskuuta kasim kas "
        "novembra nentor studeni studenoga studenog noiembrie noi novembris novembri lapkritis lapkricio noyabr novembar nobyembre nopember "
        "листопад листопада ноември новембар νοεμβριος νοεμβριου νοε лістапад лістапада қараша نوفمبر נובמבר בנובמבר พฤศจิกายน नवंबर",
    12: "december dec dez dezember decembre diciembre dic dicembre dezembro grudzien grudnia gru декабрь декабря дек prosinec prosince joulukuu joulukuuta aralik ara desember des "
        "decembra dhjetor prosinac prosinca decembrie detsember decembris decembri gruodis gruodzio desembre dekabr decembar disyembre disember "
        "грудень грудня декември децембар δεκεμβριος δεκεμβριου δεκ снежань снежня желтоқсан ديسمبر דצמבר בדצמבר ธันวาคม दिसंबर",
}  # fmt: skip
#: Months of the Persian calendar, in its order.
_PERSIAN: Final = tuple(
    frozenset(words.split())
    for words in (
        "فروردین farvardin", "اردیبهشت ordibehesht", "خرداد khordad", "تیر tir", "مرداد امرداد mordad", "شهریور shahrivar",
        "مهر mehr", "آبان aban", "آذر azar", "دی dey", "بهمن bahman", "اسفند esfand",
    )
)  # fmt: skip
_MARKED: Final = re.compile("([a-zα-ω])[\u0300-\u036f]+")
#: What stands in the place of a month in a date with words.
_WORD: Final = re.compile(r"[^\s\d.,/-]{3,14}")
_ENGLISH: Final = (
    "january february march april may june july august september october november december".split()
)


def folded(text: str) -> str:
    """Return a text in small letters, Latin and Greek ones without marks.

    Examples:
        >>> folded("5. MÄRZ"), folded("Ağustos")
        ('5. marz', 'agustos')
    """
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    return unicodedata.normalize("NFC", _MARKED.sub(r"\1", plain))


def number(word: str) -> int | None:
    """Return the month of a folded name.

    Examples:
        >>> number("marz"), number("lipca"), number("larkmoor")
        (3, 7, None)
    """
    return _names().get(word)


@cache
def _names() -> dict[str, int]:
    found: dict[str, int] = {}
    for month, words in _MONTHS.items():
        for word in words.split():
            found.setdefault(folded(word), month)
    text = files("leadhygiene").joinpath("data/month_names.tsv").read_text("utf-8")
    for line in text.splitlines()[2:]:
        word, _, month_number = line.partition("\t")
        found.setdefault(word, int(month_number))
    return found


def spelled(text: str) -> str:
    """Return a folded text with names of several words, of points or of two letters in English.

    Examples:
        >>> spelled("9 ก.ค. 2567"), spelled("9 تشرين الأول 2024"), spelled("5 march 2024")
        ('9 july 2567', '9 october 2024', '5 march 2024')
    """
    if text.isascii():
        return text
    return (
        _odd()
        .sub(lambda found: f" {_ENGLISH[_names()[found[0].rstrip('.')] - 1]} ", text)
        .strip()
        .replace("  ", " ")
    )


@cache
def _odd() -> re.Pattern[str]:
    odd = [word for word in _names() if not _WORD.fullmatch(word) and not word.isascii()]
    words = "|".join(re.escape(word) for word in sorted(odd, key=lambda word: (-len(word), word)))
    return re.compile(rf"(?<![^\W\d_])(?:{words})\.?(?![^\W\d_])")


def persian(year: int, word: str, day: int) -> str | None:
    """Return the day of a date of the Persian calendar, by the rule of 33 years, which holds from 1799 to 2256.

    Examples:
        >>> persian(1403, "تیر", 19), persian(1403, "farvardin", 1), persian(2024, "tir", 1)
        ('2024-07-09', '2024-03-20', None)
    """
    month = next((at for at, names in enumerate(_PERSIAN, 1) if word in names), 0)
    if not month or not 1178 <= year <= 1634 or not 1 <= day <= (31 if month < 7 else 30):
        return None
    leaps = (
        sum((one % 33) in {1, 5, 9, 13, 17, 22, 26, 30} for one in range(1399, year))
        if year > 1399
        else 0
    )
    leaps -= sum((one % 33) in {1, 5, 9, 13, 17, 22, 26, 30} for one in range(year, 1399))
    days = 365 * (year - 1399) + leaps + (month - 1) * 30 + min(month - 1, 6) + day - 1
    return (datetime.date(2020, 3, 20) + datetime.timedelta(days=days)).isoformat()
