"""Workbooks put together part by part, so that each can be wrong in its own way."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

HEADERS = ("Title", "Publisher", "Date", "Link", "Summary")
ROW = ("A title", "A publisher", "2023-03-03", "https://example.org/a", "It says so.")

TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def cell(reference: str, text: str) -> str:
    """A cell with an inline string; without reference if it is empty."""
    at = f' r="{reference}"' if reference else ""
    return f'<c{at} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def row(number: int, values: Sequence[str], *, extra: str = "", referenced: bool = True) -> str:
    """A row of inline strings from column A on; empty values make no cell. `extra` are attributes."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    cells = (
        cell(f"{letters[at]}{number}" if referenced else "", value)
        for at, value in enumerate(values)
        if value or not referenced
    )
    at = f' r="{number}"' if referenced else ""
    return f"<row{at}{extra}>{''.join(cells)}</row>"


def sheet(*rows: str, before: str = "", after: str = "", namespace: str = MAIN) -> str:
    """A worksheet. `before` and `after` stand around its rows."""
    return f'<worksheet xmlns="{namespace}">{before}<sheetData>{"".join(rows)}</sheetData>{after}</worksheet>'


def relationships(*items: tuple[str, str], office: str = OFFICE) -> str:
    """Relationships with the ids rId1, rId2, ...: last word of the type, and target."""
    inner = "".join(
        f'<Relationship Id="rId{number}" Type="{office}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(items, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}">{inner}</Relationships>'


def book(
    *names: str, state: Mapping[str, str] | None = None, extra: str = "", namespace: str = MAIN, office: str = OFFICE
) -> str:
    """A workbook with sheets of the given names, for rId1, rId2, ..."""
    states = state or {}
    sheets = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}" state="{states.get(name, "visible")}"/>'
        for number, name in enumerate(names, 1)
    )
    return f'<workbook xmlns="{namespace}" xmlns:r="{office}">{extra}<sheets>{sheets}</sheets></workbook>'


def parts_of(content: str, **more: str) -> dict[str, str | bytes]:
    """The parts of a workbook with one sheet. `more` are parts by a short name."""
    linked = [("worksheet", "worksheets/sheet1.xml")]
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relationships(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": more.get("book", book("Sheet1")),
        "xl/worksheets/sheet1.xml": content,
    }
    for name, kind in (("strings", "sharedStrings"), ("styles", "styles")):
        if name in more:
            parts[f"xl/{kind}.xml"] = more[name]
            linked.append((kind, f"{kind}.xml"))
    return parts | {"xl/_rels/workbook.xml.rels": relationships(*linked)}


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Parts as a package."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def workbook(content: str, **more: str) -> bytes:
    """A workbook with one sheet, as bytes."""
    return zipped(parts_of(content, **more))


def styles(*formats: str) -> str:
    """Styles 0, 1, ... with these number formats."""
    own = "".join(f'<numFmt numFmtId="{200 + at}" formatCode="{code}"/>' for at, code in enumerate(formats))
    used = "".join(f'<xf numFmtId="{200 + at}"/>' for at in range(len(formats)))
    return f'<styleSheet xmlns="{MAIN}"><numFmts>{own}</numFmts><cellXfs>{used}</cellXfs></styleSheet>'
