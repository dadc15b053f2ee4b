"""A format of another distribution: a TOML profile, and one line that loads it."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from leadhygiene.connector import Connector

CONNECTOR = Connector.from_dict(
    tomllib.loads(files(__package__).joinpath("example_crm.toml").read_text("utf-8")),
    "example_crm.toml",
)
