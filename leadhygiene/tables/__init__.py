"""Tables in and out: bytes, dialects, workbooks, header mapping."""
