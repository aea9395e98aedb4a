"""A Word file of anybody's, opened: its parts, and which part is what.

Parts are found by their relationships, never by their names: any name may be given to them (ISO 29500-2, 8.3).
What cannot be read is said in one line, with what the file seems to be instead.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from lxml import etree

from upr.errors import UnreadableError
from upr.ooxml.names import CONTENT_TYPES_PART, relationships_of
from upr.ooxml.package import open_package
from upr.text.binary import read_binary
from upr.word.tree import MOST_MARKS, MOST_XML, marks, parse

MOST_BYTES = 64 * 2**20
"""Bytes of a file; OHCHR's form takes far less."""

_OLE, _ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"
_MAIN = ("wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml")
_MAIN_MACROS = ("ms-word.document.macroEnabled.main+xml", "ms-word.template.macroEnabledTemplate.main+xml")
_OTHERS = {"spreadsheetml": "an Excel workbook", "ms-excel": "an Excel workbook"} | dict.fromkeys(
    ("presentationml", "ms-powerpoint"), "a PowerPoint presentation"
)
_BEGINNINGS = (
    (b"%PDF", "it is a PDF; OHCHR takes Word files only"),
    (b"{\\rtf", "it is in Rich Text Format (RTF), whatever its name says"),
    (b"\x7fELF", "it is a program"),
    (b"MZ", "it is a program"),
)
_AS_DOCX = "Open it in Word and save it as a Word document (.docx)."


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship of a part: `type` is the last word of its address, `target` a part's name or an address."""

    id: str
    type: str
    target: str
    external: bool

    @property
    def leads_out(self) -> bool:
        """Whether it leads to no part: to an address, or (a picture as a link) to a bookmark in the same text."""
        return self.external or self.target.startswith("#")


@dataclass(frozen=True)
class WordFile:
    """The parts of a Word file, by name."""

    parts: Mapping[str, bytes]
    types: Mapping[str, str]
    """Content type of each part that states one; of the others, by the ending of the name."""
    main: str
    _roots: dict[str, etree._Element] = field(default_factory=dict)
    _relations: dict[str, tuple[Relation, ...]] = field(default_factory=dict)
    _related: dict[str, dict[str, dict[str, None]]] = field(default_factory=dict)
    readings: dict[str, Any] = field(default_factory=dict)
    """How it reads, with changes accepted or rejected, and its traces: once somebody has asked."""

    def root(self, name: str) -> etree._Element:
        """The tree of a part: read once. Raises `UnreadableError`."""
        if name not in self._roots:
            self._roots[name] = parse(self.parts[name])
        return self._roots[name]

    def relations(self, owner: str = "") -> tuple[Relation, ...]:
        """The relationships of a part, or of the package."""
        if owner not in self._relations:
            self._relations[owner] = tuple(read_relations(self.parts, owner))
        return self._relations[owner]

    def related(self, owner: str, kind: str) -> list[str]:
        """The parts that a part has relationships of one type to, in their order."""
        if owner not in self._related:
            found: dict[str, dict[str, None]] = {}
            for one in self.relations(owner):
                if not one.external and one.target in self.parts:
                    found.setdefault(one.type, {})[one.target] = None
            self._related[owner] = found
        return list(self._related[owner].get(kind, ()))

    def one(self, kind: str) -> etree._Element | None:
        """The tree of the first part of one type that the main part has a relationship to."""
        names = self.related(self.main, kind)
        return self.root(names[0]) if names else None

    @cached_property
    def stories(self) -> tuple[str, ...]:
        """The parts with text that is printed: the main part, notes, headers and footers."""
        kinds = ("footnotes", "endnotes", "header", "footer")
        return (self.main, *(name for kind in kinds for name in self.related(self.main, kind)))

    def content_type(self, name: str) -> str:
        """What the package says that a part is; empty where it says nothing."""
        return self.types.get(name) or self.types.get("." + name.rpartition(".")[2].lower(), "")


def open_word(path: Path) -> WordFile:
    """Open a Word file.

    Raises:
        NotFoundError: there is no such file.
        UnreadableError: it cannot be read as a Word file; the message says in a few words what it is.
    """
    return open_bytes(read_binary(path, MOST_BYTES))


def open_bytes(data: bytes) -> WordFile:
    """Open the bytes of a Word file. Raises `UnreadableError`."""
    _expect_zip(data)
    parts = {name.lstrip("/"): content for name, content in open_package(data, nested=True).items()}
    if CONTENT_TYPES_PART not in parts:
        raise UnreadableError(_other_zip(parts), _AS_DOCX)
    _expect_modest(parts)
    types = _content_types(parts)
    return WordFile(parts, types, _main_part(parts, types))


