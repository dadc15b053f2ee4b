"""Postal codes as each country writes them (Universal Postal Union addressing formats; own table)."""

from __future__ import annotations

import re
from functools import cache

import polars as pl

#: Country -> regular expression over letters and digits only, and how the groups are joined.
_FORMATS = {
    "US": (r"(\d{5})(\d{4})?", "-"),
    "CA": (r"([ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z])(\d[ABCEGHJ-NPRSTV-Z]\d)", " "),
    "GB": (r"([A-Z]{1,2}\d[A-Z\d]?|GIR)(\d[ABD-HJLNP-UW-Z]{2})|(BFPO)(\d{1,4})", " "),
    "JE": (r"(JE\d)(\d[ABD-HJLNP-UW-Z]{2})", " "), "GG": (r"(GY\d{1,2})(\d[ABD-HJLNP-UW-Z]{2})", " "),
    "IM": (r"(IM\d)(\d[ABD-HJLNP-UW-Z]{2})", " "), "GI": (r"(GX11)(1AA)", " "), "FK": (r"(FIQQ)(1ZZ)", " "),
    "SH": (r"(STHL|ASCN|TDCU)(1ZZ)", " "), "TC": (r"(TKCA)(1ZZ)", " "), "IO": (r"(BBND)(1ZZ)", " "), "PN": (r"(PCRN)(1ZZ)", " "), "GS": (r"(SIQQ)(1ZZ)", " "),
    "AI": (r"(?:AI)?(2640)", "AI-"), "VG": (r"(VG\d{4})", ""), "MS": (r"(MSR\d{4})", ""), "KY": (r"(KY\d)(\d{4})", "-"), "VC": (r"(VC\d{4})", ""),
    "LC": (r"(LC\d{2})(\d{3})", " "), "BB": (r"(BB\d{5})", ""), "JM": (r"(JM[A-Z]{3}\d{2})", ""), "SZ": (r"([HLMS]\d{3})", ""), "SO": (r"([A-Z]{2})(\d{5})", " "),
    "HT": (r"(?:HT)?(\d{4})", "HT"), "HN": (r"(\d{5}|[A-Z]{2}\d{4})", ""), "BH": (r"(\d{3,4})", ""), "SV": (r"(?:CP)?(\d{4})", ""), "PS": (r"(\d{3,7}|P\d{7})", ""),
    "KH": (r"(\d{5,6})", ""), "NI": (r"(\d{5,6})", ""), "MN": (r"(\d{5,6})", ""), "LB": (r"(\d{4})(\d{4})?", " "),
    **dict.fromkeys("PR VI GU AS MP MH FM PW".split(), (r"(\d{5})(\d{4})?", "-")),
    "IE": (r"([AC-FHKNPRTV-Y]\d[\dW])([0-9AC-FHKNPRTV-Y]{4})", " "),
    "NL": (r"([1-9]\d{3})([A-Z]{2})", " "),
    "PL": (r"(\d{2})(\d{3})", "-"),
    "PT": (r"(\d{4})(\d{3})?", "-"),
    "BR": (r"(\d{5})(\d{3})", "-"),
    "JP": (r"(\d{3})(\d{4})", "-"),
    "SE": (r"(\d{3})(\d{2})", " "),
    "CZ": (r"(\d{3})(\d{2})", " "),
    "SK": (r"(\d{3})(\d{2})", " "),
    "GR": (r"(\d{3})(\d{2})", " "),
    "AR": (r"([A-HJ-NP-Z]\d{4}[A-Z]{3}|[A-HJ-NP-Z]?\d{4})", ""),
    "MT": (r"([A-Z]{3})(\d{4})", " "),
    "AZ": (r"(?:AZ)?(\d{4})", "AZ"),
    "LV": (r"(?:LV)?(\d{4})", "LV-"),
    "LT": (r"(?:LT)?(\d{5})", "LT-"),
    "ES": (r"((?:0[1-9]|[1-4]\d|5[0-2])\d{3})", ""), "FR": (r"((?:0[1-9]|[1-8]\d|9[0-57])\d{3}|98[04678]\d{2})", ""),
    "IN": (r"((?:1[1-9]|2[0-8]|3[0-46-9]|5[0-36-9]|6[0-47-9]|8[0-5]|[479]\d)\d{4})", ""), "BY": (r"(2[1-4]\d{4})", ""), "UA": (r"((?:0[1-9]|[1-9]\d)\d{3})", ""),
    "IT": (r"(\d{5})", ""), "CH": (r"([1-9]\d{3})", ""), "AT": (r"([1-9]\d{3})", ""), "BE": (r"([1-9]\d{3})", ""),
    "AD": (r"(AD\d{3})", ""), "BN": (r"([A-Z]{2})(\d{4})", ""), "BM": (r"([A-Z]{2})([A-Z\d]{2})", " "),
    "TW": (r"(\d{3}(?:\d{2,3})?)", ""), "IR": (r"(\d{5})(\d{5})", "-"),
    "CL": (r"(\d{7})", ""), "IL": (r"(\d{7}|\d{5})", ""), "KR": (r"(\d{5,6})", ""), "BA": (r"([78]\d{4})", ""), "NP": (r"((?:10|2[1-3]|3[0-4]|4[0-5]|5[0-7])\d{3})", ""),
    "SA": (r"(\d{5})(\d{4})?", "-"), "KZ": (r"([A-Z]\d{2}[A-Z]\d[A-Z]\d|\d{6})", ""),
}  # fmt: skip
for _digits, _places in {
    3: "OM GN IS FO LS MG PG",
    4: "AF CV PY LR GW NE MZ ET VE SJ CX CC NF AT CH BE DK NO AU NZ HU BG SI LU CY ZA GE AM LI AL MK MD TN PH BD LA GL",
    5: "BT LY TZ MV MU WF PM PF NC YT AX BL MF SS DE FR ES IT FI TR MX TH MY UA HR RS EE ID PK EG MA DZ KE LK NP PE UY CR CU DO GT HN KW LB "
       "ME BA MC SM VA MN MM IQ JO ZM SN SD RE GP MQ GF",
    6: "PA_ IN CN RU SG RO BY CO EC KG UZ TM TJ VN NG TT",
}.items():  # fmt: skip
    for _place in _places.split():
        _FORMATS.setdefault(_place, (rf"(\d{{{_digits}}})", ""))

