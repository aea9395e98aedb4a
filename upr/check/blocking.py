"""What stops a build: files that do not parse, errors of the submission, errors of cited records."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from upr.models.corpus import Corpus
from upr.models.finding import Finding, Severity
from upr.models.project import Project

UNPARSED = frozenset({*(f"REC00{number}" for number in range(1, 10)), "REC015"})
PERSONS = "PER"


def blocking(findings: Iterable[Finding], project: Project, corpus: Corpus | None) -> list[Finding]:
    """The findings that stop a build. Errors of records that nothing cites do not."""
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    return [finding for finding in errors if finding.code in UNPARSED or _counts(finding, project, corpus)]


def blocking_draft(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that stop even a draft: those that may endanger a person."""
    return [f for f in findings if f.severity is Severity.ERROR and f.code.startswith(PERSONS)]


def _counts(finding: Finding, project: Project, corpus: Corpus | None) -> bool:
    path = finding.location.path
    in_base = path.suffix == ".yaml" and any(_below(path, base.folder) for base in project.bases)
    ours = path in {project.root / name for name in ("submission.yaml", "recommendations.yaml", "earlier.yaml")}
    return ours or not in_base or path.name == "base.yaml" or corpus is None or corpus.is_cited(path.stem)


def _below(path: Path, folder: Path) -> bool:
    return folder in path.parents
