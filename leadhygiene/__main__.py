"""``python -m leadhygiene`` is the command line."""

from __future__ import annotations

from leadhygiene.cli import entry

entry()
