"""Which roles each kind of value may have, and what kind a value is that a user writes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from leadhygiene.errors import RecipeError, did_you_mean

ROLES: Final = (
    "personal", "direct_line", "household", "switchboard", "role_mailbox", "company_domain",
    "free_mail", "disposable", "site", "shared", "placeholder", "employer",
)  # fmt: skip
#: Kind of value -> the roles that it may have.
ROLES_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "email": ("personal", "household", "role_mailbox", "shared", "placeholder"),
    "phone": ("direct_line", "household", "switchboard", "shared", "placeholder"),
    "domain": ("company_domain", "free_mail", "disposable", "shared", "placeholder"),
    "company": ("employer", "placeholder"),
    "address": ("personal", "household", "site", "shared"),
}
#: What a kind is called in a sentence.
_CALLED: Final = {
    "email": "a mail address", "phone": "a telephone number", "domain": "a domain",
    "company": "the name of a firm", "address": "an address",
}  # fmt: skip
_NUMBER = re.compile(
    r"(?i)[\s'=]*(?:tel(?:ephone)?|phone|mobile)?[\s.:]*[+(]?(?:[\s().,/\u2010-\u2015-]*\d){5,}[\s).]*(?:(?:x|ext|dw|#)[\s.:]*\d+)?\s*"
)
_DOMAIN = re.compile(r"\s*(?:[A-Za-z]{2,6}://\S+|[^\s,;]+\.[^\s\d,;.]{2,}[./\S]*)\s*")


def kinds_of(text: str) -> tuple[str, ...]:
    """Return what a value may be, by its form; nothing for one that can be none.

    Examples:
        >>> kinds_of(" Team.North@Larkmoor.com"), kinds_of("(415) 555-2671 ext. 12"), kinds_of(" WWW.Larkmoor.COM ")
        (('email',), ('phone',), ('domain',))
        >>> kinds_of("12 Harbour Street, 02110"), kinds_of("-")
        (('company', 'address'), ())
    """
    if "@" in text:
        return ("email",)
    if _NUMBER.fullmatch(text):
        return ("phone",)
    if _DOMAIN.fullmatch(text):
        return ("domain",)
    return ("company", "address") if any(sign.isalpha() for sign in text) else ()


def kind_of(text: str, role: str) -> str | None:
    """Return what a value is that may have a role; null where its form is that of none.

    Examples:
        >>> kind_of("Larkmoor Ltd", "placeholder"), kind_of("12 Harbour Street, 02110", "site"), kind_of("12", "shared")
        ('company', 'address', None)
    """
    return next((kind for kind in kinds_of(text) if role in ROLES_OF[kind]), None)


def fault(text: str, role: object) -> str | None:
    """Say why a value cannot have a role; null where it can, or where its form tells nothing.

    Examples:
        >>> fault("+1 415 555 2671", "free_mail")
        "'free_mail' is no role of a telephone number, which may be direct_line, household, switchboard, shared or placeholder"
        >>> fault("larkmoor.com", "free_mial")
        "no role is called 'free_mial': did you mean 'free_mail'? a domain may be company_domain, free_mail, disposable, shared or placeholder"
        >>> fault("larkmoor.com", "free_mail")
    """
    kinds = kinds_of(text)
    own = [name for kind in kinds for name in ROLES_OF[kind]] or [*ROLES]
    if role in own:
        return None
    *most, last = dict.fromkeys(own)
    may = f"may be {', '.join(most)} or {last}"
    called = " or ".join(_CALLED[kind] for kind in kinds) or "a value"
    if role in ROLES:
        return f"{role!r} is no role of {called}, which {may}"
    near = did_you_mean(str(role), own)
    hint = f"{near} " if near.startswith("did") else ""
    return f"no role is called {role!r}: {hint}{called} {may}"


def faults(overrides: Mapping[str, object]) -> list[str]:
    """Return one sentence for each value that cannot have its role."""
    told = ((text, fault(text, role)) for text, role in overrides.items())
    return [f"roles, {text!r}: {why}" for text, why in told if why]


def check(overrides: Mapping[str, str]) -> None:
    """Refuse roles that do not exist, and those that a value cannot have.

    Raises:
        RecipeError: The sentence names the value and the roles of its kind.
    """
    said = faults(overrides)
    if said:
        raise RecipeError(f"match_people, {'; '.join(said)}")
