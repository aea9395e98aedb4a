"""Matrix, timeline and coverage: tables that say everything, with bars that only repeat it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from upr.languages.forms import fill_label
from upr.languages.report_keys import ReportLabels, counted
from upr.models.report import CoverLine, MatrixLine, Span
from upr.render.html.elements import Html, element, joined
from upr.render.html.texts import line_html, scrolled

BAR = 100
"""Length of a whole bar in its own units."""


def matrix_html(lines: Sequence[MatrixLine], labels: ReportLabels) -> Html:
    """Sections against the strength of their evidence."""
    columns = labels.columns
    head = element(
        "tr",
        element("th", columns["section"], scope="col"),
        *(element("th", name, scope="col", class_=f"count {key}") for key, name in labels.strengths.items()),
        *(element("th", columns[key], scope="col", class_="count") for key in ("recommendations", "records")),
        element("th", columns["share"], scope="col", class_="share", aria_hidden="true"),
    )
    body = element("tbody", *(_matrix_row(line) for line in lines))
    table = scrolled(element("table", element("thead", head), body), _name(labels.matrix, labels))
    return joined([element("p", labels.strength_key, class_="key"), table])


def _name(title: str, labels: ReportLabels) -> str:
    return fill_label(labels.table, title=title)


def _matrix_row(line: MatrixLine) -> Html:
    whole = sum(count for _, count in line.counts)
    cells = [
        _count(f"({count})" if strength == "none" and count and not line.states_facts else str(count))
        for strength, count in line.counts
    ]
    bar = bar_html([(strength, count / whole) for strength, count in line.counts if count]) if whole else Html()
    return element(
        "tr",
        element("th", line_html(line.title), scope="row"),
        *cells,
        _count(str(line.recommendations)),
        _count(str(line.records)),
        element("td", bar, class_="share", aria_hidden="true"),
    )


def _count(text: str) -> Html:
    return element("td", text, class_="count nil" if text == "0" else "count")


def bar_html(shares: Iterable[tuple[str, float]]) -> Html:
    """A bar of parts, each a class and its share of the whole; for the eye only."""
    parts: list[Html] = []
    at = 0.0
    for name, share in shares:
        width = BAR * share
        parts.append(element("rect", x=f"{at:.2f}", y="0", width=f"{width:.2f}", height="10", class_=name))
        at += width
    return element(
        "svg",
        *parts,
        class_="bar",
        viewBox=f"0 0 {BAR} 10",
        preserveAspectRatio="none",
        aria_hidden="true",
        focusable="false",
    )


def timeline_html(spans: Sequence[Span], window: str, labels: ReportLabels) -> Html:
    """The evidence by year, in groups: before the window, inside it, after the writing date."""
    if not spans:
        return element("p", labels.nothing["evidence"])
    columns = labels.columns
    head = element(
        "tr",
        element("th", columns["period"], scope="col"),
        element("th", columns["records"], scope="col", class_="count all"),
        element("th", columns["doubtful"], scope="col", class_="count doubtful"),
        element("th", columns["share"], scope="col", class_="share", aria_hidden="true"),
        element("th", columns["paragraphs"], scope="col"),
    )
    most = max(span.sound + span.doubtful for span in spans)
    bodies = [_span_group(where, list(group), most, labels) for where, group in _by_place(spans)]
    table = scrolled(element("table", element("thead", head), *bodies), _name(labels.timeline, labels))
    return joined([element("p", window, class_="key"), table])


def _by_place(spans: Iterable[Span]) -> Iterable[tuple[str, Iterable[Span]]]:
    return groupby(spans, key=lambda span: span.where)


def _span_group(where: str, spans: Sequence[Span], most: int, labels: ReportLabels) -> Html:
    total = counted(labels.unit, sum(span.sound + span.doubtful for span in spans))
    head = element("th", f"{labels.windows[where]}: {total}", scope="rowgroup", colspan=5, class_="rows")
    return element("tbody", element("tr", head), *(_span_row(span, most) for span in spans))


def _span_row(span: Span, most: int) -> Html:
    bar = bar_html([("sound", span.sound / most), ("doubtful", span.doubtful / most)])
    return element(
        "tr",
        element("th", span.label, scope="row"),
        _count(str(span.sound + span.doubtful)),
        _count(str(span.doubtful)),
        element("td", bar, class_="share", aria_hidden="true"),
        element("td", joined(map(line_html, span.claims), ", ")),
    )


def coverage_html(lines: Sequence[CoverLine], labels: ReportLabels) -> Html:
    """Themes: ours beside those of other known submissions."""
    columns = labels.columns
    names = {"theme": "", "paragraphs": "count", "recommendations": "count", "others": ""}
    head = element("tr", *(element("th", columns[key], scope="col", class_=look) for key, look in names.items()))
    rows = [
        element(
            "tr",
            element("th", line.theme, scope="row", lang="en"),
            _count(str(line.paragraphs)),
            _count(str(line.recommendations)),
            element("td", "; ".join(line.others)) if line.others else element("td", labels.others, class_="soft"),
        )
        for line in lines
    ]
    return scrolled(
        element("table", element("thead", head), element("tbody", *rows)),
        _name(labels.coverage, labels),
    )
