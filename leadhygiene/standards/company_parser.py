"""Take the name of a firm apart: core, legal form, alias, branch, numbers. Own rules."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from leadhygiene.standards import countries
from leadhygiene.standards.legal_forms import code_of, key, opens, prefixes, suffixes


@dataclass(frozen=True, slots=True)
class Company:
    """The parts of one firm's name; missing parts are ``None``, the core never is."""

    core: str
    legal_form: str | None = None
    legal_form_code: str | None = None
    country_hint: str | None = None
    alias: str | None = None
    branch: str | None = None
    numbers: str | None = None


_ALIAS = re.compile(
    r"\s*[,;(\[-]*\s*\b(?:d\s*[/.]?\s*b\s*[/.]?\s*a\b\.?|doing business as|t/as?|trading as|trading name|a\s*/?\s*k\s*/?\s*a\b\.?|also known as|"
    r"f\s*/?\s*k\s*/?\s*a\b\.?|formerly known as|formerly|previously known as|previously|now known as|"
    r"ehemals|vormals|früher|anciennement|ex-|antes|già|voorheen|tidligere|dawniej|handelnd als|nombre comercial|nome fantasia|operating as|o/a)[\s:]+(?P<alias>[^()\[\]]{2,})[)\]]?\s*$",
    re.IGNORECASE,
)
_BRANCH = re.compile(
    r"\s*[,(–-]\s*(?:filiale|niederlassung|zweigniederlassung|zweigstelle|standort|branch|branch office|office|succursale|agence|sucursal|filial|vestiging|oddział|store|location|site)\s*:?\s+(?P<after>[^(),]{2,40})\)?\s*$|"
    r"\s*[,(–-]\s*(?P<before>[^(),–-]{2,30}?)\s+(?:branch|office|store|location|site|branch office|niederlassung|filiale)\)?\s*$",
    re.IGNORECASE,
)
_DASHED = re.compile(
    r"^(?P<core>.{4,}?)\s+[–-]\s+(?P<tail>[A-ZÀ-Þ][\w'’.]+(?:\s[A-ZÀ-Þ][\w'’.]+)?)$"
)
_BRACKET = re.compile(r"^(?P<core>.+?)\s*\((?P<note>[^()]{2,40})\)\s*$")
_STORE = re.compile(
    r"^(?P<core>.{3,}?)\s*(?:#|no\.?\s|store\s+#?|unit\s+#?)\s*(?P<number>\d{1,6})$", re.IGNORECASE
)
_EAST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0e00-\u0e7f]")
_THAI = re.compile(r"^บริษัท\s*(?P<core>.+?)\s*จำกัด\s*(?P<public>\(มหาชน\))?$")
_QUOTED = re.compile(r"^[\"'«“„‚‘]+(?P<inner>[^\"«»“”„]+)[\"'»”“’‘]+$")
_NUMBERS = re.compile(r"\d+(?:[.,]\d+)*|\b(?:II|III|IV|VI|VII|VIII|IX|XI|XII|XIII|XIV|XV)\b")
#: Words that name a trade: a firm's tail with one of them is no place.
_TRADE = re.compile(
    r"(?i)\b(solutions?|services?|systems?|group|gruppe|consulting|consultants|media|labs?|studios?|design|technolog\w+|software|"
    r"energy|capital|partners|holdings?|international|global|digital|marketing|law|legal|health|care|foods?|"
    r"engineering|construction|bank|insurance|logistics|company|team|agency|events?|shop|europe|americas?|emea|apac|division|department)\b"
)


def parse_company(text: str, country: str | None = None) -> Company:
    """Return the parts of a firm's name.

    Args:
        text: The name, free of damaged characters.
        country: ISO 3166-1 alpha-2 of the row, where known.

    Examples:
        >>> parse_company("Stellmacher GmbH & Co. KG").legal_form
        'GmbH & Co. KG'
        >>> parse_company("Fernbank LLC dba Blue Teapot").alias, parse_company("Oy Vey Bagels").core
        ('Blue Teapot', 'Oy Vey Bagels')
    """
    whole = text
    text = _unquoted(text.strip(" ,;"))
    alias = branch = None
    found = _ALIAS.search(text)
    if found and found.start() > 1:
        alias, text = found["alias"].strip(" ,.)"), text[: found.start()].strip(" ,;(-")
    found = _BRANCH.search(text)
    if found and found.start() > 2:
        branch = (found["after"] or found["before"]).strip()
        text = text[: found.start()].strip(" ,;(-")
    text, note = _bracket(text)
    branch = branch or note
    core, forms = _without_forms(text, country)
    core, branch = _tail(core, branch)
    core = _without_article(_unquoted(core)) or _unquoted(text) or whole
    form = " ".join(forms) or None
    code, hint = code_of(form, country) if form else (None, None)
    numbers = " ".join(_NUMBERS.findall(core)) or None
    return Company(core, form, code, hint, alias, branch, numbers)


def _unquoted(text: str) -> str:
    found = _QUOTED.match(text.strip())
    return found["inner"].strip() if found else text.strip()


