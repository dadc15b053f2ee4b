"""The canonical fields: what a column is called inside, what it means, which cleaner reads it.

The names are the ones that exports of people and of accounts are mapped to. A field whose
``kind`` is ``"text"`` gets text repair only.
"""

from __future__ import annotations

from dataclasses import dataclass

#: Column that identifies a row through the whole run; always a non-null, unique string.
RECORD_ID = "lh_record_id"
#: Columns that a row carries from the reader: its object and the number of its input table.
OBJECT = "lh_object"
SOURCE = "lh_source"
#: Columns that the reader adds where they say something, true or null: the row comes from a list that is not kept
#: for contact data; from one without a column for names; a birth date or a number of its own tells who it is.
UNASKED = "lh_unasked"
UNNAMED = "lh_unnamed"
IDENTIFIED = "lh_identified"


@dataclass(frozen=True, slots=True)
class Field:
    """One canonical column.

    Attributes:
        name: Column name in a canonical frame.
        kind: Module in ``cleaners`` (and ``validators``, where there is one) that reads it.
        meaning: One line for the documentation.
        standard: The standard that the cleaned value follows, or the empty string.
        people: Whether leads and contacts carry it.
        accounts: Whether accounts carry it.
    """

    name: str
    kind: str
    meaning: str
    standard: str = ""
    people: bool = True
    accounts: bool = False


#: All canonical fields, in the order in which their cleaners run: context before its readers.
FIELDS: tuple[Field, ...] = (
    Field("id", "text", "identifier of the row in its CRM", accounts=True),
    Field("account_id", "text", "identifier of the account a row points to"),
    Field("parent_id", "text", "identifier of the parent account", people=False, accounts=True),
    Field("lei", "text", "legal entity identifier", "ISO 17442", people=False, accounts=True),
    Field("vat_id", "text", "VAT or tax number of the firm", people=False, accounts=True),
    Field("registry_id", "text", "number in a company register", people=False, accounts=True),
    Field("duns", "text", "D-U-N-S number", people=False, accounts=True),
    Field("country", "country", "country of the address", "ISO 3166-1 alpha-2", accounts=True),
    Field("state", "state", "state or province of the address", "ISO 3166-2", accounts=True),
    Field(
        "postal_code", "postal_code", "postal code in the country's usual writing", accounts=True
    ),
    Field("city", "city", "town of the address", accounts=True),
    Field("street", "street", "street line of the address", accounts=True),
    Field("first_name", "given_name", "given name as the person uses it"),
    Field("last_name", "family_name", "family name, with its particles and generation suffix"),
    Field("full_name", "person_name", "whole name in one cell"),
    Field("email", "email", "e-mail address", "RFC 5321, RFC 5322"),
    Field("phone", "phone", "main phone number of the row", "ITU-T E.164", accounts=True),
    Field("mobile", "phone", "mobile phone number", "ITU-T E.164"),
    Field("company", "company_name", "employer of the person"),
    Field("name", "company_name", "name of the account", "ISO 20275", people=False, accounts=True),
    Field("website", "domain", "web address of the company", "RFC 3986", accounts=True),
    Field(
        "email_domain",
        "domain",
        "mail domain of the account",
        "RFC 1035",
        people=False,
        accounts=True,
    ),
    Field("title", "title", "job title"),
    Field("lead_source", "lead_source", "where the lead came from", accounts=True),
    Field("industry", "industry", "industry as written", "NAICS 2022", accounts=True),
    Field("employees", "employees", "number of employees or its band", accounts=True),
    Field("revenue", "revenue", "annual revenue or its band", "ISO 4217", accounts=True),
    Field("interests", "interests", "areas of interest"),
    Field("message", "text", "free text of the form"),
    Field("ip", "text", "address the form was sent from", "RFC 791, RFC 4291"),
    Field("owner", "text", "owner of the record in its CRM", accounts=True),
    Field("status", "text", "lead status or lifecycle stage"),
    Field("opt_out", "text", "whether the person opted out of e-mail"),
    Field(
        "open_opportunities", "text", "number of open opportunities", people=False, accounts=True
    ),
    Field("contacts", "text", "number of contacts of the account", people=False, accounts=True),
    Field("created", "date", "when the record was made", "ISO 8601", accounts=True),
    Field("modified", "date", "when the record was last changed", "ISO 8601", accounts=True),
    Field("middle_name", "text", "further given names or a patronym, in a cell of their own"),
    Field("suffix", "text", "what stands behind the name (Jr., III, PhD), in a cell of its own"),
    Field("birth_date", "text", "date of birth as written"),
    Field("salutation", "text", "form of address (Mr, Frau Dr.), in a cell of its own"),
    Field(
        "second_email", "text", "further e-mail address, mostly a private one, beside the main one"
    ),
    Field(
        "profile_page", "text", "page of the person in a network of professionals (LinkedIn, Xing)"
    ),
)

#: The same by name.
BY_NAME: dict[str, Field] = {field.name: field for field in FIELDS}

#: What matching of people weighs by itself; named as a further column, it would count twice.
WEIGHED: frozenset[str] = frozenset(
    {"first_name", "last_name", "full_name", "email", "phone", "mobile", "company", "title"}
)
#: A table needs at least one of these to say who, or which company, a row is about.
IDENTIFYING: frozenset[str] = frozenset(
    {
        "first_name",
        "last_name",
        "full_name",
        "email",
        "phone",
        "mobile",
        "company",
        "name",
        "website",
        "email_domain",
    }
)


#: Parts that no single column holds: the person's name, read from up to three columns.
PERSON_NAME = Field("person_name", "person_name", "the person's name, from all name columns")


def parts_column(field: str) -> str:
    """Return the name of the struct column that holds what a cleaner found in ``field``.

    Examples:
        >>> parts_column("email")
        'email__parts'
    """
    return f"{field}__parts"
