"""Write the pages that come from the modules and profiles: ``codes.md``, ``connectors.md``, ``junk/``.

    python docs/generate.py [--check]

With ``--check`` nothing is written; the exit status is 1 where a page is out of date.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import connectors_page
import junk_pages

from leadhygiene.findings.policy import UNDECIDED, Policy
from leadhygiene.rowwise import crossfield, mail_servers, misplaced, modules
from leadhygiene.steps import codes as known

HOME = Path(__file__).parent
#: Codes that checkers of leads are known for, and why there is none of that name.
NOT_TOLD = {
    "`smtp.*` (mailbox rejected, full, greylisted, accept-all)": (
        "No mailbox is asked. Many servers accept every recipient or refuse whoever probes, so that an answer proves little, and a "
        "good mailbox would be called bad; probing also gets the asking network blocked. The step `dns` asks whether the domain takes mail."
    ),
    "`corporate`": (
        "An address alone does not tell a firm's domain from a family's or a small provider's. `email_free`, `email_relay`, "
        "`email_disposable`, `email_academic` and `email_government` say what is known of a domain; `row_email_website_differ` and "
        "`row_email_company_differ` hold it against the row's firm."
    ),
    "`missing_street`": (
        "Missing is not wrong: an empty cell has the status `missing`. A line in which no part of an address could be read is "
        "`street_unparsed`."
    ),
    "`timezone_added`": (
        "No time zone is ever added: nothing in a cell tells it. An offset that stands in the cell is kept."
    ),
    "`language_unexpected`": (
        "The language of a message says nothing against its sender, and a few words hardly tell it. What is offered or refused in a "
        "message is known in many languages: `spam_message`, `vendor`, `job_seeker`."
    ),
}


def _section(title: str, note: str, head: str, rows: Iterable[Sequence[str]]) -> list[str]:
    """Return the lines of one table under its heading; columns of ``head`` are parted by commas."""
    columns = head.split(", ")
    lines = ["", f"## {title}", "", *([note, ""] if note else [])]
    lines += [_row(columns), "|" + "---|" * len(columns)]
    return lines + [_row(row) for row in rows]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _repairs() -> Iterator[tuple[str, str]]:
    yield "`null_token`", "a word that means missing was taken as missing"
    kinds = [modules.load("cleaners", kind).FIXES for kind in modules.available("cleaners")]
    for fixes in (*kinds, misplaced.CODES):
        yield from ((f"`{code}`", said) for code, said in fixes.items() if code != "null_token")


def _faults(codes: Mapping[str, str], severity: str | None = None) -> list[tuple[str, str, str]]:
    return [(f"`{code}`", severity or Policy().of(code), said) for code, said in codes.items()]


def _statuses() -> list[tuple[str, str]]:
    undecided = ", ".join(f"`{code}`" for code in sorted(UNDECIDED))
    return [
        ("`ok`", "nothing was repaired, nothing is wrong"),
        ("`repaired`", "repaired, and nothing is wrong"),
        ("`suspect`", "a fault of severity `warning`"),
        ("`invalid`", "a fault of severity `error`"),
        ("`unknown`", f"what the cell means cannot be told: {undecided}"),
        ("`missing`", "empty, or a word that means missing"),
    ]


def codes() -> str:
    """Return the page of all closed lists of codes."""
    validators = [modules.load("validators", kind) for kind in modules.available("validators")]
    rules = [modules.load("junk", name) for name in modules.available("junk")]
    appenders = {name: modules.load("appenders", name) for name in modules.available("appenders")}
    lines = [
        "# Codes",
        "",
        (
            "Closed lists, generated from the modules by `make docs`. A code names what was found; its severity and the "
            "action on rows that have it (`keep`, `review`, `quarantine`) are the policy's, which a recipe can change; every "
            "shipped action is `keep`, the junk step judges rows."
        ),
        *_section("Status of a cell", "", "status, meaning", _statuses()),
        *_section(
            "Repairs",
            "Findings of the step `clean`. Repairs of `text` are named alike in every field.",
            "code, meaning",
            _repairs(),
        ),
        *_section(
            "Faults",
            "Findings of the step `validate`. Those of `text` hold for every field.",
            "code, severity, meaning",
            [row for validator in validators for row in _faults(validator.CODES)],
        ),
        *_section(
            "Contradictions between fields of a row",
            "Findings of the step `cross_check`.",
            "code, severity, meaning",
            _faults(crossfield.CODES),
        ),
        *_section(
            "Mail domains that take no mail",
            "Findings of the step `dns`.",
            "code, severity, meaning",
            _faults(mail_servers.CODES, "error"),
        ),
        *_section(
            "What matching could not follow",
            "Findings of the steps `match_people`, `match_accounts` and `link_accounts`.",
            "code, meaning",
            [(f"`{code}`", said) for code, said in known.MATCHING.items()],
        ),
        *_section(
            "Signs of junk",
            "Findings of the step `junk`; they also stand in `lh_reasons`.",
            "code, scope, meaning",
            [(f"`{rule.CODE}`", rule.SCOPE, rule.MEANING) for rule in rules],
        ),
        *_section(
            "Sources of appended values",
            "Findings of the step `append`.",
            "code, fills, meaning",
            [(f"`{name}`", f"`{one.FILLS}`", one.MEANING) for name, one in appenders.items()],
        ),
        *_section(
            "Not told",
            "What one might look for here, and why it is not given.",
            "code, why",
            NOT_TOLD.items(),
        ),
    ]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the pages, or check them."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true")
    pages = {HOME / "codes.md": codes(), HOME / "connectors.md": connectors_page.page()}
    pages |= junk_pages.pages(HOME / "junk")
    if parser.parse_args().check:
        return int(
            any(not p.is_file() or p.read_text("utf-8") != text for p, text in pages.items())
        )
    for path, text in pages.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
