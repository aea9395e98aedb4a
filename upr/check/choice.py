"""Choosing rules and findings by code or family. Errors that cannot be accepted cannot be left out either."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, NamedTuple, TypeAlias

from upr.check.rule import Rule
from upr.models.finding import Finding, Severity

Wanted: TypeAlias = Callable[[Rule[Any]], bool]
"""Whether the findings of a rule are asked for."""


def all_rules(rule: Rule[Any]) -> bool:
    """Every rule is wanted."""
    del rule
    return True


def errors_only(rule: Rule[Any]) -> bool:
    """Only rules whose findings can stop a build are wanted."""
    return rule.severity is Severity.ERROR


def to_run(rules: Iterable[Rule[Any]], wanted: Wanted, needed: Collection[str] = ()) -> tuple[Rule[Any], ...]:
    """The rules that are wanted or needed by their codes, and those whose errors nobody can leave out."""
    return tuple(rule for rule in rules if wanted(rule) or rule.code in needed or not may_be_left_out(rule))


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
        wanted = is_asked_for(finding.code, select, ignore)
        if not wanted and not stays(finding, rules):
            left_out += 1
            continue
        shown.append(finding)
        if not wanted:
            kept.append(finding)
    return Chosen(shown, kept, left_out)


def stays(finding: Finding, rules: Mapping[str, Rule[Any]]) -> bool:
    """Whether it is an error that nobody can accept: a file that does not parse, a person in danger."""
    return not may_be_left_out(rules[finding.code])


def may_be_left_out(rule: Rule[Any]) -> bool:
    """Whether its findings may be accepted, left out or not looked for."""
    return rule.severity is not Severity.ERROR or rule.acceptable


def is_asked_for(code: str, select: Collection[str], ignore: Collection[str]) -> bool:
    """Whether a code is among those of `select` (all where it is empty) and not among those of `ignore`."""
    return (not select or _among(code, select)) and not _among(code, ignore)


def _among(code: str, codes: Collection[str]) -> bool:
    return code in codes or code[:3] in codes
