"""The whole page: head, landmarks, and one section after the other in the order in which a reviewer needs them."""

from __future__ import annotations

from collections.abc import Iterator

from upr.languages.forms import fill_label
from upr.languages.report import report_labels
from upr.languages.report_keys import ReportLabels
from upr.models.report import FindingGroup, PointGroup, PointLine, Report
from upr.render.html.elements import Html, element, joined
from upr.render.html.narrative import narrative_html
from upr.render.html.style import STYLE, style_hash
from upr.render.html.tables import coverage_html, matrix_html, timeline_html
from upr.render.html.texts import line_html, runs_html

POLICY = "default-src 'none'; img-src data:; style-src {style}; base-uri 'none'; form-action 'none'"
"""Nothing is loaded, nothing runs, nothing is sent: only our own stylesheet, known by its hash."""


def page_html(report: Report) -> str:
    """The page as text."""
    labels = report_labels(report.language)
    body = element(
        "body",
        element("a", labels.skip, href="#narrative", class_="skip"),
        _header(report, labels),
        _contents(report, labels),
        element("main", *(_section(name, title, body) for name, title, body in _sections(report, labels))),
        element("footer", element("p", labels.internal), element("p", report.as_of)),
    )
    return "<!DOCTYPE html>\n" + element("html", _head(report, labels), body, lang=report.tag) + "\n"


def _head(report: Report, labels: ReportLabels) -> Html:
    policy = POLICY.format(style=style_hash())
    return element(
        "head",
        element("meta", charset="utf-8"),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{policy}">'),
        element("meta", http_equiv="x-dns-prefetch-control", content="off"),
        element("meta", name_="referrer", content="no-referrer"),
        element("meta", name_="robots", content="noindex, nofollow, noarchive"),
        element("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name_="color-scheme", content="light dark"),
        element("title", _title(report, labels)),
        element("style", Html(STYLE)),
    )


def _title(report: Report, labels: ReportLabels) -> str:
    return fill_label(labels.page_title, title=report.title)


def _header(report: Report, labels: ReportLabels) -> Html:
    facts = [element("li", runs_html(line.runs)) for line in report.front if line.kind != "title"]
    return element(
        "header",
        element("p", labels.internal, class_="internal"),
        element("h1", _title(report, labels)),
        element("ul", *facts, element("li", report.as_of), class_="facts"),
    )


def _contents(report: Report, labels: ReportLabels) -> Html:
    items = [element("li", element("a", title, href=f"#{name}")) for name, title, _ in _sections(report, labels)]
    return element("nav", element("ol", *items), aria_label=labels.contents)


def _section(name: str, title: str, body: Html) -> Html:
    return element(
        "section", element("h2", title, id=f"{name}-title"), body, id=name, aria_labelledby=f"{name}-title"
    )


def _sections(report: Report, labels: ReportLabels) -> Iterator[tuple[str, str, Html]]:
    yield "readiness", labels.readiness, _readiness(report, labels)
    yield "narrative", labels.narrative, narrative_html(report.narrative, labels)
    yield "matrix", labels.matrix, matrix_html(report.matrix, labels)
    yield "timeline", labels.timeline, timeline_html(report.spans, report.window, labels)
    yield "findings", labels.findings, _findings(report, labels)
    if report.coverage:
        yield "coverage", labels.coverage, coverage_html(report.coverage, labels)
    yield "sign-offs", labels.sign_offs, joined(element("p", line) for line in report.sign_offs)
    yield "checklist", labels.checklist, _checklist(report, labels)


def _readiness(report: Report, labels: ReportLabels) -> Html:
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
    return element("li", element("strong", point.text), named)


def _findings(report: Report, labels: ReportLabels) -> Html:
    """Rules speak English: on a page in another language their words say so."""
    language = "" if report.language == "en" else "en"
    parts: list[Html] = []
    for action, groups in report.findings:
        if groups:
            parts.append(element("h3", labels.actions[action]))
            parts += [_finding_group(group, language, is_open=action == "error") for group in groups]
    return element("div", *parts, class_="findings") if parts else element("p", labels.nothing["findings"])


def _finding_group(group: FindingGroup, language: str, *, is_open: bool) -> Html:
    lines = [
        element("li", finding.text, Html(" "), element("span", line_html(finding.place), class_="place"))
        for finding in group.findings
    ]
    return element(
        "details",
        element("summary", f"{group.head} ({len(group.findings)})"),
        element("p", group.help) if group.help else Html(),
        element("ul", *lines),
        lang=language,
        open=is_open,
    )


def _checklist(report: Report, labels: ReportLabels) -> Html:
    language = "" if report.language == "en" else "en"
    items = [
        element(
            "li",
            element("span", "☑ " if done else "☐ ", aria_hidden="true"),
            element("span", text, lang=language),
            element("span", f" ({labels.confirmed if done else labels.unconfirmed})", class_="soft"),
        )
        for text, done in report.checklist
    ]
    return element("ul", *items, class_="checklist")
