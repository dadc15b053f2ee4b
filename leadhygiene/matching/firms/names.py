"""Read names of firms: words, legal form, trading and former names, towns and numbers; own rules."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from leadhygiene.matching.firms import words
from leadhygiene.matching.firms.notes import BRACKET, Slot, notes_of
from leadhygiene.matching.firms.outlets import is_outlet, is_ward
from leadhygiene.standards.firms import firm_numbers, firm_words, form_kinds
from leadhygiene.standards.firms.company_parser import parse_company
from leadhygiene.standards.places import cities
from leadhygiene.standards.text.transliteration import fold_text

_WORD = re.compile(r"[^\W_]+")
#: Words shortened with an apostrophe: Int'l, Gov't, Ass'n, Reg'l, Mfg'r, Comm'y.
_SHORTENED = re.compile(r"\b([a-z]{3,5})['’]([lntdry])\b")
_BLANKS = re.compile(r"\s+")


_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}[^\W\d_]?\b\.?")


#: S.r.l. as a scanner reads it: S.r.I., S.r.1.
_MISREAD_FORM = re.compile(r"\bS\.\s?r\.\s?[I1]\.?$")


_POSSESSIVE = re.compile(r"['’´`]s\b")


_DOTCOM = re.compile(
    r"(?<=[a-z0-9])\.(?:(?:com?|org|net)\.[a-z]{2}|com|net|org|io|ai|co|app|de|fr|it|es|nl|be|ch|at|se|dk|no|fi|pl|cz|eu|biz|info|online|shop|store)\b"
)


_SIGNS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0e00-\u0e7f]")


#: Countries in which the town of the seat stands behind the legal form.
_SEATED = frozenset(["RS", "BA", "HR", "SI", "ME", "MK", "XK", "BG"])
_SEAT = re.compile(
    r"(?i)^(.+?[\s,]+(?:d\.?\s?o\.?\s?o\.?|a\.?\s?d\.?|d\.?\s?d\.?|д\.?о\.?о\.?|а\.?д\.?|е?оод))[\s,]+(?-i:[^\W\d_a-zа-я])\w{2,}(?:\s\w{3,})?$"
)


@dataclass(frozen=True, slots=True)
class FirmName:
    """One name, read.

    Attributes:
        tokens: Folded words in order, without articles, connectors and legal form.
        key: The tokens written together: equal keys are the same name.
        ordered: The tokens sorted and written together.
        numbers: Numbers in the name, as digits.
        places: Towns named in it (usual English names).
        form: Legal form, folded, without points; empty when none is written.
        aliases: Trading names that are used beside it.
        former: Names that were given up for this one.
        later: Names that this one was given up for.
        owner: Firm that a note calls the owner, or the group that the firm is a part of.
        operator: Firm with a legal form in brackets: who trades under the name, or owns it.
        aside: Folded words of a remark in brackets behind it.
        shortened: Positions of tokens that are written with a point.
        initials: First letters of all words, articles left out and kept.
        signs: Whether the core is written in Han, kana, hangul or Thai.
        branch: Whether a word such as "branch" or a store number stands in it.
        latin: Whether the core is in Latin letters.
    """

    text: str
    tokens: tuple[str, ...]
    key: str
    ordered: str
    numbers: frozenset[str]
    places: frozenset[str]
    form: str
    aliases: tuple[FirmName, ...] = ()
    former: tuple[FirmName, ...] = ()
    later: tuple[FirmName, ...] = ()
    owner: FirmName | None = None
    operator: FirmName | None = None
    aside: tuple[str, ...] = ()
    shortened: frozenset[int] = frozenset()
    initials: frozenset[str] = frozenset()
    signs: bool = False
    branch: bool = False
    latin: bool = True

    @property
    def noted(self) -> bool:
        """Whether further names stand beside this one."""
        return bool(self.aliases or self.former or self.later)


@lru_cache(maxsize=1 << 16)
def read_name(text: str, country: str | None = None) -> FirmName:
    """Read one name of a firm.

    Args:
        text: The name as typed, legal form included.
        country: ISO 3166-1 alpha-2 of the record, where known.

    Examples:
        >>> read_name("The Blue Cedar & Sons, Inc.").tokens
        ('blue', 'cedar', 'sons')
        >>> read_name("Glassfern Media (formerly Inkwell & Oar)").former[0].tokens
        ('inkwell', 'oar')
    """
    text = _MISREAD_FORM.sub("S.r.l.", _BLANKS.sub(" ", text).strip())
    body, noted, operator = _split_notes(text, country)
    aliases = noted["alias"]
    body = _SEAT.sub(r"\1", body) if country in _SEATED else body
    parsed = parse_company(body, country)
    core = with_meaning(parsed.core or body, parsed.legal_form)
    branch = is_outlet(body)
    if parsed.alias and parsed.alias != core:
        aliases = (*aliases, read_name(parsed.alias, country))
    seat = words.fold(parsed.branch or "").replace(" ", "") in firm_words.SEATS
    if parsed.branch and not seat and words.fold(parsed.branch) not in firm_words.FORM_TAILS:
        branch = not is_ward(body)
        if parsed.branch.casefold() not in core.casefold():
            core = f"{core} {'' if branch else 'department '}{parsed.branch}"
    if country in {None, "US"}:
        core = _county(body, core)
    form = _form_key(parsed.legal_form or "", country)
    if form.startswith("nig"):
        core, form = f"{core} Nigeria", form.removeprefix("nig")  # "Nig. Ltd" is "Nigeria Limited"
    plain = _plain(core, core)
    initials = plain.initials
    opening = (parsed.legal_form or "").partition(" ")[0].casefold()
    if len(opening) > 4 and body.casefold().startswith(opening):
        initials |= {words.fold(opening)[:1] + found for found in initials}
    return replace(
        plain,
        places=frozenset(town for town, _ in _towns(plain.tokens)) | _sign_places(core),
        form=form,
        aliases=aliases,
        former=noted["former"],
        later=noted["later"],
        owner=next(iter(noted["owner"]), None),
        operator=operator,
        aside=_aside(text, country),
        initials=initials,
        branch=branch,
    )


def _plain(text: str, core: str) -> FirmName:
    """Read the words of a name, without what its form, its notes or its places say.

    Args:
        text: The name.
        core: The name without its branch, whose letters tell the writing.
    """
    tokens, shortened, initials = _tokens(text)
    return FirmName(
        text=text,
        tokens=tokens,
        key="".join(tokens),
        ordered="".join(sorted(tokens)),
        numbers=frozenset(n for n in map(firm_numbers.as_number, tokens) if n),
        places=frozenset(),
        form="",
        shortened=shortened,
        initials=initials,
        signs=bool(_SIGNS.search(core)),
        latin=core.isascii() or not _NOT_LATIN.search(core),
    )


_NOT_LATIN = re.compile(r"[\u0370-\u1dff\u3040-\ud7a3]")


@lru_cache(maxsize=1 << 16)
def read_core(core: str, branch: str | None = None) -> FirmName:
    """Read a name whose legal form and notes a cleaner has already taken off.

    Examples:
        >>> read_core("Blue Cedar & Sons").tokens
        ('blue', 'cedar', 'sons')
    """
    text = f"{core} {branch}" if branch and branch.casefold() not in core.casefold() else core
    return replace(_plain(text, core), branch=branch is not None)


#: Forms of firms that are also what the firm is: they belong to the name.
MEANING = r"(?i)\b(?:bank|savings|credit|union|trust|cooperative|co-op|coop|foundation|stiftung|association|society|mutual|fund|insurance|church|club|institute|(?-i:EU))\b"

#: A trust of the health service that has been licensed as a foundation is the trust that it was.
LICENSED = r"(?i)\bNHS ?(?:Found\w*\.? Trust|FT)\b"


def with_meaning(core: str, form: str | None) -> str:
    """Put a legal form back that says what the firm is.

    Examples:
        >>> with_meaning("Citizens", "Savings Bank"), with_meaning("Citizens", "Inc")
        ('Citizens Savings Bank', 'Citizens')
        >>> with_meaning("Larkmoor Hospitals", "NHS Foundation Trust")
        'Larkmoor Hospitals NHS Trust'
    """
    form = form and re.sub(LICENSED, "NHS Trust", form)
    return f"{core} {form}" if form and re.search(MEANING, form) else core


def _county(body: str, core: str) -> str:
    """Undo "Washington Co. Cooperative": before a public body, Co. is County."""
    return (
        re.sub(
            r"\bCo\.? (?=(?:Coop|Co-op|School|Library|Sheriff|Board|Fair|Clerk|Public))",
            "County ",
            core,
        )
        if " Co" in body
        else core
    )


def _aside(text: str, country: str | None) -> tuple[str, ...]:
    """Return the words of a remark in brackets, legal form left out."""
    found = BRACKET.search(text)
    return tuple(words.fold(parse_company(found["note"], country).core).split()) if found else ()


def _split_notes(
    text: str, country: str | None
) -> tuple[str, Mapping[Slot, tuple[FirmName, ...]], FirmName | None]:
    """Take trading names, former and later names, owners, hosts of letters and firms in brackets off the end."""
    noted: dict[Slot, tuple[FirmName, ...]] = {
        "alias": (), "former": (), "later": (), "owner": (), "host": (),
    }  # fmt: skip
    for slot, name, rest in notes_of(text):
        noted[slot] = (read_name(name, country),)
        text = rest
    found = BRACKET.search(text)
    if (
        found
        and parse_company(found["note"], country).legal_form
        and len(found["note"].split()) > 1
    ):
        return text[: found.start()].strip(), noted, read_name(found["note"], country)
    return text, noted, None


_FORM_POINTS = re.compile(r"[\s.,;'’\"()/&+\-]+")


_FORM_GROUPS = {
    "gesellschaftmbh": "gmbh", "gesmbh": "gmbh", "gesellschaftmitbeschrankterhaftung": "gmbh", "incorporated": "inc",
    "limited": "ltd", "company": "co", "corporation": "corp", "aktiebolaget": "ab", "aktiebolag": "ab", "osakeyhtio": "oy",
    "aktiengesellschaft": "ag", "bvba": "bv", "sprl": "srl", "slu": "sl", "sau": "sa", "spolsro": "sro", "as": "as",
    "limitedliabilitycompany": "llc", "limitedpartnership": "lp", "kommanditgesellschaft": "kg", "gmbhundcokg": "gmbhcokg", "gmbhucokg": "gmbhcokg",
    "gmbhcokommanditgesellschaft": "gmbhcokg", "gmbhundcokommanditgesellschaft": "gmbhcokg", "mbhcokg": "gmbhcokg",
}  # fmt: skip


_PARTNERS = re.compile(r"^(snc|sas)di.*")
#: Polish forms, which are joined to others, written out -> short.
_POLISH = {
    "spolkazograniczonaodpowiedzialnoscia": "spzoo", "spolkazoo": "spzoo", "spolkakomandytowoakcyjna": "ska", "spolkakomandytowa": "spk",
    "spolkajawna": "spj", "spolkaakcyjna": "sa",
}  # fmt: skip


def _form_key(form: str, country: str | None) -> str:
    folded = _PARTNERS.sub(r"\1", _FORM_POINTS.sub("", fold_text(form)))
    if folded.startswith("sp"):
        for full, short in _POLISH.items():
            folded = folded.replace(full, short)
    return form_kinds.at_home(_FORM_GROUPS.get(folded, folded), country)


#: Words with a point, also before a hyphen or glued to the next word: Ing.-Büro, Adm.kantoor.
_POINTED = re.compile(r"(?<![^\W_])[^\W_]+(?=\.(?:[\s-]|$|[^\W\d_]{4}))")


@lru_cache(maxsize=1 << 16)
def _tokens(core: str) -> tuple[tuple[str, ...], frozenset[int], frozenset[str]]:
    """Return folded content words, the positions of words with a point, and initials."""
    text = core.replace("&", " & ").replace("+", " + ").replace("№", " ")
    text = _INITIALS.sub(lambda m: m[0].replace(".", "") + " ", text)
    folded = fold_text(text)
    folded = _SHORTENED.sub(r"\1\2", _POSSESSIVE.sub("s", folded))
    folded = _DOTCOM.sub("", folded).replace("co-op", "coop").replace("f.lli", "fratelli")
    if folded.endswith("+ ") or core.endswith("+"):
        folded = folded.rstrip(" +") + " plus"
    pointed = {m.start() for m in _POINTED.finditer(folded)}
    plain, places = [], []
    for found in _WORD.finditer(folded):
        plain.append(found[0])
        places.append(found.start() in pointed)
    content: list[str] = []
    shortened: set[int] = set()
    for position, word in enumerate(plain):
        if word in firm_words.CONNECTORS and 0 < position < len(plain) - 1:
            continue
        if word in firm_words.ARTICLES and _is_article(word, position, plain):
            continue
        if places[position]:
            shortened.add(len(content))
        content.append(word)
    while len(content) > 1 and content[-1] in firm_words.FORM_TAILS:
        content.pop()
    content = _whole_numbers(content)
    kept = tuple(content) or tuple(plain) or (folded.strip(),)
    long = "".join(w[0] for w in plain)
    short = "".join(w[0] for w in kept if w)
    no_links = "".join(w[0] for w in plain if w not in firm_words.CONNECTORS)
    initials = {long, short, no_links}
    if len(kept) > 3 and kept[-1] in cities.town_names():
        initials.add(short[:-1])
    return kept, frozenset(shortened), frozenset(initials) if len(kept) > 1 else frozenset()


def _whole_numbers(words_: list[str]) -> list[str]:
    """Write "sixty six", "vingt deux" and "treinta dos" as one number.

    Examples:
        >>> _whole_numbers(["boulevard", "sixty", "six", "motors"]), _whole_numbers(["studio", "vingt", "deux"])
        (['boulevard', '66', 'motors'], ['studio', '22'])
    """
    out: list[str] = []
    for word in words_:
        whole = firm_numbers.with_unit(out[-1], word) if out else None
        if whole:
            out[-1] = whole
        else:
            out.append(word)
    return out


def _is_article(word: str, position: int, words: list[str]) -> bool:
    """Whether an article adds nothing: it opens the name or stands inside it."""
    if position == 0:
        return word in firm_words.LEADING and len(words) > 1 and word not in {"los", "las"}
    return position < len(words) - 1 and len(word) > 1


def _towns(tokens: tuple[str, ...]) -> list[tuple[str, tuple[int, int]]]:
    """Return the towns in a name with their spans."""
    known, found, position = cities.town_names(), [], 0
    while position < len(tokens):
        for length in range(min(cities.longest(), len(tokens) - position), 0, -1):
            name = " ".join(tokens[position : position + length])
            if name in known and (length > 1 or len(name) > 2):
                found.append((known[name], (position, position + length)))
                position += length
                break
        else:
            position += 1
    return found


def _sign_places(core: str) -> frozenset[str]:
    """Return towns that open a name in Chinese, Japanese or Korean."""
    if not _SIGNS.search(core):
        return frozenset()
    return frozenset(
        town for town in cities.sign_towns() if core.startswith(town) and len(core) > len(town) + 1
    )


def flat_key(name: FirmName) -> str:
    """Return the key of a name with full words and without umlauts written out.

    Examples:
        >>> flat_key(read_name("Mueller Intl"))
        'mullerinternational'
    """
    return words.flat(
        "".join(firm_words.SHORT_FORMS.get(t, t) if len(t) > 1 else t for t in name.tokens)
    )
