"""Runs, blocks, notes and lines of the page: what is printed in the Word file, in HTML."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from upr.models.document import (
    Block,
    BreakRun,
    Heading,
    LinkRun,
    ListItem,
    Note,
    NoteRun,
    Paragraph,
    Quotation,
    ReferenceRun,
    Run,
    Runs,
    Table,
    TextRun,
)
from upr.models.report import Line
from upr.ooxml.addresses import is_allowed_address
from upr.render.html.elements import Html, element, joined

DEEPEST_INDENT = 4


def runs_html(runs: Runs) -> Html:
    """The runs of one paragraph."""
    return joined(map(_run, runs))


def _run(run: Run) -> str:
    match run:
        case TextRun():
            return _text(run)
        case BreakRun():
            return element("br")
        case LinkRun(url=url, runs=inner):
            return link(url, joined(map(_text, inner)))
        case ReferenceRun(text=text):  # the number is also the paragraph's anchor
            return element("a", text, href=f"#p{text}") if text.isdigit() else text
        case NoteRun(number=number):
            return element("sup", element("a", str(number), href=f"#n{number}", id=f"m{number}"))


def _text(run: TextRun) -> str:
    text: str = run.text
    if run.language:
        text = element("span", text, lang=run.language, dir=direction(run.text))
    if run.italic:
        text = element("em", text)
    return element("strong", text) if run.bold else text


def direction(text: str) -> str:
    """`rtl` where the first letter with a direction of its own goes from right to left, else nothing."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return "" if kind == "L" else "rtl"
    return ""


def link(url: str, content: str) -> Html:
    """A live link that tells the other side nothing; plain text where nothing but a web page may be behind it."""
    if not is_allowed_address(url):
        return joined([content])
    return element("a", content, href=url, rel="noopener noreferrer", class_="out")


def line_html(line: Line) -> Html:
    """A line of words, with its link."""
    if line.url:
        return link(line.url, line.text)
    content: str = line.text
    if line.language:
        content = element("span", line.text, lang=line.language, dir=direction(line.text))
    return element("a", content, href=f"#{line.anchor}") if line.anchor else joined([content])


def block_html(block: Block, number: int = 0, name: str = "") -> Html:
    """A block of a claim; `number` is printed before a numbered paragraph, `name` is heard before a table."""
    match block:
        case Paragraph():
            figure = element("span", f"{number}.", class_="number") if number else Html()
            return element("p", figure, Html(" " if number else ""), runs_html(block.runs), class_="numbered")
        case ListItem(label=label, level=level):
            mark = joined([label, " "]) if label else Html()
            return element("p", mark, runs_html(block.runs), class_=f"item level{min(level, DEEPEST_INDENT)}")
        case Quotation():
            return element("blockquote", element("p", runs_html(block.runs)))
        case Table():
            return _table(block, name)
        case Heading():
            return element("p", element("strong", runs_html(block.runs)))


def _table(table: Table, name: str) -> Html:
    head = element("tr", *(element("th", runs_html(cell), scope="col") for cell in table.head))
    rows = [element("tr", *(element("td", runs_html(cell)) for cell in row)) for row in table.rows]
    return scrolled(element("table", element("thead", head), element("tbody", *rows)), name)


def scrolled(table: Html, name: str) -> Html:
    """A table that may be wider than a telephone: it scrolls by itself, by keyboard too."""
    return element("div", table, class_="wide", tabindex="0", role="region", aria_label=name)


def notes_html(notes: Iterable[Note], label: str) -> Html:
    """The notes of a claim, each with the way back to its mark."""
    lines = [
        element(
            "p",
            element("a", str(note.number), href=f"#m{note.number}"),
            Html(" "),
            runs_html(note.runs),
            id=f"n{note.number}",
        )
        for note in notes
    ]
    return element("div", *lines, class_="notes", role="group", aria_label=label) if lines else Html()
