"""Take the name of a firm apart: core, legal form, alias, branch, numbers. Own rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from leadhygiene.standards.firms import company_notes as notes
from leadhygiene.standards.firms.company_quotes import uncovered, unquoted
from leadhygiene.standards.firms.legal_forms import (
    code_of,
    ends,
    key,
    local_suffixes,
    opens,
    suffixes,
)


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


_EAST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0e00-\u0e7f]")
_THAI = re.compile(
    r"^(?P<form>บริษัท|บมจ\.?|บจก\.?)\s*(?P<core>.+?)\s*จำกัด\s*(?P<public>\(มหาชน\))?$"
)
#: Numbers in a name, also Roman ones.
NUMBERS = r"\d+(?:[.,]\d+)*|\b(?:II|III|IV|VI|VII|VIII|IX|XI|XII|XIII|XIV|XV)\b"
_NUMBERS = re.compile(NUMBERS)
#: A legal form of Italian partnerships names a partner.
_PARTNER = re.compile(
    r"^(?P<core>.+?),?\s+(?P<form>s\.?\s?(?:n\.?\s?c|a\.?\s?s)\.?\s+di\s+.+)$", re.IGNORECASE
)
#: Marks without a blank beside them, where a form begins or ends.
_GLUED = re.compile(
    r"(?<=[^\s(])(?<!(?i:Co\.)),(?=[^\W\d_][^\s,]*\s*\S*$)|(?<=\))(?=[^\W\d_])|(?<=[\w»\"])(?=[«„“]\w)|"
    r"(?<=[»”])(?=\w)|(?<=\w\.)(?=(?i:inc|corp|llc|ltd|gmbh)\.?$)"
)
_HYPHEN = re.compile(r"^(?P<core>.+\w)-(?P<form>g?GmbH|AG|KG|OHG|UG|GbR)$")
_ARTICLE = re.compile(r"(?i)^the\s+(?=\S)")
_ARTICLE_LAST = re.compile(r"(?i),\s*the$")
_MESSRS = re.compile(r"(?i)^(?:m/s\.?|messrs\.?)\s+(?=\S)")
#: An owner or a host named behind a firm (Germany, Austria; everywhere).
_CARE_OF = re.compile(
    r"(?i)(?<=[\w.])[\s,–-]*[\s,](?:inh\.:?|inh:|inhaber(?:in)?:|(?<=[,–-] )inhaber(?:in)?|c/o)\s+\S.*$"
)
JOINTS = frozenset("& - – , und and + u. y e et og och".split())
#: Words that are no name by themselves.
HOLLOW = frozenset("the a an and und et y".split())
#: Words that a run of forms may hold between them, read as part of the form.
_STATUS = re.compile(
    r"(?i)\s*[,(–-]*\s*\b(?:in liquidation|en liquidation|en liquidación|in liquidazione|w likwidacji|v likvidaci|v likvidácii|"
    r"in administration|in receivership|under likvidation|i likvidation|i konkurs|in insolvenz|dissolved|felszámolás alatt|em liquidação|"
    r"em recuperação judicial|in abwicklung|au capital (?:social )?de [\d .,]+\s?(?:€|euros?|eur|chf|dhs?|mad|fcfa))\s*\)?$"
)
#: Keys that are also words or initials: the way they are written decides.
WEAK = frozenset(
    "co company sa as ab ag se sc cc ac pa pc da ba ps ik ad ao cv ca ks kb hb mb me sl sp ae oe og dd kd ay ky na eg ek ug pr nl al "
    "so sd od sf hf is pt bt bv nv kk gk lp lc eu et oy rf rp sr bs zs sh ee ss".split()
)
_AMERICAN = frozenset("inc incorporated llc corp corporation llp lp pllc pc".split())
_CHAINED = frozenset(
    "co company corp corporation inc incorporated ltd limited llc lp llp coinc cocorp profcorp".split()
)
EVERYDAY = frozenset({"ag", "ab", "as", "sa", "oy", "bv", "nv", "kk", "lp", "bt", "ky", "ay"})


#: Characters from which a text is no name, and is not taken apart: some patterns take the square of its length.
LONGEST = 300


def parse_company(text: str, country: str | None = None) -> Company:
    """Return the parts of a firm's name.

    Args:
        text: The name, free of damaged characters; one of more than :data:`LONGEST` characters is all core.
        country: ISO 3166-1 alpha-2 of the row, where known.

    Examples:
        >>> parse_company("Stellmacher GmbH & Co. KG").legal_form
        'GmbH & Co. KG'
        >>> parse_company("Fernbank LLC dba Blue Teapot").alias, parse_company("Oy Vey Bagels").core
        ('Blue Teapot', 'Oy Vey Bagels')
    """
    if len(text) > LONGEST:
        return Company(text)
    whole = text
    text = unquoted(text.lstrip(" ;") if text.startswith(",,") else text.strip(" ,;"))
    text = uncovered(text, lambda name: _without_forms(name, country))
    text = _CARE_OF.sub("", _MESSRS.sub("", text))
    text, alias = notes.alias(text)
    text, branch = notes.branch(text)
    core, forms = _without_forms(text, country)
    if not forms or branch is None:
        text, core, forms, alias, branch = _noted(text, core, forms, alias, branch, country)
    core = _bare(core) or unquoted(text) or whole
    form = " ".join(forms) or None
    code, hint = _code(forms, country)
    numbers = " ".join(_NUMBERS.findall(core)) or None
    return Company(core, form, code, hint, alias, branch, numbers)


def _noted(
    text: str,
    core: str,
    forms: list[str],
    alias: str | None,
    branch: str | None,
    country: str | None,
) -> tuple[str, str, list[str], str | None, str | None]:
    """Look for a note behind the name: a place, a status or the firm's other name."""
    if "(" in core and core.count("(") > core.count(")"):
        head, _, note = text.rpartition("(")
        head, note = head.strip(" ,;"), note.rstrip(") ")
        inner, inner_forms = _without_forms(note, country)
        if re.search(r"\w", head) and notes.is_known(inner):
            return head, head, inner_forms, alias, branch or inner
        if re.search(r"\w", head):
            return head, *_without_forms(head, country), alias or notes.owner(note), branch
    if forms and text.endswith(forms[-1].rsplit(" ", 1)[-1]):
        return text, core, forms, alias, branch
    head, note, sign = notes.tail(text)
    found_core, found_forms = _without_forms(head, country)
    other, place = notes.reading(head, note, sign, named=bool(found_forms))
    if other is None and place is None:
        return text, core, forms, alias, branch
    return head, found_core, found_forms, alias or other or None, branch or place or None


