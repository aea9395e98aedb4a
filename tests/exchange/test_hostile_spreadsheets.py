"""Spreadsheets that break common readers: none crashes ours, and each row of each is accounted for.

`CASES` says what is expected of each: how many rows come in, how many are refused, and words of what is noticed or
of why a row was refused; or, for a file that is refused as a whole, words of the reason.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from workbook_files import (
    HEADERS,
    MAIN,
    OFFICE,
    PACKAGE,
    ROW,
    STRICT,
    STRICT_OFFICE,
    book,
    cell,
    parts_of,
    relationships,
    row,
    sheet,
    styles,
    workbook,
    zipped,
)

from upr.errors import UnreadableError
from upr.exchange.incoming import Reading
from upr.exchange.proposal import Proposal
from upr.exchange.readers import Read, read_file
from upr.models.register_map import RegisterMap

MAPPING = RegisterMap.model_validate(
    {
        "columns": {
            "Title": "title",
            "Publisher": "publisher",
            "Date": "published",
            "Link": "url",
            "Summary": "summary",
        },
        "constants": {"kind": "news-report"},
    }
)
HEAD = row(1, HEADERS)


@dataclass(frozen=True)
class Case:
    """A file, and what is expected of it. `whole` are words of the reason for which all of it is refused."""

    name: str
    data: Callable[[], bytes]
    incoming: int = 0
    refused: int = 0
    words: tuple[str, ...] = ()
    title: str = ROW[0]
    whole: str = ""


def table(*rows: str) -> bytes:
    return workbook(sheet(HEAD, *rows))


def headed(headers: tuple[str, ...], values: tuple[str, ...]) -> bytes:
    return workbook(sheet(row(1, headers), row(2, values)))


def unreferenced() -> bytes:
    return workbook(sheet(row(1, HEADERS, referenced=False), row(2, ROW, referenced=False)))


def added(line: str, more: str) -> str:
    return line.replace("</row>", f"{more}</row>")


def beside(name: str, content: str | bytes) -> bytes:
    return zipped({**parts_of(sheet(HEAD)), name: content})


def dated(serial: str, code: str) -> bytes:
    return with_value(f"<v>{serial}</v>", attributes=' s="0"', styles=styles(code))


def two_rows(*, extra: str = "", before: str = "", after: str = "") -> bytes:
    return workbook(sheet(HEAD, row(2, ROW, extra=extra), row(3, ROW), before=before, after=after))


def with_value(inner: str, *, attributes: str = "", **more: str) -> bytes:
    """One row, whose date is a cell of its own making."""
    cells = [cell(f"{letter}2", text) for letter, text in zip("ABDE", (ROW[0], ROW[1], ROW[3], ROW[4]), strict=True)]
    made = f'<c r="C2"{attributes}>{inner}</c>'
    return workbook(sheet(HEAD, f'<row r="2">{cells[0]}{cells[1]}{made}{cells[2]}{cells[3]}</row>'), **more)


def shared(indices: bool = True) -> bytes:
    texts = (*HEADERS, *ROW)
    table = "".join(f"<si><t>{text}</t></si>" for text in texts)
    rows = [
        f'<row r="{number}">'
        + "".join(f'<c r="{letter}{number}" t="s"><v>{at + first}</v></c>' for at, letter in enumerate("ABCDE"))
        + "</row>"
        for number, first in ((1, 0), (2, 5))
    ]
    strings = f'<sst xmlns="{MAIN}">{table}</sst>'
    return workbook(sheet(*rows), strings=strings) if indices else workbook(sheet(HEAD, rows[1]))


def rich_text() -> bytes:
    runs = "<is><r><rPr><b/></rPr><t>A </t></r><r><t>title</t></r><rPh sb='0' eb='1'><t>reading</t></rPh></is>"
    cells = f'<c r="A2" t="inlineStr">{runs}</c>' + "".join(
        cell(f"{letter}2", text) for letter, text in zip("BCDE", ROW[1:], strict=True)
    )
    return workbook(sheet(HEAD, f'<row r="2">{cells}</row>'))


def renamed(**names: str) -> bytes:
    """A workbook whose sheet part has another name than its relationship says, in capitals or path."""
    parts = parts_of(sheet(HEAD, row(2, ROW)))
    content = parts.pop("xl/worksheets/sheet1.xml")
    parts["xl/Worksheets/Sheet1.xml"] = content
    parts["xl/_rels/workbook.xml.rels"] = relationships(("worksheet", names["target"]))
    return zipped(parts)


def strict() -> bytes:
    parts = parts_of(sheet(HEAD, row(2, ROW), namespace=STRICT))
    parts["xl/workbook.xml"] = book("Sheet1", namespace=STRICT, office=STRICT_OFFICE)
    parts["_rels/.rels"] = relationships(("officeDocument", "xl/workbook.xml"), office=STRICT_OFFICE)
    parts["xl/_rels/workbook.xml.rels"] = relationships(("worksheet", "worksheets/sheet1.xml"), office=STRICT_OFFICE)
    return zipped(parts)


def two_sheets(state: str, *, first_empty: bool = False) -> bytes:
    parts = parts_of(sheet() if first_empty else sheet(HEAD, row(2, ROW)))
    parts["xl/worksheets/sheet2.xml"] = sheet(HEAD, row(2, ROW), row(3, ROW))
    parts["xl/workbook.xml"] = book("Sheet1", "Other", state={"Other": state})
    parts["xl/_rels/workbook.xml.rels"] = relationships(
        ("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml")
    )
    return zipped(parts)


def external_link() -> bytes:
    parts = parts_of(
        sheet(
            HEAD,
            row(2, ROW),
            row(3, ROW[:4]).replace("</row>", '<c r="E3" t="str"><f>[1]S!A1</f><v>It says.</v></c></row>'),
        )
    )
    parts["xl/externalLinks/externalLink1.xml"] = f'<externalLink xmlns="{MAIN}"/>'
    parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{OFFICE}/externalLinkPath" '
        'Target="file:///c:/secret.xlsx" TargetMode="External"/></Relationships>'
    )
    return zipped(parts)


def entity_bomb() -> bytes:
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    content = sheet(HEAD, row(2, ("&a9;", *ROW[1:])))
    return workbook(f'<!DOCTYPE w [<!ENTITY a0 "ha">{lines}]>{content}')


def hidden_doctype() -> bytes:
    content = f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE w [<!ENTITY a "ha">]>{sheet(HEAD, row(2, ROW))}'
    parts = parts_of("")
    parts["xl/worksheets/sheet1.xml"] = content.encode("utf-16")
    return zipped(parts)


def doubled_names() -> bytes:
    parts = parts_of(sheet(HEAD, row(2, ROW)))
    return zipped(parts | {"XL/Worksheets/sheet1.XML": sheet(HEAD)})


def encrypted() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(500)


def csv_of(delimiter: str, *rows: tuple[str, ...], encoding: str = "utf-8") -> bytes:
    text = "\r\n".join(delimiter.join(values) for values in (HEADERS, *rows))
    return text.encode(encoding)


def merged() -> bytes:
    head = '<mergeCells count="2"><mergeCell ref="A1:E1"/><mergeCell ref="B3:B5"/></mergeCells>'
    rows = [row(number, ROW if number == 3 else (ROW[0], "", *ROW[2:])) for number in (3, 4, 5)]
    return workbook(sheet(row(1, ("Our register",)), row(2, HEADERS), *rows, after=head))


def wide() -> bytes:
    letters = [
        f"{a}{b}{c}" for a in ("", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ") for b in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" for c in "ABC"
    ]
    cells = "".join(cell(f"{letters}1", "x") for letters in [*letters[:600], "XFD"])
    return workbook(sheet(f'<row r="1">{cells}</row>'))


CASES = (
    Case("inline strings", lambda: table(row(2, ROW)), 1),
    Case("shared strings", shared, 1),
    Case("shared strings missing", lambda: shared(indices=False), 0, 1, ("refers to a text",)),
    Case("no styles", lambda: with_value("<v>2023</v>", attributes=' s="7"'), 1),
    Case("invalid dimension", lambda: two_rows(before='<dimension ref="A1:XFD1048576"/>'), 2),
    Case("nonsense dimension", lambda: two_rows(before='<dimension ref="??"/>'), 2),
    Case("part name in other capitals", lambda: renamed(target="worksheets/sheet1.xml"), 1),
    Case("part name with a leading slash", lambda: renamed(target="/xl/Worksheets/Sheet1.xml"), 1),
    Case("part name with dots", lambda: renamed(target="../xl/./worksheets/sheet1.xml"), 1),
    Case("strict namespaces", strict, 1),
    Case(
        "1904 dates",
        lambda: with_value(
            "<v>43526</v>",
            attributes=' s="0"',
            styles=styles("yyyy-mm-dd"),
            book=book("Sheet1", extra='<workbookPr date1904="1"/>'),
        ),
        1,
    ),
    Case("month as it was shown", lambda: dated("44986", "mmm-yy"), 1),
    Case(
        "date shown without its year",
        lambda: dated("44986", "d mmm"),
        0,
        1,
        ("without its year",),
    ),
    Case("rich text with phonetic runs", rich_text, 1),
    Case("merged title and merged cells", merged, 3, 0, ("B3:B5", "above the headers")),
    Case("hidden row", lambda: two_rows(extra=' hidden="1"'), 2, 0, ("hidden rows were read",)),
    Case(
        "hidden column",
        lambda: two_rows(before='<cols><col min="2" max="2" hidden="1"/></cols>'),
        2,
        0,
        ("hidden columns were read like the others: B",),
    ),
    Case("hidden sheet beside", lambda: two_sheets("hidden"), 1, 0, ("hidden and not read (3 rows)",)),
    Case("very hidden sheet beside", lambda: two_sheets("veryHidden"), 1, 0, ("hidden and not read",)),
    Case(
        "the only table is very hidden",
        lambda: two_sheets("veryHidden", first_empty=True),
        2,
        0,
        ("this sheet is hidden",),
    ),
    Case("external link", external_link, 2, 0, ("E3",)),
    Case("cell with an error", lambda: with_value("<v>#REF!</v>", attributes=' t="e"'), 0, 1, ("error",)),
    Case("formula", lambda: with_value("<f>DATE(1,2,3)</f><v>2023</v>"), 1, 0, ("formulas were not run",)),
    Case("formula never worked out", lambda: with_value("<f>NOW()</f>"), 0, 1, ("result is not in the file",)),
    Case("number for a text", lambda: with_value("<v>1.1E+11</v>"), 0, 1, ("in another form",)),
    Case("number that is none", lambda: with_value("<v>1e999999999</v>"), 0, 1, ("in another form",)),
    Case("infinity", lambda: with_value("<v>INF</v>"), 0, 1, ("in another form",)),
    Case("text stored as number", lambda: with_value("<v>2023</v>", attributes=' t="str"'), 1),
    Case("two cells of one place", lambda: table(added(row(2, ROW), cell("A2", "Later"))), 1, title="Later"),
    Case("rows out of order", lambda: workbook(sheet(row(3, ROW), row(2, ROW), HEAD)), 2),
    Case("no references", lambda: unreferenced(), 1),
    Case("references that are none", lambda: workbook(sheet(HEAD, row(2, ROW)).replace('r="B2"', 'r="!!"')), 1),
    Case("escaped characters", lambda: table(row(2, ("A_x0020_title", *ROW[1:]))), 1),
    Case("NUL in a cell", lambda: table(row(2, ("A_x0000_", *ROW[1:]))), 0, 1, ("U+0000",)),
    Case("space kept at the ends", lambda: table(row(2, ("  A title  ", *ROW[1:]))), 1),
    Case("cell longer than any", lambda: table(row(2, ("x" * 32_768, *ROW[1:]))), 0, 1, ("longer than",)),
    Case("entity bomb", entity_bomb, whole="document type"),
    Case("document type in UTF-16", hidden_doctype, whole="document type"),
    Case("broken XML", lambda: workbook("<worksheet><sheetData>"), whole="XML that cannot be read"),
    Case("zip bomb", lambda: workbook(sheet(HEAD) + " " * 60_000_000), whole="compressed beyond"),
    Case("archive in the archive", lambda: beside("xl/x.zip", zipped({"a": "b"})), whole="another archive"),
    Case("names that are equal", doubled_names, whole="two entries of the same name"),
    Case("path out of the archive", lambda: beside("../x.xml", "x"), whole="unsafe name"),
    Case("a zip that is no workbook", lambda: zipped({"a.txt": "x"}), whole="without a workbook"),
    Case("a workbook without sheets", lambda: beside("xl/workbook.xml", book()), whole="no sheet with cells"),
    Case("protected by a password", encrypted, whole="protected by a password"),
    Case("cut in the middle", lambda: two_rows()[:400], whole="damaged"),
    Case("old Excel that is damaged", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000), whole="damaged"),
    Case("a web page", lambda: b"<html><table><tr><td>Title", whole="not a spreadsheet"),
    Case("empty", lambda: b"", whole="the file is empty"),
    Case("headers only", lambda: workbook(sheet(HEAD)), 0, 0, ("no row below the headers",)),
    Case("columns to the last", wide, whole="beyond column 500"),
    Case("last row only", lambda: table(row(1_048_576, ROW)), 1, 0, ("1,048,574 blank rows",)),
    Case("beyond the last row", lambda: table(row(1_048_577, ROW)), whole="beyond the last one"),
    Case("no-break spaces in headers", lambda: headed(("\u00a0Title\u00a0", *HEADERS[1:]), ROW), 1),
    Case("headers again below", lambda: table(row(2, ROW), row(3, HEADERS), row(4, ROW)), 2, 0, ("repeat",)),
    Case("a header twice", lambda: headed((*HEADERS, "Title"), (*ROW, "Other")), 1, 0, ("F1",)),
    Case("a column without header", lambda: table(row(2, (*ROW, "note"))), 1, 0, ("F (no header)",)),
    Case("a row beside the table", lambda: table(row(2, ROW), row(3, ("",) * 5 + ("Sum",))), 1, 1, ("nothing",)),
)  # fmt: skip

TEXTS = (
    Case("semicolons", lambda: csv_of(";", ROW, ROW), 2),
    Case("tabs", lambda: csv_of("\t", ROW), 1),
    Case("separator declared", lambda: b"sep=|\r\n" + csv_of("|", ROW), 1),
    Case("UTF-16 with its mark", lambda: csv_of(";", ROW, encoding="utf-16"), 1),
    Case("UTF-16 without its mark", lambda: csv_of(";", ROW, encoding="utf-16-le"), whole="UTF-8"),
    Case("Windows-1252", lambda: csv_of(";", ("Résumé", *ROW[1:]), encoding="cp1252"), whole="UTF-8"),
    Case("byte order mark before the headers", lambda: csv_of(",", ROW, encoding="utf-8-sig"), 1),
    Case("quotes of all sorts", lambda: csv_of(",", ('"A ""title"""', "it's", *ROW[2:])), 1, title='A "title"'),
    Case(
        "quote that never closes",
        lambda: csv_of(",", ('"A title', *ROW[1:]), ROW),
        whole="in row 2 and is never",
    ),
    Case("NUL", lambda: csv_of(",", ("A\0", *ROW[1:])), 0, 1, ("U+0000",)),
    Case("ragged rows", lambda: csv_of(",", ROW[:2], (*ROW, "more", "and more"), ROW), 3, 0, ("no header",)),
    Case("leading apostrophes", lambda: csv_of(",", ("'+855 12", "'=1+1", *ROW[2:])), 1, title="+855 12"),
    Case("lone carriage returns", lambda: csv_of(",", ROW).replace(b"\r\n", b"\r"), 1),
    Case("blank lines", lambda: csv_of(",", ("",) * 5, ("",), ROW, ("",)), 1, 0, ("2 blank rows",)),
    Case("headers only", lambda: csv_of(","), 0, 0, ("no row below the headers",)),
    Case("no headers", lambda: b"1,2,3\r\n4,5,6", whole="headers of a register"),
    Case("one endless cell", lambda: csv_of(",", ("x" * 200_000, *ROW[1:])), whole="cell longer"),
)


