"""Letters and scripts: repair, folding, romanisation."""