def _unglue(match: re.Match[str]) -> str:
    return ", " if match.group() == "," else " "


def _code(forms: Sequence[str], country: str | None) -> tuple[str | None, str | None]:
    """Return code and country of the whole form, or of its last or first part."""
    if not forms:
        return None, None
    for form in dict.fromkeys((" ".join(forms), forms[-1], forms[0])):
        found = code_of(form, country)
        if found != (None, None):
            return found
    return None, None


def _without_forms(text: str, country: str | None) -> tuple[str, list[str]]:
    """Return the name without legal forms, and the forms as written."""
    if not text.isascii() and _EAST.search(text):
        return _east(text, country)
    bare = _STATUS.sub("", _ARTICLE_LAST.sub("", _GLUED.sub(_unglue, text))) or text
    partner = _PARTNER.match(bare) if country in {None, "IT", "SM", "CH"} else None
    if partner:
        return partner["core"], [partner["form"]]
    core, form = without_ending(bare, country)
    if form is None and (hyphen := _HYPHEN.match(bare)):
        core, form = hyphen["core"], hyphen["form"]
    core, opening = _start(core, country)
    return core, [part for part in (opening, form) if part]


def _start(text: str, country: str | None) -> tuple[str, str | None]:
    """Take a legal form off the start, never the whole name."""
    words = text.split(" ", 8)
    for count in range(min(len(words) - 1, 8), 0, -1):
        opening = " ".join(words[:count])
        spelled = count > 1 and len(key(opening)) < 5
        lettered = opening == "A B" and country in {"SE", "FI"} and len(words[2]) > 1
        pointed = opening.count(".") >= count and key(opening) in {"pt", "sarl", "sas"}
        if spelled and not (pointed or lettered):
            continue
        if opens(opening, country):
            rest = text[len(opening) :].strip(" -–,")
            if re.search(r"\w", rest):
                return rest, opening
    return text, None


def without_ending(text: str, country: str | None) -> tuple[str, str | None]:
    """Take the longest run of legal forms off the end, never the whole name.

    Examples:
        >>> without_ending("Larkmoor Trading Co., Ltd.", None), without_ending("Lumi Spa", "US")
        (('Larkmoor Trading', 'Co., Ltd.'), ('Lumi Spa', None))
    """
    words = text.split(" ")
    keys = [key(word) for word in words]
    cut = len(words)
    while cut > 1:
        start = _longest(words, keys, cut, country)
        if start is None or (cut < len(words) and not _joins(keys[start:cut], keys[cut:])):
            break
        inner = start
        while inner > 1 and words[inner - 1] in JOINTS and not keys[start].startswith("co"):
            inner -= 1
        if all(word in HOLLOW or not word for word in keys[:inner]):
            break
        cut = inner
    if cut == len(words):
        return text, None
    head = " ".join(words[:cut])
    core = head.rstrip(" ,;-–(")
    if not re.search(r"\w", core):
        return text, None
    form = text[len(head) :].strip(" ,;-–")
    form = re.sub(r"^(?:&|und|and|et|y)\s+(?!c[oí]|ci[ea])", "", form, flags=re.IGNORECASE)
    return re.sub(r"\s+(?:&|(?i:und|and)|et|y|\+)$", "", core), form.strip(" ,") or None


