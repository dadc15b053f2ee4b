"""Why a run decided as it did: about two records, two people, two firms, one row."""
