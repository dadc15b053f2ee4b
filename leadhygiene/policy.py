"""What a code means for the user: its severity, kept apart from the rules that find it.

Validators and cleaners only name faults. Here each code gets a severity, which a recipe may
override; the rest of the library reads severities from here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

Severity = Literal["info", "warning", "error"]

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
    }
)


@dataclass(frozen=True, slots=True)
class Policy:
    """Severities of a recipe.

    Attributes:
        severity: Code -> severity, for codes that differ from the shipped ones.
    """

    severity: Mapping[str, Severity] = field(default_factory=dict)

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
