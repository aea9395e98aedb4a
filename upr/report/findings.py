"""Findings by what to do: first what must be mended, then what must be judged, then what could be better."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from upr.check.rules import BY_CODE
from upr.languages.report_keys import ReportLabels
from upr.models.corpus import Corpus
from upr.models.finding import Finding, Severity
from upr.models.report import FindingGroup, FindingLine, Line
from upr.models.trace import Claim, Trace
from upr.protect.gate import refusal
from upr.report.words import anchor_of, relative, unread_records, without_actors

Groups = tuple[tuple[str, tuple[FindingGroup, ...]], ...]


def findings_by_action(
    trace: Trace, findings: Sequence[Finding], accepted: Sequence[Finding], labels: ReportLabels
) -> Groups:
    """Groups by `error`, `warning`, `info`, `accepted`; in each a group a rule, the most frequent first."""
    screen = Screen(trace.composed.corpus, labels)
    by_severity = {severity: [f for f in findings if f.severity is severity] for severity in Severity}
    actions = [*((str(severity), found) for severity, found in by_severity.items()), ("accepted", list(accepted))]
    return tuple((action, tuple(_groups(trace, found, screen))) for action, found in actions)


class Screen:
    """Keeps out of the page what a finding would tell of a record that may not be published."""

    def __init__(self, corpus: Corpus, labels: ReportLabels) -> None:
        self._labels = labels
        self._secret = [entry.id for entry in corpus.records.values() if refusal(entry.model) is not None]
        self._told = {entry.path for entry in corpus.records.values() if refusal(entry.model) is None}
        self._unread = unread_records(corpus)
        self._bases = [base.folder for base in corpus.project.bases]

    def instead(self, finding: Finding) -> str:
        """What is said in place of the finding; empty where it may be told.

        Of a file of a base that could not be read nobody knows whether it may be published.
        """
        path = finding.location.path
        said = f"{finding.message} {finding.help} {path.as_posix()}"
        if any(record_id in said for record_id in self._secret):
            return self._labels.withheld
        if any(f"'{record_id}'" in said for record_id in self._unread):
            return self._labels.unread
        return "" if path in self._told or not self._is_record(path) else self._labels.unread

    def _is_record(self, path: Path) -> bool:
        return any(base in path.parents for base in self._bases) and path.name != "base.yaml"


def _groups(trace: Trace, findings: Iterable[Finding], screen: Screen) -> Iterator[FindingGroup]:
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    claims = _by_file(trace)
    for code, found in sorted(by_code.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        helps = {finding.help for finding in found if not screen.instead(finding)}
        shared = helps.pop() if len(helps) == 1 else ""
        lines = tuple(_line(trace, finding, screen.instead(finding), shared, claims) for finding in found)
        yield FindingGroup(f"{code} {BY_CODE[code].name}", without_actors(shared), lines)


def _line(
    trace: Trace, finding: Finding, instead: str, shared: str, claims: Mapping[Path, Sequence[Claim]]
) -> FindingLine:
    """A finding; what takes its place keeps the place where it stands in the text, and no other."""
    claim = _claim_at(finding, claims)
    if instead:
        return FindingLine(instead, Line(f"{claim.number}", anchor=anchor_of(claim)) if claim else Line(""))
    own = f" ({finding.help})" if finding.help and finding.help != shared else ""
    path = relative(finding.location.path, trace.composed.corpus.project.root)
    place = Line(without_actors(f"{path}:{finding.location.line}"), anchor=anchor_of(claim) if claim else "")
    return FindingLine(without_actors(finding.message + own), place)


def _by_file(trace: Trace) -> Mapping[Path, Sequence[Claim]]:
    groups: dict[Path, list[Claim]] = {}
    for claim in trace.claims:
        groups.setdefault(claim.location.path, []).append(claim)
    return groups


def _claim_at(finding: Finding, claims: Mapping[Path, Sequence[Claim]]) -> Claim | None:
    """The claim that a finding stands in: the last one of its file that starts no later."""
    here = finding.location
    before = [claim for claim in claims.get(here.path, ()) if claim.location.line <= here.line]
    return max(before, key=lambda claim: claim.location.line, default=None)
