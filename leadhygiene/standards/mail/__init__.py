"""Mail addresses, web hosts, and whose their domains are."""
