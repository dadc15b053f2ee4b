"""Every exception that leadhygiene raises, as one tree.

    LeadHygieneError(ValueError)
    ├── InputError             a file or frame that cannot be read
    │   ├── FormatError        a format name that does not exist or does not fit
    │   └── NoIdentityError    no column says who or which company a row is about
    ├── RecipeError            an unknown key, step, module or value in a recipe
    ├── OutputError            a result folder that cannot be written
    ├── UndoError              a result folder that was changed, so undo would guess
    └── UnknownRecordError     a record id that is not in the result

Errors are for misuse and unusable files. A bad cell never raises: it becomes a finding.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class LeadHygieneError(ValueError):
    """Base of all errors; its text is one sentence for the person who can act."""


class InputError(LeadHygieneError):
    """A file or frame cannot be read as a table of leads."""


class FormatError(InputError):
    """A format name is unknown, or the file is not of the format that was forced."""


class NoIdentityError(InputError):
    """No column identifies a person or a company."""


class RecipeError(LeadHygieneError):
    """A recipe holds an unknown key, step, module or value."""


class OutputError(LeadHygieneError):
    """A result folder cannot be written where it was asked for."""


class UndoError(LeadHygieneError):
    """A result folder no longer is what the run wrote."""


class UnknownRecordError(LeadHygieneError):
    """A record id is not part of the result."""


def did_you_mean(given: str, known: Iterable[str]) -> str:
    """Return a clause that names the nearest known word, or all of them when none is near.

    Examples:
        >>> did_you_mean("emial", ["email", "phone"])
        "did you mean 'email'?"
        >>> did_you_mean("zzz", ["email", "phone"])
        'known are: email, phone'
    """
    words = sorted(known)
    near = difflib.get_close_matches(given, words, n=1, cutoff=0.6)
    return f"did you mean {near[0]!r}?" if near else f"known are: {', '.join(words)}"
