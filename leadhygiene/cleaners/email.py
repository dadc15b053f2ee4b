"""Clean e-mail addresses and say what kind of mailbox they are.

Syntax as in email-validator (RFC 5321, 5322, 6531, IDNA 2008); ordinary addresses take a
vectorised path with the same verdict. Letters are folded to small ones: no provider in use tells
mailboxes apart by case.
"""

from __future__ import annotations

import re
from typing import Any

import polars as pl
from email_validator import (
    SPECIAL_USE_DOMAIN_NAMES,
    EmailNotValidError,
    validate_email,
)

from leadhygiene.standards.lookup.distinct import changed, per_distinct, put, staged, where
from leadhygiene.standards.mail import (
    mail_columns,
    mail_domain_columns,
    mail_domains,
    mail_readings,
)
from leadhygiene.standards.mail.mail_candidates import candidates
from leadhygiene.standards.mail.mail_columns import LED, PLAIN, UNWRAPPED
from leadhygiene.standards.mail.mail_local_parts import (
    ACCOUNT,
    NUMBERED,
    PLACEHOLDERS,
    ROLES,
    WEAK_PLACEHOLDERS,
    is_role,
    is_role_cell,
)
from leadhygiene.standards.text.text_repair import repaired, repaired_cell

KIND = "email"
CONTEXT: tuple[str, ...] = ()
FIXES = {
    "email_case": "capital letters became small ones",
    "email_domain_case": "capital letters of the domain became small ones",
    "email_unwrapped": "a label or signs around the address were taken off",
    "email_mailto_removed": "the scheme mailto: was taken off",
    "email_display_name_removed": "a display name was taken off",
    "email_angle_brackets_removed": "angle brackets were taken off",
    "email_trailing_signs_removed": "a full stop, comma or semicolon behind the address was taken off",
    "email_blanks": "blanks around the at sign or the points were taken out",
    "email_respelled": "(at) or (dot) became the sign it stands for",
    "email_comma_to_dot": "a comma became the full stop it stands for",
    "email_first_of_many": "the first of several addresses was kept; the others are in the finding",
    "email_repaired": "white space or characters were repaired",
}
FINER = {
    "email_unwrapped": (
        (r"(?i)mailto:", "", "email_mailto_removed"),
        (r"[^\s<]\s*<", "", "email_display_name_removed"),
        ("<", "", "email_angle_brackets_removed"),
        (r"[.,;]\s*$", "", "email_trailing_signs_removed"),
    ),
    "email_respelled": ((r"@.*,", "", "email_comma_to_dot"),),
    "email_case": ((r"^[^A-Z]*@", "", "email_domain_case"),),
}
_PLAIN_ADDRESS = re.compile(PLAIN[1:-1])
_UNWRAPPED_ADDRESS = re.compile(UNWRAPPED)
_LED_ADDRESS = re.compile(LED)
#: A number behind a name.
_NUMBER = r"[-._]?\d{1,3}$"
_NUMBERED = re.compile(_NUMBER)
#: Signs that no address without quotes and address literals has.
_REFUSED = re.compile(r"[\s<>,;:()\[\]\\\"]")
_SLOW = pl.Struct({"address": pl.String, "valid": pl.Boolean, "fix": pl.String})
_DOMAIN_FACTS = pl.Struct(
    {
        "ok": pl.Boolean, "suggest": pl.String, "free": pl.Boolean, "disposable": pl.Boolean,
        "relay": pl.Boolean, "academic": pl.Boolean, "government": pl.Boolean,
        "placeholder": pl.Boolean, "plus": pl.Boolean, "gmail": pl.Boolean,
    }
)  # fmt: skip
_MEMBERS = {
    **dict.fromkeys(
        ("value", "address", "local", "domain", "mailbox_key", "second_mailbox", "suggest"), pl.String
    ),
    **dict.fromkeys(
        ("valid", "role", "free", "disposable", "relay", "subaddress", "placeholder", "academic",
         "government"), pl.Boolean,
    ),
    "fix": pl.String,
}  # fmt: skip
_NOTHING = {name: None if dtype == pl.String else False for name, dtype in _MEMBERS.items()}
#: Facts of a domain that the address has too.
_SAID = ("suggest", "free", "disposable", "relay", "academic", "government")


