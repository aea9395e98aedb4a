"""Blocks of the body. Each block's content stands in a bookmark named by its key, for references and the way back."""

from __future__ import annotations

from upr.models.document import Block, Heading, ListItem, Paragraph, Quotation, Table
from upr.render.docx.measures import list_indent, quotation_indent
from upr.render.docx.numbering import UNNUMBERED, list_number
from upr.render.docx.runs import WriteRuns, bookmarked
from upr.render.docx.table import table_xml

_NO_NUMBER = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{UNNUMBERED}"/></w:numPr>'
_PARAGRAPH_STYLES = {"text": "NumberedParagraph", "recommendation": "Recommendation"}


def body_xml(blocks: tuple[Block, ...], write: WriteRuns) -> str:
    """All blocks, one after the other."""
    return "".join([_block(block, number, write) for number, block in enumerate(blocks)])


def _block(block: Block, number: int, write: WriteRuns) -> str:
    """One block; `number`, its place in the document, is also the id of its bookmark."""
    if isinstance(block, Table):
        return table_xml(block, number, write)
    content = bookmarked(block.key, number, write(block.runs))
    return f"<w:p><w:pPr>{_properties(block)}</w:pPr>{content}</w:p>"


def _properties(block: Heading | Paragraph | ListItem | Quotation) -> str:
    """Paragraph properties: a style, and what the style cannot know."""
    match block:
        case Heading():
            return _heading(block)
        case Paragraph(role=role):
            return f'<w:pStyle w:val="{_PARAGRAPH_STYLES[role]}"/>'
        case ListItem():
            return f'<w:pStyle w:val="ListItem"/>{_list_place(block)}'
        case Quotation(level=level):
            indent = f'<w:ind w:left="{quotation_indent(level)}"/>' if level else ""
            return f'<w:pStyle w:val="Quote"/>{indent}'


def _heading(heading: Heading) -> str:
    """Levels 1 and 2 are numbered by their style; one without a label is taken out of the series."""
    unnumbered = heading.level < 3 and not heading.label
    return f'<w:pStyle w:val="Heading{heading.level}"/>{_NO_NUMBER if unnumbered else ""}'


def _list_place(item: ListItem) -> str:
    """An item's number, or for its further paragraphs the same indent without one."""
    if not item.label:
        return f'<w:ind w:left="{list_indent(item.level)}"/>'
    return f'<w:numPr><w:ilvl w:val="{item.level}"/><w:numId w:val="{list_number(item.list_id)}"/></w:numPr>'
