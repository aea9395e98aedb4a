"""Findings by what to do, those of one rule together."""

from __future__ import annotations

from upr.languages.report_keys import ReportLabels
from upr.models.report import FindingGroup, FindingLine, Report
from upr.render.html.elements import Html, element, joined
from upr.render.html.texts import line_html

UNFOLDED = ("error", "warning")
"""Actions whose findings are seen at once."""
LONGEST = 20
"""Findings of one rule that are unfolded; more hide the others."""


def findings_html(report: Report, labels: ReportLabels) -> Html:
    """Rules speak English: on a page in another language their words say so."""
    parts: list[Html] = []
    for action, groups in report.findings:
        if groups:
            total = sum(len(group.findings) for group in groups)
            parts.append(element("h3", f"{labels.actions[action]} ({total})"))
            parts += [_group(group, report, action) for group in groups]
    return element("div", *parts, class_="findings") if parts else element("p", labels.nothing["findings"])


def _group(group: FindingGroup, report: Report, action: str) -> Html:
    other = "" if report.language == "en" else "en"
    head = joined(
        [
            element("strong", group.name, lang=other),
            element("span", f" {group.code}", class_="soft"),
            f" ({len(group.findings)})" if len(group.findings) > 1 else "",
        ]
    )
    return element(
        "details",
        element("summary", head),
        element("ul", *(_finding(finding, other) for finding in group.findings)),
        element("p", group.help, class_="help", lang=other) if group.help else Html(),
        id=group.anchor,
        class_=action,
        open=action in UNFOLDED and len(group.findings) <= LONGEST,
    )


def _finding(finding: FindingLine, other: str) -> Html:
    place = joined(filter(None, (line_html(finding.claim), finding.place)), " · ")
    return element(
        "li",
        element("span", finding.text, lang="" if finding.of_page else other),
        Html(" "),
        element("span", place, class_="place") if place else Html(),
        element("p", finding.reason, class_="reason") if finding.reason else Html(),
    )
