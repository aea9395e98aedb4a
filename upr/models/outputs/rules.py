"""What `upr rule` prints as JSON."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict  # pydantic reads that of typing only from Python 3.12 on


class RuleShape(TypedDict):
    """One rule; grade and source are null where the rule is our own."""

    code: str
    name: str
    severity: Literal["error", "warning", "info"]
    grade: str | None
    source: str | None
    explanation: str


class RulesShape(TypedDict):
    """`upr rule --format json`."""

    rules: list[RuleShape]
