"""Readiness at the top of the page, the checklist at its end."""

from __future__ import annotations

from upr.languages.report_keys import ReportLabels
from upr.models.report import PointGroup, PointLine, Report
from upr.render.html.elements import Html, element, joined
from upr.render.html.texts import line_html


def readiness_html(report: Report, labels: ReportLabels) -> Html:
    """Three groups; beside them a sentence where nothing that was found stops it."""
    ready = element("p", labels.ready) if report.can_be_sent else Html()
    groups = [_point_group(group, labels) for group in report.readiness]
    return joined([ready, element("div", *groups, class_="groups")])


def _point_group(group: PointGroup, labels: ReportLabels) -> Html:
    if group.points:
        content = element("ul", *map(_point, group.points), class_="points")
    else:
        content = element("p", labels.nothing[group.key])
    state = group.key if group.points else "clear"
    return element("div", element("h3", labels.groups[group.key]), content, class_=f"group {state}")


def _point(point: PointLine) -> Html:
    names = joined(map(line_html, point.names), ", ")
    rest = f" (+ {point.rest})" if point.rest else ""
    named = element("span", names, rest, class_="named") if point.names else Html()
    return element("li", element("strong", line_html(point.text)), named)


def checklist_html(report: Report, labels: ReportLabels) -> Html:
    """Items to confirm, then those that are confirmed; they are written in English."""
    language = "" if report.language == "en" else "en"
    parts: list[Html] = []
    for state, items in report.checklist:
        if items:
            mark = element("span", "☑ " if state == "confirmed" else "☐ ", aria_hidden="true")
            lines = [element("li", mark, element("span", text, lang=language)) for text in items]
            parts += [
                element("h3", f"{labels.checks[state]} ({len(items)})"),
                element("ul", *lines, class_="checklist"),
            ]
    return joined(parts)
