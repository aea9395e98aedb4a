"""What is taken out of each part: marks of comments and editing, names, hidden text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from upr.ooxml.names import A
from upr.word import tags
from upr.word.changes import RANGES
from upr.word.cleaning.drawings import objects_to_pictures, scrub_chart
from upr.word.cleaning.fields import freeze
from upr.word.cleaning.settle import unwrap
from upr.word.pictures import IMAGE_EFFECTS, file_names, is_file_name
from upr.word.styles import Styles, run_properties, value
from upr.word.tags import all_w, w
from upr.word.walk import format_of

_GOES = RANGES | all_w(
    "commentRangeStart commentRangeEnd commentReference annotationRef proofErr lastRenderedPageBreak "
    "permStart permEnd rsids rsid docVars mailMerge attachedTemplate trackRevisions revisionView "
    "documentProtection writeProtection activeWritingStyle proofState saveThroughXslt linkStyles smartTagType "
    "printerSettings dataBinding alias tag doNotTrackMoves doNotTrackFormatting"
)
_GOES_ANYWHERE = ("{*}docId", "{*}dataBinding", "{*}commentEx", "{*}presenceInfo")
"""Names that Microsoft's later namespaces use too."""
_WRAPPERS = all_w("smartTag customXml")
_INSIDE_WRAPPERS = all_w("smartTagPr customXmlPr")
_WORD_ATTRIBUTES = frozenset({w("author"), w("date"), w("initials"), w("conformance"), w("ed"), w("edGrp")})
_ATTRIBUTE = re.compile(r"\{[^}]*\}(?:rsid\w*|paraId|textId|dateUtc|userId|providerId|durableId|editId|anchorId)")
_TEXTS = {*all_w("t tab ptab br cr sym noBreakHyphen softHyphen delText drawing pict object"), tags.ALTERNATE}
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_PICTURES = ("{http://schemas.openxmlformats.org/drawingml/2006/picture}cNvPr", f"{{{A}}}cNvPr")
_DRAWN = ("{*}cNvPr",)
"""Of pictures, and of shapes in groups, charts and diagrams."""
_COPY_OF_DRAWING = f"{{{tags.O}}}gfxdata"
"""The drawing once more, as a whole package in base64: with pictures and names of files, and read by Word alone."""
_OFFICE_TITLE = f"{{{tags.O}}}title"


def scrub(root: etree._Element, styles: Styles) -> None:
    """Clean one part in place."""
    for run in list(hidden_runs(root, styles)):
        for child in [one for one in run if one.tag in _TEXTS]:
            run.remove(child)
    for element in list(root.iter(*_GOES, *_GOES_ANYWHERE)):
        _remove(element)
    for element in list(root.iter(*_INSIDE_WRAPPERS)):
        _remove(element)
    for element in list(root.iter(*_WRAPPERS)):
        unwrap(element)
    for effects in list(root.iter(IMAGE_EFFECTS)):
        _remove(_extension(effects))
    objects_to_pictures(root)
    scrub_chart(root)
    freeze(root)
    _drop_last_place(root)
    _drop_empty_runs(root)
    for element in root.iter():
        _scrub_attributes(element)
    _name_pictures(root)


def hidden_runs(root: etree._Element, styles: Styles) -> Iterator[etree._Element]:
    """The runs that hold text and are formatted as hidden, by themselves or by a style."""
    if not styles.hides and next(root.iter(w("vanish")), None) is None:
        return
    known: dict[tuple[str, str, str | None], bool] = {}
    around: dict[etree._Element | None, str] = {}
    for run in root.iter(tags.RUN):
        if any(child.tag in _TEXTS for child in run):
            own = tags.child(run, tags.RPR)
            style = _style_around(run, styles, around)
            character = (value(own, "rStyle") if own is not None else None) or ""
            stated = run_properties(own, styles.themes)
            key = (style, character, stated.get("hidden"))
            if key not in known:
                known[key] = format_of(styles.run(style, character) | stated).hidden
            if known[key]:
                yield run


def _style_around(run: etree._Element, styles: Styles, known: dict[etree._Element | None, str]) -> str:
    """The style of the paragraph that a run stands in; `known` holds those that were looked up."""
    paragraph = next(run.iterancestors(tags.P), None)
    if paragraph not in known:
        properties = None if paragraph is None else tags.child(paragraph, tags.PPR)
        stated = None if properties is None else value(properties, "pStyle")
        known[paragraph] = stated or styles.default_paragraph
    return known[paragraph]


def _drop_last_place(root: etree._Element) -> None:
    """The bookmark in which Word remembers where it was edited last."""
    ids = set()
    for start in list(root.iter(w("bookmarkStart"))):
        if start.get(w("name")) == "_GoBack":
            ids.add(start.get(tags.ID))
            _remove(start)
    for end in [one for one in root.iter(w("bookmarkEnd")) if one.get(tags.ID) in ids]:
        _remove(end)


def _drop_empty_runs(root: etree._Element) -> None:
    for run in list(root.iter(tags.RUN)):
        if all(child.tag == tags.RPR for child in run):
            _remove(run)


def _scrub_attributes(element: etree._Element) -> None:
    for name in list(element.attrib):
        if name in _WORD_ATTRIBUTES or _ATTRIBUTE.fullmatch(str(name)):
            del element.attrib[name]
    drop_attributes(element, _COPY_OF_DRAWING)
    if element.tag == f"{{{tags.V}}}imagedata":
        drop_attributes(element, _OFFICE_TITLE)


def drop_attributes(element: etree._Element, *names: str) -> None:
    """Take attributes away where they are."""
    for name in names:
        if name in element.attrib:
            del element.attrib[name]


def _name_pictures(root: etree._Element) -> None:
    """Names of pictures are often those of files. A description stays, since screen readers read it out."""
    for element, attribute in list(file_names(root)):
        drop_attributes(element, attribute)
    for number, element in enumerate(root.iter(_DRAWING), 1):
        element.set("name", f"Picture {number}")
        drop_attributes(element, "title")
    for element in root.iter(*_DRAWN):
        element.set("name", "Picture")
        drop_attributes(element, "title")
        if element.tag in _PICTURES or is_file_name(element.get("descr", "")):
            drop_attributes(element, "descr")


def _extension(element: etree._Element) -> etree._Element:
    """The extension (`a:ext`) that an element stands in, which must not be empty; without one, the element."""
    parent = element.getparent()
    return parent if parent is not None and parent.tag == f"{{{A}}}ext" else element


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
