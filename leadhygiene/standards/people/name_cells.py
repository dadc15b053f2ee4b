"""Read a person's name from up to three cells (whole, given, family); say what is odd about it."""

from __future__ import annotations

from typing import Final

from leadhygiene.standards.people import name_jobs, name_notes
from leadhygiene.standards.people.call_forms import wife_of
from leadhygiene.standards.people.east_asian_names import is_whole, without_rank
from leadhygiene.standards.people.generations import take
from leadhygiene.standards.people.name_affixes import take_prefix
from leadhygiene.standards.people.name_cell_parts import read_family, read_given
from leadhygiene.standards.people.name_contents import content_signs
from leadhygiene.standards.people.name_order import east_tier, initials_last
from leadhygiene.standards.people.name_parser import Name, parse_name
from leadhygiene.standards.people.name_prepositions import moved_to_family
from leadhygiene.standards.people.name_signs import TELLING, is_firm, is_job, is_team, words_of
from leadhygiene.standards.people.person_names import frequency, leaning
from leadhygiene.standards.people.whole_names import (
    beside_no_name,
    family_first,
    father_last,
    holds_whole,
    hungarian_wife,
    shouts_first,
    whole_in_two,
    wife_by_family,
)
from leadhygiene.standards.text.transliteration import fold_text

#: What a ribbon on a badge says of its bearer.
_BADGES: Final = frozenset(
    {
        "speaker", "exhibitor", "visitor", "press", "delegate", "staff", "attendee", "sponsor", "organizer", "organiser",
        "panelist", "moderator", "guest", "aussteller", "besucher", "besucherin", "referent", "referentin", "presse", "gast",
        "ponente", "expositor", "expositora", "visitante", "prensa", "asistente", "visiteur", "exposant", "intervenant",
        "relatore", "espositore", "visitatore", "stampa", "prelegent", "wystawca", "gość", "spreker", "bezoeker",
        "talare", "besökare", "utställare", "taler", "orador", "palestrante", "imprensa",
    }
)  # fmt: skip
#: Longer cells are no names; only their beginning is read.
_LONGEST: Final = 400
_SURELY_GIVEN: Final = 1.3
#: Frequency per million below which hardly anybody is called like a word.
_HARDLY: Final = 2.0
_SURELY_FAMILY: Final = -0.9


def read_cells(
    whole: str | None, first: str | None, last: str | None, country: str | None
) -> tuple[Name, tuple[str, ...]]:
    """Return the parts of a name and the signs found in its cells.

    Args:
        whole: The cell for the whole name.
        first: The cell for the given name; with ``last``, it decides where ``whole`` is split.
        last: The cell for the family name.
        country: ISO 3166-1 alpha-2, where known.

    Examples:
        >>> name, signs = read_cells(None, "Smith, John", None, "US")
        >>> name.given, name.family, signs
        ('John', 'Smith', ('whole_name_in_one_field',))
        >>> read_cells(None, "Merkel", "Robert", "DE")[1]
        ('swapped_suspected',)
    """
    whole, first, last = map(_without_notes, (whole, first, last))
    first, last = _without_empty(first, last), _without_empty(last, first)
    marks = ""
    if whole is not None:
        whole, marks = take(whole, 2)
    else:
        first, one = take(first, given=True) if first else (first, "")
        last, other = take(last) if last else (last, "")
        marks = " ".join(filter(None, (other, one)))
    name, signs = _read(whole, first, last, country)
    if marks:
        name = name._replace(suffix=" ".join(filter(None, (name.suffix, marks))))
    return name, signs


def _without_notes(cell: str | None) -> str | None:
    if not cell:
        return cell
    bare = name_notes.take(cell[:_LONGEST])[0]
    return bare if bare.isascii() else without_rank(bare)


def _without_empty(cell: str | None, other: str | None) -> str | None:
    """Return a cell, or none where it holds a note alone and the other cell holds a name."""
    alone = cell and other and not cell.isalpha() and name_notes.is_only_note(cell)
    return None if alone else cell


def _read(
    whole: str | None, first: str | None, last: str | None, country: str | None
) -> tuple[Name, tuple[str, ...]]:
    if whole is not None and not (first and last and _same_words(whole, f"{first} {last}")):
        return _read_whole(whole, country)
    if first and last:
        wife = wife_by_family(f"{first} {last}")
        if wife:
            return Name(prefix=wife[0], family=wife[1], given=wife[2]), ("swapped_suspected",)
        return _read_two(first, last, country)
    if first:
        return _read_whole(first, country, alone=True)
    return _read_family_only(last or "", country)


def _same_words(one: str, other: str) -> bool:
    return sorted(one.lower().replace(",", " ").split()) == sorted(other.lower().split())


def _may_tell(first: str, last: str) -> bool:
    """Whether two cells could together name a team or a job."""
    end = words_of(last)[-1:]
    if not TELLING.issuperset(end):
        return False
    start = words_of(first)[:1]
    return bool(start or end) and TELLING.issuperset(start)


