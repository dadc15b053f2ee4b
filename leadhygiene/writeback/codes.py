"""Why a change is held back instead of being sent to the CRM: a closed list of codes."""

from __future__ import annotations

BAD_ID = "bad_id"

#: Code -> what it means and what to do, one sentence for an administrator.
REASONS: dict[str, str] = {
    "missing_id": "the row has no identifier of this CRM, so there is no record to change; "
    "have new records made of such rows with `insert`, or match them with `upsert`",
    BAD_ID: "the identifier is damaged (length, checksum or form); export it again",
    "id_of_other_object": "the identifier is that of another object of the CRM",
    "foreign_id": "the identifiers come from another system than the one that is written to; "
    "have new records made of such rows with `insert`",
    "repeated_id": "rows of the same identifier want different values; decide for one of them",
    "missing_key": "the row has no value in the column that the CRM is to match by",
    "repeated_key": "rows of the same key want different values; decide for one of them",
    "missing_required": "the CRM refuses a new record without all of its required columns",
    "unusable_row": "the row was judged not usable; it is left as it is",
    "row_in_review": "a person is to look at the row first (review.csv); to send it all the same, "
    "ask for the verdicts usable and review",
    "several_people": "the row names several people; make a row of each of them",
    "duplicate_row": "another row stands for the same person; no second record is made",
    "not_junk_nor_duplicate": "only rows judged not usable, or duplicates, are deleted",
    "unknown_record": "the result has no row of that name",
    "read_only": "the CRM computes this column or does not let files change it",
    "no_column": "it is not known which column of the CRM takes this field",
    "would_clear": "cleaning emptied the cell (a filler such as 'n/a'); allow clearing to send it",
    "cannot_clear": "no file can empty a cell of this CRM; do it by hand or by its API",
    "several_values": "the cell holds several values, of which the result keeps the first",
    "wish_in_name": "the name holds a note such as DO NOT CALL, which the result keeps apart; set the opt-out in the CRM first",
    "changed_key": "the column that the CRM is to match by was changed itself; change it by an update",
    "too_long": "the value is longer than the column takes",
    "not_in_picklist": "the column takes a closed list of values, and this is none of them",
    "not_a_whole_number": "the column takes whole numbers only",
    "forbidden_character": "the value holds a character that the CRM refuses",
    "not_in_encoding": "the file's encoding cannot write the value",
    "not_writable": "the file holds the cell in a way that it cannot be changed alone: a formula, a value "
    "in several places, another type, or more letters than a cell takes",
    "formula": "the value begins like a formula (CSV injection); look at it before it is sent",
    "not_valid": "the value still has a grave fault after cleaning; the CRM may refuse it",
    "additive": "the CRM adds the value to those that are there instead of replacing them",
    "record_too_large": "the record is larger than the CRM takes",
}
