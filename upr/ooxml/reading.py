"""The text of a Word file of anybody's: paragraphs of the main part in their order, and of the notes.

Comes after `open_package`, which holds the limits of the container; here the XML is read without entities, document
types or network, and only up to a size. Formatting, pictures, comments, headers and deleted text are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from upr.errors import UnreadableError
from upr.ooxml.names import DOCUMENT_PART, W
from upr.ooxml.package import open_package

MAX_PART = 16 * 2**20
"""Bytes of one part: some 3,000 pages of text."""

NOTE_PARTS = ("word/endnotes.xml", "word/footnotes.xml")

_P, _T, _TAB, _BREAK, _RETURN = (f"{{{W}}}{name}" for name in ("p", "t", "tab", "br", "cr"))
_STYLE = f"{{{W}}}pPr/{{{W}}}pStyle"
_VALUE = f"{{{W}}}val"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """A paragraph: its text with every run of white space as one space, and the id of its style."""

    text: str
    style: str


@dataclass(frozen=True, slots=True)
class WordText:
    """What a Word file says; empty paragraphs are left out."""

    paragraphs: tuple[WordParagraph, ...]
    notes: tuple[str, ...]


def read_text(data: bytes) -> WordText:
    """The text of a Word file.

    Raises:
        UnreadableError: it is no Word file, or beyond the limits.
    """
    parts = open_package(data)
    if DOCUMENT_PART not in parts:
        raise UnreadableError("The file is not a Word file.", "Name a file that ends in .docx.")
    notes = (paragraph.text for name in NOTE_PARTS for paragraph in _paragraphs(parts, name))
    return WordText(tuple(_paragraphs(parts, DOCUMENT_PART)), tuple(notes))


def _paragraphs(parts: Mapping[str, bytes], name: str) -> Iterator[WordParagraph]:
    if name not in parts:
        return
    for paragraph in _root(parts[name]).iter(_P):
        text = " ".join("".join(_pieces(paragraph)).split())
        if text and next(paragraph.iterancestors(_FALLBACK), None) is None:
            style = paragraph.find(_STYLE)
            yield WordParagraph(text, "" if style is None else str(style.get(_VALUE, "")))


def _root(content: bytes) -> etree._Element:
    if len(content) > MAX_PART:
        raise UnreadableError("The file holds more text than can be compared.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        raise UnreadableError("The file is damaged: a part of it is not XML.") from None
    tree: Any = root.getroottree()
    if tree.docinfo.doctype:
        raise UnreadableError("The file holds a document type, which no Word file does.")
    return root


def _pieces(paragraph: etree._Element) -> Iterator[str]:
    """The text of a paragraph; what lies in a paragraph inside it, such as a text box, is that one's."""
    for element in paragraph.iter(_T, _TAB, _BREAK, _RETURN):
        if next(element.iterancestors(_P)) is paragraph:
            yield (element.text or "") if element.tag == _T else " "