def parse(value: pl.Expr) -> pl.Expr:
    """Return the address, its parts and its classes, one struct per row.

    Members: ``value, address, local, domain, mailbox_key, second_mailbox, suggest, valid, role, free,
    disposable, relay, subaddress, placeholder, academic, government, fix``. ``mailbox_key`` is equal for
    addresses that reach one mailbox; ``second_mailbox`` is that of a further address of a person in the
    cell; ``suggest`` is the provider that was probably meant and is never applied. A text that is no
    address stays as it is, with ``valid`` false; its ``mailbox_key`` is that of the address that was
    probably meant.

    Examples:
        >>> frame = pl.DataFrame({"x": ["<Dora.Lind+x@GoogleMail.com>", "none@", None]})
        >>> frame.select(parse(pl.col("x")))["x"].struct.field("mailbox_key").to_list()
        ['doralind@gmail.com', None, None]
    """
    return staged({"raw": value}, _stages, _MEMBERS)


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    frame = frame.with_columns(text=repaired(pl.col("raw")))
    frame = frame.hstack(mail_columns.read(frame["text"].str.to_lowercase()))
    cut = frame["inner"].str.split_exact("@", 1).struct
    frame = frame.with_columns(local=cut.field("field_0"), domain=cut.field("field_1"))
    local, domain = pl.col("local"), pl.col("domain")
    shaped = (pl.col("inner").str.len_bytes() <= 254) & (local.str.len_bytes() <= 64)
    frame = frame.with_columns(domain=where(shaped, domain))
    usual = mail_domain_columns.usual(frame["domain"])
    closer = per_distinct([where(pl.lit(~usual), domain)], domain_facts, _DOMAIN_FACTS)
    frame = frame.with_columns(facts=closer)
    fast = usual | frame["facts"].struct.field("ok").fill_null(value=False)
    frame = frame.with_columns(fast=fast, fix=pl.lit(None, pl.String), address=pl.col("inner"))
    rows = (~fast & frame["text"].is_not_null()).arg_true()
    if len(rows):
        frame = put(frame, rows, _repaired(frame[rows]))
    text, valid = pl.col("text"), pl.col("address").is_not_null()
    frame = frame.with_columns(
        valid=where(text.is_not_null(), valid), value=pl.coalesce("address", "text")
    )
    frame = _with_readings(_classes(frame))
    rows = frame["value"].ne_missing(frame["raw"]).arg_true()
    fixes = frame.select("raw", "value", "fix", "fast", "how")[rows].select(_fix()).to_series()
    nothing = pl.repeat(None, frame.height, dtype=pl.String, eager=True)
    return frame.with_columns(fix=nothing.scatter(rows, fixes))


def _with_readings(frame: pl.DataFrame) -> pl.DataFrame:
    """Add the mailbox that a cell without a valid address means, and the second one of a cell with several."""
    key, text = pl.col("mailbox_key"), pl.col("text")
    frame = frame.with_columns(second_mailbox=pl.lit(None, pl.String))
    unclear = ~frame["plain"] | (frame["text"].is_not_null() & frame["address"].is_null())
    rows = unclear.fill_null(value=False).arg_true()
    signs = frame["text"].gather(rows).str.count_matches("@", literal=True)
    keyless = frame["mailbox_key"].gather(rows).is_null()
    rows = rows.filter(((signs > 1) | (keyless & (signs == 1))).fill_null(value=False))
    if not len(rows):
        return frame
    more = per_distinct([text], _readings, _READINGS)
    found = frame[rows].select(key, more=more).unnest("more")
    other = pl.col("other")
    further = where(other.ne_missing(pl.coalesce(key, "meant")), other)
    return put(
        frame, rows, found.select(mailbox_key=pl.coalesce(key, "meant"), second_mailbox=further)
    )


_READINGS = pl.Struct({"meant": pl.String, "other": pl.String})


def _readings(text: str) -> dict[str, str | None]:
    """Return the mailbox that a cell means, and that of a further address which is a person's."""
    found = mail_readings.addresses(text)
    own = [address for address in found[1:] if not _is_function(address)]
    first, other = (_key_of(some[0]) if some else None for some in (found, own))
    return {"meant": first, "other": other}


def _is_function(address: str) -> bool:
    return _is_role(address.partition("@")[0].partition("+")[0])


def _is_role(base: str) -> bool:
    """Whether a mailbox without its plus tag is that of a function, its number left out."""
    bare = _NUMBERED.sub("", base)
    return not re.match(ACCOUNT, base) and (bare in ROLES or bool(is_role_cell(bare)))