def outcome(case: Case, folder: Path, ending: str) -> Reading:
    file = folder / f"register{ending}"
    file.write_bytes(case.data())
    read = read_file(file, MAPPING, None)
    assert not isinstance(read, Proposal)
    assert isinstance(read, Read)
    return read.reading


def check(case: Case, folder: Path, ending: str) -> None:
    if case.whole:
        with pytest.raises(UnreadableError, match=case.whole):
            outcome(case, folder, ending)
        return
    reading = outcome(case, folder, ending)
    assert (len(reading.incoming), len(reading.refused)) == (case.incoming, case.refused), reading
    told = " ".join([*(one.text for one in reading.noticed), *(one.reason for one in reading.refused)])
    told += " ".join(f"{one.spot.where} {one.help}" for one in reading.refused)
    assert all(word in told for word in case.words), told
    for row_ in reading.incoming[:1]:
        assert row_.values["title"] == case.title
        assert str(row_.values.get("published", "2023")).startswith("2023")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_workbooks(case: Case, tmp_path: Path) -> None:
    check(case, tmp_path, ".xlsx")


@pytest.mark.parametrize("case", TEXTS, ids=lambda case: case.name)
def test_text_files(case: Case, tmp_path: Path) -> None:
    check(case, tmp_path, ".csv")


