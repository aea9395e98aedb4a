"""What a Word file holds beside what it says: changes, comments, hidden text, pictures, names, links, programs.

Each is counted by a function of its own, under the name that rules ask for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from upr.models.word_facts import FileParagraph, Mark
from upr.word import tags
from upr.word.changes import changed
from upr.word.embedded import embedded_files, fetched_files, relations
from upr.word.field_codes import field_codes
from upr.word.opened import WordFile
from upr.word.outline import file_paragraph
from upr.word.properties import data_parts, left_behind, names_in_properties
from upr.word.reading import Reading, read
from upr.word.tags import w
from upr.word.walk import Format, Walked

_SMALLEST = 12
"""Half-points: below 6 points nobody reads."""
_FETCHING = re.compile(r"\s*(DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE)\b", re.IGNORECASE)
_FILE = re.compile(r"(?:file:|[A-Za-z]:[\\/]|\\\\|//)", re.IGNORECASE)
_TRACKING = re.compile(
    r"[?&#](?:utm_\w+|fbclid|gclid|mc_eid|mc_cid|igshid|si|ref_src|share_id|_hsenc)=", re.IGNORECASE
)
_USER = re.compile(r"[a-z][a-z0-9+.-]*://[^/?#]*@", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Seen:
    """An opened file, how it reads, and where in it each paragraph stands."""

    file: WordFile
    reading: Reading
    paragraphs: Sequence[FileParagraph]
    positions: Mapping[etree._Element, int]

    def where(self, element: etree._Element) -> int | None:
        """The position of the paragraph of the main part that an element stands in."""
        own = [element] if element.tag == tags.P else []
        around = (*own, *element.iterancestors(tags.P))
        return next((self.positions[one] for one in around if one in self.positions), None)

    def first(self, elements: Iterable[etree._Element]) -> int | None:
        """The position of the first element that stands in a paragraph of the main part."""
        return next((at for at in map(self.where, elements) if at is not None), None)


def traces(seen: Seen) -> dict[str, Mark]:
    """Everything that is there, by name; what is not there is left out."""
    found = {name: look(seen) for name, look in _LOOKS.items()}
    return {name: mark for name, mark in found.items() if mark.count}


def traces_of(file: WordFile) -> dict[str, Mark]:
    """The traces of an opened file: looked for once. Raises `UnreadableError`."""
    if "traces" not in file.readings:
        file.readings["traces"] = _traces_of(file)
    found: dict[str, Mark] = file.readings["traces"]
    return found


def _traces_of(file: WordFile) -> dict[str, Mark]:
    reading = read(file)
    kept = [found for found in reading.main if found.text.strip()]
    paragraphs = tuple(file_paragraph(found, reading.styles) for found in kept)
    return traces(Seen(file, reading, paragraphs, {found.element: at for at, found in enumerate(kept)}))


def _changes(seen: Seen) -> Mark:
    """Marks of revision in everything that is printed; a moved paragraph has two, where it was and where it is."""
    found = [element for name in seen.file.stories for element in changed(seen.file.root(name))]
    kinds = Counter(tags.local(element.tag) for element in found)
    return Mark(len(found), seen.first(found), tuple(kinds))


def _comments(seen: Seen) -> Mark:
    """Comments, and marks of comments that are not there (any more)."""
    names = seen.file.related(seen.file.main, "comments")
    ids = [element.get(tags.ID, "") for name in names for element in seen.file.root(name).iterchildren(w("comment"))]
    marks = [mark for name in seen.file.stories for mark in seen.file.root(name).iter(tags.COMMENT_MARK)]
    lost = {mark.get(tags.ID, "") for mark in marks} - set(ids)
    return Mark(len(ids) + len(lost), seen.first(marks))


def _hidden(seen: Seen) -> Mark:
    """Paragraphs with text that is formatted as hidden, notes, headers and footers too."""
    found = [paragraph for paragraph in _everywhere(seen) if paragraph.hidden_text.strip()]
    return Mark(len(found), seen.first(paragraph.element for paragraph in found))


def _faint(seen: Seen) -> Mark:
    """Paragraphs with white text on no colour, or with text below 6 points."""
    found = [paragraph for paragraph in _everywhere(seen) if any(_is_faint(paragraph, *p) for p in paragraph.pieces)]
    return Mark(len(found), seen.first(paragraph.element for paragraph in found))


def _is_faint(paragraph: Walked, text: str, form: Format) -> bool:
    """White on white: not in tables and boxes, whose colours are not looked at."""
    if form.hidden or not text.strip():
        return False
    plain = paragraph.place == "text" and not form.shaded and not _is_shaded(paragraph.properties)
    tiny = form.size.isdigit() and 0 < int(form.size) < _SMALLEST
    return tiny or (plain and form.color == "ffffff")


def _is_shaded(properties: etree._Element | None) -> bool:
    shade = None if properties is None else properties.find(w("shd"))
    return shade is not None and shade.get(w("fill"), "auto").lower() not in ("auto", "ffffff")


def _everywhere(seen: Seen) -> Iterator[Walked]:
    yield from seen.reading.main
    for note in seen.reading.notes.values():
        yield from note
    yield from seen.reading.others


def _pictures(seen: Seen) -> Mark:
    """Pictures, each file of them once, and drawings such as charts and diagrams."""
    all_of_them = [relation for _, relation in relations(seen.file)]
    parts = {relation.target for relation in all_of_them if relation.type == "image"}
    drawn = [r for r in all_of_them if r.type in ("chart", "chartEx", "diagramData") and not r.external]
    shown = seen.file.root(seen.file.main).iter(tags.BLIP, f"{{{tags.V}}}imagedata", _GRAPHIC)
    return Mark(len(parts) + len(drawn), seen.first(shown), tuple({r.type: None for r in drawn}))


def _objects(seen: Seen) -> Mark:
    """Files within the file: workbooks behind charts, slides, packaged objects, and chunks of other formats."""
    found = embedded_files(seen.file)
    shown = seen.file.root(seen.file.main).iter(f"{{{tags.O}}}OLEObject", w("object"), w("altChunk"), _GRAPHIC)
    return Mark(len(found), seen.first(shown), tuple(dict.fromkeys(found.values())))


def _macros(seen: Seen) -> Mark:
    """Programs: macros, and ActiveX controls."""
    kinds = {"vbaProject": "macros", "control": "controls", "activeXControlBinary": "controls"}
    found = [kinds[relation.type] for _, relation in relations(seen.file) if relation.type in kinds]
    if "macro" in seen.file.content_type(seen.file.main).lower():
        found.append("macros")
    return Mark(len(found), None, tuple(dict.fromkeys(found)))


def _fetched(seen: Seen) -> Mark:
    """What Word would fetch from elsewhere: linked pictures, templates and objects, and fields that read files."""
    kinds = fetched_files(seen.file)
    main = seen.file.root(seen.file.main)
    codes = [c for name in seen.file.stories for c in field_codes(seen.file.root(name)) if _FETCHING.match(c)]
    fields = [f"field {code.split()[0].upper()}" for code in codes]
    return Mark(len(kinds) + len(codes), seen.first(_linked(main)), tuple(dict.fromkeys([*kinds, *fields])))


def _linked(main: etree._Element) -> Iterator[etree._Element]:
    """Elements that link to something outside, in the main part."""
    for element in main.iter(tags.BLIP, tags.SIMPLE_FIELD, tags.FIELD_CODE):
        code = element.get(w("instr"), "") if element.tag == tags.SIMPLE_FIELD else element.text or ""
        if element.get(tags.R_LINK) or _FETCHING.match(code):
            yield element


def _links(seen: Seen) -> Mark:
    """Links whose address tells more than where it leads."""
    found: list[tuple[str, etree._Element | None]] = []
    for name in seen.file.stories:
        root = seen.file.root(name)
        bad = {r.id: _fault(r.target) for r in seen.file.relations(name) if r.type == "hyperlink" and r.external}
        uses = {element.get(tags.R_ID, ""): element for element in root.iter(w("hyperlink"))}
        found += [(fault, uses.get(relation)) for relation, fault in bad.items() if fault]
    shown = [element for _, element in found if element is not None]
    return Mark(len(found), seen.first(shown), tuple(dict.fromkeys(fault for fault, _ in found)))


def _fault(address: str) -> str:
    if _FILE.match(address):
        return "a path on somebody's computer or network"
    if _USER.match(address):
        return "a user name"
    return "a code by which readers are tracked" if _TRACKING.search(address) else ""


def _names(seen: Seen) -> Mark:
    text = " ".join(paragraph.text for paragraph in seen.paragraphs).casefold()
    found = names_in_properties(seen.file, text)
    return Mark(len(found), None, found)


def _data(seen: Seen) -> Mark:
    found = data_parts(seen.file)
    return Mark(len(found), None, found)


def _left(seen: Seen) -> Mark:
    found = left_behind(seen.file)
    return Mark(len(found), None, found)


def _orphans(seen: Seen) -> Mark:
    """Notes with text and without a mark: in the file, and seen by no reader."""
    marks = {mark for story in seen.file.stories for mark in _marks(seen.file.root(story))}
    found = [n for n, lines in seen.reading.notes.items() if n not in marks and any(p.text.strip() for p in lines)]
    return Mark(len(found), None, tuple(dict.fromkeys(name.split()[0] for name in found)))


def _marks(root: etree._Element) -> Iterator[str]:
    """The marks of notes in a part, deleted ones too."""
    for mark in root.iter(tags.FOOTNOTE_MARK, tags.ENDNOTE_MARK):
        kind = "footnotes" if mark.tag == tags.FOOTNOTE_MARK else "endnotes"
        yield f"{kind} {mark.get(tags.ID, '')}"


def _lost(seen: Seen) -> Mark:
    """Marks of notes that are not there."""
    main = seen.file.root(seen.file.main)
    elements = list(main.iter(tags.FOOTNOTE_MARK, tags.ENDNOTE_MARK))
    lost = [one for one, mark in zip(elements, _marks(main), strict=True) if mark not in seen.reading.notes]
    return Mark(len(lost), seen.first(lost))


_GRAPHIC = "{http://schemas.openxmlformats.org/drawingml/2006/main}graphicData"

_LOOKS: Mapping[str, Callable[[Seen], Mark]] = {
    "changes": _changes,
    "comments": _comments,
    "hidden": _hidden,
    "faint": _faint,
    "pictures": _pictures,
    "objects": _objects,
    "macros": _macros,
    "fetched": _fetched,
    "links": _links,
    "names": _names,
    "data": _data,
    "left": _left,
    "orphans": _orphans,
    "lost": _lost,
}
