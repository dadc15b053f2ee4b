"""The page of all formats, from their profiles."""

from __future__ import annotations

from leadhygiene.connector import Connector, connectors, target_of
from leadhygiene.profiles.headers import fold
from leadhygiene.profiles.labels import languages
from leadhygiene.profiles.target import Merge, Target

_HEAD = """# Formats

Generated from the profiles in `connectors/leadhygiene_connectors` by `make docs`.

`lh.read(path)` looks at the content of a file, never at its name: container (ZIP, gzip, XLSX, XLS, Parquet, vCard, a web page that calls
itself `.xls`), encoding (byte order mark, UTF-8 over the whole file, UTF-16 without a mark, code pages), delimiter (a vote over complete
records), header record, footer, then the format. Several formats may fit; `Table.candidates` ranks them with the evidence. A format whose
headers other tools write too is chosen only where values prove it, and what no profile is sure of is read as `generic`, by column names in
some thirty languages. Tools that speak other languages are known by their own words in them (see below), where these are no words that any tool
has in that language: `Vorname;Nachname;E-Mail` is nobody's.

| what a table tells | |
|---|---|
| `frame` | one row per record, every cell as text |
| `mapping`, `confidence`, `unmapped` | canonical field -> column, how sure that is, and the columns that are left |
| `encoding`, `delimiter`, `header_row`, `dialect` | how the file was written, down to the bytes of its header |
| `quarantined` | records that are no rows (preamble, footer, other sections, ragged), with number and reason |
| `records` | the record of each row in the file, for writing back |
| `types`, `sheet` | types of a workbook's cells, and its sheet |
| `member`, `others` | the file of a ZIP that was read, and the others in it; `read_all` reads all of them |
| `separators`, `date_forms` | what parts several values in one cell, and how dates are written |
| `language` | language of the headers (BCP 47), where the format's own are translated |

The confidence of a column says how it was found: 1.0 by the format's own header or the field's name, 0.95 by a header that means the same
everywhere, 0.8 without the words that only say whose the value is (`Person - Email`, `Company / Account`, `Phone (work)`), 0.75 without accents
and umlauts, 0.7 without the place (`Primary Address City`), 0.65 in a second choice (`Home Phone`), 0.6 by its values alone. What a column holds
can rule a field out: answers are no names, pages of a person in a network are no web site, a phone number is no postal code.

Databases are read by address: `lh.read("postgresql://host/crm", table="leads")`, `sqlite:///crm.db`, `duckdb:///crm.duckdb` (extra `sql`, and
the driver of the engine). Records of Salesforce and HubSpot come through a client that you have logged in:
`lh.read("salesforce://", object="lead", client=client)` (extras `salesforce`, `hubspot`). Files larger than memory:
`for table in lh.read_batches(path): ...`; text, Parquet and what stands in ZIP containers is streamed. A workbook is parsed
whole and its cells become a table some rows at a time: about 100 bytes of memory a cell at the peak, 1.0 GiB for 500,000 rows of 20 columns (81 MB on disk). One
whose sheets span more than 40,000,000 cells is refused with one sentence.

A given name, mailbox or number that a table of people lacks, and a column without a field whose values look like it, are named in the terminal, in
`report.html` and under `inputs`, `hints` of `report.json`. A column that was mapped wrongly is put right with `lh.remap(table, {"email": "Mailbox"})`, or for good in a recipe:

```toml
[columns]
email = "Mailbox"
```
"""

_PLUGIN = """
## Adding a format

A profile is one TOML file. In this project it stands in `connectors/leadhygiene_connectors/<tool>.toml`; another distribution offers it by an
entry point of the group `leadhygiene.connectors` (an example that is installed and run by the tests: `tests/plugin`).

| key | meaning |
|---|---|
| `needs` | sets of headers; the format fits when all of one set are there |
| `shapes` | patterns of headers, with `count` or `share` of the headers that must match |
| `maybe`, `maybe_shapes`, `proof` | the same for headers that other tools write too: chosen only where values of a `proof` column match |
| `footer`, `preamble` | a line around the rows that tells the tool by itself |
| `first`, `last`, `values` | header of the first or last column; patterns that values must match |
| `never`, `never_shapes` | headers that rule the format out |
| `rank` | formats of a higher rank are preferred; equal ranks of two tools are read as `generic` |
| `objects`, `rest_objects`, `default_object` | object -> headers that tell it; those of `rest_objects` only where none of `objects` does |
| `mapping`, `account_mapping` | canonical field -> headers, best first |
| `object_mapping` | any other object, such as `deal` -> the same: people named in its rows are found under these headers alone |
| `labels` | name of the table of headers in other languages: `[<language>.labels]` and `[<language>.unverified]` hold header = English header, `telling` what nobody else words so |
| `write` | what the tool takes back: dialect, limits, objects, operations, merge facts with their date; `unverified` names facts nobody checked |

Headers are compared in lower case, without punctuation, with words of `camelCase` apart.
"""


