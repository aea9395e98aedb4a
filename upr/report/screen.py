"""What of a finding may be told on a page that is mailed, and beside which claim it belongs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from upr.check.accept import reasons
from upr.languages.report_keys import ReportLabels
from upr.models.corpus import Corpus
from upr.models.finding import Finding
from upr.models.trace import Claim, Trace
from upr.protect.gate import refusal
from upr.report.words import unread_records


@dataclass(frozen=True, slots=True)
class Told:
    """A finding, the claim that it stands in, and what is said instead of it; empty where it may be told."""

    finding: Finding
    claim: Claim | None
    instead: str
    reason: str = ""
    """Why its authors accepted it."""


def told(
    trace: Trace, findings: Iterable[Finding], labels: ReportLabels, *, accepted: bool = False
) -> Iterator[Told]:
    """Each finding with its claim, in the order in which they come."""
    corpus = trace.composed.corpus
    screen = Screen(corpus, labels)
    by_file = _by_file(trace)
    cited = {corpus.records[name].path: claims for name, claims in trace.by_record.items() if name in corpus.records}
    findings = list(findings)
    given = reasons(corpus.project, findings) if accepted else [""] * len(findings)
    for finding, reason in zip(findings, given, strict=True):
        claim = _claim_at(finding, by_file) or next(iter(cited.get(finding.location.path, ())), None)
        instead = screen.instead(finding, reason)
        yield Told(finding, claim, instead, "" if instead else reason)


class Screen:
    """Keeps out of the page what a finding would tell of a record that may not be published."""

    def __init__(self, corpus: Corpus, labels: ReportLabels) -> None:
        self._labels = labels
        self._secret = [entry.id for entry in corpus.records.values() if refusal(entry.model) is not None]
        self._told = {entry.path for entry in corpus.records.values() if refusal(entry.model) is None}
        self._unread = unread_records(corpus)
        self._bases = [base.folder for base in corpus.project.bases]

    def instead(self, finding: Finding, reason: str = "") -> str:
        """What is said in place of the finding; empty where it may be told.

        Of a file of a base that could not be read nobody knows whether it may be published.
        """
        path = finding.location.path
        said = f"{finding.message} {finding.help} {path.as_posix()} {reason}"
        if any(record_id in said for record_id in self._secret):
            return self._labels.withheld
        if any(f"'{record_id}'" in said for record_id in self._unread):
            return self._labels.unread
        return "" if path in self._told or not self._is_record(path) else self._labels.unread

    def _is_record(self, path: Path) -> bool:
        return any(base in path.parents for base in self._bases) and path.name != "base.yaml"


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
