"""What the words of a name cell are beside a name, whatever its column: a team, a job, a firm, two people."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from leadhygiene.standards.people.name_signs import is_firm, is_job, is_team, split_notes

#: Two whole names, divided by a stroke or a semicolon.
_TWO_NAMES: Final = re.compile(
    r"^[^\W\d_][\w.'’-]+ [^\W\d_][\w.'’-]+\s*[/;]\s*[^\W\d_][\w.'’-]+ [^\W\d_][\w.'’-]+$"
)
_COUPLE: Final = re.compile(
    r"(?i)\w\s+(?:&|\+|and|und|et|och|og|en)\s+(?:(?:mrs|ms|mr|dr|frau|mme)\.?\s+)?\w|\w\s*&\s*\w{2}"
)

#: Whose guest, spouse or assistant somebody without a name is: Guest of Ann Lee.
_SOMEBODYS: Final = re.compile(
    r"(?i:the )?(?i:(?:guests?(?: \d+)?|plus[ -]one|\+ ?1|(?:house)?wife|husband|spouse|widow|companion) (?:of|for)|(?:assistant|secretary|pa|ea) (?:to|of)"
    r"|(?:gast|begleit(?:ung|person)|assisten(?:t|tin|z)|ehefrau|ehemann) von|(?:invitée?|accompagnante?|assistante?|épouse|conjointe?) d(?:e|u|')"
    r"|(?:invitad[oa]|acompañante|asistente|espos[oa]) de|(?:ospite|accompagnat(?:ore|rice)|assistente|moglie|marito) di"
    r"|(?:convidad[oa]|acompanhante) d(?:e|o|a)|(?:gast|begeleid(?:er|ster)|partner) van|(?:gäst|gæst|gjest) (?:till|til|av|af|hos)"
    r"|osoba towarzysząca|gość) ?[^\W\d_a-zß-ÿ]\S* .+"
)


@lru_cache(maxsize=1 << 15)
def content_signs(text: str) -> tuple[str, ...]:
    """Return the signs that the words of one cell give, whatever its column.

    Examples:
        >>> content_signs("Sales Team"), content_signs("Ann Lee, Sales Manager")
        (('is_team',), ('contains_title',))
        >>> content_signs("Ann Lee & Tom Lee"), content_signs("Ann Lee")
        (('multi_person',), ())
        >>> content_signs("Guest of Ann Lee"), content_signs("Ann Guest")
        (('is_title',), ())
    """
    if is_team(text):
        return ("is_team",)
    if is_job(text) or (" " in text and _SOMEBODYS.fullmatch(text)):
        return ("is_title",)
    if text.isalpha():
        return ()
    if is_firm(text):
        return ("is_company",)
    signs = []
    head, noted = split_notes(text)
    tail = text[len(head) :].strip(" -|/–—;@")
    pieces = [tail] if noted else [part.strip() for part in text.split(",")[1:]]
    if any(is_job(piece) for piece in pieces):
        signs.append("contains_title")
    if any(is_firm(piece) for piece in pieces):
        signs.append("is_company")
    if _COUPLE.search(text) or _TWO_NAMES.match(text):
        signs.append("multi_person")
    return tuple(signs)
