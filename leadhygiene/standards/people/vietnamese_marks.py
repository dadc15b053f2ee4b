"""Vietnamese names that only their marks tell apart: Hùng and Hưng, Hoa and Hòa."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from leadhygiene.standards.people.nicknames import vietnamese_families

#: A letter that hardly another language writes, or a family name with its marks: whoever wrote it has such a keyboard.
WRITTEN: Final = (
    r"[ơưạảấầẩẫậắằẳẵặẻếềểễệỉốồổỗộớờởỡợủứừửữựỷỵ]"
    r"|(?:^|\s)(?:lê|vũ|võ|bùi|ngô|lý|huỳnh|hoàng|đinh|đào)(?:\s|$)"
)
_MARKS: Final = re.compile("[\u0300-\u036f]")


@lru_cache(maxsize=1 << 12)
def apart(name: str, other: str) -> bool:
    """Whether a word of two names differs by nothing but its marks, which both writers set.

    Where the mark stands on a diphthong is a matter of custom, and a family name behind tells nobody apart.

    Args:
        name: Whole name, in small letters.
        other: That of the other record.

    Examples:
        >>> apart("văn hùng trần", "văn hưng trần"), apart("thị hoa trần", "thị hòa trần")
        (True, True)
        >>> apart("thị hòa trần", "thị hoà trần"), apart("an trần", "bình trần"), apart("an đàm", "an đam")
        (False, False, False)
    """
    mine, theirs = ({*map(_written, _own(each.split()))} for each in (name, other))
    bare = {_bare(word) for word in theirs - mine}
    return any(_bare(word) in bare for word in mine - theirs)


def _own(words: list[str]) -> list[str]:
    """Return the words without a family name that stands last."""
    return words[:-1] if _bare(words[-1]) in vietnamese_families() else words


def _written(word: str) -> str:
    """Return the letters and marks of a word, the marks behind."""
    letters = unicodedata.normalize("NFD", word)
    return _MARKS.sub("", letters) + "".join(sorted(_MARKS.findall(letters)))


def _bare(word: str) -> str:
    return _MARKS.sub("", unicodedata.normalize("NFD", word)).replace("đ", "d")
