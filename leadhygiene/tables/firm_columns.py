"""Which column of a table of people holds the name of the firm: the name over the door, and headers of places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import polars as pl

from leadhygiene.standards.firms.legal_forms import ends, key
from leadhygiene.standards.firms.trade_words import is_trade
from leadhygiene.standards.places import cities
from leadhygiene.standards.text.transliteration import fold_text
from leadhygiene.tables.evidence import filled

#: Headers of the name in the register, and of that over the door.
_REGISTERED = frozenset({
    "razón social", "razon social", "razão social", "razao social", "raison sociale", "ragione sociale", "legal name", "legal entity name",
    "denominación social", "denominação social", "denominazione sociale", "statutaire naam", "nombre fiscal",
})  # fmt: skip
_TRADING = frozenset({
    "nombre comercial", "nome fantasia", "nome comercial", "nom commercial", "nome commerciale", "enseigne", "nom de l enseigne", "insegna",
    "trading name", "trade name", "trading as", "doing business as", "dba", "dba name", "handelsnaam",
})  # fmt: skip


def without_rare_legal_names(folded: dict[str, str], frame: pl.DataFrame) -> dict[str, str]:
    """Leave out the legal name where few rows have it and most have the name over the door.

    Examples:
        >>> frame = pl.DataFrame({"a": ["", "", "", "", "Larkmoor SL"], "b": ["Bar Larkmoor"] * 5})
        >>> without_rare_legal_names({"a": "razón social", "b": "nombre comercial"}, frame)
        {'a': '', 'b': 'nombre comercial'}
    """
    legal = [column for column, header in folded.items() if header in _REGISTERED]
    trading = [column for column, header in folded.items() if header in _TRADING]
    if not legal or not trading:
        return folded
    most = max(filled(frame, column).height for column in trading)
    rare = {column for column in legal if filled(frame, column).height * 4 < most}
    return {column: "" if column in rare else header for column, header in folded.items()}


#: Headers of a place where something is sold or served, which lists of customers name by its firm.
_DOORS = frozenset({
    "local", "locale", "lokal", "venue", "store", "store name", "shop", "shop name", "outlet", "tienda", "magasin", "boutique", "negozio", "loja",
    "winkel", "sklep", "butik", "punto de venta", "point de vente", "punto vendita", "ponto de venda", "nombre del local", "nome del locale",
    "zařízení", "zariadenie", "jednostka", "unitate", "unitatea", "заведение", "обект",
})  # fmt: skip

#: A header that means the practice of lawyers and accountants, and a branch and its town elsewhere.
_OFFICES = frozenset({"kantoor"})


def firm_by_value(
    folded: Mapping[str, str], sample: Mapping[str, Sequence[str]], used: set[str]
) -> str | None:
    """Find a column of firms under the header of a place: most cells are a trade and a name, or end in a legal form.

    Examples:
        >>> firm_by_value({"a": "local"}, {"a": ["Bar Larkmoor", "Hill Catering SL", "La Tinaja"]}, set())
        'a'
        >>> firm_by_value({"a": "local"}, {"a": ["Lisboa", "Porto", "Faro"]}, set()) is None
        True
        >>> firm_by_value({"a": "kantoor"}, {"a": ["Havermans Tilma", "Oostrum"]}, set()), firm_by_value({"a": "kantoor"}, {"a": ["Utrecht", "Breda"]}, set())
        ('a', None)
    """
    for column, header in folded.items():
        words = [cell.split() for cell in sample[column]]
        firms = sum(len(some) > 1 and _is_firm(some) for some in words)
        if header in _DOORS and column not in used and firms >= 2 and firms * 2 > len(words):
            return column
        if header in _OFFICES and column not in used and words:
            towns = sum(fold_text(cell.strip()) in cities.town_names() for cell in sample[column])
            if towns * 5 < len(words):
                return column
    return None


def _is_firm(words: Sequence[str]) -> bool:
    if any(is_trade(fold_text(word)) for word in words):
        return True
    return bool(ends(key(words[-1]), None, pointed="." in words[-1]))
