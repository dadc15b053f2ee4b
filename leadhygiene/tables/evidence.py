"""What the values of a column say about the field that its header names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import polars as pl

from leadhygiene.standards.firms.legal_forms import ends, key
from leadhygiene.standards.people.profile_pages import PROFILE
from leadhygiene.standards.phrases.salutations import PERSONNEL
from leadhygiene.standards.text.transliteration import fold_text
from leadhygiene.standards.titles import title_words

#: Academic titles, one or several: Dr. med., Prof. Dr.-Ing., Dipl.-Kfm.
_DEGREE = (
    r"(?:prof|priv|doz|lic|cand|avv|maître|mtre|me|rag|geom|otk|ktm|vt|pd|dr|dott|dipl|mag|ing|med|dent|vet|jur|iur|rer|nat|pol|oec|phil|theol|h|c|habil|univ|techn|mult|inf|kff?m|kffr|phys"
    r"|biol|chem|math|psych|volksw|betriebsw|wirt?|bwl|b\.?a|m\.?a|b\.?sc|m\.?sc|mba|ll\.?m|ll\.?b|ph\.?d|fh|eth"
    r"|professor|rev|hab|n|lek|farm|mgr|inż|di|oa|oä|prim|dgkp|adir|hr|drs?|ir|bc|doc|mudr|mvdr|judr|rndr|phdr|paeddr|csc|drsc)\b"
)
_DEGREES = rf"{_DEGREE}(?:[\s.,()/-]*{_DEGREE})*\.?\)?"
#: Values that a column of a field must look like for the mapping to be believed.
_LOOKS = {
    "email": re.compile(r"[@＠]|^(none|n/?a|-|unknown)$", re.IGNORECASE),
    "second_email": re.compile("[@＠]"),
    "website": re.compile(r"\.[a-z]{2,}|^(none|n/?a|-)$", re.IGNORECASE),
    "phone": re.compile(r"\d\D{0,2}\d\D{0,2}\d|^(none|n/?a|-)$|e\+", re.IGNORECASE),
    "mobile": re.compile(r"\d\D{0,2}\d\D{0,2}\d|^(none|n/?a|-)$|e\+", re.IGNORECASE),
    "city": re.compile(r"[^\W\d_]"),
    "middle_name": re.compile(r"[^\W\d_]"),
    "suffix": re.compile(r"[^\W\d_]"),
    #: A form of address, with titles at most.
    "salutation": re.compile(
        r"^(?:(?:dear|sehr geehrter?|cher|chère|estimad[oa]) )?(?:mr|mrs|ms|miss|mx|dr|prof|herrn?|frau|hr|fr|m|mme|mlle|sra?|srta|sig(?:\.?ra|nora?)?"
        r"|dott|ing|pan[ií]?|dhr|mevr|mw|monsieur|madame|mademoiselle|señora?|señorita|signora?|herra?|rouva|fru|bay|bayan|г-н|г-жа|господин|госпожа"
        rf"|様|先生|女士|小姐|님|씨|{_DEGREES})\.?(?: |$)",
        re.IGNORECASE,
    ),
    "birth_date": re.compile(r"\d"),
    "profile_page": re.compile(PROFILE),
    #: No number that begins as phone numbers do, none longer than a ZIP+4.
    "postal_code": re.compile(r"^(?!\+|00|(\D*\d){11})"),
    #: Anything but a form of address or the part that somebody played in a meeting.
    "title": re.compile(
        r"^(?!(?:mr|mrs|ms|miss|mx|dr|prof|prof\. dr|herr|frau|hr|fr|m|mme|mlle|sr|sra|srta|sig|dott"
        r"|ing|pan|pani|dhr|mevr|monsieur|madame|attendee|participant|presenter|panelist|host|organizer"
        rf"|organiser|(?:(?:mr|mrs|ms|herr|frau|dhr|mevr)\.? )?{_DEGREES})\.?$)",
        re.IGNORECASE,
    ),
}
#: Answers to a question, which are no names and no places.
_ANSWER = re.compile(
    r"(?:true|false|yes|no|ja|nein|oui|non|sí|si|sim|não|wahr|falsch|[01])", re.IGNORECASE
)
#: Identifiers that systems make; no firm and no person is called so.
_RECORD = re.compile(r"zcrm_\d+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
#: Headers that name a place, whose cells may be the phone there.
_AT = frozenset({"work", "office", "business", "direct", "main"})
#: Words that a header of phone numbers has, those of which say that it is carried, and words that make it another number.
_DIALLED = frozenset({
    "tel", "tél", "telf", "tlf", "tfno", "telefon", "telefoon", "teléfono", "telefono", "telefone", "téléphone", "telephone", "phone",
    "telefonnr", "telnr", "telefonnummer", "puhelin", "puh", "sími", "тел", "телефон", "telefón", "telefonas", "tālrunis", "τηλέφωνο", "τηλ",
})  # fmt: skip
_CARRIED = frozenset({
    "mob", "mobil", "mobile", "mobiel", "mobiele", "mobilnr", "mobiltlf", "mobilní", "mobiltelefon", "móvil", "movil", "móv", "celular", "cel",
    "cell", "cellulare", "telemóvel", "portable", "handy", "natel", "gsm", "kom", "komórkowy", "komórka", "kännykkä", "matkapuhelin",
    "farsími", "cep", "моб", "мобильный", "мобільний", "сотовый", "сот", "κινητό", "κιν", "whatsapp", "viber",
})  # fmt: skip
_NOT_CALLED = frozenset({
    "fax", "telefax", "faks", "факс", "φαξ", "type", "typ", "tipo", "ext", "extension", "code", "country", "vorwahl", "id", "emergency",
    "assistant", "assistent", "assistentin", "secretary", "sekretariat", "manager", "parent", "spouse", "partner", "referrer", "owner", "consent",
    "opt", "status", "verified", "home", "private", "privat", "privé", "other", "alt", "old", "p", "2", "3",
})  # fmt: skip
_NUMBER = re.compile(r"\+?(?:[\s().\-/]*\d){7,15}(?:\s*(?:x|ext\.?)\s*\d{1,6})?")
_SPOKEN = frozenset({
    "first_name", "last_name", "full_name", "company", "name", "title", "city", "state", "country",
    "street", "postal_code", "website", "industry", "email", "phone", "mobile", "middle_name", "suffix", "birth_date", "salutation",
})  # fmt: skip
#: Headers of a number of the row, or of whatever else somebody refers to.
_REFERENCES = frozenset({"ref", "réf", "référence", "reference", "referenz", "referencia", "referência", "riferimento", "referentie"})  # fmt: skip
#: Fields that each take what the other one holds for a stranger.
_FORMS_OR_JOBS = frozenset({"title", "salutation"})
#: Cells from which a column can belie its header, and of which one more may be anything.
_ENOUGH, _STRAY = 5, 20
#: Fields whose cells may be anything that somebody typed, and names that may be an answer: Ms No, Mr True.
_GARBLED = frozenset({"email", "website", "phone", "mobile", "birth_date"})
_NAMES = frozenset({"first_name", "last_name"})
#: Headers of a name that do not say whose or which.
_BARE = frozenset({"name", "nom", "nome", "naam", "navn", "namn", "nazwa"})
#: Headers of a given name that stand over whole names as often.
_GIVEN = frozenset({"nome", "nombre", "nombres", "ad", "имя", "имя клиента", "名"})
#: Networks of professionals, and words of headers for somebody else's page in one; pages that tell what a column holds.
_NETWORK = re.compile(r"\blinked ?in\b|\bxing\b|\bviadeo\b")
_OTHERS_PAGE = re.compile(
    r"\b(?:owner|manager|rep|sales|seller|agent|refer\w*|recruiter|recommended|introduced|company|account|firm|organi[sz]ation|assigned|friend)\b"
)
_PAGES = 2
#: Pages of a person in somebody else's network: not the site of a firm.
_PROFILE = re.compile(
    r"\b(?:linkedin|facebook|fb|instagram|twitter|x|xing|tiktok|youtube|github|threads)\.com/",
    re.IGNORECASE,
)


def filled(frame: pl.DataFrame, *names: str) -> pl.DataFrame:
    """Return the rows in which none of some columns is missing or blank.

    Examples:
        >>> filled(pl.DataFrame({"Mobile": ["0176 48377", " ", "", None]}), "Mobile").height
        1
    """
    return frame.filter(pl.col(name).str.contains(r"\S") for name in names)


def believable(field: str, cells: Sequence[str]) -> bool:
    """Whether the values may be values of the field; an empty column may be anything.

    ``HR`` is a department, or Herr in capitals where others of the column are forms of address.

    Examples:
        >>> believable("title", ["HR"]), believable("salutation", ["HR"])
        (True, False)
        >>> believable("title", ["HR", "FR"]), believable("salutation", ["HR", "FR"])
        (False, True)
    """
    pattern = _LOOKS.get(field)
    if pattern is None or not cells:
        return True
    if field in _FORMS_OR_JOBS:
        told = [cell for cell in cells if cell.strip() != PERSONNEL]
        if not told:  # a department
            return field == "title"
        cells = told
    return sum(bool(pattern.search(cell)) for cell in cells) * 5 >= len(cells)


def impossible(field: str, cells: Sequence[str]) -> bool:
    """Whether the values cannot be values of the field, whatever its header says.

    Examples:
        >>> impossible("company", ["TRUE", "FALSE"]), impossible("company", ["True GmbH"])
        (True, False)
        >>> impossible("website", ["https://www.linkedin.com/in/ann"]), impossible("title", ["Mr.", "Mrs."])
        (True, True)
        >>> impossible("state", ["Sales", "Head of PR"]), impossible("state", ["PA", "Bihar", "MD"])
        (True, False)
    """
    if not cells or field not in _SPOKEN:
        return False
    if all(_ANSWER.fullmatch(cell.strip()) for cell in cells):
        return True
    if all(_RECORD.fullmatch(cell.strip()) for cell in cells):
        return True
    if field == "title":
        cells = [cell for cell in cells if cell.strip() != PERSONNEL]
        jobs = sum(bool(_LOOKS[field].search(cell.strip())) for cell in cells)
        return jobs * _STRAY < len(cells)
    if field == "state":  # Dept is short for a département, and for a department
        return sum(map(_is_job, cells)) * 3 > len(cells)
    if field != "website":
        return False
    return sum(bool(_PROFILE.search(cell)) for cell in cells) * 5 > len(cells) * 4


def _is_job(cell: str) -> bool:
    """Whether a cell names a job or a department; two and three letters may be the code of a place."""
    text = fold_text(cell.strip())
    return len(text) > 3 and bool(title_words.level(text)[0] or title_words.functions(text))


def slips(field: str, cells: Sequence[str]) -> bool:
    """Whether cells that do not look like the field are too few to belie its header.

    Args:
        field: Canonical field.
        cells: Cells that are not :func:`believable`, or :func:`impossible`.

    Examples:
        >>> slips("email", ["asdf"]), slips("email", ["asdf"] * 9), slips("last_name", ["No"])
        (True, False, True)
        >>> slips("company", ["TRUE"]), slips("title", ["Dr."])
        (False, False)
    """
    if len(cells) >= _ENOUGH:
        return False
    return field in _NAMES or (field in _GARBLED and not impossible(field, cells))


def email_by_value(sample: Mapping[str, Sequence[str]], used: set[str]) -> str | None:
    """Find an e-mail column whose header says nothing: nearly all of its values are addresses."""
    address = re.compile(r"^[^@\s]+@[^@\s]+\.[A-Za-z]{2,}$")
    for column, cells in sample.items():
        hits = sum(bool(address.match(cell.strip())) for cell in cells)
        if column not in used and hits >= 2 and hits * 5 >= len(cells) * 4:
            return column
    return None


def phone_by_value(
    folded: Mapping[str, str], sample: Mapping[str, Sequence[str]], used: set[str]
) -> str | None:
    """Find a phone column whose header only says where it rings: ``Work`` over phone numbers.

    Examples:
        >>> phone_by_value({"a": "work"}, {"a": ["(923) 555-0111", "+49 30 5550101"]}, set())
        'a'
    """
    for column, header in folded.items():
        if header in _AT and column not in used and are_numbers(sample[column]):
            return column
    return None


def messenger_by_value(
    folded: Mapping[str, str], sample: Mapping[str, Sequence[str]], used: set[str]
) -> str | None:
    """Find a column of WhatsApp numbers, however its header goes on.

    Examples:
        >>> messenger_by_value({"a": "whatsapp n°"}, {"a": ["0176 4837712", "+49 176 5550101"]}, set())
        'a'
    """
    for column, header in folded.items():
        if "whatsapp" in header.split() and column not in used and are_numbers(sample[column]):
            return column
    return None


def numbers_by_words(
    folded: Mapping[str, str],
    sample: Mapping[str, Sequence[str]],
    used: set[str],
    taken: set[str],
) -> dict[str, str]:
    """Find the columns of numbers whose headers say that they are called, however they are put: ``Tel. direkt``, ``Tel. kom.``.

    Args:
        folded: Column -> folded header.
        sample: Some values of each column.
        used: Columns that serve a field.
        taken: Fields that have a column.

    Returns:
        ``phone`` and ``mobile``, where they are found and not taken.

    Examples:
        >>> called = ["0176 4837712", "+49 176 5550101"]
        >>> numbers_by_words({"a": "tel direkt", "b": "nr tel kom", "c": "tel fax"}, dict.fromkeys("abc", called), set(), set())
        {'phone': 'a', 'mobile': 'b'}
        >>> numbers_by_words({"a": "tel direkt"}, {"a": ["ja", "nein"]}, set(), set())
        {}
    """
    found: dict[str, str] = {}
    for column, header in folded.items():
        parts = {*header.split()}
        if column in used or not parts & (_DIALLED | _CARRIED) or parts & _NOT_CALLED:
            continue
        field = "mobile" if parts & _CARRIED else "phone"
        if field not in found.keys() | taken and are_numbers(sample[column]):
            found[field] = column
    return found


def page_by_value(
    folded: Mapping[str, str], sample: Mapping[str, Sequence[str]], used: set[str]
) -> str | None:
    """Find a column of personal pages, however its header goes on behind the name of the network.

    One whose pages return is no page of the row: that of a seller, or of who made an introduction.

    Examples:
        >>> pages = ["https://www.linkedin.com/in/ann-oesterhus", "linkedin.com/in/bo-tannefors/"]
        >>> page_by_value({"a": "linked in bio url"}, {"a": pages}, set()), page_by_value({"a": "linked in"}, {"a": pages[:1] * 9}, set())
        ('a', None)
        >>> page_by_value({"a": "account manager linkedin"}, {"a": pages}, set()) is None
        True
    """
    for column, header in folded.items():
        cells = sample[column]
        if column in used or not _NETWORK.search(header) or _OTHERS_PAGE.search(header):
            continue
        hits = {cell for cell in cells if _LOOKS["profile_page"].search(cell)}
        if len(hits) >= _PAGES and len(hits) * 2 > len(cells):
            return column
    return None


def are_numbers(cells: Sequence[str]) -> bool:
    """Whether nearly all of some cells, two at least, are phone numbers as people write them.

    Examples:
        >>> are_numbers(["0176 4837712", "+49 30 5550101"]), are_numbers(["2026-01-31", "4711"])
        (True, False)
    """
    hits = sum(bool(_NUMBER.fullmatch(cell.strip())) for cell in cells)
    return hits >= 2 and hits * 5 >= len(cells) * 4


def vague_reference(header: str, cells: Sequence[str]) -> bool:
    """Whether a column headed ``Ref`` is no number of its rows: it repeats itself, or holds words.

    Examples:
        >>> vague_reference("réf", ["C-1", "C-2"]), vague_reference("réf", ["Salon", "Salon"])
        (False, True)
    """
    if header.partition(" ")[0] not in _REFERENCES:
        return False
    return len(set(cells)) < len(cells) or not all(re.search(r"\d", cell) for cell in cells)


def settle_names(
    taken: dict[str, tuple[str, float]],
    folded: Mapping[str, str],
    frame: pl.DataFrame,
    sample: Mapping[str, Sequence[str]],
) -> None:
    """Tell by the values what a bare ``Name`` is: the whole name, or the part that is missing.

    Args:
        taken: Field -> column and confidence; changed in place.
        folded: Column -> folded header.
        frame: The table.
        sample: Some values of each column.
    """
    if "full_name" in taken and not {"first_name", "last_name", "company"} & set(taken):
        _firm_alone(taken, folded, sample)
    if "full_name" in taken and {"first_name", "last_name"} & set(taken):
        _beside_parts(taken, folded, frame)
    if "first_name" in taken and not {"last_name", "full_name"} & set(taken):
        _whole_name_as_first(taken, folded, sample)
    if "company" in taken and folded.get(taken.get("full_name", ("",))[0]) in _BARE:
        _firm_as_name(taken, frame)


def _beside_parts(
    taken: dict[str, tuple[str, float]], folded: Mapping[str, str], frame: pl.DataFrame
) -> None:
    """Give a name column that repeats neither part to the part that is missing, or to nothing."""
    whole, confidence = taken["full_name"]
    parts = [taken[name][0] for name in ("first_name", "last_name") if name in taken]
    rows = filled(frame.select(whole, *parts), whole).head(200).rows()
    rows = [row for row in rows if any(part and part.strip() for part in row[1:])]
    repeats = sum(
        any(part and part.casefold() in row[0].casefold() for part in row[1:]) for row in rows
    )
    if not rows or repeats * 4 >= len(rows):
        return
    bare = folded.get(whole) in _BARE
    if len(parts) == 2:
        if len(rows) >= 3:
            del taken["full_name"]
    elif bare and "first_name" in taken:
        del taken["full_name"]
        taken["last_name"] = (whole, min(confidence, 0.8))
    elif bare:
        del taken["full_name"]
        taken["first_name"] = (whole, min(confidence, 0.8))


def _whole_name_as_first(
    taken: dict[str, tuple[str, float]],
    folded: Mapping[str, str],
    sample: Mapping[str, Sequence[str]],
) -> None:
    """Take a column such as ``Nome`` for the whole name where there is no other and it holds such."""
    column, confidence = taken["first_name"]
    header = folded.get(column, "")
    if header not in _GIVEN and header.rpartition(" ")[2] not in _GIVEN:
        return
    cells = sample[column]
    if cells and sum(len(cell.split()) > 1 for cell in cells) * 2 > len(cells):
        del taken["first_name"]
        taken["full_name"] = (column, min(confidence, 0.8))


def _firm_alone(
    taken: dict[str, tuple[str, float]],
    folded: Mapping[str, str],
    sample: Mapping[str, Sequence[str]],
) -> None:
    """Take a ``Name`` for the firm's where most of its values end in a legal form."""
    column, confidence = taken["full_name"]
    if folded.get(column) not in _BARE | {"name 1", "name1"}:
        return
    words = [cell.split() for cell in sample[column]]
    firms = sum(len(w) > 1 and ends(key(w[-1]), None, pointed="." in w[-1]) for w in words)
    if firms >= 2 and firms * 5 >= len(words) * 3:
        del taken["full_name"]
        taken["company"] = (column, min(confidence, 0.8))


def _firm_as_name(taken: dict[str, tuple[str, float]], frame: pl.DataFrame) -> None:
    """Leave a ``Name`` that repeats the firm's in nearly all rows to the firm."""
    names = (taken["full_name"][0], taken["company"][0])
    pairs = filled(frame.select(names), *names).head(200).rows()
    same = sum(name.casefold() == firm.casefold() for name, firm in pairs)
    if len(pairs) >= 3 and same * 5 >= len(pairs) * 4:
        del taken["full_name"]
