"""Findings as text, as JSON, as annotations for a code host, and as SARIF: from finished values to text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from upr.cli.as_json import as_json as written
from upr.cli.places import place, shown
from upr.cli.sarif import as_sarif
from upr.models.finding import Finding, Severity, count
from upr.models.outputs.check import CheckShape
from upr.text.safe import safe_text

Reporter: TypeAlias = Callable[[Sequence[Finding], bool], str]
SHOWN_AT_FIRST = 10


def as_text(findings: Sequence[Finding], everything: bool) -> str:
    """First what may cost the submission, never more than ten of it, then counts by family; or everything."""
    first = list(findings) if everything or len(findings) <= SHOWN_AT_FIRST else _costly(findings)
    lines = [line for finding in first for line in _lines(finding)]
    if len(first) < len(findings):
        lines += ["", *_families(findings), "", f"{len(findings) - len(first)} more: --all shows everything."]
    counts = count(findings)
    total = ", ".join(f"{_plural(counts[severity], severity)}" for severity in Severity)
    return "\n".join([*lines, *([""] if lines else []), total]) + "\n"


def _costly(findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is Severity.ERROR][:SHOWN_AT_FIRST]


def _lines(finding: Finding) -> list[str]:
    head = f"{place(finding)}: {finding.code} {finding.name}: {finding.message}"
    lines = [safe_text(f"{head} ({finding.severity})")]
    return [*lines, safe_text(f"    {finding.help}")] if finding.help else lines


def _families(findings: Sequence[Finding]) -> list[str]:
    families = Counter((finding.code[:3], finding.severity) for finding in findings)
    rows: dict[str, list[str]] = {}
    for (family, severity), number in sorted(families.items(), key=lambda item: (item[0][0], item[0][1].rank)):
        rows.setdefault(family, []).append(_plural(number, severity))
    return [f"{family}  {', '.join(parts)}" for family, parts in rows.items()]


def _plural(number: int, severity: Severity) -> str:
    word = "info" if severity is Severity.INFO else f"{severity}{'' if number == 1 else 's'}"
    return f"{number} {word}"


def as_json(findings: Sequence[Finding], everything: bool) -> str:
    """Everything, always, as `schemas/check.schema.json` says."""
    del everything
    counts = count(findings)
    shape: CheckShape = {
        "findings": [
            {
                "code": finding.code,
                "name": finding.name,
                "severity": finding.severity.value,
                "message": safe_text(finding.message),
                "path": safe_text(shown(finding.location.path)),
                "line": finding.location.line,
                "column": finding.location.column,
                "help": safe_text(finding.help),
            }
            for finding in findings
        ],
        "summary": {
            "error": counts[Severity.ERROR],
            "warning": counts[Severity.WARNING],
            "info": counts[Severity.INFO],
        },
    }
    return written(shape) + "\n"


def as_github(findings: Sequence[Finding], everything: bool) -> str:
    """Workflow commands of GitHub Actions: `::error file=...,line=...,col=...,title=...::message`."""
    del everything
    return "".join(map(_annotation, findings))


_LEVELS: Mapping[Severity, str] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def _annotation(finding: Finding) -> str:
    here = finding.location
    values = {
        "file": shown(here.path),
        "line": str(here.line),
        "col": str(here.column),
        "title": f"{finding.code} {finding.name}",
    }
    properties = ",".join(f"{key}={_escape(safe_text(value), more=True)}" for key, value in values.items())
    text = f"{finding.message}: {finding.help}" if finding.help else finding.message
    return f"::{_LEVELS[finding.severity]} {properties}::{_escape(safe_text(text, 1000))}\n"


def _escape(text: str, *, more: bool = False) -> str:
    """As the runner asks: `%`, CR and LF in messages, also `:` and `,` in properties."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if more else text


REPORTERS: Mapping[str, Reporter] = {"text": as_text, "json": as_json, "github": as_github, "sarif": as_sarif}
