"""One cell: the same kernels as a whole run, for a single value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import polars as pl

from leadhygiene.errors import InputError, did_you_mean
from leadhygiene.fields import BY_NAME
from leadhygiene.findings.policy import UNDECIDED, Policy
from leadhygiene.rowwise import modules, repairs
from leadhygiene.standards.phrases import null_tokens, real_words

Status = Literal["ok", "repaired", "suspect", "invalid", "missing", "unknown"]


@dataclass(frozen=True, slots=True)
class Parsed:
    """What is known about one cell.

    Attributes:
        value: The cleaned text; ``None`` where the cell is empty or a null token.
        parts: What the value is made of; the keys depend on the field, missing text is ``""``.
        status: ``ok``, ``repaired`` (cleaned, no fault), ``suspect`` (a fault that does not make
            it useless), ``invalid``, ``unknown`` (what the cell means cannot be told without more of
            the row or column), or ``missing``.
        codes: The repair, if any, and every fault; a closed list per field, see ``docs/codes.md``.
    """

    value: str | None
    parts: dict[str, Any]
    status: Status
    codes: tuple[str, ...]


def parse(field: str, value: object, **context: object) -> Parsed:
    """Clean, take apart and check one cell.

    Args:
        field: A canonical field (``first_name``) or a kind of value (``person_name``, ``email``).
        value: The cell; ``None`` means "not given", any other type is read as its text.
        context: What else is known about the row: ``country`` and ``state`` in any spelling;
            ``target_field`` and ``other_fields`` for ``null_token``; ``column_order``, ``column_kind`` and ``column_latest`` for
            ``date``. Any other field of the row may stand there too.

    Raises:
        InputError: There is no such field, or nothing is told about a row by that name; the
            sentence names the nearest.

    Examples:
        >>> parse("email", " Ann.Lee@ACME.com; ").value
        'ann.lee@acme.com'
        >>> parse("phone", "(415) 555-2671", country="US").parts["e164"]
        '+14155552671'
        >>> parse("email", None).status
        'missing'
    """
    kind = BY_NAME[field].kind if field in BY_NAME else field
    if not modules.has("cleaners", kind):
        known = {*BY_NAME, *modules.available("cleaners")}
        raise InputError(f"no field is called {field!r}: {did_you_mean(field, known)}")
    text = None if value is None else _text(value)
    cleaner = modules.load("cleaners", kind)
    _check_names(context, cleaner.CONTEXT)
    frame = pl.DataFrame({"value": [text]}, schema={"value": pl.String})
    null = kind != "null_token" and bool(
        frame.select(null_tokens.is_null(pl.col("value"), kind).fill_null(value=False)).item()
    )
    fields = real_words.WITNESSES.get(kind, ())
    told = real_words.told(kind, (str(context.get(name) or "") for name in fields))
    null = null and not real_words.is_real(kind, text, told)
    cell = pl.when(~pl.lit(null)).then(pl.col("value"))
    known_context = {name: _context(name, context) for name in cleaner.CONTEXT}
    parsed = frame.select(cleaner.parse(cell, **known_context).alias("parts"))
    found: dict[str, Any] = parsed.item(0, 0)
    faults = _faults(kind, parsed)
    fix = found.pop("fix", None)
    clean = found.pop("value", None)
    if fix:
        said = pl.select(
            repairs.named(cleaner, pl.lit(text), pl.lit(clean, pl.String), pl.lit(fix))
        )
        fix = str(said.item())
    codes = tuple(dict.fromkeys(filter(None, ("null_token" if null else fix, *faults))))
    parts = dict(_typed(parsed, found))
    return Parsed(clean, parts, _status(clean, fix, faults), codes)


def _check_names(given: Iterable[str], own: Iterable[str]) -> None:
    """Refuse what is no field and what no kind of value asks for; what this one does not ask for is no fault."""
    for name in set(given).difference(own, BY_NAME):
        kinds = modules.available("cleaners")
        known = {name for kind in kinds for name in modules.load("cleaners", kind).CONTEXT}
        if name not in known:
            raise InputError(f"parse takes no {name!r}: {did_you_mean(name, known)}")


def _text(value: object) -> str:
    """Read a cell as text: bytes as UTF-8, pairs of surrogates joined, lone ones replaced (Unicode, D84)."""
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _typed(parsed: pl.DataFrame, found: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Return the parts with nulls kept for numbers and ``False`` for unset Booleans."""
    schema = {item.name: item.dtype for item in parsed.schema["parts"].fields}  # type: ignore[attr-defined]  # a struct
    out: list[tuple[str, Any]] = []
    for name, part in found.items():
        missing: Any = "" if schema[name] == pl.String else None
        if schema[name] == pl.Boolean:
            missing = False
        out.append((name, missing if part is None else part))
    return out


def _faults(kind: str, parsed: pl.DataFrame) -> tuple[str, ...]:
    """Return the faults of the kind, and those that any text can have."""
    found: list[str] = []
    for name in dict.fromkeys(("text", kind)):
        if modules.has("validators", name):
            checks = modules.load("validators", name).check(pl.col("parts"))
            flags = parsed.select(
                e.fill_null(value=False).alias(code) for code, e in checks.items()
            )
            found += [code for code, there in flags.row(0, named=True).items() if there]
    return tuple(found)


def _status(value: str | None, fix: str | None, faults: tuple[str, ...]) -> Status:
    severities = {Policy().of(code) for code in faults}
    if value is None:
        return "missing"
    if UNDECIDED.intersection(faults):
        return "unknown"
    if "error" in severities:
        return "invalid"
    if "warning" in severities:
        return "suspect"
    return "repaired" if fix else "ok"


def _context(name: str, given: Mapping[str, object]) -> pl.Expr:
    """Return one context value, cleaned the way a run would have cleaned it."""
    value = given.get(name)
    if value is None:
        return pl.lit(None, pl.String)
    if name in {"country", "default_country"}:
        return pl.lit(parse("country", value).parts["iso2"] or None, pl.String)
    if name == "state":
        country = given.get("country")
        return pl.lit(parse("state", value, country=country).parts["code"] or None, pl.String)
    if isinstance(value, Mapping):
        value = " ".join(str(cell) for cell in value.values() if cell) or None
    return pl.lit(None if value is None else str(value), pl.String)
