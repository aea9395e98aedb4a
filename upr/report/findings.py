"""Findings by what to do: first what must be mended, then what must be judged, then what could be better."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from upr.check.blocking import PERSONS
from upr.check.rules import BY_CODE
from upr.languages.forms import fill_label
from upr.languages.report_keys import ReportLabels
from upr.models.finding import Severity
from upr.models.report import FindingGroup, FindingLine, Line, Remark
from upr.models.trace import Trace
from upr.report.screen import Told
from upr.report.words import anchor_of, relative, without_actors

Groups = tuple[tuple[str, tuple[FindingGroup, ...]], ...]
BESIDE = (Severity.ERROR, Severity.WARNING)
"""What is told beside a claim too."""


def findings_by_action(
    trace: Trace, findings: Sequence[Told], accepted: Sequence[Told], labels: ReportLabels
) -> Groups:
    """Groups by `error`, `warning`, `info`, `accepted`; in each a group a rule.

    What may endanger a person comes first, then the most frequent.
    """
    actions = {
        str(severity): [each for each in findings if each.finding.severity is severity] for severity in Severity
    }
    actions["accepted"] = list(accepted)
    return tuple((action, tuple(_groups(trace, action, found, labels))) for action, found in actions.items())


def group_anchor(action: str, code: str) -> str:
    """Where the group of a rule stands on the page."""
    return f"{action}-{code}"


def remarks_beside(findings: Iterable[Told]) -> Mapping[str, tuple[Remark, ...]]:
    """First key of a claim -> what was found in it, each rule once, errors first."""
    groups: dict[str, dict[tuple[int, str], Remark]] = {}
    for told in findings:
        finding = told.finding
        if told.claim and finding.severity in BESIDE:
            anchor = group_anchor(finding.severity, finding.code)
            remark = Remark(finding.severity, Line(finding.name, anchor=anchor, language="en"))
            groups.setdefault(told.claim.keys[0], {})[finding.severity.rank, finding.code] = remark
    return {key: tuple(found[at] for at in sorted(found)) for key, found in groups.items()}


def _groups(trace: Trace, action: str, findings: Iterable[Told], labels: ReportLabels) -> Iterator[FindingGroup]:
    by_code: dict[str, list[Told]] = {}
    for told in findings:
        by_code.setdefault(told.finding.code, []).append(told)
    for code in sorted(by_code, key=lambda code: (not code.startswith(PERSONS), -len(by_code[code]), code)):
        found = by_code[code]
        helps = {told.finding.help for told in found if not told.instead}
        shared = helps.pop() if len(helps) == 1 else ""
        lines = tuple(_line(trace, told, shared, labels) for told in found)
        yield FindingGroup(group_anchor(action, code), code, BY_CODE[code].name, without_actors(shared), lines)


def _line(trace: Trace, told: Told, shared: str, labels: ReportLabels) -> FindingLine:
    """A finding; what takes its place keeps the claim that it stands in, and no other place."""
    finding, claim = told.finding, Line("")
    if told.claim:
        number = told.claim.number
        name = fill_label(labels.paragraph, number=str(number)) if number else labels.narrative
        claim = Line(name, anchor=anchor_of(told.claim))
    if told.instead:
        return FindingLine(told.instead, claim, "", of_page=True)
    own = f" ({finding.help})" if finding.help and finding.help != shared else ""
    path = relative(finding.location.path, trace.composed.corpus.project.root)
    place = without_actors(f"{path}:{finding.location.line}")
    reason = fill_label(labels.reason, reason=without_actors(" ".join(told.reason.split()))) if told.reason else ""
    return FindingLine(without_actors(finding.message + own), claim, place, reason)
