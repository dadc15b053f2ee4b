"""Every code of the closed lists, by a cell that has it; and what the policy makes of codes."""

from __future__ import annotations

import pytest

import leadhygiene as lh
from leadhygiene.findings.policy import Policy
from leadhygiene.rowwise import modules

_DE, _US = {"country": "DE"}, {"country": "US"}
#: Field, cell, context, codes that it must have.
CASES: list[tuple[str, str, dict[str, str], str]] = [
    ("city", "BERLIN", _DE, "city_case"), ("city", "Anytown", {}, "city_placeholder"), ("city", "ann@lee.io", {}, "city_contact"), ("city", "12", {}, "city_no_letters"),
    ("city", "Berlin,", _DE, "city_repaired"),
    ("company", "ACME LOGISTICS GMBH", {}, "company_name_case"), ("company", '"Larkmoor"', {}, "company_name_repaired"), ("company", "www.larkmoor.io", {}, "company_name_url"),
    ("company", "!!(", {}, "company_name_no_letters"), ("company", "GmbH", {}, "company_name_form_only"), ("company", "my company", {}, "company_name_placeholder"),
    ("company", "Selbständig", {}, "company_name_individual"), ("company", "Student", {}, "company_name_student"), ("company", "Rentner", {}, "company_name_job_seeker"),
    ("company", "word " * 40, {}, "company_name_too_long"),
    ("country", "DEU", {}, "country_code"), ("country", "Alemania", {}, "country_alias"), ("country", "Narnia", {}, "country_unknown"), ("country", "Georgia", {}, "country_ambiguous"),
    ("created", "5. März 2024", {}, "date_iso"), ("created", "45356", {"column_kind": "excel_serial"}, "date_from_serial"), ("created", "soon", {}, "date_impossible"),
    ("created", "05/03/2024", {}, "date_ambiguous_order"), ("created", "1970-01-01", {}, "date_epoch_default"), ("created", "2999-01-01", {}, "date_future"),
    ("created", "13/02/2024", {"column_order": "MDY"}, "date_mixed_orders"), ("created", "5.3.24", {}, "date_two_digit_year"),
    ("website", "ann@larkmoor.io", {}, "domain_from_email"), ("website", "http:/larkmoor.io", {}, "domain_respelled"), ("website", "LARKMOOR.io/", {}, "domain_tidied"), ("website", "ann:pw@larkmoor.io/x", {}, "domain_login"),
    ("website", "larkmoor.io, larkmoor.de", {}, "domain_first_of_many"), ("website", "larkmoor", {}, "domain_syntax"), ("website", "10.0.0.1", {}, "domain_ip_address"), ("website", "larkmoor.notatld", {}, "domain_unknown_suffix"),
    ("website", "example.com", {}, "domain_placeholder"), ("website", "bit.ly/3x", {}, "domain_shortener"), ("website", "gmail.com", {}, "domain_free"),
    ("website", "facebook.com/larkmoor", {}, "domain_social"), ("website", "larkmoor.github.io", {}, "domain_hosted"),
    ("email", "ANN@lee.io", {}, "email_case"), ("email", "ann@LEE.io", {}, "email_domain_case"), ("email", "mailto:ann@lee.io", {}, "email_mailto_removed"),
    ("email", "Ann <ann@lee.io>", {}, "email_display_name_removed"), ("email", "<ann@lee.io>", {}, "email_angle_brackets_removed"), ("email", "ann@lee.io;", {}, "email_trailing_signs_removed"),
    ("email", "E-Mail: ann@lee.io", {}, "email_unwrapped"), ("email", "ann @ lee.io", {}, "email_blanks"), ("email", "ann(at)lee.io", {}, "email_respelled"), ("email", "ann@lee,io", {}, "email_comma_to_dot"),
    ("email", "ann@lee.io; bob@lee.io", {}, "email_first_of_many"), ("email", "ann", {}, "email_syntax"), ("email", "ann", {}, "email_no_at"), ("email", "a@@lee.io", {}, "email_multiple_at"),
    ("email", ".a@lee.io", {}, "email_local_bad_char"), ("email", "x" * 70 + "@lee.io", {}, "email_local_too_long"), ("email", "a@l..io", {}, "email_domain_bad_char"), ("email", "a@lee", {}, "email_no_tld"),
    ("email", "a@" + "b" * 64 + ".io", {}, "email_label_too_long"), ("email", "a@" + "b.c" * 90 + ".io", {}, "email_too_long"), ("email", "a@lee.con", {}, "email_unknown_tld"),
    ("email", "a@lee.test", {}, "email_special_use"), ("email", "test@example.com", {}, "email_placeholder"), ("email", "ann@gmial.com", {}, "email_domain_typo"), ("email", "a@mailinator.com", {}, "email_disposable"),
    ("email", "info@lee.io", {}, "email_role"), ("email", "ann@gmail.com", {}, "email_free"), ("email", "ann@duck.com", {}, "email_relay"), ("email", "ann+x@lee.io", {}, "email_subaddress"),
    ("email", "ann@mit.edu", {}, "email_academic"), ("email", "ann@nasa.gov", {}, "email_government"), ("email", "a.b@gmail.com", {}, "email_gmail_dots"), ("email", "jörg@lee.io", {}, "email_smtputf8"),
    ("email", "аnn@lee.io", {}, "email_mixed_script"), ("email", '"Ann" <mailto:ann@lee.io>', {}, "email_mailto_removed"), ("email", "ann@lee.io\u200b", {}, "text_invisible_removed"),
    ("employees", "plenty", {}, "employees_unread"), ("revenue", "plenty", {}, "revenue_unread"), ("industry", "Falconry", {}, "industry_unmapped"), ("interests", "Falconry", {}, "interests_unmapped"),
    ("lead_source", "Falconry", {}, "lead_source_unmapped"), ("first_name", "ANN", {}, "given_name_case"), ("last_name", "o'brien", {}, "family_name_case"), ("full_name", "ANN LEE", {}, "person_name_case"),
    ("last_name", "ann@lee.io", {}, "family_name_contains_email"), ("last_name", "www.lee.io", {}, "family_name_contains_url"), ("last_name", "<b>Lee", {}, "family_name_contains_html"), ("last_name", "Lee4", {}, "family_name_contains_digits"),
    ("last_name", "Lеe", {}, "family_name_mixed_script"), ("last_name", "L?e", {}, "family_name_letters_lost"), ("last_name", "xKjQwEr", {}, "family_name_random_case"), ("last_name", "Lee " * 30, {}, "family_name_too_long"), ("last_name", "Sales Manager", {}, "family_name_is_title"),
    ("last_name", "Larkmoor GmbH", {}, "family_name_is_company"), ("last_name", "Sales Team", {}, "family_name_is_team"), ("last_name", "L.", {}, "family_name_initial_only"), ("first_name", "J.", {}, "given_name_initial_only"),
    ("full_name", "Merkel Robert - Sales Manager", {}, "person_name_contains_title"), ("full_name", "Madonna", {}, "person_name_mononym"), ("full_name", "J. R.", {}, "person_name_initial_only"),
    ("full_name", "Thomas Thomas", {}, "person_name_same_given_family"), ("full_name", "Mr.", {}, "person_name_honorific_only"), ("full_name", "Ann and Bob Lee", {}, "person_name_multi_person"),
    ("phone", "+1 415-555-2671", {}, "phone_e164"), ("phone", "(415) 555-2671", _US, "phone_country_code_added"), ("phone", "+1 415-555-2671 x5", {}, "phone_extension_split"), ("phone", '="+14155552671"', {}, "phone_excel_repaired"),
    ("phone", "4.155552671E+9", _US, "phone_scientific_repaired"), ("phone", "1-800-FLOWERS", _US, "phone_letters_to_digits"), ("phone", "415-555-2671 / 415-555-2672", _US, "phone_second_number"), ("phone", "4.1E+11", {}, "phone_lossy"), ("phone", "+52 1 55 8765 4321", {}, "phone_renumbered"),
    ("phone", "12", _US, "phone_invalid"), ("phone", "call me", {}, "phone_not_a_number"), ("phone", "12345", _US, "phone_too_short"), ("phone", "911", _US, "phone_short_code"), ("phone", "1" * 20, _US, "phone_too_long"),
    ("phone", "4155552671", {}, "phone_no_region"), ("phone", "555-2671", _US, "phone_local_only"), ("phone", "0201 5552671", _US, "phone_unassigned"), ("phone", "(212) 555-0123", _US, "phone_fictional"),
    ("phone", "+1 234 567 8901", {}, "phone_patterned"), ("phone", "123-456-7890", _US, "phone_sequential"), ("phone", "555-555-5555", _US, "phone_repeated_digits"), ("phone", "1-800-FLOWERS", _US, "phone_vanity"),
    ("phone", "Tel.: +1 415-555-2671", {}, "phone_extra_text"), ("phone", "+1 800 356 9377", {}, "phone_toll_free"), ("phone", "+49 900 1234567", {}, "phone_premium"),
    ("postal_code", "ec2a3ay", {"country": "GB"}, "postal_code_written"), ("postal_code", "2139", {**_US, "state": "MA"}, "postal_code_zero_restored"), ("postal_code", "12", _DE, "postal_code_invalid"),
    ("state", "Calif.", _US, "state_code"), ("state", "Narnia", _US, "state_unknown"), ("state", "Punjab", {}, "state_ambiguous"), ("street", "123 Main St", _US, "street_placeholder"), ("street", "www.lee.io", {}, "street_contact"),
    ("street", "12", {}, "street_no_letters"), ("street", "12 Elm Rd 12 Elm Rd", {}, "street_repeated"), ("street", "The Old Mill", {}, "street_unparsed"), ("street", "PO Box 12", _US, "street_po_box"), ("street", "PSC 802 Box 74 APO AE", _US, "street_military"),
    ("title", "sr. mgr.", {}, "title_expanded"), ("title", "SALES MANAGER", {}, "title_case"), ("title", "Student", {}, "title_non_buyer"), ("title", "VP/SEC", {}, "title_combined"), ("title", "123", {}, "title_no_letters"),
    ("message", " a", {}, "text_trimmed"), ("message", "a  b", {}, "text_spaces_joined"), ("message", "u\u0308", {}, "text_nfc"), ("message", "a\x07b", {}, "text_control_removed"), ("message", "a &amp; b", {}, "text_entities_decoded"),
    ("message", "Ａnn", {}, "text_width_folded"), ("message", "MÃ¼ller", {}, "text_mojibake_fixed"), ("message", "a\ufffdb", {}, "text_undecoded"), ("message", "x" * 100_001, {}, "text_too_long"), ("email", "N/A", {}, "null_token"),
]  # fmt: skip
#: Codes that only a whole row has, or that stand for what no closer code names.
_ELSEWHERE = {
    "person_name_swapped_suspected", "person_name_whole_name_in_one_field", "date_repaired", "email_repaired", "text_repaired",
    "phone_repaired", "postal_code_repaired", "country_repaired", "state_repaired", "street_repaired", "title_repaired", "industry_repaired", "interests_repaired",
    "lead_source_repaired", "employees_repaired", "revenue_repaired", "given_name_repaired", "family_name_repaired", "person_name_repaired",
}  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}-{case[3]}")
def test_each_code_by_a_cell(case: tuple[str, str, dict[str, str], str]) -> None:
    """The cell has the code."""
    field, cell, context, code = case
    assert code in lh.parse(field, cell, **context).codes