#: Joints that stand in front of a code.
PREFIXES = frozenset({"LV-", "LT-", "AI-", "AZ", "HT"})
#: Countries whose own codes begin with their letters.
_OWN_LETTERS = frozenset("AD LV LT VG MS KY VC LC BB JM JE IM".split())
#: Countries whose codes have letters.
_LETTERED = frozenset("GB CA NL IE MT AD JE GG IM GI SZ JM BB LC VC KY MS VG SO BM BN".split())
#: Countries whose codes begin with a zero somewhere, so that a spreadsheet may have eaten it.
_ZEROS = {"DE": 5, "FR": 5, "ES": 5, "IT": 5, "FI": 5, "MX": 5, "TR": 5, "BR": 8, "PL": 5, "JP": 7,
          "PT": 7, "RO": 6, "CZ": 5, "HR": 5, "MY": 5, "UA": 5, "AU": 4, "SG": 6, "KR": 5}  # fmt: skip
#: First three digits of US ZIP codes -> state, for states whose codes begin with zero (USPS).
_ZERO_STATES = {
    "CT": ((60, 69),), "MA": ((10, 27), (55, 55)), "ME": ((39, 49),), "NH": ((30, 38),),
    "NJ": ((70, 89),), "NY": ((5, 5), (63, 63)), "PR": ((6, 7), (9, 9)), "RI": ((28, 29),), "VT": ((50, 54), (56, 59)),
    "VI": ((8, 8),), "AE": ((90, 98),),
}  # fmt: skip
#: Marks that cars carry abroad, in front of a code (a custom of the CEPT countries).
_MARKS = {
    "DE": "D", "AT": "A", "CH": "CH", "FR": "F", "IT": "I", "ES": "E", "BE": "B", "LU": "L", "SE": "S", "NO": "N", "FI": ("FI", "FIN", "SF"), "DK": ("DK", "D"), "HU": "H",
    "CZ": ("CZ", "CS"), "SK": "SK", "SI": ("SI", "SLO"), "HR": ("HR", "CRO"), "RO": ("RO", "R"), "BG": "BG", "PT": "P", "EE": ("EE", "EST"), "RS": ("RS", "SRB", "YU"), "GR": "GR",
    "PL": ("PL", "P"), "UA": "UA", "TR": "TR", "BA": ("BA", "BIH"), "MK": ("MK", "NMK"), "ME": ("ME", "MNE"), "LI": ("LI", "FL"), "MC": ("MC", "F"), "SM": ("SM", "RSM"), "NL": "NL",
    "MX": ("CP", "MX"), "AR": "CP", "PR": "PR", "MD": "MD", "JP": "JP", "KR": "KR", "BR": ("CEP", "BR"), "IN": ("PIN", "IN"), "US": ("ZIP", "US"),
}  # fmt: skip
#: Digits behind the hyphen or blank of a code, by which one that lost its zero is known.
_LAST = {"BR": 3, "PL": 3, "JP": 4, "PT": 3, "CZ": 2, "SE": 2, "SK": 2, "GR": 2, "US": 4}
#: First three digits of ZIP codes by state (USPS); some prefixes serve two.
_ZIP_STATES = """
AL 350-369|AK 995-999|AZ 850-865|AR 716-729 755|CA 900-961|CO 800-816|CT 60-69|DE 197-199|DC 200-205 569|FL 320-349|GA 300-319 398-399|HI 967-968
ID 832-838|IL 600-629|IN 460-479|IA 500-528 680|KS 660-679|KY 400-427|LA 700-714|ME 39-49|MD 206-219|MA 10-27 55|MI 480-499|MN 550-567|MS 386-397
MO 630-658|MT 590-599|NE 680-693|NV 889-898|NH 30-38|NJ 70-89|NM 870-884|NY 5 63 100-149|NC 270-289|ND 580-588|OH 430-459|OK 730-749|OR 970-979
PA 150-196|RI 28-29|SC 290-299|SD 570-577|TN 370-385|TX 733 750-799 885|UT 840-847|VT 50-59|VA 201 220-246|WA 980-994|WV 247-268|WI 530-549
WY 820-834|PR 6-9|VI 8|GU 969|MP 969|FM 969|PW 969|MH 969|AS 967|AA 340|AE 90-98|AP 962-966
"""
_IMPOSSIBLE = re.compile(r"^(\d)\1{4,}$")
#: Letters that are typed for digits, and the other way round, in British codes.
_SWAPS = str.maketrans({"O": "0", "I": "1", "L": "1", "S": "5"})


