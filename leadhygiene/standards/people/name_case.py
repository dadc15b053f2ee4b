"""Upper and lower case of names: repair what was typed in one case, leave the rest alone."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from leadhygiene.standards.lookup.wording import words
from leadhygiene.standards.people import turkish_case
from leadhygiene.standards.people.name_prepositions import opens_article
from leadhygiene.standards.people.name_words import (
    CAPITAL_PARTICLES,
    ELISIONS,
    GENERATION,
    PARTICLES,
)
from leadhygiene.standards.people.person_names import given_names, leaning, names_of

#: Names with a capital inside that no rule gives; all others keep small letters.
_MAC: Final = frozenset(
    words(
        """
        donald leod gregor arthur intyre millan pherson dougall farlane lean neil neill allister
        alister allistair aulay bride carthy donnell eachern innes isaac kinnon lachlan laren
        lennan nab namara phee queen rae tavish diarmid auslane auslan callum cormack cormick
        dermott duff farland fadyen gillivray gowan intosh iver kinlay lellan manus master nicol
        quarrie ritchie sween alpine ewan ewen fie gill ghee guire kendrick kellar nally rory
        taggart vicar whirter williams naughton nair murray ilroy dowell crae crimmon conachie
        clintock
        """
    )
)
INNER_CAPITALS: Final = {
    name.lower(): name
    for name in words(
        """
        DiCaprio DiMaggio DiFranco DiNapoli DiStefano DiBiase DiVito DiSanto DiLeo DiNardo DiIorio
        DiRocco DiSalvo DiCicco DiNatale DiBella DiDonato DiFiore DiGennaro DiTullio DiPalma
        DiRenzo DiBenedetto DiTomasso DiTommaso DiFrancesco DiMartino DiPasquale DiGiacomo
        DiLorenzo DiMeglio DeLuca DeVito DeMarco DeAngelis DeSantis DeNiro DeWitt DeGeneres
        DeGrasse DeJesus DeLeon DeRosa DePalma DePaul DeVries DeFranco DeLorean DeSimone DeStefano
        DeCarlo DeAngelo DeBlasio DeLong LeBlanc LeBron LaRue LaPorte LaSalle LeClair LaFleur
        LaBelle LaFontaine LeClerc DuBois VanDyke VanBuren VanDerBeek DeShawn DeAndre LaToya
        LaTonya LaShawn LaKeisha
        """
    )
}
#: The particle of a second family name: Jansen-de Vries.
_JOINED: Final = re.compile("(?<=[^\\W\\d_]{2}-)(?:Van|De|Den|Der|Von|Vom|Ter|Ten|Te|Zu|Zum|Zur)$")
_INNER_FORMS: Final = frozenset(INNER_CAPITALS.values())
#: Countries whose people write such names with a capital inside; Dubois elsewhere.
_INNER_LANDS: Final = frozenset(["US", "CA", "GB", "IE", "AU", "NZ", "ZA", "PH", "PR"])
_NOT_MC: Final = frozenset(
    words(
        """
    mchedlishvili mchedlidze mchunu mcunu mchombo mchiri mchawala
    """
    )
)
_ROMAN: Final = re.compile(r"(?:i{2,3}|iv|vi{1,3}|ix)\.?")
_PIECES: Final = re.compile(r"([\-\s'’ʼ./&]+)")
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\.?")
#: Particles that open a name with a capital even where others are small.
_ALWAYS_CAPITAL: Final = frozenset(
    words(
        """
        mac o ó ní ni nic uí ui st st. ste ste. saint sainte san santa santo santos lo le la dal
        dalla dallo dai ben bat abu al el as ad delos dela ap ab vanden vander vande opden ul oude
        y e op
        """
    )
)
_SMALL: Final = PARTICLES - _ALWAYS_CAPITAL | {"y", "e", "und"}
#: Articles that are small after another particle: ``de la Cruz``.
_ARTICLES: Final = frozenset({"la", "las", "los", "lo", "le", "les", "el"})
#: Names of two letters, and short forms that stand for Mohammed, Maria, Chaudhry or Sheikh.
_SHORT_NAMES: Final = frozenset({"ng", "md", "ma", "ch", "sk", "sh", "ni", "mt"})


def is_one_case(text: str) -> bool:
    """Whether the letters are all capitals or all small, and there are at least two of them."""
    upper, lower = text.upper(), text.lower()
    if upper == lower or (text not in (upper, lower)):
        return False
    if not text.isascii() and any("\u10a0" <= char <= "\u10ff" for char in text):
        return False  # Georgian capitals are a style of whole texts
    return len(text) > 1 and (text.isalpha() or sum(map(str.isalpha, text)) > 1)


def fix_case(
    text: str, *, opens: bool = True, country: str | None = None, part: str = "given"
) -> str:
    """Return a name that was typed in one case with capitals where they belong.

    Args:
        text: Words of a name; returned as it is unless :func:`is_one_case`.
        opens: Whether the first word opens the name and is no particle.
        country: ISO 3166-1 alpha-2; decides on particles and on the Turkish dotless i.
        part: ``given`` or ``family``; two or three capitals without a vowel stay in the former.

    Examples:
        >>> fix_case("MCDONALD"), fix_case("o'brien"), fix_case("VAN DER BERG", opens=False)
        ('McDonald', "O'Brien", 'van der Berg')
        >>> fix_case("DiCaprio"), fix_case("DJ"), fix_case("jean-baptiste"), fix_case("SA'ID")
        ('DiCaprio', 'DJ', 'Jean-Baptiste', "Sa'id")
        >>> fix_case("VAN DYKE", opens=False, country="US"), fix_case("YILDIZ", country="TR")
        ('Van Dyke', 'Yıldız')
    """
    if not is_one_case(text):
        return text
    turkic = turkish_case.of_name(text, country)
    words = text.split(" ")
    if len(words) == 1 and part == "given" and _are_initials(text):
        return text.upper()
    fixed = [
        _word(
            word,
            turkic=turkic and not turkish_case.is_foreign(word),
            small=_is_small(words, at, country, opens=opens),
        )
        for at, word in enumerate(words)
    ]
    if country not in CAPITAL_PARTICLES:
        fixed[:-1] = [_JOINED.sub(lambda found: found[0].lower(), word) for word in fixed[:-1]]
    if country is not None and country not in _INNER_LANDS:
        fixed = [word.capitalize() if word in _INNER_FORMS else word for word in fixed]
    return unicodedata.normalize("NFC", " ".join(fixed))


def _is_small(words: list[str], at: int, country: str | None, *, opens: bool) -> bool:
    """Whether the word at a place is a particle that stays small."""
    word = words[at].lower()
    behind = at + 1 < len(words) and (at > 0 or not opens)
    if behind and opens_article([one.lower() for one in words[:-1]], at):
        return country not in CAPITAL_PARTICLES
    if 0 < at < len(words) - 1 and word in _ARTICLES and words[at - 1].lower() in _SMALL:
        return country not in CAPITAL_PARTICLES
    if at == len(words) - 1 or word not in _SMALL:
        return word == "'t"
    if at == 0 and opens:
        return False
    if country in CAPITAL_PARTICLES:
        return word in {"y", "e", "und"} or (at > 0 and country != "IT" and word in {"der", "den"})
    if country is None and word in {"de", "di", "del", "della", "da"}:
        italian = names_of("family", "it")
        return not {words[at + 1].lower(), f"{word} {words[at + 1].lower()}"} & italian
    return True


def _are_initials(text: str) -> bool:
    """Whether two or three letters are initials (DJ, JP, TJ) and no name of their own."""
    bare = text.replace(".", "").replace("-", "")
    if not 1 < len(bare) <= 3 or not bare.isalpha() or not bare.isascii():
        return False
    if bare.lower() in _SHORT_NAMES:
        return False
    if "." in text[:-1]:
        return len(text.replace("-", "")) >= 2 * len(bare) - 1
    if not re.search("[AEIOUYaeiouy]", bare):
        return True
    if text.islower() or len(bare) > 2:
        return False
    return bare.lower() not in given_names() or (bare[1] in "Jj" and leaning(bare) < 3)


def _word(word: str, *, turkic: bool, small: bool) -> str:
    lower = turkish_case.lower(word) if turkic else word.replace("İ", "i").lower()
    if small:
        return lower
    bare = lower.rstrip(".,")
    if _ROMAN.fullmatch(bare):
        return word.upper()
    if bare in GENERATION and bare[0].isdigit():
        return lower
    if _INITIALS.fullmatch(lower):
        return lower.upper()
    pieces = _PIECES.split(lower)
    for at in range(0, len(pieces), 2):
        pieces[at] = _piece(pieces, at, turkic=turkic)
    return "".join(pieces)


def _piece(pieces: list[str], at: int, *, turkic: bool) -> str:
    piece = pieces[at]
    if not piece:
        return piece
    before = pieces[at - 1] if at else ""
    after = pieces[at + 1] if at + 1 < len(pieces) else ""
    if (
        "-" in before
        and "-" in after
        and piece in {"de", "du", "la", "le", "les", "des", "et", "und", "y", "i"}
    ):
        return piece
    if before and before[-1] in "'’ʼ" and at > 1:
        stem = pieces[at - 2].lower()
        if (
            stem not in ELISIONS
            or len(piece) < 2
            or (len(stem) == 2 and piece in {"id", "ad", "am", "ir"})
        ):
            return piece
    return _capital(piece, turkic=turkic)


def _capital(piece: str, *, turkic: bool) -> str:
    if turkic:
        return {"i": "İ", "ı": "I"}.get(piece[0], piece[0].upper()) + piece[1:]
    if piece in INNER_CAPITALS:
        return INNER_CAPITALS[piece]
    if piece.startswith("mc") and len(piece) > 3 and piece not in _NOT_MC:
        return f"Mc{_capital(piece[2:], turkic=False)}"
    if piece.startswith("mac") and piece[3:] in _MAC:
        return f"Mac{piece[3:].capitalize()}"
    if piece.startswith("ij") and len(piece) > 3:
        return "IJ" + piece[2:]
    if piece.startswith("di") and len(piece) > 6 and piece[2:] in names_of("given", "it"):
        return f"Di{piece[2:].capitalize()}"
    first = piece[0].upper() if len(piece[0].upper()) == 1 else piece[0]
    return first + piece[1:]