def page() -> str:
    """Return the page."""
    lines = [
        _HEAD,
        "## What is recognised",
        "",
        "| format | what it is | objects | source |",
        "|---|---|---|---|",
    ]
    shipped = connectors()
    for name, connector in shipped.items():
        kinds = ", ".join(
            dict.fromkeys([*connector.objects, *connector.rest_objects, connector.default_object])
        )
        lines.append(f"| `{name}` | {connector.title} | {kinds} | {connector.source} |")
    lines += _languages({connector.labels for connector in shipped.values()} - {""})
    lines += ["", "## What is written back", ""]
    seen: set[str] = set()
    for name, connector in shipped.items():
        target = target_of(name)
        if target is not None and connector.write is not None and name not in seen:
            seen.add(name)
            lines += _target(
                connector, target, [n for n, c in shipped.items() if c.write_as == name]
            )
    return "\n".join(lines) + _PLUGIN


def _languages(tools: set[str]) -> list[str]:
    """Return the section of tools that write their headers in other languages."""
    lines = [
        "",
        "## In other languages",
        "",
        "The tables in `connectors/leadhygiene_connectors/labels` translate headers into the English ones of a profile. A file is written back under",
        "its own headers. Verified words were seen in the tool's own files or in code that handles its exports; the others are the usual ones and",
        "match nothing where they are wrong.",
        "",
        "| tool | language | headers | verified | source |",
        "|---|---|---|---|---|",
    ]
    for tool in sorted(tools):
        for name, language in languages(tool).items():
            seen = language.words.keys() - set(map(fold, language.unverified))
            lines.append(
                f"| {tool} | {name} | {len(language.words)} | {len(seen)} | {language.source} |"
            )
    return lines


def _target(connector: Connector, target: Target, others: list[str]) -> list[str]:
    """Return the section of one tool."""
    used = ", ".join(f"`{name}`" for name in (connector.name, *others))
    mark = "" if target.verified else " (not verified)"
    limits = {
        name: getattr(target.limits, name)
        for name in ("rows", "bytes", "columns", "cell_chars", "header_chars", "record_bytes")
    }
    shown = ", ".join(
        f"{name.replace('_', ' ')} {value:,}{'' if target.is_verified(f'limits.{name}') else '?'}"
        for name, value in limits.items()
        if value is not None
    )
    lines = [
        f"### {target.title}{mark}",
        "",
        f"For {used}. Source: {target.source}, {target.as_of}.",
        "",
    ]
    clear = f"`{target.null}` clears a value" if target.null else "no token clears a value"
    lines.append(f"- An empty cell: {target.empty}; {clear}.")
    if shown:
        lines.append(f"- Limits of a file: {shown}.")
    if target.dialect.multi_value:
        lines.append(f"- Several values of one cell are parted by `{target.dialect.multi_value}`.")
    for item in target.objects.values():
        required = f"; required: {', '.join(item.required)}" if item.required else ""
        key = f" by `{item.id_column}`" if item.id_column else ""
        lines.append(f"- {item.title or item.name}: {', '.join(item.operations)}{key}{required}.")
        sure = "" if target.is_verified(f"objects.{item.name}.picklists") else " (not verified)"
        lines += [
            f"  - `{header}` takes{sure}: {', '.join(values)}."
            for header, values in item.picklists.items()
        ]
    if target.answers:
        lines.append(f"- What comes back: {target.answers}")
    if target.merge.source:
        lines.append(_merging(target.merge))
    if target.unverified:
        lines.append(f"- Not verified: {', '.join(f'`{key}`' for key in target.unverified)}.")
    return [*lines, ""]


#: Where a vendor merges records, in words.
_CHANNELS = {"api": "by the API", "file": "by a file", "ui": "in the interface", "none": "nowhere"}


def _merging(merge: Merge) -> str:
    """Return one line on how the vendor merges records."""
    told = [_CHANNELS[merge.channel]]
    if merge.max_records:
        told.append(f"at most {merge.max_records} records at a time")
    if merge.verified:
        told.append("can be undone" if merge.undo else "cannot be undone")
    told.append(merge.as_of if merge.verified else f"{merge.as_of}, not verified")
    return f"- Merging ({', '.join(told)}): {' '.join(merge.rules)}"
