"""What a code means for the user: severity and action, kept apart from the rules that find it.

Validators and cleaners only name faults. Here each code gets a severity and an action, which a
recipe may override; the rest of the library reads them from here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

Severity = Literal["info", "warning", "error"]
#: What is done with a row that has a code: nothing, a verdict of ``review`` at least, or a verdict of
#: ``unusable``, by which it is set aside. No action drops a row.
Action = Literal["keep", "review", "quarantine"]

#: Severity of a fault code by its last words; the longest match wins, ``warning`` is the rest.
_BY_ENDING: Mapping[str, Severity] = MappingProxyType(
    {
        "_syntax": "error",
        "_invalid": "error",
        "_impossible": "error",
        "_lossy": "error",
        "_role": "info",
        "_free": "info",
        "_relay": "info",
        "_subaddress": "info",
        "_academic": "info",
        "_government": "info",
        "_mononym": "info",
        "_initial_only": "info",
        "_same_given_family": "info",
        "_whole_name_in_one_field": "info",
        "_contains_title": "info",
        "_hosted": "info",
        "_social": "info",
        "_two_digit_year": "info",
        "_differ": "info",
        "_is_company": "info",
        "_unmapped": "info",
        "_unparsed": "info",
        "_po_box": "info",
        "_military": "info",
        "_repeated": "info",
        "_smtputf8": "info",
        "_vanity": "info",
        "_extra_text": "info",
        "_toll_free": "info",
        "_premium": "info",
        "_not_a_number": "info",
        "_too_short": "info",
        "_no_region": "info",
        "_unassigned": "info",
        **dict.fromkeys(
            (
                "_no_at",
                "_multiple_at",
                "_bad_char",
                "_too_long_local",
                "_local_too_long",
                "_no_tld",
                "_label_too_long",
                "_special_use",
                "_ip_address",
                "_unknown_suffix",
                "_shortener",
                "_sequential",
                "_repeated_digits",
                "_short_code",
                "_local_only",
                "_individual",
                "_student",
                "_job_seeker",
                "_combined",
                "_corporate",
                "_gmail_dots",
            ),
            "info",
        ),
    }
)

#: Codes that say what cannot be decided, not what is wrong: a cell that has one is ``unknown``.
UNDECIDED = frozenset(
    {"phone_no_region", "date_ambiguous_order", "country_ambiguous", "state_ambiguous"}
)


@dataclass(frozen=True, slots=True)
class Policy:
    """Severities and actions of a recipe.

    Attributes:
        severity: Code -> severity, for codes that differ from the shipped ones.
        action: Code -> action, for codes whose rows are not simply kept.
    """

    severity: Mapping[str, Severity] = field(default_factory=dict)
    action: Mapping[str, Action] = field(default_factory=dict)

    def of(self, code: str) -> Severity:
        """Return the severity of a fault code.

        Examples:
            >>> Policy().of("phone_lossy"), Policy().of("email_role")
            ('error', 'info')
            >>> Policy({"email_role": "error"}).of("email_role")
            'error'
        """
        if code in self.severity:
            return self.severity[code]
        fitting = [ending for ending in _BY_ENDING if code.endswith(ending)]
        return _BY_ENDING[max(fitting, key=len)] if fitting else "warning"

    def does(self, code: str) -> Action:
        """Return the action of a code; the shipped one is ``keep``: the junk step judges rows.

        Examples:
            >>> Policy().does("email_role"), Policy(action={"email_role": "review"}).does("email_role")
            ('keep', 'review')
        """
        return self.action.get(code, "keep")