def _read_whole(
    text: str, country: str | None, *, alone: bool = False
) -> tuple[Name, tuple[str, ...]]:
    signs = list(content_signs(text))
    if (
        signs
        and signs[0] in {"is_team", "is_title", "is_company"}
        and len(signs) == 1
        and "," not in text
    ):
        return Name(), tuple(signs)
    held = name_jobs.undivided(text)
    if held.rest:
        signs.append("contains_title")
        text = held.rest
    wife, by_family = hungarian_wife(text), wife_by_family(text)
    named, father = father_last(text)
    if wife:
        prefix, husband, own, given = wife
        name = Name(prefix=prefix, given=given, middle=own, family=husband)
    elif father:
        name = parse_name(named, country)._replace(middle=father)
    elif by_family:
        name = Name(prefix=by_family[0], family=by_family[1], given=by_family[2])
    else:
        name = parse_name(text, country)
    if alone and name.given and name.family:
        signs.append("whole_name_in_one_field")
    if name.prefix and not (name.given or name.family):
        signs.append("honorific_only")
    return name, tuple(signs)


def _read_family_only(text: str, country: str | None) -> tuple[Name, tuple[str, ...]]:
    """Read a family cell that stands alone; it may hold the whole name."""
    words = text.split()
    if len(words) == 1 and is_whole(text, country):
        return _read_whole(text, country, alone=True)
    wife = len(words) > 1 and any(
        wife_of(fold_text(word)) for word in words[1:] if word.endswith("né")
    )
    if wife or "," in text or (len(words) > 1 and (holds_whole(words) or initials_last(words, country))):  # fmt: skip
        return _read_whole(text, country, alone=True)
    if shouts_first(words):
        return _read_whole(text, country, alone=True)
    turned = family_first(words, country)
    if turned:
        return _read_whole(turned, country, alone=True)
    _, name = read_family(text, country)
    return name, ("honorific_only",) if name.prefix and not name.family else ()


def _read_two(first: str, last: str, country: str | None) -> tuple[Name, tuple[str, ...]]:
    """Respect the two cells, but find titles, suffixes and middle names in them."""
    if first == last and is_whole(first, country):
        return _read_whole(first, country, alone=True)
    whole = whole_in_two(first, last) or beside_no_name(first, last)
    if whole is not None:
        name, signs = _read_whole(whole, country, alone=True)
        return name, signs
    found = [*content_signs(first), *content_signs(last)]
    if is_job(last) and all(
        frequency(fold_text(name))[part] < _HARDLY for part, name in enumerate((first, last))
    ):
        return Name(), ("is_title",)
    if _may_tell(first, last) and (is_team(f"{first} {last}") or is_job(f"{first} {last}")):
        return Name(), ("is_team" if is_team(f"{first} {last}") else "is_title",)
    words = last.split()
    if (
        len(words) > 1
        and holds_whole(words)
        and (is_job(first) or not take_prefix(first.split(), country, alone=True)[1])
    ):
        titles = "" if is_job(first) else f"{first} "
        name, signs = _read_whole(f"{titles}{last}", country, alone=True)
        return name, tuple(dict.fromkeys([*found, *signs]))
    if is_firm(first) and not is_firm(last):
        name, signs = _read_family_only(last, country)
        return name, tuple(dict.fromkeys([*found, *signs]))
    left, family = read_family(last, country)
    if not left and not family.prefix:
        return _read_whole(first, country, alone=True)
    given = read_given(first, country, family.family if east_tier(family.family) else "")
    badge = first.lower() in _BADGES
    if (badge or (given.prefix and not given.given)) and holds_whole(last.split()):
        name, signs = _read_whole(last, country, alone=True)
        kept_prefix = " ".join(filter(None, ["" if badge else given.prefix, name.prefix]))
        return name._replace(prefix=kept_prefix), tuple(dict.fromkeys([*found, *signs]))
    if not given.given and given.prefix and not family.family:
        found.append("honorific_only")
    moved, kept = _trailing_particles(given.given, given.middle)
    if leaning(given.given) < _SURELY_FAMILY and leaning(family.family) > _SURELY_GIVEN:
        found.append("swapped_suspected")
    prefix = " ".join(filter(None, [given.prefix, family.prefix]))
    return (
        Name(
            prefix=prefix,
            given=kept[0],
            middle=kept[1],
            family=" ".join(filter(None, [moved, family.family])),
            suffix=" ".join(filter(None, [family.suffix, given.suffix])),
            nickname=given.nickname or family.nickname,
        ),
        tuple(dict.fromkeys(found)),
    )


def _trailing_particles(given: str, middle: str) -> tuple[str, tuple[str, str]]:
    """Move particles from the end of a given cell to the family name: ``Pieter van der``."""
    words = (middle or "").split()
    size = moved_to_family(words)
    return " ".join(words[size:]), (given, " ".join(words[:size]))