#: Least and greatest code of countries whose codes of five digits need no sign.
FIVE_DIGITS = {"US": (501, 99950), "DE": (1001, 99998)}


@cache
def _pattern(country: str) -> re.Pattern[str] | None:
    return re.compile(_FORMATS[country][0]) if country in _FORMATS else None


def _marks(country: str) -> frozenset[str]:
    """Return the marks of a country."""
    given = _MARKS.get(country, ())
    return frozenset([given] if isinstance(given, str) else given)


@cache
def zip_states() -> dict[str, str]:
    """Return the first three digits of ZIP codes -> the states they serve, divided by blanks.

    Examples:
        >>> zip_states()["021"], zip_states()["967"]
        ('MA', 'AS HI')
    """
    found: dict[str, set[str]] = {}
    for entry in _ZIP_STATES.strip().replace("\n", "|").split("|"):
        state, *ranges = entry.split()
        for span in ranges:
            low, _, high = span.partition("-")
            for prefix in range(int(low), int(high or low) + 1):
                found.setdefault(f"{prefix:03}", set()).add(state)
    return {prefix: " ".join(sorted(states)) for prefix, states in found.items()}


def known(country: str | None) -> bool:
    """Whether the country's format is known."""
    return country in _FORMATS


def form(country: str) -> tuple[str, str]:
    """Return the pattern of a known country's codes, over letters and digits only, and what joins its groups."""
    return _FORMATS[country]


def may_lack(code: pl.Series, country: str) -> pl.Series:
    """Whether codes are as long as those of the country are when a zero is lost, or open with its letters."""
    short = code.str.len_bytes() == _ZEROS.get(country, 1) - 1
    return short if country in _OWN_LETTERS else short | code.str.starts_with(country)


def countries() -> frozenset[str]:
    """Return the countries whose format is known."""
    return frozenset(_FORMATS)


