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
from leadhygiene.version import NUMBER

if TYPE_CHECKING:
    from leadhygiene.connector import Connector, formats
    from leadhygiene.crm import reconcile, write_back
    from leadhygiene.explaining.junk import explain_junk
    from leadhygiene.explaining.records import explain
    from leadhygiene.findings.gates import Gate
    from leadhygiene.linking import cover_accounts, explain_link, match_accounts
    from leadhygiene.matching.types import Comparison, Evidence
    from leadhygiene.outputs.restore import undo
    from leadhygiene.pair import compare
    from leadhygiene.pipeline import Check, check, clean, run
    from leadhygiene.recipe import Recipe
    from leadhygiene.result import Result
    from leadhygiene.rowwise.cell import Parsed, parse
    from leadhygiene.stewardship import decide, preview
    from leadhygiene.tables.batches import read_batches
    from leadhygiene.tables.detected import remap
    from leadhygiene.tables.read import read, read_all
    from leadhygiene.tables.rewrite import write
    from leadhygiene.tables.table import Table
    from leadhygiene.writeback.reconciling import Reconciliation
    from leadhygiene.writeback.writing import WriteBack

__version__ = NUMBER

__all__ = [
    "Check",
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
    "Reconciliation",
    "Result",
    "Table",
    "UndoError",
    "UnknownRecordError",
    "WriteBack",
    "__version__",
    "check",
    "clean",
    "compare",
    "cover_accounts",
    "decide",
    "explain",
    "explain_junk",
    "explain_link",
    "formats",
    "match_accounts",
    "parse",
    "preview",
    "read",
    "read_all",
    "read_batches",
    "reconcile",
    "remap",
    "run",
    "undo",
    "write",
    "write_back",
]

_HOME = {
    "Check": "pipeline",
    "Comparison": "matching.types",
    "Connector": "connector",
    "Evidence": "matching.types",
    "Gate": "findings.gates",
    "Parsed": "rowwise.cell",
    "Recipe": "recipe",
    "Reconciliation": "writeback.reconciling",
    "Result": "result",
    "Table": "tables.table",
    "WriteBack": "writeback.writing",
    "check": "pipeline",
    "clean": "pipeline",
    "compare": "pair",
    "cover_accounts": "linking",
    "decide": "stewardship",
    "explain": "explaining.records",
    "explain_junk": "explaining.junk",
    "explain_link": "linking",
    "formats": "connector",
    "match_accounts": "linking",
    "parse": "rowwise.cell",
    "preview": "stewardship",
    "read": "tables.read",
    "read_all": "tables.read",
    "read_batches": "tables.batches",
    "remap": "tables.detected",
    "reconcile": "crm",
    "run": "pipeline",
    "undo": "outputs.restore",
    "write": "tables.rewrite",
    "write_back": "crm",
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
