"""Which way a caller's rows go in and come out: frames of three libraries, or plain records."""

from __future__ import annotations

from typing import Any

from leadhygiene import frames
from leadhygiene.inputs import records


def door_of(value: object) -> Any:  # noqa: ANN401 - one of two modules with the same functions
    """Return the module that reads and answers a value: :mod:`records` or :mod:`frames`.

    Both have ``to_text``, ``holds_text``, ``put`` and ``like``.

    Examples:
        >>> door_of([{"Email": "ann@larkmoor.io"}]).__name__
        'leadhygiene.inputs.records'
    """
    return records if records.are_records(value) else frames
