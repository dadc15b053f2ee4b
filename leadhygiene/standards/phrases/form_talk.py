"""What people write into name fields when they test a form, refuse it, or curse (own collection)."""

from __future__ import annotations

from leadhygiene.standards.lookup import own_lists

#: Words for "test" and words that go with them; a name of nothing else is a test.
TEST_WORDS = (
    *own_lists.words("form_talk", "test_words"),
    *(
        test + field
        for test in ("test", "demo", "dummy", "probe", "teste", "prueba", "essai", "prova")
        for field in own_lists.words("form_talk", "test_fields")
    ),
)
#: Words that are no test alone, but do not save one either.
TEST_COMPANIONS = own_lists.words("form_talk", "test_companions")
#: Whole names that belong to tests, though no word of them says so.
TEST_NAMES = own_lists.phrases("form_talk", "test_names")
#: Refusals and questions in place of a name; matched as whole names, names without blanks included.
EVASIONS = own_lists.phrases("form_talk", "evasions")
#: Curses that no name of any list is; a name or a part of it between blanks.
CURSES = own_lists.words("form_talk", "curses")
#: Rude or mocking whole names.
RUDE_NAMES = own_lists.phrases("form_talk", "rude_names")
#: Names that are puns; some of them are somebody's, and say less where both words are names.
PUNS = own_lists.phrases("form_talk", "puns")
