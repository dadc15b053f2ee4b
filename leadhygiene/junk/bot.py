"""A program filled the form: code in a name, a name pasted from two, a mail daemon."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import row_words as words

CODE = "bot"
MEANING = (
    "A program filled the form: script, SQL or a template in a name, or a name like RobertTog."
)
INPUTS = ("first_name", "last_name", "full_name", "company", "email__parts", "message")
SCOPE = "row"
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


def flag(row: Row) -> pl.Expr:
    """Return score and evidence."""
    raw, firm = words.raw_name(row), row["company"]
    code = raw.str.contains(_SUSPICIOUS) & raw.str.contains(_CODE)
    firm_code = firm.str.contains(_SUSPICIOUS) & firm.str.contains(
        r"(?i)<\s*(?:script|img|iframe|svg|a\s)|\{\{|drop\s+table|union\s+select|javascript:"
    )
    first, last = row["first_name"], row["last_name"]
    twins = (words.first_key(row) == words.last_key(row)).fill_null(value=False)
    spliced = first.str.contains(_SPLICED) & ~first.str.contains(_GLUED)
    both_spliced = spliced & last.str.contains(_SPLICED) & ~last.str.contains(_GLUED)
    tail = first.str.contains(
        r"^(?:James|Robert|John|Michael|William|David|Richard|Joseph|Thomas|Charles|Daniel|Matthew|Anthony|Mark|Donald|Steven|Paul|Andrew|Joshua|Kenneth|Kevin|Brian|George|Edward|Ronald|Timothy|Jason|Jeffrey|Ryan|Jacob|Gary|Nicholas|Eric|Stephen|Jonathan|Larry|Justin|Scott|Brandon|Frank|Benjamin|Gregory|Samuel|Raymond|Patrick|Alexander|Jack|Dennis|Jerry|Henry|Douglas|Peter|Walter|Harold|Carl|Arthur|Albert|Bryan|Billy|Bruce|Ralph|Roy|Eugene|Louis|Philip|Russell|Terry|Keith|Roger|Gerald|Lawrence|Willie|Shawn|Stanley|Leonard|Dale|Francis|Marvin|Bernard|Alfred|Melvin|Curtis|Norman|Rodney|Glenn|Theodore|Kelly|Mary|Linda|Barbara|Susan|Jessica|Sarah|Karen|Nancy|Lisa|Betty|Sandra|Ashley|Donna|Carol|Amanda|Melissa|Deborah|Laura|Rebecca|Sharon|Cynthia|Angela|Brenda|Amy|Virginia)[a-zA-Z][a-z]{2,5}$"
    )
    daemon = words.part(row, "email", "local").str.contains(_DAEMON).fill_null(value=False)
    scanner = words.part(row, "email", "value").str.contains(_SCANNERS).fill_null(value=False)
    score = (
        pl.when(code.fill_null(value=False))
        .then(0.97)
        .when(scanner)
        .then(0.95)
        .when(firm_code.fill_null(value=False))
        .then(0.85)
        .when((both_spliced & twins).fill_null(value=False))
        .then(0.9)
        .when((tail & twins).fill_null(value=False))
        .then(0.6)
        .when(both_spliced.fill_null(value=False))
        .then(0.6)
        .when(daemon)
        .then(0.6)
        .when((spliced & tail).fill_null(value=False))
        .then(0.3)
        .otherwise(0.0)
    )
    return words.hit(score, "name ", raw, ", mailbox ", words.part(row, "email", "local"))
