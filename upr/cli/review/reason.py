"""The reason of a decision: the option --note."""

from __future__ import annotations

from upr.errors import UsageError
from upr.text.characters import SUSPECT, code_point

LONGEST_NOTE = 20_000
"""As in `upr.models.shared.Text`."""


def reason(text: str | None, decision: str) -> str | None:
    """The reason. Whoever disputes or rejects has to say why; white space at its ends is dropped."""
    text = (text or "").strip()
    if not text and decision != "verified":
        raise UsageError(f"'{decision}' needs a reason", "say with --note what is wrong, for whoever mends it")
    if found := SUSPECT.search(text):
        character = code_point(found.group())
        raise UsageError(f"--note holds the character {character}, which may not stand in a text", "type it anew")
    if len(text) > LONGEST_NOTE:
        raise UsageError("--note is too long", f"shorten it to {LONGEST_NOTE} characters")
    return text or None
