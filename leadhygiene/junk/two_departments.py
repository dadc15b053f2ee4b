"""One department where a person should stand, another's mailbox, and no number: nobody is meant."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.phrases import role_words
from leadhygiene.standards.rows import hits, row_names
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.text import word_lists

CODE = "two_departments"
MEANING = "The name is a department, the mailbox is another department's, and no number is given."
INPUTS = ("first_name", "last_name", "full_name", "email__parts", "phone", "mobile")
SCOPE = "row"
ALARMS = ("name_words",)
#: The list that its evidence comes from: ``standards/phrases/role_words.py``.
LIST = "role_words"
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {
        "first_name": "Accounts",
        "last_name": "Payable",
        "email": "sales@harborlogistics.com",
        "company": "Harbor Logistics",
    },
)
SPARES = (
    {
        "first_name": "Laura",
        "last_name": "Ramirez",
        "email": "sales@harborlogistics.com",
        "company": "Harbor Logistics",
    },
)
#: Words of one department each; a mailbox of none of them is everybody's.
_DEPARTMENTS = (
    "sales verkauf vertrieb ventas vendas vendite vente ventes verkoop sprzedaz prodej salg forsaljning myynti satis sales-team salesteam",
    "billing invoice invoices invoicing accounts account accounting payable receivable finance buchhaltung rechnung rechnungen comptabilite facturation contabilidad facturacion contabilita fatturazione boekhouding ksiegowosc ekonomi",
    "hr human resources personnel personal recruiting recruitment jobs careers career bewerbung rh recursos humanos kadry personalabteilung",
    "support service customer care helpdesk help client kundenservice kundendienst soporte suporte supporto assistenza klantenservice kundeservice kundtjanst",
    "purchasing purchase procurement buying einkauf achats compras acquisti inkoop zakupy inkop innkjop",
    "marketing press media presse prensa stampa pr",
    "reception front desk empfang rezeption recepcion accueil receptie",
    "it technical tech webmaster technik technique tecnico",
    "shipping logistics warehouse versand lager logistica",
    "manager management director directors owner ceo geschaeftsfuehrung geschaftsfuhrung direction gerencia direzione",
)
_SCORE = 0.9


@cache
def _roles() -> tuple[frozenset[str], frozenset[str]]:
    """Return words for departments that are nobody's name, and all of them."""
    every = word_lists.parts(role_words.WORDS)
    return every - word_lists.parts(role_words.ALSO_NAMES), every


@cache
def _groups() -> dict[str, int]:
    return {word: n for n, line in enumerate(_DEPARTMENTS) for word in line.split()}


def _clash(name: pl.Expr, local: pl.Expr) -> pl.Expr:
    """Return whether name and mailbox name departments, and none in common."""

    def compute(column: pl.Series) -> pl.Series:
        known, cells = _groups(), column.struct.unnest()
        asked = cells.select(pl.all_horizontal(pl.all().is_not_null())).to_series().arg_true()
        found = pl.Series([False]).new_from_index(0, cells.height)
        hits = []
        for text, mailbox in cells[asked].iter_rows():
            ours = {known[w] for w in text.replace(",", " ").split() if w in known}
            box = mailbox.replace(".", " ").replace("-", " ").split()
            theirs = {known[w] for w in box if w in known}
            hits.append(bool(ours and theirs) and ours.isdisjoint(theirs))
        return found.scatter(asked, pl.Series(hits, dtype=pl.Boolean)) if hits else found

    packed = pl.struct(name.alias("name"), local.alias("local"))
    return packed.map_batches(compute, return_dtype=pl.Boolean, is_elementwise=True)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence."""
    odd = row_names.odd_name(row)
    roles = word_lists.made_of(odd, *_roles())
    local = words.part(row, "email", "local").str.to_lowercase()
    called = row["phone"].is_not_null() | row["mobile"].is_not_null()
    asked = roles & words.flag(row, "email", "role") & ~called
    clash = _clash(pl.when(asked).then(odd), pl.when(asked).then(local))
    return hits.hit(
        pl.when(clash).then(_SCORE).otherwise(0.0), "name ", words.name(row), ", mailbox ", local
    )
