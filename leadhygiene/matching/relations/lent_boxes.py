"""Mailboxes that one person has for now, or that are a shop's: a given name alone, somebody else's initials, the name of the firm."""

from __future__ import annotations

import re

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import Bools, Column, Ints
from leadhygiene.matching.columns.compare import pairs_where, texts
from leadhygiene.matching.relations.boxes import letters, run_together
from leadhygiene.standards.people.person_names import frequency

#: Letters of a mailbox from which it may be called like a firm.
_WORD = 3


def given_only_box(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether a shared mailbox is a given name alone, which the next one of that name takes over: petra@."""
    return pairs_where(columns, ("local", "given"), left, right, some, _only_given)


def _only_given(local: str, _local: str, given: str, other: str) -> bool:
    return letters(local) in {
        given.replace(" ", ""),
        other.replace(" ", ""),
        given.split(" ", maxsplit=1)[0],
    }


def others_initials(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether a shared mailbox holds the family name and initials that neither given name begins with: ch.chen@ of Jason."""
    return pairs_where(columns, ("local", "given", "family"), left, right, some, _of_others)


def _of_others(local: str, _: str, given: str, first: str, family: str, last: str) -> bool:
    held = max(
        (name for name in (family, last) if name and name in letters(local)), key=len, default=""
    )
    rest = letters(local).replace(held, "", 1) if held else ""
    return 0 < len(rest) <= _INITIALS and not any(
        rest.startswith(name[0]) for name in (given, first) if name
    )


#: Letters of a mailbox beside a family name that may be initials.
_INITIALS = 3


def shop_box(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether a shared mailbox is called like a firm of the two, or like a part of its name: garage.morel@ of the Garage Morel."""
    one, other = (
        _stands_in(columns, rows, some, "local", "company", least=_WORD) for rows in (left, right)
    )
    return one | other


def own_business(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether two employers are both called by the family name of their records, so that it is their own: Tischlerei Ehrlacher, ehrlacher.at."""
    out = some
    for rows in (left, right):
        out = _stands_in(columns, rows, out, "family", "company", "domain", least=_BORNE)
        names = texts(columns["family"], rows[out])
        out[out] = [frequency(name)[1] < _USUAL for name in names]
    return out


#: Letters of a family name that a word may hold by chance, and bearers in a million from which a firm may be another one's.
_BORNE, _USUAL = 4, 30.0


def _stands_in(
    columns: dict[str, Column], rows: Ints, some: Bools, word: str, *texts_of: str, least: int
) -> Bools:
    """Whether the letters of one column, if they are more than a few, stand in another one of some columns."""
    out = np.zeros(len(some), dtype=bool)
    where = np.flatnonzero(some)
    if len(where):
        run = {key: run_together(columns[key], rows[where], "[^a-z]") for key in (word, *texts_of)}
        held = [pl.col(key).str.contains(pl.col(word), literal=True) for key in texts_of]
        told = pl.any_horizontal(held) & (pl.col(word).str.len_chars() > least)
        found = pl.DataFrame(run).select(told.fill_null(value=False))
        out[where] = found.to_series().to_numpy()
    return out


def branch_box(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether a mailbox is called by the town of the two, or by words of the firm and nobody's given name: altrincham@, agentur.lechner@."""
    found = pairs_where(columns, ("local", "city"), left, right, some, _of_town)
    return found | pairs_where(columns, ("local", "company"), left, right, some, _of_firm)


def _of_town(local: str, _: str, city: str, other: str) -> bool:
    bare = letters(local)
    return len(bare) > _WORD and any(
        bare == letters(town) or any(bare == word for word in town.split())
        for town in (city, other)
    )


def _of_firm(local: str, _: str, firm: str, other: str) -> bool:
    held = [word for word in _DIVIDED.split(local) if word]
    if not held or any(frequency(word)[0] >= _GIVEN for word in held):
        return False
    return any(
        all(len(word) > 1 and word in name.replace(" ", "") for word in held)
        for name in (firm, other)
        if name
    )


_DIVIDED = re.compile("[^a-z]+")
#: Frequency per million from which a word is surely a given name.
_GIVEN = 21.0


def foreign_box(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether one of two mailboxes is not that of its record: petra.mohn@ of Bruno Stahlecker, sinterlab@ of who also has stahlecker@, or sekretariat.stahlecker@."""
    keys = ("local", "given", "family")
    return pairs_where(columns, keys, left, right, some, _either_foreign)


def _either_foreign(a: str, b: str, given: str, first: str, family: str, last: str) -> bool:
    if _foreign(a, given, family) or _foreign(b, first, last):
        return True
    if _of_office(a, family) != _of_office(b, last):
        return True
    return (_named(a, given, family) and _nobodys(b, first, last)) or (
        _named(b, first, last) and _nobodys(a, given, family)
    )


def _of_office(local: str, family: str) -> bool:
    """Whether a mailbox is that of somebody's secretary: his family name and a word for the office."""
    own = letters(family)
    return bool(own) and any(
        letters(rest) == own
        for rest in (_OFFICE_FIRST.sub("", local), _OFFICE_LAST.sub("", local))
        if rest != local
    )


_OFFICE = (
    r"(?:sekretariat|sekretariaat|secretariaat|secretariat|secretary|secretari[ao]|secretaire|segreteria|segretari[ao]|sekretar|sekretarka|"
    r"assistant|assistent(?:in|e)?|assistenz|assistante|asistente|assist|asst|office|buero|buro|vorzimmer|biuro|kancelaria|pa|ea)"
)
_OFFICE_FIRST = re.compile(rf"^{_OFFICE}[._\-]")
_OFFICE_LAST = re.compile(rf"[._\-]{_OFFICE}$")


def _named(local: str, given: str, family: str) -> bool:
    """Whether a mailbox spells a name of its record."""
    own = letters(local)
    return any(len(word) > 2 and word in own for word in (given, *family.split()))


def _nobodys(local: str, given: str, family: str) -> bool:
    """Whether a mailbox is a word that holds no piece of its record's name, nor its initials, and is nobody's name: that of a department."""
    own = letters(local)
    names = f"{given} {family}".split()
    if len(own) < _WORD or any(name[:2] in own for name in names if name):
        return False
    if len(own) < _ABBREVIATED and own[0] in {name[0] for name in names}:
        return False
    return not any(max(frequency(word)) > 1 for word in re.split(r"[._\-]+", local.lower()) if word)


#: Letters from which a mailbox is a word, and from which it is no abbreviated name.
_WORD, _ABBREVIATED = 3, 6


def _foreign(local: str, given: str, family: str) -> bool:
    """Whether a mailbox is two words or more, one of them a given name, and none that of its record."""
    words = [word for word in re.split(r"[._\-]+", local.lower()) if word]
    if len(words) < 2 or not all(len(word) > 2 and word.isalpha() for word in words):
        return False
    own = {word[:3] for word in f"{given} {family}".split()}
    known = frequency(words[0])[0] > 1 or frequency(words[-1])[0] > 1
    if known and not any(word[:3] in own for word in words):
        return True
    other = words[-1] if words[0] == given else words[0] if words[-1] == given else ""
    return frequency(other)[1] > 1 and other[:3] not in {word[:3] for word in family.split()}
