"""A walk through one part of a Word file: its paragraphs as a reader sees them, with changes accepted or rejected.

What stands in a content control, link, field or smart tag is part of its paragraph. A text box has paragraphs of its
own. Of a field only the result is text. A paragraph whose mark was deleted runs on into the next one, whose
properties hold (that is what Word does when the change is accepted).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from lxml import etree

from upr.models.word_facts import Place
from upr.word import tags
from upr.word.changes import RANGES
from upr.word.numbering import Label, Numbering
from upr.word.styles import Styles, run_properties, value
from upr.word.tags import w

View: TypeAlias = Literal["accepted", "rejected"]

GONE: Mapping[View, frozenset[str]] = {"accepted": tags.DELETED, "rejected": tags.INSERTED}
_ROW_GONE = {"accepted": (w("del"), w("cellDel")), "rejected": (w("ins"), w("cellIns"))}
BETWEEN = RANGES | tags.all_w(
    "bookmarkStart bookmarkEnd proofErr permStart permEnd commentRangeStart commentRangeEnd"
)
"""What may stand between two paragraphs without being one."""
_BLANKS = tags.all_w("tab ptab br cr")
_MARKS = {tags.FOOTNOTE_MARK: "footnotes", tags.ENDNOTE_MARK: "endnotes"}
_FIELDS = 20
"""Fields within one another, and pieces of a code, that are looked at for a table of contents."""
_WALKED = (
    *tags.INSERTED,
    *tags.DELETED,
    *(tags.P, tags.RUN, tags.MATH_RUN, tags.TABLE, tags.ROW, tags.CELL, tags.BOX, tags.SDT),
)


@dataclass(frozen=True, slots=True)
class Format:
    """How a stretch of text looks: what the nearest style or the run itself says."""

    font: str
    size: str
    color: str
    shaded: bool
    hidden: bool
    lang: str


@dataclass(slots=True, eq=False)
class Walked:
    """One paragraph. `pieces` are its texts, hidden ones too, each with its format."""

    element: etree._Element
    properties: etree._Element | None
    style_id: str
    place: Place
    label: Label | None = None
    pieces: list[tuple[str, Format]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    joined: bool = False
    """Whether it has run on into the next one, or has vanished."""

    @property
    def text(self) -> str:
        """What a reader sees."""
        return "".join(text for text, form in self.pieces if not form.hidden)

    @property
    def hidden_text(self) -> str:
        """What is formatted as hidden."""
        return "".join(text for text, form in self.pieces if form.hidden)


def walk(root: etree._Element, styles: Styles, numbering: Numbering, view: View = "accepted") -> list[Walked]:
    """The paragraphs below an element, in the order in which they begin."""
    walker = _Walker(styles, numbering, view)
    way = etree.iterwalk(root, events=("start", "end"), tag=_WALKED)
    for event, element in way:
        if event == "end":
            walker.leave(element)
        elif not walker.enter(element):
            way.skip_subtree()
    return [found for found in walker.found if not found.joined]


def in_view(properties: etree._Element | None, view: View) -> etree._Element | None:
    """The properties before they were changed, when changes are rejected."""
    if properties is None or view == "accepted":
        return properties
    tag = properties.tag
    old = properties.find(f"{tag}Change/{tag}")
    return properties if old is None else old


def mark_is_gone(properties: etree._Element | None, view: View) -> bool:
    """Whether the end of a paragraph vanishes, so that it runs on into the next one. The end of a section stays."""
    run = None if properties is None else tags.child(properties, tags.RPR)
    if properties is None or run is None or not any(child.tag in GONE[view] for child in run):
        return False
    return tags.child(properties, tags.SECTION) is None


def runs_on_into(paragraph: etree._Element, view: View) -> etree._Element | None:
    """The paragraph that one runs on into, when its mark vanishes: only one that follows at once."""
    if not mark_is_gone(tags.child(paragraph, tags.PPR), view):
        return None
    following = _next_block(paragraph)
    return following if following is not None and following.tag == tags.P else None


def vanishes(paragraph: etree._Element, view: View) -> bool:
    """Whether nothing of a paragraph stays: as before a table. The last of a cell or text always stays."""
    following = _next_block(paragraph) if mark_is_gone(tags.child(paragraph, tags.PPR), view) else None
    if following is None or following.tag in (tags.P, tags.SECTION):
        return False
    return all(next(one.iterancestors(*GONE[view]), None) is not None for one in paragraph.iter(tags.RUN))


def _next_block(paragraph: etree._Element) -> etree._Element | None:
    following = paragraph.getnext()
    while following is not None and following.tag in BETWEEN:
        following = following.getnext()
    return following


def row_is_gone(element: etree._Element, view: View) -> bool:
    """Whether a table row or cell vanishes."""
    kind = tags.TABLE_ROW_PR if element.tag == tags.ROW else tags.CELL_PR
    properties = tags.child(element, kind)
    return properties is not None and any(child.tag in _ROW_GONE[view] for child in properties)


class _Walker:
    def __init__(self, styles: Styles, numbering: Numbering, view: View) -> None:
        self.found: list[Walked] = []
        self._styles, self._numbering, self._view = styles, numbering, view
        self._open: list[Walked] = []
        self._places: list[Place] = ["text"]
        self._fields: list[list[str]] = []
        self._results: list[bool] = []
        self._in_code = 0
        """Open fields whose result has not begun: what stands there is code, not text."""
        self._waiting: dict[etree._Element, Walked] = {}
        self._formats: dict[object, Format] = {}

    def enter(self, element: etree._Element) -> bool:
        """Begin an element; False when what is in it vanishes."""
        tag = element.tag
        if tag == tags.RUN:
            self._run(element)
        elif tag == tags.P:
            self._paragraph(element)
        elif tag == tags.MATH_RUN:
            self._add("".join(part.text or "" for part in element.iter(tags.MATH_TEXT)), self._format(None))
        elif tag in GONE[self._view]:
            return False
        elif tag in (tags.ROW, tags.CELL):
            return not row_is_gone(element, self._view)
        elif tag == tags.TABLE:
            self._places.append("table" if self._places[-1] == "text" else self._places[-1])
        elif tag == tags.BOX:
            self._places.append("box")
        elif tag == tags.SDT:
            self._places.append("contents" if _is_contents(element) else self._places[-1])
        return True

    def leave(self, element: etree._Element) -> None:
        """End an element."""
        if element.tag == tags.P:
            self._open.pop()
        elif element.tag in (tags.TABLE, tags.BOX, tags.SDT):
            self._places.pop()

    def _paragraph(self, element: etree._Element) -> None:
        own = tags.child(element, tags.PPR)
        properties = in_view(own, self._view)
        style_id = (value(properties, "pStyle") if properties is not None else None) or self._styles.default_paragraph
        place = "contents" if self._in_contents(style_id) else self._places[-1]
        new = Walked(element, properties, style_id, place)
        before = self._waiting.pop(element, None)
        if before is not None:
            new.pieces, new.notes = before.pieces, before.notes
        following = None
        if mark_is_gone(own, self._view):
            following = runs_on_into(element, self._view)
            new.joined = following is not None or vanishes(element, self._view)
        if following is not None:
            self._waiting[following] = new
        if not new.joined:
            new.label = self._numbering.label(properties, style_id, self._styles)
        self._open.append(new)
        self.found.append(new)

    def _in_contents(self, style_id: str) -> bool:
        return self._styles.name(style_id).startswith("toc ") or any(
            map(_is_table_of_contents, self._fields[:_FIELDS])
        )

    def _run(self, element: etree._Element) -> None:
        form: Format | None = None
        for child in element:
            text = self._text(child)
            if text:
                form = form or self._format(tags.child(element, tags.RPR))
                self._add(text, form)

    def _text(self, child: etree._Element) -> str:
        """The text of a part of a run. Marks of fields and notes are taken down on the way."""
        tag = child.tag
        if tag == tags.TEXT:
            return child.text or ""
        if tag == tags.DELETED_TEXT:
            return (child.text or "") if self._view == "rejected" else ""
        if tag in _BLANKS:
            return " "
        if tag == w("noBreakHyphen"):
            return "-"
        if tag == w("sym"):
            return _symbol(child.get(w("char"), ""))
        if tag == tags.FIELD_CHAR:
            self._field(child.get(w("fldCharType"), ""))
        elif tag in (tags.FIELD_CODE, tags.DELETED_CODE) and self._fields:
            self._fields[-1].append(child.text or "")
        elif tag in _MARKS and self._open:
            self._open[-1].notes.append(f"{_MARKS[tag]} {child.get(tags.ID, '')}")
        return ""

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append([])
            self._results.append(False)
            self._in_code += 1
        elif kind == "separate" and self._results and not self._results[-1]:
            self._results[-1] = True
            self._in_code -= 1
        elif kind == "end" and self._fields:
            self._fields.pop()
            self._in_code -= not self._results.pop()

    def _add(self, text: str, form: Format) -> None:
        if self._open and text and not self._in_code:
            self._open[-1].pieces.append((text, form))

    def _format(self, properties: etree._Element | None) -> Format:
        stated = run_properties(in_view(properties, self._view), self._styles.themes)
        character = (value(properties, "rStyle") if properties is not None else None) or ""
        paragraph = self._open[-1].style_id if self._open else self._styles.default_paragraph
        key = (paragraph, character, *stated.items())
        if key not in self._formats:
            self._formats[key] = format_of(self._styles.run(paragraph, character) | stated)
        return self._formats[key]


def format_of(found: dict[str, str]) -> Format:
    """A format from all that was stated; Word's own defaults for the rest (ISO 29500-1, 17.3.2)."""
    shaded = found.get("shade", "auto").lower() not in ("auto", "ffffff", "") or "highlight" in found
    return Format(
        font=found.get("font", "Times New Roman"),
        size=found.get("size", "20"),
        color=found.get("color", "auto").lower(),
        shaded=shaded,
        hidden=bool(found.get("hidden")),
        lang=found.get("lang", ""),
    )


def _is_table_of_contents(code: list[str]) -> bool:
    """By the first word of its code, which may be split in two."""
    return "".join(code[:_FIELDS]).split()[:1] == ["TOC"]


def _is_contents(element: etree._Element) -> bool:
    gallery = element.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}")
    return gallery is not None and gallery.get(tags.VAL) == "Table of Contents"


def _symbol(code: str) -> str:
    """The character of `w:sym`; fonts of symbols keep theirs in the private area from F000 on."""
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
