"""What people write beside a number that rings at a reception: it is that of a house, and of no one in it."""

from __future__ import annotations

import re
from typing import Final

#: Words for a switchboard or a reception, in the languages of business cards.
_WORDS: Final = (
    r"(?:main |company |office )?switch ?board|reception(?: desk)?|front ?desk|main (?:line|number|no|phone|reception)|board ?line|board no|operator|e?pabx|pbx"
    r"|telefonzentrale|zentrale|empfang|vermittlung|sammel(?:nummer|anschluss|ruf|nr)|hauptnummer|pforte|rezeption"
    r"|standard(?: t[ée]l[ée]phonique)?|accueil|r[ée]ception"
    r"|centralita|conmutador|recepci[óo]n|central telef[óo]nica|n[úu]mero central|recep[çc][ãa]o|telefonista|pabx geral"
    r"|centralino|portineria|receptie|telefooncentrale|hoofdnummer|algemeen(?: nummer)?"
    r"|v[äa]xeln?|vx|reception(?:en)?|sentralbord|resepsjon(?:en)?|omstilling(?:en)?|hovednummer|vaihde|puhelinvaihde|vastaanotto"
    r"|centrala|recepcja|[úu]st[řr]edna|recepce|spojovatelka|[úu]stred[ňn]a|recepcia|k[öo]zpont|porta|recepci[óo]|recep[țt]ie|recepcija"
    r"|santral|resepsiyon|resepsionis|t[ổo]ng đ[àa]i|l[ễe] t[âa]n"
    r"|коммутатор|ресепшн|ресепшен|приёмная|приемная|общий|централа|рецепция|приймальня|κέντρο|τηλεφωνικό κέντρο|υποδοχή|γραμματεία"
    r"|代表(?:電話|番号)?|受付|总机|總機|前台|대표(?:번호|전화)?|안내|מרכזייה|קבלה|السنترال|سنترال|الاستقبال|रिसेप्शन"
)
#: What stands before such words: to ask there, or the way there.
_ASK: Final = (
    r"(?:(?:via|through|über|ask at|ask|call|par|por|przez) )?(?:(?:the|le|la|el|die|der|o|a) )?"
)
#: Cells that say it; for columns and for single cells alike.
SAID: Final = rf"(?i)(?:^|[^\p{{L}}])(?:{_WORDS})(?:$|[^\p{{L}}])"
_AROUND: Final = re.compile(
    rf"[\s,;:/|–-]*[(\[]?(?<![^\W\d_]){_ASK}(?:{_WORDS})(?![^\W\d_])[\s.:,;/|–-]*[)\]]?[\s.:]*",
    re.IGNORECASE,
)


def without(text: str) -> tuple[str, bool]:
    """Return a cell without such words, and whether it had any; the number alone is left.

    Args:
        text: The cell.

    Examples:
        >>> without("030 3465-0 (Zentrale)"), without("Switchboard: 020 7946 0100")
        (('030 3465-0', True), ('020 7946 0100', True))
        >>> without("+33 1 42 68 53 00, standard"), without("040 2211 Durchwahl 12")
        (('+33 1 42 68 53 00', True), ('040 2211 Durchwahl 12', False))
    """
    if not any(char.isalpha() for char in text):
        return text, False
    bare, count = _AROUND.subn(" ", text)
    return (bare.strip(), True) if count else (text, False)
