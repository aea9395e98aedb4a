"""Proof that a reader sees the same before and after: text, numbers, notes, headers, footers, tables, pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from upr.ooxml.names import R
from upr.word import tags
from upr.word.cleaning.parts import is_binary, references
from upr.word.cleaning.pictures import stripped
from upr.word.cleaning.scrub import hidden_runs
from upr.word.opened import WordFile
from upr.word.reading import Reading, read
from upr.word.styles import Styles
from upr.word.tags import w
from upr.word.traces import traces_of
from upr.word.walk import GONE, View, Walked, row_is_gone

_MUST_BE_GONE = ("changes", "comments", "hidden", "names", "data", "left", "orphans", "macros", "objects", "fetched")
_TABLE_PARTS = (tags.ROW, tags.CELL)
_SHOWN = (tags.CELL, w("drawing"), w("pict"), w("object"))
_DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006"
_DRAWN = {
    tags.BLIP: tags.R_EMBED,
    f"{{{tags.V}}}imagedata": tags.R_ID,
    f"{{{_DRAWINGML}/chart}}chart": tags.R_ID,
    f"{{{_DRAWINGML}/diagram}}relIds": f"{{{R}}}dm",
    "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart": tags.R_ID,
}
"""What shows another part, and the attribute that holds its id."""
_PRINTED = ("{*}v", "{*}t", "{*}pt")
"""Values and texts of charts and diagrams."""
_PICTURES = (tags.BLIP, f"{{{tags.V}}}imagedata")


def difference(before: WordFile, after: WordFile, view: View) -> str | None:
    """What a reader would see otherwise, in a few words; None when nothing.

    The file before is read with its changes accepted or rejected, the copy as it is; by the same reader, which knows
    nothing of how the copy was made. Hidden text is left aside in both.
    """
    old, new = read(before, view), read(after)
    if _texts(old.main) != _texts(new.main):
        return "its text or its numbers"
    if _notes(old) != _notes(new):
        return "its notes"
    if _texts(old.others) != _texts(new.others):
        return "its headers or footers"
    if list(_shown(before, old.styles, view)) != list(_shown(after, new.styles, view)):
        return "its tables, pictures or charts"
    return None


def left_in(copy: WordFile) -> list[str]:
    """What should have gone and is still there."""
    found = traces_of(copy)
    return [name for name in _MUST_BE_GONE if name in found]


def lost_references(file: WordFile, renamed: Mapping[str, str]) -> set[tuple[str, str]]:
    """References without a relationship: the new name of their part (`renamed` is by old name), and their id."""
    return {
        (new, value)
        for name, new in renamed.items()
        if not is_binary(new)
        for value in set(references(file.root(name))) - {relation.id for relation in file.relations(name)}
    }


def _texts(paragraphs: tuple[Walked, ...]) -> list[tuple[str, str]]:
    return [(one.text, one.label.text if one.label else "") for one in paragraphs]


def _notes(reading: Reading) -> list[tuple[str, list[tuple[str, str]]]]:
    """Kind and text of each note, in the order of the marks."""
    marks = [mark for paragraph in reading.main for mark in paragraph.notes]
    texts = {mark: _texts(reading.notes.get(mark, ())) for mark in dict.fromkeys(marks)}
    return [(mark.split()[0], texts[mark]) for mark in marks]


def _shown(file: WordFile, styles: Styles, view: View) -> Iterator[list[str] | bytes | None]:
    """Cells and drawings of all that is printed, in their order, and what they show of other parts."""
    for name in file.stories:
        parts = {relation.id: relation.target for relation in file.relations(name)}
        for element in _visible(file.root(name), styles, view):
            if element.tag not in _DRAWN:
                yield None
                continue
            part = parts.get(element.get(_DRAWN[element.tag], ""), "")
            if part in file.parts:
                yield _content(file, part, is_picture=element.tag in _PICTURES)


def _visible(root: etree._Element, styles: Styles, view: View) -> Iterator[etree._Element]:
    """What of `_SHOWN` and `_DRAWN` is seen when changes are accepted or rejected, and hidden text is not shown."""
    gone, hidden = GONE[view], set(hidden_runs(root, styles))
    way = etree.iterwalk(root, events=("start",), tag=(*gone, tags.ROW, tags.RUN, *_SHOWN, *_DRAWN))
    for _, element in way:
        tag = element.tag
        if tag in gone or (tag in _TABLE_PARTS and row_is_gone(element, view)) or element in hidden:
            way.skip_subtree()
        elif tag in _DRAWN or (tag in _SHOWN and not _is_picture_of_object(element)):
            yield element


def _is_picture_of_object(element: etree._Element) -> bool:
    """Whether it is the drawing of an object, which counts itself."""
    parent = element.getparent()
    return element.tag == w("drawing") and parent is not None and parent.tag == w("object")


def _content(file: WordFile, part: str, *, is_picture: bool) -> list[str] | bytes:
    if is_picture:
        return stripped(file.parts[part]) or file.parts[part]
    printed = (one for one in file.root(part).iter(*_PRINTED) if not _is_extension(one))
    return [one.text or "" for one in printed]


def _is_extension(element: etree._Element) -> bool:
    """Whether an element stands in an extension of a chart: rows that were filtered out stand there."""
    return next(element.iterancestors("{*}extLst"), None) is not None
