"""Reference knowledge of the world that several rooms read; each module loads a table once."""