def _key_of(address: str) -> str | None:
    """Return the mailbox key of an ordinary address, none where it is a placeholder."""
    classes = _classes_one(address, domain_facts(address.partition("@")[2]))
    return None if classes["placeholder"] else str(classes["mailbox_key"])


#: Columns that a closer look at a cell may answer.
_CLOSER = ("address", "local", "domain", "facts", "fix")


def _repaired(some: pl.DataFrame) -> pl.DataFrame:
    """Return what a closer look finds in cells without an ordinary address."""
    asked = where(~pl.col("none"), pl.col("text"))
    some = some.select(slow=per_distinct([asked], _slow, _SLOW)).unnest("slow")
    address = pl.col("address")
    some = some.with_columns(
        local=address.str.extract(r"^(.*)@"), domain=address.str.extract(r"@([^@]*)$")
    )
    facts = per_distinct([pl.col("domain")], domain_facts, _DOMAIN_FACTS)
    return some.with_columns(facts=facts).select(_CLOSER)


def _fix() -> pl.Expr:
    """Name the most telling repair of a cell that changed."""
    return pl.coalesce(
        "fix",
        where(pl.col("fast"), pl.col("how")),
        where(pl.col("value") == pl.col("raw").str.to_lowercase(), pl.lit("email_case")),
        pl.lit("email_repaired"),
    )


def _classes(frame: pl.DataFrame) -> pl.DataFrame:
    """Add the mailbox key and the classes, from the local part and the facts of the domain."""
    local = pl.col("local")
    facts = frame["facts"].struct
    held = {
        name: facts.field(name).fill_null(value=False)
        for name in ("free", "disposable", "relay", "academic", "government", "placeholder", "plus", "gmail")
    }  # fmt: skip
    tagged = frame["local"].str.contains("+", literal=True).fill_null(value=False)
    base = changed(frame["local"], tagged, lambda some: some.str.replace(r"\+.*$", ""))
    numbered = base.str.contains(r"\d$").fill_null(value=False)
    bare = changed(base, numbered, lambda some: some.str.replace(_NUMBER, ""))
    name = base.zip_with(held["plus"], frame["local"])
    name = changed(name, held["gmail"], lambda some: some.str.replace_all(".", "", literal=True))
    frame = frame.with_columns(
        _name=name,
        _bare=bare,
        _host=changed(
            frame["domain"],
            held["gmail"],
            lambda some: some.clear(len(some)).fill_null("gmail.com"),
        ),
        **{name: held[name] for name in ("free", "disposable", "relay", "academic", "government")},
        placeholder=held["placeholder"],
        suggest=facts.field("suggest"),
    )
    bare_word = pl.col("_bare")
    weak = bare_word.is_in(sorted(WEAK_PLACEHOLDERS))
    empty = local.is_in(sorted(PLACEHOLDERS)) & ~(weak & ~pl.col("placeholder"))
    empty |= local.str.contains(NUMBERED)
    subaddress = where(pl.lit(tagged), local).str.contains(r".\+")
    return frame.with_columns(
        mailbox_key=pl.concat_str([pl.col("_name"), pl.lit("@"), pl.col("_host")]),
        role=(bare_word.is_in(sorted(ROLES)) | is_role(bare_word)).fill_null(value=False)
        & ~pl.lit(base.str.contains(ACCOUNT).fill_null(value=False)),
        subaddress=subaddress.fill_null(value=False),
        placeholder=pl.col("placeholder") | empty.fill_null(value=False),
    )


def clean(value: pl.Expr) -> pl.Expr:
    """Return only the cleaned address."""
    return parse(value).struct.field("value").name.keep()


def parse_one(raw: str | None) -> dict[str, Any] | None:
    """Return the members of :func:`parse` for one cell, without a column.

    Examples:
        >>> parse_one("Dora.Lind+x@GoogleMail.com")["mailbox_key"]
        'doralind@gmail.com'
    """
    text = repaired_cell(raw)
    address, facts, how = _read_one(text) if text is not None else (None, {}, None)
    value = address or text
    fix = None
    if value != raw:
        cased = raw is not None and value == raw.lower()
        fix = how or ("email_case" if cased else "email_repaired")
    valid = None if text is None else address is not None
    out = {"value": value, "address": address, "valid": valid, "fix": fix}
    out = _NOTHING | out | (_classes_one(address, facts) if address is not None else {})
    unclear = address is None or not _PLAIN_ADDRESS.fullmatch(text.lower()) if text else False
    if text is not None and "@" in text and unclear:
        found = _readings(text)
        out["mailbox_key"] = out["mailbox_key"] or found["meant"]
        out["second_mailbox"] = found["other"] if found["other"] != out["mailbox_key"] else None
    return out