def _expect_zip(data: bytes) -> None:
    if data.startswith(_ZIP):
        return
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not data:
        raise UnreadableError("it is empty", "Ask for the file again.")
    if data.startswith(_OLE):
        raise UnreadableError(_old_format(data), _AS_DOCX)
    for beginning, reason in _BEGINNINGS:
        if head.startswith(beginning):
            raise UnreadableError(reason, _AS_DOCX)
    if head[:14].lower().startswith((b"<!doctype html", b"<html")):
        raise UnreadableError("it is a web page (HTML), whatever its name says", _AS_DOCX)
    if head.startswith(b"<"):
        raise UnreadableError("it is a single XML file, no Word package", _AS_DOCX)
    raise UnreadableError("it is damaged, or no Word file", "Ask for the file again.")


def _old_format(data: bytes) -> str:
    """What a file in Microsoft's older container is. Names in it are UTF-16 (MS-CFB 2.6.1)."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "it is protected by a password, or by rights management"
    if "WordDocument".encode("utf-16-le") in data:
        return "it is in the older Word format (.doc)"
    return "it is in an older Office format, no Word document"


def _other_zip(parts: Mapping[str, bytes]) -> str:
    kind = parts.get("mimetype", b"")
    if kind.startswith(b"application/vnd.oasis.opendocument.text"):
        return "it is an OpenDocument text (.odt)"
    if kind.startswith(b"application/vnd.oasis.opendocument"):
        return "it is an OpenDocument file, no Word document"
    return "it is a zip archive or a Pages document, no Word file"


def _expect_modest(parts: Mapping[str, bytes]) -> None:
    """Hold the bound on memory and time before anything is parsed."""
    xml = [content for name, content in parts.items() if name.lower().endswith((".xml", ".rels", ".vml"))]
    if sum(map(len, xml)) > MOST_XML or sum(map(marks, xml)) > MOST_MARKS:
        raise UnreadableError("it is far longer than a submission can be", "Inspect a part of it.")


def _content_types(parts: Mapping[str, bytes]) -> dict[str, str]:
    types: dict[str, str] = {}
    for element in parse(parts[CONTENT_TYPES_PART]):
        name, extension = element.get("PartName"), element.get("Extension")
        if name is not None:
            types[name.lstrip("/")] = element.get("ContentType", "")
        elif extension is not None:
            types["." + extension.lower()] = element.get("ContentType", "")
    return types


def _main_part(parts: Mapping[str, bytes], types: Mapping[str, str]) -> str:
    for relation in read_relations(parts, ""):
        if relation.type == "officeDocument" and relation.target in parts:
            kind = types.get(relation.target) or types.get("." + relation.target.rpartition(".")[2].lower(), "")
            if kind.endswith((*_MAIN, *_MAIN_MACROS)) or kind in ("", "application/xml", "text/xml"):
                return relation.target
            other = next((text for word, text in _OTHERS.items() if word in kind), "no Word document")
            raise UnreadableError(f"it is {other}", "Name a Word file (.docx).")
    raise UnreadableError("its main part is missing", "Ask for the file again.")


def read_relations(parts: Mapping[str, bytes], owner: str) -> Iterator[Relation]:
    """The relationships of a part; those of the package for the owner ""."""
    name = relationships_of(owner).removeprefix("/")
    if name not in parts:
        return
    folded = {part.lower(): part for part in parts}
    for element in parse(parts[name]):
        target, external = element.get("Target", ""), element.get("TargetMode") == "External"
        kind = element.get("Type", "").rstrip("/").rpartition("/")[2]
        yield Relation(
            element.get("Id", ""), kind, target if external else _part(owner, target, parts, folded), external
        )


def _part(owner: str, target: str, parts: Mapping[str, bytes], folded: Mapping[str, str]) -> str:
    """The name of the part that an internal target means: relative to its owner's folder, or absolute.

    `folded` holds the names by their small letters: capitals make no difference (ISO 29500-2, 6.2.2.3).

    Word writes a link from a picture to a bookmark as an internal `#name`: it stays what it is.
    """
    if target.startswith("#"):
        return target
    path = posixpath.normpath(posixpath.join("/", posixpath.dirname(owner), target)).lstrip("/")
    if path in parts:
        return path
    plain = unquote(path)
    return plain if plain in parts else folded.get(plain.lower(), plain)
