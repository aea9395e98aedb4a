"""What is the same on every page: paper, margins, the page number, and the word DRAFT where it applies."""

from __future__ import annotations

from string import Formatter

from upr.models.document import TextRun
from upr.ooxml import names
from upr.render.docx.measures import MARGIN, PAGE_HEIGHT, PAGE_WIDTH
from upr.render.docx.notes import NoteName
from upr.render.docx.runs import field, text_xml
from upr.render.docx.xml import word_part

_PAGE = (
    f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/>'
    f'<w:pgMar w:top="{MARGIN}" w:right="{MARGIN}" w:bottom="{MARGIN}" w:left="{MARGIN}"'
    ' w:header="708" w:footer="708" w:gutter="0"/>'
)
_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}


def relationship_id(part: str) -> str:
    """The id of the document's relationship to one of our own parts."""
    return f"rId{list(names.DOCUMENT_PARTS).index(part) + 1}"


def section_xml(draft: bool, note: NoteName) -> str:
    """The properties of the only section (17.6). LibreOffice reads the form of note numbers here, not in settings."""
    header = f'<w:headerReference w:type="default" r:id="{relationship_id("word/header1.xml")}"/>' if draft else ""
    footer = f'<w:footerReference w:type="default" r:id="{relationship_id("word/footer1.xml")}"/>'
    notes = f'<w:{note}Pr><w:numFmt w:val="decimal"/></w:{note}Pr>'
    return f"<w:sectPr>{header}{footer}{notes}{_PAGE}</w:sectPr>"


def footer_part(label: str) -> bytes:
    """The page number on every page (FMT-4); `label` is like `Page {page} of {pages}`."""
    content = "".join(
        _text(text) + (field(_FIELDS[name], "1") if name else "") for text, name, _, _ in Formatter().parse(label)
    )
    return word_part("ftr", f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{content}</w:p>')


def header_part(label: str) -> bytes:
    """The word that marks a draft, on every page."""
    return word_part("hdr", f'<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{_text(label)}</w:p>')


def _text(text: str) -> str:
    return text_xml(TextRun(text)) if text else ""
