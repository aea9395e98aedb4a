"""Choosing findings by code or family. Errors that cannot be accepted cannot be left out either."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

from upr.check.rule import Rule
from upr.models.finding import Finding, Severity


class Chosen(NamedTuple):
    """The findings to show, those of them that were to be left out and cannot be, and how many were left out."""

    findings: list[Finding]
    kept_anyway: list[Finding]
    left_out: int


def choose(
    findings: Iterable[Finding], select: Collection[str], ignore: Collection[str], rules: Mapping[str, Rule[Any]]
) -> Chosen:
    """Keep the findings of `select` (all where it is empty) without those of `ignore`: codes or families."""
    shown: list[Finding] = []
    kept: list[Finding] = []
    left_out = 0
    for finding in findings:
        wanted = (not select or _among(finding, select)) and not _among(finding, ignore)
        if not wanted and not stays(finding, rules):
            left_out += 1
            continue
        shown.append(finding)
        if not wanted:
            kept.append(finding)
    return Chosen(shown, kept, left_out)


def stays(finding: Finding, rules: Mapping[str, Rule[Any]]) -> bool:
    """Whether it is an error that nobody can accept: a file that does not parse, a person in danger."""
    return finding.severity is Severity.ERROR and not rules[finding.code].acceptable


def _among(finding: Finding, codes: Collection[str]) -> bool:
    return finding.code in codes or finding.code[:3] in codes
