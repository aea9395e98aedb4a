"""CommonMark's own examples, and the characters that a reader sees of each, without white space."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from upr.text.nodes import (
    Block,
    Citation,
    Code,
    CrossReference,
    Directive,
    Heading,
    Inline,
    Link,
    ListBlock,
    Paragraph,
    Quotation,
    Table,
    Text,
)

EXAMPLES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "text/commonmark-spec.json").read_text("utf-8"))

REFUSED = {"NAR003", "NAR005", "NAR009", "LNK004"}
"""What the examples hold that a narrative may not: HTML, images, labelled references, links to relative paths."""

CONTROL_CHARACTERS = {
    26: "`&#0;` is printed as U+FFFD, as CommonMark says, and reported",
    39: "`&#10;` is reported and printed as U+FFFD: a line end inside a text would break the numbering",
}

OTHER_TEXT = {39}
"""Where what we print differs from CommonMark, for the reason given above."""


class VisibleText(HTMLParser):
    """The text of a page, with the alternative text of its images."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.extend(value for name, value in attrs if tag == "img" and name == "alt" and value)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def with_raw_tags_as_text(html: str, markdown: str) -> str:
    """The page with those tags escaped that stand in the source too, in the same order."""
    cursor = 0

    def escaped(tag: re.Match[str]) -> str:
        nonlocal cursor
        found = markdown.find(tag[0], cursor)
        if found < 0:
            return tag[0]
        cursor = found + len(tag[0])
        return escape(tag[0], quote=False)

    return re.sub(r"<[^>]*>", escaped, html)


def visible_in_html(html: str) -> str:
    reader = VisibleText()
    reader.feed(html)
    reader.close()
    return squeezed("".join(reader.parts))


def visible(nodes: Iterable[Block | Inline]) -> str:
    return squeezed("".join(text_of(node) for node in nodes))


def text_of(node: Block | Inline) -> str:
    match node:
        case Text(text) | Code(text):
            return text
        case Paragraph(inlines) | Heading(inlines=inlines):
            return visible(inlines)
        case Link(children=children):
            return visible(children)
        case ListBlock(items):
            return "".join(visible(item) for item in items)
        case Quotation(blocks):
            return visible(blocks)
        case Table(head, rows):
            return "".join(visible(cell) for row in (head, *rows) for cell in row)
        case Citation() | CrossReference() | Directive():
            raise AssertionError("CommonMark knows no such node")
    return ""
