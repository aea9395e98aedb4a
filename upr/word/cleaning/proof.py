"""Proof that a reader sees the same before and after: text, numbers, notes, headers, footers, tables, pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from upr.ooxml.names import R
from upr.word import tags
from upr.word.cleaning.parts import is_binary
from upr.word.cleaning.scrub import hidden_runs
from upr.word.opened import WordFile
from upr.word.reading import Reading, read
from upr.word.styles import Styles
from upr.word.tags import w
from upr.word.traces import traces_of
from upr.word.walk import GONE, View, Walked, row_is_gone

_MUST_BE_GONE = ("changes", "comments", "hidden", "names", "data", "left", "orphans", "macros", "objects", "fetched")
_TABLE_PARTS = (tags.ROW, tags.CELL)
_SHOWN = (tags.CELL, w("drawing"), w("pict"))
_RELATION = f"{{{R}}}"


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
    if _shown(before.root(before.main), old.styles, view) != _shown(after.root(after.main), new.styles, view):
        return "its tables or pictures"
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
        for value in set(_references(file.root(name))) - {relation.id for relation in file.relations(name)}
    }


def _references(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        for name, value in element.attrib.items():
            if str(name).startswith(_RELATION) and value:
                yield str(value)


def _texts(paragraphs: tuple[Walked, ...]) -> list[tuple[str, str]]:
    return [(one.text, one.label.text if one.label else "") for one in paragraphs]


def _notes(reading: Reading) -> list[tuple[str, list[tuple[str, str]]]]:
    """Kind and text of each note, in the order of the marks."""
    marks = [mark for paragraph in reading.main for mark in paragraph.notes]
    return [(mark.split()[0], _texts(reading.notes.get(mark, ()))) for mark in marks]


def _shown(root: etree._Element, styles: Styles, view: View) -> int:
    """Cells and drawings that are seen when changes are accepted or rejected."""
    hidden = set(hidden_runs(root, styles))
    shown = (one for one in root.iter(*_SHOWN) if one.getparent() not in hidden)
    return sum(not _is_gone(element, GONE[view], view) for element in shown)


def _is_gone(element: etree._Element, gone: frozenset[str], view: View) -> bool:
    around = (element, *element.iterancestors(*gone, tags.ROW, tags.CELL))
    return any(one.tag in gone or (one.tag in _TABLE_PARTS and row_is_gone(one, view)) for one in around)
