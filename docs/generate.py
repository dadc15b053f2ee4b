"""Write the pages that come from the modules and profiles: ``codes.md``, ``connectors.md``, ``junk/``.

    python docs/generate.py [--check]

With ``--check`` nothing is written; the exit status is 1 where a page is out of date.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import connectors_page
import junk_pages

from leadhygiene import crossfield, mail_servers, misplaced, modules
from leadhygiene.policy import UNDECIDED, Policy

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


def codes() -> str:
    """Return the page of all closed lists of codes."""
    policy = Policy()
    lines = [
        "# Codes",
        "",
        (
            "Closed lists, generated from the modules by `make docs`. A code names what was found; its severity and the "
            "action on rows that have it (`keep`, `review`, `quarantine`) are the policy's, which a recipe can change; every "
            "shipped action is `keep`, the junk step judges rows."
        ),
        "",
        "## Status of a cell",
        "",
        "| status | meaning |",
        "|---|---|",
        "| `ok` | nothing was repaired, nothing is wrong |",
        "| `repaired` | repaired, and nothing is wrong |",
        "| `suspect` | a fault of severity `warning` |",
        "| `invalid` | a fault of severity `error` |",
        f"| `unknown` | what the cell means cannot be told: {', '.join(f'`{code}`' for code in sorted(UNDECIDED))} |",
        "| `missing` | empty, or a word that means missing |",
        "",
        "## Repairs",
        "",
        "Findings of the step `clean`. Repairs of `text` are named alike in every field.",
        "",
        "| code | meaning |",
        "|---|---|",
        "| `null_token` | a word that means missing was taken as missing |",
    ]
    for kind in modules.available("cleaners"):
        fixes = modules.load("cleaners", kind).FIXES
        lines += [
            f"| `{code}` | {meaning} |" for code, meaning in fixes.items() if code != "null_token"
        ]
    lines += [f"| `{code}` | {meaning} |" for code, meaning in misplaced.CODES.items()]
    lines += [
        "",
        "## Faults",
        "",
        "Findings of the step `validate`. Those of `text` hold for every field.",
        "",
        "| code | severity | meaning |",
        "|---|---|---|",
    ]
    for kind in modules.available("validators"):
        faults = modules.load("validators", kind).CODES
        lines += [
            f"| `{code}` | {policy.of(code)} | {meaning} |" for code, meaning in faults.items()
        ]
    for step, meaning, faults in (
        ("cross_check", "Contradictions between fields of a row", crossfield.CODES),
        ("dns", "Mail domains that take no mail", mail_servers.CODES),
    ):
        lines += ["", f"## {meaning}", "", f"Findings of the step `{step}`.", ""]
        lines += ["| code | severity | meaning |", "|---|---|---|"]
        lines += [
            f"| `{code}` | {'error' if step == 'dns' else policy.of(code)} | {meaning} |"
            for code, meaning in faults.items()
        ]
    lines += [
        "",
        "## Signs of junk",
        "",
        "Findings of the step `junk`; they also stand in `lh_reasons`.",
        "",
        "| code | scope | meaning |",
        "|---|---|---|",
    ]
    for name in modules.available("junk"):
        rule = modules.load("junk", name)
        lines.append(f"| `{rule.CODE}` | {rule.SCOPE} | {rule.MEANING} |")
    lines += [
        "",
        "## Sources of appended values",
        "",
        "Findings of the step `append`.",
        "",
        "| code | fills | meaning |",
        "|---|---|---|",
    ]
    for name in modules.available("appenders"):
        appender = modules.load("appenders", name)
        lines.append(f"| `{name}` | `{appender.FILLS}` | {appender.MEANING} |")
    lines += ["", "## Not told", "", "What one might look for here, and why it is not given.", ""]
    lines += ["| code | why |", "|---|---|"]
    lines += [f"| {code} | {why} |" for code, why in NOT_TOLD.items()]
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
