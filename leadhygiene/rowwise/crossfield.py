"""Hold the fields of a row against each other: what speaks against what, and never which is right."""

from __future__ import annotations

import polars as pl

from leadhygiene.findings.policy import Policy
from leadhygiene.findings.table import finding, stack
from leadhygiene.kernel import Row
from leadhygiene.rowwise.rows import row_view
from leadhygiene.standards.lookup.distinct import per_distinct, where
from leadhygiene.standards.mail.hosts import GENERIC_ENDINGS
from leadhygiene.standards.mail.mail_domains import CARRIED
from leadhygiene.standards.mail.umbrellas import DOMAINS
from leadhygiene.standards.places import postal_formats

#: Code -> meaning. A missing value contradicts nothing.
CODES = {
    "row_email_website_differ": "the mailbox is at another domain than the firm's website",
    "row_email_company_differ": "neither word nor letters of the firm's name are in the mail domain",
    "row_phone_country_differ": "the number belongs to another country than the address",
    "row_state_country_differ": "the state is none of the country's",
    "row_postal_country_differ": "the postal code has not the form that the country gives out",
    "row_postal_state_differ": "the ZIP code belongs to another state (USPS)",
    "row_domain_country_differ": "the domain ends in the code of another country than the address",
    "row_title_is_company": "the job title repeats the firm's name",
    "row_name_is_company": "the person's name repeats the firm's name",
    "row_email_name_differ": "the mailbox is named after somebody else",
}
_FIELD = {
    "row_email_website_differ": "email", "row_email_company_differ": "email", "row_phone_country_differ": "phone",
    "row_state_country_differ": "state", "row_postal_country_differ": "postal_code", "row_postal_state_differ": "postal_code", "row_domain_country_differ": "website",
    "row_title_is_company": "title", "row_name_is_company": "company", "row_email_name_differ": "email",
}  # fmt: skip


def check(frame: pl.DataFrame, policy: Policy | None = None) -> pl.DataFrame:
    """Return one finding per contradiction; the frame must have been cleaned.

    Args:
        frame: Pool frame with parts columns.
        policy: Severities; the shipped ones when not given.

    Examples:
        >>> from leadhygiene.rowwise import binding
        >>> rows = {"lh_record_id": ["1"], "phone": ["+49 30 1234567"], "country": ["France"]}
        >>> cleaned, _ = binding.clean(pl.DataFrame(rows))
        >>> check(cleaned)["code"].to_list()
        ['row_phone_country_differ']
    """
    policy = policy or Policy()
    checks = _checks(row_view(frame))
    flags = frame.select(expr.fill_null(value=False).alias(code) for code, expr in checks.items())
    nothing = pl.lit(None, pl.String)
    return stack(
        frame.filter(flags[code]).select(
            finding(
                "cross_check", _FIELD[code], code, policy.of(code),
                before=pl.col(_FIELD[code]) if _FIELD[code] in frame.columns else nothing,
            )
        )
        for code in CODES
        if flags[code].any()
    )  # fmt: skip


