"""Show how far a run is: bars on a terminal, one log line per stage elsewhere."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from leadhygiene import kernel

_LOG = logging.getLogger("leadhygiene")


@contextmanager
def display(form: Literal["bars", "lines", "quiet"]) -> Iterator[kernel.Progress]:
    """Give a progress function that draws on standard error for as long as the block runs.

    Args:
        form: ``bars`` for people, ``lines`` for logs, ``quiet`` for neither.
    """
    if form == "bars":
        with (
            Progress(
                TextColumn("{task.description:<16}"),
                BarColumn(),
                TextColumn("{task.percentage:>4.0f}%"),
                TimeElapsedColumn(),
                console=Console(stderr=True),
            ) as bars,
            _shown(_Printed(bars)),
        ):
            yield _bars(bars)
    elif form == "lines":
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(message)s", "%H:%M:%S"))
        with _shown(handler):
            yield _lines()
    else:
        yield lambda _stage, _share: None


class _Printed(logging.Handler):
    """Prints log lines above the bars."""

    def __init__(self, bars: Progress) -> None:
        super().__init__()
        self._bars = bars

    def emit(self, record: logging.LogRecord) -> None:
        """Print one line."""
        self._bars.console.print(record.getMessage(), markup=False, highlight=False)


@contextmanager
def _shown(handler: logging.Handler) -> Iterator[None]:
    """Show log lines for as long as the block runs."""
    _LOG.addHandler(handler)
    _LOG.setLevel(logging.INFO)
    try:
        yield
    finally:
        _LOG.removeHandler(handler)


def _bars(bars: Progress) -> kernel.Progress:
    tasks: dict[str, TaskID] = {}

    def tell(stage: str, share: float) -> None:
        if stage not in tasks:
            tasks[stage] = bars.add_task(stage, total=1.0)
        bars.update(tasks[stage], completed=share)

    return tell


def _lines() -> kernel.Progress:
    started: dict[str, float] = {}

    def tell(stage: str, share: float) -> None:
        started.setdefault(stage, time.monotonic())
        if share >= 1.0 and started[stage] >= 0:
            _LOG.info("%s: %.1f s", stage, time.monotonic() - started[stage])
            started[stage] = -1.0

    return tell
