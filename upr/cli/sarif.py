"""Findings as SARIF 2.1.0 (OASIS, 27 March 2020), the format that code hosts and editors read.

Paths are relative to the current folder and columns count code points, as everywhere in `upr`. A fingerprint of rule,
file and message lets a host follow a finding while lines move.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from upr import __version__
from upr.check.rule import Rule
from upr.check.rules import BY_CODE
from upr.cli.as_json import as_json
from upr.cli.places import shown
from upr.models.finding import Finding, Severity
from upr.text.safe import safe_text

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "codePathMessage/v1"
_LEVELS: Mapping[Severity, str] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def as_sarif(findings: Sequence[Finding], everything: bool) -> str:
    """Everything, always: one run with the rules that found something."""
    del everything
    codes = sorted({finding.code for finding in findings})
    places = {code: index for index, code in enumerate(codes)}
    run = {
        "tool": {
            "driver": {
                "name": "upr",
                "version": __version__,
                "language": "en",
                "rules": [_rule(BY_CODE[code]) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True}],
        "results": [_result(finding, places[finding.code]) for finding in findings],
    }
    return as_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rule(rule: Rule[Any]) -> dict[str, Any]:
    about: dict[str, Any] = {"tags": [rule.family]}
    if rule.grade:
        about |= {"grade": rule.grade, "source": rule.source}
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": _first_sentence(rule.manual)},
        "help": {"text": rule.manual},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": about,
    }


def _first_sentence(manual: str) -> str:
    """What the manual says the rule does, on one line."""
    text = manual.partition("What it does: ")[2].partition("\nWhy it matters:")[0]
    return " ".join(text.split())


def _result(finding: Finding, rule_index: int) -> dict[str, Any]:
    here = finding.location
    path = shown(here.path)
    region = {"startLine": here.line, "startColumn": here.column}
    text = f"{finding.message}: {finding.help}" if finding.help else finding.message
    return {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.severity],
        "message": {"text": safe_text(text, 1000)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": quote(path)}, "region": region}}],
        "partialFingerprints": {FINGERPRINT: _fingerprint(finding, path)},
    }


def _fingerprint(finding: Finding, path: str) -> str:
    return hashlib.sha256(f"{finding.code}\n{path}\n{finding.message}".encode()).hexdigest()
