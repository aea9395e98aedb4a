"""Marks of tracked changes (ISO 29500-1, 17.13.5), counted one by one.

One mark is one element: text that was inserted, deleted or moved from or to; the mark of such a paragraph, row, cell
or number; and each note of how something was formatted before (`rPrChange` and the like). Word splits a change of one
author in two when it crosses a paragraph, so its own count of revisions can be lower.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from upr.word.tags import all_w

CONTENT = all_w("ins del moveFrom moveTo")
CELLS = all_w("cellIns cellDel cellMerge")
FORMER = all_w(
    "rPrChange pPrChange sectPrChange tblPrChange tblGridChange tblPrExChange trPrChange tcPrChange numberingChange"
)
RANGES = all_w(
    "moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd "
    "customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd "
    "customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd"
)
"""Where a moved stretch begins and ends: not counted, since the stretch itself is."""


def changed(root: etree._Element) -> Iterator[etree._Element]:
    """The marks of one part, in their order."""
    return root.iter(*CONTENT, *CELLS, *FORMER)
