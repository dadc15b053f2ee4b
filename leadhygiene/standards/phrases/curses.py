"""Curses and insults of many languages, and what they are said to (own collection).

Curses that are somebody's name are told apart by the rule, not here.
"""

from __future__ import annotations

from leadhygiene.standards.lookup import own_lists

#: Words that nobody gives as a name.
WORDS = own_lists.phrases("curses", "words")
#: What an insult is said to or said with: persons, parts of the form, marks of size and worth.
COMPANIONS = own_lists.phrases("curses", "companions")
#: Words for a form and its page, at which people swear.
FORMS = (
    "form", "forms", "website", "site", "webform", "page", "formular", "formulare", "webseite", "formulaire",
    "formulario", "pagina", "sitio", "modulo", "sito", "formulier", "formulär", "skjema", "lomake", "formularz",
    "formulář", "űrlap", "форма", "сайт",
)  # fmt: skip
#: Curses that no name holds as a part, in any of their forms.
LOUD = r"fuck|motherf|asshole|bullshit|shithead|hurensohn|arschloch|vaffancul|hijoputa|hijodeput|cocksuck|dickhead|butthead|fartface|mcfart|пизд|еба[тлн]|хуй|хуе|씨발|傻逼|操你"
