"""Cells that name somebody by another person: Guest of Ann Lee, Assistant to Tom, Büro von Frau Roth, Ann Lee +1.

The mailbox and the number beside such a name are mostly those of the person whose guest or assistant is meant. Patterns
for Python and for Polars; own lists.
"""

from __future__ import annotations

import re
from typing import Final

#: Who somebody is to another, up to the name of the other.
_OPENS: Final = (
    r"(?i:the )?(?:(?i:guests?(?: \d+)?|plus[ -]one|\+ ?1|(?:house)?wife|husband|spouse|widow|companion|office|desk|estate|parents?|"
    r"son|daughter|mother|father|successor|replacement|deputy) (?:of|for|to)|(?i:assistant|secretary|pa|ea) (?:to|of|for)"
    r"|(?i:gast|begleit(?:ung|person)|assisten(?:t|tin|z)|sekretariat|büro|vertretung|nachfolger(?:in)?|ehefrau|ehemann|sohn|tochter|mutter|vater) von"
    r"|(?i:invitée?|accompagnante?|assistante?|secrétariat|bureau|épouse|époux|conjointe?|fils|fille|mère|père) d(?:e|u|'|’)"
    r"|(?i:invitad[oa]|acompañante|asistente|secretaria|oficina|despacho|espos[oa]|hij[oa]|madre|padre) de"
    r"|(?i:ospite|accompagnat(?:ore|rice)|assistente|segreteria|ufficio|moglie|marito|figli[oa]|madre|padre) di"
    r"|(?i:convidad[oa]|acompanhante|assistente|escritório|espos[oa]|filh[oa]|mãe|pai) d[eoa]"
    r"|(?i:gast|begeleid(?:er|ster)|assistente?|kantoor|zoon|dochter|moeder|vader) van"
    r"|(?i:gäst|gæst|gjest|assistent) (?:till|til|av|af|hos))"
)
#: Such a cell, from its beginning.
OPENS: Final = rf"^{_OPENS} ?(?:(?i:herrn?|frau|mrs?\.?|ms\.?|dr\.?) )?\p{{Lu}}"
#: What stands behind a name for somebody who comes along.
BESIDE: Final = (
    r"(?i)^(?:(?:guest|gast|invitée?|invitad[oa]|ospite|convidad[oa])[ #]*\d+|\+ ?1|plus[ -]one)$"
)
_OPENED: Final = re.compile(OPENS.replace(r"\p{Lu}", r"[^\W\d_a-zß-ÿ]"))
_BESIDE: Final = re.compile(BESIDE)


def is_somebodys(whole: str | None, first: str | None, last: str | None) -> bool:
    """Whether the cells of a name say whose guest, kin or assistant is meant.

    Examples:
        >>> is_somebodys("Guest of Ann Lee", None, None), is_somebodys(None, "Assistant to Tom", "Berg")
        (True, True)
        >>> is_somebodys(None, "Ann Lee", "Guest 2"), is_somebodys(None, "Ann", "Guest"), is_somebodys(None, "Frau", "von Berg")
        (True, False, False)
    """
    opened = any(cell and " " in cell and _OPENED.match(cell) for cell in (whole, first))
    return bool(opened or (last and _BESIDE.match(last)))