def test_no_code_is_without_a_cell() -> None:
    """The three name kinds share their endings; one of them shows each."""
    names = ("given_name_", "family_name_", "person_name_")

    def ending(code: str) -> str:
        return next((code.removeprefix(n) for n in names if code.startswith(n)), code)

    codes = {
        c
        for kind in modules.available("validators")
        for c in modules.load("validators", kind).CODES
    }
    codes |= {
        c for kind in modules.available("cleaners") for c in modules.load("cleaners", kind).FIXES
    }
    shown = {ending(code) for *_, code in CASES}
    assert {code for code in codes - _ELSEWHERE if ending(code) not in shown} == set()


def test_an_ordinary_row_has_no_code() -> None:
    """Nothing is found where nothing is wrong."""
    cells = {"email": "ann.lee@larkmoor.io", "company": "Larkmoor Fasteners Inc", "title": "Sales Manager", "first_name": "Ann", "last_name": "Lee", "city": "Boston",
             "country": "US", "website": "larkmoor.io", "created": "2024-03-05", "message": "Please call me."}  # fmt: skip
    assert {field: lh.parse(field, cell).codes for field, cell in cells.items()} == dict.fromkeys(
        cells, ()
    )


def test_severity_and_status_follow_from_codes() -> None:
    """What cannot be told is unknown, not bad; a class of mailbox is no fault."""
    assert lh.parse("phone", "4155552671").status == "unknown"
    assert lh.parse("created", "05/03/2024").status == "unknown"
    assert lh.parse("email", "info@larkmoor.io").status == "ok"
    assert lh.parse("email", "ann@gmial.com").status == "suspect"
    assert lh.parse("email", "ann").status == "invalid"
    assert (
        Policy({"email_role": "error"}, {"email_role": "quarantine"}).does("email_role")
        == "quarantine"
    )
