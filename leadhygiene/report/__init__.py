"""The HTML and JSON report of a run."""
