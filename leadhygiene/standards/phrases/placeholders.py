"""Words that stand in forms and exports instead of a name or a firm (own collection)."""

from __future__ import annotations

from leadhygiene.standards.lookup import own_lists

#: Whole names that say "a name goes here", or the example person of a language.
NAMES = own_lists.phrases("placeholders", "names")
#: Ordinary names that a language uses in its examples; they say something beside other fillers only.
COMMON_EXAMPLES = own_lists.phrases("placeholders", "common_examples")
#: Words that make a mail domain a filler, unless a firm is called so.
HOSTS = own_lists.words("placeholders", "hosts")
#: The same, whatever the firm is called: no firm is.
EXAMPLES = own_lists.words("placeholders", "examples")
#: Firms that say "a firm goes here".
COMPANIES = own_lists.phrases("placeholders", "companies")
#: What people without a firm write instead of one: no sign of junk, and no firm.
STATUS = own_lists.phrases("placeholders", "status")
#: Streets and towns of forms' examples.
PLACES = own_lists.phrases("placeholders", "places")
