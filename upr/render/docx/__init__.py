"""The Word file."""

from __future__ import annotations

from upr.models.document import Document
from upr.ooxml.closed_list import check_package
from upr.ooxml.package import write_package
from upr.render.docx.parts import build_parts


def render_docx(document: Document) -> bytes:
    """A document as a .docx, checked as a finished file against the closed list. The same document, the same bytes.

    Raises `ClosedListError` when something stands in it that may not: a fault of ours, and nothing is handed out.
    """
    data = write_package(build_parts(document))
    check_package(data)
    return data
