"""Make a pool of B2B CRM leads trustworthy."""
