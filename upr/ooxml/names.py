"""Names fixed by ISO 29500: namespaces, and for each of our parts its content type and relationship type."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DC = "http://purl.org/dc/elements/1.1/"
DCTERMS = "http://purl.org/dc/terms/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
XML = "http://www.w3.org/XML/1998/namespace"

HYPERLINK = f"{R}/hyperlink"
CONTENT_TYPES_PART = "[Content_Types].xml"
PACKAGE_RELATIONSHIPS = "_rels/.rels"

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "application/vnd.openxmlformats-package"
_OFFICE = "application/vnd.openxmlformats-officedocument"

RELS_TYPE = f"{_PACKAGE}.relationships+xml"
XML_TYPE = "application/xml"


@dataclass(frozen=True, slots=True)
class PartKind:
    """What a part is: its content type, and the type of the relationship that leads to it."""

    content_type: str
    relationship: str


DOCUMENT_PART = "word/document.xml"

PACKAGE_PARTS: Mapping[str, PartKind] = {
    DOCUMENT_PART: PartKind(f"{_WORD}.document.main+xml", f"{R}/officeDocument"),
    "docProps/core.xml": PartKind(f"{_PACKAGE}.core-properties+xml", f"{RELATIONSHIPS}/metadata/core-properties"),
    "docProps/app.xml": PartKind(f"{_OFFICE}.extended-properties+xml", f"{R}/extended-properties"),
}
"""Parts that the package itself refers to."""

DOCUMENT_PARTS: Mapping[str, PartKind] = {
    "word/styles.xml": PartKind(f"{_WORD}.styles+xml", f"{R}/styles"),
    "word/numbering.xml": PartKind(f"{_WORD}.numbering+xml", f"{R}/numbering"),
    "word/settings.xml": PartKind(f"{_WORD}.settings+xml", f"{R}/settings"),
    "word/fontTable.xml": PartKind(f"{_WORD}.fontTable+xml", f"{R}/fontTable"),
    "word/theme/theme1.xml": PartKind(f"{_OFFICE}.theme+xml", f"{R}/theme"),
    "word/endnotes.xml": PartKind(f"{_WORD}.endnotes+xml", f"{R}/endnotes"),
    "word/footnotes.xml": PartKind(f"{_WORD}.footnotes+xml", f"{R}/footnotes"),
    "word/footer1.xml": PartKind(f"{_WORD}.footer+xml", f"{R}/footer"),
    "word/header1.xml": PartKind(f"{_WORD}.header+xml", f"{R}/header"),
}
"""Parts that the main document refers to; their place in this table is the number in their relationship's id."""

PART_KINDS: Mapping[str, PartKind] = {**PACKAGE_PARTS, **DOCUMENT_PARTS}
"""Every part that has a content type of its own."""


def relationships_of(part: str) -> str:
    """The name of the part with another part's relationships (ISO 29500-2, 8.3.3)."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"