def _joins(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether a form may stand before another: "Co Inc" may, "Spa LLC" is a name with a form."""
    return next((word for word in right if word), "") not in _AMERICAN or "".join(left) in _CHAINED


def _longest(
    words: Sequence[str], keys: Sequence[str], cut: int, country: str | None
) -> int | None:
    """Return where the longest form that ends before ``cut`` begins."""
    known, local = suffixes(), local_suffixes()
    for start in range(max(1, cut - 9), cut):
        folded = "".join(keys[start:cut])
        if folded not in known and folded not in local:
            continue
        first = words[start]
        if not keys[start] and first not in {"&", "+"}:
            continue
        if first in {"&", "+"} and folded[:2] not in {"co", "ci", "cí", "σι", "ma", "kg", "oh"}:
            continue
        if start == cut - 1 and _is_word(words, start, folded):
            continue
        if start < cut - 1 and folded in WEAK and not _spelled(words[start:cut]):
            continue
        pointed = "." in first or "/" in first or "." in words[cut - 1]
        if ends(folded, country, pointed=pointed):
            return start
    return None


def _spelled(words: Sequence[str]) -> bool:
    """Whether a weak form of several words is written letter by letter in capitals or with points."""
    return all(len(word.strip(".,/")) == 1 for word in words) and (
        all("." in word for word in words[:-1]) or all(word.isupper() for word in words)
    )


def _is_word(words: Sequence[str], start: int, folded: str) -> bool:
    """Whether a weak form is more likely a word of the name."""
    word = words[start].strip(",;")
    if (
        start
        and words[start - 1] in {"&", "+"}
        and folded not in {"co", "company", "cie", "cia", "sons"}
    ):
        return True
    if folded not in WEAK or folded in {"co", "company"} or "." in word or "/" in word:
        return False
    everyday = folded in EVERYDAY
    one_case = all(w.isupper() for w in words if w.isalpha())
    if word.islower():
        return not everyday and folded not in {"ek", "eg", "ev"}
    return word.istitle() and not one_case and not everyday


_EAST_FORMS = tuple(
    sorted(
        (
            "株式会社 有限会社 合同会社 合資会社 合名会社 相互会社 (株) （株） ㈱ (有) （有） ㈲ (同) （同） (資) (名) (合) (医) (学) (福) (一社) （一社） (一財) (公財) (公社) (特非) 股份有限公司 有限责任公司 責任有限公司 责任有限公司 有限責任公司 有限公司 股份公司 "
            "주식회사 (주) （주） ㈜ 유한회사 (유) （유） 유한책임회사 합자회사 합명회사 (사) （사） ㈔ (재) （재） 재단법인 사단법인 의료법인 학교법인 사회복지법인 농업회사법인 영농조합법인 협동조합 사회적협동조합 "
            "一般社団法人 一般財団法人 公益社団法人 公益財団法人 医療法人社団 医療法人 学校法人 社会福祉法人 特定非営利活動法人 NPO法人 宗教法人 独立行政法人 国立大学法人 有限責任事業組合 (有限合伙) （有限合伙） 有限合伙 有限合夥 (普通合伙) （普通合伙） (特殊普通合伙) （特殊普通合伙） 無限公司 企業社"
        ).split(),
        key=lambda form: (-len(form), form),
    )
)  # fmt: skip


def _east(text: str, country: str | None) -> tuple[str, list[str]]:
    """Take forms off names in scripts without blanks."""
    thai = _THAI.match(text)
    if thai:
        return thai["core"], [
            f"{thai['form']} จำกัด{' ' + thai['public'] if thai['public'] else ''}"
        ]
    forms: list[str] = []
    text = text.strip()
    changed = True
    while changed:
        changed = False
        for form in _EAST_FORMS:
            for rest in (text.removeprefix(form), text.removesuffix(form)):
                core = rest.strip(" 　,.・")
                if core not in {text, form} and re.search(r"\w", core):
                    text, changed = core, True
                    forms.append(form)
                    break
            if changed:
                break
    core, opening = _start(text, country)
    core, last = without_ending(core, country)
    return core, [*([opening] if opening else []), *forms, *([last] if last else [])]


def _bare(core: str) -> str:
    """Return a core without article, quotes and points that hang on."""
    core = unquoted(core.strip(" ,;"))
    bare = _ARTICLE_LAST.sub("", _ARTICLE.sub("", core)).strip(" ,;")
    return bare or core
