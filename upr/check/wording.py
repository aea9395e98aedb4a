"""How findings count and name what they speak of."""

from __future__ import annotations

from upr.text.safe import safe_text

NAMED = 5
"""So many ids stand in a message; the others are counted."""


def named(ids: list[str]) -> str:
    """The first few ids, and how many more there are."""
    more = f" and {len(ids) - NAMED} more" if len(ids) > NAMED else ""
    return ", ".join(safe_text(record, 60) for record in ids[:NAMED]) + more


def count(number: int, word: str) -> str:
    """`1 record`, `2 records`."""
    return f"{number} {word}{'' if number == 1 else 's'}"
