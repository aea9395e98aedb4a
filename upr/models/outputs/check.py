"""What `upr check` prints as JSON: findings, and how many of each severity."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict  # pydantic reads that of typing only from Python 3.12 on


class FindingShape(TypedDict):
    """One finding; `path` is relative to the current folder, with `/`."""

    code: str
    name: str
    severity: Literal["error", "warning", "info"]
    message: str
    path: str
    line: int
    column: int
    help: str


class SummaryShape(TypedDict):
    """How many findings of each severity."""

    error: int
    warning: int
    info: int


class CheckShape(TypedDict):
    """`upr check --format json`."""

    findings: list[FindingShape]
    summary: SummaryShape
