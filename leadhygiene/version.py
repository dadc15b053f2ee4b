"""The version of this library."""

NUMBER = "0.1.0"
