"""Tracked changes, accepted or rejected for good (ISO 29500-1, 17.13.5)."""

from __future__ import annotations

from lxml import etree

from upr.word import tags
from upr.word.changes import CELLS, FORMER, RANGES
from upr.word.tags import all_w, w
from upr.word.walk import GONE, View, row_is_gone, runs_on_into, vanishes

_PROPERTIES = all_w("rPr trPr tcPr numPr pPr")
_STAYS = {tags.PPR: (tags.RPR, tags.SECTION), tags.SECTION: (w("headerReference"), w("footerReference"))}
"""What the note of former properties does not hold, and so stays as it is."""


def settle(root: etree._Element, view: View) -> None:
    """Make all changes of a part final."""
    joins = [(one, into) for one in root.iter(tags.P) if (into := runs_on_into(one, view)) is not None]
    empty = [one for one in root.iter(tags.P) if vanishes(one, view)]
    for part in [one for one in root.iter(tags.ROW, tags.CELL) if row_is_gone(one, view)]:
        _remove(part)
    _tidy_tables(root)
    _settle_content(root, view)
    for change in list(root.iter(*FORMER)):
        _settle_former(change, view)
    for last, paragraphs in _joined(joins).items():
        _run_on(paragraphs, last)
    for paragraph in empty:
        _remove(paragraph)


def _settle_content(root: etree._Element, view: View) -> None:
    for element in list(root.iter(*tags.INSERTED, *tags.DELETED)):
        parent = element.getparent()
        if parent is not None and (parent.tag in _PROPERTIES or element.tag in GONE[view]):
            _remove(element)
    for element in list(root.iter(*tags.INSERTED, *tags.DELETED)):
        unwrap(element)
    for element in list(root.iter(*CELLS, *RANGES)):
        _remove(element)
    for old, new in ((tags.DELETED_TEXT, tags.TEXT), (tags.DELETED_CODE, tags.FIELD_CODE)):
        for element in root.iter(old):
            element.tag = new


def _settle_former(change: etree._Element, view: View) -> None:
    """The properties as they are, or as they were."""
    properties = change.getparent()
    if properties is None:
        return
    former = change.find(properties.tag)
    properties.remove(change)
    if view == "rejected" and former is not None:
        stays = _STAYS.get(properties.tag, ())
        kept = [child for child in properties if child.tag in stays]
        for child in list(properties):
            properties.remove(child)
        first = [child for child in kept if properties.tag == tags.SECTION]
        properties.extend([*first, *former, *(child for child in kept if child not in first)])


def _joined(joins: list[tuple[etree._Element, etree._Element]]) -> dict[etree._Element, list[etree._Element]]:
    """The paragraphs that run on into one, in their order, so that each piece of text is moved once."""
    ends: dict[etree._Element, etree._Element] = {}
    for paragraph, following in reversed(joins):
        ends[paragraph] = ends.get(following, following)
    found: dict[etree._Element, list[etree._Element]] = {}
    for paragraph, _ in joins:
        found.setdefault(ends[paragraph], []).append(paragraph)
    return found


def _run_on(paragraphs: list[etree._Element], last: etree._Element) -> None:
    """Let paragraphs run on into the last one, whose properties hold."""
    content = [child for one in paragraphs for child in one if child.tag != tags.PPR]
    own = last.find(tags.PPR)
    at = 0 if own is None else last.index(own) + 1
    last[at:at] = content
    for paragraph in paragraphs:
        _remove(paragraph)


def _tidy_tables(root: etree._Element) -> None:
    for row in [one for one in root.iter(tags.ROW) if one.find(f".//{tags.CELL}") is None]:
        _remove(row)
    for table in [one for one in root.iter(tags.TABLE) if one.find(f".//{tags.ROW}") is None]:
        _remove(table)
    for cell in root.iter(tags.CELL):
        if cell.find(f".//{tags.P}") is None:
            etree.SubElement(cell, tags.P)


def unwrap(element: etree._Element) -> None:
    """Put what is in an element into its place."""
    for child in list(element):
        element.addprevious(child)
    _remove(element)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
