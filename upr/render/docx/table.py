"""Tables: fixed layout, a header row that is repeated on each page, rows that are not torn apart (17.4)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

from upr.models.document import Table
from upr.render.docx.measures import TEXT_WIDTH
from upr.render.docx.runs import WriteRuns, bookmarked

_PROPERTIES = (
    '<w:tblPr><w:tblStyle w:val="TableGrid"/>'
    f'<w:tblW w:w="{TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
    ' w:noHBand="1" w:noVBand="1"/></w:tblPr>'
)
_HEAD = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_ROW = "<w:trPr><w:cantSplit/></w:trPr>"
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>'
_GAP = '<w:p><w:pPr><w:pStyle w:val="TableGap"/></w:pPr></w:p>'


def table_xml(table: Table, number: int, write: WriteRuns) -> str:
    """A table and the gap behind it. The bookmark (with id `number`) stands in its first cell."""
    widths = column_widths(table.widths)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    first, *others = map(write, table.head)
    head = [bookmarked(table.key, number, first), *others]
    rows = "".join(_row(_ROW, "TableText", "", map(write, row), widths, table.align) for row in table.rows)
    return (
        f"<w:tbl>{_PROPERTIES}<w:tblGrid>{grid}</w:tblGrid>"
        f"{_row(_HEAD, 'TableHeading', _SHADE, iter(head), widths, table.align)}{rows}</w:tbl>{_GAP}"
    )


def column_widths(shares: tuple[float, ...]) -> list[int]:
    """Whole widths from shares of the text width; they add up to it exactly, whatever the rounding."""
    edges = [round(share * TEXT_WIDTH) for share in accumulate(shares[:-1], initial=0.0)]
    return [right - left for left, right in pairwise([*edges, TEXT_WIDTH])]


def _row(
    properties: str, style: str, shade: str, cells: Iterator[str], widths: list[int], align: tuple[str, ...]
) -> str:
    content = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{_alignment(side)}</w:pPr>{cell}</w:p></w:tc>'
        for cell, width, side in zip(cells, widths, align, strict=True)
    )
    return f"<w:tr>{properties}{content}</w:tr>"


def _alignment(side: str) -> str:
    return "" if side == "left" else f'<w:jc w:val="{side}"/>'
