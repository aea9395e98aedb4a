"""The manual of a rule, taken apart."""

from __future__ import annotations

import re
from typing import Any

from upr.check.rule import Rule

SECTIONS = ["What it does", "Why it matters", "Example", "Instead", "References"]


def manual_of(rule: Rule[Any]) -> dict[str, str]:
    """The sections of a rule's manual, in their order, each on one line."""
    parts = re.split(rf"^({'|'.join(SECTIONS)}): ", rule.manual, flags=re.MULTILINE)
    assert not parts[0], f"{rule.code}: something stands before the first section"
    return {name: " ".join(text.split()) for name, text in zip(parts[1::2], parts[2::2], strict=True)}


def spans(rule: Rule[Any], section: str) -> list[str]:
    """What stands between backticks in a section: the lines that somebody would write."""
    return re.findall(r"`([^`]+)`", manual_of(rule)[section])
