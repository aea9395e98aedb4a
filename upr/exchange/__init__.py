"""Formats of others to records, and back. Nothing is written here: `edit` does that, when the user has agreed."""
