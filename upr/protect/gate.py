"""The gate before anything is printed: may this record be cited in a text that becomes public?

Default is no. Until consent can be judged, nothing that was given to us by a person and no record that names
persons concerned (by pseudonym) passes; nothing lifts this.
"""

from __future__ import annotations

from upr.models.evidence import FirstHandRecord, Record


def refusal(record: Record) -> str | None:
    """Why the record must not be cited, in words that name no value; None when it may be."""
    if isinstance(record, FirstHandRecord):
        return "is first-hand material, and consent cannot be judged yet"
    if record.persons:
        return "concerns persons, and consent cannot be judged yet"
    return None
