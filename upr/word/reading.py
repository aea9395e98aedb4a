"""A whole Word file as a reader sees it: paragraphs of the main part with their numbers, and the notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lxml import etree

from upr.errors import UnreadableError
from upr.models.word_facts import FileNote
from upr.models.words import count_text
from upr.word import tags
from upr.word.numbering import Numbering, read_numbering
from upr.word.opened import WordFile
from upr.word.styles import Styles, read_styles, read_themes
from upr.word.tags import w
from upr.word.tree import MOST_PARAGRAPHS
from upr.word.walk import View, Walked, walk

KINDS: tuple[Literal["endnotes", "footnotes"], ...] = ("endnotes", "footnotes")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read; `notes` are all notes of the file by kind, blank and id, those without a mark too."""

    styles: Styles
    main: tuple[Walked, ...]
    notes: dict[str, tuple[Walked, ...]]
    others: tuple[Walked, ...]
    """Paragraphs of headers and footers."""


def read(file: WordFile, view: View = "accepted") -> Reading:
    """Read a file with its changes accepted or rejected: once for each. Raises `UnreadableError`."""
    if view not in file.readings:
        file.readings[view] = _read(file, view)
    reading: Reading = file.readings[view]
    return reading


def _read(file: WordFile, view: View) -> Reading:
    _expect_modest(file)
    styles = read_styles(file.one("styles"), read_themes(file.one("theme")))
    numbering = read_numbering(file.one("numbering"), styles)
    main = tuple(walk(file.root(file.main), styles, numbering, view))
    notes = {
        f"{kind} {element.get(tags.ID, '')}": tuple(walk(element, styles, Numbering(numbering.lists), view))
        for kind in KINDS
        for element in note_elements(file, kind)
    }
    others = [name for kind in ("header", "footer") for name in file.related(file.main, kind)]
    lines = (line for name in others for line in walk(file.root(name), styles, Numbering(numbering.lists), view))
    return Reading(styles, main, notes, tuple(lines))


def _expect_modest(file: WordFile) -> None:
    """Hold the bound on paragraphs for all that is printed: one part alone cannot pass it."""
    if sum(1 for name in file.stories for _ in file.root(name).iter(tags.P)) > MOST_PARAGRAPHS:
        raise UnreadableError("it is far longer than a submission can be", "Inspect a part of it.")


def note_elements(file: WordFile, kind: str) -> Iterator[etree._Element]:
    """The notes of one kind, without separators (their `type` says what they are)."""
    for name in file.related(file.main, kind):
        for element in file.root(name).iterchildren(w("footnote"), w("endnote")):
            if element.get(tags.TYPE, "normal") == "normal":
                yield element


def notes_in_text(reading: Reading, positions: dict[Walked, int]) -> Iterator[FileNote]:
    """The notes whose marks stand in the main part, numbered by their marks; each once."""
    for kind in KINDS:
        marks = ((mark, found) for found in reading.main for mark in found.notes if mark.startswith(kind))
        first: dict[str, Walked] = {}
        for mark, found in marks:
            if mark in reading.notes:
                first.setdefault(mark, found)
        for number, (mark, found) in enumerate(first.items(), 1):
            texts = [paragraph.text for paragraph in reading.notes[mark]]
            words = sum(map(count_text, texts))
            yield FileNote(kind, number, " ".join(texts).strip(), words, positions[found])
