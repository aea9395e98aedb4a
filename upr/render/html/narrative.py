"""The text as printed, and beside each claim the evidence that it rests on; unfolded without a script."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from upr.languages.forms import fill_label
from upr.languages.report_keys import ReportLabels
from upr.models.document import Heading
from upr.models.report import Card, ClaimView, EarlierCard, HeadingView, Remark
from upr.render.html.elements import Html, element, joined
from upr.render.html.texts import block_html, line_html, notes_html, runs_html

FIRST_LEVEL = 3
"""The page's own headings take levels 1 and 2."""

LONG = 1000
"""Claims from which a browser lays out only those in view."""


def narrative_html(views: Iterable[HeadingView | ClaimView], labels: ReportLabels) -> Html:
    """Headings and claims in the order of the text; no heading is more than one level deeper than the one before."""
    parts: list[Html] = []
    level, views = 0, list(views)
    for view in views:
        first = view.blocks[0]
        level = min(first.level, level + 1) if isinstance(first, Heading) else level
        if isinstance(view, ClaimView):
            parts.append(_claim(view, labels, level))
        elif isinstance(first, Heading):
            parts.append(heading_html(first, view.anchor, level))
    return element("div", *parts, class_="long" if len(views) > LONG else "")


def heading_html(heading: Heading, anchor: str, level: int) -> Html:
    """A heading of the text with the letter that Word prints before it."""
    label = f"{heading.label} " if heading.label else ""
    return element(f"h{level + FIRST_LEVEL - 1}", label, runs_html(heading.runs), id=anchor)


def _claim(view: ClaimView, labels: ReportLabels, level: int) -> Html:
    name = fill_label(labels.paragraph, number=str(view.number)) if view.number else labels.narrative
    first, *rest = view.blocks
    top = heading_html(first, "", level) if isinstance(first, Heading) else block_html(first, view.number, name)
    below = joined(block_html(block, name=name) for block in rest)
    text = element("div", top, below, notes_html(view.notes, labels.notes), class_="text")
    return element("article", text, _beside(view, labels), id=view.anchor, class_="claim", aria_label=name)


def _beside(view: ClaimView, labels: ReportLabels) -> Html:
    parts = [_remarks(view.remarks, labels)] if view.remarks else []
    if view.is_gap:
        parts.append(element("p", labels.strength_notes[view.strength], class_=f"weak {view.strength}"))
    parts += [card_html(card) for card in view.cards]
    if view.earlier:
        parts.append(element("p", labels.earlier, class_="label"))
        parts += [_earlier(card) for card in view.earlier]
    label, numbers = view.related
    if numbers:
        parts.append(element("p", label, Html(" "), joined(map(line_html, numbers), ", "), class_="related"))
    return element("div", *parts, class_="beside", role="group", aria_label=labels.evidence) if parts else Html()


def _remarks(remarks: Iterable[Remark], labels: ReportLabels) -> Html:
    """What was found here, each rule a link to what it says and what to do."""
    lines: list[Html] = []
    for severity, group in groupby(remarks, key=lambda remark: remark.severity):
        rules = joined((line_html(remark.rule) for remark in group), ", ")
        lines.append(element("li", element("strong", labels.remarks[severity]), " ", rules, class_=severity))
    return element("ul", *lines, class_="remarks")


def card_html(card: Card) -> Html:
    """A record: kind, issuer and date at once, the rest unfolded."""
    kind = element("span", card.kind, class_="kind") if card.kind else Html()
    head = joined([kind, Html(" ") if card.kind else Html(), card.summary, _flags(card.flags)])
    if not card.rows:
        return element("p", head, class_="card")
    rows = [
        joined([element("dt", label), element("dd", joined(map(line_html, lines), Html("<br>")))])
        for label, lines in card.rows
    ]
    return element(
        "details", element("summary", head), element("dl", *rows), class_="card again" if card.again else "card"
    )


def _earlier(card: EarlierCard) -> Html:
    head = joined([card.head, _flags(card.marks, "mark")])
    clauses = [element("p", text, _flags([level], "mark")) for text, level in card.clauses]
    return element("details", element("summary", head), element("p", card.text), *clauses, class_="card")


def _flags(flags: Iterable[str], look: str = "flag") -> Html:
    return joined(joined([" ", element("span", flag, class_=look)]) for flag in flags)
