"""The rules that decide pairs of people, by name: the relation each gives, and the sentence that says why.

:mod:`rules` says when each holds.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Floats, Ints
from leadhygiene.matching.columns.compare import at_level

#: Rule -> relation, sentence.
RULES: Final = {
    "nothing": ("different", "nothing ties the two records together"),
    "no_person": ("different", "neither record names a person; an employer's name alone does not tie them"),
    "names_differ": ("different", "the names are those of two people, and no employer or home is shared"),
    "another_firm": ("different", "the name agrees, but employers and contact data are others"),
    "another_place": ("different", "the name agrees, but it is not rare, and place and contact data are others"),
    "copied_box": ("different", "one mailbox, but two names and two employers: it was copied or handed on"),
    "handed_on": ("different", "one number, but two names and two employers: it was handed on or is a reception's"),
    "two_at_firm": ("colleague", "two names at one employer"),
    "born_apart": ("different", "one name, but two dates of birth"),
    "two_boxes": ("colleague", "each has a mailbox of their own at one employer"),
    "two_generations": ("colleague", "one name at one employer, but two generations"),
    "marked_boxes": ("colleague", "one name at one employer, but a mark or a number tells their mailboxes apart"),
    "turned_boxes": ("colleague", "names turned round at one employer, each with a mailbox in their own order"),
    "two_middles": ("colleague", "one name at one employer, but two middle names"),
    "two_births": ("colleague", "one name at one employer, but two dates of birth"),
    "two_jobs": ("colleague", "one name at one employer, but two mailboxes and two jobs or towns"),
    "role_box": ("shares_inbox", "two people who give the mailbox of a function"),
    "borrowed_box": ("shares_inbox", "two people of one employer who give one person's mailbox"),
    "family_generation": ("household", "one name in one household, but two generations"),
    "family_ages": ("household", "one name in one household, but dates of birth a generation apart"),
    "family_box": ("household", "one family name and one private mailbox, but two given names"),
    "family_line": ("household", "one family name and one private number, but two given names"),
    "family_home": ("household", "one family name and one home address, but two given names"),
    "one_home": ("household", "two people who share number and address of a home"),
    "couple_box": ("household", "one private mailbox that spells the given names of both"),
    "box_two_kin": ("review", "two given names on one work mailbox: kin, a successor, or a slip"),
    "line_two_kin": ("review", "two given names on one personal number and no second job: kin, a call name, or a slip"),
    "moved_slip": ("review", "one family name and one mobile at two employers, and given names of which one may be a slip of the other"),
    "box_two_names": ("review", "two names on one private mailbox"),
    "unnamed": ("review", "a record without the whole name, and nothing personal to tell who it is"),
    "unnamed_box": ("duplicate", "one personal mailbox that spells the name; the other record has none"),
    "unnamed_boxes": ("duplicate", "one personal mailbox; neither record names a person"),
    "part_of_name": ("review", "only a part of the name can be compared"),
    "part_box": ("duplicate", "one personal mailbox; the part of the name that both have agrees"),
    "same_name_firm": ("review", "name and employer agree, but nothing personal does"),
    "vague_name_firm": ("review", "the names can be one at one employer, but nothing personal agrees"),
    "part_line": ("duplicate", "one mobile number; the given name that both have agrees"),
    "surname_changed": ("review", "given name and employer agree; the family name may have changed"),
    "two_seconds": ("review", "given and first family name agree, but the second family names are two: parent and child, or a change"),
    "rare_trade": ("review", "a rare name at two employers, no contact data in common: it may have moved"),
    "one_birth": ("review", "one name and one date of birth, and nothing else in common: it may have moved"),
    "private_or_work": ("review", "a private and a work record with one name; nothing personal agrees"),
    "same_name": ("review", "the name agrees, and little else can be compared"),
    "line_unsure": ("review", "number and employer agree, but the number may be the main one and the name leaves room"),
    "number_unsure": ("review", "one number, but no employer in common: it may be that of a home, and the name leaves room"),
    "mobile_part": ("review", "one mobile number, but the given name of one is a part of the other's: a short form, or kin"),
    "own_boxes": ("review", "each has a mailbox and a job of their own at one employer; the number may be the main one"),
    "two_lines": ("review", "each has a mobile and a job of their own at one employer; the number in common may be the main one"),
    "line_elsewhere": ("review", "name and number agree at two employers"),
    "slip_unsure": ("review", "the mailboxes are one letter apart, and nothing else decides"),
    "middle_unsure": ("review", "the middle names differ, and no mailbox tells the two apart"),
    "birth_unsure": ("review", "one name and contact, but two dates of birth"),
    "extension_unsure": ("review", "one name and number, but two extensions"),
    "generation_unsure": ("review", "only one record says which generation is meant"),
    "box_unsure": ("review", "one mailbox that spells no given name; the given name leaves room"),
    "unread_box": ("review", "one mailbox of two names in two scripts, which were not read as one"),
    "lent_box": ("review", "one mailbox, which is the shop's or has somebody else's initials; the given names can be two people's"),
    "own_names": ("review", "one personal contact, but the given names can be two people's as well"),
    "two_careers": ("review", "one name and one mailbox or number at a firm of the family, but a beginner and its head: father and son, or one"),
    "box_other_firm": ("review", "one mailbox, but name and employer both changed"),
    "model_unsure": ("review", "the sum of the evidence is strong, but nothing personal decides"),
    "two_pages": ("review", "the records agree, but each has a personal page of its own"),
    "two_by_columns": ("review", "the records agree, but a date or a number of the person in a further column tells two"),
    "moved_columns": ("moved_from", "one name at two employers, and a date or a number of the person in a further column agrees"),
    "moved_contact": ("moved_from", "one name and one private contact at two employers"),
    "moved_job": ("moved_from", "one name and one private mailbox, but two jobs in two places"),
    "moved_profile": ("moved_from", "one personal page at two employers"),
    "moved_said": ("moved_from", "one name, and the newer record names the former employer"),
    "rare_at_firm": ("duplicate", "a name so rare that one employer hardly has two people of it"),
    "rare_job": ("duplicate", "a rare name at one employer, and job or address agree"),
    "one_post": ("review", "one name and one post of which a firm has one, but two mailboxes, of which one is somebody else's"),
    "strong_sum": ("duplicate", "name and employer agree, and the evidence together is strong"),
    "two_domains": ("duplicate", "one name and one local part at two mail domains of one employer"),
    "columns": ("duplicate", "one name, and a date or a number of the person in a further column agrees"),
    "profile": ("duplicate", "one name and one personal page"),
    "slip": ("duplicate", "one name; the mailboxes differ by a slip of the keyboard"),
    "line": ("duplicate", "one name and one direct number at one employer or home"),
    "mobile": ("duplicate", "compatible names and one mobile number"),
    "extension": ("duplicate", "compatible names and one extension"),
    "box": ("duplicate", "compatible names and one personal mailbox"),
    "said_born": ("duplicate", "given name and employer agree, and a record gives the other family name as the one at birth"),
    "box_married": ("duplicate", "given name and personal mailbox agree; the mailbox keeps a former family name"),
}  # fmt: skip
#: Relations, in the order of their numbers.
RELATIONS: Final = (
    "duplicate",
    "moved_from",
    "household",
    "shares_inbox",
    "colleague",
    "review",
    "different",
)
NUMBER: Final = {name: number for number, name in enumerate(RELATIONS)}
#: Relation -> one sentence, where the rule is not known.
REASONS: Final = {
    "duplicate": "one person at one employer: name and contact data agree",
    "moved_from": "one person, later record at a new employer: name and private contact data agree",
    "household": "two people of one household: family name and home data agree, given names do not",
    "shares_inbox": "two people of one employer who give the same mailbox",
    "colleague": "two people of one employer",
    "review": "the data do not decide",
    "different": "no relation that the data support",
}
#: Relation -> why, where the sum of all columns decides.
BY_SUM: Final = {
    "duplicate": "one person: the names fit, and all columns together say so",
    "review": "the names fit, and all columns together leave it open",
}
#: The names of the rules, in the order of their numbers.
RULE_NAMES: Final = tuple(RULES)
#: The relation that each rule gives, as a number, by the number of the rule.
RELATION_OF: Final = np.array([NUMBER[relation] for relation, _ in RULES.values()], dtype=np.int8)

#: Lowest and highest probability of ``duplicate`` that each relation allows.
_BOUNDS: Final = np.array(
    [
        {"duplicate": (0.95, 1.0), "review": (0.05, 0.95)}.get(name, (0.0, 0.05))
        for name in RELATIONS
    ]
)


def bounded(p: Floats, relation: Ints) -> Floats:
    """Return the probability of ``duplicate`` as far as the rules allow it.

    Args:
        p: What the sum of the evidence says.
        relation: Relation of each pair, as a number into :data:`RELATIONS`.
    """
    low, high = _BOUNDS[relation].T
    found: Floats = np.clip(p, low, high)
    return found


def reason_of(rule: int) -> str:
    """Return the sentence of a rule by its number."""
    return RULES[RULE_NAMES[rule]][1]


def relation_of(rule: int) -> str:
    """Return the relation of a rule by its number."""
    return RULES[RULE_NAMES[rule]][0]


def is_ruled(rule: Ints, *names: str) -> Bools:
    """Whether one of some rules decided each pair.

    Args:
        rule: Number of the deciding rule of each pair.
        names: Names of rules.
    """
    return at_level(rule, RULE_NAMES, *names)
