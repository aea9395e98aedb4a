"""From a Word file to its clean copy: settle, scrub, assemble, then prove that a reader sees the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from upr.errors import UprError
from upr.models.word_facts import Mark
from upr.ooxml.names import DC
from upr.ooxml.package import write_package
from upr.word import tags
from upr.word.cleaning.drawings import objects_without_picture
from upr.word.cleaning.parts import Kept, assembled, core_part, is_binary, kept_parts, named_ids, serialized
from upr.word.cleaning.pictures import stripped
from upr.word.cleaning.proof import difference, left_in, lost_references
from upr.word.cleaning.scrub import scrub
from upr.word.cleaning.settle import settle
from upr.word.embedded import BEHIND_CHART, CHUNK, LINKED_OBJECT, LINKED_WORKBOOK, OBJECT, TEMPLATE
from upr.word.opened import WordFile, open_bytes
from upr.word.properties import package_part
from upr.word.reading import read
from upr.word.tags import w
from upr.word.traces import traces_of
from upr.word.tree import parse
from upr.word.walk import View

_REFUSED = {
    "macros": ("programs (macros or controls)", "save it as Word Document (.docx) first, which leaves them out"),
    "chunks": ("chunks of other formats", "open it in Word and save it, which makes them part of the text"),
    "bare": ("an object without a picture of it", "delete the object, or paste it again as a picture"),
    "fetched": ("content that is fetched from elsewhere", "File > Info > Edit Links to Files > Break Link"),
}


class NotCleanedError(UprError):
    """A clean copy cannot be made; nothing is written."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The copy, and what is to be said of it."""

    data: bytes
    taken: tuple[str, ...]
    """What the file held and the copy does not."""
    pictures: int
    """Pictures of kinds that cannot be cleaned without harm; they are in the copy as they were."""
    links: tuple[str, ...]
    """What links still tell; they are left alone."""


def hidden_text(file: WordFile, view: View) -> list[str]:
    """The hidden text of a file, paragraph by paragraph: shown before it goes."""
    reading = read(file, view)
    notes = (paragraph for lines in reading.notes.values() for paragraph in lines)
    found = (paragraph.hidden_text for paragraph in (*reading.main, *notes, *reading.others))
    return [text for text in found if text.strip()]


def clean(file: WordFile, view: View) -> Cleaned:
    """Make the clean copy.

    Raises:
        NotCleanedError: the file holds what cannot be cleaned, or the copy would differ for a reader.
        UnreadableError: a part cannot be read.
    """
    found = traces_of(file)
    for name in _not_cleanable(file, found):
        what, remedy = _REFUSED[name]
        raise NotCleanedError(f"the file holds {what}: no clean copy can be made", remedy)
    kept, contents = _contents(file, view)
    core = core_part(*_title(file))
    data = write_package(assembled(file, kept, contents, core))
    _prove(file, data, view, kept)
    pictures = [name for name in kept.renamed if _is_picture(name, kept) and stripped(file.parts[name]) is None]
    taken = (*(_SAID[name] for name in _SAID if name in found), *_files_taken(found))
    return Cleaned(data, taken, len(pictures), found["links"].detail if "links" in found else ())


_NOT_NEEDED = frozenset({TEMPLATE, LINKED_WORKBOOK, LINKED_OBJECT})
"""What Word would fetch, and what shows in the file without it."""
_SAID: Mapping[str, str] = {
    "changes": "tracked changes",
    "comments": "comments",
    "hidden": "hidden text",
    "names": "names in properties",
    "data": "data that no reader sees",
    "left": "traces of editing",
    "orphans": "notes without a mark",
}


def _not_cleanable(file: WordFile, found: Mapping[str, Mark]) -> Iterator[str]:
    """Why no clean copy can be made."""
    if "macros" in found:
        yield "macros"
    if "objects" in found and CHUNK in found["objects"].detail:
        yield "chunks"
    if any(True for name in file.stories for _ in objects_without_picture(file.root(name))):
        yield "bare"
    if "fetched" in found and not _NOT_NEEDED.issuperset(found["fetched"].detail):
        yield "fetched"


def _files_taken(found: Mapping[str, Mark]) -> Iterator[str]:
    kinds = {kind for name in ("objects", "fetched") if name in found for kind in found[name].detail}
    if kinds & {BEHIND_CHART, LINKED_WORKBOOK}:
        yield "data behind charts"
    if kinds & {OBJECT, LINKED_OBJECT}:
        yield "objects (what they show stays, as pictures)"


def _contents(file: WordFile, view: View) -> tuple[Kept, dict[str, bytes]]:
    """The parts that stay, and the content of each, cleaned, by its old name."""
    kept = kept_parts(file)
    styles = read(file, view).styles
    roots = {name: parse(file.parts[name], choose=False) for name, new in kept.renamed.items() if not is_binary(new)}
    for root in roots.values():
        settle(root, view)
    _drop_notes(roots, _marks(roots))
    for root in roots.values():
        scrub(root, styles)
    kept = kept_parts(file, named_ids(file, roots))
    plain = {name: file.parts[name] for name in kept.renamed if name not in roots}
    pictures = {name: stripped(content) or content for name, content in plain.items()}
    return kept, pictures | {name: serialized(root) for name, root in roots.items() if name in kept.renamed}


def _marks(roots: Mapping[str, etree._Element]) -> set[tuple[str, str]]:
    marks = (mark for root in roots.values() for mark in root.iter(tags.FOOTNOTE_MARK, tags.ENDNOTE_MARK))
    return {(w("footnote") if one.tag == tags.FOOTNOTE_MARK else w("endnote"), one.get(tags.ID, "")) for one in marks}


def _drop_notes(roots: Mapping[str, etree._Element], marks: set[tuple[str, str]]) -> None:
    """Take out notes that no mark leads to, such as those of text that has gone."""
    for root in roots.values():
        for note in list(root.iterchildren(w("footnote"), w("endnote"))):
            is_note = note.get(tags.TYPE, "normal") == "normal"
            if is_note and (note.tag, note.get(tags.ID, "")) not in marks:
                root.remove(note)


def _title(file: WordFile) -> tuple[str, str]:
    core = package_part(file, "core-properties")
    if core is None:
        return "", ""
    return (core.findtext(f"{{{DC}}}title") or "").strip(), (core.findtext(f"{{{DC}}}language") or "").strip()


def _is_picture(name: str, kept: Kept) -> bool:
    return kept.renamed[name].startswith("word/media/")


def _prove(file: WordFile, data: bytes, view: View, kept: Kept) -> None:
    copy = open_bytes(data)
    differs = difference(file, copy, view)
    if differs:
        raise NotCleanedError(f"nothing was written: the copy would differ in {differs}", _ASK)
    left = left_in(copy)
    if left:
        raise NotCleanedError(f"nothing was written: {', '.join(left)} could not be taken out", _ASK)
    if lost_references(copy, {new: new for new in kept.renamed.values()}) - lost_references(file, kept.renamed):
        raise NotCleanedError("nothing was written: the file refers to a part that is not in it", _SAVE)


_ASK = "settle changes and comments in Word itself (Review > Accept, Delete), then run the command again"
_SAVE = "open it in Word, look whether a picture is missing, save it under a new name, and run the command again"
