"""Forms of address that say whether a man or a woman is meant; own lists."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from leadhygiene.standards.lookup.wording import words

_MEN: Final = frozenset(
    words(
        """
        mr mister herr herrn hr m monsieur sr señor senor sig signor dhr meneer herra pan pán bay shri shree gospodin
        g-din domnul dl encik bapak pak ông úr thiru sir г-н господин пан κ κος κύριος السيد מר श्री นาย
        """
    )
)
_WOMEN: Final = frozenset(
    words(
        """
        mrs ms miss madam frau fräulein frl mme mlle madame mademoiselle sra srta señora señorita senora senorita sigra
        signora signorina mevr mw mevrouw mej juffrouw pani paní slečna slecna rouva neiti fru fröken frøken froken
        doamna dna domnișoara domnisoara gospođa gospodja gospodična gđa g-đa kisasszony bayan smt kumari cik ibu bu bà
        kyria profa prof.ª dra dottssa dottoressa г-жа госпожа пані κα κυρία السيدة גברת גב श्रीमती सुश्री कुमारी นาง นางสาว
        """
    )
)
#: Forms of address that a cell for the job may hold instead of one.
FORMS: Final = sorted((_MEN | _WOMEN) - {"mej", "bay", "pan", "cik"} | {"mr & mrs", "mr and mrs"})
#: A department, and the form ``Hr.`` in capitals only where others of the column are forms.
PERSONNEL: Final = "HR"

#: Of these, the ones that are titles as well.
_TITLES: Final = frozenset({"profa", "prof.ª", "dra", "dottssa", "dottoressa", "sir"})

#: The degree in law of the Netherlands, which men and women put before their names in small letters.
DUTCH_DEGREE: Final = r"^mr\.?(?:\s+|$)"


def is_address(prefix: str) -> bool:
    """Return whether what stands before a name is a form of address, and not a title alone.

    Examples:
        >>> is_address("M."), is_address("Frau Dr."), is_address("Dr."), is_address("Dra.")
        (True, True, False, False)
    """
    return any(_plain(word) in (_MEN | _WOMEN) - _TITLES for word in prefix.split())


def _plain(word: str) -> str:
    return word.lower().replace(".", "").strip("',")


@lru_cache(maxsize=1 << 10)
def sex_of(prefix: str) -> str | None:
    """Return ``m`` or ``f`` where a form of address says it of one person, and ``b`` where it is that of a couple.

    Examples:
        >>> sex_of("Frau Dr."), sex_of("Mr."), sex_of("Mr. and Mrs."), sex_of("Prof.")
        ('f', 'm', 'b', None)
    """
    said = {_plain(word) for word in prefix.split()}
    man, woman = bool(said & _MEN), bool(said & _WOMEN)
    if man and woman:
        return "b"
    return "m" if man else "f" if woman else None
