"""Pages of a person in networks of professionals; own rules after the addresses that LinkedIn, Xing and Viadeo give.

One person may have several handles: one that was chosen, one that was given, one that programs for sellers see.
"""

from __future__ import annotations

from typing import Final

#: The handle of a person's page. Older ones of LinkedIn have three short parts behind a name that others may have.
PROFILE: Final = (
    r"(?i)(?:linkedin\.com/(?:in|pub|sales/(?:lead|people))|xing\.com/(?:profile|profiles)|viadeo\.com/\w+/profile)"
    r"/([^/?#,\s]{3,}(?:(?:/[0-9a-z]{1,3}){3}\b)?)"
)
#: Handles, in small letters, that only programs for sellers show, and those of Xing, which have a dash below between the names.
KINDS: Final = (r"^ac[ow]aa", "_")
