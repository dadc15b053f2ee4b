"""What a run says beside its headline: of its inputs, and of records that became no rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def to_map(inputs: list[dict[str, Any]]) -> str:
    r"""Say what the inputs lack, and which of their columns may be it.

    Examples:
        >>> to_map([{"file": None, "hints": ["there is no name of a person"]}])
        '\nthe frame: there is no name of a person'
    """
    return "".join(
        f"\n{table['file'] or 'the frame'}: {hint}" for table in inputs for hint in table["hints"]
    )


def left_out(report: dict[str, Any], out: Path | None) -> str:
    """Say which records became no rows, or were mended to be one, and where they are."""
    told = report["headline"]["set_aside"]
    counts = ", ".join(f"{count:,} {reason}" for reason, count in told["reasons"].items())
    place = f"; listed in {out / 'set_aside.csv'}" if out else ""
    text = f"\nset aside: {counts}{place}" if counts else ""
    if told["mended"]:
        mended = ", ".join(f"{count:,} with {reason}" for reason, count in told["mended"].items())
        text += f"\nread all the same: {mended}{place}"
    return text
