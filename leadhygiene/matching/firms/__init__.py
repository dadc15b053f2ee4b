"""Which records name one firm, and what firms are to each other."""
