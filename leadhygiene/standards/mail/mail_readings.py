"""Find the addresses that a cell means, however they are written: several of them, or one with a slip; own rules.

What is found tells mailboxes of records from each other; no cell is changed by it.
"""

from __future__ import annotations

import re
from typing import Final

_LABEL: Final = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_ADDRESS: Final = re.compile(
    rf"(?<![\w.%+@-])([a-z0-9_][a-z0-9_%+-]*(?:\.[a-z0-9_%+-]+)*@(?:{_LABEL}\.)+[a-z]{{1,24}})(?![\w@-]|\.\w)"
)
_SCHEME: Final = re.compile(r"^(?:mailto:|https?://|www\.(?=[\w-]{2}))+")
#: A comma for the point between two names, with no blank around it.
_GLUED: Final = re.compile(r"^([a-z]+)[,;]([a-z]+\s*@[^@]*)$")
_SLIPS: Final = (
    (re.compile(r"\s*@[\s@]*"), "@"),
    (re.compile(r"\s*[,;:]\s*|\s*\.\s+|\s+\.\s*|(?<=\w)\s+(?=\w)"), "."),
    (re.compile(r"\.{2,}"), "."),
    (re.compile(r"^\.+|\.+$"), ""),
    (re.compile(r"\.*@\.*"), "@"),
)
_LONGEST: Final = 400


def addresses(text: str) -> tuple[str, ...]:
    """Return the ordinary addresses that a cell holds, in small letters and in their order.

    Where it holds none, that which is left after repeated, lost or mistaken points and at signs.

    Examples:
        >>> addresses("Work: Ann.Lee@acme.com, private: ann@lee.org")
        ('ann.lee@acme.com', 'ann@lee.org')
        >>> addresses("ann,lee @acme.com"), addresses("ann@@acme..com"), addresses("ann@acme")
        (('ann.lee@acme.com',), ('ann@acme.com',), ())
        >>> addresses("ann@acme.c")  # an ending cut short
        ('ann@acme.c',)
    """
    text = _SCHEME.sub("", text[:_LONGEST].lower().strip())
    text = _GLUED.sub(r"\1.\2", text)
    found = _ADDRESS.findall(text)
    if not found:
        for slip, instead in _SLIPS:
            text = slip.sub(instead, text)
        found = _ADDRESS.findall(text) if text.count("@") == 1 else []
    return tuple(dict.fromkeys(found))