def _read_one(text: str) -> tuple[str | None, dict[str, Any], str | None]:
    """Return the address of a cell, the facts of its domain, and the repair that led to it."""
    lower = text.lower()
    address, how = (lower if _PLAIN_ADDRESS.fullmatch(lower) else None), None
    if address is not None and (led := _LED_ADDRESS.match(address)):
        address, how = led[1], "email_unwrapped"
    if address is None and (unwrapped := _UNWRAPPED_ADDRESS.search(lower)):
        address, how = unwrapped[1], "email_unwrapped"
    if address is not None and len(address) <= 254 and address.index("@") <= 64:
        facts = domain_facts(address.partition("@")[2])
        if facts["ok"]:
            return address, facts, how
    slow = _slow(text)
    address, how = slow["address"], slow["fix"]
    return address, domain_facts(address.rpartition("@")[2]) if address else {}, how


def _classes_one(address: str, facts: dict[str, Any]) -> dict[str, Any]:
    """Return what :func:`_classes` adds, for one address."""
    local, _, domain = address.rpartition("@")
    base = local.partition("+")[0]
    bare = _NUMBERED.sub("", base)
    name = base if facts["plus"] else local
    host = domain
    if facts["gmail"]:
        name, host = name.replace(".", ""), "gmail.com"
    weak = bare in WEAK_PLACEHOLDERS and not facts["placeholder"]
    return {
        "local": local, "domain": domain, "mailbox_key": f"{name}@{host}",
        "role": _is_role(base), "subaddress": "+" in local[1:],
        **{key: facts[key] for key in _SAID},
        "placeholder": facts["placeholder"]
        or (local in PLACEHOLDERS and not weak)
        or bool(re.match(NUMBERED, local)),
    }  # fmt: skip


def domain_facts(domain: str) -> dict[str, Any]:
    """Say what is known about one domain; ``ok`` is email-validator's verdict."""
    return {
        "ok": _domain_ok(domain),
        "suggest": mail_domains.suggest(domain),
        "free": mail_domains.is_free(domain),
        "disposable": mail_domains.is_disposable(domain),
        "relay": mail_domains.is_relay(domain),
        "academic": mail_domains.is_academic(domain),
        "government": mail_domains.is_government(domain),
        "placeholder": mail_domains.is_placeholder(domain),
        "plus": mail_domains.drops_plus(domain),
        "gmail": domain in {"gmail.com", "googlemail.com"},
    }


def _domain_ok(domain: str) -> bool:
    """Whether email-validator accepts the domain; plain ASCII ones are decided by its own list."""
    if domain[-2:-1] == ".":  # no top-level domain has one letter
        return False
    if domain.isascii() and "--" not in domain:
        return not any(
            domain == name or domain.endswith(f".{name}") for name in SPECIAL_USE_DOMAIN_NAMES
        )
    return _verdict(f"x@{domain}") is not None


def _verdict(address: str) -> str | None:
    """Return email-validator's normal form, or ``None`` where the address is not valid.

    The library is asked only where neither the ordinary form nor a sign that it refuses decides.
    """
    if len(address) > 2048 or "@" not in address:
        return None
    if address.isascii():
        local, _, domain = address.rpartition("@")
        if _REFUSED.search(address) or "@" in local or "." not in domain or domain[-2:-1] == ".":
            return None
        lower = address.lower()
        if (
            len(lower) <= 254
            and len(local) <= 64
            and _PLAIN_ADDRESS.fullmatch(lower)
            and "--" not in domain
        ):
            return lower if _domain_ok(domain.lower()) else None
    try:
        return validate_email(address, check_deliverability=False).normalized
    except (EmailNotValidError, ValueError):
        return None


def _slow(text: str) -> dict[str, Any]:
    """Repair one cell that is not an ordinary address."""
    if len(text) > 2000:
        return {"address": None, "valid": False, "fix": None}
    for fix, candidate in candidates(text):
        normal = _verdict(candidate)
        if normal is not None:
            plain = candidate.lower()
            address = plain if _PLAIN_ADDRESS.fullmatch(plain) else normal.lower()
            return {"address": address, "valid": True, "fix": fix}
    return {"address": None, "valid": False, "fix": None}
