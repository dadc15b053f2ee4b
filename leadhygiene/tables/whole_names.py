"""Columns of whole names under a header that says what somebody is: ``Agent Name``, ``Broker``, ``Makler``.

A directory lists the people that it is about under their trade. In a list of others, such a column is who looks after
the row: it is read only where no other column holds a name, and where neither its repetitions nor the mailboxes belie it. Whole
names that stand in the mailboxes of their rows are the names of the rows under any header.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

import polars as pl

from leadhygiene.standards.lookup.wording import words
from leadhygiene.standards.people.east_asian_names import is_east_asian
from leadhygiene.standards.people.person_names import is_listed
from leadhygiene.standards.text.transliteration import fold_text

#: What people in directories and on lists of guests are, in their languages. None of them is who owns a record of a CRM.
#: Lists of South and South-East Asia call whom one talks to at a firm the person in charge, PIC.
_TRADES: Final = frozenset(words(
    """
    agent agents broker brokers adviser advisor realtor negotiator valuer appraiser assessor surveyor underwriter planner
    franchisee licensee dealer distributor reseller installer architect attorney lawyer solicitor barrister notary accountant
    auditor physician doctor dentist therapist consultant coach trainer instructor speaker exhibitor panelist author founder
    director principal president chairman ceo proprietor practitioner provider inspector contractor pic charge incharge
    makler maklerin berater beraterin vermittler vermittlerin agenturinhaber geschäftsführer geschäftsführerin anwalt rechtsanwalt
    steuerberater notar arzt ärztin architekt referent referentin aussteller fachberater
    agente agenti corredor corredora asesora mediador notario abogado médico arquitecto ponente expositor
    courtier courtière conseiller conseillère mandataire négociateur notaire avocat médecin architecte intervenant exposant
    mediatore promotore notaio avvocato medico architetto relatore espositore amministratore
    makelaar adviseur tussenpersoon notaris advocaat arts architect spreker bestuurder zaakvoerder
    corretor corretora mediadora advogado advogada arquiteto palestrante
    агент брокер риелтор риэлтор адвокат нотариус врач спикер
    attendee attendees registrant registrants delegate delegates participants visitor visitors teilnehmer teilnehmerin teilnehmende
    participante participantes asistente asistentes partecipante partecipanti deelnemer deelnemers deltager deltagere deltaker deltakere
    deltagare uczestnik uczestnicy osallistuja osallistujat účastník katılımcı участник участники
    """
))  # fmt: skip
#: Words that say that it is called, and what kind of a trade it is.
_NAMED: Final = frozenset(words(
    "name names full whole of the s in person nom complet nome completo nombre naam navn namn des der du de d del dell van имя фио"
))  # fmt: skip
_KINDS: Final = frozenset(words(
    "listing licensed insurance estate real mortgage property financial lettings letting sales local independent tied authorized "
    "authorised certified lead main primary managing keynote versicherungs immobilien immobilier immobiliare seguros assurance"
))  # fmt: skip
_SPACED: Final = re.compile(r"[^\W\d_][^\d@/|<>]*")
#: Share of cells that must be names that lists know, mailboxes that tell whose they are, letters of a name in one of them.
_MOST: Final = 0.6
_BOXES: Final = 3
_LETTERS: Final = 3
#: Signs of the longest names of Japan.
_SIGNS: Final = 6
_ADDRESS: Final = re.compile(r"([^@\s]+)@")
#: Rows that are looked at, and the fewest whose names and mailboxes must agree.
_ROWS: Final = 400
_AGREE: Final = 5
_OF_PERSON: Final = re.compile(r"([^\W\d_]+)[._\-]([^\W\d_]+)")


def are_whole_names(cells: Sequence[str]) -> bool:
    """Whether most of some cells are whole names of people with a given name that is known, and most of them different.

    Examples:
        >>> are_whole_names(["Ann Lee", "Okafor, Chidi", "Dr. Jana Rau"]), are_whole_names(["Lee", "Rau"])
        (True, False)
        >>> are_whole_names(["Ann Lee"] * 9), are_whole_names(["Oak Road 4", "Elm Road 7"])
        (False, False)
    """
    hits = sum(map(_is_whole, cells))
    return bool(cells) and hits >= _MOST * len(cells) and 2 * len({*cells}) > len(cells)


def _is_whole(cell: str) -> bool:
    cell = cell.strip()
    if not _SPACED.fullmatch(cell):
        return False
    if is_east_asian(cell):
        return 1 < len(cell.replace(" ", "")) <= _SIGNS
    parts = [fold_text(part).strip(".") for part in cell.replace(",", " ").split()]
    return 1 < len(parts) < 6 and any(len(part) > 1 and is_listed(part) for part in parts)


def by_trade(
    folded: Mapping[str, str],
    sample: Mapping[str, Sequence[str]],
    used: set[str],
    boxes: Sequence[str] = (),
) -> str | None:
    """Return the column whose header says what the people are whose whole names it holds.

    Args:
        folded: Column -> folded header.
        sample: Some values of each column.
        used: Columns that serve a field.
        boxes: Some values of the column of mailboxes.

    Examples:
        >>> names = ["Ann Lee", "Chidi Okafor", "Jana Rau"]
        >>> by_trade({"a": "agent name"}, {"a": names}, set()), by_trade({"a": "account manager name"}, {"a": names}, set())
        ('a', None)
        >>> by_trade({"a": "name of pic"}, {"a": names}, set()), by_trade({"a": "pic"}, {"a": ["a.jpg", "b.jpg"]}, set())
        ('a', None)
        >>> others = ["jo.hill@acme.io", "eva.ek@ek.se", "max.roth@roth.at"]
        >>> by_trade({"a": "agent name"}, {"a": names}, set(), others) is None
        True
    """
    for column, header in folded.items():
        if column in used or not _says_trade(header) or not are_whole_names(sample[column]):
            continue
        if not _others(sample[column], boxes):
            return column
    return None


def by_boxes(
    columns: Sequence[str], frame: pl.DataFrame, box: str, sample: Mapping[str, Sequence[str]]
) -> str | None:
    """Return the column of whole names whose parts stand in the mailboxes of their rows, whatever its header is.

    Args:
        columns: Columns that serve no field.
        frame: The table.
        box: Its column of mailboxes.
        sample: Some values of each column.

    Examples:
        >>> names = ["Ann Lee", "Chidi Okafor", "Jana Rau", "Maria Hill", "Peter Ek", "Eva Lang"]
        >>> boxes = ["a.lee@x.io", "okafor@y.io", "jana@z.io", "m.hill@x.io", "peter.ek@x.io", "info@y.io"]
        >>> frame = pl.DataFrame({"Kort": names, "Rep": names[::-1], "Box": boxes})
        >>> by_boxes(["Rep", "Kort"], frame, "Box", frame.to_dict(as_series=False))
        'Kort'
    """
    for column in columns:
        if not are_whole_names(sample[column]):
            continue
        rows = frame.select(column, box).drop_nulls().head(_ROWS).rows()
        named = [(name, _ADDRESS.match(at.strip())) for name, at in rows if name.strip()]
        hits = sum(_in_box(name, fold_text(match[1])) for name, match in named if match)
        if hits >= _AGREE and hits >= _MOST * sum(match is not None for _, match in named):
            return column
    return None


def _in_box(name: str, local: str) -> bool:
    parts = fold_text(name).replace(",", " ").split()
    return any(len(part) >= _LETTERS and part in local for part in parts)


def _says_trade(header: str) -> bool:
    parts = header.split()
    return not _TRADES.isdisjoint(parts) and {*parts} <= _TRADES | _NAMED | _KINDS


def _others(names: Sequence[str], boxes: Sequence[str]) -> bool:
    """Whether mailboxes of people, several at least, bear other names than a column: those of whom it looks after."""
    found = [_ADDRESS.match(box.strip()) for box in boxes]
    locals_ = [fold_text(match[1]) for match in found if match]
    personal = [local for local in locals_ if _of_person(local)]
    held = {part for name in names for part in fold_text(name).replace(",", " ").split()}
    known = [part for part in held if len(part) >= _LETTERS]
    return len(personal) >= _BOXES and not any(part in box for box in personal for part in known)


def _of_person(local: str) -> bool:
    """Whether a mailbox is two words, one of them a given name."""
    parts = _OF_PERSON.fullmatch(local)
    return parts is not None and any(len(part) > 1 and is_listed(part) for part in parts.groups())
