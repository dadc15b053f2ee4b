"""A web or mail address where a person should stand."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.rows import hits
from leadhygiene.standards.rows import row_words as words

CODE = "url_in_name"
MEANING = "A web address, a mail address or HTML stands in the place of a name."
INPUTS = ("first_name", "last_name", "full_name", "company__parts", "email__parts")
SCOPE = "row"
ALARMS = ("name_marked",)
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = ({"first_name": "Visit http://cheap-pills.ru", "last_name": "now"},)
SPARES = ({"first_name": "J.R.", "last_name": "Clark", "email": "jr.clark@gmail.com"},)
_URL = r"(?i)https?:|https?//|www\.|://|\[url|href=|\b[a-z0-9-]{2,}\.(?:com|net|org|ru|info|biz|xyz|top|click|shop|online|site|club|io|co|cn|de|uk|fr|icu|pw|bet|life|live|store|link|pro|me|cc|to|us|in|su|ua)(?:/|$|\s)"


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; a mail address in a name field is a shifted column, scored low."""
    raw = words.raw_name(row)
    dotted = raw.str.contains(r"[.:/\[]")
    mail = raw.str.contains(r"[^\s@]@[^\s@]+\.[a-zA-Z]{2,}").fill_null(value=False)
    url = (dotted & raw.str.contains(_URL)).fill_null(value=False)
    own = words.mail_names_firm(row) & words.mail_names_person(row)
    score = pl.when(mail).then(0.15).when(url & own).then(0.3).when(url).then(0.9).otherwise(0.0)
    return hits.hit(score, "name ", raw)