def _checks(row: Row) -> dict[str, pl.Expr]:
    mail, site = row["email__parts"].struct, row["website__parts"].struct
    phone, firm = row["phone__parts"].struct, row["company__parts"].struct
    land = row["country__parts"].struct.field("iso2")
    own = ~pl.any_horizontal(
        mail.field(name) for name in ("free", "disposable", "relay", "placeholder")
    )
    work = mail.field("valid") & own & mail.field("suggest").is_null()
    #: Of a state, a health service or a profession: no firm's name is in it.
    shared = mail.field("domain").is_in(sorted(CARRIED | DOMAINS))
    mail_domain = where(work & ~shared, mail.field("domain"))
    site_domain = where(~site.field("hosted") & ~site.field("free"), site.field("domain"))
    label = _label(mail_domain)
    ending = site_domain.str.extract(r"\.([a-z]{2})$")
    ending_land = where(
        ~ending.is_in(sorted(GENERIC_ENDINGS)), ending.replace({"uk": "gb"}).str.to_uppercase()
    )
    core, former = (
        firm.field(name).str.to_lowercase().str.replace_all(r"[^\p{L}\d]+", "")
        for name in ("core", "alias")
    )
    title = row["title"].str.to_lowercase().str.replace_all(r"[^\p{L}\d]+", "")
    person = row["person_name__parts"].struct
    name = pl.concat_str([person.field("given"), person.field("family")]).str.to_lowercase()
    state_land = row["state__parts"].struct.field("code").str.extract(r"^([A-Z]{2})-")
    state = row["state__parts"].struct
    code = row["postal_code__parts"].struct
    formed = land.is_in(sorted(postal_formats.countries()))
    return {
        "row_email_website_differ": (label != _label(site_domain)) & ~_related(mail_domain, site_domain),
        "row_email_company_differ": ~(
            per_distinct([where(mail_domain.is_not_null(), core), label], _akin, pl.Boolean)
            | per_distinct([where(mail_domain.is_not_null() & (former != ""), former), label], _akin, pl.Boolean).fill_null(value=False)
        ),
        "row_phone_country_differ": (phone.field("region") != land)
        & (phone.field("region_source") == "number"),
        "row_state_country_differ": (state_land != land)
        | (state.field("value").is_not_null() & state.field("code").is_null() & land.is_in(["US", "CA", "AU", "BR", "MX", "IN"])),
        "row_postal_country_differ": formed & ~code.field("valid") & code.field("value").is_not_null(),
        "row_postal_state_differ": (land == "US") & code.field("valid") & ~_served(code.field("value"), state.field("code")),
        "row_domain_country_differ": ending_land != land,
        "row_title_is_company": (title == core) & (core.str.len_chars() > 3),
        "row_name_is_company": (name.str.replace_all(r"[^\p{L}\d]+", "") == core) & (core.str.len_chars() > 3),
        "row_email_name_differ": ~per_distinct(
            [
                where(work & ~mail.field("role"), mail.field("local")),
                person.field("given"),
                person.field("family"),
            ],
            _named,
            pl.Boolean,
        ),
    }  # fmt: skip


def _served(code: pl.Expr, state: pl.Expr) -> pl.Expr:
    """Whether a ZIP code lies in a state; null where one of them is not known."""
    states = code.str.head(3).replace_strict(
        postal_formats.zip_states(), default=None, return_dtype=pl.String
    )
    short = state.str.extract(r"^US-([A-Z]{2})$")
    return states.str.contains(short)


def _label(domain: pl.Expr) -> pl.Expr:
    """Return the first label of a registrable domain, which a firm shares between countries."""
    return domain.str.extract(
        r"(?:^|\.)([^.]+)\.(?:[^.]+\.sch\.|(?:co|com|org|net|gov|ac|edu|or|ne|nhs|sch|police)\.)?[^.]+$"
    )


def _related(one: pl.Expr, other: pl.Expr) -> pl.Expr:
    """Whether one domain holds the other's label."""
    return (
        one.str.contains(_label(other), literal=True)
        | other.str.contains(_label(one), literal=True)
    ).fill_null(value=False)


def _akin(core: str, label: str | None) -> bool | None:
    """Whether the name of a firm and the label of a domain have letters in common in order."""
    if not label:
        return None
    label = label.replace("-", "")
    if not core.isascii() or len(core) < 3 or len(label) < 2:
        return None
    if core[:4] in label or label[:4] in core or label in core or core in label:
        return True
    rest = iter(core)
    return all(char in rest for char in label)


def _named(local: str, given: str | None, family: str | None) -> bool | None:
    """Whether a mailbox may be named after a person; ``None`` where it names nobody."""
    parts = [
        part
        for part in local.split("+", maxsplit=1)[0].replace("-", ".").replace("_", ".").split(".")
        if part.isalpha()
    ]
    if not given or not family or not (given.isascii() and family.isascii()) or len(parts) != 2:
        return None
    names = f"{given} {family}".lower().replace("-", " ").split()
    if min(map(len, parts)) < 3:
        return None
    return any(part[:3] in name or name[:3] in part for part in parts for name in names)
