"""Letter tables for romanising names; own selection after the standards that each table names."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from leadhygiene.standards.lookup.wording import words

#: Latin letters that have no canonical decomposition, and punctuation of names.
LATIN: Final = MappingProxyType(
    dict(zip("øđðłıħŋəɓɗƙƴŧɛɔĸƒ", "oddlihnabdkyteokf", strict=True))
    | {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ﬁ": "fi", "ﬂ": "fl"}
    | dict.fromkeys("’‘ʼʻʹ´`′＇", "'")
    | dict.fromkeys("‐‑‒–—־−", "-")
    | dict.fromkeys("・·‧　\xa0", " ")
    | dict.fromkeys("،、，", ",")
)

#: Passport practice of the East Slavic states, with the letters of other languages added.
CYRILLIC: Final = MappingProxyType(
    dict(
        zip(
            "абвгдезиклмнопрстуфыэіјўәғқңөұүһґёй",
            "abvgdeziklmnoprstufyeijuagknouuhgey",
            strict=True,
        )
    )
    | {
        "ж": "zh",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ъ": "",
        "ь": "",
        "ю": "yu",
        "я": "ya",
        "є": "ie",
        "ї": "i",
        "љ": "lj",
        "њ": "nj",
        "ћ": "c",
        "ђ": "dj",
        "џ": "dz",
        "ѓ": "gj",
        "ќ": "kj",
        "ѕ": "dz",
        "ѣ": "e",
        "ѳ": "f",
        "ҷ": "j",
        "ҳ": "h",
        "ӣ": "i",
        "ӯ": "u",
        "җ": "j",
        "ӏ": "",
    }
)

#: ELOT 743; digraphs are read before single letters.
GREEK_PAIRS: Final = (
    ("ου", "ou"),
    ("αι", "ai"),
    ("ει", "ei"),
    ("οι", "oi"),
    ("γγ", "ng"),
    ("γξ", "nx"),
    ("γχ", "nch"),
    ("μπ", "mp"),
    ("ντ", "nt"),
    ("γκ", "gk"),
)
GREEK: Final = MappingProxyType(
    dict(zip("αβγδεζηικλμνξοπρσςτυφω", "avgdeziiklmnxoprsstyfo", strict=True))
    | {"θ": "th", "χ": "ch", "ψ": "ps"}
)

ARABIC: Final = MappingProxyType(
    dict(
        zip(
            "ابتجحدرزسصضطظعفقكلمنهوىةآأإٱپگکیھےںڈڑٹ",
            "abtjhdrzssdtzafqklmnhwaaaaiapgkyhendrt",
            strict=True,
        )
    )
    | {
        "ث": "th",
        "خ": "kh",
        "ذ": "dh",
        "ش": "sh",
        "غ": "gh",
        "ي": "y",
        "ء": "",
        "ئ": "y",
        "ؤ": "w",
        "چ": "ch",
        "ژ": "zh",
        "ـ": "",
        "ہ": "h",
    }
)
HEBREW: Final = MappingProxyType(
    dict(zip("אבגדהוזחטיכךלמםנןסעפףקרת", "abgdhvzhtykklmmnnsapfkrt", strict=True))
    | {"צ": "tz", "ץ": "tz", "ש": "sh"}
)

#: Names whose written form leaves out the vowels; Arabic and Persian, then Hebrew.
VOWELLED: Final = MappingProxyType(
    dict(
        pair.split(":")
        for pair in words(
            """
            محمد:mohammed يحيى:yahya يحيي:yahya احمد:ahmed محمود:mahmoud علي:ali على:ali علی:ali حسن:hassan حسين:hussein
            حسین:hossein عمر:omar عثمان:othman يوسف:youssef یوسف:yousef ابراهيم:ibrahim
            ابراهیم:ebrahim اسماعيل:ismail خالد:khaled وليد:walid سعيد:saeed سعید:saeed سعد:saad
            عبدالله:abdullah عبدالرحمن:abdulrahman عبدالعزيز:abdulaziz عبد:abd الله:allah
            الرحمن:alrahman مصطفى:mustafa طارق:tariq كريم:karim کریم:karim سمير:samir سامي:sami
            رامي:rami هاني:hani ماجد:majed فهد:fahad فيصل:faisal سلطان:sultan سلمان:salman
            ناصر:nasser نادر:nader جمال:jamal كمال:kamal فؤاد:fouad زياد:ziad بلال:bilal
            حمزة:hamza حمد:hamad راشد:rashid منصور:mansour مبارك:mubarak ياسر:yasser ياسين:yassin
            انس:anas ايمن:ayman اشرف:ashraf شريف:sherif عادل:adel عصام:essam هشام:hisham
            مروان:marwan غسان:ghassan نبيل:nabil باسم:basem رائد:raed زيد:zaid جابر:jaber
            صالح:saleh صلاح:salah طلال:talal تركي:turki بندر:bandar مشعل:mishaal نواف:nawaf
            متعب:miteb رضا:reza مهدي:mahdi مهدی:mehdi امير:amir امیر:amir حميد:hamid حمید:hamid
            مجيد:majid مجید:majid جعفر:jafar قاسم:qasim عباس:abbas حيدر:haider جواد:javad
            صادق:sadiq فاطمة:fatima فاطمه:fatemeh مريم:mariam مریم:maryam زينب:zainab زینب:zeinab
            عائشة:aisha خديجة:khadija سارة:sara سارا:sara ليلى:layla لیلا:leila نور:nour
            نورا:noura نورة:noura هدى:huda سلمى:salma سلوى:salwa منى:mona مها:maha رنا:rana
            ريم:reem دينا:dina دانا:dana لينا:lina رانيا:rania ياسمين:yasmin جميلة:jamila
            كريمة:karima سميرة:samira نادية:nadia هند:hind هالة:hala امل:amal ايمان:iman
            اسماء:asma شيماء:shaimaa رحمة:rahma زهرا:zahra زهراء:zahra نرگس:narges شیرین:shirin
            بن:bin بنت:bint ابن:ibn ابو:abu ام:umm שרה:sarah דוד:david יוסף:yosef משה:moshe
            יצחק:yitzhak יעקב:yaakov אברהם:avraham חיים:haim שמואל:shmuel דניאל:daniel
            מיכאל:michael גבריאל:gabriel רפאל:rafael אליהו:eliyahu אלי:eli אורי:uri אור:or
            עומר:omer איתי:itay איתמר:itamar יונתן:yonatan יהונתן:yehonatan נועם:noam נעם:noam נועה:noa
            נעה:noa תמר:tamar רחל:rachel רבקה:rivka לאה:leah מרים:miriam חנה:hannah אסתר:esther
            רות:ruth נעמי:naomi מיכל:michal יעל:yael שירה:shira טל:tal גל:gal עדי:adi ליאור:lior
            אביב:aviv רון:ron רונן:ronen גיא:guy דן:dan אמיר:amir עמית:amit אייל:eyal אילן:ilan
            ברק:barak יובל:yuval שלמה:shlomo אהרון:aharon מרדכי:mordechai נתן:natan שמעון:shimon
            ראובן:reuven בנימין:binyamin אשר:asher גד:gad דינה:dina מאיר:meir צבי:zvi זאב:zeev
            אריה:aryeh דב:dov עידו:ido אורלי:orly איריס:iris סיגל:sigal גלית:galit ענת:anat
            אורית:orit רונית:ronit שולמית:shulamit הדס:hadas מעיין:maayan הילה:hila מאיה:maya
            דנה:dana כהן:cohen לוי:levi מזרחי:mizrahi פרץ:peretz ביטון:biton דהן:dahan
            אזולאי:azoulay פרידמן:friedman כץ:katz גולדברג:goldberg שפירא:shapira
            חיה:chaya חוה:chava חן:chen חנן:chanan חנוך:chanoch חזי:chezi רחלי:racheli ברוך:baruch
            רוזנברג:rosenberg בן:ben בת:bat בר:bar אלון:alon שרון:sharon
            """
        )
    )
)

_CONSONANTS = "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळऩऱऴ"
_LATIN_CONSONANTS = (
    "k kh g gh n ch chh j jh n t th d dh n t th d dh n p ph b bh m y r l v sh sh s h l n r zh"
)
DEVANAGARI_CONSONANTS: Final = MappingProxyType(
    dict(zip(_CONSONANTS, _LATIN_CONSONANTS.split(), strict=True))
)
DEVANAGARI_VOWELS: Final = MappingProxyType(
    dict(
        zip(
            "अआइईउऊऋएऐओऔऍऑऎऒ",
            words(
                """
        a a i i u u ri e ai o au e o e o
        """
            ),
            strict=True,
        )
    )
)
DEVANAGARI_SIGNS: Final = MappingProxyType(
    dict(
        zip(
            "ािीुूृेैोौॅॉॆॊ",
            words(
                """
        a i i u u ri e ai o au e o e o
        """
            ),
            strict=True,
        )
    )
    | {"्": "", "ं": "n", "ँ": "n", "ः": "h", "़": ""}
)

#: First letters of the Indic scripts that Unicode lays out as it does Devanagari (U+0900).
INDIC_BLOCKS: Final = (0x0980, 0x0A00, 0x0A80, 0x0B00, 0x0B80, 0x0C00, 0x0C80, 0x0D00)

#: National system of Georgia (2002), without the marks of ejectives.
GEORGIAN: Final = MappingProxyType(
    dict(
        zip(
            "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
            words(
                """
        a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h
        """
            ),
            strict=True,
        )
    )
)

#: ISO 9985 as passports simplify it.
ARMENIAN: Final = MappingProxyType(
    dict(
        zip(
            "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
            words(
                """
        a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev
        """
            ),
            strict=True,
        )
    )
)

#: Rows of the Ethiopic syllabary from U+1200, eight places each, and the vowels of the places.
ETHIOPIC_ROWS: Final = tuple(
    words(
        """
    h l h m s r s sh q qw q qw b v t ch h hw n ny . k kw kh khw w . z zh y d d j g gw g t ch p ts ts f p
    """
    )
)
ETHIOPIC_VOWELS: Final = ("e", "u", "i", "a", "e", "", "o", "wa")

#: RTGS: letter at the start and at the end of a syllable.
THAI_CONSONANTS: Final = MappingProxyType(
    {
        letter: (first, last)
        for letters, first, last in (
            ("กฃ", "k", "k"),
            ("ขคฅฆ", "kh", "k"),
            ("ง", "ng", "ng"),
            ("จ", "ch", "t"),
            ("ฉชฌ", "ch", "t"),
            ("ซศษส", "s", "t"),
            ("ญ", "y", "n"),
            ("ฎด", "d", "t"),
            ("ฏต", "t", "t"),
            ("ฐฑฒถทธ", "th", "t"),
            ("ณน", "n", "n"),
            ("บ", "b", "p"),
            ("ป", "p", "p"),
            ("ผพภ", "ph", "p"),
            ("ฝฟ", "f", "p"),
            ("ม", "m", "m"),
            ("ย", "y", "i"),
            ("ร", "r", "n"),
            ("ลฬ", "l", "n"),
            ("ว", "w", "o"),
            ("หฮ", "h", ""),
            ("อ", "", ""),
        )
        for letter in letters
    }
)
THAI_VOWELS: Final = MappingProxyType(
    dict(
        zip(
            "ะัาิีึืุูเแโใไฤ",
            words(
                """
        a a a i i ue ue u u e ae o ai ai rue
        """
            ),
            strict=True,
        )
    )
    | {"ำ": "am", "็": "", "์": "", "่": "", "้": "", "๊": "", "๋": "", "ๆ": ""}
)

_KANA_ROWS = (
    ("アイウエオ", "a i u e o"),
    ("カキクケコ", "ka ki ku ke ko"),
    ("サシスセソ", "sa shi su se so"),
    ("タチツテト", "ta chi tsu te to"),
    ("ナニヌネノ", "na ni nu ne no"),
    ("ハヒフヘホ", "ha hi fu he ho"),
    ("マミムメモ", "ma mi mu me mo"),
    ("ヤユヨ", "ya yu yo"),
    ("ラリルレロ", "ra ri ru re ro"),
    ("ワヰヱヲン", "wa i e o n"),
    ("ガギグゲゴ", "ga gi gu ge go"),
    ("ザジズゼゾ", "za ji zu ze zo"),
    ("ダヂヅデド", "da ji zu de do"),
    ("バビブベボ", "ba bi bu be bo"),
    ("パピプペポ", "pa pi pu pe po"),
    ("ァィゥェォヴ", "a i u e o vu"),
)
KANA: Final = MappingProxyType(
    {
        kana: latin
        for row, entries in _KANA_ROWS
        for kana, latin in zip(row, entries.split(), strict=True)
    }
)

HANGUL_FIRST: Final = tuple(
    words(
        """
    g kk n d tt r m b pp s ss . j jj ch k t p h
    """
    )
)
HANGUL_VOWEL: Final = tuple(
    words(
        """
    a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i
    """
    )
)
HANGUL_LAST: Final = tuple(
    words(
        """
    . k k k n n n t l k m l l l p l m p p t t ng t t k t p t
    """
    )
)
#: Surnames as their bearers write them.
HANGUL_SURNAMES: Final = MappingProxyType(
    dict(
        pair.split(":")
        for pair in words(
            """
            김:kim 이:lee 리:lee 박:park 최:choi 정:jung 강:kang 조:cho 윤:yoon 장:jang 임:lim
            한:han 오:oh
            서:seo 신:shin 권:kwon 황:hwang 안:ahn 송:song 류:ryu 유:yoo 전:jeon 홍:hong 고:ko
            문:moon 양:yang
            손:son 배:bae 백:baek 허:heo 노:noh 남:nam 심:shim 하:ha 주:joo 구:koo 곽:kwak
            성:sung 차:cha 우:woo
            진:jin 민:min 나:na 지:ji 엄:eom 변:byun 채:chae 원:won 방:bang 천:chun 공:kong
            현:hyun 함:ham
            여:yeo 추:choo 도:do 소:so 석:seok 선:sun 설:seol 마:ma 길:gil 연:yeon 위:wi 표:pyo
            명:myung 기:ki
            반:ban 라:ra 왕:wang 금:keum 옥:ok 육:yook 인:in 맹:maeng 제:je 모:mo 탁:tak
            국:kook 은:eun 편:pyun
            용:yong 남궁:namgung 황보:hwangbo 제갈:jegal 사공:sagong 선우:sunwoo 독고:dokgo
            서문:seomun
            """
        )
    )
)
