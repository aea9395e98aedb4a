"""Excel workbooks of others (.xlsx, .xlsm; ISO 29500-1, part 18): which sheets there are and where their parts lie.

Real files differ from what the standard's examples suggest: part names in other capitals or with a leading slash,
the strict namespaces, no styles, no shared strings. Parts are found by relationship, and only then by usual name.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from upr.errors import UnreadableError
from upr.ooxml.cells import MAX_SHEETS, RawSheet
from upr.ooxml.names import PACKAGE_RELATIONSHIPS, relationships_of
from upr.ooxml.number_formats import formats_of
from upr.ooxml.sheet import Book, read_sheet
from upr.ooxml.strings import shared_strings
from upr.ooxml.xml_parts import attribute, elements

_USUAL = {"officeDocument": "xl/workbook.xml", "sharedStrings": "xl/sharedStrings.xml", "styles": "xl/styles.xml"}
_HELP = "Open it in Excel or LibreOffice and save it as .xlsx."


@dataclass(frozen=True, slots=True)
class _Parts:
    """Parts by name in small letters: names are equal whatever their capitals (ISO 29500-2, 6.2.2.3)."""

    by_name: Mapping[str, bytes]

    def get(self, name: str) -> bytes | None:
        return self.by_name.get(name.lstrip("/").lower())

    def related(self, owner: str) -> dict[str, tuple[str, str]]:
        """Id -> last word of the relationship's type, and the part that it leads to; external ones left out."""
        data = self.get(relationships_of(owner) if owner else PACKAGE_RELATIONSHIPS)
        if data is None:
            return {}
        found = {}
        for element in elements(data, "Relationship"):
            if element.get("TargetMode") != "External":
                kind = element.get("Type", "").rpartition("/")[2]
                target = posixpath.join("/", posixpath.dirname(owner), element.get("Target", ""))
                found[element.get("Id", "")] = (kind, posixpath.normpath(target).lstrip("/"))
        return found


def read_workbook(parts: Mapping[str, bytes], at_row: Callable[[int], None] = lambda _: None) -> list[RawSheet]:
    """All sheets of cells of an opened package, in the order of their tabs. `at_row` hears how far each is.

    Raises `UnreadableError` where this is no workbook, or one that passes the bounds of `cells`.
    """
    package = _Parts({name.lower(): data for name, data in parts.items()})
    workbook = _part_named(package, "", "officeDocument")
    data = package.get(workbook)
    if data is None:
        raise UnreadableError("The file is a package without a workbook in it.", _HELP)
    related = package.related(workbook)
    book = _book(package, workbook, data)
    sheets: list[RawSheet] = []
    for element in elements(data, "sheet"):
        kind, name = related.get(attribute(element, "id"), ("", ""))
        content = package.get(name)
        if content is None or kind not in ("worksheet", ""):
            continue  # a chart or a dialog: no cells
        if len(sheets) >= MAX_SHEETS:
            raise UnreadableError(f"The file holds more than {MAX_SHEETS} sheets.", "Keep the one with the register.")
        is_hidden = element.get("state", "visible") != "visible"
        sheets.append(read_sheet(content, element.get("name", ""), is_hidden=is_hidden, book=book, at_row=at_row))
    return sheets


def _book(package: _Parts, workbook: str, data: bytes) -> Book:
    strings = package.get(_part_named(package, workbook, "sharedStrings"))
    styles = package.get(_part_named(package, workbook, "styles"))
    return Book(
        strings=[] if strings is None else shared_strings(strings),
        formats=[] if styles is None else formats_of(styles),
        epoch_1904=any(element.get("date1904") in ("1", "true") for element in elements(data, "workbookPr")),
    )


def _part_named(package: _Parts, owner: str, kind: str) -> str:
    names = [name for found, name in package.related(owner).values() if found == kind]
    return next((name for name in names if package.get(name) is not None), _USUAL[kind])
