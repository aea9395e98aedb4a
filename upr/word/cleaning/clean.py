"""From a Word file to its clean copy: settle, scrub, assemble, then prove that a reader sees the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from upr.errors import UprError
from upr.ooxml.names import DC
from upr.ooxml.package import write_package
from upr.word import tags
from upr.word.cleaning.parts import Kept, assembled, core_part, is_binary, kept_parts, serialized
from upr.word.cleaning.pictures import stripped
from upr.word.cleaning.proof import difference, left_in, lost_references
from upr.word.cleaning.scrub import scrub
from upr.word.cleaning.settle import settle
from upr.word.opened import WordFile, open_bytes
from upr.word.properties import package_part
from upr.word.reading import read
from upr.word.tags import w
from upr.word.traces import traces_of
from upr.word.tree import parse
from upr.word.walk import View

_REFUSED = {
    "macros": ("programs (macros or controls)", "save it as Word Document (.docx) first, which leaves them out"),
    "objects": ("other files that are embedded in it", "delete the objects, or paste them again as plain text"),
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
    for name, (what, remedy) in _REFUSED.items():
        if name in found and set(found[name].detail) != {"attachedTemplate"}:
            raise NotCleanedError(f"the file holds {what}: no clean copy can be made", remedy)
    kept = kept_parts(file)
    contents = _contents(file, kept, view)
    core = core_part(*_title(file))
    data = write_package(assembled(file, kept, contents, core))
    _prove(file, data, view, kept)
    pictures = [name for name in kept.renamed if _is_picture(name, kept) and stripped(file.parts[name]) is None]
    taken = tuple(_SAID[name] for name in _SAID if name in found)
    return Cleaned(data, taken, len(pictures), found["links"].detail if "links" in found else ())


_SAID: Mapping[str, str] = {
    "changes": "tracked changes",
    "comments": "comments",
    "hidden": "hidden text",
    "names": "names in properties",
    "data": "data that no reader sees",
    "left": "traces of editing",
    "orphans": "notes without a mark",
}


def _contents(file: WordFile, kept: Kept, view: View) -> dict[str, bytes]:
    """The content of each part that stays, cleaned, by its old name."""
    styles = read(file, view).styles
    roots = {name: parse(file.parts[name], choose=False) for name, new in kept.renamed.items() if not is_binary(new)}
    for root in roots.values():
        settle(root, view)
    _drop_notes(roots, _marks(roots))
    for root in roots.values():
        scrub(root, styles)
    plain = {name: file.parts[name] for name in kept.renamed if name not in roots}
    pictures = {name: stripped(content) or content for name, content in plain.items()}
    return pictures | {name: serialized(root) for name, root in roots.items()}


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
