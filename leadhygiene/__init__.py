"""Make a pool of B2B CRM leads trustworthy: clean, validate, flag junk, match, consolidate, undo.

Importing this package loads nothing but the errors; each public name loads what it needs when it
is first used. Type checkers see every name.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from leadhygiene.errors import (
    FormatError,
    InputError,
    LeadHygieneError,
    NoIdentityError,
    OutputError,
    RecipeError,
    UndoError,
    UnknownRecordError,
)

if TYPE_CHECKING:
    from leadhygiene.connector import Connector
    from leadhygiene.matching.types import Comparison, Evidence
    from leadhygiene.recipe import Gate, Recipe
    from leadhygiene.cell import Parsed, parse
    from leadhygiene.pair import compare
    from leadhygiene.result import Result
    from leadhygiene.run import clean, explain_junk, match_accounts, run
    from leadhygiene.tables.read import read
    from leadhygiene.tables.table import Table
    from leadhygiene.undo import undo

__version__ = "0.1.0"

__all__ = [
    "Comparison",
    "Connector",
    "Evidence",
    "FormatError",
    "Gate",
    "InputError",
    "LeadHygieneError",
    "NoIdentityError",
    "OutputError",
    "Parsed",
    "Recipe",
    "RecipeError",
    "Result",
    "Table",
    "UndoError",
    "UnknownRecordError",
    "__version__",
    "clean",
    "compare",
    "explain_junk",
    "match_accounts",
    "parse",
    "read",
    "run",
    "undo",
]

_HOME = {
    "Comparison": "matching.types",
    "Connector": "connector",
    "Evidence": "matching.types",
    "Gate": "recipe",
    "Parsed": "cell",
    "Recipe": "recipe",
    "Result": "result",
    "Table": "tables.table",
    "clean": "run",
    "compare": "pair",
    "explain_junk": "run",
    "match_accounts": "run",
    "parse": "cell",
    "read": "tables.read",
    "run": "run",
    "undo": "undo",
}


def __getattr__(name: str) -> object:
    """Load a public name from the module that holds it (PEP 562)."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return sorted(__all__)
