"""From judged pairs to clusters: linkage, decisions, bands."""