def write(text: str, country: str | None, state: str | None) -> tuple[str | None, bool]:
    """Return a postal code as its country writes it, and whether it is one.

    Args:
        text: The cell.
        country: ISO 3166-1 alpha-2, where known; without it only the form of the text is tidied.
        state: ISO 3166-2, where known; a lost leading zero is put back only if the state has such
            codes.

    Examples:
        >>> write("ec2a3ay", "GB", None), write("2110", "US", "US-MA"), write("2110", "US", "US-CA")
        (('EC2A 3AY', True), ('02110', True), (None, False))
    """
    bare = _bare(text, country)
    code = re.sub(r"[^0-9A-Z]", "", bare.upper())
    if country is None or not known(country):
        return None, bool(code) and country is None and bool(re.search(r"\d", code))
    code = _without_mark(code, country)
    groups = re.split(r"\D+", bare.strip())
    if not re.search(r"\d\D+\d", bare) or len(groups[-1]) == _LAST.get(country, 0):
        code = _with_zero(code, country, state)
    code, found = _fitted(code, country, text)
    if not found or _impossible(code, country):
        return None, False
    parts = [part for part in found.groups() if part]
    joint = _FORMATS[country][1]
    return joint + parts[0] if joint in PREFIXES else joint.join(parts), True


def _bare(text: str, country: str | None) -> str:
    """Return a cell without what spreadsheets (02110.0) and French post (CEDEX 08) write behind it."""
    number = re.fullmatch(r"\s*\d+[.,]0+\s*", text)
    bare = re.sub(r"[.,]0+$", "", text.strip()) if number else text
    if country in {"FR", "MC"}:
        return re.sub(r"(?i)\s*\bcedex(?:\s*\d{1,2})?$", "", bare.strip())
    return bare


def _without_mark(code: str, country: str) -> str:
    """Return a code without the country in front of it."""
    if code.startswith(country) and country not in _OWN_LETTERS:
        code = code[len(country) :]
    marked = re.fullmatch(r"([A-Z]{1,3})(\d{3,7})", code)
    return marked[2] if marked and marked[1] in _marks(country) else code


def _fitted(code: str, country: str, text: str) -> tuple[str, re.Match[str] | None]:
    """Hold a code against its country's format; read letters typed for digits, where they must be."""
    pattern = _pattern(country)
    found = pattern.fullmatch(code) if pattern else None
    if found or not pattern:
        return code, found
    if country in {"GB", "CA", "NL"}:
        return _unswapped(code, country, text)
    if country not in _LETTERED:
        digits = re.sub(r"[^0-9]", "", code.translate(_SWAPS))
        if len(digits) == len(code) and sum(char.isdigit() for char in code) > len(code) / 2:
            found = pattern.fullmatch(digits)
            code = digits if found else code
    return code, found


def _unswapped(code: str, country: str, text: str) -> tuple[str, re.Match[str] | None]:
    """Read O for 0 and I for 1 where the country's format wants a digit."""
    pattern = _pattern(country)
    tries = []
    apart = re.fullmatch(r"\s*(\w{2,4})\s+(\w{3,})\s*", text)
    if apart and country == "GB" and len(apart[2]) != 3:
        return code, None
    if country == "GB" and len(code) >= 5:
        tries.append(code[:-3] + code[-3].translate(_SWAPS) + code[-2:])
        tries.append(
            code[0] + code[1:-3].translate(_SWAPS) + code[-3].translate(_SWAPS) + code[-2:]
        )
    if country == "CA" and len(code) == 6:
        tries.append("".join(c.translate(_SWAPS) if n % 2 else c for n, c in enumerate(code)))
    if country == "NL":
        tries.append(code[:4].translate(_SWAPS) + code[4:])
    for attempt in tries:
        found = pattern.fullmatch(attempt) if pattern else None
        if found:
            return attempt, found
    return code, None


def _with_zero(code: str, country: str, state: str | None) -> str:
    """Put a leading zero back that a spreadsheet took, where nothing speaks against it."""
    if not code.isdigit():
        return code
    if country == "US":
        short = (state or "").removeprefix("US-")
        for size in (5, 9):
            missing = size - len(code)
            if short in _ZERO_STATES and missing in {1, 2}:
                padded = "0" * missing + code
                if any(low <= int(padded[:3]) <= high for low, high in _ZERO_STATES[short]):
                    return padded
        return code
    lost = country in _ZEROS and len(code) == _ZEROS[country] - 1
    if lost and (country != "AU" or (state or "").removeprefix("AU-") == "NT"):
        return "0" + code
    return code


def _impossible(code: str, country: str) -> bool:
    """Whether the digits are none that the country gives out."""
    if country in FIVE_DIGITS:
        low, high = FIVE_DIGITS[country]
        return not low <= int(code[:5]) <= high
    return bool(_IMPOSSIBLE.match(code)) and code[0] == "0"
