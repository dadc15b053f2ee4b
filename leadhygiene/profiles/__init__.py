"""What a profile of a format says: headers, their languages, what a CRM takes."""
