"""From findings to an exit code."""

from __future__ import annotations

from collections.abc import Iterable

from upr.cli import EXIT_CLEAN, EXIT_FINDINGS
from upr.models.finding import Finding, Severity


def exit_code(findings: Iterable[Finding], strict: bool = False) -> int:
    """1 when there is an error, or with `strict` a warning; else 0."""
    costly = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return EXIT_FINDINGS if any(finding.severity in costly for finding in findings) else EXIT_CLEAN
