"""Name the faults of firms' names."""

from __future__ import annotations

import polars as pl

from leadhygiene.standards.firms.company_fast import is_form

KIND = "company_name"
CODES = {
    "company_name_url": "a web or e-mail address stands in the place of the name",
    "company_name_no_letters": "the name has no letter",
    "company_name_form_only": "a legal form without a name",
    "company_name_placeholder": "a word that stands for no firm: self, private, test, my company",
    "company_name_individual": "somebody who works on their own account, and no firm",
    "company_name_student": "a student, and no firm",
    "company_name_job_seeker": "somebody out of work or retired, and no firm",
    "company_name_too_long": "more text than a name: over 150 characters",
}


#: Words that stand for no firm, in small letters.
NOTHING = (
    r"^(?:self|me|myself|private|privat|privée?|particulier|particular|privato|individual|person|home|family|household|test|tests|testing|test company|"
    r"company|my company|your company|company name|firma|testfirma|musterfirma|empresa|société|azienda|bedrijf|demo|example|sample|abc company|xyz company|acme test)$"
)
_ALONE = (
    r"^(?:self[- ]?employed|freelance|freelancer|independent(?: consultant| contractor)?|sole (?:trader|proprietor|proprietorship)|own business|"
    r"selbst(?:st)?ändig|freiberuf(?:lich|ler|lerin)|einzelunternehmer(?:in)?|indépendante?|auto-?entrepreneur|autónom[oa]|autónomo|libero professionista|"
    r"lavoratore autonomo|autônom[oa]|zzp(?:'?er)?|zelfstandig|egenföretagare|selvstendig|selvstændig|yrittäjä|osvč|działalność gospodarcza|個人事業主|フリーランス|个体户|프리랜서)$"
)
_NO_WORK = (
    r"^(?:unemployed|not (?:currently )?(?:working|employed)|between jobs|job ?seeker|seeking (?:employment|work|opportunities)|looking for (?:a )?(?:job|work)|"
    r"retired|rentner(?:in)?|im ruhestand|arbeits(?:los|suchend)|sans emploi|retraitée?|demandeur d'emploi|desemplead[oa]|jubilad[oa]|en paro|disoccupat[oa]|pensionat[oa]|"
    r"desempregad[oa]|aposentad[oa]|werkloos|gepensioneerd|arbetslös|bezrobotn[ya]|emeryt(?:ka)?|無職|退職|无业|退休|무직)$"
)


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; a missing name has no fault.

    Examples:
        >>> frame = pl.DataFrame({"p": [{"value": "GmbH", "core": "GmbH", "legal_form": None}]})
        >>> frame.select(**check(pl.col("p")))["company_name_form_only"].item()
        True
    """
    value = parts.struct.field("value")
    low = value.str.to_lowercase().str.strip_chars(" .!")
    core = parts.struct.field("core")
    bare = parts.struct.field("legal_form").is_null() & value.str.len_chars().is_between(2, 60)
    return {
        "company_name_url": value.str.contains(r"(?i)^(https?://|www\.)|^[^@\s]+@[^@\s]+\.\w+$"),
        "company_name_no_letters": value.is_not_null() & ~value.str.contains(r"[\p{L}\d]"),
        "company_name_form_only": bare & is_form(core),
        "company_name_placeholder": low.str.contains(NOTHING),
        "company_name_individual": low.str.contains(_ALONE),
        "company_name_student": low.str.contains(
            r"^(?:i(?:'| a)?m )?(?:a )?(?:student|university student|college student|studentin|étudiante?|estudiante|studente(?:ssa)?|estudante|studerande|studerende|opiskelija|学生|학생)$"
        ),
        "company_name_job_seeker": low.str.contains(_NO_WORK),
        "company_name_too_long": value.str.len_chars() > 150,
    }