@pytest.mark.parametrize("name", ["register.xls", "register.ods", "register.csv", "register"])
def test_what_a_file_is_counts_not_its_name(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(table(row(2, ROW)))
    read = read_file(file, MAPPING, None)
    assert isinstance(read, Read)
    assert len(read.reading.incoming) == 1


def test_no_reason_quotes_the_file(tmp_path: Path) -> None:
    marked = ("MARKER" * 6000, "MARKER", "MARKER", "MARKER", "MARKER_x0007_")
    for case in (Case("", lambda: workbook(sheet(HEAD, row(2, marked), row(3, ("MARKER_x0000_",))))),):
        reading = outcome(case, tmp_path, ".xlsx")
        assert len(reading.refused) == 2
        assert not any("MARKER" in one.reason + one.help + one.spot.where for one in reading.refused)


def test_there_are_enough() -> None:
    assert len(CASES) + len(TEXTS) > 60


def test_what_lies_under_merged_cells_is_not_read(tmp_path: Path) -> None:
    under = ("Under the merged cell", *ROW[1:])
    content = sheet(HEAD, row(2, ROW), row(3, under), after='<mergeCells><mergeCell ref="A2:A3"/></mergeCells>')
    reading = outcome(Case("", lambda: workbook(content)), tmp_path, ".xlsx")
    assert [each.values["title"] for each in reading.incoming] == [ROW[0], ROW[0]]
