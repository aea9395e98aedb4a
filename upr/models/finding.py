"""What a check found: a value with code, place, what was expected and what to do next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from upr.text.location import Location


class Severity(StrEnum):
    """How much a finding weighs.

    error: may cost the submission or endanger a person. warning: a stated wish of OHCHR, or a gap that a reviewer
    must see. info: good practice.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the heaviest."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. `message` never holds a value of a record; `help` says what to do next."""

    code: str
    name: str
    severity: Severity
    location: Location
    message: str
    help: str = ""


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort by place, then code: the same run prints the same text everywhere."""
    return sorted(findings, key=lambda f: (f.location.path.as_posix(), f.location.line, f.location.column, f.code))


def count(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many findings of each severity, none left out."""
    counts = dict.fromkeys(Severity, 0)
    for finding in findings:
        counts[finding.severity] += 1
    return counts
