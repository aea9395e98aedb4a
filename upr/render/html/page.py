"""The whole page: head, landmarks, and one section after the other in the order in which a reviewer needs them."""

from __future__ import annotations

from collections.abc import Iterator

from upr.languages.forms import fill_label
from upr.languages.report import report_labels
from upr.languages.report_keys import ReportLabels
from upr.models.report import Report
from upr.render.html.elements import Html, element, joined
from upr.render.html.findings import findings_html
from upr.render.html.narrative import narrative_html
from upr.render.html.points import checklist_html, readiness_html
from upr.render.html.style import STYLE, style_hash
from upr.render.html.tables import coverage_html, matrix_html, timeline_html
from upr.render.html.texts import runs_html

POLICY = "default-src 'none'; img-src data:; style-src {style}; base-uri 'none'; form-action 'none'"
"""Nothing is loaded, nothing runs, nothing is sent: only our own stylesheet, known by its hash."""

FACTS = ("notice", "review", "session", "kind")
OTHERS = ("organisation", "key-words")
"""Lines of the opening part that are told in one line, and those that have one each."""


def page_html(report: Report) -> str:
    """The page as text."""
    labels = report_labels(report.language)
    body = element(
        "body",
        element("a", labels.skip, href="#narrative", class_="skip"),
        _header(report, labels),
        _contents(report, labels),
        element("main", *(_section(name, title, body, labels) for name, title, body in _sections(report, labels))),
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
    facts = [runs_html(line.runs) for line in report.front if line.kind in FACTS]
    others = [element("li", runs_html(line.runs)) for line in report.front if line.kind in OTHERS]
    return element(
        "header",
        element("p", labels.internal, class_="internal"),
        element("h1", _title(report, labels)),
        element("p", joined(facts, " · "), class_="facts"),
        element("ul", *others, class_="facts"),
        element("p", element("strong", report.size), " · ", report.as_of),
    )


def _contents(report: Report, labels: ReportLabels) -> Html:
    items = [element("li", element("a", title, href=f"#{name}")) for name, title, _ in _sections(report, labels)]
    return element("nav", element("ol", *items), id="contents", aria_label=labels.contents)


def _section(name: str, title: str, body: Html, labels: ReportLabels) -> Html:
    head = element("h2", title, id=f"{name}-title")
    back = element("p", element("a", labels.back, href="#contents"), class_="back")
    return element("section", head, body, back, id=name, aria_labelledby=f"{name}-title")


def _sections(report: Report, labels: ReportLabels) -> Iterator[tuple[str, str, Html]]:
    yield "readiness", labels.readiness, readiness_html(report, labels)
    yield "findings", labels.findings, findings_html(report, labels)
    yield "matrix", labels.matrix, matrix_html(report.matrix, labels)
    yield "narrative", labels.narrative, narrative_html(report.narrative, labels)
    yield "timeline", labels.timeline, timeline_html(report.spans, report.window, labels)
    if report.coverage:
        yield "coverage", labels.coverage, coverage_html(report.coverage, labels)
    yield "sign-offs", labels.sign_offs, joined(element("p", line) for line in report.sign_offs)
    yield "checklist", labels.checklist, checklist_html(report, labels)
