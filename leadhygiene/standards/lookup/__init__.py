"""How tables and lists are opened, and looked up once per distinct value."""
