"""A program filled the form: code in a name, a name pasted from two, a mail daemon."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.lookup.distinct import where
from leadhygiene.standards.rows import hits, routes, row_names
from leadhygiene.standards.rows import row_words as words

CODE = "bot"
MEANING = (
    "A program filled the form: script, SQL or a template in a name, or a name like RobertTog."
)
INPUTS = ("first_name", "last_name", "full_name", "company", "email__parts", "message")
SCOPE = "row"
ALARMS = ("name_marked", "name_twice", "firm_marked", "mail_words")
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {"first_name": "<script>alert(1)</script>", "last_name": "x"},
    {"first_name": "RobertTog", "last_name": "RobertTog", "email": "roberttog@mail.ru"},
)
SPARES = (
    {
        "first_name": "LeeAnn",
        "last_name": "McDonald",
        "email": "leeann.mcdonald@harborlogistics.com",
        "company": "Harbor Logistics",
    },
)
_CODE = (
    r"(?i)<\s*/?\s*(?:script|img|iframe|svg|a\s|b>|body|html|div|style|h1)|javascript:|on(?:error|load|click)\s*=|alert\s*\(|"
    r"'\s*or\s*'?\d|\bor\s+1\s*=\s*1|\d\s*=\s*\d(?:$|\s|-)|union\s+(?:all\s+)?select|select\s.+\sfrom\s|drop\s+table|insert\s+into|delete\s+from|;\s*--|'\s*--|--\s*$|"
    r"\{\{.*\}\}|\$\{.*\}|<%|%>|\.\./|/etc/passwd|c:\\|\bcmd\b.*/c|^[=@+]\s?(?:cmd|sum|hyperlink|import|\d+\+)|^=\d|%s%s|%00|%27|%3c|\\x[0-9a-f]{2}|\bexec\b.*\(|sleep\s*\(\d|waitfor\s+delay|\$\(.*\)|`.*`|\bnslookup\b|\bping\s+-|system\(|phpinfo|\{\d+\*\d+\}|\bchr\(|base64"
)
_SUSPICIOUS = r"[<>{}$%=;@\\`|*+/]|--|'\s|\.\.|\("
_SPLICED = r"^\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}+$"
_GLUED = r"^(?:Mc|Mac|De|Di|La|Le|Van|Von|Fitz|Da|Du|El|Al|St|San|Ap|Te|Lo|Jo|Mary|Anna|Ann|Lee|Sue|Rose)\p{Lu}"
_DAEMON = r"^(?:mailer-?daemon|postmaster|crawler|spider|bot|robot|googlebot|bingbot|scanner|nessus|acunetix|burp|sqlmap|netsparker|wvs|nikto)$"
_SCANNERS = r"@(?:email\.tst|testing\.com\.invalid|burpcollaborator\.net|oastify\.com|interact\.sh|oast\.\w+)$|^sample@email\.tst$"


_TAILED = r"^(?:James|Robert|John|Michael|William|David|Richard|Joseph|Thomas|Charles|Daniel|Matthew|Anthony|Mark|Donald|Steven|Paul|Andrew|Joshua|Kenneth|Kevin|Brian|George|Edward|Ronald|Timothy|Jason|Jeffrey|Ryan|Jacob|Gary|Nicholas|Eric|Stephen|Jonathan|Larry|Justin|Scott|Brandon|Frank|Benjamin|Gregory|Samuel|Raymond|Patrick|Alexander|Jack|Dennis|Jerry|Henry|Douglas|Peter|Walter|Harold|Carl|Arthur|Albert|Bryan|Billy|Bruce|Ralph|Roy|Eugene|Louis|Philip|Russell|Terry|Keith|Roger|Gerald|Lawrence|Willie|Shawn|Stanley|Leonard|Dale|Francis|Marvin|Bernard|Alfred|Melvin|Curtis|Norman|Rodney|Glenn|Theodore|Kelly|Mary|Linda|Barbara|Susan|Jessica|Sarah|Karen|Nancy|Lisa|Betty|Sandra|Ashley|Donna|Carol|Amanda|Melissa|Deborah|Laura|Rebecca|Sharon|Cynthia|Angela|Brenda|Amy|Virginia)[a-zA-Z][a-z]{2,5}$"
_SCORE = (
    pl.when("code")
    .then(0.97)
    .when("scanner")
    .then(0.95)
    .when("firm_code")
    .then(0.85)
    .when(pl.col("spliced") & pl.col("spliced_last") & pl.col("twins"))
    .then(0.9)
    .when((pl.col("tail") & pl.col("twins")) | (pl.col("spliced") & pl.col("spliced_last")))
    .then(0.6)
    .when("daemon")
    .then(0.6)
    .when(pl.col("spliced") & pl.col("tail"))
    .then(0.3)
    .otherwise(0.0)
)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence."""
    doubtful = row_names.odd_name(row).is_not_null()
    raw, firm = (
        where(doubtful, words.raw_name(row)),
        where(routes.odd_firm(row).is_not_null(), row["company"]),
    )
    code = where(raw.str.contains(_SUSPICIOUS), raw).str.contains(_CODE)
    firm_code = where(firm.str.contains(_SUSPICIOUS), firm).str.contains(
        r"(?i)<\s*(?:script|img|iframe|svg|a\s)|\{\{|drop\s+table|union\s+select|javascript:"
    )
    first, last = where(doubtful, row["first_name"]), where(doubtful, row["last_name"])
    twins = (words.first_key(row) == words.last_key(row)).fill_null(value=False)
    humps = where(first.str.contains(r"\p{Ll}\p{Lu}"), first)
    last_humps = where(last.str.contains(r"\p{Ll}\p{Lu}"), last)
    score = hits.formula(
        _SCORE,
        code=code,
        firm_code=firm_code,
        twins=twins,
        spliced=humps.str.contains(_SPLICED) & ~humps.str.contains(_GLUED),
        spliced_last=last_humps.str.contains(_SPLICED) & ~last_humps.str.contains(_GLUED),
        tail=first.str.contains(_TAILED),
        daemon=words.part(row, "email", "local").str.contains(_DAEMON),
        scanner=words.part(row, "email", "value").str.contains(_SCANNERS),
    )
    return hits.hit(score, "name ", raw, ", mailbox ", words.part(row, "email", "local"))
