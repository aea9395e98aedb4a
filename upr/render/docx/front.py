"""The opening part, before paragraph 1: what OHCHR looks for first, on the page where the text begins."""

from __future__ import annotations

from collections.abc import Mapping

from upr.models.document import FrontKind, FrontLine
from upr.render.docx.runs import WriteRuns

_STYLES: Mapping[FrontKind, str] = {
    "notice": "FrontNotice",
    "review": "FrontReview",
    "session": "FrontLine",
    "kind": "FrontLine",
    "title": "Title",
    "organisations-heading": "FrontHeading",
    "organisation": "FrontOrganisation",
    "key-words": "FrontKeyWords",
}


def front_xml(lines: tuple[FrontLine, ...], write: WriteRuns) -> str:
    """The lines in the order that composing chose."""
    return "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{_STYLES[line.kind]}"/></w:pPr>{write(line.runs)}</w:p>' for line in lines
    )