def _bracket(text: str) -> tuple[str, str | None]:
    """Take a country in brackets off the end; other notes stay in the core."""
    found = _BRACKET.match(text)
    if found and key(found["note"]) not in suffixes() and countries.iso2(found["note"]):
        return found["core"], found["note"]
    return text, None


def _tail(core: str, branch: str | None) -> tuple[str, str | None]:
    """Take a place after a dash off the end."""
    if branch is None:
        found = _DASHED.match(core)
        if found and len(found["core"].split()) > 1 and not _TRADE.search(found["tail"]):
            return found["core"], found["tail"]
        store = _STORE.match(core)
        if store and "#" in core:
            return store["core"].strip(), store["number"]
    return core, branch


def _without_forms(text: str, country: str | None) -> tuple[str, list[str]]:
    """Return the name without legal forms, and the forms as written."""
    if _EAST.search(text):
        return _east(text)
    bare = text
    article = re.search(r",\s*(the)\s*$", bare, re.IGNORECASE)
    if article:
        bare = bare[: article.start()]
    core, form = _end(bare)
    forms = [form] if form else []
    for opening in _openings().get(core[:1], ()):
        if core.startswith(opening) and core[len(opening) : len(opening) + 1] in {
            " ",
            "«",
            '"',
            "“",
        }:
            rest = core[len(opening) :].strip()
            if rest and opens(opening, country):
                return rest, [opening, *forms]
    return core, forms


@cache
def _openings() -> dict[str, tuple[str, ...]]:
    """Return the forms that open a name by their first letter, longest first."""
    found: dict[str, list[str]] = {}
    for form in sorted(prefixes(), key=lambda form: (-len(form), form)):
        found.setdefault(form[0], []).append(form)
    return {letter: tuple(forms) for letter, forms in found.items()}


def _end(text: str) -> tuple[str, str | None]:
    """Take the longest run of legal forms off the end, never the whole name."""
    words = text.split(" ")
    known = suffixes()
    cut = len(words)
    while True:
        best = None
        for start in range(max(1, cut - 7), cut):
            piece = " ".join(words[start:cut])
            if words[start] == "&" and not key(piece).startswith("co"):
                continue
            if key(piece) in known and not (start == cut - 1 and _is_word(words, start)):
                best = start
                break
        if best is None:
            break
        cut = best
        while cut > 1 and words[cut - 1] in {"&", "-", "–", ",", "und", "and"}:
            cut -= 1
    if cut == len(words):
        return text, None
    core = " ".join(words[:cut]).rstrip(" ,;-–(")
    if not re.search(r"\w", core):
        return text, None
    form = text[len(" ".join(words[:cut])) :].strip(" ,;-–")
    form = re.sub(r"^(?:&|und|and)\s+(?!co\b)", "", form, flags=re.IGNORECASE)
    return core, form.strip(" ,") or None


#: Suffix keys that are also words or initials: they need small shape rules.
_WEAK = frozenset(
    "co company sa as ab ag se sc cc ac pa pc da ba ps ik ad ao cv ca ks kb hb mb me sl sp ae oe og dd kd ay ky".split()
)


def _is_word(words: list[str], start: int) -> bool:
    """Whether a weak form is more likely a word of the name."""
    word = words[start].strip(",;")
    folded = key(word)
    if start and words[start - 1] == "&" and folded not in {"co", "company", "cie", "sons"}:
        return True
    if folded not in _WEAK or "." in word or "/" in word or folded in {"co", "company"}:
        return False
    everyday = folded in {"ag", "ab", "as", "sa"}
    one_case = all(w.isupper() for w in words if w.isalpha())
    if word.islower():
        return not everyday
    return word.istitle() and not one_case and not everyday


def _east(text: str) -> tuple[str, list[str]]:
    """Take forms off names in scripts without blanks."""
    thai = _THAI.match(text)
    if thai:
        return thai["core"], [f"บริษัท จำกัด{' ' + thai['public'] if thai['public'] else ''}"]
    forms: list[str] = []
    changed = True
    while changed:
        changed = False
        for form in _east_forms():
            for rest in (text.removeprefix(form), text.removesuffix(form)):
                core = rest.strip(" 　,.")
                if core != text.strip() and len(core) >= 1 and core != form:
                    text, changed = core, True
                    forms.append(form)
                    break
            if changed:
                break
    core, last = _end(text)
    return core, forms + ([last] if last else [])


@cache
def _east_forms() -> list[str]:
    return sorted(
        (
            "株式会社 有限会社 合同会社 合資会社 合名会社 (株) （株） ㈱ (有) （有） ㈲ 股份有限公司 有限责任公司 有限公司 "
            "주식회사 (주) （주） ㈜ 유한회사 (유) 유한책임회사 一般社団法人 一般財団法人 医療法人 学校法人"
        ).split(),
        key=len,
        reverse=True,
    )


def _without_article(core: str) -> str:
    bare = re.sub(r"^the\s+(?=\S)", "", core, flags=re.IGNORECASE)
    return re.sub(r",\s*the$", "", bare, flags=re.IGNORECASE).strip(" ,;")
